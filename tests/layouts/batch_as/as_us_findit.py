"""US, credit card: transaction dates under a title in two lines, a merchant category between text and amount.

Payments and credits have a minus and come first; the wallet used stands on a line of its own; totals of fees and
interest and of the year follow, all zero. The first page has a payment coupon, the second small print.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_days, some_period, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, with_pymupdf
from ._rows import US_CAPS, by_word, entries_of, fold, joined, paged, para, total, usd

POOLS = US_CAPS
KINDS = [
    Kind(10, -6, -180, "HARVEST LANE MKT №0#### {TOWN}", "Supermarkets"),
    Kind(4, -6, -180, "PINECREST GROCERY {TOWN}|APPLE PAY ENDING IN 5377", "Supermarkets"),
    Kind(9, -5, -90, "SUNRISE DINER {TOWN}", "Restaurants"),
    Kind(6, -5, -90, "TST* NOODLE HOUSE {TOWN}|GOOGLE PAY ENDING IN 0912", "Restaurants"),
    Kind(6, -18, -70, "QUIKFILL FUEL 0#### {TOWN}", "Gasoline"),
    Kind(8, -8, -240, "{WEB} 888-555-0### CA", "Merchandise"),
    Kind(5, -8, -240, "BIG BARN HARDWARE №#### {TOWN}", "Home Improvement"),
    Kind(3, -8, -60, "{WEB} HELP.EXAMPLE.COM WA", "Services"),
    Kind(2, -90, -600, "SKYWARD AIR ############ DALLAS TX|PASSENGER TICKET", "Travel/ Entertainment"),
    Kind(2, -5, -60, "CORNER DRUG №#### {TOWN}", "Medical Services"),
    Kind(1, 8, 90, "{WEB} 888-555-0### CA", "Merchandise"),
    Kind(1, 10, 75, "CASHBACK BONUS REDEMPTION STATEMENT CREDIT", "Awards and Rebate Credits", "5", 1),
]
ORANGE = (0.96, 0.5, 0.1)
DATE, TEXT, CATEGORY, AMOUNT = 36.0, 84.0, 366.0, 574.0


def _summary(page: Page, sums: list[tuple[str, str]], due: str, owed: str, least: str) -> None:
    page.put(36, 150, "ACCOUNT SUMMARY", 10, bold=True, color=ORANGE)
    for n, (label, value) in enumerate(sums):
        strong = label == "New Balance"
        page.put(36, 168 + 13 * n, label, 8.5, bold=strong)
        page.put(290, 168 + 13 * n, value, 8.5, right=True, bold=strong)
        page.rule(36, 171.5 + 13 * n, 290, 0.3, GREY)
    page.put(36, 284, "See Interest Charge Calculation section following the", 7)
    page.put(36, 293, "Transactions section for detailed APR information.", 7)
    for n, (label, value) in enumerate(
        (
            ("Credit Line", "$9,500"),
            ("Credit Line Available", "$7,816"),
            ("Cash Advance Credit Line", "$1,900"),
            ("Cash Advance Credit Line Available", "$1,900"),
        )
    ):
        page.put(36, 312 + 12 * n, label, 8.5)
        page.put(290, 312 + 12 * n, value, 8.5, right=True)
    page.put(36, 362, "You may be able to avoid interest on Purchases. See reverse for details.", 7)
    page.box(312, 138, 262, 126, (0.95, 0.95, 0.95))
    page.put(322, 154, "PAYMENT INFORMATION", 10, bold=True, color=ORANGE)
    for n, (label, value) in enumerate(
        (("New Balance", owed), ("Minimum Payment Due", least), ("Payment Due Date", due))
    ):
        page.put(322, 172 + 14 * n, label, 9)
        page.put(564, 172 + 14 * n, value, 9, right=True, bold=True)
    y = para(page, 322, 218, "Late Payment Warning: If we do not receive your minimum payment by the date listed "
             "above, you may have to pay a late fee of up to $41.00.", 242, 7.5, 9)  # fmt: skip
    para(page, 322, y + 2, "Minimum Payment Warning: If you make only the minimum payment each period, you will pay "
         "more in interest and it will take you longer to pay off your balance.", 242, 7.5, 9)  # fmt: skip


def _bonus(page: Page, rng: Random) -> None:
    page.put(312, 290, "CASHBACK BONUS®", 10, bold=True, color=ORANGE)
    first, new, spent = some_amount(rng, 5, 90), some_amount(rng, 2, 60), Decimal(0)
    lines = [
        ("Opening Balance", usd(first)),
        ("New Cashback Bonus This Period", "+" + usd(new)),
        ("Redeemed This Period", "-" + usd(spent)),
        ("Cashback Bonus Balance", usd(first + new - spent)),
    ]
    for n, (label, value) in enumerate(lines):
        page.put(312, 306 + 13 * n, label, 8.5, bold=n == 3)
        page.put(574, 306 + 13 * n, value, 8.5, right=True, bold=n == 3)
    page.put(312, 362, "To learn more, log in at findit.example", 7)


def _coupon(page: Page, holder: str, ending: str, owed: str, least: str, due: str) -> None:
    page.put(306, 556, "Please do not fold, clip or staple. Return this portion with your payment.", 7, center=True)
    for n in range(66):
        page.rule(36 + 8.2 * n, 561, 41 + 8.2 * n, 0.5)
    page.put(36, 580, "FINDIT", 15, bold=True)
    page.put(36, 596, f"Account number ending in {ending}", 9)
    for n, (label, value) in enumerate(
        (("New Balance", owed), ("Minimum Payment Due", least), ("Payment Due Date", due))
    ):
        page.put(330, 582 + 14 * n, label, 9)
        page.put(574, 582 + 14 * n, value, 9, right=True, bold=True)
    page.put(330, 630, "AMOUNT ENCLOSED", 8, bold=True)
    page.box(470, 618, 104, 17, stroke=GREY)
    page.put(474, 631, "$", 10)
    page.lines(60, 660, [holder, "1190 PIER POINT DR", "TAMPA FL 33602-2214"], 9)
    page.lines(330, 660, ["FINDIT BANK", "PO BOX 6103", "CAROL STREAM IL 60197-6103"], 9)
    page.put(36, 716, "Address, e-mail or telephone changed? Print change in space above or go to findit.example.", 7)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, 30)
    start, end = period
    opening = -some_amount(rng, 150, 3800)
    entries = entries_of(rng, KINDS, POOLS, period, None)
    paid = Entry(some_days(rng, 1, start, end)[0], ("DIRECTPAY FULL BALANCE",), -opening, "", "pay")
    if rng.random() < 0.4:
        paid = Entry(paid.day, ("INTERNET PAYMENT - THANK YOU",), some_amount(rng, 40, float(-opening)), "", "pay")
    credits = sorted([paid, *(e for e in entries if e.amount > 0)], key=lambda e: e.day)
    bought = [e for e in entries if e.amount < 0]
    closing = opening + total(credits) + total(bought)
    holder, ending = rng.choice(["BRENDA S COLLIER", "VICTOR H LANG"]), fill(rng, "####", start, {})
    due = f"{end + timedelta(25):%m/%d/%Y}"
    least = usd(min(Decimal("35.00"), max(-closing, Decimal(0))))
    owed = usd(-closing)
    opened = f"OPEN TO CLOSE DATE: {start:%m/%d/%Y} - {end:%m/%d/%Y}"

    def top(page: Page, count: int) -> float:
        page.box(0, 0, 612, 6, ORANGE)
        page.put(36, 36, "FINDIT IT® CARD" if count > 1 else "FINDIT", 15, bold=True)
        page.put(36, 50, f"ACCOUNT NUMBER ENDING IN {ending}", 8)
        page.put(574, 36, opened, 8, right=True)
        page.put(574, 48, "Page @N of @M", 8, right=True)
        page.put(574, 772, "Customer Service: 1-800-555-0134  |  findit.example", 7, right=True, color=GREY)
        return 86

    flow = Flow(740, lambda: Page(LETTER), top)
    page = flow.page
    page.lines(36, 84, [holder, "1190 PIER POINT DR", "TAMPA FL 33602-2214"], 9)
    zero = "+$0.00"
    _summary(
        page,
        [
            ("Previous Balance", usd(-opening)),
            ("Payments and Credits", "-" + usd(total(credits))),
            ("Purchases", "+" + usd(-total(bought))),
            ("Balance Transfers", zero),
            ("Cash Advances", zero),
            ("Fees Charged", zero),
            ("Interest Charged", zero),
            ("New Balance", owed),
        ],
        due, owed, least,
    )  # fmt: skip
    _bonus(page, rng)
    page.box(36, 386, 538, 60, stroke=ORANGE)
    page.put(46, 402, "Earn 5% Cashback Bonus® at grocery stores and drug stores", 10, bold=True)
    para(page, 46, 416, "Activate each quarter to earn on up to $1,500 in purchases, then 1%. All other purchases "
         "earn 1% automatically.", 515)  # fmt: skip
    _coupon(page, holder, ending, owed, least, due)
    flow.turn()
    _reverse(flow.page)
    flow.turn()
    flow.page.put(36, flow.y, "Transactions", 13, bold=True)
    flow.y += 18
    rows: list[Row] = []

    def columns(name: str) -> None:
        page = flow.page
        page.box(36, flow.y - 4, 538, 24, (0.9, 0.9, 0.9))
        page.put(DATE + 2, flow.y + 5, "TRANS.", 7, bold=True)
        page.put(DATE + 2, flow.y + 15, "DATE", 7, bold=True)
        page.put(TEXT, flow.y + 15, name, 7, bold=True)
        if name == "PURCHASES":
            page.put(CATEGORY, flow.y + 15, "MERCHANT CATEGORY", 7, bold=True)
        page.put(AMOUNT, flow.y + 15, "AMOUNT", 7, bold=True, right=True)
        flow.y += 32

    for name, part in (("PAYMENTS AND CREDITS", credits), ("PURCHASES", bought)):
        if not part:
            continue
        flow.need(70)
        columns(name)
        for entry in part:
            lines = fold(entry.lines, "Helvetica", 8.5, CATEGORY - TEXT - 8)
            kind = fold([entry.tag], "Helvetica", 8.5, 118) if entry.tag else []
            if flow.y + 10 * max(len(lines), len(kind)) > flow.bottom:
                flow.turn()
                flow.page.put(36, flow.y, "Transactions (continued)", 13, bold=True)
                flow.y += 18
                columns(name)
            page, y = flow.page, flow.y
            page.put(DATE + 2, y, f"{entry.day:%m/%d}", 8.5)
            page.lines(TEXT, y, lines, 8.5, 10)
            page.lines(CATEGORY, y, kind, 8.5, 10)
            page.put(AMOUNT, y, usd(-entry.amount), 8.5, right=True)
            low = y + 10 * max(len(lines), len(kind), 1)
            page.rule(36, low - 6, 574, 0.25, GREY)
            rows.append(Row(entry.day, joined(entry), entry.amount, page=flow.number))
            flow.y = low + 5
        flow.y += 10
    flow.need(260)
    _closing_blocks(flow.page, flow.y, end.year)
    paged(flow.pages)
    by_word(flow.pages)
    with_pymupdf(flow.pages, path)
    return Truth("credit_card", "en-US", "USD", ending, start, end, opening, closing, rows)


def _closing_blocks(page: Page, y: float, year: int) -> None:
    page.box(36, y - 4, 538, 16, (0.9, 0.9, 0.9))
    page.put(38, y + 7, "Fees and Interest Charged", 9, bold=True)
    for label in ("TOTAL FEES FOR THIS PERIOD", "INTEREST CHARGE ON PURCHASES", "INTEREST CHARGE ON CASH ADVANCES",
                  "TOTAL INTEREST FOR THIS PERIOD"):  # fmt: skip
        y += 13
        page.put(TEXT, y + 12, label, 8.5, bold=label.startswith("TOTAL"))
        page.put(AMOUNT, y + 12, "$0.00", 8.5, right=True)
    y += 38
    page.put(TEXT, y, f"{year} Totals Year-to-Date", 9, bold=True)
    for label in (f"TOTAL FEES CHARGED IN {year}", f"TOTAL INTEREST CHARGED IN {year}"):
        y += 13
        page.put(TEXT, y, label, 8.5)
        page.put(AMOUNT, y, "$0.00", 8.5, right=True)
    y += 26
    page.put(36, y, "Interest Charge Calculation", 11, bold=True)
    page.put(36, y + 13, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
    for x, name in ((36, "TYPE OF BALANCE"), (190, "ANNUAL PERCENTAGE RATE (APR)"), (326, "PROMOTIONAL APR END DATE")):
        page.put(x, y + 30, name, 7, bold=True)
    page.put(510, y + 30, "BALANCE", 7, bold=True, right=True)
    page.put(AMOUNT, y + 30, "INTEREST", 7, bold=True, right=True)
    for n, (name, rate) in enumerate((("Purchases", "23.24% V"), ("Cash Advances", "29.99% V"))):
        page.put(36, y + 44 + 12 * n, name, 8.5)
        page.put(190, y + 44 + 12 * n, rate, 8.5)
        page.put(326, y + 44 + 12 * n, "N/A", 8.5)
        page.put(510, y + 44 + 12 * n, "$" + written(Decimal(0)), 8.5, right=True)
        page.put(AMOUNT, y + 44 + 12 * n, "$0.00", 8.5, right=True)
    page.put(36, y + 72, "V = Variable Rate. There are 31 days in this billing period.", 7.5)


def _reverse(page: Page) -> None:
    page.box(36, 70, 538, 16, (0.25, 0.25, 0.25))
    page.put(42, 81, "Important Information", 10, bold=True, color=WHITE)
    y = 102.0
    for title, text in (
        ("Paying Interest.", "Your due date is at least 25 days after the close of each billing period. We will not "
         "charge you any interest on Purchases if you pay your entire balance by the due date each month."),
        ("How We Calculate Your Balance.", "We use a method called daily balance (including current transactions). "
         "Each day we start with the balance of the day before, add new transactions and subtract payments."),
        ("What To Do If You Think You Find A Mistake On Your Statement.", "Write to us within 60 days after the error "
         "appeared. Give us your account number, the dollar amount of the suspected error, and a description."),
        ("Credit Reporting.", "We may report information about your account to credit bureaus. Late payments, missed "
         "payments, or other defaults may be reflected in your credit report."),
    ):  # fmt: skip
        page.put(36, y, title, 8.5, bold=True)
        y = para(page, 36, y + 11, text, 538) + 8
