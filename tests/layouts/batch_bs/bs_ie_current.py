"""Ireland, personal current account.

The date stands only on a day's first row and the balance only on its last; "Balance forward" opens every page, an
overdrawn balance ends in "dr". Card rows paid in foreign money have lines below with the amount, rate and fee.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, iban, running, some_entries, some_period, written
from ..pens import A4, Flow, Page
from ._rows import by_words, maker, person, use

TEAL = (0.25, 0.1, 0.4)
POOLS: Pools = {
    "shop": [
        "TESCO STORES 3#", "SUPERVALU RATHG", "DUNNES CORNELSC", "CENTRA 41##", "APPLEGREEN M1", "ALDI STORES 1##",
        "BOOTS 24##", "LIDL FINGLAS", "PENNEYS MARY ST", "INSOMNIA COFFEE", "LEAP CARD TOP U", "SPAR 52##",
    ],
    "web": ["PAYPAL *STEAM", "AMAZON.CO.UK", "GOOGLE *YOUTUBE", "APPLE.COM/BILL", "EBAY O*##-####"],
    "bill": ["ELECTRIC IRELA", "IRISH LIFE HEAL", "BORD GAIS ENERG", "EIR GROUP", "LAYA HEALTHCARE", "AN POST TV LIC"],
    "name": ["AOIFE BYRNE", "C MURPHY", "RENT SAOIRSE K", "HOLIDAY FUND", "PADDY NOLAN"],
    "firm": ["DUBLIN PORT LTD", "HSE PAYROLL", "MEDTECH GALWAY"],
    "rate": lambda rng, _: f"{rng.randint(1050, 1190) / 1000:.3f}{rng.randint(100, 999)}",
    "sterling": lambda rng, _: f"0.8{rng.randint(30000, 79999)}",
}  # fmt: skip
KINDS = [
    Kind(1.5, 1300, 2800, "{firm}|IE2#0######0###", "", most=2),
    Kind(1, 140, 140, "DSP CHILD BENEF|IE2#0######1###", "", most=1),
    Kind(1, 20, 400, "*MOBI {name}", ""),
    Kind(14, -3, -120, "VDC-{shop}", ""),
    Kind(4, -5, -150, "VDP-{shop}", ""),
    Kind(1.5, -5, -90, "VDP-{web}|<sum> USD@|{rate}|INCL FX FEE E0.##", ""),
    Kind(1, -5, -90, "VDP-{web}|<sum> GBP@|{sterling}|INCL FX FEE E0.##", ""),
    Kind(2, -20, -250, "VDA-ATM {shop}", "", "10"),
    Kind(2.5, -15, -190, "D/D {bill}|IE2#0######2###", ""),
    Kind(1.5, -20, -1100, "*INET {name}", ""),
    Kind(1, -10, -300, "S/O {name}", "", "10", 2),
    Kind(0.6, -4, -9, "*FEE-QTR TO 2# NOV", "", most=1),
    Kind(0.4, -30, -30, "GOVT STAMP DUTY|DEBIT CARD", "", most=1),
]
NOTES = [
    "Overdrawn balances are marked dr. Lending rate 11.85% variable; unauthorised overdrawn amounts bear a surcharge.",
    "Tell us at once if you believe a payment on this statement is not yours: you have thirteen months to do so.",
    "Deposits with Corrib Bank are covered by the Deposit Guarantee Scheme up to €100,000 per depositor.",
]


def _balance(amount: Decimal) -> str:
    return written(abs(amount)) + (" dr" if amount < 0 else "")


def _converted(entry: Entry) -> list[str]:
    """The lines with the foreign amount, which follows from the rate on the line below it."""
    lines = list(entry.lines)
    if len(lines) > 2 and lines[1].startswith("<sum>"):
        lines[1] = lines[1].replace("<sum>", written(abs(entry.amount) * Decimal(lines[2])))
    return lines


class _Statement:
    def __init__(self, rng: Random, start: Decimal) -> None:
        self.period, self.balance = some_period(rng, rng.choice([30, 61])), start
        self.holder = person(rng, ["MS AISLING", "MR CIARAN", "MR TOMASZ", "MS ORLA"], ["KEOGH", "DOLAN", "HEALY"])
        self.iban, self.number = iban(rng, "IE", "CRRB931152########"), rng.randint(18, 240)
        self.account = self.iban.replace(" ", "")[-8:]
        self.rows: list[Row] = []
        self.opened = False
        self.flow = Flow(720, maker("bs-sans", A4), self._head)

    def _head(self, page: Page, number: int) -> float:
        page.box(40, 34, 90, 34, TEAL)
        page.put(50, 56, "Corrib", 17, bold=True, color=(1, 1, 1))
        page.put(250, 48, "Statement of Account with Corrib Bank p.l.c.", 11, bold=True)
        boxes = (
            ("Page Number", str(number)), ("Statement Number", str(self.number)), ("Branch", "Eyre Square, Galway"),
            ("National Sort Code", "93-11-52"), ("Telephone Number", "091 555 0180"), ("Account Name", self.holder),
            ("Account Number", self.account), ("Date of Statement", self._day(self.period[1])),
        )  # fmt: skip
        for n, (label, value) in enumerate(boxes):
            page.put(330, 66 + 12 * n, label, 8, color=(0.3, 0.3, 0.3))
            page.put(440, 66 + 12 * n, value, 8, bold=True)
        page.put(40, 168, f"IBAN: {self.iban} (CRRBIE2D)", 8)
        if number == 1:
            page.lines(60, 100, [self.holder, "14 PROSPECT HILL", "GALWAY", "H91 T2X4"], 9, 11)
            page.put(330, 168, "Authorised Limit at date of statement: €500.00", 8)
        page.put(40, 192, "Personal Current Account" + ("" if number == 1 else " (continued)"), 11, bold=True)
        page.box(40, 200, 515, 18, (0.9, 0.88, 0.93))
        page.put(44, 212, "Date", 8.5, bold=True)
        page.put(116, 212, "Details", 8.5, bold=True)
        for x, label in ((390, "Debit €"), (470, "Credit €"), (552, "Balance €")):
            page.put(x, 212, label, 8.5, bold=True, right=True)
        page.put(44, 231, self._day(self.period[0]) if number == 1 else "", 8.5)
        page.put(116, 231, "BALANCE FORWARD", 8.5)
        page.put(541, 231, _balance(self.balance).replace(" dr", ""), 8.5, right=True)
        page.put(544, 231, "dr" if self.balance < 0 else "", 8.5)
        return 244

    @staticmethod
    def _day(day: date) -> str:
        return f"{day.day} {day:%b %Y}"

    def fill(self, entries: Sequence[Entry]) -> None:
        flow, shown = self.flow, (date.min, 0)
        balances = running(self.balance, [entry.amount for entry in entries])
        for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
            flow.need(12 * len(entry.lines))
            page, y = flow.page, flow.y
            if shown != (entry.day, flow.number):
                page.put(44, y, self._day(entry.day), 8.5)
                shown = (entry.day, flow.number)
            page.put(390 if entry.amount < 0 else 470, y, written(abs(entry.amount)), 8.5, right=True)
            last = n + 1 == len(entries) or entries[n + 1].day != entry.day
            if last:
                page.put(541, y, written(abs(balance)), 8.5, right=True)
                page.put(544, y, "dr" if balance < 0 else "", 8.5)
            lines = _converted(entry)
            flow.y = page.lines(116, y, lines, 8.5, 12)
            text = " ".join(lines)
            self.rows.append(Row(entry.day, text, entry.amount, balance if last else None, page=flow.number))
            self.balance = balance


def draw(rng: Random, path: Path) -> Truth:
    use("bs-sans", "bs-sans-bold")
    start = Decimal(rng.randint(-20000, 350000)) / 100
    statement = _Statement(rng, start)
    entries = some_entries(
        rng, KINDS, POOLS, statement.period, count=rng.randint(14, 95), balance=start, reversal="REV {}", floor=-350
    )
    statement.fill(entries)
    pages = statement.flow.pages
    for number, page in enumerate(pages, 1):
        page.rule(40, 745, 555)
        page.lines(40, 757, NOTES, 7, 9.5)
        page.put(40, 792, "Corrib Bank p.l.c. is regulated by the Central Bank of Ireland. Registered in Dublin.", 6.5)
        if number == len(pages):
            page.put(297, 736, fill(rng, "Thank you for banking with us. CB/IE/###", date.min, {}), 8, center=True)
    by_words(pages, path)
    number_of = statement.iban.replace(" ", "")
    return Truth("checking", "en_IE", "EUR", number_of, *statement.period, start, statement.balance, statement.rows)
