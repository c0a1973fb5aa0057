"""Canadian card: transaction and posting dates as "MAR 02", a reference number under each row, a box beside it.

Every amount has its dollar sign, payments a minus; foreign purchases say currency and rate; the previous balance
stands above the rows, a subtotal below them, and the right column has payments, rates and the balance's calculation.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import LETTER, Flow, Page, with_reportlab
from ._rows import column, digits, joined, numbered, paragraph, total

BLUE = (0.0, 0.32, 0.65)
LIGHT = (0.92, 0.94, 0.97)
LINE = (0.7, 0.74, 0.8)
SIZE, LEAD = 8.0, 9.5

KINDS = [
    Kind(3, 100, 2200, "PAYMENT - THANK YOU / PAIEMENT - MERCI", "pay", most=2),
    Kind(1, 10, 150, "{shop} {city}", "credit"),
    Kind(18, -3, -190, "{shop} {city}|#######################", "buy"),
    Kind(4, -5, -90, "{web}|#######################", "buy"),
    Kind(3, -8, -240, "{us}|#######################|Foreign Currency-USD {fx} Exchange rate-1.3#####", "buy"),
    Kind(1, -3.5, -3.5, "CASH ADVANCE FEE", "fee", "3.50", most=1),
]
POOLS: Pools = {
    "city": ("TORONTO ON", "MISSISSAUGA ON", "CALGARY AB", "HALIFAX NS", "LAVAL QC", "BURNABY BC"),
    "shop": (
        "TIM HORTONS ~####",
        "LOBLAWS ~10##",
        "SHOPPERS DRUG MART ~0#",
        "CANADIAN TIRE ~###",
        "PETRO-CANADA #####",
        "LCBO/RAO ~0###",
        "METRO ###",
        "DOLLARAMA ~ ###",
        "NO FRILLS JOE'S ~####",
        "A&W ~####",
        "PRESTO FARE/Q?#######",
    ),
    "web": (
        "AMZN Mktp CA*?#?##?#?# WWW.AMAZON.CAON",
        "NETFLIX.COM 866-716-0414 ON",
        "ROGERS ******#### 888-764-3771 ON",
    ),
    "us": (
        "STEAMGAMES.COM 4259522 BELLEVUE WA",
        "AIRBNB * HM???####? SAN FRANCISCO CA",
        "DELTA AIR 0062####### ATLANTA GA",
    ),
    "fx": lambda rng, _: written(some_amount(rng, 6, 170)),
}


def _cad(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


def _day(day: date) -> str:
    return f"{day:%b %d}".upper()


def _span(start: date, end: date) -> str:
    first = f"{_day(start)}, {start.year}" if start.year != end.year else _day(start)
    return f"STATEMENT FROM {first} TO {_day(end)}, {end.year}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=29)
    opening = -some_amount(rng, 150, 3500)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(11, 60))
    interest = []
    if rng.random() < 0.4:
        interest = [Entry(end, ("PURCHASE INTEREST 20.99%",), -some_amount(rng, 3, 60), "interest", "")]
    entries = entries + interest
    closing = opening + total(entries)
    holder = rng.choice(("MARC TREMBLAY", "SHREYA SINGH", "OLIVIA MACLEOD", "GRAHAM CHEN"))
    number = digits(rng, "4514 ##** **** ####")
    span = _span(start, end)

    def head(page: Page, page_number: int) -> float:
        page.box(40, 26, 532, 34, BLUE)
        page.put(50, 47, "Maple Crown Cash Back Preferred Visa", 13, bold=True, color=(1, 1, 1))
        page.put(562, 47, span, 8.5, right=True, color=(1, 1, 1))
        page.put(40, 78, f"{holder}   {number}", 9, bold=True)
        if page_number == 1:
            page.lines(40, 96, (holder, "27 BIRCHMOUNT CRES", "TORONTO ON  M4C 2K8"), 9, 11)
            return 190.0
        return 104.0

    flow = Flow(720, lambda: Page(LETTER), head)
    parts = {tag: total([e for e in entries if e.tag == tag]) for tag in ("pay", "credit", "buy", "fee", "interest")}
    _side(flow.page, end, opening, closing, parts)
    flow.page.box(40, 150, 340, 24, LIGHT)
    flow.page.put(48, 166, "PREVIOUS STATEMENT BALANCE", 9, bold=True)
    flow.page.put(372, 166, _cad(-opening), 9, bold=True, right=True)
    rows = _rows(flow, rng, entries)
    if flow.need(44):
        _titles(flow)
    page = flow.page
    page.rule(40, flow.y - 9, 380, 0.8, BLUE)
    page.put(48, flow.y + 4, "SUBTOTAL OF MONTHLY ACTIVITY", 8.5, bold=True)
    page.put(372, flow.y + 4, _cad(-total(entries)), 8.5, bold=True, right=True)
    page.box(40, flow.y + 14, 340, 22, LIGHT)
    page.put(48, flow.y + 28, "NEW BALANCE", 9, bold=True)
    page.put(372, flow.y + 28, _cad(-closing), 9, bold=True, right=True)
    flow.y += 56
    _small_print(flow)
    numbered(flow.pages, lambda page, n, of: page.put(572, 78, f"{n} OF {of}", 8, right=True))
    with_reportlab(flow.pages, path, order="columns")
    return Truth("credit_card", "en_CA", "CAD", number, start, end, opening, closing, rows)


def _titles(flow: Flow) -> None:
    page, y = flow.page, flow.y
    for x, text in ((48, "TRANSACTION"), (108, "POSTING")):
        page.put(x, y, text, 7, bold=True)
        page.put(x, y + 8, "DATE", 7, bold=True)
    page.put(158, y + 8, "ACTIVITY DESCRIPTION", 7, bold=True)
    page.put(372, y + 8, "AMOUNT ($)", 7, bold=True, right=True)
    page.rule(40, y + 12, 380, 0.8, BLUE)
    flow.y = y + 25


def _rows(flow: Flow, rng: Random, entries: Sequence[Entry]) -> list[Row]:
    rows = []
    _titles(flow)
    for entry in entries:
        lines = column(entry.lines, "Helvetica", SIZE, 158)
        if flow.need(LEAD * len(lines)):
            _titles(flow)
        page, y = flow.page, flow.y
        page.put(48, y, _day(earlier(rng, entry.day) if entry.tag != "interest" else entry.day), SIZE)
        page.put(108, y, _day(entry.day), SIZE)
        page.lines(158, y, lines, SIZE, LEAD)
        page.put(372, y, _cad(-entry.amount), SIZE, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, page=flow.number))
        flow.y += LEAD * len(lines) + 4
    return rows


def _side(page: Page, end: date, opening: Decimal, closing: Decimal, parts: dict[str, Decimal]) -> None:
    page.upright(392, 90, 700, 0.5, LINE)
    page.put(402, 100, "CONTACT US", 8, bold=True, color=BLUE)
    contact = (
        ("Customer Service", "1-800-555-0152"),
        ("Lost & Stolen", "1-800-555-0153"),
        ("Outside N. America", "416-555-0118"),
    )
    for n, (label, text) in enumerate(contact):
        page.put(402, 114 + 11 * n, label, 8)
        page.put(572, 114 + 11 * n, text, 8, right=True)
    page.put(402, 170, "PAYMENTS & INTEREST RATES", 8, bold=True, color=BLUE)
    least = "$10.00" if closing < 0 else "$0.00"
    due = end + timedelta(21)
    facts = (
        ("Minimum payment", least),
        ("Payment due date", f"{_day(due)}, {due.year}"),
        ("Credit limit", "$9,000.00"),
        ("Available credit", _cad(9000 + closing)),
        ("Annual interest rates:", ""),
        ("Purchases", "20.99%"),
        ("Cash advances", "22.99%"),
    )
    for n, (label, text) in enumerate(facts):
        page.put(402, 184 + 11 * n, label, 8)
        page.put(572, 184 + 11 * n, text, 8, right=True)
    page.put(402, 286, "CALCULATING YOUR BALANCE", 8, bold=True, color=BLUE)
    credits = parts["pay"] + parts["credit"]
    lines = (
        ("Previous Account Balance", _cad(-opening)),
        ("Payments & credits", _cad(-credits) if credits else "$0.00"),
        ("Purchases & debits", _cad(-parts["buy"])),
        ("Cash advances", "$0.00"),
        ("Interest", _cad(-parts["interest"])),
        ("Fees", _cad(-parts["fee"])),
    )
    for n, (label, text) in enumerate(lines):
        page.put(402, 300 + 11 * n, label, 8)
        page.put(572, 300 + 11 * n, text, 8, right=True)
    page.rule(402, 362, 572, 0.5, LINE)
    page.put(402, 374, "NEW BALANCE", 8.5, bold=True)
    page.put(572, 374, _cad(-closing), 8.5, bold=True, right=True)
    page.put(402, 404, "Time to Pay", 8, bold=True, color=BLUE)
    text = (
        "If you make only the minimum payment each month, we estimate it will take 11 year(s) and 4 month(s) to fully "
        "repay the outstanding balance."
    )
    y = paragraph(page, 402, 416, text, 168, 7.5, 9) + 12
    page.put(402, y, "CASH BACK SUMMARY", 8, bold=True, color=BLUE)
    for n, (label, text) in enumerate((("Previous cash back", "$41.16"), ("Earned this month", "$12.87"))):
        page.put(402, y + 14 + 11 * n, label, 8)
        page.put(572, y + 14 + 11 * n, text, 8, right=True)


def _small_print(flow: Flow) -> None:
    flow.need(110)
    flow.page.put(40, flow.y, "IMPORTANT INFORMATION", 8, bold=True, color=BLUE)
    room = 340 if flow.number == 1 else 532
    for text in (
        "Please check this statement promptly. If we do not hear from you within 30 days after the statement date we "
        "treat everything on it as right, except for entries that we credited to you by mistake.",
        "Foreign currency transactions: we convert to Canadian dollars no later than on the posting date, at a rate "
        "2.5% over the benchmark rate that applies on the day of conversion.",
    ):
        flow.y = paragraph(flow.page, 40, flow.y + 12, text, room, 7, 8.5) - 6
