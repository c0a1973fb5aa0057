"""New Zealand, one statement of two or three accounts: an everyday account and savers, each with its own table of dates
without year, two-letter type codes before the details, withdrawals, deposits, balance with OD when overdrawn, brought
and carried forward lines at page breaks, withholding tax and a list of the codes at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import GREY, WHITE, Flow, Hand, Page, by_hand
from ._rows import LEFT, RIGHT, columns, joined, place, sums

EVERYDAY = (
    Kind(9, -3, -180, "EP {shop}"),
    Kind(3, -5, -160, "VT {shop}|####-****-****-#### Df"),
    Kind(2, -40, -900, "BP {person}|{why} {ref}"),
    Kind(2, -50, -650, "AP {payee}|{ref}"),
    Kind(2, -18, -260, "DD {bill}|{ref} ########"),
    Kind(2, -20, -300, "AT {town}", step="20"),
    Kind(1.5, 20, 500, "BP {person}|{why}"),
    Kind(1.2, 900, 2700, "DC {firm}|Wages {ref}", most=4),
    Kind(0.8, 30, 340, "DC Inland Revenue|WFF ###-###-###", most=2),
    Kind(0.5, -1, -12, "FX Foreign currency fee"),
    Kind(0.4, -2, -40, "DI Debit interest", most=1),
)
SAVER = (
    Kind(3, 20, 600, "BP Transfer from Everyday|{why}"),
    Kind(1.5, -50, -900, "BP Transfer to Everyday", step="10"),
    Kind(1, 1.2, 60, "IP Credit interest paid", most=1),
    Kind(1, -0.2, -12, "WT Withholding tax", most=1),
)
POOLS: Pools = {
    "shop": (
        "Countdale Ponsonby", "Pak N Sav Albany", "Z Oil Greenlane", "The Warehaus Westgate", "Bunning Mt Roskill",
        "New Worlds Thorndon", "Mojo & Co Coffee", "AT Hop Top Up", "Chemist Depot Lincoln", "Uber Trip Auckland",
    ),
    "person": ("Tane W M", "J R Patel", "Aroha Ngata", "Smith K L", "Flatmates"),
    "why": ("Rent", "Dinner", "Birthday", "Holiday fund", "Bond", "Netball fees"),
    "payee": ("Harcourt Property Mgmt", "Kiwi Home Loan", "Westlake Kindy"),
    "bill": ("Genesis Power", "Watercare Akl", "2 Deg Mobile", "AMI Insure", "Slingshot NZ"),
    "ref": ("Unit ##", "Ref ####", "Inv#####", "######"),
    "town": ("Queen St 2 Auckland", "Lambton Quay Wgtn", "Riccarton Mall Chch"),
    "firm": ("Kauri Joinery Ltd", "Waitemata DHB", "Southern Dairy Coop"),
}  # fmt: skip
CODES = (
    "AP Automatic payment", "AT Automatic teller machine", "BP Bill payment", "DC Direct credit", "DD Direct debit",
    "DI Debit interest", "EP EFTPOS transaction", "FX Foreign exchange", "IP Interest paid", "VT Visa transaction",
    "WT Withholding tax",
)  # fmt: skip
COLS = columns(50, (46, LEFT), (26, LEFT), (206, LEFT), (72, RIGHT), (72, RIGHT), (80, RIGHT))
BLUE = (0.0, 0.25, 0.5)


def stood(amount: Decimal) -> str:
    return written(amount, minus="") + (" OD" if amount < 0 else "")


def short(day: date) -> str:
    return day.strftime("%d %b")


def titles(page: Page, y: float) -> float:
    page.box(50, y, 502, 18, BLUE)
    names = ("Date", "Type", "Details", "Withdrawals", "Deposits", "Balance")
    place(page, COLS, y + 12, names, 8.5, 10, "Helvetica-Bold", WHITE)
    return y + 31


class Book:
    """One account while it is written."""

    def __init__(self, rng: Random, name: str, kinds: Sequence[Kind], opening: Decimal, suffix: str) -> None:
        self.rng, self.name, self.kinds, self.opening = rng, name, kinds, opening
        self.number = f"06-0{rng.randint(100, 999)}-0{suffix[:2]}4417-{suffix}"
        self.balance = opening


def header(period: tuple[date, date], current: list[Book]) -> Callable[[Page, int], float]:
    """What starts a page."""

    def head(page: Page, number: int) -> float:
        page.put(50, 48, "Aoraki Bank", 17, bold=True, color=BLUE)
        page.put(552, 42, "Account statement", 12, right=True)
        span = f"{period[0].day} {period[0]:%B %Y} to {period[1].day} {period[1]:%B %Y}"
        page.put(552, 55, f"Statement period {span}", 8, right=True)
        if number == 1:
            return 236
        if not current:
            return 90
        page.put(50, 84, f"{current[0].name} {current[0].number} (continued)", 9.5, bold=True)
        y = titles(page, 92)
        place(page, COLS, y, ("", "", "Balance brought forward", "", "", stood(current[0].balance)), 8.5, 10.5)
        return y + 16

    return head


def ending(page: Page, y: float) -> None:
    """The codes and the small print."""
    page.put(50, y, "Transaction type codes", 8.5, bold=True)
    for n, text in enumerate(CODES):
        page.put(50 + 170 * (n % 3), y + 13 + 11 * (n // 3), text, 7.5)
    notes = (
        "Please check the entries on this statement and tell us as soon as you can if you think something is wrong.",
        "Resident withholding tax was deducted at the rate you gave us. Rates and fees can be seen on our website.",
    )
    page.lines(50, y + 72, notes, 7.5, 10)


def front(page: Page, books: Sequence[Book]) -> None:
    """Address, the balances of all accounts and a warning."""
    page.lines(50, 96, ["MS H R WALKER", "27B TUI GLEN ROAD", "BIRKENHEAD", "AUCKLAND 0626"], 9.5, 12)
    page.put(330, 90, "Your accounts at a glance", 9.5, bold=True, color=BLUE)
    for n, book in enumerate(books):
        page.put(330, 106 + 14 * n, book.name, 8.5)
        page.put(552, 106 + 14 * n, stood(book.balance), 8.5, right=True)
    page.box(50, 164, 502, 44, (0.9, 0.95, 0.99))
    page.put(60, 181, "Scams are on the rise", 9, bold=True, color=BLUE)
    page.put(60, 194, "We never ask for your password or send a link to log in. Call 0800 114 226 if in doubt.", 8)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    books = [Book(rng, "Everyday Account", EVERYDAY, some_amount(rng, 100, 4000), "00")]
    for name, suffix in (("Rainy Day Saver", "25"), ("Online Call", "26"))[: rng.randint(1, 2)]:
        books.append(Book(rng, name, SAVER, some_amount(rng, 300, 22000), suffix))
    plans = []
    for book in books:
        count = rng.randint(14, 75) if book is books[0] else rng.randint(2, 9)
        plans.append(some_entries(rng, book.kinds, POOLS, period, count=count, balance=book.opening, floor=-300))
    rows: list[Row] = []
    current: list[Book] = []

    def foot(page: Page, y: float) -> None:
        if current:
            place(page, COLS, y, ("", "", "Balance carried forward", "", "", stood(current[0].balance)), 8.5, 10.5)

    flow = Flow(738, Page, header(period, current), foot)
    for book, entries in zip(books, plans, strict=True):
        flow.need(110)
        flow.page.put(50, flow.y, book.name, 12, bold=True, color=BLUE)
        flow.page.put(552, flow.y, book.number, 10, right=True)
        flow.y = titles(flow.page, flow.y + 8)
        current[:] = [book]
        opened = (short(period[0]), "", "Opening balance", "", "", stood(book.opening))
        place(flow.page, COLS, flow.y, opened, 8.5, 10.5, "Helvetica-Bold")
        flow.y += 16
        for entry, balance in zip(entries, running(book.opening, [entry.amount for entry in entries]), strict=True):
            code, first = entry.lines[0].split(" ", 1)
            lines = [part for line in (first, *entry.lines[1:]) for part in COLS[2].wrapped(line, "Helvetica", 8.5)]
            flow.need(10.5 * len(lines) + 4)
            out, into = (written(-entry.amount), "") if entry.amount < 0 else ("", written(entry.amount))
            cells = (short(entry.day), code, lines, out, into, stood(balance))
            place(flow.page, COLS, flow.y, cells, 8.5, 10.5)
            flow.page.rule(50, flow.y + 10.5 * len(lines) - 6.5, 552, 0.2, GREY)
            rows.append(Row(entry.day, joined([code, *lines]), entry.amount, balance, None, flow.number))
            book.balance = balance
            flow.y += 10.5 * len(lines) + 4
        flow.need(40)
        total_out, total_in = sums(entries)
        place(flow.page, COLS, flow.y + 2, ("", "", "Totals", written(total_out), written(total_in), ""), 8.5, 10.5)
        closed = (short(period[1]), "", "Closing balance", "", "", stood(book.balance))
        place(flow.page, COLS, flow.y + 16, closed, 8.5, 10.5, "Helvetica-Bold")
        flow.y += 50
        current.clear()
    flow.need(110)
    ending(flow.page, flow.y)
    front(flow.pages[0], books)
    for number, page in enumerate(flow.pages, 1):
        page.put(50, 812, "Aoraki Bank Limited, GST 114-226-310", 7, color=GREY)
        page.put(552, 812, f"Page {number} of {flow.number}", 7.5, right=True)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("checking", "en_NZ", "NZD", None, *period, None, None, rows)
