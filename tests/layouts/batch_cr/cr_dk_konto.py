"""Denmark, 'kontoudskrift': dates '02.01' without year, one column with trailing minus, balance on a day's last row.

'Transport' is carried over each page's end; interest dates stand between text and amount; periods cross New Year.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, running, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._tools import BANK, Place, cells, cents, clean, digits, stamp

PLACES: tuple[Place, ...] = ((60, "l"), (105, "l"), (350, "l"), (455, "r"), (540, "r"))
HEADS = ("Dato", "Tekst", "Rentedato", "Beløb", "Saldo")
POOLS: Pools = {
    "d": stamp("%d.%m"),
    "shop": (
        "Føtex Aabenraa",
        "REMA1000 Sønderborg",
        "Circle K Haderslev",
        "Netto Kolding",
        "Matas 4107",
        "Elgiganten",
    ),
    "who": ("Jørgen Møller", "Anne-Lise Krogh", "Bådeklubben Fjorden", "Vestergård ApS", "Kirsten Østergaard"),
    "firm": (
        "Tryg Forsikring",
        "Norlys Energi",
        "TDC Net",
        "Skattestyrelsen",
        "Andelsbolig Søparken",
        "Arbejdernes Akasse",
    ),
}
KINDS = (
    Kind(9, -19, -900, "Visa/Dankort {shop}|Den {d} Nota nr. #####"),
    Kind(3, -120, -2400, "BS betaling {firm}"),
    Kind(2, -60, -900, "MobilePay {who}", step="1"),
    Kind(2, 50, 1500, "MobilePay fra {who}", step="5"),
    Kind(2, -200, -4000, "Overført til {who}|Netbank, konto 7701 ########"),
    Kind(1, 17500, 29000, "Lønoverførsel|Vestergård ApS", most=2),
    Kind(1, 500, 4800, "Overført fra {who}|Ref. 2024-#### kr. 1.250,00"),
    Kind(1, -150, -1500, "Visa køb EUR ##,## kurs 746,##|{shop}"),
    Kind(1, -75, -76, "Gebyr udskrift", most=1),
)


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else " ")


def heading(page: Page, number: int, account: str, span: str) -> float:
    page.put(60, 56, "Fjordbanken", 20, face="Times-Bold")
    page.put(540, 56, "Kontoudskrift", 13, bold=True, right=True)
    y = 74
    if number == 1:
        page.lines(60, 96, ("Lisbeth og Carsten Højgaard", "Skibbrogade 7, 2. tv.", "6200 Aabenraa"), 9)
        y = 146
    page.put(60, y, f"Konto {account}   Lønkonto   DKK   {span}   Side {number}", 8)
    cells(page, y + 24, PLACES, HEADS, 8, bold=True)
    page.rule(60, y + 28, 540)
    return y + 42


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice((30, 60, 91)))
    account = f"7910 {digits(rng, 7)}"
    opening = cents(rng, -4000, 30000)
    span = f"Periode {start:%d.%m.%Y} - {end:%d.%m.%Y}"
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=-9000)
    balances = running(opening, (entry.amount for entry in entries))
    flow = Flow(770, Page, lambda page, n: heading(page, n, account, span))
    cells(flow.page, flow.y, PLACES, ("", "Saldo fra forrige udskrift", "", "", money(opening)))
    flow.y += 14
    rows: list[Row] = []
    before = opening
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        if flow.y + 36 > flow.bottom:
            cells(flow.page, flow.y + 4, PLACES, ("", "Transport", "", "", money(before)))
            flow.turn()
            cells(flow.page, flow.y, PLACES, ("", "Transport", "", "", money(before)))
            flow.y += 14
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        value = entry.day + timedelta(1 if entry.amount > 0 and entry.day < end else 0)
        told = (f"{value:%d.%m}", money(entry.amount), money(balance) if last else "")
        cells(flow.page, flow.y, PLACES, (f"{entry.day:%d.%m}", entry.lines[0], *told))
        for extra in entry.lines[1:]:
            flow.y += 10
            flow.page.put(113, flow.y, extra, 8)
        flow.y += 12
        text = clean(*entry.lines)
        rows.append(Row(entry.day, text, entry.amount, balance if last else None, value, flow.number))
        before = balance
    finish(flow, rng, before, end)
    hand = Hand(show=rng.choice(("glyphs", "Tw")), scaled=rng.random() < 0.5)
    by_hand(flow.pages, path, hand)
    return Truth(BANK, "da_DK", "DKK", account, start, end, opening, before, rows)


def finish(flow: Flow, rng: Random, closing: Decimal, end: date) -> None:
    flow.need(80)
    page, y = flow.page, flow.y + 4
    page.rule(375, y - 8, 540)
    cells(page, y + 4, PLACES, ("", f"Saldo pr. {end:%d.%m.%Y}", "", "", money(closing)), bold=True)
    rate = rng.choice(("0,000", "0,250", "1,000"))
    page.put(60, y + 32, f"Indlånsrente p.a. {rate} %   Overtræksrente p.a. 17,750 %   Maksimum 25.000,00", 7)
    page.put(
        60, y + 42, "Fra 01.07 ændres gebyret for kontante udbetalinger til 40,00 kr. Se fjordbanken.example/priser", 7
    )
