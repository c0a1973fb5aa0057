"""Denmark, krone, current account (Danske-like kontoudskrift): `02.01` without a year, value date between text and
amount, trailing minus (`1.234,56-`), balance on the last row of each day, Betalingsservice and MobilePay texts,
interest box after the closing balance. Text objects in shuffled order, size in the text matrix."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits

DAY, TEXT, VALUE, SUM, SALDO = 56, 98, 334, 440, 530
POOLS = {
    "shop": ("Nettoen 4##2", "Rema Tusind", "Føtix Ørestad", "Irmas Amager", "Q9 Tank Køge", "Matas Apotek"),
    "person": ("Søren Kjærgaard", "Mette Højlund", "Lærke", "Åse Friis"),
    "firm": ("BOLIGFORENINGEN 3B", "NORD ENERGI A/S", "TRYGT FORSIKRING", "TDK NET", "FAGLIG A-KASSE", "HOFOR VAND"),
    "town": ("København K", "Aarhus C", "Rønne", "Sorø"),
}
KINDS = [
    Kind(8, -20, -1200, "Dankort-nota {shop} {serial}"),
    Kind(3, -15, -900, "MobilePay {person}"),
    Kind(2, 20, 900, "MobilePay {person}"),
    Kind(3, -90, -8200, "Betalingsservice {firm}"),
    Kind(1.5, -39, -700, "Visa køb {abroad} EUR {euro} Kurs 745,#8"),
    Kind(1.2, 14000, 33000, "Lønoverførsel HAVNENS VÆRFT A/S", most=2),
    Kind(1.5, -100, -6000, "Overførsel til budgetkonto", step="50.00"),
    Kind(0.8, -100, -3000, "Kontantudbetaling {town}, Automat 0##", step="100.00"),
    Kind(0.6, -2, -60, "Gebyr Hævning i andre pengeinstitutter"),
    Kind(0.4, 300, 4900, "Overskydende skat SKAT"),
]
POOLS |= {"serial": ("0####",), "abroad": ("Ryanfly Dublin", "Spotifly Stockholm"), "euro": ("9,99", "54,20")}
TEXT_ROOM = fits("Helvetica", 8.5, 226)


def _kr(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng)
        self.number = fill(rng, "3#99 00########", date.min, {})
        self.opening = self.saldo = some_amount(rng, 100, 30000) * rng.choice([1, 1, 1, -1])
        self.entries = some_entries(
            rng, KINDS, POOLS, self.period, balance=self.opening, floor=-9000, reversal="Retur {0}"
        )
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.flow = Flow(748, Page, self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.box(56, 30, 110, 30, (0, 0.15, 0.33))
        page.put(62, 50, "Sundets Bank", 14, bold=True, color=(1, 1, 1))
        page.put(SALDO, 46, "Kontoudskrift", 13, right=True, bold=True)
        page.put(SALDO, 60, f"{start:%d.%m.%Y} - {end:%d.%m.%Y}", 8.5, right=True)
        page.put(SALDO, 72, f"Side {number}", 8.5, right=True)
        y = 108.0 if number > 1 else self.cover(page)
        page.put(DAY, y, "Bogført", 8.5, bold=True)
        page.put(TEXT, y, "Tekst", 8.5, bold=True)
        page.put(VALUE, y, "Rentedato", 8.5, bold=True)
        page.put(SUM, y, "Beløb", 8.5, right=True, bold=True)
        page.put(SALDO, y, "Saldo", 8.5, right=True, bold=True)
        page.rule(56, y + 5, SALDO, 0.8)
        page.put(TEXT, y + 19, "Saldo overført fra forrige side" if number > 1 else "Primosaldo", 8.5)
        page.put(SALDO, y + 19, _kr(self.saldo), 8.5, right=True)
        return y + 33

    def cover(self, page: Page) -> float:
        page.lines(56, 108, ["Niels Bækgaard Sørensen", "Nørrebrogade 44, 3. th.", "2200 København N"], 9.5, 12)
        number = iban(self.rng, "DK", self.number.replace(" ", ""))
        page.lines(340, 108, ["Lønkonto", f"Kontonr. {self.number}", f"IBAN {number}", "SWIFT-BIC SUNDDKKK"], 8.5)
        page.put(340, 156, "Kreditmaksimum 10.000,00 DKK", 8.5)
        return 190

    def foot(self, page: Page, y: float) -> None:
        page.put(TEXT, y + 4, "Saldo overført til næste side", 8.5)
        page.put(SALDO, y + 4, _kr(self.saldo), 8.5, right=True)
        page.put(
            56,
            806,
            "Sundets Bank A/S   CVR-nr. 61 12 62 99   Indskud er dækket af Garantiformuen op til 100.000 EUR",
            7,
        )

    def row(self, entry: Entry, closes: bool) -> Row:
        lines = wrap(" ".join(entry.lines), TEXT_ROOM)
        self.flow.need(12 * len(lines))
        self.saldo += entry.amount
        page, y, value = self.flow.page, self.flow.y, earlier(self.rng, entry.day, 1) + timedelta(1)
        page.put(DAY, y, f"{entry.day:%d.%m}", 8.5)
        page.lines(TEXT, y, lines, 8.5, 12)
        page.put(VALUE, y, f"{value:%d.%m}", 8.5)
        page.put(SUM, y, _kr(entry.amount), 8.5, right=True)
        page.put(SALDO, y, _kr(self.saldo) if closes else "", 8.5, right=True)
        self.flow.y += 12 * len(lines)
        balance = self.saldo if closes else None
        return Row(entry.day, " ".join(lines), entry.amount, balance, value, self.flow.number)

    def end(self) -> None:
        self.flow.need(120)
        page, y = self.flow.page, self.flow.y
        page.rule(56, y - 6, SALDO, 0.8)
        page.put(TEXT, y + 8, "Ultimosaldo", 8.5, bold=True)
        page.put(SALDO, y + 8, _kr(self.closing), 8.5, right=True, bold=True)
        page.box(56, y + 26, 474, 52, (0.94, 0.95, 0.97))
        year = self.period[1].year
        page.put(62, y + 40, f"Renter tilskrives pr. 31.12.{year}", 8.5, bold=True)
        page.put(62, y + 54, "Kreditrente 0,00 % pro anno    Debetrente 11,25 % pro anno fra 01.07", 8)
        page.put(62, y + 68, "Beregnede, ikke tilskrevne renter i alt", 8)
        page.put(SUM, y + 68, _kr(-some_amount(self.rng, 1, 90)), 8, right=True)
        page.put(56, y + 96, "Husk: fra 01.02 koster papirudskrifter 45,00 kr. pr. stk. Fravælg dem i netbanken.", 8)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    following = [*[entry.day for entry in paper.entries[1:]], None]
    rows = [paper.row(entry, entry.day != day) for entry, day in zip(paper.entries, following, strict=False)]
    paper.end()
    by_hand(paper.flow.pages, path, Hand(order="shuffled", scaled=True))
    return Truth("checking", "da_DK", "DKK", paper.number, *paper.period, paper.opening, paper.saldo, rows)
