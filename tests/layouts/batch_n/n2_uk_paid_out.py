"""UK high-street bank, current account: the date once a day, the type code before short upper-case lines, the amount
on the last line of a row, the balance on the last row of a day with a D when overdrawn, fees of foreign card payments
as rows of their own, balance carried and brought forward with a lone dot, interest tables after the rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf

RED = (0.75, 0.05, 0.1)
PALE = (0.93, 0.93, 0.93)
LEAD = 10.4
DATE, CODE, DETAIL, OUT, IN, BALANCE, MARK = 52.0, 104.0, 128.0, 372.0, 446.0, 528.0, 534.0

POOLS = {
    "shop": ("BRAMLEY STORES ####", "OAKFIELD FOODS", "HARTS & SONS LTD", "PENNYWELL MARKET", "THE CORNER LARDER"),
    "more": ("LARKSPUR BOOKS", "KESTREL RAIL", "MOORGATE COFFEE", "TILLY'S BAKERY", "WREN PHARMACY ##", "ASHDOWN FUEL"),
    "town": ("LEEDS", "LONDON W#", "BRISTOL", "HEXHAM", "STOKE ON TRENT", "CARDIFF", "READING"),
    "biller": (
        "NORTHGATE WATER",
        "SEVERN ELECTRIC",
        "HALLAM B.C.",
        "ORCHARD MOBILE",
        "BEACON BROADBAND",
        "TV LICENCE MBP",
    ),
    "person": ("J WHITCOMBE", "PATEL R K", "MRS A DUNMORE", "T OKONJO", "S & L FARRANT", "HUGHES D"),
    "why": ("RENT", "THANKS", "DINNER", "WINDOW CLEANER", "SEPT TICKETS", "INV ####", "BIRTHDAY"),
    "firm": ("CALDERBROOK LTD", "MERIDIAN CARE TRUS", "DWENT PAYROLL", "STANHOPE ENGINEERI"),
    "abroad": ("CANTINA DEL PORTO|LISBOA", "ZUMIO.COM|DUBLIN", "GRIFFON AIR|NEW YORK", "HOTEL ADLERHOF|WIEN"),
    "mark": ("VIS", ")))"),
}
KINDS = (
    Kind(26, -2, -90, "{shop}|{town}", "VIS"),
    Kind(22, -1.2, -45, "{more}|{town}", ")))"),
    Kind(12, -9, -240, "{biller}", "DD"),
    Kind(8, -5, -900, "{person}|{why}", "BP"),
    Kind(4, -50, -1200, "{person}", "SO", most=2),
    Kind(5, -10, -300, "CASH NOTEMAC ???#|{town}", "ATM", "10"),
    Kind(5, -4, -160, "INT'L ##########|{abroad}", "INT"),
    Kind(3, -20, -500, "###### ######## INTERNET TRANSFER", "TFR", "5"),
    Kind(2, -15, -600, "######", "CHQ"),
    Kind(5, 900, 3200, "{firm}|SALARY", "CR", most=1),
    Kind(7, 10, 700, "{person}|{why}", "CR"),
    Kind(2, 20, 400, "CASH IN AT {town}", "PIM", "5"),
    Kind(1, 0.5, 8, "GROSS INTEREST TO|{month}", "CR", most=1),
)


def _month(_: Random, day: date) -> str:
    return f"{day:%d%b%Y}".upper()


def _entries(rng: Random, opening: Decimal, period: tuple[date, date]) -> list[Entry]:
    """The rows; a card payment abroad says its rate and is followed by its fee."""
    found = some_entries(rng, KINDS, POOLS | {"month": _month}, period, balance=opening, floor=-250)
    rows: list[Entry] = []
    for entry in found:
        if entry.tag != "INT":
            rows.append(entry)
            continue
        rate = Decimal(rng.randint(11200, 13100)) / 10000
        foreign = written(-entry.amount * rate)
        lines = (*entry.lines, f"{rng.choice(['EUR', 'USD'])} {foreign} @ {rate}", "Visa Rate")
        rows.append(Entry(entry.day, lines, entry.amount, "VIS", entry.text))
        fee = min((entry.amount * Decimal("0.0275")).quantize(Decimal("0.01")), Decimal("-0.03"))
        rows.append(Entry(entry.day, ("Non-Sterling", "Transaction Fee"), fee, "DR", "fee"))
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = -some_amount(rng, 5, 240) if rng.random() < 0.15 else some_amount(rng, 60, 5200)
    entries = _entries(rng, opening, period)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    sort, account = f"{rng.randint(10, 60)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}", f"{rng.randint(10**7, 10**8)}"
    name = rng.choice(["Mr Owen Tredwell", "Miss Harriet Amblecote", "Mrs Nadia Rahmani-Pole", "Mr & Mrs J Colley"])
    sheet = rng.randint(12, 340)
    now, day = opening, start

    def head(page: Page, number: int) -> float:
        page.put(545, 48, "Calder & Vale UK", 19, right=True, bold=True, color=RED)
        if number == 1:
            _letterhead(
                page, rng, name, (opening, closing, entries), iban(rng, "GB", f"CALV{sort.replace('-', '')}{account}")
            )
        y = 300.0 if number == 1 else 96.0
        page.put(50, y, "Your Bank Account details", 11, bold=True)
        page.rule(50, y + 5, 545, 1, RED)
        page.put(50, y - 22, f"{_long(start, start.year != end.year)} to {_long(end)}", 11)
        for x, title, text in ((50, "Account Name", name), (290, "Sortcode", sort), (370, "Account Number", account)):
            page.put(x, y + 17, title, 7.5, color=GREY)
            page.put(x, y + 28, text, 9)
        page.put(480, y + 17, "Sheet Number", 7.5, color=GREY)
        page.put(480, y + 28, str(sheet + number - 1), 9)
        page.box(50, y + 40, 495, 15, PALE)
        page.put(DATE, y + 50.5, "Date", 8, bold=True)
        page.put(CODE, y + 50.5, "Payment type and details", 8, bold=True)
        for right, title in ((OUT, "Paid out"), (IN, "Paid in"), (BALANCE, "Balance")):
            page.put(right, y + 50.5, title, 8, bold=True, right=True)
        _forward(page, y + 67, day, "BALANCE BROUGHT FORWARD", now)
        return y + 67 + LEAD + 2

    def foot(page: Page, y: float) -> None:
        _forward(page, y + 2, day, "BALANCE CARRIED FORWARD", now)
        page.put(
            50,
            806,
            "Calder & Vale UK Bank plc, 4 Wharf Place, Leeds LS1 4QX. Authorised by the Prudential "
            "Regulation Authority and regulated by the Financial Conduct",
            6.4,
            color=GREY,
        )
        page.put(
            50,
            814,
            "Authority and the Prudential Regulation Authority. Registered in England number 08812377. "
            "Customer Service Centre: PO Box 6114, Coventry CV3 9ZQ",
            6.4,
            color=GREY,
        )

    flow = Flow(762, Page, head, foot)
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        turned = flow.need(LEAD * len(entry.lines))
        if turned or n == 0 or entry.day != entries[n - 1].day:
            flow.page.put(DATE, flow.y, f"{entry.day:%d %b %y}", 8)
        flow.page.put(CODE, flow.y, entry.tag, 8)
        number = flow.number
        bottom = flow.page.lines(DETAIL, flow.y, entry.lines, 8, LEAD) - LEAD
        flow.page.put(OUT if entry.amount < 0 else IN, bottom, written(abs(entry.amount)), 8, right=True)
        shown = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if shown:
            _balance(flow.page, bottom, balance)
        rows.append(
            Row(entry.day, " ".join((entry.tag, *entry.lines)), entry.amount, balance if shown else None, page=number)
        )
        flow.y, now, day = bottom + LEAD, balance, entry.day
    day = end
    foot(flow.page, flow.y)
    flow.y += 30
    _after(flow, rng, end)
    with_pymupdf(flow.pages, path, rng.choice(["rows", "rows", "columns"]))
    return Truth("checking", "en_GB", "GBP", account, start, end, opening, closing, rows)


def _long(day: date, year: bool = True) -> str:
    return f"{day.day} {day:%B}" + (f" {day.year}" if year else "")


def _balance(page: Page, y: float, balance: Decimal) -> None:
    page.put(BALANCE, y, written(abs(balance)), 8, right=True)
    page.put(MARK, y, "D" if balance < 0 else "", 7)


def _forward(page: Page, y: float, day: date, text: str, balance: Decimal) -> None:
    page.put(DATE, y, f"{day:%d %b %y}", 8, bold=True)
    page.put(DETAIL, y, text, 8, bold=True)
    page.put(IN - 60, y, ".", 8)
    _balance(page, y, balance)


def _letterhead(page: Page, rng: Random, name: str, sums: tuple[Decimal, Decimal, list[Entry]], number: str) -> None:
    opening, closing, entries = sums
    page.lines(
        390,
        66,
        (
            "Contact tel 03450 700 118",
            "see reverse for call times",
            "Text phone 03457 125 563",
            "used by deaf or speech impaired customers",
            "www.calderandvale.example",
        ),
        7.5,
        9.5,
    )
    page.put(50, 66, "Your Statement", 17)
    street = rng.choice(["14 Linnet Close", "Flat 3, 88 Mill Road", "The Old Forge"])
    page.lines(60, 112, (name, street, rng.choice(["Wetherby", "Thornbury", "Frome"]), "LS22 6QD"), 9.5, 12.5)
    page.box(372, 126, 173, 82, PALE)
    page.put(380, 139, "Account Summary", 9.5, bold=True)
    paid_in = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    paid_out = -sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    y = 154.0
    for title, value in (
        ("Opening Balance", opening),
        ("Payments In", paid_in),
        ("Payments Out", paid_out),
        ("Closing Balance", closing),
    ):
        page.put(380, y, title, 8.5)
        page.put(528, y, written(abs(value)), 8.5, right=True)
        page.put(532, y, "D" if value < 0 else "", 7)
        y += 13
    page.put(372, 224, "International Bank Account Number", 7.5, color=GREY)
    page.put(372, 234, number.replace(" ", ""), 8.5)
    page.put(372, 245, "Branch Identifier Code", 7.5, color=GREY)
    page.put(372, 255, "CALVGB2LXXX", 8.5)
    if rng.random() < 0.4:
        page.box(50, 186, 300, 44, stroke=RED)
        page.lines(
            57,
            199,
            (
                "Need to borrow? Loans from £1,000 to £30,000 at 6.9% APR representative",
                "for existing customers. Ask in branch or log on before 30 September.",
                "Subject to status. You must be 18 or over.",
            ),
            7.6,
            10,
        )


def _after(flow: Flow, rng: Random, end: date) -> None:
    """Interest tables and what the law wants said."""
    due = end + timedelta(31)
    if flow.y + 150 > flow.bottom + 30:
        flow.page = Page()
        flow.pages.append(flow.page)
        flow.page.put(545, 48, "Calder & Vale UK", 19, right=True, bold=True, color=RED)
        flow.y = 90
    page, y = flow.page, flow.y
    page.box(50, y, 240, 14, PALE)
    page.box(305, y, 240, 14, PALE)
    for x, titles in (
        (54, ("Credit Interest Rates", "balance", "AER", "variable")),
        (309, ("Debit Interest Rates", "balance", "EAR", "variable")),
    ):
        for shift, title in zip((0, 105, 165, 198), titles, strict=True):
            page.put(x + shift, y + 10, title, 7.5, bold=True)
    page.put(54, y + 26, "Credit interest is not applied", 7.5)
    page.put(309, y + 26, "Arranged Overdraft", 7.5)
    page.put(414, y + 26, "up to    25", 7.5)
    page.put(474, y + 26, "0.00 %", 7.5)
    page.put(414, y + 37, "over     25", 7.5)
    page.put(474, y + 37, rng.choice(["39.90 %", "38.90 %", "35.30 %"]), 7.5)
    page.put(50, y + 62, "Information about the Financial Services Compensation Scheme", 8.5, bold=True)
    page.lines(
        50,
        y + 74,
        (
            "Most deposits (including in some currencies other than sterling) held by individuals and small businesses "
            "are covered by the scheme up to £85,000.",
            f"Your next statement will be prepared about {_long(due)}. If you have queries please write to us.",
            "Dispute resolution: if you have a problem with your agreement, please try to resolve it with us "
            "in the first instance.",
        ),
        7,
        9,
    )
