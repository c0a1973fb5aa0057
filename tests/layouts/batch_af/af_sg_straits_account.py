"""Singapore: transaction and value date without a year, a cheque column, rows of up to four terse lines.

BALANCE B/F and BALANCE C/F frame the rows on each page; the balance ends each row; totals, interest and the average
balance stand below, then a table of transaction codes and the notice of deposit insurance.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Hand, Page, by_hand

RED: Color = (0.8, 0.1, 0.1)
POOLS = {
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%y"),
    "shop": ["NTUC FP-TAMPINES MALL", "SHENG SIONG 0#", "KOUFU PTE LTD", "GRAB* A-5####?", "COLD STORAGE-GREAT"],
    "who": ["TAN WEI LING", "MUHAMMAD FARIS", "LIM AH SENG", "PRIYA D/O RAJ"],
    "for": ["OTHR lunch", "OTHR Rent", "OTHR PayNow", "OTHR Badminton"],
}
KINDS = [
    Kind(6, -3, -160, "DEBIT PURCHASE|{used} xx-4402 {shop}|SINGAPORE   SGP"),
    Kind(3, -5, -900, "FUND TRANSFER|{for}|to {who}|via PayNow", step="0.5"),
    Kind(1.5, -12, -250, "GIRO|BILL SP SERVICES LTD|89########"),
    Kind(1, -50, -600, "CASH WITHDRAWAL|ATM 0#### TAMPINES 1", step="10"),
    Kind(0.5, -100, -3000, "CHEQUE", "cheque"),
    Kind(0.8, -100, -2000, "IBG GIRO|LOAN HDB|0###########-4", most=1),
    Kind(1.5, 2400, 6800, "GIRO - SALARY|SALA PEMIMPIN PTE LTD|SALARY", most=2),
    Kind(1.5, 5, 700, "FAST PAYMENT|{for}|from {who}", step="1"),
    Kind(0.5, 5, 80, "BONUS INTEREST|360 SALARY BONUS", most=1),
    Kind(0.5, 0.2, 6, "INTEREST CREDIT", most=1),
    Kind(0.3, -2, -2, "FALL BELOW FEE", most=1),
]
CHEQUE, OUT, IN, RIGHT = 318.0, 400.0, 478.0, 560.0


def said(day: date) -> str:
    return f"{day:%d %b}".upper()


def signed(amount: Decimal) -> str:
    return written(abs(amount)) + (" DR" if amount < 0 else "")


def columns(page: Page, y: float) -> float:
    page.rule(35, y - 22, 562, 0.8, RED)
    for x, a, b, right in (
        (35, "Transaction", "Date", False),
        (92, "Value", "Date", False),
        (140, "", "Description", False),
        (CHEQUE, "", "Cheque", False),
        (OUT, "", "Withdrawal", True),
        (IN, "", "Deposit", True),
        (RIGHT, "", "Balance", True),
    ):
        page.put(x, y - 10, a, 8, right=right, bold=True)
        page.put(x, y, b, 8, right=right, bold=True)
    page.rule(35, y + 5, 562, 0.4, RED)
    return y + 18


def frame(page: Page, y: float, name: str, amount: Decimal) -> None:
    page.put(140, y, name, 8)
    page.put(RIGHT, y, signed(amount), 8, right=True)


def notices(flow: Flow) -> None:
    flow.need(130)
    page, y = flow.page, flow.y
    page.rule(35, y - 10, 562, 0.4, RED)
    page.put(35, y, "TRANSACTION CODE DESCRIPTIONS", 7.5, bold=True)
    codes = [
        "ADJ  Adjustment",
        "BOS  Bank Charges",
        "CDM  Cash Deposit Machine",
        "CHQ  Cheque",
        "DIV  Dividend",
        "INT  Interest",
        "IBG  Interbank GIRO",
        "POS  NETS Purchase",
        "SI  Standing Instruction",
    ]
    for n, text in enumerate(codes):
        page.put(35 + 175 * (n % 3), y + 13 + 10 * (n // 3), text, 7)
    page.put(35, y + 52, "CHECK YOUR STATEMENT", 7.5, bold=True)
    page.lines(
        35,
        y + 63,
        [
            "Please check this statement and let us know within 14 days if it is not correct.",
            "Deposit Insurance Scheme: Singapore dollar deposits of non-bank depositors are insured by the Singapore",
            "Deposit Insurance Corporation, for up to S$100,000 in aggregate per depositor per Scheme member by law.",
        ],
        7,
        9,
    )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 300, 30000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    number = fill(rng, "50##########", start, {})
    state, over = {"balance": opening}, list[bool]()
    into = sum((e.amount for e in entries if e.amount > 0), Decimal(0))

    def head(page: Page, count: int) -> float:
        page.put(35, 50, "Straits Overseas Bank", 15, bold=True, color=RED)
        page.lines(35, 64, ["65 Cecil Street", "Straits Centre", "Singapore 049599"], 7, 9)
        page.put(560, 50, "STATEMENT OF ACCOUNT", 11, right=True, bold=True)
        page.put(575, 640, f"RNB02AIC/{number[-5:]}/SG{end:%y%m%d}", 5.5, angle=90)
        if count == 1:
            page.lines(60, 110, ["MS GOH MEI XIN", "BLK 412 TAMPINES STREET 41", "#08-117", "SINGAPORE 520412"], 9)
        page.put(35, 180, "360 ACCOUNT", 11, bold=True)
        page.put(35, 193, f"Account No. {number}", 9)
        page.put(560, 193, f"{start.day} {start:%b %Y} TO {end.day} {end:%b %Y}".upper(), 9, right=True)
        if over:
            return 230
        y = columns(page, 228)
        frame(page, y, "BALANCE B/F", state["balance"])
        return y + 13

    def foot(page: Page, y: float) -> None:
        if not over:
            frame(page, y, "BALANCE C/F", state["balance"])

    flow = Flow(735, Page, head, foot)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(10 * len(entry.lines) + 4)
        value = max(start, entry.day - timedelta(rng.choice([0, 0, 0, 1, 2])))
        page = flow.page
        page.put(35, flow.y, said(entry.day), 8)
        page.put(92, flow.y, said(value), 8)
        if entry.tag:
            page.put(CHEQUE, flow.y, fill(rng, "000###", entry.day, {}), 8)
        page.put(OUT if entry.amount < 0 else IN, flow.y, written(entry.amount, minus=""), 8, right=True)
        page.put(RIGHT, flow.y, signed(balance), 8, right=True)
        words = " ".join(" ".join(entry.lines).split())
        rows.append(Row(entry.day, words, entry.amount, balance, value, flow.number))
        flow.y = page.lines(140, flow.y, entry.lines, 8, 10) + 3
        state["balance"] = balance
    frame(flow.page, flow.y, "BALANCE C/F", closing)
    over.append(True)
    totals(flow, opening, closing, into)
    notices(flow)
    for n, page in enumerate(flow.pages, 1):
        page.put(35, 815, "Straits Overseas Bank Limited  Co. Reg. No.: 193200099W", 7)
        page.put(560, 815, f"PAGE {n} OF {len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand("Tw", tw=0.8, form=True))
    return Truth("savings", "en_SG", "SGD", number, start, end, opening, closing, rows)


def totals(flow: Flow, opening: Decimal, closing: Decimal, into: Decimal) -> None:
    flow.need(70)
    y = flow.y + 20
    flow.page.put(140, y, "Total Withdrawals/Deposits", 8, bold=True)
    flow.page.put(OUT, y, written(into - (closing - opening)), 8, right=True, bold=True)
    flow.page.put(IN, y, written(into), 8, right=True, bold=True)
    flow.page.put(140, y + 12, "Total Interest Paid This Year", 8)
    flow.page.put(IN, y + 12, "61.18", 8, right=True)
    flow.page.put(140, y + 24, "Average Balance", 8)
    flow.page.put(IN, y + 24, signed((opening + closing) / 2 // 1 + Decimal("0.37")), 8, right=True)
    flow.y = y + 50
