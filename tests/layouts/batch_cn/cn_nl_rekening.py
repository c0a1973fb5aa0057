"""Netherlands, a betaalrekening.

The interest date stands in parentheses under the booking date, both DD-MM without a year; the text is set in a
fixed-width face in two halves of 32 characters that cut words. Out before in, no balance on rows; the four figures
at the head carry "+/CREDIT" or "-/DEBET". The writer shows one glyph at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._common import ZERO, folded, many, prose, signed_sum, start_balance

HALF = 32
POOLS: Pools = {
    "shop": ("Buurtmarkt 1482", "Slagerij Kuipers", "NS-ACHTIG REIZEN 301", "Bakker v.d. Meer", "Tankstation A28 West"),
    "city": ("ZWOLLE", "AMERSFOORT", "DEN BOSCH", "'S-GRAVENHAGE"),
    "org": ("Waterschap IJsselkant", "Noorderlicht Energie B.V.", "Belkring Telecom", "Zorgfonds De Linde U.A."),
    "person": ("J.P. van der Wielen", "M EL AMRANI E/O S BAKKER", "C.A. Hoogendoorn"),
    "bic": ("VELDNL2A", "POLDNL2U"),
    "time": lambda rng, day: f"{earlier(rng, day):%d.%m.%y}/{rng.randint(7, 22):02}.{rng.randint(0, 59):02}",
    "month": lambda _rng, day: f"{day:%m-%Y}",
}
DEBIT = "SEPA Incasso algemeen doorlopend|Incassant: NL##ZZZ############|Naam: {org}|Machtiging: ??-#######|"
WEB = "SEPA iDEAL|IBAN: NL##POLD0#########|BIC: POLDNL2U|Naam: Webwinkel 24 via Payflow|"
SEPA = "|IBAN: NL##VELD0#########|BIC: {bic}|Naam: "
KINDS = (
    Kind(12, -130, -2, "BEA, Betaalpas|{shop},PAS0#1|NR:???##?, {time}|{city}"),
    Kind(
        4,
        -190,
        -10,
        DEBIT + "Omschrijving: Factuur 2023-#### termijn {month} EUR 12,50 korting|IBAN: NL##POLD0#########",
    ),
    Kind(3, -900, -10, "SEPA Overboeking" + SEPA + "{person}|Omschrijving: huur {month}|Kenmerk: NOTPROVIDED"),
    Kind(2.5, 5, 350, "SEPA Overboeking" + SEPA + "{person}|Omschrijving: 2x kaartje 17,50 en een biertje"),
    Kind(
        1.6,
        1300,
        3100,
        "SEPA Overboeking" + SEPA + "Drukkerij Zuiderzee NV|Omschrijving: Salaris {month} pers.nr 00###",
    ),
    Kind(
        2,
        -120,
        -5,
        WEB + "Omschrijving: 7#########8 00300#########|Kenmerk: {time}",
    ),
    Kind(1.5, -250, -20, "GEA, Betaalpas|Geldautomaat {city},PAS0#1|NR:######, {time}|{city}", "", "10"),
    Kind(0.7, -3.6, -1.7, "VELDERBANK.|BASISPAKKET|BETAALPAS 1,40 - 2E REKENINGHOUDER", "", "0.05", 1),
)
NOTES = (
    "Op de achterzijde vindt u uitleg over dit rekeningafschrift. Uw tegoed valt onder het depositogarantiestelsel "
    "tot EUR 100.000,00. Debetrente 9,90% per jaar over de kredietlimiet van EUR 1.000,00 vanaf 01-01."
)


def euros(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 27)
    opening = start_balance(rng)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening)
    account = iban(rng, "NL", "VELD0#########")
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    figures = (opening, closing, signed_sum(entries, -1), signed_sum(entries, 1))
    flow = Flow(735, Page, lambda page, n: _head(page, n, period, account, figures, rng))
    rows = _table(flow, rng, entries)
    flow.need(50)
    flow.y = prose(flow.page, 48, flow.y + 12, NOTES, 490)
    for n, page in enumerate(flow.pages, 1):
        page.put(480, 136, f"{n} van {len(flow.pages)}", 8)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("checking", "nl_NL", "EUR", account, *period, opening, closing, rows)


def _head(
    page: Page, n: int, period: tuple[date, date], account: str, figures: tuple[Decimal, ...], rng: Random
) -> float:
    page.put(48, 50, "VELDERBANK", 16, bold=True, color=(0.0, 0.45, 0.4))
    page.put(300, 50, "Rekeningafschrift", 12, bold=True)
    if n == 1:
        page.lines(48, 78, ("DHR R DIJKSTRA", "HOOGSTRAAT 45 B", "8011 PX ZWOLLE"), 9)
    page.put(48, 124, "Betaalrekening in EUR", 8, color=GREY)
    page.put(48, 136, account, 9, bold=True)
    heads = (
        ("Datum afschrift", f"{period[1]:%d-%m-%Y}"),
        ("Periode", f"{period[0]:%d-%m-%Y} t/m {period[1]:%d-%m-%Y}"),
    )
    for x, (name, value) in zip((240, 330), heads, strict=True):
        page.put(x, 124, name, 7, color=GREY)
        page.put(x, 136, value, 8)
    page.put(480, 124, "Blad", 7, color=GREY)
    page.rule(48, 144, 547)
    y = 160.0
    if n == 1:
        names = ("Vorig saldo", "Nieuw saldo", "Totaal bedrag af", "Totaal bedrag bij")
        for k, (name, amount) in enumerate(zip(names, figures, strict=True)):
            side = "" if k > 1 else "  +/CREDIT" if amount >= 0 else "  -/DEBET"
            page.put(48 + 130 * k, y, name, 7, color=GREY)
            page.put(48 + 130 * k, y + 12, euros(amount) + side, 9)
        y += 36
        if rng.random() < 0.4:
            page.box(48, y - 10, 499, 26, (0.93, 0.97, 0.96))
            page.put(54, y + 6, "Vanaf 1 april betaalt u 3,55 per maand voor het Basispakket (nu 3,35).", 8)
            y += 36
    return _titles(page, y)


def _titles(page: Page, y: float) -> float:
    page.put(48, y, "Boekdatum", 8, bold=True)
    page.put(48, y + 10, "(Rentedatum)", 8)
    page.put(112, y, "Omschrijving", 8, bold=True)
    for x, first, second in ((482, "Bedrag af", "(debet)"), (547, "Bedrag bij", "(credit)")):
        page.put(x, y, first, 8, bold=True, right=True)
        page.put(x, y + 10, second, 8, right=True)
    page.rule(48, y + 15, 547)
    return y + 30


def _halves(parts: Sequence[str]) -> list[str]:
    """Parts side by side in two halves; what is longer than a half is cut and goes on in the next one."""
    cells = [part[n : n + HALF] for part in parts for n in range(0, len(part), HALF)]
    return [f"{left:<{HALF + 1}}{right}".rstrip() for left, right in zip(cells[::2], [*cells[1::2], ""], strict=False)]


def _table(flow: Flow, rng: Random, entries: Sequence[Entry]) -> list[Row]:
    rows: list[Row] = []
    for entry in entries:
        lines = _halves(entry.lines)
        value = earlier(rng, entry.day, 1)
        high = 10 * max(2, len(lines)) + 6
        flow.need(high)
        rows.append(Row(entry.day, folded(lines), entry.amount, None, value, flow.number))
        flow.page.put(48, flow.y, f"{entry.day:%d-%m}", 8.5)
        flow.page.put(48, flow.y + 10, f"({value:%d-%m})", 8.5)
        flow.page.put(482 if entry.amount < 0 else 547, flow.y, euros(entry.amount), 8.5, right=True)
        flow.page.lines(112, flow.y, lines, 7.5, 10, face="Courier")
        flow.y += high
    return rows
