"""Norway, kontoutskrift. Look 1: Dato, Tekst, Rentedato, Ut av konto, Inn på konto, Saldo with `02.01.2024` and
`1 234,56`. Look 2: Forklaring, Rentedato, Ut av konto, Inn på konto, Bokført, Referanse with `0201` and `1.234,56`, no
balance but the first and the last: "Saldo i Deres favør" or "Saldo i bankens favør".

Purchases abroad carry amount, date and "Kurs: 10.4512" in the text, KID numbers follow invoices. "Sum ut" and "Sum
inn", interest and fees of the year in a box. Every glyph shown on its own, column by column; look 2 in Courier.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(10, -15, -900, "Varekjøp {shop} Dato {used} kl. 1#.4#"),
    Kind(4, -30, -1800, "*#### {used} {cash} 1##.## {abroad} Kurs: 1#.####"),
    Kind(4, -120, -6500, "Nettgiro til: {biller} Betalt: {used}|KID: ##############"),
    Kind(2, -99, -599, "Avtalegiro til {biller}"),
    Kind(3, -20, -1500, "Vipps til {person}"),
    Kind(1.5, 50, 1800, "Vipps fra {person}"),
    Kind(1, -200, -2000, "Minibankuttak {shop} Dato {used}", step="100"),
    Kind(1.4, 18000, 46000, "Lønn Fra: {firm} Betalt: {used}", most=2),
    Kind(1, 100, 9000, "Overføring fra egen konto 9235.##.#####"),
    Kind(1, -500, -9000, "Overføring til egen konto 9235.##.#####|Sparing bil, mål 120.000,00", step="50"),
    Kind(0.5, -2, -35, "Transaksjonsgebyr ## stk à 2,50"),
    Kind(0.4, 1, 60, "Kreditrente"),
]
POOLS = {
    "shop": ["JOKERN SANDVIKA", "BUNNPRISET 4411 VOSS", "Øyvinds Bakeri AS", "KYSTBENSIN FLEKKEFJORD"],
    "abroad": ["APPELBOD.COM/BILL", "HOTEL SKAGEN", "SYSTEMSHOPPEN STRØMSTAD"],
    "cash": ["SEK", "EUR", "USD", "DKK"],
    "biller": ["Fjordkraftlaget AS", "Gjensidig Bil Forsikring", "Barnehagen Trollstua SA", "Lyse Bredbånd"],
    "person": ["Sørensen, Åse Marie", "Nguyen, Tuan", "Bjørn-Erik Hølmebakk"],
    "firm": ["Rogaland Verft AS", "Kystdirektoratet"],
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m}",
}
# Date, text, value date, out, in, balance or (look 2) reference.
PLACES = {1: (50, 112, 318, 410, 478, 548), 2: (464, 50, 258, 372, 452, 548)}


def draw(rng: Random, path: Path) -> Truth:
    look = rng.choice([1, 2])
    period = start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = rng.choice([some_amount(rng, 300, 60000)] * 5 + [some_amount(rng, -100, -9000)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-5000)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if entries else opening
    truth = Truth("checking", "nb_NO", "NOK", fill(rng, "9235.##.#####", start, {}), start, end, opening, closing)
    days, text, value_x, out_x, in_x, last = PLACES[look]
    face, size = ("Helvetica", 8.5) if look == 1 else ("Courier", 8)

    def money(amount: Decimal) -> str:
        return written(abs(amount), " " if look == 1 else ".", ",")

    def shown(day: date) -> str:
        return f"{day:%d.%m.%Y}" if look == 1 else f"{day:%d%m}"

    def total(label: str, amount: Decimal) -> None:
        page, y = flow.page, flow.y
        if look == 1:
            page.put(text, y, label, size, bold=True)
            page.put(last, y, ("-" if amount < 0 else "") + money(amount), size, right=True, bold=True)
        else:
            page.put(text, y, label, size)
            page.put(out_x if amount < 0 else in_x, y, money(amount), size, right=True)
        flow.y += 16

    def new() -> Page:
        return Page(face=face, bold=f"{face}-Bold")

    flow = Flow(752, new, lambda page, number: _head(page, number, truth, look))
    before = f"{start - timedelta(1):%d.%m.%Y}"
    total(f"Inngående saldo {before}" if look == 1 else f"Saldo fra kontoutskrift {before}", opening)
    room = (value_x if look == 1 else value_x + 22) - text - (12 if look == 1 else 30)
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits(face, size, room))]
        flow.need(10 * len(lines) + 2)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice([0, 0, 1])) if entry.amount > 0 else earlier(rng, entry.day, 1)
        page.put(days, y, shown(entry.day), size)
        page.put(value_x, y, shown(value), size)
        page.put(out_x if entry.amount < 0 else in_x, y, money(entry.amount), size, right=True)
        if look == 1:
            page.put(last, y, ("-" if balance < 0 else "") + money(balance), size, right=True)
        else:
            page.put(last, y, fill(rng, "4#######", entry.day, {}), size, right=True)
        flow.y = page.lines(text, y, lines, size, 10) + (5 if look == 1 else 2)
        row = Row(entry.day, " ".join(lines), entry.amount, balance if look == 1 else None, value, flow.number)
        truth.transactions.append(row)
    flow.need(110)
    flow.page.rule(50, flow.y - 6, 548, 0.6)
    flow.y += 6
    favour = "Saldo i bankens favør" if closing < 0 else "Saldo i Deres favør"
    total(f"Utgående saldo {end:%d.%m.%Y}" if look == 1 else f"{favour} {end:%d.%m.%Y}", closing)
    _sums(flow.page, flow.y, [money(sum((e.amount for e in entries if (e.amount < 0) == out), Decimal(0)))
                              for out in (True, False)])  # fmt: skip
    for number, page in enumerate(flow.pages, 1):
        page.put(548, 806, f"Side {number} av {len(flow.pages)}", 7.5, right=True)
        imprint = "Skagerholm Sparebank, Torget 2, 4790 Lillesand. Org.nr. 937 999 999. Kundesenter 915 00 000"
        page.put(50, 806, imprint, 6.5, face="Helvetica")
    by_hand(flow.pages, path, Hand(show="glyphs", order="columns"))
    return truth


def _head(page: Page, number: int, truth: Truth, look: int) -> float:
    page.put(50, 48, "SKAGERHOLM SPAREBANK", 13, bold=True, color=(0.1, 0.3, 0.2))
    start, end = truth.period_start, truth.period_end
    y = 84.0
    if number == 1:
        page.lines(50, 86, ["Torbjørn Aanensen", "Strandgata 17 B", "4790 LILLESAND"], 9, 12)
        page.put(320, 86, f"Kontoutskrift nr. {end.month} for", 9, bold=True)
        page.put(320, 99, f"konto {truth.account_number}  NOK", 9)
        page.put(320, 112, f"perioden {start:%d.%m.%Y} - {end:%d.%m.%Y}", 9)
        page.put(320, 125, "Brukskonto Pluss", 9)
        y = 168
    else:
        page.put(50, 64, f"Konto {truth.account_number}  Kontoutskrift nr. {end.month} fortsetter", 8)
    days, text, value, out, into, last = PLACES[look]
    page.put(days, y, "Dato" if look == 1 else "Bokført", 8, bold=True)
    page.put(text, y, "Tekst" if look == 1 else "Forklaring", 8, bold=True)
    page.put(value, y, "Rentedato", 8, bold=True)
    names = (out, "Ut av konto"), (into, "Inn på konto"), (last, "Saldo" if look == 1 else "Ref.")
    for x, name in names:
        page.put(x, y, name, 8, right=True, bold=True)
    page.rule(50, y + 5, 548, 0.8)
    return y + 19


def _sums(page: Page, y: float, sums: list[str]) -> None:
    page.put(50, y + 4, f"Sum ut av konto: {sums[0]}    Sum inn på konto: {sums[1]}", 8)
    page.box(50, y + 16, 498, 48, stroke=GREY)
    notes = ["Rente innskudd 0,35 %. Overtrekksrente 17,90 %. Renter hittil i år: 12,44. Gebyrer hittil i år: 87,50.",
             "Fra 01.03.2025 koster kortet 325,00 pr. år. Feil må meldes banken innen 30 dager."]  # fmt: skip
    page.lines(58, y + 34, notes, 7.5, 14, face="Helvetica")
