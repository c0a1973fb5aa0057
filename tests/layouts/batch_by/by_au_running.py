"""Australia: a credit card that prints the balance after each row, in date order of processing.

Date processed, date of transaction, the last digits of the card used, text, amount and balance with CR where money
comes in or stands in credit; the conversion and the overseas fee are lines below the row. Opening balance first.
"""

# ruff: noqa: PLR0912, PLR0915 (a form is a long list of what stands where)

from __future__ import annotations

from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_period
from ..pens import GREY, WHITE, Flow, Hand, Page, by_hand
from ._rows import Spent, block, joined, numbered, owed, plain, sheet, some_spending, total

BLUE = (0.0, 0.25, 0.5)
SKY = (0.87, 0.94, 0.98)
KINDS = [
    Kind(8, -190, -3, "{shop} {town}"),
    Kind(6, -48, -3.8, "{food} {town}"),
    Kind(4, -98, -22, "{fuel} {town}"),
    Kind(3, -120, -6.99, "{web}"),
    Kind(1.4, -260, -5, "{abroad}", "fx"),
    Kind(0.5, 9, 140, "{shop} {town}", "credit"),
]
POOLS = {
    "town": ["MELBOURNE", "RICHMOND", "BRUNSWICK", "ST KILDA", "GEELONG", "CARLTON", "SOUTH YARRA"],
    "shop": [
        "WOOLWORTHS 3#4#",
        "COLES 0#4#",
        "ALDI STORES - 1#",
        "BUNNINGS 3#4000",
        "JB HI FI",
        "CHEMIST WAREHOUSE",
        "DAN MURPHY'S",
    ],
    "food": ["GUZMAN Y GOMEZ", "SQ *MARKET LANE", "GRILL'D", "BRUNETTI CLASSICO", "DOORDASH"],
    "fuel": ["7-ELEVEN 1#4#", "AMPOL", "BP CONNECT", "MYKI MOBILE"],
    "web": [
        "AMAZON MKTPLC AU SYDNEY SOUTH",
        "TELSTRA CORP LTD MELBOURNE",
        "NETFLIX.COM",
        "UBER *TRIP SYDNEY",
        "PAYPAL *EBAY 402935",
    ],
    "abroad": ["OPENAI *CHATGPT SAN FRANCISCO", "AIR NZ AUCKLAND", "KLOOK TRAVEL HONG KONG", "BOOKING.COM LONDON"],
}
MONEY = {
    "SAN FRANCISCO": ("USD", "0.65"),
    "AUCKLAND": ("NZD", "1.08"),
    "HONG KONG": ("HKD", "5.11"),
    "LONDON": ("GBP", "0.52"),
}


