"""Belgium: numbered transactions, in Dutch or French; amounts with the sign after a space, details below each row.

The date is DD-MM without year, the value date in a column; previous and new balance with their own sign.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf
from ._tools import ZERO, before, comma, size

NL: dict[str, str] = {
    "title": "REKENINGUITTREKSEL",
    "sheet": "Blad",
    "account": "Zichtrekening",
    "nr": "Nr.",
    "date": "Datum",
    "text": "Omschrijving van de verrichting",
    "value": "Valuta",
    "amount": "Bedrag",
    "old": "Vorig saldo op",
    "new": "Nieuw saldo op",
    "in": "Totaal creditverrichtingen",
    "out": "Totaal debetverrichtingen",
    "more": "Vervolg op volgend blad",
    "period": "Verrichtingen van {} tot {}",
    "law": "Uw tegoeden komen in aanmerking voor bescherming door het Garantiefonds (max. 100.000 EUR).",
    "ad": "Kaart verloren of gestolen? Bel onmiddellijk Card Stop 078 170 170 (24u/24).",
}
FR: dict[str, str] = {
    "title": "EXTRAIT DE COMPTE",
    "sheet": "Feuillet",
    "account": "Compte à vue",
    "nr": "N°",
    "date": "Date",
    "text": "Description de l'opération",
    "value": "Valeur",
    "amount": "Montant",
    "old": "Solde précédent au",
    "new": "Nouveau solde au",
    "in": "Total des opérations au crédit",
    "out": "Total des opérations au débit",
    "more": "Suite au feuillet suivant",
    "period": "Opérations du {} au {}",
    "law": "Vos avoirs sont éligibles à la protection du Fonds de garantie (max. 100.000 EUR).",
    "ad": "Carte perdue ou volée ? Appelez immédiatement Card Stop 078 170 170 (24h/24).",
}
POOLS: dict[str, Any] = {
    "shop": ["COLRUYT ####", "DELHAIZE GENT", "CARREFOUR EXPRESS IXELLES", "ALDI 0## NAMUR", "TOTALENERGIES NV"],
    "person": ["DE SMET PIETER", "VANDENBROUCKE LIES", "LAMBERT FRANÇOISE", "PEETERS-MAES JAN", "DUBOIS MATHIEU"],
    "firm": ["ENGIE ELECTRABEL", "PROXIMUS NV-SA", "ETHIAS", "FARYS", "VIVAQUA", "TELENET BV"],
    "ogm": lambda rng, _day: f"***{rng.randint(0, 999):03}/{rng.randint(0, 9999):04}/{rng.randint(0, 99999):05}***",
    "ib": lambda rng, _day: iban(rng, "BE", "############"),
    "dm": lambda rng, day: earlier(rng, day).strftime("%d/%m"),
    "hm": lambda rng, _day: f"{rng.randint(8, 21):02}:{rng.randint(0, 59):02}",
}
KINDS_NL = [
    Kind(9, -3, -190, "Betaling met debetkaart|{shop} {dm} om {hm}|kaart 6703 04XX XXXX X###"),
    Kind(3, -15, -400, "Europese domiciliëring|{firm}|mandaat ?????-#######|mededeling: {ogm}"),
    Kind(3, -10, -900, "Overschrijving naar {ib}|{person}|mededeling: kostenverdeling"),
    Kind(3, 10, 900, "Overschrijving van {ib}|{person}|zonder mededeling"),
    Kind(2, -20, -250, "Geldopname aan automaat|GENT KORENMARKT {dm} om {hm}", "", "10"),
    Kind(1, 1600, 3200, "Loon|STAD ANTWERPEN|/A/ bezoldiging", most=1),
    Kind(1, -2, -5, "Maandelijkse bijdrage pakket", most=1),
]
KINDS_FR = [
    Kind(9, -3, -190, "Paiement par carte de débit|{shop} {dm} à {hm}|carte 6703 04XX XXXX X###"),
    Kind(3, -15, -400, "Domiciliation européenne|{firm}|mandat ?????-#######|communication : {ogm}"),
    Kind(3, -10, -900, "Virement en faveur de {ib}|{person}|communication : partage des frais"),
    Kind(3, 10, 900, "Virement de {ib}|{person}|sans communication"),
    Kind(2, -20, -250, "Retrait d'argent au distributeur|NAMUR PLACE D'ARMES {dm} à {hm}", "", "10"),
    Kind(1, 1600, 3200, "Traitement|SPW MOBILITE|/A/ rémunération", most=1),
    Kind(1, -2, -5, "Cotisation mensuelle du pack", most=1),
]


def _signed(amount: Decimal) -> str:
    return f"{comma(abs(amount))} {'-' if amount < 0 else '+'}"


def _head(say: dict[str, str], number: str, period: str, serial: str) -> Any:
    def head(page: Page, sheet: int) -> float:
        page.box(36, 30, 523, 64, None, stroke=(0, 0.4, 0.35))
        page.put(44, 52, "Scheldebank · Banque de l'Escaut", 13, bold=True, color=(0, 0.4, 0.35))
        page.put(550, 50, f"{say['title']} {serial}", 10, bold=True, right=True)
        page.put(550, 64, f"{say['sheet']} {sheet}", 8, right=True)
        page.put(44, 72, f"{say['account']}  {number}   BIC SCHEBEBB", 8.5)
        page.put(44, 86, period, 8.5)
        y = 112.0
        if sheet == 1:
            page.lines(330, 124, ["Mme/Mevr. Elise VERMEULEN", "Kerkstraat 17 bus 2", "9000 GENT"], 9.5, 12)
            y = 176
        page.box(36, y - 11, 523, 16, (0.86, 0.93, 0.92))
        for x, name in [(40, say["nr"]), (72, say["date"]), (112, say["text"]), (410, say["value"])]:
            page.put(x, y, name, 8, bold=True)
        page.put(555, y, say["amount"] + " (EUR)", 8, bold=True, right=True)
        return y + 18

    return head


def _line(flow: Flow, name: str, amount: Decimal, bold: bool = True) -> None:
    flow.need(15)
    flow.page.put(112, flow.y, name, 8.5, bold=bold)
    flow.page.put(555, flow.y, _signed(amount), 8.5, bold=bold, right=True)
    flow.y += 15


def draw(rng: Random, path: Path) -> Truth:
    dutch = rng.random() < 0.5
    say, kinds, locale = (NL, KINDS_NL, "nl_BE") if dutch else (FR, KINDS_FR, "fr_BE")
    start, end = some_period(rng, 27)
    opening = some_amount(rng, 120, 6100)
    entries = some_entries(rng, kinds, POOLS, (start, end), count=size(rng), balance=opening, floor=50)
    number = iban(rng, "BE", "############")
    period = say["period"].format(f"{start:%d-%m-%Y}", f"{end:%d-%m-%Y}")
    head = _head(say, number, period, f"{end.year}-{end.month:03}")

    def foot(page: Page, _y: float) -> None:
        page.put(555, 800, say["more"], 7.5, right=True, color=GREY)

    flow = Flow(785, lambda: Page(A4, "sans", "sans-bold"), head, foot)
    _line(flow, f"{say['old']} {before(start):%d-%m-%Y}", opening)
    first, rows = rng.randint(1, 400), list[Row]()
    for n, entry in enumerate(entries):
        lines = [part for line in entry.lines for part in wrap(line, fits("sans", 7.8, 288))]
        flow.need(9.6 * len(lines))
        page, y = flow.page, flow.y
        value = _value(rng, entry.day, start, entry.amount)
        page.put(40, y, f"{first + n:04}", 7.8)
        page.put(72, y, f"{entry.day:%d-%m}", 7.8)
        page.put(112, y, lines[0], 7.8)
        page.lines(112, y + 9.6, lines[1:], 7.8, 9.6, color=GREY)
        page.put(410, y, f"{value:%d-%m}", 7.8)
        page.put(555, y, _signed(entry.amount), 7.8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y += 9.6 * len(lines) + 4
        page.rule(36, flow.y - 10, 559, 0.2, GREY)
    got = sum((row.amount for row in rows if row.amount > 0), ZERO)
    paid = sum((row.amount for row in rows if row.amount < 0), ZERO)
    flow.need(80)
    flow.y += 6
    _line(flow, say["in"], got, False)
    _line(flow, say["out"], paid, False)
    closing = opening + got + paid
    _line(flow, f"{say['new']} {end:%d-%m-%Y}", closing)
    flow.page.lines(36, flow.y + 12, [say["law"], say["ad"]], 7, 9, color=GREY)
    with_pymupdf(flow.pages, path)
    return Truth("checking", locale, "EUR", number, start, end, opening, closing, rows)


def _value(rng: Random, day: date, start: date, amount: Decimal) -> date:
    return day if amount > 0 else max(start, earlier(rng, day, 2))
