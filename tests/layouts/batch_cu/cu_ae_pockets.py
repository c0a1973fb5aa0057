"""UAE, export of a business app with pockets: dirham rows newest first, other currencies untouched in the period.

Pending and declined items with sums follow in lists of their own; stripes, amounts with the currency's code.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._inbox import ACCOUNT, broken, cells, minus, paragraph, plus, said

POOLS = {
    "why": ["Salary March", "Rent Q2 unit 14", "Deposit 50%", "PO 7##1 / delivery 2", "Consulting"],
    "firm": [
        "Al Noor Trading LLC",
        "Gulf Crate FZE",
        "Priya Menon",
        "Desert Bloom Cafe",
        "Omar Haddad",
        "Creekside Realty",
    ],
    "shop": [
        "Carrefour Deira City",
        "ENOC Site 10##",
        "DEWA Smart App",
        "Salik Top-up",
        "Noon.com",
        "Etisalat Business",
    ],
    "web": ["Google Workspace", "Canva Pty", "LinkedIn Ireland", "Slack T0#?##"],
}
KINDS = [
    Kind(7, -12, -1800, "{shop}|Card •••• ####"),
    Kind(4, -60, -1400, "{web}|USD ##.99 at 3.6## incl. fee|Card •••• ####"),
    Kind(6, 400, 28000, "Received from {firm}|Invoice INV-####|Ref AE??########"),
    Kind(6, -300, -16000, "Sent to {firm}|Ref P########## {why}"),
    Kind(2, 40, 700, "Refund {shop}"),
    Kind(1, -1.05, -26.25, "Transfer fee incl. 5% VAT"),
    Kind(1, -99, -99, "Plan fee Business Grow", most=1),
]
LISTS = ("Pending (not yet booked)", "Declined and reverted")
TEXT, OUT, IN, BALANCE = 118, 392, 474, 560


def _money(amount: Decimal, code: str = "AED") -> str:
    return f"{code} {written(amount)}"


def _first(
    page: Page, period: tuple[date, date], number: str, pockets: list[tuple[str, Decimal, list[Decimal]]]
) -> float:
    page.put(36, 56, "dhow", 24, face="sans-bold", color=(0.9, 0.35, 0.1))
    page.put(560, 50, "Business statement", 13, right=True, bold=True)
    page.put(560, 64, f"{period[0]:%d %b %Y} - {period[1]:%d %b %Y}", 8.5, right=True)
    page.lines(36, 90, ["Sandstone Interiors FZ-LLC", "Office 1204, Cluster R, JLT", "Dubai"], 8.5, 11)
    page.lines(330, 90, [f"IBAN {number}", "BIC DHOWAEAD", "All pockets"], 8.5, 11)
    page.put(36, 144, "Balance summary", 10, bold=True)
    heads = (
        (36, "Pocket"),
        (-200, "Opening balance"),
        (-320, "Money in"),
        (-440, "Money out"),
        (-560, "Closing balance"),
    )
    cells(page, 158, 7.5, *heads, color=GREY)
    y = 171.0
    for code, opening, amounts in pockets:
        sums = ((-320, _money(plus(amounts), code)), (-440, _money(minus(amounts), code)))
        closing = opening + sum(amounts)
        cells(page, y, 8, (36, code), (-200, _money(opening, code)), *sums, (-560, _money(closing, code)))
        y += 13
    return y + 16


def _heads(page: Page, y: float, title: str) -> float:
    page.put(36, y, title, 10, bold=True)
    heads = ((36, "Date"), (TEXT, "Description"), (-OUT, "Money out"), (-IN, "Money in"), (-BALANCE, "Balance"))
    cells(page, y + 15, 8, *heads, color=GREY)
    page.rule(36, y + 20, 560, 0.6)
    return y + 34


def _rows(flow: Flow, entries: list[Entry], opening: Decimal) -> list[Row]:
    rows = []
    balances = running(opening, (entry.amount for entry in entries))
    for n, (entry, balance) in enumerate(reversed(list(zip(entries, balances, strict=True)))):
        lines = broken(entry.lines, "sans", 7.5, 195)
        high = 10 * len(lines) + 6
        flow.need(high)
        if n % 2:
            flow.page.box(32, flow.y - 10, 532, high - 1, (0.97, 0.95, 0.92))
        place = -IN if entry.amount > 0 else -OUT
        amount = (place, _money(abs(entry.amount)))
        cells(flow.page, flow.y, 7.5, (36, f"{entry.day:%d %b %Y}"), amount, (-BALANCE, _money(balance)))
        page = flow.number
        flow.y = flow.page.lines(TEXT, flow.y, lines, 7.5, 10) + 6
        rows.append(Row(entry.day, said(entry.lines), entry.amount, balance, None, page))
    return rows


def _quiet(flow: Flow, code: str, balance: Decimal) -> None:
    flow.need(50)
    page, y = flow.page, flow.y + 14
    page.put(36, y, f"{code} pocket", 10, bold=True)
    page.put(36, y + 14, "No transactions in this period.", 8, color=GREY)
    cells(page, y + 14, 8, (-BALANCE, f"Balance {_money(balance, code)}"))
    flow.y = y + 28


def _list(flow: Flow, title: str, period: tuple[date, date], rng: Random) -> None:
    days = sorted(period[1] - timedelta(rng.randint(0, 3)) for _ in range(rng.randint(1, 3)))[::-1]
    flow.need(40 + 13 * len(days))
    page, y = flow.page, flow.y + 14
    page.put(36, y, title, 10, bold=True)
    for n, day in enumerate(days):
        text = fill(rng, "{shop}", day, POOLS)
        amount = _money(some_amount(rng, 20, 900))
        cells(page, y + 15 + 13 * n, 7.5, (36, f"{day:%d %b %Y}"), (TEXT, text), (-OUT, amount), color=GREY)
    flow.y = y + 20 + 13 * len(days)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 4000, 160000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=500)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    number = iban(rng, "AE", "0860############2##")
    others = [(code, some_amount(rng, 50, 20000)) for code in rng.sample(["USD", "EUR", "GBP"], rng.randint(1, 3))]
    pockets = [("AED", opening, amounts), *((code, kept, list[Decimal]()) for code, kept in others)]
    state = {"table": True}

    def head(page: Page, count: int) -> float:
        page.put(
            36, 820, "Dhow Payments Ltd is licensed by the Central Bank of the UAE. help@dhow.example", 6.5, color=GREY
        )
        page.put(560, 820, f"Page {count}", 7, right=True)
        top = _first(page, period, number, pockets) if count == 1 else 50
        return _heads(page, top, "AED pocket" + (" (continued)" if count > 1 else "")) if state["table"] else 50

    flow = Flow(798, lambda: Page(face="sans", bold="sans-bold"), head)
    rows = _rows(flow, entries, opening)
    if not rows:
        flow.page.put(36, flow.y, "No transactions in this period.", 8, color=GREY)
        flow.y += 16
    state["table"] = False
    for code, kept in others:
        _quiet(flow, code, kept)
    for title in LISTS:
        if rng.random() < 0.5:
            _list(flow, title, period, rng)
    flow.need(40)
    text = "Customer funds are safeguarded with partner banks. Rates shown include our fee of 0.45% on conversions."
    paragraph(flow.page, 36, flow.y + 20, text, 500, 6.5)
    with_reportlab(flow.pages, path)
    return Truth(ACCOUNT, "en-AE", "AED", number, *period, opening, closing, rows, newest_first=True)
