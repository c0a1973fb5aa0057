"""US, business checking of a regional bank: activity by section with the amount before the description.

Sections (deposits, ACH additions, checks in two column groups, card purchases, ACH deductions, fees), each with a
sentence of count and sum at the right; the balances stand only in the daily ledger before the activity.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand
from ._rows import cell, joined, numbered, total

ORANGE = (0.85, 0.35, 0.05)


def _used(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.choice([0, 1, 2])):%m/%d}"


POOLS: Pools = {
    "used": _used,
    "shop": [
        "Lowel's #01### Pittsburgh PA",
        "Home Depott #41## Erie PA",
        "Sheatz 0####### Altoona PA",
        "Officemart 00##### Monroeville PA",
        "Usps Po 41##### Carnegie PA",
        "Intuitive *Qbooks Online Ca",
    ],
    "vendor": [
        "ACH Web-Recur Duquesne Lite Utility",
        "ACH Debit Pmt Peoples Gaz",
        "Corporate ACH Payroll Heartlandpay ######",
        "Corporate ACH Tax Col Pa Dept Of Rev",
        "ACH Web Single Vantage Ins Prem ##########",
        "Corporate ACH Usataxpymt Irs ###############",
    ],
    "customer": [
        "Corporate ACH Merch Dep Bankcard ############",
        "Corporate ACH Payments Allegheny Cnty ######",
        "Corporate ACH Sq###### Squarely Inc T2##########",
        "Corporate ACH Trade Pay Keystone Supply",
    ],
}
KINDS = [
    Kind(3, 150, 5200, "Deposit", "Deposits"),
    Kind(4, 300, 7600, "{customer}", "ACH Additions"),
    Kind(1, 100, 2400, "Mobile Deposit", "Deposits"),
    Kind(5, -60, -3800, "1###", "Checks and Substitute Checks"),
    Kind(5, -8, -640, "#### Debit Card Purchase {shop}", "Debit Card Purchases"),
    Kind(2, -8, -240, "POS Purchase {shop}", "POS Purchases"),
    Kind(4, -45, -4200, "{vendor}", "ACH Deductions"),
    Kind(0.5, -500, -2500, "Wire Transfer Out 2#?##?#?#?#", "Other Deductions"),
]
ADDITIONS = ["Deposits", "ACH Additions"]
DEDUCTIONS = [
    "Checks and Substitute Checks",
    "Debit Card Purchases",
    "POS Purchases",
    "ACH Deductions",
    "Service Charges and Fees",
    "Other Deductions",
]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    start, end = period
    opening = some_amount(rng, 4000, 40000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(20, 75), balance=opening, floor=600)
    checks = [rng.randint(1020, 4200)]
    while len(checks) < len(entries):
        checks.append(checks[-1] + rng.choice([1, 1, 1, 1, 2, 6]))
    fees = [Entry(start, ("Service Charge Period Ending Last Month",), Decimal("-12.00"), DEDUCTIONS[4], "")]
    if rng.random() < 0.5:
        fees.append(Entry(end, ("Paper Statement Fee",), Decimal("-3.00"), DEDUCTIONS[4], ""))
    entries = sorted([*entries, *fees], key=lambda entry: entry.day)
    closing = opening + total(entry.amount for entry in entries)
    number = fill(rng, "10-####-####", start, {})
    rows: list[Row] = []

    def new() -> Page:
        return Page(LETTER)

    def head(page: Page, n: int) -> float:
        page.put(36, 44, "Business Checking", 15, bold=True)
        page.put(36, 58, "Three Rivers Community Bank", 9, color=ORANGE, bold=True)
        if n == 1:
            page.put(576, 44, f"For the Period {start:%m/%d/%Y} to {end:%m/%d/%Y}", 9, right=True)
            page.put(576, 56, f"Primary Account Number: {number}", 9, right=True)
            page.lines(60, 110, ["KELLER ROOFING & SIDING LLC", "418 BUTLER ST", "PITTSBURGH PA 15201-2904"], 9, 11)
            page.put(350, 90, "Number of enclosures: 0", 8)
            page.put(350, 108, "For 24-hour banking sign on at threerivers.example", 8)
            page.put(350, 120, "For customer service call 1-877-555-0119", 8)
            page.put(350, 132, "Para servicio en español, 1-877-555-0120", 8)
            page.put(350, 144, "Write to: Customer Service, PO Box 609, Pittsburgh PA", 8)
            return 190
        page.put(576, 44, f"For the Period {start:%m/%d/%Y} to {end:%m/%d/%Y}", 8, right=True)
        page.put(576, 56, "KELLER ROOFING & SIDING LLC", 8, right=True)
        page.put(576, 68, f"Primary Account Number: {number}", 8, right=True)
        return 96

    flow = Flow(740, new, head)
    page, y = flow.page, flow.y
    page.put(36, y, "Business Checking Summary", 11, bold=True)
    page.put(576, y, "Keller Roofing & Siding Llc", 8, right=True)
    page.put(36, y + 12, f"Account number: {number}", 8)
    page.rule(36, y + 18, 576, 1, ORANGE)
    y += 34
    into = total(e.amount for e in entries if e.amount > 0)
    out = total(-e.amount for e in entries if e.amount < 0)
    page.put(36, y, "Balance Summary", 10, bold=True)
    heads = [["Beginning", "balance"], ["Deposits and", "other additions"], ["Checks and other", "deductions"]]
    heads += [["Ending", "balance"]]
    for n, (title, value) in enumerate(zip(heads, [opening, into, out, closing], strict=True)):
        x = 160 + 125 * n + (41 if n == 3 else 0)
        for m, line in enumerate(title):
            page.put(x, y + 14 + 10 * m, line, 8, right=True)
        page.put(x, y + 38, written(value), 9, right=True)
    balance, ledger = opening, dict[date, Decimal]()
    ledger[start] = opening
    for entry in entries:
        balance += entry.amount
        ledger[entry.day] = balance
    average = (total(ledger.values()) / len(ledger)).quantize(Decimal("0.01"))
    page.put(410, y + 56, "Average ledger", 8, right=True)
    page.put(410, y + 66, "balance", 8, right=True)
    page.put(410, y + 80, written(average), 9, right=True)
    page.put(576, y + 56, "Average collected", 8, right=True)
    page.put(576, y + 66, "balance", 8, right=True)
    page.put(576, y + 80, written(average - Decimal("113.40")), 9, right=True)
    y += 104

    groups = {name: [e for e in entries if e.tag == name] for name in [*ADDITIONS, *DEDUCTIONS]}
    for x, label, names in (
        (36, "Deposits and Other Additions", ADDITIONS),
        (320, "Checks and Other Deductions", DEDUCTIONS),
    ):
        page.put(x, y, label, 9, bold=True)
        page.put(x, y + 14, "Description", 8)
        page.put(x + 170, y + 14, "Items", 8, right=True)
        page.put(x + 256, y + 14, "Amount", 8, right=True)
        page.rule(x, y + 17, x + 256)
        at = y + 29
        for name in names:
            if groups[name]:
                page.put(x, at, name, 8)
                page.put(x + 170, at, str(len(groups[name])), 8, right=True)
                page.put(x + 256, at, written(abs(total(e.amount for e in groups[name]))), 8, right=True)
                at += 12
        page.put(x, at + 2, "Total", 8, bold=True)
        page.put(x + 170, at + 2, str(sum(len(groups[name]) for name in names)), 8, right=True, bold=True)
        amount = into if names is ADDITIONS else out
        page.put(x + 256, at + 2, written(amount), 8, right=True, bold=True)
    flow.y = y + 122

    def daily() -> None:
        days = sorted(ledger.items())
        depth = -(-len(days) // 3)
        flow.need(36 + 11 * depth)
        page, y = flow.page, flow.y
        page.put(36, y, "Daily Balance", 10, bold=True)
        for n in range(3):
            page.put(36 + 185 * n, y + 14, "Date", 8)
            page.put(36 + 185 * n + 150, y + 14, "Ledger balance", 8, right=True)
        page.rule(36, y + 17, 576)
        for n, (day, amount) in enumerate(days):
            x, line = 36 + 185 * (n // depth), y + 28 + 11 * (n % depth)
            page.put(x, line, f"{day:%m/%d}", 8)
            page.put(x + 150, line, written(amount), 8, right=True)
        flow.y = y + 28 + 11 * depth + 16

    def major(title: str) -> None:
        flow.need(70)
        flow.page.box(36, flow.y - 10, 540, 14, (0.93, 0.93, 0.93))
        flow.page.put(38, flow.y, title, 10, bold=True)
        flow.y += 20

    def minor(name: str, noun: str, more: bool = False) -> None:
        page, y = flow.page, flow.y
        page.put(36, y, name + (" - continued" if more else ""), 9, bold=True)
        if not more:
            count, amount = len(groups[name]), written(abs(total(e.amount for e in groups[name])))
            verb = "was" if count == 1 else "were"
            page.put(576, y, f"There {verb} {count} {noun} totaling ${amount}.", 7.5, right=True)
        y += 11
        if name == DEDUCTIONS[0]:
            for x in (36, 320):
                page.lines(x, y, ["Date", "posted"], 7.5, 9)
                page.lines(x + 60, y, ["Check", "number"], 7.5, 9)
                page.put(x + 160, y + 9, "Amount", 7.5, right=True)
                page.lines(x + 185, y, ["Reference", "number"], 7.5, 9)
        else:
            page.lines(36, y, ["Date", "posted"], 7.5, 9)
            page.put(140, y + 9, "Amount", 7.5, right=True)
            page.lines(160, y, ["Transaction", "description"], 7.5, 9)
            page.lines(486, y, ["Reference", "number"], 7.5, 9)
        page.rule(36, y + 12, 576)
        flow.y = y + 23

    def listing(name: str, noun: str) -> None:
        if not groups[name]:
            return
        flow.need(70)
        minor(name, noun)
        for entry in groups[name]:
            lines = cell(entry.lines, "Helvetica", 8, 310)
            if flow.need(11 * len(lines)):
                minor(name, noun, True)
            page, y = flow.page, flow.y
            page.put(36, y, f"{entry.day:%m/%d}", 8)
            page.put(140, y, written(entry.amount, minus=""), 8, right=True)
            page.lines(160, y, lines, 8, 10)
            page.put(486, y, fill(rng, "0##########", start, {}), 8)
            rows.append(Row(entry.day, joined(lines), entry.amount, page=flow.number))
            flow.y = y + 10 * len(lines) + 2
        flow.y += 14

    def check_list(name: str) -> None:
        """Two groups side by side, read down the left one first."""
        if not groups[name]:
            return
        left = groups[name]
        taken = 0
        while left:
            flow.need(60 + 11 * min(4, len(left)))
            minor(name, "checks listed", left is not groups[name])
            room = int((flow.bottom - flow.y) // 11) + 1
            depth = min(room, -(-len(left) // 2))
            part, left = left[: 2 * depth], left[2 * depth :]
            for n, entry in enumerate(part):
                x, y = 36 + 284 * (n // depth), flow.y + 11 * (n % depth)
                check = str(checks[taken])
                star = " *" if taken and checks[taken] > checks[taken - 1] + 1 else ""
                taken += 1
                flow.page.put(x, y, f"{entry.day:%m/%d}", 8)
                flow.page.put(x + 60, y, check + star, 8)
                flow.page.put(x + 160, y, written(entry.amount, minus=""), 8, right=True)
                flow.page.put(x + 185, y, fill(rng, "0########", start, {}), 8)
                rows.append(Row(entry.day, check + star, entry.amount, page=flow.number))
            flow.y += 11 * depth + 4
            if left:
                flow.turn()
        flow.page.put(36, flow.y, "* Gap in check sequence", 7, color=GREY)
        flow.y += 18

    daily()
    major("Activity Detail")
    flow.page.put(36, flow.y - 2, "Deposits and Other Additions", 10, bold=True, color=ORANGE)
    flow.y += 14
    listing("Deposits", "Deposits")
    listing("ACH Additions", "ACH Additions")
    flow.need(80)
    flow.page.put(36, flow.y - 2, "Checks and Other Deductions", 10, bold=True, color=ORANGE)
    flow.y += 14
    check_list(DEDUCTIONS[0])
    for name in DEDUCTIONS[1:]:
        listing(name, name)
    flow.need(40)
    flow.page.put(36, flow.y, "Member FDIC", 8, bold=True)
    flow.page.put(576, flow.y, "Equal Housing Lender", 8, right=True)
    numbered(flow.pages, 576, 770, "Page {n} of {of}")
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("checking", "en_US", "USD", number, start, end, opening, closing, rows)
