"""United Kingdom: credit card statement.

Purchases bare and payments with CR, no year in the dates, the foreign amount with its rate and the non-sterling fee on
lines below that look like sums, two cardholders under headings of their own, interest rows, a summary and interest
table before, minimum payment, a giro slip with the balance below, a foot line and next month's estimated interest.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Page, with_pymupdf

BLUE: Color = (0, 0.45, 0.75)
POOLS: Pools = {
    "shop": ["Sainsdown S/Mkts", "Tescoe Stores 3372", "Bootles The Chemist", "Pret A Porter", "Amazin Mktplc*?#??#?"],
    "town": ["London", "Leeds", "Bath", "Edinburgh", "Internet"],
    "rail": ["Trainlink.Com", "Tfl Travel Ch", "Northern Rails"],
    "away": ["Osteria Da Gino, Roma", "Fnack Paris 6, Paris", "Bodega Lola, Sevilla"],
}
KINDS = [
    Kind(10, -3, -190, "{shop}, {town}"),
    Kind(4, -2, -90, "{rail}, London"),
    Kind(3, -8, -160, "{away}|fx:Euro:1.1###"),
    Kind(1, -20, -320, "Hotel Liberty, New York|fx:US Dollar:1.2###"),
    Kind(1, -30, -600, "Ikeda Ltd Shop Online, Wembley|Order ########"),
    Kind(1, -50, -200, "Cash Withdrawal, High St 0####", most=1, step="10.00"),
    Kind(1, 5, 90, "Refund {shop}, {town}", most=2),
]


def _head(page: Page, number: int) -> float:
    page.put(45, 52, "harcourt", 20, bold=True, color=BLUE)
    page.put(550, 48, f"Page {number}", 8, right=True, color=GREY)
    page.put(45, 826, "Harcourt Cards is a trading name of Harcourt Bank UK plc. Registered in England no. 9740322.", 6)
    return 90.0


def _table(flow: Flow, title: str) -> None:
    page, y = flow.page, flow.y
    page.put(45, y, title, 11, bold=True, color=BLUE)
    page.box(43, y + 7, 510, 15, (0.88, 0.94, 0.98))
    page.put(48, y + 18, "Date", 8, bold=True)
    page.put(110, y + 18, "Description", 8, bold=True)
    page.put(530, y + 18, "Amount", 8, bold=True, right=True)
    flow.y = y + 36


def _lines(entry: Entry, rng: Random) -> list[str]:
    """The texts of a row; a foreign purchase tells what was charged abroad and what the bank takes for it."""
    lines = []
    for line in entry.lines:
        if line.startswith("fx:"):
            _, name, rate = line.split(":")
            fee = (abs(entry.amount) * Decimal("0.0299")).quantize(Decimal("0.01"))
            abroad = ((abs(entry.amount) - fee) * Decimal(rate)).quantize(Decimal("0.01"))
            lines.append(f"{name} {written(abroad)} at an exchange rate of {rate}")
            lines.append(f"includes non-sterling transaction fee of £{fee}" if rng.random() < 0.8 else "Fee waived")
        else:
            lines.append(line)
    return lines


def _gbp(amount: Decimal) -> str:
    return written(amount, minus="") + ("CR" if amount > 0 else "")


def _rows(flow: Flow, rng: Random, entries: list[Entry], title: str) -> list[Row]:
    rows = []
    _table(flow, title)
    for entry in entries:
        lines = _lines(entry, rng)
        if flow.need(11 * len(lines) + 8):
            _table(flow, f"{title} continued")
        page, y = flow.page, flow.y
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        page.put(48, y, f"{entry.day:%d %b}", 8.5)
        page.put(530 if entry.amount < 0 else 543, y, _gbp(entry.amount), 8.5, right=True)
        page.put(110, y, lines[0], 8.5)
        flow.y = page.lines(110, y + 10, lines[1:], 7, 9, color=GREY) + 4
        page.rule(45, flow.y - 11, 550, 0.2, GREY)
    total = -sum((entry.amount for entry in entries), Decimal("0.00"))
    flow.page.put(110, flow.y + 2, "Total", 8.5, bold=True)
    text = written(total, minus="") + ("CR" if total < 0 else "")
    flow.page.put(530 if total >= 0 else 543, flow.y + 2, text, 8.5, bold=True, right=True)
    flow.y += 30
    return rows


def _front(page: Page, card: str, dates: tuple[str, str], sums: list[tuple[str, Decimal]], least: Decimal) -> float:
    page.lines(45, 105, ["Ms F Abernathy", "Flat 2", "19 Clifton Vale", "Bristol BS8 4QX"], 9, 11)
    page.put(330, 105, f"Your Harcourt Platinum statement {dates[0]}", 10, bold=True)
    page.put(330, 120, f"Card number ending {card}", 9)
    page.put(330, 132, "Your credit limit £6,500.00", 9)
    y = 175.0
    for name, value in sums:
        page.put(45, y, name, 9, bold=name.startswith("Your new"))
        page.put(300, y, f"£{written(-value, minus='')}{'CR' if value > 0 else ''}", 9, right=True)
        y += 14
    page.box(325, 162, 225, 60, (0.93, 0.97, 1))
    page.put(335, 178, f"Minimum payment £{written(least)}", 10, bold=True)
    page.put(335, 193, f"to reach us by {dates[1]}", 9)
    page.put(335, 208, "We'll collect by Direct Debit on or just after this date", 7)
    page.put(45, y + 14, "Interest rates", 9, bold=True)
    for n, (name, rate) in enumerate((("Standard purchases", "1.777% monthly"), ("Cash", "2.093% monthly"))):
        page.put(45, y + 27 + 11 * n, f"{name}   {rate}   {24.9 + 3 * n:.1f}% per annum   £0.00 balance", 8)
    return y + 70


def _slip(flow: Flow, card: str, new: Decimal, least: Decimal) -> None:
    flow.need(140)
    page, y = flow.page, 700.0
    page.rule(20, y, 575, 0.8, GREY)
    page.put(45, y + 20, "bank giro credit", 10, bold=True)
    page.put(45, y + 38, f"Account {card}   Ms F Abernathy", 8)
    page.put(45, y + 52, f"Your new balance £{written(-new, minus='')}     Minimum payment £{written(least)}", 8)
    page.put(330, y + 38, "Date          Cash          Cheques          £", 8)
    page.put(45, y + 74, "Please do not write below this line", 6.5, color=GREY)
    page.put(45, y + 88, f"{card}0000 9921  {abs(int(new * 100)):011}  74  X", 9, face="Courier")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = -some_amount(rng, 40, 4200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), reversal="Reversed {}")
    paid = -opening if rng.random() < 0.5 else some_amount(rng, 20, float(-opening))
    thanks = [Entry(start + timedelta(rng.randint(3, 20)), ("Payment By Direct Debit - Thank You",), paid, "", "")]
    charges = []
    if paid != -opening:
        charges.append(Entry(end, ("Interest On Your Standard Purchases",), -some_amount(rng, 0.4, 60), "", ""))
        charges.append(Entry(end, ("Late Payment Fee",), Decimal("-12.00"), "", ""))
    two = rng.random() < 0.4 and len(entries) > 8
    second = [entry for entry in entries if two and rng.random() < 0.3]
    first = sorted([*thanks, *(e for e in entries if all(e is not o for o in second)), *charges], key=lambda e: e.day)
    every = [*first, *second]
    spent = sum((entry.amount for entry in every if entry.amount < 0), Decimal("0.00"))
    back = sum((entry.amount for entry in every if entry.amount > 0), Decimal("0.00"))
    new = opening + spent + back
    card = fill(rng, "####", start, {})
    least = min(max(Decimal("5.00"), (-new * Decimal("0.0325")).quantize(Decimal("0.01"))), max(-new, Decimal("0.00")))
    sums = [("Balance from your last statement", opening), ("Payments and credits to your account", back)]
    sums += [("Your spending, fees and interest", spent), ("Your new balance", new)]
    flow = Flow(790, Page, _head)
    dates = (f"{end.day} {end:%B %Y}", f"{end + timedelta(25):%d %B %Y}")
    flow.y = _front(flow.page, card, dates, sums, least)
    rows = _rows(flow, rng, first, "Your transactions")
    if second:
        if flow.y > 700:
            flow.turn()
        rows += _rows(flow, rng, second, f"Mr D Abernathy, card ending {fill(rng, '####', start, {})}")
    flow.need(30)
    hint = f"If you only pay the minimum, estimated interest next month is £{written(some_amount(rng, 1, 40))}."
    flow.page.put(45, flow.y, f"{hint} You have earned 1,240 points worth £6.20.", 7.5, color=GREY)
    flow.y += 10
    if flow.y > 690:
        flow.turn()
    _slip(flow, card, new, least)
    with_pymupdf(flow.pages, path, order="shuffled")
    return Truth("credit_card", "en_GB", "GBP", card, start, end, opening, new, rows)
