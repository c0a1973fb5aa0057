"""Israel, account activity in Hebrew with English titles: the table runs from right to left with the date at the right
and the balance at the left, Hebrew set in the order of its glyphs, dd/mm/yy, minus before an overdrawn balance,
totals of debit and credit, small print about the credit line."""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import GREY, WHITE, Flow, Page, with_reportlab
from ._rows import LEFT, MIDDLE, RIGHT, Col, dated, faces, grid, place, sums, visual

KINDS = (
    Kind(5, -60, -900, "{shop}"),
    Kind(3, -900, -7800, "{card}", most=3),
    Kind(3, -100, -1500, "משיכת מזומן מכספומט", step="50"),
    Kind(3, -80, -2400, "העברה באינטרנט אל {person}"),
    Kind(2.5, 50, 2600, "זיכוי מ{firm}"),
    Kind(1, 6500, 19000, "משכורת {firm}", most=2),
    Kind(2, -40, -800, "הוראת קבע {bill}"),
    Kind(1, 169, 169, "קצבת ילדים ביטוח לאומי", most=1),
    Kind(1.5, -1, -25, "עמלת פעולה בערוץ ישיר"),
    Kind(0.7, -3, -180, "ריבית חובה", most=1),
    Kind(1.2, -20, -500, "העברה ב BIT"),
    Kind(0.7, -1800, -5600, "פרעון משכנתא", most=1),
    Kind(0.8, -300, -4500, "שיק"),
)
POOLS: Pools = {
    "shop": (
        "סופר יודה חיפה", "דלק מנטה רעננה", "בית מרקחת לב העיר", "PAYPAL EBAY", "מאפיית אנגל", "רב קו טעינה",
        "GOOGLE PLAY",
    ),
    "card": ("לאומית קארד", "ישרכרט", "כל אשראי", "מקס פיננסים"),
    "person": ("כהן דוד", "לוי מיכל", "אברהם יוסי", "פרץ שרית"),
    "firm": ("טכנולוגיות הצפון", "עיריית חולון", "מדיטק מערכות", "משרד החינוך"),
    "bill": ("חברת החשמל", "תאגיד המים", "ארנונה עירייה", "ועד בית", "בזק תקשורת", "הראל ביטוח"),
}  # fmt: skip
# From left to right as on paper.
COLS = [
    Col(36, 84, RIGHT), Col(120, 74, RIGHT), Col(194, 74, RIGHT), Col(268, 66, MIDDLE), Col(334, 124, RIGHT),
    Col(463, 48, LEFT), Col(511, 48, LEFT),
]  # fmt: skip
TITLES = (
    ('יתרה בש"ח', "Balance NIS"), ("זכות", "Credit"), ("חובה", "Debit"), ("אסמכתא", "Reference"),
    ("תיאור", "Description"), ("תאריך ערך", "Value date"), ("תאריך", "Date"),
)  # fmt: skip
RED = (0.8, 0.05, 0.1)
LINE = (0.8, 0.8, 0.8)


def draw(rng: Random, path: Path) -> Truth:
    faces()
    period = some_period(rng, rng.choice([30, 60]))
    opening = some_amount(rng, 300, 12000) * rng.choice([1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 80), balance=opening, floor=-12000)
    balances = running(opening, [entry.amount for entry in entries])
    account = f"{rng.randint(600, 980)}-{rng.randint(10000, 99999)}/{rng.randint(10, 99)}"
    debits, credits = sums(entries)

    def head(page: Page, number: int) -> float:
        page.box(36, 28, 523, 3, RED)
        page.put(559, 54, visual("בנק הגליל"), 16, bold=True, right=True, color=RED)
        page.put(36, 54, "Galil Bank", 12, bold=True, color=RED)
        y = 74.0
        if number == 1:
            page.put(297, 82, visual("תנועות בחשבון עובר ושב"), 13, bold=True, center=True)
            page.put(297, 96, "Current account activity", 9, center=True, color=GREY)
            facts = (
                ("מספר חשבון", "Account", account), ("שם הלקוח", "Name", visual("שפירא נעמה")),
                ("לתקופה", "Period", f"{dated(period[0], '%d/%m/%y')} - {dated(period[1], '%d/%m/%y')}"),
                ("יתרת פתיחה", "Opening balance", f"{written(opening)} NIS"),
                ("יתרת סגירה", "Closing balance", f"{written(balances[-1])} NIS"),
                ("מסגרת אשראי", "Credit line", "12,000.00 NIS"),
            )  # fmt: skip
            for n, (hebrew, english, value) in enumerate(facts):
                x, at = (559 if n % 2 == 0 else 290), 122 + 26 * (n // 2)
                page.put(x, at, visual(hebrew), 8.5, right=True, color=GREY)
                page.put(x, at + 9, english, 6, right=True, color=GREY)
                page.put(x - 86, at, value, 9, right=True, bold=True)
            y = 200
        page.box(36, y, 523, 27, RED)
        place(page, COLS, y + 12, [visual(hebrew) for hebrew, _ in TITLES], 8, 10, "tahoma-bold", WHITE)
        place(page, COLS, y + 22, [english for _, english in TITLES], 6.5, 10, "tahoma", WHITE)
        return y + 27

    flow = Flow(764, lambda: Page(face="tahoma", bold="tahoma-bold"), head)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in COLS[4].wrapped(line, "tahoma", 8.5)]
        high = 10.5 * len(lines) + 6
        flow.need(high)
        valued = earlier(rng, entry.day, 2) if rng.random() < 0.3 else entry.day
        debit, credit = (written(-entry.amount), "") if entry.amount < 0 else ("", written(entry.amount))
        days = dated(valued, "%d/%m/%y"), dated(entry.day, "%d/%m/%y")
        number = f"{rng.randint(1, 99999999)}"
        texts = [visual(line) for line in lines]
        place(flow.page, COLS, flow.y + 11, (written(balance), credit, debit, number, texts, *days), 8.5, 10.5)
        grid(flow.page, COLS, flow.y, flow.y + high, LINE, 0.4)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, valued, flow.number))
        flow.y += high
    flow.need(70)
    cells = ("", written(credits), written(debits), "", visual('סה"כ לתקופה'), "", "")
    place(flow.page, COLS, flow.y + 14, cells, 8.5, 10, "tahoma-bold")
    small = (
        "הנתונים אינם מהווים אישור של הבנק ועשויים להשתנות.",
        "ניצול מסגרת האשראי מחויב בריבית לפי תנאי החשבון.",
    )
    for n, line in enumerate(small):
        flow.page.put(559, flow.y + 36 + 11 * n, visual(line), 7.5, right=True, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(36, 810, f"{n} / {flow.number}", 7.5, color=GREY)
        page.put(559, 810, visual("מוקד טלפוני 5620*"), 7.5, right=True, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("checking", "he_IL", "ILS", account, *period, opening, balances[-1], rows)
