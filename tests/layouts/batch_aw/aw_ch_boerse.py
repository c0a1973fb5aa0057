"""Switzerland, broker's cash accounts in CHF, EUR and USD, in German: a section for each currency with its own IBAN,
Belastung, Gutschrift, Valuta and Saldo, apostrophes, purchases and dividends with quantity and price, Übertrag lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf
from ._rows import money_in, money_out, months

ORANGE = (0.93, 0.36, 0.05)
POOLS: Pools = {
    "swiss": ["Nestlé N", "Roche GS", "Zurich Insurance N", "UBS Group N", "Geberit N", "Swiss Life N"],
    "euro": ["ASML Holding", "Siemens AG", "LVMH", "Amundi MSCI Europe ETF", "Allianz SE"],
    "us": ["Apple Inc", "Vanguard Total World ETF", "Microsoft Corp", "Johnson & Johnson", "NVIDIA Corp"],
    "count": lambda rng, _: str(rng.randint(2, 140)),
    "price": lambda rng, _: f"{rng.uniform(9, 480):.2f}",
    "order": ["Auftrag 61#######"],
}
COMMON = [
    Kind(1, -25, -0.6, "Debitzins", most=1),
    Kind(2, -4200, -200, "Devisengeschäft Verkauf|Kurs 0.9####|{order}"),
    Kind(2, 300, 5200, "Devisengeschäft Kauf|Kurs 0.9####|{order}"),
]
KINDS = {
    "CHF": [
        Kind(5, -6400, -180, "Kauf {count} {swiss}|à CHF {price}, SIX Swiss Exchange|{order}"),
        Kind(3, 240, 7100, "Verkauf {count} {swiss}|à CHF {price}, SIX Swiss Exchange|{order}"),
        Kind(2, 12, 460, "Dividende {swiss}|Bestand {count} Stück, abzüglich 35% VST"),
        Kind(3, 500, 8000, "Vergütung|FELIX UND RUTH ODERMATT-KELLER|8712 STÄFA", step="50"),
        Kind(1, -3000, -200, "Zahlungsauftrag|CH## #### #### #### ####|STEUERAMT DES KANTONS ZÜRICH", step="10"),
        Kind(1, -50, -15, "Depotgebühren Quartal|inkl. MWST", most=1, step="0.05"),
        *COMMON,
    ],
    "EUR": [
        Kind(5, -4100, -150, "Kauf {count} {euro}|à EUR {price}, Xetra|{order}"),
        Kind(3, 150, 4600, "Verkauf {count} {euro}|à EUR {price}, Euronext Amsterdam|{order}"),
        Kind(2, 8, 240, "Dividende {euro}|Bestand {count} Stück, Quellensteuer 15%"),
        *COMMON,
    ],
    "USD": [
        Kind(5, -5200, -90, "Kauf {count} {us}|à USD {price}, NASDAQ|{order}"),
        Kind(2, 120, 5600, "Verkauf {count} {us}|à USD {price}, NYSE|{order}"),
        Kind(3, 3, 160, "Dividende {us}|Bestand {count} Stück, Quellensteuer 15%"),
        Kind(1, -30, -10, "Realtime-Kursabonnement NASDAQ", most=1),
        *COMMON,
    ],
}


def money(amount: Decimal) -> str:
    return written(amount, "'")


@dataclass
class _Sheet:
    client: str
    start: date
    end: date
    account: str = ""
    currency: str = ""
    carried: Decimal = Decimal()
    table: bool = False

    def section(self, page: Page, y: float) -> float:
        page.put(48, y, f"Konto {self.currency}", 11, bold=True, color=ORANGE)
        page.put(120, y, f"IBAN {self.account}", 9)
        y += 18
        page.rule(48, y - 11, 550, 0.7)
        heads = [(48, "Datum", 0), (106, "Buchungstext", 0), (352, "Belastung", 1), (422, "Gutschrift", 1)]
        for x, label, right in [*heads, (436, "Valuta", 0), (550, f"Saldo {self.currency}", 1)]:
            page.put(x, y, label, 8, bold=True, right=bool(right))
        page.rule(48, y + 4, 550, 0.7)
        return y + 17

    def head(self, page: Page, count: int) -> float:
        page.put(48, 52, "fünfblatt", 20, bold=True, color=ORANGE)
        page.put(550, 46, "Kontoauszug", 13, bold=True, right=True)
        page.put(550, 60, f"{self.start:%d.%m.%Y} - {self.end:%d.%m.%Y}", 9, right=True)
        page.put(550, 72, f"Kundennummer {self.client}", 9, right=True)
        if count == 1:
            page.lines(
                330, 118, ["Frau und Herr", "Felix und Ruth Odermatt-Keller", "Seestrasse 210", "8712 Stäfa"], 9.5, 12
            )
            page.put(48, 198, "Wir haben Ihre Konten wie folgt abgeschlossen:", 9)
            return 228
        if not self.table:
            return 104
        y = self.section(page, 104)
        page.put(106, y, "Übertrag", 8.5)
        page.put(550, y, money(self.carried), 8.5, right=True)
        return y + 14

    def foot(self, page: Page, y: float) -> None:
        if self.table:
            page.put(106, y + 2, "Übertrag", 8.5)
            page.put(550, y + 2, money(self.carried), 8.5, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = months(rng, rng.choice([1, 3]))
    client = fill(rng, "####-###", start, {})
    sheet = _Sheet(client, start, end)
    flow = Flow(744, Page, sheet.head, sheet.foot)
    rows: list[Row] = []
    for currency, most in rng.sample([("CHF", 34), ("EUR", 16), ("USD", 24)], 3):
        opening = some_amount(rng, 300, 26000)
        period = (start, end)
        found = some_entries(
            rng, KINDS[currency], POOLS, period, count=rng.randint(most // 4, most), balance=opening, floor=0
        )
        sheet.account, sheet.currency = iban(rng, "CH", "0878#############"), currency
        flow.need(90)
        rows += _account(flow, sheet, found, opening)
    flow.need(50)
    small = [
        "Bitte prüfen Sie den Auszug und melden Sie uns Unstimmigkeiten innert Monatsfrist.",
        "Dieser Auszug ist ohne Unterschrift gültig. Irrtum und Auslassung vorbehalten (E. & O. E.).",
    ]
    flow.page.lines(48, flow.y, small, 7.5, 10)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            48, 806, "Fünfblatt Bank AG, Löwenstrasse 3, 8001 Zürich, BC-Nr. 8780, MWST CHE-100.200.300", 7, color=GREY
        )
        page.put(550, 806, f"Seite {n} / {len(flow.pages)}", 8, right=True)
    with_pymupdf(flow.pages, path, "columns")
    return Truth("checking", "de_CH", "CHF", client, start, end, None, None, rows)


def _account(flow: Flow, sheet: _Sheet, found: list[Entry], opening: Decimal) -> list[Row]:
    flow.y = sheet.section(flow.page, flow.y)
    flow.page.put(48, flow.y, f"{sheet.start:%d.%m.%Y}", 8.5)
    flow.page.put(106, flow.y, "Saldovortrag", 8.5, bold=True)
    flow.page.put(550, flow.y, money(opening), 8.5, right=True, bold=True)
    flow.y += 14
    sheet.carried, sheet.table = opening, True
    rows = []
    for entry in found:
        lines = [piece for line in entry.lines for piece in wrap(line, fits("Helvetica", 8.5, 190))]
        flow.need(10 * len(lines) + 4)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(2 if entry.text[:4] in ("Kauf", "Verk", "Devi") else 0)
        sheet.carried += entry.amount
        page.put(48, y, f"{entry.day:%d.%m.%Y}", 8.5)
        page.put(352 if entry.amount < 0 else 422, y, written(entry.amount, "'", minus=""), 8.5, right=True)
        page.put(436, y, f"{value:%d.%m.%Y}", 8.5)
        page.put(550, y, money(sheet.carried), 8.5, right=True)
        flow.y = page.lines(106, y, lines, 8.5, 10) + 4
        rows.append(Row(entry.day, " ".join(lines), entry.amount, sheet.carried, value, flow.number))
    flow.need(34)
    sheet.table = False
    page = flow.page
    page.rule(48, flow.y - 8, 550, 0.4)
    page.put(106, flow.y + 3, "Umsatztotal", 8.5)
    page.put(352, flow.y + 3, money(money_out(found)), 8.5, right=True)
    page.put(422, flow.y + 3, money(money_in(found)), 8.5, right=True)
    favour = "zu Ihren Gunsten" if sheet.carried >= 0 else "zu unseren Gunsten"
    page.put(48, flow.y + 16, f"{sheet.end:%d.%m.%Y}", 8.5)
    page.put(106, flow.y + 16, f"Schlusssaldo {favour}", 8.5, bold=True)
    page.put(550, flow.y + 16, f"{sheet.currency} {money(sheet.carried)}", 8.5, right=True, bold=True)
    flow.y += 48
    return rows
