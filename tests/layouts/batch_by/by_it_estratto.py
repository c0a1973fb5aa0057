"""Italy: statement of a card company, a main and an additional card, direct debit of the whole balance.

A letter with the sum on the first page; then the day of the operation and of registration with two-digit years, amount
in other currencies and rate, payments with a minus, stamp duty and dispatch costs as rows without a card.
"""

# ruff: noqa: PLR0915 (a form is a long list of what stands where)

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_period
from ..pens import GREY, WHITE, Flow, Page, with_reportlab
from ._rows import Spent, block, joined, numbered, owed, plain, sheet, some_spending, total

BLUE = (0.16, 0.2, 0.55)
ICE = (0.91, 0.93, 0.98)
KINDS = [
    Kind(7, -150, -5, "{shop} {town} ITA"),
    Kind(4, -85, -8, "{food} {town} ITA"),
    Kind(4, -80, -15, "{fuel} {town} ITA"),
    Kind(3, -120, -3.99, "{web}"),
    Kind(2, -45, -2.4, "{road}"),
    Kind(1.5, -190, -6, "{abroad}", "fx"),
    Kind(0.5, 9, 120, "STORNO {shop} {town} ITA", "storno"),
]
POOLS = {
    "town": ["MILANO", "MONZA", "BERGAMO", "SESTO SAN GIO", "COMO", "LECCO"],
    "shop": [
        "ESSELUNGA SPA",
        "CONAD SUPERSTORE",
        "COOP LOMBARDIA",
        "MEDIAWORLD",
        "ZARA ITALIA",
        "FARMACIA S. CARLO",
        "IKEA CARUGATE",
    ],
    "food": ["TRATTORIA DA PINO", "AUTOGRILL 0#4#", "BAR CENTRALE", "OLD WILD WEST", "PASTICCERIA MARCHI"],
    "fuel": ["ENI STATION 0#4#2", "Q8 1#4#", "IP DISTRIBUTORE", "TAMOIL"],
    "web": [
        "AMAZON.IT LUX",
        "TRENITALIA WEB ROMA ITA",
        "PAYPAL *EBAY IT 35314369001",
        "NETFLIX.COM AMSTERDAM NLD",
        "SATISPAY MILANO ITA",
    ],
    "road": ["TELEPASS PEDAGGI ROMA ITA", "ATM MILANO ITA", "PARCHEGGIO DUOMO MILANO ITA"],
    "abroad": ["MIGROS LUGANO CHE", "WATERSTONES LONDON GBR", "HERTZ DENVER USA", "7-ELEVEN TOKYO JPN"],
}
MONEY = {"CHE": ("CHF", 0.97), "GBR": ("GBP", 0.86), "USA": ("USD", 1.08), "JPN": ("JPY", 158.2)}


def _day(day: date) -> str:
    return f"{day:%d/%m/%y}"


