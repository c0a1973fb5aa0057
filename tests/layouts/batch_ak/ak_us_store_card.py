"""US: an online store's credit card; rows with reference numbers under headings that carry their totals.

Days without a year, items bought named on the lines below, promotional plans and rates in tables of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_days, some_period, wrap, written
from ..pens import LETTER, Flow, Page, fits, with_fpdf
from ._bits import ZERO, entries, how_many, number_pages

BAR = (0.14, 0.18, 0.24)
PALE = (0.92, 0.93, 0.95)
LEFT, RIGHT = 36.0, 576.0
POOLS = {
    "item": (
        "Anker 313 Charger",
        "Bounty Quick-Size Pap",
        "Hanes Men's EcoSmart",
        "Kindle Unlimited",
        "Energizer AA Batterie",
        "Blink Mini Camera",
        "Iams Dry Cat Food",
        "Stanley Quencher H2.0",
        "LEGO Classic 11717",
        "Amazing Grass Powder",
    ),
    "id": ("?#?#????##?#", "??##?#???#??"),
}
BOUGHT = [
    Kind(6, -6, -160, "BIGRIVER MARKETPLACE SEATTLE WA|{item}"),
    Kind(4, -6, -300, "BIGRIVER RETAIL SEATTLE WA|{item}|{*item}"),
    Kind(1, -14.99, -14.99, "BIGRIVER PRIME SEATTLE WA|Prime Membership", most=1),
    Kind(1, -200, -900, "BIGRIVER RETAIL SEATTLE WA|{item}|12 MO EQUAL PAY PROMO", most=2),
    Kind(1, -3, -40, "BIGRIVER DIGITAL 888-555-3080 WA"),
]
BACK = [Kind(1, 6, 120, "BIGRIVER MARKETPLACE SEATTLE WA|{item}"), Kind(1, 5, 60, "PROMOTIONAL CREDIT")]


def usd(amount: Decimal) -> str:
    """As on the card: what is owed is positive, a credit has a minus before the dollar sign."""
    return ("-" if amount > 0 else "") + "$" + written(amount, minus="")


def owed(amount: Decimal) -> str:
    return usd(amount)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    opening = -some_amount(rng, 120, 2400)
    number = fill(rng, "6045 78## #### ####", start, {})
    bought = entries(rng, BOUGHT, POOLS, (start, end), None, count=max(3, how_many(rng, 80) - 3))
    back = entries(rng, BACK, POOLS, (start, end), None, count=rng.choice([0, 1, 2, 3]))
    paid = [
        Entry(day, (text,), some_amount(rng, 35, min(900, float(-opening))), "", "")
        for day, text in zip(
            some_days(rng, rng.choice([1, 1, 2]), start, end),
            ("AUTOMATIC PAYMENT - THANK YOU", "ONLINE PAYMENT THANK YOU PHILADELPHIA PA"),
            strict=False,
        )
    ]
    interest = [Entry(end, ("INTEREST CHARGE ON PURCHASES",), some_amount(rng, -2, -60), "", "")]
    late = [Entry(paid[-1].day, ("LATE FEE",), Decimal("-30.00"), "", "")] if rng.random() < 0.2 else []
    groups = (("Payments", paid), ("Other Credits", back), ("Purchases and Other Debits", bought))
    closing = opening + sum((item.amount for items in (paid, back, bought, interest, late) for item in items), ZERO)
    rows: list[Row] = []

    def head(page: Page, place: int) -> float:
        page.put(LEFT, 36, "Bigriver Store Card", 14, bold=True)
        if place == 1:
            return 60
        page.put(RIGHT, 32, f"Account Number ending in {number[-4:]}", 8, right=True)
        page.put(RIGHT, 43, f"{start:%m/%d/%Y} to {end:%m/%d/%Y}", 8, right=True)
        return 72

    flow = Flow(724, lambda: Page(LETTER), head)
    front(flow.page, number, (start, end), opening, closing, groups, interest, late)
    flow.turn()
    legal(flow)
    flow.turn()
    bar(flow, "Transaction Detail")
    heading(flow)
    for title, items in groups:
        if items:
            group(flow, title, items, rows, rng)
    charges(flow, "Fees", late, rows, rng)
    charges(flow, "Interest Charged", interest, rows, rng)
    year_to_date(flow, end, interest, late, rng)
    promotions(flow, bought)
    rates(flow, interest, rng)
    number_pages(flow.pages, RIGHT, 764, "PAGE {n} of {of}", 7, right=True)
    for n, page in enumerate(flow.pages, 1):
        page.put(LEFT, 764, f"5367 0021 QHH 001 7 {end:%d} {end:%y%m%d} 0 {'X' if n == 1 else ' '} PAGE".rstrip(), 5.5)
    with_fpdf(flow.pages, path)
    account = number.replace(" ", "")
    return Truth("card", "en-US", "USD", account, start, end, opening, closing, rows)


def front(
    page: Page,
    number: str,
    period: tuple[date, date],
    opening: Decimal,
    closing: Decimal,
    groups: Sequence[tuple[str, list[Entry]]],
    interest: Sequence[Entry],
    late: Sequence[Entry],
) -> None:
    end = period[1]
    due = end + timedelta(23)
    page.put(RIGHT, 32, "JORDAN P ELLIS", 9, right=True, bold=True)
    page.put(RIGHT, 44, f"Account Number: {number}", 9, right=True)
    page.put(RIGHT, 56, "Visit us at bigriver.example.com/storecard    Customer Service: 1-866-555-0821", 8, right=True)
    page.box(LEFT, 70, 262, 16, BAR)
    page.put(LEFT + 6, 81, "Summary of Account Activity", 9, bold=True, color=(1, 1, 1))
    sums = {title: sum((item.amount for item in items), ZERO) for title, items in groups}
    table = [("Previous Balance", owed(opening))]
    table += [
        (("+ " if title.startswith("Purch") else "- ") + title, "$" + written(abs(sums[title]))) for title, _ in groups
    ]
    table += [("+ Fees Charged", "$" + written(abs(sum((f.amount for f in late), ZERO))))]
    table += [("+ Interest Charged", "$" + written(abs(interest[0].amount)))]
    y = 102.0
    for label, figure in table:
        page.put(LEFT + 6, y, label, 8.5)
        page.put(LEFT + 256, y, figure, 8.5, right=True)
        y += 14
    page.rule(LEFT, y - 9, LEFT + 262)
    page.put(LEFT + 6, y + 2, "New Balance", 9, bold=True)
    page.put(LEFT + 256, y + 2, owed(closing), 9, bold=True, right=True)
    y += 22
    limit = Decimal(5000)
    for label, figure in (
        ("Credit Limit", f"${limit:,}"),
        ("Available Credit", f"${max(ZERO, limit + closing):,.0f}"),
        ("Statement Closing Date", f"{end:%m/%d/%Y}"),
        ("Days in Billing Cycle", str((end - period[0]).days + 1)),
    ):
        page.put(LEFT + 6, y, label, 8.5)
        page.put(LEFT + 256, y, figure, 8.5, right=True)
        y += 14
    x = 314.0
    page.box(x, 70, 262, 16, BAR)
    page.put(x + 6, 81, "Payment Information", 9, bold=True, color=(1, 1, 1))
    least = "$" + written(max(Decimal(30), abs(closing) / 40).quantize(ZERO)) if closing < 0 else "$0.00"
    y = 102.0
    for label, figure in (
        ("New Balance", owed(closing)),
        ("Total Minimum Payment Due", least),
        ("Payment Due Date", f"{due:%m/%d/%Y}"),
    ):
        page.put(x + 6, y, label, 8.5, bold=True)
        page.put(RIGHT - 6, y, figure, 8.5, bold=True, right=True)
        y += 14
    texts = (
        "PAYMENT DUE BY 5 P.M. (ET) ON THE DUE DATE. NOTICE: We may convert your payment into an electronic debit.",
        "Late Payment Warning: If we do not receive your Total Minimum Payment Due by the Payment Due Date listed "
        "above, you may have to pay a late fee up to $41.00.",
        "Minimum Payment Warning: If you make only the Total Minimum Payment Due each period, you will pay more in "
        "interest and it will take you longer to pay off your balance. For example:",
    )
    for text in texts:
        y = page.lines(x + 6, y + 2, wrap(text, fits("Helvetica", 7.5, 250)), 7.5, 9.5) + 3
    page.box(x + 6, y - 4, 250, 46, PALE)
    page.lines(x + 10, y + 6, ("Only the Total Minimum", "Payment Due"), 7, 9)
    page.put(x + 130, y + 6, "9 years", 7)
    page.put(x + 190, y + 6, "$" + written((abs(closing) * 2).quantize(ZERO)), 7)
    page.put(x + 10, y + 30, "$" + written((abs(closing) / 30).quantize(ZERO)), 7)
    page.put(x + 130, y + 30, "3 years", 7)
    page.put(x + 190, y + 30, "$" + written((abs(closing) * Decimal("1.4")).quantize(ZERO)), 7)
    page.box(LEFT, 330, 540, 92, PALE)
    page.put(LEFT + 10, 348, "Rewards Summary", 10, bold=True)
    page.lines(LEFT + 10, 364, ("5% Back on eligible purchases with Prime", "Rewards earned this period"), 8.5, 13)
    back = (abs(sums["Purchases and Other Debits"]) / 20).quantize(ZERO)
    page.put(RIGHT - 10, 377, "$" + written(back), 8.5, right=True)
    page.put(LEFT + 10, 403, "Get $60 off instantly when a friend is approved. See bigriver.example.com/refer", 8.5)
    coupon(page, number, closing, least, due)


def coupon(page: Page, number: str, closing: Decimal, least: str, due: date) -> None:
    note = "Detach and mail this portion with your check. Do not include any correspondence with your check."
    page.put(306, 560, note, 7, center=True)
    for x in range(36, 576, 8):
        page.rule(x, 566, x + 4, 0.5)
    for n, (label, figure) in enumerate(
        (
            ("Account Number", number),
            ("Total Minimum Payment Due", least),
            ("Payment Due Date", f"{due:%m/%d/%Y}"),
            ("New Balance", owed(closing)),
        )
    ):
        page.put(330, 590 + 15 * n, label, 8)
        page.put(RIGHT, 590 + 15 * n, figure, 8.5, right=True, bold=True)
    page.put(330, 656, "Payment Enclosed:  $", 9, bold=True)
    page.rule(430, 658, RIGHT, 0.8)
    page.lines(LEFT, 600, ("JORDAN P ELLIS", "88 ALDER ST", "SPOKANE WA 99201-0044"), 9, 12)
    page.lines(
        330, 690, ("Make Payment to: BIGRIVER STORE CARD/SYN", "PO BOX 71711", "PHILADELPHIA PA 19176-1711"), 8, 10
    )
    page.put(LEFT, 740, number.replace(" ", "") + "000300000" + f"{abs(closing):.2f}".replace(".", "").zfill(8), 8)


def legal(flow: Flow) -> None:
    texts = (
        "What To Do If You Think You Find A Mistake On Your Statement. If you think there is an error on your "
        "statement, write to us at: P.O. Box 71783, Philadelphia, PA 19176-1783. In your letter, give us the following "
        "information: your name and account number; the dollar amount of the suspected error; and a description of "
        "the problem. You must contact us within 60 days after the error appeared on your statement.",
        "Your Rights If You Are Dissatisfied With Your Credit Card Purchases. To use this right, the purchase must "
        "have been made in your home state or within 100 miles of your current mailing address, and the purchase price "
        "must have been more than $50.",
        "How To Avoid Paying Interest On Purchases: Your due date is at least 23 days after the close of each billing "
        "cycle. We will not charge you any interest on purchases if you pay your entire balance by the due date each "
        "month.",
        "Information About Payments: Send payments to the address shown on the front. Payments received after 5:00 PM "
        "(ET) on any day will be credited as of the next day. Credit to your account may be delayed up to five days.",
    )
    for text in texts:
        flow.y = flow.page.lines(LEFT, flow.y, wrap(text, fits("Helvetica", 8, 540)), 8, 10.5) + 10


def bar(flow: Flow, title: str) -> None:
    flow.need(70)
    flow.page.box(LEFT, flow.y - 11, 540, 16, BAR)
    flow.page.put(LEFT + 6, flow.y, title, 9, bold=True, color=(1, 1, 1))
    flow.y += 18


def heading(flow: Flow) -> None:
    for x, label in ((LEFT + 6, "Date"), (86, "Reference #"), (206, "Description")):
        flow.page.put(x, flow.y, label, 8, bold=True)
    flow.page.put(RIGHT - 6, flow.y, "Amount", 8, bold=True, right=True)
    flow.page.rule(LEFT, flow.y + 4, RIGHT)
    flow.y += 16


def group(flow: Flow, title: str, items: Sequence[Entry], rows: list[Row], rng: Random) -> None:
    flow.need(40)
    flow.page.box(LEFT, flow.y - 10, 540, 14, PALE)
    flow.page.put(LEFT + 6, flow.y, title, 8.5, bold=True)
    total = sum((item.amount for item in items), ZERO)
    flow.page.put(RIGHT - 6, flow.y, usd(total), 8.5, bold=True, right=True)
    flow.y += 15
    for item in items:
        entry(flow, item, rows, rng)
    flow.y += 4


def entry(flow: Flow, item: Entry, rows: list[Row], rng: Random) -> None:
    if flow.y + 11 * len(item.lines) > flow.bottom:
        flow.turn()
        bar(flow, "Transaction Detail (Continued)")
        heading(flow)
    page = flow.page
    page.put(LEFT + 6, flow.y, item.day.strftime("%m/%d"), 8.5)
    page.put(86, flow.y, fill(rng, "P93420##?##?#??#?", item.day, {}), 8.5)
    page.put(RIGHT - 6, flow.y, usd(item.amount), 8.5, right=True)
    rows.append(Row(item.day, " ".join(item.lines), item.amount, page=flow.number))
    flow.y = page.lines(206, flow.y, item.lines, 8.5, 11) + 3


def charges(flow: Flow, title: str, items: Sequence[Entry], rows: list[Row], rng: Random) -> None:
    flow.need(60)
    flow.page.box(LEFT, flow.y - 10, 540, 14, PALE)
    flow.page.put(LEFT + 6, flow.y, title, 8.5, bold=True)
    flow.y += 15
    for item in items:
        entry(flow, item, rows, rng)
    kind = "Fees" if title == "Fees" else "Interest"
    flow.page.put(206, flow.y, f"Total {kind} Charged This Period", 8.5, bold=True)
    total = abs(sum((item.amount for item in items), ZERO))
    flow.page.put(RIGHT - 6, flow.y, "$" + written(total), 8.5, bold=True, right=True)
    flow.y += 22


def year_to_date(flow: Flow, end: date, interest: Sequence[Entry], late: Sequence[Entry], rng: Random) -> None:
    bar(flow, f"{end.year} Year-to-Date Fees and Interest")
    page = flow.page
    before = some_amount(rng, 5, 200) if end.month > 1 else ZERO
    for label, figure in (
        (f"Total Fees Charged in {end.year}", abs(sum((f.amount for f in late), ZERO))),
        (f"Total Interest Charged in {end.year}", before - interest[0].amount),
        (f"Total Interest Paid in {end.year}", before),
    ):
        page.put(206, flow.y, label, 8.5)
        page.put(RIGHT - 6, flow.y, "$" + written(figure), 8.5, right=True)
        flow.y += 13
    flow.y += 12


def promotions(flow: Flow, bought: Sequence[Entry]) -> None:
    plans = [item for item in bought if any("PROMO" in line for line in item.lines)]
    if not plans:
        return
    bar(flow, "Promotional Purchase Summary")
    places = (LEFT + 6, 110, 290, 380, 470)
    titles = ("Tran Date", "Description", "Initial Purchase", "Promotional", "Monthly")
    for x, title in zip(places, titles, strict=True):
        flow.page.put(x, flow.y, title, 7.5, bold=True)
    for x, title in zip(places[2:], ("Amount", "Balance", "Payment"), strict=True):
        flow.page.put(x, flow.y + 9, title, 7.5, bold=True)
    flow.y += 22
    for plan in plans:
        flow.need(16)
        size = abs(plan.amount)
        cells = (f"{plan.day:%m/%d/%Y}", "Equal Payments No Interest", f"${written(size)}", f"${written(size)}")
        for x, cell in zip(places, (*cells, f"${written((size / 12).quantize(ZERO))}"), strict=True):
            flow.page.put(x, flow.y, cell, 8)
        flow.y += 13
    flow.y += 12


def rates(flow: Flow, interest: Sequence[Entry], rng: Random) -> None:
    bar(flow, "Interest Charge Calculation")
    page = flow.page
    page.put(LEFT + 6, flow.y, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
    flow.y += 16
    places = (LEFT + 6, 190, 310, 440)
    for x, title in zip(places, ("Type of Balance", "Expiration Date", "APR", "Balance Subject to"), strict=True):
        page.put(x, flow.y, title, 7.5, bold=True)
    page.put(440, flow.y + 9, "Interest Rate", 7.5, bold=True)
    page.put(RIGHT - 6, flow.y, "Interest Charge", 7.5, bold=True, right=True)
    flow.y += 22
    size = (abs(interest[0].amount) * 40).quantize(ZERO)
    for x, cell in zip(places, ("Regular Purchases", "NA", "29.99% (v)", "$" + written(size)), strict=True):
        page.put(x, flow.y, cell, 8)
    page.put(RIGHT - 6, flow.y, "$" + written(abs(interest[0].amount)), 8, right=True)
    flow.y += 14
    page.put(LEFT + 6, flow.y, "(v) = Variable Rate", 7)
    flow.y += 10
    page.put(LEFT + 6, flow.y, fill(rng, "Credit extended by Lakeshore Bank. 0## #### ##", date.min, {}), 7)
