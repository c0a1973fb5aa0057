"""United States, checking: a credit union's combined statement.

Share savings and share draft checking follow each other, each with its own opening and ending balance lines and a
posting and an effective date; card lines wrap over three lines, drafts are listed again by number, fees in a box.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import LETTER, Flow, Page, with_fpdf
from ._rows import how_many, one, signs

POOLS: Pools = {
    "shop": [
        "MEIJER § ###|{street} {city}",
        "KROGER §0###|{street} {city}",
        "SHELL OIL 5744#######|{street} {city}",
        "CASEYS §2###|{street} {city}",
        "TST* RIVER HOUSE TAP|{street} {city}",
        "WAL-MART §1###|{street} {city}",
        "AMAZON MKTPL*2?4??7##3|Amzn.com/bill WA",
        "NETFLIX.COM|408-540-3700 CA",
        "SQ *BLUE DOOR BAKERY|{city}",
        "DOLLAR GENERAL §1####|{street} {city}",
    ],
    "street": ["1640 S MAIN ST", "22 E LINCOLN HWY", "705 W STATE RD 2", "3401 GRAPE RD", "118 N MICHIGAN ST"],
    "city": ["ELKHART IN", "GOSHEN IN", "SOUTH BEND IN", "MISHAWAKA IN", "NILES MI"],
    "firm": ["KEYSTONE RV CO", "ELKHART COMM SCH", "FOREST RIVER INC", "BEACON HEALTH"],
    "biller": ["NIPSCO", "COMCAST", "STATE FARM RO 27", "AEP INDIANA MICH", "DISCOVER", "CAPITAL ONE"],
}
KINDS = [
    Kind(
        40,
        -4,
        -160,
        "Withdrawal Debit Card {shop}|Date {used} 2444########5####### %% Card 15 §4418",
        "card",
    ),
    Kind(
        8,
        -20,
        -300,
        "Withdrawal ACH {biller}|TYPE: ONLINE PMT  ID: 9######### CO: {biller}|NAME: CAROL J WHEELER",
        "ach",
    ),
    Kind(7, -25, -900, "Draft ", "draft"),
    Kind(5, -20, -200, "Withdrawal at ATM §000###|{street} {city}", "atm", "20"),
    Kind(5, -10, -80, "Withdrawal POS §######|MARTINS SUPER MKT|{street} {city}", "pos"),
    Kind(3, -50, -400, "Withdrawal Online Banking Transfer To Share 0000", "to", "5"),
    Kind(4, 600, 1900, "Deposit ACH {firm}|TYPE: PAYROLL  ID: 1######### CO: {firm}", "ach"),
    Kind(2, 40, 400, "Deposit Mobile Check Capture", "dep"),
    Kind(2, 50, 300, "Deposit Online Banking Transfer From Share 0000", "from", "5"),
    Kind(1, -28, -28, "Withdrawal Courtesy Pay Fee|Courtesy Pay Fee for ACH", "fee", "1", 2),
]
X_EFF, X_TEXT, X_AMOUNT, X_BALANCE = 92, 140, 478, 572


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    member = fill(rng, "XXXXXX####", period[0], {})
    flow = Flow(728, lambda: Page(LETTER), lambda page, number: _head(page, number, member, period))
    share, draft = some_amount(rng, 300, 9000), some_amount(rng, 200, 4000)
    pools = {**POOLS, "used": lambda rng, day: earlier(rng, day).strftime("%m/%d/%y")}
    entries = some_entries(rng, KINDS, pools, period, count=how_many(rng), balance=draft, floor=150)
    entries = _numbered(rng, signs(entries))
    savings = _savings(entries, period[1], share)
    ends = share + sum(entry.amount for entry in savings), draft + sum(entry.amount for entry in entries)
    _glance(flow, ends)
    rows = _account(flow, rng, "PRIMARY SHARE SAVINGS", "0000", savings, share, period)
    _yearly(flow, "Dividends Paid Year to Date", savings[-1].amount)
    rows += _account(flow, rng, "FREE CHECKING", "0070", entries, draft, period)
    _drafts(flow, [entry for entry in entries if entry.tag == "draft"])
    _fees(flow, sum((entry.amount for entry in entries if entry.tag == "fee"), Decimal(0)))
    for number, page in enumerate(flow.pages, 1):
        page.put(572, 96, f"Page {number} of {len(flow.pages)}", 8.5, right=True)
    with_fpdf(flow.pages, path)
    return Truth("checking", "en_US", "USD", member, *period, None, None, rows)


def _numbered(rng: Random, entries: list[Entry]) -> list[Entry]:
    number, found = rng.randint(1200, 4800), []
    for entry in entries:
        lines = entry.lines
        if entry.tag == "draft":
            number += rng.choice([1, 1, 1, 2])
            lines = (f"Draft {number:06}",)
        found.append(Entry(entry.day, lines, entry.amount, entry.tag, entry.text))
    return found


def _savings(entries: list[Entry], end: date, opening: Decimal) -> list[Entry]:
    found = [
        Entry(
            e.day,
            (f"Deposit Online Banking Transfer {'From' if e.tag == 'to' else 'To'} Share 0070",),
            -e.amount,
            "",
            "",
        )
        for e in entries
        if e.tag in ("to", "from")
    ]
    found = [
        Entry(e.day, (e.lines[0].replace("Deposit", "Withdrawal") if e.amount < 0 else e.lines[0],), e.amount, "", "")
        for e in found
    ]
    dividend = max(Decimal("0.01"), (opening * Decimal("0.0005") / 12).quantize(Decimal("0.01")))
    first = end.replace(day=1)
    told = (
        "Deposit Dividend 0.050%",
        f"Annual Percentage Yield Earned 0.050% from {first:%m/%d/%y} through {end:%m/%d/%y}",
        f"Based on Average Daily Balance of {written(opening)}",
    )
    return [*found, Entry(end, told, dividend, "", "")]


def _head(page: Page, number: int, member: str, period: tuple[date, date]) -> float:
    page.box(40, 36, 190, 40, (0.05, 0.3, 0.42))
    page.put(50, 54, "Two Rivers Community", 14, bold=True, color=(1, 1, 1))
    page.put(50, 69, "CREDIT UNION", 9, color=(1, 1, 1))
    page.put(572, 48, "STATEMENT OF ACCOUNT", 12, bold=True, right=True)
    page.put(412, 66, "Member Number:", 8.5)
    page.put(572, 66, member, 8.5, right=True)
    page.put(412, 81, "Statement Period:", 8.5)
    page.put(572, 81, f"{period[0]:%m/%d/%y} - {period[1]:%m/%d/%y}", 8.5, right=True)
    if number > 1:
        return 124
    page.lines(40, 92, ["P.O. Box 1180, Elkhart IN 46515", "574.555.0142  |  tworiverscu.example"], 7.5, 10)
    page.lines(70, 142, ["CAROL J WHEELER", "DENNIS R WHEELER", "1907 OAKLAND AVE", "ELKHART IN 46517-1822"], 9.5, 12)
    page.box(330, 126, 242, 62, (0.93, 0.96, 0.97), stroke=(0.05, 0.3, 0.42))
    page.put(340, 141, "Skip a payment this season", 9.5, bold=True)
    told = [
        "Members in good standing may skip one loan payment",
        "between November and January. A $30 fee applies per loan.",
    ]
    page.lines(340, 155, [*told, "Ask at any branch or in the mobile app."], 7.8, 10.5)
    return 214


def _glance(flow: Flow, ends: tuple[Decimal, Decimal]) -> None:
    page = flow.page
    page.put(40, flow.y, "YOUR ACCOUNTS AT A GLANCE", 10, bold=True)
    page.rule(40, flow.y + 4, 572, 1)
    titles = (40, "Suffix", False), (100, "Account Description", False), (400, "Ending Balance", True)
    for x, title, right in titles:
        page.put(x, flow.y + 16, title, 8.5, bold=True, right=right)
    for n, (suffix, name) in enumerate([("0000", "PRIMARY SHARE SAVINGS"), ("0070", "FREE CHECKING")]):
        page.put(40, flow.y + 29 + 12 * n, suffix)
        page.put(100, flow.y + 29 + 12 * n, name)
        page.put(400, flow.y + 29 + 12 * n, written(ends[n]), right=True)
    page.rule(330, flow.y + 46, 400)
    page.put(100, flow.y + 57, "Total Deposits", bold=True)
    page.put(400, flow.y + 57, written(sum(ends, Decimal(0))), bold=True, right=True)
    flow.y += 82


def _titles(flow: Flow, name: str, suffix: str, more: str = "") -> None:
    page, y = flow.page, flow.y
    page.box(40, y - 11, 532, 15, (0.05, 0.3, 0.42))
    page.put(45, y, f"{name}  -  {suffix}{more}", 9.5, bold=True, color=(1, 1, 1))
    page.lines(40, y + 16, ["Posting", "Date"], 8, 9, bold=True)
    page.lines(X_EFF, y + 16, ["Effective", "Date"], 8, 9, bold=True)
    page.put(X_TEXT, y + 25, "Transaction Description", 8, bold=True)
    page.put(X_AMOUNT, y + 25, "Amount", 8, bold=True, right=True)
    page.put(X_BALANCE, y + 25, "Balance", 8, bold=True, right=True)
    page.rule(40, y + 29, 572)
    flow.y = y + 41


def _account(
    flow: Flow,
    rng: Random,
    name: str,
    suffix: str,
    entries: list[Entry],
    balance: Decimal,
    period: tuple[date, date],
) -> list[Row]:
    flow.need(110)
    _titles(flow, name, suffix)
    flow.page.put(40, flow.y, f"{period[0]:%m/%d}")
    flow.page.put(X_TEXT, flow.y, "Previous Balance", bold=True)
    flow.page.put(X_BALANCE, flow.y, written(balance), bold=True, right=True)
    flow.y += 13
    rows = []
    for entry in entries:
        if flow.need(11 * len(entry.lines)):
            _titles(flow, name, suffix, " (continued)")
        balance += entry.amount
        effective = earlier(rng, entry.day, 2) if entry.tag == "card" else entry.day
        flow.page.put(40, flow.y, f"{entry.day:%m/%d}")
        if effective != entry.day:
            flow.page.put(X_EFF, flow.y, f"{effective:%m/%d}")
        flow.page.put(X_AMOUNT, flow.y, written(entry.amount), right=True)
        flow.page.put(X_BALANCE, flow.y, written(balance), right=True)
        value = effective if effective != entry.day else None
        rows.append(Row(entry.day, one(entry.lines), entry.amount, balance, value, flow.number))
        flow.page.put(X_TEXT, flow.y, entry.lines[0])
        flow.y = flow.page.lines(X_TEXT + 8, flow.y + 10.5, entry.lines[1:], 8.2, 10.5) + 2
    flow.need(30)
    flow.page.put(40, flow.y, f"{period[1]:%m/%d}")
    flow.page.put(X_TEXT, flow.y, "Ending Balance", bold=True)
    flow.page.put(X_BALANCE, flow.y, written(balance), bold=True, right=True)
    flow.y += 20
    return rows


def _yearly(flow: Flow, title: str, amount: Decimal) -> None:
    flow.page.put(X_TEXT, flow.y, title, 8.5)
    flow.page.put(X_AMOUNT, flow.y, written(amount), 8.5, right=True)
    flow.y += 30


def _drafts(flow: Flow, drafts: list[Entry]) -> None:
    if not drafts:
        return
    drafts = sorted(drafts, key=lambda entry: entry.lines)
    deep = -(-len(drafts) // 3)
    flow.need(40 + 12 * deep)
    flow.page.put(40, flow.y, "DRAFTS CLEARED AT A GLANCE", 9.5, bold=True)
    flow.page.put(220, flow.y, "* Asterisk next to number indicates skip in number sequence", 7.5)
    for n in range(min(3, len(drafts))):
        for x, title, right in ((40, "Number", False), (90, "Date", False), (178, "Amount", True)):
            flow.page.put(x + 182 * n, flow.y + 14, title, 8, bold=True, right=right)
    for n, entry in enumerate(drafts):
        x, y = 40 + 182 * (n // deep), flow.y + 26 + 12 * (n % deep)
        number = int(entry.lines[0].split()[1])
        skip = n > 0 and number != int(drafts[n - 1].lines[0].split()[1]) + 1
        flow.page.put(x, y, f"{number:06}{'*' if skip else ''}", 8.5)
        flow.page.put(x + 50, y, f"{entry.day:%m/%d}", 8.5)
        flow.page.put(x + 138, y, written(-entry.amount), 8.5, right=True)
    flow.y += 32 + 12 * deep
    total = sum((-entry.amount for entry in drafts), Decimal(0))
    flow.page.put(40, flow.y, f"{len(drafts)} Drafts Cleared for {written(total)}", 8.5)
    flow.y += 24


def _fees(flow: Flow, fees: Decimal) -> None:
    flow.need(130)
    page, y = flow.page, flow.y
    page.box(40, y, 400, 48, stroke=(0, 0, 0))
    page.rule(40, y + 18, 440)
    page.rule(40, y + 33, 440)
    page.upright(250, y, y + 48)
    page.upright(345, y, y + 48)
    page.lines(297, y + 8, ["Total for", "this period"], 7.5, 8, center=True, bold=True)
    page.lines(392, y + 8, ["Total", "year-to-date"], 7.5, 8, center=True, bold=True)
    for n, (name, amount) in enumerate([("Total Overdraft Fees", -fees), ("Total Returned Item Fees", Decimal(0))]):
        page.put(46, y + 29 + 14 * n, name, 8.5)
        page.put(338, y + 29 + 14 * n, "$" + written(amount), 8.5, right=True)
        page.put(434, y + 29 + 14 * n, "$" + written(amount), 8.5, right=True)
    told = [
        "In case of errors or questions about your electronic transfers, call or write us at the "
        "number and address on page 1",
        "as soon as you can. We must hear from you no later than 60 days after the first statement "
        "with the error was sent.",
        "Your savings are federally insured to at least $250,000 by the NCUA, an agency of the U.S. Government.",
    ]
    page.lines(40, y + 66, told, 7.5, 10)
    flow.y += 100
