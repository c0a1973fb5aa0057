"""United Kingdom, current account of a building society: the year alone in the date column, days printed once.

The balance stands at the last line of a day; a second line tells the effective date of card payments. Drawn
column after column.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import Flow, Page, fits, with_reportlab
from ._rows import faces, total

POOLS = {
    "shop": (
        "SAINSBURYS S/MKTS SWINDON GB",
        "ALDI 77 775 CIRENCESTER GB",
        "GREGGS PLC BATH GB",
        "CO-OP GROUP 0#####",
        "TFL TRAVEL CH",
    ),
    "web": ("AMZNMktplace amazon.co.uk GB", "PAYPAL *EBAY UK", "Deliveroo London GB", "LNER.CO.UK YORK GB"),
    "debtor": ("THAMES WATER", "OCTOPUS ENERGY", "TV LICENCE MBP", "VODAFONE LTD", "SWINDON BC CTAX", "AVIVA"),
    "person": ("J Whitcombe", "Mrs A Okafor", "P R SINGH", "D Lacey"),
}
KINDS = (
    Kind(12, -2, -70, "Contactless Payment|{shop}", "card"),
    Kind(6, -6, -180, "Visa purchase|{web}", "card"),
    Kind(5, -9, -210, "Direct debit {debtor}"),
    Kind(2, -20, -400, "Payment to {person}|Ref ?????", step="5"),
    Kind(1, -10, -200, "Cash machine withdrawal|NOTEMACHINE REGENT ST SWINDON", "card", step="10"),
    Kind(1, -100, -500, "Standing order {person}", step="25", most=2),
    Kind(1, -50, -300, "Transfer to ##-##-## ########", step="10"),
    Kind(2, 15, 250, "Bank credit {person}"),
    Kind(1, 1400, 2900, "Bank credit HARGREAVE TOOLING LTD|SALARY", most=1),
    Kind(1, 40, 120, "Bank credit DWP CHB ######?", most=4),
)
BLUE = (0.05, 0.15, 0.45)


def draw(rng: Random, path: Path) -> Truth:
    faces("arial", "arial-bold")
    period = some_period(rng)
    opening = some_amount(rng, 60, 3000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(14, 75), balance=opening, floor=0)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "########", period[0], {})
    truth = Truth("checking", "en_GB", "GBP", account, *period, opening, closing)
    statement = rng.randint(12, 190)

    def head(page: Page, number: int) -> float:
        y = _head(page, number, (account, statement), period)
        if number == 1:
            _summary(page, (opening, closing), entries)
            _numbers(page, rng, account)
        return y

    flow = Flow(760, lambda: Page(face="arial", bold="arial-bold"), head)
    year = period[0].year
    flow.page.put(42, flow.y, str(year), 8.5, bold=True)
    before = period[0] - timedelta(1)
    flow.page.put(84, flow.y, f"Balance from statement {statement - 1} dated {before:%d/%m/%Y}", 8.5, bold=True)
    flow.page.put(420, flow.y, written(opening), 8.5, right=True, bold=True)
    flow.y += 13
    for n, entry in enumerate(entries):
        year = _row(rng, flow, (entries, balances), n, (year, truth))
        flow.y += 12 if len(entry.lines) == 1 else 11
    for number, page in enumerate(flow.pages, 1):
        page.put(553, 812, f"Page {number} of {len(flow.pages)}", 7.5, right=True)
        page.put(42, 812, "Wiltshire Vale Building Society. Head Office: Vale House, Swindon SN38 1ZZ", 7)
    with_reportlab(flow.pages, path, order="columns")
    return truth


def _row(
    rng: Random, flow: Flow, drawn: tuple[Sequence[Entry], Sequence[Decimal]], n: int, state: tuple[int, Truth]
) -> int:
    entries, balances = drawn
    year, truth = state
    entry = entries[n]
    lines = list(entry.lines)
    if entry.tag == "card":
        lines = [" ".join(lines), f"Effective Date {earlier(rng, entry.day):%d %b %Y}"]
    lines = [part for line in lines for part in wrap(line, fits("arial", 8.5, 178))]
    turned = flow.need(13 * len(lines) + 2)
    page = flow.page
    if entry.day.year != year:
        page.put(42, flow.y, str(entry.day.year), 8.5, bold=True)
        flow.y += 12
    first = turned or n == 0 or entries[n - 1].day != entry.day
    last = n == len(entries) - 1 or entries[n + 1].day != entry.day
    if first:
        page.put(42, flow.y, f"{entry.day:%d %b}", 8.5)
    page.put(84, flow.y, lines[0], 8.5)
    page.put(304 if entry.amount < 0 else 362, flow.y, written(abs(entry.amount)), 8.5, right=True)
    balance = balances[n] if last else None
    if balance is not None:
        page.put(420, flow.y, written(balance), 8.5, right=True)
    truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    for line in lines[1:]:
        flow.y += 10
        page.put(84, flow.y, line, 8.5)
    return entry.day.year


def _head(page: Page, number: int, numbers: tuple[str, int], period: tuple[date, date]) -> float:
    page.box(0, 0, 595, 34, BLUE)
    page.put(42, 23, "Wiltshire Vale Building Society", 14, bold=True, color=(1, 1, 1))
    account, statement = numbers
    page.put(42, 60, "ValeFlex Account", 15, bold=True, color=BLUE)
    page.put(42, 76, f"Statement no: {statement}", 8.5)
    page.put(140, 76, f"Statement date: {period[1]:%d %B %Y}", 8.5)
    page.put(290, 76, "Sort code 07-99-41", 8.5)
    page.put(553, 76, f"Account no {account}", 8.5, right=True)
    y = 112.0
    if number == 1:
        page.lines(42, 104, ("Ms E L Hathersage", "14 Faringdon Road", "SWINDON", "SN1 5AR"), 9, 11)
        y = 230
    page.box(38, y - 14, 386, 18, (0.86, 0.9, 0.97))
    for x, label, right in (
        (42, "Date", False),
        (84, "Description", False),
        (304, "£ Out", True),
        (362, "£ In", True),
        (420, "£ Balance", True),
    ):
        page.put(x, y - 2, label, 8.5, bold=True, right=right, color=BLUE)
    return y + 18


def _summary(page: Page, ends: tuple[Decimal, Decimal], entries: Sequence[Entry]) -> None:
    opening, closing = ends
    page.box(330, 92, 225, 88, (0.95, 0.96, 0.99))
    money_in = total([e.amount for e in entries if e.amount > 0])
    lines = (
        ("Start balance", opening),
        ("Money in", money_in),
        ("Money out", opening + money_in - closing),
        ("End balance", closing),
    )
    for n, (label, amount) in enumerate(lines):
        page.put(340, 108 + 14 * n, label, 9, bold=n in (0, 3))
        page.put(546, 108 + 14 * n, ("-" if amount < 0 else "") + "£" + written(abs(amount)), 9, right=True)
    page.put(340, 166, "Arranged overdraft limit", 9)
    page.put(546, 166, "£500.00", 9, right=True)


def _numbers(page: Page, rng: Random, account: str) -> None:
    """The column of notes to the right of the rows."""
    y = page.lines(440, 228, ("Interest, rates and fees",), 9, bold=True, color=BLUE)
    notes = (
        "Credit interest      0.00% AER",
        "Arranged overdraft",
        "39.9% EAR (variable)",
        "",
        "Average credit balance",
        f"£{written(some_amount(rng, 200, 2000))}",
        "Average debit balance",
        "£0.00",
        "",
        "Using your card abroad",
        "A non-sterling transaction fee",
        "of 2.99% may apply.",
        "",
        "Receiving an international",
        "payment? You will need:",
        "BIC WVBSGB21",
        "IBAN",
    )
    y = page.lines(440, y + 2, notes, 7.5, 10)
    page.lines(440, y, (iban(rng, "GB", f"WVBS079941{account}"),), 7.5, 10)
    y = page.lines(440, y + 22, ("Lost or stolen card?", "Call 0800 555 0162, open", "24 hours a day."), 7.5, 10)
