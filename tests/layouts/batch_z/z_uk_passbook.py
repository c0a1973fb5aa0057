"""United Kingdom: a building society's savings statement that looks like its passbook.

Typewriter lines, numbered and two passbook pages to the sheet; codes instead of words, the branch and cashier behind
the balance, balances padded with asterisks, notices of interest rates on lines of their own, a year or two in all.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_entries, written
from ..pens import GREY, Hand, Page, by_hand
from ._common import many, money

KINDS = [
    Kind(4, 10, 900, "CASH", step="5"),
    Kind(5, 25, 3500, "CHEQUE"),
    Kind(4, 50, 400, "STO {person}", step="25"),
    Kind(2, 20, 1500, "BANK CREDIT {person}"),
    Kind(5, -20, -500, "CASH W/D", step="10"),
    Kind(3, -80, -4000, "CHEQUE W/D {payee}"),
    Kind(2, -50, -1500, "TRANSFER TO ####{end}"),
    Kind(1, 1, 90, "INTEREST NET", most=2),
]
POOLS = {
    "person": ["J R PICKLES", "MRS A DYSON", "HMRC CH BEN", "P HOLROYD"],
    "payee": ["H BOOTH & SON", "CALDER MOTORS", "KIRKLEES MBC", "M SUTCLIFFE"],
    "end": ["4471-02"],
}
SIZE = 9.0
LINES = 24
TOPS = (66, 448)


def spelled(day: date) -> str:
    return f"{day:%d%b%y}".upper()


def stars(amount: Decimal) -> str:
    return written(amount).rjust(11, "*")


def whole(day: str, text: str, out: str, paid: str, balance: Decimal, till: str) -> str:
    return f"{day:<8} {text:<25} {out:>11}  {paid:>11}  {stars(balance)}  {till}".rstrip()


class Book:
    """Two passbook pages on each sheet, filled line by line."""

    def __init__(self, heading: list[str]) -> None:
        self.heading, self.pages, self.at, self.book = heading, list[Page](), 2 * LINES, 0

    def line(self, text: str) -> int:
        """Write one line and say on which sheet."""
        if self.at >= 2 * LINES:
            self.pages.append(Page(face="Courier", bold="Courier-Bold"))
            self.at = 0
        if self.at % LINES == 0:
            self._top()
        y = TOPS[self.at // LINES] + 58 + 12 * (self.at % LINES)
        self.pages[-1].put(44, y, f"{self.at % LINES + 1:>2} {text}", SIZE)
        self.at += 1
        return len(self.pages)

    def full(self) -> bool:
        return self.at % LINES == LINES - 1

    def fresh(self) -> bool:
        return self.at % LINES == 0

    def _top(self) -> None:
        page, y = self.pages[-1], TOPS[self.at // LINES]
        self.book += 1
        page.box(36, y - 26, 523, 372, stroke=GREY)
        page.put(44, y - 10, self.heading[0], 11, face="Helvetica-Bold", color=(0.45, 0.1, 0.1))
        page.put(551, y - 10, f"Page {self.book}", 8, face="Helvetica", right=True)
        page.put(44, y + 6, self.heading[1], 8, face="Helvetica")
        page.put(551, y + 6, self.heading[2], 8, face="Helvetica", right=True)
        titles = f"   {'DATE':<8} {'DETAILS':<25} {'WITHDRAWN':>11}  {'PAID IN':>11}  {'BALANCE':>11}  BR/CASH"
        page.put(44, y + 30, titles, SIZE, bold=True)
        page.put(44, y + 42, f"{'':37} {'GBP':>11}  {'GBP':>11}  {'GBP':>11}", SIZE)


def draw(rng: Random, path: Path) -> Truth:
    start = date(rng.randint(2018, 2023), rng.randint(1, 12), rng.randint(1, 28))
    end = start + timedelta(rng.choice([364, 545, 729]))
    opening = money(rng, 200, 24000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=many(rng), balance=opening, floor=600)
    balances = running(opening, [entry.amount for entry in entries])
    if min(balances) < 1:
        opening += (-min(balances)).quantize(Decimal(1)) + 25
        balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "0#######-0#", start, {})
    who = fill(rng, "MR T & MRS E {name}", start, {"name": ["ACKROYD", "GREENHALGH", "SYKES"]})
    book = Book(["Wharfe & Aire Building Society", who, f"Instant Access Saver   A/C {account}"])
    book.line(whole(spelled(start), "BALANCE B/FWD", "", "", opening, "017"))
    rate, rows = rng.randint(5, 40), []
    notices = set(rng.sample(range(len(entries)), min(3, len(entries) // 4)))
    before = opening
    for place, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        if place in notices:
            rate += rng.randint(1, 25)
            turn(book, before)
            book.line(f"        ** INTEREST RATE NOW {rate / 100:.2f}% GROSS P.A. / AER **")
        turn(book, before)
        out = written(entry.amount, minus="") if entry.amount < 0 else ""
        paid = written(entry.amount) if entry.amount > 0 else ""
        till = f"{rng.choice([17, 17, 17, 31]):03}/{rng.randint(1, 9):02}"
        text = entry.lines[0]
        sheet = book.line(whole(spelled(entry.day), text, out, paid, balance, till))
        rows.append(Row(entry.day, text, entry.amount, balance, None, sheet))
        before = balance
    turn(book, before)
    book.line(whole(spelled(end), "CLOSING BALANCE", "", "", before, "017"))
    last = book.pages[-1]
    last.lines(
        44,
        812,
        [
            "Eligible deposits are protected up to a total of 85,000 pounds by the FSCS. www.fscs.org.uk",
            f"This statement replaces passbook entries {start:%d/%m/%Y} to {end:%d/%m/%Y}. Please check it.",
        ],
        7,
        9,
        face="Helvetica",
        color=GREY,
    )
    by_hand(book.pages, path, Hand(show="glyphs"))
    return Truth("account", "en_GB", "GBP", account, start, end, opening, balances[-1], rows)


def turn(book: Book, balance: Decimal) -> None:
    """Carry the balance over when the passbook page is down to its last line."""
    if book.full():
        book.line(whole("", "CARRIED FORWARD", "", "", balance, ""))
        book.line(whole("", "BROUGHT FORWARD", "", "", balance, ""))
