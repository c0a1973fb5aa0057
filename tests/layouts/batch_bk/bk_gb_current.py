"""United Kingdom, current account: the date stands on the first row of a day and the balance on its last, the payment
type is a code before the details, the amount is on the last line of the details, an overdrawn balance ends in D, each
page begins with a balance brought forward and ends with one carried forward.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand
from ._rows import ZERO, by_day, exchanged, joined, money_in, money_out, number_pages

RED = (0.75, 0.05, 0.1)
PAID_OUT, PAID_IN, BALANCE = 400, 470, 548

POOLS = {
    "shop": ["TESCO STORES ####", "SAINSBURYS S/MKTS", "CO-OP GROUP FOOD", "BOOTS ####", "GREGGS PLC", "LIDL GB"],
    "net": ["AMZNMKTPLACE", "PAYPAL *EBAY UK", "TRAINLINE", "DELIVEROO", "SPOTIFY UK", "UBER *TRIP"],
    "town": ["LEEDS", "HARROGATE", "YORK", "BRADFORD", "SHEFFIELD", "OTLEY"],
    "site": ["AMAZON.CO.UK", "LONDON", "INTERNET", "HELP.UBER.COM", "35314369001"],
    "biller": ["YORKSHIRE WATER", "OCTOPUS ENERGY", "TV LICENCE MBP", "LEEDS CITY COUNCIL", "VODAFONE LTD", "AVIVA"],
    "person": ["J PEMBERTON", "MISS A COLE", "R & S HARGREAVES", "DAVID OKORO", "PRIYA NAIR"],
    "clock": ["@08:1#", "@11:4#", "@13:0#", "@17:5#", "@20:2#"],
    "employer": ["ALDWARK ENGINEERIN", "NORTH MOOR NHS TR", "CALDER RETAIL LTD"],
}
KINDS = [
    Kind(22, -2, -95, "VIS|{shop}|{town}"),
    Kind(20, -1.2, -45, ")))|{shop}|{town}"),
    Kind(12, -3, -120, "VIS|{net}|{site}"),
    Kind(3, -8, -60, "VIS|INT'L ##########|BOOKING.COM HOTEL|AMSTERDAM|EUR|Visa Rate"),
    Kind(10, -9, -210, "DD|{biller}"),
    Kind(4, -20, -600, "SO|{person}"),
    Kind(7, -10, -400, "BP|{person}|RENT AND BILLS"),
    Kind(5, -10, -200, "ATM|CASH {town} MKT|{clock}", step="10"),
    Kind(2, -0.3, -3.2, "DR|NON-STERLING|TRANSACTION FEE", most=2),
    Kind(2, 1400, 2900, "CR|{employer}|SALARY", most=1),
    Kind(6, 10, 400, "CR|{person}|THANKS"),
    Kind(2, 5, 60, "VIS|{net}|{site}|REFUND"),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 150, 2200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(24, 95), balance=opening, floor=-250)
    entries = [exchanged(rng, entry) for entry in entries]
    account = fill(rng, "########", start, {})
    rows: list[Row] = []
    sheet = rng.randint(12, 240)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    figures = (opening, [entry.amount for entry in entries], closing)

    def head(page: Page, number: int) -> float:
        y = _letter_head(page, rng, (start, end), account, figures) if number == 1 else 92.0
        return _table_head(page, y, account, sheet + number - 1)

    balance, last = opening, start
    flow = Flow(738, Page, head)
    _forward(flow, "BROUGHT", start, balance)
    for day, group in by_day(entries):
        for place, entry in enumerate(group):
            if flow.y + 11 * (len(entry.lines) - 1) > 726:
                _forward(flow, "CARRIED", last, balance)
                flow.turn()
                _forward(flow, "BROUGHT", last, balance)
                first = True
            else:
                first = place == 0
            balance += entry.amount
            last = day
            printed = balance if place == len(group) - 1 else None
            rows.append(Row(day, joined(entry.lines), entry.amount, printed, page=flow.number))
            _row(flow, entry, first, printed)
    _forward(flow, "CARRIED", end, balance)
    _interest(flow)
    number_pages(flow.pages, _foot)
    by_hand(flow.pages, path, Hand(show="TJ", scaled=True))
    return Truth("checking", "en_GB", "GBP", account, start, end, opening, closing, rows)


def _day(day: date) -> str:
    return day.strftime("%d %b %y")


def _money(amount: Decimal) -> str:
    return written(amount, minus="") + (" D" if amount < 0 else "")


def _letter_head(
    page: Page,
    rng: Random,
    period: tuple[date, date],
    account: str,
    figures: tuple[Decimal, list[Decimal], Decimal],
) -> float:
    opening, amounts, closing = figures
    page.put(46, 62, "WHARFEDALE", 19, bold=True, color=RED)
    page.put(548, 50, "Contact tel 03457 000 118", 8, right=True)
    page.put(548, 60, "see reverse for call times", 7, right=True)
    page.put(548, 70, "Text phone 03457 000 119", 8, right=True)
    page.put(548, 80, "www.wharfedale.example", 8, right=True)
    page.put(46, 108, "Your Statement", 16)
    page.lines(46, 140, ["Mrs H Threlfall", "14 Cragside Terrace", "Otley", "West Yorkshire", "LS21 0ZZ"], 9)
    page.put(360, 140, "Account Summary", 9, bold=True)
    page.rule(360, 144, 548, 0.6)
    lines = [
        ("Opening Balance", _money(opening)),
        ("Payments In", written(money_in(amounts))),
        ("Payments Out", written(money_out(amounts))),
        ("Closing Balance", _money(closing)),
        ("Arranged Overdraft Limit", "500.00"),
    ]
    for n, (label, figure) in enumerate(lines):
        page.put(360, 156 + 12 * n, label, 8.5)
        page.put(540 if not figure.endswith("D") else 548, 156 + 12 * n, figure, 8.5, right=True)
    page.put(360, 226, "International Bank Account Number", 7.5, color=GREY)
    page.put(360, 236, iban(rng, "GB", "WHAR400000########").replace(" ", ""), 8)
    page.put(360, 248, "Branch Identifier Code", 7.5, color=GREY)
    page.put(360, 258, "WHARGB21XXX", 8)
    start, end = period
    first = f"{start.day} {start:%B}" if start.year == end.year else f"{start.day} {start:%B %Y}"
    page.put(46, 268, f"{first} to {end.day} {end:%B %Y}", 11, bold=True)
    page.put(46, 290, "Account Name", 7.5, color=GREY)
    page.put(46, 301, "Mrs Helen Threlfall", 9)
    page.put(300, 290, "Sortcode", 7.5, color=GREY)
    page.put(300, 301, "40-00-00", 9)
    page.put(400, 290, "Account Number", 7.5, color=GREY)
    page.put(400, 301, account, 9)
    return 330.0


def _table_head(page: Page, y: float, account: str, sheet: int) -> float:
    if y < 100:
        page.put(46, 48, "Your Statement", 13)
        page.put(300, 48, "Account Number", 7.5, color=GREY)
        page.put(362, 48, account, 8.5)
        page.put(420, 48, "40-00-00", 8.5)
    page.put(480, y - 29, "Sheet Number", 7.5, color=GREY)
    page.put(548, y - 29, str(sheet), 8.5, right=True)
    page.put(46, y, "Your Bank Account details", 10, bold=True, color=RED)
    page.box(44, y + 6, 508, 16, (0.93, 0.93, 0.93))
    page.put(46, y + 17, "Date", 8.5, bold=True)
    page.put(98, y + 17, "Payment type and details", 8.5, bold=True)
    page.put(PAID_OUT, y + 17, "Paid out", 8.5, bold=True, right=True)
    page.put(PAID_IN, y + 17, "Paid in", 8.5, bold=True, right=True)
    page.put(BALANCE - 8, y + 17, "Balance", 8.5, bold=True, right=True)
    return y + 36


def _forward(flow: Flow, way: str, day: date, balance: Decimal) -> None:
    flow.page.put(46, flow.y, _day(day), 8.5)
    if way == "CARRIED":
        flow.page.rule(44, flow.y + 5, 552, 0.6)
    flow.page.put(98, flow.y, f"BALANCE {way} FORWARD", 8.5, bold=True)
    _balance(flow, balance)
    flow.y += 12


def _balance(flow: Flow, balance: Decimal) -> None:
    flow.page.put(BALANCE - 8, flow.y, written(balance, minus=""), 8.5, right=True)
    if balance < 0:
        flow.page.put(BALANCE, flow.y, "D", 8.5, right=True)


def _row(flow: Flow, entry: Entry, first: bool, balance: Decimal | None) -> None:
    page = flow.page
    if first:
        page.put(46, flow.y, _day(entry.day), 8.5)
    page.put(98, flow.y, entry.lines[0], 8.5, bold=True)
    for line in entry.lines[1:]:
        page.put(128, flow.y, line, 8.5)
        flow.y += 11
    flow.y -= 11
    page.put(PAID_IN if entry.amount > 0 else PAID_OUT, flow.y, written(entry.amount, minus=""), 8.5, right=True)
    if balance is not None:
        _balance(flow, balance)
    flow.y += 11.5


def _interest(flow: Flow) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 18
    page.put(46, y, "Information about your interest rates", 9, bold=True, color=RED)
    page.box(44, y + 6, 248, 14, (0.93, 0.93, 0.93))
    page.box(300, y + 6, 252, 14, (0.93, 0.93, 0.93))
    for x, title, unit in ((46, "Credit Interest Rates", "AER"), (302, "Debit Interest Rates", "EAR")):
        page.put(x, y + 16, title, 8, bold=True)
        page.put(x + 150, y + 16, "balance", 8)
        page.put(x + 242, y + 16, f"{unit} variable", 8, right=True)
    page.put(46, y + 32, "Credit Interest is not applied", 8)
    for n, (limit, rate) in enumerate((("upto", "25"), ("over", "25"))):
        page.put(302, y + 32 + 11 * n, "Debit interest", 8)
        page.put(452, y + 32 + 11 * n, f"{limit} {rate}", 8)
        page.put(544, y + 32 + 11 * n, "0.00 %" if n == 0 else "38.90 %", 8, right=True)
    page.lines(
        46,
        y + 64,
        [
            "Your deposit is eligible for protection by the Financial Services Compensation Scheme up to the current",
            "limit. An exclusions list and more information can be had at any branch. Please check this statement and",
            "tell us at once of anything that you do not recognise. Lost or stolen cards: 0800 085 0118 (24 hours).",
        ],
        7,
        9,
    )


def _foot(page: Page, number: int, pages: int) -> None:
    page.put(46, 800, "PO Box 118, Wharfedale Way, Leeds LS11 0AB", 7, color=GREY)
    page.put(46, 810, "Wharfedale Bank plc. Authorised by the Prudential Regulation Authority.", 6.5, color=GREY)
    page.put(A4[0] - 47, 810, f"{number} / {pages}", 7, right=True, color=GREY)
