"""Canada, credit card like TD: "TRANSACTION DATE", "POSTING DATE", "ACTIVITY DESCRIPTION", "AMOUNT($)"; `JAN 2`,
`$12.34` and `-$500.00` for payments, and a side bar with payment information and the calculation of the balance.

Foreign purchases have a line "FOREIGN CURRENCY 12.99 USD" and one "@ EXCHANGE RATE 1.38453"; "PREVIOUS STATEMENT
BALANCE", "NET AMOUNT OF MONTHLY ACTIVITY" and "TOTAL NEW BALANCE" stand in the table. Letter size, fpdf2 by columns.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(14, -2, -180, "{shop} {town}"),
    Kind(2, -10, -150, "{web}|FOREIGN CURRENCY|FROM|@ EXCHANGE RATE 1.3####", "usd"),
    Kind(1.5, 100, 1500, "PAYMENT - THANK YOU", most=2),
    Kind(1, 5, 90, "{shop} {town}"),
    Kind(0.5, -2, -45, "RETAIL INTEREST", "end", most=1),
    Kind(0.4, -99, -99, "ANNUAL FEE", "end", most=1),
    Kind(0.4, -40, -300, "CASH ADVANCE ATM 00###", step="20", most=2),
]
POOLS = {
    "shop": ["LAWBLOWS #1042", "TIM HOLTONS #33##", "PETRO-NORTH 0####", "SHOPPERS PHARMART #08##", "A1 PIZZA & DONAIR",
             "ROGUES *########", "SQ *THE DAILY GRIND", "CANADIAN TYRE #123 24/7"],
    "town": ["CALGARY", "EDMONTON", "ST. ALBERT", "888-764-3771"],
    "web": ["AMZM MKTP US*??## BILL WA", "CLOUDBRIX.COM DUBLIN"],
}  # fmt: skip
TRANSACTION, POSTING, TEXT, AMOUNT, SIDE, EDGE = 36, 92, 146, 382, 404, 578
GREEN = (0.0, 0.5, 0.2)
ZERO = Decimal("0.00")


def _day(day: date) -> str:
    return f"{day:%b} {day.day}".upper()


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}".upper()


def _money(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    owed = some_amount(rng, 80, 4000)
    entries = some_entries(rng, KINDS, POOLS, period)
    net = -sum((entry.amount for entry in entries), ZERO)
    account = f"4520 88XX XXXX {rng.randint(1000, 9999)}"
    truth = Truth("credit_card", "en_CA", "CAD", account, start, end, -owed, -(owed + net))
    flow = Flow(720, lambda: Page(LETTER), lambda page, number: _head(page, number, truth))
    _side(flow.page, truth, [entry.amount for entry in entries])
    for entry in entries:
        foreign = _foreign(entry.amount) if entry.tag == "usd" else ""
        raw = [line.replace("FROM", foreign) for line in entry.lines]
        raw = [raw[0], f"{raw[1]} {raw[2]}", raw[3]] if foreign else raw
        lines = [part for line in raw for part in wrap(line, fits("Helvetica", 8, 175))]
        flow.need(11 * len(lines) + 4)
        page, y = flow.page, flow.y
        used = entry.day if entry.tag == "end" else earlier(rng, entry.day)
        page.put(TRANSACTION, y, _day(used), 8)
        page.put(POSTING, y, _day(entry.day), 8)
        page.put(AMOUNT, y, _money(-entry.amount), 8, right=True)
        flow.y = page.lines(TEXT, y, lines, 8, 11) + 3
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, used, flow.number))
    flow.need(44)
    page, y = flow.page, flow.y + 6
    page.rule(TRANSACTION, y - 11, AMOUNT, 0.4, GREY)
    for name, amount in [("NET AMOUNT OF MONTHLY ACTIVITY", net), ("TOTAL NEW BALANCE", owed + net)]:
        page.put(TEXT, y, name, 8, bold=True)
        page.put(AMOUNT, y, _money(amount), 8, right=True, bold=True)
        y += 15
    for number, page in enumerate(flow.pages, 1):
        page.put(TRANSACTION, 764, "Wabasca Trust Bank, P.O. Box 611, Edmonton, AB T5J 2K8   1-800-555-0147", 6.5)
        page.put(EDGE, 764, f"{number} of {len(flow.pages)}", 7, right=True)
    with_fpdf(flow.pages, path, "columns")
    return truth


def _foreign(amount: Decimal) -> str:
    return f"{written(abs(amount) / Decimal('1.35'))} USD"


def _head(page: Page, number: int, truth: Truth) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(TRANSACTION, 44, "WABASCA CASH BACK VISA* CARD", 12, bold=True, color=GREEN)
    page.put(TRANSACTION, 62, "MR DEVINDER S GREWAL", 8)
    page.put(TRANSACTION, 73, f"Account Number: {truth.account_number}", 8)
    page.put(EDGE, 62, f"STATEMENT DATE: {_long(end)}", 8, right=True, bold=True)
    page.put(EDGE, 73, f"STATEMENT PERIOD: {_long(start)} to {_long(end)}", 7.5, right=True)
    page.rule(TRANSACTION, 82, EDGE, 1, GREEN)
    page.lines(TRANSACTION, 100, ["TRANSACTION", "DATE"], 6.5, 8, bold=True)
    page.lines(POSTING, 100, ["POSTING", "DATE"], 6.5, 8, bold=True)
    page.put(TEXT, 104, "ACTIVITY DESCRIPTION", 6.5, bold=True)
    page.put(AMOUNT, 104, "AMOUNT($)", 6.5, right=True, bold=True)
    page.rule(TRANSACTION, 113, AMOUNT, 0.5)
    if number == 1:
        page.put(TEXT, 126, "PREVIOUS STATEMENT BALANCE", 8)
        page.put(AMOUNT, 126, _money(-truth.opening_balance), 8, right=True)
        return 144
    return 128


def _side(page: Page, truth: Truth, amounts: list[Decimal]) -> None:
    new, end = -truth.closing_balance, truth.period_end
    page.box(SIDE - 8, 92, EDGE - SIDE + 8, 390, (0.94, 0.97, 0.94))
    paid = sum((a for a in amounts if a > 0), ZERO)
    spent = -sum((a for a in amounts if a < 0), ZERO)
    due = [("Minimum Payment", _money(min(max(new, ZERO), Decimal(10)))),
           ("Payment Due Date", f"{end + timedelta(21):%b. %d, %Y}"), ("Credit Limit", "$6,500.00"),
           ("Available Credit", _money(max(6500 - new, ZERO))), ("Annual Interest Rate: Purchases", "20.99%"),
           ("Cash Advances", "22.99%")]  # fmt: skip
    sums = [("Previous Balance", _money(-truth.opening_balance)), ("Payments & Credits", _money(paid)),
            ("Purchases & Other Charges", _money(spent)), ("NEW BALANCE", _money(new))]  # fmt: skip
    y = 108.0
    for title, block in [("PAYMENT INFORMATION", due), ("CALCULATING YOUR BALANCE", sums)]:
        page.put(SIDE, y, title, 8, bold=True, color=GREEN)
        for name, value in block:
            y += 15
            page.put(SIDE, y, name, 7.5)
            page.put(EDGE - 6, y, value, 7.5, right=True)
        y += 28
    text = (
        f"If you make only the Minimum Payment each month, it will take about 11 year(s) and 4 month(s) to pay the New"
        f" Balance. You earned ${written(spent / 100)} Cash Back Dollars this period. Effective March 1, a fee of $3.50"
        " applies to each cash advance in Canada."
    )
    page.lines(SIDE, y, wrap(text, fits("Helvetica", 7, 164)), 7, 9)
