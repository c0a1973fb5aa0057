"""Czechia: statement with two lines of headings, each of which is a line of every row, and a note as third line.

Value date under the booking date, counter-account under the kind of payment, symbols under the name; dates have no
year, thousands are kept apart by spaces.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_fpdf
from ._kit import how_many, number_pages, said

# kind of payment | name | counter-account | symbols | note
KINDS = [
    Kind(11, -40, -2400, "Transakce platební kartou||||Místo: {shop}", "card"),
    Kind(4, -200, -14000, "Odchozí úhrada|{who}|{account}|##########,0308,|"),
    Kind(3, -150, -4000, "Odchozí úhrada okamžitá|{who}|{account}|,,|{note}"),
    Kind(4, 100, 9000, "Příchozí úhrada|{who}|{account}|######,0558,##########|{note}"),
    Kind(1, 28000, 62000, "Příchozí úhrada|{firm}|{account}|2###,0138,|MZDA", most=1),
    Kind(3, -300, -3900, "Inkaso|{bill}|{account}|##########,,|"),
    Kind(2, -500, -8000, "Výběr hotovosti z bankomatu||||Místo: {atm}", "card", step="100"),
    Kind(1, -29, -99, "Poplatek za vedení účtu||||", most=1, step="1"),
    Kind(1, 0.2, 14, "Kreditní úrok||||", most=1),
    Kind(2, -500, -5000, "Trvalý příkaz|Spoření|{account}|,,|spoření děti", step="100"),
]
POOLS = {
    "shop": [
        "ALBERT 0423, PRAHA 5",
        "LIDL DĚKUJE, BRNO",
        "ROHLIK.CZ, PRAHA",
        "ČERPACÍ ST. MOL, ZLÍN",
        "ALZA.CZ A.S., PRAHA 7",
    ],
    "atm": ["VLTAVSKÁ B., ANDĚL", "VLTAVSKÁ B., OLOMOUC"],
    "who": ["Novák Petr", "Dvořáková Jana", "SVJ Nad Přehradou 12", "Ing. Jiří Černý", "Kučerová Tereza"],
    "account": ["##########/0800", "000019-########27/0100", "##########/3030", "########17/0710"],
    "firm": ["Kovošrot Ústí s.r.o.", "Zdravotnické potřeby a.s."],
    "bill": ["ČEZ Prodej, a.s.", "T-Mobile CZ", "Pražská plynárenská"],
    "note": ["děkuji", "", "nájem", "oběd + kino"],
}
BLUE = (0.0, 0.3, 0.6)


def money(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",")


def summary(page: Page, amounts: list[Decimal], opening: Decimal) -> float:
    come = [amount for amount in amounts if amount > 0]
    out = [amount for amount in amounts if amount < 0]
    page.box(34, 196, 527, 62, stroke=BLUE)
    left = [
        ("Počáteční zůstatek:", money(opening), ""),
        ("Celkové příjmy:", money(sum(come, Decimal(0))), f"Počet kreditních položek: {len(come)}"),
        ("Celkové výdaje:", money(sum(out, Decimal(0))), f"Počet debetních položek: {len(out)}"),
        ("Konečný zůstatek:", money(opening + sum(amounts, Decimal(0))), "Povolené přečerpání: 0,00"),
    ]
    for n, (name, value, more) in enumerate(left):
        y = 210.0 + 13 * n
        page.put(42, y, name, 8, bold=n in {0, 3})
        page.put(240, y, value, 8, right=True, bold=n in {0, 3})
        page.put(320, y, more, 8)
    return 280.0


def letterhead(page: Page, number: str, period: str, run: int) -> None:
    page.put(34, 86, "VÝPIS Z ÚČTU", 15, bold=True)
    page.lines(330, 112, ["Mgr. Lenka Procházková", "Na Výšinách 999/14", "170 00 PRAHA 7"], 9, 13)
    local = number.replace(" ", "")
    facts = [
        ("Období:", period),
        ("Rok/č. výpisu:", f"{period[-4:]}/{run}"),
        ("Účet:", f"{local[14:]}/{local[4:8]}"),
        ("IBAN:", number),
        ("Název účtu:", "Procházková Lenka"),
        ("Měna:", "CZK"),
    ]
    for n, (name, value) in enumerate(facts):
        page.put(34, 108 + 13 * n, name, 8, color=GREY)
        page.put(110, 108 + 13 * n, value, 8)


def column_titles(page: Page, y: float) -> float:
    page.box(34, y - 10, 527, 26, (0.88, 0.92, 0.97))
    for x, title, right in (
        (38, "Datum", False),
        (82, "Označení platby", False),
        (232, "Název protiúčtu", False),
        (400, "Sekv. č.", True),
        (478, "Částka", True),
        (556, "Zůstatek", True),
    ):
        page.put(x, y, title, 7.5, right=right, bold=True)
    for x, title in ((38, "Valuta"), (82, "Protiúčet nebo poznámka"), (232, "VS"), (296, "KS"), (330, "SS")):
        page.put(x, y + 11, title, 7.5)
    return y + 30


def foot(page: Page, _: float) -> None:
    page.rule(34, 786, 561, 0.5, BLUE)
    page.put(
        34,
        796,
        "Vltavská banka, a. s., Radlická 999, 150 57 Praha 5; IČO: 00009935, zapsaná v OR u MS v Praze, odd. B XXXVI",
        6.5,
    )
    page.put(34, 805, "Infolinka 800 999 300 (zahraničí +420 495 999 300), www.vltavskabanka.example", 6.5)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 18000, 120000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=15000)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    number = iban(rng, "CZ", "0999000000##########")
    span = (
        f"{period[0].day}. {period[0].month}. {period[0].year} - {period[1].day}. {period[1].month}. {period[1].year}"
    )

    def head(page: Page, page_number: int) -> float:
        page.box(34, 30, 26, 26, BLUE)
        page.put(68, 50, "Vltavská banka", 15, bold=True, color=BLUE)
        if page_number > 1:
            page.put(34, 74, f"Účet: {number}   Období: {span}", 7.5)
            return column_titles(page, 94)
        letterhead(page, number, span, period[1].month)
        y = summary(page, amounts, opening)
        return column_titles(page, y + 4)

    flow = Flow(776, lambda: Page(A4, "narrow", "narrow-bold"), head, foot)
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True), 1):
        kind, name, other, symbols, note = entry.lines
        flow.need(34 if note and other else 24)
        used = earlier(rng, entry.day) if entry.tag else entry.day
        page, y = flow.page, flow.y
        page.put(38, y, f"{entry.day:%d.%m.}", 7.5)
        page.put(82, y, kind, 7.5, bold=True)
        page.put(232, y, name, 7.5)
        page.put(400, y, str(n), 7.5, right=True)
        page.put(478, y, money(entry.amount), 7.5, right=True)
        page.put(556, y, money(balance), 7.5, right=True)
        page.put(38, y + 10, f"{used:%d.%m.}", 7.5, color=GREY)
        below = [line for line in (other, note) if line]
        page.lines(82, y + 10, below, 7.5, 10)
        for x, symbol in zip((232, 296, 330), symbols.split(","), strict=False):
            page.put(x, y + 10, symbol, 7.5)
        flow.y += 10 * max(2, 1 + len(below)) + 5
        page.rule(34, flow.y - 10.5, 561, 0.3, (0.8, 0.8, 0.8))
        rows.append(Row(entry.day, said([kind, name, *below]), entry.amount, balance, used, flow.number))
    flow.need(70)
    flow.page.lines(
        34,
        flow.y + 14,
        [
            "Prosíme Vás o včasné překontrolování zúčtovaných položek. Případné neshody reklamujte do 13 měsíců.",
            "Vklad na tomto účtu je pojištěn v rozsahu zákona o bankách. Kreditní úroková sazba: 0,01 % p. a.",
            "Za využívání našich služeb Vám děkujeme. Sjednejte si půjčku do 800 000 Kč přímo v aplikaci!",
        ],
        7,
        11,
    )
    foot(flow.page, flow.y)
    number_pages(flow.pages, 561, 50, "Strana: {n}/{m}", 8, right=True)
    with_fpdf(flow.pages, path)
    return Truth("bank", "cs", "CZK", number, *period, opening, balances[-1], rows)
