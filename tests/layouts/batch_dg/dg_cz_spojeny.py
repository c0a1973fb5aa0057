"""Czechia: current account and credit card on one statement; the current account's rows stand on three lines with the
amount on the first, the card's on one line with a plus before payments; no running balance, sums before the rows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._kit import Spots, cells, rows_wanted, total

FACE, BOLD = "narrow", "narrow-bold"
POOLS = {
    "who": ("Dvořák Jiří", "Němcová Žaneta", "Kříž Ondřej", "SVJ Šumavská 12", "Řeznictví Hošek s.r.o."),
    "firm": ("ČEZ Prodej", "T-Mobile Czech Republic", "Pražská plynárenská", "innogy Energie"),
    "shop": (
        "ALBERT VAM DEKUJE 0632",
        "LIDL DEKUJE ZA NAKUP",
        "ROHLIK.CZ",
        "DATART 114",
        "CESKE DRAHY E-SHOP",
        "BENZINA 0877",
    ),
    "town": ("Praha", "Brno", "Plzen", "Olomouc"),
}
MOVES = [
    Kind(4, -200, -9000, "Okamžitá odchozí úhrada|{who} ######-##########/0300|VS: ########## KS: 0308"),
    Kind(3, -300, -4200, "Inkaso|{firm} ##########/0100|VS: ########## SS: ######"),
    Kind(2, -500, -6000, "Výběr z bankomatu|VISA 4###XXXXXXXX####|{town}, nám. Republiky 8", step="100"),
    Kind(2, -1500, -16000, "Trvalý příkaz|{who} ##########/2010|nájem a služby 1 250,00 + 350,00", step="50", most=1),
    Kind(2, 200, 7000, "Příchozí úhrada|{who} ######-##########/0800|VS: ########## děkujeme"),
    Kind(1, 22000, 64000, "Příchozí úhrada|MZDA ##########/0710|VS: ########", most=1),
    Kind(1, -20, -150, "Poplatek za vedení účtu", most=1),
]
CARD = [
    Kind(8, -40, -3800, "{shop}, {town}"),
    Kind(1, -100, -2500, "BOOKING.COM, Amsterdam 64,20 EUR"),
    Kind(1, 60, 900, "Vratka: {shop}, {town}"),
    Kind(1, 500, 6000, "Splátka kreditní karty - děkujeme", step="100", most=1),
]
ACCOUNT: Spots = {"booked": (40, "l"), "done": (98, "l"), "text": (160, "l"), "amount": (555, "r")}
PLASTIC: Spots = {"done": (40, "l"), "booked": (98, "l"), "text": (160, "l"), "amount": (555, "r")}


def money(amount: Decimal, plus: bool = True) -> str:
    return ("+" if plus and amount > 0 else "") + written(amount, " ", ",")


def short(day: date) -> str:
    return f"{day.day}. {day.month}. {day.year}"


def front(page: Page, number: int, period: tuple[date, date]) -> float:
    page.put(40, 48, "Vltavská záložna", 16, bold=True)
    page.put(555, 48, "Souhrnný výpis", 13, right=True)
    page.put(
        555, 62, f"za období {short(period[0])} – {short(period[1])}, strana {number}", 7.5, right=True, color=GREY
    )
    return 92.0


def sums(flow: Flow, title: str, number: str, opening: Decimal, entries: list[Entry]) -> None:
    flow.need(120)
    flow.page.box(36, flow.y - 12, 523, 17, fill=(0.85, 0.9, 0.97))
    flow.page.put(40, flow.y, f"{title}  {number}  (CZK)", 9.5, bold=True)
    flow.y += 20
    facts = [
        ("Počáteční zůstatek", money(opening, False)),
        ("Připsáno na účet", money(total(entries, False))),
        ("Odepsáno z účtu", money(total(entries, True))),
        ("Konečný zůstatek", money(opening + total(entries), False)),
    ]
    for n, (label, value) in enumerate(facts):
        x = 40 + n * 133
        flow.page.put(x, flow.y, label, 7, color=GREY)
        flow.page.put(x, flow.y + 12, value, 9, bold=n == 3)
    flow.y += 36


def heads(flow: Flow, spots: Spots, text: str) -> None:
    names = {"booked": "Zaúčtováno", "done": "Provedeno", "text": text, "amount": "Částka"}
    cells(flow.page, flow.y, spots, names, 7, bold=True)
    flow.page.rule(36, flow.y + 4, 559)
    flow.y += 17


def put_rows(flow: Flow, rng: Random, spots: Spots, text: str, entries: list[Entry]) -> list[Row]:
    rows = []
    for entry in entries:
        if flow.need(11 * len(entry.lines) + 3):
            heads(flow, spots, text)
        done = earlier(rng, entry.day, 2)
        texts = {"booked": short(entry.day), "done": short(done), "amount": money(entry.amount)}
        cells(flow.page, flow.y, spots, texts, 8)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, value_date=done, page=flow.number))
        flow.y = flow.page.lines(160, flow.y, entry.lines, 8, 10) + 4
    flow.y += 24
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, calendar=True)
    inner = (start + timedelta(2), end)
    first, owed = some_amount(rng, 3000, 90000), some_amount(rng, -500, -18000)
    moves = some_entries(rng, MOVES, POOLS, inner, count=rows_wanted(rng, 8, 26), balance=first)
    card = some_entries(rng, CARD, POOLS, inner, count=rows_wanted(rng, 6, 30))
    flow = Flow(785, lambda: Page(face=FACE, bold=BOLD), lambda page, n: front(page, n, period))
    flow.page.lines(40, flow.y, ["Ing. Květoslava Přibylová", "Na Příkopě 1047/17", "110 00 Praha 1"], 9, 12)
    flow.y += 60
    number = fill(rng, "##########/6363", start, {})
    sums(flow, "Běžný účet", number, first, moves)
    heads(flow, ACCOUNT, "Popis transakce / protiúčet / symboly")
    rows = put_rows(flow, rng, ACCOUNT, "Popis transakce / protiúčet / symboly", moves)
    sums(flow, "Kreditní karta", fill(rng, "4### ##XX XXXX ####", start, {}), owed, card)
    heads(flow, PLASTIC, "Obchodník, místo")
    rows += put_rows(flow, rng, PLASTIC, "Obchodník, místo", card)
    flow.need(30)
    least = max(Decimal(200), abs(owed + total(card)) // 20)
    flow.page.put(40, flow.y, f"Minimální splátka {money(least, False)} CZK do {short(end + timedelta(20))}.", 8)
    flow.page.put(40, flow.y + 12, "Úvěrový limit 40 000,00 CZK, roční úroková sazba 23,88 %.", 7, color=GREY)
    with_pymupdf(flow.pages, path)
    return Truth("account", "cs_CZ", "CZK", None, start, end, None, None, rows)
