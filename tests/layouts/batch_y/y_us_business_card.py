"""United States: a business credit card's central statement with a section for each cardholder.

The company's own section (payments, fees) comes first, then one per employee with the name, masked account and a line
of subtotals (credits, purchases, cash advances, total activity). Post date before sale date, both MM-DD without a
year, 23-digit reference numbers between them and the text, credits marked CR behind, level-three lines below.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, Text, by_hand, fits

KINDS = (
    Kind(5, -18, -240, "{fuel}|FUEL ID: ######## TAX: 0.00"),
    Kind(5, -9, -160, "{meal}"),
    Kind(4, -25, -1400, "{parts}|PUR ID: ######-## TAX: {tax}"),
    Kind(2, -140, -620, "{hotel}|CHECK IN: {when} FOLIO: #######"),
    Kind(2, -180, -790, "{air}|{name}/? DEPART: {when} {route}"),
    Kind(3, -12, -190, "{soft}"),
    Kind(1, 12, 320, "{parts}|PUR ID: ######-## TAX: 0.00", "credit"),
)
POOLS = {
    "fuel": ("PILOT 00004721 EFFINGHAM IL", "CASEYS #3318 DECATUR IL", "LOVES #0611 INSIDE BOONVILLE MO"),
    "meal": ("CULVERS OF MATTOON MATTOON IL", "JIMMY JOHNS - 1407 SPRINGFIELD IL", "TST* THE HIDE OUT CHAMPAIGN IL"),
    "parts": ("GRAINGER 877-2022594 IL", "FASTENAL COMPANY 01 DECATUR IL", "MENARDS 3241 FORSYTH IL"),
    "hotel": ("DRURY INN & SUITES ST LOUIS MO", "HAMPTON INNS TERRE HAUTE IN"),
    "air": ("SOUTHWES 5262########## 800-435-9792 TX", "AMERICAN 0012########## FORT WORTH TX"),
    "soft": (
        "ADOBE *ACROPRO SUBS 408-536-6000 CA",
        "INTUIT *QBOOKS ONLINE CL.INTUIT.COM CA",
        "USPS PO 1623400522 DECATUR IL",
    ),
    "name": ("OTTE", "BRANDT", "LINDQUIST"),
    "route": ("STL DAL STL", "ORD PHX", "STL DEN"),
    "tax": ("4.18", "11.62", "0.00", "27.05"),
    "when": lambda rng, day: (day - timedelta(rng.randint(0, 9))).strftime("%m-%d-%y"),
}
PEOPLE = ("DWAYNE T OTTE", "MARISOL BRANDT", "KEITH LINDQUIST", "PRIYA N RAMAN", "SHOP CARD 2", "ALLISON GRUBER")
SUM = Decimal(0)


def _cr(amount: Decimal) -> str:
    return written(abs(amount)) + (" CR" if amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    account = fill(rng, "4798 51## #### ####", start, {})
    masked = f"XXXX-XXXX-XX{account[12:14]}-{account[-4:]}"
    previous = -some_amount(rng, 900, 14000)
    people = rng.sample(PEOPLE, rng.randint(2, 5))
    total = rng.choice((rng.randint(5, 9), rng.randint(22, 40), rng.randint(60, 95)))
    company = _company(rng, previous, start, end)
    parts = [some_entries(rng, KINDS, POOLS, (start, end), count=max(1, total // len(people))) for _ in people]
    purchases = sum((e.amount for part in parts for e in part if e.amount < 0), SUM)
    credits = sum((e.amount for part in parts for e in part if e.amount > 0), SUM)
    payments = sum((e.amount for e in company if e.amount > 0), SUM)
    fees = sum((e.amount for e in company if e.amount < 0), SUM)
    new = previous + purchases + credits + payments + fees

    def head(page: Page, number: int) -> float:
        page.put(36, 44, "First Prairie National Bank", 14, bold=True)
        page.put(36, 56, "Commercial Card Services  P.O. Box 6343  Fargo ND 58125-6343", 7)
        page.put(576, 40, "HALVORSEN MECHANICAL INC", 9, right=True, bold=True)
        page.put(576, 51, f"ACCOUNT NUMBER  {masked}", 8, right=True)
        page.put(576, 62, f"STATEMENT DATE  {end:%m-%d-%y}    PAGE {number} OF ##", 8, right=True)
        page.rule(36, 70, 576, 1.5)
        return 92

    flow = Flow(715, lambda: Page(LETTER), head)
    page = flow.page
    page.put(36, 90, "CORPORATE ACCOUNT SUMMARY", 10, bold=True)
    titles = ("Previous", "Purchases And", "Cash", "Cash Advance", "Late Payment", "", "", "New")
    second = ("Balance", "+ Other Charges", "+ Advances", "+ Fees", "+ Charges", "- Credits", "- Payments", "= Balance")
    figures = (previous, purchases, SUM, SUM, fees, credits, payments, new)
    page.box(36, 98, 540, 42, stroke=(0, 0, 0))
    for n, (one, two, figure) in enumerate(zip(titles, second, figures, strict=True)):
        x = 36 + 67.5 * (n + 1)
        page.put(x - 5, 109, one, 7, right=True)
        page.put(x - 5, 118, two, 7, right=True)
        page.put(x - 5, 134, "$" + written(abs(figure)), 8, right=True, bold=True)
        page.upright(x, 98, 140)
    page.lines(
        36,
        158,
        (
            f"CREDIT LIMIT $25,000.00   AVAILABLE CREDIT ${written(max(SUM, 25000 + new))}   DISPUTED AMOUNT $0.00",
            f"DAYS IN BILLING CYCLE 31    PAYMENT DUE DATE {end + timedelta(25):%m-%d-%y}    "
            f"AMOUNT DUE ${written(abs(new))}",
            "Charges for your office? Review your cardholders' limits at any time at cards.firstprairie.example.",
        ),
        8,
        12,
    )
    flow.y = 210
    rows: list[Row] = []
    _bar(flow, "CORPORATE ACCOUNT ACTIVITY")
    _name(flow, "HALVORSEN MECHANICAL INC", masked, "TOTAL CORPORATE ACTIVITY", payments + fees)
    _rows(rng, flow, company, rows, start)
    _bar(flow, "NEW ACTIVITY")
    for person, part in zip(people, parts, strict=True):
        card = fill(rng, "XXXX-XXXX-XX##-####", start, {})
        _person(flow, person, card, part)
        _rows(rng, flow, part, rows, start, f"{person}  {card}")
    _end(flow, abs(new), account, end)
    for page in flow.pages:
        page.texts = [_numbered(text, len(flow.pages)) for text in page.texts]
    by_hand(flow.pages, path, Hand(show="TJ", split=True))
    return Truth("card", "en_US", "USD", masked, start, end, previous, new, rows)


def _numbered(text: Text, pages: int) -> Text:
    return replace(text, text=text.text.replace("OF ##", f"OF {pages}"))


def _company(rng: Random, previous: Decimal, start: date, end: date) -> list[Entry]:
    paid = start + timedelta(rng.randint(4, 20))
    entries = [Entry(paid, ("PAYMENT - THANK YOU 00000 C",), -previous, "payment", "")]
    if rng.random() < 0.4:
        fee = Entry(end, ("ANNUAL MEMBERSHIP FEE",), Decimal(-45 * rng.randint(1, 4)), "fee", "")
        entries.append(fee)
    return entries


def _bar(flow: Flow, text: str) -> None:
    flow.need(80)
    flow.page.box(36, flow.y - 11, 540, 15, (0.8, 0.8, 0.8))
    flow.page.put(306, flow.y, text, 9, center=True, bold=True)
    flow.y += 18


def _titles(flow: Flow) -> None:
    page, y = flow.page, flow.y
    for x, one, two in ((40, "Post", "Date"), (78, "Tran", "Date"), (116, "", "Reference Number")):
        page.put(x, y, one, 7)
        page.put(x, y + 8, two, 7)
    page.put(256, y + 8, "Transaction Description", 7)
    page.put(556, y + 8, "Amount", 7, right=True)
    page.rule(36, y + 11, 576)
    flow.y += 23


def _name(flow: Flow, name: str, card: str, words: str, total: Decimal) -> None:
    page = flow.page
    page.box(36, flow.y - 8, 540, 26, stroke=GREY)
    page.put(40, flow.y + 2, name, 8, bold=True)
    page.put(40, flow.y + 13, card, 8)
    page.put(572, flow.y + 2, words, 7, right=True)
    page.put(572, flow.y + 13, "$" + _cr(total), 8, right=True)
    flow.y += 28
    _titles(flow)


def _person(flow: Flow, name: str, card: str, part: list[Entry]) -> None:
    flow.need(90)
    page = flow.page
    page.box(36, flow.y - 8, 540, 26, stroke=GREY)
    page.put(40, flow.y + 2, name, 8, bold=True)
    page.put(40, flow.y + 13, card, 8)
    credits = sum((e.amount for e in part if e.amount > 0), SUM)
    purchases = -sum((e.amount for e in part if e.amount < 0), SUM)
    net = _cr(credits - purchases)
    boxes = (
        ("CREDITS", written(credits)),
        ("PURCHASES", written(purchases)),
        ("CASH ADV", "0.00"),
        ("TOTAL ACTIVITY", net),
    )
    for n, (title, figure) in enumerate(boxes):
        page.put(330 + 80 * n, flow.y + 2, title, 7, right=True)
        page.put(330 + 80 * n, flow.y + 13, "$" + figure, 8, right=True)
    flow.y += 28
    _titles(flow)


def _rows(rng: Random, flow: Flow, entries: list[Entry], rows: list[Row], start: date, name: str = "") -> None:
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 250))]
        if flow.need(10 * len(lines) + 6):
            flow.page.put(40, flow.y, f"{name} (CONTINUED)".strip(), 8, bold=True)
            flow.y += 14
            _titles(flow)
        page = flow.page
        sale = max(start, entry.day - timedelta(rng.randint(0, 3))) if entry.tag != "fee" else entry.day
        page.put(40, flow.y, f"{entry.day:%m-%d}", 8)
        page.put(78, flow.y, f"{sale:%m-%d}", 8)
        page.put(116, flow.y, fill(rng, "24#####################", entry.day, {}), 8)
        page.put(556, flow.y, written(abs(entry.amount)), 8, right=True)
        if entry.amount > 0:
            page.put(559, flow.y, "CR", 8)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=sale, page=flow.number))
        flow.y = page.lines(256, flow.y, lines, 8, 10) + 3
    flow.y += 14


def _end(flow: Flow, new: Decimal, account: str, end: date) -> None:
    flow.need(130)
    y = flow.y + 8
    page = flow.page
    page.lines(
        36,
        y,
        (
            "CUSTOMER SERVICE CALL 800-555-0166     SEND BILLING INQUIRIES TO P.O. BOX 6335, FARGO, ND 58125-6335",
            "Interest charge: Purchases periodic rate 0.05203%, corresponding APR 18.99%, balance subject $0.00.",
        ),
        7,
        10,
    )
    for x in range(36, 576, 8):
        page.rule(x, y + 24, x + 4, 0.4, GREY)
    page.put(306, y + 34, "DETACH AND MAIL WITH YOUR CHECK PAYABLE TO FIRST PRAIRIE NATIONAL BANK", 6.5, center=True)
    page.put(36, y + 54, f"NEW BALANCE ${written(new)}", 9, bold=True)
    page.put(220, y + 54, f"DUE {end + timedelta(25):%m-%d-%y}", 9)
    page.put(330, y + 54, "AMOUNT ENCLOSED $ ______________", 9)
    line = account.replace(" ", "") + f"{int(new * 100):09}" * 2
    page.put(36, y + 78, line, 10, face="Courier")
