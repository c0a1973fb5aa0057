"""India, credit card with reward points: serial number, points (negative on a refund), foreign sum, amount with "CR".

A column of boxes at the left keeps the summary; the rupee sign is the back-quote of the bank's own font; lakh grouping;
card number as a line of the table, the pages after the first have the table alone.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Page, fits, with_pymupdf
from ._rows import debt, of_entries, single, sorted_in, total

ORANGE: Color = (0.85, 0.4, 0.1)
SAND: Color = (0.98, 0.94, 0.9)
KINDS = (
    Kind(6, -80, -1900, "{food}"),
    Kind(5, -150, -9000, "{shop}"),
    Kind(2, -300, -3500, "{fuel}", "none"),
    Kind(1.5, -199, -2600, "{bill}"),
    Kind(1, -400, -7000, "{abroad}", "USD"),
    Kind(0.7, -2500, -24000, "{trip}"),
    Kind(0.5, 200, 3500, "{shop}"),
)
POOLS = {
    "food": (
        "SWIGGY BANGALORE IN",
        "ZOMATO LTD GURGAON IN",
        "HALDIRAM PRODUCTS PVT PUNE IN",
        "BLUE TOKAI COFFEE ROA PUNE IN",
    ),
    "shop": (
        "AMAZON PAY INDIA PRIVA WWW.AMAZON.IN IN",
        "FLIPKART INTERNET PVT BANGALORE IN",
        "DMART AVENUE SUPERMART PUNE IN",
        "MYNTRA DESIGNS BANGALORE IN",
        "UPI-######-KRISHNA PROVISION STORES PUNE IN",
        "CROMA INFINITI RETAIL LTD PUNE IN",
    ),
    "fuel": ("HPCL KOTHRUD SERVICE ST PUNE IN", "INDIAN OIL BANER PUNE IN"),
    "bill": ("AIRTEL PAYMENTS NEW DELHI IN", "MSEDCL BILL DESK MUMBAI IN", "NETFLIX ENTERTAINMENT MUMBAI IN"),
    "abroad": ("NAMECHEAP.COM*??#?## PHOENIX US", "COURSERA INC MOUNTAIN VIEW US"),
    "trip": ("IRCTC WEB NEW DELHI IN", "INDIGO INTERGLOBE AVI GURGAON IN", "MAKEMYTRIP INDIA PVT LT NEW DELHI IN"),
}
DAY, SERIAL, TEXT, POINTS, FOREIGN, AMOUNT = 172.0, 218.0, 278.0, 448.0, 498.0, 566.0


def _lakh(amount: Decimal) -> str:
    whole, part = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + "." + part


def _heads(page: Page, y: float) -> float:
    page.box(168, y - 11, 402, 26, ORANGE)
    page.put(DAY, y, "Date", 7.5, bold=True, color=WHITE)
    page.put(SERIAL, y, "SerNo.", 7.5, bold=True, color=WHITE)
    page.put(TEXT, y, "Transaction Details", 7.5, bold=True, color=WHITE)
    for x, lines in ((POINTS, ("Reward", "Points")), (FOREIGN, ("Intl.#", "amount")), (AMOUNT, ("Amount (in`)", ""))):
        page.lines(x, y, lines, 7.5, 9.5, bold=True, color=WHITE, right=True)
    return y + 28


def _side(page: Page, boxes: list[tuple[str, str]]) -> float:
    y = 236.0
    for label, value in boxes:
        page.box(24, y, 132, 40, SAND)
        page.put(32, y + 14, label, 8, color=ORANGE, bold=True)
        page.put(32, y + 31, value, 10.5, bold=True)
        y += 46
    return y


def _front(page: Page, end: date, parts: list[tuple[str, Decimal]], points: tuple[int, int]) -> float:
    page.lines(24, 92, ("MR SAMEER KULKARNI", "FLAT 12 SAHYADRI HEIGHTS", "PAUD ROAD KOTHRUD", "PUNE - 411038"), 9, 12)
    page.put(24, 164, "CREDIT CARD STATEMENT", 12, bold=True, color=ORANGE)
    page.put(24, 180, f"Statement period : {_long(end - timedelta(30))} to {_long(end)}", 8.5)
    page.put(168, 206, "STATEMENT SUMMARY", 9, bold=True, color=ORANGE)
    step = 402 / len(parts)
    for n, (label, amount) in enumerate(parts):
        page.box(168 + step * n, 214, step - 4, 44, SAND)
        for k, line in enumerate(wrap(label, fits("Helvetica", 7, step - 12))):
            page.put(172 + step * n, 225 + 8 * k, line, 7)
        page.put(172 + step * n, 250, "`" + _lakh(amount), 8.5, bold=True)
    owed = parts[0][1]
    minimum = max(Decimal("100.00"), (owed / 20).quantize(Decimal("0.01")))
    boxes = [
        ("STATEMENT DATE", _long(end)),
        ("PAYMENT DUE DATE", _long(end + timedelta(18))),
        ("Total Amount due", "`" + _lakh(owed)),
        ("Minimum Amount due", "`" + _lakh(minimum)),
        ("Credit Limit (Including cash)", "`3,40,000.00"),
        ("Available Credit", "`" + _lakh(Decimal("340000.00") - owed)),
        ("Points earned", str(points[0])),
        ("Total points available", f"{points[1]:,}"),
    ]
    y = _side(page, boxes)
    note = "Points do not accrue on fuel, rent and wallet loads. Redeem on the rewards portal or in the app."
    page.lines(24, y + 12, wrap(note, fits("Helvetica", 7, 130)), 7, 9, color=GREY)
    return 286


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    bought = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(16, 58))
    opening = debt(rng, 4000, 90000)
    paid = single(start + timedelta(rng.randint(10, 18)), "BBPS Payment received", -opening, "pay")
    fees: list[Entry] = []
    if rng.random() < 0.5:
        fee = Decimal(rng.choice((499, 199, 350))) + Decimal("0.00")
        fees = [
            single(end, "ANNUAL FEE", -fee, "pay"),
            single(end, "IGST-CI@18%", -(fee * 18 / 100).quantize(Decimal("0.01")), "pay"),
        ]
    entries = sorted_in(bought, paid) + fees
    closing = opening + of_entries(entries)
    earned = [_points(entry) for entry in entries]
    credits = total(entry.amount for entry in entries if entry.amount > 0)
    parts = [
        ("Total Amount due", -closing),
        ("Previous Balance", -opening),
        ("Purchases / Charges", closing * -1 + opening + credits),
        ("Cash Advances", Decimal("0.00")),
        ("Payments / Credits", credits),
    ]
    points = (sum(earned), rng.randint(900, 12000) + sum(earned))
    card = f"4375XXXXXXXX{fill(rng, '####', start, {})}"

    def head(page: Page, number: int) -> float:
        page.put(24, 54, "Deccan Mercantile Bank", 15, bold=True, color=ORANGE)
        page.put(570, 820, f"Page {number}", 7.5, right=True)
        page.put(24, 820, "# International spends: amount in the currency of the purchase.", 6.5, color=GREY)
        if number == 1:
            return _heads(page, _front(page, end, parts, points))
        return _heads(page, 92)

    flow = Flow(790, Page, head)
    flow.page.put(DAY, flow.y, card, 8.5, bold=True)
    flow.y += 15
    rows = []
    for entry, reward in zip(entries, earned, strict=True):
        lines = wrap(entry.lines[0], fits("Helvetica", 7.5, 138))
        flow.need(9.5 * len(lines) + 4)
        page, y = flow.page, flow.y
        page.put(DAY, y, f"{entry.day:%d/%m/%Y}", 7.5)
        page.put(SERIAL, y, fill(rng, "7########", end, {}) + str(rng.randint(0, 9)), 7.5)
        page.lines(TEXT, y, lines, 7.5, 9.5)
        page.put(POINTS, y, str(reward), 7.5, right=True)
        if entry.tag == "USD":
            page.put(FOREIGN, y, f"{written(-entry.amount / Decimal('82.4'))} USD", 7.5, right=True)
        page.put(AMOUNT, y, _lakh(entry.amount) + (" CR" if entry.amount > 0 else ""), 7.5, right=True)
        rows.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
        flow.y += 9.5 * len(lines) + 4
        page.rule(168, flow.y - 9.5, 570, 0.2, GREY)
    _ends(flow, points)
    with_pymupdf(flow.pages, path)
    return Truth("credit_card", "en_IN", "INR", card, start, end, opening, closing, rows)


def _points(entry: Entry) -> int:
    if entry.tag in ("none", "pay"):
        return 0
    reward = 2 * int(abs(entry.amount) // 100)
    return reward if entry.amount < 0 else -reward


def _ends(flow: Flow, points: tuple[int, int]) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 16
    page.put(DAY, y, "EARNINGS", 9, bold=True, color=ORANGE)
    for n, (label, value) in enumerate((("Points earned", points[0]), ("Total points available", points[1]))):
        page.put(DAY, y + 16 + 13 * n, label, 8)
        page.put(330, y + 16 + 13 * n, f"{value:,}", 8, right=True)
    text = (
        "Paying only the minimum each month stretches repayment over years and adds interest. For instance, on "
        "`5,000.00 at 3.75% a month it takes 6 years and 3 months. Late fee: Nil up to `100, `500 up to `5,000, `750 "
        "up to `10,000, `1,300 above `50,000. GST extra."
    )
    page.lines(DAY, y + 54, wrap(text, fits("Helvetica", 7, 396)), 7, 9)
