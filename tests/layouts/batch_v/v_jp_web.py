"""Japan, page of an internet bank printed from the browser: newest first, navigation, address and print time around it.

Dates as YYYY/MM/DD in rows and unpadded above them, whole yen, withdrawals before deposits, notes last; no
opening balance, the current balance stands in a box on top.
"""

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(6, -300, -18000, "デビット　{shop}", step="1"),
    Kind(3, -1000, -60000, "振込＊{person}", step="1"),
    Kind(2, 3000, 150000, "振込　{person}", step="1"),
    Kind(1, 210000, 420000, "給与　カ）{employer}", step="1", most=2),
    Kind(2, -10000, -80000, "カード出金　{atm}", step="1000"),
    Kind(1, 5000, 100000, "カード入金　{atm}", step="1000"),
    Kind(2, -900, -28000, "口座振替　{utility}", step="1"),
    Kind(1, -55, -330, "振込手数料", step="55", most=4),
    Kind(0.7, 1, 240, "利息", step="1", most=1),
    Kind(0.7, 50, 900, "キャッシュバック", step="1", most=1),
]
POOLS = {
    "shop": [
        "セブンイレブン　渋谷店",
        "ライフ　三軒茶屋店",
        "アマゾン　マーケットプレイス",
        "マツモトキヨシ",
        "ユニクロ　オンライン",
    ],
    "person": ["ヤマダ　ハナコ", "サトウ　ケンイチ", "タカハシ　ミホ", "ナカムラ　リヨウ"],
    "employer": ["ミドリシステムズ", "トウヨウブツサン"],
    "atm": ["イーネットＡＴＭ", "ローソン銀行ＡＴＭ", "ゆうちよ銀行ＡＴＭ"],
    "utility": ["トウキヨウガス", "ＮＨＫ", "ソフトバンク", "シブヤクスイドウ", "リソナカード"],
}
NOTES = ["", "", "", "家賃", "食費", "旅行積立", "会費４月分"]
OUT, IN, LEFT = 356.0, 432.0, 512.0


