"""Canada, credit card: payments in a table of their own without a sign, then charges with spend categories.

A credit among the charges has a minus; foreign amounts and their rate stand on a second line.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_days, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Color, Flow, Page, fits
from ._rows import ENGLISH, ENGLISH_LONG, joined, load_faces, with_writer

WINE: Color = (0.55, 0.05, 0.2)
ROSE: Color = (0.96, 0.92, 0.93)
KINDS = [
    Kind(7, -4, -190, "{grocer}", "Retail and Grocery"),
    Kind(5, -3, -90, "{eatery}", "Restaurants"),
    Kind(3, -25, -120, "{fuel}", "Transportation"),
    Kind(2, -10, -160, "{online}", "Professional and Financial Services"),
    Kind(2, -15, -400, "{home}", "Home and Office Improvement"),
    Kind(2, -8, -300, "{fun}", "Hotel, Entertainment and Recreation"),
    Kind(2, -5, -240, "{abroad}", "Foreign Currency Transactions"),
    Kind(1, -12, -90, "{pharma}", "Health and Education"),
    Kind(1, 10, 150, "{home}", "Home and Office Improvement"),
]
POOLS = {
    "grocer": [
        "BARNARD'S NOFRILL №3104 TORONTO      ON",
        "FRESHWAY №12 OAKVILLE     ON",
        "DOLLARHUT №331 MILTON       ON",
    ],
    "eatery": [
        "TIMBER COFFEE №0412 TORONTO      ON",
        "SQ *RAMEN KO TORONTO      ON",
        "PIZZA LOCALE 44 GUELPH       ON",
    ],
    "fuel": ["PETRO-NORTH 90817 MISSISSAUGA  ON", "407-WAY ETR CONCORD      ON", "CITYRIDE/TRIP HELP.CITYRI  ON"],
    "online": ["STREAMLY.COM 866-555-0131 ON", "CLOUDBOX MEMBERSHIP 800-5550199 ON"],
    "home": ["CANADIAN HARDWARE №210 ETOBICOKE    ON", "NORDHEM BURLINGTON BURLINGTON   ON"],
    "fun": ["LAKEVIEW INN COLLINGWOOD  ON", "CINEPLUS 7120 TORONTO      ON"],
    "abroad": ["BOOKNEST.COM WWW.BOOKNEST WA", "HOTEL LUMEN CHICAGO IL", "APPSHELF 408-5550102 CA"],
    "pharma": ["SHOPWELL DRUG MART 1201 TORONTO      ON", "DR A PATEL DENTAL TORONTO      ON"],
}


@dataclass(frozen=True)
class Line:
    used: date
    posted: date
    lines: list[str]
    category: str
    amount: Decimal


def day(when: date) -> str:
    return f"{ENGLISH[when.month - 1]} {when:%d}"


def long(when: date) -> str:
    return f"{ENGLISH_LONG[when.month - 1]} {when.day}, {when.year}"


def money(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


def charges(rng: Random, period: tuple[date, date]) -> list[Line]:
    found = []
    for entry in some_entries(rng, KINDS, POOLS, period, count=rng.randint(14, 70)):
        lines = [entry.lines[0].replace("№", "#")]
        if entry.tag.startswith("Foreign"):
            rate = Decimal(rng.randint(1335000, 1421000)) / 1000000
            lines.append(f"{written((abs(entry.amount) / rate).quantize(Decimal('0.01')))} USD @ {rate:.6f}**")
        found.append(Line(earlier(rng, entry.day, 2), entry.day, lines, entry.tag, entry.amount))
    return found


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    load_faces()
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 150, 3500)
    bought = charges(rng, (start + timedelta(1), end))
    paid: list[Line] = []
    left = -opening
    for posted in some_days(rng, rng.choice([1, 1, 2, 3]), start + timedelta(2), end):
        amount = left if not paid and rng.random() < 0.6 else some_amount(rng, 40, 800)
        paid.append(Line(posted - timedelta(1), posted, ["PAYMENT THANK YOU/PAIEMENT MERCI"], "", amount))
    spent = -sum((line.amount for line in bought if line.amount < 0), Decimal(0))
    credits_ = sum((line.amount for line in bought if line.amount > 0), Decimal(0))
    payments = sum((line.amount for line in paid), Decimal(0))
    closing = opening + payments + credits_ - spent
    card = fill(rng, "4505 XXXX XXXX ####", start, {})
    month = f"{ENGLISH_LONG[start.month - 1]} {start.day} to {long(end)}"

    def first(page: Page) -> None:
        page.put(40, 52, "CROWNBRIDGE", 20, bold=True, color=WINE)
        page.put(40, 74, "Your Crownbridge Dividend® Visa* Card statement", 13, bold=True)
        page.put(40, 90, month, 10)
        page.put(420, 52, "Account number", 8, color=GREY)
        page.put(420, 64, card, 10, bold=True)
        page.lines(40, 130, ["MR OWEN T HALVORSEN", "1204-77 QUAY ST", "TORONTO ON M5J 0B2"], 9.5, 13)
        page.box(40, 190, 255, 210, ROSE)
        page.put(50, 208, "Your account at a glance", 12, bold=True, color=WINE)
        figures = [
            ("Previous balance", money(-opening)),
            ("Payments", money(-payments)),
            ("Other credits", money(-credits_)),
            ("Total credits", money(-payments - credits_)),
            ("Purchases", money(spent)),
            ("Cash advances", money(Decimal(0))),
            ("Interest", money(Decimal(0))),
            ("Fees", money(Decimal(0))),
            ("Total charges", money(spent)),
            (f"Total balance on {long(end)}", "= " + money(-closing)),
        ]
        for n, (label, figure) in enumerate(figures):
            strong = label.startswith("Total")
            page.put(50, 230 + 16.5 * n, label, 9, bold=strong)
            page.put(285, 230 + 16.5 * n, figure, 9, right=True, bold=strong)
        page.box(312, 190, 260, 110, stroke=WINE)
        least = max(Decimal(10), (-closing * 3 / 100).quantize(Decimal("0.01"))) if closing < 0 else Decimal(0)
        for n, (label, figure) in enumerate(
            (
                ("Amount due", money(-closing)),
                ("Minimum payment", money(least)),
                ("Payment due date", long(end + timedelta(21))),
                ("Credit limit", "$8,000.00"),
                ("Available credit on statement date", money(8000 + closing)),
            )
        ):
            page.put(322, 210 + 19 * n, label, 9)
            page.put(562, 210 + 19 * n, figure, 9, right=True, bold=n < 3)
        page.put(312, 322, "Your message centre", 12, bold=True, color=WINE)
        text = (
            "Cash back earned this month $6.42; cash back so far this year $41.17. If you pay only the minimum each "
            "month, it will take about 9 years and 4 months to pay off the balance shown on this statement."
        )
        page.lines(312, 338, wrap(text, fits("arial", 8.5, 255)), 8.5, 11)
        page.put(40, 430, "Annual interest rates: purchases 20.99%, cash advances 22.99%", 9)
        page.rule(40, 560, 572, 0.5, GREY)
        page.put(40, 580, "Payment slip - please detach here and return this slip with your payment", 8, color=GREY)
        page.put(40, 604, card, 10)
        page.put(572, 604, f"Amount due {money(-closing)}", 10, right=True)

    def head(page: Page, number: int) -> float:
        page.put(40, 44, "Your Crownbridge Dividend® Visa* Card statement", 9, bold=True)
        page.put(572, 44, f"Prepared for: OWEN T HALVORSEN   {month}", 7.5, right=True)
        page.rule(40, 50, 572, 1, WINE)
        if number > 1 and rows and not finished:
            page.put(40, 72, "Your new charges and credits (continued)", 11, bold=True, color=WINE)
            return titles(page, 92, True)
        return 76

    def titles(page: Page, y: float, categories: bool) -> float:
        page.box(40, y - 18, 532, 24, ROSE)
        page.lines(46, y - 8, ["Trans", "date"], 7.5, 9, bold=True)
        page.lines(92, y - 8, ["Post", "date"], 7.5, 9, bold=True)
        page.put(138, y + 1, "Description", 7.5, bold=True)
        if categories:
            page.put(345, y + 1, "Spend Categories", 7.5, bold=True)
        page.put(566, y + 1, "Amount($)", 7.5, right=True, bold=True)
        return y + 19

    def line(item: Line, sign: int) -> None:
        flow.need(12 * len(item.lines))
        page, y = flow.page, flow.y
        page.put(46, y, day(item.used), 8.5)
        page.put(92, y, day(item.posted), 8.5)
        page.put(138, y, item.lines[0], 8.5)
        page.lines(138, y + 10, item.lines[1:], 8, 10)
        page.put(345, y, item.category, 8.5)
        page.put(566, y, written(sign * item.amount), 8.5, right=True)
        flow.y += 3 + 11 * len(item.lines)
        page.rule(40, flow.y - 10, 572, 0.25, (0.8, 0.8, 0.8))
        rows.append(Row(item.posted, joined(item.lines), item.amount, page=flow.number + 1))

    rows: list[Row] = []
    finished = False
    cover = Page(LETTER, "arial", "arial-bold")
    first(cover)
    flow = Flow(715, lambda: Page(LETTER, "arial", "arial-bold"), head)
    flow.page.put(40, flow.y, "Your payments", 12, bold=True, color=WINE)
    flow.y = titles(flow.page, flow.y + 28, False)
    for item in paid:
        line(item, 1)
    flow.page.put(345, flow.y + 3, "Total payments", 9, bold=True)
    flow.page.put(566, flow.y + 3, money(payments), 9, right=True, bold=True)
    flow.page.put(40, flow.y + 34, "Your new charges and credits", 12, bold=True, color=WINE)
    flow.y = titles(flow.page, flow.y + 62, True)
    flow.page.put(46, flow.y, f"Card number {card}", 8.5, bold=True)
    flow.y += 14
    for item in bought:
        line(item, -1)
    finished = True
    flow.need(70)
    flow.page.put(46, flow.y + 4, f"Total for {card}", 9, bold=True)
    flow.page.put(566, flow.y + 4, money(spent - credits_), 9, right=True, bold=True)
    notes = [
        "** The rate includes a foreign currency conversion fee of 2.5% on the converted amount.",
        "Spend categories are given by the merchant's line of business and may differ from what was bought.",
    ]
    flow.page.lines(40, flow.y + 30, notes, 7, 9, color=GREY)
    pages = [cover, *flow.pages]
    for n, page in enumerate(pages, 1):
        page.put(572, 770, f"Page {n} of {len(pages)}", 8, right=True)
        page.put(40, 770, "® Trademark of Crownbridge. * Trademark used under licence.", 6.5, color=GREY)
    with_writer(pages, path)
    return Truth("credit_card", "en_CA", "CAD", card, start, end, opening, closing, rows)
