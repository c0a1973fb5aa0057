"""Denmark, salary account: a quarter's entries with interest date, amount and running balance, minus behind.

Days are printed without year; a purchase abroad has a second line with currency and rate. Glyphs are shown one by one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand
from ._rows import number_pages

NAVY: Color = (0.0, 0.2, 0.33)
LEFT, TEXT, INTEREST, AMOUNT, BALANCE = 57.0, 104.0, 340.0, 452.0, 545.0

POOLS: Pools = {
    "shop": [
        "NETTO ####",
        "FØTEX AARHUS",
        "REMA 1000 ###",
        "LAGKAGEHUSET",
        "MATAS ####",
        "7-ELEVEN B###",
        "COOP365 VIBY J",
        "CIRCLE K TRØJBORG",
        "IRMA STRØGET",
        "JYSK AARHUS N",
        "LØVBJERG RISSKOV",
    ],
    "who": ["Mette Kjær", "Anders Sørensen", "Line Østergaard", "Jens Bo Holm", "Freja Nygaard"],
    "abroad": ["SPOTIFY P####", "BOOKING.COM HOTEL", "RYANAIR", "REWE FLENSBURG", "IKEA MALMÖ"],
    "rate": lambda rng, _day: f"74{rng.randint(3, 6)},{rng.randint(1000, 9999)}",
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m}",
}
KINDS = [
    Kind(1.2, 19000, 31000, "Lønoverførsel", most=3),
    Kind(1.6, 40, 900, "MobilePay: {who}"),
    Kind(0.4, 400, 2500, "Overskydende skat", most=1),
    Kind(7, -20, -900, "Dankort-nota {shop} #####"),
    Kind(3, -15, -600, "Visa køb {shop} Den {used}"),
    Kind(1.6, -60, -1400, "Visa køb {abroad} Den {used}|EUR * kurs {rate}"),
    Kind(2, -25, -700, "MobilePay {who}"),
    Kind(1, -400, -1600, "BS betaling NRGI Elsalg A/S", most=3),
    Kind(0.8, -150, -420, "BS betaling YouSee A/S", most=3),
    Kind(0.7, -300, -2100, "BS betaling Tryg Forsikring A/S", most=2),
    Kind(0.9, -4500, -8900, "Overførsel til Budgetkonto", step="50", most=3),
    Kind(0.8, -100, -2000, "Kontantudbetaling Automat {shop} Den {used}", step="100"),
    Kind(0.5, -6, -145, "Renter", most=1),
    Kind(0.3, -125, -126, "Gebyr kortbetaling kvartal", step="1", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    quarter, year = rng.randint(1, 4), rng.randint(2020, 2025)
    start = date(year, 3 * quarter - 2, 1)
    end = (start + timedelta(93)).replace(day=1) - timedelta(1)
    opening = some_amount(rng, 1500, 26000)
    register, account = fill(rng, "####", start, {}), fill(rng, "##########", start, {})
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(35, 115), balance=opening, floor=-2500)
    statement = _Statement(start, end, (register, account), iban(rng, "DK", register + account), opening, rng)
    rows = statement.compose(entries)
    by_hand(statement.flow.pages, path, Hand("glyphs"))
    closing = opening + sum(row.amount for row in rows)
    return Truth("checking", "da_DK", "DKK", f"{register} {account}", start, end, opening, closing, rows)


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


def _converted(entry: Entry) -> Entry:
    """With the amount in euros that the rate of the second line gives."""
    if len(entry.lines) == 1:
        return entry
    rate = Decimal(entry.lines[1].rsplit(" ", 1)[1].replace(",", "."))
    euros = (-entry.amount / rate * 100).quantize(Decimal("0.01"))
    return replace(entry, lines=(entry.lines[0], entry.lines[1].replace("*", _money(euros))))


class _Statement:
    def __init__(
        self, start: date, end: date, account: tuple[str, str], iban: str, opening: Decimal, rng: Random
    ) -> None:
        self.start, self.end, self.account, self.iban = start, end, account, iban
        self.opening, self.rng = opening, rng
        self.total = opening

    def compose(self, entries: list[Entry]) -> list[Row]:
        self.flow = Flow(742, Page, self._head)
        self._balance("Saldo fra sidste kontoudskrift")
        rows = [self._entry(_converted(entry)) for entry in entries]
        self.flow.need(130)
        self.flow.y += 5
        self.flow.page.rule(INTEREST, self.flow.y - 12, BALANCE, 0.5)
        self._balance(f"Saldo {self.end:%d.%m.%Y}")
        self._end()
        number_pages(self.flow.pages, self._number)
        return rows

    def _head(self, page: Page, number: int) -> float:
        page.put(LEFT, 54, "VESTERBRO BANK", 13, bold=True, color=NAVY)
        y = 96.0
        if number == 1:
            page.lines(LEFT, 118, ["Kirsten Damgaard Lund", "Skovvejen 44, 2. tv.", "8000 Aarhus C"], 10, 13)
            facts = [
                ("Afdeling", "Aarhus, Store Torv"),
                ("Telefon", "70 99 41 20"),
                ("Kontotype", "Lønkonto"),
                ("Reg.nr. / kontonr.", f"{self.account[0]} {self.account[1]}"),
                ("IBAN", self.iban),
                ("BIC (SWIFT)", "VESBDK22"),
            ]
            line = 92.0
            for name, fact in facts:
                page.put(330, line, name, 8.5, color=GREY)
                page.put(412, line, fact, 8.5)
                line += 12
            page.put(LEFT, 190, "Kontoudskrift", 18, color=NAVY)
            page.put(LEFT, 206, f"Periode {self.start:%d.%m.%Y} - {self.end:%d.%m.%Y}    Beløb i DKK", 9)
            y = 234.0
        else:
            page.put(LEFT, 74, f"Kontoudskrift for konto {self.account[0]} {self.account[1]}", 9)
        for x, title, right in (
            (LEFT, "Dato", False),
            (TEXT, "Tekst", False),
            (INTEREST, "Rentedato", False),
            (AMOUNT, "Beløb", True),
            (BALANCE, "Saldo", True),
        ):
            page.put(x, y, title, 9, bold=True, right=right)
        page.rule(LEFT, y + 5, BALANCE, 0.8, NAVY)
        return y + 19

    def _number(self, page: Page, number: int, count: int) -> None:
        page.put(BALANCE, 54, f"Udskrift nr. {(self.end.month + 2) // 3}, side {number} af {count}", 8.5, right=True)
        page.put(BALANCE, 66, f"{self.end:%d.%m.%Y}", 8.5, right=True)
        page.put(
            LEFT, 800, "Vesterbro Bank A/S   CVR-nr. 99 41 20 33 - Aarhus   www.vesterbrobank.example", 7, color=GREY
        )

    def _balance(self, name: str) -> None:
        self.flow.page.put(TEXT, self.flow.y, name, 9, bold=True)
        self.flow.page.put(BALANCE, self.flow.y, _money(self.total), 9, bold=True, right=True)
        self.flow.y += 15

    def _entry(self, entry: Entry) -> Row:
        self.flow.need(12 * len(entry.lines))
        page, y = self.flow.page, self.flow.y
        self.total += entry.amount
        value = entry.day + timedelta(self.rng.choice([0, 0, 1]))
        page.put(LEFT, y, f"{entry.day:%d.%m}", 9)
        page.put(TEXT, y, entry.lines[0], 9)
        page.put(INTEREST + 6, y, f"{value:%d.%m}", 9)
        page.put(AMOUNT, y, _money(entry.amount), 9, right=True)
        page.put(BALANCE, y, _money(self.total), 9, right=True)
        self.flow.y = page.lines(TEXT, y + 12, entry.lines[1:], 9, 12)
        text = " ".join(entry.lines)
        return Row(entry.day, text, entry.amount, self.total, value, self.flow.number)

    def _end(self) -> None:
        page, y = self.flow.page, self.flow.y + 14
        page.box(LEFT, y - 12, BALANCE - LEFT, 46, (0.94, 0.96, 0.97))
        page.put(LEFT + 8, y + 2, "Rente og kreditmaksimum", 9, bold=True)
        page.put(
            LEFT + 8, y + 15, "Kreditmaksimum 10.000,00    Debitorrente p.a. 11,25 %    Kreditorrente p.a. 0,00 %", 8.5
        )
        page.put(LEFT + 8, y + 27, "Overtræksrente p.a. 17,25 %", 8.5)
        note = [
            "Kontrollér posterne på udskriften. Har du indsigelser, skal du kontakte os hurtigst muligt. Posteringer",
            "med senere rentedato indgår i saldoen. Indskud er dækket af Garantiformuen efter loven.",
        ]
        page.lines(LEFT, y + 52, note, 7.5, 10, color=GREY)
