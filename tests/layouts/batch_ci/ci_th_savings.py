"""Thailand, savings account: date and time in two columns, one unsigned money column for withdrawals and deposits whose
direction the kind of row and the balance tell, channel and a detail of up to two lines behind the balance; the balance
brought forward is a row, totals stand in the head of the first page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Color, Flow, Page, fits, with_reportlab
from ._rows import face, money_in, money_out, number_pages

GREEN: Color = (0, 0.5, 0.25)
POOLS: Pools = {
    "bank": ["กรุงทอง", "ออมไทย", "สยามพัฒนา"],
    "who": ["นาย สมชาย ใจ++", "น.ส. กมลวรรณ ศร++", "บจก. รุ่งเรืองการค้า++", "นาง มาลี สุข++"],
    "shop": ["ร้านกาแฟดอยสูง", "ปั๊มน้ำมันบางนา", "ตลาดสดบางแค"],
}
KINDS = [
    Kind(9, -40, -3500, "โอนเงิน|K-Mobile|โอนไป {bank} X#### {who}"),
    Kind(6, -35, -900, "ชำระเงิน|K-Mobile|เพื่อชำระ Ref X#### {shop}"),
    Kind(4, -100, -5000, "ถอนเงินสด|ATM/CDM|S1B0#### สาขาบางรัก", step="100"),
    Kind(5, 50, 6000, "รับโอนเงิน|Internet/Mobile|จาก {bank} X#### {who}"),
    Kind(2, 15000, 42000, "รับโอนเงินอัตโนมัติ|หักบัญชีอัตโนมัติ|เงินเดือน บจก. รุ่งเรืองการค้า"),
    Kind(1, -15, -25, "ค่าธรรมเนียม|ระบบอัตโนมัติ|ค่าธรรมเนียม SMS", step="1", most=1),
    Kind(1, 1, 40, "ดอกเบี้ยเงินฝาก|ระบบอัตโนมัติ|", most=1),
]
HEADS = [
    (36, "วันที่", "", False),
    (86, "เวลา/", "วันที่มีผล", False),
    (132, "รายการ", "", False),
    (300, "ถอนเงิน / ฝากเงิน", "(บาท)", True),
    (376, "ยอดคงเหลือ", "(บาท)", True),
    (386, "ช่องทาง", "", False),
    (462, "รายละเอียด", "", False),
]


def draw(rng: Random, path: Path) -> Truth:
    plain = face("loma", "tlwg/Loma.ttf", "fonts-tlwg-loma-ttf")
    bold = face("loma-bold", "tlwg/Loma-Bold.ttf", "fonts-tlwg-loma-ttf")
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 500, 40000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 100), balance=opening, floor=300)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "###-#-#####-#", start, {})
    amounts = [entry.amount for entry in entries]

    def head(page: Page, count: int) -> float:
        page.put(36, 40, "ธนาคารข้าวหอม", 14, bold=True, color=GREEN)
        page.put(559, 40, "รายการเดินบัญชีเงินฝากออมทรัพย์", 10, right=True, bold=True)
        page.put(36, 62, "ชื่อบัญชี นาย ประเสริฐ วงศ์ทอง", 8)
        page.put(330, 62, f"เลขที่บัญชีเงินฝาก {number}", 8)
        page.put(330, 74, f"รอบระหว่างวันที่ {start:%d/%m/%Y} - {end:%d/%m/%Y}", 8)
        y = 90.0
        if count == 1:
            page.put(36, 74, "88/12 ถ.สุขุมวิท แขวงบางนา กรุงเทพฯ 10260", 8)
            page.box(330, 82, 229, 58, (0.93, 0.97, 0.94))
            totals = [
                (f"รวมถอนเงิน {sum(a < 0 for a in amounts)} รายการ", money_out(amounts)),
                (f"รวมฝากเงิน {sum(a > 0 for a in amounts)} รายการ", money_in(amounts)),
                ("ยอดยกไป", balances[-1]),
            ]
            for n, (text, amount) in enumerate(totals):
                page.put(336, 98 + 16 * n, text, 8)
                page.put(550, 98 + 16 * n, written(amount), 8, right=True, bold=n == 2)
            y = 154
        page.box(32, y, 530, 28, (0.85, 0.94, 0.88))
        for x, upper, lower, right in HEADS:
            page.put(x, y + 11, upper, 7.5, right=right, bold=True)
            page.put(x, y + 23, lower, 7.5, right=right, bold=True)
        return y + 42

    flow = Flow(780, lambda: Page(face=plain, bold=bold), head)
    flow.page.put(36, flow.y, f"{start:%d-%m-%y}", 8)
    flow.page.put(132, flow.y, "ยอดยกมา", 8)
    flow.page.put(376, flow.y, written(opening), 8, right=True)
    flow.y += 14
    rows: list[Row] = []
    previous: date | None = None
    minute = 0
    for entry, balance in zip(entries, balances, strict=True):
        minute = rng.randint(0, 90) if entry.day != previous else minute + rng.randint(1, 120)
        previous = entry.day
        rows.append(row(flow, entry, balance, minute))
    for page in flow.pages:
        page.put(36, 812, "ออกโดยระบบอัตโนมัติ โปรดตรวจสอบรายการ หากไม่ถูกต้องแจ้งภายใน 30 วัน โทร 02-888-0000", 7)
    number_pages(flow.pages, 559, 24, "หน้าที่ {0}/{1}", 7)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("savings", "th-TH", "THB", number, start, end, opening, balances[-1], rows)


def row(flow: Flow, entry: Entry, balance: Decimal, minute: int) -> Row:
    kind, channel, text = entry.lines
    detail = wrap(text, fits(flow.page.face, 7.5, 98)) if text else []
    flow.need(11 * max(1, len(detail)) + 3)
    page, y = flow.page, flow.y
    page.put(36, y, f"{entry.day:%d-%m-%y}", 8)
    clock = 7 * 60 + minute
    page.put(86, y, f"{min(clock // 60, 23):02}:{clock % 60:02}", 8)
    page.put(132, y, kind, 8)
    page.put(300, y, written(abs(entry.amount)), 8, right=True)
    page.put(376, y, written(balance), 8, right=True)
    page.put(386, y, channel, 7.5)
    page.lines(462, y, detail, 7.5, 10)
    page.rule(32, y + 3 + 10 * max(0, len(detail) - 1), 562, 0.2, (0.75, 0.85, 0.78))
    flow.y = y + 11 * max(1, len(detail)) + 3
    return Row(entry.day, " ".join([kind, channel, *detail]), entry.amount, balance, page=flow.number)
