"""PL, monthly electronic list of operations: booking day and operation day with dashes, year first, several lines of
capitals in the description (kind, name, account, title, day of a card payment), sums with a space and a comma, opening
and closing balance as lines of the table, a summary of credits and debits with their number."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_fpdf
from ._rows import Column, broken, number_pages, set_cells

KINDS = (
    Kind(10, -220, -4, "ZAKUP PRZY UŻYCIU KARTY|{shop}|DATA TRANSAKCJI: {used}", "card"),
    Kind(3, -180, -10, "BLIK ZAKUP E-COMMERCE|{web}|DATA TRANSAKCJI: {used}", "card"),
    Kind(3, -900, -20, "PRZELEW ZEWNĘTRZNY WYCHODZĄCY|{who}|{street}|{nrb}|{title}"),
    Kind(2, 20, 800, "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY|{who}|{street}|{nrb}|{title}"),
    Kind(1, 3800, 9200, "PRZELEW ZEWNĘTRZNY PRZYCHODZĄCY|{job}|{nrb}|WYNAGRODZENIE ZA {month}", most=2),
    Kind(2, -150, -10, "BLIK P2P-WYCHODZĄCY|PRZELEW NA TELEFON|{who}|{nrb}", step="5"),
    Kind(2, 10, 150, "BLIK P2P-PRZYCHODZĄCY|PRZELEW NA TELEFON|{who}|{nrb}", step="5"),
    Kind(1, -500, -50, "WYPŁATA W BANKOMACIE|PLANET CASH /{city}|DATA TRANSAKCJI: {used}", "card", step="50"),
    Kind(1, -12, -3, "OPŁATA ZA KARTĘ", most=1),
    Kind(1, -1600, -300, "SPŁATA KREDYTU - RATA|{nrb}", most=1),
    Kind(1, 1, 30, "KAPITALIZACJA ODSETEK", most=1),
    Kind(1, -6, -1, "PODATEK OD ODSETEK KAPITAŁOWYCH", most=1),
)
POOLS: Pools = {
    "shop": [
        "BIEDRONKA {n4} /{city}",
        "ZABKA Z{n4} K.1 /{city}",
        "ORLEN STACJA NR {n4} /{city}",
        "JMP S.A. BIEDRONKA {n4} /{city}",
        "ROSSMANN {n4} /{city}",
        "PIEKARNIA U JÓZEFA SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ /{city}",
    ],
    "n4": ["####"],
    "city": ["GDANSK", "SOPOT", "GDYNIA"],
    "web": ["allegro.pl", "www.pyszne.pl", "bilety.polregio.pl", "x-kom.pl"],
    "who": ["KATARZYNA ZIELIŃSKA", "MAREK WÓJCIK", "SPÓŁDZIELNIA MIESZKANIOWA ŻABIANKA", "AGNIESZKA ŁUKASIK"],
    "street": ["UL.POMORSKA 12/4 80-333 GDAŃSK", "UL. SUBISŁAWA 22 80-354 GDAŃSK"],
    "title": ["CZYNSZ {month}", "PRZELEW ŚRODKÓW", "FV/{n4}/{month}", "ZWROT ZA OBIAD", "OPŁATA ZA PRZEDSZKOLE"],
    "job": ["STOCZNIA BAŁTYK SP. Z O.O.", "URZĄD MIASTA GDAŃSKA"],
    "month": lambda _rng, day: f"{day:%m.%Y}",
    "used": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}",
    "nrb": lambda rng, _day: iban(rng, "PL", "########0000################")[2:],
}
COLUMNS = (Column(40, 58), Column(104, 58), Column(168, 234), Column(478, 70, True), Column(555, 70, True))
RED = (0.78, 0.05, 0.12)
SOFT = (0.45, 0.45, 0.45)
HAIR = (0.75, 0.75, 0.75)


def _pln(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 200, 21000)
    count = rng.choice([rng.randint(12, 34), rng.randint(40, 85)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=100)
    closing = opening + sum(entry.amount for entry in entries)
    number = iban(rng, "PL", "99902004" + "0000####" + "########")
    plus = [entry.amount for entry in entries if entry.amount > 0]
    minus = [entry.amount for entry in entries if entry.amount < 0]
    zero = Decimal(0)

    def head(page: Page, sheet: int) -> float:
        page.put(40, 48, "wBank", 18, bold=True, color=RED)
        page.put(40, 60, "Wisła Bank S.A.", 7, color=SOFT)
        page.put(555, 44, "Elektroniczne zestawienie operacji", 12, bold=True, right=True)
        page.put(555, 58, f"za okres od {start} do {end}", 9, right=True)
        if sheet > 1:
            return titles(page, 88)
        page.lines(40, 92, ["TOMASZ NOWICKI", "UL. CHŁOPSKA 7 M. 31", "80-362 GDAŃSK"], 9, 12)
        facts = [
            ("Rachunek", "wKONTO OSOBISTE"),
            ("Nr rachunku", number[2:]),
            ("Waluta rachunku", "PLN"),
            ("Data sporządzenia", str(end)),
        ]
        for n, (name, value) in enumerate(facts):
            page.put(300, 92 + 12 * n, name, 8, color=SOFT)
            page.put(555, 92 + 12 * n, value, 8, right=True)
        page.put(40, 160, "Podsumowanie obrotów na rachunku", 9.5, bold=True)
        page.rule(40, 165, 555, 0.8, RED)
        for x, name in ((280, "Liczba operacji"), (420, "Suma")):
            page.put(x, 178, name, 7.5, right=True, color=SOFT)
        for n, (name, some) in enumerate((("Uznania", plus), ("Obciążenia", minus))):
            page.put(40, 191 + 12 * n, name, 8.5)
            page.put(280, 191 + 12 * n, str(len(some)), 8.5, right=True)
            page.put(420, 191 + 12 * n, _pln(sum(some, zero)), 8.5, right=True)
        page.put(40, 215, "Razem", 8.5, bold=True)
        page.put(280, 215, str(len(entries)), 8.5, right=True, bold=True)
        page.put(420, 215, _pln(closing - opening), 8.5, right=True, bold=True)
        return titles(page, 248)

    def titles(page: Page, y: float) -> float:
        page.rule(40, y - 12, 555, 0.8, RED)
        names = [["Data", "księgowania"], ["Data", "operacji"], ["Opis operacji"], ["Kwota"], ["Saldo", "po operacji"]]
        y = set_cells(page, y, COLUMNS, names, 8, 9.5, face="narrow-bold")
        page.rule(40, y - 4, 555, 0.8, RED)
        return y + 9

    flow = Flow(770, lambda: Page(A4, "narrow", "narrow-bold"), head)

    def level(text: str, amount: Decimal) -> None:
        flow.need(14)
        flow.page.put(168, flow.y, text, 8.5, bold=True)
        flow.page.put(555, flow.y, _pln(amount), 8.5, bold=True, right=True)
        flow.page.rule(40, flow.y + 5, 555, 0.4, HAIR)
        flow.y += 17

    level("Saldo początkowe", opening)
    rows = []
    balance = opening
    for entry in entries:
        balance += entry.amount
        used = entry.lines[-1][-10:] if entry.tag == "card" else str(entry.day)
        text = broken(entry.lines, "narrow", 7.5, COLUMNS[2].room)
        flow.need(9.5 * len(text))
        rows.append(Row(entry.day, " ".join(text), entry.amount, balance, None, flow.number))
        cells = [[str(entry.day)], [used], text, [_pln(entry.amount)], [_pln(balance)]]
        flow.y = set_cells(flow.page, flow.y, COLUMNS, cells, 7.5, 9.5)
        flow.page.rule(40, flow.y - 4, 555, 0.4, HAIR)
        flow.y += 8
    level("Saldo końcowe", closing)
    flow.need(40)
    small = [
        "Zestawienie sporządzono elektronicznie na podstawie art. 7 Prawa bankowego; nie wymaga podpisu.",
        "Uwagi do operacji prosimy zgłaszać w ciągu 14 dni. Środki są objęte gwarancją BFG.",
    ]
    flow.page.lines(40, flow.y + 10, small, 6.5, 9, color=SOFT)

    def foot(page: Page, sheet: int, of: int) -> None:
        page.put(
            40,
            815,
            "wLinia: 58 000 00 00   www.wbank.example   Sąd Rejonowy Gdańsk-Północ, KRS 0000000000",
            6.5,
            color=SOFT,
        )
        page.put(555, 815, f"Strona {sheet}/{of}", 7.5, right=True, color=SOFT)

    number_pages(flow.pages, foot)
    with_fpdf(flow.pages, path)
    return Truth("checking", "pl_PL", "PLN", number.replace(" ", "")[2:], start, end, opening, closing, rows)
