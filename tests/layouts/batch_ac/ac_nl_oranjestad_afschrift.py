"""Netherlands: an online bank's monthly afschrift without running balance, the amount with a sign and a space.

Booking and value day stand one over the other, the counterparty in bold with labelled lines below it, the kind of
payment in its own column; the opening and closing balance and the sums stand in a box on the first page.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, WHITE, Flow, Hand, Page, by_hand, fits
from ._rows import how_many


def _clock(rng: Random, day: date) -> str:
    return f"{day:%d-%m-%Y} {rng.randint(7, 22):02}:{rng.randint(0, 59):02}"


def _account(rng: Random, _: date) -> str:
    return iban(rng, "NL", rng.choice(["INGB", "RABO", "ABNA"]) + "0#########").replace(" ", "")


POOLS = {
    "clock": _clock,
    "iban": _account,
    "shop": [
        "ALBERT HEIJN 1###",
        "Jumbo Haarlem",
        "Kruidvat 7###",
        "HEMA EV###",
        "NS-Haarlem 2##",
        "Bakkerij van Vessem",
    ],
    "firm": [
        "Vattenfall Klantenservice N.V.",
        "VGZ Zorgverzekeraar NV",
        "PWN Waterleidingbedrijf",
        "Ziggo Services BV",
    ],
    "name": ["Hr S de Boer", "Mw F El Amrani", "P.J. Zwart e/o M. Zwart"],
    "why": ["boodschappen", "etentje vrijdag", "verjaardag Noor", "contributie hockey"],
}
KINDS = [
    Kind(10, -2, -95, "{shop}|Pasvolgnr: 005 {clock}|Transactie: ?#?#?# Term: ?#?###", "Betaalautomaat"),
    Kind(
        3,
        -12,
        -160,
        "{firm}|Omschrijving: Factuur ########|IBAN: {iban}|Machtiging ID: ######## Incassant ID: NL##ZZZ##########",
        "Incasso",
    ),
    Kind(3, -8, -260, "{name}|Omschrijving: {why}|IBAN: {iban}", "Online bankieren"),
    Kind(2, -6, -130, "bol.com b.v. via Mollie|Omschrijving: M########M##?#?#?  ############|IBAN: {iban}", "iDEAL"),
    Kind(1, -20, -200, "Geldmaat Grote Houtstr 70|Pasvolgnr: 005 {clock}", "Geldautomaat", "10"),
    Kind(2, 8, 240, "{name}|Omschrijving: {why}|IBAN: {iban}", "Overschrijving"),
    Kind(
        1,
        1600,
        3400,
        "STICHTING SPAARNE GASTHUIS|Omschrijving: Salaris ########|IBAN: {iban}",
        "Overschrijving",
        most=1,
    ),
    Kind(1, -25, -400, "Oranje Spaarrekening ?#######|Omschrijving: Afronding en sparen", "Online bankieren", "5"),
    Kind(1, -2, -4, "Kosten BasisPakket|Omschrijving: 1 maand", "Diversen", "0.05", 1),
]
ORANGE = (0.98, 0.4, 0.05)


def euro(amount: Decimal) -> str:
    return ("+ " if amount >= 0 else "- ") + written(abs(amount), ".", ",")


def _columns(page: Page, y: float) -> float:
    page.rule(50, y - 14, 545, 1, ORANGE)
    page.put(50, y - 3, "Boekdatum", 8, bold=True)
    page.put(50, y + 7, "Valutadatum", 8, color=GREY)
    page.put(122, y - 3, "Naam / Omschrijving / Mededelingen", 8, bold=True)
    page.put(400, y - 3, "Type", 8, bold=True)
    page.put(545, y - 3, "Bedrag (EUR)", 8, right=True, bold=True)
    page.rule(50, y + 12, 545, 0.5, ORANGE)
    return y + 28


def _box(page: Page, account: str, opening: Decimal, amounts: list[Decimal], closing: Decimal) -> None:
    page.box(50, 196, 495, 78, None, stroke=ORANGE)
    page.put(60, 212, "Rekening", 8, color=GREY)
    page.put(60, 224, account, 9, bold=True)
    page.put(60, 240, "Naam", 8, color=GREY)
    page.put(60, 252, "Mw L.M. Verhoeven", 9)
    page.put(60, 266, "Valuta: EUR", 8)
    lines = [
        ("Vorig saldo", written(opening, ".", ",", minus="- ")),
        ("Totaal af", written(-sum((a for a in amounts if a < 0), Decimal(0)), ".", ",")),
        ("Totaal bij", written(sum((a for a in amounts if a > 0), Decimal(0)), ".", ",")),
        ("Nieuw saldo", written(closing, ".", ",", minus="- ")),
    ]
    for n, (what, figure) in enumerate(lines):
        page.put(320, 214 + 16 * n, what, 9, bold=n in (0, 3))
        page.put(535, 214 + 16 * n, figure, 9, right=True, bold=n in (0, 3))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 90, 4200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng, 80), balance=opening, floor=-400)
    amounts = [e.amount for e in entries]
    closing = opening + sum(amounts)
    account = iban(rng, "NL", "ORJB0#########")
    truth = Truth("bank", "nl-NL", "EUR", account, start, end, opening, closing)
    serial = fill(rng, "?####", start, {})

    def head(page: Page, n: int) -> float:
        page.box(50, 40, 60, 18, ORANGE)
        page.put(80, 53, "ORANJE", 10, center=True, bold=True, color=WHITE)
        page.put(116, 53, "STAD BANK", 10, bold=True, color=ORANGE)
        page.put(545, 52, "Afschrift Betaalrekening", 12, right=True, bold=True)
        page.put(545, 68, f"Periode: {start:%d-%m-%Y} t/m {end:%d-%m-%Y}", 8, right=True)
        page.put(545, 80, f"Afschriftnummer {end.month}   {serial}", 8, right=True)
        if n == 1:
            page.lines(50, 112, ["Mw L.M. Verhoeven", "Kleine Houtstraat 114", "2011 DR HAARLEM"], 9, 12)
            _box(page, account, opening, amounts, closing)
            return _columns(page, 306)
        page.put(50, 86, account, 8, bold=True)
        return _columns(page, 116)

    flow = Flow(770, lambda: Page(A4), head)
    for entry in entries:
        value = entry.day + timedelta(rng.choice([0, 0, 0, 0, 1]))
        details = [part for line in entry.lines[1:] for part in wrap(line, fits("Helvetica", 8, 265))]
        flow.need(12 + 10 * max(1, len(details)) + 6)
        page = flow.page
        page.put(50, flow.y, f"{entry.day:%d-%m-%Y}", 8.5)
        page.put(50, flow.y + 10, f"{value:%d-%m-%Y}", 8, color=GREY)
        page.put(400, flow.y, entry.tag, 8.5)
        page.put(545, flow.y, euro(entry.amount), 8.5, right=True)
        page.put(122, flow.y, entry.lines[0], 8.5, bold=True)
        text = " ".join([entry.lines[0], *details])
        truth.transactions.append(Row(entry.day, " ".join(text.split()), entry.amount, None, value, flow.number))
        flow.y = page.lines(122, flow.y + 10, details, 8, 10)
        page.rule(50, flow.y - 4, 545, 0.3, (0.85, 0.85, 0.85))
        flow.y += 9
    flow.need(60)
    flow.page.lines(
        50,
        flow.y + 10,
        [
            "Dit product valt onder het depositogarantiestelsel. Meer informatie vindt u op oranjestad.example/dgs.",
            "Af- en bijschrijvingen die niet juist zijn kunt u binnen 56 dagen storneren. Limiet rood staan: 500,00.",
        ],
        7.5,
        10,
        color=GREY,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(545, 806, f"Pagina {n} van {len(flow.pages)}", 7.5, right=True)
        page.put(
            50,
            806,
            "Oranje Stad Bank N.V.  Statutair gevestigd te Haarlem  KvK 3403####".replace("####", "1429"),
            6.5,
            color=GREY,
        )
    by_hand(flow.pages, path, Hand("Tj", order="rows", form=True))
    return truth
