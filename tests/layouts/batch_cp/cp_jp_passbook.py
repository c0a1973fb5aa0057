"""Japan: passbook of a credit union. Era years without an era in the rows, numbered lines, half-width kana, asterisks
before yen amounts; the payer's or payee's name stands in the amount column that the row leaves empty."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_count, some_period, written
from ..pens import Flow, Page, with_reportlab
from ._kit import Book, keep_book, truth_of

FACE = "HeiseiMin-W3"
LINES = 12  # of half a passbook page
KINDS = [
    Kind(9, -600, -38000, "口座振替|{utility}", step="1"),
    Kind(6, -1200, -90000, "口座振替|{card}", step="1"),
    Kind(9, -5000, -150000, "カード|", step="1000"),
    Kind(4, -5000, -120000, "カード|{atm}", step="1000"),
    Kind(5, -3000, -220000, "振込|{payee}", step="1"),
    Kind(3, -110, -880, "手数料|", step="110"),
    Kind(3, -55000, -98000, "ローン|ｼﾞﾕｳﾀｸﾛ-ﾝ ##回", step="1", most=3),
    Kind(4, 180000, 420000, "給料|{employer}", step="1", most=3),
    Kind(5, 3000, 160000, "振込|{payer}", step="1"),
    Kind(2, 10000, 300000, "現金|", step="1000"),
    Kind(1, 90000, 230000, "年金|ｺｸﾐﾝﾈﾝｷﾝ ｺｳｾｲﾈﾝｷﾝ", step="1", most=1),
    Kind(1, 1, 420, "利息|", step="1", most=1),
    Kind(1, 10000, 45000, "振込|ｼﾞﾄﾞｳﾃｱﾃ", step="5000", most=1),
]
POOLS: Pools = {
    "month": lambda _, day: str(day.month),
    "utility": ["ﾃﾞﾝｷ", "ｶﾞｽ", "ｽｲﾄﾞｳ", "NHK", "ﾃﾞﾝﾜ {month}ｶﾞﾂ", "ｼﾔｶｲﾎｹﾝ", "ｺｳｻﾞｲ ｾﾝﾀ- {month}ｶﾞﾂ", "ｺﾃｲｼｻﾝｾﾞｲ 4ｷ"],
    "card": ["ﾐﾅﾐｶ-ﾄﾞ", "ｾｿﾞﾝ(ｶ", "ﾗｲﾌｶ-ﾄﾞ", "DF.ｵｵｿﾞﾗｾｲﾒｲ", "MHF)ﾌﾞﾝﾁﾝﾀﾞｲ", "ｻｸﾗｶ-ﾄﾞ ####"],
    "atm": ["ﾕｳﾁﾖ", "ｾﾌﾞﾝ", "ﾛ-ｿﾝ", "E-net ###", "ﾀｺｳ ####"],
    "payee": ["ｶ)ｵｵｼﾏｺｳﾑﾃﾝ", "ﾌﾄﾞｳｻﾝ ﾊﾔｼ", "ﾏﾂﾓﾄ ｹﾝｼﾞ", "ｲ)ｺｳｼﾞﾝｶｲ", "ﾕ)ｷﾀﾐﾄﾞｳﾛ"],
    "payer": ["ﾂｶﾓﾄ ﾊﾙｴ", "ｶ)ﾒﾙｶﾄﾞ", "ﾆｼﾑﾗ ﾕｳｽｹ", "ｼﾔ)ﾐﾄﾞﾘﾉｶｲ", "ﾖｺｲ ﾅｵﾐ ##"],
    "employer": ["ｶ)ﾊﾅﾐｽﾞｷｾｲｻｸｼﾞﾖ", "ﾀｶﾉｺｳｷﾞﾖｳ(ｶ", "ｼﾔﾌｸ)ｱｵｷｴﾝ"],
}
COLUMNS = (
    ("年月日", 92),
    ("お取引内容", 168),
    ("お支払金額（円）", 275),
    ("お預り金額（円）", 385),
    ("差引残高（円）", 495),
)
EDGES = (40, 62, 125, 212, 330, 440, 555)


def era_year(day: date) -> tuple[str, int]:
    """Heisei ended on 30 April of its 31st year."""
    return ("平成", day.year - 1988) if day < date(2019, 5, 1) else ("令和", day.year - 2018)


def era(day: date, mark: str) -> str:
    return f"{era_year(day)[1]:02}{mark}{day.month:02}{mark}{day.day:02}"


def _half(page: Page, y: float) -> float:
    """The printed form of twelve lines; returns the base line of the first."""
    for name, middle in COLUMNS:
        page.put(middle, y, name, 8.5, center=True)
    page.rule(EDGES[0], y + 6, EDGES[-1])
    for n in range(LINES):
        page.rule(EDGES[0], y + 6 + 24 * (n + 1), EDGES[-1], 0.2)
    for x in EDGES:
        page.upright(x, y - 12, y + 6 + 24 * LINES, 0.3)
    return y + 22


class _Passbook:
    """Two halves of twelve numbered lines on each page."""

    def __init__(self, title: str, owner: str) -> None:
        self.title, self.owner, self.used = title, owner, 0
        self.flow = Flow(820, lambda: Page(face=FACE, bold=FACE), self._head)

    def _head(self, page: Page, number: int) -> float:
        page.put(40, 48, self.title, 13)
        page.put(555, 48, f"{number}", 10, right=True)
        page.put(40, 66, self.owner, 8)
        return _half(page, 92)

    def line(self) -> tuple[Page, float, int]:
        """The next free line: its page, base line and number."""
        if self.used and self.used % (2 * LINES) == 0:
            self.flow.turn(last=True)
        elif self.used % LINES == 0 and self.used:
            self.flow.y = _half(self.flow.page, 440)
        place = self.flow.y + 24 * (self.used % LINES)
        self.used += 1
        return self.flow.page, place, (self.used - 1) % (2 * LINES) + 1


def _rows(book: Book, passbook: _Passbook, mark: str, star: str) -> list[Row]:
    rows = []
    page, y, number = passbook.line()
    page.put(57, y, str(number), 7, right=True)
    page.put(68, y, era(book.start, mark), 10)
    page.put(130, y, "繰越", 10)
    page.put(550, y, star + written(book.opening, places=0), 10, right=True)
    for entry, balance in zip(book.entries, book.balances, strict=True):
        page, y, number = passbook.line()
        word, name = entry.lines
        page.put(57, y, str(number), 7, right=True)
        page.put(68, y, era(entry.day, mark), 10)
        page.put(130, y, word, 10)
        amount = star + written(entry.amount, places=0, minus="")
        page.put(*((326, y, amount) if entry.amount < 0 else (436, y, amount)), 10, right=True)
        page.put(*((334, y, name) if entry.amount < 0 else (216, y, name)), 10)
        page.put(550, y, star + written(balance, places=0), 10, right=True)
        rows.append(Row(entry.day, f"{word} {name}".strip(), entry.amount, balance, page=passbook.flow.number))
    return rows


def _deposits(rng: Random, flow: Flow, start: date) -> None:
    """The passbook's last pages: time deposits, which are no movements of the account."""
    flow.turn(last=True)
    page = flow.page
    page.boxes.clear()
    page.texts.clear()
    page.put(40, 48, "定期預金（担保明細）", 13)
    for x, name in (
        (40, "番号"),
        (90, "お預り日"),
        (170, "お預り金額（円）"),
        (290, "利率(年%)"),
        (370, "満期日"),
        (460, "摘要"),
    ):
        page.put(x, 80, name, 8.5)
    page.rule(40, 86, 555)
    for n in range(rng.randint(1, 4)):
        since = start.replace(month=rng.randint(1, 12), day=rng.randint(1, 28))
        until = since.replace(year=since.year + 2)
        amount = f"*{rng.randint(1, 9) * 500000:,}"
        texts = [f"{n + 1:03}-1", era(since, "-"), amount, f"0.0{rng.randint(2, 25):02}", era(until, "-"), "自動継続"]
        for x, text in zip((40, 90, 170, 290, 370, 460), texts, strict=True):
            page.put(x, 106 + 24 * n, text, 10)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([55, 85, 120]))
    count = max(2, some_count(rng))
    book = keep_book(
        rng, KINDS, POOLS, period, (190000, 2400000), step="1", floor=150000, count=count, reversal="訂正 {0}"
    )
    number = fill(rng, "#######", book.start, {})
    branch = fill(rng, "店番 0##", book.start, {})
    name, year = era_year(book.start)
    issued = f"通帳発行日 {name}{year:>2}年{book.start.month:>2}月{book.start.day:>2}日"
    owner = f"みなと野信用金庫　{branch}　口座番号 {number}　{issued}　宮下 千尋 様"
    title = rng.choice(["普通預金（兼お借入明細）", "総合口座　普通預金", "普通預金"])
    passbook = _Passbook(title, owner)
    rows = _rows(book, passbook, rng.choice(["-", "-", "."]), rng.choice(["*", "*", ""]))
    if rng.random() < 0.4:
        _deposits(rng, passbook.flow, book.start)
    with_reportlab(passbook.flow.pages, path)
    truth = truth_of(book, "ja_JP", "JPY", number, rows)
    truth.period_start = truth.period_end = None
    return truth
