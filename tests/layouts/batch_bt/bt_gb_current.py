"""UK big-bank current account: date once a day, paid in before withdrawn, overdrawn balances with OD."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, iban, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_pymupdf
from ._rows import Booked, booked, gained, some_opening, spent

PURPLE: Color = (0.26, 0.08, 0.39)
LILAC: Color = (0.92, 0.9, 0.95)


def used(_: Random, day: date) -> str:
    return f"{day:%d%b%y}".upper()


KINDS = [
    Kind(10, -3, -120, "Card Transaction|#### {used} C {shop}"),
    Kind(3, -5, -60, "Card Transaction|#### {used} {online}"),
    Kind(4, -12, -190, "Direct Debit|{biller}"),
    Kind(2, -30, -800, "Standing Order|{person}|{why}", step="5"),
    Kind(3, -10, -400, "Online Transaction|{person}|{why}|VIA MOBILE - PYMT|FP {used} 10|##############00"),
    Kind(2, 20, 500, "Automated Credit|{person}|{why}|FP {used} ####|################"),
    Kind(2, 1100, 2900, "Automated Credit|{employer}", most=2),
    Kind(1, -20, -250, "Cash Withdrawal|{bank} {used}|#### ATM", step="10"),
    Kind(0.4, -3, -15, "Charges|ARRANGED OVERDRAFT|INTEREST TO {used}", most=1),
]
POOLS: Pools = {
    "used": used,
    "shop": [
        "TESCO STORES ####|LEEDS GB",
        "GREGGS PLC|YORK GB",
        "TFL TRAVEL CH|TFL.GOV.UK/CP GB",
        "BOOTS ####|HULL GB",
    ],
    "online": ["AMAZON.CO.UK*??###|AMAZON.CO.UK GB", "PAYPAL *EBAY UK|##########9 GB", "NETFLIX.COM|LONDON GB"],
    "biller": ["EON NEXT LTD", "LEEDS CITY COUNCIL", "SKY DIGITAL", "DVLA-??##???", "TV LICENCE MBP", "VODAFONE LTD"],
    "person": ["MISS A THORPE", "J PATEL", "K & L LETTINGS", "R OYELARAN"],
    "why": ["RENT", "JOINT BILLS", "THANKS", "CAR"],
    "employer": ["YORKSHIRE WATER SERV|SALARY", "NHS LEEDS TRUST|#######", "DWP CB|######## ???"],
    "bank": ["NOTEMACHINE", "LINK BARCLAYS", "CO-OP HEADINGLEY"],
}


def pounds(amount: Decimal) -> str:
    return written(amount, minus="") + (" OD" if amount < 0 else "")


def box(page: Page, rows: list[Booked], opening: Decimal, period: tuple[date, date], number: str, bank: str) -> None:
    start, end = period
    page.put(40, 58, "Aldermoor Bank", 22, bold=True, color=PURPLE)
    page.put(555, 52, "Select Account", 13, bold=True, right=True)
    page.lines(40, 110, ["MR D J HALLIWELL", "14 MOORSIDE AVENUE", "HEADINGLEY", "LEEDS", "LS6 4QT"], 9, 12)
    page.box(300, 84, 255, 128, LILAC)
    page.put(308, 98, "Summary", 10, bold=True)
    facts = [
        ("Statement Date", f"{end:%d %b %Y}".upper()),
        ("Period Covered", f"{start:%d %b %Y} to {end:%d %b %Y}".upper()),
        ("Previous Balance", ("-" if opening < 0 else "") + "£" + written(opening, minus="")),
        ("Paid In", "£" + written(gained(rows))),
        ("Withdrawn", "£" + written(spent(rows))),
        ("New Balance", ("-" if rows[-1].balance < 0 else "") + "£" + written(rows[-1].balance, minus="")),
    ]
    for n, (label, value) in enumerate(facts):
        page.put(308, 116 + 13 * n, label, 8.5)
        page.put(547, 116 + 13 * n, value, 8.5, right=True)
    page.put(308, 205, "BIC ALDMGB2L     IBAN " + bank, 7.5)
    page.put(40, 236, "Account Name", 8, color=GREY)
    page.put(200, 236, "Account No", 8, color=GREY)
    page.put(300, 236, "Sort Code", 8, color=GREY)
    page.put(500, 236, "Page No", 8, color=GREY)
    page.put(40, 249, "D J HALLIWELL", 9)
    page.put(200, 249, number, 9)
    page.put(300, 249, "60-83-71", 9)
    page.put(40, 268, "Welcome to your statement. Interest rates and charges are shown on the last page.", 8)


def table_head(page: Page, y: float) -> float:
    page.box(40, y - 11, 515, 16, PURPLE)
    for x, title, right in (
        (45, "Date", False),
        (112, "Description", False),
        (370, "Paid In(£)", True),
        (455, "Withdrawn(£)", True),
        (550, "Balance(£)", True),
    ):
        page.put(x, y, title, 8.5, bold=True, right=right, color=(1, 1, 1))
    return y + 18


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = some_opening(rng, 50, 1800) * rng.choice([1, 1, -1])
    rows = booked(rng, KINDS, POOLS, period, opening, rng.randint(20, 80), floor=-700)
    number = fill(rng, "########", period[0], {})
    bank = iban(rng, "GB", "ALDM608371" + number)

    def begin(page: Page, n: int) -> float:
        if n == 1:
            box(page, rows, opening, period, number, bank)
            page.put(500, 249, "1", 9)
            return table_head(page, 292)
        page.put(40, 48, "Aldermoor Bank", 14, bold=True, color=PURPLE)
        for x, text in ((40, "D J HALLIWELL"), (200, number), (300, "60-83-71"), (500, str(n))):
            page.put(x, 76, text, 9)
        for x, text in ((40, "Account Name"), (200, "Account No"), (300, "Sort Code"), (500, "Page No")):
            page.put(x, 64, text, 8, color=GREY)
        return table_head(page, 104)

    flow = Flow(770, Page, begin)
    flow.page.put(45, flow.y, f"{period[0]:%d %b %Y}".upper(), 8.5)
    flow.page.put(112, flow.y, "BROUGHT FORWARD", 8.5)
    flow.page.put(550, flow.y, pounds(opening), 8.5, right=True)
    flow.y += 16
    printed, before = [], date.min
    for row in rows:
        first, *rest = row.entry.lines
        lines = wrap(f"{first} {' '.join(rest)}", fits("Helvetica", 8.5, 200))
        if flow.need(10.5 * len(lines) + 4) or row.day != before:
            year = before.year not in (1, row.day.year)
            flow.page.put(45, flow.y, f"{row.day:%d %b}".upper() + (f" {row.day.year}" if year else ""), 8.5)
        before = row.day
        end = flow.y + 10.5 * (len(lines) - 1)
        flow.page.put(370 if row.amount > 0 else 455, end, written(row.amount, minus=""), 8.5, right=True)
        flow.page.put(550, end, pounds(row.balance), 8.5, right=True)
        printed.append(Row(row.day, row.text, row.amount, row.balance, page=flow.number))
        flow.y = flow.page.lines(112, flow.y, lines, 8.5, 10.5) + 4
        flow.page.rule(40, flow.y - 10, 555, 0.3, (0.8, 0.8, 0.8))
    flow.turn()
    flow.page.texts[-5:] = []
    flow.page.boxes.clear()
    small = [
        "Arranged overdraft: 39.49% EAR variable on any amount above the first £0.00. Limit £1,000.00.",
        "Abbreviations: OD overdrawn balance, EAR equivalent annual rate, FP faster payment.",
        "Eligible deposits are protected up to £85,000 by the UK deposit guarantee scheme.",
        "If something on this statement looks wrong, please call 0345 555 0190 (Relay UK 18001 first).",
    ]
    flow.page.lines(40, 110, small, 8.5, 14)
    for page in flow.pages:
        page.put(40, 812, "Aldermoor Bank plc. Registered in England & Wales No. 0192834.", 6.5, color=GREY)
        page.put(555, 812, "RETSTMT", 6.5, right=True, color=GREY)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "en_GB", "GBP", number, *period, opening, rows[-1].balance, printed)
