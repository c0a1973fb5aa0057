"""Czech Republic: výpis z účtu with both dates one over the other ("2. 1. 2024"), type over code, a description of
name, account and message, and a column of fees (always 0,00) beside the signed figures; opening and closing balance in
a box above, interest and deposit notices after."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf
from ._common import cents, number_pages, row_count, total

BANK = "Vltava banka"
GREEN = (0.35, 0.6, 0.05)
POOLS = {
    "shop": [
        "ALBERT VAM DEKUJE 0412, PRAHA 5",
        "LIDL DEKUJE ZA NAKUP, BEROUN",
        "CESKE DRAHY ESHOP, PRAHA",
        "DM DROGERIE MARKT, BEROUN",
        "BENZINA CS 0114, RUDNA",
    ],
    "firm": ["PRE distribuce, a.s.", "Vodafone Czech Republic a.s.", "Kooperativa pojišťovna", "SVJ Lipová 18"],
    "name": ["Dvořáková Jitka", "Šimon Říha", "Žaneta Kučerová", "Stavebniny Beroun s.r.o."],
    "clock": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
}
KINDS = [
    Kind(12, -30, -2400, "Platba kartou|{shop}|516844******####|Datum a čas: {clock}"),
    Kind(4, -200, -4500, "Inkaso|{firm}|##########/0100|VS########## KS0558"),
    Kind(3, -150, -14000, "Odchozí úhrada|{name}|19-########/0800|VS######|Nájem a služby", "", "50"),
    Kind(2, -500, -6000, "Výběr hotovosti|Bankomat ČS 2211, BEROUN|516844******####", "", "100"),
    Kind(3, 100, 6000, "Příchozí úhrada|{name}|########/2010|SS#### Vyúčtování"),
    Kind(2, 24000, 46000, "Příchozí úhrada|Cementárna Karlík a.s.|27-########/0300|VS###### Mzda"),
    Kind(1, -29, -99, "Poplatek|Vedení balíčku Plus", "", "10", 1),
]
EDGES = {"date": 42, "type": 116, "text": 230, "amount": 490, "fee": 553}


def spaced(day: date) -> str:
    return f"{day.day}. {day.month}. {day.year}"


def koruny(amount: Decimal) -> str:
    return written(amount, "\xa0", ",")


class Book:
    """The statement being set."""

    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.rng, self.period = rng, period
        self.number = fill(rng, "1#########", date.min, {}) + "/3099"
        self.iban = iban(rng, "CZ", "3099000000" + self.number[:10])
        self.rows: list[Row] = []
        self.flow = Flow(748, lambda: Page(face="narrow", bold="narrow-bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.box(40, 30, 22, 22, GREEN)
        page.put(70, 47, BANK, 15, bold=True)
        page.put(555, 40, "Výpis z běžného účtu", 11, bold=True, right=True)
        page.put(555, 53, f"{self.number}  |  {spaced(self.period[0])} – {spaced(self.period[1])}", 8, right=True)
        y = 92.0 if number > 1 else 280.0
        page.rule(40, y - 12, 555, 1.2, GREEN)
        heads = {"date": ("Zaúčtování", "Provedení"), "type": ("Typ", "Kód transakce"), "text": ("Popis transakce", "")}
        for key, texts in heads.items():
            page.lines(EDGES[key], y, texts, 7.5, 9, bold=True)
        page.lines(EDGES["amount"], y, ["Částka", "CZK"], 7.5, 9, bold=True, right=True)
        page.lines(EDGES["fee"], y, ["Poplatky", "CZK"], 7.5, 9, bold=True, right=True)
        page.rule(40, y + 14, 555, 0.5, GREEN)
        return y + 28

    def summary(self, opening: Decimal, entries: list[Entry]) -> None:
        page = self.flow.page
        page.lines(330, 92, ["Ing. Radka Horáčková", "Lipová 1822/7", "266 01 Beroun"], 10, 13)
        facts = [
            ("Číslo účtu", self.number),
            ("IBAN", self.iban),
            ("BIC", "VLTACZPP"),
            ("Měna", "CZK"),
            ("Číslo výpisu", f"{self.period[1].month:03}/{self.period[1].year}"),
        ]
        for n, (name, value) in enumerate(facts):
            page.put(42, 92 + 13 * n, name, 8, color=GREY)
            page.put(116, 92 + 13 * n, value, 8)
        page.put(42, 180, "Přehled", 11, bold=True, color=GREEN)
        cells = [
            ("Počáteční zůstatek", opening),
            ("Připsáno na účet", total(entries, 1)),
            ("Odepsáno z účtu", total(entries, -1)),
            ("Konečný zůstatek", opening + total(entries)),
        ]
        for n, (name, amount) in enumerate(cells):
            page.put(42, 196 + 13 * n, name, 8.5, bold=n in (0, 3))
            page.put(260, 196 + 13 * n, koruny(amount), 8.5, bold=n in (0, 3), right=True)
        counts = [
            ("Počet příchozích položek", sum(e.amount > 0 for e in entries)),
            ("Počet odchozích položek", sum(e.amount < 0 for e in entries)),
            ("Disponibilní rezerva", "10\xa0000,00"),
            ("Blokace karetních plateb", "0,00"),
        ]
        for n, (name, value) in enumerate(counts):
            page.put(330, 196 + 13 * n, name, 8.5)
            page.put(553, 196 + 13 * n, str(value), 8.5, right=True)

    def row(self, entry: Entry) -> None:
        lines = [part for line in entry.lines[1:] for part in wrap(line, fits("narrow", 8, 195))]
        height = 10.4 * max(2, len(lines))
        self.flow.need(height)
        page, y = self.flow.page, self.flow.y
        made = earlier(self.rng, entry.day, 3) if entry.amount < 0 else entry.day
        page.put(EDGES["date"], y, spaced(entry.day), 8)
        page.put(EDGES["date"], y + 10.4, spaced(made), 8, color=GREY)
        page.put(EDGES["type"], y, entry.lines[0], 8)
        page.put(EDGES["type"], y + 10.4, fill(self.rng, "9########", entry.day, {}), 8, color=GREY)
        page.lines(EDGES["text"], y, lines, 8, 10.4)
        page.put(EDGES["amount"], y, koruny(entry.amount), 8, bold=True, right=True)
        page.put(EDGES["fee"], y, "0,00", 8, right=True)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, made, self.flow.number))
        self.flow.y += height + 5
        page.rule(40, self.flow.y - 11.5, 555, 0.2, GREY)

    def ending(self) -> None:
        self.flow.need(80)
        page, y = self.flow.page, self.flow.y + 12
        text = (
            "Úroková sazba běžného účtu 0,00 % ročně, pro nepovolený debet 24,90 % ročně. Pohledávka z vkladu podléhá "
            "ochraně systémem pojištění pohledávek z vkladů do výše 100\xa0000 EUR. Reklamaci uplatněte bez zbytečného "
            "odkladu, nejpozději do 13 měsíců ode dne odepsání. Infolinka 800 330 990, po–pá 8.00–20.00."
        )
        page.put(42, y, "Důležité informace", 9, bold=True, color=GREEN)
        page.lines(42, y + 13, wrap(text, fits("narrow", 7.5, 510)), 7.5, 10)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = cents(rng, 200, 80000)
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng), balance=opening, floor=0)
    book = Book(rng, period)
    book.summary(opening, entries)
    for entry in entries:
        book.row(entry)
    book.ending()
    imprint = "Vltava banka a.s., Smetanovo nábřeží 9, 110 00 Praha 1, IČ 290 45 371, B 16013 u Městského soudu v Praze"
    number_pages(book.flow.pages, lambda page, text: page.put(40, 812, text, 6.5, color=GREY), imprint)
    number_pages(book.flow.pages, lambda page, text: page.put(555, 812, text, 7.5, right=True), "Strana {n} / {m}")
    with_pymupdf(book.flow.pages, path, order="columns")
    return Truth("bank", "cs_CZ", "CZK", book.number, *period, opening, opening + total(entries), book.rows)
