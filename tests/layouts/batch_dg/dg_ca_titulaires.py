"""Canada (French): a card with several cardholders, each with rows and a subtotal of its own, day and month of two
dates in four columns without a year, a column of percents, CR glued behind credits."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits
from ._kit import Spots, cells, rows_wanted, total

SPOTS: Spots = {
    "d1": (48, "c"),
    "m1": (68, "c"),
    "d2": (98, "c"),
    "m2": (118, "c"),
    "text": (145, "l"),
    "rate": (470, "r"),
    "amount": (560, "r"),
}
HOLDERS = ("MME GENEVIÈVE TREMBLAY", "M. LUC-ANDRÉ TREMBLAY", "MLLE ROSALIE GAGNON", "M. FÉLIX CÔTÉ")
POOLS = {
    "shop": (
        "MAXI #8712",
        "IGA EXTRA BOUCHARD",
        "JEAN COUTU #0147",
        "CANADIAN TIRE #0566",
        "SAQ 23041",
        "PHARMAPRIX 0021",
    ),
    "town": ("SHERBROOKE QC", "LÉVIS QC", "MONTREAL QC", "GATINEAU QC", "OTTAWA ON"),
}
SPENT = [
    Kind(10, -6, -260, "{shop} {town}"),
    Kind(3, -12, -95, "ST-HUBERT EXPRESS {town}"),
    Kind(2, -8, -400, "AMZN MKTP CA*?#?##?## WWW.AMAZON.CA ON"),
    Kind(2, -15, -900, "PLATTSBURGH INN PLATTSBURGH NY|USD"),
    Kind(1, -200, -1600, "AIR CANADA 014########## WINNIPEG MB"),
    Kind(1, 12, 180, "CREDIT {shop} {town}"),
]
GENERAL = [Kind(3, 100, 2500, "PAIEMENT CAISSE - MERCI"), Kind(1, -3, -60, "INTÉRÊTS SUR SOLDE REPORTÉ", most=1)]


def money(amount: Decimal) -> str:
    return written(amount, " ", ",", minus="") + ("CR" if amount > 0 else "")


def front(page: Page, number: int, facts: list[tuple[str, str]]) -> float:
    page.put(40, 46, "Caisse Populaire des Érables", 15, bold=True)
    page.put(572, 46, "RELEVÉ DE COMPTE", 12, right=True)
    page.put(572, 60, f"Page {number}", 8, right=True)
    y = 86.0
    if number == 1:
        for n, (label, value) in enumerate(facts):
            page.put(40, y + 12 * n, label, 8.5)
            page.put(330, y + 12 * n, value, 8.5, right=True, bold=n == len(facts) - 1)
        page.put(370, y, "Prime en argent: 1,00 % en épicerie,", 7.5, color=GREY)
        page.put(370, y + 10, "0,50 % ailleurs. Taux d'intérêt 20,90 %.", 7.5, color=GREY)
        y += 12 * len(facts) + 22
    page.put(58, y, "Transaction", 7, center=True)
    page.put(108, y, "Inscription", 7, center=True)
    heads = {
        "d1": "J",
        "m1": "M",
        "d2": "J",
        "m2": "M",
        "text": "Description",
        "rate": "Prime",
        "amount": "Montant ($)",
    }
    cells(page, y + 10, SPOTS, heads, 7, bold=True)
    page.rule(40, y + 14, 572)
    return y + 28


def converted(rng: Random, entry: Entry) -> tuple[str, ...]:
    """The lines, the foreign amount and rate filled in."""
    rate = Decimal(rng.randint(13200, 14100)) / 10000
    foreign = written(abs(entry.amount) / rate, " ", ",") + f" USD TAUX {rate:.4f}".replace(".", ",")
    return tuple(foreign if line == "USD" else line for line in entry.lines)


def section(flow: Flow, rng: Random, title: str, entries: list[Entry], rows: list[Row]) -> None:
    flow.need(50)
    flow.page.box(40, flow.y - 10, 532, 14, fill=(0.9, 0.9, 0.9))
    flow.page.put(44, flow.y, title, 8, bold=True)
    flow.y += 16
    for entry in entries:
        used, printed = earlier(rng, entry.day), converted(rng, entry)
        lines = [part for line in printed for part in wrap(line, fits("Helvetica", 8, 270))]
        flow.need(10 * len(lines) + 2)
        texts = {
            "d1": f"{used:%d}",
            "m1": f"{used:%m}",
            "d2": f"{entry.day:%d}",
            "m2": f"{entry.day:%m}",
            "rate": rng.choice(["1,00 %", "0,50 %"]) if entry.amount < 0 else "",
            "amount": money(entry.amount),
        }
        cells(flow.page, flow.y, SPOTS, texts, 8)
        rows.append(Row(entry.day, " ".join(printed), entry.amount, value_date=used, page=flow.number))
        flow.y = flow.page.lines(145, flow.y, lines, 8, 10) + 2
    flow.need(20)
    flow.page.put(470, flow.y + 2, "Sous-total", 8, right=True, bold=True)
    flow.page.put(560, flow.y + 2, money(total(entries)) if entries else "0,00", 8, right=True, bold=True)
    flow.y += 24


def facts_of(period: tuple[date, date], card: str, opening: Decimal, all_: list[Entry]) -> list[tuple[str, str]]:
    closing = opening + total(all_)
    return [
        ("Numéro de compte", card),
        ("Période couverte", f"{period[0]} au {period[1]}"),
        ("Solde précédent", money(opening)),
        ("Paiements et crédits", money(total(all_, False)) if total(all_, False) else "0,00"),
        ("Achats, avances et frais", money(total(all_, True)) if total(all_, True) else "0,00"),
        ("Paiement minimum dû le " + str(period[1] + timedelta(21)), "25,00"),
        ("Nouveau solde", money(closing)),
    ]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    inner = (period[0] + timedelta(4), period[1])
    people = rng.sample(HOLDERS, rng.randint(2, 3))
    general = some_entries(rng, GENERAL, POOLS, inner, count=rng.randint(0, 2))
    lists = [some_entries(rng, SPENT, POOLS, inner, count=rows_wanted(rng, 5, 22)) for _ in people]
    opening = some_amount(rng, -300, -4000)
    everything = general + [entry for entries in lists for entry in entries]
    card = fill(rng, "4540 #### **** ####", period[0], {})
    facts = facts_of(period, card, opening, everything)
    flow = Flow(740, lambda: Page(LETTER), lambda page, number: front(page, number, facts))
    rows: list[Row] = []
    if general:
        section(flow, rng, "Opérations courantes au compte", general, rows)
    for person, entries in zip(people, lists, strict=True):
        title = fill(rng, f"Opérations effectuées avec la carte de {person} - **** **** **** ####", period[0], {})
        section(flow, rng, title, entries, rows)
    by_hand(flow.pages, path, Hand(show=rng.choice(["TJ", "Tj"]), scaled=True))
    return Truth("card", "fr_CA", "CAD", card, *period, opening, opening + total(everything), rows)
