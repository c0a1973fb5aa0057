"""Germany: a cooperative bank's Kontoauszug in typewriter face; Bu-Tag and Wert without year, S or H after amounts."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import Flow, Hand, Page, by_hand, fits, with_fpdf, with_pymupdf
from ._blind import prose, rows_between

BOOKED, VALUE, TEXT, AMOUNT, SIGN = 52.0, 94.0, 136.0, 532.0, 538.0
SIZE, LEAD = 8.6, 10.4


def _foreign_iban(rng: Random, _: date) -> str:
    return iban(rng, "DE", "##################").replace(" ", "")


def _shopping(rng: Random, day: date) -> str:
    used = day - timedelta(rng.choice([0, 1, 1, 2]))
    return f"{used:%d.%m.%Y} um {rng.randint(7, 21):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02} Uhr"


POOLS: Pools = {
    "iban": _foreign_iban,
    "when": _shopping,
    "stamp": lambda rng, day: f"{day:%d.%m.%Y}, {rng.randint(7, 22):02}.{rng.randint(0, 59):02} UHR",
    "bic": ["GENODEF1M04", "COBADEFFXXX", "DEUTDEDBFRA", "INGDDEFFXXX", "HELADEF1822"],
    "town": ["Fulda", "Hünfeld", "Bad Hersfeld", "Künzell", "Petersberg"],
    "shop": [
        "REWE Markt GmbH",
        "EDEKA Röhner",
        "dm-drogerie markt",
        "ALDI SE U. CO. KG",
        "Rossmann ####",
        "Shell ####",
    ],
    "lender": [
        "Telefónica Germany GmbH + Co. OHG|Kd-Nr.: 60########, Rg-Nr.: ##########/##",
        "Stadtwerke Rhönstadt GmbH|Abschlag Strom Vertragskonto ########",
        "R+V Allgemeine Versicherung AG|KFZ-Beitrag ###/##/#########",
        "Rundfunk ARD, ZDF, DRadio|Rundfunk Beitragsservice ### ### ###",
        "PayPal Europe S.a.r.l. et Cie S.C.A|10########## PP.####.PP . eBay, Ihr Einkauf bei eBay",
    ],
    "person": ["Jürgen Großmann", "Heike Schäfer", "Familie Öztürk", "Anna-Lena Krämer", "Dr. med. Uwe Bußmann"],
    "reason": ["Geschenk Oma", "Rechnung ####-###", "Vereinsbeitrag", "Miete Garage", "Nebenkosten Vorjahr", "danke"],
    "firm": ["Hartmann Maschinenbau GmbH", "Landkreis Fulda", "Krankenhaus Sankt Elisabeth gGmbH"],
}
DEBIT = "Basislastschrift|{lender}|EREF: ??########## MREF: M-########|CRED: DE##ZZZ00000######|IBAN: {iban} BIC: {bic}"
KINDS = [
    Kind(
        24,
        -4,
        -120,
        "Kartenzahlung girocard|{shop}//{town}/DE|{when} 6700####/######/ECTL/|NPIN/#/#|67########",
        "card",
    ),
    Kind(16, -8, -240, DEBIT),
    Kind(
        6,
        -10,
        -900,
        "Überweisungsauftrag|{person}|{reason}|IBAN: {iban} BIC: {bic}|DATUM {stamp}|1.TAN ######",
    ),
    Kind(3, -40, -780, "Dauerauftrag|{person}|{reason}|IBAN: {iban} BIC: {bic}", most=3),
    Kind(5, -20, -400, "Auszahlung girocard|GA NR000##### BLZ53060180 #|{when} {town}", "card", step="10"),
    Kind(4, 15, 650, "Überweisungsgutschr.|{person}|{reason}|EREF: NOTPROVIDED IBAN: {iban}|BIC: {bic}"),
    Kind(
        3,
        1700,
        3600,
        "Lohn/Gehalt/Rente|{firm}|Lohn/Gehalt Pers.Nr. ##### |EREF: ##########|IBAN: {iban} BIC: {bic}",
        most=1,
    ),
    Kind(
        1,
        250,
        500,
        "Überweisungsgutschr.|Bundesagentur für Arbeit - Familienkasse|KG###FK###### ####|IBAN: {iban}",
        most=1,
    ),
]


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def _charges(rng: Random, day: date) -> Entry:
    """The bank's quarterly closing, whose details hold figures of their own."""
    items = rng.randint(9, 60)
    base, single = Decimal("4.90"), Decimal("0.10") * items
    interest = Decimal(rng.randint(0, 900)) / 100
    lines = [
        f"Abschluss per {day:%d.%m.%Y}",
        f"Kontoführung           {_euro(base)} S",
        f"{items} Buchungen zu 0,10   {_euro(single)} S",
    ]
    if interest:
        lines += [f"Sollzinsen 10,950 %     {_euro(interest)} S"]
    return Entry(day, tuple(lines), -(base + single + interest), "fee", "")


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, rng.choice([29, 30, 31]))
        self.opening = some_amount(rng, 30, 5200) if rng.random() < 0.75 else some_amount(rng, -40, -900)
        count = rows_between(rng, (5, 12), (18, 40), (40, 90))
        self.entries = some_entries(rng, KINDS, POOLS, self.period, count=count, balance=self.opening, floor=-800)
        if rng.random() < 0.7:
            self.entries.append(_charges(rng, self.period[1]))
        self.balances = running(self.opening, [entry.amount for entry in self.entries])
        self.carried = self.opening
        self.sheet = 1
        self.account = fill(rng, "#######", self.period[0], POOLS)
        self.iban = iban(rng, "DE", f"53060180000{self.account}")
        self.issue = rng.randint(2, 12)
        self.note = rng.choice(["Kontokorrent", "VR-PrivatKonto Komfort"])

    def head(self, page: Page, n: int) -> float:
        page.put(52, 56, "Volksbank Rhöngrund eG", 14, bold=True, face="Helvetica-Bold")
        page.put(52, 68, "36043 Fulda  ·  Telefon 0661 2890-0  ·  www.vb-rhoengrund.de", 7, face="Helvetica")
        page.put(545, 56, "Kontoauszug", 14, right=True, face="Helvetica-Bold")
        y = 84.0
        if n == 1:
            holder = [
                "Herrn und Frau",
                "Matthias Weißenborn",
                "Gabriele Weißenborn",
                "Am Mühlgraben 11",
                "36088 Hünfeld",
            ]
            page.put(60, 118, "Volksbank Rhöngrund eG, Postfach 11 62, 36001 Fulda", 6, face="Helvetica")
            page.lines(60, 134, holder, 9.5, 12)
            y = 118
        for label, value in (
            ("Kontonummer", self.account),
            ("erstellt am", f"{self.period[1]:%d.%m.%Y}"),
            ("Auszug", f"{self.issue}/{self.period[1].year}"),
        ):
            page.put(380, y, f"{label:<12}", SIZE)
            page.put(545, y, value, SIZE, right=True)
            y += LEAD
        page.put(380, y, "Blatt", SIZE)
        y = 214.0 if n == 1 else 140.0
        page.put(52, y, f"{self.note}   EUR-Konto", SIZE, bold=True)
        page.put(545, y, f"IBAN: {self.iban}  BIC: GENODE51FUL", 7.4, right=True)
        page.rule(48, y + 5, 549, 0.8)
        y += 16
        page.put(BOOKED, y, "Bu-Tag", SIZE)
        page.put(VALUE, y, "Wert", SIZE)
        page.put(TEXT, y, "Vorgang", SIZE)
        page.rule(48, y + 5, 549, 0.4)
        y += 18
        if n == 1:
            before = self.period[0] - timedelta(1)
            self.total(page, y, f"alter Kontostand vom {before:%d.%m.%Y}", self.opening)
        else:
            self.total(page, y, f"Übertrag von Blatt {n - 1}", self.carried)
        return y + 18

    def foot(self, page: Page, y: float) -> None:
        self.sheet += 1
        self.total(page, y + 10, f"Übertrag auf Blatt {self.sheet}", self.carried)

    @staticmethod
    def total(page: Page, y: float, label: str, amount: Decimal) -> None:
        page.put(420, y, label, SIZE, right=True)
        page.put(AMOUNT, y, _euro(amount), SIZE, right=True)
        page.put(SIGN, y, "S" if amount < 0 else "H", SIZE)


