"""United Arab Emirates: current account in English with Arabic headings and notes (joined letters, right to left).
Month names in dates, value dates, CR and DR after balances, VAT rows, exchange rates and masked cards in the text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_period, written
from ..pens import Flow, Page, with_fpdf
from ._kit import Book, keep_book, number_pages, shaped, truth_of, wrapped

KINDS = [
    Kind(12, -8, -1400, "POS Settlement {shop}|{town}:AE {card}", "card"),
    Kind(4, -15, -2200, "POS Settlement {abroad}|Rate {rate} {card}", "card"),
    Kind(5, -100, -4000, "ATM Cash Withdrawal {card}|{town} ATM ID 00###", "card", "100"),
    Kind(6, -200, -16000, "Outward IPI Transfer FT2#######|B/O {person}|{note}"),
    Kind(3, -90, -1300, "Bill Payment {bill}"),
    Kind(2, -5, -105, "{fee}", "fee"),
    Kind(2, -0.25, -5.25, "VAT on Charges 5.00 PCT|Tax Inv 10########3", "fee"),
    Kind(2, -2500, -42000, "Cheque Paid|Inward Clearing {bank}", "cheque", "1"),
    Kind(3, 6500, 34000, "WPS Salary {employer}|SAL {month}", most=1),
    Kind(5, 150, 12000, "Inward Remittance FT2#######|{person}|{note}"),
    Kind(2, 500, 20000, "Cash Deposit CDM 0###|{town}", step="100"),
    Kind(2, 10, 900, "POS Reversal {shop}|{card}", "card"),
]
POOLS = {
    "shop": [
        "AL WAHDA HYPERMARKET",
        "EMARAT 1107 FUEL",
        "NOON.CO 4411",
        "KARAK HOUSE CAFE",
        "RTA-SALIK TOP UP 50.00",
        "ZAYTOON GRILL LLC",
    ],
    "abroad": ["OPENDESK USD 22.00", "EASYFLY LGW GBP 84.50", "BOOKSTAY AMSTERDAM EUR 1,204.00"],
    "rate": ["3.67250", "4.01120", "4.66083"],
    "card": ["Card No 4284XXXXXXXX####", "5220XX######"],
    "town": ["DUBAI", "SHARJAH", "RAS AL KHAIMAH", "ABU DHABI"],
    "person": [
        "FATIMA AL SUWAIDI",
        "RAJESH KUMAR NAIR",
        "GULF LINE TRADING LLC",
        "M/S BLUE PALM REAL ESTATE",
        "JOHN P MATHEW",
    ],
    "note": ["Rent Q1 cheque 2/4", "Family support", "INV 20231 DTD 28/12/2023", "/REF/LOAN REPAYMENT", "Own account"],
    "bill": ["DEWA 20########", "ETISALAT 050#######", "SEWA A/C 1######", "DU Home 04-3######"],
    "fee": ["Min Balance Fee", "Remittance Charge OUR", "Cheque Book Issuance 25 LVS", "SMS Alert Fee"],
    "bank": ["ADIB", "CBD 0230", "NBF FUJAIRAH"],
    "employer": ["OASIS CONTRACTING CO", "HORIZON AVIATION SVC FZE"],
    "month": ["DEC23", "JAN 2024", "NOV"],
}
EDGES = (36, 92, 148, 332, 405, 477, 560)
HEADS = (
    ("Date", "التاريخ"),
    ("Value Date", "تاريخ القيمة"),
    ("Description", "البيان"),
    ("Chq No", "رقم الشيك"),
    ("Debit", "مدين"),
    ("Credit", "دائن"),
    ("Balance (AED)", "الرصيد"),
)
NOTES = (
    "يرجى مراجعة الكشف وإبلاغ البنك خلال 30 يوما من تاريخه عن أي اختلاف",
    "Please examine this statement at once. If no error is reported within 30 days, it will be considered correct.",
    "Rasmal Gulf Bank PJSC is licensed by the Central Bank of the UAE. TRN 100000000000003. VAT 5% applies on fees.",
)


def aed(amount: Decimal) -> str:
    return written(amount, minus="") + (" DR" if amount < 0 else " CR")


class _Statement:
    def __init__(self, rng: Random, book: Book, number: str) -> None:
        self.rng, self.book, self.number = rng, book, number
        self.form = rng.choice(["%d-%b-%Y", "%d %b %y", "%d%b%Y"])
        self.balance = book.opening
        self.upper = rng.random() < 0.5
        self.flow = Flow(752, lambda: Page(face="narrow", bold="narrow-bold"), self._head, self._foot)

    def dated(self, day: date) -> str:
        text = format(day, self.form)
        return text.upper() if self.upper else text

    def _foot(self, page: Page, y: float) -> None:
        page.put(EDGES[2], y + 4, "Balance carried forward", 7.5, bold=True)
        page.put(EDGES[6], y + 4, aed(self.balance), 7.5, right=True, bold=True)

    def _head(self, page: Page, number: int) -> float:
        page.put(36, 44, "RASMAL GULF BANK", 13, bold=True, color=(0.55, 0.1, 0.1))
        page.put(560, 44, shaped("بنك رسمال الخليج"), 13, right=True, face="sans", color=(0.55, 0.1, 0.1))
        y = self._facts(page) if number == 1 else 70
        page.box(36, y - 10, 524, 24, (0.93, 0.9, 0.86))
        for n, (english, arabic) in enumerate(HEADS):
            right = n >= 4
            page.put(EDGES[n], y, english, 7.5, right=right, bold=True)
            page.put(EDGES[n], y + 10, shaped(arabic), 7.5, right=right, face="sans")
        return y + 26

    def _facts(self, page: Page) -> float:
        book = self.book
        page.put(298, 66, "Statement of Account  /  ", 10, right=True, bold=True)
        page.put(300, 66, shaped("كشف حساب"), 10, face="sans")
        left = ("MR. YOUSEF KHALID HADDAD", "P.O. BOX 51177", "AL BARSHA 1, DUBAI", "UNITED ARAB EMIRATES")
        page.lines(36, 92, left, 8, 11)
        facts = (
            ("Account Number", "رقم الحساب", self.number.replace(" ", "")[-13:]),
            ("IBAN", "رقم الايبان", self.number),
            ("Statement Period", "فترة الكشف", f"{self.dated(book.start)} to {self.dated(book.end)}"),
            ("Currency", "العملة", "AED"),
        )
        for n, (english, arabic, value) in enumerate(facts):
            page.put(290, 92 + 12 * n, english, 8)
            page.put(366, 92 + 12 * n, value, 8)
            page.put(560, 92 + 12 * n, shaped(arabic), 8, right=True, face="sans")
        return 162

    def opening(self) -> None:
        self.flow.page.put(EDGES[2], self.flow.y, "Balance brought forward", 7.5, bold=True)
        self.flow.page.put(EDGES[6], self.flow.y, aed(self.balance), 7.5, right=True, bold=True)
        self.flow.y += 14

    def row(self, n: int) -> Row:
        entry = self.book.entries[n]
        lines = wrapped(entry.lines, "narrow", 7.5, 180)
        if self.flow.need(9.5 * len(lines) + 4):
            self.flow.page.put(EDGES[2], self.flow.y, "Balance brought forward", 7.5, bold=True)
            self.flow.page.put(EDGES[6], self.flow.y, aed(self.balance), 7.5, right=True, bold=True)
            self.flow.y += 14
        page, y, self.balance = self.flow.page, self.flow.y, self.book.balances[n]
        valued = earlier(self.rng, entry.day) if entry.tag == "card" else entry.day
        page.put(EDGES[0], y, self.dated(entry.day), 7.5)
        page.put(EDGES[1], y, self.dated(valued), 7.5)
        page.lines(EDGES[2], y, lines, 7.5, 9.5)
        if entry.tag == "cheque":
            page.put(EDGES[3], y, fill(self.rng, "000###", entry.day, {}), 7.5)
        page.put(EDGES[4 if entry.amount < 0 else 5], y, written(abs(entry.amount)), 7.5, right=True)
        page.put(EDGES[6], y, aed(self.balance), 7.5, right=True)
        self.flow.y += 9.5 * len(lines) + 4
        return Row(entry.day, " ".join(entry.lines), entry.amount, self.balance, valued, self.flow.number)

    def tail(self) -> None:
        self.flow.need(110)
        page, y, book = self.flow.page, self.flow.y + 6, self.book
        page.rule(36, y - 11, 560)
        page.put(EDGES[2], y, "Closing balance", 7.5, bold=True)
        page.put(EDGES[6], y, aed(book.closing), 7.5, right=True, bold=True)
        page.put(EDGES[2], y + 13, f"Total debits ({len(book.amounts_out)}) / credits ({len(book.amounts_in)})", 7.5)
        page.put(EDGES[4], y + 13, written(book.paid_out), 7.5, right=True)
        page.put(EDGES[5], y + 13, written(book.paid_in), 7.5, right=True)
        page.put(560, y + 40, shaped(NOTES[0]), 7.5, right=True, face="sans")
        page.lines(36, y + 54, NOTES[1:], 6.5, 9)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=rng.random() < 0.7)
    book = keep_book(rng, KINDS, POOLS, period, (900, 90000), floor=-800)
    number = iban(rng, "AE", "0990000############")
    drawn = _Statement(rng, book, number)
    drawn.opening()
    rows = [drawn.row(n) for n in range(len(book.entries))]
    drawn.tail()
    number_pages(drawn.flow.pages, 560, 822, "Page {page} of {pages}", 7)
    with_fpdf(drawn.flow.pages, path)
    return truth_of(book, "en_AE", "AED", number, rows)
