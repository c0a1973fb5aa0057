"""United States: checking with one "TRANSACTION DETAIL" list, hidden section marks, card dates inside descriptions.

The head names only the period ("January 13, 2024 through ..."), rows say 01/13; white marks such as "*start*summary"
stand in the text layer, digits of a bar code run up the left margin, an overdraft table and legal text follow.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import LETTER, WHITE, Flow, Hand, Page, by_hand, fits, width

POOLS = {
    "used": lambda rng, day: earlier(rng, day).strftime("%m/%d"),
    "shop": [
        "Whole Foods Mkt 10### Seattle WA",
        "Starbucks Store 0#### Bellevue WA",
        "Shell Oil 574######## Tacoma WA",
        "Trader Joe's #1## Portland OR",
        "Amazon.Com*??#??#### Amzn.Com/Bill WA",
        "Tst* Pike Chowder Hou Seattle WA",
        "Sq *Corner Bakery Gosq.Com CA",
        "Uber *Trip Help.Uber.Com CA",
    ],
    "club": [
        "Netflix.Com Netflix.Com CA",
        "Spotify USA 877-7781161 NY",
        "Apple.Com/Bill 866-712-7753 CA",
        "Fitness 19 #2## 425-555-01## WA",
    ],
    "pin": ["Costco Whse #0### Kirkland WA", "Safeway #1### Seattle WA", "The Home Depot #47## Renton WA"],
    "who": ["Maria Lopez", "Ken Ito", "Jordan Blake", "Aunt Carol", "Dev Patel"],
    "street": ["1215 4th Ave Seattle WA", "NE 8th & 106th Bellevue WA", "601 Union St Seattle WA"],
}
KINDS = [
    Kind(9, -4, -160, "Card Purchase        {used} {shop} Card 7315", "atm"),
    Kind(2, -6, -60, "Recurring Card Purchase {used} {club} Card 7315", "atm"),
    Kind(3, -10, -240, "Card Purchase With Pin  {used} {pin} Card 7315", "atm"),
    Kind(1, -20, -400, "ATM Withdrawal        {used} {street} Card 7315", "atm", "20"),
    Kind(
        1,
        -8,
        -90,
        "Card Purchase        {used} Boots 1### London 0##### Card 7315 Pound Sterling|##.## X 1.2##### (Exchg Rte)",
        "atm",
    ),
    Kind(1, -20, -900, "Zelle Payment To {who} Jpm99A#?#?##", "elec", "5"),
    Kind(1, -40, -700, "Online Transfer To Sav ...#### Transaction#: 19#########", "elec", "10"),
    Kind(1, -60, -260, "Puget Sound Enrg  Util Pymt  ########### Web ID: 1910######", "elec", most=2),
    Kind(1, -300, -1900, "Online Payment 18######## To Evergreen Property Mgmt {used}", "elec", most=1),
    Kind(1, -80, -900, "Check 1###", "check", "0.01"),
    Kind(1.6, 900, 3200, "Cascadia Foods Inc Payroll                    PPD ID: 9#########", "dep", most=3),
    Kind(1, 20, 600, "Zelle Payment From {who} ###########", "dep", "1"),
    Kind(0.6, 30, 1500, "Remote Online Deposit          1", "dep"),
    Kind(0.4, 5, 60, "Card Purchase Return  {used} {pin} Card 7315", "dep"),
    Kind(0.6, -12, -12, "Monthly Service Fee", "fee", most=1),
    Kind(0.4, -0.3, -3, "Foreign Exch Rt ADJ Fee {used} Boots 1### London Card 7315", "fee"),
]
LEGAL = [
    "IN CASE OF ERRORS OR QUESTIONS ABOUT YOUR ELECTRONIC FUNDS TRANSFERS: Call us at 1-800-555-0135 or write us at",
    "the address on the front of this statement immediately if you think your statement or receipt is incorrect or if",
    "you need more information about a transfer listed on the statement or receipt.",
    "For personal accounts only: We must hear from you no later than 60 days after we sent you the FIRST statement on",
    "which the problem or error appeared. Be prepared to give us the following information:",
    "   •  Your name and account number;",
    "   •  A description of the error or the transfer you are unsure about, and why you think it is an error; and",
    "   •  The amount of the suspected error.",
    "We will investigate your complaint and will correct any error promptly. If we take more than 10 business days (or",
    "20 business days for new accounts) to do this, we will credit your account for the amount you think is in error.",
]
TOTALS = [
    ("Deposits and Additions", "dep"),
    ("Checks Paid", "check"),
    ("ATM & Debit Card Withdrawals", "atm"),
    ("Electronic Withdrawals", "elec"),
    ("Fees", "fee"),
]


def long_day(day: date) -> str:
    return f"{day:%B} {day.day:02}, {day.year}"


def dollars(amount: Decimal) -> str:
    return ("-$" if amount < 0 else "$") + written(amount, minus="")


def mark(page: Page, y: float, name: str) -> None:
    """The producer's invisible section marks."""
    page.put(22, y, name, 4, color=WHITE)


