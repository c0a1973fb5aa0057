"""Taiwan, combined monthly statement of two deposit accounts: years of the Republic (113/01/02), whole dollars, remarks
to the right of the balance, a line brought forward and totals with counts for each account, time deposits and foreign
deposits in tables of their own, an overview of assets before all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    fill,
    running,
    some_amount,
    some_days,
    some_entries,
    some_period,
    wrap,
    written,
)
from ._rows import total

KINDS = [
    Kind(14, -60, -6000, "行動轉帳|{bank}-00000#########", step="1"),
    Kind(8, -1000, -20000, "金融卡提款|ATM {place}", step="1000"),
    Kind(6, 100, 18000, "跨行轉入|{bank}-00000######### {person}", step="1"),
    Kind(7, -99, -5200, "簽帳消費|{shop}", step="1"),
    Kind(4, -200, -3900, "代繳費用|{bill}", step="1"),
    Kind(3, -3000, -38000, "繳信用卡款|自動扣繳 ####", step="1"),
    Kind(3, -15, -15, "手續費|跨行轉帳", step="15"),
    Kind(2, 32000, 78000, "薪資|{firm}", step="1", most=1),
    Kind(1, -8000, -24000, "房貸扣款|######-######", step="1", most=1),
    Kind(1, 3, 400, "利息|", step="1", most=1),
]
STOCK = [
    Kind(4, -4000, -90000, "證券扣款|{stock}", step="1"),
    Kind(3, 4000, 95000, "證券入款|{stock}", step="1"),
    Kind(1, 200, 9000, "現金股利|{stock}", step="1"),
]
JADE = (0.0, 0.55, 0.52)
EDGES = (40.0, 105.0, 180.0, 262.0, 342.0, 428.0, 555.0)
NAMES = ("交易日期", "摘要", "支出金額", "存入金額", "帳戶餘額", "備註")


def _day(day: date) -> str:
    return f"{day.year - 1911}/{day:%m/%d}"


def _money(amount: Decimal) -> str:
    return written(amount, places=0)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    pools: Pools = {
        "bank": ["822", "812", "013", "700", "808"],
        "place": ["板橋文化路", "7-11市府店", "全家忠孝店"],
        "person": ["陳○玲", "林○豪", "HSU CHIA"],
        "shop": ["全聯實業", "台灣高鐵", "家樂福 重慶店", "誠品生活", "UBER EATS"],
        "bill": ["台電電費 07########", "中華電信", "台北自來水", "健保費 ###年##月"],
        "firm": ["鴻宇科技薪資", "晶揚電子", "市立聯合醫院"],
        "stock": ["2330 台積電", "0050 元大台灣50", "2603 長榮", "2884 玉山金"],
    }  # fmt: skip
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 3000, 420000, "1")
    main = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(10, 60), balance=opening, floor=2000)
    opening += max(Decimal(0), 500 - min(running(opening, [entry.amount for entry in main])))
    stock_opening = some_amount(rng, 100000, 700000, "1")
    stock = some_entries(rng, STOCK, pools, (start, end), count=rng.randint(1, 9), balance=stock_opening, floor=90000)
    closing = opening + sum(entry.amount for entry in main)
    stock_closing = stock_opening + sum(entry.amount for entry in stock)
    terms = [some_amount(rng, 50000, 500000, "10000") for _ in range(rng.randint(1, 3))]
    numbers = [fill(rng, "0532-968-######", start, {}), fill(rng, "0532-940-######", start, {})]

    def head(page: pens.Page, n: int) -> float:
        page.put(40, 46, "翠玉銀行", 18, color=JADE)
        page.put(555, 40, "綜合對帳單", 14, right=True)
        page.put(555, 54, f"對帳單期間：{_day(start)} - {_day(end)}", 8.5, right=True)
        page.rule(40, 60, 555, 1.5, JADE)
        if n > 1:
            return 82
        page.lines(60, 86, ["10491", "台北市中山區南京東路三段 118 號 7 樓", "張雅雯 女士 台啟"], 10, 14)
        page.put(40, 148, "資產總覽", 11, color=JADE)
        page.put(555, 148, f"資料基準日：{_day(end)}　單位：新臺幣元", 8, right=True)
        parts = (
            ("臺幣活期性存款", closing + stock_closing),
            ("臺幣定期性存款", sum(terms, Decimal(0))),
            ("外幣存款（約當臺幣）", Decimal(38214)),
        )
        y = 164.0
        for label, figure in (*parts, ("資產合計", sum((figure for _, figure in parts), Decimal(0)))):
            page.put(52, y, label, 9)
            page.put(340, y, _money(figure), 9, right=True)
            y += 14
        page.box(370, 156, 185, 52, (0.9, 0.97, 0.96))
        page.lines(378, 170, ["好康報報", "換匯滿 US$1,000 享手續費 0 元", f"活動至 {end.year - 1911}/12/31 止"], 8, 13)
        return y + 16

    flow = pens.Flow(775, lambda: pens.Page(face="cjk", bold="cjk"), head)
    rows: list[Row] = []

    def names(titles: Sequence[str], edges: Sequence[float], rights: Sequence[int]) -> None:
        page = flow.page
        page.box(edges[0], flow.y - 11, edges[-1] - edges[0], 16, JADE)
        for at, title in enumerate(titles):
            right = at in rights
            page.put(edges[at + 1] - 4 if right else edges[at] + 4, flow.y, title, 8.5, color=pens.WHITE, right=right)
        flow.y += 17

    def cells(values: Sequence[str], edges: Sequence[float], rights: Sequence[int]) -> None:
        for at, value in enumerate(values):
            right = at in rights
            flow.page.put(edges[at + 1] - 4 if right else edges[at] + 4, flow.y, value, 8.5, right=right)

    def account(number: str, kind: str, before: Decimal, entries: Sequence[Entry]) -> None:
        flow.need(90)
        flow.page.put(40, flow.y, f"帳號：{number}　{kind}　幣別：新臺幣", 9)
        flow.y += 18
        names(NAMES, EDGES, (2, 3, 4))
        cells(("", "承前餘額", "", "", _money(before), ""), EDGES, (2, 3, 4))
        flow.y += 14
        for entry, balance in zip(entries, running(before, [entry.amount for entry in entries]), strict=True):
            notes = wrap(entry.lines[1], pens.fits("cjk", 8.5, 121), cut=True) if entry.lines[1] else []
            if flow.need(12 * max(1, len(notes)) + 3):
                flow.page.put(40, flow.y, f"帳號：{number}（續）", 9)
                flow.y += 18
                names(NAMES, EDGES, (2, 3, 4))
            money = _money(abs(entry.amount))
            out, came = (money, "") if entry.amount < 0 else ("", money)
            cells((_day(entry.day), entry.lines[0], out, came, _money(balance)), EDGES, (2, 3, 4))
            flow.page.lines(EDGES[5] + 4, flow.y, notes, 8.5, 12)
            flow.page.rule(40, flow.y + 12 * max(1, len(notes)) - 8, 555, 0.3, (0.75, 0.85, 0.85))
            text = " ".join([entry.lines[0], *notes])
            rows.append(Row(entry.day, " ".join(text.split()), entry.amount, balance, None, flow.number))
            flow.y += 12 * max(1, len(notes)) + 3
        amounts = [entry.amount for entry in entries]
        outs = sum(amount < 0 for amount in amounts)
        label = f"支出 {outs} 筆／存入 {len(amounts) - outs} 筆　合計"
        flow.page.put(EDGES[2] - 4, flow.y, label, 8, right=True)
        cells(("", "", _money(total(amounts, -1)), _money(total(amounts, 1)), "", ""), EDGES, (2, 3, 4))
        flow.y += 28

    flow.page.put(40, flow.y, "臺幣存款交易明細", 11, color=JADE)
    flow.y += 17
    account(numbers[0], "綜合活期儲蓄存款", opening, main)
    account(numbers[1], "證券活期儲蓄存款", stock_opening, stock)
    flow.need(70 + 14 * len(terms))
    flow.page.put(40, flow.y, "定期性存款明細", 11, color=JADE)
    flow.y += 18
    edges = (40.0, 130.0, 210.0, 290.0, 370.0, 460.0, 555.0)
    names(("存單號碼", "起存日", "到期日", "利率", "計息方式", "存單金額"), edges, (3, 5))
    for amount in terms:
        begun = some_days(rng, 1, date(start.year - 1, 2, 1), date(start.year - 1, 11, 28))[0]
        values = (
            fill(rng, "0532######", start, {}),
            _day(begun),
            _day(begun.replace(year=begun.year + 2)),
            "1.575%",
            "機動",
            _money(amount),
        )
        cells(values, edges, (3, 5))
        flow.y += 14
    flow.need(56)
    flow.y += 14
    flow.page.put(40, flow.y, "外幣存款餘額", 11, color=JADE)
    flow.page.put(52, flow.y + 16, "美元 USD　活期存款　1,204.36　參考匯率 31.730　約當臺幣 38,214", 8.5)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            40,
            812,
            "本行存款受中央存款保險公司保障，最高保額新臺幣 300 萬元。24 小時客服 (02)2182-1313",
            7,
            color=pens.GREY,
        )
        page.put(555, 812, f"第 {n} 頁，共 {len(flow.pages)} 頁", 8, right=True)
    pens.with_pymupdf(flow.pages, path)
    return Truth("checking", "zh_TW", "TWD", numbers[0], start, end, None, None, rows)
