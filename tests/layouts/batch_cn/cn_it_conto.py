"""Italy, a conto corrente, quarterly.

Amounts stand before the description, which is the last column and wraps over several lines; operation and value
date DD.MM.YY, dare and avere without signs, no running balance. After the final balance comes the "riassunto
scalare" (value dates, balances, days, numbers) and the reckoning of interest and fees.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_entries, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._common import ZERO, day_balances, folded, laid, many, numbered, prose, signed_sum, start_balance

GREEN = (0.0, 0.4, 0.25)
POOLS: Pools = {
    "shop": (
        "ALIMENTARI BRERA 12",
        "FARMACIA S. ROCCO",
        "AREA SERV. PO EST",
        "TRATT. LA PERGOLA",
        "FERRAMENTA F.LLI GALLI",
    ),
    "city": ("LODI", "PAVIA", "REGGIO EMILIA", "SESTO S.GIOVANNI"),
    "org": ("ACQUE LOMBARDE SPA", "ENERGIA CHIARA SRL", "TELEVOCE SPA", "CONDOMINIO VIA MANZONI 8"),
    "person": ("COLOMBO GIANCARLO", "FERRARI E ROSSI SNC", "DE SANTIS MARIA PIA"),
    "stamp": lambda rng, day: f"{earlier(rng, day):%d/%m/%y} ORE {rng.randint(8, 21):02}:{rng.randint(0, 59):02}",
    "month": lambda _rng, day: f"{day:%m/%Y}",
}
KINDS = (
    Kind(10, -170, -3, "PAGAMENTO POS - OPERAZIONE CARTA *****### DEL {stamp} C/O {shop} {city}"),
    Kind(
        4,
        -260,
        -12,
        "ADDEBITO DIRETTO SEPA CORE - {org} - MANDATO ##??#### FATT. ####/## DEL 05 C.M. IMPORTO RIF. {month}",
    ),
    Kind(3, -950, -25, "BONIFICO DISPOSTO A FAVORE DI {person} CAUSALE: AFFITTO {month} CRO ###########", "", "5"),
    Kind(
        2,
        15,
        700,
        "BONIFICO A VOSTRO FAVORE DA {person} CAUSALE: SALDO FATT. ## EUR 1.220,00 IN DUE RATE TRN 0306############",
    ),
    Kind(2, 1250, 2300, "EMOLUMENTI - OFFICINE VALTELLINA SPA STIPENDIO {month}"),
    Kind(2, -250, -50, "PRELIEVO SPORTELLO AUTOMATICO CARTA *****### DEL {stamp} {city}", "", "10"),
    Kind(1, -900, -30, "PAGAMENTO DELEGHE F24 TELEMATICO PROT. ########"),
    Kind(0.8, 100, 1500, "VERSAMENTO ASSEGNI N. 2"),
    Kind(0.8, -2, -0.5, "COMMISSIONI SU BONIFICI", "fee", "0.25"),
    Kind(0.8, -8.55, -8.55, "IMPOSTA DI BOLLO E/C", "fee", "0.01", 1),
    Kind(0.5, -15, -4, "COMPETENZE DI LIQUIDAZIONE", "fee", "0.01", 1),
)
QUARTERS = ((1, 3, 31), (4, 6, 30), (7, 9, 30), (10, 12, 31))
HEADS = (
    (40, "OPERAZIONE", 0),
    (98, "VALUTA", 0),
    (214, "DARE", 1),
    (290, "AVERE", 1),
    (306, "DESCRIZIONE DELLE OPERAZIONI", 0),
)
NOTES = (
    "Trascorsi 60 giorni dal ricevimento dell'estratto conto senza reclamo scritto, lo stesso si intende approvato. "
    "Per le operazioni in divisa il cambio applicato e' indicato a lato. Tasso creditore annuo 0,0100%, tasso "
    "debitore annuo entro fido 9,7500%. Il Fondo Interbancario tutela fino a 100.000,00 euro."
)


def euros(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    year = rng.randint(2019, 2024)
    first, last, day = rng.choice(QUARTERS)
    period = (date(year, first, 1), date(year, last, day))
    opening = start_balance(rng)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, reversal="STORNO {0}")
    account = iban(rng, "IT", "X0333301600000#########1")
    listing = [True]
    flow = Flow(742, Page, lambda page, n: _head(page, n, period, account, listing))
    _balance(flow, period[0] - timedelta(1), "SALDO INIZIALE", opening)
    rows = _table(flow, rng, entries)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    flow.need(56)
    flow.page.rule(140, flow.y - 8, 292)
    _totals(flow, entries)
    _balance(flow, period[1], f"SALDO FINALE A {'VOSTRO' if closing >= 0 else 'NOSTRO'} CREDITO", closing)
    listing[0] = False
    _scalar(flow, period, opening, entries)
    _fees(flow, rng)
    numbered(flow.pages, "Pagina {n} di {of}", 555, 60, right=True)
    with_fpdf(flow.pages, path, order=rng.choice(("rows", "columns")))
    return Truth("checking", "it_IT", "EUR", account, *period, opening, closing, rows)


def _head(page: Page, n: int, period: tuple[date, date], account: str, listing: Sequence[bool]) -> float:
    page.put(40, 48, "Credito Padano", 18, bold=True, color=GREEN)
    number = period[1].month // 3
    page.put(555, 46, f"ESTRATTO CONTO N. {number}/{period[1].year} AL {period[1]:%d.%m.%Y}", 9, right=True, bold=True)
    page.put(
        40, 815, "Credito Padano S.p.A. - Lodi - Cap. Soc. Euro 7.100.000.000,00 i.v. - Cod. ABI 03333", 6.5, color=GREY
    )
    y = 92.0
    if n == 1:
        page.lines(330, 100, ("Gent. Sig.ra", "BEATRICE ZANETTI", "VIA DEI MILLE 22", "26900 LODI LO"), 9.5, 12)
        page.put(40, 100, "CONTO CORRENTE IN EURO", 9, bold=True)
        page.put(40, 114, f"IBAN {account}", 8.5)
        page.put(40, 126, "Filiale 00416 - LODI CORSO ROMA - Tel. 0371 555 014", 8)
        y = 176
    if not listing[0]:
        return y + 20
    page.put(40, y - 12, "DATA", 7.5, bold=True)
    for x, text, right in HEADS:
        page.put(x, y, text, 7.5, right=bool(right), bold=True)
    page.put(290, y - 12, "MOVIMENTI", 7.5, right=True, bold=True)
    page.rule(36, y + 5, 559, 0.8, GREEN)
    return y + 20


def _balance(flow: Flow, day: date, text: str, amount: Decimal) -> None:
    flow.page.put(40, flow.y, f"{day:%d.%m.%y}", 8.5)
    flow.page.put(214 if amount < 0 else 290, flow.y, euros(amount), 8.5, right=True, bold=True)
    flow.page.put(306, flow.y, text, 8.5, bold=True)
    flow.y += 17


def _table(flow: Flow, rng: Random, entries: Sequence[Entry]) -> list[Row]:
    rows: list[Row] = []
    for entry in entries:
        value = entry.day + timedelta(rng.choice((0, 1, 2))) if entry.amount > 0 else earlier(rng, entry.day, 2)
        lines = laid(entry.lines, "Helvetica", 8, 250)
        flow.need(10 * len(lines) + 5)
        rows.append(Row(entry.day, folded(lines), entry.amount, None, value, flow.number))
        flow.page.put(40, flow.y, f"{entry.day:%d.%m.%y}", 8.5)
        flow.page.put(98, flow.y, f"{value:%d.%m.%y}", 8.5)
        flow.page.put(214 if entry.amount < 0 else 290, flow.y, euros(entry.amount), 8.5, right=True)
        flow.page.lines(306, flow.y, lines, 8, 10)
        flow.y += 10 * len(lines) + 5
    return rows


def _totals(flow: Flow, entries: Sequence[Entry]) -> None:
    flow.page.put(214, flow.y + 2, euros(signed_sum(entries, -1)), 8.5, right=True)
    flow.page.put(290, flow.y + 2, euros(signed_sum(entries, 1)), 8.5, right=True)
    flow.page.put(306, flow.y + 2, "TOTALE MOVIMENTI", 8.5)
    flow.y += 19


def _scalar(flow: Flow, period: tuple[date, date], opening: Decimal, entries: Sequence[Entry]) -> None:
    """Balances by value date with the days they lasted; no transactions."""
    ends = {period[0] - timedelta(1): opening} | day_balances(opening, entries)
    days = [*ends, period[1]]
    flow.y += 14
    _scalar_titles(flow, "RIASSUNTO SCALARE")
    for n, (day, balance) in enumerate(ends.items()):
        if flow.need(12):
            _scalar_titles(flow, "RIASSUNTO SCALARE (segue)")
        span = (days[n + 1] - day).days
        flow.page.put(40, flow.y, f"{day:%d.%m.%y}", 8)
        flow.page.put(214 if balance < 0 else 290, flow.y, euros(balance), 8, right=True)
        flow.page.put(360, flow.y, str(span), 8, right=True)
        flow.page.put(470, flow.y, euros(balance * span / 1000), 8, right=True)
        flow.y += 11
    flow.y += 16


def _scalar_titles(flow: Flow, title: str) -> None:
    flow.need(70)
    flow.page.put(40, flow.y, title, 9, bold=True, color=GREEN)
    cells = ((80, "VALUTA"), (214, "SALDI DARE"), (290, "SALDI AVERE"), (360, "GIORNI"), (470, "NUMERI/1000"))
    for x, text in cells:
        flow.page.put(x, flow.y + 13, text, 7, right=True, color=GREY)
    flow.y += 26


def _fees(flow: Flow, rng: Random) -> None:
    flow.need(120)
    flow.page.put(40, flow.y, "CONTEGGIO INTERESSI E COMPETENZE", 9, bold=True, color=GREEN)
    lines = (
        ("Interessi creditori lordi 0,0100%", Decimal(rng.randint(1, 30)) / 100),
        ("Ritenuta fiscale 26,00%", Decimal(rng.randint(1, 8)) / 100),
        ("Spese di tenuta conto", Decimal(rng.randint(300, 1500)) / 100),
        ("Commissione disponibilita' immediata fondi", ZERO),
    )
    for n, (name, amount) in enumerate(lines):
        flow.page.put(40, flow.y + 14 + 11 * n, name, 8)
        flow.page.put(290, flow.y + 14 + 11 * n, euros(amount), 8, right=True)
    flow.y = prose(flow.page, 40, flow.y + 70, NOTES, 515)
