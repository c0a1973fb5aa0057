"""Czech Republic, current account: days without a year, two to four lines a row under a head of two lines.

Variable, constant and specific symbols stand as bare numbers below each other; amounts are signed, balances run.
Each word is a text of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import Flow, Page, with_reportlab
from ._rows import faces, in_words, total

POOLS: Pools = {
    "used": (lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}"),
    "shop": (
        "ALBERT 0###, Brno",
        "LIDL DEKUJE ZA NAKUP, Olomouc",
        "BILLA 8##, Praha",
        "DM DROGERIE 2##, Brno",
        "MOL CS 3##, Prostějov",
        "REGIOJET, Brno",
    ),
    "firm": (
        "ČEZ Prodej, a.s.",
        "Vodafone Czech Republic a.s.",
        "innogy Energie, s.r.o.",
        "Kooperativa pojišťovna, a.s.",
    ),
    "person": ("Novotná Jana", "Dvořák Petr", "Svobodová Lucie", "KUČERA MARTIN"),
    "counter": ("######-##########/0800", "##########/0300", "##########/2010", "########/5500"),
}
KINDS = (
    Kind(12, -35, -1900, "Platba kartou|Částka: @ CZK {used}|Místo: {shop}", "card"),
    Kind(2, -200, -5000, "Výběr z bankomatu|Částka: @ CZK {used}|Místo: Masarykova 12, Brno", "card", step="100"),
    Kind(4, -250, -4000, "Inkaso/SIPO|{counter}||{firm}", "pay"),
    Kind(4, -100, -9000, "Okamžitá odchozí úhrada|{counter}|Děkuji|{person}", "pay", step="10"),
    Kind(3, -300, -12000, "Trvalý příkaz k úhradě|{counter}|nájem|{person}", "pay", step="100", most=3),
    Kind(3, 150, 5000, "Příchozí úhrada|{counter}||{person}", "pay"),
    Kind(1, 21000, 54000, "Příchozí úhrada|{counter}|mzda|Strojírny Haná a.s.", "pay", most=1),
    Kind(1, -49, -49, "Poplatek - vedení účtu", "", most=1, step="1"),
)
FACE = ("arial-narrow", "arial-narrow-bold")
LEFT = (40, 84, 212, 336, 380, 424)


def crowns(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    faces(*FACE)
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 2000, 60000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(11, 60), balance=opening, floor=2000)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "2########", period[0], {}) + "/0399"
    truth = Truth("checking", "cs_CZ", "CZK", account, *period, opening, closing)
    names = (account, iban(rng, "CZ", "0399000000" + account[:9].rjust(10, "0")), str(period[1].month))
    flow = Flow(770, lambda: Page(face=FACE[0], bold=FACE[1]), lambda page, n: _head(page, n, names, period), _foot)
    _summary(flow, entries, opening, closing)
    _columns(flow)
    for entry, balance in zip(entries, balances, strict=True):
        _row(rng, flow, entry, balance, truth)
    flow.need(90)
    flow.page.put(40, flow.y + 8, "Konečný zůstatek:", 9, bold=True)
    flow.page.put(556, flow.y + 8, crowns(closing) + " CZK", 9, bold=True, right=True)
    notes = (
        "Prosíme Vás o včasné překontrolování údajů uvedených na výpisu z účtu. Případné reklamace uplatněte",
        "bez zbytečného odkladu. Vklad na tomto účtu je pojištěn podle zákona č. 21/1992 Sb. do výše 100 000 EUR.",
        "Výpis vytvořila Hanácká banka, a.s., zapsaná v obchodním rejstříku, oddíl B, vložka 1842.",
    )
    flow.page.lines(40, flow.y + 30, notes, 7.5, 10)
    for number, page in enumerate(flow.pages, 1):
        page.put(556, 46, f"Strana: {number}/{len(flow.pages)}", 8, right=True)
    with_reportlab(in_words(flow.pages), path)
    return truth


def _head(page: Page, number: int, names: tuple[str, str, str], period: tuple[date, date]) -> float:
    page.put(40, 46, "Hanácká banka", 15, bold=True, color=(0.0, 0.3, 0.55))
    page.put(262, 46, "VÝPIS Z ÚČTU", 12, bold=True)
    account, full, ordinal = names
    span = " - ".join(f"{day.day}. {day.month}. {day.year}" for day in period)
    page.put(262, 60, f"Období: {span}", 8.5)
    page.put(262, 71, f"Účet č.: {account}", 8.5)
    page.put(556, 60, f"Rok/č. výpisu: {period[1].year}/{ordinal}", 8.5, right=True)
    if number > 1:
        page.rule(40, 80, 556)
        return 102
    page.put(262, 82, f"Název účtu: HORÁKOVÁ EVA   Měna: CZK   IBAN: {full}", 8.5)
    page.put(262, 93, "Frekvence: měsíční   Pobočka: Olomouc, tř. Svobody 9   SWIFT: HANACZPP", 8.5)
    page.lines(60, 122, ("Paní", "Eva Horáková", "Wolkerova 1163/17", "779 00 Olomouc"), 9.5, 12)
    return 186


def _summary(flow: Flow, entries: Sequence[Entry], opening: Decimal, closing: Decimal) -> None:
    page, y = flow.page, flow.y
    page.box(40, y - 12, 516, 58, (0.93, 0.95, 0.98))
    income = [e.amount for e in entries if e.amount > 0]
    spent = [e.amount for e in entries if e.amount < 0]
    lines = (
        (46, y, "Počáteční zůstatek:", crowns(opening)),
        (46, y + 13, "Celkové příjmy:", crowns(total(income))),
        (46, y + 26, "Celkové výdaje:", crowns(total(spent))),
        (46, y + 39, "Konečný zůstatek:", crowns(closing)),
        (320, y, "Počet příchozích položek:", str(len(income))),
        (320, y + 13, "Počet odchozích položek:", str(len(spent))),
        (320, y + 26, "Povolené přečerpání:", "0,00"),
        (320, y + 39, "Minimální zůstatek:", "0,00"),
    )
    for x, line, label, value in lines:
        page.put(x, line, label, 8.5)
        page.put(x + 226, line, value, 8.5, right=True, bold=True)
    page.put(40, y + 64, "PŘEHLED POHYBŮ NA ÚČTU", 9, bold=True)
    flow.y = y + 84


def _columns(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.rule(40, y - 9, 556, 0.8)
    above = ("Datum", "Označení platby", "Název protiúčtu", "VS", "KS", "SS")
    below = ("Valuta", "Protiúčet nebo poznámka", "", "", "", "")
    for x, one, two in zip(LEFT, above, below, strict=True):
        page.put(x, y, one, 8, bold=True)
        page.put(x, y + 10, two, 8, bold=True)
    page.put(494, y, "Částka", 8, bold=True, right=True)
    page.put(556, y, "Zůstatek", 8, bold=True, right=True)
    page.rule(40, y + 14, 556, 0.8)
    flow.y = y + 26


def _row(rng: Random, flow: Flow, entry: Entry, balance: Decimal, truth: Truth) -> None:
    title, *more = entry.lines
    name = more.pop(2) if entry.tag == "pay" else ""
    lines = [line.replace("@", crowns(-entry.amount)) for line in more if line]
    if flow.need(11 * (1 + max(len(lines), 1)) + 5):
        _columns(flow)
    page, y = flow.page, flow.y
    value = earlier(rng, entry.day, 1) if entry.tag == "card" else entry.day
    page.put(LEFT[0], y, f"{entry.day:%d.%m.}", 8.5)
    page.put(LEFT[0], y + 10, f"{value:%d.%m.}", 8.5)
    page.put(LEFT[1], y, title, 8.5, bold=True)
    page.put(LEFT[2], y, name, 8.5)
    symbols = ("##########", "0308" if entry.tag == "pay" else "1178", "" if entry.tag == "pay" else "#######")
    if entry.tag and rng.random() < 0.7:
        for x, symbol in zip(LEFT[3:], symbols, strict=True):
            page.put(x, y, fill(rng, symbol, entry.day, {}), 7.5)
    page.put(494, y, crowns(entry.amount), 8.5, right=True)
    page.put(556, y, crowns(balance), 8.5, right=True)
    page.lines(LEFT[1], y + 10, lines, 8.5, 10)
    said = " ".join([title, name, *lines])
    row = Row(entry.day, " ".join(said.split()), entry.amount, balance, value, flow.number)
    truth.transactions.append(row)
    flow.y += 10 * (1 + max(len(lines), 1)) + 5
    page.rule(40, flow.y - 10, 556, 0.3, (0.7, 0.7, 0.7))


def _foot(page: Page, y: float) -> None:  # noqa: ARG001
    page.put(556, 790, "Pokračování na další straně", 8, right=True)
