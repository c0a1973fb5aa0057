"""Thailand, savings statement sent by mail as PDF: one column without signs for both withdrawals and deposits, so that
only the entry's name and the balance tell the direction; time and channel beside it, long details wrapped.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Color, Flow, Page, fits, with_reportlab
from ._rows import incoming, outgoing, thai_faces, times

GREEN: Color = (0.0, 0.55, 0.32)
POOLS: Pools = {
    "person": ["น.ส. กัลยา ศรี++", "นาย ธนพล วงษ์++", "นาง มาลี จัน++", "นาย ปกรณ์ ใจ++"],
    "shop": ["เซเว่นอีเลฟเว่น", "โลตัส โก เฟรช", "ร้านเจ๊หมวยตามสั่ง", "CAFE AMAZON", "GRAB"],
    "bank": ["SCB X####", "BBL X####", "KTB X####", "BAY X####", "พร้อมเพย์ X####"],
    "biller": ["การไฟฟ้านครหลวง", "การประปานครหลวง", "เอไอเอส", "ทรูมูฟ เอช", "SHOPEEPAY"],
}
KINDS = [
    Kind(9, -40, -6000, "โอนเงิน|โอนไป {bank} {person}", "มือถือ"),
    Kind(9, -35, -900, "ชำระเงิน|เพื่อชำระ Ref X#### {shop}", "มือถือ", "1"),
    Kind(6, 100, 9000, "รับโอนเงิน|จาก {bank} {person}", "อินเทอร์เน็ตต่างธนาคาร"),
    Kind(3, -150, -2500, "ชำระเงิน|เพื่อชำระ Ref X#### {biller} อ้างอิง ##########", "มือถือ"),
    Kind(2, -500, -10000, "ถอนเงินสด|เครื่อง ATM ### ถนนพหลโยธิน", "เอทีเอ็ม", "100"),
    Kind(1, 15000, 48000, "รับโอนเงินอัตโนมัติ|บจก. สยามพัฒนกิจ เงินเดือน", "รับเงินโอนอัตโนมัติ", "0.01", 1),
    Kind(1, 500, 20000, "ฝากเงินสด|เครื่องรับฝาก สาขาอารีย์", "ซีดีเอ็ม", "100"),
    Kind(0.7, -20, -20, "ค่าธรรมเนียม|บริการแจ้งเตือนเงินเข้า-ออก", "ระบบอัตโนมัติ", "1", 1),
    Kind(0.6, 1, 90, "ดอกเบี้ยเงินฝาก|", "ระบบอัตโนมัติ", "0.01", 1),
]
X = (40, 86, 124, 330, 412)


def draw(rng: Random, path: Path) -> Truth:
    face, bold = thai_faces()
    start, end = some_period(rng, rng.choice([30, 61]), calendar=True)
    opening = some_amount(rng, 900, 60000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 100), balance=opening, floor=700)
    balances = running(opening, (entry.amount for entry in entries))
    account = fill(rng, "0##-#-#####-#", end, {})
    outs = sum(entry.amount < 0 for entry in entries)

    def head(page: Page, number: int) -> float:
        page.put(40, 48, "ธนาคารข้าวทอง", 15, bold=True, color=GREEN)
        page.put(555, 42, "รายการเดินบัญชีเงินฝากออมทรัพย์", 12, bold=True, right=True)
        page.put(555, 56, "(รายละเอียดเป็นไปตามที่ธนาคารบันทึก)", 7, right=True)
        if number == 1:
            page.lines(40, 86, ["น.ส. พิมพ์ชนก อารีรัตน์", "88/12 ซ.ลาดพร้าว 15 แขวงจอมพล", "เขตจตุจักร กรุงเทพฯ 10900"], 9, 13)
            cells = (
                ("เลขที่บัญชีเงินฝาก", account),
                ("รอบระหว่างวันที่", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
                (f"รวมถอนเงิน {outs} รายการ", written(outgoing(entries))),
                (f"รวมฝากเงิน {len(entries) - outs} รายการ", written(incoming(entries))),
                ("ยอดยกไป", written(balances[-1])),
            )
            for n, (title, value) in enumerate(cells):
                page.box(320, 74 + 16 * n, 235, 16, stroke=(0.7, 0.8, 0.75))
                page.put(326, 85 + 16 * n, title, 8)
                page.put(549, 85 + 16 * n, value, 8.5, right=True)
        top = 170 if number == 1 else 72
        page.box(40, top, 515, 30, GREEN)
        titles = (("วันที่",), ("เวลา/", "วันที่มีผล"), ("รายการ",), ("ช่องทาง",), ("รายละเอียด",))
        for x, lines in zip(X, titles, strict=True):
            page.lines(x + 3, top + (13 if len(lines) > 1 else 18), lines, 8, 11, color=(1, 1, 1))
        page.lines(258, top + 13, ("ถอนเงิน /", "ฝากเงิน"), 8, 11, right=True, color=(1, 1, 1))
        page.lines(324, top + 13, ("ยอดคงเหลือ", "(บาท)"), 8, 11, right=True, color=(1, 1, 1))
        return top + 43

    flow = Flow(775, lambda: Page(face=face, bold=bold), head)
    flow.page.put(X[0] + 3, flow.y, f"{start:%d-%m-%y}", 8)
    flow.page.put(X[2] + 3, flow.y, "ยอดยกมา", 8)
    flow.page.put(324, flow.y, written(opening), 8, right=True)
    flow.y += 15
    rows = []
    clock = times(rng, entries)
    for n, entry in enumerate(entries):
        what, detail = entry.lines
        details = wrap(detail, fits(face, 8, 139))
        channel = wrap(entry.tag, fits(face, 8, 78), cut=True)
        flow.need(12 * max(len(details), len(channel)) + 3)
        page, y = flow.page, flow.y
        page.put(X[0] + 3, y, f"{entry.day:%d-%m-%y}", 8)
        page.put(X[1] + 3, y, clock[n][:5], 8)
        page.put(X[2] + 3, y, what, 8)
        page.put(258, y, written(abs(entry.amount)), 8, right=True)
        page.put(324, y, written(balances[n]), 8, right=True)
        page.lines(X[3] + 3, y, channel, 8, 12)
        page.lines(X[4] + 3, y, details, 8, 12)
        flow.y += 12 * max(len(details), len(channel)) + 3
        page.rule(40, flow.y - 11, 555, 0.3, (0.8, 0.86, 0.83))
        rows.append(Row(entry.day, f"{what} {detail}".strip(), entry.amount, balances[n], page=flow.number))
    for number, page in enumerate(flow.pages, 1):
        page.put(40, 806, "ออกโดยระบบอัตโนมัติ ไม่ต้องลงลายมือชื่อ หากพบรายการไม่ถูกต้อง โปรดแจ้งธนาคารภายใน 10 วัน", 7)
        page.put(555, 806, f"หน้าที่ (PAGE/OF) {number}/{len(flow.pages)}", 8, right=True)
    with_reportlab(flow.pages, path)
    return Truth("bank_account", "th_TH", "THB", account, start, end, opening, balances[-1], rows)
