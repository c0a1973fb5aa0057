"""United States, cash management account of a broker: a household overview, then sections with their own column sets.

Withdrawals carry a minus and a dollar sign, checks their number, the overview names an empty brokerage account, and
the money fund in which the cash lies is shown as a holding.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, fits, with_pymupdf

NAVY = (0.1, 0.2, 0.4)
POOLS = {
    "shop": [
        "TRADER JOE S ####",
        "SAFEWAY ####",
        "SHELL OIL ##########",
        "PEETS COFFEE #####",
        "ALASKA AIR ##########",
    ],
    "town": ["SEATTLE WA", "PORTLAND OR", "TACOMA WA", "BOISE ID"],
    "firm": ["PUGET SOUND ENER BILLPAY", "SEATTLE UTILITIE", "VENMO PAYMENT", "ALLY FINANCIAL AUTO PMT"],
}
KINDS = [
    Kind(7, -4, -160, "{shop} {town}", "card"),
    Kind(1.5, -40, -300, "CHASE BALLARD {town} CASH ADV", "card", step="20"),
    Kind(3, -25, -600, "DIRECT DEBIT {firm}", "debit"),
    Kind(1, -50, -900, "Bill Payment RAINIER PROPERTY MGMT", "debit"),
    Kind(1.5, -40, -700, "Check Paid No. {check}", "debit", most=9),
    Kind(1.5, 1800, 3400, "DIRECT DEPOSIT CASCADE HLTH PAYROLL", "credit", most=2),
    Kind(1, 100, 900, "EFT FUNDS RECEIVED ER######## /WEB", "credit"),
    Kind(0.8, 20, 300, "CHECK RECEIVED MOBILE DEPOSIT", "credit"),
    Kind(0.8, 3, 5, "ADJUST FEE CHARGED ATM FEE REBATE", "credit"),
]
SECTIONS = (
    ("credit", "Deposits and Other Additions", "Total Deposits and Other Additions"),
    ("card", "Debit Card and ATM Activity", "Total Debit Card and ATM Activity"),
    ("debit", "Electronic Payments and Checks", "Total Electronic Payments and Checks"),
    ("interest", "Dividends and Interest", "Total Dividends and Interest"),
)


def _dollars(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


@dataclass
class _Sheet:
    start: date
    end: date
    account: str
    closing: Decimal

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 612, 40, NAVY)
        page.put(40, 26, "OLYMPIC PEAK INVESTMENTS", 13, bold=True, color=WHITE)
        page.put(572, 18, "INVESTMENT REPORT", 8, color=WHITE, right=True)
        span = f"{self.start:%B} {self.start.day}, {self.start.year} - {self.end:%B} {self.end.day}, {self.end.year}"
        page.put(572, 31, span, 8.5, color=WHITE, right=True)
        if number == 1:
            return self._cover(page)
        page.put(40, 64, "Cash Management Account", 11, bold=True, color=NAVY)
        page.put(572, 64, f"Account # {self.account}", 9, right=True)
        page.put(40, 78, "INGRID SOLBERG-HAYES - INDIVIDUAL - TOD", 8, color=GREY)
        return 104

    def _cover(self, page: Page) -> float:
        page.lines(60, 96, ["INGRID SOLBERG-HAYES", "1818 NW 61ST ST", "SEATTLE WA 98107"], 9, 11.5)
        page.put(572, 96, "Envelope # BKQZXBBBBCMTR", 7.5, right=True, color=GREY)
        page.put(330, 120, "Your Portfolio Value:", 12, bold=True, color=NAVY)
        page.put(572, 120, _dollars(self.closing), 14, bold=True, right=True)
        page.put(40, 170, "Your accounts at a glance", 11, bold=True, color=NAVY)
        columns = ((40, "Account"), (300, "Account number"), (572, "Ending value"))
        for x, text in columns:
            page.put(x, 188, text, 8, bold=True, right=x > 500)
        page.rule(40, 193, 572, 0.5, GREY)
        for y, name, account, held in (
            (206, "Cash Management Account", self.account, _dollars(self.closing)),
            (220, "Brokerage Account (no activity this period)", "Z40-000127", "$0.00"),
        ):
            page.put(40, y, name, 9)
            page.put(300, y, account, 9)
            page.put(572, y, held, 9, right=True)
        page.box(40, 244, 532, 40, (0.93, 0.95, 0.98))
        page.put(50, 259, "Tax forms will be ready in mid-February", 9, bold=True)
        page.put(50, 273, "Go paperless at olympicpeak.example and get your 1099 as soon as it is available.", 8)
        return 316


def _summary(flow: Flow, figures: Sequence[tuple[str, Decimal]], fund: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, "Account Summary", 11, bold=True, color=NAVY)
    page.put(340, y, "This Period", 8, bold=True, right=True)
    for label, amount in figures:
        y += 14
        strong = "Account Value" in label
        page.put(48, y, label, 9, bold=strong)
        page.put(340, y, _dollars(amount), 9, bold=strong, right=True)
    y += 30
    page.put(40, y, "Core Account Holding", 11, bold=True, color=NAVY)
    heads = ("Description", "Quantity", "Price Per Unit", "Ending Market Value", "EY (%)")
    values = ("OLYMPIC GOVERNMENT MONEY MARKET (OGMXX)", written(fund, places=3), "$1.0000", _dollars(fund), "4.87%")
    places = (48, 330, 410, 510, 564)
    for x, title, value in zip(places, heads, values, strict=True):
        page.put(x, y + 14, title, 7.5, bold=True, right=x > 48)
        page.put(x, y + 27, value, 8.5, right=x > 48)
    flow.y = y + 56


def _section(flow: Flow, title: str, total: str, entries: Sequence[Entry]) -> list[Row]:
    def band(text: str) -> None:
        flow.page.put(40, flow.y, text, 10.5, bold=True, color=NAVY)
        flow.page.put(48, flow.y + 15, "Posted" if "Card" in title else "Date", 8, bold=True)
        flow.page.put(110, flow.y + 15, "Description", 8, bold=True)
        flow.page.put(564, flow.y + 15, "Amount", 8, bold=True, right=True)
        flow.page.rule(40, flow.y + 19, 572, 0.5, GREY)
        flow.y += 32

    flow.need(80)
    band(title)
    rows = []
    for entry in entries:
        lines = wrap(entry.lines[0], fits("narrow", 8.5, 300))
        if flow.need(11 * len(lines) + 3):
            band(title + " (continued)")
        flow.page.put(48, flow.y, f"{entry.day:%m/%d/%y}", 8.5)
        flow.page.put(564, flow.y, _dollars(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = flow.page.lines(110, flow.y, lines, 8.5, 11) + 2
    flow.page.rule(40, flow.y - 7, 572, 0.5, GREY)
    flow.page.put(110, flow.y + 5, total, 8.5, bold=True)
    flow.page.put(564, flow.y + 5, _dollars(sum((e.amount for e in entries), Decimal(0))), 8.5, bold=True, right=True)
    flow.y += 30
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 2500, 14000)
    account = fill(rng, "Z##-######", start, {})
    numbers = iter(range(rng.randint(101, 480), 999))
    pools: Pools = {**POOLS, "check": lambda *_: str(next(numbers))}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(11, 54), balance=opening, floor=800)
    paid = some_amount(rng, 4, 48)
    text = "OLYMPIC GOVERNMENT MONEY MARKET Dividend Received"
    entries.append(Entry(end, (text,), paid, "interest", text))
    by = {tag: [entry for entry in entries if entry.tag == tag] for tag, _, _ in SECTIONS}
    sums = {tag: sum((entry.amount for entry in part), Decimal(0)) for tag, part in by.items()}
    closing = opening + sum(sums.values())
    sheet = _Sheet(start, end, account, closing)
    flow = Flow(725, lambda: Page(LETTER, "narrow", "narrow-bold"), sheet.head)
    figures = [
        ("Beginning Account Value", opening),
        ("Deposits and Other Additions", sums["credit"]),
        ("Debit Card and ATM Activity", sums["card"]),
        ("Electronic Payments and Checks", sums["debit"]),
        ("Dividends and Interest", sums["interest"]),
        ("Ending Account Value", closing),
    ]
    _summary(flow, figures, closing)
    flow.turn()
    rows = []
    for tag, title, total in SECTIONS:
        if by[tag]:
            rows += _section(flow, title, total, by[tag])
    flow.need(60)
    flow.page.put(40, flow.y, "Estimated Cash Flow, income earned year to date", 9, bold=True)
    flow.page.put(564, flow.y, _dollars(paid * end.month), 9, right=True)
    flow.page.put(40, flow.y + 14, "Annual percentage yield figures are for the last seven days.", 7.5, color=GREY)
    for number, page in enumerate(flow.pages, 1):
        page.put(40, 765, "Brokerage services by Olympic Peak Brokerage LLC, Member NYSE, SIPC", 7, color=GREY)
        page.put(572, 765, f"{number} of {len(flow.pages)}", 8, right=True)
    with_pymupdf(flow.pages, path, "columns")
    return Truth("account", "en-US", "USD", account, start, end, opening, closing, rows)
