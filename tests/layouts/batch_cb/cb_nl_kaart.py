"""Netherlands, charge card of a card company: short dates without a year, place and country of the shop in columns of
their own, foreign amount with the rate below, Af or Bij behind each amount, cards of two holders, spread payment box.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Hand, Page, by_hand, fits
from ._rows import before, cents, entry, joined, total, usage

TEAL: Color = (0.0, 0.4, 0.45)
MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
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
POOLS = {
    "home": (
        "BOL.COM^UTRECHT^NL",
        "NS GROEP IZ NS REIZIGER^UTRECHT^NL",
        "ALBERT HEIJN 1521^AMSTERDAM^NL",
        "COOLBLUE B.V.^ROTTERDAM^NL",
        "RESTAURANT DE JONG^HAARLEM^NL",
        "SHELL EXPRESS 4091^DIEMEN^NL",
        "UBER *TRIP^AMSTERDAM^NL",
        "HOTEL AM PARK^KOELN^DE",
        "RYANAIR R8F2ZQ^DUBLIN^IE",
        "BOOKING.COM^AMSTERDAM^NL",
    ),
    "far": (
        "AMZN MKTP US^SEATTLE^US",
        "GITHUB, INC.^SAN FRANCISCO^US",
        "TFL TRAVEL CH^LONDON^GB",
        "SBB CFF FFS^BERN^CH",
    ),
}
KINDS = [
    Kind(12, -4, -420, "{home}"),
    Kind(4, -6, -300, "{far}", "fx"),
    Kind(0.7, 8, 120, "{home}", most=2),
    Kind(0.5, -50, -250, "GELDAUTOMAAT 24###^PARIS^FR|KOSTEN OPNAME CONTANT GELD|INBEGREPEN", most=1),
]
CURRENCY = {"US": ("USD", "1.0912"), "GB": ("GBP", "0.8574"), "CH": ("CHF", "0.9541")}


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _side(amount: Decimal) -> str:
    return "Af" if amount < 0 else "Bij"


def _day(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    debt = some_amount(rng, 80, 3200)
    first = usage(rng, KINDS, POOLS, (start, end), 10, 50)
    second = usage(rng, KINDS[:2], POOLS, (start, end), 2, 14) if rng.random() < 0.45 else []
    pay_day = start + timedelta(rng.randint(4, 9))
    payments = [entry(pay_day, "IDEAL BETALING, DANK U" if rng.random() < 0.4 else "UW BETALING, DANK U", debt)]
    if rng.random() < 0.25:
        payments.append(entry(end, "KOSTEN KAARTVERZEKERING", cents(Decimal("-2.45"))))
    everything = [*payments, *first, *second]
    new = debt - total(everything)
    client = fill(rng, "7########0#", end, {})
    flow = Flow(745, lambda: Page(A4), lambda page, n: _head(page, n, client, end))
    _balances(flow, (debt, new), everything, end)
    groups = [("", payments), (fill(rng, "####", end, {}) + "^D.W. VAN DER BRUGGEN", first)]
    groups.append((fill(rng, "####", end, {}) + "^M. VAN DER BRUGGEN-SMIT", second))
    rows = _list(rng, flow, [group for group in groups if group[1]], start)
    _end(flow, end)
    for at, page in enumerate(flow.pages, 1):
        page.put(470, 104, f"{at} van {len(flow.pages)}", 8.5)
    by_hand(flow.pages, path, Hand("Tj", scaled=True, split=True))
    return Truth("credit_card", "nl-NL", "EUR", client, None, end, -debt, -new, rows)


def _head(page: Page, number: int, client: str, end: date) -> float:
    page.put(50, 50, "Kaartlijn", 18, bold=True, color=TEAL)
    page.lines(
        330,
        42,
        ("Kaartlijn Card Services BV", "Postbus 23225", "1100 DS Diemen", "www.kaartlijn.example"),
        7.5,
        9,
        color=GREY,
    )
    page.put(50, 72, "Rekeningoverzicht", 11, bold=True)
    heads = (
        (50, "Datum", f"{end.day} {LONG[end.month - 1]} {end.year}"),
        (190, "Kaartlijn-klantnummer", client),
        (330, "Volgnummer", f"{end.month}"),
        (470, "Bladnummer", ""),
    )
    for x, label, value in heads:
        page.put(x, 93, label, 8, bold=True)
        page.put(x, 104, value, 8.5)
    page.rule(50, 109, 545, 0.5, TEAL)
    if number > 1:
        return _columns(page, 130)
    page.lines(50, 132, ("D.W. VAN DER BRUGGEN", "KASTANJELAAN 48", "2012 KM HAARLEM"), 9, 11)
    return 186


def _balances(flow: Flow, sums: tuple[Decimal, Decimal], entries: list[Entry], end: date) -> None:
    page, y = flow.page, flow.y
    out, back = -total(entries, False), total(entries, True)
    cells = (
        ("Vorig openstaand saldo", sums[0], "Af"),
        ("Totaal ontvangen betalingen", back, "Bij"),
        ("Totaal nieuwe uitgaven", out, "Af"),
        ("Nieuw openstaand saldo", abs(sums[1]), "Af" if sums[1] >= 0 else "Bij"),
    )
    for at, (label, value, side) in enumerate(cells):
        x = 50 + 125 * at
        page.put(x, y, label, 8, bold=True)
        page.put(x, y + 13, "€", 9)
        page.put(x + 70, y + 13, _money(value), 9, right=True)
        page.put(x + 76, y + 13, side, 9)
    page.rule(50, y + 19, 545, 0.5, TEAL)
    y += 34
    limit = (sums[1] // 2500 + 1) * 2500
    small = (
        (50, "Bestedingslimiet", f"€ {_money(limit)}"),
        (190, "Minimaal te betalen bedrag", f"€ {_money(sums[1])}"),
    )
    for x, label, amount in small:
        page.put(x, y, label, 8, bold=True)
        page.put(x, y + 12, amount, 8.5)
    due = end + timedelta(10)
    text = f"Uw betaling wordt omstreeks {due.day} {LONG[due.month - 1]} van uw bankrekening afgeschreven."
    page.put(50, y + 30, text, 8.5)
    flow.y = _columns(page, y + 54)


def _columns(page: Page, y: float) -> float:
    heads = (
        (50, "Datum|transactie"),
        (98, "Datum|boeking"),
        (146, "Omschrijving"),
        (384, "Bedrag in|vreemde valuta"),
        (478, "Bedrag|in euro's"),
    )
    for x, text in heads:
        page.lines(x, y, text.split("|"), 8, 9.5, bold=True)
    page.rule(50, y + 14, 545, 0.5, TEAL)
    return y + 27


def _list(rng: Random, flow: Flow, groups: list[tuple[str, list[Entry]]], start: date) -> list[Row]:
    rows: list[Row] = []
    for title, entries in groups:
        if title:
            flow.need(36)
            flow.y += 4
            number, name = title.split("^")
            flow.page.put(146, flow.y, "Uw Card met als laatste vier cijfers", 8.5, bold=True)
            flow.page.put(384, flow.y, number, 8.5, bold=True)
            flow.page.put(146, flow.y + 10.5, name, 8.5, bold=True)
            flow.y += 22
        for one in entries:
            rows.append(_row(rng, flow, one, start))
    return rows


def _row(rng: Random, flow: Flow, one: Entry, start: date) -> Row:
    shop, place, land = (one.lines[0] + "^^").split("^")[:3]
    foreign = CURRENCY.get(land) if one.tag == "fx" else None
    flow.need(10.5 * (len(one.lines) + bool(foreign)) + 2)
    page, y = flow.page, flow.y
    page.put(50, y, _day(before(rng, start, one.day)), 8.5)
    page.put(98, y, _day(one.day), 8.5)
    page.put(146, y, shop, 8.5)
    page.put(284, y, place, 8.5)
    page.put(366, y, land, 8.5)
    page.put(515, y, _money(one.amount), 8.5, right=True)
    page.put(524, y, _side(one.amount), 8.5)
    number = flow.number
    texts = [shop, place, land, *one.lines[1:]]
    if foreign:
        sign, rate = foreign
        page.put(436, y, f"{_money(cents(one.amount * Decimal(rate)))} {sign}", 8.5, right=True)
        rated = f"Wisselkoers {sign}"
        page.put(146, y + 10.5, rated, 8.5)
        page.put(284, y + 10.5, rate.replace(".", ",") + "0", 8.5)
        y += 10.5
        texts += [rated, rate.replace(".", ",") + "0"]
    y = page.lines(146, y + 10.5, one.lines[1:], 8.5, 10.5)
    flow.y = y + 1.5
    return Row(one.day, joined(*texts), one.amount, page=number)


def _end(flow: Flow, end: date) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 14
    page.box(50, y - 12, 495, 84, stroke=TEAL)
    page.put(58, y, "Gespreid betalen", 9, bold=True, color=TEAL)
    text = (
        "U maakt geen gebruik van de mogelijkheid tot Gespreid Betalen. Het volledige saldo wordt in een keer "
        "afgeschreven. Let op! Geld lenen kost geld. Het Dispositierentepercentage bedraagt 13,9% op jaarbasis."
    )
    y = page.lines(58, y + 13, wrap(text, fits("Helvetica", 8, 478)), 8, 10)
    page.put(58, y + 4, f"Uw tegoed of saldo vindt u ook in de app. Volgend overzicht: {_day(end + timedelta(31))}.", 8)
    page.put(58, y + 18, "Dit product valt onder het depositogarantiestelsel voor zover u een tegoed heeft.", 8)
    flow.y = y + 30
