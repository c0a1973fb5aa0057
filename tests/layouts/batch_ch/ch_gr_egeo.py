"""Greece, credit card statement in Greek: summary strip, posting date second, instalments, analysis of instalments.

Written with an embedded sans face; amounts with a leading minus for payments, foreign purchases with their currency
in the text and a conversion line below, interest and levy rows at the end, minimum payment and warning in a frame.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from ..frame import Entry, Kind, Row, Skip, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ._rows import debt, part, shared, total

FOLDER = Path("/usr/share/fonts/truetype/liberation")
FACES = {
    "gr": "LiberationSans-Regular.ttf",
    "gr-bold": "LiberationSans-Bold.ttf",
    "gr-thin": "LiberationSansNarrow-Regular.ttf",
}
POOLS = {"town": ("ΑΘΗΝΑ", "ΠΕΙΡΑΙΑΣ", "ΜΑΡΟΥΣΙ", "ΓΛΥΦΑΔΑ", "ΧΑΛΑΝΔΡΙ", "ΠΑΤΡΑ")}
SHOPS = ("ΚΩΤΣΟΒΟΛΟΣ", "PUBLIC", "ΠΛΑΙΣΙΟ COMPUTERS", "IKEA ΑΕΡΟΔΡΟΜΙΟ", "ΑΣΦΑΛΙΣΤΙΚΗ ΑΙΓΑΙΟΥ")
KINDS = (
    Kind(5, -7, -160, "ΣΚΛΑΒΕΝΙΤΗΣ {town}"),
    Kind(4, -5, -95, "AB VASSILOPOULOS ### {town}"),
    Kind(3, -20, -75, "ΠΡΑΤΗΡΙΟ ΕΚΟ {town}"),
    Kind(3, -9, -88, "ΤΑΒΕΡΝΑ Ο ΝΙΚΟΛΑΣ {town}"),
    Kind(2, -4, -30, "ΦΑΡΜΑΚΕΙΟ ΠΑΠΑΔΟΠΟΥΛΟΥ {town}"),
    Kind(2, -12, -190, "SKROUTZ.GR ΑΘΗΝΑ"),
    Kind(1, -30, -110, "COSMOTE E-BILL ##########", most=1),
    Kind(2, -5, -170, "AEGEAN AIR ############# ΣΠΑΤΑ"),
    Kind(1, -5, -300, "PAYPAL *ETSY INC 4029357733", tag="USD"),
    Kind(1, 10, 90, "ΑΝΤΙΛΟΓΙΣΜΟΣ ΑΓΟΡΑΣ ZARA {town}"),
)
PALE = (0.88, 0.93, 0.97)
BLUE = (0.05, 0.25, 0.5)


def euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def faces() -> None:
    for name, file in FACES.items():
        if not (FOLDER / file).is_file():
            raise Skip(f"font {file} is missing (Debian package fonts-liberation)")
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, FOLDER / file))


class Statement:
    """The statement drawn page by page; y counts down from the top as reportlab has it."""

    def __init__(self, rng: Random, path: Path) -> None:
        faces()
        self.rng = rng
        self.period = some_period(rng, 30)
        self.opening = debt(rng, 60, 3800)
        self.account = fill(rng, "5278 90## #### ####", self.period[0], {})
        self.cards = [self.account, fill(rng, "5278 90## #### ####", self.period[0], {})][: rng.choice([1, 1, 2])]
        self.plan: list[tuple[str, Decimal, int, int, Decimal]] = []
        self.rows: list[Row] = []

        self.pen = canvas.Canvas(str(path), pagesize=A4, invariant=1)
        self.number = 0
        self.y = 0.0

    def say(self, x: float, y: float, text: str, size: float = 8, face: str = "gr", *, right: bool = False) -> None:
        self.pen.setFont(face, size)
        (self.pen.drawRightString if right else self.pen.drawString)(x, y, text)

    def page(self) -> None:
        if self.number:
            self.pen.showPage()
        self.number += 1
        self.pen.setFillColorRGB(*BLUE)
        self.say(45, 790, "ΤΡΑΠΕΖΑ ΑΡΧΙΠΕΛΑΓΟΥΣ", 15, "gr-bold")
        self.pen.setFillColorRGB(0, 0, 0)
        self.say(550, 792, "ΛΟΓΑΡΙΑΣΜΟΣ ΠΙΣΤΩΤΙΚΗΣ ΚΑΡΤΑΣ", 10, "gr-bold", right=True)
        self.say(550, 778, f"Σελίδα {self.number}", 8, right=True)
        self.y = 750

    def heads(self) -> None:
        self.pen.setFillColorRGB(*PALE)
        self.pen.rect(45, self.y - 16, 505, 26, stroke=0, fill=1)
        self.pen.setFillColorRGB(0, 0, 0)
        for x, top, low in (
            (49, "ΗΜ/ΝΙΑ", "ΣΥΝΑΛΛΑΓΗΣ"),
            (119, "ΗΜ/ΝΙΑ", "ΚΑΤΑΧΩΡΗΣΗΣ"),
            (196, "ΠΕΡΙΓΡΑΦΗ", "ΣΥΝΑΛΛΑΓΗΣ"),
        ):
            self.say(x, self.y, top, 7, "gr-bold")
            self.say(x, self.y - 9, low, 7, "gr-bold")
        self.say(546, self.y, "ΠΟΣΟ ΣΕ", 7, "gr-bold", right=True)
        self.say(546, self.y - 9, "ΕΥΡΩ", 7, "gr-bold", right=True)
        self.y -= 31

    def need(self, height: float) -> None:
        if self.y - height < 60:
            self.say(546, 46, "Συνέχεια στην επόμενη σελίδα", 7, "gr-thin", right=True)
            self.page()
            self.heads()

    def bold(self, text: str, amount: Decimal | None = None) -> None:
        self.need(18)
        self.say(196, self.y, text, 8, "gr-bold")
        if amount is not None:
            self.say(546, self.y, euro(amount), 8, "gr-bold", right=True)
        self.y -= 15

    def row(self, used: date, day: date, lines: list[str], amount: Decimal) -> None:
        self.need(11 * len(lines))
        self.say(49, self.y, f"{used:%d/%m/%Y}")
        self.say(119, self.y, f"{day:%d/%m/%Y}")
        self.say(546, self.y, euro(-amount), right=True)
        for n, line in enumerate(lines):
            self.say(196, self.y - 10 * n, line, 8 if n == 0 else 7, "gr" if n == 0 else "gr-thin")
        self.y -= 10 * len(lines) + 2.5
        self.rows.append(Row(day, " ".join(" ".join(lines).split()), amount, page=self.number))

    def plan_parts(self) -> list[tuple[date, date, list[str], Decimal]]:
        rng, (start, end) = self.rng, self.period
        found = []
        for shop in rng.sample(SHOPS, rng.choice([0, 1, 2, 3])):
            many = rng.choice([6, 10, 12, 24])
            count = rng.randint(1, many)
            each = some_amount(rng, 9, 120)
            day = end - timedelta(rng.randint(0, 5))
            self.plan.append((shop, each * many, count, many, each))
            found.append((day, day, [f"ΑΤΟΚΗ ΔΟΣΗ {count:02}/{many:02} {shop}"], -each))
        return sorted(found) if start else []

    def lines_of(self, entry: Entry) -> list[str]:
        if not entry.tag:
            return [entry.lines[0]]
        rate = Decimal(self.rng.randint(10400, 11300)) / 10000
        foreign = part(-entry.amount * rate * 100, "1")
        return [entry.lines[0], f"{entry.tag} {euro(foreign)} ΙΣΟΤΙΜΙΑ {written(rate, '.', ',', 4)}"]

    def prepare(self) -> None:
        """Everything is reckoned before a line is drawn, since page 1 has the totals."""
        rng, (start, end) = self.rng, self.period
        entries = some_entries(rng, KINDS, POOLS, (start + timedelta(1), end), count=rng.randint(12, 70))
        self.hands = [
            [(max(start, earlier(rng, e.day)), e.day, self.lines_of(e), e.amount) for e in hand]
            for hand in shared(rng, entries, len(self.cards))
        ]
        self.hands[0] = sorted(self.hands[0] + self.plan_parts(), key=lambda row: row[1])
        day = start + timedelta(rng.randint(10, 24))
        self.paid = rng.choice([-self.opening, Decimal(100), part(-self.opening, "50")])
        payment = (day, day, ["ΠΛΗΡΩΜΗ - ΕΥΧΑΡΙΣΤΟΥΜΕ"], self.paid)
        self.hands[0] = sorted([*self.hands[0], payment], key=lambda row: row[1])
        self.costs = []
        if self.opening + self.paid < 0:
            interest = part(-self.opening, "1.41")
            self.costs += [
                (end, end, ["ΤΟΚΟΙ ΑΓΟΡΩΝ"], -interest),
                (end, end, ["ΕΙΣΦΟΡΑ Ν. 128/75"], -part(-self.opening, "0.05")),
            ]
        if rng.random() < 0.3:
            self.costs.append((end, end, ["ΕΤΗΣΙΑ ΣΥΝΔΡΟΜΗ ΚΥΡΙΑΣ ΚΑΡΤΑΣ"], Decimal("-35.00")))
        self.costs = [row for row in self.costs if row[3]]
        every = [row[3] for hand in [*self.hands, self.costs] for row in hand]
        self.closing = self.opening + sum(every, Decimal(0))
        self.bought = -sum((row[3] for hand in self.hands for row in hand), Decimal(0)) + self.paid

    def front(self) -> None:
        self.page()
        _, end = self.period
        name = self.rng.choice(["ΠΑΠΑΔΑΚΗΣ ΓΕΩΡΓΙΟΣ", "ΑΛΕΞΙΟΥ ΜΑΡΙΑ", "ΝΙΚΟΛΑΟΥ ΕΛΕΝΗ"])
        for n, text in enumerate([name, "ΑΓ. ΠΑΡΑΣΚΕΥΗΣ 41", "152 34 ΧΑΛΑΝΔΡΙ"]):
            self.say(330, 745 - 12 * n, text, 9)
        for n, (label, value) in enumerate(
            [
                ("ΑΡΙΘΜΟΣ ΚΑΡΤΑΣ", self.account[:7] + "** **** " + self.account[-4:]),
                ("ΗΜ/ΝΙΑ ΕΚΔΟΣΗΣ", f"{end:%d/%m/%Y}"),
                ("ΠΛΗΡΩΜΗ ΕΩΣ", f"{end + timedelta(20):%d/%m/%Y}"),
                ("ΠΙΣΤΩΤΙΚΟ ΟΡΙΟ", "5.000,00"),
            ]
        ):
            self.say(45, 745 - 13 * n, label, 8, "gr-bold")
            self.say(150, 745 - 13 * n, value, 8)
        cost = -sum((row[3] for row in self.costs), Decimal(0))
        cells = [
            ("ΠΡΟΗΓΟΥΜΕΝΟ", "ΥΠΟΛΟΙΠΟ", -self.opening),
            ("ΠΛΗΡΩΜΕΣ", "", -self.paid),
            ("ΑΓΟΡΕΣ &", "ΑΝΑΛΗΨΕΙΣ", self.bought),
            ("ΤΟΚΟΙ &", "ΕΞΟΔΑ", cost),
            ("ΝΕΟ", "ΥΠΟΛΟΙΠΟ", -self.closing),
            ("ΕΛΑΧΙΣΤΗ", "ΚΑΤΑΒΟΛΗ", part(max(-self.closing, Decimal(0)), "3")),
        ]
        for n, (top, low, amount) in enumerate(cells):
            x = 45 + 84.2 * n
            self.pen.rect(x, 632, 84.2, 44)
            self.say(x + 5, 665, top, 7, "gr-bold")
            self.say(x + 5, 656, low, 7, "gr-bold")
            self.say(x + 79, 639, euro(amount), 9, right=True)
        self.y = 600
        self.heads()

    def body(self) -> None:
        self.bold("ΠΡΟΗΓΟΥΜΕΝΟ ΥΠΟΛΟΙΠΟ", -self.opening)
        for card, hand in zip(self.cards, self.hands, strict=True):
            self.bold(f"ΚΙΝΗΣΕΙΣ ΚΑΡΤΑΣ {card[:7]}** **** {card[-4:]}")
            for row in hand:
                self.row(*row)
        for row in self.costs:
            self.row(*row)
        self.bold("ΝΕΟ ΥΠΟΛΟΙΠΟ", -self.closing)
        self.analysis()

    def analysis(self) -> None:
        self.need(130 + 12 * len(self.plan))
        if self.plan:
            self.y -= 10
            self.say(45, self.y, "ΑΝΑΛΥΣΗ ΔΟΣΕΩΝ", 9, "gr-bold")
            self.y -= 14
            heads = (
                (45, "ΕΠΙΧΕΙΡΗΣΗ", False),
                (290, "ΑΡΧΙΚΟ ΠΟΣΟ", True),
                (350, "ΔΟΣΗ", True),
                (440, "ΠΟΣΟ ΔΟΣΗΣ", True),
                (546, "ΑΝΕΞΟΦΛΗΤΟ", True),
            )
            for x, text, right in heads:
                self.say(x, self.y, text, 7, "gr-bold", right=right)
            for shop, whole, count, many, each in self.plan:
                self.y -= 12
                self.say(45, self.y, shop, 7.5)
                for x, text in (
                    (290, euro(whole)),
                    (350, f"{count}/{many}"),
                    (440, euro(each)),
                    (546, euro(each * (many - count))),
                ):
                    self.say(x, self.y, text, 7.5, right=True)
        self.y -= 26
        self.pen.rect(45, self.y - 52, 505, 62)
        self.say(52, self.y - 4, "ΠΡΟΓΡΑΜΜΑ ΕΠΙΒΡΑΒΕΥΣΗΣ", 8, "gr-bold")
        old, new = self.rng.randint(0, 900), self.rng.randint(1, 120)
        texts = [f"Πόντοι από προηγούμενο: {old}", f"Νέοι πόντοι: {new}", f"Σύνολο πόντων: {old + new}"]
        for n, text in enumerate(texts):
            self.say(52 + 165 * n, self.y - 18, text, 8)
        self.say(
            52,
            self.y - 34,
            "Αν καταβάλλετε μόνο την ελάχιστη καταβολή, το υπόλοιπο εκτοκίζεται από την ημέρα της αγοράς.",
            7.5,
            "gr-thin",
        )
        self.say(
            52, self.y - 44, "Επιτόκιο αγορών 16,90%, ανάληψης μετρητών 18,40%, πλέον εισφοράς 0,60%.", 7.5, "gr-thin"
        )


def draw(rng: Random, path: Path) -> Truth:
    it = Statement(rng, path)
    it.prepare()
    it.front()
    it.body()
    it.pen.save()
    return Truth(
        "credit_card", "el_GR", "EUR", it.account, *it.period, it.opening, it.opening + total(it.rows), it.rows
    )
