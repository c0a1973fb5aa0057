"""Italy, estratto conto di conto: Data operazione, Data valuta, Descrizione, Addebiti, Accrediti; `02.01.2024`,
`1.234,56` without signs.

"Saldo iniziale al", "Totali" of both columns and "Saldo finale al"; the first line names the kind of movement, the
details with times, card numbers, exchange rates and fees follow; tables of "Competenze" and of what the account cost.
Written by PyMuPDF in DejaVu Sans, column by column; repeated headings.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(
        11,
        -2,
        -130,
        "Pagamento POS|Effettuato il {used} alle ore 1#4# mediante la carta 5179 XXXX XXXX XX## presso {shop}",
    ),
    Kind(4, -12, -210, "Addebito diretto SEPA|{biller} Cod. mandato {ref} {label}"),
    Kind(
        2,
        -50,
        -900,
        "Disposizione di bonifico|A favore di {person} C. beneficiario IT##X0300203280########4501 {label}",
    ),
    Kind(
        2,
        -20,
        -300,
        "Prelievo sportello banca|Carta n. 5179 XXXX XXXX XX## data operazione {used} ora 18:4# {town}",
        step="10",
    ),
    Kind(1, -30, -600, "Pagamento delega F24|Numero protocollo ########## del {used}"),
    Kind(0.7, -8, -140, "Pagamento estero|{abroad} del {used} {rate}"),
    Kind(0.7, -2, -6, "Canone mensile conto|Periodo {used}", most=1, step="0.5"),
    Kind(0.5, -8.55, -8.55, "Imposta di bollo e/c|D.P.R. 642/1972", most=1),
    Kind(2, 1200, 2900, "Stipendio o pensione|Disposta da {firm} Rif. {ref} emolumenti", most=2),
    Kind(2, 10, 700, "Accredito bonifico|Disposto da {person} Rif. {ref} {label}"),
    Kind(0.6, 30, 800, "Versamento contanti|Sportello {town}", step="10"),
]
POOLS = {
    "shop": ["IPERMERCATO ADDA LODI", "FARMACIA S. BASSIANO", "BAR TRATTORIA DA PINO", "DISTRIB. CARB. 0417"],
    "biller": ["LUCE E GAS PADANA SPA", "TELEFONIA SERENA", "COND. VIA GARIBALDI 12"],
    "ref": ["##########", "0306###########", "?#?###/20##"],
    "label": ["Fattura n. 1.204,50 del {used}", "affitto", "rata 3 di 10", "saldo ft. ###/A"],
    "person": ["Bianchetti Carla", "ROSSINI GIOVANNI", "Studio Dott. Però"],
    "town": ["LODI", "CODOGNO", "CREMA"],
    "abroad": ["LISBOA TUK TUK", "BRIGHTON PIER"],
    "rate": ["GBP 21,00 cambio 0,8641 comm. 0,36", "USD 55,90 cambio 1,0824"],
    "firm": ["OFFICINE MUZZA SRL", "INPS"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%Y"),
}
DATE, VALUE, TEXT, DEBIT, CREDIT = 40, 98, 158, 484, 556
BLUE = (0.05, 0.2, 0.45)


def _it(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True) if rng.random() < 0.6 else some_period(rng, 89)
    opening = some_amount(rng, 60, 12000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, reversal="Storno {}", floor=200)
    closing = opening + sum(e.amount for e in entries)
    account = iban(rng, "IT", "?050342030000000######0")
    truth = Truth("checking", "it_IT", "EUR", account, start, end, opening, closing)
    flow = Flow(748, lambda: Page(face="sans", bold="sans-bold"), lambda page, sheet: _head(page, sheet, truth))
    flow.y = _balance(flow.page, flow.y, f"Saldo iniziale al {start - timedelta(1):%d.%m.%Y}", opening)
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("sans", 7, 256))]
        flow.need(9.5 * len(lines) + 6)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice([0, 0, 0, -1, -2, 1]))
        page.put(DATE, y, f"{entry.day:%d.%m.%Y}", 7)
        page.put(VALUE, y, f"{value:%d.%m.%Y}", 7)
        page.put(TEXT, y, lines[0], 7)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, _it(entry.amount), 7, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y = page.lines(TEXT, y + 9.5, lines[1:], 7, 9.5) + 6
        page.rule(DATE, flow.y - 9.5, CREDIT, 0.3, (0.75, 0.8, 0.88))
    flow.need(50)
    out, into = (sum((e.amount for e in entries if (e.amount < 0) == less), Decimal("0.00")) for less in (True, False))
    flow.page.put(TEXT, flow.y + 4, "Totali", 7.5, bold=True)
    flow.page.put(DEBIT, flow.y + 4, _it(out), 7.5, right=True, bold=True)
    flow.page.put(CREDIT, flow.y + 4, _it(into), 7.5, right=True, bold=True)
    flow.y = _balance(flow.page, flow.y + 20, f"Saldo finale al {end:%d.%m.%Y}", closing)
    _costs(rng, flow, start, end)
    for sheet, page in enumerate(flow.pages, 1):
        text = "Cassa Lombarda dell'Adda S.p.A. - Cap. Soc. Euro 62.500.000,00 i.v. - Aderente al Fondo Interbancario"
        page.put(DATE, 812, text, 6, color=GREY)
        page.put(CREDIT, 812, f"Pagina {sheet} di {len(flow.pages)}", 6.5, right=True)
    with_pymupdf(flow.pages, path, "columns")
    return truth


def _balance(page: Page, y: float, text: str, amount: Decimal) -> float:
    page.put(TEXT, y, text, 7.5, bold=True)
    page.put(DEBIT if amount < 0 else CREDIT, y, _it(amount), 7.5, right=True, bold=True)
    return y + 15


def _head(page: Page, sheet: int, truth: Truth) -> float:
    page.put(DATE, 46, "Cassa dell'Adda", 15, bold=True, color=BLUE)
    page.put(CREDIT, 42, "Estratto conto corrente", 10, right=True, bold=True)
    page.put(CREDIT, 54, f"dal {truth.period_start:%d.%m.%Y} al {truth.period_end:%d.%m.%Y}", 8, right=True)
    y = 86.0
    if sheet == 1:
        page.lines(350, 90, ["Gentile Cliente", "MARIA LUISA FERRANTINI", "VIA DEL TIGLIO 8", "26900 LODI LO"], 8, 12)
        page.put(DATE, 90, "Filiale di LODI - Corso Adda 21", 7.5)
        page.put(DATE, 102, "Conto corrente n. 1000/00012045", 7.5)
        page.put(DATE, 114, f"IBAN {truth.account_number}", 7.5)
        page.put(DATE, 126, "BIC CLADIT2LXXX - Valuta: EUR", 7.5)
        page.put(DATE, 160, "Dettaglio movimenti", 10, bold=True, color=BLUE)
        y = 182
    for x, first, second in ((DATE, "Data", "operazione"), (VALUE, "Data", "valuta"), (TEXT, "", "Descrizione")):
        page.put(x, y, first, 7, bold=True)
        page.put(x, y + 9, second, 7, bold=True)
    page.put(DEBIT, y + 9, "Addebiti", 7, right=True, bold=True)
    page.put(CREDIT, y + 9, "Accrediti", 7, right=True, bold=True)
    page.rule(DATE, y + 14, CREDIT, 0.8, BLUE)
    return y + 28


def _costs(rng: Random, flow: Flow, start: date, end: date) -> None:
    flow.need(112)
    page, y = flow.page, flow.y + 14
    page.put(DATE, y, "Competenze e condizioni", 9, bold=True, color=BLUE)
    fee = some_amount(rng, 6, 40)
    rows = [
        ("Interessi creditori", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}", "0,0100 %", "0,00"),
        ("Interessi debitori", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}", "9,7500 %", "0,00"),
        ("Spese fisse di gestione", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}", "", _it(fee)),
    ]
    for n, (name, days, rate, amount) in enumerate(rows, 1):
        page.put(DATE, y + 13 * n, name, 7)
        page.put(190, y + 13 * n, days, 7)
        page.put(400, y + 13 * n, rate, 7, right=True)
        page.put(CREDIT, y + 13 * n, amount, 7, right=True)
    text = (
        "Trascorsi 60 giorni dal ricevimento senza contestazioni scritte l'estratto conto si intende approvato. I"
        " depositi sono garantiti fino a 100.000,00 euro per depositante. Fido accordato: 1.500,00 euro."
    )
    page.lines(DATE, y + 60, wrap(text, fits("sans", 6.5, 510)), 6.5, 10)
