"""Belgium (Dutch), zichtrekening: numbered movements in a typewriter face, each line one string filled with spaces.

A movement begins with its number, the day, the value day in brackets and the amount with its sign apart; what it is
for follows in lines below across the page, with a reference at the end. There is no running balance and no title row.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import A4, Color, Flow, Page, with_reportlab
from ._rows import ZERO, each_page, money_in, money_out

RED: Color = (0.76, 0.0, 0.26)
WIDE = 88
POOLS: Pools = {
    "shop": [
        "COLRUYT 3### LEUVEN",
        "DELHAIZE HEVERLEE 3001 HEVERLEE",
        "ALBERT HEIJN #### KESSEL-LO",
        "TOTAL NB###### HERENT",
        "BAKKERIJ DE KOREN LEUVEN",
        "KRUIDVAT ####  LEUVEN",
        "HEMA BE###   TIENEN",
        "DE LIJN M-TICKET MECHELEN",
    ],
    "card": ["6703 42## #### ###3 8 - PEETERS AN", "6703 11## #### ###0 2 - WOUTERS BART"],
    "clock": lambda rng, day: f"{earlier(rng, day, 2):%d-%m} {rng.randint(8, 21):02}:{rng.randint(0, 59):02}",
    "iban": lambda rng, _: iban(rng, "BE", "############"),
    "firm": ["ENGIE ELECTRABEL", "DE WATERGROEP", "TELENET BV", "ETHIAS NV", "CHRISTELIJKE MUTUALITEIT", "STAD LEUVEN"],
    "person": ["WOUTERS BART", "JANSSENS-MAES LIESBETH", "EL AMRANI YOUSSEF", "VZW SCOUTS DE VLAM"],
    "note": ["lidgeld", "huur appartement", "terugbetaling etentje", "+++###/####/#####+++", "verjaardag Noor"],
}
KINDS = [
    Kind(2, 1500, 3300, "STORTING VAN {iban} BRABO LOGISTICS NV KAPELSTRAAT 4 2018 ANTWERPEN LOON MAAND", most=2),
    Kind(2, 8, 400, "INSTANT-OVERSCHRIJVING VAN {iban} {person} {note}"),
    Kind(0.8, 172, 172, "STORTING VAN {iban} FONS KINDERBIJSLAG DOSSIER ##.###.###", most=1),
    Kind(12, -3, -180, "AANKOOP BANCONTACT CONTACTLOOS MET KAART NR {card} {shop} {clock}"),
    Kind(3, -3, -120, "MOBIELE BETALING BANCONTACT PAYCONIQ AAN {person} {iban} {clock}"),
    Kind(
        4,
        -12,
        -290,
        "DOMICILIERING VAN {firm} MANDAATREFERENTE: B2C##-######### REF: ############ MEDEDELING: ##########",
    ),
    Kind(3, -10, -950, "OVERSCHRIJVING NAAR {iban} {person} MEDEDELING: {note}"),
    Kind(
        1.5,
        -20,
        -300,
        "GELDOPNEMING AAN BANCONTACT AUTOMAAT MET KAART NR {card} BONDGENOTENLAAN 3000 LEUVEN {clock}",
        step="10",
    ),
    Kind(0.6, -4, -4, "FORFAITAIRE KOST COMFORTREKENING", most=1),
]


def _signed(amount: Decimal) -> str:
    return ("- " if amount < 0 else "+ ") + written(amount, ".", ",", minus="")


def _filled(left: str, right: str) -> str:
    return left + right.rjust(WIDE - len(left))


class _Extract:
    def __init__(self, rng: Random, start: date, end: date) -> None:
        self.start, self.end = start, end
        self.iban = iban(rng, "BE", "0634########")
        self.count = rng.randint(1, 60)
        self.rows: list[Row] = []
        self.extract = f"{end.month} / {end.year}"
        self.flow = Flow(748, lambda: Page(A4, "Courier", "Courier-Bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(45, 56, "SCHELDEBANK", 20, face="Helvetica-Bold", color=RED)
        page.put(550, 48, "REKENINGUITTREKSEL", 11, face="Helvetica-Bold", right=True)
        page.put(550, 60, f"nr. {self.extract}", 9, face="Helvetica", right=True)
        page.rule(45, 68, 550, 1.5, RED)
        page.put(45, 84, "ZICHTREKENING - COMFORT", 9, bold=True)
        page.put(45, 96, f"IBAN {self.iban}   BIC SCHDBE22   Munt: EUR", 9)
        if number > 1:
            return 122
        address = ["PEETERS AN - WOUTERS BART", "NAAMSESTEENWEG 217 BUS 3", "3001 HEVERLEE"]
        page.lines(320, 128, address, 9.5, 12)
        page.lines(45, 128, ["Uw kantoor: Heverlee", "Tel. 016 55 01 47"], 8.5, 11, face="Helvetica")
        return 186

    def line(self, text: str, bold: bool = False) -> None:
        self.flow.page.put(45, self.flow.y, text, 9.5, bold=bold)
        self.flow.y += 11.5

    def saldo(self, day: date, amount: Decimal) -> None:
        self.flow.need(30)
        self.line(_filled(f"SALDO OP {day:%d-%m-%Y}", f"{_signed(amount)} EUR"), True)
        self.flow.page.rule(45, self.flow.y - 6, 550, 0.5, RED)
        self.flow.y += 10

    def row(self, entry: Entry, value: date, reference: str) -> None:
        text = f"{entry.lines[0]}  REF. : {reference}"
        lines = wrap(" ".join(text.split()), lambda part: len(part) <= 66)
        self.flow.need(11.5 * (len(lines) + 1))
        self.count += 1
        self.line(_filled(f"{self.count:04}  {entry.day:%d-%m-%Y}  (VAL. {value:%d-%m-%Y})", _signed(entry.amount)))
        for line in lines:
            self.line(" " * 6 + line)
        self.flow.y += 4
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, self.flow.number))

    def ending(self) -> None:
        self.flow.need(72)
        self.line(_filled("TOTAAL BEDRAG CREDIT", _signed(money_in(self.rows))))
        self.line(_filled("TOTAAL BEDRAG DEBET", _signed(-money_out(self.rows))))
        self.flow.y += 12
        notes = [
            "Deze rekening valt onder de depositobescherming tot 100.000 EUR; zie www.garantiefonds.belgium.be.",
            "Kosten en debetrente vindt u in onze tarievenlijst. Card Stop bij verlies of diefstal: 078 170 170.",
        ]
        self.flow.page.lines(45, self.flow.y, notes, 7, 9, face="Helvetica")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 60, 5200) * rng.choice([1, 1, 1, -1])
    opening = max(opening, Decimal(-900))
    count = rng.choice([rng.randint(12, 35), rng.randint(36, 80)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-800)
    sheet = _Extract(rng, start, end)
    sheet.saldo(start - timedelta(1), opening)
    for entry in entries:
        value = entry.day if rng.random() < 0.6 else earlier(rng, entry.day, 2)
        sheet.row(entry, value, fill(rng, "0902####?????", entry.day, {}))
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    sheet.saldo(end, closing)
    sheet.ending()
    each_page(sheet.flow.pages, _foot)
    with_reportlab(sheet.flow.pages, path)
    return Truth("checking", "nl_BE", "EUR", sheet.iban, start, end, opening, closing, sheet.rows)


def _foot(page: Page, number: int, count: int) -> None:
    page.rule(45, 784, 550, 0.5, RED)
    note = "Scheldebank NV, Kaaiplein 1, 2000 Antwerpen - RPR Antwerpen - BTW BE 0000.000.000 - FSMA 000000"
    page.put(45, 796, note, 7, face="Helvetica")
    page.put(550, 796, f"{number}/{count}", 8, face="Helvetica", right=True)
