"""Germany, checking: a cooperative bank's Kontoauszug in a fixed pitch.

Whole lines filled with spaces, days without a year, S or H behind each amount, Übertrag at the page break, SEPA
references below each posting, and the fees behind the quarterly Abschluss broken down in an annex.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, with_pymupdf
from ._rows import clock, how_many, one


def _iban(rng: Random, _day: date) -> str:
    return iban(rng, "DE", "##########00######").replace(" ", "")


POOLS: Pools = {
    "iban": _iban,
    "time": clock,
    "bic": ["GENODEF1P05", "COBADEFFXXX", "DEUTDEDBFRA", "SOLADEST600", "INGDDEFFXXX", "BYLADEM1001"],
    "shop": [
        "EDEKA HOFMANN//WEIKERSHEIM/DE",
        "REWE SAGT DANKE 4471####//ULM/DE",
        "ALDI SUED//LAUPHEIM/DE",
        "Shell 1187//Biberach/DE",
        "DM-Drogerie Markt//EHINGEN/DE",
        "BAUHAUS//NEU-ULM/DE",
    ],
    "name": ["Sabine Kreuzer", "Heinz und Erna Mayer", "Jonas Albrecht", "TSV 1862 e.V."],
    "used": lambda rng, day: earlier(rng, day).strftime("%d.%m.%Y"),
    "month": lambda _rng, day: day.strftime("%m/%Y"),
}
KINDS = [
    Kind(
        30,
        -4,
        -140,
        "Kartenzahlung girocard|{shop}|{used} um {time}:3# Uhr ########/######/######/12|PAN ###########4017 "
        "EREF: ############ MREF: OFFLINE",
    ),
    Kind(
        10,
        -9,
        -240,
        "Basislastschrift|Stadtwerke Ulm/Neu-Ulm GmbH|Abschlag Strom Vertragskonto 2########|EREF: ########### MREF: "
        "SWU0000####### CRED: DE27ZZZ00000##### IBAN: {iban} BIC: {bic}",
    ),
    Kind(
        8,
        -10,
        -60,
        "Basislastschrift|Telefonica Germany GmbH + Co. OHG|Kd-Nr.: 60######## Rg-Nr.: 42########/1|EREF: ?##########  "
        "MREF: ########## CRED: DE9700000000##### IBAN: {iban} BIC: {bic}",
    ),
    Kind(
        8,
        -10,
        -160,
        "Basislastschrift|PayPal Europe S.a.r.l. et Cie S.C.A|10########## PP.####.PP . {name}, Ihr Einkauf bei {name}|"
        "EREF: 10########### PP.####.PP PAYPAL MREF: 5???2#####4 CRED: LU96ZZZ0000000000000000058",
    ),
    Kind(6, -25, -500, "Dauerauftragsbelast.|{name}|Taschengeld {month}|IBAN: {iban} BIC: {bic}", "", "5"),
    Kind(6, -20, -900, "Überweisungsauftrag|{name}|Rechnung Nr. ##### vom {used}|IBAN: {iban} BIC: {bic}"),
    Kind(5, -20, -400, "Auszahlung girocard|GA NR00####  BLZ630901## 1|{used}/{time}UHR LAUPHEIM", "", "10"),
    Kind(
        4,
        900,
        2900,
        "Lohn/Gehalt|Liebherr Komponenten GmbH|Lohn-Gehalt {month} PersNr. 0####|EREF: "
        "LG-{month}-#### IBAN: {iban} BIC: {bic}",
    ),
    Kind(4, 20, 600, "Überweisungsgutschr.|{name}|Danke fuer alles|EREF: NOTPROVIDED IBAN: {iban} BIC: {bic}"),
    Kind(1, 100, 400, "Bareinzahlung|SB-Einzahlung Filiale Marktplatz", "", "50"),
]
WIDE = 90
SIZE, LEAD = 9.3, 11.2


def _line(left: str, amount: Decimal | None = None) -> str:
    if amount is None:
        return left
    return f"{left:<73}{written(amount, '.', ',', minus=''):>14} {'S' if amount < 0 else 'H'}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29, calendar=True)
    before = start - timedelta(1)
    number = iban(rng, "DE", "63090100########" + "##")
    opening = some_amount(rng, 150, 5000) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-1500)
    entries = [e for e in entries if e.day < end]
    fees = _fees(rng, len(entries))
    closing_fee = Entry(end, ("Abschluss", "lt. Anlage 1"), sum((a for _, a in fees), Decimal(0)), "", "")
    entries.append(closing_fee)
    told = number, end, f"{rng.randint(1, 12)}/{end.year}"
    balance = opening

    def head(page: Page, at: int) -> float:
        return _head(page, at, told)

    def foot(page: Page, y: float) -> None:
        page.put(40, y + 6, _line(f"{'':14}Übertrag auf Blatt {flow.number + 1}", balance), SIZE)

    flow = Flow(742, lambda: Page(face="Courier", bold="Courier-Bold"), head, foot)
    flow.page.put(40, flow.y, _line(f"{'':14}alter Kontostand vom {before:%d.%m.%Y}", opening), SIZE, bold=True)
    flow.y += 2 * LEAD
    rows = []
    for entry in entries:
        first, *others = entry.lines
        lines = [part for text in others for part in wrap(text, lambda t: len(t) <= 54)]
        if flow.need(LEAD * (len(lines) + 1)):
            flow.page.put(40, flow.y, _line(f"{'':14}Übertrag von Blatt {flow.number - 1}", balance), SIZE)
            flow.y += 2 * LEAD
        balance += entry.amount
        value = earlier(rng, entry.day, 1) if first.startswith("Karten") else entry.day
        flow.page.put(40, flow.y, _line(f"{entry.day:%d.%m.} {value:%d.%m.} {first}", entry.amount), SIZE)
        rows.append(Row(entry.day, one([first, *lines]), entry.amount, None, value, flow.number))
        flow.y = flow.page.lines(40, flow.y + LEAD, [f"{'':14}{line}" for line in lines], SIZE, LEAD)
    if flow.need(4 * LEAD):
        flow.page.put(40, flow.y, _line(f"{'':14}Übertrag von Blatt {flow.number - 1}", balance), SIZE)
        flow.y += LEAD
    flow.y += LEAD
    flow.page.put(40, flow.y, _line(f"{'':14}neuer Kontostand vom {end:%d.%m.%Y}", balance), SIZE, bold=True)
    flow.page.rule(480, flow.y + 4, 546)
    _annex(flow, fees, closing_fee.amount, start, end)
    for at, page in enumerate(flow.pages, 1):
        page.put(549, 96, f"Blatt {at} von {len(flow.pages)}", SIZE, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "de_DE", "EUR", number, None, end, opening, balance, rows)


def _head(page: Page, at: int, told: tuple[str, date, str]) -> float:
    number, end, sheet = told
    plain = "Helvetica"
    blue = (0.0, 0.2, 0.5)
    page.box(40, 34, 14, 14, (1.0, 0.45, 0.0))
    page.put(60, 46, "Raiffeisenkasse Oberes Rißtal eG", 14, face="Helvetica-Bold", color=blue)
    page.put(549, 46, "Kontoauszug", 14, right=True, face="Helvetica-Bold")
    page.put(549, 74, f"erstellt am {end:%d.%m.%Y}", SIZE, right=True)
    page.put(549, 85, f"Nr. {sheet}", SIZE, right=True)
    if at == 1:
        page.put(40, 82, "Raiffeisenkasse Oberes Rißtal eG, Marktplatz 3, 88471 Laupheim", 6.5, face=plain)
        page.lines(40, 102, ["Herrn", "Ulrich Stegmaier", "Am Mühlbach 17", "88471 Laupheim"], 10, 12, face=plain)
    y = 170 if at == 1 else 116
    page.put(40, y, f"IBAN: {number}   BIC: GENODES1LAX", SIZE)
    page.put(40, y + LEAD, f"EUR-Konto     Kontonummer {number.replace(' ', '')[-10:].lstrip('0')}", SIZE)
    page.put(549, y + LEAD, "VR-PrivatKonto", SIZE, right=True)
    page.rule(40, y + 18, 549)
    page.put(40, y + 28, f"{'Bu-Tag Wert':<14}{'Vorgang'}", SIZE)
    page.rule(40, y + 33, 549)
    page.put(24, 800, f"VRKA-{end:%m%y}-07", 5.5, face=plain, angle=90)
    texts = [
        "Vorstand: B. Rehm, K. Dorner",
        "Aufsichtsratsvorsitz: Dr. G. Held",
        "Amtsgericht Ulm GnR 640###",
        "USt-IdNr. DE144######",
    ]
    for n, text in enumerate(texts):
        page.put(40 + 132 * n, 812, text.replace("###", "217"), 6.5, face=plain)
    page.rule(40, 800, 549, 0.4)
    return y + 52


def _fees(rng: Random, rows: int) -> list[tuple[str, Decimal]]:
    fees = [("Kontoführungspreis", Decimal(rng.choice(["-3.90", "-4.50", "-6.90"])))]
    fees.append((f"Buchungsposten {rows} Stück zu 0,05 EUR", Decimal(rows) * Decimal("-0.05")))
    if rng.random() < 0.5:
        fees.append(("Porto", Decimal("-0.85")))
    if rng.random() < 0.4:
        fees.append(("Sollzinsen 9,95 % eingeräumte Überziehung", -some_amount(rng, 1, 20)))
    return [fee for fee in fees if fee[1]]


def _annex(flow: Flow, fees: list[tuple[str, Decimal]], total: Decimal, start: date, end: date) -> None:
    flow.y += 3 * LEAD
    if flow.y + 120 > flow.bottom + 40:
        flow.turn(last=True)
    page = flow.page
    page.put(40, flow.y, f"Anlage 1    Kontoabschluss vom {start:%d.%m.%Y} bis {end:%d.%m.%Y}", SIZE, bold=True)
    flow.y += 1.5 * LEAD
    for name, amount in fees:
        page.put(40, flow.y, _line(f"{'':14}{name}", amount), SIZE)
        flow.y += LEAD
    page.put(40, flow.y, _line(f"{'':14}Summe Abschluss", total), SIZE)
    told = [
        "Rechnungsabschlüsse gelten als anerkannt, wenn Sie nicht binnen sechs Wochen widersprechen.",
        "Guthaben sind nach Maßgabe des Einlagensicherungsgesetzes geschützt. S = Soll, H = Haben.",
    ]
    page.lines(40, flow.y + 2 * LEAD, told, 7.2, 9, face="Helvetica")
