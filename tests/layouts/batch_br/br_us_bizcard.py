"""United States, small-business card: a company account, payments made to it, and a sub-account for each employee.

Posting date before transaction date, both month and day; a reference number between text and amount; each employee's
block opens with the sub-account's own figures and groups credits and purchases. Credits have a minus before them, fees
and interest follow with totals of the year. Letter paper; content streams by hand, cut in two.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Color, Flow, Hand, Page, by_hand, fits
from ._rows import Move, day_after, debt, how_many, joined, limit, numbered, some_moves, total

NAVY: Color = (0.05, 0.15, 0.35)
PALE: Color = (0.91, 0.93, 0.96)
POOLS: Pools = {
    "town": ["AUSTIN TX", "ROUND ROCK TX", "DALLAS TX", "SAN ANTONIO TX", "HOUSTON TX", "CEDAR PARK TX", "WACO TX"],
    "shop": [
        "THE HOME DEPOT #####",
        "LOWE'S #0####",
        "STAPLES 0010####",
        "COSTCO WHSE #0###",
        "WAL-MART #####",
        "SHERWIN-WILLIAMS 70####",
    ],
    "fuel": ["SHELL OIL 5744#######", "EXXONMOBIL 4#######", "QT ####", "CHEVRON 0######", "BUC-EE'S #####"],
    "food": [
        "CHICK-FIL-A #0####",
        "PANERA BREAD #60####",
        "TST* SMOKEHOUSE BBQ",
        "SQ *CITY COFFEE",
        "JIMMY JOHNS - ####",
    ],
    "trip": [
        "SOUTHWES 526########## 800-435-9792 TX",
        "HAMPTON INNS {town}",
        "UBER *TRIP HELP.UBER.COM CA",
        "NATIONAL CAR RENTAL {town}",
    ],
    "web": [
        "AMZN MKTP US*?#?##?#?# AMZN.COM/BILL WA",
        "ADOBE *CREATIVE CLD 408-536-6000 CA",
        "INTUIT *QBOOKS ONLINE CL.INTUIT.COM CA",
    ],
    "more": ["GOOGLE *ADS########## CC@GOOGLE.COM CA", "USPS PO 48######## {town}", "FEDEX ######## 800-4633339 TN"],
}
KINDS = [
    Kind(6, -8, -640, "{shop} {town}"),
    Kind(5, -22, -110, "{fuel} {town}"),
    Kind(5, -7, -95, "{food} {town}"),
    Kind(3, -18, -720, "{trip}"),
    Kind(4, -9, -380, "{web}"),
    Kind(2, -10, -500, "{more}"),
]
EMPLOYEES = ["DANIEL R ORTEGA", "KAREN L WHITFIELD", "MARCUS J BELL", "PRIYA SHAH", "TOM E HENDRICKS"]


def usd(amount: Decimal) -> str:
    """A charge is plain, a credit has a minus."""
    return written(-amount)


def slashes(day: date) -> str:
    return f"{day:%m/%d}"


def long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


class Statement:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.start, self.end = some_period(rng)
        self.account = fill(rng, "XXXX XXXX XXXX ####", self.end, {})
        self.opening = debt(rng, 600, 14000)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 44, "LONE PRAIRIE BANK", 15, bold=True, color=NAVY)
        page.put(40, 56, "Business Advantage Card", 9, color=NAVY)
        page.put(572, 44, "HILL COUNTRY REMODELING LLC", 8.5, right=True, bold=True)
        page.put(572, 55, f"Account Number: {self.account}", 8, right=True)
        page.put(572, 66, f"{long(self.start)} - {long(self.end)}", 8, right=True)
        page.rule(40, 73, 572, 1, NAVY)
        return 92 if number == 1 else self.columns(page, 92)

    @staticmethod
    def columns(page: Page, y: float) -> float:
        page.box(40, y - 18, 532, 25, NAVY)
        for x, upper, lower in ((45, "Posting", "Date"), (88, "Transaction", "Date"), (145, "", "Description")):
            page.put(x, y - 8, upper, 7.5, bold=True, color=WHITE)
            page.put(x, y + 2, lower, 7.5, bold=True, color=WHITE)
        page.put(405, y + 2, "Reference Number", 7.5, bold=True, color=WHITE)
        page.put(567, y + 2, "Amount", 7.5, right=True, bold=True, color=WHITE)
        return y + 22

    def cover(self, page: Page, parts: dict[str, Decimal], closing: Decimal) -> float:
        top = limit(closing, 50000)
        left = [("Previous Balance", f"${usd(self.opening)}")]
        left += [(name, ("-$" if amount > 0 else "$") + written(abs(amount))) for name, amount in parts.items()]
        left += [("New Balance Total", f"${usd(closing)}" if closing <= 0 else f"-${written(closing)}")]
        left += [("Credit Limit", f"${top:,.0f}"), ("Credit Available", f"${top + closing:,.2f}")]
        left += [
            ("Statement Closing Date", f"{self.end:%m/%d/%y}"),
            ("Days in Billing Cycle", str((self.end - self.start).days + 1)),
        ]
        due = max(Decimal(0), min(-closing, max(Decimal(25), round(-closing / 100, 2))))
        right = [("New Balance Total", f"${usd(closing)}" if closing <= 0 else f"-${written(closing)}")]
        right += [
            ("Minimum Payment Due", f"${written(due)}"),
            ("Payment Due Date", f"{day_after(self.end, 25):%m/%d/%y}"),
        ]
        for x, title, facts in ((40, "Account Summary", left), (320, "Payment Information", right)):
            page.box(x, 86, 252, 16, NAVY)
            page.put(x + 6, 97, title, 9, bold=True, color=WHITE)
            for n, (label, value) in enumerate(facts):
                page.put(x + 6, 116 + 13 * n, label, 8.5, bold=label.startswith("New"))
                page.put(x + 246, 116 + 13 * n, value, 8.5, right=True, bold=label.startswith("New"))
        warning = (
            "Late Payment Warning: if we do not receive your Total Minimum Payment by the date listed above, you may "
            "have to pay a late fee based on the outstanding balance: $19 for balances below $100, $29 for balances "
            "below $1,000, $39 for balances below $5,000 and $49 for balances of $5,000 or more."
        )
        page.lines(326, 166, wrap(warning, fits("Helvetica", 7.5, 240)), 7.5, 9.5)
        page.put(326, 236, "Customer Service: 1.800.000.0000", 8)
        page.put(40, 272, "Transactions", 12, bold=True, color=NAVY)
        return self.columns(page, 298)

    def move(self, flow: Flow, move: Move) -> Row:
        text = wrap(joined(*move.lines), fits("Helvetica", 8, 250))
        flow.need(10 * len(text) + 3)
        page, y = flow.page, flow.y
        reference = fill(self.rng, "24##################0##", self.end, {}) if move.tag != "fee" else ""
        page.put(45, y, slashes(move.booked), 8)
        page.put(88, y, slashes(move.used), 8)
        flow.y = page.lines(145, y, text, 8, 10) + 3
        page.put(405, y, reference, 7.5)
        page.put(567, y, usd(move.amount), 8, right=True)
        return Row(move.booked, joined(*text), move.amount, page=flow.number)

    def group(self, flow: Flow, title: str, moves: list[Move], closing: str) -> list[Row]:
        if not moves:
            return []
        flow.need(44)
        flow.page.put(145, flow.y, title, 8.5, bold=True)
        flow.y += 13
        rows = [self.move(flow, move) for move in moves]
        flow.need(16)
        flow.page.put(145, flow.y, closing, 8, bold=True)
        flow.page.put(
            567, flow.y, ("-$" if total(moves) > 0 else "$") + written(abs(total(moves))), 8, right=True, bold=True
        )
        flow.y += 20
        return rows

    def employee(self, flow: Flow, name: str, moves: list[Move]) -> list[Row]:
        flow.need(96)
        page, y = flow.page, flow.y
        page.box(40, y - 10, 532, 30, PALE)
        page.put(45, y + 1, name, 9, bold=True)
        page.put(45, y + 13, fill(self.rng, "Account Number: XXXX XXXX XXXX ####", self.end, {}), 8)
        spent = -total(moves)
        facts = [("Credit Limit", "$10,000"), ("Credits", usd(total(m for m in moves if m.amount > 0)))]
        facts += [("Purchases", usd(total(m for m in moves if m.amount < 0))), ("Total Activity", usd(-spent))]
        for n, (label, value) in enumerate(facts):
            page.put(330 + 79 * n, y + 1, label, 7.5, right=True, color=GREY)
            page.put(330 + 79 * n, y + 13, value, 8, right=True)
        flow.y = y + 34
        credits = [move for move in moves if move.amount > 0]
        rows = self.group(flow, "Payments and Other Credits", credits, "Total Payments and Other Credits")
        bought = [move for move in moves if move.amount < 0]
        return rows + self.group(flow, "Purchases and Other Charges", bought, "Total Purchases and Other Charges")

    def interest(self, flow: Flow, fees: list[Move]) -> None:
        flow.need(150)
        page, y = flow.page, flow.y + 6
        page.put(40, y, "Finance Charge Calculation", 10, bold=True, color=NAVY)
        heads = ((45, "Type of Balance"), (220, "Annual Percentage Rate"), (370, "Balance Subject to Interest"))
        page.box(40, y + 6, 532, 14, PALE)
        for x, label in heads:
            page.put(x, y + 16, label, 7.5, bold=True)
        page.put(567, y + 16, "Interest Charge", 7.5, right=True, bold=True)
        charge = -total(move for move in fees if "INTEREST" in move.lines[0])
        for n, (label, rate, amount) in enumerate((("Purchases", "21.49%", charge), ("Cash", "29.99%", Decimal(0)))):
            page.put(45, y + 31 + 12 * n, label, 8)
            page.put(220, y + 31 + 12 * n, rate, 8)
            page.put(370, y + 31 + 12 * n, f"${written(amount * 56)}", 8)
            page.put(567, y + 31 + 12 * n, f"${written(amount)}", 8, right=True)
        page.put(45, y + 66, f"Total fees charged in {self.end.year}", 8)
        page.put(300, y + 66, "$39.00", 8, right=True)
        page.put(45, y + 78, f"Total interest charged in {self.end.year}", 8)
        page.put(300, y + 78, f"${written(charge * 3)}", 8, right=True)
        note = (
            "Please review the transactions of all sub-accounts. Tell us in writing within 60 days after the first "
            "statement on which an error appeared. Charges of authorized employees are billed to the company account; "
            "the company owes the New Balance Total. Rewards earned this period are posted after the closing date."
        )
        page.lines(40, y + 100, wrap(note, fits("Helvetica", 7, 530)), 7, 9, color=GREY)

    def draw(self, path: Path) -> Truth:
        rng, period = self.rng, (self.start, self.end)
        staff = rng.sample(EMPLOYEES, rng.randint(2, 4))
        counts = [how_many(rng), *(rng.randint(3, 18) for _ in staff[1:])]
        rng.shuffle(counts)
        blocks = [some_moves(rng, KINDS, POOLS, period, count, reversal="CREDIT {0}") for count in counts]
        share = Decimal(rng.choice(["1", "1", "0.3"]))
        paid_on = min(day_after(self.start, rng.randint(14, 24)), self.end)
        text = rng.choice(["PAYMENT - THANK YOU", "ONLINE PAYMENT - THANK YOU", "BA ELECTRONIC PAYMENT"])
        paid = [Move(paid_on, paid_on, (text.replace("BA ", ""),), -round(self.opening * share, 2))]
        fees = []
        if share < 1:
            fees.append(Move(self.end, self.end, ("INTEREST CHARGED ON PURCHASES",), some_amount(rng, -9, -160), "fee"))
        if rng.random() < 0.4:
            fees.insert(0, Move(self.end, self.end, ("LATE FEE",), Decimal("-39.00"), "fee"))
        spent = [move for block in blocks for move in block]
        closing = self.opening + total([*paid, *spent, *fees])
        credits = total(move for move in [*paid, *spent] if move.amount > 0)
        parts = {"Payments and Other Credits": credits}
        parts["Purchases and Other Charges"] = total(move for move in spent if move.amount < 0)
        parts["Fees Charged"] = total(move for move in fees if "FEE" in move.lines[0])
        parts["Finance Charge"] = total(move for move in fees if "INTEREST" in move.lines[0])
        flow = Flow(745, lambda: Page(size=LETTER), self.head)
        flow.y = self.cover(flow.page, parts, closing)
        rows = self.group(
            flow, "Company Account - Payments and Other Credits", paid, "Total Payments and Other Credits"
        )
        for name, block in zip(staff, blocks, strict=True):
            rows += self.employee(flow, name, block)
        rows += self.group(flow, "Fees and Interest", fees, "Total Fees and Interest for this Period")
        self.interest(flow, fees)
        numbered(flow.pages, lambda page, n, of: page.put(572, 772, f"Page {n} of {of}", 7.5, right=True))
        by_hand(flow.pages, path, Hand(split=True))
        start, end = period
        return Truth("credit_card", "en_US", "USD", self.account, start, end, self.opening, closing, rows)


def draw(rng: Random, path: Path) -> Truth:
    return Statement(rng).draw(path)
