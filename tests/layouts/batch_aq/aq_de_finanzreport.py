"""German direct bank: a report over several accounts, first an overview, then a table for each account; booking and
value day one above the other, as are the kind of booking and its reference; signs before all amounts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf
from ._rows import para, rows, some_day, total

L, KIND, WHO, WHAT, R = 50, 112, 206, 318, 548
KINDS = (
    Kind(7, -5, -140, "Lastschrift|{shop}|{shop} {town} DE {stamp} Karte #### {until}"),
    Kind(4, -9, -320, "Lastschrift|{dd}"),
    Kind(3, -20, -900, "Übertrag /|Überweisung|{who}|{why}"),
    Kind(2, -20, -400, "Auszahlung GAA|{atm}|Karte Nr. ####, GA {town} {stamp}", step="10"),
    Kind(
        1,
        1900,
        3900,
        "Übertrag /|Überweisung|Nordlicht Logistik GmbH|LOHN/GEHALT {month} PERSNR 00####",
        tag="",
        most=1,
    ),
    Kind(2, 15, 260, "Übertrag /|Überweisung|{who}|{why}"),
    Kind(1, -300, -900, "Übertrag /|Überweisung|Hausverwaltung Petersen|Miete Whg 14 {month}", most=1),
)
POOLS: Pools = {
    "shop": ("EDEKA Hansen", "REWE Markt GmbH", "ALDI GmbH + Co. KG", "Rossmann ####", "JET Tankstelle"),
    "dd": (
        "Stadtwerke Kiel AG|VK 7########, Abschlag Strom, Mandatsref SWK00#####, Gläubiger-ID DE12SWK0000014####",
        "PayPal Europe S.a.r.l.|10########## PP.####.PP . Ihr Einkauf bei Thalia, Mandatsref 4????2222####",
        "Telefonica Germany|Kd-Nr.: 60########, Rg-Nr.: 14########/#, Mandatsref 00#######",
        "HUK-COBURG|BEITRAG KFZ ###/######-? Mandatsref 0000########",
        "Rundfunk ARD, ZDF|Rundfunk 0#.2# - 0#.2# Beitragsnr. 4########",
    ),
    "who": ("Svenja Thomsen", "Jan Ole Kröger", "Praxis Dr. Lübbers", "Vinted UAB"),
    "why": ("Danke fürs Auslegen", "RE-Nr. 2#-####", "Geschenk Oma", "Anteil Urlaub", "Erstattung Sitzplatz"),
    "atm": ("Bargeldauszahlung", "GAA Holtenauer Str."),
    "town": ("Kiel", "Neumuenster", "Eckernfoerde"),
    "stamp": lambda rng, day: f"{day:%Y-%m-%d}T{rng.randint(8, 21):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}",
    "until": ("2026-12", "2027-03"),
    "month": lambda _, day: f"{day:%m/%Y}",
}


def _money(amount: Decimal) -> str:
    return ("-" if amount < 0 else "+") + written(amount, ".", ",", minus="")


@dataclass
class _Sheet:
    flow: Flow
    found: list[Row]

    def titles(self) -> None:
        page, y = self.flow.page, self.flow.y
        page.rule(L, y - 11, R, 0.8)
        page.lines(L, y, ("Buchungstag", "Valuta"), 7.5, 9.5, bold=True)
        page.lines(KIND, y, ("Vorgang/", "Referenz"), 7.5, 9.5, bold=True)
        page.lines(WHO, y, ("Auftraggeber/", "Empfänger"), 7.5, 9.5, bold=True)
        page.put(WHAT, y, "Buchungstext", 7.5, bold=True)
        page.lines(R, y, ("Betrag", "in EUR"), 7.5, 9.5, bold=True, right=True)
        page.rule(L, y + 14, R, 0.4)
        self.flow.y += 26

    def balance(self, text: str, day: date, amount: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(L, y, text, 8, bold=True)
        page.put(KIND, y, f"{day:%d.%m.%Y}", 8, bold=True)
        page.put(R, y, _money(amount), 8, bold=True, right=True)
        page.rule(L, y + 4, R, 0.4)
        self.flow.y += 16

    def account(self, title: str, number: str, period: tuple[date, date], opening: Decimal, rows: list[_Line]) -> None:
        self.flow.need(110)
        self.flow.page.put(L, self.flow.y, title, 12, bold=True)
        self.flow.page.put(R, self.flow.y, f"IBAN {number}", 8, right=True)
        self.flow.y += 24
        self.titles()
        self.balance("Alter Saldo", period[0] - timedelta(1), opening)
        for row in rows:
            self.row(row)
            opening += row.entry.amount
        self.flow.need(20)
        self.balance("Neuer Saldo", period[1], opening)
        self.flow.y += 18

    def row(self, row: _Line) -> None:
        how = (*row.kind, row.ref)
        who = wrap(row.who, fits("narrow", 7.5, WHAT - WHO - 8))
        what = wrap(row.what, fits("narrow", 7.5, 162))
        if self.flow.need(9.5 * max(len(how), len(who), len(what))):
            self.titles()
        page, y = self.flow.page, self.flow.y
        page.lines(L, y, (f"{row.entry.day:%d.%m.%Y}", f"{row.value:%d.%m.%Y}"), 7.5, 9.5)
        page.lines(KIND, y, how, 7.5, 9.5)
        page.lines(WHO, y, who, 7.5, 9.5)
        page.lines(WHAT, y, what, 7.5, 9.5)
        page.put(R, y, _money(row.entry.amount), 7.5, right=True)
        self.flow.y += 9.5 * max(2, len(how), len(who), len(what)) + 3
        page.rule(L, self.flow.y - 9, R, 0.2, GREY)
        text = " ".join(" ".join((*how, *who, *what)).split())
        self.found.append(Row(row.entry.day, text, row.entry.amount, None, row.value, self.flow.number))


@dataclass
class _Line:
    entry: Entry
    kind: tuple[str, ...]
    ref: str
    who: str
    what: str
    value: date


def _split(rng: Random, entry: Entry) -> _Line:
    """The bank's lines: one or two for the kind, then the other party, then the text."""
    size = 2 if entry.lines[0].endswith("/") else 1
    who, what = entry.lines[size], " ".join(entry.lines[size + 1 :])
    ref = "".join(rng.choice("0123456789ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(12)) + f"/{rng.randint(1, 99999)}"
    value = entry.day + timedelta(rng.choice((0, 0, 0, 1))) if entry.amount < 0 else earlier(rng, entry.day, 1)
    return _Line(entry, entry.lines[:size], ref, who, what, value)


def _savings(rng: Random, period: tuple[date, date]) -> list[Entry]:
    entries = [
        Entry(some_day(rng, period), ("Übertrag /", "Überweisung", "Malte Jessen", "Sparen"), amount, "", "")
        for amount in (some_amount(rng, 50, 600, "50"), some_amount(rng, -50, -300, "50"), Decimal("25.00"))
    ][: rng.randint(1, 3)]
    entries.sort(key=lambda entry: entry.day)
    interest = some_amount(rng, 1, 40)
    return [*entries, Entry(period[1], ("Zinsen", "Ostwind Bank", "Zinsabschluss Habenzinsen"), interest, "", "")]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    giro, save = (iban(rng, "DE", "2004111500########") for _ in range(2))
    entries, saved = rows(rng, KINDS, POOLS, period, rng.randint(10, 60)), _savings(rng, period)
    opening, reserve = some_amount(rng, 800, 5200), some_amount(rng, 2000, 24000)

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 34, (1.0, 0.9, 0.25))
        page.put(L, 23, "ostwind", 16, bold=True)
        page.put(R, 23, "Finanzreport" if number > 1 else "", 9, right=True)
        return 66

    flow = Flow(752, lambda: Page(A4, "narrow", "narrow-bold"), head)
    page = flow.page
    page.put(L, 92, "ostwind - eine Marke der Ostwind Bank AG, 25449 Quickborn", 6.5, color=GREY)
    page.lines(L, 112, ["Herrn", "Malte Jessen", "Feldstraße 148", "24105 Kiel"], 9.5, 12)
    page.put(L, 206, f"Finanzreport Nr. {period[1].month} per {period[1]:%d.%m.%Y}", 15, bold=True)
    page.put(R, 112, f"Kundennummer {rng.randint(10**7, 10**8 - 1)}", 8, right=True)
    page.put(L, 232, "Gesamtübersicht", 11, bold=True)
    lines = [("Girokonto", giro, opening + total(entries)), ("Tagesgeld PLUS-Konto", save, reserve + total(saved))]
    for x, text in ((L, "Konto"), (206, "IBAN"), (380, "Währung")):
        page.put(x, 250, text, 7.5, bold=True)
    page.put(R, 250, "Saldo in EUR", 7.5, bold=True, right=True)
    page.rule(L, 254, R, 0.5)
    for n, (name, number, amount) in enumerate(lines):
        page.put(L, 267 + 13 * n, name, 8)
        page.put(206, 267 + 13 * n, number, 8)
        page.put(380, 267 + 13 * n, "EUR", 8)
        page.put(R, 267 + 13 * n, _money(amount), 8, right=True)
    page.put(L, 298, "Gesamtsaldo", 8, bold=True)
    page.put(R, 298, _money(sum((amount for *_, amount in lines), Decimal(0))), 8, bold=True, right=True)
    text = "Steuerjahresüberblick: Freistellungsauftrag in Anspruch genommen 0,00 EUR von 1.000,00 EUR."
    flow.y = para(page, L, 322, text, 498, 7.5) + 22
    sheet = _Sheet(flow, [])
    sheet.account("Girokonto", giro, period, opening, [_split(rng, entry) for entry in entries])
    sheet.account("Tagesgeld PLUS-Konto", save, period, reserve, [_split(rng, entry) for entry in saved])
    flow.need(70)
    text = (
        "Bitte prüfen Sie diesen Finanzreport. Einwendungen wegen Unrichtigkeit oder Unvollständigkeit eines "
        "Rechnungsabschlusses müssen spätestens vor Ablauf von sechs Wochen nach Zugang erhoben werden. Guthaben "
        "sind nach Maßgabe des Informationsbogens für den Einleger entschädigungsfähig."
    )
    para(flow.page, L, flow.y, text, 498, 7, color=GREY)
    for n, sheet_page in enumerate(flow.pages):
        sheet_page.put(L, 806, "Ostwind Bank AG · Amtsgericht Pinneberg HRB 148 PI", 6.5, color=GREY)
        sheet_page.put(R, 806, f"Seite {n + 1} von {flow.number}", 7.5, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("bank", "de_DE", "EUR", None, *period, None, None, sheet.found)
