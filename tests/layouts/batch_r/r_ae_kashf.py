"""United Arab Emirates: statement with English and Arabic headings (shaped, drawn right to left) and English rows;
ruled cells, two dates as 03APR2023, card lines quoting what was spent abroad, balances with Cr or Dr, forward lines."""

import unicodedata
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

BLUE = (0.05, 0.16, 0.42)
GOLD = (0.98, 0.95, 0.86)
LINE = (0.7, 0.7, 0.75)
plain = partial(written, minus="")
Facts = tuple[date, date, str, str]
POOLS: Pools = {
    "shop": [
        "AL NAKHEEL HYPERMARKET",
        "DUNES CAFETERIA LLC",
        "MARINA PHARMACY",
        "OASIS PETROL STN 14",
        "CREEK ELECTRONICS",
    ],
    "town": ["DUBAI", "SHARJAH", "ABU DHABI", "AJMAN"],
    "abroad": [
        "STREAMBOX.COM LONDON:GB 1#.##,GBP",
        "BOOKINN AMSTERDAM:NL 2##.##,EUR",
        "CLOUDHOST SEATTLE:US 3#.##,USD",
    ],
    "person": ["R K NAIR", "FATIMA AL ALI", "J D SANTOS", "OMAR HADDAD"],
    "used": lambda rng, day: f"{day - timedelta(rng.choice([1, 2])):%d-%m-%Y}",
}
KINDS = [
    Kind(8, -8, -700, "POS-PURCHASE|CARD NO.4711XXXXXXXX#### {used}|{shop} {town}:AE"),
    Kind(2, -30, -1500, "POS-PURCHASE|CARD NO.4711XXXXXXXX#### {used}|{abroad}"),
    Kind(2, -100, -3000, "ATM WITHDRAWAL|CARD NO.4711XXXXXXXX#### {used}|ATM ###### {town}", step="100"),
    Kind(2, -100, -6000, "MOBILE BANKING TRANSFER TO AE########XXXXXXXX|{person} REF P#########"),
    Kind(2, 100, 6000, "IPP INWARD|{person} REF 1#########"),
    Kind(1, -100, -800, "DIRECT DEBIT DUBAI UTILITIES|CONSUMER NO 2########"),
    Kind(1, -1.05, -26.25, "SERVICE CHARGE INCL VAT 5%", step="0.01", most=3),
    Kind(1, -1500, -6000, "INWARD CLEARING CHEQUE NO ######", most=2),
    Kind(0.9, 7000, 24000, "SALARY TRANSFER|GULF HORIZON CONTRACTING LLC|WPS ########", most=1),
]
ARABIC = {
    "title": "كشف حساب",
    "date": "التاريخ",
    "value": "تاريخ القيمة",
    "details": "التفاصيل",
    "debit": "مدين",
    "credit": "دائن",
    "balance": "الرصيد",
    "number": "رقم الحساب",
    "currency": "العملة",
    "branch": "الفرع",
    "period": "الفترة",
}


@cache
def _forms() -> dict[tuple[str, str], str]:
    """Presentation forms by shape ("initial" and so on) and what they stand for."""
    found = {}
    for code in range(0xFE80, 0xFEFD):
        shape, *parts = unicodedata.decomposition(chr(code)).split()
        found[shape.strip("<>"), "".join(chr(int(part, 16)) for part in parts)] = chr(code)
    return found


def _shaped(text: str) -> str:
    """Arabic in visual order, each letter in its joined form."""
    forms, out, at, joined = _forms(), "", 0, False
    while at < len(text):
        size = 2 if ("isolated", text[at : at + 2]) in forms and at + 1 < len(text) else 1
        letter = text[at : at + size]
        onward = text[at + size : at + size + 1]
        joins = ("initial", letter) in forms and ("final", onward) in forms
        shape = ("medial" if joins else "final") if joined else ("initial" if joins else "isolated")
        out += forms.get((shape, letter), letter)
        joined, at = joins, at + size
    return out[::-1]


def _balance(amount: Decimal) -> str:
    return plain(amount) + ("Dr" if amount < 0 else "Cr")


