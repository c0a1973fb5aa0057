"""India, private bank, savings account: narrations cut at the column's edge in the middle of words.

Seven columns with the reference and the date of value after the narration, lakh grouping, the head with all details
on every page, and the opening balance only in the summary after the last row.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_entries, some_period
from ..pens import BLACK, Color, Flow, Page, fits, with_pymupdf
from ._rows import paid_in, paid_out, row_count, sufficient, wrapped

BLUE: Color = (0.0, 0.24, 0.5)
NAME = "MALABAR HORIZON BANK"
SIZE = 7.6
EDGES = (26, 66, 262, 342, 382, 448, 514, 584)
PAGE = (610.0, 842.0)

POOLS: Pools = {
    "upi": [
        "SWIGGY-SWIGGYUPI@AXB-UTIB0000100",
        "ZOMATO LTD-ZOMATO-ORDER@PTYBL-YESB0PTMUPI",
        "BIGBASKET-BIGBASKET@YBL-YESB0YBLUPI",
        "IRCTC UTS-PAYTM-IRCTC@PAYTM-PYTM0123456",
        "SRI GANESH STORES-Q########@YBL-YESB0YBLUPI",
        "AIRTEL-AIRTELPREPAID@ICICI-ICIC0DC0099",
        "RAMESH K-98########@OKSBI-SBIN0004###",
        "AUTO DRIVER-BHARATPE.9#########@FBPE-FDRL0001382",
    ],
    "why": ["UPI", "PAYMENT FROM PHONE", "SENT USING PAYTM U", "PAY TO BHARATPE ME", "DINNER", "OID#########"],
    "person": ["PRIYA NAIR", "S VENKATESH", "ANJALI DESHPANDE", "MOHD IRFAN", "LAKSHMI ENTERPRISES"],
    "rrn": lambda rng, _: fill(rng, "3###########", date.min, {}),
    "yymm": lambda _, day: f"{day:%b %Y}".upper(),
}
KINDS = [
    Kind(34, -10, -2400, "UPI-{upi}-{rrn}-{why}~0000{rrn}", step="1"),
    Kind(8, -80, -6500, "POS 416021XXXXXX7719 DMART AVENUE SUPERM~0000{rrn}"),
    Kind(4, -500, -10000, "ATW-416021XXXXXX7719-S1ACKO##-KOCHI~00000000000####", step="500"),
    Kind(4, -800, -22000, "ACH D- TP ACH BAJAJ FINANC-########~00000#########"),
    Kind(4, -500, -30000, "IMPS-{rrn}-{person}-ICIC-XXXXXXXX####-RENT {yymm}~0000{rrn}", step="100"),
    Kind(3, -200, -9000, "IB BILLPAY DR-MHZCSI-KERALA STATE ELECT~MHZ##########"),
    Kind(2, -1000, -60000, "CHQ PAID-MICR CTS-KO-{person}~0000000000000###", step="1"),
    Kind(6, 50, 9000, "UPI-{person}-9#########@YBL-SBIN0070###-{rrn}-{why}~0000{rrn}", step="1"),
    Kind(
        2,
        42000,
        160000,
        "NEFT CR-CITI0100000-TECHNOPARK INFOTECH PVT LTD-ARUN MENON-CITIN###########~CITIN###########",
        step="1",
        most=2,
    ),
    Kind(2, 1000, 25000, "IMPS-{rrn}-{person}-SBIN-XXXXXXX####-TRANSFER~0000{rrn}", step="100"),
    Kind(1, -2.36, -354, "DEBIT CARD ANNUAL FEE-{yymm} ######~MIR##########", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 90]))
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng), reversal="REV-{0}")
    interest = Entry(
        period[1], ("CREDIT INTEREST CAPITALISED~000000000000000",), Decimal(rng.randint(900, 90000)) / 100, "", ""
    )
    entries.append(interest)
    opening = sufficient(rng, entries, 3000, 400000, 100)
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "5010#0########", period[0], {})
    truth = Truth("savings", "en_IN", "INR", number, *period, opening, closing)
    flow = Flow(744, lambda: Page(PAGE), lambda page, at: _head(page, at, period, number), _frame)
    balance = opening
    for entry in entries:
        narration, reference = entry.lines[0].split("~")
        lines = wrapped([narration], fits("Helvetica", SIZE, EDGES[2] - EDGES[1] - 6), cut=True)
        flow.need(9.6 * len(lines) + 3)
        balance += entry.amount
        _row(flow, entry, lines, reference, balance)
        text = " ".join(" ".join(lines).split())
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, entry.day, flow.number))
    _frame(flow.page, flow.y)
    _summary(flow, entries, opening, closing)
    for page in flow.pages:
        _foot(page)
    with_pymupdf(flow.pages, path)
    return truth


def lakhs(amount: Decimal) -> str:
    """The amount with groups of two digits above the thousands."""
    whole, paise = f"{abs(amount):.2f}".split(".")
    groups, rest = [whole[-3:]], whole[:-3]
    while rest:
        groups.insert(0, rest[-2:])
        rest = rest[:-2]
    return ("-" if amount < 0 else "") + ",".join(groups) + "." + paise


def _head(page: Page, at: int, period: tuple[date, date], number: str) -> float:
    page.box(26, 26, 166, 26, BLUE)
    page.put(34, 43, NAME, 11, bold=True, color=(1, 1, 1))
    page.put(584, 34, f"Page No .: {at}", 8, right=True)
    page.box(26, 70, 270, 92, stroke=BLACK)
    page.lines(
        32,
        84,
        [
            "MR ARUN MENON",
            "FLAT 4C SKYLINE MERIDIAN",
            "NEAR SEAPORT AIRPORT ROAD",
            "KAKKANAD",
            "KOCHI 682030",
            "KERALA INDIA",
        ],
        8,
        11,
    )
    page.put(32, 158, "JOINT HOLDERS :", 7.5)
    right = [
        ("Account Branch", "KAKKANAD"),
        ("Address", "GROUND FLOOR PALM ARCADE, NGO QUARTERS"),
        ("City", "KOCHI 682021"),
        ("State", "KERALA"),
        ("Phone no.", "18002660042"),
        ("OD Limit", "0.00    Currency : INR"),
        ("Cust ID", "7718#0342".replace("#", "4")),
        ("Account No", f"{number}   SAVINGS REGULAR"),
        ("A/C Open Date", "14/06/2014"),
        ("RTGS/NEFT IFSC", "MHZB0001127    MICR : 682240009"),
    ]
    for n, (label, text) in enumerate(right):
        page.put(320, 74 + 10 * n, label, 7.5)
        page.put(392, 74 + 10 * n, f": {text}", 7.5)
    page.put(26, 184, "Nomination : Registered", 8)
    page.put(26, 198, f"Statement From : {period[0]:%d/%m/%Y}  To : {period[1]:%d/%m/%Y}", 8.5, bold=True)
    page.put(305, 184, "Statement of account", 10, bold=True, center=True)
    titles = ("Date", "Narration", "Chq./Ref.No.", "Value Dt", "Withdrawal Amt.", "Deposit Amt.", "Closing Balance")
    page.box(26, 206, 558, 16, (0.9, 0.93, 0.97), stroke=BLACK)
    for n, title in enumerate(titles):
        page.put((EDGES[n] + EDGES[n + 1]) / 2, 217, title, 7.6, bold=True, center=True)
    return 234


def _frame(page: Page, y: float) -> None:
    page.box(26, 206, 558, y - 206 - 5, stroke=BLACK)
    for x in EDGES[1:-1]:
        page.upright(x, 206, y - 5, 0.4)


def _row(flow: Flow, entry: Entry, lines: list[str], reference: str, balance: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(EDGES[0] + 3, y, f"{entry.day:%d/%m/%y}", SIZE)
    page.lines(EDGES[1] + 3, y, lines, SIZE, 9.6)
    page.put(EDGES[2] + 3, y, reference, SIZE)
    page.put(EDGES[3] + 3, y, f"{entry.day:%d/%m/%y}", SIZE)
    page.put((EDGES[5] if entry.amount < 0 else EDGES[6]) - 3, y, lakhs(abs(entry.amount)), SIZE, right=True)
    page.put(EDGES[7] - 3, y, lakhs(balance), SIZE, right=True)
    flow.y += 9.6 * len(lines) + 3


def _summary(flow: Flow, entries: list[Entry], opening: Decimal, closing: Decimal) -> None:
    if flow.y + 60 > flow.bottom:
        flow.turn(last=True)
    amounts = [entry.amount for entry in entries]
    page, y = flow.page, flow.y + 14
    page.put(26, y, "STATEMENT SUMMARY  :-", 8, bold=True)
    cells = (
        ("Opening Balance", lakhs(opening)),
        ("Dr Count", str(sum(a < 0 for a in amounts))),
        ("Cr Count", str(sum(a > 0 for a in amounts))),
        ("Debits", lakhs(paid_out(amounts))),
        ("Credits", lakhs(paid_in(amounts))),
        ("Closing Bal", lakhs(closing)),
    )
    for x, (label, text) in zip((100, 200, 260, 350, 450, 560), cells, strict=True):
        page.put(x, y + 14, label, 8, bold=True, center=True)
        page.put(x, y + 26, text, 8, center=True)


def _foot(page: Page) -> None:
    notes = [
        f"{NAME} LIMITED",
        "*Closing balance includes funds earmarked for hold and uncleared funds",
        "Contents of this statement will be considered correct if no error is reported within 30 days of receipt of",
        "statement. This is a computer generated statement and does not require signature.",
        "Registered Office Address: Horizon House, Marine Drive, Ernakulam, Kerala 682031. GSTIN 32AAACM0000H1Z5",
    ]
    page.lines(26, 766, notes, 6.8, 9)
