"""India, current account of a public bank: two dates, details cut anywhere, CR and DR behind balances, page sums."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period
from ..pens import Flow, Page, width, with_reportlab
from ._rows import folded, short

KINDS = (
    Kind(5, 500, 90000, "BY TRANSFER-NEFT*{code}000####*{code}N#########*{firm}--|{branch}"),
    Kind(6, 50, 9000, "BY TRANSFER-UPI/CR/############/{person}/{bank}/{vpa}/Payme--|{branch}"),
    Kind(5, -100, -15000, "TO TRANSFER-UPI/DR/############/{person}/{bank}/{vpa}/UPI--|{branch}"),
    Kind(3, -2000, -150000, "TO TRANSFER-INB NEFT UTR NO: {home}N###########--{firm}"),
    Kind(3, -5000, -200000, "TO CLEARING-{paid}--|CHQ ######", step="1"),
    Kind(2, 3000, 180000, "BY CLEARING-{clg}--|CHQ ######", step="1"),
    Kind(2, 5000, 90000, "CASH DEPOSIT-CASH DEPOSIT SELF--", step="100"),
    Kind(1, -5000, -50000, "CASH CHEQUE-CASH WITHDRAWAL BY CHQ--|CHQ ######", step="100"),
    Kind(1, -50000, -250000, "RTGS UTR NO: {home}R##################--TO {firm}"),
    Kind(1, -17, -700, "CHARGES-{fee}--"),
    Kind(1, -3000, -40000, "DEBIT-GST PMT CPIN ##############--", most=2, step="1"),
)
POOLS: Pools = {
    "code": ("HDFC", "ICIC", "UTIB", "KKBK", "BARB"),
    "home": ("BHRN",),
    "firm": (
        "SHREE BALAJI TRADERS",
        "KAVERI STEELS PVT LTD",
        "M/S GUPTA ENTERPRISES",
        "NOVA LOGISTICS",
        "APEX PACKAGING",
    ),
    "person": ("RAMESH K", "SUNITA D", "IMRAN SH", "ANITHA R", "PRAKASH"),
    "bank": ("SBIN", "HDFC", "YESB", "PUNB", "CNRB"),
    "vpa": ("ramesh.k19", "paytmqr281", "q73920184", "9845012345"),
    "branch": ("0009987654321 AT 04430 PAYMENT SYSTEMS GROUP", "4897695162093 AT 01234 M.G. ROAD"),
    "paid": ("SELF AND CO", "ORIENT ELECTRICALS", "DIVYA TEXTILES"),
    "clg": ("CTS LOCAL CLG", "MICR INWARD"),
    "fee": ("CASH HANDLING CHARGES", "SMS CHARGES INCL GST", "CHQ BOOK ISSUE CHARGE", "NEFT CHARGES"),
}
EDGES = (28, 76, 124, 318, 366, 434, 502, 584)
TITLES = ("Post Date", "Value Date", "Details", "Chq.No.", "Debit", "Credit", "Balance")
SIZE = 7.5


def rupees(amount: Decimal) -> str:
    """12,34,567.00 without sign."""
    whole, paise = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + "." + paise


def _sided(amount: Decimal) -> str:
    return rupees(amount) + ("DR" if amount < 0 else "CR")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 8000, 400000)
    count = rng.randint(20, 100)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-100000)
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "000000#########0#", start, {})

    def head(page: Page, number: int) -> float:
        page.put(306, 40, "BHARAT RASHTRIYA BANK", 13, center=True, bold=True)
        page.put(306, 54, "(01234) - M.G. ROAD, BENGALURU", 8.5, center=True)
        page.put(306, 70, "ACCOUNT STATEMENT", 10, center=True, bold=True)
        left = (
            "M/S SAI KRISHNA AGENCIES",
            "NO 14, 2ND CROSS, LALBAGH ROAD",
            "BENGALURU 560027",
            "Cust. No. : 90123456781",
        )
        page.lines(28, 92, left, 8, 11)
        right = (
            f"Account No. : {account}",
            "Product : CA-REGULAR-PUB-OTH-ALL-INR",
            "Currency : INR     Limit : 1,00,000.00",
            "IFSC : BHRN0001234   MICR : 560002011",
            f"Statement From : {short(start, '/')} to {short(end, '/')}",
            f"Page No. : {number}",
        )
        page.lines(340, 92, right, 8, 11)
        page.box(28, 158, 556, 16, (0.85, 0.85, 0.85), stroke=(0, 0, 0))
        for n, title in enumerate(TITLES):
            page.put((EDGES[n] + EDGES[n + 1]) / 2, 169, title, 8, center=True, bold=True)
            page.upright(EDGES[n], 158, 174)
        return 174

    balance = opening

    def band(label: str) -> None:
        page, y = flow.page, flow.y
        page.box(28, y, 556, 14, stroke=(0, 0, 0), fill=None)
        page.put(128, y + 10, label, SIZE, bold=True)
        page.put(581, y + 10, _sided(balance), SIZE, right=True, bold=True)
        flow.y += 14

    flow = Flow(735, lambda: Page((612, 792)), head)
    band("BROUGHT FORWARD :")
    rows = []
    for entry, after in zip(entries, balances, strict=True):
        words = entry.lines
        check = words[-1][4:] if words[-1].startswith("CHQ ") else ""
        lines = [line for line in folded(entry, "Helvetica", SIZE, 186, cut=True) if not line.startswith("CHQ ")]
        high = 9.5 * len(lines) + 6
        if flow.y + high + 14 > flow.bottom:
            band("CARRIED FORWARD :")
            flow.turn()
            band("BROUGHT FORWARD :")
        page, top = flow.page, flow.y
        page.box(28, top, 556, high, stroke=(0, 0, 0))
        for x in EDGES[1:-1]:
            page.upright(x, top, top + high)
        page.put(31, top + 10, short(entry.day, "/"), SIZE)
        page.put(79, top + 10, short(entry.day, "/"), SIZE)
        page.lines(127, top + 10, lines, SIZE, 9.5)
        page.put(363, top + 10, check, SIZE, right=True)
        page.put(431 if entry.amount < 0 else 499, top + 10, rupees(entry.amount), SIZE, right=True)
        page.put(581, top + 10, _sided(after), SIZE, right=True)
        flow.y += high
        balance = after
        said = " ".join(" ".join(lines).split())
        rows.append(Row(entry.day, said, entry.amount, after, entry.day, flow.number))
    band("CLOSING BALANCE :")
    if flow.need(70):
        flow.y += 6
    debits = [row.amount for row in rows if row.amount < 0]
    credits = [row.amount for row in rows if row.amount > 0]
    y = flow.y + 20
    page = flow.page
    page.put(28, y, "Statement Summary", 8.5, bold=True)
    text = f"Dr. Count {len(debits)}     Cr. Count {len(credits)}"
    page.put(150, y, text, 8)
    page.put(431, y, rupees(sum(debits, Decimal(0))), 8, right=True)
    page.put(499, y, rupees(sum(credits, Decimal(0))), 8, right=True)
    page.put(
        28, y + 14, "In Case Your Account Is Operated By A Letter Of Authority, Please Check The Entries Carefully.", 7
    )
    page.put(28, y + 26, "** This is a computer generated statement and does not require a signature **", 7)
    assert width("12,34,567.00CR", "Helvetica", SIZE) < 80
    with_reportlab(flow.pages, path)
    return Truth("checking", "en-IN", "INR", account, start, end, opening, balance, rows)
