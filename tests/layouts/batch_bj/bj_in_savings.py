"""India, savings: a private bank's statement in a ruled grid.

Date and value date, particulars cut within words, tran type, cheque number, withdrawals, deposits, balance and a
column of its own for Cr or Dr; opening balance row, grand total row, lakh grouping, a key of abbreviations.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Page, fits, with_fpdf
from ._rows import how_many, lakh, one

POOLS: Pools = {
    "vpa": [
        "paytmqr28100505{pad}@paytm",
        "q5#######@ybl",
        "swiggy@icici",
        "bharatpe.90####@fbpe",
        "irctc.rzp@axisbank",
    ],
    "pad": ["0101", "1Q7T", "7788"],
    "who": ["suresh.k##@okaxis", "anithamenon@okhdfcbank", "98470#####@ybl", "jomon.varghese@oksbi"],
    "month": lambda _rng, day: day.strftime("%b%y").upper(),
}
KINDS = [
    Kind(40, -10, -2500, "UPIOUT/3###########/{vpa}/UPI/5411", "TFR", "1"),
    Kind(14, -100, -20000, "UPIOUT/3###########/{who}/payment/0000", "TFR", "1"),
    Kind(12, 50, 12000, "UPI IN/3###########/{who}/UPI/0000", "TFR", "1"),
    Kind(6, -500, -10000, "ATM WDL/0###########/KOTTAYAM KL/TID S1ACK###", "CSH", "500"),
    Kind(5, -200, -6000, "POS/LULU HYPERMARKET KOCHI/4315XXXXXXXX####/######", "TFR"),
    Kind(3, -1500, -24000, "NACH/HDFC LTD EMI/FDRL70########/{month}", "TFR", "1"),
    Kind(3, -2000, -50000, "CLG/MATHEW GEORGE/SBIN", "CLG", "1"),
    Kind(2, -59, -59, "SMS CHARGES/Q#/18.00 GST INCL", "SBC", "0.01", 1),
    Kind(4, 18000, 90000, "NFT/N3##########/INFOPARK TECH SERVICES PVT LTD SALARY {month}", "TFR", "1"),
    Kind(1, 1000, 40000, "CASH DEP/SELF", "CSH", "100"),
    Kind(1, 60, 900, "SBINT/INTEREST CREDIT", "SBI", "1", 1),
    Kind(3, -500, -30000, "FN/IMPS/IFO/3###########/ANITHA MENON/HDFC0000###", "TFR", "1"),
]
EDGES = [28, 82, 136, 300, 330, 372, 438, 504, 556, 575]
TITLES = [
    "Date",
    "Value Date",
    "Particulars",
    "Tran Type",
    "Cheque Details",
    "Withdrawals",
    "Deposits",
    "Balance",
    "DR/ CR",
]
SIZE = 7.2


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 60, 89]), calendar=False)
    number = fill(rng, "1041010#######", start, {})
    opening = some_amount(rng, 4000, 180000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=2500)
    flow = Flow(770, Page, lambda page, at: _head(page, at, number, (start, end)))
    _grid(flow, [[""], [""], ["Opening Balance"], *[[""]] * 4, [lakh(opening)], ["CR"]])
    balance, rows, cheque = opening, list[Row](), rng.randint(100120, 480000)
    for entry in entries:
        balance += entry.amount
        cheque += entry.tag == "CLG"
        lines = wrap(entry.lines[0], fits("Helvetica", SIZE, 156), cut=True)
        side = "CR" if balance >= 0 else "DR"
        cells = [[f"{entry.day:%d-%b-%Y}".upper()], [f"{entry.day:%d-%b-%Y}".upper()], lines, [entry.tag]]
        cells += [[str(cheque) if entry.tag == "CLG" else ""]]
        cells += [[lakh(entry.amount) if entry.amount < 0 else ""], [lakh(entry.amount) if entry.amount > 0 else ""]]
        _grid(flow, [*cells, [lakh(balance)], [side]])
        rows.append(Row(entry.day, one(lines), entry.amount, balance, entry.day, flow.number))
    gone = sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    come = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    total = [[""], [""], ["GRAND TOTAL"], [""], [""], [lakh(gone)], [lakh(come)], [lakh(balance)], ["CR"]]
    _grid(flow, total, bold=True)
    _key(flow)
    for at, page in enumerate(flow.pages, 1):
        page.put(575, 822, f"Page {at} of {len(flow.pages)}", 7, right=True)
    with_fpdf(flow.pages, path, "columns" if rng.random() < 0.3 else "rows")
    return Truth("savings", "en_IN", "INR", number, start, end, opening, balance, rows)


def _head(page: Page, at: int, number: str, period: tuple[date, date]) -> float:
    page.box(28, 28, 547, 26, (0.0, 0.22, 0.5))
    page.put(36, 46, "MALABAR UNITED BANK", 14, bold=True, color=(1, 1, 1))
    page.put(567, 45, "Statement of Account", 10, right=True, color=(1, 1, 1))
    page.put(28, 822, "This is a computer generated statement and needs no signature.", 6.5)
    y = 66.0
    if at == 1:
        left = [
            "Name and Address",
            "REJI THOMAS",
            "KARIMPANAL HOUSE",
            "MANARCAD P O",
            "KOTTAYAM",
            "KERALA 686019 INDIA",
        ]
        page.lines(32, 72, left, 8, 11)
        pairs = [
            ("Branch Name", "KOTTAYAM / MANARCAD"),
            ("IFSC / MICR", "MUBL0001041 / 686049007"),
            ("Customer ID", "41700339"),
            ("Account Number", number),
            ("Type of Account", "SAVINGS - CLUB RESIDENT"),
            ("Nomination", "Yes"),
            ("Effective Available Balance", "as on date of print"),
        ]
        for n, (name, text) in enumerate(pairs):
            page.put(300, 72 + 11 * n, name, 8)
            page.put(420, 72 + 11 * n, f": {text}", 8)
        page.box(28, 60, 547, 84, stroke=(0.4, 0.4, 0.4))
        words = [f"{day:%d-%b-%Y}".upper() for day in period]
        page.put(301, 162, f"Statement of Account for the period {words[0]} to {words[1]}", 9, bold=True, center=True)
        y = 172
    page.box(28, y, 547, 24, (0.85, 0.9, 0.97), stroke=(0.4, 0.4, 0.4))
    for n, title in enumerate(TITLES):
        words = wrap(title, fits(page.bold, SIZE, EDGES[n + 1] - EDGES[n] - 3))
        page.lines(
            (EDGES[n] + EDGES[n + 1]) / 2, y + (15 if len(words) == 1 else 10), words, SIZE, 9, bold=True, center=True
        )
        page.upright(EDGES[n], y, y + 24, 0.4, (0.4, 0.4, 0.4))
    return y + 24


def _grid(flow: Flow, cells: list[list[str]], bold: bool = False) -> None:
    high = 9 * max(len(lines) for lines in cells) + 5
    flow.need(high)
    page = flow.page
    for n, lines in enumerate(cells):
        left, right = EDGES[n], EDGES[n + 1]
        page.box(left, flow.y, right - left, high, stroke=(0.4, 0.4, 0.4))
        if n in (5, 6, 7):
            page.lines(right - 3, flow.y + 9.5, lines, SIZE, 9, right=True, bold=bold)
        elif n == 2:
            page.lines(left + 3, flow.y + 9.5, lines, SIZE, 9, bold=bold)
        else:
            page.lines((left + right) / 2, flow.y + 9.5, lines, SIZE, 9, center=True, bold=bold)
    flow.y += high


def _key(flow: Flow) -> None:
    if flow.y + 90 > flow.bottom:
        flow.turn(last=True)
    page, y = flow.page, flow.y + 18
    page.put(28, y, "Abbreviations Used:", 7.5, bold=True)
    told = [
        "CSH : Cash    TFR : Transfer    CLG : Clearing    SBI : Savings Bank Interest    SBC : Service Charge",
        "UPIOUT / UPI IN : Unified Payments    NFT : NEFT    FN/IMPS : Immediate Payment    NACH : "
        "Automated Clearing    POS : Card at shop",
        "CR : Credit balance    DR : Debit balance",
        "Please examine the entries at once and report anything you do not recognise within 15 days.",
        "Deposits are covered by DICGC up to Rs. 5,00,000 per depositor.",
    ]
    page.lines(28, y + 12, told, 7, 10)
