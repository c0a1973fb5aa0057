"""US, checking: the amount stands between date and description, sections each with a sentence counting its rows.

Checks two side by side with a reference number, a summary in a grid of titles over values, a daily balance detail.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_fpdf
from ._rows import US, entries_of, fold, joined, paged, para, total, when, with_pools

POOLS = with_pools(US, used=when("%m/%d"))
ADD, CHECKS, CARD, ONLINE, OTHER = "add", "check", "card", "online", "other"
KINDS = [
    Kind(4, 800, 2400, "Direct Deposit - Payroll|{firm} XXXXX####", ADD),
    Kind(2, 50, 700, "Mobile Deposit Reference No. 0########", ADD),
    Kind(2, 5, 300, "Zelle Payment From {name}|######?##", ADD),
    Kind(1, 5, 90, "POS Return {shop} {town}", ADD),
    Kind(3, -30, -900, "Check", CHECKS),
    Kind(18, -4, -140, "#### Debit Card Purchase {shop} {town}", CARD),
    Kind(6, -4, -140, "POS Purchase {shop} {town}", CARD),
    Kind(6, -6, -80, "#### Recurring Debit Card {web}", CARD),
    Kind(3, -20, -200, "ATM Withdrawal ### Main St {town}", CARD, "20"),
    Kind(5, -20, -320, "Web Pmt Single - Online Pmt|{biller} {name} ########", ONLINE),
    Kind(3, -20, -320, "Direct Payment - Autopay|{biller} XXXXXXXXXX####", ONLINE),
    Kind(3, -10, -300, "Zelle Payment To {name}", ONLINE),
    Kind(2, -50, -500, "Online Transfer To 000000####0###", ONLINE),
    Kind(1, -3, -3, "Non-Network ATM Transaction Fee", OTHER, most=3),
    Kind(1, -36, -36, "Item Paid Overdraft Fee", OTHER, most=1),
]
SECTIONS = [
    (ADD, "Deposits and Other Additions", "Deposits and Other Additions"),
    (CHECKS, "Checks and Substitute Checks", "checks listed"),
    (CARD, "Banking/Debit Card Withdrawals and Purchases", "Banking Machine/Debit Card deductions"),
    (ONLINE, "Online and Electronic Banking Deductions", "Online or Electronic Banking deductions"),
    (OTHER, "Other Deductions", "Other Deductions"),
]
BLUE = (0.93, 0.52, 0.1)
LIGHT = (0.9, 0.9, 0.9)
DATE, AMOUNT, TEXT, SIDE = 36.0, 142.0, 158.0, 410.0


def _grid(page: Page, x: float, y: float, titles: list[str], values: list[str], step: float = 82) -> float:
    for n, (title, value) in enumerate(zip(titles, values, strict=True)):
        right = x + step * (n + 1) - 12
        for m, part in enumerate(reversed(fold([title], "Helvetica", 8, step - 18))):
            page.put(right, y + 10 - 9 * m, part, 8, right=True)
        page.put(right, y + 23, value, 9, right=True, bold=True)
    page.rule(x, y + 13, x + step * len(titles) - 12, 0.4, GREY)
    return y + 48


def _cover(page: Page, holder: str) -> float:
    page.lines(60, 150, [holder.upper(), "417 WINDROW AVE", "ERIE PA 16504-1128"], 9)
    page.box(376, 96, 208, 172, LIGHT)
    page.put(384, 110, "Online banking", 8.5, bold=True)
    y = para(page, 384, 122, "For 24-hour banking sign on to Online Banking at lakeportunion.example. "
             "FREE Online Bill Pay", 190)  # fmt: skip
    page.put(384, y + 6, "For customer service call 1-888-555-0110", 8.5, bold=True)
    y = para(page, 384, y + 17, "Monday - Friday: 7 AM - 10 PM ET. Saturday & Sunday: 8 AM - 5 PM ET.", 190)
    page.put(384, y + 6, "Para servicio en español, 1-866-555-0111", 8.5)
    page.put(384, y + 20, "Moving? Please contact us.", 8.5)
    page.put(384, y + 34, "Write to: Customer Service", 8.5)
    page.lines(384, y + 45, ["PO Box 609", "Erie, PA 16530-9738"], 8.5, 10)
    page.put(384, y + 68, "TDD terminal: 1-800-555-0148", 8)
    page.put(36, 292, "IMPORTANT ACCOUNT INFORMATION", 9, bold=True)
    y = para(page, 36, 305, "The information below amends certain information in our Consumer Schedule of Service "
             "Charges and Fees. All other information continues to apply to your account. Please read this "
             "information and retain it with your records. Effective with your next statement, the fee for a "
             "replacement card with expedited delivery will be $25.00.", 540)  # fmt: skip
    return y + 14


def _head(page: Page, count: int, period: str, holder: str, number: str) -> None:
    page.put(36, 44, "Virtual Pocket Spend Statement", 15, bold=True)
    page.put(36, 58, "Lakeport Union Bank", 9)
    page.box(540, 30, 36, 22, BLUE)
    page.put(558, 45, "LUB", 10, center=True, color=(1, 1, 1), bold=True)
    if count == 1:
        page.put(376, 66, period, 9, bold=True)
        page.put(36, 84, f"Primary account number: {number}", 9)
        page.put(36, 96, "Page @N of @M", 8.5)
        page.put(36, 108, "Number of enclosures: 0", 8.5)
    else:
        page.put(376, 66, period, 8.5)
        page.put(376, 77, holder, 8.5)
        page.put(376, 88, f"Primary account number: {number}", 8.5)
        page.put(376, 99, "Page @N of @M", 8.5)


def _summary(flow: Flow, holder: str, number: str, entries: list[Entry], money: list[str], rng: Random) -> None:
    page, y = flow.page, flow.y
    page.put(36, y, "Virtual Pocket Spend Account Summary", 11.5, bold=True)
    page.put(SIDE, y, holder, 9)
    page.rule(36, y + 4, 576, 1, BLUE)
    page.put(36, y + 17, f"Account number: {number}", 9)
    page.put(36, y + 29, "Overdraft Protection has not been established for this account.", 8)
    page.put(36, y + 40, "Please contact us if you would like to set up this service.", 8)
    y += 58
    page.put(36, y, "Balance Summary", 9.5, bold=True)
    titles = ["Beginning balance", "Deposits and other additions", "Checks and other deductions", "Ending balance"]
    y = _grid(page, 130, y - 6, titles, money, 112)
    y = _grid(page, 354, y - 6, ["Average monthly balance", "Charges and fees"],
              [written(some_amount(rng, 200, 3000)), "0.00"], 112) - 4  # fmt: skip
    page.put(36, y, "Transaction Summary", 9.5, bold=True)
    paid = sum(entry.tag == CHECKS for entry in entries)
    cards = [sum(entry.text.startswith(word) for entry in entries) for word in ("####", "POS P", "ATM")]
    titles = ["Checks paid/written", "Debit Card POS signed transactions", "Debit Card/Bankcard POS PIN transactions"]
    y = _grid(page, 130, y, titles, [str(paid), str(cards[0]), str(cards[1])], 149)
    titles = ["Total ATM transactions", "Lakeport ATM transactions", "Other Bank ATM transactions"]
    flow.y = _grid(page, 130, y - 4, titles, [str(cards[2]), str(cards[2]), "0"], 149) + 4


def _columns(page: Page, y: float) -> float:
    page.put(DATE, y, "Date", 8)
    page.put(AMOUNT, y, "Amount", 8, right=True)
    page.put(TEXT, y, "Description", 8)
    page.rule(36, y + 3, 400, 0.4)
    return y + 14


def _checks(flow: Flow, entries: list[Entry], rng: Random) -> list[Row]:
    serial, rows = rng.randint(200, 1900), list[Row]()
    half = (len(entries) + 1) // 2
    flow.need(40 + 12 * half)
    page, y = flow.page, flow.y
    for c in range(min(2, len(entries))):
        x = 36 + 190.0 * c
        for m, parts in enumerate((("Check", "", "Date", "Reference"), ("number", "Amount", "paid", "number"))):
            page.put(x, y + 9 * m, parts[0], 8)
            page.put(x + 84, y + 9 * m, parts[1], 8, right=True)
            page.put(x + 94, y + 9 * m, parts[2], 8)
            page.put(x + 124, y + 9 * m, parts[3], 8)
        page.rule(x, y + 12, x + 172, 0.4)
        for n, entry in enumerate(entries[c * half : (c + 1) * half]):
            step = rng.choice([1, 1, 1, 3])
            serial += step
            name = f"{serial}{' *' if step > 1 else ''}"
            low = y + 24 + 12 * n
            page.put(x, low, name, 8.5)
            page.put(x + 84, low, written(-entry.amount), 8.5, right=True)
            page.put(x + 94, low, f"{entry.day:%m/%d}", 8.5)
            page.put(x + 124, low, fill(rng, "0########", entry.day, {}), 8.5)
            rows.append(Row(entry.day, name, entry.amount, page=flow.number))
    page.put(36, y + 26 + 12 * half, "* Gap in check sequence", 8)
    flow.y = y + 48 + 12 * half
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    start, end = period
    opening = some_amount(rng, 300, 4200)
    entries = entries_of(rng, KINDS, POOLS, period, opening)
    closing = opening + total(entries)
    plus, minus = total(e for e in entries if e.amount > 0), total(e for e in entries if e.amount < 0)
    holder, number = rng.choice(["Anita R Kowalski", "Derrick L Hughes"]), fill(rng, "##-####-####", start, {})
    said = f"For the period {start:%m/%d/%Y} to {end:%m/%d/%Y}"

    def top(page: Page, count: int) -> float:
        _head(page, count, said, holder, number)
        return _cover(page, holder) if count == 1 else 122

    flow = Flow(736, lambda: Page(LETTER), top)
    _summary(flow, holder, number, entries, [written(v) for v in (opening, plus, -minus, closing)], rng)
    rows: list[Row] = []
    flow.need(120)
    flow.page.put(36, flow.y, "Activity Detail", 11.5, bold=True)
    flow.page.rule(36, flow.y + 4, 576, 1, BLUE)
    flow.y += 20
    for tag, title, counted in SECTIONS:
        part = [entry for entry in entries if entry.tag == tag]
        if not part:
            continue
        flow.need(74)
        one = len(part) == 1
        words = counted.replace("checks", "check") if one else counted
        words = words[:-1] if one and words.endswith("s") else words
        text = f"There {'was' if one else 'were'} {len(part)} {words} totaling ${written(abs(total(part)))}."
        flow.page.put(36, flow.y, title, 9.5, bold=True)
        para(flow.page, SIDE, flow.y, text, 166, 8, 9.5)
        flow.y += 16
        if tag == CHECKS:
            rows += _checks(flow, part, rng)
            continue
        flow.y = _columns(flow.page, flow.y)
        for n, entry in enumerate(part):
            lines = fold(entry.lines, "Helvetica", 8.5, 236)
            if flow.y + 10 * len(lines) + 4 > flow.bottom:
                flow.page.put(36, flow.bottom + 8, f"{title}  - continued on next page", 8)
                flow.turn()
                flow.page.put(36, flow.y, f"{title}  - continued", 9.5, bold=True)
                flow.y = _columns(flow.page, flow.y + 16)
            page, y = flow.page, flow.y
            page.put(DATE, y, f"{entry.day:%m/%d}", 8.5)
            page.put(AMOUNT, y, written(abs(entry.amount)), 8.5, right=True)
            page.lines(TEXT, y, lines, 8.5, 10)
            rows.append(Row(entry.day, joined(entry), entry.amount, page=flow.number))
            flow.y = y + 10 * len(lines) + 3 + (12 if n + 1 == len(part) else 0)
    _daily(flow, entries, opening)
    flow.page.put(36, 762, "Member FDIC", 8)
    flow.page.put(576, 762, "Equal Housing Lender", 8, right=True)
    paged(flow.pages)
    with_fpdf(flow.pages, path)
    return Truth("checking", "en-US", "USD", number, start, end, opening, closing, rows)


def _daily(flow: Flow, entries: list[Entry], opening: Decimal) -> None:
    ends = {}
    for entry, balance in zip(entries, running(opening, [e.amount for e in entries]), strict=True):
        ends[entry.day] = balance
    deep = (len(ends) + 2) // 3
    flow.need(40 + 11 * deep)
    page, y = flow.page, flow.y
    page.put(36, y, "Daily Balance Detail", 9.5, bold=True)
    for n, (day, balance) in enumerate(ends.items()):
        x, low = 36 + 180 * (n // deep), y + 28 + 11 * (n % deep)
        if n % deep == 0:
            page.put(x, y + 14, "Date", 8)
            page.put(x + 110, y + 14, "Balance", 8, right=True)
            page.rule(x, y + 17, x + 150, 0.4)
        page.put(x, low, f"{day:%m/%d}", 8.5)
        page.put(x + 110, low, written(balance), 8.5, right=True)
    flow.y = y + 40 + 11 * deep
