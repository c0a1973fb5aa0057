"""Singapore, one statement for several card accounts: each with its own previous balance, sub-total and total.

One date column "05 JAN", a reference number and foreign amount below the text, "CR" after credits, a grand total at the
end, a table of all cards with minimum payments on page 1, points by card on the last one.
With one card the statement has one opening and one closing balance, with several it has none of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Color, Flow, Hand, Page, by_hand
from ._rows import CENT, ENGLISH, debt, part, spoken, total

RED: Color = (0.85, 0.1, 0.1)
POOLS = {"mall": ("VIVOCITY", "TAMPINES", "ORCHARD", "JURONG", "BUGIS", "NEX")}
KINDS = (
    Kind(5, -4, -120, "NTUC FP-{mall} SINGAPORE SG"),
    Kind(4, -5, -38, "GRAB*A-??#?????# SINGAPORE SG", step="0.10"),
    Kind(4, -1.5, -9, "BUS/MRT ######### SINGAPORE SG"),
    Kind(3, -8, -160, "SHOPEE SINGAPORE MP SINGAPORE SG"),
    Kind(3, -12, -90, "TOAST BOX @ {mall} SINGAPORE SG"),
    Kind(2, -30, -540, "CHALLENGER - {mall} SINGAPORE SG"),
    Kind(1, -25, -60, "SINGTEL MOBILE - AUTO SINGAPORE SG", most=1),
    Kind(1, -9, -260, "AMAZON.COM AMZN.COM/BILL WA", tag="U. S. DOLLAR"),
    Kind(1, -14, -420, "DON DON DONKI TOKYO", tag="JAPANESE YEN"),
    Kind(1, -6, -300, "PETRONAS JOHOR BAHRU", tag="MALAYSIAN RINGGIT"),
    Kind(1, 10, 120, "LAZADA REFUND SINGAPORE SG"),
)
RATES = {"U. S. DOLLAR": "0.745", "JAPANESE YEN": "110", "MALAYSIAN RINGGIT": "3.42"}
NAMES = ("MERLION ALTITUDE VISA SIGNATURE CARD", "MERLION LIVE FRESH PLATINUM CARD", "MERLION WOMAN'S WORLD CARD")


def money(owed: Decimal) -> str:
    return written(owed, minus="") + (" CR" if owed < 0 else "")


@dataclass
class Card:
    """One card account with its balances."""

    name: str
    number: str
    opening: Decimal
    closing: Decimal = Decimal(0)


class Statement:
    """All card accounts of the customer and the pages."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30)
        self.name = rng.choice(["TAN WEI MING", "NUR AISYAH BTE RAHMAN", "PRIYA D/O KUMAR"])
        self.cards = [
            Card(name, fill(rng, "4119 11## #### ####", self.period[0], {}), debt(rng, 30, 2900))
            for name in rng.sample(NAMES, rng.choice([1, 1, 2, 3]))
        ]
        self.rows: list[Row] = []
        self.flow = Flow(760, lambda: Page(A4), self.head)

    def head(self, page: Page, number: int) -> float:
        end = self.period[1]
        page.put(50, 52, "MERLION BANK", 18, bold=True, color=RED)
        page.put(545, 46, "Credit Cards", 12, bold=True, right=True)
        page.put(545, 58, "Statement of Account", 9, right=True)
        y = 96.0
        if number == 1:
            page.lines(50, 90, [self.name, "BLK 412 SERANGOON CENTRAL", "#09-221", "SINGAPORE 550412"], 9, 12)
            heads = (
                (250, "STATEMENT DATE"),
                (350, "CREDIT LIMIT"),
                (450, "MINIMUM PAYMENT"),
                (545, "PAYMENT DUE DATE"),
            )
            values = (spoken(end), "$15,000.00", "SEE BELOW", spoken(end + timedelta(25)))
            for (x, label), value in zip(heads, values, strict=True):
                page.put(x, 158, label, 7, bold=True, right=True)
                page.put(x, 170, value, 8.5, right=True)
            y = 202.0 + 14 * len(self.cards) + 44
        page.rule(50, y - 12, 545, 0.8)
        page.put(50, y, "DATE", 8, bold=True)
        page.put(110, y, "DESCRIPTION", 8, bold=True)
        page.put(520, y, "AMOUNT (S$)", 8, bold=True, right=True)
        page.rule(50, y + 5, 545, 0.4)
        return y + 20

    def bold(self, text: str, owed: Decimal | None = None, *, x: float = 110) -> None:
        self.flow.need(16)
        self.flow.page.put(x, self.flow.y, text, 8.5, bold=True)
        if owed is not None:
            self.flow.page.put(520 if owed >= 0 else 534.6, self.flow.y, money(owed), 8.5, bold=True, right=True)
        self.flow.y += 14

    def row(self, day: date, lines: list[str], amount: Decimal) -> None:
        self.flow.need(10.5 * len(lines) + 2)
        page, y = self.flow.page, self.flow.y
        page.put(50, y, f"{day.day:02} {ENGLISH[day.month - 1].upper()}", 8.5)
        page.put(520 if amount < 0 else 534.6, y, money(-amount), 8.5, right=True)
        self.flow.y = page.lines(110, y, lines, 8.5, 10.5) + 3
        self.rows.append(Row(day, " ".join(" ".join(lines).split()), amount, page=self.flow.number))

    def used(self, entry: Entry) -> None:
        lines = list(entry.lines)
        if entry.tag:
            unit = Decimal(1) if entry.tag == "JAPANESE YEN" else CENT
            value = part(-entry.amount * Decimal(RATES[entry.tag]), "100", unit)
            lines.append(f"{entry.tag} {written(value)}")
        self.row(entry.day, lines, entry.amount)

    def account(self, card: Card, count: int) -> None:
        rng, (start, end) = self.rng, self.period
        self.flow.need(90)
        self.bold(f"{card.name} NO.: {card.number}", x=50)
        self.bold("PREVIOUS BALANCE", -card.opening)
        before = len(self.rows)
        paid = rng.choice([-card.opening, -card.opening, Decimal(50)])
        reference = fill(rng, "REF NO: 06####################", start, {})
        text = rng.choice(["PAYMENT - MERLION INTERNET/WIRELESS", "GIRO PAYMENT", "BILL PAYMENT - AXS STATION"])
        self.row(start + timedelta(rng.randint(3, 24)), [text, reference], paid)
        self.bold(f"NEW TRANSACTIONS {self.name}")
        for entry in some_entries(rng, KINDS, POOLS, self.period, count=count):
            self.used(entry)
        if rng.random() < 0.4:
            many = rng.choice([6, 12, 24])
            self.row(
                end,
                [f"MY PAYMENT PLAN-{rng.randint(1, many):03}/{many:03}", "COURTS SINGAPORE"],
                -some_amount(rng, 20, 240),
            )
        if card.opening + paid < 0:
            self.row(end, ["FINANCE CHARGE"], -part(-card.opening, "2.3"))
        if rng.random() < 0.1:
            self.row(end, ["LATE CHARGE"], Decimal("-100.00"))
        self.flow.y += 3
        self.bold("SUB-TOTAL:", -card.opening - total(self.rows[before:]), x=380)
        card.closing = card.opening + total(self.rows[before:])
        self.bold("TOTAL:", -card.closing, x=380)
        self.flow.y += 8

    def body(self) -> None:
        for card in self.cards:
            self.account(card, self.rng.randint(12, 70) // len(self.cards) + 3)
        owed = -sum((card.closing for card in self.cards), Decimal(0))
        self.bold("GRAND TOTAL FOR ALL CARD ACCOUNTS:", owed, x=300)
        self.flow.need(110 + 13 * len(self.cards))
        page, y = self.flow.page, self.flow.y + 16
        page.put(50, y, "MERLION POINTS SUMMARY", 9, bold=True)
        heads = ((300, "BROUGHT FORWARD"), (370, "EARNED"), (450, "USED/ADJUSTED"), (520, "BALANCE"))
        for x, label in heads:
            page.put(x, y + 15, label, 7, bold=True, right=True)
        for card in self.cards:
            old, new = self.rng.randint(0, 20000), self.rng.randint(0, 900)
            page.put(50, y + 29, card.number, 8)
            for (x, _), value in zip(heads, (old, new, 0, old + new), strict=True):
                page.put(x, y + 29, f"{value:,}", 8, right=True)
            y += 13
        small = [
            "Interest on purchases is 27.8% p.a. when the balance is not settled in full by the due date.",
            "Errors not reported within 7 days of this statement may be taken as accepted.",
        ]
        page.lines(50, y + 48, small, 7, 9, color=GREY)

    def front(self) -> None:
        page = self.flow.pages[0]
        page.put(50, 198, "CARD", 7, bold=True)
        page.put(430, 198, "TOTAL OUTSTANDING", 7, bold=True, right=True)
        page.put(545, 198, "MINIMUM PAYMENT", 7, bold=True, right=True)
        for n, card in enumerate(self.cards):
            least = min(max(-card.closing, Decimal(0)), max(Decimal(50), part(-card.closing, "3")))
            page.put(50, 212 + 14 * n, f"{card.name}  {card.number}", 8)
            page.put(430, 212 + 14 * n, "$" + money(-card.closing), 8, right=True)
            page.put(545, 212 + 14 * n, "$" + written(least), 8, right=True)
        for number, sheet in enumerate(self.flow.pages, 1):
            sheet.put(
                50, 800, "Merlion Bank Ltd  Hotline 6555 0111  Co. Reg. No. 190000000Z  GST Reg. No. MR-0000000-0", 6.5
            )
            sheet.put(545, 800, f"Page {number} of {self.flow.number}", 7, right=True)


def draw(rng: Random, path: Path) -> Truth:
    it = Statement(rng)
    it.body()
    it.front()
    by_hand(it.flow.pages, path, Hand("glyphs" if rng.random() < 0.3 else "Tj", form=True))
    one = it.cards[0]
    opening, closing = (one.opening, one.closing) if len(it.cards) == 1 else (None, None)
    number = one.number if len(it.cards) == 1 else None
    return Truth("credit_card", "en_SG", "SGD", number, *it.period, opening, closing, it.rows)
