"""United States, charge card with additional cards: payments, credits and charges in blocks with totals.

Each card has its part with "Card Ending" and its own total; cities stand in the text's column, categories below it,
foreign spend in a column before the amount; posting dates of payments bear a star; fees, interest, year to date and
the table of interest rates follow, the account summary and the minimum payment warning stand on page 1.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import LETTER, Color, Flow, Page, with_pymupdf
from ._rows import debt, part, shared, tail, total

BLUE: Color = (0.0, 0.31, 0.6)
PALE: Color = (0.9, 0.94, 0.98)
POOLS = {
    "city": (
        "BROOKLYN           NY", "AUSTIN             TX", "CHICAGO            IL", "SEATTLE            WA",
        "BOULDER            CO", "ATLANTA            GA",
    ),
}  # fmt: skip
KINDS = (
    Kind(5, -6, -180, "AMAZON MARKETPLACE NA PA   AMZN.COM/BILL      WA|MERCHANDISE"),
    Kind(4, -12, -210, "WHOLE FOODS MARKET #####   {city}|GROCERY STORE"),
    Kind(4, -9, -140, "AplPay THE CORNER GRILL    {city}|RESTAURANT"),
    Kind(3, -11, -62, "UBER TRIP                  HELP.UBER.COM      CA|###-###-####"),
    Kind(
        2, -120, -720, "DELTA AIR LINES            ATLANTA            GA|From: To: Carrier:|NEW YORK-JFK MINNEAPOLIS DL"
    ),
    Kind(2, -30, -85, "SHELL OIL ##########       {city}|GASOLINE"),
    Kind(1, -10, -30, "SPOTIFY USA                NEW YORK           NY|DIGITAL GOODS", most=1),
    Kind(1, -60, -190, "VERIZON WIRELESS           FOLSOM             CA|TELECOM SERVICE", most=1),
    Kind(1, -15, -320, "HOTEL MIRADOR              SEVILLA            ES|LODGING", tag="Euro"),
    Kind(1, -9, -90, "PRET A MANGER              LONDON             GB|RESTAURANT", tag="Pounds Sterling"),
)


def us(day: date) -> str:
    return day.strftime("%m/%d/%y")


def money(amount: Decimal) -> str:
    return written(amount, minus="-$") if amount < 0 else "$" + written(amount)


class Statement:
    """The account and the pages from page 1 on."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 29)
        self.opening = debt(rng, 900, 9000)
        self.owner = rng.choice(["DANIEL R WHITAKER", "MARIA T OKAFOR", "SUSAN L BECKER"])
        self.others = rng.sample(["EMILY WHITAKER", "JON OKAFOR", "KATE BECKER"], rng.choice([0, 1, 2]))
        self.endings = [f"{n}-{tail(rng, 5)}" for n in range(1, 2 + len(self.others))]
        self.rows: list[Row] = []
        self.flow = Flow(728, lambda: Page(LETTER), self.head)

    def head(self, page: Page, _number: int) -> float:
        page.box(36, 30, 34, 34, BLUE)
        page.put(80, 44, "Crossroads Gold Card", 12, bold=True, color=BLUE)
        page.put(80, 57, self.owner, 9)
        page.put(80, 69, f"Closing Date {us(self.period[1])}", 9)
        page.put(576, 57, f"Account Ending {self.endings[0]}", 9, right=True)
        return 100

    def title(self, text: str, note: str = "") -> None:
        self.flow.need(60)
        page, y = self.flow.page, self.flow.y
        page.put(36, y, text, 15, color=BLUE)
        page.rule(36, y + 6, 576, 1, BLUE)
        page.put(36, y + 18, note, 7)
        self.flow.y = y + (34 if note else 24)

    def amount_head(self, left: str, *, foreign: bool = False) -> None:
        self.flow.need(50)
        page, y = self.flow.page, self.flow.y
        page.put(36, y, left, 9, bold=True)
        page.put(576, y, "Amount", 9, bold=True, right=True)
        if foreign:
            page.put(480, y, "Foreign Spend", 8, right=True)
        page.rule(36, y + 4, 576)
        self.flow.y = y + 18

    def sum_line(self, text: str, amount: Decimal) -> None:
        self.flow.need(20)
        page, y = self.flow.page, self.flow.y
        page.box(36, y - 10, 540, 14, PALE)
        page.put(36, y, text, 9, bold=True)
        page.put(576, y, money(amount), 9, bold=True, right=True)
        self.flow.y = y + 20

    def row(self, day: date, lines: list[str], amount: Decimal, *, star: bool = False, foreign: str = "") -> None:
        self.flow.need(11 * len(lines) + 5)
        page, y = self.flow.page, self.flow.y
        page.put(36, y, us(day) + ("*" if star else ""), 8.5)
        for n, line in enumerate(lines):
            parts = [part.strip() for part in line.split("  ") if part.strip()]
            for x, text in zip((96, 262, 352), parts, strict=False):
                page.put(x, y + 11 * n, text, 8.5)
        if foreign:
            value, name = foreign.split(" ", 1)
            page.put(480, y, value, 8.5, right=True)
            page.put(480, y + 11, name, 7, right=True)
        page.put(576, y, money(-amount), 8.5, right=True)
        page.rule(36, y + 11 * len(lines) - 6, 576, 0.25, (0.8, 0.8, 0.8))
        self.flow.y = y + 11 * len(lines) + 5
        self.rows.append(Row(day, " ".join(" ".join(lines).split()), amount, page=self.flow.number))

    def credits(self) -> None:
        rng, (start, _) = self.rng, self.period
        self.title("Payments and Credits", "Detail     *Indicates posting date")
        self.amount_head("Payments")
        text = fill(rng, rng.choice(["AUTOPAY PAYMENT - THANK YOU", "ONLINE PAYMENT - THANK YOU"]), start, {})
        rest = -self.opening
        if rng.random() < 0.4:
            half = part(rest, "40")
            self.row(start + timedelta(6), [f"{self.owner}", text], half, star=True)
            rest -= half
        self.row(start + timedelta(rng.randint(8, 20)), [f"{self.owner}", text], rest, star=True)
        paid = total(self.rows)
        self.amount_head("Credits")
        for n in range(rng.randint(0, 2)):
            day = start + timedelta(5 + 9 * n)
            self.row(
                day, [self.owner, "AMAZON MARKETPLACE NA PA   AMZN.COM/BILL      WA", "CREDIT"], some_amount(rng, 8, 90)
            )
        self.sum_line("Total Payments and Credits", -total(self.rows))
        self.paid, self.credited = paid, total(self.rows) - paid

    def charges(self) -> None:
        rng = self.rng
        entries = some_entries(rng, KINDS, POOLS, self.period, count=rng.randint(16, 75))
        hands = shared(rng, entries, len(self.endings))
        self.title("New Charges")
        self.flow.page.put(36, self.flow.y, "Summary", 9, bold=True)
        self.flow.page.put(576, self.flow.y, "Total", 9, bold=True, right=True)
        self.flow.y += 14
        for who, ending, hand in zip([self.owner, *self.others], self.endings, hands, strict=True):
            self.flow.page.put(36, self.flow.y, f"{who} {ending}", 8.5)
            self.flow.page.put(576, self.flow.y, money(-sum((e.amount for e in hand), Decimal(0))), 8.5, right=True)
            self.flow.y += 12
        self.sum_line("Total New Charges", -sum((e.amount for e in entries), Decimal(0)))
        self.flow.page.put(36, self.flow.y, "Detail", 11, color=BLUE)
        self.flow.y += 18
        for who, ending, hand in zip([self.owner, *self.others], self.endings, hands, strict=True):
            self.card(who, ending, hand)

    def card(self, who: str, ending: str, hand: list[Entry]) -> None:
        self.flow.need(70)
        self.flow.page.put(36, self.flow.y, who, 9, bold=True)
        self.flow.page.put(36, self.flow.y + 11, f"Card Ending {ending}", 9, bold=True)
        self.flow.y += 24
        self.amount_head("", foreign=True)
        for entry in hand:
            foreign = ""
            if entry.tag:
                foreign = f"{written(part(-entry.amount, '91'))} {entry.tag}"
            self.row(entry.day, list(entry.lines), entry.amount, foreign=foreign)
        self.flow.y += 8

    def costs(self) -> None:
        rng, (_, end) = self.rng, self.period
        before = len(self.rows)
        self.title("Fees")
        self.amount_head("")
        if rng.random() < 0.3:
            self.row(end - timedelta(3), ["ANNUAL MEMBERSHIP FEE"], Decimal("-250.00"))
        self.sum_line("Total Fees for this Period", -total(self.rows[before:]))
        self.fees, before = total(self.rows[before:]), len(self.rows)
        self.title("Interest Charged")
        self.amount_head("")
        if rng.random() < 0.5:
            self.row(end, ["Interest Charge on Pay Over Time Purchases"], -some_amount(rng, 4, 60))
        self.sum_line("Total Interest Charged for this Period", -total(self.rows[before:]))
        self.interest = total(self.rows[before:])
        page_year = self.period[1].year
        self.title(f"{page_year} Fees and Interest Totals Year-to-Date")
        self.amount_head("")
        self.sum_line(f"Total Fees in {page_year}", -self.fees)
        self.sum_line(f"Total Interest in {page_year}", -self.interest)
        self.title(
            "Interest Charge Calculation",
            "Your Annual Percentage Rate (APR) is the annual interest rate on your account.",
        )
        page, y = self.flow.page, self.flow.y
        for x, label in (
            (250, "Transactions Dated"),
            (360, "Annual Percentage Rate"),
            (470, "Balance Subject"),
            (576, "Interest Charge"),
        ):
            page.put(x, y, label, 7.5, right=True, bold=True)
        page.put(36, y + 14, "Pay Over Time", 8)
        for x, value in ((360, "28.99% (v)"), (470, money(part(-self.opening, "30"))), (576, money(-self.interest))):
            page.put(x, y + 14, value, 8, right=True)
        page.put(36, y + 28, "(v) Variable Rate", 7)

    def front(self) -> None:
        page, (start, end) = self.flow.pages[0], self.period
        owed, new = -self.opening - total(self.rows), total(self.rows) - self.paid - self.credited
        due = end + timedelta(25)
        page.put(36, 110, "New Balance", 11)
        page.put(250, 110, money(owed), 13, right=True, bold=True)
        page.put(36, 130, "Minimum Payment Due", 11)
        page.put(250, 130, money(part(owed, "2")), 13, right=True, bold=True)
        page.put(36, 152, "Payment Due Date", 11)
        page.put(250, 152, us(due), 13, right=True, bold=True)
        page.box(36, 172, 290, 150, None, stroke=BLUE)
        late = [
            "Late Payment Warning: If your Minimum Payment Due is not here by the Payment",
            f"Due Date of {us(due)}, a late fee of up to $40.00 may be charged.",
            "",
            "Minimum Payment Warning: Making only the minimum payment each period costs",
            "more in interest and makes paying off the balance slower. For example:",
        ]
        page.lines(42, 186, late, 7.2, 10)
        page.lines(
            42,
            250,
            ["If you make no additional", "charges and each month you pay...", "Only the Minimum Payment Due"],
            7,
            9,
        )
        page.lines(180, 250, ["You will pay off the balance", "shown in about...", "17 years"], 7, 9)
        page.lines(270, 250, ["And total of", "about...", money(part(owed, "226"))], 7, 9)
        x, y = 350, 110
        page.put(x, y, "Account Summary", 12, color=BLUE)
        block = [
            ("Previous Balance", -self.opening),
            ("Payments/Credits", -self.paid - self.credited),
            ("New Charges", -(new - self.fees - self.interest)),
            ("Fees", -self.fees),
            ("Interest Charged", -self.interest),
            ("New Balance", owed),
        ]
        for n, (label, value) in enumerate(block):
            sign = "+" if label in ("New Charges", "Fees", "Interest Charged") else ""
            page.put(x, y + 20 + 14 * n, label, 9, bold=label == "New Balance")
            page.put(576, y + 20 + 14 * n, sign + money(value), 9, right=True, bold=label == "New Balance")
        page.put(x, 226, f"Days in Billing Period: {(end - start).days + 1}", 9)
        page.put(x, 250, "Membership Points", 12, color=BLUE)
        page.put(x, 266, f"Available and Pending as of {us(start)}", 8)
        page.put(576, 280, f"{self.rng.randint(4000, 190000):,}", 12, right=True)
        page.put(36, 350, "See page 2 for important information about your account.", 8)
        page.rule(36, 560, 576, 0.5)
        page.put(36, 576, "Please fold on the perforation below, detach and return with your payment", 7)
        page.put(36, 600, "Payment Coupon", 11, bold=True)
        page.put(36, 616, "Do not staple or use paper clips", 7)
        page.put(330, 600, f"Account Ending {self.endings[0]}", 9)
        page.lines(36, 650, [self.owner, "418 JUNIPER ST APT 3B", "BROOKLYN NY 11215-2207"], 9, 12)
        page.lines(330, 630, [f"Payment Due Date {us(due)}", f"New Balance {money(owed)}"], 9, 14)
        for number, sheet in enumerate(self.flow.pages, 1):
            sheet.put(576, 40, f"p. {number}/{self.flow.number}", 9, right=True)


def draw(rng: Random, path: Path) -> Truth:
    it = Statement(rng)
    it.flow.turn()
    page = it.flow.page
    page.put(36, 110, "Payments: ", 8, bold=True)
    small = [
        "Send payments so that they reach us by 5 p.m. on the due date, in U.S. dollars and drawn on a U.S. bank.",
        "Pay Over Time: eligible charges may be carried with interest. We use the average daily balance method.",
        "Foreign charges: amounts in another currency are converted on the day we process them. No fee applies.",
        "Billing disputes: write to us within 60 days at P.O. Box 55012, Omaha NE, or call the number on your card.",
    ]
    page.lines(36, 124, small, 8, 12)
    page.put(36, 190, "Customer Care: 1-800-555-0117     International Collect: 1-623-555-0148", 8)
    it.flow.turn()
    it.credits()
    it.charges()
    it.costs()
    it.front()
    with_pymupdf(it.flow.pages, path)
    closing = it.opening + total(it.rows)
    return Truth("credit_card", "en_US", "USD", it.endings[0], *it.period, it.opening, closing, it.rows)
