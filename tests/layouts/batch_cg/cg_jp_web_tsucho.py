"""Japan, ordinary deposit of a megabank as printed from its web passbook: withdrawals before deposits, half-width
katakana in the text, whole yen, a row for the balance carried over, interest with its tax; text in a CID font that is
not embedded.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from ..frame import Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written

KINDS = [
    Kind(3, -1000, -80000, "カード", step="1000"),
    Kind(1.5, -1000, -50000, "コンビニＡＴＭ　{store}", step="1000"),
    Kind(3, -1200, -16000, "口座振替　{bill}", step="1"),
    Kind(2, -8000, -140000, "口座振替　{card}", step="1"),
    Kind(2, -500, -9000, "Ｖ######　{shop}", step="1"),
    Kind(1.5, -3000, -160000, "パソコン振込　{person}", step="1"),
    Kind(1.5, -110, -440, "手数料", step="110"),
    Kind(1, 190000, 420000, "給料振込　{employer}", step="1", most=2),
    Kind(1.3, 2000, 90000, "振込　{person}", step="1"),
    Kind(0.8, 5000, 200000, "入金機　現金", step="1000"),
    Kind(0.4, 1, 40, "普通預金利息", step="1", most=1),
    Kind(0.4, -60000, -98000, "家賃　{agent}", step="500", most=1),
]
POOLS: Pools = {
    "store": ["ｾﾌﾞﾝ", "ﾛｰｿﾝ", "ｲｰﾈｯﾄ"],
    "bill": ["ﾄｳｷﾖｳﾃﾞﾝﾘﾖｸ", "ﾄｳｷﾖｳｶﾞｽ", "ﾄｳｷﾖｳﾄｽｲﾄﾞｳ", "NHKﾎｳｿｳｼﾞﾕｼﾝﾘﾖｳ", "ｿﾌﾄﾊﾞﾝｸ"],
    "card": ["ﾐﾂｲｽﾐﾄﾓｶ-ﾄﾞ (ｶ", "ﾗｸﾃﾝｶ-ﾄﾞｻ-ﾋﾞｽ", "JCB"],
    "shop": ["ｾｲﾕｳ", "ｲｵﾝﾘﾃ-ﾙ", "AMAZON.CO.JP", "ﾓﾊﾞｲﾙｽｲｶ"],
    "person": ["ﾀﾅｶ ｹﾝｼﾞ", "ｻﾄｳ ﾐｶ", "ﾔﾏﾓﾄ ﾊﾙｶ", "ｶ)ｱｵﾊﾞｼﾖｳｶｲ"],
    "employer": ["ｶ)ﾐﾅﾄｼﾖｳｼﾞ", "ﾏﾙﾖｼｺｳｷﾞﾖｳ(ｶ"],
    "agent": ["ｾﾞﾝﾎｼﾖｳ(ｶ"],
}
FACE = "HeiseiKakuGo-W5"
DAY, OUT, IN, TEXT, BALANCE = 48.0, 200.0, 290.0, 306.0, 546.0
PER_PAGE = 38


def _yen(amount: Decimal) -> str:
    return f"{written(amount, places=0, minus='-')}円"


def _right(pen: Canvas, x: float, y: float, text: str, size: float) -> None:
    pen.drawString(x - pdfmetrics.stringWidth(text, FACE, size), y, text)


def _frame(pen: Canvas, number: int, pages: int, facts: list[tuple[str, str]]) -> float:
    pen.setFillColorRGB(0, 0.35, 0.25)
    pen.rect(40, 776, 515, 26, stroke=0, fill=1)
    pen.setFillColorRGB(1, 1, 1)
    pen.setFont(FACE, 13)
    pen.drawString(50, 784, "みどり葉銀行")
    pen.setFont(FACE, 10)
    _right(pen, 546, 785, "Ｗｅｂ通帳　お取引明細", 10)
    pen.setFillColorRGB(0, 0, 0)
    y = 756.0
    pen.setFont(FACE, 9)
    for label, value in facts if number == 1 else facts[:1]:
        pen.drawString(48, y, label)
        pen.drawString(130, y, value)
        y -= 15
    y -= 8
    pen.setFillColorRGB(0.88, 0.94, 0.9)
    pen.rect(40, y - 6, 515, 19, stroke=0, fill=1)
    pen.setFillColorRGB(0, 0, 0)
    pen.setFont(FACE, 8.5)
    pen.drawString(DAY, y, "年月日")
    _right(pen, OUT, y, "お引出し", 8.5)
    _right(pen, IN, y, "お預入れ", 8.5)
    pen.drawString(TEXT, y, "お取り扱い内容")
    _right(pen, BALANCE, y, "残高", 8.5)
    _right(pen, 555, 30, f"{number}／{pages}ページ", 8)
    return y - 20


def draw(rng: Random, path: Path) -> Truth:
    if FACE not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont(FACE))
    start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = some_amount(rng, 30000, 2400000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 70), balance=opening, floor=20000)
    balances = running(opening, [entry.amount for entry in entries])
    number = str(rng.randint(1000000, 7999999))
    truth = Truth("checking", "ja_JP", "JPY", number, start, end, opening, balances[-1])
    facts = [
        ("口座", f"池袋東口支店（{rng.randint(100, 999)}）　普通預金　{number}"),
        ("お名前", "ﾊﾔｼ ﾕｳｺ 様"),
        ("照会期間", f"{start.year}年{start.month}月{start.day}日～{end.year}年{end.month}月{end.day}日"),
        ("現在残高", _yen(balances[-1])),
    ]
    lines: list[tuple[date, str, Decimal | None, Decimal]] = [(start - timedelta(1), "繰越", None, opening)]
    lines += [(e.day, "　".join(e.lines), e.amount, left) for e, left in zip(entries, balances, strict=True)]
    pen = Canvas(str(path), pagesize=(595, 842), invariant=1)
    pages = -(-len(lines) // PER_PAGE)
    y = 0.0
    for n, (day, text, amount, left) in enumerate(lines):
        page = n // PER_PAGE + 1
        if n % PER_PAGE == 0:
            if n:
                pen.showPage()
            y = _frame(pen, page, pages, facts)
        pen.setFont(FACE, 8.5)
        pen.drawString(DAY, y, f"{day.year}/{day.month}/{day.day}")
        if amount is not None:
            _right(pen, OUT if amount < 0 else IN, y, _yen(amount), 8.5)
            truth.transactions.append(Row(day, " ".join(text.split()), amount, left, page=page))
        pen.drawString(TEXT, y, text)
        _right(pen, BALANCE, y, _yen(left), 8.5)
        pen.setStrokeColorRGB(0.8, 0.8, 0.8)
        pen.line(40, y - 5, 555, y - 5)
        y -= 16.2
    pen.setFont(FACE, 7)
    for note in (
        "※本明細はお取引の内容をお知らせするもので、残高を証明する書類ではありません。",
        "※お利息は税金を差し引いた後の金額を表示しています。",
    ):
        pen.drawString(48, y - 4, note)
        y -= 11
    pen.save()
    return truth
