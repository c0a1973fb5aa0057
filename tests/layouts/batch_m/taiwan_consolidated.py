"""Taiwan: consolidated monthly statement in Chinese with dates of the ROC calendar.

Assets in several currencies come first, then the New Taiwan dollar account with transaction and posting date and
remarks right of the balance; foreign currency accounts without movements, time deposits and the card follow.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(7, -80, -3000, "簽帳消費|{shop}"),
    Kind(6, -50, -1500, "行動支付|{pay} {shop}", step="1"),
    Kind(4, -1000, -20000, "ATM提款|{atm}", step="1000"),
    Kind(4, -500, -45000, "跨行轉出|({code}){payee}{note}"),
    Kind(2, -500, -30000, "自行轉帳|{digits}"),
    Kind(3, -300, -4200, "自動扣繳|{bill} 用戶號碼{digits}"),
    Kind(1, -15, -15, "手續費|跨行轉帳手續費", step="15"),
    Kind(1, -3000, -10000, "基金扣款|定期定額 {fund}", step="1000"),
    Kind(1, -3000, -38000, "信用卡款|本行信用卡自動扣繳", most=1),
    Kind(2, 400, 25000, "跨行轉入|({code}){payee} {name}"),
    Kind(1, 2000, 60000, "現金存入|CDM存款 {atm}", step="100"),
    Kind(2, 31000, 88000, "薪資轉入|{firm}", most=2),
    Kind(1, 9, 480, "利息存入|活期儲蓄存款息", most=1),
]
POOLS = {
    "shop": [
        "全家便利商店",
        "統一超商-鼎泰門市",
        "家樂福重慶店",
        "全聯福利中心",
        "台灣高鐵",
        "誠品生活松菸店",
        "好市多中和店",
    ],
    "pay": ["街口支付", "LINE Pay", "台灣Pay"],
    "atm": ["跨行-郵局0####", "自行#### 信義分行", "統一超商####"],
    "code": ["004", "005", "700", "812", "822", "013"],
    "payee": ["0000############", "00############"],
    "digits": ["0000########", "00########"],
    "note": [" 房租", " 午餐分攤", " 管理費", " 學費", ""],
    "name": ["陳○華", "林○君", "張○豪", "蔡○芬"],
    "bill": ["台電電費", "中華電信費", "台北自來水費", "大台北瓦斯費", "健保費"],
    "fund": ["全球科技基金", "亞洲高收益債基金 月配息", "台灣五十ETF連結基金"],
    "firm": ["宏遠精密工業股份有限公司", "青田設計有限公司"],
}
RATES = {"USD": ("美元", "31.2450"), "JPY": ("日圓", "0.2087"), "EUR": ("歐元", "34.1120"), "AUD": ("澳幣", "20.8710")}
FACE = "cjk"
BANK = "禾風商業銀行"
LEFT, RIGHT, BOTTOM = 40, 555, 778
OUT, IN, BALANCE, NOTE = 290, 360, 435, 443


def roc(day: date) -> str:
    """The day in years of the Republic."""
    return f"{day.year - 1911}/{day:%m/%d}"


class _Drawing:
    def __init__(self, rng: Random, period: tuple[date, date], account: str) -> None:
        self.period, self.account = period, account
        self.places = rng.choice([0, 0, 2])
        self.table = False
        self.flow = Flow(BOTTOM, lambda: Page(face=FACE, bold=FACE), self._head)

    def money(self, amount: Decimal) -> str:
        return written(amount, places=self.places)

    def _head(self, page: Page, number: int) -> float:
        page.box(LEFT, 30, RIGHT - LEFT, 26, (0.08, 0.36, 0.33))
        page.put(LEFT + 8, 48, BANK, 14, color=(1, 1, 1))
        page.put(RIGHT - 8, 48, "綜合對帳單", 13, right=True, color=(1, 1, 1))
        span = f"{roc(self.period[0])} ~ {roc(self.period[1])}"
        if number > 1:
            page.put(LEFT, 72, f"對帳單期間：{span}", 8, color=GREY)
            page.put(RIGHT, 72, "客戶姓名：王○明", 8, right=True, color=GREY)
            return self._columns(page, 90) if self.table else 92
        page.lines(LEFT, 84, ["10652", "臺北市大安區和平東路二段 1○○ 號 7 樓", "王○明 先生 鈞啟"], 10, 15)
        facts = [f"對帳單期間：{span}", f"製表日期：{roc(self.period[1] + timedelta(3))}", "身分證字號：A12****789"]
        page.lines(370, 84, [*facts, "客服專線：0800-031-888"], 9, 14)
        return 152

    def _columns(self, page: Page, y: float) -> float:
        page.box(LEFT, y - 10, RIGHT - LEFT, 15, (0.86, 0.93, 0.91))
        for x, label in ((LEFT + 3, "交易日"), (92, "帳務日"), (146, "摘要"), (NOTE, "備註")):
            page.put(x, y + 1, label, 8.5)
        for x, label in ((OUT, "支出"), (IN, "存入"), (BALANCE, "餘額")):
            page.put(x, y + 1, label, 8.5, right=True)
        return y + 18

    def title(self, text: str) -> None:
        self.flow.need(60)
        self.flow.page.box(LEFT, self.flow.y - 9, 4, 11, (0.08, 0.36, 0.33))
        self.flow.page.put(LEFT + 9, self.flow.y, text, 10.5)
        self.flow.y += 17

    def grid(self, stops: list[tuple[float, bool]], rows: Sequence[tuple[str, ...]]) -> None:
        """A small table, its head first; each stop is a place and whether texts end there."""
        for n, cells in enumerate(rows):
            self.flow.need(13)
            if n == 0:
                self.flow.page.box(LEFT, self.flow.y - 10, RIGHT - LEFT, 14, (0.93, 0.93, 0.9))
            for (x, right), text in zip(stops, cells, strict=True):
                self.flow.page.put(x, self.flow.y, text, 8.5, right=right)
            self.flow.y += 14
        self.flow.page.rule(LEFT, self.flow.y - 9, RIGHT, color=GREY)
        self.flow.y += 12

    def ledger(self, rng: Random, entries: list[Entry], opening: Decimal, balances: list[Decimal]) -> list[Row]:
        self.title("臺幣存款交易明細")
        flow = self.flow
        flow.page.put(LEFT + 9, flow.y, f"活期儲蓄存款　帳號 {self.account}　幣別：新臺幣 TWD", 9)
        flow.y = self._columns(flow.page, flow.y + 17)
        self.table = True
        flow.page.put(146, flow.y, "承上期餘額", 8.5)
        flow.page.put(BALANCE, flow.y, self.money(opening), 8.5, right=True)
        flow.y += 14
        rows = [self._entry(rng, entry, balance) for entry, balance in zip(entries, balances, strict=True)]
        flow.need(34)
        outs = [entry.amount for entry in entries if entry.amount < 0]
        ins = [entry.amount for entry in entries if entry.amount > 0]
        flow.page.rule(LEFT, flow.y - 9, RIGHT)
        flow.page.put(LEFT + 3, flow.y + 2, f"本期合計　支出 {len(outs)} 筆　存入 {len(ins)} 筆", 8.5)
        flow.page.put(OUT, flow.y + 2, self.money(-sum(outs, Decimal(0))), 8.5, right=True)
        flow.page.put(IN, flow.y + 2, self.money(sum(ins, Decimal(0))), 8.5, right=True)
        flow.page.put(146, flow.y + 16, "期末餘額", 8.5)
        flow.page.put(BALANCE, flow.y + 16, self.money(balances[-1]), 8.5, right=True)
        flow.y += 40
        self.table = False
        return rows

    def _entry(self, rng: Random, entry: Entry, balance: Decimal) -> Row:
        head, remark = entry.lines
        notes = wrap(remark, fits(FACE, 7.5, RIGHT - NOTE))
        self.flow.need(10 * len(notes) + 5)
        page, y = self.flow.page, self.flow.y
        used = earlier(rng, entry.day) if head in ("簽帳消費", "行動支付") else entry.day
        page.put(LEFT + 3, y, roc(used), 8.5)
        page.put(92, y, roc(entry.day), 8.5)
        page.put(146, y, head, 8.5)
        page.put(OUT if entry.amount < 0 else IN, y, self.money(abs(entry.amount)), 8.5, right=True)
        page.put(BALANCE, y, self.money(balance), 8.5, right=True)
        self.flow.y = page.lines(NOTE, y, notes, 7.5, 10) + 5
        return Row(entry.day, " ".join([head, *notes]), entry.amount, balance, used, self.flow.number)


def _foreign(rng: Random) -> list[tuple[str, Decimal]]:
    chosen = rng.sample(sorted(RATES), rng.randint(2, 4))
    return [(code, some_amount(rng, 200, 9000, "1" if code == "JPY" else "0.01")) for code in chosen]


def _assets(drawing: _Drawing, twd: Decimal, deposit: Decimal, held: list[tuple[str, Decimal]]) -> None:
    drawing.title("資產負債總覽")
    rows = [("項目", "幣別", "原幣金額", "參考匯率", "約當新臺幣")]
    rows.append(("臺幣活期存款", "TWD", drawing.money(twd), "1.0000", written(twd, places=0)))
    rows.append(("臺幣定期存款", "TWD", drawing.money(deposit), "1.0000", written(deposit, places=0)))
    total = twd + deposit
    for code, amount in held:
        worth = (amount * Decimal(RATES[code][1])).quantize(Decimal(1))
        total += worth
        rows.append(
            (f"外幣活期存款　{RATES[code][0]}", code, written(amount), RATES[code][1], written(worth, places=0))
        )
    rows.append(("資產合計", "", "", "", written(total, places=0)))
    drawing.grid([(LEFT + 3, False), (210, False), (340, True), (430, True), (550, True)], rows)


def _behind(rng: Random, drawing: _Drawing, deposit: Decimal, held: list[tuple[str, Decimal]]) -> None:
    first, last = drawing.period
    drawing.title("外幣存款交易明細")
    number = fill(rng, "0##-##8-######-#", first, {})
    rows = [("幣別", "帳號", "摘要", "餘額")]
    rows += [(f"{code} {RATES[code][0]}", number, "承上期餘額　本期無交易", written(amount)) for code, amount in held]
    drawing.grid([(LEFT + 3, False), (140, False), (280, False), (550, True)], rows)
    drawing.title("定期存款明細")
    opened = date(first.year - 1, first.month, 12)
    rows2 = [("存單號碼", "起息日", "到期日", "利率%", "本金")]
    number = fill(rng, "TD#######", first, {})
    rows2.append((number, roc(opened), roc(date(opened.year + 2, opened.month, 12)), "1.6900", drawing.money(deposit)))
    drawing.grid([(LEFT + 3, False), (160, False), (250, False), (390, True), (550, True)], rows2)
    drawing.title("信用卡資訊")
    due = (last + timedelta(15), some_amount(rng, 1200, 30000, "1"))
    rows3 = [
        ("卡別", "繳款截止日", "信用額度", "本期應繳總額"),
        ("御璽卡", roc(due[0]), "150,000", written(due[1], places=0)),
    ]
    drawing.grid([(LEFT + 3, False), (160, False), (390, True), (550, True)], rows3)
    notes = [
        "重要訊息：本行存款已依法參加存款保險，每一存款人最高保額為新臺幣300萬元。",
        "參考匯率為對帳單結算日本行牌告即期買入匯率，僅供參考。如對內容有疑義，請於收到後14日內與本行聯繫。",
        "提醒您：本行不會以電話要求您操作自動櫃員機解除分期付款，請小心詐騙。反詐騙專線165。",
    ]
    for line in (part for note in notes for part in wrap(note, fits(FACE, 7.5, RIGHT - LEFT), cut=True)):
        drawing.flow.need(11)
        drawing.flow.page.put(LEFT, drawing.flow.y, line, 7.5, color=GREY)
        drawing.flow.y += 11


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 8000, 260000, "1")
    whole = [kind._replace(step="1") if kind.step == "0.01" else kind for kind in KINDS]
    count = rng.choice([rng.randint(5, 14), rng.randint(25, 60), rng.randint(60, 110)])
    entries = some_entries(rng, whole, POOLS, period, count=count, balance=opening, floor=3000)
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "0##-##6-######-#", period[0], {})
    drawing = _Drawing(rng, period, account)
    held, deposit = _foreign(rng), Decimal(rng.randint(1, 12) * 50000)
    _assets(drawing, balances[-1], deposit, held)
    rows = drawing.ledger(rng, entries, opening, balances)
    _behind(rng, drawing, deposit, held)
    for number, page in enumerate(drawing.flow.pages, 1):
        page.put(LEFT, 812, f"{BANK}股份有限公司　www.hefeng-bank.example.tw", 7, color=GREY)
        page.put(RIGHT, 812, f"第 {number} 頁／共 {drawing.flow.number} 頁", 8, right=True)
    with_pymupdf(drawing.flow.pages, path, rng.choice(["rows", "columns", "shuffled"]))
    return Truth("checking", "zh_TW", "TWD", account, *period, opening, balances[-1], rows)
