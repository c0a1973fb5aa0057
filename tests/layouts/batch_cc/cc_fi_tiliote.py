"""Finland, paper account statement (tiliote): the booking day only as a heading above the day's rows, value date as
DDMM, archive code, signs behind the amounts (12,50- and 100,00+), the balance in a line of its own after each day.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import Color, Flow, Page, with_fpdf
from ._rows import first_of_day, incoming, last_of_day, outgoing

TEAL: Color = (0.0, 0.35, 0.45)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%y%m%d}"


POOLS: Pools = {
    "used": _used,
    "shop": [
        "K-MARKET TÖÖLÖ   HELSINKI",
        "PRISMA ITÄKESKUS HELSINKI",
        "ALKO 12## ESPOO",
        "HSL MOBIILI HELSINKI",
        "R-KIOSKI RAUTATIE",
        "S-MARKET KALLIO",
        "ABC KEHÄ VANTAA",
    ],
    "person": ["KORHONEN LIISA MARJATTA", "VIRTANEN JUHANI", "MÄKELÄ ANTTI OLAVI", "NIEMINEN SAARA"],
    "biller": ["HELEN OY", "ELISA OYJ", "IF VAHINKOVAKUUTUS", "ASUNTO OY KOIVURINNE", "DNA OYJ"],
    "why": ["Kahvit ja leffa", "Vuokra", "Kiitos avusta", "Synttärilahja", "Mökkiviikonloppu"],
}
KINDS = [
    Kind(13, -3, -120, "{shop}|Korttiosto 4920 84** **** {card} {used}", "KORTTIOSTO"),
    Kind(4, -10, -400, "{person}|Viesti: {why}", "TILISIIRTO"),
    Kind(3, -15, -260, "{biller}|Viite ## ##### #####", "E-LASKU"),
    Kind(3, 10, 500, "{person}|Viesti: {why}", "PANO"),
    Kind(1, 1500, 3300, "POHJOLAN LEVY OY|PALKKA|Maksajan viite {used}", "PALKKA", most=1),
    Kind(1, -20, -200, "OTTO. HELSINKI ####|{used}", "AUTOM. NOSTO", "10"),
    Kind(1, 94.88, 94.88, "KANSANELÄKELAITOS FPA|LAPSILISÄ", "PANO", most=1),
    Kind(1, -2.5, -6.9, "PALVELUMAKSU|Päivittäispalvelut", "PALVELUMAKSU", most=1),
    Kind(1, -350, -780, "LAINAN LYHENNYS|Laina ######-#######|Lyhennys ja korko", "LAINANHOITO", most=1),
]


def _eur(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    pools = {**POOLS, "card": [fill(rng, "####", end, {})]}
    opening = some_amount(rng, 200, 7000)
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(12, 80), balance=opening, floor=20)
    balances = running(opening, (entry.amount for entry in entries))
    account = iban(rng, "FI", "5780###0######")

    def head(page: Page, number: int) -> float:
        page.put(40, 48, "Saaristopankki", 15, bold=True, color=TEAL)
        page.put(320, 44, "TILIOTE", 12, bold=True)
        page.put(556, 44, f"Sivu {number}", 9, right=True)
        page.lines(
            320, 60, [f"Kausi {_plain(start)} - {_plain(end)}", f"Tiliotteen nro {end.month}/{end.year}"], 8.5, 11
        )
        page.lines(320, 88, [f"IBAN {account}", "BIC SAARFIHH   Käyttötili   EUR"], 8.5, 11)
        if number == 1:
            page.lines(60, 96, ["LEHTONEN MIKA PETTERI", "FLEMINGINKATU 22 B 14", "00500 HELSINKI"], 9.5, 12)
        top = 142 if number == 1 else 116
        page.rule(40, top, 556, 1, TEAL)
        for x, title, low in (
            (40, "Arvo-", "päivä"),
            (78, "Saaja / Maksaja", "Viesti"),
            (270, "Arkistointi-", "tunnus"),
            (388, "Tap.", "nro"),
        ):
            page.put(x, top + 12, title, 7.5, bold=True)
            page.put(x, top + 21, low, 7.5, bold=True)
        page.put(418, top + 12, "Selitys", 7.5, bold=True)
        page.put(556, top + 12, "Määrä EUR", 7.5, bold=True, right=True)
        page.rule(40, top + 26, 556, 0.5, TEAL)
        return top + 40

    def foot(page: Page, _: float) -> None:
        page.put(556, 806, "Jatkuu seuraavalla sivulla", 8, right=True)

    flow = Flow(790, Page, head, foot)
    flow.page.put(78, flow.y, f"Alkusaldo {_plain(date.fromordinal(start.toordinal() - 1))}", 8.5, bold=True)
    flow.page.put(556, flow.y, _eur(opening), 8.5, bold=True, right=True)
    flow.y += 16
    rows: list[Row] = []
    for n, entry in enumerate(entries):
        day = f"Kirjauspäivä {_plain(entry.day)}"
        if first_of_day(entries, n):
            flow.need(24 + 10.5 * len(entry.lines))
            flow.page.put(40, flow.y, day, 8.5, bold=True)
            flow.y += 12
        elif flow.need(10.5 * len(entry.lines)):
            flow.page.put(40, flow.y, f"{day} (jatkoa)", 8.5, bold=True)
            flow.y += 12
        rows.append(_row(rng, flow, entry, n + 1))
        if last_of_day(entries, n):
            flow.page.put(418, flow.y, "Saldo", 8.5)
            flow.page.put(556, flow.y, _eur(balances[n]), 8.5, right=True)
            flow.page.rule(40, flow.y + 4, 556, 0.3)
            flow.y += 16
    flow.need(76)
    _end(flow.page, flow.y, entries, balances[-1], end)
    with_fpdf(flow.pages, path)
    return Truth("bank_account", "fi_FI", "EUR", account, start, end, opening, balances[-1], rows)


def _plain(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def _row(rng: Random, flow: Flow, entry: Entry, number: int) -> Row:
    page, y = flow.page, flow.y
    page.put(40, y, f"{entry.day:%d%m}", 8.5)
    page.put(270, y, f"{entry.day:%y%m%d}{fill(rng, '5780??##########', entry.day, {})}", 7.5)
    page.put(406, y, str(number), 8.5, right=True)
    page.put(418, y, entry.tag, 8)
    page.put(556, y, _eur(entry.amount), 8.5, right=True)
    lines = [" ".join(line.split()) for line in entry.lines]
    flow.y = page.lines(78, y, lines, 8.5, 10.5) + 2
    return Row(entry.day, " ".join([lines[0], entry.tag, *lines[1:]]), entry.amount, None, entry.day, flow.number)


def _end(page: Page, y: float, entries: list[Entry], closing: Decimal, end: date) -> None:
    page.put(78, y, f"Loppusaldo {_plain(end)}", 8.5, bold=True)
    page.put(556, y, _eur(closing), 8.5, bold=True, right=True)
    outs = sum(entry.amount < 0 for entry in entries)
    page.put(78, y + 16, f"Panot yhteensä {len(entries) - outs} kpl", 8.5)
    page.put(330, y + 16, _eur(incoming(entries)), 8.5, right=True)
    page.put(78, y + 28, f"Otot yhteensä {outs} kpl", 8.5)
    page.put(330, y + 28, _eur(-outgoing(entries)), 8.5, right=True)
    page.put(78, y + 40, "Käytettävissä oleva määrä", 8.5)
    page.put(330, y + 40, _eur(closing), 8.5, right=True)
    page.put(
        40,
        y + 62,
        "Tarkastathan tiliotteen. Huomautukset viimeistään 13 kuukauden kuluessa. Talletussuoja 100 000 euroa.",
        7,
    )
