"""United States, checking: sections by kind with the amount before the description, checks two abreast, daily balances.

Each section says beside its table how many items it has and their sum; no row prints a balance.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

SHOPS = ("Giant-Eagle #0##", "Sheetz 0##", "Target 0000##", "Wal-Mart #1##2", "Cvs/Pharmacy #0####", "Chipotle 1##9")
TOWNS = ("Pittsburgh PA", "Erie PA", "Columbus OH", "Wheeling WV", "Cranberry Twp PA", "Dayton OH")
POOLS = {
    "shop": SHOPS,
    "town": TOWNS,
    "biller": ("Duquesne Light Billpay", "Verizon Wireless Payments", "Geico Prem Coll", "Discover E-Payment"),
    "employer": ("Upmc Health Plan Payroll", "Kennametal Inc Dir Dep", "Carnegie Univ Payroll"),
}
KINDS = (
    Kind(8, -4, -180, "#### Debit Card Purchase {shop} {town}", "card"),
    Kind(4, -5, -140, "POS Purchase {shop} {town} ########", "card"),
    Kind(2, -6, -20, "#### Recurring Debit Card Netflix.Com Netflix.Com CA", "card"),
    Kind(1.5, -20, -400, "ATM Withdrawal 5## Liberty Ave {town} PF##7", "card", "20"),
    Kind(4, -30, -500, "Direct Payment - {biller} XXXXXXXXXXX#### Web Pmt-Recurring", "online"),
    Kind(1, -20, -300, "Zelle To Marta Olin Conf Ax####7q", "online"),
    Kind(1.2, -3, -36, "Service Charge Period Ending", "fee", most=1),
    Kind(2, -45, -1200, "CHECK", "check"),
    Kind(2.5, 600, 2600, "Direct Deposit - {employer} XXXXXXXXXXX####", "in"),
    Kind(1, 20, 400, "Mobile Deposit Reference No. 0########", "in"),
    Kind(1, 15, 250, "Zelle From Devin Rausch Web #########", "in"),
)
SECTIONS = (
    ("in", "Deposits and Other Additions", "Deposits and Other Additions"),
    ("check", "Checks and Substitute Checks", "checks"),
    ("card", "Banking/Debit Card Withdrawals and Purchases", "Debit Card/Bankcard deductions"),
    ("online", "Online and Electronic Banking Deductions", "Online or Electronic Banking Deductions"),
    ("fee", "Other Deductions", "Other Deduction"),
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng)
    start, end = period
    opening = some_amount(rng, 400, 6000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    closing = opening + sum(entry.amount for entry in entries)
    account = f"XX-XXXX-{rng.randint(1000, 9999)}"
    heading = [""]

    def head(page: Page, number: int) -> float:
        page.put(40, 44, "Keystone Wallet Spend Statement", 15, bold=True)
        page.put(40, 58, "Allegheny Forge Bank", 9, color=GREY)
        page.put(572, 40, f"For the period   {start:%m/%d/%Y}   to   {end:%m/%d/%Y}", 9, right=True)
        if number == 1:
            return _cover(page, rng, account, opening, closing, entries)
        page.put(572, 53, f"Primary account number: {account}", 8, right=True)
        page.put(40, 84, "Keystone Wallet Spend Account Summary  -  Continued", 9, bold=True)
        if heading[0]:
            page.put(40, 102, f"{heading[0]} - continued", 10, bold=True)
            _titles(page, 116)
            return 130
        return 106

    flow = Flow(730, lambda: Page(LETTER), head)
    rows: list[Row] = []
    flow.page.put(40, flow.y, "Activity Detail", 13, bold=True)
    flow.y += 20
    for tag, title, words in SECTIONS:
        heading[0] = ""
        chosen = [entry for entry in entries if entry.tag == tag]
        if not chosen:
            continue
        flow.need(80)
        flow.page.put(40, flow.y, title, 10, bold=True)
        total = written(abs(sum((e.amount for e in chosen), Decimal(0))))
        note = f"There {'was' if len(chosen) == 1 else 'were'} {len(chosen)} {words} totaling ${total}."
        note_lines = wrap(note, fits("Helvetica", 7.5, 130))
        flow.page.lines(440, flow.y + 12, note_lines, 7.5, 9, color=GREY)
        if tag == "check":
            _checks(flow, rng, chosen, rows)
            continue
        _titles(flow.page, flow.y + 13)
        flow.y += 27
        heading[0] = title
        for entry in chosen:
            lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 285))
            flow.need(11 * len(lines))
            flow.page.put(40, flow.y, f"{entry.day:%m/%d}", 8.5)
            flow.page.put(126, flow.y, written(abs(entry.amount)).removeprefix("0"), 8.5, right=True)
            flow.page.lines(146, flow.y, lines, 8.5, 10)
            rows.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
            flow.y += 10 * len(lines) + 3
        flow.y += 16
    heading[0] = ""
    _daily(flow, start, opening, entries)
    for number, page in enumerate(flow.pages, 1):
        page.put(572, 66, f"Page {number} of {len(flow.pages)}", 8, right=True)
        page.put(40, 765, f"FORM{rng.randint(100, 999)}R-0{rng.randint(100, 999)}", 6, color=GREY)
    by_hand(flow.pages, path, Hand(show=rng.choice(["TJ", "Tj"])))
    rows.sort(key=lambda row: row.page)
    return Truth("bank", "en_US", "USD", account, start, end, opening, closing, rows)


def _titles(page: Page, y: float) -> None:
    page.put(40, y, "Date", 7.5, color=GREY)
    page.put(126, y, "Amount", 7.5, right=True, color=GREY)
    page.put(146, y, "Description", 7.5, color=GREY)
    page.rule(40, y + 3, 430)


def _cover(page: Page, rng: Random, account: str, opening: Decimal, closing: Decimal, entries: list[Entry]) -> float:
    page.put(572, 53, f"Primary account number: {account}", 8, right=True)
    page.put(572, 79, "Number of enclosures: 0", 8, right=True)
    code = "".join(rng.choice("0123456789") for _ in range(18))
    page.lines(60, 110, ["JORDAN A FELLOWS", f"{rng.randint(100, 999)} BUTLER ST APT 4", "PITTSBURGH PA 15201-2317"], 9)
    page.put(60, 150, code, 6)
    ways = (
        "For 24-hour banking, sign on to",
        "Online Banking at alleghenyforge.example",
        "For customer service call 1-888-555-0147",
        "Monday - Friday: 7 AM - 10 PM ET",
        "Para servicio en espanol, 1-866-555-0128",
        "Moving? Please contact us at 1-888-555-0147",
        "Write to: Customer Service, PO Box 609",
        "Pittsburgh PA 15230-9738",
    )
    page.lines(360, 104, ways, 7.5, 10)
    page.box(40, 190, 532, 30, (0.93, 0.93, 0.93))
    page.put(46, 202, "IMPORTANT INFORMATION ABOUT YOUR ACCOUNT", 8, bold=True)
    page.put(46, 214, "Effective July 1, the fee for a cashier's check will change from $10.00 to $15.00.", 8)
    page.put(40, 244, "Keystone Wallet Spend Account Summary", 12, bold=True)
    page.put(40, 256, f"Account number: {account}      Overdraft Protection has not been established.", 8)
    page.put(40, 274, "Balance Summary", 10, bold=True)
    plus = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    minus = -sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    boxes = (
        (("Beginning", "balance"), opening),
        (("Deposits and", "other additions"), plus),
        (("Checks and other", "deductions"), minus),
        (("Ending", "balance"), closing),
    )
    for n, (title, value) in enumerate(boxes):
        page.lines(130 + n * 112, 286, title, 7.5, 9, right=True)
        page.put(130 + n * 112, 307, written(value), 8.5, right=True)
    fees = -sum((e.amount for e in entries if e.tag == "fee"), Decimal(0))
    middle = (opening + closing) / 2
    page.put(354, 324, "Average monthly balance", 7.5, right=True)
    page.put(466, 324, "Charges and fees", 7.5, right=True)
    page.put(354, 335, written(middle), 8.5, right=True)
    page.put(466, 335, written(fees).replace("0.00", ".00") if fees < 1 else written(fees), 8.5, right=True)
    page.put(40, 356, "Transaction Summary", 10, bold=True)
    counts = (
        ("Checks paid/written", sum(e.tag == "check" for e in entries)),
        ("Debit Card POS signed transactions", sum("Debit Card" in e.text for e in entries)),
        ("Debit Card/Bankcard POS PIN transactions", sum("POS Pur" in e.text for e in entries)),
    )
    for n, (title, count) in enumerate(counts):
        page.put(160 + n * 180, 368, title, 7.5, right=True)
        page.put(160 + n * 180, 379, str(count), 8.5, right=True)
    return 410


def _checks(flow: Flow, rng: Random, chosen: list[Entry], rows: list[Row]) -> None:
    number = rng.randint(1001, 2900)
    for x in (40, 240):
        flow.page.lines(x, flow.y + 13, ["Check", "number"], 7, 8, color=GREY)
        flow.page.put(x + 88, flow.y + 21, "Amount", 7, right=True, color=GREY)
        flow.page.lines(x + 98, flow.y + 13, ["Date", "paid"], 7, 8, color=GREY)
        flow.page.lines(x + 130, flow.y + 13, ["Reference", "number"], 7, 8, color=GREY)
        flow.page.rule(x, flow.y + 24, x + 180)
    flow.y += 36
    for n, entry in enumerate(chosen):
        number += rng.choice([1, 1, 1, 2])
        x = 40 + n % 2 * 200
        if n % 2 == 0:
            flow.need(12)
        flow.page.put(x, flow.y, str(number), 8.5)
        flow.page.put(x + 88, flow.y, written(abs(entry.amount)), 8.5, right=True)
        flow.page.put(x + 98, flow.y, f"{entry.day:%m/%d}", 8.5)
        flow.page.put(x + 130, flow.y, f"0{rng.randint(10_000_000, 99_999_999)}", 8.5)
        rows.append(Row(entry.day, str(number), entry.amount, page=flow.number))
        if n % 2 or n == len(chosen) - 1:
            flow.y += 12
    flow.y += 18


def _daily(flow: Flow, start: date, opening: Decimal, entries: list[Entry]) -> None:
    days = {start: opening}
    value = opening
    for entry in entries:
        value += entry.amount
        days[entry.day] = value
    high = -(-len(days) // 3)
    flow.need(50 + 11 * high)
    flow.page.put(40, flow.y, "Daily Balance Detail", 10, bold=True)
    for n in range(3):
        flow.page.put(40 + n * 180, flow.y + 13, "Date", 7.5, color=GREY)
        flow.page.put(170 + n * 180, flow.y + 13, "Balance", 7.5, right=True, color=GREY)
    for n, (day, balance) in enumerate(days.items()):
        x, y = 40 + n // high * 180, flow.y + 26 + n % high * 11
        flow.page.put(x, y, f"{day:%m/%d}", 8.5)
        flow.page.put(x + 130, y, written(balance, minus="") + ("-" if balance < 0 else ""), 8.5, right=True)
    flow.y += 40 + high * 11
    flow.page.put(40, flow.y, "Member FDIC", 7, color=GREY)
    flow.page.put(572, flow.y, "Equal Housing Lender", 7, right=True, color=GREY)
