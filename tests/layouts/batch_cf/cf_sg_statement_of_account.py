"""Singapore, savings account with bonus interest: two days without a year, balances carried over page breaks.

Withdrawals and deposits in columns with a cheque column before them; texts of several lines; note on insured deposits.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount
from ..frame import written as money
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._rows import entries_of, fold, joined, month, totals

RED = (0.87, 0.1, 0.13)
KINDS = (
    Kind(8, -160, -3, "DEBIT PURCHASE|{card} {shop}|xx-####"),
    Kind(5, -900, -8, "FUND TRANSFER|OTHR - PAYNOW|via PayNow-Mobile|to {name}"),
    Kind(3, -2200, -50, "FAST PAYMENT|OTHR - Other|to {name}|via Internet Banking"),
    Kind(3, -300, -20, "BILL PAYMENT   INB|{bill}|##########"),
    Kind(2, -500, -20, "CASH WITHDRAWAL|xx-#### {atm}", step="10"),
    Kind(2, -240, -40, "GIRO|COLL - {giro}|{giro2}"),
    Kind(1, -1800, -200, "CHEQUE|", "cheque", step="0.05", most=2),
    Kind(1, -2, -2, "SERVICE CHARGE|BELOW MIN BALANCE", most=1),
    Kind(4, 5, 600, "FUND TRANSFER|OTHR - PAYNOW|from {name}"),
    Kind(1, 3200, 7400, "GIRO - SALARY|SALA - {firm}", most=1),
    Kind(1, 0.2, 9, "INTEREST CREDIT", most=1),
    Kind(1, 4, 160, "BONUS INTEREST|SAVE BONUS", most=1),
)
POOLS: Pools = {
    "shop": (
        "NTUC FP-TAMPINES",
        "SHENG SIONG BEDOK",
        "KOPITIAM @ VIVO",
        "GRAB*A-#####",
        "SHELL BUKIT BATOK",
        "WATSONS JEM",
    ),
    "name": ("TAN WEI LING", "MUHAMMAD FAIZAL", "LIM JIA HUI", "RAJESH S/O KUMAR", "AH HUAT ELECTRICAL"),
    "bill": ("SP SERVICES", "STARHUB LTD", "TOWN COUNCIL"),
    "atm": ("TAMPINES MALL", "ONE RAFFLES"),
    "giro": ("GREAT LION LIFE", "IRAS"),
    "giro2": ("P########", "ITX S####"),
    "firm": ("MERLION LOGISTICS PTE LTD", "HARBOUR CLINIC PTE LTD"),
    "card": lambda _rng, day: f"{day:%d/%m/%y}",
}
X = (42.0, 92.0, 142.0, 330.0, 410.0, 480.0, 553.0)
BONUS_NAME = "MERLION 365 ACCOUNT"


def _span(period: tuple[date, date]) -> str:
    return f"{period[0]:%d %b %Y} TO {period[1]:%d %b %Y}".upper().lstrip("0")


def _head(page: Page, leaf: int, period: tuple[date, date], holder: str, account: str, balance: Decimal) -> float:
    page.put(42, 44, "MERLION BANK", 16, bold=True, color=RED)
    y = 64.0
    if leaf == 1:
        page.lines(42, 84, [holder, "BLK 412 TAMPINES ST 41", "#08-221", "SINGAPORE 520412"], 9, 12)
        page.box(350, 56, 203, 74, (0.95, 0.95, 0.95))
        page.put(358, 70, "Need help?", 8, bold=True)
        page.lines(
            358,
            82,
            ["6000 0000 (Personal Banking)", "Hearing-impaired: SMS 7000", "www.merlionbank.example"],
            7.5,
            10,
        )
        y = 152.0
    page.put(42, y, "STATEMENT OF ACCOUNT", 12, bold=True)
    page.put(42, y + 18, BONUS_NAME, 10, bold=True)
    page.put(42, y + 30, f"Account No. {account}", 9)
    page.put(553, y + 18, _span(period), 9, right=True, bold=True)
    page.rule(42, y + 37, 553, 1, RED)
    y += 49
    heads = (
        ("Transaction", "Date"),
        ("Value", "Date"),
        ("Description",),
        ("Cheque",),
        ("Withdrawal",),
        ("Deposit",),
        ("Balance",),
    )
    for n, (x, lines) in enumerate(zip(X, heads, strict=True)):
        page.lines(x, y, lines, 8, 9, bold=True, right=n > 3)
    page.rule(42, y + 14, 553, 0.4, RED)
    y += 27
    page.put(X[2], y, "BALANCE B/F", 8.5)
    page.put(X[6], y, money(balance), 8.5, right=True)
    return y + 14


def draw(rng: Random, path: Path) -> Truth:
    period = month(rng)
    opening = some_amount(rng, 900, 60000)
    entries = entries_of(rng, KINDS, POOLS, period, (12, 60), opening, 50)
    after = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "###-######-001", period[0], {})
    out, into = totals([entry.amount for entry in entries])
    holder = rng.choice(("MS NG SHI MIN", "MR GOH KOK WAH", "MDM SITI AMINAH BINTE OSMAN"))
    state = {"balance": opening}

    def foot(page: Page, y: float) -> None:
        page.put(X[2], y, "BALANCE C/F", 8.5)
        page.put(X[6], y, money(state["balance"]), 8.5, right=True)

    flow = Flow(
        724, lambda: Page(A4), lambda page, leaf: _head(page, leaf, period, holder, account, state["balance"]), foot
    )
    booked = []
    for entry, balance in zip(entries, after, strict=True):
        lines = fold([line for line in entry.lines if line], "Helvetica", 8.5, 180)
        flow.need(10.5 * len(lines) + 3)
        page, y = flow.page, flow.y
        value = entry.day if rng.random() < 0.8 else max(period[0], entry.day - timedelta(1))
        page.put(X[0], y, f"{entry.day:%d %b}".upper(), 8.5)
        page.put(X[1], y, f"{value:%d %b}".upper(), 8.5)
        page.lines(X[2], y, lines, 8.5, 10.5)
        if entry.tag == "cheque":
            page.put(X[3], y, str(rng.randint(100000, 999999)), 8.5)
        page.put(X[4 if entry.amount < 0 else 5], y, money(abs(entry.amount)), 8.5, right=True)
        page.put(X[6], y, money(balance), 8.5, right=True)
        state["balance"] = balance
        booked.append(Row(entry.day, joined(lines), entry.amount, balance, value, flow.number))
        flow.y += 10.5 * len(lines) + 3
    flow.need(60)
    page, y = flow.page, flow.y
    foot(page, y)
    page.rule(42, y + 6, 553, 0.4, RED)
    page.put(X[2], y + 18, "Total Withdrawals/Deposits", 8.5, bold=True)
    page.put(X[4], y + 18, money(out), 8.5, right=True, bold=True)
    page.put(X[5], y + 18, money(into), 8.5, right=True, bold=True)
    page.put(X[2], y + 32, "Total Interest Paid This Year", 8.5)
    page.put(X[5], y + 32, money(some_amount(rng, 5, 900)), 8.5, right=True)
    page.put(X[2], y + 44, "Average Balance", 8.5)
    page.put(X[5], y + 44, money(((opening + after[-1]) / 2).quantize(Decimal("0.01"))), 8.5, right=True)
    for leaf, page in enumerate(flow.pages, 1):
        page.rule(42, 756, 553, 0.4, GREY)
        page.put(42, 766, "Deposit Insurance Scheme", 7, bold=True)
        page.put(
            42,
            775,
            "Singapore dollar deposits of persons are insured up to the limit in law, per depositor and member bank.",
            6.5,
        )
        page.put(42, 790, "Tell us about mistakes within 14 days; otherwise this statement counts as agreed.", 6.5)
        page.put(42, 806, "Merlion Bank Ltd   Co. Reg. No.: 199900000W", 6.5, color=GREY)
        page.put(553, 806, f"Page {leaf} of {len(flow.pages)}", 7.5, right=True)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("bank", "en-SG", "SGD", account, *period, opening, after[-1], booked)
