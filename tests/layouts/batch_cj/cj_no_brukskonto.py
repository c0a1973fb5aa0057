"""Norway, current account: the text first, dates as four digits without dots in two columns on both sides of the
money columns, no running balance; the opening and closing balances stand in the columns of money out and in."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ._rows import a_time, day_before

KINDS = [
    Kind(26, -29, -1400, "Varekjøp {shop} Dato {dm} kl. {kl}"),
    Kind(9, -49, -900, "Visa ###### Nok @1,0000@ {web} Kurs 1,0000"),
    Kind(2, -60, -2400, "Visa ###### Sek @1,0112@ {swedish} Kurs 1,0112"),
    Kind(2, -90, -2900, "Visa ###### Eur @11,6340@ {abroad} Kurs 11,6340"),
    Kind(7, -150, -2600, "Avtalegiro Til: {biller} Betalt: {dm}"),
    Kind(5, -90, -4200, "Giro #### Til: {person} Betalt: {dm}"),
    Kind(5, -50, -1500, "Vipps *{person} Dato {dm}"),
    Kind(3, 50, 1500, "Straksoverføring Fra: {person} Betalt: {dm}"),
    Kind(1, -6500, -14500, "Fast Oppdrag Til: {person} Husleie Betalt: {dm}", most=1),
    Kind(2, 21000, 43000, "Lønn Fra: {firm} Betalt: {dm}", most=1),
    Kind(2, 300, 6000, "Overføring Innland Fra: {firm} Refusjon av utlegg i henhold til bilag #### Betalt: {dm}"),
    Kind(1, -500, -6000, "Nettbank til: {person} Overf.egne konti Betalt: {dm}"),
    Kind(1, -4, -55, "Omkostninger Kortbruk Og Giro", most=1),
]
BLUE = (0.0, 0.44, 0.45)


def _short(day: date) -> str:
    return f"{day:%d%m}"


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _rated(text: str, amount: Decimal) -> str:
    """The text with what the amount is in the card's foreign currency, which stands as its rate between two @."""
    return re.sub("@([0-9,]+)@", lambda rate: _money(amount / Decimal(rate[1].replace(",", "."))), text)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    pools: Pools = {
        "shop": ["Kiwi 505 Storgata Oslo", "Rema Torshov Vogts Gate Oslo",
                 "Coop Extra Lade Trondheim", "Narvesen 414",
                 "Vinmonopolet Aker Brygge", "Meny Ullevål Stadion", "Circle K Økern",
                 "Apotek 1 Løven", "Clas Ohl Byporten"],
        "web": ["Spotify P#?#####", "Vy App Oslo", "Netflix.Com", "Ruter As Oslo", "Klarna Zalando", "Komplett.No"],
        "swedish": ["Ica Nära Strömstad", "Systembolaget Charlottenberg", "Pressbyrån Göteborg"],
        "abroad": ["Ryanair Dublin", "Booking.Com Amsterdam", "Bar Pepe Torrevieja"],
        "biller": ["Fjordkraft As", "Telia Norge As", "Gjensidige Forsikring Asa",
                   "Oslo Kommune Bymiljøetaten", "Elvia As"],
        "person": ["Kari Nordmann", "Ola Hauge", "Ingrid Sæther", "Mohammed Ali", "Bjørn Åsen"],
        "firm": ["Vestlandske Rør As", "Helse Sør-Øst Rhf", "Skedsmo Regnskap As", "Nav Ytelser"],
        "dm": lambda rng, day: f"{earlier(rng, day):%d.%m}",
        "kl": lambda rng, _: a_time(rng, "%H.%M"),
    }  # fmt: skip
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 900, 38000)
    entries = some_entries(
        rng, KINDS, pools, (start, end), count=rng.choice([None, rng.randint(40, 110)]), balance=opening, floor=-2000
    )
    number = fill(rng, "15##.##.#####", start, {})
    issue = rng.randint(1, 12)
    size, lead = 8.5, 10.6

    def head(page: pens.Page, n: int) -> float:
        page.put(42, 48, "Fjellheim Bank", 17, bold=True, color=BLUE)
        page.put(553, 48, "Postboks 1600 Sentrum, 0021 Oslo", 7, right=True)
        page.put(553, 57, "Telefon 04800  Org.nr. NO 984 851 006 MVA", 7, right=True)
        y = 98.0
        if n == 1:
            page.lines(42, 98, ["Silje Marie Eikeland", "Bjerkealleen 14 B", "0487 OSLO"], 9.5, 12)
            page.put(553, 98, f"Dato {end:%d.%m.%Y}", 9, right=True)
            y = 176.0
        page.put(
            42,
            y,
            f"Kontoutskrift nr. {issue} for konto {number} i perioden {start:%d.%m.%Y} - {end:%d.%m.%Y}",
            10,
            bold=True,
        )
        page.put(42, y + 13, "Brukskonto", 9)
        page.put(553, y + 13, "Alltid i NOK", 8, right=True)
        y += 36
        page.rule(42, y - 11, 553, 0.8, BLUE)
        page.put(42, y, "Forklaring", 8.5, bold=True)
        page.put(330, y, "Rentedato", 8.5, bold=True)
        page.put(440, y, "Ut av konto", 8.5, bold=True, right=True)
        page.put(515, y, "Inn på konto", 8.5, bold=True, right=True)
        page.put(553, y, "Bokført", 8.5, bold=True, right=True)
        page.rule(42, y + 4, 553, 0.8, BLUE)
        return y + 17

    flow = pens.Flow(770, pens.Page, head)
    flow.page.put(42, flow.y, f"Saldo fra kontoutskrift {day_before(start):%d.%m.%Y}", size)
    flow.page.put(515 if opening >= 0 else 440, flow.y, _money(opening), size, right=True)
    flow.y += lead + 2
    rows = []
    for entry in entries:
        lines = wrap(_rated(entry.lines[0], entry.amount), pens.fits("Helvetica", size, 262))
        flow.need(lead * len(lines))
        value = entry.day if rng.random() < 0.7 else earlier(rng, entry.day, 2)
        flow.page.put(42, flow.y, lines[0], size)
        flow.page.put(342, flow.y, _short(value), size)
        flow.page.put(440 if entry.amount < 0 else 515, flow.y, _money(entry.amount), size, right=True)
        flow.page.put(548, flow.y, _short(entry.day), size, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y = flow.page.lines(42, flow.y + lead, lines[1:], size, lead)
    closing = opening + sum(entry.amount for entry in entries)
    flow.need(90)
    flow.page.rule(42, flow.y - 7, 553, 0.4)
    flow.page.put(42, flow.y + 5, "Saldo i Deres favør" if closing >= 0 else "Saldo i vår favør", size, bold=True)
    flow.page.put(515 if closing >= 0 else 440, flow.y + 5, _money(closing), size, bold=True, right=True)
    flow.page.put(42, flow.y + 32, "Rentesatser per årsskiftet", 8, bold=True)
    flow.page.put(42, flow.y + 43, "Innskuddsrente 0,10 % fra kr 1,00. Rente ved overtrekk 18,90 % per år.", 7.5)
    flow.page.put(
        42,
        flow.y + 53,
        f"Inntil kr 2.000.000,00 er sikret av Bankenes sikringsfond. Se også kontoavtalen av {start:%d.%m}.2018.",
        7.5,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(553, 810, f"Side {n} av {len(flow.pages)}", 7.5, right=True)
        page.put(42, 810, "Kontroller kontoutskriften. Innvendinger må meldes banken så snart som mulig.", 7)
    pens.with_pymupdf(flow.pages, path)
    return Truth("checking", "nb_NO", "NOK", number, start, end, opening, closing, rows)
