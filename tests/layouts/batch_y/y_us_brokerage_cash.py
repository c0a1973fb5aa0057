"""United States: a brokerage's cash management account, cash flow by activity date.

An account overview and a cash flow summary come first; the activity has trade and settlement dates, a type,
quantity and price columns beside one column of credits and (debits); dividends with a rate per share. The automatic
sweep into partner banks is listed once more below, in a table of its own that only moves cash within the account.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Color, Flow, Page, fits, with_pymupdf

NAVY: Color = (0.05, 0.1, 0.3)
KINDS = (
    Kind(7, -4, -210, "{shop}|{place}", "Debit Card"),
    Kind(3, -20, -900, "{biller}|ACH PYMT", "Automated Payment"),
    Kind(3, 900, 4800, "{firm}|PAYROLL", "Direct Deposit"),
    Kind(2, -100, -2500, "FUNDS PAID|TO {own} ENDING ####", "Online Transfer"),
    Kind(2, 100, 2500, "FUNDS RECEIVED|FROM {own} ENDING ####", "Online Transfer"),
    Kind(2, 4, 320, "{stock}", "Qualified Dividend"),
    Kind(2, -300, -3900, "{stock}", "Bought"),
    Kind(1, 300, 3900, "{stock}", "Sold"),
    Kind(1, -35, -700, "CHECK NO ####", "Check"),
    Kind(1, -40, -300, "{bank} ATM|{place}", "ATM Withdrawal", "20"),
)
POOLS = {
    "shop": ("WEGMANS #94", "WAWA 8114", "CVS/PHARMACY #02113", "LOWES #00907", "SP ALLBIRDS"),
    "place": ("CHERRY HILL NJ", "PRINCETON NJ", "NEWTOWN PA", "MOUNT LAUREL NJ"),
    "biller": ("PSE&G", "GEICO", "VERIZON WIRELESS", "TOYOTA FINANCIAL"),
    "firm": ("RUTGERS STATE UNIV", "BAYER US LLC", "JEFFERSON HEALTH"),
    "own": ("TD BANK", "ALLY BANK", "CAPITAL ONE"),
    "bank": ("PNC", "WSFS"),
    "stock": ("VERTEX MIDCAP INDEX ETF", "CONSOL EDISON CO", "PROCTOR & GIBBS CO", "HARTLAND REIT INC"),
}
NIL = Decimal(0)
X = {"day": 36, "settled": 84, "type": 132, "text": 214, "note": 338, "quantity": 462, "price": 510, "amount": 576}


def _paren(amount: Decimal, dollar: str = "") -> str:
    plain = dollar + written(abs(amount))
    return f"({plain})" if amount < 0 else plain


def _period(start: date, end: date) -> str:
    if start.month == end.month:
        return f"For the Period {start:%B} {start.day}-{end.day}, {end.year}"
    return f"For the Period {start:%B} {start.day}, {start.year}-{end:%B} {end.day}, {end.year}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    account = fill(rng, "### - ###### - 203", start, {})
    opening = some_amount(rng, 2500, 40000)
    count = rng.choice((rng.randint(4, 8), rng.randint(20, 38), rng.randint(60, 85)))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=400)
    interest = max(Decimal("0.11"), (opening * Decimal("0.0003")).quantize(Decimal("0.01")))
    entries.append(Entry(end, ("BANK DEPOSIT PROGRAM",), interest, "Interest Income", ""))
    closing = opening + sum(entry.amount for entry in entries)

    def head(page: Page, number: int) -> float:
        page.put(36, 34, "CLIENT STATEMENT", 9, bold=True, color=NAVY)
        page.put(150, 34, _period(start, end), 9)
        page.put(576, 34, f"Page {number + 1} of ##", 7, right=True)
        page.put(36, 54, "Cash Management Account", 9, bold=True)
        page.put(36, 65, account, 8)
        page.put(576, 54, "ROSALIND K TREVINO", 8, right=True)
        page.put(576, 65, "TOD SUBJECT TO STA RULES", 7, right=True)
        page.rule(36, 72, 576, 1, NAVY)
        return 94

    flow = Flow(735, lambda: Page(LETTER), head)
    rows: list[Row] = []
    _first(flow, opening, closing, entries, start, end)
    _activity(rng, flow, entries, rows)
    _sweep(flow, entries)
    cover = _cover(start, end, account, opening, closing, rng)
    for row in rows:
        row.page += 1
    pages = [cover, *flow.pages]
    for page in pages:
        for n, text in enumerate(page.texts):
            if "of ##" in text.text:
                page.texts[n] = text.__class__(**{**text.__dict__, "text": text.text.replace("##", str(len(pages)))})
    with_pymupdf(pages, path, rng.choice(("rows", "columns")))
    return Truth("account", "en_US", "USD", account, start, end, opening, closing, rows)


def _cover(start: date, end: date, account: str, opening: Decimal, closing: Decimal, rng: Random) -> Page:
    page = Page(LETTER)
    page.box(0, 0, 612, 70, NAVY)
    page.put(36, 44, "Larkspur & Dune", 20, bold=True, color=(1, 1, 1))
    page.put(36, 60, "SECURITIES LLC  Member SIPC/FINRA", 7, color=(1, 1, 1))
    page.put(576, 44, "CLIENT STATEMENT", 10, right=True, color=(1, 1, 1))
    page.put(576, 58, _period(start, end), 8, right=True, color=(1, 1, 1))
    page.lines(72, 150, ("ROSALIND K TREVINO", "88 QUAKER BRIDGE LN", "LAWRENCEVILLE NJ 08648-2217"), 9, 12)
    page.put(330, 140, f"Account {account}", 9, bold=True)
    stocks = some_amount(rng, 8000, 90000)
    page.box(330, 152, 246, 66, (0.92, 0.93, 0.97))
    page.put(338, 168, "Beginning Total Value", 8)
    page.put(568, 168, "$" + written(opening + stocks), 8, right=True)
    page.put(338, 184, "Ending Total Value (includes accrued interest)", 8)
    page.put(568, 184, "$" + written(closing + stocks + 214), 8, right=True)
    page.put(338, 206, "Your Financial Advisor team: 609-555-0120", 8, color=GREY)
    legal = (
        "Standard Disclosures. The Standard Disclosures provided with your statement contain important information",
        "about margin, your privacy and other details regarding your account. Please review them carefully.",
        "Bank Deposit Program. Cash balances are deposited with partner banks, each insured by the FDIC up to $250,000",
        "per depositor. Deposits are not protected by SIPC. Availability of funds: checks clear on the fifth day.",
    )
    page.lines(36, 640, legal, 7, 10, color=GREY)
    page.put(576, 770, "Page 1 of ##", 7, right=True)
    return page


def _first(flow: Flow, opening: Decimal, closing: Decimal, entries: list[Entry], start: date, end: date) -> None:
    page = flow.page
    page.put(36, flow.y, "CASH FLOW", 9, bold=True, color=NAVY)
    page.put(300, flow.y, f"This Period ({start:%-m/%-d/%y}-{end:%-m/%-d/%y})", 7, right=True)

    def part(*tags: str) -> Decimal:
        return sum((entry.amount for entry in entries if entry.tag in tags), NIL)

    lines = (
        ("OPENING CASH, BDP, MMFs", opening),
        ("Purchases", part("Bought")),
        ("Sales and Redemptions", part("Sold")),
        ("Income and Distributions", part("Qualified Dividend", "Interest Income")),
        ("Debit Card", part("Debit Card")),
        ("ATM/Cash Advances", part("ATM Withdrawal")),
        ("Checks Written", part("Check")),
        ("Electronic Transfers", part("Direct Deposit", "Automated Payment", "Online Transfer")),
        ("CLOSING CASH, BDP, MMFs", closing),
    )
    for n, (title, amount) in enumerate(lines):
        y = flow.y + 14 + 12 * n
        page.put(36, y, title, 8, bold=n in (0, 8))
        page.put(300, y, _paren(amount, "$" if n in (0, 8) else "") if amount else "—", 8, right=True)
        page.rule(36, y + 3, 300, 0.2, GREY)
    page.put(330, flow.y, "CASH, BDP BY BANK", 9, bold=True, color=NAVY)
    page.put(330, flow.y + 14, "Description", 7)
    page.put(500, flow.y + 14, "7-Day Yield %", 7, right=True)
    page.put(576, flow.y + 14, "Market Value", 7, right=True)
    half = (closing / 2).quantize(Decimal("0.01"))
    for n, (name, value) in enumerate((("LARKSPUR BANK, N.A.", half), ("HUDSON PRIVATE BANK #", closing - half))):
        page.put(330, flow.y + 28 + 12 * n, name, 8)
        page.put(500, flow.y + 28 + 12 * n, "0.010", 8, right=True)
        page.put(576, flow.y + 28 + 12 * n, _paren(value, "$"), 8, right=True)
    flow.y += 148


def _titles(flow: Flow, more: bool = False) -> None:
    page, y = flow.page, flow.y
    page.put(36, y, "CASH FLOW ACTIVITY BY DATE" + (" (CONTINUED)" if more else ""), 9, bold=True, color=NAVY)
    y += 14
    for name, one, two in (("day", "Activity", "Date"), ("settled", "Settlement", "Date")):
        page.put(X[name], y, one, 7, bold=True)
        page.put(X[name], y + 8, two, 7, bold=True)
    for name, title in (("type", "Activity Type"), ("text", "Description"), ("note", "Comments")):
        page.put(X[name], y + 8, title, 7, bold=True)
    for name, title in (("quantity", "Quantity"), ("price", "Price"), ("amount", "Credits/(Debits)")):
        page.put(X[name], y + 8, title, 7, right=True, bold=True)
    page.rule(36, y + 11, 576, 0.8)
    flow.y = y + 23


def _activity(rng: Random, flow: Flow, entries: list[Entry], rows: list[Row]) -> None:
    _titles(flow)
    for entry in entries:
        text = wrap(entry.lines[0], fits("Helvetica", 7.5, 120))
        note = list(entry.lines[1:])
        settled, quantity, price = None, "", ""
        if entry.tag in ("Bought", "Sold"):
            units = Decimal(rng.randint(2, 60))
            quantity = f"{units:.3f}" if entry.tag == "Bought" else f"({units:.3f})"
            price = f"{abs(entry.amount) / units:.4f}"
            note = ["ACTED AS AGENT", "UNSOLICITED TRADE"]
            settled = entry.day + timedelta(2 if entry.day.weekday() < 3 else 4)
        elif entry.tag == "Qualified Dividend":
            note = [f"DIV PER SHARE .{rng.randint(10, 99)}00"]
        lines = max(len(text), len(note))
        if flow.need(9.5 * lines + 6):
            _titles(flow, more=True)
        page, y = flow.page, flow.y
        page.put(X["day"], y, f"{entry.day.month}/{entry.day.day}", 7.5)
        if settled:
            page.put(X["settled"], y, f"{settled.month}/{settled.day}", 7.5)
        page.put(X["type"], y, entry.tag, 7.5)
        page.lines(X["text"], y, text, 7.5, 9.5)
        page.lines(X["note"], y, note, 7, 9.5)
        page.put(X["quantity"], y, quantity, 7.5, right=True)
        page.put(X["price"], y, price, 7.5, right=True)
        page.put(X["amount"], y, _paren(entry.amount, "$"), 7.5, right=True)
        words = " ".join((entry.tag, *text, *note))
        rows.append(Row(entry.day, words, entry.amount, None, settled, flow.number))
        page.rule(36, y + 9.5 * lines - 6, 576, 0.2, GREY)
        flow.y += 9.5 * lines + 4
    flow.need(24)
    flow.page.put(36, flow.y + 2, "NET CREDITS/(DEBITS)", 8, bold=True)
    net = sum((entry.amount for entry in entries), NIL)
    flow.page.put(576, flow.y + 2, _paren(net, "$"), 8, right=True, bold=True)
    flow.y += 30


def _sweep(flow: Flow, entries: list[Entry]) -> None:
    days: dict[date, Decimal] = {}
    for entry in entries[:-1]:
        days[entry.day] = days.get(entry.day, NIL) + entry.amount
    moves = [(day, amount) for day, amount in days.items() if amount][:6]
    flow.need(60 + 11 * len(moves))
    page = flow.page
    page.put(36, flow.y, "MONEY MARKET FUND (MMF) AND BANK DEPOSIT PROGRAM ACTIVITY", 9, bold=True, color=NAVY)
    text = "Automatic movements between the account's cash and the program; they are not part of your cash flow above."
    page.put(36, flow.y + 11, text, 7, color=GREY)
    page.put(36, flow.y + 24, "Date", 7, bold=True)
    page.put(84, flow.y + 24, "Activity Type", 7, bold=True)
    page.put(218, flow.y + 24, "Description", 7, bold=True)
    page.put(576, flow.y + 24, "Credits/(Debits)", 7, right=True, bold=True)
    for n, (day, amount) in enumerate(moves):
        y = flow.y + 36 + 11 * n
        page.put(36, y, f"{day.month}/{day.day}", 7.5)
        page.put(84, y, "Automatic Investment" if amount > 0 else "Automatic Redemption", 7.5)
        page.put(218, y, "BANK DEPOSIT PROGRAM", 7.5)
        page.put(576, y, _paren(amount, "$"), 7.5, right=True)
    page.put(36, flow.y + 40 + 11 * len(moves), "NET ACTIVITY FOR PERIOD SHOWN", 8, bold=True)
    net = sum((amount for _, amount in moves), NIL)
    page.put(576, flow.y + 40 + 11 * len(moves), _paren(net, "$"), 8, right=True, bold=True)
