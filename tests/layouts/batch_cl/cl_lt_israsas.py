"""Lithuania, business: unsigned sums whose direction a column D/K tells, marks on the balances too, a counterparty cell
beside a purpose cell, each of several lines, ISO dates, bank fees as rows of cents, thousands apart by spaces."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._rows import Account, how_many, numbered, used

ORANGE = (0.93, 0.45, 0.1)
FACE, BOLD = "narrow", "narrow-bold"
POOLS: Pools = {
    "firm": [
        "UAB „Girulių prekyba“",
        "UAB „Vėjo projektai“",
        "AB „Šiaurės mediena“",
        "MB „Žalias kampas“",
        "UAB „Ąžuolynė“",
    ],
    "bill": ["PVM sąskaita faktūra SF-#### ", "Apmokėjimas pagal sąskaitą Nr. VP ####", "Išankstinė sąskaita IS####"],
    "person": ["Jonas Petrauskas", "Rūta Žukauskienė", "Mindaugas Čepas"],
    "shop": ["CIRCLE K VILNIUS", "SENUKAI UKMERGES", "MAXIMA LT X-###", "NEO CENTRAS KAUNAS"],
    "account": lambda rng, _: iban(rng, "LT", "7#000###########").replace(" ", ""),
    "used": used("%Y.%m.%d"),
    "card": ["3308", "3308", "7151"],
}
KINDS = (
    Kind(14, 120, 9800, "{firm}|{account}~{bill} už prekes ir paslaugas"),
    Kind(12, -60, -4200, "{firm}|{account}~Dok. Nr. ###; {bill}"),
    Kind(9, -0.2, -0.6, "~Komisinis mokestis už mokėjimą nurodymą"),
    Kind(8, -5, -180, "{shop}~Kortelė 516895******{card} pirkimas {used} {shop} EUR"),
    Kind(3, -600, -1900, "{person}|{account}~Darbo užmokestis už praėjusį mėnesį"),
    Kind(2, -200, -3000, "VMI prie LR FM|LT247300010112394300~Įmokos kodas 1###. Pridėtinės vertės mokestis"),
    Kind(2, -150, -1700, "SODRA|LT857300010118150000~Įmokos kodas 252. Valstybinio socialinio draudimo įmokos"),
    Kind(1, -9, -15, "~Sąskaitos aptarnavimo mokestis", most=1),
    Kind(2, 20, 600, "{firm}|{account}~Grąžinamas permokėjimas pagal {bill}"),
)


def figure(amount: Decimal) -> str:
    return written(amount, " ", minus="")


def mark(amount: Decimal) -> str:
    return "D" if amount < 0 else "K"


def foot(page: Page, _: float) -> None:
    page.put(40, 815, "AB Baltijos kredito bankas, Konstitucijos pr. 11, Vilnius. Tel. 1800", 7, color=GREY)


def head(a: Account, page: Page, count: int) -> float:
    page.put(40, 45, "BALTIJOS KREDITO BANKAS", 12, bold=True, color=ORANGE)
    if count == 1:
        page.put(40, 75, "SĄSKAITOS IŠRAŠAS", 14, bold=True)
        page.put(40, 91, f"Laikotarpis: {a.start:%Y-%m-%d} - {a.end:%Y-%m-%d}", 9)
        page.lines(40, 112, [a.owner, "Įmonės kodas 302845###".replace("###", "117"), "Savanorių pr. 41, Kaunas"], 8.5)
        pairs = [("Sąskaitos Nr.:", a.number), ("Valiuta:", "EUR"), ("SWIFT:", "BALKLT22")]
        for n, (name, value) in enumerate(pairs):
            page.put(340, 112 + 11 * n, name, 8.5)
            page.put(555, 112 + 11 * n, value, 8.5, right=True)
    y = 155.0 if count == 1 else 62.0
    page.box(40, y, 515, 18, (0.95, 0.93, 0.9))
    titles = ((44, "Data"), (100, "Gavėjas / Mokėtojas"), (255, "Paaiškinimai"), (503, "Valiuta"), (536, "D/K"))
    for x, title in titles:
        page.put(x, y + 12, title, 8, bold=True)
    page.put(497, y + 12, "Suma", 8, bold=True, right=True)
    return y + 30


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = some_amount(rng, 2500, 30000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng, 30, 85), balance=opening, floor=900)
    closing = running(opening, [entry.amount for entry in entries])[-1]
    number = iban(rng, "LT", "73000##########")
    a = Account(rng, number, start, end, opening, closing, entries, "UAB „Baltijos rūta“")

    def line(name: str, amount: Decimal, direction: str, bold: bool = True) -> None:
        flow.need(16)
        flow.page.put(100, flow.y, name, 8, bold=bold)
        flow.page.put(497, flow.y, figure(amount), 8, bold=bold, right=True)
        flow.page.put(505, flow.y, "EUR", 8, bold=bold)
        flow.page.put(541, flow.y, direction, 8, bold=bold)
        flow.page.rule(40, flow.y + 4, 555, 0.4, GREY)
        flow.y += 15

    flow = Flow(790, lambda: Page(face=FACE, bold=BOLD), partial(head, a), foot)
    truth = Truth("checking", "lt_LT", "EUR", number, start, end, opening, closing)
    line(f"Likutis pradžiai {start:%Y-%m-%d}", opening, mark(opening))
    for entry in entries:
        name, purpose = "|".join(entry.lines).split("~")
        left = [part for text in name.split("|") for part in wrap(text, fits(FACE, 8, 148))] if name else []
        right = wrap(" ".join(purpose.split()), fits(FACE, 8, 185))
        high = 10 * max(len(left), len(right)) + 4
        flow.need(high)
        page = flow.page
        page.put(44, flow.y, f"{entry.day:%Y-%m-%d}", 8)
        page.lines(100, flow.y, left, 8, 10)
        page.lines(255, flow.y, right, 8, 10)
        page.put(497, flow.y, figure(entry.amount), 8, right=True)
        page.put(505, flow.y, "EUR", 8)
        page.put(541, flow.y, mark(entry.amount), 8)
        page.rule(40, flow.y + high - 9.5, 555, 0.3, GREY)
        truth.transactions.append(Row(entry.day, " ".join([*left, *right]), entry.amount, page=flow.number))
        flow.y += high
    line("Apyvarta D", a.out, "D", False)
    line("Apyvarta K", a.into, "K", False)
    line(f"Likutis pabaigai {end:%Y-%m-%d}", closing, mark(closing))
    line("Rezervuota suma", some_amount(rng, 5, 90), "D", False)
    flow.page.put(
        40, flow.y + 14, fill(rng, "Išrašas suformuotas elektroniniu būdu, antspaudo nereikia.", end, {}), 7.5
    )
    foot(flow.page, 0)
    numbered(flow.pages, lambda page, n, of: page.put(555, 45, f"Puslapis {n} iš {of}", 8, right=True))
    with_fpdf(flow.pages, path)
    return truth
