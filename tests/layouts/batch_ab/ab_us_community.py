"""United States: community bank checking, set in Courier by a core processor, with headings between dotted lines.

Deposits, then withdrawals (minus after the amount), checks three abreast with * for gaps, a daily balance table,
year-to-date fees and a form to balance the checkbook.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import LETTER, Flow, Page, fits, with_fpdf
from ._tools import ZERO, size

POOLS: dict[str, Any] = {
    "shop": [
        "CASEY'S #2### AMES IA",
        "HY-VEE AMES 1018 AMES IA",
        "FAREWAY STORES NEVADA IA",
        "THEISEN'S OF AMES IA",
        "MENARDS AMES IA",
        "KUM&GO 0###R AMES IA",
        "WAL-MART #0### ANKENY IA",
    ],
    "bill": ["ALLIANT ENERGY  WEB PMT", "MEDIACOM  CABLE", "STATE FARM RO 27  SFPP", "VERIZON WIRELESS  PAYMENTS"],
    "work": ["STORY CO AUDITOR  PAYROLL", "DANFOSS POWER SO  DIR DEP", "MARY GREELEY MED  PAYROLL"],
    "md": lambda rng, day: earlier(rng, day).strftime("%m/%d"),
}
KINDS = [
    Kind(9, -3, -160, "DBT CRD #### {md} ########|{shop}|C# ####", "W"),
    Kind(3, -20, -300, "{bill}|##########", "W"),
    Kind(2, -20, -300, "ATM W/D #### {md} ########|420 LINCOLN WAY AMES IA|C# ####", "W", "20"),
    Kind(6, -15, -1200, "", "C"),
    Kind(3, 40, 1400, "DEPOSIT", "D"),
    Kind(2, 900, 2600, "{work}|#########", "D", "0.01", 2),
    Kind(1, 10, 200, "XX TRANSFER FROM SAVINGS ####", "D", "5"),
    Kind(1, -5, -12, "SERVICE CHARGE", "W", "0.5", 1),
]
DOTS = ". " * 62


def _md(day: date) -> str:
    return f"{day.month}/{day.day:02}"


def _head(number: str, end: date) -> Any:
    def head(page: Page, sheet: int) -> float:
        page.put(44, 50, "SKUNK RIVER STATE BANK", 13, bold=True)
        page.lines(
            44, 63, ["MEMBER FDIC   EQUAL HOUSING LENDER", "PO BOX 606   NEVADA IA 50201", "(515) 382-0100"], 8, 9
        )
        page.put(568, 50, f"Date {end.month}/{end.day:02}/{end:%y}        Page {sheet:4}", 9, right=True)
        page.put(568, 62, f"Account Number     XXXXXX{number[-4:]}", 9, right=True)
        if sheet > 1:
            return 108.0
        page.lines(90, 122, ["RUTH ELLEN HOFFMAN", "1806 DOUGLAS AVE", "AMES IA 50010-5347"], 9.5, 12)
        page.lines(44, 176, ["SWITCH TO E-STATEMENTS BY MARCH 31 AND BE ENTERED TO WIN A $250 GIFT CARD!"], 8, 9)
        return 200.0

    return head


def _heading(flow: Flow, text: str, room: float = 60) -> None:
    flow.need(room)
    page = flow.page
    page.put(44, flow.y, DOTS, 7)
    page.put(306, flow.y + 11, text, 9, bold=True, center=True)
    page.put(44, flow.y + 18, DOTS, 7)
    flow.y += 32


def _summary(flow: Flow, facts: list[tuple[str, str, str]], right: list[tuple[str, str]]) -> None:
    page, y = flow.page, flow.y
    page.put(44, y, "INTEREST CHECKING", 9, bold=True)
    y += 13
    for count, name, value in facts:
        page.put(68, y, count, 8.5, right=True)
        page.put(74, y, name, 8.5)
        page.put(296, y, value, 8.5, right=True)
        y += 11
    for n, (name, value) in enumerate(right):
        page.put(322, flow.y + 13 + 11 * n, name, 8.5)
        page.put(568, flow.y + 13 + 11 * n, value, 8.5, right=True)
    flow.y = y + 14


def _section(flow: Flow, title: str, entries: list[Entry]) -> list[Row]:
    rows = []
    if entries:
        _heading(flow, title)
        flow.page.put(44, flow.y, "Date", 8.5)
        flow.page.put(92, flow.y, "Description", 8.5)
        flow.page.put(560, flow.y, "Amount", 8.5, right=True)
        flow.y += 12
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(" ".join(line.split()), fits("Courier", 8.5, 330))]
        flow.need(10 * len(lines))
        flow.page.put(44, flow.y, _md(entry.day), 8.5)
        flow.page.lines(92, flow.y, lines, 8.5, 10)
        amount = written(abs(entry.amount))
        flow.page.put(565, flow.y, amount + ("-" if entry.amount < 0 else " "), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, None, flow.number))
        flow.y += 10 * len(lines)
    flow.y += 8
    return rows


def _three(flow: Flow, title: str, names: tuple[str, ...], cells: list[tuple[str, ...]], note: str = "") -> list[int]:
    """Cells three abreast, read across; the page of each."""
    _heading(flow, title)
    pages = []
    wide = 178
    for n in range(3):
        x = 44 + wide * n
        flow.page.put(x, flow.y, names[0], 8.5)
        if len(names) > 2:
            flow.page.put(x + 38, flow.y, names[1], 8.5)
        flow.page.put(x + 150, flow.y, names[-1], 8.5, right=True)
    flow.y += 12
    for start in range(0, len(cells), 3):
        flow.need(11)
        for n, cell in enumerate(cells[start : start + 3]):
            x = 44 + wide * n
            flow.page.put(x, flow.y, cell[0], 8.5)
            if len(cell) > 2:
                flow.page.put(x + 38, flow.y, cell[1], 8.5)
            flow.page.put(x + 150, flow.y, cell[-1], 8.5, right=True)
            pages.append(flow.number)
        flow.y += 11
    flow.page.put(44, flow.y + 2, note, 8)
    flow.y += 16
    return pages


def _checks(rng: Random, flow: Flow, entries: list[Entry]) -> list[Row]:
    """The checks in the order of their numbers; days need not follow."""
    if not entries:
        return []
    number, cells, labels = rng.randint(1200, 8000), list[tuple[str, ...]](), list[str]()
    for n, entry in enumerate(entries):
        gap = n > 0 and rng.random() < 0.25
        number += rng.randint(2, 9) if gap else 1
        labels.append(str(number))
        cells.append((_md(entry.day), f"{number}{'*' if gap else ''}", written(abs(entry.amount))))
    pages = _three(
        flow, "CHECKS IN NUMBER ORDER", ("Date", "Check No", "Amount"), cells, "* Denotes missing check numbers"
    )
    return [
        Row(entry.day, label, entry.amount, None, None, page)
        for entry, label, page in zip(entries, labels, pages, strict=True)
    ]


def _fees(flow: Flow) -> None:
    flow.need(70)
    for y, texts in enumerate(
        [
            ("", "Total For", "Total"),
            ("", "This Period", "Year-to-Date"),
            ("Total Overdraft Fees", "$.00", "$58.00"),
            ("Total Returned Item Fees", "$.00", "$.00"),
        ]
    ):
        for text, x in zip(texts, (60, 360, 500), strict=True):
            flow.page.put(x, flow.y + 11 * y, text, 8.5, right=x > 60)
    flow.page.box(52, flow.y - 12, 456, 52)
    flow.y += 60


def _form(flow: Flow, closing: Decimal) -> None:
    flow.turn(last=True)
    page, y = flow.page, flow.y
    page.put(306, y, "THIS FORM IS PROVIDED TO HELP YOU BALANCE YOUR ACCOUNT", 9, bold=True, center=True)
    page.put(44, y + 24, "CHECKS OUTSTANDING - NOT CHARGED TO ACCOUNT", 8)
    page.put(44, y + 36, "NO.          $", 8)
    for n in range(12):
        page.rule(44, y + 54 + 16 * n, 270, 0.4)
    page.upright(110, y + 40, y + 230, 0.4)
    page.lines(300, y + 40, ["ENDING BALANCE SHOWN ON THIS STATEMENT", f"               $ {written(closing)}"], 8, 14)
    page.lines(
        300, y + 82, ["ADD + DEPOSITS NOT SHOWN   $ __________", "TOTAL                      $ __________"], 8, 14
    )
    page.lines(
        300, y + 124, ["SUBTRACT - CHECKS OUTSTANDING $ _______", "BALANCE                    $ __________"], 8, 14
    )
    legal = [
        "IN CASE OF ERRORS OR QUESTIONS ABOUT YOUR ELECTRONIC TRANSFERS telephone us at (515) 382-0100 or write to us"
    ]
    legal += [
        "as soon as you can. We must hear from you no later than 60 days after we sent the FIRST statement on which"
    ]
    legal += [
        "the error appeared. (1) Tell us your name and account number. (2) Describe the error. (3) Tell us the amount."
    ]
    page.lines(44, y + 270, legal, 7.5, 9)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 900, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=size(rng), balance=opening, floor=300)
    interest = some_amount(rng, 0.05, 2.4)
    entries.append(Entry(end, ("INTEREST",), interest, "D", ""))
    balances = running(opening, [entry.amount for entry in entries])
    number, closing = fill(rng, "10####", end, {}), balances[-1]
    by_tag = {tag: [entry for entry in entries if entry.tag == tag] for tag in "DWC"}
    out = [*by_tag["W"], *by_tag["C"]]
    received = by_tag["D"][:-1]
    facts = [("", f"Previous Balance {_md(start - timedelta(1))}", written(opening))]
    facts += [(str(len(received)), "Deposits/Credits", written(sum((e.amount for e in received), ZERO)))]
    facts += [(str(len(out)), "Checks/Debits", written(-sum((e.amount for e in out), ZERO)))]
    facts += [("", "Interest Paid", written(interest)), ("", f"Ending Balance {_md(end)}", written(closing))]
    right = [("Statement Dates", f"{_md(start)}/{start:%y} thru {_md(end)}/{end:%y}")]
    right += [("Days in the Statement Period", str((end - start).days + 1)), ("Average Ledger", written(opening))]
    right += [("Annual Percentage Yield Earned", "0.15%"), ("Interest Paid This Year", written(interest + 3))]
    flow = Flow(742, lambda: Page(LETTER, "Courier", "Courier-Bold"), _head(number, end))
    _heading(flow, "CHECKING ACCOUNT")
    _summary(flow, facts, right)
    rows = _section(flow, "DEPOSITS AND ADDITIONS", by_tag["D"])
    rows += _section(flow, "WITHDRAWALS AND DEDUCTIONS", by_tag["W"])
    rows += _checks(rng, flow, by_tag["C"])
    pairs = groupby(zip(entries, balances, strict=True), key=lambda pair: pair[0].day)
    days = [(_md(start), written(opening))] if entries[0].day != start else []
    days += [(_md(day), written(list(group)[-1][1])) for day, group in pairs]
    _three(flow, "DAILY BALANCE INFORMATION", ("Date", "Balance"), [tuple(day) for day in days])
    _fees(flow)
    _form(flow, closing)
    with_fpdf(flow.pages, path)
    masked = f"XXXXXX{number[-4:]}"
    return Truth("checking", "en_US", "USD", masked, start, end, opening, closing, rows)
