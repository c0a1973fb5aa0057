"""India, savings account in fixed pitch: 'Cr'/'Dr' glued to each balance, lakh grouping, cheque numbers, page totals.

'B/F' and 'C/F' lines and 'Page Total' stand at the pages' ends in the columns of the rows; particulars are cut
within a word at the line's end; dates are dd-mm-yyyy, with the value date in brackets below some rows.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_entries, some_period, wrap
from ..pens import Flow, Hand, Page, by_hand, fits
from ._tools import BANK, Place, cells, cents, clean, digits, stamp

SIZE = 7.5
PLACES: tuple[Place, ...] = ((36, "l"), (98, "l"), (268, "l"), (384, "r"), (464, "r"), (562, "r"))
HEADS = ("DATE", "PARTICULARS", "CHQ.NO.", "WITHDRAWALS", "DEPOSITS", "BALANCE")
POOLS: Pools = {
    "d": stamp("%d/%m/%y"),
    "who": ("SREEDHARAN NAIR K", "ANJALI MENON", "M/S PERIYAR TRADERS", "THOMAS KURIEN", "FARHAN P A"),
    "vpa": ("paytmqr28100@paytm", "anjali.m@okaxis", "kseb.bill@sbi", "9846######@ybl", "bigbasket@hdfc"),
    "town": ("ALUVA", "THRISSUR", "KOTTAYAM", "ERNAKULAM NORTH"),
}
KINDS = (
    Kind(8, -20, -6000, "UPI OUT/4###########/{vpa}/payment"),
    Kind(3, 50, 9000, "UPI IN/4###########/{vpa}/NA", step="1"),
    Kind(2, -500, -10000, "ATM WDL/{town}/{d}/S1ANKR##", step="100"),
    Kind(2, -1500, -95000, "TFR TO {who}|NEFT FDRLH###########"),
    Kind(1, 25000, 140000, "NEFT/CITIN2#########/INFOPARK SYSTEMS PVT LTD SALARY", most=1),
    Kind(1, -2000, -60000, "CHQ PAID {who} CTS CLG", "cheque", step="1"),
    Kind(1, 30, 900, "SB INT CREDIT UPTO {d}", most=1, step="1"),
    Kind(1, -17.7, -17.7, "SMS CHRG QTR INCL GST 2.70", most=1),
    Kind(1, -236, -236, "ACH RTN CHGS {d}", most=1),
)


def lakh(amount: Decimal) -> str:
    whole, paise = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    while head:
        tail, head = f"{head[-2:]},{tail}", head[:-2]
    return f"{tail}.{paise}"


def marked(balance: Decimal) -> str:
    return lakh(balance) + ("Dr" if balance < 0 else "Cr")


def sheet() -> Page:
    return Page(face="Courier", bold="Courier-Bold")


def table_head(page: Page, y: float) -> float:
    page.put(36, y, "-" * 116, SIZE)
    cells(page, y + 10, PLACES, HEADS, SIZE)
    page.put(36, y + 20, "-" * 116, SIZE)
    return y + 34


def heading(page: Page, number: int, account: str, span: str) -> float:
    page.put(298, 44, "MALABAR COAST BANK LTD", 12, bold=True, center=True)
    page.put(298, 58, f"STATEMENT OF ACCOUNT FOR THE PERIOD {span}", SIZE, center=True)
    page.put(36, 76, f"A/C NO : {account}", SIZE)
    page.put(562, 76, f"PAGE NO : {number}", SIZE, right=True)
    if number > 1:
        return table_head(page, 88)
    page.lines(36, 88, ("NAME   : SMT. LEKHA RAJAGOPAL", "SCHEME : SB CLUB    IFSC : MCBL0001142"), SIZE, 11)
    page.put(562, 88, "NOMINATION : REGISTERED", SIZE, right=True)
    return table_head(page, 116)


class Pages:
    """The flow with the totals of the page at hand."""

    def __init__(self, flow: Flow, balance: Decimal) -> None:
        self.flow, self.balance = flow, balance
        self.sums = [Decimal(0), Decimal(0)]
        self.line("B/F", "", "", marked(balance))

    def line(self, text: str, out: str, into: str, balance: str) -> None:
        cells(self.flow.page, self.flow.y, PLACES, ("", text, "", out, into, balance), SIZE)
        self.flow.y += 11

    def close(self, text: str) -> None:
        self.flow.page.put(36, self.flow.y, "-" * 116, SIZE)
        self.flow.y += 10
        self.line("Page Total", lakh(self.sums[0]), lakh(self.sums[1]), "")
        self.line(text, "", "", marked(self.balance))
        self.sums = [Decimal(0), Decimal(0)]

    def add(self, entry: Entry, cheque: str, value: date | None) -> Row:
        lines = [part for line in entry.lines for part in wrap(line, fits("Courier", SIZE, 162), cut=True)]
        if value:
            lines.append(f"(Value Dt {value:%d-%m-%Y})")
        if self.flow.y + 11 * len(lines) > self.flow.bottom:
            self.close("C/F")
            self.flow.turn()
            self.line("B/F", "", "", marked(self.balance))
        self.balance += entry.amount
        self.sums[entry.amount > 0] += abs(entry.amount)
        both = (lakh(entry.amount), "") if entry.amount < 0 else ("", lakh(entry.amount))
        told = (f"{entry.day:%d-%m-%Y}", lines[0], cheque, *both, marked(self.balance))
        cells(self.flow.page, self.flow.y, PLACES, told, SIZE)
        for extra in lines[1:]:
            self.flow.y += 10
            self.flow.page.put(98, self.flow.y, extra, SIZE)
        self.flow.y += 11
        return Row(entry.day, clean(*lines), entry.amount, self.balance, value, self.flow.number)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice((30, 60)))
    account = f"1142010{digits(rng, 7)}"
    opening = cents(rng, -900, 160000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=1000, reversal="REV-{}")
    closing = [opening, *running(opening, (entry.amount for entry in entries))][-1]
    span = f"{start:%d-%m-%Y} TO {end:%d-%m-%Y}"
    flow = Flow(760, sheet, lambda page, n: heading(page, n, account, span))
    pages = Pages(flow, opening)
    rows = []
    for entry in entries:
        cheque = digits(rng, 6) if entry.tag == "cheque" else ""
        rows.append(pages.add(entry, cheque, entry.day if rng.random() < 0.1 else None))
    pages.close("Closing Balance")
    told = ("Abbreviations: CLG-Clearing, ACH-Automated Clearing House, TFR-Transfer. Deposits insured by DICGC up to",)
    flow.page.lines(
        36, flow.y + 14, (*told, "Rs.5,00,000.00. This is a computer generated statement and needs no signature."), 6.5
    )
    order = rng.choice(("rows", "shuffled", "columns"))
    by_hand(flow.pages, path, Hand(order=order, split=True))
    return Truth(BANK, "en_IN", "INR", account, start, end, opening, closing, rows)
