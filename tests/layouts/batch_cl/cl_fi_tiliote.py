"""Finland, checking: a heading for each booking day, archive number left, text of up to four lines in the middle, the
amount with its sign behind it, the balance only on the last row of a day; loan rows say what they are made of."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial
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
    wrap,
    written,
)
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._rows import Account, how_many, numbered, used

BLUE = (0.05, 0.2, 0.45)
POOLS: Pools = {
    "town": ["HELSINKI", "ESPOO", "TAMPERE", "TURKU", "OULU", "JYVÄSKYLÄ"],
    "shop": ["K-MARKET KAMPPI", "S-MARKET SOKOS", "PRISMA KAARI", "LIDL 214", "ALKO 1042", "R-KIOSKI", "ABC TUUSULA"],
    "person": ["Virtanen Mikko", "Korhonen Anna", "Mäkinen Eeva", "Nieminen Jari", "Hämäläinen Päivi"],
    "firm": ["ELISA OYJ", "HELEN SÄHKÖNMYYNTI OY", "IF VAHINKOVAKUUTUS OYJ", "DNA OYJ", "ESPOON ASUNNOT OY"],
    "used": used("%d.%m.%Y"),
    "card": ["4417"] * 4 + ["0926"],
}
KINDS = (
    Kind(30, -2, -140, "{shop} {town}|KORTTIOSTO|OSTOPVM {used} KORTTI 492050******{card}"),
    Kind(6, -4, -60, "VFI*{shop}|KORTTIOSTO|OSTOPVM {used} KORTTI 492050******{card}|LÄHIMAKSU"),
    Kind(4, -8, -90, "SPOTIFY P?#?# STOCKHOLM|KORTTIOSTO|OSTOPVM {used} KORTTI 492050******{card}|KURSSI 11,###"),
    Kind(9, -12, -240, "{firm}|E-LASKU|VIITE ## ##### #####"),
    Kind(5, -10, -150, "{person}|TILISIIRTO|Viesti: Kiitos lainasta, loput ensi viikolla"),
    Kind(3, -20, -200, "OTTO. {town}|AUTOMAATTINOSTO|KORTTI 492050******{card}", step="20"),
    Kind(2, -500, -900, "OMA ASUNTOLAINA|LAINAN HOITO|LAINA", most=1),
    Kind(1, -2, -6, "PALVELUMAKSU|PALVELUPAKETTI JA KORTTI", most=1),
    Kind(2, 1900, 3400, "KUUSIKON KONEPAJA OY|PALKKA|PALKKA AJALTA ##.##.", most=2),
    Kind(1, 94, 220, "KELA|ETUUS|LAPSILISÄ VIITE ##", most=1),
    Kind(4, 5, 120, "{person}|MOBILEPAY|Lounas ja kahvit"),
    Kind(2, 10, 80, "{person}|TILISIIRTO|VIITE #### #####"),
)


def figure(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


def explained(rng: Random, entry: Entry) -> Entry:
    """A loan row says how the sum divides into principal and interest, and what is left."""
    if entry.lines[-1] != "LAINA":
        return entry
    interest = some_amount(rng, 40, 180)
    left = some_amount(rng, 40000, 90000)
    text = f"Lyhennys {written(-entry.amount - interest, '.', ',')} Korko {written(interest, '.', ',')}"
    return replace(entry, lines=(*entry.lines[:-1], text, f"Pääomaa jäljellä {written(left, '.', ',')} EUR"))


def summary(a: Account, page: Page, y: float) -> float:
    paid = [entry.amount for entry in a.entries if entry.amount < 0]
    got = [entry.amount for entry in a.entries if entry.amount > 0]
    page.box(40, y, 515, 46, (0.93, 0.95, 0.98))
    cells = (
        ("Alkusaldo", figure(a.opening)),
        (f"Panot {len(got)} kpl", figure(sum(got, Decimal(0)))),
        (f"Otot {len(paid)} kpl", figure(sum(paid, Decimal(0))) if paid else "0,00"),
        (f"Loppusaldo {a.end:%d.%m.%Y}", figure(a.closing)),
    )
    for n, (name, value) in enumerate(cells):
        page.put(50 + 128 * n, y + 17, name, 8)
        page.put(50 + 128 * n, y + 33, value, 10, bold=True)
    return y + 62


def foot(page: Page, _: float) -> None:
    page.rule(40, 800, 555, 0.4, GREY)
    page.put(40, 811, "Pohjanrannan Osuuspankki, Y-tunnus 0123987-4, kotipaikka Vaasa", 7, color=GREY)


def head(a: Account, page: Page, count: int) -> float:
    page.put(40, 48, "Pohjanrannan Osuuspankki", 13, bold=True, color=BLUE)
    page.put(330, 48, "TILIOTE", 13, bold=True)
    pairs = [("Tilinumero", a.number), ("BIC", "PORAFIHH"), ("Ajalta", f"{a.start:%d.%m.%Y} - {a.end:%d.%m.%Y}")]
    if count == 1:
        pairs += [("Tiliote nro", f"{a.start.month}/{a.start.year}"), ("Tilin omistaja", a.owner.upper())]
        pairs += [("Tilin laji", "KÄYTTÖTILI EUR")]
        page.lines(40, 92, [a.owner, "Satamakatu 14 A 7", "00160 HELSINKI"], 9.5, 12)
    for n, (name, value) in enumerate(pairs):
        page.put(330, 64 + 11 * n, name, 8, color=GREY)
        page.put(410, 64 + 11 * n, value, 8)
    y = 112.0 if count > 1 else summary(a, page, 150)
    page.rule(40, y, 555, 0.8, BLUE)
    for x, one, two in ((40, "Arkistointitunnus", "Arvopäivä"), (150, "Saaja / Maksaja", "Selite, viite, viesti")):
        page.put(x, y + 11, one, 8, bold=True)
        page.put(x, y + 21, two, 8, bold=True)
    page.put(412, y + 11, "Tap.nro", 8, bold=True, right=True)
    page.put(490, y + 11, "Määrä EUR", 8, bold=True, right=True)
    page.put(555, y + 11, "Saldo EUR", 8, bold=True, right=True)
    page.rule(40, y + 26, 555, 0.8, BLUE)
    return y + 40


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 200, 4200)
    found = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening)
    entries = [explained(rng, entry) for entry in found]
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    number = iban(rng, "FI", "##############")
    owner = fill(rng, "{person}", start, POOLS)

    a = Account(rng, number, start, end, opening, closing, entries, owner)
    flow = Flow(785, Page, partial(head, a), foot)
    truth = Truth("checking", "fi_FI", "EUR", number, start, end, opening, closing)
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = [line for text in entry.lines for line in wrap(text, fits("Helvetica", 8.5, 225))]
        fresh = n == 0 or entries[n - 1].day != entry.day
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        flow.need(len(lines) * 10.5 + 22 if fresh else len(lines) * 10.5 + 4)
        page = flow.page
        if fresh:
            page.put(150, flow.y, f"Kirjauspäivä {entry.day:%d.%m.%Y}", 8.5, bold=True)
            flow.y += 13
        value = entry.day if entry.lines[1] != "KORTTIOSTO" else earlier(rng, entry.day, 1)
        value = max(value, start)
        page.put(40, flow.y, fill(rng, f"{entry.day:%y%m%d}588???######", entry.day, {}), 7.5)
        page.put(40, flow.y + 10.5, f"{value:%d.%m.}", 8.5)
        page.put(412, flow.y, str(n + 1), 8.5, right=True)
        page.put(490, flow.y, figure(entry.amount), 8.5, right=True)
        if last:
            page.put(555, flow.y, figure(balance), 8.5, right=True, bold=True)
        page.lines(150, flow.y, lines, 8.5, 10.5)
        text = " ".join(" ".join(lines).split())
        row = Row(entry.day, text, entry.amount, balance if last else None, value, flow.number)
        truth.transactions.append(row)
        flow.y += len(lines) * 10.5 + 4
    flow.need(60)
    flow.page.rule(150, flow.y, 555, 0.5)
    flow.page.put(150, flow.y + 13, f"Loppusaldo {end:%d.%m.%Y}", 9, bold=True)
    flow.page.put(555, flow.y + 13, figure(closing), 9, bold=True, right=True)
    flow.page.put(150, flow.y + 30, "Tilin nostovara / käytettävissä", 8.5)
    flow.page.put(555, flow.y + 30, figure(closing), 8.5, right=True)
    foot(flow.page, 0)
    numbered(flow.pages, lambda page, n, of: page.put(555, 48, f"Sivu {n} ({of})", 8.5, right=True))
    by_hand(flow.pages, path, Hand(show="TJ"))
    return truth
