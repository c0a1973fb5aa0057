"""Netherlands, a club's account printed from the online bank: headings for days, newest first, signs before the euro.

The browser's address, time of printing and page number stand at the foot; there are no columns' titles and no
running balances.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._kit import ACCOUNT, broken, how_many, money

DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
POOLS = {
    "member": ["J.W. van der Heijden", "Fam. El Amrani", "M. Pietersen-Bos", "S. Kuijpers e/o L. Vos", "T. Yildiz"],
    "firm": [
        "Sporthal De Kegel B.V.",
        "Bakkerij Hoekstra",
        "Clubkleding.nl",
        "Nutsbedrijf Rijnland",
        "Drukkerij Van Es",
    ],
}
KINDS = [
    Kind(9, 25, 165, "{member}|Contributie 202# lidnr ####", "Overboeking", "2.50"),
    Kind(3, 4, 40, "{member}|Betaalverzoek clubfeest, 2 x 12,50", "iDEAL"),
    Kind(2, 100, 900, "Gemeente Oostdrecht|Subsidie beschikking Z-2#-0####", "Overboeking", "50"),
    Kind(4, -60, -780, "{firm}|Factuur 2#######, betalingskenmerk #### #### #### ####", "Overboeking"),
    Kind(3, -20, -190, "{firm}|Machtiging M-####### Incassant NL##ZZZ############", "Incasso"),
    Kind(2, -5, -95, "Groothandel Sligro-Punt|Pas 0## 1#:## Kantine-inkoop", "Betaalautomaat"),
    Kind(1, -9.95, -10, "Veldbank|Kosten zakelijke rekening", "Kosten", most=1),
    Kind(1, -15, -120, "{member}|Declaratie reiskosten uitwedstrijd 1#-05", "Overboeking"),
    Kind(1, 60, 700, "Storting kasgeld|Sealbag ######### kantine", "Storting", "5"),
]


def euro(amount: Decimal) -> str:
    return f"{'-' if amount < 0 else '+'} € {written(amount, '.', ',', minus='')}"


def plain(amount: Decimal) -> str:
    return "€ " + written(amount, ".", ",")


def said(day: date) -> str:
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, calendar=True)
    opening = money(rng, 300, 14000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=50)
    closing = opening + sum((entry.amount for entry in entries), Decimal(0))
    account = iban(rng, "NL", "VELD0#########")

    def head(page: Page, number: int) -> float:
        page.put(298, 22, "Veldbank - Transactieoverzicht", 7, center=True, color=GREY)
        return front(page, account, period, opening, closing) if number == 1 else 52

    flow = Flow(800, Page, head)
    rows: list[Row] = []
    for day, group in groupby(entries[::-1], key=lambda entry: entry.day):
        flow.need(54)
        flow.page.box(40, flow.y - 12, 515, 17, (0.94, 0.95, 0.97))
        flow.page.put(46, flow.y, said(day), 9, bold=True)
        flow.y += 20
        rows += [put(rng, flow, entry) for entry in group]
        flow.y += 4
    stamp = f"{end:%d-%m-%Y} {rng.randint(19, 23)}:{rng.randint(10, 59)}"
    link = "https://mijn.veldbank.example/zakelijk/rekeningen/overzicht?sort=desc&print=1"
    for n, page in enumerate(flow.pages, 1):
        page.put(24, 828, link, 6.5)
        page.put(571, 828, f"{n}/{len(flow.pages)}", 6.5, right=True)
        page.put(24, 22, stamp, 6.5)
    by_hand(flow.pages, path, Hand(form=rng.random() < 0.5, split=True, show=rng.choice(["Tj", "glyphs"])))
    number = account.replace(" ", "")
    return Truth(ACCOUNT, "nl_NL", "EUR", number, start, end, opening, closing, rows, newest_first=True)


def front(page: Page, account: str, period: tuple[date, date], opening: Decimal, closing: Decimal) -> float:
    start, end = period
    page.put(40, 58, "Volleybalvereniging Oostdrecht '68", 14, bold=True)
    page.put(40, 74, f"Verenigingsrekening  {account}", 9)
    page.put(40, 88, f"Periode {start:%d-%m-%Y} t/m {end:%d-%m-%Y}", 9)
    page.put(555, 60, f"Saldo op {end:%d-%m-%Y}", 8, right=True, color=GREY)
    page.put(555, 76, plain(closing), 14, right=True, bold=True)
    page.put(555, 92, f"Beginsaldo {start:%d-%m-%Y}: {plain(opening)}", 8, right=True, color=GREY)
    page.put(40, 112, "Alle transacties", 8.5, color=(0.1, 0.3, 0.7))
    page.put(118, 112, "Bij", 8.5, color=(0.1, 0.3, 0.7))
    page.put(142, 112, "Af", 8.5, color=(0.1, 0.3, 0.7))
    page.put(555, 112, "Nieuwste eerst", 8.5, right=True, color=GREY)
    return 138


def put(rng: Random, flow: Flow, entry: Entry) -> Row:
    other = iban(rng, "NL", "RIJN0#########") if entry.tag in ("Overboeking", "iDEAL", "Incasso") else ""
    small = [f"{entry.tag} \u00b7 {other}" if other else entry.tag, *entry.lines[1:]]
    lines = broken("Helvetica", 8, 330, small)
    flow.need(12 + 10 * len(lines) + 6)
    page, y = flow.page, flow.y
    page.put(46, y, entry.lines[0], 9, bold=True)
    green = (0.05, 0.45, 0.2) if entry.amount > 0 else (0.0, 0.0, 0.0)
    page.put(549, y, euro(entry.amount), 9.5, right=True, bold=True, color=green)
    page.lines(46, y + 11, lines, 8, 10, color=GREY)
    flow.y += 12 + 10 * len(lines) + 6
    return Row(entry.day, " ".join([entry.lines[0], *lines]), entry.amount, page=flow.number)
