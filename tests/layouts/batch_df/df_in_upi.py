"""India, a payment app's UPI statement, newest first: month headings, rows dated "05 Jan" with the time below,
three lines of details, tags and the account used, amounts as "- Rs.80" and "+ Rs.1,00,000.50" (paise only where
there are any); counts and totals of money paid and received, no balances at all; texts in no order.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, some_period
from ..pens import A4, GREY, WHITE, Flow, Page, with_reportlab
from ._kit import Move, count_pages, day_before, folded, journal, money_in, money_out

NAVY = (0.02, 0.13, 0.42)
SKY = (0.88, 0.95, 1)
POOLS: Pools = {
    "bought": day_before,
    "who": ["Ramesh Kirana Stores", "Priya Venkatesan", "Md Asif Khan", "Sri Balaji Tiffins", "Anjali Deshmukh"],
    "shop": [
        "Zapmeal Limited",
        "Metro Card Recharge",
        "Bharat Fuels Kothrud",
        "QuickBasket 10 Min",
        "Jan Aushadhi 4471",
    ],
    "vpa": ["pay.######@okharbour", "98########@ybank", "merchant##@ptsbi", "q########@ypay"],
}
REF = "UPI Ref No: ############"
KINDS = [
    Kind(7, -900, -10, "Paid to {who}|UPI ID: {vpa}|" + REF, "# Groceries", step="1"),
    Kind(5, -3500, -45, "Paid to {shop}|UPI ID: {vpa}|" + REF + " Order ID: #######", "# Food"),
    Kind(2, -60_000, -2000, "Money sent to {who}|UPI ID: {vpa}|" + REF, "# Rent", step="100"),
    Kind(3, 100, 150_000, "Received from {who}|UPI ID: {vpa}|" + REF, "# Money Received", step="0.5"),
    Kind(1.2, -2400, -199, "Paid for Electricity Bill ##########|MSEDCL consumer 17########|" + REF, "# Bill Payments"),
    Kind(0.8, 5, 400, "Cashback received|For order of Rs.499 on {bought}|" + REF, "# Cashback", step="1"),
    Kind(0.8, 50, 2500, "Refund from {shop}|UPI ID: {vpa}|" + REF, "# Refund"),
]
HEADS = [(36, "Date & Time"), (112, "Transaction Details"), (346, "Notes & Tags"), (424, "Your Account")]


def _lakh(amount: Decimal) -> str:
    """Grouped as in India; whole rupees without paise."""
    whole, _, part = f"{abs(amount):f}".partition(".")
    head, tail = whole[:-3], whole[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + ("." + part if part else "")


def _tidy(move: Move) -> Move:
    amount = move.amount
    whole = amount == amount.to_integral_value()
    return move._replace(amount=Decimal(int(amount)) if whole else amount.quantize(Decimal("0.01")))


def _clock(time: str) -> str:
    hour, minute = int(time[:2]), time[3:5]
    return f"{(hour - 1) % 12 + 1}:{minute} {'AM' if hour < 12 else 'PM'}"


def _first(page: Page, span: str, moves: list[Move]) -> float:
    page.put(36, 84, "Payments Statement for " + span, 12, bold=True)
    page.put(36, 102, "KAVYA SUBRAMANIAM", 9, bold=True)
    page.put(36, 114, "+91 98400 55#12, kavya.s@mailbox.example".replace("#", "x"), 8, color=GREY)
    page.box(36, 128, 255, 52, SKY)
    page.box(304, 128, 255, 52, SKY)
    paid, got = [m for m in moves if m.amount < 0], [m for m in moves if m.amount > 0]
    for x, name, mark, value, count in (
        (46, "Total Money Paid", "- ", money_out(paid), f"{len(paid)} Payments made"),
        (314, "Total Money Received", "+ ", money_in(got), f"{len(got)} Payments received"),
    ):
        page.put(x, 143, name, 8, color=GREY)
        page.put(x, 160, f"{mark}Rs.{_lakh(value)}", 12, bold=True)
        page.put(x, 173, count, 7.5)
    return 212


def _heads(page: Page, y: float) -> float:
    page.box(30, y - 12, 535, 18, NAVY)
    for x, text in HEADS:
        page.put(x, y, text, 8, bold=True, color=WHITE)
    page.put(559, y, "Amount", 8, bold=True, color=WHITE, right=True)
    return y + 24


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 45, 90]))
    _, moves = journal(rng, KINDS, POOLS, period, Decimal(50_000))
    moves = [_tidy(m) for m in moves][::-1]
    banks = [f"{name} - {rng.randint(10, 99)}" for name in ("Harbour Bank", "Deccan Bank")]
    span = f"{period[0]:%d %b'%y} - {period[1]:%d %b'%y}".upper()

    def head(page: Page, n: int) -> float:
        page.put(36, 48, "paisaply", 20, bold=True, color=NAVY)
        page.put(559, 48, "Passbook - UPI payments", 9, right=True, color=GREY)
        return _heads(page, _first(page, span, moves) if n == 1 else 78)

    flow = Flow(780, lambda: Page(A4), head)
    rows: list[Row] = []
    for month, group in groupby(moves, lambda m: f"{m.day:%B %Y}"):
        flow.need(70)
        flow.page.put(36, flow.y, month, 9, bold=True, color=NAVY)
        flow.y += 18
        for move in group:
            lines = folded(move.lines, "Helvetica", 8, 226)
            account = banks[0 if rng.random() < 0.8 else 1]
            high = 11 * len(lines) + 10
            flow.need(high)
            page, y = flow.page, flow.y
            page.put(36, y, f"{move.day:%d %b}", 9, bold=True)
            page.put(36, y + 11, _clock(move.time), 7.5, color=GREY)
            page.put(112, y, lines[0], 8, bold=True)
            page.lines(112, y + 11, lines[1:], 7.5, 11, color=GREY)
            page.lines(346, y, ["Tag:", move.tag], 7.5, 10)
            page.lines(424, y, account.rsplit(" ", 2)[:1], 8, 10)
            page.put(424, y + 11, account[-4:], 7.5)
            page.put(559, y, ("- " if move.amount < 0 else "+ ") + "Rs." + _lakh(move.amount), 9, right=True, bold=True)
            page.rule(30, y + high - 13, 565, 0.3, (0.8, 0.8, 0.8))
            rows.append(Row(move.day, " ".join(lines), move.amount, page=flow.number))
            flow.y += high
    count_pages(flow.pages, "Page {n} of {all}", 559, 818)
    for page in flow.pages:
        page.put(
            36,
            818,
            "Self transfers and payments that failed or are pending are not part of this statement.",
            7,
            color=GREY,
        )
    with_reportlab(flow.pages, path, order="shuffled")
    return Truth("checking", "en_IN", "INR", None, *period, None, None, rows, newest_first=True)
