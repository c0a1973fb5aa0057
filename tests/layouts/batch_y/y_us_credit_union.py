"""United States: a credit union's member statement with share, checking and loan suffixes in one PDF.

Every suffix has its own table: deposits with post date, effective date (only when it differs), signed amount with the
minus behind it and a balance on each row; the loan with payment, fees, interest and principal columns and a balance
owed. A list of cleared checks, dividends year to date and a disclosure follow.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Color, Flow, Page, fits, with_reportlab

TEAL: Color = (0.0, 0.36, 0.42)
PALE: Color = (0.88, 0.94, 0.95)
SHARE = (
    Kind(3, 25, 400, "Deposit Transfer From Share 0070"),
    Kind(2, -20, -500, "Withdrawal Transfer To Share 0070"),
    Kind(2, 50, 900, "Deposit by Check|Harbor Branch"),
    Kind(1, -10, -80, "Withdrawal Audio Response|Type: Bill Pay"),
)
CHECKING = (
    Kind(3, 700, 2600, "Deposit ACH {firm}|TYPE: PAYROLL ID: 9######### CO: {firm}"),
    Kind(9, -3, -180, "Withdrawal Debit Card|{*shop} Date {when} 2469216####### ####"),
    Kind(5, -10, -300, "Withdrawal POS #######|{shop}|POS TERMINAL ????##"),
    Kind(3, -25, -400, "Withdrawal ACH {biller}|TYPE: {kind} ID: 1#########|CO: {biller}"),
    Kind(3, -30, -800, "Draft 00####", "draft"),
    Kind(1, -20, -200, "Withdrawal ATM #### {town}", "atm", "20"),
    Kind(1, 15, 250, "Deposit Mobile Check Capture"),
    Kind(1, -2, -30, "Withdrawal Courtesy Pay Fee", "", "2"),
)
POOLS = {
    "firm": ("TRI-COUNTY SCHOOLS", "ST LUKES REGIONAL", "OLYMPIC FREIGHT LLC"),
    "shop": (
        "FRED-MEYER 0186 TUMWATER WA",
        "WINCO FOODS #41 LACEY WA",
        "LES SCHWAB TIRES 310 OLYMPIA WA",
        "RALPHS THRIFTWAY OLYMPIA WA",
        "NETFLIX.COM 866-579-7172 CA",
        "SHELL OIL 57444212 YELM WA",
    ),
    "biller": ("PUGET SOUND ENER", "STATE FARM RO 27", "COMCAST 8498350", "CAPITAL ONE"),
    "kind": ("BILLPAY", "ONLINE PMT", "CPC-CLIENT"),
    "town": ("MARTIN WAY LACEY WA", "CAPITOL BLVD TUMWATER WA"),
    "when": lambda rng, day: (day - timedelta(rng.randint(1, 3))).strftime("%m/%d/%y"),
}


def _trailing(amount: Decimal) -> str:
    return written(abs(amount)) + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=rng.random() < 0.7)
    start, end = period
    member = fill(rng, "XXXX###", start, {})
    rows: list[Row] = []
    totals: list[tuple[str, Decimal, Decimal]] = []

    def head(page: Page, number: int) -> float:
        page.put(36, 46, "TIDEWATER COMMUNITY", 15, bold=True, color=TEAL)
        page.put(36, 60, "CREDIT UNION", 10, color=TEAL)
        page.put(576, 40, "Member Statement", 12, right=True, bold=True)
        page.put(576, 53, f"Member Number: {member}", 8, right=True)
        page.put(576, 64, f"Statement Period: {start:%m/%d/%Y} - {end:%m/%d/%Y}", 8, right=True)
        page.put(576, 75, f"Page: {number}", 8, right=True)
        page.rule(36, 84, 576, 1.2, TEAL)
        return 102

    flow = Flow(730, lambda: Page(LETTER), head)
    flow.page.lines(60, 122, ("JOLENE M ABERNATHY", "2210 CEDAR PARK LOOP SE", "OLYMPIA WA 98501"), 9, 12)
    flow.page.box(330, 104, 246, 62, PALE)
    flow.page.lines(
        340,
        118,
        (
            "Auto loan rates as low as 5.49% APR* - and no payment",
            "for 60 days! Call 360-555-0142 or visit tidewatercu.example.",
            "Annual Meeting: Thursday, April 18, at 6:00 pm, Lacey branch.",
        ),
        8,
        13,
    )
    places = len(flow.page.texts), flow.page
    flow.y = 270
    count = rng.choice((rng.randint(5, 10), rng.randint(18, 35), rng.randint(50, 75)))

    opening = some_amount(rng, 205, 9000)
    entries = some_entries(rng, SHARE, POOLS, period, count=min(6, count // 4), balance=opening, floor=150)
    entries.append(_dividend(rng, opening, end))
    totals.append(
        ("0001 Regular Share", opening, _deposit(flow, "0001", "REGULAR SHARE", period, opening, entries, rows))
    )

    opening = some_amount(rng, 300, 6000)
    entries = some_entries(rng, CHECKING, POOLS, period, count=count, balance=opening, floor=60)
    entries = _numbered(rng, entries)
    closing = _deposit(flow, "0070", "TIDE FREE CHECKING", period, opening, entries, rows)
    totals.append(("0070 Tide Free Checking", opening, closing))
    _drafts(flow, entries)

    opening = some_amount(rng, 4000, 24000)
    totals.append(("L020 Used Auto Loan", opening, _loan(rng, flow, period, opening, rows)))

    _summary(places[1], totals)
    flow.need(110)
    flow.y += 14
    flow.y = flow.page.lines(
        36,
        flow.y,
        (
            "YEAR TO DATE INFORMATION",
            f"Dividends paid year to date, all shares: $ {some_amount(rng, 1, 60)}",
            f"Interest paid year to date, loan L020: $ {some_amount(rng, 90, 900)}",
            "Federally insured by NCUA to at least $250,000. In case of errors or questions about your electronic",
            "transfers, call 360-555-0142 within 60 days after we sent you the FIRST statement showing the error.",
        ),
        7.5,
        10,
        color=GREY,
    )
    with_reportlab(flow.pages, path, rng.choice(("rows", "columns")))
    return Truth("account", "en_US", "USD", member, start, end, None, None, rows)


def _numbered(rng: Random, entries: list[Entry]) -> list[Entry]:
    """Each draft has a number of its own, with gaps."""
    number, result = rng.randint(1200, 8800), []
    for entry in entries:
        number += rng.randint(1, 3) if entry.tag == "draft" else 0
        result.append(replace(entry, lines=(f"Draft {number:06}",)) if entry.tag == "draft" else entry)
    return result


def _dividend(rng: Random, base: Decimal, end: date) -> Entry:
    paid = max(Decimal("0.02"), (base * Decimal("0.0004")).quantize(Decimal("0.01")))
    average = written(base + some_amount(rng, 1, 50))
    lines = ("Deposit Dividend 0.500%", f"Annual Percentage Yield Earned 0.50%, average daily balance {average}")
    return Entry(end, lines, paid, "", "dividend")


def _columns(page: Page, y: float, titles: tuple[tuple[float, str, bool], ...]) -> None:
    page.box(36, y - 9, 540, 13, PALE)
    for x, title, right in titles:
        page.put(x, y, title, 7.5, right=right, bold=True)


DEPOSIT = ((40, "Post", False), (84, "Eff", False), (126, "Transaction", False), (490, "Amount", True))
LOAN = (
    (40, "Post", False),
    (84, "Eff", False),
    (126, "Transaction", False),
    (330, "Amount", True),
    (378, "Fees", True),
    (434, "Interest", True),
    (500, "Principal", True),
)


def _bar(flow: Flow, text: str, titles: tuple[tuple[float, str, bool], ...]) -> None:
    flow.page.box(36, flow.y - 11, 540, 16, TEAL)
    flow.page.put(42, flow.y, text, 9.5, bold=True, color=(1, 1, 1))
    _columns(flow.page, flow.y + 16, (*titles, (572, "Balance", True)))
    flow.y += 31


def _deposit(
    flow: Flow,
    suffix: str,
    name: str,
    period: tuple[date, date],
    opening: Decimal,
    entries: list[Entry],
    rows: list[Row],
) -> Decimal:
    flow.need(90)
    _bar(flow, f"{name} - SUFFIX {suffix}", DEPOSIT)
    flow.page.put(40, flow.y, f"{period[0]:%m/%d}", 8)
    flow.page.put(126, flow.y, "Beginning Balance", 8, bold=True)
    flow.page.put(572, flow.y, written(opening), 8, right=True)
    flow.y += 12
    balance = opening
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 300))]
        if flow.need(11 * len(lines) + 4):
            _bar(flow, f"{name} - SUFFIX {suffix} (continued)", DEPOSIT)
        balance += entry.amount
        late = entry.day.weekday() == 0 and entry.day - timedelta(2) >= period[0] and "Card" in entry.lines[0]
        value = entry.day - timedelta(2) if late else None
        page = flow.page
        page.put(40, flow.y, f"{entry.day:%m/%d}", 8)
        if value:
            page.put(84, flow.y, f"{value:%m/%d}", 8)
        page.put(490, flow.y, _trailing(entry.amount), 8, right=True)
        page.put(572, flow.y, written(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        flow.y = page.lines(126, flow.y, lines, 8, 11)
    flow.need(30)
    flow.page.put(40, flow.y, f"{period[1]:%m/%d}", 8)
    flow.page.put(126, flow.y, "Ending Balance", 8, bold=True)
    flow.page.put(572, flow.y, written(balance), 8, right=True)
    flow.y += 28
    return balance


def _drafts(flow: Flow, entries: list[Entry]) -> None:
    drafts = sorted((entry.lines[0][6:], entry) for entry in entries if entry.tag == "draft")
    if not drafts:
        return
    flow.need(40 + 12 * ((len(drafts) + 2) // 3))
    page = flow.page
    page.put(40, flow.y, f"Share Drafts Cleared - {len(drafts)} items, * indicates a break in sequence", 8, bold=True)
    for n in range(min(3, len(drafts))):
        for x, title, right in ((40, "Draft #", False), (150, "Amount", True), (162, "Date", False)):
            page.put(x + 180 * n, flow.y + 12, title, 7.5, right=right, color=GREY)
    for n, (number, entry) in enumerate(drafts):
        x, y = 180 * (n % 3), flow.y + 24 + 12 * (n // 3)
        gap = n and int(number) != int(drafts[n - 1][0]) + 1
        page.put(40 + x, y, number + ("*" if gap else ""), 8)
        page.put(150 + x, y, written(-entry.amount), 8, right=True)
        page.put(162 + x, y, f"{entry.day:%m/%d}", 8)
    flow.y += 24 + 12 * ((len(drafts) + 2) // 3) + 20


def _loan(rng: Random, flow: Flow, period: tuple[date, date], opening: Decimal, rows: list[Row]) -> Decimal:
    flow.need(130)
    _bar(flow, "USED AUTO LOAN - SUFFIX L020", LOAN)
    flow.page.put(40, flow.y, f"{period[0]:%m/%d}", 8)
    flow.page.put(126, flow.y, "Previous Balance", 8, bold=True)
    flow.page.put(572, flow.y, written(opening), 8, right=True)
    flow.y += 12
    balance = opening
    days = sorted(period[0] + timedelta(rng.randint(1, 28)) for _ in range(rng.randint(1, 2)))
    for day in days:
        amount = some_amount(rng, 180, 420)
        interest = (balance * Decimal("0.0024")).quantize(Decimal("0.01"))
        principal = amount - interest
        balance -= principal
        text = rng.choice(("Payment Transfer From Share 0070", "Payment Home Banking", "Payment by Check"))
        page = flow.page
        page.put(40, flow.y, f"{day:%m/%d}", 8)
        page.put(126, flow.y, text, 8)
        for x, figure in ((330, amount), (378, Decimal("0.00")), (434, interest), (500, principal), (572, balance)):
            page.put(x, flow.y, written(figure), 8, right=True)
        rows.append(Row(day, text, amount, -balance, page=flow.number))
        flow.y += 12
    flow.page.put(40, flow.y, f"{period[1]:%m/%d}", 8)
    flow.page.put(126, flow.y, "New Balance", 8, bold=True)
    flow.page.put(572, flow.y, written(balance), 8, right=True)
    flow.y += 15
    due = (period[1] + timedelta(18)).strftime("%m/%d/%Y")
    text = f"Annual Percentage Rate 7.240%   Daily Periodic Rate .019835%   Payment Due {due}   Amount Due $ 312.45"
    flow.page.put(40, flow.y, text, 7.5, color=GREY)
    flow.y += 14
    return balance


def _summary(page: Page, totals: list[tuple[str, Decimal, Decimal]]) -> None:
    page.put(36, 190, "Account Summary", 10, bold=True, color=TEAL)
    for x, title in ((330, "Beginning Balance"), (440, "Ending Balance")):
        page.put(x, 204, title, 8, right=True, bold=True)
    page.put(40, 204, "Suffix", 8, bold=True)
    for n, (name, before, after) in enumerate(totals):
        page.put(40, 217 + 12 * n, name, 8)
        page.put(330, 217 + 12 * n, "$ " + written(before), 8, right=True)
        page.put(440, 217 + 12 * n, "$ " + written(after), 8, right=True)
