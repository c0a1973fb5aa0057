"""India, passbook print of a small-finance bank: a small booklet page of fixed-width lines with a gap at the fold,
particulars cut into the width of their column, carried and brought forward at each page, balances with Cr; each line
is one string with its spaces, written with fpdf2.
"""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from random import Random

from fpdf import FPDF

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, some_period, wrap
from ._rows import summed

KINDS = [
    Kind(12, -10, -3500, "UPI/DR/4###########/{payee}/{bank}/{vpa}", step="1"),
    Kind(5, 50, 9000, "UPI/CR/4###########/{person}/{bank}/{vpa}", step="1"),
    Kind(1.5, 9000, 48000, "NEFT-{ifsc}N#########-{employer}-SAL", most=2),
    Kind(3, -500, -10000, "ATM WDL ???#####/{town}", step="500"),
    Kind(1.5, -800, -15000, "CLG/{payee}/", "cheque"),
    Kind(1.5, 1000, 30000, "CASH DEPOSIT SELF", step="100"),
    Kind(1.5, -1200, -9500, "ACH DR/{mandate}/######"),
    Kind(0.6, -17.7, -17.7, "SMS CHGS QTR + GST", most=1),
    Kind(0.6, -118, -354, "MIN BAL CHGS INCL GST", step="118", most=1),
    Kind(0.8, 40, 900, "INT.PD:SB INTEREST CREDIT", step="1", most=1),
    Kind(0.8, 500, 500, "PM KISAN DBT APBS", most=1),
]
POOLS = {
    "payee": (
        "SRI BALAJI STORES",
        "AIRTEL PREPAID",
        "MEENAKSHI MEDIC",
        "IRCTC",
        "RAJU TEA STALL",
        "HP PETROLEUM",
        "ZOMATO LTD",
    ),
    "person": ("KARTHIK R", "LAKSHMI N", "MOHD IRFAN", "SURESH BABU P"),
    "bank": ("SBIN", "HDFC", "YESB", "UTIB", "CNRB", "PPIW"),
    "vpa": ("paytmqr28#####", "q########@ybl", "98########@ibl", "bharatpe.9#####"),
    "ifsc": ("HDFCN", "ICICN", "CITIN"),
    "employer": ("TEXMO PUMPS P LTD", "SRI VENKATESWARA MILLS"),
    "town": ("COIMBATORE", "POLLACHI", "TIRUPPUR"),
    "mandate": ("BAJAJ FINANCE LTD", "LIC OF INDIA", "MUTHOOT FIN"),
}
SIZE = (500, 560)
LINES = 30  # to a page, fifteen above the fold and fifteen below
LEAD, TOP, FOLD = 12.6, 92.0, 30.0
HEADS = f"{'DATE':<11}{'PARTICULARS':<29}{'CHQ NO':<8}{'WITHDRAWAL':>12}{'DEPOSIT':>12}{'BALANCE':>15}"


def rupees(amount: Decimal) -> str:
    """Indian grouping: 12,34,567.89."""
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + "." + cents


