"""India: a public-sector bank's line-printer statement, every line one monospaced string between dashed rules.

Withdrawals, deposits and a balance with Cr or Dr in lakh grouping on every row; narrations cut at thirty characters;
page totals, carried and brought forward lines; a 0.00 side is left blank.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_entries
from ..pens import A4, Page, with_reportlab
from ._rows import how_many

POOLS = {
    "name": ["RAMESH K", "SUNITA DEV", "BIG BAZAAR", "PHONEPE", "IRCTC UTS", "SRI BALAJI", "JIO PREPAI", "ANIL STORE"],
    "bank": ["SBIN", "HDFC", "YESB", "UTIB", "PUNB"],
    "vpa": ["q#######@ybl", "ramesh.k##@oksbi", "paytmqr28##@paytm", "bharatpe##@unity"],
}
KINDS = [
    Kind(10, -10, -2500, "UPI/DR/4###########/{name}/{bank}/{vpa}/UPI", step="1"),
    Kind(4, 50, 6000, "UPI/CR/4###########/{name}/{bank}/{vpa}/Payment", step="1"),
    Kind(2, -500, -10000, "ATM WDL ATM CASH 6### KANKARBAGH PATNA", step="100"),
    Kind(1, -1000, -40000, "CHQ PAID-MICR INWARD CLEARING-{name}", "chq", step="1"),
    Kind(1, 18000, 64000, "NEFT*RBIS0##?#*N0########*BIHAR TREASURY SALARY", most=1),
    Kind(1, 1000, 30000, "CASH DEPOSIT SELF", step="100"),
    Kind(1, -17, -236, "SMS CHARGES QTR INCL GST 18%", most=1),
    Kind(1, -436, -437, "PMJJBY RENEWAL PREMIUM", step="1", most=1),
    Kind(
        1,
        40,
        900,
        "INT.PD FOR THE QUARTER",
        most=1,
        step="1",
    ),
]
RULE = "-" * 108
LINES = 60


def lakh(amount: Decimal) -> str:
    """The amount without its sign, in groups of two digits above the thousands."""
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + "." + cents


def _crdr(balance: Decimal) -> str:
    return lakh(balance) + ("Cr" if balance >= 0 else "Dr")


def _line(day: str, text: str, cheque: str = "", out: str = "", into: str = "", balance: str = "") -> str:
    return f"{day:<10} {text:<34} {cheque:>8} {out:>15} {into:>15} {balance:>19}".rstrip()


class _Printer:
    """Pages of plain lines."""

    def __init__(self, top: list[str]) -> None:
        self.top, self.pages = top, list[list[str]]()
        self.turn()

    def turn(self) -> None:
        self.pages.append([f"{'Page No : ' + str(len(self.pages) + 1):>108}", *self.top])

    @property
    def page(self) -> list[str]:
        return self.pages[-1]


def _top(number: str, start: date, end: date, rng: Random) -> list[str]:
    code = f"0{rng.randint(1000, 9999)}"
    return [
        f"{'BHAGIRATHI GRAMEEN & NATIONAL BANK':^108}".rstrip(),
        f"{'(A Govt. of India Undertaking)  KANKARBAGH, PATNA  BR. CODE ' + code:^108}".rstrip(),
        "",
        f"{'SHRI MANOJ KUMAR SINHA':<58}A/C No      : {number}",
        f"{'S/O LATE R P SINHA':<58}Customer Id : {rng.randint(10**8, 10**9 - 1)}",
        f"{'HOUSE NO 42 ROAD NO 6 RAJENDRA NAGAR':<58}A/C Type    : SB-GEN-PUB-IND-RURAL-INR",
        f"{'PATNA BIHAR 800016':<58}IFSC Code   : BGNB0{rng.randint(100000, 999999)}",
        f"{'MODE OF OPERATION : SINGLE':<58}Nominee     : REGISTERED",
        "",
        f"STATEMENT OF ACCOUNT FOR THE PERIOD {start:%d-%m-%Y} TO {end:%d-%m-%Y}",
        RULE,
        _line("DATE", "PARTICULARS", "CHQ.NO.", "WITHDRAWALS", "DEPOSITS", "BALANCE"),
        RULE,
    ]


def _pieces(text: str) -> list[str]:
    """Cut hard at thirty characters."""
    return [piece for n in range(0, len(text), 30) if (piece := text[n : n + 30].strip())]


def draw(rng: Random, path: Path) -> Truth:
    start = date(rng.randint(2020, 2024), rng.randint(1, 12), 1)
    end = start + timedelta(rng.choice([29, 59, 88]))
    opening = some_amount(rng, 2000, 450000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=500)
    closing = opening + sum(e.amount for e in entries)
    number = f"{rng.randint(1000, 9999)}0001{rng.randint(10**7, 10**8 - 1)}"
    truth = Truth("bank", "en-IN", "INR", number, start, end, opening, closing)
    printer = _Printer(_top(number, start, end, rng))
    printer.page.append(_line("", "B/F", balance=_crdr(opening)))
    balance, sums, cheque = opening, [Decimal(0), Decimal(0)], rng.randint(100000, 800000)

    def total() -> None:
        printer.page.extend([RULE, _line("", "PAGE TOTAL", "", lakh(-sums[0]), lakh(sums[1]), _crdr(balance)), RULE])
        sums[:] = [Decimal(0), Decimal(0)]

    for entry in entries:
        pieces = _pieces(entry.lines[0])
        if len(printer.page) + len(pieces) + 4 > LINES:
            total()
            printer.turn()
            printer.page.append(_line("", "B/F", balance=_crdr(balance)))
        balance += entry.amount
        sums[entry.amount > 0] += entry.amount
        money = ("", lakh(entry.amount)) if entry.amount > 0 else (lakh(entry.amount), "")
        used = ""
        if entry.tag:
            cheque, used = cheque + 1, str(cheque)
        printer.page.append(_line(f"{entry.day:%d-%m-%Y}", pieces[0], used, *money, _crdr(balance)))
        printer.page.extend(_line("", piece) for piece in pieces[1:])
        text = " ".join(" ".join(pieces).split())
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=len(printer.pages)))
    total()
    if len(printer.page) + 8 > LINES:
        printer.turn()
    printer.page.extend(
        [
            _line("", "CLOSING BALANCE", balance=_crdr(closing)),
            "",
            "UNCLEARED BALANCE : 0.00     LIEN AMOUNT : 0.00     DRAWING POWER : 0.00     INT. RATE : 2.70 % P.A.",
            "ABBREVIATIONS : CR-CREDIT  DR-DEBIT  B/F-BROUGHT FORWARD  WDL-WITHDRAWAL  CHQ-CHEQUE  INT-INTEREST",
            "UNLESS ANY DISCREPANCY IS NOTIFIED WITHIN 14 DAYS THE STATEMENT IS TAKEN AS CORRECT.",
            "*** THIS IS A COMPUTER GENERATED STATEMENT AND DOES NOT REQUIRE SIGNATURE ***",
        ]
    )
    with_reportlab([_page(lines) for lines in printer.pages], path)
    return truth


def _page(lines: list[str]) -> Page:
    page = Page(A4, "Courier", "Courier-Bold")
    for n, line in enumerate(lines):
        page.put(34, 44 + 12.2 * n, line, 8.05)
    return page
