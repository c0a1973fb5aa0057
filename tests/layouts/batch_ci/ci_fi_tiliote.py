"""Finland, account statement in a fixed pitch: a booking day heads its rows, which carry an archive number, the payment
day without a year, a running number and a type code; the sign stands behind the amount, plus as well as minus; message
and reference on the lines below; the balance closes each day in a line of its own."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand, with_fpdf
from ._rows import last_of_day, money_in, money_out, number_pages

POOLS: Pools = {
    "shop": ["K-MARKET KALLIO", "S-MARKET ARABIA", "ALEPA HAKANIEMI", "R-KIOSKI 2281", "NESTE ITÄKESKUS"],
    "town": ["HELSINKI", "VANTAA", "ESPOO"],
    "firm": ["HELEN SÄHKÖ OY", "ELISA OYJ", "AS OY PORTHANINKATU 6", "FENNIA VAKUUTUS"],
    "who": ["VIRTANEN MATTI JUHANI", "LAHTINEN SARI", "KORHONEN PEKKA"],
}
KINDS = [
    Kind(10, -2, -140, "{shop}|KORTTIOSTO|OSTOPVM @ {town}|KORTTI ************####", "706"),
    Kind(4, -15, -780, "{firm}|VERKKOMAKSU|VIITE ##### ##### #####", "702"),
    Kind(3, -20, -200, "OTTO. {town}|AUTOMAATTINOSTO|KORTTI ************####", "721", "10"),
    Kind(2, 10, 400, "{who}|TILISIIRTO|VIESTI: KIITOS", "700"),
    Kind(2, 1800, 3600, "MERIPELTI OY|PALKKA", "710"),
    Kind(1, -2, -6, "PALVELUMAKSU|PÄIVITTÄISPALVELUT", "730", "0.05", 1),
    Kind(1, 50, 700, "KELA/FPA|ETUUS|VIITE ##### #####", "710", most=2),
]


def euros(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 50, 8000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 75), balance=opening, floor=20)
    closing = opening + sum(entry.amount for entry in entries)
    number = iban(rng, "FI", "##############")

    def head(page: Page, count: int) -> float:
        page.put(50, 48, "POHJANTÄHTI PANKKI OYJ", 10, bold=True)
        page.put(330, 48, "TILIOTE", 12, bold=True)
        page.put(330, 62, f"Numero {end.month}", 8)
        page.put(330, 74, f"Kausi {start:%d.%m.%Y} - {end:%d.%m.%Y}", 8)
        page.put(50, 74, f"IBAN {number}", 8)
        y = 92.0
        if count == 1:
            page.lines(50, 96, ["MÄKINEN ANNELI", "VAASANKATU 14 B 22", "00500 HELSINKI"], 8, 11)
            page.lines(330, 96, ["Käyttötili", "Valuutta EUR", "BIC POHTFIHH"], 8, 11)
            y = 146
        page.rule(48, y - 10, 548)
        page.put(50, y, "Arkistointitunnus", 7.5)
        page.put(50, y + 9, "Saajan tilinumero", 7.5)
        page.put(178, y, "Maksu-", 7.5)
        page.put(178, y + 9, "päivä", 7.5)
        page.put(222, y, "Saaja / Maksaja", 7.5)
        page.put(222, y + 9, "Viite / Viesti", 7.5)
        page.put(434, y + 9, "Nro", 7.5, right=True)
        page.put(440, y + 9, "Laji", 7.5)
        page.put(546, y + 9, "Määrä", 7.5, right=True)
        page.rule(48, y + 13, 548)
        return y + 28

    flow = Flow(770, lambda: Page(face="Courier", bold="Courier-Bold"), head)
    flow.page.put(222, flow.y, f"ALKUSALDO {start:%d.%m.%Y}", 8)
    flow.page.put(546, flow.y, euros(opening), 8, right=True)
    flow.y += 15
    rows: list[Row] = []
    balance, shown = opening, None
    for number_, (entry, ends) in enumerate(zip(entries, last_of_day(entries), strict=True), 1):
        flow.need(9.5 * len(entry.lines) + (26 if entry.day != shown else 12))
        if entry.day != shown:
            flow.page.put(50, flow.y, f"Kirjauspäivä {entry.day:%d.%m.%Y}", 8, bold=True)
            flow.y += 11
            shown = entry.day
        rows.append(row(flow, rng, number_, entry))
        balance += entry.amount
        if ends:
            flow.page.put(222, flow.y, "SALDO", 8)
            flow.page.put(546, flow.y, euros(balance), 8, right=True)
            flow.y += 15
    end_of_account(flow, [entry.amount for entry in entries], closing, end)
    number_pages(flow.pages, 546, 48, "Sivu {0} ({1})", 8)
    write(rng, flow.pages, path)
    return Truth("checking", "fi-FI", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)


def write(rng: Random, pages: list[Page], path: Path) -> None:
    if rng.random() < 0.7:
        hand = Hand(rng.choice(["Tj", "TJ", "glyphs"]), rng.choice(["rows", "columns"]), split=rng.random() < 0.5)
        by_hand(pages, path, hand)
    else:
        with_fpdf(pages, path)


def row(flow: Flow, rng: Random, number: int, entry: Entry) -> Row:
    page, y = flow.page, flow.y
    lines = [line.replace("@", f"{earlier(rng, entry.day):%d.%m.}") for line in entry.lines]
    archive = f"{entry.day:%y%m%d}2588{rng.randint(1000, 9999)}{rng.choice('ABCHJK')}{rng.randint(100, 999)}"
    page.put(50, y, archive, 8)
    if entry.tag == "702":
        page.put(50, y + 9.5, iban(rng, "FI", "##############").replace(" ", ""), 7)
    page.put(178, y, f"{entry.day:%d.%m.}", 8)
    page.put(434, y, str(number), 8, right=True)
    page.put(440, y, entry.tag, 8)
    page.put(546, y, euros(entry.amount), 8, right=True)
    flow.y = page.lines(222, y, lines, 8, 9.5) + 3
    return Row(entry.day, " ".join(lines), entry.amount, page=flow.number)


def end_of_account(flow: Flow, amounts: list[Decimal], closing: Decimal, end: date) -> None:
    flow.need(96)
    page, y = flow.page, flow.y
    page.rule(48, y - 8, 548)
    pairs = [
        (f"PANOT YHTEENSÄ   {sum(amount > 0 for amount in amounts):>4} KPL", euros(money_in(amounts))),
        (f"OTOT YHTEENSÄ    {sum(amount < 0 for amount in amounts):>4} KPL", euros(-money_out(amounts))),
        (f"LOPPUSALDO {end:%d.%m.%Y}", euros(closing)),
        ("KÄYTETTÄVISSÄ", euros(closing)),
    ]
    for n, (text, value) in enumerate(pairs):
        page.put(222, y + 4 + 11 * n, text, 8)
        page.put(546, y + 4 + 11 * n, value, 8, right=True)
    page.put(50, y + 66, "Tarkista tiliotteesi. Huomautukset on tehtävä 30 päivän kuluessa.", 7)
    flow.y = y + 80
