"""South Africa: cheque account statement in the manner of a big retail bank, also a tax invoice.

Debits bare and credits with "Cr" in one amount column, balances with Cr or Dr, and a third column of accrued bank
charges on many rows; card and date of purchase at a description's end, service fees that begin with "#", turnover with
counts, VAT and interest tables. Word spacing stretches the texts.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import GREY, Flow, Hand, Page, by_hand

POOLS: Pools = {
    "name": ["T Mokoena", "Rent Unit 7", "J van Wyk", "Ayanda N", "Stokvel Sept", "Garden Service"],
    "firm": ["Umfula Mining Pty", "Karoo Foods Payroll", "Protea Consulting"],
    "shop": ["Boerewors Barn Brits", "Shopwell Menlyn", "Petroport N1 Sout", "Kloppers Pharm", "Takealittle.Com"],
    "debit": ["Discover Life  ######", "Outsure 4######", "Vodatel 0F######", "Planet Gym ####"],
    "bought": lambda rng, day: f"{earlier(rng, day):%d %b}",
}
KINDS = [
    Kind(10, -12, -1800, "POS Purchase {shop}|412752*####  {bought}"),
    Kind(5, -50, -4500, "KNB App Payment To {name}", "fee", step="10.00"),
    Kind(3, -29, -399, "KNB App Prepaid Airtime|078#######", step="1.00"),
    Kind(3, -100, -3000, "ATM Cash {shop}|412752*####  {bought}", "fee", step="50.00"),
    Kind(3, -99, -2500, "Magtape Debit {debit}", "fee"),
    Kind(3, 100, 8000, "KNB App Transfer From {name}", step="10.00"),
    Kind(2, 100, 6000, "Payshap Credit {name}"),
    Kind(2, 9000, 42000, "Magtape Credit {firm}", most=1),
    Kind(1, -20, -600, "Int Pymt Fee {shop}|412752*####  {bought}"),
    Kind(1, -7.5, -7.5, "№Cash Deposit Fee", most=2),
    Kind(1, 200, 5000, "ADT Cash Deposit 0#######|{name}", "fee", step="10.00"),
]


def _cr(amount: Decimal, owed: str = "") -> str:
    return written(amount, minus="") + (owed if amount < 0 else "Cr")


def _head(page: Page, number: int) -> float:
    page.put(40, 46, "Kudu National", 14, bold=True, color=(0, 0.5, 0.5))
    page.put(555, 46, "Private Wealth Cheque Account", 9, right=True, bold=True)
    page.put(40, 812, "Kudu National Bank Limited. Reg No. 1929/001225/06. Authorised Financial Services Provider", 6)
    page.put(555, 812, f"Page {number}", 6, right=True)
    return 80 if number == 1 else _heading(page, 70)


def _heading(page: Page, y: float) -> float:
    page.rule(40, y - 11, 555, 1)
    for x, text in ((42, "Date"), (86, "Description")):
        page.put(x, y, text, 8, bold=True)
    for x, text in ((400, "Amount"), (462, "Balance")):
        page.put(x, y, text, 8, bold=True, right=True)
    page.lines(553, y - 2, ["Accrued", "Bank", "Charges"], 6, 6, right=True)
    page.rule(40, y + 14, 555)
    return y + 26


def _front(page: Page, account: str, dates: tuple[str, str], balances: tuple[Decimal, Decimal], fees: Decimal) -> float:
    page.lines(40, 84, ["*MNR PIETER J LOUW", "14 KAREE AVENUE", "GARSFONTEIN", "0042"], 8, 10)
    page.put(330, 84, "BBST1299  Customer VAT Registration Number : Not Provided", 7)
    page.put(330, 96, "Tax Invoice/Statement Number : 211", 8)
    page.put(330, 108, f"Statement Period : {dates[0]} to {dates[1]}", 8)
    page.put(330, 120, f"Statement Date : {dates[1]}", 8)
    page.put(40, 150, f"Private Wealth Cheque Account : {account}", 10, bold=True)
    page.box(38, 158, 250, 50, stroke=GREY)
    page.box(300, 158, 257, 50, stroke=GREY)
    page.put(42, 169, "Statement Balances", 8, bold=True)
    for n, (name, value) in enumerate(zip(("Opening Balance", "Closing Balance"), balances, strict=True)):
        page.put(42, 182 + 12 * n, name, 8)
        page.put(284, 182 + 12 * n, f"{_cr(value, ' Dr')}", 8, right=True)
    page.put(304, 169, "Bank Charges", 8, bold=True)
    vat = (fees * 15 / 115).quantize(Decimal("0.01"))
    for n, (name, value) in enumerate((("Service Fees", fees), ("Inclusive VAT @ 15.00%", vat))):
        page.put(304, 182 + 12 * n, name, 8)
        page.put(553, 182 + 12 * n, f"{written(value)} Dr", 8, right=True)
    page.put(40, 224, "Interest Rate   Credit Rate : Tiered   Debit Rate : 19.75%", 7, color=GREY)
    page.put(40, 244, "Transactions in RAND (ZAR)", 9, bold=True)
    return _heading(page, 262)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 50, 30000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), reversal="Reversal {}", balance=opening, floor=-1500)
    if entries:
        monthly = Decimal(rng.choice(["79.00", "230.00", "465.00"]))
        entries.append(Entry(end, ("№Monthly Account Fee",), -monthly, "", ""))
        entries.append(Entry(end, ("№Service Fees",), -some_amount(rng, 8, 90, "0.50"), "", ""))
    fees = -sum((entry.amount for entry in entries[-2:]), Decimal("0.00"))
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "62#########", start, {})
    flow = Flow(770, Page, _head)
    dates = (f"{start.day} {start:%B %Y}", f"{end.day} {end:%B %Y}")
    flow.y = _front(flow.page, account, dates, (opening, closing), fees)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(12)
        page, y = flow.page, flow.y
        lines = [line.replace("№", "#") for line in entry.lines]
        text = " ".join(" ".join(lines).split())
        rows.append(Row(entry.day, text, entry.amount, balance, None, flow.number))
        page.put(42, y, f"{entry.day:%d %b}", 8)
        for x, line in zip((86, 262), lines, strict=False):
            page.put(x, y, line, 8)
        page.put(400, y, _cr(entry.amount), 8, right=True)
        page.put(462, y, _cr(balance, "Dr"), 8, right=True)
        if entry.tag == "fee":
            page.put(553, y, written(some_amount(rng, 1, 25, "0.50")), 8, right=True)
        flow.y += 12
    flow.need(80)
    page, y = flow.page, flow.y
    page.rule(40, y - 8, 555)
    page.put(86, y + 4, "Closing Balance", 8, bold=True)
    page.put(462, y + 4, _cr(closing, "Dr"), 8, bold=True, right=True)
    page.put(42, y + 30, "Turnover for Statement Period", 8, bold=True)
    ins, outs = [e.amount for e in entries if e.amount > 0], [e.amount for e in entries if e.amount < 0]
    for n, (name, sums, mark) in enumerate((("Credit", ins, "Cr"), ("Debit", outs, "Dr"))):
        page.put(42, y + 44 + 12 * n, f"No. {name} Transactions", 8)
        page.put(190, y + 44 + 12 * n, str(len(sums)), 8, right=True)
        page.put(400, y + 44 + 12 * n, written(sum(sums, Decimal("0.00")), minus="") + mark, 8, right=True)
    by_hand(flow.pages, path, Hand("Tw", tw=1.1))
    return Truth("checking", "en_ZA", "ZAR", account, start, end, opening, closing, rows)
