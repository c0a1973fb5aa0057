"""Nigeria: account statement whose remarks stand right of the balance and wrap over many short lines.

Transfers bring commission, VAT and stamp duty rows of a few naira; dates name the month; the originating branch wraps
too; a summary table names opening and closing balance, totals and the usable balance.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, running, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits
from ._write import write

BANK = "UNITY HERITAGE BANK PLC"
ORANGE = (0.85, 0.36, 0.05)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
POOLS: Pools = {
    "name": ["OKAFOR CHIDINMA GRACE", "ADEYEMI OLUWASEUN", "BELLO IBRAHIM MUSA", "EZE NNAMDI P.", "ETIM BLESSING"],
    "bank": ["FIRST MERIDIAN BANK", "OPALPAY", "KUDAMFB", "SAVANNAH TRUST BANK", "COASTAL BANK"],
    "why": ["RENT BALANCE", "FOOD STUFF", "SCHOOL FEES 2ND TERM", "DATA SUB", "AJO CONTRIBUTION", "UP", "FUEL"],
    "net": ["MTEL", "AIRLINK", "GLOBE NG"],
    "place": ["IKEJA CITY MALL LA LANG", "WUSE II ABUJA AB NG", "ADMIRALTY WAY LEKKI NG", "RING ROAD IBADAN OY NG"],
    "firm": ["DELTA AGRO ALLIED LTD", "LAGOON LOGISTICS NIG LTD", "STATE UNIVERSAL BASIC EDU BOARD"],
    "stamp": lambda rng, day: f"{day:%y%m%d}{rng.randint(7, 22):02}{rng.randint(0, 59):02}{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(
        7,
        -500,
        -250000,
        "NIBSS Instant Payment Outward 000013{stamp}000############ {why} TO {bank} / {name}",
        "transfer",
        "50",
    ),
    Kind(4, -100, -5000, "Airtime Purchase {net}- 101CT000000000#######-2348#########", "", "100"),
    Kind(
        4,
        -600,
        -65000,
        "POS/WEB PURCHASE TRANSACTION -##2###- ##2###/T{name} 2070###A {place} on card 539983**####",
    ),
    Kind(2, -1000, -40000, "CASH WITHDRAWAL FROM OTHER ATM -#####- {place}", "atm", "1000"),
    Kind(1, -1200, -9000, "USSD BILLS PAYMENT CABLE TV SUBSCRIPTION SMARTCARD 70########", "", "50"),
    Kind(1, -20, -96, "SMS ALERT CHARGE FOR THE PERIOD", "", "4", 1),
    Kind(0.5, -53.75, -53.75, "CARD MAINTENANCE FEE 539983**####", "", "53.75", 1),
    Kind(
        4,
        1000,
        180000,
        "NIP TRANSFER FROM {name} REF:0000##{stamp}############ IFO {why} VIA {bank}",
        "in",
        "100",
    ),
    Kind(1, 95000, 640000, "SALARY PAYMENT {firm} BATCH ##### STAFF ID U/####", most=2),
    Kind(0.5, 5, 900, "CREDIT INTEREST", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([30, 60, 91]), calendar=rng.random() < 0.5)
    opening = Decimal(rng.randint(50000, 90000000)) / 100
    count = rng.choice([rng.randint(5, 10), rng.randint(20, 45), rng.randint(45, 80)])
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=count, reversal="RVSL: {}", balance=opening, floor=20000
    )
    entries = [part for entry in entries for part in _charged(entry)]
    sheet = _Sheet(rng, start, end, opening, entries)
    rows = sheet.compose(rng)
    write(rng, sheet.flow.pages, path)
    return Truth("savings", "en_NG", "NGN", sheet.number, start, end, opening, sheet.closing, rows)


def _charged(entry: Entry) -> list[Entry]:
    """The entry with the bank's charges and the government's duty on it."""
    size, extra = abs(entry.amount), []
    if entry.tag == "transfer" and entry.amount < 0:
        fee = Decimal("10") if size <= 5000 else Decimal("25") if size <= 50000 else Decimal("50")
        extra = [("COMMISSION NIP TRANSFER", -fee), ("VALUE ADDED TAX VAT ON NIP TRANSFER", -fee * Decimal("0.075"))]
    elif entry.tag == "in" and size >= 10000:
        extra = [("ELECTRONIC MONEY TRANSFER LEVY", Decimal(-50))]
    elif entry.tag == "atm" and size > 20000:
        extra = [("ATM WITHDRAWAL CHARGE", Decimal(-35))]
    cents = Decimal("0.01")
    return [entry, *(Entry(entry.day, (text,), amount.quantize(cents), "charge", text) for text, amount in extra)]


class _Sheet:
    """The statement on its pages."""

    DONE, VALUE, REF, DEBIT, CREDIT, BALANCE, BRANCH, TEXT = 28.0, 78.0, 128.0, 252.0, 314.0, 384.0, 392.0, 450.0
    SIZE = 6.8

    def __init__(self, rng: Random, start: date, end: date, opening: Decimal, entries: list[Entry]) -> None:
        self.start, self.end, self.opening, self.entries = start, end, opening, entries
        self.closing = opening + sum(entry.amount for entry in entries)
        self.number = fill(rng, "0#########", start, {})
        self.holder = rng.choice(["NWOSU AMARACHI JOY", "ABDULLAHI YUSUF", "OGUNLEYE TEMITOPE A."])
        self.branch = rng.choice([["205", "ALLEN AVENUE"], ["E- CHANNELS"], ["044 WUSE", "ABUJA"]])
        self.brought = rng.random() < 0.5  # whether the table opens with the balance
        self.pattern = rng.choice(["{0:%d}-{1}-{0:%Y}", "{0:%d}-{1}-{0:%Y}", "{0:%d}-{1}-{0:%y}"])
        self.grid = rng.random() < 0.6
        self.flow = Flow(800, Page, self._head, self._foot)

    def day(self, day: date) -> str:
        return self.pattern.format(day, MONTHS[day.month - 1])

    def compose(self, rng: Random) -> list[Row]:
        rows, flow = [], self.flow
        if self.brought:
            flow.page.put(self.DONE, flow.y, self.day(self.start), self.SIZE)
            flow.page.put(self.TEXT, flow.y, "Opening Balance B/F", self.SIZE)
            flow.page.put(self.BALANCE, flow.y, written(self.opening), self.SIZE, right=True)
            flow.y += 14
        balances = running(self.opening, [entry.amount for entry in self.entries])
        for entry, balance in zip(self.entries, balances, strict=True):
            value = earlier(rng, entry.day, 1) if entry.text.startswith("POS") else entry.day
            lines = wrap(entry.lines[0], fits("Helvetica", self.SIZE, 118))
            ref = self._reference(rng, entry)
            high = 8.5 * max(len(lines), len(ref), len(self.branch))
            flow.need(high + 4)
            page, y = flow.page, flow.y
            page.put(self.DONE, y, self.day(entry.day), self.SIZE)
            page.put(self.VALUE, y, self.day(value), self.SIZE)
            page.lines(self.REF, y, ref, self.SIZE, 8.5)
            column = self.DEBIT if entry.amount < 0 else self.CREDIT
            page.put(column, y, written(entry.amount, minus=""), self.SIZE, right=True)
            page.put(self.BALANCE, y, written(balance), self.SIZE, right=True)
            page.lines(self.BRANCH, y, self.branch, self.SIZE, 8.5)
            page.lines(self.TEXT, y, lines, self.SIZE, 8.5)
            flow.y = y + high + 5
            if self.grid:
                page.rule(24, flow.y - 9.5, 572, 0.3, (0.7, 0.7, 0.7))
            rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        self._end()
        for number, page in enumerate(flow.pages, 1):
            page.put(572, 832, f"{number}/{len(flow.pages)}", 7, right=True)
        return rows

    def _reference(self, rng: Random, entry: Entry) -> list[str]:
        """The number that the channel gave, in lines of its narrow column; charges have none."""
        if entry.tag == "charge" or rng.random() < 0.3:
            return []
        text = f"'10{rng.randint(1000, 9999)}{entry.day:%Y%m%d}{rng.randint(10**9, 10**10 - 1)}"
        return wrap(text, fits("Helvetica", self.SIZE, 62))

    def _head(self, page: Page, number: int) -> float:
        y = self._first(page) if number == 1 else 36.0
        page.box(24, y, 548, 15, ORANGE)
        white = (1.0, 1.0, 1.0)
        for x, title in (
            (self.DONE, "Trans. Date"),
            (self.VALUE, "Value. Date"),
            (self.REF, "Reference"),
            (self.BRANCH, "Orig. Branch"),
            (self.TEXT, "Remarks"),
        ):
            page.put(x, y + 10, title, 7, bold=True, color=white)
        for x, title in ((self.DEBIT, "Debits"), (self.CREDIT, "Credits"), (self.BALANCE, "Balance")):
            page.put(x, y + 10, title, 7, bold=True, right=True, color=white)
        return y + 27

    def _first(self, page: Page) -> float:
        page.put(28, 48, BANK, 13, bold=True, color=ORANGE)
        page.put(28, 62, "RC 152331   Plot 214 Akin Adesola Street, Victoria Island, Lagos", 7, color=GREY)
        page.put(572, 48, "CUSTOMER STATEMENT", 11, right=True, bold=True)
        page.lines(28, 90, [self.holder, "14 UNITY CLOSE OFF COLLEGE ROAD", "OGBA", "LAGOS STATE"], 8.5, 11)
        into = sum((entry.amount for entry in self.entries if entry.amount > 0), Decimal(0))
        out = sum((entry.amount for entry in self.entries if entry.amount < 0), Decimal(0))
        facts = [
            ("Account No", self.number),
            ("Account Type", "SAVINGS ACCOUNT (INDIVIDUAL)"),
            ("Currency", "Nigerian Naira"),
            ("Period", f"{self.day(self.start)} To {self.day(self.end)}"),
            ("Print Date", self.day(self.end + timedelta(3))),
            ("Opening Balance", written(self.opening)),
            ("Total Debit", written(out, minus="")),
            ("Total Credit", written(into)),
            ("Closing Balance", written(self.closing)),
            ("Usable Balance", written(self.closing - 1000)),
        ]
        for n, (label, fact) in enumerate(facts):
            y = 86 + 13 * n
            page.box(330, y - 9.5, 242, 13, stroke=(0.7, 0.7, 0.7))
            page.put(335, y, label, 8, bold=True)
            page.put(567, y, fact, 8, right=True)
        return 226

    def _foot(self, page: Page, _y: float) -> None:
        text = "This is a computer generated statement. Report discrepancies within 15 days to 0700-555-4224."
        page.put(28, 823, text, 6.5, color=GREY)
        page.put(
            28, 832, "Licensed by the Central Bank. Deposits insured by NDIC up to N5,000,000.00.", 6.5, color=GREY
        )

    def _end(self) -> None:
        flow = self.flow
        flow.need(40)
        page, y = flow.page, flow.y + 4
        page.put(self.DONE, y, f"No of transactions: {len(self.entries)}", 7, bold=True)
        page.put(
            self.DONE, y + 14, "Never disclose your PIN or token to anyone. Dial *999*0# to block your account.", 7
        )
        self._foot(page, y)
