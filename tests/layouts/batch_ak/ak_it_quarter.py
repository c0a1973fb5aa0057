"""Italy: a big bank's quarterly statement; two full days, debits and credits, long causes under a title.

Totals of both columns, then the account of fees and interest, the scale of balances by value day and a table of rates.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, wrap, written
from ..pens import Flow, Page, fits, with_fpdf
from ._bits import ZERO, entries, how_many, number_pages

GREEN = (0.0, 0.36, 0.2)
ORANGE = (0.93, 0.45, 0.1)
LEFT, VALUE, TEXT, DEBIT, CREDIT = 40.0, 100.0, 158.0, 478.0, 555.0
POOLS = {
    "when": lambda rng, day: (
        (day - timedelta(rng.randint(1, 3))).strftime("%d/%m/%Y")
        + f" ORE {rng.randint(8, 21):02}:{rng.randint(10, 59)}"
    ),
    "shop": (
        "ESSELUNGA VIA PIAVE MILANO",
        "COOP LOMBARDIA VIALE UMBRIA MILANO",
        "ENI STATION 0#### MILANO",
        "FARMACIA LORETO MILANO",
        "TRENORD BIGLIETTERIA MILANO",
        "CAFFE VERGNANO 1882 MILANO",
    ),
    "firm": (
        "A2A ENERGIA SPA|COD. DISP.: 01240#########? CASH MANDATO 2#########0 FATTURA 8######",
        "TIM S.P.A.|COD. DISP.: 01240#########? ADDEBITO SDD MANDATO TIM0######### RATA BIMESTRALE",
        "UNIPOLSAI ASSICURAZIONI|MANDATO UNI#######0 POLIZZA 1/#####/30/#########",
        "CONDOMINIO VIA RONCHI 14|MANDATO CND####### RATA CONSUNTIVO",
    ),
    "who": ("COLOMBO GIULIA", "FERRARI ANDREA", "IMMOBILIARE LORETO SRL"),
    "why": ("AFFITTO", "QUOTA REGALO", "SALDO FATT ###", "CALCETTO"),
}
KINDS = [
    Kind(8, -3, -140, "Pagamento Su POS|CARTA N. XXXX4412 {when} PRESSO {shop}|CAU. 43###", "card"),
    Kind(2, -5, -90, "Pagamento Tramite Internet|CARTA N. XXXX4412 {when} AMZN MKTP IT AMAZON.IT LUX", "card"),
    Kind(3, -20, -240, "Addebito Diretto Disposto A Favore Di {firm}"),
    Kind(1, -20, -250, "Prelievo Sportello Banca Del Gruppo|CARTA N. XXXX4412 {when} SPORTELLO 0###1", "card", "10"),
    Kind(2, -20, -800, "Bonifico Istantaneo Da Voi Disposto A Favore Di|{who} {why} COD. DISP. 0124########", step="5"),
    Kind(0.5, -0.8, -1.2, "Commissioni Su Bonifico"),
    Kind(0.6, -80, -400, "Pagamento Delega F24|DELEGA N. 00####### PROT. TELEMATICO 1########"),
    Kind(2, 1300, 2400, "Stipendio O Pensione|OFFICINE MECCANICHE BRAMBILLA SPA STIPENDIO COD. DISP.: 0124########"),
    Kind(
        1, 10, 400, "Bonifico A Vostro Favore Disposto Da|MITT.: {who} BENEF.: RIZZI MARTA BIC. ORD.: UNCRITMMXXX {why}"
    ),
    Kind(0.3, 10, 90, "Storno Pagamento Su POS|CARTA N. XXXX4412 {when} PRESSO {shop}"),
]


def euros(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def dotted(day: date) -> str:
    return day.strftime("%d.%m.%Y")


def draw(rng: Random, path: Path) -> Truth:
    year, quarter = rng.randint(2019, 2024), rng.randint(1, 4)
    start = date(year, 3 * quarter - 2, 1)
    end = date(year + quarter // 4, 3 * quarter % 12 + 1, 1) - timedelta(1)
    opening = some_amount(rng, 500, 9000)
    account = fill(rng, "1000/000#####", start, {})
    code = iban(rng, "IT", "?0306901604" + "100000" + account[-6:])
    items = entries(rng, KINDS, POOLS, (start, end), opening, count=how_many(rng, 110), floor=100)
    fees = (("Canone Mensile Conto", Decimal("-6.00")), ("Imposta Di Bollo E/C E Rendiconto", Decimal("-8.55")))
    items += [Entry(end, (words,), amount, "", "") for words, amount in fees]
    closing = opening + sum((item.amount for item in items), ZERO)

    def head(page: Page, place: int) -> float:
        page.box(LEFT, 30, 14, 14, GREEN)
        page.box(LEFT + 14, 30, 14, 14, ORANGE)
        page.put(LEFT + 36, 42, "BANCA SANT'EUSTORGIO", 12, bold=True, color=GREEN)
        page.put(CREDIT, 42, f"Estratto conto al {dotted(end)}", 11, right=True, bold=True)
        page.put(CREDIT, 55, f"Conto corrente n. {account}", 8.5, right=True)
        top = 84.0
        if place == 1:
            first(page, code, (start, end), opening, closing, items, quarter)
            top = 318.0
        page.put(LEFT, top, "Dettaglio movimenti" + ("" if place == 1 else " (segue)"), 11, bold=True, color=GREEN)
        for x, words in ((LEFT, ("Data", "operazione")), (VALUE, ("Data", "valuta"))):
            page.lines(x, top + 16, words, 8, 9, bold=True)
        page.put(TEXT, top + 25, "Descrizione", 8, bold=True)
        page.put(DEBIT, top + 25, "Addebiti", 8, bold=True, right=True)
        page.put(CREDIT, top + 25, "Accrediti", 8, bold=True, right=True)
        page.rule(LEFT, top + 30, CREDIT, 0.8, GREEN)
        return top + 44

    flow = Flow(764, Page, head)
    balance_line(flow, "Saldo iniziale", opening, start - timedelta(1))
    rows = [entry(flow, item, rng) for item in items]
    flow.need(52)
    out = sum((item.amount for item in items if item.amount < 0), ZERO)
    page = flow.page
    page.put(TEXT, flow.y + 2, "Totali", 8.5, bold=True)
    page.put(DEBIT, flow.y + 2, euros(out), 8.5, bold=True, right=True)
    page.put(CREDIT, flow.y + 2, euros(closing - opening - out), 8.5, bold=True, right=True)
    flow.y += 17
    balance_line(flow, "Saldo finale", closing, end)
    ending(flow, opening, items, rows, (start, end))
    for page in flow.pages:
        foot(page)
    number_pages(flow.pages, CREDIT, 822, "Pagina {n} di {of}", 7.5, right=True)
    with_fpdf(flow.pages, path, "rows")
    return Truth("bank", "it-IT", "EUR", code.replace(" ", ""), start, end, opening, closing, rows)


def first(
    page: Page,
    code: str,
    period: tuple[date, date],
    opening: Decimal,
    closing: Decimal,
    items: Sequence[Entry],
    quarter: int,
) -> None:
    page.lines(330, 96, ("Gent.ma Sig.ra", "MARTA RIZZI", "VIA RONCHI 14", "20134 MILANO MI"), 9.5, 13)
    page.lines(LEFT, 96, ("Filiale di MILANO LORETO", "Cod. filiale 01604", "Tel. 02 8796 0012"), 8, 11)
    page.put(LEFT, 172, f"ESTRATTO CONTO N. {quarter:03} - TRIMESTRALE", 12, bold=True)
    page.put(LEFT, 187, f"Periodo dal {dotted(period[0])} al {dotted(period[1])}    Valuta: EURO", 8.5)
    page.put(LEFT, 200, f"IBAN {code}    BIC BSEUITMM", 8.5)
    page.put(LEFT, 213, "Intestato a: RIZZI MARTA    Prodotto: CONTO FACILE", 8.5)
    page.box(LEFT, 226, CREDIT - LEFT, 66, (0.94, 0.97, 0.94))
    page.put(LEFT + 8, 240, "Riepilogo", 9, bold=True, color=GREEN)
    out = sum((item.amount for item in items if item.amount < 0), ZERO)
    cells = (
        (f"Saldo iniziale al {dotted(period[0] - timedelta(1))}", written(opening, ".", ",")),
        ("Totale addebiti", euros(out)),
        ("Totale accrediti", euros(closing - opening - out)),
        (f"Saldo finale al {dotted(period[1])}", written(closing, ".", ",")),
    )
    for n, (label, figure) in enumerate(cells):
        page.put(LEFT + 8 + 128 * n, 258, label, 7.5)
        page.put(LEFT + 8 + 128 * n, 273, figure, 10, bold=True)


def balance_line(flow: Flow, words: str, balance: Decimal, day: date) -> None:
    flow.page.put(LEFT, flow.y, dotted(day), 8.5)
    flow.page.put(TEXT, flow.y, words, 8.5, bold=True)
    flow.page.put(DEBIT if balance < 0 else CREDIT, flow.y, euros(balance), 8.5, bold=True, right=True)
    flow.y += 16


def entry(flow: Flow, item: Entry, rng: Random) -> Row:
    lines = [part for line in item.lines for part in wrap(line, fits("Helvetica", 8, 258))]
    flow.need(10 * len(lines) + 2)
    page, y = flow.page, flow.y
    value = earlier(rng, item.day) if item.tag == "card" else item.day
    page.put(LEFT, y, dotted(item.day), 8.5)
    page.put(VALUE, y, dotted(value), 8.5)
    page.put(DEBIT if item.amount < 0 else CREDIT, y, euros(item.amount), 8.5, right=True)
    page.put(TEXT, y, lines[0], 8, bold=True)
    flow.y = page.lines(TEXT, y + 10, lines[1:], 8, 10) + 1
    page.rule(LEFT, flow.y - 7, CREDIT, 0.2, (0.75, 0.8, 0.75))
    flow.y += 4
    return Row(item.day, " ".join(lines), item.amount, None, value, flow.number)


def ending(
    flow: Flow, opening: Decimal, items: Sequence[Entry], rows: Sequence[Row], period: tuple[date, date]
) -> None:
    flow.turn()
    page = flow.page
    page.texts = [text for text in page.texts if text.y < 70]
    page.boxes = page.boxes[:2]
    start, end = period
    y = 96.0
    page.put(LEFT, y, "Riepilogo competenze e spese", 11, bold=True, color=GREEN)
    y += 18
    for label, figure in (
        ("Canone mensile", "6,00"),
        ("Spese per operazioni (n. 0 oltre la franchigia)", "0,00"),
        ("Interessi creditori lordi", "0,00"),
        ("Ritenuta fiscale 26,00%", "0,00"),
        ("Imposta di bollo (dpr 642/72)", "8,55"),
        ("Totale competenze e spese", "14,55"),
    ):
        page.put(LEFT, y, label, 8.5, bold=label.startswith("Totale"))
        page.put(330, y, figure, 8.5, right=True)
        y += 13
    y += 18
    page.put(LEFT, y, "Staffa - Elementi per il conteggio delle competenze", 11, bold=True, color=GREEN)
    y += 18
    places = (LEFT, 210.0, 290.0, 400.0)
    for x, label in zip(places, ("Valuta", "Saldo per valuta", "Giorni", "Numeri"), strict=True):
        page.put(x, y, label, 8, bold=True, right=x > LEFT)
    page.rule(LEFT, y + 5, 400, 0.5)
    y += 5
    days = sorted({start, *(max(row.value_date or row.date, start) for row in rows)})
    shown = [*days[:18], end + timedelta(1)] if len(days) <= 18 else days[:19]
    for day, following in pairwise(shown):
        y += 12
        balance = opening + sum((row.amount for row in rows if (row.value_date or row.date) <= day), ZERO)
        span = (following - day).days
        cells = (dotted(day), written(balance, ".", ","), str(span), f"{int(balance * span / 100):,}".replace(",", "."))
        for x, cell in zip(places, cells, strict=True):
            page.put(x, y, cell, 8, right=x > LEFT)
    if len(days) > 18:
        y += 12
        page.put(LEFT, y, "La staffa completa è disponibile in filiale.", 7.5)
    y += 26
    page.put(LEFT, y, "Tassi applicati", 11, bold=True, color=GREEN)
    for label, rate in (
        ("Tasso creditore annuo nominale", "0,0000%"),
        ("Tasso debitore annuo entro fido", "9,7500%"),
        ("Tasso debitore annuo per sconfinamenti", "13,2500%"),
    ):
        y += 13
        page.put(LEFT, y, label, 8.5)
        page.put(330, y, rate, 8.5, right=True)
    text = (
        "Il presente estratto conto si intende approvato trascorsi 60 giorni dal ricevimento senza reclamo scritto "
        f"(art. 119 D.Lgs. 385/93). Operazioni registrate nel periodo: {len(items)}. I depositi sono garantiti dal "
        "Fondo Interbancario di Tutela dei Depositi fino a 100.000 euro per depositante."
    )
    page.lines(LEFT, y + 26, wrap(text, fits("Helvetica", 7.5, CREDIT - LEFT)), 7.5, 9.5)


def foot(page: Page) -> None:
    page.rule(LEFT, 784, CREDIT, 0.4, GREEN)
    text = (
        "Banca Sant'Eustorgio S.p.A. Sede: Corso Garibaldi 156, Milano. Capitale Sociale Euro 10.368.870.930,08. "
        "Registro delle Imprese di Milano 00799960158. P. IVA 11991500015. Iscritta all'Albo delle Banche n. 5361. "
        "Aderente al Fondo Interbancario di Tutela dei Depositi."
    )
    page.lines(LEFT, 794, wrap(text, fits("Helvetica", 6, 440)), 6, 7.5)
