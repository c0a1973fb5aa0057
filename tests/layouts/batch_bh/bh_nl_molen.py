"""NL, an overview saved from internet banking, wide pages: the columns of the payments export (day, name, counter
account, code, Af or Bij, amount without sign, kind, remarks, balance after), newest first, both balances and
totals of Af and Bij above."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_fpdf
from ._rows import Column, broken, number_pages, set_cells

CARD = "Pasvolgnr: 00# {when} Transactie: ?#??## Term: ######## Valutadatum: {value}"
PAY = "Naam: {other} Omschrijving: {what} IBAN: {iban} Kenmerk: ######## Valutadatum: {value}"
KINDS = (
    Kind(10, -95, -2, "{shop}~~BA~Betaalautomaat~" + CARD),
    Kind(
        3, -120, -4, "{web}~{iban}~ID~iDEAL~Naam: {web} Omschrijving: ####### {web} IBAN: {iban} Valutadatum: {value}"
    ),
    Kind(
        3,
        -240,
        -12,
        "{firm}~{iban}~IC~Incasso~Naam: {firm} Omschrijving: {what} IBAN: {iban} Kenmerk: E######## "
        "Machtiging ID: ###### Incassant ID: NL##ZZZ######## Doorlopende incasso Valutadatum: {value}",
    ),
    Kind(2, -400, -5, "{other}~{iban}~GT~Online bankieren~" + PAY),
    Kind(2, 5, 250, "{other}~{iban}~OV~Overschrijving~" + PAY),
    Kind(1, 1800, 3400, "{job}~{iban}~VZ~Verzamelbetaling~Naam: {job} Omschrijving: SALARIS IBAN: {iban}", most=2),
    Kind(2, 50, 600, "Oranje Spaarrekening K########~~GT~Online bankieren~Van Oranje Spaarrekening", step="10"),
    Kind(2, -500, -20, "Oranje Spaarrekening K########~~GT~Online bankieren~Naar Oranje Spaarrekening", step="10"),
    Kind(1, -120, -20, "Geldmaat {town}~~GM~Geldautomaat~" + CARD, step="10"),
    Kind(1, -4, -2, "Kosten BasisPakket met korting~~DV~Diversen~1 t/m {value}", most=1),
)
POOLS: Pools = {
    "shop": [
        "Albert Heijn 15## {town} NLD",
        "CCV*Bakkerij Smit {town} NLD",
        "NS GROEP IZ {town} NLD",
        "Jumbo {town} NLD",
    ],
    "town": ["UTRECHT", "AMERSFOORT", "ZEIST"],
    "web": ["bol.com via Mollie", "Thuisbezorgd.nl", "Coolblue B.V."],
    "firm": ["Vattenfall Klantenservice N.V.", "Vitens NV", "VGZ Zorgverzekeraar NV", "Odido Netherlands B.V."],
    "what": ["Termijnnota 4##### klant ######", "maandpremie polis ########", "tikkie etentje", "Factuur 20#####"],
    "other": ["Hr J de Groot", "Mw F. El Amrani", "AAB INZ TIKKIE", "Stichting Hockeyclub"],
    "job": ["GEMEENTE UTRECHT", "STG. MERIDIAAN ZORG"],
    "iban": lambda rng, _day: iban(rng, "NL", "MOLN0#########").replace(" ", ""),
    "when": lambda rng, day: f"{earlier(rng, day):%d-%m-%Y} {rng.randint(8, 22):02}:{rng.randint(0, 59):02}",
    "value": lambda _rng, day: f"{day:%d-%m-%Y}",
}
COLUMNS = (
    Column(30, 54),
    Column(84, 128),
    Column(218, 98),
    Column(322, 26),
    Column(350, 24),
    Column(430, 54, True),
    Column(440, 74),
    Column(518, 222),
    Column(812, 62, True),
)
TITLES = (
    ["Datum"],
    ["Naam / Omschrijving"],
    ["Tegenrekening"],
    ["Code"],
    ["Af Bij"],
    ["Bedrag (EUR)"],
    ["Mutatiesoort"],
    ["Mededelingen"],
    ["Saldo na mutatie"],
)
ORANGE = (1.0, 0.38, 0.0)
GREY = (0.4, 0.4, 0.4)
BAND = (0.96, 0.96, 0.96)


def _eur(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 150, 6500)
    count = rng.randint(12, 60)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-100)
    closing = opening + sum(entry.amount for entry in entries)
    account = iban(rng, "NL", "MOLN0#########")

    def head(page: Page, number: int) -> float:
        page.put(30, 40, "Molenbank", 15, bold=True, color=ORANGE)
        page.put(812, 36, "Bij- en afschrijvingen", 11, bold=True, right=True)
        page.put(812, 48, f"{start:%d-%m-%Y} t/m {end:%d-%m-%Y}", 8, right=True)
        if number > 1:
            return titles(page, 74)
        page.put(30, 70, "Betaalrekening", 8, color=GREY)
        page.put(30, 82, f"{account}   EUR", 9.5, bold=True)
        page.put(30, 95, "Hr. S. Wiersma, Mw. L. Wiersma-Bakker", 8.5)
        came = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
        went = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
        facts = [
            (f"Beginsaldo {start:%d-%m-%Y}", _eur(opening)),
            ("Totaal af", _eur(-went)),
            ("Totaal bij", _eur(came)),
            (f"Eindsaldo {end:%d-%m-%Y}", _eur(closing)),
        ]
        for n, (name, value) in enumerate(facts):
            page.put(350 + 120 * n, 76, name, 7.5, color=GREY)
            page.put(350 + 120 * n, 90, "€ " + value, 9.5, bold=True)
        return titles(page, 122)

    def titles(page: Page, y: float) -> float:
        page.rule(30, y - 11, 812, 0.8, ORANGE)
        y = set_cells(page, y, COLUMNS, TITLES, 6.8, 8, face="narrow-bold")
        page.rule(30, y - 3, 812, 0.8, ORANGE)
        return y + 8

    flow = Flow(548, lambda: Page((842, 595), "narrow", "narrow-bold"), head)
    rows = []
    balance = closing
    for n, entry in enumerate(reversed(entries)):
        name, other, code, kind, note = entry.lines[0].split("~")
        cells = [
            [f"{entry.day:%d-%m-%Y}"],
            broken([name], "narrow", 7, COLUMNS[1].room),
            [other] if other else [],
            [code],
            ["Bij" if entry.amount > 0 else "Af"],
            [_eur(abs(entry.amount))],
            [kind],
            broken([note], "narrow", 7, COLUMNS[7].room),
            [_eur(balance)],
        ]
        high = 9 * max(map(len, cells))
        flow.need(high)
        if n % 2:
            flow.page.box(30, flow.y - 9, 782, high + 4, BAND)
        rows.append(Row(entry.day, name, entry.amount, balance, None, flow.number))
        flow.y = set_cells(flow.page, flow.y, COLUMNS, cells, 7, 9) + 4
        balance -= entry.amount

    def foot(page: Page, number: int, of: int) -> None:
        text = "Dit product valt onder het depositogarantiestelsel. Meer weten? molenbank.example/dgs"
        page.put(30, 574, text, 6.5, color=GREY)
        page.put(812, 574, f"Pagina {number} van {of}", 7, right=True, color=GREY)

    number_pages(flow.pages, foot)
    with_fpdf(flow.pages, path)
    plain = account.replace(" ", "")
    return Truth("checking", "nl_NL", "EUR", plain, start, end, opening, closing, rows, newest_first=True)
