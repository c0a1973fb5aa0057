"""United States, checking: sections by kind of row, money out with a minus behind, "$" only on a section's first row.

Reference numbers have a column, checks stand in two columns side by side, daily balances in three.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Color, Flow, Page
from ._rows import ENGLISH, ENGLISH_LONG, day_ends, joined, load_faces, with_cells

NAVY: Color = (0.05, 0.13, 0.4)
SECTIONS = {
    "card": "Card Withdrawals",
    "deposit": "Other Deposits",
    "other": "Other Withdrawals",
    "check": "Checks Presented Conventionally",
}
KINDS = [
    Kind(9, -4, -170, "Debit Purchase - VISA|On {on} {shop}|{store}|REF № {ref}", "card"),
    Kind(2, -8, -130, "Recurring Debit Purchase|On {on} {web}|{site}|REF № {ref}", "card"),
    Kind(2, -20, -300, "ATM Withdrawal|{town}|Serial No. 00#########", "card", "20"),
    Kind(
        3, 700, 2900, "Electronic Deposit|From {employer}|REF=2#0##0###10#890N00|PAYROLL  #########", "deposit", most=2
    ),
    Kind(2, 15, 700, "Zipp Instant|From {person}|PMT ID=USB?##?????", "deposit"),
    Kind(1, 40, 1500, "Mobile Check Deposit||87#######0", "deposit"),
    Kind(1, 0.02, 1.8, "Interest Paid||##00####1", "deposit", most=1),
    Kind(3, -35, -420, "Electronic Withdrawal|To {biller}|REF=2#1##0###55#070N00|{what}  9#########", "other"),
    Kind(2, -15, -600, "Zipp Instant|To {person}|PMT ID=USB?##?????", "other"),
    Kind(1, -200, -1400, "Internet Banking Payment|To Credit Card *********####", "other", most=1),
    Kind(1, -36, -36.1, "Overdraft Paid Fee||##00#####7", "other", "36", 1),
    Kind(1, -6.95, -6.96, "Monthly Maintenance Fee||14000000##", "other", "6.95", 1),
    Kind(2, -25, -1400, "Check", "check"),
]
POOLS = {
    "shop": ["612-555-0142 MN", "EDEN PRAIRIE MN", "ST PAUL MN", "BLOOMINGTON MN"],
    "store": ["TARGETT 00021", "CUB GROCERS 31", "HOLIDAY GAS 0412", "CARIBU COFFEE 17", "MENARDO 3068"],
    "web": ["800-555-0177 CA", "AMAZONA.COM WA"],
    "site": ["STREAMLY.COM", "APPSHELF.COM/BILL", "AMAZONA PRIMO*2K"],
    "ref": ["24########0########0###"],
    "town": ["NICOLLET MALL MINNEAPOLIS MN", "UPTOWN OFC MINNEAPOLIS MN"],
    "employer": ["NORTHFIELD CLINIC", "TWIN RIVERS ISD"],
    "person": ["KELSEY HAGEN", "DAVID R OLMSTEAD", "PRIYA NAIR"],
    "biller": ["XCELLON ENERGY-MN", "CENTERPOINTE GAS", "HOMESTEAD MTG"],
    "what": ["XCELENERGY", "UTIL PYMT", "MTG PYMT"],
}


def day(when: date) -> str:
    return f"{ENGLISH[when.month - 1]} {when.day}"


def money(amount: Decimal) -> str:
    return written(abs(amount)) + ("-" if amount < 0 else " ")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    load_faces()
    start, end = some_period(rng, 31)
    opening = some_amount(rng, 150, 9000)
    pools = POOLS | {"on": lambda rng, when: f"{earlier(rng, when, 2):%m%d%y}"}
    found = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(20, 95), balance=opening, floor=-100)
    balances = running(opening, [entry.amount for entry in found])
    closing = balances[-1]
    by = {tag: [entry for entry in found if entry.tag == tag] for tag in SECTIONS}
    account = fill(rng, "1 04## #### ####", start, {})
    ends = f"{rng.randint(0, 9999):04}"
    full = f"{ENGLISH_LONG[end.month - 1]} {end.day}, {end.year}"

    def head(page: Page, number: int) -> float:
        page.put(40, 52, "fourth bank.", 17, bold=True, color=NAVY)
        page.put(572, 44, "Uni-Statement", 11, right=True, bold=True)
        page.put(572, 56, f"Account Number: {account}", 8, right=True)
        page.put(572, 66, f"Statement Period: {day(start)}, {start.year} through {day(end)}, {end.year}", 8, right=True)
        if number == 1:
            page.lines(60, 120, ["ALYSSA M LINDQUIST", "2914 PLEASANT AVE APT 6", "MINNEAPOLIS MN 55408-1722"], 9, 12)
            page.put(400, 120, "To Contact Fourth Bank", 9, bold=True)
            page.lines(400, 133, ["24-Hour Banking: 800-555-0187", "Internet: fourthbank.example"], 8, 11)
            return 190
        title = "SMARTLINE CHECKING"
        page.put(40, 90, title, 10, bold=True)
        page.put(572, 90, "(CONTINUED)", 9, right=True)
        page.put(40, 102, f"Account Number {account}", 8)
        return 122

    flow = Flow(745, lambda: Page(LETTER, "arial", "arial-bold"), head)

    def banner(text: str) -> None:
        flow.page.put(40, flow.y, text, 9.5, bold=True, color=NAVY)
        flow.page.rule(40, flow.y + 3, 572, 0.8, NAVY)
        flow.y += 15

    page = flow.page
    page.put(40, 186, "INFORMATION YOU SHOULD KNOW", 9.5, bold=True, color=NAVY)
    page.rule(40, 189, 572, 0.8, NAVY)
    page.lines(
        *(40, 201),
        [
            "Effective next quarter, the fee for paper copies of statements will be $3.00 per copy. Your monthly fee",
            "is waived when combined direct deposits are $1,500.00 or more, or the average balance is at least that.",
        ],
        *(8, 10.5),
    )
    flow.y = 242
    page.put(572, 238, "Member FDIC", 8, right=True)
    banner("SMARTLINE CHECKING")
    page.put(40, flow.y, "Fourth Bank National Association", 8)
    page.put(572, flow.y, f"Account Number {account}", 8, right=True)
    flow.y += 18
    page.put(40, flow.y, "Account Summary", 9, bold=True)
    flow.y += 13
    page.put(230, flow.y, "# Items", 8, right=True)
    flow.y += 12
    page.put(40, flow.y, f"Beginning Balance on {day(start)}", 8.5)
    page.put(292, flow.y, "$", 8.5)
    page.put(362, flow.y, written(opening), 8.5, right=True)
    summary = {
        "Card Withdrawals": "card",
        "Other Deposits": "deposit",
        "Other Withdrawals": "other",
        "Checks Paid": "check",
    }
    for label, tag in summary.items():
        if by[tag]:
            flow.y += 12
            page.put(40, flow.y, label, 8.5)
            page.put(230, flow.y, str(len(by[tag])), 8.5, right=True)
            total = sum((entry.amount for entry in by[tag]), Decimal(0))
            page.put(365, flow.y, money(total), 8.5, right=True)
    flow.y += 15
    page.put(40, flow.y, f"Ending Balance on {day(end)}, {end.year}", 8.5, bold=True)
    page.put(292, flow.y, "$", 8.5, bold=True)
    page.put(362, flow.y, written(closing), 8.5, right=True, bold=True)
    flow.y += 26
    rows: list[Row] = []

    def titles(card: bool) -> None:
        flow.page.put(40, flow.y, "Date", 8)
        flow.page.put(82, flow.y, "Description of Transaction", 8)
        flow.page.put(400, flow.y, "Ref Number", 8)
        flow.page.put(569, flow.y, "Amount", 8, right=True)
        flow.y += 13 if not card else 12

    def section(tag: str) -> None:
        flow.need(70)
        banner(SECTIONS[tag])
        if tag == "card":
            flow.page.put(40, flow.y, f"Card Number: xxxx-xxxx-xxxx-{ends}", 8.5)
            flow.y += 13
        titles(tag == "card")
        for n, entry in enumerate(by[tag]):
            one(entry, n == 0)
        total = sum((entry.amount for entry in by[tag]), Decimal(0))
        flow.need(14)
        name = f"Card {ends} Withdrawals Subtotal" if tag == "card" else f"Total {SECTIONS[tag]}"
        flow.page.put(440, flow.y, name, 8.5, bold=True, right=True)
        sum_at(total)
        flow.y += 24

    def sum_at(total: Decimal) -> None:
        flow.page.put(500, flow.y, "$", 8.5, bold=True)
        flow.page.put(572 if total < 0 else 569, flow.y, money(total).strip(), 8.5, bold=True, right=True)

    def one(entry: Entry, first: bool) -> None:
        parts = [text.replace("№", "#") for text in entry.lines]
        reference = fill(rng, "##########", start, {}) if entry.tag == "card" else ""
        if len(parts) == 3 and not parts[1]:
            parts, reference = parts[:1], parts[2]
        pairs = [parts[n : n + 2] for n in range(0, len(parts), 2)]
        if flow.need(11 * len(pairs) + 2):
            flow.page.put(40, flow.y, f"{SECTIONS[entry.tag]} (continued)", 9.5, bold=True, color=NAVY)
            flow.page.rule(40, flow.y + 3, 572, 0.8, NAVY)
            flow.y += 15
            titles(False)
        page, y = flow.page, flow.y
        page.put(40, y, day(entry.day), 8.5)
        for n, pair in enumerate(pairs):
            for x, text in zip((82, 232), pair, strict=False):
                page.put(x, y + 10.5 * n, text, 8.5)
        page.put(400, y, reference, 8.5)
        page.put(500, y, "$" if first else "", 8.5)
        page.put(572 if entry.amount < 0 else 569, y, money(entry.amount).strip(), 8.5, right=True)
        flow.y += 10.5 * len(pairs) + 2
        rows.append(
            Row(
                entry.day,
                joined([*pairs[0], *(t for p in pairs[1:] for t in p)]),
                entry.amount,
                page=flow.number,
            )
        )

    def checks(entries: Sequence[Entry]) -> None:
        half = (len(entries) + 1) // 2
        flow.need(50 + 12 * half)
        banner(SECTIONS["check"])
        number = rng.randint(1001, 4800)
        top = flow.y
        for column, some in enumerate((entries[:half], entries[half:])):
            left = 40 + 276 * column
            for x, title, right in ((0, "Check", 0), (58, "Date", 0), (110, "Ref Number", 0), (246, "Amount", 1)):
                flow.page.put(left + x, top, title if some else "", 8, right=bool(right))
            for n, entry in enumerate(some):
                y = top + 13 + 12 * n
                gap = rng.random() < 0.2
                number += 2 if gap else 1
                reference = fill(rng, "8#########", start, {})
                flow.page.put(left, y, f"{number}{'*' if gap else ''}", 8.5)
                flow.page.put(left + 58, y, day(entry.day), 8.5)
                flow.page.put(left + 110, y, reference, 8.5)
                flow.page.put(left + 246, y, written(abs(entry.amount)), 8.5, right=True)
                text = f"{number}{'*' if gap else ''} {reference}"
                rows.append(Row(entry.day, text, entry.amount, page=flow.number))
        flow.y = top + 18 + 12 * half
        flow.page.put(40, flow.y, "* Gap in check sequence", 8)
        flow.page.put(440, flow.y, f"Conventional Checks Paid ({len(entries)})", 8.5, bold=True, right=True)
        sum_at(sum((entry.amount for entry in entries), Decimal(0)))
        flow.y += 24

    for tag in ("deposit", "card", "other"):
        if by[tag]:
            section(tag)
    if by["check"]:
        checks(by["check"])
    last = day_ends([entry.day for entry in found])
    daily = [(e.day, b) for e, b, shown in zip(found, balances, last, strict=True) if shown]
    deep = (len(daily) + 2) // 3
    flow.need(50 + 12 * deep)
    banner("Balance Summary")
    for n, (when, balance) in enumerate(daily):
        left = 40 + 184 * (n // deep)
        if n % deep == 0:
            flow.page.put(left, flow.y, "Date", 8)
            flow.page.put(left + 150, flow.y, "Ending Balance", 8, right=True)
        y = flow.y + 12 + 12 * (n % deep)
        flow.page.put(left, y, day(when), 8.5)
        flow.page.put(left + (153 if balance < 0 else 150), y, money(balance).strip(), 8.5, right=True)
    flow.y += 20 + 12 * deep
    flow.page.put(40, flow.y, "Balances only appear for days reflecting change.", 8, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(572, 775, f"Page {n} of {len(flow.pages)}", 8, right=True)
        page.put(40, 775, f"Fourth Bank, Member FDIC   Statement of {full}", 7, color=GREY)
    with_cells(flow.pages, path)
    return Truth("checking", "en_US", "USD", account, start, end, opening, closing, rows)
