"""US, credit card: payments, credits, charges of two cards, fees and interest, each with a summary before the detail.

Merchant, town and state stand in places of their own, the line of business below; payments carry a star for the
posting date, charges a lozenge after the amount; a charge abroad has its foreign amount in a column before.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_days, some_period, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, with_reportlab
from ._rows import US_CAPS, entries_of, paged, para, total, usd

POOLS = {
    **US_CAPS,
    "place": ["DAYTON^OH", "LONG ISLAND CITY^NY", "SAN FRANCISCO^CA", "TAMPA^FL", "RALEIGH^NC", "BROOKLYN^NY"],
}
KINDS = [
    Kind(9, -6, -180, "HARVEST LANE #####^{place}|GROCERY STORE"),
    Kind(5, -6, -180, "AplPay PINECREST MKT^{place}|6465550###"),
    Kind(8, -5, -90, "TST* NOODLE HOUSE^{place}|RESTAURANT"),
    Kind(6, -5, -60, "SQ *GREENLEAF COFFEE^{place}|FAST FOOD RESTAURANT"),
    Kind(5, -8, -240, "{WEB}^HELP.EXAMPLE^CA|MISCELLANEOUS"),
    Kind(3, -18, -70, "QUIKFILL 0####^{place}|GAS/CONVENIENCE STORE"),
    Kind(1, -150, -700, "SKYWARD AIRLINES^DALLAS^TX|SKYWARD AIRLINES|From:          To:                 Carrier:   "
         "Class:|TAMPA          CHICAGO O'HARE      SK         Y|Ticket Number: 0############|Document Type: "
         "PASSENGER TICKET", most=1),
    Kind(2, -9, -190, "CAFE BELLEVUE^PARIS^FR|RESTAURANT", "abroad"),
    Kind(2, 6, 120, "{WEB}^HELP.EXAMPLE^CA|MERCHANDISE RETURN", "credit"),
]  # fmt: skip
NAVY, SKY = (0.0, 0.1, 0.36), (0.0, 0.43, 0.8)
DATE, TEXT, TOWN, STATE, FOREIGN, AMOUNT = 36.0, 96.0, 262.0, 372.0, 500.0, 568.0


def _cover(page: Page, sums: list[tuple[str, str]], owed: str, least: str, due: str, rng: Random) -> None:
    page.box(36, 92, 250, 76, (0.94, 0.96, 0.99))
    for n, (label, value) in enumerate((("New Balance", owed), ("Minimum Payment Due", least))):
        page.put(44, 112 + 20 * n, label, 10)
        page.put(278, 112 + 20 * n, value, 13, right=True, bold=True)
    page.put(44, 156, "Payment Due Date", 10)
    page.put(274, 156, due, 13, right=True, bold=True, color=SKY)
    page.put(278, 152, "‡", 7, right=True)
    y = para(page, 36, 184, "Late Payment Warning: If we do not receive your Minimum Payment Due by the Payment Due "
             "Date, you may have to pay a late fee of up to $40.00 and your Pay Over Time APR may be increased to the "
             "Penalty APR of 29.99%.", 250)  # fmt: skip
    y = para(page, 36, y + 6, "Minimum Payment Warning: If you make only the minimum payment each period, you will "
             "pay more in interest and it will take you longer to pay off your balance. For example:", 250)  # fmt: skip
    page.box(36, y, 250, 60, stroke=GREY)
    for x, lines in (
        (40, ("If you make no", "additional charges...", "Only the Minimum", "Payment Due")),
        (130, ("You will pay off the", "balance in about...", "9 years", "")),
        (218, ("And you will pay an", "estimated total of...", "$4,126", "")),
    ):
        page.lines(x, y + 12, lines, 7.5, 12)
    page.put(36, y + 76, "‡ Late fees and interest may apply if payment is late. See page 2.", 7)
    page.put(310, 104, "Account Summary", 11, bold=True, color=NAVY)
    for n, (label, value) in enumerate(sums):
        strong = label in {"New Balance", "Minimum Payment Due"}
        page.put(310, 122 + 13 * n, label, 8.5, bold=strong)
        page.put(568, 122 + 13 * n, value, 8.5, right=True, bold=strong)
        if label in {"Interest Charged", "New Balance"}:
            page.rule(310, 126 + 13 * n, 568, 0.4)
    y = 126 + 13.0 * len(sums)
    for label, value in (("Credit Limit", "$12,000.00"), ("Available Credit", usd(some_amount(rng, 3000, 11000)))):
        page.put(310, y + 10, label, 8.5)
        page.put(568, y + 10, value, 8.5, right=True)
        y += 13
    page.put(310, y + 18, "Days in Billing Period:  31", 8.5)
    page.put(310, y + 46, "Customer Care", 11, bold=True, color=NAVY)
    page.lines(310, y + 60, ["Pay by Computer", "meridian.example/pbc", "", "Customer Care    Pay by Phone"], 8)
    page.put(310, y + 105, "1-888-555-0158     1-800-555-0121", 8.5)
    page.put(310, y + 124, "See page 2 for additional information.", 8)
    page.put(36, 470, "Reward Dollars", 11, bold=True, color=NAVY)
    page.put(36, 484, f"as of this period  {written(some_amount(rng, 4, 200))}", 9)
    page.put(36, 498, "For more details about Rewards, visit meridian.example/rewards", 8)
    page.box(36, 520, 532, 54, (0.94, 0.96, 0.99))
    page.put(44, 536, "Good to know", 9, bold=True)
    para(page, 44, 548, "Your card now works with a $10.00 monthly streaming credit. Enroll online; terms apply.", 510)


def _coupon(page: Page, holder: str, ending: str, owed: str, least: str, due: str) -> None:
    for n in range(65):
        page.rule(36 + 8.2 * n, 612, 41 + 8.2 * n, 0.5)
    page.put(302, 622, "Please fold on the perforation below, detach and return with your payment", 7, center=True)
    page.lines(36, 642, ["Payment Coupon", "Do not staple or use paper clips"], 8.5, 11)
    page.lines(36, 676, [holder, "3308 SUMMIT ST", "BROOKLYN NY 11215-4401"], 8.5)
    page.put(250, 642, "Account Ending " + ending, 8.5, bold=True)
    page.put(250, 656, "Enter account number on all documents.", 7)
    page.put(250, 664, "Make check payable to Meridian Card Services.", 7)
    page.lines(250, 690, ["MERIDIAN CARD SERVICES", "PO BOX 1270", "NEWARK NJ 07101-1270"], 8.5)
    for n, (label, value) in enumerate(
        (("Payment Due Date", due), ("New Balance", owed), ("Minimum Payment Due", least))
    ):
        page.put(568, 642 + 26 * n, label, 8, right=True)
        page.put(568, 653 + 26 * n, value, 9.5, right=True, bold=True)
    page.put(568, 726, "$ __________.____", 9, right=True)
    page.put(568, 738, "Amount Enclosed", 7, right=True)


def _terms(page: Page) -> None:
    y = 96.0
    for title, text in (
        ("Payments:", "Your payment must be sent to the payment address shown on your statement and must be received "
         "by 5 p.m. local time at that address to be credited as of the day it is received."),
        ("Permission for Electronic Withdrawal:", "When you send a check for payment, you give us permission to "
         "electronically withdraw your payment from your deposit or other asset account."),
        ("How We Calculate Your Balance:", "We use the Average Daily Balance (ADB) method (including new "
         "transactions) to calculate the balance on which we charge interest on your account."),
        ("Paying Interest:", "Your due date is at least 25 days after the close of each billing period. We will not "
         "charge you interest on your purchases if you pay each month your entire balance by the due date."),
        ("Foreign Charges:", "If you make a Charge in a foreign currency, we will convert it into US dollars on the "
         "date we or our agents process it."),
        ("Billing Dispute Procedures:", "If you think there is an error on your statement, write to us at the address "
         "for billing inquiries within 60 days after the error appeared on your statement."),
    ):  # fmt: skip
        page.put(36, y, title, 8, bold=True)
        y = para(page, 36, y + 10, text, 330, 8, 9.5) + 5
    page.box(390, 88, 178, 120, (0.94, 0.96, 0.99))
    page.put(398, 104, "Change of Address, phone number, email", 8, bold=True)
    page.lines(398, 118, ["\u2022 Online at meridian.example", "\u2022 Via mobile device",
               "\u2022 Voice automated: call", "   the number on the back", "   of your card"], 8)  # fmt: skip


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, 30)
    start, end = period
    opening = -some_amount(rng, 200, 4200)
    entries = entries_of(rng, KINDS, POOLS, period, None)
    holder, second = rng.choice([("STEPHEN A MORROW", "JANE R MORROW"), ("PRIYA DESAI", "ROHAN DESAI")])
    days = some_days(rng, rng.choice([1, 1, 2]), start, end)
    interest = Decimal(0)
    payments = [Entry(days[0], ("AUTOPAY PAYMENT RECEIVED - THANK YOU",), -opening, "", "")]
    if len(days) > 1 or rng.random() < 0.4:
        payments = [Entry(d, (rng.choice(["ONLINE", "MOBILE"]) + " PAYMENT - THANK YOU",),
                          some_amount(rng, 40, 180), "", "") for d in days]  # fmt: skip
        interest = some_amount(rng, 3, 60)
    credits = [entry for entry in entries if entry.tag == "credit"]
    bought = [entry for entry in entries if entry.tag != "credit"]
    cards = [rng.random() < 0.72 for _ in bought]
    mine = [entry for entry, own in zip(bought, cards, strict=True) if own]
    hers = [entry for entry, own in zip(bought, cards, strict=True) if not own]
    closing = opening + total(payments) + total(credits) + total(bought) - interest
    ending = fill(rng, "#-#100#", start, {})
    due, owed = f"{end + timedelta(25):%m/%d/%y}", usd(-closing)
    least = usd(min(max(-closing, Decimal(0)), Decimal("40.00")))
    sums = [
        ("Previous Balance", usd(-opening)),
        ("Payments/Credits", "-" + usd(total(payments) + total(credits))),
        ("New Charges", "+" + usd(-total(bought))),
        ("Fees", "+$0.00"),
        ("Interest Charged", "+" + usd(interest)),
        ("New Balance", owed),
        ("Minimum Payment Due", least),
    ]

    def top(page: Page, count: int) -> float:
        page.box(36, 28, 42, 42, SKY)
        page.put(57, 54, "MCS", 12, bold=True, center=True, color=WHITE)
        if count == 1:
            page.put(90, 40, "Azure Cash Preferred® Card", 13, bold=True, color=NAVY)
            page.put(90, 54, holder, 9)
            page.put(90, 66, f"Closing Date {end:%m/%d/%y}", 9)
        else:
            page.put(90, 40, "Azure Cash Preferred® Card", 9, bold=True)
            page.put(90, 52, holder, 9)
            page.put(90, 64, f"Closing Date {end:%m/%d/%y}", 8)
        page.put(568, 40, "p. @N/@M", 9, right=True)
        page.put(568, 64, f"Account Ending {ending}", 9, right=True)
        page.rule(36, 78, 568, 0.6, SKY)
        return 104

    flow = Flow(742, lambda: Page(LETTER), top)
    _cover(flow.page, sums, owed, least, due, rng)
    _coupon(flow.page, holder, ending, owed, least, due)
    flow.turn()
    _terms(flow.page)
    flow.turn()
    rows: list[Row] = []

    def bar(title: str) -> None:
        flow.need(90)
        flow.page.box(36, flow.y - 12, 532, 17, NAVY)
        flow.page.put(42, flow.y, title, 10.5, bold=True, color=WHITE)
        flow.y += 20

    def summary(lines: list[tuple[str, str]]) -> None:
        flow.page.put(36, flow.y, "Summary", 10, bold=True, color=SKY)
        flow.page.put(AMOUNT, flow.y + 10, "Total", 8, right=True)
        flow.y += 24
        for n, (label, value) in enumerate(lines):
            flow.page.put(36, flow.y, label, 8.5, bold=n + 1 == len(lines))
            flow.page.put(AMOUNT, flow.y, value, 8.5, right=True, bold=n + 1 == len(lines))
            flow.page.rule(36, flow.y + 4, 568, 0.3, GREY)
            flow.y += 14
        flow.y += 12

    def names(title: str, abroad: bool = False) -> None:
        flow.page.put(36, flow.y, title, 8.5, bold=True)
        if abroad:
            flow.page.put(FOREIGN, flow.y, "Foreign Spend", 8, right=True)
        flow.page.put(AMOUNT, flow.y, "Amount", 8, right=True)
        flow.page.rule(36, flow.y + 3, 568, 0.5)
        flow.y += 15

    def detail(note: str) -> None:
        flow.page.put(36, flow.y, "Detail", 10, bold=True, color=SKY)
        flow.page.put(74, flow.y, note, 7)
        flow.y += 14

    def line(entry: Entry, who: str = "", star: str = "", mark: bool = False) -> None:
        if flow.y + 11 * len(entry.lines) > flow.bottom:
            flow.turn()
            flow.page.put(36, flow.y, "Detail Continued", 10, bold=True, color=SKY)
            flow.page.put(AMOUNT, flow.y, "Amount", 8, right=True)
            flow.page.rule(36, flow.y + 3, 568, 0.5)
            flow.y += 16
        page, y = flow.page, flow.y
        page.put(DATE, y, f"{entry.day:%m/%d/%y}{star}", 8.5)
        parts = entry.lines[0].split("^")
        said = [who] if who else []
        page.put(TEXT, y, who, 8.5)
        for x, part in zip((TEXT + (112 if who else 0), TOWN, STATE), parts, strict=False):
            page.put(x + (60 if who and x != TEXT + 112 else 0), y, part, 8.5)
        said += parts
        below = list(entry.lines[1:])
        for n, text in enumerate(below, 1):
            if "   " in text:
                at = TEXT
                for cell in [cell for cell in text.split("  ") if cell.strip()]:
                    page.put(at, y + 10.5 * n, cell.strip(), 8)
                    at += 72
            else:
                page.put(TEXT + (112 if who else 0), y + 10.5 * n, text, 8)
            said.append(text)
        if entry.tag == "abroad":
            euros = (-entry.amount * Decimal("0.92")).quantize(Decimal("0.01"))
            page.put(FOREIGN, y, written(euros), 8.5, right=True)
            page.put(FOREIGN, y + 10.5, "Euro", 8, right=True)
        page.put(AMOUNT, y, usd(-entry.amount), 8.5, right=True)
        if mark:
            page.put(AMOUNT + 1, y, "\u29eb", 8, face="sans")
        rows.append(Row(entry.day, " ".join(" ".join(said).split()), entry.amount, page=flow.number))
        flow.y = y + 10.5 * len(entry.lines) + 4

    bar("Payments and Credits")
    back = total(payments) + total(credits)
    summary([("Payments", usd(-total(payments))), ("Credits", usd(-total(credits))),
             ("Total Payments and Credits", usd(-back))])  # fmt: skip
    detail("*Indicates posting date")
    names("Payments")
    for entry in payments:
        line(entry, holder, "*")
    if credits:
        flow.y += 8
        names("Credits")
        for entry in credits:
            line(entry, holder, mark=True)
    flow.y += 16
    bar("New Charges")
    found = [(f"{holder} {ending}", usd(-total(mine))), (f"{second} {ending[:-1]}9", usd(-total(hers)))]
    summary([*found[: 2 if hers else 1], ("Total New Charges", usd(-total(bought)))])
    detail("\u2022 Amounts with a lozenge are Pay Over Time and/or Cash Advance activity")
    for who, last, part in ((holder, ending, mine), (second, ending[:-1] + "9", hers)):
        if not part:
            continue
        flow.need(44)
        flow.page.put(36, flow.y, who, 9, bold=True)
        flow.page.put(36, flow.y + 11, f"Card Ending {last}", 8)
        flow.y += 24
        names("", any(entry.tag == "abroad" for entry in part))
        for entry in part:
            line(entry, mark=True)
        flow.y += 8
    flow.y += 8
    bar("Fees")
    names("")
    flow.page.put(36, flow.y, "Total Fees for this Period", 8.5, bold=True)
    flow.page.put(AMOUNT, flow.y, "$0.00", 8.5, right=True, bold=True)
    flow.y += 26
    bar("Interest Charged")
    names("")
    if interest:
        line(Entry(end, ("Interest Charge on Purchases",), -interest, "", ""))
    flow.page.put(36, flow.y, "Total Interest Charged for this Period", 8.5, bold=True)
    flow.page.put(AMOUNT, flow.y, usd(interest), 8.5, right=True, bold=True)
    flow.y += 26
    flow.need(190)
    _year(flow, end.year, interest)
    paged(flow.pages)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "en-US", "USD", ending, None, end, opening, closing, rows)


def _year(flow: Flow, year: int, interest: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(36, y, f"{year} Fees and Interest Totals Year-to-Date", 10, bold=True, color=NAVY)
    page.put(AMOUNT, y + 12, "Amount", 8, right=True)
    more = (("Fees", "$0.00"), ("Interest", usd(interest + Decimal("18.40"))))
    for n, (label, value) in enumerate(more):
        page.put(36, y + 26 + 14 * n, f"Total {label} in {year}", 8.5)
        page.put(AMOUNT, y + 26 + 14 * n, value, 8.5, right=True)
        page.rule(36, y + 30 + 14 * n, 568, 0.3, GREY)
    y += 74
    page.put(36, y, "Interest Charge Calculation", 10, bold=True, color=NAVY)
    page.put(250, y, "Days in Billing Period: 31", 8)
    para(page, 36, y + 12, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 520)
    page.put(370, y + 28, "Annual Percentage Rate", 7.5, right=True)
    page.put(480, y + 28, "Balance Subject to Interest Rate", 7.5, right=True)
    page.put(AMOUNT, y + 28, "Interest Charge", 7.5, right=True)
    balance = (interest * Decimal("49.5")).quantize(Decimal("0.01"))
    for n, cells in enumerate((("Purchases", "23.99% (v)", usd(balance), usd(interest)),
                               ("Cash Advances", "29.74% (v)", "$0.00", "$0.00"),
                               ("Total", "", "", usd(interest)))):  # fmt: skip
        for x, cell in zip((36.0, 370.0, 480.0, AMOUNT), cells, strict=True):
            page.put(x, y + 42 + 13 * n, cell, 8.5, right=x > 36)
    page.put(36, y + 84, "(v) Variable Rate", 7.5)
