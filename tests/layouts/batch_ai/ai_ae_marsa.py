"""United Arab Emirates: English and Arabic statement of a current account, dates like 03JAN24, balances with Cr or Dr.

Card purchases take three lines; the Arabic is written shaped and from left to right, as old printers do.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._kit import arabic, how_many, number_pages, said

SHOPS = ["CARREFOUR MOE DUBAI:AE", "ENOC 1147 DUBAI:AE", "NOON MINUTES DUBAI:AE", "LULU HYPERMARKET SHARJAH:AE"]
KINDS = [
    Kind(10, -8, -900, "POS-PURCHASE|CARD NO.{card}|{shop} ###### {used}"),
    Kind(4, -200, -9000, "MOBILE BANKING TRANSFER TO|AE##########****####|{who} {why}"),
    Kind(3, 200, 7000, "INWARD REMITTANCE AANI|FROM {who}|REF ###??########"),
    Kind(1, 9000, 28000, "SALARY TRANSFER|{firm} SAL", most=1),
    Kind(3, -100, -3000, "ATM CASH WITHDRAWAL|CARD NO.{card} DEIRA CITY CENTRE", step="100"),
    Kind(2, -100, -900, "BILL PAYMENT {bill}|CUSTOMER NO ##########"),
    Kind(2, -1.05, -26.25, "CHARGES INCL VAT 5%", step="0.05"),
    Kind(1, -1500, -6000, "CHEQUE NO ######|INWARD CLEARING", step="1", most=1),
    Kind(2, -500, -7000, "CREDIT CARD PAYMENT|4543 06XX XXXX ####"),
]
POOLS = {
    "shop": SHOPS,
    "used": lambda rng, day: f"{earlier(rng, day):%d-%m-%Y}",
    "card": ["464155XXXXXX9207"],
    "who": ["AHMED AL MANSOORI", "PRIYA NAIR", "JOHN MATHEW", "FATIMA HASSAN"],
    "why": ["FAMILY SUPPORT", "RENT", "PERSONAL"],
    "firm": ["GULF HORIZON CONTRACTING LLC", "MARINA RETAIL GROUP"],
    "bill": ["DEWA", "ETISALAT", "DU POSTPAID", "SALIK"],
}
BLUE = (0.03, 0.15, 0.4)


def marked(amount: Decimal) -> str:
    return written(abs(amount)) + ("Dr" if amount < 0 else "Cr")


def label(page: Page, y: float, english: str, value: str, other: str) -> None:
    page.put(300, y, english, 7.5)
    page.put(380, y, value, 7.5, bold=True)
    page.put(563, y, arabic(other), 7.5, right=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 2000, 50000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=-500)
    balances = running(opening, [entry.amount for entry in entries])
    number = f"101{rng.randint(1000000000, 9999999999)}"
    plain = iban(rng, "AE", "099000" + number)
    seen = [opening]

    def head(page: Page, page_number: int) -> float:
        page.put(32, 44, "Bank of Marsa", 16, bold=True, color=BLUE)
        page.put(563, 44, arabic("بنك المرسى"), 16, right=True, color=BLUE)
        page.put(297, 70, "STATEMENT OF ACCOUNT   " + arabic("كشف حساب"), 11, center=True, bold=True)
        page.lines(32, 96, ["MR RASHID KHAN", "PO BOX 99118", "DUBAI", "UNITED ARAB EMIRATES"], 8, 11)
        label(page, 96, "Account No.", number, "رقم الحساب")
        label(page, 108, "IBAN", plain.replace(" ", ""), "رقم الآيبان")
        label(page, 120, "Account Type", "CURRENT ACCOUNT", "نوع الحساب")
        label(page, 132, "Currency", "AED", "العملة")
        label(page, 144, "From / To", f"{period[0]:%d-%m-%Y} / {period[1]:%d-%m-%Y}", "من / إلى")
        page.box(28, 158, 539, 28, BLUE)
        titles = [
            (58, "Date", "التاريخ"),
            (190, "Description", "البيان"),
            (352, "Debits", "المدين"),
            (436, "Credits", "الدائن"),
            (522, "Balance", "الرصيد"),
        ]
        for x, english, other in titles:
            page.put(x, 169, english, 8, center=True, bold=True, color=(1, 1, 1))
            page.put(x, 181, arabic(other), 8, center=True, color=(1, 1, 1))
        page.put(92, 200, "BROUGHT FORWARD" if page_number > 1 else "OPENING BALANCE", 7.5)
        page.put(562, 200, marked(seen[-1]), 7.5, right=True)
        return 214

    def grid(page: Page) -> None:
        for x in (28, 86, 296, 386, 470, 567):
            page.upright(x, 158, 738, 0.4, GREY)
        page.rule(28, 738, 567, 0.4, GREY)
        page.put(32, 752, "This is an electronically generated statement and does not require a signature.", 6.5)
        page.put(
            32, 762, "Please report any discrepancy within 30 days from the statement date, call 600 599 999.", 6.5
        )
        page.put(563, 752, arabic("هذا كشف إلكتروني ولا يتطلب توقيعا"), 6.5, right=True)
        page.put(
            32, 774, "Bank of Marsa PJSC is licensed by the Central Bank of the UAE. TRN 100099887700003", 6, color=GREY
        )

    def foot(page: Page, _: float) -> None:
        page.put(92, 731, "CARRIED FORWARD", 7.5)
        page.put(562, 731, marked(seen[-1]), 7.5, right=True)
        grid(page)

    flow = Flow(718, lambda: Page(A4, "narrow", "narrow-bold"), head, foot)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(9.5 * len(entry.lines) + 2)
        page, y = flow.page, flow.y
        page.put(36, y, f"{entry.day:%d%b%y}".upper(), 7.5)
        page.lines(92, y, entry.lines, 7.5, 9.5)
        page.put(382 if entry.amount < 0 else 466, y, written(abs(entry.amount)), 7.5, right=True)
        page.put(562, y, marked(balance), 7.5, right=True)
        flow.y += 9.5 * len(entry.lines) + 4
        seen.append(balance)
        rows.append(Row(entry.day, said(entry.lines), entry.amount, balance, page=flow.number))
    flow.page.put(92, flow.y + 3, "CLOSING BALANCE", 7.5, bold=True)
    flow.page.put(562, flow.y + 3, marked(balances[-1]), 7.5, right=True, bold=True)
    grid(flow.page)
    number_pages(flow.pages, 563, 774, "Page {n} of {m}", 7, right=True)
    with_reportlab(flow.pages, path, "columns")
    return Truth("bank", "en-AE", "AED", plain, *period, opening, balances[-1], rows)
