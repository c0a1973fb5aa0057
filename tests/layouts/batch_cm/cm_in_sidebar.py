"""India, card: sums, limits and offers in a bar left of the table on every page, serial numbers, points, lakhs, CR."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, wrap
from ..pens import A4, GREY, WHITE, Color, Flow, Page, fits, with_reportlab
from ._rows import joined, numbered, para, total

ORANGE: Color = (0.85, 0.35, 0.05)
MAROON: Color = (0.5, 0.1, 0.12)
PALE: Color = (0.98, 0.94, 0.9)
POOLS = {
    "city": ["MUMBAI", "PUNE", "BENGALURU", "HYDERABAD", "GURGAON"],
    "part": ["<1/6>", "<2/9>", "<5/12>", "<11/12>"],
}
SPEND = (
    Kind(5, -90, -4200, "AMAZON PAY INDIA PRIVA {city} IN"),
    Kind(4, -120, -1600, "SWIGGY LIMITED {city} IN"),
    Kind(3, -300, -5200, "HPCL RETAIL OUTLET {city} IN"),
    Kind(3, -199, -3999, "IND*MYNTRA DESIGNS PVT LTD {city} IN"),
    Kind(2, -500, -42000, "RELIANCE DIGITAL RETAIL L {city} IN"),
    Kind(2, -45, -900, "UPI-#########-BLINKIT COMMERCE"),
    Kind(1, -1500, -160000, "MAKEMYTRIP INDIA PVT LTD NEW DELHI IN"),
    Kind(1, -800, -9500, "Principal Amount Amortization - {part}"),
)
ABROAD = (Kind(1, -350, -24000, "GITHUB, INC. SAN FRANCISCO US"), Kind(1, -500, -30000, "AGODA INTERNATIONAL SG"))
REFUND = (Kind(1, 150, 4000, "AMAZON PAY INDIA PRIVA {city} IN"),)
FEES = (("Interest Amount Amortization - <3/12>", 100), ("IGST-CI@18%", 18))


def inr(amount: Decimal) -> str:
    """With the Indian grouping: the last three digits, then pairs."""
    whole, _, cents = f"{abs(amount):.2f}".partition(".")
    head, tail = whole[:-3], whole[-3:]
    while head:
        head, tail = head[:-2], head[-2:] + "," + tail
    return f"{tail}.{cents}"


class Table:
    """Date, serial number, details, points, foreign amount, amount."""

    def __init__(self, flow: Flow, rng: Random) -> None:
        self.flow, self.rng, self.rows, self.points = flow, rng, list[Row](), 0

    def band(self, text: str) -> None:
        self.flow.need(32)
        self.flow.page.box(186, self.flow.y - 10, 379, 14, PALE)
        self.flow.page.put(190, self.flow.y, text, 7.5, bold=True, color=MAROON)
        self.flow.y += 17

    def entry(self, entry: Entry, points: int, foreign: str = "") -> None:
        lines = wrap(joined(entry.lines), fits("narrow", 7, 136))
        self.flow.need(9 * len(lines) + 5)
        page, y = self.flow.page, self.flow.y
        page.put(190, y, f"{entry.day:%d/%m/%Y}", 7)
        page.put(236, y, f"{self.rng.randint(10**9, 10**10 - 1)}", 7)
        page.lines(292, y, lines, 7, 9)
        page.put(456, y, str(points), 7, right=True)
        page.put(502, y, foreign, 7, right=True)
        page.put(562, y, inr(entry.amount) + (" CR" if entry.amount > 0 else ""), 7, right=True)
        y += 9 * len(lines) - 9
        page.rule(186, y + 4, 565, 0.2, GREY)
        self.rows.append(Row(entry.day, joined(lines), entry.amount, page=self.flow.number))
        self.points += points
        self.flow.y = y + 14


def _bar(page: Page, number: int, end: date, closing: Decimal, points: int) -> None:
    """The bar on the left: figures on the first page, advertising and notes on the others."""
    page.box(30, 84, 146, 700, PALE)
    if number > 1:
        page.put(38, 104, "IMPORTANT MESSAGES", 8, bold=True, color=MAROON)
        para(
            page,
            38,
            120,
            "Convert purchases above ₹2,500.00 into 3, 6 or 12 EMIs at 15.99% p.a. Send EMI to 5676712. Offer valid "
            "till 31/03/2025. Paying only the minimum amount due each month stretches repayment over years with "
            "interest on the balance. Report a dispute within 60 days of the statement date.",
            130,
            6.8,
            10,
        )
        page.put(38, 290, "DID YOU KNOW?", 8, bold=True, color=MAROON)
        para(page, 38, 306, "A cash withdrawal costs 2.50% with a minimum of ₹500.00, from day one.", 130, 6.8, 10)
        return
    for n, (label, text) in enumerate(
        (
            ("STATEMENT DATE", f"{end:%B %d, %Y}".replace(" 0", " ")),
            ("PAYMENT DUE DATE", f"{end + timedelta(18):%B %d, %Y}".replace(" 0", " ")),
            ("TOTAL AMOUNT DUE", "₹" + inr(closing)),
            ("MINIMUM AMOUNT DUE", "₹" + inr(max(-closing / 20, Decimal(100)))),
        )
    ):
        y = 104 + 48 * n
        page.box(34, y - 14, 138, 38, WHITE, stroke=ORANGE)
        page.put(103, y - 1, label, 7, center=True, color=GREY)
        page.put(103, y + 15, text, 10.5, center=True, bold=True, color=MAROON)
    page.put(38, 306, "CREDIT SUMMARY", 8, bold=True, color=MAROON)
    for n, (label, text) in enumerate(
        (
            ("Credit Limit (Including cash)", "₹4,50,000.00"),
            ("Available Credit", "₹" + inr(Decimal(450000) + closing)),
            ("Cash Limit", "₹45,000.00"),
            ("Available Cash", "₹45,000.00"),
        )
    ):
        page.put(38, 322 + 26 * n, label, 7, color=GREY)
        page.put(38, 332 + 26 * n, text, 8.5, bold=True)
    page.put(38, 440, "EARNINGS", 8, bold=True, color=MAROON)
    for n, (label, count) in enumerate(
        (("Points earned", points), ("Points redeemed", 0), ("Points balance", points + 2480))
    ):
        page.put(38, 456 + 14 * n, label, 7)
        page.put(168, 456 + 14 * n, str(count), 7.5, right=True)


def _summary(page: Page, opening: Decimal, bought: Decimal, paid: Decimal, closing: Decimal) -> None:
    page.put(190, 98, "STATEMENT SUMMARY", 9, bold=True, color=MAROON)
    page.box(186, 106, 379, 40, None, stroke=ORANGE)
    for n, (label, amount, sign) in enumerate(
        (
            ("Total Amount due", closing, ""),
            ("Previous Balance", opening, "="),
            ("Purchases / Charges", bought, "+"),
            ("Cash Advances", Decimal(0), "+"),
            ("Payments / Credits", paid, "-"),
        )
    ):
        x = 226 + 75 * n
        page.put(x, 119, label, 6.5, center=True, color=GREY)
        page.put(x, 135, "₹" + inr(amount), 7.5, center=True, bold=True)
        page.put(x - 38, 134, sign, 9, center=True, bold=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    start, end = period
    card = f"4375XXXXXXXX{rng.randint(1000, 9999)}"
    name = rng.choice(["MR ARVIND KULKARNI", "MS PRIYA SUBRAMANIAM", "MR ROHAN BATRA"])
    opening = -some_amount(rng, 1500, 190000)
    full = rng.random() < 0.7
    paid = -opening if full else min(some_amount(rng, 1000, 9000, "100"), -opening)
    text = rng.choice(["BBPS Payment received", "INFINITY PAYMENT RECEIVED, THANK YOU", "UPI Payment Received"])
    local = some_entries(rng, SPEND, POOLS, period, count=rng.randint(8, 60))
    local += some_entries(rng, REFUND, POOLS, period, count=rng.choice([0, 0, 1, 2]))
    local.append(Entry(start + timedelta(rng.randint(7, 17)), (text,), paid, "", ""))
    if not full:
        fee = -some_amount(rng, 90, 2600)
        local += [Entry(end, (label,), (fee * part / 100).quantize(Decimal("0.01")), "", "fee") for label, part in FEES]
    local.sort(key=lambda entry: entry.day)
    abroad = some_entries(rng, ABROAD, POOLS, period, count=rng.choice([0, 0, 2, 5]))
    closing = opening + total(local + abroad)

    def head(page: Page, number: int) -> float:
        page.put(30, 48, "Sahyadri Bank", 17, bold=True, color=ORANGE)
        page.put(565, 42, "CREDIT CARD STATEMENT", 11, right=True, bold=True, color=MAROON)
        page.put(565, 56, name, 8, right=True)
        page.rule(30, 68, 565, 1.2, ORANGE)
        top = 176.0 if number == 1 else 98.0
        page.box(186, top - 11, 379, 24, ORANGE)
        for x, lines, right in (
            (190, ("Date",), False),
            (236, ("SerNo.",), False),
            (292, ("Transaction Details",), False),
            (456, ("Reward", "Points"), True),
            (502, ("Intl.#", "amount"), True),
            (562, ("Amount (in ₹)",), True),
        ):
            page.lines(x, top, lines, 7, 9, right=right, bold=True, color=WHITE)
        return top + 27

    flow = Flow(770, lambda: Page(A4, "narrow", "narrow-bold"), head)
    table = Table(flow, rng)
    table.band(f"{card}")
    for entry in local:
        plain = entry.text == "fee" or entry.lines[0].startswith(("Principal", text))
        table.entry(entry, 0 if plain else int(-entry.amount / 100) * 2)
    if abroad:
        flow.y += 4
        table.band("International Transactions")
    for entry in abroad:
        foreign = (-entry.amount / Decimal("83.42")).quantize(Decimal("0.01"))
        table.entry(entry, int(-entry.amount / 100) * 4, f"{foreign} USD")
    flow.need(120)
    y = para(
        flow.page,
        190,
        flow.y + 8,
        "# International spends are converted on the day they reach us; a mark-up of 3.50% plus GST is part of the "
        "amount shown.",
        370,
        6.8,
    )
    flow.page.put(190, y + 10, "Great offers on your card", 9, bold=True, color=MAROON)
    para(flow.page, 190, y + 24, "Flat ₹750 off on domestic flights above ₹5,000, code SAHFLY, till 30 June.", 370, 7)
    bought = -total(row for row in table.rows if row.amount < 0)
    _summary(flow.pages[0], opening, bought, total(row for row in table.rows if row.amount > 0), closing)
    for number, page in enumerate(flow.pages, 1):
        _bar(page, number, end, closing, table.points)
    numbered(flow.pages, "Page {n} of {all}", 565, 812, 7, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "en_IN", "INR", card, None, end, opening, closing, table.rows)
