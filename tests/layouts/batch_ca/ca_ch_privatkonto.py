"""Switzerland, retail bank of a cooperative: private account with value dates right of debit and credit.

Apostrophes in numbers, two-digit years, the balance only after the last booking of a day, collective orders that list
their single payments with sums inside the text, turnover totals under the columns.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Pools,
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
from ._rows import incoming, joined, last_of_day, money, outgoing

POOLS: Pools = {
    "shop": [
        "MIGROS M OERLIKON",
        "COOP-4411 WINTERTHUR",
        "SBB MOBILE BERN",
        "DENNER SATELLIT ZUERICH",
        "VOLG DIELSDORF",
    ],
    "when": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
    "time": lambda rng, _: f"{rng.randint(7, 20):02}:{rng.randint(0, 59):02}",
    "who": [
        "Helvetia Hausrat AG",
        "Swisscom (Schweiz) AG",
        "SWICA Gesundheitsorganisation",
        "Steueramt Bülach",
        "Serafe AG",
    ],
    "sum": lambda rng, _: written(some_amount(rng, 20, 700, "0.05"), "'"),
    "man": ["Ruth Aeschbacher", "Beat und Doris Zollinger", "Luca Bernasconi", "Verein Quartiertreff"],
}
KINDS = (
    Kind(7, -4, -140, "Einkauf Debitkarte|{shop}|{when} {time} Karten-Nr. xxxx####", step="0.05"),
    Kind(2, -50, -500, "Bargeldbezug|Bancomat {shop}|{when} {time} Karten-Nr. xxxx####", step="10"),
    Kind(2, -100, -1900, "e-banking Zahlungsauftrag|{who}|Ref. ## ##### ##### ##### ##### #####", step="0.05"),
    Kind(
        1,
        -300,
        -2400,
        "e-banking Sammelauftrag (3 Zahlungen)|{*who} CHF {*sum}|{*who} CHF {*sum}|{*who} CHF {*sum}",
        step="0.05",
    ),
    Kind(1, -1400, -2100, "Dauerauftrag|Immobilien Limmat AG, 8001 Zürich|Miete", step="5", most=1),
    Kind(2, -5, -150, "Zahlung TWINT|{man}|+4179#######", step="0.05"),
    Kind(2, 10, 600, "Zahlungseingang TWINT|{man}|+4176#######", step="0.05"),
    Kind(1, 4100, 6900, "Gutschrift|Gemeinde Regensdorf, Schulverwaltung|Lohn", step="0.05", most=1),
    Kind(1, 50, 900, "Gutschrift|{man}, 8152 Opfikon", step="0.05"),
    Kind(1, -1, -5, "Preis Kontoführung", step="0.5", most=1),
)
BLUE = (0.0, 0.35, 0.25)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 60]), calendar=True)
    opening = some_amount(rng, 800, 20000, "0.05")
    number = iban(rng, "CH", "089990000########")
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=200)
    balances = running(opening, (entry.amount for entry in entries))

    def head(page: Page, n: int) -> float:
        page.put(56, 52, "Bank Limmattaler", 15, bold=True, color=BLUE)
        if n == 1:
            page.lines(56, 84, ["Bank Limmattaler AG", "Postfach, 8010 Zürich", "Tel. 0848 000 000"], 7.5, 9.5)
            page.lines(340, 120, ["Frau", "Claudia Zumsteg", "Watterstrasse 112", "8105 Regensdorf"], 10, 12.5)
        y = 215 if n == 1 else 84
        page.put(56, y, f"Kontoauszug {period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}", 12, bold=True)
        page.put(56, y + 15, "Privatkonto", 9)
        page.put(200, y + 15, f"IBAN {number}", 9)
        page.put(540, y + 15, "CHF", 9, right=True)
        y += 38
        page.rule(56, y - 11, 540, 1, BLUE)
        for x, text in ((56, "Datum"), (104, "Text")):
            page.put(x, y, text, 8, bold=True)
        for x, text in ((352, "Belastung"), (414, "Gutschrift"), (462, "Valuta"), (540, "Saldo")):
            page.put(x, y, text, 8, right=True, bold=True)
        page.rule(56, y + 4, 540)
        return y + 17

    flow = Flow(752, Page, head)
    flow.page.put(104, flow.y, "Saldovortrag", 8)
    flow.page.put(540, flow.y, written(opening, "'"), 8, right=True)
    flow.y += 14
    rows = []
    for entry, balance, last in zip(entries, balances, last_of_day([e.day for e in entries]), strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 192))]
        flow.need(10 * len(lines) + 5)
        value = earlier(rng, entry.day, 1) if entry.amount < 0 else entry.day
        page, y = flow.page, flow.y
        page.put(56, y, f"{entry.day:%d.%m.%y}", 8)
        page.lines(104, y, lines, 8, 10)
        page.put(352 if entry.amount < 0 else 414, y, written(abs(entry.amount), "'"), 8, right=True)
        page.put(462, y, f"{value:%d.%m.%y}", 8, right=True)
        if last:
            page.put(540, y, written(balance, "'"), 8, right=True)
        shown = balance if last else None
        rows.append(Row(entry.day, joined(lines), entry.amount, shown, value, flow.number))
        flow.y += 10 * len(lines) + 5
    closing = balances[-1] if balances else opening
    _end(flow, rows, closing, f"{period[1]:%d.%m.%Y}")
    for n, page in enumerate(flow.pages, 1):
        page.put(540, 800, f"Seite {n} / {len(flow.pages)}", 7, right=True, color=GREY)
        page.put(
            56, 800, f"Erstellt am {period[1] + timedelta(2):%d.%m.%Y}   Formular ohne Unterschrift", 7, color=GREY
        )
    with_fpdf(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("checking", "de_CH", "CHF", number, *period, opening, closing, rows)


def _end(flow: Flow, rows: list[Row], closing: Decimal, day: str) -> None:
    flow.need(95)
    page, y = flow.page, flow.y + 4
    page.rule(56, y - 10, 540, 0.3)
    page.put(104, y, "Umsatztotal", 8)
    page.put(352, y, written(abs(outgoing(money(rows))), "'"), 8, right=True)
    page.put(414, y, written(incoming(money(rows)), "'"), 8, right=True)
    y += 14
    page.put(104, y, f"Schlusssaldo {day} zu Ihren {'Lasten' if closing < 0 else 'Gunsten'}", 8, bold=True)
    page.put(540, y, written(closing, "'"), 8, right=True, bold=True)
    page.rule(56, y + 4, 540, 1, BLUE)
    small = (
        "Wir bitten Sie, den Auszug zu prüfen und uns Unstimmigkeiten innert 30 Tagen mitzuteilen; ohne Ihren "
        "Bericht gilt er als richtig befunden. Bewahren Sie den Auszug für Ihre Steuererklärung auf."
    )
    page.lines(56, y + 26, wrap(small, fits("Helvetica", 7, 480)), 7, 9, color=GREY)
    flow.y = y + 60
