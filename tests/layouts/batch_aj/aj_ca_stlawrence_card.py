"""Canada, Visa card: two dates as `OCT 12`, a 23-digit reference below each row, a panel of figures at the right.

Payments carry a minus before the dollar sign; purchases abroad print `Foreign Currency-USD 12.00 Exchange rate-...`.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_fpdf

POOLS = {
    "shop": (
        "TIM HORTONS #1### TORONTO ON",
        "METRO #1## MISSISSAUGA ON",
        "LCBO/RAO #0### OAKVILLE ON",
        "PRESTO FARE/#####1234 TORONTO ON",
        "CANADIAN TIRE #2## BURLINGTON ON",
        "AMAZON.CA*?#### AMAZON.CA ON",
        "SHOPPERS DRUG MART #0# TORONTO ON",
        "DOLLARAMA # ##9 HAMILTON ON",
    ),
    "us": ("OPENAI *CHATGPT SUBSCR OPENAI.COM CA", "STEAMGAMES.COM 425952 BELLEVUE WA", "WEGMANS #9# BUFFALO NY"),
    "usd": lambda rng, _: f"{rng.uniform(6, 90):.2f}",
    "fx": lambda rng, _: f"{rng.uniform(1.33, 1.43):.7f}",
    "ref": lambda rng, _: "7" + "".join(rng.choice("0123456789") for _ in range(22)),
}
KINDS = (
    Kind(12, -2, -210, "{shop}|{ref}"),
    Kind(2, -9, -130, "{us}|{ref}|Foreign Currency-USD {usd} Exchange rate-{fx}"),
    Kind(0.8, -3, -40, "PURCHASE INTEREST 20.99%", "fee", most=1),
    Kind(0.5, -12, -13, "ANNUAL FEE", "fee", step="12", most=1),
    Kind(1.6, 60, 900, "PAYMENT - THANK YOU / PAIEMENT - MERCI|{ref}"),
    Kind(0.7, 5, 90, "CANADIAN TIRE #2## BURLINGTON ON|{ref}"),
)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    owed = some_amount(rng, 80, 2500)
    entries = some_entries(rng, KINDS, POOLS, (start, end))
    due = owed - sum((entry.amount for entry in entries), Decimal(0))
    card = f"4512 {rng.randint(10, 99)}** **** {rng.randint(1000, 9999)}"

    def head(page: Page, number: int) -> float:
        page.put(40, 44, "Banque St. Lawrence Bank", 8, color=GREY)
        page.put(40, 62, "Visa Voyageur Classic II", 15, bold=True, color=(0, 0.25, 0.5))
        page.put(40, 80, f"MR PHILIPPE A GAGNON    {card}", 9)
        span = f"{_month(start)}, {start.year} TO {_month(end)}, {end.year}"
        page.put(
            40, 93, f"STATEMENT FROM {span if start.year != end.year else span.replace(f', {start.year} TO', ' TO')}", 9
        )
        page.put(40, 120, "PREVIOUS STATEMENT BALANCE" if number == 1 else "", 8, bold=True)
        if number == 1:
            page.put(392, 120, _money(owed), 8, right=True, bold=True)
        y = 138
        page.box(40, y - 8, 356, 24, (0.9, 0.93, 0.97))
        page.lines(44, y + 1, ["TRANSACTION", "DATE"], 6.5, 8, bold=True)
        page.lines(102, y + 1, ["POSTING", "DATE"], 6.5, 8, bold=True)
        page.put(150, y + 9, "ACTIVITY DESCRIPTION", 6.5, bold=True)
        page.put(392, y + 9, "AMOUNT ($)", 6.5, bold=True, right=True)
        if number == 1:
            _panel(page, rng, end, (owed, due), entries)
        else:
            page.put(412, 140, "CONTACT US", 8, bold=True)
            page.lines(412, 154, ["Customer Service/Lost & Stolen", "1-800-555-0119", "Collect 416-555-0165"], 7, 9)
        return y + 28

    flow = Flow(720, lambda: Page(LETTER), head)
    rows: list[Row] = []
    for entry in entries:
        flow.need(34)
        used = max(earlier(rng, entry.day), start) if "{" in entry.text else entry.day
        page = flow.page
        page.put(44, flow.y, _month(used), 8)
        page.put(102, flow.y, _month(entry.day), 8)
        page.put(150, flow.y, entry.lines[0], 7.5)
        page.lines(150, flow.y + 9, entry.lines[1:], 7, 9)
        page.put(392, flow.y, _money(-entry.amount), 8, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, None, used, flow.number))
        flow.y += 9 * len(entry.lines) + 4
        page.rule(40, flow.y - 9, 396, 0.25, GREY)
        flow.y += 3
    flow.need(130)
    flow.page.put(150, flow.y + 4, "TOTAL ACCOUNT BALANCE" if rng.random() < 0.5 else "NEW BALANCE", 8, bold=True)
    flow.page.put(392, flow.y + 4, _money(due), 8, right=True, bold=True)
    flow.y += 30
    _end(flow, end)
    for number, page in enumerate(flow.pages, 1):
        page.put(572, 44, f"{number} OF {len(flow.pages)}", 8, right=True)
        page.put(40, 770, f"STLB{rng.randint(10**5, 10**6)}_00{number}-Z 0012{end:%y%m%d}", 5.5, color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("card", "en_CA", "CAD", card, start, end, -owed, -due, rows)


def _month(day: date) -> str:
    return f"{day:%b %d}".upper()


def _money(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


def _panel(page: Page, rng: Random, end: date, ends: tuple[Decimal, Decimal], entries: list[Entry]) -> None:
    owed, due = ends
    page.box(404, 112, 172, 330, (0.96, 0.96, 0.96))
    plus = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    fees = sum((e.amount for e in entries if e.tag == "fee"), Decimal(0))
    minus = sum((e.amount for e in entries if e.amount < 0), Decimal(0)) - fees
    pay_by = end + timedelta(22)
    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
        (
            "PAYMENTS & INTEREST RATES",
            (
                ("Minimum payment", _money(min(max(due, Decimal(0)), Decimal(10)))),
                ("Payment due date", f"{_month(pay_by)}, {pay_by.year}"),
                ("Credit limit", "$6,000.00"),
                ("Available credit", _money(6000 - due)),
                ("Annual interest rates: Purchases", "20.99%"),
                ("Cash advances", "22.99%"),
            ),
        ),
        (
            "CALCULATING YOUR BALANCE",
            (
                ("Previous Statement Balance", _money(owed)),
                ("Payments & credits", _money(-plus)),
                ("Purchases & debits", _money(-minus)),
                ("Cash advances", "$0.00"),
                ("Interest & fees", _money(-fees)),
                ("NEW BALANCE", _money(due)),
            ),
        ),
        (
            "VOYAGEUR POINTS",
            (("Previous balance", f"{rng.randint(900, 9000):,}"), ("Earned this month", f"{int(-minus):,}")),
        ),
    )
    y = 126.0
    for title, lines in groups:
        page.put(410, y, title, 8, bold=True)
        for name, value in lines:
            y += 13
            page.put(410, y, name, 7)
            page.put(572, y, value, 7, right=True)
        y += 24
    page.put(410, y, "TIME TO PAY", 8, bold=True)
    words = (
        "If you make only the minimum payment",
        "each month, we estimate it will take",
        "8 year(s) and 3 month(s) to repay.",
    )
    page.lines(410, y + 12, words, 7, 9)


def _end(flow: Flow, end: date) -> None:
    later = end + timedelta(60)
    words = (
        "IMPORTANT INFORMATION",
        f"Effective {_month(later)}, {later.year}, the cash advance fee for Canadian transactions is $3.50.",
        "Foreign transactions are converted at a rate 2.5% over the benchmark rate set by the payment network on the",
        "date we post the transaction. Please report any errors within 30 days of the statement date.",
    )
    flow.page.put(40, flow.y, words[0], 8, bold=True)
    flow.page.lines(40, flow.y + 12, words[1:], 7, 9, color=GREY)
