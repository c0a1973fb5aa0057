"""Netherlands, credit card: "Af" and "Bij" behind each amount, day and month without a year, place in columns.

The balance collected from the bank account is the first row; the rate of a foreign purchase has a line of its own.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits
from ._rows import in_words, joined, load_faces, with_cells

TEAL: Color = (0.0, 0.4, 0.45)
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
LONG = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
KINDS = [
    Kind(7, -5, -140, "{shop}|{town}|NLD"),
    Kind(3, -6, -90, "{online}"),
    Kind(2, -30, -700, "{trip}"),
    Kind(2, -8, -350, "{abroad}", "foreign"),
    Kind(1, 15, 260, "{online}"),
    Kind(1, -20, -200, "GELDOPNAME {town}|{town}|NLD", "cash", "10", 2),
]
POOLS = {
    "shop": [
        "GRUTTERS 1482",
        "BOEKHANDEL DE UIL",
        "TANKSTATION A2",
        "BRASSERIE NOORD",
        "DROGIST KRUIDHOF",
        "CCV*BAKKERIJ SMIT",
    ],
    "town": ["AMSTERDAM", "UTRECHT", "EINDHOVEN", "ZWOLLE", "DEN HAAG"],
    "online": [
        "STREAMLY.COM|AMSTERDAM|NLD",
        "APPSHELF.COM/BILL|CORK|IRL",
        "BOLDE.COM|UTRECHT|NLD",
        "PP*KLEDINGLAND|3569023|LUX",
    ],
    "trip": ["VLIEGNU 074218####|SCHIPHOL|NLD", "HOTEL AM DOM|KOELN|DEU", "TREIN INTL|BRUSSEL|BEL"],
    "abroad": ["BOOKNEST.COM|SEATTLE|USA", "THE RED LION|LONDON|GBR", "HOTEL LUMEN|CHICAGO|USA"],
}
RATES = {"USA": ("USD", "1.08"), "GBR": ("GBP", "0.86")}


def day(when: date) -> str:
    return f"{when:%d} {MONTHS[when.month - 1]}"


def euro(amount: Decimal) -> str:
    return "€ " + written(abs(amount), ".", ",")


def side(amount: Decimal) -> str:
    return "Af" if amount < 0 else "Bij"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    load_faces()
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 60, 2400)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 60))
    spent = sum((entry.amount for entry in entries), Decimal(0))
    paid_on = start + timedelta(rng.randint(0, 6))
    received = -opening + sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    new = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    client = fill(rng, "6########10", start, {})
    issued = end + timedelta(1)
    follow, ends = rng.randint(1, 12), f"{rng.randint(0, 9999):04}"

    def head(page: Page, number: int) -> float:
        page.put(45, 52, "Kanaal Card Services", 16, bold=True, color=TEAL)
        page.put(550, 46, "Postbus 22450, 1100 DG Diemen", 7.5, right=True)
        page.put(550, 56, "Telefoon 020 - 555 01 11   www.kanaalcards.example", 7.5, right=True)
        if number == 1:
            page.lines(45, 100, ["De heer J.P. Verhoeven", "Lindelaan 27", "3571 KB  UTRECHT"], 9.5, 13)
        top = 168 if number == 1 else 82
        page.put(45, top, "Uw rekeningoverzicht", 14, bold=True, color=TEAL)
        facts = (
            (45, "Datum", f"{issued.day} {LONG[issued.month - 1]} {issued.year}"),
            (200, "KCS-klantnummer", client),
            (330, "Volgnummer", str(follow)),
            (430, "Bladnummer", f"{number} van {{pages}}"),
        )
        for x, title, text in facts:
            page.put(x, top + 20, title, 7.5, color=GREY)
            page.put(x, top + 32, text, 9)
        y = top + 52
        if number == 1:
            page.rule(45, y - 8, 550, 0.5, TEAL)
            sums = (
                (45, "Vorig openstaand saldo", opening),
                (175, "Totaal ontvangen betalingen", received),
                (315, "Totaal nieuwe uitgaven", -new),
                (435, "Nieuw openstaand saldo", opening + received - new),
            )
            for x, title, amount in sums:
                page.put(x, y + 4, title, 7.5, color=GREY)
                page.put(x, y + 17, euro(amount), 9, bold=True)
                page.put(x + 68, y + 17, side(amount), 9)
            y += 44
        page.lines(45, y, ["Datum", "transactie"], 7.5, 9, bold=True)
        page.lines(95, y, ["Datum", "boeking"], 7.5, 9, bold=True)
        page.put(145, y, "Omschrijving", 7.5, bold=True)
        page.lines(455, y, ["Bedrag in", "vreemde valuta"], 7.5, 9, right=True, bold=True)
        page.lines(530, y, ["Bedrag", "in euro's"], 7.5, 9, right=True, bold=True)
        page.rule(45, y + 14, 550, 0.8, TEAL)
        return y + 28

    flow = Flow(735, lambda: Page(face="arial", bold="arial-bold"), head)
    rows: list[Row] = []

    def line(used: date, booked: date, parts: list[str], foreign: str, rate: str, amount: Decimal) -> None:
        flow.need(26)
        page, y = flow.page, flow.y
        page.put(45, y, day(used), 8.5)
        page.put(95, y, day(booked), 8.5)
        for x, part in zip((145, 282, 356), parts, strict=False):
            page.put(x, y, part, 8.5)
        page.put(455, y, foreign, 8.5, right=True)
        page.put(530, y, written(abs(amount), ".", ","), 8.5, right=True)
        page.put(536, y, side(amount), 8.5)
        page.put(145, y + 11, rate, 8.5)
        flow.y += 24 if rate else 13
        rows.append(Row(booked, joined([*parts, rate]), amount, page=flow.number))

    pending = [(paid_on, paid_on, ["GEINCASSEERD VORIG SALDO"], "", "", -opening)]
    for entry in entries:
        parts, foreign, rate = list(entry.lines), "", ""
        if entry.tag == "foreign":
            currency, about = RATES[parts[2]]
            exact = Decimal(about) + Decimal(rng.randint(-200, 200)) / 10000
            foreign = f"{written((-entry.amount * exact).quantize(Decimal('0.01')), '.', ',')} {currency}"
            rate = f"Wisselkoers {currency} {written(exact, '.', ',', 5)}"
        pending.append((earlier(rng, entry.day, 2), entry.day, parts, foreign, rate, entry.amount))
    line(*pending[0])
    flow.need(40)
    flow.page.put(145, flow.y + 6, f"Uw Card met als laatste vier cijfers {ends}", 8.5, bold=True)
    flow.page.put(145, flow.y + 17, "J.P. VERHOEVEN", 8.5)
    flow.y += 32
    for item in pending[1:]:
        line(*item)
    flow.need(90)
    page, y = flow.page, flow.y + 14
    page.box(45, y - 4, 505, 46, (0.92, 0.96, 0.96))
    closing = spent
    page.lines(55, y + 10, ["Uw bestedingslimiet", "€ 2.500"], 8.5, 13)
    page.lines(200, y + 10, ["Minimaal te betalen bedrag", euro(closing)], 8.5, 13)
    text = f"Het bedrag wordt omstreeks {issued.day} {LONG[issued.month % 12]} van uw rekening afgeschreven."
    page.lines(360, y + 10, wrap(text, fits("arial", 8.5, 180)), 8.5, 11)
    notes = "Klopt er iets niet? Meld het binnen 30 dagen. Bij betalingen in vreemde valuta rekenen wij 2% koersopslag."
    page.put(45, y + 60, notes, 7.5, color=GREY)
    for sheet in flow.pages:
        sheet.texts = [
            text
            if "{pages}" not in text.text
            else type(text)(
                text.x, text.y, text.text.format(pages=len(flow.pages)), text.face, text.size, text.color, text.anchor
            )
            for text in sheet.texts
        ]
        sheet.put(
            45,
            815,
            "Kanaal Card Services B.V. is ingeschreven in het Handelsregister onder nr. 33200999",
            6.5,
            color=GREY,
        )
    with_cells(in_words(flow.pages), path)
    return Truth("credit_card", "nl_NL", "EUR", client, None, None, opening, closing, rows)
