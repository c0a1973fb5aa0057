"""Singapore, statement of one to three credit cards: each with previous balance, new transactions, sub-total and total,
CR behind payments, reference and foreign amount in lines below, instalment plans, points; dates without a year.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_pymupdf
from ._rows import ZERO, cents, entry, inserted, joined, paid, share, total, usage

RED: Color = (0.8, 0.0, 0.08)
LIGHT: Color = (0.93, 0.93, 0.93)
POOLS = {
    "shop": (
        "NTUC FP-TAMPINES SINGAPORE SG",
        "COLD STORAGE-GREAT WOR SINGAPORE SG",
        "BUS/MRT 3########  SINGAPORE SG",
        "GRAB* A-5#?####WWWQ3 SINGAPORE SG",
        "SHOPEE SINGAPORE MP SINGAPORE SG",
        "YA KUN KAYA TOAST-NEX SINGAPORE SG",
        "SP DIGITAL PL-UTILITIES SINGAPORE SG",
        "GUARDIAN HEALTH-VIVO SINGAPORE SG",
        "SINGTEL SINGAPORE SG",
    ),
    "far": (
        "AMAZON.COM*2K41B SEATTLE WA|U. S. DOLLAR",
        "7-ELEVEN SHINJUKU TOKYO JP|JAPANESE YEN",
        "WATSONS MID VALLEY KUALA LUMPUR MY|MALAYSIAN RINGGIT",
    ),
}
KINDS = [
    Kind(14, -2, -260, "{shop}"),
    Kind(3, -8, -480, "{far}", "fx"),
    Kind(0.8, 10, 120, "{shop}", most=1),
    Kind(0.8, -40, -300, "MY INSTALMENT PLAN COURTS ONLINE 0{n}/12", most=1),
]
RATES = {"U. S. DOLLAR": "1.3572", "JAPANESE YEN": "0.0093", "MALAYSIAN RINGGIT": "0.2904"}
CARDS = ("MERLION ALTITUDE VISA SIGNATURE", "MERLION LIVE FRESH VISA PLATINUM", "MERLION WOMAN'S WORLD MASTERCARD")


class _Card:
    """One card account with what was owed before and what was done since."""

    def __init__(self, name: str, number: str, debt: Decimal, entries: list[Entry]) -> None:
        self.name, self.number, self.debt, self.entries = name, number, debt, entries
        self.new = debt - total(entries)


def _money(amount: Decimal) -> str:
    return written(abs(amount))


def _abroad(one: Entry) -> Entry:
    if one.tag != "fx":
        return one
    shop, unit = one.lines
    places = 0 if "YEN" in unit else 2
    return Entry(
        one.day,
        (shop, f"{unit} {written(-one.amount / Decimal(RATES[unit]), places=places)}"),
        one.amount,
        "fx",
        one.text,
    )


def _card(rng: Random, name: str, period: tuple[date, date], few: int, many: int) -> _Card:
    debt = some_amount(rng, 40, 5200)
    back = paid(rng, debt, "50")
    day = period[0] + timedelta(rng.randint(6, 24))
    payment = f"BILL PAYMENT - MERLION INTERNET/WIRELESS|REF NO: {fill(rng, '###########', day, {})}"
    more = [entry(day, payment, back, "pay")]
    if back < debt:
        more.append(entry(period[1], "FINANCE CHARGE", -share(debt - back, "2.3")))
        if rng.random() < 0.5:
            more.append(entry(period[1], "LATE CHARGE FEE", Decimal("-100.00")))
    bought = [_abroad(one) for one in usage(rng, KINDS, POOLS | {"n": list("123456789")}, period, few, many)]
    return _Card(name, fill(rng, "4119 11## #### ####", day, {}), debt, inserted(bought, more))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    count = rng.choice([1, 2, 2, 3])
    cards = [_card(rng, name, (start, end), 8 if at else 12, 24 if at else 44) for at, name in enumerate(CARDS[:count])]
    flow = Flow(752, lambda: Page(A4), lambda page, n: _head(page, n, end))
    _top(flow, cards, end)
    rows: list[Row] = []
    for card in cards:
        rows += _list(flow, card)
    new = sum((card.new for card in cards), ZERO)
    flow.need(16)
    flow.page.put(60, flow.y, "GRAND TOTAL FOR ALL CARD ACCOUNTS:", 8.5, bold=True)
    _amount(flow.page, flow.y, -new, True)
    flow.y += 24
    _points(rng, flow, cards)
    for at, page in enumerate(flow.pages, 1):
        page.put(545, 806, f"{at} of {len(flow.pages)}", 7, right=True)
        page.put(
            45,
            806,
            "Merlion Bank Ltd  12 Marina Boulevard, Tower 3, Singapore 018982  Co. Reg. No. 196800555E",
            6.5,
            color=GREY,
        )
    with_pymupdf(flow.pages, path)
    one = cards[0] if count == 1 else None
    number = one.number if one else None
    return Truth(
        "credit_card", "en-SG", "SGD", number, None, end, -one.debt if one else None, -one.new if one else None, rows
    )


def _head(page: Page, number: int, end: date) -> float:
    page.put(45, 48, "Merlion", 20, bold=True, color=RED)
    page.put(545, 42, "Credit Cards", 13, bold=True, right=True)
    page.put(545, 56, "Statement of Account", 10, right=True)
    if number > 1:
        page.put(45, 66, f"STATEMENT DATE {end.day:02} {end:%b %Y}", 7.5)
        return _columns(page, 86)
    page.lines(45, 92, ("MS TAN HUI LING", "BLK 482 TAMPINES ST 43", "#09-217", "SINGAPORE 520482"), 9, 11)
    return 156


def _top(flow: Flow, cards: list[_Card], end: date) -> None:
    page, y = flow.page, flow.y
    new = sum((card.new for card in cards), ZERO)
    cells = (
        ("STATEMENT DATE", f"{end.day:02} {end:%b %Y}"),
        ("CREDIT LIMIT", "$15,000.00"),
        ("MINIMUM PAYMENT", "$" + _money(min(max(ZERO, new), max(Decimal("50.00"), share(new, "3"))))),
        ("PAYMENT DUE DATE", f"{end + timedelta(25):%d %b %Y}"),
    )
    page.box(45, y - 12, 500, 36, LIGHT)
    for at, (label, value) in enumerate(cells):
        page.put(52 + 125 * at, y, label, 7.5)
        page.put(52 + 125 * at, y + 15, value, 10, bold=True)
    text = (
        "Minimum Payment Warning: If we do not receive your minimum payment by the payment due date, a late payment "
        "charge of S$100 will be levied and the prevailing interest rate of 27.8% p.a. applies."
    )
    y = page.lines(45, y + 40, wrap(text, fits("Helvetica", 7.5, 500)), 7.5, 9.5)
    flow.y = _columns(page, y + 14)


def _columns(page: Page, y: float) -> float:
    page.box(45, y - 11, 500, 15, RED)
    page.put(52, y, "DATE", 8, bold=True, color=(1, 1, 1))
    page.put(110, y, "DESCRIPTION", 8, bold=True, color=(1, 1, 1))
    page.put(522, y, "AMOUNT (S$)", 8, bold=True, right=True, color=(1, 1, 1))
    return y + 18


def _amount(page: Page, y: float, amount: Decimal, bold: bool = False) -> None:
    """Right aligned; credits carry CR in the margin right of the figures."""
    page.put(522, y, _money(amount), 8.5, right=True, bold=bold)
    if amount > 0:
        page.put(526, y, "CR", 8.5, bold=bold)


def _list(flow: Flow, card: _Card) -> list[Row]:
    rows: list[Row] = []
    flow.need(70)
    page = flow.page
    page.put(52, flow.y, f"{card.name} CARD NO.: {card.number}", 8.5, bold=True)
    page.put(110, flow.y + 14, "PREVIOUS BALANCE", 8.5)
    _amount(page, flow.y + 14, -card.debt)
    flow.y += 28
    payments = [one for one in card.entries if one.tag == "pay"]
    for one in payments:
        rows.append(_row(flow, one))
    flow.page.put(110, flow.y, "NEW TRANSACTIONS TAN HUI LING", 8.5, bold=True)
    flow.y += 13
    for one in card.entries:
        if one.tag != "pay":
            rows.append(_row(flow, one))
    flow.need(40)
    page = flow.page
    page.rule(440, flow.y - 8, 545, 0.4)
    for label in ("SUB-TOTAL:", "TOTAL:"):
        page.put(380, flow.y + 2, label, 8.5, bold=True)
        _amount(page, flow.y + 2, -card.new, True)
        flow.y += 13
    flow.y += 10
    return rows


def _row(flow: Flow, one: Entry) -> Row:
    flow.need(10.5 * len(one.lines) + 2)
    page, number = flow.page, flow.number
    page.put(52, flow.y, f"{one.day:%d %b}".upper(), 8.5)
    _amount(page, flow.y, one.amount)
    lines = [joined(line) for line in one.lines]
    flow.y = page.lines(110, flow.y, lines, 8.5, 10.5) + 2
    return Row(one.day, joined(*lines), one.amount, page=number)


def _points(rng: Random, flow: Flow, cards: list[_Card]) -> None:
    flow.need(64 + 12 * len(cards))
    page, y = flow.page, flow.y
    page.put(45, y, "MERLION POINTS SUMMARY", 9, bold=True, color=RED)
    heads = ("CARD NO.", "BALANCE B/F", "EARNED", "REDEEMED", "BALANCE", "EXPIRY")
    xs = (45, 150, 240, 310, 380, 460)
    for x, text in zip(xs, heads, strict=True):
        page.put(x, y + 14, text, 7.5, bold=True)
    for at, card in enumerate(cards, 1):
        old, earned = rng.randint(200, 24000), rng.randint(10, 900)
        values = (card.number, f"{old:,}", f"{earned:,}", "0", f"{old + earned:,}", "30 SEP 2025")
        for x, text in zip(xs, values, strict=True):
            page.put(x, y + 14 + 12 * at, text, 7.5)
    flow.y = y + 40 + 12 * len(cards)
    page.put(45, flow.y, f"Fees billed in the last 12 months: ${cents(Decimal(rng.randint(0, 19600)) / 100)}", 7.5)
