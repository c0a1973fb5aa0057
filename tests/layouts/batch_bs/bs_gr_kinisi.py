"""Greece, κίνηση λογαριασμού printed landscape from e-banking.

One column of unsigned amounts with a comma, then Χ for a debit and Π for a credit, then the balance; a running number,
the branch's code and the day from which interest counts stand beside the booking date. Oldest row first.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, iban, running, some_entries, some_period, written
from ..pens import Flow, Page
from ._rows import fold, maker, person, total, use, with_writer

BLUE = (0.0, 0.25, 0.5)
POOLS: Pools = {
    "shop": [
        "ΣΚΛΑΒΕΝΙΤΗΣ ####", "AB VASILOPOULOS 1##", "MASOUTIS SA", "ΦΑΡΜΑΚΕΙΟ ΠΑΠΑΔΟΠΟΥΛΟΥ", "SHELL 0####", "JUMBO AEE",
        "E-FOOD ATHINA", "COFFEE ISLAND", "ΒΕΝΖΙΝΑΔΙΚΟ ΚΑΡΡΑΣ", "SKROUTZ AE", "LIDL HELLAS 2##",
    ],
    "bill": ["ΔΕΗ Α.Ε.", "ΕΥΔΑΠ", "COSMOTE ΚΙΝΗΤΗ", "VODAFONE ΣΤΑΘΕΡΗ", "ΑΑΔΕ ΒΕΒ. ΟΦΕΙΛΕΣ", "ΑΕΡΙΟ ΑΤΤΙΚΗΣ"],
    "name": ["ΓΕΩΡΓΙΟΥ ΜΑΡΙΑ", "ΝΙΚΟΛΑΟΥ Δ.", "ΚΩΝΣΤΑΝΤΙΝΙΔΗΣ Α", "ΠΑΠΑΣ ΙΩΑΝΝΗΣ"],
    "firm": ["ΔΗΜΟΣ ΑΘΗΝΑΙΩΝ", "ΕΛΛΗΝΙΚΗ ΤΕΧΝΙΚΗ ΑΕ", "ΥΠΕΠΘ ΕΑΠ"],
}  # fmt: skip
KINDS = [
    Kind(1.5, 700, 1500, "ΜΙΣΘΟΔΟΣΙΑ {firm}", "", most=2),
    Kind(1, 300, 900, "ΠΙΣΤΩΣΗ ΣΥΝΤΑΞΗΣ e-ΕΦΚΑ", "", most=1),
    Kind(1.5, 20, 500, "ΕΜΒΑΣΜΑ ΑΠΟ {name} IRIS", ""),
    Kind(12, -2, -130, "ΑΓΟΡΑ {shop} ΚΑΡΤΑ {card}", ""),
    Kind(3, -20, -400, "ΑΝΑΛΗΨΗ ATM ΚΑΡΤΑ {card}", "", "10"),
    Kind(3, -15, -260, "ΠΛΗΡΩΜΗ {bill} ΚΩΔ. RF###############", ""),
    Kind(1.5, -20, -700, "ΜΕΤΑΦΟΡΑ ΣΕ {name} ΑΙΤΙΑ: ΕΝΟΙΚΙΟ", ""),
    Kind(1, -0.3, -3, "ΠΡΟΜΗΘΕΙΑ ΕΜΒΑΣΜΑΤΟΣ", ""),
    Kind(0.5, 0.02, 2, "ΤΟΚΟΙ ΚΑΤΑΘΕΣΕΩΝ", "", most=1),
]


class _Kinisi:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, rng.choice([30, 60, 89]))
        self.holder = person(rng, ["ΕΛΕΝΗ", "ΔΗΜΗΤΡΙΟΣ", "ΑΙΚΑΤΕΡΙΝΗ"], ["ΑΝΤΩΝΙΟΥ", "ΜΑΥΡΟΥ", "ΖΕΡΒΑ"])
        self.iban = iban(rng, "GR", "0820145############")
        self.rows: list[Row] = []
        self.flow = Flow(530, maker("bs-wide", (842.0, 595.0)), self._head)

    def _head(self, page: Page, number: int) -> float:
        page.put(40, 44, "ΤΡΑΠΕΖΑ ΑΙΓΑΙΑΣ", 14, bold=True, color=BLUE)
        page.put(802, 44, "Κίνηση Λογαριασμού", 13, bold=True, right=True)
        y = 66.0
        if number == 1:
            pairs = (
                ("Δικαιούχος:", self.holder), ("Αριθμός Λογαριασμού:", self.iban), ("Τύπος:", "ΤΑΜΙΕΥΤΗΡΙΟ"),
                ("Νόμισμα:", "EUR"), ("Περίοδος:", f"{self.period[0]:%d/%m/%Y} - {self.period[1]:%d/%m/%Y}"),
            )  # fmt: skip
            for label, value in pairs:
                page.put(40, y, label, 8, color=(0.35, 0.35, 0.35))
                page.put(150, y, value, 8)
                y += 13
            y += 10
        page.box(40, y - 11, 762, 17, BLUE)
        for x, label, right in (
            (44, "Α/Α", False), (76, "Ημ/νία", False), (140, "Κατ/μα", False), (180, "Αιτιολογία", False),
            (520, "Τοκισμός από", False), (672, "Ποσό", True), (690, "Χ/Π", False), (798, "Υπόλοιπο", True),
        ):  # fmt: skip
            page.put(x, y, label, 8, right=right, bold=True, color=(1, 1, 1))
        return y + 18

    def fill(self, rng: Random, start: Decimal, entries: Sequence[Entry]) -> None:
        flow = self.flow
        flow.page.put(180, flow.y, "ΥΠΟΛΟΙΠΟ ΕΚ ΜΕΤΑΦΟΡΑΣ", 8)
        flow.page.put(798, flow.y, written(start, ".", ","), 8, right=True)
        flow.y += 14
        for n, (entry, balance) in enumerate(zip(entries, running(start, [e.amount for e in entries]), strict=True), 1):
            lines = fold(entry.lines[0], "bs-wide", 8, 320)
            flow.need(14 * len(lines))
            page, y = flow.page, flow.y
            if n % 2:
                page.box(40, y - 10, 762, 3 + 11 * len(lines), (0.94, 0.96, 0.98))
            value = entry.day + timedelta(rng.choice([0, 0, 1]) if entry.amount > 0 else 0)
            page.put(62, y, str(n), 8, right=True)
            page.put(76, y, f"{entry.day:%d/%m/%Y}", 8)
            page.put(140, y, rng.choice(["0145", "0145", "0999", "0700"]), 8)
            page.put(520, y, f"{value:%d/%m/%Y}", 8)
            page.put(672, y, written(abs(entry.amount), ".", ","), 8, right=True)
            page.put(696, y, "Χ" if entry.amount < 0 else "Π", 8)
            page.put(798, y, written(balance, ".", ","), 8, right=True)
            flow.y = page.lines(180, y, lines, 8, 11) + 3
            self.rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, value, flow.number))

    def close(self, end: Decimal) -> None:
        self.flow.need(50)
        page, y = self.flow.page, self.flow.y
        page.rule(40, y - 9, 802, 0.6, BLUE)
        debits = [row.amount for row in self.rows if row.amount < 0]
        credits = [row.amount for row in self.rows if row.amount > 0]
        page.put(40, y + 4, f"Σύνολο Χρεώσεων ({len(debits)}):", 8, bold=True)
        page.put(280, y + 4, written(abs(total(debits)), ".", ","), 8, right=True)
        page.put(40, y + 17, f"Σύνολο Πιστώσεων ({len(credits)}):", 8, bold=True)
        page.put(280, y + 17, written(total(credits), ".", ","), 8, right=True)
        page.put(520, y + 4, "Τελικό Υπόλοιπο:", 9, bold=True)
        page.put(798, y + 4, written(end, ".", ","), 9, bold=True, right=True)


def draw(rng: Random, path: Path) -> Truth:
    use("bs-wide", "bs-wide-bold")
    kinisi = _Kinisi(rng)
    start = Decimal(rng.randint(15000, 640000)) / 100
    entries = some_entries(
        rng,
        KINDS,
        {**POOLS, "card": [fill(rng, "****####", kinisi.period[0], {})]},
        kinisi.period,
        count=rng.randint(12, 90),
        balance=start,
        floor=720,
        reversal="ΑΝΤΙΛΟΓΙΣΜΟΣ {}",
    )
    kinisi.fill(rng, start, entries)
    end = start + total([entry.amount for entry in entries])
    kinisi.close(end)
    for number, page in enumerate(kinisi.flow.pages, 1):
        page.put(40, 566, "Χ: Χρέωση, Π: Πίστωση. Το παρόν εκδόθηκε μέσω e-banking και δεν φέρει υπογραφή.", 7)
        page.put(802, 566, f"Σελίδα {number} από {len(kinisi.flow.pages)}", 7, right=True)
    with_writer(kinisi.flow.pages, path)
    number_of = kinisi.iban.replace(" ", "")
    return Truth("checking", "el_GR", "EUR", number_of, *kinisi.period, start, end, kinisi.rows)