def _eur(value: Decimal) -> str:
    return ("-" if value > 0 else "") + plain(value, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    cards = [f"5255 **** **** {rng.randint(1000, 9999)}" for _ in range(2)]
    names = rng.choice([("ROSSETTI MARCO", "COLOMBO ELENA"), ("FERRARIO GIULIA", "FERRARIO LUCA")])
    position = f"{rng.randint(10**11, 10**12 - 1)}"
    previous = owed(rng, 150, 2800)
    paid = start + timedelta(rng.randint(9, 15))
    first = [Spent(paid, paid, ("ADDEBITO IN C/C ESTRATTO CONTO PRECEDENTE",), previous, "pay")]
    groups = [some_spending(rng, KINDS, POOLS, (start, end), rng.randint(10, 65), 2)]
    groups.append(some_spending(rng, KINDS, POOLS, (start, end), rng.randint(0, 20), 2))
    last = [Spent(end, end, ("SPESE INVIO ESTRATTO CONTO",), Decimal("-1.15"), "fee")]
    if -total([*groups[0], *groups[1]]) > Decimal("77.47"):
        last.append(Spent(end, end, ("IMPOSTA DI BOLLO",), Decimal("-2.00"), "fee"))
    if rng.random() < 0.25:
        last.append(Spent(end, end, ("QUOTA ASSOCIATIVA ANNUALE",), Decimal("-42.00"), "fee"))
    spent = [*groups[0], *groups[1]]
    closing = previous - total(first) - total(spent) - total(last)
    debit = end + timedelta(15)
    rows: list[Row] = []

    def head(page: Page, of: int) -> float:
        page.put(40, 50, "cartesia", 22, bold=True, color=BLUE)
        page.put(555, 40, "ESTRATTO CONTO", 12, bold=True, right=True, color=BLUE)
        page.put(555, 53, f"n. {end.month:02} del {end:%d/%m/%Y}", 9, right=True)
        page.put(555, 64, f"Posizione n. {position}", 8, right=True, color=GREY)
        page.rule(40, 72, 555, 1.2, BLUE)
        page.put(297, 826, f"Pagina {of} di ##", 7, center=True, color=GREY)
        page.put(
            40,
            812,
            "Cartesia Pagamenti S.p.A. - Corso Sempione 999, 20149 Milano - Capitale sociale Euro 50.000.000 i.v.",
            6.3,
            color=GREY,
        )
        return 98

    flow = Flow(790, sheet, head)
    page = flow.page
    page.lines(330, 116, ["Gentile", names[0], f"VIA MANZONI {rng.randint(1, 90)}", "20900 MONZA MB"], 10, 13)
    page.put(40, 200, "Gentile Cliente,", 10)
    conto = iban(rng, "IT", "?0503420400############")
    block(
        page,
        40,
        218,
        f"le inviamo il riepilogo delle operazioni registrate nel mese. L'importo di € {plain(closing, '.', ',')} sarà "
        f"addebitato con valuta {debit:%d/%m/%Y} sul conto corrente IBAN {conto[:-6]}******.",
        515,
        10,
        14,
    )
    page.box(40, 262, 515, 20, BLUE)
    page.put(48, 276, "RIEPILOGO DELLA POSIZIONE", 10, bold=True, color=WHITE)
    y = 300.0
    credits = [row for row in spent if row.amount > 0]
    for title, text in (
        ("Saldo estratto conto precedente", plain(previous, ".", ",")),
        ("Pagamenti ricevuti", "-" + plain(previous, ".", ",")),
        ("Storni e accrediti", "-" + plain(total(credits), ".", ",")),
        ("Totale spese", plain(total([row for row in spent if row.amount < 0]), ".", ",")),
        ("Spese, quote e imposta di bollo", plain(total(last), ".", ",")),
        ("TOTALE DA ADDEBITARE", plain(closing, ".", ",")),
    ):
        page.put(48, y, title, 9.5, bold=title.isupper())
        page.put(547, y, "€ " + text, 9.5, right=True, bold=title.isupper())
        page.rule(40, y + 5, 555, 0.3, GREY)
        y += 19
    limit = Decimal(rng.choice([1600, 2600, 5200, 7500]))
    page.put(48, 436, "Linea di credito", 9)
    page.put(250, 436, "€ " + plain(limit, ".", ","), 9, right=True)
    page.put(300, 436, "Modalità di rimborso", 9)
    page.put(547, 436, "A SALDO", 9, right=True)
    page.box(40, 470, 515, 70, ICE)
    page.put(54, 492, "Attivi gli avvisi gratuiti sull'app", 12, bold=True, color=BLUE)
    page.put(54, 510, "Un messaggio per ogni spesa oltre l'importo che sceglie lei, in Italia e all'estero.", 9)
    flow.turn()

    def heads() -> None:
        flow.page.box(40, flow.y - 11, 515, 28, ICE)
        for x, lines, right in (
            (46, ("Data", "operazione"), False),
            (104, ("Data", "registrazione"), False),
            (172, ("Descrizione delle operazioni",), False),
            (428, ("Importo in", "altre valute"), True),
            (484, ("Cambio",), True),
            (549, ("Importo", "in Euro"), True),
        ):
            flow.page.lines(x, flow.y, lines, 7.5, 10, bold=True, right=right, color=BLUE)
        flow.y += 34

    def table(entries: Sequence[Spent]) -> None:
        for row in entries:
            if flow.need(14):
                heads()
            page, y = flow.page, flow.y
            page.put(46, y, _day(row.used), 8.3)
            page.put(104, y, _day(row.posted), 8.3)
            page.put(172, y, row.lines[0], 8.3)
            if row.tag == "fx":
                code, base = MONEY[row.lines[0][-3:]]
                course = Decimal(str(round(base * rng.uniform(0.97, 1.03), 4)))
                places = "1" if code == "JPY" else "0.01"
                foreign = (abs(row.amount) * course).quantize(Decimal(places), ROUND_HALF_UP)
                page.put(428, y, f"{code} {plain(foreign, '.', ',')}", 8.3, right=True)
                page.put(484, y, f"{course:.4f}".replace(".", ","), 8.3, right=True)
            page.put(549, y, _eur(row.amount), 8.3, right=True)
            rows.append(Row(row.posted, joined(row.lines[0]), row.amount, page=flow.number))
            flow.y += 13.5

    flow.page.put(40, flow.y, "DETTAGLIO DEI MOVIMENTI", 11, bold=True, color=BLUE)
    flow.y += 26
    heads()
    table(first)
    flow.y += 10
    for card, name, group in zip(cards, names, groups, strict=True):
        if not group:
            continue
        if flow.need(50):
            heads()
        flow.page.put(46, flow.y, f"CARTA N. {card} INTESTATA A {name}", 8.5, bold=True)
        flow.y += 15
        table(group)
        flow.page.rule(40, flow.y - 8, 555, 0.4, BLUE)
        flow.page.put(172, flow.y + 3, f"TOTALE CARTA N. {card}", 8.5, bold=True)
        flow.page.put(549, flow.y + 3, _eur(total(group)), 8.5, bold=True, right=True)
        flow.y += 24
    if flow.need(60):
        heads()
    flow.page.put(46, flow.y, "ALTRI ADDEBITI", 8.5, bold=True)
    flow.y += 15
    table(last)
    flow.y += 8
    flow.need(100)
    page = flow.page
    page.box(40, flow.y - 6, 515, 22, BLUE)
    page.put(48, flow.y + 9, "TOTALE DA ADDEBITARE", 10, bold=True, color=WHITE)
    page.put(549, flow.y + 9, plain(closing, ".", ","), 10, bold=True, right=True, color=WHITE)
    block(
        page,
        40,
        flow.y + 34,
        "Il cambio applicato comprende la commissione per operazioni in valuta diversa dall'Euro, del 2%. Trascorsi "
        "60 giorni dal ricevimento l'estratto conto si intende approvato. Imposta di bollo assolta in modo virtuale. "
        "Blocco carta: numero verde 800 00 00 00, attivo 24 ore su 24.",
        515,
        7.5,
    )
    with_reportlab(numbered(flow.pages), path, order="columns")
    return Truth("credit_card", "it_IT", "EUR", cards[0], start, end, -previous, -closing, rows)
