"""India: a bank's e-passbook with Hindi and English headings, two small pages on each sheet, credits before debits.

After a public sector bank's passbook print: DD-MM-YY, lakhs, Cr and Dr behind the balances, brought and carried
forward on each half, clipped particulars, cheque and initials columns around the figures.
"""

from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period
from ..pens import save, width

FACE = "Courier"
SIZE = 8.5
LINES = 17  # printed on each half, brought and carried forward not counted
ROOM = 29  # characters for the particulars, which are cut there
POOLS = {
    "person": ["RAMESH K SHARMA", "SUNITA DEVI", "MOHD IQBAL", "P VENKATESAN", "ANJALI MISHRA"],
    "firm": ["UPPCL BILL", "LIC PREMIUM", "JIO RECHARGE", "INDANE GAS", "BSNL"],
    "shop": ["RELIANCE FRESH", "SHARMA KIRANA", "IRCTC", "MEDPLUS"],
}
KINDS = [
    Kind(7, -20, -3500, "TO UPI/{shop}/############"),
    Kind(3, -500, -10000, "TO ATM WDL S1##0#### LKO", step="100"),
    Kind(2, -1000, -40000, "TO CHQ PAID {person}", "chq", "1"),
    Kind(2, -150, -4000, "TO {firm} ########"),
    Kind(3, 100, 9000, "BY UPI/{person}/########", step="1"),
    Kind(1, 22000, 65000, "BY NEFT UP EDU DEPT SALARY", most=1, step="1"),
    Kind(1, 2000, 50000, "BY CASH DEPOSIT SELF", step="500"),
    Kind(0.6, -17.70, -17.70, "TO SMS CHRG + GST", most=1),
    Kind(0.5, 40, 900, "BY SB INT PAID", step="1", most=1),
]
# Hindi and English title, left edge; right ends of the figures follow below
TITLES = [
    ("दिनांक", "Date", 40),
    ("विवरण", "Particulars", 92),
    ("चेक सं.", "Chq No", 244),
    ("जमा", "Deposit", 312),
    ("आहरण", "Withdrawal", 374),
    ("शेष", "Balance", 462),
    ("आद्या.", "Init", 534),
]
RIGHT = (350, 430, 525)  # deposits, withdrawals, balances


def lakhs(amount: Decimal) -> str:
    """The size of the amount with commas for thousands, lakhs and crores."""
    whole, paise = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + "." + paise


def _balance(amount: Decimal) -> str:
    return lakhs(amount) + ("Dr" if amount < 0 else "Cr")


def _put(page: pymupdf.Page, x: float, y: float, text: str, *, right: bool = False, size: float = SIZE) -> None:
    left = x - width(text, FACE, size) if right else x
    page.insert_text((left, y), text, fontsize=size, fontname="cour")


def _hindi(page: pymupdf.Page, x: float, y: float, text: str, size: float) -> None:
    page.insert_htmlbox((x, y, x + 260, y + size * 2), f"<p>{text}</p>", css=f"* {{font-size: {size}px; margin: 0}}")


def _form(facts: list[str]) -> pymupdf.Document:
    """A sheet's form: the titles of both halves, with the account's facts on the first."""
    form = pymupdf.open()
    for first in (True, False):
        page = form.new_page()
        if first:
            _hindi(page, 40, 11, "अवध ग्रामोदय बैंक", 14)
            page.insert_text((200, 33), "Awadh Gramodaya Bank", fontsize=13, fontname="hebo")
            _hindi(page, 420, 20, "बचत खाता पासबुक / Savings Passbook", 8)
            for n, fact in enumerate(facts):
                page.insert_text((40 + 265 * (n % 2), 54 + 12 * (n // 2)), fact, fontsize=8, fontname="helv")
        for top in (96, 462):
            page.draw_rect((36, top, 560, top + 28), color=(0.2, 0.3, 0.5), width=0.7)
            page.draw_rect((36, top, 560, top + 344), color=(0.2, 0.3, 0.5), width=0.7)
            for hindi, english, x in TITLES:
                _hindi(page, x, top + 1, hindi, 8)
                page.insert_text((x, top + 24), english, fontsize=7.5, fontname="helv")
        page.draw_line((20, 451), (575, 451), color=(0.7, 0.7, 0.7), width=0.4, dashes="[3] 0")
    return form


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([30, 61, 92]))
    opening = some_amount(rng, 42000, 400000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=41000)
    balances = running(opening, (e.amount for e in entries))
    closing = balances[-1] if balances else opening
    account = fill(rng, "4512#########", period[0], {})
    form = _form(
        [
            f"Account No : {account}",
            "IFSC : AWGB0004512   MICR : 226000111",
            "Name : SHRI DINESH CHANDRA YADAV",
            f"Period : {period[0]:%d-%m-%Y} to {period[1]:%d-%m-%Y}",
            "CIF : 80045512399   Nominee : Regd.",
            "Branch : HAZRATGANJ LUCKNOW",
        ]
    )
    document = pymupdf.open()
    halves = max(1, -(-len(entries) // LINES))
    rows: list[Row] = []
    carried = opening
    for half in range(halves):
        if half % 2 == 0:
            page = document.new_page()
            page.show_pdf_page(page.rect, form, 0 if half == 0 else 1)
        y = 139.0 if half % 2 == 0 else 505.0
        _put(page, 92, y, "B/F")
        _put(page, RIGHT[2], y, _balance(carried), right=True)
        for n in range(half * LINES, min((half + 1) * LINES, len(entries))):
            entry = entries[n]
            y += 16
            text = entry.lines[0][:ROOM].strip()
            _put(page, 40, y, f"{entry.day:%d-%m-%y}")
            _put(page, 92, y, text)
            if entry.tag:
                _put(page, 244, y, fill(rng, "00####", entry.day, {}))
            _put(page, RIGHT[0 if entry.amount > 0 else 1], y, lakhs(entry.amount), right=True)
            _put(page, RIGHT[2], y, _balance(balances[n]), right=True)
            _put(page, 534, y, rng.choice(["SYS", "T04", "T11"]), size=7)
            carried = balances[n]
            rows.append(Row(entry.day, " ".join(text.split()), entry.amount, balances[n], None, document.page_count))
        _put(page, 92, y + 18, "C/F" if half + 1 < halves else "CLOSING BALANCE")
        _put(page, RIGHT[2], y + 18, _balance(carried), right=True)
        _put(page, 545, 447 if half % 2 == 0 else 815, f"Page {half + 1}", right=True, size=7)
    document.subset_fonts()
    save(document, path)
    return Truth("bank", "hi-IN", "INR", account, *period, opening, closing, rows)
