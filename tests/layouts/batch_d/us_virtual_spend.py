"""United States, checking account: sections by kind, the amount between the date and the description.

Cheques three side by side (number, amount, date), daily balances in three groups, counts and totals under each
section title, sections continued on the next page. Word spacing, texts in a Form XObject.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

IN, CHECKS, CARD, ONLINE, OTHER = (
    "Deposits and Other Additions",
    "Checks and Substitute Checks",
    "Banking/Debit Card Withdrawals and Purchases",
    "Online and Electronic Banking Deductions",
    "Other Deductions",
)
KINDS = [
    Kind(9, -3, -160, "#### Debit Card Purchase {shop}", CARD),
    Kind(3, -5, -90, "#### Recurring Debit Card {*sub}", CARD),
    Kind(2, -20, -300, "ATM Withdrawal {*spot}", CARD, "20"),
    Kind(2, -10, -600, "Zel To {*name} Ref ?????########", ONLINE, "1"),
    Kind(3, -35, -700, "{*bill} XXXXX####", ONLINE),
    Kind(3, -25, -1200, "Check", CHECKS),
    Kind(1, 600, 3200, "Direct Deposit - Payroll {*firm} XXXXXXXX#####", IN, "0.01", 3),
    Kind(3, 15, 900, "Mobile Deposit Reference No. 0########", IN),
    Kind(2, 10, 200, "Zel From {*name}", IN, "1"),
    Kind(0.6, -36, -36, "Overdraft Item Fee", OTHER, "1", 3),
    Kind(0.5, -3, -3, "Other Financial Institution ATM Fee", OTHER, "1", 2),
    Kind(0.5, 0.01, 2, "Interest Payment", IN, "0.01", 1),
]
POOLS = {
    "shop": [
        "Giant Eagles #0### Pittsburgh PA",
        "Sheetzy 0000#### Altoona PA",
        "Wm Superstore #### Erie PA",
        "Starbux Store ##### Cleveland OH",
    ],
    "sub": ["Netflics.Com Los Gatos CA", "Hulux ########### CA", "Planet Fit Club Fees OH"],
    "spot": ["PG3### 500 Grant St Pittsburgh PA", "Market Sq Pittsburgh PA"],
    "name": ["Dana Kowalski", "Chris M Lopez", "J Whitaker"],
    "bill": ["Web Pmt- Duquesne Power", "ACH Debit Xfinitee Cable", "Corporate ACH Insurance State Farmer Ro 27"],
    "firm": ["Steel City Supply", "Upmd Health"],
}
LEFT, MONEY, WHAT, RIGHT = 42, 175, 195, 570
SIZE = 8.5


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng)
    opening = some_amount(rng, 50, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=0)
    closing = opening + sum(entry.amount for entry in entries)
    account = fill(rng, "##-####-####", period[0], {})
    parts = {tag: [entry for entry in entries if entry.tag == tag] for tag in (IN, CHECKS, CARD, ONLINE, OTHER)}

    def head(page: Page, number: int) -> float:
        page.put(LEFT, 44, "Virtual Spend Statement", 15, bold=True)
        page.put(LEFT, 58, "Three Rivers Bank, National Association", 8)
        page.put(RIGHT, 70, f"For the period  {period[0]:%m/%d/%Y} to {period[1]:%m/%d/%Y}", 9, right=True)
        page.put(RIGHT, 82, f"Primary account number:  {account}", 9, right=True)
        page.put(RIGHT, 94, f"Page {number}", 9, right=True)
        if number > 1:
            page.put(LEFT, 82, "AVERY J SULLIVAN", 8)
            return 120
        page.lines(LEFT, 94, ["AVERY J SULLIVAN", "218 MAPLE AVE APT 3", "PITTSBURGH PA 15218-1234"], 9, 11)
        page.put(LEFT, 150, "Balance Summary", 11, bold=True)
        gone = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
        come = sum((entry.amount for entry in parts[IN]), Decimal(0))
        table = [("Beginning", opening), ("Deposits and", come), ("Checks and", gone), ("Ending", closing)]
        under = ["balance", "other additions", "other deductions", "balance"]
        for n, ((label, value), more) in enumerate(zip(table, under, strict=True)):
            page.put(LEFT + 130 * (n + 1) - 20, 166, label, 8, right=True)
            page.put(LEFT + 130 * (n + 1) - 20, 176, more, 8, right=True)
            page.put(LEFT + 130 * (n + 1) - 20, 190, written(value), 9, right=True)
        page.put(
            LEFT,
            214,
            "Overdraft protection has not been established for this account. Please contact us to set it up.",
            7,
            color=GREY,
        )
        page.put(LEFT, 236, "Activity Detail", 12, bold=True)
        return 258

    def foot(page: Page, _y: float) -> None:
        page.put(LEFT, 772, "Member FDIC      Equal Housing Lender", 7, color=GREY)

    flow, rows = Flow(745, lambda: Page(LETTER), head, foot), []

    def title(tag: str, group: list[Entry], columns: list[tuple[float, str, bool]], again: bool = False) -> None:
        page = flow.page
        page.put(LEFT, flow.y, tag + ("  - continued" if again else ""), 10, bold=True)
        if not again:
            total = written(sum((abs(entry.amount) for entry in group), Decimal(0)))
            count = f"There were {len(group)}" if len(group) > 1 else "There was 1"
            page.put(RIGHT, flow.y, f"{count} item{'s' * (len(group) > 1)} totaling ${total}.", 8, right=True)
        for x, label, right in columns:
            page.put(x, flow.y + 14, label, 7.5, right=right, color=GREY)
        page.rule(LEFT, flow.y + 18, RIGHT, 0.4)
        flow.y += 30

    columns = [(LEFT, "Date", False), (MONEY, "Amount", True), (WHAT, "Description", False)]
    for tag, group in parts.items():
        if not group:
            continue
        flow.need(64)
        if tag == CHECKS:
            rows += checks(rng, flow, title, group)
            continue
        title(tag, group, columns)
        for entry in group:
            text = wrap(" ".join(entry.lines), fits("Helvetica", SIZE, 250))
            if flow.need(11 * len(text) + 2):
                title(tag, group, columns, again=True)
            flow.page.put(LEFT, flow.y, f"{entry.day:%m/%d}", SIZE)
            flow.page.put(MONEY, flow.y, written(abs(entry.amount)).removeprefix("0"), SIZE, right=True)
            flow.page.lines(WHAT, flow.y, text, SIZE, 11)
            rows.append(Row(entry.day, " ".join(text), entry.amount, page=flow.number))
            flow.y += 11 * len(text) + 2
        flow.y += 12
    daily(flow, entries, opening, period[0])
    foot(flow.page, flow.y)
    by_hand(flow.pages, path, Hand(show="Tw", form=True))
    return Truth("checking", "en_US", "USD", account, *period, opening, closing, rows)


def checks(rng: Random, flow: Flow, title: object, group: list[Entry]) -> list[Row]:
    heads = [
        (LEFT + 180 * n + x, label, right)
        for n in range(3)
        for x, label, right in [(0, "Check number", False), (105, "Amount", True), (118, "Date paid", False)]
    ]
    title(group[0].tag, group, heads)  # type: ignore[operator]
    first, rows = rng.randint(101, 4000), []
    for n, entry in enumerate(group):
        if n % 3 == 0 and n:
            flow.y += 12
            flow.need(12)
        x = LEFT + 180 * (n % 3)
        number = f"{first + n + (n > 2)}{' *' if n == 3 else ''}"
        flow.page.put(x, flow.y, number, SIZE)
        flow.page.put(x + 105, flow.y, written(abs(entry.amount)), SIZE, right=True)
        flow.page.put(x + 118, flow.y, f"{entry.day:%m/%d}", SIZE)
        rows.append(Row(entry.day, "", entry.amount, page=flow.number))
    flow.page.put(LEFT, flow.y + 13, "* Gap in check sequence", 7, color=GREY)
    flow.y += 34
    return rows


def daily(flow: Flow, entries: list[Entry], opening: Decimal, start: date) -> None:
    days = {start: opening}
    for entry in entries:
        opening += entry.amount
        days[entry.day] = opening
    flow.need(50)
    flow.page.put(LEFT, flow.y, "Daily Balance Detail", 10, bold=True)
    third = -(-len(days) // 3)
    for n in range(min(3, len(days))):
        flow.page.put(LEFT + 180 * n, flow.y + 14, "Date", 7.5, color=GREY)
        flow.page.put(LEFT + 180 * n + 120, flow.y + 14, "Balance", 7.5, color=GREY, right=True)
    flow.y += 28
    listed = list(days.items())
    for row in range(third):
        if flow.need(12):
            flow.page.put(LEFT, flow.y, "Daily Balance Detail  - continued", 10, bold=True)
            flow.y += 16
        for n in range(3):
            if row + n * third < len(listed):
                day, value = listed[row + n * third]
                flow.page.put(LEFT + 180 * n, flow.y, f"{day:%m/%d}", SIZE)
                flow.page.put(LEFT + 180 * n + 120, flow.y, written(value), SIZE, right=True)
        flow.y += 12
