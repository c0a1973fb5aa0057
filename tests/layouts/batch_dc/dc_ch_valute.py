"""Switzerland (Italian): one relationship with accounts in CHF, EUR and USD in one PDF, value date behind the
amounts, apostrophes, balance at the day's end, orders in bulk with their parts, an account without movements."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits
from ._desk import Booked, book, end, moneys, size, start

POOLS = {
    "cliente": [
        "Ferrari Costruzioni SA, 6900 Lugano",
        "Comune di Mendrisio",
        "Studio Bernasconi, 6830 Chiasso",
        "Rezzonico Impianti Sagl",
    ],
    "forn": [
        "AET Energia, Bellinzona",
        "Swisscom (Svizzera) SA",
        "Cassa di compensazione AVS",
        "Losinger Marazzi AG",
        "Zürich Versicherung",
    ],
    "estero": ["Tecnolegno Srl, Como", "Holz Huber GmbH, München", "Bois du Jura SAS"],
}
KINDS = [
    Kind(6, 200, 28000, "Accredito|{cliente}|RIF. QRR 21 00000 00003 13947 14300 0####"),
    Kind(4, -60, -9000, "e-banking Ordine singolo|{forn}|fattura ##.### del 14.02.2023"),
    Kind(3, -900, -40000, "e-banking Ordine collettivo|NUMERO PAGAMENTI: ##|Riferimento lotto ?##-####"),
    Kind(3, -20, -800, "Acquisto carta di debito ****##|Migrolino Tankstelle, EUR 45.10 al cambio 0.9812"),
    Kind(2, -100, -5000, "Addebito diretto LSV+|{forn}"),
    Kind(1, -5, -90, "Saldo prezzi prestazioni|Periodo di fatturazione trimestrale", most=1),
    Kind(1, 5000, 30000, "Trasferimento da conto proprio|cambio EUR/CHF 0.9745"),
]
ABROAD = [
    Kind(4, 500, 30000, "Bonifico SEPA in entrata|{estero}|INV ####/#"),
    Kind(4, -300, -16000, "Bonifico SEPA in uscita|{estero}|commissioni ripartite SHA"),
    Kind(1, -5, -40, "Spese terzi|su ordine ??######"),
]
RIGHT = {"out": 365, "in": 435, "balance": 555}


def chf(amount: Decimal) -> str:
    return written(amount, "'", ".")


def labels(page: Page, y: float, currency: str) -> float:
    page.rule(40, y - 11, 557, 1.2)
    page.put(40, y, "Data", 8, bold=True)
    page.put(92, y, "Informazioni", 8, bold=True)
    page.put(RIGHT["out"], y, f"Addebiti {currency}", 8, bold=True, right=True)
    page.put(RIGHT["in"], y, f"Accrediti {currency}", 8, bold=True, right=True)
    page.put(447, y, "Valuta", 8, bold=True)
    page.put(RIGHT["balance"], y, f"Saldo {currency}", 8, bold=True, right=True)
    page.rule(40, y + 4, 557, 0.4)
    return y + 17


class Extract:
    """The pages; each account begins one and its number stands at the head of each."""

    def __init__(self, rng: Random, title: str, day: str) -> None:
        self.rng, self.title, self.day = rng, title, day
        self.account, self.currency = "", "CHF"
        self.pages, self.found = list[Page](), list[Row]()

    def head(self, page: Page, number: int) -> float:
        page.put(40, 46, "Banca Ceresio Cantonale", 13, bold=True)
        page.put(40, 62, "Corporate & Institutional Clients, 6901 Lugano", 8)
        page.put(557, 46, self.title, 9, right=True)
        page.put(557, 58, f"Conto aziendale in {self.currency}", 9, bold=True, right=True)
        page.put(557, 70, f"IBAN {self.account}", 8, right=True)
        page.put(557, 82, f"Allestito il {self.day}   Pagina {len(self.pages) + number}", 8, right=True)
        if number == 1:
            page.lines(40, 96, ["Falegnameria Moderna SA", "Via Pobiette 11", "6928 Manno"], 9)
            return labels(page, 150, self.currency)
        return labels(page, 112, self.currency)

    def still(self, flow: Flow, day: str, text: str, amount: Decimal) -> None:
        flow.page.put(40, flow.y, day, 8, bold=True)
        flow.page.put(92, flow.y, text, 8, bold=True)
        flow.page.put(RIGHT["balance"], flow.y, chf(amount), 8, bold=True, right=True)
        flow.y += 15

    def post(self, flow: Flow, row: Booked) -> None:
        lines = [part for text in row.lines for part in wrap(text, fits("Helvetica", 8, 205))]
        flow.need(10 * len(lines))
        page, y = flow.page, flow.y
        page.put(40, y, f"{row.day:%d.%m.%y}", 8)
        page.put(RIGHT["out" if row.amount < 0 else "in"], y, chf(abs(row.amount)), 8, right=True)
        page.put(447, y, f"{row.value:%d.%m.%y}", 8)
        if row.closes:
            page.put(RIGHT["balance"], y, chf(row.balance), 8, right=True)
        flow.y = page.lines(92, y, lines, 8, 9.5) + 4
        self.found.append(row.row(len(self.pages) + flow.number, lines, row.closes, True))

    def account_pages(self, currency: str, opening: Decimal, rows: Sequence[Booked], days: tuple[str, str]) -> None:
        self.currency, self.account = currency, iban(self.rng, "CH", "00764#########00#")
        flow = Flow(780, Page, self.head)
        self.still(flow, days[0], "Saldo iniziale", opening)
        for row in rows:
            self.post(flow, row)
        if not rows:
            flow.page.put(92, flow.y, "Nessun movimento nel periodo", 8)
            flow.y += 15
        flow.need(40)
        out, came = moneys(rows)
        flow.page.rule(40, flow.y - 9, 557, 0.4)
        flow.page.put(92, flow.y + 2, "Totale movimenti", 8)
        flow.page.put(RIGHT["out"], flow.y + 2, chf(out), 8, right=True)
        flow.page.put(RIGHT["in"], flow.y + 2, chf(came), 8, right=True)
        flow.y += 17
        self.still(flow, days[1], "Saldo finale", end(opening, rows))
        self.pages += flow.pages


def draw(rng: Random, path: Path) -> Truth:
    period, opening = some_period(rng, calendar=True), start(rng)
    rows = book(rng, KINDS, POOLS, period, opening, count=min(size(rng), 44))
    days = (f"{period[0] - timedelta(1):%d.%m.%y}", f"{period[1]:%d.%m.%y}")
    span = f"Estratto conto {period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}"
    extract = Extract(rng, span, f"{period[1] + timedelta(2):%d.%m.%Y}")
    extract.account_pages("CHF", opening, rows, days)
    account = extract.account
    euros = start(rng, 3000, 60000)
    moved = rng.random() < 0.6
    abroad = book(rng, ABROAD, POOLS, period, euros, count=rng.randint(2, 9)) if moved else []
    extract.account_pages("EUR", euros, abroad, days)
    if rng.random() < 0.5:
        extract.account_pages("USD", start(rng, 100, 9000), [], days)
    by_hand(extract.pages, path, Hand(scaled=True, form=True))
    truth = Truth("bank", "it_CH", "CHF", account, *period, opening, end(opening, rows), extract.found)
    if abroad:
        truth.account_number = truth.opening_balance = truth.closing_balance = None
    return truth
