"""Nigeria, customer statement: Trans. Date, Value. Date, Reference, Debits, Credits, Balance, branch, and only then the
Remarks, which wrap in a narrow column; naira amounts in the millions, transfers followed by commission and VAT rows.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Color, Flow, Page, fits, with_fpdf
from ._rows import covered, into, out_of

ORANGE: Color = (0.87, 0.33, 0.05)
LINE: Color = (0.75, 0.75, 0.75)
NETWORK, BRANCH = "E- CHANNELS", "318 ALLEN AVENUE"
POOLS: Pools = {
    "person": (
        "OKONKWO CHINEDU PAUL",
        "ADEYEMI FOLASADE",
        "MUSA IBRAHIM GARBA",
        "EZE BLESSING NGOZI",
        "OLUWASEUN BAKARE",
        "EFFIONG NSIKAK",
    ),
    "bank": ("UNITY TRUST BANK", "LAGOON BANK", "SAVANNAH BANK PLC", "PALMCOIN MFB", "CEDAR BANK"),
    "memo": ("food stuff", "Rent part payment", "school fees", "for fuel", "Transfer", "goods supplied", "pos"),
    "place": ("SHOPFAIR IKEJA LA LANG", "FILLING STN OJOTA LA", "JUMBO MALL SURULERE LANG"),
    "stamp": lambda _rng, day: f"{day:%y%m%d}",
}
KINDS = (
    Kind(
        20,
        -1000,
        -250000,
        "NIBSS Instant Payment Outward 000058{stamp}############ {memo} TO {bank}/ {person}",
        NETWORK,
        "500",
    ),
    Kind(
        12,
        2000,
        600000,
        "NIBSS Instant Payment Inward 000014{stamp}############ FROM {person}/{memo} REF:{stamp}######",
        NETWORK,
        "100",
    ),
    Kind(7, -1000, -80000, "TRANSFER BETWEEN CUSTOMERS via Mobile {memo} TO {person}", NETWORK, "100"),
    Kind(6, 1000, 150000, "TRANSFER BETWEEN CUSTOMERS via Internet Banking from {person} {memo}", NETWORK, "100"),
    Kind(9, -100, -5000, "Airtime Purchase MBANKING- 234803#######-REF:{stamp}#########", NETWORK, "100"),
    Kind(9, -800, -45000, "POS/WEB PURCHASE TRANSACTION -######- -{place} ##########", NETWORK, "50"),
    Kind(5, -2000, -40000, "CASH WITHDRAWAL FROM OTHER ATM -######-{bank} ATM ALLEN IKEJA LANG", NETWORK, "1000"),
    Kind(3, 20000, 900000, "CASH DEPOSIT BY {person}", BRANCH, "1000"),
    Kind(3, 80000, 450000, "SALARY PAYMENT FOR STAFF FROM HARBOUR LOGISTICS LTD", "HEAD OFFICE", "0.01", most=1),
    Kind(3, -50, -50, "ELECTRONIC MONEY TRANSFER LEVY {stamp}######", "HEAD OFFICE", "50"),
    Kind(2, -4, -500, "SMS ALERT CHARGES COVERING TRANSACTIONS OF THE MONTH", "HEAD OFFICE", "4", most=1),
    Kind(1, -50, -50, "CARD MAINTENANCE CHARGE", "HEAD OFFICE", "50", most=1),
)
TRANS, VALUE, REF, DEBIT, CREDIT, BALANCE, ORIGIN, REMARKS = 30.0, 82.0, 134.0, 252.0, 316.0, 388.0, 394.0, 450.0
EDGES = (27.0, 79.0, 131.0, 186.0, 255.0, 319.0, 391.0, 447.0, 568.0)


def _with_fees(rng: Random, entries: list[Entry]) -> list[Entry]:
    """Behind some of the transfers what the bank takes for them."""
    every = []
    for entry in entries:
        every.append(entry)
        if "Outward" in entry.lines[0] and rng.random() < 0.4:
            fee = Decimal("10.00") if entry.amount > -5000 else Decimal("25.00" if entry.amount > -50000 else "50.00")
            tail = entry.lines[0].split()[4]
            tax = (fee * Decimal("0.075")).quantize(Decimal("0.01"))
            every.append(replace(entry, lines=(f"COMMISSION NIP TRANSFER COMMISSION FOR {tail}",), amount=-fee))
            every.append(replace(entry, lines=(f"VALUE ADDED TAX VAT ON NIP TRANSFER FOR {tail}",), amount=-tax))
    return every


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice((30, 60, 89)))
    opening = some_amount(rng, 3000, 900000)
    plain = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 80), balance=opening, floor=60000)
    entries = _with_fees(rng, plain)
    amounts = [entry.amount for entry in entries]
    opening = covered(opening, amounts)
    closing = opening + sum(amounts)
    account = f"0{rng.randint(10**8, 10**9 - 1)}"

    def head(page: Page, count: int) -> float:
        if count > 1:
            return _columns(page, 40)
        page.box(27, 28, 40, 40, ORANGE)
        page.put(75, 46, "Harmattan Trust Bank Plc", 13, bold=True)
        page.put(75, 60, "Plot 12 Marina Close, Victoria Island, Lagos", 7)
        page.put(568, 46, "CUSTOMER STATEMENT", 12, right=True, bold=True, color=ORANGE)
        page.lines(30, 92, ("ADEBAYO TUNDE SAMUEL", "14 OGUNLANA STREET", "OFF ALLEN AVENUE, IKEJA", "LAGOS"), 8, 11)
        facts = (
            ("Print. Date", f"{period[1]:%d-%b-%Y}"),
            ("Branch Name", "ALLEN AVENUE"),
            ("Account No", account),
            ("Internal Reference", f"318/{account[3:9]}/1/59/0"),
            ("Account Type", "SAVINGS ACCOUNT"),
            ("Currency", "Nigerian Naira"),
            ("Opening Balance", written(opening)),
            ("Total Debit", written(out_of(amounts))),
            ("Total Credit", written(into(amounts))),
            ("Closing Balance", written(closing)),
        )
        for n, (name, value) in enumerate(facts):
            page.put(330, 92 + 12 * n, name, 7.5, bold=True)
            page.put(568, 92 + 12 * n, value, 7.5, right=True)
            page.rule(330, 95 + 12 * n, 568, 0.3, LINE)
        page.put(30, 200, f"Statement for the period {period[0]:%d-%b-%Y} to {period[1]:%d-%b-%Y}", 8, bold=True)
        return _columns(page, 226)

    flow = Flow(800, lambda: Page(face="narrow", bold="narrow-bold"), head)
    rows = []
    for entry, balance in zip(entries, running(opening, amounts), strict=True):
        remarks = wrap(entry.lines[0], fits("narrow", 6.6, 114))
        origin = wrap(entry.tag, fits("narrow", 6.6, 50))
        tall = 9 * max(len(remarks), len(origin)) + 6
        flow.need(tall)
        page, y = flow.page, flow.y
        page.put(TRANS, y, f"{entry.day:%d-%b-%Y}", 6.6)
        page.put(VALUE, y, f"{entry.day:%d-%b-%Y}", 6.6)
        page.put(REF, y, f"'{rng.randint(0, 99999):013}" if "CASH DEPOSIT" in entry.lines[0] else "", 6.2)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, written(abs(entry.amount)), 6.6, right=True)
        page.put(BALANCE, y, written(balance), 6.6, right=True)
        page.lines(ORIGIN, y, origin, 6.6, 9)
        page.lines(REMARKS, y, remarks, 6.6, 9)
        for x in EDGES:
            page.upright(x, y - 9, y - 9 + tall, 0.4, LINE)
        page.rule(EDGES[0], y - 9 + tall, EDGES[-1], 0.4, LINE)
        flow.y += tall
        rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, entry.day, flow.number))
    flow.need(40)
    notes = (
        "This is a computer generated statement and needs no signature. Report errors to your branch within 14 days.",
        "Do not tell anyone your PIN or password. Contact centre: 0700 555 0000.",
    )
    flow.page.lines(30, flow.y + 10, notes, 6.5, 9)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(297, 826, f"Page {n} of {len(flow.pages)}", 7, center=True)
    with_fpdf(flow.pages, path)
    return Truth("savings", "en_NG", "NGN", account, *period, opening, closing, rows)


def _columns(page: Page, y: float) -> float:
    page.box(EDGES[0], y - 11, EDGES[-1] - EDGES[0], 25, ORANGE)
    titles = (
        (TRANS, ("Trans.", "Date"), False),
        (VALUE, ("Value.", "Date"), False),
        (REF, ("Reference",), False),
        (DEBIT, ("Debits",), True),
        (CREDIT, ("Credits",), True),
        (BALANCE, ("Balance",), True),
        (ORIGIN, ("Originating", "Branch"), False),
        (REMARKS, ("Remarks",), False),
    )
    for x, lines, right in titles:
        page.lines(x, y, lines, 7, 9.5, right=right, bold=True, color=(1, 1, 1))
    return y + 25
