"""United States, business credit card with employee cards: the rows of one card follow another's without a heading,
and only behind the rows a line names the employee, the card and the sum; dates without year, foreign purchases with a
second and third line (posting date, currency and rate), orders with their number below.
"""

from __future__ import annotations

from calendar import SUNDAY, Calendar
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Flow, Hand, Page, by_hand, fits
from ._rows import ZERO, summed

NAVY = (0.05, 0.2, 0.42)
KINDS = [
    Kind(1, 500, 4000, "Payment Thank You - Web", "pay", most=2),
    Kind(0.8, 12, 240, "{shop}", "refund"),
    Kind(16, -6, -480, "{shop}"),
    Kind(4, -9, -260, "{order}|Order Number 11#-#######-#######"),
    Kind(3, -40, -1900, "{supplier}"),
    Kind(2, -8, -300, "{abroad}", "abroad"),
]
POOLS = {
    "shop": (
        "SHELL OIL {store} {town}",
        "THE HOME DEPOT #{num} {town}",
        "STAPLES 00{store} {town}",
        "CHIPOTLE {num} {town}",
        "USPS PO {store} {town}",
        "COSTCO WHSE #0{num} {town}",
        "SQ *HALFTIME COFFEE {town}",
        "TST* RIVERBEND GRILL {town}",
        "UBER *TRIP HELP.UBER.COM CA",
        "QT {num} {town}",
        "LOWES #0{num}* {town}",
        "AUTOZONE #{num} {town}",
    ),
    "order": ("AMAZON MKTPL*?#?#?#??# Amzn.com/bill WA", "Amazon.com*?##??#?## Amzn.com/bill WA"),
    "supplier": (
        "GOOGLE *ADS########## 650-253-0000 CA",
        "INTUIT *QBooks Online CL.INTUIT.COM CA",
        "FEDEX######### MEMPHIS TN",
        "ULINE *SHIP SUPPLIES 800-295-5510 WI",
        "DELTA AIR 006########## DELTA.COM CA",
        "COMCAST BUSINESS 888-824-8117 PA",
        "FACEBK *?#?#?#?#?# 650-5434800 CA",
        "MSFT * E0#00?#?#? MSBILL.INFO WA",
    ),
    "abroad": (
        "CANVA* I0####-####### HTTPSCANVA.CO",
        "HOTEL KLEINE WELT BERLIN",
        "FIGMA MONTHLY LONDON",
        "SNCF INTERNET PARIS",
    ),
    "town": ("TULSA OK", "WICHITA KS", "BROKEN ARROW OK", "JOPLIN MO", "OKLAHOMA CITY OK"),
    "store": ("10234", "57444", "00817", "22590"),
    "num": ("118", "745", "406", "951"),
}
ABROAD = {
    "CANVA": ("AUSTRALIAN DOLLR", 0.66),
    "HOTEL": ("EURO", 1.08),
    "FIGMA": ("POUND STERLING", 1.26),
    "SNCF": ("EURO", 1.09),
}
NAMES = ("DANIEL R WHITCOMB", "SUSAN M OKAFOR", "PETE J LARSEN", "ALICIA GOMEZ-REYES", "TYRONE B HAYES")


def money(amount: Decimal) -> str:
    return written(amount).replace("0.", ".", 1) if abs(amount) < 1 else written(amount)


def signed(amount: Decimal, plus: str = "+") -> str:
    return (plus if amount > 0 else "-" if amount < 0 else "") + "$" + written(abs(amount))


