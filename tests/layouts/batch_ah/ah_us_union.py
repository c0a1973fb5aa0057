"""USA: a credit union. Two shares and a loan in one statement, items paid repeated, "45.20-", no year."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._tools import count, folded, month, sums, told

POOLS = {
    "shop": ("Wal-Mart #####", "Food Lion #####", "Exxonmobil ########", "Chick-Fil-A ######", "Dollar General ####"),
    "town": ("Norfolk VA", "Chesapeake VA", "Virginia Bch VA", "Suffolk VA"),
    "biller": ("Cox Comm Payment ######", "Progressive Ins Prem", "T-Mobile Pcs Svc #######", "Citi Autopay Payment"),
}
CHECKING = (
    Kind(9, -3, -160, "POS Debit- Debit Card #### {day} {shop}|{town}", "pos"),
    Kind(2, -20, -300, "Paid To - {biller} Chk ########"),
    Kind(0.8, -40, -900, "Check ####", "check"),
    Kind(1, -20, -300, "ATM Withdrawal {day} {town}", "", "20"),
    Kind(1.4, 800, 2600, "Deposit - ACH Paid From Dfas-Cleveland|Act Dfa Pay"),
    Kind(0.7, 30, 700, "Deposit {day} {town}"),
    Kind(0.8, -25, -500, "Transfer To Shares", "", "25"),
)
SAVINGS = (
    Kind(2, 25, 500, "Transfer From Checking", "", "25"),
    Kind(1, -25, -400, "Transfer To Checking", "", "25"),
    Kind(0.5, 20, 300, "Deposit - Mobile {day}"),
)
R_AMOUNT, R_BALANCE = 455, 560


def _money(amount: Decimal) -> str:
    return written(abs(amount)) + ("-" if amount < 0 else "")


def _day(day: date) -> str:
    return f"{day:%m-%d}"


class _Statement:
    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows = flow, list[Row]()

    def titles(self, name: str, more: bool = False) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(44, y, name + (" (Continued from previous page)" if more else ""), 10, bold=True)
        page.put(44, y + 16, "Date", 8.5, bold=True)
        page.put(88, y + 16, "Transaction Detail", 8.5, bold=True)
        page.put(R_AMOUNT, y + 16, "Amount($)", 8.5, bold=True, right=True)
        page.put(R_BALANCE, y + 16, "Balance($)", 8.5, bold=True, right=True)
        page.rule(44, y + 20, 568, 0.8)
        self.flow.y = y + 32

    def edge(self, day: date, words: str, balance: Decimal) -> None:
        self.flow.page.put(44, self.flow.y, _day(day), 8.5)
        self.flow.page.put(88, self.flow.y, words, 8.5, bold=True)
        self.flow.page.put(R_BALANCE, self.flow.y, _money(balance), 8.5, right=True)
        self.flow.y += 12.5

    def share(self, name: str, period: tuple[date, date], opening: Decimal, entries: list[Entry], owner: str) -> None:
        self.flow.need(110)
        self.titles(name)
        self.edge(period[0], "Beginning Balance", opening)
        balances = running(opening, [entry.amount for entry in entries])
        for entry, balance in zip(entries, balances, strict=True):
            lines = folded(entry.lines, "Helvetica", 8.5, 290)
            if self.flow.need(12 * len(lines) + 4):
                self.titles(name, True)
            page, y = self.flow.page, self.flow.y
            page.put(44, y, _day(entry.day), 8.5)
            page.lines(88, y, lines, 8.5, 10.5)
            page.put(R_AMOUNT, y, _money(entry.amount), 8.5, right=True)
            page.put(R_BALANCE, y, _money(balance), 8.5, right=True)
            self.rows.append(Row(entry.day, told(lines), entry.amount, balance, None, self.flow.number))
            self.flow.y = y + 10.5 * len(lines) + 2.5
        self.edge(period[1], "Ending Balance", balances[-1] if balances else opening)
        self.flow.page.put(88, self.flow.y + 4, f"Average Daily Balance - Current Cycle: ${written(opening)}", 8)
        self.flow.page.put(88, self.flow.y + 15, f"Joint Owner(s): {owner}", 8)
        self.flow.y += 42

    def paid(self, entries: list[Entry]) -> None:
        """The list that names again what was paid by check and by card, three to a line."""
        items = [(entry, "POS" if entry.tag == "pos" else "ACH") for entry in entries if entry.tag == "pos"][:12]
        checks = [entry for entry in entries if entry.tag == "check"][:9]
        self.flow.need(40 + 11 * (len(items) // 3 + len(checks) // 3 + 2))
        self.flow.page.put(44, self.flow.y, "Items Paid", 9.5, bold=True)
        self.flow.y += 14
        for n in range(3):
            for x, title in ((0, "Date"), (40, "Item")):
                self.flow.page.put(60 + 170 * n + x, self.flow.y, title, 7.5, bold=True)
            self.flow.page.put(60 + 170 * n + 140, self.flow.y, "Amount($)", 7.5, bold=True, right=True)
        self.flow.y += 11
        cells = [(entry, entry.lines[0].removeprefix("Check ")) for entry in checks] + items
        for n, (entry, word) in enumerate(cells):
            x, y = 60 + 170 * (n % 3), self.flow.y + 11 * (n // 3)
            self.flow.page.put(x, y, _day(entry.day), 8)
            self.flow.page.put(x + 40, y, word, 8)
            self.flow.page.put(x + 140, y, written(-entry.amount), 8, right=True)
        self.flow.y += 11 * (len(cells) // 3 + 1) + 20

    def loan(self, period: tuple[date, date], owed: Decimal, days: list[date], payment: Decimal) -> Decimal:
        self.flow.need(170)
        page, y = self.flow.page, self.flow.y
        page.put(44, y, "Loan 0101 - Used Vehicle", 10, bold=True)
        page.put(44, y + 13, "Annual Percentage Rate 5.490%    Daily Periodic Rate 0.015041%", 8)
        page.put(380, y + 13, f"Next Payment Due {period[1] + timedelta(14):%m-%d-%y}  ${written(payment)}", 8)
        ends = (300, 365, 425, 475, R_BALANCE)
        page.put(44, y + 30, "Date", 8.5, bold=True)
        page.put(88, y + 30, "Transaction Detail", 8.5, bold=True)
        for x, title in zip(
            ends, ("Payment($)", "Principal($)", "Interest($)", "Late Fee($)", "Loan Balance($)"), strict=True
        ):
            page.put(x, y + 30, title, 8.5, bold=True, right=True)
        page.rule(44, y + 34, 568, 0.8)
        self.flow.y = y + 46
        self.edge(period[0], "Previous Loan Balance", owed)
        since = period[0]
        for day in days:
            interest = (owed * Decimal("0.00015041") * max(1, (day - since).days)).quantize(Decimal("0.01"))
            owed -= payment - interest
            since = day
            page, y = self.flow.page, self.flow.y
            page.put(44, y, _day(day), 8.5)
            page.put(88, y, "Payment - Thank You", 8.5)
            for x, value in zip(ends, (payment, payment - interest, interest, Decimal(0), owed), strict=True):
                page.put(x, y, written(value), 8.5, right=True)
            self.rows.append(Row(day, "Payment - Thank You", payment, -owed, None, self.flow.number))
            self.flow.y += 12.5
        self.edge(period[1], "New Loan Balance", owed)
        self.flow.page.put(
            88, self.flow.y + 6, "Interest Charged Year-To-Date: $412.88    Fees Charged Year-To-Date: $0.00", 8
        )
        self.flow.y += 40
        return owed


def _summary(page: Page, shares: list[tuple[str, Decimal, list[Entry], str]]) -> float:
    page.put(44, 214, "Summary of your deposit accounts", 11, bold=True)
    ends = (290, 365, 440, 510, 568)
    tops = ("Previous", "Deposits/", "Withdrawals/", "Ending", "YTD")
    unders = ("Balance", "Credits", "Debits", "Balance", "Dividends")
    for x, top, under in zip(ends, tops, unders, strict=True):
        page.put(x, 230, top, 8, bold=True, right=True)
        page.put(x, 239, under, 8, bold=True, right=True)
    page.rule(44, 243, 568, 0.8)
    y, totals = 255.0, [Decimal(0)] * 5
    for name, opening, entries, ytd in shares:
        added, taken = sums(entries)
        cells = (opening, added, taken, opening + added - taken, Decimal(ytd))
        page.put(44, y, name, 8.5)
        for x, value in zip(ends, cells, strict=True):
            page.put(x, y, ("$" if x == 290 else "") + _money(value), 8.5, right=True)
        totals = [total + value for total, value in zip(totals, cells, strict=True)]
        y += 13
    page.rule(44, y - 9, 568, 0.4)
    page.put(44, y + 2, "Totals", 8.5, bold=True)
    for x, value in zip(ends, totals, strict=True):
        page.put(x, y + 2, "$" + _money(value), 8.5, right=True, bold=True)
    page.box(44, y + 16, 524, 40, None, stroke=(0.5, 0.5, 0.5))
    page.put(
        52, y + 30, "Auto loan rates as low as 4.29% APR*. Refinance from another lender and get $200.", 9, bold=True
    )
    page.put(52, y + 43, "*Rates subject to change. Membership required. Offer ends 12-31.", 7)
    return y + 84


def draw(rng: Random, path: Path) -> Truth:
    period = month(rng)
    member = fill(rng, "########", period[0], {})
    pools = POOLS | {"day": lambda r, day: _day(day - timedelta(r.choice((0, 1, 2))))}
    first, second = some_amount(rng, 200, 3000), some_amount(rng, 100, 9000)
    checking = some_entries(rng, CHECKING, pools, period, count=count(rng), balance=first, floor=20)
    savings = some_entries(rng, SAVINGS, pools, period, count=rng.randint(0, 4), balance=second, floor=600)
    for entries, low in ((checking, 0.01), (savings, 0.2)):
        entries.append(Entry(period[1], ("Dividend",), some_amount(rng, low, low * 30), "", ""))
    names = ("Free EveryDay Checking - 70" + member, "Membership Savings - 30" + member)
    shares = [
        (names[0], first, checking, "0.41"),
        (names[1], second, savings, "8.15"),
    ]
    owner = rng.choice(("MARCUS T HOLLAND", "RENEE A OSTROWSKI"))
    other = rng.choice(("JILL HOLLAND", "NO JOINT OWNERS"))

    def head(page: Page, number: int) -> float:
        page.put(44, 46, "TIDEWATER FEDERAL CREDIT UNION", 13, bold=True)
        page.put(568, 44, "Statement of Account", 11, bold=True, right=True)
        page.put(568, 58, "Statement Period", 8, right=True)
        page.put(568, 69, f"{period[0]:%m/%d/%y} - {period[1]:%m/%d/%y}", 9, right=True)
        page.put(568, 82, f"Access No. {member}", 8, right=True)
        if number > 1:
            page.put(44, 82, f"Statement of Account For {owner}", 8.5)
            return 112
        page.lines(44, 64, ["PO Box 3000 • Norfolk, VA 23519-3000"], 8, 10)
        page.lines(60, 130, [owner, "2209 COLLEY AVE", "NORFOLK VA 23517-1734"], 9.5, 12)
        page.lines(350, 124, ["Questions about this Statement?", "Toll-free in the U.S. 1-888-555-0165"], 8.5, 11)
        page.lines(
            350, 148, ['Say "Yes" to Paperless! View your digital', "statements via Mobile or Online Banking."], 8, 10
        )
        return _summary(page, shares)

    flow = Flow(715, lambda: Page(LETTER), head)
    statement = _Statement(flow)
    flow.page.put(44, flow.y - 6, "Checking", 12, bold=True)
    flow.y += 14
    statement.share(names[0], period, first, checking, other)
    statement.paid(checking)
    flow.need(130)
    flow.page.put(44, flow.y - 6, "Savings", 12, bold=True)
    flow.y += 14
    statement.share(names[1], period, second, savings, other)
    days = sorted({period[0] + timedelta(rng.randint(2, 26)) for _ in range(rng.randint(1, 2))})
    statement.loan(period, some_amount(rng, 4000, 19000), days, some_amount(rng, 180, 420))
    flow.need(60)
    flow.page.put(44, flow.y, "2 accounts had Mobile Deposits enabled this period. Disclosure on last page.", 8)
    for number, page in enumerate(flow.pages, 1):
        page.put(306, 752, f"Page {number} of {len(flow.pages)}", 8, center=True)
        page.put(306, 764, "Insured by NCUA", 7, center=True)
    by_hand(flow.pages, path, Hand(show="Tj", scaled=True, split=True))
    return Truth("bank", "en_US", "USD", None, *period, None, None, statement.rows)
