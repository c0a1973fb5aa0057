"""Canada, English bank Visa: two dates without year, payments positive in their own section, spend categories.

New charges of a card with refunds negative among them, the sum in foreign money with its rate below, interest in a
section of its own with the annual rate before the amount.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Color, Flow, Page, fits, with_fpdf
from ._rows import debt, figures, of_entries, single

RED: Color = (0.6, 0.05, 0.2)
BAND: Color = (0.93, 0.93, 0.93)
KINDS = (
    Kind(5, -3, -60, "{food}", "Restaurants"),
    Kind(4, -12, -260, "{grocer}", "Retail and Grocery"),
    Kind(2, -30, -110, "{fuel}", "Transportation"),
    Kind(1.5, -10, -140, "{bill}", "Home and Office Improvement"),
    Kind(1, -20, -120, "{health}", "Health and Education"),
    Kind(1.5, -12, -180, "{abroad}", "Foreign Currency Transactions"),
    Kind(1, -60, -500, "{trip}", "Hotel, Entertainment and Recreation"),
    Kind(0.5, 10, 140, "{grocer}", "Retail and Grocery"),
)
POOLS = {
    "food": (
        "TIM HORTONS #####       OTTAWA       ON",
        "A&W ####                KANATA       ON",
        "SQ *KETTLEMANS BAGEL    OTTAWA       ON",
    ),
    "grocer": (
        "LOBLAWS ####            NEPEAN       ON",
        "COSTCO WHOLESALE W###   OTTAWA       ON",
        "CDN TIRE STORE #####    KANATA       ON",
        "LCBO/RAO #####          OTTAWA       ON",
    ),
    "fuel": (
        "PETRO-CANADA #####      KANATA       ON",
        "OC TRANSPO-PRESTO       OTTAWA       ON",
        "ESSO CIRCLE K           ARNPRIOR     ON",
    ),
    "bill": (
        "HOME DEPOT #####        OTTAWA       ON",
        "ROGERS ******####       888-764-3771 ON",
        "IKEA OTTAWA             OTTAWA       ON",
    ),
    "health": ("SHOPPERS DRUG MART ##   OTTAWA       ON", "KANATA DENTAL CENTRE    KANATA       ON"),
    "abroad": (
        "AMAZON.COM*??####       SEATTLE      WA",
        "STEAMGAMES.COM ######## BELLEVUE     WA",
        "PRICE CHOPPER ###       WATERTOWN    NY",
    ),
    "trip": ("VIA RAIL CANADA INC     MONTREAL     QC", "AIRBNB * ??##?##        TORONTO      ON"),
}
TRANS, POST, TEXT, SPEND, AMOUNT = 40.0, 84.0, 128.0, 350.0, 572.0


def _heads(flow: Flow, third: str) -> None:
    page = flow.page
    page.box(36, flow.y - 11, 540, 26, BAND)
    page.put(TRANS, flow.y, "Trans", 8, bold=True)
    page.put(TRANS, flow.y + 10, "date", 8, bold=True)
    page.put(POST, flow.y, "Post", 8, bold=True)
    page.put(POST, flow.y + 10, "date", 8, bold=True)
    page.put(TEXT, flow.y + 10, "Description", 8, bold=True)
    page.put(SPEND, flow.y + 10, third, 8, bold=True)
    page.put(AMOUNT, flow.y + 10, "Amount($)", 8, bold=True, right=True)
    flow.y += 28


def _section(flow: Flow, title: str, third: str = "") -> None:
    flow.need(90)
    flow.page.put(36, flow.y, title, 12, bold=True, color=RED)
    flow.y += 20
    _heads(flow, third)


def _row(flow: Flow, rng: Random, entry: Entry, sign: int, third: str = "", start: str = "") -> Row:
    if flow.need(13 * len(entry.lines) + 4) and start:
        flow.page.put(36, flow.y, f"{start} (continued)", 10, bold=True, color=RED)
        flow.y += 18
        _heads(flow, "Spend Categories")
    page, y = flow.page, flow.y
    used = earlier(rng, entry.day, 3) if entry.lines[0].find("INTEREST") < 0 else entry.day
    page.put(TRANS, y, f"{used:%b %d}", 8.5)
    page.put(POST, y, f"{entry.day:%b %d}", 8.5)
    page.lines(TEXT, y, [" ".join(line.split()) for line in entry.lines], 8.5, 11)
    page.put(SPEND, y, third, 8.5)
    page.put(AMOUNT, y, written(entry.amount * sign), 8.5, right=True)
    flow.y += 11 * len(entry.lines) + 4
    page.rule(36, flow.y - 11.5, 576, 0.2, GREY)
    return Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount, page=flow.number)


def _sum(flow: Flow, label: str, amount: Decimal) -> None:
    flow.page.put(TRANS, flow.y + 2, label, 9, bold=True)
    flow.page.put(AMOUNT, flow.y + 2, "$" + written(amount), 9, bold=True, right=True)
    flow.y += 32


def _front(page: Page, sums: Sequence[tuple[str, Decimal]], due: str, period: str, card: str) -> float:
    page.put(36, 104, "Your Cedar Visa* Infinite Card statement", 15, bold=True)
    page.put(36, 120, period, 10)
    page.lines(36, 146, ("MR PRAKASH LEGAULT", "118 HAZELDEAN RD", "KANATA ON K2L 1V4"), 9, 11)
    page.put(330, 146, "Account number", 9)
    page.put(572, 146, card, 9, right=True)
    page.put(36, 204, "Your account at a glance", 12, bold=True, color=RED)
    page.put(330, 204, "Contact us", 12, bold=True, color=RED)
    page.lines(330, 222, ("Online: www.northernlakes.example", "Lost or stolen: 1 800 555-0188"), 8.5, 12)
    page.box(330, 246, 246, 66, BAND)
    page.put(338, 262, "Amount due", 10, bold=True)
    page.put(568, 262, "$" + written(sums[-1][1]), 10, bold=True, right=True)
    page.put(338, 280, "Minimum payment", 9)
    page.put(568, 280, "$10.00", 9, right=True)
    page.put(338, 298, "Payment due date", 9)
    page.put(568, 298, due, 9, right=True)
    y = 222.0
    for n, (label, amount) in enumerate(sums):
        page.put(36, y, label, 9, bold=n in (0, len(sums) - 1))
        page.put(
            300, y, ("" if n in (0, 1, 7) or amount < 0 else "+ ") + "$" + written(amount, minus="- "), 9, right=True
        )
        page.rule(36, y + 4, 300, 0.25, GREY)
        y += 15
    note = (
        "If only the minimum payment is made each month, it will take about 28 year(s) and 4 month(s) to pay the "
        "balance shown on this statement in full."
    )
    page.lines(330, 332, wrap(note, fits("Helvetica", 8, 240)), 8, 10)
    return y + 30


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    entries = [
        _foreign(rng, entry) for entry in some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(16, 55))
    ]
    opening = debt(rng, 300, 3000)
    half = rng.random() < 0.4
    paid = (-opening / 2).quantize(Decimal("0.01")) if half else -opening
    payments = [single(start + timedelta(rng.randint(6, 21)), "PAYMENT THANK YOU/PAIEMEN T MERCI", paid)]
    interest = [single(end, "REGULAR PURCHASES INTEREST", -Decimal(rng.randint(900, 3900)) / 100)] if half else []
    closing = opening + paid + of_entries(entries) + of_entries(interest)
    card = f"4500 XXXX XXXX {figures(rng, 4)}"
    period = f"{start:%B} {start.day} to {end:%B} {end.day}, {end.year}"
    credits = sum((entry.amount for entry in entries if entry.amount > 0), Decimal("0.00"))
    sums = (
        ("Previous balance", -opening),
        ("Payments", -paid),
        ("Other credits", -credits),
        ("Purchases", -(of_entries(entries) - credits)),
        ("Cash advances", Decimal("0.00")),
        ("Interest", -of_entries(interest)),
        ("Fees", Decimal("0.00")),
        ("Total balance", -closing),
    )

    def head(page: Page, number: int) -> float:
        page.put(36, 52, "NORTHERN LAKES BANK", 14, bold=True, color=RED)
        page.put(576, 770, f"Page {number}", 8, right=True)
        page.put(36, 770, "*Trademark used under licence.", 7, color=GREY)
        if number == 1:
            return _front(page, sums, f"{end + timedelta(21):%b %d, %Y}", period, card)
        page.put(576, 52, f"{card}   {period}", 8, right=True)
        return 90

    flow = Flow(745, lambda: Page(LETTER), head)
    _section(flow, "Your payments")
    rows = [_row(flow, rng, entry, 1) for entry in payments]
    _sum(flow, "Total payments", paid)
    if interest:
        _section(flow, "Your interest", "Annual interest rate")
        rows += [_row(flow, rng, entry, -1, "20.99%") for entry in interest]
        _sum(flow, "Total interest this period", -of_entries(interest))
    title = "Your new charges and credits"
    _section(flow, title, "Spend Categories")
    flow.page.put(TRANS, flow.y, f"Card number {card}", 9, bold=True)
    flow.y += 16
    rows += [_row(flow, rng, entry, -1, entry.tag, title) for entry in entries]
    flow.need(30)
    _sum(flow, f"Total for {card}", -of_entries(entries))
    flow.need(60)
    flow.page.put(36, flow.y, "Information about your account", 12, bold=True, color=RED)
    text = "Please check this statement; what you do not report within 30 days of its date is taken as right."
    flow.page.lines(36, flow.y + 16, wrap(text, fits("Helvetica", 8, 530)), 8, 10)
    with_fpdf(flow.pages, path)
    return Truth("credit_card", "en_CA", "CAD", card, start, end, opening, closing, rows)


def _foreign(rng: Random, entry: Entry) -> Entry:
    if not entry.tag.startswith("Foreign"):
        return entry
    rate = Decimal(rng.randint(1290000, 1420000)) / 1000000
    money = written(-entry.amount / rate)
    return Entry(entry.day, (*entry.lines, f"{money} USD @ {rate}**"), entry.amount, entry.tag, entry.text)
