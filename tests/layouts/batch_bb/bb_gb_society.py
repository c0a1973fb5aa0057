"""United Kingdom, building society current account: the year on a row of its own in the date column, a day's date and
balance printed once, lines "Effective Date" below card payments, a side column with rates and notes."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from layouts.frame import Kind, Row, Truth, earlier, iban, some_period, written
from layouts.pens import A4, Flow, Page, with_reportlab

from ._rows import Book, book, broken, para, ready

NAVY = (0.07, 0.1, 0.35)
PALE = (0.91, 0.93, 0.97)
POOLS = {
    "name": ["J A BRENNAN", "MISS L HUGHES", "T OYELARAN", "MRS K WHITTAKER"],
    "biller": [
        "SEVERN ENERGY",
        "TV LICENCE MBP",
        "CITY COUNCIL TAX",
        "O2",
        "GYM GROUP LTD",
        "AVIVA INSURANCE",
        "VIRGIN MEDIA PYMTS",
    ],
    "shop": [
        "TESCO STORES 3###",
        "SAINSBURYS S/MKTS",
        "ALDI STORES",
        "GREGGS PLC",
        "BOOTS 0###",
        "TFL TRAVEL CH",
        "COSTA COFFEE 4303####",
        "CO-OP GROUP 0#####",
    ],
    "town": ["SWINDON", "LEEDS", "BRISTOL", "READING", "YORK"],
}
KINDS = [
    Kind(8, -2, -85, "Contactless Payment {shop} {town} GB APPLEPAY ####", "card"),
    Kind(4, -8, -160, "Visa purchase {shop} {town} GB", "card"),
    Kind(4, -9, -190, "Direct debit {biller}"),
    Kind(2, -15, -700, "Payment to {name} Ref. RENT ####"),
    Kind(1, -10, -200, "Cash machine withdrawal NOTEMACHINE {town}", "card", "10"),
    Kind(1, -50, -300, "Standing order {name}", step="5"),
    Kind(2, 900, 2400, "Bank credit HOLT ENGINEERING LTD SALARY"),
    Kind(1, 10, 250, "Transfer from {name} Ref. THANKS"),
]


def _header(page: Page, number: int, info: dict[str, str]) -> float:
    page.put(40, 52, "Cotswold Vale Building Society", 15, bold=True, color=NAVY)
    page.put(555, 46, f"Statement no: {info['no']}", 8, right=True)
    page.rule(40, 66, 555, 1.5, NAVY)
    if number > 1:
        page.put(40, 84, "Your FlexiPlus transactions (continued)", 11, bold=True, color=NAVY)
        page.put(412, 84, f"Sort code {info['sort']}  Account no {info['account']}", 7)
        return _titles(page, 104)
    page.lines(40, 92, ["Mr A Brennan", "14 Beech Walk", "Swindon", "SN1 4QT"], 10, 12)
    page.box(300, 78, 255, 92, PALE)
    pairs = [
        ("Statement date:", info["end"]),
        ("Sort code", info["sort"]),
        ("Account no", info["account"]),
        ("Account name", "A BRENNAN"),
        ("Start balance", info["start_balance"]),
        ("End balance", info["end_balance"]),
    ]
    for n, (label, value) in enumerate(pairs):
        page.put(310, 93 + 14 * n, label, 9)
        page.put(545, 93 + 14 * n, value, 9, bold=True, right=True)
    page.put(310, 184, f"BIC COVBGB21   IBAN {info['iban']}", 6.5)
    page.put(40, 184, "FlexiPlus Account", 13, bold=True, color=NAVY)
    page.put(40, 206, "Your FlexiPlus transactions", 11, bold=True, color=NAVY)
    return _titles(page, 226)


def _titles(page: Page, y: float) -> float:
    page.box(40, y - 11, 360, 16, NAVY)
    white = (1.0, 1.0, 1.0)
    page.put(44, y, "Date", 8, bold=True, color=white)
    page.put(80, y, "Description", 8, bold=True, color=white)
    page.put(290, y, "£ Out", 8, bold=True, right=True, color=white)
    page.put(340, y, "£ In", 8, bold=True, right=True, color=white)
    page.put(397, y, "£ Balance", 8, bold=True, right=True, color=white)
    return y + 17


def _side(page: Page, number: int) -> None:
    if number > 1:
        return
    page.box(412, 215, 143, 330, PALE)
    page.put(420, 230, "Interest, Rates and Fees", 8.5, bold=True, color=NAVY)
    y = 246.0
    for label, value in (
        ("Arranged overdraft limit", "£500.00"),
        ("Arranged overdraft rate", "39.90% EAR"),
        ("Credit interest (AER)", "0.00%"),
        ("Unarranged overdraft", "39.90% EAR"),
        ("Foreign use fee", "2.99%"),
    ):
        page.put(420, y, label, 7)
        page.put(548, y, value, 7, right=True)
        y += 11
    page.put(420, y + 12, "Lost your card?", 8.5, bold=True, color=NAVY)
    y = para(page, 420, y + 25, "Freeze it in the app or ring us at any hour on 0800 555 0163.", 128, 7.5)
    page.put(420, y + 12, "Is your statement right?", 8.5, bold=True, color=NAVY)
    y = para(
        page,
        420,
        y + 25,
        "Please read it carefully. Tell us as soon as you can if you see a payment you do not know. We may "
        "need to refund you, and the sooner we hear of it the easier that is.",
        128,
        7.5,
    )
    page.put(420, y + 12, "Your deposits are protected", 8.5, bold=True, color=NAVY)
    para(
        page, 420, y + 25, "Eligible deposits are covered up to £85,000 by the UK's deposit guarantee scheme.", 128, 7.5
    )


def _table(rng: Random, flow: Flow, it: Book, before: tuple[str, str, date]) -> list[Row]:
    rows, year, shown = list[Row](), before[2].year, date.min
    page, y = flow.page, flow.y
    page.put(44, y, str(year), 8, bold=True)
    page.put(80, y, f"Balance from statement {before[0]} dated {before[1]}", 8)
    page.put(397, y, written(it.opening), 8, right=True)
    flow.y += 14
    for n, entry in enumerate(it.entries):
        lines = broken([entry.lines[0]], "arial", 8, 165)
        if entry.tag == "card" and rng.random() < 0.45:
            lines.append(f"Effective Date {earlier(rng, entry.day):%d %b %Y}")
        new_year = entry.day.year != year
        turned = flow.need(10 * len(lines) + (12 if new_year else 0))
        page = flow.page
        if new_year:
            year = entry.day.year
            page.put(44, flow.y, str(year), 8, bold=True)
            flow.y += 12
        if entry.day != shown or turned:
            page.put(44, flow.y, f"{entry.day:%d %b}", 8)
            shown = entry.day
        page.put(290 if entry.amount < 0 else 340, flow.y, written(abs(entry.amount)), 8, right=True)
        balance = it.balances[n] if it.last_of_day(n) else None
        if balance is not None:
            page.put(397, flow.y, written(balance), 8, right=True)
        end = page.lines(80, flow.y, lines, 8, 10)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y = end + 2.5
    return rows


def draw(rng: Random, path: Path) -> Truth:
    ready("arial", "arial-bold")
    start, end = some_period(rng, rng.choice([29, 30]))
    it = book(rng, KINDS, POOLS, (start, end), rng.randint(14, 75), (150, 3200), floor=-200)
    account = f"{rng.randint(10**7, 10**8 - 1)}"
    number = rng.randint(8, 140)
    sort = f"07-{rng.randint(10, 99)}-{rng.randint(10, 99)}"
    info = {
        "no": str(number),
        "end": f"{end:%d %B %Y}",
        "sort": sort,
        "account": account,
        "start_balance": "£" + written(it.opening),
        "end_balance": ("-" if it.closing < 0 else "") + "£" + written(abs(it.closing)),
        "iban": iban(rng, "GB", "COVB" + sort.replace("-", "") + account),
    }

    def head(page: Page, sheet: int) -> float:
        y = _header(page, sheet, info)
        _side(page, sheet)
        return y

    flow = Flow(765, lambda: Page(A4, "arial", "arial-bold"), head)
    rows = _table(rng, flow, it, (str(number - 1), f"{start - timedelta(1):%d/%m/%Y}", start))
    for sheet, page in enumerate(flow.pages, 1):
        page.put(555, 57, f"Sheet {sheet} of {len(flow.pages)}", 8, right=True)
        page.rule(40, 790, 555, 0.5, NAVY)
        page.put(40, 801, "Cotswold Vale Building Society. Head Office: Vale House, Pipers Way, Swindon SN38 0AA.", 6.5)
        page.put(
            40,
            810,
            "Authorised by the Prudential Regulation Authority under a made-up registration number 000000.",
            6.5,
        )
    with_reportlab(flow.pages, path)
    return Truth("bank", "en_GB", "GBP", account, start, end, it.opening, it.closing, rows)
