"""Swiss private account in German: credit before debit, value date after the amounts, balance on the last row of a day.

Thousands apart by a space, capital texts of up to six lines, the balance at the start and end as rows called
"Kontostand", a row of totals.
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
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import A4, Flow, Page, with_pymupdf
from ._rows import column, digits, joined, last_of_day, numbered, paragraph, total

YELLOW = (1.0, 0.8, 0.0)
LINE = (0.7, 0.7, 0.7)
SIZE, LEAD = 8.5, 10.0
IN, OUT, VALUE, BALANCE = 338.0, 408.0, 424.0, 545.0

KINDS = [
    Kind(3, 3200, 6900, "GIRO AUS KONTO|AUFTRAGGEBER: {firm}|MITTEILUNGEN: LOHN {month}|REFERENZEN: {long}", most=1),
    Kind(2, 20, 900, "GUTSCHRIFT|AUFTRAGGEBER: {who}|MITTEILUNGEN: {why}"),
    Kind(2, 5, 120, "TWINT GELD EMPFANGEN VOM {dmy}|VON TELEFON-NR. +4179#######|{who}"),
    Kind(16, -3, -160, "KAUF/DIENSTLEISTUNG|VOM {dmy}|KARTEN NR. XXXX####|{shop}"),
    Kind(3, -5, -90, "KAUF/ONLINE-SHOPPING VOM {dmy}|KARTEN NR. XXXX####|{web}"),
    Kind(3, -4, -80, "TWINT KAUF/DIENSTLEISTUNG VOM {dmy}|{shop}"),
    Kind(5, -40, -520, "LASTSCHRIFT|E-RECHNUNG {dd}|REFERENZ: ## ##### ##### ##### ##### #####"),
    Kind(3, -30, -1800, "GIRO AUS ONLINE-DIENST|EMPFÄNGER: {who}|CH## #### #### #### #### #|MITTEILUNGEN: {why}"),
    Kind(2, -20, -400, "BARGELDBEZUG VOM {dmy}|KARTEN NR. XXXX####|POSTOMAT {town}", step="20"),
    Kind(1, -5, -5, "PREIS FÜR KONTOFÜHRUNG {month}", "fee", "5.00", most=1),
]
POOLS: Pools = {
    "firm": (
        "KANTON BERN PERSONALAMT|3011 BERN".replace("|", " "),
        "HOLZBAU ZÜRCHER AG 3400 BURGDORF",
        "SPITEX AARETAL",
    ),
    "month": lambda _, day: f"{day:%m.%Y}",
    "dmy": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
    "long": ("####################", "NOTPROVIDED ##############CH0#"),
    "who": ("RETO AEBISCHER THUN", "NADINE UND MARC GERBER", "CLAUDIA LÜTHI BERN", "IMMOBILIEN BEUNDENFELD AG"),
    "why": ("MIETE", "GEBURTSTAG", "RECHNUNG ######", "SKIWEEKEND", "NEBENKOSTEN"),
    "shop": (
        "COOP-#### {town}",
        "MIGROS MM {town}",
        "SBB CFF FFS {town}",
        "DENNER {town}",
        "MANOR AG {town}",
        "AVEC {town}",
        "APOTHEKE DR. NOYER {town}",
        "COOP PRONTO #### {town}",
    ),
    "web": ("DIGITEC GALAXUS ZÜRICH", "NETFLIX.COM AMSTERDAM NIEDERLANDE", "ZALANDO PAYMENTS BERLIN"),
    "dd": (
        "SWISSCOM (SCHWEIZ) AG",
        "CSS KRANKEN-VERSICHERUNG AG",
        "ENERGIE WASSER BERN",
        "SERAFE AG",
        "STEUERVERWALTUNG KANTON BERN",
    ),
    "town": ("BERN", "THUN", "KÖNIZ", "BURGDORF"),
}


def _chf(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _day(day: date) -> str:
    return f"{day:%d.%m.%y}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 600, 18000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(11, 60), balance=opening)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1]
    number = iban(rng, "CH", "09700000###########"[:17])
    span = f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"

    def head(page: Page, page_number: int) -> float:
        page.box(50, 32, 118, 24, YELLOW)
        page.put(58, 49, "AareFinanz", 14, bold=True)
        page.put(350, 44, "AareFinanz AG", 7.5)
        page.put(350, 54, "Mingerstrasse 99, 3030 Bern", 7.5)
        if page_number > 1:
            page.put(50, 84, f"Kontoauszug {span}", 9, bold=True)
            page.put(50, 96, f"Privatkonto CHF   {number}", 8.5)
            return 126.0
        page.lines(350, 110, ("Frau", "Simone Zbinden", "Seftigenstrasse 41", "3007 Bern"), 9.5, 12)
        facts = (
            ("Kontonummer", digits(rng, "30-######-#")),
            ("IBAN", number),
            ("BIC", "AAREFCHBEXXX"),
            ("Datum", f"{end:%d.%m.%Y}"),
        )
        for n, (label, text) in enumerate(facts):
            page.put(50, 110 + 12 * n, label, 8.5)
            page.put(120, 110 + 12 * n, text, 8.5)
        page.put(50, 206, f"Kontoauszug {span}", 13, bold=True)
        page.put(50, 222, "Privatkonto CHF", 10, bold=True)
        page.put(50, 236, "Simone Zbinden, Bern", 8.5)
        return 268.0

    flow = Flow(764, lambda: Page(A4), head)
    _titles(flow)
    _balance(flow, _day(start), opening)
    rows = _rows(flow, rng, entries, balances)
    if flow.need(96):
        _titles(flow)
    page = flow.page
    page.rule(50, flow.y - 9, BALANCE, 0.8)
    page.put(106, flow.y + 3, "Total", SIZE, bold=True)
    page.put(IN, flow.y + 3, _chf(total(e for e in entries if e.amount > 0)), SIZE, bold=True, right=True)
    page.put(OUT, flow.y + 3, _chf(-total(e for e in entries if e.amount < 0)), SIZE, bold=True, right=True)
    flow.y += 18
    _balance(flow, _day(end), closing)
    text = (
        "Bitte prüfen Sie den Kontoauszug. Ohne Ihren Bericht innert 30 Tagen gilt er als richtig. Behalten Sie ihn "
        "für Ihre Steuererklärung auf. Fragen beantwortet Ihnen das Kontaktcenter, Telefon 0848 555 012 "
        "(im Inland max. CHF 0.08/Min.)."
    )
    paragraph(page, 50, flow.y + 14, text, 490, 8, 10)

    def place(page: Page, n: int, of: int) -> None:
        page.put(BALANCE, 44, f"Seite: {n} / {of}", 8, right=True)
        page.put(50, 810, digits(Random(number), "Ausgabe 4##.## 0##.#####"), 6)

    numbered(flow.pages, place)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "de_CH", "CHF", number, start, end, opening, closing, rows)


def _titles(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.put(50, y, "Datum", 8.5, bold=True)
    page.put(106, y, "Text", 8.5, bold=True)
    page.put(IN, y, "Gutschrift", 8.5, bold=True, right=True)
    page.put(OUT, y, "Lastschrift", 8.5, bold=True, right=True)
    page.put(VALUE, y, "Valuta", 8.5, bold=True)
    page.put(BALANCE, y, "Saldo", 8.5, bold=True, right=True)
    page.rule(50, y + 5, BALANCE, 1.2, YELLOW)
    flow.y = y + 18


def _balance(flow: Flow, day: str, amount: Decimal) -> None:
    flow.page.put(50, flow.y, day, SIZE)
    flow.page.put(106, flow.y, "Kontostand", SIZE, bold=True)
    flow.page.put(BALANCE, flow.y, _chf(amount), SIZE, bold=True, right=True)
    flow.y += 16


def _rows(flow: Flow, rng: Random, entries: Sequence[Entry], balances: Sequence[Decimal]) -> list[Row]:
    rows = []
    last = last_of_day([entry.day for entry in entries])
    for n, entry in enumerate(entries):
        lines = column(entry.lines, "Helvetica", SIZE, 180)
        if flow.need(LEAD * len(lines)):
            _titles(flow)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice((0, 0, 0, -1, 1)))
        page.put(50, y, _day(entry.day), SIZE)
        page.lines(106, y, lines, SIZE, LEAD)
        page.put(IN if entry.amount > 0 else OUT, y, _chf(abs(entry.amount)), SIZE, right=True)
        page.put(VALUE, y, _day(value), SIZE)
        balance = balances[n] if last[n] else None
        if balance is not None:
            page.put(BALANCE, y, _chf(balance), SIZE, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, value, flow.number))
        flow.y += LEAD * len(lines) + 5
        page.rule(50, flow.y - 11.5, BALANCE, 0.25, LINE)
    return rows
