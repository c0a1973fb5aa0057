"""United States, credit card of a large bank.

Sale and post dates without a year, payments with a post date only, sections each with its own cardholder line, a
rewards box beside the first rows, fees and interest with zero totals, year-to-date totals and a table of rates.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, written
from ..pens import GREY, LETTER, Flow, Page, with_reportlab
from ._rows import many, numbered

BLUE = (0.0, 0.24, 0.55)
PALE = (0.9, 0.94, 0.98)
CITIES = ("SEATTLE       WA", "PORTLAND      OR", "BELLEVUE      WA", "TACOMA        WA", "SPOKANE       WA")
POOLS = {
    "city": CITIES,
    "shop": ("TRADER JOE S #1##  QPS", "SAFEWAY #0###", "QFC #58##", "FRED-MEYER #0###", "COSTCO WHSE #0###"),
    "fuel": ("SHELL OIL 574########", "CHEVRON 00#####", "76 - NORTHGATE MINI MA"),
    "food": (
        "CHIPOTLE ####",
        "TST* PINE STREET PIZZA",
        "SQ *ANALOG COFFEE",
        "STARBUCKS STORE 0####",
        "PANERA BREAD #60####",
    ),
    "net": ("AMAZON.COM*2?#??#?#3  AMZN.COM/BILL WA", "NETFLIX.COM              NETFLIX.COM   CA"),
    "fly": ("ALASKA AIR 027########## SEATTLE       WA", "UBER   *TRIP             HELP.UBER.COM CA"),
}
KINDS = (
    Kind(8, -6, -190, "{shop}   {city}"),
    Kind(4, -14, -75, "{fuel}   {city}"),
    Kind(7, -4, -90, "{food}   {city}"),
    Kind(4, -9, -160, "{net}"),
    Kind(2, -12, -620, "{fly}"),
    Kind(1, 8, 120, "{shop}   {city}", "credit", most=3),
)
NOTES = (
    "How to Avoid Paying Interest on Purchases. Your payment due date is at least 23 days after the close of each",
    "billing period. If you pay your New Balance in full by the payment due date each month, we will not charge you",
    "interest on purchases. This is called a grace period on purchases. If you do not pay your New Balance in full by",
    "the payment due date, you will pay interest on your purchases from the date they post to your account.",
    "How We Calculate Your Balance Subject to Interest Rate. For each balance, the daily balance is determined by",
    "taking the balance at the end of the previous day, adding any interest on the previous day's balance and new",
    "charges, subtracting new credits or payments, and making adjustments. We use the daily balance method",
    "(including current transactions). Minimum interest charge is $0.50. Annual Membership Fee: none.",
    "Report a Lost or Stolen Card Immediately. Call Customer Service at the number shown on page 1.",
    "What To Do If You Think You Find A Mistake On Your Statement. Write to us at P.O. Box 6500, Sioux Falls, SD",
    "57117 within 60 days after the error appeared on your statement. You must notify us in writing.",
    "Payment Other Than by Mail. Online payments made before 5 p.m. Eastern time are credited as of that day. Payments",
    "by phone: you may be asked to authorize an electronic debit. Crediting Payments by Mail takes 5 to 7 days.",
)


def usd(amount: Decimal) -> str:
    return written(abs(amount)) if amount == 0 else ("-" if amount < 0 else "") + "$" + written(abs(amount))


def dollars(amount: Decimal) -> str:
    return "$" + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    first = date(rng.randint(2020, 2024), rng.randint(1, 12), rng.randint(5, 26))
    last = first + timedelta(rng.choice([29, 30, 31]))
    entries = some_entries(rng, KINDS, POOLS, (first, last), count=many(rng))
    previous = some_amount(rng, 180, 4200)
    paid = previous if rng.random() < 0.5 else some_amount(rng, 60, 170)
    pay_day = first + timedelta(rng.randint(4, 24))
    credits = [Entry(pay_day, ("ONLINE PAYMENT, THANK YOU",), paid, "payment", "")]
    credits += [entry for entry in entries if entry.tag == "credit"]
    buys = [entry for entry in entries if entry.tag != "credit"]
    fees, interest = list[Entry](), list[Entry]()
    if rng.random() < 0.3:
        fees.append(
            Entry(min(last, pay_day + timedelta(2)), ("LATE FEE - PAYMENT PAST DUE",), Decimal("-29.00"), "fee", "")
        )
    if paid != previous:
        charge = (previous * Decimal("0.0181")).quantize(Decimal("0.01"), ROUND_HALF_UP)
        interest.append(Entry(last, ("INTEREST CHARGED TO STANDARD PURCH",), -charge, "interest", ""))
    total = {
        name: sum((e.amount for e in part), Decimal(0))
        for name, part in (("pay", credits[:1]), ("back", credits[1:]), ("buy", buys), ("fee", fees), ("int", interest))
    }
    new = previous - sum(total.values())
    digits = f"{rng.randint(0, 9999):04}"
    number = f"{rng.randint(1, 3)}"
    holder = rng.choice(["MARGARET L OKONKWO", "DANIEL R WHITFIELD", "PRIYA S NATARAJAN"])
    minimum = max(Decimal("35.00"), (new / 100).quantize(Decimal(1))) if new > 35 else max(new, Decimal("0.00"))
    due = last + timedelta(25)
    period = f"{first:%m/%d/%y}-{last:%m/%d/%y}"

    pages = [_front(holder, digits, period, last, due, previous, total, new, minimum)]
    back = Page(LETTER)
    back.put(40, 40, f"{holder}", 9, bold=True)
    back.put(40, 52, f"Account number ending in: {digits}", 8)
    back.put(572, 40, "Page 2 of ##", 8, right=True, color=GREY)
    back.put(40, 84, "Information About Your Account.", 10, bold=True, color=BLUE)
    back.lines(40, 100, NOTES, 8.5, 14)
    pages.append(back)

    def head(page: Page, at: int) -> float:
        page.put(40, 30, "www.larkfieldcards.example", 8, color=BLUE)
        page.put(250, 30, "Customer Service 1-800-555-0143  TTY: 711", 8)
        page.put(572, 30, f"Page {at + 2} of ##", 8, right=True)
        page.put(40, 44, holder, 8, bold=True)
        page.rule(40, 50, 572, 1.2, BLUE)
        if at > 1:
            page.put(
                40,
                72,
                "Account Summary, continued",
                11,
                color=BLUE,
            )
            return columns(page, 88)
        page.put(40, 74, "Account Summary", 14, color=BLUE)
        page.box(430, 60, 142, 150, PALE)
        page.put(438, 76, "Larkfield ThankYou® Points", 9, bold=True, color=BLUE)
        y = 94.0
        for name, points in (
            ("Beginning balance", 18244),
            ("Base points earned", 1071),
            ("Bonus points", 250),
            ("Redeemed", 0),
        ):
            page.put(438, y, name, 8)
            page.put(564, y, f"{points:,}" if points else "-0", 8, right=True)
            y += 14
        page.rule(438, y - 8, 564)
        page.put(438, y + 4, "Total Points", 8, bold=True)
        page.put(564, y + 4, "19,565", 8, right=True, bold=True)
        page.lines(
            438,
            y + 22,
            ["Points earned may take one to two", "billing cycles to appear. Visit", "thankyou.larkfield.example"],
            7,
            9,
        )
        return columns(page, 92)

    def columns(page: Page, y: float) -> float:
        page.put(40, y, "Sale", 7.5, bold=True)
        page.put(76, y, "Post", 7.5, bold=True)
        page.put(40, y + 9, "Date", 7.5, bold=True)
        page.put(76, y + 9, "Date", 7.5, bold=True)
        page.put(112, y + 9, "Description", 7.5, bold=True)
        page.put(418, y + 9, "Amount", 7.5, right=True, bold=True)
        page.rule(40, y + 13, 418, 0.7)
        return y + 27

    flow = Flow(738, lambda: Page(LETTER), head)
    rows: list[Row] = []

    def section(title: str, part: list[Entry], sold: bool) -> None:
        flow.need(44)
        flow.page.put(40, flow.y, title, 9, bold=True)
        flow.y += 13
        for entry in part:
            flow.need(13)
            sale = max(first, earlier(rng, entry.day, 2))
            if sold:
                flow.page.put(40, flow.y, f"{sale:%m/%d}", 8)
            flow.page.put(76, flow.y, f"{entry.day:%m/%d}", 8)
            flow.page.put(112, flow.y, entry.lines[0], 8)
            flow.page.put(418, flow.y, usd(-entry.amount), 8, right=True)
            text = " ".join(entry.lines[0].split())
            rows.append(Row(entry.day, text, entry.amount, None, sale if sold else None, flow.number + 2))
            flow.y += 12.5
        flow.y += 5

    flow.page.put(40, flow.y, "CARDHOLDER SUMMARY", 8, bold=True, color=BLUE)
    flow.page.put(40, flow.y + 12, f"{holder}   Card ending in {digits}", 8)
    flow.page.put(300, flow.y + 12, "New Charges", 8)
    flow.page.put(418, flow.y + 12, dollars(total["buy"]), 8, right=True)
    flow.y += 30
    section("Payments, Credits and Adjustments", credits[:1], False)
    if credits[1:]:
        flow.y -= 5
        for_credit = sorted(credits[1:], key=lambda e: e.day)
        section("", for_credit, True)
    section("Standard Purchases", buys, True)
    flow.need(34)
    section("Fees charged", fees, True)
    flow.y -= 5
    _sum(flow, "TOTAL FEES FOR THIS PERIOD", total["fee"])
    section("Interest charged", interest, False)
    flow.y -= 5
    _sum(flow, "TOTAL INTEREST FOR THIS PERIOD", total["int"])
    flow.need(150)
    page, y = flow.page, flow.y + 4
    page.box(40, y - 10, 200, 46, PALE)
    page.put(46, y + 2, f"{last.year} totals year-to-date", 8.5, bold=True)
    page.put(46, y + 16, f"Total fees charged in {last.year}", 8)
    page.put(232, y + 16, dollars(total["fee"]), 8, right=True)
    page.put(46, y + 28, f"Total interest charged in {last.year}", 8)
    page.put(232, y + 28, dollars(total["int"] * int(number)), 8, right=True)
    y += 56
    page.put(40, y, "Interest charge calculation", 9, bold=True, color=BLUE)
    page.put(418, y, f"Days in billing cycle: {(last - first).days + 1}", 8, right=True)
    page.put(40, y + 12, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 7.5)
    for x, name in (
        (40, "Balance type"),
        (250, "Annual percentage"),
        (340, "Balance subject"),
        (418, "Interest charge"),
    ):
        page.put(x, y + 26, name, 7.5, bold=True, right=x > 40)
    page.put(250, y + 35, "rate (APR)", 7.5, bold=True, right=True)
    page.put(340, y + 35, "to interest rate", 7.5, bold=True, right=True)
    page.put(40, y + 50, "PURCHASES", 7.5, bold=True)
    for at, (name, rate, base, charge) in enumerate(
        (
            ("Standard Purch", "21.74% (V)", previous if interest else Decimal(0), -total["int"]),
            ("ADVANCES", "", None, None),
            ("Standard Adv", "29.99% (V)", Decimal(0), Decimal(0)),
        )
    ):
        page.put(40, y + 62 + 11 * at, name, 7.5, bold=not rate)
        page.put(250, y + 62 + 11 * at, rate, 7.5, right=True)
        if base is not None and charge is not None:
            page.put(340, y + 62 + 11 * at, dollars(base) + " (D)", 7.5, right=True)
            page.put(418, y + 62 + 11 * at, dollars(charge), 7.5, right=True)
    page.put(40, y + 102, "Your Annual Percentage Rate (APR) may vary (V). (D) daily balance method.", 7, color=GREY)
    pages += flow.pages
    numbered(pages)
    with_reportlab(pages, path)
    return Truth("card", "en-US", "USD", digits, first, last, -previous, -new, rows)


def _sum(flow: Flow, name: str, amount: Decimal) -> None:
    flow.need(26)
    flow.page.put(112, flow.y, name, 8, bold=True)
    flow.page.put(418, flow.y, dollars(amount), 8, right=True, bold=True)
    flow.y += 22


def _front(
    holder: str,
    digits: str,
    period: str,
    last: date,
    due: date,
    previous: Decimal,
    total: dict[str, Decimal],
    new: Decimal,
    minimum: Decimal,
) -> Page:
    page = Page(LETTER)
    page.put(40, 46, "larkfield", 24, bold=True, color=BLUE)
    page.put(150, 46, "Larkfield Double Return® Card", 11, color=BLUE)
    page.put(572, 46, "Page 1 of ##", 8, right=True)
    page.lines(
        40, 78, [holder, f"Member Since 2011   Account number ending in: {digits}", f"Billing Period: {period}"], 9, 12
    )
    page.box(40, 122, 300, 60, PALE)
    for at, (name, value) in enumerate(
        (
            ("Minimum payment due:", usd(minimum) if minimum else "$0.00"),
            (f"New balance as of {last:%m/%d/%y}:", usd(new)),
            ("Payment due date:", f"{due:%m/%d/%y}"),
        )
    ):
        page.put(48, 138 + 17 * at, name, 10, bold=True)
        page.put(330, 138 + 17 * at, value, 10, bold=True, right=True)
    page.lines(
        40,
        198,
        [
            "Make a payment now! www.larkfieldcards.example/payonline or 1-866-555-0118 (TTY: 711).",
            "Late Payment Warning: If we do not receive your minimum payment by the date listed above, you",
            "may have to pay a late fee of up to $41 and your APRs may be increased up to the variable Penalty",
            "APR of 29.99%.",
            "Minimum Payment Warning: If you make only the minimum payment each period, you will pay more in",
            "interest and it will take you longer to pay off your balance. For example:",
        ],
        8,
        11,
    )
    page.box(40, 268, 380, 56, stroke=GREY)
    for x, words in (
        (46, ("If you make no additional", "charges using this card", "and each month you pay...")),
        (190, ("You will pay off the new", "balance shown on this", "statement in about...")),
        (310, ("And you will end up", "paying an estimated", "total of...")),
    ):
        page.lines(x, 280, words, 7.5, 9, bold=True)
    page.put(46, 316, "Only the minimum payment", 8)
    page.put(190, 316, "9 year(s)", 8)
    page.put(310, 316, f"${int(abs(new) * 2):,}", 8)
    page.put(40, 340, "For information about credit counseling services, call 1-877-555-0188.", 8)
    page.put(40, 374, "Account Summary", 12, bold=True, color=BLUE)
    y = 392.0
    for name, mark, value in (
        ("Previous balance", "", previous),
        ("Payments", "-", total["pay"]),
        ("Credits", "-", total["back"]),
        ("Purchases", "+", total["buy"]),
        ("Cash advances", "+", Decimal(0)),
        ("Fees", "+", total["fee"]),
        ("Interest", "+", total["int"]),
    ):
        page.put(40, y, name, 9)
        page.put(230, y, mark + dollars(value), 9, right=True)
        page.rule(40, y + 4, 230, 0.3, GREY)
        y += 15
    page.put(40, y, "New balance", 9, bold=True)
    page.put(230, y, usd(new), 9, bold=True, right=True)
    page.put(310, 374, "Credit Limit", 12, bold=True, color=BLUE)
    limit = Decimal(12500)
    for at, (name, value) in enumerate(
        (
            ("Credit limit", "$12,500"),
            ("Includes $2,500 cash advance limit", ""),
            ("Available credit", f"${int(limit - new):,}"),
            ("Includes $2,500 available for cash advances", ""),
        )
    ):
        page.put(310, 392 + 15 * at, name, 9 if value else 7.5)
        page.put(572, 392 + 15 * at, value, 9, right=True)
    page.put(40, 610, "- " * 106, 6, color=GREY)
    page.lines(40, 640, [holder, "4417 NE 55TH ST", "SEATTLE WA 98105-2214"], 9, 11)
    page.put(330, 634, "Minimum payment due", 8)
    page.put(572, 634, usd(minimum) if minimum else "$0.00", 8, right=True)
    page.put(330, 648, "New balance", 8)
    page.put(572, 648, usd(new), 8, right=True)
    page.put(330, 662, "Payment due date", 8)
    page.put(572, 662, f"{due:%m/%d/%y}", 8, right=True)
    page.put(330, 682, "Amount enclosed: $", 9, bold=True)
    page.box(450, 670, 122, 18, stroke=GREY)
    page.lines(330, 706, ["LARKFIELD CARDS", "P.O. BOX 78045", "PHOENIX, AZ 85062-8045"], 8, 10)
    page.put(
        40,
        752,
        f"Pay your bill in the mobile app.   0{digits} 78045 6 {int(abs(new) * 100):09} {int(minimum * 100):07} 1",
        7.5,
        face="Courier",
    )
    return page
