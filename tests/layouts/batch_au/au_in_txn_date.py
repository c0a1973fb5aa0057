"""India, savings account of a state bank: list of account data with colons, "Balance as on" for the opening, then a
full grid with transaction and value date (day, month in letters, year, in half of them broken over two lines), the text
beginning with TO or BY TRANSFER, a reference column of its own, figures in lakhs and no closing line."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, wrap
from ..pens import A4, Color, Flow, Page, fits, with_pymupdf
from ._rows import ENGLISH, broken, indian, joined, kept

BLUE: Color = (0.16, 0.2, 0.55)
BAND: Color = (0.85, 0.88, 0.95)
EDGES = (28.0, 82.0, 136.0, 286.0, 380.0, 440.0, 500.0, 567.0)
POOLS: Pools = {
    "who": ("RAMESH K", "SUNITA DE", "Vikas Sha", "LAKSHMI S", "IMRAN KHA", "GOPAL RAO", "MEENA KUM"),
    "shop": ("KIRANA ST", "PETROL PU", "MOBIQUIC", "BIGBAZAR", "IRCTRAIN", "ELECTRIC", "MILK BOOT"),
    "bank": ("YEXB", "PRGB", "KVNB", "UNTY", "DECB", "SRVB"),
    "app": ("paytmqr##", "gpay-####", "bharatpe.", "##########", "q########"),
    "why": ("UPI", "Payment", "NA", "Sent", "rent"),
}
KINDS = (
    Kind(26, -10, -3800, "TO TRANSFER-UPI/DR/############/{shop}/{bank}/{app}/{why}--", "to", "1"),
    Kind(10, -100, -12000, "TO TRANSFER-UPI/DR/############/{who}/{bank}/{app}/{why}--", "to", "1"),
    Kind(13, 20, 9000, "BY TRANSFER-UPI/CR/############/{who}/{bank}/{app}/{why}--", "by", "1"),
    Kind(5, -500, -10000, "ATM WDL-ATM CASH #### SECTOR 14 MARKET GURGAON--", "atm", "100"),
    Kind(4, -2000, -60000, "TO TRANSFER-INB NEFT UTR NO: SBX########### --{who}", "to", "1"),
    Kind(3, 18000, 96000, "BY TRANSFER-NEFT*PRGB0000###*PRGBN############*TREASURY PAY--", "by", "1", 2),
    Kind(3, 2000, 30000, "CASH DEPOSIT-CASH DEPOSIT SELF--", "", "500"),
    Kind(3, -300, -9000, "DEBIT-ACHDR INZZ########## LIC OF BHARAT--", "", "1"),
    Kind(2, 30, 1400, "CREDIT INTEREST--", "", "1", 1),
    Kind(2, -15, -150, "DEBIT-ATM CARD AMC ########--", "", "0.5", 1),
    Kind(2, -1000, -40000, "CHEQUE PAID-CLEARING KVNB--", "cheque", "1"),
)


def spoken(day: date) -> str:
    return f"{day.day} {ENGLISH[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, days=rng.choice([30, 60, 90]), calendar=rng.random() < 0.5)
    opening = some_amount(rng, 1200, 240000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 90), balance=opening, floor=100)
    entries = kept(entries, opening)
    closing = opening + sum(entry.amount for entry in entries)
    number = "0000003" + fill(rng, "##########", start, {})
    holder = rng.choice(["Mr. RAJESH KUMAR YADAV", "Mrs. SHALINI GUPTA", "Mr. THOMAS MATHEW"])
    narrow = rng.random() < 0.5
    asked = end + timedelta(rng.randint(1, 25))

    def titles(page: Page, y: float) -> float:
        page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 28, BAND, stroke=(0.4, 0.4, 0.4))
        for x in EDGES[1:-1]:
            page.upright(x, y, y + 28, 0.5, (0.4, 0.4, 0.4))
        for n, label in enumerate(("Txn Date", "Value|Date", "Description", "Ref No./Cheque|No.")):
            page.lines(EDGES[n] + 3, y + 11, label.split("|"), 8, 10, bold=True)
        for n, label in enumerate(("Debit", "Credit", "Balance")):
            page.put(EDGES[n + 5] - 3, y + 11, label, 8, bold=True, right=True)
        return y + 28

    def head(page: Page, number_: int) -> float:
        return 40 if number_ == 1 else titles(page, 40)

    flow = Flow(790, lambda: Page(A4), head)
    page = flow.page
    page.box(28, 28, 22, 22, BLUE)
    page.put(58, 46, "BHARAT RAJYA BANK", 15, bold=True, color=BLUE)
    facts = (
        ("Account Name", holder),
        ("Address", f"H NO {rng.randint(1, 980)} WARD NO {rng.randint(1, 30)}"),
        ("", "SECTOR 14"),
        ("", f"GURGAON-{rng.randint(122001, 122018)}"),
        ("Date", spoken(asked)),
        ("Account Number", number),
        ("Account Description", "REGULAR SB CHQ-INDIVIDUALS"),
        ("Branch", "SECTOR 14 GURGAON"),
        ("Drawing Power", "0.00"),
        ("Interest Rate(% p.a.)", "2.70"),
        ("MOD Balance", "0.00"),
        ("CIF No.", fill(rng, "8##########", start, {})),
        ("IFS Code", fill(rng, "BRBN000####", start, {})),
        ("(Indian Financial System)", ""),
        ("MICR Code", fill(rng, "110002###", start, {})),
        ("(Magnetic Ink Character Recognition)", ""),
        ("Nomination Registered", "Yes"),
        (f"Balance as on {spoken(start)}", indian(opening)),
    )
    y = 74.0
    for label, value in facts:
        page.put(30, y, label, 8.5)
        if value:
            page.put(200, y, f": {value}" if label else f"  {value}", 8.5)
        y += 12
    page.put(30, y + 14, f"Account Statement from {spoken(start)} to {spoken(end)}", 10, bold=True)
    flow.y = titles(page, y + 24)
    rows: list[Row] = []
    balance = opening
    for entry in entries:
        text = joined(entry.lines)
        lines = broken(text, fits("Helvetica", 8, EDGES[3] - EDGES[2] - 6))
        ref = {
            "to": f"TRANSFER TO {fill(rng, '489769#######', start, {})} /",
            "by": f"TRANSFER FROM {fill(rng, '489769#######', start, {})} /",
            "cheque": fill(rng, "######", start, {}),
        }.get(entry.tag, "")
        refs = wrap(ref, fits("Helvetica", 8, EDGES[4] - EDGES[3] - 6))
        high = 10.0 * max(len(lines), len(refs), 2 if narrow else 1) + 5
        flow.need(high)
        page, y = flow.page, flow.y
        balance += entry.amount
        day = spoken(entry.day)
        for x in EDGES[:2]:
            page.lines(x + 3, y + 10, day.rsplit(" ", 1) if narrow else [day], 8, 10)
        page.lines(EDGES[2] + 3, y + 10, lines, 8, 10)
        page.lines(EDGES[3] + 3, y + 10, refs, 8, 10)
        page.put((EDGES[5] if entry.amount < 0 else EDGES[6]) - 3, y + 10, indian(abs(entry.amount)), 8, right=True)
        page.put(EDGES[7] - 3, y + 10, indian(balance), 8, right=True)
        page.box(EDGES[0], y, EDGES[-1] - EDGES[0], high, None, stroke=(0.6, 0.6, 0.6))
        for x in EDGES[1:-1]:
            page.upright(x, y, y + high, 0.5, (0.6, 0.6, 0.6))
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, entry.day, flow.number))
        flow.y += high
    if flow.y + 44 > 800:
        flow.turn()
    flow.page.lines(
        30,
        flow.y + 18,
        [
            "Please do not share your ATM, Debit/Credit card number, PIN (Personal Identification Number) and OTP",
            "(One Time Password) with anyone over mail, SMS, phone call or any other media. Bank never asks for them.",
        ],
        7.5,
        10,
        bold=True,
    )
    flow.page.put(30, flow.y + 42, "**This is a computer generated statement and does not require a signature.", 7.5)
    with_pymupdf(flow.pages, path)
    return Truth("account", "en_IN", "INR", number, start, end, opening, closing, rows)
