"""United Kingdom, savings account of a building society: a year on few rows, withdrawals and receipts in two columns.

The balance is brought forward and carried forward as rows without amount; a history of interest rates with its own
dates and a summary of interest stand around the table, the sheet about deposit protection is the last page.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, running, some_amount, some_entries, written
from ..pens import A4, Color, Flow, Page, with_reportlab
from ._rows import ZERO, each_page, money_in, money_out

WINE: Color = (0.5, 0.05, 0.2)
ROSE: Color = (0.97, 0.92, 0.94)
POOLS = {
    "ref": ["MR A J HALLOWAY", "HALLOWAY A J", "SAVINGS", "ISA TOP UP"],
    "branch": ["Settle", "Hexham", "Kendal High Street"],
}
KINDS = [
    Kind(4, 50, 600, "Faster Payment {ref}", step="25"),
    Kind(2.5, 100, 100, "Standing Order {ref}"),
    Kind(1, 500, 9000, "Cheque Deposit {branch}", step="0.5"),
    Kind(1, 40, 700, "Cash Deposit {branch}", step="10"),
    Kind(2, -100, -3000, "Faster Payment Out to 40-12-## ####91##", step="50"),
    Kind(1, -50, -500, "Cash Withdrawal {branch}", step="10"),
    Kind(0.5, -500, -6000, "Transfer to 9########", step="100"),
]
SHEET = [
    ("Eligible deposits with us are protected by", "the Financial Services Compensation Scheme (FSCS)"),
    ("Limit of protection", "£85,000 per depositor per bank or building society"),
    ("If you have more deposits at the same firm", "All are added up and the total is subject to the limit"),
    ("If you hold a joint account", "The limit applies to each depositor separately"),
    ("Reimbursement period", "7 working days from 1 January 2024"),
    ("Currency of reimbursement", "Pound sterling (GBP, £)"),
    ("To contact us", "Dalesgate Building Society, 3 Market Row, Skipton BD23 1XX"),
    ("To contact the FSCS", "PO Box 300, Mitcheldean GL17 1DY, 0800 678 1100"),
]


def _day(day: date) -> str:
    return day.strftime("%d/%m/%Y")


class _Annual:
    def __init__(self, start: date, end: date, number: str) -> None:
        self.start, self.end, self.number = start, end, number
        self.rows: list[Row] = []
        self.table = True
        self.flow = Flow(744, lambda: Page(A4, "Times-Roman", "Times-Bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 12, WINE)
        page.put(545, 52, "Dalesgate", 24, bold=True, right=True, color=WINE)
        page.put(545, 66, "BUILDING SOCIETY", 9, right=True, color=WINE)
        if number == 1 or not self.table:
            return 100
        page.put(50, 60, f"Account number {self.number} (continued)", 10)
        return self.titles(page, 104)

    def titles(self, page: Page, y: float) -> float:
        page.box(50, y - 13, 495, 20, WINE)
        white: Color = (1, 1, 1)
        page.put(56, y, "Date", 10, bold=True, color=white)
        page.put(126, y, "Transaction", 10, bold=True, color=white)
        for x, text in ((382, "Withdrawals (£)"), (460, "Receipts (£)"), (539, "Balance (£)")):
            page.put(x, y, text, 10, bold=True, right=True, color=white)
        return y + 22

    def opening(self, rows: list[Row], opening: Decimal, rates: list[tuple[date, str]], interest: Decimal) -> None:
        page = self.flow.page
        page.lines(70, 130, ["MR A J HALLOWAY", "STONECROFT", "14 GREEN LANE", "GRASSINGTON", "BD23 5XX"], 10, 12.5)
        facts = [
            ("Statement date", _day(self.end + timedelta(2))),
            ("Account number", self.number),
            ("Sort code", "30-61-74"),
            ("Account", "Easy Saver Issue 12"),
        ]
        for place, (label, said) in enumerate(facts):
            page.put(356, 130 + 13 * place, label, 10)
            page.put(545, 130 + 13 * place, said, 10, right=True)
        page.put(50, 224, "Annual statement of your account", 15, bold=True, color=WINE)
        page.put(50, 240, f"From {_day(self.start)} to {_day(self.end)}", 10.5)
        page.box(50, 252, 240, 94, ROSE)
        page.put(58, 268, "Your summary", 11, bold=True, color=WINE)
        closing = opening + sum((row.amount for row in rows), ZERO)
        parts = [
            ("Opening balance", opening),
            ("Total receipts", money_in(rows) - interest),
            ("Total interest paid (gross)", interest),
            ("Total withdrawals", money_out(rows)),
            ("Closing balance", closing),
        ]
        for place, (label, amount) in enumerate(parts):
            page.put(58, 283 + 13 * place, label, 10)
            page.put(282, 283 + 13 * place, "£" + written(amount), 10, right=True)
        page.box(305, 252, 240, 94, ROSE)
        page.put(313, 268, "Your interest rates", 11, bold=True, color=WINE)
        page.put(313, 283, "From", 9.5, bold=True)
        page.put(537, 283, "Gross p.a. / AER (variable)", 9.5, bold=True, right=True)
        for place, (day, rate) in enumerate(rates):
            page.put(313, 296 + 12 * place, _day(day), 10)
            page.put(537, 296 + 12 * place, rate, 10, right=True)
        self.flow.y = self.titles(page, 376)

    def edge(self, day: date, text: str, balance: Decimal) -> None:
        self.flow.need(18)
        page, y = self.flow.page, self.flow.y
        page.put(56, y, _day(day), 10)
        page.put(126, y, text, 10, bold=True)
        page.put(539, y, written(balance), 10, bold=True, right=True)
        self.flow.y += 18

    def row(self, entry: Entry, balance: Decimal) -> None:
        self.flow.need(17)
        page, y = self.flow.page, self.flow.y
        if len(self.rows) % 2 == 0:
            page.box(50, y - 11, 495, 16, (0.96, 0.96, 0.96))
        page.put(56, y, _day(entry.day), 10)
        page.put(126, y, entry.lines[0], 10)
        page.put(460 if entry.amount > 0 else 382, y, written(entry.amount, minus=""), 10, right=True)
        page.put(539, y, written(balance), 10, right=True)
        self.flow.y += 16
        self.rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, page=self.flow.number))

    def ending(self) -> None:
        self.flow.need(70)
        notes = [
            "Interest is worked out each day on the cleared balance and paid on 31 March. No tax is taken off;",
            "tax may be due on interest above your Personal Savings Allowance. Please check this statement and tell us",
            "straight away if anything looks wrong. You can move your savings to another account of ours at no cost.",
        ]
        self.flow.page.lines(50, self.flow.y + 14, notes, 9, 11)
        self.table = False
        self.flow.turn()
        page, y = self.flow.page, 116.0
        page.put(50, y, "Basic information about the protection of your deposits", 14, bold=True, color=WINE)
        y += 24
        for label, said in SHEET:
            page.box(50, y - 12, 495, 26, stroke=WINE)
            page.upright(254, y - 12, y + 14, 0.5, WINE)
            page.put(56, y + 4, label, 9.5, bold=True)
            page.put(260, y + 4, said, 9.5)
            y += 26


def draw(rng: Random, path: Path) -> Truth:
    year = rng.randint(2019, 2024)
    start, end = date(year, 4, 6), date(year + 1, 4, 5)
    opening = some_amount(rng, 6000, 48000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(9, 44), balance=opening, floor=3500)
    paid = date(year + 1, 3, 31)
    interest = (opening * Decimal("0.0231")).quantize(Decimal("0.01"))
    entries.append(Entry(paid, ("Gross Interest",), interest, "", "interest"))
    entries.sort(key=lambda entry: entry.day)
    balances = running(opening, [entry.amount for entry in entries])
    number = f"9{rng.randint(10**7, 10**8 - 1)}"
    days = [start, *sorted(rng.sample([start + timedelta(n) for n in range(20, 350)], rng.randint(1, 3)))]
    rates = [(day, f"{1.15 + 0.35 * place:.2f}% / {1.15 + 0.35 * place:.2f}%") for place, day in enumerate(days)]
    sheet = _Annual(start, end, number)
    sheet.opening([Row(e.day, "", e.amount) for e in entries], opening, rates, interest)
    sheet.edge(start, "Balance brought forward", opening)
    for entry, balance in zip(entries, balances, strict=True):
        sheet.row(entry, balance)
    sheet.edge(end, "Balance carried forward", balances[-1])
    sheet.ending()
    each_page(sheet.flow.pages, _foot)
    with_reportlab(sheet.flow.pages, path, spacing=0.1)
    return Truth("savings", "en_GB", "GBP", number, start, end, opening, balances[-1], sheet.rows)


def _foot(page: Page, number: int, count: int) -> None:
    page.rule(50, 786, 545, 0.6, WINE)
    page.put(
        50, 798, "Dalesgate Building Society is a member of the Building Societies Association. Principal office:", 8
    )
    page.put(50, 808, "3 Market Row, Skipton. Authorised by the PRA and regulated by the FCA and the PRA (000000).", 8)
    page.put(545, 798, f"Page {number} of {count}", 8, right=True)
