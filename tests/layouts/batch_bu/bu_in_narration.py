"""India, joint savings account: narrations cut at the column's width within words, reference and value date beside.

There is no line for the opening balance; a summary at the end counts debits and credits; lakhs are grouped by two.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap
from layouts.pens import Flow, Page, fits, with_reportlab

from ._rows import how_many

BLUE = (0.0, 0.2, 0.5)
POOLS: Pools = {
    "vpa": (
        "SWIGGY-SWIGGY8@YBL",
        "ZEPTO-ZEPTOONLINE@YBL",
        "BHARATPE-BHARATPE9####@YESB",
        "IRCTC-IRCTC1@AXL",
        "RAMESH KIRANA-Q7####@YBL",
    ),
    "bank": ("YESB0YBLUPI", "UTIB0000553", "SBIN0007###", "ICIC0DC0099"),
    "who": ("ANJALI DESHPANDE", "SURESH IYER", "M K TRADERS", "PRIYA NAMBIAR"),
    "what": ("PAYMENT FROM PHONE", "UPI", "NA", "RENT", "PAY TO MERCHANT"),
    "firm": ("ORBITEL SYSTEMS PVT LTD", "GODAVARI INFOTECH LIMITED"),
}
KINDS = [
    Kind(24, -20, -2500, "UPI-{vpa}-{bank}-4########### -{what}", "4"),
    Kind(8, -100, -15000, "UPI-{who}-######@OKSBI-SBIN0001###-4###########-{what}", "4"),
    Kind(5, 100, 12000, "UPI-{who}-98########@YBL-HDFC000####-3###########-{what}", "4", "1"),
    Kind(2, 35000, 140000, "NEFT CR-CITI0000002-{firm}-VIKRAM S KULKARNI-CITIN2#########", "CITIN", "1", 2),
    Kind(3, -500, -10000, "ATW-416021XXXXXX4417-S1ANPU##-PUNE", "0", "500"),
    Kind(4, -150, -6000, "POS 416021XXXXXX4417 DMART KOTHRUD", "0"),
    Kind(2, -1500, -24000, "ACH D- TP ACH BAJAJ FINANCE-########", "1", "1"),
    Kind(1, -2000, -40000, "CHQ PAID-MICR CTS-PU-{who}", "c", "1"),
    Kind(1, -5000, -60000, "IMPS-3###########-{who}-KKBK-XXXXXXX####-{what}", "3", "1"),
    Kind(0.8, 40, 900, "INTEREST PAID TILL {dated}", "i", "1", 1),
]
EDGES = (24, 70, 248, 334, 374, 442, 506, 576)
HEADS = ("Date", "Narration", "Chq./Ref.No.", "Value Dt", "Withdrawal Amt.", "Deposit Amt.", "Closing Balance")


def rupees(amount: Decimal) -> str:
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups = [tail]
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ("-" if amount < 0 else "") + ",".join(groups) + "." + cents


def dmy(day: date) -> str:
    return f"{day:%d/%m/%y}"


def _reference(rng: Random, tag: str, day: date) -> str:
    if tag == "c":
        return fill(rng, "0000000000000###", day, {})
    if tag == "CITIN":
        return fill(rng, "CITIN2#########", day, {})
    if tag in "0i":
        return "0" * 12 + fill(rng, "####", day, {}) if tag == "0" else "0" * 15
    return "0000" + tag + fill(rng, "###########", day, {})


def _front(page: Page, number: int, truth: Truth) -> float:
    assert truth.period_start and truth.period_end
    page.put(576, 26, f"Page No .: {number}", 8, right=True)
    page.box(24, 34, 120, 24, BLUE)
    page.put(32, 51, "DECCAN BANK", 13, bold=True, color=(1, 1, 1))
    page.box(24, 70, 262, 92, stroke=(0, 0, 0))
    address = (
        "MR  VIKRAM SHARAD KULKARNI",
        "FLAT NO 12 SANSKRUTI HEIGHTS",
        "PAUD ROAD KOTHRUD",
        "PUNE 411038",
        "MAHARASHTRA INDIA",
    )
    page.lines(30, 84, address, 8.5, 11)
    page.put(30, 152, "JOINT HOLDERS :  MRS MEERA VIKRAM KULKARNI", 8)
    facts = (
        ("Account Branch", "KOTHRUD - PAUD ROAD"),
        ("Address", "SHOP 4-6, VANAZ CORNER, PAUD ROAD"),
        ("City", "PUNE 411038"),
        ("State", "MAHARASHTRA"),
        ("Phone no.", "020-55501234"),
        ("OD Limit", "0.00        Currency : INR"),
        ("Email", "V.KULKARNI@MAIL.EXAMPLE"),
        ("Cust ID", "10448213"),
        ("Account No", f"{truth.account_number}   OTHER"),
        ("A/C Open Date", "14/08/2016"),
        ("Account Status", "Regular"),
        ("RTGS/NEFT IFSC", "DECB0000437    MICR : 411240017"),
        ("Branch Code", "437       Account Type : SAVINGS - RESIDENT"),
    )
    for n, (what, value) in enumerate(facts):
        page.put(310, 40 + 11.2 * n, what, 7.5)
        page.put(378, 40 + 11.2 * n, ":  " + value, 7.5)
    page.put(24, 176, "Nomination : Registered", 7.5)
    page.put(24, 194, f"From : {truth.period_start:%d/%m/%Y}", 8.5)
    page.put(150, 194, f"To : {truth.period_end:%d/%m/%Y}", 8.5)
    page.put(300, 208, "Statement of account", 10, bold=True, center=True)
    page.rule(24, 216, 576)
    for left, right, title in zip(EDGES, EDGES[1:], HEADS, strict=False):
        page.put((left + right) / 2, 227, title, 7.5, bold=True, center=True)
    page.rule(24, 232, 576)
    return 243


def _foot(page: Page, y: float) -> None:
    for x in EDGES:
        page.upright(x, 216, y - 4, 0.4)
    page.rule(24, y - 4, 576)
    page.put(24, 790, "DECCAN BANK LIMITED", 7.5, bold=True)
    page.put(24, 800, "*Closing balance includes funds earmarked for hold and uncleared funds", 6.5)
    page.put(24, 810, "What this statement says is taken as right unless we hear otherwise within 30 days.", 6.5)
    page.put(24, 820, "Registered Office Address: Deccan House, Fergusson College Road, Pune 411004", 6.5)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 60, 90]))
    opening = some_amount(rng, 15000, 400000)
    pools = {**POOLS, "dated": lambda _, day: f"{day:%d-%b-%Y}".upper()}
    entries = some_entries(
        rng, KINDS, pools, (start, end), count=how_many(rng), balance=opening, floor=6000, reversal="REV-{}"
    )
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "501002########", start, {})
    truth = Truth("savings", "en_IN", "INR", number, start, end, opening, balances[-1])
    flow = Flow(776, Page, lambda page, count: _front(page, count, truth), _foot)
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(entry.lines[0], fits("Helvetica", 7.5, 172), cut=True)
        flow.need(9.5 * len(lines) + 4)
        page, y = flow.page, flow.y
        valued = entry.day if rng.random() < 0.9 else entry.day - timedelta(1)
        page.put(28, y, dmy(entry.day), 7.5)
        page.lines(73, y, lines, 7.5, 9.5)
        page.put(252, y, _reference(rng, entry.tag, entry.day), 7.5)
        page.put(338, y, dmy(valued), 7.5)
        page.put(439 if entry.amount < 0 else 503, y, rupees(abs(entry.amount)), 7.5, right=True)
        page.put(573, y, rupees(balance), 7.5, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, valued, flow.number))
        flow.y += 9.5 * len(lines) + 4
    _foot(flow.page, flow.y)
    if flow.y > 690:
        flow.turn(last=True)
        page, flow.y = flow.page, 250
        page.boxes = page.boxes[:-2]
        page.texts = page.texts[: -len(HEADS)]
    _summary(flow.page, flow.y + 16, truth, rng)
    with_reportlab(flow.pages, path, order="columns")
    return truth


def _summary(page: Page, y: float, truth: Truth, rng: Random) -> None:
    assert truth.opening_balance is not None and truth.closing_balance is not None and truth.period_end
    page.put(24, y, "STATEMENT SUMMARY  :-", 8, bold=True)
    out = [row.amount for row in truth.transactions if row.amount < 0]
    into = [row.amount for row in truth.transactions if row.amount > 0]
    cells = (
        ("Opening Balance", rupees(truth.opening_balance)),
        ("Dr Count", str(len(out))),
        ("Cr Count", str(len(into))),
        ("Debits", rupees(abs(sum(out, Decimal("0.00"))))),
        ("Credits", rupees(sum(into, Decimal("0.00")))),
        ("Closing Bal", rupees(truth.closing_balance)),
    )
    for n, (what, value) in enumerate(cells):
        page.put(70 + 94 * n, y + 14, what, 7.5, center=True, bold=True)
        page.put(70 + 94 * n, y + 26, value, 7.5, center=True)
    made = truth.period_end + timedelta(rng.randint(1, 9))
    page.put(24, y + 44, f"Generated On: {made:%d-%b-%Y} 10:{rng.randint(10, 59)}:21", 7)
    page.put(220, y + 44, "Generated By: 10448213", 7)
    page.put(400, y + 44, "Requesting Branch Code: NET", 7)
    page.put(24, y + 56, "This is a computer generated statement and does not require signature.", 7)
