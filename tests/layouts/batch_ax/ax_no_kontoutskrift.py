"""Norway, private customer's account statement, now and then with a savings account behind the current account: opening
balance "fra kontoutskrift", value and booking dates of four digits (day and month) without points, "Ut av konto" and
"Inn på konto", no running balance, sums of the period, closing balance "i Deres favør"; one glyph at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_entries, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._rows import clock, joined, month, used

GREEN = (0.0, 0.35, 0.32)
USE = (
    Kind(9, -29, -1400, "Varekjøp {shop} Dato {used} kl. {clock}"),
    Kind(4, -49, -2500, "Visa 400127 {used} Nok {} {web}", "visa"),
    Kind(3, -100, -6500, "Vipps til {person}", step="1"),
    Kind(3, 50, 4000, "Vipps fra {person}", step="1"),
    Kind(3, -199, -4200, "Avtalegiro {biller} KID 00##########"),
    Kind(2, -300, -12000, "Nettgiro til: {biller} Betalt: {used}"),
    Kind(1, 24000, 46000, "Lønn fra: {firm}", most=1),
    Kind(2, -500, -9000, "Overføring til egen konto 1213.##.#####", step="100"),
    Kind(1, -200, -2000, "Minibankuttak {town} Dato {used} kl. {clock}", step="100"),
    Kind(1, -2, -120, "Omkostninger", most=1),
    Kind(1, -6000, -15000, "Terminbeløp lån 1213.##.##### Renter og avdrag", most=1),
    Kind(1, 1054, 1766, "Barnetrygd fra: Nav", step="1", most=1),
)
SAVE = (
    Kind(4, 500, 9000, "Overføring fra egen konto 1213.##.#####", step="100"),
    Kind(2, -500, -7000, "Overføring til egen konto 1213.##.#####", step="100"),
    Kind(1, 2, 400, "Kreditrenter", most=1),
)
POOLS: Pools = {
    "used": used("%d.%m"),
    "clock": lambda rng, _: clock(rng, False).replace(":", "."),
    "shop": (
        "Rema Torshov Vogts gate Oslo",
        "Kiwi 712 Bjørnsletta Tromsø",
        "Coop Extra Ålesund",
        "Vinmonopolet Bergen",
        "Apotek 1 Gjøvik",
        "Circle K Lillestrøm",
        "Narvesen 883 Trondheim",
    ),
    "web": ("Spotify P2B7", "Vy app", "Komplett.no", "Ruter", "Norwegian Air"),
    "person": ("Kari Ødegård", "Bjørn Aas", "Marte Sæther", "Ola Nordmann Lie"),
    "biller": ("Fjordkraft AS", "Telenor Norge", "Sameiet Åsveien 4", "Tryg Forsikring", "Oslo kommune"),
    "firm": ("Statens Vegvesen", "Nordlys Bygg AS"),
    "town": ("Majorstuen", "Sortland", "Kristiansand S"),
}
TEXT, VALUE, OUT, IN, BOOKED, REF = 40, 268, 372, 458, 470, 506


def money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    plans: list[tuple[str, Sequence[Kind], int]] = [("BRUKSKONTO", USE, rng.randint(15, 75))]
    if rng.random() < 0.35:
        plans.append(("SPAREKONTO PLUSS", SAVE, rng.randint(2, 8)))
    pages: list[Page] = []
    truths = []
    for name, kinds, count in plans:
        opening = Decimal(rng.randint(50_000, 6_000_000)) / 100
        entries = some_entries(rng, kinds, POOLS, (start, end), count=count, balance=opening, floor=0)
        number = fill(rng, "1213.##.#####", start, {})
        flow = _flow(name, number, start, end, len(pages))
        rows = _account(flow, rng, entries, opening, start, end, len(pages))
        pages += flow.pages
        closing = opening + sum(entry.amount for entry in entries)
        truths.append(Truth("checking", "nb_NO", "NOK", number, start, end, opening, closing, rows))
    by_hand(pages, path, Hand(show="glyphs"))
    truth = truths[0]
    if len(truths) > 1:
        truth.transactions += truths[1].transactions
        truth.opening_balance = truth.closing_balance = None
    return truth


def _flow(name: str, number: str, start: date, end: date, before: int) -> Flow:
    def head(page: Page, sheet: int) -> float:
        page.put(40, 48, "Fjordby Sparebank", 17, bold=True, color=GREEN)
        page.put(555, 40, "Fjordby Sparebank, Postboks 44, 6801 Førde", 7, right=True, color=GREY)
        page.put(555, 49, "Telefon 915 00 000 - Org.nr. 900 000 000 - fjordbybank.example", 7, right=True, color=GREY)
        if sheet == 1:
            page.lines(40, 92, ("Sølvi Kjærstad", "Øvre Gate 12 B", "5035 BERGEN"), 9.5, 12)
            page.put(330, 92, f"Kontonummer: {number}", 9)
            page.put(330, 104, f"Kontotype: {name}", 9)
            page.put(330, 116, f"IBAN: NO{(int(number[5]) * 7) % 89 + 10} {number.replace('.', '')}", 9)
            page.put(330, 128, f"Dato: {end + timedelta(2):%d.%m.%Y}    Side {before + sheet}", 9)
        else:
            page.put(555, 64, f"Side {before + sheet}", 9, right=True)
        y = 160.0 if sheet == 1 else 84.0
        title = f"Kontoutskrift nr. {start.month} for konto {number} i perioden {start:%d.%m.%Y} - {end:%d.%m.%Y}"
        page.put(40, y, title, 10.5, bold=True)
        y += 22
        page.box(40, y - 11, 515, 15, (0.88, 0.94, 0.93))
        for x, text, right in (
            (TEXT + 4, "Forklaring", False),
            (VALUE, "Rentedato", False),
            (OUT, "Ut av konto", True),
            (IN, "Inn på konto", True),
            (BOOKED, "Bokført", False),
            (551, "Referanse", True),
        ):
            page.put(x, y, text, 8, bold=True, right=right)
        return y + 18

    def foot(page: Page, _y: float) -> None:
        page.put(555, 800, "Fortsetter på neste side", 7.5, right=True, color=GREY)

    return Flow(770, Page, head, foot)


def _account(
    flow: Flow, rng: Random, entries: Sequence[Entry], opening: Decimal, start: date, end: date, before: int
) -> list[Row]:
    flow.page.put(TEXT + 4, flow.y, f"Saldo fra kontoutskrift {start - timedelta(1):%d.%m.%Y}", 8)
    flow.page.put(IN, flow.y, money(opening), 8, right=True)
    flow.y += 14
    rows = []
    for entry in entries:
        text = entry.lines[0].replace("{}", money(entry.amount))
        lines = wrap(text, fits("Helvetica", 8, VALUE - TEXT - 12))
        flow.need(10 * len(lines) + 2)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 2)
        page.lines(TEXT + 4, y, lines, 8, 10)
        page.put(VALUE, y, f"{value:%d%m}", 8)
        page.put(OUT if entry.amount < 0 else IN, y, money(entry.amount), 8, right=True)
        page.put(BOOKED, y, f"{entry.day:%d%m}", 8)
        page.put(551, y, f"*{rng.randint(10000000, 99999999)}", 8, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, None, value, before + flow.number))
        flow.y += 10 * len(lines) + 2
    flow.need(110)
    page, y = flow.page, flow.y
    page.rule(40, y - 7, 555, 0.6, GREEN)
    page.put(TEXT + 4, y + 4, "Sum bevegelser i perioden", 8)
    page.put(OUT, y + 4, money(sum((e.amount for e in entries if e.amount < 0), Decimal())), 8, right=True)
    page.put(IN, y + 4, money(sum((e.amount for e in entries if e.amount > 0), Decimal())), 8, right=True)
    closing = opening + sum(entry.amount for entry in entries)
    side = IN if closing >= 0 else OUT
    page.put(TEXT + 4, y + 18, f"Saldo i {'Deres' if closing >= 0 else 'vår'} favør {end:%d.%m.%Y}", 8.5, bold=True)
    page.put(side, y + 18, money(closing), 8.5, bold=True, right=True)
    page.rule(40, y + 24, 555, 0.6, GREEN)
    small = (
        "Priser på tjenester i perioden: Årspris bankkort 300,00. Nettgiro med KID 0,00. Brevgiro 15,00 pr. stk.",
        "Kontroller kontoutskriften. Gi banken beskjed snarest mulig dersom noe ikke stemmer.",
        "Innskudd inntil 2 millioner kroner er dekket av Bankenes sikringsfond.",
    )
    page.lines(40, y + 46, small, 7, 9.5, color=GREY)
    return rows
