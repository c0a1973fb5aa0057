"""United Kingdom: a charge card whose credits bear CR on the line below their amount.

Transaction and process date as "Feb 12", foreign spend in a column of its own with the currency's name below, the
rows of each cardmember under a heading with the membership number, a total for each, other account transactions last.
"""

# ruff: noqa: PLR0915 (a form is a long list of what stands where)

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_period
from ..pens import WHITE, Flow, Page, with_pymupdf
from ._rows import Spent, block, joined, numbered, owed, plain, sheet, some_spending, total

NAVY = (0.0, 0.15, 0.4)
TINT = (0.88, 0.92, 0.96)
KINDS = [
    Kind(7, -140, -2.2, "{shop}|{town}"),
    Kind(6, -38, -2.4, "{food}|{town}"),
    Kind(4, -9, -1.75, "TFL TRAVEL CHARGE|TFL.GOV.UK/CP"),
    Kind(3, -96, -22, "{fuel}|{town}"),
    Kind(3, -110, -3.99, "{web}"),
    Kind(2, -210, -6, "{abroad}", "fx"),
    Kind(0.8, -640, -70, "BRITISH AIRWAYS|HARMONDSWORTH"),
    Kind(0.6, 5, 90, "{shop}|{town}", "credit"),
]
POOLS = {
    "town": ["LONDON", "RICHMOND UPON", "GUILDFORD", "READING", "KINGSTON", "CAMBRIDGE", "TWICKENHAM"],
    "shop": [
        "SAINSBURYS S/MKTS",
        "WAITROSE 4#1",
        "JOHN LEWIS",
        "MARKS & SPENCER PLC",
        "BOOTS 1#4#",
        "TESCO STORES 2#4#",
    ],
    "food": ["PRET A MANGER", "GAIL'S BAKERY", "DISHOOM", "LEON RESTAURANTS", "ITSU 0#4", "NERO COFFEE"],
    "fuel": ["SHELL", "BP CONNECT", "ESSO TESCO 6#3#", "MFG FUEL"],
    "web": [
        "AMAZON.CO.UK*?#4?#8|AMAZON.CO.UK",
        "DELIVEROO.CO.UK|LONDON",
        "UBER* TRIP|HELP.UBER.COM",
        "PAYPAL *EBAY UK|0800 358 6551",
        "APPLE.COM/BILL|HOLLYHILL",
    ],
    "abroad": [
        "HOTEL DES ARTS|PARIS",
        "RENFE VIRTUAL|MADRID",
        "HERTZ CAR RENTAL|LISBOA",
        "CAFE CENTRAL|WIEN",
        "WHOLEFDS|NEW YORK",
    ],
}
FOREIGN = {
    "PARIS": ("European Union Euro", "1.1#"),
    "NEW YORK": ("United States Dollar", "1.2#"),
}


