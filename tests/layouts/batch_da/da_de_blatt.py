"""DE: giro statement from a machine, in a fixed pitch: sign after the amount for both sides, days without year.

SEPA fields with keys (SVWZ+, EREF+) fill lines of 27 signs; each sheet carries its balance over to the next.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, wrap, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._kit import Book, book, joined, month

POOLS = {
    "shop": ["NETTO MARKEN-DISCOU", "ALDI SUED SAGT DANKE", "MUELLER 2###", "BAYERNOIL TANKST."],
    "firm": ["SWM VERSORGUNGS GMBH", "ALLGAEUER UEBERLANDW", "VODAFONE GMBH", "DEVK VERSICHERUNG"],
    "who": ["XAVER HINTERMAIER", "ILSE UND BERT NOLL", "WEG LINDENSTR. 14"],
    "boss": ["KRONACHER MASCHINENBAU AG", "LANDESAMT F. FINANZEN"],
}
KINDS = [
    Kind(2, 1100, 3400, "LOHN/GEHALT|{boss}|SVWZ+BEZUEGE PERS.NR. ######", most=3),
    Kind(2, 5, 450, "SEPA-GUTSCHRIFT|{who}|EREF+NOTPROVIDED|SVWZ+RUECKZAHLUNG ##,##"),
    Kind(8, -120, -4, "KARTENZAHLUNG|{shop}|SVWZ+1#.2#UHR MUENCHEN|GIROCARD ####"),
    Kind(5, -260, -9, "SEPA-BASISLASTSCHRIFT|{firm}|EREF+#########|MREF+M-######|CRED+DE##ZZZ0000#######"),
    Kind(3, -800, -15, "SEPA-UEBERWEISUNG|{who}|SVWZ+RE 20##/#### KD-NR #####"),
    Kind(1, -950, -300, "DAUERAUFTRAG|{who}|SVWZ+MIETE UND NEBENKOSTEN", most=2),
    Kind(2, -500, -50, "BARGELDAUSZAHLUNG|GAA 0#### MUENCHEN", step="50"),
    Kind(0.8, -9, -2, "ENTGELT KONTOFUEHRUNG", most=1),
]
LEAD = 11.0


def _trailing(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


def _line(flow: Flow, label: str, amount: Decimal, bold: bool = False) -> None:
    flow.page.put(128, flow.y, label, 9, bold=bold)
    flow.page.put(540, flow.y, _trailing(amount), 9, right=True, bold=bold)


def _page() -> Page:
    return Page(A4, "Courier", "Courier-Bold")


def _table(rng: Random, flow: Flow, told: Book) -> None:
    before = told.opening
    for entry, balance in zip(told.entries, told.balances, strict=True):
        lines = [line for part in entry.lines for line in wrap(part, lambda text: len(text) <= 27)]
        if flow.y + LEAD * (len(lines) + 1) > flow.bottom:
            flow.y += 4
            _line(flow, f"UEBERTRAG AUF BLATT {flow.number + 1}", before)
            flow.turn()
            _line(flow, f"UEBERTRAG VON BLATT {flow.number - 1}", before)
            flow.y += 18
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1, 2]))
        flow.page.put(50, flow.y, f"{entry.day:%d.%m}", 9)
        flow.page.put(88, flow.y, f"{value:%d.%m}", 9)
        flow.page.put(540, flow.y, _trailing(entry.amount), 9, right=True)
        told.rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
        flow.y = flow.page.lines(128, flow.y, lines, 9, LEAD) + 3
        before = balance


def draw(rng: Random, path: Path) -> Truth:
    told = book(rng, KINDS, POOLS, month(rng), most=40)
    account, (start, end) = iban(rng, "DE", "70020270##########"), told.period
    issue = f"{rng.randint(1, 40)}/{end.year}"
    kept = fill(rng, "####", end, {})

    def head(page: Page, n: int) -> float:
        page.put(50, 50, "Bajuwarische Vereinsbank", 13, bold=True)
        page.put(540, 50, "KONTOAUSZUG", 13, right=True, bold=True)
        page.lines(50, 74, [f"IBAN {account}", f"BIC  BAJVDEMM{kept[:3]}   PRIVATKONTO AKTIV"], 9, LEAD)
        page.put(540, 74, f"AUSZUG {issue}  BLATT {n}", 9, right=True)
        page.put(540, 85, f"{start:%d.%m.%Y} - {end:%d.%m.%Y}  EUR", 9, right=True)
        page.rule(50, 96, 540)
        page.put(50, 108, "BUCH.", 9)
        page.put(88, 108, "WERT", 9)
        page.put(128, 108, "BUCHUNGSTEXT", 9)
        page.put(540, 108, "BETRAG", 9, right=True)
        page.rule(50, 113, 540)
        return 130

    flow = Flow(730, _page, head)
    _line(flow, f"KONTOSTAND ALT PER {start - timedelta(1):%d.%m.%Y}", told.opening, bold=True)
    flow.y += 20
    _table(rng, flow, told)
    flow.page.rule(50, flow.y - 4, 540)
    flow.y += 9
    _line(flow, f"KONTOSTAND NEU PER {end:%d.%m.%Y}", told.closing, bold=True)
    limit = written(Decimal(rng.choice([1000, 2500, 4000])), ".", ",")
    notes = [f"EINGERAEUMTE KONTOUEBERZIEHUNG  EUR {limit}", f"ERSTELLT AM {end + timedelta(1):%d.%m.%Y}  06.14 UHR"]
    flow.page.lines(50, flow.y + 20, [*notes, "GUTHABEN SIND NACH DEM EINLAGENSICHERUNGSGESETZ GESCHUETZT"], 8, 10)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return told.truth("checking", "de_DE", "EUR", account)
