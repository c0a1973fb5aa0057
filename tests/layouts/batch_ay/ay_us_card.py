"""United States, a big issuer's credit card statement.

Special: summary box and coupon on the first page, minimum payment warning table, sections for payments, purchases,
fees and interest each with a total, transaction and posting date without a year, minus sign for credits, foreign
purchases with the rate below, interest rows of 0.00, boxes with the year's totals to date.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Color, Flow, Page
from ._rows import any_day, joined, liberation, one_object, prose, wrapped

NAVY: Color = (0.0, 0.2, 0.45)
PALE: Color = (0.91, 0.94, 0.97)
POOLS: Pools = {
    "town": ["CHARLOTTE NC", "AUSTIN TX", "SAN JOSE CA", "TAMPA FL", "DENVER CO", "BOISE ID", "RALEIGH NC"],
    "shop": ["TARGET 0000#### ", "KROGER #### ", "COSTCO WHSE #0### ", "TRADER JOE S #### ", "CVS/PHARMACY #0#### "],
    "eat": [
        "TST* THE COPPER POT ",
        "CHIPOTLE #### ",
        "SQ *BLUE FINCH COFFEE ",
        "DOMINO'S #### ",
        "STARBUCKS STORE ##### ",
    ],
    "web": ["AMZN MKTP US*??#??#?? AMZN.COM/BILLWA", "NETFLIX.COM 866-579-7172 CA", "APPLE.COM/BILL 866-712-7753 CA"],
    "gas": ["SHELL OIL ########### ", "EXXONMOBIL ######## ", "WAWA #### 0000#### "],
    "abroad": ["EL CORTE MADRID ESP", "BOULANGERIE PAUL PARIS FRA", "TRENITALIA ROMA ITA"],
}
KINDS = [
    Kind(9, -4, -210, "{shop}{town}", "purchase"),
    Kind(8, -4, -95, "{eat}{town}", "purchase"),
    Kind(6, -8, -180, "{web}", "purchase"),
    Kind(4, -18, -82, "{gas}{town}", "purchase"),
    Kind(1, -120, -900, "DELTA AIR 006########## DELTA.COM CA|########## {town}", "purchase"),
    Kind(1.5, -9, -140, "{abroad}|EURO", "purchase"),
    Kind(1.2, 150, 2400, "Payment - Thank You", "payment"),
    Kind(0.8, 9, 90, "{shop}{town}", "payment"),
    Kind(0.5, 5, 40, "CASH REWARDS STATEMENT CREDIT", "payment", "5", 1),
    Kind(0.5, -29, -40, "LATE FEE FOR PAYMENT DUE {due}", "fee", "1", 1),
    Kind(0.4, -1, -6, "FOREIGN TRANSACTION FEE", "fee", most=2),
]
SECTIONS = [
    ("Payments and Other Credits", "payment"),
    ("Purchases and Adjustments", "purchase"),
    ("Fees", "fee"),
    ("Interest Charged", "interest"),
]


def _due(_rng: Random, day: date) -> str:
    return f"{day - timedelta(3):%m/%d}"


def _money(amount: Decimal) -> str:
    return written(amount, minus="-$") if amount < 0 else "$" + written(amount)


class _Card:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.number = f"{rng.randint(4100, 4899)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
        self.number += f" {rng.randint(1000, 9999)}"
        self.name = rng.choice(["MARISOL T DEAN", "GREGORY P WOLFE", "ANITA K BOWMAN"])
        self.flow = Flow(728, lambda: Page(LETTER, "LibSans", "LibSans-Bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        span = f"{start:%B} {start.day}, {start.year} - {end:%B} {end.day}, {end.year}"
        if number == 1:
            page.put(36, 46, "Union Harbor Bank", 18, bold=True, color=NAVY)
            page.put(36, 60, "Cash Rewards Visa Signature", 9)
            page.put(576, 40, self.name, 9, right=True, bold=True)
            page.put(576, 51, f"Account # {self.number}", 9, right=True)
            page.put(576, 62, span, 9, right=True)
            page.rule(36, 70, 576, 1, NAVY)
            return 92
        page.put(36, 40, f"{self.name}   |   Account # {self.number}   |   {span}", 8)
        page.rule(36, 46, 576, 1, NAVY)
        return 70


def _front(card: _Card, summary: Sequence[tuple[str, Decimal]], due: date, rng: Random) -> None:
    flow, page, y = card.flow, card.flow.page, card.flow.y
    page.put(36, y, "Account Summary", 12, bold=True, color=NAVY)
    page.put(330, y, "Payment Information", 12, bold=True, color=NAVY)
    new = summary[-1][1]
    minimum = max(Decimal(25), (new / 100).quantize(Decimal(1)) + Decimal("5.00"))
    minimum = min(minimum, max(new, Decimal(0)))
    at = y + 16
    for name, amount in summary:
        last = name == "New Balance Total"
        page.put(36, at, name, 9, bold=last)
        page.put(296, at, _money(amount), 9, right=True, bold=last)
        page.rule(36, at + 3, 296, 0.3, GREY)
        at += 14
    line = Decimal(rng.choice([5000, 8500, 12000, 18000]))
    start, end = card.period
    more = [
        ("Total Credit Line", f"${line:,.2f}"),
        ("Total Credit Available", _money(line - new)),
        ("Cash Credit Line", f"${line / 5:,.2f}"),
        ("Statement Closing Date", f"{end:%m/%d/%Y}"),
        ("Days in Billing Cycle", str((end - start).days + 1)),
    ]
    at += 6
    for name, value in more:
        page.put(36, at, name, 9)
        page.put(296, at, value, 9, right=True)
        at += 12
    page.box(324, y + 6, 252, 62, PALE)
    for n, (name, value) in enumerate(
        [
            ("New Balance Total", _money(new)),
            ("Total Minimum Payment Due", _money(minimum)),
            ("Payment Due Date", f"{due:%m/%d/%Y}"),
        ]
    ):
        page.put(332, y + 22 + 18 * n, name, 9.5, bold=True)
        page.put(568, y + 22 + 18 * n, value, 9.5, right=True, bold=True)
    text = (
        "Late Payment Warning: If we do not receive your Total Minimum Payment by the date listed above, you may have "
        "to pay a late fee of up to $40.00 and your APRs may be increased up to the Penalty APR of 29.99%."
    )
    low = prose(page, 330, y + 82, text, 246, 7.5) + 4
    text = (
        "Total Minimum Payment Warning: If you make only the Total Minimum Payment each period, you will pay more in "
        "interest and it will take you longer to pay off your balance. For example:"
    )
    low = prose(page, 330, low, text, 246, 7.5) + 2
    page.box(330, low - 7, 246, 46, stroke=GREY)
    page.lines(334, low + 1, ["If you make no", "additional charges", "and each month", "you pay"], 6.5, 7.5)
    page.lines(412, low + 1, ["You will pay off", "the balance shown", "in about"], 6.5, 7.5)
    page.lines(494, low + 1, ["And you will end up", "paying an estimated", "total of"], 6.5, 7.5)
    page.box(330, low + 39, 246, 24, stroke=GREY)
    page.put(334, low + 48, "Only the Total", 7)
    page.put(334, low + 57, "Minimum Payment", 7)
    page.put(412, low + 52, f"{rng.randint(4, 19)} years", 7)
    page.put(494, low + 52, f"${new * 2:,.2f}", 7)
    flow.y = max(at, low + 82) + 6
    page.put(36, flow.y, "Important Messages", 12, bold=True, color=NAVY)
    text = (
        "You have AutoPay set up for the statement balance? Check it at any time in the app. Paying after 5 p.m. on "
        "the due date counts as the next day. Your FICO Score is free in the app and is refreshed each month."
    )
    flow.y = prose(page, 36, flow.y + 14, text, 540, 8) + 10
    _coupon(card, page, new, minimum, due)


def _coupon(card: _Card, page: Page, new: Decimal, minimum: Decimal, due: date) -> None:
    for n in range(36, 576, 6):
        page.rule(n, 606, n + 3, 0.4)
    page.put(306, 600, "Detach here and mail the coupon below with your payment", 6.5, center=True, color=GREY)
    page.lines(36, 626, ["UNION HARBOR BANK", "P.O. BOX 15019", "WILMINGTON, DE 19886-5019"], 8.5)
    page.lines(36, 690, [card.name, "1420 OLD MILL RD APT 6", "CHARLOTTE NC 28205-3377"], 8.5)
    rows = [
        ("Account Number:", card.number),
        ("New Balance Total", _money(new)),
        ("Total Minimum Payment Due", _money(minimum)),
        ("Payment Due Date", f"{due:%m/%d/%y}"),
    ]
    for n, (name, value) in enumerate(rows):
        page.put(330, 626 + 14 * n, name, 9)
        page.put(576, 626 + 14 * n, value, 9, right=True)
    page.put(330, 690, "Enter payment amount", 9, bold=True)
    page.box(450, 678, 126, 18, stroke=GREY)
    page.put(456, 691, "$", 9)
    digits = f"{int(minimum * 100):011}{int(abs(new) * 100):011}"
    page.put(36, 744, f"16   {digits}   {card.number.replace(' ', '')}", 9, face="LibMono")


def _interest(card: _Card, interest: Decimal, columns: Callable[[], None]) -> list[Row]:
    flow, rows = card.flow, list[Row]()
    end = card.period[1]
    for text, amount in [
        ("INTEREST CHARGED ON PURCHASES", interest),
        ("INTEREST CHARGED ON BALANCE TRANSFERS", Decimal("0.00")),
        ("INTEREST CHARGED ON DIR DEP&CHK CASHADV", Decimal("0.00")),
        ("INTEREST CHARGED ON BANK CASH ADVANCES", Decimal("0.00")),
    ]:
        if flow.need(12):
            columns()
        flow.page.put(40, flow.y, f"{end:%m/%d}", 8.5)
        flow.page.put(96, flow.y, f"{end:%m/%d}", 8.5)
        flow.page.put(142, flow.y, text, 8.5)
        flow.page.put(520, flow.y, written(amount), 8.5, right=True)
        if amount:
            rows.append(Row(end, text, -amount, page=flow.number))
        flow.y += 12
    return rows


def _activity(card: _Card, entries: Sequence[Entry], rng: Random, interest: Decimal, late: bool) -> list[Row]:
    flow = card.flow

    def columns() -> None:
        page, y = flow.page, flow.y
        page.box(36, y - 10, 540, 25, PALE)
        for x, first, second in [(40, "Transaction", "Date"), (96, "Posting", "Date"), (372, "Reference", "Number")]:
            page.put(x, y, first, 7.5, bold=True)
            page.put(x, y + 10, second, 7.5, bold=True)
        page.put(142, y + 10, "Description", 7.5, bold=True)
        page.put(430, y, "Account", 7.5, bold=True)
        page.put(430, y + 10, "Number", 7.5, bold=True)
        page.put(520, y + 10, "Amount", 7.5, bold=True, right=True)
        page.put(574, y + 10, "Total", 7.5, bold=True, right=True)
        flow.y += 30

    flow.turn()
    flow.page.put(36, flow.y, "Transactions", 13, bold=True, color=NAVY)
    flow.y += 18
    columns()
    rows: list[Row] = []
    for name, tag in SECTIONS:
        chosen = [entry for entry in entries if entry.tag == tag]
        if flow.need(34):
            columns()
        flow.page.put(142, flow.y, name, 9, bold=True)
        flow.y += 13
        if tag == "interest":
            rows += _interest(card, interest, columns)
            total = interest
        else:
            for entry in chosen:
                lines = wrapped(entry.lines, "LibSans", 8.5, 224)
                if flow.need(10.5 * len(lines)):
                    columns()
                used = entry.day if tag == "fee" else earlier(rng, entry.day)
                flow.page.put(40, flow.y, f"{used:%m/%d}", 8.5)
                flow.page.put(96, flow.y, f"{entry.day:%m/%d}", 8.5)
                if tag != "fee":
                    flow.page.put(372, flow.y, f"{rng.randint(0, 9999):04}", 8.5)
                    flow.page.put(430, flow.y, card.number[-4:], 8.5)
                flow.page.put(520, flow.y, written(-entry.amount), 8.5, right=True)
                rows.append(Row(entry.day, joined(lines), entry.amount, page=flow.number))
                flow.y = flow.page.lines(142, flow.y, lines, 8.5, 10.5) + 1.5
            total = -sum((entry.amount for entry in chosen), Decimal(0))
        if flow.need(14):
            columns()
        flow.page.put(142, flow.y, f"TOTAL {name.upper()} FOR THIS PERIOD", 8.5, bold=True)
        flow.page.put(574, flow.y, _money(total), 8.5, right=True, bold=True)
        flow.page.rule(142, flow.y + 4, 576, 0.4, GREY)
        flow.y += 18
    _year(card, entries, interest, late, rng)
    return rows


def _year(card: _Card, entries: Sequence[Entry], interest: Decimal, late: bool, rng: Random) -> None:
    flow, year = card.flow, card.period[1].year
    fees = -sum((entry.amount for entry in entries if entry.tag == "fee"), Decimal(0))
    paid = interest + (some_amount(rng, 5, 300) if late else Decimal(0))
    flow.need(64)
    flow.page.box(170, flow.y - 10, 270, 42, PALE, stroke=GREY)
    flow.page.put(305, flow.y + 1, f"{year} Totals Year-to-Date", 9, bold=True, center=True)
    flow.page.put(178, flow.y + 14, f"Total fees charged in {year}", 8.5)
    flow.page.put(432, flow.y + 14, _money(fees), 8.5, right=True)
    flow.page.put(178, flow.y + 26, f"Total interest charged in {year}", 8.5)
    flow.page.put(432, flow.y + 26, _money(paid), 8.5, right=True)
    flow.y += 54


def _rates(card: _Card, balance: Decimal, interest: Decimal, rng: Random) -> None:
    flow = card.flow
    flow.need(150)
    flow.page.put(36, flow.y, "Interest Charge Calculation", 12, bold=True, color=NAVY)
    text = "Your Annual Percentage Rate (APR) is the annual interest rate on your account."
    flow.page.put(36, flow.y + 13, text, 8)
    flow.y += 28
    heads = [
        (250, "Annual", "Percentage Rate"),
        (340, "Promotional", "Offer ID"),
        (450, "Balance Subject", "to Interest Rate"),
    ]
    for x, first, second in [*heads, (574, "Interest Charges by", "Transaction Type")]:
        flow.page.put(x, flow.y, first, 7.5, right=True, bold=True)
        flow.page.put(x, flow.y + 9, second, 7.5, right=True, bold=True)
    flow.page.rule(36, flow.y + 13, 576)
    flow.y += 24
    apr = rng.choice(["19.24%V", "22.49%V", "26.99%V"])
    for name, rate, base, charge in [
        ("Purchases", apr, balance if interest else Decimal(0), interest),
        ("Balance Transfers", apr, Decimal(0), Decimal(0)),
        ("Direct Deposit and Check Cash Advances", "28.24%V", Decimal(0), Decimal(0)),
        ("Bank Cash Advances", "29.99%V", Decimal(0), Decimal(0)),
    ]:
        flow.page.put(36, flow.y, name, 8.5)
        flow.page.put(250, flow.y, rate, 8.5, right=True)
        flow.page.put(450, flow.y, f"$ {base:,.2f}", 8.5, right=True)
        flow.page.put(574, flow.y, f"$ {charge:,.2f}", 8.5, right=True)
        flow.y += 13
    flow.page.put(
        36, flow.y + 2, "APR Type Definitions: V = Variable Rate, may vary with the market (Prime Rate).", 7.5
    )
    flow.y += 24
    flow.need(70)
    flow.page.put(36, flow.y, "Cash Rewards Summary", 12, bold=True, color=NAVY)
    at = flow.y + 16
    earned = (balance / 100).quantize(Decimal("0.01"))
    before = some_amount(rng, 5, 120)
    for name, amount in [
        ("Previous balance", before),
        ("Base Earned this month", earned),
        ("Category bonus this month", earned / 2),
        ("Total available as of statement date", before + earned + earned / 2),
    ]:
        flow.page.put(36, at, name, 8.5)
        flow.page.put(296, at, f"{amount:,.2f}", 8.5, right=True)
        at += 12


def _legal(card: _Card) -> None:
    card.flow.turn()
    page, y = card.flow.page, card.flow.y
    parts = [
        (
            "IMPORTANT INFORMATION ABOUT THIS ACCOUNT",
            "We compute interest on the daily balances of the cycle, new transactions included, unless the balance of "
            "the earlier statement was paid in full by its due date. The grace period is at least 25 days after the "
            "close of each cycle. Cash advances and transfers have none and cost interest from the day they post.",
        ),
        (
            "PAYMENTS",
            "A payment that reaches us by mail before 5 p.m. Eastern time on a business day is credited that day. Do "
            "not send cash. A check may be turned into an electronic transfer, so money can leave your account on the "
            "day we get it, and you will not receive the check back.",
        ),
        (
            "WHAT TO DO IF YOU FIND A MISTAKE",
            "Write to us within 60 days after the error appeared. Tell us your name and account number, the dollar "
            "amount of the suspected error and what you think is wrong. While we look into it you need not pay the "
            "amount in question, and we may not report you as delinquent on it.",
        ),
    ]
    for title, text in parts:
        page.put(36, y, title, 8, bold=True)
        y = prose(page, 36, y + 11, text, 540, 7.5) + 8


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = some_period(rng, rng.choice([29, 30]))
    pools = {**POOLS, "due": _due}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(18, 75))
    entries = any_day(rng, entries, end, ["purchase"])
    entries = [_abroad(rng, entry) for entry in entries]
    owed = some_amount(rng, 250, 4200)
    late = rng.random() < 0.5
    interest = some_amount(rng, 3, 80) if late else Decimal("0.00")
    card = _Card(rng, (start, end))
    sums = {tag: -sum((e.amount for e in entries if e.tag == tag), Decimal(0)) for _, tag in SECTIONS}
    new = owed + sum(sums.values()) + interest
    summary = [
        ("Previous Balance", owed),
        ("Payments and Other Credits", sums["payment"]),
        ("Purchases and Adjustments", sums["purchase"]),
        ("Fees Charged", sums["fee"]),
        ("Interest Charged", interest),
        ("New Balance Total", new),
    ]
    _front(card, summary, end + timedelta(25), rng)
    rows = _activity(card, entries, rng, interest, late)
    _rates(card, abs(sums["purchase"]), interest, rng)
    _legal(card)
    count = len(card.flow.pages)
    for n, page in enumerate(card.flow.pages, 1):
        page.put(576, 776, f"Page {n} of {count}", 7.5, right=True)
        if n > 1:
            page.put(36, 776, "www.unionharbor.example  -  Customer Service 1-800-555-0177", 7.5, color=GREY)
    one_object(card.flow.pages, path)
    return Truth("credit_card", "en_US", "USD", card.number, start, end, -owed, -new, rows)


def _abroad(rng: Random, entry: Entry) -> Entry:
    if entry.lines[-1] != "EURO":
        return entry
    rate = Decimal(rng.randint(10500, 11200)) / 10000
    text = f"{abs(entry.amount) / rate:.2f} EURO X {rate} (EXCH RTE)"
    return Entry(entry.day, (*entry.lines[:-1], text), entry.amount, entry.tag, entry.text)
