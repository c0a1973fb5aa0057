"""Netherlands, credit card: two dates without year ('02 jan.'), foreign beside euro amount, a word 'Af'/'Bij'.

A line 'Wisselkoers USD 1,08345' stands below foreign purchases; the direct debit of the last bill is the first row and
headings name the card. The balance owed is told at the top only.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Page, with_fpdf
from ._tools import CARD, Place, cells, clean, digits

MONTHS = ("jan.", "feb.", "mrt.", "apr.", "mei", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec.")
LONG = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
TINT: Color = (0.1, 0.35, 0.3)
LEFT: tuple[Place, ...] = ((45, "l"), (95, "l"), (145, "l"), (290, "l"), (365, "l"))
PLACES: tuple[Place, ...] = (*LEFT, (440, "r"), (445, "l"), (524, "r"), (534, "l"))
SHOPS = (
    ("BOL.COM", "UTRECHT", "NLD"),
    ("NS GROEP REIZIGERS", "UTRECHT", "NLD"),
    ("THUISBEZORGD.NL", "AMSTERDAM", "NLD"),
    ("COOLBLUE B.V.", "ROTTERDAM", "NLD"),
    ("RYANAIR 224000######", "DUBLIN", "IRL"),
    ("HOTEL AM MARKT 24", "KLEVE", "DEU"),
    ("SHELL STATION 1178", "ZWOLLE", "NLD"),
    ("PAYPAL *MARKTPLAATS", "35314369001", "LUX"),
)
FAR = (
    ("UBER *TRIP HELP.UBER", "SAN FRANCISCO", "USA", "USD"),
    ("TFL TRAVEL CH", "LONDON", "GBR", "GBP"),
    ("STEAMGAMES.COM 4259522", "BELLEVUE", "USA", "USD"),
    ("SBB CFF FFS", "ZUERICH HB", "CHE", "CHF"),
)
RATES = {"USD": "1.0834", "GBP": "0.8571", "CHF": "0.9462"}
KINDS = (
    Kind(8, -4, -320, "near"),
    Kind(2, -3, -160, "far"),
    Kind(1, 8, 120, "near", "back"),
    Kind(1, -4, -5, "fee", most=1),
)


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def short(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}"


def sheet() -> Page:
    return Page(face="narrow", bold="narrow-bold")


def long(day: date) -> str:
    return f"{day.day} {LONG[day.month - 1]} {day.year}"


def side(amount: Decimal) -> str:
    return "Af" if amount < 0 else "Bij"


def heading(page: Page, number: int, end: date, client: str) -> float:
    page.put(45, 50, "Kaartservice Noordzee", 16, bold=True, color=TINT)
    page.put(550, 50, "www.kaartservicenoordzee.example", 7, right=True)
    places: tuple[Place, ...] = ((45, "l"), (170, "l"), (300, "l"), (430, "l"))
    cells(page, 80, places, ("Datum", "Klantnummer", "Volgnummer", "Bladnummer"), 7, bold=True)
    cells(page, 90, places, (long(end), client, str(end.month), str(number)), 8)
    return 120


def summary(page: Page, y: float, figures: tuple[Decimal, ...]) -> float:
    heads = (
        "Vorig openstaand saldo",
        "Totaal ontvangen betalingen",
        "Totaal nieuwe uitgaven",
        "Nieuw openstaand saldo",
    )
    for n, (head, figure) in enumerate(zip(heads, figures, strict=True)):
        page.put(45 + 130 * n, y, head, 7, bold=True)
        page.put(45 + 130 * n, y + 11, f"€ {money(figure)}", 8)
        page.put(145 + 130 * n, y + 11, side(figure), 8)
    return y + 40


def table_head(page: Page, y: float) -> float:
    page.rule(45, y - 12, 552, color=TINT)
    first = ("Datum", "Datum", "Omschrijving", "", "", "Bedrag in", "", "Bedrag", "")
    cells(page, y, PLACES, first, 7, bold=True)
    cells(
        page, y + 8, PLACES, ("transactie", "boeking", "", "", "", "vreemde valuta", "", "in euro's", ""), 7, bold=True
    )
    page.rule(45, y + 12, 552, color=TINT)
    return y + 26


def purchase(rng: Random, flow: Flow, entry: Entry, sold: date) -> Row:
    flow.need(26)
    far = entry.lines[0] == "far"
    shop, town, land, unit = rng.choice(FAR) if far else (*rng.choice(SHOPS), "")
    shop = "".join(digits(rng, 1) if c == "#" else c for c in shop)
    if entry.lines[0] == "fee":
        shop, town, land = "KOSTEN KAART KWARTAAL", "", ""
    foreign = (money(entry.amount * Decimal(RATES[unit])), unit) if far else ("", "")
    dates = (short(sold), short(entry.day))
    # the euro amount and its word stand at the right edge
    cells(flow.page, flow.y, PLACES, (*dates, shop, town, land, *foreign, money(entry.amount), side(entry.amount)), 7.5)
    text = clean(shop, town, land)
    if far:
        flow.y += 10
        rate = f"Wisselkoers {unit} {RATES[unit].replace('.', ',')}{digits(rng, 1)}"
        flow.page.put(145, flow.y, rate, 7.5)
        text = clean(text, rate)
    row = Row(entry.day, text, entry.amount, None, sold, flow.number)
    flow.y += 12
    return row


def payment(flow: Flow, day: date, amount: Decimal) -> Row:
    text = "GEINCASSEERD VORIG SALDO"
    cells(flow.page, flow.y, PLACES, (short(day), short(day), text, *[""] * 4, money(amount), "Bij"), 7.5)
    flow.y += 18
    return Row(day, text, amount, None, day, flow.number)


def adverts(flow: Flow, limit: int) -> None:
    flow.need(70)
    page, y = flow.page, flow.y + 14
    page.box(45, y, 507, 44, (0.9, 0.95, 0.93))
    page.put(
        55,
        y + 14,
        f"Bestedingslimiet € {limit:,}".replace(",", ".") + "   Minimaal te betalen bedrag € 0,00",
        8,
        bold=True,
    )
    page.put(55, y + 26, "Het nieuwe saldo wordt omstreeks de 25e van uw rekening afgeschreven.", 7)
    page.put(55, y + 36, "Let op: vanaf 1 juli kost geld opnemen 4% met een minimum van € 4,50 per opname.", 7)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    client, card = digits(rng, 11), digits(rng, 4)
    owed = -some_amount(rng, 40, 2500)
    entries = some_entries(rng, KINDS, {}, (start + timedelta(4), end))
    spent = sum((entry.amount for entry in entries), Decimal(0))
    flow = Flow(790, sheet, lambda page, n: table_head(page, heading(page, n, end, client)) if n > 1 else 0)
    y = heading(flow.page, 1, end, client)
    y = flow.page.lines(45, y, ("Mevrouw H.J. van der Zwaag", "Singelstraat 18 B", "8011 TK  ZWOLLE"), 9) + 14
    period = f"Uw overzicht van {start:%d-%m-%Y} tot en met {end:%d-%m-%Y}"
    flow.page.put(45, y, period, 8)
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0)) - owed
    flow.y = table_head(flow.page, summary(flow.page, y + 22, (owed, into, spent - into - owed, spent)))
    rows = [payment(flow, start + timedelta(rng.randint(0, 3)), -owed)]
    flow.page.put(145, flow.y, f"Uw Card met als laatste vier cijfers {card}", 7.5, bold=True)
    flow.page.put(145, flow.y + 10, "H.J. VAN DER ZWAAG", 7.5, bold=True)
    flow.y += 24
    rows += [purchase(rng, flow, entry, max(start, earlier(rng, entry.day))) for entry in entries]
    adverts(flow, rng.choice((1000, 2500, 5000)))
    with_fpdf(flow.pages, path, rng.choice(("rows", "columns")))
    return Truth(CARD, "nl_NL", "EUR", card, start, end, owed, spent, rows)
