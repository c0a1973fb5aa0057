"""Switzerland in German, Kontoauszug: apostrophe thousands, Belastung and Gutschrift, Valuta after the amounts, Saldo
on the last row of a day.

Look 1 (cantonal bank): Datum, Text, Belastung, Gutschrift, Valuta, Saldo; `02.01.24`; collective orders list their
payments with the part amounts below the text; "Saldovortrag", "Übertrag", "Umsatztotal", "Schlusssaldo". Look 2 (post):
Datum, Text, Gutschrift, Lastschrift, Valuta, Saldo with `1 234.56` and the date once a day, "Kontostand", "Total".
PyMuPDF, Helvetica, column by column (look 1) or with the pages written sideways (look 2).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
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
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(10, -3, -220, "Einkauf Debitkarte|{shop}, {town}|{used}, 1#:2# Uhr, Karten-Nr. 5#XXXX##"),
    Kind(4, -20, -1800, "E-Banking-Auftrag|{payee}|Ref. ## ##### ##### ##### ##### #####"),
    Kind(2.5, -400, -5200, "E-Banking-Sammelauftrag", "many"),
    Kind(2, -20, -400, "Bancomat-Bezug {town}|{used}, 0#:4# Uhr", step="10.00"),
    Kind(1.2, -30, -500, "Bezug EUR Fremdbancomat|EUR {euro} zum Kurs 0.9###|Gebühr CHF 5.00 inbegriffen"),
    Kind(1.3, 3900, 9800, "Salärzahlung|{firm}|Lohn {month}", most=1),
    Kind(2.5, 20, 2400, "Gutschrift|{person}|Mitteilung: {note}", step="0.05"),
    Kind(2.5, -5, -150, "TWINT Zahlung|{person} +417########"),
    Kind(1.5, -900, -2300, "Dauerauftrag|{landlord}|Miete inkl. NK 12.5 Zimmer 3.1", "", "5.00", most=1),
    Kind(1.5, -80, -600, "Lastschrift LSV+|{insurer}|Police-Nr. ##.###.###, fällig {used}", step="0.05"),
    Kind(0.6, 3, 160, "Gutschrift Debitkarte|{shop}, {town}"),
    Kind(0.5, -5, -12, "Kontoführung und Spesen", most=1, step="0.50"),
    Kind(0.4, -0.1, -40, "Abschluss|Sollzins 11.00% bis {used}", most=1, step="0.05"),
]
POOLS = {
    "shop": ["Migrolino 4421", "COOPA-1822", "Bäckerei Zgraggen", "SBB-AUTOMAT", "Volgi Laden", "Apotheke z. Bären"],
    "town": ["Zürich", "Brig-Glis", "St. Gallen", "Bümpliz Süd"],
    "payee": ["Kant. Steueramt, 8001 Zürich", "Elektrizitätswerk Obwalden", "Dr. med. U. Ammann-Zünd", "Serafina AG"],
    "firm": ["Maschinenfabrik Rütimann AG", "Gemeinde Wettingen"],
    "landlord": ["Immo Seeblick AG, 6003 Luzern", "WOHNBAUGEN. FROHSINN"],
    "insurer": ["CSX Krankenkasse", "MOBILAR VERS.", "Sunnyrise Communic. AG"],
    "person": ["Hürlimann, Beat", "Da Silva Rocha M.", "Verein Turnen 60+"],
    "note": ["Rechnung 2024-0311", "Anteil Ferien 1'250.00", "danke!", "Rückz. v. 03.02."],
    "euro": ["100.00", "250.00", "50.00"],
    "month": ["Januar", "13. Monatslohn", "10.2024"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d.%m.%Y"),
}  # fmt: skip
RED = (0.75, 0.05, 0.1)
YELLOW = (1.0, 0.85, 0.1)
DATE, TEXT, FIRST, SECOND, VALUE, BALANCE = 48, 100, 372, 442, 452, 556


def _split(rng: Random, entry: Entry) -> Entry:
    """A collective order with the payments it is made of."""
    count = rng.randint(2, 4)
    rest, lines = abs(entry.amount), [f"{entry.lines[0]} {count} Zahlungen"]
    for _ in range(count - 1):
        part = (rest * Decimal(rng.randint(10, 60)) / 100).quantize(Decimal("0.01"))
        lines.append(f"{rng.choice(POOLS['payee'])} CHF {written(part, chr(39))}")
        rest -= part
    lines.append(f"{rng.choice(POOLS['landlord'])} CHF {written(rest, chr(39))}")
    return replace(entry, lines=tuple(lines))


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = rng.choice([some_amount(rng, 100, 48000)] * 6 + [some_amount(rng, -20, -900)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-900, reversal="Storno {}")
    entries = [_split(rng, entry) if entry.tag == "many" and len(entry.lines) == 1 else entry for entry in entries]
    balances = running(opening, [e.amount for e in entries])
    code = iban(rng, "CH", "00#####00########")
    truth = Truth("checking", "de_CH", "CHF", code, start, end, opening, opening + sum(e.amount for e in entries))
    post = rng.random() < 0.4
    state = {"balance": opening, "in": Decimal("0.00"), "out": Decimal("0.00")}
    flow = Flow(
        750, Page, lambda p, n: _head(p, n, truth, post, state), None if post else lambda p, y: _over(p, y, post, state)
    )
    printed: tuple[date, int] | None = None
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 205))]
        flow.need(10 * len(lines) + 5)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1, -1]))
        daily = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if not post or printed != (entry.day, flow.number):
            page.put(DATE, y, f"{entry.day:%d.%m.%y}", 8)
        printed = entry.day, flow.number
        page.put(SECOND if (entry.amount > 0) != post else FIRST, y, _ch(abs(entry.amount), post), 8, right=True)
        page.put(VALUE, y, f"{value:%d.%m.%y}", 8)
        page.put(BALANCE, y, _ch(balance, post) if daily else "", 8, right=True)
        page.put(TEXT, y, lines[0], 8, bold=not post)
        flow.y = page.lines(TEXT, y + 10, lines[1:], 8, 10) + 5
        state["balance"] = balance
        state["in" if entry.amount > 0 else "out"] += abs(entry.amount)
        row = Row(entry.day, " ".join(lines), entry.amount, balance if daily else None, value, flow.number)
        truth.transactions.append(row)
    _end(flow, truth, post, state)
    for n, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 815, f"Seite {n} von {len(flow.pages)}", 7, right=True, color=GREY)
        page.put(DATE, 815, "Ohne Ihren Gegenbericht innert 30 Tagen gilt dieser Auszug als genehmigt.", 7, color=GREY)
    with_pymupdf(flow.pages, path, "rows" if post else "columns", turned=post)
    return truth


def _ch(amount: Decimal, post: bool) -> str:
    return written(amount, " " if post else "'")


def _over(page: Page, y: float, post: bool, state: dict[str, Decimal]) -> None:
    page.rule(DATE, y - 8, BALANCE, 0.4)
    page.put(TEXT, y + 4, "Übertrag", 8)
    page.put(FIRST, y + 4, _ch(state["out"], post), 8, right=True)
    page.put(SECOND, y + 4, _ch(state["in"], post), 8, right=True)
    page.put(BALANCE, y + 4, _ch(state["balance"], post), 8, right=True)


def _head(page: Page, number: int, truth: Truth, post: bool, state: dict[str, Decimal]) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    if post:
        page.box(DATE, 30, 110, 22, YELLOW)
        page.put(DATE + 8, 45, "PostRothorn", 12, bold=True)
    else:
        page.put(DATE, 46, "Rothorner Kantonalbank", 13, bold=True, color=RED)
    y = 88.0
    if number == 1:
        page.lines(350, 90, ["Frau", "Regula Bächtold Odermatt", "Dorfstrasse 7a", "6390 Engelberg"], 9, 12)
        page.put(DATE, 158, "Kontoauszug" if post else f"Kontoauszug {start:%d.%m.%Y} - {end:%d.%m.%Y}", 13, bold=True)
        names = ["IBAN", "Konto", "Datum"] if not post else ["IBAN", "Konto", "Kontoauszug vom"]
        made = f"{end + timedelta(1):%d.%m.%Y}" if not post else f"{start:%d.%m.%Y} bis {end:%d.%m.%Y}"
        page.lines(DATE, 176, names, 8, 11)
        page.lines(140, 176, [truth.account_number or "", "Privatkonto CHF", made], 8, 11)
        y = 232
    else:
        page.put(DATE, 70, f"{truth.account_number}, Privatkonto CHF", 8)
    page.box(DATE - 4, y - 11, BALANCE - DATE + 8, 16, YELLOW if post else (0.93, 0.93, 0.93))
    first, second = ("Gutschrift", "Lastschrift") if post else ("Belastung", "Gutschrift")
    page.put(DATE, y, "Datum", 8, bold=True)
    page.put(TEXT, y, "Text", 8, bold=True)
    page.put(FIRST, y, first, 8, right=True, bold=True)
    page.put(SECOND, y, second, 8, right=True, bold=True)
    page.put(VALUE, y, "Valuta", 8, bold=True)
    page.put(BALANCE, y, "Saldo" if post else "Saldo CHF", 8, right=True, bold=True)
    if number > 1 and post:
        return y + 20
    if number > 1:
        _over(page, y + 16, post, state)
    else:
        page.put(DATE, y + 18, f"{start:%d.%m.%y}", 8)
        page.put(TEXT, y + 18, "Kontostand" if post else "Saldovortrag", 8, bold=True)
        page.put(BALANCE, y + 18, _ch(state["balance"], post), 8, right=True, bold=True)
    return y + 36


def _end(flow: Flow, truth: Truth, post: bool, state: dict[str, Decimal]) -> None:
    flow.need(110)
    page, y, end = flow.page, flow.y + 4, truth.period_end or date.min
    first, second = (state["in"], state["out"]) if post else (state["out"], state["in"])
    page.rule(DATE, y - 11, BALANCE, 0.6)
    page.put(TEXT, y, "Total" if post else "Umsatztotal", 8, bold=True)
    page.put(FIRST, y, _ch(first, post), 8, right=True, bold=True)
    page.put(SECOND, y, _ch(second, post), 8, right=True, bold=True)
    page.put(DATE, y + 14, f"{end:%d.%m.%y}", 8)
    page.put(TEXT, y + 14, "Kontostand" if post else "Schlusssaldo", 8, bold=True)
    page.put(BALANCE, y + 14, _ch(state["balance"], post), 8, right=True, bold=True)
    text = (
        f"Zinssätze ab 01.01.{end.year + 1}: Haben 0.25% bis CHF 50'000.00, Soll 11.00%. Verrechnungssteuer 35% auf"
        " Zinsen über CHF 200.00. Einlagen sind bis CHF 100'000.00 gesichert. Preis für den Versand des Papierauszugs"
        f" ab {end + timedelta(31):%d.%m.%Y}: CHF 1.50. Rothorn-Karte jetzt mit CHF 75.00 Startguthaben bestellen."
    )
    page.lines(DATE, y + 46, wrap(text, fits("Helvetica", 7.5, 500)), 7.5, 10)
