"""Malaysia: savings statement of the biggest bank, headings in Malay, Chinese and English.

One amount column with the sign behind ("45.00-", "500.00+", ".50+"), a balance on every row, DR behind an overdrawn
one, indented continuation lines with names and an asterisk, BEGINNING BALANCE and ENDING BALANCE lines with sums.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_reportlab

SONG = "STSong-Light"
POOLS: Pools = {
    "name": ["NURUL AISYAH BINTI R", "TAN WEI HOONG", "MUHAMMAD FARIS BIN", "LIM SIEW LENG", "KAVITHA A/P MURALI"],
    "shop": ["KEDAI MAMAK BISTRO", "PASARAYA HARI-HARI", "AIRPANAS COFFEE-KL", "KLINIK SEROJA", "MYDEWAN SDN BHD"],
    "firm": ["ANGKASA TEKNIK SDN BHD", "CAHAYA BUMI TRADING", "BINTANG TIMUR M&E S/B"],
    "use": ["Fund Transfer", "RENT JAN", "makan", "Inv ####", "duit raya", "TNG RELOAD"],
}
KINDS = [
    Kind(6, -10, -900, "FUND TRANSFER TO A/|{name}*|{use}|##########M2U"),
    Kind(5, 20, 1200, "IBK FUND TFR FR A/C|{name}*|{use}"),
    Kind(5, -3, -300, "SALE DEBIT|{shop}|MY######"),
    Kind(4, -5, -150, "PAYMENT FR A/C|MAE QR|{shop}*"),
    Kind(3, -20, -1500, "CASH WITHDRAWAL|ATM ######", step="10.00"),
    Kind(3, -15, -400, "FPX PAYMENT FR A/|{shop}*|##########"),
    Kind(2, -1, -1, "INTER-BANK PAYMENT|IBG CHARGES", step=".50"),
    Kind(2, 2400, 7800, "CR PYMT/SALARY|{firm}*|GAJI", most=1),
    Kind(2, -50, -600, "PRE-AUTH DEBIT|{shop}*|REFUND OF UNUSED", most=3),
    Kind(1, 50, 3000, "CASH DEPOSIT CDM|ACCEPTANCE ######", step="10.00"),
    Kind(1, -8, -8, "DEBIT CARD ANNUAL FEE", step="8.00", most=1),
    Kind(1, 0.05, 0.9, "PROFIT PAID", most=1),
]
HEADINGS = [
    (34, False, "TARIKH MASUK", "進支日期", "ENTRY DATE"),
    (96, False, "TARIKH NILAI", "仄過賬日期", "VALUE DATE"),
    (158, False, "BUTIR URUSNIAGA", "進支項說明", "TRANSACTION DESCRIPTION"),
    (448, True, "JUMLAH URUSNIAGA", "银碼", "TRANSACTION AMOUNT"),
    (561, True, "BAKI PENYATA", "結單存餘", "STATEMENT BALANCE"),
]


def _money(amount: Decimal, signed: bool) -> str:
    text = written(amount, minus="").removeprefix("0") if abs(amount) < 1 else written(amount, minus="")
    return text + (("-" if amount < 0 else "+") if signed else "DR" if amount < 0 else "")


def _head(page: Page, number: int, account: str, end: date) -> float:
    page.put(34, 46, "Harimau Bank Berhad", 13, bold=True, color=(0.85, 0.6, 0))
    page.put(34, 57, "(1234-A)  14th Floor, Menara Harimau, 100 Jalan Tun Perdana, 50050 Kuala Lumpur", 6)
    page.lines(34, 84, ["ENCIK AHMAD ZULKIFLI BIN OSMAN", "NO 12 JALAN SS 99/4", "47300 PETALING JAYA"], 8, 10)
    facts = [("MUKA/ 頁/PAGE", str(number)), ("TARIKH PENYATA", ""), ("結單日期", f"{end:%d/%m/%y}")]
    facts += [("STATEMENT DATE", ""), ("NOMBOR AKAUN", ""), ("戶號", account), ("ACCOUNT NUMBER", "")]
    for n, (name, value) in enumerate(facts):
        page.put(380, 74 + 9 * n, name, 7, face=SONG)
        page.put(470, 74 + 9 * n, f": {value}" if value else "", 8)
    page.put(34, 142, "URUSNIAGA AKAUN/ 戶口進支項/ACCOUNT TRANSACTIONS", 9, face=SONG)
    page.box(30, 148, 535, 34, stroke=(0, 0, 0))
    for x, right, *lines in HEADINGS:
        page.lines(x, 158, lines, 7, 9, face=SONG, right=right)
    return 196


def _last(page: Page, y: float, closing: Decimal, amounts: list[Decimal]) -> None:
    debit = -sum((amount for amount in amounts if amount < 0), Decimal("0.00"))
    credit = sum((amount for amount in amounts if amount > 0), Decimal("0.00"))
    texts = [("ENDING BALANCE :", _money(closing, False)), ("LEDGER BALANCE :", _money(closing, False))]
    for text, value in [*texts, ("TOTAL DEBIT :", written(debit)), ("TOTAL CREDIT :", written(credit))]:
        page.put(158, y, text, 8)
        page.put(561, y, value, 8, right=True)
        y += 11


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 80, 15000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), reversal="REV {}", balance=opening, floor=-100)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "1#####-#####7", start, {})

    def foot(page: Page, _: float) -> None:
        page.put(34, 752, "BAKI LEGAR", 7)
        page.put(34, 761, "Perhatian / Note", 7, bold=True)
        page.put(34, 771, "(1) Semua maklumat dan baki yang dinyatakan di sini dianggap betul jika tiada aduan", 6.5)
        page.put(34, 779, "dalam masa 14 hari. 若14天内沒有接到任何異議,本行將視此結單為正確.", 6.5, face=SONG)
        page.put(34, 787, "(1) All items and balances shown are considered correct unless notified in 14 days.", 6.5)

    flow = Flow(735, Page, lambda page, number: _head(page, number, account, end), foot)
    flow.page.put(158, flow.y, "BEGINNING BALANCE", 8)
    flow.page.put(561, flow.y, _money(opening, False), 8, right=True)
    flow.y += 12
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(10 * len(entry.lines))
        page, y = flow.page, flow.y
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, None, flow.number))
        page.put(34, y, f"{entry.day:%d/%m/%y}", 8)
        page.put(158, y, entry.lines[0], 8)
        page.put(448, y, _money(entry.amount, True), 8, right=True)
        page.put(561, y, _money(balance, False), 8, right=True)
        flow.y = page.lines(166, y + 10, entry.lines[1:], 8, 10) + 1
    flow.need(50)
    _last(flow.page, flow.y + 6, closing, [entry.amount for entry in entries])
    foot(flow.page, 0)
    with_reportlab(flow.pages, path)
    return Truth("savings", "en_MY", "MYR", account, start, end, opening, closing, rows)
