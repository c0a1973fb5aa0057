"""Indian public-sector bank passbook print: fixed pitch lines, lakh commas, Cr behind balances, B/F and C/F."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_period
from ..pens import A4, Flow, Page, with_fpdf
from ._rows import Booked, booked, gained, some_opening, spent

KINDS = [
    Kind(9, -10, -3000, "UPI/DR/4###########/{person}/|{bank}/{handle}/Pay", step="1"),
    Kind(4, 50, 6000, "UPI/CR/4###########/{person}/|{bank}/{handle}/UPI", step="1"),
    Kind(2, -500, -10000, "ATM WDL-{atm}|CARD ****####", step="500"),
    Kind(1.5, 18000, 62000, "NEFT-{employer}|SALARY-??BNH2########", most=2),
    Kind(1, -1000, -8000, "CHQ PAID-{person}", step="50"),
    Kind(1, 2000, 25000, "BY CASH DEPOSIT", step="100"),
    Kind(1, -800, -9000, "ACH-DR-{emi}|NACH00########", step="1"),
    Kind(0.7, -17.70, -236, "SMS CHRG FOR QTR + GST", most=1),
    Kind(0.5, 60, 900, "SB INT CREDIT", most=1, step="1"),
]
POOLS: Pools = {
    "person": ["RAMESH KUMAR", "SRI SAI KIRANA", "ANJALI NAIR", "PHONEPE RECH", "BESCOM", "ZOMATO LTD", "V MURUGAN"],
    "bank": ["YESB", "SBIN", "HDFC", "UTIB", "PYTM"],
    "handle": ["q########@ybl", "9#########@paytm", "bharatpe.9#####", "9#########@okax"],
    "atm": ["MG ROAD BLR", "S1CN4########", "TIRUPATI RS"],
    "employer": ["GOVT OF KARNATAKA TRY", "INFOTREE SYSTEMS PVT LTD"],
    "emi": ["BAJAJ FINANCE LTD", "LIC OF INDIA", "TATA CAPITAL HFL"],
}
WIDE = 98


def lakh(amount: Decimal) -> str:
    """1,23,456.78"""
    whole, paise = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    return ",".join([*groups, tail]) + "." + paise


def crdr(balance: Decimal) -> str:
    return lakh(balance) + ("Dr" if balance < 0 else "Cr")


def line(when: str, text: str, cheque: str = "", debit: str = "", credit: str = "", balance: str = "") -> str:
    return f"{when:<11}{text:<36}{cheque:>8}{debit:>13}{credit:>14}{balance:>16}".rstrip()


def cover(page: Page, number: str, period: tuple[date, date]) -> float:
    page.put(297, 44, "JANATA BANK OF INDIA", 13, center=True, face="sans-bold")
    page.put(297, 57, "(A GOVERNMENT OF INDIA UNDERTAKING)", 7, center=True)
    text = [
        "BRANCH : JAYANAGAR 4TH BLOCK, BENGALURU   IFSC : JBOI0004117   MICR : 560029036",
        f"A/C NO : {number}   TYPE : SB GENERAL   CIF : 8801947722   CURRENCY : INR",
        "NAME   : MR. SURESH B HEGDE            NOMINATION REGD : Y",
        "ADDR   : NO 48, 9TH MAIN, 3RD CROSS, JAYANAGAR, BENGALURU 560011",
        f"STATEMENT OF ACCOUNT FROM {period[0]:%d-%m-%Y} TO {period[1]:%d-%m-%Y}",
    ]
    return page.lines(32, 80, text, 8, 12) + 4


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([30, 89]))
    opening = some_opening(rng, 9500, 240000)
    rows = booked(rng, KINDS, POOLS, period, opening, rng.randint(22, 110), floor=10500)
    number = fill(rng, "0411101######", period[0], {})
    size = 8.5 * 0.98

    def begin(page: Page, n: int) -> float:
        y = cover(page, number, period) if n == 1 else 48.0
        rule = "-" * WIDE
        names = line("TXN DATE", "PARTICULARS", "CHQ NO", "WITHDRAWAL", "DEPOSIT", "BALANCE")
        return page.lines(32, y, [rule, names, rule], size, 11)

    flow = Flow(776, lambda: Page(A4, "mono", "mono"), begin)

    def say(text: str) -> None:
        flow.page.put(32, flow.y, text, size)
        flow.y += 11

    say(line("", "B/F", balance=crdr(opening)))
    printed, held = [], list[Booked]()
    for row in rows:
        if flow.y + 11 * (len(row.entry.lines) + 2) > flow.bottom:
            carry(say, held, row.balance - row.amount)
            held.clear()
            flow.turn()
            say(line("", "B/F", balance=crdr(row.balance - row.amount)))
        held.append(row)
        first, *rest = row.entry.lines
        cheque = fill(rng, "######", row.day, {}) if first.startswith("CHQ") else ""
        debit, credit = ("", lakh(row.amount)) if row.amount > 0 else (lakh(row.amount), "")
        say(line(f"{row.day:%d-%m-%Y}", first, cheque, debit, credit, crdr(row.balance)))
        printed.append(Row(row.day, row.text, row.amount, row.balance, page=flow.number))
        for more in rest:
            say(line("", more))
    carry(say, held, rows[-1].balance)
    flow.need(50)
    for text in (
        "",
        f"TOTAL WITHDRAWALS : {lakh(spent(rows))}   TOTAL DEPOSITS : {lakh(gained(rows))}",
        f"CLOSING BALANCE AS ON {period[1]:%d-%m-%Y} : {crdr(rows[-1].balance)}",
        "*** END OF STATEMENT *** THIS IS A COMPUTER GENERATED STATEMENT AND NEEDS NO SIGNATURE",
    ):
        say(text)
    for n, page in enumerate(flow.pages, 1):
        page.put(563, 30, f"PAGE {n}", 7.5, right=True)
    with_fpdf(flow.pages, path)
    return Truth("savings", "en_IN", "INR", number, *period, opening, rows[-1].balance, printed)


def carry(say: Callable[[str], None], rows: list[Booked], balance: Decimal) -> None:
    """The page's totals and what goes over to the next one."""
    say("-" * WIDE)
    say(line("", "PAGE TOTAL / C/F", "", lakh(spent(rows)), lakh(gained(rows)), crdr(balance)))
