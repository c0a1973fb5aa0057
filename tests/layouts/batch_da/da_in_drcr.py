"""IN: savings account with one money column marked (Dr) or (Cr) and so the balance, lakh grouping, ruled grid.

The brought-forward line has no day; a summary with counts ends the statement.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, wrap
from ..pens import A4, Flow, Page, fits, with_fpdf
from ._kit import Book, book, cycle, joined

POOLS = {
    "shop": ["SWIGGY", "BIGBASKET", "INDIANOIL RO", "Zomato Ltd", "DMART AVENUE", "BMTC BUS"],
    "who": ["RAMESH K IYER", "Sneha Kulkarni", "MOHD FAISAL", "ANITA D SOUZA"],
    "note": ["Payment from Ph", "UPI", "NA", "rent jan 2###", "groceries"],
    "boss": ["INFOSOFT TECHNOLOGIES LTD", "SUNRISE PHARMA PVT LTD"],
}
KINDS = [
    Kind(2, 30000, 140000, "NEFT {boss} SALARY HDFCN5202#########|NEFTINW-0########", most=2),
    Kind(4, 50, 9000, "UPI/{who}/3###########/{note}|UPI-3###########"),
    Kind(1, 500, 60000, "IMPS-RECD/{who}/KKBK0000###/XX####|IMPS-3###########", step="1"),
    Kind(10, -2500, -20, "UPI/{shop}/3###########/{note}|UPI-3###########"),
    Kind(4, -6000, -100, "PCI/4567/{shop} BANGALORE IN/1#:3#|3#########", step="1"),
    Kind(2, -10000, -500, "ATL/4567/######/SBI KORAMANGALA +91 BLR|4######", step="500"),
    Kind(2, -35000, -1500, "ACH DEBIT BAJAJ FINANCE LTD EMI ##/60|NACHDB########", step="1"),
    Kind(1, -40000, -5000, "SENT IMPS#########{who}/STATE BANK/X####|IMPS-3###########", step="1"),
    Kind(1, -90000, -2000, "CHQ PAID-MICR INWARD CLEARING {who}|######", step="1"),
    Kind(1, -60, -17, "CHRG: SMS ALERTS QTR INCL GST|", most=1),
]
EDGES = (36, 94, 300, 390, 480, 560)
HEADS = ("Date", "Narration", "Chq/Ref No", "Withdrawal (Dr)/", "Balance")


def lakh(amount: Decimal) -> str:
    """Grouped as in India: 12,34,567.89."""
    whole, part = f"{abs(amount):.2f}".split(".")
    groups, rest = [whole[-3:]], whole[:-3]
    while rest:
        groups.insert(0, rest[-2:])
        rest = rest[:-2]
    return ",".join(groups) + "." + part


def _marked(amount: Decimal) -> str:
    return f"{lakh(amount)}({'Dr' if amount < 0 else 'Cr'})"


def _grid(flow: Flow, high: float) -> None:
    for left, right in pairwise(EDGES):
        flow.page.box(left, flow.y - 10, right - left, high, stroke=(0.4, 0.4, 0.4))


def _columns(flow: Flow) -> None:
    flow.page.box(36, flow.y - 10, 524, 26, fill=(0.85, 0.88, 0.95))
    _grid(flow, 26)
    for n, text in enumerate(HEADS):
        right = n > 2
        flow.page.put(EDGES[n + 1] - 4 if right else EDGES[n] + 4, flow.y, text, 7.5, right=right, face="narrow-bold")
    flow.page.put(476, flow.y + 10, "Deposit (Cr)", 7.5, right=True, face="narrow-bold")
    flow.y += 26


def _table(flow: Flow, told: Book) -> None:
    _columns(flow)
    _grid(flow, 14)
    flow.page.put(98, flow.y, "B/F", 7.5)
    flow.page.put(556, flow.y, _marked(told.opening), 7.5, right=True)
    flow.y += 14
    for entry, balance in zip(told.entries, told.balances, strict=True):
        lines = wrap(entry.lines[0], fits("narrow", 7.5, 198))
        reference = entry.lines[1]
        high = 9.5 * len(lines) + 4.5
        if flow.need(high):
            _columns(flow)
        _grid(flow, high)
        flow.page.put(40, flow.y, f"{entry.day:%d-%m-%Y}", 7.5)
        flow.page.lines(98, flow.y, lines, 7.5, 9.5)
        flow.page.put(304, flow.y, reference, 7.5)
        flow.page.put(476, flow.y, _marked(entry.amount), 7.5, right=True)
        flow.page.put(556, flow.y, _marked(balance), 7.5, right=True)
        told.rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        flow.y += high
    flow.y += 14


def _summary(flow: Flow, told: Book) -> None:
    flow.need(110)
    page = flow.page
    page.put(36, flow.y, "Statement Summary", 9, face="narrow-bold")
    out = sum(entry.amount < 0 for entry in told.entries)
    parts = (
        ("Opening Balance", _marked(told.opening)),
        ("Total Withdrawal Amount", f"{lakh(told.money_out())}(Dr)"),
        ("Total Deposit Amount", f"{lakh(told.money_in())}(Cr)"),
        ("Closing Balance", _marked(told.closing)),
        ("Withdrawal Count", str(out)),
        ("Deposit Count", str(len(told.entries) - out)),
    )
    for label, text in parts:
        flow.y += 12
        page.put(36, flow.y, label, 8)
        page.put(160, flow.y, ":", 8)
        page.put(280, flow.y, text, 8, right=True)
    flow.y += 20
    page.put(36, flow.y, "End of Statement - Any discrepancy should be brought to notice within 14 days.", 7)


def draw(rng: Random, path: Path) -> Truth:
    told = book(rng, KINDS, POOLS, cycle(rng), most=60, low=2000, high=180000, floor=1500)
    start, end = told.period
    account = fill(rng, "##########", start, {}).replace("0", "7")
    customer = fill(rng, "#########", start, {})
    left = ["VARUN SESHADRI", "FLAT 402 LAKE VIEW RESIDENCY", "5TH CROSS KORAMANGALA", "BANGALORE 560034", "KARNATAKA"]
    right = (
        ("Period", f"{start:%d-%m-%Y} To {end:%d-%m-%Y}"),
        ("Cust.Reln.No.", customer),
        ("Account No.", account),
        ("Currency", "INR"),
        ("Branch", "BANGALORE - KORAMANGALA"),
        ("IFSC Code", "SAHY0000421"),
        ("Nominee Registered", "Y"),
    )

    def head(page: Page, n: int) -> float:
        page.put(36, 40, "Sahyadri Bank", 15, face="narrow-bold", color=(0.1, 0.2, 0.5))
        page.put(560, 40, f"Page {n}", 7.5, right=True)
        if n > 1:
            return 66
        page.lines(36, 66, left, 8, 11)
        for row, (label, text) in enumerate(right):
            page.put(330, 66 + 11 * row, label, 8)
            page.put(414, 66 + 11 * row, f": {text}", 8)
        page.put(298, 162, "Account Statement", 10, center=True, face="narrow-bold")
        return 184

    flow = Flow(800, lambda: Page(A4, "narrow", "narrow-bold"), head)
    _table(flow, told)
    _summary(flow, told)
    with_fpdf(flow.pages, path)
    return told.truth("savings", "en_IN", "INR", account)
