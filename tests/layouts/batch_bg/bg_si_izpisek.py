"""Slovenia, izpisek of a personal account: booking and value date one above the other, name and purpose with the SI
reference over several lines, charges and credits in two columns and a balance after each day's last row only, slim
letters and grey bands, a box of totals and of the allowed limit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page
from ._rows import LEFT, RIGHT, columns, dated, faces, joined, office_fpdf, place, sums

KINDS = (
    Kind(9, -3, -130, "POS NAKUP {used} {shop}"),
    Kind(3, -20, -250, "DVIG BA {used} {town}", step="10"),
    Kind(3, -15, -380, "{bill}|{why}|SI12 #############"),
    Kind(2, -20, -500, "{person}|{why}|SI00 ######"),
    Kind(1.2, -10, -90, "SEPA DD {bill}|Mandat: ########|SI19 ########-#####"),
    Kind(2, 15, 450, "{person}|{why}|SI99"),
    Kind(1, 980, 2400, "{firm}|PLAČA {month}|SI05 ######-####", most=1),
    Kind(0.8, -2.2, -4.9, "Stroški vodenja računa", most=1),
    Kind(0.8, -0.4, -0.9, "Nadomestilo za plačilni nalog"),
    Kind(0.4, 35, 130, "ZPIZ|Pokojnina {month}|SI05 ########", most=1),
    Kind(0.7, -5, -80, "FLIK PLAČILO {person}"),
)
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m.}",
    "month": lambda _, day: f"{day.month:02}/{day.year}",
    "shop": (
        "MERKUR LJUBLJANA", "SPAR SVETOV 12 LJUBLJANA", "PETROL BS 0231 KRANJ", "LEKARNA CENTER MARIBOR",
        "HOFER POSLOVALNICA 44", "TRGOVINA JAGODA D.O.O. LJUBLJANA", "DM DROGERIE CELJE", "WOLT.COM LJUBLJANA",
    ),
    "town": ("TRŽAŠKA 118, LJUBLJANA", "GLAVNI TRG 2, MARIBOR", "CITY CENTER CELJE"),
    "bill": (
        "ELEKTRO ENERGIJA D.O.O.", "SPL D.D. UPRAVNIK", "VODOVOD-KANALIZACIJA SNAGA",
        "TELEKOM MOBIL D.D.", "RTV PRISPEVEK",
    ),
    "person": ("NOVAK JANEZ", "ZUPANČIČ MOJCA", "KOVAČIČ ŠPELA", "HRIBAR ALEŠ", "BERGANT ŽIGA"),
    "why": (
        "Plačilo računa ###-####", "Najemnina {month}", "Vračilo", "Darilo", "Vrtec {month}",
        "Obratovalni stroški {month}",
    ),
    "firm": ("JADRAN INFORMATIKA D.O.O.", "OSNOVNA ŠOLA BEŽIGRAD", "GORENJSKA LESNA D.D."),
}  # fmt: skip
COLS = columns(42, (62, LEFT), (238, LEFT), (70, RIGHT), (70, RIGHT), (74, RIGHT))
PURPLE = (0.3, 0.12, 0.45)
BAND = (0.93, 0.92, 0.95)


def euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def header(period: tuple[date, date], account: str, serial: int, shown: list[Decimal]) -> Callable[[Page, int], float]:
    """What starts a page."""

    def head(page: Page, number: int) -> float:
        page.put(42, 50, "Banka Trnovo d.d., Ljubljana", 13, bold=True, color=PURPLE)
        page.put(42, 61, "Karunova ulica 4, 1000 Ljubljana, BIC: BTRNSI2X, ID za DDV: SI38330042", 7, color=GREY)
        page.put(556, 50, f"IZPISEK št. {serial}", 12, bold=True, right=True)
        page.put(556, 62, f"na dan {dated(period[1], '%d.%m.%Y')}", 8.5, right=True)
        y = 84.0
        if number == 1:
            page.lines(60, 100, ["ROZMAN KATARINA", "CELOVŠKA CESTA 263", "1000 LJUBLJANA"], 10, 12.5)
            facts = ("Osebni račun:", account), ("Valuta:", "EUR"), ("Poslovalnica:", "Šiška")
            for n, (label, value) in enumerate(facts):
                page.put(330, 100 + 13 * n, label, 9, color=GREY)
                page.put(400, 100 + 13 * n, value, 9.5)
            y = 160
        page.box(42, y, 514, 27, PURPLE)
        heads = (["Datum knjiženja", "Datum valute"], ["Naziv in namen"], ["V breme"], ["V dobro"], ["Stanje"])
        place(page, COLS, y + 11, heads, 8, 10, "slim-bold", (1, 1, 1))
        y += 40
        label, amount = ("Začetno stanje", shown[0]) if number == 1 else ("Prenos s prejšnje strani", shown[0])
        place(page, COLS, y, ("", label, "", "", euro(amount)), 9.5, 11, "slim-bold")
        return y + 15

    return head


def draw(rng: Random, path: Path) -> Truth:
    faces()
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 60, 3500)
    entries = some_entries(
        rng, KINDS, POOLS, period, count=rng.randint(12, 60), reversal="STORNO {}", balance=opening, floor=-700
    )
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    lasts = [a.day != b.day for a, b in pairwise(entries)] + [True]
    account, serial = iban(rng, "SI", "029##########99"), rng.randint(1, 12)
    limit = Decimal(rng.choice([500, 1000, 1500]))

    shown = [opening]
    flow = Flow(748, lambda: Page(face="slim", bold="slim-bold"), header(period, account, serial, shown))
    rows, grey = [], False
    for entry, balance, last in zip(entries, balances, lasts, strict=True):
        lines = [part for line in entry.lines for part in COLS[1].wrapped(line, "slim", 9.5)]
        high = 11 * max(2, len(lines)) + 4
        flow.need(high)
        if grey:
            flow.page.box(42, flow.y - 10, 514, high, BAND)
        grey = not grey
        valued = earlier(rng, entry.day, 1)
        days = [dated(entry.day, "%d.%m.%Y"), dated(valued, "%d.%m.%Y")]
        debit, credit = (euro(-entry.amount), "") if entry.amount < 0 else ("", euro(entry.amount))
        place(flow.page, COLS, flow.y, (days, lines, debit, credit, euro(balance) if last else ""), 9.5, 11)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance if last else None, valued, flow.number))
        shown[0] = balance
        flow.y += high
    flow.need(100)
    page, y = flow.page, flow.y + 8
    place(page, COLS, y, ("", "Končno stanje", "", "", euro(closing)), 9.5, 11, "slim-bold")
    page.rule(42, y + 5, 556, 0.8, PURPLE)
    debits, credits = sums(rows)
    totals = (
        (f"Skupaj v breme ({sum(row.amount < 0 for row in rows)})", debits),
        (f"Skupaj v dobro ({sum(row.amount > 0 for row in rows)})", credits),
        ("Odobreni limit", limit),
        ("Razpoložljivo stanje", closing + limit),
    )
    page.box(300, y + 16, 256, 62, None, stroke=PURPLE)
    for n, (label, amount) in enumerate(totals):
        page.put(308, y + 30 + 14 * n, label, 9.5)
        page.put(550, y + 30 + 14 * n, f"{euro(amount)} EUR", 9.5, right=True)
    page.lines(42, y + 30, ["Vse reklamacije izpiska sporočite banki", "v 13 mesecih po obremenitvi računa."], 8.5, 10)
    for number, sheet in enumerate(flow.pages, 1):
        sheet.put(42, 806, "Vloge so zajamčene do 100.000 EUR po zakonu o sistemu jamstva za vloge.", 7, color=GREY)
        sheet.put(556, 806, f"Stran {number} od {flow.number}", 8, right=True)
    office_fpdf(flow.pages, path)
    return Truth("checking", "sl_SI", "EUR", account, *period, opening, closing, rows)
