"""Australia, credit card statement: date processed, date of transaction, card used, details, amount and balance owed on
every row; `dd/mm/yyyy`, `CR` behind payments and behind balances in credit.

Foreign purchases have two more lines ("INCL OVERSEAS TXN FEE 1.23 AUD"), the account summary, the minimum payment
warning and the interest rates are on the first page, a payment slip with a due date on the last. PyMuPDF, Helvetica,
text column by column, some files written sideways.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(13, -3, -180, "{shop}"),
    Kind(3, -4, -90, "{web}"),
    Kind(1.5, -8, -420, "{abroad}|INCL OVERSEAS TXN FEE #.#4 AUD"),
    Kind(1.6, 50, 2500, "PAYMENT - THANKYOU ######", "bank", "10"),
    Kind(0.8, -20, -300, "CASH ADVANCE {town} ATM ####|CASH ADVANCE FEE CHARGED SEPARATELY", "card", "20"),
    Kind(0.8, 5, 140, "REFUND {shop}"),
    Kind(0.6, -2.5, -9, "CASH ADVANCE FEE", "bank"),
    Kind(0.6, -4, -95, "INTEREST CHARGED ON PURCHASES", "bank", most=1),
    Kind(0.3, -87, -87, "ANNUAL FEE {used}", "bank", "1", most=1),
    Kind(0.3, -20, -20, "LATE PAYMENT FEE DUE {used}", "bank", "1", most=1),
]
POOLS = {
    "shop": ["COLLS 0583 {town}", "WOOLIES-TOWN 3391 {town}", "BUNNYWARE 412000 {town}", "AMPOLO 5#### {town}",
             "SQ *THE FLAT WHITE CO {town}", "DR J O'BRIEN & ASSOC {town}", "TRANSPORT OPAL* TAP 1#0.00 {town}"],
    "town": ["MARRICKVILLE", "GEELONG WEST", "HOBART", "MT GRAVATT"],
    "web": ["NETFLICKS.COM MELBOURNE", "PAYPEL *EBAE AU 402935####", "SPOTIFEE P0######## SYDNEY"],
    "abroad": ["BLUE BOTTLE CAFE OAKLAND|##.40 USD", "BOOTIES 1108 LONDON|1##.00 GBP",
               "GARUDO INN DENPASAR|1,2##,000.00 IDR"],
    "used": lambda rng, day: earlier(rng, day, 5).strftime("%d/%m/%Y"),
}  # fmt: skip
POSTED, USED, CARD, TEXT, AMOUNT, BALANCE, EDGE = 40, 104, 170, 214, 466, 540, 556
BLUE = (0.0, 0.25, 0.55)


def _aud(amount: Decimal) -> str:
    """Spent or owed without a sign, paid or in credit with CR."""
    return written(abs(amount)) + (" CR" if amount > 0 else "")


def _tail(amount: Decimal, size: float) -> float:
    """How far a figure reaches to the right of the column, so that digits stay below digits."""
    return size * 1.72 if amount > 0 else 0.0


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, rng.choice([29, 30]))
    opening = rng.choice([some_amount(rng, -30, -6000)] * 6 + [some_amount(rng, 5, 90), Decimal("0.00")])
    entries = some_entries(rng, KINDS, POOLS, period, reversal="REVERSAL {}")
    amounts = [entry.amount for entry in entries]
    cards = [f"{rng.randint(0, 9999):04}" for _ in range(rng.choice([1, 1, 2]))]
    account = fill(rng, "4564 XXXX XXXX ", start, {}) + cards[0]
    closing = opening + sum(amounts)
    truth = Truth("credit_card", "en_AU", "AUD", account, start, end, opening, closing)
    flow = Flow(748, Page, lambda page, number: _head(page, number, truth, amounts))
    flow.page.put(TEXT, flow.y, "OPENING BALANCE", 8.2, bold=True)
    flow.page.put(BALANCE + _tail(opening, 8.2), flow.y, _aud(opening), 8.2, right=True, bold=True)
    flow.y += 15
    for entry, balance in zip(entries, running(opening, amounts), strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.2, 200))]
        flow.need(10 * len(lines) + 5)
        page, y = flow.page, flow.y
        used = entry.day if entry.tag == "bank" else earlier(rng, entry.day)
        page.put(POSTED, y, f"{entry.day:%d/%m/%Y}", 8.2)
        page.put(USED, y, f"{used:%d/%m/%Y}", 8.2)
        page.put(CARD, y, "" if entry.tag == "bank" else rng.choice(cards), 8.2)
        page.put(AMOUNT + _tail(entry.amount, 8.2), y, _aud(entry.amount), 8.2, right=True)
        page.put(BALANCE + _tail(balance, 8.2), y, _aud(balance), 8.2, right=True)
        flow.y = page.lines(TEXT, y, lines, 8.2, 10) + 5
        page.rule(POSTED, flow.y - 12, EDGE, 0.2, GREY)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, used, flow.number))
    flow.need(18)
    flow.page.put(TEXT, flow.y + 2, "CLOSING BALANCE", 8.2, bold=True)
    flow.page.put(BALANCE + _tail(closing, 8.2), flow.y + 2, _aud(closing), 8.2, right=True, bold=True)
    flow.y += 24
    _slip(flow, truth)
    for number, page in enumerate(flow.pages, 1):
        page.put(
            POSTED,
            822,
            "Wattlebird Bank Limited ABN 11 005 357 000. AFSL 234999. Australian Credit Licence 234999.",
            6.5,
        )
        page.put(EDGE, 822, f"Page {number} of {len(flow.pages)}", 7, right=True)
    with_pymupdf(flow.pages, path, "columns", rng.random() < 0.3)
    return truth


def _head(page: Page, number: int, truth: Truth, amounts: list[Decimal]) -> float:
    page.box(0, 0, 595, 58, BLUE)
    page.put(POSTED, 36, "Wattlebird", 20, bold=True, color=WHITE)
    page.put(EDGE, 30, "CREDIT CARD STATEMENT", 11, right=True, bold=True, color=WHITE)
    days = f"{truth.period_start:%d/%m/%Y} - {truth.period_end:%d/%m/%Y}"
    page.put(EDGE, 44, f"Account {truth.account_number}   Statement period {days}", 7.5, right=True, color=WHITE)
    y = 80.0
    if number == 1:
        page.lines(POSTED, 86, ["MS PRIYA L HUGHES", "UNIT 3, 218 ILLAWARRA ROAD", "MARRICKVILLE NSW 2204"], 9.5, 12)
        _summary(page, truth, amounts)
        y = 268
    page.put(POSTED, y, "Your transactions", 11, bold=True, color=BLUE)
    heads = [(POSTED, "Date", "Processed"), (USED, "Date of", "Transaction"), (CARD, "Card", "Used")]
    for x, top, low in [
        *heads,
        (TEXT, "Transaction", "Details"),
        (AMOUNT, "Amount", "($A)"),
        (BALANCE, "Balance", "($A)"),
    ]:
        page.put(x, y + 16, top, 7.5, right=x >= AMOUNT, bold=True)
        page.put(x, y + 25, low, 7.5, right=x >= AMOUNT, bold=True)
    page.rule(POSTED, y + 30, EDGE, 1, BLUE)
    return y + 44


def _summary(page: Page, truth: Truth, amounts: list[Decimal]) -> None:
    zero = Decimal("0.00")
    paid, spent = (sum((a for a in amounts if (a > 0) == more), zero) for more in (True, False))
    names = ["Opening Balance", "Payments and other credits", "Purchases, fees and interest", "Closing Balance"]
    values = [truth.opening_balance, paid, spent, truth.closing_balance]
    page.box(330, 72, EDGE - 326, 80, (0.92, 0.95, 0.99))
    page.put(338, 86, "Account summary", 9, bold=True, color=BLUE)
    page.lines(338, 100, names, 8, 12)
    page.lines(EDGE - 4, 100, [f"${_aud(value)}" for value in values], 8, 12, right=True)
    page.put(338, 148, "Credit Limit $8,000.00", 7, color=GREY)
    owed = max(zero, -truth.closing_balance)
    least = min(owed, max(Decimal("25.00"), (owed / 50).quantize(Decimal("0.01"))))
    page.put(
        POSTED,
        162,
        f"Minimum Monthly Payment ${written(least)} due {truth.period_end + timedelta(25):%d/%m/%Y}",
        9,
        bold=True,
    )
    text = (
        f"Minimum Repayment Warning: If you make only the minimum payment each month, you will pay more interest. At"
        f" 20.99% p.a. it would take about 31 years and you would pay ${written(owed * 3)} in total; by paying"
        f" ${written((owed / 20).quantize(Decimal('0.01')))} each month you would clear ${written(owed)} in 2 years."
    )
    if not owed:
        text = "Your account is in credit or has nothing owing. No payment is required this month."
    page.lines(POSTED, 176, wrap(text, fits("Helvetica", 7.5, 515)), 7.5, 9.5)
    page.put(POSTED, 216, "Interest rates (p.a.)", 8, bold=True)
    page.lines(150, 216, ["Purchases 20.99%", "Cash advances 21.99%"], 7.5, 10)
    page.lines(270, 216, [f"Daily rate 0.05751% to {truth.period_end:%d/%m/%Y}", "Daily rate 0.06025%"], 7.5, 10)
    page.put(
        POSTED,
        240,
        "Reward points: opening 12,450  earned 1,204  balance 13,654, of which 2,000 expire on 30/06/2025",
        7.5,
    )


def _slip(flow: Flow, truth: Truth) -> None:
    flow.need(100)
    page, y = flow.page, flow.y
    page.rule(POSTED, y, EDGE, 0.6, GREY)
    page.put(POSTED, y + 16, "PAYMENT SLIP", 9, bold=True, color=BLUE)
    page.lines(
        POSTED, y + 32, ["BPAY Biller Code: 5199", f"Ref: {truth.account_number}", "Direct debit: not set up"], 8, 12
    )
    page.lines(330, y + 32, ["Closing Balance", "Payment due date", "Amount paid  $"], 8, 12)
    values = [f"${_aud(truth.closing_balance)}", f"{truth.period_end + timedelta(25):%d/%m/%Y}", "................"]
    page.lines(EDGE, y + 32, values, 8, 12, right=True)
    page.put(
        POSTED,
        y + 80,
        "Report lost cards on 13 13 99. From 1 July 2025 the overseas transaction fee is 3.00%, cash advance fee 3.5%.",
        7,
    )
