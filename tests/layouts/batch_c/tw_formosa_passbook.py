"""Taiwan: deposit details in the manner of a printed passbook, traditional characters, years of the Republic.

Dates like 113/01/05, asterisks before the figures against tampering, no decimals, a note column behind the balance,
承前頁 and 過次頁 (brought and carried forward) lines, sums, runs in two fonts.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, save, width

POOLS: Pools = {
    "name": ["林怡君", "陳冠宇", "黃淑芬", "張家豪", "吳美玲"],
    "firm": ["福摩薩精密股份", "日月山科技", "大同心食品"],
    "shop": ["全家旺超商", "蝦拼購物", "小七便利", "家樂富量販", "悠遊加值"],
    "bill": ["台灣電能公司", "中華電訊費", "台北自來水", "健保費"],
}
KINDS = [
    Kind(8, -50, -5000, "金融卡消費|{shop} ######"),
    Kind(5, -500, -30000, "跨行轉出|(013)0000######0##### {name}", step="10"),
    Kind(4, 500, 30000, "跨行轉入|(822)0000##########"),
    Kind(3, -1000, -30000, "卡片提款|台北信義 ATM####", step="1000"),
    Kind(3, -100, -4000, "自動扣繳|{bill}", most=4),
    Kind(1, -15, -15, "跨行手續費|", step="15"),
    Kind(2, 30000, 90000, "薪資轉帳|{firm}", most=1),
    Kind(1, -2000, -30000, "扣信用卡款|福摩薩卡 ****####", most=1),
    Kind(1, 1, 300, "存款息|", most=1),
    Kind(2, 1000, 60000, "現金存入|", step="1000"),
]


def _roc(day: date) -> str:
    return f"{day.year - 1911}/{day:%m/%d}"


def _money(amount: Decimal) -> str:
    text = written(amount, places=0, minus="")
    return "*" * max(1, 10 - len(text)) + text


def _balance(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + _money(amount)


def _head(page: Page, number: int, account: str, period: tuple[date, date]) -> float:
    page.put(40, 50, "福摩薩商業銀行", 15)
    page.put(555, 50, "活期儲蓄存款往來明細", 12, right=True)
    page.put(40, 74, "戶名：蔡○誠　先生", 9)
    page.put(40, 88, f"帳號：{account}", 9)
    page.put(330, 74, f"查詢期間：{_roc(period[0])} ～ {_roc(period[1])}", 9)
    page.put(330, 88, f"幣別：新臺幣　　頁次：{number}", 9)
    page.box(36, 98, 523, 18, (0.9, 0.95, 0.9), stroke=(0.2, 0.5, 0.3))
    for x, text in ((40, "日　期"), (100, "摘　要"), (432, "備　註")):
        page.put(x, 110, text, 9)
    for x, text in ((255, "支出金額"), (340, "存入金額"), (424, "結存金額")):
        page.put(x, 110, text, 9, right=True)
    page.put(40, 812, "※本明細如與本行帳載不符，以本行帳載為準。客服專線 (02)2182-1313", 7)
    return 130.0


def _line(page: Page, y: float, text: str, balance: Decimal) -> None:
    page.put(100, y, text, 9)
    page.put(424, y, _balance(balance), 9, right=True)


def _write(pages: list[Page], path: Path) -> None:
    document = pymupdf.open()
    for page in pages:
        sheet = document.new_page(width=page.size[0], height=page.size[1])
        for box in page.boxes:
            area = (box.x, box.y, box.x + box.w, box.y + box.h)
            sheet.draw_rect(area, color=box.stroke, fill=box.fill, width=box.line)
        for text in page.texts:
            runs = re.findall(r"[ -~]+|[^ -~]+", text.text)
            wide = [width(run, "Helvetica", text.size) if run.isascii() else len(run) * text.size for run in runs]
            x = text.x if text.x == text.anchor else text.anchor - sum(wide)
            for run, advance in zip(runs, wide, strict=True):
                font = "helv" if run.isascii() else "china-t"
                sheet.insert_text((x, text.y), run, fontsize=text.size, fontname=font, color=text.color)
                x += advance
    save(document, path)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = some_amount(rng, 500, 800000, "1")
    kinds = [kind._replace(step="1") if kind.step == "0.01" else kind for kind in KINDS]
    entries = some_entries(rng, kinds, POOLS, period, reversal="沖正-{}", balance=opening, floor=0)
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "###-##-######-#", period[0], {})
    flow = Flow(780, lambda: Page(face="MSung-Light"), lambda page, number: _head(page, number, account, period))
    _line(flow.page, flow.y, "前期餘額", opening)
    flow.y += 15
    rows, before = [], opening
    for entry, balance in zip(entries, balances, strict=True):
        if flow.y + 15 > 775:
            _line(flow.page, flow.y, "過次頁", before)
            flow.turn()
            _line(flow.page, flow.y, "承前頁", before)
            flow.y += 15
        page, y = flow.page, flow.y
        description = " ".join(" ".join(entry.lines).split())
        rows.append(Row(entry.day, description, entry.amount, balance, None, flow.number))
        page.put(40, y, _roc(entry.day), 9)
        page.put(100, y, entry.lines[0], 9)
        page.put(255 if entry.amount < 0 else 340, y, _money(entry.amount), 9, right=True)
        page.put(424, y, _balance(balance), 9, right=True)
        page.put(432, y, entry.lines[1], 8)
        flow.y += 15
        before = balance
    flow.need(50)
    page, y = flow.page, flow.y
    page.rule(36, y - 8, 559)
    outs, ins = [e.amount for e in entries if e.amount < 0], [e.amount for e in entries if e.amount > 0]
    page.put(100, y + 6, f"支出合計 {len(outs)} 筆", 9)
    page.put(255, y + 6, _money(sum(outs, Decimal(0))), 9, right=True)
    page.put(100, y + 20, f"存入合計 {len(ins)} 筆", 9)
    page.put(340, y + 20, _money(sum(ins, Decimal(0))), 9, right=True)
    _line(page, y + 34, "期末餘額", before)
    _write(flow.pages, path)
    return Truth("savings", "zh_TW", "TWD", account, *period, opening, before, rows)
