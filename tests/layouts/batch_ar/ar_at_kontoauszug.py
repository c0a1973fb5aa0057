"""Austria, Kontoauszug: booking day and value day without a year, minus behind the amount, texts of many lines.

The booking text goes on below the amount: IBAN and BIC of the other party, references, and for card payments a line
with the amount once more, the country and the time. Old and new balance frame the table, pages carry the balance over.
"""

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
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import A4, Color, Flow, Page, fits, with_fpdf
from ._rows import each_page, money_in, money_out

YELLOW: Color = (1.0, 0.87, 0.0)
POOLS: Pools = {
    "shop": [
        "BILLA DANKT 000####|WIEN        1070",
        "SPAR FIL. ####|WIEN        1060",
        "HOFER KG ###|KLOSTERNEUB 3400",
        "DM FIL. ###|WIEN        1020",
        "OMV TANKSTELLE ####|TULLN       3430",
        "ANKERBROT FIL ###|WIEN        1030",
        "WIENER LINIEN AUTOMAT|WIEN        1030",
    ],
    "time": lambda rng, day: (
        f"{day - timedelta(rng.choice([0, 1, 2])):%d.%m.} {rng.randint(7, 21):02}:{rng.randint(0, 59):02}"
    ),
    "iban": lambda rng, _: iban(rng, "AT", "################"),
    "bic": ["GIBAATWWXXX", "BKAUATWW", "OPSKATWW", "HYPNATWW"],
    "firm": [
        "Wien Energie Vertrieb GmbH",
        "Wiener Städtische Versicherung AG",
        "A1 Telekom Austria AG",
        "ORF-Beitrags Service GmbH",
    ],
    "person": ["Mag. Eva Strobl", "Johannes Pichler", "Hausverwaltung Kern OG", "Yasmin Demir"],
    "why": ["Miete und BK", "Geschenk Oma", "Kindergarten", "Rechnung ####/##", "Urlaub Kroatien Anteil"],
}
KINDS = [
    Kind(
        2,
        1600,
        3900,
        "Gutschrift|Donauwerk Maschinenbau GmbH|Gehalt|IBAN: {iban} BIC: {bic}|Zahlungsreferenz: LOHN/##########",
        most=2,
    ),
    Kind(2, 10, 600, "Gutschrift {person}|{why}|IBAN: {iban}"),
    Kind(12, -3, -140, "{pos} AT  D#  {time}|{shop}", "pos"),
    Kind(
        3,
        -12,
        -260,
        "Lastschrift {firm}|Kunde ########|IBAN: {iban} BIC: {bic}|CID: AT##ZZZ0000000####|Mandat: ##########",
    ),
    Kind(3, -20, -950, "Online Banking Überweisung|{person}|{why}|IBAN: {iban}"),
    Kind(1, -400, -900, "Dauerauftrag {person}|{why}|IBAN: {iban}", most=2),
    Kind(1.5, -20, -400, "{atm}  AT  D#  {time}|Rieden Bank SB-Foyer 00##|WIEN        1070", "atm", step="10"),
    Kind(0.6, -4, -19, "Kontoführung", most=1),
]


