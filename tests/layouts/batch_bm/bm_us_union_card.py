"""United States, credit card of a credit union: transaction and post date, plan, reference, a trailing minus.

Payments carry the minus behind the amount; fees and interest stand in sections of their own with zero totals, then
year-to-date totals and the table of balances subject to interest. Drawn with kerning arrays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._rows import total

POOLS = {
    "town": ("BOISE ID", "MERIDIAN ID", "NAMPA ID", "EAGLE ID"),
    "shop": (
        "WINCO FOODS #{*n} 208-###-####",
        "FRED MEYER 00###",
        "MAVERIK #{*n}",
        "DUTCH BROS ID0#0#",
        "TARGET 0000####",
    ),
    "web": ("AMZN Mktp US*?#?#??### Amzn.com/bill WA", "NETFLIX.COM 408-5403700 CA", "SPOTIFY USA 877-7781161 NY"),
    "n": ("1##", "4#", "6##"),
}
KINDS = (
    Kind(14, -4, -190, "{shop} {town}", "buy"),
    Kind(5, -8, -120, "{web}", "buy"),
    Kind(2, -20, -90, "CHEVRON 0######## {town}", "buy"),
    Kind(1, -120, -900, "ALASKA AIR 027############ SEATTLE WA", "buy", most=2),
    Kind(1, 8, 160, "CREDIT VOUCHER {shop} {town}", "pay"),
    Kind(1, 100, 900, "PAYMENT - THANK YOU", "pay", most=2, step="1"),
    Kind(0.5, -40, -300, "CASH ADVANCE ATM ###### {town}", "cash", most=1, step="20"),
)
PLANS = {"buy": "PUR", "pay": "PUR", "cash": "CASH", "fee": "FEE", "int": "INT"}
SECTIONS = (
    ("pay", "PAYMENTS AND OTHER CREDITS", "TOTAL PAYMENTS AND OTHER CREDITS FOR THIS PERIOD"),
    ("buy", "PURCHASES AND ADJUSTMENTS", "TOTAL PURCHASES AND ADJUSTMENTS FOR THIS PERIOD"),
    ("cash", "CASH ADVANCES", "TOTAL CASH ADVANCES FOR THIS PERIOD"),
    ("fee", "FEES", "TOTAL FEES FOR THIS PERIOD"),
    ("int", "INTEREST CHARGED", "TOTAL INTEREST FOR THIS PERIOD"),
)
WARNING = (
    "Late Payment Warning: If we do not receive your minimum payment by the date listed above, you may have",
    "to pay a late fee of up to $25.00.",
    "Minimum Payment Warning: If you make only the minimum payment each period, you will pay more in interest",
    "and it will take you longer to pay off your balance. For example:",
)


@dataclass(frozen=True)
class Figures:
    """What the boxes on the first page say."""

    previous: Decimal
    sums: dict[str, Decimal]
    new: Decimal  # what is owed, positive
    period: tuple[date, date]
    card: str

    @property
    def minimum(self) -> Decimal:
        return max(min(self.new, max(Decimal("25.00"), (self.new * 2 / 100).quantize(Decimal("0.01")))), Decimal(0))


def dollars(amount: Decimal) -> str:
    """As the statement prints what is owed: credits with a minus behind."""
    return "$" + written(amount, minus="") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    previous = some_amount(rng, 150, 4200)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(10, 48))
    if rng.random() < 0.3:
        entries.append(Entry(period[1], ("LATE FEE",), Decimal("-25.00"), "fee", ""))
    if rng.random() < 0.7:
        interest = some_amount(rng, -2, -45)
        entries.append(Entry(period[1], ("INTEREST CHARGE ON PURCHASES",), interest, "int", ""))
    sums = {tag: -total([e.amount for e in entries if e.tag == tag]) for tag, _, _ in SECTIONS}
    new = previous + total(list(sums.values()))
    sums["credit"] = -total([e.amount for e in entries if e.lines[0].startswith("CREDIT")])
    figures = Figures(previous, sums, new, period, fill(rng, "####", period[0], {}))
    number = f"XXXX XXXX XXXX {figures.card}"
    truth = Truth("credit_card", "en_US", "USD", number, *period, -previous, -figures.new)

    flow = Flow(700, lambda: Page(LETTER), lambda page, n: _head(page, n, figures))
    _columns(flow)
    for tag, title, sum_title in SECTIONS:
        _section(rng, flow, [e for e in entries if e.tag == tag], (title, sum_title), truth)
    _ending(flow, figures, rng)
    for number_, page in enumerate(flow.pages, 1):
        page.put(572, 770, f"Page {number_} of {len(flow.pages)}", 8, right=True)
        page.put(40, 770, "NOTICE: SEE REVERSE SIDE FOR IMPORTANT INFORMATION", 7.5)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return truth


def _head(page: Page, number: int, figures: Figures) -> float:
    page.put(40, 50, "SAWTOOTH COMMUNITY CREDIT UNION", 14, bold=True, color=(0.5, 0.1, 0.1))
    page.put(40, 64, "VISA PLATINUM REWARDS", 9)
    page.put(572, 50, f"Account Number: XXXX XXXX XXXX {figures.card}", 9, right=True)
    start, end = figures.period
    page.put(572, 63, f"Statement Period {start:%m/%d/%Y} - {end:%m/%d/%Y}", 9, right=True)
    if number > 1:
        return 92
    page.box(40, 80, 260, 152, stroke=(0.5, 0.1, 0.1))
    page.box(312, 80, 260, 152, stroke=(0.5, 0.1, 0.1))
    page.put(48, 94, "SUMMARY OF ACCOUNT ACTIVITY", 9, bold=True)
    sums = figures.sums
    lines = [
        ("Previous Balance", dollars(figures.previous)),
        ("- Payments", dollars(abs(sums["pay"] - sums["credit"]))),
        ("- Other Credits", dollars(abs(sums["credit"]))),
        ("+ Purchases", dollars(sums["buy"])),
        ("+ Cash Advances", dollars(sums["cash"])),
        ("+ Fees Charged", dollars(sums["fee"])),
        ("+ Interest Charged", dollars(sums["int"])),
        ("NEW BALANCE", dollars(figures.new)),
        ("Credit Limit", "$10,000.00"),
        ("Available Credit", dollars(10000 - figures.new)),
    ]
    due = end + timedelta(25)
    paying = [
        ("New Balance", dollars(figures.new)),
        ("Minimum Payment Due", dollars(figures.minimum)),
        ("Payment Due Date", f"{due:%m/%d/%Y}"),
        ("Past Due Amount", "$0.00"),
        ("Statement Closing Date", f"{end:%m/%d/%Y}"),
        ("Days in Billing Cycle", str((end - start).days + 1)),
    ]
    page.put(320, 94, "PAYMENT INFORMATION", 9, bold=True)
    for left, listed in ((48, lines), (320, paying)):
        for n, (label, value) in enumerate(listed):
            page.put(left, 109 + 13 * n, label, 9, bold=label == "NEW BALANCE")
            page.put(left + 244, 109 + 13 * n, value, 9, right=True, bold=label == "NEW BALANCE")
    y = page.lines(40, 246, WARNING, 7.5, 9)
    page.put(60, y + 2, "Only the minimum payment", 7.5)
    page.put(260, y + 2, "11 years", 7.5)
    page.put(380, y + 2, dollars(max(figures.new, Decimal(1)) * 2), 7.5)
    page.put(40, y + 16, "REWARDS: Points earned this period 1,204   Available points 18,377", 8, bold=True)
    return y + 40


def _columns(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(40, y - 20, 532, 24, (0.93, 0.88, 0.88))
    for x, (above, below) in ((44, ("Trans", "Date")), (84, ("Post", "Date")), (126, ("Plan", "Name"))):
        page.put(x, y - 10, above, 8, bold=True)
        page.put(x, y, below, 8, bold=True)
    page.put(160, y, "Reference Number", 8, bold=True)
    page.put(262, y, "Description", 8, bold=True)
    page.put(566, y, "Amount", 8, bold=True, right=True)
    flow.y += 16


def _section(rng: Random, flow: Flow, entries: Sequence[Entry], titles: tuple[str, str], truth: Truth) -> None:
    if flow.need(42):
        _columns(flow)
    flow.page.put(306, flow.y, titles[0], 8.5, bold=True, center=True)
    flow.y += 13
    for entry in entries:
        if flow.need(12):
            _columns(flow)
        used = max(earlier(rng, entry.day, 2), truth.period_start or entry.day)
        reference = fill(rng, "2#######?##?####?", entry.day, {}) if entry.tag not in ("fee", "int") else ""
        cells = (f"{used:%m/%d}", f"{entry.day:%m/%d}", PLANS[entry.tag], reference, entry.lines[0])
        for x, cell in zip((44, 84, 128, 160, 262), cells, strict=True):
            flow.page.put(x, flow.y, cell, 8)
        flow.page.put(566, flow.y, dollars(-entry.amount), 8, right=True)
        truth.transactions.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
        flow.y += 12
    flow.page.put(262, flow.y, titles[1], 8, bold=True)
    flow.page.put(566, flow.y, dollars(-total([e.amount for e in entries])), 8, bold=True, right=True)
    flow.y += 18


def _ending(flow: Flow, figures: Figures, rng: Random) -> None:
    flow.need(170)
    page, year = flow.page, figures.period[1].year
    page.box(180, flow.y, 252, 46, stroke=(0, 0, 0))
    page.put(306, flow.y + 12, f"{year} Totals Year-to-Date", 8.5, bold=True, center=True)
    for n, (label, tag) in enumerate((("Total fees charged in", "fee"), ("Total interest charged in", "int"))):
        page.put(190, flow.y + 25 + 12 * n, f"{label} {year}", 8)
        amount = figures.sums[tag] + (some_amount(rng, 5, 80) if tag == "int" else 0)
        page.put(424, flow.y + 25 + 12 * n, dollars(amount), 8, right=True)
    y = flow.y + 66
    page.put(40, y, "INTEREST CHARGE CALCULATION", 9, bold=True)
    page.put(40, y + 12, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
    page.rule(40, y + 17, 572)
    for x, label in ((300, "APR"), (440, "Balance Subject to Interest Rate"), (566, "Interest Charge")):
        page.put(x, y + 27, label, 8, bold=True, right=True)
    page.put(44, y + 27, "Type of Balance", 8, bold=True)
    for n, (label, rate, tag) in enumerate((("Purchases", "13.90% (v)", "int"), ("Cash Advances", "15.90% (v)", ""))):
        line = y + 40 + 12 * n
        page.put(44, line, label, 8)
        page.put(300, line, rate, 8, right=True)
        page.put(440, line, dollars(abs(figures.previous) if tag else Decimal(0)), 8, right=True)
        page.put(566, line, dollars(figures.sums[tag] if tag else Decimal(0)), 8, right=True)
    page.put(44, y + 70, "(v) = Variable Rate", 7.5)
