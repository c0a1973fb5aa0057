"""Italy: a credit card's monthly estratto conto with purchase and registration day and columns for foreign amounts.

The main and an additional card have groups and totals of their own; purchases are unsigned, refunds and the previous
statement's debit carry a minus; the imposta di bollo is a row; the charged account and rate boxes follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Row, Truth, earlier, fill, iban, some_amount, some_days, written
from ..pens import A4, GREY, WHITE, Flow, Page, with_reportlab
from ._rows import how_many

SHOPS = [
    "ESSELUNGA V.LE PIAVE MILANO ITA",
    "AUTOGRILL 0#### SECCHIA OVEST ITA",
    "TRENITALIA - APP ROMA ITA",
    "ATM SPA TAP&GO MILANO ITA",
    "FARMACIA S. BABILA MILANO ITA",
    "AMAZON.IT*?#?##?#?# LUXEMBOURG LUX",
    "ENI STATION ##### LODI ITA",
    "TELEPASS SPA ROMA ITA",
    "OSTERIA DEL TRENO MILANO ITA",
]
ABROAD = [
    ("BLUE BOTTLE COFFEE NEW YORK USA", "USD", "1.0"),
    ("SBB CFF FFS BERN CHE", "CHF", "0.9"),
    ("TESCO STORES LONDON GBR", "GBP", "0.8"),
]
TEAL = (0.0, 0.3, 0.38)
MONTHS = ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto"]
MONTHS += ["settembre", "ottobre", "novembre", "dicembre"]
CENT = Decimal("0.01")


@dataclass
class Item:
    day: date
    used: date
    text: str
    amount: Decimal
    there: str = ""
    rate: str = ""


def euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="- ")


def _bought(rng: Random, count: int, start: date, end: date) -> list[Item]:
    items = []
    for day in some_days(rng, count, start + timedelta(3), end):
        used = earlier(rng, day)
        if rng.random() < 0.1:
            place, currency, begin = rng.choice(ABROAD)
            there, rate = some_amount(rng, 4, 150), Decimal(f"{begin}{rng.randint(200, 899)}")
            here = max(CENT, (there / rate).quantize(CENT, ROUND_HALF_UP))
            items.append(
                Item(day, used, place, -here, f"{written(there, '.', ',')} {currency}", f"{rate}".replace(".", ","))
            )
            continue
        sign = 1 if rng.random() < 0.04 else -1
        items.append(Item(day, used, fill(rng, rng.choice(SHOPS), day, {}), sign * some_amount(rng, 2, 240)))
    return items


def _columns(flow: Flow) -> None:
    flow.page.box(40, flow.y - 14, 515, 24, TEAL)
    for x, top, low, right in [
        (46, "Data", "acquisto", False),
        (96, "Data", "registrazione", False),
        (160, "Descrizione delle operazioni", "", False),
        (428, "Importo in", "altra valuta", True),
        (478, "Tasso di", "cambio", True),
        (549, "Importo", "in Euro", True),
    ]:
        flow.page.put(x, flow.y - 4, top, 7.5, right=right, bold=True, color=WHITE)
        flow.page.put(x, flow.y + 5, low, 7.5, right=right, bold=True, color=WHITE)
    flow.y += 26


def _group(flow: Flow, title: str, total: str, items: list[Item], truth: Truth) -> None:
    if flow.need(44):
        _columns(flow)
    flow.page.put(46, flow.y, title, 8.5, bold=True, color=TEAL)
    flow.y += 15
    for n, item in enumerate(items):
        if flow.need(15):
            _columns(flow)
        if n % 2 == 0:
            flow.page.box(40, flow.y - 9.5, 515, 13.5, (0.94, 0.97, 0.97))
        flow.page.put(46, flow.y, f"{item.used:%d/%m/%y}", 8)
        flow.page.put(96, flow.y, f"{item.day:%d/%m/%y}", 8)
        flow.page.put(160, flow.y, item.text, 8)
        flow.page.put(428, flow.y, item.there, 8, right=True)
        flow.page.put(478, flow.y, item.rate, 8, right=True)
        flow.page.put(549, flow.y, euro(-item.amount), 8, right=True)
        truth.transactions.append(Row(item.day, item.text, item.amount, None, item.used, flow.number))
        flow.y += 13.5
    if flow.need(22):
        _columns(flow)
    flow.page.rule(160, flow.y - 7, 549, 0.6, TEAL)
    flow.page.put(160, flow.y + 4, total, 8.5, bold=True)
    flow.page.put(549, flow.y + 4, euro(-sum((i.amount for i in items), Decimal(0))), 8.5, right=True, bold=True)
    flow.y += 28


def _cover(page: Page, end: date, old: Decimal, paid: Decimal, new: Decimal, account: str) -> float:
    page.lines(330, 110, ["Gent.ma Sig.ra", "CHIARA BELLINI", "VIA SOLFERINO 22", "20121 MILANO MI"], 9, 12)
    page.put(40, 186, f"Estratto conto del {end.day} {MONTHS[end.month - 1]} {end.year}", 14, bold=True, color=TEAL)
    cells = [
        ("Saldo estratto conto precedente", euro(-old)),
        ("Pagamenti ricevuti", euro(-paid)),
        ("Nuovi movimenti e spese", euro(-(new - old - paid))),
        ("Totale da addebitare", euro(-new)),
    ]
    for n, (what, figure) in enumerate(cells):
        page.box(40 + 130 * n, 200, 125, 40, TEAL if n == 3 else (0.9, 0.95, 0.95))
        page.put(102 + 130 * n, 214, what, 7, center=True, color=WHITE if n == 3 else TEAL)
        page.put(102 + 130 * n, 231, "€ " + figure, 11, center=True, bold=True, color=WHITE if n == 3 else TEAL)
    due = end + timedelta(15)
    return (
        page.lines(
            40,
            258,
            [
                f"L'importo sarà addebitato con valuta {due:%d/%m/%Y} sul conto IBAN {account}.",
                "Fido della carta: € 3.500,00. Modalità di rimborso: a saldo. Punti Premio disponibili: 12.480.",
            ],
            8,
            11,
        )
        + 24
    )


def _notes(flow: Flow) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 6
    page.box(40, y, 515, 84, None, stroke=GREY)
    page.put(48, y + 13, "Condizioni in vigore", 8.5, bold=True, color=TEAL)
    page.lines(
        48,
        y + 27,
        [
            "TAN 14,00%  TAEG 17,12%. Commissione anticipo contante 4,00% (minimo € 0,52). Quota annua € 36,00.",
            "Imposta di bollo di € 2,00 applicata agli estratti conto di importo superiore a € 77,47.",
            "Le spese in valuta diversa dall'Euro sono convertite al cambio del circuito, maggiorato dell'1,75%.",
            "Reclami: entro 60 giorni all'Ufficio Reclami, Corso Sempione 55, Milano. Blocco carta: 800 555 012.",
        ],
        7.5,
        12,
    )


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2020, 2024), rng.randint(1, 12), rng.choice([22, 25, 28]))
    start = end - timedelta(30)
    count = how_many(rng)
    main, other = (f"{rng.randint(1000, 9999)}" for _ in range(2))
    old = -some_amount(rng, 150, 2600)
    paid = start + timedelta(rng.randint(9, 16))
    first = [Item(paid, paid, "ADDEBITO IN C/C ESTRATTO CONTO PRECEDENTE", -old)]
    groups = [_bought(rng, count, start, end)]
    if rng.random() < 0.6:
        groups.append(_bought(rng, max(1, count // 4), start, end))
    spent = sum(item.amount for group in groups for item in group)
    costs = [Item(end, end, "IMPOSTA DI BOLLO", Decimal("-2.00"))] if spent < Decimal("-77.47") else []
    costs.append(Item(end, end, "SPESE INVIO ESTRATTO CONTO CARTACEO", Decimal("-1.15")))
    new = spent + sum(item.amount for item in costs)
    number = f"5255 **** **** {main}"
    truth = Truth("card", "it-IT", "EUR", number, start, end, old, new)

    def head(page: Page, _: int) -> float:
        page.put(40, 58, "cartanova", 20, bold=True, color=TEAL)
        page.put(555, 48, "CARTA CLASSIC ORO", 9, right=True, bold=True)
        page.put(555, 60, f"Carta n. {number}", 8, right=True)
        page.put(555, 71, f"Periodo dal {start:%d/%m/%Y} al {end:%d/%m/%Y}", 8, right=True)
        return 104

    flow = Flow(775, lambda: Page(A4), head)
    flow.y = _cover(flow.page, end, old, -old, new, iban(rng, "IT", "?0306901600##########0#"[:23]))
    _columns(flow)
    _group(flow, "Pagamenti", "Totale pagamenti", first, truth)
    for title, last, group in zip(("Carta principale", "Carta aggiuntiva"), (main, other), groups, strict=False):
        holder = "CHIARA BELLINI" if last == main else "PAOLO BELLINI"
        _group(flow, f"{title} n. **** {last} - {holder}", f"Totale movimenti carta **** {last}", group, truth)
    _group(flow, "Spese e imposte", "Totale spese e imposte", costs, truth)
    _notes(flow)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            40,
            812,
            "Cartanova Pagamenti S.p.A. - Capitale sociale € 57.070.707,00 i.v. - R.E.A. Milano 1318898",
            6.5,
            color=GREY,
        )
        page.put(555, 812, f"pag. {n} / {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, order="columns", spacing=0)
    return truth
