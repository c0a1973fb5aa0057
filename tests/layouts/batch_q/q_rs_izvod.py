"""Serbia, dinar current account in Latin script (izvod po tekućem računu).

Both columns (duguje, potražuje) filled, the unused one with 0,00; card rows give the foreign amount and the rate below;
after the table stand reservations that are not booked yet, and a box with own funds, permitted overdraft and available.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_reportlab


def _converted(rng: Random, entry: Entry) -> Entry:
    """The entry with its foreign amount and rate in place of FOREIGN."""
    rate = Decimal(rng.randint(1170000, 1176000)) / 10000
    text = f"{written(abs(entry.amount) / rate, '.', ',')} EUR kurs {written(rate, '.', ',', 4)}"
    return replace(entry, lines=tuple(text if line == "FOREIGN" else line for line in entry.lines))


KINDS = [
    Kind(9, -150, -9500, "Kupovina na POS terminalu|{shop} {city} RS|Kartica 9891***#### ref {ref}"),
    Kind(2, -400, -11000, "Kupovina na internetu|{web}|FOREIGN"),
    Kind(3, -2000, -20000, "Isplata gotovine bankomat|ATM {city} {street}", step="1000"),
    Kind(3, -800, -9000, "Plaćanje računa e-banking|{utility}|Poziv na broj 97 ##-###########"),
    Kind(2, -1000, -30000, "Prenos sredstava|{person}|Svrha: {purpose}"),
    Kind(1, 60000, 180000, "Zarada - prvi deo|{firm}|Šifra plaćanja 240", most=2),
    Kind(1, 1000, 25000, "Priliv|{person}|Svrha: {purpose}"),
    Kind(1, -180, -450, "Naknada za održavanje računa", most=1),
    Kind(1, -40, -600, "Kamata na dozvoljeni minus", most=1),
    Kind(1, -2500, -9000, "Rata kredita {part}|Partija 00-###-#######.#", most=1),
]
POOLS = {
    "shop": ("PRODAVNICA LASTA ##", "PEKARA ĐERDAN", "APOTEKA ŽALFIJA", "BENZINSKA PUMPA IBAR", "KAFE ČARDAŠ"),
    "web": ("STREAMVIEW.EXAMPLE AMSTERDAM NL", "KNJIGE-ONLINE DUBLIN IE", "CLOUDBOX LUXEMBOURG LU"),
    "city": ("BEOGRAD", "NOVI SAD", "NIŠ", "ČAČAK", "UŽICE"),
    "street": ("KNEZ MIHAILOVA ##", "BULEVAR #", "TRG SLOBODE #"),
    "utility": ("INFOSTAN ČUKARICA", "ELEKTROSNABDEVANJE ŠUMADIJA", "TELEFONIJA DUNAV AD"),
    "person": ("Đorđe Živković", "Milica Šljivić", "Zoran Ćosić", "Jelena Đukić"),
    "purpose": ("pozajmica", "kirija", "privatna transakcija", "poklon"),
    "firm": ("FABRIKA VIJAKA AD UŽICE", "SOFTVERSKA KUĆA BREZA DOO"),
    "part": ("12/60", "7/24", "33/71"),
    "ref": ("########",),
}
FACE, BOLD = "sans", "sans-bold"
DEBIT, CREDIT, BALANCE = 415, 485, 560


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _available(flow: Flow, closing: Decimal, held: Decimal) -> None:
    flow.need(80)
    page, y = flow.page, flow.y
    page.box(330, y, 230, 58, stroke=GREY)
    minus = Decimal("40000.00")
    facts = [
        ("Sopstvena sredstva", closing),
        ("Dozvoljeni minus", minus),
        ("Rezervisana sredstva", held),
        ("Raspoloživa sredstva", closing + minus - held),
    ]
    for n, (label, amount) in enumerate(facts):
        page.put(336, y + 13 + 13 * n, label, 7.5, bold=n == 3)
        page.put(BALANCE - 5, y + 13 + 13 * n, _money(amount), 7.5, bold=n == 3, right=True)
    legal = [
        "Depoziti fizičkih lica osigurani su kod Agencije za",
        "osiguranje depozita do 50.000 EUR u dinarskoj",
        "protivvrednosti. Reklamacije u roku od 30 dana.",
    ]
    page.lines(35, y + 13, legal, 7, 9.5, color=GREY)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(297, 820, f"Strana {n}/{flow.number}", 7, center=True)


def _totals(flow: Flow, amounts: list[Decimal], closing: Decimal) -> None:
    page, y = flow.page, flow.y + 3
    page.rule(35, y - 10, 560)
    out = sum((-amount for amount in amounts if amount < 0), Decimal(0))
    came = sum((amount for amount in amounts if amount > 0), Decimal(0))
    page.put(143, y, "UKUPAN PROMET", 7, bold=True)
    page.put(DEBIT, y, _money(out), 7, bold=True, right=True)
    page.put(CREDIT, y, _money(came), 7, bold=True, right=True)
    page.put(143, y + 12, "NOVO STANJE", 7, bold=True)
    page.put(BALANCE - 3, y + 12, _money(closing), 7, bold=True, right=True)
    flow.y = y + 36


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 2000, 90000)
    count = rng.randint(8, 40)
    drawn = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-15000)
    entries = [_converted(rng, entry) for entry in drawn]
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "290-00#########34-##", start, {})
    owner = fill(rng, "{person}", start, POOLS)

    def head(page: Page, sheet: int) -> float:
        page.put(35, 40, "Moravska banka a.d. Beograd", 12, bold=True)
        page.put(35, 51, "Bulevar lipa 18, 11000 Beograd, PIB 100000000, MB 07000000", 6.5, color=GREY)
        page.rule(35, 57, 560, 1.2, (0.75, 0.1, 0.15))
        y = 76.0
        if sheet == 1:
            page.put(35, 80, f"IZVOD PO TEKUĆEM RAČUNU BR. {rng.randint(1, 24)}", 11, bold=True)
            page.put(35, 93, f"Period: {_day(start)} - {_day(end)}", 8)
            page.lines(35, 115, ["Broj računa:", "Valuta:", "Datum izdavanja:"], 8, 12)
            page.lines(120, 115, [account, "RSD", _day(end + timedelta(1))], 8, 12)
            page.lines(370, 115, [owner, "Ulica jorgovana 12/4", "11030 BEOGRAD"], 8.5, 12)
            y = 170
        page.box(35, y - 11, 525, 16, (0.9, 0.9, 0.9), stroke=GREY)
        page.put(38, y, "Datum knj.", 7, bold=True)
        page.put(90, y, "Datum val.", 7, bold=True)
        page.put(143, y, "Opis promene", 7, bold=True)
        for x, text in ((DEBIT, "Duguje"), (CREDIT, "Potražuje"), (BALANCE - 3, "Stanje")):
            page.put(x, y, text, 7, bold=True, right=True)
        if sheet == 1:
            y += 17
            page.put(143, y, "PRETHODNO STANJE", 7, bold=True)
            page.put(BALANCE - 3, y, _money(opening), 7, bold=True, right=True)
        return y + 16

    flow = Flow(780, lambda: Page(face=FACE, bold=BOLD), head)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits(FACE, 7, 205))]
        flow.need(9 * len(lines) + 4)
        page, value = flow.page, earlier(rng, entry.day, 3)
        page.put(38, flow.y, _day(entry.day), 7)
        page.put(90, flow.y, _day(value), 7)
        page.lines(143, flow.y, lines, 7, 9)
        page.put(DEBIT, flow.y, _money(max(-entry.amount, Decimal("0.00"))), 7, right=True)
        page.put(CREDIT, flow.y, _money(max(entry.amount, Decimal("0.00"))), 7, right=True)
        page.put(BALANCE - 3, flow.y, _money(balance), 7, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        flow.y += 9 * len(lines) + 4
    flow.need(60)
    _totals(flow, [entry.amount for entry in entries], balances[-1])
    _available(flow, balances[-1], _reserved(rng, flow, end))
    with_reportlab(flow.pages, path, "columns")
    return Truth("bank", "sr-Latn", "RSD", account, start, end, opening, balances[-1], rows)


def _reserved(rng: Random, flow: Flow, end: date) -> Decimal:
    """Draw the reservations, which are not booked; what they come to."""
    held = Decimal(0)
    flow.need(60)
    flow.page.put(35, flow.y, "Rezervisana sredstva (neproknjižene transakcije)", 8, bold=True)
    flow.y += 13
    for _ in range(rng.randint(1, 3)):
        amount = some_amount(rng, 300, 4000)
        held += amount
        flow.page.put(38, flow.y, _day(end), 7)
        flow.page.put(143, flow.y, fill(rng, "{shop} {city}", end, POOLS), 7)
        flow.page.put(DEBIT, flow.y, _money(amount), 7, right=True)
        flow.y += 11
    flow.y += 6
    return held
