"""United States, credit card: transaction dates only, foreign purchases with currency and rate lines, interest table.

A foreign purchase is followed by a line with another date and the currency and one with the amount times the rate.
Payments carry a minus and purchases none. Words are placed one by one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import BLACK, GREY, LETTER, WHITE, Color, Flow, Page, with_reportlab
from ._rows import in_words, number_pages

NAVY: Color = (0.05, 0.25, 0.42)
PALE: Color = (0.9, 0.94, 0.97)
LEFT, TEXT, RIGHT = 40.0, 108.0, 572.0
CENT = Decimal("0.01")

POOLS: Pools = {
    "place": ["SEATTLE WA", "BELLEVUE WA", "TACOMA WA", "PORTLAND OR", "SEATTLE WA"],
    "shop": [
        "QFC #58##",
        "SAFEWAY #1###",
        "PCC COMMUNITY MARKETS",
        "CHEVRON 009####",
        "TST* SALT AND STONE",
        "REI.COM 800-426-4840",
        "SQ *VICTROLA COFFEE",
        "FRED MEYER #0###",
        "BARTELL DRUGS #0#",
        "UWAJIMAYA",
        "MOD PIZZA - ####",
        "76 - UNION GAS",
    ],
    "web": [
        "AMAZON.COM*2?#?##?#3 AMZN.COM/BILL WA",
        "Spotify USA New York NY",
        "LYFT *RIDE SUN 7PM LYFT.COM CA",
        "COMCAST CABLE COMM 800-COMCAST WA",
        "ALASKA A  02721######## SEATTLE WA",
        "Disney Plus 888-9057888 CA",
    ],
    "abroad": ["RESTAURANT LE PETIT PONT PARIS", "SNCF-VOYAGEURS PARIS", "MUSEE D ORSAY PARIS", "MONOPRIX 06## LYON"],
    "uk": ["TFL TRAVEL CH TFL.GOV.UK/CP", "PRET A MANGER LONDON", "WATERSTONES LONDON"],
    "jp": ["LAWSON SHIBUYA TOKYO", "JR EAST SUICA TOKYO"],
}
KINDS = [
    Kind(1, 100, 1800, "Payment Thank You-Mobile", "pay", most=2),
    Kind(0.5, 10, 120, "{shop} {place}", "pay", most=2),
    Kind(8, -4, -210, "{shop} {place}", "buy"),
    Kind(3, -5, -160, "{web}", "buy"),
    Kind(2, -8, -190, "{abroad}", "EURO"),
    Kind(0.8, -3, -60, "{uk}", "POUND STERLING"),
    Kind(0.6, -4, -60, "{jp}", "JAPANESE YEN"),
    Kind(0.2, -39, -40, "LATE FEE", "fee", "1", most=1),
]
RATES = {"EURO": "1.08", "POUND STERLING": "1.26", "JAPANESE YEN": "0.0067"}


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([28, 30]))
    last = fill(rng, "####", start, {})
    owed = some_amount(rng, 300, 4000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(22, 75))
    entries = [_with_rate(rng, entry) for entry in entries]
    fee = Decimal("0.03")
    for entry in [entry for entry in entries if entry.tag in RATES]:
        amount = (entry.amount * fee).quantize(CENT, ROUND_HALF_UP)
        entries.append(Entry(entry.day, ("FOREIGN TRANSACTION FEE",), min(amount, -CENT), "fee", "fee"))
    interest = some_amount(rng, -4, -70) if rng.random() < 0.7 else Decimal(0)
    if interest:
        entries.append(Entry(end, ("PURCHASE INTEREST CHARGE",), interest, "interest", "interest"))
    statement = _Statement(start, end, last, owed, sorted(entries, key=lambda entry: entry.day))
    rows = statement.compose()
    in_words(statement.flow.pages)
    with_reportlab(statement.flow.pages, path)
    closing = -owed + sum(row.amount for row in rows)
    return Truth("credit_card", "en_US", "USD", f"XXXX XXXX XXXX {last}", start, end, -owed, closing, rows)


def _with_rate(rng: Random, entry: Entry) -> Entry:
    if entry.tag not in RATES:
        return entry
    rate = Decimal(RATES[entry.tag]) * Decimal(rng.randint(9700000, 10300000)) / Decimal(10000000)
    places = Decimal(1) if "YEN" in entry.tag else CENT
    foreign = (-entry.amount / rate).quantize(places, ROUND_HALF_UP)
    rate = -entry.amount / foreign
    shown = f"{foreign:,} X {rate:.9f} (EXCHG RATE)"
    return replace(entry, lines=(entry.lines[0], f"{entry.day:%m/%d}  {entry.tag}", shown))


class _Statement:
    def __init__(self, start: date, end: date, last: str, owed: Decimal, entries: list[Entry]) -> None:
        self.start, self.end, self.last, self.owed, self.entries = start, end, last, owed, entries
        self.new = owed - sum(entry.amount for entry in entries)
        self.due = end + timedelta(25)
        self.least = max(Decimal(0), min(self.new, max(Decimal(40), (self.new / 100).quantize(CENT))))
        self.rows: list[Row] = []
        self.inside = False

    def compose(self) -> list[Row]:
        self.flow = Flow(716, lambda: Page(LETTER), self._head)
        self._summary()
        self.flow.turn()
        self._activity()
        self._interest()
        number_pages(self.flow.pages, self._foot)
        return self.rows

    def _foot(self, page: Page, number: int, count: int) -> None:
        page.put(LEFT, 768, "Bramwell Bank card services", 7, color=GREY)
        page.put(306, 768, f"Page {number} of {count}", 8, center=True)
        page.put(RIGHT, 768, f"Statement Date: {self.end:%m/%d/%y}", 8, right=True)

    def _head(self, page: Page, number: int) -> float:
        page.put(LEFT, 40, "Bramwell", 20, bold=True, color=NAVY)
        page.put(RIGHT, 34, "Manage your account online:", 7.5, right=True)
        page.put(RIGHT, 44, "www.bramwellbank.example", 7.5, right=True, bold=True)
        if number == 1:
            return 70
        if self.inside:
            self._bar(page, 62, "ACCOUNT ACTIVITY (CONTINUED)")
            return self._columns(page, 92)
        return 62

    def _bar(self, page: Page, y: float, title: str) -> None:
        page.box(LEFT, y, RIGHT - LEFT, 17, NAVY)
        page.put(LEFT + 6, y + 12, title, 10, bold=True, color=WHITE)

    def _columns(self, page: Page, y: float) -> float:
        page.put(LEFT + 2, y, "Date of", 8, bold=True)
        page.put(LEFT + 2, y + 9, "Transaction", 8, bold=True)
        page.put(300, y + 9, "Merchant Name or Transaction Description", 8, bold=True, center=True)
        page.put(RIGHT - 2, y + 9, "$ Amount", 8, bold=True, right=True)
        page.rule(LEFT, y + 13, RIGHT, 0.8)
        return y + 27

    def _sum(self, tags: tuple[str, ...]) -> Decimal:
        return -sum((entry.amount for entry in self.entries if entry.tag in tags), Decimal(0))

    def _summary(self) -> None:
        page = self.flow.page
        page.box(LEFT, 62, 250, 96, PALE)
        facts = (("New Balance", self._money(self.new)), ("Minimum Payment Due", self._money(self.least)))
        for n, (name, figure) in enumerate((*facts, ("Payment Due Date", f"{self.due:%m/%d/%y}"))):
            page.put(LEFT + 10, 84 + 28 * n, name, 10)
            page.put(LEFT + 240, 84 + 28 * n, figure, 14, right=True, bold=True, color=NAVY)
        warning = [
            "Late Payment Warning: If your minimum payment reaches us after the date",
            "above, you may owe a late fee of up to $40.00, and existing and new balances",
            "may be charged the Penalty APR of 29.99%.",
            "Minimum Payment Warning: Paying only the minimum each period means more",
            "interest and more time until your balance is gone. For example:",
        ]
        page.lines(LEFT, 182, warning, 7, 9)
        y = 236.0
        page.box(LEFT, y - 9, 250, 62, stroke=GREY)
        page.put(LEFT + 4, y, "If you pay each month", 7, bold=True)
        page.put(LEFT + 110, y, "You will pay off in about", 7, bold=True)
        page.put(LEFT + 246, y, "Total about", 7, bold=True, right=True)
        page.put(LEFT + 4, y + 18, "Only the minimum payment", 7)
        page.put(LEFT + 130, y + 18, "13 years", 7)
        page.put(LEFT + 246, y + 18, f"${self.new * 2:,.0f}", 7, right=True)
        page.put(LEFT + 4, y + 36, f"${self.new / 30:,.0f}", 7)
        page.put(LEFT + 130, y + 36, "3 years", 7)
        page.put(LEFT + 246, y + 36, f"${self.new * Decimal('1.3'):,.0f}", 7, right=True)
        page.put(
            LEFT, y + 66, "If you would like information about credit counseling services, call 1-866-555-0121.", 6.5
        )
        self._account(page)
        self._coupon(page)

    def _account(self, page: Page) -> None:
        left = 310.0
        self_bar = 62.0
        page.box(left, self_bar, RIGHT - left, 17, NAVY)
        page.put(left + 6, self_bar + 12, "ACCOUNT SUMMARY", 10, bold=True, color=WHITE)
        page.put(left, 94, f"Account Number: XXXX XXXX XXXX {self.last}", 8.5, bold=True)
        foreign = tuple(RATES)
        lines = [
            ("Previous Balance", self._money(self.owed)),
            ("Payment, Credits", self._money(self._sum(("pay",)))),
            ("Purchases", f"+{self._money(self._sum(('buy', *foreign)))}"),
            ("Cash Advances", "$0.00"),
            ("Balance Transfers", "$0.00"),
            ("Fees Charged", f"+{self._money(self._sum(('fee',)))}" if self._sum(("fee",)) else "$0.00"),
            ("Interest Charged", f"+{self._money(self._sum(('interest',)))}" if self._sum(("interest",)) else "$0.00"),
            ("New Balance", self._money(self.new)),
            ("Opening/Closing Date", f"{self.start:%m/%d/%y} - {self.end:%m/%d/%y}"),
            ("Credit Access Line", "$12,500"),
            ("Available Credit", f"${Decimal(12500) - self.new:,.0f}"),
            ("Cash Access Line", "$625"),
            ("Available for Cash", "$625"),
            ("Past Due Amount", "$0.00"),
            ("Balance over the Credit Access Line", "$0.00"),
        ]
        y = 110.0
        for name, figure in lines:
            bold = name == "New Balance"
            page.put(left, y, name, 8.5, bold=bold)
            page.put(RIGHT, y, figure, 8.5, bold=bold, right=True)
            y += 13
        self._bar(page, 330, "YOUR REWARDS SUMMARY")
        for n, (name, points) in enumerate(
            (
                ("Previous points balance", "18,402"),
                ("+ 1 Point per $1 earned on all purchases", f"{self._sum(('buy', *foreign)):,.0f}"),
            )
        ):
            page.put(LEFT + 6, 364 + 13 * n, name, 8.5)
            page.put(300, 364 + 13 * n, points, 8.5, right=True)

    def _coupon(self, page: Page) -> None:
        page.rule(LEFT, 560, RIGHT, 0.4, GREY)
        page.put(306, 571, "Please detach and return the portion below with your payment", 6.5, center=True)
        page.put(300, 596, "Payment Due Date:", 9)
        page.put(430, 596, f"{self.due:%m/%d/%y}", 9, bold=True)
        page.put(300, 610, "New Balance:", 9)
        page.put(430, 610, self._money(self.new), 9, bold=True)
        page.put(300, 624, "Minimum Payment Due:", 9)
        page.put(430, 624, self._money(self.least), 9, bold=True)
        page.put(300, 642, f"Account number: XXXX XXXX XXXX {self.last}", 9)
        page.put(300, 664, "$ ______________ Amount Enclosed", 9)
        page.lines(LEFT, 640, ["JORDAN P SAITO", "4417 FREMONT AVE N", "SEATTLE WA 98103-7226"], 9)
        page.lines(300, 690, ["CARDMEMBER SERVICE", "PO BOX 60317", "PHOENIX AZ 85082-0317"], 9)

    def _activity(self) -> None:
        self._bar(self.flow.page, self.flow.y, "ACCOUNT ACTIVITY")
        self.flow.y = self._columns(self.flow.page, self.flow.y + 30)
        self.inside = True
        self._group("PAYMENTS AND OTHER CREDITS", ("pay",))
        self._group("PURCHASE", ("buy", *RATES))
        self._group("FEES CHARGED", ("fee",), "TOTAL FEES FOR THIS PERIOD")
        self._group("INTEREST CHARGED", ("interest",), "TOTAL INTEREST FOR THIS PERIOD")
        self.inside = False
        self.flow.need(90)
        page, y, year = self.flow.page, self.flow.y + 10, self.end.year
        page.box(170, y - 4, 270, 52, stroke=BLACK)
        page.put(305, y + 8, f"{year} Totals Year-to-Date", 9, bold=True, center=True)
        fees, interest = self._sum(("fee",)), self._sum(("interest",))
        for n, (name, figure) in enumerate((("fees", fees + 39), ("interest", interest + Decimal("61.18")))):
            page.put(178, y + 24 + 14 * n, f"Total {name} charged in {year}", 8.5)
            page.put(432, y + 24 + 14 * n, self._money(figure), 8.5, right=True)
        self.flow.y = y + 60
        note = [
            "Year-to-date totals do not reflect any fee or interest refunds you may have received.",
        ]
        self.flow.y = page.lines(LEFT, self.flow.y, note, 7.5) + 10

    def _group(self, title: str, tags: tuple[str, ...], total: str = "") -> None:
        entries = [entry for entry in self.entries if entry.tag in tags]
        if not entries:
            return
        self.flow.need(40)
        self.flow.page.put(LEFT + 2, self.flow.y, title, 8.5, bold=True)
        self.flow.y += 13
        for entry in entries:
            self.flow.need(11.5 * len(entry.lines))
            page, y = self.flow.page, self.flow.y
            page.put(LEFT + 2, y, f"{entry.day:%m/%d}", 8.5)
            page.put(RIGHT - 2, y, written(-entry.amount), 8.5, right=True)
            self.flow.y = page.lines(TEXT, y, entry.lines, 8.5, 11.5)
            text = " ".join(" ".join(entry.lines).split())
            self.rows.append(Row(entry.day, text, entry.amount, page=self.flow.number))
        if total:
            self.flow.need(14)
            self.flow.page.put(400, self.flow.y, total, 8.5, bold=True, right=True)
            self.flow.page.put(RIGHT - 2, self.flow.y, self._money(self._sum(tags)), 8.5, bold=True, right=True)
            self.flow.y += 14
        self.flow.y += 8

    def _interest(self) -> None:
        self.flow.need(190)
        page, y = self.flow.page, self.flow.y
        self._bar(page, y, "INTEREST CHARGES")
        page.put(LEFT, y + 30, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
        titles = [
            ("Balance Type", "", LEFT + 4),
            ("Annual", "Percentage", 260),
            ("Balance", "Subject To", 380),
            ("Interest", "Charges", 500),
        ]
        for top, low, x in titles:
            page.put(x, y + 48, top, 8, bold=True)
            page.put(x, y + 58, low, 8, bold=True)
        page.put(260, y + 68, "Rate (APR)", 8, bold=True)
        page.put(380, y + 68, "Interest Rate", 8, bold=True)
        page.rule(LEFT, y + 72, RIGHT)
        charged = self._sum(("interest",))
        based = (charged * 365 / Decimal("0.2249") / 31).quantize(CENT)
        lines = [
            ("PURCHASES", "", "", ""),
            (
                "  Purchases",
                "22.49%(v)(d)",
                self._money(based) if charged else "- 0 -",
                self._money(charged) if charged else "- 0 -",
            ),
            ("CASH ADVANCES", "", "", ""),
            ("  Cash Advances", "29.49%(v)(d)", "- 0 -", "- 0 -"),
            ("BALANCE TRANSFERS", "", "", ""),
            ("  Balance Transfer", "22.49%(v)(d)", "- 0 -", "- 0 -"),
        ]
        for n, (name, rate, base, charge) in enumerate(lines):
            line = y + 84 + 12 * n
            page.put(LEFT + (14 if name.startswith(" ") else 4), line, name.strip(), 8, bold=not rate)
            page.put(260, line, rate, 8)
            page.put(380, line, base, 8)
            page.put(500, line, charge, 8)
        days = (self.end - self.start).days + 1
        page.put(RIGHT, y + 158, f"{days} Days in Billing Period", 8, right=True)
        page.lines(
            LEFT, y + 158, ["(v) = Variable Rate", "(d) = Daily Balance Method (including new transactions)"], 7, 9
        )
        self.flow.y = y + 186

    def _money(self, amount: Decimal) -> str:
        return ("-" if amount < 0 else "") + "$" + written(abs(amount))
