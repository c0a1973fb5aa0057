"""India, credit card of a big private bank: domestic and foreign tables, times with dates, lakh grouping, points.

Two cardholders in the domestic table, a foreign amount before the rupee amount, `Cr` after credits, tax rows with long
references, a table of loans on EMI, points and past dues; the balances stand in a summary only.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_entries, some_period, wrap
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._desk import CARD, booked, exchanged, gained, grid, how_many, owed_before, spent, summed

POOLS = {
    "shop": (
        "SWIGGY BANGALORE",
        "AVENUE SUPERMARTS LTD {town}",
        "IRCTC UTS NEW DELHI",
        "RELIANCE FRESH {town}",
        "APOLLO PHARMACY {town}",
    ),
    "net": (
        "AMAZON PAY INDIA PRIVATE WWW.AMAZON.IN",
        "BHARTI AIRTEL LIMITED GURGAON",
        "ZEPTO MARKETPLACE PRIVA MUMBAI",
        "UBER INDIA SYSTEMS PVT NOIDA",
    ),
    "nth": tuple("123456789"),
    "town": ("PUNE", "THANE", "CHENNAI", "HYDERABAD", "KOCHI"),
    "away": (
        "OPENAI *CHATGPT SUBSCR SAN FRANCISCO|~USD",
        "HOTEL AT BOOKING.COM AMSTERDAM|~EUR",
        "NAMECHEAP.COM* ?#?#?# PHOENIX|~USD",
    ),
}
KINDS = (
    Kind(8, -60, -6500, "{shop}", "first"),
    Kind(6, -99, -22000, "{net}", "first"),
    Kind(4, -80, -5000, "{shop}", "second"),
    Kind(2, -350, -68000, "{away}", "abroad"),
    Kind(1, 2000, 145000, "CREDIT CARD PAYMENT Net Banking (Ref@ 00000000##########)", "first", most=2),
    Kind(0.6, 120, 3000, "{net} (Ref@ ST#######8000001030####)", "first"),
    Kind(0.6, -900, -7000, "EMI AMAZON PAY INDIA PRINCIPAL-00{nth}/012 (Ref@ 09999999980######)", "first", most=1),
    Kind(0.7, -12, -900, "IGST-VPS24##########-RATE 18.0 -27 (Ref@ 0999999998#############)", "first", most=2),
)
RATES = {"USD": 83.2, "EUR": 90.5}
DATE, WHAT, POINTS, ABROAD, EDGE = 42, 138, 432, 440, 548


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    raw = some_entries(rng, KINDS, POOLS, period, count=how_many(rng))
    entries = exchanged(rng, raw, RATES, lambda code, foreign, _: (f"~{code} {foreign:,.2f}",))
    if rng.random() < 0.2:
        entries.append(Entry(period[1], ("FINANCE CHARGES",), -Decimal(rng.randint(9000, 260000)) / 100, "first", ""))
    before = owed_before(rng, entries) + rng.choice([0, 0, 90000])
    sheet = _Sheet(rng, period, entries, before)
    with_reportlab(sheet.flow.pages, path, "columns")
    return Truth(CARD, "en-IN", "INR", sheet.number, *period, -before, summed(entries) - before, sheet.rows)


def _lakh(amount: Decimal) -> str:
    """The last three digits together, those before in pairs."""
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    pairs: list[str] = []
    while head:
        pairs.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*pairs, tail]) + "." + cents


class _Sheet:
    def __init__(self, rng: Random, period: tuple[date, date], entries: list[Entry], before: Decimal) -> None:
        self.rng, self.period, self.entries, self.before = rng, period, entries, before
        self.after = before - summed(entries)
        self.number = f"4893 77XX XXXX {rng.randint(1000, 9999)}"
        self.rows: list[Row] = []
        self.flow = Flow(750, lambda: Page(face="narrow", bold="narrow-bold"), self._head)
        self._domestic()
        self._abroad()
        self._after()
        for n, page in enumerate(self.flow.pages, 1):
            page.put(548, 812, f"Page {n} of {len(self.flow.pages)}", 7, right=True)

    def _head(self, page: Page, number: int) -> float:
        page.put(42, 46, "Himachal Commerce Bank", 14, bold=True)
        page.put(548, 46, "Diners Regal Credit Card Statement", 10, right=True)
        page.put(548, 58, "HSN Code : 997113   GSTIN : 27AAXCH4410K1Z3", 6.5, right=True, color=GREY)
        return 84 if number > 1 else self._front(page)

    def _front(self, page: Page) -> float:
        page.lines(42, 84, ("VIKRAM ANAND IYER", "Flat 402 Sai Residency", "Baner Road", "PUNE 411045 MH"), 8.5)
        start, end = self.period
        facts = (
            ("Credit Card No.", self.number),
            ("Statement Date", f"{end:%d/%m/%Y}"),
            ("Billing Period", f"{start.day:02} {start:%b, %Y} - {end.day:02} {end:%b, %Y}"),
        )
        grid(page, 84, (310, 400), facts, 8, 12)
        page.box(42, 132, 506, 34, (0.9, 0.93, 0.98))
        due = end + timedelta(20)
        least = min(max(self.after, Decimal(0)), Decimal(500))
        heads = ("Payment Due Date", "Total Dues", "Minimum Amount Due", "Credit Limit", "Available Credit Limit")
        limit = Decimal(600000)
        cells = (
            f"{due:%d/%m/%Y}",
            "₹" + _lakh(self.after),
            "₹" + _lakh(least),
            "6,00,000",
            _lakh(max(limit - self.after, Decimal(0))),
        )
        grid(page, 145, (50, -230, -330, -420, -540), (heads, cells), 8, 14)
        page.put(42, 186, "Account Summary", 9, bold=True)
        charge = spent(entry for entry in self.entries if entry.lines[0] == "FINANCE CHARGES")
        names = ("Opening Balance", "Payment/Credits", "Purchase/Debits", "Finance Charges", "Total Dues")
        sums = (self.before, gained(self.entries), spent(self.entries) - charge, charge, self.after)
        grid(page, 200, (-130, -230, -330, -430, -540), (names, tuple(_lakh(amount) for amount in sums)), 8, 13)
        page.put(42, 238, "Past Dues (If any)", 8, bold=True)
        dues = (
            ("Overlimit", "3 Months+", "2 Months", "1 Month", "Current Dues"),
            ("0.00", "0.00", "0.00", "0.00", _lakh(least)),
        )
        y = grid(page, 251, (-130, -230, -330, -430, -540), dues, 7.5, 12)
        return y + 14

    def _title(self, title: str, last: str) -> None:
        self.flow.need(70)
        page, y = self.flow.page, self.flow.y
        page.put(DATE, y, title, 10, bold=True)
        page.box(38, y + 8, 514, 16, (0.93, 0.93, 0.93))
        for x, text in ((DATE, "Date"), (WHAT, "Transaction Description"), (-POINTS, last), (-EDGE, "Amount (in Rs.)")):
            page.put(abs(x), y + 19, text, 7.5, right=x < 0, bold=True)
        self.flow.y = y + 38

    def _domestic(self) -> None:
        if all(entry.tag == "abroad" for entry in self.entries):
            return
        self._title("Domestic Transactions", "Feature Reward Points")
        for tag, holder in (("first", "VIKRAM ANAND IYER"), ("second", "LEELA IYER")):
            part = [entry for entry in self.entries if entry.tag == tag]
            if part:
                self.flow.need(30)
                self.flow.page.put(WHAT, self.flow.y, holder, 8, bold=True)
                self.flow.y += 13
            for entry in part:
                points = int(-entry.amount / 150) * 4
                shown = points > 0 and not entry.lines[0].startswith(("EMI", "IGST", "FINANCE"))
                self._entry(entry, entry.lines, f"{points}" if shown else "", True)

    def _abroad(self) -> None:
        part = [entry for entry in self.entries if entry.tag == "abroad"]
        if not part:
            return
        self.flow.y += 8
        self._title("International Transactions", "Foreign Amount")
        self.flow.page.put(WHAT, self.flow.y, "VIKRAM ANAND IYER", 8, bold=True)
        self.flow.y += 13
        for entry in part:
            self._entry(entry, entry.lines[:-1], entry.lines[-1][1:], True)

    def _entry(self, entry: Entry, text: Sequence[str], extra: str, timed: bool) -> None:
        lines = [part for line in text for part in wrap(line.replace("Ref@", "Ref#"), fits("narrow", 8, 238))]
        self.flow.need(10 * len(lines))
        page, y = self.flow.page, self.flow.y
        seconds = self.rng.randint(25000, 86000)
        clock = f" {seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        own = entry.text.startswith(("EMI", "IGST", "CREDIT")) or not entry.text
        page.put(DATE, y, f"{entry.day:%d/%m/%Y}" + (clock if timed and not own else ""), 8)
        page.put(POINTS, y, extra, 8, right=True)
        page.put(
            EDGE + 11 * (entry.amount > 0), y, _lakh(entry.amount) + (" Cr" if entry.amount > 0 else ""), 8, right=True
        )
        self.flow.y = page.lines(WHAT, y, lines, 8, 10) + 3
        self.rows.append(booked(entry, self.flow.number, lines=lines))

    def _after(self) -> None:
        self.flow.need(150)
        page, y = self.flow.page, self.flow.y + 12
        page.put(42, y, "Reward Points Summary", 9, bold=True)
        old, new = self.rng.randint(100, 40000), int(spent(self.entries) / 150) * 4
        names = ("Opening Balance", "Earned", "Disbursed", "Adjusted/Lapsed", "Closing Balance")
        cells = (f"{old}", f"{new}", "0", "0", f"{old + new}")
        y = grid(page, y + 14, (-130, -230, -330, -430, -540), (names, cells), 7.5, 12) + 8
        loan = next((entry for entry in self.entries if entry.lines[0].startswith("EMI")), None)
        if loan:
            page.put(42, y, "Loans on EMI", 9, bold=True)
            done = int(loan.lines[0].split("-")[1][:3])
            began = self.period[1] - timedelta(30 * done)
            heads = ("Loan", "Creation Date", "Tenure", "Amount", "Outstanding")
            cells = (
                "AMAZON PAY INDIA",
                f"{began:%d/%m/%Y}",
                "12 M",
                _lakh(loan.amount * 12),
                _lakh(loan.amount * (12 - done)),
            )
            y = grid(page, y + 14, (42, 180, 270, -430, -540), (heads, cells), 7.5, 12) + 8
        page.put(42, y, "Important Information", 8, bold=True)
        note = (
            "Finance charges at 3.75% per month (45% p.a.) from the date of transaction.",
            "A mark-up of 3.50% applies to foreign currency transactions; GST as applicable.",
        )
        page.lines(42, y + 12, note, 7, 9)
