"""Denmark, company card account: a section and subtotal for each holder, purchases without sign, credits with minus.

Foreign amounts and rates stand in columns of their own; the payment is in a section above. Texts drawn out of order.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_count, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._inbox import CARD, ZERO, broken, cells, paragraph, said

POOLS = {
    "town": ["KØBENHAVN", "AARHUS C", "ODENSE", "KASTRUP", "ESBJERG", "VEJLE"],
    "shop": [
        "DSB APP",
        "Q-PARK",
        "CIRCLE K",
        "SAS ####-#######",
        "MENY",
        "LAGKAGEHUSET",
        "XL-BYG",
        "PROSHOP.DK",
        "CLEVER A/S",
    ],
    "abroad": ["BOOKING.COM AMSTERDAM", "ADOBE SYSTEMS DUBLIN", "HOTEL ADLERHOF HAMBURG", "SHELL 0### FLENSBURG"],
    "usd": ["GITHUB INC SAN FRANCISCO", "ZOOM.US 888-799-9666", "AMZN MKTP US*2?#?##"],
}
KINDS = [
    Kind(12, -28, -1900, "{shop} {town}"),
    Kind(4, -90, -4200, "{abroad}", "EUR"),
    Kind(2, -60, -1400, "{usd}", "USD"),
    Kind(2, -100, -6000, "HOTEL SKJALM {town}"),
    Kind(1, 45, 900, "RETUR {shop} {town}"),
    Kind(1, -15, -60, "GEBYR KONTANTHÆVNING", most=1),
]
RATES = {"EUR": (74400, 74700), "USD": (66500, 71900)}
HOLDERS = ["ANNE HOLM JENSEN", "MIKKEL BRANDT", "SOFIE KJÆR", "JENS-ERIK LUND", "FATIMA OMAR", "PETER ØSTERGAARD"]
POSTED, TEXT, CURRENCY, FOREIGN, RATE, AMOUNT = 88, 136, 334, 410, 468, 552


def _kroner(amount: Decimal) -> str:
    """As a card account prints it: what is owed has no sign, what is credited a minus behind."""
    return written(amount, ".", ",", minus="") + ("-" if amount > 0 else "")


def _first(page: Page, period: tuple[date, date], number: str, sums: dict[str, str]) -> float:
    page.put(42, 56, "Nordkyst Kort", 18, bold=True, color=(0, 0.3, 0.25))
    page.put(552, 56, "Kontooversigt Firmakort", 12, right=True, bold=True)
    page.lines(42, 92, ["Lundbæk Energi ApS", "Att. Bogholderiet", "Havnegade 31, 2.", "5000 Odense C"], 9.5, 12)
    facts = (("Kontonummer", number), ("Periode", f"{period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}"), ("Valuta", "DKK"))
    for n, (name, value) in enumerate(facts):
        cells(page, 92 + 12 * n, 9, (350, name), (-552, value))
    y = 166.0
    for name, value in sums.items():
        cells(page, y, 9, (42, name), (-300, value))
        y += 13
    due = period[1] + timedelta(20)
    page.put(350, 166, f"Trækkes via Betalingsservice {due:%d.%m.%Y}", 9)
    page.put(350, 179, "Debitorgruppe 01482", 9)
    return y + 20


def _heads(page: Page, y: float) -> float:
    heads = ((42, "Købsdato"), (POSTED, "Bogført"), (TEXT, "Tekst"), (CURRENCY, "Valuta"), (-FOREIGN, "Beløb i valuta"))
    cells(page, y, 7.5, *heads, (-RATE, "Kurs"), (-AMOUNT, "Beløb i DKK"), bold=True)
    page.rule(42, y + 4, 552)
    return y + 18


def _foreign(rng: Random, entry: Entry) -> tuple[tuple[float, str], ...]:
    if entry.tag not in RATES:
        return ()
    rate = Decimal(rng.randint(*RATES[entry.tag])) / 100
    amount = (abs(entry.amount) / rate * 100).quantize(Decimal("0.01"))
    return (CURRENCY, entry.tag), (-FOREIGN, written(amount, ".", ",")), (-RATE, written(rate, ".", ","))


def _section(flow: Flow, title: str, total: str, entries: list[Entry], rng: Random) -> list[Row]:
    flow.need(60)
    flow.page.put(42, flow.y, title, 9, bold=True)
    flow.y += 14
    rows = []
    for entry in entries:
        lines = broken(entry.lines, "Helvetica", 8.5, 190)
        if flow.need(12 * len(lines)):
            flow.page.put(42, flow.y, title + " (fortsat)", 9, bold=True)
            flow.y += 14
        used = earlier(rng, entry.day) if entry.tag != "paid" else entry.day
        dates = ((42, f"{used:%d.%m}"), (POSTED, f"{entry.day:%d.%m}"))
        cells(flow.page, flow.y, 8.5, *dates, (-AMOUNT, _kroner(entry.amount)), *_foreign(rng, entry))
        page = flow.number
        flow.y = flow.page.lines(TEXT, flow.y, lines, 8.5, 10.5) + 1.5
        rows.append(Row(entry.day, said(entry.lines), entry.amount, None, None, page))
    flow.page.rule(RATE, flow.y - 8, 552, 0.4)
    owed = sum((entry.amount for entry in entries), ZERO)
    cells(flow.page, flow.y + 3, 8.5, (TEXT, total), (-AMOUNT, _kroner(owed)), bold=True)
    flow.y += 28
    return rows


def _cards(rng: Random, period: tuple[date, date]) -> dict[str, list[Entry]]:
    names = rng.sample(HOLDERS, rng.randint(2, 4))
    count = max(2, some_count(rng) // len(names))
    return {
        f"{rng.randint(5400, 5499)} {rng.randint(10, 99)}** **** {rng.randint(1000, 9999)}  {name}": some_entries(
            rng, KINDS, POOLS, period, count=rng.randint(1, 2 * count)
        )
        for name in names
    }


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=rng.random() < 0.5)
    cards = _cards(rng, period)
    opening = -some_amount(rng, 3000, 70000)
    day = min(period[0] + timedelta(rng.randint(1, 12)), period[1])
    paid = Entry(day, ("INDBETALING BETALINGSSERVICE",), -opening, "paid", "")
    bought = sum((entry.amount for entries in cards.values() for entry in entries), ZERO)
    closing = opening + paid.amount + bought
    number = f"{rng.randint(1000, 9999)} {rng.randint(1000, 9999)} {rng.randint(100, 999)}"
    sums = {
        "Saldo fra sidste opgørelse": _kroner(opening),
        "Indbetalt i perioden": _kroner(paid.amount),
        "Køb, hævninger og gebyrer": _kroner(bought),
        "Saldo til betaling": _kroner(closing),
    }

    def head(page: Page, count: int) -> float:
        page.put(42, 818, "Nordkyst Kort A/S, CVR 31 55 20 47. Spærring af kort døgnet rundt: 70 55 01 20", 7)
        page.put(552, 818, f"Side {count}", 7, right=True)
        return _heads(page, _first(page, period, number, sums) if count == 1 else 50)

    flow = Flow(796, Page, head)
    rows = _section(flow, "Indbetalinger", "Indbetalinger i alt", [paid], rng)
    for title, entries in cards.items():
        rows += _section(flow, f"Kort {title}", f"I alt for {title.split('  ')[1]}", entries, rng)
    flow.need(50)
    limit = written(Decimal(rng.choice([50000, 100000, 200000])), ".", ",")
    text = f"Kontoens samlede kreditramme er {limit} kr. Rente ved for sen betaling 1,25% pr. måned, rykker 100 kr."
    paragraph(flow.page, 42, flow.y + 6, text, 500, 7.5)
    by_hand(flow.pages, path, Hand(order="shuffled", scaled=True))
    return Truth(CARD, "da-DK", "DKK", number, *period, opening, closing, rows)