def _head(page: Page, count: int, facts: Facts) -> float:
    start, end, number, account = facts
    page.put(36, 44, "Emirates Pearl Bank", 15, bold=True, color=BLUE)
    page.put(559, 44, _shaped(ARABIC["title"]), 14, right=True, color=BLUE)
    page.put(36, 60, "STATEMENT OF ACCOUNT", 9, bold=True)
    page.put(559, 60, f"Page {count}", 8, right=True)
    y = 76.0
    if count == 1:
        page.lines(36, 92, ["MR SAMIR KHOURY", "PO BOX 00417", "DUBAI", "UNITED ARAB EMIRATES"], 8, 11)
        facts_shown = [
            ("Account Number", account, "number"),
            ("IBAN", number, ""),
            ("Currency", "AED", "currency"),
            ("Branch", "DEIRA MAIN 0112", "branch"),
            ("Period", f"{start:%d%b%Y} to {end:%d%b%Y}".upper(), "period"),
        ]
        for n, (name, value, word) in enumerate(facts_shown):
            page.put(250, 86 + 13 * n, name, 7.5, color=GREY)
            page.put(330, 86 + 13 * n, value, 7.5)
            page.put(559, 86 + 13 * n, _shaped(ARABIC.get(word, "")), 8, right=True, color=GREY)
        y = 156
    page.box(36, y, 523, 27, GOLD, stroke=LINE)
    for x, name, word, right in [
        (40, "Date", "date", False),
        (96, "Value Date", "value", False),
        (154, "Description", "details", False),
        (402, "Debits", "debit", True),
        (472, "Credits", "credit", True),
        (555, "Balance", "balance", True),
    ]:
        page.put(x, y + 11, name, 7.5, bold=True, right=right)
        page.put(x, y + 22, _shaped(ARABIC[word]), 8, right=right)
    return y + 27


def _cells(flow: Flow, high: float) -> None:
    flow.page.box(36, flow.y, 523, high, None, stroke=LINE)
    for x in (92, 150, 340, 406, 476):
        flow.page.upright(x, flow.y, flow.y + high, 0.5, LINE)


def _forward(flow: Flow, text: str, balance: Decimal) -> None:
    _cells(flow, 16)
    flow.page.put(154, flow.y + 11, text, 7.5, bold=True)
    flow.page.put(555, flow.y + 11, _balance(balance), 7.5, bold=True, right=True)
    flow.y += 16


def _row(flow: Flow, entry: Entry, balance: Decimal, rng: Random) -> Row:
    lines = [part for text in entry.lines for part in wrap(text, fits("narrow", 7.5, 182))]
    high = 9.5 * len(lines) + 6
    if flow.y + high + 16 > flow.bottom:
        _forward(flow, "CARRIED FORWARD", balance - entry.amount)
        flow.turn()
        _forward(flow, "BROUGHT FORWARD", balance - entry.amount)
    _cells(flow, high)
    page, y = flow.page, flow.y + 11
    value = entry.day - timedelta(rng.choice([0, 0, 1]))
    page.put(40, y, f"{entry.day:%d%b%Y}".upper(), 7.5)
    page.put(96, y, f"{value:%d%b%Y}".upper(), 7.5)
    page.lines(154, y, lines, 7.5, 9.5)
    page.put(402 if entry.amount < 0 else 472, y, plain(entry.amount), 7.5, right=True)
    page.put(555, y, _balance(balance), 7.5, right=True)
    flow.y += high
    return Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number)


def _end(flow: Flow, entries: list[Entry]) -> None:
    flow.need(70)
    page, y = flow.page, flow.y + 16
    out = [entry.amount for entry in entries if entry.amount < 0]
    into = [entry.amount for entry in entries if entry.amount > 0]
    page.put(36, y, f"No. of debits: {len(out)}   Total debits: {plain(sum(out, Decimal()))}", 7.5)
    page.put(300, y, f"No. of credits: {len(into)}   Total credits: {plain(sum(into, Decimal()))}", 7.5)
    text = [
        "This is a computer generated statement and needs no signature. Please notify any discrepancy in 30 days.",
        "Licensed by the Central Bank of the UAE. Charges include VAT where applicable. TRN 100000000000003",
    ]
    page.lines(36, y + 20, text, 6.5, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    number = iban(rng, "AE", "088################0"[:19])
    account = number.replace(" ", "")[-13:]
    opening = some_amount(rng, 500, 40000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(9, 48), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    facts = (start, end, number, account)
    flow = Flow(775, lambda: Page(face="narrow", bold="narrow-bold"), partial(_head, facts=facts))
    _forward(flow, "OPENING BALANCE", opening)
    rows = [_row(flow, entry, balance, rng) for entry, balance in zip(entries, balances, strict=True)]
    _forward(flow, "CLOSING BALANCE", balances[-1])
    _end(flow, entries)
    with_reportlab(flow.pages, path)
    return Truth("bank", "en_AE", "AED", account, start, end, opening, balances[-1], rows)
