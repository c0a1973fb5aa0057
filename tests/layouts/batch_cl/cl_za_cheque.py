"""South Africa, cheque account: days without a year over New Year, credits marked Cr and debits not at all, balances Cr
or Dr, a last column of accrued charges that a later row collects, balances only in a box; drawn column by column."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_fpdf
from ._rows import Account, how_many, numbered, used

TEAL = (0.0, 0.5, 0.52)
POOLS: Pools = {
    "town": ["Sandton", "Rosebank", "Menlyn", "Durban North", "Sea Point", "Benoni"],
    "shop": ["Checkers Hyper", "Woolworths", "Pnp Crp", "Engen", "Dis-Chem", "Spar", "Takealo*T", "Uber Eats"],
    "person": ["T Mokoena", "J Van Wyk", "S Naidoo", "L Dlamini"],
    "used": used("%d %b", 4),
    "card": ["412752*7731", "412752*0944"],
}
# the tag is the charge that the row accrues
KINDS = (
    Kind(26, -25, -2200, "POS Purchase {shop} {town}~{card}  {used}"),
    Kind(6, -100, -2500, "FNR App Payment To {person}~", "1.50", "10"),
    Kind(5, -29, -550, "FNR App Prepaid Airtime 08########~", "1.50"),
    Kind(4, -200, -3000, "ATM Cash {town}~{card}  {used}", "11.00", "100"),
    Kind(4, -99, -2900, "Magtape Debit Outsurance {used} OUT#######~"),
    Kind(3, -150, -1800, "Internal Debit Order Discinsure 0######~"),
    Kind(2, -2500, -9500, "Bond Repayment 3-000-012-345-###~", most=1),
    Kind(2, 14000, 48000, "Magtape Credit Salary Karoo Mining~", most=1),
    Kind(5, 100, 4500, "FNR OB Pmt {person}~"),
    Kind(2, 500, 6000, "ADT Cash Deposit {town} 00######~", "38.50", "50"),
    Kind(1, -8, -60, "Intl Swift Conversion Fee Netflix.Com~{card}  {used}"),
)


def figure(amount: Decimal) -> str:
    return written(amount, minus="") + ("Cr" if amount > 0 else "")


def standing(amount: Decimal) -> str:
    return written(amount, minus="") + ("Cr" if amount >= 0 else "Dr")


def day(value: date) -> str:
    return f"{value:%d %b}"


def collected(rng: Random, entries: list[Entry], end: date) -> list[Entry]:
    """At the end the bank takes the accrued charges and the monthly fee."""
    charges = sum((Decimal(entry.tag) for entry in entries if entry.tag), Decimal(0))
    fees = [Entry(end, ("#Monthly Account Fee~",), -Decimal(rng.choice(["79.00", "249.00", "270.00"])), "", "")]
    if charges:
        fees.append(Entry(end, ("#Service Fees~",), -charges, "", ""))
    return [*entries, *fees]


def boxes(a: Account, page: Page, y: float) -> float:
    fees = [-entry.amount for entry in a.entries if entry.lines[0].startswith("#")]
    page.rule(40, y, 290, 1, TEAL)
    page.put(40, y + 12, "Statement Balances", 8.5, bold=True)
    page.rule(305, y, 555, 1, TEAL)
    page.put(305, y + 12, "Bank Charges", 8.5, bold=True)
    left = (("Opening Balance", standing(a.opening)), ("Closing Balance", standing(a.closing)), ("VAT Rate", "15.00%"))
    right = (
        ("Service Fees", written(fees[-1] if len(fees) > 1 else Decimal(0)) + " Dr"),
        ("Cash Deposit Fees", "0.00"),
        ("Other Fees", written(fees[0]) + " Dr"),
    )
    for n in range(3):
        page.put(40, y + 25 + 11 * n, left[n][0], 8)
        page.put(290, y + 25 + 11 * n, left[n][1], 8, right=True)
        page.put(305, y + 25 + 11 * n, right[n][0], 8)
        page.put(555, y + 25 + 11 * n, right[n][1], 8, right=True)
    page.rule(40, y + 62, 555, 1, TEAL)
    rate = f"Credit Rate  0.00%     Debit Rate  {a.rng.randint(14, 21)}.{a.rng.randint(10, 95)}%"
    rate += "     Overdraft Limit 6,000.00"
    page.put(40, y + 74, "Interest Rate", 8, bold=True)
    page.put(120, y + 74, rate, 8)
    return y + 96


def head(a: Account, page: Page, count: int) -> float:
    page.put(40, 45, "First Karoo Bank", 15, bold=True, color=TEAL)
    page.put(40, 58, "a division of Karoo Holdings Limited. Reg No 1931/004417/06", 6.5, color=GREY)
    y = 90.0
    if count == 1:
        page.lines(40, 88, ["MR P J VENTER", "14 PROTEA STREET", "LYNNWOOD RIDGE", "0081"], 8.5, 11)
        page.put(300, 88, f"Premier Cheque Account : {a.number}", 11, bold=True)
        page.put(300, 102, f"Statement Period : {a.start:%d %B %Y} to {a.end:%d %B %Y}", 8.5)
        page.put(300, 113, f"Statement Date : {a.end:%d %B %Y}", 8.5)
        page.put(300, 124, f"Tax Invoice/Statement Number : {a.rng.randint(20, 180)}   BBST12", 8.5)
        y = boxes(a, page, 145)
    page.put(40, y, "Transactions in RAND (ZAR)", 9, bold=True)
    page.put(555, y, f"Account {a.number}", 8, right=True)
    page.box(40, y + 6, 515, 32, (0.9, 0.95, 0.95))
    page.put(44, y + 25, "Date", 8, bold=True)
    page.put(82, y + 25, "Description", 8, bold=True)
    page.put(435, y + 25, "Amount", 8, bold=True, right=True)
    page.put(510, y + 25, "Balance", 8, bold=True, right=True)
    for n, text in enumerate(("Accrued", "Bank", "Charges")):
        page.put(551, y + 16 + 9 * n, text, 7, bold=True, right=True)
    return y + 50


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 300, 26000) * rng.choice([1, 1, 1, -1])
    found = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-6000)
    entries = collected(rng, found, end)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    number = fill(rng, "62#########", start, {})

    a = Account(rng, number, start, end, opening, closing, entries)
    flow = Flow(775, lambda: Page(A4), partial(head, a))
    truth = Truth("checking", "en_ZA", "ZAR", number, start, end, opening, closing)
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(12)
        page = flow.page
        text, used_at = entry.lines[0].split("~")
        page.put(44, flow.y, day(entry.day), 8)
        page.put(82, flow.y, text, 8)
        page.put(282, flow.y, used_at, 8)
        page.put(435, flow.y, figure(entry.amount), 8, right=True)
        page.put(510, flow.y, standing(balance), 8, right=True)
        page.put(551, flow.y, entry.tag, 8, right=True)
        page.rule(40, flow.y + 3, 555, 0.2, (0.8, 0.8, 0.8))
        text = " ".join(f"{text} {used_at}".split())
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        flow.y += 12
    flow.need(75)
    page, y = flow.page, flow.y + 4
    page.put(82, y, "Closing Balance", 8.5, bold=True)
    page.put(510, y, standing(closing), 8.5, bold=True, right=True)
    page.put(40, y + 22, "Turnover for Statement Period", 8.5, bold=True)
    for n, (name, positive) in enumerate((("No. Credit Transactions", True), ("No. Debit Transactions", False))):
        amounts = [entry.amount for entry in entries if (entry.amount > 0) == positive]
        page.put(40, y + 34 + 11 * n, name, 8)
        page.put(190, y + 34 + 11 * n, str(len(amounts)), 8, right=True)
        page.put(290, y + 34 + 11 * n, standing(sum(amounts, Decimal(0))), 8, right=True)
    page.put(40, y + 62, "# Inclusive of VAT at the rate shown above. Fees are charged on the last day.", 7, color=GREY)

    def bottom(page: Page, n: int, of: int) -> None:
        page.put(40, 822, "Branch 254 005   Lost cards 087 575 9400   Delivery Method E1", 7, color=GREY)
        page.put(555, 822, f"Page {n} of {of}", 7.5, right=True)

    numbered(flow.pages, bottom)
    with_fpdf(flow.pages, path, order="columns")
    return truth
