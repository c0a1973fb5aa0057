"""Greece, current account of a retail bank: movements in capitals on A4 with charge and credit columns and a ledger
balance followed by Π (credit) or Χ (debit), branch and value date between text and amounts, ΕΚ ΜΕΤΑΦΟΡΑΣ and
ΣΕ ΜΕΤΑΦΟΡΑ at page breaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_reportlab
from ._rows import LEFT, MIDDLE, RIGHT, by_words, columns, dated, faces, grid, joined, place, sums

KINDS = (
    Kind(9, -4, -140, "ΑΓΟΡΑ ΜΕ ΚΑΡΤΑ {shop}|{card} ΑΡ.ΕΓΚΡ. ######"),
    Kind(4, -20, -400, "ΑΝΑΛΗΨΗ ΑΠΟ ΑΤΜ ####", step="10"),
    Kind(3, -15, -600, "ΜΕΤΑΦΟΡΑ ΜΕΣΩ E-BANKING ΣΕ|{person}|ΑΙΤΙΟΛΟΓΙΑ: {why}"),
    Kind(2, 20, 700, "ΕΜΒΑΣΜΑ ΑΠΟ {person}"),
    Kind(2, -25, -220, "ΠΑΓΙΑ ΕΝΤΟΛΗ {bill}|ΚΩΔ. ΠΛΗΡΩΜΗΣ RF##########"),
    Kind(1.2, -0.5, -3, "ΕΞΟΔΑ ΕΜΒΑΣΜΑΤΟΣ ΣΕ ΑΛΛΗ ΤΡΑΠΕΖΑ"),
    Kind(1, 850, 2300, "ΜΙΣΘΟΔΟΣΙΑ {firm}", most=2),
    Kind(0.5, 380, 900, "ΣΥΝΤΑΞΗ Ε.Φ.Κ.Α.", most=1),
    Kind(0.8, -50, -900, "ΠΛΗΡΩΜΗ ΔΗΜΟΣΙΟΥ - ΒΕΒΑΙΩΜΕΝΕΣ ΟΦΕΙΛΕΣ|ΤΑΥΤΟΤΗΤΑ ΟΦΕΙΛΗΣ ###############"),
    Kind(0.8, 40, 900, "ΚΑΤΑΘΕΣΗ ΜΕΤΡΗΤΩΝ", step="10"),
    Kind(1, -5, -60, "IRIS PAYMENTS ΠΡΟΣ {person}"),
    Kind(0.3, 0.05, 2, "ΤΟΚΟΙ ΚΑΤΑΘΕΣΕΩΝ", most=1),
)
POOLS: Pools = {
    "shop": (
        "ΣΚΛΑΒΕΝΟΣ ΑΘΗΝΑ", "MY MARKET ΚΑΛΛΙΘΕΑ", "LIDL HELLAS 214", "ΦΑΡΜΑΚΕΙΟ ΠΑΠΠΑ Κ", "ΕΚΟ ΠΡΑΤΗΡΙΟ ΚΗΦΙΣΟΣ",
        "PUBLIC ΣΥΝΤΑΓΜΑ", "WOLT ATHINA", "ΑΡΤΟΠΟΙΕΙΟ ΒΕΝΕΤΟΥ", "JUMBO ΠΕΙΡΑΙΑΣ", "Ο.Α.Σ.Α. ΕΙΣΙΤΗΡΙΑ",
    ),
    "card": ("45## 12XX XXXX ####", "51## 90XX XXXX ####"),
    "person": (
        "ΠΑΠΑΔΟΠΟΥΛΟΣ ΓΕΩΡΓΙΟΣ", "ΝΙΚΟΛΑΟΥ ΜΑΡΙΑ", "ΚΑΡΑΓΙΑΝΝΗΣ ΔΗΜΗΤΡΙΟΣ", "ΟΙΚΟΝΟΜΟΥ ΕΛΕΝΗ", "ΒΑΣΙΛΕΙΑΔΗΣ ΑΝΤΩΝΙΟΣ",
    ),
    "why": ("ΕΝΟΙΚΙΟ", "ΚΟΙΝΟΧΡΗΣΤΑ", "ΔΩΡΟ", "ΕΞΟΦΛΗΣΗ ΤΙΜΟΛΟΓΙΟΥ ##", "ΔΙΔΑΚΤΡΑ"),
    "bill": ("ΔΕΗ Α.Ε.", "ΕΥΔΑΠ", "COSMOTE ΚΙΝΗΤΗ", "VODAFONE ΠΑΝΑΦΟΝ", "ΦΥΣΙΚΟ ΑΕΡΙΟ ΑΤΤΙΚΗΣ"),
    "firm": ("ΤΕΧΝΙΚΗ ΕΥΒΟΙΑΣ ΑΕ", "ΑΙΓΑΙΟ ΛΟΓΙΣΜΙΚΗ ΙΚΕ", "ΓΕΝΙΚΟ ΝΟΣΟΚΟΜΕΙΟ"),
}  # fmt: skip
BLUE = (0.05, 0.2, 0.45)
PALE = (0.87, 0.91, 0.96)
TITLES = (
    ("ΗΜ/ΝΙΑ", "ΣΥΝΑΛΛΑΓΗΣ"), ("ΑΙΤΙΟΛΟΓΙΑ",), ("ΚΑΤ/ΜΑ",), ("ΗΜ/ΝΙΑ", "ΤΟΚΙΣΜΟΥ"), ("ΧΡΕΩΣΗ",), ("ΠΙΣΤΩΣΗ",),
    ("ΛΟΓΙΣΤΙΚΟ", "ΥΠΟΛΟΙΠΟ"),
)  # fmt: skip
COLS = columns(34, (58, LEFT), (196, LEFT), (40, MIDDLE), (56, MIDDLE), (58, RIGHT), (58, RIGHT), (66, RIGHT))


def euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def stood(amount: Decimal) -> str:
    return f"{euro(amount)} {'Χ' if amount < 0 else 'Π'}"


def header(
    period: tuple[date, date], account: str, branch: str, carried: list[Decimal]
) -> Callable[[Page, int], float]:
    """What starts a page."""

    def head(page: Page, number: int) -> float:
        page.put(34, 48, "ΤΡΑΠΕΖΑ ΣΑΡΩΝΙΚΟΥ", 15, bold=True, color=BLUE)
        page.put(561, 44, "ΑΝΤΙΓΡΑΦΟ ΚΙΝΗΣΗΣ ΛΟΓΑΡΙΑΣΜΟΥ", 10.5, right=True, bold=True)
        page.put(561, 57, "ACCOUNT STATEMENT", 7, right=True)
        y = 92.0
        if number == 1:
            page.lines(330, 92, ["ΑΝΑΓΝΩΣΤΟΥ ΣΟΦΙΑ", "ΑΓΙΟΥ ΜΕΛΕΤΙΟΥ 118", "112 51 ΑΘΗΝΑ"], 9.5, 12)
            labels = ("ΑΡΙΘΜΟΣ ΛΟΓΑΡΙΑΣΜΟΥ (IBAN)", "ΕΙΔΟΣ", "ΝΟΜΙΣΜΑ", "ΚΑΤΑΣΤΗΜΑ ΤΗΡΗΣΗΣ", "ΠΕΡΙΟΔΟΣ")
            span = f"{dated(period[0], '%d/%m/%Y')} - {dated(period[1], '%d/%m/%Y')}"
            for label, value in zip(labels, (account, "ΤΡΕΧΟΥΜΕΝΟΣ", "EUR", branch, span), strict=True):
                page.put(34, y, label, 7.5, color=BLUE)
                page.put(34, y + 10, value, 9)
                y += 24
            y += 6
        else:
            page.put(34, y, f"ΛΟΓ/ΣΜΟΣ {account}", 8.5)
            y += 14
        page.box(34, y, 532, 26, PALE)
        for col, title in zip(COLS, TITLES, strict=True):
            for n, line in enumerate(title):
                col.put(page, y + (16 if len(title) == 1 else 11 + 9 * n), line, 7, "arial-bold", BLUE)
        grid(page, COLS, y, y + 26, BLUE, 0.4)
        y += 38
        text, amount = ("ΠΡΟΗΓΟΥΜΕΝΟ ΥΠΟΛΟΙΠΟ", carried[0]) if number == 1 else ("ΕΚ ΜΕΤΑΦΟΡΑΣ", carried[0])
        place(page, COLS, y, ("", text, "", "", "", "", stood(amount)), 8, 9.5, "arial-bold")
        return y + 14

    return head


def draw(rng: Random, path: Path) -> Truth:
    faces()
    period = some_period(rng, rng.choice([30, 60, 90]))
    opening = some_amount(rng, 80, 4000)
    entries = some_entries(
        rng, KINDS, POOLS, period, count=rng.randint(14, 75), reversal="ΑΝΤΙΛΟΓΙΣΜΟΣ|{}", balance=opening, floor=-200
    )
    balances = running(opening, [entry.amount for entry in entries])
    account, branch = iban(rng, "GR", "0#######0000000########"), f"{rng.randint(101, 870):04}"
    closing = balances[-1] if balances else opening

    def foot(page: Page, y: float) -> None:
        place(page, COLS, y, ("", "ΣΕ ΜΕΤΑΦΟΡΑ", "", "", "", "", stood(carried[0])), 8, 9.5, "arial-bold")

    carried = [opening]
    flow = Flow(742, lambda: Page(face="arial", bold="arial-bold"), header(period, account, branch, carried), foot)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in COLS[1].wrapped(line, "arial", 8)]
        flow.need(9.5 * len(lines) + 4)
        valued = earlier(rng, entry.day, 2) if entry.amount < 0 else entry.day
        debit, credit = (euro(entry.amount), "") if entry.amount < 0 else ("", euro(entry.amount))
        where = branch if "ΜΕΤΡΗΤΩΝ" in lines[0] else rng.choice(["0987", "0999"])
        days = dated(entry.day, "%d/%m/%Y"), dated(valued, "%d/%m/%Y")
        place(flow.page, COLS, flow.y, (days[0], lines, where, days[1], debit, credit, stood(balance)), 8, 9.5)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, valued, flow.number))
        carried[0] = balance
        flow.y += 9.5 * len(lines) + 4
    flow.need(40)
    flow.page.rule(34, flow.y - 6, 566, 0.6, BLUE)
    charges, credits = sums(rows)
    place(flow.page, COLS, flow.y + 6, ("", "ΣΥΝΟΛΑ", "", "", euro(charges), euro(credits), ""), 8, 9.5, "arial-bold")
    place(flow.page, COLS, flow.y + 20, ("", "ΝΕΟ ΥΠΟΛΟΙΠΟ", "", "", "", "", stood(closing)), 8, 9.5, "arial-bold")
    small = (
        "Παρακαλούμε να ελέγξετε τις κινήσεις. Αν δεν λάβουμε αντιρρήσεις μέσα σε 60 ημέρες, το αντίγραφο θεωρείται "
        "ότι έχει εγκριθεί.",
        "Π = πιστωτικό υπόλοιπο, Χ = χρεωστικό υπόλοιπο. Οι καταθέσεις καλύπτονται από το Τ.Ε.Κ.Ε. έως 100.000 ευρώ.",
    )
    for number, page in enumerate(flow.pages, 1):
        page.lines(34, 780, small, 6.5, 8.5)
        page.put(561, 812, f"ΣΕΛΙΔΑ {number} ΑΠΟ {flow.number}", 7, right=True)
        page.put(34, 812, "Τράπεζα Σαρωνικού Α.Ε. - Ακτή Μιαούλη 7, 185 35 Πειραιάς - Γ.Ε.ΜΗ. 301240007000", 6.5)
    with_reportlab(by_words(flow.pages), path)
    return Truth("checking", "el_GR", "EUR", account, *period, opening, closing, rows)
