"""Taiwan, traditional characters: a combined statement (綜合對帳單). Assets and rates first, movements of a savings
account in TWD without decimals and of dollar and yen accounts, years of the Republic, a table of time deposits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import GREY, WHITE, Flow, Page, with_pymupdf
from ._kit import across, digits, how_many

RED = (0.6, 0.1, 0.15)
LOCAL = [
    Kind(4, -500, -20000, "提款|ATM 自行機####", step="100"),
    Kind(5, -120, -9000, "電子轉出|{bank}#########"),
    Kind(4, -60, -3200, "簽帳消費|{shop}", step="1"),
    Kind(3, -300, -4600, "代扣繳|{bill}", step="1"),
    Kind(3, 500, 30000, "轉帳存入|{name}", step="1"),
    Kind(1, 32000, 88000, "薪資|{boss}", step="1", most=1),
    Kind(1, -3000, -45000, "繳信用卡款|本行卡 末四碼####", step="1", most=1),
    Kind(1, 3, 420, "利息|稅後", step="1", most=1),
    Kind(1, -15, -15, "手續費|跨行轉帳", step="1"),
    Kind(1, -3000, -10000, "基金扣款|定期定額 ???##", step="1000", most=2),
]
ABROAD = [
    Kind(3, 100, 5200, "買入外幣|網路換匯"),
    Kind(2, -100, -3900, "賣出外幣|網路換匯"),
    Kind(2, 300, 9000, "匯入匯款|IR########"),
    Kind(1, -200, -4000, "匯出匯款|OR########"),
    Kind(1, 0.2, 14, "存款息|外幣活存", most=1),
    Kind(1, -20, -30, "郵電費|OR########"),
]
POOLS = {
    "bank": ["822", "013", "700", "808", "004"],
    "shop": ["全聯福利中心", "統一超商", "家樂福桂林", "台灣中油", "誠品生活", "蝦皮購物"],
    "bill": ["台電電費", "台北自來水", "中華電信", "健保費", "欣欣瓦斯"],
    "name": ["陳淑芬", "林志豪", "黃○婷", "王大同"],
    "boss": ["宏碁資訊服務", "遠東紡織廠"],
}
for _kind in range(len(LOCAL)):
    if LOCAL[_kind].step == "0.01":
        LOCAL[_kind] = LOCAL[_kind]._replace(step="1")
HEADS = [(46, "交易日期"), (118, "摘要"), (-290, "支出金額"), (-370, "存入金額"), (-462, "餘額"), (472, "備註")]
Account = tuple[str, str, str, int, Decimal, Sequence[object]]


def day(when: date) -> str:
    return f"{when.year - 1911}/{when:%m/%d}"


class Sheet:
    """The pages, with the sections and their movements."""

    def __init__(self, start: date, end: date) -> None:
        self.start, self.end = start, end
        self.rows: list[Row] = []
        self.flow = Flow(780, lambda: Page(face="cjk", bold="cjk"), self._head)

    def _head(self, page: Page, number: int) -> float:
        page.put(40, 46, "長榮山商業銀行", 15, color=RED)
        page.put(555, 44, "綜合對帳單", 14, right=True)
        page.put(555, 58, f"資料期間：{day(self.start)} ～ {day(self.end)}", 8, right=True)
        page.rule(40, 64, 555, 1.2, RED)
        return 90.0 if number == 1 else 88.0

    def section(self, title: str) -> None:
        self.flow.need(70)
        self.flow.page.box(40, self.flow.y - 11, 515, 16, RED)
        self.flow.page.put(46, self.flow.y + 1, title, 10, color=WHITE)
        self.flow.y += 20

    def table(self, cells: Sequence[Sequence[str]], places: Sequence[float]) -> None:
        for n, line in enumerate(cells):
            across(
                self.flow.page,
                self.flow.y,
                list(zip(places, line, strict=True)),
                8.5,
                color=GREY if n == 0 else (0, 0, 0),
            )
            self.flow.page.rule(40, self.flow.y + 4, 555, 0.3, GREY)
            self.flow.y += 14
        self.flow.y += 12

    def titles(self, label: str) -> None:
        self.flow.page.put(46, self.flow.y, label, 9)
        self.flow.y += 13
        self.flow.page.box(40, self.flow.y - 10, 515, 14, (0.96, 0.91, 0.9))
        across(self.flow.page, self.flow.y, HEADS, 8.5)
        self.flow.y += 15


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    count = how_many(rng)
    given = []
    for currency, name, kinds, places in (
        ("TWD", "活期儲蓄存款", LOCAL, 0),
        ("USD", "外匯活期存款", ABROAD, 2),
        (
            "JPY",
            "外匯活期存款",
            [kind._replace(low=kind.low * 100, high=kind.high * 100, step="1.00") for kind in ABROAD],
            2,
        ),
    ):
        top = {"TWD": 400000, "USD": 36000, "JPY": 3600000}[currency]
        opening = some_amount(rng, top / 6, top, "1" if places == 0 else "0.01" if currency == "USD" else "1.00")
        many = count if currency == "TWD" else rng.randint(1, max(2, count // 5))
        floor = top // 8
        entries = some_entries(rng, kinds, POOLS, (start, end), count=many, balance=opening, floor=floor)
        given.append(
            (
                f"0{digits(rng, 2)}-{digits(rng, 3)}-{digits(rng, 6)}-{digits(rng, 1)}",
                currency,
                name,
                places,
                opening,
                entries,
            )
        )
    sheet = Sheet(start, end)
    flow = sheet.flow
    flow.page.lines(46, flow.y + 6, ["106", "台北市大安區信義路三段 88 號 5 樓", "張  雅  雯  女士 收"], 10, 14)
    flow.y += 74
    rates = {"TWD": Decimal(1), "USD": Decimal("31.245"), "JPY": Decimal("0.2134")}
    sheet.section("資產總覽")
    lines = [["項目", "幣別", "原幣餘額", "參考匯率", "約當新臺幣"]]
    total = Decimal(0)
    for _, currency, name, places, opening, entries in given:
        closing = opening + sum(entry.amount for entry in entries)
        worth = (closing * rates[currency]).quantize(Decimal(1))
        total += worth
        lines.append([name, currency, written(closing, places=places), str(rates[currency]), written(worth, places=0)])
    lines += [["定期存款", "TWD", "300,000", "1", "300,000"], ["合計", "", "", "", written(total + 300000, places=0)]]
    sheet.table(lines, [46, 180, -320, -420, -548])
    for n, (account, currency, name, places, opening, entries) in enumerate(given):
        if n < 2:
            sheet.section("臺幣存款往來明細" if n == 0 else "外幣存款往來明細")
        label = f"帳號：{account}   {name}   幣別：{currency}"
        flow.need(60)
        sheet.titles(label)
        across(flow.page, flow.y, [(118, "承前期餘額"), (-462, written(opening, places=places))], 8.5)
        flow.y += 13
        balance = opening
        for entry in entries:
            if flow.need(13):
                sheet.titles(f"{label}（續）")
            balance += entry.amount
            side = -290 if entry.amount < 0 else -370
            what, note = entry.lines
            cells = [(46, day(entry.day)), (118, what), (side, written(abs(entry.amount), places=places))]
            across(flow.page, flow.y, [*cells, (-462, written(balance, places=places)), (472, note)], 8.5)
            sheet.rows.append(Row(entry.day, f"{what} {note}", entry.amount, balance, None, flow.number))
            flow.y += 13
        out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
        into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
        flow.page.rule(40, flow.y - 9, 555, 0.5, RED)
        sums = [(118, "本期合計"), (-290, written(-out, places=places)), (-370, written(into, places=places))]
        across(flow.page, flow.y + 2, [*sums, (-462, written(balance, places=places))], 8.5)
        flow.y += 28
    sheet.section("定期存款明細")
    opened = date(start.year - 1, 8, 14)
    sheet.table(
        [
            ["存單號碼", "起存日", "到期日", "利率", "金額"],
            [f"TD{digits(rng, 7)}", day(opened), day(opened.replace(year=start.year + 1)), "1.715%", "300,000"],
        ],
        [46, 180, 270, -420, -548],
    )
    flow.need(60)
    notes = [
        "※ 本對帳單所列外幣約當新臺幣金額僅供參考，實際金額以交易時本行牌告匯率為準。",
        "※ 本行存款受中央存款保險公司保障，每一存款人最高保額新臺幣 300 萬元。",
        "※ 如對本對帳單內容有疑問，請於收到後 14 日內洽 24 小時客服專線 (02) 8758-6600。",
    ]
    flow.page.lines(46, flow.y, notes, 7.5, 11, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(297, 818, f"第 {n} 頁 / 共 {len(flow.pages)} 頁", 8, center=True, color=GREY)
    with_pymupdf(flow.pages, path, order="columns")
    return Truth("savings", "zh_TW", "TWD", given[0][0], start, end, given[0][4], None, sheet.rows)
