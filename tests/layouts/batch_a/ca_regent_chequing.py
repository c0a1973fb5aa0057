"""Canada, chequing like RBC: the date (`2 Jan`) once a day, the balance on the last row of a day; withdrawals before
deposits. PyMuPDF insert_text.

Opening Balance stands in the table; fee breakdown, "Interac e-Transfer", "Contactless Interac purchase - 4471",
cheque rows "Cheque - 217"; two-line descriptions (type, then counterparty, indented); a French line in the margin; the
closing balance row under the table; overdrawn balances "-12.00". The row of a new page repeats no date.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(8, -2, -140, "Contactless Interac purchase - ####|{shop}"),
    Kind(4, -5, -210, "Visa Debit purchase - ####|{web}"),
    Kind(3, -20, -900, "Online Banking transfer - ####", step="5"),
    Kind(3, -15, -800, "e-Transfer sent|{person} ??????"),
    Kind(2, 10, 900, "e-Transfer - Autodeposit|{person} C1A?????#?#?"),
    Kind(2, 800, 3400, "Payroll Deposit|{firm}", most=4),
    Kind(2, -30, -310, "Utility Bill Pmt|{utility}"),
    Kind(1, -60, -260, "Insurance|{insurer}"),
    Kind(1, -500, -2100, "Mortgage|REGENT MTG", most=2),
    Kind(1.5, -20, -400, "ATM withdrawal - ?#######", step="20"),
    Kind(1, 60, 1500, "Mobile cheque deposit - ####"),
    Kind(1, -40, -1600, "Cheque - ###"),
    Kind(0.7, 20, 700, "GST/HST Credit|CANADA", most=1),
    Kind(0.6, 100, 620, "Canada Child Benefit|CANADA", most=1),
    Kind(0.8, -4, -17, "Monthly fee", most=1),
    Kind(0.4, -5, -5, "Overdraft protection fee", most=1),
    Kind(0.4, -1, -2, "INTERAC e-Transfer fee"),
    Kind(0.4, -48, -48, "NSF item fee"),
    Kind(0.3, -0.11, -9, "Overdraft interest", most=1),
    Kind(0.5, 12, 150, "Contactless Interac refund - ####|{shop}"),
]
POOLS = {
    "shop": [
        "LOONDALE GROCER",
        "TIMBERS CAFE #22",
        "MARCHE DU QUAI",
        "PRAIRIE GAS BAR",
        "LIQ DEPOT 0117",
        "DOLLAR BARN 8",
    ],
    "web": ["PARCELTOWN.CA", "MAPLESTREAM.COM", "RIDESHARE* TRIP", "ISLAND FERRIES 88"],
    "person": ["Aurelie Gagnon", "SUKHDEEP BRAR", "Tom Wexford", "M. Kowalchuk"],
    "firm": ["HALDANE MINING L", "NORTHGATE HEALTH", "VILLE DE LAVELLE"],
    "utility": ["LAKEHEAD HYDRO", "ROGUE WIRELESS", "FORTISSIMO GAS", "CITY WATER WPG"],
    "insurer": ["COOPERATIVE LIFE", "WAWASSEE INS"],
}
DATE, TEXT, OUT, IN, BALANCE = 44, 90, 390, 475, 566


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = rng.choice([some_amount(rng, 20, 7000)] * 6 + [some_amount(rng, -10, -400)])
    entries = some_entries(rng, KINDS, POOLS, period, reversal="Item returned NSF|{}", balance=opening)
    closing = opening + sum(entry.amount for entry in entries)
    account = fill(rng, "0####-#######", start, {})
    truth = Truth("checking", "en_CA", "CAD", account, start, end, opening, closing)
    flow = Flow(705, lambda: Page(LETTER), lambda page, number: _head(page, number, truth))
    _summary(flow, truth, [e.amount for e in entries])
    _titles(flow.page, flow.y, "Details of your account activity")
    flow.y += 34
    flow.page.put(TEXT, flow.y, "Opening Balance", 9)
    flow.page.put(BALANCE, flow.y, written(opening), 9, right=True)
    flow.y += 16
    before = None
    balances = running(opening, [e.amount for e in entries])
    for n, entry in enumerate(entries):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 9, 220))]
        if flow.need(11 * len(lines) + 4):
            _titles(flow.page, flow.y, "Details of your account activity - continued")
            flow.y += 34
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if entry.day != before:
            flow.page.rule(DATE - 4, flow.y - 11, BALANCE, 0.4, GREY)
            flow.page.put(DATE, flow.y, _day(entry.day), 9)
        before = entry.day
        flow.page.put(OUT if entry.amount < 0 else IN, flow.y, written(abs(entry.amount)), 9, right=True)
        balance = balances[n] if last else None
        flow.page.put(BALANCE, flow.y, "" if balance is None else written(balance), 9, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.page.put(TEXT, flow.y, lines[0], 9)
        flow.y = flow.page.lines(TEXT + 8, flow.y + 11, lines[1:], 9, 11) + 4
    flow.need(40)
    flow.page.rule(DATE - 4, flow.y - 11, BALANCE)
    flow.page.put(TEXT, flow.y, "Closing Balance", 9, bold=True)
    flow.page.put(BALANCE, flow.y, f"${written(closing)}".replace("$-", "-$"), 9, right=True, bold=True)
    _fees(flow, [e.amount for e in entries if "fee" in e.text])
    for number, page in enumerate(flow.pages, 1):
        page.put(306, 770, f"{number} of {len(flow.pages)}", 8, center=True)
        page.put(24, 600, "Sauf erreur ou omission - RGPDA20010_####### E D 5 1".replace("#", "7"), 5, angle=90)
    with_pymupdf(flow.pages, path)
    return truth


def _head(page: Page, number: int, truth: Truth) -> float:
    page.box(40, 30, 26, 26, (0.0, 0.2, 0.45))
    page.put(72, 48, "Regent Bank of Canada", 13, bold=True, color=(0, 0.2, 0.45))
    page.put(566, 42, "Your Regent personal banking", 10, right=True, bold=True)
    page.put(566, 54, "account statement", 10, right=True, bold=True)
    page.put(566, 70, f"From {_long(truth.period_start)} to {_long(truth.period_end)}", 9, right=True)
    if number > 1:
        return 110
    page.lines(60, 130, ["MR SIMON P OYELARAN", "204-77 RIVER AVE", "WINNIPEG MB  R3L 0A1"], 10, 13)
    page.put(360, 120, "Your account number:", 9, bold=True)
    page.put(566, 120, truth.account_number, 9, right=True)
    page.put(360, 140, "How to reach us:", 9, bold=True)
    page.lines(450, 140, ["1-800-555-0127", "www.regentbank.example"], 9, 12)
    return 210


def _summary(flow: Flow, truth: Truth, amounts: list[Decimal]) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, "Summary of your account for this period", 12, bold=True)
    page.put(40, y + 18, f"Regent Day to Day Banking  {truth.account_number}", 9)
    lines = [
        (f"Your opening balance on {_long(truth.period_start)}", "$" + written(truth.opening_balance)),
        ("Total deposits into your account", "+ " + written(sum(a for a in amounts if a > 0))),
        ("Total withdrawals from your account", "- " + written(-sum(a for a in amounts if a < 0))),
        (f"Your closing balance on {_long(truth.period_end)}", "= $" + written(truth.closing_balance)),
    ]
    for n, (name, amount) in enumerate(lines):
        page.put(60, y + 36 + 14 * n, name, 9, bold=n in (0, 3))
        page.put(380, y + 36 + 14 * n, amount.replace("$-", "-$"), 9, right=True, bold=n in (0, 3))
    flow.y = y + 120


def _titles(page: Page, y: float, title: str) -> None:
    page.put(40, y, title, 12, bold=True)
    page.put(DATE, y + 18, "Date", 8)
    page.put(TEXT, y + 18, "Description", 8)
    for x, name in ((OUT, "Withdrawals ($)"), (IN, "Deposits ($)"), (BALANCE, "Balance ($)")):
        page.put(x, y + 18, name, 8, right=True)
    page.rule(40, y + 22, BALANCE, 1)


def _fees(flow: Flow, fees: list[Decimal]) -> None:
    flow.y += 20
    flow.need(90)
    page, y = flow.page, flow.y
    page.put(40, y, "Important information about your account", 11, bold=True)
    text = (
        "Please check this Account Statement without delay and advise us of any error or omission within 45 days of the"
        f" statement date. Fees charged in this period: {len(fees)}, in all"
        f" ${written(abs(sum(fees, Decimal('0.00'))))}. On"
        " March 1, 2025 the fee for a draft becomes $9.95. Deposits are insured up to $100,000.00 by CDIC."
    )
    page.lines(40, y + 16, wrap(text, fits("Helvetica", 8, 520)), 8, 10)
