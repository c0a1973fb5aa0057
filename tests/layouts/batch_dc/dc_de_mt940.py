"""Germany: printout of electronic MT940 statements of a company account, one numbered statement a day in typewriter
letters with its own opening and closing balance, S and H marks, SEPA field codes and counts of the day's turnover."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand
from ._desk import Booked, book, end, moneys, start

WIDE = 5.1  # points a character at 8.5
POOLS = {
    "kunde": [
        "BRANDL METALLBAU GMBH",
        "SÜDHAFEN LOGISTIK KG",
        "KLINIK AM AUWALD",
        "HANNES ORTH E.K.",
        "GEMEINDE ULMBACH",
    ],
    "lieferant": [
        "STAHLKONTOR RUHR AG",
        "WÜRTH-MEIER OHG",
        "PAPIER LENZ GMBH",
        "DEUTSCHE LEASINGHAUS",
        "STADTWERKE ALTFELD",
    ],
    "bank": ["GENODEF1ULM", "COBADEFFXXX", "HELADEF1OFF", "DEUTDEDB110"],
}
KINDS = [
    Kind(
        7,
        80,
        22000,
        "166 GUTSCHRIFT|EREF+RE202#-#####|KREF+STZV-0#######-####|SVWZ+RECHNUNG ####### VOM 12.02. ABZGL. 2,00 % SKONTO"
        "|ABWA+{kunde}|{kunde}",
    ),
    Kind(4, 400, 30000, "152 DAUERAUFTRAGSGUTSCHR.|SVWZ+MIETE OBJEKT ## PARKSTR. ##|{kunde}"),
    Kind(6, -90, -14000, "177 ÜBERWEISUNG ONLINE|EREF+ZV#######|SVWZ+RG ##.###.# KD ###### {bank}|{lieferant}"),
    Kind(
        5,
        -30,
        -2500,
        "105 BASISLASTSCHRIFT|EREF+########|MREF+M-#####-???|CRED+DE##ZZZ0000#######"
        "|SVWZ+ABSCHLAG STROM VERTRAG ######### FAELLIG|{lieferant}",
    ),
    Kind(2, -3000, -60000, "191 SEPA-SAMMLER ÜBERWEISUNG|ANZAHL POSTEN ## DATEI-ID ??##|SVWZ+LOHN/GEHALT"),
    Kind(1, 4000, 50000, "194 SEPA-SAMMLER LASTSCHRIFT|ANZAHL POSTEN ### SUMME LT. DATEI"),
    Kind(1, -5, -90, "808 ENTGELT|BUCHUNGSPOSTEN ### X 0,12 EUR"),
]


def mark(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + (" S" if amount < 0 else " H")


def at(column: int) -> float:
    return 45 + WIDE * column


def line(page: Page, y: float, left: str, amount: str = "", column: int = 0, bold: bool = False) -> None:
    page.put(at(column), y, left, 8.5, bold=bold)
    page.put(at(98), y, amount, 8.5, right=True, bold=bold)


def cut(row: Booked) -> list[str]:
    """Usage lines of 35 characters."""
    return [part for text in row.lines for part in wrap(text, lambda part: len(part) <= 35)]


def day_head(flow: Flow, number: int, day: date, balance: Decimal) -> None:
    flow.need(110)
    flow.page.rule(at(0), flow.y - 8, at(98))
    line(flow.page, flow.y + 2, f"Auszug-Nr. {number:03}/1  vom {day:%d.%m.%Y}", bold=True)
    line(flow.page, flow.y + 15, "Anfangssaldo EUR", mark(balance), 18)
    line(flow.page, flow.y + 28, "Buchung Valuta  PN    Vorgang / Verwendungszweck", "Betrag")
    flow.y += 42


def day_rows(flow: Flow, rng: Random, rows: Sequence[Booked]) -> list[Row]:
    found = []
    for row in rows:
        lines = cut(row)
        flow.need(10.5 * len(lines))
        line(flow.page, flow.y, f"{row.day:%d.%m.}  {row.value:%d.%m.}  {rng.randint(100, 9999):>4}", mark(row.amount))
        found.append(row.row(flow.number, lines, value=True))
        flow.y = flow.page.lines(at(23), flow.y, lines, 8.5, 10.5)
        flow.y += 2
    return found


def day_end(flow: Flow, rows: Sequence[Booked]) -> None:
    flow.need(40)
    out, came = moneys(rows)
    debits = sum(row.amount < 0 for row in rows)
    text = f"Umsätze  {debits} Soll {written(out, '.', ',')}  {len(rows) - debits} Haben {written(came, '.', ',')}"
    line(flow.page, flow.y + 3, text, "", 18)
    line(flow.page, flow.y + 15, "Schlusssaldo EUR", mark(rows[-1].balance), 18, bold=True)
    flow.y += 40


def draw(rng: Random, path: Path) -> Truth:
    period, opening = some_period(rng, 20), start(rng)
    rows = book(rng, KINDS, POOLS, period, opening, count=rng.choice([3, 18, 26, 38, 52]))
    account = iban(rng, "DE", "50#400##0#######00")
    found, sheet, balance = list[Row](), rng.randint(2, 190), opening

    def head(page: Page, number: int) -> float:
        line(page, 50, "Elektronische Kontoauszüge - Druckliste", f"Seite {number:>3}", bold=True)
        line(
            page,
            63,
            "HANSE-KONTOR BANK AG Frankfurt   BIC HKBADEFFXXX",
            f"Zeitraum {period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}",
        )
        line(page, 76, f"Konto {account}   Währung EUR", "Auftraggeber 0001 TISCHLEREI BOSSE GMBH & CO. KG")
        return 104

    flow = Flow(790, lambda: Page(face="Courier", bold="Courier-Bold"), head)
    for day, group in groupby(rows, lambda row: row.day):
        some = list(group)
        day_head(flow, sheet, day, balance)
        found += day_rows(flow, rng, some)
        day_end(flow, some)
        sheet, balance = sheet + 1, some[-1].balance
    line(flow.page, flow.y, f"*** Ende der Druckliste - {len(rows)} Umsätze, alle Angaben ohne Gewähr ***")
    by_hand(flow.pages, path, Hand(show="glyphs" if rng.random() < 0.5 else "Tj"))
    return Truth("bank", "de_DE", "EUR", account, *period, opening, end(opening, rows), found)
