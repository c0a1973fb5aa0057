"""Italy, app export: oldest first under headings "lunedì 5 febbraio" with the day's sum beside, amount with sign and
euro in one word, the minus a typographic one; waiting and refused operations stand in blocks of their own."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._desk import how_many, money, number_pages, taken, total

MONTHS = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
]
DAYS = ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]
POOLS = {
    "shop": (
        "Esselunga Porta Nuova",
        "Coop Alleanza 3.0",
        "Bar Sport 1982",
        "Farmacia Sant'Anna",
        "Tabaccheria n. 12",
        "Q8 Easy 0714",
    ),
    "web": ("Trenitalia", "Amazon.it*2K4HT", "Glovo 12MAR", "Satispay", "Vinted"),
    "who": ("Giulia Ferri", "Marco De Santis", "Condominio Via Po 31", "Palestra Il Tempio"),
    "why": ("cena sabato", "quota 2 di 4", "regalo Anna 15,00 a testa", "spese gennaio", "saldo fattura 18/B"),
}
KINDS = (
    Kind(8, -1.2, -140, "{shop}|Carta •• 4471"),
    Kind(4, -4, -120, "{web}|Carta virtuale •• 0932"),
    Kind(2, -10, -450, "{who}|Bonifico inviato · {why}"),
    Kind(1, -20, -250, "Prelievo ATM Intesa Via Roma|Carta •• 4471", "", "10"),
    Kind(1, -15, -160, "Enel Energia|Addebito diretto · mandato 00####7#"),
    Kind(2, 5, 300, "{who}|Bonifico ricevuto · {why}"),
    Kind(0.7, 1100, 2400, "Officine Bassi S.r.l.|Accredito stipendio", "", "0.01", 1),
    Kind(0.5, 3, 60, "{web}|Rimborso"),
    Kind(0.4, -1, -4, "Canone mensile piano Più|Costi e commissioni", "", "0.5", 1),
)
LEFT, EDGE, BLUE = 50, 545, (0.15, 0.2, 0.75)


def eur(amount: Decimal) -> str:
    return ("+" if amount > 0 else "") + written(amount, ".", ",", minus="−") + "€"


def named(day: date) -> str:
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def new() -> Page:
    return Page(face="narrow", bold="narrow-bold")


def head(page: Page, first: bool, facts: list[str]) -> float:
    page.put(LEFT, 50, "lampo", 17, bold=True, color=BLUE)
    page.put(EDGE, 50, "Movimenti del conto", 10, right=True, color=GREY)
    return page.lines(LEFT, 76, facts, 9, 13) + 12 if first else 80


def lines(page: Page, y: float, texts: tuple[str, ...], amount: str, color: tuple[float, float, float]) -> None:
    page.box(LEFT, y - 10, 18, 18, (0.88, 0.9, 1))
    page.put(LEFT + 28, y, texts[0], 9.5, color=color)
    page.put(LEFT + 28, y + 11, " ".join(texts[1:]), 7.5, color=GREY)
    page.put(EDGE, y, amount, 9.5, right=True, color=color)


def table(flow: Flow, entries: list[Entry], sums: bool) -> list[Row]:
    rows = []
    for day, found in groupby(entries, key=lambda entry: entry.day):
        group = list(found)
        flow.need(60)
        flow.page.put(LEFT, flow.y, named(day), 9, bold=True)
        if sums and len(group) > 1:
            flow.page.put(EDGE, flow.y, f"Totale giornata {eur(total(group))}", 7.5, right=True, color=GREY)
        flow.y += 19
        for entry in group:
            flow.need(30)
            lines(flow.page, flow.y, entry.lines, eur(entry.amount), (0, 0, 0))
            rows.append(taken(entry, entry.lines, flow.number))
            flow.y += 27
        flow.y += 8
    return rows


def aside(rng: Random, flow: Flow, title: str, day: date) -> None:
    """Operations that are not booked."""
    flow.need(80)
    flow.page.put(LEFT, flow.y, title, 10, bold=True, color=GREY)
    flow.page.put(LEFT, flow.y + 16, named(day), 9, color=GREY)
    flow.y += 34
    for _ in range(rng.randint(1, 3)):
        flow.need(30)
        texts = rng.choice(POOLS["shop"]), "Carta •• 4471"
        lines(flow.page, flow.y, texts, eur(-money(rng, 2, 90)), GREY)
        flow.y += 27
    flow.y += 10


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = money(rng, 150, 4000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=60)
    closing = opening + total(entries)
    number = iban(rng, "IT", "?36772#######00######").replace(" ", "")
    facts = ["Chiara Lombardi", f"IBAN {number}", f"Dal {period[0]:%d/%m/%Y} al {period[1]:%d/%m/%Y}"]
    facts += [f"Saldo iniziale {eur(opening).lstrip('+')}", f"Saldo finale {eur(closing).lstrip('+')}"]
    flow = Flow(785, new, lambda page, n: head(page, n == 1, facts))
    if rng.random() < 0.4:
        aside(rng, flow, "In attesa di contabilizzazione", period[1] + timedelta(1))
        flow.page.put(LEFT, flow.y, "Movimenti contabilizzati", 10, bold=True)
        flow.y += 20
    rows = table(flow, entries, rng.random() < 0.5)
    if rng.random() < 0.4:
        aside(rng, flow, "Operazioni rifiutate (nessun addebito)", period[1] - timedelta(rng.randint(1, 9)))
    number_pages(flow.pages, 297, 818, "pag. {} di {}", 7.5, center=True)
    with_pymupdf(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("checking", "it_IT", "EUR", number, *period, opening, closing, rows)
