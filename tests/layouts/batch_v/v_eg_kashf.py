"""Egypt, current account with overdraft: a table read from the right, Arabic over English headings.

The date is the rightmost column and the balance the leftmost, descriptions are set flush right, debit balances carry
DR; dates as DD/MM/YYYY with the value date beside, a column of transaction numbers, totals at the end.
"""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, save, with_pymupdf

KINDS = [
    Kind(6, -40, -4500, "POS PURCHASE {shop} CARD ####", "card"),
    Kind(3, -200, -6000, "ATM CASH WITHDRAWAL {place}", "card", step="50"),
    Kind(2, -500, -60000, "OUTWARD IPN TRANSFER TO {person} REF ############", "", step="1"),
    Kind(2, 400, 55000, "INWARD ACH TRANSFER FROM {person} REF ##########", "", step="1"),
    Kind(1, 18000, 64000, "SALARY {employer} FOR MONTH", "", most=1),
    Kind(1, -2500, -80000, "CHEQUE NO ###### PRESENTED BY CLEARING", "", step="5"),
    Kind(1, 3000, 90000, "CHEQUE COLLECTION NO ###### {bank}", "", step="5"),
    Kind(1, -150, -3000, "FAWRY BILL PAYMENT {utility}", ""),
    Kind(0.7, -10, -75, "STAMP DUTY AND STATEMENT FEES", "", step="0.50", most=1),
    Kind(0.6, -30, -900, "DEBIT INTEREST AND HIGHEST DEBIT COMMISSION", "", most=1),
]
POOLS = {
    "shop": ["SPINNEYS ZAMALEK", "CARREFOUR MAADI", "SEOUDI MARKET", "TOTALENERGIES HELIOPOLIS", "B TECH NASR CITY"],
    "place": ["DOKKI BRANCH 214", "CITY STARS MALL", "TAHRIR SQUARE"],
    "person": ["AHMED SAMIR FAHMY", "MONA ABDEL RAHMAN", "NILE TRADING CO", "HASSAN EL SAYED"],
    "employer": ["ORASCOM CONSTRUCTION", "DELTA PHARMA SAE"],
    "bank": ["ALEXANDRIA BANK", "FAISAL ISLAMIC BANK", "ARAB AFRICAN INTL"],
    "utility": ["VODAFONE EGYPT", "NORTH CAIRO ELECTRICITY", "WE INTERNET", "TOWN GAS"],
}
LEFT, CREDIT, DEBIT, NUMBER, TEXT, VALUE, DATE = 128.0, 198.0, 266.0, 312.0, 448.0, 504.0, 560.0
COLUMNS = [
    (LEFT, "الرصيد", "Balance"),
    (CREDIT, "دائن", "Credit"),
    (DEBIT, "مدين", "Debit"),
    (NUMBER, "رقم", "Trx. No."),
    (TEXT, "البيان", "Description"),
    (VALUE, "تاريخ الحق", "Value Date"),
    (DATE, "التاريخ", "Date"),
]


