"""Poland: a cooperative bank; numbered rows in a grid, two dates one over the other, signed amount and balance."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_reportlab
from ._common import Period, fold, how_many, joined, numbered, tell, total

KINDS = [
    Kind(8, -4, -280, "Transakcja kartą|Karta: 4255********#### {d}|{shop} {town} PL"),
    Kind(3, -20, -800, "Wypłata w bankomacie|Karta: 4255********#### {d}|{atm}", step="10.00"),
    Kind(4, -15, -900, "Przelew wychodzący|Odbiorca: {who}|Rach.: {nrb}|Tytułem: {title}"),
    Kind(1, -60, -600, "Polecenie zapłaty|{firm} NIP: 5##-###-##-##|Id. płat. ############"),
    Kind(2, -10, -150, "BLIK płatność internetowa|{web} Ref: ###########"),
    Kind(0.6, -2, -15, "Opłata za prowadzenie rachunku|za okres {m}", most=1),
    Kind(0.6, -1, -5, "Prowizja za wypłatę|{d}", most=2),
    Kind(2, 3200, 7800, "Przelew przychodzący|Nadawca: {emp}|Tytułem: Wynagrodzenie za {m}", most=1),
    Kind(2, 20, 1500, "Przelew przychodzący|Nadawca: {who}|Tytułem: {title}"),
    Kind(1, 500, 800, "Przelew przychodzący|Nadawca: ZUS|Tytułem: ŚWIADCZENIE 500+/800+ {m}", most=1, step="100.00"),
    Kind(0.5, 0.01, 3, "Kapitalizacja odsetek", most=1),
]
POOLS: Pools = {
    "d": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}",
    "m": lambda _rng, day: f"{day:%m/%Y}",
    "shop": ["BIEDRONKA 4471", "ŻABKA Z5512", "ORLEN STACJA NR 884", "DINO POLSKA", "APTEKA POD LWEM"],
    "town": ["Łęczna", "Świdnik", "Lublin", "Krasnystaw"],
    "atm": ["BS Łęczna ul. Rynek II 4", "EURONET Lublin Al. Racławickie 12"],
    "who": [
        "Małgorzata Wójcik",
        "Wspólnota Mieszkaniowa Słoneczna 3",
        "Usługi Budowlane Krzysztof Żak",
        "Gmina Łęczna",
    ],
    "nrb": lambda rng, _day: iban(rng, "PL", "########################")[2:],
    "title": [
        "czynsz 450,00 + media",
        "FV/2023/01/### z dn. 03.01",
        "prezent",
        "podatek od nieruchomości rata I",
        "zwrot",
    ],
    "firm": ["PGE Obrót S.A.", "Orange Polska S.A.", "PZU SA"],
    "web": ["allegro.pl", "PayU S.A.", "bilety.intercity.pl"],
    "emp": ["Kopalnia Bogucin S.A.", "Szpital Powiatowy SP ZOZ"],
}
COLUMNS = [(36, 62, "Lp."), (62, 124, "Data księg.|Data waluty"), (124, 390, "Treść operacji")]
COLUMNS += [(390, 472, "Kwota operacji|(PLN)"), (472, 560, "Saldo po operacji|(PLN)")]


def zloty(amount: Decimal) -> str:
    return written(amount, " ", ",")


def new() -> Page:
    return Page(face="narrow", bold="narrow-bold")


def head(page: Page, number: int, title: str, account: str, period: Period) -> float:
    page.put(36, 46, "Bank Spółdzielczy nad Wieprzem", 12, bold=True, color=(0, 0.35, 0.2))
    page.put(36, 57, "21-010 Łęczna, ul. Rynek II 4, tel. 81 555 01 00, NIP 505-00-00-000", 7)
    page.put(560, 46, title, 11, bold=True, right=True)
    page.put(560, 58, f"za okres od {period[0]:%Y-%m-%d} do {period[1]:%Y-%m-%d}", 8, right=True)
    y = 84.0
    if number == 1:
        page.lines(36, 82, [f"Rachunek: {account}", "Rodzaj: ROR Konto za złotówkę", "Waluta: PLN"], 8)
        page.lines(340, 82, ["Wójcik Małgorzata", "ul. Górnicza 5 m. 14", "21-010 Łęczna"], 8)
        y = 172.0
    page.box(36, y, 524, 26, (0.88, 0.93, 0.88))
    for left, right, text in COLUMNS:
        page.box(left, y, right - left, 26, stroke=(0.3, 0.3, 0.3))
        for n, line in enumerate(text.split("|")):
            page.put((left + right) / 2, y + 11 + 10 * n, line, 7.5, bold=True, center=True)
    return y + 26


def figures(page: Page, opening: Decimal, entries: list[Entry]) -> None:
    ins = [e for e in entries if e.amount > 0]
    outs = [e for e in entries if e.amount < 0]
    cells = [
        ("Saldo początkowe", opening),
        (f"Suma uznań ({len(ins)})", total(ins)),
        (f"Suma obciążeń ({len(outs)})", total(outs)),
        ("Saldo końcowe", opening + total(entries)),
    ]
    for n, (title, amount) in enumerate(cells):
        page.put(36, 122 + 11 * n, title + ":", 8)
        page.put(230, 122 + 11 * n, zloty(amount) + " PLN", 8, right=True)


def row(flow: Flow, number: int, entry: Entry, value: date, balance: Decimal) -> Row:
    lines = fold(entry.lines, "narrow", 7.5, 258)
    high = max(2, len(lines)) * 9.5 + 6
    flow.need(high)
    page, y = flow.page, flow.y + 10
    for left, right, _ in COLUMNS:
        page.box(left, flow.y, right - left, high, stroke=(0.6, 0.6, 0.6))
    page.put(58, y, str(number), 7.5, right=True)
    page.put(66, y, f"{entry.day:%Y-%m-%d}", 7.5)
    page.put(66, y + 9.5, f"{value:%Y-%m-%d}", 7.5, color=(0.35, 0.35, 0.35))
    page.put(468, y, zloty(entry.amount), 8, right=True)
    page.put(556, y, zloty(balance), 8, right=True)
    page.lines(128, y, lines, 7.5, 9.5)
    flow.y += high
    return Row(entry.day, joined(lines), entry.amount, balance, value, flow.number)


def ending(flow: Flow, balance: Decimal, limit: Decimal) -> None:
    flow.need(60)
    y = flow.y + 16
    flow.page.put(36, y, "Wolne środki na rachunku (z uwzględnieniem limitu debetowego):", 8)
    flow.page.put(470, y, zloty(balance + limit) + " PLN", 8, right=True)
    flow.page.put(36, y + 12, f"Przyznany limit debetowy: {zloty(limit)} PLN, oprocentowanie 14,50%", 8)
    flow.page.put(36, y + 28, "Dokument sporządzony elektronicznie, nie wymaga podpisu (art. 7 Prawa bankowego).", 7)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=rng.random() < 0.7)
    account = iban(rng, "PL", "8689########001#########")[2:]
    opening, limit = some_amount(rng, 100, 9000), Decimal(rng.choice([0, 1000, 2500]))
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng, 60), balance=opening)
    title = f"Wyciąg z rachunku nr {rng.randint(1, 12)}/{period[1].year}"
    flow = Flow(785, new, lambda page, n: head(page, n, title, account, period))
    figures(flow.page, opening, entries)
    rows: list[Row] = []
    balance = opening
    for n, entry in enumerate(entries, 1):
        balance += entry.amount
        rows.append(row(flow, n, entry, earlier(rng, entry.day, 2), balance))
    ending(flow, balance, limit)
    numbered(flow.pages, 560, 815, lambda n, of: f"Strona {n} z {of}")
    with_reportlab(flow.pages, path)
    return tell("pl_PL", "PLN", account, opening, rows, period)
