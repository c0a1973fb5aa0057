"""Italy, a postal current account: accounting and value date, debits and credits, then the description at the right.

Opening and closing balances are lines of the table without a date of booking; only totals prove it, no balances.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand, with_reportlab
from ._kit import ACCOUNT, Col, broken, cells, how_many, money, titles

POOLS = {
    "who": [
        "ROSSETTI MARIA GRAZIA",
        "COMUNE DI PIEVE A NIEVOLE",
        "CONDOMINIO VIA GARIBALDI 22",
        "FERRAMENTA LUCCHESI SNC",
    ],
    "shop": [
        "COOPERA SUPERMERCATI PISTOIA",
        "FARMACIA DEL DUOMO LUCCA",
        "AGIP 4471 MONTECATINI",
        "TABACCHI N. 18 PESCIA",
    ],
    "util": ["ENERGIA CHIARA SPA", "ACQUE TOSCANE SPA", "TELECOMUNICA SPA"],
}
KINDS = [
    Kind(5, -12, -190, "PAGAMENTO POS CARTA ****#### {shop} OPERAZIONE DEL 1#-10 ORE 1#:##"),
    Kind(3, -20, -600, "PRELIEVO POSTAMAT SPORTELLO ##### CARTA ****####", step="10"),
    Kind(3, -18, -420, "BOLLETTINO TD 896 VCYL 0### N. ############ C/C 00####### {who}"),
    Kind(2, -1.5, -2, "COMMISSIONE BOLLETTINO", step="0.10"),
    Kind(3, -30, -310, "ADDEBITO DIRETTO SDD {util} MANDATO ?##########|FATTURA DEL 1#/04 SCAD. 2#/05"),
    Kind(3, 80, 2900, "BONIFICO A VOSTRO FAVORE DA {who} PER: SALDO FATTURA N. ##/2# TRN ##########???"),
    Kind(2, -100, -1800, "POSTAGIRO A {who} CAUSALE: AFFITTO E SPESE"),
    Kind(1.5, 40, 900, "VERSAMENTO CONTANTI U.P. 5#### PESCIA CENTRO", step="5"),
    Kind(1, 500, 1500, "ACCREDITO PENSIONE INPS CAT. VO N. ########", most=1),
    Kind(0.7, -8.55, -8.6, "IMPOSTA DI BOLLO E/C", most=1),
    Kind(0.5, -5, -8, "CANONE TENUTA CONTO", most=1),
]
COLS = [
    Col(46, "Data|contabile"),
    Col(100, "Data|valuta"),
    Col(218, "Addebiti|in euro", right=True),
    Col(292, "Accrediti|in euro", right=True),
    Col(312, "Descrizione operazioni", room=238),
]


def euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def line(flow: Flow, name: str, day: date | None, ins: Decimal | None, outs: Decimal | None) -> None:
    """A balance or a total: a line of the table that is no booking."""
    flow.need(16)
    texts = ["", f"{day:%d/%m/%y}" if day else "", "" if outs is None else euro(outs), "" if ins is None else euro(ins)]
    cells(flow.page, flow.y, COLS, [*texts, name], 8.5, bold=True)
    flow.y += 15


def balance_line(flow: Flow, name: str, day: date, amount: Decimal) -> None:
    line(flow, name, day, amount if amount >= 0 else None, -amount if amount < 0 else None)


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, rng.choice([30, 90]), calendar=True)
    opening = money(rng, 150, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=-100)
    closing = opening + sum((entry.amount for entry in entries), Decimal(0))
    account = iban(rng, "IT", "X0760113800############")

    def head(page: Page, number: int) -> float:
        page.box(0, 20, 595, 4, (0.98, 0.85, 0))
        page.put(46, 46, "ContoPosta Fiorino", 14, bold=True, color=(0, 0.2, 0.5))
        page.put(550, 46, f"IBAN {account}", 8, right=True)
        y = front(page, period, closing) if number == 1 else 80
        page.rule(46, y - 11, 550)
        titles(page, y, COLS, 8)
        page.rule(46, y + 14, 550)
        return y + 28

    flow = Flow(768, Page, head)
    balance_line(flow, "SALDO INIZIALE", start, opening)
    rows = [put(rng, flow, entry) for entry in entries]
    ins = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    flow.page.rule(150, flow.y - 10, 292)
    line(flow, "TOTALE ENTRATE E USCITE", None, ins, opening + ins - closing)
    balance_line(flow, "SALDO FINALE", end, closing)
    tail(flow, rng)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            46, 812, "Fiorino Poste S.p.A. - Patrimonio destinato ContoPosta - Estratto conto n. 4", 6.5, color=GREY
        )
        page.put(550, 812, f"Pagina {n} di {len(flow.pages)}", 7, right=True)
    if rng.random() < 0.5:
        with_reportlab(flow.pages, path, "columns")
    else:
        by_hand(flow.pages, path, Hand(order="columns", show="TJ"))
    number = account.replace(" ", "")
    return Truth(ACCOUNT, "it_IT", "EUR", number, start, end, opening, closing, rows)


def front(page: Page, period: tuple[date, date], closing: Decimal) -> float:
    start, end = period
    page.put(46, 84, "ESTRATTO CONTO", 13, bold=True)
    page.put(46, 98, f"dal {start:%d/%m/%Y} al {end:%d/%m/%Y}", 9)
    page.lines(340, 92, ["GENT.MO SIG.", "BARTALINI ENZO", "VIA DEI FIORI 8", "51017 PESCIA PT"], 9)
    sign = "" if closing >= 0 else "-"
    page.put(46, 140, f"Saldo contabile al {end:%d/%m/%Y}: euro {sign}{euro(closing)}", 9, bold=True)
    return 174


def put(rng: Random, flow: Flow, entry: Entry) -> Row:
    lines = broken("Helvetica", 8, COLS[4].room, entry.lines)
    flow.need(10 * len(lines) + 4)
    value = earlier(rng, entry.day, 2)
    text, out = euro(entry.amount), entry.amount < 0
    figures = [text, ""] if out else ["", text]
    cells(flow.page, flow.y, COLS, [f"{entry.day:%d/%m/%y}", f"{value:%d/%m/%y}", *figures, lines[0]], 8)
    flow.page.lines(312, flow.y + 10, lines[1:], 8, 10)
    flow.y += 10 * len(lines) + 4
    return Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number)


def tail(flow: Flow, rng: Random) -> None:
    flow.need(60)
    page, y = flow.page, flow.y + 10
    page.put(46, y, "Riepilogo commissioni e tassi", 8.5, bold=True)
    page.put(46, y + 12, "Tasso creditore annuo lordo 0,00%   Tasso di sconfinamento 8,90%   CIV euro 0,00", 8)
    page.put(46, y + 23, f"Giacenza media del periodo: euro {euro(money(rng, 100, 6000))}", 8)
