"""Singapore, account statement like OCBC: "Transaction Date", "Value Date", "Description", "Cheque", "Withdrawal",
"Deposit", "Balance"; dates `02 JAN` without a year.

Balance on every row, "BALANCE B/F" and "BALANCE C/F" on each page, then "Total Withdrawals/Deposits", "Total Interest
Paid This Year" and "Average Balance". Descriptions of one to four lines. Hand-written streams with kerning arrays.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand

KINDS = [
    Kind(8, -2, -150, "DEBIT PURCHASE|{used} xx-#### {shop}|{town}"),
    Kind(5, -5, -800, "FUND TRANSFER|via PayNow-Mobile|to {person}|OTHR - PayNow Transfer"),
    Kind(4, 5, 600, "FAST PAYMENT|via PayNow-Mobile|from {person}|{note}"),
    Kind(2, -20, -300, "GIRO|{biller}|BILL ########"),
    Kind(2, -50, -500, "CASH WITHDRAWAL|ATM{used} ###### {town}", step="10"),
    Kind(1, 2800, 7900, "GIRO - SALARY|{firm}", most=1),
    Kind(1, 0.05, 90, "INTEREST CREDIT", most=1),
    Kind(0.8, 0.05, 60, "BONUS INTEREST|360 SALARY BONUS", most=1),
    Kind(0.7, -100, -2500, "CHEQUE", "cheque"),
    Kind(0.5, -2, -2, "FALL BELOW FEE", most=1),
    Kind(0.8, -8, -120, "DEBIT PURCHASE|{used} xx-#### {web}|USD 1#.99"),
]
POOLS = {
    "shop": ["NTUQ FP-BEDOK MALL", "YA KOON KAYA TOAST 18", "SHENGSIAN SUPERMKT", "BUS/MRT 21######"],
    "town": ["SINGAPORE SG", "Singapore 460209"],
    "person": ["TAN WEI LING", "MUHAMMAD RIDZUAN B", "LEE & CO PTE LTD", "S KUMARASAMY"],
    "firm": ["KALLANG LOGISTICS PTE LTD"],
    "biller": ["SP POWERGRID SVCS", "STARLINK MOBILE", "IRAS - PIT"],
    "web": ["NETSTREAM.COM", "APPLEPIE.COM/BILL"],
    "note": ["dinner 12/10", "OTHR rent 850.00", "OTHR Other"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%y"),
}
DATE, VALUE, TEXT, CHEQUE, OUT, INTO, BALANCE = 40, 90, 138, 318, 412, 482, 555
RED = (0.85, 0.1, 0.1)
ZERO = Decimal("0.00")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 500, 30000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=200)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    account = f"{rng.randrange(10**9, 10**12):012}"
    truth = Truth("savings", "en_SG", "SGD", account, start, end, opening, closing)
    held = [opening]
    flow = Flow(
        740,
        Page,
        lambda page, number: _head(page, number, truth, held[0]),
        lambda page, y: _carry(page, y, "BALANCE C/F", held[0]),
    )
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(10 * len(entry.lines) + 4)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 2)
        page.put(DATE, y, f"{entry.day:%d %b}".upper(), 8)
        page.put(VALUE, y, f"{value:%d %b}".upper(), 8)
        if entry.tag == "cheque":
            page.put(CHEQUE, y, f"{rng.randint(100000, 999999)}", 8)
        page.put(OUT if entry.amount < 0 else INTO, y, written(abs(entry.amount)), 8, right=True)
        page.put(BALANCE, y, written(balance), 8, right=True)
        flow.y = page.lines(TEXT, y, entry.lines, 8, 10) + 2
        truth.transactions.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, value, flow.number))
        held[0] = balance
    flow.need(75)
    _carry(flow.page, flow.y, "BALANCE C/F", closing)
    page, y = flow.page, flow.y + 18
    page.put(TEXT, y, "Total Withdrawals/Deposits", 8)
    for x, less in ((OUT, True), (INTO, False)):
        page.put(x, y, written(abs(sum((e.amount for e in entries if (e.amount < 0) == less), ZERO))), 8, right=True)
    page.put(TEXT, y + 13, "Total Interest Paid This Year", 8)
    page.put(OUT, y + 13, written(some_amount(rng, 1, 500)), 8, right=True)
    page.put(TEXT, y + 26, "Average Balance", 8)
    page.put(OUT, y + 26, written((opening + closing) / 2), 8, right=True)
    for number, page in enumerate(flow.pages, 1):
        page.put(
            DATE, 790, "Deposit Insurance Scheme: deposits are insured by SDIC up to S$100,000 in aggregate per", 6.5
        )
        page.put(DATE, 799, "depositor per Scheme member by law. Please report any discrepancy within 14 days.", 6.5)
        page.put(BALANCE, 799, f"Page {number} of {len(flow.pages)}", 7, right=True)
        page.put(DATE, 815, "Straits Bay Banking Corporation Limited   Co.Reg.no.: 193200999W", 6.5, color=GREY)
    by_hand(flow.pages, path, Hand("TJ"))
    return truth


def _carry(page: Page, y: float, name: str, amount: Decimal) -> None:
    page.put(TEXT, y, name, 8)
    page.put(BALANCE, y, written(amount), 8, right=True)


def _head(page: Page, number: int, truth: Truth, held: Decimal) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(DATE, 48, "Straits Bay Bank", 16, bold=True, color=RED)
    page.put(BALANCE, 44, "STATEMENT OF ACCOUNT", 11, right=True, bold=True)
    y = 90.0
    if number == 1:
        page.lines(DATE, 80, ["MS CHUA SIEW HOON", "BLK 214 BEDOK NORTH ST 1 #08-117", "SINGAPORE 460214"], 9, 12)
        page.lines(360, 80, ["65 Chulia Street", "Straits Bay Centre", "Singapore 049513"], 8, 11)
        page.put(DATE, 142, "360 ACCOUNT", 10, bold=True)
        page.put(DATE, 155, f"Account No. {truth.account_number}", 9)
        y = 180
    page.put(BALANCE, y - 22, f"{start.day} {start:%b %Y} TO {end.day} {end:%b %Y}".upper(), 8, right=True)
    page.rule(DATE, y - 11, BALANCE, 0.8)
    page.lines(DATE, y, ["Transaction", "Date"], 8, 10, bold=True)
    page.lines(VALUE + 6, y, ["Value", "Date"], 8, 10, bold=True)
    page.put(TEXT, y, "Description", 8, bold=True)
    page.put(CHEQUE, y, "Cheque", 8, bold=True)
    for x, name in ((OUT, "Withdrawal"), (INTO, "Deposit"), (BALANCE, "Balance")):
        page.put(x, y, name, 8, right=True, bold=True)
    page.rule(DATE, y + 15, BALANCE, 0.8)
    _carry(page, y + 28, "BALANCE B/F", held)
    return y + 41
