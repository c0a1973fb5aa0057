"""Thailand: Thai heads and texts, one unsigned sum column told apart by words and balance, time and channel columns."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._rows import clocks, solvent
from ._script import local_face

POOLS = {
    "name": ["นาย สมชาย ใจดี", "น.ส. พิมพ์ชนก ศรีสุข", "นาง วรรณา ทองมา", "MR. JOHN LEE", "ด.ช. ธนา รุ่งเรือง"],
    "bank": ["SCX X####", "BBX X####", "KTX X####", "GSX X####"],
    "shop": ["เซเว่นมาร์ท สาขาอโศก", "ร้านกาแฟดอยคำ", "โลตัสฟ้า พระราม 4", "LAZADDA", "แกร็บบี้ ฟู้ด"],
    "month": ["01/67", "06/66", "11/65"],
    "firm": ["บจก. สยามอุตสาหกรรม", "บมจ. ไทยพัฒนา", "มหาวิทยาลัยกลาง"],
    "mobile": ["K-MOBILE", "K-MOBILE", "Internet/Mobile BBX"],
}
# Business | channel | details
KINDS = (
    Kind(6, -20, -3500, "ชำระเงิน|K-MOBILE|เพื่อชำระ Ref X#### {shop}"),
    Kind(5, -50, -9000, "โอนเงิน|{mobile}|โอนไป {bank} {name}++"),
    Kind(4, 50, 12000, "รับโอนเงิน|{mobile}|จาก {bank} {name}++"),
    Kind(1, 15000, 62000, "รับโอนเงินเดือน|โอนเข้าอัตโนมัติ|{firm}", step="0.25", most=2),
    Kind(2, -100, -9000, "ถอนเงินสด|ATM กรุงเทพ 0####|", step="100"),
    Kind(1, 500, 20000, "ฝากเงินสด|CDM สาขาสีลม|", step="100"),
    Kind(1, -15, -30, "ค่าธรรมเนียม|สาขา 0###|ค่าบริการแจ้งเตือน SMS รอบ {month}", step="5"),
    Kind(1, 0.2, 60, "รับดอกเบี้ยเงินฝาก|สำนักงานใหญ่|", most=1),
    Kind(1, -200, -3000, "หักบัญชีอัตโนมัติ|โอนออกอัตโนมัติ|ค่าไฟฟ้า CA ############"),
)
EDGE = {"date": 32, "time": 78, "kind": 110, "amount": 256, "balance": 328, "channel": 338, "text": 438}
HEADS = (
    ("date", "วันที่", "", False),
    ("time", "เวลา", "", False),
    ("kind", "รายการ", "", False),
    ("amount", "ถอนเงิน / ฝากเงิน", "(บาท)", True),
    ("balance", "ยอดคงเหลือ", "(บาท)", True),
    ("channel", "ช่องทาง", "", False),
    ("text", "รายละเอียด", "", False),
)


class Sheet:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period, self.face = period, local_face("thai")
        self.owner = rng.choice(POOLS["name"][:3])
        self.number = fill(rng, "###-#-#####-#", period[0], {})
        self.opening = self.closing = Decimal(0)
        self.sums: list[tuple[str, str]] = []

    def new(self) -> Page:
        return Page(face=self.face, bold=self.face)

    def head(self, page: Page, number: int) -> float:
        page.put(32, 40, "ธนาคารรวงข้าวไทย", 13, color=(0, 0.45, 0.2))
        page.put(563, 40, "รายการเดินบัญชีเงินฝากออมทรัพย์", 11, right=True)
        y = 62.0
        if number == 1:
            start, end = (f"{day:%d/%m/%Y}" for day in self.period)
            page.put(32, y, f"ชื่อบัญชี {self.owner}", 9)
            page.put(32, y + 15, "สาขาเจ้าของบัญชี สาขาสีลม", 9)
            page.put(300, y, f"เลขที่บัญชีเงินฝาก {self.number}", 9)
            page.put(300, y + 15, f"รอบระหว่างวันที่ {start} - {end}", 9)
            page.box(30, y + 23, 535, 34, stroke=GREY)
            for n, (label, value) in enumerate(self.sums):
                page.put(40 + 178 * (n % 3), y + 36 + 14 * (n // 3), label, 8)
                page.put(200 + 178 * (n % 3), y + 36 + 14 * (n // 3), value, 8, right=True)
            y += 78
        page.box(30, y - 12, 535, 28, (0.88, 0.95, 0.9))
        for name, top, below, right in HEADS:
            page.put(EDGE[name], y, top, 8, right=right)
            page.put(EDGE[name], y + 11, below, 7.5, right=right)
        return y + 30


def _carried(flow: Flow, day: date, balance: Decimal) -> None:
    flow.page.put(EDGE["date"], flow.y, f"{day:%d-%m-%y}", 8)
    flow.page.put(EDGE["kind"], flow.y, "ยอดยกมา", 8)
    flow.page.put(EDGE["balance"], flow.y, written(balance), 8, right=True)
    flow.y += 14


def _rows(flow: Flow, entries: list[Entry], times: list[str], period: tuple[date, date], balance: Decimal) -> list[Row]:
    rows: list[Row] = []
    _carried(flow, period[0], balance)
    for entry, clock in zip(entries, times, strict=True):
        kind, channel, details = entry.lines
        text = wrap(details, fits("thai", 7.5, 126)) if details else []
        height = 10 * max(1, len(text)) + 5
        if flow.need(height + 4):
            _carried(flow, entry.day, balance)
        balance += entry.amount
        page, y = flow.page, flow.y
        page.put(EDGE["date"], y, f"{entry.day:%d-%m-%y}", 8)
        page.put(EDGE["time"], y, clock[:5], 8)
        page.put(EDGE["kind"], y, kind, 8)
        page.put(EDGE["amount"], y, written(abs(entry.amount)), 8, right=True)
        page.put(EDGE["balance"], y, written(balance), 8, right=True)
        page.put(EDGE["channel"], y, channel, 7.5)
        page.lines(EDGE["text"], y, text, 7.5, 10)
        flow.y += height
        rows.append(Row(entry.day, " ".join([kind, *text]), entry.amount, balance, page=flow.number))
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    sheet = Sheet(rng, period)
    opening = some_amount(rng, 300, 90000)
    entries = solvent(some_entries(rng, KINDS, POOLS, period, balance=opening, floor=200), opening)
    closing = opening + sum((entry.amount for entry in entries), Decimal(0))
    spent = [entry.amount for entry in entries if entry.amount < 0]
    got = [entry.amount for entry in entries if entry.amount > 0]
    sheet.sums = [
        ("ยอดยกมา", written(opening)),
        (f"รวมถอนเงิน {len(spent)} รายการ", written(-sum(spent, Decimal(0)))),
        (f"รวมฝากเงิน {len(got)} รายการ", written(sum(got, Decimal(0)))),
        ("ยอดยกไป", written(closing)),
    ]
    flow = Flow(770, sheet.new, sheet.head)
    rows = _rows(flow, entries, clocks(rng, entries), period, opening)
    for number, page in enumerate(flow.pages, 1):
        page.put(32, 806, "หากมีข้อสงสัยโปรดติดต่อ 02-8888888 ภายใน 30 วัน เอกสารนี้ออกโดยระบบอัตโนมัติ", 7.5, color=GREY)
        page.put(563, 806, f"หน้าที่ (PAGE/OF) {number}/{len(flow.pages)}", 7.5, right=True, color=GREY)
    with_reportlab(flow.pages, path, order=rng.choice(["rows", "rows", "columns"]))
    return Truth("bank", "th_TH", "THB", sheet.number, *period, opening, closing, rows)
