"""USA: a charge card of the blue-box kind. Payments, credits and charges in sections per card member, posting stars."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, written
from ..pens import LETTER, Color, Flow, Page, with_reportlab
from ._tools import count, told

BLUE: Color = (0.0, 0.43, 0.81)
GREY: Color = (0.4, 0.4, 0.4)
PALE: Color = (0.9, 0.94, 0.98)

CITIES = (
    ("SEATTLE", "WA"),
    ("NEW YORK", "NY"),
    ("BROOKLYN", "NY"),
    ("JERSEY CITY", "NJ"),
    ("CHICAGO", "IL"),
    ("SAN JOSE", "CA"),
)
POOLS = {
    "phone": ("+1800#######", "888-###-####", "(###)###-####"),
    "num": ("00#", "####"),
    "guest": ("WALKER/D", "DELACRUZ/M"),
}
# First line left, then continuation lines; @ stands for the town and state, set in columns of their own.
SHOPS = (
    Kind(4, -8, -190, "AMAZON MARKETPLACE NA PA AMZN.COM/BILL WA|MERCHANDISE"),
    Kind(3, -3, -22, "AplPay STARBUCKS {num}@|FAST FOOD RESTAURANT"),
    Kind(3, -14, -160, "TRADER JOE'S #{num}@|GROCERY STORE|{phone}"),
    Kind(2, -9, -70, "UBER TRIP HELP.UBER.COM CA|TAXICAB & LIMOUSINE"),
    Kind(2, -30, -320, "DELTA AIR LINES ATLANTA|DELTA AIR LINES|From: To: Carrier: Class:|JFK SEA DL X"),
    Kind(1.5, -20, -150, "AplPay TST* LA PETITE TABLE@|RESTAURANT|{phone}"),
    Kind(1.5, -12, -16, "HULU 877-8244858 CA|HULU.COM/BILL"),
    Kind(1, -90, -460, "MARRIOTT DOWNTOWN@|Arrival Date Departure Date|LODGING"),
    Kind(1, -25, -90, "CON EDISON@|UTILITIES|{phone}"),
    Kind(1, -10, -120, "SHELL OIL {num}#####@|AUTO FUEL DISPENSER"),
)
ABROAD = ("RATP PARIS FR", "CAFE SPERL WIEN", "TRATTORIA DA ENZO ROMA")


def _us(day: date) -> str:
    return f"{day:%m/%d/%y}"


def _money(amount: Decimal) -> str:
    return ("-$" if amount < 0 else "$") + written(abs(amount))


def _front(page: Page, who: str, ending: str, closing: date, figures: list[tuple[str, str]], due: str) -> None:
    page.box(36, 34, 46, 46, BLUE)
    page.put(59, 60, "ATLAS", 11, bold=True, center=True, color=(1, 1, 1))
    page.put(94, 48, "Atlas Blue Cash Everyday® Card", 13, bold=True)
    page.put(94, 62, who, 9)
    page.put(94, 74, f"Closing Date {_us(closing)}", 9)
    page.put(430, 74, f"Account Ending {ending}", 9, bold=True)
    page.box(36, 100, 330, 84, PALE)
    page.put(46, 118, "New Balance", 11, bold=True)
    page.put(356, 118, figures[-1][1], 13, bold=True, right=True)
    page.put(46, 140, "Minimum Payment Due", 10)
    page.put(356, 140, due, 10, right=True)
    page.put(46, 166, "Payment Due Date", 11, bold=True)
    page.put(356, 166, _us(closing + timedelta(25)), 11, bold=True, right=True)
    warning = (
        "Late Payment Warning: If we do not receive your Minimum Payment Due by",
        f"the Payment Due Date of {_us(closing + timedelta(25))}, you may have to pay a late fee of up to",
        "$40.00 and your APRs may be increased to the Penalty APR of 29.99%.",
    )
    page.lines(36, 204, warning, 8.5, 11)
    page.put(36, 252, "Minimum Payment Warning: If you have a Non-Plan Balance and make only the", 8.5)
    page.put(36, 263, "minimum payment each period, you will pay more in interest.", 8.5)
    page.box(36, 280, 330, 62, None, stroke=GREY)
    page.lines(42, 292, ["If you make no additional", "charges and each month you pay..."], 7.5, 9)
    page.lines(170, 292, ["You will pay off the", "balance shown in about..."], 7.5, 9)
    page.lines(280, 292, ["And you will pay an", "estimated total of..."], 7.5, 9)
    page.lines(42, 320, ["Only the", "Minimum Payment Due"], 7.5, 9)
    page.put(170, 324, "11 years", 8)
    page.put(280, 324, "$4,218", 8)
    page.box(384, 100, 192, 44, PALE)
    page.put(392, 115, "Reward Dollars", 9, bold=True, color=BLUE)
    page.put(392, 132, "as of 08/31    41.27", 9)
    page.put(384, 166, "Account Summary", 11, bold=True, color=BLUE)
    y = 184.0
    for name, value in figures:
        page.put(384, y, name, 9, bold=name == "New Balance")
        page.put(576, y, value, 9, right=True, bold=name == "New Balance")
        page.rule(384, y + 4, 576, 0.3, GREY)
        y += 16
    page.put(384, y + 4, "Minimum Payment Due", 9)
    page.put(576, y + 4, due, 9, right=True)
    for n, (name, value) in enumerate((("Credit Limit", "$18,000.00"), ("Cash Advance Limit", "$2,000.00"))):
        page.put(384, y + 28 + 14 * n, name, 8.5)
        page.put(576, y + 28 + 14 * n, value, 8.5, right=True)
    page.put(384, y + 62, "Days in Billing Period: 31", 8.5)
    _coupon(page, who, ending, figures[-1][1], due)


def _coupon(page: Page, who: str, ending: str, new: str, due: str) -> None:
    page.put(36, 560, "↓ Please fold on the perforation below, detach and return with your payment ↓", 7, face="sans")
    page.rule(36, 566, 576, 0.6, GREY)
    page.put(36, 590, "Payment Coupon", 10, bold=True)
    page.put(36, 604, "Do not staple or use paper clips", 7)
    page.lines(200, 590, ["Pay by Computer", "atlascard.example/pbc"], 8, 10)
    page.lines(320, 590, ["Pay by Phone", "1-800-555-0188"], 8, 10)
    page.lines(440, 590, [f"Account Ending {ending}", "Enter 15 digit account # on all payments."], 7, 9)
    page.lines(36, 640, [who, "88 SIXTH AVE APT 12D", "BROOKLYN NY 11217-3310"], 9, 11)
    page.put(440, 640, "New Balance", 8)
    page.put(576, 640, new, 9, right=True)
    page.put(440, 656, "Minimum Payment Due", 8)
    page.put(576, 656, due, 9, right=True)
    page.lines(300, 700, ["ATLAS CARD SERVICES", "P.O. BOX 1270", "NEWARK NJ 07101-1270"], 8, 10)
    page.put(36, 742, "0000349991073158123 000418230000013400 18 4", 8, face="Courier")


def _notes(page: Page) -> None:
    text = (
        "Payments: Your payment must be sent to the payment address shown on your statement and must be received",
        "by 5 p.m. local time at that address to be credited as of the day it is received. Payments we receive after",
        "5 p.m. will not be credited to your Account until the next day. Each check payment of more than $50.00 may",
        "be processed electronically.",
        "",
        "How We Calculate Your Balance: We use the Average Daily Balance (ADB) method (including new transactions)",
        "to calculate the balance on which we charge interest on your Account.",
        "",
        "Foreign Currency Charges: If you make a Charge in a foreign currency, we will convert it into US dollars on",
        "the date we or our agents process it. A fee of 2.7% of the converted US dollar amount may be charged.",
        "",
        "Credit Balance: A credit balance (designated CR) shown on this statement represents money owed to you. We",
        "will not refund amounts of less than $1.00 unless you ask.",
    )
    page.lines(36, 110, text, 8.5, 12)
    page.put(36, 300, "What To Do If You Think You Find A Mistake On Your Statement", 10, bold=True)
    page.put(36, 316, "Write to us within 60 days after the error appeared at P.O. Box 981535, El Paso, TX 79998.", 8.5)


class _Body:
    """The detail pages: headings, tables and rows."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows = flow, list[Row]()

    def heading(self, text: str, need: float = 90) -> None:
        self.flow.need(need)
        self.flow.page.box(36, self.flow.y - 12, 540, 18, BLUE)
        self.flow.page.put(42, self.flow.y + 1, text, 11, bold=True, color=(1, 1, 1))
        self.flow.y += 22

    def table(self, lines: list[tuple[str, str]]) -> None:
        self.flow.need(20 + 14 * len(lines))
        self.flow.page.put(36, self.flow.y, "Summary", 9, bold=True)
        self.flow.page.put(576, self.flow.y, "Total", 8, right=True, color=GREY)
        for name, value in lines:
            self.flow.y += 14
            bold = name.startswith("Total")
            self.flow.page.put(42, self.flow.y, name, 9, bold=bold)
            self.flow.page.put(576, self.flow.y, value, 9, right=True, bold=bold)
            self.flow.page.rule(36, self.flow.y + 4, 576, 0.3, GREY)
        self.flow.y += 24

    def detail(self, note: str, foreign: bool = False) -> None:
        self.flow.need(60)
        self.flow.page.put(36, self.flow.y, "Detail", 9, bold=True)
        self.flow.page.put(72, self.flow.y, note, 7, color=GREY, face="sans")
        if foreign:
            self.flow.page.put(470, self.flow.y + 8, "Foreign Spend", 8, right=True, color=GREY)
        self.flow.page.put(576, self.flow.y + 8, "Amount", 8, right=True, color=GREY)
        self.flow.page.rule(36, self.flow.y + 12, 576, 0.6)
        self.flow.y += 26

    def row(self, entry: Entry, star: bool = False, spend: tuple[str, str] = ("", ""), over_time: bool = False) -> None:
        self.flow.need(11 * len(entry.lines) + 6)
        page, y = self.flow.page, self.flow.y
        page.put(36, y, _us(entry.day) + ("*" if star else ""), 9)
        first, *rest = entry.lines
        left, *town = first.split("@")
        page.put(92, y, left, 9)
        if town:
            page.put(250, y, town[0], 9)
            page.put(350, y, town[1], 9)
        page.lines(92, y + 10.5, rest, 8, 10.5)
        page.put(470, y, spend[0], 9, right=True)
        page.put(470, y + 10.5, spend[1], 8, right=True)
        page.put(566, y, _money(-entry.amount), 9, right=True)
        if over_time:
            page.put(569, y, "⧫", 7, face="sans")
        description = told((" ".join([left, *town]), *rest))
        self.rows.append(Row(entry.day, description, entry.amount, None, None, self.flow.number))
        lines = max(len(entry.lines), 2 if spend[1] else 1)
        self.flow.y = y + 10.5 * lines + 6
        page.rule(36, self.flow.y - 11.5, 576, 0.2, (0.8, 0.8, 0.8))


