"""Greece, copy of an account's movements: numbered zebra rows, amounts without sign, Χ or Π in a column of its own,
branch, value date and number of the transaction between text and amount, carried forward from page to page."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ._rows import a_time, day_before, joined, liberation, total, with_cells

KINDS = [
    Kind(20, -2, -140, "ΑΓΟΡΑ {shop}"),
    Kind(6, -3, -60, "ΑΓΟΡΑ ΜΕ ΧΡΕΩΣΤΙΚΗ {shop}"),
    Kind(6, -20, -400, "ΑΝΑΛΗΨΗ ΑΤΜ {place}", step="10"),
    Kind(5, -15, -260, "ΠΛΗΡΩΜΗ {biller} ############"),
    Kind(5, -20, -900, "ΜΕΤΑΦΟΡΑ ΣΕ {person} {note}"),
    Kind(3, 20, 800, "ΜΕΤΑΦΟΡΑ ΑΠΟ {person} {note}"),
    Kind(3, 5, 120, "IRIS ΑΠΟ {person}"),
    Kind(3, -5, -120, "IRIS ΣΕ {person}"),
    Kind(2, 780, 1900, "ΜΙΣΘΟΔΟΣΙΑ {firm}", most=2),
    Kind(1, 400, 1100, "ΕΜΒΑΣΜΑ SEPA ΑΠΟ {firm}"),
    Kind(2, -0.3, -3, "ΠΡΟΜΗΘΕΙΑ ΕΜΒΑΣΜΑΤΟΣ"),
    Kind(1, 0.02, 2, "ΤΟΚΟΙ ΚΑΤΑΘΕΣΕΩΝ", most=1),
    Kind(1, -0.01, -0.3, "ΦΟΡΟΣ ΤΟΚΩΝ", most=1),
]
BLUE = (0.07, 0.2, 0.45)


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _mark(amount: Decimal) -> str:
    return "Χ" if amount < 0 else "Π"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    face, bold = liberation("SansNarrow-Regular"), liberation("SansNarrow-Bold")
    pools: Pools = {
        "shop": ["ΣΚΛΑΒΕΝΙΤΗΣ ΠΑΓΚΡΑΤΙ", "AB VASILOPOULOS 142", "SHELL ΚΗΦΙΣΙΑΣ", "WOLT ATHENS",
                 "PUBLIC ΣΥΝΤΑΓΜΑ", "ΦΑΡΜΑΚΕΙΟ ΠΑΠΠΑ",
                 "COSMOTE ESHOP", "EFOOD", "ΚΡΗΤΙΚΟΣ", "ATTIKI ODOS DIODIA"],
        "place": ["ΑΜΠΕΛΟΚΗΠΟΙ", "ΠΛ. ΒΙΚΤΩΡΙΑΣ", "DIAS ΑΛΛΗΣ ΤΡΑΠΕΖΑΣ ΧΑΛΑΝΔΡΙ"],
        "biller": ["ΔΕΗ", "ΕΥΔΑΠ", "COSMOTE", "ΕΦΚΑ ΕΙΣΦΟΡΕΣ", "ΑΑΔΕ ΒΕΒΑΙΩΜΕΝΕΣ ΟΦΕΙΛΕΣ"],
        "person": ["ΠΑΠΑΔΟΠΟΥΛΟΣ ΝΙΚΟΛΑΟΣ", "ΔΗΜΗΤΡΙΟΥ ΕΛΕΝΗ", "ΓΕΩΡΓΙΑΔΗΣ Κ", "ΑΛΕΞΙΟΥ ΜΑΡΙΑ"],
        "note": ["ΕΝΟΙΚΙΟ", "ΚΟΙΝΟΧΡΗΣΤΑ 3ου ΤΡΙΜΗΝΟΥ", "ΔΩΡΟ", ""],
        "firm": ["ΕΛΛΗΝΙΚΑ ΝΑΥΠΗΓΕΙΑ ΑΕ", "ΔΗΜΟΣ ΑΘΗΝΑΙΩΝ", "TECHNIKI KAT AE"],
    }  # fmt: skip
    start, end = some_period(rng)
    opening = some_amount(rng, 90, 5400)
    entries = some_entries(rng, KINDS, pools, (start, end), balance=opening)
    amounts = [entry.amount for entry in entries]
    number = fill(rng, "###-00-2320-00####", start, {})
    full = iban(rng, "GR", "0140" + fill(rng, "###", start, {}) + "0###00232000####")
    printed = a_time(rng, "%H:%M:%S")
    centers = (52.0, 90.0, 300.0, 344.0, 400.0)

    def head(page: pens.Page, n: int) -> float:
        page.put(40, 48, "ΤΡΑΠΕΖΑ ΑΙΓΑΙΟΥ", 17, bold=True, color=BLUE)
        page.put(555, 42, "ΑΝΤΙΓΡΑΦΟ ΚΙΝΗΣΗΣ ΛΟΓΑΡΙΑΣΜΟΥ", 11, bold=True, right=True)
        page.put(555, 54, f"Ημερομηνία εκτύπωσης: {end:%d/%m/%Y} {printed}", 8, right=True)
        y = 84.0
        if n == 1:
            facts = (
                ("Λογαριασμός:", f"{number} EUR"), ("IBAN:", full), ("Δικαιούχος:", "ΑΝΑΓΝΩΣΤΟΥ ΣΟΦΙΑ ΤΟΥ ΠΕΤΡΟΥ"),
                ("Περίοδος:", f"από {start:%d/%m/%Y} έως {end:%d/%m/%Y}"),
            )  # fmt: skip
            for at, (label, value) in enumerate(facts):
                page.put(40, y + 13 * at, label, 9, bold=True)
                page.put(110, y + 13 * at, value, 9)
            page.put(350, y + 39, f"Προηγούμενο υπόλοιπο {day_before(start):%d/%m/%Y}:", 9, bold=True)
            page.put(543, y + 39, _money(opening), 9, bold=True, right=True)
            page.put(555, y + 39, _mark(opening), 9, bold=True, right=True)
            y += 62
        page.box(40, y - 12, 515, 27, BLUE)
        heads = (
            (52, "Α/Α", ""),
            (90, "Ημ/νία", ""),
            (300, "Κατά-", "στημα"),
            (344, "Τοκισμός", "από"),
            (400, "Αρ. συναλ-", "λαγής"),
        )
        for x, first, second in heads:
            page.put(x, y, first, 8.5, bold=True, color=pens.WHITE, center=True)
            page.put(x, y + 10, second, 8.5, bold=True, color=pens.WHITE, center=True)
        page.put(122, y, "Αιτιολογία", 8.5, bold=True, color=pens.WHITE)
        page.put(500, y, "Ποσό", 8.5, bold=True, color=pens.WHITE, right=True)
        page.put(534, y, "Πρόσημο", 8.5, bold=True, color=pens.WHITE, center=True)
        page.put(534, y + 10, "ποσού", 8.5, bold=True, color=pens.WHITE, center=True)
        return y + 28

    def carried(label: str, balance: Decimal) -> None:
        flow.page.put(122, flow.y, label, 9, bold=True)
        flow.page.put(500, flow.y, _money(balance), 9, bold=True, right=True)
        flow.page.put(534, flow.y, _mark(balance), 9, bold=True, center=True)
        flow.y += 15

    flow = pens.Flow(752, lambda: pens.Page(face=face, bold=bold), head)
    rows = []
    balance = opening
    for order, entry in enumerate(entries, 1):
        lines = wrap(" ".join(entry.lines[0].split()), pens.fits(face, 9, 150))
        high = 11.0 * len(lines) + 4
        if flow.y + high > flow.bottom:
            carried("ΣΕ ΜΕΤΑΦΟΡΑ", balance)
            flow.turn()
            carried("ΑΠΟ ΜΕΤΑΦΟΡΑ", balance)
        value = earlier(rng, entry.day, 2)
        page = flow.page
        if order % 2 == 0:
            page.box(40, flow.y - 10, 515, high, (0.93, 0.95, 0.98))
        branch, reference = fill(rng, "###", entry.day, {}), fill(rng, "?########", entry.day, {})
        for x, cell in zip(
            centers, (str(order), f"{entry.day:%d/%m/%Y}", branch, f"{value:%d/%m/%Y}", reference), strict=True
        ):
            page.put(x, flow.y, cell, 9, center=True)
        page.lines(122, flow.y, lines, 9, 11)
        page.put(500, flow.y, _money(entry.amount), 9, right=True)
        page.put(534, flow.y, _mark(entry.amount), 9, center=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, None, value, flow.number))
        balance += entry.amount
        flow.y += high
    flow.need(80)
    flow.page.rule(40, flow.y - 8, 555, 0.8, BLUE)
    flow.y += 6
    for label, figure in (
        ("ΣΥΝΟΛΟ ΧΡΕΩΣΕΩΝ", -total(amounts, -1)),
        ("ΣΥΝΟΛΟ ΠΙΣΤΩΣΕΩΝ", total(amounts, 1)),
        ("ΝΕΟ ΥΠΟΛΟΙΠΟ", balance),
    ):
        if figure or label.startswith("Ν"):
            carried(label, figure)
    flow.page.put(
        40, flow.y + 6, f"Δεσμευμένο ποσό: {_money(some_amount(rng, 5, 90))}   Διαθέσιμο υπόλοιπο: {_money(balance)}", 8
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(
            40,
            796,
            "Χ: Χρέωση, Π: Πίστωση. Οι κινήσεις θεωρούνται αποδεκτές αν δεν υπάρξει αντίρρηση εντός 60 ημερών.",
            7.5,
        )
        page.put(
            40,
            806,
            "Τράπεζα Αιγαίου Α.Ε. - Πανεπιστημίου 45, Αθήνα - ΓΕΜΗ 223701000 - Εγγύηση έως 100.000 ευρώ (ΤΕΚΕ)",
            7.5,
        )
        page.put(555, 806, f"Σελίδα {n} από {len(flow.pages)}", 8, right=True)
    with_cells(flow.pages, path)
    return Truth("checking", "el_GR", "EUR", number, start, end, opening, balance, rows)
