"""Greece, savings account, export of internet banking: newest first and numbered, amounts unsigned.

A letter in a column of its own says debit or credit; days are not padded; old and new balance stand at the top.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_period, written
from ..pens import A4, GREY, WHITE, Flow, Page, with_fpdf
from ._rows import entries_of, fold, joined

BLUE = (0.05, 0.16, 0.4)
KINDS = (
    Kind(8, -140, -2, "ΑΓΟΡΑ {shop}", "0962"),
    Kind(3, -90, -5, "AΓΟΡΑ ΑΝΕΠΑΦΗ {shop} ############", "0962"),
    Kind(3, -900, -10, "WEB BANKING ΜΕΤΑΦΟΡΑ {name}", "0960"),
    Kind(2, -300, -5, "IRIS PAYMENT {name}", "0960"),
    Kind(3, -400, -20, "ΑΝΑΛΗΨΗ ΑΤΜ {place}", "0###", "10"),
    Kind(3, -190, -15, "ΠΛΗΡΩΜΗ {bill} ΠΑΓΙΑ ΕΝΤΟΛΗ", "0990"),
    Kind(2, -3, -0.3, "ΕΞΟΔΑ ΜΕΤΑΦΟΡΑΣ", "0960"),
    Kind(1, -700, -200, "ΔΟΣΗ ΔΑΝΕΙΟΥ ##########", "0120", most=1),
    Kind(3, 10, 400, "IRIS PAYMENT ΑΠΟ {name}", "0960"),
    Kind(1, 850, 2100, "ΜΙΣΘΟΔΟΣΙΑ {firm}", "0970", most=2),
    Kind(1, 0.01, 4, "ΤΟΚΟΙ ΠΕΡΙΟΔΟΥ", "0120", most=1),
    Kind(1, 50, 1200, "ΚΑΤΑΘΕΣΗ ΜΕΤΡΗΤΩΝ", "0120", "10"),
)
POOLS: Pools = {
    "shop": (
        "ΣΚΛΑΒΕΝΙΤΗΣ",
        "AB VASSILOPOULOS",
        "LIDL HELLAS",
        "ΦΑΡΜΑΚΕΙΟ ΝΙΚΟΛΑΟΥ",
        "SHELL ΚΗΦΙΣΟΥ",
        "E-FOOD",
        "PUBLIC",
    ),
    "name": ("ΠΑΠΑΔΟΠΟΥΛΟΥ ΜΑΡΙΑ", "ΓΕΩΡΓΙΟΥ ΝΙΚΟΣ", "ΑΝΤΩΝΙΑΔΗΣ Κ", "ΔΙΑΧΕΙΡΙΣΗ ΠΟΛΥΚΑΤΟΙΚΙΑΣ"),
    "place": ("ΚΥΨΕΛΗ", "ΣΥΝΤΑΓΜΑ", "ΠΑΓΚΡΑΤΙ"),
    "bill": ("ΔΕΗ", "ΕΥΔΑΠ", "COSMOTE", "ΦΥΣΙΚΟ ΑΕΡΙΟ"),
    "firm": ("ΕΜΠΟΡΙΚΗ ΑΘΗΝΩΝ ΑΕ", "ΝΑΥΤΙΛΙΑΚΗ ΑΙΓΑΙΟΥ"),
}
X = (46.0, 84.0, 100.0, 318.0, 372.0, 444.0, 518.0, 538.0)


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 45, 91]))
    opening = some_amount(rng, 200, 8000)
    entries = entries_of(rng, KINDS, POOLS, period, (12, 85), opening, 20)
    closing = opening + sum(entry.amount for entry in entries)
    number = iban(rng, "GR", "0140###0###00##########")
    account = "".join(number.split())[12:]
    holder = rng.choice(("ΚΑΡΡΑ ΕΛΕΝΗ", "ΜΑΥΡΙΔΗΣ ΣΤΑΥΡΟΣ", "ΒΛΑΧΟΥ ΔΗΜΗΤΡΑ"))

    def head(page: Page, leaf: int) -> float:
        if leaf > 1:
            return _titles(page, 50)
        page.put(36, 50, "ΑΙΓΑΙΟ BANK", 16, bold=True, color=BLUE)
        page.put(559, 50, f"Ημερομηνία εκτύπωσης: {(period[1] + timedelta(1)):%d/%m/%Y}", 8, right=True, color=GREY)
        page.put(36, 80, "Κινήσεις Λογαριασμού", 14, bold=True)
        facts = (
            ("Λογαριασμός:", f"{account} - Απλό Ταμιευτήριο"),
            ("IBAN:", number),
            ("Δικαιούχος:", holder),
            ("Περίοδος:", f"Από {_day(period[0])} έως {_day(period[1])}"),
            ("Προηγ. υπόλοιπο:", f"{_euro(opening)} EUR"),
            ("Νέο υπόλοιπο:", f"{_euro(closing)} EUR"),
        )
        for n, pair in enumerate(facts):
            page.put(36, 102 + 14 * n, pair[0], 8.5, color=GREY)
            page.put(140, 102 + 14 * n, pair[1], 8.5, bold=n > 3)
        return _titles(page, 200)

    flow = Flow(784, lambda: Page(A4, "narrow", "narrow-bold"), head)
    booked = []
    for n, entry in enumerate(reversed(entries), 1):
        lines = fold(entry.lines, "narrow", 8, X[3] - X[2] - 6)
        high = 10.0 * len(lines) + 5
        flow.need(high)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 2)
        page.put(X[0], y, str(n), 8, right=True)
        page.put(X[1] + 12, y, _day(entry.day), 8, right=True)
        page.lines(X[2] + 4, y, lines, 8, 10)
        page.put(X[3], y, fill(rng, entry.tag, entry.day, {}), 8)
        page.put(X[4] + 32, y, _day(value), 8, right=True)
        page.put(X[5] + 12, y, fill(rng, "######", entry.day, {}), 8, right=True)
        page.put(X[6], y, _euro(abs(entry.amount)), 8, right=True)
        page.put(X[7], y, "Χ" if entry.amount < 0 else "Π", 8, center=True)
        page.rule(30, y + high - 10, 565, 0.3, (0.8, 0.8, 0.85))
        booked.append(Row(entry.day, joined(lines), entry.amount, None, value, flow.number))
        flow.y += high
    flow.need(30)
    flow.page.put(36, flow.y + 12, "Χ: Χρέωση   Π: Πίστωση", 7.5, color=GREY)
    flow.page.put(36, flow.y + 23, "Η εκτύπωση έχει ενημερωτικό χαρακτήρα.", 7.5, color=GREY)
    for leaf, page in enumerate(flow.pages, 1):
        page.put(559, 814, f"Σελίδα {leaf} από {len(flow.pages)}", 7, right=True, color=GREY)
    with_fpdf(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("bank", "el-GR", "EUR", number, *period, opening, closing, booked, newest_first=True)


def _day(day: object) -> str:
    return f"{day:%d/%m/%Y}".lstrip("0").replace("/0", "/")


def _titles(page: Page, y: float) -> float:
    page.box(30, y - 12, 535, 26, BLUE)
    titles = (
        (X[0], ("Α/Α",), True),
        (X[1] + 12, ("Ημ/νία",), True),
        (X[2] + 4, ("Αιτιολογία",), False),
        (X[3], ("Κατάστημα",), False),
        (X[4] + 32, ("Τοκισμός", "από"), True),
        (X[5] + 16, ("Αρ.", "συναλλαγής"), True),
        (X[6], ("Ποσό",), True),
        (X[7] + 24, ("Πρόσημο", "ποσού"), True),
    )
    for x, lines, right in titles:
        page.lines(x, y - 2, lines, 7, 9, right=right, bold=True, color=WHITE)
    return y + 28