def _day(day: date) -> str:
    return f"{day:%b} {day.day}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    root = f"xxxx-xxxxxx-{rng.randint(1, 9)}1"
    holder = rng.choice(["MR D R ASHWORTH", "MRS H OKAFOR", "DR S M PENDLETON"])
    people = [(holder, root + "007"), (rng.choice(["MISS L ASHWORTH", "MR T GREENE"]), root + "015")]
    previous = owed(rng, 300, 4900)
    day = start + timedelta(rng.randint(9, 16))
    payments = [Spent(day, day, ("PAYMENT RECEIVED - THANK YOU",), previous, "credit")]
    groups = [some_spending(rng, KINDS, POOLS, (start, end), rng.randint(10, 75), 2)]
    if rng.random() < 0.6:
        groups.append(some_spending(rng, KINDS, POOLS, (start, end), rng.randint(2, 20), 2))
    others = []
    if rng.random() < 0.4:
        others.append(Spent(end, end, ("MEMBERSHIP FEE",), Decimal(rng.choice(["-195.00", "-575.00", "-60.00"]))))
    if rng.random() < 0.2:
        others.append(Spent(end, end, ("LATE PAYMENT FEE",), Decimal("-12.00")))
    spent = [row for group in groups for row in group] + others
    debits = -total([row for row in spent if row.amount < 0])
    credits = total([row for row in [*payments, *spent] if row.amount > 0])
    closing = previous + debits - credits
    rows: list[Row] = []

    def head(page: Page, number: int) -> float:
        page.box(40, 28, 36, 36, NAVY)
        page.put(58, 44, "MERIDIAN", 6, center=True, bold=True, color=WHITE)
        page.put(58, 54, "CHARGE", 6, center=True, bold=True, color=WHITE)
        page.put(88, 44, "The Preferred Rewards Charge Card", 13, bold=True, color=NAVY)
        page.put(88, 58, "Statement of Account", 11, color=NAVY)
        page.put(555, 44, f"Page {number} of ##", 8, right=True)
        page.box(40, 74, 515, 14, TINT)
        for x, title, text in (
            (46, "Prepared for", holder),
            (250, "Membership Number", people[0][1]),
            (470, "Date", f"{end:%d/%m/%y}"),
        ):
            page.put(x, 84, title, 8, bold=True)
            page.put(x, 99, text, 9)
        page.put(
            40, 806, "Meridian Charge Services Europe Limited. Registered in England and Wales. Authorised and", 6.5
        )
        page.put(40, 814, "regulated by the Financial Conduct Authority.", 6.5)
        return 128

    flow = Flow(780, lambda: sheet("Helvetica", "Helvetica-Bold"), head)
    page = flow.page
    page.box(40, 112, 515, 48, None, stroke=NAVY)
    figures = [
        ("Previous Balance £", plain(previous)),
        ("New Credits £", plain(credits)),
        ("New Debits £", plain(debits)),
        ("Closing Balance £", plain(closing)),
    ]
    for n, (title, text) in enumerate(figures):
        page.put(50 + 130 * n, 128, title, 8.5, bold=True)
        page.put(50 + 130 * n, 147, text, 11)
        if n:
            page.put(32 + 130 * n, 147, ("-", "+", "=")[n - 1], 11, bold=True)
    page.put(40, 182, f"Statement includes payments and charges received by {end:%B} {end.day}, {end.year}", 8.5)
    pay = end + timedelta(14)
    page.put(40, 202, "Payment due", 10, bold=True, color=NAVY)
    block(
        page,
        40,
        216,
        f"You have chosen to pay by Direct Debit. £{plain(closing)} will be taken from your account on or "
        f"just after {pay:%B} {pay.day}, {pay.year}. Please make sure that enough money is there.",
        330,
        8.5,
    )
    page.box(390, 176, 165, 76, TINT)
    page.put(398, 190, "Membership Points", 9, bold=True, color=NAVY)
    for n, (text, points) in enumerate(
        (("Opening balance", 18240), ("Points earned", int(debits)), ("Closing balance", 18240 + int(debits)))
    ):
        page.put(398, 206 + 14 * n, text, 8.5)
        page.put(547, 206 + 14 * n, f"{points:,}", 8.5, right=True)
    flow.y = 276

    def heads() -> None:
        flow.page.box(40, flow.y - 10, 515, 26, TINT)
        for x, lines, right in (
            (44, ("Transaction", "Date"), False),
            (98, ("Process", "Date"), False),
            (148, ("Transaction Details", ""), False),
            (466, ("Foreign Spend", ""), True),
            (549, ("Amount £", ""), True),
        ):
            flow.page.lines(x, flow.y, [line for line in lines if line], 8, 10, bold=True, right=right)
        flow.y += 32

    def table(entries: Sequence[Spent]) -> None:
        for row in entries:
            if flow.need(34):
                heads()
            page, y = flow.page, flow.y
            page.put(44, y, _day(row.used), 8.5)
            page.put(98, y, _day(row.posted), 8.5)
            page.put(148, y, row.lines[0], 8.5)
            text = row.lines[0]
            if len(row.lines) > 1:
                page.put(290, y, row.lines[1], 8.5)
                text = joined(*row.lines)
            page.put(549, y, plain(row.amount), 8.5, right=True)
            under = 0.0
            if row.tag == "fx":
                name, pattern = FOREIGN.get(row.lines[1], ("European Union Euro", "1.1#"))
                course = Decimal(pattern.replace("#", f"{rng.randint(10, 99)}"))
                value = (abs(row.amount) / Decimal("1.0299") * course).quantize(Decimal("0.01"), ROUND_HALF_UP)
                page.put(466, y, plain(value), 8.5, right=True)
                page.put(466, y + 10, name, 7, right=True)
                note = f"Exchange rate {course} plus 2.99% Non-Sterling Transaction Fee"
                page.put(148, y + 10, note, 7)
                text, under = joined(text, note), 10
            if row.amount > 0:
                page.put(549, y + 10, "CR", 8.5, right=True)
                under = 10
            rows.append(Row(row.posted, text, row.amount, page=flow.number))
            flow.y += 14 + under

    heads()
    table(payments)
    for (name, number), group in zip(people, groups, strict=False):
        if flow.need(60):
            heads()
        flow.page.rule(40, flow.y - 6, 555, 0.5, NAVY)
        flow.page.put(44, flow.y + 6, f"New transactions for {name}", 9, bold=True)
        flow.page.put(549, flow.y + 6, f"Card number {number}", 8.5, right=True)
        flow.y += 24
        table(group)
        flow.page.put(148, flow.y + 2, f"Total new spend transactions for {name}", 8.5, bold=True)
        value = -total(group)
        flow.page.put(549, flow.y + 2, plain(value), 8.5, right=True, bold=True)
        if value < 0:
            flow.page.put(549, flow.y + 12, "CR", 8.5, right=True, bold=True)
        flow.y += 28
    if others:
        if flow.need(60):
            heads()
        flow.page.rule(40, flow.y - 6, 555, 0.5, NAVY)
        flow.page.put(44, flow.y + 6, "Other Account Transactions", 9, bold=True)
        flow.y += 24
        table(others)
        flow.page.put(148, flow.y + 2, "Total of other account transactions", 8.5, bold=True)
        flow.page.put(549, flow.y + 2, plain(total(others)), 8.5, right=True, bold=True)
        flow.y += 24
    flow.need(80)
    page = flow.page
    page.put(40, flow.y + 6, "How to pay", 10, bold=True, color=NAVY)
    block(
        page,
        40,
        flow.y + 20,
        "Internet banking: sort code 00-00-00, account number 01234567, quoting your membership number as reference. "
        "If something on this statement looks wrong, call the number on the back of your Card within 60 days.",
        515,
        8,
    )
    with_pymupdf(numbered(flow.pages), path)
    return Truth("credit_card", "en_GB", "GBP", people[0][1], start, end, -previous, -closing, rows)
