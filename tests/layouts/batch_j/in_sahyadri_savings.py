"""India, savings account statement in a ruled grid: Tran Date, Chq No, Particulars, Debit, Credit, Balance, Init. Br;
`02-01-2024`, lakh grouping, no signs, a balance on every row.

"OPENING BALANCE" is the first row, "TRANSACTION TOTAL" and "CLOSING BALANCE" the last ones; particulars such as
UPI/P2M/.../ and NEFT/... are cut in mid-word at the column's end; customer block, legend of the codes. The branch code
follows the balance. Written by reportlab in DejaVu Sans Condensed.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Page, fits, with_reportlab

KINDS = [
    Kind(12, -10, -2500, "UPI/P2M/4###########/{shop}/{vpa}/{bank}", step="1"),
    Kind(5, -50, -9000, "UPI/P2A/4###########/{person}/{bank}/{note}", step="1"),
    Kind(2, -500, -10000, "ATM-CASH/{town}/{town}/{used}", step="500"),
    Kind(2, -400, -30000, "NACH-DR-{biller}-####ACH00####"),
    Kind(1, -2000, -60000, "CLG/{person}/{used}/{bank}", "chq", step="1"),
    Kind(2, -100, -6000, "POS/{shop}/{town}/{used}/1#:2#"),
    Kind(2, 25000, 140000, "NEFT/?????N##########/{firm}/{bank}/SALARY", most=2),
    Kind(2.5, 50, 12000, "UPI/P2A/4###########/{person}/{bank}/{note}", step="1"),
    Kind(1, 500, 60000, "IMPS/P2A/4###########/{person}/X######/{bank}", step="1"),
    Kind(0.6, 40, 900, "###010100######:Int.Pd:{used} to {used}", most=1, step="1"),
    Kind(0.5, -17.7, -17.7, "SMS Alerts Chrg Incl GST 15.00+2.70 {used}", most=1),
]
POOLS = {
    "shop": ["ANNAPURNA STORES", "Sri Balaji Medicals", "CHAI GALLI", "QuickBasket Retail Pvt", "PETRO NAGAR 1142"],
    "vpa": ["Payment fr", "UPI", "Paid via a", "NA"],
    "bank": ["KONKAN BANK", "Deccan Union Bank", "NARMADA STATE BA", "PAYTREE PAYMENTS"],
    "person": ["RAKESH D PATIL", "Sunita Deshmukh", "MOHD IRFAN", "K LAKSHMI NARAYANAN"],
    "note": ["rent", "Sent usi", "UPI Pay", "1500 le lo"],
    "town": ["PUNE", "THANE WEST", "NASHIK"],
    "biller": ["SURAKSHA LIFE INS", "GRIHA FINANCE LTD", "BAJRANG EMI"],
    "firm": ["KAVACH INFOTECH PVT LTD", "ZILLA PARISHAD"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d-%m-%Y"),
}
EDGES = [30, 88, 136, 336, 404, 472, 540, 568]
FACE = "narrow"


def _inr(amount: Decimal) -> str:
    whole, paise = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ("-" if amount < 0 else "") + ",".join([*groups, tail]) + f".{paise}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 30, 90]))
    opening = some_amount(rng, 800, 250000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=500)
    for n in reversed(range(len(entries))):  # no savings account is overdrawn: such debits are left out
        if entries[n].amount < 0 and min(running(opening, [e.amount for e in entries])[n:]) < 0:
            del entries[n]
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "9#00100########", start, {})
    branch = fill(rng, "1##", start, {})
    truth = Truth("savings", "en_IN", "INR", account, start, end, opening, closing)
    flow = Flow(770, lambda: Page(face=FACE, bold="narrow-bold"), lambda page, sheet: _head(page, sheet, truth))
    _cells(flow, ["", "", "OPENING BALANCE", "", "", _inr(opening), ""])
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(entry.lines[0], fits(FACE, 7.5, EDGES[3] - EDGES[2] - 8), cut=True)
        cheque = fill(rng, "00####", entry.day, {}) if entry.tag == "chq" else ""
        sides = ["", ""]
        sides[entry.amount > 0] = _inr(abs(entry.amount))
        _cells(flow, [f"{entry.day:%d-%m-%Y}", cheque, *lines[:1], *sides, _inr(balance), branch], lines)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    debit, credit = (
        sum((e.amount for e in entries if (e.amount < 0) == out), Decimal("0.00")) for out in (True, False)
    )
    _cells(flow, ["", "", "TRANSACTION TOTAL", _inr(abs(debit)), _inr(credit), "", ""])
    _cells(flow, ["", "", "CLOSING BALANCE", "", "", _inr(closing), ""])
    _legend(flow)
    for sheet, page in enumerate(flow.pages, 1):
        page.put(EDGES[-1], 820, f"Page {sheet} of {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path)
    return truth


def _cells(flow: Flow, cells: list[str], lines: list[str] | None = None) -> None:
    """One row of the grid; amounts to the right of their cells."""
    lines = lines or [cells[2]]
    height = 9.5 * len(lines) + 6
    flow.need(height)
    page, top = flow.page, flow.y
    bold = lines[0].isupper() and not cells[0]
    for n, cell in enumerate(cells):
        page.box(EDGES[n], top, EDGES[n + 1] - EDGES[n], height, stroke=(0.5, 0.5, 0.5))
        if n == 2:
            page.lines(EDGES[n] + 4, top + 10, lines, 7.5, 9.5, bold=bold)
        elif n in (3, 4, 5):
            page.put(EDGES[n + 1] - 4, top + 10, cell, 7.5, right=True, bold=bold)
        else:
            page.put(EDGES[n] + 4, top + 10, cell, 7.5)
    flow.y = top + height


def _head(page: Page, sheet: int, truth: Truth) -> float:
    y = 36.0
    if sheet == 1:
        page.put(EDGES[-1], 44, "SAHYADRI BANK", 15, right=True, bold=True, color=(0.55, 0.1, 0.25))
        left = [
            "VAISHALI ANAND KULKARNI",
            "Joint Holder :- -",
            "FLAT 602 SHIVNERI APTS",
            "KARVE ROAD, PUNE",
            "MAHARASHTRA-411038",
        ]
        right = [
            "Customer ID :84####17",
            "IFSC Code :SHYB0000142",
            "MICR Code :411211009",
            "Nominee Registered :Y",
            "Scheme :SB-EASY ACCESS",
        ]
        page.lines(EDGES[0], 62, left, 8, 11)
        page.lines(EDGES[-1], 62, [line.replace("####", "2016") for line in right], 8, 11, right=True)
        days = f"(From : {truth.period_start:%d-%m-%Y} To : {truth.period_end:%d-%m-%Y})"
        page.put(
            298, 136, f"Statement of Account No :{truth.account_number} for the period", 8.5, center=True, bold=True
        )
        page.put(298, 148, days, 8.5, center=True, bold=True)
        y = 160
    names = ["Tran Date", "Chq No", "Particulars", "Debit", "Credit", "Balance", "Init.Br"]
    for n, name in enumerate(names):
        middle = (EDGES[n] + EDGES[n + 1]) / 2
        page.box(EDGES[n], y, EDGES[n + 1] - EDGES[n], 16, (0.93, 0.93, 0.93), stroke=(0.5, 0.5, 0.5))
        page.put(middle, y + 11, name, 7.5, center=True, bold=True)
    return y + 16


def _legend(flow: Flow) -> None:
    flow.need(96)
    lines = [
        "Unless the constituent notifies the bank immediately of any discrepancy found in this statement of",
        "Account, it is taken to be correct. Deposits are insured by DICGC up to Rs 5,00,000.",
        "Legends : ATM-CASH - Cash at ATM; POS - Purchase at merchant; CLG - Cheque clearing; NACH-DR - Mandate",
        "debit; Int.Pd - Interest paid to customer; Init.Br - Branch where the transaction was initiated.",
        f"Average monthly balance to be kept: Rs 10,000.00. Charges revised with effect from {_later(flow)}.",
        "++++ End of Statement ++++",
    ]
    flow.page.lines(EDGES[0], flow.y + 18, lines, 7.5, 11)


def _later(flow: Flow) -> str:
    return f"01-04-{2025 + flow.number % 2}"
