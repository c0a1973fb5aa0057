"""United Kingdom, business current account: a day's date and balance printed once, a side bar with the sums.

Money out and money in are columns; each later page starts with the balance brought forward; words are drawn singly.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..frame import running as running_sums
from ..pens import GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import in_words, liberation, total

BLUE: Color = (0.0, 0.32, 0.6)
SKY: Color = (0.88, 0.95, 0.99)
KINDS = (
    Kind(6, -6, -160, "Card Payment to {shop}|On {paid}"),
    Kind(4, -30, -900, "Direct Debit to {biller}|Ref: {ref}"),
    Kind(4, -80, -2600, "Internet Banking Transfer to {supplier}|Ref: Inv ####"),
    Kind(5, 180, 3900, "Direct Credit From {client}|Ref: ?? ####"),
    Kind(2, 40, 900, "Direct Credit From {terminal}|Ref: #########"),
    Kind(1, -100, -700, "Standing Order to {owner}|Ref: Drawings"),
    Kind(0.6, 60, 800, "Counter Credit at Hexham|Paid in by Card ####"),
    Kind(0.6, -40, -480, "Cheque Issued|Ref: 10####"),
    Kind(0.5, -8.5, -28, "Commission Charges|For the Period {span}", most=1),
)


def _month_before(day: date) -> str:
    last = day.replace(day=1) - timedelta(1)
    return f"1 {last:%b}/{last.day} {last:%b}"


POOLS: Pools = {
    "shop": ("Screwfix Direct Ltd", "Shell Hexham", "Amazon Business EU", "Post Office Counter", "Travis Perkins ####"),
    "paid": lambda _, day: f"{day:%d} {day:%b}",
    "biller": ("HMRC NDDS", "Hiscox Insurance Co", "British Gas Business", "Onecom Limited", "Northumbria Water"),
    "ref": ("###?##########", "HX-#######-#", "8510#######"),
    "supplier": ("Tyne Timber Supplies", "J Robson Plumbing", "Allendale Skip Hire", "Bell & Weir Accountants"),
    "client": ("Corbridge Parish Cncl", "Redburn Homes Ltd", "Mrs A Forster", "Whitfield Estates"),
    "terminal": ("Worldpay Ap", "Sumup Payments Ltd", "Stripe Payments UK"),
    "owner": ("K Charlton",),
    "span": lambda _, day: _month_before(day),
}
OUT, IN, BALANCE = 308.0, 364.0, 424.0


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"


def _bar(page: Page, sums: list[tuple[str, Decimal]]) -> None:
    page.box(440, 120, 120, 36 + 20 * len(sums), SKY)
    page.put(448, 138, "At a glance", 11, bold=True, color=BLUE)
    for n, (label, amount) in enumerate(sums):
        page.put(448, 160 + 20 * n, label, 7.5)
        page.put(554, 160 + 20 * n, f"£{written(amount)}" if amount >= 0 else f"-£{written(-amount)}", 7.5, right=True)
    y = 190.0 + 20 * len(sums)
    notes = (
        "Your deposit is eligible for protection by the Financial Services Compensation Scheme.",
        "Tell us straight away when a payment here is not one of yours. Lines are open all day, every day.",
    )
    for note in notes:
        y = page.lines(448, y, wrap(note, fits(page.face, 7, 106)), 7, 9) + 8


def _top(page: Page, number: int, account: str) -> float:
    page.put(40, 46, "Ashdown Bank", 18, bold=True, color=BLUE)
    page.put(556, 40, f"Sort Code 20-44-{account[:2]}   Account No {account}", 7.5, right=True)
    page.put(556, 51, f"Page {number}", 7.5, right=True)
    page.put(40, 806, "Ashdown Bank UK PLC. Registered in England. Registered No. 4471902.", 6.5, color=GREY)
    page.put(40, 815, "Registered Office: 3 Mincing Court, London EC3R 7AA.", 6.5, color=GREY)
    return 84


def _front(page: Page, period: str, account: str, sums: list[tuple[str, Decimal]]) -> float:
    page.put(40, 84, "Your Business Current Account", 14, bold=True)
    page.put(40, 100, period, 9)
    page.put(40, 114, "CHARLTON JOINERY LTD", 9, bold=True)
    page.put(
        40, 126, f"SWIFTBIC ASHDGB21   IBAN GB07 ASHD 2044 {account[:2]}{account[:2]} {account[2:6]} {account[6:]}", 7
    )
    _bar(page, sums)
    return 158


def _heads(page: Page, y: float, title: str) -> float:
    page.put(40, y, title, 11, bold=True, color=BLUE)
    y += 18
    page.rule(40, y - 11, 428, 1, BLUE)
    page.put(40, y, "Date", 8, bold=True)
    page.put(78, y, "Description", 8, bold=True)
    for x, name in ((OUT, "Money out £"), (IN, "Money in £"), (BALANCE, "Balance £")):
        page.put(x, y, name, 8, bold=True, right=True)
    page.rule(40, y + 4, 428, 0.5, BLUE)
    return y + 17


def _end(flow: Flow, day: str, closing: Decimal, spent: Decimal, paid: Decimal) -> None:
    page, y = flow.page, flow.y + 2
    page.put(40, y, day, 8, bold=True)
    page.put(78, y, "Balance carried forward", 8, bold=True)
    page.put(BALANCE, y, written(closing), 8, right=True, bold=True)
    page.put(78, y + 14, "Total Payments/Receipts", 8, bold=True)
    page.put(OUT, y + 14, written(spent), 8, right=True, bold=True)
    page.put(IN, y + 14, written(paid), 8, right=True, bold=True)
    page.rule(40, y + 19, 428, 1, BLUE)


def draw(rng: Random, path: Path) -> Truth:
    face, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 900, 14000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(28, 95), balance=opening, floor=400)
    balances = running_sums(opening, (entry.amount for entry in entries))
    closing = balances[-1]
    account = fill(rng, "########", start, {})
    paid = total(entry.amount for entry in entries if entry.amount > 0)
    spent = -total(entry.amount for entry in entries if entry.amount < 0)
    charges = -total(entry.amount for entry in entries if entry.lines[0] == "Commission Charges")
    sums = [("Start balance", opening), ("Money in", paid), ("Money out", spent)]
    sums += [("Commission charges", charges), ("Interest paid", total(())), ("End balance", closing)]
    carried: list[Decimal] = [opening]
    fresh = True

    def head(page: Page, number: int) -> float:
        nonlocal fresh
        fresh = True
        y = _top(page, number, account)
        if number == 1:
            period = f"{start.day} {start:%B} {start.year} - {end.day} {end:%B} {end.year}"
            y = _front(page, period, account, sums)
        y = _heads(page, y, "Your transactions" if number == 1 else "Your transactions (continued)")
        label = "Start balance" if number == 1 else "Balance brought forward from previous page"
        page.put(40, y, _day(start) if number == 1 else "", 8)
        page.put(78, y, label, 8, bold=True)
        page.put(BALANCE, y, written(carried[-1]), 8, right=True, bold=True)
        return y + 15

    flow = Flow(768, lambda: Page(face=face, bold=bold), head)
    rows: list[Row] = []
    for n, entry in enumerate(entries):
        flow.need(10 * len(entry.lines) + 5)
        page, y = flow.page, flow.y
        if fresh or entry.day != entries[n - 1].day:
            page.put(40, y, _day(entry.day), 8)
        fresh = False
        page.put(OUT if entry.amount < 0 else IN, y, written(abs(entry.amount)), 8, right=True)
        shown = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if shown:
            page.put(BALANCE, y, written(balances[n]), 8, right=True)
        page.lines(78, y, entry.lines, 8, 10)
        carried.append(balances[n])
        text = " ".join(entry.lines)
        rows.append(Row(entry.day, text, entry.amount, balances[n] if shown else None, page=flow.number))
        flow.y += 10 * len(entry.lines) + 4
    flow.need(60)
    _end(flow, _day(end), closing, spent, paid)
    with_reportlab(in_words(flow.pages), path)
    return Truth("checking", "en_GB", "GBP", account, start, end, opening, closing, rows)
