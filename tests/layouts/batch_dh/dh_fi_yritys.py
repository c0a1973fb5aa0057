"""Finland, company account: typewriter face, a heading for each booking day, archive number before and payment day
without year, numbered rows, one amount column with the sign behind, at times the day's balance; counts and sums at
the end."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._desk import how_many, money, number_pages, taken, total

POOLS = {
    "client": (
        "RAKENNUS LEHTO OY",
        "KIINTEISTÖ OY SAMMONKATU 7",
        "PORIN SEUDUN HUOLTO OY",
        "TMI VIRTANEN J",
        "ESPOON KAUPUNKI",
    ),
    "supplier": ("LÄNSI-TUKKU OY AB", "NESTE MARKKINOINTI OY", "ELISA OYJ", "AHLSELL OY", "POSTI OY", "ONNINEN OY"),
    "ref": ("RF## 4410 #### ##", "10 03### 7####", "#### 00012"),
    "person": ("KOSKINEN MARI", "NIEMI ANTTI J", "SALO PEKKA"),
}
KINDS = (
    Kind(6, -25, -7800, "{supplier}|TILISIIRTO|VIITE {ref}"),
    Kind(4, 150, 16000, "{client}|VIITESIIRTO|VIITE {ref}"),
    Kind(2, 200, 9000, "{client}|TILISIIRTO|LASKU 24### / 3 KPL À 1.250,00"),
    Kind(2, -1900, -3400, "{person}|PALKKA"),
    Kind(1, -300, -9000, "VEROHALLINTO|SEPA-MAKSU|OMA-ALOITTEISET VEROT 02/12"),
    Kind(2, -8, -260, "KORTTIOSTO ABC NOKIA|KORTTI 4920########31"),
    Kind(0.8, -4, -40, "PALVELUMAKSU|TILIN HOITO JA 12 TAPAHTUMAA"),
)
COLUMNS = (40, 190, 232, 452)
EDGE = 548


def fim(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "+")


def new() -> Page:
    return Page(face="Courier", bold="Courier-Bold")


def head(page: Page, first: bool, facts: list[str]) -> float:
    page.put(40, 48, "SAIMAAN OSUUSPANKKI", 11, bold=True)
    page.put(330, 48, "TILIOTE", 11, bold=True)
    if first:
        page.lines(40, 84, ["SÄHKÖ-HARJU OY", "TEOLLISUUSTIE 3", "33470 YLÖJÄRVI"], 9.5, 12)
    y = page.lines(330, 66, facts if first else facts[:2], 8.5, 11) + 18
    page.rule(40, y - 11, EDGE + 4)
    page.lines(COLUMNS[0], y, ["Arkistointi-", "tunnus"], 8, 9)
    page.lines(COLUMNS[1], y, ["Maksu-", "päivä"], 8, 9)
    page.lines(COLUMNS[2], y, ["Saaja / Maksaja", "Selite"], 8, 9)
    page.put(COLUMNS[3], y, "Nro", 8, right=True)
    page.put(EDGE, y, "Määrä EUR", 8, right=True)
    page.rule(40, y + 14, EDGE + 4)
    return y + 28


def one(rng: Random, flow: Flow, entry: Entry, number: int) -> Row:
    flow.need(10 * len(entry.lines) + 4)
    page, y = flow.page, flow.y
    paid = earlier(rng, entry.day, 2)
    page.put(COLUMNS[0], y, f"{entry.day:%y%m%d}2588{rng.randint(10**9, 10**10 - 1)}"[:20], 8)
    page.put(COLUMNS[1], y, f"{paid:%d.%m.}", 8.5)
    page.put(COLUMNS[3], y, str(number), 8.5, right=True)
    page.put(EDGE, y, fim(entry.amount), 8.5, right=True)
    row = taken(entry, entry.lines, flow.number, None, paid)
    flow.y = page.lines(COLUMNS[2], y, entry.lines, 8.5, 10) + 4
    return row


def table(rng: Random, flow: Flow, entries: list[Entry], opening: Decimal, daily: bool) -> list[Row]:
    rows: list[Row] = []
    balance = opening
    for day, found in groupby(entries, key=lambda entry: entry.day):
        flow.y += 5
        flow.need(50)
        flow.page.put(COLUMNS[2], flow.y, f"KIRJAUSPÄIVÄ {day:%d.%m.%y}", 8.5, bold=True)
        flow.y += 13
        for entry in found:
            balance += entry.amount
            rows.append(one(rng, flow, entry, len(rows) + 1))
        if daily:
            flow.page.put(COLUMNS[2], flow.y, f"SALDO {day:%d.%m.}", 8.5)
            flow.page.put(EDGE, flow.y, fim(balance), 8.5, right=True)
            flow.y += 16
    return rows


def balance_line(flow: Flow, text: str, day: date, amount: Decimal) -> None:
    flow.page.put(COLUMNS[2], flow.y, f"{text} {day:%d.%m.%Y}", 8.5)
    flow.page.put(EDGE, flow.y, fim(amount), 8.5, right=True)
    flow.y += 18


def tail(flow: Flow, entries: list[Entry], last: date, closing: Decimal) -> None:
    flow.need(84)
    flow.page.rule(40, flow.y - 6, EDGE + 4)
    flow.y += 8
    for text, sign in (("PANOT", 1), ("OTOT", -1)):
        count = sum((entry.amount > 0) == (sign > 0) for entry in entries)
        flow.page.put(COLUMNS[2], flow.y, f"{text} YHTEENSÄ {count} KPL", 8.5)
        flow.page.put(EDGE, flow.y, fim(total(entries, sign)) if count else "0,00", 8.5, right=True)
        flow.y += 13
    balance_line(flow, "LOPPUSALDO", last, closing)
    flow.page.put(COLUMNS[2], flow.y, "KÄYTETTÄVISSÄ SIS. LIMIITIN 20.000,00", 8.5)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = money(rng, 500, 60000) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=-15000)
    closing = opening + total(entries)
    number = iban(rng, "FI", "5#############")
    facts = [f"Tili {number}", f"Kausi {period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}", f"Tiliote nro {period[1].month}"]
    facts += ["BIC SAOSFIHH", "Yritystili EUR"]
    flow = Flow(775, new, lambda page, n: head(page, n == 1, facts))
    balance_line(flow, "ALKUSALDO", period[0], opening)
    rows = table(rng, flow, entries, opening, rng.random() < 0.5)
    tail(flow, entries, period[1], closing)
    number_pages(flow.pages, EDGE, 48, "Sivu {} ({})", 9, right=True)
    by_hand(flow.pages, path, Hand(show=rng.choice(["Tj", "glyphs"]), split=True))
    return Truth("checking", "fi_FI", "EUR", number, *period, opening, closing, rows)
