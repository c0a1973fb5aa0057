"""Belgium, in Dutch: numbered rows, long purposes with the bank's reference, a value date, "45,20 -" and "+"."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, written
from ..pens import Color, Flow, Hand, Page, by_hand
from ._tools import count, folded, month, sums, told

GREEN: Color = (0.0, 0.5, 0.33)
X_NUMBER, X_DATE, X_TEXT, X_VALUE, R_AMOUNT = 44, 82, 122, 420, 545
POOLS = {
    "shop": (
        "COLRUYT GENT",
        "DELHAIZE 4### LEUVEN",
        "ALBERT HEIJN 3### MECHELEN",
        "HEMA BE ANTWERPEN",
        "PANOS STATION GENT",
    ),
    "biller": ("ENGIE ELECTRABEL", "TELENET BV", "PIDPA", "AG INSURANCE", "PROXIMUS NV VAN PUBLIEK RECHT"),
    "person": ("JANSSENS WIM", "PEETERS-MAES ANN", "DE SMEDT KOEN"),
    "firm": ("UZ GENT", "SECUREX SOCIAAL SECRETARIAAT", "STAD ANTWERPEN", "FAMIFED"),
    "ref": ("BANKREFERENTIE : ################",),
    "stamp": ("+++###/####/#####+++",),
}
KINDS = (
    Kind(9, -3, -140, "BETALING MET DEBETKAART NUMMER 4871 04XX XXXX #### {shop} {used}|BANCONTACT|{ref}"),
    Kind(3, -9, -220, "EUROPESE DOMICILIERING VAN {biller} MANDAAT NUMMER : ????######## REFERTE : #########|{ref}"),
    Kind(
        2,
        -15,
        -900,
        "OVERSCHRIJVING IN EURO OP REKENING BE## #### #### #### BIC KREDBEBB {person}|MEDEDELING : {stamp}|{ref}",
    ),
    Kind(
        1.6,
        60,
        2800,
        "OVERSCHRIJVING IN EURO VAN REKENING BE## #### #### #### BIC GKCCBEBB {firm}|MEDEDELING : /A/ LOON|{ref}",
    ),
    Kind(
        1,
        -20,
        -300,
        "GELDOPNEMING AAN ANDERE AUTOMATEN MET KAART 4871 04XX XXXX ####|{used} GENT KORENMARKT|{ref}",
        "",
        "10",
    ),
    Kind(0.5, -1, -4, "MAANDELIJKSE BIJDRAGE COMFORT PACK|{ref}", "", "0.05", 1),
    Kind(0.8, -5, -90, "INSTANTOVERSCHRIJVING IN EURO {person}|GEEN MEDEDELING|{ref}"),
)


def _be(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + (" -" if amount < 0 else " +")


def _front(page: Page, who: str, code: str) -> float:
    page.lines(330, 128, [who, "COUPURE LINKS 218", "9000 GENT"], 9, 11)
    lines = (
        "Uw kantoor : Gent Kouter",
        "Kouter 9 - 9000 Gent",
        "Tel. 09 555 01 20",
        "Easy Banking Centre 02 555 20 00",
    )
    page.lines(44, 118, lines, 8, 10.5)
    page.put(44, 196, "COMFORT PACK - ZICHTREKENING", 11, bold=True, color=GREEN)
    page.put(44, 211, f"IBAN {code}   BIC GRBKBEBB   EUR", 9)
    return 240


def _titles(page: Page, y: float) -> float:
    page.rule(44, y - 11, 551, 1, GREEN)
    for x, title, right in (
        (X_NUMBER, "Nr.", False),
        (X_DATE, "Datum", False),
        (X_TEXT, "Omschrijving van de verrichting", False),
        (X_VALUE, "Valutadatum", False),
        (551, "Bedrag EUR", True),
    ):
        page.put(x, y, title, 8, bold=True, right=right)
    page.rule(44, y + 4, 551, 0.5, GREEN)
    return y + 18


def _end(flow: Flow, period: tuple[date, date], figures: tuple[Decimal, Decimal, Decimal]) -> None:
    added, taken, closing = figures
    flow.need(150)
    page, y = flow.page, flow.y + 4
    page.rule(44, y - 10, 551, 0.5, GREEN)
    for n, (name, value) in enumerate((("Totaal creditverrichtingen", added), ("Totaal debetverrichtingen", -taken))):
        page.put(X_TEXT, y + 12 * n, name, 8)
        page.put(R_AMOUNT + 6, y + 12 * n, _be(value), 8, right=True)
    page.put(X_TEXT, y + 30, f"Nieuw saldo op {period[1]:%d-%m-%Y}", 9, bold=True)
    page.put(R_AMOUNT + 6, y + 30, _be(closing), 9, bold=True, right=True)
    notes = (
        "Debetrente bij overschrijding van de toegestane kredietlijn van 1.250,00 EUR : 9,50 % per jaar.",
        "De deposito's op deze rekening komen in aanmerking voor bescherming tot 100.000 EUR (zie gids op de website).",
        "Klachten kunnen binnen de 60 dagen na dit uittreksel worden gericht aan Klachtenmanagement, 1000 Brussel.",
    )
    page.lines(44, y + 58, notes, 7, 9.5)
    page.put(
        44, y + 96, "Pensioensparen? Stort nog dit jaar 1.020 EUR en geniet 30 % belastingvermindering.", 9, bold=True
    )


def draw(rng: Random, path: Path) -> Truth:
    period = month(rng)
    opening = some_amount(rng, 150, 4500)
    pools = POOLS | {"used": lambda r, day: f"{earlier(r, day, 2):%d-%m-%Y}"}
    entries = some_entries(rng, KINDS, pools, period, count=count(rng), balance=opening, floor=-400)
    added, taken = sums(entries)
    code = iban(rng, "BE", "001#########")
    who = rng.choice(("MEVR. VAN DAMME ELS", "DHR. BOGAERT PIETER"))

    def head(page: Page, sheet: int) -> float:
        page.box(44, 36, 12, 12, GREEN)
        page.put(62, 47, "GRAVENBANK", 13, bold=True)
        page.put(551, 44, "Rekeninguittreksel", 11, bold=True, right=True)
        page.put(551, 57, f"Nr. {period[0].month:03} van {period[1]:%d-%m-%Y}", 8, right=True)
        if sheet == 1:
            return _titles(page, _front(page, who, code))
        page.put(44, 76, f"IBAN {code}", 8)
        return _titles(page, 98)

    flow = Flow(775, Page, head)
    flow.page.put(X_TEXT, flow.y, f"Vorig saldo op {period[0]:%d-%m-%Y}", 8, bold=True)
    flow.page.put(R_AMOUNT + 6, flow.y, _be(opening), 8, bold=True, right=True)
    flow.y += 17
    rows = []
    start = rng.randint(0, 400)
    for n, entry in enumerate(entries, start + 1):
        lines = folded(entry.lines, "Helvetica", 8, X_VALUE - X_TEXT - 12)
        flow.need(9.5 * len(lines) + 5)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 2)
        page.put(X_NUMBER, y, f"{n:04}", 8)
        page.put(X_DATE, y, f"{entry.day:%d-%m}", 8)
        page.lines(X_TEXT, y, lines, 8, 9.5)
        page.put(X_VALUE, y, f"{value:%d-%m-%Y}", 8)
        page.put(R_AMOUNT + 6, y, _be(entry.amount), 8, right=True)
        rows.append(Row(entry.day, told(lines), entry.amount, None, value, flow.number))
        flow.y = y + 9.5 * len(lines) + 5
    closing = opening + added - taken
    _end(flow, period, (added, taken, closing))
    for sheet, page in enumerate(flow.pages, 1):
        page.put(551, 815, f"Blz. {sheet} / {len(flow.pages)}", 7.5, right=True)
        page.put(
            44,
            812,
            "Gravenbank nv - Warandeberg 3, 1000 Brussel - BTW BE 0403.199.702 - RPR Brussel - FSMA 25.879 A",
            6,
        )
        page.put(44, 820, "Verantwoordelijke uitgever : E. Jacqmain - F04471 V2", 6)
    by_hand(flow.pages, path, Hand(show="TJ", split=True, order="columns"))
    return Truth("bank", "nl_BE", "EUR", code, *period, opening, closing, rows)
