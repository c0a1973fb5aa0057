"""Switzerland, current account: apostrophes in thousands, the value day between the money columns and the balance,
which is printed on a day's last row only; collective orders whose parts with their sums stand in the text column,
foreign card purchases with their rate, a carried line at page ends, a turnover line above the closing balance."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Page, with_pymupdf, with_reportlab
from ._rows import face, last_of_day, money_in, money_out, number_pages, word_by_word

GREY: Color = (0.35, 0.35, 0.35)
MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
FIRMS = [
    "Helvetia Telekom AG",
    "Wasserwerke Zürich",
    "Sanitas-Kasse",
    "Steueramt der Stadt",
    "Gewerbe Immobilien AG",
]
POOLS: Pools = {
    "shop": ["Dorfladen Genossenschaft", "Bäckerei Steiner AG", "Coiffeur Haarscharf", "Apotheke am Bahnhof"],
    "town": ["8004 Zürich", "3011 Bern", "6003 Luzern", "9000 St. Gallen"],
    "firm": FIRMS,
    "h": lambda rng, _: f"{rng.randint(7, 21):02}:{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(9, -4, -220, "{shop}|{town}|Zahlung Debitkarte, Karte ####, {h}", step="0.05"),
    Kind(4, -150, -3800, "@|e-banking-Sammelauftrag", "sum", "0.05"),
    Kind(3, -20, -500, "Bargeldbezug|Automat {town}|Karte ####, {h}", step="10"),
    Kind(3, -9, -260, "Ristorante Da Gino, Como|Zahlung Debitkarte, Karte ####|%", "abroad"),
    Kind(3, -30, -1900, "{firm}|{town}|e-banking-Vergütung, QR-Referenz|## ##### ##### ##### ##### #####", step="0.05"),
    Kind(2, 4200, 8900, "Maschinenbau Limmat AG|8005 Zürich|Salär", step="0.05"),
    Kind(2, 20, 800, "Gutschrift|Müller Hans, {town}|Anteil Ferienwohnung", step="0.05"),
    Kind(1, -3, -8, "Saldo Dienstleistungspreisabschluss", step="0.05", most=1),
]
HEADS = [
    (50, "Datum", False),
    (98, "Informationen", False),
    (364, "Belastungen", True),
    (436, "Gutschriften", True),
    (448, "Valuta", False),
    (552, "Saldo", True),
]


def francs(amount: Decimal) -> str:
    return written(amount, "'", ".")


def texts(rng: Random, entry: Entry) -> list[str]:
    """The lines of the row; a collective order lists its parts, whose sum is the row's amount."""
    lines = list(entry.lines)
    if entry.tag == "abroad":
        rate = Decimal(rng.randint(9300, 9900)) / 10000
        lines[-1] = f"EUR {francs((-entry.amount / rate).quantize(Decimal('0.01')))} zum Kurs {rate}"
    if entry.tag != "sum":
        return lines
    count, left = rng.randint(2, 4), -entry.amount
    parts = []
    for n in range(count):
        share = left if n == count - 1 else (left * 20 / (count - n)).quantize(Decimal(1)) / 20
        share = share.quantize(Decimal("0.01"))
        left -= share
        parts.append(f"{rng.choice(FIRMS)}  CHF {francs(share)}")
    return [f"{lines[1]} ({count} Zahlungen)", *parts]


