"""Poland, account extract like PKO BP: the operation date with the value date stacked below it in one column.

An operation number column under it, description of two to five lines ("Rach.przeciwst.", "Tytuł", "Dane adr."),
signed amount and balance on every row, `1 234,56` and `02.01.2024`, "Saldo do przeniesienia" from page to page.
DejaVu Condensed, PyMuPDF.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(10, -3, -350, "ZAKUP PRZY UŻYCIU KARTY|Tytuł: 0000#####  7420### {shop}|Lokalizacja: {town} POL|Data"
         " transakcji: {used} Kwota oryginalna: VALUE PLN|Numer karty: 425125******####"),
    Kind(3, -20, -1500, "PRZELEW Z RACHUNKU|Rach. przeciwst.: {other}|Dane adr. rach. przeciwst.: {person}|Tytuł:"
         " {note}"),
    Kind(2.5, 20, 1500, "PRZELEW NA RACHUNEK|Rach. przeciwst.: {other}|Dane adr. rach. przeciwst.: {person}|Tytuł:"
         " {note}"),
    Kind(2.5, -5, -200, "PŁATNOŚĆ WEB - KOD MOBILNY|Tytuł: 000000##########|Nr tel. 48 ### ### ###|{web}"),
    Kind(1.5, -10, -300, "PRZELEW NA TELEFON WYCHODZĄCY|Odbiorca: {person}|Tytuł:"
         " {note}"),
    Kind(1, 3200, 8900, "PRZELEW NA RACHUNEK|Rach. przeciwst.: {other}|Dane adr. rach. przeciwst.: {firm}|Tytuł:"
         " WYNAGRODZENIE ZA {month}", most=1),
    Kind(1.5, -50, -1000, "WYPŁATA Z BANKOMATU|Lokalizacja: {town} UL. 3 MAJA 12|Data transakcji: {used}", step="50"),
    Kind(1, -30, -260, "POLECENIE ZAPŁATY|{biller}|Tytuł: FV/##/2#####/12 z dn. {used}"),
    Kind(0.6, -5, -12, "OPŁATA MIESIĘCZNA ZA KARTĘ", most=1),
    Kind(0.3, 0.01, 3, "NALICZENIE ODSETEK", most=1),
]  # fmt: skip
POOLS = {
    "shop": ["ŻUCZEK SP. Z O.O. Z4312", "LIDKA 1187", "PIEKARNIA U GĄSIORA", "STACJA PALIW 604", "APTEKA POD LIPĄ"],
    "town": ["KRAKÓW", "WROCŁAW", "ZIELONA GÓRA", "ŁÓDŹ"],
    "person": ["JAN BRZĘCZYSZEWSKI UL. DŁUGA 5/12 31-147 KRAKÓW", "ANNA ŚLIWA", "WSPÓLNOTA MIESZKANIOWA KWIATOWA 7"],
    "firm": ["ZAKŁADY MECHANICZNE ISKRZYŃ S.A."],
    "biller": ["Prąd i Gaz Południe S.A.", "Telefonia Żubr Sp. z o.o."],
    "web": ["www.kupujtanio.pl", "bilety.kolej-pl.eu"],
    "note": ["CZYNSZ 01/2024", "za obiad 34,50", "zwrot", "faktura 1/03/2024", "SKŁADKA - II RATA 250,00 ZŁ"],
    "other": ["## 1020 #### 0000 #### #### ####"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d.%m.%Y"),
    "month": lambda _, day: day.strftime("%m/%Y"),
}
DATE, NUMBER, TEXT, AMOUNT, BALANCE = 42, 104, 202, 476, 553
NAVY = (0.0, 0.2, 0.45)


def _pl(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = some_amount(rng, 100, 15000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=0)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    account = iban(rng, "PL", "10205226000060########22")[2:]
    truth = Truth("checking", "pl_PL", "PLN", account, start, end, opening, closing)
    held = [opening]
    flow = Flow(
        765,
        lambda: Page(face="narrow", bold="narrow-bold"),
        lambda page, number: _head(page, number, truth, held[0], [e.amount for e in entries]),
        lambda page, y: _carry(page, y, "Saldo do przeniesienia", held[0]),
    )
    for entry, balance in zip(entries, balances, strict=True):
        raw = [line.replace("VALUE", _pl(abs(entry.amount))) for line in entry.lines]
        lines = [" ".join(part.split()) for line in raw for part in wrap(line, fits("narrow", 7.5, 215))]
        flow.need(9.5 * max(2, len(lines)) + 8)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 2)
        page.lines(DATE, y, [f"{entry.day:%d.%m.%Y}", f"{value:%d.%m.%Y}"], 7.5, 9.5)
        page.put(NUMBER, y, f"{rng.randrange(10**16):017}", 7.5)
        page.put(AMOUNT, y, _pl(entry.amount), 7.5, right=True)
        page.put(BALANCE, y, _pl(balance), 7.5, right=True)
        page.lines(TEXT, y, lines, 7.5, 9.5)
        flow.y = y + 9.5 * max(2, len(lines)) + 6
        page.rule(DATE, flow.y - 11, BALANCE, 0.3, GREY)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        held[0] = balance
    flow.need(60)
    _carry(flow.page, flow.y, "Saldo końcowe", closing)
    text = (
        "Dokument sporządzony elektronicznie na podstawie art. 7 ustawy Prawo bankowe (Dz. U. z 2023 r. poz. 2488), nie"
        " wymaga podpisu ani stempla. Środki gwarantowane przez BFG do równowartości 100 000 EUR."
    )
    flow.page.lines(DATE, flow.y + 26, wrap(text, fits("narrow", 6.5, 510)), 6.5, 9)
    for number, page in enumerate(flow.pages, 1):
        page.put(298, 815, f"Strona {number} z {len(flow.pages)}", 7, center=True)
    with_pymupdf(flow.pages, path)
    return truth


def _carry(page: Page, y: float, name: str, amount: Decimal) -> None:
    page.put(TEXT, y + 2, name, 7.5, bold=True)
    page.put(BALANCE, y + 2, _pl(amount), 7.5, right=True, bold=True)


def _head(page: Page, number: int, truth: Truth, held: Decimal, amounts: list[Decimal]) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(DATE, 46, "Bank Kasztelan", 15, bold=True, color=NAVY)
    page.put(BALANCE, 42, f"Wyciąg nr {end.month}/{end.year}", 10, right=True, bold=True)
    page.put(BALANCE, 55, f"za okres {start:%d.%m.%Y} - {end:%d.%m.%Y}", 8, right=True)
    y = 84.0
    if number == 1:
        page.lines(DATE, 78, ["KATARZYNA WÓJTOWICZ-MAJ", "UL. ŚW. WAWRZYŃCA 15/3", "31-060 KRAKÓW"], 9, 12)
        page.put(DATE, 124, f"Nr rachunku: {truth.account_number}   KONTO ZA ZERO   Waluta: PLN", 8)
        box = [("Saldo początkowe", truth.opening_balance),
               ("Suma uznań", sum((a for a in amounts if a > 0), Decimal("0.00"))),
               ("Suma obciążeń", sum((a for a in amounts if a < 0), Decimal("0.00"))),
               ("Saldo końcowe", truth.closing_balance)]  # fmt: skip
        for n, (name, amount) in enumerate(box):
            page.put(340, 78 + 12 * n, name, 8)
            page.put(BALANCE, 78 + 12 * n, _pl(amount), 8, right=True)
        y = 150
    page.box(DATE - 4, y - 10, BALANCE - DATE + 8, 27, (0.88, 0.92, 0.97))
    page.lines(DATE, y, ["Data operacji", "Data waluty"], 7.5, 10, bold=True)
    page.put(NUMBER, y, "Numer operacji", 7.5, bold=True)
    page.put(TEXT, y, "Opis operacji", 7.5, bold=True)
    page.lines(AMOUNT, y, ["Kwota", "operacji"], 7.5, 10, right=True, bold=True)
    page.lines(BALANCE, y, ["Saldo", "po operacji"], 7.5, 10, right=True, bold=True)
    _carry(page, y + 27, "Saldo początkowe" if number == 1 else "Saldo z przeniesienia", held)
    return y + 45
