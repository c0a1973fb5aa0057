"""Greece: credit card bill; payments carry a trailing minus, foreign amounts stand on a second line, points box."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(9, -8, -140, "{market} {town}"),
    Kind(6, -4, -35, "{food} {town}"),
    Kind(5, -20, -90, "{fuel} {town}"),
    Kind(4, -5, -60, "{web}"),
    Kind(3, -6, -120, "{abroad}|{money}", "abroad"),
    Kind(2, -15, -220, "ΠΑΓΙΑ ΕΝΤΟΛΗ {utility} ΚΩΔ. ########"),
    Kind(2, -30, -250, "{shop} {town}|ΔΟΣΗ {n} ΑΠΟ 12 ΑΤΟΚΕΣ"),
    Kind(1, 60, 900, "ΠΛΗΡΩΜΗ ΜΕΣΩ E-BANKING ΕΥΧΑΡΙΣΤΟΥΜΕ", most=2),
    Kind(1, 5, 60, "ΕΠΙΣΤΡΟΦΗ ΑΓΟΡΑΣ {web}", most=2),
    Kind(0.5, -1, -9, "ΤΟΚΟΙ ΑΓΟΡΩΝ", most=1),
]
POOLS = {
    "market": ["ΣΟΥΠΕΡ ΜΑΡΚΕΤ ΗΛΙΟΣ", "MARKET IN POLI", "ΠΑΝΤΟΠΩΛΕΙΟ ΔΗΜΗΤΡΑ", "Α.Β. ΑΓΟΡΑ", "ΚΡΗΤΙΚΑ ΚΑΛΟΥΔΙΑ"],
    "town": ["ΑΘΗΝΑ", "ΠΕΙΡΑΙΑΣ", "ΧΑΛΑΝΔΡΙ", "ΘΕΣ/ΝΙΚΗ", "ΓΛΥΦΑΔΑ", "MAROUSI", "ΠΑΤΡΑ"],
    "food": ["ΤΑΒΕΡΝΑ Ο ΓΙΑΝΝΗΣ", "KAFE PLATEIA", "ΦΟΥΡΝΟΣ ΤΟΥ ΛΟΦΟΥ", "SOUVLAKI BAR"],
    "fuel": ["ΠΡΑΤΗΡΙΟ ΑΙΓΑΙΟ", "ΒΕΝΖΙΝΗ ΝΟΤΟΣ ΑΕ"],
    "web": ["VIVAPAY*SKROUTZAKI", "PP*STREAMBOX 4029357733", "E-TICKETS.GR", "ΕΦΟΔΙΑΖΩ ONLINE"],
    "abroad": ["ALPENHOTEL GMBH WIEN", "LONDON TUBE TICKETS", "CLOUDHOST INC. SEATTLE WA", "BAZAAR ISTANBUL"],
    "money": ["USD", "GBP", "CHF"],
    "utility": ["ΗΛΕΚΤΡΙΚΗ ΑΕ", "ΥΔΡΕΥΣΗ", "ΤΗΛΕΦΩΝΙΑ ΑΕ"],
    "shop": ["ΗΛΕΚΤΡΟΝΙΚΑ ΠΛΑΖΑ", "ΕΠΙΠΛΑ ΔΡΥΣ"],
    "n": ["02", "05", "07", "11"],
}
BLUE = (0.05, 0.2, 0.45)


def _euro(amount: Decimal) -> str:
    """Owed amounts are plain, what the holder has paid carries a minus behind it."""
    return written(abs(amount), ".", ",") + ("-" if amount > 0 else "")


def _foot(page: Page, _y: float) -> None:
    page.put(
        297,
        815,
        "Τράπεζα Αιγιαλού Α.Ε. - Λ. Κηφισίας 900, 151 25 Μαρούσι - ΑΡ. Γ.Ε.ΜΗ. 000223901000",
        6.5,
        center=True,
    )


def _notes(rng: Random, flow: Flow) -> None:
    y = flow.y + 26
    flow.page.box(36, y, 250, 58, stroke=BLUE)
    flow.page.put(44, y + 14, "Πρόγραμμα Επιβράβευσης «Κύμα»", 8, bold=True)
    points = rng.randint(100, 4000)
    flow.page.put(44, y + 30, f"Πόντοι προηγούμενου μήνα: {points}", 7.5)
    flow.page.put(44, y + 44, f"Διαθέσιμοι πόντοι: {points + rng.randint(5, 300)}", 7.5)
    text = (
        "Εάν καταβάλετε μόνο την ελάχιστη καταβολή, το υπόλοιπο επιβαρύνεται με τόκους από την ημερομηνία κάθε "
        "συναλλαγής. Τυχόν αμφισβητήσεις γίνονται δεκτές εντός 60 ημερών."
    )
    flow.page.lines(300, y + 10, wrap(text, fits("narrow", 7, 259)), 7, 9, color=GREY)


def _foreign(rng: Random, amount: Decimal, money: str) -> str:
    rate = Decimal(rng.randint(8000, 11999)) / 10000
    return f"{written(abs(amount) * rate, '.', ',')} {money} - ΙΣΟΤΙΜΙΑ {written(rate, '.', ',', 4)}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    opening = some_amount(rng, -120, -1900)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 55))
    closing = opening + sum(entry.amount for entry in entries)
    card = f"5278 90XX XXXX {rng.randint(1000, 9999)}"
    paid = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    bought = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 46, BLUE)
        page.put(36, 29, "ΤΡΑΠΕΖΑ ΑΙΓΙΑΛΟΥ", 16, bold=True, color=WHITE)
        page.put(559, 29, "Λογαριασμός Πιστωτικής Κάρτας", 10, right=True, color=WHITE)
        page.put(559, 60, f"Σελίδα {number}", 7, right=True, color=GREY)
        if number > 1:
            return columns(page, 78)
        page.lines(36, 84, ["ΚΑ ΜΑΡΙΑ ΥΠΟΔΕΙΓΜΑ", "ΟΔΟΣ ΠΑΡΑΔΕΙΓΜΑΤΟΣ 14", "115 22 ΑΘΗΝΑ"], 9, 12)
        page.box(300, 70, 259, 92, (0.93, 0.95, 0.98))
        facts = [
            ("Αριθμός κάρτας", card),
            ("Ημερομηνία έκδοσης", f"{end:%d/%m/%Y}"),
            ("Περίοδος κινήσεων", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
            ("Πιστωτικό όριο", "4.000,00 €"),
            ("Ετήσιο επιτόκιο αγορών", "16,90%"),
            ("Εξόφληση μέχρι", f"{end + timedelta(20):%d/%m/%Y}"),
        ]
        for n, (label, value) in enumerate(facts):
            page.put(308, 84 + 14 * n, label, 7.5)
            page.put(551, 84 + 14 * n, value, 7.5, right=True, bold=True)
        page.rule(36, 180, 559, 1, BLUE)
        cells = [
            ("Προηγούμενο υπόλοιπο", _euro(opening)),
            ("Πληρωμές / Πιστώσεις", _euro(paid) if paid else "0,00"),
            ("Αγορές / Χρεώσεις", _euro(bought)),
            ("Νέο υπόλοιπο", _euro(closing)),
            ("Ελάχιστη καταβολή", written(max(Decimal(0), (-closing / 20).quantize(Decimal("0.01"))), ".", ",")),
        ]
        for n, (label, value) in enumerate(cells):
            page.put(88 + 105 * n, 195, label, 7.5, center=True, color=GREY)
            page.put(88 + 105 * n, 211, value, 10, center=True, bold=True)
        page.rule(36, 220, 559, 1, BLUE)
        return columns(page, 242)

    def columns(page: Page, y: float) -> float:
        page.put(36, y, "Ημερομηνία", 7.5, bold=True)
        page.put(110, y, "Αιτιολογία συναλλαγής", 7.5, bold=True)
        page.put(559, y, "Ποσό σε €", 7.5, right=True, bold=True)
        page.rule(36, y + 5, 559, 0.7)
        return y + 19

    flow = Flow(780, lambda: Page(face="narrow", bold="narrow-bold"), head, _foot)
    flow.page.put(110, flow.y, "ΠΡΟΗΓΟΥΜΕΝΟ ΥΠΟΛΟΙΠΟ", 8)
    flow.page.put(559, flow.y, _euro(opening), 8, right=True)
    flow.y += 14
    rows = []
    for entry in entries:
        texts = list(entry.lines)
        if entry.tag == "abroad":
            texts[1] = _foreign(rng, entry.amount, texts[1])
        lines = [part for line in texts for part in wrap(line, fits("narrow", 8, 330))]
        flow.need(10 * len(lines) + 4)
        flow.page.put(36, flow.y, f"{entry.day:%d/%m/%Y}", 8)
        flow.page.put(559, flow.y, _euro(entry.amount), 8, right=True)
        flow.page.lines(110, flow.y, lines, 8, 10)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y += 10 * len(lines) + 4
    flow.need(130)
    flow.page.rule(36, flow.y - 8, 559)
    flow.page.put(110, flow.y + 4, "ΝΕΟ ΥΠΟΛΟΙΠΟ", 8, bold=True)
    flow.page.put(559, flow.y + 4, _euro(closing), 8, right=True, bold=True)
    _notes(rng, flow)
    _foot(flow.page, flow.y)
    with_reportlab(flow.pages, path)
    return Truth("card", "el_GR", "EUR", card, start, end, opening, closing, rows)
