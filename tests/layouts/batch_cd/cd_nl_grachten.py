"""Netherlands, business account, older paper form: texts in two halves of fixed width, interest day in brackets below.

Balances with +/CREDIT or -/DEBET in a table that heads each page, separate columns for out and in, days without year.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, written
from ._rows import Period, account, joined, money_in, money_out, numbered

GREEN: pens.Color = (0, 0.4, 0.35)
YELLOW: pens.Color = (0.98, 0.8, 0.1)
LEFT, TEXT, HALF, OUT, IN = 45.0, 108.0, 258.0, 478.0, 552.0

POOLS: Pools = {
    "name": ["Bakker Installaties BV", "J. van der Meulen", "VOF De Linde", "Gemeente Haarlem", "M.E. de Graaf eo"],
    "firm": ["Vattenfall Klantenservice NV", "KPN B.V.", "Centraal Beheer", "Waternet", "Ziggo Services BV"],
    "shop": [
        "Albert Heijn 13##,PAS023",
        "Praxis Haarlem,PAS023",
        "Shell Waarderpolder,PAS023",
        "Makro Beverwijk,PAS021",
    ],
    "iban": lambda rng, _: iban(rng, "NL", rng.choice(["INGB0", "RABO0"]) + "#########").replace(" ", ""),
    "clock": lambda rng, day: f"{earlier(rng, day, 2):%d.%m.%y}/{rng.randint(8, 19):02}.{rng.randint(0, 59):02}",
}
# A "~" parts the left half of a line from the right one.
KINDS = [
    Kind(6, -12, -4200, "SEPA Overboeking~IBAN: {iban}|BIC: INGBNL2A~Naam: {name}|Omschrijving: factuur 20##0###"),
    Kind(
        6,
        45,
        6900,
        "SEPA Overboeking~IBAN: {iban}|BIC: RABONL2U~Naam: {name}|Omschrijving: fact. ##-0###~klantnr. ####",
    ),
    Kind(
        5,
        -18,
        -640,
        "SEPA Incasso algemeen doorlopend~Incassant: NL##ZZZ############|Naam: {firm}~Machtiging: M0########|"
        "Omschrijving: Termijn ########~IBAN: {iban}",
    ),
    Kind(8, -4, -190, "BEA   NR:3T####   {clock}|{shop}"),
    Kind(2, -20, -250, "GEA   NR:S8C###   {clock}|Gelderlandbank Haarlem,PAS023", step="10"),
    Kind(
        2,
        30,
        900,
        "SEPA iDEAL~IBAN: {iban}|BIC: INGBNL2A~Naam: {name}|Omschrijving: bestelling 5#####~kenmerk: 00########",
    ),
    Kind(1, -150, -2900, "SEPA Overboeking~IBAN: {iban}|Naam: Belastingdienst~Betalingskenm.: ############"),
    Kind(0.8, -6, -30, "PAKKETVERG. ZAKELIJK~excl. transactiekosten", most=1),
    Kind(0.8, -2, -45, "Transactiekosten~zie specificatie", most=1),
    Kind(1, 100, 2500, "STORTING~Geldautomaat Grote Markt|PAS021", step="5"),
]


def with_sign(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + (" -/DEBET" if amount < 0 else " +/CREDIT")


def head_of(page: pens.Page, number: str, period: Period, extract: int, figures: list[str]) -> float:
    page.box(LEFT, 30, 10, 28, YELLOW)
    page.put(LEFT + 16, 50, "Grachtenbank", 18, bold=True, color=GREEN)
    page.put(300, 50, "Rekeningafschrift", 14, color=GREEN)
    page.put(LEFT, 92, "Zakelijke Rekening", 9, bold=True)
    for x, label, value in [
        (LEFT, "Rekeningnummer", number),
        (230, "BIC", "GRACNL2A"),
        (310, "Datum", f"{period[1]:%d-%m-%Y}"),
        (395, "Volgnummer", str(extract)),
    ]:
        page.put(x, 108, label, 7, color=GREEN)
        page.put(x, 119, value, 9)
    page.put(470, 108, "Blad", 7, color=GREEN)
    page.rule(LEFT, 126, IN, 0.6, GREEN)
    for x, label, value in zip(
        (LEFT, 180, 315, 440),
        ("Vorig saldo", "Nieuw saldo", "Totaal bedrag af", "Totaal bedrag bij"),
        figures,
        strict=True,
    ):
        page.put(x, 138, label, 7, color=GREEN)
        page.put(x, 149, value, 9)
    page.rule(LEFT, 156, IN, 0.6, GREEN)
    for x, top, low, right in [
        (LEFT, "Boekdatum", "(Rentedatum)", False),
        (TEXT, "Omschrijving", "", False),
        (OUT, "Bedrag af", "(debet)", True),
        (IN, "Bedrag bij", "(credit)", True),
    ]:
        page.put(x, 172, top, 8, bold=True, right=right)
        page.put(x, 182, low, 8, right=right)
    return 200


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([13, 30]))
    opening = some_amount(rng, 400, 21000) * rng.choice([1, 1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(11, 70), balance=opening, floor=-4000)
    took, gave = money_out(entries), money_in(entries)
    closing = opening + gave - took
    number = iban(rng, "NL", "GRAC0" + fill(rng, "#########", period[0], {}))
    extract = rng.randint(2, 48)
    figures = [with_sign(opening), with_sign(closing), written(took, ".", ","), written(gave, ".", ",")]
    flow = pens.Flow(735, pens.Page, lambda page, _: head_of(page, number, period, extract, figures))
    rows: list[Row] = []
    for entry in entries:
        halves = [part.split("~") for part in entry.lines]
        flow.need(10.5 * max(2, len(halves)) + 4)
        page, y = flow.page, flow.y
        value: date = earlier(rng, entry.day, 2) if rng.random() < 0.3 else entry.day
        page.put(LEFT, y, f"{entry.day:%d-%m}", 8.5)
        for line, half in enumerate(halves):
            page.put(TEXT, y + 10.5 * line, half[0], 8.5)
            page.put(HALF, y + 10.5 * line, half[1] if len(half) > 1 else "", 8.5)
            if line == 0:
                x = OUT if entry.amount < 0 else IN
                page.put(x, y, written(abs(entry.amount), ".", ","), 8.5, right=True)
                page.put(LEFT, y + 10.5, f"({value:%d-%m})", 8.5)
        flow.y += 10.5 * max(2, len(halves)) + 4
        text = joined(part for half in halves for part in half)
        rows.append(Row(entry.day, text, entry.amount, value_date=value, page=flow.number))

    def foot(page: pens.Page, n: int, of: int) -> None:
        page.put(470, 119, f"{n} van {of}", 9)
        page.rule(LEFT, 752, IN, 0.4, GREEN)
        texts = [
            "Dit product valt onder het depositogarantiestelsel. Meer informatie vindt u op onze website.",
            "Vragen over uw rekening? Bel 0900 - 00 00 op werkdagen van 8.00 tot 21.00 uur.",
            "Grachtenbank N.V., gevestigd te Amsterdam, Handelsregister nr. 34000000, BTW-nr NL800000000B01",
        ]
        page.lines(LEFT, 764, texts, 7, 9, color=pens.GREY)

    numbered(flow.pages, foot)
    pens.with_reportlab(flow.pages, path)
    return account("nl_NL", "EUR", number, period, (opening, closing), rows)