def _head(page: Page, n: int) -> float:
    page.put(40, 44, "Prairie National", 17, bold=True, color=NAVY)
    page.put(40, 55, "for business", 8, color=GREY)
    if n == 1:
        return 100.0
    page.put(572, 40, "Manage your account online:", 7.5, right=True, color=GREY)
    page.put(572, 50, "www.prairienational.example/business", 7.5, right=True)
    if n > 2:
        page.box(40, 76, 532, 15, NAVY)
        page.put(46, 87, "ACCOUNT ACTIVITY" + (" (CONTINUED)" if n > 3 else ""), 10, bold=True, color=WHITE)
        page.lines(40, 106, ["Date of", "Transaction"], 7.5, 9)
        page.put(120, 115, "Merchant Name or Transaction Description", 7.5)
        page.put(572, 115, "$ Amount", 7.5, right=True)
        page.rule(40, 120, 572)
    return 134.0


def _card(flow: Flow, name: str, card: str, group: list[Entry]) -> list[Row]:
    rows = []
    for entry in group:
        flow.need(11 * len(entry.lines))
        flow.page.put(40, flow.y, f"{entry.day:%m/%d}", 8.5)
        flow.page.put(572, flow.y, money(-entry.amount), 8.5, right=True)
        after = flow.page.lines(120, flow.y, [entry.lines[0]], 8.5, 10.5)
        for extra in entry.lines[1:]:
            day, _, rest = extra.partition(" ") if extra[2] == "/" else ("", "", extra)
            flow.page.put(86, after, day, 8.5)
            flow.page.put(128 if entry.tag == "abroad" else 120, after, rest, 8.5)
            after += 10.5
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, page=flow.number))
        flow.y = after + 0.5
    if not group:
        return []
    paid = any(entry.tag == "pay" for entry in group)
    flow.need(34)
    flow.page.put(120, flow.y + 2, name, 8.5, bold=True)
    total = -summed(group)
    flow.page.put(120, flow.y + 13, f"TRANSACTIONS THIS CYCLE (CARD {card})", 8.5)
    flow.page.put(400, flow.y + 13, signed(total, "").replace("-$", "$") + ("-" if total < 0 else ""), 8.5, right=True)
    if paid:
        flow.page.put(120, flow.y + 23.5, "INCLUDING PAYMENTS RECEIVED", 8.5)
    flow.y += 40 if paid else 30
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 300, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 80))
    cards = [(name, f"{rng.randint(1000, 9999)}") for name in NAMES[: rng.randint(2, 5)]]
    groups: list[list[Entry]] = [[] for _ in cards]
    for entry in entries:
        primary = entry.tag == "pay" or rng.random() < 0.35
        groups[0 if primary else rng.randrange(len(cards))].append(_abroad(rng, entry))
    if rng.random() < 0.5:
        groups[0].append(Entry(end, ("PURCHASE INTEREST CHARGE",), -some_amount(rng, 4, 120), "interest", ""))
    if rng.random() < 0.3:
        groups[0].append(Entry(end, ("ANNUAL MEMBERSHIP FEE",), Decimal("-95.00"), "fee", ""))
    everything = [entry for group in groups for entry in group]
    closing = opening + summed(everything)
    number = "XXXX XXXX XXXX " + cards[0][1]

    flow = Flow(716, lambda: Page(LETTER), _head)
    _front(flow.page, rng, (opening, closing), everything, number, end)
    flow.turn()
    _notices(flow.page)
    flow.turn()
    rows: list[Row] = []
    for (name, card), group in zip(cards, groups, strict=True):
        rows += _card(flow, name, card, group)
    _closing_tables(flow, rng, end.year, everything)
    for n, page in enumerate(flow.pages, 1):
        page.put(40, 758, f"0000001 PNB33339 D {n} 000 N Z {end:%d %y/%m/%d}", 6, color=GREY)
        page.put(306, 758, f"Page {n} of {len(flow.pages)}", 7, center=True)
        page.put(572, 758, f"{NAMES[0]}   Statement Date: {end:%m/%d/%y}", 7, right=True)
    by_hand(flow.pages, path, Hand(show="TJ", split=True))
    return Truth("card", "en_US", "USD", number, start, end, opening, closing, rows)


