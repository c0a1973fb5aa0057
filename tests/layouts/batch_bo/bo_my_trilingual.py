"""Malaysia, savings account: titles in Malay, Chinese and English, rows in a typewriter face.

The sign trails every amount, plus as well as minus; the kind of transaction is on the first line and the parties are
indented below with a star; totals come as labelled lines after the last row.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_entries, some_period, written
from ..pens import A4, Color, Flow, Page
from ._rows import by_cells, paid_in, paid_out, row_count, sufficient

GOLD: Color = (0.98, 0.8, 0.1)
NAME = "Bank Selat Makmur Berhad"
SIZE = 8.5

POOLS: Pools = {
    "person": [
        "NUR AISYAH BINTI RAH *",
        "TAN WEI MING *",
        "KAVITHA A/P SURESH *",
        "MOHD HAFIZ BIN OTHM *",
        "LIM SIEW LING *",
    ],
    "shop": [
        "SHOPEE MOBILE MALAYS*",
        "GRAB RIDES-EC *",
        "99 SPEEDMART-1### *",
        "TNG DIGITAL SDN BHD *",
        "LOTUSS-KEPONG *",
        "PETRONAS-JLN IPOH *",
        "WATSON'S M####  KL *",
    ],
    "biller": [
        "TENAGA NASIONAL BERH *",
        "AIR SELANGOR SDN BHD *",
        "MAXIS BROADBAND SB *",
        "UNIFI-TM *",
        "ASTRO MALAYSIA *",
    ],
    "why": ["Fund Transfer", "Makan", "Sewa {month}", "Duit raya", "Bayaran", "######"],
    "month": lambda _, day: f"{day:%b}",
}
KINDS = [
    Kind(20, -3, -260, "PRE-AUTH DEBIT|{shop}|########", "out"),
    Kind(14, -2, -190, "PAYMENT VIA MYDEBIT|{shop}", "out"),
    Kind(10, -5, -600, "TRANSFER FR A/C|{person}|{why}", "out", "0.50"),
    Kind(7, -20, -350, "FPX PAYMENT FR A/|{biller}|##########|{why}", "out"),
    Kind(5, -5, -300, "QR PAYMENT FR A/C|{person}|MB QR Pay", "out", "0.10"),
    Kind(4, -50, -800, "CASH WITHDRAWAL|KEPONG ATM 0####", "out", "10"),
    Kind(2, -1, -8, "DEBIT CARD ANNUAL FEE", "out", "1", most=1),
    Kind(2, 2400, 6800, "IBG CREDIT|SYARIKAT LOGISTIK PUNCAK|GAJI {month}", "in", most=2),
    Kind(8, 5, 700, "TRANSFER TO A/C|{person}|{why}", "in", "0.50"),
    Kind(3, 10, 900, "DUITNOW CR TRF|{person}|{why}", "in", "1"),
    Kind(2, 50, 1500, "CDM CASH DEPOSIT|KEPONG CDM 0####", "in", "10"),
]
TITLES = (
    (36, False, "TARIKH MASUK", "進支日期", "ENTRY DATE"),
    (116, False, "TARIKH NILAI", "仄過賬日期", "VALUE DATE"),
    (190, False, "BUTIR URUSNIAGA", "進支項說明", "TRANSACTION DESCRIPTION"),
    (458, True, "JUMLAH URUSNIAGA", "銀碼", "TRANSACTION AMOUNT"),
    (560, True, "BAKI PENYATA", "結單存餘", "STATEMENT BALANCE"),
)
NOTES = (
    ("Semua maklumat dan baki akan dianggap betul jika tiada sebarang aduan dalam tempoh 21 hari.", "Helvetica"),
    ("若二十一天內未有提出異議，本結單所列之賬項及存餘將視為正確。", "cjk"),
    ("All items and balances shown will be considered correct unless we hear from you within 21 days.", "Helvetica"),
)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng, 110))
    interest = Entry(period[1], ("INTEREST PAYMENT",), Decimal(rng.randint(3, 900)) / 100, "in", "")
    entries.append(interest)
    opening = sufficient(rng, entries, 80, 12000, 1)
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "1140##-######", period[0], {})
    truth = Truth("savings", "en_MY", "MYR", number, *period, opening, closing)
    flow = Flow(740, lambda: Page(A4, "Courier", "Courier-Bold"), lambda page, at: _head(page, at, period, number))
    flow.page.put(190, flow.y, "BEGINNING BALANCE", SIZE)
    flow.page.put(560, flow.y, written(opening), SIZE, right=True)
    flow.y += 11
    balance = opening
    for entry in entries:
        flow.need(10.5 * len(entry.lines))
        balance += entry.amount
        _row(flow, entry, balance)
        text = " ".join(" ".join(entry.lines).split())
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
    _end(flow, entries, closing)
    by_cells(flow.pages, path)
    return truth


def _three(page: Page, x: float, y: float, texts: tuple[str, str, str], right: bool = False) -> None:
    for n, (text, face) in enumerate(zip(texts, ("Helvetica", "cjk", "Helvetica"), strict=True)):
        page.put(x, y + 8.5 * n, text, 7, face=face, right=right)


def _head(page: Page, at: int, period: tuple[date, date], number: str) -> float:
    page.box(36, 30, 20, 20, GOLD)
    page.put(62, 40, NAME, 11, face="Helvetica")
    page.put(
        62, 50, "196001000017 (3813-S)  Menara Selat, 100 Jalan Tun Perak, 50050 Kuala Lumpur", 6.5, face="Helvetica"
    )
    page.lines(
        44, 88, ["MR LIM CHEE KEONG", "12 JALAN RIMBUNAN RAYA 2", "LAMAN RIMBUNAN KEPONG", "52100 KUALA LUMPUR"], 9, 12
    )
    facts = (
        (("MUKA", "頁", "PAGE"), str(at)),
        (("TARIKH PENYATA", "結單日期", "STATEMENT DATE"), f"{period[1]:%d/%m/%y}"),
        (("NOMBOR AKAUN", "戶號", "ACCOUNT NUMBER"), number),
    )
    for n, (texts, value) in enumerate(facts):
        _three(page, 380, 78 + 29 * n, texts)
        page.put(460, 86.5 + 29 * n, f": {value}", SIZE)
    page.lines(
        36,
        144,
        ["PERSONAL SAVER ACCOUNT-i", "Dilindungi oleh PIDM setakat RM250,000 bagi setiap pendeposit"],
        7.5,
        10,
        face="Helvetica",
    )
    page.put(200, 175, "URUSNIAGA AKAUN/", 8, face="Helvetica")
    page.put(281, 175, "戶口進支項", 8, face="cjk")
    page.put(321, 175, "/ACCOUNT TRANSACTIONS", 8, face="Helvetica")
    page.box(32, 181, 532, 32, GOLD)
    for x, right, malay, chinese, english in TITLES:
        _three(page, x, 190, (malay, chinese, english), right)
    page.box(32, 181, 532, 575, stroke=(0, 0, 0))
    for n, (text, face) in enumerate(NOTES):
        page.put(36, 770 + 9 * n, text, 6.5, face=face)
    return 226


def _row(flow: Flow, entry: Entry, balance: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(36, y, f"{entry.day:%d/%m/%y}", SIZE)
    page.put(190, y, entry.lines[0], SIZE)
    page.lines(200, y + 10.5, entry.lines[1:], SIZE, 10.5)
    page.put(458, y, written(abs(entry.amount)) + ("-" if entry.amount < 0 else "+"), SIZE, right=True)
    page.put(560, y, written(balance), SIZE, right=True)
    flow.y += 10.5 * len(entry.lines)


def _end(flow: Flow, entries: list[Entry], closing: Decimal) -> None:
    flow.need(62)
    amounts = [entry.amount for entry in entries]
    flow.y += 10
    lines = (
        ("ENDING BALANCE :", closing),
        ("LEDGER BALANCE :", closing),
        ("TOTAL DEBIT :", paid_out(amounts)),
        ("TOTAL CREDIT :", paid_in(amounts)),
    )
    for label, figure in lines:
        flow.page.put(190, flow.y, label, SIZE)
        flow.page.put(560 if "BALANCE" in label else 458, flow.y, written(figure), SIZE, right=True)
        flow.y += 11
