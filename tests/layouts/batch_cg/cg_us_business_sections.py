"""United States, business checking of a large regional bank: customer deposits, other deposits, card withdrawals by
card, other withdrawals, checks two abreast with gaps starred, then a daily balance summary three abreast. Months by
name without a year, a dollar sign on the first amount of a section, withdrawals with a minus behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.pdfgen.canvas import Canvas

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_entries, some_period, written

BANK = "Prairie Lakes Bank"
KINDS = [
    Kind(2, 300, 4800, "Number", "customer", most=8),
    Kind(4, 150, 6200, "Electronic Deposit~From {payer}|REF=2#####0#####N00   {nine}{payer_id}  {memo}", "other"),
    Kind(2, 40, 2400, "Mobile Check Deposit~", "other", most=4),
    Kind(0.7, 500, 6000, "Internet Banking Transfer~From Account 1#########8", "other", most=2),
    Kind(0.8, 8, 140, "Merchandise/Service Return~On {md} {town}|{shop}  REF § 2469216#########", "carddep", most=2),
    Kind(10, -4, -420, "Debit Purchase - VISA~On {md} {town}|{shop}  REF § 24#####################", "card"),
    Kind(4, -15, -260, "Debit Purchase~{six} {town}|{shop}  On {md} ILNKILNK REF #########", "card"),
    Kind(1.5, -40, -400, "ATM Withdrawal~{town}|Serial No. 00####A######{bank}", "card", step="20"),
    Kind(5, -30, -2900, "Electronic Withdrawal~To {payee}|REF=2#####0#####N00   {nine}{memo}", "out"),
    Kind(0.8, -300, -4000, "Internet Banking Payment~To Credit Card ************####", "out", most=2),
    Kind(0.8, -12, -35, "Analysis Service Charge~", "out", most=1),
    Kind(0.5, -25, -30, "Wire Debit Fee~REF00#### WIRE FEE", "out", most=1),
    Kind(5, -45, -3800, "check", "check"),
]


def _md(rng: Random, day: date) -> str:
    return f"{day.month:02}{max(1, day.day - rng.randint(0, 3)):02}{day.year % 100:02}"


POOLS: Pools = {
    "payer": ["SQUARE INC", "STRIPE", "AMER EXPRESS SETTLEMENT", "HRTLAND PMT SYS", "TOAST", "MERCHANT SERVICE"],
    "payer_id": ["24300002SQ2", "1800948598", "134992250"],
    "payee": [
        "XCEL ENERGY-MN",
        "ADP TAX",
        "INTUIT",
        "IRS",
        "COMCAST 8772105",
        "PROG PREFERRED",
        "CENTURYLINK",
        "WEX INC",
    ],
    "memo": ["USATAXPYMT", "INS PREM", "TXNFEES", "PAYMENT", "AUTO PAY", "PAYROLL"],
    "shop": [
        "AMZN Mktp US*2H3",
        "HOME DEPOT §2811",
        "MENARDS EAGAN MN",
        "KWIK TRIP  410",
        "SHELL OIL 5744",
        "USPS PO 264",
    ],
    "town": ["MINNEAPOLIS MN", "800-555-0136 WA", "EAGAN MN", "DULUTH MN", "BLOOMINGTON MN", "FARGO ND"],
    "nine": ["9", "6"],
    "six": ["244###", "302###"],
    "bank": ["PLB", "ATM"],
    "md": _md,
}


def _when(day: date) -> str:
    return f"{day:%b} {day.day:2}"


def _money(amount: Decimal, dollar: bool) -> str:
    text = written(amount, minus="") + ("-" if amount < 0 else "")
    return ("$" + " " * 8 if dollar else "") + text


class _Statement:
    """Draws once to count the pages and once more for good."""

    def __init__(self, path: Path, period: tuple[date, date], account: str, total: int) -> None:
        self.pen = Canvas(str(path), pagesize=(612, 792), invariant=1)
        self.period, self.account, self.total = period, account, total
        self.page, self.y, self.title = 0, 0.0, ""
        self.heading: Sequence[tuple[float, str, bool]] = ()
        self.rows: list[Row] = []

    def say(self, x: float, text: str, size: float = 8.5, bold: bool = False, right: bool = False) -> None:
        self.pen.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        (self.pen.drawRightString if right else self.pen.drawString)(x, self.y, text)

    def block(self, x: float, y: float, lines: Sequence[str], size: float = 8.5, bold: bool = False) -> None:
        self.pen.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        for n, line in enumerate(lines):
            self.pen.drawString(x, y - n * (size + 2), line)

    def turn(self) -> None:
        if self.page:
            self.pen.showPage()
        self.page += 1
        start, end = self.period
        self.pen.setStrokeColorRGB(0.05, 0.15, 0.45)
        self.pen.setFillColorRGB(0, 0, 0)
        if self.page == 1:
            self.block(40, 745, [BANK], 16, True)
            self.block(40, 731, ["P.O. Box 1800", "Saint Paul, Minnesota 55101-0800"], 8)
            self.block(40, 712, ["3812          TRN                     S                Y      ST01"], 6)
            who = ["NORTHSIDE CYCLE WORKS LLC", "1846 RANDOLPH AVE", "SAINT PAUL MN  55105-2154"]
            self.block(70, 650, who, 9)
        else:
            self.block(40, 745, ["NORTHSIDE CYCLE WORKS LLC", "1846 RANDOLPH AVE", "SAINT PAUL MN  55105-2154"], 8)
        self.block(452, 745, ["Business Statement"], 12, True)
        self.block(452, 728, ["Account Number:", self.account, "Statement Period:"], 8.5)
        self.block(452, 695, [f"{start:%b} {start.day}, {start.year}", "through", f"{end:%b} {end.day}, {end.year}"])
        self.block(452, 655, [f"Page {self.page} of {self.total}"], 9, True)
        self.y = 560 if self.page == 1 else 640
        if self.page > 1:
            self.bar("SILVER BUSINESS CHECKING", "(CONTINUED)")
            if self.title:
                self.section(self.title + " (continued)", self.heading)

    def bar(self, title: str, right: str) -> None:
        self.pen.line(40, self.y + 12, 575, self.y + 12)
        self.say(40, title, 10, True)
        self.say(575, right, 8, right=True)
        self.y -= 12
        self.say(40, f"{BANK} National Association", 7.5)
        self.say(575, f"Account Number {self.account.replace(' ', '-')}", 8.5, right=True)
        self.y -= 16

    def need(self, height: float) -> None:
        if self.y - height < 50:
            self.turn()

    def section(self, title: str, heading: Sequence[tuple[float, str, bool]]) -> None:
        self.say(40, title, 9.5, True)
        self.y -= 11
        for x, text, right in heading:
            self.say(x, text, 7.5, right=right)
        self.y -= 11

    def open(self, title: str, heading: Sequence[tuple[float, str, bool]]) -> None:
        self.title = ""
        self.need(60)
        self.section(title, heading)
        self.title, self.heading = title, heading

    def close(self, label: str, amount: Decimal) -> None:
        self.need(16)
        self.pen.line(490, self.y + 9, 575, self.y + 9)
        self.say(470, label, 8.5, True, True)
        self.say(575, _money(amount, True), 8.5, True, True)
        self.y -= 22
        self.title = ""

    def keep(self, entry: Entry, description: str) -> None:
        self.rows.append(Row(entry.day, " ".join(description.split()), entry.amount, page=self.page))


LISTED = (
    (40, "Date", False),
    (85, "Description of Transaction", False),
    (490, "Ref Number", True),
    (575, "Amount", True),
)


def _list(out: _Statement, title: str, label: str, entries: list[tuple[Entry, str]]) -> None:
    if not entries:
        return
    out.open(title, LISTED)
    for n, (entry, reference) in enumerate(entries):
        lines = [line.replace("§", "#") for line in entry.lines]
        out.need(12 * len(lines) + (14 if n == len(entries) - 1 else 0))
        what, where = lines[0].split("~")
        out.say(40, _when(entry.day))
        out.say(85, what)
        out.say(225, where)
        out.say(490, reference, right=True)
        out.say(575, _money(entry.amount, n == 0), right=True)
        for line in lines[1:]:
            out.y -= 10
            out.say(92, line, 7.5)
        out.keep(entry, " ".join([what, where, *lines[1:]]))
        out.y -= 12
    out.close(label, sum((entry.amount for entry, _ in entries), Decimal(0)))


def _abreast(out: _Statement, title: str, label: str, names: tuple[str, str], entries: list[tuple[Entry, str]]) -> None:
    """Two rows in a line; numbers before dates."""
    if not entries:
        return
    heading = [
        (x + off, text, right)
        for x in (40, 325)
        for off, text, right in (
            (0, names[0], False),
            (60, "Date", False),
            (110, names[1], False),
            (240, "Amount", True),
        )
    ]
    out.open(title, heading)
    for n, (entry, number) in enumerate(entries):
        x = 40 if n % 2 == 0 else 325
        if x == 40:
            out.need(12)
        reference = str(8000000000 + (int(entry.amount * 7919) + 31 * entry.day.toordinal()) % 999999999)
        out.say(x, number)
        out.say(x + 60, _when(entry.day))
        out.say(x + 110, reference)
        out.say(x + 240, _money(entry.amount, False), right=True)
        out.keep(entry, number or reference)
        if x != 40 or n == len(entries) - 1:
            out.y -= 12
    out.close(label, sum((entry.amount for entry, _ in entries), Decimal(0)))


def _summary(out: _Statement, parts: list[tuple[str, list[Entry]]], opening: Decimal, closing: Decimal) -> None:
    start, end = out.period
    out.bar("SILVER BUSINESS CHECKING", "Member FDIC")
    out.say(40, "Account Summary", 9.5, True)
    out.y -= 11
    out.say(200, "# Items", 7.5, right=True)
    out.y -= 11
    out.say(40, f"Beginning Balance on {start:%b} {start.day}")
    out.say(300, _money(opening, True), right=True)
    for label, entries in parts:
        if entries:
            out.y -= 11
            out.say(40, label)
            out.say(200, str(len(entries)), right=True)
            out.say(300, _money(sum((entry.amount for entry in entries), Decimal(0)), False), right=True)
    out.y -= 13
    out.pen.line(215, out.y + 10, 300, out.y + 10)
    out.say(60, f"Ending Balance on {end:%b} {end.day}, {end.year}", bold=True)
    out.say(300, _money(closing, True), 8.5, True, True)
    out.y -= 24


def _daily(out: _Statement, entries: list[Entry], opening: Decimal) -> None:
    totals: dict[date, Decimal] = {}
    for entry in entries:
        opening += entry.amount
        totals[entry.day] = opening
    days = list(totals)
    third = -(-len(days) // 3)
    out.title = ""
    out.need(60 + 12 * third)
    columns = (40.0, 225.0, 410.0)
    heading = [(x + off, text, off > 0) for x in columns for off, text in ((0, "Date"), (150, "Ending Balance"))]
    out.section("Balance Summary", heading)
    for line in range(third):
        for column, x in enumerate(columns):
            if line + column * third < len(days):
                day = days[line + column * third]
                out.say(x, _when(day))
                out.say(x + 150, _money(totals[day], False), right=True)
        out.y -= 12
    out.say(60, "Balances only appear for days reflecting change.", 7.5)


def _compose(path: Path, total: int, seed: int, entries: list[Entry], opening: Decimal, truth: Truth) -> _Statement:
    rng = Random(seed)
    account = truth.account_number or ""
    start, end = truth.period_start, truth.period_end
    assert start and end
    out = _Statement(path, (start, end), account, total)
    out.turn()
    by = {tag: [e for e in entries if e.tag == tag] for tag in ("customer", "carddep", "other", "card", "out", "check")}
    labels = ("Customer Deposits", "Card Deposits", "Other Deposits", "Card Withdrawals", "Other Withdrawals")
    parts = list(zip((*labels, "Checks Paid"), by.values(), strict=True))
    _summary(out, parts, opening, opening + sum(entry.amount for entry in entries))
    numbered = [(entry, "") for entry in by["customer"]]
    _abreast(out, "Customer Deposits", "Total Customer Deposits", ("Number", "Ref Number"), numbered)
    card = f"xxxx-xxxx-xxxx-{rng.randint(1000, 9999)}"
    for tag, title, many in (
        ("carddep", "Card Deposits", "Total Card Deposits"),
        ("other", "Other Deposits", ""),
        ("card", "Card Withdrawals", ""),
        ("out", "Other Withdrawals", ""),
    ):
        listed = [(e, str(rng.randint(10**9, 10**10)) if tag != "out" or e.lines[1:] else "") for e in by[tag]]
        if tag in ("card", "carddep") and listed:
            out.title = ""
            out.need(70)
            out.say(40, f"Card Number: {card}", 8)
            out.y -= 13
        _list(out, title, many or f"Total {title}", listed)
    number = rng.randint(1100, 8800)
    checks: list[tuple[Entry, str]] = []
    for entry in by["check"]:
        gap = rng.random() < 0.25
        number += rng.randint(2, 6) if gap else 1
        checks.append((entry, f"{number}{'*' if gap and checks else ''}"))
    _abreast(
        out,
        "Checks Presented Conventionally",
        f"Conventional Checks Paid ({len(checks)})",
        ("Check", "Ref Number"),
        checks,
    )
    if any(number.endswith("*") for _, number in checks):
        out.say(40, "* Gap in check sequence", 7.5)
        out.y -= 18
    _daily(out, entries, opening)
    out.pen.save()
    return out


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 3000, 42000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(22, 95), balance=opening, floor=500)
    closing = opening + sum(entry.amount for entry in entries)
    account = f"1 {rng.randint(100, 999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
    truth = Truth("checking", "en_US", "USD", account, *period, opening, closing)
    seed = rng.randint(0, 10**6)
    total = _compose(path, 0, seed, entries, opening, truth).page
    truth.transactions = _compose(path, total, seed, entries, opening, truth).rows
    return truth
