"""Canada, chequing statement: `Date` (`15 Dec`) only on the first row of a day, `Description`, `Withdrawals ($)`,
`Deposits ($)`, `Balance ($)` only on the last row of a day.

Two-line descriptions ("Contactless Interac purchase - 4821" / the shop) have their amounts beside the second line in
look 1 and beside the first in look 2. "Opening Balance" and "Closing Balance" stand in the table, "Details of your
account activity - continued" on the next pages, where the date is not repeated within a day. By hand, word spacing,
texts in a form object, font size in the matrix.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Pools,
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
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(10, -2, -90, "Contactless Interac purchase - ####|{shop}"),
    Kind(4, -10, -240, "Interac purchase - ####|{shop}"),
    Kind(4, -10, -900, "Online Banking transfer - ####"),
    Kind(3, -10, -400, "e-Transfer sent|{person} {ref}"),
    Kind(3, 10, 600, "e-Transfer - Autodeposit {person}|{ref}"),
    Kind(2, 900, 2900, "Payroll Deposit|{firm}", most=3),
    Kind(3, -20, -260, "Utility Bill Pmt {biller}"),
    Kind(1, -300, -1900, "Mortgage payment"),
    Kind(2, -20, -400, "ATM withdrawal - ??######", step="20"),
    Kind(1, -10, -120, "Visa Debit purchase - ####|{web} ¤ USD @ 1.3#####"),
    Kind(1, -50, -900, "Cheque - ###"),
    Kind(1, 20, 1200, "Mobile cheque deposit - ####"),
    Kind(0.6, -1.5, -1.5, "INTERAC e-Transfer fee"),
    Kind(0.6, -11.95, -11.95, "Monthly fee|{used} to date, 12 debits over limit at $1.25", most=1),
    Kind(0.5, 5, 90, "Correction - {used}|{shop}"),
    Kind(0.5, 20, 260, "GST/TPS Canada|000######-0#"),
]
POOLS: Pools = {
    "shop": ["MAPLE HARDWARE 2101", "DÉPANNEUR CÔTÉ 24H", "BEANHOUSE 0417 OTTAWA", "PETRO NORD 00 1,279.9/L",
             "FRESHCART 055"],
    "person": ["Simone Tremblay", "A. Gill", "NGUYEN HOA"],
    "ref": ["CA??????", "6?#??#", "C1A#####????"],
    "firm": ["BOREAL FREIGHT LTD.", "CITY OF GATINEAU"],
    "biller": ["RIVIERE HYDRO", "NORTHTEL 613-555-0188", "AQUEDUC 2024-03"],
    "web": ["STREAMLY.COM", "BIGBARN MKTPLACE"],
    "used": lambda rng, day: earlier(rng, day).strftime("%b %d"),
}  # fmt: skip
DATE, TEXT, OUT, INTO, BALANCE = 50, 96, 392, 476, 560
NAVY = (0.0, 0.17, 0.45)


def _money(amount: Decimal) -> str:
    return written(amount)


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.3)
    opening = rng.choice([some_amount(rng, 20, 5000)] * 5 + [some_amount(rng, -5, -300)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    balances = running(opening, [e.amount for e in entries])
    number = fill(rng, "0####-#######", start, {})
    truth = Truth("checking", "en_CA", "CAD", number, start, end, opening, balances[-1] if balances else opening)
    second = rng.random() < 0.5

    def head(page: Page, at: int) -> float:
        page.put(DATE, 48, "Maplecrest Bank", 15, bold=True, color=NAVY)
        page.lines(
            BALANCE,
            44,
            ["Your Maplecrest account statement", f"From {_long(start)} to {_long(end)}"],
            8,
            11,
            right=True,
        )
        y = 104.0
        if at == 1:
            y = _summary(page, truth, [e.amount for e in entries])
        page.put(
            DATE, y, "Details of your account activity" + (" - continued" if at > 1 else ""), 11, bold=True, color=NAVY
        )
        y += 18
        page.box(DATE - 4, y - 10, BALANCE - DATE + 8, 15, (0.9, 0.93, 0.97))
        page.put(DATE, y, "Date", 8, bold=True)
        page.put(TEXT, y, "Description", 8, bold=True)
        for x, name in ((OUT, "Withdrawals ($)"), (INTO, "Deposits ($)"), (BALANCE, "Balance ($)")):
            page.put(x, y, name, 8, bold=True, right=True)
        return y + 18

    flow = Flow(726, lambda: Page(LETTER), head)
    flow.page.put(TEXT, flow.y, "Opening Balance", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, _money(opening), 8.5, right=True, bold=True)
    flow.y += 15
    days = [None, *(e.day for e in entries), None]
    edges = list(zip((a != b for a, b in pairwise(days)), (b != c for b, c in pairwise(days[1:])), strict=False))
    for entry, (first, final), balance in zip(entries, edges, balances, strict=False):
        lines = [
            part for line in entry.lines for part in wrap(_priced(line, entry.amount), fits("Helvetica", 8.5, 208))
        ]
        flow.need(11 * len(lines) + 4)
        page, y = flow.page, flow.y
        if first:
            page.rule(DATE, y - 10, BALANCE, 0.3, GREY)
            page.put(DATE, y, f"{entry.day.day} {entry.day:%b}", 8.5)
        beside = y + 11 * (len(lines) - 1) if second else y
        page.lines(TEXT, y, lines, 8.5, 11)
        page.put(OUT if entry.amount < 0 else INTO, beside, _money(abs(entry.amount)), 8.5, right=True)
        if final:
            page.put(BALANCE, beside, _money(balance), 8.5, right=True)
        shown = balance if final else None
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, shown, page=flow.number))
        flow.y += 11 * len(lines) + 4
    flow.need(76)
    page, y = flow.page, flow.y
    page.rule(DATE, y - 9, BALANCE, 1, NAVY)
    page.put(TEXT, y + 4, "Closing Balance", 8.5, bold=True)
    page.put(BALANCE, y + 4, "$" + _money(truth.closing_balance or Decimal(0)), 8.5, right=True, bold=True)
    legal = (
        "Please check this Account Statement without delay and advise us of any error or omission within 45 days of"
        f" {_long(end)}. Overdraft interest 22.00% per year. Deposits up to $100,000.00 may be insured by CDIC."
        " Registered trade-mark of Maplecrest Bank. GST Registration Number: R105248165."
    )
    page.lines(DATE, y + 26, wrap(legal, fits("Helvetica", 7, 470)), 7, 9)
    for at, sheet in enumerate(flow.pages, 1):
        sheet.put(BALANCE, 766, f"{at} of {len(flow.pages)}", 8, right=True)
        sheet.put(DATE, 766, fill(rng, "MCBPDA0001_####### ?-00#-##", start, {}), 6)
    by_hand(flow.pages, path, Hand("Tw", scaled=True, form=True, tw=0.6))
    return truth


def _priced(line: str, amount: Decimal) -> str:
    """The line with the sum in the other currency, by the rate at its end, for `¤`."""
    if "¤" not in line:
        return line
    rate = Decimal(line.rsplit(maxsplit=1)[-1])
    return line.replace("¤", _money(abs(amount) / rate))


def _summary(page: Page, truth: Truth, amounts: list[Decimal]) -> float:
    start, end = truth.period_start, truth.period_end
    assert start is not None and end is not None
    page.lines(DATE + 10, 110, ["MR OLIVIER GAGNON-REID", "212-85 RUE LAURIER", "GATINEAU QC  J8X 3W9"], 9, 12)
    page.put(330, 110, "Your account number:", 8, bold=True)
    page.put(BALANCE, 110, truth.account_number or "", 8, right=True)
    page.lines(330, 126, ["How to reach us: 1-800-555-0137", "www.maplecrest.example/statements"], 8, 11)
    page.put(DATE, 184, "Summary of your account for this period", 11, bold=True, color=NAVY)
    page.put(DATE, 200, f"Maplecrest Day to Day Banking {truth.account_number}", 8.5)
    into, out = (sum((a for a in amounts if (a > 0) == more), Decimal("0.00")) for more in (True, False))
    rows = [
        (f"Your opening balance on {_long(start)}", "", truth.opening_balance),
        ("Total deposits into your account", "+", into),
        ("Total withdrawals from your account", "-", -out),
        (f"Your closing balance on {_long(end)}", "=", truth.closing_balance),
    ]
    for n, (name, sign, amount) in enumerate(rows):
        page.put(DATE, 218 + 14 * n, name, 8.5, bold=sign == "=")
        page.put(330, 218 + 14 * n, sign, 8.5)
        dollar = "" if sign in ("+", "-") else "$"
        page.put(420, 218 + 14 * n, dollar + _money(amount or Decimal("0.00")), 8.5, right=True, bold=sign == "=")
    return 296
