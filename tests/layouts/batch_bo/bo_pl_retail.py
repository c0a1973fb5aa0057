"""Poland, universal bank, konto osobiste: two dates one below the other and details under the kind of operation.

One signed column with spaces between thousands, the balance after each operation; opening and closing balance stand
in a box before the table, and a summary of debits and credits after it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import liberation, paid_in, paid_out, row_count, sufficient, wrapped

NAVY: Color = (0.0, 0.18, 0.36)
PALE: Color = (0.93, 0.94, 0.96)
NAME = "Bank Nadwiślański S.A."
PAGE = (595.0, 842.0)

POOLS: Pools = {
    "shop": [
        "BIEDRONKA 3### Miasto: TORUN",
        "LIDL BYDGOSKA Miasto: TORUN",
        "ZABKA Z#### K.1 Miasto: TORUN",
        "ORLEN STACJA NR #### Miasto: LUBICZ",
        "ROSSMANN 1## Miasto: TORUN",
        "ALLEGRO SP. Z O.O. Miasto: POZNAN",
        "PKP INTERCITY Miasto: WARSZAWA",
        "APTEKA POD LWEM Miasto: TORUN",
    ],
    "person": ["KOWALCZYK MARZENA", "ŁUKASZ WÓJTOWICZ", 'SPÓŁDZIELNIA MIESZKANIOWA "RUBINKOWO"', "ŻANETA GÓRSKA"],
    "biller": ["ENERGA OBRÓT SA", "ORANGE POLSKA S.A.", "PGNIG OBRÓT DETALICZNY", "TORUŃSKIE WODOCIĄGI", "VECTRA S.A."],
    "why": ["CZYNSZ {month}", "ZWROT ZA ZAKUPY", "FAKTURA F/#######/##", "PREZENT DLA MAMY", "OPŁATA ZA {month}"],
    "acct": lambda rng, _: iban(rng, "PL", "1##########0000##########")[2:],
    "used": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}",
    "month": lambda _, day: f"{day:%m/%Y}",
}
KINDS = [
    Kind(
        30,
        -3,
        -260,
        "Płatność kartą|Tytuł: 000483849 7428############## Lokalizacja: Kraj: POLSKA {shop}|"
        "Data wykonania operacji: {used} Numer karty: 425125******{card}",
        "card",
    ),
    Kind(6, -5, -180, "Płatność web - kod mobilny|Tytuł: 000000######### Numer telefonu: 48 5## ### ###", "blik"),
    Kind(9, -15, -600, "Przelew z rachunku|Rachunek odbiorcy: {acct}|Nazwa odbiorcy: {biller}|Tytuł: {why}", "out"),
    Kind(4, -20, -900, "Przelew z rachunku|Rachunek odbiorcy: {acct}|Nazwa odbiorcy: {person}|Tytuł: {why}", "out"),
    Kind(4, -50, -800, "Wypłata z bankomatu|Tytuł: PKO 4######### Kraj: POLSKA Miasto: TORUN", "cash", "50"),
    Kind(
        2, -300, -1900, "Zlecenie stałe|Rachunek odbiorcy: {acct}|Nazwa odbiorcy: {person}|Tytuł: {why}", "out", most=2
    ),
    Kind(
        3,
        3800,
        8200,
        "Przelew na rachunek|Rachunek nadawcy: {acct}|Nazwa nadawcy: ZAKŁADY CUKIERNICZE KOPERNIK SP.J."
        "|Tytuł: WYNAGRODZENIE ZA {month}",
        "in",
        most=2,
    ),
    Kind(4, 20, 900, "Przelew na rachunek|Rachunek nadawcy: {acct}|Nazwa nadawcy: {person}|Tytuł: {why}", "in"),
    Kind(1, 100, 2000, "Wpłata gotówkowa we wpłatomacie|Tytuł: WPŁATA 4#########", "in", "50"),
    Kind(1, -2, -10, "Opłata|Tytuł: OPŁATA ZA KARTĘ DEBETOWĄ", "fee", "0.50", most=1),
]
LEFT, TEXT, KIND, AMOUNT, RIGHT = 40, 104, 190, 470, 555


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    pools: Pools = {**POOLS, "card": [str(rng.randint(1000, 9999))]}
    entries = some_entries(rng, KINDS, pools, period, count=row_count(rng, 90))
    opening = sufficient(rng, entries, 300, 9000, 5)
    closing = opening + sum(entry.amount for entry in entries)
    account = iban(rng, "PL", "10205040" + "0000" + "############")
    truth = Truth("checking", "pl_PL", "PLN", account, *period, opening, closing)
    face, bold = liberation("Sans"), liberation("Sans-Bold")
    flow = Flow(770, lambda: Page(PAGE, face, bold), lambda page, at: _head(page, at, period, account))
    _box(flow, opening, closing, entries, period)
    _titles(flow)
    balance = opening
    for entry in entries:
        lines = wrapped(entry.lines[1:], fits(face, 8, AMOUNT - 60 - TEXT))
        if flow.need(11 * (len(lines) + 1) + 4):
            _titles(flow)
        balance += entry.amount
        value = earlier(rng, entry.day, 2) if entry.tag == "card" else entry.day
        _row(flow, rng, entry, value, lines, balance)
        text = " ".join([entry.lines[0], *lines])
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, value, flow.number))
    _end(flow, closing)
    for at, page in enumerate(flow.pages, 1):
        page.put(RIGHT, 815, f"Strona {at}/{len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path)
    return truth


def money(amount: Decimal) -> str:
    return written(amount, " ", ",")


def _head(page: Page, at: int, period: tuple[date, date], account: str) -> float:
    page.put(LEFT, 48, NAME, 15, bold=True, color=NAVY)
    page.put(RIGHT, 44, f"WYCIĄG NR {period[1].month}/{period[1].year}", 10, bold=True, right=True)
    page.put(RIGHT, 56, f"za okres od {period[0]:%d.%m.%Y} do {period[1]:%d.%m.%Y}", 8, right=True)
    page.rule(LEFT, 64, RIGHT, 1, NAVY)
    page.put(
        LEFT,
        806,
        f"{NAME}, ul. Szosa Chełmińska 17, 87-100 Toruń. Kapitał zakładowy 250 000 000 PLN, NIP 879-000-11-22",
        6.5,
        color=GREY,
    )
    page.put(
        LEFT, 815, "Dokument elektroniczny, nie wymaga podpisu ani stempla (art. 7 Prawa bankowego).", 6.5, color=GREY
    )
    if at > 1:
        page.put(LEFT, 78, f"Rachunek: {account[2:]}", 8)
        return 100
    page.lines(330, 96, ["PAN", "TOMASZ GÓRSKI", "UL. ŁYSKOWSKIEGO 24 M. 7", "87-100 TORUŃ"], 9, 12)
    page.put(LEFT, 96, "KONTO ZA ZERO", 10, bold=True)
    page.put(LEFT, 112, "Numer rachunku:", 8)
    page.put(LEFT, 124, account[2:], 9, bold=True)
    page.put(LEFT, 138, f"IBAN: {account}", 8)
    page.put(LEFT, 150, "BIC (SWIFT): NDWSPLPWXXX     Waluta: PLN", 8)
    return 172


def _box(flow: Flow, opening: Decimal, closing: Decimal, entries: list[Entry], period: tuple[date, date]) -> None:
    amounts = [entry.amount for entry in entries]
    page, y = flow.page, flow.y
    page.box(LEFT, y, RIGHT - LEFT, 46, PALE)
    cells = (
        (f"Saldo początkowe na {period[0]:%d.%m.%Y}", opening),
        (f"Suma uznań ({sum(a > 0 for a in amounts)})", paid_in(amounts)),
        (f"Suma obciążeń ({sum(a < 0 for a in amounts)})", -paid_out(amounts)),
        (f"Saldo końcowe na {period[1]:%d.%m.%Y}", closing),
    )
    for n, (label, figure) in enumerate(cells):
        page.put(LEFT + 8 + 132 * n, y + 17, label, 7.5)
        page.put(LEFT + 8 + 132 * n, y + 34, f"{money(figure)} PLN", 10, bold=True)
    flow.y += 72


def _titles(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(LEFT, y - 10, RIGHT - LEFT, 26, NAVY)
    white: Color = (1, 1, 1)
    page.put(LEFT + 4, y, "Data operacji", 7.5, bold=True, color=white)
    page.put(LEFT + 4, y + 10, "Data waluty", 7.5, bold=True, color=white)
    page.put(TEXT, y, "Identyfikator", 7.5, bold=True, color=white)
    page.put(KIND, y, "Typ operacji", 7.5, bold=True, color=white)
    page.put(TEXT, y + 10, "Opis operacji", 7.5, bold=True, color=white)
    page.put(AMOUNT, y, "Kwota operacji", 7.5, bold=True, right=True, color=white)
    page.put(RIGHT - 4, y, "Saldo po operacji", 7.5, bold=True, right=True, color=white)
    flow.y += 28


def _row(flow: Flow, rng: Random, entry: Entry, value: date, lines: list[str], balance: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(LEFT + 4, y, f"{entry.day:%d.%m.%Y}", 8)
    page.put(LEFT + 4, y + 11, f"{value:%d.%m.%Y}", 8, color=GREY)
    page.put(TEXT, y, fill(rng, "TT?#######U", entry.day, {}), 8)
    page.put(KIND, y, entry.lines[0], 8)
    page.put(AMOUNT, y, money(entry.amount), 8, right=True)
    page.put(RIGHT - 4, y, money(balance), 8, right=True)
    page.lines(TEXT, y + 11, lines, 8, 11)
    flow.y += 11 * (max(len(lines), 1) + 1) + 4
    page.rule(LEFT, flow.y - 12, RIGHT, 0.3, GREY)


def _end(flow: Flow, closing: Decimal) -> None:
    flow.need(70)
    page = flow.page
    page.put(LEFT + 4, flow.y + 6, "Saldo końcowe", 9, bold=True)
    page.put(RIGHT - 4, flow.y + 6, f"{money(closing)} PLN", 9, bold=True, right=True)
    notes = [
        "Niezgodność zmian stanu rachunku lub salda należy zgłosić w ciągu 14 dni od otrzymania wyciągu.",
        "Środki na rachunku są objęte ochroną Bankowego Funduszu Gwarancyjnego do równowartości 100 000 euro.",
    ]
    page.lines(LEFT + 4, flow.y + 28, notes, 7.5, 10)
