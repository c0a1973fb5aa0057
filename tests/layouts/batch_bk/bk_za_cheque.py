"""South Africa, cheque account: credits and balances end in Cr, debits are bare, charges that only accrue stand in a
column right of the balance and are taken at the end as rows with a #, a turnover and a table of charges follow.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._rows import ZERO, by_words, joined, money_in, money_out, number_pages

TURQUOISE = (0.0, 0.6, 0.62)
DATE, TEXT, REFERENCE, AMOUNT, BALANCE, CHARGE = 40, 84, 206, 430, 502, 556

POOLS = {
    "shop": ["Checkers Sixty60", "Pick N Pay Rosebank", "Woolworths Melville", "Engen Parkview", "Dis-Chem Killarney"],
    "payee": ["City Power", "Thabo Mokoena", "Discovery Med", "L Van Der Merwe", "Rand Water", "School Fees Gr4"],
    "debit": ["Outsure Insurance 00######", "Vodacom 0#########", "Virgin Act ####", "Bond 3000#######"],
    "from": ["N Dlamini", "J Pillay", "Refund Takealot", "Rent Cottage"],
    "firm": ["Goldreef Mining Svc", "Gauteng Dept Health", "Kagiso Logistics"],
    "bank": ["00######", "0041####"],
}
KINDS = [
    Kind(36, -18, -1400, "POS Purchase|{shop}|{card}", tag="card"),
    Kind(10, -100, -3000, "ATM Cash|0041#### Rosebank Mall|{card}", tag="cash", step="50"),
    Kind(12, -80, -4500, "FNA App Payment To|{payee}", tag="app"),
    Kind(4, -29, -249, "FNA App Prepaid Airtime|0#########", step="1"),
    Kind(10, -120, -3800, "Magtape Debit|{debit}"),
    Kind(5, -60, -900, "Internet Pmt To|{payee}"),
    Kind(6, 100, 4000, "FNA App Payment From|{from}"),
    Kind(3, 200, 5000, "Payshap Credit From|{from}"),
    Kind(3, 14000, 42000, "Magtape Credit|{firm} Salary", most=1),
    Kind(2, -12.5, -12.5, "~Declined Purchase Tran Fee|{card}", most=1),
]
CHARGES = {"cash": Decimal("12.50"), "app": Decimal("7.50")}


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 800, 24000)
    pools = POOLS | {"card": [f"4117{rng.randint(0, 99):02}*{rng.randint(0, 9999):04}"]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(22, 105), balance=opening, floor=-800)
    entries = [replace(entry, lines=tuple(line.replace("~", "#") for line in entry.lines)) for entry in entries]
    entries += _fees(entries, end)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts, ZERO)
    number = fill(rng, "62#########", start, {})
    rows: list[Row] = []
    finished: list[bool] = []

    def head(page: Page, sheet: int) -> float:
        y = _front(page, number, (start, end), entries, opening, closing) if sheet == 1 else _later(page, number)
        return y if finished else _table_head(page, y)

    flow = Flow(760, Page, head)
    _mark(flow, "Opening Balance", opening)
    balance = opening
    for entry in entries:
        flow.need(12)
        balance += entry.amount
        lines = _texts(rng, entry)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        _row(flow, entry, lines, balance)
    _mark(flow, "Closing Balance", balance)
    finished.append(True)
    _turnover(flow, (start, end), amounts)
    number_pages(flow.pages, _foot)
    with_fpdf(by_words(flow.pages), path)
    return Truth("checking", "en_ZA", "ZAR", number, start, end, opening, closing, rows)


def _fees(entries: list[Entry], end: date) -> list[Entry]:
    """What the bank takes on the last day: the month's fee, and the charges that have accrued."""
    accrued = sum((CHARGES.get(entry.tag, ZERO) for entry in entries), ZERO)
    fees = [Entry(end, ("#Monthly Account Fee",), Decimal("-83.00"), "fee", "")]
    if accrued:
        fees.append(Entry(end, ("#Service Fees",), -accrued, "fee", ""))
    return fees


def _texts(rng: Random, entry: Entry) -> list[str]:
    """The kind, then what stands in the second part of the description column."""
    if entry.tag == "card":
        return [entry.lines[0], f"{entry.lines[1]} {entry.lines[2]} {_day(earlier(rng, entry.day))}"]
    if len(entry.lines) > 2:
        return [entry.lines[0], " ".join(entry.lines[1:])]
    return list(entry.lines)


def _day(day: date) -> str:
    return f"{day:%d %b}"


def _credit(amount: Decimal) -> str:
    """A balance with its side."""
    return written(amount, minus="") + ("Cr" if amount >= 0 else "Dr")


