"""Germany: cooperative bank's Kontoauszug; day and value day without a year, S or H after every amount.

Special: amounts stand on the first line of an entry, purpose lines below at the indent, cut at 35 characters;
"Übertrag auf Blatt 2" and "Übertrag von Blatt 1" carry the balance; the quarter's closing entry refers to an annex that
prints its parts once more; at the turn of the year the value day belongs to the other year.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_count, some_entries, some_period, written
from ..pens import A4, Flow, Hand, Page, by_hand, with_fpdf

BANK = "Volksbank Hohenried-Tauber eG"
DAY, VALUE, TEXT, PN, AMOUNT, SIGN = 57, 94, 131, 320, 508, 514
SIZE, LEAD = 9.5, 11
POOLS = {
    "shop": [
        "REWE Markt GmbH-Zw//Tauberstadt/DE",
        "EDEKA HOFMANN//Hohenried/DE",
        "ALDI SUED//Tauberstadt/DE",
        "ARAL TANKSTELLE//Bad Merzig/DE",
        "dm-drogerie markt//Tauberstadt/DE",
        "BAECKEREI KLEIN//Hohenried/DE",
    ],
    "stamp": lambda _rng, day: f"{day - timedelta(1):%d.%m.%Y} um 1{day.day % 10}:{day.day + 20}:0{day.month % 10} Uhr",
    "month": lambda _rng, day: f"{day:%m/%Y}",
    "who": ["Sabine Kirchgessner", "Dr. Holger Veit", "Familie Brümmer", "Lena Weiß", "Turnverein 1884 e.V."],
    "firm": [
        "Stadtwerke Tauberstadt GmbH",
        "Telekom Deutschland GmbH",
        "HUK-COBURG",
        "PayPal Europe S.a.r.l. et Cie",
        "AMAZON PAYMENTS EUROPE S.C.A.",
        "Rundfunk ARD, ZDF, DRadio",
        "Fitness am Wall GmbH",
    ],
    "cred": ["DE##ZZZ0000#######", "LU96ZZZ00000000000000000##"],
    "why": [
        "Abschlag Strom {month}",
        "Rechnung ##########",
        "PP.####.PP . , Ihr Einkauf bei",
        "Beitrag {month}",
        "303-#######-####### AMZN Mktp D",
    ],
}
KINDS = [
    Kind(22, -4, -140, "Kartenzahlung girocard|{shop}|{stamp}|EREF: 6524####|{stamp}/###/####", "931"),
    Kind(
        18,
        -7,
        -260,
        "Basislastschrift|{firm}|{why}|EREF: {why}|MREF: M-########-##|CRED: {cred}|IBAN: DE################"
        "####|BIC: GENODE##TBB",
        "931",
    ),
    Kind(
        10,
        -15,
        -950,
        "Überweisungsauftrag|{who}|Rechnung ####### vom 12.12.|KD-Nr. 10####|IBAN: DE####################",
        "801",
    ),
    Kind(4, -40, -800, "Dauerauftrag|{who}|Miete einschl. NK {month}|IBAN: DE####################", "900", "5"),
    Kind(6, -50, -500, "Auszahlung girocard|GAA 0####### {stamp}|Volksbank Hohenried-Tauber eG", "931", "10"),
    Kind(
        7,
        1300,
        3900,
        "Lohn, Gehalt, Rente|Maschinenbau Ott GmbH + Co. KG|Lohn/Gehalt {month} Pers.-Nr. 00###|EREF: ####-00000##",
        "931",
    ),
    Kind(6, 10, 600, "Gutschrift|{who}|Danke! Betrag 12,50 war zu viel|IBAN: DE####################", "931"),
    Kind(2, 9, 200, "Retouren-Lastschrift|{firm}|Rückgabe wg. Widerspruch|EREF: ####-######", "931"),
    Kind(1.5, -150, -900, "Echtzeit-Überweisung|{who}|Anzahlung E-Bike", "804"),
    Kind(1, 5, 260, "Bareinzahlung", "10", "5"),
    Kind(1, 200, 250, "Kindergeld|Bundesagentur für Arbeit - Familienkasse|KG######FK###### ####", "931", "1", 1),
]


Item = tuple[date, date, list[str], Decimal, str]  # day, value day, lines, amount, primary note


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def _sign(amount: Decimal) -> str:
    return "S" if amount < 0 else "H"


def _value(rng: Random, day: date, what: str) -> date:
    if what.startswith(("Bareinzahlung", "Echtzeit", "Dauerauftrag")):
        return day
    return day + timedelta(rng.choice([0, 0, 0, 0, -1, 1, -3, 2]))


def _parts(rng: Random, count: int) -> list[tuple[str, Decimal]]:
    parts = [("Kontoführung (3 Monate zu 4,90 EUR)", Decimal("-14.70"))]
    if count:
        parts.append((f"Buchungsposten ({count} zu 0,15 EUR)", Decimal("-0.15") * count))
    if rng.random() < 0.5:
        parts.append(("Sollzinsen für Dispositionskredit 11,490 % p.a.", some_amount(rng, -0.3, -40)))
    return parts


def _foot(page: Page, _y: float) -> None:
    page.rule(57, 776, 537)
    legal = [
        "Bitte beachten Sie die Hinweise auf der Rückseite / am Ende des Auszugs.",
        "Volksbank Hohenried-Tauber eG, Marktplatz 1, 97900 Tauberstadt, Amtsgericht Ulm GnR 999901,",
        "USt-IdNr. DE999999999, Vorstand: Karl-Heinz Braun (Vors.), Petra Schill",
    ]
    page.lines(57, 787, legal, 6.5, 8)


def _notes(flow: Flow, rng: Random) -> None:
    if rng.random() < 0.5:
        flow.need(36)
        flow.page.put(
            TEXT, flow.y, f"Ihre eingeräumte Kontoüberziehung beträgt {rng.choice(['2.500,00', '5.000,00'])} EUR", 8
        )
        flow.y += 24
    if rng.random() < 0.5:
        flow.need(66)
        text = [
            "Wichtiger Hinweis:",
            "Guthaben sind als Einlagen nach Maßgabe des Einlagensicherungsgesetzes",
            "entschädigungsfähig. Nähere Informationen können dem",
            '"Informationsbogen für den Einleger" entnommen werden.',
            "Unser Tipp: VR-Sparplan ab 25,00 EUR im Monat.",
        ]
        flow.y = flow.page.lines(TEXT, flow.y, text, 8, 10) + 14


def _annex(flow: Flow, parts: list[tuple[str, Decimal]], end: date) -> None:
    """The quarter's closing in detail, which is no list of bookings."""
    high = 110 + 12 * len(parts)
    if flow.y + high > flow.bottom:
        flow.turn()
    page, y = flow.page, flow.y + 10
    first = date(end.year, end.month - 2, 1) if end.month > 2 else date(end.year - 1, end.month + 10, 1)
    page.put(DAY, y, "Anlage Nr. 1", SIZE, bold=True)
    page.put(TEXT, y, f"Rechnungsabschluss per {end:%d.%m.%Y}", SIZE, bold=True)
    page.put(TEXT, y + 13, f"Abrechnungszeitraum {first:%d.%m.%Y} bis {end:%d.%m.%Y}", 8)
    y += 30
    for label, amount in parts:
        page.put(TEXT, y, label, 8)
        page.put(AMOUNT, y, _money(amount), 8, right=True)
        page.put(SIGN, y, _sign(amount), 8)
        y += 12
    total = sum((amount for _, amount in parts), Decimal(0))
    page.rule(AMOUNT - 80, y - 8, 537)
    page.put(TEXT, y + 3, "Abschlusssaldo", 8, bold=True)
    page.put(AMOUNT, y + 3, _money(total), 8, right=True, bold=True)
    page.put(SIGN, y + 3, _sign(total), 8, bold=True)
    text = [
        "Einwendungen gegen diesen Rechnungsabschluss sind spätestens vor Ablauf von sechs Wochen",
        "nach dessen Zugang zu erheben (Nr. 7 Abs. 2 der AGB).",
    ]
    flow.y = page.lines(TEXT, y + 22, text, 7, 9) + 10


