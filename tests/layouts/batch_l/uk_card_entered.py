"""United Kingdom: credit card statement with date of transaction and date entered, no year in the rows, CR behind.

The balance from the previous statement opens the table, foreign rows carry their rate in a line below, interest is the
last row, and boxes estimate interest and warn about the minimum payment.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits
from ._write import write

BANK = "Pennine & County"
PLUM = (0.32, 0.08, 0.36)
CENT = Decimal("0.01")
MONTHS = "January February March April May June July August September October November December"
POOLS = {
    "shop": ["OAKS FOODSTORES 2251", "BREWHOUSE & KITCH", "W H BOOKS LTD", "BOOTMANS PHARMACY", "PARKLANE DIY"],
    "town": ["LEEDS", "HEBDEN BRIDGE", "SHEFFIELD GB", "LONDON SE1", "YORK"],
    "web": ["AMZN MKTPLACE*", "PAYPAL *", "SUMUP  *"],
    "abroad": ["TRATTORIA SOLE, ROMA", "HOTEL MIRADOR, MALAGA", "BOULANGERIE ST PAUL, PARIS"],
    "us": ["DELI CORNER, BROOKLYN", "HOSTING4U.COM, 8005550100"],
}
KINDS = [
    Kind(9, -2, -140, "{shop} {town}"),
    Kind(3, -5, -120, "{web}??##??#?  {town}"),
    Kind(2, -8, -220, "{abroad}", "EUR"),
    Kind(1, -8, -220, "{us}", "USD"),
    Kind(1, -5, -45, "TFL TRAVEL CH TFL.GOV.UK/CP"),
    Kind(0.7, 8, 90, "{shop} {town} REFUND"),
    Kind(0.3, -12, -12, "LATE PAYMENT CHARGE", "fee", "12", 1),
]
RATES = {"EUR": "1.1432", "USD": "1.2517"}
LEGAL = (
    "If you make only the minimum payment each month, it will take you longer and cost you more to clear your balance. "
    "If you do not pay the full amount outstanding, we will allocate your payment to the outstanding balance in a "
    "specific order, which is set out in the summary box. Your interest rates are variable.",
    "Please check this statement and tell us about any error within 30 days. If we agreed a promotional rate of 0% "
    "until 31 December it ends on your next statement date. Your card is covered by Section 75 for items costing "
    "over £100 and not more than £30,000.",
    "Travelling soon? Order euros in the app before 2pm and collect them the same day. Non-sterling transaction fee "
    "2.75%. Cash fee 3% (minimum £3.00).",
)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = Decimal(-rng.choice([0, rng.randint(1000, 60000), rng.randint(60000, 380000)])) / 100
    count = rng.choice([rng.randint(4, 12), rng.randint(14, 40), rng.randint(45, 95)])
    entries = some_entries(rng, KINDS, POOLS, (start, end - timedelta(1)), count=count)
    entries = [part for entry in entries for part in _with_fee(entry)]
    entries = sorted(entries + _payment(rng, start, opening), key=lambda entry: entry.day)
    if opening < -500 and rng.random() < 0.6:
        interest = (opening * Decimal("0.02075")).quantize(CENT, ROUND_HALF_UP)
        entries.append(Entry(end, ("INTEREST ON YOUR STANDARD PURCHASES",), interest, "interest", ""))
    sheet = _Sheet(rng, start, end, opening, entries)
    rows = sheet.compose(rng)
    write(rng, sheet.flow.pages, path)
    return Truth("credit_card", "en_GB", "GBP", sheet.card, start, end, opening, sheet.closing, rows)


def _with_fee(entry: Entry) -> list[Entry]:
    if entry.tag not in RATES:
        return [entry]
    fee = max((entry.amount * Decimal("-0.0275")).quantize(CENT, ROUND_HALF_UP), CENT)
    return [entry, Entry(entry.day, ("NON-STERLING TRANSACTION FEE",), -fee, "fee", "")]


def _payment(rng: Random, start: date, opening: Decimal) -> list[Entry]:
    """Nothing, the whole balance by direct debit, or what the holder chose."""
    if opening == 0:
        return []
    day = start + timedelta(rng.randint(8, 22))
    if rng.random() < 0.4:
        return [Entry(day, ("DIRECT DEBIT PAYMENT - THANK YOU",), -opening, "fee", "")]
    part = min(-opening, Decimal(rng.randint(1, 12) * 50))
    return [Entry(day, ("PAYMENT RECEIVED - THANK YOU",), part, "fee", "")]


class _Sheet:
    """The statement on its pages."""

    DONE, ENTERED, TEXT, AMOUNT = 44.0, 122.0, 200.0, 538.0

    def __init__(self, rng: Random, start: date, end: date, opening: Decimal, entries: list[Entry]) -> None:
        self.start, self.end, self.opening, self.entries = start, end, opening, entries
        self.closing = opening + sum(entry.amount for entry in entries)
        self.card = fill(rng, "5187 #### #### ####", start, {})
        self.long = rng.random() < 0.5  # the month's full name
        self.swapped = rng.random() < 0.3  # entered before done
        self.gap = rng.choice(["", " "])  # before CR
        self.pound = rng.choice(["", "£"])
        self.holder = rng.choice(["MR D R HARGREAVES", "MISS OLUCHI ADEYEMI", "MRS P WHITTAKER", "DR SIÂN PRITCHARD"])
        self.limit = Decimal(rng.choice([3000, 4500, 6000, 9500]))
        self.faces = rng.choice(
            [("Helvetica", "Helvetica-Bold"), ("Helvetica", "Helvetica-Bold"), ("Times-Roman", "Times-Bold")]
        )
        self.table = True
        self.flow = Flow(765, self._blank, self._head, self._foot)

    def _blank(self) -> Page:
        return Page(face=self.faces[0], bold=self.faces[1])

    def day(self, day: date) -> str:
        month = MONTHS.split()[day.month - 1]
        return f"{day.day:02} {month if self.long else month[:3].upper()}"

    def full(self, day: date) -> str:
        return f"{day.day} {MONTHS.split()[day.month - 1]} {day.year}"

    def money(self, amount: Decimal, pound: str | None = None) -> str:
        """As the card's holder owes it: a payment has CR behind."""
        mark = self.pound if pound is None else pound
        return mark + written(abs(amount)) + (f"{self.gap}CR" if amount > 0 else "")

    def compose(self, rng: Random) -> list[Row]:
        rows, flow = [], self.flow
        flow.page.put(self.TEXT, flow.y, "BALANCE FROM PREVIOUS STATEMENT", 8.5, bold=True)
        flow.page.put(self._end_of(self.opening), flow.y, self.money(self.opening), 8.5, right=True, bold=True)
        flow.y += 16
        done = self.start
        for entry in self.entries:
            done = self._done(rng, entry, done)
            lines = wrap(entry.lines[0], fits(self.faces[0], 8.5, 230))
            if entry.tag in RATES:
                rate = Decimal(RATES[entry.tag]) + Decimal(rng.randint(-99, 99)) / 10000
                lines.append(f"{written(abs(entry.amount * rate))} {entry.tag} @ {rate}")
            flow.need(11 * len(lines) + 3)
            page, y = flow.page, flow.y
            first, second = (entry.day, done) if self.swapped else (done, entry.day)
            page.put(self.DONE, y, self.day(first), 8.5)
            page.put(self.ENTERED, y, self.day(second), 8.5)
            page.put(self._end_of(entry.amount), y, self.money(entry.amount), 8.5, right=True)
            flow.y = page.lines(self.TEXT, y, lines, 8.5, 11) + 3
            text = " ".join(" ".join(lines).split())
            rows.append(Row(entry.day, text, entry.amount, None, done, flow.number))
        flow.need(24)
        flow.page.rule(40, flow.y - 6, 555, 1, PLUM)
        flow.page.put(self.TEXT, flow.y + 7, "NEW BALANCE", 9, bold=True)
        flow.page.put(self._end_of(self.closing), flow.y + 7, self.money(self.closing, "£"), 9, right=True, bold=True)
        flow.y += 34
        self.table = False
        self._interest()
        self._notes()
        for number, page in enumerate(flow.pages, 1):
            page.put(555, 815, f"Page {number} of {len(flow.pages)}", 7.5, right=True)
        return rows

    def _end_of(self, amount: Decimal) -> float:
        """Where the amount ends, so that the figures stand below each other and CR behind them."""
        return self.AMOUNT + (14 if amount > 0 else 0)

    def _done(self, rng: Random, entry: Entry, before: date) -> date:
        if entry.lines[0].startswith("NON-STERLING"):
            return before
        return entry.day if entry.tag in {"fee", "interest"} else earlier(rng, entry.day)

    def _head(self, page: Page, number: int) -> float:
        page.box(40, 28, 515, 30, PLUM)
        page.put(50, 48, BANK, 14, bold=True, color=WHITE)
        page.put(545, 47, "Classic credit card statement", 9, right=True, color=WHITE)
        y = 76.0
        if number == 1:
            y = self._first(page)
        else:
            page.put(44, y, f"{self.holder}   Card number {self.card}   Statement date {self.full(self.end)}", 8)
            y += 14
        if not self.table:
            return y + 14
        page.put(44, y + 10, "Your transactions" + ("" if number == 1 else " continued"), 11, bold=True, color=PLUM)
        titles = [["Date of", "transaction"], ["Date", "entered"]]
        for x, title in zip((self.DONE, self.ENTERED), titles[::-1] if self.swapped else titles, strict=True):
            page.lines(x, y + 26, title, 8, 9, bold=True)
        page.put(self.TEXT, y + 35, "Description", 8, bold=True)
        page.put(self.AMOUNT, y + 35, "Amount £", 8, bold=True, right=True)
        page.rule(40, y + 40, 555, 0.5, PLUM)
        return y + 54

    def _first(self, page: Page) -> float:
        page.lines(56, 96, [self.holder, "41 CANAL WHARF", "MYTHOLMROYD", "HALIFAX", "HX7 5DQ"], 9.5, 12)
        least = min(-self.closing, max(Decimal(25), (-self.closing * Decimal("0.025")).quantize(CENT)))
        facts = [
            ("Statement date", self.full(self.end)),
            ("Statement period", f"{self.full(self.start)} to {self.full(self.end)}"),
            ("Card number", self.card),
            ("Your credit limit", written(self.limit, places=2).join(["£", ""])),
            ("Available credit", "£" + written(max(self.limit + self.closing, Decimal(0)))),
            ("Minimum payment", "£" + written(max(least, Decimal(0)))),
            ("Payment due by", self.full(self.end + timedelta(25))),
        ]
        for n, (label, fact) in enumerate(facts):
            page.put(318, 82 + 13 * n, label, 8.5)
            page.put(552, 82 + 13 * n, fact, 8.5, right=True, bold=n in {5, 6})
        return self._summary(page, 182)

    def _summary(self, page: Page, y: float) -> float:
        paid = sum((entry.amount for entry in self.entries if entry.amount > 0), Decimal(0))
        interest = sum((entry.amount for entry in self.entries if entry.tag == "interest"), Decimal(0))
        spent = self.closing - self.opening - paid - interest
        cells = [
            ("Previous balance", self.money(self.opening, "£")),
            ("Payments & refunds", "£" + written(paid)),
            ("Purchases & fees", "£" + written(-spent)),
            ("Interest", "£" + written(-interest)),
            ("New balance", self.money(self.closing, "£")),
        ]
        for n, (label, figure) in enumerate(cells):
            page.box(40 + 103 * n, y, 99, 36, (0.95, 0.92, 0.96))
            page.put(46 + 103 * n, y + 12, label, 8)
            page.put(46 + 103 * n, y + 28, figure, 10, bold=True)
        return y + 50

    def _foot(self, page: Page, _y: float) -> None:
        page.rule(40, 792, 555, 0.5, PLUM)
        small = [
            f"{BANK} Bank plc. Registered in England No. 00999120. Registered office: 7 Park Row, Leeds LS1 5HD.",
            "Authorised by the Prudential Regulation Authority. Lost or stolen cards: 0345 555 0142 (24 hours).",
        ]
        page.lines(44, 803, small, 6.5, 9, color=GREY)

    def _interest(self) -> None:
        flow = self.flow
        flow.need(112)
        page, y = flow.page, flow.y
        page.put(44, y, "Estimated interest and your rates", 11, bold=True, color=PLUM)
        y += 16
        for x, title in ((250, "Monthly rate"), (340, "Annual rate"), (430, "Balance"), (540, "Estimated interest")):
            page.put(x, y, title, 8, bold=True, right=True)
        owed = max(-self.closing, Decimal(0))
        for label, monthly, yearly, balance in (
            ("Standard purchases", "2.075%", "24.9%", owed),
            ("Cash transactions", "2.228%", "26.7%", Decimal(0)),
            ("Balance transfers", "2.075%", "24.9%", Decimal(0)),
        ):
            y += 13
            estimate = (balance * Decimal("0.02075")).quantize(CENT, ROUND_HALF_UP)
            cells = ((250, monthly), (340, yearly), (430, f"£{written(balance)}"), (540, f"£{written(estimate)}"))
            page.put(44, y, label, 8.5)
            for x, cell in cells:
                page.put(x, y, cell, 8.5, right=True)
        y += 14
        due = self.day(self.end + timedelta(25))
        note = f"We estimate this interest for your next statement if you pay only the minimum by {due}."
        page.put(44, y, note, 7.5, color=GREY)
        flow.y = y + 26

    def _notes(self) -> None:
        flow = self.flow
        for text in LEGAL:
            lines = wrap(text, fits(self.faces[0], 8, 505))
            flow.need(10 * len(lines) + 6)
            flow.y = flow.page.lines(44, flow.y, lines, 8, 10) + 6
        self._foot(flow.page, flow.y)
