"""Greece: kinisi logariasmou of a savings account, in capitals of the Greek script.

One column of amounts, with a letter behind each that says debit (Χ) or credit (Π); a number for each row, branch codes
and value dates; interest with its tax twice a year; the balance runs and is carried from page to page.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf, with_pymupdf

KINDS = [
    Kind(8, -3, -180, "ΑΓΟΡΑ ΜΕ ΧΡΕΩΣΤΙΚΗ ΚΑΡΤΑ {shop}"),
    Kind(4, -20, -400, "ΑΝΑΛΗΨΗ ΑΤΜ {place}", step="10"),
    Kind(3, -15, -260, "ΠΛΗΡΩΜΗ {bill} ΚΩΔ.ΠΛΗΡ. RF############"),
    Kind(3, -10, -700, "ΜΕΤΑΦΟΡΑ IRIS ΠΡΟΣ {name}"),
    Kind(2, -250, -520, "ΠΑΓΙΑ ΕΝΤΟΛΗ ΕΝΟΙΚΙΟ {name}", step="10", most=1),
    Kind(1, -0.3, -3, "ΠΡΟΜΗΘΕΙΑ ΕΜΒΑΣΜΑΤΟΣ ΑΡ. ########"),
    Kind(1, -60, -900, "ΠΛΗΡΩΜΗ ΦΟΡΟΥ ΑΑΔΕ ΤΑΥΤΟΤΗΤΑ ΟΦΕΙΛΗΣ ################"),
    Kind(2, 700, 1900, "ΜΙΣΘΟΔΟΣΙΑ {firm}", most=2),
    Kind(2, 10, 600, "ΕΜΒΑΣΜΑ ΑΠΟ {name} ΑΙΤ: {note}"),
    Kind(1, 50, 1500, "ΚΑΤΑΘΕΣΗ ΜΕΤΡΗΤΩΝ", step="10"),
    Kind(1, 410, 980, "ΣΥΝΤΑΞΗ e-ΕΦΚΑ", most=1),
]
POOLS = {
    "shop": ["ΣΚΛΑΒΕΝΙΤΗΣ Α.Ε. ΑΘΗΝΑ", "ΑΒ ΒΑΣΙΛΟΠΟΥΛΟΣ ####", "SHELL ΠΑΤΡΑ", "ΦΑΡΜΑΚΕΙΟ ΓΕΩΡΓΙΟΥ",
             "PUBLIC ΘΕΣΣΑΛΟΝΙΚΗ", "WOLT ATHENS"],
    "place": ["ΣΥΝΤΑΓΜΑ", "ΚΗΦΙΣΙΑ", "ΠΕΙΡΑΙΑΣ ####", "ΗΡΑΚΛΕΙΟ ΚΡΗΤΗΣ"],
    "bill": ["ΔΕΗ", "ΕΥΔΑΠ", "COSMOTE", "NOVA", "ΦΥΣΙΚΟ ΑΕΡΙΟ"],
    "name": ["ΠΑΠΑΔΟΠΟΥΛΟΣ ΝΙΚΟΛΑΟΣ", "ΟΙΚΟΝΟΜΟΥ ΕΛΕΝΗ", "ΒΛΑΧΟΥ ΣΟΦΙΑ", "ΞΕΝΑΚΗΣ ΔΗΜΗΤΡΙΟΣ"],
    "firm": ["ΑΙΓΑΙΟ ΝΑΥΤΙΛΙΑΚΗ Α.Ε.", "ΔΗΜΟΣ ΑΘΗΝΑΙΩΝ", "ΕΛΛΗΝΙΚΑ ΤΡΟΦΙΜΑ ΑΒΕΕ"],
    "note": ["ΕΞΟΔΑ ΤΑΞΙΔΙΟΥ", "ΔΩΡΟ", "ΕΠΙΣΤΡΟΦΗ ΔΑΝΕΙΚΩΝ", "ΚΟΙΝΟΧΡΗΣΤΑ"],
}  # fmt: skip
LEFT, RIGHT, BOTTOM = 42, 553, 760
DAY, VALUE, BRANCH, TEXT, AMOUNT, LETTER, BALANCE = 70, 128, 186, 216, 468, 473, 549
NOTES = [
    "Παρακαλούμε να ελέγξετε την παρούσα κίνηση. Εφόσον δεν λάβουμε αντιρρήσεις σας εντός 60 ημερών, τα στοιχεία της "
    "θεωρούνται αποδεκτά.",
    "Οι καταθέσεις είναι εγγυημένες από το Ταμείο Εγγύησης Καταθέσεων και Επενδύσεων (ΤΕΚΕ) έως του ποσού των 100.000 "
    "ευρώ ανά καταθέτη.",
]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


class _Drawing:
    def __init__(self, rng: Random, face: str, period: tuple[date, date], opening: Decimal) -> None:
        self.face, self.period, self.balance = face, period, opening
        self.account = iban(rng, "GR", "026####0000#########0##")
        self.size = 6.6 if face == "mono" else 7.8
        self.table = True
        self.flow = Flow(BOTTOM, self._new, self._head, self._foot)

    def _new(self) -> Page:
        return Page(face=self.face, bold={"narrow": "narrow-bold", "sans": "sans-bold"}.get(self.face, self.face))

    def _head(self, page: Page, number: int) -> float:
        page.put(LEFT, 44, "ΤΡΑΠΕΖΑ ΙΟΝΙΟΥ Α.Ε.", 14, bold=True)
        page.put(RIGHT, 44, "ΚΙΝΗΣΗ ΛΟΓΑΡΙΑΣΜΟΥ", 12, right=True, bold=True)
        page.put(LEFT, 57, "Κατάστημα 042 - Πλατεία Βικτωρίας, τηλ. 210 5550 042", 7, color=GREY)
        page.put(RIGHT, 57, f"ΣΕΛΙΔΑ {number}", 7.5, right=True)
        y = 80.0
        if number == 1:
            page.lines(LEFT, y, ["ΚΑ ΑΛΕΞΙΟΥ ΜΑΡΙΑ", "ΑΧΑΡΝΩΝ 118", "104 34 ΑΘΗΝΑ"], 9, 13)
            facts = ["ΤΑΜΙΕΥΤΗΡΙΟ ΦΥΣΙΚΩΝ ΠΡΟΣΩΠΩΝ", f"IBAN {self.account}", "ΝΟΜΙΣΜΑ EUR"]
            facts.append(f"ΠΕΡΙΟΔΟΣ {self.period[0]:%d/%m/%Y} - {self.period[1]:%d/%m/%Y}")
            page.lines(310, y, facts, 8.5, 13)
            y = 142
        if not self.table:
            return y
        return self._columns(page, y, "ΠΡΟΗΓΟΥΜΕΝΟ ΥΠΟΛΟΙΠΟ" if number == 1 else "ΑΠΟ ΜΕΤΑΦΟΡΑ")

    def _columns(self, page: Page, y: float, label: str) -> float:
        page.rule(LEFT, y - 10, RIGHT, 0.8)
        for x, text in ((LEFT, "Α/Α"), (DAY, "ΗΜ/ΝΙΑ"), (VALUE, "ΑΞΙΑ"), (BRANCH, "ΚΑΤ"), (TEXT, "ΑΙΤΙΟΛΟΓΙΑ")):
            page.put(x, y, text, self.size)
        page.put(AMOUNT, y, "ΠΟΣΟ", self.size, right=True)
        page.put(LETTER, y, "Χ/Π", self.size)
        page.put(BALANCE, y, "ΥΠΟΛΟΙΠΟ", self.size, right=True)
        page.rule(LEFT, y + 4, RIGHT, 0.8)
        page.put(TEXT, y + 17, label, self.size)
        page.put(BALANCE, y + 17, money(self.balance), self.size, right=True)
        return y + 31

    def _foot(self, page: Page, y: float) -> None:
        if self.table:
            page.put(TEXT, y + 2, "ΣΕ ΜΕΤΑΦΟΡΑ", self.size)
            page.put(BALANCE, y + 2, money(self.balance), self.size, right=True)

    def entry(self, number: int, entry: Entry, value: date, branch: str) -> Row:
        lines = wrap(entry.lines[0], fits(self.face, self.size, 190))
        self.flow.need(10 * len(lines) + 3)
        page, y = self.flow.page, self.flow.y
        self.balance += entry.amount
        page.put(LEFT + 16, y, str(number), self.size, right=True)
        page.put(DAY, y, f"{entry.day:%d/%m/%Y}", self.size)
        page.put(VALUE, y, f"{value:%d/%m/%Y}", self.size)
        page.put(BRANCH, y, branch, self.size)
        page.put(AMOUNT, y, money(abs(entry.amount)), self.size, right=True)
        page.put(LETTER, y, "Χ" if entry.amount < 0 else "Π", self.size)
        page.put(BALANCE, y, money(self.balance), self.size, right=True)
        self.flow.y = page.lines(TEXT, y, lines, self.size, 10) + 3
        return Row(entry.day, " ".join(lines), entry.amount, self.balance, value, self.flow.number)

    def end(self, rows: list[Row]) -> None:
        self.flow.need(96)
        self.table = False
        page, y = self.flow.page, self.flow.y
        page.rule(LEFT, y - 8, RIGHT, 0.8)
        down = -sum((row.amount for row in rows if row.amount < 0), Decimal(0))
        up = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
        sums = (("ΣΥΝΟΛΟ ΧΡΕΩΣΕΩΝ", down), ("ΣΥΝΟΛΟ ΠΙΣΤΩΣΕΩΝ", up), ("ΝΕΟ ΥΠΟΛΟΙΠΟ", self.balance))
        for n, (label, amount) in enumerate(sums):
            page.put(TEXT, y + 4 + 12 * n, label, self.size, bold=n == 2)
            page.put(BALANCE if n == 2 else AMOUNT, y + 4 + 12 * n, money(amount), self.size, right=True, bold=n == 2)
        y += 54
        for note in NOTES:
            y = page.lines(LEFT, y, wrap(note, fits(self.face, 6.5, RIGHT - LEFT)), 6.5, 9, color=GREY)


def _interest(rng: Random, entries: list[Entry], last: date) -> list[Entry]:
    """The half year's interest and the tax on it, at the end of June and December."""
    if not any(last - timedelta(n) == date(last.year, 6, 30) or (last - timedelta(n)).month == 12 for n in range(31)):
        return entries
    half = date(last.year, 6, 30) if last.month in (6, 7) else date(last.year - (last.month < 12), 12, 31)
    if half > last:
        return entries
    gross = some_amount(rng, 1, 40)
    tax = -(gross * Decimal("0.15")).quantize(Decimal("0.01"))
    made = [
        Entry(half, ("ΤΟΚΟΙ ΚΑΤΑΘΕΣΕΩΝ ΕΞΑΜΗΝΟΥ",), gross, "", "interest"),
        Entry(half, ("ΦΟΡΟΣ ΤΟΚΩΝ 15%",), tax, "", "tax"),
    ]
    return sorted(entries + made, key=lambda entry: entry.day)