def title(page: Page, y: float, text: str, more: str = "") -> None:
    page.box(40, y - 12, 150, 16, stroke=(0, 0, 0))
    page.put(44, y, text, 10, bold=True)
    page.put(200, y, more, 10)
    page.rule(200 + width(more, "Helvetica", 10) + 6 if more else 190, y - 4, 572)


def front(page: Page, rng: Random, summary: list[tuple[str, Decimal]]) -> float:
    """Address, service box, notice and summary of the first page."""
    mark(page, 100, "*start*after address message area1")
    page.lines(40, 62, ["Halyard Bank, N.A.", "P O Box 182099", "Columbus, OH 43218 - 2099"], 8, 9.5)
    page.put(60, 128, fill(rng, "000##### DRE 111 210 ##### NNNNNNNNNNN   1 000000000 64 0000", date.min, {}), 6)
    page.lines(60, 140, ["DANA R WHITLOCK", "4417 LINDEN AVE N APT 12", "SEATTLE WA 98103-####".replace("#", "2")], 9)
    page.box(330, 92, 242, 14, (0.85, 0.85, 0.85))
    page.put(334, 102, "CUSTOMER SERVICE INFORMATION", 9, bold=True)
    lines = [
        ("Web site:", "Halyard.example"),
        ("Service Center:", "1-800-555-0135"),
        ("Para Espanol:", "1-877-555-0173"),
    ]
    lines += [("Deaf and Hard of Hearing:", "1-800-555-0183"), ("International Calls:", "1-713-555-0179")]
    for n, (left, right) in enumerate(lines):
        page.put(334, 118 + 11 * n, left, 8.5)
        page.put(568, 118 + 11 * n, right, 8.5, right=True)
    page.put(40, 212, "We updated the Deposit Account Agreement for your account", 10, bold=True)
    page.lines(
        40,
        225,
        [
            "We published an updated version of our Deposit Account Agreement effective March 17. You can get the",
            "latest agreement at halyard.example/disclosures, at a branch or when you call us. The daily limit for",
            "transfers of $2,000.00 to other persons stays as it is.",
        ],
        8.5,
        10,
    )
    mark(page, 262, "*start*summary")
    title(page, 280, "CHECKING SUMMARY", "Halyard Total Checking")
    page.put(420, 297, "AMOUNT", 7.5, right=True, bold=True)
    y = 310.0
    for n, (name, amount) in enumerate(summary):
        ends = n in (0, len(summary) - 1)
        page.put(44, y, name, 9, bold=ends)
        page.put(420, y, dollars(amount) if ends else written(amount), 9, right=True, bold=ends)
        y += 13
        if n == len(summary) - 2:
            page.rule(350, y - 9, 420)
    mark(page, y, "*end*summary")
    return y + 14


def detail(flow: Flow, entries: list[Entry], balances: list[Decimal], opening: Decimal, today: Decimal) -> list[Row]:
    rows = []
    flow.page.put(104, flow.y, "Beginning Balance", 9, bold=True)
    flow.page.put(572, flow.y, dollars(opening), 9, right=True, bold=True)
    flow.y += 13
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 9, 330))]
        flow.need(11 * len(lines) + 4)
        flow.page.put(44, flow.y, f"{entry.day:%m/%d}", 9)
        flow.page.put(500, flow.y, written(entry.amount), 9, right=True)
        flow.page.put(572, flow.y, written(balance), 9, right=True)
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, balance, None, flow.number))
        flow.y = flow.page.lines(104, flow.y, lines, 9, 11) + 3
        flow.page.rule(40, flow.y - 11, 572, 0.2)
    flow.need(14)
    flow.page.put(104, flow.y, "Ending Balance", 9, bold=True)
    flow.page.put(572, flow.y, dollars(today), 9, right=True, bold=True)
    mark(flow.page, flow.y + 6, "*end*transaction detail")
    flow.y += 22
    return rows


