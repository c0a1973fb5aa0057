"""Singapore: a consolidated statement of several accounts of one customer.

An overview of deposits, cards and loans with totals, then each account with its balance brought and carried forward;
the balance stands on a day's last row only, texts run over several lines, a fixed deposit's table has no rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._common import many, money

KINDS = [
    Kind(8, -3, -140, "Point-of-Sale Transaction or Proceeds|{shop} SI SGP {day}|{card}"),
    Kind(6, -5, -600, "FAST Payment / Receipt|PayNow Transfer ???#######|To: {person}|OTHR Other"),
    Kind(3, -20, -300, "Cash Withdrawal|{place}", step="10"),
    Kind(3, -15, -900, "GIRO Payment|{payee}|{ref}"),
    Kind(2, -200, -1500, "Funds Transfer|To: {other} : I-BANK"),
    Kind(3, 3100, 6900, "GIRO - Salary|{firm}|SALARY {ref}", most=1),
    Kind(3, 10, 800, "FAST Payment / Receipt|Incoming PayNow Ref #######|From: {person}|OTHR PayNow"),
    Kind(1, 0.02, 9, "Interest Earned", most=1),
]
POOLS = {
    "shop": ["NTUC FP-CLEMENTI", "SHENG SIONG 18", "KOPITIAM @ JEM", "GRAB RIDES-EC", "UNIQLO ION"],
    "day": lambda _, day: f"{day:%d%b}".upper(),
    "card": ["4628-4500-1187-2210"],
    "person": ["TAN WEI LING", "MUHAMMAD FAIZAL BIN OSMAN", "LIM CHEE KEONG", "S RAJENDRAN", "NURUL HUDA"],
    "place": ["12041, CLEMENTI MRT", "20418, BLK 443 CLEMENTI AVE 3", "17004, VIVOCITY"],
    "payee": ["SP SERVICES LTD", "IRAS PROPERTY TAX", "PRUDENTIAL ASSURANCE", "SINGTEL"],
    "ref": lambda rng, _: f"{rng.randrange(10**10):010}",
    "other": ["271-08814-6"],
    "firm": ["STRAITS PRECISION PTE LTD", "MINISTRY OF EDUCATION"],
}
RED = (0.8, 0.05, 0.1)
DATE, TEXT, OUT, IN, BALANCE = 42, 104, 386, 468, 553


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=True)
    total = many(rng)
    names = ["Merlion Multiplier Account", "Merlion eSavings Account", "My Account"][: rng.randint(2, 3)]
    shares = [total * 3 // 4, total - total * 3 // 4 - 1, 1]
    accounts = []
    for name, share in zip(names, shares, strict=False):
        opening = money(rng, 900, 32000)
        entries = some_entries(rng, KINDS, POOLS, period, count=max(1, share), balance=opening, floor=200)
        short = min(running(opening, [entry.amount for entry in entries]))
        opening += (-short).quantize(Decimal(1)) + 10 if short < 0 else 0
        accounts.append((name, fill(rng, "###-#####-#", start, {}), opening, entries))

    def head(page: Page, pages: int) -> float:
        page.put(DATE, 48, "MERLION BANK", 16, bold=True, color=RED)
        page.put(BALANCE, 42, "Consolidated Statement", 11, right=True, bold=True)
        page.put(BALANCE, 55, f"as at {end:%d %b %Y}", 8.5, right=True)
        page.put(BALANCE, 826, f"Page {pages}", 7, right=True)
        page.put(DATE, 826, "Merlion Bank Ltd  Co. Reg. No. 198411714K   GST Reg. No. MR-8417741-1", 7, color=GREY)
        return 92

    flow = Flow(790, Page, head)
    overview(flow, end, accounts)
    flow.turn()
    flow.page.put(DATE, flow.y, "Transaction Details", 13, bold=True, color=RED)
    flow.page.put(BALANCE, flow.y, f"for the period {start:%d %b %Y} to {end:%d %b %Y}", 8.5, right=True)
    flow.y += 24
    rows = []
    for name, number, opening, entries in accounts:
        rows += account(flow, f"{name}   Account No. {number}", opening, entries)
    close(flow)
    with_reportlab(flow.pages, path)
    return Truth("account", "en_SG", "SGD", accounts[0][1], start, end, None, None, rows)


def overview(flow: Flow, end: date, accounts: list[tuple[str, str, Decimal, list[Entry]]]) -> None:
    """Cover: address, all deposits with a total, cards and loans."""
    page = flow.page
    page.lines(DATE, 110, ["MR ONG BOON HUAT", "BLK 412 CLEMENTI AVENUE 1", "#11-204", "SINGAPORE 120412"], 9, 12)
    page.put(DATE, 200, "Account Summary", 13, bold=True, color=RED)
    page.put(BALANCE, 200, "All figures in SGD", 8, right=True)
    page.box(DATE, 208, BALANCE - DATE, 15, (0.92, 0.92, 0.92))
    for x, title, right in ((DATE + 4, "Deposits", False), (270, "Account No.", False), (BALANCE - 4, "Balance", True)):
        page.put(x, 219, title, 8.5, right=right, bold=True)
    y, total = 238, Decimal(25000)
    for name, number, opening, entries in accounts:
        closing = opening + sum(entry.amount for entry in entries)
        total += closing
        page.put(DATE + 4, y, name, 9)
        page.put(270, y, number, 9)
        page.put(BALANCE - 4, y, written(closing), 9, right=True)
        y += 15
    page.put(DATE + 4, y, "Fixed Deposit Account", 9)
    page.put(270, y, "0271-008814-6-022", 9)
    page.put(BALANCE - 4, y, "25,000.00", 9, right=True)
    page.rule(DATE, y + 5, BALANCE)
    page.put(270, y + 18, "Total Deposits", 9, bold=True)
    page.put(BALANCE - 4, y + 18, written(total), 9, right=True, bold=True)
    y += 46
    page.box(DATE, y - 11, BALANCE - DATE, 15, (0.92, 0.92, 0.92))
    for x, title, right in (
        (DATE + 4, "Credit Cards", False),
        (320, "Credit Limit", True),
        (420, "Payment Due Date", True),
        (BALANCE - 4, "Outstanding Balance", True),
    ):
        page.put(x, y, title, 8.5, right=right, bold=True)
    page.put(DATE + 4, y + 18, "Merlion Platinum Visa 4119-1100-XXXX-8817", 9)
    page.put(320, y + 18, "9,500.00", 9, right=True)
    page.put(420, y + 18, f"{end + timedelta(22):%d %b %Y}", 9, right=True)
    page.put(BALANCE - 4, y + 18, "412.65 DR", 9, right=True)
    page.box(DATE, y + 50, BALANCE - DATE, 70, stroke=RED)
    page.put(DATE + 8, y + 66, "Beware of scams", 9, bold=True, color=RED)
    text = [
        "Never give your PIN or one-time password to anyone. Our staff will not ask you to transfer money.",
        "If you see a payment that you did not make, call 1800 555 0117 within 14 days. Deposits of non-bank",
        "depositors are insured by SDIC for up to S$100,000 per depositor per Scheme member by law.",
    ]
    page.lines(DATE + 8, y + 80, text, 7.5, 11)


def columns(page: Page, y: float) -> float:
    page.box(DATE, y - 11, BALANCE - DATE, 15, (0.92, 0.92, 0.92))
    for x, title, right in (
        (DATE + 4, "Date", False),
        (TEXT, "Description", False),
        (OUT, "Withdrawal (-)", True),
        (IN, "Deposit (+)", True),
        (BALANCE - 4, "Balance", True),
    ):
        page.put(x, y, title, 8.5, right=right, bold=True)
    return y + 18


def account(flow: Flow, title: str, opening: Decimal, entries: list[Entry]) -> list[Row]:
    """One account, with its balance carried over at each page's end."""
    flow.need(130)

    def begin(label: str, balance: Decimal) -> None:
        flow.page.put(DATE, flow.y, title, 10, bold=True)
        flow.y = columns(flow.page, flow.y + 20)
        bar(label, balance)

    def bar(label: str, balance: Decimal) -> None:
        flow.page.put(TEXT, flow.y, label, 8.5, bold=True)
        flow.page.put(BALANCE - 4, flow.y, f"SGD {written(balance)}", 8.5, right=True, bold=True)
        flow.y += 15

    begin("Balance Brought Forward", opening)
    balances = running(opening, [entry.amount for entry in entries])
    rows = list[Row]()
    for place, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        high = 10.5 * len(entry.lines) + 4
        if flow.y + high + 15 > flow.bottom:
            bar("Balance Carried Forward", balance - entry.amount)
            flow.turn()
            begin("Balance Brought Forward", balance - entry.amount)
        last = place + 1 == len(entries) or entries[place + 1].day != entry.day
        page, y = flow.page, flow.y
        page.put(DATE + 4, y, f"{entry.day:%d/%m/%Y}", 8.5)
        page.lines(TEXT, y, entry.lines, 8.5, 10.5)
        page.put(OUT if entry.amount < 0 else IN, y, written(entry.amount, minus=""), 8.5, right=True)
        page.put(BALANCE - 4, y, written(balance) if last else "", 8.5, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance if last else None, None, flow.number))
        flow.y += high
    flow.need(50)
    page, y = flow.page, flow.y
    page.rule(DATE, y - 8, BALANCE)
    page.put(TEXT, y + 2, "Total Balance Carried Forward", 8.5, bold=True)
    for x, sign in ((OUT, -1), (IN, 1)):
        total = sum((abs(entry.amount) for entry in entries if entry.amount * sign > 0), Decimal(0))
        page.put(x, y + 2, written(total), 8.5, right=True, bold=True)
    page.put(BALANCE - 4, y + 2, written(balances[-1]), 8.5, right=True, bold=True)
    flow.y += 40
    return rows


def close(flow: Flow) -> None:
    """The fixed deposit's table and the messages."""
    flow.need(120)
    page, y = flow.page, flow.y
    page.put(DATE, y, "Fixed Deposit Account   Account No. 0271-008814-6-022", 10, bold=True)
    for x, title, text in (
        (DATE + 4, "Value Date", "14/03/2018"),
        (130, "Maturity Date", "14/03/2026"),
        (230, "Tenure", "96 MTH"),
        (310, "Rate % p.a.", "1.7500"),
    ):
        page.put(x, y + 18, title, 8.5, bold=True)
        page.put(x, y + 32, text, 8.5)
    page.put(BALANCE - 4, y + 18, "Principal", 8.5, right=True, bold=True)
    page.put(BALANCE - 4, y + 32, "25,000.00", 8.5, right=True)
    page.put(DATE, y + 62, "*** End of Consolidated Statement ***", 8, color=GREY)
