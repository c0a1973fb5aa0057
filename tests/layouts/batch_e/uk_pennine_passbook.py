"""United Kingdom, building society passbook as a PDF: small pages of 24 numbered lines with the fold in the middle,
`03JAN24`, "WITHDRAWN" and "PAID IN" columns, a balance on every line, all in Courier.

"BALANCE B/F" tops a page and "BALANCE C/F" ends one. Look 1 is a savings account over many months (short texts, the
yearly interest, a balance protected by asterisks), look 2 a current account whose rows may take a second line for the
reference and whose overdrawn balances say `OD`. A closing page has the interest rates with the days from which
they hold and the tax certificate. Hand-written stream, the texts in a form.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Hand, Page, by_hand, fits

SAVINGS = [
    Kind(4, 10, 2500, "CASH", step="10"),
    Kind(3, 20, 3000, "CHEQUE"),
    Kind(4, 25, 500, "FPS IN {person}", step="5"),
    Kind(4, -20, -500, "CASH", step="10"),
    Kind(2, -100, -6000, "CHQ TO {payee}", step="0.5"),
    Kind(2, -50, -1500, "TFR 1182-00####-#", step="1"),
    Kind(1, 20, 300, "S/O {person}", step="5"),
    Kind(0.4, -12, -25, "LOST PASSBOOK FEE", step="1", most=1),
]
CURRENT = [
    Kind(10, -2, -120, "CARD {shop} {used}"),
    Kind(4, -8, -220, "DD {biller}|REF {ref}"),
    Kind(2, -20, -200, "ATM {town} {clock}", step="10"),
    Kind(2, 10, 400, "FPS IN {person}|{note}"),
    Kind(2, -10, -600, "FPS OUT {person}|{note}"),
    Kind(1.5, 900, 2400, "BACS {firm}|REF {ref}", most=2),
    Kind(1, -150, -900, "S/O {payee}", step="5"),
    Kind(0.6, -2, -60, "CARD {abroad}|EUR 24.60 @ 1.1642"),
    Kind(0.5, 5, 90, "CARD REFUND {shop}"),
    Kind(0.5, -10, -10, "UNPAID ITEM CHARGE", step="10"),
]
POOLS = {
    "shop": ["GREGORYS 0412", "MORRIDALES", "CO-OPERA 118", "B&K STORES"],
    "town": ["HALIFAX", "TODMORDEN", "HX1 1PB"],
    "abroad": ["BAR SOL PALMA", "SNCB BRUGGE"],
    "biller": ["NORTHWATER", "CALDERDALE MBC", "TV LICENCE", "BROADLINE TEL"],
    "person": ["A HARGREAVES", "MR D SINGH", "MS J OKORO", "P & L BOOTH"],
    "payee": ["HEBDEN MOTORS", "RIDLEY & CO", "J WOODHEAD"],
    "firm": ["AIRE TEXTILES", "CALDER NHS TR"],
    "note": ["RENT", "INV 1044.50", "HOLIDAY 14/08", "THANKS"],
    "ref": ["0########", "12-00####/01", "CB#######"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m"),
    "clock": lambda rng, _: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
}  # fmt: skip
SIZE, PITCH, LINES = 8.5, 17.0, 24
NUMBER, DATE, TEXT, OUT, INTO, BALANCE = 22, 42, 88, 262, 328, 404
PLUM = (0.35, 0.1, 0.3)


class _Book:
    """Numbered lines on pages of 24."""

    def __init__(self, truth: Truth, look: int) -> None:
        self.truth, self.look = truth, look
        self.pages: list[Page] = []
        self.line = LINES

    def page(self, first: bool) -> None:
        page = Page((420, 595), "Courier", "Courier-Bold")
        self.pages.append(page)
        page.put(NUMBER, 32, "Pennine & Calder Building Society", 11, face="Times-Bold", color=PLUM)
        page.put(BALANCE, 32, f"ACCOUNT {self.truth.account_number}", 8, right=True)
        if first:
            start, end = self.truth.period_start, self.truth.period_end
            name = "Northlight Saver" if self.look == 1 else "Everyday Current"
            page.put(NUMBER, 46, f"MRS E V ASHWORTH   {name}", 8)
            page.put(NUMBER, 57, f"Entries from {start:%d %b %Y} to {end:%d %b %Y}".upper(), 8)
        page.box(NUMBER - 4, 66, BALANCE - NUMBER + 8, 16, (0.92, 0.87, 0.91))
        page.put(DATE, 77, "DATE", 8, bold=True)
        page.put(TEXT, 77, "DETAILS", 8, bold=True)
        for x, text in ((OUT, "WITHDRAWN"), (INTO, "PAID IN"), (BALANCE, "BALANCE £")):
            page.put(x, 77, text, 8, right=True, bold=True)
        for x in (DATE - 5, TEXT - 5, OUT - 52, OUT + 5, INTO + 5):
            page.upright(x, 66, 82 + LINES * PITCH + 26, 0.3, GREY)
        page.rule(10, self.place(11) + 15, 410, 0.3, GREY)
        for n in range(LINES):
            page.put(NUMBER + 8, self.place(n), str(n + 1), 6, right=True, color=GREY)
        page.put(210, 578, f"Page {len(self.pages)}", 7, center=True, face="Times-Roman")
        self.line = 0

    @staticmethod
    def place(line: int) -> float:
        return 98 + PITCH * line + (20 if line > 11 else 0)

    def balance(self, amount: Decimal) -> str:
        text = written(abs(amount))
        if self.look == 1:
            return text.rjust(10, "*")
        return text + (" OD" if amount < 0 else "")

    def put(self, day: date | None, text: str, amount: Decimal | None, balance: Decimal | None) -> None:
        page, y = self.pages[-1], self.place(self.line)
        page.put(DATE, y, f"{day:%d%b%y}".upper() if day else "", SIZE)
        page.put(TEXT, y, text, SIZE)
        if amount is not None:
            page.put(OUT if amount < 0 else INTO, y, written(abs(amount)), SIZE, right=True)
        if balance is not None:
            shown = self.balance(balance)
            page.put(BALANCE - (0 if shown.endswith("OD") or self.look == 1 else 15.3), y, shown, SIZE, right=True)
        self.line += 1

    def entry(self, entry: Entry, before: Decimal, balance: Decimal) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits("Courier", SIZE, 121))]
        if self.line + len(lines) > LINES - 1:
            self.put(None, "BALANCE C/F", None, before)
            self.page(False)
            self.put(None, "BALANCE B/F", None, before)
        row = Row(entry.day, " ".join(lines), entry.amount, balance, page=len(self.pages))
        self.truth.transactions.append(row)
        for n, line in enumerate(lines):
            self.put(entry.day if n == 0 else None, line, *((entry.amount, balance) if n == 0 else (None, None)))


def draw(rng: Random, path: Path) -> Truth:
    look = rng.choice([1, 2])
    period = start, end = some_period(rng, rng.randint(120, 330) if look == 1 else 30)
    opening = some_amount(rng, 500, 40000) if look == 1 else some_amount(rng, 30, 3000)
    count = rng.choice([0, *range(2, 40)]) if look == 1 else None
    kinds, floor = (SAVINGS, 700) if look == 1 else (CURRENT, -300)
    entries = some_entries(rng, kinds, POOLS, period, count=count, balance=opening, floor=floor)
    if look == 1:
        entries = _kept_positive(opening, entries)
        year_ends = [date(start.year, 12, 31), date(start.year + 1, 3, 31)]
        paid = rng.choice([day for day in year_ends if day <= end] or [end])
        if rng.random() < 0.8:
            interest = Entry(paid, ("INTEREST GROSS",), some_amount(rng, 3, 900), "", "")
            entries = sorted([*entries, interest], key=lambda entry: entry.day)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    number = fill(rng, "1182-00####-#", start, {})
    kind = "savings" if look == 1 else "checking"
    truth = Truth(kind, "en_GB", "GBP", number, start, end, opening, closing)
    book = _Book(truth, look)
    book.page(True)
    book.put(start, "BALANCE B/F", None, opening)
    for entry, before, balance in zip(entries, [opening, *balances], balances, strict=False):
        book.entry(entry, before, balance)
    if book.line < LINES - 2:
        book.put(None, "- - - - - - - - - - -", None, None)
    _notes(book, rng)
    by_hand(book.pages, path, Hand(form=True))
    return truth


def _kept_positive(opening: Decimal, entries: list[Entry]) -> list[Entry]:
    """A savings account cannot be overdrawn: what it does not hold is not taken out."""
    kept: list[Entry] = []
    for entry in entries:
        if opening + entry.amount >= 0:
            kept.append(entry)
            opening += entry.amount
    return kept


def _notes(book: _Book, rng: Random) -> None:
    page, end = Page((420, 595), "Times-Roman", "Times-Bold"), book.truth.period_end
    book.pages.append(page)
    page.put(NUMBER, 40, "Pennine & Calder Building Society", 11, bold=True, color=PLUM)
    page.put(NUMBER, 70, "Interest rates on your account", 10, bold=True)
    rates = [("1 May 2022", "1.15%", "1.15%"), ("1 February 2023", "2.40%", "2.43%")]
    rates += [("15 September 2023", "3.05%", "3.09%")]
    page.put(200, 86, "Gross p.a.", 8.5, right=True, bold=True)
    page.put(260, 86, "AER", 8.5, right=True, bold=True)
    for n, (day, gross, aer) in enumerate(rates):
        page.put(NUMBER, 100 + 12 * n, f"From {day}", 8.5)
        page.put(200, 100 + 12 * n, gross, 8.5, right=True)
        page.put(260, 100 + 12 * n, aer, 8.5, right=True)
    if book.look == 1:
        page.put(NUMBER, 160, f"Certificate of interest, tax year to 5 April {end.year}", 10, bold=True)
        page.put(NUMBER, 176, "Gross interest paid", 8.5)
        page.put(260, 176, f"£{written(some_amount(rng, 3, 900))}", 8.5, right=True)
        page.put(NUMBER, 188, "Tax deducted", 8.5)
        page.put(260, 188, "£0.00", 8.5, right=True)
    text = (
        "Please check each entry and tell your branch of any mistake within 13 months. Cash withdrawals are limited to"
        " £500.00 a day and cheques to £250,000.00. Your eligible deposits are protected up to a total of £85,000 by"
        " the Financial Services Compensation Scheme. Branches close at 1.00 pm on 24 December and reopen on 2 January."
        " Arranged overdrafts: 39.90% EAR variable, no charge on the first £25.00."
    )
    page.lines(NUMBER, 220, wrap(text, fits("Times-Roman", 8.5, 378)), 8.5, 11)
