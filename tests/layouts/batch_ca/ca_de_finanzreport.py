"""Germany, direct bank: monthly report over several accounts (current and instant access savings) and a depot.

Two dates stacked, the kind of booking over its reference, the partner and the text in columns of their own that wrap
each for itself, signed amounts in a column for out and one for in, old and new balance as rows of the table.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    earlier,
    fill,
    iban,
    some_amount,
    some_days,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._rows import joined, money

POOLS: Pools = {
    "shop": ["REWE Markt GmbH", "EDEKA Nord", "ROSSMANN 2314", "dm-drogerie markt", "Shell 1147", "IKEA Deutschland"],
    "town": ["QUICKBORN", "HAMBURG", "PINNEBERG", "NORDERSTEDT", "BERLIN"],
    "who": ["Hannelore Brandt", "Jens Petersen", "Mia und Ole Krüger", "Dr. Saskia Wendt"],
    "why": ["Miete Stellplatz", "Danke fürs Auslegen", "Geburtstag Oma", "Nebenkosten 2. Abschlag"],
    "used": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}T{rng.randint(8, 20):02}:{rng.randint(0, 59):02}:00",
    "ref": ["##########", "RG-##-#####", "KD ####### VS 44", "nicht angegeben"],
    "ref2": ["5LHJ22####?2", "M-######-1", "0000######"],
}
SEPA = "End-to-End-Ref.:|{ref}|CORE / Mandatsref.:|{ref2}|Gläubiger-ID:|DE##ZZZ0000#######"
KINDS = (
    Kind(7, -6, -120, "Lastschrift/|Belastung;{shop};{shop} {town}|{used}|Kartennr. 4871xxxxxxxx####|" + SEPA),
    Kind(3, -9, -80, "Lastschrift/|Belastung;Telefónica Germany|GmbH & Co. OHG;Kd-Nr.: ##########, Rg-Nr.:|" + SEPA),
    Kind(2, -30, -220, "Lastschrift/|Belastung;PayPal Europe S.a.r.l. et|Cie S.C.A;###### PP.8####.PP|" + SEPA),
    Kind(2, -40, -600, "Übertrag/|Überweisung;{who};{why}|End-to-End-Ref.:|nicht angegeben"),
    Kind(2, -20, -300, "Auszahlung|GAA;GAA {town};00###### {town} {used}|Karte 1", step="10"),
    Kind(2, 20, 400, "Übertrag/|Überweisung;{who};{why}|End-to-End-Ref.:|nicht angegeben"),
    Kind(1, 1900, 3400, "Übertrag/|Überweisung;Werft Nordelbe AG;LOHN/GEHALT PERSONALNR. #####|End-to-End-Ref.:|{ref}"),
    Kind(1, -0.4, -0.99, "Übertrag/|Überweisung;Tagesgeld PLUS-Konto;Wechselgeld-Sparen"),
)
SAVING = ("Kontoübertrag;Girokonto;Sparrate", "Übertrag/|Überweisung;Girokonto;Rücklage Urlaub|End-to-End-Ref.:|keine")

NAME = "alsterdirekt"


def _sum(amount: Decimal) -> str:
    return ("+" if amount > 0 else "") + written(amount, ".", ",")


class _Report:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.rng, self.period = rng, period
        self.title = f"Finanzreport Nr. {period[1].month} per {period[1]:%d.%m.%Y}"
        self.columns = False
        self.rows: list[Row] = []
        self.flow = Flow(770, Page, self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(548, 60, NAME, 20, right=True, bold=True, color=(0.98, 0.8, 0.05))
        if number == 1:
            page.put(57, 120, f"{NAME} bank AG, 25449 Quickborn", 6.5, color=GREY)
            page.lines(57, 140, ["Frau", "Annegret Lohmann", "Feldstraße 17 b", "25421 Pinneberg"], 10, 13)
            page.put(430, 140, "Kundennummer", 8, color=GREY)
            page.put(548, 140, "71 204 338", 8, right=True)
            page.put(430, 152, "Datum", 8, color=GREY)
            page.put(548, 152, f"{self.period[1]:%d.%m.%Y}", 8, right=True)
            page.put(57, 240, self.title, 15, bold=True)
            return 270
        page.put(57, 60, self.title, 8, color=GREY)
        return self.table(page, 100) if self.columns else 100

    def table(self, page: Page, y: float) -> float:
        heads = ((57, "Buchungstag", "Valuta"), (116, "Vorgang", "Referenz"), (200, "Auftraggeber/", "Empfänger"))
        page.box(57, y - 10, 491, 24, (0.93, 0.93, 0.93))
        for x, upper, lower in (*heads, (300, "Buchungstext", "")):
            page.lines(x, y, [upper, lower], 7.5, 10, bold=True)
        page.put(490, y, "Ausgang", 7.5, right=True, bold=True)
        page.put(490, y + 10, "in EUR", 7.5, right=True, bold=True)
        page.put(548, y, "Eingang", 7.5, right=True, bold=True)
        page.put(548, y + 10, "in EUR", 7.5, right=True, bold=True)
        return y + 26

    def overview(self, lines: Sequence[tuple[str, str, Decimal]]) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(57, y, "Kontoübersicht", 11, bold=True)
        y += 16
        page.put(57, y, "Konto", 7.5, bold=True)
        page.put(200, y, "IBAN / Depotnummer", 7.5, bold=True)
        page.put(548, y, "Saldo in EUR", 7.5, right=True, bold=True)
        page.rule(57, y + 3, 548)
        for name, number, balance in lines:
            y += 14
            page.put(57, y, name, 8)
            page.put(200, y, number, 8)
            page.put(548, y, _sum(balance), 8, right=True)
        page.rule(57, y + 4, 548)
        page.put(57, y + 15, "Gesamtsaldo", 8, bold=True)
        page.put(548, y + 15, _sum(sum((line[2] for line in lines), Decimal(0))), 8, right=True, bold=True)
        self.flow.y = y + 50

    def balance(self, name: str, day: date, amount: Decimal) -> None:
        self.flow.need(16)
        self.flow.page.put(57, self.flow.y, name, 8, bold=True)
        self.flow.page.put(116, self.flow.y, f"{day:%d.%m.%Y}", 8, bold=True)
        self.flow.page.put(490 if amount < 0 else 548, self.flow.y, _sum(amount), 8, right=True, bold=True)
        self.flow.page.rule(57, self.flow.y + 4, 548, 0.3, GREY)
        self.flow.y += 15

    def account(self, name: str, number: str, note: str, opening: Decimal, entries: Sequence[Entry]) -> None:
        self.flow.need(110)
        page = self.flow.page
        page.put(57, self.flow.y, name, 11, bold=True)
        page.put(57, self.flow.y + 12, f"IBAN: {number}   BIC: ALDRDEHHXXX", 8)
        page.put(57, self.flow.y + 22, note, 8)
        self.flow.y = self.table(page, self.flow.y + 42)
        self.columns = True
        self.balance("Alter Saldo", self.period[0], opening)
        for entry in entries:
            self.row(entry)
        self.balance("Neuer Saldo", self.period[1], opening + sum((e.amount for e in entries), Decimal(0)))
        self.columns = False
        self.flow.y += 20

    def row(self, entry: Entry) -> None:
        kind, who, text = "|".join(entry.lines).split(";")
        reference = fill(self.rng, "#?#C21??#####??#/#####", entry.day, {})[: self.rng.choice([19, 20, 21])]
        cells = [kind.split("|") + wrap(reference, fits("Helvetica", 8, 78), cut=True)]
        cells += [[p for line in cell.split("|") for p in wrap(line, fits("Helvetica", 8, 95))] for cell in (who,)]
        cells += [[p for line in text.split("|") for p in wrap(line, fits("Helvetica", 8, 128))]]
        self.flow.need(10 * max(2, *map(len, cells)) + 6)
        page, y = self.flow.page, self.flow.y
        value = entry.day - timedelta(self.rng.choice([0, 0, 0, 1]))
        page.lines(57, y, [f"{entry.day:%d.%m.%Y}", f"{value:%d.%m.%Y}"], 8, 10)
        for x, cell in zip((116, 200, 300), cells, strict=True):
            page.lines(x, y, cell, 8, 10)
        page.put(490 if entry.amount < 0 else 548, y, _sum(entry.amount), 8, right=True)
        said = joined(part for cell in cells for part in cell)
        self.rows.append(Row(entry.day, said, entry.amount, value_date=value, page=self.flow.number))
        self.flow.y += 10 * max(2, *map(len, cells)) + 6
        page.rule(57, self.flow.y - 12, 548, 0.2, (0.8, 0.8, 0.8))


def _savings(rng: Random, period: tuple[date, date]) -> list[Entry]:
    entries = []
    for day in some_days(rng, rng.randint(1, 7), *period):
        text = rng.choice(SAVING)
        sign = rng.choice([1, 1, 1, -1])
        entries.append(Entry(day, tuple(text.split("|")), some_amount(rng, sign * 25, sign * 900, "5"), "", text))
    if rng.random() < 0.6:
        text = f"Kontoabschluss;;Abschluss per {period[1]:%d.%m.%Y}|Habenzinsen"
        entries.append(Entry(period[1], tuple(text.split("|")), some_amount(rng, 0.02, 9), "", text))
    return entries


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening, saved = some_amount(rng, 300, 5000), some_amount(rng, 2000, 30000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(14, 55), balance=opening)
    savings = _savings(rng, period)
    giro, tagesgeld = iban(rng, "DE", "200999##0#########"), iban(rng, "DE", "200999##0#########")
    report = _Report(rng, period)
    depot = some_amount(rng, 900, 20000)
    closing = opening + sum(entry.amount for entry in entries)
    put_by = saved + sum(entry.amount for entry in savings)
    report.overview(
        [
            ("Girokonto", giro, closing),
            ("Tagesgeld PLUS-Konto", tagesgeld, put_by),
            ("Depot", "7120433801", depot),
        ]
    )
    report.account(
        "Girokonto", giro, "Eingeräumte Kontoüberziehung: 3.000,00 EUR, Sollzins 6,50 % p. a.", opening, entries
    )
    report.account("Tagesgeld PLUS-Konto", tagesgeld, "Guthabenzins 0,01 % p. a., variabel", saved, savings)
    _end(report.flow, depot, period[1])
    for number, page in enumerate(report.flow.pages, 1):
        page.put(548, 815, f"Seite {number} von {len(report.flow.pages)}", 7, right=True, color=GREY)
        page.put(57, 815, f"{NAME} bank AG  |  Pascalkehre 99  |  25449 Quickborn  |  HRB 99123 PI", 7, color=GREY)
    with_reportlab(report.flow.pages, path)
    assert money(report.rows) == [e.amount for e in [*entries, *savings]]
    return Truth("checking", "de_DE", "EUR", giro, *period, None, None, report.rows)


def _end(flow: Flow, depot: Decimal, day: date) -> None:
    flow.need(150)
    y = flow.y
    flow.page.put(57, y, "Depot", 11, bold=True)
    flow.page.put(57, y + 14, f"Depotbestand per {day:%d.%m.%Y}: siehe Ihren gesonderten Depotauszug", 8)
    flow.page.put(548, y + 14, _sum(depot), 8, right=True)
    small = (
        "Bitte prüfen Sie diesen Finanzreport. Einwendungen gegen den Rechnungsabschluss müssen innerhalb von "
        "sechs Wochen nach Zugang abgesandt werden; sonst gilt er als genehmigt. Guthaben sind als Einlagen nach "
        "Maßgabe des Einlagensicherungsgesetzes entschädigungsfähig. Der Saldo berücksichtigt nicht die "
        "Wertstellung der einzelnen Buchungen."
    )
    flow.page.lines(57, y + 45, wrap(small, fits("Helvetica", 7, 490)), 7, 9, color=GREY)
