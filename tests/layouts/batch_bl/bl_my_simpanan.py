"""Malaysia, savings account in three languages: signs behind amounts, figures below one without a nought.

The details of an entry stand in indented lines below its kind; beginning balance first, then ending balance, ledger
balance and both totals as lines with colons.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, written
from ..pens import GREY, Color, Flow, Page, width, with_pymupdf
from ._rows import covered, month, number_pages

GOLD: Color = (0.98, 0.78, 0.1)
LEFT, VALUE, TEXT, AMOUNT, BALANCE = 44.0, 102.0, 160.0, 448.0, 550.0

POOLS: Pools = {
    "who": ["NURUL AIN BINTI ISMAI", "TAN WEI LING", "RAJESH A/L KUMAR", "MOHD FAIZAL BIN OMAR", "LIM CHEE KEONG"],
    "shop": [
        "GRABPAY-EC",
        "SHOPEE MALAYSIA",
        "AEON CO BHD SUBANG",
        "MCDONALD'S USJ ##",
        "PETRONAS-MESRA ##",
        "99 SPEEDMART ####",
        "TNG DIGITAL SDN BHD",
        "WATSON'S PARADIGM",
        "SETEL VENTURES",
        "MYDIN USJ",
    ],
    "note": ["Fund Transfer", "makan", "sewa rumah", "duit kereta", "QR payment"],
}
KINDS = [
    Kind(1, 2200, 6800, "CR PYMT|MAJU TEKNIK SDN BHD *|GAJI|SALARY PAYMENT", most=1),
    Kind(1.6, 10, 900, "FUND TRANSFER TO|{who}*|{note}"),
    Kind(1.2, 20, 700, "IBK FUND TFR FR A/C|{who}*|{note}|##########M"),
    Kind(0.3, 50, 1500, "CASH DEPOSIT CDM|SUBANG JAYA ####", step="10"),
    Kind(3, -3, -180, "SALE DEBIT|{shop}   *|###### ######"),
    Kind(3, -2, -60, "PYMT FROM A/C|{shop}     *|QR PAY SALES"),
    Kind(2, -10, -900, "TRANSFER FR A/C|{who}*|{note}|MBK########"),
    Kind(1, -60, -260, "FPX PAYMENT FR A/|TENAGA NASIONAL BERHAD *|############|FPX", most=2),
    Kind(1.2, -50, -700, "CASH WITHDRAWAL|SS15 SUBANG ATM ####", step="50"),
    Kind(0.6, -0.5, -0.51, "DEBIT ADVICE|SST/IBG SERVICE CHARGE", step="0.5"),
    Kind(0.4, -8, -8.01, "DEBIT CARD ANNUAL FEE", step="1", most=1),
    Kind(0.5, 0.04, 0.93, "PROFIT PAID", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    opening = some_amount(rng, 80, 9000)
    number = fill(rng, "1620##-######", start, {})
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 110), balance=opening, floor=50)
    entries = covered(entries, opening)
    statement = _Statement(end, number, opening)
    rows = statement.compose(entries)
    with_pymupdf(statement.flow.pages, path)
    closing = opening + sum(row.amount for row in rows)
    return Truth("savings", "en_MY", "MYR", number, None, end, opening, closing, rows)


def _money(amount: Decimal) -> str:
    text = written(abs(amount))
    return text[1:] if text.startswith("0.") else text


class _Statement:
    def __init__(self, end: date, number: str, opening: Decimal) -> None:
        self.end, self.number, self.opening = end, number, opening

    def compose(self, entries: list[Entry]) -> list[Row]:
        self.flow = Flow(712, Page, self._head)
        page = self.flow.page
        page.put(TEXT, self.flow.y, "BEGINNING BALANCE", 8)
        page.put(BALANCE, self.flow.y, _money(self.opening), 8, right=True)
        self.flow.y += 14
        rows, total = [], self.opening
        for entry in entries:
            total += entry.amount
            rows.append(self._entry(entry, total))
        self.flow.need(62)
        debit = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
        figures = (
            ("ENDING BALANCE :", total),
            ("LEDGER BALANCE :", total),
            ("TOTAL DEBIT :", debit),
            ("TOTAL CREDIT :", total - self.opening + debit),
        )
        self.flow.y += 6
        for name, figure in figures:
            self.flow.page.put(TEXT, self.flow.y, name, 8)
            self.flow.page.put(BALANCE, self.flow.y, _money(figure), 8, right=True)
            self.flow.y += 12
        number_pages(self.flow.pages, self._number)
        return rows

    def _head(self, page: Page, _: int) -> float:
        page.box(LEFT, 30, 92, 24, GOLD)
        page.put(LEFT + 46, 47, "Harimau Bank", 12, bold=True, center=True)
        page.put(LEFT, 64, "Harimau Islamic Bank Berhad (941203-M)", 7)
        page.put(LEFT, 73, "14th Floor, Menara Harimau, 100 Jalan Tun Perak, 50050 Kuala Lumpur", 7)
        page.lines(
            LEFT + 12,
            100,
            ["ENCIK AZLAN BIN HASHIM", "NO 27 JALAN USJ 11/3D", "TAMAN SUBANG MEWAH", "47620 SUBANG JAYA, SELANGOR"],
            9,
            11.5,
        )
        facts = [
            ("MUKA/", "頁", "/PAGE", ""),
            ("TARIKH PENYATA/", "結單日期", "/STATEMENT DATE", f"{self.end:%d/%m/%y}"),
            ("NOMBOR AKAUN/", "戶號", "/ACCOUNT NUMBER", self.number),
        ]
        for n, (malay, chinese, english, fact) in enumerate(facts):
            y = 100 + 13.0 * n
            self._three(page, 316, y, (malay, chinese, english), 7)
            page.put(478, y, f":  {fact}" if fact else ":", 8)
        page.put(316, 146, "PROTECTED BY PIDM UP TO RM250,000 FOR EACH DEPOSITOR", 7, bold=True)
        page.put(LEFT, 166, "PERSONAL SAVER-i", 9, bold=True)
        page.box(LEFT, 174, BALANCE - LEFT + 4, 14, GOLD)
        self._three(page, 190, 184, ("URUSNIAGA AKAUN/ ", "戶口進支項", " /ACCOUNT TRANSACTIONS"), 8)
        columns = [
            (LEFT, ("TARIKH MASUK", "進支日期", "ENTRY DATE"), False),
            (VALUE, ("TARIKH NILAI", "仄過賬日期", "VALUE DATE"), False),
            (TEXT, ("BUTIR URUSNIAGA", "進支項說明", "TRANSACTION DESCRIPTION"), False),
            (AMOUNT, ("JUMLAH URUSNIAGA", "銀碼", "TRANSACTION AMOUNT"), True),
            (BALANCE, ("BAKI PENYATA", "結單存餘", "STATEMENT BALANCE"), True),
        ]
        for x, (malay, chinese, english), right in columns:
            page.put(x, 199, malay, 6.5, right=right)
            page.put(x, 208, chinese, 6.5, right=right, face="cjk")
            page.put(x, 217, english, 6.5, right=right)
        page.rule(LEFT, 222, BALANCE + 4, 0.6)
        return 236

    def _three(self, page: Page, x: float, y: float, parts: tuple[str, str, str], size: float) -> None:
        for part, face in zip(parts, ("Helvetica", "cjk", "Helvetica"), strict=True):
            page.put(x, y, part, size, face=face)
            x += width(part, face, size)

    def _number(self, page: Page, number: int, _: int) -> None:
        page.put(486, 100, str(number), 8)
        page.rule(LEFT, 744, BALANCE + 4, 0.4)
        self._three(page, LEFT, 754, ("Perhatian / ", "注意", " / Note"), 7)
        note = [
            "(1) Semua maklumat dan baki yang dinyatakan dianggap betul kecuali pihak bank dimaklumkan dalam 21 hari.",
            "     All items and balances shown are taken as correct unless the bank hears of an error within 21 days.",
            "(2) Sila beritahu kami sebarang pertukaran alamat. / Please notify us of any change of address.",
        ]
        page.lines(LEFT, 764, note, 6.5, 8.5, color=GREY)

    def _entry(self, entry: Entry, total: Decimal) -> Row:
        self.flow.need(10 * len(entry.lines) + 2)
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, f"{entry.day:%d/%m/%y}", 8)
        page.put(TEXT, y, entry.lines[0], 8)
        page.put(AMOUNT, y, _money(entry.amount) + ("-" if entry.amount < 0 else "+"), 8, right=True)
        page.put(BALANCE, y, _money(total), 8, right=True)
        self.flow.y = page.lines(TEXT + 10, y + 10, entry.lines[1:], 8, 10) + 2
        text = " ".join(" ".join(entry.lines).split())
        return Row(entry.day, text, entry.amount, total, page=self.flow.number)
