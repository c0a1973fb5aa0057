"""Finland, euro, current account (Nordea/OP-like tiliote): booking day as a heading line above its rows, value day as
four digits, archive number, running number, amount with a trailing sign (`45,90-`, `1.200,00+`), the day's balance on
a line of its own, recap by kind. fpdf2, Courier."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_fpdf

VALUE, TEXT, FILE, NO, SUM, SIZE = 44, 80, 318, 452, 552, 8
POOLS = {
    "shop": (
        "K-MARKKA KALLIO",
        "S-KAUPPA ÄÄNEKOSKI",
        "PRISMO JYVÄSKYLÄ",
        "ALKU OY HELSINKI",
        "NESTO LINNANMÄKI",
        "R-KIOSKI",
    ),
    "person": ("VIRTANEN PÄIVI", "KORHONEN ANTTI J", "MÄKELÄ SEIJA", "LEHTINEN JUHO"),
    "firm": ("HELEN SÄHKÖ OY", "ELISAN NETTI OYJ", "ASUNTO OY KOIVUKUJA", "VAKUUTUS POHJA", "VEROHALLINTO"),
    "bought": lambda rng, day: f"OSTOPVM {earlier(rng, day):%d.%m.%y}",
}
KINDS = [
    Kind(9, -3, -210, "{shop}|KORTTIOSTO|{bought} 4920XXXXXX4471", "711"),
    Kind(3, -15, -900, "{firm}|TILISIIRTO|VIITE #4 #### #####", "702"),
    Kind(2, -9, -300, "{person}|TILISIIRTO|{note}", "702"),
    Kind(2, 5, 400, "{person}|PANO|{note}", "705"),
    Kind(1.2, 1500, 3900, "METSÄTYÖ OY|PALKKA|KIITOS", "710", most=2),
    Kind(1, -20, -400, "OTTO.|AUTOMAATTINOSTO|{bought}", "721", "10.00"),
    Kind(1, -10, -150, "{firm}|E-LASKU|VIITE ## #### #####", "702"),
    Kind(0.5, -1.5, -9, "PALVELUMAKSU|PERUSPALVELUT", "730", most=1),
    Kind(0.5, 94.88, 199, "KELA - FPA|ETUUS|LAPSILISÄ", "710", most=1),
    Kind(0.5, -8, -120, "SPOTTI AB STOCKHOLM|KORTTIOSTO|SEK {kronor} KURSSI 11,2#4|{bought}", "711"),
]
POOLS |= {"note": ("vuokra", "Mökkiviikonloppu", "lahja äidille, kiitos", "kampaaja"), "kronor": ("119,00", "540,50")}


def _signed(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "+")


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng, calendar=True)
        self.iban = iban(rng, "FI", "199930#########")
        self.opening = self.saldo = some_amount(rng, 10, 5000)
        self.entries = some_entries(rng, KINDS, POOLS, self.period, balance=self.opening, reversal="HYVITYS {0}")
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.flow = Flow(772, lambda: Page(face="Courier", bold="Courier-Bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(44, 44, "JÄRVIPANKKI OYJ", 12, bold=True)
        page.put(300, 44, "TILIOTE", 12, bold=True)
        page.put(SUM, 44, f"SIVU {number}", SIZE, right=True)
        page.put(300, 58, f"KAUSI {start:%d.%m.%Y} - {end:%d.%m.%Y}  NRO {start.month:03}", SIZE)
        page.put(300, 69, f"IBAN {self.iban}", SIZE)
        y = 96.0 if number > 1 else self.cover(page)
        page.put(VALUE, y, "ARVOP.", SIZE)
        page.lines(TEXT, y, ["SAAJAN/MAKSAJAN NIMI", "SELITE"], SIZE, 9)
        page.put(FILE, y, "ARKISTOINTITUNNUS", SIZE)
        page.put(NO + 18, y, "TAP.", SIZE, right=True)
        page.put(SUM, y, "MÄÄRÄ EUR", SIZE, right=True)
        page.rule(44, y + 14, SUM, 0.6)
        return y + 27

    def cover(self, page: Page) -> float:
        page.lines(44, 96, ["SAARINEN TIMO OLAVI", "PUISTOKATU 5 A 12", "40100 JYVÄSKYLÄ"], 9)
        page.put(300, 96, "KÄYTTÖTILI   VALUUTTA EUR", SIZE)
        page.put(300, 107, "LUOTTO 500,00   BIC JARVFIHH", SIZE)
        page.put(TEXT, 148, f"ALKUSALDO {self.period[0] - timedelta(1):%d.%m.%y}", SIZE)
        page.put(SUM, 148, _signed(self.opening), SIZE, right=True)
        return 172

    def heading(self, day: date) -> None:
        self.flow.need(60)
        self.flow.page.put(TEXT, self.flow.y, f"KIRJAUSPÄIVÄ {day:%d.%m.%y}", SIZE, bold=True)
        self.flow.y += 12

    def day_balance(self, day: date) -> None:
        self.flow.page.put(TEXT, self.flow.y, f"SALDO {day:%d.%m.%y}", SIZE)
        self.flow.page.put(SUM, self.flow.y, _signed(self.saldo), SIZE, right=True)
        self.flow.y += 16

    def row(self, entry: Entry, number: int) -> Row:
        lines = [part for line in entry.lines for part in wrap(line, fits("Courier", SIZE, FILE - TEXT - 8))]
        self.flow.need(9.5 * len(lines) + 14)
        page, y, value = self.flow.page, self.flow.y, earlier(self.rng, entry.day, 1)
        page.put(VALUE, y, f"{value:%d%m}", SIZE)
        page.lines(TEXT, y, lines, SIZE, 9.5)
        page.put(FILE, y, f"{entry.day:%y%m%d}{self.rng.randrange(10**4):04}/{self.rng.randrange(10**6):06}", SIZE)
        page.put(NO, y, f"{entry.tag}", SIZE, right=True)
        page.put(NO + 22, y, str(number), SIZE, right=True)
        page.put(SUM, y, _signed(entry.amount), SIZE, right=True)
        self.saldo += entry.amount
        self.flow.y += 9.5 * len(lines) + 3
        return Row(entry.day, " ".join(lines), entry.amount, None, value, self.flow.number)

    def end(self) -> None:
        self.flow.need(90)
        page, y = self.flow.page, self.flow.y + 8
        out, into = ([e.amount for e in self.entries if (e.amount < 0) == sign] for sign in (True, False))
        page.rule(44, y - 10, SUM, 0.6)
        recap = [(f"PANOT YHTEENSÄ {len(into)} KPL", sum(into, Decimal("0.00")))]
        recap += [(f"OTOT YHTEENSÄ {len(out)} KPL", sum(out, Decimal("0.00")))]
        recap += [(f"LOPPUSALDO {self.period[1]:%d.%m.%y}", self.closing), ("KÄYTETTÄVISSÄ", self.closing + 500)]
        for n, (label, amount) in enumerate(recap):
            page.put(TEXT, y + 11 * n, label, SIZE, bold=n == 2)
            page.put(SUM, y + 11 * n, _signed(amount), SIZE, right=True, bold=n == 2)
        page.put(44, y + 60, "PERITYT PALVELUMAKSUT VUODEN ALUSTA 14,60 EUR. TALLETUSSUOJA 100.000 EUR.", 7)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    rows: list[Row] = []
    for number, entry in enumerate(paper.entries, 1):
        if not rows or rows[-1].date != entry.day:
            if rows:
                paper.day_balance(rows[-1].date)
            paper.heading(entry.day)
        rows.append(paper.row(entry, number))
    if rows:
        paper.day_balance(rows[-1].date)
    else:
        paper.flow.page.put(TEXT, paper.flow.y, "EI TAPAHTUMIA", SIZE)
        paper.flow.y += 14
    paper.end()
    with_fpdf(paper.flow.pages, path)
    return Truth("checking", "fi_FI", "EUR", paper.iban, *paper.period, paper.opening, paper.closing, rows)
