"""Canada, credit_card: activity in the left two thirds, the calculation of the balance and the rates beside it; dates
as JAN 05, the long reference and the exchange rate below each purchase, bilingual payments."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_entries, some_period, written
from ..pens import LETTER, Color, Flow, Page, with_reportlab
from ._rows import ZERO, by_day, liberation, payment, some_debt, some_number, total

NAVY: Color = (0.0, 0.18, 0.42)
SKY: Color = (0.89, 0.93, 0.98)
POOLS = {
    "town": ["TORONTO ON", "OTTAWA ON", "CALGARY AB", "HALIFAX NS", "MONTREAL QC", "BURNABY BC", "WINNIPEG MB"],
    "shop": ["MAPLE GROCER #1###", "NORTHWAY HARDWARE #0##", "PHARMAPLUS 0###", "RED CANOE OUTFITTERS", "DOLLAR DEPOT"],
    "eat": ["TIMBER'S COFFEE #2###", "POUTINE PALACE", "SQ *KETTLE & LOAF", "SAIGON GARDEN", "HARVEST BOWL"],
}
KINDS = [
    Kind(9, -4, -180, "{shop} {town}", "buy"),
    Kind(8, -2, -60, "{eat} {town}", "buy"),
    Kind(3, -20, -110, "PETRO NORTH 8#### {town}", "buy"),
    Kind(2, -40, -130, "BEACON WIRELESS 866-555-01## ON", "buy"),
    Kind(3, -6, -160, "FORESTMKT.EXAMPLE*?#?##?## SEATTLE WA", "foreign"),
    Kind(1, 5, 120, "{shop} {town}", "credit"),
]


def short(day: date) -> str:
    return f"{day:%b %d}".upper()


def money(amount: Decimal) -> str:
    return ("-" if amount > 0 else "") + "$" + written(abs(amount))


def _entries(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Entry]:
    entries = []
    for entry in some_entries(rng, KINDS, POOLS, period, count=some_number(rng, 70)):
        lines = [*entry.lines, fill(rng, "7453788############### ###".replace(" ", ""), entry.day, {})]
        if entry.tag == "foreign":
            rate = Decimal("1.395381")
            spent = written(abs(entry.amount / rate).quantize(ZERO))
            lines += [f"Foreign Currency-USD {spent} Exchange rate-{rate}"]
        entries.append(Entry(entry.day, tuple(lines), entry.amount, entry.tag.replace("foreign", "buy"), ""))
    share = None if rng.random() < 0.5 else Decimal("0.25")
    entries.append(payment(rng, opening, period, "PAYMENT - THANK YOU / PAIEMENT - MERCI", share=share))
    if share is not None:
        amount = min((opening * Decimal("0.0172")).quantize(ZERO), Decimal("-0.50"))
        entries.append(Entry(period[1], ("PURCHASE INTEREST 20.99%",), amount, "interest", ""))
    if rng.random() < 0.3:
        entries.append(Entry(period[0] + timedelta(1), ("ANNUAL FEE",), Decimal("-120.00"), "fee", ""))
    return by_day(entries)


def _side(page: Page, period: tuple[date, date], opening: Decimal, entries: list[Entry]) -> None:
    """The boxes on the right of the first page."""
    closing = opening + total(entries)
    x, to = 424, 580
    blocks: list[tuple[str, list[tuple[str, str]]]] = [
        ("PAYMENTS & INTEREST RATES", [
            ("Minimum payment", "$10.00"),
            ("Payment due date", f"{short(period[1] + timedelta(21))}, {(period[1] + timedelta(21)).year}"),
            ("Credit limit", "$8,000.00"),
            ("Available credit", "$" + written(max(ZERO, 8000 + closing))),
            ("Annual interest rates:", ""),
            ("  Purchases", "20.99%"),
            ("  Cash advances", "22.99%"),
        ]),
        ("CALCULATING YOUR BALANCE", [
            ("Previous Account Balance", money(opening)),
            ("Payments & credits", money(total(entries, "payment", "credit"))),
            ("Purchases & debits", money(total(entries, "buy"))),
            ("Cash advances", "$0.00"),
            ("Interest", money(total(entries, "interest"))),
            ("Fees", money(total(entries, "fee"))),
            ("Total Account Balance", money(closing)),
        ]),
    ]  # fmt: skip
    y = 150.0
    for title, cells in blocks:
        page.box(x - 6, y - 12, to - x + 12, 26 + 13 * len(cells), SKY)
        page.put(x, y, title, 8, bold=True, color=NAVY)
        y += 15
        for label, value in cells:
            strong = label.startswith("Total")
            page.put(x, y, label.strip(), 7.5, bold=strong)
            page.put(to, y, value, 7.5, right=True, bold=strong)
            y += 13
        y += 22
    page.put(x, y, "Time to Pay", 8, bold=True, color=NAVY)
    years = max(1, int(-closing // 300))
    page.lines(
        x, y + 12,
        [
            "If you pay only the minimum each month,",
            f"it will take about {years} year(s) and 4 month(s)",
            "to pay the full balance on this statement.",
        ], 7, 9,
    )  # fmt: skip
    page.put(x, y + 54, "Rewards points balance", 8, bold=True, color=NAVY)
    page.put(x, y + 66, f"Opening balance {abs(int(opening)) * 7:,}", 7)
    page.put(x, y + 76, f"Points earned {abs(int(closing)):,}", 7)


def draw(rng: Random, path: Path) -> Truth:
    """Letter paper with a sidebar on the first page; later pages are wide tables in the same columns."""
    period = some_period(rng, rng.choice([29, 30]))
    opening = some_debt(rng, 150, 4200)
    entries = _entries(rng, period, opening)
    closing = opening + total(entries)
    last = rng.randint(1000, 9999)
    account = f"4512 12** **** {last}"
    regular, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    rows: list[Row] = []
    span = f"{short(period[0])}, {period[0].year} TO {short(period[1])}, {period[1].year}"
    if period[0].year == period[1].year:
        span = f"{short(period[0])} TO {short(period[1])}, {period[1].year}"

    def head(page: Page, number: int) -> float:
        page.box(32, 28, 26, 26, NAVY)
        page.put(66, 46, "Laurentide Rewards Visa", 14, bold=True, color=NAVY)
        page.put(32, 78, "MARIE-CLAUDE OKAFOR", 9, bold=True)
        page.put(146, 78, account, 9)
        page.put(32, 90, f"STATEMENT FROM {span}", 8)
        page.put(580, 90, f"{number} OF ~", 8, right=True)
        y = 118.0
        if number == 1:
            _side(page, period, opening, entries)
            page.put(32, 118, "PREVIOUS ACCOUNT BALANCE", 8.5, bold=True)
            page.put(404, 118, money(opening), 8.5, bold=True, right=True)
            y = 146
        page.box(32, y - 11, 376, 26, NAVY)
        for x, top, below in ((36, "TRANSACTION", "DATE"), (98, "POSTING", "DATE"), (146, "ACTIVITY DESCRIPTION", "")):
            page.put(x, y, top, 7, bold=True, color=(1, 1, 1))
            page.put(x, y + 9, below, 7, bold=True, color=(1, 1, 1))
        page.put(404, y, "AMOUNT ($)", 7, bold=True, right=True, color=(1, 1, 1))
        if number == 1:
            page.put(36, y + 30, f"MARIE-CLAUDE OKAFOR   {account} - PRIMARY", 7.5, bold=True)
            return y + 46
        return y + 30

    flow = Flow(735, lambda: Page(LETTER, regular, bold), head)
    for entry in entries:
        flow.need(10 * len(entry.lines) + 4)
        bought = earlier(rng, entry.day)
        flow.page.put(36, flow.y, short(bought), 8)
        flow.page.put(98, flow.y, short(entry.day), 8)
        flow.page.put(404, flow.y, money(entry.amount), 8, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, value_date=bought, page=flow.number))
        flow.y = flow.page.lines(146, flow.y, entry.lines, 8, 9.5) + 4
    flow.need(60)
    flow.page.rule(32, flow.y - 6, 408, 0.5, NAVY)
    for label, amount in (("SUBTOTAL OF MONTHLY ACTIVITY", total(entries)), ("NEW BALANCE", closing)):
        flow.page.put(146, flow.y + 6, label, 8, bold=True)
        flow.page.put(404, flow.y + 6, money(amount), 8, right=True, bold=True)
        flow.y += 16
    flow.page.put(32, 770, "Please examine this statement and notify us of any error within 30 days.", 6.5)
    for page in flow.pages:
        number = next(text for text in page.texts if text.text.endswith(" OF ~"))
        page.texts.remove(number)
        page.put(580, 90, number.text.replace("~", str(len(flow.pages))), 8, right=True)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "en_CA", "CAD", account, period[0], period[1], opening, closing, rows)
