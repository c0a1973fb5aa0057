"""India, credit card: lakh grouping, 'Dr'/'Cr' after each amount, a merchant category column, EMI and rewards tables.

Ruled grid with zebra stripes; descriptions wrap within their cell while the amount stands on the middle line; taxes
are rows of their own; the EMI table repeats dates and sums that are not due as rows.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_entries, some_period
from ..pens import Color, Flow, Page, with_pymupdf
from ._tools import CARD, Place, cells, clean, digits, folded, stamp

WINE: Color = (0.55, 0.08, 0.3)
PLACES: tuple[Place, ...] = ((42, "l"), (102, "l"), (330, "l"), (550, "r"))
HEADS = ("DATE", "TRANSACTION DETAILS", "MERCHANT CATEGORY", "AMOUNT (Rs.)")
POOLS: Pools = {
    "shop": (
        "SWIGGY INSTAMART",
        "BIG BAZAAR 2###",
        "IRCTC RAIL TICKETING",
        "INDIAN OIL 00###",
        "CROMA A1##",
        "UBER INDIA",
    ),
    "town": ("BANGALORE IN", "PUNE IN", "GURGAON IN", "KOCHI IN", "CHENNAI IN"),
    "d": stamp("%d%m%y"),
}
KINDS = (
    Kind(6, -90, -9000, "{shop},{town}", "DEPT STORES"),
    Kind(3, -120, -4500, "UPI/{shop}/{d}##########/PAYMENT ON CRED@AXB", "MISCELLANEOUS"),
    Kind(2, -8000, -240000, "MAKEMYTRIP INDIA PVT LTD,{town} REF ##########", "AIRLINES"),
    Kind(1, -60, -900, "GST ON INTEREST / FEES @ 18.00%", "OTHERS"),
    Kind(1, -400, -9000, "EMI PRINCIPAL 03/12 CROMA ELECTRONICS REF NO. ########", "EMI", most=1),
    Kind(1, 200, 4500, "REFUND {shop},{town}", "REVERSAL"),
    Kind(2, 5000, 150000, "BBPS PAYMENT RECEIVED - REF BD###########", "PAYMENT", most=2),
    Kind(1, -590, -590, "LATE PAYMENT FEE INCL GST 90.00", "OTHERS", most=1),
)
NOTE = (
    "Making only the minimum payment every month would result in the repayment stretching over years with consequent",
    "interest payment on your outstanding balance. Finance charges 3.60% per month (52.86% p.a.). Call 1800 100 4521.",
)


def lakh(amount: Decimal) -> str:
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    while head:
        tail, head = f"{head[-2:]},{tail}", head[:-2]
    return f"{tail}.{cents}"


def marked(amount: Decimal) -> str:
    return f"{lakh(amount)} {'Dr' if amount < 0 else 'Cr'}"


def heading(page: Page, number: int, card: str) -> float:
    page.box(40, 36, 515, 26, WINE)
    page.put(50, 53, "VINDHYA BANK", 13, bold=True, color=(1, 1, 1))
    page.put(545, 53, "Privilege Credit Card Statement", 10, right=True, color=(1, 1, 1))
    page.put(42, 76, f"Card No: {card}", 8)
    page.put(553, 76, f"Page {number}", 8, right=True)
    return 98


def summary(page: Page, y: float, heads: tuple[str, ...], figures: tuple[str, ...]) -> float:
    wide = 515 / len(heads)
    page.box(40, y - 12, 515, 14, (0.93, 0.88, 0.91))
    for n, (head, figure) in enumerate(zip(heads, figures, strict=True)):
        page.put(40 + wide * (n + 0.5), y - 2, head, 6.5, bold=True, center=True)
        page.put(40 + wide * (n + 0.5), y + 12, figure, 8, center=True)
    page.box(40, y - 12, 515, 30, stroke=WINE)
    return y + 36


def table_head(page: Page, y: float) -> float:
    page.box(40, y - 11, 515, 16, WINE)
    cells(page, y, PLACES, HEADS, 7.5, bold=True, color=(1, 1, 1))
    return y + 16


def one(flow: Flow, entry: Entry, n: int) -> Row:
    lines = folded(entry.lines[0], "Helvetica", 7.5, 220)
    high = 10 * len(lines) + 6
    if flow.need(high):
        flow.y = table_head(flow.page, flow.y)
    page, top = flow.page, flow.y - 10
    page.box(40, top, 515, high, (0.96, 0.96, 0.98) if n % 2 else None, stroke=(0.7, 0.7, 0.7))
    page.lines(102, flow.y, lines, 7.5, 10)
    middle = flow.y + 5 * (len(lines) - 1)
    cells(page, middle, PLACES, (f"{entry.day:%d/%m/%Y}", "", entry.tag, marked(entry.amount)), 7.5)
    flow.y += high
    return Row(entry.day, clean(*lines), entry.amount, None, None, flow.number)


def plans(flow: Flow, rng: Random) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 14
    page.put(42, y, "EMI BALANCES", 8, bold=True, color=WINE)
    places: tuple[Place, ...] = ((42, "l"), (230, "l"), (330, "r"), (430, "r"), (550, "r"))
    heads = ("EMI / LOAN", "BOOKED ON", "LOAN AMOUNT", "PENDING INSTALMENTS", "OUTSTANDING")
    cells(page, y + 13, places, heads, 6.5, bold=True)
    booked = f"{rng.randint(10, 28)}/0{rng.randint(1, 9)}/20{rng.randint(18, 19)}"
    told = ("CROMA ELECTRONICS", booked, "48,000.00", "9", "36,450.75")
    cells(page, y + 25, places, told, 7.5)
    earned = rng.randint(40, 4000)
    page.put(42, y + 44, f"REWARD POINTS  Opening 1,20,{digits(rng, 3)}   Earned {earned}   Redeemed 0", 7.5)
    page.lines(42, y + 62, NOTE, 6.5, 8.5)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    card = f"{rng.choice(('5123', '4034'))}{digits(rng, 2)}XXXXXX{digits(rng, 4)}"
    owed = -some_amount(rng, 900, 260000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), reversal="")
    closing = owed + sum((entry.amount for entry in entries), Decimal(0))
    flow = Flow(785, Page, lambda page, n: heading(page, n, card))
    page = flow.page
    flow.y = page.lines(42, flow.y, ("Name: RAGHAVENDRA KULKARNI", "Baner Road, Pune 411045, Maharashtra"), 8) + 10
    heads = ("Total Payment Due", "Minimum Payment Due", "Statement Period", "Payment Due Date", "Credit Limit")
    span = f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"
    least = (abs(closing) / 20).quantize(Decimal(1))
    due = f"{end + timedelta(18):%d/%m/%Y}"
    flow.y = summary(page, flow.y, heads, (marked(closing), f"{lakh(least)} Dr", span, due, "3,50,000.00"))
    paid = sum((e.amount for e in entries if e.tag == "PAYMENT"), Decimal(0))
    back = sum((e.amount for e in entries if e.tag == "REVERSAL"), Decimal(0))
    spent = closing - owed - paid - back
    heads = ("Previous Balance", "- Payments", "- Credits", "+ Purchases & Charges", "= Total Payment Due")
    flow.y = summary(page, flow.y, heads, (marked(owed), lakh(paid), lakh(back), lakh(spent), marked(closing)))
    flow.y = table_head(page, flow.y)
    rows = [one(flow, entry, n) for n, entry in enumerate(entries)]
    flow.page.put(300, flow.y + 4, "**** End of Statement ****", 7, center=True)
    plans(flow, rng)
    with_pymupdf(flow.pages, path)
    return Truth(CARD, "en_IN", "INR", card, start, end, owed, closing, rows)
