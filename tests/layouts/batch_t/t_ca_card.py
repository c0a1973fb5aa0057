"""Canada, credit card: a narrow table with a sidebar of payment and interest facts on the same lines, $ signs.

Transaction and posting dates are month and day in capitals, payments have a minus before the dollar sign, foreign
purchases two lines for currency and rate, and the rewards box and time-to-repay note stand at the end.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

PINE = (0.0, 0.35, 0.2)
POOLS = {
    "shop": [
        "TIM HORTONS #####",
        "LOBLAWS ####",
        "CDN TIRE STORE #00###",
        "SHOPPERS DRUG MART ####",
        "PETRO-CANADA #####",
    ],
    "town": ["GUELPH", "TORONTO", "HALIFAX", "SUDBURY", "WHITBY"],
}
KINDS = [
    Kind(8, -2, -150, "{shop} {town}"),
    Kind(2, -8, -120, "AMZN MKTP CA*??##?#?## WWW.AMAZON.CA"),
    Kind(1, -60, -95, "ROGERS ******#### 888-764-3771"),
    Kind(1, -9, -23, "NETFLIX.COM 866-716-0414"),
    Kind(2, -10, -300, "LYFT *RIDE THU 8PM SAN FRANCISCO", "USD"),
    Kind(0.5, 10, 110, "RONA #####, RETURN {town}"),
    Kind(0.4, -1.5, -28, "RETAIL INTEREST", "fee", most=1),
]


def _dollars(amount: Decimal) -> str:
    """What is owed is plain, a credit has a minus before the dollar sign."""
    return ("-" if amount > 0 else "") + "$" + written(abs(amount))


def _short(day: date) -> str:
    return f"{day:%b} {day.day}".upper()


@dataclass
class _Sheet:
    start: date
    end: date
    card: str
    figures: list[tuple[str, Decimal]]
    limit: Decimal
    closing: Decimal

    def head(self, page: Page, number: int) -> float:
        page.put(36, 50, "MAPLE SHIELD BANK", 14, bold=True, color=PINE)
        page.put(36, 63, "CASH BACK VISA* CARD", 9, bold=True)
        page.put(576, 50, "MR BYRON ETTINGER", 9, right=True)
        page.put(576, 63, self.card, 9, right=True)
        span = [f"STATEMENT DATE: {self.end:%B} {self.end.day}, {self.end.year}".upper()]
        span.append(f"STATEMENT PERIOD: {self.start:%B} {self.start.day}, {self.start.year} to ".upper().strip())
        page.put(36, 84, span[0], 8)
        page.put(36, 95, f"{span[1]} {self.end:%B} {self.end.day}, {self.end.year}".upper(), 8)
        top = 122.0
        self._columns(page, top)
        if number == 1:
            self._side(page)
        return top + 26

    def _columns(self, page: Page, y: float) -> None:
        page.box(36, y - 10, 372, 24, (0.88, 0.94, 0.9))
        page.lines(40, y, ["TRANSACTION", "DATE"], 7, 9, bold=True)
        page.lines(98, y, ["POSTING", "DATE"], 7, 9, bold=True)
        page.put(148, y + 4, "ACTIVITY DESCRIPTION", 7, bold=True)
        page.put(404, y + 4, "AMOUNT($)", 7, bold=True, right=True)

    def _side(self, page: Page) -> None:
        x, right = 424.0, 576.0
        page.upright(416, 112, 720, 0.5, GREY)
        page.put(x, 122, "PAYMENT INFORMATION", 8, bold=True, color=PINE)
        due = self.end + timedelta(21)
        facts = [
            ("Minimum Payment", "$10.00"),
            ("Payment Due Date", f"{due:%b}. {due.day}, {due.year}"),
            ("Credit Limit", "$" + written(self.limit)),
            ("Available Credit", "$" + written(self.limit + self.closing)),
            ("Annual Interest Rate: Purchases", "19.99%"),
            ("Cash Advances", "22.99%"),
        ]
        y = 136.0
        for label, value in facts:
            page.put(x, y, label, 7.5)
            page.put(right, y, value, 7.5, right=True)
            y += 12.5
        page.put(x, y + 14, "CALCULATING YOUR BALANCE", 8, bold=True, color=PINE)
        y += 28
        for label, amount in self.figures:
            strong = label.startswith("NEW")
            page.put(x, y, label, 7.5, bold=strong)
            page.put(right, y, _dollars(amount), 7.5, right=True, bold=strong)
            y += 12.5
        page.put(x, y + 14, "CASH BACK", 8, bold=True, color=PINE)
        page.put(x, y + 28, "Earned this statement", 7.5)
        page.put(right, y + 28, "$" + written(-self.figures[2][1] / 100), 7.5, right=True)
        note = (
            "If you make only the Minimum Payment each month, we estimate it will take 11 years and 4 month(s) to fully"
        )
        note += " repay the outstanding balance."
        page.lines(x, y + 52, wrap(note, fits("Helvetica", 7, 150)), 7, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 120, 2400)
    card = fill(rng, "4520 XXXX XXXX ####", start, {})
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 55))
    day = start + timedelta(rng.randint(6, 18))
    listed = [(entry.day, entry.lines[0], entry.amount, entry.tag) for entry in entries]
    listed = sorted([*listed, (day, "PAYMENT - THANK YOU", -opening, "")], key=lambda item: item[0])
    fees = sum((item[2] for item in listed if item[3] == "fee"), Decimal(0))
    spent = sum((item[2] for item in listed if item[2] < 0), Decimal(0)) - fees
    paid = sum((item[2] for item in listed if item[2] > 0), Decimal(0))
    closing = opening + fees + spent + paid
    figures = [
        ("Previous Balance", opening),
        ("Payments & Credits", paid),
        ("Purchases & Other Charges", spent),
        ("Cash Advances", Decimal(0)),
        ("Interest", fees),
        ("NEW BALANCE", closing),
    ]
    sheet = _Sheet(start, end, card, figures, Decimal(rng.choice((6500, 12000))), closing)
    flow = Flow(722, lambda: Page(LETTER), sheet.head)
    flow.page.put(148, flow.y, "PREVIOUS STATEMENT BALANCE", 8.5)
    flow.page.put(404, flow.y, _dollars(opening), 8.5, right=True)
    flow.y += 15
    rows = []
    for posted, text, amount, tag in listed:
        lines = wrap(text, fits("Helvetica", 8.5, 190))
        if tag == "USD":
            lines += [f"FOREIGN CURRENCY {written(-amount / Decimal('1.38221'))} USD", "@EXCHANGE RATE 1.38221"]
        flow.need(10.5 * len(lines) + 4)
        page, y = flow.page, flow.y
        used = posted if tag == "fee" else max(start, earlier(rng, posted, 2))
        page.put(40, y, _short(used), 8.5)
        page.put(98, y, _short(posted), 8.5)
        page.put(404, y, _dollars(amount), 8.5, right=True)
        flow.y = page.lines(148, y, lines, 8.5, 10.5) + 4
        rows.append(Row(posted, " ".join(lines), amount, value_date=used, page=flow.number))
    flow.need(20)
    flow.page.rule(36, flow.y - 8, 408, 0.5)
    flow.page.put(148, flow.y + 4, "TOTAL NEW BALANCE", 8.5, bold=True)
    flow.page.put(404, flow.y + 4, _dollars(closing), 8.5, bold=True, right=True)
    for number, page in enumerate(flow.pages, 1):
        page.put(36, 756, "* Trademark of its owner, used under license. Contact us: 1-800-555-0188", 7, color=GREY)
        page.put(576, 756, f"{number} OF {len(flow.pages)}", 7.5, right=True)
    by_hand(flow.pages, path, Hand(order="shuffled", split=True))
    return Truth("card", "en-CA", "CAD", card, start, end, opening, closing, rows)
