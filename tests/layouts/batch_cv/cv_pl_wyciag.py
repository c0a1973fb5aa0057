"""Poland: two stacked dates (operation over value) and a row of five lines, with an operation number of 17 digits.

Amount and balance are on the row's first line, the type is printed there in capitals, titles and counterparties below
under labels. The opening balance is the table's first line; minus before the figure, spaces in thousands.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Truth, earlier, fill, iban, wrap, written
from ..pens import A4, Flow, Page, fits, with_fpdf
from ._ledger import Found, Ledger, how_many, keep, months, truth, year

DAY, IDENT, TEXT, AMOUNT, BALANCE = 42, 100, 196, 470, 552
NAVY = (0.05, 0.15, 0.4)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day)}"


def _konto(rng: Random, _day: date) -> str:
    return iban(rng, "PL", "########0000############")[2:]


POOLS: Pools = {
    "year": year,
    "used": _used,
    "konto": _konto,
    "shop": (
        "BIEDRONKA 3318 Miasto: ŁÓDŹ", "ŻABKA Z5502 K.1 Miasto: KRAKÓW", "ROSSMANN 118 Miasto: GDYNIA",
        "LIDL SIENKIEWICZA Miasto: KIELCE", "ORLEN STACJA 771 Miasto: RADOM", "APTEKA POD LWEM Miasto: POZNAŃ",
        "PKP INTERCITY Miasto: WARSZAWA", "CASTORAMA Miasto: SOPOT", "EMPIK S.A. Miasto: WROCŁAW",
    ),
    "person": ("JADWIGA WIŚNIEWSKA", "PAWEŁ ŻUKOWSKI", "MAŁGORZATA KĘDZIOR", "WSPÓLNOTA MIESZKANIOWA LIPOWA 7"),
    "firm": ("TAURON SPRZEDAŻ SP. Z O.O.", "ORANGE POLSKA S.A.", "PGNIG OBRÓT DETALICZNY", "PZU SA", "URZĄD SKARBOWY"),
    "client": ("STOLARKA DĄB SP.J.", "GMINA BIAŁE BŁOTA", "KWIACIARNIA U EWY"),
    "word": ("czynsz 03/{year}", "zwrot za bilety", "obiad", "Faktura FV 17/{year}", "składka klasowa"),
}  # fmt: skip
KINDS = (
    Kind(24, -4, -480, "PŁATNOŚĆ KARTĄ|Tytuł: 0000049#######|Lokalizacja: Adres: {shop} Kraj: POLSKA|"
                       "Data i czas operacji: {used}|Numer karty: 425125******####"),
    Kind(3, -30, -700, "PŁATNOŚĆ KARTĄ|Tytuł: 0000049#######|Lokalizacja: Adres: AMAZON EU Kraj: LUKSEMBURG|"
                       "Oryginalna kwota operacji: ##,## EUR|Numer karty: 425125******####"),
    Kind(6, -20, -300, "PŁATNOŚĆ WEB - KOD MOBILNY|Tytuł: 0000006#######|Numer telefonu: 48 *** *** ###|"
                       "Lokalizacja: Adres: www.allegro.pl|Numer referencyjny: 000000#######"),
    Kind(6, -50, -2600, "PRZELEW Z RACHUNKU|Rachunek odbiorcy: {konto}|"
                        "Nazwa odbiorcy: {person}|Tytuł: {word}", step="5"),
    Kind(6, -40, -1900, "ZLECENIE STAŁE|Rachunek odbiorcy: {konto}|Nazwa odbiorcy: {firm}|Tytuł: OPŁATA ########"),
    Kind(4, 20, 900, "PRZELEW NA TELEFON PRZYCHODZ. ZEWN.|Rachunek nadawcy: {konto}|"
                     "Nazwa nadawcy: {person}|Tytuł: {word}", step="5"),
    Kind(3, 300, 8600, "PRZELEW NA RACHUNEK|Rachunek nadawcy: {konto}|"
                       "Nazwa nadawcy: {client}|Tytuł: FV ##/{year} NIP ##########"),
    Kind(3, -50, -1000, "WYPŁATA Z BANKOMATU|Tytuł: PKO 0######|"
                        "Data i czas operacji: {used}|Numer karty: 425125******####", step="50"),
    Kind(2, 4200, 9400, "PRZELEW NA RACHUNEK|Rachunek nadawcy: {konto}|"
                        "Nazwa nadawcy: ZAKŁADY MEBLOWE WARTA S.A.|Tytuł: WYNAGRODZENIE", most=1),
    Kind(1, -4.9, -11, "OPŁATA ZA KARTĘ|Tytuł: OPŁATA MIESIĘCZNA 425125******####", most=1),
)  # fmt: skip


def _zl(amount: Decimal) -> str:
    return written(amount, " ", ",")


def _top(ledger: Ledger, account: str, number: int, page: Page, sheet: int) -> float:
    page.face, page.bold = "narrow", "narrow-bold"
    page.put(42, 48, "Bank Ludowy S.A.", 13, bold=True, color=NAVY)
    page.put(552, 48, f"str. {sheet}", 8, right=True)
    y = 78.0
    if sheet == 1:
        page.put(42, 78, f"WYCIĄG NR {number} Z RACHUNKU OSZCZĘDNOŚCIOWO-ROZLICZENIOWEGO", 10, bold=True)
        page.put(42, 94, f"za okres od {ledger.start:%d.%m.%Y} do {ledger.end:%d.%m.%Y}", 8.5)
        page.lines(42, 114, ("Zbigniew Ostrowski", "ul. Źródlana 8/14", "85-047 Bydgoszcz"), 9, 12)
        page.put(300, 114, f"Numer rachunku: {account}", 8)
        page.put(300, 126, f"Liczba operacji: {len(ledger.entries)}   Waluta: PLN", 8)
        page.put(300, 138, f"Suma uznań: {_zl(ledger.paid_in)}", 8)
        page.put(300, 150, f"Suma obciążeń: {_zl(-ledger.paid_out)}", 8)
        y = 178.0
    page.box(40, y - 11, 514, 26, (0.9, 0.92, 0.96))
    page.lines(DAY, y, ("Data operacji", "Data waluty"), 7.5, 10)
    page.put(IDENT, y, "ID operacji", 7.5)
    page.lines(TEXT, y, ("Typ operacji", "Opis operacji"), 7.5, 10)
    page.put(AMOUNT, y, "Kwota operacji", 7.5, right=True)
    page.put(BALANCE, y, "Saldo po operacji", 7.5, right=True)
    return y + 28


def _post(rng: Random, flow: Flow, found: Found, entry: Entry, value: date, balance: Decimal) -> None:
    lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 7.5, 215))]
    high = 9.5 * max(2, len(lines)) + 6
    flow.need(high)
    page, y = flow.page, flow.y
    page.lines(DAY, y, (f"{entry.day:%d.%m.%Y}", f"{value:%d.%m.%Y}"), 7.5, 9.5)
    page.put(IDENT, y, fill(rng, "1#############01", entry.day, {}), 7.5)
    page.lines(TEXT, y, lines, 7.5, 9.5)
    page.put(AMOUNT, y, _zl(entry.amount), 7.5, right=True)
    page.put(BALANCE, y, _zl(balance), 7.5, right=True)
    page.rule(40, y + high - 11, 554, 0.3, NAVY)
    found.note(entry, lines, flow.number, value=value, balance=balance)
    flow.y += high


def _line(flow: Flow, label: str, amount: Decimal) -> None:
    flow.page.put(TEXT, flow.y, label, 8, bold=True)
    flow.page.put(BALANCE, flow.y, _zl(amount), 8, right=True, bold=True)
    flow.y += 15


def draw(rng: Random, path: Path) -> Truth:
    count = how_many(rng, 26, 46)
    ledger = keep(rng, KINDS, POOLS, months(rng), opening=(60, 14000), floor=40, count=count, shift=(0, 0, -1, -2))
    account, found = iban(rng, "PL", "10204###0000############")[2:], Found()
    flow = Flow(775, partial(Page, A4), partial(_top, ledger, account, rng.randint(1, 12)))
    _line(flow, "SALDO POCZĄTKOWE", ledger.opening)
    for entry, value, balance in zip(ledger.entries, ledger.values, ledger.balances, strict=True):
        _post(rng, flow, found, entry, value, balance)
    flow.need(50)
    _line(flow, "SALDO KOŃCOWE", ledger.closing)
    note = "Dokument sporządzony na podstawie art. 7 Prawa Bankowego. Nie wymaga podpisu ani stempla."
    flow.page.put(42, flow.y + 8, note, 7)
    with_fpdf(flow.pages, path)
    return truth(ledger, found, "pl_PL", "PLN", account)
