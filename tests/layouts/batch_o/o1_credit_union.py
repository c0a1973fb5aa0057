"""United States: statement of a credit union with several accounts of one member in one PDF.

Checking, share savings, sometimes a certificate without rows and a line of credit; each has its own beginning and
ending balance rows; days are MM-DD and the year stands only in the head; withdrawals have a minus after the figure;
the line of credit prints what is owed as positive and payments with a minus; lists of checks and fees repeat rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ..frame import wrap as wrapped
from ..pens import LETTER, Flow, Hand, Page, by_hand, fits

NAVY = (0.05, 0.15, 0.33)
GREY = (0.4, 0.4, 0.4)
PALE = (0.9, 0.92, 0.95)
LEFT, RIGHT = 42.0, 570.0
DETAIL, ROOM = 92.0, 300.0
AMOUNT, BALANCE = 480.0, 566.0

POOLS: dict[str, Sequence[str] | Callable[[Random, date], str]] = {
    "shop": ["Big Dipper Foods ###", "Tractor & Feed #0###", "Pump-N-Go 0####", "Pier 9 Seafood", "Cactus Cinema ##"],
    "city": ["Norfolk VA", "San Diego CA", "Pensacola FL", "Bremerton WA", "Groton CT"],
    "friend": ["Okafor, Chidi", "Mills, Tanya R", "Reyes, Marisol"],
    "payer": ["DFAS-CLEVELAND - Net Salary", "Tidewater Marine - Payroll", "VA Benefit - Vacp Treas 310"],
    "biller": [
        "Dominion Electric - Bill Pay",
        "Harborlight Mtg - Mortgage",
        "USCable - Autopay",
        "Chesa Water - Util Pmt",
    ],
    "used": lambda rng, day: f"{earlier(rng, day):%m-%d-%y}",
}
CHECKING = [
    Kind(20, -3, -140, "POS Debit- Debit Card #### {used}|{shop} {city}"),
    Kind(6, -4, -70, "POS Debit - Debit Card #### Transaction {used}|{shop} {city}"),
    Kind(5, -25, -900, "Paid To - {biller}|Chk 9######"),
    Kind(3, 700, 3100, "Deposit - ACH Paid From {payer}"),
    Kind(3, -20, -300, "ATM Withdrawal {used} {shop} {city}", step="20"),
    Kind(2, -1, -1, "Nonnetwork ATM Fee", "fee", most=3),
    Kind(4, -50, -400, "Transfer To Shares", "to savings", step="5"),
    Kind(2, 50, 300, "Transfer From Shares", "from savings", step="5"),
    Kind(3, -20, -700, "Check {check}", "check"),
    Kind(2, 10, 250, "eDeposit-Scan/Mobile"),
    Kind(2, 15, 400, "Zelo* Instant From {friend}"),
    Kind(1, 5, 90, "POS Credit Adjustment #### Transaction {used}|{shop} {city}"),
]
SAVINGS = [
    Kind(5, 20, 400, "Transfer From Checking", step="5"),
    Kind(4, -20, -300, "Transfer To Checking", step="5"),
    Kind(1, 10, 600, "Deposit - ACH Paid From {payer}"),
    Kind(1, -40, -200, "ATM Withdrawal {used} {shop} {city}", step="20"),
]
CREDIT = [
    Kind(3, -20, -400, "Advance - Overdraft Protection", step="10"),
    Kind(2, -50, -900, "Advance - Transfer To Checking", step="10"),
    Kind(4, 25, 300, "Payment - Thank You", "payment", step="5"),
]


@dataclass(frozen=True)
class Account:
    """One account; what is owed on a line of credit is negative here and positive in print."""

    title: str
    number: str
    entries: Sequence[Entry]
    opening: Decimal
    owed: bool = False
    dividends: Decimal = Decimal(0)

    @property
    def closing(self) -> Decimal:
        return self.opening + sum(entry.amount for entry in self.entries)

    def moved(self, sign: int) -> Decimal:
        return sum((abs(entry.amount) for entry in self.entries if entry.amount * sign > 0), Decimal(0))


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    accounts = _accounts(rng, period)
    member = fill(rng, "##########", period[0], {})
    flow = Flow(726, lambda: Page(LETTER), lambda page, n: _head(page, n, period, member))
    _summary(flow, accounts)
    rows: list[Row] = []
    for account in accounts:
        rows += _account(flow, account, period)
        if account is accounts[0] and rng.random() < 0.7:
            _checks(flow, account)
    _fees(flow, accounts[0], period)
    _disclosure(flow)
    for number, page in enumerate(flow.pages, 1):
        page.put(RIGHT, 62, f"Page {number} of {len(flow.pages)}", 8, right=True)
    by_hand(flow.pages, path, Hand(show=rng.choice(["Tj", "glyphs"]), scaled=True))
    return Truth("checking", "en_US", "USD", None, *period, None, None, rows)


def _accounts(rng: Random, period: tuple[date, date]) -> list[Account]:
    opening, saved = some_amount(rng, 50, 4000), some_amount(rng, 5, 9000)
    pools = POOLS | {"check": [str(number) for number in range(1041, 1049)]}
    checking = some_entries(rng, CHECKING, pools, period, balance=opening, floor=-20)
    share = some_entries(rng, SAVINGS, pools, period, count=rng.randint(0, 5), balance=saved, floor=5)
    number = fill(rng, "70########", period[0], {})
    accounts = [
        _with_dividend(rng, Account("EveryDay Checking", number, checking, opening), period),
        _with_dividend(
            rng, Account("Membership Savings", fill(rng, "30########", period[0], {}), share, saved), period
        ),
    ]
    if rng.random() < 0.4:
        number = fill(rng, "32########", period[0], {})
        held = Account("12 Mo Share Certificate", number, [], some_amount(rng, 500, 9000))
        accounts.append(_with_dividend(rng, held, period) if rng.random() < 0.5 else held)
    if rng.random() < 0.6:
        owing = -some_amount(rng, 1900, 6000)
        lent = some_entries(rng, CREDIT, POOLS, period, count=rng.randint(1, 6), balance=owing, floor=-9000)
        interest = some_amount(rng, -0.5, -60)
        lent.append(Entry(period[1], ("Interest Charge",), interest, "interest", ""))
        accounts.append(Account("Checking Line of Credit", fill(rng, "43########", period[0], {}), lent, owing, True))
    return accounts


def _with_dividend(rng: Random, account: Account, period: tuple[date, date]) -> Account:
    paid = some_amount(rng, 0.01, 6)
    entries = [*account.entries, Entry(period[1], ("Dividend",), paid, "dividend", "")]
    return Account(account.title, account.number, entries, account.opening, dividends=paid)


def _behind(amount: Decimal) -> str:
    return written(abs(amount)) + ("-" if amount < 0 else "")


def _slashed(day: date) -> str:
    return f"{day:%m/%d/%y}"


def _head(page: Page, number: int, period: tuple[date, date], member: str) -> float:
    page.put(LEFT, 46, "ANCHORLINE", 16, face="Times-Bold", color=NAVY)
    page.put(LEFT, 58, "Federal Credit Union", 9, face="Times-Roman", color=NAVY)
    page.put(RIGHT, 40, "Statement of Account", 11, right=True, bold=True, color=NAVY)
    page.put(RIGHT, 51, f"Statement Period {_slashed(period[0])} - {_slashed(period[1])}", 8, right=True)
    page.put(330, 62, f"Access No. {member}", 8)
    if number > 1:
        page.put(LEFT, 78, "Statement of Account for YOLANDA R PETTIBONE", 8, bold=True)
        page.rule(LEFT, 83, RIGHT, 0.8, NAVY)
        return 104
    page.lines(LEFT, 108, ["YOLANDA R PETTIBONE", "1190 SPINNAKER CT", "CHESAPEAKE VA 23320-3355"], 9, 11)
    page.box(340, 92, 230, 48, None, stroke=NAVY)
    page.put(348, 106, "Questions about this Statement?", 8, bold=True)
    page.lines(348, 118, ["Toll-free in the U.S. 1-888-555-0170", "Online: anchorline.example"], 8, 11)
    return 168


def _summary(flow: Flow, accounts: Sequence[Account]) -> None:
    page, y = flow.page, flow.y
    ends = [245.0, 325.0, 408.0, 488.0, 566.0]
    titles = ["Previous|Balance", "Deposits/|Credits", "Withdrawals/|Debits", "Ending|Balance", "YTD|Dividends"]
    page.put(LEFT, y, "Summary of your deposit accounts", 11, bold=True, color=NAVY)
    page.box(LEFT, y + 6, RIGHT - LEFT, 24, PALE)
    for end, title in zip(ends, titles, strict=True):
        page.lines(end, y + 16, title.split("|"), 7.5, 9, right=True, bold=True)
    y += 44
    totals = [Decimal(0)] * 5
    for account in (account for account in accounts if not account.owed):
        page.put(LEFT + 2, y, account.title, 8.5, bold=True)
        page.put(LEFT + 2, y + 10, account.number, 8)
        figures = [account.opening, account.moved(1), account.moved(-1), account.closing, account.dividends]
        totals = [total + figure for total, figure in zip(totals, figures, strict=True)]
        for end, figure in zip(ends, figures, strict=True):
            page.put(end, y + 10, "$" + _behind(figure), 8.5, right=True)
        y += 24
    page.rule(LEFT, y - 10, RIGHT, 0.6)
    page.put(LEFT + 2, y + 2, "Totals", 8.5, bold=True)
    for end, figure in zip(ends, totals, strict=True):
        page.put(end, y + 2, "$" + _behind(figure), 8.5, right=True, bold=True)
    flow.y = y + 34


def _account(flow: Flow, account: Account, period: tuple[date, date]) -> list[Row]:
    flow.need(110)
    flow.page.put(LEFT, flow.y, _kind(account), 12, bold=True, color=NAVY)
    _name(flow, account)
    sign = -1 if account.owed else 1
    flow.page.put(LEFT + 2, flow.y, f"{period[0]:%m-%d}", 8.5)
    flow.page.put(DETAIL, flow.y, "Beginning Balance", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, _behind(account.opening * sign), 8.5, right=True, bold=True)
    flow.y += 14
    rows = []
    balances = running(account.opening, [entry.amount for entry in account.entries])
    if not account.entries:
        flow.page.put(DETAIL, flow.y, "No Transactions This Period", 8.5)
        flow.y += 14
    for entry, balance in zip(account.entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrapped(line, fits("Helvetica", 8.5, ROOM))]
        if flow.need(11 * len(lines) + 3):
            flow.page.put(LEFT, flow.y, f"{_kind(account)} (Continued)", 12, bold=True, color=NAVY)
            _name(flow, account)
        page, y = flow.page, flow.y
        page.put(LEFT + 2, y, f"{entry.day:%m-%d}", 8.5)
        page.lines(DETAIL, y, lines, 8.5)
        page.put(AMOUNT, y, _behind(entry.amount * sign), 8.5, right=True)
        page.put(BALANCE, y, _behind(balance * sign), 8.5, right=True)
        flow.y += 11 * len(lines) + 3
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    flow.page.put(LEFT + 2, flow.y, f"{period[1]:%m-%d}", 8.5)
    flow.page.put(DETAIL, flow.y, "Ending Balance", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, _behind(account.closing * sign), 8.5, right=True, bold=True)
    flow.y += 28
    return rows


def _kind(account: Account) -> str:
    for word in ("Checking", "Savings", "Certificate"):
        if account.title.endswith(word):
            return word
    return "Loans"


def _name(flow: Flow, account: Account) -> None:
    page, y = flow.page, flow.y + 15
    page.put(LEFT, y, f"{account.title} - {account.number}", 9.5, bold=True)
    page.box(LEFT, y + 5, RIGHT - LEFT, 14, PALE)
    page.put(LEFT + 2, y + 15, "Date", 8, bold=True)
    page.put(DETAIL, y + 15, "Transaction Detail", 8, bold=True)
    page.put(AMOUNT, y + 15, "Amount($)", 8, bold=True, right=True)
    page.put(BALANCE, y + 15, "Balance Owed($)" if account.owed else "Balance($)", 8, bold=True, right=True)
    flow.y = y + 32


def _checks(flow: Flow, account: Account) -> None:
    """The checks once more, three beside each other."""
    checks = [entry for entry in account.entries if entry.tag == "check"]
    if not checks:
        return
    flow.need(60 + 12 * len(checks))
    page, y = flow.page, flow.y
    page.put(LEFT, y, "Items Paid", 10, bold=True, color=NAVY)
    y += 14
    for n in range(min(3, len(checks))):
        x = LEFT + 176 * n
        page.put(x, y, "Date", 7.5, bold=True)
        page.put(x + 40, y, "Item", 7.5, bold=True)
        page.put(x + 150, y, "Amount($)", 7.5, bold=True, right=True)
    for n, entry in enumerate(sorted(checks, key=lambda entry: entry.lines[0])):
        x, line = LEFT + 176 * (n % 3), y + 12 + 11 * (n // 3)
        page.put(x, line, f"{entry.day:%m-%d}", 8)
        page.put(x + 40, line, entry.lines[0].removeprefix("Check "), 8)
        page.put(x + 150, line, written(-entry.amount), 8, right=True)
    flow.y = y + 40 + 11 * ((len(checks) - 1) // 3)


def _fees(flow: Flow, account: Account, period: tuple[date, date]) -> None:
    flow.need(70)
    page, y = flow.page, flow.y
    page.put(LEFT, y, "Fee Summary", 10, bold=True, color=NAVY)
    paid = -sum((entry.amount for entry in account.entries if entry.tag == "fee"), Decimal(0))
    page.put(350, y + 14, "Total For This Period", 8, bold=True, right=True)
    page.put(470, y + 14, f"Total YTD {period[1].year}", 8, bold=True, right=True)
    fees = [("Total Overdraft Fees", Decimal(0)), ("Total Returned Item Fees", Decimal(0)), ("Other Fees", paid)]
    for n, (label, figure) in enumerate(fees):
        page.put(LEFT + 2, y + 27 + 11 * n, label, 8)
        page.put(350, y + 27 + 11 * n, "$" + written(figure), 8, right=True)
        page.put(470, y + 27 + 11 * n, "$" + written(figure), 8, right=True)
    flow.y += 80


DISCLOSURE = [
    "DISCLOSURE INFORMATION",
    "For interest charge calculations we apply the periodic rate to the daily balance of your line of credit, which is "
    "the balance owed at the end of each day after advances and payments of that day.",
    "Errors Related To A Checking Line of Credit Advance: If you think there is an error on your statement, write to "
    "us at: Anchorline Federal Credit Union, PO Box 3002, Norfolk, VA 23514-3002. Deposits are insured by the NCUA, "
    "a U.S. Government agency, to at least $250,000.",
]


def _disclosure(flow: Flow) -> None:
    lines = [line for text in DISCLOSURE for line in [*wrapped(text, fits("Helvetica", 7, RIGHT - LEFT)), ""]]
    flow.need(9 * len(lines))
    flow.page.lines(LEFT, flow.y, lines, 7, 9, color=GREY)
