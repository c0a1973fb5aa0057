"""India: savings account in a ruled grid of narrow cells, in which even the dates wrap ("1 Jan" over "2024").

Lakh grouping; UPI strings cut anywhere; transaction and value date, a reference column that wraps too; the balance at
the start stands among the account's particulars, the one at the end only in the last row.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Page, fits, with_pymupdf

POOLS = {
    "shop": [
        "SWIGGY/YESB/swiggy.sto/Pay via",
        "BIGBASKE/HDFC/bigbasket@/Payment",
        "Blinkit/UTIB/blinkit.pa/UPI",
        "IRCTC WE/ICIC/irctcipay@/Oid 1",
        "JIO PREP/SBIN/jio@citiba/UPI",
        "MANOJ KU/PYTM/paytmqr28/Paid v",
    ],
    "who": ["SUNITA D", "RAKESH S", "ARUN PIL", "MEENA IY"],
    "place": ["INDIRANAGAR BENGALURU", "MG ROAD BENGALURU", "KORAMANGALA"],
}
DR, CR = "TRANSFER TO 489769316209#", "TRANSFER FROM 509819316209#"
KINDS = [
    Kind(9, -10, -2500, "TO TRANSFER-UPI/DR/4###########/{shop}--", DR),
    Kind(2, -50, -9000, "TO TRANSFER-UPI/DR/4###########/{who}/SBIN/9#########/UPI--", DR, "10"),
    Kind(1.4, -500, -10000, "ATM WDL-ATM CASH 4### {place}--", "", "500"),
    Kind(0.8, -900, -18000, "by debit card-OTHPOS4########### RELIANCE RETAIL BENGALURU--", "OTHPOS4###########"),
    Kind(0.7, -2000, -24000, "DEBIT-ACHDr NACH0000000000#### BAJAJ FINANCE LTD--", "", "1"),
    Kind(0.5, -5000, -60000, "TO CLEARING-KOTAK MAHINDRA--", "###### ", "1"),
    Kind(1.3, 28000, 145000, "BY TRANSFER-NEFT*HDFC0000240*N#############*VINDHYA SOFTWA--", CR, "1", 2),
    Kind(1.6, 100, 15000, "BY TRANSFER-UPI/CR/4###########/{who}/SBIN/9#########/Payment--", CR, "1"),
    Kind(0.5, 2000, 30000, "CASH DEPOSIT-CASH DEPOSIT SELF--", "", "500"),
    Kind(0.5, 20, 900, "CREDIT INTEREST--", "", "1", 1),
    Kind(0.4, -15, -15, "DEBIT-SMS CHARGES QTR--", "", "1", 1),
]
EDGES = (28, 68, 108, 268, 368, 435, 500, 567)
HEADS = (
    ("Txn", "Date"),
    ("Value", "Date"),
    ("Description",),
    ("Ref No./Cheque", "No."),
    ("Debit",),
    ("Credit",),
    ("Balance",),
)


def rupees(amount: Decimal) -> str:
    """With the grouping of lakhs and crores."""
    whole, part = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ("-" if amount < 0 else "") + ",".join([*groups, tail]) + "." + part


def said(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"


def grid(page: Page, top: float, bottom: float) -> None:
    page.box(EDGES[0], top, EDGES[-1] - EDGES[0], bottom - top, stroke=(0, 0, 0))
    for x in EDGES[1:-1]:
        page.upright(x, top, bottom)


def line(flow: Flow, cells: list[list[str]]) -> None:
    """A row of the grid, its cells aligned at the top, amounts to the right."""
    high = 10 * max(map(len, cells)) + 6
    flow.need(high)
    top = flow.y - 10
    for n, cell in enumerate(cells):
        right = n >= 4
        flow.page.lines(EDGES[n + 1] - 3 if right else EDGES[n] + 3, flow.y, cell, 8, 10, right=right)
    grid(flow.page, top, top + high)
    flow.y += high


def body(flow: Flow, entries: list[Entry], balances: list[Decimal], rng: Random) -> list[Row]:
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        words = wrap(entry.lines[0], fits("Helvetica", 8, 153), cut=entry.lines[0].count(" ") < 4)
        ref = wrap(fill(rng, entry.tag, entry.day, {}).strip(), fits("Helvetica", 8, 94)) if entry.tag else []
        day = [f"{entry.day.day} {entry.day:%b}", str(entry.day.year)]
        amount = rupees(abs(entry.amount))
        sides = [[amount], []] if entry.amount < 0 else [[], [amount]]
        line(flow, [day, day, words, ref, *sides, [rupees(balance)]])
        rows.append(Row(entry.day, " ".join(words), entry.amount, balance, entry.day, flow.number))
    return rows


def front(page: Page, particulars: list[tuple[str, str]], between: str) -> float:
    page.put(567, 50, "GANGA BANK", 18, bold=True, right=True, color=(0.1, 0.3, 0.6))
    for n, (name, text) in enumerate(particulars):
        page.put(30, 80 + 13 * n, name, 9)
        page.put(165, 80 + 13 * n, ":" if name else "", 9)
        page.put(172, 80 + 13 * n, text, 9)
    y = 80 + 13 * len(particulars) + 14
    page.put(30, y, between, 10, bold=True)
    return y + 18


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 4000, 250000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=1000)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "000000 3##########", start, {}).replace(" ", "")
    particulars = [
        ("Account Name", "Mr. KARTHIK RAJAN NAIR"),
        ("Address", "NO 18 2ND CROSS 80 FEET ROAD"),
        ("", "INDIRANAGAR"),
        ("", "BENGALURU-560038"),
        ("Date", said(end)),
        ("Account Number", number),
        ("Account Description", "REGULAR SB CHQ-INDIVIDUALS"),
        ("Branch", "INDIRANAGAR"),
        ("Drawing Power", "0.00"),
        ("Interest Rate(% p.a.)", "2.7"),
        ("MOD Balance", "0.00"),
        ("CIF No.", fill(rng, "8##########", start, {})),
        ("CKYCR Number", "XXXXXXXXXX4471"),
        ("IFS Code", "GNGA0003099 (Indian Financial System)"),
        ("MICR Code", "560002099 (Magnetic Ink Character Recognition)"),
        ("Nomination Registered", "Yes"),
        (f"Balance as on {said(start)}", rupees(opening)),
    ]

    def head(page: Page, count: int) -> float:
        if count > 1:
            return 50
        between = f"Account Statement from {said(start)} to {said(end)}"
        return front(page, particulars, between) + 10

    flow = Flow(790, Page, head)
    top = flow.y - 11
    for n, names in enumerate(HEADS):
        flow.page.lines(EDGES[n + 1] - 3 if n >= 4 else EDGES[n] + 3, flow.y, names, 8, 10, right=n >= 4, bold=True)
    grid(flow.page, top, top + 27)
    flow.y = top + 37
    rows = body(flow, entries, balances, rng)
    flow.need(50)
    flow.page.lines(
        30,
        flow.y + 10,
        [
            "Please do not share your ATM, Debit/Credit card number, PIN and OTP with anyone over mail, SMS, call or",
            "any other media. Bank never asks for such information. Report losses of Rs. 5,000.00 or more at once.",
            "**This is a computer generated statement and does not require a signature.",
        ],
        8,
        11,
    )
    with_pymupdf(flow.pages, path)
    return Truth("savings", "en_IN", "INR", number, start, end, opening, None, rows)
