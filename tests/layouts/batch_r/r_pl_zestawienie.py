"""Poland: electronic list of operations in a ruled table: two dates one above the other in one cell, a title line and
several lines of details in the next, the amount and the balance after the operation with spaced thousands."""

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
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
from ..pens import GREY, Flow, Page, fits, with_reportlab

RED = (0.75, 0.05, 0.1)
PALE = (0.95, 0.95, 0.95)
LINE = (0.75, 0.75, 0.75)
zloty = partial(written, thousands=" ", point=",")
Facts = tuple[date, date, str, Decimal, Decimal]
POOLS: Pools = {
    "shop": ["PIEKARNIA KŁOS", "SKLEP U ŻUKA", "APTEKA POD DĘBEM", "STACJA PALIW ŚWIT", "KSIĘGARNIA ŻAK", "BAR ŁÓDKA"],
    "town": ["WROCŁAW", "KRAKÓW", "ŁÓDŹ", "GDAŃSK", "POZNAŃ"],
    "person": ["ZIĘBA ANNA", "ŻAK TOMASZ", "GÓRSKA EWA", "WÓJCIK PIOTR"],
    "street": ["UL. POLNA 8/3", "UL. DŁUGA 17", "OS. SŁONECZNE 4/21"],
    "firm": ["ENERGIA ODRY S.A.", "WODOCIĄGI MIEJSKIE SP. Z O.O.", "SIEĆ KOMÓRKOWA LUBUSZ"],
    "nrb": lambda rng, _: iban(rng, "PL", "########################")[2:],
    "used": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}",
}
KINDS = [
    Kind(9, -6, -320, "ZAKUP PRZY UŻYCIU KARTY|{shop} {town}|Karta: 5167 **** **** #### Data transakcji: {used}"),
    Kind(
        3, -40, -450, "PRZELEW WYCHODZĄCY|Rachunek odbiorcy: {nrb}|{firm}|Tytuł: Faktura ####/##/FV nr klienta #######"
    ),
    Kind(2, -30, -900, "PRZELEW NA TELEFON|Odbiorca: {person}|Tytuł: Zwrot za wspólne zakupy"),
    Kind(
        2,
        50,
        1200,
        "PRZELEW PRZYCHODZĄCY|Rachunek nadawcy: {nrb}|{person} {street} {town}|Tytuł: Za wynajem mieszkania",
    ),
    Kind(1.5, -50, -800, "WYPŁATA Z BANKOMATU|BANKOMAT ##### {town}|Karta: 5167 **** **** ####", step="50"),
    Kind(1, -100, -900, "ZLECENIE STAŁE|Rachunek odbiorcy: {nrb}|Tytuł: Czynsz", most=2),
    Kind(0.9, 4200, 8800, "PRZELEW PRZYCHODZĄCY|HUTA ŚLĄSKA SP. Z O.O.|Tytuł: WYNAGRODZENIE ZA MIESIĄC", most=1),
    Kind(0.7, -5, -15, "OPŁATA ZA KARTĘ|Opłata miesięczna", most=1),
]
EDGES = (40, 112, 375, 465, 555)


