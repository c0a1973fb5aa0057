"""Singapore, credit card: main and supplementary card in one account, payments in parentheses, instalment plans.

Day and month with slashes and no year, only the statement's date printed; conversion fees are rows of their own; last
month's balance and the total are lines of the table, plans and points are tables after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._desk import CARD, booked, exchanged, gained, grid, how_many, owed_before, prose, spent, summed

POOLS = {
    "shop": (
        "NTUC FP-{place} SINGAPORE SGP",
        "COLD STORAGE-{place} SINGAPORE SGP",
        "TOAST BOX {place} SINGAPORE SGP",
        "COMFORT/CITYCAB TAXI SINGAPORE SGP",
    ),
    "place": ("BEDOK MALL", "TIONG BAHRU", "JEM", "VIVOCITY", "AMK HUB", "NOVENA SQ"),
    "net": (
        "GRAB* A-8?#?#?X4## SINGAPORE SGP",
        "SHOPEE SINGAPORE MP SINGAPORE SGP",
        "BUS/MRT ######### SINGAPORE SGP",
        "SP DIGITAL PL SINGAPORE SGP",
    ),
    "away": ("AGODA.COM INTERNET GBR|~USD", "UNIQLO TOKYO SHINJUKU JPN|~JPY", "JAYA GROCER JOHOR BAHRU MYS|~MYR"),
    "nth": tuple("123456789"),
    "plan": ("PAYEASE IPP HARVEY NRMN", "PAYEASE IPP BEST DENKI", "PAYEASE IPP APPLE STORE"),
}
KINDS = (
    Kind(8, -2.4, -160, "{shop}", "main"),
    Kind(6, -1, -90, "{net}", "main"),
    Kind(2, -8, -480, "{away}", "main"),
    Kind(4, -3, -120, "{shop}", "supp"),
    Kind(0.7, -8, -200, "{away}", "supp"),
    Kind(1, 100, 2500, "PAYMENT BY INTERNET", "main", most=2),
    Kind(0.5, 5, 90, "CASH REBATE", "main", most=1),
    Kind(0.8, -60, -320, "{plan} 0{nth}/12", "main", most=2),
)
RATES = {"USD": 1.34, "JPY": 0.0092, "MYR": 0.29}
COUNTRY = {"USD": "USD", "JPY": "JPY", "MYR": "MYR"}
DATE, WHAT, EDGE = 48, 128, 540


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    raw = some_entries(rng, KINDS, POOLS, period, count=how_many(rng, 60))
    entries = [part for entry in exchanged(rng, raw, RATES, _exchange) for part in _with_fee(entry)]
    if rng.random() < 0.25:
        entries.append(Entry(period[1], ("FINANCE CHARGE",), -Decimal(rng.randint(300, 9000)) / 100, "main", ""))
    before = owed_before(rng, entries)
    sheet = _Sheet(rng, period, entries, before)
    by_hand(sheet.flow.pages, path, Hand("Tj", order="shuffled", form=True))
    return Truth(CARD, "en-SG", "SGD", sheet.number, None, period[1], -before, summed(entries) - before, sheet.rows)


def _exchange(code: str, foreign: Decimal, _rate: Decimal) -> Sequence[str]:
    places = 0 if code == "JPY" else 2
    return (f"FOREIGN CURRENCY {COUNTRY[code]} {foreign:,.{places}f}",)


def _with_fee(entry: Entry) -> list[Entry]:
    """A foreign purchase is followed by its conversion fee, now and then charged with it."""
    if not entry.lines[-1].startswith("FOREIGN") or abs(entry.amount) < 20:
        return [entry]
    fee = (entry.amount * Decimal("0.0325")).quantize(Decimal("0.01"))
    return [entry, replace(entry, lines=(f"CCY CONVERSION FEE SGD {written(-entry.amount)}",), amount=fee)]


def _owed(amount: Decimal) -> str:
    """What is owed is plain, what is paid in parentheses."""
    return f"({written(-amount)})" if amount < 0 else written(amount)


class _Sheet:
    def __init__(self, rng: Random, period: tuple[date, date], entries: list[Entry], before: Decimal) -> None:
        self.rng, self.end, self.entries, self.before = rng, period[1], entries, before
        self.number = f"4524-1920-{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}"
        self.other = f"4524-1920-{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}"
        self.after = before - summed(entries)
        self.rows: list[Row] = []
        self.flow = Flow(740, Page, self._head)
        self._table()
        self._plans()
        for n, page in enumerate(self.flow.pages, 1):
            page.put(540, 812, f"PAGE {n} OF {len(self.flow.pages)}", 7, right=True)

    def _head(self, page: Page, number: int) -> float:
        page.put(48, 46, "Straits Merchant Bank", 15, bold=True)
        page.put(48, 812, "Straits Merchant Bank Limited  Co. Reg. No. 193200999W", 6.5, color=GREY)
        y = 80.0 if number > 1 else self._front(page)
        page.rule(48, y - 11, 540)
        page.put(DATE, y, "TRANSACTION DATE", 6.5, bold=True)
        page.put(WHAT, y, "DESCRIPTION", 6.5, bold=True)
        page.put(EDGE, y, "AMOUNT (SGD)", 6.5, right=True, bold=True)
        page.rule(48, y + 4, 540)
        return y + 18

    def _front(self, page: Page) -> float:
        page.lines(48, 84, ("MR TAN WEI LIANG", "BLK 214 BISHAN STREET 23", "#09-118", "SINGAPORE 570214"), 9)
        due = self.end + timedelta(23)
        heads = ("STATEMENT DATE", "PAYMENT DUE DATE", "TOTAL CREDIT LIMIT", "TOTAL MINIMUM DUE")
        least = min(max(self.after, Decimal(0)), Decimal(50))
        cells = (f"{self.end:%d-%m-%Y}", f"{due:%d-%m-%Y}", "S$14,000", f"S${written(least)}")
        page.box(44, 140, 500, 36, (0.93, 0.93, 0.93))
        y = grid(page, 153, (50, 180, 310, 430), (heads,), 7.5, 14, bold=True)
        grid(page, y, (50, 180, 310, 430), (cells,), 8.5)
        note = (
            "If we do not receive payment of at least the minimum due by the due date, a "
            "late charge of S$100 will be levied. "
            "Interest is 27.78% per annum, minimum S$2.50."
        )
        return prose(page, 48, 190, note, 490, 7) + 20

    def _table(self) -> None:
        self._section("SMB 365 CREDIT CARD", "TAN WEI LIANG", self.number, "main")
        if any(entry.tag == "supp" for entry in self.entries):
            self._section("SMB 365 CREDIT CARD (SUPPLEMENTARY)", "LIM HUI SHAN", self.other, "supp")
        self.flow.need(30)
        self._sum("TOTAL", self.after)
        self._sum("TOTAL AMOUNT DUE", self.after)

    def _section(self, card: str, holder: str, number: str, tag: str) -> None:
        self.flow.need(70)
        page = self.flow.page
        page.put(DATE, self.flow.y, card, 8.5, bold=True)
        page.put(DATE, self.flow.y + 12, f"{holder}   {number}", 8.5)
        self.flow.y += 26
        part = [entry for entry in self.entries if entry.tag == tag]
        total = -summed(part)
        if tag == "main":
            page.put(WHAT, self.flow.y, "LAST MONTH'S BALANCE", 8)
            page.put(EDGE, self.flow.y, written(self.before), 8, right=True)
            self.flow.y += 12
            total += self.before
        for entry in part:
            self.flow.need(10 * len(entry.lines))
            page, y = self.flow.page, self.flow.y
            page.put(DATE, y, f"{entry.day:%d/%m}", 8)
            page.put(EDGE + 3 * (entry.amount > 0), y, _owed(-entry.amount), 8, right=True)
            self.flow.y = page.lines(WHAT, y, entry.lines, 8, 10) + 2
            self.rows.append(booked(entry, self.flow.number))
        self._sum("SUBTOTAL", total)

    def _sum(self, text: str, amount: Decimal) -> None:
        self.flow.page.rule(430, self.flow.y - 8, 540, 0.4)
        self.flow.page.put(WHAT, self.flow.y + 1, text, 8, bold=True)
        self.flow.page.put(EDGE, self.flow.y + 1, _owed(amount), 8, right=True, bold=True)
        self.flow.y += 18

    def _plans(self) -> None:
        """Instalments still to come, and the rewards."""
        self.flow.need(150)
        page, y = self.flow.page, self.flow.y + 8
        plans = [entry for entry in self.entries if entry.lines[0].startswith("PAYEASE")]
        if plans:
            page.put(48, y, "INSTALMENT PAYMENT PLANS", 8.5, bold=True)
            stops = (48, 230, -350, -430, -540)
            heads = ("PLAN", "START DATE", "PLAN AMOUNT", "MONTHLY", "OUTSTANDING")
            y = grid(page, y + 14, stops, (heads,), 6.5, 11, bold=True)
            for entry in plans:
                done = int(entry.lines[0][-5:-3])
                month = -entry.amount
                began = f"{(self.end - timedelta(30 * done)):%d/%m/%Y}"
                name = entry.lines[0][:-6]
                left = month * (12 - done)
                y = grid(page, y, stops, ((name, began, written(month * 12), written(month), written(left)),), 7.5, 11)
            y += 10
        page.put(48, y, "REBATE / REWARDS SUMMARY", 8.5, bold=True)
        spend, back = spent(self.entries), gained(entry for entry in self.entries if "REBATE" in entry.lines[0])
        table = (
            ("Card", "Spend this month", "Rebate credited", "STM$ balance", "Expiring 31/12"),
            (
                self.number[-9:],
                written(spend),
                written(back),
                f"{self.rng.randint(0, 52000):,}",
                f"{self.rng.randint(0, 900):,}",
            ),
        )
        grid(page, y + 14, (48, -230, -330, -440, -540), table, 7.5, 12)
