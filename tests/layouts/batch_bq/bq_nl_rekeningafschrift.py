"""Netherlands, current account: `Bedrag af (debet)` and `Bedrag bij (credit)`, days as 02-03 with the interest date
in brackets below, descriptions set in two halves per line, balances once at the top with `+/CREDIT`.
"""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, written
from ..pens import GREY, Color, Flow, Page, with_reportlab
from ._rows import into, out_of, some_month

GREEN: Color = (0.0, 0.36, 0.33)
SHOPS = (
    "Buurtmarkt De Linde 1042",
    "Slagerij Van Rossum",
    "Drogist Kramer 733",
    "CCV*Bakkerij Zon",
    "Bouwhal Oost B.V.",
    "Tankpunt A27 Hooipol",
    "Bloemist Madelief",
    "SumUp *Visboer Klaas",
    "Fietsenmaker Toer",
)
POOLS: Pools = {
    "shop": SHOPS,
    "town": ("UTRECHT", "AMERSFOORT", "ZEIST", "HOUTEN", "BREDA", "NIEUWEGEIN"),
    "person": ("J P DE GROOT", "M.A. VAN DER VELDE", "HR T BAKKER", "MW S EL AMRANI", "C KUIPERS EO"),
    "firm": ("Stroomveld Energie B.V.", "Waternet Zuid", "Zorgkring Verzekeraar N.V.", "Glasnet Telecom BV"),
    "bic": ("RANLNL2A", "ZUIDNL2U", "KNBVNL2R", "DELTNL2A"),
    "stamp": lambda rng, day: f"{earlier(rng, day, 2):%d.%m.%y}",
    "time": lambda rng, _day: f"{rng.randint(8, 21):02}.{rng.randint(0, 59):02}",
    "iban": lambda rng, _day: iban(rng, "NL", "????##########").replace(" ", ""),
}
KINDS = (
    Kind(30, -3, -110, "BEA, Betaalpas|{shop},PAS072|NR:????##, {stamp}/{time}|{town}", "card"),
    Kind(8, -4, -60, "BEA, Apple Pay|{shop},PAS072|NR:??###?, {stamp}/{time}|{town}", "card"),
    Kind(4, -20, -250, "GEA, Betaalpas|Geldmaat {town},PAS072|NR:######, {stamp}/{time}|{town}", "cash", "10"),
    Kind(
        9,
        -12,
        -240,
        "SEPA Incasso algemeen doorlopend|Incassant: NL##ZZZ############|Naam: {firm}|Machtiging: ##########"
        "|Omschrijving: Klantnr ########|IBAN: {iban}|Kenmerk: ####-########",
    ),
    Kind(8, -10, -900, "SEPA Overboeking|IBAN: {iban}|BIC: {bic}|Naam: {person}|Omschrijving: bedankt!"),
    Kind(5, 10, 300, "SEPA Overboeking|IBAN: {iban}|BIC: {bic}|Naam: {person}|Omschrijving: etentje zaterdag"),
    Kind(
        4,
        -10,
        -180,
        "SEPA iDEAL|IBAN: {iban}|BIC: {bic}|Naam: Kanaalwinkel via Betaalplein|Omschrijving: 00#############"
        "|bestelling ######## Kanaalwinkel|Kenmerk: {stamp} {time} ################",
    ),
    Kind(
        3,
        1800,
        3600,
        "SEPA Overboeking|IBAN: {iban}|BIC: {bic}|Naam: ADVIESBUREAU OEVERLAND|Omschrijving: SALARIS PER"
        "|Kenmerk: SAL####-##",
        most=1,
    ),
    Kind(
        3,
        -700,
        -1300,
        "SEPA Periodieke overb.|IBAN: {iban}|BIC: {bic}|Naam: WOONSTICHTING DE AKKER|Omschrijving: huur",
        most=1,
    ),
    Kind(2, -2.2, -4.5, "PAKKETKOSTEN|Betaalgemak extra|Rekening en 1 betaalpas", most=1),
    Kind(2, -50, -400, "SEPA Overboeking|IBAN: {iban}|BIC: {bic}|Naam: {person}|Omschrijving: naar spaarpot", "", "50"),
)
AF, BIJ = 452.0, 553.0


