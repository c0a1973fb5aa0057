"""Norway, kontoutskrift: days as four digits without a dot or a year, the booking day to the right of the amounts.

The explanation comes first, then the day from which interest counts, money out, money in, the booking day and an
archive reference; the balance stands only before the first and after the last row, there is no running one.
"""

from __future__ import annotations

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
    fill,
    iban,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import A4, Color, Flow, Hand, Page, by_hand, fits
from ._rows import ZERO, each_page, money_in, money_out

SEA: Color = (0.0, 0.45, 0.45)
POOLS: Pools = {
    "shop": [
        "Rema 1000 Torshov Sandakerveie Oslo",
        "Kiwi 427 Storo Vitaminveie Oslo",
        "Meny Bogstadv. Bogstadveie Oslo",
        "Coop Extra Carl Berner Oslo",
        "Vinmonopolet Nydalen Oslo",
        "Narvesen 612 Jernbanetor Oslo",
        "Circle K Sinsen Trondheimsv Oslo",
        "Clas Ohlson AS Storgata Oslo",
        "Apotek 1 Sagene Arendalsgt Oslo",
    ],
    "web": [
        "Spotify P######## Stockholm",
        "Ruter App Oslo",
        "Klarna AB Komplett Stockholm",
        "Vy App Oslo",
        "Zalando Se Berlin",
    ],
    "used": lambda rng, day: f"{earlier(rng, day, 3):%d.%m}",
    "rate": lambda rng, _: f"Eur {rng.randint(5, 120)},{rng.randint(10, 99)} Kurs 11.{rng.randint(3000, 9800)}",
    "biller": [
        "Hafslund Strøm AS",
        "Telenor Norge AS",
        "Fremtind Forsikring",
        "Oslo Kommune Kemneren",
        "Ishavskraft AS",
        "Sats Norway",
    ],
    "person": ["Kari Nygård", "Ola Brekke", "Ingrid Sæther Moe", "Mohammed Aziz"],
}
KINDS = [
    Kind(1.6, 18000, 42000, "Lønn Fjordtek Industri AS", most=2),
    Kind(2, 50, 1500, "Vipps Fra: {person}", step="1"),
    Kind(1, 100, 6000, "Overføring Innland, {person}", step="10"),
    Kind(14, -19, -1200, "Varekjøp {shop} Dato {used} kl. {clock}"),
    Kind(3, -49, -900, "Visa 100## {web}"),
    Kind(1.2, -60, -1300, "Visa 100## Bar Tomate Barcelona {rate}"),
    Kind(4, -150, -3900, "AvtaleGiro Til: {biller} Betalt: {used}"),
    Kind(2, -100, -8500, "Nettgiro til: {person} Betalt: {used}", step="10"),
    Kind(3, -50, -900, "Vipps Til: {person}", step="1"),
    Kind(0.8, -200, -2000, "Minibankuttak Dnmb Storo Oslo Dato {used}", step="100"),
    Kind(1, -500, -8000, "Overføring Egen Konto 1299.##.#####", step="500"),
]
CLOCK: Pools = {"clock": lambda rng, _: f"{rng.randint(7, 22):02}.{rng.randint(0, 59):02}"}


def _crowns(amount: Decimal) -> str:
    return written(amount, ".", ",")


