"""Canada, Visa card of a chartered bank: wide table beside a grey column of boxes, two cardholders on one account.

Dates "JAN 12" without a year, transaction date before posting date, a reference number below each text, foreign
currency with its rate on a line of its own, interest rows at the end, a payment slip at the foot of page 1.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import LETTER, WHITE, Color, Flow, Page, with_reportlab
from ._rows import ENGLISH, debt, part, shared, tail, total, words

BLUE: Color = (0.0, 0.2, 0.5)
PALE: Color = (0.93, 0.94, 0.96)
POOLS = {
    "city": ("TORONTO ON", "MISSISSAUGA ON", "OTTAWA ON", "VANCOUVER BC", "CALGARY AB", "HALIFAX NS", "LAVAL QC"),
    "us": ("SEATTLE WA", "BUFFALO NY", "NEW YORK NY", "SAN FRANCISCO CA", "ORLANDO FL"),
}
KINDS = (
    Kind(5, -4, -28, "TIM HORTONS #### {city}"),
    Kind(5, -18, -240, "LOBLAWS #### {city}"),
    Kind(3, -12, -90, "SHOPPERS DRUG MART #### {city}"),
    Kind(3, -30, -95, "PETRO-CANADA ##### {city}"),
    Kind(3, -9, -160, "AMZN MKTP CA*???#??## WWW.AMAZON.CA ON"),
    Kind(2, -15, -22, "NETFLIX.COM 866-716-0414 ON", most=1),
    Kind(2, -3.35, -3.35, "PRESTO FARE/??#?##### TORONTO ON"),
    Kind(2, -40, -220, "CANADIAN TIRE #### {city}"),
    Kind(2, -25, -130, "LCBO/RAO #0### {city}"),
    Kind(1, -55, -130, "ROGERS ******#### 888-764-3771 ON", most=1),
    Kind(1, 12, 80, "WAL-MART SUPERCENTER {city}"),
    Kind(2, -8, -260, "PAYPAL *STEAM GAMES 402-935-7733 {us}", tag="USD"),
    Kind(1, -20, -400, "HOTEL ON THE QUAY LISBOA", tag="EUR"),
)


def short(day: date) -> str:
    return f"{ENGLISH[day.month - 1].upper()} {day.day:02}"


def money(amount: Decimal) -> str:
    return written(amount, minus="-$") if amount < 0 else "$" + written(amount)


class Statement:
    """The account's figures and its pages."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30)
        self.opening = debt(rng, 150, 4200)
        self.name = rng.choice(["MS JANE A DOUCETTE", "MR PETER K LEUNG", "MS ANITA SINGH", "MR LUC TREMBLAY"])
        self.second = rng.choice(["MR THOMAS DOUCETTE", "MS MAY LEUNG", "MR RAJ SINGH"])
        self.cards = [f"4512 3{rng.randint(0, 9)}** **** {tail(rng)}" for _ in range(rng.choice([1, 2, 2]))]
        self.rows: list[Row] = []
        self.flow = Flow(690, lambda: Page(LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.box(0, 0, 612, 46, BLUE)
        page.put(36, 28, "Northern Maple Bank", 15, bold=True, color=WHITE)
        page.put(576, 28, "Cash Back Visa* Card", 11, right=True, color=WHITE)
        page.put(36, 66, self.name, 9, bold=True)
        page.put(150, 66, self.cards[0], 9)
        span = f"STATEMENT FROM {short(start)}, {start.year} TO {short(end)}, {end.year}"
        page.put(36, 79, span.replace(f", {start.year} TO", " TO") if start.year == end.year else span, 8)
        if number > 1:
            page.put(576, 79, f"{number}", 8, right=True)
        y = 108.0
        page.box(36, y - 12, 372, 24, PALE)
        for x, top, low in ((38, "TRANSACTION", "DATE"), (92, "POSTING", "DATE")):
            page.put(x, y - 2, top, 6.5, bold=True)
            page.put(x, y + 7, low, 6.5, bold=True)
        page.put(142, y + 7, "ACTIVITY DESCRIPTION", 6.5, bold=True)
        page.put(404, y + 7, "AMOUNT ($)", 6.5, bold=True, right=True)
        return y + 28

    def row(self, entry: Entry) -> None:
        lines = [entry.lines[0], fill(self.rng, "7#######################", entry.day, {})]
        if entry.tag:
            rate = Decimal(self.rng.randint(1340000, 1460000)) / 1000000
            foreign = part(-entry.amount * 100 / rate, "1")
            lines.append(f"Foreign Currency-{entry.tag} {foreign} Exchange rate-{rate}")
        self.flow.need(10.5 * len(lines) + 4)
        page, y = self.flow.page, self.flow.y
        page.put(38, y, short(earlier(self.rng, entry.day)), 8)
        page.put(92, y, short(entry.day), 8)
        page.put(404, y, money(-entry.amount), 8, right=True)
        for line in lines:
            words(page, 142, y, line, 8 if line is lines[0] else 7.5)
            y += 10
        self.flow.y = y + 3.5
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, page=self.flow.number))

    def line(self, label: str, amount: Decimal) -> None:
        self.flow.need(16)
        self.flow.page.put(142, self.flow.y, label, 8, bold=True)
        self.flow.page.put(404, self.flow.y, money(amount), 8, bold=True, right=True)
        self.flow.y += 16

    def plain(self, day: date, text: str, amount: Decimal) -> None:
        self.flow.need(14)
        self.flow.page.put(38, self.flow.y, short(day), 8)
        self.flow.page.put(92, self.flow.y, short(day), 8)
        words(self.flow.page, 142, self.flow.y, text, 8)
        self.flow.page.put(404, self.flow.y, money(-amount), 8, right=True)
        self.flow.y += 13.5
        self.rows.append(Row(day, text, amount, page=self.flow.number))

    def activity(self) -> None:
        rng, (start, end) = self.rng, self.period
        self.flow.bottom = 540
        self.line("PREVIOUS ACCOUNT BALANCE", -self.opening)
        entries = some_entries(rng, KINDS, POOLS, (start + timedelta(1), end), count=rng.randint(14, 60))
        paid = rng.choice([-self.opening, -self.opening, some_amount(rng, 50, 900)])
        entries.append(
            Entry(start + timedelta(rng.randint(4, 22)), ("PAYMENT - THANK YOU / PAIEMENT - MERCI",), paid, "", "")
        )
        entries.sort(key=lambda entry: entry.day)
        hands = shared(rng, entries, len(self.cards))
        for number, (card, hand) in enumerate(zip(self.cards, hands, strict=True)):
            self.flow.need(40)
            if len(self.cards) > 1:
                who = self.name if number == 0 else self.second
                role = "PRIMARY" if number == 0 else "CO-APPLICANT"
                self.flow.page.put(38, self.flow.y, f"{who}   {card} - {role}", 7.5, bold=True, color=BLUE)
                self.flow.y += 14
            for entry in hand:
                self.row(entry)
                if self.flow.number > 1:
                    self.flow.bottom = 690
        if self.opening + paid < 0:
            self.plain(end, "PURCHASE INTEREST 20.99%", -part(-self.opening, "1.73"))
        if rng.random() < 0.3:
            self.plain(end, "CASH ADVANCE INTEREST 22.99%", -some_amount(rng, 0.4, 9))
        if rng.random() < 0.25:
            self.plain(end, "ANNUAL FEE", Decimal("-120.00"))
        self.line("SUBTOTAL OF MONTHLY ACTIVITY", -total(self.rows))
        self.line("NEW BALANCE", -self.opening - total(self.rows))

    def boxes(self) -> None:
        page, (_, end), owed = self.flow.pages[0], self.period, -self.opening - total(self.rows)
        bought = -sum((row.amount for row in self.rows if row.amount < 0), Decimal(0))
        paid = sum((row.amount for row in self.rows if row.amount > 0), Decimal(0))
        least = max(Decimal(10), part(owed, "3")) if owed > 0 else Decimal(0)
        y = self.side(
            page,
            96,
            "PAYMENTS & INTEREST RATES",
            [
                ("Minimum payment", money(least)),
                ("Payment due date", f"{short(end + timedelta(21))}, {(end + timedelta(21)).year}"),
                ("Credit limit", "$12,000.00"),
                ("Available credit", money(max(Decimal(0), 12000 - owed))),
                ("Annual interest rates:", ""),
                ("   Purchases", "20.99%"),
                ("   Cash advances", "22.99%"),
            ],
        )
        y = self.side(
            page,
            y,
            "CALCULATING YOUR BALANCE",
            [
                ("Previous Account Balance", money(-self.opening)),
                ("Payments & credits", money(-paid)),
                ("Purchases & debits", money(bought)),
                ("NEW BALANCE", money(owed)),
            ],
        )
        page.put(426, y, "TIME TO PAY", 8, bold=True, color=BLUE)
        years = f"{self.rng.randint(2, 14)} year(s) and {self.rng.randint(1, 11)} month(s)"
        small = ["If you pay only the minimum each month,", "full repayment would take about", f"{years}."]
        y = page.lines(426, y + 12, small, 7, 9) + 10
        page.put(426, y, "CONTACT US", 8, bold=True, color=BLUE)
        page.lines(426, y + 12, ["Customer Service  1-800-555-0142", "Lost or stolen  1-800-555-0199"], 7, 9)
        page.rule(36, 585, 576)
        page.put(36, 600, "Northern Maple Bank Payment Centre, PO Box 4016 Stn A, Toronto ON", 7)
        for n, (label, value) in enumerate(
            [("NEW BALANCE", money(owed)), ("MINIMUM PAYMENT", money(least)), ("AMOUNT PAID", "$ ____________")]
        ):
            page.put(330, 620 + 16 * n, label, 8)
            page.put(576, 620 + 16 * n, value, 8, right=True)
        page.lines(36, 630, [self.name, "27 BRIAR HILL AVE", "TORONTO ON M4R 1H6"], 9, 12)
        page.put(36, 690, self.cards[0].replace(" ", "") + "  " + "000" + tail(self.rng, 6), 9, face="Courier")
        for number, sheet in enumerate(self.flow.pages, 1):
            sheet.put(576, 770, f"{number} OF {self.flow.number}", 7, right=True)

    def side(self, page: Page, y: float, title: str, pairs: list[tuple[str, str]]) -> float:
        page.box(420, y, 168, 22 + 12 * len(pairs), PALE)
        page.put(426, y + 13, title, 8, bold=True, color=BLUE)
        for n, (label, value) in enumerate(pairs):
            strong = label.isupper()
            page.put(426, y + 27 + 12 * n, label, 7.5, bold=strong)
            page.put(582, y + 27 + 12 * n, value, 7.5, bold=strong, right=True)
        return y + 22 + 12 * len(pairs) + 18


def draw(rng: Random, path: Path) -> Truth:
    it = Statement(rng)
    it.activity()
    it.boxes()
    with_reportlab(it.flow.pages, path)
    closing = it.opening + total(it.rows)
    return Truth("credit_card", "en_CA", "CAD", it.cards[0], *it.period, it.opening, closing, it.rows)
