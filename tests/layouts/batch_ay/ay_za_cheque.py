"""South Africa, a large bank's tax invoice and cheque account statement.

Special: Cr behind credits and credit balances, debits bare, dates as 05 Mar without a year, a column of accrued bank
charges beside the balance, fees as rows with a hash, turnover totals below, small type in a wide table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Color, Flow, Page, width, with_fpdf
from ._rows import any_day, by_word, joined, prose

TEAL: Color = (0.0, 0.45, 0.5)
PALE: Color = (0.87, 0.93, 0.93)
POOLS: Pools = {
    "shop": ["Checkers Sixty60", "Woolworths V&a", "Pick N Pay Fam", "Dis-Chem Canal", "Engen Claremont", "Spar Obs"],
    "town": ["Cape Town", "Sandton", "Durban North"],
    "when": lambda rng, day: f"{day - timedelta(rng.randint(1, 3)):%d %b}",
    "who": ["Rent", "Levies", "Thandi M", "School Fees", "Garden", "J Botha"],
    "firm": ["Discovery", "Outsurance", "Mtn Sp", "Dstv", "Vitality", "Old Mutual"],
}
KINDS = [
    Kind(14, -22, -1900, "POS Purchase {shop}|4#####*#### {when}", "card"),
    Kind(5, -30, -900, "POS Purchase Prepaid Electricity|4#####*#### {when}", "card"),
    Kind(4, -120, -9500, "App Payment To {who}|{*who}", "fee"),
    Kind(5, -79, -3200, "Magtape Debit {firm}|{firm} ########", ""),
    Kind(3, -200, -3000, "ATM Cash {town} 0######|4#####*#### {when}", "fee", "50"),
    Kind(2, -100, -4000, "App Transfer To|Savings Pocket"),
    Kind(3, 100, 6000, "PayShap Account Off-Us From|{who}"),
    Kind(2, 150, 2500, "App Transfer From|Savings Pocket"),
    Kind(1.5, 14000, 42000, "Magtape Credit|Salary Kestrel Eng", most=2),
    Kind(1, -130, -220, "§Monthly Account Fee|", "charge", most=1),
    Kind(1, -9, -60, "§Int Pymt Fee {when}|4#####*####", "charge", most=2),
    Kind(1, -20, -900, "POS Purchase Netflix.com|4#####*#### {when}", "card"),
    Kind(1, 0.5, 60, "*Rewards Cash Back|", most=1),
]


def _money(amount: Decimal, debit: str = "") -> str:
    return written(amount, minus="") + ("Cr" if amount > 0 else debit if amount < 0 else "")


class _Invoice:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.number = f"62{rng.randint(10**8, 10**9 - 1)}"
        self.flow = Flow(752, lambda: Page(A4), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(40, 46, "KAROO NATIONAL BANK", 14, bold=True, color=TEAL)
        page.put(555, 46, "Aspire Current Account", 11, right=True, bold=True)
        page.put(555, 58, f"{self.number}", 9, right=True)
        if number > 1:
            page.put(40, 68, f"Tax Invoice/Statement Number : {end.month + 30}", 8)
            page.put(555, 68, f"Statement Period : {start:%d %B %Y} to {end:%d %B %Y}", 8, right=True)
            page.rule(40, 74, 555, 0.8, TEAL)
            return self.columns(page, 92)
        page.put(40, 66, "Street Address", 7, bold=True)
        page.lines(40, 76, ["Karoo National Bank, 4 Merchant Place", "Rosebank Mall, 2196"], 7.5, 9)
        page.put(220, 66, "Customer VAT Registration Number : Not Provided", 7)
        page.put(220, 76, "Bank VAT Registration Number : 4210199999", 7)
        page.put(220, 86, "Universal Branch Code : 250699", 7)
        page.put(220, 96, "Lost Cards : 087 555 0140", 7)
        page.put(220, 106, "Fraud : 087 555 0141", 7)
        page.lines(40, 128, ["*MNR P J VAN TONDER", "7 MILNER ROAD", "OBSERVATORY", "7925"], 9)
        page.put(555, 128, f"Tax Invoice/Statement Number : {end.month + 30}", 8, right=True)
        page.put(555, 140, f"Statement Period : {start:%d %B %Y} to {end:%d %B %Y}", 8, right=True)
        page.put(555, 152, f"Statement Date : {end:%d %B %Y}", 8, right=True)
        page.rule(40, 178, 555, 0.8, TEAL)
        return 196

    def columns(self, page: Page, y: float) -> float:
        page.box(40, y - 10, 515, 24, PALE)
        page.put(44, y, "Date", 7.5, bold=True)
        page.put(80, y, "Description", 7.5, bold=True)
        page.put(400, y, "Amount", 7.5, bold=True, right=True)
        page.put(480, y, "Balance", 7.5, bold=True, right=True)
        page.put(551, y - 1, "Accrued", 7.5, bold=True, right=True)
        page.put(551, y + 6, "Bank", 7, bold=True, right=True)
        page.put(551, y + 12.5, "Charges", 7, bold=True, right=True)
        return y + 26


def _boxes(invoice: _Invoice, opening: Decimal, closing: Decimal, entries: list[Entry], rng: Random) -> None:
    flow = invoice.flow
    page, y = flow.page, flow.y
    charges = sum((-entry.amount for entry in entries if entry.tag == "charge"), Decimal(0))
    blocks = [
        (
            "Statement Balances",
            [("Opening Balance", _money(opening, "Dr")), ("Closing Balance", _money(closing, "Dr"))],
        ),
        (
            "Bank Charges",
            [
                ("Service Fees", _money(-charges, "Dr")),
                ("Cash Deposit Fees", "0.00"),
                ("Cash Handling Fees", "0.00"),
                ("Other Fees", "0.00"),
            ],
        ),
        ("Interest Rate", [("Credit Rate", "0.00%"), ("Debit Rate", f"{rng.choice(['21.00', '18.75', '15.50'])}%")]),
    ]
    for n, (title, lines) in enumerate(blocks):
        x = 40 + 176 * n
        page.box(x, y - 10, 163, 13, PALE)
        page.put(x + 4, y, title, 8, bold=True)
        for k, (name, value) in enumerate(lines):
            page.put(x + 4, y + 15 + 11 * k, name, 8)
            page.put(x + 159, y + 15 + 11 * k, value, 8, right=True)
    vat = (charges * 15 / 115).quantize(Decimal("0.01"))
    page.put(220, y + 62, f"VAT @ 15.00%  {vat}  Total Charge Amount excl. VAT {charges - vat}", 6.5)
    flow.y = y + 84
    page.put(40, flow.y, f"Transactions in RAND (ZAR)     Account Number : {invoice.number}", 9, bold=True)
    flow.y = invoice.columns(page, flow.y + 18)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([28, 30]))
    opening = some_amount(rng, 900, 26000) * rng.choice([1, 1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(24, 105), balance=opening, floor=-4000)
    entries = any_day(rng, entries, end, ["card"])
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    invoice = _Invoice(rng, (start, end))
    flow = invoice.flow
    _boxes(invoice, opening, closing, entries, rng)
    flow.page.put(80, flow.y, "Opening Balance", 7.5, bold=True)
    flow.page.put(480, flow.y, _money(opening, "Dr"), 7.5, bold=True, right=True)
    flow.y += 11
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        parts = [line.replace("§", "#") for line in entry.lines if line]
        flow.need(10.6)
        page = flow.page
        page.put(44, flow.y, f"{entry.day:%d %b}", 7.5)
        page.put(400, flow.y, _money(entry.amount), 7.5, right=True)
        page.put(480, flow.y, _money(balance, "Dr"), 7.5, right=True)
        if entry.tag == "fee":
            page.put(551, flow.y, rng.choice(["8.50", "3.25", "11.00", "2.75"]), 7.5, right=True)
        rows.append(Row(entry.day, joined(parts), entry.amount, balance, page=flow.number))
        page.put(80, flow.y, parts[0], 7.5)
        beside = max(232, 80 + width(parts[0], "Helvetica", 7.5) + 6)
        page.put(beside, flow.y, joined(parts[1:]), 7.5)
        flow.y += 10.6
    flow.need(150)
    flow.page.put(80, flow.y + 2, "Closing Balance", 7.5, bold=True)
    flow.page.put(480, flow.y + 2, _money(closing, "Dr"), 7.5, bold=True, right=True)
    flow.page.rule(40, flow.y + 7, 555, 0.6, TEAL)
    flow.y += 24
    _turnover(invoice, entries)
    count = len(flow.pages)
    for n, page in enumerate(flow.pages, 1):
        page.put(40, 782, f"Page {n} of {count}", 7)
        page.put(180, 782, "Delivery Method E1 R04/ZD", 7)
        page.put(300, 782, "DDA BA/DN  AC/FS", 7)
        text = "Karoo National Bank Limited. An Authorised Financial Services and Credit Provider (NCRCP99)."
        page.put(40, 794, text, 6, color=GREY)
    with_fpdf(by_word(flow.pages), path)
    return Truth("checking", "en_ZA", "ZAR", invoice.number, start, end, opening, closing, rows)


def _turnover(invoice: _Invoice, entries: list[Entry]) -> None:
    flow = invoice.flow
    page, y = flow.page, flow.y
    page.put(40, y, "Turnover for Statement Period", 8, bold=True)
    into = [entry.amount for entry in entries if entry.amount > 0]
    out = [entry.amount for entry in entries if entry.amount < 0]
    for n, (name, group) in enumerate([("No. Credit Transactions", into), ("No. Debit Transactions", out)]):
        page.put(40, y + 14 + 11 * n, name, 7.5)
        page.put(180, y + 14 + 11 * n, str(len(group)), 7.5, right=True)
        page.put(290, y + 14 + 11 * n, "R " + _money(sum(group, Decimal(0)), "Dr"), 7.5, right=True)
    y += 48
    for text in [
        "Items marked # are bank charges and include VAT at 15.00% where it applies. Charges in the last column have "
        "built up but are taken from the account only on the day of the monthly account fee.",
        "Please check this statement. Unless you tell us of a mistake within 30 days of its date we will take it to "
        "be right. Keep it as your tax invoice for the fees we charged.",
    ]:
        y = prose(page, 40, y, text, 515, 7) + 5
