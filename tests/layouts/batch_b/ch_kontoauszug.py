"""Switzerland, franc, private account (UBS-like Kontoauszug in German): newest row first under the closing balance,
apostrophe thousands (straight or U+2019), Belastungen before Gutschriften, value date after them, balance once a day,
columns that shift a little from page to page because each page is an HTML table of its own, TWINT and QR bill texts.
PyMuPDF Story."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from html import escape
from pathlib import Path
from random import Random

import pymupdf

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    WrongTruth,
    earlier,
    fill,
    iban,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import save

TITLES = ("Datum", "Informationen", "Belastungen", "Gutschriften", "Valuta", "Saldo")
POOLS = {
    "shop": ("Migrossa Wiedikon", "Coopia-#### Zürich", "Denners Bern", "SBB EasyRide", "Apotheke am See"),
    "place": ("8003 Zürich CH", "3011 Bern CH", "4051 Basel CH", "6003 Luzern CH"),
    "person": ("Brunner Reto", "Müller-Keller Ursula", "Graf, Andrea", "Lüthi Daniel"),
    "firm": ("Gemeindewerke AG", "Helsena Versicherungen AG", "Schweizer Telekom AG", "Immobilien Aarehof AG"),
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
}
KINDS = [
    Kind(9, -3, -320, "{shop}|{place}|Debitkarte 4#56 XXXX, Zahlung {used}"),
    Kind(3, -5, -200, "TWINT Belastung|{person}|+4179#######"),
    Kind(2, 5, 300, "TWINT Gutschrift|{person}|Danke & Gruss"),
    Kind(3, -60, -2450, "e-banking-Vergütungsauftrag|{firm}|QR-Rechnung 21 00000 00003 13947 14300 0####"),
    Kind(1.5, -900, -2600, "Dauerauftrag|{firm}|Miete inkl. NK", step="5.00", most=1),
    Kind(1.2, 4200, 11800, "Gutschrift|Uhrenmanufaktur Jura SA|SALAER/LOHN", most=2),
    Kind(1, -20, -1000, "Bancomat-Bezug|{place}|Debitkarte 4#56 XXXX", step="20.00"),
    Kind(0.8, -12, -400, "Online-Einkauf|Zalandro SE Berlin|EUR {euro} zum Kurs 0,9#4 inkl. 1.5% Bearbeitungsgebühr"),
    Kind(0.5, -4, -15, "Saldo Dienstleistungspreisabschluss", most=1),
    Kind(0.3, 0.05, 40, "Zinsabschluss", most=1),
]
POOLS["euro"] = ("49,95", "129,00", "7,50")
STYLE = """<style>body{font-family:sans-serif;font-size:8pt} h1{font-size:15pt}
td,th{vertical-align:top;padding:3pt 0 3pt 7pt}
th{text-align:left} .r{text-align:right;padding-left:22pt} .n{font-size:7pt}</style>"""
PAGE, ROOM = pymupdf.Rect(0, 0, 595, 842), pymupdf.Rect(40, 36, 565, 790)


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng)
        self.mark = rng.choice("'\N{RIGHT SINGLE QUOTATION MARK}")
        self.iban = iban(rng, "CH", "00999" + "0############"[:12])
        self.opening = some_amount(rng, 200, 25000) * rng.choice([1, 1, 1, 1, -1])
        self.entries = some_entries(rng, KINDS, POOLS, self.period, balance=self.opening, reversal="Rückbuchung {0}")
        self.saldo = self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.html: list[str] = []
        self.pages: list[str] = []
        self.room = 0.0

    def chf(self, amount: Decimal) -> str:
        return written(amount, self.mark)

    def cells(self, *cells: str, tag: str = "td") -> None:
        """A table row; a new page and table where it does not fit any more."""
        high = 9.8 * (1 + cells[1].count("<br/>")) + 9
        if high > self.room:
            self.turn()
        self.room -= high
        parts = [f'<{tag} class="r">' if n in (2, 3, 5) else f"<{tag}>" for n in range(6)]
        self.html.append(
            "<tr>" + "".join(f"{part}{cell}</{tag}>" for part, cell in zip(parts, cells, strict=True)) + "</tr>"
        )

    def turn(self) -> None:
        if self.pages or self.room:
            self.html.append("</table>")
        self.pages.append("".join(self.html))
        self.html, self.room = [STYLE, "<table>"], ROOM.height - 30.0
        self.cells(*TITLES, tag="th")

    def begin(self) -> None:
        start, end = self.period
        self.html = [STYLE, "<h1>Alpina Bank</h1><p>Herr<br/>Urs Schälin<br/>Dorfstrasse 7<br/>8942 Oberrieden</p>"]
        self.html.append(f"<h2>Kontoauszug {start:%d.%m.%Y} - {end:%d.%m.%Y}</h2>")
        other = fill(self.rng, "0206-#4####.40L", end, {})
        self.html.append(f"<p>Privatkonto CHF, IBAN {self.iban}<br/>Kontonummer {other}</p><table>")
        self.room = ROOM.height - 210
        self.cells(*TITLES, tag="th")
        self.cells("", "<b>Schlusssaldo</b>", "", "", f"{end:%d.%m.%y}", f"<b>{self.chf(self.closing)}</b>")

    def row(self, entry: Entry, tops: bool) -> Row:
        value, money = earlier(self.rng, entry.day, 2), self.chf(abs(entry.amount))
        sides = (money, "") if entry.amount < 0 else ("", money)
        text = "<br/>".join(escape(line) for line in entry.lines)
        shown = self.chf(self.saldo) if tops else ""
        self.cells(f"{entry.day:%d.%m.%y}", text, *sides, f"{value:%d.%m.%y}", shown)
        row = Row(
            entry.day, " ".join(entry.lines), entry.amount, self.saldo if tops else None, value, len(self.pages) + 1
        )
        self.saldo -= entry.amount
        return row

    def end(self) -> None:
        out, into = ([e.amount for e in self.entries if (e.amount < 0) == sign] for sign in (True, False))
        sums = [self.chf(abs(sum(part, Decimal("0.00")))) for part in (out, into)]
        if self.room < 100:
            self.turn()
        self.cells("", "<b>Umsatztotal</b>", *sums, "", "")
        start = f"{self.period[0]:%d.%m.%y}"
        self.cells(start, "<b>Anfangssaldo</b>", "", "", start, f"<b>{self.chf(self.opening)}</b>")
        self.html.append(
            "</table><p class='n'>Für diese Anzeige gelten die Allgemeinen Geschäftsbedingungen. Beanstandungen "
        )
        self.html.append(
            "innert 30 Tagen. Sollzins 12.00% p.a., Habenzins 0.05% p.a. Einlagen bis CHF 100'000 sind gesichert.</p>"
        )


def _print(pages: list[str], path: Path) -> None:
    memory = io.BytesIO()
    writer = pymupdf.DocumentWriter(memory)
    for html in pages:
        story, device = pymupdf.Story(html=html), writer.begin_page(PAGE)
        more, _ = story.place(ROOM)
        if more:
            raise WrongTruth("the rows of a page do not fit on it")
        story.draw(device)
        writer.end_page()
    writer.close()
    document = pymupdf.open("pdf", memory.getvalue())
    for page in document:
        says = f"Formular ohne Unterschrift   Seite {page.number + 1}/{len(pages)}"
        page.insert_text((40, 815), says, fontsize=7)
    save(document, path)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    paper.begin()
    newest = paper.entries[::-1]
    before: list[date | None] = [None, *[entry.day for entry in newest]]
    rows = [paper.row(entry, entry.day != day) for entry, day in zip(newest, before, strict=False)]
    paper.end()
    _print([*paper.pages, "".join(paper.html)], path)
    start, end = paper.period
    ends = paper.opening, paper.closing
    return Truth("checking", "de_CH", "CHF", paper.iban, start, end, *ends, rows, newest_first=True)
