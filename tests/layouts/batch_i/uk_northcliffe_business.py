"""United Kingdom, business account like NatWest: Date, Description, Paid In(£), Withdrawn(£), Balance(£).

`03 FEB` on the first row of a day (with the year on the row BROUGHT FORWARD, which opens every page), the balance on
the last row of a day, overdrawn with ` OD`. Descriptions carry card dates (02FEB24), FP dates and long references.
Summary box, charges notice with sums and a date in the future. Content streams with kerning arrays.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(8, -3, -420, "Card Transaction|#### {used} {c}{shop} {town} GB"),
    Kind(2, -10, -300, "Card Transaction|#### {used} {web}|USD ##.## VRATE 1.2### N-STG TRN FEE 1.##"),
    Kind(6, 40, 6400, "Automated Credit|{client} {invoice}|FP {fp} ####|{long}"),
    Kind(5, -20, -3800, "OnLine Transaction|{supplier}|{invoice} VIA ONLINE - PYMT|FP {fp} 10|{long}"),
    Kind(4, -8, -900, "Direct Debit|{biller} {mandate}"),
    Kind(1, -300, -4200, "Direct Debit|HMRC VAT GB########|DDI"),
    Kind(1, -1200, -6200, "Bulk Payment|SALARIES {month} ##"),
    Kind(1.5, 80, 1900, "Automated Credit|CARDTAKE MERCHANT SVCS|{fp} #######"),
    Kind(1, 50, 1200, "Branch Deposit|STOCKPORT ######"),
    Kind(1, -40, -1500, "Cheque|00####"),
    Kind(0.8, -4, -38, "Charges|{day} A/C ########", most=1),
    Kind(0.5, -1, -60, "Interest|{day} A/C ########", most=1),
]
POOLS = {
    "shop": ["SCREWBOX DIRECT", "FUELWAY 2214", "COSTA LOTTA COFFEE", "POST OFFICE COUNTER", "BUILDERS YARD 118"],
    "town": ["STOCKPORT", "MANCHESTER", "LEEDS"],
    "c": ["", "C ", "CD "],
    "web": ["CLOUDHOST.COM 8885550111", "PIXELFONT INC"],
    "client": ["ASHWORTH & DEAN LTD", "MRS P HOLROYD", "TRAFFORD BC"],
    "supplier": ["PENNINE TIMBER", "G MCALLISTER", "ROYDS ACCOUNTANTS", "ARGYLL LEASING"],
    "invoice": ["INV 20####", "INV-00### 1250.00", "SI/####", "RETENTION"],
    "biller": ["BUSINESS STREAM", "TELEMERE", "PREMIUM CREDITS", "STOCKPORT MBC NNDR"],
    "mandate": ["0######-###", "?#########", "########.01"],
    "long": ["##############000N", "?###########"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d%b%y").upper(),
    "fp": lambda _, day: day.strftime("%d/%m/%y"),
    "day": lambda _, day: day.strftime("%d%b").upper(),
    "month": lambda _, day: day.strftime("%b").upper(),
}
DATE, TEXT, PAID_IN, OUT, BALANCE = 42, 100, 386, 470, 552
PLUM = (0.26, 0.08, 0.39)


def _gbp(amount: Decimal) -> str:
    return written(abs(amount)) + (" OD" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, days=rng.choice([28, 30]))
    opening = rng.choice([some_amount(rng, 200, 42000)] * 5 + [some_amount(rng, -50, -4000)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-5000)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    truth = Truth("checking", "en_GB", "GBP", fill(rng, "########", start, {}), start, end, opening, closing)
    state: list[tuple[date, Decimal]] = [(start, opening)]
    flow = Flow(730, Page, lambda page, n: _head(page, n, truth, state[0], [e.amount for e in entries]))
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 215))]
        turned = flow.need(10.5 * len(lines) + 3)
        page, y = flow.page, flow.y
        if n == 0 or turned or entries[n - 1].day != entry.day:
            page.put(DATE, y, f"{entry.day:%d %b}".upper(), 8.5)
        page.lines(TEXT, y, lines, 8.5, 10.5)
        end_y = y + 10.5 * (len(lines) - 1)
        page.put(OUT if entry.amount < 0 else PAID_IN, end_y, written(abs(entry.amount)), 8.5, right=True)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if last:
            page.put(BALANCE, end_y, _gbp(balance), 8.5, right=True)
        shown = balance if last else None
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, shown, page=flow.number))
        state[0] = (entry.day, balance)
        flow.y = end_y + 14
    _notice(flow, rng, end)
    for n, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 100, f"{n} of {len(flow.pages)}", 8.5, right=True)
        page.put(
            DATE, 806, "Northcliffe Bank Plc. Registered in England No. 02160927. RETSTMT 0000 NCLF 01", 6, color=GREY
        )
    by_hand(flow.pages, path, Hand("TJ"))
    return truth


def _notice(flow: Flow, rng: Random, end: date) -> None:
    flow.need(60)
    due = end + timedelta(21)
    text = (
        f"Notice of charges: we will charge £{rng.uniform(6, 40):.2f} to this account on {due:%d %b %Y}. Unarranged"
        " overdraft usage is charged at 29.00% EAR. Your arranged overdraft limit is £5,000.00. Eligible deposits are"
        " protected up to £85,000 by the FSCS."
    )
    flow.page.lines(DATE, flow.y + 16, wrap(text, fits("Helvetica", 7.5, 505)), 7.5, 9.5)


def _head(page: Page, number: int, truth: Truth, state: tuple[date, Decimal], amounts: list[Decimal]) -> float:
    assert page.size == A4
    start, end = truth.period_start, truth.period_end
    page.put(DATE, 50, "Business Current Account", 15, bold=True, color=PLUM)
    page.put(BALANCE, 50, "Northcliffe", 15, right=True, bold=True, color=PLUM)
    page.box(DATE, 72, BALANCE - DATE, 14, (0.92, 0.9, 0.95))
    names = ["Account Name", "Account No", "Sort Code", "Page No"]
    values = ["KESTREL JOINERY LTD", truth.account_number, "01-09-37", ""]
    for x, name, value in zip((DATE + 4, 280, 380, 514), names, values, strict=True):
        page.put(x, 82, name, 8, bold=True)
        page.put(x, 100, value, 8.5)
    y = 124.0
    if number == 1:
        into = sum((a for a in amounts if a > 0), Decimal("0.00"))
        out = into - sum(amounts)
        left = ["KESTREL JOINERY LTD", "UNIT 7 MERSEY WORKS", "HEATON LANE", "STOCKPORT", "SK4 1AS"]
        rows = [
            ("Statement Date", f"{end:%d %b %Y}".upper()),
            ("Period Covered", f"{start:%d %b %Y} to {end:%d %b %Y}".upper()),
            ("Previous Balance", "£" + _gbp(truth.opening_balance)),
            ("Paid In", "£" + written(into)),
            ("Withdrawn", "£" + written(out)),
            ("New Balance", "£" + _gbp(truth.closing_balance)),
        ]
        page.put(330, 130, "Summary", 10, bold=True, color=PLUM)
        for n, (line, (name, value)) in enumerate(zip_longest(left, rows, fillvalue="")):
            page.put(DATE + 4, 148 + 14 * n, line, 9)
            page.put(330, 148 + 14 * n, name, 8.5)
            page.put(BALANCE, 148 + 14 * n, value, 8.5, right=True, bold=n == 5)
        y = 254
    page.rule(DATE, y - 12, BALANCE, 1, PLUM)
    page.put(DATE, y, "Date", 8.5, bold=True)
    page.put(TEXT, y, "Description", 8.5, bold=True)
    page.put(PAID_IN, y, "Paid In(£)", 8.5, right=True, bold=True)
    page.put(OUT, y, "Withdrawn(£)", 8.5, right=True, bold=True)
    page.put(BALANCE, y, "Balance(£)", 8.5, right=True, bold=True)
    page.rule(DATE, y + 5, BALANCE, 0.5, PLUM)
    page.put(DATE, y + 18, f"{state[0]:%d %b %Y}".upper(), 8.5)
    page.put(TEXT + 4, y + 18, "BROUGHT FORWARD", 8.5)
    page.put(BALANCE, y + 18, _gbp(state[1]), 8.5, right=True)
    return y + 33
