"""South Africa: a cheque account with the date, as month and day, between the amounts and the balance.

Debits and overdrawn balances have their minus behind them, fees are rows marked by hashes in the service fee column,
texts of two lines indent the second; the account may run into its overdraft. VAT and fee summaries close.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._common import many, money

KINDS = [
    Kind(9, -30, -1900, "CHEQUE CARD PURCHASE|{shop} {town} {card}"),
    Kind(4, -100, -6500, "IB PAYMENT TO|{person}"),
    Kind(4, -150, -4900, "DEBIT ORDER|{payee} {ref}"),
    Kind(3, -200, -3000, "AUTOBANK CASH WITHDRAWAL AT|{town} {time}", step="100"),
    Kind(3, -3, -48, "FEE - {fee}", "fee"),
    Kind(1, -110, -240, "FIXED MONTHLY FEE", "fee", most=1, step="5"),
    Kind(1, -10, -190, "INTEREST ON OVERDRAFT UP TO {day}", most=1),
    Kind(3, 9000, 32000, "CREDIT TRANSFER|{firm} SALARY", most=2),
    Kind(2, 200, 5000, "IB TRANSFER FROM|{ref}"),
    Kind(1, 100, 3500, "AUTOBANK CASH DEPOSIT|{town}", step="50"),
    Kind(1, 150, 2500, "UNPAID DEBIT ORDER|{payee} {ref}"),
]
POOLS = {
    "shop": ["CHECKERS HYPER", "ENGEN QUAGGA", "WOOLWORTHS", "DIS-CHEM", "TAKEALO*T", "SPAR TOPS"],
    "town": ["CENTURION", "PRETORIA", "SANDTON", "MENLYN", "DURBANVILLE"],
    "card": ["5196*8817"],
    "person": ["T NKOSI RENT", "J VAN DER MERWE", "CITY OF TSHWANE", "P NAIDOO"],
    "payee": ["DISCOVERY LIFE", "VODACOM", "OUTSURANCE", "MULTICHOICE", "NEDBANK HL"],
    "ref": lambda rng, _: f"{rng.randrange(10**9):09}",
    "time": lambda rng, _: f"{rng.randint(7, 20):02}H{rng.randrange(60):02}",
    "fee": ["ELECTRONIC PAYMENT", "CASH WITHDRAWAL", "DEBIT ORDER", "PREPAID MOBILE PURCHASE"],
    "firm": ["KALAHARI MINING", "GAUTENG EDUCATION"],
    "day": lambda _, day: f"{day:%m-%d}",
}
TEXT, FEE, DEBIT, CREDIT, DAY, BALANCE = 40, 262, 348, 434, 450, 556
BLUE = (0.0, 0.2, 0.6)


def rand(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = money(rng, -4000, 22000)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, floor=-9000)
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "01 ### ### #", start, {})

    def head(page: Page, pages: int) -> float:
        page.put(TEXT, 46, "HIGHVELD BANK", 15, face="Helvetica-Bold", color=BLUE)
        page.put(BALANCE, 46, f"Page {pages}", 8, right=True)
        page.put(TEXT, 66, f"BANK STATEMENT / TAX INVOICE   Account Number {account}", 9, bold=True)
        y = 84
        if pages == 1:
            front(rng, page, end, balances[-1])
            y = 254
        page.put(TEXT, y, f"Statement from {start:%d %B %Y} to {end:%d %B %Y}", 8)
        page.rule(TEXT, y + 6, BALANCE, 0.8, BLUE)
        for x, title, right in (
            (TEXT, "Details", False),
            (FEE, "Service Fee", True),
            (DEBIT, "Debits", True),
            (CREDIT, "Credits", True),
            (DAY, "Date", False),
            (BALANCE, "Balance", True),
        ):
            page.put(x, y + 18, title, 8, right=right, bold=True)
        page.rule(TEXT, y + 23, BALANCE, 0.8, BLUE)
        if pages == 1:
            page.put(TEXT, y + 37, "BALANCE BROUGHT FORWARD", 8)
            page.put(DAY, y + 37, f"{start:%m %d}", 8)
            page.put(BALANCE, y + 37, rand(opening), 8, right=True)
        return y + (49 if pages == 1 else 37)

    flow = Flow(778, lambda: Page(face="Courier", bold="Courier-Bold"), head)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(10 * len(entry.lines) + 2)
        page, y = flow.page, flow.y
        page.put(TEXT, y, entry.lines[0], 8)
        page.lines(TEXT + 12, y + 10, entry.lines[1:], 8, 10)
        page.put(FEE, y, "##" if entry.tag == "fee" else "", 8, right=True)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, rand(entry.amount), 8, right=True)
        page.put(DAY, y, f"{entry.day:%m %d}", 8)
        page.put(BALANCE, y, rand(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, None, flow.number))
        flow.y += 10 * len(entry.lines) + 2
    close(flow, entries, balances[-1], end)
    by_hand(flow.pages, path, Hand(split=True, order="columns"))
    return Truth("account", "en_ZA", "ZAR", account, start, end, opening, balances[-1], rows)


def front(rng: Random, page: Page, end: date, closing: Decimal) -> None:
    """Address, branch, month-end balance and overdraft."""
    page.lines(TEXT, 96, ["MR S P DLAMINI", "PO BOX 7714", "CENTURION", "0046"], 9, 11)
    where = [
        "Centurion Branch 012645",
        "Highveld House, 1261 Lenchen Ave",
        f"{end + timedelta(1):%d %B %Y}",
        "0860 123 000",
    ]
    page.lines(330, 96, where, 8, 11)
    page.put(TEXT, 160, "PRESTIGE CURRENT ACCOUNT", 10, bold=True)
    page.box(TEXT, 172, BALANCE - TEXT, 60, stroke=BLUE)
    for n, (label, text) in enumerate(
        [
            ("Month-end Balance", f"R{rand(closing)}"),
            ("Overdraft Limit", "R15,000.00"),
            ("Overdraft interest rate", f"{rng.randint(1500, 2100) / 100:.2f}%"),
            (f"Next statement after {end + timedelta(30):%d %B %Y}", "Reward points 4,417"),
        ]
    ):
        page.put(TEXT + 8, 186 + 13 * n, label, 8)
        page.put(BALANCE - 8, 186 + 13 * n, text, 8, right=True)


def close(flow: Flow, entries: list[Entry], closing: Decimal, end: date) -> None:
    """VAT, account summary and notes."""
    flow.need(150)
    page, y = flow.page, flow.y + 8
    fees = -sum((entry.amount for entry in entries if entry.tag == "fee"), Decimal(0))
    page.put(TEXT, y, "## These fees include VAT", 8)
    page.put(TEXT, y + 20, "VAT Summary", 9, bold=True)
    vat = (fees * 15 / 115).quantize(Decimal("0.01"))
    page.put(TEXT, y + 33, "Account Fee: Total charge amount (including VAT)", 8)
    page.put(CREDIT, y + 33, f"R{written(fees)}", 8, right=True)
    page.put(TEXT, y + 44, "Total VAT at 15%", 8)
    page.put(CREDIT, y + 44, f"R{written(vat)}", 8, right=True)
    page.put(TEXT, y + 64, "Account Summary", 9, bold=True)
    page.put(TEXT, y + 77, f"Balance outstanding at date of statement {end:%d %B %Y}", 8)
    page.put(CREDIT, y + 77, f"R{rand(closing)}", 8, right=True)
    text = [
        "Please verify all transactions reflected on this statement and notify any discrepancies to the bank within",
        "30 days. Highveld Bank Limited (Reg. No. 1971/004417/06). Authorised financial services and registered credit",
        "provider (NCRCP441). VAT Reg No. 4170044171. We subscribe to the Code of Banking Practice.",
    ]
    page.lines(TEXT, y + 98, text, 6.5, 8.5, face="Helvetica", color=GREY)
