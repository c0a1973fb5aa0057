"""United States: analyzed business checking; amount before the text, sections, a check register in three groups,
zero-balance sweeps, daily ledger balances and an account analysis page with charges that are no rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_period, wrap, written
from ..pens import LETTER, Flow, Hand, Page, by_hand, fits
from ._desk import Booked, book, end, moneys, start

NAME = "Allegheny Forge National Bank"
POOLS = {
    "client": ["NORTHSIDE PLUMBING", "HARLAN FOODS INC", "TRI-COUNTY DENTAL", "OHIO VALLEY STEEL", "BLUE HERON LLC"],
    "acq": ["WORLDPAY", "HRTLAND PMT SYS", "AMEX SETTLEMENT", "MERCHANT BANKCD"],
    "biller": ["DUQ LIGHT", "VERIZON WIRELESS", "IRS USATAXPYMT", "ADP TAX", "PA DEPT REVENUE", "UPMC HEALTH PLAN"],
}
KINDS = [
    Kind(6, 200, 9000, "Corporate ACH {acq} DEPOSIT 0420######", "Deposits"),
    Kind(5, 300, 24000, "Corporate ACH ACH PMT {client} INV ##### DTD 03/14 CUST 00####", "Deposits"),
    Kind(2, 900, 60000, "Fed Wire In 0#H#### ORG {client} OBI INVOICE 2#-###", "Deposits"),
    Kind(2, 80, 4000, "Remote Deposit 04#######", "Deposits"),
    Kind(7, -60, -6000, "", "Checks"),
    Kind(5, -90, -7000, "Corporate ACH {biller} ######### ??####", "ACH Debits"),
    Kind(2, -2000, -30000, "Corporate ACH PAYROLL PAYCOR INC. 1####.## EST", "ACH Debits"),
    Kind(3, -1000, -40000, "ZBA Transfer To Account XXXXXX#### Target Balance 25,000.00", "Other Debits"),
    Kind(1, -15, -35, "Wire Transfer Fee 0#H####", "Other Debits"),
]
TITLES = {
    "Deposits": "Deposits and Other Credits",
    "Checks": "Checks and Substitute Checks",
    "ACH Debits": "ACH Deductions",
    "Other Debits": "Other Deductions",
}
SERVICES = [
    ("Account Maintenance", "1", "25.0000"),
    ("Deposit Item", "212", ".1400"),
    ("ACH Received Item", "48", ".1500"),
    ("Remote Deposit Monthly", "2", "40.0000"),
    ("Wire Incoming Domestic", "4", "15.0000"),
    ("ZBA Sub Account", "1", "30.0000"),
]


def us(amount: Decimal) -> str:
    """American money, a lone fraction without its zero."""
    text = written(amount, minus="-")
    return text.replace("0.", ".", 1) if abs(amount) < 1 else text


def cover(page: Page, opening: Decimal, rows: Sequence[Booked]) -> float:
    out, came = moneys(rows)
    page.put(40, 96, "KEYSTONE CABINETRY WORKS LLC", 9)
    page.put(40, 108, "OPERATING ACCOUNT", 9)
    page.put(40, 120, "1810 PENN AVE STE 400", 9)
    page.put(40, 132, "PITTSBURGH PA 15222-4417", 9)
    page.put(40, 170, "Account Summary Information", 11, bold=True)
    page.rule(40, 174, 572)
    heads = ("Beginning balance", "Deposits and other credits", "Checks and other debits", "Ending balance")
    sums = (opening, came, out, end(opening, rows))
    for n, (head, amount) in enumerate(zip(heads, sums, strict=True)):
        page.put(150 + 135 * n, 188, head, 8, right=True)
        page.put(150 + 135 * n, 200, us(amount), 9, right=True)
    page.put(40, 222, f"Average ledger balance   {us(opening * 2 / 3)}", 8)
    page.put(320, 222, "Average collected balance   See analysis", 8)
    return 250


def section(flow: Flow, title: str, rows: Sequence[Booked]) -> list[Row]:
    flow.need(70)
    heading(flow, f"{title}", f"{len(rows)} transactions for a total of ${us(abs(sum(r.amount for r in rows)))}")  # type: ignore[arg-type]
    labels(flow.page, flow.y)
    flow.y += 14
    found = []
    for row in rows:
        lines = wrap(row.lines[0], fits("Helvetica", 8.5, 300))
        if flow.need(11 * len(lines)):
            flow.page.put(40, flow.y, f"{title} - continued", 9, bold=True)
            labels(flow.page, flow.y + 13)
            flow.y += 28
        flow.page.put(40, flow.y, f"{row.day:%m/%d}", 8.5)
        flow.page.put(160, flow.y, us(abs(row.amount)), 8.5, right=True)
        found.append(row.row(flow.number, lines))
        flow.y = flow.page.lines(190, flow.y, lines, 8.5, 10.5) + 1
    flow.y += 14
    return found


def heading(flow: Flow, title: str, note: str) -> None:
    flow.page.put(40, flow.y, title, 10.5, bold=True)
    flow.page.put(572, flow.y, note, 8, right=True)
    flow.page.rule(40, flow.y + 4, 572)
    flow.y += 16


def labels(page: Page, y: float) -> None:
    page.put(40, y, "Date posted", 7.5)
    page.put(160, y, "Amount", 7.5, right=True)
    page.put(190, y, "Transaction description", 7.5)


def register(flow: Flow, rng: Random, rows: Sequence[Booked]) -> list[Row]:
    depth = -(-len(rows) // 3)
    flow.need(60 + 11 * depth)
    heading(flow, TITLES["Checks"], "* Gap in check sequence")
    for n in range(3):
        x = 40 + 180 * n
        flow.page.put(x, flow.y, "Date", 7.5)
        flow.page.put(x + 38, flow.y, "Check no.", 7.5)
        flow.page.put(x + 155, flow.y, "Amount", 7.5, right=True)
    number, found = rng.randint(3001, 9400), []
    for n, row in enumerate(rows):
        step = rng.choice([1, 1, 1, 1, 3])
        number += step
        x, y = 40 + 180 * (n // depth), flow.y + 13 + 11 * (n % depth)
        flow.page.put(x, y, f"{row.day:%m/%d}", 8.5)
        flow.page.put(x + 38, y, f"{number}" + (" *" if step > 1 and n else ""), 8.5)
        flow.page.put(x + 155, y, us(abs(row.amount)), 8.5, right=True)
        found.append(row.row(flow.number, [str(number)]))
    flow.y += 40 + 11 * depth
    return found


def daily(flow: Flow, rows: Sequence[Booked]) -> None:
    ends = [row for row in rows if row.closes]
    depth = -(-len(ends) // 3)
    flow.need(50 + 11 * depth)
    heading(flow, "Daily Ledger Balance", "")
    for n, row in enumerate(ends):
        x, y = 40 + 180 * (n // depth), flow.y + 11 * (n % depth)
        flow.page.put(x, y, f"{row.day:%m/%d}", 8.5)
        flow.page.put(x + 155, y, us(row.balance), 8.5, right=True)
    flow.y += 20 + 11 * depth


def analysis(flow: Flow, period: tuple[date, date]) -> None:
    flow.turn()
    heading(flow, "Account Analysis - Prior Month Activity", f"Settlement date {period[1]:%m/%d/%Y}")
    for x, head in ((40, "Service"), (300, "Volume"), (400, "Unit price"), (500, "Service charge")):
        flow.page.put(x, flow.y, head, 8, bold=True, right=x > 40)
    total = Decimal(0)
    for name, volume, price in SERVICES:
        flow.y += 12
        charge = (Decimal(volume) * Decimal(price)).quantize(Decimal("0.01"))
        total += charge
        flow.page.put(40, flow.y, name, 8.5)
        for x, text in ((300, volume), (400, price), (500, us(charge))):
            flow.page.put(x, flow.y, text, 8.5, right=True)
    flow.page.put(40, flow.y + 16, "Total service charges, offset by earnings credit allowance of 0.55%", 8.5)
    flow.page.put(500, flow.y + 16, us(total), 8.5, right=True)
    flow.page.put(40, flow.y + 28, "No charge was posted to your account this month.", 8.5)


def draw(rng: Random, path: Path) -> Truth:
    period, opening = some_period(rng, calendar=True), start(rng, 25000, 90000)
    rows = book(rng, KINDS, POOLS, period, opening)
    account = f"10-{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}"

    def head(page: Page, number: int) -> float:
        page.put(40, 44, NAME, 13, bold=True)
        page.put(572, 40, f"For the period {period[0]:%m/%d/%Y} to {period[1]:%m/%d/%Y}", 8.5, right=True)
        page.put(572, 52, f"Account number: {account}", 8.5, right=True)
        page.put(572, 64, f"Page {number}", 8.5, right=True)
        page.put(40, 58, "Corporate Business Account Statement", 9)
        return cover(page, opening, rows) if number == 1 else 92

    flow, found = Flow(740, lambda: Page(LETTER), head), list[Row]()
    for tag, title in TITLES.items():
        chosen = [row for row in rows if row.tag == tag]
        if chosen:
            found += register(flow, rng, chosen) if tag == "Checks" else section(flow, title, chosen)
    daily(flow, rows)
    if rng.random() < 0.7:
        analysis(flow, (period[0], period[1] + timedelta(12)))
    by_hand(flow.pages, path, Hand(show="TJ", split=True))
    return Truth("bank", "en_US", "USD", account, *period, opening, end(opening, rows), found)
