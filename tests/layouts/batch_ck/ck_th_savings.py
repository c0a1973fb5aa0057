"""Thailand, savings account: money in and out unsigned in one column, times beside the dates of two-digit years, the
channel and the details behind the balance in wrapped columns, the balance brought forward again on every page.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import faces, summed

GREEN: Color = (0.0, 0.5, 0.3)
TINT: Color = (0.9, 0.96, 0.92)

POOLS = {
    "bank": ["SCB", "KTB", "BBL", "BAY", "TTB", "GSB"],
    "name": ["นาย สมชาย ใจดี++", "น.ส. กมลวรรณ ศรี++", "นาง พรทิพย์ แก้ว++", "MR. ANAN WONG++", "บจก. เจริญพาณิชย์++"],
    "shop": ["ร้านป้าแดง อาหารตามสั่ง", "TOPS CENTRAL PLAZA", "7-11 สาขา 04417", "กาแฟดอยคำ ลาดพร้าว", "LOTUS GO FRESH"],
}
# รายการ / ช่องทาง / รายละเอียด
KINDS = [
    Kind(16, -20, -3500, "ชำระเงิน/RT PLUS/เพื่อชำระ Ref X#### {shop}"),
    Kind(14, -50, -15000, "โอนเงิน/RT PLUS/โอนไป {bank} X#### {name}"),
    Kind(8, 100, 20000, "รับโอนเงิน/Internet/Mobile {bank}/จาก {bank} X#### {name}"),
    Kind(4, 100, 9000, "รับโอนเงิน/RT PLUS/จาก X#### {name}"),
    Kind(4, -500, -10000, "ถอนเงินสด/RT ATM สาขาเซ็นทรัล บางนา/A######## ", step="100"),
    Kind(2, 500, 30000, "ฝากเงินสด/เครื่องฝากเงินสด (CDM)/C########", step="100"),
    Kind(2, -199, -1200, "หักบัญชี/หักบัญชีอัตโนมัติ/การไฟฟ้านครหลวง Ref 0########", most=2),
    Kind(1, -15, -15, "ค่าธรรมเนียม/โอนเข้า/หักบัญชีอัตโนมัติ/ค่าธรรมเนียม SMS", step="1", most=1),
    Kind(1, 18000, 65000, "รับโอนเงินเดือน/โอนเข้า/หักบัญชีอัตโนมัติ/จาก X#### บมจ. ไทยรุ่งกิจ++", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    faces("thai", "thai-bold")
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 800, 90000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 95), balance=opening, floor=0)
    opening = max(opening, opening - min([Decimal(0), *running(opening, (e.amount for e in entries))]) + 5)
    balances = running(opening, (e.amount for e in entries))
    times = sorted((e.day, rng.randint(360, 1430)) for e in entries)
    number = fill(rng, "0##-#-#####-#", start, {})
    outs = [e.amount for e in entries if e.amount < 0]
    ins = [e.amount for e in entries if e.amount > 0]
    state = {"balance": opening, "day": start}

    def head(page: Page, count: int) -> float:
        page.put(36, 40, "ธนาคารรุ่งเรืองไทย", 15, bold=True, color=GREEN)
        page.put(559, 34, "รายการเดินบัญชีเงินฝากออมทรัพย์", 10, right=True, bold=True)
        page.put(559, 47, f"หน้าที่ {count} (ออกโดย RT PLUS)", 7.5, right=True, color=GREY)
        y = _box(page, start, end, number, outs, ins, opening) if count == 1 else 66.0
        y = _titles(page, y + 14)
        page.put(40, y, f"{state['day']:%d-%m-%y}", 7.6)
        page.put(132, y, "ยอดยกมา", 7.6)
        page.put(338, y, written(Decimal(str(state["balance"]))), 7.6, right=True)
        return y + 15

    def foot(page: Page, _y: float) -> None:
        page.rule(36, 800, 559, 0.4, GREEN)
        page.put(36, 811, "โปรดตรวจสอบรายการ หากไม่ถูกต้องกรุณาแจ้งภายใน 30 วัน  Contact Center 02-555-0147", 7, color=GREY)

    flow = Flow(790, lambda: Page(A4, "thai", "thai-bold"), head, foot)
    rows = []
    for entry, balance, (_, minute) in zip(entries, balances, times, strict=True):
        kind, rest = entry.lines[0].split("/", 1)
        channel, detail = rest.rsplit("/", 1)
        channels, details = wrap(channel, fits("thai", 7.2, 92)), wrap(detail.strip(), fits("thai", 7.2, 112))
        deep = max(len(channels), len(details))
        flow.need(10 * deep + 5)
        page, y = flow.page, flow.y
        page.put(40, y, f"{entry.day:%d-%m-%y}", 7.6)
        page.put(90, y, f"{minute // 60:02}:{minute % 60:02}", 7.6)
        page.put(132, y, kind, 7.6)
        page.put(264, y, written(abs(entry.amount)), 7.6, right=True)
        page.put(338, y, written(balance), 7.6, right=True)
        page.lines(348, y, channels, 7.2, 10)
        page.lines(445, y, details, 7.2, 10)
        flow.y += 10 * deep + 5
        page.rule(36, flow.y - 11, 559, 0.2, GREY)
        state["balance"], state["day"] = balance, entry.day
        text = " ".join([kind, *channels, *details])
        rows.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
    foot(flow.page, flow.y)
    with_reportlab(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("bank", "th_TH", "THB", number, start, end, opening, opening + summed([*outs, *ins]), rows)


def _box(
    page: Page, start: date, end: date, number: str, outs: list[Decimal], ins: list[Decimal], opening: Decimal
) -> float:
    page.box(36, 58, 523, 84, TINT)
    left = [
        ("ชื่อบัญชี", "น.ส. วราภรณ์ สุขสันต์"),
        ("เลขที่บัญชีเงินฝาก", number),
        ("รอบระหว่างวันที่", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
        ("สาขาเจ้าของบัญชี", "0147 สาขาถนนลาดพร้าว"),
    ]
    right = [
        (f"รวมถอนเงิน {len(outs)} รายการ", written(-summed(outs))),
        (f"รวมฝากเงิน {len(ins)} รายการ", written(summed(ins))),
        ("ยอดยกไป", written(opening + summed([*outs, *ins]))),
    ]
    for n, (name, value) in enumerate(left):
        page.put(44, 76 + 17 * n, name, 8, color=GREY)
        page.put(130, 76 + 17 * n, value, 8)
    for n, (name, value) in enumerate(right):
        page.put(340, 76 + 17 * n, name, 8, color=GREY)
        page.put(548, 76 + 17 * n, value, 8, right=True)
    return 150.0


def _titles(page: Page, y: float) -> float:
    page.box(36, y - 10, 523, 24, TINT, stroke=GREEN)
    page.put(40, y + 4, "วันที่", 7.6, bold=True)
    page.lines(84, y, ["เวลา/", "วันที่มีผล"], 7, 10, bold=True)
    page.put(132, y + 4, "รายการ", 7.6, bold=True)
    page.put(264, y + 4, "ถอนเงิน / ฝากเงิน", 7.6, right=True, bold=True)
    page.lines(338, y, ["ยอดคงเหลือ", "(บาท)"], 7, 10, right=True, bold=True)
    page.put(348, y + 4, "ช่องทาง", 7.6, bold=True)
    page.put(445, y + 4, "รายละเอียด", 7.6, bold=True)
    return y + 26
