"""US, checking: sections by kind of movement with the amount before the description, checks two abreast, day balances.

Amounts below a dollar have no nought before the point; each section says beside its title how many rows it has and
their total; sections go on over the page under "continued".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_days, some_entries, some_period
from ..frame import written as grouped
from ._rows import account, folded, joined, money_in, money_out, numbered

ORANGE: pens.Color = (0.93, 0.42, 0.08)
BAND: pens.Color = (0.88, 0.88, 0.9)
LEFT, RIGHT = 40.0, 572.0

IN = "Deposits and Other Additions"
CHECKS = "Checks and Substitute Checks"
CARD = "Banking/Check Card Withdrawals and Purchases"
ONLINE = "Online and Electronic Banking Deductions"
OTHER = "Other Deductions"
COUNTED = {
    IN: ("Deposit and Other Addition", "Deposits and Other Additions"),
    CARD: ("Banking Machine/Check Card Deduction", "Banking Machine/Check Card Deductions"),
    ONLINE: ("Online or Electronic Banking Deduction", "Online or Electronic Banking Deductions"),
    OTHER: ("Other Deduction", "Other Deductions"),
}
POOLS: Pools = {
    "shop": [
        "Giant Eagle 403# Cranberry Twp PA",
        "Sheetz ##### 0000###49 Butler PA",
        "Wal-Mart Super Center Monaca PA",
        "Target T-#### Robinson PA",
        "Getgo #3### Wexford PA",
        "Amazon.Com*2K4T##8P3 Amzn.Com/Bill WA",
        "Primanti Bros 0##  Pittsburgh PA",
        "Cvs/Pharmacy #0#### Moon Twp PA",
        "Eat N Park #### Bellevue PA",
        "Dicks Sporting Goods #1# Coraopolis PA",
    ],
    "biller": ["Duquesne Light Billpay", "Peoples Gas Gas Pmt", "Comcast Cable", "Verizon Wireless", "Geico Prem Coll"],
    "friend": ["Jenneke Weaver", "Paul Strosnider", "T Abernathy"],
    "employer": ["Allegheny Hlth Net", "Mcknight Tooling", "Wpa School Dist", "Ridgeline Frt Llc"],
}
KINDS = [
    Kind(3, 780, 2600, "Direct Deposit - Payroll|{employer} XXXXXXXXXXX#4##", IN, most=3),
    Kind(1, 20, 900, "Mobile Deposit       Reference No. 09#######", IN),
    Kind(1, 40, 900, "ATM Deposit 4#0 Ohio River Blvd Sewickley PA", IN),
    Kind(1.5, 15, 400, "Online Transfer From        0000##########", IN),
    Kind(14, -3.5, -160, "#### Debit Card Purchase {shop}", CARD),
    Kind(6, -4, -120, "POS Purchase {shop}", CARD),
    Kind(2, -20, -300, "ATM Withdrawal 18#0 Mcknight Rd Pittsburgh PA", CARD, "20"),
    Kind(3, -5, -90, "#### Recurring Debit Card {shop}", CARD),
    Kind(4, -25, -320, "Direct Payment - {biller}|XXXXXXXXXXX##7#", ONLINE),
    Kind(1.5, -25, -600, "Web Pmt Single - Online Pmt|Capital Card XXXXX####", ONLINE),
    Kind(1.5, -20, -500, "Zel To {friend}", ONLINE),
    Kind(0.5, -3, -3, "Non-Tristate ATM Withdrawal Fee", OTHER),
    Kind(0.4, -36, -36, "Overdraft Item Fee", OTHER),
]


def written(amount: Decimal) -> str:
    text = grouped(abs(amount))
    return text[1:] if text.startswith("0.") else text


@dataclass
class Sheet:
    """The pages and the truth while they are filled."""

    flow: pens.Flow
    rows: list[Row]
    section: str = ""

    def title(self, name: str, note: str = "", titles: Sequence[tuple[float, str, bool]] = ()) -> None:
        flow = self.flow
        flow.page.box(LEFT, flow.y - 10, RIGHT - LEFT, 14, BAND)
        flow.page.put(LEFT + 3, flow.y, name, 10, bold=True)
        for line in folded([note], "Helvetica", 7.5, 190):
            flow.page.put(RIGHT - 195, flow.y + 12, line, 7.5)
            flow.y += 9
        flow.y += 14
        for x, text, right in titles:
            flow.page.put(x, flow.y, text, 7.5, right=right)
        flow.y += 12 if titles else 0

    def need(self, height: float, titles: Sequence[tuple[float, str, bool]]) -> None:
        if self.flow.need(height):
            self.title(f"{self.section} - continued", titles=titles)


TITLES = [(LEFT + 3, "Date", False), (LEFT + 95, "Amount", True), (LEFT + 108, "Description", False)]
HALVES = (LEFT, LEFT + 268)
CHECK_TITLES = [
    (half + x, text, right)
    for half in HALVES
    for x, text, right in [
        (3, "Date", False),
        (40, "Check number", False),
        (158, "Amount", True),
        (172, "Reference number", False),
    ]
]


def listed(sheet: Sheet, name: str, entries: list[Entry]) -> None:
    if not entries:
        return
    one, many = COUNTED[name]
    total = grouped(money_in(entries) or money_out(entries))
    count = f"There was 1 {one}" if len(entries) == 1 else f"There were {len(entries)} {many}"
    sheet.flow.need(75)
    sheet.section = name
    sheet.title(name, f"{count} totaling ${total}.", TITLES)
    for entry in entries:
        lines = folded(entry.lines, "Helvetica", 8.5, 330)
        sheet.need(11 * len(lines), TITLES)
        page, y = sheet.flow.page, sheet.flow.y
        page.put(LEFT + 3, y, f"{entry.day:%m/%d}", 8.5)
        page.put(LEFT + 95, y, written(entry.amount), 8.5, right=True)
        sheet.flow.y = page.lines(LEFT + 108, y, lines, 8.5, 10.5) + 1
        sheet.rows.append(Row(entry.day, joined(lines), entry.amount, page=sheet.flow.number))
    sheet.flow.y += 12


def checks(sheet: Sheet, entries: list[Entry]) -> None:
    if not entries:
        return
    total = grouped(money_out(entries))
    count = "is 1 check" if len(entries) == 1 else f"are {len(entries)} checks"
    sheet.flow.need(75)
    sheet.section = CHECKS
    sheet.title(CHECKS, f"There {count} listed totaling ${total}.", CHECK_TITLES)
    for n, entry in enumerate(entries):
        if n % 2 == 0:
            sheet.need(12, CHECK_TITLES)
        left, page, y = HALVES[n % 2], sheet.flow.page, sheet.flow.y
        page.put(left + 3, y, f"{entry.day:%m/%d}", 8.5)
        page.put(left + 40, y, entry.lines[0], 8.5)
        page.put(left + 158, y, written(entry.amount), 8.5, right=True)
        page.put(left + 172, y, entry.lines[1], 8.5)
        sheet.rows.append(Row(entry.day, joined(entry.lines), entry.amount, page=sheet.flow.number))
        if n % 2 or n == len(entries) - 1:
            sheet.flow.y += 11.5
    sheet.flow.page.put(LEFT + 3, sheet.flow.y + 2, "* Gap in check sequence", 7)
    sheet.flow.y += 22


def day_balances(sheet: Sheet, opening: Decimal, entries: list[Entry]) -> None:
    after = dict(zip((e.day for e in entries), running(opening, (e.amount for e in entries)), strict=True))
    sheet.flow.need(70)
    titles = [(x + at, text, right) for x in COLUMNS for at, text, right in [(3, "Date", False), (95, "Balance", True)]]
    sheet.section = "Daily Balance Detail"
    sheet.title(sheet.section, titles=titles)
    days = list(after.items())
    deep = -(-len(days) // 4)
    for line in range(deep):
        sheet.need(12, titles)
        for x, (day, balance) in zip(COLUMNS, days[line::deep], strict=False):
            sheet.flow.page.put(x + 3, sheet.flow.y, f"{day:%m/%d}", 8.5)
            sheet.flow.page.put(x + 95, sheet.flow.y, grouped(balance, minus="-"), 8.5, right=True)
        sheet.flow.y += 11
    sheet.flow.y += 14


COLUMNS = (LEFT, LEFT + 134, LEFT + 268, LEFT + 402)


def summary(page: pens.Page, y: float, number: str, opening: Decimal, entries: list[Entry], days: int) -> float:
    page.box(LEFT, y - 11, RIGHT - LEFT, 16, ORANGE)
    page.put(LEFT + 3, y, "Performance Checking Account Summary", 11, bold=True, color=pens.WHITE)
    page.put(LEFT, y + 18, f"Account number: {number}", 8.5)
    page.put(RIGHT, y + 18, "Marla T Oswalt", 8.5, right=True)
    page.put(LEFT, y + 29, "Overdraft Protection has not been established for this account.", 8.5)
    y += 48
    page.put(LEFT, y, "Balance Summary", 9.5, bold=True)
    took, gave = money_out(entries), money_in(entries)
    heads = [("Beginning", "balance"), ("Deposits and", "other additions"), ("Checks and other", "deductions")]
    for n, ((top, low), value) in enumerate(
        zip([*heads, ("Ending", "balance")], [opening, gave, took, opening + gave - took], strict=True)
    ):
        x = LEFT + 100 + 132 * n
        page.put(x, y + 14, top, 8, right=True)
        page.put(x, y + 23, low, 8, right=True)
        page.put(x, y + 36, grouped(value), 9, right=True)
    average = opening + (gave - took) / 2
    page.put(LEFT + 364, y + 52, "Average monthly balance", 8, right=True)
    page.put(LEFT + 496, y + 52, "Charges and fees", 8, right=True)
    page.put(LEFT + 364, y + 64, grouped(average), 9, right=True)
    fees = money_out(entry for entry in entries if entry.tag == OTHER)
    page.put(LEFT + 496, y + 64, written(fees), 9, right=True)
    y += 84
    page.put(LEFT, y, "Transaction Summary", 9.5, bold=True)
    kinds = [sum(entry.tag == tag for entry in entries) for tag in (CHECKS, CARD, ONLINE)]
    for n, (text, many) in enumerate(
        zip(["Checks paid/written", "Check Card and ATM transactions", "Electronic transactions"], kinds, strict=True)
    ):
        page.put(LEFT + 130 + 160 * n, y + 13, text, 8, right=True)
        page.put(LEFT + 130 + 160 * n, y + 25, str(many), 9, right=True)
    y += 44
    page.put(LEFT, y, "Interest Summary", 9.5, bold=True)
    page.put(LEFT, y + 12, f"Annual Percentage Yield Earned (APYE) 0.01%. Number of days in interest period {days}.", 8)
    return y + 36


def some_checks(rng: Random, days: list[Entry]) -> list[Entry]:
    checks: list[Entry] = []
    number = rng.randint(1040, 4800)
    for entry in days:
        gap = rng.random() < 0.3
        number += rng.randint(2, 6) if gap else 1
        lines = (f"{number}{' *' if gap and checks else ''}", fill(rng, "08#######", entry.day, {}))
        checks.append(Entry(entry.day, lines, some_amount(rng, -18, -900), CHECKS, CHECKS))
    return checks


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=29)
    opening = some_amount(rng, 900, 5200)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(14, 85), balance=opening, floor=200)
    blank = [Entry(day, (), Decimal(0), CHECKS, CHECKS) for day in some_days(rng, rng.randint(0, 9), *period)]
    paid = some_checks(rng, blank)
    last = Entry(period[1], ("Interest Payment",), some_amount(rng, 0.02, 0.6), IN, IN)
    everything = sorted([*entries, *paid, last], key=lambda entry: entry.day)
    number = fill(rng, "50-####-####", period[0], {})

    def head(page: pens.Page, sheet: int) -> float:
        page.put(LEFT, 44, "Performance Checking Statement", 15)
        page.put(RIGHT, 44, "Tristate Bank", 17, right=True, bold=True, color=ORANGE)
        page.put(LEFT, 58, "Tristate Bank, National Association", 8)
        page.put(LEFT, 82, f"For the period {period[0]:%m/%d/%Y} to {period[1]:%m/%d/%Y}", 9, bold=True)
        page.put(RIGHT, 82, f"Primary account number: {number}", 8.5, right=True)
        if sheet > 1:
            return 122
        page.put(RIGHT, 104, "Number of enclosures: 0", 8.5, right=True)
        page.lines(LEFT + 20, 130, ["MARLA T OSWALT", "1184 KENDRICK HOLLOW RD", "SEWICKLEY PA 15143-2210"], 9)
        help_lines = [
            "For 24-hour banking, and transaction or",
            "interest rate information, sign on to",
            "Online Banking.",
        ]
        page.lines(
            360, 122, [*help_lines, "", "For customer service call 1-800-555-0142", "Para servicio en español"], 8, 10
        )
        page.put(LEFT, 200, "IMPORTANT INFORMATION FOR OUR CUSTOMERS", 8.5, bold=True)
        small = (
            "Beginning next month a change applies to the fee for copies of statements. See the schedule for details."
        )
        page.put(LEFT, 212, small, 8)
        return summary(page, 240, number, opening, everything, (period[1] - period[0]).days + 1)

    sheet = Sheet(pens.Flow(750, lambda: pens.Page(pens.LETTER), head), [])
    sheet.flow.page.put(LEFT, sheet.flow.y, "Activity Detail", 12, bold=True)
    sheet.flow.y += 18
    listed(sheet, IN, [entry for entry in everything if entry.tag == IN])
    checks(sheet, paid)
    for name in (CARD, ONLINE, OTHER):
        listed(sheet, name, [entry for entry in everything if entry.tag == name])
    day_balances(sheet, opening, everything)
    sheet.flow.page.put(LEFT, sheet.flow.y, "Member FDIC", 8)
    sheet.flow.page.put(RIGHT, sheet.flow.y, "Equal Housing Lender", 8, right=True)
    numbered(sheet.flow.pages, lambda page, n, of: page.put(RIGHT, 93, f"Page {n} of {of}", 8.5, right=True))
    pens.with_reportlab(sheet.flow.pages, path)
    closing = opening + sum(entry.amount for entry in everything)
    return account("en_US", "USD", number, period, (opening, closing), sheet.rows)
