"""Greece, account movements: one unsigned amount with Χ (χρέωση, debit) or Π (πίστωση, credit) in a column of its own.

Rows are numbered; branch and transaction number stand between description and amount, interest counts from a date of
its own; no running balance, the text is drawn column by column.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(9, -3, -160, "ΑΓΟΡΑ {shop}"),
    Kind(4, -15, -900, "ΜΕΤΑΦΟΡΑ ΣΕ {*name} MYWEB ΕΝΟΙΚΙΟ"),
    Kind(3, -20, -600, "ΑΝΑΛΗΨΗ ΑΤΜ {*spot}", "", "10"),
    Kind(3, 20, 1500, "ΕΜΒΑΣΜΑ ΑΠΟ {*name} IRIS"),
    Kind(2, -18, -240, "ΠΛΗΡΩΜΗ {*bill} RF##############"),
    Kind(2, 50, 900, "ΚΑΤΑΘΕΣΗ ΜΕΤΡΗΤΩΝ", "", "5"),
    Kind(1, 780, 2400, "ΜΙΣΘΟΔΟΣΙΑ {*firm}", "", "0.01", 2),
    Kind(1, -0.3, -3, "ΠΡΟΜΗΘΕΙΑ ΕΜΒΑΣΜΑΤΟΣ"),
    Kind(0.5, 0.02, 9, "ΤΟΚΟΙ ΠΙΣΤΩΤΙΚΟΙ", "", "0.01", 1),
    Kind(0.5, -1, -2, "ΦΟΡΟΣ ΤΟΚΩΝ 15%", "", "0.01", 1),
]
POOLS = {
    "shop": [
        "ΣΚΛΑΒΟΣ ΑΕ ΧΑΛΑΝΔΡΙ",
        "SUPER MARKET ΚΑΛΑΘΙ 0## ΑΘΗΝΑ",
        "ΦΑΡΜΑΚΕΙΟ Π. ΔΗΜΟΥ",
        "ΑΡΤΟΠΟΙΕΙΟ ΒΕΝΕΤΗ",
        "E-FOODY ATHENS",
    ],
    "name": ["ΓΕΩΡΓΙΟΣ ΠΑΠΠΑΣ", "ΜΑΡΙΑ ΚΩΝΣΤΑΝΤΙΝΟΥ", "ΕΛΕΝΗ ΜΑΥΡΟΥ", "Ν. ΑΝΤΩΝΙΟΥ ΚΑΙ ΣΙΑ ΟΕ"],
    "spot": ["ΣΥΝΤΑΓΜΑ", "ΚΗΦΙΣΙΑ 2", "ΠΕΙΡΑΙΑΣ ΛΙΜΑΝΙ"],
    "bill": ["ΔΕΗΦΩΣ ΑΕ", "ΕΥΔΑΤ", "ΚΟΣΜΟΦΩΝ ΛΟΓΑΡΙΑΣΜΟΣ"],
    "firm": ["ΕΛΛΗΝΙΚΑ ΠΛΑΣΤΙΚΑ ΑΒΕΕ", "ΔΗΜΟΣ ΑΓΙΑΣ"],
}
NUMBER, DAY, WHAT, BRANCH, VALUE, TRADE, MONEY, SIGN = 50, 58, 116, 308, 344, 402, 524, 536
SIZE = 8


def euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = some_amount(rng, 40, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="ΑΝΤΙΛΟΓΙΣΜΟΣ {}", balance=opening, floor=0)
    closing = opening + sum(entry.amount for entry in entries)
    account = iban(rng, "GR", "014########00########")

    def mark(amount: Decimal) -> str:
        return "Χ" if amount < 0 else "Π"

    def head(page: Page, number: int) -> float:
        page.put(30, 44, "ΤΡΑΠΕΖΑ ΑΙΓΑΙΟΥ", 14, bold=True, color=(0.05, 0.2, 0.5))
        page.put(560, 44, f"ΣΕΛΙΔΑ {number}", 8, right=True)
        page.put(30, 62, "ΚΙΝΗΣΕΙΣ ΛΟΓΑΡΙΑΣΜΟΥ ΚΑΤΑΘΕΣΕΩΝ", 10, bold=True)
        page.put(30, 78, f"ΛΟΓΑΡΙΑΣΜΟΣ: {account}   ΝΟΜΙΣΜΑ: EUR", 8)
        page.put(30, 90, f"ΠΕΡΙΟΔΟΣ: {period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}   ΔΙΚΑΙΟΥΧΟΣ: ΔΗΜΗΤΡΑ ΛΑΜΠΡΟΥ", 8)
        y = 114.0
        page.box(26, y - 10, 540, 24, (0.9, 0.92, 0.97))
        for x, lines, right in [
            (NUMBER, ("Α/Α",), True),
            (DAY, ("Ημ/νία",), False),
            (WHAT, ("Αιτιολογία",), False),
            (BRANCH, ("Κατ/μα",), False),
            (VALUE, ("Τοκισμός", "από"), False),
            (TRADE, ("Αρ.", "συναλλαγής"), False),
            (MONEY, ("Ποσό",), True),
            (SIGN, ("Πρόσημο",), False),
        ]:
            page.lines(x - (8 if x == SIGN else 0), y, lines, 7 if x != SIGN else 6, 9, right=right, bold=True)
        y += 30
        if number == 1:
            page.put(WHAT, y, "ΥΠΟΛΟΙΠΟ ΕΚ ΜΕΤΑΦΟΡΑΣ", SIZE)
            page.put(MONEY, y, euro(opening), SIZE, right=True)
            page.put(SIGN, y, mark(opening), SIZE)
            y += 14
        return y

    flow, rows = Flow(790, lambda: Page(A4, "narrow", "narrow-bold"), head), []
    for count, entry in enumerate(entries, 1):
        text = wrap(" ".join(entry.lines), fits("narrow", SIZE, BRANCH - WHAT - 8))
        flow.need(10 * len(text) + 3)
        page, value = flow.page, earlier(rng, entry.day) if entry.amount < 0 else entry.day
        page.put(NUMBER, flow.y, str(count), SIZE, right=True)
        page.put(DAY, flow.y, f"{entry.day:%d/%m/%Y}", SIZE)
        page.lines(WHAT, flow.y, text, SIZE, 10)
        page.put(BRANCH, flow.y, rng.choice(["0101", "0134", "0999"]), SIZE)
        page.put(VALUE, flow.y, f"{value:%d/%m/%Y}", SIZE)
        page.put(TRADE, flow.y, fill(rng, "0##??#######", entry.day, {}), SIZE)
        page.put(MONEY, flow.y, euro(entry.amount), SIZE, right=True)
        page.put(SIGN, flow.y, mark(entry.amount), SIZE)
        rows.append(Row(entry.day, " ".join(text), entry.amount, None, value, flow.number))
        flow.y += 10 * len(text) + 3
    flow.need(64)
    flow.page.rule(26, flow.y - 6, 566)
    for label, value in [
        ("ΣΥΝΟΛΟ ΧΡΕΩΣΕΩΝ", sum((e.amount for e in entries if e.amount < 0), Decimal(0))),
        ("ΣΥΝΟΛΟ ΠΙΣΤΩΣΕΩΝ", sum((e.amount for e in entries if e.amount > 0), Decimal(0))),
        ("ΝΕΟ ΥΠΟΛΟΙΠΟ", closing),
    ]:
        flow.page.put(WHAT, flow.y + 6, label, SIZE, bold=True)
        flow.page.put(MONEY, flow.y + 6, euro(value), SIZE, right=True, bold=True)
        flow.page.put(SIGN, flow.y + 6, "Χ" if value < 0 or "ΧΡΕΩΣ" in label else "Π", SIZE)
        flow.y += 13
    flow.page.put(
        30,
        flow.y + 14,
        "Χ = ΧΡΕΩΣΗ, Π = ΠΙΣΤΩΣΗ. Οι καταθέσεις καλύπτονται από το ΤΕΚΕ έως 100.000 ευρώ.",
        7,
        color=GREY,
    )
    with_reportlab(flow.pages, path, "columns")
    return Truth("checking", "el_GR", "EUR", account, *period, opening, closing, rows)
