"""Poland: the PDF which a bank's app exports, newest first, with category, account and balance after each operation.

One signed column with the currency behind each amount, ISO dates, operations described on one to three lines; a
landscape page written upright and turned, the column heads on the first page only.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, running, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf
from ._common import many, money

KINDS = [
    Kind(10, -4, -320, "{shop}|ZAKUP PRZY UŻYCIU KARTY|/{town} DATA TRANSAKCJI: {day}", "Żywność i chemia domowa"),
    Kind(4, -9, -250, "BLIK ZAKUP E-COMMERCE|{web}|{ref}", "Bez kategorii"),
    Kind(3, -20, -400, "PRZELEW NA TELEFON BLIK|{person}|{title}", "Wypłata gotówki i inne"),
    Kind(3, -60, -2600, "PRZELEW ZEWNĘTRZNY WYCHODZĄCY|{payee}|{title}", "Opłaty i odsetki"),
    Kind(2, -50, -800, "WYPŁATA W BANKOMACIE|{town}", "Wypłata gotówki", step="50"),
    Kind(1, -5, -12, "OPŁATA ZA KARTĘ", "Opłaty i odsetki", most=1, step="0.5"),
    Kind(3, 4200, 9800, "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY|{firm}|WYNAGRODZENIE", "Wynagrodzenie", most=2),
    Kind(3, 20, 700, "PRZELEW WEWNĘTRZNY PRZYCHODZĄCY|{person}|{title}", "Wpływy - inne"),
    Kind(1, 10, 200, "ZWROT TRANSAKCJI KARTĄ|{shop}", "Wpływy - inne"),
]
POOLS = {
    "shop": [
        "JMP S.A. BIEDRONKA 4471",
        "ŻABKA Z5523 K.1",
        "LIDL WOJSKA POLSKIEGO",
        "ROSSMANN 1187",
        "PIEKARNIA GROMULSKI",
    ],
    "town": ["WARSZAWA", "ŁÓDŹ", "GDAŃSK", "KRAKÓW"],
    "web": ["ALLEGRO SP. Z O.O.", "PAYPRO S.A. PRZELEWY24", "BILETY MPK", "INPOST PACZKOMATY"],
    "ref": lambda rng, _: str(rng.randrange(10**10, 10**11)),
    "person": ["AGNIESZKA ŚLIWIŃSKA", "TOMASZ WÓJCIK", "KATARZYNA MAŁGORZATA ŻELAZNA", "PIOTR DĄBEK"],
    "payee": ["SPÓŁDZIELNIA MIESZKANIOWA PRZYSZŁOŚĆ", "PGNIG OBRÓT DETALICZNY", "ORANGE POLSKA S.A.", "URZĄD SKARBOWY"],
    "firm": ["NORDPOL LOGISTYKA SP. Z O.O.", "UNIWERSYTET MEDYCZNY W ŁODZI"],
    "title": ["ZWROT ZA OBIAD", "FAKTURA {ref}", "CZYNSZ", "PREZENT", "SKŁADKA", "RACHUNEK ZA PRĄD"],
    "day": lambda _, day: f"{day:%Y-%m-%d}",
}
RED = (0.75, 0.0, 0.1)
DATE, TEXT, ACCOUNT, KIND, MONEY, SALDO = 36, 104, 392, 512, 712, 806


def zloty(amount: Decimal) -> str:
    return written(amount, " ", ",") + " PLN"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = money(rng, 300, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, floor=300)
    balances = running(opening, [entry.amount for entry in entries])
    account = iban(rng, "PL", "1140" + "#" * 20)
    ins = [entry.amount for entry in entries if entry.amount > 0]
    outs = [entry.amount for entry in entries if entry.amount < 0]

    def head(page: Page, pages: int) -> float:
        if pages > 1:
            return 46
        page.put(DATE, 44, "wBank", 20, bold=True, color=RED)
        page.put(SALDO, 38, f"Dokument wygenerowano {end + timedelta(2):%Y-%m-%d} 18:04", 8, right=True, color=GREY)
        page.put(DATE, 74, "Lista operacji", 13, bold=True)
        page.put(DATE, 90, f"za okres od {start:%Y-%m-%d} do {end:%Y-%m-%d}", 9)
        page.put(DATE, 106, fill(rng, "{person}, ul. Piotrkowska ##/#, 90-004 Łódź", start, POOLS), 8)
        page.put(DATE, 120, f"eKonto osobiste   {account[2:].strip()}   PLN", 8)
        for n, (label, text) in enumerate(
            [
                ("Saldo początkowe", zloty(opening)),
                (f"Uznania ({len(ins)})", zloty(sum(ins, Decimal(0)))),
                (f"Obciążenia ({len(outs)})", zloty(sum(outs, Decimal(0)))),
                ("Saldo końcowe", zloty(balances[-1])),
            ]
        ):
            page.put(560, 74 + 14 * n, label, 8.5)
            page.put(SALDO, 74 + 14 * n, text, 8.5, right=True, bold=n in (0, 3))
        page.rule(DATE, 136, SALDO, 1, RED)
        for x, title, right in (
            (DATE, "Data operacji", False),
            (TEXT, "Opis operacji", False),
            (ACCOUNT, "Rachunek", False),
            (KIND, "Kategoria", False),
            (MONEY, "Kwota", True),
            (SALDO, "Saldo po operacji", True),
        ):
            page.put(x, 149, title, 8, right=right, bold=True)
        page.rule(DATE, 155, SALDO, 0.5, GREY)
        return 170

    flow = Flow(548, lambda: Page((842.0, 595.0), "narrow", "narrow-bold"), head)
    rows = []
    tail = account.replace(" ", "")[-4:]
    for entry, balance in list(zip(entries, balances, strict=True))[::-1]:
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8, 270))]
        kind = wrap(entry.tag, fits("narrow", 8, 110))
        flow.need(10 * max(len(lines), len(kind)) + 6)
        page, y = flow.page, flow.y
        page.put(DATE, y, f"{entry.day:%Y-%m-%d}", 8)
        page.lines(TEXT, y, lines, 8, 10)
        page.put(ACCOUNT, y, f"eKonto 1140 ... {tail}", 8, color=GREY)
        page.lines(KIND, y, kind, 8, 10)
        page.put(MONEY, y, zloty(entry.amount), 8, right=True, bold=entry.amount > 0)
        page.put(SALDO, y, zloty(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, None, flow.number))
        flow.y += 10 * max(len(lines), len(kind)) + 6
        page.rule(DATE, flow.y - 10, SALDO, 0.2, (0.8, 0.8, 0.8))
    for number, page in enumerate(flow.pages, 1):
        page.put(
            DATE, 574, "wBank S.A., ul. Prosta 18, 00-850 Warszawa, KRS 0000441770, NIP 527-44-17-708", 6.5, color=GREY
        )
        page.put(SALDO, 574, f"Strona {number} / {len(flow.pages)}", 6.5, right=True, color=GREY)
    text = (
        "Dokument elektroniczny sporządzony na podstawie art. 7 ustawy Prawo bankowe. Nie wymaga podpisu ani stempla."
    )
    flow.page.put(DATE, 563, text, 6.5, color=GREY)
    with_pymupdf(flow.pages, path, turned=True)
    return Truth("account", "pl_PL", "PLN", account, start, end, opening, balances[-1], rows, newest_first=True)
