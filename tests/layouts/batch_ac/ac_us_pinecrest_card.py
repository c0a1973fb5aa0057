"""United States: a credit card with transaction and posting dates, reference and account number columns.

Purchases abroad print the foreign amount and the rate below; payments carry a minus, purchases none; sections have
totals, fees and interest sections of their own, and the interest table is no transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Row, Truth, earlier, fill, some_amount, some_days, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, with_reportlab
from ._rows import how_many

CENT = Decimal("0.01")
SHOPS = [
    "WHOLEFDS PDX 10###     PORTLAND     OR",
    "SAFEWAY #14##          BEAVERTON    OR",
    "COSTCO WHSE #06##      TIGARD       OR",
    "CHEVRON 009####        SALEM        OR",
    "SQ *NORTHWEST COFFEE   PORTLAND     OR",
    "TST* SCREEN DOOR       PORTLAND     OR",
    "AMZN MKTP US*?#?#?##   AMZN.COM/BILLWA",
    "SPOTIFY USA            877-7781161  NY",
    "APPLE.COM/BILL         866-712-7753 CA",
    "DELTA AIR 00623#######  DELTA.COM    CA",
]
ABROAD = [
    ("CAFE CENTRAL           WIEN", "EUR", "1.0"),
    ("SNCF VOYAGEURS         PARIS", "EUR", "1.0"),
    ("TFL TRAVEL CH          LONDON", "GBP", "1.2"),
    ("LOBLAWS #10##          VANCOUVER    BC", "CAD", "0.7"),
]
RIGHT = 572.0
NAVY = (0.05, 0.15, 0.4)


@dataclass
class Item:
    day: date
    used: date
    lines: list[str]
    amount: Decimal
    section: str


def _foreign(rng: Random, day: date) -> tuple[Item, Item]:
    place, currency, start = rng.choice(ABROAD)
    rate = Decimal(f"{start}{rng.randint(1000, 8999)}")
    there = some_amount(rng, 6, 180)
    here = (there * rate).quantize(CENT, ROUND_HALF_UP)
    used = earlier(rng, day)
    fee = max(CENT, (here * 3 / 100).quantize(CENT, ROUND_HALF_UP))
    text = " ".join(fill(rng, place, day, {}).split())
    lines = [fill(rng, place, day, {}), f"{currency} {written(there)}  @ {rate}"]
    return Item(day, used, lines, -here, "buy"), Item(
        day, used, [f"FOREIGN TRANSACTION FEE {text.split()[0]}"], -fee, "fee"
    )


def _items(rng: Random, start: date, end: date) -> list[Item]:
    items: list[Item] = []
    for day in some_days(rng, how_many(rng), start + timedelta(4), end):
        if rng.random() < 0.1:
            items += _foreign(rng, day)
            continue
        back = rng.random() < 0.05
        amount = some_amount(rng, 5, 260)
        section = "pay" if back else "buy"
        items.append(
            Item(day, earlier(rng, day), [fill(rng, rng.choice(SHOPS), day, {})], amount if back else -amount, section)
        )
    for _ in range(rng.choice([1, 1, 2])):
        day = start + timedelta(rng.randint(5, 24))
        items.append(Item(day, day, ["PAYMENT - THANK YOU"], some_amount(rng, 100, 1800), "pay"))
    if rng.random() < 0.5:
        items.append(Item(end, end, ["INTEREST CHARGED ON PURCHASES"], -some_amount(rng, 3, 60), "int"))
    return sorted(items, key=lambda item: item.day)


def _money(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


def _cover(page: Page, sums: dict[str, Decimal], old: Decimal, new: Decimal, dates: tuple[date, date]) -> float:
    start, end = dates
    page.lines(36, 96, ["GORDON P WHITAKER", "771 ALDER CREEK LOOP APT 4", "PORTLAND, OR 97205-3310"], 9, 11)
    page.lines(400, 96, ["Customer Service: 1-800-555-0142", "TTY: 1-800-555-0143", "www.pinecrest.example"], 8, 10)
    page.box(36, 150, 250, 112, (0.93, 0.95, 0.98))
    page.put(44, 164, "Payment Information", 10, bold=True, color=NAVY)
    due = end + timedelta(25)
    least = max(Decimal(25), (abs(min(new, Decimal(0))) / 100).quantize(Decimal(1))).quantize(CENT)
    rows = [
        ("New Balance Total", _money(-new)),
        ("Current Payment Due", _money(least)),
        ("Payment Due Date", f"{due:%m/%d/%Y}"),
    ]
    for n, (what, figure) in enumerate(rows):
        page.put(44, 182 + 13 * n, what)
        page.put(280, 182 + 13 * n, figure, right=True, bold=True)
    page.lines(
        44,
        228,
        [
            "Late Payment Warning: If we do not receive your Total Minimum",
            "Payment by the date listed above, you may have to pay a late fee",
            "of up to $40.00 and your APRs may be increased to 29.99%.",
        ],
        7,
        9,
    )
    page.put(316, 164, "Account Summary", 10, bold=True, color=NAVY)
    lines = [
        ("Previous Balance", _money(-old)),
        ("Payments and Other Credits", _money(-sums["pay"])),
        ("Purchases and Adjustments", _money(-sums["buy"])),
        ("Fees Charged", _money(-sums["fee"])),
        ("Interest Charged", _money(-sums["int"])),
        ("New Balance Total", _money(-new)),
        ("Total Credit Line", "$18,500.00"),
        ("Statement Closing Date", f"{end:%m/%d/%Y}"),
        ("Days in Billing Cycle", str((end - start).days + 1)),
    ]
    for n, (what, figure) in enumerate(lines):
        page.put(316, 180 + 12 * n, what, bold=n == 5)
        page.put(RIGHT, 180 + 12 * n, figure, right=True, bold=n == 5)
    page.box(36, 300, 536, 26, None, stroke=GREY)
    page.put(
        304,
        316,
        "Earn 3% cash back in the category of your choice. Visit pinecrest.example/rewards today.",
        9,
        center=True,
    )
    return 356


def _columns(flow: Flow) -> None:
    for x, top, low, right in [
        (36, "Transaction", "Date", False),
        (86, "Posting", "Date", False),
        (130, "", "Description", False),
        (424, "Reference", "Number", True),
        (476, "Account", "Number", True),
        (RIGHT, "", "Amount", True),
    ]:
        flow.page.put(x, flow.y, top, 7.5, right=right, bold=True)
        flow.page.put(x, flow.y + 9, low, 7.5, right=right, bold=True)
    flow.page.rule(36, flow.y + 13, RIGHT, 1, NAVY)
    flow.y += 26


def _section(flow: Flow, title: str, total: str, items: list[Item], last: str, rng: Random, truth: Truth) -> Decimal:
    if flow.need(46):
        _columns(flow)
    flow.page.put(130, flow.y, title, 9, bold=True, color=NAVY)
    flow.y += 13
    for item in items:
        if flow.need(12 + 10 * len(item.lines)):
            _columns(flow)
        flow.page.put(36, flow.y, f"{item.used:%m/%d}")
        flow.page.put(86, flow.y, f"{item.day:%m/%d}")
        if item.section != "int":
            flow.page.put(424, flow.y, f"{rng.randint(1, 9999):04}", right=True)
            flow.page.put(476, flow.y, last, right=True)
        flow.page.put(RIGHT, flow.y, written(-item.amount), right=True)
        text = " ".join(" ".join(item.lines).split())
        truth.transactions.append(Row(item.day, text, item.amount, None, item.used, flow.number))
        flow.y = flow.page.lines(130, flow.y, item.lines, 8.5, 10) + 3
    sum_ = sum((item.amount for item in items), Decimal(0))
    if flow.need(16):
        _columns(flow)
    flow.page.put(130, flow.y, total, 8.5, bold=True)
    flow.page.put(RIGHT, flow.y, _money(-sum_), right=True, bold=True)
    flow.y += 24
    return sum_


def _ending(flow: Flow, sums: dict[str, Decimal], end: date, new: Decimal) -> None:
    flow.need(170)
    page, y = flow.page, flow.y
    page.box(130, y, 300, 44, (0.93, 0.95, 0.98))
    page.put(280, y + 13, f"{end.year} Totals Year-to-Date", 9, center=True, bold=True)
    page.put(140, y + 26, f"Total fees charged in {end.year}")
    page.put(420, y + 26, _money(-sums["fee"] * 2), right=True)
    page.put(140, y + 38, f"Total interest charged in {end.year}")
    page.put(420, y + 38, _money(-sums["int"] * end.month), right=True)
    y += 66
    page.put(36, y, "Interest Charge Calculation", 10, bold=True, color=NAVY)
    page.put(36, y + 12, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
    y += 28
    for x, text in [
        (36, "Type of Balance"),
        (210, "APR"),
        (330, "Balance Subject to Interest Rate"),
        (500, "Interest Charges"),
    ]:
        page.put(x, y, text, 8, bold=True)
    page.rule(36, y + 3, RIGHT)
    for n, kind in enumerate(["Purchases", "Balance Transfers", "Direct Deposit and Check Cash Advances"]):
        page.put(36, y + 15 + 12 * n, kind, 8)
        page.put(210, y + 15 + 12 * n, ["21.24% V", "21.24% V", "26.24% V"][n], 8)
        page.put(400, y + 15 + 12 * n, _money(abs(new)) if n == 0 and sums["int"] else "$0.00", 8, right=True)
        page.put(560, y + 15 + 12 * n, _money(-sums["int"]) if n == 0 else "$0.00", 8, right=True)
    page.put(36, y + 56, "V = Variable Rate (rate may vary)", 7, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start = date(rng.randint(2020, 2024), rng.randint(1, 12), rng.randint(3, 27))
    end = start + timedelta(29)
    items = _items(rng, start, end)
    old = -some_amount(rng, 300, 4000)
    last = f"{rng.randint(1000, 9999)}"
    number = f"{rng.randint(4000, 4999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)} {last}"
    new = old + sum(item.amount for item in items)
    truth = Truth("card", "en-US", "USD", number, start, end, old, new)

    def head(page: Page, _: int) -> float:
        page.box(36, 30, 14, 14, NAVY)
        page.put(40, 41, "P", 9, bold=True, color=WHITE)
        page.put(56, 42, "Pinecrest Bank", 14, bold=True, color=NAVY)
        page.put(
            RIGHT,
            36,
            f"GORDON P WHITAKER  !  Account # {number}  !  {start:%B} {start.day} - {end:%B} {end.day}, {end.year}",
            7.5,
            right=True,
        )
        return 70

    flow = Flow(740, lambda: Page(LETTER), head)
    groups = {name: [item for item in items if item.section == name] for name in ("pay", "buy", "fee", "int")}
    sums = {name: sum((item.amount for item in group), Decimal(0)) for name, group in groups.items()}
    flow.y = _cover(flow.page, sums, old, new, (start, end))
    flow.page.put(36, flow.y, "Transactions", 12, bold=True, color=NAVY)
    flow.y += 18
    _columns(flow)
    titles = {
        "pay": ("Payments and Other Credits", "TOTAL PAYMENTS AND OTHER CREDITS FOR THIS PERIOD"),
        "buy": ("Purchases and Adjustments", "TOTAL PURCHASES AND ADJUSTMENTS FOR THIS PERIOD"),
        "fee": ("Fees", "TOTAL FEES FOR THIS PERIOD"),
        "int": ("Interest Charged", "TOTAL INTEREST CHARGED FOR THIS PERIOD"),
    }
    for name, (title, total) in titles.items():
        if groups[name] or name != "fee":
            _section(flow, title, total, groups[name], last, rng, truth)
    _ending(flow, sums, end, new)
    for n, page in enumerate(flow.pages, 1):
        page.put(RIGHT, 768, f"Page {n} of {len(flow.pages)}", 8, right=True)
    with_reportlab(flow.pages, path)
    return truth
