"""Germany, current account: days as headings above their rows, value dates without a year, minus after the amount.

The old balance stands above the table's second title row, money out and in have columns, pages end with a word.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._rows import DE, by_word, entries_of, fold, joined, paged, para, total

POOLS = {
    **DE,
    "wann": lambda rng, day: (
        f"{day - timedelta(rng.randint(0, 3)):%Y-%m-%d}T1{rng.randint(0, 9)}:4{rng.randint(0, 9)}:{rng.randint(10, 59)}"
    ),
    "e2e": ["NOTPROVIDED", "############", "ZV############"],
}  # fmt: skip
KINDS = [
    Kind(16, -3, -140, "{laden}|{laden}//{ort}/DE|{wann}  Debitk.0 2027-12|Kartenzahlung"),
    Kind(5, -4, -90, "PAYWELT EUROPE S.A.R.L. ET CIE|10########## Ihr Einkauf bei|Shopzilla Marktplatz|"
         "End-to-End-Ref.: 10##########|CORE / Mandatsref.: 5##?######?|Gläubiger-ID: LU96ZZZ000000000000####|"
         "SEPA-BASISLASTSCHRIFT wiederholend"),
    Kind(6, -15, -220, "{firma}|Vertrag 70######## Abschlag {monat}|End-to-End-Ref.: {e2e}|Mandatsref: M########|"
         "Gläubiger-ID: DE##ZZZ0000######|SEPA-BASISLASTSCHRIFT wiederholend"),
    Kind(4, -20, -600, "{wer}|Miete {monat}|End-to-End-Ref.: NOTPROVIDED|Dauerauftrag"),
    Kind(5, -10, -400, "{wer}|Danke für die Auslagen|Kundenreferenz: NSCT############|Überweisung"),
    Kind(3, -20, -300, "BANKOMAT {ort}|GA NR########|{wann}  Debitk.0 2027-12|Bargeldauszahlung", step="10"),
    Kind(3, 1200, 3100, "{chef}|Lohn/Gehalt {monat}|End-to-End-Ref.: {e2e}|Gutschrift"),
    Kind(3, 5, 300, "{wer}|Rückzahlung|End-to-End-Ref.: NOTPROVIDED|Gutschrift"),
    Kind(1, -4, -10, "Kontoführungsentgelt|Entgeltabrechnung siehe Anlage|Abschluss", most=1),
]  # fmt: skip
YELLOW = (1.0, 0.8, 0.0)
TEXT, VALUTA, OUT, IN = 62.0, 352.0, 462.0, 555.0


def _german(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, 30, calendar=True)
    start, end = period
    opening = some_amount(rng, 100, 4200)
    entries = entries_of(rng, KINDS, POOLS, period, opening)
    closing = opening + total(entries)
    holder = rng.choice(["Frau Annika Sommer", "Herrn Tobias Reuter"])
    long = iban(rng, "DE", "370400##" + "##########")
    auszug = end.month

    def top(page: Page, count: int) -> float:
        page.put(555, 50, "KOMMERZIA", 18, bold=True, right=True)
        page.box(420, 34, 18, 16, YELLOW)
        page.put(28, 600, f"VSA000{number}0@N", 6, angle=90, color=GREY)
        if count == 1:
            page.put(62, 106, "Kommerzia AG, 60261 Frankfurt", 6.5, color=GREY)
            page.lines(62, 122, [holder, "Lindenallee 18", "50931 Köln"], 9.5, 12)
            page.lines(390, 106, ["Beratungscenter Köln", "Domplatz 4", "60278 Frankfurt"], 8, 10)
            page.put(390, 144, "Ihr Ansprechpartner", 8)
            page.put(390, 154, "Team Privatkunden", 8)
            page.put(390, 168, "Telefonnummer 069 555 8 000", 8)
            y = 214.0
        else:
            y = 96.0
        page.put(62, y, f"Kontoauszug vom {end:%d.%m.%Y}", 13, bold=True)
        page.put(62, y + 14, f"Auszug-Nr. {auszug}   Seite-Nr. @N", 9)
        page.put(390, y, f"IBAN: {long}", 8.5)
        page.put(390, y + 12, "BIC : KOMZDEFFXXX", 8.5)
        y += 44
        if count == 1:
            page.put(62, y, "Kontowährung Euro", 9)
            page.put(OUT, y, "zu Ihren Lasten", 9, right=True)
            page.put(IN, y, "zu Ihren Gunsten", 9, right=True)
            page.rule(62, y + 4, 555, 0.6)
            page.put(62, y + 18, f"Alter Kontostand vom {start - timedelta(1):%d.%m.%Y}", 9.5, bold=True)
            page.put(IN if opening >= 0 else OUT, y + 18, _german(opening), 9.5, bold=True, right=True)
            y += 42
        if done:
            return y
        page.box(62, y - 11, 493, 16, YELLOW)
        page.put(66, y, "Angaben zu den Umsätzen", 9, bold=True)
        page.put(VALUTA, y, "Valuta", 9, bold=True)
        if count > 1:
            page.put(OUT, y, "zu Ihren Lasten", 9, bold=True, right=True)
            page.put(IN, y, "zu Ihren Gunsten", 9, bold=True, right=True)
        return y + 20

    def foot(page: Page, _y: float) -> None:
        page.put(555, 800, "Folgeseite", 9, right=True)

    done, number = False, rng.randint(1000, 9999)
    flow = Flow(780, Page, top, foot)
    rows: list[Row] = []
    last: date | None = None
    for entry in entries:
        lines = fold(entry.lines, "Helvetica", 8.5, 276)
        fresh = entry.day != last
        if flow.need(10.5 * len(lines) + (18 if fresh else 4)) or fresh:
            flow.page.put(TEXT, flow.y, f"Buchungsdatum: {entry.day:%d.%m.%Y}", 8.5, bold=True)
            flow.y += 14
        page, y = flow.page, flow.y
        page.put(TEXT, y, lines[0], 8.5, bold=True)
        page.lines(TEXT, y + 10.5, lines[1:], 8.5, 10.5)
        value = entry.day + timedelta(rng.choice([0, 0, 0, 0, -1 if entry.day > start else 0]))
        page.put(VALUTA, y, f"{value:%d.%m}", 8.5)
        page.put(IN if entry.amount > 0 else OUT, y, _german(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, joined(entry), entry.amount, value_date=value, page=flow.number))
        last, flow.y = entry.day, y + 10.5 * len(lines) + 7
    done = True
    flow.need(110)
    page, y = flow.page, flow.y + 4
    page.box(62, y - 12, 493, 18, YELLOW)
    page.put(66, y, f"Neuer Kontostand vom {end:%d.%m.%Y}", 9.5, bold=True)
    page.put(IN if closing >= 0 else OUT, y, _german(closing), 9.5, bold=True, right=True)
    y = para(page, 62, y + 24, "Guthaben sind als Einlagen nach dem Einlagensicherungsgesetz entschädigungsfähig. "
             "Nähere Informationen können dem Informationsbogen für den Einleger entnommen werden.",
             493, 7.5, 9.5)  # fmt: skip
    para(page, 62, y + 3, "Der angegebene Kontostand berücksichtigt nicht die Wertstellung der einzelnen Buchungen. "
         "Bei Verfügungen über noch nicht wertgestellte Beträge können daher Zinsen für eine eingeräumte oder "
         "geduldete Kontoüberziehung anfallen. Bitte prüfen Sie die Buchungen und erheben Sie Einwendungen "
         "unverzüglich.", 493, 7.5, 9.5)  # fmt: skip
    page.put(
        62, 812, "Kommerzia AG, Sitz der Gesellschaft: Frankfurt am Main, USt-IdNr.: DE 114 000 000", 6.5, color=GREY
    )
    page.box(0, 838, 595, 4, YELLOW)
    paged(flow.pages)
    by_word(flow.pages)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "de-DE", "EUR", long.replace(" ", ""), None, end, opening, closing, rows)