def _balance_line(flow: Flow, drop: float, text: str, amount: Decimal) -> None:
    y = flow.y + drop
    flow.page.put(AMOUNT - 95, y, text, SIZE, right=True, bold=True)
    flow.page.put(AMOUNT, y, _money(amount), SIZE, right=True, bold=True)
    flow.page.put(SIGN, y, _sign(amount), SIZE, bold=True)


class _Sheet:
    """The head of each sheet; the total of sheets is filled in at the end."""

    def __init__(self, rng: Random, end: date) -> None:
        self.account = f"{rng.randint(10**6, 10**8 - 1)}"
        self.iban = iban(rng, "DE", "67390099" + self.account.rjust(10, "0")).replace(" ", "")
        self.made = end + timedelta(rng.choice([0, 0, 1]))
        self.number = f"{rng.randint(1, 14)}/{end.year}"
        self.product = rng.choice(["VR-PrivatKonto", "Kontokorrent", "VR-Giro Komfort"])

    def head(self, page: Page, count: int) -> float:
        page.put(57, 48, BANK, 13, bold=True)
        page.put(400, 48, "Kontoauszug", 13, bold=True)
        facts = (("Kontonummer", self.account), ("erstellt am", f"{self.made:%d.%m.%Y}"))
        for n, (label, value) in enumerate((*facts, (self.number, f"Blatt {count} von @"))):
            page.put(400, 66 + 12 * n, label, SIZE)
            page.put(537, 66 + 12 * n, value, SIZE, right=True)
        y = 120.0
        if count == 1:
            self._address(page)
            y = 226
        page.rule(57, y - 9, 537)
        for x, title in ((DAY, "Bu-Tag"), (VALUE, "Wert"), (TEXT, "Vorgang")):
            page.put(x, y + 1, title, SIZE, bold=True)
        page.rule(57, y + 5, 537)
        return y + 20

    def _address(self, page: Page) -> None:
        page.put(57, 100, f"{BANK} \u00b7 Postfach 11 62 \u00b7 97900 Tauberstadt", 6.5)
        page.lines(57, 118, ["Herrn und Frau", "Matthias u. Ute Rückert", "Am Sonnenhang 9", "97944 Hohenried"], 10, 12)
        facts = ["Ihr Berater: Herr Löffler", "Telefon 09999 870-114", f"IBAN: {self.iban}", "BIC: GENODE61TBX"]
        page.lines(400, 118, facts, 7, 9)
        page.put(57, 205, "EUR-Konto", SIZE, bold=True)
        page.put(131, 205, self.product, SIZE)


