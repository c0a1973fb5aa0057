"""Norwegian credit card invoice: sections by card with sums, currency and rate columns, purchases positive.

Payments carry a minus behind the figure, spaces part the thousands, a table of reserved amounts and bonus points come
after, and the last page ends in a giro slip with date and sum. Texts in a form, written by kerning arrays.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand

KINDS = [
    Kind(6, -25, -1900, "{shop} {town}"),
    Kind(1, -500, -6000, "{big}"),
    Kind(0.6, 90, 1500, "{shop} {town} RETUR"),
]
ABROAD = [Kind(1, -40, -4200, "{abroad}", "abroad")]
OTHER = [
    Kind(3, 1000, 9000, "Innbetaling {way}", step="100", most=2),
    Kind(1, -45, -45.01, "Fakturagebyr papir", step="45", most=1),
    Kind(1, -12, -300, "Renter forrige periode", most=1),
]
POOLS = {
    "shop": ["Dagligvare Fjell", "BAKER NILSEN 12", "Byens Apotek", "STASJON E39", "Kiosk Kaia"],
    "town": ["BERGEN", "VOSS", "ØYGARDEN"],
    "big": ["Elkraft Hvitevarer Åsane", "Norrøna Reiser AS"],
    "abroad": ["HOTEL ALFAMA LISBOA", "TAPAS BAR PUERTO", "APPSHOP.EXAMPLE DUBLIN"],
    "way": ["AvtaleGiro", "nettbank"],
}
COLUMNS = (
    ("Bokført", 50, False),
    ("Kjøpsdato", 100, False),
    ("Beskrivelse", 158, False),
    ("Valuta", 350, False),
    ("Beløp valuta", 430, True),
    ("Kurs", 475, True),
    ("Beløp NOK", 545, True),
)


def kroner(amount: Decimal) -> str:
    return written(abs(amount), " ", ",") + ("-" if amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, -2500, -14000)
    card = fill(rng, "5412 75** **** ####", start, {})
    extra = fill(rng, "5412 75** **** ####", start, {})
    period = (start, end)
    mixed = some_entries(rng, KINDS, POOLS, period, count=rng.randint(9, 30))
    mixed += some_entries(rng, ABROAD, POOLS, period, count=rng.randint(2, 7))
    groups = [
        ("Innbetalinger, renter og gebyrer", some_entries(rng, OTHER, POOLS, period, count=rng.randint(2, 4))),
        (f"Kort {card}  SIGNE AASLAND", sorted(mixed, key=lambda entry: entry.day)),
        (f"Kort {extra}  TORE AASLAND", some_entries(rng, KINDS, POOLS, period, count=rng.randint(3, 9))),
    ]
    closing = opening + sum(entry.amount for _, entries in groups for entry in entries)

    def head(page: Page, sheet: int) -> float:
        page.put(50, 52, "Vestkort", 20, bold=True, color=(0.05, 0.25, 0.45))
        page.put(545, 46, f"Faktura   Side {sheet}", 9, right=True)
        page.put(545, 58, f"Fakturaperiode {start:%d.%m.%Y} - {end:%d.%m.%Y}", 9, right=True)
        top = 84.0
        if sheet == 1:
            page.lines(50, 86, ["Signe Aasland", "Fjellveien 8", "5999 VOSS"], 9)
            page.put(330, 86, "Kontonummer", 9)
            page.put(545, 86, "9799.07.12345", 9, right=True)
            for n, (label, figure) in enumerate(
                (("Saldo forrige faktura", kroner(opening)), ("Ny saldo å betale", kroner(closing)))
            ):
                page.put(330, 99 + 13 * n, label, 9, bold=n == 1)
                page.put(545, 99 + 13 * n, figure, 9, right=True, bold=n == 1)
            page.put(330, 125, "Kredittgrense", 9)
            page.put(545, 125, "50 000,00", 9, right=True)
            top = 158.0
        for text, x, right in COLUMNS:
            page.put(x, top, text, 7.5, bold=True, right=right)
        page.rule(50, top + 4, 545)
        return top + 20

    flow = Flow(790, Page, head)
    rows: list[Row] = []
    for title, entries in groups:
        rows += _group(rng, flow, title, entries)
    flow.need(180)
    _end(rng, flow, end, closing)
    by_hand(flow.pages, path, Hand(show="TJ", form=True))
    return Truth("card", "nb_NO", "NOK", "9799.07.12345", start, end, opening, closing, rows)


def _group(rng: Random, flow: Flow, title: str, entries: list[Entry]) -> list[Row]:
    flow.need(56)
    flow.page.put(50, flow.y, title, 9.5, bold=True)
    flow.y += 15
    rows: list[Row] = []
    for entry in entries:
        flow.need(12)
        page, y = flow.page, flow.y
        bought = earlier(rng, entry.day, 3)
        page.put(50, y, f"{entry.day:%d.%m.%y}", 8)
        page.put(100, y, f"{bought:%d.%m.%y}", 8)
        page.put(158, y, entry.lines[0], 8)
        if entry.tag == "abroad":
            rate = Decimal(rng.randint(100000, 121000)) / 10000
            page.put(350, y, "EUR", 8)
            paid = (entry.amount / rate).quantize(Decimal("0.01"))
            page.put(430, y, kroner(paid), 8, right=True)
            page.put(475, y, written(entry.amount / paid, " ", ",", 4), 8, right=True)
        page.put(545 if entry.amount < 0 else 548, y, kroner(entry.amount), 8, right=True)
        rows.append(Row(entry.day, entry.lines[0], entry.amount, None, bought, flow.number))
        flow.y += 12.5
    flow.need(20)
    total = sum((entry.amount for entry in entries), Decimal(0))
    flow.page.rule(440, flow.y - 9, 548, color=GREY)
    flow.page.put(158, flow.y + 2, f"Sum {title.split('  ', maxsplit=1)[0].lower()}", 8, bold=True)
    flow.page.put(545 if total <= 0 else 548, flow.y + 2, kroner(total), 8, bold=True, right=True)
    flow.y += 24
    return rows


def _end(rng: Random, flow: Flow, end: date, closing: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(50, y, "Reserverte beløp, ikke fakturert", 9.5, bold=True)
    for n, text in enumerate(("Dagligvare Fjell VOSS", "HOTEL ALFAMA LISBOA")):
        page.put(100, y + 15 + 12 * n, f"{end - timedelta(n):%d.%m.%y}", 8)
        page.put(158, y + 15 + 12 * n, text, 8)
        page.put(545, y + 15 + 12 * n, kroner(some_amount(rng, -60, -3000)), 8, right=True)
    points = -int(closing) // 100 if closing < 0 else 0
    page.put(
        50,
        y + 54,
        f"Bonuspoeng: inngående 1 240, opptjent {points}, utgående {written(Decimal(1240 + points), ' ', ',', 0)}",
        8,
    )
    page.rule(30, 690, 565, 0.3, GREY)
    page.box(30, 700, 535, 110, (0.97, 0.95, 0.82))
    page.put(50, 722, "KVITTERING / GIRO", 9, bold=True)
    page.put(330, 722, f"Betalingsfrist {end + timedelta(14):%d.%m.%Y}", 9)
    page.put(50, 745, "KID 0097990712345118", 9)
    page.put(50, 775, "Minste beløp å betale 500,00", 9)
    page.put(330, 775, f"Beløp {kroner(min(closing, Decimal(0)))}", 9)
    page.put(330, 795, "Til konto 9799.07.00018", 9)
