"""USA: a 360-style checking statement. Category column, the sign set apart before the dollar sign, "Oct 1" dates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, written
from ..pens import LETTER, Color, Flow, Hand, Page, by_hand
from ._tools import LONG_MONTHS, MONTHS, count, folded, month, told

NAVY: Color = (0.0, 0.2, 0.4)
PALE: Color = (0.93, 0.95, 0.97)
GREY: Color = (0.4, 0.4, 0.4)
X_DATE, X_TEXT, X_CATEGORY, R_AMOUNT, R_BALANCE = 40, 92, 350, 480, 572

POOLS = {
    "shop": (
        "AMAZON MKTPL*{code} Amzn com bill WA",
        "WM SUPERCENTER #{store} PLANO TX",
        "KROGER #{store} RICHMOND VA",
        "SHELL OIL {store}7712 FREDERICKSBU VA",
        "WAWA {store} 0000{store} STAFFORD VA",
        "CHIPOTLE {store} ARLINGTON VA",
        "SQ *OLD DOMINION COFFEE RICHMOND VA",
        "TST* THE DAILY KITCHEN RICHMOND VA",
        "NETFLIX.COM NETFLIX COM CA",
    ),
    "code": ("R#?##??", "T?4##N?", "2?#K?##"),
    "store": ("####", "0###"),
    "firm": ("ADP TOTALSOURCE", "GUSTO PAYROLL", "INTUIT PAYROLL", "COMMONWEALTH OF VA"),
    "biller": ("DOMINION ENERGY BILLPAY", "VERIZON PAYMENTREC", "GEICO PYMT", "STATE FARM RO 27", "PAYPAL INST XFER"),
    "person": ("MARIA DELGADO", "JOHN P WHITAKER", "THUY NGUYEN", "KEISHA BROWN"),
}
KINDS = (
    Kind(10, -4, -190, "Debit Card Purchase - {shop}"),
    Kind(3, -25, -420, "Withdrawal from {biller}"),
    Kind(1.2, -20, -600, "Zelle money sent to {person}"),
    Kind(1, 15, 400, "Zelle money received from {person}"),
    Kind(1, -20, -300, "ATM Withdrawal - ALLPOINT {store} CVS 0##### RICHMOND VA", "", "20"),
    Kind(1.5, 900, 3200, "Deposit from {firm}"),
    Kind(0.7, 40, 900, "Mobile Deposit Available|Check received by mobile"),
    Kind(0.8, -50, -800, "Withdrawal to 360 Performance Savings|XXXXXXX####", "", "50"),
    Kind(0.5, -60, -1500, "Check #### paid"),
)


def _signed(amount: Decimal) -> str:
    return ("- $" if amount < 0 else "+ $") + written(abs(amount))


def _short(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}"


def _cover(page: Page, period: tuple[date, date], holder: str, balances: tuple[str, str], account: str) -> float:
    start, end = period
    page.put(40, 52, "Harbor One", 22, bold=True, color=NAVY)
    page.put(572, 46, f"Here's your {LONG_MONTHS[end.month - 1]} {end.year} bank statement.", 10, right=True)
    page.put(40, 92, "STATEMENT PERIOD", 7, color=GREY)
    page.put(40, 104, f"{_short(start)} - {_short(end)}, {end.year}", 10, bold=True)
    page.lines(40, 138, [holder.upper(), "1417 GROVE AVENUE APT 3", "RICHMOND VA 23220-4612"], 9, 11)
    page.put(380, 92, "Have questions? Talk with us.", 9, bold=True, color=NAVY)
    page.lines(380, 106, ["1-888-555-0142", "P.O. Box 85123", "Richmond, VA 23285"], 8, 10)
    page.box(40, 184, 532, 18, NAVY)
    page.put(46, 196, "Account Summary", 10, bold=True, color=(1, 1, 1))
    for x, title in ((46, "ACCOUNT NAME"), (430, _short(start).upper()), (566, _short(end).upper())):
        page.put(x, 216, title, 7, color=GREY, right=x > 100)
    page.put(46, 234, f"360 Checking...{account[-4:]}", 9)
    page.put(430, 234, "$" + balances[0], 9, right=True)
    page.put(566, 234, "$" + balances[1], 9, right=True)
    page.rule(40, 241, 572, 0.4, GREY)
    page.put(46, 254, "All Accounts", 9, bold=True)
    page.put(430, 254, "$" + balances[0], 9, right=True, bold=True)
    page.put(566, 254, "$" + balances[1], 9, right=True, bold=True)
    page.put(40, 284, "Fraudsters may ask you to move money. We will never call and ask for a code.", 8, color=GREY)
    return 318


def _titles(page: Page, y: float) -> float:
    page.box(40, y - 11, 532, 16, PALE)
    page.put(X_DATE + 4, y, "DATE", 7, bold=True)
    page.put(X_TEXT, y, "DESCRIPTION", 7, bold=True)
    page.put(X_CATEGORY, y, "CATEGORY", 7, bold=True)
    page.put(R_AMOUNT, y, "AMOUNT", 7, right=True, bold=True)
    page.put(R_BALANCE - 4, y, "BALANCE", 7, right=True, bold=True)
    return y + 20


def _line(flow: Flow, day: date, lines: list[str], cells: tuple[str, str, str]) -> None:
    flow.need(11 * len(lines) + 8)
    page, y = flow.page, flow.y
    page.put(X_DATE + 4, y, _short(day), 8.5)
    page.lines(X_TEXT, y, lines, 8.5, 10.5)
    page.put(X_CATEGORY, y, cells[0], 8.5)
    page.put(R_AMOUNT, y, cells[1], 8.5, right=True)
    page.put(R_BALANCE - 4, y, cells[2], 8.5, right=True)
    flow.y = y + 10.5 * len(lines) + 7.5
    page.rule(40, flow.y - 11, 572, 0.3, (0.8, 0.8, 0.8))


def _end(flow: Flow, interest: Decimal, ytd: Decimal, days: int) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 12
    for x, title, value in (
        (44, "ANNUAL PERCENTAGE YIELD EARNED", "0.10%"),
        (230, "YTD INTEREST AND BONUSES", "$" + written(ytd + interest)),
        (400, "DAYS IN STATEMENT CYCLE", str(days)),
    ):
        page.put(x, y, title, 6.5, color=GREY)
        page.put(x, y + 12, value, 9, bold=True)
    y += 40
    page.put(44, y, "Fees Summary", 9, bold=True, color=NAVY)
    page.put(430, y, "TOTAL FOR STATEMENT PERIOD", 6.5, right=True)
    page.put(566, y, "TOTAL YEAR-TO-DATE", 6.5, right=True)
    for n, name in enumerate(("Total Overdraft Fees", "Total Return Item Fees")):
        page.put(44, y + 14 + 13 * n, name, 8.5)
        page.put(430, y + 14 + 13 * n, "$0.00", 8.5, right=True)
        page.put(566, y + 14 + 13 * n, "$0.00", 8.5, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    opening = some_amount(rng, 400, 6000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count(rng), balance=opening, floor=50)
    interest = some_amount(rng, 0.02, 1.4)
    entries.append(Entry(end, ("Monthly Interest Paid",), interest, "", ""))
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "360########", start, {})
    holder = rng.choice(("Dana R Whitlock", "Priya Raman", "Tomas Beck"))

    def head(page: Page, number: int) -> float:
        if number == 1:
            y = _cover(page, (start, end), holder, (written(opening), written(balances[-1])), account)
        else:
            page.put(40, 46, "Harbor One", 14, bold=True, color=NAVY)
            page.put(572, 46, f"STATEMENT PERIOD {_short(start)} - {_short(end)}, {end.year}", 7, right=True)
            y = 80.0
        page.put(40, y, f"360 Checking - {account}" + (" (continued)" if number > 1 else ""), 11, bold=True, color=NAVY)
        return _titles(page, y + 22)

    flow = Flow(720, lambda: Page(LETTER), head)
    _line(flow, start, ["Opening Balance"], ("", "", "$" + written(opening)))
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = folded(entry.lines, "Helvetica", 8.5, X_CATEGORY - X_TEXT - 8)
        category = "Debit" if entry.amount < 0 else "Credit"
        money = ("-$" if balance < 0 else "$") + written(abs(balance))
        _line(flow, entry.day, lines, (category, _signed(entry.amount), money))
        rows.append(Row(entry.day, told(lines), entry.amount, balance, None, flow.number))
    money = ("-$" if balances[-1] < 0 else "$") + written(abs(balances[-1]))
    _line(flow, end, ["Closing Balance"], ("", "", money))
    _end(flow, interest, some_amount(rng, 0.2, 9), (end - start).days + 1)
    for number, page in enumerate(flow.pages, 1):
        page.put(40, 752, "harborone.example", 7, color=GREY)
        page.put(306, 752, "1-888-555-0142    P.O. Box 85123, Richmond, VA 23285", 7, center=True, color=GREY)
        page.put(572, 752, f"Page {number} of {len(flow.pages)}", 7, right=True, color=GREY)
        page.put(306, 764, "Products and services are offered by Harbor One, N.A., Member FDIC.", 6, center=True)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("bank", "en_US", "USD", account, start, end, opening, balances[-1], rows)
