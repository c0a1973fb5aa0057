"""Germany, Girokonto of a cooperative bank: days without year, S and H after each amount, several lines of SEPA
references below each row, carried balances at page ends, and the quarter's closing on an appendix page."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_period, written
from layouts.pens import A4, Flow, Page

from ._rows import Book, book, broken, para, ready, with_cells

BLUE = (0.0, 0.25, 0.55)
RIGHT = 548.0
POOLS: Pools = {
    "shop": [
        "REWE SAGT DANKE. ########",
        "EDEKA NEUKAUF",
        "ALDI SUED",
        "DM-DROGERIE MARKT",
        "ROSSMANN ####",
        "ARAL STATION",
        "LIDL DIENSTL",
    ],
    "town": ["Fulda", "Hanau", "Gießen", "Marburg", "Bad Nauheim", "Wetzlar"],
    "firm": [
        "Stadtwerke Lahntal GmbH",
        "Telefon Deutschland GmbH",
        "Allgemeine Hausrat Versicherung AG",
        "Rundfunk ARD, ZDF, DRadio",
        "PayPal Europe S.a.r.l. et Cie S.C.A",
        "Fitnesswerk Mitte GmbH",
    ],
    "person": ["Katharina Lindner", "Jonas Öztürk", "Sabine und Peter Voß", "Dr. Martin Gruber"],
    "moment": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y} um {rng.randint(10, 20)}:{rng.randint(10, 59)}:4#",
    "clock": lambda rng, day: f"{earlier(rng, day):%d.%m}/{rng.randint(8, 20):02}.{rng.randint(10, 59)}",
    "month": lambda _rng, day: f"{day:%m/%Y}",
    "bic": ["GENODE51XXX", "COBADEFFXXX", "DEUTDEFFXXX", "HELADEF1XXX"],
}
KINDS = [
    Kind(
        7,
        -4,
        -140,
        "Kartenzahlung girocard|{shop}|###### {town}/DE {moment} Uhr|###/######/ECTL/ ########/########/0/####|"
        "REF ######/######",
    ),
    Kind(
        5,
        -12,
        -260,
        "Basislastschrift|{firm}|Vertrag ######### Abschlag|EREF: ###########|MREF: ???-#########|CRED: "
        "DE##ZZZ0000#######|"
        "IBAN: DE#################### BIC: {bic}",
    ),
    Kind(3, -20, -900, "Überweisungsauftrag|{person}|Miete und Nebenkosten|IBAN: DE#################### BIC: {bic}"),
    Kind(1, -50, -400, "Auszahlung girocard|VR-BANK {town}|GA NR######## BLZ5####### 0|{clock}UHR {town}", step="10"),
    Kind(1, -25, -250, "Dauerauftrag|{person}|Sparen Kinder|IBAN: DE####################", step="5"),
    Kind(
        2, 1200, 3100, "Lohn, Gehalt, Rente|Maschinenbau Ried GmbH & Co. KG|LOHN / GEHALT {month}|EREF: #########-000#"
    ),
    Kind(1.5, 15, 400, "Überweisungsgutschr.|{person}|Vielen Dank|IBAN: DE#################### BIC: {bic}"),
    Kind(0.7, -15, -60, "Echtzeit-Überweisung|{person}|Geschenk|IBAN: DE####################"),
]


def suffixed(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + (" S" if amount < 0 else " H")


class _Sheets:
    def __init__(self, info: dict[str, str]) -> None:
        self.info, self.rows, self.balance = info, list[Row](), Decimal(0)
        self.flow = Flow(758, lambda: Page(A4, "arial", "arial-bold"), self._start, self._end)

    def _start(self, page: Page, number: int) -> float:
        page.box(48, 34, 18, 18, BLUE)
        page.put(72, 50, "Volksgenossenschaft Lahntal eG", 13, bold=True, color=BLUE)
        page.put(RIGHT, 44, "Marktplatz 3, 35578 Lahnstadt", 7, right=True)
        page.put(RIGHT, 53, "Tel. 06441 555-0  www.vg-lahntal.example", 7, right=True)
        if number == 1:
            page.put(48, 92, "Volksgenossenschaft Lahntal eG · Postfach 1120 · 35573 Lahnstadt", 6)
            page.lines(48, 110, ["Frau", "Ulrike Sommerfeld", "Am Weingarten 17", "35576 Lahnstadt"], 10, 13)
        y = 180.0 if number == 1 else 84.0
        page.put(330, y - 72 if number == 1 else y, "Kontoauszug", 12, bold=True)
        page.put(RIGHT if number == 1 else 460, y - 72 if number == 1 else y, self.info["no"], 9, right=True)
        if number == 1:
            page.put(330, y - 58, "Kontoinhaber", 7)
            page.put(RIGHT, y - 58, "Ulrike Sommerfeld", 8, right=True)
            page.put(330, y - 46, "erstellt am", 7)
            page.put(RIGHT, y - 46, self.info["made"], 8, right=True)
        page.put(48, y + 16, f"VR-PrivatKonto  {self.info['account']}", 9, bold=True)
        page.put(48, y + 28, f"IBAN {self.info['iban']}   BIC GENODE51LTX", 8)
        page.put(RIGHT, y + 28, "EUR-Konto", 8, right=True)
        page.box(48, y + 36, RIGHT - 48, 16, (0.88, 0.91, 0.96))
        page.put(52, y + 47, "Bu-Tag", 8, bold=True)
        page.put(90, y + 47, "Wert", 8, bold=True)
        page.put(128, y + 47, "Vorgang", 8, bold=True)
        page.put(RIGHT - 6, y + 47, "Betrag EUR", 8, bold=True, right=True)
        if number == 1:
            self.line(page, y + 68, f"alter Kontostand vom {self.info['before']}", self.info["old"])
        else:
            self.line(page, y + 68, f"Übertrag von Blatt {number - 1}", suffixed(self.balance))
        return y + 86

    def _end(self, page: Page, y: float) -> None:
        self.line(page, y + 4, f"Übertrag auf Blatt {self.flow.number + 1}", suffixed(self.balance))

    def line(self, page: Page, y: float, label: str, value: str) -> None:
        page.put(128, y, label, 9, bold=True)
        page.put(RIGHT - 6, y, value, 9, bold=True, right=True)

    def row(self, entry: Entry, value: date, after: Decimal) -> None:
        lines = broken(entry.lines, "arial", 8, 290)
        self.flow.need(10 * len(lines) + 6)
        page, y = self.flow.page, self.flow.y
        page.put(52, y, f"{entry.day:%d.%m.}", 8.5)
        page.put(90, y, f"{value:%d.%m.}", 8.5)
        page.put(RIGHT - 6, y, suffixed(entry.amount), 8.5, right=True)
        page.put(128, y, lines[0], 8.5)
        end = page.lines(128, y + 10, lines[1:], 8, 10)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, self.flow.number))
        self.balance = after
        self.flow.y = end + 4


def _appendix(info: dict[str, str], parts: list[tuple[str, str, Decimal]], total: Decimal) -> Page:
    page = Page(A4, "arial", "arial-bold")
    page.put(48, 60, "Anlage 1 zum Kontoauszug " + info["no"].split("  ")[0], 12, bold=True)
    page.put(48, 76, f"Rechnungsabschluss für Konto {info['account']} per {info['end']}", 9)
    page.rule(48, 84, RIGHT)
    y = 102.0
    for label, how, amount in parts:
        page.put(52, y, label, 9)
        page.put(300, y, how, 8)
        page.put(RIGHT - 6, y, suffixed(amount), 9, right=True)
        y += 15
    page.rule(48, y - 8, RIGHT)
    page.put(52, y + 5, "Abschlusssaldo", 9, bold=True)
    page.put(RIGHT - 6, y + 5, suffixed(total), 9, bold=True, right=True)
    para(
        page,
        48,
        y + 36,
        "Einwendungen gegen diesen Rechnungsabschluss sind innerhalb von sechs Wochen nach Zugang in Textform "
        "zu erheben. Danach gilt er als genehmigt. Umsätze mit einem späteren Wert als dem Tag der Erstellung "
        "können den "
        "verfügbaren Betrag verändern.",
        RIGHT - 48,
        8,
        11,
    )
    return page


def _closing(rng: Random, end: date) -> tuple[list[tuple[str, str, Decimal]], list[Entry]]:
    if end.month % 3:
        return [], []
    few = rng.randint(3, 30)
    parts = [
        ("Kontoführung", "3 x 4,95", Decimal("-14.85")),
        ("Buchungen beleglos", f"{few} x 0,10", Decimal(-few) / 10),
    ]
    if rng.random() < 0.5:
        parts.append(("Sollzinsen Dispositionskredit 11,75 %", "", some_amount(rng, -0.5, -19)))
    parts = [(label, how, amount.quantize(Decimal("0.01"))) for label, how, amount in parts]
    total = sum((amount for *_, amount in parts), Decimal(0))
    return parts, [Entry(end, (f"Abschluss per {end:%d.%m.%Y}", "siehe Anlage Nr. 1"), total, "close", "")]


def draw(rng: Random, path: Path) -> Truth:
    ready("arial", "arial-bold")
    start, end = some_period(rng, 30, calendar=True)
    parts, last = _closing(rng, end)
    it: Book = book(rng, KINDS, POOLS, (start, end), rng.randint(12, 60), (200, 5200), floor=-700, last=last)
    account = f"{rng.randint(10**6, 10**7 - 1)}"
    number = f"Nr. {end.month}/{end.year}"
    info = {
        "no": number,
        "made": f"{end:%d.%m.%Y}",
        "end": f"{end:%d.%m.%Y}",
        "before": f"{start - timedelta(1):%d.%m.%Y}",
        "account": account,
        "iban": iban(rng, "DE", "51590300" + account.zfill(10)),
        "old": suffixed(it.opening),
    }
    sheets = _Sheets(info)
    sheets.balance = it.opening
    for entry, after in zip(it.entries, it.balances, strict=True):
        value = entry.day - timedelta(rng.choice([0, 0, 0, 1])) if entry.amount < 0 else entry.day
        sheets.row(entry, value, after)
    sheets.flow.need(70)
    page, y = sheets.flow.page, sheets.flow.y + 6
    page.rule(128, y - 10, RIGHT)
    sheets.line(page, y + 3, f"neuer Kontostand vom {end:%d.%m.%Y}", suffixed(it.closing))
    page.rule(128, y + 8, RIGHT)
    para(
        page,
        48,
        y + 32,
        "Eingeräumte Kontoüberziehung 2.000,00 EUR, Sollzinssatz 11,75 % p. a., geduldete Überziehung "
        "16,75 % p. a. Guthaben sind als Einlagen nach dem Einlagensicherungsgesetz entschädigungsfähig.",
        RIGHT - 48,
        7,
        9,
    )
    for sheet, one in enumerate(sheets.flow.pages, 1):
        one.put(RIGHT, 84 if sheet > 1 else 96, f"Blatt {sheet} von {len(sheets.flow.pages)}", 8, right=True)
        one.put(
            48,
            815,
            "Vorstand: R. Kaltenbach, I. Thiel   Aufsichtsrat: H. Bröcker   Genossenschaftsregister Lahnstadt 411",
            6.5,
        )
    pages = sheets.flow.pages + ([_appendix(info, parts, last[0].amount)] if last else [])
    with_cells(pages, path)
    return Truth("bank", "de_DE", "EUR", info["iban"], start, end, it.opening, it.closing, sheets.rows)
