"""United States, online bank: checking and savings in one statement, both amount columns always filled.

A row prints credit and debit, one of them zero and the debit with a minus even then; the name of the kind of payment
stands above the lines with the details. Beginning and ending balance are rows of the table, with their days.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Color, Flow, Page, fits, with_fpdf
from ._rows import ZERO, each_page, money_in, money_out

PLUM: Color = (0.35, 0.07, 0.36)
TINT: Color = (0.95, 0.93, 0.96)
POOLS = {
    "shop": [
        "TRADER JOE S #### PORTLAND OR",
        "SAFEWAY #####",
        "SQ *STUMP COFFEE Portland OR",
        "AMZN Mktp US*??#?##?? Amzn.com/bill WA",
        "NETFLIX.COM LOS GATOS CA",
        "COSTCO WHSE #0### TIGARD OR",
        "TST* PINE STATE BISCUI PORTLAND OR",
        "SHELL OIL 5744######## BEAVERTON OR",
    ],
    "ach": [
        "VENMO PAYMENT",
        "PGE WEB ONLINE PMT",
        "CAPITAL ONE CRCARDPMT",
        "NW NATURAL GAS GASBILL",
        "FID BKG SVC LLC MONEYLINE",
        "WELLS FARGO MORTGAGE LOAN PMT",
    ],
    "pay": ["INTEL CORP PAYROLL", "OHSU DIRECT DEP", "GUSTO PAY ######"],
    "person": ["HANNAH", "Luis Ortega", "R Nakamura", "mom"],
}
CHECKING = [
    Kind(2.5, 1200, 3400, "ACH Deposit|{pay} ~ Future Amount: ~ Tran: DDIR", "in", most=4),
    Kind(1, 10, 200, "Zelle Payment|{person} payment - ID ??#########", "in"),
    Kind(1, 40, 900, "eCheck Deposit|Deposit #######", "in"),
    Kind(1, 100, 900, "NOW Deposit|Requested transfer from ARBOR BANK Savings account XXXXXX####", "in", step="50"),
    Kind(9, -4, -190, "WEB Purchase|{shop}", "out"),
    Kind(5, -20, -900, "ACH Withdrawal|{ach} ~ Future Amount: ~ Tran: ACHDW", "out"),
    Kind(1.5, -10, -300, "Zelle Payment|{person} payment - ID ??#########", "out", step="5"),
    Kind(1, -20, -200, "ATM Withdrawal|ALLPOINT {*shop}", "out", step="20"),
    Kind(0.5, -30, -700, "Check Paid #####", "out"),
]
SAVINGS = [
    Kind(3, 25, 500, "Internet transfer from Interest Checking account XXXXXX####", "in", step="25"),
    Kind(1, 100, 2000, "ACH Deposit|FID BKG SVC LLC MONEYLINE ~ Tran: ACHDEP", "in"),
    Kind(1.2, -50, -900, "Requested transfer to ARBOR BANK Interest Checking account XXXXXX####", "out", step="50"),
]
HOLDER = ["HANNAH NAKAMURA", "8815 SE TOLMAN ST APT 4", "PORTLAND OR 97206-1134"]
TITLES = [(40, "Date", False), (110, "Description", False), (412, "Credits", True), (486, "Debits", True)]


def _dollars(amount: Decimal) -> str:
    return ("-$" if amount < 0 else "$") + written(amount, minus="")


class _Combined:
    def __init__(self, end: date, start: date) -> None:
        self.start, self.end = start, end
        self.rows: list[Row] = []
        self.table = False
        self.flow = Flow(712, lambda: Page(LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 50, "arbor", 26, bold=True, color=PLUM)
        page.put(112, 50, "bank", 26, color=PLUM)
        page.put(572, 40, "COMBINED CUSTOMER STATEMENT", 9, bold=True, right=True)
        page.put(572, 52, f"Statement Date {self.end:%m/%d/%Y}", 9, right=True)
        page.rule(40, 66, 572, 1.2, PLUM)
        if number == 1:
            return 96
        return self.titles(page, 90) if self.table else 92

    def titles(self, page: Page, y: float) -> float:
        page.box(40, y - 11, 532, 16, TINT)
        for x, text, right in TITLES:
            page.put(x + (0 if right else 4), y, text, 8.5, right=right, bold=True, color=PLUM)
        page.put(568, y, "Balance", 8.5, right=True, bold=True, color=PLUM)
        return y + 18

    def first(self, accounts: list[tuple[str, str, Decimal, Decimal]]) -> None:
        page = self.flow.page
        page.lines(60, 130, HOLDER, 9.5, 12)
        page.put(360, 118, "CUSTOMER CARE INFORMATION", 8.5, bold=True, color=PLUM)
        page.lines(360, 132, ["Visit us online: arborbank.example", "Call us 24/7: 1-877-555-0172"], 8.5)
        page.lines(360, 154, ["Write us: Arbor Bank Customer Care", "P.O. Box 10951, Boise, ID 83707"], 8.5)
        page.put(40, 226, "ACCOUNT SUMMARY", 11, bold=True, color=PLUM)
        page.box(40, 236, 532, 18, TINT)
        places = (44.0, 230.0, 440.0, 568.0)
        for x, text in zip(
            places, ("ACCOUNT NAME", "ACCOUNT NUMBER", "BEGINNING BALANCE", "ENDING BALANCE"), strict=True
        ):
            page.put(x, 248, text, 8, bold=True, right=x > 400)
        y = 268.0
        for name, number, opening, closing in accounts:
            for x, text in zip(places, (name, number, _dollars(opening), _dollars(closing)), strict=True):
                page.put(x, y, text, 9, right=x > 400)
            page.rule(40, y + 5, 572, 0.3, GREY)
            y += 18
        page.put(44, y, "TOTAL BALANCE", 9, bold=True)
        page.put(568, y, _dollars(sum((account[3] for account in accounts), ZERO)), 9, bold=True, right=True)
        page.put(40, y + 40, "IMPORTANT INFORMATION ABOUT YOUR ACCOUNT", 9, bold=True, color=PLUM)
        notice = [
            "Rates may change at any time. More than ten transfers out of savings in a cycle cost nothing, but we may",
            "close accounts that are used for many payments. Buckets are no accounts of their own.",
            "Did you know? You can set a nickname for each account and lock your debit card from the app.",
        ]
        page.lines(40, y + 54, notice, 8, 10)

    def account(
        self, name: str, number: str, rate: str, entries: list[Entry], opening: Decimal, interest: Decimal, days: int
    ) -> Decimal:
        self.table = False
        self.flow.turn()
        page, y = self.flow.page, self.flow.y
        balances = running(opening, [entry.amount for entry in entries])
        closing = balances[-1] if balances else opening
        page.put(40, y, f"SUMMARY FOR: {name}", 12, bold=True, color=PLUM)
        page.put(40, y + 14, f"Account Number: {number}     Ownership: Individual", 9)
        page.box(40, y + 24, 532, 92, stroke=GREY)
        made = [Row(entry.day, "", entry.amount) for entry in entries]
        left = [
            (f"Beginning Balance, as of {self.start:%m/%d/%Y}", _dollars(opening)),
            ("Deposits", _dollars(money_in(made) - interest)),
            ("Interest Paid", _dollars(interest)),
            ("Withdrawals", "-" + _dollars(money_out(made))),
            (f"Ending Balance, as of {self.end:%m/%d/%Y}", _dollars(closing)),
        ]
        right = [
            ("Days in Statement Period", str(days)),
            ("Annual Percentage Yield Earned", rate),
            ("Interest Earned", _dollars(interest)),
            ("Interest Paid Year-to-Date", _dollars(interest * (self.end.month))),
            ("Overdraft Items Fees", "$0.00"),
        ]
        for place, (one, two) in enumerate(zip(left, right, strict=True)):
            line = y + 40 + 16 * place
            page.put(48, line, one[0], 9, bold=place in (0, 4))
            page.put(300, line, one[1], 9, right=True, bold=place in (0, 4))
            page.put(330, line, two[0], 9)
            page.put(564, line, two[1], 9, right=True)
        page.put(40, y + 140, "Activity", 11, bold=True, color=PLUM)
        self.flow.y = self.titles(page, y + 160)
        self.table = True
        self.edge(self.start, "Beginning Balance", opening)
        for entry, balance in zip(entries, balances, strict=True):
            self.row(entry, balance)
        self.edge(self.end, "Ending Balance", closing)
        self.table = False
        return closing

    def edge(self, day: date, text: str, balance: Decimal) -> None:
        self.flow.need(18)
        page, y = self.flow.page, self.flow.y
        page.put(44, y, day.strftime("%m/%d/%Y"), 8.5)
        page.put(110, y, text, 8.5, bold=True)
        page.put(568, y, _dollars(balance), 8.5, right=True, bold=True)
        page.rule(40, y + 5, 572, 0.3, GREY)
        self.flow.y += 17

    def row(self, entry: Entry, balance: Decimal) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 228))]
        self.flow.need(10 * len(lines) + 8)
        page, y = self.flow.page, self.flow.y
        page.put(44, y, entry.day.strftime("%m/%d/%Y"), 8.5)
        page.lines(110, y, lines, 8.5, 10)
        page.put(412, y, _dollars(max(entry.amount, ZERO)), 8.5, right=True)
        page.put(486, y, "-" + _dollars(max(-entry.amount, ZERO)), 8.5, right=True)
        page.put(568, y, _dollars(balance), 8.5, right=True)
        self.flow.y += 10 * len(lines) + 7
        page.rule(40, self.flow.y - 12, 572, 0.3, GREY)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=self.flow.number))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([29, 30]))
    openings = (some_amount(rng, 800, 5000), some_amount(rng, 4000, 40000))
    counts = (rng.randint(12, 60), rng.randint(1, 9))
    made = []
    for kinds, opening, count, floor in zip((CHECKING, SAVINGS), openings, counts, (400, 2000), strict=True):
        entries = some_entries(rng, kinds, POOLS, (start, end), count=count, balance=opening, floor=floor)
        interest = (opening * (Decimal("0.0001") if floor == 400 else Decimal("0.0035"))).quantize(Decimal("0.01"))
        made.append([*entries, Entry(end, ("Interest Paid",), interest, "in", "interest")])
    names = ("Interest Checking", "Online Savings")
    numbers = [f"XXXXXX{rng.randint(1000, 9999)}" for _ in names]
    sheet = _Combined(end, start)
    closings = [opening + sum(e.amount for e in entries) for opening, entries in zip(openings, made, strict=True)]
    sheet.first(list(zip(names, numbers, openings, closings, strict=True)))
    for name, number, rate, entries, opening in zip(names, numbers, ("0.10%", "4.25%"), made, openings, strict=True):
        sheet.account(name, number, rate, entries, opening, entries[-1].amount, (end - start + timedelta(1)).days)
    each_page(sheet.flow.pages, _foot)
    with_fpdf(sheet.flow.pages, path)
    return Truth("checking", "en_US", "USD", None, start, end, None, None, sheet.rows)


def _foot(page: Page, number: int, count: int) -> None:
    page.put(
        40, 752, "Arbor Bank, Member FDIC. Errors or questions about electronic transfers: call 1-877-555-0172.", 7
    )
    page.put(572, 752, f"Page {number} of {count}", 8, right=True)
