"""UK: a current account with ordinals for dates ("5th Oct"), no year in the rows, mandate numbers, a balance a row."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, written
from ..pens import Color, Flow, Page, with_fpdf
from ._tools import MONTHS, count, folded, sums, told

RED: Color = (0.85, 0.0, 0.0)
GREY: Color = (0.4, 0.4, 0.4)
X_DATE, X_TEXT, R_IN, R_OUT, R_BALANCE = 40, 96, 405, 476, 552

POOLS = {
    "shop": (
        "TESCO STORES ####",
        "SAINSBURYS S/MKTS",
        "GREGGS PLC",
        "TFL TRAVEL CH",
        "WWW.AMAZON.*????#",
        "BOOTS ####",
        "COSTA COFFEE ########",
    ),
    "biller": ("TV LICENCE MBP", "BRITISH GAS", "VODAFONE LTD", "LEEDS CITY COUNCIL", "AVIVA", "THAMES WATER"),
    "person": ("MR J OKAFOR", "S PATEL", "LUCY HARTLEY", "D WILLIAMSON"),
    "firm": ("NORTHERN TRAINS LTD", "NHS PAYROLL", "HAYS PLC", "DWP UC"),
}
KINDS = (
    Kind(10, -2, -120, "CARD PAYMENT TO {shop} ON {used}"),
    Kind(1.5, -4, -60, "CARD PAYMENT TO SUMUP *MARKET ST,FOREIGN EUR, RATE 1.15/GBP ON {used}"),
    Kind(3, -9, -190, "DIRECT DEBIT PAYMENT TO {biller} REF ##########, MANDATE NO 00##"),
    Kind(1.5, -10, -700, "BILL PAYMENT VIA FASTER PAYMENT TO {person} REFERENCE RENT , MANDATE NO ##"),
    Kind(0.7, -100, -600, "STANDING ORDER VIA FASTER PAYMENT TO {person} REFERENCE SAVINGS , MANDATE NO #", "", "10"),
    Kind(1, 10, 300, "FASTER PAYMENTS RECEIPT REF.{person} FROM {*person}"),
    Kind(1.2, 700, 2300, "BANK GIRO CREDIT REF {firm}, ########"),
    Kind(1, -10, -200, "CASH WITHDRAWAL AT NOTEMACHINE ATM NEWSAGENT, LEEDS,CASH GBP , ON {used}", "cash", "10"),
    Kind(0.3, 5, 40, "CREDIT FROM {shop} ON {used}"),
)


def _nth(day: date) -> str:
    end = "th" if 11 <= day.day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day.day}{end} {MONTHS[day.month - 1]}"


def _lines(entry: Entry) -> list[str]:
    """The words, wrapped; cash and the sum in euro are told by the amount."""
    cash = written(abs(entry.amount))
    euro = written(abs(entry.amount) * Decimal("1.15"))
    said = [line.replace(",CASH ", f",{cash} ").replace(",FOREIGN ", f",{euro} ") for line in entry.lines]
    return folded(said, "Helvetica", 8, 252)


def _first(
    page: Page, period: tuple[date, date], figures: tuple[Decimal, Decimal, Decimal, Decimal], who: str
) -> float:
    start, end = period
    opening, added, taken, closing = figures
    page.lines(60, 130, [who, "14 BECKETT STREET", "LEEDS", "LS9 7LN"], 9, 11)
    page.lines(370, 104, ["Call us on 0800 555 0112", "textphone 1800 10800 555 0112", "brightside.example"], 8, 10)
    page.put(40, 214, f"Your account summary for {_nth(start)} {start.year} to {_nth(end)} {end.year}", 12, color=RED)
    page.box(40, 226, 250, 92, (0.96, 0.96, 0.96))
    before = start - timedelta(1)
    lines = (
        (f"Balance brought forward from {_nth(before)} Statement", opening),
        ("Total money in:", added),
        ("Total money out:", -taken),
        (f"Your balance at close of business {_nth(end)} {end.year}", closing),
    )
    y = 242.0
    for name, value in lines:
        page.put(46, y, name, 7.5, bold=name.startswith("Your"))
        page.put(
            284, y, ("-£" if value < 0 else "£") + written(abs(value)), 8, right=True, bold=name.startswith("Your")
        )
        y += 18
    page.put(46, y - 3, "Average balance", 7.5)
    page.put(284, y - 3, "£" + written(max(Decimal(0), (opening + closing) / 2)), 8, right=True)
    page.put(310, 238, "News and information", 9, bold=True, color=RED)
    news = (
        "From 1st Nov interest on balances up to £20,000 will be",
        "1.75% AER / 1.74% gross (variable), paid monthly.",
        "Arranged overdraft limit: £500.00 at 39.94% EAR variable.",
        "Your deposits are protected up to £85,000 by the FSCS.",
    )
    page.lines(310, 252, news, 7.5, 11)
    return 350


def _feet(flow: Flow, number: str) -> None:
    for nth, page in enumerate(flow.pages, 1):
        page.put(
            40,
            800,
            "Brightside UK plc. Registered Office: 2 Triton Yard, London NW1 3AN. Registered Number 2294999.",
            6,
            color=GREY,
        )
        page.put(40, 808, "Authorised by the Prudential Regulation Authority. BIC BRSDGB2L", 6, color=GREY)
        page.put(552, 808, f"Page number {nth} of {len(flow.pages)}", 7, right=True)
        page.put(575, 500, f"0{nth}{number}1127 0003", 5, angle=90, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.randint(1, 28))
    end = start + timedelta(30)
    pools = POOLS | {
        "used": lambda r, day: (day - timedelta(r.choice((0, 1, 2)))).strftime("%d-%m-%Y"),
    }
    opening = some_amount(rng, 100, 3500)
    entries = some_entries(rng, KINDS, pools, (start, end), count=count(rng), balance=opening, floor=-200)
    balances = running(opening, [entry.amount for entry in entries])
    added, taken = sums(entries)
    who = rng.choice(("MISS R ASHWORTH", "MR T GALLAGHER", "DR N IQBAL"))
    number = fill(rng, "########", start, {})

    def head(page: Page, nth: int) -> float:
        page.put(40, 56, "Brightside", 20, bold=True, color=RED)
        page.put(552, 44, f"Account name: {who}", 8, right=True)
        page.put(552, 55, f"Account number: {number}   Sort code: 09 01 28", 8, right=True)
        page.put(552, 66, f"Statement number: {start.month:02}/{start.year}", 8, right=True)
        page.put(40, 76, "1|2|3 Style Current Account statement", 9)
        y = _first(page, (start, end), (opening, added, taken, balances[-1]), who) if nth == 1 else 110.0
        page.put(40, y, "Your transactions" if nth == 1 else "Your transactions continued", 11, color=RED)
        page.box(40, y + 8, 515, 17, RED)
        white: Color = (1, 1, 1)
        page.put(X_DATE + 3, y + 20, "Date", 8, bold=True, color=white)
        page.put(X_TEXT, y + 20, "Description", 8, bold=True, color=white)
        page.put(R_IN, y + 20, "£ Money in", 8, bold=True, color=white, right=True)
        page.put(R_OUT, y + 20, "£ Money out", 8, bold=True, color=white, right=True)
        page.put(R_BALANCE, y + 20, "£ Balance", 8, bold=True, color=white, right=True)
        return y + 40

    flow = Flow(735, Page, head)

    def edge(words: str, value: Decimal) -> None:
        flow.page.put(X_TEXT, flow.y, words, 8, bold=True)
        flow.page.put(R_BALANCE, flow.y, written(value), 8, right=True, bold=True)
        flow.page.rule(40, flow.y + 5, 555, 0.3, GREY)
        flow.y += 17

    edge(f"Balance brought forward from {_nth(start - timedelta(1))} Statement", opening)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = _lines(entry)
        if flow.y + 10 * len(lines) + 24 > flow.bottom:
            flow.page.put(X_TEXT, flow.y, "Continued on reverse", 7, color=GREY)
        flow.need(10 * len(lines) + 24)
        page, y = flow.page, flow.y
        page.put(X_DATE + 3, y, _nth(entry.day), 8)
        page.lines(X_TEXT, y, lines, 8, 9.5)
        page.put(R_IN if entry.amount > 0 else R_OUT, y, written(abs(entry.amount)), 8, right=True)
        page.put(R_BALANCE, y, written(balance), 8, right=True)
        rows.append(Row(entry.day, told(lines), entry.amount, balance, None, flow.number))
        flow.y = y + 9.5 * len(lines) + 7
        page.rule(40, flow.y - 11.5, 555, 0.3, (0.8, 0.8, 0.8))
    edge("Balance carried forward to next statement", balances[-1])
    _feet(flow, number)
    with_fpdf(flow.pages, path)
    return Truth("bank", "en_GB", "GBP", number, start, end, opening, balances[-1], rows)
