"""Italy, credit card: summary with the total of the month before, payment first, date of purchase and of recording.

Payments negative and purchases bare; the amount in foreign money is a column; stamp duty is a row; the sum of the card
stands below its movements.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Page, fits, with_fpdf
from ._rows import debt, of_entries, single

BLUE: Color = (0.1, 0.2, 0.55)
PALE: Color = (0.92, 0.94, 0.98)
KINDS = (
    Kind(6, -3, -80, "{bar}"),
    Kind(5, -10, -220, "{negozio}"),
    Kind(2, -25, -90, "{strada}"),
    Kind(1.5, -10, -190, "{estero}", "USD"),
    Kind(1, -60, -400, "{viaggio}"),
    Kind(0.4, 12, 120, "{negozio}"),
)
POOLS = {
    "bar": (
        "PASTICCERIA BRERA          MILANO",
        "RISTORANTE DA GINO         BERGAMO",
        "JUST EAT ITALY SRL         MILANO",
        "MC DONALD'S ###            MONZA",
    ),
    "negozio": (
        "ESSELUNGA SPA ###          MILANO",
        "AMAZON.IT*??#?##??#        LUXEMBOURG",
        "LEROY MERLIN ITALIA        CURNO",
        "PAYPAL *YOOX               35314369001",
        "FARMACIA SAN CARLO         MILANO",
    ),
    "strada": (
        "ENI #####                  BERGAMO",
        "AUTOSTRADE TELEPASS        FIRENZE",
        "ATM MILANO CONTACTLESS     MILANO",
    ),
    "estero": (
        "CANVA* ?#####-########     SYDNEY",
        "OPENAI *CHATGPT SUBSCR     SAN FRANCISCO",
        "GITHUB, INC.               SAN FRANCISCO",
    ),
    "viaggio": (
        "TRENITALIA SPA             ROMA",
        "BOOKING.COM HOTEL          AMSTERDAM",
        "ITA AIRWAYS ############   FIUMICINO",
    ),
}
BOUGHT, BOOKED, TEXT, FOREIGN, AMOUNT = 44.0, 104.0, 164.0, 462.0, 550.0


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _heads(page: Page, y: float) -> float:
    page.box(40, y - 13, 515, 28, BLUE)
    for x, lines in (
        (BOUGHT, ("Data", "acquisto")),
        (BOOKED, ("Data", "registraz.")),
        (TEXT, ("Descrizione", "delle operazioni")),
    ):
        page.lines(x, y, lines, 7.5, 10, bold=True, color=WHITE)
    for x, lines in ((FOREIGN, ("Importo in", "altre valute")), (AMOUNT, ("Importo", "in Euro"))):
        page.lines(x, y, lines, 7.5, 10, bold=True, color=WHITE, right=True)
    return y + 30


def _front(page: Page, sums: list[tuple[str, Decimal]], due: str, card: str) -> None:
    page.lines(330, 130, ("Gentile", "SILVIA LOCATELLI", "VIA BORGO PALAZZO 77", "24125 BERGAMO BG"), 9.5, 12)
    page.lines(44, 130, ("Carta Prisma Classic", f"Carta N. {card}", "Codice cliente 00417722918"), 8.5, 12)
    page.box(40, 206, 515, 22 + 17 * len(sums), PALE)
    page.put(48, 222, "SITUAZIONE DEL SUO CONTO CARTA", 9.5, bold=True, color=BLUE)
    for n, (label, amount) in enumerate(sums):
        last = n + 1 == len(sums)
        page.put(48, 240 + 17 * n, label, 9, bold=last)
        page.put(547, 240 + 17 * n, "€ " + _euro(amount), 9, bold=last, right=True)
    y = 252.0 + 17 * len(sums)
    text = (
        f"L'importo indicato sarà addebitato con valuta {due} sul conto corrente IT** * ***** 11100 ********4471 "
        "presso la sua Banca. Disponibilità residua della linea di credito e limite sono indicati nell'Area Personale."
    )
    page.lines(44, y, wrap(text, fits("narrow", 8.5, 505)), 8.5, 11)


def _line(flow: Flow, rng: Random, entry: Entry) -> Row:
    flow.need(22)
    page, y = flow.page, flow.y
    own = entry.tag == "own"
    page.put(BOUGHT, y, f"{entry.day if own else earlier(rng, entry.day, 3):%d/%m/%y}", 8.5)
    page.put(BOOKED, y, f"{entry.day:%d/%m/%y}", 8.5)
    name, place = entry.lines[0][:27].strip(), entry.lines[0][27:].strip()
    page.put(TEXT, y, entry.lines[0] if own else name, 8.5)
    page.put(TEXT + 150, y, "" if own else place, 8.5)
    if entry.tag == "USD":
        rate = Decimal(rng.randint(10400, 11300)) / 10000
        page.put(FOREIGN, y, "USD " + _euro(-entry.amount * rate), 8.5, right=True)
    page.put(AMOUNT, y, _euro(-entry.amount), 8.5, right=True)
    page.rule(40, y + 4, 555, 0.2, GREY)
    flow.y += 15
    return Row(entry.day, " ".join(entry.lines[0].split()), entry.amount, page=flow.number)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    bought = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 60))
    opening = debt(rng, 200, 2200)
    paid = single(start + timedelta(14), "ADDEBITO IN C/C SALDO ESTRATTO CONTO PRECEDENTE", -opening, "own")
    stamp = single(end, "IMPOSTA DI BOLLO SU ESTRATTO CONTO", Decimal("-2.00"), "own")
    post = single(end, "SPESE INVIO ESTRATTO CONTO", Decimal("-1.15"), "own")
    fees = [stamp, post] if rng.random() < 0.5 else [stamp]
    closing = opening + paid.amount + of_entries(bought) + of_entries(fees)
    card = f"4532 **** **** {fill(rng, '####', start, {})}"
    due = f"{end + timedelta(15):%d/%m/%Y}"
    sums = [
        ("Totale estratto conto precedente", -opening),
        ("Suoi pagamenti", -paid.amount),
        ("Totale spese e accrediti del mese", -of_entries(bought)),
        ("Imposta di bollo e altre spese", -of_entries(fees)),
        ("Totale da addebitare", -closing),
    ]

    def head(page: Page, number: int) -> float:
        page.put(44, 58, "Prisma Pagamenti", 17, bold=True, color=BLUE)
        page.put(550, 52, f"Estratto conto dal {start:%d/%m/%Y} al {end:%d/%m/%Y}", 9, bold=True, right=True)
        page.put(550, 64, f"Foglio {number}", 8, right=True)
        if number == 1:
            _front(page, sums, due, card)
            page.put(44, 400, "DETTAGLIO DEI MOVIMENTI", 10, bold=True, color=BLUE)
            return _heads(page, 422)
        return _heads(page, 100)

    flow = Flow(760, lambda: Page(face="narrow", bold="narrow-bold"), head)
    rows = [_line(flow, rng, paid)]
    flow.page.put(TEXT, flow.y + 2, f"CARTA N. {card} - LOCATELLI SILVIA", 8.5, bold=True)
    flow.y += 18
    rows += [_line(flow, rng, entry) for entry in bought]
    flow.need(40)
    flow.page.put(TEXT, flow.y + 2, "TOTALE MOVIMENTI CARTA", 8.5, bold=True)
    flow.page.put(AMOUNT, flow.y + 2, _euro(-of_entries(bought)), 8.5, bold=True, right=True)
    flow.y += 22
    rows += [_line(flow, rng, entry) for entry in fees]
    flow.need(90)
    flow.page.box(40, flow.y - 6, 515, 18, PALE)
    flow.page.put(TEXT, flow.y + 6, "TOTALE DA ADDEBITARE", 9, bold=True)
    flow.page.put(AMOUNT, flow.y + 6, _euro(-closing), 9, bold=True, right=True)
    text = (
        "Trascorsi 60 giorni dal ricevimento senza un suo reclamo scritto, l'estratto conto si intende approvato. "
        "Blocco carta, 24 ore su 24: 800 90 17 44, dall'estero +39 02 5550 1744."
    )
    flow.page.lines(44, flow.y + 34, wrap(text, fits("narrow", 7.5, 505)), 7.5, 10)
    for page in flow.pages:
        page.put(
            44,
            815,
            "Prisma Pagamenti SpA - Corso Lodi 118, Milano - Iscritta all'albo degli IMEL, n. 32818",
            6.5,
            color=GREY,
        )
    with_fpdf(flow.pages, path)
    return Truth("credit_card", "it_IT", "EUR", card, start, end, opening, closing, rows)
