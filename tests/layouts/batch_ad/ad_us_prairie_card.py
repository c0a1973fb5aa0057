"""United States: credit card with columns for credits and charges, card's last digits, sale and post dates without year
and a reference before the description; sections with totals, year-to-date box, interest calculation with promotional
balances, a deferred-interest table, and a payment slip below the first page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_entries, some_period, wrap, written
from ..pens import LETTER, Flow, Page, fits, with_reportlab
from ._common import cents, number_pages, row_count, total

BANK = "Prairie Trust"
RED = (0.65, 0.1, 0.12)
POOLS = {
    "shop": [
        "TRADER JOE S #412 DENVER CO",
        "SHELL OIL 5744####### AURORA CO",
        "NETFLIX.COM LOS GATOS CA",
        "KING SOOPERS #0082 GOLDEN CO",
        "LYFT *RIDE SUN 7PM 855-280-0278 CA",
        "SQ *MESA COFFEE BOULDER CO",
        "AMAZON.COM*?##?###?# SEATTLE WA",
        "REI #21 DENVER DENVER CO",
        "DELTA AIR 006########## ATLANTA GA",
    ],
    "abroad": ["CAFE OLIMPICO MONTREAL QC", "TIM HORTONS #2231 TORONTO ON", "VIA RAIL CANADA MONTREAL QC"],
}
KINDS = [
    Kind(20, -3, -260, "{shop}", "buy"),
    Kind(2, -10, -160, "{abroad}", "abroad"),
    Kind(1, -400, -1500, "BALANCE TRANSFER TO CHECKING", "buy", "50", 1),
    Kind(1, 8, 120, "{shop}", "credit"),
    Kind(1, 60, 700, "AUTOMATIC PAYMENT - THANK YOU", "pay", "0.01", 1),
    Kind(1, 40, 300, "ONLINE PAYMENT - THANK YOU", "pay", "5", 2),
]
EDGES = {"card": 36.0, "sale": 76.0, "post": 112.0, "ref": 150.0, "text": 252.0, "credits": 506.0, "charges": 576.0}


def with_rate(entry: Entry, rng: Random) -> Entry:
    """A purchase abroad with the lines of its exchange."""
    rate = Decimal(rng.randint(7100, 7700)) / 10000
    foreign = (abs(entry.amount) / rate).quantize(Decimal("0.01"))
    return replace(entry, lines=(*entry.lines, f"{foreign} CANADIAN DOLLAR", f"EXCHANGE RATE {rate}"))


class Book:
    """The statement being set."""

    def __init__(self, rng: Random, period: tuple[date, date], opening: Decimal) -> None:
        self.rng, self.period, self.opening = rng, period, opening
        self.last = f"{rng.randint(1000, 9999)}"
        self.rows: list[Row] = []
        self.flow = Flow(730, lambda: Page(LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 612, 26, RED)
        page.put(36, 18, f"{BANK.upper()}  SIGNIFY VISA CARD", 11, bold=True, color=(1, 1, 1))
        y = 46.0
        if number > 1:
            page.put(36, y, f"Account ending in {self.last}", 8, bold=True)
            page.put(300, y, f"Statement Period {self.period[0]:%m/%d/%Y} to {self.period[1]:%m/%d/%Y}", 8)
            return 72.0
        return y

    def first(self, groups: dict[str, list[Entry]]) -> None:
        page = self.flow.page
        page.put(36, 50, f"Account number ending in {self.last}", 8.5, bold=True)
        page.put(36, 62, f"Billing Cycle {self.period[0]:%m/%d/%Y} to {self.period[1]:%m/%d/%Y}", 8.5)
        parts = [
            ("Previous Balance", "", -self.opening),
            ("Payments", "-", total(groups["pay"])),
            ("Other Credits", "-", total(groups["credit"])),
            ("Cash Advances", "+", Decimal(0)),
            ("Purchases, Balance Transfers &", "", None),
            ("  Other Charges", "+", -total(groups["buy"])),
            ("Fees Charged", "+", -total(groups["fee"])),
            ("Interest Charged", "+", -total(groups["interest"])),
        ]
        self.owed = -self.opening - sum(total(group) for group in groups.values())
        page.put(36, 84, "Balance Summary", 11, bold=True, color=RED)
        y = 100.0
        for text, sign, amount in parts:
            page.put(36, y, text, 9)
            if amount is not None:
                page.put(200, y, sign, 9)
                page.put(284, y, "$" + written(amount), 9, right=True)
            y += 12
        page.rule(36, y - 8, 284)
        page.put(36, y + 4, "New Balance", 9, bold=True)
        page.put(200, y + 4, "=", 9)
        page.put(284, y + 4, "$" + written(self.owed), 9, bold=True, right=True)
        limits = [("Total Credit Limit", Decimal(18000)), ("Available Credit", 18000 - self.owed)]
        for n, (text, amount) in enumerate([*limits, ("Cash Advance Limit", Decimal(3600))]):
            page.put(36, y + 24 + 12 * n, text, 9)
            page.put(284, y + 24 + 12 * n, "$" + written(amount), 9, right=True)
        self.due = self.period[1] + timedelta(25)
        self.least = max(Decimal(25), (self.owed / 100).quantize(Decimal(1)))
        page.box(320, 74, 256, 150, stroke=RED)
        page.put(328, 90, "Payment Information", 11, bold=True, color=RED)
        pay = [
            ("New Balance", "$" + written(self.owed)),
            ("Minimum Payment", "$" + written(self.least)),
            ("Payment Due Date", f"{self.due:%m/%d/%Y}"),
        ]
        for n, (text, value) in enumerate(pay):
            page.put(328, 106 + 12 * n, text, 9)
            page.put(568, 106 + 12 * n, value, 9, bold=True, right=True)
        warn = (
            "Late Payment Warning: If we do not receive your Minimum Payment by the Payment Due Date, you may have to "
            "pay a late fee up to $40 and your APRs may be increased up to the Penalty APR of 29.99%."
        )
        page.lines(328, 150, wrap(warn, fits("Helvetica", 8, 240)), 8, 10)
        self.warning(page, y + 84)
        self.slip(page)

    def warning(self, page: Page, y: float) -> None:
        page.put(
            36, y, "Minimum Payment Warning: If you make only the minimum payment each period, you will pay more", 8
        )
        page.put(36, y + 10, "in interest and it will take you longer to pay off your balance. For example:", 8)
        page.box(36, y + 18, 540, 50, stroke=(0.5, 0.5, 0.5))
        heads = [
            "If you make no additional charges",
            "You will pay off the New Balance",
            "And you will end up paying an",
        ]
        tails = ["using this card and each month you pay", "shown on this statement in about", "estimated total of"]
        for n, x in enumerate((42, 236, 420)):
            page.lines(x, y + 28, [heads[n], tails[n]], 7.5, 9, bold=True)
        months = (self.owed * Decimal("1.14") / 36).quantize(Decimal("0.01"))
        double, all_paid = (self.owed * 2).quantize(Decimal(1)), (months * 36).quantize(Decimal(1))
        figures = [
            ("Only the minimum payment", "14 years", "$" + written(double, places=0)),
            (f"${written(months)}", "3 years", "$" + written(all_paid, places=0)),
        ]
        for n, row in enumerate(figures):
            for x, text in zip((42, 236, 420), row, strict=True):
                page.put(x, y + 50 + 11 * n, text, 8)

    def slip(self, page: Page) -> None:
        page.put(306, 560, "- " * 80, 6, center=True)
        page.put(
            306, 570, "Detach and mail with check payable to Prairie Trust. Do not staple or fold.", 7, center=True
        )
        for n, (text, value) in enumerate(
            [
                ("Account Number", f"XXXX XXXX XXXX {self.last}"),
                ("New Balance", "$" + written(self.owed)),
                ("Minimum Payment", "$" + written(self.least)),
                ("Payment Due Date", f"{self.due:%m/%d/%Y}"),
            ]
        ):
            page.put(330, 592 + 13 * n, text, 9)
            page.put(576, 592 + 13 * n, value, 9, bold=True, right=True)
        page.put(330, 650, "Amount Enclosed", 9)
        page.box(470, 640, 106, 16, stroke=(0, 0, 0))
        page.put(474, 652, "$", 9)
        page.lines(36, 600, ["PRAIRIE TRUST CARD SERVICES", "PO BOX 51193", "DES MOINES IA 50306-5193"], 9)
        page.lines(36, 660, ["THEODORE B LANGSTON", "77 BASALT CT", "GOLDEN CO 80401-3319"], 9)
        digits = f"{self.owed * 100:08.0f}{self.least * 100:07.0f}"
        page.put(
            306,
            722,
            fill(self.rng, "5596 YTG 1 7 9 ######", date.min, {}) + f"  {digits}  4{self.last}",
            8,
            center=True,
        )

    def columns(self) -> None:
        page, y = self.flow.page, self.flow.y
        page.box(36, y - 9, 540, 24, (0.9, 0.9, 0.9))
        for key, top, low in (
            ("card", "Card", "Ending in"),
            ("sale", "", "Trans"),
            ("post", "", "Post"),
            ("ref", "", "Reference Number"),
            ("text", "", "Description"),
        ):
            page.put(EDGES[key] + 2, y, top, 8, bold=True)
            page.put(EDGES[key] + 2, y + 11, low, 8, bold=True)
        page.put(EDGES["credits"], y + 11, "Credits", 8, bold=True, right=True)
        page.put(EDGES["charges"] - 2, y + 11, "Charges", 8, bold=True, right=True)
        self.flow.y += 28

    def section(self, name: str, sum_name: str, entries: Sequence[Entry], note: str = "") -> None:
        if self.flow.need(50):
            self.columns()
        self.flow.page.put(36, self.flow.y, name, 9, bold=True, color=RED)
        self.flow.y += 13
        for entry in entries:
            self.row(entry)
        if note:
            self.flow.page.put(EDGES["text"], self.flow.y, note, 8)
            self.flow.page.put(574, self.flow.y, "0.00", 8, right=True)
            self.flow.y += 11
        if self.flow.need(20):
            self.columns()
        self.flow.page.put(EDGES["text"] - 102, self.flow.y + 2, f"TOTAL {sum_name} FOR THIS PERIOD", 8, bold=True)
        x = EDGES["credits"] if sum_name in ("PAYMENTS", "OTHER CREDITS") else 574
        self.flow.page.put(x, self.flow.y + 2, "$" + written(total(entries), minus=""), 8, bold=True, right=True)
        self.flow.y += 20

    def row(self, entry: Entry) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 196))]
        if self.flow.need(11 * len(lines)):
            self.columns()
        page, y = self.flow.page, self.flow.y
        own = entry.tag in ("fee", "interest")
        sale = entry.day if own or entry.tag == "pay" else earlier(self.rng, entry.day, 3)
        if not own:
            page.put(EDGES["card"] + 2, y, self.last, 8)
            page.put(EDGES["ref"], y, fill(self.rng, "2469216##?##?###?", entry.day, {}), 8)
        page.put(EDGES["sale"] + 2, y, f"{sale:%m/%d}", 8)
        page.put(EDGES["post"] + 2, y, f"{entry.day:%m/%d}", 8)
        page.lines(EDGES["text"], y, lines, 8, 10)
        x = EDGES["credits"] if entry.amount > 0 else 574
        page.put(x, y, written(entry.amount, minus=""), 8, right=True)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, sale, self.flow.number))
        self.flow.y += 10 * len(lines) + 1

    def year(self, fees: Decimal, interest: Decimal) -> None:
        self.flow.need(60)
        page, y = self.flow.page, self.flow.y
        page.box(150, y - 8, 300, 42, stroke=(0.4, 0.4, 0.4))
        page.put(300, y + 3, f"{self.period[1].year} Totals Year-to-Date", 8.5, bold=True, center=True)
        page.put(158, y + 16, f"TOTAL FEES CHARGED IN {self.period[1].year}", 8)
        page.put(442, y + 16, "$" + written(fees), 8, right=True)
        page.put(158, y + 28, f"TOTAL INTEREST CHARGED IN {self.period[1].year}", 8)
        page.put(442, y + 28, "$" + written(interest), 8, right=True)
        self.flow.y += 56

    def rates(self, interest: Decimal, days: int) -> None:
        self.flow.need(190)
        page, y = self.flow.page, self.flow.y
        page.put(36, y, "Interest Charge Calculation", 11, bold=True, color=RED)
        page.put(36, y + 12, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
        base = written((interest * 48).quantize(Decimal("0.01")))
        charged = "$" + written(interest)
        ends = f"{self.due + timedelta(300):%m/%d/%Y}"
        cells = [
            ("Type of Balance", "APR", "Balance Subject", "Days in", "Interest"),
            ("", "", "to Interest Rate", "Billing Cycle", "Charge"),
            ("PURCHASES", "24.74% (v)", "$" + base, str(days), charged),
            ("BALANCE TRANSFERS", "24.74% (v)", "$0.00", str(days), "$0.00"),
            (f"BAL TRANS PROMO ENDS {ends}", "0.00%", "$1,350.00", str(days), "$0.00"),
            ("CASH ADVANCES", "29.99% (v)", "$0.00", str(days), "$0.00"),
        ]
        for n, cell in enumerate(cells):
            page.put(36, y + 28 + 11 * n, cell[0], 8, bold=n < 2)
            for x, text in zip((290, 390, 470, 574), cell[1:], strict=True):
                page.put(x, y + 28 + 11 * n, text, 8, bold=n < 2, right=True)
        y += 108
        page.put(36, y, "Promotional Purchase Detail - Deferred Interest", 10, bold=True, color=RED)
        start = self.period[0] - timedelta(150)
        expiry = f"{start + timedelta(365):%m/%d/%Y}"
        cells = [
            ("Tran Date", "Description", "Original Amount", "Promotional Balance", "Deferred Interest", "Expires"),
            (f"{start:%m/%d/%Y}", "12 MONTHS NO INTEREST IF PAID", "$899.00", "$412.55", "$96.31", expiry),
        ]
        for n, cell in enumerate(cells):
            page.put(36, y + 14 + 11 * n, cell[0], 8, bold=not n)
            page.put(90, y + 14 + 11 * n, cell[1], 8, bold=not n)
            for x, text in zip((330, 428, 512, 574), cell[2:], strict=True):
                page.put(x, y + 14 + 11 * n, text, 8, bold=not n, right=True)
        text = (
            "To avoid interest on this promotion you must pay the entire promotional balance before it "
            "expires. (v) = Variable Rate. Balances follow the average daily balance method, including new purchases."
        )
        self.flow.y = page.lines(36, y + 46, wrap(text, fits("Helvetica", 7.5, 540)), 7.5, 9) + 10


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = -cents(rng, 1500, 4200)
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng))
    interest = [Entry(period[1], ("INTEREST CHARGE ON PURCHASES",), -cents(rng, 9, 60), "interest", "")]
    fee = [Entry(period[1] - timedelta(4), ("LATE FEE",), Decimal(-30), "fee", "")] if rng.random() < 0.3 else []
    entries = [with_rate(e, rng) if e.tag == "abroad" else e for e in entries]
    groups = {
        "pay": [e for e in entries if e.tag == "pay"],
        "credit": [e for e in entries if e.tag == "credit"],
        "buy": [e for e in entries if e.tag in ("buy", "abroad")],
        "fee": fee,
        "interest": interest,
    }
    book = Book(rng, period, opening)
    book.first(groups)
    book.flow.turn()
    page = book.flow.page
    page.put(36, book.flow.y, "Transactions", 12, bold=True, color=RED)
    book.flow.y += 18
    book.columns()
    book.section("Payments", "PAYMENTS", groups["pay"])
    book.section("Other Credits", "OTHER CREDITS", groups["credit"])
    book.section(
        "Purchases, Balance Transfers & Other Charges",
        "PURCHASES, BALANCE TRANSFERS & OTHER CHARGES",
        groups["buy"],
    )
    book.section("Fees Charged", "FEES CHARGED", fee)
    book.section("Interest Charged", "INTEREST CHARGED", interest, "INTEREST CHARGE ON CASH ADVANCES")
    early = period[1].month == 1
    book.year(
        -total(fee) if early else Decimal(30) - total(fee), -total(interest) + (0 if early else Decimal("112.07"))
    )
    book.rates(-total(interest), (period[1] - period[0]).days + 1)
    number_pages(book.flow.pages, lambda page, text: page.put(576, 770, text, 8, right=True), "Page {n} of {m}")
    with_reportlab(book.flow.pages, path)
    return Truth("card", "en_US", "USD", f"XXXX XXXX XXXX {book.last}", *period, opening, -book.owed, book.rows)
