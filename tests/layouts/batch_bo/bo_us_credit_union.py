"""United States, credit union: share draft checking, share savings and a certificate in one PDF.

Signs trail the figures, dates have no year, each share begins and ends with a balance row, and the items paid from
the checking account are listed once more in three columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_entries, some_period, wrap, written
from ..pens import LETTER, WHITE, Color, Flow, Page, fits
from ._rows import by_words, paid_in, paid_out, row_count, sufficient

NAVY: Color = (0.08, 0.2, 0.4)
PALE: Color = (0.87, 0.9, 0.95)
NAME = "Larkspur Federal Credit Union"

POOLS: Pools = {
    "shop": [
        "Kroger #0### Norfolk VA",
        "Food Lion #1### Chesapeake VA",
        "Wawa 8## Virginia Beach VA",
        "Target 0000#### Norfolk VA",
        "Amazon Mktpl*?#?4?## Amzn.com/bill WA",
        "Chick-Fil-A #0#### Suffolk VA",
        "Shell Oil 5744####### Hampton VA",
        "Lowe's #00### Chesapeake VA",
        "Starbucks Store #### Norfolk VA",
        "Commissary Store Ft Story Va",
    ],
    "payee": [
        "Dominion Energy Billpay",
        "Verizon Wireless Payments",
        "Geico *geico Prem Coll",
        "Cox Comm Hrd Bankdraft",
        "Discover E-payment",
        "Capital One Mobile Pmt",
        "Planet Fit Club Fees",
        "Netflix.com",
    ],
    "payer": [
        "Sentara Healthc Payroll",
        "Dfas-cleveland Active Dt",
        "Huntington Ing Dir Dep",
        "City Of Norfolk Payroll",
    ],
    "used": lambda rng, day: f"{earlier(rng, day):%m-%d-%y}",
}
CHECKING = [
    Kind(30, -3, -160, "POS Debit- Debit Card {card} {used} {shop}", "POS"),
    Kind(6, -4, -60, "POS Debit - Visa Check Card {card} {used} {shop}", "POS"),
    Kind(12, -12, -420, "Paid To - {payee} Chk ########", "ACH"),
    Kind(4, -20, -300, "ATM Withdrawal {used} 9## Granby St Norfolk VA", "ATM", "20"),
    Kind(4, -25, -900, "Check ####", "CHK"),
    Kind(3, -50, -500, "Transfer To Shares", "XFR", "10"),
    Kind(6, 900, 2800, "Deposit - ACH Paid From {payer} ######", "IN"),
    Kind(2, 25, 800, "eDeposit-Scan/Mobile {used}", "IN"),
    Kind(2, 5, 90, "POS Credit Adjustment Debit Card {card} Transaction {used} {shop}", "IN"),
    Kind(2, 20, 300, "Zelle* Credit PAY ID JPM999?#?## Org ID CTI Name: DANA WHITLOCK", "IN", "5"),
    Kind(1, -1, -5, "International Transaction Fee- Debit Card {card}", "FEE", most=2),
]
SAVINGS = [
    Kind(4, 10, 500, "Transfer From Checking", "IN", "10"),
    Kind(2, -20, -300, "Transfer To Checking", "XFR", "10"),
    Kind(1, 40, 900, "Deposit - Branch Kempsville", "IN"),
]
NOTES = [
    "In case of errors or questions about your electronic transfers, write to us at the address shown on page 1 or",
    "telephone us as soon as you can. We must hear from you no later than 60 days after we sent the first statement on",
    "which the problem or error appeared. Give your name, account number and the dollar amount of the suspected error.",
    "Federally insured by NCUA. Membership is subject to eligibility. Dividends are paid on the average daily balance.",
]


@dataclass
class Share:
    """One account of the member."""

    group: str
    title: str
    number: str
    opening: Decimal
    entries: list[Entry]
    dividends: Decimal

    @property
    def closing(self) -> Decimal:
        return self.opening + sum(entry.amount for entry in self.entries)


def signed(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    shares = _shares(rng, period)
    access = fill(rng, "1#######", period[0], {})
    flow = Flow(730, lambda: Page(LETTER), lambda page, number: _head(page, number, period, access))
    flow.y = _summary(flow.page, flow.y, shares)
    truth = Truth("checking", "en_US", "USD", None, *period, None, None)
    for share in shares:
        _share(flow, share, period, truth)
    _notes(flow)
    for number, page in enumerate(flow.pages, 1):
        page.put(576, 766, f"Page {number} of {len(flow.pages)}", 8, right=True)
    by_words(flow.pages, path)
    return truth


def _shares(rng: Random, period: tuple[date, date]) -> list[Share]:
    def share(group: str, title: str, entries: list[Entry], low: float, high: float) -> Share:
        dividend = Decimal(rng.randint(1, 400)) / 100
        entries = [*entries, Entry(period[1], ("Dividend",), dividend, "IN", "Dividend")]
        opening = sufficient(rng, entries, low, high, 20)
        number = fill(rng, "70########" if group == "Checking" else "30########", period[0], {})
        return Share(group, title, number, opening, entries, dividend * rng.randint(1, 4))

    pools: Pools = {**POOLS, "card": [str(rng.randint(1000, 9999))]}
    checking = some_entries(rng, CHECKING, pools, period, count=row_count(rng, 90))
    savings = some_entries(rng, SAVINGS, POOLS, period, count=rng.randint(1, 9))
    shares = [
        share("Checking", "Free EveryDay Checking", checking, 50, 4000),
        share("Savings", "Membership Share Savings", savings, 100, 9000),
    ]
    if rng.random() < 0.6:
        shares.append(share("Certificates", "12 Month Standard Certificate", [], 1000, 20000))
    return shares


def _head(page: Page, number: int, period: tuple[date, date], access: str) -> float:
    page.box(36, 30, 26, 26, NAVY)
    page.put(68, 48, NAME, 15, bold=True, color=NAVY)
    page.put(576, 40, "Statement of Account", 11, right=True, bold=True)
    page.put(576, 54, "Statement Period", 8, right=True)
    page.put(576, 64, f"{period[0]:%m/%d/%y} - {period[1]:%m/%d/%y}", 9, right=True, bold=True)
    page.put(576, 78, f"Access No. {access}", 9, right=True)
    if number > 1:
        page.put(36, 78, "For DANIEL R WHITLOCK", 9)
        return 104
    page.lines(36, 92, ["PO Box 30##".replace("##", "17"), "Norfolk, VA 23510-3017"], 8, 10)
    page.lines(80, 134, ["DANIEL R WHITLOCK", "1418 HOLLINS CT", "CHESAPEAKE VA 23320-4471"], 9.5, 12)
    page.box(350, 104, 226, 62, PALE)
    page.put(358, 118, "Questions about this Statement?", 9, bold=True)
    page.lines(
        358,
        131,
        [
            "Toll-free in the U.S. 1-800-555-0142",
            "Visit your branch or sign in to online banking",
            'Say "Yes" to Paperless! View statements online.',
        ],
        8,
        11,
    )
    return 200


def _summary(page: Page, y: float, shares: list[Share]) -> float:
    page.put(36, y, "Summary of your deposit accounts", 12, bold=True, color=NAVY)
    y += 8
    page.box(36, y, 540, 26, PALE)
    ends = (280, 355, 430, 505, 572)
    heads = (
        ("Previous", "Balance"),
        ("Deposits/", "Credits"),
        ("Withdrawals/", "Debits"),
        ("Ending", "Balance"),
        ("YTD", "Dividends"),
    )
    for x, (above, below) in zip(ends, heads, strict=True):
        page.put(x, y + 11, above, 8, right=True, bold=True)
        page.put(x, y + 21, below, 8, right=True, bold=True)
    y += 38
    sums = [Decimal(0)] * 5
    for share in shares:
        moved = [entry.amount for entry in share.entries]
        figures = [share.opening, paid_in(moved), paid_out(moved), share.closing, share.dividends]
        page.put(40, y, share.title, 8.5, bold=True)
        page.put(40, y + 10, share.number, 8.5)
        for x, figure in zip(ends, figures, strict=True):
            page.put(x, y + 10, f"${written(figure)}", 8.5, right=True)
        sums = [a + b for a, b in zip(sums, figures, strict=True)]
        y += 25
    page.rule(36, y - 9, 576)
    page.put(40, y + 2, "Totals", 8.5, bold=True)
    for x, figure in zip(ends, sums, strict=True):
        page.put(x, y + 2, f"${written(figure)}", 8.5, right=True, bold=True)
    return y + 30


def _columns(flow: Flow, share: Share, more: bool = False) -> None:
    page, y = flow.page, flow.y
    page.put(36, y, f"{share.title} - {share.number}", 10, bold=True)
    if more:
        page.put(576, y, "(Continued from previous page)", 8, right=True)
    page.box(36, y + 5, 540, 14, PALE)
    page.put(40, y + 15, "Date", 8.5, bold=True)
    page.put(84, y + 15, "Transaction Detail", 8.5, bold=True)
    page.put(490, y + 15, "Amount($)", 8.5, right=True, bold=True)
    page.put(572, y + 15, "Balance($)", 8.5, right=True, bold=True)
    flow.y = y + 31


def _share(flow: Flow, share: Share, period: tuple[date, date], truth: Truth) -> None:
    flow.need(110)
    flow.page.box(36, flow.y - 11, 540, 16, NAVY)
    flow.page.put(40, flow.y, share.group, 11, bold=True, color=WHITE)
    flow.y += 22
    _columns(flow, share)
    _line(flow, period[0], ["Beginning Balance"], "", share.opening)
    balance = share.opening
    for entry in share.entries:
        balance += entry.amount
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 320))
        if flow.need(10.5 * len(lines) + 3):
            _columns(flow, share, more=True)
        truth.transactions.append(Row(entry.day, entry.lines[0], entry.amount, balance, page=flow.number))
        _line(flow, entry.day, lines, signed(entry.amount), balance)
    if flow.need(14):
        _columns(flow, share, more=True)
    _line(flow, period[1], ["Ending Balance"], "", balance)
    _earned(flow, share, period)
    if share.group == "Checking":
        _items(flow, share)
    flow.y += 16


def _line(flow: Flow, day: date, lines: list[str], amount: str, balance: Decimal) -> None:
    page, bold = flow.page, not amount
    page.put(40, flow.y, f"{day:%m-%d}", 8.5, bold=bold)
    page.lines(84, flow.y, lines, 8.5, 10.5, bold=bold)
    page.put(490, flow.y, amount, 8.5, right=True)
    page.put(572, flow.y, signed(balance), 8.5, right=True, bold=bold)
    flow.y += 10.5 * len(lines) + 3


def _earned(flow: Flow, share: Share, period: tuple[date, date]) -> None:
    flow.need(30)
    earned = share.entries[-1].amount
    average = (share.opening + share.closing) / 2
    flow.page.put(40, flow.y + 4, f"Average Daily Balance - Current Cycle: ${written(average)}", 8)
    text = f"Your account earned ${written(earned)}, with an annual percentage yield earned of 0.05%, for the dividend"
    flow.page.put(40, flow.y + 14, f"{text} period from {period[0]:%m-%d-%Y} through {period[1]:%m-%d-%Y}", 8)
    flow.y += 30


def _items(flow: Flow, share: Share) -> None:
    paid = [entry for entry in share.entries if entry.amount < 0]
    if not paid:
        return
    flow.need(60)
    flow.page.put(36, flow.y, "Items Paid", 10, bold=True, color=NAVY)
    flow.y += 6
    for start in range(0, len(paid), 3):
        turned = flow.need(13)
        if not start or turned:
            flow.page.box(36, flow.y, 540, 13, PALE)
            for x in (40, 224, 408):
                flow.page.put(x, flow.y + 9.5, "Date", 8, bold=True)
                flow.page.put(x + 40, flow.y + 9.5, "Item", 8, bold=True)
                flow.page.put(x + 150, flow.y + 9.5, "Amount($)", 8, bold=True, right=True)
            flow.y += 24
        for x, entry in zip((40, 224, 408), paid[start : start + 3], strict=False):
            flow.page.put(x, flow.y, f"{entry.day:%m-%d}", 8)
            flow.page.put(x + 40, flow.y, entry.tag, 8)
            flow.page.put(x + 150, flow.y, written(-entry.amount), 8, right=True)
        flow.y += 11


def _notes(flow: Flow) -> None:
    flow.need(70)
    flow.page.rule(36, flow.y, 576)
    flow.y = flow.page.lines(36, flow.y + 14, ["Disclosure Information"], 9, 13, bold=True)
    flow.y = flow.page.lines(36, flow.y, NOTES, 7.5, 9.5)
