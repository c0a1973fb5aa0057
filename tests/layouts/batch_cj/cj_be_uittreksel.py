"""Belgium in Dutch, current account: numbered movements with both dates in one text on the line of the signed amount,
the counterparty in bold and up to six lines of details below; no running balance, the sign glued before the amount."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ._rows import a_time, day_before, joined, liberation, with_cells

KINDS = [
    Kind(18, -3, -140, "*{shop}|BETALING VIA BANCONTACT {dmy} {hm} {city} BE|"
         "MET KAART NR {card} - {holder}|REF. : {ref}"),
    Kind(8, -4, -90, "*{shop}|CONTACTLOZE BETALING MET DEBITMASTERCARD {dmy} {hm}|"
         "{city} BE KAART NR {card} - {holder}|REF. : {ref}"),
    Kind(5, -20, -200, "GELDOPNEMING AAN EEN AUTOMAAT {dmy} {hm}|{city} KAART NR {card} - {holder}|REF. : {ref}"),
    Kind(6, -12, -310, "*{biller}|EUROPESE DOMICILIERING NR ####{ref}|"
         "MEDEDELING : FACTUUR {year} ######|MANDAAT ???-#######|REF. : {ref}"),
    Kind(6, -10, -700, "*{person}|OVERSCHRIJVING BELFORT MOBILE NAAR {iban}|"
         "{*city} BIC KREDBEBB|MEDEDELING : {note}|REF. : {ref}"),
    Kind(3, -600, -1150, "*{person}|DOORLOPENDE OPDRACHT NAAR {iban}|"
         "MEDEDELING : HUUR APPARTEMENT {*city}|REF. : {ref}", most=1),
    Kind(4, 10, 300, "*{person}|INSTANTOVERSCHRIJVING VAN {iban}|MEDEDELING : {note}|REF. : {ref}"),
    Kind(2, 1700, 3100, "*{firm}|STORTING VAN {iban}|BIC GEBABEBB|"
         "MEDEDELING : /A/ LOON ######## UITBETAALD DOOR SOCIAAL SECRETARIAAT|REF. : {ref}", most=1),
    Kind(1, 110, 380, "*FAMIFONDS VZW|STORTING VAN {iban}|"
         "MEDEDELING : KINDERBIJSLAG ++0##/####/#####++|REF. : {ref}", most=1),
    Kind(1, -2, -8, "BIJDRAGE BELFORT PAKKET {dmy}|REF. : {ref}", most=1),
]  # fmt: skip
RED = (0.76, 0.0, 0.2)


def _signed(amount: Decimal) -> str:
    return ("-" if amount < 0 else "+") + written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    sans, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    holder = rng.choice(["DE SMEDT PIETER", "VERMEULEN AN", "JANSSENS LUC"])
    pools: Pools = {
        "shop": ["DELHAIZE 3012", "COLRUYT 4471", "CAFE DE ZWAAN", "BAKKERIJ VAN HOVE", "LIDL 105", "NMBS TICKET",
                 "DATS 24 4410", "APOTHEEK SINT-JAN", "HEMA 0611", "AD DELHAIZE ZUID"],
        "city": ["GENT", "AALST", "MECHELEN", "SINT-NIKLAAS", "LEUVEN", "9000 GENT"],
        "biller": ["ENGIE ELECTRABEL NV", "TELENET BV", "FARYS", "ETHIAS NV", "PROXIMUS NV PUBLIEK RECHT"],
        "person": ["PEETERS JAN", "CLAES GRIET", "VAN DEN BROECKE KOEN", "EL AMRANI YASMINA", "MAES TOM"],
        "firm": ["STAD OOSTKERKE", "BOUWBEDRIJF DE BACKER NV", "AZ SINT-ELISABETH VZW"],
        "note": ["VERJAARDAG EMMA", "CONCERT 24/02", "++123/4567/89002++",
                 "TERUGBETALING ETENTJE", "KAMP 2 KINDEREN X 85,00"],
        "card": ["5169 20XX XXXX 4415"],
        "holder": [holder],
        "ref": ["09#######?###", "08#########"],
        "iban": lambda rng, _: iban(rng, "BE", "############"),
        "dmy": lambda rng, day: f"{earlier(rng, day):%d/%m}",
        "year": lambda _, day: str(day.year),
        "hm": lambda rng, _: a_time(rng, "%Hu%M"),
    }  # fmt: skip
    start, end = some_period(rng)
    opening = some_amount(rng, 150, 6400)
    entries = some_entries(rng, KINDS, pools, (start, end), balance=opening)
    account = iban(rng, "BE", "############")
    issue = rng.randint(1, 14)
    order = rng.randint(1, 400)

    def head(page: pens.Page, n: int) -> float:
        page.box(0, 0, 24, 842, RED)
        page.put(50, 50, "Belfort", 22, bold=True, color=RED)
        page.put(545, 44, "REKENINGUITTREKSEL", 12, bold=True, right=True)
        page.put(545, 58, f"{end:%d-%m-%Y}   Nr. {issue:03}/{end.year}", 9, right=True)
        page.put(545, 70, account + "   BIC GKCCBEBX", 9, right=True)
        page.put(545, 82, f"{holder}  -  Zichtrekening EUR", 9, right=True)
        if n > 1:
            page.rule(50, 98, 545, 0.8, RED)
            return 114
        page.lines(320, 128, [holder, "KOUTERSTRAAT 18 BUS 3", "9000 GENT"], 10, 12.5)
        page.rule(50, 190, 545, 0.8, RED)
        page.put(50, 204, f"Vorig saldo op {day_before(start):%d-%m-%Y}", 10, bold=True)
        page.put(545, 204, "EUR " + _signed(opening), 10, bold=True, right=True)
        return 226

    flow = pens.Flow(776, lambda: pens.Page(face=sans, bold=bold), head)
    rows = []
    for number, entry in enumerate(entries, order):
        value = earlier(rng, entry.day, 2)
        texts: list[tuple[str, bool]] = []
        for line in entry.lines:
            strong = line.startswith("*")
            texts += [(part, strong) for part in wrap(line.lstrip("*"), pens.fits(bold if strong else sans, 8.5, 330))]
        flow.need(12 + 10.5 * len(texts))
        front = f"{number:04}   {entry.day:%d-%m-%Y} (VAL. {value:%d-%m-%Y})"
        flow.page.put(50, flow.y, front, 9)
        flow.page.put(545, flow.y, _signed(entry.amount), 9.5, bold=True, right=True)
        for at, (line, strong) in enumerate(texts, 1):
            flow.page.put(78, flow.y + 11 * at, line, 8.5, bold=strong)
        rows.append(Row(entry.day, joined([line for line, _ in texts]), entry.amount, None, value, flow.number))
        flow.y += 11 * len(texts) + 18
    closing = opening + sum(entry.amount for entry in entries)
    flow.need(110)
    page = flow.page
    page.rule(50, flow.y - 6, 545, 0.8, RED)
    page.put(50, flow.y + 7, f"Nieuw saldo op {end:%d-%m-%Y}", 10, bold=True)
    page.put(545, flow.y + 7, "EUR " + _signed(closing), 10, bold=True, right=True)
    page.box(50, flow.y + 24, 495, 58, (0.96, 0.93, 0.9))
    page.put(58, flow.y + 38, "Kredietlijn op uw zichtrekening : 1.250,00 EUR  (debetrente 8,50 % per jaar)", 8)
    page.put(58, flow.y + 50, "Wist u dat u tot 31/12 een premie van 25,00 EUR krijgt bij een nieuwe spaarrekening?", 8)
    page.put(58, flow.y + 62, "Deposito's zijn beschermd tot 100.000 EUR door het Garantiefonds.", 8)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(545, 812, f"Blad {n}/{len(flow.pages)}", 8, right=True)
        sheet.put(
            50,
            812,
            "Belfort Bank NV, Marktplein 11, 1210 Brussel - RPR Brussel BTW BE 0403.201.185",
            6.5,
            color=pens.GREY,
        )
        if n < len(flow.pages):
            sheet.put(545, 796, "vervolg op volgend blad", 7.5, right=True)
    with_cells(flow.pages, path)
    return Truth("checking", "nl_BE", "EUR", account, start, end, opening, closing, rows)
