"""Italy, online bank's movements and postal account statement with "Entrate" and "Uscite" left of the description.

Look 1: landscape list "Movimenti conto", newest first: Data operazione, Data valuta, Entrate, Uscite (with minus),
Descrizione, Descrizione completa, Stato; "Movimenti non contabilizzati" above it are pending. Look 2: quarter-like
"Estratto conto" on upright pages, dates DD/MM/YY, Uscite before Entrate, SALDO INIZIALE and SALDO FINALE as rows of the
table, "A riportare" totals at the foot. No balance per row. reportlab, columns in turn.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_count, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(9, -1, -120, "PAGAMENTO POS|Pag. del {used} ore 1#:2# presso: {shop} Carta N° ***** ###", "card"),
    Kind(3, -9, -260, "SEPA Direct Debit|Addebito SDD CORE {biller} Mandato: ???##########  Scad. {value} Fatt. n."
         " ##/####"),
    Kind(2.5, -20, -900, "Bonifico SEPA Italia|Ben: {person} Ibn: IT##?03069############### Causale: {note} Data"
         " Regolamento: {value}"),
    Kind(2, 20, 900, "Bonifico SEPA Italia|Ord: {person} Cro: ############ Causale: {note}"),
    Kind(1, 1200, 2600, "Stipendio|Bonifico da {firm} TRN 0306################### Emolumenti {value}", most=1),
    Kind(2, -20, -250, "PRELIEVO BANCOMAT|Prelievo {used} ore 0#:1# ATM 0#### {town} Carta N° ***** ###", "card",
         step="10"),
    Kind(1.5, -5, -150, "Visa Debit|{web} {town} IRL {used} Importo in valuta ##,## USD Cambio 1,0###", "card"),
    Kind(1, -30, -600, "F24|Delega F24 Online Prot. ################# Imposte {value}"),
    Kind(1, -12, -190, "PAGOPA|Avviso n. 3################# {biller}"),
    Kind(0.7, -8.55, -8.55, "Imposta di bollo|Imposta bollo conto corrente DPR 642/72", most=1),
    Kind(0.6, -1, -3.95, "Canone mensile|Canone mensile conto - promo sconto 2,00", most=1),
    Kind(0.5, 4, 90, "Storno POS|Storno pag. del {used} presso: {shop}", "card"),
]  # fmt: skip
POOLS = {
    "shop": ["ESSELINGA CITTA' STUDI MILANO", "Autogrillo 0441 Secchia Ovest", "BAR AL PONTE", "COOPERA 3.0"],
    "biller": ["Enerlux Mercato S.p.A.", "Acque Lagunari", "Comune di Chioggia TARI", "Telefonica Adriatica"],
    "person": ["ROSSETTI GIULIA", "De Nicolò Marco e Bon Anna", "Condominio Via dei Mille 12", "Studio Dott. Zen"],
    "note": ["Affitto gennaio", "saldo fatt. 118 del 30/11 euro 1.220,00", "Regalo", "rimborso spese 45,50"],
    "firm": ["VETRERIE MURANESI SRL", "AZIENDA ULSS"],
    "town": ["MESTRE", "DUBLIN", "PADOVA"],
    "web": ["AMAZZONIA EU", "Musicfy P2B##C"],
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}",
    "value": lambda _, day: f"{day:%d/%m/%Y}",
}  # fmt: skip
DAY, VALUE, FIRST, SECOND, TEXT = 36, 92, 200, 262, 276
TEAL = (0.0, 0.42, 0.45)


def _it(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    online = rng.random() < 0.5
    period = start, end = some_period(rng, calendar=not online, days=45)
    opening = some_amount(rng, 20, 15000)
    entries = some_entries(rng, KINDS, POOLS, period, count=some_count(rng), balance=opening)
    code = iban(rng, "IT", "?0760102000############")
    closing = opening + sum(e.amount for e in entries)
    truth = Truth("checking", "it_IT", "EUR", code, start, end, opening, closing, newest_first=online)
    size = (A4[1], A4[0]) if online else A4
    right = size[0] - 36
    sums = [Decimal("0.00"), Decimal("0.00")]

    def head(page: Page, number: int) -> float:
        return _head(page, number, truth, online, right, rng.random() < 0.6)

    def foot(page: Page, y: float) -> None:
        if not online:
            page.rule(DAY, y - 4, right, 0.4)
            page.put(FIRST, y + 8, _it(sums[0]), 7.5, right=True, bold=True)
            page.put(SECOND, y + 8, _it(sums[1]), 7.5, right=True, bold=True)
            page.put(TEXT, y + 8, "A riportare", 7.5, bold=True)

    flow = Flow(size[1] - (60 if online else 76), lambda: Page(size), head, foot)
    if not online:
        flow.page.put(SECOND if opening >= 0 else FIRST, flow.y, _it(abs(opening)), 8, right=True, bold=True)
        flow.page.put(TEXT, flow.y, f"SALDO INIZIALE AL {start - timedelta(1):%d/%m/%y}", 8, bold=True)
        flow.y += 14
    style = "%d/%m/%Y" if online else "%d/%m/%y"
    for entry in reversed(entries) if online else entries:
        value = earlier(rng, entry.day) if entry.tag else entry.day
        if online:
            lines = wrap(entry.lines[1], fits("Helvetica", 7.5, 310))
        else:
            lines = wrap(" ".join(entry.lines).upper(), fits("Helvetica", 7.5, right - TEXT))
        flow.need(9.5 * len(lines) + 6)
        page, y = flow.page, flow.y
        page.put(DAY, y, entry.day.strftime(style), 7.5)
        page.put(VALUE, y, value.strftime(style), 7.5)
        income = entry.amount > 0
        sums[income] += abs(entry.amount)
        place = FIRST if income == online else SECOND
        page.put(place, y, _it(entry.amount) if online else _it(abs(entry.amount)), 7.5, right=True)
        if online:
            page.put(TEXT, y, entry.lines[0], 7.5)
            page.put(right, y, "Contabilizzato", 7.5, right=True, color=GREY)
        flow.y = page.lines(TEXT + 120 if online else TEXT, y, lines, 7.5, 9.5) + 4
        if online:
            page.rule(DAY, flow.y - 9, right, 0.2, GREY)
        text = " ".join(" ".join([entry.lines[0], *lines] if online else lines).split())
        truth.transactions.append(Row(entry.day, text, entry.amount, None, value, flow.number))
    _close(flow, truth, online, right, sums)
    for number, page in enumerate(flow.pages, 1):
        page.put(right, size[1] - 28, f"Pag. {number}/{len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, "columns")
    return truth


def _close(flow: Flow, truth: Truth, online: bool, right: float, sums: list[Decimal]) -> None:
    end, closing = truth.period_end or date.min, truth.closing_balance or Decimal(0)
    flow.need(80)
    page, y = flow.page, flow.y + 6
    totals = [sums[1], -sums[0]] if online else sums
    page.put(FIRST, y, _it(totals[0]), 8, right=True, bold=True)
    page.put(SECOND, y, _it(totals[1]), 8, right=True, bold=True)
    page.put(TEXT, y, "Totale entrate e uscite" if online else "TOTALE USCITE / ENTRATE", 8, bold=True)
    if not online:
        page.put(SECOND if closing >= 0 else FIRST, y + 14, _it(abs(closing)), 8, right=True, bold=True)
        page.put(TEXT, y + 14, f"SALDO FINALE AL {end:%d/%m/%y}", 8, bold=True)
    notice = (
        "Trascorsi 60 giorni dal ricevimento senza reclamo scritto l'estratto conto si intende approvato (119 TUB)."
        f" Dal {end + timedelta(75):%d/%m/%Y} il canone passa da 3,95 a 4,50 euro. Fondo Interbancario: 100.000 euro."
    )
    page.lines(DAY, y + 40, wrap(notice, fits("Helvetica", 6.5, right - DAY)), 6.5, 8.5, color=GREY)


def _head(page: Page, number: int, truth: Truth, online: bool, right: float, pending: bool) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    title = "Movimenti conto" if online else f"Estratto conto n. {end.month}/{end.year}"
    page.put(DAY, 42, "BancoLagunare", 15, bold=True, color=TEAL)
    page.put(right, 42, title, 11, right=True, bold=True)
    y = 70.0
    if number == 1:
        page.put(DAY, 62, f"Conto Corrente IBAN {truth.account_number}", 8)
        page.put(DAY, 74, "Intestazione: ZANELLA PAOLA / BUSATO ENRICO", 8)
        page.put(DAY, 86, f"Periodo Dal: {start:%d/%m/%Y} Al: {end:%d/%m/%Y}", 8)
        y = 110
        if online:
            page.put(right, 62, f"Saldo Iniziale: {_it(truth.opening_balance)}", 8, right=True)
            page.put(right, 74, f"Saldo Finale: {_it(truth.closing_balance)}", 8, right=True, bold=True)
        if online and pending:
            day = end + timedelta(1)
            page.put(DAY, y, "Movimenti non contabilizzati", 8, bold=True)
            page.put(DAY, y + 12, f"{day:%d/%m/%Y}", 7.5, color=GREY)
            page.put(SECOND, y + 12, "-23,80", 7.5, right=True, color=GREY)
            page.put(TEXT, y + 12, "Autorizzazione POS", 7.5, color=GREY)
            page.put(TEXT + 120, y + 12, "ESSELINGA CITTA' STUDI", 7.5, color=GREY)
            page.put(right, y + 12, "Autorizzato", 7.5, right=True, color=GREY)
            y += 34
    page.box(DAY - 4, y - 9, right - DAY + 8, 14, (0.86, 0.93, 0.93))
    page.put(DAY, y, "Data operazione" if online else "Data", 7 if online else 8, bold=True)
    page.put(VALUE + (4 if online else 0), y, "Data valuta" if online else "Valuta", 7 if online else 8, bold=True)
    page.put(FIRST, y, "Entrate" if online else "Uscite", 8, right=True, bold=True)
    page.put(SECOND, y, "Uscite" if online else "Entrate", 8, right=True, bold=True)
    page.put(TEXT, y, "Descrizione" if online else "Descrizione delle operazioni", 8, bold=True)
    if online:
        page.put(TEXT + 120, y, "Descrizione completa", 8, bold=True)
        page.put(right, y, "Stato", 8, right=True, bold=True)
    return y + 17
