"""Polish account: booking date over operation date in one column, signed amounts with narrow spaces, balance each row.

A long description may run on over the page's end, with the sums carried forward between its lines; blocked card
payments, which are not booked yet, follow the rows.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(5, -5, -320, "ZAKUP PRZY UŻYCIU KARTY|{shop} {town} PL|Karta: 4470** ****12 3187"),
    Kind(1.2, -20, -900, "ZAKUP PRZY UŻYCIU KARTY|{abroad} Kurs: <rate>|Karta: 4470** ****12 3187"),
    Kind(3, -30, -1900, "PRZELEW WYCHODZĄCY|Nazwa odbiorcy: {person}|ul. Długa ##, 3#-0## {town}|Tytuł: {purpose}"),
    Kind(1.5, -40, -400, "POLECENIE ZAPŁATY|{payee}|Identyfikator: ##########|Tytuł: faktura nr FV/####/##"),
    Kind(1, -50, -1000, "WYPŁATA Z BANKOMATU|{town} RYNEK #", step="50"),
    Kind(
        1.3, 4200, 9800, "PRZELEW PRZYCHODZĄCY|Nazwa nadawcy: HUTA SZKŁA BIAŁA SP. Z O.O.|Tytuł: wynagrodzenie ##/20##"
    ),
    Kind(1.5, 20, 1500, "PRZELEW PRZYCHODZĄCY|Nazwa nadawcy: {person}|Tytuł: {purpose}"),
    Kind(0.5, -9, -9.01, "OPŁATA ZA PROWADZENIE RACHUNKU", step="9", most=1),
]
POOLS = {
    "shop": ["SKLEP JAGODA 0412", "Piekarnia Żytnia", "STACJA PALIW 77", "APTEKA POD LWEM"],
    "town": ["KRAKÓW", "Tarnów", "BOCHNIA"],
    "abroad": ["BISTRO U VLTAVY PRAHA CZ|Kwota oryg.: <CZK>", "FJORDSHOP OSLO NO|Kwota oryg.: <NOK>"],
    "payee": ["ENERGIA MAŁOPOLSKA S.A.", "Wodociągi Górne", "TELEFONIA ŚWIT"],
    "person": ["Łucja Śliwa", "Wspólnota Mieszkaniowa Zielona 4", "Bożena Gęś-Krzak"],
    "purpose": ["czynsz 01/24", "zwrot za obiad", "faktura 12/0###", "składka członkowska, II rata"],
}
RATES = {"EUR": "4.3412", "CZK": "0.1753", "NOK": "0.3861"}


def zloty(amount: Decimal) -> str:
    return written(amount, "\u202f", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 300, 9000)
    entries = [
        _exchanged(entry)
        for entry in some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 42), balance=opening, floor=0)
    ]
    balances = running(opening, (entry.amount for entry in entries))
    number = iban(rng, "PL", "19990004################").removeprefix("PL")
    done = opening

    def head(page: Page, sheet: int) -> float:
        page.put(45, 48, "Bank Małopolan S.A.", 13, bold=True)
        page.put(550, 48, f"WYCIĄG Z RACHUNKU   strona {sheet}", 8.5, right=True)
        page.put(45, 66, f"Nr rachunku: {number}   Waluta: PLN", 8.5)
        page.put(45, 78, f"Za okres od {start:%d.%m.%Y} do {end:%d.%m.%Y}", 8.5)
        page.box(45, 90, 505, 26, (0.88, 0.9, 0.95))
        page.lines(49, 101, ["Data księgowania", "Data operacji"], 7, 10, bold=True)
        page.lines(135, 101, ["Rodzaj operacji", "Szczegóły"], 7, 10, bold=True)
        page.put(460, 106, "Kwota operacji", 7, right=True, bold=True)
        page.put(546, 106, "Saldo po operacji", 7, right=True, bold=True)
        page.put(135, 130, "Saldo początkowe" if sheet == 1 else "Z przeniesienia", 8.5, bold=True)
        page.put(546, 130, zloty(done), 8.5, right=True, bold=True)
        return 147.0

    def foot(page: Page, _y: float) -> None:
        page.put(135, 792, "Do przeniesienia", 8.5, bold=True)
        page.put(546, 792, zloty(done), 8.5, right=True, bold=True)
        page.put(
            297, 822, "Dokument nie wymaga podpisu ani stempla. Art. 7 Prawa bankowego.", 6.5, center=True, color=GREY
        )

    flow = Flow(778, lambda: Page(face="narrow", bold="narrow-bold"), head, foot)
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8.5, 240))]
        operated = max(start, earlier(rng, entry.day))
        flow.need(24)
        done = balance
        flow.page.rule(45, flow.y - 10, 550, 0.25, GREY)
        flow.page.put(49, flow.y, f"{entry.day:%d.%m.%Y}", 8.5)
        flow.page.put(49, flow.y + 11, f"{operated:%d.%m.%Y}", 8.5, color=GREY)
        flow.page.put(460, flow.y, zloty(entry.amount), 8.5, right=True)
        flow.page.put(546, flow.y, zloty(balance), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, operated, flow.number))
        for n, line in enumerate(lines):
            if n > 1:
                flow.need(11)
            flow.page.put(135, flow.y, line, 8.5)
            flow.y += 11
        flow.y += 16 if len(lines) == 1 else 5
    flow.need(100)
    flow.page.rule(45, flow.y - 10, 550)
    flow.page.put(135, flow.y + 4, "Saldo końcowe", 8.5, bold=True)
    flow.page.put(546, flow.y + 4, zloty(balances[-1]), 8.5, right=True, bold=True)
    _blocked(rng, flow, end)
    with_fpdf(flow.pages, path)
    return Truth("account", "pl_PL", "PLN", number, start, end, opening, balances[-1], rows)


def _blocked(rng: Random, flow: Flow, end: date) -> None:
    y = flow.y + 34
    flow.page.put(45, y, "Blokady środków (operacje nierozliczone, nieujęte w saldzie)", 8.5, bold=True)
    for n, text in enumerate(("SKLEP JAGODA 0412 KRAKÓW", "HOTEL ZIMOWIT ZAKOPANE")):
        day = end - timedelta(1 - n)
        flow.page.put(49, y + 14 + 12 * n, f"{day:%d.%m.%Y}", 8)
        flow.page.put(135, y + 14 + 12 * n, text, 8)
        flow.page.put(460, y + 14 + 12 * n, zloty(some_amount(rng, -20, -700)), 8, right=True)


def _exchanged(entry: Entry) -> Entry:
    """The entry with its foreign amount and the rate that belongs to it, where its text has places for them."""
    text = "|".join(entry.lines)
    found = re.search("<([A-Z]{3})>", text)
    if not found:
        return entry
    code, size = found[1], abs(entry.amount)
    paid = (size / Decimal(RATES[code])).quantize(Decimal("0.01"))
    figure, rate = written(paid, " ", ","), written(size / paid, " ", ",", 4)
    text = text.replace(found[0], f"{figure} {code}").replace("<rate>", rate)
    return replace(entry, lines=tuple(text.split("|")))
