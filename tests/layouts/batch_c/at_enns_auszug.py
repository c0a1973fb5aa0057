"""Austria: Kontoauszug of a savings bank, fixed pitch.

Day and month only ("03.01."), the value date as four digits ("0301") between text and amount, one amount column
with the minus behind, SEPA lines with IBAN, mandate and creditor, card rows with the time of day, Übertrag lines at
page ends, alter and neuer Kontostand with "zu Ihren Gunsten" or "zu Ihren Lasten".
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand

POOLS: Pools = {
    "name": ["Gruber Johannes", "Mag. Wallner Eva", "Steininger Karl u. Maria", "Hofer Lukas"],
    "firm": ["Donauwerk Anlagenbau GmbH", "Land Oberösterreich Bezüge", "Alpenglanz Handels KG"],
    "shop": ["SPARMARKT DANKT 4411", "HOFLADEN LINZ 215", "BILLARD MARKT 0921", "TRAFIK EDER ENNS"],
    "bill": ["Enns Energie Vertrieb GmbH", "Wiener Vorsorge Vers. AG", "A2 Telefon Austria"],
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m.}UM ",
    "at": lambda rng, _: iban(rng, "AT", "#" * 16).replace(" ", ""),
    "use": ["Miete Top 7", "RNr 2024-####", "Danke", "Taschengeld", "Kd.Nr. ########"],
}
KINDS = [
    Kind(9, -4, -190, "{shop} K2 {used}1#.3#"),
    Kind(3, -50, -400, "AUTOMAT S6EE#### K2 {used}0#.1# O", step="10.00"),
    Kind(4, -20, -900, "{name}|{use}|IBAN: {at}"),
    Kind(3, -18, -320, "{bill}|Mandat: ##########|CID: AT##ZZZ000000#####|{use}", most=6),
    Kind(3, 10, 900, "{name}|{use}|IBAN: {at}|REF: EE##########"),
    Kind(1, 1400, 4300, "{firm}|Gehalt/Pension|IBAN: {at}", most=1),
    Kind(1, -7.9, -24.9, "Entgelt Kontoführung", most=1),
    Kind(1, -0.5, -60, "Sollzinsen", most=1),
    Kind(1, 0.01, 3, "Habenzinsen", most=1),
]


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else " ")


def _side(balance: Decimal) -> str:
    return "zu Ihren Lasten" if balance < 0 else "zu Ihren Gunsten"


def _head(page: Page, number: int, own: str, month: date) -> float:
    page.put(50, 50, "SPARKASSE ENNSTAL", 13, bold=True, color=(0.1, 0.3, 0.6))
    page.put(50, 64, "4470 Enns, Hauptplatz 9   BIC: EEATAT2LXXX   DVR 0001234", 7)
    page.lines(50, 92, ["Frau", "Dipl.-Ing. Birgit Aigner", "Mauthausener Straße 14/7", "4470 Enns"], 9, 11)
    facts = [f"Kontoauszug {month.month:03}/{month.year}", f"Blatt {number:03}", f"IBAN {own}", "Kontowährung EUR"]
    page.lines(330, 92, facts, 8, 11)
    page.rule(48, 148, 547)
    for x, text in ((50, "Buchung"), (105, "Buchungstext"), (400, "Valuta")):
        page.put(x, 159, text, 8)
    page.put(540, 159, "Betrag in EUR", 8, right=True)
    page.rule(48, 164, 547)
    return 180.0


def _saldo(page: Page, y: float, text: str, amount: Decimal) -> None:
    page.put(105, y, text, 9, bold=True)
    page.put(545, y, _euro(amount), 9, right=True, bold=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 30, 9000) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), reversal="STORNO {}", balance=opening, floor=-1500)
    balances = running(opening, [entry.amount for entry in entries])
    own = iban(rng, "AT", "20320#########01")
    flow = Flow(
        760, lambda: Page(face="Courier", bold="Courier-Bold"), lambda page, number: _head(page, number, own, end)
    )
    before = start - timedelta(1)
    _saldo(flow.page, flow.y, f"Alter Kontostand vom {before:%d.%m.%Y} {_side(opening)}", opening)
    flow.y += 16
    rows, last = [], opening
    for entry, balance in zip(entries, balances, strict=True):
        if flow.y + 10.5 * len(entry.lines) > 740:
            _saldo(flow.page, flow.y + 8, f"Übertrag auf Blatt {flow.number + 1:03}", last)
            flow.turn()
            _saldo(flow.page, flow.y, f"Übertrag von Blatt {flow.number - 1:03}", last)
            flow.y += 16
        value = entry.day - timedelta(rng.choice([0, 0, 0, 1, 2, -1]))
        page, y = flow.page, flow.y
        rows.append(Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount, None, value, flow.number))
        page.put(50, y, f"{entry.day:%d.%m.}", 9)
        page.put(405, y, f"{value:%d%m}", 9)
        page.put(545, y, _euro(entry.amount), 9, right=True)
        flow.y = page.lines(105, y, entry.lines, 9, 10.5) + 4
        last = balance
    flow.need(110)
    page, y = flow.page, flow.y + 10
    page.rule(48, y - 12, 547)
    _saldo(page, y, f"Neuer Kontostand vom {end:%d.%m.%Y} {_side(last)}", last)
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal("0.00"))
    page.put(105, y + 16, "Summe Belastungen", 9)
    page.put(545, y + 16, _euro(out), 9, right=True)
    page.put(105, y + 27, "Summe Gutschriften", 9)
    page.put(545, y + 27, _euro(last - opening - out), 9, right=True)
    page.put(105, y + 45, f"Rahmen EUR 2.000,00  Sollzinsen 11,500 %  Überziehungszinsen 4,750 % ab {end:%d.%m.%Y}", 7)
    page.put(105, y + 58, "Einwendungen binnen zwei Monaten, sonst gilt der Auszug als genehmigt.", 7)
    by_hand(flow.pages, path, Hand("Tj", order="shuffled", form=True))
    return Truth("checking", "de_AT", "EUR", own, start, end, opening, last, rows)
