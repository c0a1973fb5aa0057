"""Poland, a broker's cash ledger on landscape pages: booking time below its date, settlement date, currency, balance.

Quantities, prices and ISINs fill the descriptions; the portfolio at the end and blocked funds are no bookings.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._kit import ACCOUNT, Col, broken, cells, clock, how_many, money, titles

FACE, BOLD, SIZE = "sans", "sans-bold", 7.5
WIDE = (842.0, 595.0)
POOLS = {
    "paper": ["KGHMET", "ŻYWIECKA", "PKNORLIK", "BUDIMEKS", "LPPODZIEŻ", "CDGRYF", "TAURUSPE"],
    "fund": ["ETFW20L", "ETFSP500", "OBLIGACJE COI0428", "EDO1233"],
    "bank": ["Bank Wiślany S.A.", "BS w Łomży", "Kasa Bałtycka"],
}
KINDS = [
    Kind(
        6,
        -300,
        -9000,
        "Rozliczenie transakcji kupna: {paper} PLT##0000#### / ## szt. po 1##,#0 / nr zlec. ########",
        "buy",
    ),
    Kind(
        5,
        300,
        9500,
        "Rozliczenie transakcji sprzedaży: {paper} PLT##0000#### / ## szt. po 1##,#0 / nr zlec. ########",
        "sell",
    ),
    Kind(6, -5, -40, "Prowizja od transakcji {paper} nr ########", "fee"),
    Kind(2, 12, 700, "Dywidenda {paper} za rok 202# - brutto, liczba akcji ###", "div"),
    Kind(2, -2, -130, "Podatek od dywidendy {paper} 19%", "tax"),
    Kind(3, 500, 12000, "Wpłata na rachunek - przelew z {bank} Jan Krzysztof Błaszczyk", "in"),
    Kind(1, -500, -6000, "Wypłata - przelew na rachunek ## 1020 #### #### 0000 #### ####", "out"),
    Kind(1, -1, -25, "Odsetki od kredytu w rachunku maklerskim", "int"),
    Kind(1, -200, -3000, "Zakup {fund}", "buy"),
    Kind(0.5, -30, -60, "Opłata za prowadzenie rachunku", "fee", most=1),
]
COLS = [
    Col(60, "Lp.", right=True),
    Col(74, "Data|operacji"),
    Col(146, "Data|rozliczenia"),
    Col(216, "Opis operacji", room=330),
    Col(566, "Waluta"),
    Col(690, "Kwota|operacji", right=True),
    Col(796, "Saldo po|operacji", right=True),
]
HELD = [("KGHMET", "PLKGHME00017", 120, "148,25", "17 790,00"), ("CDGRYF", "PLCDGRF00025", 8, "211,00", "1 688,00")]


def zloty(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, rng.choice([30, 90]), calendar=True)
    opening = money(rng, 20, 15000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=200)
    balances = running(opening, (entry.amount for entry in entries))
    account = fill(rng, "ZR-00######-PLN", start, {})

    def head(page: Page, number: int) -> float:
        page.put(40, 40, "DOM MAKLERSKI JANTAR S.A.", 12, bold=True, color=(0.5, 0.1, 0.15))
        page.put(796, 40, "Historia rachunku pieniężnego", 11, right=True, bold=True)
        y = front(page, account, period, opening, balances[-1]) if number == 1 else 70
        page.box(40, y - 11, 760, 24, (0.93, 0.93, 0.93))
        titles(page, y, COLS, SIZE)
        return y + 28

    flow = Flow(548, lambda: Page(WIDE, FACE, BOLD), head)
    times = clock(rng, [entry.day for entry in entries], 8, 17)
    rows = [put(flow, n, *one) for n, one in enumerate(zip(entries, balances, times, strict=True), 1)]
    tail(rng, flow, balances[-1])
    for n, page in enumerate(flow.pages, 1):
        page.put(40, 576, f"Wydruk sporządzono {end + timedelta(2)} 08:41. Dokument nie wymaga podpisu.", 6, color=GREY)
        page.put(796, 576, f"strona {n} z {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth(ACCOUNT, "pl_PL", "PLN", account, start, end, opening, balances[-1], rows)


def front(page: Page, account: str, period: tuple[date, date], opening: Decimal, closing: Decimal) -> float:
    page.lines(40, 62, ["Klient: Jan Krzysztof Błaszczyk", f"Rachunek: {account}"], 8, 11)
    page.put(40, 84, f"Okres: od {period[0]} do {period[1]}", 8)
    page.put(600, 62, "Saldo początkowe", 8)
    page.put(796, 62, f"{zloty(opening)} PLN", 8, right=True)
    page.put(600, 75, "Saldo końcowe", 8, bold=True)
    page.put(796, 75, f"{zloty(closing)} PLN", 8, right=True, bold=True)
    return 112


def put(flow: Flow, n: int, entry: Entry, balance: Decimal, time: str) -> Row:
    lines = broken(FACE, SIZE, COLS[3].room, entry.lines)
    height = 10 * max(2, len(lines)) + 5
    flow.need(height)
    page, y = flow.page, flow.y
    settled = entry.day + timedelta(2 if entry.tag in ("buy", "sell") else 0)
    first = [str(n), str(entry.day), str(settled), lines[0], "PLN"]
    cells(page, y, COLS, [*first, zloty(entry.amount), zloty(balance)], SIZE)
    page.put(74, y + 10, time, 6.5, color=GREY)
    page.lines(216, y + 10, lines[1:], SIZE, 10)
    flow.y += height
    page.rule(40, flow.y - 12, 800, 0.3, (0.75, 0.75, 0.75))
    return Row(entry.day, " ".join(lines), entry.amount, balance, settled, flow.number)


def tail(rng: Random, flow: Flow, closing: Decimal) -> None:
    blocked = money(rng, 0, 400)
    flow.need(84)
    page, y = flow.page, flow.y + 6
    page.put(40, y, f"Środki zablokowane pod zlecenia: {zloty(blocked)} PLN", SIZE)
    page.put(40, y + 11, f"Środki dostępne: {zloty(closing - blocked)} PLN", SIZE)
    page.put(40, y + 30, "Stan portfela papierów wartościowych (informacyjnie)", 8, bold=True)
    for n, held in enumerate(HELD):
        for x, text in zip((40, 120, 230, 300, 380), held, strict=True):
            page.put(x, y + 43 + 11 * n, str(text), SIZE)
