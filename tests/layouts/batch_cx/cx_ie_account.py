"""Ireland, big bank's current account: the date once a day, the balance once a day, dr for overdrawn, balance forward.

Exchange and fee lines follow a foreign purchase; only the statement's date is printed, and each page begins with the
balance brought forward. The closing balance is the last one printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._desk import ACCOUNT, booked, exchanged, how_many, prose, summed

POOLS = {
    "shop": (
        "VDP-TESCO STORES",
        "VDP-CENTRA RATHMI",
        "VDC-DUNNES STORES",
        "VDC-SUPERVALU NAV",
        "VDP-APPLEGREEN",
        "VDC-INSOMNIA COF",
    ),
    "dd": ("D/D ELECTRIC IRELAND", "D/D VHI HEALTHCARE", "D/D EIR", "D/D IRISH LIFE", "D/D VIRGIN MEDIA IR"),
    "away": ("VDP-AMZNMKTPLACE|~GBP", "VDP-RYANAIR STANST|~GBP", "VDP-AIRBNB * HM?##|~USD"),
    "min": ("04", "17", "29", "43", "58"),
    "place": ("GRAFTON ST", "DUNDRUM TC", "EYRE SQ GALWAY", "PATRICK ST CORK"),
    "who": ("KEANE PLUMB", "S O SULLIVAN", "GAA CLUB LOTTO", "CREDIT UNION"),
}
KINDS = (
    Kind(9, -2, -140, "{shop}"),
    Kind(2, -10, -220, "{away}"),
    Kind(2, -15, -190, "{dd}"),
    Kind(1.5, -20, -600, "*INET {who}|IE########## {who}"),
    Kind(1.2, -20, -300, "ATM {place}|TIME 1#:{min}", step="10"),
    Kind(0.8, 1200, 3300, "SALARY HIBERNIA FOODS|*########## WAGES", most=3),
    Kind(0.8, 20, 500, "*MOBI FROM {who}"),
    Kind(0.4, -4.5, -9, "FEE-QTR TO ## ADV", most=1),
    Kind(0.3, 140, 140, "CHILD BENEFIT", step="140", most=1),
)
DATE, WHAT, DEBIT, CREDIT, LEFT = 45, 108, 370, 450, 540


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 30, 61]))
    opening = some_amount(rng, -600, -20) if rng.random() < 0.25 else some_amount(rng, 30, 4000)
    raw = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng, 85), balance=opening, floor=-700)
    entries = exchanged(rng, raw, {"GBP": 1.16, "USD": 0.92}, _exchange)
    sheet = _Sheet(rng, (start, end), entries, opening)
    by_hand(sheet.flow.pages, path, Hand("Tw", tw=0.8))
    return Truth(ACCOUNT, "en-IE", "EUR", sheet.iban, None, end, opening, opening + summed(entries), sheet.rows)


def _exchange(code: str, foreign: Decimal, rate: Decimal) -> Sequence[str]:
    fee = (foreign * rate * Decimal("0.0175")).quantize(Decimal("0.01"))
    return (f"{written(foreign)} {code}@", f"{1 / rate:.6f}", f"INCL FX FEE E{fee}")


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


class _Sheet:
    def __init__(self, rng: Random, period: tuple[date, date], entries: list[Entry], opening: Decimal) -> None:
        self.rng, self.period, self.entries = rng, period, entries
        self.iban = iban(rng, "IE", "LIFU931012########")
        self.sheet = rng.randint(40, 380)
        self.balance, self.before = opening, period[0] - timedelta(1)
        self.rows: list[Row] = []
        self.flow = Flow(700, Page, self._head, self._foot)
        self._table(opening)
        self._after()

    def _head(self, page: Page, number: int) -> float:
        page.put(45, 50, "Liffey Union Bank", 15, bold=True)
        page.put(45, 64, "62 Lower Baggot Row, Dublin 2.", 8)
        page.put(360, 50, "Statement of Account with Liffey Union Bank p.l.c.", 7.5)
        facts = (
            ("Page Number", f"{self.sheet + number}"),
            ("Date of Statement", _day(self.period[1])),
            ("IBAN", self.iban + " (BIC: LIFUIE2D)"),
            ("Account Name", "MS GRAINNE TWOMEY"),
        )
        y = 84.0
        for label, fact in facts:
            page.put(300, y, label, 7.5, bold=True)
            page.put(380, y, fact, 7.5)
            y += 12
        page.lines(60, 100, ("MS GRAINNE TWOMEY", "14 SEAPOINT TERRACE", "BRAY", "CO WICKLOW"), 9)
        page.put(45, 164, "Personal Bank Account", 12, bold=True)
        page.put(540, 164, "Authorised Limit at Date of Statement: 1,000.00", 8, right=True)
        page.box(40, 174, 505, 18, (0.88, 0.88, 0.93))
        for x, text in (
            (DATE, "Date"),
            (WHAT, "Details"),
            (-DEBIT, "Debit €"),
            (-CREDIT, "Credit €"),
            (-LEFT, "Balance €"),
        ):
            page.put(abs(x), 186, text, 8.5, right=x < 0, bold=True)
        page.put(DATE, 206, _day(self.before), 8.5)
        page.put(WHAT, 206, "BALANCE FORWARD", 8.5)
        self._money(page, LEFT, 206, self.balance)
        return 219

    def _foot(self, page: Page, _y: float) -> None:
        page.put(LEFT, 716, "Continued overleaf", 7, right=True)
        page.put(
            45, 800, "Liffey Union Bank p.l.c. is regulated by the Central Bank. Overdrawn balances are marked dr", 6.5
        )

    def _money(self, page: Page, x: float, y: float, amount: Decimal) -> None:
        """The figure ends at the column; dr hangs out to the right."""
        page.put(x - 10 * (x == LEFT), y, written(abs(amount)), 8.5, right=True)
        if amount < 0:
            page.put(x - 7, y, "dr", 8.5)

    def _table(self, opening: Decimal) -> None:
        balances = running(opening, [entry.amount for entry in self.entries])
        days: list[date | None] = [entry.day for entry in self.entries]
        last_of_day = [a != b for a, b in pairwise([*days, None])]
        shown: date | None = None
        for entry, balance, last in zip(self.entries, balances, last_of_day, strict=True):
            if self.flow.need(10.5 * len(entry.lines)):
                shown = None
            page, y = self.flow.page, self.flow.y
            if entry.day != shown:
                page.put(DATE, y, _day(entry.day), 8.5)
                shown = entry.day
            page.put(DEBIT if entry.amount < 0 else CREDIT, y, written(abs(entry.amount)), 8.5, right=True)
            if last:
                self._money(page, LEFT, y, balance)
            self.flow.y = page.lines(WHAT, y, entry.lines, 8.5, 10.5)
            self.rows.append(booked(entry, self.flow.number, balance=balance if last else None))
            self.balance, self.before = balance, entry.day

    def _after(self) -> None:
        self.flow.need(60)
        page, y = self.flow.page, self.flow.y + 12
        page.rule(40, y - 8, 545)
        if self.rng.random() < 0.5:
            later = self.period[1] + timedelta(17)
            text = (
                f"For Information: fees of €{self.rng.randint(4, 30)}.{self.rng.randint(10, 99)} "
                f"for the fee quarter will be "
                f"debited to your account on {_day(later)}. Government stamp duty of €2.50 is "
                f"charged on 1 January each year."
            )
            y = prose(page, 45, y + 4, text, 490, 7.5, 9.5) + 4
        text = (
            "Thank you for banking with us. Eligible deposits are protected up to €100,000 "
            "by the Deposit Guarantee Scheme. "
            "Credit interest 0.00% AER variable; overdraft 12.85% variable on balances to 1,000.00."
        )
        prose(page, 45, y + 4, text, 490, 7)
        page.put(
            45, 800, "Liffey Union Bank p.l.c. is regulated by the Central Bank. Overdrawn balances are marked dr", 6.5
        )
