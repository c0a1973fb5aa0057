"""South Africa, business current account: month and day after the amounts, minus after debits, fees marked ##.

Each row has a line for its sort and a set-in line for its details; the statement runs from mid-month to mid-month.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, written
from ..pens import A4, WHITE, Flow, Page, with_pymupdf
from ._rows import entries_of, fold, joined, worded

BLUE = (0.0, 0.2, 0.63)
KINDS = (
    Kind(7, -2400, -45, "CHEQUE CARD PURCHASE|{shop} 5222*#### {card}"),
    Kind(5, -18000, -300, "IB PAYMENT TO|{payee}"),
    Kind(4, -9500, -250, "DEBIT TRANSFER|{debit}"),
    Kind(3, -5000, -200, "AUTOBANK CASH WITHDRAWAL AT|{atm} 5222*#### {card}", step="10"),
    Kind(2, -1500, -29, "PREPAID MOBILE PURCHASE|CELL########## {card}", step="1"),
    Kind(1, -22000, -4000, "ACCOUNT PAYMENT|VEHICLE FIN ##########", most=1),
    Kind(1, -350, -90, "FIXED MONTHLY FEE", "fee", most=1),
    Kind(3, -30, -2, "FEE-ELECTRONIC ACCOUNT PAYMENT|{units} TRANSACTIONS", "fee"),
    Kind(1, -60, -8, "FEE: CASH WITHDRAWAL|{atm}", "fee"),
    Kind(1, -700, -20, "INTEREST ON OVERDRAFT UP TO {card}", most=1),
    Kind(5, 400, 30000, "CREDIT TRANSFER|{client}"),
    Kind(3, 900, 22000, "MAGTAPE CREDIT|{client}"),
    Kind(2, 500, 9000, "CARD SETTLEMENT|MERCH ######## {card}"),
    Kind(1, 1000, 15000, "AUTOBANK CASH DEPOSIT|{atm}", step="10"),
)
POOLS: Pools = {
    "shop": (
        "PNP CRP GARDENS",
        "ENGEN KLOOF ST",
        "MAKRO MILNERTON",
        "BUILD IT PAARL",
        "WOOLWORTHS CAVENDISH",
        "TAKEALO*T",
    ),
    "payee": ("RENT WYNBERG UNIT 4", "J BOTHA WAGES", "KHUMALO PLUMBING", "SARS-VAT-4#########", "CAPE TIMBER CC"),
    "debit": ("OUTSURANCE  #########", "VODACOM     #########", "DISC PREM   #########", "TELKOM      ########"),
    "atm": ("CLAREMONT 2", "TYGERVALLEY", "LONG STREET"),
    "client": ("MABASO TRADING INV####", "DU PLESSIS", "NAIDOO & SONS", "PAYFAST PAYOUT", "WILD FIG LODGE ####"),
    "units": ("1", "2", "4", "7"),
    "card": lambda _rng, day: f"{day:%d} {day:%b}".upper(),
}
X = (46.0, 296.0, 366.0, 440.0, 474.0, 549.0)


def _rand(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


def _head(page: Page, leaf: int, period: tuple[date, date], firm: str, account: str) -> float:
    page.put(46, 46, "Protea National Bank", 15, bold=True, color=BLUE)
    page.put(549, 40, "Customer Care: 0860 000 000   VAT Reg No. 4100099999", 7, right=True)
    y = 66.0
    if leaf == 1:
        page.put(549, 60, "CLAREMONT", 8, right=True)
        page.put(549, 70, f"{period[1]:%d %B %Y}", 8, right=True)
        page.lines(46, 82, [firm, "PO BOX 441", "CLAREMONT", "7735"], 9, 12)
        y = 144.0
    page.put(46, y, "BANK STATEMENT / TAX INVOICE", 11, bold=True)
    page.put(46, y + 14, "BUSINESS CURRENT ACCOUNT", 9)
    page.put(549, y, f"Account Number   {account}", 9, right=True)
    page.put(549, y + 14, f"Statement from {period[0]:%d %B %Y} to {period[1]:%d %B %Y}", 8, right=True)
    y += 28
    page.box(40, y - 2, 515, 16, BLUE)
    titles = ("Details", "Service Fee", "Debits", "Credits", "Date", "Balance")
    for n, (x, title) in enumerate(zip(X, titles, strict=True)):
        middle = n in {1, 4}
        right = n > 0 and not middle
        page.put(x - (40 if n == 1 else 0), y + 9, title, 8.5, bold=True, color=WHITE, right=right, center=middle)
    return y + 28


def _summary(page: Page, y: float, fees: Decimal, balance: Decimal) -> None:
    page.rule(40, y - 10, 555, 0.6, BLUE)
    vat = (fees * 15 / 115).quantize(Decimal("0.01"))
    page.lines(46, y + 2, ["## These fees include VAT", "VAT Summary"], 8, 11)
    page.put(46, y + 26, "Total charge amount (excluding VAT)", 8)
    page.put(300, y + 26, f"R {_rand(fees - vat)}", 8, right=True)
    page.put(46, y + 37, "Total VAT at 15%", 8)
    page.put(300, y + 37, f"R {_rand(vat)}", 8, right=True)
    page.put(330, y + 2, "Account Summary", 8, bold=True)
    page.put(330, y + 15, "Balance at date of statement", 8)
    page.put(549, y + 15, f"R {_rand(balance)}", 8, right=True)
    page.put(330, y + 26, "Overdraft facility", 8)
    page.put(549, y + 26, "R 20,000.00", 8, right=True)
    page.put(330, y + 37, "Overdraft interest rate", 8)
    page.put(549, y + 37, "14.250%", 8, right=True)
    page.put(46, y + 60, "Please check this statement; entries not queried within 30 days are taken as correct.", 7.5)


def draw(rng: Random, path: Path) -> Truth:
    year, first = rng.randint(2021, 2025), rng.randint(1, 12)
    start = date(year, first, rng.randint(3, 20))
    period = (start, start + timedelta(rng.randint(28, 31)))
    opening = some_amount(rng, 800, 60000)
    entries = entries_of(rng, KINDS, POOLS, period, (20, 100), opening, -8000, -20000)
    after = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "## ### ### #", start, {})
    fees = -sum((entry.amount for entry in entries if entry.tag == "fee"), Decimal(0))
    firm = rng.choice(("PROTEA JOINERY (PTY) LTD", "BLUE GUM CATERING CC", "KAROO FREIGHT (PTY) LTD"))
    serial = fill(rng, "####", start, {})

    flow = Flow(758, lambda: Page(A4), lambda page, leaf: _head(page, leaf, period, firm, account))

    def end(page: Page, y: float, day: date, balance: Decimal) -> None:
        page.put(X[4], y, f"{day:%m} {day:%d}", 8.5, center=True)
        page.put(X[5], y, _rand(balance), 8.5, right=True)

    flow.page.put(X[0], flow.y, "BALANCE BROUGHT FORWARD", 8.5)
    end(flow.page, flow.y, start, opening)
    flow.y += 12
    booked = []
    for entry, balance in zip(entries, after, strict=True):
        more = fold(entry.lines[1:], "Helvetica", 8.5, 190)
        flow.need(11.0 * (1 + len(more)))
        page, y = flow.page, flow.y
        page.put(X[0], y, entry.lines[0], 8.5)
        page.lines(X[0] + 8, y + 11, more, 8.5, 11)
        if entry.tag == "fee":
            page.put(X[1] - 40, y, "##", 8.5, center=True)
        page.put(X[2 if entry.amount < 0 else 3], y, _rand(entry.amount), 8.5, right=True)
        end(page, y, entry.day, balance)
        text = joined([entry.lines[0], *more])
        booked.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        flow.y += 11.0 * (1 + len(more))
    flow.need(110)
    _summary(flow.page, flow.y + 8, fees, after[-1])
    for leaf, page in enumerate(flow.pages, 1):
        page.put(
            46,
            800,
            "Protea National Bank Limited (Reg. No. 1999/000001/06) An authorised financial services provider",
            6.5,
        )
        page.put(46, 809, f"Stmt {serial}", 6.5)
        page.put(549, 809, f"Page {leaf} of {len(flow.pages)}", 7.5, right=True)
    with_pymupdf(worded(flow.pages) if rng.random() < 0.6 else flow.pages, path)
    return Truth("bank", "en-ZA", "ZAR", account, *period, opening, after[-1], booked)
