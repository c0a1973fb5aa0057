"""United States, cash management account of a brokerage: the month's activity stands in sections (dividends, deposits,
withdrawals, checks, debit card, bill payments), each in its own table with a total; only the first amount of a table
has a dollar sign, dates have no year, and a last table repeats the core fund's net movement and balance of each day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab
from ._rows import ZERO, a_month, summed

GREEN = (0.14, 0.42, 0.2)
PALE = (0.9, 0.94, 0.9)
FUND = "HARBORLINE GOVERNMENT CASH RESERVES"
KINDS = [
    Kind(3, 900, 4200, "Direct Deposit {employer} Payroll", "deposits", most=3),
    Kind(1.5, 100, 5000, "Eft Funds Received Er########|/web", "deposits", "10"),
    Kind(0.8, 20, 900, "Mobile Check Deposit", "deposits"),
    Kind(0.7, 2.5, 4, "Atm Fee Rebate", "deposits", "0.25"),
    Kind(4, -20, -420, "Direct Debit {biller}", "withdrawals"),
    Kind(1, -100, -3000, "Eft Funds Paid Ed######## /web", "withdrawals", "5"),
    Kind(13, -4, -160, "{shop}", "card"),
    Kind(1.5, -20, -300, "ATM WITHDRAWAL {bank} {town}", "card", "20"),
    Kind(1.5, -25, -1900, "Check Paid 0###", "checks", most=9),
    Kind(1.4, -30, -400, "{payee}", "bills"),
]
POOLS = {
    "employer": ("Cascade Tool Wrk", "Brightwater Hlth", "Tri County Schl", "Ntl Paper Co"),
    "biller": (
        "Chase Credit Crd Epay",
        "Venmo Payment",
        "Eversource Web_pay",
        "T-mobile Pcs Svc",
        "Amex Epayment Ach Pmt",
        "Xcel Energy-mn Xcelenergy",
        "State Farm Ro 27 Sfpp",
        "Toyota Ach Lease",
    ),
    "shop": (
        "TRADER JOE S #### {town}",
        "SHELL OIL ########### {town}",
        "WHOLEFDS #1#### {town}",
        "LYFT *RIDE SUN 7PM {web}",
        "MTA*NYCT PAYGO NEW YORK NY",
        "CVS/PHARMACY #0#### {town}",
        "AMZN MKTP US*?#?#?#?## {web}",
        "SQ *BLUE DOOR COFFEE {town}",
        "TARGET T-#### {town}",
        "NETFLIX.COM {web}",
    ),
    "web": ("866-579-7172 CA", "AMZN.COM/BILL WA", "8552800278 CA"),
    "town": ("CAMBRIDGE MA", "PORTLAND ME", "NASHUA NH", "BROOKLYN NY", "ST PAUL MN"),
    "bank": ("TD BANK", "CITIZENS BANK", "CARDTRONICS CCSB"),
    "payee": ("Granite Property Mgmt", "Comcast Cable", "Dr Alan Weiss DDS", "City Of Nashua Water"),
}
SECTIONS = (
    ("dividends", "Dividends, Interest & Other Income", "Total Dividends, Interest & Other Income"),
    ("deposits", "Deposits", "Total Deposits"),
    ("withdrawals", "Withdrawals", "Total Withdrawals"),
    ("checks", "Checking Activity", "Total Checking Activity"),
    ("card", "Debit Card Summary", "Total Debit Card Summary"),
    ("bills", "Bill Payments", "Total Bill Payments"),
)


def dollars(amount: Decimal) -> str:
    return ("-$" if amount < 0 else "$") + written(amount, minus="")


def draw(rng: Random, path: Path) -> Truth:
    start, end = a_month(rng)
    opening = some_amount(rng, 1500, 30000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 90), balance=opening, floor=200)
    entries.append(Entry(end, ("Dividend Received",), some_amount(rng, 3, 90), "dividends", ""))
    closing = opening + summed(entries)
    number = f"{rng.choice('XYZ')}{rng.randint(10, 99)}-{rng.randint(100000, 999999)}"
    span = f"{start:%B} {start.day}, {start.year} - {end:%B} {end.day}, {end.year}"

    def head(page: Page, n: int) -> float:
        page.put(36, 40, "Harborline", 17, bold=True, color=GREEN)
        page.put(36, 51, "BROKERAGE SERVICES", 6.5, color=GREY)
        page.put(576, 36, "INVESTMENT REPORT", 11, right=True, bold=True)
        page.put(576, 49, span, 8.5, right=True)
        page.rule(36, 58, 576, 1.5, GREEN)
        if n > 1:
            page.put(36, 76, "Harborline Cash Management Account", 9, bold=True)
            page.put(230, 76, f"Account # {number}", 9)
            page.put(576, 76, "MARGARET L OSTROWSKI - INDIVIDUAL - TOD", 8, right=True)
        return 100.0

    flow = Flow(724, lambda: Page(LETTER), head)
    _cover(flow, number, opening, closing, entries, rng)
    flow.turn()
    _summary(flow, opening, closing, entries)
    rows = []
    for tag, title, total in SECTIONS:
        if chosen := [entry for entry in entries if entry.tag == tag]:
            rows += _section(flow, tag, title, total, chosen)
    _core(flow, opening, entries)
    flow.y += 8
    note = (
        "Quantities and balances of the core position are shown as of the settlement date. Rates and dates can change."
    )
    flow.need(30)
    flow.y = flow.page.lines(36, flow.y, wrap(note, fits("Helvetica", 7, 520)), 7, 9, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(36, 760, f"Brokerage services by Harborline Brokerage LLC, Member NYSE, SIPC. ({number[-4:]})", 6.5)
        page.put(576, 760, f"{n} of {len(flow.pages)}", 8, right=True)
    with_reportlab(flow.pages, path)
    return Truth("account", "en_US", "USD", number, start, end, opening, closing, rows)


def _cover(flow: Flow, number: str, opening: Decimal, closing: Decimal, entries: list[Entry], rng: Random) -> None:
    page = flow.page
    page.put(36, 82, f"Envelope # B{rng.choice('KLMN')}CWDJBBF{rng.randint(10000, 99999)}", 7.5, color=GREY)
    page.lines(36, 112, ["MARGARET L OSTROWSKI", "48 LANTERN HILL RD APT 3", "NASHUA NH 03060-4411"], 9.5, 12)
    page.box(300, 72, 276, 118, PALE)
    page.put(312, 92, "Harborline Cash Management Account", 11, bold=True, color=GREEN)
    page.put(312, 106, "MARGARET L OSTROWSKI - INDIVIDUAL - TOD", 8)
    page.put(312, 118, f"Account Number: {number}", 8)
    page.put(312, 146, "Your Account Value:", 10)
    page.put(566, 148, dollars(closing), 18, right=True, bold=True)
    page.put(312, 168, "Change from Last Period:", 9)
    page.put(566, 168, ("Up " if closing >= opening else "Down ") + dollars(abs(closing - opening)), 10, right=True)
    money_in = sum((e.amount for e in entries if e.amount > 0 and e.tag != "dividends"), ZERO)
    money_out = sum((e.amount for e in entries if e.amount < 0), ZERO)
    earned = summed(entries, "dividends")
    page.put(470, 214, "This Period", 8, right=True, bold=True)
    page.put(566, 214, "Year-to-Date", 8, right=True, bold=True)
    y = 230.0
    before = opening - some_amount(rng, 5, 800)
    less, gained = -some_amount(rng, 900, 8000), earned * 3
    more = closing - before - gained - money_in - money_out - less
    for name, now, year in (
        ("Beginning Account Value", opening, before),
        ("Additions", money_in, money_in + more),
        ("Subtractions", money_out, money_out + less),
        ("Change in Investment Value *", earned, gained),
        ("Ending Account Value **", closing, closing),
    ):
        bold = "Account Value" in name
        page.put(300, y, name, 8.5, bold=bold)
        dollar = dollars if bold else written
        page.put(470, y, dollar(now), 8.5, right=True, bold=bold)
        page.put(566, y, dollar(year), 8.5, right=True, bold=bold)
        page.rule(300, y + 4, 576, 0.4, GREY)
        y += 15
    small = (
        "* Reflects appreciation or depreciation of your holdings, plus any income of the period. ** Excludes unpriced."
    )
    page.lines(300, y + 6, wrap(small, fits("Helvetica", 6.5, 270)), 6.5, 8, color=GREY)
    page.put(36, 330, "Contact Information", 10, bold=True, color=GREEN)
    page.lines(36, 346, ["Online   harborline.example", "24/7 Assistance   (800) 555-0142"], 8.5, 12)
    page.put(36, 400, "Welcome to your new report", 10, bold=True, color=GREEN)
    about = (
        "You can now see card, check and bill payments of the month in one place. Deposits swept to program banks are "
        "not covered by SIPC; they are eligible for FDIC insurance up to the limits of each bank."
    )
    page.lines(36, 416, wrap(about, fits("Helvetica", 8.5, 240)), 8.5, 11)


def _summary(flow: Flow, opening: Decimal, closing: Decimal, entries: list[Entry]) -> None:
    page = flow.page
    page.put(36, 100, "Account Summary", 13, bold=True, color=GREEN)
    page.box(36, 108, 262, 15, PALE)
    page.put(40, 119, "Core Account and Credit Balance Cash Flow", 8.5, bold=True)
    page.put(294, 132, "This Period", 7.5, right=True, color=GREY)
    y = page.lines(40, 146, ["Beginning Balance"], 8.5, bold=True) - 11
    page.put(294, y, dollars(opening), 8.5, right=True, bold=True)
    y += 14
    for name, tags in (
        ("Deposits", ("deposits",)),
        ("Withdrawals", ("withdrawals",)),
        ("Cards, Checking & Bill Payments", ("card", "checks", "bills")),
        ("Dividends, Interest & Other Income", ("dividends",)),
    ):
        if any(e.tag in tags for e in entries):
            page.put(48, y, name, 8.5)
            page.put(294, y, written(summed(entries, *tags)), 8.5, right=True)
            y += 13
    page.put(40, y, "Ending Balance", 8.5, bold=True)
    page.put(294, y, dollars(closing), 8.5, right=True, bold=True)
    page.rule(36, y + 5, 298, 0.6)
    page.box(314, 108, 262, 15, PALE)
    page.put(318, 119, "Core Account Interest Rate", 8.5, bold=True)
    page.lines(318, 134, ["7-day yield on the last day of the period", "Fund expenses are taken off daily"], 8, 12)
    page.put(572, 134, "4.96%", 8, right=True)
    y += 30
    page.put(36, y, "Holdings", 13, bold=True, color=GREEN)
    page.box(36, y + 7, 540, 24, PALE)
    page.put(40, y + 26, "Core Account - 100% of account holdings", 8, bold=True)
    for x, upper, lower in ((330, "Beginning", "Market Value"), (400, "", "Quantity"), (470, "Price", "Per Unit")):
        page.put(x, y + 17, upper, 7, right=True)
        page.put(x, y + 26, lower, 7, right=True)
    page.lines(572, y + 17, ["Ending", "Market Value"], 7, 9, right=True)
    page.put(40, y + 44, f"{FUND} (HGCXX)", 8)
    page.put(330, y + 44, dollars(opening), 8, right=True)
    page.put(400, y + 44, written(closing, places=3), 8, right=True)
    page.put(470, y + 44, "$1.0000", 8, right=True)
    page.put(572, y + 44, dollars(closing), 8, right=True)
    page.rule(36, y + 50, 576, 0.4, GREY)
    page.put(40, y + 63, "Total Holdings", 8, bold=True)
    page.put(572, y + 63, dollars(closing), 8, right=True, bold=True)
    page.put(36, y + 96, "Activity", 13, bold=True, color=GREEN)
    flow.y = y + 116


def _heading(flow: Flow, tag: str, title: str) -> None:
    page, y = flow.page, flow.y
    page.put(36, y, title, 9.5, bold=True)
    page.box(36, y + 5, 540, 13, PALE)
    heads: Sequence[tuple[float, str]] = ((40, "Date"), (90, "Reference"), (170, "Description"))
    if tag == "dividends":
        page.box(36, y + 5, 540, 22, PALE)
        page.put(40, y + 14, "Settlement", 7)
        heads = ((40, "Date"), (90, "Security Name"), (270, "Symbol/CUSIP"), (340, "Description"))
        flow.y += 9
    elif tag == "card":
        heads = ((40, "Date"), (90, "Description"))
    elif tag == "checks":
        heads = ((40, "Check #"), (90, "Post Date"), (170, "Description"))
    elif tag == "bills":
        heads = ((40, "Date"), (90, "Payee"))
    y = flow.y
    for x, name in heads:
        page.put(x, y + 14, name, 7)
    page.put(572, y + 14, "Amount", 7, right=True)
    flow.y = y + 29


def _shown(entry: Entry) -> list[str]:
    return [line.replace("Check Paid ", "Check Paid #") for line in entry.lines]


def _section(flow: Flow, tag: str, title: str, total: str, entries: list[Entry]) -> list[Row]:
    flow.need(70)
    _heading(flow, tag, title)
    rows = []
    for n, entry in enumerate(entries):
        if flow.need(11 * len(entry.lines) + 6):
            _heading(flow, tag, f"{title} (continued)")
        page, y, day = flow.page, flow.y, f"{entry.day:%m/%d}"
        text = " ".join(_shown(entry))
        if tag == "dividends":
            page.put(90, y, FUND, 8)
            page.put(280, y, "41664R105", 8)
            page.put(350, y, text, 8)
            text = f"{FUND} {text}"
        else:
            page.lines(90 if tag in ("card", "bills") else 170, y, _shown(entry), 8, 10)
        if tag == "checks":
            page.put(40, y, text[-4:], 8)
        page.put(90 if tag == "checks" else 40, y, day, 8)
        page.put(572, y, (written if n else dollars)(entry.amount), 8, right=True)
        rows.append(Row(entry.day, text, entry.amount, page=flow.number))
        flow.y += 10 * len(entry.lines) + 3
    flow.need(14)
    flow.page.rule(36, flow.y - 8, 576, 0.5)
    flow.page.put(40, flow.y + 2, total, 8, bold=True)
    flow.page.put(572, flow.y + 2, dollars(summed(entries)), 8, right=True, bold=True)
    flow.y += 24
    return rows


def _core(flow: Flow, opening: Decimal, entries: list[Entry]) -> None:
    days: dict[date, Decimal] = {}
    for entry in sorted(entries, key=lambda e: e.day):
        days[entry.day] = days.get(entry.day, ZERO) + entry.amount

    def heading(title: str) -> None:
        page, y = flow.page, flow.y
        page.put(36, y, title, 9.5, bold=True)
        page.box(36, y + 5, 540, 22, PALE)
        for x, upper, lower in ((40, "Settlement", "Date"), (90, "Account", "Type"), (135, "", "Transaction")):
            page.put(x, y + 14, upper, 7)
            page.put(x, y + 23, lower, 7)
        page.put(200, y + 23, "Description", 7)
        for x, name in ((430, "Quantity"), (470, "Price"), (522, "Amount"), (572, "Balance")):
            page.put(x, y + 23, name, 7, right=True)
        flow.y = y + 38

    flow.need(80)
    heading("Core Fund Activity")
    balance = opening
    for n, (day, net) in enumerate((day, net) for day, net in days.items() if net):
        balance += net
        if flow.need(14):
            heading("Core Fund Activity (continued)")
        page, y = flow.page, flow.y
        page.put(40, y, f"{day:%m/%d}", 8)
        page.put(90, y, "CASH", 8)
        page.put(135, y, "You Bought" if net > 0 else "You Sold", 8)
        page.put(200, y, f"{FUND} @ 1", 7)
        page.put(430, y, written(net, places=3), 8, right=True)
        page.put(470, y, "$1.0000", 8, right=True)
        page.put(522, y, (written if n else dollars)(net), 8, right=True)
        page.put(572, y, (written if n else dollars)(balance), 8, right=True)
        flow.y += 12
    flow.page.rule(36, flow.y - 7, 576, 0.5)
    flow.page.put(40, flow.y + 4, "Total Core Fund Activity", 8, bold=True)
    flow.page.put(522, flow.y + 4, dollars(balance - opening), 8, right=True, bold=True)
    flow.y += 16
