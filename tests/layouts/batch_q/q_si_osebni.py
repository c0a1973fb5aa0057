"""Slovenia, personal account (izpisek prometa).

Ruled table, one amount column with a trailing minus for money out, the date printed once a day and the balance only
behind the day's last row; name in bold above purpose and reference; totals of debits and credits at the end.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(9, -2, -90, "{shop}|Nakup s kartico ****####"),
    Kind(3, -20, -150, "DVIG GOTOVINE BANKOMAT|{city}, kartica ****####", step="10"),
    Kind(4, -9, -160, "{utility}|Račun št. ####-######|SI12 ############"),
    Kind(1, -100, -500, "{person}|Trajnik - najemnina|SI00 ##-20##"),
    Kind(1, -20, -250, "{person}|{purpose}|NRC"),
    Kind(1, 1150, 2400, "{firm}|Plača {ref}|SI05 {tax}-60", most=1),
    Kind(1, 10, 180, "{person}|{purpose}|SI99"),
    Kind(1, -2, -4, "MESEČNO NADOMESTILO PAKET|Vodenje osebnega računa", most=1),
    Kind(1, -0.02, -3, "OBRESTI LIMIT|Obračun obresti za pretekli mesec", most=1),
    Kind(1, 40, 120, "MDDSZ OTROŠKI DODATEK|Nakazilo otroškega dodatka|SI11 #####-#######", most=1),
]
POOLS = {
    "shop": (
        "TRGOVINA SMREKA PE ##",
        "PEKARNA ŽITO IN KVAS",
        "BENCINSKI SERVIS ROŽNIK",
        "LEKARNA ČRNUČE",
        "KINO ŠIŠKA",
    ),
    "city": ("Ljubljana", "Maribor", "Kranj", "Novo mesto", "Škofja Loka"),
    "utility": ("ELEKTRO DOLINA D.O.O.", "TELEFONIJA GORA D.D.", "ZAVAROVALNICA LIPA D.D.", "KOMUNALA ŽALEC"),
    "person": ("TOMAŽ KOČEVAR", "MAJA ŽNIDARŠIČ", "ŠPELA HRIBERNIK", "ALEŠ ČUFAR"),
    "purpose": ("Vračilo", "Darilo", "Stroški izleta", "Vzajemna pomoč"),
    "firm": ("STROJEGRADNJA POSAVJE D.D.", "OBČINA ŽIČE"),
    "ref": ("za pretekli mesec", "in regres"),
    "tax": ("########",),
}
FACE, BOLD = "narrow", "narrow-bold"
EDGES = (42, 100, 158, 390, 468, 553)


def _day(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


def _close(flow: Flow, amounts: list[Decimal], closing: Decimal, end: date) -> None:
    flow.need(90)
    page, y = flow.page, flow.y + 4
    out = sum((amount for amount in amounts if amount < 0), Decimal(0))
    came = sum((amount for amount in amounts if amount > 0), Decimal(0))
    for label, total in (
        (f"Skupaj promet v breme ({sum(amount < 0 for amount in amounts)})", out),
        (f"Skupaj promet v dobro ({sum(amount > 0 for amount in amounts)})", came),
        (f"Končno stanje na dan {_day(end)}", closing),
    ):
        page.put(161, y, label, 8, bold=True)
        page.put(EDGES[5] - 4, y, _money(total), 8, bold=True, right=True)
        y += 13
    legal = [
        "Vloge so zajamčene v okviru sistema jamstva za vloge pri Banki Slovenije do zneska 100.000 EUR na vlagatelja.",
        "Ugovor na izpisek lahko podate najkasneje v 13 mesecih od obremenitve računa.",
    ]
    page.lines(42, y + 10, legal, 7, 9, color=GREY)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(553, 822, f"Stran {n}/{flow.number}", 7.5, right=True)


def _letter(page: Page, owner: str, account: str, period: tuple[date, date]) -> None:
    start, end = period
    page.lines(42, 96, [owner, "Cesta v Mestni log 9", "1000 LJUBLJANA"], 9.5, 12.5)
    page.put(330, 96, "IZPISEK PROMETA", 12, bold=True)
    facts = [
        ("Številka računa:", account),
        ("Izpisek št.:", f"{start.month}/{start.year}"),
        ("Obdobje:", f"{_day(start)} - {_day(end)}"),
        ("Valuta:", "EUR"),
        ("Odobreni limit:", "500,00"),
    ]
    for n, (label, text) in enumerate(facts):
        page.put(330, 112 + 12 * n, label, 8)
        page.put(420, 112 + 12 * n, text, 8)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 50, 4000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(9, 52), balance=opening, floor=-200)
    balances = running(opening, [entry.amount for entry in entries])
    account = iban(rng, "SI", "56#############")
    owner = fill(rng, "{person}", start, POOLS)

    def head(page: Page, sheet: int) -> float:
        page.put(42, 46, "ZELENA DOLINA BANKA", 15, bold=True, color=(0.1, 0.45, 0.2))
        page.put(553, 40, "Zelena dolina banka d.d., Tržaška 200, 1000 Ljubljana", 7, right=True, color=GREY)
        page.put(553, 49, "BIC: ZDBLSI2X   ID za DDV: SI00000000", 7, right=True, color=GREY)
        y = 78.0
        if sheet == 1:
            _letter(page, owner, account, (start, end))
            y = 190
        page.rule(42, y - 11, 553, 0.8)
        for x, text in zip(EDGES, ("Datum", "Valuta", "Naziv / namen / sklic"), strict=False):
            page.put(x + 3, y, text, 8, bold=True)
        page.put(EDGES[4] - 4, y, "Znesek", 8, bold=True, right=True)
        page.put(EDGES[5] - 4, y, "Stanje", 8, bold=True, right=True)
        page.rule(42, y + 5, 553, 0.8)
        if sheet == 1:
            y += 16
            page.put(161, y, f"Začetno stanje na dan {_day(start)}", 8, bold=True)
            page.put(EDGES[5] - 4, y, _money(opening), 8, bold=True, right=True)
            page.rule(42, y + 5, 553, 0.3)
        return y + 16

    def foot(page: Page, y: float) -> None:
        top = 179 if len(flow.pages) == 1 else 67
        for x in EDGES:
            page.upright(x, top, y - 11, 0.3)

    flow = Flow(785, lambda: Page(face=FACE, bold=BOLD), head, foot)
    rows, shown = [], None
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = [part for line in entry.lines for part in wrap(line, fits(BOLD, 8, 220))]
        turned = flow.need(9.5 * len(lines) + 7)
        page = flow.page
        if shown != entry.day or turned:
            page.put(45, flow.y, _day(entry.day), 8)
        shown = entry.day
        page.put(103, flow.y, _day(entry.day), 8)
        page.put(161, flow.y, lines[0], 8, bold=True)
        page.lines(161, flow.y + 9.5, lines[1:], 7.5, 9.5)
        page.put(EDGES[4] - 4, flow.y, _money(entry.amount), 8, right=True)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if last:
            page.put(EDGES[5] - 4, flow.y, _money(balance), 8, right=True)
        flow.y += 9.5 * len(lines) + 7
        page.rule(42, flow.y - 11, 553, 0.3)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance if last else None, entry.day, flow.number))
    foot(flow.page, flow.y)
    _close(flow, [entry.amount for entry in entries], balances[-1], end)
    with_fpdf(flow.pages, path)
    return Truth("bank", "sl", "EUR", account.replace(" ", ""), start, end, opening, balances[-1], rows)
