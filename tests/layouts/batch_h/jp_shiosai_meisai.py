"""Japan, credit card "ご利用代金明細書": ご利用日, ご利用店名, ご利用金額, 支払区分.

Look 1 (yy/mm/dd) also prints 今回回数, お支払い金額 and 備考: an instalment purchase is charged with
this month's part only, foreign purchases have amount, rate and day in 備考. Look 2 (yyyy/mm/dd) has only four
columns, and the foreign amount on a second line of the shop. Sections by card holder with
subtotals, half-width kana, minus for refunds, no balances and no period; points and next bills around the list.
reportlab with a CID font that is not embedded.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_count, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(9, -108, -6800, "{shop}", step="1"),
    Kind(3, -980, -24000, "{web}", step="1"),
    Kind(2, -600, -5200, "ＥＴＣ {gate}", step="10"),
    Kind(2, -1500, -18000, "{bill}", step="1"),
    Kind(1.5, -3000, -64000, "{store}", "parts", step="300"),
    Kind(1.5, -700, -38000, "{abroad}", "abroad", step="1"),
    Kind(0.6, 500, 9000, "{shop} ﾍﾝﾋﾟﾝ", step="1"),
    Kind(0.4, -11000, -11000, "年会費 本会員", step="1", most=1),
]
POOLS = {
    "shop": ["ﾛｰﾘﾝｿﾝ ｱｶｻｶ2ﾁﾖｳﾒ", "セブンスターマート 神田店", "スーパー丸福 浦和", "すし処 まつ乃",
             "ﾄﾞﾗﾂｸﾞ ﾐﾄﾞﾘﾔ", "ＪＲ海風 券売機"],
    "web": ["ＡＭＡＺＯＮＩＡ．ＣＯ．ＪＰ", "ﾗｸﾃﾝｼﾞﾖｳ ｲﾁﾊﾞ #######", "ＢＯＯＫＲＩＮＫ電子書籍"],
    "gate": ["首都高速 08.14料金所", "ﾄｳﾒｲ ｺｳｿｸ 入口・出口", "東関道 習志野本線"],
    "bill": ["東都電力 23年11月分", "ﾄﾞｺﾅ ｹｲﾀｲﾘﾖｳﾘﾖｳｷﾝ 090-####", "こくみん共助会 掛金"],
    "store": ["ﾋﾞﾂｸﾗｲﾄ ﾕｳﾗｸﾁﾖｳ", "三輪百貨店 銀座本店", "家具のニシムラ"],
    "abroad": ["HOTEL LUMIERE PARIS FRA", "STREAMFLIX.COM USA", "GRABBY*TAXI SINGAPORE SGP"],
}  # fmt: skip
CURRENCIES = [("USD", "米ドル", "149.153"), ("EUR", "ユーロ", "161.874"), ("SGD", "ｼﾝｶﾞﾎﾟｰﾙﾄﾞﾙ", "111.420")]
DAY, SHOP, USED, KIND, PART, PAID, NOTE = 42, 100, 322, 336, 392, 462, 474
GREEN = (0.0, 0.35, 0.25)
HOLDERS = [("汐見　太郎　様", "4980-****-****-####"), ("汐見　花子　様（家族カード）", "4980-****-****-####"),
           ("ＥＴＣカード", "7700-****-****-####")]  # fmt: skip


def _page() -> Page:
    return Page(face="HeiseiKakuGo-W5", bold="HeiseiKakuGo-W5")


def _yen(amount: Decimal) -> str:
    return written(amount, places=0)


def draw(rng: Random, path: Path) -> Truth:
    wide = rng.random() < 0.6  # with this month's payment in a column of its own
    month = date(rng.randint(2020, 2024), rng.choice([1, 1, 2, 5, 9, 12]), 1)
    last = month - timedelta(16)
    period = (last - timedelta(29), last)
    number = fill(rng, HOLDERS[0][1], last, {})
    truth = Truth("credit_card", "ja_JP", "JPY", number, None, None, None, Decimal(0))
    due = month.replace(day=10 if wide else 26)
    groups = []
    for holder, card in HOLDERS[: rng.choice([1, 1, 2, 3])]:
        kinds = [k for k in KINDS if ("ＥＴＣ" in k.text) == (holder == HOLDERS[2][0])]
        entries = some_entries(rng, kinds, POOLS, period, count=some_count(rng))
        rows = []
        for entry in entries:
            many = rng.choice([3, 5, 6, 10]) if wide and entry.tag == "parts" else 1
            now = rng.randint(1, many)
            day = entry.day - timedelta(30 * (now - 1))
            part = (entry.amount / many).quantize(Decimal(1))
            rows.append((day, entry.lines[0], entry.amount, part, many, now, entry.tag))
        groups.append((holder, number if holder == HOLDERS[0][0] else fill(rng, card, last, {}), sorted(rows)))
    truth.closing_balance = sum((row[3] for _, _, rows in groups for row in rows), Decimal(0))
    flow = Flow(752, _page, lambda page, n: _head(page, n, truth, wide, due))
    for holder, card, rows in groups:
        flow.need(50)
        page, y = flow.page, flow.y
        page.box(DAY - 4, y - 9, 520, 13, (0.9, 0.95, 0.92))
        page.put(DAY, y, f"{holder}　　{card}", 8.5)
        flow.y += 17
        for day, shop, amount, part, many, now, tag in rows:
            code, name, rate = rng.choice(CURRENCIES)
            foreign = f"{written(abs(amount) / Decimal(rate))} {code}　{rate}　{day + timedelta(2):%m %d}"
            second = f"現地利用額　{written(abs(amount) / Decimal(rate))} {name}　換算ﾚｰﾄ　{rate}円"
            lines = wrap(shop, fits("HeiseiKakuGo-W5", 8.5, 170), cut=True)
            lines += [second] if tag == "abroad" and not wide else []
            flow.need(11 * len(lines) + 4)
            page, y = flow.page, flow.y
            page.put(DAY, y, f"{day:%y/%m/%d}" if wide else f"{day:%Y/%m/%d}", 8.5)
            page.put(USED, y, _yen(-amount), 8.5, right=True)
            page.put(KIND + 6, y, "分割" if many > 1 else "１回" if wide else "1回払い", 8.5)
            if wide:
                page.put(PART + 20, y, f"{now}/{many}" if many > 1 else "", 8.5, right=True)
                page.put(PAID, y, _yen(-part), 8.5, right=True)
                page.put(NOTE, y, foreign if tag == "abroad" else "", 6)
            flow.y = page.lines(SHOP, y, lines, 8.5, 11) + 3
            page.rule(DAY - 4, flow.y - 10, DAY + 516, 0.25, GREY)
            truth.transactions.append(Row(day, " ".join(" ".join(lines).split()), part, None, None, flow.number))
        flow.need(24)
        total = _yen(-sum((row[3] for row in rows), Decimal(0)))
        flow.page.put(SHOP, flow.y, f"◎　小計（{len(rows)}件）", 8.5)
        flow.page.put(PAID if wide else USED, flow.y, total, 8.5, right=True)
        flow.y += 22
    _close(rng, flow, truth, wide, due)
    for n, page in enumerate(flow.pages, 1):
        page.put(297, 812, f"{n} / {len(flow.pages)} ページ", 7.5, center=True)
    with_reportlab(flow.pages, path)
    return truth


def _head(page: Page, number: int, truth: Truth, wide: bool, due: date) -> float:
    page.put(DAY, 46, "汐騒カード株式会社", 12, color=GREEN)
    page.put(558, 46, f"{due.year}年{due.month}月お支払い分　ご利用代金明細書", 10, right=True)
    y = 76.0
    if number == 1:
        page.lines(DAY, 74, ["〒330-0854", "埼玉県さいたま市大宮区桜木町9-8-7", "汐見　太郎　様"], 9, 13)
        page.box(320, 60, 238, 62, stroke=GREEN)
        page.lines(328, 75, ["今回のお支払金額", "お支払日", "お引落口座", "カード番号"], 8.5, 13)
        weekday = "月火水木金土日"[due.weekday()]
        total = f"{_yen(-truth.closing_balance)}円"
        values = [total, f"{due.year}年{due.month}月{due.day}日（{weekday}）", "みなと銀行　普通　***4521"]
        page.lines(550, 75, [*values, truth.account_number or ""], 8.5, 13, right=True)
        page.put(DAY, 140, "いつも汐騒カードをご利用いただきありがとうございます。", 8)
        y = 168
    page.rule(DAY - 4, y - 12, DAY + 516, 1, GREEN)
    names = [(DAY, "ご利用日"), (SHOP, "ご利用店名"), (KIND, "支払区分")]
    for x, name in [*names, (PART, "今回回数"), (NOTE, "備考")][: 5 if wide else 3]:
        page.put(x, y, name, 7.5)
    page.put(USED, y, "ご利用金額(円)" if wide else "ご利用金額（円）", 7.5, right=True)
    page.put(PAID + 8, y, "お支払い金額" if wide else "", 6.5, right=True)
    page.rule(DAY - 4, y + 5, DAY + 516, 0.5, GREEN)
    return y + 20


def _close(rng: Random, flow: Flow, truth: Truth, wide: bool, due: date) -> None:
    flow.need(96)
    page, y = flow.page, flow.y
    page.put(SHOP, y, "お支払金額合計", 9)
    page.put(PAID if wide else USED, y, _yen(-(truth.closing_balance or Decimal(0))), 9, right=True)
    y += 24
    points = (
        f"今月の獲得ポイント　{rng.randint(5, 900)}　有効期限 {due.year + 2}/{due.month:02}/31　残高 12,480ポイント"
    )
    page.put(DAY, y, points, 8)
    page.put(
        DAY,
        y + 13,
        f"次回のお支払予定額（{due + timedelta(31):%y/%m/%d}）　{_yen(some_amount(rng, 500, 60000, '1'))}円",
        8,
    )
    notice = "手数料率：分割払い実質年率 15.00%、遅延損害金 14.60%。"
    notice += "照会は明細到着後20日以内に 0120-000-888（9:00〜17:00）まで。"
    page.lines(DAY, y + 34, wrap(notice, fits("HeiseiKakuGo-W5", 7, 510), cut=True), 7, 10, color=GREY)
