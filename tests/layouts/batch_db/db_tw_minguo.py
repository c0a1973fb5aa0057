"""Taiwan: years of the Republic, used and posted days, minus before payments, foreign day, place and sum at the end."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, earlier, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_pymupdf
from ._db import Book, Period, digits, numbered, owed, shared, tagged, total

KINDS = (
    Kind(8, -45, -2600, "{shop}", "buy", "1"),
    Kind(5, -180, -8900, "{store}{place}", "buy", "1"),
    Kind(2, -300, -4200, "{bill}", "buy", "1"),
    Kind(1.5, -800, -5200, "{parts}", "buy", "1"),
    Kind(2, -120, -16000, "{abroad}", "far", "1"),
)
POOLS = {
    "shop": ["統一超商", "全家便利商店", "悠遊卡自動加值", "台灣中油－站號####", "優食台灣股份有限公司", "台灣高鐵"],
    "store": ["全聯實業－", "家樂福－", "誠品書店－", "新光三越－", "好市多－"],
    "place": ["信義店", "台中西屯", "板橋分店", "高雄三多", "竹北店"],
    "bill": ["中華電信費用 (第##期)", "台北市自來水費", "台電電費代扣 ########", "遠雄人壽保費"],
    "parts": ["momo購物網 分期第0#期／12期", "燦坤３Ｃ分期第02期／06期"],
    "abroad": ["GOOGLE *YouTubePremium", "KLOOK TRAVEL", "AIRBNB * HM########", "UNIQLO SHINJUKU", "AMAZON MKTPLACE"],
}
COLUMNS = (
    (34.0, "消費日", False),
    (84.0, "入帳起息日", False),
    (140.0, "消費明細", False),
    (392.0, "新臺幣金額", True),
    (408.0, "外幣折算日", False),
    (468.0, "消費地", False),
    (504.0, "幣別", False),
    (564.0, "外幣金額", True),
)
NOTES = (
    "◎ 循環信用年利率 8.88%，適用期間至次一帳單結帳日止；逾期未繳者，第一個月計收違約金 300 元。",
    "◎ 紅利點數 1,500 點將於 12/31 到期，請儘速兌換。",
    "◎ 國外交易服務費依交易金額 1.5% 計收。預借現金手續費：每筆金額 × 3.5% ＋ 100 元。",
)


def _minguo(day: date) -> str:
    return f"{day.year - 1911}/{day:%m/%d}"


def _plain(amount: Decimal) -> str:
    return written(amount, places=0)


class _Bill:
    def __init__(self, rng: Random, period: Period, opening: Decimal, change: Decimal, paid: Decimal) -> None:
        self.rng, self.period, self.opening, self.closing, self.paid = rng, period, opening, opening + change, paid
        self.card, self.book = digits(rng, "####"), Book()
        self.flow = Flow(770, lambda: Page(A4, "cjk", "cjk"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(34, 36, "玉山海商業銀行 信用卡消費明細帳單", 13 if number == 1 else 9)
        page.put(564, 36, f"帳單年月 {self.period[1].year - 1911}年{self.period[1].month:02}月", 8, right=True)
        return self.columns(page, self.summary(page) if number == 1 else 66)

    def summary(self, page: Page) -> float:
        end = self.period[1]
        page.put(34, 64, self.rng.choice(["林○君", "陳○豪", "張○婷"]) + "  君", 11)
        facts = (
            ("結帳日", _minguo(end)),
            ("繳款截止日", _minguo(end + timedelta(16))),
            ("上期應繳總額", _plain(-self.opening)),
            ("－已繳／退款總額", _plain(self.paid)),
            ("＋本期新增款項", _plain(-(self.closing - self.opening - self.paid))),
            ("＝本期應繳總額", _plain(-self.closing)),
            ("最低應繳金額", _plain(max(Decimal(0), -self.closing) // 10)),
        )
        for n, (name, text) in enumerate(facts):
            x = 34 + n * 77.0
            page.box(x - 4, 84, 75, 15, (0.85, 0.93, 0.88))
            page.put(x, 95, name, 7.5)
            page.put(x + 67, 112, text, 8.5, right=True)
        page.put(34, 134, "信用額度 250,000   預借現金額度 50,000   循環利率 8.88%", 7.5)
        return 164

    def columns(self, page: Page, y: float) -> float:
        for x, text, right in COLUMNS:
            page.put(x, y, text, 7.5, right=right)
        page.rule(30, y + 5, 566, 0.8)
        return y + 20

    def line(self, text: str, amount: Decimal | None = None) -> None:
        self.flow.need(30)
        self.flow.page.put(140, self.flow.y, text, 8)
        self.flow.page.put(392, self.flow.y, "" if amount is None else _plain(amount), 8, right=True)
        self.flow.y += 14

    def row(self, entry: Entry) -> None:
        self.flow.need(14)
        page, y, used = self.flow.page, self.flow.y, earlier(self.rng, entry.day)
        page.put(34, y, _minguo(used), 8)
        page.put(84, y, _minguo(entry.day), 8)
        page.put(140, y, entry.lines[0], 8)
        page.put(392, y, _plain(-entry.amount), 8, right=True)
        if entry.tag == "far":
            place, coin, rate = self.rng.choice(
                [("US", "USD", "31.62"), ("JP", "JPY", "0.2145"), ("SG", "SGD", "23.48")]
            )
            page.put(408, y, _minguo(entry.day), 8)
            page.put(468, y, place, 8)
            page.put(504, y, coin, 8)
            page.put(564, y, written(-entry.amount / Decimal(rate)), 8, right=True)
        self.flow.y += 14
        self.book.add(self.flow.number, entry.day, entry.lines, entry.amount, used)


def _with_fees(entries: list[Entry]) -> list[Entry]:
    """After each purchase abroad its service fee."""
    out: list[Entry] = []
    for entry in entries:
        out.append(entry)
        fee = (entry.amount * Decimal("0.015")).quantize(Decimal(1))
        if entry.tag == "far" and fee < 0:
            out.append(Entry(entry.day, ("國外交易服務費",), fee, "buy", "fee"))
    return out


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    bought = _with_fees(some_entries(rng, KINDS, POOLS, period, reversal="{} 退貨"))
    opening = owed(rng, 900, 60000, "1")
    paying = rng.random() < 0.9
    way = rng.choice(["感謝您辦理本行自動轉帳繳款！", "網路銀行繳款－謝謝您", "統一超商代收繳款"])
    paid = [Entry(period[0] + timedelta(rng.randint(5, 20)), (way,), -opening, "pay", "")] if paying else []
    if not paying:
        bought.append(Entry(period[1], ("循環信用利息",), -Decimal(rng.randint(20, 600)), "buy", ""))
    back = [entry for entry in [*paid, *bought] if entry.amount > 0]
    bill = _Bill(rng, period, opening, total([*paid, *bought]), total(back))
    bill.line("上期應繳總額", -opening)
    for entry in paid:
        bill.row(entry)
    hands = shared(rng, bought, 2 if rng.random() < 0.5 else 1)
    for name, hand in zip(("正卡", "附卡"), hands, strict=False):
        bill.line(f"{name}末四碼 {digits(rng, '####')} 世界卡")
        for entry in hand:
            bill.row(entry)
        bill.line(f"{name}本期消費小計", -total(tagged(hand, "buy", "far")))
    bill.line("本期應繳總額", -bill.closing)
    bill.flow.need(60)
    bill.flow.page.lines(34, bill.flow.y + 16, NOTES, 7.5, 12)
    numbered(bill.flow.pages, 564, 815, lambda n, of: f"第 {n} 頁／共 {of} 頁")
    with_pymupdf(bill.flow.pages, path)
    return bill.book.truth(("zh_TW", "TWD"), None, period, opening, bill.closing)
