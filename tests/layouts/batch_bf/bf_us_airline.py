"""US airline card: payments and credits, purchases of two holders, fees and interest in blocks, dates without year.

The table takes two thirds of the width, beside it stands a box about miles; payments print only the posting date,
purchases both; before the rows come warnings, an account summary and a payment coupon.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_fpdf
from ._rows import US_POOLS, column, digits, joined, numbered, paragraph, total, us_person

BLUE = (0.0, 0.2, 0.5)
PALE = (0.9, 0.94, 0.98)
SIZE, LEAD = 8.0, 9.5

KINDS = [
    Kind(3, 200, 2500, "AUTOPAY ############RAUTOPAY AUTO-PMT", "pay", most=1),
    Kind(2, 50, 1200, "ONLINE PAYMENT, THANK YOU", "pay"),
    Kind(1, 15, 200, "{shop} {town}", "pay"),
    Kind(14, -4, -180, "{shop} {town}", "one"),
    Kind(8, -5, -140, "{web} {state}", "one"),
    Kind(
        2, -90, -640, "SKYREACH AIR 027########## SKYREACHAIR.C TX|{last}/{first} ????? DEPT: {dmy} XX-?-{port}", "one"
    ),
    Kind(2, -12, -190, "LA TAVOLA {euro} ITA|EUR @ 1.09###### TO USD", "one"),
    Kind(5, -4, -120, "{shop} {town}", "two"),
]
POOLS: Pools = {
    **US_POOLS,
    "state": ("WA", "CA", "NY"),
    "dmy": lambda rng, day: f"{day + timedelta(rng.randint(5, 60)):%m/%d/%y}",
    "port": ("DFW LAX", "MIA JFK", "PHX ORD"),
    "euro": ("ROMA", "FIRENZE", "NAPOLI"),
}


def _usd(amount: Decimal, plus: str = "") -> str:
    return ("-" if amount < 0 else plus) + "$" + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=30)
    opening = -some_amount(rng, 300, 4000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 85))
    fees = [Entry(end, ("ANNUAL MEMBERSHIP FEE",), Decimal(-99), "fee", "")] if rng.random() < 0.3 else []
    interest = []
    if rng.random() < 0.5:
        interest = [Entry(end, ("INTEREST CHARGED TO STANDARD PURCH",), -some_amount(rng, 4, 60), "interest", "")]
    closing = opening + total([*entries, *fees, *interest])
    person, other = us_person(rng), us_person(rng)
    ending = digits(rng, "####")
    parts = {tag: [e for e in entries if e.tag == tag] for tag in ("pay", "one", "two")}

    def head(page: Page, number: int) -> float:
        if number == 1:
            return 0.0
        page.put(40, 36, person[0], 9, bold=True)
        page.put(572, 36, "www.skyreachcard.example", 8, right=True)
        page.put(572, 47, "Customer Service 1-888-555-0121", 8, right=True)
        page.rule(40, 56, 572, 1.2, BLUE)
        return 76.0

    flow = Flow(728, lambda: Page(LETTER), head)
    _front(flow.page, person, ending, (start, end), opening, closing)
    payments = [e for e in parts["pay"] if not e.text.startswith("{shop}")]
    credits = [e for e in parts["pay"] if e.text.startswith("{shop}")]
    lines = (
        ("Previous balance", _usd(-opening)),
        ("Payments", _usd(-total(payments)) if payments else "-$0.00"),
        ("Credits", _usd(-total(credits)) if credits else "-$0.00"),
        ("Purchases", _usd(-total(parts["one"] + parts["two"]), "+")),
        ("Cash advances", "+$0.00"),
        ("Fees", _usd(-total(fees), "+")),
        ("Interest", _usd(-total(interest), "+")),
        ("New balance", _usd(-closing)),
    )
    _summary(flow.page, lines)
    flow.turn()
    flow.page.put(40, flow.y, "Account Summary", 13, bold=True, color=BLUE)
    _miles(flow.page, -total(parts["one"] + parts["two"]))
    flow.y += 20
    rows: list[Row] = []
    _titles(flow)
    _block(flow, rows, rng, "Payments, Credits and Adjustments", "", parts["pay"])
    _block(flow, rows, rng, "Standard Purchases", f"{person[0]}  Card ending in {ending}", parts["one"])
    if parts["two"]:
        _block(flow, rows, rng, "Standard Purchases", f"{other[0]}  Card ending in {digits(rng, '####')}", parts["two"])
    _block(flow, rows, rng, "Fees Charged", "", fees, "Total fees charged in this billing period")
    _block(flow, rows, rng, "Interest Charged", "", interest, "Total interest charged in this billing period")
    _year(flow, end, -total(fees), -total(interest))

    def number(page: Page, n: int, of: int) -> None:
        page.put(572, 24, f"Page {n} of {of}", 8, right=True)

    numbered(flow.pages, number)
    with_fpdf(flow.pages, path)
    return Truth("credit_card", "en_US", "USD", ending, start, end, opening, closing, rows)


def _front(
    page: Page, person: tuple[str, str, str], ending: str, span: tuple[date, date], opening: Decimal, closing: Decimal
) -> None:
    page.put(40, 46, "SKYREACH", 18, bold=True, color=BLUE)
    page.put(146, 46, "Gold World Card", 12, color=BLUE)
    page.put(40, 72, person[0], 10, bold=True)
    page.put(40, 85, f"Member Since 2011   Account number ending in: {ending}", 8.5)
    page.put(40, 98, f"Billing Period: {span[0]:%m/%d/%y}-{span[1]:%m/%d/%y}", 8.5)
    page.put(400, 72, "How to reach us", 9, bold=True)
    page.lines(400, 85, ("www.skyreachcard.example", "1-888-555-0121 TTY: 711", "BOX 6500 DAYTON, OH 45401"), 8, 10)
    page.box(40, 120, 330, 92, PALE)
    due = span[1] + timedelta(27)
    least = max(Decimal(41), (-closing / 100).quantize(Decimal("0.01"))) if closing < 0 else Decimal(0)
    facts = (
        ("Minimum payment due:", _usd(least)),
        (f"New balance as of {span[1]:%m/%d/%y}:", _usd(-closing)),
        ("Payment due date:", f"{due:%m/%d/%y}"),
    )
    for n, (label, fact) in enumerate(facts):
        page.put(50, 142 + 22 * n, label, 11)
        page.put(360, 142 + 22 * n, fact, 11, bold=True, right=True)
    late = (
        "Late Payment Warning: If we do not receive your minimum payment by the date listed above, you may have to pay "
        "a late fee of up to $41."
    )
    y = paragraph(page, 40, 230, late, 330, 8, 10) + 4
    more = (
        "Minimum Payment Warning: If you make only the minimum payment each period, you will pay more in interest and "
        "it will take you longer to pay off your balance. For example:"
    )
    y = paragraph(page, 40, y, more, 330, 8, 10) + 4
    page.box(40, y, 330, 62, None, stroke=GREY)
    page.lines(
        46, y + 11, ("If you make no additional", "charges using this card and", "each month you pay..."), 7, 8.5
    )
    page.lines(160, y + 11, ("You will pay off the", "balance shown on this", "statement in about..."), 7, 8.5)
    page.lines(266, y + 11, ("And you will end up", "paying an estimated", "total of..."), 7, 8.5)
    page.rule(40, y + 36, 370, 0.5, GREY)
    page.put(46, y + 50, "Only the minimum payment", 7.5)
    page.put(160, y + 50, "14 year(s)", 7.5)
    page.put(266, y + 50, _usd((abs(opening) * Decimal("2.1")).quantize(Decimal(1)))[:-3], 7.5)
    page.rule(40, 590, 572, 0.5, GREY)
    page.put(306, 602, "Please detach and return lower portion with your payment.", 7, center=True)
    page.lines(60, 690, person, 9, 11)
    page.put(380, 630, "Minimum payment due", 9)
    page.put(572, 630, _usd(least), 9, right=True)
    page.put(380, 646, "New balance", 9)
    page.put(572, 646, _usd(-closing), 9, right=True)
    page.put(380, 662, "Payment due date", 9)
    page.put(572, 662, f"{due:%m/%d/%y}", 9, right=True)
    page.put(380, 678, "Amount enclosed: $", 9)
    page.lines(380, 704, ("SKYREACH CARDS", "PO BOX 7710", "PHOENIX, AZ 85062-7710"), 9, 11)


def _summary(page: Page, lines: Sequence[tuple[str, str]]) -> None:
    page.put(400, 134, "Account Summary", 11, bold=True, color=BLUE)
    for n, (label, text) in enumerate(lines):
        last = n == len(lines) - 1
        y = 152 + 14 * n + (4 if last else 0)
        page.put(400, y, label, 8.5, bold=last)
        page.put(572, y, text, 8.5, bold=last, right=True)
    page.rule(400, 244, 572, 0.5, GREY)
    page.put(400, 290, "Credit Limit", 10, bold=True, color=BLUE)
    page.put(400, 306, "Credit limit", 8.5)
    page.put(572, 306, "$14,500", 8.5, right=True)
    page.put(400, 318, "Includes $2,900 cash advance limit", 7.5)
    page.put(400, 334, "Available credit", 8.5)
    page.put(572, 334, "$11,260", 8.5, right=True)
    page.put(40, 480, "Bring a friend along", 12, bold=True, color=BLUE)
    text = "Refer a friend to the card by the end of the quarter and both of you get 10,000 bonus miles."
    paragraph(page, 40, 496, text, 330, 9, 11)


def _miles(page: Page, spent: Decimal) -> None:
    page.box(428, 66, 144, 196, PALE)
    page.put(436, 84, "SkyReach Miles", 11, bold=True, color=BLUE)
    page.put(436, 100, "Member #: 4T2####".replace("####", "8R06"), 8)
    miles = int(spent)
    for n, (label, number) in enumerate(
        (("Purchases", f"{miles:,}"), ("Air purchases (2x)", f"{miles // 9:,}"), ("Bonus miles", "0"))
    ):
        page.put(436, 122 + 14 * n, label, 8)
        page.put(564, 122 + 14 * n, number, 8, right=True)
    page.rule(436, 155, 564, 0.5, GREY)
    page.put(436, 168, "Miles earned", 8, bold=True)
    page.put(564, 168, f"{miles + miles // 9:,}", 8, bold=True, right=True)
    text = "Miles earned are sent to your SkyReach account within 10 days after the end of the billing period."
    paragraph(page, 436, 190, text, 126, 7.5, 9)


def _titles(flow: Flow) -> None:
    page = flow.page
    page.put(40, flow.y, "Trans.", 7.5, bold=True)
    page.put(76, flow.y, "Post", 7.5, bold=True)
    page.put(40, flow.y + 9, "date", 7.5, bold=True)
    page.put(76, flow.y + 9, "date", 7.5, bold=True)
    page.put(112, flow.y + 9, "Description", 7.5, bold=True)
    page.put(410, flow.y + 9, "Amount", 7.5, bold=True, right=True)
    page.rule(40, flow.y + 13, 410, 0.8)
    flow.y += 26


def _block(
    flow: Flow, rows: list[Row], rng: Random, title: str, holder: str, entries: Sequence[Entry], sum_label: str = ""
) -> None:
    if flow.need(56):
        _titles(flow)
    flow.page.put(40, flow.y, title, 9, bold=True, color=BLUE)
    flow.y += 13
    if holder:
        flow.page.put(40, flow.y, holder, 8, bold=True)
        flow.y += 12
    for entry in entries:
        lines = column(entry.lines, "Helvetica", SIZE, 232)
        if flow.need(LEAD * len(lines)):
            _titles(flow)
        used = earlier(rng, entry.day)
        if not sum_label and title.startswith("Standard"):
            flow.page.put(40, flow.y, f"{used:%m/%d}", SIZE)
        flow.page.put(76, flow.y, f"{entry.day:%m/%d}", SIZE)
        flow.page.lines(112, flow.y, lines, SIZE, LEAD)
        flow.page.put(410, flow.y, _usd(-entry.amount), SIZE, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, page=flow.number))
        flow.y += LEAD * len(lines) + 3
    if sum_label:
        flow.page.put(112, flow.y, sum_label, SIZE, bold=True)
        flow.page.put(410, flow.y, _usd(-total(entries)), SIZE, bold=True, right=True)
        flow.y += 12
    flow.y += 8


def _year(flow: Flow, end: date, fees: Decimal, interest: Decimal) -> None:
    flow.need(160)
    page, y = flow.page, flow.y + 6
    page.box(40, y, 240, 46, None, stroke=GREY)
    page.put(46, y + 12, f"{end.year} totals year-to-date", 8.5, bold=True)
    page.put(46, y + 26, f"Total fees charged in {end.year}", 8)
    page.put(274, y + 26, _usd(fees), 8, right=True)
    page.put(46, y + 38, f"Total interest charged in {end.year}", 8)
    page.put(274, y + 38, _usd(interest), 8, right=True)
    y += 66
    page.put(40, y, "Interest charge calculation", 10, bold=True, color=BLUE)
    page.put(200, y, f"Days in billing cycle: {31}", 8)
    page.put(40, y + 13, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 7.5)
    y += 28
    for x, text in ((40, "Balance type"), (180, "Annual percentage rate (APR)"), (320, "Balance subject to")):
        page.put(x, y, text, 7.5, bold=True)
    page.put(320, y + 9, "interest rate", 7.5, bold=True)
    page.put(440, y, "Interest charge", 7.5, bold=True)
    for n, (label, apr, base, charge) in enumerate(
        (
            ("Standard Purch", "21.24% (V)", "$0.00 (D)", _usd(interest)),
            ("Standard Adv", "29.99% (V)", "$0.00 (D)", "$0.00"),
        )
    ):
        page.put(40, y + 22 + 11 * n, label, 7.5)
        page.put(180, y + 22 + 11 * n, apr, 7.5)
        page.put(320, y + 22 + 11 * n, base, 7.5)
        page.put(440, y + 22 + 11 * n, charge, 7.5)
