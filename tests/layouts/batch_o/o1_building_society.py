"""United Kingdom: current account of a building society.

Money out, money in and balance columns headed with "£"; the year alone in the date column at the top of each page and
where it turns; the day on its first row only and the balance on its last; foreign purchases with currency, rate and
effective date on lines of their own and the fee for them as a row; boxes beside each other on the first page.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby
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
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import A4, Flow, Page, fits, with_reportlab

LEFT, RIGHT = 44.0, 551.0
TEXT, ROOM = 96.0, 225.0
OUT, IN, BALANCE = 398.0, 470.0, 547.0
NAVY = (0.08, 0.13, 0.4)
GREY = (0.38, 0.38, 0.42)
PALE = (0.92, 0.93, 0.97)

POOLS: Pools = {
    "shop": ["HOLLINS GROCERS 2###", "THE CROOKED BILLET", "BODKIN & SONS LTD", "PENNYFARE STORES", "NORTHERN TRAM CO"],
    "town": ["SWINDON GB", "LEEDS GB", "TRURO GB", "STOCKPORT GB", "KENDAL GB"],
    "abroad": [
        "CAFE MIRADOR|MALAGA ES",
        "HOTEL LINDENHOF|ZURICH CH",
        "CLOUDRACK.IO|DUBLIN IE",
        "JOE'S DINER|BOSTON US",
    ],
    "biller": ["SEVERNSIDE WATER", "BRIGHTSPARK ENERGY", "COUNCIL TAX SBC", "TALKWELL MOBILE", "TV LICENCE MBP"],
    "payer": ["FOXGLOVE NURSERIES LTD", "HMRC CHILD BENEFIT", "DWP SP", "WYVERN LOGISTICS PLC"],
    "person": ["P ABERNATHY", "MRS S OKORO", "D & L HUGHES", "GARETH PRITCHARD"],
    "note": ["WINDOW CLEAN", "HOLIDAY", "RENT JUNE", "INV 0###", "BIRTHDAY"],
    "effective": lambda rng, day: f"{earlier(rng, day):%d %b %Y}",
}
KINDS = [
    Kind(16, -2, -95, "Contactless Payment|{shop} {town}|Effective Date {effective}"),
    Kind(10, -4, -180, "Visa purchase|{shop} {town}|Effective Date {effective}"),
    Kind(6, -5, -230, "Visa purchase|{abroad}|\1|Effective Date {effective}", "foreign"),
    Kind(9, -8, -240, "Direct debit {biller}"),
    Kind(4, -20, -600, "Standing order {person}|{note}", step="5"),
    Kind(5, -10, -400, "Payment to {person}|{note}"),
    Kind(5, 300, 2400, "Bank credit {payer}"),
    Kind(4, 10, 350, "Bank credit {person}|{note}"),
    Kind(3, -20, -300, "Transfer to 07#4## 3#######", step="10"),
    Kind(2, 50, 500, "Transfer from 07#4## 3#######", step="10"),
    Kind(3, -10, -250, "Cash withdrawal|CASHPOINT {town}", step="10"),
    Kind(1, -25, -120, "Cheque 000###"),
    Kind(1, 5, 80, "Visa credit|{shop} {town}"),
    Kind(1, 0.02, 8, "Interest added", most=1),
]
CODES = {"ES": ("EUR", "1.15"), "IE": ("EUR", "1.15"), "CH": ("CHF", "1.11"), "US": ("USD", "1.26")}


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=rng.random() < 0.5)
    opening = some_amount(rng, 30, 5000) if rng.random() < 0.8 else some_amount(rng, -5, -450)
    entries = _foreign(rng, some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-400))
    closing = opening + sum(entry.amount for entry in entries)
    account = fill(rng, "########", period[0], {})
    flow = Flow(752, lambda: Page(A4), lambda page, n: _head(page, n, period, account), _foot)
    issue = rng.randint(3, 240)
    _front(rng, flow, entries, (opening, closing), period, account)
    rows = _table(flow, entries, opening, period, issue)
    if rng.random() < 0.6:
        _fees(rng, flow, period)
    _terms(flow)
    _foot(flow.page, flow.y)
    for number, page in enumerate(flow.pages, 1):
        page.put(RIGHT, 62, f"Statement no: {issue}", 8, right=True)
        page.put(RIGHT, 812, f"Page {number} of {len(flow.pages)}", 7, right=True, color=GREY)
    with_reportlab(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("checking", "en_GB", "GBP", account, *period, opening, closing, rows)


def _foreign(rng: Random, entries: Sequence[Entry]) -> list[Entry]:
    """Currency, amount and rate filled in, and the fee as a row after it."""
    found = []
    for entry in entries:
        if entry.tag != "foreign":
            found.append(entry)
            continue
        code, base = CODES[entry.lines[2][-2:]]
        rate = (Decimal(base) + Decimal(rng.randint(-300, 300)) / 10000).quantize(Decimal("0.0001"))
        spent = (-entry.amount * rate).quantize(Decimal("0.01"), ROUND_HALF_UP)
        lines = tuple(line.replace("\1", f"{code} {written(spent)} at {rate}") for line in entry.lines)
        found.append(Entry(entry.day, lines, entry.amount, entry.tag, entry.text))
        if rng.random() < 0.7:
            fee = (entry.amount * Decimal("0.0299")).quantize(Decimal("0.01"), ROUND_HALF_UP)
            found.append(Entry(entry.day, ("Non-sterling transaction fee",), min(fee, Decimal("-0.01")), "fee", ""))
    return found


def _pounds(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "£" + written(abs(amount))


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _head(page: Page, number: int, period: tuple[date, date], account: str) -> float:
    page.put(LEFT, 46, "Pennine & Vale", 17, face="Times-Bold", color=NAVY)
    page.put(LEFT, 58, "Building Society", 9, face="Times-Roman", color=NAVY)
    page.put(RIGHT, 42, "Your ValeAccount", 11, bold=True, right=True, color=NAVY)
    page.put(RIGHT, 53, f"Statement date: {_long(period[1])}", 8, right=True)
    if number == 1:
        return 90
    page.put(LEFT, 82, "Mr Ieuan Tredinnick", 8)
    page.put(250, 82, "Sort code  07-81-32", 8)
    page.put(RIGHT, 82, f"Account no  {account}", 8, right=True)
    return _titles(page, 108)


def _foot(page: Page, _: float) -> None:
    page.rule(LEFT, 770, RIGHT, 0.5, NAVY)
    text = [
        "Pennine & Vale Building Society is authorised by the Prudential Regulation Authority and regulated by the",
        "Financial Conduct Authority and the Prudential Regulation Authority under registration number 100000.",
        "Head Office: Pennine & Vale Building Society, Calder House, Halifax Road, Swindon SN38 0ZZ.",
    ]
    page.lines(LEFT, 781, text, 6.5, 8, color=GREY)


def _titles(page: Page, y: float) -> float:
    page.box(LEFT, y - 12, RIGHT - LEFT, 18, NAVY)
    white = (1.0, 1.0, 1.0)
    page.put(LEFT + 4, y, "Date", 8.5, bold=True, color=white)
    page.put(TEXT, y, "Description", 8.5, bold=True, color=white)
    for x, title in [(OUT, "£ Out"), (IN, "£ In"), (BALANCE, "£ Balance")]:
        page.put(x, y, title, 8.5, bold=True, right=True, color=white)
    return y + 20


def _front(
    rng: Random,
    flow: Flow,
    entries: Sequence[Entry],
    balances: tuple[Decimal, Decimal],
    period: tuple[date, date],
    account: str,
) -> None:
    page = flow.page
    page.lines(LEFT, 104, ["Mr Ieuan Tredinnick", "3 Tannery Row", "Hebden Bridge", "HX7 8ZZ"], 9, 12)
    page.put(LEFT, 158, f"Sort code 07-81-32    Account no {account}", 8.5, bold=True)
    page.put(LEFT, 170, f"IBAN {iban(rng, 'GB', f'PEVB078132{account}')}   BIC PEVBGB21", 7.5, color=GREY)
    page.box(320, 84, 231, 92, PALE)
    received = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    spent = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    facts = [("Start balance", _pounds(balances[0])), ("Total money in", _pounds(received))]
    facts += [("Total money out", _pounds(spent)), ("End balance", _pounds(balances[1]))]
    if rng.random() < 0.6:
        facts.append(("Arranged overdraft limit", _pounds(Decimal(rng.choice([250, 500, 1000])))))
    for n, (label, figure) in enumerate(facts):
        page.put(328, 100 + 16 * n, label, 8.5)
        page.put(543, 100 + 16 * n, figure, 8.5, right=True, bold=True)
    y = 196.0
    if rng.random() < 0.7:
        y = _boxes(page, y, period)
    flow.y = _titles(page, y + 14)


def _boxes(page: Page, y: float, period: tuple[date, date]) -> float:
    """Two boxes beside each other: interest and fees, and news."""
    page.box(LEFT, y, 246, 78, None, stroke=NAVY)
    page.box(LEFT + 261, y, 246, 78, None, stroke=NAVY)
    page.put(LEFT + 8, y + 14, "Interest, Rates and Fees", 9, bold=True, color=NAVY)
    rates = [("AER/Gross credit interest", "0.00%"), ("Arranged overdraft EAR", "39.90%")]
    rates += [("Daily arranged overdraft interest", "£0.00"), ("Monthly usage charge cap", "£20.00")]
    for n, (label, rate) in enumerate(rates):
        page.put(LEFT + 8, y + 29 + 12 * n, label, 7.5)
        page.put(LEFT + 238, y + 29 + 12 * n, rate, 7.5, right=True)
    page.put(LEFT + 269, y + 14, "Important news for members", 9, bold=True, color=NAVY)
    news = (
        f"From {_long(period[1] + timedelta(61))} we are changing the exchange rate used for card payments abroad. "
        "Send up to £10,000 a day in the app. Switch a friend and you could both get £125."
    )
    page.lines(LEFT + 269, y + 29, wrap(news, fits("Helvetica", 7.5, 230)), 7.5, 10)
    return y + 92


def _table(flow: Flow, entries: Sequence[Entry], opening: Decimal, period: tuple[date, date], issue: int) -> list[Row]:
    year = period[0].year
    _year(flow, year)
    before = period[0] - timedelta(1)
    flow.page.put(LEFT + 4, flow.y, f"{period[0]:%d %b}", 8.5)
    flow.page.put(TEXT, flow.y, f"Balance from statement {issue - 1} dated {before:%d/%m/%Y}", 8.5)
    flow.page.put(BALANCE, flow.y, written(opening), 8.5, right=True)
    flow.y += 15
    rows: list[Row] = []
    balance = opening
    for day, group in groupby(entries, key=lambda entry: entry.day):
        if day.year != year:
            year = day.year
            flow.need(40)
            _year(flow, year)
        today = list(group)
        for n, (entry, after) in enumerate(zip(today, running(balance, [e.amount for e in today]), strict=True)):
            last = n == len(today) - 1
            rows.append(_row(flow, entry, after if last else None, n == 0))
            balance = after
    flow.page.rule(LEFT, flow.y - 9, RIGHT, 0.8, NAVY)
    flow.y += 8
    return rows


def _year(flow: Flow, year: int) -> None:
    flow.page.put(LEFT + 4, flow.y, str(year), 8.5, bold=True)
    flow.y += 14


def _row(flow: Flow, entry: Entry, balance: Decimal | None, first: bool) -> Row:
    lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, ROOM))]
    if flow.need(11 * len(lines) + 4):
        _year(flow, entry.day.year)
        first = True
    page, y = flow.page, flow.y
    if first:
        page.put(LEFT + 4, y, f"{entry.day:%d %b}", 8.5)
    page.lines(TEXT, y, lines, 8.5)
    page.put(OUT if entry.amount < 0 else IN, y, written(abs(entry.amount)), 8.5, right=True)
    if balance is not None:
        page.put(BALANCE, y, written(balance), 8.5, right=True)
    flow.y += 11 * len(lines) + 4
    return Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number)


def _fees(rng: Random, flow: Flow, period: tuple[date, date]) -> None:
    """Charges to come, which are not rows of this statement."""
    flow.need(80)
    page, y = flow.page, flow.y + 14
    page.put(LEFT, y, "Pre-notification of charges", 10, bold=True, color=NAVY)
    taken = period[1] + timedelta(24)
    amount = some_amount(rng, 0.2, 20)
    page.put(LEFT, y + 15, f"Arranged overdraft interest to be taken on {taken:%d %b %Y}", 8.5)
    page.put(OUT, y + 15, written(amount), 8.5, right=True)
    page.put(LEFT, y + 27, f"Total charges for the period to {_long(period[1])}", 8.5)
    page.put(OUT, y + 27, written(amount), 8.5, right=True)
    flow.y = y + 48


TERMS = [
    "Your debit card: when you use it abroad we convert the payment to pounds at the Visa exchange rate on the day it "
    "is processed, shown beside the payment, and charge a non-sterling transaction fee of 2.99% of its value.",
    "Your eligible deposits with Pennine & Vale Building Society are protected up to a total of £85,000 by the "
    "Financial Services Compensation Scheme, the UK's deposit guarantee scheme. Any deposits you hold above the limit "
    "are unlikely to be covered.",
]


def _terms(flow: Flow) -> None:
    lines = [line for text in TERMS for line in [*wrap(text, fits("Helvetica", 7, RIGHT - LEFT)), ""]]
    flow.need(9 * len(lines) + 10)
    flow.page.lines(LEFT, flow.y + 10, lines, 7, 9, color=GREY)
