"""US credit card: a first page of summary and coupon, a page of small print, then payments, purchases by cardholder,
fees and interest in blocks of their own; days without a year, "- $" before credits, ticket and exchange lines.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab
from ._rows import ENGLISH, cents, exchanged, pairs, para, rows, some_day, total

BLUE = (0.0, 0.28, 0.47)
PALE = (0.91, 0.94, 0.96)
L, R = 36, 576
KINDS = (
    Kind(9, -4, -60, "{food}{city}"),
    Kind(6, -8, -160, "{shop}{city}"),
    Kind(5, -6, -140, "AMAZON MKTPL*?#?#?##?#Amzn.com/billWA"),
    Kind(4, -20, -70, "{fuel} ########{city}"),
    Kind(2, -9, -30, "NETFLIX.COM408-540-3700CA", most=1),
    Kind(2, -2, -15, "APPLE.COM/BILL866-712-7753CA"),
    Kind(1, -89, -540, "{air}|TK^: ############# PSGR: {who}|ORIG: {port}, DEST: {*port}|S/O: , CARRIER: ??, SVC: ?"),
    Kind(2, -10, -190, "{abroad}", tag="fx"),
    Kind(1, 9, 80, "AMAZON MKTPLACE PMTSAmzn.com/billWA", tag="credit", most=2),
)
POOLS = {
    "food": (
        "TST* THE COPPER POT",
        "SQ *MORNING GRIND",
        "CHIPOTLE ####",
        "STARBUCKS STORE #####",
        "DD *DOORDASH BURGERS",
    ),
    "shop": ("WM SUPERCENTER ^####", "TARGET 0000####", "COSTCO WHSE ^0###", "H-E-B ^###", "CVS/PHARMACY ^0####"),
    "fuel": ("SHELL OIL", "EXXONMOBIL", "CHEVRON"),
    "city": ("DALLASTX", "PLANOTX", "FRISCOTX", "AUSTINTX", "ROUND ROCKTX", "OKLAHOMA CITOK"),
    "air": ("DELTA AIR LINESATLANTAGA", "SOUTHWEST AIRLINESDALLASTX", "UNITED AIRLINESHOUSTONTX"),
    "who": ("WHITLOCK/DANA", "WHITLOCK/PERRY"),
    "port": ("DFW", "ATL", "LGA", "DEN", "MSY", "ORD"),
    "abroad": ("SNCF INTERNETPARIS", "MERCADONA VALENCIAVALENCIA", "HOTEL AM RINGWIEN", "TRATTORIA DA NINOROMA"),
}
SMALL = (
    "How can I avoid paying interest charges? If you pay the new balance of your statement in full by the due "
    "date each month, new transactions that post to the purchase segment are not charged interest. If you have "
    "been paying in full and then stop, new purchases will not be charged interest for the current cycle.",
    "How is the interest charge applied? Interest accrues from the date of the transaction, from the date it is "
    "processed or from the first calendar day of the billing cycle, and continues every day until the balance is paid.",
    "How do you calculate the interest charge? We use the average daily balance, including new transactions. "
    "Each day we take the beginning balance of each segment, add new transactions and the periodic interest of "
    "the day before, and subtract payments and credits that have posted as of that day.",
    "How can my variable APR change? Your APRs may go up or down based on the Prime Rate. A letter code beside the APR "
    "shows the index and margin from which it is worked out.",
    "What to do if you think you find a mistake on your statement: write to us at the address on the front "
    "within 60 days after the error appeared, with your name and account number, the amount in dollars and why "
    "you believe it is wrong.",
    "How do I make payments? Online, through the mobile app, by phone, or by mail. Payments received by 8 p.m. ET are "
    "credited the same day.",
)


@dataclass
class _Sheet:
    """The flow with what it has collected."""

    flow: Flow
    found: list[Row]

    def title(self, text: str) -> None:
        self.flow.need(60)
        self.flow.page.put(L, self.flow.y, text, 10.5, bold=True, color=BLUE)
        self.flow.y += 16
        _columns(self.flow)

    def table(self, entries: list[Entry], rng: Random) -> None:
        for entry in entries:
            lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 300))]
            self.flow.need(11 * len(lines) + 6)
            page, y = self.flow.page, self.flow.y
            used = earlier(rng, entry.day, 2)
            page.put(L + 4, y, _day(used), 8.5)
            page.put(L + 62, y, _day(entry.day), 8.5)
            end = page.lines(L + 122, y, lines, 8.5, 11)
            page.put(R - 4, y, _money(-entry.amount), 8.5, right=True)
            page.rule(L, end - 6, R, 0.3, (0.8, 0.8, 0.8))
            self.found.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, page=self.flow.number))
            self.flow.y = end + 5

    def sum(self, text: str, amount: Decimal) -> None:
        self.flow.need(20)
        self.flow.page.box(L, self.flow.y - 11, R - L, 16, PALE)
        self.flow.page.put(L + 4, self.flow.y, text, 8.5, bold=True)
        self.flow.page.put(R - 4, self.flow.y, _money(amount), 8.5, right=True, bold=True)
        self.flow.y += 26


def _day(day: date) -> str:
    return f"{ENGLISH[day.month - 1]} {day.day}"


def _long(day: date) -> str:
    return f"{ENGLISH[day.month - 1]} {day.day}, {day.year}"


def _money(amount: Decimal) -> str:
    return ("- $" if amount < 0 else "$") + written(amount, minus="")


def _columns(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(L, y - 10, R - L, 15, PALE)
    for x, text in ((L + 4, "Trans Date"), (L + 62, "Post Date"), (L + 122, "Description")):
        page.put(x, y, text, 8, bold=True)
    page.put(R - 4, y, "Amount", 8, bold=True, right=True)
    flow.y += 18


def _head(page: Page, period: tuple[date, date], card: str) -> None:
    page.put(L, 46, "Larkmont", 21, bold=True, color=BLUE)
    page.put(L + 96, 46, "CARD SERVICES", 7, color=GREY)
    page.put(R, 36, f"Quicksilver Ridge Rewards | Visa Signature ending in {card}", 8.5, right=True)
    days = (period[1] - period[0]).days + 1
    page.put(R, 48, f"{_long(period[0])} - {_long(period[1])}  |  {days} days in Billing Cycle", 8.5, right=True)
    page.rule(L, 56, R, 1.2, BLUE)


def _front(page: Page, figures: list[tuple[str, str]], period: tuple[date, date], card: str, due: Decimal) -> None:
    _head(page, period, card)
    pay_by = period[1] + timedelta(25)
    owed = max(-due, Decimal(0))
    least = min(owed, Decimal(25) + (owed / 100).quantize(Decimal(1)))
    page.put(L, 82, "Payment Information", 13, bold=True, color=BLUE)
    page.box(L, 92, 262, 78, PALE)
    page.put(L + 8, 108, "Payment Due Date", 8)
    page.put(L + 8, 124, _long(pay_by), 14, bold=True)
    page.put(L + 120, 108, "For online and phone payments, the deadline", 6.5)
    page.put(L + 120, 116, "is 8 p.m. ET.", 6.5)
    page.put(L + 8, 146, "New Balance", 8)
    page.put(L + 8, 162, _money(-due), 13, bold=True)
    page.put(L + 138, 146, "Minimum Payment Due", 8)
    page.put(L + 138, 162, _money(least), 13, bold=True)
    y = para(
        page,
        L,
        184,
        "LATE PAYMENT WARNING: If we do not receive your minimum payment by your due date, you may have to pay a "
        "late fee of up to $40.00.",
        262,
    )
    y = para(
        page,
        L,
        y + 4,
        "MINIMUM PAYMENT WARNING: If you make only the minimum payment each period, you will pay more in "
        "interest and it will take you longer to pay off your balance. For example:",
        262,
    )
    page.box(L, y + 2, 262, 14, PALE)
    page.put(L + 6, y + 12, "If you make no additional charges and pay", 6.5)
    page.put(L + 262, y + 12, "You will pay off in / an estimated total of", 6.5, right=True)
    page.put(L + 6, y + 26, "Minimum Payment", 7)
    page.put(L + 262, y + 26, f"14 Years   {_money(cents(owed * Decimal('2.31')))}", 7, right=True)
    page.put(L + 6, y + 38, _money(cents(owed / 30)), 7)
    page.put(L + 262, y + 38, f"3 Years   {_money(cents(owed * Decimal('1.28')))}", 7, right=True)
    page.put(318, 82, "Account Summary", 13, bold=True, color=BLUE)
    end = 100.0
    for label, figure in figures:
        strong = label == "New Balance"
        page.put(318, end, label, 8.5, bold=strong)
        page.put(R, end, figure, 8.5, right=True, bold=strong)
        page.rule(318, end + 4, R, 0.3, GREY)
        end += 15
    page.put(L, 356, "Account Notifications", 11, bold=True, color=BLUE)
    para(
        page,
        L,
        370,
        "Turn on purchase alerts in the app and know within seconds when your card is used. Messages about "
        "changes to your agreement are on the next page.",
        540,
        8,
    )
    page.put(L, 412, "Rewards Summary", 11, bold=True, color=BLUE)
    pairs(page, L, 298, 428, [("Previous Available Balance", "$38.12"), ("Earned This Period", "$21.60")])
    pairs(page, 318, R, 428, [("Redeemed This Period", "$0.00"), ("Rewards Balance as of statement", "$59.72")])
    _coupon(page, card, pay_by, due, least)


def _coupon(page: Page, card: str, pay_by: date, due: Decimal, least: Decimal) -> None:
    page.put(306, 560, "- " * 110, 6, center=True, color=GREY)
    page.put(306, 553, "Pay or manage your account at larkmont.example", 8, center=True, bold=True)
    page.put(R, 580, f"Account ending in {card}", 9, right=True, bold=True)
    for x, label, figure in (
        (L, "Payment Due Date", _long(pay_by)),
        (170, "New Balance", _money(-due)),
        (290, "Minimum Payment Due", _money(least)),
        (430, "Amount Enclosed", "$__________"),
    ):
        page.put(x, 604, label, 7.5)
        page.put(x, 618, figure, 10, bold=True)
    page.lines(L, 662, ["DANA R WHITLOCK", "1184 PECAN HOLLOW DR", "PLANO, TX 75074-2218"], 9, 11)
    page.lines(352, 662, ["Larkmont Card Services", "P.O. Box 60511", "City of Industry, CA 91716-0511"], 9, 11)
    page.put(352, 720, "Please send us this portion of your statement with one check or money order.", 6, color=GREY)


def _interest(sheet: _Sheet, interest: Decimal, fees: Decimal, period: tuple[date, date]) -> None:
    flow = sheet.flow
    flow.need(110)
    flow.page.put(L, flow.y, "Interest Charged", 10.5, bold=True, color=BLUE)
    flow.y += 16
    for label, amount in (
        ("Interest Charge on Purchases", interest),
        ("Interest Charge on Cash Advances", Decimal(0)),
        ("Interest Charge on Other Balances", Decimal(0)),
    ):
        flow.page.put(L + 4, flow.y, label, 8.5)
        flow.page.put(R - 4, flow.y, _money(amount), 8.5, right=True)
        if amount:
            sheet.found.append(Row(period[1], label, -amount, page=flow.number))
        flow.y += 14
    sheet.sum("Total Interest for This Period", interest)
    flow.need(150)
    page, y = flow.page, flow.y
    page.box(L, y - 12, R - L, 52, None, stroke=BLUE)
    page.put(306, y + 2, f"{period[1].year} Totals Year-to-Date", 9.5, center=True, bold=True)
    pairs(page, 180, 430, y + 17, [("Total Fees charged", _money(fees)), ("Total Interest charged", _money(interest))])
    y += 62
    page.put(L, y, "Interest Charge Calculation", 10.5, bold=True, color=BLUE)
    y = para(
        page, L, y + 12, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 540, 7.5
    )
    page.box(L, y - 4, R - L, 15, PALE)
    stops = (L + 4, 200, 330, R - 4)
    titles = ("Type of Balance", "Annual Percentage Rate (APR)", "Balance Subject to Interest Rate", "Interest Charge")
    for x, text in zip(stops, titles, strict=True):
        page.put(x, y + 6, text, 7.5, bold=True, right=x == stops[-1])
    subject = cents(interest * Decimal("46.7"))
    lines = (
        ("Purchases", "26.24% P", _money(subject), _money(interest)),
        ("Cash Advances", "29.99% P", "$0.00", "$0.00"),
    )
    for n, cells in enumerate(lines):
        for x, text in zip(stops, cells, strict=True):
            page.put(x, y + 22 + 13 * n, text, 8, right=x == stops[-1])
    page.put(L, y + 54, "P,L,D,F = Variable Rate. See the other side for the index of each code.", 6.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    card, other = (f"{rng.randint(0, 9999):04}" for _ in range(2))
    entries = [_abroad(rng, entry) for entry in rows(rng, KINDS, POOLS, period, rng.randint(14, 70))]
    opening = some_amount(rng, -300, -4200)
    day = some_day(rng, period, 2, 3)
    text = f"LARKMONT MOBILE PYMTAuthDate {day.day:02}-{ENGLISH[day.month - 1]}"
    paid = -opening if rng.random() < 0.5 else some_amount(rng, 40, 600, "5")
    credits = [Entry(day, (text,), paid, "pay", ""), *(entry for entry in entries if entry.tag == "credit")]
    bought = [entry for entry in entries if entry.tag != "credit"]
    mine = [entry for entry in bought if rng.random() < 0.7]
    theirs = [entry for entry in bought if entry not in mine]
    mine = [entry for entry in bought if entry not in theirs]
    fees = [Entry(some_day(rng, period), ("PAST DUE FEE",), Decimal("-29.00"), "", "")] if rng.random() < 0.3 else []
    interest = some_amount(rng, 4, 60) if paid != -opening else Decimal("0.00")
    closing = opening + paid + total(credits[1:]) + total(bought) + total(fees) - interest
    limit = Decimal(rng.choice((9000, 12000, 20000)))
    figures = [
        ("Previous Balance", _money(-opening)),
        ("Payments", _money(-paid)),
        ("Other Credits", _money(-total(credits[1:]))),
        ("Transactions", f"+ {_money(-total(bought))}"),
        ("Cash Advances", "+ $0.00"),
        ("Fees Charged", f"+ {_money(-total(fees))}"),
        ("Interest Charged", f"+ {_money(interest)}"),
        ("New Balance", f"= {_money(-closing)}"),
        ("Credit Limit", _money(limit)),
        (f"Available Credit (as of {_long(period[1])})", _money(limit + closing)),
        ("Cash Advance Credit Limit", "$1,000.00"),
        ("Available Credit for Cash Advances", "$1,000.00"),
    ]

    def head(page: Page, number: int) -> float:
        _head(page, period, card)
        if number < 3:
            return 76
        page.put(L, 82, "Transactions" + (" (Continued)" if number > 3 else ""), 14, bold=True, color=BLUE)
        if number > 3:
            page.box(L, 92, R - L, 15, PALE)
            for x, text in ((L + 4, "Trans Date"), (L + 62, "Post Date"), (L + 122, "Description")):
                page.put(x, 102, text, 8, bold=True)
            page.put(R - 4, 102, "Amount", 8, bold=True, right=True)
            return 120
        page.put(L, 96, "Visit larkmont.example to see detailed transactions.", 8, color=GREY)
        return 120

    flow = Flow(738, lambda: Page(LETTER), lambda page, number: head(page, number) if number > 1 else 0)
    _front(flow.page, figures, period, card, closing)
    flow.turn()
    for n, text in enumerate(SMALL):
        flow.y = 76 if n == 3 else flow.y
        flow.y = para(flow.page, L if n < 3 else 318, flow.y, text, 256, 7.2) + 8
    flow.turn()
    sheet = _Sheet(flow, [])
    sheet.title(f"DANA R WHITLOCK #{card}: Payments, Credits and Adjustments")
    sheet.table(sorted(credits, key=lambda entry: entry.day), rng)
    flow.y += 12
    for name, number, block in (("DANA R WHITLOCK", card, mine), ("PERRY J WHITLOCK", other, theirs)):
        sheet.title(f"{name} #{number}: Transactions")
        sheet.table(block, rng)
        sheet.sum(f"{name} #{number}: Total Transactions", -total(block))
    sheet.sum("Total Transactions for This Period", -total(bought))
    sheet.title("Fees")
    sheet.table(fees, rng)
    sheet.sum("Total Fees for This Period", -total(fees))
    _interest(sheet, interest, -total(fees), period)
    for n, page in enumerate(flow.pages):
        page.put(R, 772, f"Page {n + 1} of {flow.number}", 8, right=True, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("card", "en_US", "USD", card, *period, opening, closing, sheet.found)


def _abroad(rng: Random, entry: Entry) -> Entry:
    if entry.tag != "fx":
        return entry
    rate, home = exchanged(rng, entry.amount, 1.05, 1.17)
    lines = (*entry.lines, f"${written(entry.amount, minus='')}", "EUR", f"{rate} Exchange Rate")
    return replace(entry, amount=home, lines=lines)
