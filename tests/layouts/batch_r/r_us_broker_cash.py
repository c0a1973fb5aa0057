"""United States: a business's brokerage cash account, landscape with zebra rows: holdings first (no rows of the
account), then cash activity with quantity, price, amount (in parentheses when paid), balance; the day printed once."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Row, Truth, fill, running, some_amount, some_days, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

TEAL = (0.0, 0.33, 0.36)
SHADE = (0.94, 0.97, 0.97)
CENT = Decimal("0.01")
Facts = tuple[date, date, str, Decimal, Decimal]
STOCKS = [
    ("NWEN", "NORTHWIND ENERGY INC COM"),
    ("CPRB", "COPPER BASIN MINING CORP"),
    ("LUMA", "LUMA OPTICS INC CL A"),
    ("HRTX", "HEARTLAND LOGISTICS TR UNIT SER 1"),
    ("ORCH", "ORCHARD FOODS HOLDINGS CO"),
    ("TBND", "TREASURY BOND LADDER ETF"),
]
OTHERS = [
    (3, -25, -400, "ADVISORY FEE|QUARTERLY PROGRAM FEE"),
    (2, 500, 20000, "WIRE FUNDS RECEIVED|ORIG: PINE HOLLOW MILLWORK LLC REF ##########"),
    (2, -500, -9000, "ACH WITHDRAWAL|OPERATING ACCOUNT ENDING ####"),
    (2, 0.2, 40, "BANK INTEREST|CASH SWEEP PROGRAM"),
    (1, -3, -60, "ADR MANAGEMENT FEE|DEPOSITARY PASS THROUGH"),
]


def _money(amount: Decimal) -> str:
    return f"({written(amount, minus='')})" if amount < 0 else written(amount)


def _entry(rng: Random, day: date) -> tuple[Entry, str, str]:
    """An entry with its quantity and price, empty for what is no trade."""
    symbol, name = rng.choice(STOCKS)
    roll = rng.random()
    if roll < 0.3:
        weight = [other[0] for other in OTHERS]
        _, low, high, text = rng.choices(OTHERS, weight)[0]
        return Entry(day, tuple(fill(rng, text, day, {}).split("|")), some_amount(rng, low, high), "", text), "", ""
    if roll < 0.5:
        paid = ("QUALIFIED DIVIDEND", f"{symbol} {name}")
        return Entry(day, paid, some_amount(rng, 3, 350), "", "dividend"), "", ""
    count, price = rng.randint(5, 120), Decimal(rng.randint(80000, 1500000)) / 10000
    bought = rng.random() < 0.55
    total = (count * price).quantize(CENT, ROUND_HALF_UP) * (-1 if bought else 1)
    lines = (
        "BOUGHT" if bought else "SOLD",
        f"{symbol} {name}",
        f"UNSOLICITED ORDER, SETTLED {day + timedelta(2):%m/%d/%y}",
    )
    quantity = f"{count}.0000" if bought else f"({count}.0000)"
    return Entry(day, lines, total, "", "trade"), quantity, f"{price:.4f}"


def _head(page: Page, count: int, facts: Facts) -> float:
    start, end, number, opening, closing = facts
    page.box(0, 0, 842, 40, TEAL)
    page.put(36, 26, "GRANITE HILL SECURITIES", 14, bold=True, color=(1, 1, 1))
    page.put(806, 26, "Brokerage Account Statement", 11, right=True, color=(1, 1, 1))
    page.put(36, 58, "PINE HOLLOW MILLWORK LLC - CORPORATE CASH ACCOUNT", 9, bold=True)
    page.put(350, 58, f"Account Number {number}", 9)
    page.put(
        806,
        58,
        f"Statement Period: {start:%B} {start.day}, {start.year} to {end:%B} {end.day}, {end.year}",
        9,
        right=True,
    )
    if count > 1:
        return 90.0
    page.box(36, 72, 770, 44, None, stroke=TEAL)
    cells = [
        ("Beginning Cash Balance", opening),
        ("Net Cash Activity", closing - opening),
        ("Ending Cash Balance", closing),
    ]
    for n, (name, amount) in enumerate(cells):
        page.put(48 + 260 * n, 88, name, 8.5, color=GREY)
        page.put(
            48 + 260 * n, 106, f"${_money(amount)}" if amount >= 0 else f"(${written(amount, minus='')})", 12, bold=True
        )
    return 142.0


def _holdings(flow: Flow, rng: Random) -> None:
    page, y = flow.page, flow.y
    page.put(36, y, "Positions - Equities and Funds", 11, bold=True, color=TEAL)
    page.rule(36, y + 5, 806, 0.8, TEAL)
    y += 17
    for x, text, right in [
        (42, "Symbol", False),
        (110, "Description", False),
        (480, "Quantity", True),
        (580, "Price ($)", True),
        (690, "Market Value ($)", True),
        (800, "% of Acct", True),
    ]:
        page.put(x, y, text, 8, bold=True, right=right)
    for symbol, name in rng.sample(STOCKS, 4):
        y += 13
        count, price = rng.randint(20, 400), Decimal(rng.randint(800, 15000)) / 100
        cells = [
            (480, f"{count}.0000"),
            (580, f"{price:.4f}"),
            (690, written(count * price)),
            (800, f"{rng.randint(4, 30)}%"),
        ]
        page.put(42, y, symbol, 8.5)
        page.put(110, y, name, 8.5)
        for x, text in cells:
            page.put(x, y, text, 8.5, right=True)
    flow.y = y + 30


def _titles(flow: Flow, more: bool = False) -> None:
    page, y = flow.page, flow.y
    page.put(36, y, "Cash Account Activity" + (" (continued)" if more else ""), 11, bold=True, color=TEAL)
    page.rule(36, y + 5, 806, 0.8, TEAL)
    y += 17
    for x, text, right in [
        (42, "Date", False),
        (110, "Activity / Description", False),
        (480, "Quantity", True),
        (580, "Price ($)", True),
        (690, "Amount ($)", True),
        (800, "Cash Balance ($)", True),
    ]:
        page.put(x, y, text, 8, bold=True, right=right)
    flow.y = y + 16


def _edge(flow: Flow, day: date, name: str, balance: Decimal) -> None:
    flow.page.put(42, flow.y, f"{day:%m/%d}", 8.5)
    flow.page.put(110, flow.y, name, 8.5, bold=True)
    flow.page.put(800, flow.y, _money(balance), 8.5, bold=True, right=True)
    flow.y += 16


def _row(flow: Flow, trade: tuple[Entry, str, str], balance: Decimal, *, first: bool, shade: bool) -> Row:
    entry, quantity, price = trade
    lines = [part for text in entry.lines for part in wrap(text, fits("Helvetica", 8.5, 290))]
    high = 10.5 * len(lines) + 5
    turned = flow.need(high)
    if turned:
        _titles(flow, more=True)
    page, y = flow.page, flow.y
    if shade:
        page.box(36, y - 10, 770, high, SHADE)
    if first or turned:
        page.put(42, y, f"{entry.day:%m/%d}", 8.5)
    page.lines(110, y, lines, 8.5, 10.5)
    for x, text in [(480, quantity), (580, price), (690, _money(entry.amount)), (800, _money(balance))]:
        page.put(x, y, text, 8.5, right=True)
    flow.y += high
    return Row(entry.day, " ".join(lines), entry.amount, balance, None, flow.number)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    number = f"{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}"
    opening = some_amount(rng, 20000, 90000)
    trades = [_entry(rng, day) for day in some_days(rng, rng.randint(8, 36), start, end)]
    balances = running(opening, [entry.amount for entry, *_ in trades])
    flow = Flow(545, lambda: Page((842.0, 595.0)), partial(_head, facts=(start, end, number, opening, balances[-1])))
    _holdings(flow, rng)
    _titles(flow)
    _edge(flow, start, "BEGINNING BALANCE", opening)
    rows: list[Row] = []
    for _, group in groupby(trades, lambda trade: trade[0].day):
        for n, trade in enumerate(group):
            at = len(rows)
            rows.append(_row(flow, trade, balances[at], first=n == 0, shade=at % 2 == 0))
    flow.need(44)
    _edge(flow, end, "ENDING BALANCE", balances[-1])
    page = flow.page
    page.put(
        36,
        flow.y + 6,
        "Securities are held in street name. Cash in the sweep program is insured up to $250,000 per "
        "depositor; securities are not insured and may lose value.",
        7,
        color=GREY,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(806, 575, f"{n} of {flow.number}", 8, right=True, color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("bank", "en_US", "USD", number, start, end, opening, balances[-1], rows)