def _value(rng: Random, entry: Entry) -> date:
    if entry.tag == "card" or entry.amount > 0:
        return entry.day
    return entry.day + timedelta(rng.choice([0, 0, 0, 1, -1]))


def _compose(statement: _Statement) -> tuple[list[Page], list[Row]]:
    rng = statement.rng
    flow = Flow(752, lambda: Page(face="Courier", bold="Courier-Bold"), statement.head, statement.foot)
    room = fits("Courier", SIZE, 452 - TEXT)
    rows = []
    for entry, balance in zip(statement.entries, statement.balances, strict=True):
        first, *more = entry.lines
        if entry.tag != "fee":
            first = f"{first:<32}PN:{rng.choice([801, 931, 4862])}"
            more = [part for line in more for part in wrap(line, room)]
        flow.need(LEAD * (1 + len(more)))
        page, y, value = flow.page, flow.y, _value(rng, entry)
        page.put(BOOKED, y, f"{entry.day:%d.%m.}", SIZE)
        page.put(VALUE, y, f"{value:%d.%m.}", SIZE)
        page.put(TEXT, y, first, SIZE)
        page.put(AMOUNT, y, _euro(entry.amount), SIZE, right=True)
        page.put(SIGN, y, "S" if entry.amount < 0 else "H", SIZE)
        flow.y = page.lines(TEXT, y + LEAD, more, SIZE, LEAD) + 3
        statement.carried = balance
        text = " ".join(" ".join((first, *more)).split())
        rows.append(Row(entry.day, text, entry.amount, None, value, flow.number))
    page, y = flow.page, flow.y + 10
    page.rule(420, y - 9, 549, 0.4)
    statement.total(page, y, f"neuer Kontostand vom {statement.period[1]:%d.%m.%Y}", statement.balances[-1])
    page.rule(420, y + 4, 549, 0.4)
    page.rule(420, y + 6, 549, 0.4)
    _notes(page, y + 24)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(545, (118 if n == 1 else 84) + 3 * LEAD, f"{n} von {len(flow.pages)}", SIZE, right=True)
        _imprint(sheet)
    return flow.pages, rows


