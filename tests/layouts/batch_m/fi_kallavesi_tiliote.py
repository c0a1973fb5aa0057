"""Finland: tiliote as banks have printed it for decades. Posting dates head their days, items are numbered, the sign
stands behind the amount (+ as well as -), archive ids and references below, and a SALDO line ends each day.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand, with_fpdf, with_pymupdf

TEAL, ICE = (0.0, 0.38, 0.45), (0.91, 0.96, 0.97)
POOLS: Pools = {
    "who": ["VIRTANEN MATTI JUHANI", "Korhonen Anna-Liisa", "Asunto Oy Kuopion Väinölänniemi", "MÄKELÄ SÄDE ORVOKKI"],
    "shop": [
        "K-MARKET PUIJONLAAKSO",
        "PRISMA KUOPIO",
        "ABC SIILINJÄRVI",
        "ALKO KUOPIO",
        "LIDL LEPPÄVIRTA",
        "VR MATKAT",
    ],
    "firm": ["SAVON VOIMA OYJ", "ELISA OYJ", "KUOPION VESI OY", "LÄHITAPIOLA SAVO", "HSL MOBIILILIPPU"],
    "id": ["20## ##### ####", "######258######"],
    "bought": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
    "month": lambda _rng, day: f"{day:%m/%Y}",
}
KINDS = (
    Kind(12, -1.9, -160, "PANKKIKORTTIOSTO|{shop}|Ostopvm {bought} Kortti ****####", "250"),
    Kind(4, -10, -600, "TILISIIRTO|{who}|Viesti: kiitos", "202"),
    Kind(3, 8, 700, "TILISIIRTO|{who}|Viesti: yhteiset ostokset", "200"),
    Kind(4, -15, -340, "E-LASKU|{firm}|Viite ## ##### ##### #####", "205"),
    Kind(2, -9, -120, "SUORAVELOITUS|{firm}|Viite ##### #####", "205"),
    Kind(2, -20, -300, "AUTOMAATTINOSTO|OTTO. KUOPIO TORI|Kortti ****####", "240", "20"),
    Kind(1, 1400, 3900, "PALKKA|SAVON KONEPAJA OY|Palkka {month}", "200", most=1),
    Kind(1, 50, 500, "KELA/FPA|KANSANELÄKELAITOS|Lapsilisä {month}", "200", most=1),
    Kind(1, -2.5, -9, "PALVELUMAKSU|Päivittäispalvelupaketti {month}", "730", most=1),
    Kind(1, -180, -850, "LAINAN HOITO|Lainanumero ######-######|Lyhennys ja korko", "205", most=1),
    Kind(1, 0.01, 3, "TALLETUSKORKO|Korkoaika päättynyt", "750", most=1),
)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 30, 7000)
    count = rng.choice([rng.randint(5, 14), rng.randint(20, 45), rng.randint(50, 110)])
    entries = some_entries(rng, KINDS, POOLS, period, count=count, reversal="PALAUTUS {}", balance=opening, floor=-100)
    tiliote = _Tiliote(rng, period, opening)
    rows = tiliote.days(entries)
    tiliote.summary(entries)
    tiliote.number()
    style = rng.randrange(3)
    if style == 0:
        by_hand(tiliote.flow.pages, path, Hand("Tj", split=True))
    elif style == 1:
        with_fpdf(tiliote.flow.pages, path)
    else:
        with_pymupdf(tiliote.flow.pages, path)
    return Truth("checking", "fi_FI", "EUR", tiliote.iban, *period, opening, tiliote.balance, rows)


def _signed(amount: Decimal) -> str:
    """The sign stands behind, for both directions."""
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "+")


class _Tiliote:
    """The sheets, filled from day to day."""

    def __init__(self, rng: Random, period: tuple[date, date], opening: Decimal) -> None:
        self.rng, self.period, self.opening, self.balance, self.count = rng, period, opening, opening, 0
        self.face = rng.choice(["Courier", "Courier", "Helvetica"])
        self.size = 8.2
        self.iban = iban(rng, "FI", "3999##########")
        self.holder = rng.choice(["RÄSÄNEN PEKKA ILMARI", "Heikkinen Tuula", "HÄMÄLÄINEN SARI K"])
        self.flow = Flow(760, lambda: Page(face=self.face, bold=f"{self.face}-Bold"), self._head)

    def _head(self, page: Page, number: int) -> float:
        page.put(42, 44, "KALLAVEDEN OSUUSPANKKI", 12, face="Helvetica-Bold", color=TEAL)
        page.put(330, 38, "TILIOTE", 12, face="Helvetica-Bold")
        page.put(330, 50, f"Nro {self.period[1].month}/{self.period[1].year}", 8, face="Helvetica")
        page.put(430, 38, "Kausi", 6.5, face="Helvetica", color=GREY)
        page.put(430, 50, f"{self.period[0]:%d.%m.%Y} - {self.period[1]:%d.%m.%Y}", 8, face="Helvetica")
        if number == 1:
            page.lines(42, 80, (self.holder, "PUIJONKATU 9 A 14", "70100 KUOPIO"), 9, 12)
        y = 78.0 if number == 1 else 66.0
        for x, label, text in (
            (330, "Tilinumero IBAN", self.iban),
            (330, "Tilin nimi   BIC", "KÄYTTÖTILI   KALLFIHH"),
            (330, "Valuutta", "EUR"),
        ):
            page.put(x, y, label, 6.5, face="Helvetica", color=GREY)
            page.put(x, y + 10, text, 8, face="Helvetica")
            y += 22
            if number > 1:
                break
        page.box(42, y, 512, 24, ICE, stroke=TEAL)
        for x, upper, lower in (
            (46, "Nro", "Kirjausp."),
            (100, "Maksaja/Saaja", "Arvop."),
            (148, "", "Selite / Arkistointitunnus / Viite"),
            (372, "Tap.-", "laji"),
        ):
            page.put(x, y + 10, upper, 6.8, face="Helvetica-Bold")
            page.put(x, y + 20, lower, 6.8, face="Helvetica-Bold")
        page.put(550, y + 10, "Panot +", 6.8, face="Helvetica-Bold", right=True)
        page.put(550, y + 20, "Otot -", 6.8, face="Helvetica-Bold", right=True)
        if number == 1:
            page.put(100, y + 40, f"SALDO {self.period[0]:%d.%m.%Y}", self.size, bold=True)
            page.put(550, y + 40, _signed(self.opening), self.size, right=True, bold=True)
            return y + 58
        return y + 40

    def days(self, entries: list[Entry]) -> list[Row]:
        rows: list[Row] = []
        for day, group in groupby(entries, key=lambda entry: entry.day):
            self.flow.need(58)
            self._day(day)
            for entry in group:
                rows.append(self._item(entry))
            self.flow.need(14)
            page, y = self.flow.page, self.flow.y
            page.put(148, y, f"SALDO {day:%d.%m.%y}", self.size, bold=True)
            page.put(550, y, _signed(self.balance), self.size, right=True, bold=True)
            page.rule(42, y + 4, 554, 0.3, GREY)
            self.flow.y += 17
        return rows

    def _day(self, day: date) -> None:
        self.flow.page.put(46, self.flow.y, f"KIRJAUSPÄIVÄ {day:%d.%m.%y}", self.size, bold=True)
        self.flow.y += 13

    def _item(self, entry: Entry) -> Row:
        archive = "Arkistointitunnus " + fill(self.rng, f"{entry.day:%y%m%d} 588 ?### ####", entry.day, {})
        lines = [*entry.lines, archive]
        if self.flow.need(10.5 * len(lines)):
            self._day(entry.day)
        self.count += 1
        self.balance += entry.amount
        page, y = self.flow.page, self.flow.y
        value = earlier(self.rng, entry.day, 1) if entry.tag == "250" else entry.day
        page.put(62, y, str(self.count), self.size, right=True)
        page.put(100, y, f"{value:%d.%m.}", self.size)
        page.put(384, y, entry.tag, self.size)
        page.put(550, y, _signed(entry.amount), self.size, right=True)
        self.flow.y = page.lines(148, y, lines, self.size, 10.5) + 3
        text = " ".join(" ".join(lines).split())
        return Row(entry.day, text, entry.amount, None, value, self.flow.number)

    def summary(self, entries: list[Entry]) -> None:
        """How many came and went, the balance at the end, and what the fine print says."""
        self.flow.need(130)
        page, y = self.flow.page, self.flow.y + 6
        came = [e.amount for e in entries if e.amount > 0]
        went = [e.amount for e in entries if e.amount < 0]
        page.box(42, y, 512, 62, stroke=TEAL)
        facts = (
            ("Panot", f"{len(came)} kpl", sum(came, Decimal(0))),
            ("Otot", f"{len(went)} kpl", sum(went, Decimal(0))),
            ("Saldo kauden lopussa", f"{self.period[1]:%d.%m.%Y}", self.balance),
        )
        for n, (label, much, amount) in enumerate(facts):
            at = y + 14 + 13 * n
            page.put(48, at, label, self.size)
            page.put(300, at, much, self.size, right=True)
            page.put(550, at, _signed(amount) if amount else "0,00", self.size, right=True)
        limit = "Käytettävissä oleva luottolimiitti 500,00"
        page.put(48, y + 53, limit, self.size)
        small = (
            "Tiliotteen tiedot on tarkistettava viivytyksettä. Huomautukset on tehtävä viimeistään 13 kuukauden",
            "kuluessa. Talletussuoja: Talletussuojarahasto korvaa talletukset 100 000 euroon asti tallettajaa kohden.",
            "Talletuskorko 0,05 %. Lähdevero peritään koron maksun yhteydessä.",
        )
        page.lines(42, y + 76, small, 6.5, 9, face="Helvetica", color=GREY)

    def number(self) -> None:
        for n, page in enumerate(self.flow.pages, 1):
            page.rule(42, 786, 554, 0.5, TEAL)
            page.put(42, 797, "Kallaveden Osuuspankki, Kauppakatu 1, 70100 Kuopio", 6.5, face="Helvetica", color=GREY)
            page.put(42, 806, "Y-tunnus 0000000-0  Puh. 010 000 0000 (pvm/mpm)", 6.5, face="Helvetica", color=GREY)
            page.put(554, 800, f"Sivu {n} ({len(self.flow.pages)})", 8, face="Helvetica", right=True)
