"""Australia, home loan over half a year: the debt with DR behind it, days of month without a year except on the opening
and closing lines, rate changes as lines with a date and a percentage, interest as debits, redraws, a yearly table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Row, Truth, fill, running, some_amount, wrap, written
from ..pens import A4, BLACK, GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import faces, summed

TEAL: Color = (0.0, 0.35, 0.4)
SAND: Color = (0.97, 0.95, 0.88)

Item = tuple[date, str, Decimal | None]


def _owed(balance: Decimal) -> str:
    return "$" + written(abs(balance)) + (" DR" if balance < 0 else " CR")


def draw(rng: Random, path: Path) -> Truth:
    faces("lib-sans", "lib-sans-bold")
    year = rng.randint(2019, 2024)
    start, end = (
        (date(year, 7, 1), date(year, 12, 31)) if rng.random() < 0.4 else (date(year, 10, 15), date(year + 1, 4, 14))
    )
    opening = -some_amount(rng, 180000, 780000)
    items = _items(rng, start, end, opening)
    entries = [(day, text, amount) for day, text, amount in items if amount is not None]
    closing = opening + summed(amount for _, _, amount in entries)
    number = fill(rng, "06 2#48 ########", start, {})
    outs, ins = (summed(abs(a) for _, _, a in entries if (a < 0) == side) for side in (True, False))

    def head(page: Page, count: int) -> float:
        page.box(0, 0, 595, 12, TEAL)
        page.put(48, 46, "Southern Cross Mutual", 15, bold=True, color=TEAL)
        page.put(547, 40, f"Statement {year - 2014}", 9, right=True, bold=True)
        page.put(547, 66, f"Account Number  {number}", 9, right=True)
        return 92.0 if count == 1 else _titles(page, 92)

    flow = Flow(775, lambda: Page(A4, "lib-sans", "lib-sans-bold"), head, _foot)
    page = flow.page
    page.lines(
        48, 92, ["MR D J HARGREAVES AND", "MS P K NGUYEN", "27 BANKSIA CRES", "FERNTREE GULLY VIC 3156"], 9.5, 13
    )
    page.put(48, 166, "Home Loan - Standard Variable Rate", 14, bold=True, color=TEAL)
    page.box(48, 178, 499, 76, SAND)
    facts = [
        ("Statement period", f"{start.day} {start:%b %Y} - {end.day} {end:%b %Y}"),
        ("Opening balance", _owed(opening)),
        ("Total debits", "$" + written(outs)),
        ("Total credits", "$" + written(ins)),
        ("Closing balance", _owed(closing)),
        ("Loan term remaining", f"{rng.randint(8, 27)} years {rng.randint(0, 11)} months"),
        ("Available redraw*", "$" + written(some_amount(rng, 900, 30000))),
        ("Minimum repayment due", "$" + written(some_amount(rng, 900, 2900))),
    ]
    for n, (name, value) in enumerate(facts):
        x, y = 58 + 250 * (n // 4), 194 + 16 * (n % 4)
        page.put(x, y, name, 8.5)
        page.put(x + 228, y, value, 8.5, right=True, bold=True)
    flow.y = _titles(page, 280)
    rows = _rows(flow, items, opening, start, end, closing)
    flow.need(120)
    _yearly(flow, rng, entries, end)
    _foot(flow.page, flow.y)
    for count, sheet in enumerate(flow.pages, 1):
        sheet.put(547, 52, f"(Page {count} of {len(flow.pages)})", 8, right=True)
    with_reportlab(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("loan", "en_AU", "AUD", number, start, end, opening, closing, rows)


def _items(rng: Random, start: date, end: date, opening: Decimal) -> list[Item]:
    """Repayments in an even rhythm, interest on one day of each month, and now and then a redraw or a new rate."""
    items: list[Item] = []
    step = rng.choice([7, 14, 14])
    part = (-opening * Decimal("0.0072") * step / 30).quantize(Decimal("0.01"))
    payer = fill(rng, "06#### ########", start, {})
    day = start + timedelta(rng.randint(0, step - 1))
    while day <= end:
        items.append((day, f"REPAYMENT/PAYMENT {payer}|Direct debit - thank you", part))
        if rng.random() < 0.05:
            items.append((day, "DISHONOURED PAYMENT REVERSAL", -part))
            items.append((day, "Dishonour fee", Decimal(-5)))
        day += timedelta(step)
    rate, due = Decimal(rng.randint(390, 640)) / 100, rng.choice([1, 11, 24])
    for n in range(8):
        month = (start.month - 1 + n) % 12 + 1
        when = date(start.year + (start.month - 1 + n) // 12, month, due)
        if start <= when <= end:
            value = (opening * rate / 1200 * Decimal(rng.randint(970, 1030)) / 1000).quantize(Decimal("0.01"))
            items.append((when, "INTEREST CHARGED", value))
            if rng.random() < 0.3:
                items.append((when, "Loan service fee", Decimal(-8)))
            if rng.random() < 0.4:
                rate += rng.choice([Decimal("0.25"), Decimal("0.50"), Decimal("-0.25")])
                items.append((when + timedelta(1), f"YOUR INTEREST RATE CHANGED TO {rate:.2f}% p.a.", None))
    for _ in range(rng.randint(0, 5)):
        when = start + timedelta(rng.randint(2, (end - start).days - 2))
        kind = rng.choice(
            ["REDRAW TO ACCT ENDING 4417|NetLink transfer", "EXTRA REPAYMENT|Transfer from xx4417 NetLink"]
        )
        value = some_amount(rng, 200, 9000, "50")
        items.append((when, kind, -value if kind.startswith("REDRAW") else value))
    return sorted((item for item in items if item[0] <= end), key=lambda item: item[0])


def _titles(page: Page, y: float) -> float:
    page.put(48, y, "Date", 9, bold=True)
    page.put(94, y, "Transaction", 9, bold=True)
    for x, name in ((372, "Debit"), (450, "Credit"), (547, "Balance")):
        page.put(x, y, name, 9, bold=True, right=True)
    page.rule(48, y + 4, 547, 0.8, TEAL)
    return y + 18


def _rows(flow: Flow, items: list[Item], opening: Decimal, start: date, end: date, closing: Decimal) -> list[Row]:
    def anchor(day: date, name: str, balance: Decimal) -> None:
        flow.page.put(48, flow.y, f"{day:%d %b}", 8.8)
        flow.page.put(94, flow.y, f"{day.year} {name}", 8.8, bold=True)
        flow.page.put(547, flow.y, _owed(balance), 8.8, right=True, bold=True)
        flow.y += 15

    rows = []
    anchor(start, "OPENING BALANCE", opening)
    balances = iter(running(opening, (amount for _, _, amount in items if amount is not None)))
    for day, text, amount in items:
        lines = [short for line in text.split("|") for short in wrap(line, fits("lib-sans", 8.8, 205))]
        flow.need(11 * len(lines) + 4)
        page = flow.page
        page.put(48, flow.y, f"{day:%d %b}", 8.8)
        page.lines(94, flow.y, lines, 8.8, 11, color=BLACK if amount is not None else GREY)
        if amount is not None:
            balance = next(balances)
            # sums stand on the last line of a text
            y = flow.y + 11 * (len(lines) - 1)
            page.put(372 if amount < 0 else 450, y, written(abs(amount)), 8.8, right=True)
            page.put(547, y, _owed(balance), 8.8, right=True)
            rows.append(Row(day, " ".join(lines), amount, balance, page=flow.number))
        flow.y += 11 * len(lines) + 4
        page.rule(48, flow.y - 11.5, 547, 0.2, GREY)
    flow.need(20)
    anchor(end, "CLOSING BALANCE", closing)
    flow.y += 10
    return rows


def _yearly(flow: Flow, rng: Random, entries: list[tuple[date, str, Decimal]], end: date) -> None:
    interest = -summed(amount for _, text, amount in entries if text.startswith("INTEREST"))
    page = flow.page
    page.box(48, flow.y - 4, 499, 60, SAND)
    page.put(58, flow.y + 10, "Interest and fees summary", 9, bold=True)
    page.put(430, flow.y + 10, "This statement", 8, right=True)
    page.put(538, flow.y + 10, f"1 Jul {end.year - 1} to 30 Jun {end.year}", 8, right=True)
    fees = -summed(amount for _, text, amount in entries if "fee" in text)
    for n, (name, value) in enumerate((("Interest charged", interest), ("Fees charged", fees))):
        page.put(58, flow.y + 26 + 14 * n, name, 8.5)
        page.put(430, flow.y + 26 + 14 * n, "$" + written(value), 8.5, right=True)
        page.put(538, flow.y + 26 + 14 * n, "$" + written(value + some_amount(rng, 5, 9000)), 8.5, right=True)
    notes = [
        "* Redraw shown is what you had paid ahead at the close of this statement, less one month's repayment.",
        "Interest is worked out each day on the balance owing and charged once a month. Comparison rate 6.41% p.a.",
    ]
    flow.y = page.lines(48, flow.y + 74, notes, 7.5, 10, color=GREY)


def _foot(page: Page, _y: float) -> None:
    page.put(
        48, 806, "Southern Cross Mutual Limited  ABN 12 000 555 147  Australian credit licence 555147", 7, color=GREY
    )
