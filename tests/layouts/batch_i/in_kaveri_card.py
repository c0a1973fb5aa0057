"""India, credit card statement like HDFC: Date, Transaction Description, Feature Reward Points, Amount (in Rs.).

Purchases carry date and time (`02/01/2024 19:04:22`), fees and payments the date only; `1,23,456.78`, credits with
` Cr`. Tables for domestic and international transactions under the holder's name, the latter with the foreign amount in
its own column. GST rows with a rate and a long Ref#; dues, limits, past dues and points in boxes. PyMuPDF.
"""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(10, -40, -9000, "{shop} {town}", "timed"),
    Kind(3, -90, -2500, "{web}", "timed"),
    Kind(1.5, -400, -60000, "EMI {shop} {town} 0#/12", "day"),
    Kind(2, -250, -9000, "{abroad}", "abroad"),
    Kind(0.8, 200, 5000, "{shop} REFUND {town}", "day"),
    Kind(1.2, 2000, 70000, "{paid}", "day", most=3),
    Kind(0.5, -99, -700, "FINANCE CHARGES", "day", most=1),
    Kind(1, -12, -200, "IGST-VPS24######### -RATE 18.0 -27 (Ref~ 09999999980{ref})", "day", most=2),
]
POOLS = {
    "shop": [
        "DEMART AVENUE",
        "SHREE KRISHNA MEDICALS",
        "INDIYAN OIL COCO",
        "SARAVANA BHOJAN",
        "RELIANT FRESH",
        "TANISHQA",
    ],
    "town": ["BANGALORE", "CHENNAI", "MUMBAI", "NEW DELHI"],
    "web": [
        "SWIGGO*ORDER 9112#### BANGALORE",
        "IRCTX E-TICKETING NEW DELHI",
        "PYU*FLIPCARD PAYMENTS GURGAON",
        "AMAZIN PAY 1,499 OFFER",
    ],
    "abroad": ["NETSTREAM.COM LOS GATOS", "GRABB*A-4HQ2 SINGAPORE", "HOTEL AL SAFA DUBAI"],
    "paid": [
        "NETBANKING TRANSFER (Ref~ 0000000000{ref})",
        "UPI PAYMENT RECEIVED (Ref~ ST24{ref})",
        "AUTOPAY THANK YOU (Ref~ 00{ref})",
    ],
    "ref": ["############"],
}
DATE, TEXT, FOREIGN, POINTS, AMOUNT = 36, 134, 404, 458, 558
NAVY = (0.0, 0.22, 0.45)


def _inr(amount: Decimal, credit: bool = False) -> str:
    whole, cents = f"{abs(amount):.2f}".split(".")
    whole = re.sub(r"(?<=\d)(?=(\d\d)+\d{3}$)", ",", whole[:-3] + whole[-3:]) if len(whole) > 3 else whole
    whole = re.sub(r"(\d)(\d{3})$", r"\1,\2", whole)
    return f"{whole}.{cents}" + (" Cr" if credit and amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, days=30)
    debt = rng.choice([Decimal("0.00"), *[some_amount(rng, 900, 140000)] * 5])
    entries = some_entries(rng, KINDS, POOLS, period)
    code = fill(rng, "4375 51XX XXXX ####", start, {})
    total = -debt + sum((e.amount for e in entries), Decimal("0.00"))
    truth = Truth("credit_card", "en_IN", "INR", code, start, end, -debt, total)
    flow = Flow(760, lambda: Page(face="sans", bold="sans-bold"), lambda page, n: _head(page, n, truth, entries))
    for title, rows in (
        ("Domestic Transactions", [e for e in entries if e.tag != "abroad"]),
        ("International Transactions", [e for e in entries if e.tag == "abroad"]),
    ):
        if not rows and title.startswith("I"):
            continue
        flow.need(84)
        _table(flow.page, flow.y, title)
        flow.y += 48
        for entry in rows:
            _row(flow, rng, truth, entry, title)
        flow.y += 18
    _points(flow, rng)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            DATE,
            800,
            "Kaveri Bank Ltd. GSTIN 33AAACK2702H2Z7. HSN Code 997113. Place of supply: 33 Tamil Nadu",
            6,
            color=GREY,
        )
        page.put(AMOUNT, 800, f"Page {n} of {len(flow.pages)}", 6.5, right=True)
    with_pymupdf(flow.pages, path)
    return truth


