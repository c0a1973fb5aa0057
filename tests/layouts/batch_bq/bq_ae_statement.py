"""United Arab Emirates, current account: English and Arabic column titles (joined Arabic shapes, laid down left to
right), days as 02MAR21, balances with Cr or Dr, BROUGHT FORWARD and CARRIED FORWARD at page breaks, long card lines.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Color, Flow, Page, fits
from ._rows import arabic, face, into, out_of, word_by_word

NAVY: Color = (0.03, 0.13, 0.35)
POOLS: Pools = {
    "shop": (
        "PALM GROCERY LLC",
        "DUNES CAFE",
        "SAFA PHARMACY BR",
        "FUEL SITE 1082",
        "NAJMA HYPERMARKET",
        "OASIS CINEMA",
    ),
    "town": ("DUBAI:AE", "SHARJAH:AE", "ABU DHABI:AE", "AJMAN:AE"),
    "person": ("FATIMA HASSAN ALI", "RAJESH KUMAR NAIR", "AHMED SALEM", "MARIA L SANTOS"),
    "firm": ("EMIRATES WATER AND POWER", "GULFNET TELECOM", "ROAD TOLL RECHARGE"),
    "day": lambda rng, day: f"{earlier(rng, day):%d-%m-%Y}",
}
KINDS = (
    Kind(28, -8, -900, "POS-PURCHASE CARD NO. 422150******1317 {day} AED {shop} {town}", "card"),
    Kind(6, -15, -400, "POS-PURCHASE CARD NO. 422150******1317 {day} USD,##.## ONLINE STORE WEB {shop}", "card"),
    Kind(6, -100, -3000, "ATM CASH WITHDRAWAL CARD NO. 422150******1317 {day} {town} SEQ ######", "card", "100"),
    Kind(6, -50, -900, "MOBILE BANKING BILL PAYMENT {firm} REF ##########"),
    Kind(6, -200, -6000, "MOBILE BANKING TRANSFER TO {person} AE##0########0######### LIVING EXPENSES", "", "50"),
    Kind(5, 100, 4000, "INWARD REMITTANCE IPP {person} ########## FAMILY SUPPORT", "", "50"),
    Kind(3, 9000, 21000, "SALARY WPS CRESCENT ENGINEERING CONSULTANTS L.L.C ######", "", "1", most=1),
    Kind(3, 500, 9000, "CASH DEPOSIT CDM DEIRA ########", "", "100"),
    Kind(2, -2500, -7000, "OUTWARD CHEQUE CLEARING CHQ NO. 000### I/W CLG", "", "500"),
    Kind(2, -1.05, -26.25, "CHARGES AND VAT ON TRANSFER {day}", "", "1.05"),
    Kind(1, -1, -9, "SMS BANKING FEE INCL VAT 5%", "", "1.05", most=1),
)
DEBIT, CREDIT, BALANCE = 385.0, 470.0, 563.0


def _balance(amount: Decimal) -> str:
    return written(amount, minus="") + ("Dr" if amount < 0 else "Cr")


def _day(day: date) -> str:
    return f"{day:%d%b%y}".upper()


def draw(rng: Random, path: Path) -> Truth:
    plain, bold = face("lib"), face("lib-bold")
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 300, 40000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(15, 85), balance=opening)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    account = f"101{rng.randint(10**9, 10**10 - 1)}"
    number = iban(rng, "AE", f"099000{account}")
    state = {"balance": opening}

    def head(page: Page, count: int) -> float:
        page.box(32, 28, 531, 30, NAVY)
        page.put(40, 48, "Crescent Gulf Bank", 14, bold=True, color=(1, 1, 1))
        page.put(555, 48, arabic("بنك هلال الخليج"), 14, right=True, face="sans", color=(1, 1, 1))
        page.put(32, 80, "STATEMENT OF ACCOUNT", 11, bold=True)
        page.put(563, 80, arabic("كشف حساب"), 11, right=True, face="sans")
        if count == 1:
            _first(page, account, number, period)
            y = 206.0
        else:
            page.put(32, 98, f"Account Number {account}    {_day(period[0])} to {_day(period[1])}", 8)
            y = 122
        _columns(page, y)
        text = "BROUGHT FORWARD"
        page.put(86, y + 34, text, 8, bold=True)
        page.put(BALANCE, y + 34, _balance(state["balance"]), 8, right=True, bold=True)
        return y + 49

    def foot(page: Page, y: float) -> None:
        page.put(86, y + 2, "CARRIED FORWARD", 8, bold=True)
        page.put(BALANCE, y + 2, _balance(state["balance"]), 8, right=True, bold=True)

    flow = Flow(760, lambda: Page(face=plain, bold=bold), head, foot)
    rows = []
    for entry, balance in zip(entries, running(opening, amounts), strict=True):
        text = entry.lines[0].replace(" AED ", f" {written(abs(entry.amount))},AED ")
        lines = wrap(text, fits(plain, 7.8, 222))
        flow.need(9.5 * len(lines) + 5)
        page, y = flow.page, flow.y
        page.put(32, y, _day(entry.day), 8)
        page.lines(86, y, lines, 7.8, 9.5)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, written(abs(entry.amount)), 8, right=True)
        page.put(BALANCE, y, _balance(balance), 8, right=True)
        flow.y += 9.5 * len(lines) + 5
        state["balance"] = balance
        rows.append(Row(entry.day, text, entry.amount, balance, None, flow.number))
    flow.need(96)
    _end(flow, amounts, closing)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(
            32, 800, "Crescent Gulf Bank PJSC, licensed in the U.A.E. Head office P O Box 1001, Dubai", 6.5, color=GREY
        )
        sheet.put(563, 800, f"Page {n} of {len(flow.pages)}", 7.5, right=True)
    word_by_word(flow.pages, path)
    return Truth("checking", "en_AE", "AED", account, *period, opening, closing, rows)


def _both(page: Page, x: float, y: float, english: str, native: str, size: float = 8) -> None:
    page.put(x, y, english, size, bold=True)
    page.put(x + 128, y, arabic(native), size, right=True, face="sans")


def _first(page: Page, account: str, number: str, period: tuple[date, date]) -> None:
    page.lines(32, 106, ("MR VIKRAM ANAND PILLAI", "P O BOX 90417", "DUBAI", "U.A.E."), 9, 12)
    facts = (
        ("Account Number", "رقم الحساب", account),
        ("IBAN", "رقم الآيبان", number),
        ("Account Type", "نوع الحساب", "CURRENT ACCOUNT"),
        ("Currency", "العملة", "AED"),
        ("Branch", "الفرع", "DEIRA"),
        ("Period", "الفترة", f"{_day(period[0])} to {_day(period[1])}"),
    )
    for n, (english, native, value) in enumerate(facts):
        _both(page, 270, 104 + 14 * n, english, native)
        page.put(408, 104 + 14 * n, value, 8)


def _end(flow: Flow, amounts: list[Decimal], closing: Decimal) -> None:
    page, y = flow.page, flow.y + 4
    page.rule(32, y - 10, 563, 0.6, NAVY)
    page.put(86, y + 2, "TOTAL", 8, bold=True)
    page.put(DEBIT, y + 2, written(out_of(amounts)), 8, right=True, bold=True)
    page.put(CREDIT, y + 2, written(into(amounts)), 8, right=True, bold=True)
    page.put(86, y + 16, "CLOSING BALANCE", 8, bold=True)
    page.put(230, y + 16, arabic("الرصيد الختامي"), 8, right=True, face="sans")
    page.put(BALANCE, y + 16, _balance(closing), 8, right=True, bold=True)
    page.rule(32, y + 22, 563, 0.6, NAVY)
    note = "Please examine this statement and tell us within 30 days of anything that is not right."
    page.put(32, y + 40, note, 7, color=GREY)
    native = arabic("يرجى مراجعة هذا الكشف وإبلاغنا خلال ثلاثين يوما عن أي خطأ")
    page.put(563, y + 52, native, 7, right=True, face="sans", color=GREY)


def _columns(page: Page, y: float) -> None:
    page.box(32, y - 4, 531, 25, (0.9, 0.92, 0.96))
    titles = (
        (36, "Date", "التاريخ", False),
        (86, "Description", "التفاصيل", False),
        (DEBIT, "Debits", "مدين", True),
        (CREDIT, "Credits", "دائن", True),
        (BALANCE - 4, "Balance", "الرصيد", True),
    )
    for x, english, native, right in titles:
        page.put(x, y + 6, english, 8, right=right, bold=True)
        page.put(x, y + 17, arabic(native), 8, right=right, face="sans")