def _notes(page: Page, y: float) -> None:
    text = [
        "Eingeräumte Kontoüberziehung (Dispositionskredit): 3.000,00 EUR zu 10,950 % p.a.",
        "Geduldete Überziehung: 14,950 % p.a.  Bitte beachten Sie die Hinweise auf der Rückseite.",
    ]
    page.lines(52, min(y, 762), text, 7, 8.5)


def _imprint(page: Page) -> None:
    text = (
        "Guthaben sind als Einlagen nach Maßgabe des Einlagensicherungsgesetzes entschädigungsfähig. Einwendungen "
        "gegen den Rechnungsabschluss sind innerhalb von 6 Wochen nach Zugang zu erheben. Der Kontostand "
        "berücksichtigt nicht die Wertstellung der Buchungen. S = Soll/Belastung   H = Haben/Gutschrift   "
        "Vorstand: K. Heurich, P. Stöhr   Amtsgericht Fulda GnR 118   USt-IdNr. DE112408773"
    )
    prose(page, 52, 792, text, 493, 6.6, "Helvetica")


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    pages, rows = _compose(statement)
    pens = [
        lambda: by_hand(pages, path, Hand(show="Tj")),
        lambda: by_hand(pages, path, Hand(show="glyphs", split=True)),
        lambda: with_fpdf(pages, path),
        lambda: with_pymupdf(pages, path),
    ]
    rng.choice(pens)()
    return Truth(
        "checking",
        "de_DE",
        "EUR",
        statement.iban,
        *statement.period,
        statement.opening,
        statement.balances[-1],
        rows,
    )
