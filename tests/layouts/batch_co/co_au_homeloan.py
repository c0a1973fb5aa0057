"""Australia: a home loan over half a year: debits, credits and a balance marked DR, monthly interest, dated rate notes.

Dates without year; rows of a rate change have a date and no amount; offset benefit, redraw and totals stand in boxes;
each page ends with a balance carried forward. Font size in the text matrix, texts in a form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Truth, fill, some_amount, written
from ..pens import A4, GREY, Color, Flow, Hand, Page, by_hand
from ._kit import ENGLISH, LOAN, Period, Posted, by_day, number_pages, percent, short, single, some_day, total

RED: Color = (0.78, 0.06, 0.18)
PEOPLE = (("MR LIAM J KOWALCZYK", "MRS PRIYA KOWALCZYK"), ("MS GRETA HOLLOWAY",), ("MR TUAN NGUYEN", "MS ALICE BRANT"))
EXTRAS = (
    ("ADDITIONAL REPAYMENT INTERNET {n}", 200, 6000),
    ("DEPOSIT ONLINE ####### TAX REFUND 20##", 400, 3500),
    ("REDRAW TO 732-118 ######", -500, -9000),
    ("REDRAW BPAY COUNCIL RATES ########", -300, -900),
)


@dataclass
class Loan:
    """All that the statement says; a note is a dated line without amount."""

    people: tuple[str, ...]
    number: str
    period: Period
    owed: Decimal
    rows: list[Entry]
    notes: list[tuple[date, str]]


class Sheet:
    """The pages with the balance so far."""

    def __init__(self, loan: Loan, posted: Posted) -> None:
        self.loan, self.posted, self.balance = loan, posted, -loan.owed
        self.inside = False
        self.flow = Flow(748, lambda: Page(A4), self._head, self._foot)

    def _head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 8, RED)
        page.put(45, 44, "Banksia Mutual", 16, bold=True, color=RED)
        page.put(550, 40, "Flexi Variable Home Loan", 11, bold=True, right=True)
        page.put(550, 54, f"Account number {self.loan.number}", 8.5, right=True)
        page.put(550, 66, "Statement period " + " - ".join(map(_long, self.loan.period)), 8.5, right=True)
        if number == 1:
            return 300
        y = _columns(page, 98)
        if self.inside:
            self.mark(page, y, "BALANCE BROUGHT FORWARD")
            y += 16
        return y

    def _foot(self, page: Page, y: float) -> None:
        if self.inside:
            self.mark(page, y, "BALANCE CARRIED FORWARD")

    def mark(self, page: Page, y: float, text: str, day: str = "") -> None:
        """A balance that is no row."""
        page.put(45, y, day, 8.5)
        page.put(95, y, text, 8.5, bold=True)
        page.put(534, y, written(abs(self.balance)), 8.5, bold=True, right=True)
        page.put(537, y, "DR", 8.5, bold=True)

    def note(self, day: date, text: str) -> None:
        self.flow.need(16)
        self.flow.page.put(45, self.flow.y, short(day, ENGLISH), 8.5)
        self.flow.page.put(95, self.flow.y, text, 8.5)
        self.flow.y += 14.5

    def row(self, entry: Entry) -> None:
        self.flow.need(11 * len(entry.lines) + 5)
        page, y = self.flow.page, self.flow.y
        self.balance += entry.amount
        page.put(45, y, short(entry.day, ENGLISH), 8.5)
        page.put(370 if entry.amount < 0 else 450, y, written(abs(entry.amount)), 8.5, right=True)
        page.put(534, y, written(-self.balance), 8.5, right=True)
        page.put(537, y, "DR", 8.5)
        self.posted.add(entry.day, entry.lines, entry.amount, self.flow.number, balance=self.balance)
        self.flow.y = page.lines(95, y, entry.lines, 8.5, 10.5) + 4


def draw(rng: Random, path: Path) -> Truth:
    loan = _loan(rng)
    posted = Posted(LOAN, "en_AU", "AUD", loan.number, loan.period, -loan.owed)
    sheet = Sheet(loan, posted)
    _front(rng, sheet.flow.page, loan)
    sheet.inside = True
    sheet.mark(sheet.flow.page, sheet.flow.y, "OPENING BALANCE", short(loan.period[0], ENGLISH))
    sheet.flow.y += 16
    notes = list(loan.notes)
    for entry in loan.rows:
        while notes and notes[0][0] <= entry.day:
            sheet.note(*notes.pop(0))
        sheet.row(entry)
    for note in notes:
        sheet.note(*note)
    sheet.flow.need(40)
    sheet.mark(sheet.flow.page, sheet.flow.y, "CLOSING BALANCE", short(loan.period[1], ENGLISH))
    sheet.inside = False
    sheet.flow.y += 34
    _end(rng, sheet)
    number_pages(sheet.flow.pages, 550, 815, "Page {n} of {of}")
    by_hand(sheet.flow.pages, path, Hand(scaled=True, form=True))
    return posted.truth()


def _loan(rng: Random) -> Loan:
    year, half = rng.randint(2019, 2024), rng.choice([0, 1, 2])
    start = date(year, (1, 7, 11)[half], 1)
    end = (start + timedelta(184)).replace(day=1) - timedelta(1)
    owed = some_amount(rng, 90000, 780000)
    rate = Decimal(str(round(rng.uniform(2.4, 6.8), 2)))
    notes = []
    for _ in range(rng.choice([0, 1, 1, 2])):
        day = some_day(rng, (start, end), 10, 20)
        notes.append((day, f"INTEREST RATE CHANGED TO {rate + Decimal('0.25')}% PER ANNUM"))
    rows = [*_repaid(rng, (start, end), owed), *_charged(rng, (start, end), owed, rate), *_extra(rng, (start, end))]
    number = fill(rng, "732-0## ######", start, {})
    return Loan(rng.choice(PEOPLE), number, (start, end), owed, by_day(rows), sorted(notes))


def _repaid(rng: Random, period: Period, owed: Decimal) -> list[Entry]:
    """Regular repayments every week, fortnight or month."""
    step = rng.choice([7, 14, 14, 30])
    amount = percent(owed, str(round(0.0215 * step, 4)))
    text = rng.choice(
        [
            "LOAN REPAYMENT FROM A/C ### ######",
            "SALARY DIRECTED REPAYMENT|TRANSTASMAN FREIGHT PAY ####",
            "DIRECT DEBIT 0######",
        ]
    )
    text = fill(rng, text, period[0], {})
    day, rows = period[0] + timedelta(rng.randint(1, step - 1)), []
    while day <= period[1]:
        rows.append(single(rng, day, text, amount))
        day += timedelta(step)
    return rows


def _charged(rng: Random, period: Period, owed: Decimal, rate: Decimal) -> list[Entry]:
    """Interest and, at times, a fee at each month's end."""
    rows, day = [], period[0]
    fee = rng.random() < 0.5
    while day < period[1]:
        last = (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
        interest = percent(owed, str(round(float(rate) * last.day / 365, 5)))
        rows.append(
            single(
                rng,
                last,
                f"INTEREST CHARGED|{day.day} {ENGLISH[day.month - 1]} TO {last.day} {ENGLISH[last.month - 1]}".upper(),
                -interest,
            )
        )
        if fee:
            rows.append(single(rng, last, "LOAN MAINTENANCE FEE", Decimal("-8.00")))
        day = last + timedelta(1)
    return rows


def _extra(rng: Random, period: Period) -> list[Entry]:
    rows = []
    for _ in range(rng.choice([0, 1, 3, 6, 12])):
        text, low, high = rng.choice(EXTRAS)
        rows.append(single(rng, some_day(rng, period), text, some_amount(rng, low, high), pools={"n": ("N########",)}))
    return rows


def _long(day: date) -> str:
    return short(day, ENGLISH, "{d} {m} {y}")


def _columns(page: Page, y: float) -> float:
    page.rule(45, y - 12, 550, 1, RED)
    page.put(45, y, "Date", 8.5, bold=True)
    page.put(95, y, "Transaction description", 8.5, bold=True)
    page.put(370, y, "Debit", 8.5, bold=True, right=True)
    page.put(450, y, "Credit", 8.5, bold=True, right=True)
    page.put(534, y, "Balance", 8.5, bold=True, right=True)
    page.rule(45, y + 5, 550, 0.4, GREY)
    return y + 20


def _front(rng: Random, page: Page, loan: Loan) -> None:
    page.lines(45, 98, [*loan.people, "27 WATTLE GROVE", "THIRROUL NSW 2515"], 9.5, 12)
    debits = total(entry.amount for entry in loan.rows if entry.amount < 0)
    credits = total(entry.amount for entry in loan.rows if entry.amount > 0)
    closing = loan.owed - debits - credits
    cells: Sequence[tuple[str, str]] = (
        ("Opening balance", f"${written(loan.owed)} DR"),
        ("Total debits", "$" + written(-debits)),
        ("Total credits", "$" + written(credits)),
        ("Closing balance", f"${written(closing)} DR"),
        ("Available redraw", "$" + written(some_amount(rng, 500, 60000))),
        ("Loan term remaining", f"{rng.randint(4, 28)} years {rng.randint(1, 11)} months"),
    )
    for n, (label, value) in enumerate(cells):
        page.put(320, 100 + 15 * n, label, 9)
        page.put(550, 100 + 15 * n, value, 9, bold=n in (0, 3), right=True)
    page.box(45, 204, 505, 36, (0.97, 0.94, 0.94))
    page.put(53, 218, f"Offset benefit for the statement period: ${written(some_amount(rng, 10, 2400))}", 8.5)
    page.put(
        53, 232, "Linked offset account 732-018 55 0172. Minimum repayments may change when your rate changes.", 8.5
    )
    _columns(page, 276)


def _end(rng: Random, sheet: Sheet) -> None:
    sheet.flow.need(100)
    page, y = sheet.flow.page, sheet.flow.y
    interest = total(entry.amount for entry in sheet.loan.rows if entry.lines[0] == "INTEREST CHARGED")
    fees = total(entry.amount for entry in sheet.loan.rows if "FEE" in entry.lines[0])
    page.put(45, y, "For your information", 10, bold=True, color=RED)
    page.put(330, y + 15, "This period", 8, right=True)
    page.put(450, y + 15, "Last financial year", 8, right=True)
    for n, (label, amount) in enumerate((("Interest charged", interest), ("Fees charged", fees))):
        page.put(45, y + 29 + 13 * n, label, 8.5)
        page.put(330, y + 29 + 13 * n, "$" + written(-amount), 8.5, right=True)
        page.put(450, y + 29 + 13 * n, "$" + written(-amount * 2 + some_amount(rng, 1, 900)), 8.5, right=True)
    page.put(45, y + 66, "Please check all entries and call 13 55 08 within 60 days if any is wrong.", 7.5, color=GREY)
