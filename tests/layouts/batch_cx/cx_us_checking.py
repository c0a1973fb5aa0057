"""United States, community bank's checking: sections by kind, checks in three groups, daily balances, overdraft fees.

No running balance; beginning and ending balance are lines of an account summary. Checks have a number, a day and an
amount only, and an asterisk marks a skipped number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_days, some_entries, some_period, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._desk import ACCOUNT, booked, gained, grid, how_many, prose, spent, summed

POOLS: Pools = {
    "day": lambda rng, day: f"{earlier(rng, day):%m/%d}",
    "who": ("JENSEN FEED & SEED", "LAKE CO SCHOOL DIST", "MERIDIAN HOSP", "ORRVILLE DAIRY COOP"),
    "web": (
        "VERIZON WIRELESS PAYMENTS",
        "DUKE ENERGY BILLPAY",
        "GEICO PREM COLL",
        "CAPITAL ONE MOBILE PMT",
        "NETFLIX.COM",
    ),
    "shop": ("WAL-MART #2###", "KROGER #4##", "CASEYS GEN STORE 1###", "DOLLAR GENERAL #0####", "MENARDS 3###"),
    "town": ("WARSAW IN", "PLYMOUTH IN", "GOSHEN IN", "NILES MI"),
}
KINDS = (
    Kind(1, 40, 900, "DEPOSIT", "deposits"),
    Kind(0.6, 15, 400, "MOBILE DEPOSIT REF ########", "deposits"),
    Kind(1.2, 700, 2600, "{who} PAYROLL PPD ID: 9#########", "credits", most=3),
    Kind(0.5, 5, 60, "ZELLE FROM R HOSTETLER ON {day} REF # PP0?????#", "credits"),
    Kind(3, -12, -380, "{web} ##########|WEB ID: 4########", "electronic"),
    Kind(6, -3, -150, "POS PURCHASE {shop} {town}|CARD 5519 SEQ # ######", "electronic"),
    Kind(1, -20, -300, "ATM WITHDRAWAL 1## MAIN ST {town}|SEQ # ##0#", "electronic", "20"),
    Kind(0.4, -34, -34, "OVERDRAFT ITEM FEE FOR ACTIVITY OF {day}", "other", "34", most=2),
    Kind(0.4, -100, -500, "TELLER WITHDRAWAL", "other", "50"),
)
TITLES = (
    ("deposits", "Deposits"),
    ("credits", "Electronic Credits"),
    ("electronic", "Electronic Debits"),
    ("other", "Other Debits"),
)
THIRDS = (36, 222, 408)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng, 60))
    entries = [replace(entry, amount=Decimal(-34)) if "OVERDRAFT" in entry.lines[0] else entry for entry in entries]
    checks = _checks(rng, period, rng.choice([0, 2, 7, rng.randint(8, 26)]))
    extra = []
    if rng.random() < 0.5:
        extra = [Entry(period[1], ("INTEREST EARNED",), some_amount(rng, 0.04, 6), "credits", "")]
    entries = entries + extra
    opening = some_amount(rng, 400, 6500)
    sheet = _Sheet(rng, period, entries, checks, opening)
    by_hand(sheet.flow.pages, path, Hand("TJ"))
    closing = opening + summed(entries) + summed(checks)
    return Truth(ACCOUNT, "en-US", "USD", sheet.account, *period, opening, closing, sheet.rows)


def _checks(rng: Random, period: tuple[date, date], count: int) -> list[Entry]:
    number, found = rng.randint(1010, 7200), list[Entry]()
    for _ in range(count):
        skipped = rng.random() < 0.2 and bool(found)
        number += rng.randint(2, 9) if skipped else 1
        day = some_days(rng, 1, *period)[0]
        found.append(Entry(day, (f"{number}{'*' if skipped else ''}",), some_amount(rng, -12, -900), "check", ""))
    return found


class _Sheet:
    def __init__(
        self, rng: Random, period: tuple[date, date], entries: list[Entry], checks: list[Entry], opening: Decimal
    ) -> None:
        self.rng, self.period, self.entries, self.checks, self.opening = rng, period, entries, checks, opening
        self.account = f"XXXXXX{rng.randint(1000, 9999)}"
        self.rows: list[Row] = []
        self.flow = Flow(730, lambda: Page(LETTER), self._head)
        for tag, title in TITLES:
            self._section(title, [entry for entry in self.entries if entry.tag == tag])
        self._cleared()
        self._daily()
        self._fees()
        for n, page in enumerate(self.flow.pages, 1):
            page.put(576, 60, f"Page {n} of {len(self.flow.pages)}", 8, right=True)

    def _head(self, page: Page, number: int) -> float:
        page.put(36, 40, "Prairie Junction State Bank", 14, bold=True, face="Times-Bold")
        page.put(576, 40, "Statement Ending " + f"{self.period[1]:%m/%d/%Y}", 11, right=True, bold=True)
        page.put(36, 54, "P.O. Box 418, Warsaw, IN 46581", 7.5)
        if number > 1:
            page.put(36, 84, f"HOMETOWN CHECKING-{self.account} (continued)", 11, bold=True)
            page.rule(36, 89, 576, 1)
            return 106
        page.lines(60, 100, ("TERRENCE L MCKAY", "SHEILA MCKAY", "2207 COUNTY ROAD 300 N", "WARSAW IN 46582-7719"), 9)
        page.put(330, 96, "Managing Your Accounts", 10, bold=True)
        contact = (
            ("Customer Service", "(574) 555-0142"),
            ("24-Hour Banking", "1-800-555-0177"),
            ("Online", "pjsb.example"),
        )
        grid(page, 110, (330, 440), contact, 8, 12)
        page.put(36, 172, "Summary of Accounts", 11, bold=True)
        page.rule(36, 177, 576, 1)
        end = self.opening + summed(self.entries) + summed(self.checks)
        table = (("Account Type", "Account Number", "Ending Balance"), ("HOMETOWN CHECKING", self.account, _usd(end)))
        grid(page, 190, (36, 240, -576), table, 8.5, 13)
        page.put(36, 234, f"HOMETOWN CHECKING-{self.account}", 12, bold=True)
        page.rule(36, 239, 576, 1)
        return self._summary(page, end)

    def _summary(self, page: Page, end: Decimal) -> float:
        page.put(36, 254, "Account Summary", 9.5, bold=True)
        both = self.entries + self.checks
        inward = sum(entry.amount > 0 for entry in both)
        table = (
            ("Date", "Description", "Amount"),
            (f"{self.period[0]:%m/%d/%Y}", "Beginning Balance", _usd(self.opening)),
            ("", f"{inward} Credit(s) This Period", _usd(gained(both))),
            ("", f"{len(both) - inward} Debit(s) This Period", _usd(spent(both))),
            (f"{self.period[1]:%m/%d/%Y}", "Ending Balance", _usd(end)),
        )
        y = grid(page, 268, (36, 100, -320), table, 8.5, 12)
        if any(entry.lines[0] == "INTEREST EARNED" for entry in self.entries):
            page.put(350, 254, "Interest Summary", 9.5, bold=True)
            days = (self.period[1] - self.period[0]).days + 1
            interest = (
                ("Annual Percentage Yield Earned", "0.05%"),
                ("Interest Days", str(days)),
                ("Interest Paid YTD", "$9.14"),
            )
            grid(page, 268, (350, -576), interest, 8.5, 12)
        return y + 10

    def _section(self, title: str, entries: Sequence[Entry]) -> None:
        if not entries:
            return
        self.flow.need(60)
        self._title(title)
        grid(self.flow.page, self.flow.y, (36, 100, -576), (("Date", "Description", "Amount"),), 8.5, bold=True)
        self.flow.y += 13
        for entry in entries:
            self.flow.need(10.5 * len(entry.lines))
            page, y = self.flow.page, self.flow.y
            page.put(36, y, f"{entry.day:%m/%d/%Y}", 8.5)
            page.put(576, y, _usd(abs(entry.amount)), 8.5, right=True)
            self.flow.y = page.lines(100, y, entry.lines, 8.5, 10.5) + 2
            self.rows.append(booked(entry, self.flow.number))
        count = len(entries)
        note = f"{count} item(s) totaling {_usd(abs(summed(entries)))}"
        self.flow.page.put(576, self.flow.y, note, 8, right=True, face="Helvetica-Oblique")
        self.flow.y += 18

    def _title(self, title: str) -> None:
        self.flow.page.put(36, self.flow.y, title, 10, bold=True)
        self.flow.page.rule(36, self.flow.y + 4, 576)
        self.flow.y += 17

    def _cleared(self) -> None:
        """Checks run across: three to a line, as their numbers do."""
        if not self.checks:
            return
        self.flow.need(80)
        self._title("Checks Cleared")
        for x in THIRDS:
            grid(
                self.flow.page, self.flow.y, (x, -x - 110, -x - 168), (("Check Nbr", "Date", "Amount"),), 8.5, bold=True
            )
        self.flow.y += 13
        for first in range(0, len(self.checks), 3):
            self.flow.need(12)
            for x, entry in zip(THIRDS, self.checks[first : first + 3], strict=False):
                cells = (entry.lines[0], f"{entry.day:%m/%d/%Y}", _usd(-entry.amount))
                grid(self.flow.page, self.flow.y, (x, -x - 110, -x - 168), (cells,), 8.5)
                self.rows.append(booked(entry, self.flow.number, lines=(entry.lines[0].rstrip("*"),)))
            self.flow.y += 12
        self.flow.page.put(36, self.flow.y, "* Indicates skipped check number", 7.5)
        note = f"{len(self.checks)} item(s) totaling {_usd(spent(self.checks))}"
        self.flow.page.put(576, self.flow.y, note, 8, right=True, face="Helvetica-Oblique")
        self.flow.y += 20

    def _daily(self) -> None:
        both = self.entries + self.checks
        days = sorted({entry.day for entry in both})
        cells = [
            (f"{day:%m/%d/%Y}", _usd(self.opening + summed(entry for entry in both if entry.day <= day)))
            for day in days
        ]
        self.flow.need(64)
        self._title("Daily Balances")
        high = -(-len(cells) // 3)
        for x in THIRDS:
            grid(self.flow.page, self.flow.y, (x, -x - 168), (("Date", "Amount"),), 8.5, bold=True)
        self.flow.y += 13
        for line in range(high):
            self.flow.need(12)
            for x, cell in zip(THIRDS, cells[line::high], strict=False):
                grid(self.flow.page, self.flow.y, (x, -x - 168), (cell,), 8.5)
            self.flow.y += 12
        self.flow.y += 10

    def _fees(self) -> None:
        self.flow.need(110)
        self._title("Overdraft and Returned Item Fees")
        page, y = self.flow.page, self.flow.y
        fees = spent(entry for entry in self.entries if "OVERDRAFT" in entry.lines[0])
        table = (
            ("", "Total for this period", "Total year-to-date"),
            ("Total Overdraft Fees", _usd(fees), _usd(fees + 34 * self.rng.randint(0, 3))),
            ("Total Returned Item Fees", "$0.00", "$0.00"),
        )
        y = grid(page, y, (60, -360, -500), table, 8.5, 14) + 8
        prose(
            page,
            36,
            y,
            "In case of errors or questions about your electronic transfers, telephone or "
            "write us as soon as you can. We must "
            "hear from you no later than 60 days after we sent the FIRST statement on which the error appeared.",
            540,
        )


def _usd(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))
