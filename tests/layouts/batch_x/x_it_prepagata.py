"""Italy: the list of movements of a prepaid card with IBAN, as a web site prints it. Newest first, zebra stripes,
authorisations still waiting in a table of their own before (no movements yet), place and kind under the merchant."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits, with_fpdf
from ._kit import digits, how_many

TEAL = (0.0, 0.45, 0.45)
KINDS = [
    Kind(8, -1.2, -140, "{shop}|{town} - Pagamento POS", step="0.01"),
    Kind(4, -3.99, -95, "{web}|Pagamento e-commerce"),
    Kind(2, -10, -250, "Prelievo ATM {atm}|{town} - Prelievo contante", step="10"),
    Kind(1, -1.9, -2, "Commissione prelievo ATM|Commissioni", step="0.10"),
    Kind(1.5, -15, -380, "Bonifico SEPA a favore di {person}|Causale: {why}"),
    Kind(2, 30, 300, "Ricarica da {source}|Ricarica", step="10"),
    Kind(1, 40, 950, "Bonifico da {person}|Causale: {why}"),
    Kind(0.8, -1, -1, "Commissione ricarica|Commissioni"),
    Kind(0.6, 5, 80, "Storno {shop}|{town} - Riaccredito"),
]
POOLS = {
    "shop": ["CONAD CITY", "Farmacia Due Torri", "ESSELUNGA", "Bar Zanarini", "TIGOTA", "TPER BOLOGNA", "IP 4####"],
    "town": ["BOLOGNA", "MODENA", "IMOLA", "CASALECCHIO DI RENO", "FERRARA"],
    "web": ["PAYPAL *VINTED", "TRENITALIA", "AMZN Mktp IT", "Netflix.com", "GLOVO 01MAR", "Satispay"],
    "atm": ["INTESA SANPAOLO 0####", "BPER ####", "EMIL BANCA"],
    "person": ["Rossi Chiara", "Bianchi Luca e Fabbri Sara", "Zanetti Paolo", "Coop. Soc. L'Arca"],
    "why": ["regalo laurea", "spesa settimana", "rimborso cena", "affitto stanza quota", "compenso ritenuta"],
    "source": ["punto vendita LIS ####", "carta ****####", "conto corrente", "tabaccheria 0####"],
}


def eur(amount: Decimal) -> str:
    return ("+" if amount > 0 else "") + written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 60)
    opening = some_amount(rng, 420, 1900)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=400)
    closing = opening + sum(entry.amount for entry in entries)
    account, card = iban(rng, "IT", "?0342502403CC00#######"), digits(rng, 4)
    waiting = [
        (end - timedelta(rng.randint(0, 2)), fill(rng, "{shop}|{town}", end, POOLS), some_amount(rng, -3, -60))
        for _ in range(rng.randint(0, 3))
    ]
    waiting.sort(key=lambda item: item[0], reverse=True)
    rows: list[Row] = []

    def new() -> Page:
        return Page(face="narrow", bold="narrow-bold")

    def head(page: Page, number: int) -> float:
        page.put(36, 24, f"{end:%d/%m/%y}, {8 + end.day % 12:02}:{end.day + 11:02}", 7, color=GREY)
        page.put(300, 24, "Area Clienti - Lista movimenti", 7, center=True, color=GREY)
        if number > 1:
            return titles(page, 50)
        page.put(36, 58, "prontacarta", 20, bold=True, color=TEAL)
        page.put(36, 84, "Lista movimenti", 14)
        page.put(36, 100, f"dal {start:%d/%m/%Y} al {end:%d/%m/%Y}", 9, color=GREY)
        page.box(330, 44, 229, 84, (0.93, 0.97, 0.97))
        held = sum((amount for *_, amount in waiting), Decimal(0))
        for n, (label, value) in enumerate(
            [
                (f"Saldo contabile al {end:%d/%m/%Y}", f"€ {written(closing, '.', ',')}"),
                ("Importi in attesa di conferma", f"€ {written(held, '.', ',')}"),
                ("Saldo disponibile", f"€ {written(closing + held, '.', ',')}"),
                (f"Saldo contabile al {start - timedelta(1):%d/%m/%Y}", f"€ {written(opening, '.', ',')}"),
                ("Massimale annuo di ricarica", "€ 50.000,00"),
            ]
        ):
            page.put(338, 60 + 14 * n, label, 8, bold=n == 2)
            page.put(552, 60 + 14 * n, value, 8, right=True, bold=n == 2)
        page.put(36, 126, f"Titolare: GIULIA MONTANARI     Carta: 5338 **** **** {card}", 8.5)
        page.put(36, 138, f"IBAN: {account.replace(' ', '')}", 8.5)
        y = 166.0
        if waiting:
            page.put(36, y, "Movimenti in attesa di contabilizzazione", 10, bold=True, color=TEAL)
            y += 8
            for when, text, amount in waiting:
                y += 14
                page.put(42, y, f"{when:%d/%m/%Y}", 8.5, color=GREY)
                page.put(160, y, text.replace("|", " "), 8.5, color=GREY)
                page.put(470, y, "In attesa", 8, color=GREY, right=True)
                page.put(552, y, written(amount, ".", ","), 8.5, right=True, color=GREY)
                page.rule(36, y + 5, 559, 0.3, GREY)
            y += 28
        page.put(36, y, "Movimenti contabilizzati", 10, bold=True, color=TEAL)
        return titles(page, y + 18)

    def titles(page: Page, y: float) -> float:
        page.box(36, y - 10, 523, 16, TEAL)
        page.put(42, y + 1, "Data contabile", 8, color=WHITE)
        page.put(105, y + 1, "Data valuta", 8, color=WHITE)
        page.put(160, y + 1, "Descrizione", 8, color=WHITE)
        page.put(470, y + 1, "Stato", 8, right=True, color=WHITE)
        page.put(552, y + 1, "Importo (€)", 8, right=True, color=WHITE)
        return y + 20

    flow = Flow(790, new, head)
    for n, entry in enumerate(reversed(entries)):
        lines = wrap(entry.lines[0], fits("narrow", 8.5, 230))
        small = wrap(entry.lines[1], fits("narrow", 7.5, 230))
        high = 11 * len(lines) + 10 * len(small) + 4
        flow.need(high)
        page, y = flow.page, flow.y
        if n % 2:
            page.box(36, y - 10, 523, high, (0.95, 0.95, 0.95))
        value = earlier(rng, entry.day)
        page.put(42, y, f"{entry.day:%d/%m/%Y}", 8.5)
        page.put(105, y, f"{value:%d/%m/%Y}", 8.5)
        below = page.lines(160, y, lines, 8.5, 11)
        page.lines(160, below - 1, small, 7.5, 10, color=GREY)
        page.put(470, y, "Contabilizzato", 7.5, right=True, color=GREY)
        page.put(552, y, eur(entry.amount), 8.5, right=True, color=TEAL if entry.amount > 0 else (0, 0, 0))
        rows.append(Row(entry.day, " ".join(lines + small), entry.amount, None, value, flow.number))
        flow.y += high
    flow.need(50)
    flow.page.lines(
        36,
        flow.y + 14,
        [
            "Documento non valido ai fini fiscali. Il saldo può variare per operazioni non ancora contabilizzate.",
            "prontacarta è emessa da Banca Appenninica S.p.A., via Indipendenza 8, Bologna - Albo n. 5711.",
        ],
        7,
        10,
        color=GREY,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(36, 826, "https://areaclienti.prontacarta.example/movimenti/stampa", 7, color=GREY)
        page.put(559, 826, f"{n}/{len(flow.pages)}", 7, right=True, color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("checking", "it_IT", "EUR", account, start, end, opening, closing, rows, newest_first=True)
