"""Serbia, statement of a company's dinar account: cells of three lines (account, name, town of the other side), code
and purpose of the payment, reference numbers of both sides one above the other, debits before credits, totals above.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from layouts.frame import Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from layouts.pens import A4, GREY, Flow, Page, fits, with_reportlab

from ._rows import cents, dmy, joined, last_month

POOLS = {
    "firm": (
        "GRADNJA PLUS DOO|Čačak",
        "TEHNO-ŠPED DOO BEOGRAD|Beograd (Novi Beograd)",
        "ŽITOPROMET AD|Senta",
        "PR MARKO ĐORĐEVIĆ AGENCIJA ZA KNJIGOVODSTVO ĆIRA|Niš",
        "DUNAV OSIGURANJE TERMINAL|Beograd",
        "STR MINI MARKET ANA|Kragujevac",
        "MEDICA CENTAR DOO|Novi Sad",
    ),
    "acc": ("160-00000005#####-##", "265-10200310####-##", "205-0000000#####-##", "340-00000110#####-##"),
    "ref": ("97 ##-####-##", "##-####/2#", "00 #####", "97 ############"),
}
KINDS = (
    Kind(8, 3000, 480000, "{acc}|{firm}|221|Promet robe i usluga - finalna potrošnja, račun ####/2#|{ref}|{*ref}"),
    Kind(6, -2500, -260000, "{acc}|{firm}|220|Promet robe i usluga - međufazna potrošnja|{ref}|{*ref}"),
    Kind(3, -900, -20000, "{acc}|{firm}|221|Uplata po računu ###-##/2#|{ref}|{*ref}"),
    Kind(
        1,
        -20000,
        -190000,
        "840-4848-37|PORESKA UPRAVA|Beograd|254|Uplata poreza i doprinosa po odbitku|97 {tax}|97 {tax}",
    ),
    Kind(1, -45000, -130000, "160-5#0000####-##|PETROVIĆ JELENA|Zemun|240|Zarada za mesec {month}||{ref}", step="100"),
    Kind(4, -25, -600, "115-0000000000001-12|BANKA ŠUMADIJA AD|Kragujevac|221|Naknada za usluge platnog prometa||"),
    Kind(
        2,
        5000,
        90000,
        "165-0000000####-##|BANKA ŠUMADIJA AD - POS|Kragujevac|221|Uplata pazara po POS terminalu T######||",
    ),
)
KINDS_POOLS: Pools = dict(POOLS) | {"month": last_month, "tax": ("41#########", "88#########")}
EDGES = (28, 46, 172, 322, 412, 472, 520, 567)
HEADS = (
    "R.br.",
    "Račun / Naziv i sedište nalogodavca odnosno primaoca",
    "Šifra i svrha plaćanja",
    "Poziv na broj zaduženja / odobrenja",
    "Zaduženje",
    "Odobrenje",
    "Datum",
)


def _dinars(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = start, end = some_period(rng, rng.choice([6, 13, 30]))
    opening = some_amount(rng, 90000, 900000)
    entries = some_entries(rng, KINDS, KINDS_POOLS, period, count=rng.randint(12, 50), balance=opening, floor=120000)
    total = sum((entry.amount for entry in entries), Decimal(0))
    if opening + total < 0:
        opening = cents(-total + Decimal("10000.55"))
    opening = cents(opening)
    closing = opening + total
    account = fill(rng, "115-00000000#####-##", start, {})
    serial = rng.randint(10, 240)

    def head(page: Page, count: int) -> float:
        y = 40.0
        if count == 1:
            page.put(28, 42, "BANKA ŠUMADIJA A.D. KRAGUJEVAC", 10, bold=True)
            page.put(28, 54, "Matični broj: 07012345   PIB: 100012345", 7, color=GREY)
            page.put(297, 82, f"IZVOD BROJ {serial}", 13, bold=True, center=True)
            page.put(297, 96, f"za promet po računu u periodu {dmy(start)}. - {dmy(end)}.", 8.5, center=True)
            page.put(28, 122, "Vlasnik računa:", 8)
            page.put(100, 122, "ORAHOVAC TRADE DOO ČAČAK", 9, bold=True)
            page.put(28, 135, "Račun:", 8)
            page.put(100, 135, account, 9, bold=True)
            page.put(360, 122, "PIB: 104556677   MB: 20334455", 8)
            page.put(360, 135, "Valuta: RSD", 8)
            outs = [e.amount for e in entries if e.amount < 0]
            ins = [e.amount for e in entries if e.amount > 0]
            cells = (
                ("Prethodno stanje", _dinars(opening)),
                ("Dugovni promet", _dinars(sum(outs, Decimal(0)))),
                ("Potražni promet", _dinars(sum(ins, Decimal(0)))),
                ("Novo stanje", _dinars(closing)),
                ("Broj naloga D / P", f"{len(outs)} / {len(ins)}"),
            )
            for n, (label, value) in enumerate(cells):
                page.box(28 + 107.8 * n, 148, 107.8, 30, stroke=(0, 0, 0))
                page.put(28 + 107.8 * n + 54, 159, label, 7, center=True)
                page.put(28 + 107.8 * n + 54, 172, value, 8.5, bold=True, center=True)
            y = 190.0
        page.box(28, y, 539, 30, (0.9, 0.9, 0.92), stroke=(0, 0, 0))
        for left, right, title in zip(EDGES, EDGES[1:], HEADS, strict=False):
            for n, line in enumerate(wrap(title, fits("bz-narrow-bold", 7, right - left - 4))):
                page.put((left + right) / 2, y + 10 + 8.5 * n, line, 7, center=True, bold=True)
        return y + 30

    flow = Flow(785, lambda: Page(A4, "bz-narrow", "bz-narrow-bold"), head)
    truth = Truth("account", "sr_RS", "RSD", account, start, end, opening, closing)
    for count, entry in enumerate(entries, 1):
        other, name, town, code, purpose, debit_ref, credit_ref = entry.lines
        names = wrap(name, fits("bz-narrow", 8, EDGES[2] - EDGES[1] - 6))
        purposes = wrap(f"{code} {purpose}", fits("bz-narrow", 8, EDGES[3] - EDGES[2] - 6))
        high = 9.5 * max(2 + len(names), len(purposes)) + 6
        flow.need(high)
        page, top = flow.page, flow.y
        y = top + 10
        page.put(EDGES[1] - 4, y, str(count), 8, right=True)
        page.lines(EDGES[1] + 3, y, (other, *names, town), 8, 9.5)
        page.lines(EDGES[2] + 3, y, purposes, 8, 9.5)
        page.put(EDGES[3] + 3, y, debit_ref, 8)
        page.put(EDGES[3] + 3, y + 9.5, credit_ref, 8)
        page.put(EDGES[5 if entry.amount < 0 else 6] - 3, y, _dinars(entry.amount), 8, right=True)
        page.put(EDGES[6] + 3, y, dmy(entry.day) + ".", 8)
        for left, right in pairwise(EDGES):
            page.box(left, top, right - left, high, stroke=(0.4, 0.4, 0.4))
        flow.y += high
        truth.transactions.append(
            Row(entry.day, joined([*names, town, *purposes]), cents(entry.amount), page=flow.number)
        )
    flow.need(50)
    page, y = flow.page, flow.y + 14
    page.put(EDGES[3] - 4, y, "UKUPNO:", 8, bold=True, right=True)
    for edge, out in ((EDGES[5], True), (EDGES[6], False)):
        figure = sum((e.amount for e in entries if (e.amount < 0) == out), Decimal(0))
        page.put(edge - 3, y, _dinars(figure), 8, bold=True, right=True)
    page.put(
        28,
        y + 26,
        "Izvod je izrađen elektronski i punovažan je bez pečata i potpisa. Reklamacije u roku od 3 dana.",
        7.5,
    )
    for count, page in enumerate(flow.pages, 1):
        page.put(567, 815, f"Strana {count} od {len(flow.pages)}", 7.5, right=True)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return truth
