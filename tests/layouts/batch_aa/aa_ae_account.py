"""United Arab Emirates: account statement with headings in English and Arabic, Cr and Dr after each balance.

Posting and value date with month names, debits before credits, card purchases whose text ends in an amount, its
currency and the day of use; balances brought and carried forward at each page. The Arabic runs are shaped and laid
down from left to right as presentation forms.
"""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written
from ..pens import Flow, Page, fits, with_pymupdf
from ._some import how_many, month, some, span

FACE, BOLD, SIZE = "narrow", "narrow-bold", 7.3
GREEN, GOLD, PALE = (0.05, 0.3, 0.25), (0.72, 0.55, 0.2), (0.95, 0.96, 0.94)
POOLS = {
    "shop": [
        "LULU HYPERMARKET AL BARSHA DUBAI:AE",
        "CARREFOUR MOE DUBAI:AE",
        "ENOC SITE 1044 SHARJAH:AE",
        "NOON.COM DUBAI:AE",
        "AL MAYA JLT DUBAI:AE",
    ],
    "abroad": ["BOOKING.COM AMSTERDAM:NL", "UBER *TRIP LONDON:GB", "APPLE.COM/BILL ITUNES.COM:IE"],
    "who": ["MOHAMMED ARSHAD KHAN", "FATIMA AL MANSOORI", "RAJESH KUMAR NAIR", "SARAH JANE COLLINS"],
    "bill": ["DEWA", "ETISALAT", "SALIK", "DU POSTPAID", "EMPOWER"],
}
KINDS = [
    Kind(8, -6, -480, "POS-PURCHASE CARD NO. 4417##XXXXXX#### ######## {used} {shop} {sum}"),
    Kind(1.5, -20, -900, "POS-PURCHASE CARD NO. 4417##XXXXXX#### ######## {used} {abroad} {sum}"),
    Kind(3, -100, -3000, "ATM CASH WITHDRAWAL CARD NO. 4417##XXXXXX#### EDB ATM 0### {used} DUBAI", step="100"),
    Kind(3, -30, -900, "BILL PAYMENT {bill} ########## VIA MOBILE BANKING"),
    Kind(2, -200, -6000, "IPI TT REF: ######## {who} FAMILY SUPPORT", step="10"),
    Kind(1.5, -1.05, -26.25, "TRANSFER CHARGES INCL VAT 5 PERCENT TT REF: ########", step="1.05"),
    Kind(2, 6000, 24000, "IPP SALARY WPS 0##### JUMEIRAH TECHNICAL SERVICES LLC", most=2),
    Kind(2, 50, 4000, "INWARD REMITTANCE IPP CUSTOMER CREDIT {who} AE#####################"),
    Kind(1, -500, -5000, "INWARD CLEARING CHEQUE NO 000###", step="500"),
]
JOINS = {"ا", "أ", "إ", "آ", "د", "ذ", "ر", "ز", "و", "ؤ", "ة", "ى"}


@cache
def _forms() -> dict[tuple[str, str], str]:
    """Presentation form by letters and place in the word."""
    found = {}
    for code in range(0xFE70, 0xFEFD):
        parts = unicodedata.decomposition(chr(code)).split()
        if parts:
            found["".join(chr(int(part, 16)) for part in parts[1:]), parts[0][1:-1]] = chr(code)
    return found


def arabic(text: str) -> str:
    """Shaped and in the order in which it stands from left to right; figures keep their own order."""
    return " ".join(word if word.isascii() else _shaped(word)[::-1] for word in reversed(text.split(" ")))


def _shaped(word: str) -> str:
    letters = []
    for letter in word:
        if letters and letters[-1] == "ل" and letter in "اأإآ":
            letters[-1] += letter
        else:
            letters.append(letter)
    shown, joined = "", False
    for n, letter in enumerate(letters):
        onward = letter[-1] not in JOINS and n + 1 < len(letters) and (letter, "initial") in _forms()
        place = {(0, 0): "isolated", (0, 1): "initial", (1, 0): "final", (1, 1): "medial"}[int(joined), int(onward)]
        shown += _forms().get((letter, place), letter)
        joined = onward
    return shown


def _money(amount: Decimal) -> str:
    return written(abs(amount)) + ("Cr" if amount >= 0 else "Dr")


