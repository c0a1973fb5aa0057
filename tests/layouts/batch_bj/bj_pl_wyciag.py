"""Poland, checking: a wyciąg whose rows have two date lines.

The operation date stands over the value date and the type over the details; amounts carry their sign, the balance
after each operation has a column; turnover by kind in the summary, saldo do przeniesienia at page breaks.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_fpdf
from ._rows import clock, how_many, one

BLUE: Color = (0.0, 0.2, 0.45)


def _nrb(rng: Random, _day: date) -> str:
    return iban(rng, "PL", "1799000400003###########").replace(" ", "")[2:]


POOLS: Pools = {
    "nrb": _nrb,
    "time": clock,
    "shop": [
        "BIEDRONKA 4###",
        "ZABKA Z9###",
        "ORLEN STACJA NR ###",
        "ROSSMANN 0##",
        "LIDL GRZEGÓRZECKA",
        "CUKIERNIA WĄDZYN",
    ],
    "city": ["Kraków", "Wieliczka", "Skawina"],
    "name": ["Agnieszka Wójcik", "Wspólnota Mieszkaniowa Łąkowa 17", "Piotr Żak", "Przedszkole Słoneczko"],
    "biller": ["TAURON SPRZEDAŻ SP. Z O.O.", "PGNiG OBRÓT DETALICZNY", "ORANGE POLSKA S.A.", "UPC POLSKA"],
    "used": lambda rng, day: earlier(rng, day).strftime("%Y-%m-%d"),
    "month": lambda _rng, day: day.strftime("%m/%Y"),
}
KINDS = [
    Kind(
        36,
        -4,
        -260,
        "Płatność kartą|Tytuł: 010174172 74838490###########  Lokalizacja: {shop} {city} PL  Data: "
        "{used}  Karta: 425125******4170",
    ),
    Kind(8, -20, -300, "Płatność BLIK|Numer referencyjny: 00000############  Nazwa: allegro.pl  Godzina: {time}"),
    Kind(8, -50, -900, "Przelew na rachunek|Rachunek odbiorcy: {nrb}  Nazwa odbiorcy: {name}  Tytuł: CZYNSZ {month}"),
    Kind(6, -40, -350, "Zlecenie stałe|Rachunek odbiorcy: {nrb}  Nazwa odbiorcy: {biller}  Tytuł: FV ####/{month}"),
    Kind(4, -50, -600, "Wypłata z bankomatu|Lokalizacja: {city} RYNEK 1#  Karta: 425125******4170", "", "10"),
    Kind(
        4,
        2800,
        7200,
        "Przelew na rachunek|Rachunek nadawcy: {nrb}  Nazwa nadawcy: COMARCH S.A.  Tytuł: WYNAGRODZENIE {month}",
    ),
    Kind(4, 20, 600, "Przelew na telefon przychodzący|Rachunek nadawcy: {nrb}  Nazwa nadawcy: {name}  Tytuł: ZWROT"),
    Kind(1, -8, -8, "Opłata za użytkowanie karty|Tytuł: OPŁATA MIESIĘCZNA ZA KARTĘ", "", "1", 1),
    Kind(1, 500, 500, "Wpływ świadczenia|Tytuł: ŚWIADCZENIE WYCHOWAWCZE {month}", "", "1", 1),
]
X_TEXT, X_AMOUNT, X_LEFT, SIZE = 116, 462, 552, 7.6


def _zloty(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    number = _nrb(rng, start)
    number = number[:2] + " " + " ".join(number[n : n + 4] for n in range(2, 26, 4))
    opening = some_amount(rng, 150, 12000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=50)
    balance, sheet = opening, f"{end.month}/{end.year}"

    def head(page: Page, at: int) -> float:
        y = _head(page, number, (start, end), sheet, at)
        return _titles(page, _summary(page, y, entries, opening) if at == 1 else y)

    def foot(page: Page, y: float) -> None:
        page.put(X_TEXT, y + 4, "Saldo do przeniesienia", SIZE, bold=True)
        page.put(X_LEFT, y + 4, _zloty(balance), SIZE, bold=True, right=True)

    flow = Flow(748, lambda: Page(face="narrow", bold="narrow-bold"), head, foot)
    flow.page.put(X_TEXT, flow.y, "Saldo początkowe", SIZE, bold=True)
    flow.page.put(X_LEFT, flow.y, _zloty(opening), SIZE, bold=True, right=True)
    flow.y += 14
    rows = []
    for entry in entries:
        details = wrap(" ".join(entry.lines[1].split()), fits("narrow", SIZE, 290))
        lines = [entry.lines[0], *details]
        if flow.need(10 * len(lines) + 3):
            flow.page.put(X_TEXT, flow.y, "Saldo z przeniesienia", SIZE, bold=True)
            flow.page.put(X_LEFT, flow.y, _zloty(balance), SIZE, bold=True, right=True)
            flow.y += 14
        balance += entry.amount
        value = entry.day if entry.amount > 0 else earlier(rng, entry.day, 2)
        flow.page.put(44, flow.y, f"{entry.day:%d.%m.%Y}", SIZE)
        flow.page.put(44, flow.y + 10, f"{value:%d.%m.%Y}", SIZE, color=GREY)
        flow.page.put(X_AMOUNT, flow.y, _zloty(entry.amount), SIZE, right=True)
        flow.page.put(X_LEFT, flow.y, _zloty(balance), SIZE, right=True)
        rows.append(Row(entry.day, one(lines), entry.amount, balance, value, flow.number))
        flow.y = flow.page.lines(X_TEXT, flow.y, lines, SIZE, 10)
        flow.page.rule(40, flow.y - 6.5, 555, 0.25, (0.7, 0.7, 0.7))
        flow.y += 4
    flow.need(30)
    flow.page.put(X_TEXT, flow.y + 2, "Saldo końcowe", SIZE, bold=True)
    flow.page.put(X_LEFT, flow.y + 2, _zloty(balance), SIZE, bold=True, right=True)
    _close(flow)
    for at, page in enumerate(flow.pages, 1):
        page.put(555, 812, f"Strona {at}/{len(flow.pages)}", 7, right=True)
    with_fpdf(flow.pages, path)
    return Truth("checking", "pl_PL", "PLN", number, start, end, opening, balance, rows)


def _head(page: Page, number: str, period: tuple[date, date], sheet: str, at: int) -> float:
    page.put(40, 50, "Bank Małopolski", 15, bold=True, color=BLUE)
    page.put(555, 48, f"WYCIĄG NR {sheet}", 11, bold=True, right=True)
    page.put(555, 60, f"za okres {period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}", 8, right=True)
    page.rule(40, 68, 555, 1, BLUE)
    page.put(
        40,
        800,
        "Bank Małopolski S.A. z siedzibą w Krakowie, KRS 0000041703, NIP 676-00-41-703, kapitał "
        "zakładowy 41 700 000 zł",
        6,
    )
    page.put(40, 812, "Dokument sporządzony elektronicznie, nie wymaga podpisu ani stempla.", 6)
    if at > 1:
        page.put(40, 82, f"Rachunek: {number}", 8)
        return 98
    page.lines(330, 92, ["Pan", "TOMASZ ŁUKASIEWICZ", "UL. ŁĄKOWA 17/4", "31-443 KRAKÓW"], 9, 12)
    page.lines(
        40,
        92,
        ["Rodzaj rachunku: KONTO OSOBISTE", f"Numer rachunku: {number}", "BIC (Swift): BMALPLPK    Waluta: PLN"],
        8,
        12,
    )
    page.put(40, 128, "Data sporządzenia: " + (period[1] + timedelta(1)).strftime("%d.%m.%Y"), 8)
    return 156


def _summary(page: Page, y: float, entries: list[Entry], opening: Decimal) -> float:
    gone = [entry.amount for entry in entries if entry.amount < 0]
    come = [entry.amount for entry in entries if entry.amount > 0]
    lost, won = sum(gone, Decimal(0)), sum(come, Decimal(0))
    page.put(40, y, "Podsumowanie", 9.5, bold=True, color=BLUE)
    page.box(40, y + 6, 515, 62, stroke=BLUE)
    left = [("Saldo początkowe", "", opening), ("Suma uznań", len(come), won), ("Suma obciążeń", len(gone), lost)]
    for n, (name, count, amount) in enumerate([*left, ("Saldo końcowe", "", opening + won + lost)]):
        page.put(48, y + 19 + 14 * n, name, 8, bold=n in (0, 3))
        page.put(180, y + 19 + 14 * n, str(count), 8, right=True)
        page.put(270, y + 19 + 14 * n, _zloty(amount), 8, right=True, bold=n in (0, 3))
    right = [
        ("Limit kredytu odnawialnego", "0,00"),
        ("Oprocentowanie rachunku", "0,00 %"),
        ("Odsetki naliczone", "0,00"),
    ]
    for n, (name, figure) in enumerate(right):
        page.put(310, y + 19 + 14 * n, name, 8)
        page.put(547, y + 19 + 14 * n, figure, 8, right=True)
    return y + 88


def _titles(page: Page, y: float) -> float:
    page.box(40, y, 515, 26, BLUE)
    white: Color = (1, 1, 1)
    page.lines(44, y + 11, ["Data operacji", "Data waluty"], 7.4, 10, bold=True, color=white)
    page.lines(X_TEXT, y + 11, ["Typ operacji", "Szczegóły"], 7.4, 10, bold=True, color=white)
    page.put(X_AMOUNT, y + 16, "Kwota operacji", 7.4, bold=True, right=True, color=white)
    page.lines(X_LEFT, y + 11, ["Saldo", "po operacji"], 7.4, 10, bold=True, right=True, color=white)
    return y + 40


def _close(flow: Flow) -> None:
    flow.y += 24
    if flow.y + 50 > flow.bottom + 30:
        flow.turn(last=True)
    told = [
        "Prosimy o sprawdzenie operacji i salda oraz zgłoszenie niezgodności w ciągu 14 dni od otrzymania wyciągu.",
        "Środki na rachunku są objęte ochroną Bankowego Funduszu Gwarancyjnego do równowartości 100 000 euro.",
        "Infolinia: 12 417 00 00 (opłata według taryfy operatora).",
    ]
    flow.page.lines(40, flow.y, told, 6.8, 9.5)
