"""Danish kontoudskrift: dates without year, one amount column with the minus behind, a balance on each row."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, some_period, wrap
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits
from ._rows import booked, dotted, some_opening

KINDS = [
    Kind(10, -18, -700, "Dankort-køb {shop} Nota #####"),
    Kind(3, -29, -500, "Visa køb {online} Den {day}"),
    Kind(4, -90, -3200, "Bs betaling {biller}"),
    Kind(3, -25, -600, "MobilePay {person}", step="5"),
    Kind(2, 50, 800, "MobilePay {person}", step="5"),
    Kind(2, -200, -6500, "Overførsel til {person}", step="50"),
    Kind(1.2, 15000, 32000, "Lønoverførsel {employer}", most=1),
    Kind(0.8, 900, 4600, "Børne- og ungeydelse Udbetaling Danmark", most=1),
    Kind(1, -200, -2000, "Hævet i automat {shop} Den {day}", step="100"),
    Kind(0.5, -10, -60, "Gebyr betalingsservice-oversigt", most=1),
]
POOLS: Pools = {
    "day": lambda _, day: f"{day - timedelta(1):%d.%m}",
    "shop": ["Netto Østerbrogade", "Føtex Trøjborg", "DSB Aarhus H", "Matas Bruuns", "Q8 Viby", "Lagkagehuset Åboulev"],
    "online": ["Wolt Danmark", "Netflix.com", "Zalando Dk, Berlin", "Apple.com/bill, Cork"],
    "biller": [
        "Norlys Energi",
        "TDC NET A/S",
        "Boligforeningen Ringgården",
        "SKAT restskat",
        "Tryg Forsikring A/S",
        "Licens & Fitness World",
    ],
    "person": ["Søren Kjær", "Mette Bjerregaard", "Opsparing", "Line Ø. Holm"],
    "employer": ["Vestas Teknik A/S", "Aarhus Kommune"],
}


def kroner(amount: Decimal) -> str:
    return dotted(amount, "") + ("-" if amount < 0 else " ")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([30, 89]))
    opening = some_opening(rng, 800, 40000)
    rows = booked(rng, KINDS, POOLS, period, opening, rng.randint(16, 85), floor=-2500)
    account = fill(rng, "1########4", period[0], {})
    number = f"7244 {account}"
    bank = iban(rng, "DK", "7244" + account)
    start, end = period

    def begin(page: Page, n: int) -> float:
        page.put(50, 56, "Limfjord Bank", 18, face="Times-Bold")
        page.put(545, 50, f"Side {n}", 9, right=True)
        page.put(50, 160 if n == 1 else 88, "Kontoudskrift", 14, bold=True)
        y = 110.0
        if n == 1:
            page.lines(50, 92, ["Anders Vestergaard", "Frederiks Allé 66, 2. tv.", "8000 Aarhus C"], 10, 13)
            facts = [
                ("Konto", "Lønkonto"),
                ("Reg.nr. og kontonr.", number),
                ("IBAN", bank),
                ("Periode", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"),
                ("Udskrift nr.", str(end.month)),
            ]
            for k, (label, value) in enumerate(facts):
                page.put(330, 84 + 12 * k, label, 8.5)
                page.put(430, 84 + 12 * k, value, 8.5)
            page.put(50, 176, "Beløb i danske kroner (DKK). Minus bag beløbet: hævet eller overtræk.", 8.5)
            y = 204
        for x, title, right in (
            (50, "Dato", False),
            (92, "Tekst", False),
            (376, "Rentedato", True),
            (462, "Beløb", True),
            (542, "Saldo", True),
        ):
            page.put(x, y, title, 9, bold=True, right=right)
        page.rule(50, y + 4, 545, 0.5)
        return y + 18

    flow = Flow(770, lambda: Page(A4), begin)
    flow.page.put(92, flow.y, f"Saldo overført fra {start - timedelta(1):%d.%m.%Y}", 9)
    flow.page.put(545, flow.y, kroner(opening), 9, right=True)
    flow.y += 14
    printed = []
    for row in rows:
        lines = wrap(row.text, fits("Helvetica", 9, 225))
        if flow.y + 11 * len(lines) + 14 > flow.bottom:
            flow.page.put(92, flow.y, "Transport", 9)
            flow.page.put(545, flow.y, kroner(row.balance - row.amount), 9, right=True)
            flow.turn()
            flow.page.put(92, flow.y, "Transport", 9)
            flow.page.put(545, flow.y, kroner(row.balance - row.amount), 9, right=True)
            flow.y += 14
        value = posted(rng, row.day)
        flow.page.put(50, flow.y, f"{row.day:%d.%m}", 9)
        flow.page.put(376, flow.y, f"{value:%d.%m}", 9, right=True)
        flow.page.put(465, flow.y, kroner(row.amount), 9, right=True)
        flow.page.put(545, flow.y, kroner(row.balance), 9, right=True)
        printed.append(Row(row.day, row.text, row.amount, row.balance, value, flow.number))
        flow.y = flow.page.lines(92, flow.y, lines, 9, 11) + 2
    closing = rows[-1].balance
    flow.page.put(92, flow.y + 6, f"Saldo pr. {end:%d.%m.%Y}", 9, bold=True)
    flow.page.put(545, flow.y + 6, kroner(closing), 9, bold=True, right=True)
    for page in flow.pages:
        page.put(
            50,
            806,
            "Limfjord Bank A/S, Søndergade 12, 8000 Aarhus C, tlf. 70 10 55 14, CVR-nr. 28 51 90 37",
            7,
            color=GREY,
        )
    by_hand(flow.pages, path, Hand(show="TJ", scaled=True))
    return Truth("checking", "da_DK", "DKK", number, *period, opening, closing, printed)


def posted(rng: Random, day: date) -> date:
    """From when interest counts: the same day or one or two days off."""
    return earlier(rng, day, 1) if rng.random() < 0.7 else day + timedelta(1)