def _abroad(rng: Random, entry: Entry) -> Entry:
    if entry.tag != "abroad":
        return entry
    name, low = next(found for start, found in ABROAD.items() if entry.lines[0].startswith(start))
    rate = Decimal(f"{low + rng.uniform(-0.03, 0.03):.9f}")
    foreign = written(-entry.amount / rate)
    posted = f"{entry.day + timedelta(1):%m/%d} {name}"
    return Entry(entry.day, (*entry.lines, posted, f"{foreign} X {rate} (EXCHG RATE)"), entry.amount, entry.tag, "")


def _front(
    page: Page, rng: Random, balances: tuple[Decimal, Decimal], entries: list[Entry], number: str, end: date
) -> None:
    opening, closing = balances
    due = end + timedelta(25)
    minimum = min(max(ZERO, -closing), Decimal("40.00"))
    for x, title, value in (
        (40, "New Balance", signed(-closing, "")),
        (150, "Minimum Payment Due", signed(minimum, "")),
        (280, "Payment Due Date", f"{due:%m/%d/%y}"),
    ):
        page.put(x, 92, title, 9, color=GREY)
        page.put(x, 110, value, 14, bold=True, color=NAVY)
    page.box(420, 70, 152, 112, None, stroke=GREY)
    page.put(496, 82, f"{due:%B %Y}", 9, center=True, bold=True)
    for n, name in enumerate("SMTWTFS"):
        page.put(432 + 21 * n, 94, name, 7, center=True)
    for line, week in enumerate(Calendar(SUNDAY).monthdayscalendar(due.year, due.month)):
        for n, day in enumerate(week):
            if day == due.day:
                page.box(424 + 21 * n, 98 + 13 * line, 16, 12, NAVY)
            page.put(
                432 + 21 * n,
                107 + 13 * line,
                str(day or ""),
                7.5,
                center=True,
                color=WHITE if day == due.day else (0, 0, 0),
            )
    warning = (
        "Late Payment Warning: If your minimum payment does not reach us by the date above, a late fee of up to $40.00 "
        "applies to the account and your rates may rise."
    )
    page.lines(40, 134, wrap(warning, fits("Helvetica", 7.5, 360)), 7.5, 9)
    page.box(40, 200, 300, 15, NAVY)
    page.put(46, 211, "ACCOUNT SUMMARY", 10, bold=True, color=WHITE)
    page.put(40, 230, f"Account Number: {number}", 9, bold=True)
    credit = -summed(entries, "pay", "refund")
    y = 246.0
    for name, amount in (
        ("Previous Balance", -opening),
        ("Payment, Credits", credit),
        ("Purchases", -summed(entries, "", "abroad")),
        ("Cash Advances", ZERO),
        ("Balance Transfers", ZERO),
        ("Fees Charged", -summed(entries, "fee")),
        ("Interest Charged", -summed(entries, "interest")),
    ):
        page.put(40, y, name, 9)
        page.put(340, y, signed(amount, "" if name.startswith("Prev") else "+"), 9, right=True)
        y += 13
    page.put(40, y, "New Balance", 9, bold=True)
    page.put(340, y, signed(-closing, ""), 9, bold=True, right=True)
    page.rule(40, y + 4, 340, 0.6)
    limit = 1000 * rng.randint(12, 45)
    y += 18
    for name, text in (
        ("Credit Access Line", f"${limit:,}"),
        ("Available Credit", f"${max(0, limit + int(closing)):,}"),
        ("Cash Access Line", f"${limit // 10:,}"),
        ("Past Due Amount", "$0.00"),
        ("Balance over the Credit Access Line", "$0.00"),
    ):
        page.put(40, y, name, 9)
        page.put(340, y, text, 9, right=True)
        y += 13
    page.box(364, 200, 208, 15, NAVY)
    page.put(370, 211, "PRAIRIE REWARDS SUMMARY", 10, bold=True, color=WHITE)
    y = 232.0
    for name, points in (
        ("Previous points balance", rng.randint(900, 90000)),
        ("+ 1 Point per $1 earned on all purchases", max(0, int(-summed(entries, "", "abroad")))),
        ("+ 2Pts/$1 gas stns, rstrnts, ofc supp", rng.randint(100, 3000)),
    ):
        page.put(364, y, name, 8)
        page.put(572, y, f"{points:,}", 8, right=True)
        y += 13
    page.lines(
        364,
        y + 10,
        wrap(
            "Redeem points for cash back, travel or gift cards at any time; they do not expire "
            "while the account is open.",
            fits("Helvetica", 8, 205),
        ),
        8,
        10,
    )
    page.rule(40, 600, 572, 0.5, GREY)
    page.lines(
        60, 640, ["DANIEL R WHITCOMB", "WHITCOMB FENCE & DECK LLC", "2207 E 41ST ST", "TULSA OK 74105-3116"], 9, 11
    )
    page.put(572, 640, f"Account number: {number}", 8, right=True)
    page.put(572, 656, "$ ____________ Amount Enclosed", 8, right=True)
    page.put(572, 672, "Make/Mail to Prairie National Card Services at the address below:", 7, right=True)
    page.lines(400, 688, ["CARDMEMBER SERVICE", "PO BOX 6294", "CAROL STREAM IL 60197-6294"], 8, 10)


