"""Romania, extras de cont with totals of every day.

Texts without diacritics, long card details folded over several lines, debit and credit columns; after each day's rows
stand its turnover (RULAJ ZI) and closing balance (SOLD FINAL ZI), at the end those of the account.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_pymupdf
from ._rows import fold, maker, person, total

YELLOW = (1.0, 0.8, 0.1)
POOLS: Pools = {
    "shop": [
        "MEGA IMAGE 0###", "KAUFLAND CLUJ 3#", "PROFI ROM FOOD", "LIDL 0###", "OMV PETROM 5###", "DEDEMAN CLUJ 2",
        "FARMACIA TEI", "ALTEX ROMANIA", "CARTOFISSERIE", "BOLT.EU/R/##########", "GLOVO *ORDER", "PENNY 4###",
    ],
    "town": ["CLUJ-NAPOCA", "BUCURESTI", "TURDA", "FLORESTI", "BRASOV"],
    "when": lambda rng, day: f"{earlier(rng, day, 3):%d/%m/%Y}",
    "name": ["POPA ANDREEA", "IONESCU MIHAI", "ASOCIATIA DE PROPRIETARI NR 12", "SZEKELY ATTILA", "RUS DANIELA"],
    "bill": ["E.ON ENERGIE", "DIGI ROMANIA", "ORANGE ROMANIA", "COMPANIA DE APA SOMES", "ENGIE ROMANIA"],
    "why": ["chirie", "intretinere luna trecuta", "cadou", "plata factura", "imprumut"],
    "firm": ["TRANSILVANIA SOFT SRL", "UAT JUDETUL CLUJ", "AGROMEC SA"],
}  # fmt: skip
KINDS = [
    Kind(1.2, 2900, 7800, "Incasare OP;{firm};RO##ROSV############;salariu luna;REF: 52#ECIT#########", "", most=2),
    Kind(1.5, 20, 900, "Transfer intern - canal electronic;{name};{why};REF: 52#ZEXA#########", ""),
    Kind(12, -5, -340,
         "Plata la POS;EPOS {when} TID:####### {shop} {town} RO ######*****#### valoare tranzactie: "
         "{own} RON RRN:############ comision tranzactie 0.00 RON;REF: 52#NPOS#########", ""),
    Kind(2, -50, -1000, "Retragere de numerar de la ATM;{when} TID:####### {town};REF: 52#NATM#########", "", "50"),
    Kind(2, -30, -420, "Plata factura - canal electronic;{bill};cod client ########;REF: 52#PFAC#########", ""),
    Kind(2, -50, -1900, "Plata OP intra - canal electronic;{name};{why};REF: 52#IPAY#########", ""),
    Kind(1, -0.5, -6, "Comision plata OP;REF: 52#IPAY#########", ""),
    Kind(0.6, -9, -9, "Taxa serviciu 24 Banking;pachet standard;REF: 52#TAXA#########", "", most=1),
]  # fmt: skip


class _Extras:
    def __init__(self, rng: Random, start: Decimal) -> None:
        self.period, self.balance = some_period(rng, calendar=True), start
        self.holder = person(rng, ["MURESAN", "CHIRILA", "OLTEAN"], ["RALUCA-MARIA", "VLAD", "CRISTIAN"])
        self.iban = iban(rng, "RO", "SOMX0130############")
        self.number = rng.randint(2, 60)
        self.rows: list[Row] = []
        self.flow = Flow(760, maker("Helvetica", A4), self._head)

    def _head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 6, YELLOW)
        page.put(40, 40, "BANCA SOMESULUI", 14, bold=True)
        page.put(555, 40, "EXTRAS CONT", 13, bold=True, right=True)
        page.put(
            555, 54, f"Numarul: {self.number} din {self.period[0]:%d/%m/%Y} - {self.period[1]:%d/%m/%Y}", 8, right=True
        )
        y = 80.0
        if number == 1:
            page.put(40, 62, "Info clienti: 0264 555 028 - apel cu tarif normal", 7.5)
            page.put(40, 84, f"Client: {self.holder}", 9)
            page.put(40, 96, "STR. HOREA NR. 71 AP. 9, CLUJ-NAPOCA, CLUJ", 9)
            page.put(40, 112, f"Cont: RON cod IBAN: {self.iban}", 9, bold=True)
            page.put(555, 112, "Moneda: RON", 9, right=True, bold=True)
            y = 136
        page.box(40, y - 11, 515, 16, (0.9, 0.9, 0.9))
        for x, label, right in (
            (44, "Data", False),
            (105, "Descriere", False),
            (470, "Debit", True),
            (551, "Credit", True),
        ):
            page.put(x, y, label, 8.5, right=right, bold=True)
        return y + 18

    def _sum(self, label: str, debit: Decimal | None, credit: Decimal) -> None:
        self.flow.page.put(105, self.flow.y, label, 8.5, bold=True)
        if debit is not None:
            self.flow.page.put(470, self.flow.y, written(abs(debit)), 8.5, right=True, bold=True)
        self.flow.page.put(551, self.flow.y, written(credit), 8.5, right=True, bold=True)
        self.flow.y += 13

    def fill(self, entries: Sequence[Entry]) -> None:
        flow = self.flow
        self._sum("SOLD ANTERIOR", None, self.balance)
        for day, group in groupby(entries, lambda entry: entry.day):
            rows = list(group)
            for n, entry in enumerate(rows):
                self._row(day if n == 0 else None, entry)
            flow.need(34)
            ins = [entry.amount for entry in rows if entry.amount > 0]
            outs = [entry.amount for entry in rows if entry.amount < 0]
            self.balance += total(ins) + total(outs)
            flow.page.put(44, flow.y, f"{day:%d/%m/%Y}", 8.5, bold=True)
            self._sum("RULAJ ZI", total(outs), total(ins))
            self._sum("SOLD FINAL ZI", None, self.balance)
            flow.page.rule(40, flow.y - 9, 555, 0.3)
            flow.y += 3

    def _row(self, day: date | None, entry: Entry) -> None:
        flow = self.flow
        text = entry.lines[0].replace("<own>", written(abs(entry.amount)))
        lines = fold(text, "Helvetica", 8, 275)
        flow.need(10 * len(lines) + 4)
        page, y = flow.page, flow.y
        if day:
            page.put(44, y, f"{day:%d/%m/%Y}", 8.5)
        page.put(470 if entry.amount < 0 else 551, y, written(abs(entry.amount)), 8.5, right=True)
        flow.y = page.lines(105, y, lines, 8, 10) + 4
        self.rows.append(Row(entry.day, text, entry.amount, page=flow.number))

    def close(self) -> None:
        self.flow.need(60)
        ins = [row.amount for row in self.rows if row.amount > 0]
        outs = [row.amount for row in self.rows if row.amount < 0]
        self.flow.y += 4
        self._sum("RULAJ TOTAL CONT", total(outs), total(ins))
        self._sum("SOLD FINAL CONT", None, self.balance)
        self.flow.page.put(105, self.flow.y, "Fonduri proprii", 8)
        self.flow.page.put(551, self.flow.y, written(self.balance), 8, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start = Decimal(rng.randint(10000, 1200000)) / 100
    extras = _Extras(rng, start)
    pools = {**POOLS, "own": ["<own>"]}
    extras.fill(some_entries(rng, KINDS, pools, extras.period, count=rng.randint(12, 70), balance=start, floor=1900))
    extras.close()
    for number, page in enumerate(extras.flow.pages, 1):
        page.put(40, 806, "Acest extras este valabil fara semnatura si stampila. Capital social 1.100.000.000 lei", 7)
        page.put(555, 806, f"{number} / {len(extras.flow.pages)}", 7.5, right=True)
    with_pymupdf(extras.flow.pages, path, rng.choice(["rows", "columns"]))
    number_of = extras.iban.replace(" ", "")
    return Truth("checking", "ro_RO", "RON", number_of, *extras.period, start, extras.balance, extras.rows)
