"""United Kingdom: a building society's current account: years as headings in the date column, a date once a day,

the balance on the last row of a day, out before in, effective dates and foreign amounts under a row.
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
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import GREY, Flow, Page, with_pymupdf
from ._kit import cells, converted, folded, how_many, number_pages, said


def _before(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d %b %Y}"


POOLS: Pools = {
    "shop": ["TESCO STORES 3{n}", "SAINSBURYS S/MKTS", "B&M 1{n}", "GREGGS PLC", "WILKO RETAIL", "CO-OP GROUP 07{n}"],
    "n": ["012", "377", "845"],
    "town": ["SWINDON GB", "READING GB", "BATH GB", "LONDON GB", "NEWBURY GB"],
    "who": ["Wiltshire Council", "Thames Water", "EE Limited", "TV Licence MBP", "Octopus Energy", "Aviva Ins"],
    "friend": ["H Bamford", "Miss L Adeyemi", "P & S Thorne"],
    "before": _before,
}
KINDS = [
    Kind(12, -1, -85, "Contactless Payment|{shop} {town}|Effective Date {before}"),
    Kind(7, -5, -240, "Visa purchase {shop}|{town}"),
    Kind(2, -8, -150, "Visa purchase|PAYPAL *ETSY INC|USD ¤ @ 1.2714|Effective Date {before}"),
    Kind(6, -12, -210, "Direct debit {who}|Ref: ##########"),
    Kind(3, -50, -650, "Standing order {friend}|RENT #### ######", "", "5"),
    Kind(3, -10, -300, "Payment to {friend}|INV 20##", "", "1"),
    Kind(3, -10, -200, "ATM Withdrawal LINK|{town}", "", "10"),
    Kind(4, 900, 2600, "Bank credit HARROW & DEAN LTD|SALARY", "", "0.01", 2),
    Kind(3, 5, 200, "Transfer from {friend}|Thanks! 2 tickets"),
    Kind(1, 3, 40, "Visa refund {shop}|{town}"),
    Kind(1, -0.5, -19, "Overdraft interest", "", "0.01", 1),
]
COLUMNS = [(44, "l"), (104, "l"), (400, "r"), (474, "r"), (551, "r")]
LEGAL = [
    "Interest, rates and fees: arranged overdraft 39.9% EAR (variable). Interest of 0.00 was paid gross this period.",
    "Your eligible deposits are protected up to a total of £85,000 by the Financial Services Compensation Scheme.",
    "Lost or stolen card: 0800 55 66 22 (24 hrs). If anything looks wrong tell us within 13 months.",
]


def _plain(amount: Decimal) -> str:
    return written(amount)


def _pounds(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + f"£{written(abs(amount))}"


def _letterhead(
    page: Page, number: str, account: str, dates: tuple[date, date], ends: tuple[Decimal, Decimal]
) -> float:
    page.put(44, 50, "Ridgeway Building Society", 17, bold=True, color=(0.1, 0.15, 0.45))
    page.lines(44, 84, ["Mr Owen J Pallister", "14 Cricklade Mews", "SWINDON", "SN2 7QX"], 9)
    page.put(300, 84, "FlexiCurrent", 11, bold=True)
    facts = [("Sort code", "07-04-36"), ("Account no", account), ("Statement no", number)]
    facts += [("Statement date", f"{dates[1]:%d %B %Y}"), ("Start balance", _pounds(ends[0]))]
    facts += [("End balance", _pounds(ends[1])), ("Arranged overdraft limit", "£1,500.00")]
    for n, (name, value) in enumerate(facts):
        page.put(300, 98 + 11 * n, name, 8.5)
        page.put(551, 98 + 11 * n, value, 8.5, right=True)
    return 196


def _table(page: Page, y: float) -> float:
    page.box(40, y - 11, 515, 16, (0.86, 0.89, 0.96))
    cells(page, y, COLUMNS, ["Date", "Description", "£ Out", "£ In", "£ Balance"], 8.5, bold=True)
    return y + 18


def _later(page: Page, account: str, dates: tuple[date, date]) -> float:
    page.put(44, 46, "FlexiCurrent (continued)", 11, bold=True)
    page.put(551, 46, f"Account no {account}  {dates[0]:%d %b %Y} to {dates[1]:%d %b %Y}", 8, right=True)
    return _table(page, 70)


def _year(flow: Flow, year: int) -> None:
    flow.page.put(44, flow.y, str(year), 8.5, bold=True)
    flow.y += 12


def _body(flow: Flow, entries: Sequence[Entry], opening: Decimal, first: date) -> list[Row]:
    rows: list[Row] = []
    last = first
    for n, (entry, balance) in enumerate(zip(entries, running(opening, [e.amount for e in entries]), strict=True)):
        lines = folded(entry.lines, "Helvetica", 8, 225)
        turned = flow.need(10 * len(lines) + 12)
        if entry.day.year != last.year:
            _year(flow, entry.day.year)
        ends = n + 1 == len(entries) or entries[n + 1].day != entry.day
        new = turned or n == 0 or entry.day != last
        out, into = (_plain(-entry.amount), "") if entry.amount < 0 else ("", _plain(entry.amount))
        texts = [f"{entry.day:%d %b}" if new else "", lines[0], out, into, _plain(balance) if ends else ""]
        cells(flow.page, flow.y, COLUMNS, texts)
        flow.page.lines(104, flow.y + 10, lines[1:], 8, 10)
        flow.y += 10 * len(lines) + 2
        rows.append(Row(entry.day, said(entry), entry.amount, balance if ends else None, page=flow.number))
        last = entry.day
    return rows


def _side(rng: Random, flow: Flow) -> None:
    """What is printed under the table."""
    flow.need(64)
    flow.page.rule(40, flow.y, 555)
    if rng.random() < 0.5:
        text = f"Summary of fees: your monthly maximum charge is £20.00. Debit interest from {rng.randint(1, 28)} Jan"
        flow.page.put(44, flow.y + 14, text, 8)
        flow.y += 14
    flow.page.lines(44, flow.y + 16, LEGAL, 7.5, 10, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, -200, -900) if rng.random() < 0.3 else some_amount(rng, 100, 3000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-1100)
    entries = converted(entries, "1.2714", _plain)
    closing = opening + sum(e.amount for e in entries)
    account, number = fill(rng, "########", start, {}), rng.randint(20, 140)

    def head(page: Page, n: int) -> float:
        if n > 1:
            return _later(page, account, (start, end))
        return _table(page, _letterhead(page, str(number), account, (start, end), (opening, closing)))

    flow = Flow(790, Page, head)
    _year(flow, start.year)
    brought = f"Balance from statement {number - 1} dated {start - timedelta(1):%d/%m/%Y}"
    cells(flow.page, flow.y, COLUMNS, ["", brought, "", "", _plain(opening)], bold=True)
    flow.y += 13
    rows = _body(flow, entries, opening, start)
    _side(rng, flow)
    number_pages(flow.pages, 297, 822, "Page {n} of {of}")
    with_pymupdf(flow.pages, path)
    return Truth("checking", "en_GB", "GBP", account, start, end, opening, closing, rows)
