"""Malaysia: bank e-statement with headings in Malay, Chinese and English, entry and value dates, DR/CR glued to the
amounts, a running balance that carries DR only when overdrawn, and payee and reference lines below.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

ORANGE, SAND = (0.85, 0.42, 0.05), (0.99, 0.95, 0.88)
POOLS: Pools = {
    "who": [
        "MUHAMMAD HAFIZ BIN RAZALI *",
        "TAN MEI LING *",
        "SITI NURHALIZA BINTI AHMAD KAMAL *",
        "KUMARESAN A/L MUNIANDY*",
        "PERNIAGAAN SERI MAJU SDN BHD*",
    ],
    "shop": [
        "99 SPEEDMART-1207 KOTA",
        "PETRONAS-JLN TUARAN",
        "AEON BIG-KEPAYAN",
        "GRAB RIDES-EC",
        "MR DIY-SURIA SABAH",
    ],
    "bill": ["TENAGA NASIONAL BHD", "UNIFI", "MAXIS BROADBAND", "SESB", "PTPTN"],
    "note": ["Fund Transfer", "sewa bilik", "lunch", "Bayaran invois 0###", "duit raya"],
}
KINDS = (
    Kind(9, -3, -260, "SALE DEBIT|{shop}|MYS ######"),
    Kind(8, -10, -900, "FUND TRANSFER TO A/|{who}|{note}"),
    Kind(6, 10, 1400, "TRANSFER FROM A/C|{who}|{note}"),
    Kind(4, -5, -120, "DUITNOW QR PAYMENT|{shop}|QR#########"),
    Kind(3, -30, -420, "FPX PAYMENT FR A/|{bill}|##############"),
    Kind(3, -50, -700, "CASH WITHDRAWAL|MYTM 0#####", step="10"),
    Kind(2, 50, 1500, "CASH DEPOSIT|CDM 00####", step="10"),
    Kind(1, -200, -1900, "CLRG CHQ WITHDRAWAL|######"),
    Kind(1, -350, -1300, "HIRE PURCHASE PYMT|#########", most=1),
    Kind(1, 1800, 6500, "IBG CREDIT|GAJI {bill}|PAYROLL", most=1),
    Kind(1, -0.5, -10, "DEBIT CARD ANNUAL FEE", most=1),
    Kind(1, 0.01, 6, "PROFIT PAID", most=1),
)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 20, 8000)
    count = rng.choice([rng.randint(5, 14), rng.randint(25, 50), rng.randint(55, 120)])
    entries = some_entries(rng, KINDS, POOLS, period, count=count, reversal="REV {}", balance=opening, floor=-350)
    sheets = _Statement(rng, period, opening)
    rows = [sheets.row(entry) for entry in entries]
    sheets.ending(entries)
    sheets.number()
    with_pymupdf(sheets.flow.pages, path, rng.choice(["rows", "rows", "columns"]), turned=rng.random() < 0.15)
    return Truth("checking", "en_MY", "MYR", sheets.account, *period, opening, sheets.balance, rows)


class _Statement:
    """The pages, filled from row to row."""

    def __init__(self, rng: Random, period: tuple[date, date], opening: Decimal) -> None:
        self.rng, self.period, self.balance = rng, period, opening
        self.gap, self.credit = rng.choice(["", " "]), rng.choice(["CR", "", ""])
        self.account = fill(rng, "1#####-######", date.min, {})
        self.holder = rng.choice(["LIM CHEE KEONG", "NOR AZLINA BINTI OTHMAN", "JEFFRY ANAK GANDA"])
        self.table = True
        self.flow = Flow(748, Page, self._head, self._foot)

    def _amount(self, amount: Decimal) -> str:
        return written(abs(amount)) + self.gap + ("DR" if amount < 0 else "CR")

    def _left(self) -> str:
        mark = "DR" if self.balance < 0 else self.credit
        return written(abs(self.balance)) + (self.gap + mark if mark else "")

    def _head(self, page: Page, number: int) -> float:
        page.put(36, 46, "Bank Kinabalu Berhad", 15, bold=True, color=ORANGE)
        page.put(36, 57, "(000000-X)", 6.5, color=GREY)
        page.put(560, 40, "PENYATA AKAUN / STATEMENT OF ACCOUNT", 9, right=True, bold=True)
        page.put(560, 52, "KINABALU CURRENT ACCOUNT-i", 8, right=True)
        page.lines(
            36, 84, (self.holder, "LOT 12 LORONG BUNGA RAYA 3", "88300 KOTA KINABALU", "SABAH, MALAYSIA"), 8.5, 11.5
        )
        facts = (
            ("TARIKH PENYATA", "結單日期", "STATEMENT DATE", f"{self.period[1]:%d/%m/%y}"),
            ("NOMBOR AKAUN", "戶號", "ACCOUNT NUMBER", self.account),
            ("MUKA SURAT", "頁", "PAGE", str(number)),
        )
        y = 80.0
        for malay, chinese, english, text in facts:
            page.put(340, y, malay, 6)
            page.put(408, y, chinese, 6, face="cjk")
            page.put(340, y + 7, english, 6, color=GREY)
            page.put(560, y + 4, text, 9, right=True)
            y += 19
        if number == 1:
            page.put(36, 150, "PERLINDUNGAN OLEH PIDM SETAKAT RM250,000 BAGI SETIAP PENDEPOSIT", 6.5)
        page.put(340, 150, f"{self.period[0]:%d/%m/%y} - {self.period[1]:%d/%m/%y}", 7.5)
        return self._columns(page, 158, number) if self.table else 180

    def _columns(self, page: Page, y: float, number: int) -> float:
        page.put(36, y + 8, "URUSNIAGA AKAUN / ACCOUNT TRANSACTIONS", 7, bold=True)
        page.put(212, y + 8, "戶口進支項", 7, face="cjk")
        page.box(36, y + 12, 524, 32, SAND, stroke=ORANGE)
        for x, malay, chinese, english, right in (
            (40, "TARIKH MASUK", "進支日期", "ENTRY DATE", False),
            (106, "TARIKH NILAI", "仄過帳日期", "VALUE DATE", False),
            (168, "BUTIR URUSNIAGA", "進支項說明", "TRANSACTION DESCRIPTION", False),
            (466, "JUMLAH URUSNIAGA", "銀碼", "TRANSACTION AMOUNT", True),
            (556, "BAKI PENYATA", "結單存餘", "STATEMENT BALANCE", True),
        ):
            page.put(x, y + 21, malay, 6.2, right=right)
            page.put(x, y + 30, chinese, 6.2, right=right, face="cjk")
            page.put(x, y + 39, english, 6.2, right=right)
        label = "BEGINNING BALANCE" if number == 1 else "BALANCE B/F"
        page.put(168, y + 58, label, 7.8)
        page.put(556, y + 58, self._left(), 7.8, right=True)
        return y + 72

    def _foot(self, page: Page, y: float) -> None:
        if self.table:
            page.put(168, y, "BALANCE C/F", 7.8)
            page.put(556, y, self._left(), 7.8, right=True)

    def row(self, entry: Entry) -> Row:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 7.8, 205))]
        self.flow.need(10.5 * len(lines))
        self.balance += entry.amount
        page, y = self.flow.page, self.flow.y
        value = earlier(self.rng, entry.day, 1) if entry.text.startswith("SALE") else entry.day
        page.put(40, y, f"{entry.day:%d/%m/%y}", 7.8)
        page.put(106, y, f"{value:%d/%m/%y}", 7.8)
        page.put(168, y, lines[0], 7.8)
        page.put(466, y, self._amount(entry.amount), 7.8, right=True)
        page.put(556, y, self._left(), 7.8, right=True)
        self.flow.y = page.lines(176, y + 10.5, lines[1:], 7.8, 10.5) + 1.5
        return Row(entry.day, " ".join(lines), entry.amount, self.balance, value, self.flow.number)

    def ending(self, entries: list[Entry]) -> None:
        """The totals, then notices in three languages."""
        self.flow.need(26)
        self.table = False
        self.flow.need(130)
        page, y = self.flow.page, self.flow.y + 4
        came = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
        went = sum((-e.amount for e in entries if e.amount < 0), Decimal(0))
        facts = (
            ("ENDING BALANCE :", self._left()),
            ("LEDGER BALANCE :", self._left()),
            ("TOTAL DEBIT :", written(went)),
            ("TOTAL CREDIT :", written(came)),
        )
        page.rule(36, y - 8, 560, 0.5, ORANGE)
        for n, (label, text) in enumerate(facts):
            page.put(168, y + 4 + 12 * n, label, 7.8, bold=n == 0)
            page.put(556, y + 4 + 12 * n, text, 7.8, right=True, bold=n == 0)
        notes = (
            "Perhatian / Note",
            "(1) Semua maklumat dan baki yang dinyatakan dianggap betul jika Bank tidak menerima bantahan dalam",
            "      masa 21 hari. All items and balances shown will be considered correct unless we are notified in",
            "      writing of any discrepancies within 21 days.",
            "(2) Sila beritahu kami sebarang pertukaran alamat. Please notify us of any change of address in writing.",
        )
        page.lines(36, y + 60, notes, 6.3, 8.2, color=GREY)
        page.put(36, y + 103, "請注意: 任何錯誤須於二十一天內通知本行。", 6.3, face="cjk", color=GREY)

    def number(self) -> None:
        for page in self.flow.pages:
            page.rule(36, 772, 560, 0.8, ORANGE)
            page.put(36, 783, "Tingkat 1, Menara Kinabalu, Jalan Gaya, 88000 Kota Kinabalu", 6.2, color=GREY)
            page.put(36, 791, "Talian Khidmat 1-300-00-0000   www.bankkinabalu.example", 6.2, color=GREY)
            page.put(
                560,
                787,
                "Simpan dengan bijak: Kadar promosi Deposit Tetap-i 3.85% setahun!",
                7,
                right=True,
                color=ORANGE,
            )
