"""United Kingdom: business current account of a building society.

A date without its year once a day and a balance once a day, money out and money in, totals at the foot of each page
and a balance carried forward; an overdrawn balance carries OD; an interest summary and charges follow the rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, WHITE, Flow, Page, fits, with_fpdf, with_pymupdf

KINDS = [
    Kind(7, -4, -420, "Card Payment to {shop}|On {used}"),
    Kind(4, -45, -2600, "Bill Payment to {payee}|Ref: {ref}"),
    Kind(4, -18, -640, "Direct Debit to {debit}|Ref: ##########"),
    Kind(2, -600, -2300, "Standing Order to {landlord}|Ref: Unit 6 rent", step="25", most=1),
    Kind(1, -40, -900, "Cheque Issued 1002##"),
    Kind(1, -20, -300, "Cash Withdrawal at {atm}|On {used}", step="10"),
    Kind(5, 60, 4800, "Direct Credit From {customer}|Ref: {ref}"),
    Kind(3, 20, 1900, "Received From {customer}|Ref: Inv ####"),
    Kind(2, 100, 1500, "Counter Credit at Hebden Bridge|Paying-in slip ######", step="5"),
    Kind(2, 40, 900, "Card takings {acquirer}|Ref: 0########"),
    Kind(1, 0.2, 14, "Interest Paid Gross for the period", most=1),
    Kind(1, -6, -38, "Commission Charges for the period", most=1),
    Kind(0.5, -7, -35, "Unpaid Transaction Charge", step="7", most=1),
]
POOLS: Pools = {
    "shop": ["Screwfix Direct Leeds", "Tesco Stores 3### Halifax", "Toolstation Ltd", "BP Burnley Rd",
             "Amazon.co.uk*?##??#",
             "Trainline London", "Costa Coffee 4305####"],
    "payee": ["J Greenwood & Sons", "HMRC Cumbernauld", "Pennine Print Ltd", "M Akhtar", "Calder Timber"],
    "debit": ["HMRC NDDS", "British Gas Business", "Calderdale MBC NNDR", "O2 UK Ltd", "Simply Business", "Nest"],
    "landlord": ["Stubbing Wharf Estates"],
    "customer": ["Northlight Studios", "Ashworth A", "Todmorden Town Council", "Square Chapel Trust", "Greenhalgh K"],
    "acquirer": ["Worldpay", "Sumup Payments", "Zettle"],
    "atm": ["Co-op Mytholmroyd", "Notemachine Market St"],
    "ref": ["INV-0####", "Website", "Balance of job", "VAT Q#"],
    "used": lambda rng, day: f"{(back := earlier(rng, day)).day} {back:%b}",
}  # fmt: skip
LEFT, RIGHT, BOTTOM = 48, 550, 716
DETAILS, OUT, IN, BALANCE = 104, 392, 468, 546
TEAL = (0.0, 0.32, 0.4)


class _Drawing:
    def __init__(self, rng: Random, period: tuple[date, date], opening: Decimal) -> None:
        self.period, self.balance = period, opening
        self.account, self.code = fill(rng, "########", period[0], {}), fill(rng, "09-#0-##", period[0], {})
        self.iban = iban(rng, "GB", "CVBS" + self.code.replace("-", "") + self.account)
        self.repeats = rng.random() < 0.75
        self.padded = rng.random() < 0.5
        self.day: date | None = None
        self.sums = [Decimal(0), Decimal(0)]
        self.table = False
        self.flow = Flow(BOTTOM, Page, self._head, self._foot)

    def short(self, day: date) -> str:
        return f"{day:%d %b}" if self.padded else f"{day.day} {day:%b}"

    def total(self, amount: Decimal) -> str:
        return written(abs(amount)) + (" OD" if amount < 0 else "")

    def _end(self, amount: Decimal) -> float:
        """Where a balance ends: its figures stay in line, and OD stands behind them."""
        return BALANCE - (0 if amount < 0 else 15)

    def _head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 12, TEAL)
        page.put(LEFT, 44, "Calder Valley", 18, bold=True, color=TEAL)
        page.put(LEFT, 57, "Building Society", 10, color=TEAL)
        if number > 1:
            page.put(RIGHT, 44, "Your Business Current Account", 10, right=True, bold=True)
            page.put(RIGHT, 57, f"Sort code {self.code}   Account no. {self.account}", 8.5, right=True)
            return self._columns(page, 86, "Balance brought forward") if self.table else 90
        page.put(RIGHT, 44, "Business Current Account statement", 12, right=True, bold=True)
        first, last = self.period
        span = f"{first.day} {first:%B %Y} to {last.day} {last:%B %Y}"
        page.put(RIGHT, 58, span, 9, right=True)
        page.lines(
            LEFT,
            96,
            ["Mrs R Sutcliffe", "Weavers Yard Ceramics Ltd", "Unit 6 Victoria Works", "HEBDEN BRIDGE", "HX7 8LN"],
            9.5,
            13,
        )
        facts = [
            f"Sort code {self.code}",
            f"Account no. {self.account}",
            f"IBAN {self.iban}",
            "BIC CVBSGB2L",
            "Issued on " + f"{last + timedelta(2):%d %B %Y}",
        ]
        page.lines(380, 96, facts, 8.5, 12)
        return 180

    def _columns(self, page: Page, y: float, label: str) -> float:
        page.box(LEFT, y - 12, RIGHT - LEFT, 18, TEAL)
        page.put(LEFT + 3, y, "Date", 8.5, bold=True, color=WHITE)
        page.put(DETAILS, y, "Details", 8.5, bold=True, color=WHITE)
        for x, name in ((OUT, "Money out £"), (IN, "Money in £"), (BALANCE, "Balance £")):
            page.put(x, y, name, 8.5, bold=True, color=WHITE, right=True)
        if label == "Start balance":
            page.put(LEFT + 3, y + 21, self.short(self.period[0]), 8.5)
        page.put(DETAILS, y + 21, label, 8.5, bold=True)
        page.put(self._end(self.balance), y + 21, self.total(self.balance), 8.5, bold=True, right=True)
        return y + 37

    def _foot(self, page: Page, y: float) -> None:
        if self.table:
            page.rule(LEFT, y - 8, RIGHT, 0.5, GREY)
            page.put(DETAILS, y + 4, "Page totals", 8.5)
            page.put(OUT, y + 4, written(self.sums[0]), 8.5, right=True)
            page.put(IN, y + 4, written(self.sums[1]), 8.5, right=True)
            page.put(DETAILS, y + 18, "Balance carried forward", 8.5, bold=True)
            page.put(self._end(self.balance), y + 18, self.total(self.balance), 8.5, bold=True, right=True)
            self.sums = [Decimal(0), Decimal(0)]

    def entry(self, entry: Entry, balance: Decimal, last: bool) -> Row:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 200))]
        if self.flow.need(11 * len(lines) + 3) and self.repeats:
            self.day = None
        page, y = self.flow.page, self.flow.y
        if self.day != entry.day:
            page.put(LEFT + 3, y, self.short(entry.day), 8.5)
            page.rule(LEFT, y - 9, RIGHT, 0.2, GREY)
            self.day = entry.day
        page.put(OUT if entry.amount < 0 else IN, y, written(abs(entry.amount)), 8.5, right=True)
        if last:
            page.put(self._end(balance), y, self.total(balance), 8.5, right=True)
        self.sums[entry.amount > 0] += abs(entry.amount)
        self.flow.y = page.lines(DETAILS, y, lines, 8.5, 11) + 3
        self.balance = balance
        return Row(entry.day, " ".join(lines), entry.amount, balance if last else None, None, self.flow.number)

    def glance(self, opening: Decimal, entries: list[Entry]) -> None:
        page, y = self.flow.page, self.flow.y
        outs = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
        ins = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
        page.put(LEFT, y, "At a glance", 11, bold=True, color=TEAL)
        facts = [
            ("Start balance", opening),
            ("Money in", ins),
            ("Money out", outs),
            ("End balance", opening + ins - outs),
        ]
        for n, (label, amount) in enumerate(facts):
            x = LEFT + 126 * n
            page.box(x, y + 8, 120, 34, (0.9, 0.95, 0.96))
            page.put(x + 6, y + 21, label, 8)
            page.put(x + 6, y + 35, "£" + self.total(amount), 10.5, bold=True)
        self.flow.y += 66

    def end(self) -> None:
        self.table = False
        page, y = self.flow.page, self.flow.y
        page.rule(LEFT, y - 8, RIGHT, 0.5, GREY)
        page.put(DETAILS, y + 4, "Page totals", 8.5)
        page.put(OUT, y + 4, written(self.sums[0]), 8.5, right=True)
        page.put(IN, y + 4, written(self.sums[1]), 8.5, right=True)
        page.put(LEFT + 3, y + 18, self.short(self.period[1]), 8.5)
        page.put(DETAILS, y + 18, "End balance", 8.5, bold=True)
        page.put(self._end(self.balance), y + 18, self.total(self.balance), 8.5, bold=True, right=True)
        self.flow.y += 46


def _behind(drawing: _Drawing, entries: list[Entry]) -> None:
    drawing.flow.need(110)
    page, y = drawing.flow.page, drawing.flow.y
    page.put(LEFT, y, "Interest summary", 11, bold=True, color=TEAL)
    earned = sum((entry.amount for entry in entries if entry.text.startswith("Interest")), Decimal(0))
    heads = ("Balance", "Gross rate %", "AER %", "Interest this period £")
    lines = [heads, ("£1 to £24,999", "0.25", "0.25", written(earned)), ("£25,000 and over", "0.60", "0.60", "0.00")]
    lines.append(("Agreed overdraft £2,000", "9.90 EAR", "", "0.00"))
    for n, cells in enumerate(lines):
        for x, text, right in zip((LEFT, 290, 380, BALANCE), cells, (False, True, True, True), strict=True):
            page.put(x, y + 17 + 13 * n, text, 8.5, bold=n == 0, right=right)
        page.rule(LEFT, y + 21 + 13 * n, RIGHT, 0.2, GREY)
    drawing.flow.y += 86
    notes = [
        "Your eligible deposits are protected up to a total of £85,000 by the Financial Services Compensation Scheme.",
        "Gross rate is the interest rate paid before tax. AER stands for Annual Equivalent Rate and shows what the "
        "rate would be if interest was paid and compounded once each year. EAR is the same for an overdraft.",
        "Anything wrong? Check this statement and call us on 01422 555 014 as soon as you can, 8am to 8pm.",
    ]
    for line in (part for note in notes for part in wrap(note, fits("Helvetica", 7.5, RIGHT - LEFT))):
        drawing.flow.need(10)
        drawing.flow.page.put(LEFT, drawing.flow.y, line, 7.5, color=GREY)
        drawing.flow.y += 10


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([29, 30, 60]))
    opening = some_amount(rng, 300, 22000)
    count = rng.choice([rng.randint(5, 16), rng.randint(30, 60), rng.randint(70, 118)])
    entries = some_entries(
        rng, KINDS, POOLS, period, count=count, balance=opening, floor=-1500, reversal="Reversal of {0}"
    )
    balances = running(opening, [entry.amount for entry in entries])
    drawing = _Drawing(rng, period, opening)
    drawing.glance(opening, entries)
    drawing.flow.y = drawing._columns(drawing.flow.page, drawing.flow.y, "Start balance")
    drawing.table = True
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        rows.append(drawing.entry(entry, balance, n + 1 == len(entries) or entries[n + 1].day != entry.day))
    drawing.end()
    _behind(drawing, entries)
    for number, page in enumerate(drawing.flow.pages, 1):
        page.put(
            LEFT,
            800,
            "Calder Valley Building Society is authorised by the Prudential Regulation Authority and regulated by the",
            6.5,
            color=GREY,
        )
        page.put(
            LEFT,
            809,
            "Financial Conduct Authority and the Prudential Regulation Authority (register number 100000).",
            6.5,
            color=GREY,
        )
        page.put(RIGHT, 809, f"Page {number} of {drawing.flow.number}", 8, right=True)
    if rng.random() < 0.6:
        with_pymupdf(drawing.flow.pages, path, rng.choice(["rows", "columns", "shuffled"]))
    else:
        with_fpdf(drawing.flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("checking", "en_GB", "GBP", drawing.account, *period, opening, balances[-1], rows)
