"""United Kingdom, statement out of a challenger bank's app: newest row first, time stamps, a category column, signed
amounts with a pound sign, the balance on every row.

Look 1 prints date and below it the time of each row in the first column (`31/01/2024`, `14:32:05`); look 2 prints day
headings ("Wed 31 January 2024", with what was spent that day) and only the time on the rows. Foreign spending has a
line "USD 23.50 at 1.2604". Pots in the summary, pending payments above the table. PyMuPDF, DejaVu Sans.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(10, -1.2, -60, "{cafe}|{town}", "Eating out"),
    Kind(9, -2, -95, "{shop}|Card ending ####", "Groceries"),
    Kind(5, -1.75, -12.8, "TfL Contactless|Travel charge for {used}", "Transport"),
    Kind(3, -5, -110, "{web}", "Shopping"),
    Kind(2, -4, -130, "{abroad}|USD at 1.2###", "Holidays"),
    Kind(3, -20, -190, "{biller}|Direct Debit · Ref {ref}", "Bills"),
    Kind(3, -5, -300, "{person}|Faster Payment · “{note}”", "Transfers"),
    Kind(3, 4, 260, "{person}|Faster Payment · “{note}”", "Transfers"),
    Kind(2, 1200, 3400, "{firm}|BACS · SALARY {used}", "Income", most=2),
    Kind(2, -5, -200, "Transfer to pot|{pot}", "Savings", "5"),
    Kind(1, 5, 300, "Transfer from pot|{pot}", "Savings", "5"),
    Kind(1, -10, -200, "Cash machine|LINK {town} £1.99 fee incl.", "Cash", "10"),
    Kind(0.6, 0.01, 9, "Interest earned|4.10% AER (variable)", "Income", most=1),
    Kind(0.5, 4, 60, "{web}|Refund · original payment {used}", "Shopping"),
]
POOLS: Pools = {
    "cafe": ["Crumb & Kettle", "Pho Fighters", "The Gilded Otter", "Café Ampersand"],
    "shop": ["Greenbasket Local", "Hadley's Superstore 2280", "Corner Co-op 0417"],
    "town": ["Bristol", "Leeds City Centre", "London SE15"],
    "web": ["Parcelly.co.uk", "Threadbare Ltd", "Zzip Games £9.99 pass"],
    "abroad": ["Blue Mesa Diner, Santa Fe", "Skyway Airlines 0162400######"],
    "biller": ["Severnside Water", "LUMEN ENERGY", "Council Tax Northam", "Fibrelink 24.99/m"],
    "ref": ["????######-01", "0012-4567.89", "########"],
    "person": ["Aoife Brennan", "T Achebe", "Mr Lewis Hartnoll", "Priya"],
    "note": ["pizza 12/10", "rent feb", "thanks!", "half of £54.30"],
    "firm": ["HARTNOLL DESIGN LTD", "NORTHAM NHS FT"],
    "pot": ["Holiday 2025", "Rainy day"],
    "used": lambda _, day: day.strftime("%d/%m/%y"),
}  # fmt: skip
LEFT, TEXT, GROUP, AMOUNT, BALANCE = 42, 122, 330, 478, 553
CORAL = (0.93, 0.30, 0.28)


def _gbp(amount: Decimal, plus: str = "") -> str:
    return ("-" if amount < 0 else plus) + "£" + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = some_amount(rng, 5, 4000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-100)
    balances = running(opening, [e.amount for e in entries])
    clock = [
        f"{rng.choices(range(24), [1] * 7 + [4] * 17)[0]:02}:{rng.randrange(60):02}:{rng.randrange(60):02}"
        for _ in entries
    ]
    stamps = sorted(zip([e.day for e in entries], clock, strict=True))
    number = fill(rng, "########", start, {})
    closing = balances[-1] if balances else opening
    truth = Truth("checking", "en_GB", "GBP", number, start, end, opening, closing, newest_first=True)
    headings, seconds = rng.random() < 0.5, rng.random() < 0.5

    def head(page: Page, at: int) -> float:
        page.put(LEFT, 50, "pennyfold", 17, bold=True, color=CORAL)
        if at == 1:
            _summary(page, truth, [e.amount for e in entries], fill(rng, "04-##-##", start, {}))
            return 262
        page.put(BALANCE, 48, f"Personal account {number}", 8, right=True, color=GREY)
        return _columns(page, 84, headings)

    flow = Flow(770, lambda: Page(face="sans", bold="sans-bold"), head)
    if rng.random() < 0.3:
        flow.page.put(LEFT, flow.y, "Pending (not yet in your balance)", 8, bold=True)
        flow.page.put(TEXT + 130, flow.y, f"Hadley's Superstore, {end:%d/%m/%Y}", 8, color=GREY)
        flow.page.put(AMOUNT, flow.y, "-£18.40", 8, right=True, color=GREY)
        flow.y += 26
    flow.y = _columns(flow.page, flow.y, headings)
    if not entries:
        flow.page.put(LEFT, flow.y, "You didn't make any transactions in this period.", 9, color=GREY)
        flow.y += 20
    spent: defaultdict[object, Decimal] = defaultdict(Decimal)
    for entry in entries:
        spent[entry.day] += min(entry.amount, Decimal(0))
    last = None
    for entry, (day, time), balance in list(zip(entries, stamps, balances, strict=True))[::-1]:
        if headings and day != last:
            flow.need(60)
            flow.page.box(LEFT - 4, flow.y - 11, BALANCE - LEFT + 8, 16, (0.95, 0.95, 0.96))
            flow.page.put(LEFT, flow.y, f"{day:%a} {day.day} {day:%B %Y}", 8, bold=True)
            if spent[day]:
                flow.page.put(BALANCE, flow.y, f"Spent {_gbp(-spent[day])}", 7, right=True, color=GREY)
            flow.y += 20
        last = day
        stamp = time if seconds else time[:5]
        _row(flow, truth, entry, balance, [stamp] if headings else [f"{day:%d/%m/%Y}", stamp])
    flow.need(56)
    legal = (
        "Pennyfold Bank Ltd is authorised by the PRA and regulated by the FCA and the PRA (no. 730000). Eligible"
        " deposits are protected up to £85,000.00 per person by the FSCS. Arranged overdraft 39.00% EAR (variable),"
        f" £0.00 charged in this period. Times are UK times. Made on {end:%d/%m/%Y} at 23:59:59."
    )
    flow.page.lines(LEFT, flow.y + 14, wrap(legal, fits("sans", 6.5, 510)), 6.5, 9, color=GREY)
    for at, page in enumerate(flow.pages, 1):
        page.put(297, 815, f"{at} of {len(flow.pages)}", 7, center=True, color=GREY)
    with_pymupdf(flow.pages, path)
    return truth


def _foreign(line: str, amount: Decimal) -> str:
    """The line with the sum in dollars put before the rate."""
    if not line.startswith("USD at "):
        return line
    rate = line.removeprefix("USD at ")
    return f"USD {written(abs(round(amount * Decimal(rate), 2)))} at {rate}"


def _row(flow: Flow, truth: Truth, entry: Entry, balance: Decimal, when: list[str]) -> None:
    name = wrap(entry.lines[0], fits("sans", 8.5, GROUP - TEXT - 8))
    lines = [_foreign(line, entry.amount) for line in entry.lines[1:]]
    below = [part for line in lines for part in wrap(line, fits("sans", 7, GROUP - TEXT - 8))]
    flow.need(12 * len(name) + 10 * max(len(below), 1) + 8)
    page, y = flow.page, flow.y
    page.put(LEFT, y, when[0], 8)
    page.lines(LEFT, y + 10, when[1:], 7, 10, color=GREY)
    page.put(GROUP, y, entry.tag, 7.5, color=GREY)
    page.put(
        AMOUNT, y, _gbp(entry.amount, "+"), 8.5, right=True, color=(0, 0.5, 0.3) if entry.amount > 0 else (0, 0, 0)
    )
    page.put(BALANCE, y, _gbp(balance), 8.5, right=True)
    y = page.lines(TEXT, y, name, 8.5, 11)
    y = page.lines(TEXT, y - 1, below, 7, 9, color=GREY)
    truth.transactions.append(Row(entry.day, " ".join(name + below), entry.amount, balance, page=flow.number))
    flow.y = max(y, flow.y + 10 * len(when)) + 8


def _columns(page: Page, y: float, headings: bool) -> float:
    page.put(LEFT, y, "Time" if headings else "Date and time", 7.5, color=CORAL)
    page.put(TEXT, y, "Details", 7.5, color=CORAL)
    page.put(GROUP, y, "Category", 7.5, color=CORAL)
    page.put(AMOUNT, y, "Amount (GBP)", 7.5, right=True, color=CORAL)
    page.put(BALANCE, y, "Balance (GBP)", 7.5, right=True, color=CORAL)
    return y + 20


def _summary(page: Page, truth: Truth, amounts: list[Decimal], sort: str) -> None:
    page.lines(LEFT, 80, ["Rosalind Achebe-Park", "Flat 4, 19 Totterdown Rise", "Bristol", "BS3 4PX"], 8.5, 12)
    page.lines(360, 80, ["Sort code", "Account number", "Period"], 8, 13, color=GREY)
    days = f"{truth.period_start:%d/%m/%Y} - {truth.period_end:%d/%m/%Y}"
    page.lines(BALANCE, 80, [sort, truth.account_number or "", days], 8, 13, right=True)
    page.put(LEFT, 158, "Personal account statement", 14, bold=True)
    page.box(LEFT, 172, BALANCE - LEFT, 60, stroke=(0.8, 0.8, 0.8))
    into, out = (sum((a for a in amounts if (a > 0) == more), Decimal("0.00")) for more in (True, False))
    figures = [
        _gbp(truth.opening_balance or Decimal(0)),
        _gbp(into, "+"),
        _gbp(out),
        _gbp(truth.closing_balance or Decimal(0)),
    ]
    for n, (name, figure) in enumerate(
        zip(["Balance at start", "Money in", "Money out", "Balance at end"], figures, strict=True)
    ):
        page.put(LEFT + 10 + 126 * n, 190, name, 7.5, color=GREY)
        page.put(LEFT + 10 + 126 * n, 205, figure, 10, bold=True)
    page.put(LEFT + 10, 224, "In pots (not included): Holiday 2025 £640.00 · Rainy day £1,215.37", 7, color=GREY)
