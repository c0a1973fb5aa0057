"""Czechia: a company's account. Titles three lines high and each movement on three lines: booking day over value day
over transaction code, kind over counter account over name, symbols VS, KS, SS in a stack; foreign payments add lines
with the sum in their currency and the rate, fees are movements of their own."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf
from ._kit import across, digits, how_many, pairs

GOLD = (1.0, 0.87, 0.2)
KINDS = [
    Kind(5, -900, -160000, "Odchozí úhrada|{acct}|{firm}|VS|Faktura {vs}"),
    Kind(6, 2500, 240000, "Příchozí úhrada|{acct}|{client}|VS|{vs} platba faktury"),
    Kind(2, -8000, -190000, "Zahraniční odchozí úhrada|{ib}|{abroad}||Invoice ####/{year}|FX"),
    Kind(2, 12000, 310000, "Zahraniční příchozí úhrada|{ib}|{abroad}||/ROC/########|FX"),
    Kind(3, -120, -5200, "Platba kartou|PK: 4405 77XX XXXX ####|{shop}; {town}; CZE||Datum platby {used}"),
    Kind(2, -190, -2900, "SIPO / inkaso|{acct}|{util}|VS|"),
    Kind(1, -21000, -68000, "Odchozí úhrada|21012-########/0710|Finanční úřad|VS|DPH"),
    Kind(1, -1000, -10000, "Výběr hotovosti z bankomatu|PK: 4405 77XX XXXX ####|{town}; CZE||", step="1000"),
    Kind(0.8, -149, -390, "Správa účtu|||| Poplatek za vedení účtu", most=1),
]
FEE = Kind(1, -220, -990, "Poplatek za zahraniční úhradu|||| Ceník ref. #######", step="10")
POOLS = {
    "acct": ["######-##########/0800", "##########/0300", "#########/2010", "107-##########/0100"],
    "ib": ["DE## #### #### #### #### ##", "AT## #### #### #### ####", "SK## #### #### #### #### ####"],
    "firm": ["Ocelář a synové s.r.o.", "ČD Cargo, a.s.", "PAPÍR ŽĎÁR spol. s r.o.", "Účetní Kovářová", "Pila Horák"],
    "client": ["Strojírny Třebíč a.s.", "NÁBYTEK JIŘÍ", "Město Třebíč", "Agro Výčapy a.s.", "Jan Dvořák"],
    "abroad": ["Müller Holzbau GmbH", "Drevár Trnava s.r.o.", "Tischlerei Huber KG"],
    "shop": ["ALZA.CZ", "BENZINA 0##", "HORNBACH", "Česká pošta", "OBI"],
    "util": ["E.ON Energie, a.s.", "O2 Czech Republic", "innogy"],
    "town": ["TREBIC", "BRNO", "JIHLAVA", "PRAHA 4"],
    "vs": ["20######", "24####", "1#########"],
    "year": lambda _, when: str(when.year),
    "used": lambda rng, when: f"{earlier(rng, when):%d.%m.%Y}",
}


def czk(amount: Decimal) -> str:
    return written(amount, " ", ".") + " CZK"


def day(when: date) -> str:
    return f"{when.day}. {when.month}. {when.year}"


def _entries(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Entry]:
    """With a fee after each payment abroad."""
    entries = []
    for entry in some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=200000):
        entries.append(entry)
        if "FX" in entry.lines:
            lines = tuple(fill(rng, FEE.text, entry.day, POOLS).split("|"))
            entries.append(Entry(entry.day, lines, some_amount(rng, FEE.low, FEE.high, FEE.step), "", ""))
    return entries


def _stack(rng: Random, entry: Entry) -> tuple[list[str], list[str], list[str]]:
    """Lines of the second, the third and the fourth column."""
    kind, account, name, symbol, note = (part.strip() for part in entry.lines[:5])
    second = [kind, account, *wrap(name, fits("narrow", 7.5, 150))]
    number = next((word for word in note.split() if word.isdigit()), digits(rng, 8))
    third = [f"VS: {number}", f"KS: {rng.choice(['0308', '0558', '0008'])}"] if symbol else []
    fourth = wrap(note, fits("narrow", 7.5, 125)) if note else []
    if entry.lines[-1] == "FX":
        rate = Decimal(rng.randint(23900, 25600)) / 1000
        foreign = (abs(entry.amount) / rate).quantize(Decimal("0.01"))
        fourth += [f"{written(foreign, ' ', '.')} EUR", f"kurz {rate:.3f}"]
    return second, third, fourth


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 210000, 900000)
    entries = _entries(rng, (start, end), opening)
    closing = opening + sum(entry.amount for entry in entries)
    account, code = f"{digits(rng, 4)}{digits(rng, 6)}/5577", rng.randint(3400000000, 6900000000)
    number, own = rng.randint(1, 12), iban(rng, "CZ", f"5577000000{account[:10]}")

    def new() -> Page:
        return Page(face="narrow", bold="narrow-bold")

    def titles(page: Page, y: float) -> float:
        page.box(36, y - 10, 523, 34, GOLD)
        across(page, y, [(42, "Datum"), (112, "Kategorie transakce"), (-556, "Částka")], 7.5, bold=True)
        across(page, y + 9.5, [(42, "Valuta"), (112, "Číslo protiúčtu"), (280, "VS / KS / SS")], 7.5)
        across(page, y + 9.5, [(358, "Popis transakce")], 7.5)
        across(page, y + 19, [(42, "Kód transakce"), (112, "Název protiúčtu"), (358, "Původní částka, kurz")], 7.5)
        return y + 38

    def head(page: Page, count: int) -> float:
        page.box(36, 26, 22, 22, GOLD)
        page.put(64, 42, "Vysočina banka", 14, bold=True)
        page.put(559, 42, f"Výpis z podnikatelského účtu č. {number}/{end.year}", 10, right=True)
        if count > 1:
            return titles(page, 72)
        page.lines(330, 80, ["TRUHLÁŘSTVÍ BLAŽEK s.r.o.", "Řípovská 118", "674 01 Třebíč"], 9, 12)
        facts = [
            ("Číslo účtu", account),
            ("IBAN", own),
            ("Období", f"{day(start)} - {day(end)}"),
            ("Frekvence", "měsíční"),
        ]
        pairs(page, 36, 280, 80, facts, color=GREY)
        into = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
        sums = [
            ("Počáteční zůstatek", czk(opening)),
            ("Příjmy celkem", czk(into)),
            ("Výdaje celkem", czk(closing - opening - into)),
            ("Konečný zůstatek", czk(closing)),
        ]
        page.box(36, 140, 523, 58, stroke=GREY)
        pairs(page, 44, 270, 154, sums, 8.5)
        more = [
            ("Blokováno", czk(-rng_block)),
            ("Disponibilní zůstatek", czk(closing - rng_block)),
            ("Kontokorent", czk(Decimal(0))),
        ]
        pairs(page, 300, 550, 154, more, 8.5)
        page.put(36, 222, "Výpis pohybů", 11, bold=True)
        return titles(page, 242)

    rng_block = some_amount(rng, 100, 4000)
    flow, rows = Flow(776, new, head), list[Row]()
    for entry in entries:
        second, third, fourth = _stack(rng, entry)
        value = entry.day - timedelta(1) if rng.random() < 0.15 else entry.day
        code += rng.randint(11, 90000)
        high = 9.5 * max(3, len([line for line in second if line]), len(fourth)) + 7
        flow.need(high)
        page, y = flow.page, flow.y
        page.lines(42, y, [day(entry.day), day(value), str(code)], 7.5, 9.5)
        page.put(112, y, second[0], 7.5, bold=True)
        page.lines(112, y + 9.5, second[1:], 7.5, 9.5)
        page.lines(280, y, third, 7.5, 9.5)
        page.lines(358, y, fourth, 7.5, 9.5)
        page.put(556, y, czk(entry.amount), 7.5, right=True, bold=True)
        page.rule(36, y + high - 11, 559, 0.3, GREY)
        said = " ".join(" ".join([*second, *third, *fourth]).split())
        rows.append(Row(entry.day, said, entry.amount, None, value, flow.number))
        flow.y += high + 1
    flow.need(60)
    legal = (
        "Zůstatek a pohyby si prosím zkontrolujte. Případné nesrovnalosti reklamujte do 30 dnů od doručení. Vklad "
        "je pojištěn u Garančního systému finančního trhu do výše odpovídající 100 000 EUR. Infolinka 800 577 577."
    )
    flow.page.put(36, flow.y + 8, "Konec výpisu", 8, bold=True)
    flow.page.lines(36, flow.y + 20, wrap(legal, fits("narrow", 7, 520)), 7, 9, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(36, 806, "Vysočina banka, a.s., Masarykovo nám. 5, 586 01 Jihlava, IČO 255 77 013", 6.5, color=GREY)
        page.put(559, 806, f"Strana {n}/{len(flow.pages)}", 7, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "cs_CZ", "CZK", account, start, end, opening, closing, rows)
