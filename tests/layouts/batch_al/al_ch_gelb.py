"""Switzerland: the post's Kontoauszug (credit before debit, value date, balance once a day, spaces in thousands)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, running, some_amount, some_entries, wrap, written
from ..pens import A4, Flow, Page, fits, with_reportlab
from ._share import count, month

POOLS = {
    "person": ["MEIER URS", "KELLER NADINE", "SCHNEIDER BEAT", "FAVRE LAURENCE", "BERNASCONI LUCA"],
    "shop": [
        "MIGROS MMM ZÜRICH-HB ZÜRICH",
        "COOP-2141 BERN BERN",
        "DENNER 402 WINTERTHUR",
        "SBB EASYRIDE BERN",
        "ALDI SUISSE 41 OLTEN",
        "APOTHEKE ZUM BÄREN THUN",
        "AVEC BASEL SBB BASEL",
    ],
    "firm": [
        "SWISSCOM (SCHWEIZ) AG",
        "CSS KRANKEN-VERSICHERUNG AG",
        "EWZ ELEKTRIZITÄTSWERK DER STADT ZÜRICH",
        "SERAFE AG",
    ],
    "employer": ["ALPENTECH AG", "STADT WINTERTHUR LOHNBÜRO"],
    "when": lambda rng, day: f"{earlier(rng, day, 2):%d.%m.%Y}",
    "iban": lambda rng, _: iban(rng, "CH", "0900000##########").replace(" ", ""),
    "tel": lambda rng, _: f"+4179{rng.randint(1000000, 9999999)}",
}
KINDS = [
    Kind(9, -220, -4, "KAUF/DIENSTLEISTUNG VOM {when}|KARTEN NR. XXXX####|{shop}", step="0.05"),
    Kind(3, -90, -5, "TWINT GELD SENDEN VOM {when}|AN MOBILE-NR. {tel}|{person}", step="0.05"),
    Kind(3, -520, -40, "LASTSCHRIFT|{firm}|RECHNUNG NR. ########", step="0.05"),
    Kind(2, -2200, -60, "E-FINANCE ###-######|{iban}|{person}|MITTEILUNGEN: MIETE|SENDER REFERENZ: ########", step="5"),
    Kind(1.5, -400, -20, "BARGELDBEZUG VOM {when}|KARTEN NR. XXXX####|POSTOMAT BERN 1 SCHANZENPOST", step="10"),
    Kind(2, 10, 120, "TWINT GELD EMPFANGEN VOM {when}|VON MOBILE-NR. {tel}|{person}", step="0.05"),
    Kind(
        1.2,
        4300,
        7800,
        "GUTSCHRIFT|AUFTRAGGEBER: {employer}|MITTEILUNGEN: LOHN|REFERENZEN: NOTPROVIDED|######## SALA",
        step="0.05",
        most=1,
    ),
    Kind(1, 50, 900, "GUTSCHRIFT VON FREMDBANK|AUFTRAGGEBER: {person}|MITTEILUNGEN: DANKE", step="0.05"),
]
TAIL = [Kind(1, -5, -5, "PREIS FÜR DIE KONTOFÜHRUNG", step="5")]
YELLOW = (1.0, 0.8, 0.0)


def money(amount: Decimal) -> str:
    return written(amount, " ", ".")


def feet(rng: Random, pages: Sequence[Page], end: date) -> None:
    """Page numbers and the codes for the machine that folds the sheets."""
    code = fill(rng, "000######.##.20##", end, {})
    for at, sheet in enumerate(pages, 1):
        sheet.put(555, 818, f"Seite {at} / {len(pages)}", 8, right=True)
        sheet.put(40, 818, f"{code} PG", 6.5)
        sheet.put(26, 560, fill(rng, "## ######## ###", end, {}), 5.5, angle=90)


def finish(flow: Flow, rows: Sequence[Row], end: date, closing: Decimal) -> None:
    """Totals, the closing balance and the notes."""
    flow.need(110)
    page, y = flow.page, flow.y
    page.rule(40, y + 3, 555)
    page.put(92, y + 15, "Total", 8.5, bold=True)
    page.put(
        352, y + 15, money(sum((row.amount for row in rows if row.amount > 0), Decimal(0))), 8.5, right=True, bold=True
    )
    page.put(
        426, y + 15, money(-sum((row.amount for row in rows if row.amount < 0), Decimal(0))), 8.5, right=True, bold=True
    )
    page.put(44, y + 29, f"{end:%d.%m.%y}", 8.5)
    page.put(92, y + 29, "Kontostand", 8.5, bold=True)
    page.put(551, y + 29, money(closing), 8.5, right=True, bold=True)
    notes = [
        "Bitte überprüfen Sie den Kontoauszug. Ohne Ihren Gegenbericht innert 30 Tagen gilt er als genehmigt.",
        "Zinssatz Guthaben 0.000%  Überzugszins 9.500%  (Konditionen gültig seit 01.01.2021)",
        "Wussten Sie schon? Mit der PostGeld App bezahlen Sie QR-Rechnungen bis CHF 2 500.00 pro Monat ohne Lesegerät.",
        "Bei Rückfragen geben Sie bitte Ihre IBAN an.",
    ]
    page.lines(40, y + 52, notes, 7.5, 10)


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    opening = some_amount(rng, 800, 40_000, "0.05")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count(rng), balance=opening, floor=300)
    entries += some_entries(rng, TAIL, POOLS, (end, end), count=1)
    balances = running(opening, [entry.amount for entry in entries])
    account = iban(rng, "CH", "0900000##########")
    last = [a.day != b.day for a, b in pairwise(entries)] + [True]

    def head(page: Page, at: int) -> float:
        page.box(40, 30, 112, 24, YELLOW)
        page.put(46, 47, "PostGeld", 14, bold=True)
        page.put(555, 40, "PostGeld AG, Mingerstrasse 200, 3030 Bern", 7, right=True)
        page.put(555, 49, "Kontaktcenter +41 58 000 00 00  www.postgeld.example", 7, right=True)
        y = 76.0
        if at == 1:
            page.lines(340, 100, ["Frau", "Nadine Keller", "Seestrasse 41", "8400 Winterthur"], 9.5, 12)
            page.put(40, 100, f"Datum: {end + timedelta(1):%d.%m.%Y}", 8.5)
            page.put(40, 112, "Kundenbetreuung: Ihr Team Privatkunden", 8.5)
            page.put(40, 172, f"Kontoauszug {start:%d.%m.%Y} - {end:%d.%m.%Y}", 13, bold=True)
            for n, (label, text) in enumerate(
                (
                    ("Privatkonto CHF", ""),
                    ("IBAN", account),
                    ("BIC", "PGELCHBEXXX"),
                    ("Kontoinhaber", "Keller Nadine, Winterthur"),
                )
            ):
                page.put(40, 190 + 12 * n, label, 8.5, bold=n == 0)
                page.put(130, 190 + 12 * n, text, 8.5)
            y = 246
        else:
            page.put(40, y, f"Kontoauszug {start:%d.%m.%Y} - {end:%d.%m.%Y}   IBAN {account}", 8.5)
            y += 12
        page.box(40, y, 515, 18, (1.0, 0.93, 0.6))
        for x, text, right in (
            (44, "Datum", False),
            (92, "Text", False),
            (352, "Gutschrift", True),
            (426, "Lastschrift", True),
            (438, "Valuta", False),
            (551, "Saldo", True),
        ):
            page.put(x, y + 12, text, 8.5, bold=True, right=right)
        return y + 22

    flow = Flow(766, lambda: Page(A4, face="Helvetica", bold="Helvetica-Bold"), head)
    flow.page.put(44, flow.y + 10, f"{start:%d.%m.%y}", 8.5)
    flow.page.put(92, flow.y + 10, "Kontostand", 8.5, bold=True)
    flow.page.put(551, flow.y + 10, money(opening), 8.5, right=True, bold=True)
    flow.y += 15
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 195))]
        flow.need(10.5 * len(lines) + 5)
        page, y = flow.page, flow.y + 11
        if n == 0 or last[n - 1] or flow.number != rows[-1].page:
            page.put(44, y, f"{entry.day:%d.%m.%y}", 8.5)
        page.lines(92, y, lines, 8.5, 10.5)
        page.put(352 if entry.amount > 0 else 426, y, written(entry.amount, " ", ".", minus=""), 8.5, right=True)
        page.put(438, y, f"{entry.day:%d.%m.%y}", 8.5)
        if last[n]:
            page.put(551, y, money(balance), 8.5, right=True)
        flow.y += 10.5 * len(lines) + 5
        shown = balance if last[n] else None
        rows.append(Row(entry.day, " ".join(lines), entry.amount, shown, entry.day, flow.number))
    finish(flow, rows, end, balances[-1])
    feet(rng, flow.pages, end)
    with_reportlab(flow.pages, path, order="rows")
    return Truth("bank", "de_CH", "CHF", account, start, end, opening, balances[-1], rows)
