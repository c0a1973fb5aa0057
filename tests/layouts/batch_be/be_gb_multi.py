"""United Kingdom, business account of a fintech for several currencies: newest row first, the date stands in grey under
the bold text together with the card or transfer number, money out is negative in a column of its own, the balance is
headed 'Amount'; purchases abroad and conversions name both currencies. Written with fpdf2's cells.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from fpdf import FPDF

from ..frame import Kind, Row, Truth, iban, running, some_amount, some_entries, wrap, written
from ..pens import fits
from ._rows import a_month, summed

Cell = Callable[..., None]
RATES = {"USD": "1.2634", "EUR": "1.1712", "SEK": "13.421", "CHF": "1.1187"}
KINDS = [
    Kind(5, 150, 6000, "Received money from {client} with reference {ref}", "t"),
    Kind(1, 200, 3000, "Converted SUM EUR from EUR balance to GBP", "b"),
    Kind(0.5, 5, 60, "Card transaction of SUM {shop}", "c"),
    Kind(7, -4, -220, "Card transaction of SUM {shop}", "c"),
    Kind(5, -4, -180, "Card transaction of GBP issued by {ukshop}", "g"),
    Kind(4, -80, -3500, "Sent money to {payee}", "s"),
    Kind(2, -0.4, -12, "Fernway Charges for: TRANSFER-#########", "f"),
    Kind(1.5, -100, -2500, "Converted GBP to SUM {cur}", "b"),
    Kind(1, -9, -60, "Direct debit to {dd}", "s"),
]
POOLS = {
    "client": (
        "NORTHGATE STUDIOS LTD",
        "Stripe Payments UK Ltd",
        "ATELIER BRUN SARL",
        "Kessler & Voss GmbH",
        "D P MOODY",
    ),
    "ref": ("INV-00##", "INV 20##/0#", "STRIPE", "Project Heron stage #", "deposit", "Thanks"),
    "cur": ("USD", "EUR", "USD", "SEK", "CHF"),
    "shop": (
        "USD issued by Openai *chatgpt Subscr OPENAI.COM",
        "USD issued by Figma FIGMA.COM",
        "USD issued by Github, Inc. GITHUB.COM",
        "EUR issued by Airbnb * Hm??##### AIRBNB.CO.UK",
        "EUR issued by Sncf-voyageurs PARIS",
        "EUR issued by Adobe Systems Software Ireland Ltd DUBLIN",
        "SEK issued by Sl Stockholm STOCKHOLM",
    ),
    "ukshop": (
        "Tfl Travel Charge TFL.GOV.UK/CP",
        "Co-op Group BRISTOL",
        "Screwfix Dir Ltd YEOVIL",
        "Post Office Counter BRISTOL",
    ),
    "payee": ("Priya Raman", "HMRC VAT", "Oak & Ember Workspace Ltd", "Tomasz Zielinski", "Lena Hartmann"),
    "dd": ("VIRGIN MEDIA BUS", "SIMPLY BUSINESS", "ICO"),
}


def draw(rng: Random, path: Path) -> Truth:
    start, end = a_month(rng)
    opening = some_amount(rng, 800, 20000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 70), balance=opening, floor=200)
    balances = running(opening, [entry.amount for entry in entries])
    closing = opening + summed(entries)
    number = iban(rng, "GB", "FERN231470########")
    card = rng.randint(1000, 9999)
    pen = FPDF(unit="pt", format=(595, 842))
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)

    def cell(
        x: float, y: float, w: float, text: str, size: float = 8.5, style: str = "", grey: int = 0, align: str = "L"
    ) -> None:
        pen.set_font("helvetica", style, size)
        pen.set_text_color(grey)
        pen.set_xy(x, y)
        pen.cell(w, size + 3, text, align=align)

    def columns(y: float) -> float:
        for x, w, name, align in (
            (40, 200, "Description", "L"),
            (300, 80, "Incoming", "R"),
            (385, 80, "Outgoing", "R"),
            (475, 80, "Amount", "R"),
        ):
            cell(x, y, w, name, 8.5, "B", align=align)
        pen.set_draw_color(200)
        pen.line(40, y + 15, 555, y + 15)
        return y + 20

    pen.add_page()
    span = f"{start.day} {start:%B %Y} [GMT] - {end.day} {end:%B %Y} [GMT]"
    _first(pen, cell, span, f"{end + timedelta(2):%d %B %Y}".lstrip("0"), number, closing)
    y = columns(276)
    rows = []
    for entry, balance in zip(reversed(entries), reversed(balances), strict=True):
        title, extra = _texts(rng, entry.lines[0], entry.tag, card, -entry.amount)
        day = f"{entry.day.day} {entry.day:%B %Y}"
        lines = wrap(title, fits("Helvetica-Bold", 8.5, 262))
        below = wrap(f"{day}  {extra}", fits("Helvetica", 7.5, 262))
        if y + 11.5 * len(lines) + 10.5 * len(below) + 10 > 780:
            pen.add_page()
            y = columns(40)
        here = pen.page
        cell(385 if entry.amount < 0 else 300, y, 80, written(entry.amount), align="R")
        cell(475, y, 80, written(balance), align="R")
        for line in lines:
            cell(40, y, 265, line, 8.5, "B")
            y += 11.5
        for line in below:
            cell(40, y, 265, line, 7.5, grey=110)
            y += 10.5
        pen.line(40, y + 3, 555, y + 3)
        y += 8
        rows.append(Row(entry.day, " ".join(f"{title} {extra}".split()), entry.amount, balance, page=here))
    if y > 750:
        pen.add_page()
        y = 40
    _last(cell, y + 14)
    _foot(pen, cell)
    pen.output(str(path))
    return Truth("account", "en_GB", "GBP", number, start, end, opening, closing, rows, newest_first=True)


def _foot(pen: FPDF, cell: Cell) -> None:
    for n in range(1, len(pen.pages) + 1):
        pen.page = n
        cell(
            40,
            802,
            420,
            "Fernway Payments Ltd is authorised as an electronic money institution. Reg. 900507.",
            6.5,
            grey=120,
        )
        cell(455, 802, 100, f"{n} / {len(pen.pages)}", 7, grey=120, align="R")
    pen.page = len(pen.pages)


def _texts(rng: Random, text: str, tag: str, card: int, amount: Decimal) -> tuple[str, str]:
    """The title, and what follows the date below it."""
    number = rng.randint(100_000_000, 1_999_999_999)
    if " SUM " in text:
        code = text.split(" SUM ")[1][:3]
        text = text.replace("SUM", written(abs(amount) * Decimal(RATES[code])))
    if tag == "g":
        text = text.replace(" of GBP", f" of {written(amount)} GBP")
    if tag == "b":
        text = text.replace("Converted GBP", f"Converted {written(amount)} GBP")
    if tag in ("c", "g"):
        return text, f"Card ending in {card}  Rosalind Achebe  Transaction: CARD-{number}"
    if tag == "b":
        return text, f"Transaction: BALANCE-{number}"
    if tag == "f":
        return text, f"Transaction: FEE-{text.split()[-1]}"
    reference = f"  Reference: {text.split(' with reference ')[1]}" if " with reference " in text else ""
    return text, f"Transaction: TRANSFER-{number}{reference}"


def _first(pen: FPDF, cell: Cell, span: str, made: str, number: str, closing: Decimal) -> None:
    pen.set_text_color(20, 80, 40)
    pen.set_font("helvetica", "B", 18)
    pen.text(40, 56, "fernway")
    cell(255, 34, 300, "Fernway Payments Limited", 8, "B", align="R")
    for n, line in enumerate(("4th Floor, 61 Tabernacle Row", "London EC2A 4BG", "United Kingdom")):
        cell(255, 46 + 11 * n, 300, line, 8, grey=90, align="R")
    cell(40, 92, 300, "GBP statement", 16, "B")
    cell(40, 114, 400, span, 9)
    cell(40, 127, 300, f"Generated on: {made}", 8, grey=110)
    pen.set_draw_color(200)
    pen.line(40, 148, 555, 148)
    cell(40, 156, 200, "Account Holder", 8, "B")
    for n, line in enumerate(
        ("Achebe Design Ltd", "Unit 9, Tobacco Factory Yard", "Bristol", "BS3 1TF", "United Kingdom")
    ):
        cell(40, 168 + 11 * n, 200, line, 8.5)
    for x, title, lines in (
        (250, "UK account number", (number.replace(" ", "")[-8:],)),
        (250, "UK sort code", ("23-14-70",)),
        (400, "IBAN", (number,)),
        (400, "Swift/BIC", ("FERNGB21XXX",)),
    ):
        y = 156 if title in ("UK account number", "IBAN") else 186
        cell(x, y, 150, title, 8, "B")
        cell(x, y + 12, 160, lines[0], 8)
    pen.set_fill_color(237, 244, 232)
    pen.rect(40, 240, 515, 24, "F")
    cell(46, 246, 300, f"GBP on {span.split(' - ')[1]}", 10, "B")
    cell(355, 246, 200, f"{written(closing)} GBP", 10, "B", align="R")


def _last(cell: Cell, y: float) -> None:
    cell(40, y, 500, "Need help? Visit fernway.example/help", 7.5, grey=110)
    cell(
        40,
        y + 12,
        500,
        "Money held with us is safeguarded with partner institutions and is not covered by the FSCS.",
        7.5,
        grey=110,
    )