def draw(rng: Random, path: Path) -> Truth:
    period = some_month(rng)
    opening = some_amount(rng, 200, 4200)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(14, 70), balance=opening)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    number = iban(rng, "NL", "WATL0#########")
    sheet = rng.randint(2, 12)

    def head(page: Page, count: int) -> float:
        page.box(0, 0, 595, 8, GREEN)
        page.put(42, 48, "Waterland Bank N.V.", 15, bold=True, color=GREEN)
        page.put(553, 48, "Rekeningafschrift", 15, right=True)
        cells = (
            ("Rekeningnummer", number, 42),
            ("BIC", "WATLNL2A", 205),
            ("Datum afschrift", f"{period[1]:%d-%m-%Y}", 285),
            ("Afschriftnummer", f"{sheet}", 385),
            ("Blad", f"{count}", 495),
        )
        top = 78.0
        if count == 1:
            page.lines(42, 84, ("De heer R.J. Oosterling", "Kromme Rijn 18 bis", "3581 KA  UTRECHT"), 9.5, 12)
            page.put(330, 84, "Betaalrekening EUR", 9, color=GREY)
            page.put(330, 96, "Vragen? Bel 088 - 555 01 20 (24 uur per dag)", 8, color=GREY)
            top = 150
        for title, value, x in cells:
            page.put(x, top, title, 7.5, color=GREY)
            page.put(x, top + 12, value, 9)
        y = top + 30
        if count == 1:
            y = _balances(page, y, opening, closing, amounts)
        page.box(36, y - 10, 523, 27, (0.9, 0.94, 0.93))
        page.put(42, y, "Boekdatum", 8, bold=True)
        page.put(42, y + 10, "(Rentedatum)", 8)
        page.put(104, y, "Omschrijving", 8, bold=True)
        page.put(AF, y, "Bedrag af", 8, right=True, bold=True)
        page.put(AF, y + 10, "(debet)", 8, right=True)
        page.put(BIJ, y, "Bedrag bij", 8, right=True, bold=True)
        page.put(BIJ, y + 10, "(credit)", 8, right=True)
        return y + 32

    def foot(page: Page, _y: float) -> None:
        page.put(553, 792, "Vervolg op volgend blad", 7.5, right=True, color=GREY)

    flow = Flow(772, Page, head, foot)
    rows = [_row(flow, entry) for entry in entries]
    flow.need(60)
    notes = (
        "Controleer dit afschrift. Klopt er iets niet? Laat het ons binnen 13 maanden weten.",
        "Uw tegoed valt tot 100.000 euro per persoon onder het Nederlandse depositogarantiestelsel.",
    )
    flow.page.rule(42, flow.y, 553, 0.4)
    flow.page.lines(42, flow.y + 14, notes, 7.5, 10, color=GREY)
    for page in flow.pages:
        page.put(42, 815, "Waterland Bank N.V., gevestigd te Purmerend. Handelsregister 36 00 11 22.", 6.5, color=GREY)
        page.put(508, page_y(page), f"van {len(flow.pages)}", 9)
    with_reportlab(flow.pages, path)
    return Truth("checking", "nl_NL", "EUR", number, *period, opening, closing, rows)


def page_y(page: Page) -> float:
    """The base line of the sheet number, to add how many sheets there are."""
    return next(text.y for text in page.texts if text.text == "Blad") + 12


def _balances(page: Page, y: float, opening: Decimal, closing: Decimal, amounts: list[Decimal]) -> float:
    cells = (
        ("Vorig saldo", _signed(opening), 160.0),
        ("Totaal afgeschreven", written(out_of(amounts), ".", ","), 290.0),
        ("Totaal bijgeschreven", written(into(amounts), ".", ","), 410.0),
        ("Nieuw saldo", _signed(closing), BIJ),
    )
    for title, value, x in cells:
        page.put(x, y, title, 7.5, right=True, color=GREY)
        page.put(x, y + 12, value, 9, right=True, bold=title.endswith("saldo"))
    return y + 42


def _signed(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + (" -/DEBET" if amount < 0 else " +/CREDIT")


def _row(flow: Flow, entry: Entry) -> Row:
    halves = [entry.lines[n : n + 2] for n in range(0, len(entry.lines), 2)]
    flow.need(10.5 * len(halves) + 7)
    page, y = flow.page, flow.y
    used = re.search(r"\d\d\.\d\d\.\d\d(?=/)", " ".join(entry.lines))
    value = datetime.strptime(used[0], "%d.%m.%y").date() if used else entry.day
    page.put(42, y, f"{entry.day:%d-%m}", 8.5)
    page.put(42, y + 10.5, f"({value:%d-%m})", 8.5)
    for n, half in enumerate(halves):
        for x, text in zip((104, 262), half, strict=False):
            page.put(x, y + 10.5 * n, text, 7.6)
    page.put(AF if entry.amount < 0 else BIJ, y, written(entry.amount, ".", ",", minus=""), 8.5, right=True)
    flow.y += 10.5 * max(2, len(halves)) + 6
    return Row(entry.day, " ".join(entry.lines), entry.amount, None, value, flow.number)
