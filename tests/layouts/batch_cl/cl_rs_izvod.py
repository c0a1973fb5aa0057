"""Serbia, business: a ruled and striped grid of numbered rows, booking over value date in one cell, the column without
money printed as 0,00, account and reference numbers full of digits, totals above and below; laid down word by word."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab
from ._rows import Account, how_many, in_words, liberation, numbered

FACE, BOLD = "slim", "slim-bold"
GREEN = (0.0, 0.35, 0.25)
LINE = (0.6, 0.6, 0.6)
POOLS: Pools = {
    "firm": [
        "GRAĐEVINAR PLUS DOO NOVI SAD",
        "AGRO ŠUMADIJA DOO KRAGUJEVAC",
        "TRGOPROMET ČAČAK",
        "MIŠIĆ I SINOVI SZR",
        "DUNAV TRANSPORT DOO BEOGRAD",
    ],
    "place": ["BEOGRAD", "NIŠ", "ZRENJANIN", "SUBOTICA"],
}
# name ~ account ~ purpose ~ code ~ reference
KINDS = (
    Kind(12, 8000, 900000, "{firm}~160-00000000#####-##~Uplata po računu br. ###/##~221~97 ##-####-####"),
    Kind(12, -3000, -420000, "{firm}~265-#######001###-##~Promet robe i usluga - međufazna potrošnja~220~00 ###-##"),
    Kind(6, -30, -650, "PANONSKA TRGOVAČKA BANKA AD~908-0000000012501-57~Naknada za platni promet~221~"),
    Kind(3, -40000, -130000, "ZARADE ZAPOSLENIH~840-0000000004848-37~Isplata zarade~240~97 ##########"),
    Kind(
        3, -2000, -160000, "PORESKA UPRAVA {place}~840-0000000714112843-10~Uplata javnih prihoda PDV~253~97 ###########"
    ),
    Kind(3, -900, -25000, "JP EPS BEOGRAD~160-0000000000013-##~Električna energija račun {place}~221~97 ##########"),
    Kind(4, -500, -18000, "NIS PETROL {place}~~Kupovina karticom 5###**######~221~"),
    Kind(3, 5000, 220000, "PAZAR {place}~~Uplata pazara~165~"),
    Kind(
        1, -200, -900, "PANONSKA TRGOVAČKA BANKA AD~908-0000000012501-57~Mesečna naknada za vođenje računa~221~", most=1
    ),
)
EDGES = (25, 48, 96, 232, 352, 372, 452, 511, 570)
TITLES = (
    ("R.br.",),
    ("Datum knjiž.", "Datum valute"),
    ("Naziv primaoca/nalogodavca", "Broj računa"),
    ("Svrha plaćanja",),
    ("Šif.",),
    ("Poziv na broj",),
    ("Zaduženje",),
    ("Odobrenje",),
)


def figure(amount: Decimal) -> str:
    return written(amount, ".", ",")


def grid(page: Page, y: float, high: float) -> None:
    for x in EDGES:
        page.upright(x, y, y + high, 0.4, LINE)
    page.rule(EDGES[0], y + high, EDGES[-1], 0.4, LINE)


def summary(a: Account, page: Page, y: float) -> float:
    counts = [sum(entry.amount < 0 for entry in a.entries), sum(entry.amount > 0 for entry in a.entries)]
    names = ("Prethodno stanje", "Ukupno zaduženje", "Ukupno odobrenje", "Novo stanje")
    for n, (name, amount) in enumerate(zip(names, (a.opening, a.out, a.into, a.closing), strict=True)):
        page.box(25 + 136.25 * n, y, 136.25, 34, None, stroke=LINE)
        page.put(30 + 136.25 * n, y + 12, name, 8)
        page.put(157 + 136.25 * n, y + 27, figure(amount), 9.5, bold=True, right=True)
    page.put(25, y + 48, f"Broj naloga na teret: {counts[0]}     Broj naloga u korist: {counts[1]}", 8)
    return y + 58


def head(a: Account, page: Page, count: int) -> float:
    page.put(25, 36, "PANONSKA TRGOVAČKA BANKA AD", 11, bold=True, color=GREEN)
    page.put(25, 48, "Bulevar oslobođenja 80, Novi Sad   MB 08213345   PIB 100235411", 7)
    y = 62.0
    if count == 1:
        title = f"IZVOD BR. {a.start.month} O PROMENAMA SREDSTAVA NA RAČUNU"
        page.put(297, 76, title, 12, bold=True, center=True)
        page.put(297, 90, f"za period {a.start:%d.%m.%Y} - {a.end:%d.%m.%Y}", 9, center=True)
        page.put(25, 110, "Klijent: SAVA METAL DOO, Temerinska 12, Novi Sad", 8.5)
        page.put(25, 122, f"Broj računa: {a.number}    Valuta: RSD", 8.5)
        y = summary(a, page, 132)
    page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 23, (0.85, 0.92, 0.88))
    for n, lines in enumerate(TITLES):
        for k, text in enumerate(lines):
            page.put((EDGES[n] + EDGES[n + 1]) / 2, y + 9.5 + 9 * k, text, 7.5, bold=True, center=True)
    grid(page, y, 23)
    return y + 23


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 150000, 2400000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=60000)
    closing = running(opening, [entry.amount for entry in entries])[-1]
    number = fill(rng, "325-95006000#####-##", start, {})
    a = Account(rng, number, start, end, opening, closing, entries)

    flow = Flow(800, lambda: Page(face=FACE, bold=BOLD), partial(head, a))
    truth = Truth("checking", "sr_Latn_RS", "RSD", number, start, end, opening, closing)
    for n, entry in enumerate(entries, 1):
        name, account, purpose, code, reference = "|".join(entry.lines).split("~")
        left = [*wrap(name, fits(FACE, 8, 130)), *([account] if account else [])]
        middle = wrap(purpose, fits(FACE, 8, 114))
        high = 9.5 * max(len(left), len(middle), 2) + 5
        flow.need(high)
        page, y = flow.page, flow.y + 9.5
        if n % 2 == 0:
            page.box(EDGES[0], flow.y, EDGES[-1] - EDGES[0], high, (0.96, 0.97, 0.96))
        value = entry.day - timedelta(1) if not account and entry.amount < 0 and entry.day > start else entry.day
        page.put(44, y, f"{n}.", 8, right=True)
        page.lines(51, y, [f"{entry.day:%d.%m.%Y}", f"{value:%d.%m.%Y}"], 8, 9.5)
        page.lines(99, y, left, 8, 9.5)
        page.lines(235, y, middle, 8, 9.5)
        page.put(355, y, code, 8)
        page.put(375, y, reference, 8)
        page.put(508, y, figure(max(-entry.amount, Decimal(0))), 8, right=True)
        page.put(567, y, figure(max(entry.amount, Decimal(0))), 8, right=True)
        grid(page, flow.y, high)
        truth.transactions.append(
            Row(entry.day, " ".join([*left, *middle]), entry.amount, value_date=value, page=flow.number)
        )
        flow.y += high
    flow.need(60)
    page = flow.page
    page.put(375, flow.y + 12, "UKUPNO:", 8.5, bold=True)
    page.put(508, flow.y + 12, figure(a.out), 8.5, bold=True, right=True)
    page.put(567, flow.y + 12, figure(a.into), 8.5, bold=True, right=True)
    page.put(25, flow.y + 30, "Rezervisana sredstva: 0,00", 8)
    page.put(25, flow.y + 41, f"Raspoloživo stanje na dan {end:%d.%m.%Y}: {figure(closing)} RSD", 8)
    page.put(25, flow.y + 55, "Izvod je punovažan bez pečata i potpisa.", 7.5)
    numbered(flow.pages, lambda page, n, of: page.put(570, 822, f"Strana {n}/{of}", 8, right=True))
    with_reportlab(in_words(flow.pages), path)
    return truth
