"""Germany: the yellow bank's account. Booking over value day, purpose lines below, a spaced sign before the amount."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, written
from ..pens import Color, Flow, Hand, Page, by_hand
from ._tools import count, month, sums, told

YELLOW: Color = (1.0, 0.8, 0.0)
POOLS = {
    "shop": ("REWE SAGT DANKE. 4411####", "ALDI SUED//Bonn/DE", "DM DROGERIEMARKT//KOELN/DE", "ROSSMANN 2###//Bonn/DE"),
    "biller": ("Stadtwerke Bonn GmbH", "Telefonica Germany GmbH + Co. OHG", "HUK24 AG", "Rundfunk ARD, ZDF, DRadio"),
    "person": ("Katrin Heidemann", "Jonas Wiegand", "Dr. Petra Lohse"),
    "firm": ("Deutsche Telekom Services GmbH", "Universitaetsklinikum Bonn", "Landesamt fuer Besoldung"),
    "time": lambda r, day: (
        f"{day - timedelta(1):%Y-%m-%d}T{r.randint(8, 19):02}:{r.randint(10, 59)}:{r.randint(10, 59)}"
    ),
}
KINDS = (
    Kind(8, -3, -140, "Kartenzahlung|{shop}|{time} Debitk.11|2027-12"),
    Kind(
        4, -10, -220, "SEPA Lastschrift|{biller}|Mandat M-########|Kundennr. ########## Abschlag|Referenz ###########"
    ),
    Kind(2, -20, -900, "SEPA Überweisung|an {person}|Referenz NOTPROVIDED|Verwendungszweck Miete und Nebenkosten"),
    Kind(1, -30, -300, "SEPA Dauerauftrag|an {person}|Taschengeld", "", "10"),
    Kind(1, -20, -500, "Bargeldauszahlung|Geldautomat GELBE BANK BONN CITY|{time}", "", "10"),
    Kind(1.3, 900, 3400, "SEPA Überweisung von|{firm}|Lohn/Gehalt Abrechnung ##|Personalnr. ######"),
    Kind(0.8, 10, 300, "Echtzeitüberweisung von|{person}|Danke fuer die Auslage"),
    Kind(0.4, -1, -6, "Entgelt Kontoführung", "", "0.10", 1),
)


def _signed(amount: Decimal) -> str:
    return ("- " if amount < 0 else "+ ") + written(abs(amount), ".", ",")


def _day(day: date) -> str:
    return f"{day:%d.%m.}"


class _Head:
    def __init__(self, period: tuple[date, date], who: str, number: str, nth: int, figures: list[str]) -> None:
        self.period, self.who, self.number, self.nth, self.figures = period, who, number, nth, figures

    def __call__(self, page: Page, sheet: int) -> float:
        start, end = self.period
        page.box(0, 0, 595, 26, YELLOW)
        page.put(56, 60, "Kontoauszug: Giro extra plus", 14, bold=True)
        page.put(540, 60, "Gelbe Bank", 15, bold=True, right=True)
        page.put(56, 78, f"vom {start:%d.%m.%Y} bis {end:%d.%m.%Y}", 9)
        if sheet == 1:
            page.put(56, 106, "Gelbe Bank, 53105 Bonn", 6)
            page.lines(56, 126, [self.who, "Argelanderstraße 118", "53115 Bonn"], 10, 13)
            page.lines(370, 116, ["Telefon 0228 5555 5500", "gelbebank.example", f"Bonn, {end:%d.%m.%Y}"], 8, 11)
            y = 206.0
        else:
            y = 104.0
        cells = (
            ("Auszug", f"{self.nth:03}"),
            ("Seite", "\0"),
            ("IBAN", self.number),
            ("BIC", "GLBKDEFFXXX"),
        )
        for (title, value), x in zip(cells, (56, 106, 156, 330), strict=True):
            page.put(x, y, title, 7)
            if value != "\0":
                page.put(x, y + 12, value, 9)
        self.page_spot = y + 12
        page.put(540, y, "alter Kontostand EUR" if sheet == 1 else "Übertrag EUR", 7, right=True)
        page.put(540, y + 12, self.figures[sheet - 1] if sheet <= len(self.figures) else "", 9, right=True)
        y += 34
        page.rule(56, y - 12, 540, 1.2, YELLOW)
        page.put(56, y, "Buchung/", 8, bold=True)
        page.put(56, y + 9, "Wert", 8, bold=True)
        page.put(110, y, "Vorgang/Buchungsinformation", 8, bold=True)
        page.put(390, y, "PNNr", 8, bold=True)
        page.put(540, y, "Betrag EUR", 8, bold=True, right=True)
        page.rule(56, y + 14, 540, 0.5)
        return y + 28


def _end(flow: Flow, figures: tuple[Decimal, Decimal, Decimal, Decimal]) -> None:
    opening, added, taken, closing = figures
    flow.need(170)
    page, y = flow.page, flow.y + 4
    page.rule(56, y - 10, 540, 0.5)
    cells = (
        ("Alter Kontostand", _signed(opening)),
        ("Summe Zahlungseingänge", _signed(added)),
        ("Summe Zahlungsausgänge", _signed(-taken)),
        ("Dispositionskredit", "3.000,00"),
    )
    for (title, value), x in zip(cells, (150, 275, 400, 540), strict=True):
        page.put(x, y, title, 8, right=True)
        page.put(x, y + 13, value, 9, right=True)
    page.box(330, y + 26, 210, 20, (1, 0.95, 0.75))
    page.put(336, y + 40, "Neuer Kontostand EUR", 9, bold=True)
    page.put(534, y + 40, _signed(closing), 9, bold=True, right=True)
    notes = (
        "Zinssatz für den eingeräumten Dispositionskredit 10,55 % p.a., für geduldete Überziehungen 12,30 % p.a.",
        "Bitte prüfen Sie diesen Auszug. Einwendungen gegen einen Rechnungsabschluss sind innerhalb von 6 Wochen",
        "nach Zugang zu erheben. Guthaben sind als Einlagen nach Maßgabe des Einlagensicherungsgesetzes",
        "entschädigungsfähig (bis 100.000 EUR). Näheres im Informationsbogen für den Einleger.",
    )
    page.lines(56, y + 66, notes, 7, 9.5)
    page.put(56, y + 118, "Ihr Vorteil: 50 EUR für Ihre Empfehlung! Aktion bis 31.12., Code FREUND50.", 9, bold=True)


def draw(rng: Random, path: Path) -> Truth:
    period = month(rng)
    opening = some_amount(rng, 200, 5200)
    entries = some_entries(rng, KINDS, POOLS, period, count=count(rng), balance=opening, floor=-800)
    added, taken = sums(entries)
    closing = opening + added - taken
    who = rng.choice(("Frau Ulrike Seibold", "Herrn Matthias Engler"))
    number = iban(rng, "DE", "37010050##########")
    head = _Head(period, who, number, period[0].month, [_signed(opening)])
    flow = Flow(770, Page, head)
    rows, balance = [], opening
    for entry in entries:
        if flow.y + 10.5 * max(2, len(entry.lines)) + 6 > flow.bottom - 14:
            flow.page.put(110, flow.y, "Übertrag auf die nächste Seite", 8, bold=True)
            flow.page.put(540, flow.y, _signed(balance), 8.5, bold=True, right=True)
            head.figures.append(_signed(balance))
            flow.turn()
        page, y = flow.page, flow.y
        value = entry.day if entry.lines[0].startswith("SEPA Über") else earlier(rng, entry.day, 2)
        if rng.random() < 0.1:
            value = entry.day + timedelta(1)
        page.put(56, y, _day(entry.day) + "/", 8.5)
        page.put(56, y + 10.5, _day(value), 8.5)
        page.lines(110, y, entry.lines, 8.5, 10.5)
        page.put(390, y, fill(rng, "####", entry.day, {}), 8.5)
        page.put(540, y, _signed(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, told(entry.lines), entry.amount, None, value, flow.number))
        balance += entry.amount
        flow.y = y + 10.5 * max(2, len(entry.lines)) + 5
    if flow.y + 170 > flow.bottom:
        head.figures.append(_signed(balance))
    _end(flow, (opening, added, taken, closing))
    for sheet, page in enumerate(flow.pages, 1):
        page.put(106, 218 if sheet == 1 else 116, f"{sheet} von {len(flow.pages)}", 9)
        page.put(20, 600, f"{fill(rng, '#########', period[0], {})} 0{sheet} GK 4711", 5, angle=90)
        page.put(298, 818, "Gelbe Bank AG, Sitz Frankfurt am Main, HRB 47141, USt-IdNr. DE 169 824 467", 6, center=True)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("bank", "de_DE", "EUR", number, *period, opening, closing, rows)
