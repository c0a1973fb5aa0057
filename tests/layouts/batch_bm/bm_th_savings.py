"""Thailand, savings: money out and in share one column without a sign, only the text and the balance tell which.

Thai titles and texts; date, time, channel and details behind the running balance, each page repeats the brought
forward balance. Long details wrap.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab
from ._rows import faces, total

POOLS = {
    "person": ("นาย สมชาย ใจดี++", "นางสาว พรทิพย์ ศรีสุข++", "MR. ANUCHA K++", "นาง มาลี ทองดี++"),
    "bank": ("SCB", "BBL", "KTB", "GSB", "BAY"),
    "shop": ("7-ELEVEN #####", "LOTUS'S GO FRESH", "การไฟฟ้านครหลวง", "TRUE MOVE H", "GRAB TAXI", "SHOPEE"),
}
KINDS = (
    Kind(9, -20, -3500, "โอนเงิน|K-PLUS|โอนไป {bank} X#### {person}", step="5"),
    Kind(8, -25, -1800, "ชำระเงิน|K-PLUS|เพื่อชำระ Ref X#### {shop}"),
    Kind(3, -100, -10000, "ถอนเงินสด|K-ATM ถ.สีลม|Ref Code A######", step="100"),
    Kind(6, 40, 9000, "รับโอนเงิน|Internet/Mobile {bank}|จาก {bank} X#### {person}", step="10"),
    Kind(1, 15000, 48000, "รับโอนเงินอัตโนมัติ|โอนเข้า/หักบัญชีอัตโนมัติ|จาก BANGNA AUTOPARTS เงินเดือน", most=1),
    Kind(2, 500, 6000, "ฝากเงินสด|เครื่องรับฝากเงิน|Ref Code D######", step="100"),
    Kind(1, -20, -20, "ค่าธรรมเนียม|สาขาสีลม|ค่าธรรมเนียม SMS", step="1", most=1),
    Kind(1, 1, 90, "ดอกเบี้ยเงินฝาก|ระบบ", most=1),
)
FACES = ("loma", "loma-bold")
CENTRE = (52, 94, 152)
EDGES = (30, 74, 114, 190, 268, 346, 438, 567)


def baht(amount: Decimal) -> str:
    return written(amount)


def draw(rng: Random, path: Path) -> Truth:
    faces(*FACES)
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 300, 60000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 72), balance=opening, floor=300)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "###-#-#####-#", period[0], {})
    truth = Truth("savings", "th_TH", "THB", account, *period, opening, closing)

    def head(page: Page, number: int) -> float:
        y = _head(page, number, account, period)
        done = len(truth.transactions)
        if number == 1:
            _summary(page, entries, closing)
        day = entries[done].day if number > 1 else period[0]
        page.put(CENTRE[0], y, f"{day:%d-%m-%y}", 7.5, center=True)
        page.put(CENTRE[2], y, "ยอดยกมา", 7.5, center=True)
        page.put(EDGES[5] - 4, y, baht(balances[done - 1] if done else opening), 7.5, right=True)
        return y + 15

    flow = Flow(748, lambda: Page(face=FACES[0], bold=FACES[1]), head)
    minute = 0
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        fresh = n == 0 or entries[n - 1].day != entry.day
        minute = rng.randint(0, 700) if fresh else min(1439, minute + rng.randint(1, 200))
        _row(flow, entry, (balance, f"{minute // 60:02}:{minute % 60:02}"), truth)
    _frame(flow, period)
    with_reportlab(flow.pages, path)
    return truth


def _frame(flow: Flow, period: tuple[date, date]) -> None:
    for number, page in enumerate(flow.pages, 1):
        page.put(567, 44, f"หน้าที่ (PAGE/OF) {number}/{len(flow.pages)}", 7.5, right=True)
        top = 238 if number == 1 else 88
        for x in EDGES:
            page.upright(x, top, 760, 0.4, (0.5, 0.6, 0.5))
        page.rule(EDGES[0], 760, EDGES[-1], 0.4, (0.5, 0.6, 0.5))
        note = (
            f"ออกโดยระบบ KB-{period[1]:%y%m}  กรุณาตรวจสอบรายการ หากพบข้อผิดพลาดโปรดแจ้งธนาคารภายใน 10 วัน โทร. 02-555-0188"
        )
        page.put(30, 776, note, 7)
        page.put(30, 788, "เงินฝากได้รับความคุ้มครองจากสถาบันคุ้มครองเงินฝากตามจำนวนที่กฎหมายกำหนด", 7)


def _head(page: Page, number: int, account: str, period: tuple[date, date]) -> float:
    page.put(30, 46, "ธนาคารเจ้าพระยา", 15, bold=True, color=(0.0, 0.45, 0.25))
    page.put(297, 46, "รายการเดินบัญชีเงินฝากออมทรัพย์ (มีสมุดคู่ฝาก)", 10, bold=True, center=True)
    start, end = (f"{day:%d/%m/%Y}" for day in period)
    y = 100.0
    if number == 1:
        page.put(30, 84, "ชื่อบัญชี", 8)
        page.lines(96, 84, ("น.ส. กนกวรรณ แสงทอง", "88/12 ถ.สีลม แขวงสุริยวงศ์", "เขตบางรัก กรุงเทพฯ 10500"), 8.5, 13)
        details = (
            ("เลขที่บัญชีเงินฝาก", account),
            ("รอบระหว่างวันที่", f"{start} - {end}"),
            ("สาขาเจ้าของบัญชี", "สาขาสีลม"),
            ("เลขที่อ้างอิง", f"{period[1]:%y%m}0944{account[-7:-2]}"),
        )
        for n, (label, value) in enumerate(details):
            page.put(340, 84 + 14 * n, label, 8)
            page.put(440, 84 + 14 * n, value, 8.5)
        y = 250
    else:
        page.put(30, 68, f"เลขที่บัญชีเงินฝาก {account}   รอบระหว่างวันที่ {start} - {end}", 8)
    page.box(EDGES[0], y - 12, EDGES[-1] - EDGES[0], 30, (0.85, 0.94, 0.87))
    heads = ("วันที่", "เวลา/|วันที่มีผล", "รายการ", "ถอนเงิน / ฝากเงิน|(บาท)", "ยอดคงเหลือ|(บาท)", "ช่องทาง", "รายละเอียด")
    for n, label in enumerate(heads):
        middle = (EDGES[n] + EDGES[n + 1]) / 2
        for line, part in enumerate(label.split("|")):
            page.put(middle, y + 11 * line, part, 7.5, bold=True, center=True)
    return y + 32


def _summary(page: Page, entries: Sequence[Entry], closing: Decimal) -> None:
    page.box(30, 152, 537, 62, stroke=(0.5, 0.6, 0.5))
    spent, paid = [e.amount for e in entries if e.amount < 0], [e.amount for e in entries if e.amount > 0]
    lines = (
        (f"รวมถอนเงิน {len(spent)} รายการ", baht(-total(spent))),
        (f"รวมฝากเงิน {len(paid)} รายการ", baht(total(paid))),
        ("ยอดยกไป", baht(closing)),
    )
    for n, (label, amount) in enumerate(lines):
        page.put(40, 170 + 16 * n, label, 8.5)
        page.put(320, 170 + 16 * n, amount, 8.5, right=True, bold=n == 2)
        page.put(326, 170 + 16 * n, "บาท", 8.5)
    page.put(400, 170, "อัตราดอกเบี้ย 0.500% ต่อปี", 8)


def _row(flow: Flow, entry: Entry, shown: tuple[Decimal, str], truth: Truth) -> None:
    text, channel, *details = entry.lines
    columns = [
        wrap(text, fits(FACES[0], 7.5, 72)),
        wrap(channel, fits(FACES[0], 7.5, 86)),
        wrap(details[0], fits(FACES[0], 7.5, 122)) if details else [],
    ]
    deep = max(len(lines) for lines in columns)
    flow.need(11 * deep + 3)
    page, y = flow.page, flow.y
    balance, time = shown
    page.put(CENTRE[0], y, f"{entry.day:%d-%m-%y}", 7.5, center=True)
    page.put(CENTRE[1], y, time, 7.5, center=True)
    page.lines(CENTRE[2], y, columns[0], 7.5, 11, center=True)
    page.put(EDGES[4] - 4, y, baht(abs(entry.amount)), 7.5, right=True)
    page.put(EDGES[5] - 4, y, baht(balance), 7.5, right=True)
    page.lines(EDGES[5] + 4, y, columns[1], 7.5, 11)
    page.lines(EDGES[6] + 4, y, columns[2], 7.5, 11)
    said = " ".join(line for lines in columns for line in lines)
    truth.transactions.append(Row(entry.day, said, entry.amount, balance, page=flow.number))
    flow.y += 11 * deep + 3
