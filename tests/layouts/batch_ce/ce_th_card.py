"""Thailand, card of a consumer finance company: Thai and English, two days as 05/03/24, minus before payments.

The previous balance and the payments come first, then each card with its number and a subtotal; foreign purchases name
currency and amount in a column, instalments their count; interest is a row. A payment slip fills the foot of page one.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import WHITE, Color, Flow, Page, fits, with_reportlab
from ._rows import ZERO, cents, one, plain, total

TEAL: Color = (0.75, 0.1, 0.15)
PALE: Color = (0.97, 0.93, 0.93)
KINDS = [
    Kind(6, -35, -1900, "{shop} {town}"),
    Kind(2, -45, -420, "{ride}"),
    Kind(1, -300, -1600, "{fuel} {town}"),
    Kind(1, -199, -1500, "{bill}", most=3),
    Kind(1, -450, -2900, "{plan}", "plan", most=3),
    Kind(1.3, -60, -6500, "{abroad}", "abroad", most=5),
    Kind(0.4, 90, 1800, "คืนสินค้า {shop}"),
    Kind(0.3, -1000, -8000, "เบิกเงินสดล่วงหน้า CASH ADVANCE ATM", "cash", "100", 1),
]
POOLS = {
    "shop": ["TOPS MARKET-CENTRAL", "BIG C SUPERCENTER", "LOTUS'S-RAMA 4", "CENTRAL DEPARTMENT STORE",
        "MK RESTAURANTS ####", "BOOTS RETAIL ###", "HOMEPRO",
             "ร้านสมชายการค้า", "SE-ED BOOK CENTER", "SHOPEE TH", "LAZADA TH", "UNIQLO (THAILAND)"],
    "town": ["BANGKOK", "BANGKOK TH", "NONTHABURI", "CHIANG MAI"],
    "ride": ["GRAB.COM BANGKOK", "WWW.GRAB.COM BANGKOK TH", "LINE MAN BANGKOK", "2C2P *FOODPANDA BANGKOK"],
    "fuel": ["PTT STATION ####", "SHELL-VIBHAVADI", "BANGCHAK"],
    "bill": ["AIS BILLING BANGKOK", "TRUE ONLINE BANGKOK", "เมืองไทยประกันชีวิต", "MEA BILL PAYMENT"],
    "plan": ["POWER BUY-CENTRAL RAMA 9", "IT CITY-PANTIP", "STUDIO 7-SIAM PARAGON"],
    "abroad": ["USD 35.8412 APPLE.COM/BILL CUPERTINO US", "JPY 0.2431 BIC CAMERA SHINJUKU TOKYO JP",
        "SGD 26.5120 NETFLIX.COM SINGAPORE SG",
               "EUR 38.9045 GALERIES LAFAYETTE PARIS FR"],
}  # fmt: skip
DAY = "%d/%m/%y"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 70))
    opening = some_amount(rng, -1200, -48000)
    full = rng.random() < 0.6
    paid = -opening if full else cents(-opening / 10).quantize(Decimal(10)) + Decimal("0.00")
    top = [
        one(
            start + timedelta(rng.randint(12, 24)),
            "ชำระเงิน - ขอบคุณ PAYMENT - THANK YOU",
            paid or Decimal("100.00"),
            "pay",
        )
    ]
    tail: list[Entry] = []
    for entry in entries:
        if entry.tag == "cash":
            fee = cents(entry.amount * Decimal("0.03"))
            tail.append(one(entry.day, "ค่าธรรมเนียมการเบิกเงินสด CASH ADVANCE FEE", fee, "fee"))
            tail.append(one(entry.day, "ภาษีมูลค่าเพิ่ม 7% VAT", cents(fee * Decimal("0.07")), "fee"))
    if not full:
        tail.append(one(end, "ดอกเบี้ย INTEREST", cents((opening + paid) * Decimal("0.0131")), "fee"))
    closing = opening + total(top + entries + tail)
    groups = (
        [entries, []] if rng.random() < 0.5 else [entries[: len(entries) * 3 // 4], entries[len(entries) * 3 // 4 :]]
    )
    cards = [f"4417-70XX-XXXX-{rng.randint(0, 9999):04}", f"5239-15XX-XXXX-{rng.randint(0, 9999):04}"]
    due = end + timedelta(20)
    least = max(Decimal("300.00"), cents(-closing * Decimal("0.08"))) if closing < -300 else max(ZERO, -closing)

    def head(page: Page, n: int) -> float:
        page.put(40, 44, "สยามบัตรสุข", 16, bold=True, color=TEAL)
        page.put(140, 44, "Siam Suk Card PCL", 10, color=TEAL)
        page.put(555, 38, "ใบแจ้งยอดบัญชีบัตรเครดิต", 11, bold=True, right=True)
        page.put(555, 51, "CREDIT CARD STATEMENT", 8, right=True)
        y = 86.0
        if n == 1:
            page.lines(
                50,
                92,
                ["คุณพิมพ์ชนก วัฒนสุข", "88/41 ซอยลาดพร้าว 71", "แขวงลาดพร้าว เขตลาดพร้าว", "กรุงเทพมหานคร 10230"],
                10,
                14,
            )
            cells = [
                ("วันสรุปยอดบัญชี", "Statement Date", f"{end:{DAY}}"),
                ("วันครบกำหนดชำระ", "Payment Due Date", f"{due:{DAY}}"),
                ("วงเงินสินเชื่อ", "Credit Line", "120,000.00"),
                ("ยอดชำระขั้นต่ำ", "Minimum Payment", written(least)),
                ("ยอดเรียกเก็บทั้งสิ้น", "Total Amount Due", written(-closing)),
            ]
            for k, (thai, english, value) in enumerate(cells):
                x, top_y = 290.0 + 134 * (k % 2), 82.0 + 36 * (k // 2)
                page.box(x, top_y, 131, 33, PALE)
                page.put(x + 5, top_y + 11, thai, 8)
                page.put(x + 5, top_y + 20, english, 6.5)
                page.put(x + 127, top_y + 28, value, 9, bold=True, right=True)
            y = 216.0
        page.box(40, y - 12, 515, 28, TEAL)
        for x, thai, english, right in [
            (45, "วันที่ใช้บัตร", "Trans. Date", False),
            (98, "วันที่บันทึก", "Posting Date", False),
            (155, "รายการ", "Description", False),
            (455, "สกุลเงินต่างประเทศ", "Foreign Currency", True),
            (550, "จำนวนเงิน (บาท)", "Amount (Baht)", True),
        ]:
            page.put(x, y, thai, 8, color=WHITE, right=right)
            page.put(x, y + 10, english, 7, color=WHITE, right=right)
        return y + 32

    flow = Flow(640, lambda: Page(face="thai", bold="thai-bold"), head)
    rows: list[Row] = []

    def row(entry: Entry) -> None:
        words, foreign = plain(entry.lines), ""
        if entry.tag == "abroad":
            currency, rate, words = words.split(" ", 2)
            foreign = f"{currency} {written(cents(-entry.amount / Decimal(rate)))}"
        if entry.tag == "plan":
            count = rng.choice([6, 10])
            words += f" {rng.randint(1, count):02}/{count:02}"
        lines = wrap(words, fits("thai", 8.5, 205))
        flow.need(11 * len(lines) + 3)
        page, y = flow.page, flow.y
        used = entry.day if entry.tag in ("pay", "fee") else earlier(rng, entry.day)
        page.put(45, y, f"{used:{DAY}}", 8.5)
        page.put(98, y, f"{entry.day:{DAY}}", 8.5)
        page.lines(155, y, lines, 8.5, 11)
        page.put(455, y, foreign, 8.5, right=True)
        page.put(550, y, written(-entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, plain(lines), entry.amount, page=flow.number))
        flow.y += 11 * len(lines) + 3

    def summed(label: str, amount: Decimal, bold: bool = True) -> None:
        flow.need(20)
        flow.page.put(155, flow.y, label, 8.5, bold=bold)
        flow.page.put(550, flow.y, written(-amount), 8.5, bold=bold, right=True)
        flow.y += 16

    summed("ยอดยกมา PREVIOUS BALANCE", opening, False)
    for entry in top:
        row(entry)
    for card, name, group in zip(cards, ["พิมพ์ชนก วัฒนสุข", "ธนา วัฒนสุข"], groups, strict=True):
        if not group:
            continue
        flow.need(40)
        flow.y += 4
        flow.page.put(155, flow.y, f"{card}  {name}", 8.5, bold=True, color=TEAL)
        flow.y += 14
        for entry in group:
            row(entry)
        summed("รวม SUB TOTAL", total(group))
    for entry in tail:
        row(entry)
    flow.need(90)
    page, y = flow.page, flow.y
    page.rule(40, y - 8, 555, 0.8, TEAL)
    page.put(155, y + 5, "ยอดเรียกเก็บทั้งสิ้น TOTAL BALANCE", 9.5, bold=True)
    page.put(550, y + 5, written(-closing), 9.5, bold=True, right=True)
    page.box(40, y + 18, 515, 46, PALE)
    points = rng.randint(100, 20000)
    for k, (label, count) in enumerate(
        [
            ("คะแนนยกมา", points),
            ("คะแนนได้รับ", 312),
            ("คะแนนที่ใช้ไป", 0),
            ("คะแนนคงเหลือ", points + 312),
        ]
    ):
        page.put(48 + 128 * k, y + 34, label, 8)
        page.put(48 + 128 * k, y + 52, f"{count:,}", 10, bold=True)
    page.put(40, y + 80, "อัตราดอกเบี้ย 16% ต่อปี โปรดตรวจสอบรายการภายใน 10 วัน หากพบข้อผิดพลาดโทร 02 555 5000", 8)
    slip = flow.pages[0]
    for x in range(40, 555, 8):
        slip.rule(x, 676, x + 4, 0.5)
    slip.put(40, 694, "ใบแจ้งการชำระเงิน", 10, bold=True)
    slip.put(150, 694, "PAYMENT SLIP", 8)
    for k, (label, value) in enumerate(
        [
            ("หมายเลขอ้างอิง Ref. 1", cards[0].replace("-", "")),
            ("วันครบกำหนดชำระ Due Date", f"{due:{DAY}}"),
            ("ยอดเรียกเก็บทั้งสิ้น Total Amount Due", written(-closing)),
            ("ยอดชำระขั้นต่ำ Minimum Payment", written(least)),
        ]
    ):
        slip.put(300, 694 + 15 * k, label, 8)
        slip.put(555, 694 + 15 * k, value, 8.5, right=True)
    slip.put(40, 712, "ชำระได้ที่ธนาคาร ตู้เอทีเอ็ม และเคาน์เตอร์เซอร์วิส", 8)
    for k, sheet in enumerate(flow.pages, 1):
        sheet.put(555, 815, f"หน้า {k}/{len(flow.pages)}", 8, right=True)
        sheet.put(40, 815, "บริษัท สยามบัตรสุข จำกัด (มหาชน) 591 ถนนสุขุมวิท กรุงเทพฯ 10110", 7)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "th_TH", "THB", cards[0], start, end, opening, closing, rows)