def _front(
    page: Page, number: str, period: tuple[date, date], entries: list[Entry], opening: Decimal, closing: Decimal
) -> float:
    start, end = period
    page.put(40, 56, "Goldreef National", 17, bold=True, color=TURQUOISE)
    page.lines(40, 82, ["*MS NOMVULA SITHOLE", "17 FOURTH AVENUE", "PARKTOWN NORTH", "2193"], 9, 11)
    page.lines(
        330, 58, ["P O Box 417, Johannesburg, 2000", "Universal Branch Code 250417", "Lost Cards 087 000 0417"], 8, 10
    )
    page.put(330, 96, "Bank VAT Registration Number 4210000417", 8)
    page.put(330, 106, "Customer VAT Registration Number    Not Provided", 8)
    page.put(40, 150, f"Premier Cheque Account : {number}", 13, bold=True)
    page.put(40, 166, f"Tax Invoice/Statement Number : {end.month + 11}", 8.5)
    page.put(40, 178, f"Statement Period : {start.day} {start:%B %Y} to {end.day} {end:%B %Y}", 8.5)
    page.put(40, 190, f"Statement Date : {end.day} {end:%B %Y}", 8.5)
    fees = -sum((entry.amount for entry in entries if entry.lines[0].startswith("#")), ZERO)
    vat = (fees * 15 / 115).quantize(ZERO)
    blocks = [
        (
            40,
            "Statement Balances",
            [("Opening Balance", _credit(opening)), ("Closing Balance", _credit(closing)), ("VAT Inclusive *", "R")],
        ),
        (
            215,
            "Bank Charges",
            [("Service Fees", f"{fees}Dr"), ("Cash Deposit Fees", "0.00"), ("Total VAT", f"{vat}Dr")],
        ),
        (390, "Interest Rate", [("Credit Rate", "Tiered"), ("Debit Rate", "20.75%"), ("Limit", "0.00")]),
    ]
    for x, title, lines in blocks:
        page.box(x, 202, 166, 14, TURQUOISE)
        page.put(x + 4, 212, title, 8.5, bold=True, color=(1.0, 1.0, 1.0))
        for n, (label, text) in enumerate(lines):
            page.put(x + 4, 227 + 11 * n, label, 8)
            page.put(x + 162, 227 + 11 * n, text, 8, right=True)
    page.put(40, 276, "Transactions in RAND (ZAR)", 10, bold=True)
    page.put(240, 276, f"Account Number {number}", 8, color=GREY)
    return 284


def _later(page: Page, number: str) -> float:
    page.put(40, 50, "Goldreef National", 11, bold=True, color=TURQUOISE)
    page.put(556, 50, f"Premier Cheque Account {number}", 8, right=True)
    return 62


def _table_head(page: Page, y: float) -> float:
    page.rule(40, y, 558, 0.8, TURQUOISE)
    page.put(DATE, y + 14, "Date", 8.5, bold=True)
    page.put(TEXT, y + 14, "Description", 8.5, bold=True)
    page.put(AMOUNT, y + 14, "Amount", 8.5, bold=True, right=True)
    page.put(BALANCE, y + 14, "Balance", 8.5, bold=True, right=True)
    page.lines(CHARGE, y + 9, ["Accrued", "Bank", "Charges"], 7, 7.5, bold=True, right=True)
    page.rule(40, y + 27, 558, 0.8, TURQUOISE)
    return y + 40


def _mark(flow: Flow, label: str, balance: Decimal) -> None:
    flow.need(14)
    flow.page.put(TEXT, flow.y, label, 8, bold=True)
    _side(flow.page, BALANCE, flow.y, balance, True)
    flow.y += 13


def _side(page: Page, x: float, y: float, balance: Decimal, bold: bool = False) -> None:
    page.put(x, y, _credit(balance), 8, right=True, bold=bold)


def _row(flow: Flow, entry: Entry, texts: list[str], balance: Decimal) -> None:
    page = flow.page
    page.put(DATE, flow.y, _day(entry.day), 8)
    page.put(TEXT, flow.y, texts[0], 8)
    if len(texts) > 1:
        page.put(REFERENCE, flow.y, texts[1], 8)
    if entry.amount > 0:
        page.put(AMOUNT, flow.y, f"{written(entry.amount)}Cr", 8, right=True)
    else:
        page.put(AMOUNT - 8.5, flow.y, written(entry.amount, minus=""), 8, right=True)
    _side(page, BALANCE, flow.y, balance)
    if entry.tag in CHARGES:
        page.put(CHARGE, flow.y, str(CHARGES[entry.tag]), 8, right=True)
    flow.y += 11.5


def _turnover(flow: Flow, period: tuple[date, date], amounts: list[Decimal]) -> None:
    flow.need(96)
    page, y = flow.page, flow.y + 10
    page.rule(40, y - 14, 558, 0.8, TURQUOISE)
    page.put(40, y, "Turnover for Statement Period", 9, bold=True)
    come = [amount for amount in amounts if amount > 0]
    gone = [amount for amount in amounts if amount < 0]
    page.put(40, y + 14, "No. Credit Transactions", 8)
    page.put(200, y + 14, str(len(come)), 8, right=True)
    page.put(290, y + 14, f"{written(money_in(amounts))}Cr", 8, right=True)
    page.put(40, y + 26, "No. Debit Transactions", 8)
    page.put(200, y + 26, str(len(gone)), 8, right=True)
    page.put(290, y + 26, f"{written(money_out(amounts))}Dr", 8, right=True)
    page.lines(
        40,
        y + 46,
        [
            "# Bank charges include VAT at 15%. Accrued charges are taken on the day your monthly fee falls due.",
            "Please tell us within 30 days of any entry that you think is wrong. Deposits are covered to R100 000.",
            f"Your next statement follows about one month after {period[1].day} {period[1]:%B %Y}.",
        ],
        7,
        9,
        color=GREY,
    )


def _foot(page: Page, number: int, pages: int) -> None:
    page.put(
        40,
        800,
        "Goldreef National Bank Limited. An Authorised Financial Services Provider (NCRCP417).",
        6.5,
        color=GREY,
    )
    page.put(556, 800, f"Page {number} of {pages}", 7.5, right=True)
