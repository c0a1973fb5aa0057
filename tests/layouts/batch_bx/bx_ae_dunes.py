"""United Arab Emirates, current account: titles in English and Arabic, days like 03JAN24, balances with Cr or Dr.

Texts have up to four lines with the amount on the first; balances are brought and carried forward over pages.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, iban, running, some_entries, some_period, written
from ..pens import A4, GREY, Page
from ._rows import MONTHS, arabic, by_cells, count, folded, long_day, marked, said, total, use

NAVY = (0.03, 0.14, 0.33)


def _used(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.randint(0, 3)):%d-%m-%Y}"


POOLS: Pools = {
    "used": _used,
    "ymd": lambda _, day: f"{day:%Y%m%d}",
    "shop": [
        "CARREFOUR CITY CENTRE DEIRA:AE",
        "LULU HYPERMARKET QUSAIS:AE",
        "ENOC SITE 1077 DUBAI:AE",
        "SPINNEYS MOTOR CITY:AE",
        "NOON.COM DUBAI:AE",
        "TALABAT.COM DUBAI:AE",
        "CAREEM RIDE DUBAI:AE",
        "ZOOM EPPCO MARINA:AE",
        "ADNOC 633 SHARJAH:AE",
        "IKEA FESTIVAL CITY:AE",
        "ASTER PHARMACY JLT:AE",
        "RTA SMART TOPUP DUBAI:AE",
    ],
    "who": ["MOHAMMED SHAFI KUNNATH", "AL NOOR REAL ESTATE LLC", "MARIA LOURDES SANTOS", "FAISAL RASHID AL ALI"],
    "purpose": ["/REF/RENT", "/REF/FAM FAMILY SUPPORT", "/REF/ GDS", "/REF/ EDU SCHOOL FEES"],
    "bill": ["DEWA 20########", "ETISALAT 050#######", "DU 055#######", "SALIK 4#######"],
}
KINDS = [
    Kind(34, -8, -900, "POS-PURCHASE|CARD NO.402118XXXXXX6128|###### {used} @,AED|{shop}"),
    Kind(6, -100, -3000, "ATM WITHDRAWAL|CARD NO.402118XXXXXX6128|{used} ATM 0### AL BARSHA MALL", step="100"),
    Kind(8, -50, -1200, "MOBN BILL PAYMENT|{bill}"),
    Kind(9, -150, -7000, "TRANSFER|MOBN IPP {ymd}DNB?####|{who}|{purpose}"),
    Kind(8, 100, 5200, "INWARD TRANSFER|IPP {ymd}ADCB?####|{who}|{purpose}"),
    Kind(2, 7000, 21000, "SALARY|SAL 0######## GULF MARINE CONTRACTING LLC", most=1),
    Kind(3, -300, -3500, "INSTALMENT PAYMENT|LOAN 19########", most=2),
    Kind(3, 200, 4000, "CASH DEPOSIT|CDM 0### {used}", step="50"),
    Kind(4, -1.05, -1.05, "IPP TRANSFER CHARGES INCL VAT"),
    Kind(1, -26.25, -26.25, "MONTHLY AVERAGE BALANCE FEE INCL VAT", most=1),
    Kind(2, -400, -2500, "CHQ NO. 000###|INWARD CLEARING|{who}", step="100"),
]


def _short(day: date) -> str:
    return f"{day.day:02}{MONTHS[day.month - 1].upper()}{day:%y}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    use("arial", "arial-bold", "dejavu")
    start, end = some_period(rng, calendar=True)
    opening = Decimal(rng.randint(-50000, 3000000)) / 100
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 75), balance=opening, floor=-800)
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "101########01", start, {})
    number = iban(rng, "AE", f"093000{account}").replace(" ", "")
    pages: list[Page] = []

    def both(page: Page, x: float, y: float, english: str, other: str, right: bool = False) -> None:
        page.put(x, y, english, 8.5, bold=True, right=right)
        page.put(x, y + 11, arabic(other), 8.5, face="dejavu", right=right)

    def forward(page: Page, y: float, label: str, balance: Decimal) -> None:
        page.put(110, y, label, 8.5, bold=True)
        page.put(548, y, marked(balance, "Cr", "Dr"), 8.5, bold=True, right=True)

    def turn(balance: Decimal) -> tuple[Page, float]:
        page = Page(A4, "arial", "arial-bold")
        page.put(48, 48, "Dunes National Bank", 15, bold=True, color=NAVY)
        page.put(548, 48, arabic("بنك الكثبان الوطني"), 14, right=True, face="dejavu", color=NAVY)
        page.put(297, 78, "STATEMENT OF ACCOUNT", 11, bold=True, center=True)
        page.put(297, 92, arabic("كشف حساب"), 10, center=True, face="dejavu")
        page.lines(48, 118, ["MR SANJEEV RAGHAVAN NAIR", "P O BOX 118840", "DUBAI", "UNITED ARAB EMIRATES"], 9, 12)
        facts = [("Account Type", "CURRENT ACCOUNT", "نوع الحساب"), ("Account No", account, "رقم الحساب")]
        facts += [("IBAN", number, "رقم الآيبان"), ("Currency", "UAE DIRHAM", "العملة")]
        facts += [("Period", f"{long_day(start)} to {long_day(end)}", "الفترة")]
        for n, (label, value, other) in enumerate(facts):
            page.put(300, 116 + 13 * n, label, 8, color=GREY)
            page.put(366, 116 + 13 * n, value, 8)
            page.put(548, 116 + 13 * n, arabic(other), 8, face="dejavu", right=True, color=GREY)
        page.box(42, 192, 512, 30, (0.88, 0.91, 0.96))
        both(page, 48, 204, "Date", "التاريخ")
        both(page, 110, 204, "Description", "التفاصيل")
        both(page, 380, 204, "Debits", "مدين", right=True)
        both(page, 460, 204, "Credits", "دائن", right=True)
        both(page, 548, 204, "Balance", "الرصيد", right=True)
        page.rule(42, 762, 554, 0.6, NAVY)
        note = (
            "Items and balance shown on this statement should be verified. Report any discrepancy to the bank within "
        )
        note += (
            "days of the statement date, otherwise the statement is taken as correct. Please advise us of any change "
        )
        note += "in your address. All charges, terms and conditions are subject to change."
        page.lines(48, 774, folded([note], "arial", 6.5, 500), 6.5, 8)
        page.put(48, 806, "Dunes National Bank (P.J.S.C.), Head Office, P.O. Box 4410, Dubai. Licensed by the Central "
                 "Bank of the U.A.E.", 6.5, color=GREY)  # fmt: skip
        pages.append(page)
        forward(page, 238, "BROUGHT FORWARD", balance)
        return page, 252.0

    page, y = turn(opening)
    rows: list[Row] = []
    before = opening
    for entry, balance in zip(entries, balances, strict=True):
        lines = [line.replace("@", written(-entry.amount, "")) for line in entry.lines]
        if y + 10.5 * len(lines) > 745:
            forward(page, 755, "CARRIED FORWARD", before)
            page, y = turn(before)
        page.put(48, y, _short(entry.day), 8.5)
        page.put(460 if entry.amount > 0 else 380, y, written(entry.amount, minus=""), 8.5, right=True)
        page.put(548, y, marked(balance, "Cr", "Dr"), 8.5, right=True)
        rows.append(Row(entry.day, said(lines), entry.amount, balance, page=len(pages)))
        y = page.lines(110, y, lines, 8.5, 10.5) + 2
        before = balance
    if y > 690:
        forward(page, 755, "CARRIED FORWARD", before)
        page, y = turn(before)
    forward(page, y + 4, "CLOSING BALANCE", before)
    y += 22
    page.rule(42, y - 10, 554, 0.4, NAVY)
    for n, (label, sign) in enumerate((("Total Debits", -1), ("Total Credits", 1))):
        page.put(110, y + 3 + 12 * n, f"{label} ({count(entries, sign)})", 8.5)
        page.put(380 + 80 * n, y + 3 + 12 * n, written(total(entries, sign)), 8.5, right=True)
    for n, page in enumerate(pages, 1):
        page.put(548, 822, f"Page {n} of {len(pages)}", 7.5, right=True)
    by_cells(pages, path)
    return Truth("current", "en_AE", "AED", number, start, end, opening, before, rows)