def draw(rng: Random, path: Path) -> Truth:
    face = rng.choice(["narrow", "mono", "sans"])
    period = some_period(rng, rng.choice([30, 60, 90]))
    opening = some_amount(rng, 400, 14000)
    count = rng.choice([rng.randint(6, 15), rng.randint(35, 70), rng.randint(80, 115)])
    entries = some_entries(
        rng, KINDS, POOLS, period, count=count, balance=opening, floor=150, reversal="ΑΝΤΙΛΟΓΙΣΜΟΣ {0}"
    )
    entries = _interest(rng, entries, period[1])
    drawing = _Drawing(rng, face, period, opening)
    rows = []
    for number, entry in enumerate(entries, 1):
        back = entry.lines[0].startswith("ΑΓΟΡΑ") and rng.random() < 0.6
        value = earlier(rng, entry.day, 2) if back else entry.day + timedelta(entry.lines[0].startswith("ΚΑΤΑΘΕΣΗ"))
        rows.append(drawing.entry(number, entry, value, fill(rng, rng.choice(["042", "9##", "0##"]), entry.day, {})))
    drawing.end(rows)
    for page in drawing.flow.pages:
        page.put(
            LEFT,
            812,
            "ΤΡΑΠΕΖΑ ΙΟΝΙΟΥ Α.Ε. - ΑΦΜ 090000000 - ΓΕΜΗ 000123401000 - www.ioniobank.example.gr",
            6.5,
            color=GREY,
        )
    pen = rng.choice([with_pymupdf, with_fpdf])
    pen(drawing.flow.pages, path, rng.choice(["rows", "columns", "shuffled"]))
    return Truth("savings", "el_GR", "EUR", drawing.account, *period, opening, drawing.balance, rows)
