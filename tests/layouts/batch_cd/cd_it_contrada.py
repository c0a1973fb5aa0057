"""Italy, quarterly statement of a business current account: debit and credit before the text, typewriter face.

Booking day and value day with two figures of the year, opening and closing balance as rows of the table, carried over
pages; after it the table of balances by value date with days and numbers, and the fees of the quarter.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, running, some_amount, some_entries, written
from ._rows import Period, account, folded, joined, money_in, money_out, numbered

WINE: pens.Color = (0.5, 0.05, 0.2)
LEFT, VALUE, DARE, AVERE, TEXT, RIGHT = 36.0, 84.0, 214.0, 296.0, 306.0, 562.0
FACE, SIZE, LEAD = "Courier", 8.0, 9.6

POOLS: Pools = {
    "client": ["OFFICINE BALDI S.R.L.", "TESSITURA MONTALBANO SPA", "AGRI VAL D'ELSA SOC. COOP.", "FERRI & FIGLI SNC"],
    "supplier": [
        "ENEL ENERGIA SPA",
        "TIM S.P.A.",
        "LOGISTICA CHIANTI SRL",
        "CARTIERA PESCIA SPA",
        "AUTOSTRADE TELEPASS",
    ],
    "shop": ["ESSELUNGA SIENA", "Q8 EASY POGGIBONSI", "AMAZON EU SARL", "RISTORANTE DA NANNI"],
    "dd": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}",
}
KINDS = [
    Kind(7, 250, 9800, "BONIFICO A VOSTRO FAVORE DA {client} - CRO A10########IT PAGAMENTO FATTURA N. ### DEL {dd}"),
    Kind(3, 900, 14000, "ACCREDITO EFFETTI RI.BA. SBF DIST. N. 00####"),
    Kind(5, -80, -6200, "BONIFICO SEPA DISPOSTO A FAVORE DI {supplier} SALDO FT ###/##"),
    Kind(5, -30, -900, "ADDEBITO SDD CORE {supplier} MANDATO 0000##########"),
    Kind(5, -8, -240, "PAGAMENTO POS {shop} DEL {dd} CARTA N. **** ####"),
    Kind(2, -300, -4200, "DELEGHE FISCALI F24 - PAGAMENTO TELEMATICO"),
    Kind(2, -150, -3800, "EFFETTI RITIRATI - RI.BA. {supplier}"),
    Kind(4, -0.8, -3.5, "COMMISSIONI SU BONIFICO"),
    Kind(2, 100, 3000, "VERSAMENTO CONTANTI SPORTELLO AUTOMATICO", step="10"),
    Kind(1, -100, -2500, "EMISSIONE ASSEGNO N. 0##########"),
    Kind(0.7, -900, -1800, "EMOLUMENTI - BONIFICO MULTIPLO STIPENDI"),
]


def lire(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def titles(page: pens.Page, y: float) -> float:
    page.box(LEFT - 3, y - 16, RIGHT - LEFT + 6, 25, (0.95, 0.9, 0.92))
    for x, top, low, right in [
        (LEFT, "DATA", "CONTABILE", False),
        (VALUE, "DATA", "VALUTA", False),
        (DARE, "MOVIMENTI", "DARE", True),
        (AVERE, "MOVIMENTI", "AVERE", True),
        (TEXT, "DESCRIZIONE", "OPERAZIONI", False),
    ]:
        page.put(x, y - 7, top, 7, bold=True, right=right)
        page.put(x, y + 2, low, 7, bold=True, right=right)
    return y + 20


def stated(flow: pens.Flow, day: date, text: str, amount: Decimal) -> None:
    flow.page.put(LEFT, flow.y, f"{day:%d/%m/%y}", SIZE, face=FACE)
    flow.page.put(DARE if amount < 0 else AVERE, flow.y, lire(amount), SIZE, face="Courier-Bold", right=True)
    flow.page.put(TEXT, flow.y, text, SIZE, face="Courier-Bold")
    flow.y += LEAD + 4


def by_value(flow: pens.Flow, start: Decimal, moved: dict[date, Decimal], end: date) -> None:
    """The balances by value date, each with its days and the numbers for the interest."""
    flow.turn()
    page = flow.page
    page.put(LEFT, flow.y - 10, "RIASSUNTO SCALARE - SALDI PER VALUTA", 9, bold=True, color=WINE)
    places = [(LEFT, "VALUTA", False), (200, "SALDO", True), (250, "GIORNI", True)]
    for x, text, right in [*places, (360, "NUMERI DEBITORI", True), (470, "NUMERI CREDITORI", True)]:
        page.put(x, flow.y + 8, text, 7, bold=True, right=right)
    flow.y += 22
    days = sorted(moved)
    for day, following in zip(days, [*days[1:], end], strict=True):
        start += moved[day]
        flow.need(LEAD)
        page, stay = flow.page, max(0, (following - day).days)
        page.put(LEFT, flow.y, f"{day:%d/%m/%y}", SIZE, face=FACE)
        page.put(200, flow.y, lire(start) + ("-" if start < 0 else ""), SIZE, face=FACE, right=True)
        page.put(250, flow.y, str(stay), SIZE, face=FACE, right=True)
        figure = written(abs(start) * stay / 1000, ".", ",", 0)
        page.put(360 if start < 0 else 470, flow.y, figure, SIZE, face=FACE, right=True)
        flow.y += LEAD


def fees(flow: pens.Flow) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 20
    page.put(LEFT, y, "COMPETENZE DI CHIUSURA DEL TRIMESTRE", 9, bold=True, color=WINE)
    for text, value in [
        ("INTERESSI CREDITORI LORDI   TASSO 0,010%", "0,00"),
        ("RITENUTA FISCALE 26%", "0,00"),
        ("SPESE FISSE DI LIQUIDAZIONE", "12,00"),
        ("IMPOSTA DI BOLLO D.P.R. 642/72", "25,00"),
        ("COMMISSIONE ONNICOMPRENSIVA FIDO", "0,00"),
    ]:
        y += 12
        page.put(LEFT, y, text, SIZE, face=FACE)
        page.put(360, y, value, SIZE, face=FACE, right=True)
    note = "Trascorsi sessanta giorni senza reclamo scritto il presente estratto conto si intende approvato."
    page.put(LEFT, y + 24, note, 7)


def some_quarter(rng: Random) -> tuple[date, date]:
    year, first = rng.randint(2018, 2023), rng.choice([1, 4, 7, 10])
    after = date(year + (first == 10), 1 if first == 10 else first + 3, 1)
    return date(year, first, 1), after - timedelta(1)


def summary(page: pens.Page, period: Period, opening: Decimal, entries: list[Entry]) -> None:
    page.box(LEFT - 3, 150, RIGHT - LEFT + 6, 34, None, stroke=WINE)
    took, gave = money_out(entries), money_in(entries)
    figures = [opening, -took, gave, opening + gave - took]
    before = period[0] - timedelta(1)
    names = [f"SALDO AL {before:%d/%m/%y}", "TOTALE ADDEBITI", "TOTALE ACCREDITI", f"SALDO AL {period[1]:%d/%m/%y}"]
    for n, (name, figure) in enumerate(zip(names, figures, strict=True)):
        page.put(LEFT + 6 + 134 * n, 162, name, 7, bold=True)
        page.put(LEFT + 6 + 134 * n, 176, written(figure, ".", ","), 9)


def printed(flow: pens.Flow, entry: Entry, value: date, lines: list[str]) -> None:
    page = flow.page
    page.put(LEFT, flow.y, f"{entry.day:%d/%m/%y}", SIZE, face=FACE)
    page.put(VALUE, flow.y, f"{value:%d/%m/%y}", SIZE, face=FACE)
    page.put(DARE if entry.amount < 0 else AVERE, flow.y, lire(entry.amount), SIZE, face=FACE, right=True)
    flow.y = page.lines(TEXT, flow.y, lines, SIZE, LEAD, face=FACE) + 1.5


def draw(rng: Random, path: Path) -> Truth:
    period = some_quarter(rng)
    opening = some_amount(rng, 1500, 28000) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(20, 105), balance=opening, floor=-9000)
    closing_day = [("COMPETENZE DI LIQUIDAZIONE", "-12.00"), ("IMPOSTA DI BOLLO", "-25.00")]
    entries += [Entry(period[1], (text,), Decimal(value), "", text) for text, value in closing_day]
    balances = running(opening, (entry.amount for entry in entries))
    before = period[0] - timedelta(1)
    number = fill(rng, "######.##", before, {})
    coordinates = iban(rng, "IT", "?0103714200" + number.replace(".", "").zfill(12))

    def head(page: pens.Page, sheet: int) -> float:
        page.put(LEFT, 44, "BANCA DELLE CONTRADE", 14, bold=True, face="Times-Bold", color=WINE)
        page.put(LEFT, 55, "FILIALE DI POGGIBONSI - COD. 0742", 7)
        page.put(RIGHT, 44, "ESTRATTO CONTO CORRENTE", 10, right=True, bold=True)
        page.put(RIGHT, 56, f"N. {period[1].month // 3:03}/{period[1]:%Y} AL {period[1]:%d/%m/%Y}", 8, right=True)
        if sheet > 1:
            page.put(LEFT, 76, f"CONTO N. {number}   LAMBERTI MECCANICA SRL", 7.5)
            return 120
        page.put(LEFT, 88, f"CONTO N. {number}   DIVISA EURO", 8.5, bold=True)
        page.put(LEFT, 100, f"IBAN {coordinates}  BIC CONTITM1742", 8)
        page.put(LEFT, 112, "CONTO IMPRESA VALORE", 8)
        page.lines(350, 92, ["SPETT.LE", "LAMBERTI MECCANICA SRL", "LOC. FOCI 28", "53036 POGGIBONSI SI"], 9)
        summary(page, period, opening, entries)
        return 220

    flow = pens.Flow(770, pens.Page, head)
    flow.y = titles(flow.page, flow.y)
    stated(flow, before, "SALDO INIZIALE", opening)
    rows: list[Row] = []
    moved: dict[date, Decimal] = defaultdict(Decimal)
    held = opening
    for entry, balance in zip(entries, balances, strict=True):
        lines = folded(entry.lines, FACE, SIZE, RIGHT - TEXT)
        if flow.y + LEAD * len(lines) > flow.bottom - 24:
            stated(flow, rows[-1].date, "SALDO A RIPORTARE", held)
            flow.turn()
            flow.y = titles(flow.page, flow.y)
            stated(flow, rows[-1].date, "RIPORTO SALDO", held)
        value = entry.day + timedelta(rng.randint(0, 2)) if entry.amount > 0 else earlier(rng, entry.day, 2)
        printed(flow, entry, value, lines)
        rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
        moved[value] += entry.amount
        held = balance
    flow.need(40)
    flow.page.rule(LEFT - 3, flow.y - 6, RIGHT + 3, 0.4, WINE)
    flow.y += 5
    stated(flow, period[1], "SALDO FINALE", held)
    by_value(flow, opening, moved, period[1])
    fees(flow)

    def foot(page: pens.Page, n: int, of: int) -> None:
        small = "Banca delle Contrade S.p.A. - Sede sociale in Siena, Via dei Rinaldini 9"
        page.put(LEFT, 812, small, 6.5, color=pens.GREY)
        page.put(RIGHT, 812, f"PAG. {n} DI {of}", 7, right=True)

    numbered(flow.pages, foot)
    pens.by_hand(flow.pages, path, pens.Hand("TJ", scaled=True))
    return account("it_IT", "EUR", number, period, (opening, held), rows)
