"""Norway, one or two accounts: text first, interest day and booking day as ddmm on the right, out and in columns."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Hand, Page, by_hand, fits
from ._rows import joined, numbered, para, total

TEAL: Color = (0.0, 0.45, 0.45)
POOLS: Pools = {
    "shop": ["Rema 1000 Torshov", "Kiwi 512 Grefsen", "Coop Extra Moa", "Meny Bryn", "Narvesen 047", "Vinmonopolet"],
    "person": ["Ingrid Solheim", "Lars Petter Moen", "Anne Kari Vik"],
    "when": lambda rng, day: f"{earlier(rng, day, 2):%d.%m}",
    "clock": lambda rng, _: f"kl. {rng.randint(8, 22):02}.{rng.randint(0, 59):02}",
}
MOVES = (
    Kind(7, -35, -1400, "Varekjøp {shop} Dato {when} {clock}"),
    Kind(3, -90, -2600, "Visa 10#### Nok ~ Zalando|Kurs: 1.0000"),
    Kind(3, -100, -1800, "Vipps*{person}|Betalt: {when}"),
    Kind(2, -300, -4200, "Avtalegiro Til: Fjordkraft AS|Betalt: {when}"),
    Kind(2, -200, -9000, "Nettgiro til: {person} Betalt: {when}"),
    Kind(1, -60, -900, "Visa 10#### Eur ~ Spotify P######### Stockholm|Kurs: 11.6320"),
    Kind(1, 24000, 52000, "Lønn Fra: Nordbygg Entreprenør AS|Betalt: {when}", most=1),
    Kind(2, 100, 3000, "Overføring Fra: {person}"),
)
SAVING = (
    Kind(3, 500, 6000, "Overføring Fra: egen konto"),
    Kind(2, -500, -9000, "Overføring Til: egen konto"),
)


def nok(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


class Table:
    """One account's rows."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows = flow, list[Row]()

    def line(self, text: str, amount: Decimal, day: date | None = None) -> None:
        self.flow.need(16)
        page, y = self.flow.page, self.flow.y
        page.put(52, y, text, 9, bold=True)
        page.put(475 if amount >= 0 else 398, y, nok(amount), 9, right=True, bold=True)
        if day is not None:
            page.put(540, y, f"{day:%d%m}", 9, right=True)
        self.flow.y += 18

    def entry(self, entry: Entry, value: date) -> None:
        rate = Decimal(entry.lines[-1][6:] if entry.lines[-1].startswith("Kurs: ") else 1)
        text = [line.replace("~", nok((entry.amount / rate).quantize(Decimal("0.01")))) for line in entry.lines]
        lines = [part for line in text for part in wrap(line, fits("Helvetica", 9, 220))]
        self.flow.need(11 * len(lines) + 2)
        page, y = self.flow.page, self.flow.y
        page.lines(52, y, lines, 9, 11)
        page.put(318, y, f"{value:%d%m}", 9, right=True)
        page.put(475 if entry.amount > 0 else 398, y, nok(entry.amount), 9, right=True)
        page.put(540, y, f"{entry.day:%d%m}", 9, right=True)
        self.rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=self.flow.number))
        self.flow.y = y + 11 * len(lines) + 2


class Account:
    """What one account's head needs."""

    def __init__(self, number: str, kind: str, period: tuple[date, date], count: int) -> None:
        self.number, self.kind, self.period, self.count, self.page = number, kind, period, count, 0

    def head(self, page: Page, _: int) -> float:
        self.page += 1
        start, end = self.period
        page.put(52, 52, "Fjellstrand Sparebank", 15, bold=True, color=TEAL)
        page.put(540, 52, "Kontoutskrift", 12, right=True)
        page.put(540, 66, f"Side {self.page}", 8, right=True, color=GREY)
        y = 92.0
        if self.page == 1:
            page.lines(52, 96, ["Tormod Hagen", "Kirkeveien 118 B", "0361 OSLO"], 9.5, 12)
            for n, (label, text) in enumerate(
                (
                    ("Kundenummer", "418 207 551"),
                    ("Utskriftsdato", f"{end + timedelta(1):%d.%m.%Y}"),
                    ("Telefon", "915 04 799"),
                )
            ):
                page.put(390, 96 + 12 * n, label, 8.5, color=GREY)
                page.put(540, 96 + 12 * n, text, 8.5, right=True)
            y = 168
        title = f"Kontoutskrift nr. {self.count} for konto {self.number} i perioden {start:%d.%m.%Y} - {end:%d.%m.%Y}"
        page.put(52, y, title, 10, bold=True)
        page.put(52, y + 13, self.kind, 9)
        page.box(48, y + 22, 498, 27, (0.9, 0.95, 0.95))
        page.put(52, y + 39, "Forklaring", 8.5, bold=True)
        for x, upper, lower in (
            (318, "Rente-", "dato"),
            (398, "Ut av", "konto"),
            (475, "Inn på", "konto"),
            (540, "Bokført", "dato"),
        ):
            page.put(x, y + 32, upper, 8.5, right=True, bold=True)
            page.put(x, y + 43, lower, 8.5, right=True, bold=True)
        return y + 66


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    start, end = period
    accounts = [Account(f"{rng.randint(1000, 9999)}.12.{rng.randint(10000, 99999)}", "Brukskonto", period, end.month)]
    if rng.random() < 0.4:
        accounts.append(Account(f"{rng.randint(1000, 9999)}.60.{rng.randint(10000, 99999)}", "Sparekonto", period, 1))
    pages: list[Page] = []
    rows: list[Row] = []
    first = last = Decimal(0)
    for n, account in enumerate(accounts):
        opening = some_amount(rng, 900, 60000)
        kinds, count = (SAVING, rng.randint(0, 4)) if n else (MOVES, None)
        entries = some_entries(rng, kinds, POOLS, period, count=count, balance=opening)
        if n:
            entries.append(Entry(end, ("Kreditrenter",), some_amount(rng, 2, 90), "", ""))
        flow = Flow(760, lambda: Page(A4), account.head)
        table = Table(flow)
        table.line(f"Saldo fra kontoutskrift {start - timedelta(1):%d.%m.%Y}", opening, start - timedelta(1))
        for entry in entries:
            table.entry(entry, earlier(rng, entry.day, 2) if "Visa" in entry.lines[0] else entry.day)
        closing = opening + total(entries)
        flow.y += 4
        flow.need(110)
        flow.page.rule(48, flow.y - 11, 546, 0.5)
        table.line("Saldo i Deres favør" if closing >= 0 else "Saldo i vår favør", closing, end)
        flow.page.put(52, flow.y + 8, f"Sum ut av konto: {nok(total(e for e in entries if e.amount < 0))}", 8.5)
        flow.page.put(300, flow.y + 8, f"Sum inn på konto: {nok(total(e for e in entries if e.amount > 0))}", 8.5)
        para(
            flow.page,
            52,
            flow.y + 30,
            "Kontroller utskriften straks. Feil må meldes banken snarest og senest innen 13 måneder. Kreditrente "
            "0,05 % inntil 500.000, deretter 0,10 %. Overtrekksrente 16,40 %. Gebyr for giro på brev 15,00.",
            488,
            8,
        )
        for row in table.rows:
            row.page += len(pages)
        rows += table.rows
        pages += flow.pages
        first, last = opening, closing
    numbered(pages, "{n} av {all}", 540, 812, 7.5, color=GREY)
    by_hand(pages, path, Hand(show="TJ", split=True))
    one = len(accounts) == 1
    number = accounts[0].number if one else None
    return Truth("checking", "nb_NO", "NOK", number, start, end, first if one else None, last if one else None, rows)
