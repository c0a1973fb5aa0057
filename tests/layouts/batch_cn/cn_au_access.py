"""Australia, a transaction account.

The date stands once a day and the balance, with Cr or Dr, on the day's last row; descriptions take up to three
lines with the amount on the last one, led there by dots. Brought and carried forward on each page, and a table of
government charges at the end. The writer spaces characters apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, width, with_reportlab
from ._common import ZERO, folded, laid, many, numbered, prose, signed_sum, start_balance

RED = (0.75, 0.0, 0.05)
SPACING = 0.12
POOLS: Pools = {
    "shop": ("WOOLCOTTS 3381", "BUNYIP HARDWARE 7", "SERVO EXPRESS M31", "THE 5 SISTERS CAFE", "CHEMIST DEPOT 0212"),
    "town": ("Richmond", "Wagga Wagga", "Parramatta", "Hobart Tas", "Fremantle"),
    "org": ("Yarra Water Co", "Southern Gas 1300555019", "Telstream", "Medifund Health"),
    "person": ("K Nguyen", "B & S Papadopoulos", "Aroha Walker"),
    "day": lambda rng, day: f"{earlier(rng, day):%d/%m}",
}
KINDS = (
    Kind(12, -140, -3, "V#### {day} {shop}|{town}  ###########"),
    Kind(1, -190, -8, "V#### {day} Kite Books Seattle|Usd 24.90 Inc Int Fee 1.12|###########"),
    Kind(3, -600, -10, "INTERNET TRANSFER|rent unit 4 {person}", "", "5"),
    Kind(3, -230, -20, "{org}|DIRECT DEBIT ########", ""),
    Kind(3, -260, -15, "INTERNET BPAY|{org} ##########"),
    Kind(2, 5, 300, "OSKO FROM {person}|dinner 38.50 thx"),
    Kind(1.6, 900, 3000, "BANKSIA FREIGHT P/L|SALARY WK ##|000######"),
    Kind(1.5, -300, -20, "ATM WITHDRAWAL {day}|{town}", "", "10"),
    Kind(0.8, -800, -30, "CHEQUE ######"),
    Kind(0.8, -5, -5, "ACCOUNT FEE", "fee", "1", 1),
    Kind(0.6, 0.02, 4, "INTEREST", "", "0.01", 1),
)
NOTES = (
    "Please check all entries and report any error or possible unauthorised use promptly. The following information "
    "concerning this account is provided to help you prepare your income tax return. For further information contact "
    "13 55 01 or any branch. Proceeds of cheques may not be available for 3 days."
)


def mark(balance: Decimal) -> str:
    return f"{written(abs(balance))} {'Cr' if balance >= 0 else 'Dr'}"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = start_balance(rng, overdrawn=0.2)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, reversal="REVERSAL|{0}")
    account = fill(rng, "##-###-####", period[0], {})
    carried = [opening]
    figures = (opening, signed_sum(entries, 1), signed_sum(entries, -1))
    flow = Flow(
        730, Page, lambda page, n: _head(page, n, period, account, carried[0], figures),
        lambda page, y: _forward(page, y, "Carried forward", carried[0]),
    )  # fmt: skip
    rows = _table(flow, opening, entries, carried)
    _charges(flow, rng, entries)
    numbered(flow.pages, "Page {n} of {of}", 550, 810, right=True)
    with_reportlab(flow.pages, path, spacing=SPACING)
    return Truth("checking", "en_AU", "AUD", account, *period, opening, carried[0], rows)


def _head(
    page: Page,
    n: int,
    period: tuple[date, date],
    account: str,
    carried: Decimal,
    figures: tuple[Decimal, Decimal, Decimal],
) -> float:
    page.put(44, 48, "federation bank", 17, bold=True, color=RED)
    page.put(300, 46, "Classic Access Account Statement", 11, bold=True)
    start, end = (f"{day.day} {day:%B %Y}" for day in period)
    if n > 1:
        page.put(44, 76, f"Statement number {period[1]:%m}   {start} - {end}   Account {account}", 8)
        return _titles(page, 104, carried)
    page.lines(44, 110, ("MR CALLUM J RENWICK", "4/18 FERN STREET", "RICHMOND VIC 3121"), 9)
    opening, credits, debits = figures
    lines = (
        ("Account number", account), ("Statement starts", start), ("Statement ends", end),
        ("Opening balance", "$" + mark(opening)),
        ("Total credits", "$" + written(credits)), ("Total debits", "$" + written(debits)),
        ("Closing balance", "$" + mark(opening + credits - debits)),
    )  # fmt: skip
    for k, (name, value) in enumerate(lines):
        page.put(330, 96 + 13 * k, name, 8.5)
        page.put(545, 96 + 13 * k, value, 8.5, right=True)
    page.put(44, 206, "Transaction Details", 12, bold=True, color=RED)
    return _titles(page, 224, carried)


def _titles(page: Page, y: float, carried: Decimal) -> float:
    for x, text, right in (
        (44, "Date", 0),
        (104, "Particulars", 0),
        (390, "Debits", 1),
        (466, "Credits", 1),
        (545, "Balance", 1),
    ):
        page.put(x, y, text, 9, bold=True, right=bool(right))
    page.rule(40, y + 5, 552, color=GREY)
    _forward(page, y + 19, "Brought forward", carried)
    return y + 34


def _forward(page: Page, y: float, text: str, carried: Decimal) -> None:
    page.put(104, y, text, 8.5)
    page.put(545, y, mark(carried), 8.5, right=True)


def _leader(page: Page, y: float, text: str, amount: str, right: float) -> None:
    """Dots from the text's end to the amount."""
    start = 104 + width(text, "Helvetica", 8.5) + SPACING * len(text) + 3
    end = right - width(amount, "Helvetica", 8.5) - 5
    count = int((end - start) / (width(".", "Helvetica", 8.5) + SPACING))
    page.put(start, y, "." * count, 8.5, color=GREY)


