"""United States, checking statement of a regional bank: sections "Deposits & Credits", "Checks", "Withdrawals & Debits"
and "Fees" decide the sign, each ends in a total; `MM/DD` without a year and a three-up daily balance summary.

Sections without rows are left out, a section that goes on repeats its heading with "(continued)". Card purchases carry
the day of use and a card number, wires and exchange lines an amount. Overdraft fee table of this period and the year,
balancing worksheet and error notice. Written by reportlab in Helvetica, row by row.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(12, -2, -140, "Card Purchase {shop} {mcc} {town} {used}|Card ####", "out"),
    Kind(4, -20, -420, "{biller} ACH Debit|{biller} {holder} ##########", "out"),
    Kind(2, -30, -900, "Online Transfer to {payee} Conf# ?#?##??##", "out", "5"),
    Kind(1.5, -20, -300, "ATM Withdrawal {town} {used}|Card ####", "out", "20"),
    Kind(0.8, -8, -160, "Card Purchase {foreign} {used}|Card #### {rate}", "out"),
    Kind(2.5, -15, -1400, "Check 1###", "check"),
    Kind(2, 900, 3600, "{firm} Payroll Dir Dep {holder} ######", "in", most=3),
    Kind(2, 10, 800, "Deposit - Mobile Check", "in"),
    Kind(1, 5, 250, "Zipp Payment From {payee} ??#######", "in"),
    Kind(0.7, 4, 90, "Card Credit {shop} {town} {used}|Card ####", "in"),
    Kind(0.5, -36, -36, "Paid Overdraft Item Fee", "fee"),
    Kind(0.5, -3, -3, "Non-Network ATM Fee {used}", "fee"),
]
POOLS = {
    "shop": [
        "Hollis Feed & Seed",
        "Pitstop 24 #0418",
        "Sq *Blue Porch Coffee",
        "Greenlea Mkt 1127",
        "Dollar Barn 20455",
    ],
    "mcc": ["5411", "5541", "5812", "5300"],
    "town": ["Decatur AL", "Tupelo MS", "Cullman AL 35055", "Hoover AL"],
    "biller": ["Tennvalley Power", "Pinnacle Mtge", "Gulfline Insur", "Cumberland Water"],
    "holder": ["Marcus T Ledbetter"],
    "payee": ["Dana Ledbetter", "R Okafor", "Sav Acct X4471"],
    "firm": ["Ridgeway Mfg", "City of Hartsell", "Norwood Clinic"],
    "foreign": ["Hotel Lagarta Cancun", "Thames Ticket London"],
    "rate": ["Intl 1,250.00 MXN @ 0.0588", "Intl 42.50 GBP @ 1.2714"],
    "used": lambda rng, day: earlier(rng, day).strftime("%m/%d"),
}
SECTIONS = [
    ("in", "DEPOSITS & CREDITS", "Total Deposits & Credits"),
    ("check", "CHECKS", "Total Checks"),
    ("out", "WITHDRAWALS & DEBITS", "Total Withdrawals & Debits"),
    ("fee", "FEES", "Total Fees"),
]
DATE, TEXT, AMOUNT = 48, 100, 560
GREEN = (0.0, 0.36, 0.2)


def _usd(amount: Decimal) -> str:
    return written(amount, minus="-")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([29, 30, 31]))
    opening = some_amount(rng, 60, 7000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    number = fill(rng, "00########", start, {})
    closing = opening + sum(e.amount for e in entries)
    truth = Truth("checking", "en_US", "USD", number, start, end, opening, closing)
    totals = {tag: sum((e.amount for e in entries if e.tag == tag), Decimal("0.00")) for tag, _, _ in SECTIONS}
    flow = Flow(725, lambda: Page(LETTER), lambda page, sheet: _head(page, sheet, truth, totals))
    for tag, title, total in SECTIONS:
        rows = [e for e in entries if e.tag == tag]
        if not rows:
            continue
        flow.need(64)
        _title(flow, title)
        for entry in rows:
            lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 9, 350))]
            if flow.need(11 * len(lines) + 3):
                _title(flow, f"{title} (continued)")
            flow.page.put(DATE, flow.y, f"{entry.day:%m/%d}")
            flow.page.put(AMOUNT, flow.y, _usd(abs(entry.amount)), right=True)
            truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
            flow.y = flow.page.lines(TEXT, flow.y, lines) + 2
        flow.need(24)
        flow.page.rule(AMOUNT - 80, flow.y - 8, AMOUNT)
        flow.page.put(TEXT, flow.y + 3, total, bold=True)
        flow.page.put(AMOUNT, flow.y + 3, f"${_usd(abs(totals[tag]))}", right=True, bold=True)
        flow.y += 26
    _daily(flow, opening, [(e.day, e.amount) for e in entries])
    _closing_text(rng, flow, end)
    for sheet, page in enumerate(flow.pages, 1):
        page.put(306, 764, "Whitewater Regional Bank, N.A.  Member FDIC  1-800-555-0147", 7, center=True, color=GREY)
        page.put(AMOUNT, 764, f"Page {sheet} of {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path)
    return truth


def _title(flow: Flow, title: str) -> None:
    flow.page.box(DATE - 4, flow.y - 10, AMOUNT - DATE + 8, 14, (0.88, 0.94, 0.9))
    flow.page.put(306, flow.y, title, 10, center=True, bold=True, color=GREEN)
    flow.page.put(DATE, flow.y + 16, "Date", 8, bold=True)
    flow.page.put(TEXT, flow.y + 16, "Description", 8, bold=True)
    flow.page.put(AMOUNT, flow.y + 16, "Amount", 8, right=True, bold=True)
    flow.y += 30


def _head(page: Page, sheet: int, truth: Truth, totals: dict[str, Decimal]) -> float:
    page.put(DATE, 44, "WHITEWATER REGIONAL BANK", 13, bold=True, color=GREEN)
    page.put(AMOUNT, 40, f"ACCOUNT # {truth.account_number}", 9, right=True)
    page.put(AMOUNT, 52, f"{truth.period_start:%B %d, %Y} through {truth.period_end:%B %d, %Y}", 8, right=True)
    if sheet > 1:
        return 84
    page.lines(DATE, 90, ["MARCUS T LEDBETTER", "418 COUNTY ROAD 1022", "DECATUR AL 35603-4418"], 9, 12)
    page.put(306, 150, "LIFETREE CHECKING", 12, center=True, bold=True)
    page.put(306, 168, "SUMMARY", 10, center=True, bold=True, color=GREEN)
    days = (truth.period_end - truth.period_start).days + 1
    names = ["Beginning Balance", "Deposits & Credits", "Withdrawals & Debits", "Fees", "Checks", "Ending Balance"]
    values = [truth.opening_balance, totals["in"], totals["out"], totals["fee"], totals["check"], truth.closing_balance]
    signs = ["", "+", "-", "-", "-", ""]
    for n, (name, value, sign) in enumerate(zip(names, values, signs, strict=True)):
        page.put(DATE, 186 + 13 * n, name)
        page.put(290, 186 + 13 * n, f"${_usd(value if sign == '' else abs(value))} {sign}".strip(), right=True)
    page.put(330, 186, "Days in Statement Period")
    page.put(AMOUNT, 186, str(days), right=True)
    page.put(330, 199, "Minimum Balance to Avoid Fee")
    page.put(AMOUNT, 199, "$1,500.00", right=True)
    return 286


def _daily(flow: Flow, opening: Decimal, moves: list[tuple[date, Decimal]]) -> None:
    days = sorted({day for day, _ in moves})
    if not days:
        return
    flow.need(70)
    flow.page.put(306, flow.y, "DAILY BALANCE SUMMARY", 10, center=True, bold=True, color=GREEN)
    for n in range(3):
        flow.page.put(DATE + 180 * n, flow.y + 16, "Date", 8, bold=True)
        flow.page.put(DATE + 140 + 180 * n, flow.y + 16, "Balance", 8, right=True, bold=True)
    flow.y += 30
    for first in range(0, len(days), 3):
        flow.need(12)
        for n, day in enumerate(days[first : first + 3]):
            balance = opening + sum(amount for when, amount in moves if when <= day)
            flow.page.put(DATE + 180 * n, flow.y, f"{day:%m/%d}")
            flow.page.put(DATE + 140 + 180 * n, flow.y, _usd(balance), right=True)
        flow.y += 12
    flow.y += 14


def _closing_text(rng: Random, flow: Flow, end: date) -> None:
    flow.need(110)
    page, y = flow.page, flow.y
    page.put(330, y, "Total For This Period", 8, bold=True)
    page.put(AMOUNT, y, "Total Year-to-Date", 8, right=True, bold=True)
    for n, name in enumerate(["Total Overdraft Fees", "Total Returned Item Fees"], 1):
        page.put(DATE, y + 12 * n, name, 8)
        page.put(420, y + 12 * n, f"${36 * rng.randint(0, 2)}.00", 8, right=True)
        page.put(AMOUNT, y + 12 * n, f"${36 * rng.randint(2, 6)}.00", 8, right=True)
    text = (
        f"Effective {end + timedelta(45):%m/%d/%Y}, the outgoing domestic wire fee changes to $30.00. In case of errors"
        " or questions about your electronic transfers, call us or write to P.O. Box 11007, Birmingham AL 35288 no"
        " later than 60 days after we sent you the FIRST statement on which the error appeared. Easy steps to balance"
        " your account: list checks and other withdrawals not yet shown here and subtract them from the ending balance."
    )
    page.lines(DATE, y + 48, wrap(text, fits("Helvetica", 7.5, 510)), 7.5, 10)
