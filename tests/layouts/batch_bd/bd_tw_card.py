"""Taiwan, credit card bill in traditional Chinese: days of the Republic's calendar, day of purchase before the day of
posting, whole dollars, the payment negative and purchases without a sign, one block for each card, columns for foreign
purchases, instalments, a row of last month's total before the rows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_reportlab
from ._rows import HAN, cell, columns, han, mixed

EAST = HAN
GREEN = (0.0, 0.45, 0.35)
PALE = (0.88, 0.95, 0.92)
COLUMNS = columns(36, (54, "c"), (54, "c"), (190, "l"), (66, "r"), (42, "c"), (36, "c"), (34, "c"), (47, "r"))
TITLES = (
    ("消費日",),
    ("入帳", "起息日"),
    ("消費明細",),
    ("新臺幣", "金額"),
    ("卡號", "末四碼"),
    ("消費地",),
    ("幣別",),
    ("外幣金額",),
)
KINDS = (
    Kind(10, -45, -600, "{store}", "TW", "1"),
    Kind(6, -120, -2800, "{food}", "TW", "1"),
    Kind(5, -300, -9000, "{shop}", "TW", "1"),
    Kind(3, -149, -990, "{online}", "US", "1"),
    Kind(2, -800, -7000, "{abroad}", "JP", "1"),
    Kind(3, -800, -3500, "{shop}分期付款 第0#期/共12期", "TW", "1"),
    Kind(2, -200, -2600, "{utility}代繳", "TW", "1"),
    Kind(1, 90, 2500, "退貨-{shop}", "TW", "1"),
    Kind(1, 15, 300, "現金回饋折抵帳款", "", "1", 1),
)
POOLS: Pools = {
    "store": ("統豐超商-中山門市", "全佳便利商店", "頂鮮超市-板橋", "台灣高捷自動加值", "悠行卡自動加值"),
    "food": ("小籠食堂股份有限公司", "外送熊貓美食平台", "路易斯咖啡－信義店", "鼎鍋火鍋台中店"),
    "shop": ("連加＊網路家居購物", "遠洋百貨台北站前店", "誠風書店股份有限公司", "大樂福量販店－內湖"),
    "online": ("APPLECLOUD.COM/BILL", "NETVIDEO.COM", "GOGLE *STORAGE"),
    "abroad": ("DON DON MART SHINJUKU", "HANKYO DEPT UMEDA", "JR HIGASHI TOKYO STN"),
    "utility": ("臺灣電力公司電費", "臺北自來水費", "電信股份有限公司電信費"),
}
NOTICES = (
    "本期帳款請於繳款截止日前繳清；未繳清部分將自入帳日起依循環信用利率計收利息。",
    "循環信用利率依您的信用評等分為年利率5.88%至15%，每三個月檢視調整一次。",
    "國外消費及國外提領均依各國際組織匯率換算為新臺幣，並加收1.5%手續費。",
    "謹慎理財 信用至上",
)


def _roc(day: date) -> str:
    return f"{day.year - 1911}/{day:%m/%d}"


def _whole(amount: Decimal) -> str:
    return written(amount, places=0)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    han()
    start, end = some_period(rng, 30)
    period = (start, end)
    before = some_amount(rng, 2500, 38000, "1")
    cards = [fill(rng, "####", start, POOLS) for _ in range(rng.choice([1, 2, 2, 3]))]
    entries = [some_entries(rng, KINDS, POOLS, period, count=rng.randint(6, 26)) for _ in cards]
    fees = [
        (e.day, -max(Decimal(1), (-e.amount * Decimal("0.015")).quantize(Decimal(1))))
        for listed in entries
        for e in listed
        if e.tag in {"US", "JP"} and e.amount < 0
    ]
    paid = before if rng.random() < 0.8 else (before / 3).quantize(Decimal(1))
    payday = start + timedelta(rng.randint(10, 16))
    interest = Decimal(0) if paid == before else (before * Decimal("0.0121")).quantize(Decimal(1))
    new = -sum((e.amount for listed in entries for e in listed), Decimal(0)) - sum((fee for _, fee in fees), Decimal(0))
    due = before - paid + new + interest
    least = max(Decimal(1000), (due / 10).quantize(Decimal(1))) if due > 1000 else max(due, Decimal(0))

    def head(page: Page, number: int) -> float:
        page.box(0, 0, A4[0], 46, GREEN)
        mixed(page, 36, 30, "晨星銀行 信用卡帳單", 16, east=EAST, color=(1, 1, 1))
        mixed(page, 559, 30, f"{end.year - 1911}年{end:%m}月", 12, east=EAST, align="r", color=(1, 1, 1))
        y = 66.0
        if number == 1:
            for n, line in enumerate(("10665", "臺北市大安區和平東路三段一０八號七樓", "林Ｏ慧 女士 台啟")):
                mixed(page, 60, 78 + 14 * n, line, 10, east=EAST)
            y = _summary(page, 140)
        for column, title in zip(COLUMNS, TITLES, strict=True):
            page.box(column.x, y, column.w, 26, PALE)
            top = y + (12 if len(title) == 2 else 17)
            cell(page, column, top, title, 8, 10, align="c" if column.align == "c" else "", face=EAST)
        page.rule(36, y + 26, 559, 0.8, GREEN)
        return y + 40

    def _summary(page: Page, y: float) -> float:
        mixed(page, 36, y, "帳款資訊", 11, east=EAST, color=GREEN)
        cells = (
            ("上期應繳總額", _whole(before)),
            ("－已繳款金額", _whole(paid)),
            ("＋本期新增款項", _whole(new)),
            ("＋循環信用利息", _whole(interest)),
            ("＝本期應繳總額", _whole(due)),
            ("本期最低應繳金額", _whole(least)),
        )
        for n, (label, value) in enumerate(cells):
            x = 36 + n * 87.2
            page.box(x, y + 8, 87.2, 18, PALE, stroke=GREEN)
            page.box(x, y + 26, 87.2, 20, stroke=GREEN)
            mixed(page, x + 43.6, y + 20, label, 8.5, east=EAST, align="c")
            page.put(x + 43.6, y + 40, value, 10, center=True, bold=n > 3)
        facts = (
            f"帳單結帳日：{_roc(end)}",
            f"繳款截止日：{_roc(end + timedelta(15))}",
            "信用額度：200,000",
            "循環信用年利率：12.75%",
        )
        for n, fact in enumerate(facts):
            mixed(page, 36 + n * 135, y + 64, fact, 9, east=EAST)
        mixed(page, 36, y + 80, "您目前適用之循環利率有效期間至本年底，可用紅利點數：3,482點", 8, east=EAST)
        return y + 94

    flow = Flow(760, lambda: Page(size=A4), head)
    rows: list[Row] = []

    def plain(text: str, amount: Decimal | None, day: date | None = None) -> None:
        flow.need(14)
        if day:
            cell(flow.page, COLUMNS[1], flow.y, [_roc(day)], 8.5, 10)
        mixed(flow.page, COLUMNS[2].x + 2, flow.y, text, 8.5, east=EAST)
        if amount is not None:
            cell(flow.page, COLUMNS[3], flow.y, [_whole(-amount)], 8.5, 10)
        if day and amount is not None:
            rows.append(Row(day, " ".join(text.split()), amount, page=flow.number))
        flow.y += 14

    plain("上期應繳總額", -before)
    plain(rng.choice(("自動轉帳扣繳，感謝您！", "網路銀行繳款，謝謝！", "超商代收繳款，謝謝！")), paid, payday)
    if interest:
        plain("循環信用利息", -interest, end)
    for card, listed in zip(cards, entries, strict=True):
        flow.need(34)
        kind = "正卡" if card == cards[0] else "附卡" if card == cards[-1] and len(cards) > 2 else "正卡"
        mixed(
            flow.page,
            40,
            flow.y,
            f"＊＊{kind} 晨星現金回饋御璽卡（卡號末四碼：{card}）＊＊",
            8.5,
            east=EAST,
            color=GREEN,
        )
        flow.y += 14
        for entry in listed:
            flow.need(14)
            page = flow.page
            bought = earlier(rng, entry.day, 4)
            cell(page, COLUMNS[0], flow.y, [_roc(bought)], 8.5, 10)
            cell(page, COLUMNS[1], flow.y, [_roc(entry.day)], 8.5, 10)
            mixed(page, COLUMNS[2].x + 2, flow.y, entry.lines[0], 8.5, east=EAST)
            cell(page, COLUMNS[3], flow.y, [_whole(-entry.amount)], 8.5, 10)
            cell(page, COLUMNS[4], flow.y, [card], 8.5, 10)
            cell(page, COLUMNS[5], flow.y, [entry.tag], 8.5, 10)
            if entry.tag in {"US", "JP"}:
                rate = Decimal("31.5") if entry.tag == "US" else Decimal("0.213")
                foreign = (-entry.amount / rate).quantize(Decimal("0.01"))
                cell(page, COLUMNS[6], flow.y, ["USD" if entry.tag == "US" else "JPY"], 8.5, 10)
                cell(page, COLUMNS[7], flow.y, [written(foreign)], 8.5, 10)
            rows.append(Row(entry.day, " ".join(entry.lines[0].split()), entry.amount, page=flow.number))
            flow.y += 14
    for day, fee in sorted(fees):
        plain("國外交易服務費", fee, day)
    flow.need(20)
    flow.page.rule(36, flow.y - 9, 559, 0.5, GREEN)
    mixed(flow.page, COLUMNS[2].x + 2, flow.y + 3, "本期應繳總額", 9, east=EAST)
    cell(flow.page, COLUMNS[3], flow.y + 3, [_whole(due)], 9, 10, bold=True)
    flow.y += 30
    flow.need(80)
    mixed(flow.page, 36, flow.y, "注意事項", 9, east=EAST, color=GREEN)
    for n, notice in enumerate(NOTICES, 1):
        flow.y += 13
        mixed(flow.page, 36, flow.y, f"{n}. {notice}", 8, east=EAST)
    for n, page in enumerate(flow.pages, 1):
        mixed(page, 297, 822, f"第 {n} 頁，共 {len(flow.pages)} 頁", 8, east=EAST, align="c")
        mixed(page, 36, 808, "客戶服務專線 02-2700-0000　信用卡掛失 0800-000-000", 8, east=EAST)
    with_reportlab(flow.pages, path)
    return Truth("card", "zh-TW", "TWD", None, *period, -before, -due, rows)