def _begin(page: Page, number: int, lead: list[tuple[str, str, str]]) -> float:
    page.put(36, 46, "EMIRATES DUNES BANK", 13, bold=True, color=GREEN)
    page.put(559, 46, arabic("بنك كثبان الإمارات"), 13, right=True, color=GREEN)
    page.rule(36, 54, 559, 1.5, GOLD)
    page.put(298, 70, "STATEMENT OF ACCOUNT", 10, center=True, bold=True)
    page.put(298, 83, arabic("كشف حساب"), 10, center=True)
    y = 100.0
    if number == 1:
        page.lines(36, y, ["MR VIKRAM SURESH MENON", "P O BOX 44170", "DUBAI", "UNITED ARAB EMIRATES"], 8)
        for label, value, foreign in lead:
            page.put(270, y, label, 7.5)
            page.put(345, y, value, 7.5, bold=True)
            page.put(559, y, arabic(foreign), 7.5, right=True)
            y += 12
        y += 8
    page.box(36, y - 10, 523, 26, GREEN)
    white = (1.0, 1.0, 1.0)
    heads = ((40, "Date", "التاريخ", 0), (92, "Value Date", "تاريخ القيمة", 0), (148, "Description", "التفاصيل", 0))
    ends = ((400, "Debits", "مدين", 1), (472, "Credits", "دائن", 1), (555, "Balance", "الرصيد", 1))
    for x, english, foreign, right in (*heads, *ends):
        page.put(x, y, english, 7.5, bold=True, color=white, right=bool(right))
        page.put(x, y + 10, arabic(foreign), 7.5, color=white, right=bool(right))
    return y + 30


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng) if rng.random() < 0.6 else span(rng, rng.randint(2, 26), 60)
    opening = some_amount(rng, 800, 30000)
    pools = POOLS | {"used": ["@@"], "sum": ["%%"]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=how_many(rng), balance=opening, floor=-200)
    account = some(rng, "101-44#####-01")
    number = iban(rng, "AE", "044000010144#####01")
    lead = [
        ("Account No.", account, "رقم الحساب"),
        ("IBAN", number, "رقم الآيبان"),
        ("Account Type", "CURRENT ACCOUNT", "نوع الحساب"),
        ("Currency", "AED - UAE DIRHAM", "العملة"),
        ("Period", f"{start:%d %b %Y} to {end:%d %b %Y}".upper(), "الفترة"),
        ("Branch", "AL BARSHA", "الفرع"),
    ]
    flow = Flow(742, lambda: Page(face=FACE, bold=BOLD), lambda page, n: _begin(page, n, lead))
    balance = opening
    _carry(flow, "BROUGHT FORWARD", "رصيد مدور", balance)
    rows: list[Row] = []
    for entry in entries:
        used = earlier(rng, entry.day, 2)
        text = entry.lines[0].replace("@@", f"{used:%d-%m-%Y}")
        text = text.replace("%%", f"{written(abs(entry.amount), '')},AED")
        lines = wrap(text, fits(FACE, SIZE, 196))
        if flow.y + 9 * len(lines) + 16 > flow.bottom:
            _carry(flow, "CARRIED FORWARD", "رصيد منقول", balance)
            flow.turn()
            _carry(flow, "BROUGHT FORWARD", "رصيد مدور", balance)
        balance += entry.amount
        page, y = flow.page, flow.y
        page.put(40, y, f"{entry.day:%d%b%y}".upper(), SIZE)
        page.put(92, y, f"{used:%d%b%y}".upper(), SIZE)
        page.lines(148, y, lines, SIZE, 9)
        page.put(400 if entry.amount < 0 else 472, y, written(abs(entry.amount)), SIZE, right=True)
        page.put(555, y, _money(balance), SIZE, right=True)
        page.rule(36, y + 9 * len(lines) - 5, 559, 0.2, GOLD)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, used, flow.number))
        flow.y += 9 * len(lines) + 5
    _after(flow, rows, opening, balance)
    for n, page in enumerate(flow.pages, 1):
        page.rule(36, 762, 559, 0.5, GOLD)
        page.put(
            36,
            772,
            "This is a system generated statement. Any discrepancy must be "
            "reported within 30 days of the statement date. Call 600 54 4170.",
            6,
        )
        page.put(
            559,
            783,
            arabic("هذا كشف صادر من النظام ولا يحتاج إلى توقيع ويرجى الإبلاغ عن أي خطأ خلال 30 يوما"),
            6.5,
            right=True,
        )
        page.put(36, 795, "Emirates Dunes Bank PJSC is licensed by the Central Bank of the UAE. TRN 100044170200003", 6)
        page.put(559, 795, f"Page {n} of {len(flow.pages)}", 7, right=True)
    with_pymupdf(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("bank", "en_AE", "AED", account, start, end, opening, balance, rows)


def _carry(flow: Flow, english: str, foreign: str, balance: Decimal) -> None:
    flow.page.box(36, flow.y - 9, 523, 13, PALE)
    flow.page.put(148, flow.y, english, SIZE, bold=True)
    flow.page.put(240, flow.y, arabic(foreign), SIZE)
    flow.page.put(555, flow.y, _money(balance), SIZE, bold=True, right=True)
    flow.y += 16


def _after(flow: Flow, rows: list[Row], opening: Decimal, closing: Decimal) -> None:
    flow.need(84)
    _carry(flow, "CLOSING BALANCE", "الرصيد الختامي", closing)
    page, y = flow.page, flow.y + 12
    outs = [-row.amount for row in rows if row.amount < 0]
    ins = [row.amount for row in rows if row.amount > 0]
    page.box(36, y - 10, 523, 40, None, stroke=GOLD)
    cells = (
        ("Opening Balance", "الرصيد الافتتاحي", _money(opening)),
        (f"Total Debits ({len(outs)})", "إجمالي المدين", written(sum(outs, Decimal(0)))),
        (f"Total Credits ({len(ins)})", "إجمالي الدائن", written(sum(ins, Decimal(0)))),
        ("Closing Balance", "الرصيد الختامي", _money(closing)),
    )
    for n, (english, foreign, value) in enumerate(cells):
        page.put(100 + 130 * n, y, english, 7, center=True)
        page.put(100 + 130 * n, y + 10, arabic(foreign), 7, center=True)
        page.put(100 + 130 * n, y + 22, value, 8, bold=True, center=True)
    page.put(
        36,
        y + 44,
        "Earn AED 500 cashback when you transfer your salary "
        "before the year's end. T&Cs apply. Uncleared cheques: 0.00",
        7,
        color=GREEN,
    )
