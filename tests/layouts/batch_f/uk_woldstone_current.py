"""United Kingdom, high-street current account: Date, Payment type and details, Paid out, Paid in, Balance; the date
once a day, the balance once a day, "BALANCE BROUGHT FORWARD" and "BALANCE CARRIED FORWARD".

Look 1: type codes (DD, VIS, CR, ))), BP, ATM) set off before the details within one column, the amount on the last line
of a row, `04 Mar 24`, `D` after an overdrawn balance, the brought-forward rows dated, a claret sidebar with the account
summary left of the table. Look 2: landscape, the year as a heading in the date column and `04 Mar`, the words of the
payment type on the first line with the amount, dotted rules. Times, one text operator for each letter (look 1), page
turned by /Rotate (look 2).
"""

from __future__ import annotations

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
from ..pens import GREY, WHITE, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(8, -2, -90, "{shop}|{town}", "VIS"),
    Kind(7, -1, -48, "{shop}|{town}", ")))"),
    Kind(5, -8, -260, "{biller}", "DD"),
    Kind(2, -10, -700, "{person}|{note}", "BP", "0.50"),
    Kind(1.5, -300, -1150, "{landlord}|RENT FLAT 2.1", "SO", "5.00"),
    Kind(1.5, -10, -300, "CASH {cash}|{town} @1#:4#", "ATM", "10.00"),
    Kind(1.4, -5, -210, "INT'L 00########|{abroad}|USD {usd} @ 1.2###|Visa Rate", "VIS"),
    Kind(0.8, -0.2, -5.9, "Non-Sterling|Transaction Fee", "DR"),
    Kind(2.5, 5, 850, "{person}|{note}", "CR"),
    Kind(1.6, 1200, 3300, "{firm}|SALARY {used}", "CR", most=2),
    Kind(0.7, -20, -400, "1001##", "CHQ", "1.00"),
    Kind(0.6, 2, 90, "REFUND {shop}|{town}", "VIS"),
    Kind(0.5, -1, -24, "DEBIT INTEREST|TO {used}", "DR", most=1),
]
POOLS = {
    "shop": ["TESCOT STORES 6218", "GREGGORY'S PLC", "CO-OPERA GRP 070415", "SAINSBERRYS S/MKT", "TFL TRAVEL CH",
             "W H SMYTHE 1,140"],
    "town": ["LEEDS", "HEBDEN BRIDGE", "STOKE-ON-TREN", "London"],
    "biller": ["CALDER COUNCIL TAX", "OCTOPOD ENERGY", "TV LICENCE MBP", "BRITANNIC GAS 8500##", "O3 MOBILE"],
    "person": ["MR P O'DOWD", "SHARMA K & R", "E Hargreaves-Li", "ALLOTMENT SOC"],
    "note": ["dinner 14.50 each", "INV 2024-031", "holiday 12 Jul", "REF 00104422"],
    "landlord": ["RIDGEWAY LETTINGS", "T & J MOSS"],
    "cash": ["NOTEMACHINE", "WOLDSTONE", "LNK 1 HIGH ST"],
    "abroad": ["AMZNMktplace US", "UBERRA *TRIP HELP", "HOTEL DELUZ NYC"],
    "firm": ["AIREDALE NHS TR", "WOOLCOMBERS LTD"],
    "usd": ["1#.99", "1##.00"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d%b"),
}  # fmt: skip
WORDS = {"VIS": "Card payment", ")))": "Contactless payment", "DD": "Direct Debit", "BP": "Bill payment to",
         "SO": "Standing order", "ATM": "Cash withdrawal", "DR": "Charge", "CR": "Bank credit", "CHQ": "Cheque",
}  # fmt: skip
CLARET, SAND, OLIVE = (0.42, 0.07, 0.16), (0.97, 0.94, 0.88), (0.33, 0.38, 0.16)
FORWARD, CARRIED = "BALANCE BROUGHT FORWARD", "BALANCE CARRIED FORWARD"


class Columns:
    """Where the columns of a look are, and how it writes days and balances."""

    def __init__(self, side: bool) -> None:
        self.side = side
        self.size = (595.0, 842.0) if side else (842.0, 595.0)
        self.date, self.code, self.text = (188, 234, 258) if side else (60, 0, 150)
        self.out, self.into, self.balance = (434, 492, 556) if side else (560, 665, 780)
        self.room = 128 if side else 300
        self.point = 9.0 if side else 10.0

    def page(self) -> Page:
        return Page(self.size, "Times-Roman", "Times-Bold")

    def money(self, amount: Decimal) -> str:
        return written(amount, minus="") + (" D" if amount < 0 else "") if self.side else written(amount)


def draw(rng: Random, path: Path) -> Truth:
    look = Columns(rng.random() < 0.55)
    period = start, end = some_period(rng)
    opening = rng.choice([some_amount(rng, 20, 6500)] * 5 + [some_amount(rng, -10, -450)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-450)
    balances = running(opening, [e.amount for e in entries])
    account = fill(rng, "########", start, {})
    truth = Truth("checking", "en_GB", "GBP", account, start, end, opening, opening + sum(e.amount for e in entries))
    state: dict[str, Decimal | date] = {"balance": opening, "day": start}
    sort = fill(rng, "40-##-##", start, {})
    flow = Flow(
        look.size[1] - 78,
        look.page,
        lambda page, n: _head(page, n, truth, look, entries, state, sort),
        lambda page, y: _forward(page, y, look, state, CARRIED),
    )
    shown: tuple[date, int] | None = None
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        parts = list(entry.lines) if look.side else [f"{WORDS[entry.tag]} {entry.lines[0]}", *entry.lines[1:]]
        lines = [part for line in parts for part in wrap(line, fits("Times-Roman", look.point, look.room))]
        lead = look.point + 1.5
        flow.need(lead * len(lines) + 5)
        page, y = flow.page, flow.y
        if shown != (entry.day, flow.number):
            year = None if shown is None or shown[1] != flow.number else shown[0].year
            if not look.side and entry.day.year != year:
                page.put(look.date, y, str(entry.day.year), 9, bold=True, color=OLIVE)
                y += 13
            page.put(look.date, y, f"{entry.day:%d %b %y}" if look.side else f"{entry.day:%d %b}", look.point)
        shown = entry.day, flow.number
        if look.side:
            page.put(look.code, y, entry.tag, look.point)
        page.lines(look.text, y, lines, look.point, lead)
        last = y + lead * (len(lines) - 1)
        at = last if look.side else y
        daily = n + 1 == len(entries) or entries[n + 1].day != entry.day
        side = look.out if entry.amount < 0 else look.into
        page.put(side, at, written(abs(entry.amount)), look.point, right=True)
        page.put(look.balance, at, look.money(balance) if daily else "", look.point, right=True, bold=True)
        if not look.side and daily:
            page.put(look.date, last + 8, "." * 575, 5, color=GREY)
        state["balance"], state["day"] = balance, entry.day
        flow.y = last + lead + (4 if look.side or not daily else 11)
        text = " ".join([entry.tag, *lines] if look.side else lines)
        truth.transactions.append(Row(entry.day, text, entry.amount, balance if daily else None, page=flow.number))
    state["day"] = end
    _end(flow, look, state, end)
    for n, page in enumerate(flow.pages, 1):
        foot = look.size[1] - 30
        page.put(look.balance, foot, f"Sheet {n} of {len(flow.pages)}", 7.5, right=True)
        page.put(
            look.date, foot, "Woldstone Union Bank plc. Registered in England 00014259. FSCS protected.", 7, color=GREY
        )
    by_hand(flow.pages, path, Hand(show="glyphs") if look.side else Hand(show="Tj", turned=True, scaled=True))
    return truth


def _forward(page: Page, y: float, look: Columns, state: dict[str, Decimal | date], name: str) -> None:
    balance, day = state["balance"], state["day"]
    if look.side:
        page.put(look.date, y, f"{day:%d %b %y}", look.point)
    page.put(look.code if look.side else look.text, y, name, look.point, bold=True)
    page.put(look.balance, y, look.money(Decimal(str(balance))), look.point, right=True, bold=True)


def _head(
    page: Page,
    number: int,
    truth: Truth,
    look: Columns,
    entries: list[Entry],
    state: dict[str, Decimal | date],
    sort: str,
) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    out, into = (
        abs(sum((e.amount for e in entries if (e.amount < 0) == less), Decimal("0.00"))) for less in (True, False)
    )
    opening, closing = truth.opening_balance or Decimal("0.00"), truth.closing_balance or Decimal("0.00")
    summary = [("Opening Balance", look.money(opening)), ("Payments In", written(into)), ("Payments Out", written(out)),
               ("Closing Balance", look.money(closing)), ("Arranged Overdraft Limit", "500.00")]  # fmt: skip
    days = f"{start.day} {start:%B %Y} to {end.day} {end:%B %Y}"
    if look.side:
        page.box(0, 0, 170, look.size[1], SAND)
        page.box(0, 0, 170, 74, CLARET)
        page.lines(20, 36, ["Woldstone", "Union Bank"], 17, 20, color=WHITE, bold=True)
        page.put(look.date, 44, "Your Statement", 20, color=CLARET)
        page.put(look.date, 62, days, 9.5)
        page.lines(20, 100, ["Account Name", "Ms Ruth Okafor-Bell", "", "Sortcode", sort, "", "Account Number"], 9, 12)
        page.put(20, 184, truth.account_number or "", 9, bold=True)
        if number == 1:
            page.put(20, 224, "Account Summary", 12, bold=True, color=CLARET)
            for n, (name, value) in enumerate(summary):
                page.put(20, 242 + 27 * n, name, 8.5)
                page.put(156, 254 + 27 * n, value, 9, right=True, bold=True)
            code = iban(Random(truth.account_number), "GB", f"WOLD{sort.replace('-', '')}{truth.account_number}")
            page.lines(20, 400, ["International Bank Account Number", *wrap(code, fits("Times-Roman", 9, 130))], 9, 12)
        y = 100.0
    else:
        page.put(60, 48, "Woldstone Union Bank", 18, bold=True, color=OLIVE)
        page.put(780, 40, f"Account {truth.account_number}   Sort code {sort}", 10, right=True)
        page.put(780, 54, f"Statement for {days}", 10, right=True)
        y = 84
        if number == 1:
            for n, (name, value) in enumerate(summary):
                page.put(60 + 150 * n, 84, name, 9, color=GREY)
                page.put(60 + 150 * n, 98, "£" + value if value[0] != "-" else "-£" + value[1:], 12)
            y = 128
    fill_ = CLARET if look.side else OLIVE
    page.box(look.date - 6, y - 12, look.balance - look.date + 12, 17, fill_)
    for x, name in ((look.date, "Date"), (look.code or look.text, "Payment type and details")):
        page.put(x, y, name, 9, color=WHITE, bold=True)
    for x, name in ((look.out, "Paid out"), (look.into, "Paid in"), (look.balance, "Balance")):
        page.put(x, y, name, 9, color=WHITE, bold=True, right=True)
    _forward(page, y + 20, look, state, FORWARD)
    return y + 37


def _end(flow: Flow, look: Columns, state: dict[str, Decimal | date], end: date) -> None:
    flow.need(88)
    page, y = flow.page, flow.y + 2
    _forward(page, y, look, state, CARRIED)
    wide = look.balance - look.date
    page.rule(look.date, y + 8, look.balance, 0.6, GREY)
    text = (
        "Credit Interest Rates: balance variable AER 0.00%. Debit Interest Rates: arranged overdraft EAR 39.9% on"
        f" amounts over £25.00. From {end + timedelta(62):%d %B %Y} the non-sterling fee is 2.75%. Refer a friend by"
        f" {end + timedelta(30):%d %b %y} and get £50.00. A DD marked with )) is contactless; D means overdrawn."
    )
    page.lines(look.date, y + 24, wrap(text, fits("Times-Roman", 8, wide)), 8, 10)
