"""Israel, monthly list of charges of a card company, right to left: purchases at home and abroad in two tables,
sum of the deal beside the sum charged, instalments in a column of remarks, card fee with its refund, no old balance.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_period, written
from ..pens import A4, GREY, Color, Flow, Page, width, with_reportlab
from ._rows import CENT, cents, joined, total, usage

BLUE: Color = (0.07, 0.25, 0.58)
PALE: Color = (0.91, 0.93, 0.98)
POOLS = {
    "shop": (
        "שופרסל דיל תל אביב",
        "רמי לוי שיווק השקמה",
        "סופר פארם דיזנגוף",
        "פז אפליקציית יילו",
        "ארומה רמת אביב",
        "רב קו אונליין",
        "חברת החשמל לישראל",
        "סלקום ישראל חיובים",
        "מכבי שירותי בריאות",
        "PAYBOX",
        "WOLT",
        "עיריית גבעתיים מוסף",
        "BIT העברה בביט",
    ),
    "big": ("קסטרו דיזנגוף סנטר", "איקאה נתניה", "מחסני חשמל", "כללביט חובה ומקיף", "אל על נתיבי אוויר"),
    "far": ("NETFLIX.COM^USD", "ALIEXPRESS^USD", "BOOKING.COM^EUR", "AMAZON MKTPLACE^USD", "SPOTIFY P31^EUR"),
}
HOME = [
    Kind(14, -6, -620, "{shop}", "home"),
    Kind(3, -60, -480, "{big}", "plan"),
    Kind(0.7, 20, 300, "{shop}", "home", most=1),
]
ABROAD = [Kind(1, -12, -900, "{far}", "far")]
RATES = {"USD": Decimal("3.6840"), "EUR": Decimal("3.9915")}
RIGHT = 560.0


def _shown(word: str) -> str:
    """A word as it stands on paper from left to right."""
    return word[::-1] if any("א" <= sign <= "ת" for sign in word) else word


def _put(
    page: Page, x: float, y: float, text: str, size: float = 8.5, bold: bool = False, color: Color = (0, 0, 0)
) -> None:
    """Words from the right to the left, each one placed by itself."""
    face = page.bold if bold else page.face
    if text.isascii():
        page.put(x, y, text, size, right=True, bold=bold, color=color)
        return
    for word in text.split():
        page.put(x, y, _shown(word), size, right=True, bold=bold, color=color)
        x -= width(_shown(word) + " ", face, size)


def _money(amount: Decimal) -> str:
    return written(amount)


class _Item:
    """A charge with the sum of the deal, the remark and the columns of its table."""

    def __init__(self, day: date, name: str, amount: Decimal, deal: str, remark: str = "") -> None:
        self.day, self.name, self.amount, self.deal, self.remark = day, name, amount, deal, remark


def _home(rng: Random, period: tuple[date, date]) -> list[_Item]:
    items = []
    for one in usage(rng, HOME, POOLS, period, 14, 66):
        day, deal, remark = one.day, -one.amount, rng.choice(["", "", "", "הוראת קבע"])
        if one.tag == "plan":
            of = rng.choice([2, 3, 6, 10, 12])
            at = rng.randint(1, of)
            day -= timedelta(30 * (at - 1))
            deal, remark = deal * of, f"תשלום {at} מתוך {of}"
        items.append(_Item(day, one.lines[0], one.amount, _money(deal), remark))
    return sorted(items, key=lambda item: item.day)


def _fees(end: date) -> list[_Item]:
    fee = Decimal("-15.90")
    return [_Item(end, "דמי כרטיס", fee, _money(-fee)), _Item(end, "הנחה בדמי כרטיס", -fee, _money(fee))]


def _far(rng: Random, one: Entry) -> _Item:
    name, sign = one.lines[0].split("^")
    rate = RATES[sign] + rng.randint(-200, 200) * Decimal("0.0001")
    return _Item(one.day, name, one.amount, f"{_money(cents(-one.amount / rate))} {sign}", f"{rate}")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    charged = end + timedelta(rng.randint(4, 9))
    home = _home(rng, (start, end))
    if rng.random() < 0.6:
        home += _fees(end)
    count = rng.randint(0, 9)
    far = [_far(rng, one) for one in usage(rng, ABROAD, POOLS, (start, end), count, count)]
    sums = [-sum((item.amount for item in part), CENT - CENT) for part in (home, far)]
    card = fill(rng, "####", end, {})
    flow = Flow(756, lambda: Page(A4, "sans", "sans-bold"), lambda page, n: _head(page, n, card, charged))
    _summary(rng, flow, card, sums, charged)
    rows = _table(flow, "עסקאות שחויבו / זוכו בארץ", home, False)
    _total(flow, 'סה"כ חיוב בש"ח לתאריך', sums[0], charged)
    if far:
        rows += _table(flow, 'עסקאות שחויבו / זוכו בחו"ל', far, True)
        _total(flow, 'סה"כ חיוב עסקאות בחו"ל לתאריך', sums[1], charged)
    _total(flow, 'סה"כ לחיוב החודש בכרטיס', sum(sums), charged)
    _last(rng, flow)
    for at, page in enumerate(flow.pages, 1):
        page.put(298, 806, f"{len(flow.pages)} / {at}", 7.5, center=True)
    with_reportlab(flow.pages, path)
    assert total(rows) == -sum(sums)
    return Truth("credit_card", "he-IL", "ILS", card, None, None, None, None, rows)


def _head(page: Page, number: int, card: str, charged: date) -> float:
    page.box(0, 0, 595, 26, BLUE)
    _put(page, RIGHT, 18, "כרטיסי הגליל", 13, True, (1, 1, 1))
    page.put(35, 17, "www.galilcard.example", 8, color=(1, 1, 1))
    _put(page, RIGHT, 50, "פירוט חיובים וזיכויים", 13, True, BLUE)
    page.put(35, 48, f"{charged:%d/%m/%y}", 9)
    _put(page, 150, 48, "מועד חיוב", 9)
    if number > 1:
        page.put(35, 60, card, 9)
        _put(page, 150, 60, "כרטיס המסתיים", 9)
        return 86
    for at, line in enumerate(("לכבוד", "נועה אברהמי", "רחוב ויצמן 38 דירה 7", "גבעתיים 5324407")):
        _put(page, RIGHT, 72 + 12 * at, line, 9)
    return 134


def _summary(rng: Random, flow: Flow, card: str, sums: list[Decimal], charged: date) -> None:
    page, y = flow.page, flow.y
    page.box(35, y - 12, 525, 44, PALE)
    heads = ((555, "סוג כרטיס"), (430, "מספר כרטיס"), (330, "מסגרת אשראי"), (230, "מועד חיוב"), (110, "סכום לחיוב"))
    for x, text in heads:
        _put(page, x, y, text, 8, True)
    _put(page, 555, y + 18, "גליל זהב MASTERCARD", 8.5)
    page.put(430, y + 18, card, 8.5, right=True)
    page.put(330, y + 18, "18,000", 8.5, right=True)
    page.put(230, y + 18, f"{charged:%d/%m/%y}", 8.5, right=True)
    page.put(110, y + 18, f"₪ {_money(Decimal(sum(sums)))}", 9.5, right=True, bold=True)
    bank = f"{rng.randint(10, 31)}-{rng.randint(100, 899)}-{rng.randint(10000, 999999)}"
    page.put(300, y + 48, bank, 8.5, right=True)
    _put(page, 555, y + 48, "החיוב יתבצע בחשבון הבנק שמספרו", 8.5)
    flow.y = y + 76


def _columns(page: Page, y: float, abroad: bool) -> float:
    page.box(35, y - 11, 525, 16, BLUE)
    heads = [(556, "תאריך רכישה"), (486, "שם בית עסק"), (312, "סכום עסקה"), (232, "סכום חיוב"), (160, "פירוט נוסף")]
    if abroad:
        heads[2:] = [(320, "סכום מקורי"), (232, 'סכום חיוב בש"ח'), (140, "שער המרה")]
    for x, text in heads:
        _put(page, x, y, text, 8, True, (1, 1, 1))
    return y + 18


def _table(flow: Flow, title: str, items: list[_Item], abroad: bool) -> list[Row]:
    rows: list[Row] = []
    flow.need(60)
    _put(flow.page, RIGHT, flow.y, title, 10, True, BLUE)
    flow.y = _columns(flow.page, flow.y + 18, abroad)
    for item in items:
        if flow.need(14):
            flow.y = _columns(flow.page, flow.y, abroad)
        page, y = flow.page, flow.y
        page.put(556, y, f"{item.day:%d/%m/%y}", 8.5, right=True)
        _put(page, 486, y, item.name)
        page.put(312, y, item.deal if abroad else f"₪ {item.deal}", 8.5, right=True)
        page.put(232, y, f"₪ {_money(-item.amount)}", 8.5, right=True)
        if abroad:
            page.put(140, y, item.remark, 8.5, right=True)
        else:
            _put(page, 160, y, item.remark)
        page.rule(35, y + 4, 560, 0.2, GREY)
        rows.append(Row(item.day, joined(item.name), item.amount, page=flow.number))
        flow.y += 14
    return rows


def _total(flow: Flow, text: str, amount: Decimal | int, charged: date) -> None:
    flow.need(20)
    page, y = flow.page, flow.y + 2
    page.box(35, y - 11, 525, 16, PALE)
    _put(page, 556, y, text, 8.5, True)
    if text.endswith("לתאריך"):
        page.put(360, y, f"{charged:%d/%m/%y}", 8.5, right=True, bold=True)
    page.put(232, y, f"₪ {_money(Decimal(amount))}", 8.5, right=True, bold=True)
    flow.y += 26


def _last(rng: Random, flow: Flow) -> None:
    flow.need(90)
    page, y = flow.page, flow.y + 6
    _put(page, RIGHT, y, "חיובים עתידיים ידועים", 9.5, True, BLUE)
    for at, label in enumerate(("החודש הבא", "בעוד חודשיים", "בעוד שלושה חודשים")):
        _put(page, 556 - 170 * at, y + 15, label, 8)
        page.put(556 - 170 * at, y + 28, _money(some_amount(rng, 100, 2500)), 8.5, right=True)
    notes = (
        "הריבית על פיגורים בתשלום היא בשיעור המרבי הקבוע בהסכם.",
        "לבירורים ניתן לפנות למוקד השירות בטלפון או באתר החברה בכל שעות היממה.",
    )
    for at, note in enumerate(notes):
        _put(page, RIGHT, y + 50 + 11 * at, note, 7.5, color=GREY)
