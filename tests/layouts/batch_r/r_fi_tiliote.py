"""Finland: "tiliote" grouped by booking day: the day is printed once as a heading with no amount, rows below carry the
value date, a running number, payee, archive reference, message and an amount with the sign after it; day balances."""

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

BLUE = (0.0, 0.25, 0.55)
plain = partial(written, thousands=".", point=",", minus="")
Facts = tuple[date, date, str, Decimal, Decimal]
POOLS: Pools = {
    "shop": ["RUOKAKAUPPA KULMA", "KAHVILA LUMO", "APTEEKKI PORTTI", "RAUTA-LAINE OY", "KIRJAKAUPPA SATU"],
    "town": ["HELSINKI", "TAMPERE", "TURKU", "OULU", "JYVÄSKYLÄ", "HÄMEENLINNA"],
    "person": ["MÄKELÄ LIISA", "KORPI JUHANI", "NIEMI SARI", "SALO PEKKA"],
    "firm": ["SÄHKÖ-POHJOLA OY", "VESILAITOS LÄNSI", "PUHELIN SUOMELA OYJ", "VAKUUTUS TURVALA"],
    "card": lambda rng, day: f"{day - timedelta(rng.randint(1, 3)):%y%m%d}",
}
KINDS = [
    Kind(9, -2, -120, "{shop}|KORTTIOSTO|539612******#### OSTOPVM {card} {town}", "162"),
    Kind(3, -15, -300, "{firm}|E-LASKU|VIITE ## ##### ##### #####", "102"),
    Kind(2, -10, -600, "{person}|TILISIIRTO|VIESTI: VUOKRA JA SÄHKÖ", "102"),
    Kind(2, 10, 600, "{person}|PANO|VIESTI: KIITOS LAINASTA", "101"),
    Kind(1.3, -20, -200, "AUTOMAATTINOSTO {town}|539612******#### {card}", "163", "20"),
    Kind(0.9, 1600, 3100, "KONEPAJA VESIJÄRVI OY|PALKKA|VIITE 0000 ####", "101", "0.01", 1),
    Kind(0.7, -2, -9, "PALVELUMAKSU|TILINHOITO JA KORTIT", "106", "0.01", 1),
]


def _head(page: Page, count: int, facts: Facts) -> float:
    start, end, number, opening, _ = facts
    page.put(45, 46, "Järvisuomen Pankki", 15, bold=True, color=BLUE)
    page.put(330, 46, "TILIOTE", 13, bold=True)
    page.put(550, 46, f"Sivu {count}", 8.5, right=True)
    page.lines(
        330, 60, [f"Kausi {start:%d.%m.%Y} - {end:%d.%m.%Y}", f"Tilinumero IBAN {number}", "BIC JSPAFIHH"], 8.5, 11
    )
    y = 106.0
    if count == 1:
        page.lines(45, 84, ["VIRTANEN HANNELE", "KOIVUTIE 7 A 12", "33100 TAMPERE"], 9.5, 12)
        page.lines(330, 97, ["Tilin valuutta EUR", "Käyttötili, Tampereen konttori"], 8.5, 11)
        y = 140
    page.rule(45, y - 11, 550, 0.8, BLUE)
    titles = [
        (45, "Arvopäivä", False),
        (100, "Nro", False),
        (132, "Saaja / Maksaja, selite", False),
        (420, "Koodi", True),
    ]
    for x, text, right in [*titles, (550, "Määrä EUR", True)]:
        page.put(x, y, text, 8, bold=True, right=right)
    page.rule(45, y + 5, 550, 0.8, BLUE)
    y += 20
    if count == 1:
        page.put(132, y, f"Alkusaldo {start - timedelta(1):%d.%m.%Y}", 9)
        page.put(550, y, _signed(opening), 9, right=True)
        y += 16
    return y


def _signed(amount: Decimal) -> str:
    return plain(amount) + ("-" if amount < 0 else "+")


def _row(flow: Flow, entry: Entry, number: int, rng: Random) -> Row:
    archive = f"{entry.day:%Y%m%d}/{rng.randint(10**5, 10**6 - 1)}/{rng.randint(1000, 9999)}"
    texts = [entry.lines[0], archive, *entry.lines[1:]]
    lines = [part for text in texts for part in wrap(text, fits("Helvetica", 8.5, 240))]
    flow.need(10.5 * len(lines) + 4)
    page, y = flow.page, flow.y
    value = entry.day - timedelta(rng.choice([0, 0, 1]))
    page.put(45, y, f"{value:%d.%m.}", 8.5)
    page.put(118, y, str(number), 8.5, right=True)
    page.put(420, y, entry.tag, 8.5, right=True, color=GREY)
    page.put(550, y, _signed(entry.amount), 8.5, right=True)
    page.lines(132, y, lines, 8.5, 10.5)
    flow.y += 10.5 * len(lines) + 4
    return Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number)


def _end(flow: Flow, entries: list[Entry], facts: Facts) -> None:
    flow.need(100)
    page, y = flow.page, flow.y + 10
    given = [entry.amount for entry in entries if entry.amount > 0]
    taken = [entry.amount for entry in entries if entry.amount < 0]
    page.box(45, y - 4, 505, 62, None, stroke=BLUE)
    table = [
        ("Panot yhteensä", f"{len(given)} kpl", _signed(sum(given, Decimal()))),
        ("Otot yhteensä", f"{len(taken)} kpl", plain(sum(taken, Decimal())) + "-"),
        (f"Loppusaldo {facts[1]:%d.%m.%Y}", "", _signed(facts[4])),
        ("Käytettävissä", "", _signed(facts[4])),
    ]
    for n, (name, count, figure) in enumerate(table):
        page.put(54, y + 10 + 13 * n, name, 9, bold=n == 2)
        page.put(300, y + 10 + 13 * n, count, 9, right=True)
        page.put(420, y + 10 + 13 * n, figure, 9, right=True, bold=n == 2)
    page.put(
        45, y + 74, "Talletussuoja: talletukset ovat suojattuja 100 000 euroon asti tallettajaa kohden.", 7, color=GREY
    )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    number = iban(rng, "FI", "##############")
    opening = some_amount(rng, 200, 4000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(9, 52), balance=opening)
    closing = running(opening, [entry.amount for entry in entries])[-1]
    facts = (start, end, number, opening, closing)
    flow = Flow(780, Page, partial(_head, facts=facts))
    rows: list[Row] = []
    balance = opening
    for day, group in groupby(entries, lambda entry: entry.day):
        flow.need(70)
        flow.page.put(45, flow.y, f"KIRJAUSPÄIVÄ {day:%d.%m.%Y}", 8.5, bold=True, color=BLUE)
        flow.y += 13
        for entry in group:
            rows.append(_row(flow, entry, len(rows) + 1, rng))
            balance += entry.amount
        flow.page.put(132, flow.y, f"Saldo {day:%d.%m.}", 8.5, bold=True)
        flow.page.put(550, flow.y, _signed(balance), 8.5, bold=True, right=True)
        flow.y += 17
    _end(flow, entries, facts)
    with_pymupdf(flow.pages, path)
    return Truth("bank", "fi_FI", "EUR", number, start, end, opening, closing, rows)
