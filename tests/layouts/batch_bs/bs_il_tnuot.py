"""Israel, תנועות בחשבון (current account movements) in Hebrew, columns from right to left.

Date, value date, description and reference stand at the right, then חובה (debit), זכות (credit) and the balance at the
left; amounts are unsigned, a negative balance has its minus behind. Hebrew is set in visual order, as printers do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import A4, Flow, Page
from ._rows import maker, person, total, use, with_writer

BLUE = (0.05, 0.3, 0.55)
POOLS: Pools = {
    "name": ["כהן יוסי", "לוי מירב", "מזרחי דנה", "פרידמן אורי"],
    "card": ["ישראכארט חיוב", "כרטיס ויזה חיוב", "מאסטרקארד חיוב"],
    "bill": ["חברת החשמל", "עיריית רמת גן", "מי רמת גן", "בזק הוראת קבע", "הראל ביטוח", "ועד בית"],
    "firm": ["טכנולוגיות הגליל", "משרד החינוך", "קופת חולים"],
}  # fmt: skip
KINDS = [
    Kind(1.3, 7800, 19000, "משכורת {firm}", "", most=1),
    Kind(1, 52, 360, "ביטוח לאומי קצבת ילדים", "", "1", 1),
    Kind(3, 50, 2500, "העברה מ{name}", "", "10"),
    Kind(2, 100, 4000, "הפקדת שיק", "", "10"),
    Kind(3, -900, -7600, "{card}", "", most=3),
    Kind(5, -30, -900, "{bill}", ""),
    Kind(5, -100, -2000, "משיכת מזומן כספומט", "", "50"),
    Kind(4, -50, -3000, "העברה ל{name}", "", "10"),
    Kind(4, -1.7, -12, "עמלת פעולה בערוץ ישיר", ""),
    Kind(1, -3400, -5900, "החזר משכנתא", "", most=1),
    Kind(2, -100, -2500, "שיק", "", "10"),
    Kind(0.5, -3, -90, "ריבית חובה", "", most=1),
]


def _visual(text: str) -> str:
    """The text as it stands from left to right: Hebrew turned round, figures and Latin words kept."""
    if not re.search("[א-ת]", text):
        return text
    mirrored = text[::-1].translate(str.maketrans("()", ")("))
    return re.sub(r"[0-9A-Za-z][0-9A-Za-z.,/:@-]*[0-9A-Za-z]|[0-9A-Za-z]", lambda match: match[0][::-1], mirrored)


def _balance(amount: Decimal) -> str:
    return written(abs(amount)) + ("-" if amount < 0 else "")


class _Movements:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, rng.choice([30, 60, 89]))
        self.holder = person(rng, ["אבירם", "נועה", "שירה"], ["בן דוד", "שפירא", "גולדשטיין"])
        self.account = fill(rng, "######/##", self.period[0], {})
        self.rows: list[Row] = []
        self.flow = Flow(760, maker("bs-wide", A4), self._head)

    def _put(self, page: Page, x: float, y: float, text: str, size: float = 8, bold: bool = False) -> None:
        page.put(x, y, _visual(text), size, right=True, bold=bold)

    def _head(self, page: Page, number: int) -> float:
        self._put(page, 559, 46, "בנק הכרמל", 16, True)
        page.box(36, 54, 523, 3, BLUE)
        page.put(36, 46, _visual("תנועות בחשבון עובר ושב"), 11, bold=True)
        y = 76.0
        if number == 1:
            pairs = (
                ("שם הלקוח:", self.holder), ("סניף:", "214 רמת גן"), ("מספר חשבון:", self.account),
                ("לתקופה:", f"{self.period[0]:%d/%m/%Y} - {self.period[1]:%d/%m/%Y}"),
            )  # fmt: skip
            for label, value in pairs:
                self._put(page, 559, y, label)
                self._put(page, 490, y, value)
                y += 13
            page.put(36, 76, _visual('כל הסכומים בש"ח'), 8)
            y += 10
        page.box(36, y - 11, 523, 17, (0.88, 0.92, 0.96))
        for x, label in (
            (556, "תאריך"), (496, "תאריך ערך"), (436, "תיאור התנועה"), (296, "אסמכתא"), (232, "חובה"), (164, "זכות"),
            (90, 'יתרה בש"ח'),
        ):  # fmt: skip
            self._put(page, x, y, label, 8, True)
        return y + 18

    def fill(self, rng: Random, start: Decimal, entries: Sequence[Entry]) -> None:
        flow = self.flow
        self._put(flow.page, 436, flow.y, "יתרת פתיחה")
        flow.page.put(90, flow.y, _balance(start), 8, right=True)
        flow.y += 14
        for n, (entry, balance) in enumerate(zip(entries, running(start, [e.amount for e in entries]), strict=True)):
            flow.need(14)
            page, y, reference = flow.page, flow.y, str(rng.randint(1000, 99999999))
            if n % 2:
                page.box(36, y - 10, 523, 14, (0.97, 0.97, 0.97))
            for x in (556, 496):
                page.put(x, y, f"{entry.day:%d/%m/%y}", 8, right=True)
            self._put(page, 436, y, entry.lines[0])
            page.put(296, y, reference, 8, right=True)
            page.put(232 if entry.amount < 0 else 164, y, written(abs(entry.amount)), 8, right=True)
            page.put(90, y, _balance(balance), 8, right=True)
            flow.y += 14
            self.rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, entry.day, flow.number))

    def close(self, end: Decimal) -> None:
        self.flow.need(48)
        page, y = self.flow.page, self.flow.y
        page.rule(36, y - 9, 559, 0.6, BLUE)
        self._put(page, 436, y + 4, 'סה"כ חובה וזכות', 8, True)
        page.put(
            232, y + 4, written(abs(total([r.amount for r in self.rows if r.amount < 0]))), 8, right=True, bold=True
        )
        page.put(164, y + 4, written(total([r.amount for r in self.rows if r.amount > 0])), 8, right=True, bold=True)
        self._put(page, 436, y + 18, f"יתרת סגירה ליום {self.period[1]:%d/%m/%y}", 8, True)
        page.put(90, y + 18, _balance(end), 8, right=True, bold=True)
        self._put(page, 556, y + 38, "מסגרת אשראי מאושרת בחשבון: 10,000.00", 8)


def draw(rng: Random, path: Path) -> Truth:
    use("bs-wide", "bs-wide-bold")
    movements = _Movements(rng)
    start = Decimal(rng.randint(-400000, 3000000)) / 100
    entries = some_entries(rng, KINDS, POOLS, movements.period, count=rng.randint(14, 80), balance=start, floor=-8000)
    movements.fill(rng, start, entries)
    end = start + total([entry.amount for entry in entries])
    movements.close(end)
    for number, page in enumerate(movements.flow.pages, 1):
        page.put(559, 806, _visual("המידע הופק מאתר הבנק ואינו מהווה אישור רשמי. ט.ל.ח"), 7, right=True)
        page.put(36, 806, _visual(f"עמוד {number} מתוך {len(movements.flow.pages)}"), 7)
    with_writer(movements.flow.pages, path)
    return Truth("checking", "he_IL", "ILS", movements.account, *movements.period, start, end, movements.rows)
