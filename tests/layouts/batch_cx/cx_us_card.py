"""United States, rewards card of a big issuer: sections by kind, cycle totals of two cards, exchange lines with dates.

Dates have no year, amounts below a dollar no nought; the balances stand in a summary box only, and the activity is
followed by totals of the year and a table of interest rates.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_reportlab
from ._desk import CARD, booked, exchanged, gained, grid, how_many, owed_before, prose, spent, summed

HOLDERS = (
    ("DANIEL R OKAFOR", "MARISSA OKAFOR"),
    ("PAULINE T WEBER", "GORDON WEBER"),
    ("RAY M SANTIAGO", "LIV SANTIAGO"),
)
POOLS = {
    "town": ("SEATTLE WA", "PORTLAND OR", "AUSTIN TX", "BROOKLYN NY", "DENVER CO", "MADISON WI"),
    "shop": ("TRADER VICS #0###", "TST* BLUE HERON CAFE", "SQ *LITTLE OAK BAKERY", "SAFEWAY #1###", "REI #4#"),
    "net": (
        "AMZN Mktp US*R##?#4?## Amzn.com/bill WA",
        "UBER   *TRIP HELP.UBER.COM CA",
        "APPLE.COM/BILL 866-712-7753 CA",
    ),
    "away": ("PRET A MANGER 0### LONDON|~GBP", "FNAC RENNES 35 RENNES|~EUR", "OXXO REFORMA 1## CIUDAD DE MEX|~MXN"),
    "code": ("HQ3K#?", "2N#8??", "7?#M2?"),
}
KINDS = (
    Kind(8, -4, -160, "{shop} {town}", "first"),
    Kind(6, -0.4, -90, "{net}", "first"),
    Kind(2, -120, -900, "DELTA AIR 006########## ATLANTA GA|0#1#24 1 X {code} SEA SLC|2 U SLC SEA", "first", most=3),
    Kind(3, -3, -80, "{away}", "first"),
    Kind(5, -4, -120, "{shop} {town}", "second"),
    Kind(2, -6, -60, "{net}", "second"),
    Kind(1, 150, 2600, "Payment Thank You-Mobile", "paid", most=2),
    Kind(0.7, 5, 120, "{net}", "paid"),
)
NAMES = {"GBP": "POUND STERLING", "EUR": "EURO", "MXN": "MEXICAN PESO"}
RATES = {"GBP": 1.27, "EUR": 1.08, "MXN": 0.0578}


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    end = period[1]
    raw = some_entries(rng, KINDS, POOLS, period, count=how_many(rng))
    entries = [_dated(entry, entry.day) for entry in exchanged(rng, raw, RATES, _exchange)]
    if rng.random() < 0.4:
        entries.append(Entry(end, ("PURCHASE INTEREST CHARGE",), -Decimal(rng.randint(40, 6200)) / 100, "interest", ""))
    if rng.random() < 0.3:
        entries.append(Entry(end, ("LATE FEE",), Decimal(-rng.choice([29, 40])), "fee", ""))
    before = owed_before(rng, entries)
    number = f"{rng.randint(1000, 9999)}"
    sheet = _Sheet(rng, period, entries, before, number)
    sheet.write()
    with_reportlab(sheet.flow.pages, path)
    return Truth(
        CARD, "en-US", "USD", f"XXXX XXXX XXXX {number}", *period, -before, summed(entries) - before, sheet.rows
    )


def _exchange(code: str, foreign: Decimal, rate: Decimal) -> Sequence[str]:
    return (f"@ {NAMES[code]}", f"{foreign:,.2f} X {rate:.9f} (EXCHG RATE)")


def _dated(entry: Entry, day: date) -> Entry:
    """The line with the currency's name repeats the day."""
    lines = tuple(line.replace("@", f"{day:%m/%d}") if line.startswith("@") else line for line in entry.lines)
    return Entry(entry.day, lines, entry.amount, entry.tag, entry.text)


def _short(amount: Decimal) -> str:
    text = written(-amount)
    return text.replace("0.", ".", 1) if abs(amount) < 1 else text


