"""Greece: a savings account with few rows over half a year, newest first and numbered, direction only by a letter in a
column of its own (Χ out, Π in), the day of value between the letter and the balance."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, running, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._kit import Spots, cells, total

SPOTS: Spots = {
    "number": (58, "r"),
    "booked": (68, "l"),
    "text": (128, "l"),
    "branch": (345, "c"),
    "amount": (420, "r"),
    "mark": (434, "c"),
    "value": (450, "l"),
    "balance": (558, "r"),
}
HEADS = ("Α/Α", "Ημ/νία", "Αιτιολογία", "Κατ/μα", "Ποσό", "Χ/Π", "Τοκοφόρος", "Υπόλοιπο")
POOLS = {
    "who": ("ΠΑΠΑΔΟΠΟΥΛΟΥ ΕΛΕΝΗ", "ΓΕΩΡΓΙΟΥ ΝΙΚΟΛΑΟΣ", "ΚΑΡΑΓΙΑΝΝΗΣ ΣΠ."),
    "site": ("ΚΗΦΙΣΙΑΣ 64", "ΠΛ. ΑΡΙΣΤΟΤΕΛΟΥΣ", "ΠΑΤΡΑ"),
}
KINDS = [
    Kind(4, 100, 2500, "ΚΑΤΑΘΕΣΗ ΜΕΤΡΗΤΩΝ {who}", step="10"),
    Kind(3, 50, 1800, "ΜΕΤΑΦΟΡΑ ΑΠΟ {who} ΕΝΟΙΚΙΟ ΜΗΝΟΣ ΑΡ. ΕΝΤΟΛΗΣ ########"),
    Kind(4, -20, -600, "ΑΝΑΛΗΨΗ ΑΤΜ {site} ΚΑΡΤΑ ****####", step="20"),
    Kind(2, -100, -3000, "ΜΕΤΑΦΟΡΑ ΣΕ ΛΟΓ/ΣΜΟ GR##########-### {who}"),
    Kind(1, -1, -4, "ΠΡΟΜΗΘΕΙΑ ΕΜΒΑΣΜΑΤΟΣ"),
]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def interest(rng: Random, end: date) -> list[Entry]:
    gross = some_amount(rng, 2, 140)
    tax = -(gross * Decimal("0.15")).quantize(Decimal("0.01"))
    return [Entry(end, ("ΤΟΚΟΙ ΕΞΑΜΗΝΟΥ",), gross, "", ""), Entry(end, ("ΦΟΡΟΣ ΤΟΚΩΝ 15%",), tax, "", "")]


def front(page: Page, number: int, facts: list[tuple[str, str]]) -> float:
    page.put(40, 50, "ΤΡΑΠΕΖΑ ΙΟΝΙΟΥ", 16, bold=True)
    page.put(558, 50, "Κίνηση Λογαριασμού Ταμιευτηρίου", 11, right=True)
    page.put(558, 63, f"Σελίδα {number}", 7, right=True, color=GREY)
    y = 88.0
    if number == 1:
        for n, (label, value) in enumerate(facts):
            page.put(40, y + 13 * n, label, 8, color=GREY)
            page.put(190, y + 13 * n, value, 8.5)
        y += 13 * len(facts) + 20
    page.box(36, y - 11, 526, 16, stroke=(0, 0, 0))
    cells(page, y, SPOTS, dict(zip(SPOTS, HEADS, strict=True)), 7.5, bold=True)
    return y + 20


def put_row(flow: Flow, rng: Random, number: int, entry: Entry, balance: Decimal) -> Row:
    lines = wrap(entry.lines[0], fits("narrow", 8, 190))
    flow.need(10 * len(lines) + 6)
    value = entry.day if entry.amount < 0 else entry.day + timedelta(rng.randint(0, 1))
    texts = {
        "number": str(number),
        "booked": f"{entry.day:%d/%m/%Y}",
        "branch": f"{rng.randint(1, 390):04}",
        "amount": money(abs(entry.amount)),
        "mark": "Χ" if entry.amount < 0 else "Π",
        "value": f"{value:%d/%m/%Y}",
        "balance": money(balance),
    }
    cells(flow.page, flow.y, SPOTS, texts, 8)
    row = Row(entry.day, entry.lines[0], entry.amount, balance, value, flow.number)
    flow.y = flow.page.lines(128, flow.y, lines, 8, 10) + 2
    flow.page.rule(36, flow.y - 8, 562, 0.2, GREY)
    flow.y += 4
    return row


def draw(rng: Random, path: Path) -> Truth:
    year = rng.randint(2019, 2024)
    start, end = rng.choice([(date(year, 1, 1), date(year, 6, 30)), (date(year, 7, 1), date(year, 12, 31))])
    opening = some_amount(rng, 400, 38000)
    inner = (start + timedelta(1), end - timedelta(2))
    entries = some_entries(rng, KINDS, POOLS, inner, count=rng.randint(1, 12), balance=opening, floor=4000)
    entries += interest(rng, end)
    balances = running(opening, (entry.amount for entry in entries))
    account = iban(rng, "GR", "014" + "####" + "#" * 16)
    facts = [
        ("Δικαιούχος", "ΠΑΠΑΔΟΠΟΥΛΟΥ ΕΛΕΝΗ ΤΟΥ ΓΕΩΡΓΙΟΥ"),
        ("IBAN", account),
        ("Νόμισμα", "EUR"),
        ("Περίοδος", f"{start:%d/%m/%Y} έως {end:%d/%m/%Y}"),
        ("Υπόλοιπο έναρξης", money(opening)),
        ("Υπόλοιπο λήξης", money(balances[-1])),
    ]
    face = {"face": "narrow", "bold": "narrow-bold"}
    flow = Flow(780, lambda: Page(**face), lambda page, number: front(page, number, facts))  # type: ignore[arg-type]
    numbered = list(zip(range(1, len(entries) + 1), entries, balances, strict=True))
    rows = [put_row(flow, rng, *one) for one in reversed(numbered)]
    flow.need(50)
    sums = f"Σύνολο χρεώσεων {money(-total(entries, True))}   Σύνολο πιστώσεων {money(total(entries, False))}"
    flow.page.put(40, flow.y + 8, sums, 8, bold=True)
    flow.page.put(40, flow.y + 24, "Χ = Χρέωση, Π = Πίστωση. Επιτόκιο από 01/02: 0,15%.", 7, color=GREY)
    with_fpdf(flow.pages, path)
    closing = balances[-1]
    return Truth("account", "el_GR", "EUR", account, start, end, opening, closing, rows, newest_first=True)
