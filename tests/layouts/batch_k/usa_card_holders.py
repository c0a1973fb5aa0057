"""USA: credit card with several card holders, each with a total after the purchases; dates MM/DD; payments negative.

Payments, credits, purchases, fees and interest each under a heading, year-to-date totals, an interest table, rewards
and a payment coupon. Foreign purchases have a second line with a date, a currency and a rate; orders a number.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, wrap, written
from ..pens import GREY, LETTER, WHITE, Color, Flow, Page, fits
from ._writing import how_many, number_pages, write_core

NAVY: Color = (0.05, 0.15, 0.35)
PALE: Color = (0.9, 0.93, 0.96)
POOLS: Pools = {
    "city": ("AUSTIN TX", "SEATTLE WA", "COLUMBUS OH", "PORTLAND OR", "CHICAGO IL", "BROOKLYN NY", "SAN JOSE CA"),
    "shop": (
        "TRADER JOE S #### QPS",
        "COSTCO WHSE #####",
        "SQ *BLUE DOOR COFFEE",
        "TARGET    0000####",
        "TST* LOS PINOS",
    ),
    "gas": ("SHELL OIL 5744####700", "CHEVRON 00#####", "EXXON CIRCLE K", "7-ELEVEN #####"),
    "web": ("SPOTIFY USA 877-7781161 NY", "Netflix.com netflix.com CA", "GOOGLE *Domains 650-2530000 CA"),
    "abroad": ("RESTAURANTE EL FARO LISBOA", "BOULANGERIE MARTIN PARIS", "HOTEL AM MARKT BERLIN", "THE CROWN LONDON"),
}
SPENT = (
    Kind(12, -190, -4, "{shop} {city}"),
    Kind(5, -75, -18, "{gas} {city}"),
    Kind(4, -140, -8, "Amazon.com*?#??#?#?# Amzn.com/bill WA|Order Number 112-#######-#######"),
    Kind(3, -24, -9.99, "{web}"),
    Kind(1, -680, -140, "UNITED      016######### UNITED.COM TX|{airline}"),
    Kind(2, -140, -12, "{abroad}", tag="abroad"),
)
CREDITS = (Kind(1, 6, 120, "AMZN Mktp US Amzn.com/bill WA"), Kind(1, 10, 90, "REI.COM  800-426-4840 WA"))
HOLDERS = ("JORDAN P AVERY", "CASEY L AVERY", "MORGAN T BELL")
NOTES = (
    "Late Payment Warning: If we do not receive your minimum payment by the due date, you may have to pay a late fee "
    "of up to $40.00 and your APRs may be increased up to a maximum Penalty APR of 29.99%.",
    "Minimum Payment Warning: If you make only the minimum payment each period, you will pay more in interest and "
    "it will take you longer to pay off your balance. For example:",
)
BACK = (
    "Information About Your Account",
    "Making Your Payments: The amount of your payment should be at least your minimum payment due, payable in U.S. "
    "dollars and drawn on or payable through a U.S. financial institution or the U.S. branch of a foreign institution. "
    "You can pay down balances faster by paying more than the minimum payment or the total unpaid balance.",
    "Account Information Reported To Credit Bureau: We may report information about your Account to credit bureaus. "
    "Late payments, missed payments or other defaults on your Account may be reflected in your credit report.",
    "Calculation Of Balance Subject To Interest Rate: To figure your periodic interest charges for each billing cycle "
    "when a daily periodic rate applies, we use the daily balance method (including new transactions).",
    "What To Do If You Think You Find A Mistake On Your Statement: write to us within 60 days at P.O. Box 15000, "
    "Wilmington, DE 19850. In your letter, give us your name and account number, the dollar amount and a description.",
)


def _airline(rng: Random, day: date) -> str:
    return f"{day + timedelta(20):%m%d%y} {rng.randint(1, 2)} {rng.choice('YVWK')} SFO EWR"


class _Sheet:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        year, month, day = rng.randint(2019, 2024), rng.randint(1, 12), rng.randint(3, 24)
        start = date(year, month, day)
        self.period = (start, date(year + month // 12, month % 12 + 1, day) - timedelta(1))
        self.last4 = fill(rng, "####", start, {})
        self.account = f"XXXX XXXX XXXX {self.last4}"
        self.previous = some_amount(rng, 200, 6000)
        self.sections = self.invent()
        self.rows: list[Row] = []
        self.flow = Flow(722, lambda: Page(LETTER), self.head)

    def invent(self) -> dict[str, list[Entry]]:
        """Entries by section; the sections are in the order in which they are printed."""
        rng, (start, end) = self.rng, self.period
        pools: Pools = {**POOLS, "airline": _airline}
        spent = some_entries(rng, SPENT, pools, self.period, count=how_many(rng))
        cards = rng.randint(1, 3)
        owner = [rng.choices(range(cards), [5, 3, 1][:cards])[0] for _ in spent]
        paid = self.previous if rng.random() < 0.6 else some_amount(rng, 40, float(self.previous))
        when = start + timedelta(rng.randint(8, 20))
        sections = {"payments": [Entry(when, ("Payment Thank You-Mobile",), paid, "", "")]}
        sections["payments"] += some_entries(rng, CREDITS, POOLS, self.period, count=rng.choice([0, 0, 1, 2]))
        sections["payments"].sort(key=lambda entry: entry.day)
        for card in range(cards):
            sections[HOLDERS[card]] = [entry for entry, who in zip(spent, owner, strict=True) if who == card]
        abroad = [entry for entry in spent if entry.tag == "abroad"]
        fees = [Entry(e.day, ("FOREIGN TRANSACTION FEE",), round(e.amount * 3 / 100, 2), "", "") for e in abroad[:2]]
        if rng.random() < 0.2:
            fees.append(Entry(end - timedelta(2), ("LATE FEE",), Decimal(-40), "", ""))
        if start.month == 4:
            fees.append(Entry(end, ("ANNUAL MEMBERSHIP FEE",), Decimal(-95), "", ""))
        sections["fees"] = [replace_cents(entry) for entry in sorted(fees, key=lambda entry: entry.day)]
        owed = self.previous - paid
        interest = [Entry(end, ("PURCHASE INTEREST CHARGE",), -round(owed * Decimal("0.0204") + 1, 2), "", "")]
        sections["interest"] = interest if owed else []
        return sections

    def sum(self, *names: str) -> Decimal:
        return sum((entry.amount for name in names for entry in self.sections[name]), Decimal(0))

    def holders(self) -> list[str]:
        return [name for name in self.sections if name in HOLDERS]

    def least(self) -> Decimal:
        """The minimum payment."""
        owed = self.owed()
        return max(Decimal(35), (owed / 50).quantize(Decimal(1))) if owed > 35 else max(owed, Decimal(0))

    def owed(self) -> Decimal:
        return self.previous - self.sum(*self.sections)

    # --- the page around the rows

    def head(self, page: Page, number: int) -> float:
        page.put(40, 48, "CUMBERLAND", 17, bold=True, color=NAVY)
        page.put(174, 48, "BANK", 17, color=GREY)
        if number == 1:
            return self.first(page)
        page.put(572, 42, f"{HOLDERS[0]}", 8, right=True)
        page.put(572, 52, f"Account Number: {self.account}", 8, right=True)
        return 84

    def first(self, page: Page) -> float:
        due = self.period[1] + timedelta(25)
        least = self.least()
        page.box(300, 28, 272, 62, PALE)
        facts = (
            ("New Balance", self.dollars(self.owed())),
            ("Minimum Payment Due", self.dollars(least)),
            ("Payment Due Date", f"{due:%m/%d/%y}"),
        )
        for n, (name, value) in enumerate(facts):
            page.put(310, 46 + 18 * n, name, 10, bold=True)
            page.put(562, 46 + 18 * n, value, 10, right=True)
        page.put(40, 66, "CREDIT CARD STATEMENT", 8, color=GREY)
        page.put(40, 82, "www.cumberland.example/cardhelp      1-800-555-0142", 7.5)
        y = 108.0
        for note in NOTES:
            y = page.lines(40, y, wrap(note, fits("Helvetica", 7.5, 500)), 7.5, 9.5) + 4
        for n, cells in enumerate(self.warning(least)):
            for x, cell in zip((44, 216, 404), cells, strict=True):
                page.put(x, y + 8 + 11 * n, cell, 7.5, bold=n == 0)
        y += 48
        self.summary(page, y)
        self.rewards(page, y)
        self.coupon(page, least, due)
        return 900  # the rows begin on the next page but one

    def warning(self, least: Decimal) -> tuple[tuple[str, str, str], ...]:
        years = "4 years" if self.owed() > 900 else "14 months"
        return (
            (
                "If you make no additional charges",
                "You will pay off the balance shown",
                "And you will end up paying an",
            ),
            ("using this card and each month you pay...", "on this statement in about...", "estimated total of..."),
            (
                f"Only the minimum payment ({self.dollars(least)})",
                years,
                self.dollars((self.owed() * 13 / 10).quantize(Decimal(1))),
            ),
        )

    def summary(self, page: Page, y: float) -> None:
        page.box(40, y, 300, 16, NAVY)
        page.put(46, y + 11.5, "ACCOUNT SUMMARY", 9, bold=True, color=WHITE)
        start, end = self.period
        limit = Decimal(12500)
        lines = (
            ("Previous Balance", self.dollars(self.previous)),
            ("Payment, Credits", self.signed(-self.sum("payments"))),
            ("Purchases", self.signed(-self.sum(*self.holders()))),
            ("Cash Advances", "$0.00"),
            ("Balance Transfers", "$0.00"),
            ("Fees Charged", self.signed(-self.sum("fees"))),
            ("Interest Charged", self.signed(-self.sum("interest"))),
            ("New Balance", self.dollars(self.owed())),
            ("Opening/Closing Date", f"{start:%m/%d/%y} - {end:%m/%d/%y}"),
            ("Credit Access Line", "$12,500"),
            ("Available Credit", self.dollars(max(limit - self.owed(), Decimal(0)))[:-3]),
            ("Cash Access Line", "$2,500"),
            ("Past Due Amount", "$0.00"),
            ("Balance over the Credit Access Line", "$0.00"),
        )
        page.put(46, y + 30, "Account Number:", 8.5)
        page.put(336, y + 30, self.account, 8.5, right=True)
        for n, (name, value) in enumerate(lines):
            page.put(46, y + 45 + 14 * n, name, 8.5, bold=name == "New Balance")
            page.put(336, y + 45 + 14 * n, value, 8.5, right=True, bold=name == "New Balance")

    def rewards(self, page: Page, y: float) -> None:
        points = int(-self.sum(*self.holders()))
        before = self.rng.randint(900, 80000)
        page.box(356, y, 216, 16, NAVY)
        page.put(362, y + 11.5, "CUMBERLAND REWARDS SUMMARY", 9, bold=True, color=WHITE)
        lines = (
            ("Previous points balance", before),
            ("+ 1 Point per $1 earned on all purchases", points),
            ("+ 2X on travel and dining", points // 7),
            ("= Total points available for", None),
            ("redemption", before + points + points // 7),
        )
        for n, (name, value) in enumerate(lines):
            page.put(362, y + 30 + 13 * n, name, 8)
            page.put(568, y + 30 + 13 * n, "" if value is None else f"{value:,}", 8, right=True)
        text = (
            "You earn unlimited points. Redeem them for travel, gift cards, cash back and more at cumberland.example."
        )
        page.lines(362, y + 106, wrap(text, fits("Helvetica", 7.5, 190)), 7.5, 9.5)

    def coupon(self, page: Page, least: Decimal, due: date) -> None:
        page.box(40, 470, 532, 96, PALE)
        page.put(56, 494, "Get 5,000 bonus points for each friend you refer", 13, bold=True, color=NAVY)
        text = (
            "Invite a friend to get a Cumberland Rewards card. You earn points when they are approved, up to 50,000 "
            "per year. They earn a $200 bonus after spending $500 in the first 3 months from account opening. "
            f"Offer ends {due + timedelta(40):%m/%d/%Y}."
        )
        page.lines(56, 512, wrap(text, fits("Helvetica", 8.5, 460)), 8.5, 12)
        for n in range(66):
            page.rule(40 + 8 * n, 600, 44 + 8 * n, 0.5, GREY)
        facts = (
            ("Payment Due Date:", f"{due:%m/%d/%y}"),
            ("New Balance:", self.dollars(self.owed())),
            ("Minimum Payment Due:", self.dollars(least)),
            ("Account number:", self.account),
        )
        for n, (name, value) in enumerate(facts):
            page.put(350, 630 + 14 * n, name, 9)
            page.put(572, 630 + 14 * n, value, 9, right=True)
        page.put(350, 700, "$ ________________________  Amount Enclosed", 9)
        page.put(350, 712, "Make/Mail to Cumberland Card Services at the address below:", 7)
        page.lines(350, 728, ["CUMBERLAND CARD SERVICES", "PO BOX 6294", "CAROL STREAM IL 60197-6294"], 8.5, 10.5)
        page.lines(60, 690, [HOLDERS[0], "1418 MAPLEWOOD DR", "AUSTIN TX 78704-2211"], 9, 11)
        page.put(
            40,
            768,
            f"5000 1602 8{self.last4} 000{least:07.2f}000{self.owed():09.2f}".replace(".", ""),
            9,
            face="Courier",
        )

    def back(self) -> None:
        self.flow.turn()
        page, y = self.flow.page, 84.0
        for n, text in enumerate(BACK):
            y = page.lines(40, y, wrap(text, fits("Helvetica", 7.5, 490)), 7.5, 10, bold=n == 0) + 6
        self.flow.turn()

    # --- the rows

    def dollars(self, amount: Decimal) -> str:
        return ("-" if amount < 0 else "") + "$" + written(abs(amount))

    def signed(self, amount: Decimal) -> str:
        """How much the debt grows, with its sign."""
        return self.dollars(amount) if amount <= 0 else "+" + self.dollars(amount)

    def table(self, first: bool = False) -> None:
        if not first:
            self.flow.turn()
        page, y = self.flow.page, self.flow.y
        page.box(40, y - 12, 532, 17, NAVY)
        name = "ACCOUNT ACTIVITY" + ("" if first else " (CONTINUED)")
        page.put(46, y, name, 10, bold=True, color=WHITE)
        page.put(46, y + 18, "Date of", 8, bold=True)
        page.put(46, y + 28, "Transaction", 8, bold=True)
        page.put(120, y + 28, "Merchant Name or Transaction Description", 8, bold=True)
        page.put(566, y + 28, "$ Amount", 8, bold=True, right=True)
        page.rule(40, y + 33, 572)
        self.flow.y = y + 48

    def room(self, height: float) -> None:
        if self.flow.y + height > self.flow.bottom:
            self.table()

    def heading(self, text: str) -> None:
        self.room(40)
        self.flow.page.put(46, self.flow.y + 2, text, 8.5, bold=True)
        self.flow.y += 15

    def entry(self, entry: Entry) -> None:
        place = ("POUND STERLING", "0.79") if "LONDON" in entry.lines[0] else ("EURO", "0.92")
        foreign = place if entry.tag == "abroad" else None
        self.room(12 * (len(entry.lines) + (2 if foreign else 0)))
        page, y = self.flow.page, self.flow.y
        page.put(46, y, f"{entry.day:%m/%d}", 8.5)
        page.put(566, y, written(-entry.amount), 8.5, right=True)
        page.put(120, y, entry.lines[0], 8.5)
        self.flow.y = page.lines(120, y + 12, entry.lines[1:], 8.5, 12)
        text = " ".join(" ".join(entry.lines).split())
        if foreign:
            name, rate = foreign
            there = round(-entry.amount * Decimal(rate), 2)
            conversion = f"{written(there)} X {-entry.amount / there:.9f} (EXCHG RATE)"
            page.put(120, y + 12, f"{min(entry.day + timedelta(1), self.period[1]):%m/%d}  {name}", 8.5)
            page.put(120, y + 24, conversion, 8.5)
            self.flow.y = y + 36
        self.rows.append(Row(entry.day, text, entry.amount, page=self.flow.number))

    def activity(self) -> None:
        self.table(first=True)
        self.heading("PAYMENTS AND OTHER CREDITS")
        for entry in self.sections["payments"]:
            self.entry(entry)
        for n, name in enumerate(self.holders()):
            if n == 0 or self.sections[name]:
                self.holder(name, n)
        for name, title in (("fees", "FEES"), ("interest", "INTEREST")):
            if self.sections[name]:
                self.heading(f"{title} CHARGED")
                for entry in self.sections[name]:
                    self.entry(entry)
                self.total(f"TOTAL {title} FOR THIS PERIOD", -self.sum(name))

    def holder(self, name: str, n: int) -> None:
        if n == 0 and self.sections[name]:
            self.heading("PURCHASE")
        for entry in self.sections[name]:
            self.entry(entry)
        self.room(34)
        card = self.last4 if n == 0 else f"{(int(self.last4) * 7 + n * 1313) % 10000:04}"
        page, y = self.flow.page, self.flow.y
        page.put(120, y, name, 8.5, bold=True)
        page.put(120, y + 11, f"TRANSACTIONS THIS CYCLE (CARD {card})", 8.5)
        spent = -self.sum(name, *(["payments"] if n == 0 else []))
        page.put(400, y + 11, self.dollars(spent), 8.5, right=True)
        if n == 0:
            page.put(120, y + 22, "INCLUDING PAYMENTS RECEIVED", 8.5)
        page.rule(40, y + 27, 572, 0.4, GREY)
        self.flow.y = y + 41

    def total(self, text: str, amount: Decimal) -> None:
        self.room(14)
        self.flow.page.put(180, self.flow.y, text, 8.5, bold=True)
        self.flow.page.put(566, self.flow.y, self.dollars(amount), 8.5, bold=True, right=True)
        self.flow.y += 18

    def end(self) -> None:
        self.flow.need(210)
        page, y = self.flow.page, self.flow.y + 6
        year = self.period[1].year
        fees, interest = -self.sum("fees") + 40, -self.sum("interest") + Decimal("18.32")
        page.box(170, y, 272, 50, None, stroke=GREY)
        page.put(306, y + 13, f"{year} Totals Year-to-Date", 9, bold=True, center=True)
        for n, (name, value) in enumerate((("fees", fees), ("interest", interest))):
            page.put(180, y + 28 + 13 * n, f"Total {name} charged in {year}", 8.5)
            page.put(432, y + 28 + 13 * n, self.dollars(value), 8.5, right=True)
        note = "Year-to-date totals do not reflect any fee or interest refunds you may have received."
        page.put(306, y + 60, note, 7, center=True)
        y += 76
        page.box(40, y, 532, 17, NAVY)
        page.put(46, y + 12, "INTEREST CHARGES", 10, bold=True, color=WHITE)
        note = "Your Annual Percentage Rate (APR) is the annual interest rate on your account."
        page.put(46, y + 30, note, 7.5)
        heads = ("Balance Type", "Annual Percentage Rate (APR)", "Balance Subject To Interest Rate", "Interest Charges")
        base = -self.sum("interest") * 49
        cells = (
            heads,
            ("PURCHASES", "24.49%(v)(d)", self.dollars(base), self.dollars(-self.sum("interest"))),
            ("CASH ADVANCES", "29.49%(v)(d)", "- 0 -", "- 0 -"),
            ("BALANCE TRANSFERS", "24.49%(v)(d)", "- 0 -", "- 0 -"),
        )
        for n, line in enumerate(cells):
            for x, cell in zip((46, 160, 310, 480), line, strict=True):
                page.put(x, y + 48 + 14 * n, cell, 8, bold=n == 0)
        page.put(566, y + 106, f"{(self.period[1] - self.period[0]).days + 1} Days in Billing Period", 8, right=True)
        page.put(46, y + 106, "(v) = Variable Rate     (d) = Daily Balance Method (including new transactions)", 7.5)


def replace_cents(entry: Entry) -> Entry:
    """The entry with an amount of at least a cent, as fees are."""
    amount = min(entry.amount, Decimal("-0.01")).quantize(Decimal("0.01"))
    return Entry(entry.day, entry.lines, amount, entry.tag, entry.text)


def draw(rng: Random, path: Path) -> Truth:
    sheet = _Sheet(rng)
    sheet.back()
    sheet.activity()
    sheet.end()

    def foot(page: Page, number: int, of: int) -> None:
        page.put(40, 782 if number == 1 else 760, HOLDERS[0], 7, color=GREY)
        text = f"Page {number} of {of}        Statement Date: {sheet.period[1]:%m/%d/%y}"
        page.put(572, 782 if number == 1 else 760, text, 7, right=True, color=GREY)

    number_pages(sheet.flow.pages, foot)
    write_core(rng, sheet.flow.pages, path)
    return Truth(
        "credit_card", "en_US", "USD", sheet.account, *sheet.period, -sheet.previous, -sheet.owed(), sheet.rows
    )
