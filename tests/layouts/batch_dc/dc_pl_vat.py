"""Poland: a company's current account and its VAT account in one PDF, both with movements: split payments appear in
both; ruled rows, labelled detail lines, dates one over the other, currency after each amount."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._desk import Booked, book, end, moneys, start

POOLS = {
    "firma": [
        "HURTOWNIA ŚRUBA SP. Z O.O.",
        "P.H.U. GAŁĄZKA JAN",
        "ŁÓDZKIE ZAKŁADY PAPIERU SA",
        "TRANS-ŻUREK SP.J.",
        "MEBLE KĘPNO SP. K.",
    ],
    "biuro": ["ZUS", "URZĄD SKARBOWY POZNAŃ", "TAURON SPRZEDAŻ", "ORLEN FLOTA", "KANCELARIA WÓJCIK"],
}
KINDS = [
    Kind(6, 300, 30000, "PRZELEW PRZYCHODZĄCY|Od: {firma}|Tyt.: FV/###/202#/KOR zapł. częściowa 1/2"),
    Kind(
        4, 500, 20000, "PŁATNOŚĆ PODZIELONA PRZYCH.|Od: {firma}|Tyt.: /VAT/{tax}/IDC/##########/INV/FS ###/0#", "split"
    ),
    Kind(4, -300, -9000, "PŁATNOŚĆ PODZIELONA WYCH.|Do: {firma}|Tyt.: /VAT/{tax}/IDC/##########/INV/####", "split"),
    Kind(6, -40, -6000, "PRZELEW WYCHODZĄCY ELIXIR|Do: {biuro}|Tyt.: Faktura nr ####/20## z dn. 12.03"),
    Kind(3, -20, -900, "TRANSAKCJA KARTĄ|5432 12** **** ####|STACJA PALIW NR ### POZNAŃ 18,40 EUR kurs 4,3120"),
    Kind(2, -1, -40, "OPŁATA ZA PRZELEW|Tyt.: Opłaty za ## przelewów"),
    Kind(1, -2000, -40000, "PRZELEW ZBIORCZY PŁACE|Liczba dyspozycji w paczce: ##"),
]
POOLS_ALL = POOLS | {"tax": ["###,##", "1###,##"]}


def pln(amount: Decimal, currency: bool = True) -> str:
    return written(amount, " ", ",") + (" PLN" if currency else "")


def mirrored(rows: Sequence[Booked], opening: Decimal) -> list[Booked]:
    """The VAT part of each split payment on the other account."""
    found, balance = list[Booked](), opening
    splits = [row for row in rows if row.tag == "split"]
    for n, row in enumerate(splits):
        part = (row.amount * 23 / 123).quantize(Decimal("0.01"), ROUND_HALF_UP)
        if balance + part < 0:
            continue
        balance += part
        lines = (row.lines[0].replace("PŁATNOŚĆ PODZIELONA", "CZĘŚĆ VAT"), *row.lines[1:])
        closes = n + 1 == len(splits) or splits[n + 1].day != row.day
        found.append(Booked(row.day, row.value, lines, part, balance, row.tag, closes))
    return found


def labels(page: Page, y: float) -> float:
    page.box(40, y - 11, 515, 25, (0.9, 0.9, 0.9))
    page.put(44, y, "Data operacji", 7.5)
    page.put(44, y + 10, "Data księgowania", 7.5, color=GREY)
    page.put(125, y, "Opis operacji", 7.5)
    page.put(455, y, "Kwota", 7.5, right=True)
    page.put(551, y, "Saldo po operacji", 7.5, right=True)
    return y + 26


def account_block(flow: Flow, title: str, number: str, opening: Decimal, rows: Sequence[Booked]) -> None:
    flow.need(120)
    page, y = flow.page, flow.y
    page.put(40, y, title, 10, bold=True)
    page.put(40, y + 13, f"Numer rachunku: {number}", 8.5)
    out, came = moneys(rows)
    facts = (
        ("Saldo początkowe", pln(opening)),
        (f"Suma uznań ({sum(r.amount > 0 for r in rows)})", pln(came)),
        (f"Suma obciążeń ({sum(r.amount < 0 for r in rows)})", pln(-out)),
        ("Saldo końcowe", pln(end(opening, rows))),
    )
    for n, (name, text) in enumerate(facts):
        page.put(330, y + 12 * n, name, 8)
        page.put(551, y + 12 * n, text, 8, right=True)
    flow.y = labels(page, y + 62)


def post(flow: Flow, row: Booked) -> Row:
    lines = [part for text in row.lines for part in wrap(text, fits("narrow", 7.5, 240))]
    flow.need(10 * max(2, len(lines)) + 6)
    page, y = flow.page, flow.y
    page.put(44, y, f"{row.value:%Y-%m-%d}", 7.5)
    page.put(44, y + 10, f"{row.day:%Y-%m-%d}", 7.5, color=GREY)
    page.put(455, y, pln(row.amount), 7.5, right=True, bold=True)
    page.put(551, y, pln(row.balance), 7.5, right=True)
    page.lines(125, y, lines, 7.5, 10)
    flow.y += 10 * max(2, len(lines)) + 6
    page.rule(40, flow.y - 11, 555, 0.3, GREY)
    return row.row(flow.number, lines, balance=True, value=True)


def draw(rng: Random, path: Path) -> Truth:
    period, opening, vat = some_period(rng, calendar=True), start(rng), start(rng, 2000, 30000)
    rows = book(rng, KINDS, POOLS_ALL, period, opening, count=rng.choice([4, 15, 22, 34, 48]))
    taxes = mirrored(rows, vat) if rng.random() < 0.6 else []
    number = iban(rng, "PL", "1090#####0000000########")
    other = iban(rng, "PL", "1090#####0000000########")

    def head(page: Page, count: int) -> float:
        page.put(40, 46, "Bank Wielkopolski Handlowy S.A.", 12, bold=True)
        page.put(
            40,
            60,
            f"Wyciąg bankowy nr {period[1]:%m/%Y} za okres {period[0]:%Y-%m-%d} - {period[1]:%Y-%m-%d}",
            8.5,
        )
        page.put(551, 46, f"Strona {count}", 8, right=True)
        page.put(551, 60, "Waluta: PLN", 8, right=True)
        if count > 1:
            return labels(page, 86)
        return page.lines(40, 84, ["STOLARNIA DĘBOWA SP. Z O.O.", "ul. Świętosławska 8, 61-840 Poznań"], 9) + 12

    flow = Flow(780, lambda: Page(face="narrow", bold="narrow-bold"), head)
    account_block(flow, "RACHUNEK BIEŻĄCY DLA FIRM", number, opening, rows)
    found = [post(flow, row) for row in rows]
    if taxes or rng.random() < 0.5:
        flow.y += 16
        account_block(flow, "RACHUNEK VAT", other, vat, taxes)
        found += [post(flow, row) for row in taxes]
        if not taxes:
            flow.page.put(125, flow.y, "Brak operacji w okresie", 7.5)
            flow.y += 16
    flow.need(30)
    note = [
        "Dokument sporządzony elektronicznie na podstawie art. 7 Prawa Bankowego (Dz.U. 1997 Nr 140 poz. 939).",
        "Nie wymaga podpisu ani stempla.",
    ]
    flow.page.lines(40, flow.y + 10, note, 6.5, 8)
    with_reportlab(flow.pages, path)
    truth = Truth("bank", "pl_PL", "PLN", number, *period, opening, end(opening, rows), found)
    if taxes:
        truth.account_number = truth.opening_balance = truth.closing_balance = None
    return truth
