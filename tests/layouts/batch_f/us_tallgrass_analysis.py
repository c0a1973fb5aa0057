"""USA, business checking with account analysis: summary, deposits and credits, checks paid in two or three
side-by-side columns, electronic debits, daily ledger balances, analysis fee table; sections decide the sign.

Look 1: `01/05`, description, amount. Look 2: effective date (only where it differs), posted date, amount before the
transaction detail. Checks have no words, so their description is empty; they run down the columns (look 1) or across
(look 2), and `*` marks a gap in the numbers. Long ACH texts with dates, trace numbers and amounts, continued headings,
section totals. Times and Helvetica, word spacing, the text in form XObjects.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_days,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

# In these texts ~ becomes #.
ACH = "Orig CO Name:{co} Orig ID:{id} Desc Date:{ymd} CO Entry Descr:{what} Sec:CCD Trace~:0210000######## Eed:{ymd}"
KINDS = [
    Kind(6, 300, 9000, "Deposit", "in"),
    Kind(5, 150, 14000, "{card} Merchant Svc Merch Dep {ymd} 8########### {biz}", "in"),
    Kind(3, 900, 48000, ACH + " Ind ID:INV{inv} Ind Name:{biz}", "in"),
    Kind(1, 5000, 90000, "WT Fed~0#### {bank} /Org={co} Srf~ 20##{inv}00 Trn~{ymd}###### Rfb~ {inv}", "in"),
    Kind(0.5, 20, 600, "Return item credit Chk~ 00#### 1 @ $12.00", "in"),
    Kind(5, -40, -7000, ACH, "out"),
    Kind(3, -60, -2500, "Business to Business ACH Debit - {co} {what} {ymd} {inv} {biz}", "out"),
    Kind(1.5, -2000, -26000, "{co} Payroll {ymd} 9####### Total 14 employees gross $ 31,4##.##", "out"),
    Kind(1, -900, -30000, "WT Seq ###### {bank} /Bnf={co} Srf~ OW0000##########", "out"),
    Kind(1, -25, -1800, "EFTPS USATAXPYMT {ymd} 2707######## {biz} Tax period 12/31", "out"),
    Kind(1, -12, -900, "Purchase authorized on {used} {shop} S30########### Card ####", "out"),
    Kind(0.7, -100, -6000, "Deposited item returned - {used} NSF Chk 0#### $1,###.00", "out"),
]
POOLS: Pools = {
    "co": ["Prairie Mutual Ins", "Mid-Plains Steel", "Ozone Freight LLC", "Bluestem Foods Co", "State Dept Rev"],
    "id": ["1#########", "9#########"],
    "what": ["Vendor Pay", "Premium", "Trade Pay", "Cash Conc", "Bill Pmt 1,250.00"],
    "card": ["Bankcard", "Amerix", "Squire Inc"],
    "biz": ["Hollis Fabrication", "HOLLIS FABRICATION INC"],
    "bank": ["First Sandhill Bk", "Cimarron Natl"],
    "shop": ["Depot Hardware Topeka KS", "Airway Parcel 800-463-3339 TN"],
    "inv": ["00####", "7#####"],
    "ymd": lambda _, day: day.strftime("%y%m%d"),
    "used": lambda rng, day: earlier(rng, day).strftime("%m/%d"),
}  # fmt: skip
LEFT, EDGE = 46, 566
Columns = tuple[tuple[float, str, bool], ...]


class _Sheets:
    """Sections flowing over letter pages, each heading repeated as continued."""

    def __init__(self, rng: Random, truth: Truth, look: int) -> None:
        self.rng, self.truth, self.look = rng, truth, look
        self.heading: tuple[str, Columns] | None = None
        face, bold = ("Helvetica", "Helvetica-Bold") if look == 1 else ("Times-Roman", "Times-Bold")
        self.face, self.size = face, 8.5 if look == 1 else 9.0
        self.flow = Flow(730, lambda: Page(LETTER, face, bold), self._head)

    def _head(self, page: Page, number: int) -> float:
        start, end = self.truth.period_start or date.min, self.truth.period_end or date.min
        page.put(LEFT, 44, "Tallgrass National Bank", 15, bold=True, color=(0.3, 0.2, 0.05))
        page.put(EDGE, 44, f"Account number: {self.truth.account_number}", 8.5, right=True)
        page.put(EDGE, 56, f"{start:%B %d, %Y} - {end:%B %d, %Y}", 8.5, right=True)
        y = 84.0
        if number == 1:
            page.put(LEFT, 70, "Analyzed Business Checking", 11, bold=True)
            page.lines(
                LEFT,
                98,
                ["HOLLIS FABRICATION INC", "OPERATING ACCOUNT", "1200 W CRANE ST", "TOPEKA KS 66606-1120"],
                9,
                11,
            )
            page.lines(
                350, 98, ["Questions?", "1-800-555-0142, 24 hours a day", "PO Box 2205, Wichita KS 67201-2205"], 8, 11
            )
            y = 168
        return self._title(page, y, " (continued)") if self.heading else y

    def _title(self, page: Page, y: float, more: str = "") -> float:
        name, columns = self.heading or ("", ())
        page.put(LEFT, y, name + more, 11, bold=True)
        page.rule(LEFT, y + 5, EDGE, 1)
        for x, label, right in columns:
            page.put(x, y + 16, label, 7.5, right=right, bold=True)
        return y + 30

    def section(self, name: str, columns: Columns, height: float = 60) -> None:
        self.heading = None
        self.flow.need(height)
        self.heading = (name, columns)
        self.flow.y = self._title(self.flow.page, self.flow.y)

    def total(self, x: float, words: str, amount: Decimal) -> None:
        self.flow.need(14)
        page, y = self.flow.page, self.flow.y
        page.put(x, y, f"${written(abs(amount))}", self.size, right=True, bold=True)
        page.put(LEFT if self.look == 1 else x + 14, y, words, self.size, bold=True)
        self.heading = None
        self.flow.y += 28

    def rows(self, name: str, entries: list[Entry], total: str) -> None:
        """One line of dates and amount with wrapped words each."""
        if self.look == 1:
            columns: Columns = ((LEFT, "Date", False), (100, "Description", False), (EDGE, "Amount", True))
            place, text, room = float(EDGE), 100.0, 370.0
        else:
            columns = ((LEFT, "Effective date", False), (106, "Posted date", False))
            columns += ((226, "Amount", True), (240, "Transaction detail", False))
            place, text, room = 226.0, 240.0, 320.0
        self.section(name, columns)
        for n, entry in enumerate(entries):
            lines = [part for line in entry.lines for part in wrap(line, fits(self.face, self.size, room))]
            self.flow.need(10.5 * len(lines))
            page, y = self.flow.page, self.flow.y
            value = None
            if self.look == 2 and self.rng.random() < 0.15:
                value = entry.day - timedelta(1)
                page.put(LEFT, y, f"{value:%m/%d}", self.size)
            page.put(LEFT if self.look == 1 else 106, y, f"{entry.day:%m/%d}", self.size)
            page.put(
                place, y, ("$" if n == 0 and self.look == 1 else "") + written(abs(entry.amount)), self.size, right=True
            )
            self.flow.y = page.lines(text, y, lines, self.size, 10.5) + 3
            row = Row(entry.day, " ".join(lines), entry.amount, value_date=value, page=self.flow.number)
            self.truth.transactions.append(row)
        self.total(place, total, sum((e.amount for e in entries), Decimal("0.00")))

    def checks(self, paid: list[tuple[int, Entry]], across: int) -> None:
        """Number, date and amount, in so many columns; on a page down or across."""
        wide = (EDGE - LEFT + 24) / across
        starts = [LEFT + wide * n for n in range(across)]
        columns: list[tuple[float, str, bool]] = []
        for x in starts:
            columns += [(x, "Number", False), (x + wide * 0.34, "Date", False), (x + wide - 24, "Amount", True)]
        self.section("Checks paid", tuple(columns))
        rest, before = paid, paid[0][0] - 1
        while rest:
            room = max(1, int((self.flow.bottom - self.flow.y) // 12) - 1)
            here, rest = rest[: room * across], rest[room * across :]
            deep = -(-len(here) // across)
            for n, (number, entry) in enumerate(here):
                column, row = (n // deep, n % deep) if self.look == 1 else (n % across, n // across)
                x, y = starts[column], self.flow.y + 12 * row
                self.flow.page.put(x, y, f"{number}{' *' if number != before + 1 else ''}", self.size)
                self.flow.page.put(x + wide * 0.34, y, f"{entry.day:%m/%d}", self.size)
                self.flow.page.put(x + wide - 24, y, written(abs(entry.amount)), self.size, right=True)
                self.truth.transactions.append(Row(entry.day, "", entry.amount, page=self.flow.number))
                before = number
            self.flow.y += 12 * deep + 2
            if rest:
                self.flow.turn()
        self.flow.need(30)
        self.flow.page.put(LEFT, self.flow.y, "* Gap in check sequence", 7.5)
        self.flow.y += 14
        total = sum((e.amount for _, e in paid), Decimal("0.00"))
        words = f"Total checks paid ({len(paid)})" if self.look == 1 else "Total checks paid"
        self.total(EDGE if self.look == 1 else 226, words, total)


def draw(rng: Random, path: Path) -> Truth:
    look = rng.choice([1, 2])
    period = start, end = some_period(rng, calendar=rng.random() < 0.8)
    opening = some_amount(rng, 4000, 260000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=30000)
    entries = [replace(e, lines=tuple(line.replace("~", "#") for line in e.lines)) for e in entries]
    number = rng.randint(1020, 28000)
    paid: list[tuple[int, Entry]] = []
    for _ in range(rng.choice([0, 1, 5, 14, 30, 64]) if entries else 0):
        number += rng.choice([1, 1, 1, 1, 2, 7])
        paid.append((number, Entry(some_days(rng, 1, start, end)[0], (), some_amount(rng, -35, -6500), "check", "")))
    into = [e for e in entries if e.tag == "in"]
    out = [e for e in entries if e.tag == "out"]
    fee = some_amount(rng, -18, -260)
    if entries:
        day = min(end, start + timedelta(rng.randint(9, 14)))
        out.append(
            Entry(
                day,
                (f"Client Analysis Srvc Chrg {day:%y%m%d} Svc Chge {start - timedelta(start.day):%m%y}",),
                fee,
                "out",
                "",
            )
        )
        out.sort(key=lambda entry: entry.day)
    every = sorted([*into, *out, *(e for _, e in paid)], key=lambda entry: entry.day)
    balances = running(opening, [e.amount for e in every])
    closing = balances[-1] if balances else opening
    account = fill(rng, "########0#", end, {})
    truth = Truth("checking", "en_US", "USD", account, start, end, opening, closing)
    sheets = _Sheets(rng, truth, look)
    _summary(sheets, into, paid, out)
    if into:
        sheets.rows("Deposits and credits", into, "Total deposits and credits")
    if paid and look == 1:
        sheets.checks(paid, rng.choice([2, 3]))
    if out:
        name = "Electronic debits" if look == 1 else "Electronic debits/bank debits"
        sheets.rows(name, out, f"Total {name.lower()}")
    if paid and look == 2:
        sheets.checks(paid, 3)
    ends = {
        day: list(group)[-1][1] for day, group in groupby(zip(every, balances, strict=True), lambda pair: pair[0].day)
    }
    _daily(sheets, {start - timedelta(1): opening, **ends})
    if rng.random() < 0.6:
        _analysis(sheets, fee)
    for n, page in enumerate(sheets.flow.pages, 1):
        page.put(EDGE, 768, f"Page {n} of {len(sheets.flow.pages)}", 7.5, right=True)
        page.put(
            LEFT, 768, "Member FDIC. Deposits insured up to $250,000.00. Report errors within 30 days.", 7, color=GREY
        )
    by_hand(sheets.flow.pages, path, Hand("Tw", form=True, tw=0.6) if look == 1 else Hand("TJ", "columns"))
    return truth


def _summary(sheets: _Sheets, into: list[Entry], paid: list[tuple[int, Entry]], out: list[Entry]) -> None:
    truth = sheets.truth
    start, end = truth.period_start or date.min, truth.period_end or date.min
    sheets.section("Account summary", ((300, "Items", True), (420, "Amount", True)))
    lines: list[tuple[str, str, Decimal]] = [
        (f"Beginning balance on {start:%m/%d}", "", truth.opening_balance or Decimal(0))
    ]
    groups = (("Deposits and credits", into), ("Checks paid", [e for _, e in paid]), ("Electronic debits", out))
    lines += [(name, str(len(some)), sum((e.amount for e in some), Decimal("0.00"))) for name, some in groups]
    lines.append((f"Ending balance on {end:%m/%d}", "", truth.closing_balance or Decimal(0)))
    for name, count, amount in lines:
        page, y = sheets.flow.page, sheets.flow.y
        page.put(LEFT, y, name, sheets.size, bold=not count)
        page.put(300, y, count, sheets.size, right=True)
        page.put(420, y, ("- " if amount < 0 else "") + f"${written(abs(amount))}", sheets.size, right=True)
        sheets.flow.y += 12
    sheets.flow.y += 18


def _daily(sheets: _Sheets, ends: dict[date, Decimal]) -> None:
    """The ledger balance of each day with rows, three columns across."""
    columns = tuple(
        c for n in range(3) for c in ((LEFT + 182 * n, "Date", False), (LEFT + 156 + 182 * n, "Balance", True))
    )
    sheets.section("Daily ledger balance", columns, 80)
    items = list(ends.items())
    for n in range(0, len(items), 3):
        sheets.flow.need(12)
        for place, (day, balance) in enumerate(items[n : n + 3]):
            sheets.flow.page.put(LEFT + 182 * place, sheets.flow.y, f"{day:%m/%d}", sheets.size)
            sheets.flow.page.put(LEFT + 156 + 182 * place, sheets.flow.y, written(balance), sheets.size, right=True)
        sheets.flow.y += 12
    sheets.heading = None
    sheets.flow.y += 18


def _analysis(sheets: _Sheets, fee: Decimal) -> None:
    """What the analysis fee was made of."""
    columns = ((LEFT, "Service", False), (320, "Volume", True), (400, "Unit price", True), (EDGE, "Charge", True))
    sheets.section("Account analysis", columns, 110)
    lines = [("Account maintenance", "1", "15.0000", "15.00"), ("ACH items received", "42", "0.1200", "5.04")]
    lines += [("Deposited items", "118", "0.1500", "17.70"), ("Earnings credit 0.35%", "", "", "- 21.19")]
    for line in [*lines, ("Fees charged last month", "", "", written(abs(fee)))]:
        for x, text in zip((LEFT, 320, 400, EDGE), line, strict=True):
            sheets.flow.page.put(x, sheets.flow.y, text, sheets.size, right=x != LEFT)
        sheets.flow.y += 12
