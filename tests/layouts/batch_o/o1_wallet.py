"""United States: monthly statement of a payment wallet.

Amount, fees and total stand beside each other and only the total moves the balance; a payment the balance cannot bear
brings a bank deposit of its own just before it; every description has an ID line; conversions are rows; no running
balance, the balances stand in a summary by currency whose other columns are zeros.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_fpdf

BLUE = (0.0, 0.19, 0.53)
PALE = (0.93, 0.95, 0.98)
LEFT, RIGHT = 40.0, 572.0
DESCRIPTION, ROOM = 108.0, 212.0
CURRENCY, AMOUNT, FEES, TOTAL = 345.0, 448.0, 506.0, 568.0

POOLS = {
    "shop": [
        "Tunestream USA Inc",
        "Gridiron Games LLC",
        "Harbor & Pine Outfitters",
        "QuickDash Inc.",
        "Nimbus Hosting",
    ],
    "seller": ["Etched Maple Studio", "vintage_reels_88", "Blue Heron Pottery", "Old Mill Records", "parts4saabs"],
    "person": ["Delia Marchetti", "Owen Brandt", "Priya Raman", "Luis Ocampo", "Hannah Kowalczyk"],
    "client": ["Arrowsmith Media Group LLC", "Lindqvist Design AB", "Fenwick Publishing", "Sato Trading Co., Ltd."],
}
KINDS = [
    Kind(8, -4.99, -60, "PreApproved Payment Bill User Payment: {shop}"),
    Kind(10, -8, -240, "Express Checkout Payment: {shop}"),
    Kind(5, -5, -90, "Auction Payment: {seller}"),
    Kind(4, -10, -180, "Mobile Payment: {person}", step="1"),
    Kind(3, -5, -60, "Debit Card Purchase: {seller}"),
    Kind(3, -20, -300, "General Currency Conversion", "conversion"),
    Kind(4, -50, -900, "General Withdrawal - Bank Account", "withdrawal", step="1"),
    Kind(6, 20, 950, "Website Payment: {client}", "sale"),
    Kind(5, 10, 300, "Express Checkout Payment: {person}", "sale"),
    Kind(3, 15, 120, "Mobile Payment: {person}", step="5"),
    Kind(2, 5, 80, "Payment Refund: {shop}"),
    Kind(1, -15, -90, "Payment Reversal: {person}", "reversal"),
    Kind(1, 0.5, 9, "Cash Back Bonus: Pavolo Debit Program", most=1),
]


@dataclass(frozen=True)
class Move:
    """A printed row; what moves the balance is the amount and the fee together."""

    day: date
    text: str
    amount: Decimal
    fee: Decimal
    group: str

    @property
    def total(self) -> Decimal:
        return self.amount + self.fee


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = rng.choice([Decimal(0), some_amount(rng, 5, 1500)])
    moves = _moves(rng, some_entries(rng, KINDS, POOLS, period), opening)
    closing = opening + sum(move.total for move in moves)
    account = fill(rng, "?#??#?###?###", period[0], {})
    flow = Flow(700, lambda: Page(LETTER, "narrow", "narrow-bold"), lambda page, n: _head(page, n, period, account))
    _summary(rng, flow, moves, opening, closing)
    rows = _table(rng, flow, moves)
    _notes(flow)
    for number, page in enumerate(flow.pages, 1):
        page.put(RIGHT, 770, f"Page {number}", 7, right=True, color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("checking", "en_US", "USD", account, *period, opening, closing, rows)


def _moves(rng: Random, entries: Sequence[Entry], balance: Decimal) -> list[Move]:
    moves: list[Move] = []
    for entry in entries:
        text, amount, tag, fee = entry.lines[0], entry.amount, entry.tag, Decimal(0)
        if tag in ("sale", "reversal"):
            size = (abs(amount) * Decimal("0.0349") + Decimal("0.49")).quantize(Decimal("0.01"), ROUND_HALF_UP)
            fee = -size if tag == "sale" else size
        if tag == "withdrawal":
            if balance <= 1:
                continue
            amount = -min(-amount, balance.quantize(Decimal(1), "ROUND_FLOOR"))
        elif balance + amount + fee < 0:
            moves.append(Move(entry.day, "Bank Deposit to PV Account", -amount - fee, Decimal(0), "deposits"))
            balance += moves[-1].total
        sent = "received" if tag == "sale" or (amount > 0 and "Payment:" in text) else "sent"
        group = {"withdrawal": "withdrawals", "conversion": "withdrawals"}.get(tag, sent)
        if "Refund" in text or "Bonus" in text:
            group = "deposits"
        if "Bank Account" in text and rng.random() < 0.3:
            fee = Decimal("-1.00") if balance + amount >= 1 else fee
        moves.append(Move(entry.day, text, amount, fee, group))
        balance += moves[-1].total
    return moves


def _head(page: Page, number: int, period: tuple[date, date], account: str) -> float:
    page.put(LEFT, 52, "pavolo", 21, bold=True, color=BLUE)
    page.put(RIGHT, 48, "Account Statement", 13 if number == 1 else 9, right=True, color=BLUE)
    span = " to ".join(f"{day:%b} {day.day}, {day.year}" for day in period)
    if number > 1:
        page.put(RIGHT, 61, f"{span}   ·   Account ID: {account}", 7, right=True, color=GREY)
        page.rule(LEFT, 70, RIGHT, 0.8, BLUE)
        return _titles(page, 88)
    page.lines(LEFT, 92, ["Marguerite Ellison", "4417 Tamarack Ridge Rd Apt 6", "Boise, ID 83709"], 9)
    for n, (label, value) in enumerate(
        [("Statement period", span), ("Account ID", account), ("Primary email", "m.ellison@postbox.example")]
    ):
        page.put(360, 92 + 12 * n, label, 8, color=GREY)
        page.put(RIGHT, 92 + 12 * n, value, 8, right=True)
    return 150


def _summary(rng: Random, flow: Flow, moves: Sequence[Move], opening: Decimal, closing: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(LEFT, y, "Balance Summary", 11, bold=True, color=BLUE)
    page.box(LEFT, y + 7, RIGHT - LEFT, 15, PALE)
    columns = [("Available beginning", opening), ("Available ending", closing)]
    columns += [("Withheld beginning", Decimal(0)), ("Withheld ending", Decimal(0))]
    page.put(LEFT + 4, y + 17, "Currency", 7.5, bold=True)
    page.put(LEFT + 4, y + 32, "USD", 8)
    for n, (label, figure) in enumerate(columns):
        page.put(235 + 110 * n, y + 17, label, 7.5, right=True, bold=True)
        page.put(235 + 110 * n, y + 32, written(figure), 8, right=True)
    y += 56
    if rng.random() < 0.75:
        page.put(LEFT, y, "Activity Summary", 11, bold=True, color=BLUE)
        names = [("Payments received", "received"), ("Payments sent", "sent")]
        names += [("Withdrawals and Debits", "withdrawals"), ("Deposits and Credits", "deposits")]
        figures = [("Beginning Available Balance", opening)]
        figures += [(name, sum((m.amount for m in moves if m.group == key), Decimal(0))) for name, key in names]
        figures += [("Fees", sum((m.fee for m in moves), Decimal(0))), ("Ending Available Balance", closing)]
        for n, (label, figure) in enumerate(figures):
            page.put(LEFT + 4, y + 16 + 12 * n, label, 8, bold=n in (0, 6))
            page.put(345, y + 16 + 12 * n, written(figure), 8, right=True, bold=n in (0, 6))
            page.rule(LEFT, y + 19 + 12 * n, 348, 0.3, GREY)
        y += 120
    page.put(LEFT, y, "Account Activity", 11, bold=True, color=BLUE)
    flow.y = _titles(page, y + 18)


def _titles(page: Page, y: float) -> float:
    page.box(LEFT, y - 11, RIGHT - LEFT, 16, PALE)
    for x, title in [(LEFT + 4, "DATE"), (DESCRIPTION, "DESCRIPTION"), (CURRENCY, "CURRENCY")]:
        page.put(x, y, title, 7, bold=True)
    for x, title in [(AMOUNT, "AMOUNT"), (FEES, "FEES"), (TOTAL, "TOTAL*")]:
        page.put(x, y, title, 7, bold=True, right=True)
    return y + 20


def _table(rng: Random, flow: Flow, moves: Sequence[Move]) -> list[Row]:
    rows = []
    if not moves:
        flow.page.put(LEFT + 4, flow.y, "There was no activity in this period.", 8)
        flow.y += 14
    for move in moves:
        code = "".join(rng.choice("0123456789ABCDEFGHJKLMNPRSTUVWXY") for _ in range(17))
        lines = [*wrap(move.text, fits("narrow", 8, ROOM)), f"ID: {code}"]
        flow.need(11 * len(lines) + 4)
        page, y = flow.page, flow.y
        page.put(LEFT + 4, y, f"{move.day:%m/%d/%Y}", 8)
        page.lines(DESCRIPTION, y, lines[:-1], 8)
        page.put(DESCRIPTION, y + 11 * (len(lines) - 1), lines[-1], 7, color=GREY)
        page.put(CURRENCY, y, "USD", 8)
        for x, figure in [(AMOUNT, move.amount), (FEES, move.fee), (TOTAL, move.total)]:
            page.put(x, y, written(figure), 8, right=True)
        flow.y += 11 * len(lines) + 4
        page.rule(LEFT, flow.y - 11.5, RIGHT, 0.3, (0.8, 0.8, 0.8))
        rows.append(Row(move.day, " ".join(lines), move.total, page=flow.number))
    return rows


NOTES = [
    "*For any foreign transactions, the conversion rate you received includes our fee for currency conversion and is "
    "shown in the details of the transaction when you log in to your account.",
    "To report an unauthorized transaction or other error NOT involving your debit card, call (402) 555-0143, write to "
    "Pavolo, Attn: Error Resolution Department, P.O. Box 45950, Omaha, NE 68145-0950, or use the Resolution Center. "
    "For errors with your debit card, call (800) 555-0162.",
    "Tell us your name, describe the error or the transfer you are unsure about, and tell us the dollar amount. You "
    "must contact us no later than 60 days after we sent you the FIRST statement on which the problem appeared. We "
    "will credit your account within 10 business days (20 for new accounts) if our review takes longer than that.",
]


def _notes(flow: Flow) -> None:
    lines = [line for note in NOTES for line in [*wrap(note, fits("narrow", 6.5, RIGHT - LEFT)), ""]]
    flow.need(8 * len(lines) + 12)
    flow.page.lines(LEFT, flow.y + 12, lines, 6.5, 8, color=GREY)
