"""Italy: quarterly statement; two dates, money out, money in, then the text, wrapping beside and below to five lines.

Opening and closing stand in the table as dated rows with an amount; after it the scalar summary (dated balances with
days and numbers) and the interest account; stamp duty and withholding tax are rows. No running balance.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_entries, written
from ..pens import A4, GREY, Flow, Page, with_pymupdf
from ._kit import Switch, across, folded, money, numbered, quarter, split, statement

GREEN = (0.0, 0.36, 0.3)
POOLS: Pools = {
    "shop": [
        "SUPERCOOP MODENA 3",
        "ESSELINGA VIA EMILIA",
        "TRATTORIA DA GINO",
        "FARMACIA COMUNALE 2",
        "DISTRIB. TAMOIL SP9",
    ],
    "who": ["ROSSETTI MARCO", "STUDIO LEGALE BINI", "CONDOMINIO VIA PO 12", "EDILNORD SRL", "BASSI CHIARA E LUCA"],
    "sdd": ["ENELIA ENERGIA SPA", "HERALUX SPA", "TIMMOBILE S.P.A.", "TELEPEDAGGIO SPA"],
    "dm": lambda rng, day: f"{(day - timedelta(rng.randint(0, 4))):%d/%m/%y}",
    "hour": lambda rng, _: f"{rng.randint(8, 21):02}.{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(
        9,
        -5,
        -210,
        "PAGAMENTO TRAMITE POS OPERAZIONE CARTA *####|DEL {dm} ORE {hour} C/O {shop} IMPORTO IN DIVISA ORIGINALE EUR",
    ),
    Kind(4, -20, -500, "PRELIEVO BANCOMAT|DEL {dm} ORE {hour} SPORTELLO 0#### MODENA", step="10"),
    Kind(
        4,
        -12,
        -320,
        "ADDEBITO DIRETTO SDD CORE {sdd} MANDATO ??########## ID CREDITORE IT##ZZZ#########|FATT. N. ####/## DEL {dm}",
    ),
    Kind(
        3,
        -80,
        -2400,
        "BONIFICO SEPA A FAVORE DI {who} CAUSALE: SALDO FATT. ##/#### IMP. 1.2##,## RIF. ######## TRN ####?#########",
    ),
    Kind(
        3,
        200,
        3100,
        "BONIFICO A VOSTRO FAVORE ORD. {who}|NOTE: COMPETENZE MESE {dm} CRO ###########",
    ),
    Kind(2, -40, -900, "DELEGA UNICA F24 PROT. ##############", most=2),
    Kind(2, -1, -2, "COMMISSIONI SU BONIFICO", step="0.05"),
    Kind(2, -100, -1500, "VOSTRO ASSEGNO N. 0#########", step="0.5"),
    Kind(1, 300, 4000, "VERSAMENTO ASSEGNI E CONTANTE SPORTELLO 0##", step="5"),
    Kind(1, -38, -480, "RATA MUTUO N. 0####### SCADENZA {dm}|CAPITALE 2##,## INTERESSI 8#,##", most=3),
]
END = [
    ("IMPOSTA DI BOLLO SU ESTRATTO CONTO DPR 642/72", Decimal("-8.55")),
    ("COMPETENZE DI CHIUSURA", Decimal("-21.30")),
    ("RITENUTA FISCALE 26% SU INTERESSI CREDITORI", Decimal("-0.04")),
]
HEAD = [
    (40.0, "DATA"),
    (40.0, "OPERAZ."),
    (90.0, "VALUTA"),
    (-205.0, "DARE"),
    (-282.0, "AVERE"),
    (296.0, "DESCRIZIONE"),
]


def it(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def head(page: Page, number: int, facts: tuple[str, str, str], table: Switch) -> float:
    account, code, end = facts
    page.put(40, 50, "Banca Popolare dell'Appennino", 14, bold=True, color=GREEN)
    page.put(555, 50, "ESTRATTO CONTO TRIMESTRALE", 10, right=True, bold=True)
    y = 70.0
    if number == 1:
        page.lines(330, 90, ["Gent.ma Sig.ra", "FERRARINI ELISABETTA", "VIA DELLE ROSE 7", "41121 MODENA MO"], 9, 11)
        page.lines(40, 90, [f"Conto corrente n. {account}", f"IBAN {code}", f"Periodo {end}"], 8.5, 12)
        y = 152.0
    if not table.on:
        return y + 6
    page.box(36, y - 10, 523, 24, (0.88, 0.94, 0.92))
    for n, (x, text) in enumerate(HEAD):
        across(page, y + (9 if n == 1 else 0), [(x, text)], 7.5, bold=True)
    return y + 28


def fixed(flow: Flow, day: date, text: str, amount: Decimal) -> None:
    flow.need(16)
    side = "CREDITO" if amount >= 0 else "DEBITO"
    cells = [(40.0, f"{day:%d.%m.%y}"), (-282.0 if amount >= 0 else -205.0, it(amount))]
    across(flow.page, flow.y, [*cells, (296, f"{text} A VOSTRO {side}")], 8, bold=True)
    flow.y += 15


def movements(rng: Random, flow: Flow, entries: list[Entry]) -> list[Row]:
    rows = []
    for entry in entries:
        lines = folded(entry.lines, flow.page.face, 7.5, 258)
        flow.need(9.2 * len(lines) + 4)
        value = earlier(rng, entry.day, 2)
        cells = [(40.0, f"{entry.day:%d.%m.%y}"), (90.0, f"{value:%d.%m.%y}"), (296.0, lines[0])]
        across(flow.page, flow.y, [*cells, (-205.0 if entry.amount < 0 else -282.0, it(entry.amount))], 7.5)
        flow.page.lines(296, flow.y + 9.2, lines[1:], 7.5, 9.2)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=value, page=flow.number))
        flow.y += 9.2 * len(lines) + 3.5
    return rows


def scalar(flow: Flow, rows: list[Row], opening: Decimal, end: date) -> None:
    """Balances by value date with days and numbers, in two groups side by side."""
    days = sorted({row.value_date or row.date for row in rows})
    flow.turn()
    flow.page.put(40, flow.y, "RIASSUNTO SCALARE", 9, bold=True, color=GREEN)
    top = flow.y + 14
    for side in (0, 265) if len(days) > 42 else (0,):
        titles = [(40.0 + side, "VALUTA"), (-170.0 - side, "SALDI PER VALUTA"), (-205.0 - side, "GG")]
        across(flow.page, top, [*titles, (-275 - side, "NUMERI")], 7, bold=True)
    for n, day in enumerate(days[:84]):
        balance = opening + sum((r.amount for r in rows if (r.value_date or r.date) <= day), Decimal(0))
        gap = ((days[n + 1] if n + 1 < len(days) else end) - day).days
        side, y = (0, top + 12 + 11 * n) if n < 42 else (265, top + 12 + 11 * (n - 42))
        mark = "-" if balance < 0 else ""
        cells = [(40.0 + side, f"{day:%d.%m.%y}"), (-170.0 - side, it(balance) + mark), (-205.0 - side, str(gap))]
        across(flow.page, y, [*cells, (-275 - side, it(balance * gap / 100))], 7)
    flow.y = top + 12 + 11 * min(len(days), 42) + 10


def interest(rng: Random, flow: Flow) -> None:
    flow.need(80)
    flow.page.put(40, flow.y + 6, "PROSPETTO COMPETENZE E SPESE", 9, bold=True, color=GREEN)
    for n, label in enumerate(
        ["Interessi creditori lordi", "Spese di tenuta conto", "Spese per operazioni n. 24 a 0,50"]
    ):
        across(flow.page, flow.y + 20 + 11 * n, [(40, label), (-275, it(money(rng, 0, 30)))], 7.5)
    note = "Trascorsi sessanta giorni dalla ricezione senza opposizione scritta l'estratto conto si intende approvato."
    flow.page.lines(40, flow.y + 62, folded([note], flow.page.face, 7, 515), 7, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = quarter(rng)
    opening = money(rng, -600, 9000)
    last = period[1] - timedelta(3)
    entries = some_entries(rng, KINDS, POOLS, (period[0], last), balance=opening, reversal="STORNO {0}")
    entries += [Entry(period[1], (text,), amount, "", text) for text, amount in END if rng.random() < 0.6]
    code = iban(rng, "IT", "?05387129000000########")
    account = code.replace(" ", "")[-8:]
    facts = account, code, f"dal {period[0]:%d.%m.%Y} al {period[1]:%d.%m.%Y}"
    table = Switch()
    flow = Flow(775, lambda: Page(A4), lambda page, n: head(page, n, facts, table))
    fixed(flow, period[0] - timedelta(1), "SALDO INIZIALE", opening)
    rows = movements(rng, flow, entries)
    out, into = split(row.amount for row in rows)
    fixed(flow, period[1], "SALDO FINALE", opening + into - out)
    flow.need(20)
    totals = [(40.0, "TOTALE MOVIMENTI"), (-205.0, it(out)), (-282.0, it(into))]
    across(flow.page, flow.y, totals, 7.5, bold=True)
    table.on = False
    scalar(flow, rows, opening, period[1])
    interest(rng, flow)
    numbered(flow, 555, 812, "Foglio n. {0} di {1}")
    with_pymupdf(flow.pages, path)
    return statement(("checking", "it_IT", "EUR"), code, (period[0], period[1]), opening, rows)
