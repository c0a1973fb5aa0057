"""Lithuania, current account in euros (sąskaitos išrašas), ISO dates.

Groups by day: each day ends with a line giving its balance; other party, its account and the purpose stacked in one
cell; debit and credit columns; a row of column numbers under the heading; turnover and commission totals.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf


def _account(rng: Random, _: date) -> str:
    return iban(rng, "LT", "################").replace(" ", "")


KINDS = [
    Kind(9, -2, -85, "{shop}|PIRKINYS {used} ############ {shop} {city}|Kortelė ...####"),
    Kind(3, -20, -300, "GRYNŲJŲ PINIGŲ IŠĖMIMAS|{city} {street}|Kortelė ...####", step="10"),
    Kind(3, -8, -140, "{utility}|{account}|Mokėtojo kodas ########, už paslaugas"),
    Kind(2, -10, -500, "{person}|{account}|{purpose}"),
    Kind(1, 1050, 2900, "{firm}|{account}|Darbo užmokestis", most=2),
    Kind(1, 5, 300, "{person}|{account}|{purpose}"),
    Kind(1, -1, -4, "BANKAS GINTARO KRANTAS|Paslaugų plano mėnesio mokestis", most=1),
    Kind(1, -0.4, -0.5, "BANKAS GINTARO KRANTAS|Komisinis mokestis už pavedimą"),
    Kind(1, 60, 200, "SOCIALINĖS PARAMOS FONDAS|{account}|Išmoka vaikui", most=1),
]
POOLS = {
    "shop": ("PARDUOTUVĖ ŠERMUKŠNIS", "KEPYKLA DUONELĖ", "VAISTINĖ ŽOLYNAS", "DEGALINĖ ĄŽUOLAS", "KAVINĖ RYTAS"),
    "city": ("VILNIUS", "KAUNAS", "KLAIPĖDA", "ŠIAULIAI"),
    "street": ("Gedimino pr. ##", "Laisvės al. #", "Taikos pr. ##"),
    "utility": ("ŠILUMOS TINKLAI AB", "VANDENYS UAB", "RYŠIO LINIJA UAB", "BENDRIJA PUŠYNAS"),
    "person": ("ŽYDRŪNAS ČEPAITIS", "EGLĖ JANKŪNAITĖ", "RŪTA ŠIDLAUSKIENĖ", "ĄŽUOLAS VĖGĖLĖ"),
    "purpose": ("Skolos grąžinimas", "Nuoma", "Dovana gimtadienio proga", "Už bilietus"),
    "firm": ("UAB STAKLĖS", "VŠĮ GIMNAZIJA ĄŽUOLYNAS"),
    "account": _account,
    "used": lambda _, day: day.isoformat(),
}
FACE, BOLD = "sans", "sans-bold"
DEBIT, CREDIT = 475, 555


def _money(amount: Decimal) -> str:
    return written(amount, " ", ",")


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.start, self.end = some_period(rng, calendar=rng.random() < 0.6)
        self.opening = some_amount(rng, 60, 5000)
        period = (self.start, self.end)
        self.entries = some_entries(
            rng, KINDS, POOLS, period, count=rng.randint(8, 45), balance=self.opening, floor=100
        )
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.account = iban(rng, "LT", "7777############")
        self.owner = fill(rng, "{person}", self.start, POOLS)
        self.rows: list[Row] = []
        self.flow = Flow(775, lambda: Page(face=FACE, bold=BOLD), self.head)

    def head(self, page: Page, sheet: int) -> float:
        page.put(40, 42, "Gintaro krantas", 14, bold=True, color=(0.85, 0.5, 0.05))
        page.put(555, 42, f"Puslapis {sheet}", 7.5, right=True, color=GREY)
        y = 70.0
        if sheet == 1:
            page.put(40, 72, "Sąskaitos išrašas", 13, bold=True)
            page.put(40, 86, f"{self.start} – {self.end}", 9)
            facts = [
                ("Sąskaitos savininkas", self.owner),
                ("Sąskaitos Nr.", self.account),
                ("Valiuta", "EUR"),
                ("Bankas", "AB bankas Gintaro krantas, SWIFT GKRALT2X"),
            ]
            for n, (label, text) in enumerate(facts):
                page.put(40, 108 + 12 * n, label, 8, color=GREY)
                page.put(160, 108 + 12 * n, text, 8)
            y = 172
        page.rule(40, y - 11, 555, 1)
        page.put(44, y, "Data", 7.5, bold=True)
        page.put(112, y, "Gavėjas / mokėtojas, sąskaita, mokėjimo paskirtis", 7.5, bold=True)
        page.put(DEBIT, y, "Debetas", 7.5, bold=True, right=True)
        page.put(CREDIT - 3, y, "Kreditas", 7.5, bold=True, right=True)
        for x, text in ((60, "1"), (230, "2"), (450, "3"), (530, "4")):
            page.put(x, y + 11, text, 6.5, color=GREY, center=True)
        page.rule(40, y + 15, 555, 0.4)
        y += 27
        if sheet == 1:
            page.put(112, y, f"Likutis laikotarpio pradžioje {self.start}", 8, bold=True)
            page.put(CREDIT - 3, y, _money(self.opening), 8, bold=True, right=True)
            y += 15
        return y

    def draw_row(self, entry: Entry) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits(FACE, 7.5, 290))]
        self.flow.need(9.5 * len(lines) + 4)
        page, y = self.flow.page, self.flow.y
        page.put(44, y, entry.day.isoformat(), 7.5)
        page.lines(112, y, lines, 7.5, 9.5)
        at = DEBIT if entry.amount < 0 else CREDIT - 3
        page.put(at, y, _money(abs(entry.amount)), 7.5, right=True)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, None, self.flow.number))
        self.flow.y += 9.5 * len(lines) + 4

    def draw_rows(self) -> None:
        balance = self.opening
        for n, entry in enumerate(self.entries):
            self.draw_row(entry)
            balance += entry.amount
            if n + 1 == len(self.entries) or self.entries[n + 1].day != entry.day:
                self.flow.need(16)
                self.flow.page.box(40, self.flow.y - 9, 515, 13, (0.97, 0.94, 0.88))
                self.flow.page.put(112, self.flow.y, f"Likutis {entry.day}", 7.5, bold=True)
                self.flow.page.put(CREDIT - 3, self.flow.y, _money(balance), 7.5, bold=True, right=True)
                self.flow.y += 17

    def close(self) -> None:
        self.flow.need(85)
        page, y = self.flow.page, self.flow.y + 4
        out = sum((-entry.amount for entry in self.entries if entry.amount < 0), Decimal(0))
        came = sum((entry.amount for entry in self.entries if entry.amount > 0), Decimal(0))
        page.rule(40, y - 11, 555, 1)
        page.put(112, y, "Apyvarta", 8, bold=True)
        page.put(DEBIT, y, _money(out), 8, bold=True, right=True)
        page.put(CREDIT - 3, y, _money(came), 8, bold=True, right=True)
        page.put(112, y + 13, f"Likutis laikotarpio pabaigoje {self.end}", 8, bold=True)
        page.put(CREDIT - 3, y + 13, _money(self.closing), 8, bold=True, right=True)
        page.put(112, y + 26, "Rezervuota suma", 8)
        page.put(CREDIT - 3, y + 26, "0,00", 8, right=True)
        legal = [
            "Indėliai banke apdrausti VĮ „Indėlių ir investicijų draudimas“ iki 100 000 EUR vienam indėlininkui.",
            "Išrašas suformuotas interneto banke ir galioja be banko antspaudo.",
        ]
        page.lines(40, y + 50, legal, 6.5, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    paper.draw_rows()
    paper.close()
    with_pymupdf(paper.flow.pages, path, "columns")
    account = paper.account.replace(" ", "")
    return Truth("bank", "lt", "EUR", account, paper.start, paper.end, paper.opening, paper.closing, paper.rows)
