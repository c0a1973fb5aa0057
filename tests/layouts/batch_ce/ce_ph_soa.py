"""Philippines, gold card of a large bank: days as names of months without year, foreign amounts on lines of their own.

The list begins with the previous balance; payments are negative and in the same column; each cardholder has a heading
with the number. Instalments carry their count; finance and late charges are last, then a table of unbilled instalments.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import LETTER, Color, Flow, Page, fits, with_reportlab
from ._rows import ZERO, by_glyphs, cents, one, plain, total

MAROON: Color = (0.55, 0.05, 0.1)
GREYISH: Color = (0.92, 0.91, 0.89)
KINDS = [
    Kind(6, -90, -3800, "{shop} {town}"),
    Kind(2, -80, -900, "{ride}"),
    Kind(1, -700, -3500, "{fuel} {town}"),
    Kind(1, -499, -4200, "{bill}", most=3),
    Kind(0.9, -600, -4900, "{plan} {nth}/{of}", "plan", most=3),
    Kind(1.4, -150, -9000, "{abroad}", "abroad", most=6),
    Kind(0.4, 120, 3000, "{shop} {town}"),
    Kind(0.3, -1000, -9000, "Cash Advance {town}", "cash", "100", 1),
]
POOLS = {
    "shop": ["SM Supermarket", "Mercury Drug", "Puregold Price Club", "Robinsons Dept Store", "Jollibee ###",
        "National Bookstore", "Landers Superstore", "Shopee Ph",
             "Watsons", "Ace Hardware", "S&R Membership Shopping", "Starbucks Coffee ###"],
    "town": ["Makati City", "Mandaluyong", "Quezon City", "Taguig", "Pasig City", "Cebu City"],
    "ride": ["Grab Makati City", "Foodpanda Makati City", "Angkas Pasig City"],
    "fuel": ["Petron Edsa", "Shell Katipunan", "Caltex Ortigas"],
    "bill": ["Meralco Pasig City", "PLDT Home Makati City", "Globe Telecom Taguig", "Maynilad Quezon City"],
    "plan": ["Madali:Abenson", "Madali:Power Mac Center", "Madali:Anson Emporium", "Balance Conversion"],
    "nth": ["02", "05", "09"], "of": ["12", "24"],
    "abroad": ["U.S.Dollar|Netflix.com Los Gatos CA", "U.S.Dollar|Amazon.com Amzn.com/bill WA",
        "Japanese Yen|Uniqlo Ginza Tokyo",
               "Singapore Dollar|Agoda.com Singapore", "Hong Kong Dollar|HK Disneyland Hong Kong"],
}  # fmt: skip
RATES = {"U.S.Dollar": "56.41", "Japanese Yen": "0.3921", "Singapore Dollar": "41.88", "Hong Kong Dollar": "7.24"}


def day_name(day: date) -> str:
    return f"{day:%B} {day.day}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 75))
    opening = some_amount(rng, -2500, -69000)
    full = rng.random() < 0.6
    paid = -opening if full else cents(-opening / 5).quantize(Decimal(100)) + Decimal("0.00")
    top = [one(start + timedelta(rng.randint(10, 23)), "Payment -Thank You", paid or Decimal("500.00"), "pay")]
    tail: list[Entry] = []
    if any(entry.tag == "cash" for entry in entries):
        tail.append(one(end, "Cash Advance Fee", Decimal("-200.00"), "fee"))
    if not full:
        tail.append(one(end, "Finance Charge", cents((opening + paid) * Decimal("0.03")), "fee"))
        if rng.random() < 0.4:
            tail.append(one(end, "Late Payment Fee", Decimal("-850.00"), "fee"))
    closing = opening + total(top + entries + tail)
    groups = [entries, []] if rng.random() < 0.6 else [entries[::2], entries[1::2]]
    customer = f"020100-{rng.randint(0, 9)}-{rng.randint(10, 99)}-{rng.randint(10**6, 10**7 - 1)}"
    numbers = [f"5463-{rng.randint(10, 99)}XX-XXXX-{rng.randint(0, 9999):04}" for _ in groups]
    due = end + timedelta(21)
    least = max(Decimal("850.00"), cents(-closing * Decimal("0.03"))) if closing < -850 else max(ZERO, -closing)

    def head(page: Page, n: int) -> float:
        page.put(40, 44, "Luzon Heritage Bank", 16, bold=True, color=MAROON)
        page.put(40, 57, "GOLD MASTERCARD", 8)
        page.put(572, 44, "Statement of Account", 13, right=True)
        y = 90.0
        if n == 1:
            page.lines(
                40,
                88,
                ["MS. ANGELA M. VILLARUEL", "UNIT 1804 TOWER B AVIDA", "REPOSO ST. BEL-AIR", "MAKATI CITY 1209"],
                9,
                11,
            )
            for k, (label, value) in enumerate(
                [
                    ("CUSTOMER NUMBER", customer),
                    ("STATEMENT DATE", f"{end:%B} {end.day}, {end:%Y}".upper()),
                    ("PAYMENT DUE DATE", f"{due:%B} {due.day}, {due:%Y}".upper()),
                    ("CREDIT LIMIT", "P250,000.00"),
                    ("TOTAL AMOUNT DUE", "P" + written(-closing)),
                    ("MINIMUM AMOUNT DUE", "P" + written(least)),
                ]
            ):
                page.box(330, 78 + 16 * k, 242, 15, GREYISH)
                page.put(336, 88 + 16 * k, label, 8, bold=True)
                page.put(566, 88 + 16 * k, value, 8.5, right=True)
            y = 204.0
            labels = [
                ("Previous", "Balance", opening),
                ("Past", "Due", ZERO),
                ("Payments &", "Credits", plus(top + entries)),
                ("Purchases &", "Advances", minus(entries)),
                ("Fees &", "Charges", total(tail)),
                ("Ending", "Balance", closing),
            ]
            page.box(40, y - 12, 532, 26, GREYISH)
            for k, (a, b, sum_) in enumerate(labels):
                page.put(124 + 88.8 * k, y - 1, a, 7.5, right=True, bold=True)
                page.put(124 + 88.8 * k, y + 9, b, 7.5, right=True, bold=True)
                page.put(124 + 88.8 * k, y + 26, written(abs(sum_) if k == 2 else -sum_), 8.5, right=True)
            y += 58
        page.rule(40, y - 12, 572, 1, MAROON)
        for x, a, b in [(40, "Transaction", "Date"), (120, "Post", "Date"), (200, "", "Description")]:
            page.put(x, y - 1, a, 8, bold=True)
            page.put(x, y + 9, b, 8, bold=True)
        page.put(572, y + 9, "Amount", 8, bold=True, right=True)
        page.rule(40, y + 14, 572, 1, MAROON)
        return y + 28

    flow = Flow(716, lambda: Page(LETTER), head)
    rows: list[Row] = []

    def row(entry: Entry) -> None:
        lines = list(entry.lines)
        foreign = ""
        if entry.tag == "abroad":
            foreign = written(cents(-entry.amount / Decimal(RATES[lines[0]])))
            lines = [lines[1], f"{lines[0]} {foreign}"]
        lines = [part for line in lines for part in wrap(line, fits("Helvetica", 8.5, 250))]
        flow.need(11 * len(lines) + 2)
        page, y = flow.page, flow.y
        used = entry.day if entry.tag in ("pay", "fee") else earlier(rng, entry.day)
        page.put(40, y, day_name(used), 8.5)
        page.put(120, y, day_name(entry.day), 8.5)
        page.lines(200, y, lines, 8.5, 11)
        page.put(572, y, written(-entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, plain(lines), entry.amount, page=flow.number))
        flow.y += 11 * len(lines) + 2

    flow.page.put(200, flow.y, "Previous Balance", 8.5)
    flow.page.put(572, flow.y, written(-opening), 8.5, right=True)
    flow.y += 14
    for entry in top:
        row(entry)
    for number, name, group in zip(numbers, ["ANGELA M VILLARUEL", "PAOLO R VILLARUEL"], groups, strict=True):
        if not group:
            continue
        flow.need(40)
        flow.y += 6
        flow.page.put(200, flow.y, f"{number}  {name}", 8.5, bold=True)
        flow.y += 14
        for entry in group:
            row(entry)
    for entry in tail:
        row(entry)
    flow.need(110)
    page, y = flow.page, flow.y + 8
    page.rule(40, y - 10, 572, 0.5)
    page.put(200, y + 2, "Ending Balance", 9, bold=True)
    page.put(572, y + 2, "P" + written(-closing), 9, bold=True, right=True)
    y += 30
    page.put(40, y, "Installment Balance Summary", 9, bold=True, color=MAROON)
    page.box(40, y + 5, 532, 14, GREYISH)
    page.put(44, y + 15, "Description", 7.5, bold=True)
    for x, label in [(330, "Original Amount"), (450, "Unbilled Amount"), (566, "Remaining Terms")]:
        page.put(x, y + 15, label, 7.5, bold=True, right=True)
    y += 30
    for entry in [e for e in entries if e.tag == "plan"][:3]:
        nth, of = (int(part) for part in entry.lines[0].rsplit(" ", 1)[1].split("/"))
        page.put(44, y, entry.lines[0].rsplit(" ", 1)[0], 8.5)
        page.put(330, y, written(-entry.amount * of), 8.5, right=True)
        page.put(450, y, written(-entry.amount * (of - nth)), 8.5, right=True)
        page.put(566, y, str(of - nth), 8.5, right=True)
        y += 12
    for k, sheet in enumerate(flow.pages, 1):
        sheet.lines(
            40,
            744,
            [
                "Paying less than the total amount due adds finance charges at 3.00% a month. Please "
                "examine this statement at once; it is taken",
                "as correct if no error is reported within twenty days. Luzon Heritage Bank is "
                "supervised by the central bank. (02) 8555-1000.",
            ],
            6.5,
            8,
        )
        sheet.put(572, 772, f"Page {k} of {len(flow.pages)}", 7.5, right=True)
    pages = by_glyphs(flow.pages) if rng.random() < 0.5 else flow.pages
    with_reportlab(pages, path)
    return Truth("credit_card", "en_PH", "PHP", customer, start, end, opening, closing, rows)


def plus(entries: list[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries if entry.amount > 0), ZERO)


def minus(entries: list[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries if entry.amount < 0), ZERO)
