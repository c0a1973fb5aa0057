"""Australia: a community bank; day and short month without a leading nought, details below, totals row, fee table."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import WHITE, Flow, Page, with_fpdf
from ._common import Period, fold, how_many, joined, numbered, tell, total

KINDS = [
    Kind(9, -4, -190, "RETAIL PURCHASE|{shop} {town}, AU|{cd}"),
    Kind(3, -20, -400, "ATM WITHDRAWAL|{atm}|{cd}", step="10.00"),
    Kind(3, -25, -480, "DIRECT DEBIT|{firm} ##########"),
    Kind(3, -20, -600, "BILL PAYMENT ########|BPAY TO: {bill}"),
    Kind(3, -15, -1400, "OSKO PAYMENT|{who} {ref}"),
    Kind(1, -8, -70, "RETAIL PURCHASE-INTERNATIONAL|{fx}|{cd}"),
    Kind(0.8, -0.2, -3, "INTERNATIONAL TRANSACTION FEE"),
    Kind(0.8, -5, -6, "MONTHLY SERVICE FEE", step="6.00", most=1),
    Kind(3, 900, 3400, "DIRECT CREDIT|{emp} PAY {ref2}", most=3),
    Kind(2, 10, 800, "OSKO DEPOSIT|{who} {ref}"),
    Kind(1, 20, 400, "CASH/CHEQUE DEPOSIT|BRANCH 633-000", step="5.00"),
    Kind(0.5, 0.02, 4, "INTEREST", most=1),
]
POOLS: Pools = {
    "shop": ["WOOLWORTHS 3098", "COLES 0791", "BUNNINGS 481000", "SQ *THE PICKLED FIG", "AMPOL FOODARY 22041F"],
    "town": ["BENDIGO", "KANGAROO FLA", "CASTLEMAINE", "ECHUCA"],
    "cd": lambda rng, day: f"CARD NUMBER 552638XXXXXX{rng.randint(0, 9999):04} {earlier(rng, day):%d/%m/%y}",
    "atm": ["GOLDFIELDS COMMUNITY BANK MITCHELL ST", "ARMAGUARD ATMX EPSOM", "NAB 131 PALL MALL"],
    "firm": ["AGL SALES PTY LTD", "BUPA AUSTRALIA", "ORIGIN ENERGY", "RACV ROADSIDE"],
    "bill": ["COLIBAN WATER 29###", "CITY OF GR BENDIGO", "TELSTRA 23796"],
    "who": ["K L HARGREAVES", "Tran Nguyen", "Loddon Plumbing P/L"],
    "ref": ["rent wk ##", "INV-0#### $240.00", "thanks mate", "0#########"],
    "fx": ["STEAM GAMES HAMBURG DE|USD 24.99", "AIRBNB * HM?? LONDON|GBP 51.00"],
    "emp": ["BENDIGO HEALTH", "HAZELDENES CHICKEN"],
    "ref2": ["0000####", "WE 0#"],
}
WINE = (0.45, 0.05, 0.2)
DATE, TEXT, OUT, IN, BALANCE = 44, 104, 396, 472, 550


def short(day: date) -> str:
    return f"{day.day} {day:%b %y}"


def head(page: Page, number: int, account: str, period: Period) -> float:
    page.put(44, 50, "Goldfields Community Bank", 15, bold=True, color=WINE)
    page.put(44, 61, "ABN 11 000 555 178   AFSL/Australian Credit Licence 000879", 6.5)
    y = 92.0
    if number == 1:
        page.lines(44, 110, ["MS K L HARGREAVES", "9 WATTLE ST", "KANGAROO FLAT VIC 3555"], 9.5)
        box = [("Your details at a glance", ""), ("BSB number", "633-000"), ("Account number", account)]
        box += [
            ("Account title", "KERRY LEE HARGREAVES"),
            ("Statement period", f"{short(period[0])} - {short(period[1])}"),
        ]
        for n, (title, text) in enumerate(box):
            page.put(320, 90 + 13 * n, title, 8.5, bold=not n)
            page.put(550, 90 + 13 * n, text, 8.5, right=True)
    else:
        page.put(
            550,
            61,
            f"Account {account}   Statement period {short(period[0])} to {short(period[1])}",
            7,
            right=True,
        )
    if number == 1:
        y = 260.0
    page.put(44, y, "Goldfields Everyday Account" + (" (continued)." if number > 1 else ""), 11, bold=True, color=WINE)
    page.box(40, y + 8, 515, 16, WINE)
    for x, text, right in ((DATE, "Date", False), (TEXT, "Transaction", False), (OUT, "Withdrawals", True)):
        page.put(x, y + 19, text, 8.5, bold=True, color=WHITE, right=right)
    page.put(IN, y + 19, "Deposits", 8.5, bold=True, color=WHITE, right=True)
    page.put(BALANCE, y + 19, "Balance", 8.5, bold=True, color=WHITE, right=True)
    return y + 38


def glance(page: Page, opening: Decimal, entries: list[Entry], period: Period) -> None:
    page.box(40, 172, 515, 66, (0.96, 0.93, 0.94))
    page.put(48, 186, "Account summary", 9, bold=True)
    lines = [
        (f"Opening balance on {short(period[0])}", "$" + written(opening)),
        ("Deposits & credits", "$" + written(total(entries, 1))),
        ("Withdrawals & debits", "$" + written(abs(total(entries, -1)))),
        (f"Closing balance on {short(period[1])}", "$" + written(opening + total(entries))),
    ]
    for n, (title, text) in enumerate(lines):
        page.put(48, 198 + 11 * n, title, 8.5)
        page.put(320, 198 + 11 * n, text, 8.5, right=True)


def row(flow: Flow, entry: Entry, balance: Decimal) -> Row:
    lines = fold(entry.lines, "Helvetica", 8.5, 222)
    flow.need(10 * len(lines) + 6)
    page, y = flow.page, flow.y
    page.put(DATE, y, short(entry.day), 8.5)
    page.put(OUT if entry.amount < 0 else IN, y, written(abs(entry.amount)), 8.5, right=True)
    page.put(BALANCE, y, written(balance), 8.5, right=True)
    flow.y = page.lines(TEXT, y, lines, 8.5, 10) + 5
    page.rule(40, flow.y - 10.5, 555, 0.3, (0.75, 0.65, 0.7))
    return Row(entry.day, joined(lines), entry.amount, balance, page=flow.number)


def ending(flow: Flow, entries: list[Entry], balance: Decimal) -> None:
    flow.need(24)
    flow.page.put(TEXT, flow.y + 2, "Transaction totals / Closing balance", 8.5, bold=True)
    flow.page.put(OUT, flow.y + 2, "$" + written(abs(total(entries, -1))), 8.5, right=True, bold=True)
    flow.page.put(IN, flow.y + 2, "$" + written(total(entries, 1)), 8.5, right=True, bold=True)
    flow.page.put(BALANCE, flow.y + 2, "$" + written(balance), 8.5, right=True, bold=True)
    flow.y += 30


def fees(flow: Flow, rng: Random, entries: list[Entry]) -> None:
    """Fees this month and year to date: figures that are contained in rows or not charged at all."""
    flow.need(80)
    page, y = flow.page, flow.y
    page.put(44, y, "Fee summary", 9, bold=True)
    page.put(396, y, "This statement", 8, right=True)
    page.put(472, y, "Year to date", 8, right=True)
    charged = [entry for entry in entries if "FEE" in entry.lines[0]]
    lines = [("Total bank fees charged", abs(total(charged))), ("Total overdrawn fees", Decimal(0))]
    lines += [("Fee rebates applied", Decimal(rng.choice([0, 6])))]
    for n, (title, amount) in enumerate(lines, 1):
        page.put(44, y + 12 * n, title, 8.5)
        page.put(396, y + 12 * n, "$" + written(amount), 8.5, right=True)
        page.put(472, y + 12 * n, "$" + written(amount + 6 * rng.randint(0, 5)), 8.5, right=True)
    flow.y += 64


def draw(rng: Random, path: Path) -> Truth:
    period, account = some_period(rng, 30, calendar=True), fill(rng, "1########", date.min, {})
    balance = opening = some_amount(rng, 40, 6000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, reversal="REVERSAL {}")
    flow = Flow(765, Page, lambda page, n: head(page, n, account, period))
    glance(flow.page, opening, entries, period)
    flow.page.put(TEXT, flow.y, "Opening balance", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, "$" + written(opening), 8.5, right=True, bold=True)
    flow.y += 15
    rows: list[Row] = []
    for entry in entries:
        balance += entry.amount
        rows.append(row(flow, entry, balance))
    ending(flow, entries, balance)
    if rng.random() < 0.6:
        fees(flow, rng, entries)
    text = "All card transactions made in foreign currencies attract a fee of 3%. Never tell anyone your PIN."
    for page in flow.pages:
        page.put(44, 805, text, 7)
    numbered(flow.pages, 550, 50, lambda n, of: f"Page {n} of {of}")
    with_fpdf(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return tell("en_AU", "AUD", account, opening, rows, period)