def _row(flow: Flow, rng: Random, truth: Truth, entry: Entry, title: str) -> None:
    abroad = entry.tag == "abroad"
    lines = wrap(entry.lines[0].replace("~", "#"), fits("sans", 7.5, 205 if abroad else 290))
    if flow.need(10 * len(lines) + 6):
        _table(flow.page, flow.y, title)
        flow.y += 48
    page, y = flow.page, flow.y
    clock = "" if entry.tag == "day" else f" {rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"
    page.put(DATE, y, f"{entry.day:%d/%m/%Y}{clock}", 7.5)
    if abroad:
        page.put(FOREIGN, y, f"USD {abs(entry.amount) / 83:.2f}", 7.5, right=True)
    if clock:
        page.put(POINTS, y, str(abs(entry.amount) // 150 * 4), 7.5, right=True)
    page.put(AMOUNT, y, _inr(entry.amount, True), 7.5, right=True)
    flow.y = page.lines(TEXT, y, lines, 7.5, 10) + 4
    truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))


def _table(page: Page, y: float, title: str) -> None:
    page.put(DATE, y, title, 9.5, bold=True, color=NAVY)
    page.box(DATE - 4, y + 6, AMOUNT - DATE + 8, 15, (0.85, 0.89, 0.94))
    page.put(DATE, y + 16, "Date", 7.5, bold=True)
    page.put(TEXT, y + 16, "Transaction Description", 7.5, bold=True)
    if title.startswith("I"):
        page.put(FOREIGN, y + 16, "Currency", 7.5, bold=True, right=True)
    page.put(POINTS + 20, y + 16, "Reward Points", 7, bold=True, right=True)
    page.put(AMOUNT, y + 16, "Amount (in Rs.)", 7.5, bold=True, right=True)
    page.put(DATE, y + 33, "ANANYA RAGHUNATHAN", 7.5, bold=True)


def _points(flow: Flow, rng: Random) -> None:
    flow.need(60)
    old, new = rng.randint(100, 9000), rng.randint(0, 900)
    _boxes(
        flow.page,
        flow.y,
        ["Opening Points", "Earned", "Disbursed", "Closing Points"],
        [f"{n:,}" for n in (old, new, 0, old + new)],
    )
    flow.page.put(
        DATE,
        flow.y + 44,
        "Interest at 3.60% per month (43.20% annually). Late fee Rs. 1,300 for dues above Rs. 50,000.00.",
        7,
    )


def _boxes(page: Page, y: float, names: list[str], values: list[str]) -> None:
    step = (AMOUNT - DATE) / len(names)
    page.box(DATE - 4, y, AMOUNT - DATE + 8, 32, stroke=GREY)
    for n, (name, value) in enumerate(zip(names, values, strict=True)):
        page.put(DATE + step * (n + 0.5), y + 12, name, 7, center=True, color=GREY)
        page.put(DATE + step * (n + 0.5), y + 25, value, 8.5, center=True, bold=True)


def _head(page: Page, number: int, truth: Truth, entries: list[Entry]) -> float:
    end, dues = truth.period_end, -truth.closing_balance
    page.put(DATE, 46, "KAVERI BANK", 16, bold=True, color=NAVY)
    page.put(AMOUNT, 46, "Regalia Blue Credit Card Statement", 9, right=True)
    if number > 1:
        return 80
    page.lines(DATE, 74, ["Name : ANANYA RAGHUNATHAN", "22 KASTURI RANGAN ROAD", "CHENNAI 600018"], 8, 12)
    page.lines(340, 74, [f"Statement Date:{end:%d/%m/%Y}", f"Card No: {truth.account_number}"], 8, 12)
    page.put(340, 98, f"Billing Period: {truth.period_start:%d/%m/%Y} - {end:%d/%m/%Y}", 8)
    due = f"{end + timedelta(20):%d/%m/%Y}"
    least = max(dues / 20, Decimal(0)).quantize(Decimal("1.00"))
    mark = " Cr" if dues < 0 else ""
    _boxes(page, 114, ["Payment Due Date", "Total Dues", "Minimum Amount Due"], [due, _inr(dues) + mark, _inr(least)])
    limit = Decimal(300000)
    _boxes(page, 152, ["Credit Limit", "Available Credit Limit", "Available Cash Limit"],
           ["3,00,000", _inr(max(limit - dues, Decimal(0))), "1,20,000.00"])  # fmt: skip
    paid = sum((e.amount for e in entries if e.amount > 0), Decimal("0.00"))
    fees = -sum((e.amount for e in entries if e.lines[0].startswith("FIN")), Decimal("0.00"))
    bought = -sum((e.amount for e in entries if e.amount < 0), Decimal("0.00")) - fees
    page.put(DATE, 202, "Account Summary", 9, bold=True, color=NAVY)
    names = ["Opening Balance", "Payment/ Credits", "Purchase/ Debits", "Finance Charges", "Total Dues"]
    sums = [-truth.opening_balance, paid, bought, fees, dues]
    _boxes(page, 208, names, [_inr(a) + (mark if n == 4 else "") for n, a in enumerate(sums)])
    _boxes(
        page,
        246,
        ["Over limit", "3 Months+", "2 Months", "1 Month", "Current Dues"],
        ["0.00"] * 4 + [_inr(dues) + mark],
    )
    return 304
