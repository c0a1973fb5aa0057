"""Greece, savings account on wide pages: numbered rows, unsigned sums with Χ or Π in a column, carried to each page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Page, fits, with_pymupdf
from ._rows import joined, numbered, para, total

NAVY: Color = (0.0, 0.22, 0.42)
PALE: Color = (0.93, 0.95, 0.98)
WIDE = (842.0, 595.0)
POOLS = {
    "shop": [
        "ΣΚΛΑΒΕΝΙΤΗΣ ΠΑΓΚΡΑΤΙ",
        "AB VASSILOPOULOS 114",
        "LIDL HELLAS KYPSELI",
        "PUBLIC SYNTAGMA",
        "SHELL ΚΗΦΙΣΙΑΣ",
    ],
    "who": ["ΠΑΠΑΔΟΠΟΥΛΟΥ ΕΛΕΝΗ", "ΓΕΩΡΓΙΟΥ ΝΙΚΟΛΑΟΣ", "ΚΑΡΑΓΙΑΝΝΗΣ ΣΠΥΡΟΣ"],
}
MOVES = (
    Kind(7, -3, -140, "ΑΓΟΡΑ {shop}|ΚΑΡΤΑ 4908 43XX XXXX ####", "POS"),
    Kind(3, -20, -400, "ΑΝΑΛΗΨΗ ΑΤΜ", "####", step="10"),
    Kind(2, -18, -230, "ΠΛΗΡΩΜΗ ΔΕΗ|RF## ####-####-####-####-####", "IB"),
    Kind(2, -20, -800, "ΜΕΤΑΦΟΡΑ ΣΕ {who}|ΑΙΤΙΟΛΟΓΙΑ: ΕΝΟΙΚΙΟ", "IB"),
    Kind(2, -9, -60, "ΠΑΓΙΑ ΕΝΤΟΛΗ ΕΥΔΑΠ", "996"),
    Kind(1, 700, 1900, "ΜΙΣΘΟΔΟΣΙΑ ΑΤΤΙΚΑ ΤΥΠΟΓΡΑΦΕΙΑ ΑΕ", "996", most=1),
    Kind(2, 20, 600, "ΕΜΒΑΣΜΑ ΑΠΟ {who}|IRIS ONLINE PAYMENTS", "IB"),
    Kind(1, -0.3, -3, "ΠΡΟΜΗΘΕΙΑ ΕΜΒΑΣΜΑΤΟΣ", "IB"),
)
COLUMNS = (
    (40, "Α/Α", False),
    (72, "ΗΜ/ΝΙΑ", False),
    (134, "VALEUR", False),
    (196, "ΚΑΤ/ΜΑ", False),
    (250, "ΑΙΤΙΟΛΟΓΙΑ ΣΥΝΑΛΛΑΓΗΣ", False),
    (640, "ΠΟΣΟ", True),
    (672, "Χ/Π", False),
    (802, "ΛΟΓΙΣΤΙΚΟ ΥΠΟΛΟΙΠΟ", True),
)


def eur(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


class Table:
    """The rows; a page ends with its balance and the next begins with it."""

    def __init__(self, account: str, holder: str, period: tuple[date, date], opening: Decimal) -> None:
        self.account, self.holder, self.period, self.balance = account, holder, period, opening
        self.rows: list[Row] = []
        self.flow = Flow(520, lambda: Page(WIDE, "sans", "sans-bold"), self.head, self.foot)

    def carried(self, page: Page, y: float, text: str) -> None:
        page.put(250, y, text, 7.5, bold=True)
        page.put(802, y, written(self.balance, ".", ","), 7.5, right=True, bold=True)

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 842, 44, NAVY)
        page.put(40, 28, "ΤΡΑΠΕΖΑ ΑΙΓΑΙΟΥ", 15, bold=True, color=WHITE)
        page.put(802, 28, "ΚΙΝΗΣΗ ΛΟΓΑΡΙΑΣΜΟΥ ΤΑΜΙΕΥΤΗΡΙΟΥ", 11, right=True, color=WHITE)
        y = 62.0
        for label, text in (
            ("ΔΙΚΑΙΟΥΧΟΣ:", self.holder),
            ("IBAN:", self.account),
            ("ΠΕΡΙΟΔΟΣ:", f"ΑΠΟ {self.period[0]:%d/%m/%Y} ΕΩΣ {self.period[1]:%d/%m/%Y}"),
        ):
            page.put(40, y, label, 7.5, color=GREY)
            page.put(116, y, text, 8)
            y += 12
        page.put(802, 62, "ΝΟΜΙΣΜΑ: EUR", 8, right=True)
        page.put(802, 74, "ΚΑΤΑΣΤΗΜΑ: 0147 ΠΑΓΚΡΑΤΙ", 8, right=True)
        page.box(36, 104, 770, 16, PALE, stroke=NAVY)
        for x, text, right in COLUMNS:
            page.put(x, 115, text, 7, right=right, bold=True)
        self.carried(page, 134, "ΠΡΟΗΓΟΥΜΕΝΟ ΥΠΟΛΟΙΠΟ" if number == 1 else "ΕΚ ΜΕΤΑΦΟΡΑΣ")
        return 149

    def foot(self, page: Page, y: float) -> None:
        page.rule(36, y - 7, 806, 0.3, GREY)
        self.carried(page, y + 4, "ΣΕ ΜΕΤΑΦΟΡΑ")

    def entry(self, entry: Entry, value: date) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits("sans", 7.5, 300))]
        self.flow.need(10 * len(lines) + 14)
        self.balance += entry.amount
        page, y = self.flow.page, self.flow.y
        page.put(62, y, str(len(self.rows) + 1), 7.5, right=True)
        page.put(72, y, f"{entry.day:%d/%m/%Y}", 7.5)
        page.put(134, y, f"{value:%d/%m/%Y}", 7.5)
        page.put(196, y, entry.tag.replace("####", "0147"), 7.5)
        page.lines(250, y, lines, 7.5, 10)
        page.put(640, y, eur(entry.amount), 7.5, right=True)
        page.put(677, y, "Π" if entry.amount > 0 else "Χ", 7.5)
        page.put(802, y, written(self.balance, ".", ","), 7.5, right=True)
        row = Row(entry.day, joined(lines), entry.amount, self.balance, value, self.flow.number)
        self.rows.append(row)
        self.flow.y = y + 10 * len(lines) + 3


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([30, 60, 91]))
    opening = some_amount(rng, 200, 9000)
    entries = some_entries(rng, MOVES, POOLS, period, balance=opening, floor=60)
    account = iban(rng, "GR", "0110147" + "0000014" + "#########")
    holder = rng.choice(["ΟΙΚΟΝΟΜΟΥ ΔΗΜΗΤΡΙΟΣ", "ΒΛΑΧΟΥ ΜΑΡΙΑ", "ΑΝΤΩΝΙΟΥ ΧΡΗΣΤΟΣ"])
    table = Table(account, holder, period, opening)
    for entry in entries:
        table.entry(entry, earlier(rng, entry.day) if entry.tag == "POS" else entry.day)
    flow = table.flow
    flow.need(90)
    page, y = flow.page, flow.y + 4
    page.rule(36, y - 9, 806, 0.8, NAVY)
    taken = [entry for entry in entries if entry.amount < 0]
    given = [entry for entry in entries if entry.amount > 0]
    for n, (label, text) in enumerate(
        (
            (f"ΣΥΝΟΛΟ ΧΡΕΩΣΕΩΝ ({len(taken)})", eur(total(taken))),
            (f"ΣΥΝΟΛΟ ΠΙΣΤΩΣΕΩΝ ({len(given)})", eur(total(given))),
        )
    ):
        page.put(250, y + 12 * n, label, 7.5)
        page.put(640, y + 12 * n, text, 7.5, right=True)
    table.carried(page, y + 26, "ΝΕΟ ΥΠΟΛΟΙΠΟ")
    para(
        page,
        40,
        y + 46,
        "Χ = Χρέωση, Π = Πίστωση. Η κατάσταση θεωρείται αποδεκτή εάν δεν αμφισβητηθεί εντός 60 ημερών. Οι καταθέσεις "
        "καλύπτονται από το ΤΕΚΕ έως 100.000 ευρώ ανά καταθέτη. Ετήσιο επιτόκιο 0,03%.",
        760,
        6.8,
        face="sans",
    )
    numbered(flow.pages, "ΣΕΛΙΔΑ {n} ΑΠΟ {all}", 802, 572, 7.5, face="sans", color=GREY)
    with_pymupdf(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("savings", "el_GR", "EUR", account, *period, opening, table.balance, table.rows)
