"""US neobank checking: newest first, a running balance, a type column, dates in words, vault transfers, no rules."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_period, wrap, written
from ..pens import GREY, LETTER, Color, Flow, Page, fits, with_reportlab
from ._rows import Booked, booked, gained, liberation, some_opening, spent

TEAL: Color = (0.0, 0.52, 0.6)
PALE: Color = (0.95, 0.97, 0.98)

KINDS = [
    Kind(10, -4, -180, "{shop}", "Debit Card"),
    Kind(3, -8, -60, "{online}", "Debit Card"),
    Kind(2, 600, 2600, "{employer}", "Direct Deposit", most=3),
    Kind(2, -20, -400, "{person}", "Zelle® Sent"),
    Kind(1, 15, 300, "{person}", "Zelle® Received"),
    Kind(2, -25, -900, "{biller}", "Direct Payment"),
    Kind(2, -20, -500, "To {vault} Vault", "Transfer", step="5"),
    Kind(1, 20, 300, "From Savings - ####", "Transfer", step="5"),
    Kind(1, -20, -200, "{atm}", "ATM Withdrawal", step="20"),
    Kind(2, -0.05, -0.95, "Roundups to {vault} Vault", "Roundups"),
]
POOLS: Pools = {
    "shop": [
        "TRADER JOE'S #### QPS SEATTLE WA",
        "SQ *BLUE HERON COFFEE Portland OR",
        "CHIPOTLE #### AUSTIN TX",
        "SHELL OIL 1##########9 DENVER CO",
        "TST* THE LOCAL TAPROOM - E Nashville TN",
        "WALGREENS #####",
        "TARGET T-#### CHARLOTTE NC",
    ],
    "online": [
        "UBER *TRIP HELP.UBER.COM CA",
        "AMZN Mktp US*??#?##?? Amzn.com/bill WA",
        "Spotify P##?####?? New York NY",
        "DOORDASH*BURGERVILLE SAN FRANCISCO CA",
        "APPLE.COM/BILL 866-712-7753 CA",
    ],
    "employer": ["GUSTO PAY ######", "ADP PAYROLL NORTHFIELD DENTAL LLC", "STATE OF OREGON PAYROLL"],
    "person": ["Maya Torres", "Devon K Wright", "Priya Nair", "Sam O'Connell"],
    "biller": [
        "CAPITAL CARD MOBILE PMT",
        "PGE WEB ONLINE",
        "T-MOBILE PCS SVC",
        "STUDENT LN SVCR PAYMENT",
        "VENMO PAYMENT",
    ],
    "vault": ["Emergency", "Trip to Japan", "Car"],
    "atm": ["ALLPOINT ATM 7-ELEVEN #####", "MONEYPASS CVS #####"],
}


def usd(amount: Decimal) -> str:
    return written(amount, minus="-").replace("-", "-$") if amount < 0 else "$" + written(amount)


def words(day: date, year: bool = True) -> str:
    return f"{day:%b} {day.day}" + (f", {day.year}" if year else "")


def head(page: Page, name: str, number: str, rows: list[Booked], opening: Decimal, period: tuple[date, date]) -> float:
    start, end = period
    closing = rows[-1].balance
    page.put(40, 52, "Harbourly", 20, bold=True, color=TEAL)
    page.put(572, 46, "Monthly Statement", 11, bold=True, right=True)
    page.put(572, 60, f"{words(start)} – {words(end)}", 9, right=True, color=GREY)
    page.lines(40, 92, [name, "2718 Alder Street Apt 4", "Portland, OR 97214"], 9.5, 13)
    page.box(40, 146, 532, 96, PALE)
    page.put(54, 166, f"Checking Account - {number[-4:]}", 13, bold=True)
    page.put(54, 180, f"Account number {number}   Routing number 124303298", 8, color=GREY)
    facts = [
        ("Beginning balance", usd(opening)),
        ("Money in", usd(gained(rows))),
        ("Money out", usd(-spent(rows))),
        ("Current balance", usd(closing)),
    ]
    for n, (label, value) in enumerate(facts):
        page.put(54 + n * 132, 206, label, 8, color=GREY)
        page.put(54 + n * 132, 222, value, 12, bold=True)
    page.put(40, 262, "Interest rate 0.50%   Annual percentage yield 0.50%   Interest paid year-to-date", 8, color=GREY)
    page.put(346, 262, usd(Decimal("1.27")), 8)
    page.put(40, 292, "Transaction Details", 13, bold=True)
    return table_head(page, 314)


def table_head(page: Page, y: float) -> float:
    for x, title in ((40, "DATE"), (118, "TYPE"), (210, "DESCRIPTION")):
        page.put(x, y, title, 7, color=GREY)
    page.put(480, y, "AMOUNT", 7, right=True, color=GREY)
    page.put(572, y, "BALANCE", 7, right=True, color=GREY)
    return y + 18


def draw(rng: Random, path: Path) -> Truth:
    face, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    period = some_period(rng, calendar=True)
    opening = some_opening(rng, 700, 4000)
    rows = booked(rng, KINDS, POOLS, period, opening, rng.randint(18, 75), floor=900)
    number = fill(rng, "411#########", period[0], {})
    name = rng.choice(["Jordan Ellis", "Alicia M Navarro", "Theo Grant"])

    def begin(page: Page, n: int) -> float:
        if n == 1:
            return head(page, name, number, rows, opening, period)
        page.put(40, 46, "Harbourly", 12, bold=True, color=TEAL)
        page.put(572, 46, f"Checking Account - {number[-4:]}", 8, right=True, color=GREY)
        return table_head(page, 74)

    flow = Flow(716, lambda: Page(LETTER, face, bold), begin)
    printed = []
    for row in reversed(rows):
        lines = wrap(row.text, fits(face, 8.5, 195))
        flow.need(12 * len(lines) + 8)
        flow.page.put(40, flow.y, words(row.day), 8.5)
        flow.page.put(118, flow.y, row.entry.tag, 8.5)
        flow.page.put(480, flow.y, usd(row.amount), 8.5, right=True, color=TEAL if row.amount > 0 else (0, 0, 0))
        flow.page.put(572, flow.y, usd(row.balance), 8.5, right=True)
        printed.append(Row(row.day, row.text, row.amount, row.balance, page=flow.number))
        flow.y = flow.page.lines(210, flow.y, lines, 8.5, 11) + 8
    flow.need(18)
    flow.page.put(40, flow.y, words(period[0]), 8.5)
    flow.page.put(118, flow.y, "Beginning balance", 8.5, bold=True)
    flow.page.put(572, flow.y, usd(opening), 8.5, right=True, bold=True)
    flow.turn()
    flow.page.texts.clear()
    notes = [
        "In case of errors or questions about your electronic transfers, message us in the app or call 855-555-0143.",
        "Tell us no later than 60 days after the first statement on which the error appeared. Give us your name,",
        "the amount in dollars and why you think that something is wrong. We will look into it within 10 days.",
        f"Statement made on {words(period[1] + timedelta(2))}. Deposits are held with partner banks, members FDIC.",
    ]
    flow.page.put(40, 52, "Important information", 12, bold=True)
    flow.page.lines(40, 74, notes, 8, 12, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(40, 760, "Harbourly Bank, N.A. Member FDIC", 7, color=GREY)
        page.put(572, 760, f"Page {n} of {len(flow.pages)}", 7, right=True, color=GREY)
    with_reportlab(flow.pages, path)
    closing = rows[-1].balance
    return Truth("checking", "en_US", "USD", number, *period, opening, closing, printed, newest_first=True)
