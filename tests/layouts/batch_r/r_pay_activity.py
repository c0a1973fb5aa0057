"""United States: a payment service's monthly activity on landscape pages: summary with a column per currency, the
history of one currency with gross, fee and net on each row (net moves the balance), the others without activity."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

NAVY = (0.0, 0.19, 0.53)
PALE = (0.95, 0.97, 1.0)
CENT = Decimal("0.01")
signed = partial(written)
POOLS: Pools = {
    "who": [
        "Harlow Prints",
        "Mia's Yarn Corner",
        "Delft Cycles BV",
        "Kestrel Audio Ltd",
        "J. Okafor",
        "Studio Ninefold",
    ],
    "mail": ["orders", "hello", "billing", "accounts"],
    "host": ["example.com", "example.org", "example.net"],
}
KINDS = [
    Kind(8, 8, 420, "Express Checkout Payment|{who}, {mail}@{host}", "fee"),
    Kind(3, 40, 1500, "Invoice Payment Received|{who}, {mail}@{host} Invoice ####", "fee"),
    Kind(1.5, 30, 600, "Payment Received, converted from EUR|{who} - original 2##.## EUR", "fee"),
    Kind(2, -8, -180, "Subscription Payment|{who}, {mail}@{host}"),
    Kind(2, -4, -60, "Postage Label Purchase|Parcel tracking 94##################"),
    Kind(1, -15, -220, "Payment Refund|{who}, {mail}@{host}", "refund"),
    Kind(0.8, -300, -2500, "General Withdrawal - Bank Account|Checking x-####"),
    Kind(0.5, -15, -15, "Dispute Fee|Case PP-R-???-#########"),
]


class Charge(NamedTuple):
    """An entry with its fee."""

    entry: Entry
    fee: Decimal
    net: Decimal


def _charge(entry: Entry) -> Charge:
    rate = {"fee": Decimal("-0.0349"), "refund": Decimal("-0.0199")}.get(entry.tag, Decimal())
    fee = (entry.amount * rate).quantize(CENT, ROUND_HALF_UP)
    if entry.tag == "fee":
        fee -= Decimal("0.49")
    return Charge(entry, fee, entry.amount + fee)


def _day(day: date) -> str:
    return f"{day.month}/{day.day}/{day.year}"


def _head(page: Page, count: int, period: str) -> float:
    page.put(40, 44, "PayHarbor", 18, bold=True, color=NAVY)
    page.put(802, 38, "Account activity statement", 11, right=True, bold=True)
    page.put(802, 52, period, 9, right=True)
    if count == 1:
        page.lines(40, 74, ["Wren & Thistle Crafts LLC", "41 Orchard Lane, Burlington, VT 05401"], 9, 12)
        page.put(802, 74, "Merchant Account ID: 7QX4N2KD8V1TM", 9, right=True)
        return 116.0
    return 84.0


def _summary(flow: Flow, charges: list[Charge], opening: Decimal, others: list[Decimal]) -> None:
    def total(keep: set[bool], tags: set[str]) -> Decimal:
        return sum((c.entry.amount for c in charges if (c.entry.amount > 0) in keep and c.entry.tag in tags), Decimal())

    page, y = flow.page, flow.y
    page.put(40, y, "Activity summary", 11, bold=True, color=NAVY)
    for x, code in zip((480, 640, 802), ("USD", "EUR", "GBP"), strict=True):
        page.put(x, y, code, 9, bold=True, right=True)
    page.rule(40, y + 5, 802, 0.8, NAVY)
    fees = sum((c.fee for c in charges), Decimal())
    closing = opening + sum((c.net for c in charges), Decimal())
    table = [
        ("Beginning available balance", opening, others),
        ("Payments received", total({True}, {"fee"}), None),
        ("Payments sent and withdrawals", total({False}, {""}), None),
        ("Refunds sent", total({False}, {"refund"}), None),
        ("Fees", fees, None),
        ("Ending available balance", closing, others),
    ]
    for n, (name, figure, rest) in enumerate(table):
        y += 14
        edge = n in {0, 5}
        page.put(40, y + 4, name, 9, bold=edge)
        for x, amount in zip((480, 640, 802), [figure, *(rest or [Decimal("0.00")] * 2)], strict=True):
            page.put(x, y + 4, signed(amount), 9, right=True, bold=edge)
    flow.y = y + 34


def _titles(flow: Flow, title: str) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, title, 11, bold=True, color=NAVY)
    page.box(40, y + 8, 762, 18, PALE)
    for x, text, right in [
        (46, "Date", False),
        (130, "Description", False),
        (520, "Transaction ID", False),
        (700, "Fee", True),
        (646, "Gross", True),
        (796, "Net", True),
    ]:
        page.put(x, y + 20, text, 8.5, bold=True, right=right)
    flow.y = y + 41


def _row(flow: Flow, charge: Charge, number: str) -> Row:
    lines = [part for text in charge.entry.lines for part in wrap(text, fits("Helvetica", 8.5, 370))]
    high = 11 * len(lines) + 7
    if flow.need(high):
        _titles(flow, "Transaction history - USD (continued)")
    page, y = flow.page, flow.y
    page.put(46, y, _day(charge.entry.day), 8.5)
    page.lines(130, y, lines, 8.5, 11)
    page.put(520, y, number, 7, color=GREY)
    for x, amount in [(646, charge.entry.amount), (700, charge.fee), (796, charge.net)]:
        page.put(x, y, signed(amount), 8.5, right=True)
    page.rule(40, y + high - 11, 802, 0.4, (0.8, 0.8, 0.8))
    flow.y += high
    return Row(charge.entry.day, " ".join(lines), charge.net, None, None, flow.number)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 100, 4000)
    others = [some_amount(rng, 5, 300), Decimal("0.00")]
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 55), balance=opening, floor=0)
    charges = [_charge(entry) for entry in entries]
    period = f"{start:%b} {start.day}, {start.year} - {end:%b} {end.day}, {end.year}"
    flow = Flow(540, lambda: Page((842.0, 595.0)), partial(_head, period=period))
    _summary(flow, charges, opening, others)
    _titles(flow, "Transaction history - USD")
    rows = [_row(flow, charge, fill(rng, "#?#???##?####?##?", start, {})) for charge in charges]
    for code in ("EUR", "GBP"):
        flow.need(50)
        flow.y += 12
        flow.page.put(40, flow.y, f"Transaction history - {code}", 11, bold=True, color=NAVY)
        flow.page.put(46, flow.y + 16, "No transactions in this period.", 8.5)
        flow.y += 26
    for n, page in enumerate(flow.pages, 1):
        page.put(
            40,
            572,
            "To report an unauthorized transaction, contact PayHarbor within 60 days of this statement. "
            f"Issued {_day(end + timedelta(2))}.",
            7.5,
            color=GREY,
        )
        page.put(802, 572, f"Page {n} of {flow.number}", 8, right=True, color=GREY)
    with_pymupdf(flow.pages, path, turned=True)
    closing = opening + sum((charge.net for charge in charges), Decimal())
    return Truth("bank", "en_US", "USD", "7QX4N2KD8V1TM", start, end, opening, closing, rows)
