"""US, credit card of a bank: transactions under a heading for each month, the day printed once for all of its rows.

Payments first, then purchases, fees and interest, each with its total; account summary, minimum payment warning,
year-to-date totals, interest table and a payment coupon at the foot of the first page.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, with_fpdf
from ._rows import cell, joined, numbered, total

TEAL = (0.0, 0.36, 0.4)
PALE = (0.91, 0.95, 0.95)

POOLS: Pools = {
    "shop": [
        "KROGERS #### CINCINNATI OH",
        "SHELLY OIL 57######### DAYTON OH",
        "AMZN Mktp US*?#?#?#?## Amzn.example/bill WA",
        "STARBUCKLE STORE 0#### COLUMBUS OH",
        "CHIPOTTLE #### MASON OH",
        "DELTO AIR 006######### ATLANTA GA",
        "SPOTIFAY USA 877-555-0178 NY",
        "TST* THE COPPER PAN CINCINNATI OH",
        "SQ *RIVERBEND COFFEE Newport KY",
        "COSTKO WHSE #0### SPRINGDALE OH",
        "PAYPALL *EBAYLIKE 402-555-0107 CA",
    ]
}
KINDS = [
    Kind(12, -3, -260, "{shop}", "buy"),
    Kind(1, -3, -900, "{shop}", "buy"),
    Kind(0.7, 5, 140, "{shop}", "pay"),
    Kind(1, 100, 1500, "PAYMENT - THANK YOU", "pay", most=2),
]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, days=29)
    opening = -some_amount(rng, 200, 3800)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(16, 80))
    paid = Entry(start + timedelta(8), ("AUTOMATIC PAYMENT - THANK YOU",), Decimal(250), "pay", "")
    entries = sorted([*entries, paid], key=lambda entry: entry.day)
    interest = [Entry(end, ("INTEREST CHARGE ON PURCHASES",), -some_amount(rng, 6, 70), "interest", "")]
    late = rng.random() < 0.4
    fees = [Entry(start + timedelta(4), ("LATE FEE",), Decimal("-29.00"), "fee", "")] if late else []
    everything = [*entries, *interest, *fees]
    closing = opening + total(entry.amount for entry in everything)
    last4 = fill(rng, "####", start, {})
    due = end + timedelta(25)
    rows: list[Row] = []

    def owed(amount: Decimal) -> str:
        return written(-amount, minus="-$") if amount > 0 else "$" + written(-amount)

    def new() -> Page:
        return Page(LETTER)

    def head(page: Page, _: int) -> float:
        page.box(0, 0, 612, 30, TEAL)
        page.put(36, 20, "Millbrook Bank", 14, bold=True, color=WHITE)
        page.put(576, 20, "Cash Rewards Visa Signature", 9, right=True, color=WHITE)
        page.put(36, 46, f"Account ending in {last4}", 9, bold=True)
        page.put(576, 46, f"Billing cycle: {start:%m/%d/%Y} - {end:%m/%d/%Y}", 9, right=True)
        return 72

    flow = Flow(744, new, head)
    page = flow.page
    page.lines(36, 78, ["JORDAN T WHITFIELD"], 9)
    by = {tag: total(e.amount for e in everything if e.tag == tag) for tag in ("pay", "buy", "fee", "interest")}
    page.box(36, 92, 262, 152, PALE)
    page.put(44, 106, "Account Summary", 10, bold=True, color=TEAL)
    lines = [
        ("Previous Balance", owed(opening)),
        ("Payments and Other Credits", owed(by["pay"])),
        ("Purchases", "+" + owed(by["buy"])),
        ("Cash Advances", "$0.00"),
        ("Balance Transfers", "$0.00"),
        ("Fees Charged", "+" + owed(by["fee"]) if late else "$0.00"),
        ("Interest Charged", "+" + owed(by["interest"])),
        ("New Balance", owed(closing)),
        ("Credit Limit", "$9,500.00"),
    ]
    for n, (label, value) in enumerate(lines):
        page.put(44, 122 + 13.5 * n, label, 8.5, bold=label == "New Balance")
        page.put(290, 122 + 13.5 * n, value, 8.5, right=True, bold=label == "New Balance")
    page.box(314, 92, 262, 62, None, stroke=TEAL)
    minimum = min(max(Decimal("35.00"), (-closing / 50).quantize(Decimal("0.01"))), max(-closing, Decimal("0.00")))
    page.put(322, 106, "Payment Information", 10, bold=True, color=TEAL)
    for n, (label, value) in enumerate(
        [
            ("New Balance", owed(closing)),
            ("Minimum Payment Due", "$" + written(minimum)),
            ("Payment Due Date", f"{due:%m/%d/%Y}"),
        ]
    ):
        page.put(322, 120 + 13 * n, label, 8.5)
        page.put(568, 120 + 13 * n, value, 8.5, right=True, bold=True)
    warning = (
        "Late Payment Warning: If your minimum payment has not reached us by the date above, you may owe a late fee of "
        "up to $40.00. Minimum Payment Warning: Paying just the minimum each period means more interest and a longer "
        "time until the balance is gone."
    )
    page.lines(314, 168, cell([warning], "Helvetica", 7.5, 260), 7.5, 9)
    page.box(36, 256, 540, 40, PALE)
    page.put(44, 270, "Cash Rewards", 9, bold=True, color=TEAL)
    page.put(44, 286, "Beginning balance 4,112     Earned this cycle 637     Redeemed 0     Available 4,749", 8.5)
    flow.y = 322

    coupon = 640
    page.rule(36, coupon, 576, 0.5, GREY)
    page.put(306, coupon + 10, "Detach here and return with your payment", 7, center=True, color=GREY)
    page.lines(36, coupon + 30, ["JORDAN T WHITFIELD", "77 ORCHARD HILL RD", "LOVELAND OH 45140-1107"], 8.5, 10.5)
    for n, (label, value) in enumerate(
        [
            ("Account ending in", last4),
            ("New Balance", owed(closing)),
            ("Minimum Payment Due", "$" + written(minimum)),
            ("Payment Due Date", f"{due:%m/%d/%Y}"),
            ("Amount Enclosed", "$ ____________"),
        ]
    ):
        page.put(380, coupon + 30 + 12 * n, label, 8)
        page.put(576, coupon + 30 + 12 * n, value, 8, right=True)
    page.lines(36, coupon + 80, ["MILLBROOK BANK CARD SERVICES", "PO BOX 7700", "WILMINGTON DE 19886"], 8, 10)

    def bottom() -> float:
        return coupon - 14 if flow.number == 1 else 744

    def turn(height: float) -> bool:
        flow.bottom = bottom()
        turned = flow.need(height)
        flow.bottom = bottom()
        return turned

    def titles(more: bool = False) -> None:
        page, y = flow.page, flow.y
        page.put(36, y, "Transactions" + (" (continued)" if more else ""), 12, bold=True, color=TEAL)
        page.put(36, y + 16, "Day", 8, bold=True)
        page.put(84, y + 16, "Description", 8, bold=True)
        page.put(576, y + 16, "Amount", 8, bold=True, right=True)
        page.rule(36, y + 20, 576, 1, TEAL)
        flow.y = y + 34

    def section(name: str, list_of: list[Entry], sums: str) -> None:
        if turn(60):
            titles(True)
        flow.page.put(36, flow.y, name, 9.5, bold=True)
        flow.y += 15
        month, shown = "", -1
        for entry in list_of:
            lines = cell(entry.lines, "Helvetica", 8.5, 380)
            heading = f"{entry.day:%B %Y}"
            if turn(13 + (16 if heading != month else 0)):
                titles(True)
                flow.page.put(36, flow.y, f"{name} (continued)", 9.5, bold=True)
                flow.y += 15
                month, shown = "", -1
            page = flow.page
            if heading != month:
                page.box(36, flow.y - 9.5, 540, 13, PALE)
                page.put(40, flow.y, heading, 8.5, bold=True, color=TEAL)
                flow.y += 14
                month, shown = heading, -1
            if entry.day.day != shown:
                page.put(56, flow.y, str(entry.day.day), 8.5, right=True)
                shown = entry.day.day
            page.lines(84, flow.y, lines, 8.5, 11)
            page.put(576, flow.y, owed(entry.amount), 8.5, right=True)
            rows.append(Row(entry.day, joined(lines), entry.amount, page=flow.number))
            flow.y += 12.5 * len(lines)
        turn(14)
        flow.page.rule(36, flow.y - 9, 576, 0.4, GREY)
        flow.page.put(84, flow.y + 2, sums, 8.5, bold=True)
        flow.page.put(
            576, flow.y + 2, owed(total(e.amount for e in list_of)) if list_of else "$0.00", 8.5, right=True, bold=True
        )
        flow.y += 24

    titles()
    section(
        "Payments and Other Credits",
        [e for e in entries if e.tag == "pay"],
        "Total payments and other credits this period",
    )
    section("Purchases", [e for e in entries if e.tag == "buy"], "Total purchases this period")
    section("Fees", fees, "Total fees for this period")
    section("Interest Charged", interest, "Total interest for this period")
    turn(130)
    page, y = flow.page, flow.y
    page.box(170, y - 10, 272, 46, None, stroke=GREY)
    page.put(306, y + 2, f"{end.year} Totals Year-to-Date", 9, bold=True, center=True)
    page.put(180, y + 16, f"Total fees charged in {end.year}", 8)
    page.put(432, y + 16, "$58.00", 8, right=True)
    page.put(180, y + 29, f"Total interest charged in {end.year}", 8)
    page.put(432, y + 29, "$211.46", 8, right=True)
    y += 60
    page.put(36, y, "Interest Charge Calculation", 9.5, bold=True, color=TEAL)
    page.put(36, y + 14, "Type of Balance", 8, bold=True)
    page.put(300, y + 14, "Annual Percentage Rate (APR)", 8, bold=True, right=True)
    page.put(450, y + 14, "Balance Subject to Interest", 8, bold=True, right=True)
    page.put(576, y + 14, "Interest Charge", 8, bold=True, right=True)
    for n, (label, rate, base, charge) in enumerate(
        [
            ("Purchases", "22.49% (v)", "$1,834.20", owed(by["interest"])),
            ("Cash Advances", "29.99% (v)", "$0.00", "$0.00"),
        ]
    ):
        page.put(36, y + 28 + 12 * n, label, 8)
        page.put(300, y + 28 + 12 * n, rate, 8, right=True)
        page.put(450, y + 28 + 12 * n, base, 8, right=True)
        page.put(576, y + 28 + 12 * n, charge, 8, right=True)
    page.put(36, y + 54, "(v) = Variable Rate", 7, color=GREY)
    numbered(flow.pages, 576, 776, "Page {n} of {of}", 7.5)
    with_fpdf(flow.pages, path)
    return Truth("credit_card", "en_US", "USD", last4, start, end, opening, closing, rows)