class _Extract:
    def __init__(self, rng: Random, start: date, end: date) -> None:
        self.start, self.end = start, end
        self.number = end.month
        self.account = fill(rng, "1299.##.#####", start, {})
        self.iban = iban(rng, "NO", self.account.replace(".", ""))
        self.rows: list[Row] = []
        self.table = True
        self.flow = Flow(740, lambda: Page(A4), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(42, 54, "FJELLBANKEN", 18, bold=True, color=SEA)
        page.put(554, 46, f"Utskriftsdato {self.end + timedelta(1):%d.%m.%Y}", 8, right=True)
        if number > 1:
            said = f"Kontoutskrift nr. {self.number} for konto {self.account}"
            page.put(42, 82, said, 9, bold=True)
            return self.titles(page, 104) if self.table else 104
        page.lines(52, 98, ["Marte Solvang Lie", "Sandakerveien 61 C", "0477 OSLO"], 9.5, 12)
        page.lines(370, 98, ["Fjellbanken ASA", "Postboks 500 Sentrum, 0105 Oslo", "Telefon 915 00 000"], 8.5, 11)
        days = f"i perioden {self.start:%d.%m.%Y} - {self.end:%d.%m.%Y}"
        said = f"Kontoutskrift nr. {self.number} for konto {self.account} {days}"
        page.put(42, 160, said, 10.5, bold=True)
        page.put(42, 174, f"Brukskonto        IBAN {self.iban}        BIC FJELNOKK", 8.5)
        return self.titles(page, 204)

    def titles(self, page: Page, y: float) -> float:
        page.rule(42, y - 12, 554, 0.8, SEA)
        page.put(42, y, "Forklaring", 8.5, bold=True)
        page.put(332, y, "Rentedato", 8.5, bold=True, right=True)
        page.put(402, y, "Ut av konto", 8.5, bold=True, right=True)
        page.put(470, y, "Inn på konto", 8.5, bold=True, right=True)
        page.put(504, y, "Bokført", 8.5, bold=True, right=True)
        page.put(554, y, "Arkivref.", 8.5, bold=True, right=True)
        page.rule(42, y + 5, 554, 0.8, SEA)
        return y + 19

    def saldo(self, text: str, amount: Decimal) -> None:
        self.flow.need(16)
        self.flow.page.put(42, self.flow.y, text, 8.5, bold=True)
        x = 470 if amount >= 0 else 402
        self.flow.page.put(x, self.flow.y, written(amount, ".", ",", minus=""), 8.5, bold=True, right=True)
        self.flow.y += 16

    def row(self, entry: Entry, value: date, reference: str) -> None:
        lines = wrap(" ".join(entry.lines[0].split()), fits("Helvetica", 8.5, 244))
        self.flow.need(10.5 * len(lines))
        page, y = self.flow.page, self.flow.y
        page.put(332, y, value.strftime("%d%m"), 8.5, right=True)
        page.put(470 if entry.amount > 0 else 402, y, written(entry.amount, ".", ",", minus=""), 8.5, right=True)
        page.put(504, y, entry.day.strftime("%d%m"), 8.5, right=True)
        page.put(554, y, reference, 7.5, right=True)
        self.flow.y = page.lines(42, y, lines, 8.5, 10.5) + 2.5
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, self.flow.number))

    def ending(self, closing: Decimal) -> None:
        self.flow.need(24)
        self.flow.y += 4
        self.flow.page.rule(42, self.flow.y - 10, 554, 0.8, SEA)
        favour = "Deres favør" if closing >= 0 else "vår favør"
        self.saldo(f"Saldo i {favour} {self.end:%d.%m.%Y}", closing)
        self.table = False
        self.flow.need(110)
        page, y = self.flow.page, self.flow.y + 12
        facts = [
            ("Sum ut av konto", money_out(self.rows)),
            ("Sum inn på konto", money_in(self.rows)),
            ("Disponibelt beløp", max(closing, ZERO)),
        ]
        for place, (label, amount) in enumerate(facts):
            page.put(42, y + 12 * place, label, 8.5)
            page.put(250, y + 12 * place, _crowns(amount), 8.5, right=True)
        notes = [
            "Rentesats for innskudd 0,00 %. Rente ved overtrekk 15,50 %. Det er ikke avtalt kreditt på kontoen.",
            "Kontroller utskriften og meld fra til banken dersom noe ikke stemmer. Innskudd er dekket av Bankenes",
            "sikringsfond inntil to millioner kroner pr. innskyter.",
        ]
        page.lines(42, y + 52, notes, 7.5, 9.5)


def _used(rng: Random, entry: Entry) -> date:
    """From when interest counts: for a card the day it was used, which the text may name."""
    if entry.text.startswith("Visa"):
        return earlier(rng, entry.day, 2)
    before = [entry.day - timedelta(days) for days in range(4)]
    return next((day for day in before if f"Dato {day:%d.%m}" in entry.lines[0]), entry.day)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 9500, 42000)
    count = rng.choice([rng.randint(14, 45), rng.randint(46, 110)])
    entries = some_entries(rng, KINDS, {**POOLS, **CLOCK}, (start, end), count=count, balance=opening, floor=9000)
    sheet = _Extract(rng, start, end)
    sheet.saldo(f"Saldo fra kontoutskrift {start - timedelta(1):%d.%m.%Y}", opening)
    for entry in entries:
        sheet.row(entry, _used(rng, entry), fill(rng, "9########", entry.day, {}))
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    sheet.ending(closing)
    each_page(sheet.flow.pages, _foot)
    by_hand(sheet.flow.pages, path, Hand(show="Tj", form=True))
    return Truth("checking", "nb_NO", "NOK", sheet.account, start, end, opening, closing, sheet.rows)


def _foot(page: Page, number: int, count: int) -> None:
    page.put(42, 800, "Fjellbanken ASA, Foretaksregisteret NO 900 000 000 MVA", 7)
    page.put(554, 800, f"Side {number} av {count}", 8, right=True)
