"""Japan: a card bill with the holder's card, a family card and an ETC card, each with a heading and a subtotal.

Days as 24/02/05, yen without a sign, way and number of payment in columns; of purchases paid in instalments only this
month's share is charged. Purchases abroad have amount, currency, rate and day of conversion on a second line.
"""

# ruff: noqa: PLR0915 (a form is a long list of what stands where)

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount
from ..pens import A4, BLACK, GREY, WHITE, Color, Flow, Page, with_pymupdf
from ._rows import Spent, joined, numbered, some_spending, total

GREEN: Color = (0.0, 0.36, 0.22)
MIST: Color = (0.9, 0.95, 0.92)
KINDS = [
    Kind(7, -6800, -320, "{shop}", step="1"),
    Kind(6, -900, -110, "{small}", step="1"),
    Kind(4, -9800, -540, "{web}", step="1"),
    Kind(2, -14200, -2100, "{bill}", step="1"),
    Kind(1.2, -12800, -640, "{abroad}", "fx", "1"),
    Kind(0.8, -96000, -30000, "{big}", "parts", "100"),
    Kind(0.3, 800, 5200, "{web}　返品", "", "1"),
]
ROAD = [Kind(1, -3960, -310, "ＥＴＣ　{gate}　{gate2}", step="10")]
POOLS = {
    "shop": [
        "イオンリテール",
        "ライフ　目黒店",
        "ユニクロ",
        "マツモトキヨシ",
        "成城石井",
        "ヨドバシカメラ　通信販売",
        "ドン・キホーテ",
    ],
    "small": [
        "セブン－イレブン／ｉＤ",
        "ローソン",
        "ファミリーマート",
        "スターバックス　コーヒー",
        "すき家",
        "モバイルＳｕｉｃａ",
    ],
    "web": ["ＡＭＡＺＯＮ．ＣＯ．ＪＰ", "楽天市場", "メルカリ", "ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ", "ウーバーイーツ"],
    "bill": ["東京電力エナジーパートナー", "東京ガス", "ＮＴＴドコモ　携帯電話ご利用料金", "ＮＨＫ受信料"],
    "abroad": ["OPENAI *CHATGPT SUBSCR (SAN FRANCISCO)", "HILTON HAWAIIAN VLG (HONOLULU)", "LOTTE DUTY FREE (SEOUL)"],
    "big": ["ビックカメラ　有楽町店", "日本航空", "ＩＫＥＡ　ＪＡＰＡＮ"],
    "gate": ["東京", "用賀", "横浜青葉", "厚木"],
    "gate2": ["御殿場", "海老名", "八王子", "三郷"],
}


def _yen(value: Decimal) -> str:
    return f"{-value:,}"


def draw(rng: Random, path: Path) -> Truth:
    year, month = rng.randint(2020, 2024), rng.randint(2, 12)
    end = date(year, month, 15)
    start = (end - timedelta(31)).replace(day=16)
    pay = (end + timedelta(20)).replace(day=10)
    name = rng.choice(["山田　太郎", "佐藤　美咲", "高橋　健一"])
    middle = rng.randint(10, 99)
    cards = [
        (f"{name}　様", f"4980-{middle}**-****-****", "プレミアゴールド", rng.randint(10, 58)),
        (
            f"{name[0]}{name[1]}　恵子　様",
            f"4980-{middle}**-****-****",
            "プレミアゴールド家族カード",
            rng.randint(2, 18),
        ),
        (f"{name}　様", "ＥＴＣカード", "", rng.randint(1, 10)),
    ]
    used = [cards[0], *[card for card in cards[1:] if rng.random() < 0.7]]
    rows: list[Row] = []
    sums: list[Decimal] = []

    def page_of() -> Page:
        return Page(A4, "cjk", "cjk")

    def head(page: Page, of: int) -> float:
        page.put(40, 44, "みどり野カード", 16, color=GREEN)
        page.put(555, 40, "カードご利用代金明細書", 12, right=True)
        page.put(555, 54, f"{pay.year}年{pay.month}月お支払い分　　{of}／##頁", 8, right=True)
        page.rule(40, 62, 555, 1.2, GREEN)
        page.put(40, 822, "みどり野カード株式会社　〒135-0000　東京都江東区豊洲０－０－０", 6.5, color=GREY)
        return 86 if of > 1 else 270

    flow = Flow(790, page_of, head)
    first = flow.page

    def heads() -> None:
        flow.page.box(40, flow.y - 10, 515, 16, GREEN)
        for x, text, right in (
            (44, "ご利用日", False),
            (96, "ご利用店名", False),
            (350, "ご利用金額", True),
            (366, "支払区分", False),
            (414, "今回回数", False),
            (502, "お支払い金額", True),
            (512, "備考", False),
        ):
            flow.page.put(x, flow.y + 1, text, 7.5, color=WHITE, right=right)
        flow.y += 22

    heads()
    for holder, number, brand, count in used:
        spent = sorted(
            some_spending(rng, KINDS if brand else ROAD, POOLS, (start, end), count, 0), key=lambda row: row.used
        )
        if flow.need(40):
            heads()
        flow.page.put(44, flow.y, f"{holder}　　{number}　　{brand}", 8.5)
        flow.page.rule(40, flow.y + 4, 555, 0.4)
        flow.y += 17
        charged: list[Spent] = []
        for row in spent:
            if flow.need(24):
                heads()
            charged.append(_line(flow, row, rows, rng))
        sums.append(total(charged))
        flow.page.box(40, flow.y - 10, 515, 14, MIST)
        flow.page.put(96, flow.y, "＜お支払い金額　小計＞", 8)
        flow.page.put(502, flow.y, _yen(Decimal(int(sums[-1]))), 8, right=True)
        flow.y += 24
    billed = Decimal(int(sum(sums)))
    if flow.need(40):
        heads()
    flow.page.rule(40, flow.y - 10, 555, 1)
    flow.page.put(96, flow.y + 3, "＜お支払い金額　総合計＞", 9.5)
    flow.page.put(502, flow.y + 3, _yen(billed), 9.5, right=True)
    flow.y += 30
    flow.need(60)
    flow.page.lines(
        40,
        flow.y,
        [
            "※海外でのご利用分は、各国際ブランドの基準レートに当社所定の事務処理コストを加えたレートで円に換算しています。",
            "※明細にお心当たりのないご利用がある場合は、お手数ですが裏面のデスクまでお早めにご連絡ください。",
            "※ご利用店名は、実際のお店の名前と異なる場合があります。",
        ],
        7,
        11,
    )
    _front(first, rng, name, (end, pay), billed)
    with_pymupdf(numbered(flow.pages), path)
    closing = billed if billed < 0 else None
    return Truth("credit_card", "ja_JP", "JPY", cards[0][1], None, end, None, closing, rows)


