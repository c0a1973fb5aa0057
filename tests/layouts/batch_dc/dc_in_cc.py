"""India: cash credit account that is overdrawn throughout (Dr glued to the balance), lakh grouping, long narrations,
cheque number and branch columns, page totals and balance brought forward, drawing power and rate tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._desk import Booked, book, end, moneys

POOLS = {
    "party": [
        "SHREE GANESH TIMBERS",
        "MEHTA HARDWARE MART",
        "KAVERI PLYWOODS P LTD",
        "R K INTERIORS",
        "ANAND BUILDCON",
    ],
    "bill": ["MSEDCL HT BILL", "EPFO CHALLAN", "GST PMT CPIN 2#0527####", "TATA CAPITAL EMI 14/36"],
    "bk": ["HDFC0000###", "UTIB000####", "ICIC000####"],
}
KINDS = [
    Kind(6, 20000, 900000, "BY TRANSFER- NEFT*{bk}* N0##24######*{party}--"),
    Kind(4, 5000, 300000, "BY TRANSFER-UPI/CR/4########/{party}/YBL/97######@ybl/PAYMENT--"),
    Kind(3, 50000, 2500000, "BY TRANSFER-RTGS UTR NO: UTIBR5202#0#########-{party}"),
    Kind(3, 10000, 200000, "BY CLEARING-CTS CHQ DEP MICR CLG", "chq"),
    Kind(5, -3000, -500000, "TO TRANSFER-INB {party} INV NO GST/##-24/0### DT 12/03/24--", "inb"),
    Kind(4, -2000, -300000, "TO CLEARING-{party}", "chq"),
    Kind(3, -1500, -120000, "TO DEBIT-ACHDR {bill}--"),
    Kind(2, -10, -900, "TO BULK CHGS-NEFT/RTGS COMM + GST @ 18.00%"),
    Kind(1, -20000, -90000, "TO INTEREST-INT.COLL: CC ROI 10.65 PCT", most=1),
]
RIGHT = (425, 492, 566)


def lakhs(amount: Decimal) -> str:
    """12,34,567.89"""
    whole, point = written(abs(amount), "", ".").split(".")
    groups = [whole[-3:]]
    rest = whole[:-3]
    while rest:
        groups.insert(0, rest[-2:])
        rest = rest[:-2]
    return ",".join(groups) + "." + point


def side(amount: Decimal) -> str:
    return lakhs(amount) + ("Dr" if amount < 0 else "Cr")


def labels(page: Page, y: float) -> float:
    page.box(30, y - 11, 538, 24, None, stroke=GREY)
    for x, first, below in (
        (33, "Txn Date", ""),
        (78, "Value", "Date"),
        (122, "Description", ""),
        (285, "Ref No./", "Cheque No."),
        (335, "Branch", "Code"),
    ):
        page.put(x, y, first, 7.5, bold=True)
        page.put(x, y + 9, below, 7.5, bold=True)
    for x, text in zip(RIGHT, ("Debit", "Credit", "Balance"), strict=True):
        page.put(x, y, text, 7.5, bold=True, right=True)
    return y + 26


class Ledger:
    """Pages with their totals and the balance brought forward."""

    def __init__(self, rng: Random, period: tuple[date, date], opening: Decimal) -> None:
        self.rng, self.period, self.balance = rng, period, opening
        self.account = f"000000{rng.randint(30000000000, 39999999999)}"
        self.limit = some_amount(rng, 5000000, 9000000, "500000")
        self.here = list[Booked]()
        self.flow = Flow(770, Page, self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(30, 42, "Deccan State Bank", 14, bold=True, color=(0.1, 0.2, 0.55))
        page.put(568, 42, f"Page no. {number}", 8, right=True)
        if number > 1:
            y = labels(page, 70)
            page.put(122, y, "BROUGHT FORWARD", 7.5)
            page.put(RIGHT[2], y, side(self.balance), 7.5, right=True)
            return y + 13
        facts = (
            ("Account Name", "M/S SAHYADRI FURNITURE WORKS"),
            ("Account Number", self.account),
            ("Account Description", "CASH CREDIT-STOCKS-MSME (PRIMARY)"),
            ("Limit", lakhs(self.limit)),
            ("Drawing Power", lakhs(self.limit * 9 / 10)),
            ("Interest Rate(% p.a.)", "10.65"),
            (f"Balance as on {self.period[0]:%d %b %Y}", side(self.balance)),
        )
        for n, (name, text) in enumerate(facts):
            page.put(30, 66 + 12 * n, name, 8)
            page.put(150, 66 + 12 * n, f": {text}", 8)
        page.put(
            30, 160, f"Account Statement from {self.period[0]:%d %b %Y} to {self.period[1]:%d %b %Y}", 9, bold=True
        )
        return labels(page, 182)

    def foot(self, page: Page, y: float) -> None:
        out, came = moneys(self.here)
        page.put(122, y + 3, "Page Total", 7.5, bold=True)
        page.put(RIGHT[0], y + 3, lakhs(out), 7.5, bold=True, right=True)
        page.put(RIGHT[1], y + 3, lakhs(came), 7.5, bold=True, right=True)
        self.here = []

    def post(self, row: Booked) -> Row:
        lines = wrap(row.lines[0], fits("Helvetica", 7.5, 155))
        self.flow.need(9.5 * len(lines) + 4)
        page, y = self.flow.page, self.flow.y
        page.put(33, y, f"{row.day:%d %b %y}".lstrip("0"), 7.5)
        page.put(78, y, f"{row.value:%d %b %y}".lstrip("0"), 7.5)
        page.put(285, y, f"{self.rng.randint(100000, 999999)}" if row.tag == "chq" else "", 7.5)
        page.put(335, y, self.rng.choice(["04430", "99922", "00691"]), 7.5)
        page.put(RIGHT[0 if row.amount < 0 else 1], y, lakhs(row.amount), 7.5, right=True)
        page.put(RIGHT[2], y, side(row.balance), 7.5, right=True)
        self.flow.y = page.lines(122, y, lines, 7.5, 9.5) + 4
        self.here.append(row)
        self.balance = row.balance
        return row.row(self.flow.number, lines, balance=True, value=True)


def summary(flow: Flow, opening: Decimal, rows: Sequence[Booked]) -> None:
    out, came = moneys(rows)
    debits = sum(row.amount < 0 for row in rows)
    flow.y += 14
    flow.page.put(30, flow.y, "Statement Summary", 8.5, bold=True)
    heads = ("Opening Balance", "Dr Count", "Cr Count", "Total Debits", "Total Credits", "Closing Balance")
    texts = (side(opening), str(debits), str(len(rows) - debits), lakhs(out), lakhs(came), side(end(opening, rows)))
    for n, (head, text) in enumerate(zip(heads, texts, strict=True)):
        flow.page.put(115 + 90 * n, flow.y + 14, head, 7.5, right=True)
        flow.page.put(115 + 90 * n, flow.y + 25, text, 7.5, right=True)
    flow.page.put(
        30,
        flow.y + 42,
        "Please do not share your ATM card number, PIN and OTP with anyone. This is a computer generated statement.",
        6.5,
    )


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, -1500000, -4500000)
    rows = book(rng, KINDS, POOLS, period, opening, floor=-4000000, lag=1)
    ledger = Ledger(rng, period, opening)
    found = [ledger.post(row) for row in rows]
    ledger.flow.need(90)
    if ledger.here:
        ledger.foot(ledger.flow.page, ledger.flow.y)
        ledger.flow.y += 14
    summary(ledger.flow, opening, rows)
    with_fpdf(ledger.flow.pages, path)
    return Truth("bank", "en_IN", "INR", ledger.account, *period, opening, end(opening, rows), found)
