"""Singapore, statement of account of a savings account: transaction and value date without a year, texts of up to four
lines, BALANCE B/F and BALANCE C/F on every page, totals below; now and then a second ledger in US dollars.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._rows import ZERO, joined, money_in, money_out, number_pages

RED = (0.85, 0.1, 0.15)
TRADE, VALUE, TEXT, CHEQUE, OUT, IN, BALANCE = 42, 94, 146, 318, 408, 476, 552

POOLS = {
    "person": ["TAN WEI LING", "MUHAMMAD FAIZAL", "LIM AH KOW", "PRIYA D/O RAJAN", "NG SIEW HOON"],
    "shop": ["NTUC FAIRPRICE", "COLD STORAGE GUOCO", "SHENG SIONG #0#", "KOPITIAM VIVO", "GUARDIAN TAMPINES"],
    "net": ["GRAB* A-##????##", "SHOPEE SINGAPORE", "BUS/MRT #########", "NETFLIX.COM", "FOODPANDA SG"],
    "biller": ["SP SERVICES LTD", "SINGTEL MOBILE", "GREAT MERLION LIFE", "IRAS TAX", "TOWN COUNCIL EAST"],
    "firm": ["KALLANG MARINE PTE LTD", "ORCHARD CLINIC PTE LTD", "TUAS PRECISION P/L"],
    "use": ["OTHR Transfer", "OTHR lunch", "OTHR rent", "OTHR PayNow"],
}
KINDS = [
    Kind(16, -3, -90, "DEBIT PURCHASE|{trade} xx-{card} {net}"),
    Kind(14, -2, -110, "POS PURCHASE NETS|####### {shop}"),
    Kind(12, -5, -400, "FUND TRANSFER|via PayNow-Mobile|to {person}|{use}"),
    Kind(9, 5, 300, "FUND TRANSFER|via PayNow-Mobile|from {person}|{use}"),
    Kind(7, -20, -900, "FAST PAYMENT|via PayNow-UEN|to {biller}|OTHR ##########"),
    Kind(7, -30, -260, "GIRO|{biller}|##########"),
    Kind(5, -30, -300, "CASH WITHDRAWAL|TAMPINES MALL ATM ####", step="10"),
    Kind(3, 2900, 6400, "GIRO - SALARY|{firm}|SALA", most=1),
    Kind(1, -300, -2500, "CHEQUE|######", tag="cheque", most=2),
    Kind(1, -2, -2, "FALL BELOW FEE", most=1),
]
DOLLARS = [
    Kind(3, -20, -600, "FX CONVERSION|USD/SGD 1.3###"),
    Kind(3, 40, 900, "REMITTANCE INWARD|REF TT########"),
    Kind(1, -10, -10, "CABLE CHARGE", most=1),
]


@dataclass
class Ledger:
    currency: str
    opening: Decimal
    entries: list[Entry]

    @property
    def amounts(self) -> list[Decimal]:
        return [entry.amount for entry in self.entries]

    @property
    def closing(self) -> Decimal:
        return self.opening + sum(self.amounts, ZERO)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    card = [f"{rng.randint(0, 9999):04}"]
    pools: Pools = {**POOLS, "card": card, "trade": lambda _, day: f"{day:%d/%m/%y}"}
    opening = some_amount(rng, 400, 12000)
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(16, 60), balance=opening, floor=100)
    interest = [Entry(end, ("INTEREST CREDIT",), some_amount(rng, 0.02, 3), "", "")]
    interest.append(Entry(end, ("BONUS INTEREST", "SALARY BONUS"), some_amount(rng, 4, 60), "", ""))
    ledgers = [Ledger("SGD", opening, [*entries, *interest])]
    if rng.random() < 0.45:
        abroad = some_entries(rng, DOLLARS, {}, (start, end), count=rng.randint(1, 6))
        ledgers.append(Ledger("USD", some_amount(rng, 300, 5000), abroad))
    number = fill(rng, "601######001", start, {})
    rows: list[Row] = []

    def head(page: Page, sheet: int) -> float:
        return _head(page, sheet, (start, end), ledgers, number)

    flow = Flow(748, Page, head)
    for ledger in ledgers:
        rows += _ledger(rng, flow, ledger, number)
    _end(flow)
    number_pages(flow.pages, lambda page, n, of: page.put(552, 40, f"Page {n} of {of}", 8, right=True))
    by_hand(flow.pages, path, Hand(show="glyphs"))
    only = ledgers[0] if len(ledgers) == 1 else None
    opened, closed = (only.opening, only.closing) if only else (None, None)
    return Truth("savings", "en_SG", "SGD", number, start, end, opened, closed, rows)


def _day(day: date) -> str:
    return f"{day:%d %b}".upper()


def _long(day: date) -> str:
    return f"{day.day} {day:%b %Y}".upper()


def _head(page: Page, sheet: int, period: tuple[date, date], ledgers: list[Ledger], number: str) -> float:
    page.put(42, 48, "Straits Merchant Bank", 17, bold=True, color=RED)
    page.put(552, 56, "STATEMENT OF ACCOUNT", 11, bold=True, right=True)
    page.put(552, 68, f"{_long(period[0])} TO {_long(period[1])}", 8.5, right=True)
    if sheet > 1:
        return 100
    page.lines(42, 92, ["MDM KOH BEE LENG", "BLK 417 TAMPINES ST 41", "#11-226", "SINGAPORE 520417"], 9, 11)
    page.lines(360, 92, ["Personal Banking", "Call 6300 0417", "Overseas +65 6300 0417"], 8, 10, color=GREY)
    page.put(42, 156, "ACCOUNT SUMMARY", 9, bold=True, color=RED)
    page.rule(42, 160, 552, 0.6, RED)
    page.put(46, 172, "Account", 8, bold=True)
    page.put(230, 172, "Account No.", 8, bold=True)
    page.put(360, 172, "Currency", 8, bold=True)
    page.put(552, 172, "Balance", 8, bold=True, right=True)
    for n, ledger in enumerate(ledgers):
        page.put(46, 184 + 12 * n, _name(ledger), 8.5)
        page.put(230, 184 + 12 * n, number, 8.5)
        page.put(360, 184 + 12 * n, ledger.currency, 8.5)
        page.put(552, 184 + 12 * n, written(ledger.closing), 8.5, right=True)
    return 222


def _name(ledger: Ledger) -> str:
    return "PROSPER 360 ACCOUNT" if ledger.currency == "SGD" else "GLOBAL SAVINGS WALLET"


def _table_head(flow: Flow, ledger: Ledger, number: str) -> None:
    page, y = flow.page, flow.y
    page.put(42, y, _name(ledger), 9.5, bold=True)
    page.put(42, y + 11, f"Account No. {number}", 8.5)
    page.put(552, y + 11, f"Currency: {ledger.currency}", 8.5, right=True)
    page.box(40, y + 17, 514, 26, (0.93, 0.93, 0.93))
    page.lines(TRADE, y + 28, ["Transaction", "Date"], 8, 10, bold=True)
    page.lines(VALUE + 4, y + 28, ["Value", "Date"], 8, 10, bold=True)
    page.put(TEXT, y + 28, "Description", 8, bold=True)
    page.put(CHEQUE, y + 28, "Cheque", 8, bold=True)
    for x, label in ((OUT, "Withdrawal"), (IN, "Deposit"), (BALANCE, "Balance")):
        page.put(x, y + 28, label, 8, bold=True, right=True)
    flow.y += 56


def _mark(flow: Flow, label: str, balance: Decimal) -> None:
    flow.page.put(TEXT, flow.y, label, 8.5)
    flow.page.put(BALANCE, flow.y, written(balance), 8.5, right=True)
    flow.y += 13


def _ledger(rng: Random, flow: Flow, ledger: Ledger, number: str) -> list[Row]:
    flow.need(120)
    _table_head(flow, ledger, number)
    _mark(flow, "BALANCE B/F", ledger.opening)
    rows, balance = [], ledger.opening
    for entry in ledger.entries:
        lines = [entry.lines[0]] if entry.tag == "cheque" else list(entry.lines)
        if flow.y + 10 * len(lines) > flow.bottom - 16:
            _mark(flow, "BALANCE C/F", balance)
            flow.turn()
            _table_head(flow, ledger, number)
            _mark(flow, "BALANCE B/F", balance)
        balance += entry.amount
        value = entry.day + timedelta(rng.choice([0, 0, 0, 0, 1]))
        page = flow.page
        page.put(TRADE, flow.y, _day(entry.day), 8.5)
        page.put(VALUE + 4, flow.y, _day(value), 8.5)
        if entry.tag == "cheque":
            page.put(CHEQUE, flow.y, entry.lines[1], 8.5)
        page.put(IN if entry.amount > 0 else OUT, flow.y, written(abs(entry.amount)), 8.5, right=True)
        page.put(BALANCE, flow.y, written(balance), 8.5, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, value, flow.number))
        flow.y = page.lines(TEXT, flow.y, lines, 8.5, 10) + 3
    _mark(flow, "BALANCE C/F", balance)
    _totals(flow, ledger)
    return rows


def _totals(flow: Flow, ledger: Ledger) -> None:
    flow.need(46)
    page, y = flow.page, flow.y
    page.rule(40, y - 9, 554, 0.5)
    page.put(TEXT, y + 2, "Total Withdrawals/Deposits", 8.5, bold=True)
    page.put(OUT, y + 2, written(money_out(ledger.amounts)), 8.5, bold=True, right=True)
    page.put(IN, y + 2, written(money_in(ledger.amounts)), 8.5, bold=True, right=True)
    earned = sum((entry.amount for entry in ledger.entries if "INTEREST" in entry.lines[0]), ZERO)
    page.put(TEXT, y + 15, "Total Interest Paid This Year", 8.5)
    page.put(BALANCE, y + 15, written(earned * 3), 8.5, right=True)
    page.put(TEXT, y + 27, "Average Balance", 8.5)
    page.put(BALANCE, y + 27, written(((ledger.opening + ledger.closing) / 2).quantize(ZERO)), 8.5, right=True)
    flow.y += 56


def _end(flow: Flow) -> None:
    flow.need(60)
    page = flow.page
    page.put(42, flow.y, "CHECK YOUR STATEMENT", 8.5, bold=True, color=RED)
    page.lines(
        42,
        flow.y + 12,
        [
            "Please go through this statement and let us know within 14 days if anything in it is wrong or missing.",
            "Singapore dollar deposits of non-bank depositors are insured up to the limit set by law.",
            "Deposits in foreign currencies, dual currency investments and structured deposits are not insured.",
            "Straits Merchant Bank Limited, 41 Cecil Row #17-00, Singapore 069000. Co. Reg. No. 193200417Z",
        ],
        7,
        9,
        color=GREY,
    )
