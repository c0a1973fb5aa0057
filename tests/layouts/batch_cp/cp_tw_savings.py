"""Taiwan: combined monthly statement. Years of the Republic, an overview of assets and a time-deposit table around the
savings rows, remarks behind the balance, brought-forward lines on each page."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_period, written
from ..pens import Flow, Page, with_pymupdf
from ._kit import Book, keep_book, number_pages, truth_of, wrapped

KINDS = [
    Kind(9, -100, -9000, "跨行轉出|{bank}-***##### {note}", step="1"),
    Kind(7, -1000, -30000, "提款卡提款|{place}", step="1000"),
    Kind(6, -150, -6800, "自動扣繳|{bill}", step="1"),
    Kind(3, -5, -30, "手續費|跨行", step="5"),
    Kind(6, -40, -4200, "簽帳卡消費|{shop}", step="1"),
    Kind(3, -2000, -36000, "繳信用卡款|卡號末四碼 ####", step="1", most=2),
    Kind(1, -9000, -24000, "放款本息|第##期", step="1", most=1),
    Kind(2, -3000, -10000, "基金扣款|{fund}", step="1000"),
    Kind(3, 32000, 92000, "薪資轉帳|{employer}", step="1", most=1),
    Kind(6, 100, 24000, "跨行轉入|{bank}-***##### {note}", step="1"),
    Kind(2, 1000, 60000, "現金存款|", step="100"),
    Kind(1, 1, 96, "利息|稅前 ## 代扣稅 0", step="1", most=1),
    Kind(1, 200, 6000, "現金股利|{stock}", step="1"),
]
POOLS: Pools = {
    "water": lambda _, day: f"{day.year - 1911}年{day.month:02}月",
    "bank": ["822", "700", "013", "808", "812"],
    "note": ["房租", "聚餐 1,250", "還款", "謝謝", "林小姐", "{month}月會錢", "訂單A######"],
    "month": ["3", "11", "12", "1"],
    "place": ["本行", "全家 00####", "土城分行", "7-11 南港 ####", ""],
    "bill": ["台灣電力", "中華電信 09##-###-###", "自來水費 {water}", "健保費", "ETC儲值 遠通電收"],
    "shop": ["好市集 內湖店", "GOOGLE*YOUTUBE USD 6.99", "誠品線上", "臺鐵局 訂票 ######"],
    "fund": ["台股成長 A##", "全球債 B## 單位數 38.1745"],
    "employer": ["森茂電子股份有限公司", "藍鯨資訊"],
    "stock": ["0056 高股息", "2884 玉山", "1101 台泥"],
}
EDGES = (40, 98, 178, 258, 338, 425, 555)
HEADS = ("交易日", "摘要", "支出金額", "存入金額", "結餘", "備註")


def roc(day: date) -> str:
    return f"{day.year - 1911}/{day.month:02}/{day.day:02}"


def _table_head(page: Page, y: float) -> float:
    page.box(40, y - 12, 515, 17, (0.85, 0.92, 0.88))
    for n, name in enumerate(HEADS):
        right = n in (2, 3, 4)
        page.put(EDGES[n + 1] - 6 if right else EDGES[n] + 3, y, name, 8.5, right=right)
    return y + 18


def _overview(rng: Random, page: Page, book: Book) -> float:
    page.put(40, 190, "資產負債總覽", 11)
    page.rule(40, 196, 555)
    fixed = rng.randint(0, 9) * 50000
    items = (
        ("新臺幣活期存款", written(book.closing)),
        ("新臺幣定期存款", f"{fixed:,}.00"),
        ("外幣存款（折合新臺幣）", f"{rng.randint(0, 90000):,}.00"),
        ("基金信託投資", f"{rng.randint(0, 400000):,}.00"),
    )
    for n, (name, value) in enumerate(items):
        page.put(48, 212 + 14 * n, name, 8.5)
        page.put(330, 212 + 14 * n, value, 8.5, right=True)
    page.put(350, 212, f"基準日 {roc(book.end)}", 8.5)
    page.put(350, 226, f"參考匯率 USD {rng.uniform(28, 33):.3f}  JPY 0.2{rng.randint(100, 499)}", 8.5)
    return 290


def _cover(rng: Random, page: Page, book: Book, account: str) -> float:
    page.put(40, 52, "豐禾商業銀行", 15, color=(0.05, 0.35, 0.2))
    page.put(555, 52, "綜合對帳單", 15, right=True)
    page.lines(40, 84, ["104 臺北市中山區松江路 88 巷 12 號 5 樓", "葉OO 先生／小姐　鈞啟"], 9, 14)
    page.put(555, 84, f"對帳單期間：{roc(book.start)} ～ {roc(book.end)}", 9, right=True)
    page.put(555, 98, f"列印日期：民國{book.end.year - 1911}年{book.end.month}月{book.end.day}日", 9, right=True)
    page.put(
        40, 140, "【重要訊息】自動化服務設備跨行轉帳每筆新臺幣500元以下，每日首筆免手續費；501～1,000元 10元。", 7.5
    )
    y = _overview(rng, page, book)
    page.put(40, y, f"新臺幣活期性存款明細　帳號：{account}（活期儲蓄存款）", 10)
    return y + 22


def _line(page: Page, y: float, label: str, balance: str) -> None:
    page.put(EDGES[1] + 3, y, label, 8.5)
    page.put(EDGES[5] - 6, y, balance, 8.5, right=True)


def _movements(flow: Flow, book: Book) -> list[Row]:
    rows = []
    _line(flow.page, flow.y, "承前期餘額", written(book.opening))
    flow.y += 15
    balance = book.opening
    for entry, after in zip(book.entries, book.balances, strict=True):
        word, note = entry.lines
        notes = wrapped([note], "cjk", 8, 124)
        if flow.need(12 * len(notes) + 18):
            _line(flow.page, flow.y, "承前頁餘額", written(balance))
            flow.y += 15
        balance = after
        flow.page.put(EDGES[0] + 3, flow.y, roc(entry.day), 8.5)
        flow.page.put(EDGES[1] + 3, flow.y, word, 8.5)
        flow.page.put(EDGES[3 if entry.amount < 0 else 4] - 6, flow.y, written(abs(entry.amount)), 8.5, right=True)
        flow.page.put(EDGES[5] - 6, flow.y, written(after), 8.5, right=True)
        flow.page.lines(EDGES[5] + 3, flow.y, notes, 8, 11)
        rows.append(Row(entry.day, " ".join(f"{word} {note}".split()), entry.amount, after, page=flow.number))
        flow.y += 15 + 11 * (len(notes) - 1)
        flow.page.rule(40, flow.y - 10, 555, 0.2, (0.7, 0.7, 0.7))
    return rows


def _tail(rng: Random, flow: Flow, book: Book) -> None:
    flow.need(130)
    page, y = flow.page, flow.y + 2
    page.put(EDGES[0] + 3, y, f"本期合計　支出 {len(book.amounts_out)} 筆　存入 {len(book.amounts_in)} 筆", 8.5)
    page.put(EDGES[3] - 6, y + 14, written(book.paid_out), 8.5, right=True)
    page.put(EDGES[4] - 6, y + 14, written(book.paid_in), 8.5, right=True)
    _line(page, y + 14, "期末餘額", written(book.closing))
    page.put(40, y + 42, "外幣活期存款明細　　本期無交易紀錄", 10)
    if rng.random() < 0.6:
        page.put(40, y + 62, "新臺幣定期存款明細", 10)
        for n in range(rng.randint(1, 2)):
            since = date(book.start.year, rng.randint(1, 12), rng.randint(1, 28))
            cells = (
                fill(rng, "存單 AB#######", since, {}),
                roc(since),
                f"{rng.randint(1, 9) * 100000:,}.00",
                "1.7150%",
            )
            for x, cell in zip((43, 150, 250, 350), cells, strict=True):
                page.put(x, y + 78 + 13 * n, cell, 8.5)


def draw(rng: Random, path: Path) -> Truth:
    book = keep_book(rng, KINDS, POOLS, some_period(rng, calendar=True), (52000, 400000), step="1", floor=45000)
    account = fill(rng, "0##-###-######-#", book.start, {})

    def head(page: Page, number: int) -> float:
        page.put(40, 822, "豐禾商業銀行　客服專線 (02)2508-8008　本行存款受中央存款保險公司最高300萬元之保障", 7)
        if number == 1:
            return _table_head(page, _cover(rng, page, book, account))
        page.put(40, 46, f"新臺幣活期性存款明細（續）　帳號：{account}", 10)
        return _table_head(page, 68)

    flow = Flow(800, lambda: Page(face="cjk", bold="cjk"), head)
    rows = _movements(flow, book)
    _tail(rng, flow, book)
    number_pages(flow.pages, 555, 822, "第 {page} 頁，共 {pages} 頁", 7)
    with_pymupdf(flow.pages, path)
    return truth_of(book, "zh_TW", "TWD", account, rows)
