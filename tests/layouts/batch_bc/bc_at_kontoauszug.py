"""Austria, Kontoauszug as the printer in the foyer makes it: small sheets across (Blatt), Courier, whole lines with
spaces between the columns, booking day and value day without year, sign after the amount, old and new balance."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Page, with_reportlab
from ._rows import KIND, dots, joined, minus, plus

POOLS: Pools = {
    "shop": ("BILLA DANKT 4471", "SPAR DANKT 0731", "HOFER DANKT 118", "BIPA DANKT 2041", "MERKUR 3155 WIEN",
             "OMV 2377",
             "LIBRO 1022", "MCDONALDS 218", "TABAKFACHGESCHAEFT", "INTERSPAR DANKT 88", "DM-FIL. 1730"),
    "town": ("1030", "1100", "2340", "3100", "4020", "8010"),
    "person": ("ING. KARL HUBER", "MAG. EVA STEINER", "SABINE U. THOMAS GRUBER", "LEOPOLD WIMMER"),
    "due": ("WIEN ENERGIE VERTRIEB GMBH", "A1 TELEKOM AUSTRIA AG", "WIENER LINIEN GMBH", "ORF-BEITRAGS SERVICE",
            "UNIQA OESTERREICH",
            "MAGENTA TELEKOM", "WIENER WOHNEN"),
    "iban": lambda rng, _: iban(rng, "AT", "12000##########").replace(" ", ""),
    "d": lambda rng, day: f"{earlier(rng, day, 3):%d.%m.} UM {rng.randint(7, 21):02}:{rng.randint(0, 59):02}",
    "m": lambda _, day: f"{day:%m/%Y}",
}  # fmt: skip
KINDS = [
    Kind(9, -3, -110, "{shop}    {town}|K1 {d}  O"),
    Kind(3, -3, -60, "POS KARTENZAHLUNG K1 {d}|{shop} {town} AT  KONTAKTLOS"),
    Kind(1.3, -20, -300, "AUTOMAT ######## K1 {d}|BARBEHEBUNG", step="10"),
    Kind(3, -12, -180, "{due}|SEPA-LASTSCHRIFT  MANDAT ##########|ZAHLUNGSREFERENZ: ############"),
    Kind(2, -15, -600, "INTERNET-UEBERWEISUNG {person}|IBAN: {iban}"),
    Kind(1.6, 10, 350, "GUTSCHRIFT {person}|IBAN: {iban}|VERWENDUNGSZWECK: DANKE"),
    Kind(1, 1600, 3300, "GEHALT/LOHN {m}|TRADISON BAUSTOFFE GMBH", most=1),
    Kind(0.8, -480, -990, "DAUERAUFTRAG  MIETE TOP ##|HAUSVERWALTUNG REITER OG|IBAN: {iban}", most=1),
    Kind(0.5, -3.9, -8.9, "KONTOFUEHRUNGSENTGELT", most=1),
    Kind(0.3, -0.4, -12, "SOLLZINSEN LT. ABSCHLUSS", most=1),
]  # fmt: skip
WIDE, HIGH = 595.0, 421.0
LEFT, SIZE, LEAD = 38.0, 9.0, 11.0


def _signed(amount: Decimal) -> str:
    return dots(amount, "") + ("-" if amount < 0 else "+")


def _line(day: str, text: str, value: str, amount: str) -> str:
    return f"{day:<8}{text:<54}{value:<8}{amount:>22}".rstrip()


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([13, 30]))
    opening = some_amount(rng, 60, 3900) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 40), balance=opening, floor=-900)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    account = iban(rng, "AT", "12999##########")
    issue = rng.randint(2, 46)
    before = start - timedelta(1)

    def head(page: Page, number: int) -> float:
        page.put(LEFT, 32, "Donauländer Bank AG", 13, face="Helvetica-Bold")
        page.put(560, 32, "KONTOAUSZUG", 12, face="Helvetica-Bold", right=True)
        page.put(LEFT, 50, f"IBAN {account}     BIC DOLAATW1     BLZ 12999", SIZE)
        page.put(LEFT, 61, f"{'MAG. ROSWITHA PICHLER':<46}WÄHRUNG EUR    {end:%d.%m.%Y}", SIZE)
        page.put(LEFT, 72, f"{'GIROKONTO KLASSIK':<46}AUSZUG {issue:03}     BLATT {number:03}", SIZE)
        page.rule(LEFT, 78, 560)
        page.put(LEFT, 89, _line("BUCHUNG", "BUCHUNGSTEXT", "VALUTA", "BETRAG IN EUR"), SIZE)
        page.rule(LEFT, 93, 560)
        return 106.0

    def foot(page: Page, _: float) -> None:
        page.put(LEFT, HIGH - 26, _line("", "", "", "FORTSETZUNG AUF BLATT"), SIZE)

    flow = Flow(HIGH - 36, lambda: Page((WIDE, HIGH), face="Courier", bold="Courier-Bold"), head, foot)

    def write(text: str, bold: bool = False) -> None:
        flow.page.put(LEFT, flow.y, text, SIZE, bold=bold)
        flow.y += LEAD

    write(_line("", f"ALTER KONTOSTAND VOM {before:%d.%m.%Y}", "", _signed(opening)), bold=True)
    flow.y += 3
    rows = []
    for entry in entries:
        lines = [part for text in entry.lines for part in wrap(text, lambda text: len(text) <= 52)]
        flow.need(len(lines) * LEAD)
        value = entry.day + timedelta(1) if rng.random() < 0.1 else entry.day
        rows.append(Row(entry.day, joined(lines), entry.amount, None, value, flow.number))
        write(_line(f"{entry.day:%d.%m.}", lines[0], f"{value:%d.%m.}", _signed(entry.amount)))
        for text in lines[1:]:
            write(_line("", text, "", ""))
    flow.need(6 * LEAD)
    flow.y += 4
    write(_line("", "SUMME BELASTUNGEN", "", dots(minus(amounts)) + "-"))
    write(_line("", "SUMME GUTSCHRIFTEN", "", dots(plus(amounts)) + "+"))
    write(_line("", f"NEUER KONTOSTAND VOM {end:%d.%m.%Y}", "", _signed(closing)), bold=True)
    write(_line("", "EINKAUFSRESERVE", "", dots(Decimal(1500))))
    flow.y += 4
    write("BITTE PRÜFEN SIE DIE BUCHUNGEN. FRAGEN BEANTWORTET IHRE FILIALE GERNE.")
    with_reportlab(flow.pages, path)
    return Truth(KIND, "de_AT", "EUR", account.replace(" ", ""), start, end, opening, closing, rows)
