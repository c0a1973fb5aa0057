"""Poland, statement of a current account: day and value day one below the other, an identifier and kind of operation
above the particulars, signed amounts with the balance after each, "Saldo do przeniesienia" and "z przeniesienia" at the
page's end and top, numbers of credits and debits in brackets.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf
from ._rows import money_in, money_out, month_before, shorter, whole_month

BANK = "Bank Wiślany S.A."
NAVY = (0.0, 0.15, 0.4)
POOLS: Pools = {
    "nrb": lambda rng, _day: iban(rng, "PL", "########################")[2:],
    "who": [
        "KATARZYNA WRÓBLEWSKA UL. LIPOWA 7/12 30-001 KRAKÓW",
        "WSPÓLNOTA MIESZKANIOWA KWIATOWA 3",
        "PAWEŁ ŚLIWIŃSKI",
        "TAURON SPRZEDAŻ SP. Z O.O.",
        "ORANGE POLSKA S.A.",
        "ŻŁOBEK MIŚ USZATEK",
    ],
    "shop": [
        "BIEDRONKA 4417 K.1 Miasto: KRAKOW",
        "ZABKA Z5512 K.1 Miasto: KRAKOW",
        "ORLEN STACJA NR 812 Miasto: MYSLENICE",
        "ROSSMANN 233 Miasto: KRAKOW",
        "ALLEGRO SP. Z O.O. Miasto: POZNAN",
        "PKP INTERCITY Miasto: WARSZAWA",
    ],
    "phone": ["48 6## ### ###"],
}
KINDS = [
    Kind(
        12,
        -4,
        -320,
        "PŁATNOŚĆ KARTĄ|Lokalizacja: Adres: {shop} Kraj: POLSKA"
        "|Data wykonania operacji: {used} Oryginalna kwota operacji: <sum> Numer karty: 4255##******####",
        "card",
    ),
    Kind(3, -40, -1400, "PRZELEW WYCHODZĄCY|Rachunek odbiorcy: {nrb}|Nazwa odbiorcy: {who}|Tytuł: FAKTURA ###/##/####"),
    Kind(3, 30, 1500, "PRZELEW PRZYCHODZĄCY|Rachunek nadawcy: {nrb}|Nazwa nadawcy: {who}|Tytuł: ROZLICZENIE"),
    Kind(
        1,
        4200,
        8900,
        "PRZELEW PRZYCHODZĄCY|Rachunek nadawcy: {nrb}|Nazwa nadawcy: ZAKŁADY CHEMICZNE DUNAJEC|Tytuł: WYNAGRODZENIE",
        most=1,
    ),
    Kind(
        4,
        -15,
        -400,
        "PŁATNOŚĆ WEB - KOD MOBILNY|Tytuł: ###########|Numer telefonu: {phone}|Lokalizacja: Adres: www.zakupy.example",
    ),
    Kind(2, -20, -300, "PRZELEW NA TELEFON|Nazwa odbiorcy: {who}|Tytuł: PRZELEW NA TELEFON OD: {phone}"),
    Kind(
        2,
        -50,
        -800,
        "WYPŁATA Z BANKOMATU|Tytuł: ###########|Lokalizacja: Adres: UL. DŁUGA 11 Miasto: KRAKOW Kraj: POLSKA",
        step="50",
    ),
    Kind(1, -900, -2100, "ZLECENIE STAŁE|Rachunek odbiorcy: {nrb}|Nazwa odbiorcy: {who}|Tytuł: CZYNSZ", most=1),
    Kind(1, -5, -12, "OPŁATA|Tytuł: OPŁATA ZA KARTĘ", most=1),
    Kind(0.5, -1, -9, "PROWIZJA|Tytuł: PROWIZJA ZA WYPŁATĘ", most=1),
]
NOTES = [
    "Wyciąg jest wydrukiem komputerowym i nie wymaga podpisu ani stempla.",
    "Środki na rachunku są objęte ochroną Bankowego Funduszu Gwarancyjnego na zasadach określonych w ustawie.",
    "Niezgodność salda prosimy zgłosić w terminie 14 dni od otrzymania wyciągu.",
]


def _pln(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = whole_month(rng)
    opening = some_amount(rng, 300, 12000)
    pools: Pools = {**POOLS, "used": _used}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(10, 70), balance=opening, floor=0)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    account = iban(rng, "PL", "19904900################")
    state = [opening]

    def head(page: Page, number: int) -> float:
        page.put(40, 46, BANK, 14, bold=True, color=NAVY)
        page.put(555, 40, f"Wyciąg nr {end.month}/{end.year}", 11, right=True, bold=True)
        page.put(555, 53, f"za okres {start:%d.%m.%Y} - {end:%d.%m.%Y}", 9, right=True)
        page.rule(40, 60, 555, 1, NAVY)
        y = _front(page, account, (start, opening, closing), entries) if number == 1 else 80
        y = _titles(page, y)
        if number > 1:
            page.put(340, y, "Saldo z przeniesienia", 7.5, bold=True)
            page.put(551, y, _pln(state[0]), 7.5, right=True, bold=True)
            y += 14
        return y

    def foot(page: Page, y: float) -> None:
        page.put(340, y + 2, "Saldo do przeniesienia", 7.5, bold=True)
        page.put(551, y + 2, _pln(state[0]), 7.5, right=True, bold=True)

    flow = Flow(752, lambda: Page(A4, "narrow", "narrow-bold"), head, foot)
    rows = _rows(rng, flow, entries, balances, state)
    _end(flow, entries, closing)
    for number, page in enumerate(flow.pages, 1):
        page.put(40, 806, f"{BANK} ul. Rzeczna 15, 30-002 Kraków, KRS 0000099999, NIP 999-00-00-999", 6, color=GREY)
        page.put(40, 815, "infolinia 800 000 900 (opłata zgodna z taryfą operatora)", 6, color=GREY)
        page.put(555, 815, f"Strona {number}/{flow.number}", 7, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "pl_PL", "PLN", account, start, end, opening, closing, rows)


def _used(rng: Random, day: date) -> str:
    return f"{shorter(day, rng.randint(0, 3)):%Y-%m-%d}"


def _front(page: Page, account: str, money: tuple[date, Decimal, Decimal], entries: list[Entry]) -> float:
    start, opening, closing = money
    page.lines(350, 84, ["AGNIESZKA I TOMASZ KOWALCZYK", "UL. ZIELONA 14 M. 3", "31-227 KRAKÓW"], 8.5, 12)
    facts = (
        ("Rodzaj rachunku", "KONTO CODZIENNE"),
        ("Waluta rachunku", "PLN"),
        ("IBAN", account),
        ("Saldo poprzednie z dnia " + f"{month_before(start):%d.%m.%Y}", _pln(opening)),
        ("Saldo końcowe", _pln(closing)),
        ("Limit odnawialny", _pln(Decimal(0))),
        ("Liczba operacji", str(len(entries))),
    )
    for n, (label, text) in enumerate(facts):
        page.put(40, 84 + 12 * n, label, 7.5, color=GREY)
        page.put(170, 84 + 12 * n, text, 7.5)
    return 190


def _titles(page: Page, y: float) -> float:
    page.box(40, y - 10, 515, 24, (0.88, 0.9, 0.95))
    for x, first, second in (
        (44, "Data operacji", "Data waluty"),
        (112, "Identyfikator / Typ operacji", "Opis operacji"),
    ):
        page.put(x, y, first, 7, bold=True)
        page.put(x, y + 9, second, 7, bold=True)
    for x, first, second in ((475, "Kwota", "operacji"), (551, "Saldo", "po operacji")):
        page.put(x, y, first, 7, right=True, bold=True)
        page.put(x, y + 9, second, 7, right=True, bold=True)
    return y + 26


def _rows(rng: Random, flow: Flow, entries: list[Entry], balances: list[Decimal], state: list[Decimal]) -> list[Row]:
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        kind, *rest = entry.lines
        rest = [line.replace("<sum>", f"{_pln(-entry.amount)} PLN") for line in rest]
        lines = [part for line in rest for part in wrap(line, fits("narrow", 7, 285))]
        flow.need(9 * max(2, len(lines) + 1) + 12)
        page, y = flow.page, flow.y
        value = entry.day - timedelta(rng.randint(0, 3) if entry.tag else 0)
        number = f"{entry.day:%y%m%d}{rng.randint(0, 99999999):08}"
        page.put(44, y, f"{entry.day:%d.%m.%Y}", 7.5)
        page.put(44, y + 9, f"{value:%d.%m.%Y}", 7.5)
        page.put(112, y, f"{number}  {kind}", 7.5)
        page.lines(112, y + 9, lines, 7, 9)
        page.put(475, y, _pln(entry.amount), 7.5, right=True)
        page.put(551, y, _pln(balance), 7.5, right=True)
        rows.append(Row(entry.day, " ".join([number, kind, *lines]), entry.amount, balance, value, flow.number))
        state[0] = balance
        flow.y += 9 * max(2, len(lines) + 1) + 3
        page.rule(40, flow.y - 9, 555, 0.3, (0.75, 0.78, 0.85))
    return rows


def _end(flow: Flow, entries: list[Entry], closing: Decimal) -> None:
    flow.need(84)
    page, y = flow.page, flow.y + 6
    amounts = [entry.amount for entry in entries]
    plus = sum(amount > 0 for amount in amounts)
    lines = (
        (f"Suma uznań ({plus})", money_in(amounts)),
        (f"Suma obciążeń ({len(amounts) - plus})", -money_out(amounts)),
        ("Saldo końcowe", closing),
    )
    for n, (label, amount) in enumerate(lines):
        page.put(340, y + 12 * n, label, 8, bold=True)
        page.put(551, y + 12 * n, _pln(amount), 8, right=True, bold=True)
    page.lines(40, y + 52, NOTES, 6.5, 9, color=GREY)
