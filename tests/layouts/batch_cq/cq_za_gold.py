"""South Africa, another bank's business account: credits bear "Cr" and debits nothing, charges accrue in a last column.

The year is nowhere but in the statement's head; the balance says "Cr" or "Dr"; turnover, bank charges and interest
rates stand in boxes before the table. Accrued charges are for information only, a monthly row books them.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, written
from ..pens import GREY, Flow, Hand, Page, by_hand, with_fpdf
from ._tools import Story, across, day_before, fold, number_pages, row, story, told

POOLS: Pools = {
    "dag": day_before("%d %b"),
    "klant": ["Karoo Lodge", "J F Botha", "Mokoena Plumbing", "Inv 2##4 Nkosi", "Graaff Reinet Spar"],
    "firm": ["Eskom Prepaid", "Telkom", "Sanlam", "Santam", "Tracker"],
    "shop": ["Build It Graaff R", "Shell Umsobomvu", "Agrimark", "Superspar"],
}
KINDS = [
    Kind(5, 300, 24000, "FNX App Payment From {klant}", "4.20"),
    Kind(3, 200, 9000, "Speedpoint Settlement 0######", "0.00"),
    Kind(1, 500, 9000, "ADT Cash Deposit 0###5 {klant}", "21.50", step="50"),
    Kind(7, -35, -3900, "POS Purchase {shop} 4901*####  {dag}", "0.00"),
    Kind(5, -100, -18000, "FNX App Payment To {klant}", "9.50"),
    Kind(4, -120, -4800, "Magtape Debit {firm} 0########", "17.00"),
    Kind(2, -100, -2000, "ATM Cash 0000#### 4901*####", "12.30", step="100"),
    Kind(1, -60, -700, "POS Purchase Intl Google Ads 4901*####|USD ##.99 @ 18.4### incl 2.75%", "0.00"),
    Kind(1, -90, -480, "Monthly Account Fee And Service Fees", "", most=1),
    Kind(0.6, -2, -90, "Interest On Debit Balance", "", most=1),
]
SPOTS = (45, 90, -400, -485, -550)
HEADS = ("Date", "Description", "Amount", "Balance", "Accrued")


def rand(amount: Decimal) -> str:
    return written(abs(amount)) + ("Cr" if amount > 0 else "")


def balance_of(amount: Decimal) -> str:
    return written(abs(amount)) + ("Dr" if amount < 0 else "Cr")


def head(page: Page, number: int) -> float:
    page.put(45, 50, "First Karoo Bank", 15, bold=True, color=(0, 0.45, 0.45))
    y = 290 if number == 1 else 85
    page.rule(45, y - 20, 550)
    across(page, y - 10, SPOTS, ("", "", "", "", "Bank"), 8)
    across(page, y, SPOTS, HEADS, 8, bold=True)
    across(page, y + 9, SPOTS, ("", "", "", "", "Charges*"), 8)
    page.rule(45, y + 14, 550)
    return y + 28


def full(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def intro(page: Page, it: Story, number: str) -> None:
    page.lines(45, 85, ("*NIEU BETHESDA", "POTTERY (PTY) LTD", "MARTIN STREET 4", "6286"), 9)
    facts = (
        f"Gold Business Account : {number}",
        "Tax Invoice/Statement Number : 118",
        f"Statement Period : {full(it.period[0])} to {full(it.period[1])}",
        f"Statement Date : {full(it.period[1])}",
    )
    page.lines(290, 85, facts, 9, 12)
    left = (
        ("Opening Balance", balance_of(it.opening)),
        ("Closing Balance", balance_of(it.closing)),
        ("VAT Inclusive @ 15.00%", ""),
        ("Total VAT (ZAR)", "41.09Dr"),
        ("Credit Rate / Debit Rate", "**Tiered  14.75%"),
    )
    right = (
        (f"No. Credit Transactions  {it.count(1)}", rand(it.total(1)) if it.count(1) else "0.00"),
        (f"No. Debit Transactions  {it.count(-1)}", written(it.total(-1)) + "Dr"),
        ("Bank Charges: Service Fees", "315.00Dr"),
        ("Cash Deposit Fees", "0.00"),
        ("Cash Handling Fees", "0.00"),
    )
    for n, (one, other) in enumerate(zip(left, right, strict=True)):
        across(page, 165 + 13 * n, (50, -285), one, 8.5)
        across(page, 165 + 13 * n, (310, -545), other, 8.5)
    page.box(45, 152, 245, 72, stroke=(0.6, 0.6, 0.6))
    page.box(305, 152, 245, 72, stroke=(0.6, 0.6, 0.6))
    page.put(45, 252, "Transactions in RAND (ZAR)", 10, bold=True)


def table(flow: Flow, it: Story) -> list[Row]:
    rows = []
    for entry, balance in zip(it.entries, it.balances, strict=True):
        lines = fold(entry.lines, "Helvetica", 8.5, 235)
        flow.need(10.5 * len(lines))
        fee = "" if entry.tag == "0.00" else entry.tag
        texts = (f"{entry.day:%d %b}", lines[0], rand(entry.amount), balance_of(balance), fee)
        across(flow.page, flow.y, SPOTS, texts, 8.5)
        rows.append(row(entry, lines, flow.number, balance))
        flow.y = flow.page.lines(90, flow.y + 10.5, lines[1:], 8.5, 10.5) + 1
    return rows


def ending(flow: Flow, it: Story) -> None:
    flow.need(90)
    flow.page.rule(45, flow.y - 7, 550)
    closing = ("Closing Balance", balance_of(it.closing))
    across(flow.page, flow.y + 4, (90, -485), closing, 8.5, bold=True)
    sums = (("Turnover for Statement Period", ""), ("Credit", written(it.total(1))), ("Debit", written(it.total(-1))))
    for n, pair in enumerate(sums):
        across(flow.page, flow.y + 22 + 11 * n, (45, -250), pair, 8)
    text = "* Accrued charges are for information; they are billed in one sum each month. ** Rates: 0.00% to 4.10%."
    flow.page.put(45, flow.y + 64, text, 7, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    it = story(rng, KINDS, POOLS, low=500, high=60_000, floor=-5000)
    number = f"62{rng.randint(10**8, 10**9 - 1)}"
    flow = Flow(775, Page, head)
    intro(flow.page, it, number)
    rows = table(flow, it)
    ending(flow, it)
    number_pages(flow.pages, lambda n, of: f"Page {n} of {of}", -550, 812)
    if rng.random() < 0.5:
        with_fpdf(flow.pages, path)
    else:
        by_hand(flow.pages, path, Hand("TJ", order="shuffled"))
    return told(it, rows, "en-ZA", "ZAR", number)
