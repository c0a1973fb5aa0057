"""United States, credit card: a store's own card.

Account summary, payment box and rewards box on page one with a coupon; the transactions come in sections (payments,
other credits, purchases, fees, interest) whose headings carry the totals; credits with a minus, purchases without.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_days, some_entries, some_period, written
from ..pens import LETTER, Color, Flow, Page, with_reportlab
from ._rows import by_words, how_many, liberation, one

GREEN: Color = (0.1, 0.38, 0.22)
POOLS: Pools = {
    "store": ["STORE 0417 DAYTON OH", "STORE 1162 KETTERING OH", "STORE 0388 CINCINNATI OH", "ONLINE 800-555-0119 OH"],
    "goods": ["HARDWARE", "PAINT & STAIN", "LAWN & GARDEN", "PET FOOD", "WORKWEAR", "APPLIANCES", "LUMBER", "SEASONAL"],
}
PURCHASES = [
    Kind(30, -8, -240, "HOMESTEAD SUPPLY {store}|{goods}", "store"),
    Kind(8, -20, -400, "HOMESTEAD SUPPLY {store}|{goods}, {*goods}", "store"),
    Kind(14, -5, -90, "SPEEDWAY 0#### DAYTON OH", "out"),
    Kind(10, -5, -120, "KROGER #### CENTERVILLE OH", "out"),
    Kind(6, -6, -45, "CHIPOTLE #### BEAVERCREEK OH", "out"),
    Kind(4, -10, -60, "AMAZON.COM*?#?##?#?# SEATTLE WA", "out"),
]
X_REF, X_TEXT, X_AMOUNT = 88, 196, 572


def _money(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([28, 29, 30]))
    faces = liberation("Sans-Regular"), liberation("Sans-Bold")
    number = fill(rng, "6034 62## #### ####", start, {})
    previous = some_amount(rng, 200, 2800)
    sections = _sections(rng, (start, end), previous)
    sums = [sum((row.amount for row in rows), Decimal(0)) for _, rows in sections]
    new = previous - sum(sums)

    def head(page: Page, at: int) -> float:
        page.put(40, 46, "HOMESTEAD SUPPLY", 15, bold=True, color=GREEN)
        page.put(40, 58, "Preferred Credit Card", 9)
        page.put(572, 42, "Visit us at homestead-card.example", 8, right=True)
        page.put(572, 53, "Customer Service: 1-800-555-0136", 8, right=True)
        page.put(300, 42, "CHARLES T BAUER", 8)
        page.put(300, 53, f"Account Number: {number}", 8)
        page.rule(40, 64, 572, 1.2, GREEN)
        return 90 if at == 1 else 84

    flow = Flow(735, lambda: Page(LETTER, *faces), head)
    _first(flow.page, rng, previous, sums, new, (start, end))
    flow.turn(last=True)
    _listing(flow, sections, sums)
    _small(flow, rng, end.year, sums, new)
    for at, page in enumerate(flow.pages, 1):
        page.put(306, 770, f"PAGE {at} of {len(flow.pages)}", 7.5, center=True)
        page.put(40, 770, fill(rng, f"5###  BRH  1  7  16  {end:%y%m%d}", end, {}), 6)
    with_reportlab(by_words(flow.pages), path)
    rows = [row for _, found in sections for row in found]
    return Truth("credit_card", "en_US", "USD", number, start, end, -previous, -new, rows)


def _sections(rng: Random, period: tuple[date, date], previous: Decimal) -> list[tuple[str, list[Row]]]:
    end = period[1]
    paid = [
        Row(day, "AUTOMATIC PAYMENT - THANK YOU", some_amount(rng, 40, 300, "1")) for day in some_days(rng, 1, *period)
    ]
    if rng.random() < 0.4:
        days = some_days(rng, 2, *period)
        paid = [Row(day, "ONLINE PYMT-THANK YOU DAYTON OH", some_amount(rng, 25, 400, "5")) for day in days]
    back = some_entries(
        rng, [Kind(1, 9, 140, "RETURN HOMESTEAD SUPPLY {store}|{goods}")], POOLS, period, count=rng.choice([0, 0, 1, 2])
    )
    bought = some_entries(rng, PURCHASES, POOLS, period, count=how_many(rng, 90))
    late = [Row(end - timedelta(4), "LATE FEE", Decimal(-30))] if rng.random() < 0.25 else []
    interest = (previous * Decimal("0.0249")).quantize(Decimal("0.01"))
    return [
        ("Payments", paid),
        ("Other Credits", [Row(e.day, "\n".join(e.lines), e.amount) for e in back]),
        ("Purchases and Other Debits", [Row(e.day, "\n".join(e.lines), e.amount) for e in bought]),
        ("Total Fees Charged This Period", late),
        ("Total Interest Charged This Period", [Row(end, "INTEREST CHARGE ON PURCHASES", -interest)]),
    ]


def _pairs(page: Page, x: float, y: float, to: float, pairs: list[tuple[str, str]]) -> float:
    for name, figure in pairs:
        bold = name.startswith("New Balance") or name.startswith("Total Minimum")
        page.put(x, y, name, 8.5, bold=bold)
        page.put(to, y, figure, 8.5, right=True, bold=bold)
        y += 12.5
    return y


def _banner(page: Page, x: float, y: float, to: float, title: str) -> None:
    page.box(x, y - 10, to - x, 14, GREEN)
    page.put(x + 5, y, title, 9, bold=True, color=(1, 1, 1))


def _first(
    page: Page, rng: Random, previous: Decimal, sums: list[Decimal], new: Decimal, period: tuple[date, date]
) -> None:
    start, end = period
    due = end + timedelta(23)
    least = max(Decimal(30), (new / 28).quantize(Decimal(1)))
    limit = Decimal(rng.choice([3500, 5000, 8000, 12000]))
    _banner(page, 40, 92, 296, "Summary of Account Activity")
    signs = ["-", "-", "+", "+", "+"]
    names = ["Payments", "Other Credits", "Purchases/Debits", "Fees Charged", "Interest Charged"]
    pairs = [("Previous Balance", _money(previous))]
    pairs += [(f"{s} {n}", _money(abs(a))) for s, n, a in zip(signs, names, sums, strict=True)]
    pairs += [("New Balance", _money(new)), ("Credit Limit", _money(limit).removesuffix(".00"))]
    pairs += [("Available Credit", _money(max(Decimal(0), limit - new)).split(".")[0])]
    pairs += [("Statement Closing Date", f"{end:%m/%d/%Y}"), ("Days in Billing Cycle", str((end - start).days + 1))]
    _pairs(page, 44, 108, 292, pairs)
    _banner(page, 316, 92, 572, "Payment Information")
    due_text = f"{due:%m/%d/%Y}"
    pairs = [("New Balance", _money(new)), ("Total Minimum Payment Due", _money(least)), ("Payment Due Date", due_text)]
    y = _pairs(page, 320, 108, 568, pairs)
    told = [
        "Late Payment Warning: If we do not receive your Total Minimum",
        f"Payment Due by {due_text}, you may have to pay a late fee up",
        "to $41.00.",
        "Minimum Payment Warning: Paying only the minimum each period",
        "means more interest and more time to pay off your balance:",
    ]
    y = page.lines(320, y + 2, told, 7.6, 9.5)
    page.box(320, y - 6, 248, 60, stroke=(0.5, 0.5, 0.5))
    page.lines(324, y + 4, ["If you make no additional", "charges and each month", "you pay ..."], 7, 8.5)
    page.lines(412, y + 4, ["You will pay off the", "balance shown in", "about ..."], 7, 8.5)
    page.lines(494, y + 4, ["And you will pay", "an estimated", "total of ..."], 7, 8.5)
    page.rule(320, y + 26, 568, 0.4)
    years = (new * Decimal("2.1")).quantize(Decimal(1))
    for n, texts in enumerate(
        [
            ("Only the minimum", "11 years", f"${years:,}"),
            (f"${(new / 29).quantize(Decimal(1)):,}", "3 years", f"${new:,.0f}"),
        ]
    ):
        for x, text in zip((324, 412, 494), texts, strict=True):
            page.put(x, y + 37 + 11 * n, text, 7.5)
    page.put(
        40, 268, f"{(end - start).days + 1} Day Billing Cycle from {start:%m/%d/%Y} to {end:%m/%d/%Y}", 8.5, bold=True
    )
    _rewards(page, rng, sums[2])
    told = [
        "Important changes to your account may be shown on the last page of this statement.",
        "Purchases of $299 or more at any store are eligible for 6 months promotional financing; "
        "interest is charged from",
        "the purchase date if the promotional balance is not paid in full within the period.",
    ]
    page.put(40, 470, "Cardholder News and Information", 9, bold=True, color=GREEN)
    page.lines(40, 483, told, 8, 10.5)
    page.put(
        306,
        590,
        "- - - - -  Detach and mail this portion with your check. Do not include any correspondence.  - - - - -",
        7.5,
        center=True,
    )
    for n, (title, text) in enumerate(
        [("Payment Due Date", due_text), ("New Balance", _money(new)), ("Total Minimum Payment Due", _money(least))]
    ):
        page.box(300 + 92 * n, 612, 90, 34, stroke=GREEN)
        page.put(345 + 92 * n, 623, title, 6.5, center=True)
        page.put(345 + 92 * n, 639, text, 9.5, center=True, bold=True)
    page.put(300, 664, "Payment Enclosed: $ __________ . ____", 9)
    page.lines(60, 680, ["CHARLES T BAUER", "4417 WILMINGTON PIKE", "DAYTON OH 45440-1934"], 9, 11)
    page.lines(330, 690, ["HOMESTEAD SUPPLY CARD SERVICES", "PO BOX 96008", "ORLANDO FL 32896-0080"], 9, 11)


def _rewards(page: Page, rng: Random, bought: Decimal) -> None:
    before, earned = rng.randint(80, 2200), int(abs(bought) * 2)
    bonus = rng.choice([0, 250, 500])
    used = 2500 if before + earned + bonus >= 2500 else 0
    page.box(40, 284, 532, 122, (0.94, 0.97, 0.92), stroke=GREEN)
    page.put(50, 300, "Preferred Rewards Summary", 11, bold=True, color=GREEN)
    pairs = [
        ("Previous Points Balance", f"{before:,}"),
        ("Points Earned on Purchases", f"+{earned:,}"),
        ("Bonus Points", f"+{bonus:,}"),
        ("Points Redeemed for Certificates", f"-{used:,}"),
        ("Available Points Balance", f"{before + earned + bonus - used:,}"),
    ]
    _pairs(page, 50, 318, 290, pairs)
    page.put(320, 318, "Rewards Certificates issued this period:", 8.5)
    page.put(560, 318, "$25.00" if used else "$0.00", 8.5, right=True, bold=True)
    told = [
        "Earn 2 points for each $1 in our stores and 1 point",
        "for each $1 everywhere else. 2,500 points bring a",
        "$25 certificate, mailed with your next statement.",
    ]
    page.lines(320, 334, told, 8, 10.5)


def _listing(flow: Flow, sections: list[tuple[str, list[Row]]], sums: list[Decimal]) -> None:
    def titles(more: str) -> None:
        _banner(flow.page, 40, flow.y, 572, f"Transaction Summary{more}")
        for x, title in (
            (44, "Tran Date"),
            (X_REF, "Reference Number"),
            (X_TEXT, "Description of Transaction or Credit"),
        ):
            flow.page.put(x, flow.y + 16, title, 7.8, bold=True)
        flow.page.put(X_AMOUNT, flow.y + 16, "Amount", 7.8, right=True, bold=True)
        flow.page.rule(40, flow.y + 20, 572, 0.5, GREEN)
        flow.y += 34

    titles("")
    for (title, rows), total in zip(sections, sums, strict=True):
        if flow.need(30):
            titles(" (continued)")
        flow.page.box(40, flow.y - 9, 532, 12, (0.92, 0.92, 0.92))
        flow.page.put(44, flow.y, title, 8.5, bold=True)
        flow.page.put(X_AMOUNT, flow.y, _money(-total), 8.5, bold=True, right=True)
        flow.y += 13
        for row in rows:
            lines = row.description.split("\n")
            if flow.need(10.5 * len(lines)):
                titles(" (continued)")
            row.page, row.description = flow.number, one(lines)
            flow.page.put(44, flow.y, f"{row.date:%m/%d}", 8.3)
            flow.page.put(X_REF, flow.y, _reference(row, len(lines)), 8.3)
            flow.page.put(X_AMOUNT, flow.y, _money(-row.amount), 8.3, right=True)
            flow.y = flow.page.lines(X_TEXT, flow.y, lines, 8.3, 10) + 2
        flow.y += 5


def _reference(row: Row, lines: int) -> str:
    if "INTEREST" in row.description or "LATE" in row.description:
        return ""
    return f"P9{row.date:%d%m}00{int(abs(row.amount) * 7919) % 10**6:06}{lines}KL"


def _small(flow: Flow, rng: Random, year: int, sums: list[Decimal], new: Decimal) -> None:
    flow.need(190)
    page, y = flow.page, flow.y + 8
    fees, interest = -sums[3], -sums[4]
    page.box(40, y - 4, 260, 46, stroke=(0, 0, 0))
    page.put(170, y + 7, f"{year} Year-to-Date Fees and Interest", 8.5, bold=True, center=True)
    _pairs(
        page,
        46,
        y + 21,
        294,
        [
            (f"Total Fees Charged in {year}", _money(fees + rng.choice([0, 30]))),
            (f"Total Interest Charged in {year}", _money(interest * 2 + Decimal("3.18"))),
        ],
    )
    y += 64
    _banner(page, 40, y, 572, "Interest Charge Calculation")
    page.put(44, y + 15, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
    for x, text, right in ((44, "Type of Balance", False), (330, "APR", True), (450, "Balance Subject", True)):
        page.put(x, y + 30, text, 8, right=right, bold=True)
    page.put(X_AMOUNT - 4, y + 30, "Interest Charge", 8, right=True, bold=True)
    page.put(44, y + 43, "Regular Purchases", 8)
    page.put(330, y + 43, "29.99% (v)", 8, right=True)
    page.put(450, y + 43, _money((new * Decimal("0.9")).quantize(Decimal("0.01"))), 8, right=True)
    page.put(X_AMOUNT - 4, y + 43, _money(interest), 8, right=True)
    page.put(
        44,
        y + 58,
        "(v) = variable rate. See the reverse side for how we calculate the balance and how to avoid interest.",
        7,
    )