def draw(rng: Random, path: Path) -> Truth:
    embedded = rng.random() < 0.6
    plain = face("libnarrow", "liberation/LiberationSansNarrow-Regular.ttf", "fonts-liberation")
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 300, 20000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 75), balance=opening, floor=200)
    balances = running(opening, [entry.amount for entry in entries])
    number = iban(rng, "CH", "00999233#######40?")
    carried: list[Decimal] = [opening]

    def head(page: Page, count: int) -> float:
        page.put(50, 50, "Bank an der Limmat AG", 12, bold=True)
        page.put(50, 62, "Postfach, 8098 Zürich", 7, color=GREY)
        y = 92.0
        if count == 1:
            page.lines(340, 96, ["Herr", "Reto Ammann", "Langstrasse 114", "8004 Zürich"], 9, 11)
            page.put(50, 160, "UBL Privatkonto", 13, bold=True)
            page.put(50, 176, f"IBAN {number}   CHF", 8.5)
            page.put(50, 188, f"Kontoauszug vom {said(start)} bis {said(end)}", 8.5)
            page.put(552, 188, f"Erstellt am {said(end + timedelta(2))}", 7.5, right=True, color=GREY)
            y = 214
        else:
            page.put(552, 50, f"Kontoauszug {start:%d.%m.%Y} - {end:%d.%m.%Y}, {number}", 7.5, right=True)
        page.rule(50, y - 11, 552, 1)
        for x, text, right in HEADS:
            page.put(x, y, text, 8, right=right, bold=True)
        page.rule(50, y + 5, 552, 0.5)
        y += 19
        page.put(50, y, f"{start:%d.%m.%y}" if count == 1 else "", 8)
        page.put(98, y, "Anfangssaldo" if count == 1 else "Vortrag", 8)
        page.put(552, y, francs(carried[-1]), 8, right=True)
        return y + 15

    def foot(page: Page, y: float) -> None:
        page.put(98, y, "Übertrag", 8)
        page.put(552, y, francs(carried[-1]), 8, right=True)

    flow = Flow(752, lambda: Page(face=plain if embedded else "Helvetica"), head, foot)
    rows: list[Row] = []
    for entry, balance, ends in zip(entries, balances, last_of_day(entries), strict=True):
        rows.append(row(flow, rng, entry, balance if ends else None))
        carried.append(balance)
    close(flow, [entry.amount for entry in entries], balances[-1], end)
    number_pages(flow.pages, 552, 810, "Seite {0} / {1}", 7.5)
    if embedded:
        with_reportlab(word_by_word(flow.pages) if rng.random() < 0.4 else flow.pages, path)
    else:
        with_pymupdf(flow.pages, path, rng.choice(["rows", "columns", "shuffled"]))
    return Truth("checking", "de-CH", "CHF", number.replace(" ", ""), start, end, opening, balances[-1], rows)


def row(flow: Flow, rng: Random, entry: Entry, balance: Decimal | None) -> Row:
    lines = texts(rng, entry)
    flow.need(10 * len(lines) + 16)
    page, y = flow.page, flow.y
    page.put(50, y, f"{entry.day:%d.%m.%y}", 8)
    page.put(364 if entry.amount < 0 else 436, y, francs(abs(entry.amount)), 8, right=True)
    value = entry.day + timedelta(rng.choice([0, 0, 0, 1])) if entry.amount < 0 else entry.day
    page.put(448, y, f"{value:%d.%m.%y}", 8)
    page.put(552, y, "" if balance is None else francs(balance), 8, right=True)
    flow.y = page.lines(98, y, lines, 8, 10) + 4
    page.rule(50, flow.y - 11, 552, 0.2, (0.7, 0.7, 0.7))
    return Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, balance, value, flow.number)


def said(day: date) -> str:
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def close(flow: Flow, amounts: list[Decimal], closing: Decimal, end: date) -> None:
    flow.need(80)
    page, y = flow.page, flow.y + 2
    page.put(98, y, "Umsatztotal", 8, bold=True)
    page.put(364, y, francs(money_out(amounts)), 8, right=True, bold=True)
    page.put(436, y, francs(money_in(amounts)), 8, right=True, bold=True)
    page.put(50, y + 14, f"{end:%d.%m.%y}", 8, bold=True)
    page.put(98, y + 14, "Schlusssaldo", 8, bold=True)
    page.put(552, y + 14, francs(closing), 8, right=True, bold=True)
    page.rule(50, y + 20, 552, 1)
    page.put(50, y + 38, "Ohne Ihren Gegenbericht innert 30 Tagen gilt dieser Auszug als genehmigt.", 7, color=GREY)
    page.put(50, y + 48, "Anzeige ohne Unterschrift. Guthaben sind bis CHF 100'000 gesichert.", 7, color=GREY)
    flow.y = y + 60
