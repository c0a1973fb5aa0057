"""United States, a brokerage account with banking.

Wide pages; the cash ledger is one table whose date stands once a day and whose signed amount, money out in
parentheses, has a price, charges and realized gains beside it. Before it come positions with market values, after
it the moves to and from the bank sweep, which repeat its net, and open orders.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._common import ZERO, folded, laid, many, numbered, prose

WIDE = (792.0, 612.0)
NAVY = (0.05, 0.15, 0.35)
SHADE = (0.9, 0.93, 0.96)


class Stock(NamedTuple):
    """A security one can hold."""

    symbol: str
    name: str
    price: float


STOCKS = (
    Stock("TMKT", "MERIDIAN TOTAL MARKET ETF", 231.4),
    Stock("HLVX", "HALVOR INDL GROUP CL A", 58.12),
    Stock("BNDQ", "MERIDIAN AGGREGATE BOND ETF", 72.85),
    Stock("ORCA", "ORCA SEMICONDUCTOR INC", 412.07),
    Stock("PLNK", "PLANK & SONS LUMBER CO", 17.9),
)
POOLS: Pools = {
    "bank": ("FIRST TRELLIS BANK", "HARBORLINE BANK", "COPPER CU"),
    "person": ("MARISOL ACHEBE", "L. VANTERPOOL", "HARRIET STROUD"),
    "card": ("DAYBREAK COFFEE ATLANTA GA", "KITE AIRWAYS 800-5550199 TX", "MARLOW FARMSTAND 114 NH"),
    "cusip": ("912797###", "91282C??#"),
    "posted": lambda _rng, day: f"{day:%m%d}",
    "span": lambda _rng, day: f"{day - timedelta(30):%m%d%y}-{day - timedelta(1):%m%d%y}",
}
# The tag is category, action and symbol; "S" stands for a security of the list.
KINDS = (
    Kind(3, -4200, -150, "S", "Purchase||S"),
    Kind(2, 150, 4800, "S", "Sale||S"),
    Kind(3, 2, 310, "S", "Dividend|Qual Div|S"),
    Kind(2, 2, 240, "S", "Dividend|Cash Div|S"),
    Kind(2, -240, -2, "S", "Purchase|Reinvested Shares|S"),
    Kind(0.6, 0.2, 38, "BANK INT {span} CREDIT INTEREST", "Interest|Bank Interest X|", "0.01", 1),
    Kind(2, 400, 5000, "TFR {bank}, {person} 1 OF 2", "Deposit|MoneyLink Txn|", "50"),
    Kind(1.5, 900, 3600, "ACME FREIGHT PAYROLL ##########", "Deposit|Funds Received|"),
    Kind(3, -480, -6, "VISA CHECK CARD {posted} {card}", "Withdrawal|Visa Purchase|"),
    Kind(1.5, -900, -40, "CHECK #### {person}", "Withdrawal|Check Paid|"),
    Kind(1.5, -2500, -100, "TFR {bank}", "Withdrawal|MoneyLink Txn|", "100"),
    Kind(0.5, -80, -1, "ADR FEE ORCA SEMICONDUCTOR 0.02/SH", "Expense|Service Fee|ORCA", "0.01", 1),
    Kind(0.5, 980, 1000, "US TREASURY BILL 5.125% DUE 01/18/24", "Redemption|Full Redemption|{cusip}"),
)
GROUPS = (
    ("Deposits", ("Deposit",)),
    ("Withdrawals", ("Withdrawal",)),
    ("Purchases", ("Purchase",)),
    ("Sales/Redemptions", ("Sale", "Redemption")),
    ("Dividends/Interest", ("Dividend", "Interest")),
    ("Expenses", ("Expense",)),
)
HEADS = (
    (36, "Date", "", 0), (76, "Category", "", 0), (132, "Action", "", 0), (212, "Symbol/", "CUSIP", 0),
    (266, "Description", "", 0), (492, "", "Quantity", 1), (560, "Price/Rate", "per Share($)", 1),
    (622, "Charges/", "Interest($)", 1), (688, "", "Amount($)", 1), (756, "Realized", "Gain/(Loss)($)", 1),
)  # fmt: skip
SWEEP = (
    "Bank Sweep: automatic moves of the cash above to and from the program bank. They are not further deposits or "
    "withdrawals; your cash, as totaled under Transaction Details, includes the bank sweep."
)


def parens(amount: Decimal) -> str:
    text = written(amount, minus="")
    return f"({text})" if amount < 0 else text


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 800, 19000)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng, 12, 40), balance=opening, floor=0)
    account = fill(rng, "####-####", period[0], {})
    flow = Flow(560, lambda: Page(WIDE), lambda page, n: _head(page, n, period, account))
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    _positions(flow, rng, closing)
    _summary(flow, period, opening, entries)
    rows = _ledger(flow, rng, entries)
    if entries and rng.random() < 0.6:
        _sweep(flow, rng, entries)
    if rng.random() < 0.5:
        _orders(flow, rng, period[1])
    numbered(flow.pages, "{n} of {of}", 756, 596, 7, right=True)
    with_pymupdf(flow.pages, path, order=rng.choice(("rows", "columns")))
    return Truth("checking", "en_US", "USD", account, *period, opening, closing, rows)


def _head(page: Page, n: int, period: tuple[date, date], account: str) -> float:
    page.put(36, 40, "Corbin Vale", 16, bold=True, color=NAVY)
    page.put(130, 40, "Vale One® Account of", 8)
    page.put(130, 51, "IMOGEN R TALLIS", 8, bold=True)
    start, end = period
    span = f"{start:%B} {start.day}-{end.day}, {end.year}" if start.month == end.month else (
        f"{start:%B} {start.day}, {start.year} to {end:%B} {end.day}, {end.year}"
    )  # fmt: skip
    page.put(756, 40, "Statement Period", 7, right=True, color=GREY)
    page.put(756, 51, span, 9, right=True, bold=True)
    page.put(560, 40, "Account Number", 7, right=True, color=GREY)
    page.put(560, 51, account, 9, right=True, bold=True)
    page.rule(36, 60, 756, 1, NAVY)
    page.put(
        36,
        584,
        'Corbin Vale & Co., Inc. Member SIPC. Please see "Endnotes for Your Account" for codes.',
        6.5,
        color=GREY,
    )
    return 82 if n == 1 else 78


def _title(flow: Flow, text: str) -> None:
    flow.page.box(36, flow.y - 11, 720, 15, SHADE)
    flow.page.put(40, flow.y, text, 10, bold=True, color=NAVY)
    flow.y += 18


def _positions(flow: Flow, rng: Random, cash: Decimal) -> None:
    _title(flow, "Positions - Summary and Details")
    xs = (420, 500, 590, 680, 756)
    for x, text in zip(xs, ("Quantity", "Price($)", "Market Value($)", "Cost Basis($)", "Unrealized($)"), strict=True):
        flow.page.put(x, flow.y, text, 7, right=True, bold=True)
    flow.page.put(36, flow.y, "Symbol", 7, bold=True)
    flow.page.put(100, flow.y, "Description", 7, bold=True)
    flow.y += 12
    worth = cash
    for stock in sorted(rng.sample(STOCKS, rng.randint(2, 5))):
        count, price = rng.randint(3, 240), Decimal(str(round(stock.price * rng.uniform(0.9, 1.2), 2)))
        cost = (count * price * Decimal(rng.randint(60, 118)) / 100).quantize(Decimal("0.01"))
        worth += count * price
        cells = (f"{count}.0000", f"{price:.5f}", written(count * price), written(cost), parens(count * price - cost))
        flow.page.put(36, flow.y, stock.symbol, 8)
        flow.page.put(100, flow.y, stock.name, 8)
        for x, text in zip(xs, cells, strict=True):
            flow.page.put(x, flow.y, text, 8, right=True)
        flow.y += 11
    flow.page.put(36, flow.y, "Cash and Bank Sweep", 8)
    flow.page.put(590, flow.y, written(cash, minus="-"), 8, right=True)
    flow.page.put(36, flow.y + 13, "Total Account Value", 8, bold=True)
    flow.page.put(590, flow.y + 13, "$" + written(worth), 8, right=True, bold=True)
    flow.y += 38


def _summary(flow: Flow, period: tuple[date, date], opening: Decimal, entries: Sequence[Entry]) -> None:
    _title(flow, "Transactions - Summary")
    sums = [sum((e.amount for e in entries if e.tag.split("|")[0] in tags), ZERO) for _, tags in GROUPS]
    names = [
        f"Beginning Cash as of {period[0]:%m/%d}",
        *(name for name, _ in GROUPS),
        f"Ending Cash as of {period[1]:%m/%d}",
    ]
    figures = [opening, *sums, opening + sum(sums, ZERO)]
    for n, (name, figure) in enumerate(zip(names, figures, strict=True)):
        x = 120 + 91 * n
        flow.page.put(x, flow.y, name, 6.5, right=True)
        flow.page.put(
            x,
            flow.y + 12,
            "$" + written(figure, minus="") if figure >= 0 else f"(${written(figure, minus='')})",
            8,
            right=True,
        )
        flow.page.put(x + 8, flow.y + 12, "=" if n == 6 else "+" if n < 6 else "", 8)
    flow.y += 36


def _columns(flow: Flow) -> None:
    for x, over, under, right in HEADS:
        for n, text in enumerate((over, under) if under else ("", over)):
            flow.page.put(x, flow.y + 8 * n, text, 6.5, right=bool(right), bold=True)
    flow.page.rule(36, flow.y + 12, 756, color=GREY)
    flow.y += 23


def _ledger(flow: Flow, rng: Random, entries: Sequence[Entry]) -> list[Row]:
    flow.need(80)
    _title(flow, "Transaction Details")
    _columns(flow)
    rows: list[Row] = []
    shown: date | None = None
    for entry in entries:
        category, action, mark = entry.tag.split("|")
        stock = rng.choice(STOCKS)
        text = stock.name if entry.lines[0] == "S" else entry.lines[0]
        symbol = stock.symbol if mark == "S" else fill(rng, mark, entry.day, POOLS)
        lines = laid([text], "Helvetica", 8, 178)
        if flow.need(10 * len(lines) + 3):
            flow.page.put(36, flow.y, "Transaction Details (continued)", 9, bold=True, color=NAVY)
            flow.y += 14
            _columns(flow)
            shown = None
        rows.append(Row(entry.day, folded(lines), entry.amount, page=flow.number))
        cells = [(36, f"{entry.day:%m/%d}" if entry.day != shown else ""), (76, category), (132, action), (212, symbol)]
        for x, cell in cells:
            flow.page.put(x, flow.y, cell, 8)
        _figures(flow, rng, entry, stock if mark == "S" else None)
        flow.page.lines(266, flow.y, lines, 8, 10)
        flow.y += 10 * len(lines) + 3
        shown = entry.day
    flow.page.rule(36, flow.y - 8, 756, color=GREY)
    flow.page.put(36, flow.y + 2, "Total Transactions", 8, bold=True)
    flow.page.put(688, flow.y + 2, parens(sum((e.amount for e in entries), ZERO)), 8, right=True, bold=True)
    flow.page.put(
        36, flow.y + 13, "Date column represents the Settlement/Process date for each transaction.", 6.5, color=GREY
    )
    flow.y += 38
    return rows


def _figures(flow: Flow, rng: Random, entry: Entry, stock: Stock | None) -> None:
    """Quantity, price, charges, amount and gain of a row."""
    flow.page.put(688, flow.y, parens(entry.amount), 8, right=True)
    category = entry.tag.split("|")[0]
    if stock is None or category not in ("Purchase", "Sale"):
        return
    count = (abs(entry.amount) / Decimal(str(stock.price))).quantize(Decimal("0.0001"))
    flow.page.put(492, flow.y, f"({count})" if category == "Sale" else str(count), 8, right=True)
    flow.page.put(560, flow.y, f"{stock.price:.4f}", 8, right=True)
    if category == "Sale":
        flow.page.put(622, flow.y, written(some_amount(rng, 0.01, 6.95)), 8, right=True)
        gain = some_amount(rng, 1, 600) * rng.choice((1, 1, -1))
        flow.page.put(756, flow.y, f"{parens(gain)} {rng.choice(('(ST)', '(LT)'))}", 8, right=True)


def _sweep(flow: Flow, rng: Random, entries: Sequence[Entry]) -> None:
    flow.need(110)
    _title(flow, "Bank Sweep Activity")
    flow.y = prose(flow.page, 36, flow.y, SWEEP, 700, 7, 9, GREY) + 4
    days = sorted({entry.day for entry in entries})
    for day in days[: rng.randint(2, 6)]:
        net = sum((entry.amount for entry in entries if entry.day == day), ZERO)
        flow.need(11)
        flow.page.put(36, flow.y, f"{day:%m/%d}", 8)
        flow.page.put(76, flow.y, "BANK CREDIT FROM BROKERAGE" if net > 0 else "BANK TRANSFER TO BROKERAGE", 8)
        flow.page.put(688, flow.y, parens(net), 8, right=True)
        flow.y += 11
    flow.page.put(36, flow.y, "Bank Sweep interest rate as of period end: 0.45% APY", 7, color=GREY)
    flow.y += 28


def _orders(flow: Flow, rng: Random, end: date) -> None:
    flow.need(60)
    _title(flow, "Pending / Open Activity (not included in your cash)")
    for stock in rng.sample(STOCKS, rng.randint(1, 2)):
        flow.page.put(36, flow.y, f"{end + timedelta(2):%m/%d}", 8)
        flow.page.put(76, flow.y, "Pending", 8)
        flow.page.put(132, flow.y, "Buy Limit GTC", 8)
        flow.page.put(212, flow.y, stock.symbol, 8)
        flow.page.put(266, flow.y, stock.name, 8)
        flow.page.put(492, flow.y, str(rng.randint(1, 30)), 8, right=True)
        flow.page.put(560, flow.y, f"{stock.price * 0.9:.4f}", 8, right=True)
        flow.y += 11
    flow.y += 12
