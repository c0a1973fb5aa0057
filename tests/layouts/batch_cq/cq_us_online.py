"""USA, an online bank: every row has a credit and a debit, "$0.00" or "-$0.00" for none; texts fold.

A joint savings or spending account with rate table, overdraft fee table and a beginning balance row.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, written
from ..pens import GREY, LETTER, Flow, Page, with_reportlab
from ._tools import Story, across, fold, number_pages, row, story, told

POOLS: Pools = {
    "firm": ["Tidewater Energy", "Halcyon Wireless", "Magpie Streaming", "Bright Acorn Daycare", "Lumen Gas Co"],
    "shop": ["TRADER PETE'S #5##", "WAWA ####", "CVS/PHARM 0####", "SQ *BREW & CO", "AMZN Mktp US*?#?##??##"],
    "town": ["Richmond VA", "Durham NC", "Newark DE", "Towson MD"],
    "bank": ["JPMORGAN CHASE BANK, NA", "PNC BANK NA", "TRUIST"],
}
KINDS = [
    Kind(8, -3, -160, "{shop} ~ {town}, Card ending ####"),
    Kind(4, -20, -450, "ACH Withdrawal|{firm} WEB PAY {firm}~ Tran: ACHDW ~ Future Amount: ##.## ~ Ref 20##"),
    Kind(2, -100, -2500, "Internet transfer to Savings account XXXXXX####"),
    Kind(2, -15, -500, "Zelle payment to Marisol Quintero|{bank}"),
    Kind(2, 15, 500, "Zelle payment from Desmond Achebe"),
    Kind(3, 900, 3400, "Direct Deposit|GREENBRIER LOGISTICS PAYROLL~ Tran: DDIR"),
    Kind(1, 100, 2000, "eCheck Deposit"),
    Kind(1, 1, 12, "ATM Fee Reimbursement", most=2),
    Kind(2, 0.11, 40, "Interest Paid", most=1),
]
SPOTS = (40, 100, -400, -485, -572)
HEADS = ("Date", "Description", "Credits", "Debits", "Balance")


def dollars(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(amount, minus="")


def head(page: Page, number: int) -> float:
    page.put(40, 50, "harborlight", 19, bold=True, color=(0.35, 0.1, 0.45))
    page.put(572, 44, "Combined Customer Statement" if number == 1 else "Customer Statement, continued", 11, right=True)
    page.put(572, 58, "harborlightbank.example | 1-877-555-0163", 8, right=True, color=GREY)
    if number == 1:
        return 90
    return columns(page, 90)


def columns(page: Page, y: float) -> float:
    page.box(40, y - 11, 532, 16, (0.35, 0.1, 0.45))
    across(page, y, SPOTS, HEADS, 9, bold=True, color=(1, 1, 1))
    return y + 18


def cover(flow: Flow, it: Story, number: str) -> None:
    page, (start, end) = flow.page, it.period
    page.lines(40, 96, ("DESIREE T MONTCALM", "JOEL MONTCALM", "418 Larkspur Ct Apt 9", "Richmond, VA 23220"))
    across(page, 96, (330, -572), ("Statement Date", f"{end:%m/%d/%Y}"))
    facts = (
        ("Beginning Balance as of " + f"{start:%m/%d/%Y}", dollars(it.opening)),
        (f"{it.count(1)} Credits", dollars(it.total(1))),
        (f"{it.count(-1)} Debits", dollars(-it.total(-1))),
        ("Ending Balance as of " + f"{end:%m/%d/%Y}", dollars(it.closing)),
        ("Annual Percentage Yield Earned", "0.10%"),
        ("Interest Paid Year-to-Date", "$18.37"),
    )
    page.put(40, 165, f"Spending Account {number} (joint)", 12, bold=True)
    for n, fact in enumerate(facts):
        across(page, 184 + 13 * n, (40, -330), fact)
    page.put(350, 184, "Rates effective this period", 9, bold=True)
    across(page, 197, (350, -500), ("$0.00 - $14,999.99", "0.10%"), 8.5)
    across(page, 209, (350, -500), ("$15,000.00 and up", "0.25%"), 8.5)
    page.put(40, 282, "Activity", 12, bold=True)
    flow.y = columns(page, 300)


def table(flow: Flow, it: Story) -> list[Row]:
    first = (f"{it.period[0]:%m/%d/%Y}", "Beginning Balance", "", "", dollars(it.opening))
    across(flow.page, flow.y, SPOTS, first, 8.5)
    flow.y += 15
    rows = []
    for entry, balance in zip(it.entries, it.balances, strict=True):
        lines = fold(entry.lines, "Helvetica", 8.5, 232)
        flow.need(10 * len(lines) + 5)
        credit, debit = max(entry.amount, Decimal(0)), min(entry.amount, Decimal(0))
        figures = (dollars(credit), dollars(debit) if debit else "-$0.00", dollars(balance))
        across(flow.page, flow.y, SPOTS, (f"{entry.day:%m/%d/%Y}", "", *figures), 8.5)
        rows.append(row(entry, lines, flow.number, balance))
        flow.y = flow.page.lines(100, flow.y, lines, 8.5, 10) + 5
        flow.page.rule(40, flow.y - 12, 572, 0.3, GREY)
    return rows


def ending(flow: Flow, it: Story) -> None:
    flow.need(120)
    last = (f"{it.period[1]:%m/%d/%Y}", "Ending Balance", "", "", dollars(it.closing))
    across(flow.page, flow.y, SPOTS, last, 8.5, bold=True)
    flow.y += 26
    across(flow.page, flow.y, (40, -330, -460), ("", "Total For This Period", "Total Year-to-Date"), 8, bold=True)
    for name in ("Total Overdraft Item Fees", "Total Returned Item Fees"):
        flow.y += 12
        across(flow.page, flow.y, (40, -330, -460), (name, "$0.00", "$0.00"), 8)
    text = "Member FDIC. Overdrawn by $100 or less? We don't charge. See the terms of 01/01/2019."
    flow.page.put(40, flow.y + 24, text, 7.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    it = story(rng, KINDS, POOLS, high=20000, reversal="Reversal: {}")
    number = f"{rng.randint(10**9, 10**10 - 1)}"
    flow = Flow(740, lambda: Page(LETTER), head)
    cover(flow, it, number)
    rows = table(flow, it)
    ending(flow, it)
    number_pages(flow.pages, lambda n, of: f"Page {n} of {of}", 40, 768)
    with_reportlab(flow.pages, path)
    return told(it, rows, "en-US", "USD", number)
