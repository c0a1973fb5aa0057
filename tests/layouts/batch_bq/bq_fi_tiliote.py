"""Finland, account statement in Courier: whole lines padded with blanks, a line for each booking day, value dates as
ddmm, amounts with a sign behind (45,60-), the balance on a line of its own after each day, totals of Panot and Otot.
"""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from fpdf import FPDF

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, written
from ._rows import into, out_of, some_month

POOLS: Pools = {
    "shop": (
        "LÄHIKAUPPA KOIVU",
        "KAHVILA SAIMI",
        "R-KULMA 221",
        "APTEEKKI KESKUSTA",
        "HUOLTAMO ITÄTIE",
        "RAUTA-AITTA OY",
    ),
    "town": ("TAMPERE", "LEMPÄÄLÄ", "NOKIA", "HELSINKI", "JYVÄSKYLÄ"),
    "person": ("VIRTANEN MIKA OLAVI", "MÄKELÄ ANNI", "KOSKINEN TUULA HELENA", "NIEMI J"),
    "firm": ("PIRKAN SÄHKÖ OY", "VAKUUTUSYHTIÖ TURVA", "KUITUVERKOT OYJ", "TAMPEREEN VESI", "KOTI-ISÄNNÖINTI OY"),
    "stamp": lambda rng, day: f"{earlier(rng, day):%y%m%d}",
}
KINDS = (
    Kind(28, -2, -120, "{shop}|{town}|KORTTIOSTO 543210******7640 {stamp}", "card"),
    Kind(5, -20, -200, "NOSTO OTTO. {town}|KORTTI 7640 {stamp}", "card", "10"),
    Kind(8, -15, -320, "{firm}|E-LASKU|VIITE ## ##### #####"),
    Kind(6, -10, -500, "{person}|TILISIIRTO|VIESTI: kiitos lainasta"),
    Kind(5, 10, 400, "{person}|TILISIIRTO|VIESTI: ruokaa ja bensaa"),
    Kind(4, -10, -80, "MOBIILIMAKSU {person}|+35840#######"),
    Kind(3, 1900, 3400, "PIRKANMAAN KONEPAJA OY|PALKKA|VIESTI: PALKKA", most=1),
    Kind(2, 95, 190, "KELA/FPA|LAPSILISÄ", "", "0.01", most=1),
    Kind(3, -480, -950, "AS OY KUUSIRINNE|TOISTUVA MAKSU|VIITE ##### #####", most=1),
    Kind(2, -3, -6, "PALVELUMAKSU|PÄIVITTÄISPALVELUT", "", "0.05", most=1),
)
LINES = 62


def _signed(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


class _Sheets:
    """Printed lines of 88 characters, page by page, under a head that every page repeats."""

    def __init__(self, head: list[str]) -> None:
        self.head, self.pages = head, list[list[str]]()
        self.turn()

    def turn(self) -> None:
        self.pages.append(list(self.head))

    def add(self, *lines: str) -> int:
        """The lines, kept together; the number of their page."""
        if len(self.pages[-1]) + len(lines) > LINES:
            self.turn()
        self.pages[-1].extend(lines)
        return len(self.pages)


def draw(rng: Random, path: Path) -> Truth:
    period = some_month(rng)
    opening = some_amount(rng, 150, 5000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 75), balance=opening)
    amounts = [entry.amount for entry in entries]
    number = iban(rng, "FI", "799200########")
    head = [
        f"{'PIRKAN OSUUSPANKKI':<40}{'TILIOTE':<30}",
        f"{'Hämeenkatu 30, 33200 TAMPERE':<40}{f'Nro {period[0].month:03}/{period[0]:%Y}':<30}",
        f"{'Puh. 010 555 4000':<40}Kausi {period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}",
        "",
        f"{'LAHTINEN EERO JUHANI':<40}Tili   {number}",
        f"{'PELLAVATIE 6 B 14':<40}BIC    PIOSFIHH",
        f"{'33580 TAMPERE':<40}Käyttötili   Valuutta EUR",
        "",
        "-" * 88,
        f" {'Arvopv':<8}{'Saaja / Maksaja':<36}{'Arkistointitunnus':<22}{'Tap':>4}{'Määrä EUR':>16}",
        f" {'':<8}{'Selite / Viesti':<36}",
        "-" * 88,
    ]
    sheets = _Sheets(head)
    sheets.add(f" {f'ALKUSALDO {period[0]:%d.%m.%Y}':<70}{_signed(opening):>17}", "")
    rows, balance, serial = [], opening, 0
    for day, group in groupby(entries, key=lambda entry: entry.day):
        heading = [f" Kirjauspäivä {day:%d.%m.%Y}"]
        for entry in group:
            serial += 1
            value = earlier(rng, day, 2) if entry.tag == "card" else day
            archive = f"{day:%y%m%d}25{rng.randint(10**5, 10**6 - 1)}{rng.choice('KTPM')}{serial:04}"
            first = f" {value:%d%m}    {entry.lines[0]:<36}{archive:<22}{serial:>4}{_signed(entry.amount):>17}"
            page = sheets.add(*heading, first, *(f" {'':<8}{line}" for line in entry.lines[1:]))
            heading = []
            balance += entry.amount
            rows.append(Row(day, " ".join(entry.lines), entry.amount, None, value, page))
        sheets.add(f" {f'SALDO {day:%d.%m.}':>70}{_signed(balance):>17}", "")
    some = [amount for amount in amounts if amount > 0]
    sheets.add(
        "-" * 88,
        f" {f'Panot yhteensä {len(some)} kpl':<70}{_signed(into(amounts)):>17}",
        f" {f'Otot yhteensä {len(amounts) - len(some)} kpl':<70}{_signed(-out_of(amounts)):>17}",
        f" {f'LOPPUSALDO {period[1]:%d.%m.%Y}':<70}{_signed(balance):>17}",
        "",
        " Tarkistakaa tiliote. Huomautukset kahden kuukauden kuluessa.",
        " Talletussuoja 100 000 euroon asti tallettajaa kohden.",
    )
    _print(sheets.pages, path)
    return Truth("checking", "fi_FI", "EUR", number, *period, opening, balance, rows)


def _print(pages: list[list[str]], path: Path) -> None:
    pen = FPDF(unit="pt", format="A4")
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    for number, lines in enumerate(pages, 1):
        pen.add_page()
        pen.set_font("courier", "", 9.5)
        pen.text(470, 40, f"Sivu {number} / {len(pages)}")
        for n, line in enumerate(lines):
            if line:
                pen.text(46, 62 + 11.8 * n, line.rstrip())
    pen.output(str(path))
