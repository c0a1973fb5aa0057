"""Switzerland, German: an account of a cantonal bank.

Date, text, debit, credit, value date and, on the last row of a day only, the balance. Collective orders list their
parts with amounts inside the text column; pages end with a carried forward line and a turnover total closes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, running, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._common import clock, many, money

KINDS = [
    Kind(9, -3, -160, "Einkauf Debit Card Nr. xxxx {card}|{shop}, {town}|{day}, {time} Uhr", "card"),
    Kind(5, -2, -90, "TWINT Zahlung {shop}|{town}"),
    Kind(3, -20, -900, "Belastung eBanking|{payee}|Ref. ## ##### ##### ##### ##### #####"),
    Kind(3, -300, -1900, "Belastungen eBanking Sammelauftrag", "batch"),
    Kind(1, -1200, -2400, "Dauerauftrag|Miete {town}, Immobilien Sonnhalde AG", step="5", most=1),
    Kind(2, -20, -500, "Bargeldbezug Bancomat {town}|Debit Card Nr. xxxx {card}", step="10"),
    Kind(1, -2, -9, "Spesen Zahlungsverkehr", most=1),
    Kind(2, 4200, 7800, "Gutschrift|{firm}|Lohnzahlung", most=1),
    Kind(2, 20, 700, "Gutschrift TWINT|{person}, +41 79 ### ## ##"),
    Kind(2, 40, 900, "Gutschrift|{person}, {town}|Mitteilungen: {note}"),
]
POOLS = {
    "time": clock,
    "card": ["4417"],
    "shop": ["Migros M", "Coop-1284", "Denner AG", "SBB CFF FFS", "Volg", "Apotheke Rössli", "Bäckerei Hug", "Landi"],
    "town": ["Luzern", "Sursee", "Hochdorf", "Emmenbrücke", "Zürich", "Willisau", "Kriens"],
    "payee": ["Swisscom (Schweiz) AG, 3050 Bern", "CSS Kranken-Versicherung AG, 6002 Luzern", "Serafe AG, 8010 Zürich"],
    "firm": ["Pilatus Feinmechanik AG, 6370 Stans", "Spital Nottwil AG, 6207 Nottwil"],
    "person": ["Regula Amrein", "Beat Zihlmann", "Ursula Käch", "Dominik Portmann"],
    "note": ["Anteil Ferienhaus", "Velo", "Geburtstag Lea", "Rückerstattung Nachtessen"],
    "day": lambda _, day: f"{day - timedelta(day.day % 2):%d.%m.%Y}",
}
PARTS = ["Helsana Versicherungen AG, Zürich", "CKW AG, Luzern", "Steueramt Stadt Luzern", "Salt Mobile SA, Renens"]
DEBIT, CREDIT, VALUE, SALDO = 384, 454, 462, 560


def columns(page: Page, y: float) -> float:
    page.rule(60, y - 10, SALDO, 0.8)
    for x, text, right in (
        (60, "Datum", False),
        (112, "Buchungstext", False),
        (DEBIT, "Belastung CHF", True),
        (CREDIT, "Gutschrift CHF", True),
        (VALUE, "Valuta", False),
        (SALDO, "Saldo CHF", True),
    ):
        page.put(x, y, text, 8, right=right, bold=True)
    page.rule(60, y + 4, SALDO, 0.4)
    return y + 17


def facts(page: Page, title: str, texts: Sequence[str]) -> None:
    page.put(60, 218, title, 14, bold=True)
    labels = ["Privatkonto", "IBAN", "Lautend auf", "Kundenberatung"]
    for line, (label, text) in enumerate(zip(labels, texts, strict=True)):
        page.put(60, 240 + 12 * line, label, 8.5)
        page.put(140, 240 + 12 * line, text, 8.5)


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=True)
    opening = money(rng, 1500, 14000)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, floor=200)
    balances = running(opening, [entry.amount for entry in entries])
    number, account = f"1100-{rng.randint(1000, 9999)}.{rng.randint(100, 999)}", iban(rng, "CH", "00778" + "#" * 12)
    title = f"Kontoauszug {start:%d.%m.%Y} - {end:%d.%m.%Y}"
    carried = [opening]

    def head(page: Page, pages: int) -> float:
        page.put(60, 50, "Reussthaler Kantonalbank", 15, bold=True, color=(0, 0.3, 0.6))
        page.put(SALDO, 50, f"Seite {pages}", 8, right=True)
        if pages > 1:
            page.put(60, 78, f"{title}   Privatkonto {number}", 9, bold=True)
            y = columns(page, 100)
            page.put(112, y, "Übertrag", 8.5)
            page.put(SALDO, y, written(carried[-1], "'"), 8.5, right=True)
            return y + 16
        page.lines(60, 66, ["Pilatusstrasse 12, 6002 Luzern", "Telefon 0844 822 811, BC-Nr. 778"], 7.5, 9, color=GREY)
        who = [
            "P.P. CH-6002 Luzern",
            fill(rng, "{person}", start, POOLS),
            f"Obergrundstrasse {rng.randint(2, 90)}",
            "6003 Luzern",
        ]
        page.lines(340, 126, who, 9.5, 12)
        facts(page, title, [number, account, who[1], "Team Zentrum"])
        y = columns(page, 305)
        page.put(60, y, f"{start:%d.%m.%Y}", 8.5)
        page.put(112, y, "Saldovortrag", 8.5, bold=True)
        page.put(SALDO, y, written(opening, "'"), 8.5, right=True, bold=True)
        return y + 16

    def foot(page: Page, y: float) -> None:
        page.put(112, y, "Übertrag", 8.5)
        page.put(SALDO, y, written(carried[-1], "'"), 8.5, right=True)
        page.put(
            60, 822, f"Formular ohne Unterschrift   CHE-441.770.{start:%j} MWST   004711{start:%y%m}", 6.5, color=GREY
        )

    flow = Flow(775, Page, head, foot)
    rows = []
    for place, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 195))]
        parts = shares(rng, entry) if entry.tag == "batch" else []
        lines[0] += f" ({len(parts)})" if parts else ""
        flow.need(10.5 * (len(lines) + len(parts)) + 4)
        last = place + 1 == len(entries) or entries[place + 1].day != entry.day
        value = entry.day - timedelta(entry.day.day % 2) if entry.tag == "card" else entry.day
        y, page = flow.y, flow.page
        page.put(60, y, f"{entry.day:%d.%m.%Y}", 8.5)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, written(entry.amount, "'", minus=""), 8.5, right=True)
        page.put(VALUE, y, f"{value:%d.%m.%y}", 8.5)
        page.put(SALDO, y, written(balance, "'") if last else "", 8.5, right=True)
        y = page.lines(112, y, lines, 8.5, 10.5)
        for name, share in parts:
            page.put(118, y, name, 7.5)
            page.put(312, y, written(share, "'"), 7.5, right=True)
            y += 10.5
        text = " ".join([*lines, *(f"{name} {written(share, chr(39))}" for name, share in parts)])
        rows.append(Row(entry.day, text, entry.amount, balance if last else None, value, flow.number))
        carried.append(balance)
        flow.y = y + 4
    close(flow, end, entries, balances[-1])
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("account", "de_CH", "CHF", account, start, end, opening, balances[-1], rows)


def close(flow: Flow, end: date, entries: Sequence[Entry], closing: Decimal) -> None:
    """The turnover and the balance at the end."""
    flow.need(70)
    page, y = flow.page, flow.y + 4
    page.rule(60, y - 10, SALDO, 0.8)
    page.put(112, y, "Umsatz Total", 8.5, bold=True)
    for x, wanted in ((DEBIT, -1), (CREDIT, 1)):
        total = sum((abs(entry.amount) for entry in entries if entry.amount * wanted > 0), Decimal(0))
        page.put(x, y, written(total, "'"), 8.5, right=True, bold=True)
    page.put(60, y + 14, f"{end:%d.%m.%Y}", 8.5)
    page.put(112, y + 14, "Schlusssaldo zu Ihren Gunsten", 8.5, bold=True)
    page.put(SALDO, y + 14, written(closing, "'"), 8.5, right=True, bold=True)
    legal = [
        "Bitte prüfen Sie diesen Auszug. Ohne Ihren Gegenbericht innert 30 Tagen gilt er als genehmigt.",
        "Zinssatz Haben 0.250% bis CHF 50'000.00, darüber 0.000%. Überzugszins 9.500%.",
    ]
    page.lines(60, y + 34, legal, 7.5, 9.5, color=GREY)


def shares(rng: Random, entry: Entry) -> list[tuple[str, Decimal]]:
    """The parts of a collective order, which add up to its amount."""
    names = rng.sample(PARTS, rng.randint(2, 4))
    rest, parts = abs(entry.amount), []
    for name in names[1:]:
        part = (rest * rng.randint(20, 60) / 100).quantize(Decimal("0.05"))
        parts.append((name, part))
        rest -= part
    return [(names[0], rest), *parts]