def back(flow: Flow) -> None:
    flow.need(60)
    flow.page.lines(
        40,
        flow.y,
        [
            "A Monthly Service Fee is not charged to your Halyard Total Checking account in months when you have",
            "   •  electronic deposits made into this account totaling $500.00 or more, such as payroll, OR",
            "   •  a balance at the beginning of each day of $1,500.00 or more in this account.",
        ],
        8.5,
        10.5,
    )
    flow.y += 50
    flow.need(110)
    mark(flow.page, flow.y - 14, "*start*overdraft information")
    title(flow.page, flow.y, "OVERDRAFT FEES")
    flow.page.put(420, flow.y + 18, "Total for This Period", 8, right=True, bold=True)
    flow.page.put(540, flow.y + 18, "Total Year-to-date", 8, right=True, bold=True)
    for n, name in enumerate(["Total Overdraft Fees *", "Total Returned Item Fees"]):
        flow.page.put(44, flow.y + 32 + 12 * n, name, 8.5)
        flow.page.put(420, flow.y + 32 + 12 * n, "$.00", 8.5, right=True)
        flow.page.put(540, flow.y + 32 + 12 * n, "$.00" if n else "$34.00", 8.5, right=True)
    flow.y += 75
    flow.need(120)
    flow.page.lines(40, flow.y, LEGAL, 8, 9.5)
    flow.page.put(306, 745, "Halyard Bank, N.A. Member FDIC", 8, center=True, bold=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 300, 6000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    sums = {tag: sum((e.amount for e in entries if e.tag == tag), Decimal(0)) for _, tag in TOTALS}
    summary = [("Beginning Balance", opening), *((name, sums[tag]) for name, tag in TOTALS if sums[tag])]
    summary.append(("Ending Balance", closing))
    account = fill(rng, "000000#########", start, {})
    side = fill(rng, "1#################", start, {})

    def head(page: Page, number: int) -> float:
        page.put(40, 48, "HALYARD", 20, bold=True)
        page.put(572, 44, f"{long_day(start)} through {long_day(end)}", 9, right=True)
        page.put(490, 58, "Account Number:", 9, right=True)
        page.put(572, 58, account, 9, right=True, bold=True)
        page.put(18, 700, side, 6, angle=90)
        y = front(page, rng, summary) if number == 1 else 92.0
        mark(page, y - 14, "*start*transaction detail")
        title(page, y, "TRANSACTION DETAIL", "" if number == 1 else "(continued)")
        for x, name, right in ((44, "DATE", False), (104, "DESCRIPTION", False), (500, "AMOUNT", True)):
            page.put(x, y + 16, name, 7.5, right=right, bold=True)
        page.put(572, y + 16, "BALANCE", 7.5, right=True, bold=True)
        return y + 30

    def foot(page: Page, _: float) -> None:
        mark(page, 750, "*end*transaction detail")

    flow = Flow(730, lambda: Page(LETTER), head, foot)
    rows = detail(flow, entries, balances, opening, closing)
    page = Page(LETTER)
    page.put(40, 48, "HALYARD", 20, bold=True)
    page.put(572, 44, f"{long_day(start)} through {long_day(end)}", 9, right=True)
    page.put(572, 58, account, 9, right=True, bold=True)
    flow.pages.append(page)
    flow.page, flow.y = page, 100
    back(flow)
    for n, page in enumerate(flow.pages, 1):
        page.put(572, 770, f"Page {n} of {len(flow.pages)}", 8, right=True)
    by_hand(flow.pages, path, Hand("TJ", split=True))
    return Truth("checking", "en_US", "USD", account, start, end, opening, closing, rows)
