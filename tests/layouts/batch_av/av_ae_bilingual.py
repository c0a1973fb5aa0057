"""United Arab Emirates, statement of a current account in English with every label in Arabic too: brought and carried
forward on each page, "Cr" or "Dr" behind balances, card rows with the foreign amount and currency inside the text, tax
on fees as rows; Arabic as shaped signs from left to right.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab
from ._rows import arabic, money_in, money_out, whole_month

BANK = "Dune Gulf Bank"
NAVY = (0.05, 0.12, 0.35)
GOLD = (0.8, 0.62, 0.2)
POOLS: Pools = {
    "who": ["MOHAMMED RASHID AL FALASI", "PRIYA RAGHAVAN", "AL NOOR PROPERTIES LLC", "JOSE MARI DELA CRUZ"],
    "shop": [
        "CARREFOUR MALL DUBAI:AE",
        "ADNOC 812 ABU DHABI:AE",
        "LULU HYPERMARKET DUBAI:AE",
        "NOON.COM DUBAI:AE",
        "SALIK RECHARGE DUBAI:AE",
        "TALABAT DUBAI:AE",
        "EMIRATES DRAW DUBAI:AE",
    ],
    "abroad": ["AMZN MKTP US SEATTLE:US", "BOOTS 1123 LONDON:GB", "INDIGO AIRLINES GURGAON:IN"],
    "card": ["454322XXXXXX####"],
}
KINDS = [
    Kind(12, -8, -900, "POS-PURCHASE CARD NO.{card} {used} <own>,AED {shop}"),
    Kind(2, -30, -1500, "POS-PURCHASE CARD NO.{card} {used} <other> {abroad}", "abroad"),
    Kind(2, -100, -2000, "ATM CASH WITHDRAWAL CARD NO.{card} {used} DGB DEIRA BRANCH DUBAI:AE", step="100"),
    Kind(2, -200, -6000, "MOBILE BANKING TRANSFER TO AE{iban} {who} OWN FUNDS"),
    Kind(2, 200, 6000, "INWARD REMITTANCE REF {ref} {who}"),
    Kind(1, 7000, 26000, "SALARY TRANSFER WPS EMPLOYER ID ########## {month}", most=1),
    Kind(2, -90, -900, "BILL PAYMENT DEWA A/C ########## REF {ref}"),
    Kind(1, -1500, -4500, "LOAN INSTALLMENT AUTO LOAN ############", most=1),
    Kind(1, -25, -25, "MONTHLY RELATIONSHIP FEE", "fee", most=1),
    Kind(1, -5, -60, "OUTWARD TELEX TRANSFER CHARGES REF {ref}", "fee", most=2),
    Kind(0.7, -500, -9000, "INWARD CLEARING CHEQUE NO. ######", most=2),
]
POOLS = {**POOLS, "iban": ["#####################"], "ref": ["TT######????"]}
NOTES = [
    "Kindly examine this statement and report any discrepancy within 30 days of its date.",
    "This is an electronically generated statement and does not require a signature.",
]
TITLES = (
    (44, "Date", "التاريخ", False),
    (112, "Description", "التفاصيل", False),
    (392, "Debits", "مدين", True),
    (468, "Credits", "دائن", True),
    (552, "Balance", "الرصيد", True),
)


def _dirham(amount: Decimal) -> str:
    return written(abs(amount)) + ("Dr" if amount < 0 else "Cr")


def _taxed(entries: list[Entry]) -> list[Entry]:
    result = []
    for entry in entries:
        result.append(entry)
        if entry.tag == "fee":
            tax = (entry.amount * Decimal("0.05")).quantize(Decimal("0.01"))
            result.append(Entry(entry.day, ("VALUE ADDED TAX - OUTPUT 5% ON " + entry.lines[0],), tax, "tax", ""))
    return result


def _text(rng: Random, entry: Entry) -> str:
    """The text with the amount in the currency of the place."""
    names = {"SEATTLE": ("USD", "3.75"), "LONDON": ("GBP", "4.72"), "GURGAON": ("INR", "0.0441")}
    text = entry.lines[0].replace("<own>", f"{-entry.amount}")
    for place, (name, rate) in names.items():
        if place in text:
            text = text.replace("<other>", f"{(-entry.amount / Decimal(rate)).quantize(Decimal('0.01'))},{name}")
    return text + (f" AUTH {rng.randint(0, 999999):06}" if "POS" in text else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = whole_month(rng)
    opening = some_amount(rng, 500, 30000)
    pools: Pools = {
        **POOLS,
        "used": lambda rng, day: f"{day - timedelta(rng.randint(0, 3)):%d-%m-%Y}",
        "month": lambda _rng, day: f"{day:%b%Y}".upper(),
    }
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(10, 80), balance=opening)
    entries = _taxed(entries)
    balances = running(opening, (entry.amount for entry in entries))
    account = f"1014{rng.randint(0, 999999999):09}"
    number_ = iban(rng, "AE", "0260" + "00" + account)
    state = [opening]

    def head(page: Page, number: int) -> float:
        page.put(40, 46, BANK, 15, bold=True, color=NAVY)
        page.put(555, 46, arabic("بنك كثبان الخليج"), 15, right=True, bold=True, color=NAVY)
        page.rule(40, 54, 555, 1.5, GOLD)
        y = _front(page, account, number_, (start, end))
        y = _titles(page, y)
        label = "BROUGHT FORWARD" if number == 1 else "BALANCE BROUGHT FORWARD"
        page.put(112, y, label, 7.5, bold=True)
        page.put(552, y, _dirham(state[0]), 7.5, right=True, bold=True)
        return y + 15

    def foot(page: Page, y: float) -> None:
        page.put(112, y + 2, "CARRIED FORWARD", 7.5, bold=True)
        page.put(552, y + 2, _dirham(state[0]), 7.5, right=True, bold=True)

    flow = Flow(740, lambda: Page(A4, "narrow", "narrow-bold"), head, foot)
    rows = _rows(rng, flow, entries, balances, state)
    _end(flow, entries, (opening, state[0]))
    for number, page in enumerate(flow.pages, 1):
        page.lines(40, 790, NOTES, 6, 8, color=GREY)
        page.put(555, 790, arabic("يرجى مراجعة الكشف وإبلاغنا بأي خطأ خلال ثلاثين يوما"), 6.5, right=True, color=GREY)
        page.put(297, 820, f"Page {number} of {flow.number}", 7, center=True)
    with_reportlab(flow.pages, path)
    return Truth("checking", "en_AE", "AED", account, start, end, opening, state[0], rows)


def _front(page: Page, account: str, number: str, period: tuple[date, date]) -> float:
    page.put(297, 72, "STATEMENT OF ACCOUNT", 11, center=True, bold=True)
    page.put(297, 85, arabic("كشف حساب"), 10, center=True)
    page.lines(40, 104, ["MR SAMEER ANAND VERGHESE", "P O BOX 117320", "DUBAI", "UNITED ARAB EMIRATES"], 8, 11)
    facts = (
        ("Account Number", account, "رقم الحساب"),
        ("IBAN", number, "رقم الحساب الدولي"),
        ("Currency", "AED", "العملة"),
        ("Branch", "DEIRA", "الفرع"),
        ("Period", f"{period[0]:%d %b %Y} to {period[1]:%d %b %Y}", "الفترة"),
    )
    for n, (label, text, other) in enumerate(facts):
        y = 104 + 12 * n
        page.put(280, y, label, 7.5, color=GREY)
        page.put(352, y, text, 7.5)
        page.put(555, y, arabic(other), 7.5, right=True, color=GREY)
    return 184


def _titles(page: Page, y: float) -> float:
    page.box(40, y - 12, 515, 28, (0.9, 0.92, 0.97), stroke=NAVY)
    for x, name, other, right in TITLES:
        page.put(x, y - 1, name, 7.5, right=right, bold=True)
        page.put(x, y + 10, arabic(other), 7.5, right=right, bold=True)
    return y + 30


def _rows(rng: Random, flow: Flow, entries: list[Entry], balances: list[Decimal], state: list[Decimal]) -> list[Row]:
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(_text(rng, entry), fits("narrow", 7.5, 215))
        flow.need(9.5 * len(lines) + 12)
        page, y = flow.page, flow.y
        page.put(44, y, f"{entry.day:%d%b%y}".upper(), 7.5)
        page.lines(112, y, lines, 7.5, 9.5)
        page.put(392 if entry.amount < 0 else 468, y, written(abs(entry.amount)), 7.5, right=True)
        page.put(552, y, _dirham(balance), 7.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        state[0] = balance
        flow.y += 9.5 * len(lines) + 4
    return rows


def _end(flow: Flow, entries: list[Entry], edges: tuple[Decimal, Decimal]) -> None:
    flow.need(76)
    page, y = flow.page, flow.y
    page.rule(40, y - 8, 555, 0.8, NAVY)
    page.put(112, y + 3, "CLOSING BALANCE", 7.5, bold=True)
    page.put(270, y + 3, arabic("الرصيد الختامي"), 7.5, bold=True)
    page.put(552, y + 3, _dirham(edges[1]), 7.5, right=True, bold=True)
    amounts = [entry.amount for entry in entries]
    plus = sum(amount > 0 for amount in amounts)
    facts = (
        ("Opening Balance", _dirham(edges[0])),
        (f"Total Debits ({len(amounts) - plus})", written(money_out(amounts))),
        (f"Total Credits ({plus})", written(money_in(amounts))),
    )
    for n, (label, text) in enumerate(facts):
        page.put(112, y + 24 + 12 * n, label, 7.5)
        page.put(392, y + 24 + 12 * n, text, 7.5, right=True)
