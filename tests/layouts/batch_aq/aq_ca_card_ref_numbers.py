"""Canadian Visa: each row has a running reference number, transaction and posting day without a year; minus after the
amount, blocks by cardholder with sub-totals of credits and debits, interest in its own block, a summary on the left.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits
from ._rows import ENGLISH, cents, exchanged, pairs, para, rows, some_day, total

L, R = 198, 580
RED = (0.84, 0.05, 0.12)
KINDS = (
    Kind(9, -3, -70, "{food} {town}"),
    Kind(6, -8, -190, "{shop} {town}"),
    Kind(4, -15, -85, "{fuel} {town}"),
    Kind(3, -9, -120, "AMZN MKTP CA*?#?#?##?# WWW.AMAZON.CAON"),
    Kind(2, -20, -160, "ROGERS ******#### 888-764-3771 ON", most=1),
    Kind(2, -6, -210, "{abroad}", tag="fx"),
    Kind(1, 10, 90, "{shop} {town}", tag="credit", most=2),
)
POOLS = {
    "food": ("TIM HORTONS ^####", "MCDONALD'S ^####", "SQ *KETTLE & CROW", "UBER CANADA/UBEREATS", "A&W ^####"),
    "shop": (
        "LOBLAWS ####",
        "CANADIAN TIRE ^0##",
        "SHOPPERS DRUG MART ^##",
        "LCBO/RAO ^0###",
        "WINNERS ###",
        "COSTCO WHOLESALE W###",
    ),
    "fuel": ("PETRO-CANADA #####", "ESSO CIRCLE K", "PRESTO APPL/MQ#?#?##"),
    "town": ("TORONTO ON", "MISSISSAUGA ON", "ETOBICOKE ON", "HAMILTON ON", "OTTAWA ON"),
    "abroad": ("NETFLIX.COM LOS GATOS CA", "MARRIOTT DOWNTOWN BUFFALO NY", "OPENAI *CHATGPT SUBSCR HTTPSOPENAI.CCA"),
}


def _day(day: date) -> str:
    return f"{ENGLISH[day.month - 1]} {day.day}"


def _long(day: date) -> str:
    return f"{ENGLISH[day.month - 1]} {day.day}, {day.year}"


def _money(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


def _titles(page: Page, y: float, left: float) -> float:
    page.box(left, y - 9, R - left, 22, (0.93, 0.93, 0.93))
    for x, lines in ((left + 3, ("REF.#",)), (left + 38, ("TRANS.", "DATE")), (left + 82, ("POST", "DATE"))):
        page.lines(x, y, lines, 7, 8.5, bold=True)
    page.put(left + 126, y, "DETAILS", 7, bold=True)
    page.put(R - 6, y, "AMOUNT($)", 7, bold=True, right=True)
    return y + 25


@dataclass
class _Sheet:
    flow: Flow
    left: float
    found: list[Row]
    number: int = 0

    def holder(self, name: str, card: str) -> None:
        self.room(40)
        self.flow.page.put(self.left + 3, self.flow.y, f"{name} - {card}", 8.5, bold=True)
        self.flow.y += 14

    def room(self, height: float) -> None:
        if self.flow.y + height > self.flow.bottom:
            self.flow.page.put(R, 748, f"Continued on page {self.flow.number + 1}", 8, right=True)
            self.flow.turn()
            self.left = 36

    def listed(self, entries: list[Entry], rng: Random) -> None:
        for entry in entries:
            lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, R - L - 180))]
            self.room(10.5 * len(lines))
            self.number += 1
            page, y, left = self.flow.page, self.flow.y, self.left
            page.put(left + 3, y, f"{self.number:03}", 8.5)
            page.put(left + 38, y, _day(earlier(rng, entry.day, 2)), 8.5)
            page.put(left + 82, y, _day(entry.day), 8.5)
            end = page.lines(left + 126, y, lines, 8.5, 10.5)
            page.put(R - 6 + (3 if entry.amount > 0 else 0), y, _money(-entry.amount), 8.5, right=True)
            self.flow.y = end + 2.5
            self.found.append(Row(entry.day, " ".join(lines), entry.amount, page=self.flow.number))

    def sum(self, text: str, amount: Decimal) -> None:
        self.room(14)
        self.flow.page.put(self.left + 126, self.flow.y + 2, text, 8.5, bold=True)
        where = R - 6 + (3 if amount < 0 else 0)
        self.flow.page.put(where, self.flow.y + 2, f"${_money(amount)}", 8.5, bold=True, right=True)
        self.flow.y += 15


def _panel(page: Page, figures: list[tuple[str, Decimal]], period: tuple[date, date], closing: Decimal) -> None:
    owed = max(-closing, Decimal(0))
    due = period[1] + timedelta(21)
    page.box(36, 168, 150, 62, (0.93, 0.93, 0.93))
    page.put(42, 182, "New balance", 8)
    page.put(180, 182, f"${_money(-closing)}", 9.5, bold=True, right=True)
    page.put(42, 202, "Minimum payment", 8)
    page.put(180, 202, f"${written(min(owed, Decimal('10.00')))}", 9.5, bold=True, right=True)
    page.put(42, 222, "Payment due date", 8)
    page.put(180, 222, _long(due), 8.5, bold=True, right=True)
    page.put(36, 252, "Account summary", 10, bold=True, color=RED)
    y = 266.0
    for label, amount in figures:
        page.put(36, y, label, 7.5)
        page.put(186 + (3 if amount < 0 else 0), y, f"${_money(amount)}", 7.5, right=True)
        y += 12
    page.rule(36, y - 8, 186, 0.5)
    page.put(36, y + 3, "New balance", 8, bold=True)
    page.put(186, y + 3, f"${_money(-closing)}", 8, bold=True, right=True)
    y = pairs(
        page, 36, 186, y + 24, [("Credit limit", "$8,000"), ("Credit available", f"${written(8000 - owed)}")], 7.5, 12
    )
    page.put(36, y + 10, "Interest charges", 10, bold=True, color=RED)
    lines = [("Purchases, annual rate", "20.99%"), ("Cash advances, annual rate", "22.99%")]
    y = pairs(page, 36, 186, y + 24, lines, 7.5, 12)
    text = (
        "At your current rates, if you make only the minimum payment by its due date each month, it will take "
        f"{int(owed / 220) + 1} years and 4 months to repay the balance shown on this statement."
    )
    y = para(page, 36, y + 8, text, 150, 7)
    page.put(36, y + 14, "Points summary", 10, bold=True, color=RED)
    pairs(
        page,
        36,
        186,
        y + 28,
        [("Opening points", "12,480"), ("Earned this period", "914"), ("Total", "13,394")],
        7.5,
        12,
    )


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    cards = [f"4537 XXXX XXXX {rng.randint(0, 9999):04}" for _ in range(2)]
    entries = [_abroad(rng, entry) for entry in rows(rng, KINDS, POOLS, period, rng.randint(10, 75))]
    opening = some_amount(rng, -150, -3400)
    full = rng.random() < 0.6
    paid = -opening if full else some_amount(rng, 50, 500, "5")
    pay = Entry(
        some_day(rng, period, 5, 4),
        (f"PAYMENT FROM - *****{rng.randint(10, 99)}*{rng.randint(1000, 9999)}",),
        paid,
        "pay",
        "",
    )
    cut = len(entries) if rng.random() < 0.4 else len(entries) * 2 // 3
    blocks = [sorted([pay, *entries[:cut]], key=lambda entry: entry.day), entries[cut:]]
    charged = some_amount(rng, -5, -48)
    interest = [] if full else [Entry(period[1], ("INTEREST CHARGES-PURCHASE",), charged, "", "")]
    closing = opening + total([*blocks[0], *blocks[1], *interest])
    credits = total(entry for block in blocks for entry in block if entry.amount > 0)
    spent = -total(entry for block in blocks for entry in block if entry.amount < 0)
    name = rng.choice(("MS ANNE LEDUC", "MR GORDON TRAN"))

    def head(page: Page, number: int) -> float:
        page.box(36, 30, 5, 24, RED)
        page.put(48, 48, "Maplecrest", 17, bold=True, color=RED)
        page.put(R, 40, "Gold Passage Visa* card statement", 10, bold=True, right=True)
        page.put(R, 52, f"Statement period {_long(period[0])} - {_long(period[1])}", 8, right=True)
        page.put(R, 63, f"Account number {cards[0]}", 8, right=True)
        if number > 1:
            page.put(36, 84, name, 8)
            page.put(36, 102, "Transactions since your last statement (continued)", 10, bold=True)
            return _titles(page, 120, 36)
        page.lines(48, 98, [name, "1480-88 QUEENS QUAY W", "TORONTO ON  M5J 0B8"], 9, 11)
        page.put(L, 180, "Transactions since your last statement", 11, bold=True)
        return _titles(page, 198, L)

    flow = Flow(736, lambda: Page(LETTER), head)
    figures = [
        (f"Previous balance, {_day(period[0] - timedelta(1))}", -opening),
        ("Payments/credits", -credits),
        ("Interest", -total(interest)),
        ("Cash advances", Decimal(0)),
        ("Purchases/charges", spent),
    ]
    _panel(flow.page, figures, period, closing)
    sheet = _Sheet(flow, L, [])
    for holder, card, block in zip((name, "MR PAUL LEDUC"), cards, blocks, strict=True):
        if not block:
            continue
        sheet.holder(holder, card)
        sheet.listed(block, rng)
        back = total(entry for entry in block if entry.amount > 0)
        if back:
            sheet.sum("SUB-TOTAL CREDITS", -back)
        sheet.sum("SUB-TOTAL DEBITS", -total(entry for entry in block if entry.amount < 0))
        flow.y += 8
    if interest:
        sheet.holder("INTEREST CHARGES", cards[0])
        sheet.listed(interest, rng)
        sheet.sum("SUB-TOTAL INTEREST CHARGES", -total(interest))
    _close(sheet)
    for n, page in enumerate(flow.pages):
        page.put(R, 772, f"Page {n + 1} of {flow.number}", 8, right=True)
        page.put(
            36,
            772,
            "* Trademark used under licence.   Maplecrest Bank of Canada, P.O. Box 4148, Toronto",
            6.5,
            color=GREY,
        )
    by_hand(flow.pages, path, Hand(show="Tw", form=True, tw=0.4))
    return Truth("card", "en_CA", "CAD", cards[0], *period, opening, closing, sheet.found)


def _close(sheet: _Sheet) -> None:
    sheet.room(60)
    text = (
        "Please check this statement and tell us of any error within 30 days of its date, or it will be "
        "considered correct. Charges in a foreign currency are converted at the network's rate when they post, "
        "plus 2.5%."
    )
    sheet.flow.y = para(sheet.flow.page, sheet.left + 3, sheet.flow.y + 14, text, R - sheet.left - 10, 7, color=GREY)


def _abroad(rng: Random, entry: Entry) -> Entry:
    if entry.tag != "fx":
        return entry
    _, home = exchanged(rng, entry.amount, 1.33, 1.45)
    return replace(entry, amount=cents(home), lines=(*entry.lines, f"AMT {written(entry.amount, minus='')} USD"))
