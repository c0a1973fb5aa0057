"""United States, credit card: transaction and posting date, reference number, blocks of three card holders.

Credits are marked CR behind the amount, each holder's block has its own title and total, purchases abroad have a line
with the foreign amount and the rate below them; fees and interest follow as blocks of their own with totals.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Color, Flow, Page, fits, with_reportlab
from ._rows import ZERO, each_page

NAVY: Color = (0.05, 0.16, 0.36)
LIGHT: Color = (0.89, 0.92, 0.96)
POOLS = {
    "shop": [
        "TARGET        0000#### MINNEAPOLIS MN",
        "HY-VEE OMAHA {*n} OMAHA NE",
        "MENARDS OMAHA W NE OMAHA NE",
        "CASEYS #{*n} COUNCIL BLUFF IA",
        "UBER   TRIP HELP.UBER.COM CA",
        "DOORDASH*PANERA BREA 855-431-0459 CA",
        "APPLE.COM/BILL 866-712-7753 CA",
        "SOUTHWES  526########## 800-435-9792 TX",
        "TST* BLOCK 16 OMAHA NE",
        "WALGREENS #{*n} PAPILLION NE",
        "KOHL'S #0{*n} OMAHA NE",
        "AMAZON MKTPL*??#??##?? Amzn.com/bill WA",
    ],
    "n": ["1126", "341", "0827", "2204", "595"],
}
BUYS = [
    Kind(14, -3, -260, "{shop}", "buy"),
    Kind(0.8, -9, -150, "FAIRMONT ROYAL YORK TORONTO ON|CAN|{cad}", "buy"),
]
CREDITS = [Kind(1, 8, 120, "{shop}|MERCHANDISE/SERVICE RETURN", "credit")]
HOLDERS = ["ELLEN M BRANDT", "KEITH BRANDT", "SOPHIE R BRANDT"]
X_POST, X_REF, X_TEXT, X_AMOUNT = 90, 138, 262, 572


def _money(amount: Decimal) -> str:
    """As the card sees it: purchases are plain, credits have CR behind them."""
    return "$" + written(amount, minus="") + ("CR" if amount > 0 else "")


class _Card:
    def __init__(self, start: date, end: date, last: str) -> None:
        self.start, self.end, self.last = start, end, last
        self.rows: list[Row] = []
        self.table = False
        self.flow = Flow(730, lambda: Page(LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 46, "PRAIRIE NATIONAL", 15, bold=True, color=NAVY)
        if number == 1:
            page.put(40, 60, "Cash Preferred Visa Signature", 9, color=NAVY)
            return 84
        page.put(572, 40, f"{HOLDERS[0]}", 8, right=True)
        page.put(572, 50, f"Account Number: XXXX XXXX XXXX {self.last}", 8, right=True)
        return self.titles(page, 84) if self.table else 84

    def titles(self, page: Page, y: float) -> float:
        page.box(36, y - 19, 540, 26, NAVY)
        for x, upper, lower in ((40, "Tran", "Date"), (X_POST, "Post", "Date"), (X_REF, "", "Reference Number")):
            page.put(x, y - 8, upper, 8, bold=True, color=WHITE)
            page.put(x, y + 2, lower, 8, bold=True, color=WHITE)
        page.put(X_TEXT, y + 2, "Description of Transaction or Credit", 8, bold=True, color=WHITE)
        page.put(X_AMOUNT, y + 2, "Amount", 8, bold=True, color=WHITE, right=True)
        return y + 20

    def summary(self, opening: Decimal, parts: list[tuple[str, Decimal, str]], closing: Decimal) -> None:
        page = self.flow.page
        page.box(36, 84, 262, 18, NAVY)
        page.put(42, 96, "Summary of Account Activity", 10, bold=True, color=WHITE)
        y = 118.0
        for label, amount, sign in [("Previous Balance", -opening, ""), *parts, ("New Balance", -closing, "")]:
            strong = label == "New Balance"
            page.put(42, y, label, 9, bold=strong)
            page.put(292, y, f"{sign}${written(amount)}", 9, right=True, bold=strong)
            y += 13
        page.rule(36, y, 298)
        page.put(42, y + 14, "Credit Limit", 9)
        page.put(292, y + 14, "$18,000.00", 9, right=True)
        page.put(42, y + 27, "Available Credit", 9)
        page.put(
            292, y + 27, "$" + written(max(ZERO, Decimal(18000) + closing).quantize(Decimal("0.01"))), 9, right=True
        )
        page.put(42, y + 40, "Statement Closing Date", 9)
        page.put(292, y + 40, self.end.strftime("%m/%d/%Y"), 9, right=True)
        page.put(42, y + 53, "Days in Billing Cycle", 9)
        page.put(292, y + 53, str((self.end - self.start).days + 1), 9, right=True)
        page.box(314, 84, 262, 18, NAVY)
        page.put(320, 96, "Payment Information", 10, bold=True, color=WHITE)
        due = self.end + timedelta(25)
        least = max(Decimal(35), (-closing * Decimal("0.01")).quantize(Decimal(1)))
        facts = [
            ("New Balance", "$" + written(-closing)),
            ("Total Minimum Payment Due", "$" + written(least)),
            ("Payment Due Date", due.strftime("%m/%d/%Y")),
        ]
        for place, (label, said) in enumerate(facts):
            page.put(320, 118 + 13 * place, label, 9, bold=True)
            page.put(570, 118 + 13 * place, said, 9, bold=True, right=True)
        warning = [
            "Late Payment Warning: If your minimum payment does not reach us by the",
            "date above, a late fee of up to $41.00 may be charged and your APRs may be",
            "raised to the Penalty APR of 29.99%.",
            "Minimum Payment Warning: Paying only the minimum each period means more",
            "interest and more time until the balance is gone. For example:",
        ]
        below = page.lines(320, 166, warning, 7, 9)
        page.box(314, below - 6, 262, 44, stroke=GREY)
        page.put(320, below + 4, "If you pay each month", 7, bold=True)
        page.put(420, below + 4, "you will pay off in about", 7, bold=True)
        page.put(570, below + 4, "and pay in all", 7, bold=True, right=True)
        page.put(320, below + 17, "Only the minimum", 7)
        page.put(420, below + 17, "14 years", 7)
        page.put(570, below + 17, "$" + written((-closing * 2).quantize(Decimal(1)), places=0), 7, right=True)
        page.put(320, below + 30, "$" + written((-closing / 31).quantize(Decimal(1)), places=0), 7)
        page.put(420, below + 30, "3 years", 7)
        page.put(
            570, below + 30, "$" + written((-closing * Decimal("1.2")).quantize(Decimal(1)), places=0), 7, right=True
        )
        self.flow.y = max(y + 70, below + 56)
        page.box(36, self.flow.y - 4, 540, 34, LIGHT)
        page.put(42, self.flow.y + 8, "Cash Rewards", 9, bold=True, color=NAVY)
        page.put(
            42,
            self.flow.y + 21,
            "Earn 3% on dining and 2% at grocery stores. Redeem from $25 at prairiecards.example.",
            8,
        )
        self.flow.y += 58

    def begin(self) -> None:
        self.flow.need(90)
        self.flow.page.put(36, self.flow.y - 4, "Transaction Summary", 11, bold=True, color=NAVY)
        self.flow.y = self.titles(self.flow.page, self.flow.y + 22)
        self.table = True

    def block(self, title: str, rows: list[tuple[date, str, Entry]], total: str) -> None:
        self.flow.need(44)
        self.flow.page.put(40, self.flow.y, title, 9, bold=True)
        self.flow.y += 13
        for tran, reference, entry in rows:
            lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 236))]
            lines = [" ".join(line.split()) for line in lines]
            self.flow.need(10.5 * len(lines))
            page, y = self.flow.page, self.flow.y
            page.put(40, y, tran.strftime("%m/%d"), 8.5)
            page.put(X_POST, y, entry.day.strftime("%m/%d"), 8.5)
            page.put(X_REF, y, reference, 8.5)
            page.put(X_AMOUNT, y, _money(entry.amount), 8.5, right=True)
            self.flow.y = page.lines(X_TEXT, y, lines, 8.5, 10.5) + 1.5
            self.rows.append(Row(entry.day, " ".join(lines), entry.amount, page=self.flow.number))
        amount = sum((entry.amount for _, _, entry in rows), ZERO)
        self.flow.need(12)
        self.flow.page.put(X_TEXT, self.flow.y + 1, total, 8.5, bold=True)
        self.flow.page.put(X_AMOUNT, self.flow.y + 1, _money(amount), 8.5, bold=True, right=True)
        self.flow.y += 22

    def ending(self, fees: Decimal, interest: Decimal) -> None:
        self.table = False
        self.flow.need(150)
        page, y = self.flow.page, self.flow.y
        page.box(150, y, 312, 44, LIGHT)
        page.put(306, y + 12, f"{self.end.year} Totals Year-to-Date", 9, bold=True, center=True)
        page.put(160, y + 25, f"Total Fees Charged in {self.end.year}", 8.5)
        page.put(452, y + 25, "$" + written(fees + 12), 8.5, right=True)
        page.put(160, y + 37, f"Total Interest Charged in {self.end.year}", 8.5)
        page.put(452, y + 37, "$" + written(interest * self.end.month), 8.5, right=True)
        y += 68
        page.put(36, y, "Interest Charge Calculation", 11, bold=True, color=NAVY)
        page.put(36, y + 12, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
        titles = ("Type of Balance", "Annual Percentage Rate", "Balance Subject to Interest", "Interest Charge")
        for x, text in zip((40, 200, 340, 490), titles, strict=True):
            page.put(x, y + 28, text, 8, bold=True)
        base = (interest * 60).quantize(Decimal("0.01"))
        for place, (kind, rate, held, paid) in enumerate(
            [("Purchases", "20.99% (v)", base, interest), ("Cash Advances", "28.99% (v)", ZERO, ZERO)]
        ):
            said = (kind, rate, "$" + written(held), "$" + written(paid))
            for x, text in zip((40, 200, 340, 490), said, strict=True):
                page.put(x, y + 42 + 12 * place, text, 8)
        page.put(
            36, y + 70, "(v) = Variable Rate. Please see the reverse of page 1 for how we work out your balance.", 7
        )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([29, 30]))
    opening = -some_amount(rng, 300, 5200)
    pools = POOLS | {
        "cad": lambda rng, _: (
            f"CANADIAN DOLLAR   {rng.randint(12, 190)}.{rng.randint(10, 99)} X 0.7{rng.randint(100000, 599999)}"
        )
    }

    def referenced(entry: Entry) -> tuple[date, str, Entry]:
        gap = 0 if entry.tag == "own" else 2
        return earlier(rng, entry.day, gap) if gap else entry.day, fill(rng, "24############?##", entry.day, {}), entry

    middle = start + timedelta(rng.randint(4, 22))
    paid = -opening if rng.random() < 0.5 else some_amount(rng, 100, float(-opening) if opening < -120 else 130, "5")
    credits = [Entry(middle, ("AUTOMATIC PAYMENT - THANK YOU",), paid, "own", "paid")]
    credits += some_entries(rng, CREDITS, pools, (middle, end), count=rng.randint(0, 2))
    counts = (rng.randint(8, 40), rng.randint(3, 18), rng.randint(1, 9))
    blocks = [some_entries(rng, BUYS, pools, (start, end), count=count) for count in counts]
    fees = [Entry(end - timedelta(3), ("LATE FEE",), Decimal("-29.00"), "own", "fee")] if rng.random() < 0.3 else []
    interest = [Entry(end, ("INTEREST CHARGE ON PURCHASES",), some_amount(rng, -4, -70), "own", "interest")]
    groups = [credits, *blocks, fees, interest]
    bought = sum((e.amount for block in blocks for e in block), ZERO)
    closing = opening + sum((e.amount for group in groups for e in group), ZERO)
    owed, charged = sum((e.amount for e in fees), ZERO), interest[0].amount
    lasts = [f"{rng.randint(0, 9999):04}" for _ in HOLDERS]
    card = _Card(start, end, lasts[0])
    back = sum((e.amount for e in credits[1:]), ZERO)
    parts = [
        ("Payments", paid, "-"),
        ("Other Credits", back, "-"),
        ("Purchases/Debits", -bought, "+"),
        ("Cash Advances", ZERO, "+"),
        ("Fees Charged", -owed, "+"),
        ("Interest Charged", -charged, "+"),
    ]
    card.summary(opening, parts, closing)
    card.begin()
    card.block("PAYMENTS AND OTHER CREDITS", [referenced(e) for e in credits], "TOTAL PAYMENTS AND OTHER CREDITS")
    for name, last, block in zip(HOLDERS, lasts, blocks, strict=True):
        card.block(f"{name}   CARD ENDING IN {last}", [referenced(e) for e in block], f"TOTAL FOR {name}")
    card.block("FEES", [(e.day, "", e) for e in fees], "TOTAL FEES FOR THIS PERIOD")
    card.block("INTEREST CHARGED", [(e.day, "", e) for e in interest], "TOTAL INTEREST FOR THIS PERIOD")
    card.ending(-owed, -charged)
    each_page(card.flow.pages, _foot)
    with_reportlab(card.flow.pages, path)
    return Truth("credit_card", "en_US", "USD", f"XXXX XXXX XXXX {lasts[0]}", start, end, opening, closing, card.rows)


def _foot(page: Page, number: int, count: int) -> None:
    page.rule(36, 750, 576, 0.4, GREY)
    note = "NOTICE: See the reverse side for your billing rights. Customer Service 1-800-555-0139 (TTY 711)"
    page.put(36, 760, note, 7)
    page.put(576, 760, f"Page {number} of {count}", 7.5, right=True)
