"""South Africa, cheque account of a retail bank: Cr after credits and nothing after debits, accrued bank charges.

A last column says what a row will cost when fees are posted at the month's end; turnovers and a table of fee kinds
follow. Opening and closing balance are lines of the table, without a day.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._desk import ACCOUNT, NONE, booked, gained, grid, how_many, prose, spent, summed

POOLS = {
    "shop": (
        "Woolworths {town}",
        "Checkers Hyper {town}",
        "Engen {town} Motors",
        "Pnp Fam {town}",
        "Clicks {town}",
        "Uber Eats Johannesburg",
    ),
    "town": ("Rondebosch", "Sandton", "Umhlanga", "Centurion", "Gqeberha", "Menlyn"),
    "who": ("T Mokoena", "N Dlamini", "Rent Unit 14", "Van Wyk Plumbing", "Stokvel"),
    "dd": ("Discovery Med Aid 4########", "Outsurance 0######", "Vodacom ?########", "Multichoice ##########"),
}
KINDS = (
    Kind(10, -12, -1600, "POS Purchase {shop}|531234*##0# {card}", "card"),
    Kind(2, -90, -2600, "Magtape Debit {dd}", "debit"),
    Kind(2, -50, -6000, "Halo App Payment To {who}", "pay"),
    Kind(1.2, -100, -2000, "ATM Cash 000#### {town}|531234*##0#", "cash", "100"),
    Kind(1, -10, -200, "Halo App Prepaid Airtime 08########", "air", "5"),
    Kind(1, 9000, 42000, "Salary Kgosi Logistics {day} Pay", "in", most=2),
    Kind(1.5, 50, 3000, "Halo App Payment From {who}", "in"),
)
ACCRUED = {
    "card": Decimal("0"),
    "debit": Decimal("3.20"),
    "pay": Decimal("1.00"),
    "cash": Decimal("11.50"),
    "air": Decimal("0"),
}
DATE, WHAT, EDGE, LEFT, FEE = 40, 92, 372, 458, 555


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    pools: Pools = POOLS | {"card": _used, "day": _month}
    opening = some_amount(rng, 200, 30000)
    entries = some_entries(rng, KINDS, pools, period, count=how_many(rng, 75), balance=opening, floor=-1500)
    accrued = sum((ACCRUED.get(entry.tag, NONE) for entry in entries), NONE)
    entries.append(Entry(period[1], ("#Monthly Account Fee",), Decimal("-79.00"), "", ""))
    if accrued:
        entries.append(Entry(period[1], ("#Service Fees",), -accrued, "", ""))
    if opening + summed(entries) > 500:
        entries.append(Entry(period[1], ("Interest On Credit Balance",), some_amount(rng, 0.2, 40), "in", ""))
    sheet = _Sheet(period, entries, opening, f"62{rng.randint(100000000, 999999999)}")
    with_fpdf(sheet.flow.pages, path)
    return Truth(ACCOUNT, "en-ZA", "ZAR", sheet.number, *period, opening, opening + summed(entries), sheet.rows)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d %b}"


def _month(_rng: Random, day: date) -> str:
    return f"{day:%b}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _cr(amount: Decimal) -> str:
    return written(abs(amount)) + ("Cr" if amount > 0 else "")


def _dr(amount: Decimal) -> str:
    return written(abs(amount)) + (" Cr" if amount >= 0 else " Dr")


class _Sheet:
    def __init__(self, period: tuple[date, date], entries: list[Entry], opening: Decimal, number: str) -> None:
        self.period, self.entries, self.opening, self.number = period, entries, opening, number
        self.closing = opening + summed(entries)
        self.rows: list[Row] = []
        self.flow = Flow(745, lambda: Page(face="narrow", bold="narrow-bold"), self._head)
        self._table()
        self._turnover()
        for n, page in enumerate(self.flow.pages, 1):
            page.put(297, 806, f"Page {n} of {len(self.flow.pages)}", 7.5, center=True)
            page.put(40, 806, f"Delivery Method E1 R02  DA/DDA/{number[-4:]}", 5.5, color=GREY)

    def _head(self, page: Page, number: int) -> float:
        page.put(40, 46, "Protea First Bank", 16, bold=True)
        y = 76.0 if number > 1 else self._front(page)
        page.put(40, y, f"Transactions in RAND (ZAR)   Gold Cheque Account : {self.number}", 9, bold=True)
        y += 16
        page.box(36, y - 4, 523, 24, (0.85, 0.93, 0.93))
        page.put(FEE, y + 5, "Accrued", 7.5, right=True, bold=True)
        for x, text in (
            (DATE, "Date"),
            (WHAT, "Description"),
            (-EDGE, "Amount"),
            (-LEFT, "Balance"),
            (-FEE, "Bank Charges"),
        ):
            page.put(abs(x), y + 14, text, 7.5, right=x < 0, bold=True)
        return y + 34

    def _front(self, page: Page) -> float:
        page.lines(40, 84, ("*MR SIPHO B NDABA", "9 PROTEA CLOSE", "PINELANDS", "7405"), 8.5)
        page.put(300, 84, f"Gold Cheque Account : {self.number}", 9, bold=True)
        start, end = self.period
        page.put(300, 97, f"Statement Period : {_day(start)} to {_day(end)}", 8)
        page.put(300, 109, f"Statement Date : {_day(end)}", 8)
        page.put(300, 121, "Tax Invoice/Statement Number : 118   VAT Reg No 4210102051", 8)
        page.put(40, 150, "Statement Balances", 9, bold=True)
        table = (
            ("Opening Balance", _dr(self.opening)),
            ("Closing Balance", _dr(self.closing)),
            ("Overdraft Limit", "2,500.00"),
        )
        grid(page, 164, (40, -250), table, 8, 12)
        page.put(300, 150, "Bank Charges", 9, bold=True)
        fees = spent(entry for entry in self.entries if entry.lines[0].startswith("#"))
        vat = (fees * 15 / 115).quantize(Decimal("0.01"))
        charges = (
            ("Service Fees", written(fees - Decimal(79))),
            ("Other Fees", "79.00"),
            ("Total VAT (included)", written(vat)),
        )
        grid(page, 164, (300, -555), charges, 8, 12)
        return 216

    def _anchor(self, text: str, amount: Decimal) -> None:
        self.flow.need(16)
        self.flow.page.put(WHAT, self.flow.y, text, 8, bold=True)
        self.flow.page.put(LEFT, self.flow.y, _dr(amount).replace(" ", ""), 8, right=True, bold=True)
        self.flow.y += 14

    def _table(self) -> None:
        self._anchor("Opening Balance", self.opening)
        balances = running(self.opening, [entry.amount for entry in self.entries])
        for entry, balance in zip(self.entries, balances, strict=True):
            self.flow.need(13)
            page, y = self.flow.page, self.flow.y
            page.put(DATE, y, f"{entry.day:%d %b}", 8)
            page.put(WHAT, y, "  ".join(entry.lines), 8)
            page.put(EDGE, y, _cr(entry.amount), 8, right=True)
            page.put(LEFT, y, _dr(balance).replace(" ", ""), 8, right=True)
            fee = ACCRUED.get(entry.tag, NONE)
            page.put(FEE, y, written(fee) if fee else "", 8, right=True)
            page.rule(36, y + 3, 559, 0.2, (0.8, 0.8, 0.8))
            self.flow.y += 12.5
            self.rows.append(booked(entry, self.flow.number, balance=balance))
        self._anchor("Closing Balance", self.closing)

    def _turnover(self) -> None:
        self.flow.need(150)
        page, y = self.flow.page, self.flow.y + 10
        page.put(40, y, "Turnover for Statement Period", 9, bold=True)
        credits = [entry for entry in self.entries if entry.amount > 0]
        debits = len(self.entries) - len(credits)
        table = (
            ("No. Credit Transactions", f"{len(credits)}", _cr(gained(self.entries)) if credits else "0.00"),
            ("No. Debit Transactions", f"{debits}", written(spent(self.entries)) + "Dr"),
        )
        y = grid(page, y + 14, (40, -220, -330), table, 8, 12) + 10
        page.put(40, y, "Bank Charges by kind", 9, bold=True)
        names = (
            ("debit", "External Debit Order Fee"),
            ("pay", "Electronic Payment"),
            ("cash", "Cash Withdrawal Own ATM"),
        )
        y += 14
        for tag, name in names:
            count = sum(entry.tag == tag for entry in self.entries)
            cells = (name, f"{count}", written(ACCRUED[tag]), written(count * ACCRUED[tag]))
            y = grid(page, y, (40, -220, -280, -330), (cells,), 8, 12)
        note = (
            "We will debit your Service Fees of the month on the last day of your statement. "
            "Credit interest 0.25% on balances "
            "over R500.00; overdraft prime + 3.50% (15.25%). An authorised financial services provider (NCRCP9071)."
        )
        prose(page, 40, y + 8, note, 515, 7)
