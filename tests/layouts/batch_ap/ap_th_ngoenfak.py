"""Thailand, savings account with details, in Thai: one column for money out and in without any sign, told apart by the
kind of transaction and the balance; two-digit years, the head of the account with sums on every page and each page
beginning with the balance brought forward. Needs a Thai font (Debian package fonts-tlwg-loma-ttf)."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits
from ._rows import Account, clock, drawn, face, incoming, numbered, outgoing, with_files

GREEN = (0.0, 0.55, 0.27)
POOLS = {
    "person": ["นาย สมชาย ใจ++", "น.ส. พิมพ์ชนก ศรี++", "นาย ธนากร วง++", "นาง มาลี แก้ว++", "MR. ANAN S++"],
    "bank": ["SCB", "BBL", "KTB", "BAY", "TTB", "GSB"],
    "shop": ["ร้านถุงเงิน", "บจก. สยามมินิมาร์ท", "LINE PAY", "SHOPEE", "ก๋วยเตี๋ยวเรือป้าน้อย", "บมจ. พลังงานสะอาด"],
    "atm": ["K-ATM สาขาสีลม", "K-ATM 7-ELEVEN อารีย์", "ATM ต่างธนาคาร"],
}
KINDS = [
    Kind(10, -900, -20, "ชำระเงิน|M PLUS|เพื่อชำระ Ref X#### {shop}"),
    Kind(5, -6000, -50, "โอนเงิน|M PLUS|โอนไป {bank} X#### {person}", step="1"),
    Kind(4, -4000, -40, "โอนเงิน|M PLUS|โอนไป X#### {person}", step="10"),
    Kind(2, -9000, -300, "ถอนเงินสด|{atm}|", step="100"),
    Kind(1, -15, -10, "ค่าธรรมเนียม|อัตโนมัติ|ค่าธรรมเนียมถอนเงินต่างเขต", step="5"),
    Kind(1, -2300, -400, "หักบัญชี|อัตโนมัติ|การไฟฟ้านครหลวง Ref X####", most=1),
    Kind(1, 18000, 52000, "รับโอนเงินเดือน|อัตโนมัติ|บจก. รุ่งเรืองการช่าง", most=1),
    Kind(5, 30, 5000, "รับโอนเงิน|Internet/Mobile {bank}|จาก {bank} X#### {person}"),
    Kind(4, 20, 3000, "รับโอนเงิน|M PLUS|จาก X#### {person}", step="1"),
    Kind(1, 500, 20000, "ฝากเงินสด|K-CDM สาขาอโศก|", step="100"),
    Kind(0.5, 0.2, 90, "รับดอกเบี้ย|อัตโนมัติ|", most=1),
]
TITLES = [
    (52, "วันที่"),
    (98, "เวลา/"),
    (158, "รายการ"),
    (234, "ถอนเงิน / ฝากเงิน"),
    (316, "ยอดคงเหลือ"),
    (390, "ช่องทาง"),
    (500, "รายละเอียด"),
]


class Paper:
    def __init__(self, rng: Random, account: Account) -> None:
        self.account, self.balance = account, account.opening
        self.day = f"{account.period[0]:%d-%m-%y}"
        self.owner = rng.choice(["นาย กิตติพงษ์ ทองสุข", "น.ส. วราภรณ์ สุขใจ"])
        self.paper = f"{rng.randint(1000, 9999)}.{rng.randint(10000, 99999)}"
        self.flow = Flow(770, lambda: Page(A4, "loma", "loma-bold"), self.head)

    def head(self, page: Page, _: int) -> float:
        start, end = self.account.period
        page.put(30, 44, "ธนาคารใบไม้เขียว", 14, bold=True, color=GREEN)
        page.put(565, 40, "รายการเดินบัญชีเงินฝากออมทรัพย์ (มีรายละเอียด)", 10.5, bold=True, right=True)
        page.put(565, 54, f"เลขที่อ้างอิง {self.paper}", 7.5, right=True)
        page.lines(30, 76, [self.owner, "88/12 ถ.พหลโยธิน แขวงสามเสนใน", "เขตพญาไท กรุงเทพฯ 10400"], 8.5, 12)
        facts = [
            ("เลขที่บัญชีเงินฝาก", self.account.number),
            ("ชื่อบัญชี", self.owner),
            ("รอบระหว่างวันที่", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
            ("สาขาเจ้าของบัญชี", "สาขาถนนพหลโยธิน"),
        ]
        for n, (label, value) in enumerate(facts):
            page.put(340, 76 + 12 * n, label, 8.5)
            page.put(565, 76 + 12 * n, value, 8.5, right=True)
        amounts = self.account.amounts
        page.box(30, 122, 535, 34, (0.93, 0.97, 0.93))
        sides = [
            ("รวมถอนเงิน", sum(amount < 0 for amount in amounts), outgoing(amounts), 136.0),
            ("รวมฝากเงิน", sum(amount > 0 for amount in amounts), incoming(amounts), 149.0),
        ]
        for label, count, total, y in sides:
            page.put(38, y, f"{label} {count} รายการ", 8.5)
            page.put(270, y, written(total), 8.5, right=True)
        page.put(340, 136, "ยอดยกไป", 8.5)
        page.put(557, 136, written(self.account.closing), 8.5, right=True)
        page.box(30, 164, 535, 28, GREEN)
        for x, title in TITLES:
            page.put(x, 176 if x in (98, 316) else 181, title, 8, center=True, color=(1, 1, 1))
        page.put(98, 187, "วันที่มีผล", 8, center=True, color=(1, 1, 1))
        page.put(316, 187, "(บาท)", 8, center=True, color=(1, 1, 1))
        page.put(32, 206, self.day, 8)
        page.put(124, 206, "ยอดยกมา", 8)
        page.put(350, 206, written(self.balance), 8, right=True)
        return 221

    def row(self, entry_day: str, time: str, lines: tuple[str, ...], amount: Decimal, balance: Decimal) -> str:
        what = wrap(lines[0], fits("loma", 8, 76))
        detail = wrap(lines[2], fits("loma", 8, 118)) if lines[2] else []
        channel = wrap(lines[1], fits("loma", 8, 78))
        high = 4 + 11 * max(len(what), len(detail), len(channel))
        self.flow.need(high)
        page, y = self.flow.page, self.flow.y
        page.put(32, y, entry_day, 8)
        page.put(86, y, time, 8)
        page.lines(124, y, what, 8, 11)
        page.put(272, y, written(amount, minus=""), 8, right=True)
        page.put(350, y, written(balance), 8, right=True)
        page.lines(360, y, channel, 8, 11)
        page.lines(444, y, detail, 8, 11)
        page.rule(30, y + high - 12, 565, 0.2, GREY)
        self.flow.y += high
        self.day, self.balance = entry_day, balance
        return " ".join([*what, *detail])


def draw(rng: Random, path: Path) -> Truth:
    face("loma")
    face("loma-bold")
    start, end = some_period(rng, calendar=True)
    account = drawn(rng, KINDS, POOLS, (start, end), (24, 96), (6000, 90000), 9500, "###-#-#####-#")
    paper = Paper(rng, account)
    rows = []
    for (entry, balance), time in zip(account.rows(), clock(rng, account.entries, 18000), strict=True):
        text = paper.row(f"{entry.day:%d-%m-%y}", time[:5], entry.lines, entry.amount, balance)
        rows.append(Row(entry.day, text, entry.amount, balance, page=paper.flow.number))
    for page in paper.flow.pages:
        page.put(30, 800, "ออกโดยระบบอัตโนมัติ ไม่ต้องมีลายมือชื่อ หากพบรายการไม่ถูกต้องโปรดแจ้งธนาคารภายใน 30 วัน", 7, color=GREY)
    numbered(paper.flow.pages, "หน้าที่ {n}/{all}", 565, 814, 7.5, right=True)
    with_files(paper.flow.pages, path)
    return Truth("checking", "th_TH", "THB", account.number, start, end, account.opening, account.closing, rows)