def _behind(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


class _Extract:
    def __init__(self, rng: Random, start: date, end: date, opening: Decimal) -> None:
        self.start, self.end, self.balance = start, end, opening
        self.number = f"{end.month:03}/{end.year}"
        self.iban = iban(rng, "AT", "32987########000")
        self.rows: list[Row] = []
        self.flow = Flow(724, lambda: Page(A4), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.box(45, 34, 505, 5, YELLOW)
        page.put(45, 62, "Riedenbank", 20, bold=True)
        page.put(45, 76, "Riedenbank Klosterneuburg eGen, Rathausplatz 2, 3400 Klosterneuburg", 7.5)
        page.put(550, 62, "KONTOAUSZUG", 14, bold=True, right=True)
        page.put(550, 76, f"Nr. {self.number}", 9, right=True)
        if number > 1:
            y = self.titles(page, 106)
            page.put(90, y, "Übertrag", 9)
            page.put(544, y, _behind(self.balance), 9, right=True)
            return y + 16
        page.lines(
            60,
            112,
            ["Herrn", "Dipl.-Ing. Leopold Anzengruber", "Weidlinger Straße 88/4", "3400 Klosterneuburg"],
            9.5,
            12,
        )
        facts = [
            ("IBAN", self.iban),
            ("BIC", "RIEDAT2KXXX"),
            ("Kontobezeichnung", "Gehaltskonto"),
            ("Zeitraum", f"{self.start:%d.%m.%Y} - {self.end:%d.%m.%Y}"),
            ("Kontowährung", "EUR"),
        ]
        for place, (label, said) in enumerate(facts):
            page.put(330, 112 + 13 * place, label, 8.5)
            page.put(550, 112 + 13 * place, said, 8.5, right=True)
        y = self.titles(page, 204)
        day = self.start - timedelta(1)
        page.put(90, y, f"Alter Kontostand per {day:%d.%m.%Y}", 9, bold=True)
        page.put(544, y, _behind(self.balance), 9, bold=True, right=True)
        return y + 18

    def titles(self, page: Page, y: float) -> float:
        page.box(45, y - 13, 505, 19, YELLOW)
        page.put(51, y, "Datum", 9, bold=True)
        page.put(90, y, "Buchungstext", 9, bold=True)
        page.put(424, y, "Wert", 9, bold=True)
        page.put(544, y, "Betrag EUR", 9, bold=True, right=True)
        return y + 22

    def foot(self, page: Page, y: float) -> None:
        page.rule(45, y - 5, 550)
        page.put(90, y + 8, "Zwischensumme", 9)
        page.put(544, y + 8, _behind(self.balance), 9, right=True)

    def row(self, entry: Entry, value: date, balance: Decimal) -> None:
        lines = [part for line in entry.lines for part in wrap(" ".join(line.split()), fits("Helvetica", 9, 320))]
        self.flow.need(11 * len(lines))
        page, y = self.flow.page, self.flow.y
        page.put(51, y, entry.day.strftime("%d.%m."), 9)
        page.put(424, y, value.strftime("%d.%m."), 9)
        page.put(544, y, _behind(entry.amount), 9, right=True)
        self.flow.y = page.lines(90, y, lines) + 5
        self.balance = balance
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, self.flow.number))

    def ending(self) -> None:
        self.flow.need(104)
        page, y = self.flow.page, self.flow.y + 2
        page.rule(45, y - 8, 550)
        for place, (label, amount) in enumerate(
            [("Summe Eingänge", money_in(self.rows)), ("Summe Ausgänge", -money_out(self.rows))]
        ):
            page.put(90, y + 6 + 13 * place, label, 9)
            page.put(544, y + 6 + 13 * place, _behind(amount), 9, right=True)
        favour = "zu Ihren Lasten" if self.balance < 0 else "zu Ihren Gunsten"
        page.box(45, y + 26, 505, 18, YELLOW)
        page.put(90, y + 38, f"Neuer Kontostand {favour} per {self.end:%d.%m.%Y}", 9, bold=True)
        page.put(544, y + 38, _behind(self.balance), 9, bold=True, right=True)
        page.put(
            45,
            y + 60,
            "Ihr Einkaufsrahmen beträgt 1.500,00. Sollzinsen 11,250 % p.a., Überziehungszinsen 5,000 % p.a.",
            7.5,
        )
        page.put(
            45,
            y + 70,
            "Bitte prüfen Sie die Buchungen und melden Sie uns Unstimmigkeiten innerhalb von zwei Monaten.",
            7.5,
        )


def _card(entry: Entry) -> Entry:
    """Card payments have the amount in their text too."""
    first = entry.lines[0]
    said = written(-entry.amount, "", ",", minus="")
    first = first.replace("@POS", f"POS {said}").replace("@ATM", f"ATM {said}")
    return Entry(entry.day, (first, *entry.lines[1:]), entry.amount, entry.tag, entry.text)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = some_amount(rng, 80, 4200) * rng.choice([1, 1, 1, -1])
    opening = max(opening, Decimal(-900))
    pools: Pools = {**POOLS, "pos": ["@POS"], "atm": ["@ATM"]}
    count = rng.choice([rng.randint(11, 30), rng.randint(31, 70)])
    entries = some_entries(rng, KINDS, pools, (start, end), count=count, balance=opening, floor=-900)
    entries = [_card(entry) for entry in entries]
    balances = running(opening, [entry.amount for entry in entries])
    sheet = _Extract(rng, start, end, opening)
    for entry, balance in zip(entries, balances, strict=True):
        value = entry.day if entry.tag or rng.random() < 0.7 else entry.day + timedelta(rng.choice([-1, 1, 2]))
        sheet.row(entry, value, balance)
    sheet.ending()
    each_page(sheet.flow.pages, _foot)
    with_fpdf(sheet.flow.pages, path)
    return Truth("checking", "de_AT", "EUR", sheet.iban, start, end, opening, balances[-1], sheet.rows)


def _foot(page: Page, number: int, count: int) -> None:
    page.put(45, 790, "Einlagen bei uns sind bis 100.000 pro Person durch die Einlagensicherung AUSTRIA gedeckt.", 7)
    page.put(45, 800, "FN 000000x, Landesgericht Korneuburg, UID ATU00000000, BLZ 32987", 7)
    page.put(550, 800, f"Blatt {number} von {count}", 8, right=True)
