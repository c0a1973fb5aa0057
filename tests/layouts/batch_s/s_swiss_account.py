"""Switzerland (German): charge, credit, value date and a balance only after a day's last row, carried over by page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(8, -4, -180, "Einkauf Debit Mastercard|{shop}, {town}|Karten-Nr. XXXX XXXX XXXX {card}"),
    Kind(3, -40, -600, "Bargeldbezug {town}|Karten-Nr. XXXX XXXX XXXX {card}", step="10"),
    Kind(3, -35, -900, "Belastung eBill|{biller}|Referenz ## ##### ##### ##### ##### #####", step="0.05"),
    Kind(2, -20, -400, "Belastung TWINT|{person}|+41 79 ### ## ##", step="0.05"),
    Kind(1, -950, -2400, "Dauerauftrag|{landlord}|Miete 3.5-Zimmerwohnung", step="5", most=1),
    Kind(2, 10, 300, "Gutschrift TWINT|{person}", step="0.05"),
    Kind(1.2, 3900, 8200, "Gutschrift|{employer}|Lohn / Salaire", step="0.05", most=2),
    Kind(0.7, -2, -9, "Kontoführungsgebühr", step="0.5", most=1),
    Kind(1, -12, -150, "Einkauf Debit Mastercard Ausland|{abroad}|EUR", "abroad"),
]
POOLS = {
    "shop": ["Dorfladen Enz", "Bäckerei Rüegg-Muster", "Bahn-Billett App", "Apotheke zum Löwen", "Confiserie Büel"],
    "town": ["Zürich", "Bülach", "Winterthur", "8400 Wülflingen", "Luzern"],
    "card": ["4471"],
    "biller": ["Krankenkasse Helvia AG", "Stadtwerke Musterwil", "Steueramt Musterwil", "Telefonie Schweiz AG"],
    "person": ["Muster, Hans", "Beispiel, Rosa", "Probst-Test, Urs"],
    "landlord": ["Immobilien Seeblick AG"],
    "employer": ["Präzisionswerk Muster AG", "Kantonsschule Beispiel"],
    "abroad": ["Gasthof Adler, Konstanz", "Libreria Nuova, Como"],
}


def _franc(amount: Decimal) -> str:
    return written(amount, "'")


def _foot(page: Page, _y: float) -> None:
    page.rule(50, 806, 560, 0.3, GREY)
    page.put(
        50, 816, "Beanstandungen bitte innert 30 Tagen melden. Dieser Beleg trägt keine Unterschrift.", 6.5, color=GREY
    )


def _columns(page: Page, y: float) -> float:
    page.rule(50, y - 11, 560, 0.8)
    for x, right, name in (
        (50, False, "Datum"),
        (105, False, "Buchungstext"),
        (375, True, "Belastung"),
        (445, True, "Gutschrift"),
        (455, False, "Valuta"),
        (560, True, "Saldo"),
    ):
        page.put(x, y, name, 8, right=right, bold=True)
    page.rule(50, y + 4, 560, 0.8)
    return y + 17


def _end(flow: Flow, opening: Decimal, entries: list[Entry], end: date) -> None:
    """The sums of both columns and the closing balance."""
    flow.need(60)
    page, y = flow.page, flow.y
    page.rule(105, y - 8, 560)
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    came = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    page.put(105, y + 3, "Umsatztotal", 8)
    page.put(375, y + 3, _franc(-out), 8, right=True)
    page.put(445, y + 3, _franc(came), 8, right=True)
    closing = opening + out + came
    side = "zu Ihren Gunsten" if closing >= 0 else "zu unseren Gunsten"
    page.put(50, y + 18, f"{end:%d.%m.%y}", 8)
    page.put(105, y + 18, f"Saldo {side}", 8, bold=True)
    page.put(560, y + 18, _franc(closing), 8, right=True, bold=True)
    _foot(page, y)


def _foreign(rng: Random, amount: Decimal) -> str:
    rate = Decimal(rng.randint(9300, 9899)) / 10000
    return f"EUR {_franc(abs(amount) / rate)} zum Kurs {rate}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 300, 22000, "0.05")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 50), balance=opening, floor=100)
    balances = running(opening, [entry.amount for entry in entries])
    number = iban(rng, "CH", "00700############")
    done = [opening]

    def head(page: Page, count: int) -> float:
        page.put(50, 50, "Regionalbank Tösstal", 14, bold=True, color=(0.6, 0.05, 0.1))
        page.put(560, 50, f"Seite {count}", 8, right=True)
        if count > 1:
            page.put(50, 68, f"Kontoauszug {start:%d.%m.%Y} - {end:%d.%m.%Y}, IBAN {number}", 8)
            y = _columns(page, 92)
            page.put(105, y, "Übertrag", 8, bold=True)
            page.put(560, y, _franc(done[-1]), 8, right=True, bold=True)
            return y + 14
        page.lines(50, 72, ["Bahnhofstrasse 1", "8488 Musterwil", "Telefon 052 000 00 00", "BIC RTOSCH22"], 7, 9)
        page.lines(340, 90, ["Frau", "Regula Mustermann", "Im Beispielacker 9", "8400 Winterthur"], 9.5, 12)
        page.put(50, 160, "Kontoauszug", 14, bold=True)
        page.put(50, 174, f"{start:%d.%m.%Y} - {end:%d.%m.%Y}", 9)
        page.put(50, 190, "Privatkonto", 9)
        page.put(150, 190, "Währung CHF", 9)
        page.put(240, 190, f"IBAN {number}", 9)
        return _columns(page, 215)

    flow = Flow(780, Page, head, _foot)
    flow.page.put(50, flow.y, f"{start:%d.%m.%y}", 8)
    flow.page.put(105, flow.y, "Saldovortrag", 8, bold=True)
    flow.page.put(560, flow.y, _franc(opening), 8, right=True, bold=True)
    flow.y += 14
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        texts = [*entry.lines[:-1], _foreign(rng, entry.amount)] if entry.tag == "abroad" else entry.lines
        lines = [part for line in texts for part in wrap(line, fits("Helvetica", 8, 200))]
        flow.need(10 * len(lines) + 4)
        value = earlier(rng, entry.day, 2) if "Einkauf" in entry.lines[0] else entry.day
        flow.page.put(50, flow.y, f"{entry.day:%d.%m.%y}", 8)
        flow.page.lines(105, flow.y, lines, 8, 10)
        flow.page.put(375 if entry.amount < 0 else 445, flow.y, _franc(abs(entry.amount)), 8, right=True)
        flow.page.put(455, flow.y, f"{value:%d.%m.%y}", 8)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if last:
            flow.page.put(560, flow.y, _franc(balance), 8, right=True)
        words = " ".join(lines)
        rows.append(Row(entry.day, words, entry.amount, balance if last else None, value, flow.number))
        done.append(balance)
        flow.y += 10 * len(lines) + 4
    _end(flow, opening, entries, end)
    with_fpdf(flow.pages, path)
    return Truth("account", "de_CH", "CHF", number, start, end, opening, balances[-1], rows)
