"""Austria, former post office bank: current account, numbered statement with sheets.

Dates without a year, a code of the booking such as MC/000005432 in the first line of the text, value dates right of
the text, one amount column with a trailing minus; sums and the new balance in a box at the end.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._rows import incoming, joined, money, outgoing

POOLS: Pools = {
    "shop": [
        "BILLA DANKT",
        "SPAR DANKT",
        "HOFER DANKT",
        "LIBRO 0734",
        "OMV TANKSTELLE",
        "BIPA DANKT",
        "TRAFIK NEUBAUER",
    ],
    "place": ["WIEN 1020", "WIEN 1100", "ST. POELTEN 3100", "GRAZ 8010", "MOEDLING 2340"],
    "when": lambda rng, day: f"{earlier(rng, day):%d.%m.} {rng.randint(7, 20):02}:{rng.randint(0, 59):02}",
    "who": ["Karin Hofstätter", "Franz Ebner", "Mag. Lukas Wimmer", "Hausverwaltung Prater GmbH"],
    "far": ["AT##2011100######### GIBAATWWXXX", "AT##32000000######## RLNWATWWXXX", "AT##12000100######## BKAUATWW"],
    "why": ["Betriebskosten", "Musikschule Rate 3", "Rechnung 2#####", "Akonto Heizung"],
}
KINDS = (
    Kind(8, -4, -95, "Bezahlung Karte MC/0000#####|POS ####  K00# {when}|{shop} ####|{place}"),
    Kind(2, -20, -400, "Auszahlung Karte MC/0000#####|AUTOMAT S6EE#### K001 {when}|O###|{place} 040", step="10"),
    Kind(
        2,
        -25,
        -180,
        "WIEN ENERGIE VERTRIEB GMBH OG/0000#####|AT##1200000######### BKAUATWW|WIENENERGIE|Vertragskonto ############",
    ),
    Kind(2, -8, -60, "Magenta Telekom OG/0000#####|Kundennr. 1######## Re 9########|Mandat: 000#####"),
    Kind(2, -30, -700, "{why} FE/0000#####|{far}|{who}"),
    Kind(1, -650, -980, "Dauerauftrag VD/0000#####|{far}|Hausverwaltung Prater GmbH|Miete Top 14", most=1),
    Kind(2, 15, 500, "{why} VB/0000#####|{far}|{who}"),
    Kind(1, 1700, 2900, "Gehalt/Lohn VB/0000#####|AT##6000000######### GIBAATWW|Donauland Logistik GmbH|Bezug", most=2),
    Kind(1, -5, -19, "Entgelt lt. Anzeige BG/0000#####|KontoBox Medium", most=1),
)


def _sum(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 100, 4000)
    number = iban(rng, "AT", "61990########0##")
    sheet = rng.randint(1, 12)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)

    def head(page: Page, n: int) -> float:
        page.box(40, 34, 70, 26, (0.75, 0.05, 0.1))
        page.put(75, 52, "DONAUPOST", 10, bold=True, center=True, color=(1, 1, 1))
        page.put(560, 50, "KONTOAUSZUG", 14, bold=True, right=True)
        cells = (
            (40, "IBAN", number),
            (220, "BIC", "DOPSATWW"),
            (300, "Auszug/Blatt", f"{sheet:03}/{n:02}"),
            (380, "Auszugsdatum", f"{period[1]:%d.%m.%Y}"),
            (470, "Währung", "EUR"),
        )
        top = 76 if n > 1 else 190
        if n == 1:
            page.lines(40, 100, ["Herrn", "Johannes Steindl", "Rembrandtstraße 8/14", "1020 Wien"], 10, 13)
            page.lines(380, 100, ["Ihre Filiale: 1020 Taborstraße", "Tel. 05 99 905", "www.donaupost.example"], 8, 11)
        page.box(40, top, 520, 26, None, stroke=GREY)
        for x, label, text in cells:
            page.put(x + 4, top + 9, label, 6, color=GREY)
            page.put(x + 4, top + 21, text, 9)
        y = top + 44
        page.put(40, y, "Buchung", 8, bold=True)
        page.put(90, y, "Buchungstext", 8, bold=True)
        page.put(420, y, "Wert", 8, bold=True)
        page.put(560, y, "Betrag in EUR", 8, right=True, bold=True)
        page.rule(40, y + 4, 560)
        return y + 17

    flow = Flow(770, Page, head)
    flow.page.put(90, flow.y, f"Alter Kontostand vom {period[0] - timedelta(1):%d.%m.%Y}", 9, bold=True)
    flow.page.put(560, flow.y, _sum(opening), 9, right=True, bold=True)
    flow.y += 16
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(" ".join(line.split()), fits("Helvetica", 9, 310))]
        flow.need(11 * len(lines) + 4)
        value = entry.day + timedelta(rng.choice([0, 0, 1, 2])) if entry.amount < 0 else entry.day
        flow.page.put(40, flow.y, f"{entry.day:%d.%m.}", 9)
        flow.page.put(420, flow.y, f"{value:%d.%m.}", 9)
        flow.page.put(560, flow.y, _sum(entry.amount), 9, right=True)
        flow.page.lines(90, flow.y, lines, 9, 11)
        rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
        flow.y += 11 * len(lines) + 4
    closing = opening + sum(money(rows))
    _end(flow, rows, closing, f"{period[1]:%d.%m.%Y}")
    for page in flow.pages[:-1]:
        page.put(560, 790, "Fortsetzung auf dem nächsten Blatt", 8, right=True)
    by_hand(flow.pages, path, Hand("TJ", rng.choice(["rows", "columns"])))
    return Truth("checking", "de_AT", "EUR", number, *period, opening, closing, rows)


def _end(flow: Flow, rows: list[Row], closing: Decimal, day: str) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 8
    page.box(300, y - 10, 260, 56, (0.94, 0.94, 0.94))
    page.put(306, y + 2, "Summe Gutschriften", 8)
    page.put(556, y + 2, _sum(incoming(money(rows))), 8, right=True)
    page.put(306, y + 15, "Summe Belastungen", 8)
    page.put(556, y + 15, _sum(outgoing(money(rows))), 8, right=True)
    page.rule(306, y + 22, 556)
    page.put(306, y + 36, f"Neuer Kontostand vom {day}", 9, bold=True)
    page.put(556, y + 36, _sum(closing), 9, right=True, bold=True)
    page.put(40, y + 2, "Ihr Einkaufsrahmen: EUR 2.000,00", 8)
    page.put(40, y + 13, "Sollzinsen 9,90 % p.a.", 8)
    small = (
        "Buchungen und Kontostand bitte umgehend prüfen; Reklamationen richten Sie innerhalb von zwei Monaten an "
        "uns. Einlagen sind nach dem ESAEG bis EUR 100.000 gesichert, siehe Informationsbogen für Einleger. Irrtum "
        "vorbehalten."
    )
    page.lines(40, y + 68, wrap(small, fits("Helvetica", 6.5, 520)), 6.5, 8, color=GREY)
    flow.y = y + 90
