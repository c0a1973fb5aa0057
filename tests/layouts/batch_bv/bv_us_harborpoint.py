"""USA, rewards credit card: summary page with payment coupon, terms on page 2, then sections of transactions.

Dates are month names without a year, transaction and posting date; credits stand as "- $25.00", foreign purchases have
three lines of rate below, fees and interest are sections of their own and interest has no date.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab
from ._rows import CENT, count_pages, share, some_balance, summed, tagged

BLUE = (0.0, 0.28, 0.48)
TINT = (0.93, 0.95, 0.97)
PURCHASES = [
    Kind(6, -12, -160, "{shop}{town}", "buy"),
    Kind(3, -4, -40, "SQ *{cafe}{town}", "buy"),
    Kind(2, -9, -90, "AMZN Mktp US*??#??#??#Amzn.com/billWA", "buy"),
    Kind(2, -20, -70, "{fuel} ########{town}", "buy"),
    Kind(2, -8, -25, "{sub}", "buy"),
    Kind(1, -60, -480, "{air} 006#########AIRLINES.COMTX", "buy"),
    Kind(1, -10, -90, "{abroad}", "abroad"),
    Kind(0.7, 10, 120, "{shop}{town}", "credit", most=3),
    Kind(0.5, 200, 900, "HARBORPOINT MOBILE PMT", "payment", most=2),
]
POOLS = {
    "shop": [
        "TARGET ####",
        "WAL-MART #####",
        "KROGER ####",
        "TRADER JOE S ###",
        "WALGREENS #####",
        "THE HOME DEPOT ####",
    ],
    "cafe": ["BLUE FERN COFFEE", "TACO LINDO", "SUNNY SIDE DELI", "MAPLE BAKERY"],
    "town": ["COLUMBUSOH", "AUSTINTX", "RICHMONDVA", "SAN DIEGOCA", "BOULDERCO"],
    "fuel": ["SHELL OIL", "EXXONMOBIL", "SUNOCO"],
    "sub": ["NETFLIX.COMNETFLIX.COMCA", "SPOTIFY USANEW YORKNY", "APPLE.COM/BILL866-712-7753CA"],
    "air": ["AMERICAN", "SOUTHWES", "UNITED"],
    "abroad": ["TIM HORTONS ####TORONTOON", "MUSEUM SHOPMONTREALQC", "PIZZERIA NONAVANCOUVERBC"],
}


def usd(amount: Decimal, sign: str = "- ") -> str:
    return (sign if amount < 0 else "") + "$" + written(abs(amount))


def short(day: date) -> str:
    return f"{day:%b} {day.day}"


def full(day: date) -> str:
    return f"{day:%b} {day.day:02}, {day.year}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    entries = some_entries(rng, PURCHASES, POOLS, (start, end), count=rng.randint(14, 85))
    opening = -some_balance(rng, 300, 3200)
    payment = Entry(
        start + timedelta(rng.randint(8, 20)), ("HARBORPOINT ONLINE PYMT AuthDate",), Decimal(0), "payment", ""
    )
    paid = -opening if rng.random() < 0.5 else Decimal(rng.randrange(50, 300, 5))
    carried = paid != -opening
    label = f"{payment.lines[0]} {payment.day - timedelta(1):%d-%b}"
    entries = sorted([*entries, Entry(payment.day, (label,), paid, "payment", "")], key=lambda entry: entry.day)
    late = Decimal("-29.00") if carried and rng.random() < 0.4 else Decimal(0)
    interest = -share(-opening, "0.0204") if carried else Decimal(0)
    spent = summed(entries, ("buy", "abroad"))
    credits, paid = summed(entries, ("credit",)), summed(entries, ("payment",))
    closing = opening + spent + credits + paid + late + interest
    name = rng.choice(["DANA R WHITFIELD", "MARCUS T OYELARAN", "PRIYA N KESSLER"])
    last4 = f"{rng.randrange(10000):04}"
    rows: list[Row] = []

    def top(page: Page, number: int) -> float:
        page.put(36, 46, "Harborpoint", 20, bold=True, color=BLUE)
        page.put(36, 62, f"Voyage Card | World Elite Mastercard ending in {last4}", 8.5)
        page.put(36, 73, f"{full(start)} - {full(end)}  |  31 days in Billing Cycle", 8.5)
        page.put(576, 46, f"Page {number} of __", 8, right=True, color=GREY)
        page.rule(36, 82, 576, 1, BLUE)
        return 104

    flow = Flow(744, lambda: Page(LETTER), top)
    page = flow.page
    due = end + timedelta(25)
    page.box(36, 92, 262, 130, TINT)
    page.put(46, 110, "Payment Information", 13, bold=True, color=BLUE)
    page.put(46, 132, "Payment Due Date", 8)
    page.put(46, 146, full(due), 12, bold=True)
    page.put(46, 166, "For online and phone payments, the deadline is 8pm ET.", 7, color=GREY)
    page.put(46, 186, "New Balance", 8)
    page.put(46, 202, usd(-closing), 14, bold=True)
    page.put(180, 186, "Minimum Payment Due", 8)
    page.put(180, 202, usd(max(min(-closing, Decimal("35.00")), Decimal(0) * CENT)), 14, bold=True)
    note = "LATE PAYMENT WARNING: If we do not receive your minimum payment by your due date, you may have to pay "
    note += "a late fee of up to $40.00."
    y = page.lines(36, 240, wrap(note, fits("Helvetica", 7.5, 262)), 7.5, 9)
    note = "MINIMUM PAYMENT WARNING: If you make only the minimum payment each period, you will pay more in interest "
    note += "and it will take you longer to pay off your balance. For example:"
    y = page.lines(36, y + 6, wrap(note, fits("Helvetica", 7.5, 262)), 7.5, 9)
    page.put(36, y + 6, "If you make no additional charges", 7, bold=True)
    page.put(180, y + 6, "Paid off in about", 7, bold=True)
    page.put(298, y + 6, "Estimated total", 7, bold=True, right=True)
    page.put(36, y + 18, "Minimum Payment", 7.5)
    page.put(180, y + 18, f"{rng.randint(4, 16)} Years", 7.5)
    page.put(298, y + 18, usd(abs(closing) * 2), 7.5, right=True)
    page.put(318, 104, "Account Summary", 13, bold=True, color=BLUE)
    y = 124.0
    limit = Decimal(rng.randrange(5000, 20000, 500))
    for label, text in [
        ("Previous Balance", usd(-opening)),
        ("Payments", usd(-paid)),
        ("Other Credits", usd(-credits) if credits else "$0.00"),
        ("Transactions", "+ " + usd(-spent)),
        ("Cash Advances", "+ $0.00"),
        ("Fees Charged", "+ " + usd(-late)),
        ("Interest Charged", "+ " + usd(-interest)),
    ]:
        page.put(318, y, label, 8.5)
        page.put(576, y, text, 8.5, right=True)
        page.rule(318, y + 4, 576, 0.25, GREY)
        y += 15
    page.put(318, y, "New Balance", 9, bold=True)
    page.put(576, y, "= " + usd(-closing), 9, bold=True, right=True)
    for label, text in [
        ("Credit Limit", usd(limit)),
        (f"Available Credit (as of {full(end)})", usd(max(limit + closing, Decimal(0)))),
        ("Cash Advance Credit Limit", "$1,500.00"),
        ("Available Credit for Cash Advances", "$1,500.00"),
    ]:
        y += 14
        page.put(318, y, label, 8.5)
        page.put(576, y, text, 8.5, right=True)
    y += 26
    page.put(318, y, "Rewards Summary", 13, bold=True, color=BLUE)
    page.put(318, y + 16, "Previous Available Balance", 8)
    page.put(318, y + 28, "Earned This Period", 8)
    page.put(576, y + 16, f"{rng.randint(200, 30000):,}", 8, right=True)
    page.put(576, y + 28, f"{int(-spent) * 2:,}", 8, right=True)
    page.rule(36, 600, 576, 0.5, GREY)
    page.put(36, 618, "Pay or manage your account at harborpoint.example", 8)
    page.put(576, 618, "Customer Service: 1-800-555-0142", 8, right=True)
    page.lines(36, 660, [name, f"{rng.randint(10, 999)} ELM RIDGE RD", "COLUMBUS, OH 43215-2210"], 9, 12)
    page.lines(360, 660, ["Harborpoint", "P.O. Box 4069", "Carol Stream, IL 60197-4069"], 9, 12)
    page.put(360, 636, f"Account ending in {last4}", 8, bold=True)
    page.put(576, 720, "Amount Enclosed  $ ........ . ....", 9, right=True)
    flow.turn()
    terms = (
        "How can I avoid paying interest charges? Pay the new balance in full by the due date each month. "
        "How is the interest charge determined? We multiply the average daily balance of each segment by its daily "
        "rate and by the days in the billing cycle. What if I find a mistake? Write to us within 60 days after the "
        "error appeared and tell us the dollar amount and why you believe that it is wrong."
    )
    flow.page.lines(36, 108, wrap(terms, fits("Helvetica", 7, 250)), 7, 9, color=GREY)
    flow.turn()
    flow.page.put(36, 108, "Transactions", 14, bold=True, color=BLUE)
    flow.page.put(36, 122, "Visit harborpoint.example to see detailed transactions.", 8, color=GREY)
    flow.y = 142

    def titles(what: str) -> None:
        flow.need(70)
        flow.page.put(36, flow.y, what, 9.5, bold=True)
        heads()

    def heads() -> None:
        flow.y += 15
        flow.page.box(36, flow.y - 9, 540, 13, TINT)
        for x, text in [(40, "Trans Date"), (100, "Post Date"), (160, "Description")]:
            flow.page.put(x, flow.y, text, 8, bold=True)
        flow.page.put(572, flow.y, "Amount", 8, bold=True, right=True)
        flow.y += 14

    def line(entry: Entry) -> None:
        text = wrap(entry.lines[0], fits("Helvetica", 8.5, 320))
        if entry.tag == "abroad":
            rate = Decimal(rng.randrange(1290000, 1420000)) / 1000000
            text += [usd(share(-entry.amount, str(rate))), "CAD", f"{rate}321 Exchange Rate"]
        if flow.need(len(text) * 10 + 4):
            heads()
        used = earlier(rng, entry.day)
        flow.page.put(40, flow.y, short(used), 8.5)
        flow.page.put(100, flow.y, short(entry.day), 8.5)
        flow.page.put(572, flow.y, usd(-entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(text), entry.amount, page=flow.number))
        flow.y = flow.page.lines(160, flow.y, text, 8.5, 10) + 3
        flow.page.rule(36, flow.y - 9, 576, 0.25, (0.8, 0.8, 0.8))

    def close(what: str, amount: Decimal) -> None:
        flow.need(30)
        flow.page.put(40, flow.y + 2, what, 8.5, bold=True)
        flow.page.put(572, flow.y + 2, usd(amount), 8.5, bold=True, right=True)
        flow.y += 24

    titles(f"{name} #{last4}: Payments, Credits and Adjustments")
    for entry in tagged(entries, "payment", "credit"):
        line(entry)
    flow.y += 12
    titles(f"{name} #{last4}: Transactions")
    for entry in tagged(entries, "buy", "abroad"):
        line(entry)
    close(f"{name} #{last4}: Total Transactions", -spent)
    close("Total Transactions for This Period", -spent)
    titles("Fees")
    if late:
        line(Entry(end - timedelta(3), ("PAST DUE FEE",), late, "fee", ""))
    close("Total Fees for This Period", -late)
    flow.need(100)
    flow.page.put(36, flow.y, "Interest Charged", 9.5, bold=True)
    flow.y += 15
    for label, amount in [("Purchases", interest), ("Cash Advances", Decimal(0)), ("Other Balances", Decimal(0))]:
        flow.page.put(40, flow.y, f"Interest Charge on {label}", 8.5)
        flow.page.put(572, flow.y, usd(-amount), 8.5, right=True)
        if amount:
            rows.append(Row(end, f"Interest Charge on {label}", amount, page=flow.number))
        flow.y += 13
    close("Total Interest for This Period", -interest)
    flow.need(150)
    flow.page.put(36, flow.y, f"{end.year} Totals Year-to-Date", 9.5, bold=True)
    flow.page.put(40, flow.y + 14, "Total Fees charged", 8.5)
    flow.page.put(300, flow.y + 14, usd(-late * end.month), 8.5, right=True)
    flow.page.put(40, flow.y + 27, "Total Interest charged", 8.5)
    flow.page.put(300, flow.y + 27, usd(-interest * end.month), 8.5, right=True)
    y = flow.y + 52
    flow.page.put(36, y, "Interest Charge Calculation", 9.5, bold=True)
    flow.page.put(36, y + 12, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
    cells = [("Type of", "Balance"), ("Annual Percentage", "Rate (APR)"), ("Balance Subject to", "Interest Rate")]
    for x, pair in zip([40, 200, 340], [*cells], strict=True):
        flow.page.lines(x, y + 28, pair, 8, 9, bold=True)
    flow.page.lines(500, y + 28, ["Interest", "Charge"], 8, 9, bold=True)
    for n, label in enumerate(["Purchases", "Cash Advances"]):
        flow.page.put(40, y + 52 + 12 * n, label, 8.5)
        flow.page.put(200, y + 52 + 12 * n, ["24.49% P", "29.99% P"][n], 8.5)
        flow.page.put(340, y + 52 + 12 * n, usd(-opening if interest and not n else Decimal(0)), 8.5)
        flow.page.put(500, y + 52 + 12 * n, usd(-interest if not n else Decimal(0)), 8.5)
    count_pages(flow.pages)
    with_reportlab(flow.pages, path)
    return Truth("card", "en_US", "USD", last4, start, end, opening, closing, rows)
