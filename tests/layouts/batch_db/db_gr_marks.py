"""Greece: posted before used day, unsigned sums with a letter for debit or credit, foreign money in its own column."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, earlier, some_entries, some_period, wrap, written
from ..pens import A4, Flow, Page, fits, with_fpdf
from ._db import Book, Period, digits, numbered, owed, total

KINDS = (
    Kind(8, -2.1, -95, "{shop} {town} GR", "buy"),
    Kind(4, -6, -240, "{web}", "buy"),
    Kind(3, -12, -180, "{bill}", "buy"),
    Kind(1.5, -25, -140, "ΔΟΣΗ 0{*n}/12 {big} {town}|ΑΡΧΙΚΟ ΠΟΣΟ {*n}##,00", "buy"),
    Kind(2, -8, -350, "{abroad}", "far"),
    Kind(0.8, 2, 60, "ΕΠΙΣΤΡΟΦΗ {shop} {town} GR", "back"),
)
POOLS = {
    "n": ["2", "3", "4", "5", "6", "7", "8"],
    "shop": ["ΣΚΛΑΒΕΝΙΤΗΣ ##", "AB BASILOPOULOS", "MY MARKET ###", "EKO ΠΡΑΤΗΡΙΟ ####", "EVEREST", "ΦΑΡΜΑΚΕΙΟ ΠΑΠΠΑ"],
    "town": ["ATHINA", "ΘΕΣΣΑΛΟΝΙΚΗ", "PATRA", "ΧΑΛΑΝΔΡΙ", "HERAKLEIO", "VOLOS"],
    "web": ["SKROUTZ SA AE MAROUSI", "WOLT GREECE", "E-FOOD.GR 210-#######", "AEGEAN AIRLINES 390##########"],
    "bill": ["ΔΕΗ RF##907###########", "COSMOTE ΛΟΓ. ##########", "ΕΥΔΑΠ ΠΛΗΡΩΜΗ ΛΟΓΑΡΙΑΣΜΟΥ", "ATTIKI ODOS E-PASS"],
    "big": ["ΚΩΤΣΟΒΟΛΟΣ", "PUBLIC", "LEROY MERLIN", "IKEA"],
    "abroad": ["RYANAIR DUBLIN", "SPOTIFY STOCKHOLM", "HM OXFORD ST LONDON", "EBAY O*##-#####-#####"],
}
COINS = (("USD", "1.0815"), ("GBP", "0.8562"), ("CHF", "0.9541"))
NOTES = (
    "Χ: Χρέωση   Π: Πίστωση.   Το επιτόκιο αγορών είναι 16,90% πλέον εισφοράς Ν.128/75 0,60%.",
    "Αν εξοφλήσετε μόνο την ελάχιστη καταβολή, οι τόκοι της επόμενης περιόδου υπολογίζονται επί του υπολοίπου.",
    "Κέρδη επιβράβευσης από αγορές έως 150,00 €: 1,50 €. Ισχύουν όροι και προϋποθέσεις.",
)
COLUMNS = (
    (36.0, "ΗΜ/ΝΙΑ", "ΚΑΤΑΧ/ΣΗΣ", False),
    (92.0, "ΗΜ/ΝΙΑ", "ΣΥΝΑΛ/ΓΗΣ", False),
    (150.0, "ΠΕΡΙΓΡΑΦΗ ΣΥΝΑΛΛΑΓΗΣ", "", False),
    (470.0, "ΠΟΣΟ ΣΕ", "ΞΕΝΟ ΝΟΜΙΣΜΑ", True),
    (546.0, "ΠΟΣΟ", "ΣΕ ΕΥΡΩ", True),
)


def _euro(amount: Decimal, minus: str = "") -> str:
    return written(amount, ".", ",", minus=minus)


class _Bill:
    def __init__(self, rng: Random, period: Period, opening: Decimal, entries: list[Entry]) -> None:
        self.rng, self.period, self.opening, self.entries = rng, period, opening, entries
        self.closing = opening + total(entries)
        self.number, self.book = digits(rng, "5432 12** **** ####"), Book()
        self.flow = Flow(760, lambda: Page(A4, "narrow", "narrow-bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(36, 40, "ΤΡΑΠΕΖΑ ΑΙΓΑΙΟΥ", 12, bold=True)
        page.put(560, 40, "ΑΝΤΙΓΡΑΦΟ ΛΟΓΑΡΙΑΣΜΟΥ ΚΑΡΤΑΣ", 10, right=True)
        page.put(36, 58, f"Αρ. κάρτας {self.number}", 8)
        return self.columns(page, self.summary(page) if number == 1 else 84)

    def summary(self, page: Page) -> float:
        start, end = self.period
        page.lines(36, 84, ["ΝΙΚΟΛΑΟΥ ΕΛΕΝΗ", "ΑΓΙΑΣ ΣΟΦΙΑΣ 14", "546 22 ΘΕΣΣΑΛΟΝΙΚΗ"], 8.5)
        facts = (
            ("Περίοδος", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
            ("Προηγούμενο υπόλοιπο", _euro(self.opening)),
            ("Σύνολο χρεώσεων", _euro(total([e for e in self.entries if e.amount < 0]))),
            ("Σύνολο πιστώσεων", _euro(total([e for e in self.entries if e.amount > 0]))),
            ("Νέο υπόλοιπο", _euro(self.closing) + (" Π" if self.closing > 0 else "")),
            ("Ελάχιστη καταβολή", _euro(max(-self.closing, Decimal(0)) * Decimal("0.03"))),
            ("Πληρωμή έως", f"{end + timedelta(20):%d/%m/%Y}"),
            ("Πιστωτικό όριο", "3.000,00"),
        )
        for n, (name, text) in enumerate(facts):
            page.put(330, 84 + 13 * n, name, 8, bold=n == 4)
            page.put(560, 84 + 13 * n, text, 8, right=True, bold=n == 4)
        return 214

    def columns(self, page: Page, y: float) -> float:
        page.box(32, y - 11, 532, 26, (0.86, 0.9, 0.95))
        for x, first, second, right in COLUMNS:
            page.put(x, y, first, 7, right=right, bold=True)
            page.put(x, y + 10, second, 7, right=right, bold=True)
        return y + 30

    def row(self, entry: Entry) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8, 240))]
        self.flow.need(12 * len(lines))
        page, y, used = self.flow.page, self.flow.y, earlier(self.rng, entry.day)
        page.put(36, y, f"{entry.day:%d/%m/%y}", 8)
        page.put(92, y, f"{used:%d/%m/%y}", 8)
        page.lines(150, y, lines, 8, 10)
        if entry.tag == "far":
            coin, rate = self.rng.choice(COINS)
            page.put(470, y, f"{_euro(entry.amount * Decimal(rate))} {coin}", 8, right=True)
        page.put(546, y, _euro(entry.amount), 8, right=True)
        page.put(553, y, "Π" if entry.amount > 0 else "Χ", 8)
        self.flow.y += 10 * len(lines) + 3
        self.book.add(self.flow.number, entry.day, lines, entry.amount, used)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    entries = some_entries(rng, KINDS, POOLS, period)
    opening = owed(rng, 90, 1900)
    if rng.random() < 0.85:
        paid = rng.choice([-opening, Decimal(50), Decimal(200)])
        text = rng.choice(["ΠΛΗΡΩΜΗ ΜΕΣΩ E-BANKING", "ΕΥΧΑΡΙΣΤΟΥΜΕ ΓΙΑ ΤΗΝ ΠΛΗΡΩΜΗ ΣΑΣ", "ΠΑΓΙΑ ΕΝΤΟΛΗ ΕΞΟΦΛΗΣΗΣ"])
        entries.append(Entry(period[0] + timedelta(rng.randint(4, 24)), (text,), paid, "pay", ""))
    entries.sort(key=lambda entry: entry.day)
    if rng.random() < 0.5:
        interest = -Decimal(rng.randint(40, 2600)) / 100
        entries.append(Entry(period[1], ("ΤΟΚΟΙ ΑΓΟΡΩΝ ΠΕΡΙΟΔΟΥ",), interest, "fee", ""))
    bill = _Bill(rng, period, opening, entries)
    for entry in entries:
        bill.row(entry)
    flow = bill.flow
    flow.need(70)
    flow.page.rule(32, flow.y - 6, 564)
    flow.page.put(150, flow.y + 6, "ΝΕΟ ΥΠΟΛΟΙΠΟ ΛΟΓΑΡΙΑΣΜΟΥ", 8, bold=True)
    flow.page.put(546, flow.y + 6, _euro(bill.closing), 8, right=True, bold=True)
    flow.page.put(553, flow.y + 6, "Π" if bill.closing > 0 else "Χ", 8)
    flow.page.lines(36, flow.y + 30, NOTES, 6.5, 9)
    numbered(flow.pages, 560, 815, lambda n, of: f"Σελίδα {n} από {of}")
    with_fpdf(flow.pages, path, rng.choice(["rows", "columns"]))
    return bill.book.truth(("el_GR", "EUR"), bill.number, period, opening, bill.closing)
