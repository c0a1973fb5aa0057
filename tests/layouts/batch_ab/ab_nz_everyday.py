"""New Zealand: everyday account. A type code before the details (EP, AP, DD ...), dates without year, balance each row.

The key to the codes and a tax summary stand at the end; pages are written sideways and turned by /Rotate.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf
from ._tools import ZERO, size

BLUE = (0.0, 0.28, 0.52)
POOLS: dict[str, Any] = {
    "shop": [
        "Pak N Save Petone",
        "Countdown Karori",
        "New World Thorndon",
        "Mitre 10 Mega",
        "Z Energy Ngauranga",
        "The Warehouse 123",
        "Bunnings Naenae",
        "Unichem Cuba St",
    ],
    "web": ["Trade Me Limited", "Spotify P1####", "Uber *Eats Help.Uber", "Netflix.Com", "Airnz ######## Akl"],
    "bill": ["Mercury NZ Ltd", "Spark NZ Trading", "Southern Cross Health", "AA Insurance", "Wellington City Council"],
    "person": ["Wiremu Parata", "J L Henderson", "Aroha Ngata", "Hutt Valley Netball"],
    "note": ["Rent Flat 3", "Firewood", "Groceries", "Koha", "Birthday"],
    "work": ["Ministry Of Health", "Te Papa", "Fonterra Co Op", "Downer Nz Ltd"],
}
KINDS = [
    Kind(10, -3, -240, "{shop}|####-****-****-####", "EP"),
    Kind(4, -5, -190, "{web}", "VT"),
    Kind(3, -20, -300, "{bill}|######### #####", "DD"),
    Kind(2, -50, -700, "{person}|{note}", "AP"),
    Kind(3, -10, -500, "{person}|{note} Ref ######", "BP"),
    Kind(3, 10, 600, "{person}|{note}", "BP"),
    Kind(2, -20, -300, "ATM Lambton Quay ####", "AT", "20"),
    Kind(1, 1400, 3300, "{work}|Salary ########", "DC", "0.01", 2),
    Kind(1, -5, -5, "Account Fee", "BF", "5", 1),
    Kind(1, 0.2, 8, "Credit Interest", "IN", "0.01", 1),
]
KEY = [("AP", "Automatic Payment"), ("AT", "Automatic Teller Machine"), ("BF", "Bank Fee"), ("BP", "Bill Payment")]
KEY += [("DC", "Direct Credit"), ("DD", "Direct Debit"), ("EP", "EFTPOS Transaction"), ("IN", "Interest")]
KEY += [("VT", "Visa Transaction")]


def _head(facts: list[tuple[str, str]], titled: list[str]) -> Any:
    def head(page: Page, number: int) -> float:
        page.put(40, 50, "Kauri Bank", 18, bold=True, color=BLUE)
        page.put(555, 46, "Everyday Account Statement", 11, bold=True, right=True)
        page.put(555, 60, f"Page {number}", 8, right=True)
        y = 96.0
        if number == 1:
            page.lines(40, 96, ["Ms H M Tawhiri", "27 Ohiro Road", "Aro Valley", "Wellington 6021"], 9.5, 12)
            for n, (name, value) in enumerate(facts):
                page.put(350, 90 + 13 * n, name, 8.5, color=GREY)
                page.put(555, 90 + 13 * n, value, 8.5, right=True)
            y = 180
        page.box(40, y - 13, 515, 20, BLUE)
        for x, title, right in zip((44, 92, 385, 470, 551), titled, (0, 0, 1, 1, 1), strict=True):
            page.put(x, y, title, 8.5, bold=True, right=bool(right), color=(1, 1, 1))
        return y + 22

    return head


def _tail(flow: Flow, got: Decimal) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 24
    page.put(40, y, "Key to transaction types", 9, bold=True, color=BLUE)
    for n, (code, meaning) in enumerate(KEY):
        x, line = (40, 210, 380)[n % 3], y + 14 + 11 * (n // 3)
        page.put(x, line, code, 7.5, bold=True)
        page.put(x + 18, line, meaning, 7.5)
    y += 62
    page.put(40, y, "Interest and tax summary for the tax year to date", 9, bold=True, color=BLUE)
    tax = (got * Decimal("0.175")).quantize(Decimal("0.01"))
    for n, (name, value) in enumerate(
        [
            ("Gross interest earned", got),
            ("Resident withholding tax deducted (17.5%)", tax),
            ("Net interest", got - tax),
        ]
    ):
        page.put(40, y + 14 + 11 * n, name, 8)
        page.put(300, y + 14 + 11 * n, "$" + written(value), 8, right=True)
    page.put(
        40, y + 58, "Overdraft interest rate 19.95% p.a. Unarranged overdraft fee $3.00 a day. Call 0800 55 28 74.", 7
    )


def _row(page: Page, y: float, day: date, kind: str, lines: list[str]) -> None:
    page.put(44, y, f"{day:%d %b}", 8.5)
    page.put(92, y, kind, 8.5)
    page.lines(116, y, lines, 8.5, 10.5)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 150, 5200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=size(rng), balance=opening, floor=-120)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "01-0###-0######-00", end, {})
    facts = [
        ("Account number", number),
        ("Account name", "H M Tawhiri"),
        ("Statement number", str(rng.randint(8, 190))),
    ]
    facts += [
        ("Statement period", f"{start.day} {start:%b %Y} - {end.day} {end:%b %Y}"),
        ("Overdraft limit", "$500.00"),
    ]
    titles = ["Date", "Transaction type and details", "Withdrawals", "Deposits", "Balance"]
    flow = Flow(780, lambda: Page(A4), _head(facts, titles))
    flow.page.put(116, flow.y, "Opening Balance", 8.5, bold=True)
    flow.page.put(551, flow.y, written(opening), 8.5, bold=True, right=True)
    flow.y += 15
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 190))]
        high = 10.5 * len(lines) + 4
        flow.need(high)
        page, y = flow.page, flow.y
        _row(page, y, entry.day, entry.tag, lines)
        page.put(385 if entry.amount < 0 else 470, y, written(abs(entry.amount)), 8.5, right=True)
        page.put(551, y, written(balance), 8.5, right=True)
        page.rule(40, y + high - 11, 555, 0.25, GREY)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, None, flow.number))
        flow.y += high
    out = sum((-row.amount for row in rows if row.amount < 0), ZERO)
    flow.need(30)
    flow.y += 6
    flow.page.put(116, flow.y, "Totals at end of period", 8.5, bold=True)
    for x, amount in [(385, out), (470, balances[-1] - opening + out), (551, balances[-1])]:
        flow.page.put(x, flow.y, "$" * (amount >= 0) + written(amount, minus="-$"), 8.5, bold=True, right=True)
    _tail(flow, some_amount(rng, 2, 60))
    with_pymupdf(flow.pages, path, turned=True)
    return Truth("checking", "en_NZ", "NZD", number, start, end, opening, balances[-1], rows)
