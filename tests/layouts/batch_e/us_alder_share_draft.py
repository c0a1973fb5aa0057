"""United States, credit union: a member's shares and loans are listed with their balances, one share draft account has
transactions; `MM/DD`, withdrawals as `45.20-`, "New Balance" on every row.

The first and last line of the table are dated too ("Balance Forward", "Ending Balance"). Card rows have a second and
third line with the date of purchase, a long trace number and the merchant code. After the table the cleared drafts
in three columns, the overdraft fee box with year-to-date totals, dividends, and a loan's payment box; the other shares
print a dated balance forward and "No transactions this period". Hand-written stream, TJ arrays.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, running, some_amount, some_entries, some_period, wrap, written
from ..pens import LETTER, Flow, Hand, Page, by_hand, fits, width

KINDS = [
    Kind(
        11,
        -2,
        -140,
        "Withdrawal Debit Card {shop} {town}|Date {used} 2469216400########### 5### Card {card}",
        "card",
    ),
    Kind(3, -8, -320, "Withdrawal ACH {biller}|TYPE: {ach} ID: 9######### CO: {biller}", "ach"),
    Kind(1.5, 900, 2900, "Deposit ACH {firm}|TYPE: PAYROLL ID: 1######### CO: {firm}|NAME: MARLOW, TESSA J", "ach"),
    Kind(3, -20, -1300, "Draft 00{draft} Tracer 0##########", "draft"),
    Kind(1.5, -20, -300, "Withdrawal by ATM #00#### {used}|{atm}", "atm", "20"),
    Kind(1, -25, -400, "Withdrawal Home Banking Transfer To XXXXXX#### Share 0001", "xfer", "5"),
    Kind(1, 20, 600, "Deposit by Mobile Check Ref 1######### Item 1 of 1", "dep"),
    Kind(0.7, 40, 800, "Deposit Shared Branch {town}|Eff. {used}", "dep", "0.01"),
    Kind(0.5, -1, -1, "ATM Fee Foreign Terminal", "fee", "1.5"),
    Kind(0.5, -29, -29, "Courtesy Pay Fee Draft 00{draft} Item Amount 118.40", "odfee", "29"),
    Kind(
        0.6,
        -12,
        -260,
        "Withdrawal Debit Card {abroad}|Date {used} {card} CAD 41.75 Rate 0.7391|2469216400########### 4722",
        "card",
    ),
    Kind(0.5, 6, 90, "Deposit Debit Card Credit Voucher {shop}|Date {used} Card {card}", "card"),
]
POOLS = {
    "shop": ["FRED'S MARKET #0112", "PUMP N PANTRY 00417", "SQ *TWO CROWS COFFEE", "HOLLISTER FEED & SUPPLY",
             "DOLLAR BARN 1 800 555 0100", "AMZO MKTP*2K4TT17V0"],
    "town": ["COOS BAY OR", "ROSEBURG OR", "EUREKA CA", "MEDFORD OR"],
    "abroad": ["HARBOUR FERRIES VICTORIA BC", "MAPLE INN VANCOUVER BC"],
    "biller": ["PACIFIC LIGHT CO", "TRISTATE MUTUAL INS", "CASCADE WIRELESS", "COUNTY WATER 12"],
    "ach": ["ONLINE PMT", "INS PREM", "BILLPAY", "WEB PMT"],
    "firm": ["DOUGLAS CNTY SD 4", "NORTHBEND MILLS"],
    "atm": ["1450 N BAYSHORE DR COOS BAY OR", "ALDERPOINT CU MAIN BRANCH"],
    "card": ["4421"],
    "draft": ["1###"],
    "used": lambda rng, day: earlier(rng, day).strftime("%m/%d/%y"),
}  # fmt: skip
DATE, TEXT, AMOUNT, NEW = 40, 82, 470, 570
SIZE = 8.5


def _us(amount: Decimal) -> str:
    return written(abs(amount)) + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.6)
    opening = rng.choice([some_amount(rng, 40, 5000)] * 7 + [some_amount(rng, -5, -80)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    if rng.random() < 0.6:
        dividend = some_amount(rng, 0.01, 1.4)
        entries.append(Entry(end, ("Deposit Dividend 0.050%",), dividend, "div", "div"))
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    truth = Truth("checking", "en_US", "USD", f"{rng.randint(400000, 999999)}", start, end, opening, closing)
    flow = Flow(730, lambda: Page(LETTER), lambda page, number: _head(page, number, truth))
    others = [
        ("S 0001", "PRIMARY SHARES", some_amount(rng, 5, 900)),
        ("S 0010", "SHARE DRAFT", None),
        ("S 0021", "HOLIDAY CLUB", some_amount(rng, 50, 1500)),
        ("L 0301", "USED VEHICLE LOAN", some_amount(rng, 3000, 21000)),
    ]
    others = [other for other in others if other[2] is None or rng.random() < 0.8]
    _summary(flow, truth, [entry.amount for entry in entries], others)
    before = [other for other in others if other[0] == "S 0001"]
    for other in before:
        _idle(flow, truth, *other)
    _table(flow, truth, entries, balances)
    _drafts(flow, entries)
    _fees(flow, rng, entries)
    for other in others:
        if other not in before and other[2] is not None:
            _idle(flow, truth, *other)
    for number, page in enumerate(flow.pages, 1):
        page.put(NEW, 62, f"Page {number} of {len(flow.pages)}", 8, right=True)
        page.put(306, 772, "Federally insured by NCUA up to $250,000  -  Equal Housing Lender", 7, center=True)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return truth


def _head(page: Page, number: int, truth: Truth) -> float:
    page.put(DATE, 44, "Alderpoint Community Credit Union", 15, bold=True, color=(0.1, 0.35, 0.25))
    page.put(NEW, 38, f"Account Number  {truth.account_number}", SIZE, right=True)
    days = f"{truth.period_start:%m/%d/%y} thru {truth.period_end:%m/%d/%y}"
    page.put(NEW, 50, f"Statement Period  {days}", SIZE, right=True)
    page.rule(DATE, 70, NEW, 1.2, (0.1, 0.35, 0.25))
    if number > 1:
        return 92
    page.lines(DATE, 58, ["PO Box 1180, Coos Bay, OR 97420   (541) 555-0147"], 7)
    holder = ["TESSA J MARLOW", "REID K MARLOW", "2207 SHERIDAN LOOP", "NORTH BEND OR 97459-1180"]
    page.lines(DATE + 20, 100, holder, 9, 11)
    notice = (
        "Auto loan rates as low as 5.74% APR through 03/31! Skip-a-Pay is back: skip your December payment for $35.00."
        " Annual meeting 02/15 at 6:00 pm."
    )
    page.box(330, 90, 240, 46, (0.93, 0.96, 0.93))
    page.lines(338, 104, wrap(notice, fits("Helvetica", 8, 224)), 8, 11)
    return 166


def _summary(flow: Flow, truth: Truth, amounts: list[Decimal], others: list[tuple[str, str, Decimal | None]]) -> None:
    page, y = flow.page, flow.y
    page.put(DATE, y, "SUMMARY OF YOUR ACCOUNTS", 10, bold=True)
    places = [300, 370, 440, 505, NEW]
    y += 14
    page.put(DATE, y, "ID", 7.5, bold=True)
    page.put(TEXT, y, "Description", 7.5, bold=True)
    for x, name in zip(places, ["Prev Balance", "Deposits", "Withdrawals", "Rate", "New Balance"], strict=True):
        page.put(x, y, name, 7.5, right=True, bold=True)
    page.rule(DATE, y + 3, NEW)
    into, out = (sum((a for a in amounts if (a > 0) == more), Decimal("0.00")) for more in (True, False))
    for code, name, amount in others:
        y += 12
        page.put(DATE, y, code, SIZE)
        page.put(TEXT, y, name, SIZE)
        cells = [_us(amount), "0.00", "0.00", "5.740%" if code[0] == "L" else "0.150%", _us(amount)] if amount else []
        cells = cells or [_us(truth.opening_balance), _us(into), _us(out), "0.050%", _us(truth.closing_balance)]
        for x, cell in zip(places, cells, strict=True):
            page.put(x, y, cell, SIZE, right=True)
    flow.y = y + 30


def _title(flow: Flow, name: str) -> None:
    flow.page.box(DATE, flow.y - 10, NEW - DATE, 14, (0.85, 0.91, 0.87))
    flow.page.put(DATE + 4, flow.y, name, 9, bold=True)
    flow.y += 16


def _columns(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.put(DATE, y, "Date", SIZE, bold=True)
    page.put(TEXT, y, "Transaction Description", SIZE, bold=True)
    page.put(AMOUNT, y, "Amount", SIZE, right=True, bold=True)
    page.put(NEW, y, "New Balance", SIZE, right=True, bold=True)
    page.rule(DATE, y + 4, NEW)
    flow.y += 16


def _line(flow: Flow, day: date, text: str, balance: Decimal) -> None:
    flow.page.put(DATE, flow.y, f"{day:%m/%d}", SIZE)
    flow.page.put(TEXT, flow.y, text, SIZE)
    flow.page.put(NEW, flow.y, _us(balance), SIZE, right=True)
    flow.y += 12


def _idle(flow: Flow, truth: Truth, code: str, name: str, balance: Decimal) -> None:
    flow.need(96)
    _title(flow, f"{code}  {name}")
    if code[0] == "L":
        due = truth.period_end + timedelta(15)
        names = ["Payment Due Date", "Payment Amount", "Past Due", "Daily Periodic Rate", "Interest Paid YTD"]
        cells = [f"{due:%m/%d/%y}", "318.42", "0.00", ".015726%", "611.07"]
        for n, (label, cell) in enumerate(zip(names, cells, strict=True)):
            flow.page.put(DATE + 108 * n, flow.y, label, 7.5, bold=True)
            flow.page.put(DATE + 108 * n, flow.y + 11, cell, SIZE)
        flow.y += 28
    _line(flow, truth.period_start, "Balance Forward", balance)
    flow.page.put(TEXT, flow.y, "No transactions this period", SIZE)
    flow.y += 12
    _line(flow, truth.period_end, "Ending Balance", balance)
    flow.y += 14


def _table(flow: Flow, truth: Truth, entries: list[Entry], balances: list[Decimal]) -> None:
    flow.need(80)
    _title(flow, "S 0010  SHARE DRAFT")
    _columns(flow)
    _line(flow, truth.period_start, "Balance Forward", truth.opening_balance)
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", SIZE, 310))]
        if flow.need(11 * len(lines) + 2):
            _title(flow, "S 0010  SHARE DRAFT  (continued)")
            _columns(flow)
        flow.page.put(DATE, flow.y, f"{entry.day:%m/%d}", SIZE)
        tail = width("-", "Helvetica", SIZE) if entry.amount > 0 else 0  # digits stand below each other
        flow.page.put(AMOUNT - tail, flow.y, _us(entry.amount), SIZE, right=True)
        flow.page.put(NEW, flow.y, _us(balance), SIZE, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y = flow.page.lines(TEXT, flow.y, lines, SIZE, 10.5) + 1.5
    flow.need(20)
    _line(flow, truth.period_end, "Ending Balance", truth.closing_balance)
    flow.y += 12


def _drafts(flow: Flow, entries: list[Entry]) -> None:
    drafts = sorted((e.lines[0].split()[1], e.day, e.amount) for e in entries if e.tag == "draft")
    if not drafts:
        return
    flow.need(44 + 11 * -(-len(drafts) // 3))
    page, y = flow.page, flow.y
    page.put(DATE, y, "Cleared Share Drafts   (* break in sequence)", SIZE, bold=True)
    for n in range(3):
        page.lines(DATE + 180 * n, y + 13, ["Draft #"], 7.5)
        page.put(DATE + 180 * n + 55, y + 13, "Date", 7.5)
        page.put(DATE + 180 * n + 150, y + 13, "Amount", 7.5, right=True)
    for n, (number, day, amount) in enumerate(drafts):
        x, line = DATE + 180 * (n % 3), y + 25 + 11 * (n // 3)
        page.put(x, line, number + ("*" if n % 3 == 1 else ""), SIZE)
        page.put(x + 55, line, f"{day:%m/%d}", SIZE)
        page.put(x + 150, line, written(abs(amount)), SIZE, right=True)
    total = sum((abs(amount) for _, _, amount in drafts), Decimal(0))
    flow.y = y + 42 + 11 * ((len(drafts) - 1) // 3)
    page.put(DATE, flow.y - 3, f"{len(drafts)} Drafts Cleared for {written(total)}", SIZE)
    flow.y += 16


def _fees(flow: Flow, rng: Random, entries: list[Entry]) -> None:
    flow.need(70)
    page, y = flow.page, flow.y
    fees = sum((abs(e.amount) for e in entries if e.tag == "odfee"), Decimal("0.00"))
    page.box(DATE, y - 10, 380, 42, stroke=(0, 0, 0))
    page.put(260, y, "Total for this period", 8, center=True, bold=True)
    page.put(370, y, "Total year-to-date", 8, center=True, bold=True)
    for n, (name, period, year) in enumerate(
        [("Total Overdraft Fees", fees, fees + 29 * rng.randint(0, 3)), ("Total Returned Item Fees", 0, 0)]
    ):
        page.put(DATE + 6, y + 13 + 12 * n, name, 8)
        page.put(290, y + 13 + 12 * n, f"${written(Decimal(period))}", 8, right=True)
        page.put(400, y + 13 + 12 * n, f"${written(Decimal(year))}", 8, right=True)
    flow.y = y + 56
