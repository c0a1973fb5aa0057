"""Australia, savings account over six months: the year on a row of its own, withdrawals before deposits, empty cells
that hold the white word "blank" for screen readers, totals at the end of page and period, and interest summaries."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Row, Truth, earlier, some_amount, written
from layouts.pens import A4, WHITE, Flow, Page, with_reportlab

from ._rows import Book, book, broken, para, ready

BLUE = (0.0, 0.28, 0.56)
OUT, IN, BALANCE = 400.0, 476.0, 556.0
POOLS = {
    "person": ["M NGUYEN", "K FRASER", "S & T PAPADOPOULOS", "R DE SILVA"],
    "app": ["MOBILE BANKING", "INTERNET BANKING"],
}
KINDS = [
    Kind(6, 50, 1500, "MVB {app} FUNDS TFER|TRANSFER ###### FROM 0##########", step="10"),
    Kind(5, -40, -1800, "MVB {app} FUNDS TFER|TRANSFER ###### TO 0##########", step="5"),
    Kind(2, 20, 600, "TRANSFER|FROM {person} GIFT", "late"),
    Kind(2, 800, 2500, "PAYMENT|FROM RIVERINA COUNCIL PAY"),
    Kind(1, -20, -900, "MVB {app} PAYMENT ######|TO {person}", "late"),
]


def money(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


class _Sheets:
    def __init__(self, info: dict[str, str]) -> None:
        self.info, self.rows, self.year, self.sums = info, list[Row](), 0, [Decimal("0.00"), Decimal("0.00")]
        self.flow = Flow(716, lambda: Page(A4, "arial", "arial-bold"), self._start, self._end)

    def _start(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 44, BLUE)
        page.put(40, 29, "MURRAY VALLEY BANK", 15, bold=True, color=WHITE)
        y = 70.0
        if number == 1:
            page.put(40, 72, "ONLINE SAVER STATEMENT", 14, bold=True, color=BLUE)
            page.put(556, 66, f"STATEMENT NUMBER {self.info['no']}", 8, bold=True, right=True)
            page.put(556, 78, self.info["period"], 8, bold=True, right=True)
            page.lines(60, 124, ["MS H J CALLAGHAN", "UNIT 6, 48 DEAN STREET", "ALBURY NSW 2640"], 9, 12)
            page.box(320, 96, 236, 112, (0.92, 0.95, 0.98))
            page.put(330, 112, "Account Details", 9.5, bold=True, color=BLUE)
            for n, key in enumerate(("name", "bsb", "account", "opening", "in", "out", "closing")):
                label, value = self.info[key].split("|")
                page.put(330, 127 + 12.5 * n, label, 8, bold=key in ("opening", "closing"))
                page.put(548, 127 + 12.5 * n, value, 8, right=True, bold=key in ("opening", "closing"))
            para(
                page,
                40,
                214,
                "NEED TO GET IN TOUCH? Visit murrayvalley.example or call 13 00 55, 24 hours a day, 7 days a week.",
                250,
                8,
            )
            y = 258.0
        page.put(40, y, "Transaction Details", 12, bold=True, color=BLUE)
        if number == 1:
            page.put(40, y + 13, "Please retain this statement for taxation purposes", 8)
        else:
            page.put(200, y, f"Account Number {self.info['account'].split('|')[1]}", 8)
        y += 22
        page.rule(40, y, 556, 1, BLUE)
        page.put(40, y + 12, "Date", 8, bold=True)
        page.put(92, y + 12, "Transaction Details", 8, bold=True)
        page.put(OUT, y + 12, "Withdrawals ($)", 8, bold=True, right=True)
        page.put(IN, y + 12, "Deposits ($)", 8, bold=True, right=True)
        page.put(BALANCE, y + 12, "Balance ($)", 8, bold=True, right=True)
        page.rule(40, y + 17, 556, 0.5, BLUE)
        return y + 31

    def _end(self, page: Page, y: float) -> None:
        self.sum_line(page, y + 2, "TOTALS AT END OF PAGE", self.sums)
        self.sums = [Decimal("0.00"), Decimal("0.00")]

    def sum_line(self, page: Page, y: float, label: str, sums: list[Decimal]) -> None:
        page.put(92, y, label, 8, bold=True)
        page.put(OUT, y, money(sums[0]), 8, bold=True, right=True)
        page.put(IN, y, money(sums[1]), 8, bold=True, right=True)
        page.rule(40, y + 4, 556, 0.5, BLUE)

    def dated(self, day: date) -> None:
        if day.year != self.year:
            self.year = day.year
            self.flow.need(34)
            self.flow.page.put(40, self.flow.y, str(day.year), 8, bold=True)
            self.flow.y += 12
        else:
            self.flow.need(24)
        self.flow.page.put(40, self.flow.y, f"{day:%d %b}".upper(), 8)

    def start(self, day: date, balance: Decimal) -> None:
        self.dated(day)
        page, y = self.flow.page, self.flow.y
        page.put(92, y, "OPENING BALANCE", 8)
        page.put(OUT, y, "blank", 8, right=True, color=WHITE)
        page.put(IN, y, "blank", 8, right=True, color=WHITE)
        page.put(BALANCE, y, written(balance), 8, right=True)
        self.flow.y = y + 14

    def row(self, rng: Random, entry: Entry, balance: Decimal) -> None:
        lines = broken(entry.lines, "arial", 8, 222)
        if entry.tag == "late":
            lines.append(f"EFFECTIVE DATE {earlier(rng, entry.day):%d %b %Y}".upper())
        self.flow.need(10 * len(lines) + 14)
        self.dated(entry.day)
        page, y = self.flow.page, self.flow.y
        money_x, blank_x = (OUT, IN) if entry.amount < 0 else (IN, OUT)
        end = page.lines(92, y, lines, 8, 10)
        page.put(money_x, y, written(abs(entry.amount)), 8, right=True)
        page.put(blank_x, y, "blank", 8, right=True, color=WHITE)
        page.put(BALANCE, y, written(balance), 8, right=True)
        page.rule(40, end - 5, 556, 0.25, (0.75, 0.8, 0.85))
        self.sums[entry.amount > 0] += abs(entry.amount)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=self.flow.number))
        self.flow.y = end + 5


def _summary(sheets: _Sheets, it: Book, end: date, earned: Decimal) -> None:
    sheets.flow.need(130)
    page, y = sheets.flow.page, sheets.flow.y + 2
    sheets.sum_line(page, y, "TOTALS AT END OF PERIOD", [it.paid_out, it.paid_in])
    page.put(BALANCE, y, money(it.closing), 8, bold=True, right=True)
    y += 24
    page.put(40, y, "This Statement Includes", 9, bold=True, color=BLUE)
    page.put(40, y + 13, "Interest earned on deposits", 8)
    page.put(300, y + 13, money(earned), 8, right=True)
    page.put(40, y + 34, "Yearly Summary", 9, bold=True, color=BLUE)
    page.put(300, y + 34, f"Previous year to 30/06/{end.year - (end.month < 7)} ($)", 8, bold=True, right=True)
    page.put(40, y + 47, "Interest earned on deposits", 8)
    page.put(300, y + 47, written(earned * 2), 8, right=True)
    para(
        page,
        40,
        y + 70,
        "IMPORTANT INFORMATION. Please check the entries on this statement and tell us promptly of any error or "
        "transaction you did not make. Bonus interest is paid for months without withdrawals. Fees and charges are "
        "listed in "
        "the booklet that came with your account.",
        516,
        7.5,
    )


def draw(rng: Random, path: Path) -> Truth:
    ready("arial", "arial-bold")
    year, first = rng.randint(2019, 2024), rng.choice([1, 7, 10])
    start = date(year, first, 1)
    end = date(year + (first + 5) // 12, (first + 5) % 12 + 1, 1) - timedelta(1)
    interest = []
    for n in range(6):
        after = date(year + (first + n) // 12, (first + n) % 12 + 1, 1)
        interest.append(Entry(after - timedelta(1), ("CREDIT INTEREST PAID",), some_amount(rng, 2, 70), "interest", ""))
    it = book(rng, KINDS, POOLS, (start, end), rng.randint(8, 60), (1500, 48000), floor=500, last=interest)
    earned = sum((entry.amount for entry in interest), Decimal(0))
    account = f"{rng.randint(1000, 9999)}-{rng.randint(10000, 99999)}"
    info = {
        "no": str(rng.randint(3, 40)),
        "period": f"{start:%d %B %Y} TO {end:%d %B %Y}".upper(),
        "name": "Account Name|H J CALLAGHAN",
        "bsb": f"Branch Number (BSB)|01{rng.randint(2, 9)}-{rng.randint(100, 999)}",
        "account": f"Account Number|{account}",
        "opening": f"Opening Balance:|{money(it.opening)}",
        "in": f"Total Deposits:|{money(it.paid_in)}",
        "out": f"Total Withdrawals:|{money(it.paid_out)}",
        "closing": f"Closing Balance:|{money(it.closing)}",
    }
    sheets = _Sheets(info)
    sheets.start(start, it.opening)
    for entry, balance in zip(it.entries, it.balances, strict=True):
        sheets.row(rng, entry, balance)
    _summary(sheets, it, end, earned)
    for number, page in enumerate(sheets.flow.pages, 1):
        page.put(40, 808, "Murray Valley Bank Limited, a made-up company without a licence number", 6.5)
        page.put(556, 808, f"Page {number} of {len(sheets.flow.pages)}", 7.5, right=True)
    with_reportlab(sheets.flow.pages, path)
    return Truth("bank", "en_AU", "AUD", account, start, end, it.opening, it.closing, sheets.rows)
