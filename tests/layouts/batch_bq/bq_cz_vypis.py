"""Czechia, current account: two-line rows with symbols VS, KS, SS under the other party's name, days as 02.03. without
a year, signed amounts and a running balance with blanks in thousands, balances and turnovers in a box at the top.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_amount, some_entries, written
from ..pens import GREY, Color, Flow, Page, with_reportlab
from ._rows import covered, face, into, out_of, some_month

BLUE: Color = (0.0, 0.24, 0.47)
# The parts of a text: what the bank calls it, other account or note, the other party, symbols, a message.
POOLS: Pools = {
    "shop": (
        "Potraviny Hruška",
        "Pekárna U Lípy",
        "Lékárna Pod Věží",
        "Čerpací stanice 114",
        "Řeznictví Žák",
        "Knihy Vltava",
    ),
    "town": ("Brno", "Praha 4", "Olomouc", "Jihlava", "Plzeň"),
    "person": ("Dvořáková Jana", "Ing. Petr Šťastný", "Čermák Tomáš", "Růžičková Alena"),
    "firm": ("Elektra Morava a.s.", "Vodárny Svratka, a.s.", "Dopravní pojišťovna a.s.", "Mobilnet s.r.o."),
    "bank": ("0190", "0710", "2250", "5520", "6110"),
    "stamp": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
}
KINDS = (
    Kind(
        26, -30, -1800, "Platba kartou|{shop}||VS ########## KS 1178|Částka: ## CZK {stamp} Místo: {town}", "card", "1"
    ),
    Kind(6, -200, -5000, "Výběr z bankomatu|Bankomat {town}||KS 1178|", "card", "100"),
    Kind(9, -100, -4200, "Odchozí úhrada|##########/{bank}|{firm}|VS ########## KS 0308|"),
    Kind(
        7,
        -100,
        -9000,
        "Odchozí úhrada okamžitá|######-##########/{bank}|{person}|VS ####|Zpráva pro příjemce: díky",
        "",
        "1",
    ),
    Kind(6, 100, 4000, "Příchozí úhrada|##########/{bank}|{person}|VS ######|", "", "1"),
    Kind(
        3,
        26000,
        48000,
        "Příchozí úhrada|##-##########/{bank}|Strojírny Haná a.s.|VS ###### KS 0138|mzda",
        "",
        "1",
        most=1,
    ),
    Kind(4, -300, -2500, "Inkaso|##########/{bank}|{firm}|VS ########## SS ######|", "", "1"),
    Kind(3, -6000, -14000, "Trvalý příkaz|##########/{bank}|SVJ Horní 12|VS ########|nájem a zálohy", "", "1", most=1),
    Kind(2, -29, -99, "Poplatek za vedení účtu||||", "", "10", most=1),
    Kind(2, -5, -15, "Poplatek za položky||||", "", "1", most=1),
    Kind(1, 0.2, 9, "Kreditní úrok||||", most=1),
)
MARK, PARTY, IDENT, AMOUNT, BALANCE = 92.0, 232.0, 388.0, 478.0, 556.0


def _money(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    plain, bold = face("lib"), face("lib-bold")
    period = some_month(rng)
    opening = some_amount(rng, 4000, 90000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(15, 80), balance=opening, floor=0)
    amounts = [entry.amount for entry in entries]
    opening = covered(opening, amounts)
    closing = opening + sum(amounts)
    account = f"{rng.randint(10**8, 10**9 - 1)}/8870"
    number = iban(rng, "CZ", f"8870000000{account[:9]}0"[:20])

    def head(page: Page, count: int) -> float:
        page.put(40, 44, "Svratecká banka", 14, bold=True, color=BLUE)
        page.put(556, 40, "VÝPIS Z ÚČTU", 13, right=True, bold=True, color=BLUE)
        if count > 1:
            page.put(40, 66, f"Účet: {account}   Měna: CZK", 8)
            page.put(556, 56, f"Výpis č. {period[0].month}   {period[0]:%Y}", 8, right=True)
            return _columns(page, 86)
        _first(page, period, (account, number), (opening, amounts, closing))
        return _columns(page, 262)

    flow = Flow(778, lambda: Page(face=plain, bold=bold), head)
    rows = []
    serial = rng.randint(1, 300)
    for entry, balance in zip(entries, running(opening, amounts), strict=True):
        name, other, party, symbols, message = entry.lines
        message = re.sub(r"Částka: \d+", f"Částka: {written(abs(entry.amount), ' ', ',')}", message)
        tall = 10 * (2 + bool(message)) + 5
        flow.need(tall)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 2) if entry.tag == "card" else entry.day
        page.put(40, y, f"{entry.day:%d.%m.}", 8)
        page.put(40, y + 10, f"{value:%d.%m.}", 8, color=GREY)
        page.put(MARK, y, name, 8, bold=True)
        page.put(PARTY, y, party, 8)
        serial += 1
        page.put(IDENT, y, f"{serial}", 8)
        page.put(AMOUNT, y, _money(entry.amount), 8, right=True)
        page.put(BALANCE, y, _money(balance), 8, right=True)
        page.put(MARK, y + 10, other, 8)
        page.put(PARTY, y + 10, symbols, 8)
        page.put(MARK, y + 20, message, 8)
        page.rule(40, y + tall - 12, 556, 0.25, GREY)
        flow.y += tall
        text = " ".join(part for part in (name, party, other, symbols, message) if part)
        rows.append(Row(entry.day, text, entry.amount, balance, value, flow.number))
    flow.need(60)
    notes = (
        "Prosíme Vás o včasné překontrolování údajů uvedených na výpisu.",
        "Vklad je pojištěn do výše ekvivalentu 100 000 EUR u Garančního systému finančního trhu.",
        "Infolinka 800 555 010, denně 7-22 hodin. Konec výpisu.",
    )
    flow.page.lines(40, flow.y + 12, notes, 7, 9.5, color=GREY)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.rule(40, 800, 556, 0.4, BLUE)
        sheet.put(40, 811, "Svratecká banka, a.s., Nábřežní 5, 603 00 Brno, IČO 00990011, zapsaná u KS v Brně", 6.5)
        sheet.put(556, 811, f"Strana: {n}/{len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, "columns" if rng.random() < 0.3 else "rows")
    return Truth("checking", "cs_CZ", "CZK", account, *period, opening, closing, rows)


def _first(
    page: Page,
    period: tuple[date, date],
    numbers: tuple[str, str],
    sums: tuple[Decimal, list[Decimal], Decimal],
) -> None:
    """The blocks that only the first page has."""
    (account, number), (opening, amounts, closing) = numbers, sums
    span = " - ".join(f"{day.day}. {day.month}. {day.year}" for day in period)
    facts = (
        ("Období:", span),
        ("Rok / č. výpisu:", f"{period[0].year}/{period[0].month}"),
        ("Účet:", account),
        ("IBAN:", number),
        ("BIC:", "SVRBCZPP"),
        ("Název účtu:", "PROCHÁZKA MARTIN"),
        ("Typ účtu:", "Osobní konto Plus"),
        ("Měna:", "CZK"),
    )
    for n, (name, value) in enumerate(facts):
        page.put(40, 76 + 11.5 * n, name, 8, color=GREY)
        page.put(116, 76 + 11.5 * n, value, 8)
    page.lines(350, 84, ("Martin Procházka", "Lesní 1284/9", "602 00  Brno"), 9.5, 12.5)
    page.box(40, 178, 516, 46, (0.93, 0.96, 0.99))
    boxes = (
        ("Počáteční zůstatek:", opening, 48, 280),
        ("Celkové příjmy:", into(amounts), 310, 548),
        ("Konečný zůstatek:", closing, 48, 280),
        ("Celkové výdaje:", -out_of(amounts), 310, 548),
    )
    for n, (name, amount, left, right) in enumerate(boxes):
        page.put(left, 195 + 16 * (n // 2), name, 8.5, bold=n % 2 == 0)
        page.put(right, 195 + 16 * (n // 2), _money(amount), 8.5, right=True, bold=n % 2 == 0)
    page.put(40, 244, "Přehled pohybů na účtu", 9.5, bold=True, color=BLUE)


def _columns(page: Page, y: float) -> float:
    page.box(40, y - 9, 516, 24, BLUE)
    titles = (
        (44, "Datum", "Valuta", False),
        (MARK, "Označení platby", "Protiúčet nebo poznámka", False),
        (PARTY, "Název protiúčtu", "VS     KS     SS", False),
        (IDENT, "Identifikace", "", False),
        (AMOUNT, "Částka", "", True),
        (BALANCE - 2, "Zůstatek", "", True),
    )
    for x, above, below, right in titles:
        page.put(x, y, above, 7.5, right=right, color=(1, 1, 1))
        page.put(x, y + 10, below, 7.5, right=right, color=(1, 1, 1))
    return y + 29
