"""Poland, account history as a ruled grid: two ISO dates (operacji, księgowania), an operation type in capitals above
counterparty, account number and title, signed Kwota, Saldo po operacji; oldest or newest row first, opening and closing
balance rows at the ends, turnover summary with counts, unsettled holds (Blokady) after the rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
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
from ..pens import GREY, Flow, Page, fits, with_fpdf, with_reportlab

NAVY = (0.08, 0.14, 0.33)
ICE = (0.92, 0.94, 0.97)
EDGES = (42.0, 100.0, 164.0, 404.0, 478.0, 553.0)
SIZE, LEAD = 7, 8.8

TOWNS = ("WARSZAWA", "ŁÓDŹ", "KRAKÓW", "POZNAŃ", "GDYNIA", "RZESZÓW")
POOLS: Pools = {
    "shop": (
        "SKLEP MALINKA ####",
        "PIEKARNIA U GRZESIA",
        "APTEKA POD LIPĄ",
        "STACJA PALIW KORMORAN ##",
        "DROGERIA JAŚMIN",
    ),
    "town": TOWNS,
    "biller": (
        "TAURYDA ENERGIA SPRZEDAŻ S.A.",
        "WODOCIĄGI NADWIŚLAŃSKIE",
        "TELEKOM ŻURAW SP. Z O.O.",
        "SPÓŁDZIELNIA MIESZK. ŚWIT",
    ),
    "person": ("ANNA WIĘCKOWSKA", "TOMASZ BRZÓSKA", "KATARZYNA MĄCZYŃSKA UL. DŁUGA ##", "PIOTR GOŁĄB"),
    "why": ("CZYNSZ", "ZWROT ZA OBIAD", "NA PREZENT DLA OLI", "WPŁATA ZA OBÓZ", "DZIĘKUJĘ"),
    "firm": ("METALPOL ŁUKÓW SP. Z O.O.", "URZĄD GMINY KOŃSKIE", "BIURO RACHUNKOWE SALDO"),
    "web": ("PACZKOWISKO.EXAMPLE", "BILETOWO.EXAMPLE", "KSIĘGARNIA-MOLE.EXAMPLE"),
    "nrb": lambda rng, _: iban(rng, "PL", "########################")[2:].replace(" ", ""),
    "used": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}",
}
KINDS = (
    Kind(30, -3, -260, "ZAKUP PRZY UŻYCIU KARTY|{shop} /{town}|DATA TRANSAKCJI: {used}", "card"),
    Kind(14, -10, -400, "BLIK ZAKUP E-COMMERCE|{web}|ID: ###########"),
    Kind(11, -20, -700, "PRZELEW ZEWNĘTRZNY WYCHODZĄCY|{biller}|{nrb}|FAKTURA FV/#####/##"),
    Kind(8, -10, -900, "BLIK P2P-WYCHODZĄCY|{person}|+48 *** *** ###|{why}"),
    Kind(6, -50, -600, "WYPŁATA W BANKOMACIE|PLANET ATM {town}|DATA TRANSAKCJI: {used}", "card", "50"),
    Kind(4, -100, -1500, "PRZELEW WŁASNY|{nrb}|OSZCZĘDNOŚCI", "", "10"),
    Kind(2, -5, -9, "OPŁATA MIESIĘCZNA ZA KARTĘ|MC DEBIT ****####", most=1),
    Kind(5, 3500, 9800, "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY|{firm}|{nrb}|WYNAGRODZENIE ##/20##", most=1),
    Kind(8, 10, 900, "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY|{person}|{nrb}|{why}"),
    Kind(3, 5, 200, "ZWROT TOWARU|{shop} /{town}"),
)


def _money(amount: Decimal) -> str:
    return written(amount, " ", ",")


def _entries(rng: Random, opening: Decimal, period: tuple[date, date]) -> list[Entry]:
    """The rows, now and then with interest and its tax on the last day."""
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="KOREKTA {0}")
    if entries and rng.random() < 0.4:
        interest = some_amount(rng, 1, 40)
        tax = -max((interest * Decimal("0.19")).quantize(Decimal("0.01")), Decimal("0.01"))
        entries.append(Entry(period[1], ("KAPITALIZACJA ODSETEK",), interest, "", ""))
        entries.append(Entry(period[1], ("PODATEK OD ODSETEK KAPITAŁOWYCH",), tax, "", ""))
    return entries


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, rng.choice([30, 30, 60]), calendar=rng.random() < 0.5)
    opening = some_amount(rng, 50, 20000) if rng.random() < 0.9 else -some_amount(rng, 10, 900)
    entries = _entries(rng, opening, period)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    plain = iban(rng, "PL", "18870045########00######")[2:].replace(" ", "")
    account = plain[:2] + "".join(f" {plain[n : n + 4]}" for n in range(2, 26, 4))
    newest = rng.random() < 0.45
    order = list(zip(entries, balances, strict=True))[:: -1 if newest else 1]
    holder = rng.choice(["ZOFIA KRZEMIEŃ", "MICHAŁ ŻABIŃSKI", "EWA I JAN PAŹDZIOR"])
    ends = [("Saldo początkowe", opening), ("Saldo końcowe", closing)][:: -1 if newest else 1]

    def new() -> Page:
        return Page(face="narrow", bold="narrow-bold")

    def head(page: Page, number: int) -> float:
        page.put(42, 46, "bank wisła", 18, bold=True, color=NAVY)
        page.put(553, 40, "Bank Wisła S.A., ul. Flisacka 8, 00-901 Warszawa", 6.5, right=True, color=GREY)
        page.put(553, 49, "infolinia 801 300 114 / www.bankwisla.example", 6.5, right=True, color=GREY)
        y = 76.0
        if number == 1:
            y = _first(page, rng, holder, account, period, (opening, closing, entries))
        return _titles(page, y)

    def foot(page: Page, _: float) -> None:
        page.put(
            42,
            806,
            "Niniejszy dokument jest wydrukiem komputerowym sporządzonym zgodnie z art. 7 ustawy Prawo bankowe "
            "i nie wymaga podpisu ani stempla.",
            6,
            color=GREY,
        )

    flow = Flow(786, new, head, foot)
    _end_row(flow, *ends[0])
    rows = []
    for n, (entry, balance) in enumerate(order):
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", SIZE, EDGES[3] - EDGES[2] - 10))]
        high = LEAD * len(lines) + 5
        flow.need(high)
        used = entry.lines[-1].removeprefix("DATA TRANSAKCJI: ") if entry.tag == "card" else f"{entry.day}"
        _cells(flow.page, flow.y, high, ICE if n % 2 else None)
        flow.page.put(EDGES[0] + 4, flow.y + 9.5, used, SIZE)
        flow.page.put(EDGES[1] + 4, flow.y + 9.5, f"{entry.day}", SIZE)
        flow.page.put(EDGES[4] - 4, flow.y + 9.5, _money(entry.amount), SIZE, right=True)
        flow.page.put(EDGES[5] - 4, flow.y + 9.5, _money(balance), SIZE, right=True)
        flow.page.lines(EDGES[2] + 4, flow.y + 9.5, lines, SIZE, LEAD)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y += high
    flow.need(18)
    _end_row(flow, *ends[1])
    foot(flow.page, flow.y)
    _holds(flow, rng, end)
    for n, page in enumerate(flow.pages, 1):
        page.put(553, 818, f"Strona {n} z {len(flow.pages)}", 7, right=True)
    if rng.random() < 0.5:
        with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    else:
        with_fpdf(flow.pages, path)
    return Truth("checking", "pl_PL", "PLN", account, start, end, opening, closing, rows, newest_first=newest)


def _cells(page: Page, y: float, high: float, fill: tuple[float, float, float] | None) -> None:
    for left, right in pairwise(EDGES):
        page.box(left, y, right - left, high, fill, stroke=GREY)


def _titles(page: Page, y: float) -> float:
    _cells(page, y, 24, (0.8, 0.84, 0.91))
    for n, (above, below) in enumerate(
        (
            ("Data", "operacji"),
            ("Data", "księgowania"),
            ("Opis operacji", ""),
            ("Kwota", "PLN"),
            ("Saldo po", "operacji"),
        )
    ):
        x = EDGES[n] + 4 if n < 3 else EDGES[n + 1] - 4
        page.put(x, y + 10, above, 7.2, bold=True, right=n > 2)
        page.put(x, y + 19, below, 7.2, bold=True, right=n > 2)
    return y + 24


def _end_row(flow: Flow, title: str, balance: Decimal) -> None:
    flow.page.box(EDGES[0], flow.y, EDGES[5] - EDGES[0], 16, stroke=GREY)
    flow.page.put(EDGES[4] - 4, flow.y + 11, title, 7.5, bold=True, right=True)
    flow.page.put(EDGES[5] - 4, flow.y + 11, _money(balance), 7.5, bold=True, right=True)
    flow.y += 16


def _first(
    page: Page,
    rng: Random,
    holder: str,
    account: str,
    period: tuple[date, date],
    sums: tuple[Decimal, Decimal, list[Entry]],
) -> float:
    """Title, holder, account and the summary of turnover."""
    opening, closing, entries = sums
    page.put(42, 84, "Historia rachunku", 14, bold=True)
    page.put(42, 99, f"za okres od {period[0]} do {period[1]}", 9)
    page.lines(360, 84, (holder, f"UL. POLNA {rng.randint(1, 99)} M. {rng.randint(1, 60)}", "02-644 WARSZAWA"), 8.5, 11)
    for n, (title, text) in enumerate(
        (("Rachunek", "KONTO OSOBISTE WISŁA"), ("Nr rachunku", account), ("Waluta", "PLN"), ("BIC", "WISLPLPW"))
    ):
        page.put(42, 124 + 12 * n, title, 8, color=GREY)
        page.put(120, 124 + 12 * n, text, 8, bold=n == 1)
    into = [entry.amount for entry in entries if entry.amount > 0]
    out = [entry.amount for entry in entries if entry.amount < 0]
    page.put(42, 184, "PODSUMOWANIE OBROTÓW NA RACHUNKU", 8.5, bold=True, color=NAVY)
    for n, texts in enumerate(
        (
            ("", "Liczba operacji", "Wartość"),
            ("Uznania", str(len(into)), _money(sum(into, Decimal(0)))),
            ("Obciążenia", str(len(out)), _money(sum(out, Decimal(0)))),
        )
    ):
        for k, (x, text) in enumerate(zip((46, 200, 296), texts, strict=True)):
            page.put(x, 200 + 13 * n, text, 7.5, right=k > 0, bold=n == 0)
        page.rule(42, 204 + 13 * n, 300, 0.4, GREY)
    for n, (title, value) in enumerate((("Saldo początkowe", opening), ("Saldo końcowe", closing))):
        page.put(360, 200 + 13 * n, f"{title}:", 8)
        page.put(553, 200 + 13 * n, f"{_money(value)} PLN", 8, bold=True, right=True)
    if rng.random() < 0.4:
        page.put(360, 226, "Limit w koncie:", 8)
        page.put(553, 226, f"{_money(Decimal(rng.choice([2000, 5000])))} PLN", 8, right=True)
    return 252


def _holds(flow: Flow, rng: Random, end: date) -> None:
    """What is reserved but not booked: no rows of the account."""
    count = rng.randint(1, 4)
    if rng.random() < 0.6 or flow.y + 46 + 13 * count > flow.bottom:
        return
    page, y = flow.page, flow.y + 24
    page.put(42, y, "Blokady środków na rachunku (operacje nierozliczone)", 8.5, bold=True, color=NAVY)
    for n in range(count):
        day = end - timedelta(rng.randint(0, 2))
        page.put(46, y + 15 + 12 * n, f"{day}", 7)
        page.put(120, y + 15 + 12 * n, f"{rng.choice(TOWNS)} - autoryzacja karty ****{rng.randint(1000, 9999)}", 7)
        page.put(474, y + 15 + 12 * n, _money(-some_amount(rng, 5, 300)), 7, right=True)
