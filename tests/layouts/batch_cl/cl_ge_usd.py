"""Georgia, a dollar account: landscape, titles in Georgian over English, each sum again in lari at the day's rate in
columns beside it, details of up to four lines with dates, times and sums of their own, totals in both currencies."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, running, some_amount, some_entries, some_period, wrap
from ..frame import written as plain
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._rows import Account, cents, how_many, numbered

FACE, BOLD = "narrow", "narrow-bold"
TEAL = (0.0, 0.45, 0.55)
WIDE = (842.0, 595.0)
ROOM = 300
POOLS: Pools = {
    "shop": [
        "SPOTIFY, Stockholm",
        "AIRBNB * H?#?##?, London",
        "Google *YouTube, Dublin",
        "WOLT, Tbilisi",
        "UPWORK, Dublin",
    ],
    "person": ["Giorgi Beridze", "Nino Kapanadze", "Levan Gelashvili", "Mariam Lomidze"],
    "used": lambda rng, day: f"{earlier(rng, day, 3):%d/%m/%Y} {rng.randint(8, 22):02}:{rng.randint(10, 59)}",
}
# $ is the row's own amount
KINDS = (
    Kind(
        20,
        -1.99,
        -240,
        "გადახდა - Payment - Amount: USD$; Merchant: {shop}; MCC: 5#1#; Date: {used}; Card No: ****7702; "
        "Payment transaction amount and currency: $ USD",
    ),
    Kind(6, -50, -900, "Currency exchange / ვალუტის გაცვლა; Rate 2.6###; to account GE##BC00000########GEL", step="10"),
    Kind(5, -20, -800, "Transfer to {person}; Purpose: პირადი გადარიცხვა; Beneficiary account GE##TB7###########0000#"),
    Kind(4, -100, -600, "Cash withdrawal, ATM Rustaveli ave. 29, Tbilisi; Date: {used}; Card No: ****7702", step="20"),
    Kind(3, -1, -9, "Fee for cash withdrawal / საკომისიო"),
    Kind(1, -1, -4, "Monthly package fee / პაკეტის საკომისიო", most=1),
    Kind(5, 300, 4200, "Incoming transfer; Sender: UPWORK GLOBAL INC; Details: FREELANCE INV ######; FT########"),
    Kind(4, 20, 700, "Transfer from {person}; Purpose: თანხის დაბრუნება"),
    Kind(1, 0.01, 3, "Interest payment / პროცენტის დარიცხვა", most=1),
)
COLUMNS: tuple[tuple[int, str, str], ...] = (
    (488, "გასული", "Paid Out USD"),
    (560, "შემოსული", "Paid In USD"),
    (632, "ეკვ. ლარში", "Out, GEL"),
)
COLUMNS += ((704, "ეკვ. ლარში", "In, GEL"), (802, "ბალანსი", "Balance USD"))


def figure(amount: Decimal) -> str:
    return plain(amount)


def rates(rng: Random, days: list[date]) -> dict[date, Decimal]:
    """The official rate of each day, which wanders a little."""
    rate, found = Decimal(rng.randint(26000, 31000)) / 10000, {}
    for day in days:
        if day not in found:
            rate += Decimal(rng.randint(-90, 90)) / 10000
            found[day] = rate
    return found


def head(a: Account, page: Page, count: int) -> float:
    page.put(40, 40, "KOLKHETI BANK", 14, bold=True, color=TEAL)
    page.put(802, 40, "ამონაწერი ანგარიშიდან / Account Statement", 11, right=True)
    y = 62.0
    if count == 1:
        left: tuple[tuple[str, str], ...] = (
            ("მფლობელი / Account holder", a.owner),
            ("ანგარიში / Account", f"{a.number} USD"),
        )
        left += (("პერიოდი / Period", f"{a.start:%d/%m/%Y} - {a.end:%d/%m/%Y}"),)
        right: tuple[tuple[str, Decimal], ...] = (
            ("საწყისი ნაშთი / Opening balance", a.opening),
            ("შემოსული / Money in", a.into),
        )
        right += (("გასული / Money out", a.out), ("საბოლოო ნაშთი / Closing balance", a.closing))
        for n, (name, value) in enumerate(left):
            page.put(40, 66 + 13 * n, name, 8.5, color=GREY)
            page.put(180, 66 + 13 * n, value, 8.5)
        for n, (name, amount) in enumerate(right):
            page.put(500, 66 + 13 * n, name, 8.5, color=GREY)
            page.put(802, 66 + 13 * n, f"{figure(amount)} USD", 8.5, right=True, bold=n in (0, 3))
        y = 122.0
    page.box(40, y, 762, 26, (0.88, 0.94, 0.96))
    page.put(44, y + 11, "თარიღი", 7.5, bold=True)
    page.put(44, y + 21, "Date", 7.5, bold=True)
    page.put(104, y + 11, "დანიშნულება", 7.5, bold=True)
    page.put(104, y + 21, "Description", 7.5, bold=True)
    for x, one, two in COLUMNS:
        page.put(x - 3, y + 11, one, 7.5, bold=True, right=True)
        page.put(x - 3, y + 21, two, 7.5, bold=True, right=True)
    return y + 38


def ending(a: Account, flow: Flow, rate: dict[date, Decimal]) -> None:
    flow.need(60)
    page, y = flow.page, flow.y
    sums = [Decimal(0), Decimal(0)]
    for entry in a.entries:
        sums[entry.amount > 0] += cents(abs(entry.amount) * rate[entry.day])
    page.put(104, y, "ბრუნვა / Turnover", 8, bold=True)
    for (x, _, _), amount in zip(COLUMNS, (a.out, a.into, *sums), strict=False):
        page.put(x - 3, y, figure(amount), 8, bold=True, right=True)
    page.put(104, y + 14, f"საბოლოო ნაშთი / Closing balance {a.end:%d/%m/%Y}", 8, bold=True)
    page.put(799, y + 14, figure(a.closing), 8, bold=True, right=True)
    last = list(rate.values())[-1]
    text = f"Equivalent in GEL {figure(cents(a.closing * last))} at the official rate {last:.4f}"
    page.put(104, y + 30, text, 7.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 120, 5200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng, 18, 55))
    opening += max(Decimal(0), -min(running(opening, [entry.amount for entry in entries])))
    balances = running(opening, [entry.amount for entry in entries])
    rate = rates(rng, [entry.day for entry in entries])
    number = iban(rng, "GE", "KB00000000########").replace(" ", "")
    a = Account(rng, number, start, end, opening, balances[-1], entries, fill(rng, "{person}", start, POOLS))
    flow = Flow(545, lambda: Page(WIDE, FACE, BOLD), partial(head, a))
    truth = Truth("checking", "ka_GE", "USD", number, start, end, opening, balances[-1])
    for entry, balance in zip(entries, balances, strict=True):
        text = entry.lines[0].replace("$", f"{abs(entry.amount):.2f}")
        lines = wrap(text, fits(FACE, 7.5, ROOM))
        high = 9.5 * len(lines) + 6
        flow.need(high)
        page, y = flow.page, flow.y
        page.put(44, y, f"{entry.day:%d/%m/%Y}", 7.5)
        page.lines(104, y, lines, 7.5, 9.5)
        lari = cents(abs(entry.amount) * rate[entry.day])
        first = 0 if entry.amount < 0 else 1
        page.put(COLUMNS[first][0] - 3, y, figure(abs(entry.amount)), 8, right=True)
        page.put(COLUMNS[first + 2][0] - 3, y, figure(lari), 7.5, right=True, color=GREY)
        page.put(799, y, figure(balance), 8, right=True)
        page.rule(40, y + high - 10, 802, 0.3, (0.8, 0.8, 0.8))
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y += high
    ending(a, flow, rate)

    def bottom(page: Page, n: int, of: int) -> None:
        page.put(40, 575, "JSC Kolkheti Bank, 7 Marjanishvili Street, Tbilisi 0102, +995 32 227 27 00", 7, color=GREY)
        page.put(802, 575, f"{n} / {of}", 7.5, right=True)

    numbered(flow.pages, bottom)
    with_reportlab(flow.pages, path)
    return truth
