"""Japan: a card bill in yen: what was spent beside what is charged this time, instalments, use abroad, family card.

Only the last money column counts; an instalment keeps the day of its purchase, months ago; lines below tell amount and
rate abroad; no balances, only what will be taken from the bank account. Refunds have a minus.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount
from ..pens import A4, GREY, Color, Flow, Page, width, with_pymupdf
from ._kit import CARD, abroad, bought, how_many, number_pages

PINK: Color = (0.75, 0.1, 0.3)
POOLS = {
    "mise": ("セブンイレプン渋谷三丁目店", "ローゾン新宿南口", "スーパーみなと屋 目黒店", "ドラッグストア青葉",
             "カフェ・ド・ミナミ", "書店ひいらぎ"),
    "net": ("アマゾネ マーケットプレイス", "APPLEE COM BILL", "ヤホー ショッピング", "NETFLIKS.COM", "メルカリモ"),
    "noru": ("モバイルスイコ チャージ", "JR東海道 エキスプレス予約", "タクシー日の出交通",
             "ETC 東名高速 横浜町田", "出光石油 SS1###"),
    "kau": ("ヤマデ電機 LABI池袋", "家具のニトロ 川崎店", "旅行社ジェーティ オンライン"),
    "gai": ("UBERE *TRIP AMSTERDAM", "AWSS EMEA", "HOTEL LUNA MILANO", "OPENIA *CHATGTP"),
}  # fmt: skip
KINDS = (
    Kind(8, -150, -6000, "{mise}", "", "1"),
    Kind(4, -300, -15000, "{net}", "", "1"),
    Kind(4, -500, -14000, "{noru}", "", "10"),
    Kind(2, -15000, -160000, "{kau}", "plan", "100"),
    Kind(2, -900, -60000, "{gai}", "far", "1"),
    Kind(1, 500, 9000, "{net} 返品", "", "1"),
)
FAR = (("USD", "米ドル", 148.0), ("EUR", "ユーロ", 160.0))
COLUMNS = (40, 98, 262, 288, 396, 424, 462, 555)


@dataclass
class Use:
    """A row: what was spent, how it is paid and what is charged this time (negative: charged)."""

    day: date
    lines: list[str]
    user: str
    way: str
    spent: Decimal
    times: tuple[str, str]
    charged: Decimal


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2020, 2024), rng.randint(1, 12), 15)
    start = (end - timedelta(31)).replace(day=16)
    uses = _uses(rng, start, end)
    card = fill(rng, "3540-****-****-####", end, {})
    due = (end + timedelta(30)).replace(day=10)
    flow = Flow(775, lambda: Page(A4, "cjk", "cjk"), lambda page, n: _head(page, n, card, due))
    _front(rng, flow.page, uses, due, end)
    rows: list[Row] = []
    for use in uses:
        rows.append(_row(flow, use))
    _end(rng, flow, uses)
    number_pages(flow.pages, 555, 815, "{n} / {of} ページ")
    with_pymupdf(flow.pages, path)
    return Truth(CARD, "ja_JP", "JPY", card, None, None, None, None, rows)


def _uses(rng: Random, start: date, end: date) -> list[Use]:
    family = rng.random() < 0.4
    uses = []
    for entry in bought(rng, KINDS, POOLS, (start, end), how_many(rng)):
        user = "家族" if family and rng.random() < 0.3 else "本人"
        use = Use(entry.day, list(entry.lines), user, "1回", entry.amount, ("", ""), entry.amount)
        if entry.tag == "far":
            code, name, near = rng.choice(FAR)
            there, _ = abroad(rng, entry.amount, near)
            rate = (abs(entry.amount) / there).quantize(Decimal("0.001"))
            use.lines.append(f"現地利用額 {there:,.2f} {code} ({name}) 換算レート {rate}円")
        elif entry.tag == "plan" and rng.random() < 0.7:
            _spread(rng, use)
        uses.append(use)
    return sorted(uses, key=lambda use: use.day)


def _spread(rng: Random, use: Use) -> None:
    """Make it an instalment of a purchase of some months ago."""
    times = rng.choice([3, 6, 10, 12])
    now = rng.randint(1, times)
    use.day -= timedelta(30 * (now - 1))
    use.way, use.times = "分割", (str(times), str(now))
    use.charged = -(abs(use.spent) / times).quantize(Decimal(1))


def _yen(amount: Decimal) -> str:
    return f"{-amount:,.0f}"


def _due_total(uses: list[Use]) -> Decimal:
    return sum((use.charged for use in uses), Decimal(0))


def _head(page: Page, number: int, card: str, due: date) -> float:
    page.put(40, 46, "みずほのかカード", 15, color=PINK)
    page.put(555, 46, "カードご利用代金明細書", 13, right=True)
    page.rule(40, 56, 555, 1.2, PINK)
    page.put(40, 74, f"カード番号 {card}", 9)
    page.put(555, 74, f"お支払日 {_long(due)}", 9, right=True)
    return 276 if number == 1 else _columns(page, 106)


def _long(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _columns(page: Page, y: float) -> float:
    page.box(40, y - 14, 515, 26, (0.98, 0.92, 0.94))
    for x, text, right in (
        (COLUMNS[0], "ご利用日", False),
        (COLUMNS[1], "ご利用先など", False),
        (COLUMNS[2], "", False),
        (COLUMNS[3], "利用者", False),
        (COLUMNS[4], "ご利用金額(円)", True),
        (COLUMNS[5], "支払区分", True),
        (COLUMNS[7], "今回ご請求金額(円)", True),
    ):
        page.put(x + (16 if text == "支払区分" else 0), y, text, 7.5, right=right)
    page.put(COLUMNS[6], y - 4, "分割 今回", 7, center=True)
    page.put(COLUMNS[6], y + 6, "回数 回数", 7, center=True)
    return y + 26


def _front(rng: Random, page: Page, uses: list[Use], due: date, end: date) -> None:
    page.lines(40, 104, ["〒152-0034", "東京都目黒区緑が丘1-2-3", "佐々木 美咲 様"], 10, 14)
    page.box(300, 92, 255, 66, stroke=PINK)
    page.put(310, 108, f"{due.year}年{due.month}月ご請求分", 9)
    page.put(310, 128, "お支払金額合計", 10)
    page.put(545, 128, f"{_yen(_due_total(uses))} 円", 15, right=True)
    page.put(310, 148, "お引落口座 みちのく中央銀行 目黒支店 普通 ***4821", 8)
    page.put(
        40,
        178,
        "分割払い・リボ払いは前月以前のご利用を含みます。ご利用日と請求月がずれる場合がございます。",
        8,
    )
    page.put(40, 194, "ご利用可能枠 800,000円  うちキャッシング枠 100,000円", 8)
    page.put(40, 210, f"永久不変ポイント残高 {rng.randint(100, 60000):,} ポイント ({_long(end)}現在)", 8)
    _columns(page, 250)


def _row(flow: Flow, use: Use) -> Row:
    flow.need(12 * len(use.lines) + 4)
    page, y = flow.page, flow.y
    page.put(COLUMNS[0], y, f"{use.day:%Y/%m/%d}", 8)
    page.put(COLUMNS[1], y, use.lines[0], 8)
    if width(use.lines[0], "cjk", 8) > 180:
        raise ValueError(f"too wide: {use.lines[0]}")
    page.put(COLUMNS[3] + 3, y, use.user, 8)
    page.put(COLUMNS[4], y, _yen(use.spent), 8, right=True)
    page.put(COLUMNS[5], y, use.way, 8, center=True)
    page.put(COLUMNS[6] - 9, y, use.times[0], 8, center=True)
    page.put(COLUMNS[6] + 9, y, use.times[1], 8, center=True)
    page.put(COLUMNS[7], y, _yen(use.charged), 8, right=True)
    page.lines(COLUMNS[1], y + 11, use.lines[1:], 7, 10, color=GREY)
    flow.y += 11 * len(use.lines) + 4
    page.rule(40, flow.y - 11, 555, 0.2, GREY)
    return Row(use.day, " ".join(" ".join(use.lines).split()), use.charged, None, None, flow.number)


def _end(rng: Random, flow: Flow, uses: list[Use]) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 6
    page.put(COLUMNS[1], y, "ご請求金額合計", 9)
    page.put(COLUMNS[7], y, _yen(_due_total(uses)), 10, right=True)
    page.put(40, y + 34, "次回以降のお支払予定", 9, color=PINK)
    left = [use for use in uses if use.times[0] and use.times[0] != use.times[1]]
    rest = sum((abs(use.charged) * (int(use.times[0]) - int(use.times[1])) for use in left), Decimal(0))
    page.put(40, y + 50, f"分割払い残高 {rest:,.0f}円   リボ払い残高 0円   実質年率 15.00%", 8)
    rate = some_amount(rng, 140, 156, "0.01")
    page.put(
        40,
        y + 64,
        f"海外でのご利用は売上データ到着日の相場に事務手数料2.20%を加えて換算します(参考 1米ドル={rate}円)。",
        7,
        color=GREY,
    )