def _table(flow: Flow, opening: Decimal, entries: Sequence[Entry], carried: list[Decimal]) -> list[Row]:
    rows: list[Row] = []
    balances = running(opening, (entry.amount for entry in entries))
    shown: date | None = None
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        lines = laid(entry.lines, "Helvetica", 8.5, 190)
        if flow.need(11 * len(lines) + 13):
            shown = None
        rows.append(Row(entry.day, folded(lines), entry.amount, balance if last else None, page=flow.number))
        if entry.day != shown:
            flow.page.put(44, flow.y, f"{entry.day.day} {entry.day:%b %Y}", 8.5)
        flow.y = flow.page.lines(104, flow.y, lines, 8.5)
        y, right, amount = flow.y - 11, 390 if entry.amount < 0 else 466, written(abs(entry.amount))
        _leader(flow.page, y, lines[-1], amount, right)
        flow.page.put(right, y, amount, 8.5, right=True)
        flow.page.put(545, y, mark(balance) if last else "", 8.5, right=True)
        flow.y += 3 if last else 1
        shown, carried[0] = entry.day, balance
    return rows


def _charges(flow: Flow, rng: Random, entries: Sequence[Entry]) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 16
    page.put(44, y, "Summary of Government Charges", 9, bold=True, color=RED)
    page.put(390, y, "From 1 July to date", 7.5, right=True)
    page.put(466, y, "Last year to 30 June", 7.5, right=True)
    fee = sum((-entry.amount for entry in entries if entry.tag == "fee"), ZERO)
    lines = (
        ("Withholding tax", ZERO),
        ("Interest earned", Decimal(rng.randint(1, 900)) / 100),
        ("Account fees", fee + 5),
    )
    for n, (name, amount) in enumerate(lines):
        page.put(104, y + 14 + 12 * n, name, 8.5)
        page.put(390, y + 14 + 12 * n, "$" + written(amount), 8.5, right=True)
        page.put(466, y + 14 + 12 * n, "$" + written(amount * 2), 8.5, right=True)
    flow.y = prose(page, 44, y + 62, NOTES, 500)