def _town(rng: Random, entry: Entry) -> Entry:
    first, *rest = entry.lines
    if first.endswith("@"):
        first += "@".join(rng.choice(CITIES))
    return Entry(entry.day, (first, *rest), entry.amount, entry.tag, entry.text)


def _charges(body: _Body, members: list[tuple[str, str, list[Entry]]]) -> None:
    body.detail("⧫ - Pay Over Time and/or Cash Advance activity", foreign=True)
    for name, ending, entries in members:
        body.flow.need(50)
        body.flow.page.put(36, body.flow.y, name, 9, bold=True)
        body.flow.page.put(36, body.flow.y + 11, f"Card Ending {ending}", 8.5)
        body.flow.y += 28
        for entry in entries:
            spend = ("", "")
            if entry.tag == "abroad":
                spend = (written(-entry.amount * Decimal("0.918")), "Euro")
            body.row(entry, spend=spend, over_time=entry.amount < -100)


def _ending(body: _Body, closing: date, fee: Decimal, interest: Decimal, ytd: Decimal) -> None:
    body.heading("Fees")
    body.detail("")
    if fee:
        body.row(Entry(closing, ("LATE PAYMENT FEE",), -fee, "", ""))
    body.flow.page.put(36, body.flow.y, "Total Fees for this Period", 9, bold=True)
    body.flow.page.put(566, body.flow.y, _money(fee), 9, right=True, bold=True)
    body.flow.y += 30
    body.heading("Interest Charged")
    body.detail("")
    if interest:
        body.row(Entry(closing, ("Interest Charge on Pay Over Time Purchases",), -interest, "", ""))
    body.flow.page.put(36, body.flow.y, "Total Interest Charged for this Period", 9, bold=True)
    body.flow.page.put(566, body.flow.y, _money(interest), 9, right=True, bold=True)
    body.flow.y += 30
    body.flow.need(190)
    page, y = body.flow.page, body.flow.y
    page.box(120, y, 372, 52, None, stroke=GREY)
    page.put(306, y + 14, f"{closing.year} Fees and Interest Totals Year-to-Date", 9, bold=True, center=True)
    for n, (name, value) in enumerate((("Fees", fee), ("Interest", ytd + interest))):
        page.put(130, y + 30 + 13 * n, f"Total {name} in {closing.year}", 8.5)
        page.put(482, y + 30 + 13 * n, _money(value), 8.5, right=True)
    y += 80
    page.put(36, y, "Interest Charge Calculation", 10, bold=True, color=BLUE)
    page.put(36, y + 14, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
    for x, title in (
        (230, "Transactions Dated"),
        (370, "Annual Percentage"),
        (470, "Balance Subject"),
        (576, "Interest"),
    ):
        page.put(x, y + 34, title, 7.5, right=True)
    page.put(175, y + 44, "From", 7.5, right=True)
    for x, title in ((230, "To"), (370, "Rate"), (470, "to Interest Rate"), (576, "Charge")):
        page.put(x, y + 44, title, 7.5, right=True)
    page.rule(36, y + 48, 576)
    for n, (name, since, rate) in enumerate(
        (("Purchases", "03/14/2017", "21.24%"), ("Cash Advances", "03/14/2017", "29.99%"))
    ):
        cells = (
            (175, since),
            (370, rate + " (v)"),
            (470, _money(interest * 56 if n == 0 else Decimal(0))),
            (576, _money(interest if n == 0 else Decimal(0))),
        )
        page.put(36, y + 62 + 14 * n, name, 8.5)
        for x, value in cells:
            page.put(x, y + 62 + 14 * n, value, 8.5, right=True)
    page.put(36, y + 96, "(v) Variable Rate", 7.5, color=GREY)


def _members(rng: Random, who: str, ending: str, span: tuple[date, date]) -> list[tuple[str, str, list[Entry]]]:
    entries = [_town(rng, entry) for entry in some_entries(rng, SHOPS, POOLS, span, count=count(rng))]
    for n in range(len(entries)):
        if rng.random() < 0.06:
            name = rng.choice(ABROAD)
            entries[n] = Entry(entries[n].day, (name, "MERCHANDISE"), entries[n].amount, "abroad", "")
    other = [e for e in entries if rng.random() < 0.25] if rng.random() < 0.6 else []
    mine = [e for e in entries if not any(e is o for o in other)]
    members = [(who, ending, mine)]
    if other:
        members.append(("LAURA " + who.rsplit(maxsplit=1)[-1], fill(rng, "#-####", span[1], {}), other))
    return members


def _credited(body: _Body, payments: list[Entry], credits: list[Entry]) -> None:
    paid = sum((entry.amount for entry in payments), Decimal(0))
    credited = paid + sum((entry.amount for entry in credits), Decimal(0))
    body.heading("Payments and Credits")
    body.table(
        [
            ("Payments", _money(-paid)),
            ("Credits", _money(paid - credited)),
            ("Total Payments and Credits", _money(-credited)),
        ]
    )
    for title, group in (("Payments", payments), ("Credits", credits)):
        if group:
            body.detail("*Indicates posting date")
            body.flow.page.put(36, body.flow.y, title, 9, bold=True)
            body.flow.y += 14
            for entry in group:
                body.row(entry, star=title == "Payments")
            body.flow.y += 10


def draw(rng: Random, path: Path) -> Truth:
    closing = date(rng.randint(2020, 2024), rng.randint(1, 12), rng.randint(8, 27))
    span = closing - timedelta(30), closing - timedelta(1)
    previous = some_amount(rng, 200, 4200)
    ending = fill(rng, "#-####", closing, {})
    who = rng.choice(("DANIEL WALKER", "MONICA DE LA CRUZ", "EVAN R KOWALSKI"))
    members = _members(rng, who, ending, span)
    entries = [entry for _, _, group in members for entry in group]
    pay_day = span[0] + timedelta(rng.randint(3, 20))
    paid = previous if rng.random() < 0.7 else some_amount(rng, 60, 190)
    payments = [Entry(pay_day, ("ONLINE PAYMENT - THANK YOU",), paid, "", "")]
    credits = []
    if rng.random() < 0.7:
        credits = [
            Entry(
                span[0] + timedelta(9),
                ("AMAZON MARKETPLACE NA PA AMZN.COM/BILL WA", "MERCHANDISE"),
                some_amount(rng, 9, 80),
                "",
                "",
            )
        ]
    late, interest = Decimal(0), Decimal(0)
    if paid != previous:
        interest = some_amount(rng, 4, 60)
        late = Decimal("29.00") if rng.random() < 0.5 else late
    charged = -sum((e.amount for e in entries), Decimal(0))
    credited = paid + sum((e.amount for e in credits), Decimal(0))
    new = previous - credited + charged + late + interest
    figures = [
        ("Previous Balance", _money(previous)),
        ("Payments/Credits", "-$" + written(credited)),
        ("New Charges", "+$" + written(charged)),
        ("Fees", "+$" + written(late)),
        ("Interest Charged", "+$" + written(interest)),
        ("New Balance", _money(new)),
    ]

    def head(page: Page, number: int) -> float:
        if number == 1:
            _front(page, who, ending, closing, figures, "$40.00")
            return 800
        page.put(36, 44, "Atlas Blue Cash Everyday® Card", 10, bold=True)
        page.put(36, 56, who, 8.5)
        page.put(36, 67, f"Closing Date {_us(closing)}", 8.5)
        page.put(430, 67, f"Account Ending {ending}", 8.5, bold=True)
        page.rule(36, 76, 576, 1, BLUE)
        if number == 2:
            _notes(page)
            return 800
        return 100

    flow = Flow(730, lambda: Page(LETTER), head)
    flow.turn()
    flow.turn()
    body = _Body(flow)
    _credited(body, payments, credits)
    body.heading("New Charges")
    body.table(
        [(f"{name} {number}", _money(-sum((e.amount for e in group), Decimal(0)))) for name, number, group in members]
        + [("Total New Charges", _money(charged))]
    )
    _charges(body, members)
    flow.y += 12
    _ending(body, closing, late, interest, some_amount(rng, 1, 80))
    for number, page in enumerate(flow.pages, 1):
        page.put(576, 44, f"p. {number}/{len(flow.pages)}", 8.5, right=True)
        if number > 2:
            page.put(576, 770, "Continued on reverse" if number < len(flow.pages) else "", 7.5, right=True)
    with_reportlab(flow.pages, path)
    return Truth("card", "en_US", "USD", ending, None, closing, -previous, -new, body.rows)
