"""India, rupee, savings account (SBI-like): ruled grid, both dates broken over two lines in narrow columns (`2 Jan` /
`2024`), `1,23,456.78`, UPI and NEFT text cut in mid-word, reference and branch columns, BY/TO TRANSFER, no totals.
reportlab core fonts, drawn column by column."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Page, fits, with_reportlab

COLUMNS = (30, 66, 102, 242, 332, 374, 440, 504, 570)  # the rules between the cells
SIZE = 7.5
POOLS = {
    "who": ("RAMESH K", "SWIGGLY", "PHONEPAYE", "Amaz on", "BIGBASKT", "Mrs SUNIT", "IRCTC UTS", "PETROL PU", "JIOTEL"),
    "ifsc": ("YESB", "HDFC", "ICIC", "PYTM", "UTIB", "SBIN"),
    "name": ("INFOWARE TECHNOLOGIES LTD", "SRI VENKATESWARA TRADERS", "ANITA DEVI"),
    "town": ("CHENNAI", "PUNE", "KOLKATA", "PATNA"),
}
KINDS = [  # the tag is what stands in the reference column
    Kind(
        9, -10, -4500, "TO TRANSFER-|UPI/DR/4##########2/{who}/{ifsc}/q#######@y/Payment --", "TRANSFER TO 4897#####1#2"
    ),
    Kind(3, 20, 9000, "BY TRANSFER-|UPI/CR/4##########2/{who}/{ifsc}/98######1#/UPI--", "TRANSFER FROM 48976#####1#"),
    Kind(
        1.5,
        18000,
        145000,
        "BY TRANSFER-|NEFT*{ifsc}0000001*N0####2######*{name}--",
        "TRANSFER FROM 3199#####1#",
        most=3,
    ),
    Kind(1, -500, -20000, "ATM WDL-|ATM CASH #2## SBI {town} MAIN {town}--", "", "100.00"),
    Kind(1, -100, -6000, "DEBIT-|ACHDr {ifsc}00###000####1 INSURAN PREM--", ""),
    Kind(1, -1000, -90000, "TO TRANSFER-|INB IMPS4###########/{ifsc}/{name}--", "MAI00##### TRANSFER TO"),
    Kind(0.7, -1000, -200000, "CHEQUE WDL-|CHEQUE TRANSFER TO--", "/ 54####", "500.00"),
    Kind(0.7, 500, 49000, "CASH DEPOSIT-|CASH DEPOSIT SELF--", "", "500.00"),
    Kind(0.4, -17.7, -295, "DEBIT-|ATM CARD AMC CHARGES--", "", most=1),
    Kind(0.4, 20, 2400, "CREDIT INTEREST--", "", "1.00", most=1),
]
HEADS = ("Txn|Date", "Value|Date", "Description", "Ref No./Cheque|No.", "Branch|Code", "Debit", "Credit", "Balance")


def _rupees(amount: Decimal) -> str:
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    while head:
        head, tail = head[:-2], f"{head[-2:]},{tail}"
    return ("-" if amount < 0 else "") + f"{tail}.{cents}"


def _words(day: date) -> list[str]:
    return [f"{day.day} {day:%b}", f"{day.year}"]


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng)
        self.number = fill(rng, "000000#1#########", date.min, {})
        self.opening = self.saldo = some_amount(rng, 500, 400000)
        self.entries = self.covered(some_entries(rng, KINDS, POOLS, self.period, balance=self.opening, floor=900))
        self.flow = Flow(790, Page, self.head)

    def covered(self, entries: list[Entry]) -> list[Entry]:
        """Without what the balance does not cover: a savings account is never overdrawn."""
        kept, balance = [], self.opening
        for entry in entries:
            if balance + entry.amount >= 0:
                kept.append(entry)
                balance += entry.amount
        return kept

    def head(self, page: Page, number: int) -> float:
        y = 40.0 if number > 1 else self.cover(page)
        page.box(COLUMNS[0], y, COLUMNS[-1] - COLUMNS[0], 26, (0.87, 0.91, 0.98))
        for n, head in enumerate(HEADS):
            page.lines(COLUMNS[n] + 3, y + 11, head.split("|"), SIZE, 9, bold=True)
        self.grid(page, y, y + 26)
        return y + 26

    def cover(self, page: Page) -> float:
        page.put(30, 48, "Bharat National Bank", 16, bold=True, color=(0.1, 0.3, 0.6))
        start, end = self.period
        about = {
            "Account Name": "Mr. SURESH KUMAR NAIR",
            "Address": "H NO 4-118, GANDHI NAGAR",
            "": "KOCHI-682020",
            "Date": f"{end.day} {end:%b} {end.year}",
            "Account Number": self.number,
            "Account Description": "REGULAR SB CHQ-INDIVIDUALS",
            "Branch": "ERNAKULAM SOUTH",
            "Drawing Power": "0.00",
            "Interest Rate(% p.a.)": "2.7",
            "MOD Balance": "0.00",
            "CIF No.": fill(self.rng, "8##########", end, {}),
            "IFS Code": "BHNB0004217",
            f"Balance as on {start.day} {start:%b} {start.year}": _rupees(self.opening),
        }
        y = page.lines(30, 76, list(about), 8.5, 12)
        page.lines(180, 76, [f": {value}" if key else f"  {value}" for key, value in about.items()], 8.5, 12)
        first, last = (f"{day.day} {day:%b} {day.year}" for day in (start, end))
        page.put(30, y + 12, f"Account Statement from {first} to {last}", 9.5, bold=True)
        return y + 24

    def grid(self, page: Page, top: float, bottom: float) -> None:
        for x in COLUMNS:
            page.upright(x, top, bottom, 0.4)
        page.rule(COLUMNS[0], top, COLUMNS[-1], 0.4)
        page.rule(COLUMNS[0], bottom, COLUMNS[-1], 0.4)

    def cell(self, column: int, text: str, cut: bool = False) -> list[str]:
        return wrap(text, fits("Helvetica", SIZE, COLUMNS[column + 1] - COLUMNS[column] - 6), cut)

    def row(self, entry: Entry) -> Row:
        text = [part for line in entry.lines for part in self.cell(2, line, cut=True)]
        ref = self.cell(3, fill(self.rng, entry.tag, entry.day, {})) if entry.tag else []
        high = 9.5 * max(2, len(text), len(ref)) + 7
        self.flow.need(high)
        page, y, value = self.flow.page, self.flow.y + 11, earlier(self.rng, entry.day, 1)
        self.saldo += entry.amount
        page.lines(COLUMNS[0] + 3, y, _words(entry.day), SIZE, 9.5)
        page.lines(COLUMNS[1] + 3, y, _words(value), SIZE, 9.5)
        page.lines(COLUMNS[2] + 3, y, text, SIZE, 9.5)
        page.lines(COLUMNS[3] + 3, y, ref, SIZE, 9.5)
        page.put(COLUMNS[4] + 3, y, self.rng.choice(["4217", "99922", "8623"]), SIZE)
        page.put(COLUMNS[6 if entry.amount < 0 else 7] - 3, y, _rupees(abs(entry.amount)), SIZE, right=True)
        page.put(COLUMNS[8] - 3, y, _rupees(self.saldo), SIZE, right=True)
        self.grid(page, self.flow.y, self.flow.y + high)
        self.flow.y += high
        return Row(entry.day, " ".join(text), entry.amount, self.saldo, value, self.flow.number)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    rows = [paper.row(entry) for entry in paper.entries]
    if not rows:
        paper.flow.page.put(COLUMNS[2], paper.flow.y + 14, "No transactions in the selected period.", SIZE)
    paper.flow.need(60)
    says = (
        "Please do not share your ATM, Debit/Credit card number, PIN and OTP with anyone over mail, SMS or phone call."
    )
    page, y = paper.flow.page, paper.flow.y + 34
    page.put(30, y, says, 7)
    page.put(30, y + 12, "**This is a computer generated statement and does not require a signature.", 7)
    with_reportlab(paper.flow.pages, path, "columns")
    return Truth("savings", "en_IN", "INR", paper.number, *paper.period, paper.opening, paper.saldo, rows)
