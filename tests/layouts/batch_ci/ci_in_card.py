"""India, credit card: lakh grouping, Cr behind what is paid, date and time, a column of reward points, domestic rows
under each cardholder's name, a section of foreign purchases with the foreign sum in a column of its own, and tables of
loans, points and GST that are no rows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_entries, some_period
from ..pens import Color, Flow, Page, with_fpdf, with_pymupdf, with_reportlab
from ._rows import money_in, money_out, number_pages

NAVY: Color = (0, 0.16, 0.4)
STRIPE: Color = (0.94, 0.95, 0.98)
POOLS: Pools = {"city": ["MUMBAI", "PUNE", "BANGALORE", "GURGAON"], "d": lambda _, day: f"{day:%d%m%y}"}
KINDS = [
    Kind(8, -90, -4200, "QUICKBASKET        {city}"),
    Kind(6, -120, -1900, "KHANA EXPRESS      {city}"),
    Kind(4, -500, -9000, "SHOPKART INTERNET PRIVATE {city}"),
    Kind(3, -900, -4500, "BHARAT FUEL POINT  {city}"),
    Kind(3, -3000, -180000, "JEWEL PALACE       {city}"),
    Kind(1, -20, -160, "IGST-VPS2#############-RATE 18.0 -27 (Ref# 09999999980{d}000####)", "fee"),
    Kind(1, 100, 3500, "SHOPKART INTERNET PRIVATE {city}"),
]
FOREIGN = [
    Kind(1, -400, -14000, "CLOUDHOST.IO       SAN FRANCISCO", "abroad"),
    Kind(1, -300, -5200, "BOOKSTALL LDN      LONDON", "abroad"),
]


def lakhs(amount: Decimal) -> str:
    """The amount without its sign, grouped by two behind the last three digits."""
    whole, cents = f"{abs(amount):.2f}".split(".")
    last, rest = whole[-3:], whole[:-3]
    groups = [rest[max(0, end - 2) : end] for end in range(len(rest), 0, -2)][::-1]
    return ",".join([*groups, last]) + "." + cents


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 80))
    foreign = some_entries(rng, FOREIGN, POOLS, (start, end), count=rng.randint(1, 7))
    before = some_amount(rng, 4000, 240000)
    payment = Entry(start + timedelta(15), ("NETBANKING TRANSFER (Ref# 00000000000512004471)",), before, "pay", "")
    cut = rng.randint(len(entries) // 2, len(entries))
    owners = [("DEEPAK SHARMA", sorted([payment, *entries[:cut]], key=lambda entry: entry.day))]
    owners += [("ANJALI SHARMA", entries[cut:])] if entries[cut:] else []
    everything = [entry for _, part in owners for entry in part] + foreign
    amounts = [entry.amount for entry in everything]
    after = before - sum(amounts, Decimal(0))
    card = f"4893 77XX XXXX {rng.randint(1000, 9999)}"

    def head(page: Page, count: int) -> float:
        page.box(0, 0, 595, 46, NAVY)
        page.put(36, 28, "INDUS BANK", 14, bold=True, color=(1, 1, 1))
        page.put(559, 28, "Meridian Credit Card Statement", 10, right=True, color=(1, 1, 1))
        return 74 if count > 1 else first(page, card, (start, end), (before, after), amounts)

    flow = Flow(772, Page, head)
    rows: list[Row] = []

    heads(flow, "Domestic Transactions", "Feature Reward Points")
    for name, part in owners:
        flow.need(26)
        flow.page.put(42, flow.y, name, 8, bold=True)
        flow.y += 13
        for n, entry in enumerate(part):
            points = str(int(-entry.amount / 150) * 4) if entry.amount < -150 and not entry.tag else ""
            rows.append(line(flow, rng, n, entry, points))
    flow.y += 12
    heads(flow, "International Transactions", "Foreign Amount")
    flow.page.put(42, flow.y, "DEEPAK SHARMA", 8, bold=True)
    flow.y += 13
    for n, entry in enumerate(foreign):
        pounds = "LONDON" in entry.lines[0]
        sum_ = (-entry.amount / (105 if pounds else 83)).quantize(Decimal("0.01"))
        rows.append(line(flow, rng, n, entry, f"{'GBP' if pounds else 'USD'} {sum_}"))
    tables(flow, rng, end)
    number_pages(flow.pages, 559, 815, "Page {0} of {1}", 7)
    for page in flow.pages:
        page.put(
            36, 815, "Indus Bank Credit Cards, P.O. Box 8654, Chennai 600 041  GSTIN 33AABCX0000Q1Z2  HSN 997113", 6.5
        )
    pen = rng.choice([with_fpdf, with_pymupdf, with_reportlab])
    pen(flow.pages, path, rng.choice(["rows", "rows", "columns"]))
    return Truth("credit_card", "en-IN", "INR", card, start, end, -before, -after, rows)


def heads(flow: Flow, title: str, second: str) -> None:
    flow.need(60)
    page, y = flow.page, flow.y
    page.put(36, y, title, 10, bold=True, color=NAVY)
    page.box(36, y + 6, 523, 16, (0.85, 0.88, 0.94))
    page.put(42, y + 17, "Date", 8, bold=True)
    page.put(140, y + 17, "Transaction Description", 8, bold=True)
    page.put(452, y + 17, second, 8, right=True, bold=True)
    page.put(553, y + 17, "Amount (in Rs.)", 8, right=True, bold=True)
    flow.y = y + 36


def line(flow: Flow, rng: Random, n: int, entry: Entry, second: str) -> Row:
    """Print a row; only purchases at home have a time."""
    flow.need(13)
    page, y = flow.page, flow.y
    if n % 2:
        page.box(36, y - 9.5, 523, 13, STRIPE)
    clock = "" if entry.tag else f" {rng.randint(7, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"
    page.put(42, y, f"{entry.day:%d/%m/%Y}{clock}", 8)
    page.put(140, y, entry.lines[0], 7.5)
    page.put(452, y, second, 8, right=True)
    page.put(553, y, lakhs(entry.amount) + (" Cr" if entry.amount > 0 else ""), 8, right=True)
    flow.y += 13
    return Row(entry.day, " ".join(entry.lines[0].split()), entry.amount, page=flow.number)


def first(
    page: Page, card: str, period: tuple[date, date], balances: tuple[Decimal, Decimal], amounts: list[Decimal]
) -> float:
    start, end = period
    before, after = balances
    page.lines(36, 70, ["Name : DEEPAK SHARMA", "Email : d.sharma@example.in", "14 MG ROAD, PUNE 411001"], 8, 11)
    page.put(330, 70, f"Statement Date: {end:%d/%m/%Y}", 8, bold=True)
    page.put(330, 82, f"Card No: {card}", 8, bold=True)
    page.put(330, 94, f"Statement period: {start:%d/%m/%Y} to {end:%d/%m/%Y}", 8)
    page.box(36, 108, 523, 36, None, stroke=NAVY)
    least = (after / 20).quantize(Decimal(1))
    top = [("Payment Due Date", f"{end + timedelta(20):%d/%m/%Y}"), ("Total Dues", lakhs(after))]
    top += [("Minimum Amount Due", lakhs(least))]
    for n, (text, value) in enumerate(top):
        page.put(60 + 175 * n, 122, text, 8, bold=True)
        page.put(60 + 175 * n, 136, value, 10)
    limit = Decimal(650000)
    for n, (text, value) in enumerate(
        [
            ("Credit Limit", lakhs(limit)),
            ("Available Credit Limit", lakhs(max(limit - after, Decimal(0)))),
            ("Available Cash Limit", lakhs(Decimal(120000))),
        ]
    ):
        page.put(60 + 175 * n, 160, text, 7.5)
        page.put(60 + 175 * n, 171, value, 8)
    page.put(36, 194, "Account Summary", 10, bold=True, color=NAVY)
    pairs = [
        ("Opening", "Balance", before),
        ("Payment/", "Credits", money_in(amounts)),
        ("Purchase/", "Debits", money_out(amounts)),
        ("Finance", "Charges", Decimal(0)),
        ("Total", "Dues", after),
    ]
    for n, (upper, lower, amount) in enumerate(pairs):
        page.box(36 + 104.6 * n, 200, 104.6, 38, None, stroke=NAVY)
        page.put(88 + 104.6 * n, 211, upper, 7, center=True)
        page.put(88 + 104.6 * n, 219, lower, 7, center=True)
        page.put(88 + 104.6 * n, 232, lakhs(amount), 8, center=True, bold=True)
    page.put(36, 252, "Past Dues (If any)   Overlimit 0.00   3 Months+ 0.00   2 Months 0.00   1 Month 0.00", 7.5)
    return 276


def tables(flow: Flow, rng: Random, end: date) -> None:
    flow.y += 14
    flow.need(150)
    page, y = flow.page, flow.y
    page.put(36, y, "Reward Points Summary", 10, bold=True, color=NAVY)
    for n, text in enumerate(["Opening Balance", "Feature + Bonus", "Disbursed", "Adjusted/Lapsed", "Closing Balance"]):
        page.put(42 + 104 * n, y + 14, text, 7)
        page.put(42 + 104 * n, y + 26, str(rng.randint(0, 9000)), 8)
    y += 48
    page.put(36, y, "Loan on Credit Card / EMI", 10, bold=True, color=NAVY)
    heads = ["Loan Type", "Creation Date", "Tenure", "Rate", "Principal", "Monthly EMI"]
    booked = end - timedelta(150)
    amount = Decimal(rng.randint(20, 90) * 1000)
    cells = ["Smart EMI", f"{booked:%d/%m/%Y}", "12", "13.50%", lakhs(amount), lakhs(amount / 11)]
    for n, (head, cell) in enumerate(zip(heads, cells, strict=True)):
        page.put(42 + 88 * n, y + 14, head, 7, bold=True)
        page.put(42 + 88 * n, y + 26, cell, 8)
    page.put(36, y + 50, "GST Summary", 10, bold=True, color=NAVY)
    page.put(42, y + 64, "Taxable value 0.00   CGST 9% 0.00   SGST 9% 0.00   IGST 18% 0.00   Total 0.00", 7.5)
    page.put(36, y + 84, "Paying only the minimum each month stretches the repayment over years.", 7)
    flow.y = y + 96
