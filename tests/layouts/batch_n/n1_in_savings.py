"""India: savings account of a private bank, a fully ruled table with withdrawals, deposits and balance with CR or DR.

Special: ten narrow columns in small print, particulars broken anywhere within a word, value date, transaction type
and id, lakh grouping (1,23,456.78), an opening balance row and a GRAND TOTAL row inside the grid, periods of one to
six months, the list of abbreviations after the end of the statement.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    fill,
    running,
    some_amount,
    some_count,
    some_entries,
    some_period,
    wrap,
)
from ..pens import A4, Flow, Page, fits, with_pymupdf

MAROON = (0.45, 0.05, 0.15)
SHADE = (0.94, 0.9, 0.86)
LINE = (0.35, 0.35, 0.35)
EDGES = (22.0, 69.0, 116.0, 256.0, 284.0, 334.0, 378.0, 436.0, 494.0, 556.0, 574.0)
NAMES = (
    "Date",
    "Value Date",
    "Particulars",
    "Tran|Type",
    "Tran|ID",
    "Cheque|Details",
    "Withdrawals",
    "Deposits",
    "Balance",
    "DR/|CR",
)
POOLS: Pools = {
    "mon": lambda _, day: f"{day:%b %Y}".upper(),
    "hms": lambda rng, _: f"{rng.randint(9, 21):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}",
    "vpa": [
        "freshbasket.store@okmalbank",
        "paytide-7#######@ptd",
        "q4########@ybpay",
        "rahulmenon8#@okmalbank",
        "bharatmetro@upi",
        "chaipoint.0###@ptd",
        "9########@ibpay",
        "tastywagon@rzbank",
    ],
    "note": ["UPI", "payment", "Paid via app", "rent", "Sent from Paytide", "dinner split", "NA"],
    "code": ["5411", "5812", "0000", "4814", "7372"],
    "person": ["ANJALI NAIR", "SURESH KUMAR P", "FATHIMA BEEVI", "GEORGE VARGHESE", "LAKSHMI IYER"],
    "bank": ["MALABAR COOP BANK", "DECCAN UNION BANK", "VINDHYA BANK"],
    "shop": ["SREE LAKSHMI TEXTILES KOCHI", "CITY HYPER MART ALUVA", "HILL FUELS THRISSUR", "AYUR PHARMA KOTTAYAM"],
}
KINDS = [
    Kind(18, -10, -4500, "UPIOUT/############/{vpa}/{note}/{code}", "TFR"),
    Kind(6, 20, 9000, "UPI IN/############/{vpa}/{note}/{code}", "TFR"),
    Kind(3, -100, -6000, "POS/{shop}/##########/{hms}", "TFR"),
    Kind(2, -500, -10000, "ATM WDL/0###/ATM ?#####/EDAPPALLY KOCHI/##########", "CASH", "100.00"),
    Kind(2, 1000, 60000, "NEFT/MALC000#####/{person}/{bank}", "FT"),
    Kind(1.5, 35000, 180000, "NEFT/DUBN2########/INFOWAVE TECHNOLOGIES PVT LTD/SALARY {mon}", "FT", "1.00", 3),
    Kind(2, -500, -48000, "FT IMPS/P2A/############/{person}/{bank}/{note}", "FT", "1.00"),
    Kind(1.5, -900, -24000, "ACH D-SURAKSHA LIFE INS-################", "TFR"),
    Kind(1, -2500, -30000, "MB-OWN RD INSTALLMENT 1##########", "TFR", "500.00", 2),
    Kind(1, -2000, -90000, "CLG/{person}/{bank}", "CLG", "1.00"),
    Kind(0.8, 500, 40000, "BY CASH DEPOSIT-BNA/ALUVA/##########", "CASH", "100.00"),
    Kind(0.6, 40, 2500, "UPI REV/############/{vpa}/{note}", "TFR"),
    Kind(0.6, -15, -60, "CHRG/SMS ALERT CHARGES QTR/GST INCL", "TFR", "0.01", 2),
    Kind(0.4, 90, 2400, "SBINT/1##########/Interest Credit", "SBINT", "1.00", 1),
]
SHORT = [
    "Abbreviations Used:",
    "CASH: Cash Transaction      TFR: Transfer Transaction      FT: Fund Transfer      CLG: Clearing Transaction",
    "SBINT: Interest on SB Account      ACH: Automated Clearing House      POS: Point of Sale      MB: Mobile Banking",
    "UPI: Unified Payments Interface      BNA: Bunch Note Acceptor      REV: Reversal      RD: Recurring Deposit",
    "",
    "DISCLAIMER: This is a computer generated statement and does not require signature. Unless the constituent brings",
    "to the notice of the Bank any discrepancy within 15 days, the entries shall be taken as correct. Deposits up to",
    "Rs. 5,00,000 are insured with DICGC. Please do not share your OTP, PIN, CVV or password with anyone.",
]


@dataclass
class Head:
    start: date
    end: date
    account: str
    customer: str
    closing: Decimal
    written: str  # format of dates


def _rupees(amount: Decimal) -> str:
    """The size of the amount in lakhs and crores."""
    whole, point, paise = f"{abs(amount):.2f}".partition(".")
    front, last = whole[:-3], whole[-3:]
    groups = [front[max(0, n - 2) : n] for n in range(len(front), 0, -2)][::-1]
    return ",".join([*groups, last]) + point + paise


def _side(amount: Decimal) -> str:
    return "DR" if amount < 0 else "CR"


def _grid(page: Page, y: float, high: float, shade: bool = False) -> None:
    """The frame of one row of the table; y is its upper edge."""
    if shade:
        page.box(EDGES[0], y, EDGES[-1] - EDGES[0], high, SHADE)
    page.rule(EDGES[0], y + high, EDGES[-1], 0.4, LINE)


def _close(page: Page, y: float) -> None:
    """The lines between the columns, from the titles down to y."""
    top = next(text.y for text in page.texts if text.text == "Particulars") - 14
    page.rule(EDGES[0], top, EDGES[-1], 0.4, LINE)
    for edge in EDGES:
        page.upright(edge, top, y, 0.4, LINE)


def _titles(page: Page, y: float) -> float:
    _grid(page, y, 22, shade=True)
    for n, name in enumerate(NAMES):
        parts = name.split("|")
        for k, part in enumerate(parts):
            page.put((EDGES[n] + EDGES[n + 1]) / 2, y + (14 if len(parts) == 1 else 10 + 8 * k), part, 6.8,
                     center=True, bold=True)  # fmt: skip
    return y + 22


def _top(page: Page, number: int, head: Head) -> float:
    page.put(22, 46, "KERAVALLI BANK", 18, bold=True, color=MAROON)
    page.put(22, 57, "YOUR TRUSTED BANKING PARTNER", 6, color=MAROON)
    if number > 1:
        page.put(574, 46, f"A/c No: {head.account}", 7.5, right=True)
        return _titles(page, 70)
    page.put(298, 82, "STATEMENT OF ACCOUNT", 11, center=True, bold=True)
    period = f"for the period {head.start.strftime(head.written)} to {head.end.strftime(head.written)}"
    page.put(298, 94, period, 8, center=True)
    left = [
        ("Name", "DEEPA RAMACHANDRAN"),
        ("Communication Address", "FLAT 4C, PERIYAR HEIGHTS"),
        ("", "UC COLLEGE ROAD, ALUVA"),
        ("", "ERNAKULAM, KERALA - 683102"),
        ("Regd. Mobile Number", "XXXXXX4471"),
        ("Email ID", "deXXXXXan@mail.example"),
        ("Nomination", "Registered"),
    ]
    right = [
        ("Branch Name", "ALUVA"),
        ("Branch Sol ID", "1107"),
        ("IFSC", "KRVL0001107"),
        ("MICR Code", "683049002"),
        ("Account Number", head.account),
        ("Customer Id", head.customer),
        ("Type of Account", "SB-CLUB PREMIUM"),
        ("Currency", "INR"),
        ("Effective Available Balance", f"{_rupees(head.closing)} {_side(head.closing)}"),
    ]
    for x, gap, facts in ((26.0, 96.0, left), (318.0, 108.0, right)):
        for n, (name, fact) in enumerate(facts):
            page.put(x, 116 + 11 * n, name, 7.5)
            page.put(x + gap, 116 + 11 * n, f": {fact}" if name else f"  {fact}", 7.5)
    page.box(22, 104, 552, 106, stroke=LINE)
    return _titles(page, 220)


def _cells(page: Page, y: float, cells: dict[int, str], bold: bool = False) -> None:
    for n, cell in cells.items():
        if n in (6, 7, 8):
            page.put(EDGES[n + 1] - 2.5, y, cell, 6.8, right=True, bold=bold)
        else:
            page.put(EDGES[n] + 2.5, y, cell, 6.8, bold=bold)


def _entry(flow: Flow, rng: Random, head: Head, entry: Entry, after: Decimal) -> Row:
    lines = wrap(entry.lines[0], fits("Helvetica", 6.8, EDGES[3] - EDGES[2] - 5), cut=True)
    high = 8.2 * len(lines) + 5
    flow.need(high)
    page, y = flow.page, flow.y
    _grid(page, y, high)
    value = entry.day + timedelta(1 if entry.tag == "CLG" and entry.amount > 0 else 0) - timedelta(rng.random() < 0.06)
    cells = {
        0: entry.day.strftime(head.written),
        1: value.strftime(head.written),
        3: entry.tag,
        4: fill(rng, "S#########", entry.day, {}),
        5: fill(rng, "000####", entry.day, {}) if entry.tag == "CLG" else "",
        6 if entry.amount < 0 else 7: _rupees(entry.amount),
        8: _rupees(after),
        9: _side(after),
    }
    _cells(page, y + 8.5, cells)
    page.lines(EDGES[2] + 2.5, y + 8.5, lines, 6.8, 8.2)
    flow.y += high
    return Row(entry.day, " ".join(lines), entry.amount, after, value, flow.number)


def draw(rng: Random, path: Path) -> Truth:
    calendar = rng.random() < 0.5
    start, end = some_period(rng, rng.choice([30, 90, 180]), calendar)
    opening = some_amount(rng, 2500, 420000)
    count = some_count(rng)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=500)
    closing = opening + sum(entry.amount for entry in entries)
    account = fill(rng, "1107010#######", start, {})
    style = rng.choice(["%d-%m-%Y", "%d-%b-%Y", "%d/%m/%Y"])
    head = Head(start, end, account, fill(rng, "########", start, {}), closing, style)
    flow = Flow(778, lambda: Page(A4), lambda page, number: _top(page, number, head), _close)
    _grid(flow.page, flow.y, 13)
    opened = {0: "", 2: "Opening Balance", 8: _rupees(opening), 9: _side(opening)}
    _cells(flow.page, flow.y + 9, opened, bold=True)
    flow.y += 13
    balances = running(opening, [entry.amount for entry in entries])
    rows = [_entry(flow, rng, head, entry, after) for entry, after in zip(entries, balances, strict=True)]
    flow.need(15)
    _grid(flow.page, flow.y, 15, shade=True)
    out = Decimal(sum(row.amount for row in rows if row.amount < 0))
    into = Decimal(sum(row.amount for row in rows if row.amount > 0))
    total = {2: "GRAND TOTAL", 6: _rupees(out), 7: _rupees(into), 8: _rupees(closing), 9: _side(closing)}
    _cells(flow.page, flow.y + 10, total, bold=True)
    _close(flow.page, flow.y + 15)
    flow.y += 32
    if flow.y + 100 > flow.bottom:
        flow.turn(last=True)
        flow.page.boxes = []
        flow.page.texts = flow.page.texts[:3]
        flow.y = 90
    flow.page.put(298, flow.y, "**** END OF STATEMENT ****", 7.5, center=True, bold=True)
    flow.page.lines(22, flow.y + 18, SHORT, 6.8, 9)
    for n, page in enumerate(flow.pages, 1):
        page.put(298, 806, f"Page {n} of {len(flow.pages)}", 7, center=True)
        page.put(298, 816, "Keravalli Bank Ltd. Regd. Office: Periyar Towers, Aluva, Kerala, India - 683101. CIN: "
                 "L65191KL1931PLC000877", 6, center=True, color=MAROON)  # fmt: skip
    with_pymupdf(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("savings", "en_IN", "INR", account, start, end, opening, closing, rows)
