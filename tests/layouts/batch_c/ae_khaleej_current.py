"""United Arab Emirates: current account of a Dubai bank, headings in English and Arabic (shaped, right to left).

Dates like 05JAN24, debits and credits apart, balances with Cr or Dr glued on, brought forward and carried forward on
every page, amounts and dates inside card descriptions, telex charges with VAT rows; embedded subset fonts.
"""

from __future__ import annotations

import unicodedata
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
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import Flow, Page, fits, with_fpdf

POOLS: Pools = {
    "name": ["RASHID KHALFAN ALMARRI", "PRIYA NAIR MENON", "OMAR HADDAD", "MARIA TERESA SANTOS", "JOHN P KURIAKOSE"],
    "firm": ["DESERT ROSE CONTRACTING LLC", "BLUE DHOW LOGISTICS FZE", "NAKHLAT TECHNOLOGY DMCC"],
    "shop": ["AL MADAR SUPERMARKET", "FUELCO SITE 1172", "NOONTIME.COM", "KARAKERIA CAFE", "PHARMACY DAY NIGHT"],
    "city": ["DUBAI:AE", "SHARJAH:AE", "ABU DHABI:AE"],
    "bought": lambda rng, day: f"{earlier(rng, day):%d-%m-%Y}",
    "use": ["RENT CHEQUE REPLACEMENT", "FAMILY SUPPORT", "INVOICE ####", "SCHOOL FEES TERM 2"],
    "month": lambda _, day: f"{day:%b %Y}".upper(),
}
KINDS = [
    Kind(10, -6, -900, "POS-PURCHASE CARD NO.4217########## {bought} @,AED|{shop} {city}"),
    Kind(3, -100, -4000, "ATM WITHDRAWAL CARD NO.4217########## {bought}|{shop} {city}", step="100.00"),
    Kind(2, -30, -700, "POS-PURCHASE CARD NO.4217########## {bought}|##.##,USD RATE 3.7468 CLOUDBOX.IO SAN JOSE:US"),
    Kind(3, -250, -9000, "INWARD CLEARING CHEQUE NO ######", step="50.00"),
    Kind(2, -500, -9000, "MOBILE BANKING TRANSFER TO AE##0260####|{name} {use} TXN REF ############"),
    Kind(2, 200, 6000, "IPP INWARD PAYMENT AED {name}|{use}"),
    Kind(1, 6000, 32000, "SALARY TRANSFER {month} WPS|{firm}", most=1),
    Kind(1, -52.5, -52.5, "TELEX TRANSFER CHARGES INCL VAT REF 107TT########"),
    Kind(1, -1.05, -1.05, "SWITCH TRANSACTION CHARGES ADCOM"),
    Kind(1, -26.25, -26.25, "MINIMUM BALANCE FEE {month}", most=1),
    Kind(1, 1000, 15000, "CASH DEPOSIT - CDM|BRANCH AL QUSAIS", step="100.00"),
]
COLUMNS = [
    (36, False, "Date", "التاريخ"),
    (96, False, "Description", "التفاصيل"),
    (388, True, "Debits", "مدين"),
    (468, True, "Credits", "دائن"),
    (559, True, "Balance", "الرصيد"),
]


def _forms() -> dict[tuple[str, str], str]:
    """Arabic presentation forms by letter and place in the word."""
    found = {}
    for code in range(0xFE80, 0xFEFD):
        kind, *letters = unicodedata.decomposition(chr(code)).split()
        found["".join(chr(int(letter, 16)) for letter in letters), kind.strip("<>")] = chr(code)
    return found


_FORMS = _forms()


def arabic(text: str) -> str:
    """Words as glyphs from left to right, which is how many writers of statements store them."""
    words = []
    for word in text.split():
        letters = word.replace("لا", "\0").replace("\0", "\ufefb") if "لا" in word else word
        shaped, joined = "", False
        for n, letter in enumerate(letters):
            after = letters[n + 1 : n + 2]
            joins = (letter, "initial") in _FORMS and ((after, "final") in _FORMS or after == "\ufefb")
            place = ("medial" if joins else "final") if joined else ("initial" if joins else "isolated")
            shaped += "\ufefc" if letter == "\ufefb" and joined else _FORMS.get((letter, place), letter)
            joined = joins
        words.append(shaped[::-1])
    return " ".join(words[::-1])


