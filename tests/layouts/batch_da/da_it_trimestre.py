"""IT: quarterly estratto conto: two days, then dare and avere, and the description last; first and last saldo as lines.

After the movements come the scalare with its interest numbers and the rates, full of days and sums that are no rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, wrap, written
from ..pens import A4, Flow, Page, fits, with_reportlab
from ._kit import Book, book, joined, month

POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}",
    "shop": ["CONAD SIENA", "COOP CENTRO ITALIA", "AUTOGRILL 0###", "ENI 5####", "FARMACIA DEL CAMPO", "ESSELUNGA"],
    "firm": ["ENEL ENERGIA SPA", "TIM S.P.A.", "ACQUEDOTTO DEL FIORA", "UNIPOLSAI ASSICURAZIONI"],
    "who": ["BINDI LORENZO", "CONDOMINIO VIA ROMA 8", "STUDIO TEC. NANNINI"],
    "boss": ["AZ. USL TOSCANA SUD EST", "CERAMICHE VALDELSA SRL", "INPS PENSIONI"],
}
KINDS = [
    Kind(2, 900, 2400, "ACCREDITO EMOLUMENTI|ORD: {boss} - CRO #########"),
    Kind(1.5, 20, 800, "BONIFICO A VOSTRO FAVORE|ORD: {who} - CAUS: RIMBORSO SPESE ##/20##"),
    Kind(1, 50, 900, "VERSAMENTO CONTANTI SPORTELLO ATM"),
    Kind(9, -160, -4, "PAGAMENTO POS|CARTA *####  DEL {used} ORE 1#:3# {shop}"),
    Kind(2, -300, -20, "PRELIEVO BANCOMAT|CARTA *####  DEL {used} SPORTELLO 0### SIENA", step="10"),
    Kind(4, -220, -10, "ADDEBITO DIRETTO SDD|{firm} - MANDATO ##########"),
    Kind(2, -700, -30, "VOSTRA DISPOSIZIONE BONIFICO|BEN: {who} - AFFITTO"),
    Kind(1.5, -150, -50, "PAGAMENTO MODELLO F24|DELEGA N. ########"),
    Kind(1, -900, -60, "ASSEGNO N. 0.###.###.###"),
]
RED = (0.6, 0, 0.1)


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _fees(rng: Random, end: date) -> list[Entry]:
    fees = [Entry(end, ("IMPOSTA DI BOLLO SU ESTRATTO CONTO",), Decimal("-8.55"), "fee", "")]
    if rng.random() < 0.8:
        amount = -Decimal(rng.randint(450, 2600)) / 100
        fees.append(Entry(end, ("COMPETENZE DI CHIUSURA", "SPESE DI TENUTA CONTO E REGISTRAZIONE"), amount, "fee", ""))
    return fees


def _columns(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(40, y - 20, 515, 26, fill=(0.95, 0.9, 0.9))
    page.put(44, y - 4, "DATA", 8, bold=True)
    page.put(94, y - 4, "VALUTA", 8, bold=True)
    page.put(222, y - 10, "MOVIMENTI", 8, center=True, bold=True)
    page.put(198, y, "DARE", 8, right=True, bold=True)
    page.put(278, y, "AVERE", 8, right=True, bold=True)
    page.put(292, y - 4, "DESCRIZIONE DELLE OPERAZIONI", 8, bold=True)
    flow.y += 19


def _saldo(flow: Flow, day: date, label: str, amount: Decimal) -> None:
    flow.page.put(44, flow.y, f"{day:%d.%m.%y}", 8.5, bold=True)
    flow.page.put(278 if amount >= 0 else 198, flow.y, _money(amount), 8.5, right=True, bold=True)
    side = "CREDITO" if amount >= 0 else "DEBITO"
    flow.page.put(292, flow.y, f"{label} A VOSTRO {side}", 8.5, bold=True)
    flow.y += 15


def _table(rng: Random, flow: Flow, told: Book) -> None:
    for entry in told.entries:
        lines = [line for part in entry.lines for line in wrap(part, fits("Helvetica", 8.5, 262))]
        if flow.need(10 * len(lines) + 4):
            _columns(flow)
        value = entry.day if entry.tag else entry.day + timedelta(rng.choice([0, 0, 0, 1, -1, 2]))
        flow.page.put(44, flow.y, f"{entry.day:%d.%m.%y}", 8.5)
        flow.page.put(94, flow.y, f"{value:%d.%m.%y}", 8.5)
        flow.page.put(278 if entry.amount > 0 else 198, flow.y, _money(entry.amount), 8.5, right=True)
        told.rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
        flow.y = flow.page.lines(292, flow.y, lines, 8.5, 10) + 3


def _scalare(flow: Flow, told: Book) -> None:
    """Balances by value day with days and numbers, at most ten of them."""
    points = list(zip(told.entries, told.balances, strict=True))[:: max(1, len(told.entries) // 9)]
    flow.need(80 + 11 * len(points))
    page = flow.page
    page.put(40, flow.y, "RIASSUNTO SCALARE", 10, bold=True, color=RED)
    flow.y += 15
    for x, text in (
        (110, "VALUTA"),
        (200, "SALDO"),
        (260, "GIORNI"),
        (360, "NUMERI DEBITORI"),
        (470, "NUMERI CREDITORI"),
    ):
        page.put(x, flow.y, text, 7.5, right=True, bold=True)
    for n, (entry, balance) in enumerate(points):
        flow.y += 11
        days = (points[n + 1][0].day if n + 1 < len(points) else told.period[1]) - entry.day
        page.put(110, flow.y, f"{entry.day:%d.%m.%y}", 8, right=True)
        page.put(200, flow.y, written(balance, ".", ","), 8, right=True)
        page.put(260, flow.y, str(days.days), 8, right=True)
        numbers = balance * days.days / 1000
        page.put(470 if balance >= 0 else 360, flow.y, _money(numbers), 8, right=True)
    notes = [
        "TASSO CREDITORE ANNUO NOMINALE 0,0100%   TASSO DEBITORE ENTRO FIDO 12,7500%   TEG 14,1020%",
        "In mancanza di reclamo scritto entro 60 giorni dal ricevimento l'estratto conto si intende approvato.",
    ]
    flow.y = page.lines(40, flow.y + 22, notes, 7.5, 10) + 8


def draw(rng: Random, path: Path) -> Truth:
    told = book(rng, KINDS, POOLS, month(rng, 3), most=58)
    start, end = told.period
    told.entries += _fees(rng, end)
    account = iban(rng, "IT", "?0103014200000000######")
    number = fill(rng, "1/20##", start, {})

    def head(page: Page, n: int) -> float:
        page.put(40, 46, "Banca della Rocca 1481", 15, bold=True, color=RED)
        page.put(555, 44, f"ESTRATTO CONTO AL {end:%d.%m.%Y}", 11, right=True, bold=True)
        page.put(555, 58, f"N. {end.month // 3:03} - PAG. {n}", 8, right=True)
        page.put(40, 66, f"CONTO CORRENTE N. {account[-7:].replace(' ', '')}  FILIALE DI SIENA  DIVISA EUR", 8.5)
        if n > 1:
            return 106
        page.put(40, 80, f"IBAN {account}   BIC ROCCIT31", 8.5)
        page.lines(330, 106, ["SIG.RA", "GINEVRA MALAVOLTI", "VIA DELLE TERME 21", "53100 SIENA SI"], 9.5, 12)
        page.put(40, 112, f"Periodo dal {start:%d.%m.%Y} al {end:%d.%m.%Y}   Contratto {number}", 8.5)
        return 186

    flow = Flow(785, lambda: Page(A4), head)
    _columns(flow)
    _saldo(flow, start - timedelta(1), "SALDO INIZIALE", told.opening)
    _table(rng, flow, told)
    flow.need(60)
    flow.page.rule(120, flow.y - 8, 278)
    flow.page.put(198, flow.y + 3, _money(told.money_out()), 8.5, right=True)
    flow.page.put(278, flow.y + 3, _money(told.money_in()), 8.5, right=True)
    flow.page.put(292, flow.y + 3, "TOTALE MOVIMENTI", 8.5)
    flow.y += 19
    _saldo(flow, end, "SALDO FINALE", told.closing)
    flow.y += 18
    _scalare(flow, told)
    with_reportlab(flow.pages, path, spacing=0.15)
    return told.truth("checking", "it_IT", "EUR", account)