def _bookings(flow: Flow, items: list[Item], opening: Decimal) -> list[Row]:
    rows: list[Row] = []
    balance = opening
    for day, value, lines, amount, tag in items:
        if flow.y + LEAD * (len(lines) + 3) > flow.bottom:
            _balance_line(flow, 4, f"Übertrag auf Blatt {flow.number + 1}", balance)
            flow.turn()
            _balance_line(flow, 0, f"Übertrag von Blatt {flow.number - 1}", balance)
            flow.y += 2 * LEAD
        page = flow.page
        for x, text in ((DAY, f"{day:%d.%m.}"), (VALUE, f"{value:%d.%m.}"), (TEXT, lines[0]), (PN, f"PN:{tag}")):
            page.put(x, flow.y, text, SIZE)
        page.put(AMOUNT, flow.y, _money(amount), SIZE, right=True)
        page.put(SIGN, flow.y, _sign(amount), SIZE)
        page.lines(TEXT + 10, flow.y + LEAD, lines[1:], SIZE, LEAD)
        flow.y += LEAD * len(lines) + 3
        text = " ".join([lines[0], f"PN:{tag}", *lines[1:]])
        rows.append(Row(day, text, amount, value_date=value, page=flow.number))
        balance += amount
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([29, 30]), calendar=rng.random() < 0.6)
    opening = some_amount(rng, 300, 9000) * rng.choice([1, 1, 1, -1])
    count = min(90, some_count(rng))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-2500)
    items: list[Item] = [
        (e.day, _value(rng, e.day, e.lines[0]), [line[:35].strip() for line in e.lines], e.amount, e.tag)
        for e in entries
    ]
    parts = _parts(rng, count) if rng.random() < 0.45 else []
    if parts:
        text = [f"Abschluss per {end:%d.%m.%Y}", "siehe Anlage Nr. 1"]
        items.append((end, end, text, sum((amount for _, amount in parts), Decimal(0)), "905"))
    closing = opening + sum(item[3] for item in items)
    sheet = _Sheet(rng, end)
    typed = rng.random() < 0.5
    flow = Flow(755, lambda: Page(A4, "Courier", "Courier-Bold") if typed else Page(A4), sheet.head, _foot)
    last = start - timedelta(3 if start.weekday() == 0 else 1)
    _balance_line(flow, 0, f"alter Kontostand vom {last:%d.%m.%Y}", opening)
    flow.y += 2 * LEAD
    rows = _bookings(flow, items, opening)
    flow.need(40)
    flow.page.rule(AMOUNT - 80, flow.y - 4, 537)
    _balance_line(flow, 10, f"neuer Kontostand vom {end:%d.%m.%Y}", closing)
    flow.y += 34
    _notes(flow, rng)
    if parts:
        _annex(flow, parts, end)
    _foot(flow.page, flow.y)
    for page in flow.pages:
        page.texts = [replace(text, text=text.text.replace("von @", f"von {flow.number}")) for text in page.texts]
    if typed or rng.random() < 0.4:
        by_hand(flow.pages, path, Hand(show=rng.choice(["Tj", "Tw", "TJ"]), order=rng.choice(["rows", "columns"])))
    else:
        with_fpdf(flow.pages, path)
    return Truth("bank", "de_DE", "EUR", sheet.account, start, end, opening, closing, rows)