def marked(balance: Decimal) -> str:
    return written(abs(balance)) + (" DR" if balance < 0 else " CR")


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng)
        self.opening = some_amount(rng, 2000, 160000)
        count = rng.choice([rng.randint(5, 9), rng.randint(16, 40), rng.randint(45, 75)])
        self.entries = some_entries(
            rng, KINDS, POOLS, self.period, count=count, balance=self.opening, reversal="REV {}", floor=-15000
        )
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.account = iban(rng, "EG", "004700210000000###########")
        self.number = fill(rng, "0021-######-001", self.period[0], {})
        self.serial = rng.randint(10000, 80000)
        self.arabic: list[tuple[int, float, float, str]] = []
        self.balance = self.opening
        self.rows: list[Row] = []

    def new(self) -> Page:
        return Page(face="narrow", bold="narrow-bold")

    def head(self, page: Page, sheet: int) -> float:
        page.box(30, 24, 535, 34, (0.0, 0.35, 0.3))
        page.put(40, 46, "Bank of the Delta", 14, bold=True, color=(1, 1, 1))
        page.put(297, 72, "STATEMENT OF ACCOUNT", 9, bold=True, center=True)
        self.arabic.append((sheet, 562, 72, "كشف حساب جاري"))
        page.put(34, 72, f"Page {sheet}", 7.5)
        y = 124.0
        if sheet == 1:
            first, last = self.period
            left = [f"Account No. {self.number}", f"IBAN {self.account}", "Currency EGP   Branch 021 Dokki"]
            left += [
                f"From {first:%d/%m/%Y} To {last:%d/%m/%Y}",
                f"Overdraft limit 50,000.00  expiring 30/06/{last.year + 1}",
            ]
            page.lines(34, 98, left, 7.5, 12)
            for n, line in enumerate(["MR KARIM MOSTAFA HELMY", "14 MOSADDAK STREET, APT 62", "DOKKI, GIZA, EGYPT"]):
                page.put(560, 98 + 12 * n, line, 8, right=True)
            y = 194
        page.box(30, y - 24, 535, 32, (0.9, 0.95, 0.94), stroke=GREY)
        for x, over, under in COLUMNS:
            self.arabic.append((sheet, x, y - 12, over))
            page.put(x, y + 4, under, 7, right=True, bold=True)
        y += 22
        if sheet == 1:
            page.put(TEXT, y, "Opening Balance", 7.5, right=True, bold=True)
            page.put(LEFT, y, marked(self.opening), 7.5, right=True, bold=True)
            y += 14
        return y

    def foot(self, page: Page, _y: float) -> None:
        page.rule(30, 800, 565, 0.3, GREY)
        page.put(
            297, 811, "Hotline 19741   www.bankofdelta.example   Commercial register 90144, Cairo", 6.5, center=True
        )

    def row(self, rng: Random, flow: Flow, entry: Entry) -> None:
        lines = wrap(entry.lines[0], fits("narrow", 7.5, 128))
        flow.need(10 * len(lines) + 5)
        page, y = flow.page, flow.y
        self.balance += entry.amount
        self.serial += rng.randint(1, 9)
        value = earlier(rng, entry.day) if entry.tag else entry.day + timedelta(rng.choice([0, 0, 1]))
        page.put(DATE, y, f"{entry.day:%d/%m/%Y}", 7.5, right=True)
        page.put(VALUE, y, f"{value:%d/%m/%Y}", 7.5, right=True)
        page.lines(TEXT, y, lines, 7.5, 10, right=True)
        page.put(NUMBER, y, str(self.serial), 7.5, right=True)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, written(abs(entry.amount)), 7.5, right=True)
        page.put(LEFT, y, marked(self.balance), 7.5, right=True)
        page.rule(30, y + 10 * len(lines) - 6, 565, 0.25, (0.8, 0.8, 0.8))
        shown = " ".join([str(self.serial), *lines])
        self.rows.append(Row(entry.day, shown, entry.amount, self.balance, value, flow.number))
        flow.y += 10 * len(lines) + 4

    def close(self, flow: Flow) -> None:
        flow.need(110)
        page, y = flow.page, flow.y + 4
        debits = Decimal(sum(-row.amount for row in self.rows if row.amount < 0))
        credits = Decimal(sum(row.amount for row in self.rows if row.amount > 0))
        page.put(TEXT, y, "Total Movements", 7.5, right=True, bold=True)
        page.put(DEBIT, y, written(debits), 7.5, right=True, bold=True)
        page.put(CREDIT, y, written(credits), 7.5, right=True, bold=True)
        page.put(TEXT, y + 14, "Closing Balance", 7.5, right=True, bold=True)
        page.put(LEFT, y + 14, marked(self.closing), 7.5, right=True, bold=True)
        self.arabic.append((flow.number, 560, y + 14, "الرصيد الختامي"))
        notes = [
            "Please examine this statement and advise us of any difference within 15 days; after that it is correct.",
            "Debit interest 27.25% p.a. Highest debit balance commission 0.15% monthly. CR = credit, DR = debit.",
        ]
        page.lines(34, y + 44, notes, 6.5, 10, color=GREY)
        self.arabic.append((flow.number, 562, y + 74, "يرجى مراجعة هذا الكشف وإخطارنا بأي اختلاف خلال خمسة عشر يوما"))
        self.foot(page, y)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(786, sheet.new, sheet.head, sheet.foot)
    for entry in sheet.entries:
        sheet.row(rng, flow, entry)
    sheet.close(flow)
    with_pymupdf(flow.pages, path)
    document = pymupdf.open(stream=path.read_bytes(), filetype="pdf")
    for number, right, y, text in sheet.arabic:
        area = pymupdf.Rect(right - 260, y - 12, right + 3, y + 10)
        document[number - 1].insert_htmlbox(area, f'<p dir="rtl" style="font-size:8px;margin:3px">{text}</p>')
    document.subset_fonts()
    save(document, path)
    return Truth("checking", "en_EG", "EGP", sheet.account, *sheet.period, sheet.opening, sheet.closing, sheet.rows)
