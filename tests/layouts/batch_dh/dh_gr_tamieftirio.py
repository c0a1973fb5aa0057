"""Greece, savings account over half a year: numbered rows, unsigned amounts whose direction a letter of its own
column tells (Χ out, Π in, explained below the table), branch numbers, value date before the amount, interest and its
tax."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._desk import how_many, money, number_pages, taken, total

POOLS = {
    "who": ("ΠΑΠΑΔΟΠΟΥΛΟΥ ΕΛ.", "ΝΙΚΟΛΑΟΥ Γ.", "ΔΗΜΗΤΡΙΑΔΗΣ Κ.", "ΚΟΙΝ. ΑΓ. ΜΑΡΚΟΥ 12"),
    "bill": ("ΔΕΗ 0014########", "ΕΥΔΑΠ", "COSMOTE 2105######", "ΕΝΦΙΑ ΔΟΣΗ 4/10"),
    "shop": ("ΣΚΛΑΒΕΝΙΤΗΣ 218", "ΑΒ ΒΑΣΙΛΟΠΟΥΛΟΣ", "ΠΛΑΙΣΙΟ COMPUTERS", "ΦΑΡΜΑΚΕΙΟ ΚΟΝΤΟΥ", "JUMBO ΠΕΙΡΑΙΑΣ"),
}
KINDS = (
    Kind(4, -20, -600, "ΑΝΑΛΗΨΗ ATM ####", "", "10"),
    Kind(5, -4, -190, "ΑΓΟΡΑ {shop}"),
    Kind(2, -15, -380, "ΠΛΗΡΩΜΗ {bill}"),
    Kind(2, -20, -900, "ΜΕΤΑΦΟΡΑ ΣΕ {who}"),
    Kind(2, 50, 1500, "ΕΜΒΑΣΜΑ ΑΠΟ {who}"),
    Kind(1, 100, 2000, "ΚΑΤΑΘΕΣΗ ΜΕΤΡΗΤΩΝ", "", "10"),
    Kind(1.2, 640, 1400, "ΣΥΝΤΑΞΗ e-ΕΦΚΑ 06/2#", "", "0.01", 6),
    Kind(0.4, 0.05, 6, "ΠΙΣΤΩΤΙΚΟΙ ΤΟΚΟΙ", "", "0.01", 2),
    Kind(0.4, -0.01, -0.9, "ΦΟΡΟΣ ΤΟΚΩΝ 15%", "", "0.01", 2),
)
LEFT, EDGE = 40, 555
RIGHTS = {"Ποσό": 442, "Υπόλοιπο": EDGE}


def eur(amount: Decimal) -> str:
    return written(amount, ".", ",")


def new() -> Page:
    return Page(face="narrow", bold="narrow-bold")


def head(page: Page, first: bool, facts: list[tuple[str, str]]) -> float:
    page.put(LEFT, 48, "Τράπεζα Αιγαίου", 15, bold=True, color=(0, 0.3, 0.55))
    page.put(EDGE, 48, "ΚΙΝΗΣΗ ΛΟΓΑΡΙΑΣΜΟΥ ΤΑΜΙΕΥΤΗΡΙΟΥ", 9.5, right=True)
    y = 78.0
    if first:
        page.lines(LEFT, 78, ["ΑΝΑΓΝΩΣΤΟΥ ΜΑΡΙΑ", "ΘΕΡΜΟΠΥΛΩΝ 41", "185 41 ΠΕΙΡΑΙΑΣ"], 9, 12)
        for n, (name, value) in enumerate(facts):
            page.put(300, 78 + 13 * n, name)
            page.put(EDGE, 78 + 13 * n, value, right=True)
        y = 78 + 13 * len(facts) + 14
    page.box(LEFT - 3, y - 11, EDGE - LEFT + 6, 16, (0.85, 0.91, 0.96))
    for x, text in (
        (LEFT, "Α/Α"),
        (68, "Ημ/νία"),
        (124, "Κατ."),
        (152, "Αιτιολογία"),
        (342, "Τοκοφόρος"),
        (454, "Χ/Π"),
    ):
        page.put(x, y, text, 8.5, bold=True)
    for text, right in RIGHTS.items():
        page.put(right, y, text, 8.5, bold=True, right=True)
    return y + 20


def mark(flow: Flow, text: str, balance: Decimal) -> None:
    flow.need(16)
    flow.page.put(152, flow.y, text, 8.5, bold=True)
    flow.page.put(EDGE, flow.y, eur(balance), 8.5, bold=True, right=True)
    flow.y += 16


def table(rng: Random, flow: Flow, entries: list[Entry], opening: Decimal, start: int) -> list[Row]:
    rows = []
    balances = running(opening, (entry.amount for entry in entries))
    for number, (entry, balance) in enumerate(zip(entries, balances, strict=True), start):
        flow.need(14)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1]) if entry.amount > 0 else 0)
        page.put(LEFT, y, str(number), 8.5)
        page.put(68, y, f"{entry.day:%d/%m/%Y}", 8.5)
        page.put(124, y, f"{rng.choice([101, 118, 334, 700]):04}", 8.5)
        page.put(152, y, entry.lines[0], 8.5)
        page.put(342, y, f"{value:%d/%m/%Y}", 8.5)
        page.put(RIGHTS["Ποσό"], y, eur(abs(entry.amount)), 8.5, right=True)
        page.put(460, y, "Π" if entry.amount > 0 else "Χ", 8.5, center=True)
        page.put(EDGE, y, eur(balance), 8.5, right=True)
        page.rule(LEFT - 3, y + 3.5, EDGE + 3, 0.2, GREY)
        rows.append(taken(entry, entry.lines, flow.number, balance, value))
        flow.y += 14
    return rows


def tail(flow: Flow, entries: list[Entry]) -> None:
    flow.need(66)
    y = flow.y + 8
    for n, (text, sign) in enumerate((("Σύνολο χρεώσεων", -1), ("Σύνολο πιστώσεων", 1))):
        flow.page.put(152, y + 13 * n, text, 8.5)
        flow.page.put(RIGHTS["Ποσό"], y + 13 * n, eur(abs(total(entries, sign))), 8.5, right=True)
    flow.page.put(LEFT, y + 38, "Χ = Χρέωση, Π = Πίστωση. Επιτόκιο καταθέσεων 0,03% έως 20.000,00 €.", 7.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start = some_period(rng)[0].replace(day=1)
    period: tuple[date, date] = start, start + timedelta(rng.choice([91, 180]))
    opening = money(rng, 200, 26000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=100)
    closing = opening + total(entries)
    number = iban(rng, "GR", "0890101000000##########")
    facts = [("IBAN", number), ("Νόμισμα", "EUR"), ("Περίοδος", f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}")]
    facts += [("Ημερομηνία έκδοσης", f"{period[1] + timedelta(2):%d/%m/%Y}")]
    flow = Flow(785, new, lambda page, n: head(page, n == 1, facts))
    mark(flow, "ΠΡΟΗΓΟΥΜΕΝΟ ΥΠΟΛΟΙΠΟ", opening)
    rows = table(rng, flow, entries, opening, rng.choice([1, 1, rng.randint(20, 400)]))
    mark(flow, "ΝΕΟ ΥΠΟΛΟΙΠΟ", closing)
    tail(flow, entries)
    number_pages(flow.pages, EDGE, 818, "Σελίδα {} από {}", right=True)
    with_reportlab(flow.pages, path, order=rng.choice(["rows", "shuffled"]))
    return Truth("savings", "el_GR", "EUR", number, *period, opening, closing, rows)
