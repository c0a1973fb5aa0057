"""Finland, bank account: the booking day is a heading over its rows and its balance a line under them; sign behind the
amount, value day alone beside the row, archive number and reference in lines of their own, counted totals at the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._rows import money_in, money_out, months

POOLS: Pools = {
    "shop": ["K-MARKET", "S-MARKET", "PRISMA", "ALEPA", "LIDL", "TOKMANNI", "ALKO"],
    "town": ["KUOPIO", "LAHTI", "TURKU", "HÄMEENLINNA", "JYVÄSKYLÄ"],
    "person": ["VIRTANEN MATTI JUHANI", "MÄKELÄ SARI", "KOSKINEN ELLA", "NIEMI PETRI"],
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m.%y}",
}
CARD = "KORTTIOSTO|KORTIN NRO 5163 61** **** ####|OSTOPVM {used}"
KINDS = [
    Kind(13, -140, -3, "{shop} {town}|" + CARD),
    Kind(4, -60, -5, "NESTE EXPRESS {town}|" + CARD),
    Kind(3, -48, -4, "VR-YHTYMÄ OYJ|" + CARD),
    Kind(2, -90, -9, "STEAM PURCHASE HAMBURG|" + CARD + "|USD ##,## KURSSI 1,0###"),
    Kind(3, -220, -20, "ELISA OYJ|E-LASKU|VIITE 50#### ##### #####"),
    Kind(2, -190, -35, "KUOPION ENERGIA OY|E-LASKU|VIITE 1#### #####"),
    Kind(2, -120, -10, "{person}|TILISIIRTO|VIESTI Kiitos eilisestä"),
    Kind(2, 10, 180, "{person}|TILISIIRTO|VIESTI Osuus kesämökistä"),
    Kind(2, -60, -6, "MOBILEPAY {person}|ITSEPALVELU|VIITE #### ####"),
    Kind(1, -890, -540, "ASUNTO OY PUISTORINNE|SUORAMAKSU|VIITE 300 #####", most=2),
    Kind(1, 1650, 3400, "SAVONIAN KONEPAJA OY|PALKKA", most=2),
    Kind(0.7, 90, 480, "KANSANELÄKELAITOS|KELA ETUUS|VIESTI LAPSILISÄ", most=1),
    Kind(1, -200, -20, "OTTO {town}|AUTOMAATTINOSTO|KORTIN NRO 5163 61** **** ####", step="20"),
    Kind(0.6, -6, -2, "PALVELUMAKSU|VIESTI PÄIVITTÄISASIOINNIN PAKETTI", most=1),
]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + (" -" if amount < 0 else " +")


@dataclass
class _Sheet:
    iban: str
    start: date
    end: date

    def head(self, page: Page, count: int) -> float:
        page.put(42, 48, "Pohjanlahden Pankki", 13, bold=True, color=(0, 0.2, 0.55))
        page.put(330, 44, "TILIOTE", 12, bold=True)
        page.put(430, 44, f"Nro {self.start.month}", 9)
        page.put(330, 58, f"Kausi {self.start:%d.%m.%Y} - {self.end:%d.%m.%Y}", 9)
        y = 88.0
        if count == 1:
            page.lines(42, 92, ["HEIKKINEN AINO MARIA", "KALLAVEDENKATU 8 A 14", "70200 KUOPIO"], 9.5, 12)
            page.lines(330, 92, [f"IBAN {self.iban}", "BIC POHLFIHH", "KÄYTTÖTILI", "VALUUTTA EUR"], 9, 12)
            y = 160
        else:
            page.put(330, 72, f"IBAN {self.iban}", 9)
        page.box(42, y - 10, 511, 26, (0.9, 0.93, 0.98))
        page.lines(46, y, ["Arvopäivä"], 7.5)
        page.lines(96, y, ["Saaja / Maksaja", "Selite / Viite / Viesti"], 7.5, 9)
        page.lines(345, y, ["Arkistointitunnus"], 7.5)
        page.put(530, y, "Määrä EUR", 7.5, right=True)
        page.put(550, y, "Nro", 7.5, right=True)
        return y + 30


def draw(rng: Random, path: Path) -> Truth:
    start, end = months(rng)
    opening = some_amount(rng, 300, 6500)
    found = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 75), balance=opening, floor=0)
    closing = opening + sum(entry.amount for entry in found)
    number = iban(rng, "FI", "##############")

    flow = Flow(770, Page, _Sheet(number, start, end).head)
    before = start - timedelta(1)
    flow.page.put(96, flow.y, f"ALKUSALDO {before:%d.%m.%Y}", 9, bold=True)
    flow.page.put(530, flow.y, money(opening), 9, right=True, bold=True)
    flow.y += 18
    rows: list[Row] = []
    balance = opening

    n = 0
    for day, group in groupby(found, key=lambda entry: entry.day):
        flow.need(60)
        flow.page.put(46, flow.y, f"Kirjauspäivä {day:%d.%m.%Y}", 8.5, bold=True)
        flow.y += 13
        for entry in group:
            n += 1
            rows.append(_row(rng, flow, entry, n))
            balance += entry.amount
        flow.need(12)
        flow.page.put(345, flow.y, f"SALDO {day:%d.%m.}", 8.5)
        flow.page.put(530, flow.y, money(balance), 8.5, right=True)
        flow.page.rule(42, flow.y + 5, 553, 0.3, GREY)
        flow.y += 17
    _totals(flow, found, closing, end)
    for count, page in enumerate(flow.pages, 1):
        page.put(553, 44, f"Sivu {count} ({len(flow.pages)})", 9, right=True)
        page.rule(42, 792, 553, 0.4, GREY)
        page.put(42, 804, "Pohjanlahden Pankki Oyj  Y-tunnus 0123450-7  Rantakatu 2, 65100 Vaasa", 7)
        page.put(42, 814, "Asiakaspalvelu 0200 0000 (pvm/mpm), arkisin 8 - 20", 7)
    with_fpdf(flow.pages, path)
    return Truth("checking", "fi_FI", "EUR", number, start, end, opening, closing, rows)


def _row(rng: Random, flow: Flow, entry: Entry, n: int) -> Row:
    lines = [piece for text in entry.lines for piece in wrap(text, fits("Helvetica", 8.5, 238))]
    flow.need(10.5 * len(lines) + 4)
    page = flow.page
    page.put(46, flow.y, f"{entry.day:%d.%m.}", 8.5)
    page.put(345, flow.y, f"{entry.day:%Y%m%d}5UTA{rng.randint(10**7, 10**8 - 1)}", 8)
    page.put(530, flow.y, money(entry.amount), 8.5, right=True)
    page.put(550, flow.y, str(n), 7.5, right=True)
    flow.y = page.lines(96, flow.y, lines, 8.5, 10.5) + 3.5
    return Row(entry.day, " ".join(lines), entry.amount, page=flow.number)


def _totals(flow: Flow, found: list[Entry], closing: Decimal, end: date) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 6
    page.put(96, y, f"LOPPUSALDO {end:%d.%m.%Y}", 9, bold=True)
    page.put(530, y, money(closing), 9, right=True, bold=True)
    ins = [entry for entry in found if entry.amount > 0]
    y += 24
    page.put(96, y, f"PANOT YHTEENSÄ    {len(ins)} KPL", 8.5)
    page.put(530, y, money(money_in(found)), 8.5, right=True)
    page.put(96, y + 12, f"OTOT YHTEENSÄ    {len(found) - len(ins)} KPL", 8.5)
    page.put(530, y + 12, money(-money_out(found)), 8.5, right=True)
    small = [
        "Tarkista tilitapahtumat. Huomautukset on tehtävä viivytyksettä tiliotteen saamisesta.",
        "Talletuskorko 0,00 %. Nostovara: luottoa ei ole myönnetty.",
    ]
    flow.y = page.lines(42, y + 40, small, 7.5, 10)
