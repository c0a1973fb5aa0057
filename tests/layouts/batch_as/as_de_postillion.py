"""Germany, current account: booking and value date each in two lines, day and month above the year.

The old balance is in a head table with number, page and IBAN; signs stand apart from the sums in columns of debit
and credit; the purpose of a payment follows a line that only announces it; the new balance is in a foot table.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._rows import DE, entries_of, fold, joined, paged, para, total

POOLS = {
    **DE,
    "wann": lambda rng, day: (
        f"{day - timedelta(rng.randint(0, 3)):%d-%m-%Y}T1{rng.randint(0, 9)}:4{rng.randint(0, 9)}:{rng.randint(10, 59)}"
    ),
    "zweck": ["Verwendungszweck/ Kundenreferenz"],
}  # fmt: skip
KINDS = [
    Kind(16, -3, -140, "Kartenzahlung|{zweck}|{laden}//{ort}/DE|{wann} Kartennr. 5356999999994417"),
    Kind(7, -9, -220, "SEPA Lastschrifteinzug von|{firma}|{zweck}|RG ########## Kd-Nr. 40###### Abschlag {monat}"),
    Kind(4, -4, -90, "SEPA Lastschrifteinzug von|PAYWELT EUROPE S.A.R.L. ET CIE S.C.A|{zweck}|10########## PP.####.PP "
         ". Shopzilla, Ihr Einkauf bei Shopzilla"),
    Kind(4, -10, -500, "SEPA Überweisung an|{wer}|IBAN DE##################|BIC KOMZDEFFXXX|{zweck}|Danke und Gruß"),
    Kind(2, -300, -800, "SEPA Dauerauftrag an|{wer}|{zweck}|Miete {monat} Whg. 12"),
    Kind(3, -20, -300, "Bargeldauszahlung GAA|{zweck}|GA NR0000#### BLZ37010000 0|{wann} Kartennr. 5356999999994417",
         step="10"),
    Kind(3, 5, 300, "SEPA Überweisung von|{wer}|{zweck}|Rückzahlung Tickets"),
    Kind(3, 1200, 3100, "SEPA Gehalt von|{chef}|{zweck}|LOHN/GEHALT {monat} Pers.Nr. 00####"),
    Kind(1, -4, -7, "Entgelt Kontoführung|{zweck}|Entgelt für {monat}", most=1),
]  # fmt: skip
BLUE = (0.0, 0.1, 0.55)
BUCHUNG, VALUTA, TEXT, SOLL, HABEN = 62.0, 102.0, 142.0, 474.0, 555.0


def _german(amount: Decimal) -> str:
    return ("- " if amount < 0 else "+ ") + written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, 30, calendar=True)
    start, end = period
    opening = some_amount(rng, 100, 4200)
    entries = entries_of(rng, KINDS, POOLS, period, opening)
    closing = opening + total(entries)
    holder = rng.choice(["Karin Oldenburg", "Stefan Haas"])
    long = iban(rng, "DE", "370100##" + "##########")
    plain = long.replace(" ", "")

    def table(page: Page, y: float, count: int) -> float:
        page.rule(62, y - 10, 555, 0.4, GREY)
        for x, name, value in ((62.0, "Auszug", str(end.month)), (104.0, "Seite", str(count)), (138.0, "von", "@M"),
                               (172.0, "IBAN", long)):  # fmt: skip
            page.put(x, y, name, 7.5)
            page.put(x, y + 12, value, 9)
        if count == 1:
            page.put(400, y, f"Alter Saldo per {start - timedelta(1):%d.%m.%Y}", 7.5)
            page.put(400, y + 12, "EUR", 9)
            page.put(HABEN, y + 12, _german(opening), 9, right=True, bold=True)
        page.rule(62, y + 18, 555, 0.4, GREY)
        return y + 36

    def top(page: Page, count: int) -> float:
        page.put(555, 52, "Postillion", 20, bold=True, right=True, color=BLUE)
        page.put(555, 63, "eine Niederlassung der Reichenau Bank AG", 6.5, right=True, color=GREY)
        if count == 1:
            page.lines(400, 90, ["Postillion", "Filiale", "Bonn 411", "Friedensplatz 2", "53111 Bonn"], 8, 10)
            page.put(400, 148, "24h-Kundenservice (0228) 555-5500", 8)
            page.put(62, 106, "Postillion, Postfach 1140, 53100 Bonn", 6.5, color=GREY)
            page.lines(62, 122, [holder, "Ahornstraße 77", "53123 Bonn"], 9.5, 12)
            page.put(400, 170, f"{end:%d.%m.%Y}", 8.5)
            page.put(62, 226, f"Kontoauszug vom {start:%d.%m.%Y} bis {end:%d.%m.%Y}", 12, bold=True)
            page.put(62, 242, f"Kontoinhaber: {holder}", 9)
            y = 274.0
        else:
            y = 96.0
        y = table(page, y, count)
        if done:
            return y
        for x, name in ((BUCHUNG, "Buchung"), (VALUTA, "Valuta"), (TEXT, "Vorgang")):
            page.put(x, y, name, 8.5, bold=True)
        page.put(SOLL, y, "Soll", 8.5, bold=True, right=True)
        page.put(HABEN, y, "Haben", 8.5, bold=True, right=True)
        page.rule(62, y + 5, 555, 0.6, BLUE)
        return y + 19

    done = False
    flow = Flow(764, Page, top)
    rows = []
    for entry in entries:
        lines = fold(entry.lines, "Helvetica", 8.5, 250)
        flow.need(10.5 * max(len(lines), 2))
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice([0, 0, 0, 0, 1 if entry.day < end else 0]))
        for x, day in ((BUCHUNG, entry.day), (VALUTA, value)):
            page.put(x, y, f"{day:%d.%m.}", 8.5)
        page.put(TEXT, y, lines[0], 8.5)
        page.put(HABEN if entry.amount > 0 else SOLL, y, _german(entry.amount), 8.5, right=True)
        for x, day in ((BUCHUNG, entry.day), (VALUTA, value)):
            page.put(x, y + 10.5, f"{day:%Y}", 8.5)
        page.lines(TEXT, y + 10.5, lines[1:], 8.5, 10.5)
        rows.append(Row(entry.day, joined(entry), entry.amount, value_date=value, page=flow.number))
        flow.y = y + 10.5 * max(len(lines), 2) + 6
        page.rule(62, flow.y - 11, 555, 0.2, (0.8, 0.8, 0.8))
    done = True
    flow.need(70)
    page, y = flow.page, flow.y + 8
    page.rule(62, y - 11, 555, 0.6, BLUE)
    for x, name, text in ((62.0, "Filialnummer", "411"), (150.0, "Kontonummer", f"{plain[12:19]} {plain[19:]}")):
        page.put(x, y, name, 7.5)
        page.put(x, y + 12, text, 9)
    page.put(400, y, "Neuer Saldo", 7.5)
    page.put(400, y + 12, "EUR", 9, bold=True)
    page.put(HABEN, y + 12, _german(closing), 9, bold=True, right=True)
    page.rule(62, y + 18, 555, 0.6, BLUE)
    if flow.y + 160 > 800:
        flow.turn()
        y = flow.y - 30
    page, y = flow.page, y + 42
    page.put(62, y, "Wichtige Hinweise", 9, bold=True)
    y = para(page, 62, y + 13, "Bitte erheben Sie Einwendungen gegen einzelne Buchungen unverzüglich. Schecks, "
             "Wechsel und sonstige Lastschriften schreiben wir unter dem Vorbehalt des Eingangs gut. Der angegebene "
             "Kontostand berücksichtigt nicht die Wertstellung der Buchungen.", 493, 7.5, 9.5)  # fmt: skip
    y = para(page, 62, y + 3, "Guthaben sind als Einlagen nach Maßgabe des Einlagensicherungsgesetzes "
             "entschädigungsfähig; Näheres steht im Informationsbogen für den Einleger.", 493, 7.5, 9.5)  # fmt: skip
    page.put(62, y + 10, "Eingeräumte Kontoüberziehung EUR 1.500,00   Sollzinssatz 11,67 % p.a. (veränderlich)", 8)
    paged(flow.pages)
    by_hand(flow.pages, path, Hand("TJ", form=True))
    return Truth("checking", "de-DE", "EUR", plain, start, end, opening, closing, rows)
