"""Ireland: current account; the date once a day, the balance on the day's last row, SUBTOTAL at the foot of each page.

Overdrawn balances carry OD; each page begins with BALANCE FORWARD; columns are drawn one after the other.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._tools import before, size

POOLS: dict[str, Any] = {
    "shop": [
        "DUNNES STEPHE",
        "TESCO STORES",
        "SUPERVALU RAN",
        "CENTRA DAME S",
        "APPLEGREEN M5",
        "BOOTS GRAFTON",
        "LUAS",
    ],
    "web": ["NETFLIX.COM", "AMZN MKTP", "RYANAIR #####", "DELIVEROO"],
    "far": ["CHATGPT SUBSC", "BOOKING.COM", "WHSMITH LHR"],
    "atm": ["RATHMINES", "OCONNELL ST", "EYRE SQ GALW"],
    "bill": ["ELECTRIC IRELAND", "VHI HEALTHCARE", "EIR", "AN POST TV LIC", "IRISH LIFE", "BORD GAIS ENERGY"],
    "person": ["S O'BRIEN", "NIAMH BYRNE", "CIAN MURPHY", "A KOWALSKI"],
    "work": ["HSE PAYROLL", "DEPT OF EDUCATION", "KERRY GROUP PLC"],
    "dm": lambda rng, day: earlier(rng, day).strftime("%d%b").upper(),
    "cur": ["USD", "GBP"],
}
KINDS = [
    Kind(10, -2, -180, "POSC{dm} {shop}"),
    Kind(3, -5, -120, "POS{dm} {web}"),
    Kind(2, -12, -300, "POS{dm} {far}|{cur} ##.## @ 1.0###|INCL FX FEE E0.##"),
    Kind(2, -20, -300, "ATM{dm} {atm}", step="10"),
    Kind(3, -15, -290, "{bill} SEPA DD"),
    Kind(2, -10, -500, "365 Online {person}"),
    Kind(2, 10, 500, "{person} SP"),
    Kind(1, 1700, 3600, "{work} SALARY", most=1),
    Kind(1, -800, -1900, "RENT TO LANDLORD SO", most=1),
    Kind(1, -5, -31, "FEE-QTR TO {dm}", most=1),
    Kind(1, -2.5, -5, "GOVT STAMP DUTY", step="2.5", most=1),
    Kind(1, 20, 900, "LODGMENT ######", step="5"),
]


def _balance(amount: Decimal) -> str:
    return written(abs(amount)) + (" OD" if amount < 0 else "")


def _day(day: date) -> str:
    return f"{day.day:02} {day:%b %Y}"


def _head(facts: list[tuple[str, str]]) -> Any:
    def head(page: Page, number: int) -> float:
        page.put(44, 52, "Bank of Leinster", 17, face="Times-Bold", color=(0, 0.15, 0.4))
        page.put(44, 64, "Incorporated in Ireland with limited liability", 6.5, color=GREY)
        page.lines(44, 100, ["MR CONOR D. FITZGERALD", "14 ASHFIELD PARK", "TERENURE", "DUBLIN 6W", "D6W X2Y4"], 9, 11)
        for n, (name, value) in enumerate(facts):
            page.put(330, 60 + 13 * n, name, 7.5, color=GREY)
            page.put(430, 60 + 13 * n, value, 8.5)
        page.put(330, 60 + 13 * len(facts), "Page", 7.5, color=GREY)
        page.put(430, 60 + 13 * len(facts), str(number), 8.5)
        page.put(44, 180, "Your Personal Current Account statement", 11, bold=True)
        page.box(44, 190, 507, 18, (0.88, 0.91, 0.96))
        for x, name, right in [(48, "Date", False), (116, "Transaction details", False), (380, "Payments - out", True)]:
            page.put(x, 202, name, 8, bold=True, right=right)
        page.put(464, 202, "Payments - in", 8, bold=True, right=True)
        page.put(547, 202, "Balance", 8, bold=True, right=True)
        return 224.0

    return head


def _line(page: Page, y: float, day: date | None, text: str, balance: Decimal) -> None:
    page.put(48, y, _day(day) if day else "", 8.5)
    page.put(116, y, text, 8.5)
    page.put(547, y, _balance(balance), 8.5, right=True)


class _Statement:
    """Rows set one after the other; keeps the day and balance that pages begin and end with."""

    def __init__(self, facts: list[tuple[str, str]], opening: Decimal, day: date) -> None:
        self.balance, self.day = opening, day
        self.shown: date | None = None
        self.flow = Flow(730, lambda: Page(A4), self._start(_head(facts)), self._stop)
        self.rows: list[Row] = []

    def _start(self, head: Any) -> Any:
        def start(page: Page, number: int) -> float:
            y: float = head(page, number)
            _line(page, y, self.day, "BALANCE FORWARD", self.balance)
            self.shown = None
            return y + 13

        return start

    def _stop(self, page: Page, y: float) -> None:
        page.put(380, y + 6, "SUBTOTAL:", 8.5, bold=True, right=True)
        page.put(547, y + 6, _balance(self.balance), 8.5, bold=True, right=True)

    def add(self, entry: Entry, balance: Decimal, last: bool) -> None:
        self.flow.need(11 * len(entry.lines))
        page, y = self.flow.page, self.flow.y
        page.put(48, y, _day(entry.day) if entry.day != self.shown else "", 8.5)
        page.lines(116, y, entry.lines, 8.5, 11)
        page.put(380 if entry.amount < 0 else 464, y, written(abs(entry.amount)), 8.5, right=True)
        if last:
            page.put(547, y, _balance(balance), 8.5, right=True)
        text = " ".join(entry.lines)
        self.rows.append(Row(entry.day, text, entry.amount, balance if last else None, None, self.flow.number))
        self.shown = self.day = entry.day
        self.balance = balance
        self.flow.y += 11 * len(entry.lines) + 1


def _end(flow: Flow, limit: str) -> None:
    page, y = flow.page, flow.y + 20
    notes = [
        f"Authorised limit at date of statement: €{limit}. Overdraft interest rate 11.85% variable, surcharge 9.00%.",
        "Thank you for banking with us. Charges on this statement cover the quarter; see the Schedule of Fees.",
        "Deposits are eligible under the Deposit Guarantee Scheme up to €100,000. See www.depositguarantee.ie.",
        "Bank of Leinster is regulated by the Central Bank of Ireland. Registered no. C-1783.",
    ]
    page.lines(44, min(y, 752), notes, 7, 9.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 60, 3900)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=size(rng), balance=opening, floor=-420)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "########", end, {})
    facts = [("Branch code", "90-00-17"), ("Account number", number), ("Account name", "CONOR D. FITZGERALD")]
    facts += [("IBAN", iban(rng, "IE", "BLEI900017" + number)), ("Statement date", _day(end + timedelta(1)))]
    facts += [("Statement period", f"{_day(start)} - {_day(end)}"), ("Statement number", str(rng.randint(20, 240)))]
    statement = _Statement(facts, opening, before(start))
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        statement.add(entry, balance, last)
    statement.flow.page.put(116, statement.flow.y + 8, "CLOSING BALANCE", 8.5, bold=True)
    statement.flow.page.put(547, statement.flow.y + 8, _balance(balances[-1]), 8.5, bold=True, right=True)
    _end(statement.flow, "2,000.00")
    with_reportlab(statement.flow.pages, path, order="columns")
    return Truth("checking", "en_IE", "EUR", number, start, end, opening, balances[-1], statement.rows)
