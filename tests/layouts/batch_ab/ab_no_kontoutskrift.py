"""Norway: kontoutskrift with the description first, dates as DDMM, out and in columns, archive references at the end.

No balance on rows; "Saldo fra kontoutskrift" above, "Saldo i Deres favør" below, then a table of interest conditions.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, Flow, Hand, Page, by_hand, fits
from ._tools import before, comma, size

POOLS: dict[str, Any] = {
    "shop": [
        "Rema 1000 Storo",
        "Kiwi 505 Barcode",
        "Coop Extra Moholt",
        "Meny Ullevål",
        "Vinmonopolet Bergen",
        "Circle K Sinsen",
        "Narvesen Oslo S",
        "Clas Ohlson Torggt",
        "Boots Apotek Majorstua",
    ],
    "web": ["Spotify Stockholm", "Ruter Billett", "Vy App Oslo", "Norwegian.Com Fornebu", "Finn.No"],
    "person": ["Ingrid Haugen", "Bjørn-Erik Moen", "Solveig Ødegård", "Kjell Aasen", "Astrid Nygård"],
    "bill": [
        "Hafslund Strøm As",
        "Telenor Norge As",
        "If Skadeforsikring Nuf",
        "Statens Lånekasse",
        "Oslo Kommune Bymilj",
    ],
    "work": ["Nav", "Oslo Kommune", "Equinor Asa", "Helse Bergen Hf"],
    "dm": lambda rng, day: earlier(rng, day).strftime("%d.%m"),
    "hm": lambda rng, _day: f"{rng.randint(7, 22):02}.{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(10, -29, -1100, "Varekjøp {shop}|Dato {dm} kl. {hm}"),
    Kind(4, -49, -1500, "Visa ###### {dm} Nok {web}"),
    Kind(3, -40, -900, "Vipps Til {person}"),
    Kind(2, 40, 900, "Vipps Fra {person}"),
    Kind(3, -150, -4200, "Avtalegiro|Til: {bill} Betalt: {dm}"),
    Kind(1, 21000, 39000, "Lønn|Fra: {work} Betalt: {dm}", most=1),
    Kind(1, -9000, -14500, "Fast oppdrag|Til: {person} Husleie Betalt: {dm}", most=1),
    Kind(1, -2, -60, "1 Kontohold og transaksjonspriser", most=1),
    Kind(2, 500, 6000, "Overføring innland Fra egen sparekonto", step="100"),
    Kind(1, -200, -2000, "Minibank Dnr ##### {dm} kl. {hm}", step="100"),
    Kind(2, -300, -3800, "Giro ####.##.##### {bill}"),
]


def _head(facts: list[tuple[str, str]], title: str) -> Any:
    def head(page: Page, number: int) -> float:
        page.put(42, 50, "Fjellbanken ASA", 13, bold=True)
        page.put(553, 50, f"Side {number}", 8, right=True)
        y = 70.0
        if number == 1:
            page.lines(42, 92, ["Tordis Bakken", "Sandakerveien 24 C", "0473 OSLO"], 9.5, 12)
            page.box(330, 68, 223, 12 * len(facts) + 8)
            for n, (name, value) in enumerate(facts):
                page.put(336, 81 + 12 * n, name, 8)
                page.put(548, 81 + 12 * n, value, 8, right=True)
            page.put(42, 168, title, 10.5, bold=True)
            y = 178
        page.rule(42, y, 553, 0.8)
        page.put(42, y + 20, "Forklaring", 8, bold=True)
        for x, over, name in [(298, "Rente-", "dato"), (382, "Ut av", "konto"), (462, "Inn på", "konto")]:
            page.put(x, y + 11, over, 8, bold=True, right=True)
            page.put(x, y + 20, name, 8, bold=True, right=True)
        page.put(472, y + 20, "Bokført", 8, bold=True)
        page.put(553, y + 20, "Arkivref.", 8, bold=True, right=True)
        page.rule(42, y + 25, 553, 0.4)
        return y + 38

    return head


def _balance(flow: Flow, label: str, amount: Decimal, day: date) -> None:
    flow.need(26)
    flow.page.put(42, flow.y, f"{label} {day:%d.%m.%Y}", 8.5, bold=True)
    flow.page.put(462 if amount >= 0 else 382, flow.y, comma(abs(amount)), 8.5, bold=True, right=True)
    flow.y += 15


def _interest(flow: Flow, rng: Random, start: date, end: date, sums: tuple[Decimal, Decimal]) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 16
    page.put(42, y, "Sum ut av konto", 8)
    page.put(250, y, comma(sums[0]), 8, right=True)
    page.put(42, y + 11, "Sum inn på konto", 8)
    page.put(250, y + 11, comma(sums[1]), 8, right=True)
    y += 32
    page.put(42, y, "Rentevilkår i perioden", 9, bold=True)
    for n, (name, rate) in enumerate([("Kreditrente fra 0,00", "0,10 %"), ("Rente på overtrekk", "19,75 %")]):
        page.put(42, y + 13 + 11 * n, name, 8)
        page.put(190, y + 13 + 11 * n, f"{start:%d.%m.%Y} - {end:%d.%m.%Y}", 8)
        page.put(370, y + 13 + 11 * n, rate, 8, right=True)
    page.put(42, y + 37, "Opptjent kreditrente hittil i år", 8)
    page.put(370, y + 37, written(some_amount(rng, 1, 40), point=","), 8, right=True)
    note = (
        "Innskudd er dekket av Bankenes sikringsfond inntil 2 millioner kroner. Feil må meldes banken innen 30 dager."
    )
    page.put(42, y + 56, note, 7)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 31, calendar=True)
    opening = some_amount(rng, 3000, 42000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=size(rng), balance=opening, floor=1500)
    number = fill(rng, "####.##.#####", end, {})
    facts = [
        ("Kontonummer", number),
        ("Kontotype", "Brukskonto"),
        ("IBAN", "NO" + fill(rng, "## #### #### ###", end, {})),
    ]
    facts += [("BIC", "FJLBNO22"), ("Utskriftsdato", f"{end:%d.%m.%Y}"), ("Kundeservice", "915 04 800")]
    title = f"Kontoutskrift nr. {end.month} for perioden {start:%d.%m.%Y} - {end:%d.%m.%Y}"
    flow = Flow(780, lambda: Page(A4), _head(facts, title))
    _balance(flow, "Saldo fra kontoutskrift", opening, before(start))
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 222))]
        flow.need(11 * len(lines))
        page, y = flow.page, flow.y
        value = max(start, earlier(rng, entry.day, 1))
        page.lines(42, y, lines, 8.5, 11)
        page.put(298, y, f"{value:%d%m}", 8.5, right=True)
        page.put(382 if entry.amount < 0 else 462, y, comma(abs(entry.amount)), 8.5, right=True)
        page.put(474, y, f"{entry.day:%d%m}", 8.5)
        page.put(553, y, fill(rng, "*########" if rng.random() < 0.3 else "#########", end, {}), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y += 11 * len(lines) + 2
    closing = opening + sum(row.amount for row in rows)
    _balance(flow, "Saldo i Deres favør" if closing >= 0 else "Saldo i vår favør", closing, end)
    paid = sum((-row.amount for row in rows if row.amount < 0), Decimal(0))
    _interest(flow, rng, start, end, (paid, closing - opening + paid))
    by_hand(flow.pages, path, Hand(show="TJ", split=True))
    return Truth("checking", "nb_NO", "NOK", number, start, end, opening, closing, rows)
