"""USA: a large bank's business checking statement, in sections and without running balances.

Deposits, withdrawals with a part for each card and its subtotal, checks in three columns with gaps marked by a star,
fees with a table of how they come about, and ledger balances by day; dates with a short year, minus before debits.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
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
    some_amount,
    some_days,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits, with_fpdf

IN = [
    Kind(4, 300, 9000, "{customer} DES:PAYMENTS ID:######### INDN:HALVORSEN SUPPLY LLC CO ID:{company} CCD"),
    Kind(6, 120, 4200, "MERCH BANKCARD DES:DEPOSIT ID:8########### INDN:HALVORSEN SUPPLY CO ID:{company} CCD"),
    Kind(3, 200, 6000, "Counter Credit"),
    Kind(2, 50, 2500, "Zelle payment from {person} for \"{memo}\"; Conf№ ?#??##?#?"),
    Kind(2, 900, 18000, "WIRE TYPE:WIRE IN DATE: {short} TIME:1### ET TRN:20########## SEQ:##########/###### "
         "ORIG:{customer} ID:######### SND BK:FIRST PRAIRIE BANK ID:0######## PMT DET:INV ####"),
    Kind(1, 4, 180, "{shop} {used} MOBILE PURCHASE REFUND"),
]  # fmt: skip
OUT = [
    Kind(3, -200, -4800, "{vendor} DES:WEB PAY ID:######### INDN:HALVORSEN SUPPLY LLC CO ID:{company} CCD"),
    Kind(2, -900, -5200, "{payroll} DES:PAYROLL ID:##### INDN:HALVORSEN SUPPLY CO ID:{company} CCD"),
    Kind(1, -300, -3500, "IRS DES:USATAXPYMT ID:2########### INDN:HALVORSEN SUPPLY LLC CO ID:3387702000 CCD"),
    Kind(2, -40, -900, "Zelle payment to {person} Conf№ ?#??##?#?"),
    Kind(1, -500, -3000, "Online Banking transfer to CHK ...#### Confirmation№ ##########", step="100"),
    Kind(1, -1500, -6000, "WIRE TYPE:WIRE OUT DATE:{short} TIME:0### ET TRN:20########## SERVICE REF:00#### "
         "BNF:{vendor} ID:######### BNF BK:CASCADE NATIONAL ID:1######## PMT DET:########## PO ####"),
]  # fmt: skip
CARD = [
    Kind(8, -6, -420, "CHECKCARD {used} {shop} 2{ref}"),
    Kind(4, -20, -650, "PURCHASE {used} {shop}"),
    Kind(1, -100, -500, "MERIDIAN ATM {used} №0000##### WITHDRWL LAKE STREET MINNEAPOLIS MN", step="20"),
]
POOLS: Pools = {
    "customer": ["ORTEGA BROTHERS INC", "NORTHSTAR CONTRACT", "TWIN RIVERS SCHOOL", "BLUE HERON HOMES"],
    "vendor": ["XCEL ENERGY-MN", "COMCAST BUSINESS", "GRAINGER", "UNITED RENTALS", "SAFELITE INS GRP"],
    "payroll": ["GUSTO", "ADP WAGE PAY", "PAYCHEX EIB"],
    "company": ["1########", "9#########", "XXXXX#####"],
    "person": ["DANIELLE FROST", "MIGUEL A SANTOS", "PRIYA RAO", "TOM LINDQUIST"],
    "memo": ["Invoice ####", "deck job", "final payment"],
    "shop": ["THE HOME DEPOT №28## SAINT PAUL MN", "SHELL OIL 5744####### EDINA MN",
             "AMZN Mktp US*?#??##?## Amzn.com/bill WA",
             "COSTCO WHSE №0##3 EAGAN MN", "MENARDS №31## BLAINE MN", "INTUIT *QBooks Online CL.INTUIT.COM CA",
             "DELTA AIR 006########## ATLANTA GA"],
    "ref": ["4692######################"],
    "used": lambda rng, day: f"{earlier(rng, day):%m%d}",
    "short": lambda _, day: f"{day:%y%m%d}",
}  # fmt: skip
HASH = "№"  # stands for a # that is printed, because # alone is a digit to be drawn
LEFT, RIGHT, BOTTOM = 54, 558, 730
RED = (0.72, 0.06, 0.16)
FEE_TEXT = ("Wire Transfer Fee", "Excess Transaction Fee", "Cash Handling Fee")


def money(amount: Decimal, sign: str = "") -> str:
    return written(amount, minus="-" + sign) if amount < 0 else sign + written(amount)


class _Drawing:
    def __init__(self, period: tuple[date, date], account: str, year: bool) -> None:
        self.period, self.account = period, account
        self.format = "%m/%d/%y" if year else "%m/%d"
        self.section = ""
        self.rows: list[Row] = []
        self.flow = Flow(BOTTOM, lambda: Page(LETTER), self._head, self._foot)

    def _head(self, page: Page, number: int) -> float:
        span = f"{self.period[0]:%B} {self.period[0].day}, {self.period[0]:%Y} to "
        span += f"{self.period[1]:%B} {self.period[1].day}, {self.period[1]:%Y}"
        if number > 1:
            page.put(LEFT, 44, f"HALVORSEN SUPPLY LLC   |   Account # {self.account}   |   {span}", 8)
            page.rule(LEFT, 52, RIGHT, 0.7, GREY)
            return 78
        page.put(LEFT, 50, "MERIDIAN TRUST", 17, bold=True, color=RED)
        page.lines(LEFT, 68, ["P.O. Box 15284", "Wilmington, DE 19850"], 7.5, 9, color=GREY)
        help_lines = ["Customer service information", "1.888.555.0142", "meridiantrust.example.com"]
        help_lines += ["Meridian Trust, N.A.", "P.O. Box 25118", "Tampa, FL 33622-5118"]
        page.lines(400, 50, help_lines, 8, 11)
        page.lines(LEFT, 122, ["HALVORSEN SUPPLY LLC", "2214 LAKE ST E STE 3", "MINNEAPOLIS, MN  55407-1906"], 9.5, 12)
        page.put(LEFT, 190, "Your Business Advantage Checking", 15, bold=True)
        page.put(LEFT, 205, f"for {span}", 9)
        page.put(RIGHT, 205, f"Account number: {self.account}", 9, right=True)
        page.put(LEFT, 219, "HALVORSEN SUPPLY LLC", 9)
        return 246

    def _foot(self, page: Page, _: float) -> None:
        if self.section:
            page.put(RIGHT, 744, "continued on the next page", 8, right=True, color=GREY)

    def title(self, text: str, room: float = 60) -> None:
        self.section = ""
        self.flow.need(room)
        self.flow.page.put(LEFT, self.flow.y, text, 13, bold=True, color=RED)
        self.flow.y += 17

    def labels(self, *more: tuple[float, str, bool]) -> None:
        page, y = self.flow.page, self.flow.y
        for x, label, right in more:
            page.put(x, y, label, 8, bold=True, right=right)
        page.rule(LEFT, y + 4, RIGHT, 0.5)
        self.flow.y += 16

    def _table(self) -> None:
        self.labels((LEFT, "Date", False), (110, "Description", False), (RIGHT, "Amount", True))

    def table(self, name: str, entries: Sequence[Entry]) -> Decimal:
        """A section's rows one below the other; the sum is returned."""
        self._table()
        for entry in entries:
            lines = wrap(entry.lines[0].replace(HASH, "#"), fits("Helvetica", 8.5, 345))
            self.section = name
            if self.flow.need(10.5 * len(lines) + 3):
                self.flow.page.put(LEFT, self.flow.y, f"{name} - continued", 13, bold=True, color=RED)
                self.flow.y += 17
                self._table()
            page, y = self.flow.page, self.flow.y
            page.put(LEFT, y, entry.day.strftime(self.format), 8.5)
            page.put(RIGHT, y, money(entry.amount), 8.5, right=True)
            self.flow.y = page.lines(110, y, lines, 8.5, 10.5) + 3
            self.rows.append(Row(entry.day, " ".join(lines), entry.amount, page=self.flow.number))
        self.section = ""
        return sum((entry.amount for entry in entries), Decimal(0))

    def total(self, label: str, amount: Decimal) -> None:
        self.flow.need(26)
        page, y = self.flow.page, self.flow.y
        page.rule(LEFT, y - 9, RIGHT, 0.5)
        page.put(LEFT, y + 2, label, 8.5, bold=True)
        page.put(RIGHT, y + 2, money(amount, "$"), 8.5, bold=True, right=True)
        self.flow.y += 28

    def columns(self, cells: Sequence[tuple[str, ...]], labels: Sequence[str], name: str) -> list[int]:
        """Cells down three columns; the page of each is returned."""
        pages, rest = [], list(cells)
        stops = (0.0, 52.0, 148.0) if len(labels) == 3 else (0.0, 148.0)
        while rest:
            if self.flow.need(40):
                self.flow.page.put(LEFT, self.flow.y, f"{name} - continued", 13, bold=True, color=RED)
                self.flow.y += 17
            high = min(-(-len(rest) // 3), int((BOTTOM - self.flow.y - 16) // 12))
            here, rest = rest[: 3 * high], rest[3 * high :]
            starts = [LEFT + 178 * n for n in range(3) if n * high < len(here)]
            self.labels(
                *((x + stop, label, stop == 148) for x in starts for stop, label in zip(stops, labels, strict=True))
            )
            for n, cell in enumerate(here):
                x, y = starts[n // high], self.flow.y + 12 * (n % high)
                for stop, text in zip(stops, cell, strict=True):
                    self.flow.page.put(x + stop, y, text, 8.5, right=stop == 148)
            pages += [self.flow.number] * len(here)
            self.flow.y += 12 * high + 4
        return pages


def _checks(rng: Random, period: tuple[date, date], count: int) -> list[tuple[int, bool, Entry]]:
    number, made = rng.randint(1001, 8800), []
    days = some_days(rng, count, *period)
    rng.shuffle(days)
    for n, day in enumerate(days):
        gap = n > 0 and rng.random() < 0.15
        number += 1 + (rng.randint(1, 4) if gap else 0)
        made.append((number, gap, Entry(day, (str(number),), some_amount(rng, -60, -4200), "", "check")))
    return made


def _fees(rng: Random, period: tuple[date, date]) -> list[tuple[Entry, tuple[str, ...]]]:
    """Fee rows, each with its line of the table that explains it."""
    made: list[tuple[Entry, tuple[str, ...]]] = []
    for text in rng.sample(FEE_TEXT, rng.randint(0, 3)):
        if text.startswith("Wire"):
            units, price, allowed = rng.randint(1, 4), Decimal(15), 0
        elif text.startswith("Excess"):
            units, price, allowed = rng.randint(3, 90), Decimal("0.45"), 200
        else:
            units, price, allowed = rng.randint(5, 60), Decimal("0.30"), 75
        cells = (text[:-4], str(units + allowed), str(allowed), str(units), f"{price:.4f}", written(units * price))
        made.append((Entry(period[1], (text,), -units * price, "", "fee"), cells))
    return made


def _summary(drawing: _Drawing, opening: Decimal, sums: Sequence[tuple[str, Decimal]], counts: Sequence[str]) -> None:
    drawing.flow.page.put(LEFT, drawing.flow.y, "Account summary", 13, bold=True, color=RED)
    first, last = drawing.period
    lines = [(f"Beginning balance on {first:%B} {first.day}, {first:%Y}", money(opening, "$"))]
    lines += [(label, money(amount)) for label, amount in sums]
    closing = opening + sum(amount for _, amount in sums)
    lines.append((f"Ending balance on {last:%B} {last.day}, {last:%Y}", money(closing, "$")))
    y = drawing.flow.y + 18
    for n, (label, amount) in enumerate(lines):
        bold = n in (0, len(lines) - 1)
        drawing.flow.page.put(LEFT, y, label, 9, bold=bold)
        drawing.flow.page.put(320, y, amount, 9, right=True, bold=bold)
        drawing.flow.page.rule(LEFT, y + 4, 320, 0.3, GREY)
        y += 16
    drawing.flow.page.lines(345, drawing.flow.y + 18, counts, 8.5, 14)
    drawing.flow.y = y + 14


def _advert(drawing: _Drawing) -> None:
    drawing.flow.need(70)
    page, y = drawing.flow.page, drawing.flow.y
    page.box(LEFT, y - 6, RIGHT - LEFT, 38, stroke=GREY)
    page.put(LEFT + 8, y + 8, "BUSINESS ADVANTAGE", 8, bold=True, color=RED)
    text = (
        "Earn a $300 statement credit when you open a Business Cash Rewards card and spend $3,000 in the first 90 days."
    )
    page.lines(LEFT + 8, y + 21, wrap(text, fits("Helvetica", 9, 470)), 9, 11)
    drawing.flow.y += 58


def _cards(rng: Random, period: tuple[date, date], count: int) -> list[tuple[str, list[Entry]]]:
    cards = [f"{rng.randint(1000, 9999)}" for _ in range(rng.choice([1, 2, 2]))]
    return [
        (card, some_entries(rng, CARD, POOLS, period, count=rng.randint(1, max(2, count // len(cards)))))
        for card in cards
    ]


def _behind(drawing: _Drawing, opening: Decimal, fees: list[tuple[Entry, tuple[str, ...]]]) -> None:
    drawing.title("Service fees", 90)
    text = (
        "The Monthly Fee on your Business Advantage Checking account was waived for the statement period because you "
        "kept a $5,000 combined average monthly balance. For information on how to open a product, link an existing "
        "service to your account, or about Preferred Rewards for Business please call the number listed on page 1."
    )
    lines = wrap(text, fits("Helvetica", 8, RIGHT - LEFT))
    drawing.flow.y = drawing.flow.page.lines(LEFT, drawing.flow.y, lines, 8, 10) + 8
    if fees:
        drawing.total("Total service fees", drawing.table("Service fees", [entry for entry, _ in fees]))
        drawing.flow.need(70)
        stops = ((LEFT, False), (270, True), (330, True), (400, True), (480, True), (RIGHT, True))
        heads = ("Service", "Volume", "Included", "Charged units", "Price per unit ($)", "Total ($)")
        drawing.labels(*((x, label, right) for (x, right), label in zip(stops, heads, strict=True)))
        for _, cells in fees:
            for (x, right), cell in zip(stops, cells, strict=True):
                drawing.flow.page.put(x, drawing.flow.y, cell, 8.5, right=right)
            drawing.flow.y += 13
        drawing.flow.y += 16
    drawing.title("Daily ledger balances", 80)
    amounts: dict[date, Decimal] = {drawing.period[0]: Decimal(0)}
    for row in drawing.rows:
        amounts[row.date] = amounts.get(row.date, Decimal(0)) + row.amount
    cells2 = []
    for day in sorted(amounts):
        opening += amounts[day]
        cells2.append((day.strftime("%m/%d"), written(opening)))
    drawing.columns(cells2, ("Date", "Balance ($)"), "Daily ledger balances")


def _page_numbers(pages: Sequence[Page]) -> None:
    for number, page in enumerate(pages, 1):
        page.put(RIGHT, 762, f"Page {number} of {len(pages)}", 8, right=True)
        page.put(LEFT, 762, "Meridian Trust, N.A. Member FDIC and Equal Housing Lender", 7, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    scale = rng.choice([3, 10, 20])
    deposits = some_entries(rng, IN, POOLS, period, count=rng.randint(2, 2 * scale))
    others = some_entries(rng, OUT, POOLS, period, count=rng.randint(1, scale))
    cards = _cards(rng, period, scale * 2)
    checks = _checks(rng, period, rng.randint(0, 2 * scale))
    fees = _fees(rng, period)
    plain = [entry for _, entries in cards for entry in entries] + others
    sums = [
        ("Deposits and other credits", sum((e.amount for e in deposits), Decimal(0))),
        ("Withdrawals and other debits", sum((e.amount for e in plain), Decimal(0))),
        ("Checks", sum((e.amount for *_, e in checks), Decimal(0))),
        ("Service fees", sum((e.amount for e, _ in fees), Decimal(0))),
    ]
    opening = some_amount(rng, 4000, 60000) - min(Decimal(0), sum(amount for _, amount in sums[1:]))
    account = fill(rng, "4### #### ####", period[0], {})
    drawing = _Drawing(period, account, rng.random() < 0.6)
    counts = [
        f"# of deposits/credits: {len(deposits)}",
        f"# of withdrawals/debits: {len(plain) + len(checks) + len(fees)}",
    ]
    counts += [
        f"# of items-previous cycle¹: {rng.randint(0, 40)}",
        f"# of days in cycle: {(period[1] - period[0]).days + 1}",
    ]
    counts += [
        f"Average ledger balance: {money(some_amount(rng, 4000, 60000), '$')}",
        "¹Includes checks paid, deposited items and other debits",
    ]
    _summary(drawing, opening, sums, counts)
    _advert(drawing)
    drawing.title("Deposits and other credits")
    drawing.total("Total deposits and other credits", drawing.table("Deposits and other credits", deposits))
    name = "Withdrawals and other debits"
    drawing.title(name)
    drawing.table(name, others)
    for card, entries in cards:
        drawing.flow.need(60)
        drawing.flow.page.put(LEFT, drawing.flow.y + 6, f"Card account # XXXX XXXX XXXX {card}", 9, bold=True)
        drawing.flow.y += 22
        drawing.total(f"Subtotal for card account # XXXX XXXX XXXX {card}", drawing.table(name, entries))
    drawing.total("Total withdrawals and other debits", sums[1][1])
    if checks:
        drawing.title("Checks", 80)
        cells = [(e.day.strftime(drawing.format), f"{n}{'*' if gap else ''}", money(e.amount)) for n, gap, e in checks]
        pages = drawing.columns(cells, ("Date", "Check #", "Amount"), "Checks")
        for (_, _, entry), number in zip(checks, pages, strict=True):
            drawing.rows.append(Row(entry.day, entry.lines[0], entry.amount, page=number))
        drawing.flow.y += 8
        drawing.total("Total checks", sums[2][1])
        drawing.flow.page.put(LEFT, drawing.flow.y - 14, "Total # of checks", 8.5, bold=True)
        drawing.flow.page.put(RIGHT, drawing.flow.y - 14, str(len(checks)), 8.5, bold=True, right=True)
        drawing.flow.page.put(LEFT, drawing.flow.y, "* There is a gap in sequential check numbers", 7.5, color=GREY)
        drawing.flow.y += 24
    _behind(drawing, opening, fees)
    _page_numbers(drawing.flow.pages)
    if rng.random() < 0.7:
        show = rng.choice(["Tj", "TJ", "glyphs"])
        by_hand(drawing.flow.pages, path, Hand(show=show, split=rng.random() < 0.3, form=rng.random() < 0.3))
    else:
        with_fpdf(drawing.flow.pages, path)
    closing = opening + sum(amount for _, amount in sums)
    return Truth("checking", "en_US", "USD", account, *period, opening, closing, drawing.rows)