def yen(amount: Decimal) -> str:
    return written(amount, ",", "", 0)


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, calendar=True)
        self.opening = some_amount(rng, 250000, 2500000, "1")
        count = rng.choice([rng.randint(5, 9), rng.randint(16, 40), rng.randint(45, 80)])
        self.entries = some_entries(rng, KINDS, POOLS, self.period, count=count, balance=self.opening, floor=200000)
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.number = fill(rng, "1######", self.period[0], {})
        self.clock = fill(rng, "1#:2#", self.period[0], {})
        self.balance = self.closing
        self.rows: list[Row] = []

    def new(self) -> Page:
        return Page(face="cjk", bold="cjk")

    def head(self, page: Page, sheet: int) -> float:
        printed = f"{self.period[1].year}/{self.period[1].month}/{self.period[1].day} {self.clock}"
        page.put(28, 24, printed, 7)
        page.put(297, 24, "入出金明細 | はやて銀行", 7, center=True)
        if sheet > 1:
            return self.titles(page, 54)
        page.box(28, 40, 539, 34, (0.0, 0.45, 0.7))
        page.put(40, 62, "はやて銀行", 15, color=(1, 1, 1))
        page.put(556, 62, "お問い合わせ　ログアウト", 8, right=True, color=(1, 1, 1))
        for n, name in enumerate(["ホーム", "口座情報", "振込・振替", "定期預金", "外貨預金", "ローン", "各種手続"]):
            page.put(40 + 76 * n, 90, name, 8, color=(0.0, 0.3, 0.5))
        page.rule(28, 98, 567, 0.6, GREY)
        page.put(40, 120, "入出金明細", 13)
        page.put(40, 140, f"円普通預金　本店営業部（001）　口座番号 {self.number}　オカモト　サクラ　様", 8.5)
        page.box(40, 150, 300, 40, stroke=GREY)
        last = self.period[1]
        page.put(50, 166, f"現在残高（{last.year}/{last.month}/{last.day} 時点）", 8)
        page.put(330, 181, f"{yen(self.closing)} 円", 12, right=True)
        page.put(360, 164, "引出可能額", 8)
        page.put(555, 164, f"{yen(max(self.closing, Decimal(0)))} 円", 8, right=True)
        page.put(360, 180, "今月の振込無料回数　残り 3 回", 8)
        first = self.period[0]
        span = f"{first.year}/{first.month}/{first.day} ～ {last.year}/{last.month}/{last.day}"
        page.put(40, 212, f"照会期間　{span}　　全 {len(self.entries)} 件", 8.5)
        page.put(555, 212, "並び順：新しい順　CSVダウンロード", 8, right=True, color=(0.0, 0.3, 0.5))
        return self.titles(page, 232)

    def titles(self, page: Page, y: float) -> float:
        page.box(40, y - 11, 515, 16, (0.88, 0.93, 0.97))
        page.put(46, y, "日付", 8)
        page.put(108, y, "内容", 8)
        page.put(OUT, y, "出金金額(円)", 8, right=True)
        page.put(IN, y, "入金金額(円)", 8, right=True)
        page.put(LEFT, y, "残高(円)", 8, right=True)
        page.put(520, y, "メモ", 8)
        return y + 20

    def row(self, rng: Random, flow: Flow, entry: Entry) -> None:
        lines = wrap(entry.lines[0], fits("cjk", 8, 168))
        flow.need(11 * len(lines) + 8)
        page, y = flow.page, flow.y
        note = rng.choice(NOTES) if entry.amount < 0 and "振込＊" in lines[0] else ""
        page.put(46, y, f"{entry.day.year}/{entry.day:%m/%d}", 8)
        page.lines(108, y, lines, 8, 11)
        page.put(OUT if entry.amount < 0 else IN, y, yen(abs(entry.amount)), 8, right=True)
        page.put(LEFT, y, yen(self.balance), 8, right=True)
        page.put(520, y, note, 7)
        page.rule(40, y + 11 * len(lines) - 5, 555, 0.3, GREY)
        shown = " ".join(" ".join([*lines, note]).split())
        self.rows.append(Row(entry.day, shown, entry.amount, self.balance, None, flow.number))
        self.balance -= entry.amount
        flow.y += 11 * len(lines) + 5

    def close(self, flow: Flow) -> None:
        flow.need(90)
        page, y = flow.page, flow.y + 10
        notes = [
            "・デビットのご利用分は、加盟店からの売上情報により金額が変更となる場合があります。",
            "・明細は最大84か月前まで照会できます。1回の照会で表示できる件数は500件です。",
            "・円定期預金　年0.30%（1年もの、税引後年0.239%）キャンペーン実施中",
        ]
        y = page.lines(46, y, notes, 7, 11, color=GREY)
        page.put(297, y + 14, "トップへ戻る　｜　金利一覧　｜　手数料一覧　｜　個人情報保護方針", 7, center=True)
        page.put(297, y + 28, "株式会社はやて銀行　登録金融機関 関東財務局長（登金）第9911号", 6.5, center=True)
        self.mark(flow.pages)

    def mark(self, pages: list[Page]) -> None:
        """The browser's address and page numbers, known once all pages are."""
        for n, page in enumerate(pages, 1):
            page.put(28, 830, "https://ib.hayatebank.example/ib/acct/detail?seq=20417", 7)
            page.put(567, 830, f"{n}/{len(pages)}", 7, right=True)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(806, sheet.new, sheet.head)
    for entry in reversed(sheet.entries):
        sheet.row(rng, flow, entry)
    sheet.close(flow)
    with_pymupdf(flow.pages, path)
    truth = Truth("checking", "ja_JP", "JPY", sheet.number, *sheet.period, None, sheet.closing, sheet.rows)
    truth.newest_first = True
    return truth
