"""Norway, krone, current account (DNB-like kontoutskrift): text first, then value day and booking day as four digits
(`0301`) around the two money columns, no balance on the rows, dates and clocks within the text, fee specification and
year totals below. Hand-written with word spacing (Tw)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits

TEXT, RATE, OUT, IN, DAY, REF = 48, 306, 396, 470, 484, 516
POOLS = {
    "shop": (
        "Remi 2000 Grünerløkka",
        "Kivi Mat 1##",
        "Coop Mega Bryn",
        "Vinmono Aker",
        "Apotek 2 Majorstua",
        "Shell Økern",
    ),
    "person": ("Nilsen Kåre", "Bjørn Ødegård", "Hansen Siv Åse", "Ingrid Sæther"),
    "firm": ("Hafslo Strøm AS", "Telenord Mobil", "Oslo Boligbyggelag", "Gjensidig Forsikring ASA", "Skatteetaten"),
    "town": ("Oslo", "Bergen", "Tromsø", "Ås"),
    "when": lambda rng, day: f"Dato {earlier(rng, day):%d.%m} Kl. {rng.randrange(7, 22):02}.{rng.randrange(60):02}",
}
KINDS = [
    Kind(9, -25, -1900, "Varekjøp {shop} {town} {when}"),
    Kind(3, -40, -900, "Visa 100##3 Nok @ {shop} {when} Kurs: 1,0000"),
    Kind(2, -60, -1200, "Visa 100##3 Eur {euro} Hotel Sol Malaga Kurs: 11,4#21"),
    Kind(2.5, -90, -14000, "Giro 4#9## Til: {firm} Betalt: {paid}"),
    Kind(2, -50, -1500, "Vipps Overføring Til: {person}"),
    Kind(2, 50, 2500, "Vipps Overføring Fra: {person}"),
    Kind(1.2, 21000, 46000, "Lønn Fra: Fjordkraft Entreprenør AS", most=2),
    Kind(0.8, -200, -2000, "Minibank {town} Sentrum {when}", step="100.00"),
    Kind(1, -2, -35, "Omkostninger Bruk Av Kort/Nettbank", most=1),
    Kind(0.5, 1054, 2108, "Barnetrygd NAV", step="1054.00", most=1),
]
POOLS["euro"] = ("38,50", "104,00", "12,90")
POOLS["paid"] = lambda rng, day: f"{earlier(rng, day, 1):%d.%m.%y}"


def _kr(amount: Decimal) -> str:
    return written(amount, ".", ",")


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng, calendar=True)
        self.number = fill(rng, "1#99.4#.#####", date.min, {})
        self.opening = some_amount(rng, 200, 60000)
        self.entries = some_entries(
            rng, KINDS, POOLS, self.period, balance=self.opening, floor=-2000, reversal="Retur {0}"
        )
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.flow = Flow(740, Page, self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(48, 50, "Nordlys Bank", 18, bold=True, color=(0, 0.42, 0.44))
        page.put(556, 44, f"Kontoutskrift nr. {start.month}", 11, right=True, bold=True)
        page.put(556, 57, f"for konto {self.number}   side {number}", 8, right=True)
        page.put(556, 68, f"i perioden {start:%d.%m.%Y} - {end:%d.%m.%Y}", 8, right=True)
        y = 100.0 if number > 1 else self.cover(page)
        page.rule(TEXT, y - 12, 556, 0.8)
        page.put(TEXT, y, "Forklaring", 8, bold=True)
        page.put(RATE, y, "Rentedato", 8, bold=True)
        page.put(OUT, y, "Ut av konto", 8, right=True, bold=True)
        page.put(IN, y, "Inn på konto", 8, right=True, bold=True)
        page.put(DAY - 2, y, "Bokført", 8, bold=True)
        page.put(REF + 4, y, "Referanse", 8, bold=True)
        page.rule(TEXT, y + 5, 556, 0.8)
        if number == 1:
            page.put(TEXT, y + 18, f"Saldo fra kontoutskrift {start - timedelta(1):%d.%m.%Y}", 8.5)
            page.put(IN if self.opening >= 0 else OUT, y + 18, _kr(abs(self.opening)), 8.5, right=True)
        return y + (32 if number == 1 else 20)

    def cover(self, page: Page) -> float:
        page.lines(48, 108, ["Øyvind Brækhus", "Trondheimsveien 113 B", "0565 OSLO"], 9)
        account = iban(self.rng, "NO", self.number.replace(".", ""))
        page.lines(330, 108, ["Brukskonto", f"IBAN {account}", "BIC NRLYNOKK", "Kreditt: 0,00   Rente inn: 0,10 %"], 8)
        return 180

    def foot(self, page: Page, y: float) -> None:  # noqa: ARG002
        page.put(48, 796, "Feil må meldes banken innen 14 dager. Postadresse: Postboks 1600 Sentrum, 0021 Oslo", 7)
        page.put(48, 806, "Organisasjonsnummer: Foretaksregisteret NO 984 851 006 MVA   www.nordlysbank.example", 7)

    def row(self, entry: Entry) -> Row:
        said = " ".join(entry.lines).replace("@", written(abs(entry.amount), "", ","))
        lines = wrap(said, fits("Helvetica", 8.5, 236))
        self.flow.need(11.5 * len(lines))
        page, y, rate = self.flow.page, self.flow.y, entry.day + timedelta(self.rng.choice([0, 0, 0, 1, -1]))
        page.lines(TEXT, y, lines, 8.5, 11.5)
        page.put(RATE, y, f"{rate:%d%m}", 8.5)
        page.put(OUT if entry.amount < 0 else IN, y, _kr(abs(entry.amount)), 8.5, right=True)
        page.put(DAY, y, f"{entry.day:%d%m}", 8.5)
        page.put(REF, y, f"{self.rng.randrange(10**8, 10**9)}", 7)
        self.flow.y += 11.5 * len(lines)
        return Row(entry.day, " ".join(lines), entry.amount, None, rate, self.flow.number)

    def end(self) -> None:
        self.flow.need(96)
        page, y = self.flow.page, self.flow.y
        page.rule(300, y - 8, 480, 0.5)
        out, into = ([e.amount for e in self.entries if (e.amount < 0) == sign] for sign in (True, False))
        page.put(TEXT, y + 3, f"Sum bevegelser, {len(self.entries)} poster", 8.5)
        page.put(OUT, y + 3, _kr(-sum(out, Decimal("0.00"))), 8.5, right=True)
        page.put(IN, y + 3, _kr(sum(into, Decimal("0.00"))), 8.5, right=True)
        whose = "Saldo i Deres favør" if self.closing >= 0 else "Saldo i vår favør"
        page.put(TEXT, y + 17, whose, 8.5, bold=True)
        page.put(IN if self.closing >= 0 else OUT, y + 17, _kr(abs(self.closing)), 8.5, right=True, bold=True)
        page.put(DAY, y + 17, f"{self.period[1]:%d%m}", 8.5)
        page.put(TEXT, y + 42, "Spesifikasjon av omkostninger", 8.5, bold=True)
        page.lines(TEXT, y + 54, ["Varekjøp med kort", "Belastet hittil i år"], 8)
        page.lines(256, y + 54, ["12 x 1,50", ""], 8, right=True)
        page.lines(330, y + 54, ["18,00", "112,50"], 8, right=True)
        self.foot(page, y)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    rows = [paper.row(entry) for entry in paper.entries]
    paper.end()
    by_hand(paper.flow.pages, path, Hand(show="Tw", tw=0.6))
    return Truth("checking", "nb_NO", "NOK", paper.number, *paper.period, paper.opening, paper.closing, rows)
