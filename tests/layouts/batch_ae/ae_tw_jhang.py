"""Taiwan: a combined statement with years of the Republic, deposits behind withdrawals, rates and funds around it.

After a Taipei bank's monthly 綜合對帳單: dates such as 112/01/03, New Taiwan dollars without decimals, the branch's
code in front of the text, balances on each row, a foreign currency deposit and a table of rates that are no rows.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf

FACE = "cjk"
POOLS = {
    "shop": ["全聯福利中心", "統一超商", "家樂福中和店", "台灣中油", "誠品書店"],
    "person": ["陳怡君", "林志豪", "王淑芬", "黃建宏"],
    "firm": ["台灣電力公司", "台北自來水處", "中華電信", "國泰人壽", "勞工保險局"],
}
KINDS = [
    Kind(6, -50, -3000, "簽帳金融卡|{shop} 卡號末四碼####", step="1"),
    Kind(3, -1000, -20000, "跨行提款|機台########", step="100"),
    Kind(3, -200, -4000, "代扣款|{firm} 用戶########", step="1"),
    Kind(2, -500, -30000, "網路轉帳|812-0000########## {person}", step="100"),
    Kind(2, 500, 25000, "跨行轉入|{person}", step="100"),
    Kind(1, 38000, 76000, "薪資轉帳|宏遠科技股份有限公司", step="1", most=1),
    Kind(0.6, 3, 90, "存款息", step="1", most=1),
    Kind(1, -15, -15, "手續費", step="1"),
]
EDGES = (40, 98, 138, 392, 468, 555)  # day, branch, text, right ends of withdrawal, deposit and balance


def roc(day: date) -> str:
    """A day with the year of the Republic of China."""
    return f"{day.year - 1911}/{day:%m/%d}"


def roc_long(day: date) -> str:
    return f"{day.year - 1911}年{day:%m}月{day:%d}日"


def _assets(page: Page, y: float, closing: Decimal, usd: str) -> float:
    page.box(40, y - 11, 515, 15, (0.85, 0.92, 0.9))
    page.put(44, y, "資產總覽 Asset Summary", 9)
    for name, code, figure in (
        ("臺幣活期存款", "TWD", written(closing, places=0)),
        ("外幣活期存款", "USD", usd),
        ("信託基金", "TWD", "186,420"),
    ):
        y += 14
        page.put(50, y, name, 9)
        page.put(260, y, code, 9)
        page.put(400, y, figure, 9, right=True)
    return y + 26


def _after(flow: Flow, rng: Random, end: date, usd: str) -> None:
    flow.need(180)
    page, y = flow.page, flow.y + 18
    page.box(40, y - 11, 515, 15, (0.85, 0.92, 0.9))
    page.put(44, y, "外幣存款 Foreign Currency Deposits - USD", 9)
    page.put(50, y + 16, f"{roc(end)}   本期無交易   結餘", 9)
    page.put(400, y + 16, usd, 9, right=True)
    y += 40
    page.box(40, y - 11, 515, 15, (0.85, 0.92, 0.9))
    page.put(44, y, "參考匯率 Exchange Rates", 9)
    for n, (code, low) in enumerate((("USD", 28), ("JPY", 0.2), ("EUR", 31), ("CNY", 4.2))):
        page.put(50 + 125 * n, y + 16, f"{code} {low + rng.random() * low / 9:.4f}", 9)
    y += 40
    page.lines(
        40,
        y,
        [
            "◎ 本對帳單如有疑義，請於收到後十日內與本行聯絡。客服專線 02-8000-1234",
            "◎ 慎防詐騙！本行人員不會以電話要求您操作 ATM 或提供密碼。",
            "◎ 信用卡新戶首刷滿 3,000 元，贈刷卡金 200 元，活動至年底止。",
        ],
        8,
        13,
        color=GREY,
    )


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 60000, 300000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=45000, reversal="更正 {0}")
    balances = running(opening, (e.amount for e in entries))
    closing = balances[-1] if balances else opening
    account = fill(rng, "015-10-######-#", period[0], {})
    usd = written(some_amount(rng, 100, 9000))

    def head(page: Page, at: int) -> float:
        page.put(40, 46, "福榮商業銀行", 15, color=(0, 0.4, 0.35))
        page.put(40, 58, "FORMOSA GLORY BANK", 7, face="Helvetica", color=(0, 0.4, 0.35))
        page.put(555, 46, "綜合對帳單", 14, right=True)
        page.put(555, 58, f"第 {at} 頁", 8, right=True)
        y = 88.0
        if at == 1:
            page.lines(40, 86, ["235 新北市中和區景平路 100 號 8 樓", "吳 佩 珊 君 啟"], 10, 15)
            page.put(330, 86, f"對帳單期間：{roc_long(period[0])} 至 {roc_long(period[1])}", 8.5)
            page.put(330, 100, f"列印日期：{roc_long(period[1])}", 8.5)
            y = _assets(page, 136, closing, usd)
        page.box(40, y - 11, 515, 15, (0.85, 0.92, 0.9))
        page.put(44, y, f"臺幣活期存款交易明細　帳號 {account}　幣別 TWD", 9)
        y += 18
        names = ("交易日期", "交易行", "摘要及說明", "支出金額", "存入金額", "結餘")
        for n, (x, name) in enumerate(zip(EDGES, names, strict=True)):
            page.put(x, y, name, 8.5, right=n > 2)
        for n, (x, name) in enumerate(
            zip(EDGES, ("Date", "Br.", "Description", "Withdrawal", "Deposit", "Balance"), strict=True)
        ):
            page.put(x, y + 9, name, 6.5, right=n > 2, face="Helvetica", color=GREY)
        page.rule(40, y + 13, 555)
        y += 27
        if at == 1:
            page.put(EDGES[2], y, "前期餘額", 9)
            page.put(EDGES[5], y, written(opening, places=0), 9, right=True)
            y += 15
        return y

    flow = Flow(800, lambda: Page(A4, FACE, FACE), head)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits(FACE, 9, 180))]
        flow.need(len(lines) * 12 + 3)
        y, page = flow.y, flow.page
        page.put(EDGES[0], y, roc(entry.day), 9)
        page.put(EDGES[1], y, rng.choice(["0015", "9901", "0207"]), 9)
        page.lines(EDGES[2], y, lines, 9, 12)
        page.put(EDGES[3 if entry.amount < 0 else 4], y, written(entry.amount, places=0, minus=""), 9, right=True)
        page.put(EDGES[5], y, written(balance, places=0), 9, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, None, flow.number))
        flow.y += len(lines) * 12 + 3
    flow.need(16)
    flow.page.rule(40, flow.y - 10, 555)
    flow.page.put(EDGES[2], flow.y + 2, "本期合計", 9)
    for edge, sign in ((3, -1), (4, 1)):
        total = sum((abs(e.amount) for e in entries if e.amount * sign > 0), Decimal(0))
        flow.page.put(EDGES[edge], flow.y + 2, written(total, places=0), 9, right=True)
    flow.page.put(EDGES[5], flow.y + 2, written(closing, places=0), 9, right=True)
    flow.y += 8
    _after(flow, rng, period[1], usd)
    with_pymupdf(flow.pages, path, order="columns")
    return Truth("bank", "zh-TW", "TWD", account, *period, opening, closing, rows)