def _notices(page: Page) -> None:
    page.put(40, 90, "Information About Your Account", 9, bold=True)
    text = (
        "Making your payments: pay by the cut-off time shown on our site and the payment counts the same day. "
        "Conditional payments: send them to the address for correspondence, not with the coupon. "
        "Authorization to convert your check: a check may be turned into an electronic debit for the same amount. "
        "Interest on purchases: none is charged when the whole New Balance is paid by its due date each month. "
        "Lost or stolen cards: call right away; calls are answered at all hours. "
        "Employee cards: the business is responsible for all use of the cards it asked us to issue. "
    )
    middle = wrap(text, fits("Helvetica", 7, 255))
    page.lines(40, 106, middle, 7, 9)
    page.lines(317, 106, wrap(text[200:] + text[:100], fits("Helvetica", 7, 255)), 7, 9)


def _closing_tables(flow: Flow, rng: Random, year: int, entries: list[Entry]) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 6
    page.box(180, y, 252, 40, None, stroke=GREY)
    page.put(306, y + 11, f"{year} Totals Year-to-Date", 8.5, bold=True, center=True)
    for n, (name, tag) in enumerate((("fees", "fee"), ("interest", "interest"))):
        page.put(186, y + 23 + 11 * n, f"Total {name} charged in {year}", 8)
        page.put(426, y + 23 + 11 * n, f"${written(-summed(entries, tag))}", 8, right=True)
    y += 58
    page.box(40, y, 532, 15, NAVY)
    page.put(46, y + 11, "INTEREST CHARGES", 10, bold=True, color=WHITE)
    page.put(40, y + 27, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 7.5)
    for x, name in ((300, "Annual Percentage Rate"), (430, "Balance Subject To Interest"), (572, "Interest Charges")):
        page.put(x, y + 40, name, 7.5, right=True)
    charged = f"${written(-summed(entries, 'interest'))}"
    for n, (name, rate, sum_) in enumerate((("Purchases", "21.24%", charged), ("Cash Advances", "29.99%", "-0-"))):
        page.put(40, y + 53 + 12 * n, name, 8)
        page.put(300, y + 53 + 12 * n, f"{rate} (v)(d)", 8, right=True)
        page.put(
            430,
            y + 53 + 12 * n,
            "-0-" if sum_ in ("-0-", "$0.00") else f"${rng.randint(400, 4000):,}.18",
            8,
            right=True,
        )
        page.put(572, y + 53 + 12 * n, "-0-" if sum_ == "$0.00" else sum_, 8, right=True)
    flow.y = y + 80