def sided(balance: Decimal) -> str:
    return rupees(balance) + ("Dr" if balance < 0 else "Cr")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([45, 90]))
    opening = some_amount(rng, 1500, 90000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 110), balance=opening, floor=4500)
    balances = running(opening, [entry.amount for entry in entries])
    number = f"22{rng.randint(10**13, 10**14 - 1)}"
    pen = FPDF(unit="pt", format=SIZE)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    _inner_cover(pen, number, rng)

    line = LINES

    def out(text: str) -> None:
        nonlocal line
        y = TOP + LEAD * line + (FOLD if line >= LINES // 2 else 0)
        pen.set_font("courier", "", 8.2 if len(text) < 120 else 7)
        pen.text(26, y, text.rstrip())
        line += 1

    def turn(balance: Decimal, first: bool) -> None:
        nonlocal line
        if not first:
            out(f"{'':<11}{'CARRIED FORWARD':<61}{sided(balance):>15}")
        pen.add_page()
        _form(pen)
        line = 0
        name = "OPENING BALANCE" if first else "BROUGHT FORWARD"
        out(f"{'':<11}{name:<61}{sided(balance):>15}")

    turn(opening, True)
    rows, balance = [], opening
    for entry, after in zip(entries, balances, strict=True):
        text = entry.lines[0]
        parts = wrap(text, lambda part: len(part) <= 27, cut=True)[:2]
        if line + len(parts) > LINES - 1:
            turn(balance, False)
        cheque = f"{rng.randint(100, 399):06}" if entry.tag == "cheque" else ""
        paid = rupees(entry.amount)
        figures = f"{paid if entry.amount < 0 else '':>12}{paid if entry.amount > 0 else '':>12}{sided(after):>15}"
        here = pen.page
        out(f"{entry.day:%d-%m-%Y} {parts[0]:<29}{cheque:<8}{figures}")
        for part in parts[1:]:
            out(f"{'':<11}{part}")
        balance = after
        description = " ".join(" ".join(parts).split())
        rows.append(Row(entry.day, description, entry.amount, after, page=here))
    closing = opening + summed(entries)
    pen.output(str(path))
    return Truth("account", "en_IN", "INR", number, start, end, opening, closing, rows)


def _inner_cover(pen: FPDF, number: str, rng: Random) -> None:
    pen.add_page()
    pen.set_fill_color(250, 244, 250)
    pen.rect(16, 16, SIZE[0] - 32, SIZE[1] - 32, "F")
    pen.set_text_color(110, 20, 90)
    pen.set_font("helvetica", "B", 17)
    pen.text(30, 50, "Kongu Small Finance Bank")
    pen.set_font("helvetica", "", 9)
    pen.text(30, 66, "Savings Bank Pass Book")
    pen.set_text_color(0)
    pen.set_font("courier", "", 9)
    for n, (name, text) in enumerate(
        (
            ("BRANCH", "0114 POLLACHI MAIN ROAD"),
            ("IFSC / MICR", "KGSF0000114 / 642814003"),
            ("CUSTOMER ID", f"{rng.randint(10**8, 10**9 - 1)}"),
            ("A/C NO", number),
            ("NAME", "SMT. R VALLIAMMAL"),
            ("S/D/W/O", "RAMASAMY K"),
            ("ADDRESS", "4/217 THOTTAM STREET"),
            ("", "ZAMIN UTHUKULI POST"),
            ("", "POLLACHI TK 642004 TAMIL NADU"),
            ("PRODUCT", "SB - REGULAR"),
            ("MODE OF OPER.", "SELF"),
            ("A/C OPEN DATE", "17-08-2018"),
            ("NOMINEE REGN", "YES"),
        )
    ):
        pen.text(30, 110 + 16 * n, f"{name:<15}{': ' if name else '  '}{text}")
    pen.set_font("helvetica", "", 7.5)
    for n, text in enumerate(
        (
            "Please have the pass book updated at least once a month and tell the branch of any entry you do not know.",
            "Never share your PIN, OTP or card number. The bank does not ask for them. Toll free 1800 555 0114.",
            "Deposits are insured by DICGC up to Rs. 5 lakh for each depositor.",
        )
    ):
        pen.text(30, 400 + 13 * n, text)


def _form(pen: FPDF) -> None:
    pen.set_draw_color(170, 120, 160)
    pen.set_line_width(0.6)
    pen.rect(20, 60, SIZE[0] - 40, TOP + LEAD * (LINES - 1) + FOLD - 60 + 10)
    pen.line(20, 78, SIZE[0] - 20, 78)
    fold = TOP + LEAD * (LINES // 2 - 1) + FOLD / 2 + 4
    pen.set_dash_pattern(3, 3)
    pen.line(0, fold, SIZE[0], fold)
    pen.set_dash_pattern()
    pen.set_font("courier", "B", 8.2)
    pen.text(26, 72, HEADS)