class _Sheet:
    def __init__(
        self, rng: Random, period: tuple[date, date], entries: list[Entry], before: Decimal, number: str
    ) -> None:
        self.rng, self.period, self.entries, self.before, self.number = rng, period, entries, before, number
        self.holders = rng.choice(HOLDERS)
        self.second = f"{rng.randint(1000, 9999)}"
        self.rows: list[Row] = []
        self.flow = Flow(712, lambda: Page(LETTER), self._head, None)

    def of(self, tag: str) -> list[Entry]:
        return [entry for entry in self.entries if entry.tag == tag]

    def _head(self, page: Page, number: int) -> float:
        page.put(
            36, 756, f"{self.holders[0]}   Page {number}   Statement Date: {self.period[1]:%m/%d/%y}", 7, color=GREY
        )
        page.put(576, 756, f"0000001 FIS33339 C 1 000 Y 9 {self.period[1]:%y/%m/%d}", 5, right=True, color=GREY)
        if number == 1:
            return self._front(page)
        page.put(36, 40, "HARBOR", 15, bold=True)
        page.put(576, 40, "www.harborcard.example/cardhelp", 8, right=True)
        page.put(36, 66, "ACCOUNT ACTIVITY" + (" (CONTINUED)" if number > 2 else ""), 11, bold=True)
        page.rule(36, 71, 576, 1)
        page.lines(36, 84, ("Date of", "Transaction"), 7, 8)
        page.put(120, 92, "Merchant Name or Transaction Description", 7)
        page.put(560, 92, "$ Amount", 7, right=True)
        return 108

    def _front(self, page: Page) -> float:
        due = self.period[1] + timedelta(25)
        new = self.before - summed(self.entries)
        page.put(36, 48, "HARBOR", 22, bold=True)
        page.put(36, 62, "Manage your account online at www.harborcard.example", 7)
        page.box(330, 34, 246, 62, (0.92, 0.94, 0.97))
        grid(page, 50, (340, -566), (("New Balance", f"${written(new)}"),), 11, bold=True)
        least = min(new, Decimal(40))
        grid(
            page,
            68,
            (340, -566),
            (("Minimum Payment Due", f"${written(least)}"), ("Payment Due Date", f"{due:%m/%d/%y}")),
        )
        page.lines(36, 120, (self.holders[0], "1188 FERNDALE AVE APT 3C", "BELLINGHAM WA 98225-3107"), 9)
        y = prose(
            page,
            330,
            120,
            "Late Payment Warning: If we do not receive your minimum payment by the due "
            "date, you may have to pay a late "
            "fee of up to $40.00, and existing and new balances may become subject to a Default APR of 29.99%.",
            246,
        )
        if new > 100:
            y = prose(page, 330, y + 4, "Minimum Payment Warning: Enroll in AutoPay and avoid missing a payment.", 246)
        self._summary(page, new)
        self._points(page)
        return 700

    def _summary(self, page: Page, new: Decimal) -> None:
        page.put(36, 190, "ACCOUNT SUMMARY", 11, bold=True)
        page.rule(36, 195, 290, 1)
        spend = spent(self.of("first") + self.of("second"))
        fees, interest = spent(self.of("fee")), spent(self.of("interest"))
        start, end = self.period
        table = (
            ("Account Number:", f"XXXX XXXX XXXX {self.number}"),
            ("Previous Balance", f"${written(self.before)}"),
            ("Payment, Credits", f"-${written(gained(self.entries))}"),
            ("Purchases", f"+${written(spend)}"),
            ("Cash Advances", "$0.00"),
            ("Balance Transfers", "$0.00"),
            ("Fees Charged", f"+${written(fees)}" if fees else "$0.00"),
            ("Interest Charged", f"+${written(interest)}" if interest else "$0.00"),
            ("New Balance", f"${written(new)}"),
            ("Opening/Closing Date", f"{start:%m/%d/%y} - {end:%m/%d/%y}"),
            ("Credit Access Line", "$18,500"),
            ("Available Credit", f"${max(0, 18500 - int(new)):,}"),
            ("Cash Access Line", "$925"),
            ("Past Due Amount", "$0.00"),
            ("Balance over the Credit Access Line", "$0.00"),
        )
        grid(page, 210, (36, -290), table, 8.5, 13)

    def _points(self, page: Page) -> None:
        page.put(330, 190, "YOUR COMPASS POINTS SUMMARY", 11, bold=True)
        page.rule(330, 195, 576, 1)
        old, earned = self.rng.randint(800, 90000), int(spent(self.of("first") + self.of("second")))
        extra = self.rng.randint(0, 900)
        table = (
            ("Previous points balance", f"{old:,}"),
            ("+ 1 Point per $1 earned on all purchases", f"{earned:,}"),
            ("+ 2 Bonus points per $1 on dining", f"{extra:,}"),
            ("Total points available for redemption", f"{old + earned + extra:,}"),
        )
        y = grid(page, 210, (330, -576), table, 8, 12)
        if self.rng.random() < 0.6:
            page.put(330, y + 14, "YOUR ACCOUNT MESSAGES", 9, bold=True)
            text = (
                "Your AutoPay amount will be deducted from your account ending in 4418 on the due date. If you have a "
                "$0.00 balance on 01/05 you can still see your points. Earn 10,000 points after spending $500.00."
            )
            prose(page, 330, y + 27, text, 246)

    def write(self) -> None:
        self.flow.turn()
        self._section("PAYMENTS AND OTHER CREDITS", self.of("paid"))
        self._section("PURCHASE", self.of("first"))
        second = self.of("second")
        self._cycle(self.holders[0], self.number, self.of("first") + self.of("paid"), bool(self.of("paid")))
        if second:
            self._section("PURCHASE", second)
            self._cycle(self.holders[1], self.second, second, False)
        for tag, title in (("fee", "FEES CHARGED"), ("interest", "INTEREST CHARGED")):
            if self.of(tag):
                self._section(title, self.of(tag))
                self._line(f"TOTAL {title.split()[0]} FOR THIS PERIOD", f"${written(spent(self.of(tag)))}")
        self._year()

    def _section(self, title: str, entries: Sequence[Entry]) -> None:
        if not entries:
            return
        self.flow.need(40)
        self.flow.page.put(36, self.flow.y + 4, title, 8.5, bold=True)
        self.flow.y += 17
        for entry in entries:
            self.flow.need(11 * len(entry.lines))
            page, y = self.flow.page, self.flow.y
            page.put(36, y, f"{entry.day:%m/%d}", 8.5)
            page.put(560, y, _short(entry.amount), 8.5, right=True)
            self.flow.y = page.lines(120, y, entry.lines, 8.5) + 1
            self.rows.append(booked(entry, self.flow.number))

    def _cycle(self, holder: str, number: str, entries: Sequence[Entry], paid: bool) -> None:
        if not entries:
            return
        self.flow.need(40)
        self.flow.page.put(120, self.flow.y + 2, holder, 8.5)
        self.flow.y += 12
        self._line(f"TRANSACTIONS THIS CYCLE (CARD {number})", f"${written(-summed(entries))}".replace("$-", "-$"))
        if paid:
            self.flow.page.put(120, self.flow.y - 2, "INCLUDING PAYMENTS RECEIVED", 8.5)
            self.flow.y += 12

    def _line(self, text: str, amount: str) -> None:
        self.flow.need(16)
        self.flow.page.put(120, self.flow.y + 1, f"{text} {amount}", 8.5)
        self.flow.y += 14

    def _year(self) -> None:
        self.flow.need(170)
        page, y, year = self.flow.page, self.flow.y + 14, self.period[1].year
        page.box(150, y - 11, 300, 44, (0.92, 0.94, 0.97))
        page.put(300, y, f"{year} Totals Year-to-Date", 8.5, bold=True, center=True)
        fees, interest = spent(self.of("fee")), spent(self.of("interest"))
        more = Decimal(self.rng.randint(0, 9000)) / 100
        table = (
            (f"Total fees charged in {year}", f"${written(fees)}"),
            (f"Total interest charged in {year}", f"${written(interest + more)}"),
        )
        y = grid(page, y + 13, (160, -440), table) + 22
        page.put(36, y, "INTEREST CHARGES", 11, bold=True)
        y = prose(
            page, 36, y + 12, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 500
        )
        head = ("Balance Type", "Annual Percentage Rate (APR)", "Balance Subject To Interest Rate", "Interest Charges")
        y = grid(page, y + 6, (36, -270, -430, -560), (head,), 7)
        page.rule(36, y - 8, 560)
        charge = f"${written(interest)}" if interest else "- 0 -"
        base = f"${written(interest * 46)}" if interest else "- 0 -"
        table4 = (("Purchases", "21.49%(v)(d)", base, charge), ("Cash Advances", "29.49%(v)(d)", "- 0 -", "- 0 -"))
        y = grid(page, y + 3, (36, -270, -430, -560), table4)
        page.put(560, y + 4, f"{(self.period[1] - self.period[0]).days + 1} Days in Billing Period", 8, right=True)
