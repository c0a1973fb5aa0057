"""Australia, everyday account of a large bank: particulars with dots leading to the debit or credit, the date on the
first row of a day and the balance with Cr or Dr on its last one, texts over two lines with the amount on the last,
brought and carried forward where the page turns, a summary of totals and outlet details on the first page.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand, width

KINDS = [
    Kind(9, -4, -180, "V#### {used} {shop}|{town}   7463##########"),
    Kind(4, -6, -140, "EFTPOS Purchase {shop} {town}"),
    Kind(3, -20, -600, "Internet Transfer {person}|{note}"),
    Kind(2, -35, -420, "Internet BPAY {biller}|{crn}"),
    Kind(2, -12, -160, "{debit}|###########{letter}"),
    Kind(1, 1400, 3600, "{employer}|Salary 0###### ######", most=3),
    Kind(1.6, 15, 700, "Online ?######### {note} {person}"),
    Kind(0.7, 150, 620, "Centrelink Fam Asst|Fam {crn2}", most=2),
    Kind(1, -40, -500, "Cash Withdrawal {town} ATM", step="20"),
    Kind(0.4, -6, -9, "Overdrawn Fee", most=1),
    Kind(0.5, 0.05, 4, "Interest", most=1),
    Kind(0.5, -0.4, -6, "International Tran Fee - Visa|{used} ####", most=2),
]
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "shop": ["Woolworths 3#0#", "Coles 0###", "Bunnings 6###00", "7-Eleven 2##3", "Kmart 1##4", "Dan Murphys ##4"],
    "town": ["Footscray", "Yarraville", "Melbourne", "Sunshine"],
    "person": ["S Nguyen", "Callum Reid", "P & T Moloney", "Jess Rogers"],
    "note": ["Rent Week ##", "Dinner", "Netball Fees", "Camping"],
    "biller": ["Greater Western Water", "AGL", "Maribyrnong City Council", "Vicroads Registra"],
    "crn": ["#########"],
    "crn2": ["########"],
    "debit": [
        "Telstra Corp Ltd Direct Debit",
        "RACV Insurance Direct Debit",
        "Fitness Passport Paypal",
        "Netflix.Com Direct",
    ],
    "letter": ["?", "?#"],
    "employer": ["Western Health", "Docklands Joinery P/L"],
}
DAY, TEXT, DEBIT, CREDIT, BALANCE = 48.0, 106.0, 380.0, 456.0, 548.0


def _side(amount: Decimal) -> str:
    return written(amount, minus="") + (" Dr" if amount < 0 else " Cr")


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _short(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _leader(page: Page, y: float, text: str, to: float) -> None:
    """Dots from the end of the text to the figure."""
    start = TEXT + width(text, "Helvetica", 8.5) + 3
    dots = "." * int((to - start) / width(".", "Helvetica", 8.5))
    page.put(to, y, dots, 8.5, right=True)


class _Book:
    def __init__(self, truth: Truth, bsb: str, facts: list[tuple[str, str]]) -> None:
        self.truth, self.bsb, self.facts = truth, bsb, facts
        self.left = truth.opening_balance or Decimal(0)
        self.flow = Flow(752, Page, self.head, self.foot)

    def head(self, page: Page, count: int) -> float:
        start, end = self.truth.period_start, self.truth.period_end
        assert start and end
        page.box(0, 0, 595, 8, (0.1, 0.1, 0.1))
        page.put(48, 48, "Southern Wattle Bank", 14, bold=True, color=(0.75, 0.05, 0.05))
        page.put(48, 66, "Everyday Classic Account", 12, bold=True)
        page.put(548, 48, "For further information call 13 55 10 for Personal Accounts", 7.5, right=True)
        if count == 1:
            page.lines(60, 130, ["MS RENEE K DALGLEISH", "2/31 SOMERVILLE ROAD", "YARRAVILLE VIC 3013"], 9.5, 12)
            page.put(320, 96, "Account Balance Summary", 9, bold=True)
            y = 111.0
            for label, value in self.facts:
                page.put(320, y, label, 8.5)
                page.put(548, y, value, 8.5, right=True)
                y += 13
            page.put(320, y + 10, "Statement starts", 8.5)
            page.put(548, y + 10, _long(start), 8.5, right=True)
            page.put(320, y + 23, "Statement ends", 8.5)
            page.put(548, y + 23, _long(end), 8.5, right=True)
            page.put(48, 206, "Outlet Details", 9, bold=True)
            page.lines(48, 219, ["Footscray", "119 Nicholson Street, Footscray VIC 3011"], 8, 11)
            page.put(320, 216, "Account Details", 9, bold=True)
            for n, (label, value) in enumerate(
                (("BSB number", self.bsb), ("Account number", self.truth.account_number or ""))
            ):
                page.put(320, 230 + 12 * n, label, 8.5)
                page.put(548, 230 + 12 * n, value, 8.5, right=True)
            top = 276.0
            page.put(48, top, "Transaction Details", 11, bold=True)
        else:
            page.put(548, 66, f"Statement number {self.number()}", 8, right=True)
            top = 98.0
            page.put(48, top, "Transaction Details (continued)", 11, bold=True)
        top += 18
        page.rule(48, top - 10, 548, 0.8)
        page.put(DAY, top, "Date", 8.5, bold=True)
        page.put(TEXT, top, "Particulars", 8.5, bold=True)
        page.put(DEBIT, top, "Debits", 8.5, right=True, bold=True)
        page.put(CREDIT, top, "Credits", 8.5, right=True, bold=True)
        page.put(BALANCE, top, "Balance", 8.5, right=True, bold=True)
        page.rule(48, top + 4, 548, 0.4)
        if count > 1:
            page.put(TEXT, top + 17, "Brought forward", 8.5)
            page.put(BALANCE, top + 17, _side(self.left), 8.5, right=True)
        return top + (31 if count > 1 else 18)

    def number(self) -> str:
        end = self.truth.period_end
        return str(end.month + 40) if end else ""

    def foot(self, page: Page, y: float) -> None:
        page.put(TEXT, y + 3, "Carried forward", 8.5)
        page.put(BALANCE, y + 3, _side(self.left), 8.5, right=True)

    def add(self, entry: Entry, balance: Decimal, first: bool, last: bool) -> None:
        high = 11.5 * len(entry.lines)
        turned = self.flow.need(high)
        page = self.flow.page
        if first or turned:
            page.put(DAY, self.flow.y, _short(entry.day), 8.5)
        for line in entry.lines:
            page.put(TEXT, self.flow.y, line, 8.5)
            self.flow.y += 11.5
        y = self.flow.y - 11.5
        figure, edge = written(entry.amount, minus=""), DEBIT if entry.amount < 0 else CREDIT
        _leader(page, y, entry.lines[-1], edge - width(figure, "Helvetica", 8.5) - 2)
        page.put(edge, y, figure, 8.5, right=True)
        if last:
            page.put(BALANCE, y, _side(balance), 8.5, right=True)
        self.left = balance
        text = " ".join(" ".join(entry.lines).split())
        row = Row(entry.day, text, entry.amount, balance if last else None, page=self.flow.number)
        self.truth.transactions.append(row)


def _notes(book: _Book) -> None:
    book.flow.need(90)
    page, y = book.flow.page, book.flow.y + 14
    page.rule(48, y - 10, 548)
    page.put(48, y + 4, "Summary of Government Charges", 8.5, bold=True)
    page.put(360, y + 4, "From 1 July to date", 7.5, right=True)
    page.put(500, y + 4, "Last year to 30 June", 7.5, right=True)
    for n, label in enumerate(("Withholding tax", "Bank Account Debit (BAD) tax")):
        page.put(48, y + 17 + 12 * n, label, 8)
        page.put(360, y + 17 + 12 * n, "$0.00", 8, right=True)
        page.put(500, y + 17 + 12 * n, "$0.00", 8, right=True)
    page.lines(
        48,
        y + 48,
        [
            "Please check every entry on this statement and tell us promptly about anything you do not recognise.",
            "Terms, conditions and our current fees can be had from any of our outlets.",
        ],
        7,
        9,
    )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 60]))
    opening = some_amount(rng, 120, 9400)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(16, 85), balance=opening, floor=-100)
    balances = running(opening, [entry.amount for entry in entries])
    account = f"{rng.randint(10, 99)}-{rng.randint(100, 999)}-{rng.randint(1000, 9999)}"
    truth = Truth("checking", "en_AU", "AUD", account, start, end, opening, balances[-1])
    ins, outs = (sum((abs(e.amount) for e in entries if e.amount * sign > 0), Decimal(0)) for sign in (1, -1))
    facts = [
        ("Opening balance", "$" + _side(opening)),
        ("Total credits", "$" + written(ins)),
        ("Total debits", "$" + written(outs)),
        ("Closing balance", "$" + _side(balances[-1])),
    ]
    book = _Book(truth, f"073-{rng.randint(100, 999)}", facts)
    page = book.flow.page
    page.put(DAY, book.flow.y, _short(start), 8.5)
    page.put(TEXT, book.flow.y, "Brought forward", 8.5)
    page.put(BALANCE, book.flow.y, _side(opening), 8.5, right=True)
    book.flow.y += 12
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        first = n == 0 or entries[n - 1].day != entry.day
        last = n == len(entries) - 1 or entries[n + 1].day != entry.day
        book.add(entry, balance, first, last)
    _notes(book)
    for n, sheet in enumerate(book.flow.pages):
        sheet.put(48, 806, "Southern Wattle Bank Limited ABN 12 400 404 930 AFSL 203815", 6.5)
        sheet.put(548, 806, f"Page {n + 1} of {len(book.flow.pages)}", 8, right=True)
    by_hand(book.flow.pages, path, Hand(show="Tj", scaled=True))
    return truth