def _head(page: Page, count: int, facts: Facts) -> float:
    start, end, number, opening, closing = facts
    page.put(40, 46, "BANK NADODRZAŃSKI", 15, bold=True, color=RED)
    page.put(555, 46, "Elektroniczne zestawienie operacji", 10, right=True)
    y = 66.0
    if count == 1:
        page.lines(40, 76, ["Pani", "MAŁGORZATA ŚWIERK", "UL. KWIATOWA 5/12", "50-001 WROCŁAW"], 8.5, 12)
        page.put(330, 76, f"za okres od {start:%Y-%m-%d} do {end:%Y-%m-%d}", 8.5, bold=True)
        page.lines(
            330,
            90,
            ["Rodzaj rachunku: Konto Osobiste", f"Nr rachunku: {number}", "Waluta: PLN", "BIC: NODRPLPWXXX"],
            7.5,
            11,
        )
        page.put(40, 144, f"Saldo początkowe na dzień {start:%Y-%m-%d}", 8.5)
        page.put(300, 144, f"{zloty(opening)} PLN", 8.5, right=True, bold=True)
        page.put(40, 158, f"Saldo końcowe na dzień {end:%Y-%m-%d}", 8.5)
        page.put(300, 158, f"{zloty(closing)} PLN", 8.5, right=True, bold=True)
        y = 176
    page.box(40, y, 515, 26, PALE, stroke=LINE)
    for x, first, second, right in [(44, "Data operacji", "Data waluty", False), (116, "Opis operacji", "", False),
                                    (461, "Kwota", "[PLN]", True), (551, "Saldo po", "operacji", True)]:  # fmt: skip
        page.put(x, y + 10, first, 7.5, bold=True, right=right)
        page.put(x, y + 20, second, 7.5, bold=True, right=right)
    return y + 26


def _row(flow: Flow, entry: Entry, balance: Decimal, rng: Random) -> Row:
    lines = [part for text in entry.lines for part in wrap(text, fits("narrow", 7.5, 252))]
    high = 9.5 * max(2, len(lines)) + 7
    flow.need(high)
    page, y = flow.page, flow.y + 11
    page.box(40, flow.y, 515, high, None, stroke=LINE)
    for x in EDGES[1:-1]:
        page.upright(x, flow.y, flow.y + high, 0.5, LINE)
    value = entry.day + timedelta(rng.choice([0, 0, 1]))
    page.put(44, y, f"{entry.day:%Y-%m-%d}", 8)
    page.put(44, y + 9.5, f"{value:%Y-%m-%d}", 8, color=GREY)
    page.put(116, y, lines[0], 7.5, bold=True)
    page.lines(116, y + 9.5, lines[1:], 7.5, 9.5)
    page.put(461, y, zloty(entry.amount), 8, right=True, color=RED if entry.amount < 0 else (0, 0, 0))
    page.put(551, y, zloty(balance), 8, right=True)
    flow.y += high
    return Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number)


def _end(flow: Flow, entries: list[Entry]) -> None:
    flow.need(90)
    page, y = flow.page, flow.y + 18
    given = [entry.amount for entry in entries if entry.amount > 0]
    taken = [entry.amount for entry in entries if entry.amount < 0]
    page.put(40, y, f"Liczba operacji uznaniowych: {len(given)}, suma uznań: {zloty(sum(given, Decimal()))} PLN", 8)
    page.put(
        40,
        y + 12,
        f"Liczba operacji obciążeniowych: {len(taken)}, suma obciążeń: {zloty(sum(taken, Decimal()))} PLN",
        8,
    )
    text = (
        "Niniejszy dokument jest wydrukiem komputerowym sporządzonym na podstawie art. 7 ustawy Prawo bankowe i nie "
        "wymaga podpisu ani stempla. Depozyty są gwarantowane przez Bankowy Fundusz Gwarancyjny do 100 000 euro."
    )
    page.lines(40, y + 34, wrap(text, fits("narrow", 6.5, 515)), 6.5, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.7)
    number = iban(rng, "PL", "########################")
    opening = some_amount(rng, 800, 12000)
    last = end - timedelta(1)
    entries = some_entries(rng, KINDS, POOLS, (start, last), count=rng.randint(8, 50), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    facts = (start, end, number, opening, balances[-1])
    flow = Flow(790, lambda: Page(face="narrow", bold="narrow-bold"), partial(_head, facts=facts))
    rows = [_row(flow, entry, balance, rng) for entry, balance in zip(entries, balances, strict=True)]
    _end(flow, entries)
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 820, f"Strona {n}/{flow.number}", 7.5, right=True, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("bank", "pl_PL", "PLN", number, start, end, opening, balances[-1], rows)
