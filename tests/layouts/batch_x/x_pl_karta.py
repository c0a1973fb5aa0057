"""Poland: a card account's monthly statement with a ruled table for the account's own operations and one for each
card. Transaction day before booking day, the sum in the currency of the transaction and in PLN, texts set mid-cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._kit import across, digits, how_many, liberation, pairs

GREEN = (0.0, 0.4, 0.25)
EDGES = [36, 96, 156, 382, 470, 559]
HEADS = ["Data|transakcji", "Data|księgowania", "Opis operacji", "Kwota w walucie|transakcji", "Kwota w PLN"]
CARD = [
    Kind(8, -6, -420, "Zakup - {shop} {town} PL"),
    Kind(2, -19, -390, "Zakup internetowy - {web}"),
    Kind(2, -20, -600, "Zakup za granicą - {far}", "EUR"),
    Kind(1, -50, -800, "Wypłata gotówki - {atm} {town} PL", step="50"),
    Kind(0.8, 20, 300, "Zwrot towaru - {shop} {town} PL"),
]
OWN = [
    Kind(4, 200, 3500, "Spłata zadłużenia - przelew z rachunku {nrb}"),
    Kind(1, -8, -15, "Ubezpieczenie Bezpieczna Karta - składka", most=1),
    Kind(1, -7.9, -9, "Opłata miesięczna za kartę główną", most=1),
    Kind(2, -4, -96, "Odsetki od transakcji bezgotówkowych", most=1),
    Kind(1, -10, -28, "Prowizja za wypłatę gotówki w bankomacie", most=1),
]
POOLS = {
    "shop": ["BIEDRONKA 2###", "ŻABKA Z5###", "ROSSMANN 1##", "ORLEN STACJA 4##", "LEWIATAN", "APTEKA POD WAGĄ"],
    "town": ["RZESZÓW", "ŁAŃCUT", "KROSNO", "PRZEMYŚL", "DĘBICA"],
    "web": ["ALLEGRO POZNAŃ PL", "PKP INTERCITY WARSZAWA PL", "ZALANDO SE BERLIN DE", "STEAM PURCHASE HAMBURG DE"],
    "far": ["KAUFLAND KOŠICE SK", "OMV 2### WIEN AT", "RISTORANTE DA GIGI VENEZIA IT"],
    "atm": ["EURONET", "PLANET CASH", "BANKOMAT SKB"],
    "nrb": ["## #### #### #### #### #### ####"],
}


def pln(amount: Decimal) -> str:
    return written(amount, " ", ",")


class Drawn:
    """The pages with the tables and their rows."""

    def __init__(self, rng: Random, flow: Flow) -> None:
        self.rng, self.flow, self.rows = rng, flow, list[Row]()

    def titles(self, label: str) -> None:
        flow = self.flow
        page, y = flow.page, flow.y
        page.put(36, y, label, 9, bold=True, color=GREEN)
        y += 6
        page.box(36, y, 523, 24, (0.88, 0.94, 0.9))
        for (left, right), words in zip(pairwise(EDGES), HEADS, strict=True):
            page.box(left, y, right - left, 24, stroke=GREY)
            lines = words.split("|")
            page.lines((left + right) / 2, y + 15 - 4.5 * (len(lines) - 1), lines, 7, 9, center=True, bold=True)
        flow.y = y + 24

    def row(self, label: str, entry: Entry) -> None:
        lines = wrap(entry.lines[0], fits("lib", 8, 216))
        high = 9.5 * len(lines) + 7
        if self.flow.need(high):
            self.titles(label + " - cd.")
        page, top = self.flow.page, self.flow.y
        for left, right in pairwise(EDGES):
            page.box(left, top, right - left, high, stroke=GREY)
        middle = top + high / 2 + 3
        own = label.startswith("Operacje")
        used = entry.day if own else earlier(self.rng, entry.day)
        foreign = f"{pln(entry.amount)} PLN"
        if entry.tag == "EUR":
            rate = Decimal(self.rng.randint(43000, 46900)) / 10000
            foreign = f"{pln((entry.amount / rate).quantize(Decimal('0.01')))} EUR"
        page.put(66, middle, f"{used:%Y-%m-%d}", 8, center=True)
        page.put(126, middle, f"{entry.day:%Y-%m-%d}", 8, center=True)
        page.lines(161, top + 10.5, lines, 8, 9.5)
        across(page, middle, [(-465, "" if own else foreign), (-554, pln(entry.amount))])
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, used, self.flow.number))
        self.flow.y += high


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 150, 5200)
    count = how_many(rng)
    parts: list[tuple[str, Sequence[Entry]]] = [
        ("Operacje na rachunku karty", some_entries(rng, OWN, POOLS, (start, end), count=rng.randint(2, 5)))
    ]
    holders = [
        ("Karta główna", "JOANNA WÓJCIK-ŻUREK"),
        ("Karta dodatkowa", "PAWEŁ ŻUREK"),
        ("Karta dodatkowa", "ZOFIA ŻUREK"),
    ]
    for n, (role, holder) in enumerate(holders[: rng.randint(1, 3)]):
        part = some_entries(rng, CARD, POOLS, (start, end), count=max(2, count // (1 + 2 * n)))
        parts.append((f"{role} nr 5274 93** **** {digits(rng, 4)} - {holder}", part))
    closing = opening + sum(entry.amount for _, part in parts for entry in part)
    account = iban(rng, "PL", "19101048" + "#" * 16)

    def new() -> Page:
        return Page(face="lib", bold="lib-bold")

    def head(page: Page, number: int) -> float:
        page.put(36, 42, "BANK ZIEMI RZESZOWSKIEJ", 13, bold=True, color=GREEN)
        page.put(559, 42, "Wyciąg z rachunku karty kredytowej", 10, right=True)
        page.rule(36, 50, 559, 1.2, GREEN)
        if number > 1:
            page.put(36, 64, f"Rachunek karty {account}", 7.5, color=GREY)
            return 84
        page.lines(340, 82, ["JOANNA WÓJCIK-ŻUREK", "UL. KRÓLA KAZIMIERZA 12/4", "35-060 RZESZÓW"], 9, 12)
        facts = [
            ("Wyciąg za okres", f"{start:%Y-%m-%d} - {end:%Y-%m-%d}"),
            ("Numer wyciągu", f"{end.month:02}/{end.year}"),
            ("Numer rachunku karty", account),
            ("Limit kredytowy", "45 000,00 PLN"),
        ]
        pairs(page, 36, 310, 80, facts, color=GREY)
        page.put(36, 150, "PODSUMOWANIE", 9, bold=True, color=GREEN)
        out = sum((e.amount for _, part in parts for e in part if e.amount < 0), Decimal(0))
        into = sum((e.amount for _, part in parts for e in part if e.amount > 0), Decimal(0))
        left = [
            ("Saldo na początek okresu", f"{pln(opening)} PLN"),
            ("Suma obciążeń", f"{pln(out)} PLN"),
            ("Suma uznań", f"{pln(into)} PLN"),
            ("Saldo na koniec okresu", f"{pln(closing)} PLN"),
        ]
        pairs(page, 36, 280, 165, left, 8.5)
        least = max(Decimal(50), (-closing * 3 / 100).quantize(Decimal("0.01"))) if closing < 0 else Decimal(0)
        due = end + timedelta(24)
        page.box(300, 154, 259, 52, (0.88, 0.94, 0.9))
        right = [
            ("Kwota minimalna do zapłaty", f"{pln(least)} PLN"),
            ("Termin spłaty", f"{due:%Y-%m-%d}"),
            ("Pozostały limit do wykorzystania", f"{pln(45000 + closing)} PLN"),
        ]
        pairs(page, 308, 551, 169, right, 8.5, 14)
        return 232

    drawn = Drawn(rng, Flow(778, new, head))
    flow = drawn.flow
    for label, part in parts:
        flow.need(80)
        drawn.titles(label)
        for entry in part:
            drawn.row(label, entry)
        flow.need(16)
        flow.page.box(382, flow.y, 177, 16, (0.88, 0.94, 0.9), stroke=GREY)
        total = pln(sum((e.amount for e in part), Decimal(0)))
        across(flow.page, flow.y + 11, [(387, "Razem"), (-554, total)], 8, bold=True)
        flow.y += 42
    flow.need(50)
    legal = (
        "Oprocentowanie nominalne zadłużenia z tytułu transakcji bezgotówkowych wynosi 18,50% rocznie. Reklamacje "
        "można składać w terminie 30 dni od otrzymania wyciągu. Dokument elektroniczny na podstawie art. 7 "
        "ustawy Prawo bankowe, nie wymaga podpisu ani stempla. Środki gwarantowane przez Bankowy Fundusz Gwarancyjny."
    )
    flow.page.lines(36, flow.y - 8, wrap(legal, fits("lib", 7, 520)), 7, 9, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(36, 812, "Infolinia 801 321 000 / +48 17 855 00 00    www.bzr.example", 7, color=GREY)
        page.put(559, 812, f"Strona {n} z {len(flow.pages)}", 7, right=True, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "pl_PL", "PLN", account, start, end, opening, closing, drawn.rows)