def _line(flow: Flow, row: Spent, rows: list[Row], rng: Random) -> Spent:
    page, y = flow.page, flow.y
    amount, way, turn, note, text = row.amount, "１回払い", "", "", row.lines[0]
    day = row.used
    if row.tag == "parts":
        parts = rng.choice([3, 6, 10])
        now = rng.randint(1, parts)
        way, turn = f"分割{parts}回", f"{now}/{parts}"
        amount = Decimal(int((row.amount / parts * Decimal("1.02")).quantize(Decimal(1), ROUND_HALF_UP)))
        day = day - timedelta(30 * (now - 1))
        note = "手数料含"
    page.put(44, y, f"{day:%y/%m/%d}", 8.5)
    page.put(96, y, text, 8 if len(text) < 30 else 7.5)
    page.put(350, y, _yen(row.amount), 8.5, right=True)
    page.put(366, y, way, 8)
    page.put(414, y, turn, 8)
    page.put(502, y, _yen(amount), 8.5, right=True)
    page.put(512, y, note, 7)
    if row.tag == "fx":
        code, base = ("KRW", 0.11) if "SEOUL" in text else ("USD", 149.2)
        rate = Decimal(str(round(base * rng.uniform(0.97, 1.04), 4)))
        foreign = (-row.amount / rate).quantize(Decimal("0.01"), ROUND_HALF_UP)
        under = f"{foreign:,} {code}　換算レート {rate}円　換算日 {row.used + timedelta(2):%m/%d}"
        flow.y += 11
        page.put(96, flow.y, under, 7.5, color=BLACK)
        text = joined(text, under)
    rows.append(Row(day, joined(text), amount, page=flow.number))
    page.rule(40, flow.y + 3.5, 555, 0.2, (0.75, 0.75, 0.75))
    flow.y += 14
    return Spent(day, day, row.lines, amount)


def _front(page: Page, rng: Random, name: str, days: tuple[date, date], billed: Decimal) -> None:
    end, pay = days
    page.lines(
        56,
        92,
        [
            f"〒153-00{rng.randint(10, 99)}",
            f"東京都目黒区下目黒{rng.randint(1, 6)}－{rng.randint(1, 20)}－{rng.randint(1, 12)}",
        ],
        9,
        13,
    )
    page.put(56, 130, f"{name}　様", 12)
    page.put(310, 92, "いつもご利用いただきありがとうございます。", 8)
    page.put(310, 104, "ご利用代金を下記のとおりご案内いたします。", 8)
    page.box(40, 156, 515, 64, None, stroke=GREEN)
    page.box(40, 156, 515, 16, GREEN)
    for x, title in ((50, "お支払日"), (190, "今回お支払い金額合計"), (380, "お支払い口座")):
        page.put(x, 168, title, 8, color=WHITE)
    page.put(50, 200, f"{pay.year}年{pay.month}月{pay.day}日", 11)
    page.put(350, 200, _yen(billed) + "円", 15, right=True)
    page.lines(
        380,
        190,
        ["みどり野銀行　目黒支店", f"普通　***{rng.randint(1000, 9999)}", name.replace("　", " ") + " 様"],
        8,
        11,
    )
    page.put(
        40, 238, f"締切日：{end.year}年{end.month}月{end.day}日　　ご利用可能枠：{rng.randint(5, 30) * 100000:,}円", 8
    )
    points = some_amount(rng, 300, 9000, "1")
    page.put(555, 238, f"今回獲得予定ポイント {points:,}　（有効期限 {end.year + 2}年{end.month}月末）", 8, right=True)
