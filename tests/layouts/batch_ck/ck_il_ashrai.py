"""Israel, credit card, set from right to left: the charged sum stands at the far left, dates at the far right with
years of two digits, local and foreign deals in separate tables, instalments as a note, totals for each charging day.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_days, some_entries, written
from ..pens import A4, WHITE, Color, Flow, Page, with_reportlab
from ._rows import by_words, hebrew, summed

BLUE: Color = (0.1, 0.25, 0.6)
LIGHT: Color = (0.92, 0.94, 0.99)

POOLS = {
    "shop": ["שופרסל דיל", "סופר פארם", "רמי לוי שיווק השקמה", "יוחננוף ובניו", "מגה בעיר", "טיב טעם", "מחסני השוק"],
    "city": ["תל אביב", "חיפה", "רעננה", "באר שבע", "הרצליה", "ירושלים", "נתניה"],
    "food": ["ארומה", "קפה גרג", "פיצה שמש", "מסעדת הנמל", "בורגר רחוב"],
    "fuel": ["פז אפליקציית יילו", "דלק מנטה", "סונול כפר סבא"],
    "bill": ["חברת החשמל לישראל", "בזק חברה ישראלית", "פלאפון חשבון תקופתי", "מי אביבים"],
}
HOME = [
    Kind(18, -20, -620, "{shop} {city}"),
    Kind(12, -18, -240, "{food} {city}"),
    Kind(6, -90, -380, "{fuel}"),
    Kind(6, -60, -780, "{bill}", "קבע"),
    Kind(5, -80, -900, "ביטוח ישיר", "part"),
    Kind(5, -150, -1200, "איקאה {city}", "part"),
    Kind(2, -9, -60, "רב קו אונליין"),
    Kind(2, 30, 400, "{shop} {city}", "זיכוי"),
]
AWAY = [
    Kind(6, -6, -90, "AMZN MKTP US"),
    Kind(4, -10, -60, "NETFLIX.COM"),
    Kind(3, -30, -400, "BOOKING.COM"),
    Kind(3, -5, -40, "ALIEXPRESS"),
]


def _day(day: date) -> str:
    return f"{day:%d/%m/%y}"


def draw(rng: Random, path: Path) -> Truth:
    year, month = rng.randint(2019, 2024), rng.randint(1, 12)
    charged = date(year, month, 10)
    end = charged - timedelta(8)
    start = end - timedelta(31)
    home = some_entries(rng, HOME, POOLS, (start, end), count=rng.randint(16, 70))
    away = some_entries(rng, AWAY, POOLS, (start, end), count=rng.randint(0, 9))
    card = fill(rng, "####", start, {})
    # the sum below is what the bank account is charged; the card itself carries no balance over
    total = summed(entry.amount for entry in [*home, *away])

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 40, BLUE)
        page.put(560, 26, hebrew("כרטיסי גל"), 17, right=True, color=WHITE)
        page.put(36, 26, hebrew(f"עמוד {number}"), 8, color=WHITE)
        page.put(560, 58, hebrew(f"פירוט עסקאות לכרטיס גל זהב המסתיים בספרות {card}"), 10.5, right=True)
        return 78.0

    flow = Flow(792, lambda: Page(A4, "sans", "sans-bold"), head, _foot)
    page = flow.page
    page.put(560, 78, hebrew("לכבוד: כהן מיכל ואורי"), 9, right=True)
    page.put(560, 91, hebrew("רחוב הגפן 14, רעננה 4358112"), 9, right=True)
    page.put(36, 78, hebrew(f"תאריך הפקה: {_day(end + timedelta(2))}"), 9)
    page.box(36, 104, 524, 40, LIGHT, stroke=BLUE)
    page.put(552, 120, hebrew("סך החיוב בחשבון הבנק"), 10, right=True, bold=True)
    page.put(552, 136, hebrew(f"מועד החיוב: {_day(charged)}"), 9, right=True)
    page.put(44, 128, "₪ " + written(-total), 13, bold=True)
    flow.y = 168
    rows = _local(flow, rng, home)
    _sum(flow, f"סך הכל לתאריך {_day(charged)}", summed(entry.amount for entry in home))
    if away:
        flow.y += 14
        rows += _foreign(flow, rng, [(e.day, e.lines[0], e.amount) for e in away])
        _sum(flow, "סך הכל עסקאות במטבע חוץ", summed(entry.amount for entry in away))
    _offers(flow, rng, end)
    _foot(flow.page, flow.y)
    by_words(flow.pages)
    with_reportlab(flow.pages, path, order=rng.choice(["rows", "shuffled"]))
    return Truth("card", "he_IL", "ILS", card, None, None, None, None, rows)


LOCAL = [(556, "תאריך|עסקה"), (496, "שם בית עסק"), (330, "סכום|עסקה"), (262, "סוג עסקה"), (190, "פירוט נוסף")]
FOREIGN = [(556, "תאריך|עסקה"), (496, "שם בית עסק"), (330, "סכום מקורי"), (262, "מטבע"), (190, "שער המרה")]


def _titles(flow: Flow, heads: list[tuple[int, str]], title: str) -> None:
    page = flow.page
    page.put(560, flow.y, hebrew(title), 10, right=True, bold=True, color=BLUE)
    flow.y += 8
    page.box(36, flow.y, 524, 24, LIGHT)
    for x, text in [*heads, (96, "סכום חיוב|בש''ח")]:
        for n, line in enumerate(text.split("|")):
            page.put(x, flow.y + 10 + 10 * n, hebrew(line), 8, right=True, bold=True)
    flow.y += 36


def _local(flow: Flow, rng: Random, entries: list[Entry]) -> list[Row]:
    title = "עסקאות בארץ"
    _titles(flow, LOCAL, title)
    rows = []
    for entry in entries:
        if flow.need(14):
            _titles(flow, LOCAL, f"{title} (המשך)")
        day, text, amount = entry.day, entry.lines[0], entry.amount
        kind, note, deal = {"קבע": "הוראת קבע", "זיכוי": "זיכוי"}.get(entry.tag, "רגילה"), "", abs(amount)
        if entry.tag == "part":
            many = rng.choice([3, 4, 6, 10, 12])
            done = rng.randint(1, many)
            day -= timedelta(min(30 * (done - 1), 190))
            kind, note, deal = "תשלומים", f"תשלום {done} מתוך {many}", abs(amount) * many
        page, y = flow.page, flow.y
        page.put(556, y, _day(day), 8.2, right=True)
        page.put(496, y, hebrew(text), 8.2, right=True)
        page.put(330, y, written(deal * (-1 if amount > 0 else 1)), 8.2, right=True)
        page.put(262, y, hebrew(kind), 8.2, right=True)
        page.put(190, y, hebrew(note), 7.6, right=True)
        page.put(96, y, written(-amount), 8.2, right=True)
        page.rule(36, y + 4, 560, 0.3)
        flow.y += 14
        rows.append(Row(day, text, amount, page=flow.number))
    return rows


def _foreign(flow: Flow, rng: Random, entries: list[tuple[date, str, Decimal]]) -> list[Row]:
    flow.need(80)
    _titles(flow, FOREIGN, "עסקאות בחו''ל ובמטבע חוץ")
    rows = []
    for day, text, amount in entries:
        if flow.need(26):
            _titles(flow, FOREIGN, "עסקאות בחו''ל ובמטבע חוץ (המשך)")
        rate = Decimal(rng.randint(32000, 38900)) / 10000
        page, y = flow.page, flow.y
        page.put(556, y, _day(day), 8.2, right=True)
        page.put(496, y, text, 8.2, right=True)
        page.put(330, y, written((-amount / rate).quantize(Decimal("0.01"))), 8.2, right=True)
        page.put(262, y, "USD", 8.2, right=True)
        page.put(190, y, f"{rate:.4f}", 8.2, right=True)
        page.put(96, y, written(-amount), 8.2, right=True)
        page.put(496, y + 11, hebrew(f"עמלת המרה 2.8% כלולה, נרשם {_day(day + timedelta(1))}"), 6.8, right=True)
        page.rule(36, y + 15, 560, 0.3)
        flow.y += 25
        rows.append(Row(day, text, amount, page=flow.number))
    return rows


def _sum(flow: Flow, title: str, amount: Decimal) -> None:
    flow.need(20)
    flow.page.box(36, flow.y - 9, 524, 14, LIGHT)
    flow.page.put(556, flow.y + 1, hebrew(title), 8.6, right=True, bold=True)
    flow.page.put(96, flow.y + 1, written(-amount), 8.6, right=True, bold=True)
    flow.y += 22


def _offers(flow: Flow, rng: Random, end: date) -> None:
    flow.need(70)
    until = some_days(rng, 1, end + timedelta(20), end + timedelta(50))[0]
    page, y = flow.page, flow.y + 6
    page.box(36, y, 524, 48, None, stroke=BLUE)
    page.put(552, y + 15, hebrew("מידע חשוב"), 9, right=True, bold=True)
    limit = written(some_amount(rng, 8000, 40000, "1000"), places=0)
    page.put(552, y + 28, hebrew(f"מסגרת האשראי בכרטיס: {limit} ש''ח. ריבית על פיגור 14.5% לשנה."), 8, right=True)
    page.put(552, y + 41, hebrew(f"הטבת קולנוע ב 19.90 ש''ח לכרטיס עד {_day(until)}"), 8, right=True)
    flow.y = y + 60


def _foot(page: Page, _y: float) -> None:
    page.rule(36, 806, 560, 0.6, BLUE)
    page.put(560, 818, hebrew("שירות לקוחות 03-5550147 בימים א עד ה 08:00-18:00"), 7, right=True)
