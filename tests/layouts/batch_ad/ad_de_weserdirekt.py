"""Germany: Kontoauszug in which a heading line "Buchungsdatum: 04.12.2023" stands above a day's rows, value dates
without year stand behind a description of two to six lines, debits carry a minus behind in their own column; Abschluss
and Hinweise after the closing balance."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._common import cents, number_pages, row_count, total

BANK = "Weser Direktbank"
BLUE = (0.0, 0.25, 0.3)
POOLS = {
    "shop": [
        "REWE SAGT DANKE. 4410####//BREMEN/DE",
        "ALDI NORD 3412//VERDEN/DE",
        "DM DROGERIEMARKT SAGT DANKE//BREMEN/DE",
        "Aral Station 1178####//Oyten/DE",
        "Hornbach Baumarkt AG//BREMEN/DE",
    ],
    "firm": [
        "swb Vertrieb Bremen GmbH",
        "Telefonica Germany GmbH + Co. OHG",
        "HUK-COBURG Haftpflicht-Unterstützungs-Kasse",
        "Rundfunk ARD, ZDF, DRadio",
        "PayPal Europe S.a.r.l. et Cie S.C.A",
    ],
    "name": ["Wiebke Harms", "Jörn Petersen", "Dr. Anneliese Groß", "Yusuf Aydın".replace("ı", "i")],
    "why": ["Miete Dezember Whg 3", "Taschengeld", "Rechnung 2023-##### Kd-Nr. 8812##", "Rückzahlung Auslage"],
    "clock": lambda rng, day: (
        f"{earlier(rng, day):%Y-%m-%d}T{rng.randint(8, 20)}:{rng.randint(10, 59)}:{rng.randint(10, 59)}"
    ),
}
END = "End-to-End-Ref.: "
KINDS = [
    Kind(9, -4, -130, "{shop}|{clock} KFN 1 VJ 2412|Kartenzahlung"),
    Kind(
        6,
        -9,
        -220,
        "{firm}|{why}|" + END + "##########|Mandatsref: M-0########|Gläubiger-ID: DE##ZZZ0000#######|"
        "SEPA-BASISLASTSCHRIFT wiederholend",
    ),
    Kind(4, -15, -700, "{name}|{why}|" + END + "NOTPROVIDED|Kundenreferenz: NSCT##########", "", "5"),
    Kind(2, -20, -300, "Auszahlung Geldautomat|GA NR00002199 BLZ29040090 0|{clock}|Debitk. 1 2026-12", "", "10"),
    Kind(2, 1200, 3400, "Werft und Logistik Unterweser AG|Lohn/Gehalt Pers-Nr 00####|" + END + "0004711/#####"),
    Kind(2, 10, 400, "{name}|{why}|" + END + "NOTPROVIDED"),
    Kind(1, -4, -10, "Entgelt Kontoführung gem. Preisverzeichnis", "", "0.1", 1),
]


def signed(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


class Book:
    """The statement being set."""

    def __init__(self, rng: Random, period: tuple[date, date], nth: int) -> None:
        self.period, self.nth = period, nth
        self.iban = iban(rng, "DE", "29040090##########")
        self.rows: list[Row] = []
        self.flow = Flow(745, lambda: Page(face="narrow", bold="narrow-bold"), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(555, 50, BANK, 17, bold=True, right=True, color=BLUE)
        if number > 1:
            page.put(60, 80, f"Kontoauszug Nr. {self.nth} vom {self.period[1]:%d.%m.%Y}  -  Folgeseite {number}", 8)
            page.put(555, 80, "IBAN: " + self.iban, 8, right=True)
        else:
            self.first(page)
        y = 100.0 if number > 1 else 290.0
        page.rule(60, y - 10, 555, 0.8, BLUE)
        page.put(62, y, "Angaben zu den Umsätzen", 8, bold=True)
        page.put(345, y, "Valuta", 8, bold=True, right=True)
        page.put(450, y, "zu Ihren Lasten", 8, bold=True, right=True)
        page.put(552, y, "zu Ihren Gunsten", 8, bold=True, right=True)
        page.rule(60, y + 4, 555, 0.8, BLUE)
        return y + 18

    def first(self, page: Page) -> None:
        page.put(60, 110, "Weser Direktbank, Postfach 10 77 44, 28077 Bremen", 6, color=GREY)
        page.lines(60, 128, ["Frau", "Meike Lüdemann", "Am Hohentorshafen 41", "28197 Bremen"], 9.5, 12)
        facts = [
            ("Kontoauszug vom", f"{self.period[1]:%d.%m.%Y}"),
            ("Auszug-Nr. / Jahr", f"{self.nth} / {self.period[1].year}"),
            ("Kontowährung", "Euro"),
            ("BIC", "WDBKDE22XXX"),
            ("Verfügungsrahmen", "2.500,00"),
            ("Service-Telefon", "0421 5500-1234"),
        ]
        for n, (name, value) in enumerate(facts):
            page.put(360, 112 + 12 * n, name, 8, color=GREY)
            page.put(555, 112 + 12 * n, value, 8, right=True)
        page.put(60, 230, "Kontoauszug Direktkonto", 14, bold=True, color=BLUE)
        page.put(60, 246, "IBAN: " + self.iban, 9)
        page.put(60, 260, f"Zeitraum {self.period[0]:%d.%m.%Y} bis {self.period[1]:%d.%m.%Y}", 9)

    def foot(self, page: Page, y: float) -> None:
        page.put(555, y + 6, "Fortsetzung auf der nächsten Seite", 7, right=True, color=GREY)

    def balance(self, text: str, amount: Decimal) -> None:
        self.flow.need(22)
        self.flow.page.put(62, self.flow.y, text, 8.5, bold=True)
        self.flow.page.put(552 if amount >= 0 else 450, self.flow.y, signed(amount), 8.5, bold=True, right=True)
        self.flow.y += 18

    def heading(self, day: date, room: float) -> None:
        self.flow.need(15 + room)
        self.flow.page.put(62, self.flow.y, f"Buchungsdatum: {day:%d.%m.%Y}", 8, bold=True)
        self.flow.y += 13

    def row(self, entry: Entry, value: date, lines: list[str]) -> None:
        self.flow.need(10 * len(lines))
        page, y = self.flow.page, self.flow.y
        page.lines(62, y, lines, 8, 9.6)
        page.put(345, y, f"{value:%d.%m.}", 8, right=True)
        page.put(552 if entry.amount > 0 else 450, y, signed(entry.amount), 8, right=True)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, self.flow.number))
        self.flow.y += 9.6 * len(lines) + 5

    def ending(self, closing: Decimal) -> None:
        self.flow.need(150)
        page, y = self.flow.page, self.flow.y + 8
        page.put(62, y, f"Rechnungsabschluss zum {self.period[1]:%d.%m.%Y}", 8.5, bold=True)
        lines = [
            ("Sollzinsen für eingeräumte Kontoüberziehung", "10,25 % p.a.", "0,00"),
            ("Sollzinsen für geduldete Kontoüberziehung", "14,75 % p.a.", "0,00"),
            ("Guthabenzinsen", "0,00 % p.a.", "0,00"),
        ]
        for n, cell in enumerate(lines):
            page.put(62, y + 12 + 10 * n, cell[0], 7.5)
            page.put(345, y + 12 + 10 * n, cell[1], 7.5, right=True)
            page.put(552, y + 12 + 10 * n, cell[2], 7.5, right=True)
        text = (
            "Bitte beachten Sie: Einwendungen wegen Unrichtigkeit oder Unvollständigkeit des Abschlusses müssen Sie "
            "innerhalb von sechs Wochen nach dessen Zugang erheben. Gutschriften aus Schecks und Lastschriften "
            "erfolgen unter dem Vorbehalt des Eingangs. Guthaben sind als Einlagen nach dem Einlagensicherungsgesetz "
            "bis 100.000,00 EUR entschädigungsfähig. Rechnerischer Saldo ohne Berücksichtigung der Wertstellung: "
            f"{signed(closing)} EUR."
        )
        page.lines(62, y + 56, wrap(text, fits("narrow", 7, 490)), 7, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = cents(rng, -400, 3500)
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng), balance=opening, floor=-1200)
    book = Book(rng, period, period[1].month)
    book.balance(f"Alter Kontostand vom {period[0] - timedelta(1):%d.%m.%Y}", opening)
    day = None
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8, 240))]
        if entry.day != day:
            book.heading(entry.day, 10 * len(lines))
            day = entry.day
        book.row(entry, earlier(rng, entry.day, 2) if entry.amount < 0 else entry.day, lines)
    closing = opening + total(entries)
    book.balance(f"Neuer Kontostand vom {period[1]:%d.%m.%Y}", closing)
    book.ending(closing)
    imprint = "Weser Direktbank AG  Amtsgericht Bremen HRB 31 227  USt-IdNr. DE 114 103 514  Blatt {n} von {m}"
    number_pages(book.flow.pages, lambda page, text: page.put(60, 815, text, 6.5, color=GREY), imprint)
    with_fpdf(book.flow.pages, path)
    return Truth("bank", "de_DE", "EUR", book.iban, *period, opening, closing, book.rows)
