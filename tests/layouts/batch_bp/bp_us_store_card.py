"""US, credit_card: a store's own card. Payments, purchases, fees and interest are sections of one table; purchases
list the articles below the shop; the promotional plans and the interest table have dates and amounts of their own."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import LETTER, Color, Flow, Page, with_reportlab
from ._rows import ZERO, by_day, liberation, month_day, payment, some_debt, some_number, total, wrapped

GREEN: Color = (0.05, 0.33, 0.25)
PALE: Color = (0.9, 0.94, 0.92)
POOLS = {
    "town": ["DAYTON OH", "PLANO TX", "MESA AZ", "TOLEDO OH", "SALEM OR", "OCALA FL", "YORK PA", "LANSING MI"],
    "item": [
        "ELECTRICAL", "PAINT SUNDRIES", "LUMBER", "PLUMBING", "HAND TOOLS", "SEASONAL LIVING", "LAWN AND GARDEN",
        "APPLIANCES", "FASTENERS", "CABINETS", "FLOORING", "MILLWORK", "OUTDOOR POWER EQUIPMENT",
    ],
}  # fmt: skip
KINDS = [
    Kind(6, -6, -140, "STORE 0### {town}|{item}", "purchase"),
    Kind(4, -20, -420, "STORE 0### {town}|{item}, {*item}", "purchase"),
    Kind(2, -15, -260, "HARBORSIDE.COM 800-555-01## NC|{item}, {*item}, {*item}", "purchase"),
    Kind(1, -150, -1900, "STORE 0### {town}|{item}, {*item} *6 MONTHS DEFERRED INTEREST", "purchase", most=1),
    Kind(1, 8, 160, "STORE 0### {town}|RETURN {item}", "credit"),
]
TITLES = {
    "payment": "Payments",
    "credit": "Other Credits",
    "purchase": "Purchases and Other Debits",
    "fee": "Total Fees Charged This Period",
    "interest": "Total Interest Charged This Period",
}


def money(amount: Decimal) -> str:
    """As the card sees it: what raises the debt has no sign."""
    return ("-" if amount > 0 else "") + "$" + written(abs(amount))


def _rows(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Entry]:
    entries = some_entries(rng, KINDS, POOLS, period, count=some_number(rng, 80))
    late = rng.random() < 0.35
    paid = payment(rng, opening, period, "PAYMENT - THANK YOU", share=None if rng.random() < 0.3 else Decimal("0.2"))
    entries.append(paid)
    end = period[1]
    if late:
        entries.append(Entry(end - timedelta(2), ("LATE FEE",), Decimal("-30.00"), "fee", ""))
    if paid.amount < -opening:
        charge = (opening * Decimal("0.0224")).quantize(ZERO)
        entries.append(Entry(end, ("INTEREST CHARGE ON PURCHASES",), min(charge, Decimal("-2.00")), "interest", ""))
    return by_day(entries)


def _boxes(page: Page, rng: Random, period: tuple[date, date], opening: Decimal, entries: list[Entry]) -> float:
    closing = opening + total(entries)
    least = min(-closing, Decimal("35.00")) if closing < 0 else ZERO
    due = period[1] + timedelta(23)
    page.put(36, 130, "Summary of Account Activity", 10.5, bold=True, color=GREEN)
    page.put(320, 130, "Payment Information", 10.5, bold=True, color=GREEN)
    left = [
        ("Previous Balance", money(opening)),
        ("- Payments", money(total(entries, "payment"))),
        ("- Other Credits", money(total(entries, "credit"))),
        ("+ Purchases/Debits", money(total(entries, "purchase"))),
        ("+ Fees Charged", money(total(entries, "fee"))),
        ("+ Interest Charged", money(total(entries, "interest"))),
        ("New Balance", money(closing)),
        ("", ""),
        ("Credit Limit", "$6,500.00"),
        ("Available Credit", "$" + written(max(ZERO, 6500 + closing))),
        ("Statement Closing Date", f"{period[1]:%m/%d/%Y}"),
        ("Days in Billing Cycle", str((period[1] - period[0]).days + 1)),
    ]
    right = [
        ("New Balance", money(closing)),
        ("Total Minimum Payment Due", money(-least)),
        ("Payment Due Date", f"{due:%m/%d/%Y}"),
    ]
    for x, to, cells in ((36, 292, left), (320, 576, right)):
        y = 146.0
        for label, value in cells:
            strong = label in ("New Balance", "Payment Due Date")
            page.put(x, y, label, 8.5, bold=strong)
            page.put(to, y, value, 8.5, right=True, bold=strong)
            if label:
                page.rule(x, y + 3, to, 0.3, GREEN)
            y += 13
    page.put(320, 196, "Late Payment Warning:", 7.5, bold=True)
    page.lines(
        320, 206,
        [
            "Your Total Minimum Payment Due has to reach us by the date",
            "above, otherwise a late fee of up to $41.00 may apply.",
        ], 7.5, 9,
    )  # fmt: skip
    page.put(320, 230, "Minimum Payment Warning:", 7.5, bold=True)
    page.lines(
        320, 240,
        [
            "Paying only the Total Minimum Payment Due each period means more",
            "interest and a longer time until your balance is paid. For example:",
        ], 7.5, 9,
    )  # fmt: skip
    page.box(320, 254, 256, 40, stroke=GREEN)
    page.put(324, 263, "If you make no additional", 6.5)
    page.put(416, 263, "You will pay off the New", 6.5)
    page.put(500, 263, "And you will pay an", 6.5)
    page.put(324, 271, "charges and each month", 6.5)
    page.put(416, 271, "Balance in about", 6.5)
    page.put(500, 271, "estimated total of...", 6.5)
    page.put(324, 287, "Only the minimum payment", 6.5)
    page.put(416, 287, f"{rng.randint(2, 9)} years", 6.5)
    page.put(500, 287, money(closing * 2), 6.5)
    return 330


def _promotions(flow: Flow, rng: Random, period: tuple[date, date]) -> None:
    flow.need(84)
    page, y = flow.page, flow.y
    page.box(36, y - 11, 540, 15, PALE)
    page.put(40, y, "Promotional Purchase Summary", 9, bold=True, color=GREEN)
    heads = ("Tran Date", "Description", "Initial Purchase", "Promotional", "Accrued/Deferred", "Promotional")
    below = ("", "", "Amount", "Balance", "Interest", "Expiration Date")
    for x, head, under in zip((40, 100, 330, 410, 490, 572), heads, below, strict=True):
        page.put(x, y + 16, head, 7, bold=True, right=x > 300)
        page.put(x, y + 24, under, 7, bold=True, right=x > 300)
    y += 37
    for months in rng.sample([6, 12, 18], 2):
        start = period[0] - timedelta(rng.randint(40, 150))
        first = some_amount(rng, 300, 2200)
        page.put(40, y, f"{start:%m/%d/%Y}", 8)
        page.put(100, y, f"DEFERRED INTEREST {months} MONTHS", 8)
        page.put(330, y, "$" + written(first), 8, right=True)
        page.put(410, y, "$" + written((first * Decimal("0.8")).quantize(ZERO)), 8, right=True)
        page.put(490, y, "$" + written((first * Decimal("0.07")).quantize(ZERO)), 8, right=True)
        page.put(572, y, f"{start + timedelta(30 * months):%m/%d/%Y}", 8, right=True)
        y += 12
    flow.y = y + 14


def _closing_tables(flow: Flow, entries: list[Entry], year: int) -> None:
    flow.need(150)
    page, y = flow.page, flow.y
    page.box(36, y - 11, 540, 15, PALE)
    page.put(306, y, f"{year} Year-to-Date Fees and Interest", 9, bold=True, center=True, color=GREEN)
    fees, interest = total(entries, "fee"), total(entries, "interest")
    y += 15
    for label, value in (
        (f"Total Fees Charged in {year}", fees - 30),
        (f"Total Interest Charged in {year}", interest * 2),
        (f"Total Interest Paid in {year}", interest),
    ):
        page.put(150, y, label, 8.5)
        page.put(460, y, money(value), 8.5, right=True)
        y += 12
    y += 12
    page.box(36, y - 11, 540, 15, PALE)
    page.put(40, y, "Interest Charge Calculation", 9, bold=True, color=GREEN)
    y += 14
    page.put(40, y, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 7.5)
    y += 14
    for x, head in (
        (40, "Type of Balance"),
        (300, "Annual Percentage Rate"),
        (440, "Balance Subject"),
        (572, "Interest"),
    ):
        page.put(x, y, head, 7.5, bold=True, right=x > 100)
    page.put(440, y + 9, "to Interest Rate", 7.5, bold=True, right=True)
    page.put(572, y + 9, "Charge", 7.5, bold=True, right=True)
    y += 22
    page.put(40, y, "Regular Purchases", 8)
    page.put(300, y, "29.99% (v)", 8, right=True)
    page.put(440, y, money(interest * 40), 8, right=True)
    page.put(572, y, money(interest), 8, right=True)
    page.put(40, y + 14, "(v) = Variable Rate", 7)


def draw(rng: Random, path: Path) -> Truth:
    """One billing cycle on letter paper."""
    period = some_period(rng, rng.choice([29, 30]))
    opening = some_debt(rng, 120, 3200)
    entries = _rows(rng, period, opening)
    account = f"7981 92## #### {rng.randint(1000, 9999)}".replace("#", "X")
    regular, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    rows: list[Row] = []

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 612, 8, GREEN)
        page.put(36, 40, "HARBORSIDE", 20, bold=True, color=GREEN)
        page.put(36, 52, "Home Improvement Credit Card", 8, color=GREEN)
        page.put(576, 36, "DANIELLE R WHITTAKER", 8.5, right=True)
        page.put(576, 47, f"Account Number ending in {account[-4:]}", 8.5, right=True)
        page.put(576, 58, "Visit us at harborside.example/credit", 7.5, right=True)
        page.put(576, 68, "Customer Service: 1-800-555-0142", 7.5, right=True)
        page.rule(36, 76, 576, 1, GREEN)
        if number == 1:
            page.put(36, 92, f"Account Number: {account}", 8.5)
            page.put(36, 103, f"Statement Closing Date {period[1]:%m/%d/%Y}", 8.5)
            y = _boxes(page, rng, period, opening, entries)
        else:
            y = 100
        page.box(36, y - 12, 540, 16, GREEN)
        page.put(40, y, "Transaction Detail" + (" (Continued)" if number > 1 else ""), 9.5, bold=True, color=(1, 1, 1))
        for x, text in ((40, "Date"), (82, "Reference #"), (190, "Description"), (572, "Amount")):
            page.put(x, y + 17, text, 8, bold=True, right=x > 500)
        page.rule(36, y + 21, 576, 0.5)
        page.put(306, 772, f"Page {number}", 7.5, center=True)
        page.put(36, 760, "NOTICE: See the back of page 1 for important information about your account.", 7)
        return y + 34

    flow = Flow(745, lambda: Page(LETTER, regular, bold), head)
    for tag, title in TITLES.items():
        chosen = [entry for entry in entries if entry.tag == tag]
        if not chosen and tag in ("payment", "credit"):
            continue
        flow.need(40)
        flow.page.put(82, flow.y, title, 8.5, bold=True)
        flow.page.put(572, flow.y, money(total(chosen)), 8.5, bold=True, right=True)
        flow.y += 12.5
        for entry in chosen:
            lines = wrapped(entry.lines, regular, 8.5, 300)
            flow.need(11.5 * len(lines))
            reference = f"P{rng.randint(10**7, 10**8 - 1)}{rng.choice('ABCDEF')}{rng.randint(10**6, 10**7 - 1)}"
            flow.page.put(40, flow.y, month_day(entry.day), 8.5)
            if tag not in ("fee", "interest"):
                flow.page.put(82, flow.y, reference, 8.5)
            flow.page.put(572, flow.y, money(entry.amount), 8.5, right=True)
            rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, page=flow.number))
            flow.y = flow.page.lines(190, flow.y, lines, 8.5, 10.5) + 1.5
        flow.y += 4
    flow.y += 12
    _promotions(flow, rng, period)
    _closing_tables(flow, entries, period[1].year)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "en_US", "USD", account, None, period[1], opening, opening + total(entries), rows)
