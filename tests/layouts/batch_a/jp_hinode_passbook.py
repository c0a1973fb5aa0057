"""Japan, ordinary deposit like a MUFG passbook: era dates `06-01-05` (令和6年) or, in the other look, `2024年1月5日`;
no decimals, an asterisk before each amount, お支払金額 before お預り金額, 差引残高 on every row, line numbers 1 to 24.

The first line of each passbook page carries the balance over (繰越). Half-width katakana in 摘要, the kind and the
other side apart on one line; overdrafts (貸越) with a minus. CID fonts of reportlab that are not embedded.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_reportlab

KINDS = [
    Kind(5, -800, -30000, "カード　{machine}", step="1000"),
    Kind(3, -10000, -100000, "ＡＴＭ　提携", step="10000"),
    Kind(2, -110, -330, "手数料　{machine}", step="110"),
    Kind(2, 180000, 420000, "給料　　{firm}", step="1", most=2),
    Kind(2, -2000, -16000, "電気　　{power}", step="1"),
    Kind(2, -1500, -9000, "ガス　　{gas}", step="1"),
    Kind(2, -3000, -14000, "電話　　{phone}", step="1"),
    Kind(3, -4000, -160000, "口座振替　{card}", step="1"),
    Kind(2, -3000, -90000, "振込１　{person}", step="1"),
    Kind(3, 1000, 150000, "振込　　{person}", step="1"),
    Kind(3, -300, -9000, "デビット１　{debit}", step="1"),
    Kind(0.5, 300, 9000, "デビット取消　{debit}", step="1"),
    Kind(1, -70000, -140000, "家賃　　ｱｵﾊﾞﾌﾄﾞｳｻﾝ(ｶ", step="500", most=1),
    Kind(1, 10000, 300000, "現金", step="1000"),
    Kind(0.6, 1, 40, "利息　　決算お利息", step="1", most=1),
    Kind(0.5, -60, -900, "貸越利息", step="1", most=1),
    Kind(0.5, 15000, 45000, "児童手当　ﾐﾅﾄﾞﾘｼ", step="5000", most=1),
]
POOLS = {
    "machine": ["ｾﾌﾞﾝﾏｰﾄ", "ｺﾝﾋﾞﾆE", "0147店", "ﾕｳﾋﾞﾝ"],
    "firm": ["ｶ)ﾔﾏﾈｾｲｻｸｼﾖ", "ﾋﾉﾃﾞｷﾞｼﾞﾕﾂ(ｶ"],
    "power": ["ﾋｶﾞｼﾃﾞﾝﾘﾖｸ", "ﾐﾗｲﾃﾞﾝｷ"],
    "gas": ["ｱｹﾎﾞﾉｶﾞｽ"],
    "phone": ["ｿﾗｹｰﾀｲ", "NDDｺﾐﾕﾆ"],
    "card": ["ｻｸﾗｲｶ-ﾄﾞ", "ﾗｸｲﾁｶ-ﾄﾞｻ-ﾋﾞｽ", "ｺｸﾐﾝﾈﾝｷﾝ"],
    "person": ["ﾀﾅｶ ﾊﾅｺ", "ｽｽﾞｷ ｲﾁﾛｳ", "ﾜﾀﾅﾍﾞ ﾕｲ", "ﾅｶﾑﾗ ｼﾖｳﾃﾝ"],
    "debit": ["######V ﾊﾟ-ｾﾙﾀｳﾝ", "######V ｶﾌｴ ﾓﾘﾉ", "######V ﾏﾙﾔﾏｽﾄｱ"],
}
FACE, LINES = "HeiseiKakuGo-W5", 24
LINE, DATE, TEXT, OUT, IN, BALANCE = 44, 64, 150, 376, 464, 556


def _era(day: date) -> str:
    return f"{day.year - 2018:02}-{day:%m-%d}"


def _kanji(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _long(day: date) -> str:
    return f"令和{day.year - 2018}年{day.month}月{day.day}日"


def _yen(amount: Decimal) -> str:
    return "*" + written(amount, places=0)


def draw(rng: Random, path: Path) -> Truth:
    while (period := some_period(rng, days=rng.choice([30, 60])))[0] < date(2019, 5, 1):
        pass  # earlier days are in the era before
    start, end = period
    opening = rng.choice([some_amount(rng, 3000, 2500000, "1")] * 6 + [some_amount(rng, -1000, -90000, "1")])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-100000)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "0######", start, {})
    truth = Truth("savings", "ja_JP", "JPY", account, start, end, opening, closing)
    shown = rng.choice([_era, _kanji])
    flow = Flow(760, lambda: Page(A4, FACE, FACE), lambda page, _: _head(page, truth))
    line = _line(flow, 1, day=shown(start), text="繰越", amount=None, balance=opening)
    for entry, balance in zip(entries, balances, strict=True):
        if line > LINES:
            flow.turn()
            line = _line(flow, 1, day="", text="繰越", amount=None, balance=balance - entry.amount)
        text = entry.lines[0]
        line = _line(flow, line, day=shown(entry.day), text=text, amount=entry.amount, balance=balance)
        truth.transactions.append(Row(entry.day, " ".join(text.split()), entry.amount, balance, page=flow.number))
    page, y = flow.page, 690
    page.put(LINE, y, f"{_long(end)}現在の残高", 9)
    page.put(BALANCE, y, f"{written(closing, places=0)}円", 10, right=True)
    page.put(LINE, y + 22, "・差引残高にマイナス（－）がある場合は、お借入残高（総合口座当座貸越）を表します。", 8)
    page.put(LINE, y + 36, "・令和7年4月1日より、通帳の発行手数料は550円（税込）となります。", 8)
    for number, sheet in enumerate(flow.pages, 1):
        sheet.put(297, 806, f"{number}／{len(flow.pages)}ページ", 8, center=True)
    with_reportlab(flow.pages, path)
    return truth


def _head(page: Page, truth: Truth) -> float:
    page.put(LINE, 50, "ひので銀行", 16)
    page.put(BALANCE, 50, "普通預金　お取引明細", 12, right=True)
    page.put(LINE, 74, f"店番　147　　口座番号　{truth.account_number}　　オオシマ　ケンジ　様", 9)
    page.put(LINE, 90, f"照会期間　{_long(truth.period_start)}～{_long(truth.period_end)}", 9)
    page.rule(LINE - 4, 104, BALANCE + 4, 1)
    for x, name, right in ((DATE, "年月日", False), (TEXT, "摘要", False), (OUT, "お支払金額(円)", True),
                           (IN, "お預り金額(円)", True), (BALANCE, "差引残高(円)", True)):  # fmt: skip
        page.put(x, 118, name, 9, right=right)
    page.rule(LINE - 4, 124, BALANCE + 4, 1)
    return 142


def _line(flow: Flow, line: int, *, day: str, text: str, amount: Decimal | None, balance: Decimal) -> int:
    page, y = flow.page, flow.y
    page.put(LINE + 10, y, str(line), 7, right=True, color=GREY)
    page.put(DATE, y, day, 9)
    page.put(TEXT, y, text, 9)
    if amount is not None:
        page.put(OUT if amount < 0 else IN, y, _yen(abs(amount)), 9, right=True)
    page.put(BALANCE, y, _yen(balance), 9, right=True)
    page.rule(LINE - 4, y + 6, BALANCE + 4, 0.2, GREY)
    flow.y = y + 21
    return line + 1
