"""Canada, credit card: two dates of month and day without a year, reference numbers and exchange rates below the shop,
and on the first page a panel of sums and rates to the right of the rows, on the same lines.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Color, Flow, Hand, Page, by_hand, fits, with_reportlab
from ._rows import summed

BLUE: Color = (0.0, 0.2, 0.5)
ICE: Color = (0.91, 0.94, 0.98)

POOLS = {
    "city": ["TORONTO ON", "OTTAWA ON", "CALGARY AB", "VANCOUVER BC", "HALIFAX NS", "MISSISSAUGA ON"],
    "shop": ["LOBLANE #1042", "NORTHMART 0391", "METRA STORE 755", "SHOPPERS PHARMA #22", "CANUCK TIRE #144"],
    "food": ["TIM'S COFFEE #2210", "THE OLD MILL PUB", "SKIP THE QUEUE", "A&B BURGERS 0718"],
}
KINDS = [
    Kind(18, -8, -240, "{shop} {city}"),
    Kind(14, -2, -85, "{food} {city}"),
    Kind(5, -35, -110, "PETRO-NORTH 0####  {city}"),
    Kind(5, -9, -60, "AMZN Mktp CA*??#?##??# WWW.AMAZON.CAON"),
    Kind(3, -65, -190, "ROGUE WIRELESS *PREAUTH 888-555-0148 ON"),
    Kind(4, -12, -420, "EXPEDITE TRAVEL ##########  SEATTLE WA", "usd"),
    Kind(2, 200, 3500, "PAYMENT - THANK YOU / PAIEMENT - MERCI", "pay", most=2),
    Kind(1, 15, 120, "{shop} {city}", "refund", most=2),
    Kind(1, -40, -300, "CASH ADVANCE - ABM {city}", "cash", most=1),
]
FEES = [
    Kind(1, -2, -60, "PURCHASE INTEREST 20.99%", "interest", most=1),
    Kind(1, -50, -50, "ADDITIONAL CARD FEE", "fee", step="1", most=1),
]


def _dollars(amount: Decimal) -> str:
    return ("-" if amount > 0 else "") + "$" + written(abs(amount))


def _day(day: date) -> str:
    return f"{day:%b %d}".upper()


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 75))
    entries += some_entries(rng, FEES, POOLS, (end, end), count=rng.choice([0, 1, 2]))
    opening = -some_amount(rng, 400, 6800)
    closing = opening + summed(e.amount for e in entries)
    card = fill(rng, "4514 0### #### ####", start, {})

    def head(page: Page, _number: int) -> float:
        page.put(36, 38, "Dominion Bank", 16, bold=True, color=BLUE)
        page.put(36, 56, "Dominion Cash Back Visa", 10)
        page.put(36, 69, f"MS ALICIA R TREMBLAY  {card}", 8)
        page.put(36, 81, f"STATEMENT FROM {_day(start)}, {start.year} TO {_day(end)}, {end.year}", 8)
        return _titles(page, 108)

    def foot(page: Page, _y: float) -> None:
        page.rule(36, 752, 576, 0.4, GREY)
        page.put(36, 762, "Registered trademark of Dominion Bank. Dominion Bank is a member of CDIC.", 6.5, color=GREY)

    flow = Flow(738, lambda: Page(LETTER), head, foot)
    _panel(flow.page, entries, opening, closing, end, rng)
    flow.page.put(36, flow.y, "PREVIOUS ACCOUNT BALANCE", 8, bold=True)
    flow.page.put(386, flow.y, _dollars(opening), 8, right=True, bold=True)
    flow.y += 18
    rows = [_row(flow, rng, entry) for entry in entries]
    flow.need(40)
    flow.page.rule(36, flow.y - 4, 386)
    flow.page.put(36, flow.y + 7, "SUBTOTAL OF MONTHLY ACTIVITY", 8)
    flow.page.put(386, flow.y + 7, _dollars(closing - opening), 8, right=True)
    flow.page.put(36, flow.y + 22, "NEW BALANCE", 10, bold=True)
    flow.page.put(386, flow.y + 22, _dollars(closing), 10, right=True, bold=True)
    flow.y += 40
    _small(flow)
    foot(flow.page, flow.y)
    for number, page in enumerate(flow.pages, 1):
        page.put(576, 38, f"{number} OF {len(flow.pages)}", 8, right=True)
    if rng.random() < 0.5:
        by_hand(flow.pages, path, Hand(show=rng.choice(["TJ", "Tj"]), order="rows", split=True))
    else:
        with_reportlab(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("card", "en_CA", "CAD", card, start, end, opening, closing, rows)


def _titles(page: Page, y: float) -> float:
    page.box(36, y - 10, 350, 26, ICE)
    page.lines(40, y, ["TRANSACTION", "DATE"], 6.3, 9, bold=True)
    page.lines(92, y, ["POSTING", "DATE"], 6.3, 9, bold=True)
    page.put(138, y + 4, "ACTIVITY DESCRIPTION", 6.3, bold=True)
    page.put(384, y + 4, "AMOUNT ($)", 6.3, right=True, bold=True)
    return y + 30


def _panel(page: Page, entries: list[Entry], opening: Decimal, closing: Decimal, end: date, rng: Random) -> None:
    tags = {
        tag: summed(e.amount for e in entries if e.tag == tag) for tag in ("pay", "refund", "cash", "interest", "fee")
    }
    bought = summed(e.amount for e in entries if e.tag in ("", "usd"))
    limit = some_amount(rng, 9000, 20000, "500")
    blocks = [
        (
            "CONTACT US",
            [
                ("Customer Service", "1-800-555-0142"),
                ("Lost/Stolen", "1-800-555-0199"),
                ("Website", "dominion.example"),
            ],
        ),
        (
            "PAYMENTS & INTEREST RATES",
            [
                ("Minimum payment", "$10.00"),
                ("Payment due date", f"{_day(end + timedelta(21))}, {(end + timedelta(21)).year}"),
                ("Credit limit", "$" + written(limit)),
                ("Available credit", "$" + written(max(limit + closing, Decimal(0)))),
                ("Annual interest rates:", ""),
                ("Purchases", "20.99%"),
                ("Cash advances", "22.99%"),
            ],
        ),
        (
            "CALCULATING YOUR BALANCE",
            [
                ("Previous Account Balance", _dollars(opening)),
                ("Payments & credits", _dollars(tags["pay"] + tags["refund"])),
                ("Purchases & debits", _dollars(bought)),
                ("Cash advances", _dollars(tags["cash"])),
                ("Interest", _dollars(tags["interest"])),
                ("Fees", _dollars(tags["fee"])),
                ("Total Account Balance", _dollars(closing)),
            ],
        ),
    ]
    y = 108.0
    for title, lines in blocks:
        page.box(402, y - 10, 174, 14, BLUE)
        page.put(408, y, title, 7.5, bold=True, color=(1, 1, 1))
        y += 16
        for name, value in lines:
            page.put(406, y, name, 7.5)
            page.put(574, y, value, 7.5, right=True)
            y += 12
        y += 14
    page.box(402, y, 174, 70, ICE)
    page.lines(
        408,
        y + 14,
        [
            "Time to pay",
            "At the minimum payment it would take",
            "an estimated 38 years and 4 months",
            "to repay this balance.",
        ],
        7.5,
    )


def _row(flow: Flow, rng: Random, entry: Entry) -> Row:
    lines = wrap(entry.lines[0], fits("Helvetica", 8, 190))
    if entry.tag in ("", "usd", "refund", "cash", "pay"):
        lines.append(fill(rng, "7" + "#" * 22, entry.day, {}))
    if entry.tag == "usd":
        rate = Decimal(rng.randint(1240000, 1420000)) / 1000000
        foreign = written((-entry.amount / rate).quantize(Decimal("0.01")))
        lines.append(f"Foreign Currency-USD {foreign} Exchange rate-{rate:.6f}")
    flow.need(10 * len(lines))
    page, y = flow.page, flow.y
    page.put(40, y, _day(earlier(rng, entry.day, 2)), 8)
    page.put(92, y, _day(entry.day), 8)
    page.lines(138, y, lines, 8, 9.5)
    page.put(384, y, _dollars(entry.amount), 8, right=True)
    flow.y += 9.5 * len(lines) + 5
    return Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, page=flow.number)


def _small(flow: Flow) -> None:
    flow.need(60)
    flow.page.put(36, flow.y, "IMPORTANT INFORMATION ABOUT YOUR ACCOUNT", 7.5, bold=True)
    flow.y = flow.page.lines(
        36,
        flow.y + 12,
        [
            "Effective APR 01, 2025 the foreign conversion mark-up stays at 2.5% and a copy costs $2.00.",
            "Please check this statement and tell us within 30 days of its date about anything you do not recognise.",
        ],
        7,
        9,
        color=GREY,
    )
