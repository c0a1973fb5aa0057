"""Finland, current account: booking days as headings, the sign behind the amount, a balance after each day.

Archive code, value day, payee or payer with message, kind of transaction and running number make one row of up to
four lines. Each glyph is shown by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._rows import total

POOLS: Pools = {
    "used": (lambda rng, day: f"{earlier(rng, day):%d.%m.%y}"),
    "shop": (
        "K-MARKET KESKUSTA TAMPERE",
        "PRISMA KALEVA TAMPERE",
        "S-MARKET HERVANTA",
        "ALKO 2### TAMPERE",
        "LIDL TAMPERE-LIELAHTI",
        "VR HELSINKI",
    ),
    "firm": ("TAMPEREEN SÄHKÖLAITOS OY", "ELISA OYJ", "IF VAHINKOVAKUUTUS", "DNA OYJ", "AS OY PELTOKATU 4"),
    "person": ("VIRTANEN MATTI", "MÄKINEN LIISA", "KORHONEN JUHANI"),
}
KINDS = (
    Kind(14, -3, -140, "{shop}|Ostopvm {used}|Kortti ****####", "KORTTIOSTO"),
    Kind(2, -20, -200, "OTTO. KOSKIKESKUS|Ostopvm {used}|Kortti ****####", "AUTOM.NOSTO", step="10"),
    Kind(5, -20, -480, "{firm}|FI## #### #### #### ##|Viite ## ##### #####", "TILISIIRTO"),
    Kind(2, -10, -300, "{person}|Viesti: kiitos", "TILISIIRTO", step="5"),
    Kind(2, 10, 300, "{person}|Viesti: vuokraosuus", "TILISIIRTO", step="5"),
    Kind(1, 1800, 3600, "PIRKAN KONEPAJA OY|PALKKA", "PALKKA", most=1),
    Kind(1, 94.88, 94.88, "KELA/FPA|LAPSILISÄ", "ETUUS", most=1),
    Kind(1, -4, -7, "PALVELUMAKSUT|Päivittäispalvelut", "PALV.MAKSU", most=1),
)


def signed(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 80, 5200)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 64), balance=opening, floor=0)
    closing = opening + total([e.amount for e in entries])
    account = iban(rng, "FI", "4405####" + fill(rng, "######", period[0], {}))
    truth = Truth("checking", "fi_FI", "EUR", account, *period, opening, closing)
    flow = Flow(746, Page, lambda page, n: _head(page, n, account, period))
    before = period[0] - timedelta(1)
    flow.page.put(150, flow.y, f"Alkusaldo {before:%d.%m.%y}", 8.5, bold=True)
    flow.page.put(548, flow.y, signed(opening), 8.5, bold=True, right=True)
    flow.y += 16
    state = opening
    for day, group in groupby(entries, lambda entry: entry.day):
        state = _day(flow, rng, day, (list(group), state), truth)
    _ending(flow, entries, closing)
    for number, page in enumerate(flow.pages, 1):
        page.put(548, 48, f"Sivu {number} ({len(flow.pages)})", 8, right=True)
        page.rule(42, 770, 552, 0.4)
        page.put(42, 782, "Näsijärven Osuuspankki, Hämeenkatu 18, 33200 Tampere   Y-tunnus 0159999-3", 7)
        page.put(42, 791, "Pyydämme tarkistamaan tiliotteen. Huomautukset kuukauden kuluessa. Puhelin 0100 5550", 7)
    by_hand(flow.pages, path, Hand(show="glyphs", split=True))
    return truth


def _head(page: Page, number: int, account: str, period: tuple[date, date]) -> float:
    page.put(42, 48, "NÄSIJÄRVEN OSUUSPANKKI", 11, bold=True)
    page.put(330, 48, "TILIOTE", 12, bold=True)
    start, end = (f"{day:%d.%m.%Y}" for day in period)
    for line, label, value in ((62, "Kausi", f"{start} - {end}"), (73, "Tilinumero", account), (84, "BIC", "NASIFIHH")):
        page.put(330, line, label, 8)
        page.put(400, line, value, 8.5, bold=line == 73)
    y = 104.0
    if number == 1:
        page.lines(56, 92, ("LAAKSONEN AINO", "PELTOKATU 4 B 17", "33100 TAMPERE"), 9.5, 12)
        details = (
            ("Tililaji", "KÄYTTÖTILI"),
            ("Valuutta", "EUR"),
            ("Otenumero", f"{period[1].month}/{period[1].year}"),
            ("Luotto", "0,00"),
        )
        for n, (label, value) in enumerate(details):
            page.put(330, 95 + 11 * n, label, 8)
            page.put(400, 95 + 11 * n, value, 8.5)
        y = 156
    page.rule(42, y - 10, 552, 0.8)
    for x, above, below in ((42, "Arkistointitunnus", ""), (117, "Arvo-", "päivä"), (150, "Saaja/Maksaja", "Viesti")):
        page.put(x, y, above, 7.5)
        page.put(x, y + 9, below, 7.5)
    page.put(380, y, "Selite", 7.5)
    page.put(472, y, "Tap.nro", 7.5, right=True)
    page.put(548, y, "Määrä EUR", 7.5, right=True)
    page.rule(42, y + 13, 552, 0.8)
    return y + 28


def _day(flow: Flow, rng: Random, day: date, drawn: tuple[Sequence[Entry], Decimal], truth: Truth) -> Decimal:
    entries, balance = drawn
    flow.need(60)
    flow.page.put(42, flow.y, f"KIRJAUSPÄIVÄ {day:%d.%m.%y}", 8.5, bold=True)
    flow.y += 13
    for entry in entries:
        flow.need(11 * len(entry.lines) + 2)
        page, y = flow.page, flow.y
        page.put(42, y, fill(rng, f"{day:%y%m%d}/?###/0#####", day, {}), 7)
        value = day if entry.amount > 0 else earlier(rng, day, 1)
        page.put(117, y, f"{value:%d.%m.}", 8)
        page.lines(150, y, entry.lines, 8.5, 10)
        page.put(380, y, entry.tag, 8)
        page.put(472, y, str(len(truth.transactions) + 1), 8, right=True)
        page.put(548, y, signed(entry.amount), 8.5, right=True)
        said = f"{entry.lines[0]} {entry.tag} {' '.join(entry.lines[1:])}"
        row = Row(day, " ".join(said.split()), entry.amount, None, value, flow.number)
        truth.transactions.append(row)
        balance += entry.amount
        flow.y += 10 * len(entry.lines) + 3
    flow.need(14)
    flow.page.put(380, flow.y, f"SALDO {day:%d.%m.%y}", 8.5)
    flow.page.put(548, flow.y, signed(balance), 8.5, right=True)
    flow.y += 17
    return balance


def _ending(flow: Flow, entries: Sequence[Entry], closing: Decimal) -> None:
    flow.need(64)
    page, y = flow.page, flow.y
    page.rule(42, y - 10, 552, 0.8)
    paid, taken = [e.amount for e in entries if e.amount > 0], [e.amount for e in entries if e.amount < 0]
    lines = (
        (f"Panot yhteensä {len(paid)} kpl", signed(total(paid))),
        (f"Otot yhteensä {len(taken)} kpl", signed(total(taken)) if taken else "0,00"),
        ("Käytettävissä", signed(closing)),
        ("LOPPUSALDO", signed(closing)),
    )
    for n, (label, amount) in enumerate(lines):
        page.put(150, y + 4 + 12 * n, label, 8.5, bold=n == 3)
        page.put(548, y + 4 + 12 * n, amount, 8.5, right=True, bold=n == 3)
