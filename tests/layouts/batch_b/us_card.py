"""USA, dollar, credit card (Capital-One/Citi-like): sections of payments, of two cardholders' purchases, of fees and
of interest, `Jan 2` twice, `- $1,234.56` with a gap for payments, exchange lines and airline tickets below rows, totals
by section, year-to-date totals, rate table, rewards. Hand-written, /Rotate 90."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand

SALE, POST, TEXT, SUM = 40, 92, 146, 572
POOLS = {
    "shop": (
        "TARGIT 0000#4##",
        "SHEL OIL 5744#######",
        "KROGAR #4##",
        "TST* BLUE DOOR CAFE",
        "AMZM Mktp US*2K#4R0",
        "UBAR *TRIP",
    ),
    "city": ("AUSTINTX", "PORTLANDOR", "NEW YORKNY", "CLEVELANDOH", "help.ubar.comCA"),
    "abroad": ("HOTEL DU LACGENEVACH", "BOULANGERIE PAULPARIS", "RAMEN YATOKYO"),
}
KINDS = [
    Kind(10, -2, -260, "{shop}{city}"),
    Kind(1, -9, -400, "{abroad}|@ EUR|1.0#241893 Exchange Rate"),
    Kind(
        0.5,
        -120,
        -700,
        "DELTOR AIR 00623########ATLANTAGA|TK#: 0062312######1 PSGR: RIVERA|ORIG: CVG, DEST: ATL",
    ),
    Kind(1, -8.99, -22.99, "NETFLICKS.COMLOS GATOSCA", most=2),
    Kind(0.6, -200, -2300, "DELLA COMPUTERS800-999-3355TX", most=1),
]
LEGAL = (
    "How can I avoid paying interest charges? If you pay your statement's New Balance in full by the due date, we",
    "will not charge you interest on any new transactions. Late payment warning: if we do not receive",
    "your minimum payment by your due date, you may have to pay a late fee of up to $40.00.",
)


def _usd(amount: Decimal) -> str:
    """As this bank prints what is owed: purchases plain, what comes in after `- `."""
    return ("- $" if amount > 0 else "$") + written(abs(amount))


def _day(day: date) -> str:
    return f"{day:%b} {day.day}"


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period, self.rows = rng, some_period(rng), list[Row]()
        self.opening = -some_amount(rng, 40, 7000)
        self.card, self.other = fill(rng, "4##2", date.min, {}), fill(rng, "9##6", date.min, {})
        self.entries = some_entries(rng, KINDS, POOLS, self.period)
        self.flow = Flow(730, lambda: Page(LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(40, 42, "Harbor One Bank", 15, bold=True, color=(0.1, 0.2, 0.4))
        page.put(
            SUM, 34, f"{start:%b} {start.day}, {start.year} - {end:%b} {end.day}, {end.year}", 9, right=True, bold=True
        )
        page.put(
            SUM,
            46,
            f"{(end - start).days + 1} days in Billing Cycle   Platinum Visa ending in {self.card}",
            7.5,
            right=True,
        )
        page.put(SUM, 772, f"Page {number}", 7, right=True, color=GREY)
        return 400.0 if number == 1 else 76.0

    def title(self, text: str, heads: bool = False) -> None:
        self.flow.need(54)
        page = self.flow.page
        self.flow.y += 8
        page.put(SALE, self.flow.y, text, 9.5, bold=True)
        self.flow.y += 14
        if heads:
            page.rule(SALE, self.flow.y - 9, SUM, 0.4, GREY)
            for x, word in ((SALE, "Trans Date"), (POST, "Post Date"), (TEXT, "Description")):
                page.put(x, self.flow.y, word, 7.5, bold=True)
            page.put(SUM, self.flow.y, "Amount", 7.5, right=True, bold=True)
            self.flow.y += 13

    def row(self, entry: Entry) -> None:
        abroad = written(abs(entry.amount) * Decimal("0.925"))
        text, *below = (line.replace("@", "$" + abroad) for line in entry.lines)
        self.flow.need(11 * (1 + len(below)) + 3)
        page, y = self.flow.page, self.flow.y
        sale = max(self.period[0] - timedelta(2), earlier(self.rng, entry.day, 2))
        page.put(SALE, y, _day(sale), 8.5)
        page.put(POST, y, _day(entry.day), 8.5)
        page.put(TEXT, y, text, 8.5)
        page.lines(TEXT + 8, y + 11, below, 7.5)
        page.put(SUM, y, _usd(entry.amount), 8.5, right=True)
        self.flow.y += 11 * (1 + len(below)) + 3
        words = " ".join([text, *below])
        self.rows.append(Row(entry.day, words, entry.amount, None, sale, self.flow.number))

    def total(self, label: str, amount: Decimal) -> None:
        self.flow.page.put(SALE, self.flow.y + 2, label, 8.5, bold=True)
        self.flow.page.put(SUM, self.flow.y + 2, _usd(amount), 8.5, right=True, bold=True)
        self.flow.y += 18

    def section(self, title: str, entries: list[Entry], total: str) -> Decimal:
        self.title(title, heads=bool(entries))
        for entry in entries:
            self.row(entry)
        amount = sum((entry.amount for entry in entries), Decimal("0.00"))
        self.total(total, amount)
        return amount

    def payments(self) -> list[Entry]:
        day, rng = self.period[0] + timedelta(rng_days := self.rng.randrange(12, 24)), self.rng
        paid = -self.opening if rng.random() < 0.6 else Decimal("150.00")
        words = rng.choice(["CAPITOL MOBILE PYMT", "AUTOPAY PYMT, THANK YOU", "ELECTRONIC PAYMENT"])
        found = [Entry(day, (words,), paid, "", "")]
        if rng.random() < 0.5:
            back = self.entries[0].lines[:1] if self.entries else ("CREDIT-TRAVEL REWARD",)
            found.insert(0, Entry(day - timedelta(rng_days // 3), back, some_amount(rng, 5, 150), "", ""))
        return found

    def charges(self) -> tuple[list[Entry], list[Entry]]:
        end, rng = self.period[1], self.rng
        late = [Entry(end - timedelta(4), ("LATE FEE",), Decimal("-29.00"), "", "")] if rng.random() < 0.3 else []
        foreign = sum((e.amount for e in self.entries if "Exchange" in e.text), Decimal(0))
        if foreign:
            late.append(Entry(end, ("FOREIGN TRANSACTION FEE",), (foreign * 3 / 100).quantize(Decimal("0.01")), "", ""))
        late = [entry for entry in late if entry.amount]
        interest = [Entry(end, ("INTEREST CHARGE:PURCHASES",), -some_amount(rng, 2, 140), "", "")]
        return late, interest if rng.random() < 0.5 else []

    def cover(self, parts: dict[str, Decimal], closing: Decimal) -> None:
        page = self.flow.pages[0]
        due = self.period[1] + timedelta(25)
        page.lines(40, 86, ["DANA L RIVERA", "1180 SYCAMORE ST APT 4", "CINCINNATI, OH 45202-1814"], 9)
        page.box(330, 72, 242, 72, (0.94, 0.95, 0.98))
        page.lines(340, 88, ["Payment Due Date", "New Balance", "Minimum Payment Due"], 9, 18, bold=True)
        least = min(-closing, Decimal("35.00")) if closing < 0 else Decimal("0.00")
        says = [f"{due:%b} {due.day}, {due.year}", _usd(closing), f"${written(least)}"]
        page.lines(562, 88, says, 9, 18, right=True)
        page.put(40, 170, "Account Summary", 10, bold=True)
        for n, (label, amount) in enumerate(
            {"Previous Balance": self.opening, **parts, "New Balance": closing}.items()
        ):
            sign = "" if n in (0, 6) else "+ " if amount <= 0 and n > 1 else ""
            page.put(40, 188 + 14 * n, label, 8.5, bold=n == len(parts) + 1)
            page.put(270, 188 + 14 * n, sign + _usd(amount), 8.5, right=True, bold=n == len(parts) + 1)
        page.lines(
            330,
            188,
            ["Credit Limit", f"Available Credit (as of {_day(self.period[1])})", "Cash Advance Credit Limit"],
            8.5,
            14,
        )
        page.lines(562, 188, ["$12,000.00", f"${written(12000 + closing)}", "$1,500.00"], 8.5, 14, right=True)
        page.put(330, 244, "Rewards Summary: rewards as of " + f"{self.period[1]:%m/%d/%Y}", 8.5, bold=True)
        page.put(330, 258, f"Available Balance: {self.rng.randrange(500, 90000):,} Miles", 8.5)
        page.lines(40, 310, LEGAL, 7.5, 10)
        page.rule(30, 352, 582, 0.5, GREY)
        page.put(
            40,
            366,
            "Customer Service: 1-800-555-0142        Transactions: visit harborone.example to see detailed activity",
            7.5,
        )

    def end(self, year: int) -> None:
        self.title(f"{year} Totals Year-to-Date")
        for label, high in ((f"Total Fees charged in {year}", 90), (f"Total Interest charged in {year}", 300)):
            self.flow.page.put(SALE, self.flow.y, label, 8.5)
            self.flow.page.put(300, self.flow.y, f"${written(some_amount(self.rng, 1, high))}", 8.5, right=True)
            self.flow.y += 12
        self.title("Interest Charge Calculation")
        for cells in (
            ("Purchases", "28.49% P", "$1,204.11", "$28.13"),
            ("Cash Advances", "29.74% P", "$0.00", "$0.00"),
        ):
            for n, cell in enumerate(cells):
                self.flow.page.put(SALE + 130 * n, self.flow.y, cell, 8.5)
            self.flow.y += 12


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    hers, his = "DANA L RIVERA #" + paper.card, "MARK T RIVERA #" + paper.other
    split = len(paper.entries) * 2 // 3
    paid = paper.section(f"{hers}: Payments, Credits and Adjustments", paper.payments(), "Total Payments and Credits")
    bought = paper.section(f"{hers}: Transactions", paper.entries[:split], f"{hers}: Total Transactions")
    bought += paper.section(f"{his}: Transactions", paper.entries[split:], f"{his}: Total Transactions")
    late, interest = paper.charges()
    fees = paper.section("Fees", late, "Total Fees for This Period")
    cost = paper.section("Interest Charged", interest, "Total Interest for This Period")
    closing = paper.opening + paid + bought + fees + cost
    parts = {"Payments and Credits": paid, "Transactions": bought, "Cash Advances": Decimal("0.00")}
    paper.cover({**parts, "Fees Charged": fees, "Interest Charged": cost}, closing)
    paper.end(paper.period[1].year)
    by_hand(paper.flow.pages, path, Hand(turned=True))
    number = "ending in " + paper.card
    return Truth("credit_card", "en_US", "USD", number, *paper.period, paper.opening, closing, paper.rows)
