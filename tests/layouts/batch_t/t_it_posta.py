"""Italy, postal current account: outgoing and incoming figures stand left of the description, in ruled columns.

Initial and final balance are rows of the table with totals between, long card texts wrap over three lines, and the
interest and stamp duty summary follows. An account of the same holder without movements is only named.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab

YELLOW = (1.0, 0.87, 0.1)
BLUE = (0.0, 0.2, 0.55)
EDGES = (40, 92, 144, 218, 292, 555)
POOLS = {
    "shop": [
        "ESSELUNGA",
        "CONAD CITY",
        "COOP ALLEANZA",
        "FARMACIA COMUNALE",
        "AUTOGRILL ####",
        "BAR LUCE",
        "DECATHLON",
    ],
    "town": ["PAVIA", "LODI", "FORLÌ", "CREMA", "BERGAMO"],
    "who": ["GALLI ORNELLA", "ROVATI PIERGIORGIO", "CONDOMINIO LE ACACIE"],
    "firm": ["ENEL ENERGIA", "TIM SPA", "A2A ENERGIA", "PAVIA ACQUE SCARL"],
    "when": lambda rng, day: f"{earlier(rng, day):%d/%m/%Y} {rng.randint(8, 21):02}.{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(7, -2, -130, "PAGAMENTO POS {when} {shop} {town} ITA OPERAZIONE ###### CARTA ****{card}"),
    Kind(2, -20, -250, "PRELIEVO CARTA POSTALE {when} UFF. {town} CENTRO CARTA ****{card}", step="10"),
    Kind(2, -25, -180, "ADDEBITO DIRETTO SDD {firm} MANDATO ???########"),
    Kind(2, -30, -600, "POSTAGIRO A {who} PER SALDO FATTURA"),
    Kind(1.5, -10, -140, "BOLLETTINO {firm} N. ########"),
    Kind(2, 20, 500, "BONIFICO A VOSTRO FAVORE DA {who} PER RIMBORSO SPESE TRN ################"),
    Kind(1, 1300, 2100, "ACCREDITO STIPENDIO OFFICINE BREDAGLIO SRL", most=1),
    Kind(0.6, -1, -1, "COMMISSIONE BONIFICO SEPA"),
    Kind(0.6, -8.55, -8.55, "IMPOSTA DI BOLLO", most=1),
]


def _euros(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


@dataclass
class _Sheet:
    start: date
    end: date
    account: str
    iban: str
    tops: list[float]
    ended: bool = False  # the table is finished

    def head(self, page: Page, number: int) -> float:
        page.box(40, 36, 515, 26, YELLOW)
        page.put(48, 54, "Conto PostaViva", 15, bold=True, color=BLUE)
        page.put(547, 53, "ESTRATTO CONTO", 11, bold=True, color=BLUE, right=True)
        y = 84.0
        if number == 1:
            page.lines(330, 92, ["GENT.MA SIG.RA", "VIGANÒ LUCREZIA", "VIA DEI TIGLI 5", "27100 PAVIA PV"], 9, 12)
            page.put(40, 92, f"Conto corrente n. {self.account}", 9, bold=True)
            page.put(40, 106, f"IBAN {self.iban}", 8.5)
            page.put(40, 120, f"Periodo dal {self.start:%d/%m/%Y} al {self.end:%d/%m/%Y}", 8.5)
            page.put(40, 134, "Intestato a: VIGANÒ LUCREZIA", 8.5)
            page.put(40, 148, "Libretto Smart n. 000051 collegato: nessun movimento nel periodo", 8.5)
            y = 178.0
        if self.ended:
            return y + 10
        page.box(40, y - 12, 515, 26, (0.88, 0.91, 0.97))
        for x, lines, right in (
            (44, ["Data", "contabile"], False),
            (96, ["Data", "valuta"], False),
            (214, ["Addebiti", "in euro"], True),
            (288, ["Accrediti", "in euro"], True),
            (298, ["Descrizione operazioni"], False),
        ):
            page.lines(x, y - 2, lines, 8, 10, bold=True, right=right)
        self.tops.append(y - 12)
        return y + 26

    def close(self, page: Page, y: float) -> None:
        """The frame of the table, down to y."""
        if self.ended:
            return
        for x in EDGES:
            page.upright(x, self.tops[-1], y, 0.4, BLUE)
        page.rule(40, y, 555, 0.4, BLUE)
        page.put(298, y + 12, "segue", 7.5)

    def balance(self, page: Page, y: float, label: str, amount: Decimal) -> None:
        page.put(214 if amount < 0 else 288, y, _euros(amount), 9, bold=True, right=True)
        page.put(298, y, label, 9, bold=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 400, 5200)
    account = fill(rng, "00##########", start, {})
    sheet = _Sheet(start, end, account, iban(rng, "IT", "?" + "0760111300" + account), [])
    pools = {**POOLS, "card": [fill(rng, "####", start, {})]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(9, 50), balance=opening, floor=100)
    flow = Flow(755, Page, sheet.head, lambda page, y: sheet.close(page, y - 4))
    flow.page.put(44, flow.y, f"{start - timedelta(1):%d/%m/%y}", 8.5)
    sheet.balance(flow.page, flow.y, "SALDO INIZIALE", opening)
    flow.y += 17
    rows = []
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 250))
        flow.need(10.5 * len(lines) + 5)
        value = entry.day if entry.amount > 0 else max(start, earlier(rng, entry.day, 2))
        page, y = flow.page, flow.y
        page.put(44, y, f"{entry.day:%d/%m/%y}", 8.5)
        page.put(96, y, f"{value:%d/%m/%y}", 8.5)
        page.put(214 if entry.amount < 0 else 288, y, _euros(entry.amount), 8.5, right=True)
        flow.y = page.lines(298, y, lines, 8.5, 10.5) + 5
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=value, page=flow.number))
    closing = opening + sum(row.amount for row in rows)
    flow.need(44)
    page, y = flow.page, flow.y
    out, into = (sum((r.amount for r in rows if (r.amount < 0) == negative), Decimal(0)) for negative in (True, False))
    page.rule(40, y - 8, 555, 0.4, BLUE)
    page.put(214, y + 4, _euros(out), 8.5, right=True)
    page.put(288, y + 4, _euros(into), 8.5, right=True)
    page.put(298, y + 4, "TOTALE MOVIMENTI", 8.5)
    page.put(44, y + 20, f"{end:%d/%m/%y}", 8.5)
    sheet.balance(page, y + 20, "SALDO FINALE", closing)
    for x in EDGES:
        page.upright(x, sheet.tops[-1], y + 28, 0.4, BLUE)
    page.rule(40, y + 28, 555, 0.4, BLUE)
    flow.y = y + 52
    sheet.ended = True
    flow.need(80)
    page, y = flow.page, flow.y
    page.put(40, y, "Riepilogo competenze", 10, bold=True, color=BLUE)
    for label, text in (
        ("Interessi creditori lordi", "0,00"),
        ("Tasso creditore annuo nominale", "0,000%"),
        ("Canone mensile", "0,00"),
        ("Giacenza media annua", _euros(opening)),
    ):
        y += 13
        page.put(40, y, label, 8.5)
        page.put(288, y, text, 8.5, right=True)
    for number, page in enumerate(flow.pages, 1):
        page.put(40, 800, "PostaViva S.p.A. - Patrimonio BancoViva. In caso di furto o smarrimento: 800 000 033", 7)
        page.put(555, 800, f"Pagina {number} di {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, "rows", 0.1)
    return Truth("account", "it-IT", "EUR", account, start, end, opening, closing, rows)
