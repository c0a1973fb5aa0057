"""Netherlands, business account: booking day with the value day in brackets below, columns for off and on.

No running balance; old and new balance with totals stand in a head that each page repeats; texts are labelled lines.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, iban, running, some_entries, some_period, written
from ..pens import A4, Page
from ._rows import by_cells, clock, folded, said, total, use


def _used(rng: Random, day: date) -> str:
    used = day - timedelta(rng.randint(0, 1))
    return f"{used:%d.%m.%y}/{rng.randint(8, 20):02}:{rng.randint(0, 59):02}"


def _their(rng: Random, _: date) -> str:
    bank = rng.choice(["INGB0", "RABO0", "SNSB0", "KNAB0", "TRIO0"])
    return iban(rng, "NL", bank + "#########").replace(" ", "")


def _bill(rng: Random, day: date) -> str:
    return f"{day.year}{rng.randint(100, 9999):05}"


POOLS: Pools = {
    "used": _used,
    "their": _their,
    "bill": _bill,
    "clock": clock,
    "month": lambda _, day: f"{day:%m-%Y}",
    "day": lambda _, day: f"{day:%d-%m-%Y}",
    "shop": ["Albert Heijn 1076", "Makro Amsterdam", "HANOS Amsterdam", "Shell Zuidas", "Gamma Duivendrecht", "Sligro"],
    "town": ["AMSTERDAM", "DUIVENDRECHT", "DIEMEN", "AMSTELVEEN"],
    "client": [
        "De Vries Interieur B.V.",
        "Stichting Oosterpark",
        "Jansen & Smit Advies",
        "Hotel Plantage B.V.",
        "Gemeente Diemen",
        "Bakker Vastgoed Beheer B.V.",
        "VOF Van Dijk",
        "M. Kuipers e/o L. Postma",
    ],
    "firm": [
        "Eneco Services",
        "Vattenfall Sales Nederland NV",
        "KPN B.V.",
        "Achmea Schadeverzekeringen NV",
        "Exact Online",
        "Waternet",
        "Odido Netherlands BV",
        "PostNL Holding B.V.",
    ],
    "staff": ["S. El Amrani", "J.P. de Boer", "T. Visser", "K. Nowak"],
    "bic": ["INGBNL2A", "RABONL2U", "SNSBNL2A", "KNABNL2H"],
}
KINDS = [
    Kind(18, -3, -320, "BEA, Betaalpas|{shop},PAS071|NR:??####, {used}|{town}"),
    Kind(3, -30, -400, "GEA, Betaalpas|Geldmaat {town},PAS071|NR:######, {used}|{town}", step="10"),
    Kind(20, 60, 7600, "SEPA Overboeking|IBAN: {their}|BIC: {bic}|Naam: {client}|Omschrijving: Factuur {bill}"),
    Kind(6, 40, 900, "SEPA iDEAL ontvangen|IBAN: {their}|BIC: {bic}|Naam: {client}|Omschrijving: Bestelling #####"
         " 00200#########|Kenmerk: {day} {clock} 00200#########"),
    Kind(14, -20, -1200, "SEPA Incasso algemeen doorlopend|Incassant: NL##ZZZ############|Naam: {firm}|Machtiging: "
         "M#########|Omschrijving: Klantnr. ####### Factuurnr. ######## Periode {month}|IBAN: {their}"),
    Kind(9, -90, -3400, "SEPA Overboeking|IBAN: {their}|BIC: {bic}|Naam: {client}|Omschrijving: uw nota {bill}"
         " debiteurnummer D####"),
    Kind(5, -900, -2600, "SEPA Overboeking|IBAN: {their}|BIC: {bic}|Naam: {staff}|Omschrijving: Salaris"),
    Kind(3, -200, -6400, "SEPA Overboeking|IBAN: NL86INGB0002445588|BIC: INGBNL2A|Naam: Belastingdienst Apeldoorn|"
         "Betalingskenm.: ################", step="1"),
    Kind(2, -4, -24, "AMSTELKADE BANK N.V.|Zakelijk Betaalpakket {bill}|Kosten betalingsverkeer", most=1),
]  # fmt: skip


def _side(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-/DEBET" if amount < 0 else "+/CREDIT")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    use("arial", "arial-bold")
    start, end = some_period(rng, calendar=True)
    opening = Decimal(rng.randint(40000, 2600000)) / 100
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 60), balance=opening, floor=200)
    closing = running(opening, [entry.amount for entry in entries])[-1]
    account = iban(rng, "NL", "AMKB0#########")
    sequence = fill(rng, "#", start, {})
    pages: list[Page] = []

    def money(amount: Decimal) -> str:
        return written(amount, ".", ",", minus="")

    def turn() -> tuple[Page, float]:
        page = Page(A4, "arial", "arial-bold")
        page.put(40, 48, "Amstelkade Bank", 17, bold=True, color=(0, 0.35, 0.3))
        page.put(555, 48, "Rekeningafschrift", 14, right=True)
        if not pages:
            page.lines(40, 92, ["Ateliers Weesperzijde B.V.", "Weesperzijde 212 H", "1097 DZ  AMSTERDAM"], 9.5, 12)
            page.lines(380, 92, ["Amstelkade Bank N.V.", "Postbus 20471, 1001 NL Amsterdam"], 7.5, 9.5)
            page.lines(380, 115, ["Telefoon 0900 - 0471 (lokaal tarief)", "amstelkade.example/zakelijk"], 7.5, 9.5)
        y = 150.0 if not pages else 75.0
        page.put(40, y, "Zakelijk Betaalpakket", 10, bold=True)
        y += 8
        top = [(40, "Rekeningnummer", account), (200, "BIC", "AMKBNL2A"), (275, "Valuta", "EUR")]
        top += [(325, "Datum afschrift", f"{end:%d-%m-%Y}"), (415, "Afschriftnr.", f"{end.month + 1:03}{sequence}")]
        page.box(36, y, 523, 26, (0.92, 0.96, 0.95))
        for x, label, value in top:
            page.put(x, y + 10, label, 7)
            page.put(x, y + 21, value, 8.5)
        page.put(490, y + 10, "Blad", 7)
        page.put(490, y + 21, f"{len(pages) + 1} van ", 8.5)
        y += 30
        sums = [(40, "Vorig saldo", _side(opening)), (190, "Totaal af", money(total(entries, -1)))]
        sums += [(300, "Totaal bij", money(total(entries, 1))), (415, "Nieuw saldo", _side(closing))]
        page.box(36, y, 523, 26, (0.92, 0.96, 0.95))
        for x, label, value in sums:
            page.put(x, y + 10, label, 7)
            page.put(x, y + 21, value, 8.5)
        y += 46
        page.put(40, y, "Boekdatum", 8, bold=True)
        page.put(40, y + 10, "(Rentedatum)", 8)
        page.put(125, y, "Omschrijving", 8, bold=True)
        page.put(460, y, "Bedrag af", 8, bold=True, right=True)
        page.put(460, y + 10, "(debet)", 8, right=True)
        page.put(555, y, "Bedrag bij", 8, bold=True, right=True)
        page.put(555, y + 10, "(credit)", 8, right=True)
        page.rule(36, y + 15, 559, 0.8, (0, 0.35, 0.3))
        page.put(40, 808, "Het tegoed op deze rekening valt onder het Nederlandse depositogarantiestelsel. Kijk voor "
                 "meer informatie op de site van de bank.", 6.5)  # fmt: skip
        page.put(40, 817, "Amstelkade Bank N.V., gevestigd te Amsterdam, KvK Amsterdam nr. 90117742", 6.5)
        pages.append(page)
        return page, y + 28

    page, y = turn()
    rows: list[Row] = []
    for entry in entries:
        lines = folded(entry.lines, "arial", 8, 250)
        if y + 9.5 * len(lines) > 792:
            page, y = turn()
        value = entry.day if rng.random() < 0.9 else entry.day + timedelta(1)
        page.put(40, y, f"{entry.day:%d-%m-%Y}", 8)
        page.put(40, y + 9.5, f"({value:%d-%m-%Y})", 8)
        page.lines(125, y, lines, 8, 9.5)
        page.put(555 if entry.amount > 0 else 460, y, money(entry.amount), 8, right=True)
        rows.append(Row(entry.day, said(lines), entry.amount, None, value, len(pages)))
        y += 9.5 * max(2, len(lines)) + 5
    for page in pages:
        page.put(512, next(text.y for text in page.texts if text.text.endswith(" van ")), str(len(pages)), 8.5)
    by_cells(pages, path)
    return Truth("business", "nl_NL", "EUR", account, start, end, opening, closing, rows)
