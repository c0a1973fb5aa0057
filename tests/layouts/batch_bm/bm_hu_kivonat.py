"""Hungary, forint account: days as yy.mm.dd, no decimals, a line of spaces for each row, no running balance.

Card purchases carry another date and time in their second line; the end sums debits and credits.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_fpdf
from ._rows import total

POOLS: Pools = {
    "used": (lambda rng, day: f"{earlier(rng, day):%Y.%m.%d} {rng.randint(7, 21):02}:{rng.randint(0, 59):02}"),
    "shop": (
        "SPAR MAGYARORSZAG KFT Bp",
        "LIDL ###.SZ.ARUHAZ GYOR",
        "DM KFT. ###.",
        "MOL TOLTOALL. ##### PECS",
        "ROSSMANN ###",
        "BKK AUTOMATA",
    ),
    "firm": ("MVM NEXT ENERGIAKERESKEDELMI ZRT", "MAGYAR TELEKOM NYRT.", "FOVAROSI VIZMUVEK ZRT.", "DIGI KFT."),
    "person": ("KOVÁCS JÁNOSNÉ", "SZABÓ BALÁZS", "Tóth Eszter", "NAGY ZOLTÁN"),
    "counter": ("117#####-########", "104#####-########-########", "120#####-########-00100###"),
}
KINDS = (
    Kind(14, -400, -28000, "VÁSÁRLÁS KÁRTYÁVAL|{used} Kártyaszám: ...####|{shop}", "card", step="1"),
    Kind(2, -5000, -90000, "KP.FELVÉTEL BELF.ATM-BŐL|{used} Kártyaszám: ...####", "card", step="1000"),
    Kind(3, -2500, -38000, "CSOPORTOS BESZEDÉS|{firm}|Azon.: ############", step="1"),
    Kind(3, -3000, -150000, "AZONNALI ÁTUTALÁS|{counter}|{person}|Közlemény: köszönöm", step="500"),
    Kind(3, 2000, 90000, "AZONNALI ÁTUTALÁS JÓVÁÍRÁSA|{counter}|{person}", step="100"),
    Kind(1, 280000, 620000, "MUNKABÉR|{counter}|ALFÖLD GÉPGYÁR ZRT|0# HAVI BÉR", most=1, step="1"),
    Kind(2, -6, -900, "TRANZAKCIÓS DÍJ", step="1"),
    Kind(1, -1200, -1200, "SZÁMLAVEZETÉSI DÍJ", step="1", most=1),
)
FACE = "mono"
SIZE = 8.0
WIDE = 106  # characters in a line


def forints(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 20000, 900000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 66), balance=opening, floor=30000)
    closing = opening + total([e.amount for e in entries]).quantize(Decimal(1))
    account = fill(rng, "14900###-########-00000000", period[0], {})
    truth = Truth("checking", "hu_HU", "HUF", account, *period, opening, closing)
    flow = Flow(750, lambda: Page(face=FACE, bold=FACE), lambda page, n: _head(page, n, account, period))
    _line(flow, _spaced("", "", "NYITÓ EGYENLEG", forints(opening)), 20)
    for entry in entries:
        _row(flow, entry, truth, rng)
    _ending(flow, entries, closing)
    for number, page in enumerate(flow.pages, 1):
        page.put(553, 60, f"Oldal: {number} / {len(flow.pages)}", SIZE, right=True)
        page.rule(42, 772, 553)
        page.put(42, 783, "Dunántúli Bank Nyrt. 9021 Győr, Baross út 40. Cg. 08-10-001999 Tel.: (+36 1) 555 0133", 6.5)
    with_fpdf(flow.pages, path)
    return truth


def _spaced(booked: str, value: str, text: str, amount: str) -> str:
    return f"{booked:<10}{value:<10}{text:<56}{amount:>{WIDE - 76}}".rstrip()


def _line(flow: Flow, text: str, lead: float = 11) -> None:
    flow.page.put(42, flow.y, text, SIZE)
    flow.y += lead


def _head(page: Page, number: int, account: str, period: tuple[date, date]) -> float:
    page.put(42, 46, "DUNÁNTÚLI BANK", 13, bold=True, face="sans-bold", color=(0.0, 0.45, 0.3))
    page.put(553, 46, "SZÁMLAKIVONAT", 12, right=True, face="sans-bold")
    page.put(42, 72, f"Számlaszám: {account}", SIZE)
    start, end = (f"{day:%Y.%m.%d}." for day in period)
    page.put(42, 83, f"Időszak:    {start} - {end}", SIZE)
    y = 100.0
    if number == 1:
        lines = (
            "Számlatulajdonos: HORVÁTH ANIKÓ",
            "                  9024 GYŐR, KÖZTELEK UTCA 8. II/4.",
            f"Kivonat száma:    {period[1].month:03}/{period[1].year}",
            "Devizanem:        HUF",
            "Számla típusa:    LAKOSSÁGI FORINTSZÁMLA",
        )
        y = page.lines(42, 100, lines, SIZE, 11) + 6
    page.rule(42, y - 4, 553)
    page.put(42, y + 8, _spaced("Könyvelés", "Értéknap", "Megnevezés", "Összeg"), SIZE)
    page.put(42, y + 18, _spaced("dátuma", "", "", "(HUF)"), SIZE)
    page.rule(42, y + 23, 553)
    return y + 38


def _row(flow: Flow, entry: Entry, truth: Truth, rng: Random) -> None:
    flow.need(11 * len(entry.lines))
    value = earlier(rng, entry.day, 1)
    _line(flow, _spaced(f"{entry.day:%y.%m.%d}", f"{value:%y.%m.%d}", entry.lines[0], forints(entry.amount)))
    for line in entry.lines[1:]:
        _line(flow, _spaced("", "", line, ""))
    said = " ".join(" ".join(entry.lines).split())
    truth.transactions.append(Row(entry.day, said, entry.amount, value_date=value, page=flow.number))
    flow.y += 3


def _ending(flow: Flow, entries: Sequence[Entry], closing: Decimal) -> None:
    flow.need(110)
    flow.page.rule(42, flow.y - 6, 553)
    flow.y += 6
    spent = [e.amount for e in entries if e.amount < 0]
    income = [e.amount for e in entries if e.amount > 0]
    _line(flow, _spaced("", "", "ZÁRÓ EGYENLEG", forints(closing)), 18)
    _line(flow, _spaced("", "", f"TERHELÉSEK ÖSSZESEN ({len(spent)} tétel)", forints(total(spent))))
    _line(flow, _spaced("", "", f"JÓVÁÍRÁSOK ÖSSZESEN ({len(income)} tétel)", forints(total(income))), 18)
    notes = (
        "A kivonaton szereplő adatok helyességét kérjük ellenőrizze. Észrevételét 30 napon belül jelezze.",
        "Az Ön betétje az Országos Betétbiztosítási Alap védelme alatt áll 100.000 euró összeghatárig.",
    )
    for note in notes:
        flow.page.put(42, flow.y, note, 6.8)
        flow.y += 10
