"""United States: checking account whose rows are parted by kind (deposits, card by card number, electronic, checks two
abreast), money out with a minus behind it, the sign "$" only on the first row of a section, dates "Nov 20", no balance
but in a table of days three abreast; a worksheet with blanks at the end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits
from ._common import cents, number_pages, row_count, total

BANK = "Lakeshore Union Bank"
POOLS = {
    "shop": ["KROGER #551", "SPEEDWAY 04412", "TARGET 00021402", "WM SUPERCENTER #2231", "CVS/PHARMACY #04417",
             "MENARDS 3112", "CHIPOTLE 1821", "CULVERS OF EAGAN", "HY-VEE 1544", "AMZN Mktp US*?#?###"],
    "city": ["EAGAN MN", "DULUTH MN", "SUPERIOR WI", "FARGO ND", "800-555-0199 WA", "MANKATO MN"],
    "biller": ["XCEL ENERGY-MN", "COMCAST", "STATE FARM RO 27", "CAPITAL ONE", "CITY OF DULUTH"],
    "payer": ["NORTHERN FREIGHT", "ST LUKES HOSPITAL", "IRON RANGE MFG"],
    "when": lambda rng, day: earlier(rng, day, 3).strftime("%m%d%y"),
}  # fmt: skip
KINDS = [
    Kind(14, -4, -180, "Debit Purchase - VISA On {when} {city}|{shop} REF # 2469216#############", "card"),
    Kind(5, -20, -160, "Debit Purchase {shop}|{city} 0######## On {when} LINK ID ########", "card"),
    Kind(3, -20, -300, "ATM Withdrawal {city}|LAKESHORE EAGAN Serial No. 00########LSB", "atm", "20"),
    Kind(4, -30, -400, "Electronic Withdrawal To {biller}|REF=2333#00########N00 0######### WEB PMT", "wd"),
    Kind(2, -15, -350, "Zelle Instant PMT To {payer}|ON {when}", "wd"),
    Kind(3, -40, -900, "check", "check"),
    Kind(2, 900, 2600, "Electronic Deposit From {payer}|REF=2332#00########N00 PAYROLL 911#######", "dep"),
    Kind(1, 20, 900, "Mobile Check Deposit", "dep"),
    Kind(1, 5, 120, "Debit Purchase Return - VISA On {when}|{shop}", "dep"),
]
LEGAL = [
    "Errors or questions about your electronic transfers: telephone us at 800-555-0110 or write to us soon.",
    "We must hear from you no later than 60 days after we sent you the FIRST statement on which the error appeared.",
    "Tell us your name and account number, describe the error, and tell us the dollar amount of the suspected error.",
    "For accounts open less than 30 days we may take up to 20 business days to credit your account.",
]


def short(day: date) -> str:
    return f"{day:%b} {day.day}"


class Book:
    """The statement being set."""

    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.rng, self.period = rng, period
        self.number = fill(rng, "1 0## #### ####", period[0], {})
        self.rows: list[Row] = []
        self.flow = Flow(735, lambda: Page(LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(36, 44, BANK, 15, bold=True, color=(0.05, 0.15, 0.45))
        top = 60 if number == 1 else 40
        page.put(576, top, "Account Number:" if number == 1 else "Account Number", 8, right=True)
        page.put(576, top + 11, self.number, 9, bold=True, right=True)
        if number > 1:
            page.put(36, 66, "(CONTINUED)", 8)
            return 92.0
        page.lines(36, 58, ["P.O. Box 1800", "Saint Paul, Minnesota 55101-0800"], 7, 9)
        span = [f"{day:%b} {day.day}, {day.year}" for day in self.period]
        y = page.lines(576, 88, ["Statement Period:", span[0], "through", span[1]], 8, 10, right=True)
        page.put(36, 120, fill(self.rng, "00000#### 1 AB 0.537 106481######### P Y", date.min, {}), 6)
        page.lines(36, 136, ["HANNAH J OLSTAD", "1420 PINE HOLLOW RD APT 6", "DULUTH MN 55811-2204"], 9)
        page.box(340, 140, 236, 58, stroke=GREY)
        page.put(348, 152, "To Contact " + BANK, 8, bold=True)
        page.put(348, 166, "24-Hour Banking:", 8)
        page.put(568, 166, "800-555-0126", 8, right=True)
        page.put(348, 178, "Internet:", 8)
        page.put(568, 178, "lakeshoreunion.example", 8, right=True)
        page.put(36, y + 70, "INFORMATION YOU SHOULD KNOW", 9, bold=True)
        page.rule(36, y + 74, 576, 1)
        news = (
            f"Effective {self.period[1] + timedelta(40):%B} 8, the Overdraft Paid Fee changes from $36.00 to $34.00 "
            "for each item we pay, and no fee is charged when your Available Balance is overdrawn by $50.00 or less."
        )
        return page.lines(36, y + 86, wrap(news, fits("Helvetica", 8, 540)), 8, 10) + 14

    def title(self, text: str, columns: bool = True, room: float = 70) -> None:
        self.flow.need(room)
        page = self.flow.page
        page.box(36, self.flow.y - 10, 540, 13, (0.88, 0.9, 0.95))
        page.put(38, self.flow.y, text, 9.5, bold=True)
        self.flow.y += 14
        if columns:
            self.columns()

    def columns(self) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(38, y, "Date", 8, face="Helvetica-Oblique")
        page.put(80, y, "Description of Transaction", 8, face="Helvetica-Oblique")
        page.put(430, y, "Ref Number", 8, face="Helvetica-Oblique")
        page.put(572, y, "Amount", 8, right=True, face="Helvetica-Oblique")
        self.flow.y += 12

    def money(
        self, amount: Decimal, x: float, y: float, dollar: bool, bold: bool = False, dollar_x: float = 505
    ) -> None:
        page = self.flow.page
        if dollar:
            page.put(dollar_x, y, "$", 9, bold=bold)
        page.put(x, y, written(amount, minus="") + ("-" if amount < 0 else ""), 9, right=True, bold=bold)

    def section(self, name: str, entries: Sequence[Entry], sub: str = "") -> None:
        if not entries:
            return
        self.title(name, columns=not sub)
        if sub:
            self.flow.page.put(38, self.flow.y, f"Card Number: xxxx-xxxx-xxxx-{sub}", 8.5, bold=True)
            self.flow.y += 12
            self.columns()
        for n, entry in enumerate(entries):
            if self.flow.need(13 * len(entry.lines)):
                self.flow.page.put(38, self.flow.y, f"{name} (continued)", 9.5, bold=True)
                self.flow.y += 13
                self.columns()
            page, y = self.flow.page, self.flow.y
            page.put(38, y, short(entry.day), 9)
            page.lines(80, y, entry.lines, 9, 10.5)
            if entry.tag == "atm" or "VISA" in entry.text:
                page.put(430, y, fill(self.rng, "77########", entry.day, {}), 9)
            # the minus hangs out behind the column
            self.money(entry.amount, 572 if entry.amount > 0 else 575, y, n == 0)
            self.rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, page=self.flow.number))
            self.flow.y += 10.5 * len(entry.lines) + 2
        if sub:
            self.closing(f"Card {sub} Withdrawals Subtotal", entries)
        self.closing(f"Total {name}", entries)
        self.flow.y += 12

    def closing(self, text: str, entries: Sequence[Entry]) -> None:
        self.flow.need(13)
        self.flow.page.put(480, self.flow.y, text, 9, bold=True, right=True)
        self.money(total(entries), 575 if total(entries) < 0 else 572, self.flow.y, True, True)
        self.flow.y += 12

    def checks(self, entries: Sequence[Entry]) -> None:
        if not entries:
            return
        half = (len(entries) + 1) // 2
        self.title("Checks Presented Conventionally", False, 60 + 12 * half)
        page, y = self.flow.page, self.flow.y
        number = self.rng.randint(1012, 8800)
        for left in (38, 318) if len(entries) > 1 else (38,):
            for x, text in ((0, "Check"), (60, "Date"), (120, "Ref Number")):
                page.put(left + x, y, text, 8, face="Helvetica-Oblique")
            page.put(left + 250, y, "Amount", 8, right=True, face="Helvetica-Oblique")
        for n, entry in enumerate(entries):
            step = self.rng.choice([1, 1, 1, 2, 4]) if n else 1
            number += step
            left, row = (38, n) if n < half else (318, n - half)
            name = f"{number}{'*' if step > 1 else ''}"
            page.put(left, y + 12 * (row + 1), name, 9)
            page.put(left + 60, y + 12 * (row + 1), short(entry.day), 9)
            page.put(left + 120, y + 12 * (row + 1), fill(self.rng, "8#########", entry.day, {}), 9)
            page.put(left + 250, y + 12 * (row + 1), written(entry.amount, minus=""), 9, right=True)
            self.rows.append(Row(entry.day, name, entry.amount, page=self.flow.number))
        self.flow.y = y + 12 * (half + 1) + 2
        page.put(38, self.flow.y, "* Gap in check sequence", 8)
        page.put(480, self.flow.y, f"Conventional Checks Paid ({len(entries)})", 9, bold=True, right=True)
        self.money(total(entries), 575, self.flow.y, True, True)
        self.flow.y += 24

    def days(self, opening: Decimal, entries: Sequence[Entry]) -> None:
        days = sorted({entry.day for entry in entries})
        third = (len(days) + 2) // 3
        self.title("Balance Summary", False, 60 + 12 * third)
        page, y = self.flow.page, self.flow.y
        for n in range(min(3, len(days))):
            page.put(38 + 185 * n, y, "Date", 8, face="Helvetica-Oblique")
            page.put(190 + 185 * n, y, "Ending Balance", 8, right=True, face="Helvetica-Oblique")
        for n, day in enumerate(days):
            balance = opening + total(e for e in entries if e.day <= day)
            x, row = 38 + 185 * (n // third), y + 12 * (n % third + 1)
            page.put(x, row, short(day), 9)
            text = written(balance, minus="") + ("-" if balance < 0 else "")
            page.put(x + 152 + (3 if balance < 0 else 0), row, text, 9, right=True)
        self.flow.y = y + 12 * (third + 1) + 4
        page.put(58, self.flow.y, "Balances only appear for days reflecting change.", 8, bold=True)
        self.flow.y += 24

    def summary(self, opening: Decimal, groups: Sequence[tuple[str, Sequence[Entry]]]) -> None:
        page, y = self.flow.page, self.flow.y
        page.box(36, y - 12, 540, 16, (0.05, 0.15, 0.45))
        page.put(40, y, "SILVER CHECKING", 10, bold=True, color=(1, 1, 1))
        page.put(572, y, "Member FDIC", 8, right=True, color=(1, 1, 1))
        page.put(36, y + 18, f"{BANK} National Association", 8)
        page.put(572, y + 18, "Account Number " + self.number.replace(" ", "-"), 8.5, bold=True, right=True)
        y += 34
        page.put(36, y, "Account Summary", 9, bold=True)
        page.put(180, y + 12, "# Items", 8, center=True)
        lines = [(f"Beginning Balance on {short(self.period[0])}", "", opening, True)]
        lines += [(name, str(len(group)), total(group), False) for name, group in groups if group]
        y += 24
        for text, items, amount, dollar in lines:
            page.put(36, y, text, 9)
            page.put(180, y, items, 9, center=True)
            self.money(amount, 303 if amount < 0 else 300, y, dollar, dollar_x=222)
            y += 12
        end = opening + sum((total(group) for _, group in groups), Decimal(0))
        page.rule(222, y - 9, 300)
        page.put(36, y + 2, f"Ending Balance on {short(self.period[1])}, {self.period[1].year}", 9, bold=True)
        self.money(end, 303 if end < 0 else 300, y + 2, True, True, 222)
        self.flow.y = y + 26

    def back(self) -> None:
        self.flow.turn()
        page, y = self.flow.page, self.flow.y
        page.put(36, y, "BALANCE YOUR ACCOUNT", 10, bold=True)
        y = page.lines(36, y + 16, ["1. List any deposits that do not appear on your statement.",
                                    "2. Check off in your register all checks, withdrawals and deposits shown.",
                                    "3. Enter the ending balance shown on this statement.   $ ______________",
                                    "4. Enter the total deposits recorded in the Deposits section.   $ ______________",
                                    "5. Total lines 3 and 4.   $ ______________"], 8.5, 12)  # fmt: skip
        for left in (36, 310):
            page.put(left, y + 8, "Outstanding Deposits" if left == 36 else "Outstanding Withdrawals", 8.5, bold=True)
            page.put(left, y + 20, "DATE", 7)
            page.put(left + 240, y + 20, "AMOUNT", 7, right=True)
            for n in range(9):
                page.rule(left, y + 26 + 14 * n, left + 240)
            page.put(left, y + 162, "TOTAL", 8, bold=True)
            page.put(left + 170, y + 162, "$", 8)
        y = page.lines(
            36, y + 190, [part for text in LEGAL for part in wrap(text, fits("Helvetica", 7.5, 540))], 7.5, 9.5
        )
        page.put(36, y + 14, "Member FDIC        Equal Housing Lender", 7.5, bold=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 31)
    opening = cents(rng, 900, 6000)
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng), balance=opening)
    by_tag = {tag: [e for e in entries if e.tag == tag] for tag in ("dep", "card", "atm", "wd", "check")}
    names = ["Other Deposits", "Card Withdrawals", "ATM Withdrawals", "Other Withdrawals", "Checks Paid"]
    book = Book(rng, period)
    book.summary(opening, list(zip(names, by_tag.values(), strict=True)))
    book.section("Other Deposits", by_tag["dep"])
    book.section("Card Withdrawals", by_tag["card"], f"{rng.randint(1000, 9999)}")
    book.section("ATM Withdrawals", by_tag["atm"])
    book.section("Other Withdrawals", by_tag["wd"])
    book.checks(by_tag["check"])
    if entries:
        book.days(opening, entries)
    book.back()
    number_pages(book.flow.pages, lambda page, text: page.put(576, 24, text, 8, right=True), "Page {n} of {m}")
    by_hand(book.flow.pages, path, Hand(show="TJ"))
    return Truth("bank", "en_US", "USD", book.number, *period, opening, opening + total(entries), book.rows)
