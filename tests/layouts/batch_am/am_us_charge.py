"""United States: charge card of the best known issuer, several card members: summary boxes, coupon, payments and
credits with a posting-date star, then new charges per card member, with flight details and foreign spend below a
charge, lozenges for "Pay Over Time", fees, interest and year-to-date tables.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, width, with_reportlab

BLUE = (0.0, 0.43, 0.81)
KINDS = [
    Kind(6, -6, -160, "{food} {town}|{kind}"),
    Kind(4, -9, -320, "{shop} {town}|{phone}"),
    Kind(2, -5, -60, "UBER *TRIP SAN FRANCISCO CA|HELP.UBER.COM"),
    Kind(2, -11, -240, "AMAZON MARKETPLACE NA PA AMZN.COM/BILL WA|BOOK STORES"),
    Kind(
        1,
        -180,
        -1400,
        "DELTA AIR LINES ATLANTA|DELTA AIR LINES|From:|{air}   To: {*air}   Carrier: DL   Class: {cabin}"
        "|Ticket Number: 006########## Date of Departure: {leave}|Passenger Name: {who}|Document Type: "
        "PASSENGER TICKET",
    ),
    Kind(1, -150, -900, "{hotel}|Arrival Date  Departure Date|{stay}|LODGING"),
    Kind(1, -12, -310, "{abroad}", "fx"),
    Kind(1, -20, -700, "GOOGLE *ADS########## CC@GOOGLE.COM CA|ADVERTISING SERVICE"),
]
POOLS = {
    "food": [
        "SWEETGREEN UNION SQ",
        "JOE COFFEE 00####",
        "SHAKE SHACK #####",
        "STARBUCKS STORE #####",
        "TST* CAFE LUCE 000#####",
    ],
    "kind": ["RESTAURANT", "FAST FOOD RESTAURANT", "+1##########"],
    "town": ["NEW YORK NY", "BROOKLYN NY", "JERSEY CITY NJ", "STAMFORD CT"],
    "shop": [
        "WHOLE FOODS MKT #####",
        "STAPLES 00#####",
        "B&H PHOTO 800-606-6969",
        "CVS/PHARMACY #0####",
        "SHELL OIL ###########",
    ],
    "phone": ["800-###-####", "212-555-01##", "GROCERY STORE", "MISCELLANEOUS"],
    "air": ["JFK NEW YORK", "LAX LOS ANGELES", "ATL ATLANTA", "ORD CHICAGO"],
    "cabin": ["Y", "T", "V", "Q"],
    "leave": lambda rng, day: f"{day + timedelta(rng.randint(9, 60)):%m/%d}",
    "who": ["HOLT/KATHERINE", "ABADI/SAMIR"],
    "hotel": ["MARRIOTT DENVER WEST GOLDEN CO", "HYATT REGENCY CHICAGO CHICAGO IL", "THE LANGDON HOTEL BOSTON MA"],
    "stay": lambda _, day: f"{day - timedelta(3):%m/%d/%y}      {day:%m/%d/%y}",
    "abroad": ["CAFE CENTRAL WIEN AT", "TFL TRAVEL CH LONDON GB", "SNCF INTERNET PARIS FR"],
}


def _dollars(amount: Decimal) -> str:
    return ("-$" if amount < 0 else "$") + written(abs(amount))


def _total(entries: list[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries), Decimal(0))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    base = rng.randint(10, 98)
    tail = f"{rng.randint(1, 9)}-{base}{rng.randint(0, 9)}0"
    names = rng.sample(
        ["KATHERINE M HOLT", "SAMIR ABADI", "LENA OSTROWSKI", "PAUL D GREENE", "JUNE WATANABE"], rng.randint(2, 4)
    )
    cards = [(name, f"{tail[:-1]}{number}") for number, name in enumerate(names)]
    charges = {
        card: some_entries(rng, KINDS, POOLS, (start, end), count=rng.choice([rng.randint(2, 6), rng.randint(8, 26)]))
        for card in cards
    }
    previous = some_amount(rng, 900, 14000)
    paid_on = start + timedelta(rng.randint(8, 20))
    payment = [Entry(paid_on, ("AUTOPAY PAYMENT RECEIVED - THANK YOU",), previous, "", "")]
    credits = [
        (
            rng.choice(cards),
            Entry(start + timedelta(rng.randint(1, 27)), tuple(lines.split("|")), some_amount(rng, 8, 200), "", ""),
        )
        for lines in rng.sample(
            [
                "AMAZON MARKETPLACE NA PA AMZN.COM/BILL WA|BOOK STORES",
                "AIRLINE FEE REIMBURSEMENT",
                "SAKS FIFTH AVENUE NEW YORK NY|DEPARTMENT STORE",
                "DELL BUSINESS CREDIT",
            ],
            rng.randint(0, 3),
        )
    ]
    credits.sort(key=lambda pair: pair[1].day)
    fee = Decimal(350) if rng.random() < 0.25 else Decimal(0)
    new = previous - previous - _total([entry for _, entry in credits]) - sum(map(_total, charges.values())) + fee
    state = _State(rng, cards, tail, end, previous, new, fee, payment, credits, charges)
    return state.draw(path)


class _State:
    """One statement while it is drawn."""

    def __init__(
        self,
        rng: Random,
        cards: list[tuple[str, str]],
        tail: str,
        end: date,
        previous: Decimal,
        new: Decimal,
        fee: Decimal,
        payment: list[Entry],
        credits: list[tuple[tuple[str, str], Entry]],
        charges: dict[tuple[str, str], list[Entry]],
    ) -> None:
        self.rng, self.cards, self.tail, self.end = rng, cards, tail, end
        self.previous, self.new, self.fee = previous, new, fee
        self.payment, self.credits, self.charges = payment, credits, charges
        self.rows: list[Row] = []

    def draw(self, path: Path) -> Truth:
        self.flow = flow = Flow(735, lambda: Page(LETTER), self._head)
        self._front()
        flow.turn()
        self._back()
        flow.turn()
        self._paid()
        self._new()
        self._fees()
        for number, page in enumerate(flow.pages, 1):
            page.put(576, 62, f"p. {number}/{len(flow.pages)}", 8, right=True)
        with_reportlab(flow.pages, path)
        opening, closing = -self.previous, -self.new
        return Truth("card", "en_US", "USD", self.tail, None, self.end, opening, closing, self.rows)

    def _head(self, page: Page, number: int) -> float:
        page.box(36, 24, 22, 22, BLUE)
        page.put(64, 36, "Meridian Business Platinum Card", 11, bold=True)
        page.put(64, 48, "HOLT & ABADI DESIGN LLC", 8)
        page.put(64, 58, self.cards[0][0], 8)
        page.put(64, 70, f"Closing Date {self.end:%m/%d/%y}", 8)
        if number == 1:
            following = self.end + timedelta(30)
            page.put(170, 70, f"Next Closing Date {following:%m/%d/%y}", 8)
        page.put(576, 50, f"Account Ending {self.tail}", 8, right=True)
        if number > 2:
            page.rule(36, 78, 576, 1, BLUE)
        return 104.0

    def _front(self) -> None:
        page = self.flow.page
        due = self.end + timedelta(25)
        page.box(36, 88, 250, 110, stroke=BLUE)
        page.put(48, 108, "New Balance", 10)
        page.put(276, 108, _dollars(self.new), 12, right=True, bold=True)
        page.put(48, 132, "Please Pay By", 10)
        page.put(276, 132, f"{due:%m/%d/%y}", 12, right=True, bold=True)
        page.lines(
            48,
            156,
            [
                "‡ Payment is due upon receipt. We suggest you pay by",
                "the Please Pay By date. You may have to pay a late fee",
                "if your Pay In Full payment is not received by that date.",
            ],
            7.5,
            9,
        )
        page.put(300, 100, "Membership Rewards® Points", 9, bold=True)
        page.put(300, 112, f"Available and Pending as of {self.end - timedelta(13):%m/%d/%y}", 8)
        page.put(300, 128, f"{self.rng.randint(20000, 900000):,}", 12, bold=True)
        page.put(300, 142, "For up to date point balance and full program", 7.5)
        page.put(300, 151, "details, visit meridiancard.example/rewards", 7.5)
        page.box(300, 168, 276, 132, (0.93, 0.95, 0.98))
        page.put(308, 182, "Account Summary", 10, bold=True)
        page.put(308, 196, "Pay In Full Portion", 8, bold=True)
        credit = _total(self.payment) + sum((entry.amount for _, entry in self.credits), Decimal(0))
        y = 208
        for name, text in (
            ("Previous Balance", _dollars(self.previous)),
            ("Payments/Credits", _dollars(-credit)),
            ("New Charges", "+" + _dollars(-sum(map(_total, self.charges.values())))),
            ("Fees", "+" + _dollars(self.fee)),
        ):
            page.put(308, y, name, 8)
            page.put(568, y, text, 8, right=True)
            y += 11
        page.rule(308, y - 7, 568)
        page.put(308, y + 4, "New Balance", 8, bold=True)
        page.put(568, y + 4, _dollars(self.new), 8, right=True, bold=True)
        page.put(308, y + 18, "Pay Over Time Limit", 8)
        page.put(568, y + 18, "$20,000.00", 8, right=True)
        page.put(308, y + 29, "Available Pay Over Time Limit", 8)
        page.put(568, y + 29, "$20,000.00", 8, right=True)
        page.put(36, 226, "See page 2 for important information about your account.", 8, bold=True)
        text = (
            "Your Pay Over Time feature lets you carry a balance with interest on eligible charges of $100 or more. "
            "New charges are marked on page 3 where they are eligible. Please refer to the IMPORTANT NOTICES "
            "section on "
            "the last page. Your AutoPay payment of the amount shown above will be taken from your bank on the "
            "date below."
        )
        page.lines(36, 242, wrap(text, fits("Helvetica", 8, 246)), 8, 10)
        page.put(300, 330, "Days in Billing Period: 30", 8)
        page.put(300, 352, "Customer Care", 10, bold=True)
        page.lines(
            300,
            366,
            [
                "Pay by Computer  meridiancard.example/business",
                "Customer Care   1-800-555-0192",
                "Pay by Phone   1-800-555-0144",
            ],
            8,
        )
        page.put(306, 560, "Please fold on the perforation below, detach and return with your payment", 7, center=True)
        for x in range(36, 576, 8):
            page.rule(x, 566, x + 4, 0.6, GREY)
        page.put(36, 586, "Payment Coupon", 9, bold=True)
        page.lines(36, 598, ["Do not staple or use paper clips", "Enter 15 digit account # on all payments."], 7)
        page.put(576, 586, f"Account Ending {self.tail}", 8, right=True)
        page.lines(
            60,
            640,
            [self.cards[0][0], "HOLT & ABADI DESIGN LLC", "88 GREENWICH ST FL 4", "NEW YORK NY 10006-2210"],
            8.5,
        )
        page.put(400, 612, "Please Pay By", 8)
        page.put(576, 612, f"{due:%m/%d/%y}", 9, right=True, bold=True)
        page.put(400, 630, "Amount Due", 8)
        page.put(576, 630, _dollars(self.new), 9, right=True, bold=True)
        page.lines(400, 660, ["MERIDIAN CARD SERVICES", "P.O. BOX 1270", "NEWARK NJ 07101-1270"], 8.5)
        plain = f"{self.new:.2f}".replace(".", "").replace("-", "").zfill(12)
        page.put(36, 742, f"0000349991{self.tail.replace('-', '')}7712 00{plain} 0000 07 H", 9, face="Courier")

    def _back(self) -> None:
        page = self.flow.page
        text = (
            "Payments: Your payment must be sent to the payment address shown on your statement and must be "
            "received by "
            "5 p.m. local time at that address to be credited as of the day it is received. Payments we receive after "
            "5 p.m. will not be credited to your Account until the next day. Payments must also: (1) include the "
            "remittance coupon from your statement; (2) be made with a single check drawn on a US bank and payable in "
            "US dollars, or with a negotiable instrument payable in US dollars and clearable through the US banking "
            "system. Permission for Electronic Withdrawal: when you send a check for payment, you give us "
            "permission to "
            "electronically withdraw your payment from your deposit account. Foreign currency charges: if you make a "
            "charge in a foreign currency, we will convert it into US dollars on the date we or our agents "
            "process it. "
            "Credit Balance: a credit balance (designated CR) shown on this statement represents money owed to "
            "you. If "
            "within the six-month period following the date of the first statement indicating the credit "
            "balance you do "
            "not request a refund, we will issue a check if the balance is $1.00 or more. Billing Rights: what to do "
            "if you think you find a mistake on your statement, write to us at P.O. Box 981535, El Paso, TX "
            "79998-1535. "
            "You must contact us within 60 days after the error appeared on your statement."
        )
        y = page.lines(36, 104, wrap(text, fits("Helvetica", 8, 262)), 8, 9.6)
        page.put(320, 104, "Change of Address, phone number, email", 9, bold=True)
        page.lines(
            320,
            118,
            [
                "• Online at meridiancard.example/updatecontact",
                "• Via mobile device",
                "• Voice automated: call the number on the back",
                "  of your card",
            ],
            8,
        )
        page.put(320, 190, "Pay Your Bill with AutoPay", 9, bold=True)
        page.lines(
            320,
            204,
            [
                "Deduct your payment from your bank account",
                "automatically each month.",
                "• Avoid late fees",
                "• Save time",
            ],
            8,
        )
        page.put(36, y + 20, "For information on how we protect your privacy, see meridiancard.example/privacy.", 7)

    def _title(self, text: str, room: float = 90) -> None:
        self.flow.need(room)
        self.flow.page.put(36, self.flow.y, text, 13, bold=True, color=BLUE)
        self.flow.page.rule(36, self.flow.y + 5, 576, 1, BLUE)
        self.flow.y += 20

    def _sub(self, text: str) -> None:
        self.flow.need(40)
        self.flow.page.put(36, self.flow.y, text, 10, bold=True)
        self.flow.y += 14

    def _totals(self, rows: list[tuple[str, str, Decimal]]) -> None:
        self.flow.page.put(576, self.flow.y - 10, "Total", 8, bold=True, right=True)
        for name, card, amount in rows:
            bold = name.startswith("Total")
            self.flow.page.put(36, self.flow.y, name, 8, bold=bold)
            self.flow.page.put(260, self.flow.y, card, 8)
            self.flow.page.put(576, self.flow.y, _dollars(amount), 8, right=True, bold=bold)
            self.flow.y += 12
        self.flow.y += 8

    def _paid(self) -> None:
        self._title("Payments and Credits")
        self._sub("Summary")
        credit = sum((entry.amount for _, entry in self.credits), Decimal(0))
        totals = [("Payments", "", -_total(self.payment)), ("Credits", "", Decimal(0))]
        for name, number in self.cards:
            part = sum((entry.amount for (_, card), entry in self.credits if card == number), Decimal(0))
            totals.append((f"   {name} {number}", "", -part))
        totals[1] = ("Credits", "", -credit)
        self._totals([*totals, ("Total Payments and Credits", "", -_total(self.payment) - credit)])
        self._sub("Detail")
        self.flow.page.put(90, self.flow.y - 14, "*Indicates posting date", 8)
        self._headline("Payments", "Amount")
        for entry in self.payment:
            self._charge(entry, f"{entry.day:%m/%d/%y}*", self.cards[0][0])
        if self.credits:
            self._headline("Credits", "Amount")
            for (name, _), entry in self.credits:
                self._charge(entry, f"{entry.day:%m/%d/%y}", name)
        self.flow.y += 14

    def _headline(self, left: str, right: str, spend: bool = False) -> None:
        self.flow.need(50)
        self.flow.page.box(36, self.flow.y - 9, 540, 13, (0.93, 0.95, 0.98))
        self.flow.page.put(38, self.flow.y, left, 8, bold=True)
        if spend:
            self.flow.page.put(440, self.flow.y, "Foreign Spend", 8, bold=True, right=True)
        self.flow.page.put(560, self.flow.y, right, 8, bold=True, right=True)
        self.flow.y += 15

    def _charge(self, entry: Entry, day: str, name: str = "", spend: str = "", mark: bool = False) -> None:
        lines = list(entry.lines)
        if self.flow.need(10 * len(lines) + 4):
            self.flow.page.put(38, self.flow.y, "Detail Continued", 9, bold=True)
            if mark:
                self._legend()
            self.flow.y += 16
        page, left = self.flow.page, 210 if name else 92
        self.rows.append(Row(entry.day, _plain(lines), entry.amount, page=self.flow.number))
        page.put(38, self.flow.y, day, 8)
        if name:
            page.put(92, self.flow.y, name, 8)
        page.put(560, self.flow.y, _dollars(-entry.amount), 8, right=True)
        if mark:
            page.put(564, self.flow.y, "♦", 7, face="sans")
        if spend:
            figure, currency = spend.split("|")
            page.put(440, self.flow.y, figure, 8, right=True)
            page.put(440, self.flow.y + 10, currency, 8, right=True)
        height = 0
        for line in lines:
            if line == "From:" or line.startswith(("JFK", "LAX", "ATL", "ORD")):
                page.put(left + 6, self.flow.y + height, line, 7.5)
            else:
                page.put(left, self.flow.y + height, line, 8)
            height += 10
        self.flow.y += max(height, 20 if spend else 0) + 4

    def _legend(self) -> None:
        text = "- denotes Pay Over Time and/or Cash Advance activity"
        self.flow.page.put(570 - width(text, "Helvetica", 7.5), self.flow.y, text, 7.5)
        self.flow.page.put(560 - width(text, "Helvetica", 7.5), self.flow.y, "♦", 7, face="sans")

    def _new(self) -> None:
        self._title("New Charges")
        self._sub("Summary")
        totals = [(name, number, -_total(self.charges[name, number])) for name, number in self.cards]
        self._totals([*totals, ("Total New Charges", "", sum((part for _, _, part in totals), Decimal(0)))])
        self._sub("Detail")
        for name, number in self.cards:
            self.flow.need(70)
            self._legend()
            self.flow.page.put(38, self.flow.y, name, 9, bold=True)
            self.flow.page.put(38, self.flow.y + 11, f"Card Ending {number}", 8)
            self.flow.y += 26
            self._headline("", "Amount", spend=True)
            for entry in self.charges[name, number]:
                spend = ""
                if entry.tag == "fx":
                    country = entry.lines[0][-2:]
                    rate, currency = (
                        (Decimal("0.79"), "British Pounds") if country == "GB" else (Decimal("0.92"), "Euros")
                    )
                    spend = f"{written(-(entry.amount * rate).quantize(Decimal('0.01')))}|{currency}"
                mark = entry.amount <= -100 and entry.tag != "fx"
                self._charge(entry, f"{entry.day:%m/%d/%y}", spend=spend, mark=mark)
            self.flow.y += 12

    def _fees(self) -> None:
        self._title("Fees")
        self._headline("", "Amount")
        if self.fee:
            entry = Entry(self.end, ("ADDITIONAL CARD ANNUAL FEE",), -self.fee, "", "")
            self._charge(entry, f"{self.end:%m/%d/%y}", self.cards[0][0])
        self._bottom("Total Fees for this Period", self.fee)
        self._title("Interest Charged")
        self._headline("", "Amount")
        self._bottom("Total Interest Charged for this Period", Decimal(0))
        self.flow.page.put(
            36,
            self.flow.y - 4,
            "About Trailing Interest: you may see interest on your next statement even if you pay the new "
            "balance in full.",
            7.5,
        )
        self.flow.y += 18
        self.flow.need(80)
        self.flow.page.box(150, self.flow.y, 312, 52, stroke=GREY)
        self.flow.page.put(
            306, self.flow.y + 13, f"{self.end.year} Fees and Interest Totals Year-to-Date", 9, center=True, bold=True
        )
        for n, (name, amount) in enumerate(
            ((f"Total Fees in {self.end.year}", self.fee), (f"Total Interest in {self.end.year}", Decimal(0)))
        ):
            self.flow.page.put(160, self.flow.y + 28 + 13 * n, name, 8)
            self.flow.page.put(452, self.flow.y + 28 + 13 * n, _dollars(amount), 8, right=True)
        self.flow.y += 76
        self._title("Interest Charge Calculation", 120)
        self.flow.page.put(
            36, self.flow.y, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8
        )
        titles = (
            (230, "Transactions Dated", "From", False),
            (330, "Annual", "Percentage Rate", False),
            (450, "Balance Subject", "to Interest Rate", True),
            (560, "Interest", "Charge", True),
        )
        for x, one, two, right in titles:
            self.flow.page.put(x, self.flow.y + 18, one, 7.5, bold=True, right=right)
            self.flow.page.put(x, self.flow.y + 28, two, 7.5, bold=True, right=right)
        for n, (name, when, rate) in enumerate(
            (("Pay Over Time", "03/09/2018", "19.49% (v)"), ("Penalty", "03/09/2018", "29.99% (v)"))
        ):
            y = self.flow.y + 44 + 12 * n
            self.flow.page.put(36, y, name, 8)
            self.flow.page.put(230, y, when, 8)
            self.flow.page.put(330, y, rate, 8)
            self.flow.page.put(450, y, "$0.00", 8, right=True)
            self.flow.page.put(560, y, "$0.00", 8, right=True)
        self.flow.page.put(36, self.flow.y + 74, "(v) Variable Rate", 7.5)

    def _bottom(self, text: str, amount: Decimal) -> None:
        self.flow.need(30)
        self.flow.page.put(38, self.flow.y, text, 8, bold=True)
        self.flow.page.put(560, self.flow.y, _dollars(amount), 8, right=True, bold=True)
        self.flow.y += 24


def _plain(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())
