"""Israel, charge card detail from right to left: date of purchase, shop, amount of the deal, amount charged, notes.

Hebrew is stored as it is seen, from left to right; there is no balance of the month before; a deal in payments is
charged with this month's part and the note says which of how many; a refund has the minus before the figure.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, WHITE, Flow, Page
from ._rows import add, count_pages, in_one_block, months_before, seen, use

VIOLET = (0.3, 0.15, 0.5)
KINDS = [
    Kind(6, -12, -420, "{shop} {town}", ""),
    Kind(2, -15, -90, "{cafe}", ""),
    Kind(2, -120, -380, "{fuel} {town}", ""),
    Kind(1.5, -20, -300, "{bill}", "הוראת קבע"),
    Kind(1, -9, -160, "PAYBOX", "לא הוצג כרטיס"),
    Kind(0.5, 20, 300, "{shop} {town}", "זיכוי"),
]
POOLS = {
    "shop": ["שופרסל דיל", "רמי לוי שיווק השקמה", "סופר פארם", "ויקטורי", "איקאה", "סטימצקי"],
    "town": ["תל אביב", "חיפה", "רעננה", "באר שבע", "פתח תקווה"],
    "cafe": ["ארומה אספרסו בר", "קפה גרג", "פיצה האט סניף ##"],
    "fuel": ["פז יילו", "דלק מנטה", "סונול"],
    "bill": ["חברת החשמל לישראל", "פלאפון תקשורת", "הראל ביטוח", "NETFLIX COM"],
    "big": ["מחסני חשמל", "איסתא ליינס", "קסטרו מודל"],
}


def nis(amount: Decimal) -> str:
    return written(-amount)


def short(day: date) -> str:
    return f"{day:%d/%m/%y}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    use("Deja", "Deja-Bold")
    start, end = some_period(rng, 30)
    entries = [(e, e.amount, e.tag) for e in some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 75))]
    for _ in range(rng.randint(0, 5)):
        parts = rng.choice([3, 5, 10, 12])
        part = rng.randint(1, parts)
        day = months_before(start + timedelta(rng.randint(0, 26)), part - 1)
        amount = some_amount(rng, -50, -400)
        entry = Entry(day, (fill(rng, "{big} {town}", day, POOLS),), amount * parts, "", "")
        entries.append((entry, amount, f"תשלום {part} מתוך {parts}"))
    entries.sort(key=lambda item: item[0].day)
    total = add(amount for _, amount, _ in entries)
    due = months_before(end + timedelta(20), 0).replace(day=10)
    last4 = f"{rng.randrange(10000):04}"
    holder = rng.choice(["נועה ברקת", "איתי שחר", "יעל רוזנטל"])
    rows: list[Row] = []

    def put(page: Page, x: float, y: float, text: str, size: float = 9, **how: object) -> None:
        page.put(x, y, seen(text), size, **({"right": True} | how))  # type: ignore[arg-type]

    def top(page: Page, number: int) -> float:
        page.face, page.bold = "Deja", "Deja-Bold"
        page.box(0, 0, 595, 46, VIOLET)
        put(page, 555, 30, "כוכבית כרטיסי אשראי", 16, bold=True, color=WHITE)
        put(page, 40, 30, f"עמוד {number} מתוך __", 8, right=False, color=WHITE)
        y = 70.0
        if number == 1:
            put(page, 555, 72, f"לכבוד {holder}", 10)
            put(page, 555, 86, "רחוב הרצל 15, תל אביב", 9)
            put(page, 555, 112, f"פירוט חיובים לכרטיס מסטרקארד זהב המסתיים ב-{last4}", 12, bold=True)
            page.box(40, 62, 190, 56, (0.94, 0.91, 0.97))
            put(page, 222, 78, f"מועד חיוב: {due:%d/%m/%Y}", 9)
            put(page, 222, 94, f'סה"כ לחיוב בש"ח: {nis(total)}', 10, bold=True)
            put(page, 222, 109, "חשבון בנק: 12-654-****83", 8)
            put(page, 555, 136, "עסקאות בארץ", 10, bold=True)
            y = 156
        page.box(40, y - 11, 515, 17, (0.85, 0.8, 0.92))
        for x, text in [
            (551, "תאריך רכישה"),
            (486, "שם בית עסק"),
            (312, "סכום עסקה"),
            (236, "סכום חיוב"),
            (166, "פירוט נוסף"),
        ]:
            put(page, x, y, text, 8, bold=True)
        return y + 20

    flow = Flow(785, Page, top)
    for n, (entry, amount, note) in enumerate(entries):
        flow.need(15)
        page = flow.page
        if n % 2:
            page.box(40, flow.y - 10, 515, 14.5, (0.97, 0.96, 0.98))
        put(page, 551, flow.y, short(entry.day), 8.5)
        put(page, 486, flow.y, entry.lines[0], 8.5)
        page.put(312, flow.y, nis(entry.amount), 8.5, right=True)
        page.put(236, flow.y, nis(amount), 8.5, right=True)
        put(page, 166, flow.y, note, 8)
        rows.append(Row(entry.day, entry.lines[0], amount, page=flow.number))
        flow.y += 14.5
    flow.need(80)
    page = flow.page
    page.rule(40, flow.y - 8, 555, 0.8, VIOLET)
    put(page, 486, flow.y + 6, f'סה"כ חיוב לתאריך {short(due)}', 9, bold=True)
    put(page, 236, flow.y + 6, nis(total), 9, bold=True)
    put(
        page,
        555,
        flow.y + 36,
        "החיוב יועבר לבנק במועד החיוב. בירורים ניתן להגיש בתוך 30 ימים מקבלת הפירוט.",
        8,
        color=GREY,
    )
    put(page, 555, flow.y + 48, "שירות לקוחות: 03-5550100, בימים א עד ה בשעות 08:00 עד 19:00", 8, color=GREY)
    count_pages(flow.pages)
    in_one_block(flow.pages, path)
    return Truth("card", "he_IL", "ILS", last4, None, None, None, total, rows)
