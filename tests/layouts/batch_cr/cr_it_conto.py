"""Italy, quarterly 'estratto conto': dates dd.mm.yy, debit | credit before the text, no running balance.

The text column is the last one and its lines run on under the amounts' line, at times over the page's end; a table of
balances by value date and the reckoning of interest follow, and they repeat figures that are no rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_entries, written
from ..pens import Flow, Hand, Page, by_hand
from ._tools import BANK, Place, cells, cents, clean, clock, folded, stamp

PLACES: tuple[Place, ...] = ((40, "l"), (92, "l"), (218, "r"), (296, "r"), (310, "l"))
HEADS = ("DATA", "VALUTA", "DARE", "AVERE", "DESCRIZIONE DELLE OPERAZIONI")
POOLS: Pools = {
    "d": stamp("%d/%m/%y"),
    "t": clock(),
    "shop": ("ESSELUNGA", "COOP ALLEANZA 3.0", "Q8 STAZ. 2214", "FARMACIA S.LUCIA", "IKEA ITALIA", "LIBRERIA NAUTILUS"),
    "town": ("REGGIO EMILIA", "MODENA", "PARMA", "SCANDIANO", "CARPI", "BOLOGNA"),
    "who": ("FERRARI LUCIANO", "STUDIO GANDINI ASSOCIATI", "MONTORSI SRL", "BERTOLANI ELENA", "COND. VIA EMILIA 112"),
    "firm": ("ENEL ENERGIA SPA", "IREN MERCATO SPA", "TIM SPA", "UNIPOLSAI ASS.NI"),
    "why": ("SALDO FATTURA ##/{*yy}", "RIMBORSO SPESE", "AFFITTO", "ACCONTO LAVORI 1.500,00 COME DA PREV.", "NOTA ###"),
    "yy": ("2021", "2022", "2023"),
}
KINDS = (
    Kind(8, -6, -180, "PAGAMENTO POS|CARTA *#### DEL {d} ORE {t}|{shop} {town} ITA"),
    Kind(2, -20, -250, "PRELIEVO BANCOMAT|SPORTELLO 0#### {town} ORE {t} DEL {d}", step="10"),
    Kind(3, -30, -290, "ADDEBITO DIRETTO SDD|{firm} MANDATO ?##########|RIF. FATTURA N. 00####/{yy}"),
    Kind(3, -50, -1800, "BONIFICO A VOSTRO CARICO|A FAVORE {who}|CRO ###########|{why}"),
    Kind(3, 100, 2400, "BONIFICO A VOSTRO FAVORE|DA {who}|CAUSALE: {why}"),
    Kind(1, 1300, 2900, "EMOLUMENTI|DA MECCANICA PADANA SPA|STIPENDIO", most=3),
    Kind(1, -1, -2, "COMMISSIONI SU BONIFICO"),
    Kind(1, -34.2, -34.3, "IMPOSTA DI BOLLO E/C E RENDICONTO", most=1),
    Kind(1, -9, -26, "COMPETENZE DI LIQUIDAZIONE|SPESE TENUTA CONTO", most=1),
)
NOTES = (
    "Trascorsi sessanta giorni dal ricevimento senza reclamo scritto l'estratto conto si intende approvato (art. 1832",
    "c.c. e art. 119 d.lgs. 385/1993). Dal 01.01.2016 il bollo è dovuto oltre una giacenza media di euro 5.000,00.",
)


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def quarter(rng: Random) -> tuple[date, date]:
    year, month = rng.randint(2019, 2024), rng.choice((1, 4, 7, 10))
    after = date(year + month // 10, (month + 3) % 12, 1)
    return date(year, month, 1), after - timedelta(1)


def heading(page: Page, number: int, iban_text: str, end: date) -> float:
    page.put(40, 44, "CREDITO RUBICONE", 15, bold=True)
    page.put(40, 56, "Società per azioni - Sede legale in Cesena - Cap. soc. euro 341.320.065", 6)
    page.put(555, 44, f"ESTRATTO CONTO AL {end:%d.%m.%Y}", 10, bold=True, right=True)
    page.put(555, 56, f"Pagina {number}", 7, right=True)
    page.put(40, 78, f"CONTO CORRENTE ORDINARIO IN EURO   IBAN {iban_text}   BIC CRRUIT2C", 8)
    page.box(38, 88, 519, 14, (0.88, 0.9, 0.93))
    cells(page, 98, PLACES, HEADS, 7, bold=True)
    return 116


def entry_lines(flow: Flow, entry: Entry, value: date, tight: bool) -> Row:
    lines = [part for line in entry.lines for part in folded(line, "Helvetica", 8, 242)]
    flow.need(12 if not tight else 11 * len(lines))
    number, amount = flow.number, money(entry.amount)
    both = (amount, "") if entry.amount < 0 else ("", amount)
    cells(flow.page, flow.y, PLACES, (f"{entry.day:%d.%m.%y}", f"{value:%d.%m.%y}", *both, lines[0]))
    flow.y += 10
    for line in lines[1:]:
        flow.need(10)
        flow.page.put(310, flow.y, line, 8)
        flow.y += 10
    flow.y += 3
    return Row(entry.day, clean(*lines), entry.amount, None, value, number)


def balance_line(flow: Flow, day: date, text: str, balance: Decimal) -> None:
    flow.need(16)
    both = (money(balance), "") if balance < 0 else ("", money(balance))
    side = "A VOSTRO DEBITO" if balance < 0 else "A VOSTRO CREDITO"
    cells(flow.page, flow.y, PLACES, (f"{day:%d.%m.%y}", "", *both, f"{text} {side}"), bold=True)
    flow.y += 15


def scalar(flow: Flow, rng: Random, rows: list[Row], opening: Decimal, end: date) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 18
    page.put(40, y, "SCALARE PER IL CONTEGGIO DEGLI INTERESSI", 8, bold=True)
    places: tuple[Place, ...] = ((40, "l"), (200, "r"), (250, "r"), (340, "r"))
    cells(page, y + 14, places, ("VALUTA", "SALDI PER VALUTA", "GIORNI", "NUMERI"), 7)
    for row, balance in list(zip(rows, running(opening, (row.amount for row in rows)), strict=True))[-6:]:
        y += 11
        days = (end - row.date).days + 1
        told = written(balance, ".", ",")
        cells(
            page,
            y + 14,
            places,
            (f"{row.date:%d.%m.%y}", told, str(days), f"{abs(int(balance) * days):,}".replace(",", ".")),
            7,
        )
    rate = rng.choice(("0,0100", "0,0050", "0,1250"))
    page.put(40, y + 32, f"TASSO CREDITORE ANNUO {rate}%   TASSO DEBITORE ENTRO FIDO 9,7500%   RITENUTA 26,00%", 7)
    page.lines(40, y + 46, NOTES, 6, 8)


def draw(rng: Random, path: Path) -> Truth:
    start, end = quarter(rng)
    number = iban(rng, "IT", "?0303266####000000######")
    opening = cents(rng, -200, 6000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    flow = Flow(790, Page, lambda page, n: heading(page, n, number, end))
    balance_line(flow, start - timedelta(1), "SALDO INIZIALE", opening)
    tight = rng.random() < 0.5
    rows = []
    for entry in entries:
        value = entry.day + timedelta(rng.choice((0, 0, 1, 2)) if entry.amount > 0 else -rng.choice((0, 0, 1)))
        rows.append(entry_lines(flow, entry, value, tight))
    out = sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    into = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    flow.need(30)
    flow.page.rule(140, flow.y - 9, 557)
    cells(flow.page, flow.y, PLACES, ("", "", money(out), money(into), "TOTALE MOVIMENTI DEL PERIODO"))
    flow.y += 15
    closing = opening + out + into
    balance_line(flow, end, "SALDO FINALE", closing)
    scalar(flow, rng, rows, opening, end)
    by_hand(flow.pages, path, Hand(show="TJ", split=rng.random() < 0.5))
    return Truth(BANK, "it_IT", "EUR", number, start, end, opening, closing, rows)
