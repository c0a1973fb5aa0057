"""India, account statement of a public-sector bank: `Txn Date`, `Value Date`, `Description`, `Ref No./Cheque No.`,
`Debit`, `Credit`, `Balance`; lakh grouping (`1,23,456.78`).

Look 1 is the ruled e-statement: key-value head with "Balance as on", dates as `1 Apr 2023` broken over two lines, the
narration (`TO TRANSFER-UPI/DR/...--`) and the reference (`TRANSFER TO 48976... /`) cut within words. Look 2 is the
passbook print in Courier: `01/04/23`, `Cr`/`Dr` on the balance, "B/F" and "C/F" lines on each page. reportlab.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Page, fits, with_reportlab

KINDS = [
    Kind(14, -10, -4000, "TO TRANSFER-UPI/DR/3###########/{payee}/{code}/{vpa}/{note}--", "TRANSFER TO 489769#######"),
    Kind(6, 20, 9000, "BY TRANSFER-UPI/CR/3###########/{payee}/{code}/{vpa}/{note}--", "TRANSFER FROM 50990########"),
    Kind(3, -500, -10000, "ATM WDL-ATM CASH #### {town}--", "", "100"),
    Kind(
        3, 15000, 190000, "BY TRANSFER-NEFT*{code}0000###*N###2########*{firm}--", "TRANSFER FROM 3199#########", most=3
    ),
    Kind(2, -50, -2600, "by debit card-OTHPOS3#########{shop} {town}--", ""),
    Kind(2, -500, -60000, "CHEQUE WDL-CHEQUE TRANSFER TO {firm}--", "######"),
    Kind(1, 500, 40000, "CASH DEPOSIT-CASH DEPOSIT SELF--", "", "100"),
    Kind(2, -300, -30000, "TO TRANSFER-INB {biller} IG###?????#--", "TRANSFER TO 319########9"),
    Kind(1, 50, 2400, "CREDIT INTEREST--", "", "1", 2),
    Kind(1, -17.7, -295, "{charge}--", ""),
    Kind(0.6, -2000, -25000, "DEBIT-ACHDr {code}00######### {biller} {used}--", ""),
    Kind(0.5, 100, 3000, "BY TRANSFER-REV UPI/3###########/{used} TIMEOUT--", "TRANSFER FROM 489769#######"),
]
POOLS: Pools = {
    "payee": ["RAMESH K", "Sri Vela", "KIRANA S", "Anjali D", "BESCOM M"],
    "code": ["LOKS", "JANA", "UNIB", "KVGB"],
    "vpa": ["paytm-####@lok", "q########@ybx", "9#########@upx", "anjali.12@okjan"],
    "note": ["Payment", "UPI", "Rs 250.00", "milk", "NA"],
    "town": ["MG ROAD BENGALURU", "JAYANAGAR 4TH BLOCK", "MYSURU"],
    "firm": ["SUNDARAM TOOLS PVT LTD", "DIR OF TREASURIES KA", "M/S R. PATIL & SONS"],
    "shop": ["MORE HYPER", "PAI FUELS 1,200.00"],
    "biller": ["ELECTRIC SUPPLY CO", "LIC PREMIUM 12/24", "GRUHA FINANCE EMI 18"],
    "charge": ["SMS CHARGES-QTR ENDED {used}", "ATM AMC CHGS 150.00+GST 27.00", "MIN BAL CHGS"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d-%m-%y"),
}  # fmt: skip
GRID = [36, 84, 132, 280, 372, 434, 496, 562]
HEADS = ["Txn Date", "Value|Date", "Description", "Ref No./Cheque|No.", "Debit", "Credit", "Balance"]


def lakhs(amount: Decimal) -> str:
    """The size of the amount with Indian grouping."""
    whole, cents = f"{abs(amount):.2f}".split(".")
    rest, last = whole[:-3], whole[-3:]
    parts = [rest[max(0, n - 2) : n] for n in range(len(rest), 0, -2)][::-1]
    return ",".join([*parts, last]) + "." + cents


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, rng.choice([30, 90, 180]))
    opening = some_amount(rng, 500, 90000)
    raw = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=1000)
    ruled = rng.random() < 0.6
    number = fill(rng, "000000#########" if ruled else "3##########", start, {})
    balances = running(opening, [e.amount for e in raw])
    closing = balances[-1] if balances else opening
    truth = Truth("savings", "en_IN", "INR", number, start, end, opening, closing)
    size, face = (7.5, "sans") if ruled else (7, "Courier")
    last = [opening]

    def head(page: Page, at: int) -> float:
        y = _first(page, truth, ruled) if at == 1 else 50.0
        if at > 1 and ruled:
            return y - 12
        if ruled:
            page.box(GRID[0], y - 10, GRID[-1] - GRID[0], 24, (0.85, 0.88, 0.95))
        for n, name in enumerate(HEADS):
            x = GRID[n + 1] - 3 if n > 3 else GRID[n] + 3
            page.lines(x, y, name.split("|"), size, 9, bold=True, right=n > 3)
        y += 14
        page.rule(GRID[0], y, GRID[-1])
        if not ruled:
            _carried(page, y + 12, "B/F", last[0])
            y += 14
        return y

    def foot(page: Page, y: float) -> None:
        if not ruled:
            page.rule(GRID[0], y + 2, GRID[-1])
            _carried(page, y + 14, "C/F", last[0])

    flow = Flow(770, lambda: Page(face=face, bold="sans-bold" if ruled else "Courier-Bold"), head, foot)
    for entry, balance in zip(raw, balances, strict=True):
        ref = fill(rng, entry.tag, entry.day, {})
        value = entry.day - timedelta(rng.choice([0] * 9 + [1]))
        _row(flow, truth, (entry, value, ref + " /" if " " in ref else ref, balance), ruled, size)
        last[0] = balance
    flow.need(60)
    flow.y += 16
    if not ruled:
        _carried(flow.page, flow.y, "CLOSING BAL", closing)
        flow.y += 14
    notes = [
        "**This is a computer generated statement and does not require a signature.",
        f"Statement generated on {end + timedelta(2):%d-%m-%Y} 10:41:07. Deposits are insured up to Rs. 5,00,000.00.",
        "Please do not share your ATM, Debit/Credit card number, PIN and OTP with anyone over mail, SMS or phone.",
    ]
    flow.page.lines(GRID[0], flow.y, notes, 7, 10)
    with_reportlab(flow.pages, path, "rows" if ruled else "columns")
    return truth


def _row(flow: Flow, truth: Truth, cells: tuple[Entry, date, str, Decimal], ruled: bool, size: float) -> None:
    entry, value, ref, balance = cells
    face = flow.page.face
    text = wrap(entry.lines[0], fits(face, size, GRID[3] - GRID[2] - 6), cut=ruled)
    refs = wrap(ref, fits(face, size, GRID[4] - GRID[3] - 6), cut=ruled) if ref else []
    days = [[f"{d.day} {d:%b}", f"{d:%Y}"] if ruled else [f"{d:%d/%m/%y}"] for d in (entry.day, value)]
    high = 9 * max(len(text), len(refs), len(days[0])) + 6
    if flow.need(high) and ruled:
        flow.page.rule(GRID[0], flow.y, GRID[-1])
    page, y = flow.page, flow.y + 10
    for x, lines in zip(GRID, [*days, text, refs], strict=False):
        page.lines(x + 3, y, lines, size, 9)
    page.put(GRID[5 if entry.amount < 0 else 6] - 3, y, lakhs(entry.amount), size, right=True)
    mark = "" if ruled else "Dr" if balance < 0 else "Cr"
    page.put(GRID[7] - 3, y, ("-" if ruled and balance < 0 else "") + lakhs(balance) + mark, size, right=True)
    if ruled:
        page.rule(GRID[0], flow.y + high, GRID[-1], 0.4)
        for x in GRID:
            page.upright(x, flow.y, flow.y + high, 0.4)
    truth.transactions.append(Row(entry.day, " ".join(text), entry.amount, balance, value, flow.number))
    flow.y += high


def _carried(page: Page, y: float, name: str, balance: Decimal) -> None:
    page.put(GRID[2] + 3, y, name, 7, bold=True)
    page.put(GRID[7] - 3, y, lakhs(balance) + ("Dr" if balance < 0 else "Cr"), 7, right=True, bold=True)


def _first(page: Page, truth: Truth, ruled: bool) -> float:
    start, end, opening = truth.period_start, truth.period_end, truth.opening_balance
    assert start is not None and end is not None and opening is not None
    page.put(GRID[0], 44, "LOKSEVA BANK OF INDIA" if ruled else "LOKSEVA BANK, JAYANAGAR (00412)", 12, bold=True)
    pairs = [
        ("Account Name", "Mr. VENKATESH RAO H"),
        ("Address", "No 41, 3rd Cross, Jayanagar, BENGALURU-560011"),
        ("Date", f"{end.day} {end:%b %Y}"),
        ("Account Number", truth.account_number or ""),
        ("Account Description", "REGULAR SB CHQ-INDIVIDUALS"),
        ("Drawing Power", "0.00"),
        ("Interest Rate(% p.a.)", "2.7"),
        ("MOD Balance", "1,50,000.00"),
        ("IFS Code / MICR", "LOKS0000412 / 560002041"),
        (f"Balance as on {start.day} {start:%b %Y}", lakhs(opening)),
    ]
    if not ruled:
        pairs = [pairs[0], pairs[3], ("CIF No.", "88123400772"), pairs[8]]
    for n, (name, value) in enumerate(pairs):
        page.put(GRID[0], 66 + 12 * n, name, 8)
        page.put(170, 66 + 12 * n, f": {value}", 8)
    y = 66 + 12 * len(pairs) + 14
    days = f"{start.day} {start:%b %Y} to {end.day} {end:%b %Y}"
    page.put(GRID[0], y, f"Account Statement from {days}", 9, bold=True)
    return y + 22
