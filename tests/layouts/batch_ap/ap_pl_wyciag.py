"""Poland, account statement: each transaction begins with day, number and kind and goes on below with the value day
and labelled lines (title, place, original amount, card); amounts with the sign before and spaces in thousands, balance
after each, balance carried over at every page break."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf
from ._rows import Account, drawn, incoming, numbered, outgoing

NAVY = (0.0, 0.16, 0.38)
POOLS: Pools = {
    "person": ["ANNA KOWALSKA", "PIOTR WIŚNIEWSKI", "KATARZYNA WÓJCIK", "MICHAŁ ŻUKOWSKI", "ŁUKASZ DĄBROWSKI"],
    "street": [
        "UL. DŁUGA 12/4 00-238 WARSZAWA",
        "OS. ZŁOTEJ JESIENI 3 31-827 KRAKÓW",
        "UL. ŚWIĘTOJAŃSKA 7 81-368 GDYNIA",
    ],
    "shop": ["BIEDRONKA ####", "ZABKA Z####", "LIDL SP. Z O.O.", "ROSSMANN ###", "ORLEN STACJA NR ####", "KAUFLAND ##"],
    "town": ["WARSZAWA", "KRAKOW", "GDANSK", "LODZ", "WROCLAW"],
    "used": lambda rng, day: f"{day - timedelta(rng.randint(1, 3)):%Y-%m-%d}",
    "nrb": ["## 1140 2004 0000 3### #### ####", "## 1050 1445 1000 00## #### ####", "## 2490 0005 0000 4### #### ####"],
    "memo": ["czynsz", "zwrot za zakupy", "prezent", "składka", "na wakacje"],
}
CARD = (
    "PŁATNOŚĆ KARTĄ|Tytuł: 000498849 74########################|Lokalizacja: Kraj: POLSKA Miasto: {town} Adres: {shop}"
)
KINDS = [
    Kind(
        11, -320, -4, CARD + "|Data i czas operacji: {used}|Oryginalna kwota operacji: @|Numer karty: 425125******####"
    ),
    Kind(
        4,
        -900,
        -10,
        "PŁATNOŚĆ WEB - KOD MOBILNY|Tytuł: 00000##########|Numer telefonu: 48#########"
        "|Lokalizacja: Adres: www.sklep.pl|Operacja: 00000##########",
    ),
    Kind(
        3,
        -2200,
        -50,
        "PRZELEW Z RACHUNKU|Rachunek odbiorcy: {nrb}|Nazwa odbiorcy: {person}|Adres odbiorcy: {street}|Tytuł: {memo}",
    ),
    Kind(
        1,
        -1900,
        -800,
        "ZLECENIE STAŁE|Rachunek odbiorcy: {nrb}|Nazwa odbiorcy: WSPÓLNOTA MIESZKANIOWA LIPOWA|Tytuł: opłaty lokal 14",
        most=1,
    ),
    Kind(
        1.5,
        -800,
        -50,
        "WYPŁATA Z BANKOMATU|Tytuł: NAD 0########|Lokalizacja: Kraj: POLSKA Miasto: {town} Adres: UL. RYNEK 1"
        "|Data i czas operacji: {used}|Oryginalna kwota operacji: @|Numer karty: 425125******####",
        step="10",
    ),
    Kind(1, -10, -4, "OPŁATA ZA UŻYTKOWANIE KARTY|Tytuł: OPŁATA MIESIĘCZNA 425125******####", most=1),
    Kind(
        1,
        4200,
        9800,
        "WYNAGRODZENIE|Rachunek nadawcy: {nrb}"
        "|Nazwa nadawcy: ZAKŁADY MECHANICZNE WISŁA S.A.|Adres nadawcy: {street}|Tytuł: wynagrodzenie za pracę",
        most=1,
    ),
    Kind(
        3, 10, 1200, "PRZELEW NA TELEFON PRZYCHODZ. ZEW.|Rachunek nadawcy: {nrb}|Nazwa nadawcy: {person}|Tytuł: {memo}"
    ),
    Kind(
        2,
        20,
        2500,
        "PRZELEW NA KONTO|Rachunek nadawcy: {nrb}|Nazwa nadawcy: {person}|Adres nadawcy: {street}|Tytuł: {memo}",
    ),
    Kind(0.6, 0.02, 8, "NALICZENIE ODSETEK|Tytuł: KAPITALIZACJA ODSETEK", most=1),
]


def money(amount: Decimal) -> str:
    return written(amount, " ", ",")


class Paper:
    def __init__(self, rng: Random, account: Account) -> None:
        self.rng, self.account, self.balance = rng, account, account.opening
        self.flow = Flow(752, lambda: Page(A4, "narrow", "narrow-bold"), self.head, self.foot)

    def columns(self, page: Page, y: float) -> float:
        page.box(36, y, 523, 28, (0.88, 0.9, 0.94))
        for x, one, two in [
            (40, "Data operacji", "Data waluty"),
            (106, "Identyfikator", ""),
            (222, "Typ operacji", "Opis operacji"),
        ]:
            page.put(x, y + 11, one, 8, bold=True)
            page.put(x, y + 22, two, 8, bold=True)
        page.put(478, y + 11, "Kwota operacji", 8, right=True, bold=True)
        page.put(555, y + 11, "Saldo po operacji", 8, right=True, bold=True)
        return y + 42

    def head(self, page: Page, number: int) -> float:
        start, end = self.account.period
        page.put(36, 48, "BANK NADWIŚLAŃSKI", 15, bold=True, color=NAVY)
        page.put(559, 42, "WYCIĄG Z RACHUNKU", 12, bold=True, right=True)
        page.put(559, 55, f"nr {end.month}/{end.year} za okres {start:%d.%m.%Y} - {end:%d.%m.%Y}", 8.5, right=True)
        if number > 1:
            page.put(36, 74, f"Numer rachunku: {self.account.number}", 8)
            y = self.columns(page, 84)
            page.put(222, y, "Saldo z przeniesienia", 8, bold=True)
            page.put(555, y, money(self.balance), 8, bold=True, right=True)
            return y + 15
        page.lines(330, 100, ["PAN", "TOMASZ LEWANDOWSKI", "UL. KWIATOWA 8 M. 21", "02-539 WARSZAWA"], 9, 12)
        facts = [("Rodzaj rachunku", "KONTO ZA ZERO"), ("Waluta", "PLN"), ("Kod BIC (Swift)", "NADWPLPW")]
        for n, (label, said) in enumerate(facts):
            page.put(36, 100 + 12 * n, f"{label}: {said}", 8.5)
        page.put(36, 168, f"Numer rachunku: {self.account.number}", 9, bold=True)
        amounts = self.account.amounts
        sums = [
            ("SALDO POCZĄTKOWE", "", self.account.opening),
            ("Suma uznań", f"({sum(a > 0 for a in amounts)})", incoming(amounts)),
            ("Suma obciążeń", f"({sum(a < 0 for a in amounts)})", -outgoing(amounts)),
            ("SALDO KOŃCOWE", "", self.account.closing),
        ]
        page.box(36, 178, 300, 64, stroke=NAVY)
        for n, (label, count, value) in enumerate(sums):
            page.put(42, 191 + 15 * n, label, 8.5, bold=n in (0, 3))
            page.put(180, 191 + 15 * n, count, 8.5, right=True)
            page.put(330, 191 + 15 * n, money(value), 8.5, right=True, bold=n in (0, 3))
        return self.columns(page, 256)

    def foot(self, page: Page, y: float) -> None:
        page.put(222, y + 2, "Saldo do przeniesienia", 8, bold=True)
        page.put(555, y + 2, money(self.balance), 8, bold=True, right=True)

    def row(self, entry: Entry, balance: Decimal) -> Row:
        amount = money(-entry.amount) + " PLN"
        lines = [part for line in entry.lines[1:] for part in wrap(line.replace("@", amount), fits("narrow", 7.5, 190))]
        high = 8 + 10 * (1 + len(lines))
        self.flow.need(high)
        page, y = self.flow.page, self.flow.y
        value = earlier(self.rng, entry.day)
        page.put(40, y, f"{entry.day:%d.%m.%Y}", 8)
        page.put(40, y + 10, f"{value:%d.%m.%Y}", 8)
        page.put(106, y, fill(self.rng, f"{entry.day:%y%m%d}###########", entry.day, {}), 8)
        page.put(222, y, entry.lines[0], 8)
        page.put(478, y, money(entry.amount), 8, right=True)
        page.put(555, y, money(balance), 8, right=True)
        page.lines(222, y + 10, lines, 7.5, 10)
        page.rule(36, y + high - 11, 559, 0.3, GREY)
        self.flow.y += high
        self.balance = balance
        text = " ".join([entry.lines[0], *lines])
        return Row(entry.day, text, entry.amount, balance, value, self.flow.number)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    number = iban(rng, "PL", "10201026" + "################")[2:]
    account = drawn(rng, KINDS, POOLS, (start, end), (12, 58), (2600, 24000), 2600, number)
    paper = Paper(rng, account)
    rows = [paper.row(entry, balance) for entry, balance in account.rows()]
    flow = paper.flow
    flow.need(70)
    flow.page.put(222, flow.y + 2, "SALDO KOŃCOWE", 8.5, bold=True)
    flow.page.put(555, flow.y + 2, money(account.closing), 8.5, bold=True, right=True)
    note = [
        "Prosimy o sprawdzenie wyciągu. Niezgodności można zgłaszać w ciągu 14 dni od jego otrzymania.",
        "Środki na rachunku są objęte ochroną Bankowego Funduszu Gwarancyjnego.",
        "Dokument sporządzony elektronicznie, nie wymaga podpisu ani stempla.",
    ]
    flow.page.lines(36, flow.y + 26, note, 7.5, 10, color=GREY)
    for page in flow.pages:
        page.put(36, 812, "Bank Nadwiślański S.A., ul. Solec 40, 00-394 Warszawa, infolinia 800 000 214", 7, color=GREY)
    numbered(flow.pages, "strona {n}/{all}", 559, 812, 7.5, right=True, color=GREY)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "pl_PL", "PLN", number, start, end, account.opening, account.closing, rows)
