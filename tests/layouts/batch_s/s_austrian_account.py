"""Austria: giro account with sheet numbers, days without year, one column with trailing minus, interest table."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d.%m.} um {rng.randint(7, 20):02}:{rng.randint(0, 59):02}"


KINDS = [
    Kind(9, -3, -160, "{shop} K002 {when}|{shop} {town}"),
    Kind(3, -20, -400, "AUTOMAT 00030### K2 {when}|{town}", step="10"),
    Kind(4, -12, -260, "{firm}|SEPA-LASTSCHRIFT|MANDAT: ##########|{note} ########"),
    Kind(2, -20, -700, "{person}|IBAN: AT## #### #### #### ####|{use}"),
    Kind(2, -400, -950, "GENOSSENSCHAFT WOHNEN|DAUERAUFTRAG|MIETE TOP 14", step="1", most=1),
    Kind(1.5, 1500, 3600, "{employer}|LOHN/GEHALT", most=2),
    Kind(2, 10, 450, "{person}|{use}"),
    Kind(1, -1, -16, "BUCHUNGSKOSTENPAUSCHALE", most=1),
]
POOLS = {
    "when": _used,
    "shop": ["GREISSLEREI HUBER", "MARKT AM ECK 8134", "TRAFIK 1070", "DROGERIE SONNE", "TANKSTELLE WEST"],
    "town": ["WIEN 1070", "GRAZ 8010", "LINZ 4020", "ST. PÖLTEN 3100"],
    "firm": ["STADTENERGIE WIEN GMBH", "ALPENFUNK AG", "DONAU VERS. BEISPIEL"],
    "note": ["Kundennummer", "Rechnung", "Polizze"],
    "person": ["Eva Musterfrau", "Max Beispiel", "Jörg Prüfling"],
    "use": ["Danke fürs Essen", "Geschenk Oma", "Skiurlaub Anteil", "Re. ####/20##"],
    "employer": ["MUSTERBAU GES.M.B.H.", "AMT DER LANDESREGIERUNG"],
}


def _euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else " ")


def _foot(page: Page, _y: float) -> None:
    page.put(560, 795, "Fortsetzung siehe Folgeblatt", 8, right=True)


def _columns(page: Page, y: float) -> float:
    page.put(50, y, "Buch.Tag", 8)
    page.put(110, y, "Buchungstext", 8)
    page.put(420, y, "Wert", 8)
    page.put(560, y, "Betrag EUR", 8, right=True)
    page.rule(50, y + 4, 560, 1)
    return y + 18


def _end(rng: Random, page: Page, y: float) -> None:
    """The interest rates and the notice on deposit protection."""
    page.box(50, y, 230, 44, stroke=GREY)
    rates = [
        ("Habenzinssatz", "0,010 % p.a."),
        ("Sollzinssatz", "11,250 % p.a."),
        ("Kontorahmen", written(some_amount(rng, 1000, 4000, "500"), ".", ",")),
    ]
    for n, (label, value) in enumerate(rates):
        page.put(56, y + 13 + 12 * n, label, 7.5)
        page.put(274, y + 13 + 12 * n, value, 7.5, right=True)
    text = (
        "Ihre Einlagen sind erstattungsfähig nach dem Einlagensicherungs- und Anlegerentschädigungsgesetz (ESAEG). "
        "Näheres im Informationsbogen in Ihrer Filiale."
    )
    page.lines(295, y + 10, wrap(text, fits("Helvetica", 7, 265)), 7, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, *rng.choice([(100, 5000), (100, 5000), (-50, -900)]))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 46), balance=opening, floor=-600)
    closing = running(opening, [entry.amount for entry in entries])[-1]
    number = iban(rng, "AT", "99900###########")
    sheet = rng.randint(1, 12)

    def head(page: Page, count: int) -> float:
        page.put(50, 48, "SPARBANK DONAULAND AG", 12, bold=True)
        page.put(560, 42, f"Auszug {sheet:03}/{end.year}", 8, right=True)
        page.put(560, 53, f"Blatt {count}", 8, right=True)
        page.put(50, 60, f"IBAN {number}   BIC SPDOATW1XXX", 8)
        if count > 1:
            return _columns(page, 90)
        page.lines(50, 90, ["Herrn", "Mag. Franz Mustermann", "Beispielgasse 3/14", "1070 Wien"], 9.5, 12)
        page.put(340, 90, "KONTOAUSZUG", 13, bold=True)
        page.put(340, 105, f"Zeitraum {start:%d.%m.%Y} bis {end:%d.%m.%Y}", 8.5)
        page.put(340, 117, "Girokonto Komfort, Währung EUR", 8.5)
        return _columns(page, 165)

    flow = Flow(775, Page, head, _foot)
    flow.page.put(110, flow.y, f"Alter Kontostand per {start:%d.%m.%Y}", 8.5, bold=True)
    flow.page.put(560, flow.y, _euro(opening), 8.5, bold=True, right=True)
    flow.y += 16
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 290))]
        flow.need(10.5 * len(lines) + 4)
        value = earlier(rng, entry.day, 2) if " um " in entry.lines[0] else entry.day
        if value < start:
            value = entry.day
        flow.page.put(50, flow.y, f"{entry.day:%d.%m.}", 8.5)
        flow.page.lines(110, flow.y, lines, 8.5, 10.5)
        flow.page.put(420, flow.y, f"{value:%d.%m.}", 8.5)
        flow.page.put(560, flow.y, _euro(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=value, page=flow.number))
        flow.y += 10.5 * len(lines) + 4
    flow.need(105)
    flow.page.rule(50, flow.y - 7, 560, 1)
    came = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    flow.page.put(
        110, flow.y + 5, f"Summe Gutschriften {_euro(came)}  Summe Belastungen {_euro(closing - opening - came)}", 8
    )
    flow.page.put(110, flow.y + 20, f"Neuer Kontostand per {end:%d.%m.%Y}", 8.5, bold=True)
    flow.page.put(560, flow.y + 20, _euro(closing), 8.5, bold=True, right=True)
    _end(rng, flow.page, flow.y + 40)
    by_hand(flow.pages, path, Hand(show="TJ", form=True))
    return Truth("account", "de_AT", "EUR", number, start, end, opening, closing, rows)
