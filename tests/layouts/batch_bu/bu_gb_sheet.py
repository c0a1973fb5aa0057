"""United Kingdom, joint current account: a column of payment types, details of up to five lines, amount on the last.

The day is printed on its first row only and the balance on its last; overdrawn balances have a D; each sheet ends with
a balance carried forward and the next begins with it.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Kind, Pools, Row, Truth, fill, iban, running, some_amount, some_entries, some_period
from layouts.frame import written as w
from layouts.pens import GREY, Flow, Page, with_fpdf

from ._rows import ends_of_days, how_many, para

RED = (0.8, 0.05, 0.1)
POOLS: Pools = {
    "shop": (
        "TESCO STORES 3###",
        "SAINSBURYS S/MKTS",
        "BOOTS 1###",
        "GREGGS PLC",
        "MARKS&SPENCER PLC",
        "CO-OP GROUP 07###",
    ),
    "town": ("LEEDS", "YORK", "HARROGATE", "BRADFORD", "WAKEFIELD"),
    "tap": ("TFL TRAVEL CH", "PRET A MANGER", "COSTA COFFEE 43###", "LIDL GB LEEDS", "WH SMITH LEEDS"),
    "dd": (
        "YORKSHIRE WATER",
        "LEEDS CITY COUNCIL",
        "BRITISH GAS",
        "VODAFONE LIMITED",
        "TV LICENCE MBP",
        "AVIVA GENERAL INS",
    ),
    "who": ("HARRISON P", "MRS J OKAFOR", "S WALMSLEY", "D MALIK"),
    "ref": ("RENT", "HOLIDAY", "WINDOW CLEANING", "BIRTHDAY", "SUNDAY LUNCH"),
    "work": ("NORTHGATE NHS TRUST", "CALDER PAPER LTD"),
}
KINDS = [
    Kind(14, -3, -95, "VIS|{shop}|{town}"),
    Kind(14, -2, -30, ")))|{tap}|{town}"),
    Kind(7, -10, -180, "DD|{dd}"),
    Kind(4, -10, -600, "BP|{who}|{ref}"),
    Kind(3, 10, 250, "CR|{who}|{ref}"),
    Kind(2, 1100, 2600, "CR|{work}|SALARY ########"),
    Kind(2, -20, -200, "ATM|CASH {town}|MAR 0#|{town}", step="10"),
    Kind(2, -8, -70, "VIS|INT'L 00########|AMAZON.DE|AMAZON.DE|EUR ##.## @ 1.16##|Visa Rate"),
    Kind(1.5, -0.3, -2, "DR|Non-Sterling|Transaction Fee"),
    Kind(1.5, -200, -900, "SO|P J ASHWORTH|HOUSE ACCOUNT", step="25"),
    Kind(1, 20, 300, "TFR|404712 ########|INTERNET TRANSFER", step="10"),
]


def dmy(day: date) -> str:
    return f"{day:%d %b %y}"


def bal(amount: Decimal) -> str:
    return w(amount, minus="")


def _balance(page: Page, y: float, amount: Decimal, bold: bool = False) -> None:
    page.put(540, y, bal(amount), 9, right=True, bold=bold)
    page.put(545, y, "D" if amount < 0 else "", 9, bold=bold)


def _front(page: Page, truth: Truth, sums: tuple[Decimal, Decimal], number: str) -> None:
    assert truth.opening_balance is not None and truth.closing_balance is not None
    page.lines(
        60, 130, ("Mr P J Ashworth & Mrs L Ashworth", "14 Beechwood Rise", "Leeds", "West Yorkshire", "LS8 4PD"), 9, 11
    )
    page.put(342, 120, "Account Summary", 10, bold=True)
    table = [
        ("Opening Balance", truth.opening_balance),
        ("Payments In", sums[0]),
        ("Payments Out", sums[1]),
        ("Closing Balance", truth.closing_balance),
    ]
    for n, (what, amount) in enumerate(table):
        page.rule(342, 125 + 14 * n, 556, 0.4, GREY)
        page.put(342, 135 + 14 * n, what, 9)
        page.put(540, 135 + 14 * n, bal(amount), 9, right=True)
        page.put(545, 135 + 14 * n, "D" if amount < 0 else "", 9)
    page.put(342, 200, "Arranged Overdraft Limit", 9)
    page.put(540, 200, "500.00", 9, right=True)
    page.put(342, 218, "International Bank Account Number", 7.5)
    page.put(342, 228, number, 8)
    page.put(342, 242, "Branch Identifier Code", 7.5)
    page.put(342, 252, "WHARGB2LXXX", 8)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 50, 4000) * rng.choice([1, 1, 1, -1]) / 2
    opening = opening.quantize(Decimal("0.01"))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-350)
    balances = running(opening, [entry.amount for entry in entries])
    sort, account = fill(rng, "40-##-##", start, {}), fill(rng, "3#######", start, {})
    truth = Truth("checking", "en_GB", "GBP", account, start, end, opening, balances[-1])
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal("0.00"))
    out = sum((-entry.amount for entry in entries if entry.amount < 0), Decimal("0.00"))
    sheet = rng.randint(40, 300)
    number = iban(rng, "GB", f"WHAR{sort.replace('-', '')}{account}")
    state = {"day": start - timedelta(1), "balance": opening}

    def carry(page: Page, y: float, text: str, day: date | None) -> None:
        amount = state["balance"]
        assert isinstance(amount, Decimal)
        page.put(50, y, dmy(day) if day else "", 9)
        page.put(134, y, text, 9, bold=True)
        _balance(page, y, amount)

    def head(page: Page, count: int) -> float:
        page.put(50, 48, "Whitfield Harrogate", 17, bold=True, color=RED)
        page.lines(
            400, 40, ("Contact tel 0345 555 0107", "see reverse for call times", "www.whitfield.example"), 7.5, 9
        )
        page.put(50, 84, "Your Statement", 14)
        if count == 1:
            _front(page, truth, (into, out), number)
        y = 290 if count == 1 else 118
        year = f" {start.year}" if start.year != end.year else ""
        span = f"{start.day} {start:%B}{year} to {end.day} {end:%B} {end.year}"
        page.put(50, y, span, 10, bold=True)
        page.put(50, y + 18, "Account Name", 7.5, color=GREY)
        page.put(50, y + 29, "Mr P J Ashworth & Mrs L Ashworth", 9)
        for x, what, value in ((300, "Sortcode", sort), (382, "Account Number", account), (482, "Sheet Number", "")):
            page.put(x, y + 18, what, 7.5, color=GREY)
            page.put(x, y + 29, value or str(sheet + count), 9)
        y += 52
        page.put(50, y, "Your Bank Account details", 11, bold=True, color=RED)
        page.box(50, y + 6, 506, 16, (0.92, 0.92, 0.92))
        page.put(54, y + 17, "Date", 8.5, bold=True)
        page.put(108, y + 17, "Payment type and details", 8.5, bold=True)
        for x, title in ((382, "Paid out"), (462, "Paid in"), (540, "Balance")):
            page.put(x, y + 17, title, 8.5, bold=True, right=True)
        day = state["day"]
        assert isinstance(day, date)
        carry(page, y + 36, "BALANCE BROUGHT FORWARD", day)
        return y + 48

    def foot(page: Page, y: float) -> None:
        carry(page, y, "BALANCE CARRIED FORWARD", None)

    flow = Flow(750, Page, head, foot)
    shown: tuple[int, date] | None = None
    for entry, balance, last in zip(entries, balances, ends_of_days(entries), strict=True):
        kind, *lines = entry.lines
        flow.need(11 * len(lines) + 12)
        page = flow.page
        if shown != (flow.number, entry.day):
            page.put(50, flow.y, dmy(entry.day), 9)
        shown = (flow.number, entry.day)
        page.put(108, flow.y, kind, 9, bold=True)
        end_y = page.lines(134, flow.y, lines, 9, 11)
        page.put(382 if entry.amount < 0 else 462, end_y - 11, w(entry.amount, minus=""), 9, right=True)
        if last:
            _balance(page, end_y - 11, balance)
        text = " ".join(entry.lines)
        truth.transactions.append(Row(entry.day, text, entry.amount, balance if last else None, page=flow.number))
        flow.y = end_y + 1
        state.update(day=entry.day, balance=balance)
    state["balance"] = balances[-1]
    page, y = flow.page, flow.y
    carry(page, y, "BALANCE CARRIED FORWARD", end)
    page.rule(50, y + 6, 556)
    if y > 640:
        flow.turn(last=True)
        flow.page.texts = [text for text in flow.page.texts if text.y < 100]
        flow.page.boxes.clear()
        y = 90
    _rates(flow.page, y + 30)
    for page in flow.pages:
        page.put(
            50, 815, "Whitfield Harrogate Bank plc. Registered in England. Customer Service Centre: Leeds LS1 4HX", 6.5
        )
    with_fpdf(flow.pages, path)
    return truth


def _rates(page: Page, y: float) -> None:
    for x, title, unit, row in (
        (50, "Credit Interest Rates", "AER variable", ("Credit interest is not applied", "")),
        (320, "Debit Interest Rates", "EAR variable", ("Arranged overdraft over 25", "39.90%")),
    ):
        page.put(x, y, title, 8, bold=True)
        page.put(x + 150, y, "balance", 7.5)
        page.put(x + 232, y, unit, 7.5, right=True)
        page.put(x, y + 13, row[0], 8)
        page.put(x + 232, y + 13, row[1], 8, right=True)
    text = (
        "Your deposit is covered by the Financial Services Compensation Scheme within its limits. Please look through "
        "the entries and tell us at once of any that you do not recognise. D marks a balance that is overdrawn."
    )
    para(page, 50, y + 34, text, 7, 506)
