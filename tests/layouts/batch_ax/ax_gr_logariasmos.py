"""Greece, account transcript with bilingual titles in a fixed-pitch face, each row one string with spaces: amounts
without sign, Χ (debit) or Π (credit) in a column of its own, running balance, balance carried over at page breaks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_entries, some_period, wrap, written
from ..pens import Flow, Page, with_reportlab
from ._rows import joined, ready, used

KINDS = (
    Kind(8, -3, -180, "ΑΓΟΡΑ {shop}"),
    Kind(3, -20, -400, "ΑΝΑΛΗΨΗ ΑΤΜ {branch}", step="10"),
    Kind(2, -30, -900, "ΜΕΤΑΦΟΡΑ ΣΕ {person}|{note}"),
    Kind(1, 650, 1900, "ΜΙΣΘΟΔΟΣΙΑ {firm}", most=2),
    Kind(2, 20, 1200, "ΕΜΒΑΣΜΑ ΑΠΟ {person}|{note}"),
    Kind(2, -12, -190, "ΠΛΗΡΩΜΗ {utility}|RF##9#########"),
    Kind(1, -1, -3, "ΠΡΟΜΗΘΕΙΑ ΕΜΒΑΣΜΑΤΟΣ", step="0.50"),
    Kind(1, -1, -5, "ΕΞΟΔΑ ΤΗΡΗΣΗΣ ΛΟΓ/ΣΜΟΥ", most=1),
    Kind(1, 1, 40, "ΤΟΚΟΙ ΚΑΤΑΘΕΣΕΩΝ", most=1),
    Kind(1, 100, 2500, "ΚΑΤΑΘΕΣΗ ΜΕΤΡΗΤΩΝ", step="10"),
    Kind(1, -200, -600, "ΠΑΓΙΑ ΕΝΤΟΛΗ ΕΝΟΙΚΙΟ", step="10", most=1),
)
POOLS: Pools = {
    "used": used("%d/%m"),
    "shop": (
        "ΣΚΛΑΒΕΝΙΤΗΣ 0142 ΠΕΡΙΣΤΕΡΙ",
        "AB VASSILOPOULOS CHALANDRI",
        "MASOUTIS S.A. THESSALONIKI",
        "EKO ΠΡΑΤΗΡΙΟ ΠΑΤΡΑ",
        "ΦΑΡΜΑΚΕΙΟ ΠΑΠΑΔΑΚΗ",
        "COFFEE ISLAND GR LARISA",
        "JUMBO ΧΑΝΙΑ",
        "efood.gr ATHENS",
        "ΟΑΣΑ ΕΙΣΙΤΗΡΙΑ",
    ),
    "branch": ("ΚΟΛΩΝΑΚΙ", "ΠΕΙΡΑΙΑΣ ΚΕΝΤΡΟ", "Ν. ΣΜΥΡΝΗ", "ΚΑΛΑΜΑΡΙΑ"),
    "person": ("ΓΕΩΡΓΙΟΥ ΕΛΕΝΗ", "ΠΑΠΑΔΟΠΟΥΛΟΣ Ν.", "ΑΛΕΞΙΟΥ ΜΑΡΙΑ", "KARAS DIMITRIOS"),
    "note": ("ΚΟΙΝΟΧΡΗΣΤΑ", "ΕΞΟΦΛΗΣΗ ΤΙΜ. ####", "ΔΩΡΟ", "ΠΡΟΚΑΤΑΒΟΛΗ"),
    "firm": ("ΑΦΟΙ ΛΑΜΠΡΟΥ ΟΕ", "ΔΗΜΟΣΙΟ ΕΑΠ", "ΝΑΥΤΙΛΙΑΚΗ ΑΙΓΑΙΟΥ ΑΕ"),
    "utility": ("ΔΕΗ ΑΕ", "ΕΥΔΑΠ", "COSMOTE", "ΕΝΦΙΑ-ΑΑΔΕ", "ΦΥΣΙΚΟ ΑΕΡΙΟ"),
}
SIZE = 8


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def line(day: str, branch: str, text: str, value: str, amount: str, sign: str, balance: str) -> str:
    return f"{day:<12}{branch:<8}{text:<34}{value:<10}{amount:>20}  {sign:<3}{balance:>17}".rstrip()


def draw(rng: Random, path: Path) -> Truth:
    ready("l-mono", "l-mono-b", "l-sans", "l-sans-b", "l-sans-i")
    start, end = some_period(rng, rng.choice((29, 60, 90)))
    opening = Decimal(rng.randint(20_000, 1_200_000)) / 100
    entries = some_entries(
        rng,
        KINDS,
        POOLS,
        (start, end),
        count=rng.randint(20, 110),
        reversal="ΑΝΤΙΛΟΓΙΣΜΟΣ {}",
        balance=opening,
        floor=0,
    )
    balances = running(opening, (entry.amount for entry in entries))
    account = iban(rng, "GR", "0990###0000###00#######")
    carried = opening

    def head(page: Page, sheet: int) -> float:
        page.put(36, 44, "ΤΡΑΠΕΖΑ ΙΟΝΙΚΗΣ ΓΗΣ", 13, face="l-sans-b", color=(0.1, 0.3, 0.45))
        page.put(36, 55, "IONIKI GI BANK S.A.", 7, face="l-sans")
        page.put(560, 44, "ΑΝΤΙΓΡΑΦΟ ΚΙΝΗΣΗΣ ΛΟΓΑΡΙΑΣΜΟΥ", 10, face="l-sans-b", right=True)
        page.put(560, 55, "STATEMENT OF ACCOUNT", 8, face="l-sans-i", right=True)
        y = 80.0
        data = (
            ("ΔΙΚΑΙΟΥΧΟΣ / HOLDER", "ΚΩΝΣΤΑΝΤΙΝΟΥ ΣΟΦΙΑ ΤΟΥ ΙΩΑΝΝΗ"),
            ("ΛΟΓΑΡΙΑΣΜΟΣ / ACCOUNT", f"{account.replace(' ', '')[-16:]}  ΤΑΜΙΕΥΤΗΡΙΟ"),
            ("IBAN", account),
            ("ΝΟΜΙΣΜΑ / CURRENCY", "EUR"),
            ("ΠΕΡΙΟΔΟΣ / PERIOD", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
            ("ΣΕΛΙΔΑ / PAGE", str(sheet)),
        )
        for label, text in data if sheet == 1 else data[1:2] + data[5:]:
            page.put(36, y, f"{label:<24}: {text}", 8)
            y += 11
        y += 10
        page.rule(36, y - 9, 560)
        top = line("ΗΜΕΡΟΜΗΝΙΑ", "ΚΑΤ/ΜΑ", "ΑΙΤΙΟΛΟΓΙΑ", "ΤΟΚ. ΑΠΟ", "ΠΟΣΟ", "Χ/Π", "ΥΠΟΛΟΙΠΟ")
        page.put(36, y, top, SIZE, bold=True)
        page.put(36, y + 9, line("DATE", "BRANCH", "DESCRIPTION", "VALUE", "AMOUNT", "D/C", "BALANCE"), SIZE)
        page.rule(36, y + 13, 560)
        y += 26
        label = "ΠΡΟΗΓΟΥΜΕΝΟ ΥΠΟΛΟΙΠΟ" if sheet == 1 else "ΑΠΟ ΜΕΤΑΦΟΡΑ"
        page.put(36, y, line("", "", label, "", "", "", money(carried)), SIZE)
        return y + 11

    def foot(page: Page, y: float) -> None:
        page.put(36, y + 4, line("", "", "ΣΕ ΜΕΤΑΦΟΡΑ", "", "", "", money(carried)), SIZE)

    flow = Flow(760, lambda: Page(face="l-mono", bold="l-mono-b"), head, foot)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for text in entry.lines for part in wrap(text, lambda part: len(part) <= 32)]
        flow.need(9.5 * len(lines))
        value: date = earlier(rng, entry.day, 2) if rng.random() < 0.3 else entry.day
        shown = line(
            f"{entry.day:%d/%m/%Y}",
            f"{rng.choice((0, 0, 104, 233, 610)):03}",
            lines[0],
            f"{value:%d/%m/%Y}",
            money(abs(entry.amount)),
            "Χ" if entry.amount < 0 else "Π",
            money(balance),
        )
        flow.page.put(36, flow.y, shown, SIZE)
        flow.page.lines(36, flow.y + 9.5, [line("", "", more, "", "", "", "") for more in lines[1:]], SIZE, 9.5)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, value, flow.number))
        carried = balance
        flow.y += 9.5 * len(lines) + 1
    flow.need(80)
    page, y = flow.page, flow.y
    page.rule(36, y - 6, 560)
    page.put(36, y + 5, line("", "", "ΝΕΟ ΥΠΟΛΟΙΠΟ / NEW BALANCE", "", "", "", money(balances[-1])), SIZE, bold=True)
    page.rule(36, y + 10, 560)
    for n, (label, sign) in enumerate((("ΣΥΝΟΛΟ ΧΡΕΩΣΕΩΝ", -1), ("ΣΥΝΟΛΟ ΠΙΣΤΩΣΕΩΝ", 1))):
        total = sum((abs(entry.amount) for entry in entries if entry.amount * sign > 0), Decimal())
        page.put(36, y + 24 + 10 * n, f"{label:<24}: {money(total):>14}", SIZE)
    small = (
        "Χ = ΧΡΕΩΣΗ, Π = ΠΙΣΤΩΣΗ. Παρακαλούμε ελέγξτε τις κινήσεις· αντιρρήσεις γίνονται δεκτές εντός 60 ημερών.",
        "Ο λογαριασμός καλύπτεται από το ΤΕΚΕ έως 100.000 ευρώ ανά καταθέτη.",
    )
    page.lines(36, y + 54, small, 6.5, 8, face="l-sans")
    with_reportlab(flow.pages, path)
    holder = account.replace(" ", "")
    return Truth("savings", "el_GR", "EUR", holder, start, end, opening, balances[-1], rows)