def _signed(value: Decimal) -> str:
    return "$" + plain(value) + (" CR" if value > 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([29, 30]))
    number = f"4564 XXXX XXXX {rng.randint(1000, 9999)}"
    cards = [number[-4:], f"{rng.randint(1000, 9999)}"]
    names = rng.choice([("MR LACHLAN J MCKENZIE", "MS EMMA MCKENZIE"), ("MS THUY NGUYEN", "MR DAVID NGUYEN")])
    previous = owed(rng, 150, 5600)
    spent = some_spending(rng, KINDS, POOLS, (start, end), rng.randint(10, 75))
    for share in rng.choice([(1,), (1,), (3,), (2, 5)]):
        day = start + timedelta(rng.randint(6, 26))
        amount = (previous / share).quantize(Decimal("0.01"), ROUND_HALF_UP)
        text = rng.choice(["PAYMENT - THANKYOU", "PAYMENT THANKYOU {n}", "BPAY PAYMENT"]).replace(
            "{n}", fill(rng, "######", day, {})
        )
        spent.append(Spent(day, day, (text,), amount, "pay"))
    spent.sort(key=lambda row: row.posted)
    unpaid = previous - total([row for row in spent if row.tag == "pay"])
    if unpaid > 0:
        cost = -(unpaid * Decimal("0.0169")).quantize(Decimal("0.01"), ROUND_HALF_UP)
        if cost:
            spent.append(Spent(end, end, ("INTEREST CHARGED ON PURCHASES",), cost, "bank"))
    if rng.random() < 0.25:
        spent.append(Spent(end, end, ("ANNUAL FEE",), Decimal("-87.00"), "bank"))
    closing = -previous + total(spent)
    rows: list[Row] = []

    def head(page: Page, of: int) -> float:
        page.box(40, 26, 96, 30, BLUE)
        page.put(88, 46, "SOUTHBANK", 13, center=True, bold=True, color=WHITE)
        page.put(555, 38, "CREDIT CARD STATEMENT", 11, bold=True, right=True, color=BLUE)
        page.put(555, 51, "Frequent Flyer Platinum", 8.5, right=True)
        page.put(
            40,
            820,
            "Southbank Banking Group Limited ABN 00 005 000 000. Australian Credit Licence 200000.",
            6.5,
            color=GREY,
        )
        page.put(555, 820, f"Page {of} of ##", 7.5, right=True)
        if of == 1:
            return 80
        page.put(40, 78, f"Account number {number}", 8.5)
        return 108

    flow = Flow(780, lambda: sheet("Helvetica", "Helvetica-Bold"), head)
    page = flow.page
    page.lines(52, 112, [names[0], f"{rng.randint(1, 240)} LYGON STREET", "BRUNSWICK VIC 3056"], 10, 13)
    for n, (title, text) in enumerate(
        (
            ("STATEMENT PERIOD", f"{start.day} {start:%b %Y} - {end.day} {end:%b %Y}".upper()),
            ("ACCOUNT NUMBER", number),
            ("CREDIT LIMIT", f"${(int(-closing) // 1000 + 5) * 1000:,}"),
            ("AVAILABLE CREDIT", "$" + plain((int(-closing) // 1000 + 5) * 1000 + closing)),
        )
    ):
        page.put(330, 100 + 28 * n, title, 7.5, bold=True, color=BLUE)
        page.put(330, 112 + 28 * n, text, 9.5)
    page.box(40, 218, 515, 22, BLUE)
    page.put(50, 233, "YOUR ACCOUNT SUMMARY", 10, bold=True, color=WHITE)
    bank = [row for row in spent if row.tag == "bank"]
    bought = [row for row in spent if row.tag in {"", "fx"}]
    back = [row for row in spent if row.amount > 0]
    y = 256.0
    for title, text in (
        ("Opening Balance", "$" + plain(previous)),
        ("Payments and Other Credits", "-$" + plain(total(back))),
        ("Purchases", "+$" + plain(total(bought))),
        ("Cash Advances", "+$0.00"),
        ("Interest and Other Charges", "+$" + plain(total(bank))),
        ("CLOSING BALANCE", "=" + _signed(closing)),
    ):
        page.put(50, y, title, 9, bold=title.isupper())
        page.put(290, y, text, 9, right=True, bold=title.isupper())
        page.rule(40, y + 5, 300, 0.3, GREY)
        y += 17
    due = end + timedelta(25)
    page.box(320, 246, 235, 104, SKY)
    for n, (title, text) in enumerate(
        (
            ("MINIMUM MONTHLY PAYMENT", "$" + plain(max(Decimal(25), -closing / 50))),
            ("PAYMENT DUE DATE", f"{due.day} {due:%B %Y}".upper()),
        )
    ):
        page.put(332, 264 + 46 * n, title, 8, bold=True, color=BLUE)
        page.put(332, 282 + 46 * n, text, 14, bold=True)
    block(
        page,
        40,
        380,
        "Minimum Repayment Warning: if you make only the minimum payment each month, you will pay more interest and "
        f"take longer to pay off your balance. Making no more charges, it would take about {rng.randint(9, 38)} "
        "years to pay the closing balance. If you are having trouble making repayments, please contact us on 13 00 00.",
        515,
        8,
    )
    page.box(40, 430, 515, 60, None, stroke=BLUE)
    page.put(52, 448, "REWARD POINTS", 9, bold=True, color=BLUE)
    for n, (title, text) in enumerate(
        (
            ("Points earned this month", f"{int(-total(bought)):,}"),
            ("Bonus points", "0"),
            ("Transferred to airline", f"{int(-total(bought)):,}"),
        )
    ):
        page.put(52 + 165 * n, 464, title, 8)
        page.put(52 + 165 * n, 478, text, 9.5, bold=True)
    page.put(40, 640, "Biller Code: 0000", 9, bold=True)
    page.put(40, 653, f"Ref: {number.replace(' ', '').replace('X', '0')}", 9)
    page.put(200, 640, "Contact your bank to make this payment from your cheque, savings or transaction account.", 8)
    flow.turn()

    def heads() -> None:
        flow.page.box(40, flow.y - 12, 515, 30, BLUE)
        for x, lines, right in (
            (46, ["Date", "Processed"], False),
            (104, ["Date of", "Transaction"], False),
            (166, ["Card", "Used"], False),
            (200, ["Transaction Details"], False),
            (474, ["Amount ($A)"], True),
            (549, ["Balance"], True),
        ):
            flow.page.lines(x, flow.y, lines, 8, 10, right=right, bold=True, color=WHITE)
        flow.y += 34

    flow.page.put(40, flow.y, "YOUR TRANSACTIONS", 10.5, bold=True, color=BLUE)
    flow.y += 24
    heads()
    flow.page.put(200, flow.y, "OPENING BALANCE", 8.5, bold=True)
    flow.page.put(549, flow.y, "$" + plain(previous), 8.5, right=True, bold=True)
    flow.y += 16
    running = -previous
    for row in spent:
        notes: list[str] = []
        if row.tag == "fx":
            code, base = next(pair for town, pair in MONEY.items() if row.lines[0].endswith(town))
            fee = (abs(row.amount) * Decimal("0.0291")).quantize(Decimal("0.01"), ROUND_HALF_UP)
            foreign = (abs(row.amount) * Decimal(base)).quantize(Decimal("0.01"), ROUND_HALF_UP)
            notes = [f"{plain(foreign)} {code}", f"INCL OVERSEAS TXN FEE {plain(fee)} AUD"]
        if flow.need(13 + 10 * len(notes)):
            heads()
        page, y = flow.page, flow.y
        running += row.amount
        page.put(46, y, f"{row.posted:%d/%m/%Y}", 8.5)
        page.put(104, y, f"{row.used:%d/%m/%Y}", 8.5)
        page.put(
            166, y, rng.choice([cards[0], cards[0], cards[1]]) if row.tag in {"", "fx", "credit"} else cards[0], 8.5
        )
        page.lines(200, y, [row.lines[0], *notes], 8.5, 10)
        page.put(474, y, _signed(row.amount), 8.5, right=True)
        page.put(549, y, _signed(running), 8.5, right=True)
        rows.append(Row(row.posted, joined(row.lines[0], *notes), row.amount, running, page=flow.number))
        flow.y += 5 + 10 * len(notes)
        page.rule(40, flow.y, 555, 0.25, (0.75, 0.8, 0.85))
        flow.y += 11
    flow.need(20)
    flow.page.put(200, flow.y, "CLOSING BALANCE", 8.5, bold=True)
    flow.page.put(549, flow.y, _signed(closing), 8.5, right=True, bold=True)
    flow.y += 34
    flow.need(110)
    page, y = flow.page, flow.y
    page.put(40, y, "INTEREST RATES APPLICABLE ON THIS STATEMENT", 9, bold=True, color=BLUE)
    for n, cells in enumerate(
        (
            ("", "Daily percentage rate", "Annual percentage rate"),
            ("Purchases", "0.05477%", "19.99%"),
            ("Cash Advances", "0.06025%", "21.99%"),
        )
    ):
        for x, cell in zip((46, 300, 470), cells, strict=True):
            page.put(x, y + 18 + 13 * n, cell, 8.5, right=x > 46, bold=n == 0)
    block(
        page,
        40,
        y + 70,
        "Please check each entry and keep your receipts. Report any mistake to us promptly on 13 00 00.",
        515,
        7.5,
    )
    by_hand(numbered(flow.pages), path, Hand(show="TJ", split=True))
    return Truth("credit_card", "en_AU", "AUD", number, start, end, -previous, closing, rows)
