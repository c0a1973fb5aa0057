"""United States, monthly statement of a credit union's member: savings, checking and a vehicle loan in sections, days
without years, a minus behind what goes out, lines of beginning and ending balance, checks listed once more in three
columns, the loan's payments split into interest and principal, of which only the principal moves the balance.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab
from ._rows import ZERO, load, money_in, money_out, pieces, whole_month, words

BANK = "Tidewater Members Federal Credit Union"
BLUE = (0.05, 0.2, 0.45)
POOLS: Pools = {
    "shop": [
        "FOOD LION #1### NORFOLK VA",
        "WAWA 8### VIRGINIA BEA VA",
        "AMZN Mktp US*{code} Amzn.com/bill WA",
        "TARGET T-#### CHESAPEAKE VA",
        "CHICK-FIL-A #0#### NORFOLK VA",
        "NETFLIX.COM LOS GATOS CA",
        "7-ELEVEN 3####",
        "HARRIS TEETER #### HAMPTON VA",
    ],
    "code": ["?#?##??#?"],
    "bill": ["DOMINION ENERGY BILLPAY", "COX COMM HRD BANKDRAFT", "GEICO *AUTO ####", "VERIZON WRLS P2P"],
    "who": ["DANIELLE R WHITLOCK", "J PATTERSON", "MARCUS T OYELARAN"],
}
CHECKING = [
    Kind(12, -3, -190, "POS Debit - Debit Card #### {used} {shop}"),
    Kind(2, -40, -260, "Paid To - {bill} Chk #########"),
    Kind(2, -50, -800, "Check ####", "check"),
    Kind(2, 900, 2600, "Deposit - ACH Paid From Dfas-Cleveland Salary", most=2),
    Kind(2, 20, 400, "Deposit - Zelle From {who}"),
    Kind(2, -15, -300, "Zelle Debit To {who}"),
    Kind(1, -20, -200, "ATM Withdrawal {used} Little Creek Branch Norfolk VA", step="20"),
    Kind(1, -25, -300, "Transfer To Shares", step="25"),
    Kind(1, 50, 900, "Deposit by Check - Mobile"),
    Kind(0.5, -29, -29, "Overdraft Item Fee", most=2),
]
SAVINGS = [
    Kind(3, 25, 300, "Transfer From Checking", step="25"),
    Kind(1, -50, -400, "Transfer To Checking", step="50"),
]


@dataclass
class Account:
    """A section with its rows."""

    name: str
    number: str
    opening: Decimal
    entries: list[Entry]

    @property
    def balances(self) -> list[Decimal]:
        return running(self.opening, (entry.amount for entry in self.entries))

    @property
    def closing(self) -> Decimal:
        return (self.balances or [self.opening])[-1]


def _dollars(amount: Decimal) -> str:
    return written(abs(amount)) + ("-" if amount < 0 else "")


def _accounts(rng: Random, period: tuple[date, date]) -> list[Account]:
    pools: Pools = {**POOLS, "used": lambda _rng, day: f"{day:%m-%d-%y}"}
    checking, savings = some_amount(rng, 200, 6000), some_amount(rng, 300, 22000)
    spent = some_entries(rng, CHECKING, pools, period, count=rng.randint(14, 70), balance=checking, floor=-200)
    saved = some_entries(rng, SAVINGS, pools, period, count=rng.randint(0, 5), balance=savings, floor=20)
    saved.append(
        Entry(period[1], ("Dividend",), max((savings / 4800).quantize(Decimal("0.01")), Decimal("0.01")), "", "")
    )
    spent.append(Entry(period[1], ("Dividend",), Decimal("0.03"), "", ""))
    return [
        Account("Free Active Duty Checking", f"7{rng.randint(0, 999999999):09}", checking, spent),
        Account("Membership Savings", f"3{rng.randint(0, 999999999):09}", savings, saved),
    ]


def draw(rng: Random, path: Path) -> Truth:
    load("Arial", "Arial-Bold")
    period = whole_month(rng)
    start, end = period
    accounts = _accounts(rng, period)

    def head(page: Page, number: int) -> float:
        page.put(36, 44, BANK, 13, bold=True, color=BLUE)
        page.put(36, 56, "PO Box 3100 Norfolk VA 23514", 7.5)
        page.put(576, 44, "Statement of Account", 11, right=True, bold=True)
        page.put(430, 60, "Statement Period", 7.5, bold=True)
        page.put(576, 60, f"{start:%m/%d/%y} - {end:%m/%d/%y}", 7.5, right=True)
        page.put(430, 71, "Access No.", 7.5, bold=True)
        page.put(576, 71, "4417203", 7.5, right=True)
        page.rule(36, 80, 576, 1.2, BLUE)
        return 104 if number > 1 else _summary(page, accounts, period)

    flow = Flow(735, lambda: Page(LETTER, "Arial", "Arial-Bold"), head)
    rows = [row for account in accounts for row in _section(flow, account, period)]
    rows += _loan(rng, flow, period)
    _disclosure(flow, rng)
    for number, page in enumerate(flow.pages, 1):
        page.put(306, 770, f"Page {number} of {flow.number}", 7.5, center=True)
        page.put(36, 770, "Insured by NCUA", 7, color=GREY)
    pieces(flow.pages, words)
    with_reportlab(flow.pages, path)
    return Truth("checking", "en_US", "USD", accounts[0].number, start, end, None, None, rows)


def _summary(page: Page, accounts: list[Account], period: tuple[date, date]) -> float:
    page.lines(60, 112, ["ALICIA M THORNBURG", "2217 PEMBROKE AVE APT 4", "NORFOLK VA 23517-1182"], 9, 11)
    page.box(330, 98, 246, 44, (0.93, 0.95, 0.98))
    page.put(338, 112, "Refinance your auto loan with us", 9, bold=True, color=BLUE)
    page.lines(338, 124, ["Rates as low as 5.29% APR. Apply in the app or", "call 1-800-555-0167."], 7.5, 10)
    page.put(36, 172, "Summary of your deposit accounts", 10, bold=True, color=BLUE)
    page.rule(36, 177, 576, 0.8, BLUE)
    titles = ("Previous Balance", "Deposits/Credits", "Withdrawals/Debits", "Ending Balance", "YTD Dividends")
    places = (252, 328, 416, 496, 576)
    for x, text in zip(places, titles, strict=True):
        page.put(x, 189, text, 7.5, right=True, bold=True)
    y = 202.0
    for account in accounts:
        amounts = [entry.amount for entry in account.entries]
        figures = (account.opening, money_in(amounts), money_out(amounts), account.closing)
        page.put(36, y, account.name, 8)
        page.put(36, y + 10, account.number, 8)
        for x, amount in zip(places, figures, strict=False):
            page.put(x, y, f"${_dollars(amount)}", 8, right=True)
        page.put(576, y, f"${amounts[-1] * period[1].month}", 8, right=True)
        y += 24
    page.put(36, y, "Totals", 8, bold=True)
    total = sum((account.closing for account in accounts), ZERO)
    page.put(496, y, f"${_dollars(total)}", 8, right=True, bold=True)
    return y + 30


def _titles(page: Page, y: float, titles: tuple[tuple[float, str, bool], ...]) -> float:
    for x, text, right in titles:
        page.put(x, y, text, 8, right=right, bold=True)
    page.rule(36, y + 4, 576)
    return y + 15


TITLES = ((36, "Date", False), (76, "Transaction Detail", False), (490, "Amount($)", True), (576, "Balance($)", True))
LOAN = (
    (36, "Date", False),
    (76, "Transaction Description", False),
    (330, "Total Amount($)", True),
    (412, "Interest($)", True),
    (494, "Principal($)", True),
    (576, "Balance($)", True),
)


def _edge(flow: Flow, day: date, label: str, amount: Decimal) -> None:
    flow.page.put(36, flow.y, f"{day:%m-%d}", 8)
    flow.page.put(76, flow.y, label, 8, bold=True)
    flow.page.put(576, flow.y, _dollars(amount), 8, right=True, bold=True)
    flow.y += 12


def _section(flow: Flow, account: Account, period: tuple[date, date]) -> list[Row]:
    flow.need(80)
    flow.page.put(36, flow.y, f"{account.name} - {account.number}", 10, bold=True, color=BLUE)
    flow.y = _titles(flow.page, flow.y + 14, TITLES)
    _edge(flow, period[0], "Beginning Balance", account.opening)
    rows = []
    for entry, balance in zip(account.entries, account.balances, strict=True):
        lines = wrap(entry.lines[0], fits("Arial", 8, 310))
        if flow.need(10 * len(lines)):
            flow.page.put(36, flow.y, f"{account.name} - {account.number}", 10, bold=True, color=BLUE)
            flow.page.put(576, flow.y, "(Continued from previous page)", 7.5, right=True)
            flow.y = _titles(flow.page, flow.y + 14, TITLES)
        page, y = flow.page, flow.y
        page.put(36, y, f"{entry.day:%m-%d}", 8)
        page.lines(76, y, lines, 8, 10)
        page.put(490, y, _dollars(entry.amount), 8, right=True)
        page.put(576, y, _dollars(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y += 10 * len(lines) + 2
    flow.need(14)
    _edge(flow, period[1], "Ending Balance", account.closing)
    _items(flow, account)
    flow.y += 16
    return rows


def _items(flow: Flow, account: Account) -> None:
    checks = [entry for entry in account.entries if entry.tag == "check"]
    if not checks:
        return
    flow.need(40 + 11 * (len(checks) // 3 + 1))
    page, y = flow.page, flow.y + 14
    page.put(36, y, "Items Paid", 9, bold=True, color=BLUE)
    for n in range(min(3, len(checks))):
        x = 36 + 180 * n
        page.put(x, y + 13, "Date", 7.5, bold=True)
        page.put(x + 40, y + 13, "Item", 7.5, bold=True)
        page.put(x + 140, y + 13, "Amount($)", 7.5, right=True, bold=True)
    for n, entry in enumerate(checks):
        x, line = 36 + 180 * (n % 3), y + 25 + 11 * (n // 3)
        page.put(x, line, f"{entry.day:%m-%d}", 8)
        page.put(x + 40, line, entry.lines[0].removeprefix("Check "), 8)
        page.put(x + 140, line, written(-entry.amount), 8, right=True)
    flow.y = y + 25 + 11 * ((len(checks) + 2) // 3)


def _loan(rng: Random, flow: Flow, period: tuple[date, date]) -> list[Row]:
    flow.need(130)
    page = flow.page
    page.put(36, flow.y, f"Vehicle Loan - 43{rng.randint(0, 9999999):07}", 10, bold=True, color=BLUE)
    debt, paid = some_amount(rng, 4000, 26000), some_amount(rng, 220, 560)
    interest = (debt * Decimal("0.0624") / 12).quantize(Decimal("0.01"))
    facts = (
        ("Annual Percentage Rate", "6.24%"),
        ("Daily Periodic Rate", "0.017096%"),
        ("Next Payment Due", f"{date.fromordinal(period[1].toordinal() + 15):%m/%d/%Y}"),
        ("Payment", f"${paid}"),
    )
    for n, (label, text) in enumerate(facts):
        page.put(36 + 135 * n, flow.y + 13, label, 7.5, color=GREY)
        page.put(36 + 135 * n, flow.y + 23, text, 8)
    flow.y = _titles(page, flow.y + 40, LOAN)
    _edge(flow, period[0], "Previous Balance", debt)
    rows = []
    text = rng.choice(["Payment - Auto Transfer From Checking", "Loan Payment - ACH"])
    extra = [("Principal Payment", some_amount(rng, 50, 400, "50"), ZERO)] if rng.random() < 0.4 else []
    days = sorted(rng.sample(range(2, 27), 2))
    for day, (name, amount, share) in zip(days, [(text, paid, interest), *extra], strict=False):
        debt -= amount - share
        when = period[0].replace(day=day)
        page.put(36, flow.y, f"{when:%m-%d}", 8)
        page.put(76, flow.y, name, 8)
        for x, figure in ((330, amount), (412, share), (494, amount - share), (576, debt)):
            page.put(x, flow.y, written(figure), 8, right=True)
        rows.append(Row(when, name, amount - share, -debt, page=flow.number))
        flow.y += 12
    _edge(flow, period[1], "New Balance", debt)
    page.put(76, flow.y, f"Interest paid year to date ${interest * period[1].month}", 7.5)
    flow.y += 24
    return rows


def _disclosure(flow: Flow, rng: Random) -> None:
    flow.need(70)
    page, y = flow.page, flow.y
    page.put(36, y, "Disclosure Information", 9, bold=True, color=BLUE)
    lines = [
        "If you think an electronic transfer is wrong, write or call us within 60 days after the first statement",
        "on which it appears. Tell us your name, account number, the amount and why you believe there is an error.",
        f"Routing number 2514{rng.randint(0, 99999):05}. Mail: Dispute Unit, PO Box 3100, Norfolk VA 23514.",
    ]
    page.lines(36, y + 13, lines, 7.5, 10)