def _owed(balance: Decimal) -> str:
    return written(balance, minus="") + ("Dr" if balance < 0 else "Cr")


def _head(page: Page, number: int, facts: list[tuple[str, str, str]]) -> float:
    page.put(36, 48, "KHALEEJ FIRST BANK", 15, bold=True, color=(0.05, 0.2, 0.5))
    page.put(559, 48, arabic("بنك الخليج الأول"), 15, right=True, bold=True, color=(0.05, 0.2, 0.5))
    page.put(36, 72, "STATEMENT OF ACCOUNT", 10, bold=True)
    page.put(559, 72, arabic("كشف حساب"), 10, right=True, bold=True)
    page.lines(36, 92, ["MR SAMEER ANAND PILLAI", "P.O. BOX 114477", "DUBAI", "UNITED ARAB EMIRATES"], 7.5, 10)
    for n, (english, value, other) in enumerate(facts):
        page.put(300, 88 + 11 * n, english, 7.5)
        page.put(440, 88 + 11 * n, value, 7.5, center=True)
        page.put(559, 88 + 11 * n, arabic(other), 7.5, right=True)
    page.box(32, 150, 531, 28, (0.88, 0.91, 0.96), stroke=(0.05, 0.2, 0.5))
    for x, right, english, other in COLUMNS:
        page.put(x, 161, english, 8, right=right, bold=True)
        page.put(x, 172, arabic(other), 8, right=right, bold=True)
    page.put(36, 806, "All entries are deemed correct unless reported within 30 days of the statement date.", 6)
    page.put(559, 806, arabic("تعتبر جميع القيود صحيحة"), 6, right=True)
    page.put(300, 818, f"Page {number}", 6.5, center=True)
    return 194


def _forward(page: Page, y: float, text: str, balance: Decimal) -> None:
    page.put(96, y, text, 7.5, bold=True)
    page.put(559, y, _owed(balance), 7.5, right=True, bold=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 50, 60000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), reversal="REVERSAL {}", balance=opening, floor=-400)
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "101########01", date.min, {})
    facts = [
        ("Account No.", account, "رقم الحساب"),
        ("IBAN", iban(rng, "AE", f"026000{account[-13:]}"), "رقم الحساب الدولي"),
        ("Account Type", "CURRENT ACCOUNT", "نوع الحساب"),
        ("Currency", "UAE DIRHAM", "العملة"),
        ("Period", f"{start:%d %b %Y} to {end:%d %b %Y}", "الفترة"),
    ]
    flow = Flow(770, lambda: Page(face="narrow", bold="narrow-bold"), lambda page, number: _head(page, number, facts))
    _forward(flow.page, flow.y, "BROUGHT FORWARD", opening)
    flow.y += 14
    rows, before = [], opening
    for entry, balance in zip(entries, balances, strict=True):
        texts = [line.replace("@", written(entry.amount, "", minus="")) for line in entry.lines]
        lines = [part for text in texts for part in wrap(text, fits("narrow", 7.5, 225))]
        if flow.y + 10 * len(lines) > flow.bottom:
            _forward(flow.page, flow.y + 4, "CARRIED FORWARD", before)
            flow.turn()
            _forward(flow.page, flow.y, "BROUGHT FORWARD", before)
            flow.y += 14
        page, y = flow.page, flow.y
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, None, flow.number))
        page.put(36, y, f"{entry.day:%d%b%y}".upper(), 7.5)
        page.put(388 if entry.amount < 0 else 468, y, written(entry.amount, minus=""), 7.5, right=True)
        page.put(559, y, _owed(balance), 7.5, right=True)
        flow.y = page.lines(96, y, lines, 7.5, 10) + 3
        before = balance
    page, y = flow.page, flow.y + 6
    page.rule(32, y - 10, 563)
    debits = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal("0.00"))
    page.put(96, y, "CLOSING BALANCE", 7.5, bold=True)
    page.put(96, y + 10, arabic("الرصيد الختامي"), 7.5, bold=True)
    page.put(388, y, written(debits), 7.5, right=True, bold=True)
    page.put(468, y, written(before - opening + debits), 7.5, right=True, bold=True)
    page.put(559, y, _owed(before), 7.5, right=True, bold=True)
    with_fpdf(flow.pages, path)
    return Truth("checking", "en_AE", "AED", account, start, end, opening, before, rows)
