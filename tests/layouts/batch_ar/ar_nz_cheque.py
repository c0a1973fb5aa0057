"""New Zealand, everyday account: day and month only, codes of the kind of payment, totals at each page's end.

The codes are explained in the small print; the details have the card's number, particulars and reference in one line
or wrapped into a second. Totals at the end of page and of period have withdrawals, deposits and the balance.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Hand, Page, by_hand, fits
from ._rows import each_page, money_in, money_out

DEEP: Color = (0.0, 0.28, 0.42)
WASH: Color = (0.9, 0.95, 0.97)
POOLS = {
    "shop": [
        "Countdown Johnsonville",
        "New World Thorndon",
        "Pak N Save Petone",
        "Z Energy Vivian St",
        "Mitre 10 Mega Porirua",
        "The Warehouse 142",
        "Bunnings Lyall Bay",
        "Cafe Polo Miramar",
        "Unity Books",
    ],
    "web": ["Netflix Auckland", "Uber *Trip Help.Uber.Com", "Trade Me Wellington", "Spotify P####?? Stockholm"],
    "card": ["4835-****-****-2210  Df", "4835-****-****-8046  If"],
    "bill": ["Mercury Energy", "Wellington City Council Rates", "Spark New Zealand", "Southern Cross Healthcare"],
    "who": ["M R Tane", "Hutt Flat Account", "K Sione", "Wainui Childcare"],
}
KINDS = [
    Kind(3, 900, 3100, "DC|Kaiwharawhara Joinery Ltd Wages ######", most=4),
    Kind(1, 20, 900, "BP|{who} Thanks Dinner"),
    Kind(1, 100, 900, "IT|Transfer from 01-0505-#######-46 Savings", step="50"),
    Kind(14, -4, -190, "EP|{shop} {card}"),
    Kind(4, -6, -90, "VT|{web} {card}"),
    Kind(3, -30, -460, "DD|{bill} ########## ######"),
    Kind(3, -15, -700, "AP|{who} Rent ######", step="5"),
    Kind(2, -10, -400, "BP|{who} Ref ######"),
    Kind(1.2, -20, -300, "AT|ATM Courtenay Place {card}", step="20"),
    Kind(0.5, -5, -5, "FE|Monthly Account Fee", most=1),
]
CODES = [
    "AP Automatic payment    AT Automatic teller machine    BP Bill payment    DC Direct credit    DD Direct debit",
    "EP EFTPOS transaction    FE Fee    IT Internal transfer    VT Visa transaction",
    "OD Overdrawn    Df Domestic    If Overseas",
]


def _overdrawn(amount: Decimal) -> str:
    return written(amount, minus="") + (" OD" if amount < 0 else "")


class _Statement:
    def __init__(self, start: date, end: date, account: str, opening: Decimal) -> None:
        self.start, self.end, self.account = start, end, account
        self.balance, self.on_page = opening, 0
        self.rows: list[Row] = []
        self.flow = Flow(676, lambda: Page(A4), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 26, DEEP)
        page.put(46, 56, "Harbour Bank", 17, bold=True, color=DEEP)
        page.put(549, 50, "Everyday account statement", 11, right=True)
        page.put(549, 62, f"{self.start:%d %B %Y} - {self.end:%d %B %Y}", 8, right=True)
        if number == 1:
            page.lines(60, 100, ["MS R L TANE", "7 BURMA ROAD", "KHANDALLAH", "WELLINGTON 6035"], 9, 11.5)
            page.box(340, 88, 209, 62, WASH)
            facts = [("Account name", "R L TANE"), ("Account number", self.account), ("Statement number", "147")]
            for place, (label, said) in enumerate([*facts, ("Overdraft limit", "$500.00")]):
                page.put(348, 102 + 13.5 * place, label, 8)
                page.put(541, 102 + 13.5 * place, said, 8, bold=True, right=True)
            y = 182.0
        else:
            page.put(46, 84, f"Account number {self.account}", 8)
            y = 104.0
        page.box(46, y - 12, 503, 18, DEEP)
        white: Color = (1, 1, 1)
        page.put(52, y, "Date", 8.5, bold=True, color=white)
        page.put(90, y, "Type", 8.5, bold=True, color=white)
        page.put(120, y, "Transaction Details", 8.5, bold=True, color=white)
        for x, text in ((390, "Withdrawals"), (466, "Deposits"), (545, "Balance")):
            page.put(x, y, text, 8.5, bold=True, color=white, right=True)
        page.put(
            120,
            y + 19,
            "Opening Balance" if number == 1 else "Balance brought forward from previous page",
            8.5,
            bold=True,
        )
        page.put(545, y + 19, _overdrawn(self.balance), 8.5, bold=True, right=True)
        return y + 33

    def totals(self, page: Page, y: float, text: str, rows: list[Row]) -> None:
        page.box(46, y - 11, 503, 16, WASH)
        page.put(120, y, text, 8.5, bold=True)
        page.put(390, y, "$" + written(money_out(rows)), 8.5, bold=True, right=True)
        page.put(466, y, "$" + written(money_in(rows)), 8.5, bold=True, right=True)
        page.put(545, y, "$" + _overdrawn(self.balance), 8.5, bold=True, right=True)

    def foot(self, page: Page, y: float) -> None:
        self.totals(page, y + 6, "Totals at end of page", self.rows[self.on_page :])
        self.on_page = len(self.rows)

    def row(self, entry: Entry, balance: Decimal) -> None:
        code, text = entry.lines
        lines = wrap(" ".join(text.split()), fits("Helvetica", 8.5, 200))
        self.flow.need(10.5 * len(lines) + 3)
        page, y = self.flow.page, self.flow.y
        page.put(52, y, entry.day.strftime("%d %b"), 8.5)
        page.put(90, y, code, 8.5)
        page.put(466 if entry.amount > 0 else 390, y, written(entry.amount, minus=""), 8.5, right=True)
        page.put(545, y, _overdrawn(balance), 8.5, right=True)
        self.flow.y = page.lines(120, y, lines, 8.5, 10.5) + 3
        page.rule(46, self.flow.y - 10, 549, 0.25, GREY)
        self.balance = balance
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=self.flow.number))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 40, 3800) * rng.choice([1, 1, 1, -1])
    opening = max(opening, Decimal(-450))
    count = rng.choice([rng.randint(12, 40), rng.randint(41, 90)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-100)
    balances = running(opening, [entry.amount for entry in entries])
    account = f"01-0505-{rng.randint(100000, 999999):07}-00"
    sheet = _Statement(start, end, account, opening)
    for entry, balance in zip(entries, balances, strict=True):
        sheet.row(entry, balance)
    sheet.foot(sheet.flow.page, sheet.flow.y)
    sheet.totals(sheet.flow.page, sheet.flow.y + 26, "Totals at end of period", sheet.rows)
    each_page(sheet.flow.pages, _foot)
    by_hand(sheet.flow.pages, path, Hand(show="glyphs"))
    return Truth("checking", "en_NZ", "NZD", account, start, end, opening, balances[-1], sheet.rows)


def _foot(page: Page, number: int, count: int) -> None:
    page.lines(46, 748, CODES, 6.8, 9)
    note = (
        "This statement has been printed for you as at the last day of its period. Tell us of mistakes within 30 days."
    )
    page.put(46, 778, note, 6.8)
    page.put(46, 790, "Harbour Bank New Zealand Limited", 7, color=GREY)
    page.put(549, 790, f"Page {number} of {count}", 8, right=True)
