"""Italy, credit card: dates of purchase and posting, foreign currency and rate, refunds with a minus, stamp duty."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Pools, Row, Truth, earlier, fill, some_amount, some_days, wrap, written
from ..pens import Flow, Page, fits, with_pymupdf
from ._rows import comma, full, short

BLUE = (0.18, 0.2, 0.6)
PALE = (0.91, 0.92, 0.97)
MONTHS = (
    "GENNAIO",
    "FEBBRAIO",
    "MARZO",
    "APRILE",
    "MAGGIO",
    "GIUGNO",
    "LUGLIO",
    "AGOSTO",
    "SETTEMBRE",
    "OTTOBRE",
    "NOVEMBRE",
    "DICEMBRE",
)
SHOPS = (
    "ESSELUNGA {town} ITA",
    "AMAZON.IT*?#####??# LUXEMBOURG LUX",
    "AUTOGRILL #### {town} ITA",
    "TRENITALIA - NEW PE ROMA ITA",
    "ENI STATION #### {town} ITA",
    "FARMACIA SAN CARLO {town} ITA",
    "TELEPASS SPA ROMA ITA",
    "PAYPAL *{web} 35314369001 GBR",
    "RISTORANTE LA PERGOLA {town} ITA",
    "COIN {town} ITA",
    "DECATHLON {town} ITA",
    "NETFLIX.COM AMSTERDAM NLD",
)
ABROAD = (
    ("UBER TRIP HELP.UBER.COM USA", "USD", "1,0"),
    ("MIGROS LUGANO CENTRO LUGANO CHE", "CHF", "0,9"),
    ("TFL TRAVEL CHARGE LONDON GBR", "GBP", "0,8"),
)
POOLS: Pools = {
    "town": ("MILANO", "BERGAMO", "TORINO", "BOLOGNA", "MONZA", "VERONA"),
    "web": ("EBAY ITALIA", "ZALANDO", "TICKETONE", "VINTED"),
}


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    month = date(rng.randint(2020, 2024), rng.randint(1, 12), 1)
    start = month
    end = (month + timedelta(32)).replace(day=1) - timedelta(1)
    opening = -some_amount(rng, 150, 3500)
    card = fill(rng, "4539 97** **** ####", month, {})
    holder = rng.choice(("GENTILE SIG.RA FRANCESCA CONTI", "EGR. SIG. MATTEO RICCI"))
    items: list[tuple[date, date, str, str, str, Decimal]] = []
    for day in some_days(rng, rng.randint(12, 65), start, end):
        bought = earlier(rng, day, 3)
        if rng.random() < 0.1:
            name, unit, rate = rng.choice(ABROAD)
            rate += fill(rng, "####", day, {})
            there = some_amount(rng, 5, 160)
            euro = (there / Decimal(rate.replace(",", "."))).quantize(Decimal("0.01"))
            items.append((bought, day, name, f"{unit} {comma(there)}", rate, -euro))
            continue
        name, amount = fill(rng, rng.choice(SHOPS), day, POOLS), -some_amount(rng, 4, 380)
        items.append((bought, day, name, "", "", amount))
        if rng.random() < 0.03:
            items.append((bought, day, f"STORNO {name}", "", "", -amount))
    debit = start + timedelta(14)
    items.append((debit, debit, f"ADDEBITO IN C/C SALDO E/C {short(start - timedelta(1), '/')}", "", "", -opening))
    items.append((end, end, "IMPOSTA DI BOLLO SU ESTRATTO CONTO", "", "", Decimal("-2.00")))
    if rng.random() < 0.4:
        items.append((end, end, "QUOTA ANNUALE CARTA TITOLARE", "", "", Decimal("-46.00")))
    items.sort(key=lambda item: item[1])
    closing = opening + sum((item[5] for item in items), Decimal(0))
    spent = -sum((item[5] for item in items if item[5] != -opening), Decimal(0))

    def head(page: Page, count: int) -> float:
        page.put(40, 48, "CartaLombarda", 17, bold=True, color=BLUE)
        page.put(555, 48, f"ESTRATTO CONTO DEL {full(end, '/')}", 10, right=True, bold=True)
        if count > 1:
            page.put(40, 68, f"CARTA N. {card}", 8)
            return titles(page, 92)
        page.lines(340, 95, [holder, "VIA GIUSEPPE MAZZINI 28", "20871 VIMERCATE MB"], 9.5, 13)
        page.lines(40, 95, ["Carta Classic", f"N. {card}", f"MESE DI {MONTHS[end.month - 1]} {end.year}"], 9, 13)
        page.box(40, 152, 515, 76, PALE)
        page.put(48, 166, "RIEPILOGO", 9, bold=True, color=BLUE)
        y = 180.0
        for label, printed in (
            ("Saldo estratto conto precedente", comma(opening)),
            ("Pagamenti e accrediti", f"-{comma(opening)}"),
            ("Totale spese e addebiti del mese", written(spent, ".", ",")),
            ("TOTALE DA PAGARE EURO", comma(closing)),
        ):
            page.put(48, y, label, 8.5, bold=label.isupper())
            page.put(330, y, printed, 8.5, right=True, bold=label.isupper())
            y += 13
        value = (end + timedelta(15)).replace(day=15)
        right = [
            "Disponibilità mensile  3.000,00",
            "Modalità di rimborso: a saldo",
            f"Addebito con valuta {full(value, '/')}",
        ]
        page.lines(360, 180, right, 8.5, 13)
        return titles(page, 252)

    def titles(page: Page, y: float) -> float:
        page.put(40, y, "DETTAGLIO DELLE OPERAZIONI", 9.5, bold=True, color=BLUE)
        y += 16
        for x, top, low, right in (
            (44, "Data", "operazione", False),
            (96, "Data", "registr.", False),
            (146, "Descrizione", "", False),
            (432, "Importo in", "valuta estera", True),
            (482, "Tasso di", "cambio", True),
            (551, "Importo", "in Euro", True),
        ):
            page.put(x, y, top, 7.5, right=right)
            page.put(x, y + 9, low, 7.5, right=right)
        page.rule(40, y + 13, 555, 0.8, BLUE)
        return y + 27

    flow = Flow(745, Page, head, lambda page, _: page.put(555, 762, "segue", 7.5, right=True))
    rows = []
    for bought, day, name, foreign, rate, amount in items:
        lines = wrap(name, fits("Helvetica", 8.5, 215))
        flow.need(11 * len(lines) + 2.5)
        page, y = flow.page, flow.y
        page.put(44, y, short(bought, "/"), 8.5)
        page.put(96, y, short(day, "/"), 8.5)
        page.lines(146, y, lines, 8.5, 11)
        page.put(432, y, foreign, 8.5, right=True)
        page.put(482, y, rate, 8.5, right=True)
        page.put(551, y, written(-amount, ".", ","), 8.5, right=True)
        flow.y += 11 * len(lines) + 2.5
        page.rule(40, flow.y - 8.5, 555, 0.2, (0.7, 0.7, 0.7))
        rows.append(Row(day, " ".join(" ".join(lines).split()), amount, page=flow.number))
    flow.need(85)
    page, y = flow.page, flow.y + 6
    page.put(146, y, f"TOTALE OPERAZIONI CARTA {card[-4:]}", 8.5, bold=True)
    page.put(551, y, written(spent, ".", ","), 8.5, right=True, bold=True)
    small = [
        "L'importo dovuto sarà addebitato sul conto corrente da Lei indicato. TAN 15,60% TAEG 19,10% se a rate.",
        "Le operazioni in valuta diversa dall'euro includono una commissione del 2,00% sul controvalore.",
        "In caso di furto o smarrimento chiami il numero verde 800 00 00 00, attivo 24 ore su 24.",
        "Trascorsi 60 giorni dal ricevimento senza reclamo scritto l'estratto conto si intende approvato.",
    ]
    page.lines(40, y + 22, small, 7, 9.5)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(
            40, 800, "CartaLombarda Pagamenti S.p.A. - Corso Sempione 999, Milano - Cap. Soc. 57.070.707 euro i.v.", 6.5
        )
        sheet.put(555, 800, f"Pag. {n} di {len(flow.pages)}", 7, right=True)
    with_pymupdf(flow.pages, path, order="columns")
    return Truth("credit_card", "it-IT", "EUR", card, start, end, opening, closing, rows)
