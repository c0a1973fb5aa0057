"""Greece: a savings bank's line print in capitals of one width; numbered rows, branch numbers, one sum column whose
mark behind it says debit (Χ) or credit (Π), value dates at the end, second lines, interest with its tax."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Truth, earlier, iban, written
from ..pens import A4, Flow, Page, with_fpdf, with_reportlab
from ._kit import Book, cells, keep, row, say

POOLS = {
    "poli": ("ΠΑΤΡΑ", "ΒΟΛΟΣ", "ΛΑΡΙΣΑ", "ΧΑΝΙΑ", "ΚΑΛΑΜΑΤΑ"),
    "etairia": ("ΔΕΗ", "ΟΤΕ", "ΕΥΔΑΠ", "COSMOTE", "ΦΥΣΙΚΟ ΑΕΡΙΟ"),
    "atomo": ("ΠΑΠΑΔΟΠΟΥΛΟΣ Γ", "ΝΙΚΟΛΑΟΥ ΜΑΡΙΑ", "ΑΓΓΕΛΗΣ ΣΠ", "ΒΛΑΧΟΥ ΕΛΕΝΗ"),
    "magazi": ("ΣΚΛΑΒΕΝΙΤΗΣ", "ΑΒ ΒΑΣΙΛΟΠΟΥΛΟΣ", "SHELL 1402", "ΦΑΡΜΑΚΕΙΟ", "ΠΛΑΙΣΙΟ", "JUMBO"),
}
KINDS = (
    Kind(7, -3, -160, "ΑΓΟΡΑ {magazi}|ΚΑΡΤΑ ####XX####"),
    Kind(4, -20, -400, "ΑΝΑΛΗΨΗ ΑΤΜ {poli}", step="20"),
    Kind(3, -12, -240, "ΠΑΓΙΑ ΕΝΤΟΛΗ {etairia}|ΑΡ.ΛΟΓ. ###########"),
    Kind(1.5, -50, -700, "ΜΕΤΑΦΟΡΑ ΣΕ {atomo}"),
    Kind(2, 420, 1500, "ΜΙΣΘΟΔΟΣΙΑ|ΕΝΤΟΛΕΑΣ ΔΗΜΟΣ {poli}"),
    Kind(1, 50, 900, "ΚΑΤΑΘΕΣΗ ΜΕΤΡΗΤΩΝ", step="10"),
    Kind(1, 20, 400, "ΕΜΒΑΣΜΑ ΑΠΟ {atomo}|REF ?????######"),
    Kind(0.5, 0.05, 9, "ΤΟΚΟΙ ΠΙΣΤΩΤΙΚΟΙ", most=1),
    Kind(0.5, -0.02, -1.3, "ΦΟΡΟΣ ΤΟΚΩΝ 15%", most=1),
    Kind(0.7, -0.3, -3, "ΠΡΟΜΗΘΕΙΑ", step="0.1"),
)
LEFT, SIZE, LEAD, WIDE = 30.0, 8.6, 10.8, 103
HEADS = (
    (0, "Α/Α"),
    (6, "ΗΜ/ΝΙΑ"),
    (16, "ΚΑΤ"),
    (21, "ΑΙΤΙΟΛΟΓΙΑ"),
    (-66, "ΠΟΣΟ"),
    (67, "Χ/Π"),
    (-87, "ΥΠΟΛΟΙΠΟ"),
    (93, "ΑΞΙΑ"),
)


def plain(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def mark(amount: Decimal) -> str:
    return "Χ" if amount < 0 else "Π"


def draw(rng: Random, path: Path) -> Truth:
    book = keep(rng, KINDS, POOLS, (90, 6800), floor=-150, days=rng.choice((30, 60, 91)), reversal="ΑΝΤΙΛΟΓΙΣΜΟΣ|{0}")
    account = iban(rng, "GR", "#######################")
    truth = book.truth("el_GR", "EUR", account)
    flow = Flow(
        770,
        lambda: Page(A4, "mono", "mono"),
        lambda page, n: head(page, n, book, account),
        lambda page, y: page.put(LEFT, y + 2, "." * 40 + " ΣΥΝΕΧΙΖΕΤΑΙ " + "." * 40, SIZE),
    )
    carried(flow, "ΠΡΟΗΓΟΥΜΕΝΟ ΥΠΟΛΟΙΠΟ", book.opening)
    home = f"{rng.randint(1, 400):03}"
    for n, post in enumerate(book.posts, 1):
        if flow.need(LEAD * len(post.lines)):
            carried(flow, "ΑΠΟ ΜΕΤΑΦΟΡΑ", post.balance - post.amount)
        branch = rng.choice((home, home, home, f"{rng.randint(1, 990):03}"))
        value = earlier(rng, post.day, 2)
        first = cells(
            (0, f"{n:04}"),
            (6, f"{post.day:%d/%m/%y}"),
            (16, branch),
            (21, post.lines[0]),
            (-66, plain(post.amount)),
            (68, mark(post.amount)),
            (-87, plain(post.balance)),
            (88, mark(post.balance)),
            (92, f"{value:%d/%m/%y}"),
        )
        truth.transactions.append(row(post, post.lines, flow.number, value=value))
        say(flow, LEFT, first, LEAD, SIZE)
        for line in post.lines[1:]:
            say(flow, LEFT, cells((21, line)), LEAD, SIZE)
    ending(flow, book)
    rng.choice((with_reportlab, with_fpdf))(flow.pages, path)
    return truth


def carried(flow: Flow, label: str, balance: Decimal) -> None:
    say(flow, LEFT, cells((21, label), (-87, plain(balance)), (88, mark(balance))), LEAD, SIZE)


def head(page: Page, number: int, book: Book, account: str) -> float:
    page.put(LEFT, 40, cells((0, "ΣΥΝΕΤΑΙΡΙΣΤΙΚΗ ΤΡΑΠΕΖΑ ΑΧΕΛΩΟΥ"), (-WIDE, f"ΣΕΛ. {number:03}")), SIZE)
    page.put(
        LEFT,
        52,
        cells((0, "ΚΙΝΗΣΗ ΛΟΓΑΡΙΑΣΜΟΥ ΤΑΜΙΕΥΤΗΡΙΟΥ"), (60, f"ΑΠΟ {book.start:%d/%m/%Y} ΕΩΣ {book.end:%d/%m/%Y}")),
        SIZE,
    )
    page.put(LEFT, 64, cells((0, f"IBAN {account}"), (60, "ΝΟΜΙΣΜΑ EUR")), SIZE)
    top = 88
    if number == 1:
        page.put(LEFT, 82, "ΔΙΚΑΙΟΥΧΟΣ: ΚΑΡΑΓΙΑΝΝΗ ΣΟΦΙΑ ΤΟΥ ΔΗΜΗΤΡΙΟΥ", SIZE)
        page.put(LEFT, 94, "ΟΔΟΣ ΚΟΡΙΝΘΟΥ 118, 262 21", SIZE)
        top = 118
    page.put(LEFT, top, "-" * WIDE, SIZE)
    page.put(LEFT, top + 10, cells(*HEADS), SIZE)
    page.put(LEFT, top + 20, "-" * WIDE, SIZE)
    return top + 33


def ending(flow: Flow, book: Book) -> None:
    flow.need(7 * LEAD)
    say(flow, LEFT, "-" * WIDE, LEAD, SIZE)
    for label, sign in (("ΣΥΝΟΛΟ ΧΡΕΩΣΕΩΝ", -1), ("ΣΥΝΟΛΟ ΠΙΣΤΩΣΕΩΝ", 1)):
        total = book.total(sign)
        say(flow, LEFT, cells((21, label), (-66, plain(total)), (68, "Χ" if sign < 0 else "Π")), LEAD, SIZE)
    carried(flow, f"ΝΕΟ ΥΠΟΛΟΙΠΟ {book.end + timedelta(0):%d/%m/%y}", book.closing)
    say(flow, LEFT, cells((0, "Χ = ΧΡΕΩΣΗ   Π = ΠΙΣΤΩΣΗ")), LEAD, SIZE)
