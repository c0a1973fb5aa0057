"""Sweden, a prepaid expense card report: one wallet, a section for each card holder, true minus signs.

Original amount, VAT and category stand beside the amount in kronor; a note and "Kvitto saknas" below the shop.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._kit import ACCOUNT, Col, broken, cells, how_many, money, share, titles

FACE, BOLD = "narrow", "narrow-bold"
MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
HOLDERS = ["Annika Sjöstrand", "Per-Olof Wiklund", "Leila Haddadi", "Gustav Åkerblom", "Maja Törnqvist"]
POOLS = {
    "city": ["Göteborg", "Malmö", "Örebro", "Sundsvall", "Västerås"],
    "who": ["kund Brännström", "styrelsen", "nyanställda", "leverantör från Åbo"],
}
KINDS = [
    Kind(5, -45, -390, "Kaffehörnan {city}|Fika med {who}", "Representation"),
    Kind(4, -180, -2400, "Byggmästarn {city}|Material, order ######", "Förbrukning"),
    Kind(4, -90, -1900, "TÅGRESOR.SE ??#??#?|{city} t/r", "Resor"),
    Kind(3, -15, -160, "Parkera Enkelt|Zon ####, ???###", "Parkering"),
    Kind(3, -95, -2600, "CLOUDNEST.IO INV-2###-####", "Programvara"),
    Kind(2, -600, -3900, "Hotell Fyrtornet {city}|2 nätter, bokning #######", "Logi"),
    Kind(2, -25, -900, "KONTORSMIX 0##", "Kontor"),
    Kind(0.6, 60, 900, "Byggmästarn {city}|Återköp, order ######", "Förbrukning"),
]
FILLS = [
    Kind(5, 2000, 40000, "Påfyllning via bankgiro|Ref ##########", "wallet", "500"),
    Kind(1, -49, -400, "Månadsavgift kort|Faktura ######", "wallet", most=1),
]
ABROAD = {"CLOUDNEST": ("USD", "9.6"), "TÅGRESOR": ("DKK", "1.5")}
COLS = [
    Col(40, "Datum"),
    Col(86, "Inköpsställe / notering", room=150),
    Col(246, "Kategori"),
    Col(396, "Originalbelopp", right=True),
    Col(450, "Varav moms", right=True),
    Col(518, "Belopp SEK", right=True),
    Col(556, "Kvitto", right=True),
]


def kronor(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",", minus="\u2212")


def original(entry: Entry) -> str:
    for name, (code, rate) in ABROAD.items():
        if entry.lines[0].startswith(name):
            return f"{kronor(entry.amount / Decimal(rate))} {code}"
    return ""


def sections(rng: Random, period: tuple[date, date]) -> list[tuple[str, list[Entry]]]:
    """The wallet's own entries, then each holder's."""
    found = [("Företagsplånbok", some_entries(rng, FILLS, POOLS, period, count=rng.randint(1, 5)))]
    busy = how_many(rng, 5, 20)
    for name in rng.sample(HOLDERS, rng.randint(1, 4)):
        count = rng.randint(1, busy)
        card = "".join(rng.choices("0123456789", k=4))
        found.append((f"{name}  •• {card}", some_entries(rng, KINDS, POOLS, period, count=count)))
    return [section for section in found if section[1]]


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, calendar=True)
    account = fill(rng, "FP-#####-##", start, {})
    groups = sections(rng, period)
    opening = money(rng, 3000, 60000)
    total = sum((entry.amount for _, entries in groups for entry in entries), Decimal(0))

    def head(page: Page, number: int) -> float:
        page.put(40, 44, "utläggo", 15, bold=True, color=(0.35, 0.1, 0.5))
        page.put(556, 44, f"Plånboksrapport {account}", 8, right=True)
        y = front(page, period, opening, total) if number == 1 else 70
        page.box(36, y - 11, 524, 17, (0.93, 0.9, 0.96))
        titles(page, y, COLS, 7)
        return y + 22

    flow = Flow(790, lambda: Page(face=FACE, bold=BOLD), head)
    truth: list[Row] = []
    for name, entries in groups:
        truth += section(rng, flow, name, entries)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            298, 822, f"Sida {n} av {len(flow.pages)} · Utläggo AB · org.nr 559000-4417", 7, center=True, color=GREY
        )
    with_pymupdf(flow.pages, path)
    return Truth(ACCOUNT, "sv_SE", "SEK", account, start, end, opening, opening + total, truth)


def front(page: Page, period: tuple[date, date], opening: Decimal, total: Decimal) -> float:
    start, end = period
    page.put(40, 78, "Kortutdrag och utlägg", 14, bold=True)
    page.put(40, 94, f"{start:%Y-%m-%d} \u2013 {end:%Y-%m-%d}", 9)
    page.lines(40, 112, ["Norrsken Montage AB", "Verkstadsgatan 14", "703 62 Örebro"], 8, 10)
    for n, (name, amount) in enumerate(
        [("Ingående saldo", opening), ("Förändring under perioden", total), ("Utgående saldo", opening + total)]
    ):
        page.put(340, 94 + 16 * n, name, 9, bold=n == 2)
        page.put(556, 94 + 16 * n, f"{kronor(amount)} kr", 9, right=True, bold=n == 2)
    return 166


def section(rng: Random, flow: Flow, name: str, entries: Sequence[Entry]) -> list[Row]:
    flow.need(60)
    flow.page.put(40, flow.y, name, 9, bold=True)
    flow.y += 15
    rows = [put(rng, flow, entry) for entry in entries]
    flow.need(26)
    flow.page.rule(396, flow.y - 9, 518)
    flow.page.put(86, flow.y, f"Summa {name}", 8, bold=True)
    flow.page.put(518, flow.y, kronor(sum((e.amount for e in entries), Decimal(0))), 8, right=True, bold=True)
    flow.y += 26
    return rows


def put(rng: Random, flow: Flow, entry: Entry) -> Row:
    lines = broken(FACE, 8, COLS[1].room, entry.lines)
    missing = entry.tag != "wallet" and rng.random() < 0.15
    flow.need(10 * len(lines) + 6)
    page, y = flow.page, flow.y
    page.put(86, y, lines[0], 8)
    page.lines(86, y + 10, lines[1:], 7, 9, color=GREY)
    tax = share(abs(entry.amount), "0.2") if entry.tag not in ("wallet", "Programvara") else None
    receipt = "" if entry.tag == "wallet" else "saknas" if missing else "ja"
    kind = "" if entry.tag == "wallet" else entry.tag
    day = f"{entry.day.day} {MONTHS[entry.day.month - 1]}"
    figures = [original(entry), kronor(tax) if tax else "", kronor(entry.amount)]
    cells(page, y, COLS, [day, "", kind, *figures, receipt], 8)
    flow.y += 10 * len(lines) + 6
    return Row(entry.day, " ".join(lines), entry.amount, page=flow.number)
