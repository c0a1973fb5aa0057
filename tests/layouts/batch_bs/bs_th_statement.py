"""Thailand, savings statement in Thai sent by the banking app.

Withdrawals and deposits share one column without signs: the kind of transaction and the balance tell them apart. Time,
channel and details stand in columns of their own; the balance brought forward (ยอดยกมา) is the first row of each page.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_reportlab
from ._rows import maker, person, total, use

GREEN = (0.05, 0.55, 0.35)
POOLS: Pools = {
    "shop": ["เซเว่น อีเลฟเว่น", "โลตัส พระราม 4", "ร้านก๋วยเตี๋ยวป้าแดง", "บิ๊กซี ลาดพร้าว", "คาเฟ่ อเมซอน", "ปตท. วิภาวดี"],
    "name": ["นาย สมชาย ใจดี++", "น.ส. พิมพ์ชนก ศร++", "MISS KANYA P++", "นาง อรุณี วง++"],
    "bank": ["SKB", "NTB", "กรุงเก่า", "TMT"],
    "firm": ["บจก. สยามก้าวหน้า", "บมจ. เจริญการค้า"],
}  # fmt: skip
KINDS = [
    Kind(1.3, 18000, 62000, "รับโอนเงิน|โอนเข้า/หักบัญชีอัตโนมัติ|เงินเดือน {firm}++", "", most=1),
    Kind(3, 50, 6000, "รับโอนเงิน|Internet/Mobile {bank}|จาก {bank} X#### {name}", ""),
    Kind(0.5, 0.2, 60, "ดอกเบี้ยเงินฝาก|ระบบอัตโนมัติ|", "", most=1),
    Kind(1, 500, 20000, "ฝากเงินสด|เครื่องฝากเงินสด CDM|สาขาสีลม", "", "100", 2),
    Kind(8, -20, -1500, "ชำระเงิน|MAEKONG PLUS|เพื่อชำระ Ref X#### {shop}", ""),
    Kind(7, -50, -8000, "โอนเงิน|MAEKONG PLUS|โอนไป {bank} X#### {name}", ""),
    Kind(3, -100, -10000, "ถอนเงินสด|เครื่อง ATM|สาขาเซ็นทรัลลาดพร้าว", "", "100"),
    Kind(1, -99, -800, "หักบัญชี|โอนเข้า/หักบัญชีอัตโนมัติ|ค่าโทรศัพท์ Ref ##########", "", most=2),
]


class _Statement:
    def __init__(self, rng: Random, start: Decimal) -> None:
        self.period, self.balance = some_period(rng, rng.choice([30, 60])), start
        self.holder = person(rng, ["น.ส. วราภรณ์", "นาย ธนกฤต", "นาย ปิยะ"], ["ศรีสุข", "ทองดี", "แก้วมณี"])
        self.account = fill(rng, "###-#-#####-#", self.period[0], {})
        self.totals: list[tuple[str, int, Decimal]] = []
        self.rows: list[Row] = []
        self.reference = fill(rng, "STM2#############", self.period[0], {})

    def head(self, page: Page, _number: int) -> float:
        page.put(36, 46, "ธนาคารแม่โขง", 15, bold=True, color=GREEN)
        page.put(559, 40, "รายการเดินบัญชีเงินฝากออมทรัพย์", 11, bold=True, right=True)
        page.put(559, 54, f"เลขที่อ้างอิง {self.reference}", 8, right=True)
        pairs = [("ชื่อบัญชี", self.holder), ("เลขที่บัญชีเงินฝาก", self.account), ("สาขาเจ้าของบัญชี", "สาขาสีลม")]
        pairs += [("รอบระหว่างวันที่", f"{self.period[0]:%d/%m/%Y} - {self.period[1]:%d/%m/%Y}")]
        for n, (label, value) in enumerate(pairs):
            page.put(36, 78 + 13 * n, label, 8, color=(0.4, 0.4, 0.4))
            page.put(130, 78 + 13 * n, value, 8)
        for n, (label, count, amount) in enumerate(self.totals):
            page.put(340, 78 + 13 * n, label, 8)
            page.put(470, 78 + 13 * n, f"{count} รายการ" if count >= 0 else "", 8, right=True)
            page.put(559, 78 + 13 * n, written(amount), 8, right=True)
        page.box(36, 136, 523, 28, (0.88, 0.95, 0.91))
        for x, upper, lower, right in (
            (40, "วันที่", "", False), (84, "เวลา/", "วันที่มีผล", False), (130, "รายการ", "", False),
            (268, "ถอนเงิน /", "ฝากเงิน", True), (336, "ยอดคงเหลือ", "(บาท)", True), (346, "ช่องทาง", "", False),
            (446, "รายละเอียด", "", False),
        ):  # fmt: skip
            page.put(x, 148, upper, 8, right=right, bold=True)
            page.put(x, 159, lower, 8, right=right, bold=True)
        page.put(40, 178, f"{(self.rows[-1].date if self.rows else self.period[0]):%d-%m-%y}", 8)
        page.put(130, 178, "ยอดยกมา", 8)
        page.put(336, 178, written(self.balance), 8, right=True)
        return 193

    def fill(self, rng: Random, entries: Sequence[Entry]) -> list[Page]:
        ins, outs = [e.amount for e in entries if e.amount > 0], [e.amount for e in entries if e.amount < 0]
        balances = running(self.balance, [e.amount for e in entries])
        self.totals = [
            ("รวมถอนเงิน", len(outs), abs(total(outs))), ("รวมฝากเงิน", len(ins), total(ins)),
            ("ยอดยกไป", -1, balances[-1]),
        ]  # fmt: skip
        flow = Flow(770, maker("bs-thai", A4), self.head)
        clock = 0
        for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
            clock = (
                rng.randint(400, 800)
                if n == 0 or entries[n - 1].day != entry.day
                else min(1439, clock + rng.randint(1, 90))
            )
            kind, channel, detail = entry.lines
            parts = [detail]
            if " Ref " in detail or len(detail) > 26:
                cut = detail.rfind(" ", 0, 27)
                parts = [detail[:cut], detail[cut + 1 :]]
            flow.need(11 * len(parts) + 3)
            page, y = flow.page, flow.y
            time = f"{clock // 60:02}:{clock % 60:02}"
            page.put(40, y, f"{entry.day:%d-%m-%y}", 8)
            page.put(84, y, time, 8)
            page.put(130, y, kind, 8)
            page.put(268, y, written(abs(entry.amount)), 8, right=True)
            page.put(336, y, written(balance), 8, right=True)
            page.put(346, y, channel, 7)
            flow.y = page.lines(446, y, parts, 7, 10) + 4
            text = " ".join(f"{kind} {channel} {detail}".split())
            self.rows.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
            self.balance = balance
        return flow.pages


def draw(rng: Random, path: Path) -> Truth:
    use("bs-thai", "bs-thai-bold")
    start = Decimal(rng.randint(20000, 9000000)) / 100
    statement = _Statement(rng, start)
    entries = some_entries(rng, KINDS, POOLS, statement.period, count=rng.randint(15, 100), balance=start, floor=10500)
    pages = statement.fill(rng, entries)
    for number, page in enumerate(pages, 1):
        page.rule(36, 788, 559, 0.4, GREEN)
        page.put(36, 800, "เอกสารนี้ออกโดยระบบอัตโนมัติ โปรดตรวจสอบรายการภายใน 10 วัน ติดต่อ 02-555-0188", 7)
        page.put(559, 800, f"หน้าที่ {number} / {len(pages)}", 7, right=True)
    with_reportlab(pages, path)
    return Truth(
        "savings", "th_TH", "THB", statement.account, *statement.period, start, statement.balance, statement.rows
    )
