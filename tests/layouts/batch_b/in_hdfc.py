"""India, rupee, savings account (HDFC-like): `02/01/24`, UPI narration cut in mid-word over two or three lines, long
reference numbers beside the value date and the amounts, closing balance on each row, STATEMENT SUMMARY with debit and
credit counts as the only place of the opening balance. fpdf2 core fonts, shuffled text objects."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Page, fits, with_fpdf

DAY, TEXT, REF, VALUE, OUT, IN, SALDO, SIZE = 26, 68, 284, 368, 468, 510, 588, 7.5
POOLS = {
    "who": ("ZOMOTO LTD", "RAJU TEA STALL", "MEDPLUSS", "BMTC BUS", "FLIPKARD PAYMENTS", "LAKSHMI N", "UBAR INDIA"),
    "vpa": ("PAYTMQR28100505@PAYTM", "Q4####1##@YBL", "ZOMOTO@HDFCBNK", "98########@IBL", "BHARATPE9#####@YESBANKLTD"),
    "why": ("PAYMENT FROM PHONE", "UPI", "SENT FROM PAYTM", "NA", "COLLECT REQUEST"),
    "card": ("5244 34XX XXXX 1#7#",),
    "shop": ("DECATHLAN SPORTS", "SHELLY PETROL", "RELIANCE TRENDZ", "APOLO PHARMACY"),
}
KINDS = [  # the tag is the reference
    Kind(9, -10, -3500, "UPI-{who}-{vpa}-{vpa}-4##########1-{why}", "0000"),
    Kind(2.5, 50, 12000, "UPI-{who}-{vpa}-SBIN000####-4##########1-{why}", "0000"),
    Kind(3, -100, -9000, "POS 524434XXXXXX1077 {shop}", "0000"),
    Kind(1.3, 30000, 210000, "NEFT CR-CITI0000002-WIDGET SOFTWARE INDIA PVT LTD-SALARY-CITIN2#######", "CITIN", most=2),
    Kind(1, -2000, -48000, "IMPS-4###########-MRS RADHA IYER-ICIC-XXXXXXX1#22-RENT", "0000", "500.00"),
    Kind(1, -1000, -25000, "ACH D- INDIAN CLEARING CORP-0000{n}", "0000", "500.00"),
    Kind(1, -500, -10000, "NWD-524434XXXXXX1077-S1ANBG##-BENGALURU", "0000", "500.00"),
    Kind(0.5, -20000, -150000, "CHQ PAID-CTS S1-MICRO HOUSING FIN", "cheque", "1000.00"),
    Kind(0.5, 5, 900, "INTEREST PAID TILL {until}", "0000", "1.00", most=1),
    Kind(0.5, -17.7, -236, "SMS ALERT CHG INC GST {until}", "MIR2", most=1),
]
POOLS |= {"n": ("UB7F#1", "QK2P#8"), "until": lambda _, day: f"{day:%d-%b-%Y}".upper()}
HEADS = [(DAY + 6, "Date", 0), (TEXT + 70, "Narration", 0), (REF, "Chq./Ref.No.", 0), (VALUE, "Value Dt", 0)]
HEADS += [(OUT, "Withdrawal Amt.", 1), (IN + 14, "Deposit Amt.", 1), (SALDO, "Closing Balance", 1)]


def _rupees(amount: Decimal) -> str:
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    while head:
        head, tail = head[:-2], f"{head[-2:]},{tail}"
    return ("-" if amount < 0 else "") + f"{tail}.{cents}"


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng, calendar=True)
        self.number = fill(rng, "501002########", date.min, {})
        self.opening = self.saldo = some_amount(rng, 5000, 500000)
        self.entries = self.covered(
            some_entries(rng, KINDS, POOLS, self.period, balance=self.opening, floor=2000, reversal="REV-{0}")
        )
        self.flow = Flow(770, lambda: Page((612.0, 842.0)), self.head, self.foot)

    def covered(self, entries: list[Entry]) -> list[Entry]:
        """Without what the balance does not cover: a savings account is never overdrawn."""
        kept, balance = [], self.opening
        for entry in entries:
            if balance + entry.amount >= 0:
                kept.append(entry)
                balance += entry.amount
        return kept

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(DAY, 30, f"Page No .: {number}", 7)
        page.put(DAY, 52, "MALABAR BANK", 15, bold=True, color=(0, 0.2, 0.5))
        page.put(330, 30, "Statement of account", 11, bold=True)
        home = [
            "MS DEEPA RAGHAVAN",
            "FLAT 302 LAKE VIEW APTS",
            "HSR LAYOUT SECTOR 2",
            "BENGALURU 560102",
            "KARNATAKA INDIA",
        ]
        page.lines(DAY, 76, home, 8)
        about = [
            ("Account Branch", "KORAMANGALA"),
            ("Currency", "INR"),
            ("Cust ID", "71204417"),
            ("A/C Open Date", "14/08/2016"),
        ]
        about += [
            ("A/C Open Date", "14/08/2016"),
            ("Account No", self.number + "  PRIME"),
            ("OD Limit", "0.00"),
            ("RTGS/NEFT IFSC", "MLBR0000053"),
        ]
        page.lines(330, 50, [label for label, _ in about], 7.5, 10.5)
        page.lines(410, 50, [": " + value for _, value in about], 7.5, 10.5)
        page.put(DAY, 142, f"From : {start:%d/%m/%Y}          To : {end:%d/%m/%Y}", 8.5, bold=True)
        page.box(20, 150, 572, 16, (0.85, 0.85, 0.85), stroke=(0.3, 0.3, 0.3))
        for x, head, right in HEADS:
            page.put(x, 161, head, SIZE, right=bool(right), bold=True)
        return 180

    def foot(self, page: Page, y: float) -> None:  # noqa: ARG002
        page.put(DAY, 800, "MALABAR BANK LIMITED", 7, bold=True)
        page.put(DAY, 810, "*Closing balance includes funds earmarked for hold and uncleared funds", 6.5)
        says = (
            "Contents of this statement will be considered correct if no error is reported within 30 days of receipt."
        )
        page.put(DAY, 819, says, 6.5)

    def reference(self, tag: str) -> str:
        digits = {
            "0000": "00004##########1",
            "cheque": "00000000000#####",
            "CITIN": "CITIN2#########",
            "MIR2": "MIR24########",
        }
        return fill(self.rng, digits[tag], date.min, {})

    def row(self, entry: Entry) -> Row:
        lines = wrap(" ".join(entry.lines), fits("Helvetica", SIZE, REF - TEXT - 8), cut=True)
        self.flow.need(9.5 * len(lines) + 2)
        self.saldo += entry.amount
        page, y = self.flow.page, self.flow.y
        page.put(DAY, y, f"{entry.day:%d/%m/%y}", SIZE)
        page.lines(TEXT, y, lines, SIZE, 9.5)
        page.put(REF, y, self.reference(entry.tag), SIZE)
        page.put(VALUE, y, f"{entry.day:%d/%m/%y}", SIZE)
        page.put(OUT if entry.amount < 0 else IN + 14, y, _rupees(abs(entry.amount)), SIZE, right=True)
        page.put(SALDO, y, _rupees(self.saldo), SIZE, right=True)
        self.flow.y += 9.5 * len(lines) + 2
        return Row(entry.day, " ".join(lines), entry.amount, self.saldo, entry.day, self.flow.number)

    def end(self) -> None:
        self.flow.need(80)
        page, y = self.flow.page, self.flow.y + 14
        out, into = ([e.amount for e in self.entries if (e.amount < 0) == sign] for sign in (True, False))
        page.put(DAY, y, "STATEMENT SUMMARY :-", 8.5, bold=True)
        sums = [_rupees(self.opening), str(len(out)), str(len(into)), _rupees(abs(sum(out, Decimal("0.00"))))]
        sums += [_rupees(sum(into, Decimal("0.00"))), _rupees(self.saldo)]
        for n, label in enumerate(("Opening Balance", "Dr Count", "Cr Count", "Debits", "Credits", "Closing Bal")):
            page.put(100 + 96 * n, y + 14, label, 8, right=True, bold=True)
            page.put(100 + 96 * n, y + 26, sums[n], 8, right=True)
        page.put(DAY, y + 44, f"Generated On: {self.period[1]:%d-%b-%Y} 21:14:07   Generated By: 71204417", 7)
        page.put(DAY, y + 54, "This is a computer generated statement and does not require signature.", 7)
        self.foot(page, y)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    rows = [paper.row(entry) for entry in paper.entries]
    paper.end()
    with_fpdf(paper.flow.pages, path, "shuffled")
    return Truth("savings", "en_IN", "INR", paper.number, *paper.period, paper.opening, paper.saldo, rows)
