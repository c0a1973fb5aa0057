"""United States, airline credit card of a large bank: sections by kind and cardholder, dates without year, -$ credits.

Payments have one date only, the sale and the post date of purchases stand side by side. A column of boxes with the
miles runs down the right of the transaction pages; fees and interest have sections with totals, year-to-date totals
and a table of rates.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import LETTER, WHITE, Color, Flow, Page, with_reportlab
from ._rows import ZERO, cents, numbered, one, plain, total

BLUE: Color = (0.0, 0.18, 0.42)
PALE: Color = (0.9, 0.94, 0.98)
KINDS = [
    Kind(6, -9, -140, "{shop} {city}", "buy"),
    Kind(3, -12, -85, "{food} {city}", "buy"),
    Kind(2, -20, -70, "{fuel} {city}", "buy"),
    Kind(3, -8, -120, "AMZN MKTP US*{code} AMZN.COM/BILL WA", "buy"),
    Kind(1.2, -90, -780, "MERIDIAN AIR 00123########|SEATTLE WA|{pax}|DEP: {iata} ARR: {*iata}", "buy", most=2),
    Kind(1, -9, -20, "NETFLIX.COM LOS GATOS CA", "buy", most=1),
    Kind(1, -40, -160, "COMCAST CABLE COMM 800-COMCAST {st}", "buy", most=1),
    Kind(1, -6, -60, "UBER *TRIP HELP.UBER.COM CA", "buy"),
    Kind(0.5, 10, 90, "{shop} {city}", "credit", most=2),
    Kind(0.9, -15, -240, "{abroad}", "abroad", most=3),
]
POOLS = {
    "shop": [
        "TARGET 000#####", "COSTCO WHSE #0###", "THE HOME DEPOT #####", "WALGREENS #####", "TRADER JOE S #### QPS",
        "SAFEWAY #####", "BEST BUY #####", "CVS/PHARMACY #####", "WHOLEFDS #####", "REI.COM ##",
    ],
    "food": ["TST* THE LOBSTER SHANTY", "SQ *BLUE HERON COFFEE", "CHIPOTLE ####", "PANERA BREAD #60####",
        "DD DOORDASH THAIGINGE"],
    "fuel": ["SHELL OIL 5744#######", "CHEVRON 00#####", "COSTCO GAS #0###", "EXXON POLK FUELS INC"],
    "city": ["BELLEVUE WA", "PORTLAND OR", "SAN DIEGO CA", "TACOMA WA", "BOISE ID", "REDMOND WA"],
    "code": ["?#?##?#?#", "??#?#?##?"],
    "st": ["WA", "OR"],
    "pax": ["HOLLOWAY/MARGARET L", "HOLLOWAY/PETER J"],
    "iata": ["SEA", "PDX", "SAN", "BOS", "ORD", "DEN"],
    "abroad": ["HOTEL LISBOA PLAZA LISBOA PRT", "PRET A MANGER LONDON GBR", "LE PETIT BISTROT PARIS FRA",
        "TIM HORTONS #### VANCOUVER CAN"],
}  # fmt: skip


def dollars(amount: Decimal) -> str:
    return ("-$" if amount < 0 else "$") + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 29)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 70))
    fees = []
    for entry in entries:
        if entry.tag == "abroad":
            fee = cents(entry.amount * Decimal("0.03")) or Decimal("-0.01")
            fees.append(one(entry.day, f"FOREIGN TRANSACTION FEE*{entry.lines[0].split()[0]}", fee, "fee"))
    opening = some_amount(rng, -240, -5200)
    payments = [one(start + timedelta(rng.randint(8, 25)), "AUTOPAY 99000001#####83RAUTOPAY AUTO-PMT", -opening, "pay")]
    payments[0] = one(payments[0].day, payments[0].lines[0].replace("#####", str(rng.randint(10000, 99999))), -opening)
    interest = ZERO
    if rng.random() < 0.4:
        part = cents(-opening * Decimal(rng.randint(20, 70)) / 100)
        payments = [one(payments[0].day, "ONLINE PAYMENT, THANK YOU", part)]
        interest = -cents((-opening - part) * Decimal("0.0179"))
    if rng.random() < 0.25:
        fees.append(one(end, "MEMBERSHIP FEE", Decimal("-99.00"), "fee"))
    charge = [one(end, "INTEREST CHARGED TO STANDARD PURCH", interest)] if interest else []
    credits = [entry for entry in entries if entry.amount > 0]
    bought = [entry for entry in entries if entry.amount < 0]
    second = rng.random() < 0.6
    hers = [entry for entry in bought if not second or rng.random() < 0.65]
    his = [entry for entry in bought if not any(entry is other for other in hers)]
    closing = opening + total(payments + entries + fees + charge)
    last4 = f"{rng.randint(0, 9999):04}"
    period = f"{start:%m/%d/%y}-{end:%m/%d/%y}"
    due = end + timedelta(25)

    def head(page: Page, number: int) -> float:
        if number == 1:
            return 60
        page.box(0, 0, 612, 6, BLUE)
        page.put(36, 34, "MARGARET L HOLLOWAY", 8, bold=True)
        page.put(36, 60, "Account Summary" if number == 2 else "Account Summary (continued)", 13, color=BLUE)
        page.rule(36, 66, 396, 1, BLUE)
        if number == 2:
            side(page)
        return 84

    def side(page: Page) -> None:
        page.box(418, 52, 160, 172, PALE)
        page.put(426, 68, "Meridian Miles earned", 10, bold=True, color=BLUE)
        spent = int(-total(bought))
        y = 86.0
        for label, value in [
            ("Purchases 1 mile per $1", spent),
            ("Airline, hotel, dining 2x", spent // 3),
            ("Bonus miles", rng.choice([0, 0, 500, 1000])),
            ("Adjustments", 0),
            ("Total miles earned this period", spent + spent // 3),
        ]:
            page.put(426, y, label, 7.5)
            page.put(570, y, f"{value:,}", 7.5, right=True)
            y += 13
        page.lines(
            426,
            y + 8,
            [
                "Miles are sent to your program account",
                "within ten days of this statement.",
                "",
                "» First checked bag free for you and",
                "   up to four companions.",
            ],
            7,
            9,
        )
        page.box(418, 240, 160, 92, None, stroke=BLUE)
        page.put(426, 256, "Go paperless", 10, bold=True, color=BLUE)
        page.lines(
            426,
            270,
            [
                "Get your statements the day they are",
                "ready. Enroll at ridgemontbank.example",
                "in two minutes and earn 500 miles.",
            ],
            7,
            9,
        )

    flow = Flow(740, lambda: Page(LETTER), head)
    front(
        flow.page,
        rng,
        {"last4": last4, "period": period, "due": due, "end": end},
        opening,
        closing,
        [
            ("Previous balance", -opening),
            ("Payments", -total(payments)),
            ("Credits", -total(credits)),
            ("Purchases", -total(bought)),
            ("Cash advances", ZERO),
            ("Fees", -total(fees)),
            ("Interest", -interest),
        ],
    )
    flow.turn()
    rows: list[Row] = []

    def title(text: str, columns: bool = True) -> None:
        flow.need(60)
        page = flow.page
        page.put(36, flow.y, text, 9, bold=True, color=BLUE)
        flow.y += 12
        if columns:
            page.box(36, flow.y - 8, 360, 20, PALE)
            page.put(39, flow.y, "Sale", 7)
            page.put(39, flow.y + 8, "Date", 7)
            page.put(73, flow.y, "Post", 7)
            page.put(73, flow.y + 8, "Date", 7)
            page.put(108, flow.y + 8, "Description", 7)
            page.put(392, flow.y + 8, "Amount", 7, right=True)
            flow.y += 22

    def row(entry: Entry, sale: date | None) -> None:
        flow.need(9 * len(entry.lines) + 3)
        page = flow.page
        if sale:
            page.put(39, flow.y, f"{sale:%m/%d}", 8)
        page.put(73, flow.y, f"{entry.day:%m/%d}", 8)
        page.put(392, flow.y, dollars(-entry.amount), 8, right=True)
        rows.append(Row(entry.day, plain(entry.lines), entry.amount, page=flow.number))
        page.lines(108, flow.y, entry.lines, 8, 9)
        flow.y += 9 * len(entry.lines) + 3
        page.rule(36, flow.y - 9.5, 396, 0.25, (0.8, 0.8, 0.8))

    def sale_day(entry: Entry) -> date:
        return entry.day - timedelta(rng.choice([0, 1, 1, 2, 3]))

    title("Payments, Credits and Adjustments")
    for entry in payments:
        row(entry, None)
    for entry in credits:
        row(entry, sale_day(entry))
    flow.y += 8
    name = "MARGARET L HOLLOWAY"
    for who, number, group in [(name, last4, hers), ("PETER J HOLLOWAY", f"{rng.randint(0, 9999):04}", his)]:
        if not group:
            continue
        flow.need(80)
        flow.page.put(36, flow.y, who, 8, bold=True)
        flow.page.put(36, flow.y + 10, f"Card ending in {number}", 8)
        flow.y += 24
        title("Standard Purchases")
        for entry in group:
            row(entry, sale_day(entry))
        flow.y += 8
    title("Fees Charged", bool(fees))
    for entry in fees:
        row(entry, None)
    summed(flow, "Total fees charged in this billing period", -total(fees))
    title("Interest Charged", bool(charge))
    for entry in charge:
        row(entry, None)
    summed(flow, "Total interest charged in this billing period", -interest)
    rates(flow, rng, end, -interest, -total(fees), -opening)
    numbered(flow.pages, 576, 34, "Page {} of {}", 8, right=True)
    for page in flow.pages:
        page.put(36, 770, "www.ridgemontbank.example", 7, color=BLUE)
        page.put(576, 770, "Customer Service 1-800-555-0142  TTY: 711", 7, right=True)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "en_US", "USD", last4, start, end, opening, closing, rows)


def summed(flow: Flow, label: str, amount: Decimal) -> None:
    flow.need(20)
    flow.page.put(39, flow.y, label, 8, bold=True)
    flow.page.put(392, flow.y, dollars(amount), 8, right=True, bold=True)
    flow.y += 20


def rates(flow: Flow, rng: Random, end: date, interest: Decimal, fees: Decimal, owed: Decimal) -> None:
    flow.need(150)
    page, y = flow.page, flow.y
    page.box(36, y - 9, 360, 40, None, stroke=BLUE)
    page.put(42, y + 2, f"{end:%Y} totals year-to-date", 8, bold=True)
    extra = some_amount(rng, 5, 90) if interest else ZERO
    page.put(42, y + 13, f"Total fees charged in {end:%Y}", 8)
    page.put(390, y + 13, dollars(fees + extra), 8, right=True)
    page.put(42, y + 24, f"Total interest charged in {end:%Y}", 8)
    page.put(390, y + 24, dollars(interest + extra), 8, right=True)
    y += 52
    page.put(36, y, "Interest charge calculation", 9, bold=True, color=BLUE)
    page.put(396, y, f"Days in billing cycle: {30}", 8, right=True)
    y += 12
    page.put(36, y, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 7)
    y += 14
    page.box(36, y - 8, 360, 20, PALE)
    for x, text in [(180, "Annual percentage"), (290, "Balance subject to"), (392, "Interest")]:
        page.put(x, y, text, 7, right=True)
    for x, text in [(180, "rate (APR)"), (290, "interest rate"), (392, "charge")]:
        page.put(x, y + 8, text, 7, right=True)
    page.put(39, y + 8, "Balance type", 7)
    y += 24
    base = owed if interest else ZERO
    for label, rate, amount in [("PURCHASES", "21.49% (V)", interest), ("ADVANCES", "29.99% (V)", ZERO)]:
        page.put(39, y, label, 8)
        page.put(180, y, rate, 8, right=True)
        page.put(290, y, f"{dollars(base if label == 'PURCHASES' else ZERO)} (D)", 8, right=True)
        page.put(392, y, dollars(amount), 8, right=True)
        y += 12
    flow.y = y


def front(
    page: Page, rng: Random, facts: dict[str, Any], opening: Decimal, closing: Decimal, bill: list[tuple[str, Decimal]]
) -> None:
    due, end = facts["due"], facts["end"]
    page.box(0, 0, 612, 6, BLUE)
    page.put(36, 34, "Ridgemont Bank", 15, bold=True, color=BLUE)
    page.put(36, 48, "Meridian Air Platinum Select Card", 9, color=BLUE)
    page.put(36, 84, "MARGARET L HOLLOWAY", 8)
    page.put(36, 95, f"Member Since 2011   Account number ending in: {facts['last4']}", 8)
    page.put(36, 106, f"Billing Period: {facts['period']}", 8)
    page.box(36, 122, 250, 74, PALE)
    least = max(Decimal(35), cents(-closing / 100)) if closing < -35 else max(ZERO, -closing)
    for n, (label, value) in enumerate(
        [
            ("Minimum payment due:", dollars(least)),
            (f"New balance as of {end:%m/%d/%y}:", dollars(-closing)),
            ("Payment due date:", f"{due:%m/%d/%y}"),
        ]
    ):
        page.put(44, 142 + 20 * n, label, 10, bold=True)
        page.put(278, 142 + 20 * n, value, 10, right=True, bold=True)
    page.lines(
        36,
        214,
        [
            "Late Payment Warning: If we do not receive your minimum payment by the date",
            "listed above, you may have to pay a late fee of up to $41.",
            "",
            "Minimum Payment Warning: If you make only the minimum payment each period, you",
            "will pay more in interest and it will take you longer to pay off your balance.",
        ],
        7.5,
        9,
    )
    page.box(36, 264, 340, 24, BLUE)
    for x, texts, right in [
        (42, ("If you make no additional charges", "and each month you pay…"), False),
        (190, ("You will pay off the", "balance in about…"), False),
        (370, ("And you will pay an", "estimated total of…"), True),
    ]:
        page.lines(x, 274, texts, 7, 9, color=WHITE, right=right)
    page.put(42, 299, "Only the minimum payment", 7.5)
    page.put(190, 299, f"{rng.randint(6, 16)} year(s)", 7.5)
    page.put(370, 299, f"${int(-closing * 2):,}" if closing < 0 else "$0", 7.5, right=True)
    page.rule(36, 304, 376, 0.4)
    page.put(36, 318, "For information about credit counseling services, call 1-877-555-0133.", 7.5)
    page.put(398, 84, "Account Summary", 12, bold=True, color=BLUE)
    page.rule(398, 89, 576, 1, BLUE)
    y = 104.0
    for label, part in bill:
        page.put(398, y, label, 8.5)
        sign = "" if label.startswith("Previous") else "-" if label in ("Payments", "Credits") else "+"
        page.put(576, y, sign + dollars(abs(part) if sign else part), 8.5, right=True)
        y += 14
    page.rule(398, y - 9, 576, 0.5)
    page.put(398, y + 2, "New balance", 9, bold=True)
    page.put(576, y + 2, dollars(-closing), 9, right=True, bold=True)
    y += 24
    page.put(398, y, "Credit Limit", 10, bold=True, color=BLUE)
    limit = (int(-min(opening, closing)) // 1000 + 5) * 1000
    for label, amount in [
        ("Credit limit", Decimal(limit)),
        ("Includes cash advance limit", Decimal(limit // 5)),
        ("Available credit", limit + closing),
        ("Available for cash advances", Decimal(limit // 5)),
    ]:
        y += 12
        page.put(398, y, label, 8)
        page.put(576, y, f"${int(amount):,}", 8, right=True)
    for x in range(36, 576, 6):
        page.rule(x, 560, x + 3, 0.5)
    page.put(
        306,
        572,
        "Please detach and return the lower portion with your payment to ensure proper credit.",
        7,
        center=True,
    )
    page.lines(60, 620, ["MARGARET L HOLLOWAY", "4417 ALDER CREST LN NE", "REDMOND WA 98053"], 9)
    page.put(330, 600, f"Account number ending in {facts['last4']}", 9, bold=True)
    for n, (label, value) in enumerate(
        [
            ("Payment due date", f"{due:%m/%d/%y}"),
            ("New balance", dollars(-closing)),
            ("Minimum payment due", dollars(least)),
            ("Amount enclosed: $", ""),
        ]
    ):
        page.put(330, 618 + 15 * n, label, 9)
        page.put(576, 618 + 15 * n, value, 9, right=True)
    page.lines(330, 700, ["RIDGEMONT CARDS", "PO BOX 78001", "PHOENIX AZ 85062-8001"], 9)
