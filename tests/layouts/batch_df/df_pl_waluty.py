"""Poland, an e-money account with a card for many currencies, landscape and written sideways: the original amount
with its currency and rate stands before the settled amount with its currency, then a fee that is part of it, then
the balance; U+2212 as minus, dates as "2 sty 2024" over the time. Pending items in a table of their own are no
transactions.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, running, some_period, written
from ..pens import A4, GREY, Flow, Page, with_pymupdf
from ._kit import Move, count_pages, folded, journal, money_in, money_out, month_of

MONTHS = ["sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"]
FACE = "narrow"
GREEN = (0.05, 0.35, 0.3)
RATES = {"EUR": Decimal("4.3217"), "USD": Decimal("3.9840"), "CZK": Decimal("0.1729"), "GBP": Decimal("5.0466")}
SHOPS = ["Sklep Żuczek 21 Łódź", "Kolej Mazurska bilet 0441", "Apteka pod Lwem", "Paliwa Północ 118", "Kino Świt"]
POOLS: Pools = {
    "month": month_of,
    "who": ["Małgorzata Wiśniewska", "Krzysztof Żak", "Spółdzielnia Mieszk. Łąkowa", "Fundacja Źródło"],
    "shop": SHOPS,
    "abroad": ["Pension Kavka Brno", "Ferry Line Gdynia-Karlskrona", "Hotel 1900 Wien", "Cloudnest.io"],
}
KINDS = [
    Kind(7, -420, -4, "Płatność kartą~{shop}|karta ••••####"),
    Kind(3, -900, -15, "Płatność kartą~{abroad}|karta ••••####", "foreign"),
    Kind(3, 50, 6000, "Przelew przychodzący~{who}|Tytuł: faktura ##/{month}"),
    Kind(3, -2500, -30, "Przelew wychodzący~{who}|Tytuł: czynsz {month} kwota wg umowy"),
    Kind(2, 50, 1500, "Doładowanie kartą~Karta 4###••••####", step="10"),
    Kind(1, -400, -50, "Wypłata z bankomatu~{abroad}|bankomat ######", "foreign", "10"),
    Kind(1, -600, -20, "Wymiana walut~PLN na EUR", "foreign"),
    Kind(0.7, 1, 40, "Zwrot cashback~{shop}"),
]
HEADS = [(30, "Data i godzina", False), (104, "Rodzaj transakcji", False), (206, "Opis", False)]
HEADS += [(452, "Kwota oryg.", True), (460, "Waluta", False), (540, "Kurs", True), (618, "Kwota rozlicz.", True)]
HEADS += [(626, "Waluta", False), (720, "W tym opłata", True), (812, "Saldo", True)]


def _zl(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",", minus="−")


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _original(rng: Random, move: Move) -> tuple[str, str, str, str]:
    """Original amount, its currency, the rate and the fee, as printed."""
    if move.tag != "foreign":
        return _zl(move.amount), "PLN", "", _zl(Decimal(0))
    code = "EUR" if "EUR" in move.text else rng.choice(list(RATES))
    fee = (abs(move.amount) * Decimal("0.01")).quantize(Decimal("0.01"))
    return _zl((move.amount + fee) / RATES[code]), code, written(RATES[code], "", ",", 4), _zl(fee)


def _heads(page: Page, y: float) -> float:
    for x, text, right in HEADS:
        page.put(x, y, text, 7.5, right=right, bold=True, color=GREEN)
    page.rule(24, y + 5, 818, 1, GREEN)
    return y + 19


def _first(page: Page, span: str, number: str, opening: Decimal, moves: list[Move]) -> float:
    page.put(30, 76, "Wyciąg z rachunku pieniądza elektronicznego – portfel PLN", 12, bold=True)
    page.lines(30, 94, ["Bartłomiej Gołębiowski", "ul. Różana 4/12, 61-577 Poznań"], 8.5, 11)
    page.lines(330, 94, ["Okres: " + span, "Numer rachunku: " + number], 8.5, 11)
    sums = [("Saldo początkowe", opening), ("Wpływy", money_in(moves)), ("Wydatki", money_out(moves))]
    sums.append(("Saldo końcowe", opening + sum(m.amount for m in moves)))
    for n, (name, value) in enumerate(sums):
        page.put(30 + 150 * n, 130, name, 8, color=GREY)
        page.put(30 + 150 * n, 145, _zl(value) + " PLN", 10, bold=True)
    return 178


def _pending(flow: Flow, rng: Random, last: date) -> None:
    flow.need(92)
    flow.y += 14
    flow.page.put(30, flow.y, "Transakcje oczekujące – nie są ujęte w saldzie", 9, bold=True)
    for shop in rng.sample(SHOPS, rng.randint(1, 3)):
        flow.y += 15
        flow.page.put(30, flow.y, _day(last), 8, color=GREY)
        flow.page.put(206, flow.y, shop + " – blokada", 8, color=GREY)
        flow.page.put(618, flow.y, _zl(-Decimal(rng.randint(500, 30_000)) / 100), 8, right=True, color=GREY)
        flow.page.put(626, flow.y, "PLN", 8, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 45, 60]))
    start = Decimal(rng.randint(1000, 900_000)) / 100
    opening, moves = journal(rng, KINDS, POOLS, period, start)
    number = iban(rng, "PL", "11402004############4021"[:24])
    span = f"{_day(period[0])} – {_day(period[1])}"

    def head(page: Page, n: int) -> float:
        page.put(30, 44, "ZENIT PAY", 15, bold=True, color=GREEN)
        page.put(812, 44, "UAB Zenit Pay, Vilnius, licencja EMI nr 35", 7, right=True, color=GREY)
        return _heads(page, _first(page, span, number, opening, moves) if n == 1 else 70)

    flow = Flow(552, lambda: Page((A4[1], A4[0]), FACE, "narrow-bold"), head)
    rows: list[Row] = []
    for move, balance in zip(moves, running(opening, [m.amount for m in moves]), strict=True):
        kind, text = "|".join(move.lines).split("~")
        kinds, lines = folded([kind], FACE, 8, 98), folded(text.split("|"), FACE, 8, 170)
        original, code, rate, fee = _original(rng, move)
        high = 10 * max(2, len(kinds), len(lines)) + 6
        flow.need(high)
        page, y = flow.page, flow.y
        page.lines(30, y, [_day(move.day), move.time[:5]], 8, 10)
        page.lines(104, y, kinds, 8, 10)
        page.lines(206, y, lines, 8, 10)
        page.put(460, y, code, 8)
        page.put(626, y, "PLN", 8)
        for x, value in ((452, original), (540, rate), (618, _zl(move.amount)), (720, fee), (812, _zl(balance))):
            page.put(x, y, value, 8, right=True)
        page.rule(24, y + high - 12, 818, 0.2, GREY)
        rows.append(Row(move.day, " ".join([*kinds, *lines]), move.amount, balance, page=flow.number))
        flow.y += high
    if rng.random() < 0.7:
        _pending(flow, rng, period[1])
    count_pages(flow.pages, "Strona {n} z {all}", 812, 578)
    with_pymupdf(flow.pages, path, turned=True)
    closing = opening + sum(m.amount for m in moves)
    return Truth("checking", "pl_PL", "PLN", number, *period, opening, closing, rows)
