"""Czech Republic, koruna, current account (ČSOB-like výpis): day and month without a year, payment type and name of
the other side in two columns on the first line, account and note below, variable symbol and sequence columns that are
no money, the amount with a sign after NBSP thousands. fpdf2 with an embedded subset font."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_fpdf

DAY, TEXT, NAME, VS, SEQ, SUM, SALDO = 36, 72, 205, 398, 422, 497, 562
POOLS = {
    "bank": ("0800", "0100", "2010", "5500", "0300", "3030"),
    "name": ("Novotná Jana", "Ing. Petr Dvořák", "ČERNÝ TOMÁŠ", "Kučerová Věra", "Říha Jiří"),
    "firm": ("Pražské vodárny, a.s.", "ELEKTRO ČECHY a.s.", "Bytové družstvo Žižkov", "Spoření a pojištění a.s."),
    "shop": (
        "ALBA HM 2#",
        "POTRAVINY BARBORA",
        "LEKARNA U LVA",
        "DM DROGERIE S###",
        "KAVARNA SLAVIE",
        "CERPACI ST. BENZA",
    ),
    "city": ("PRAHA 4", "BRNO", "OSTRAVA-PORUBA", "PLZEN", "OLOMOUC", "C.BUDEJOVICE"),
    "month": ("leden", "únor", "červen", "září", "prosinec"),
}
# the type, the name of the other side, then lines below; the tag says whether there is a variable symbol
KINDS = [
    Kind(9, -30, -2800, "Transakce platební kartou||Místo: {shop} {city}|Částka: @ CZK < Karta: 5168 XXXX XXXX 2147"),
    Kind(2, -200, -1e4, "Odchozí úhrada|{firm}|#######3##/{bank}|{month}", "vs"),
    Kind(2, -300, -9000, "Trvalý příkaz|{firm}|19-2########/{bank}|NAJEM BYTU C. ##", "vs", "100.00"),
    Kind(
        2,
        100,
        6000,
        "Příchozí úhrada okamžitá|{name}|2#########/{bank}|Děkuji za oběd, tvůj podíl na dárek pro učitelku",
    ),
    Kind(1.5, 24000, 62000, "Příchozí úhrada|STAVBY MORAVA s.r.o.|27-#########/0100|MZDA ZA {month}", "vs", most=2),
    Kind(1.5, -200, -3000, "Inkaso|{firm}|#########/0300|Zálohy SIPO ##", "vs"),
    Kind(1, -500, -8000, "Výběr z bankomatu||Místo: ATM {city}, NAMESTI", step="100.00"),
    Kind(0.5, -49, -199, "Poplatek za vedení účtu", most=1, step="1.00"),
    Kind(0.5, 0.01, 9, "Kladný úrok", most=1),
]
HEADS = [
    (DAY, "Datum", "Valuta", False),
    (TEXT, "Označení platby", "Protiúčet nebo poznámka", False),
    (NAME, "Název protiúčtu", "", False),
    (VS, "VS", "KS", True),
    (SEQ, "Sekv.", "", True),
    (SUM, "Částka", "CZK", True),
    (SALDO, "Zůstatek", "CZK", True),
]


def _kc(amount: Decimal) -> str:
    return written(amount, "\N{NO-BREAK SPACE}", ",")


def _short(day: date) -> str:
    return f"{day:%d.%m.}"


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng, calendar=True)
        self.sequence = count(rng.randrange(1, 200))
        self.account = fill(rng, "2##-1########/0999", date.min, {})
        self.iban = iban(rng, "CZ", "099900000" + "###########")
        self.opening = self.saldo = some_amount(rng, 900, 90000)
        self.entries = some_entries(
            rng, KINDS, POOLS, self.period, balance=self.opening, floor=-5000, reversal="Storno - {0}"
        )
        self.flow = Flow(756, lambda: Page(face="sans", bold="sans-bold"), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(36, 46, "Česká spolková banka", 14, bold=True, color=(0, 0.35, 0.6))
        page.put(SALDO, 40, "VÝPIS Z ÚČTU", 11, right=True, bold=True)
        page.put(SALDO, 54, f"Období: {self.span()}", 7.5, right=True)
        page.put(SALDO, 66, f"Účet: {self.account}   Strana: {number}", 7.5, right=True)
        y = 92.0 if number > 1 else self.cover(page)
        page.rule(DAY, y - 10, SALDO, 0.8)
        for x, one, two, right in HEADS:
            page.put(x, y, one, 6.5, right=right, bold=True)
            page.put(x, y + 9, two, 6.5, right=right, bold=True)
        page.rule(DAY, y + 13, SALDO, 0.8)
        if number > 1:
            self.saldo_line(page, y + 26, "Převod z předchozí strany")
        else:
            self.saldo_line(page, y + 26, "Počáteční zůstatek")
        return y + 42

    def span(self) -> str:
        first, last = (f"{day.day}. {day.month}. {day.year}" for day in self.period)
        return f"{first} - {last}"

    def cover(self, page: Page) -> float:
        page.lines(36, 92, ["Vážený klient", "HORÁČEK MARTIN", "Lipová 1180/24", "602 00 Brno"], 9)
        amounts = [entry.amount for entry in self.entries]
        plus, minus = [a for a in amounts if a > 0], [a for a in amounts if a < 0]
        labels = ["Počáteční zůstatek:", f"Celkové příjmy ({len(plus)}):", f"Celkové výdaje ({len(minus)}):"]
        figures = [_kc(a) for a in (self.opening, sum(plus, Decimal("0.00")), sum(minus, Decimal("0.00")))]
        page.lines(350, 92, [*labels, "Konečný zůstatek:"], 8)
        page.lines(SALDO, 92, [*figures, _kc(self.opening + sum(amounts))], 8, right=True)
        page.put(36, 152, f"IBAN: {self.iban}   BIC: CSPKCZPP   Měna: CZK   Frekvence: měsíční", 7.5)
        page.put(36, 164, "Povolený debet: 20 000,00 CZK, úroková sazba 18,90 % p.a.", 7.5)
        return 192

    def saldo_line(self, page: Page, y: float, label: str) -> None:
        page.put(TEXT, y, label, 7.5, bold=True)
        page.put(SALDO, y, _kc(self.saldo), 7.5, right=True, bold=True)

    def foot(self, page: Page, y: float) -> None:
        self.saldo_line(page, y + 4, "Převod na další stranu")
        page.put(299, 800, "Prosíme, zkontrolujte si správnost výpisu. Vklady jsou pojištěny.", 6.5, center=True)

    def row(self, entry: Entry) -> Row:
        day, when = entry.day, _short(entry.day)
        kind, name, *notes = (*entry.lines, "")
        below = [part for note in notes for part in wrap(note, fits("sans", 7, 190)) if note]
        below = [line.replace("@", written(-entry.amount, "", ",")).replace("<", when) for line in below]
        self.flow.need(10 * (1 + max(1, len(below))) + 5)
        page, y = self.flow.page, self.flow.y
        self.saldo += entry.amount
        page.lines(DAY, y, [when, when], 7, 10)
        page.put(TEXT, y, kind, 7, bold=True)
        page.put(NAME, y, name, 7)
        if entry.tag:
            page.put(VS, y, str(self.rng.randrange(10**5, 10**10)), 7, right=True)
            page.put(VS, y + 10, self.rng.choice(["0308", "0558", "0138"]), 7, right=True)
        page.put(SEQ, y, str(next(self.sequence)), 7, right=True)
        page.put(SUM, y, _kc(entry.amount), 7, right=True)
        page.put(SALDO, y, _kc(self.saldo), 7, right=True)
        page.lines(TEXT, y + 10, below, 7, 10)
        self.flow.y += 10 * (1 + max(1, len(below))) + 5
        words = " ".join(part for part in (kind, name, *below) if part)
        return Row(day, words, entry.amount, self.saldo, day, self.flow.number)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    rows = [paper.row(entry) for entry in paper.entries]
    paper.flow.need(50)
    page, y = paper.flow.page, paper.flow.y
    page.rule(DAY, y - 8, SALDO)
    paper.saldo_line(page, y + 4, "Konečný zůstatek")
    page.put(
        DAY,
        y + 22,
        "Zpráva pro Vás: od 1. 4. se mění sazebník poplatků, blokace ve výši 350,00 CZK nejsou zahrnuty.",
        7,
    )
    with_fpdf(paper.flow.pages, path)
    return Truth("checking", "cs_CZ", "CZK", paper.account, *paper.period, paper.opening, paper.saldo, rows)
