"""Italy, joint conto corrente: the amounts stand before the description, in columns of debits and credits.

Dates are day/month/year of two digits; opening and closing balances are rows of the table; totals of both sides and a
table of the days that interest counts from (riassunto scalare) follow.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Kind, Pools, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, wrap
from layouts.frame import written as w
from layouts.pens import Flow, Hand, Page, by_hand, fits

from ._rows import how_many, para, used_on

YELLOW = (1.0, 0.87, 0.2)
BLUE = (0.0, 0.2, 0.55)
POOLS: Pools = {
    "shop": (
        "CONAD CITY FERRARA",
        "COOP ALLEANZA 3.0",
        "ESSELUNGA BOLOGNA",
        "FARMACIA S.GIORGIO",
        "Q8 4### FERRARA",
        "TRENITALIA SPA",
    ),
    "used": used_on("%d/%m/%Y"),
    "firm": ("ENEL ENERGIA S.P.A.", "HERA COMM S.P.A.", "FASTWEB SPA", "TIM S.P.A."),
    "who": ("BIANCHI GIULIA", "CONDOMINIO VIA RIPAGRANDE", "MARANGONI PAOLO", "STUDIO DENTISTICO ZERBINI"),
    "why": ("AFFITTO", "SALDO FATTURA ##", "REGALO", "QUOTA CONDOMINIALE", "RIMBORSO SPESE"),
    "work": ("OFFICINE ESTENSI SRL", "COMUNE DI FERRARA", "INPS"),
}
KINDS = [
    Kind(16, -5, -140, "PAGAMENTO POS {used} 1#.2# {shop} OPERAZIONE ###### CARTA ****4471"),
    Kind(5, -15, -190, "ADDEBITO DIRETTO SDD {firm} CID.IT#?0000000######## MAN.########"),
    Kind(4, -20, -800, "POSTAGIRO ONLINE TRN EA########### BENEF {who} PER {why}"),
    Kind(4, -20, -900, "BONIFICO SEPA TRN EA############ BENEF {who} PER {why}"),
    Kind(3, 20, 600, "BONIFICO TRN ############# DA {who} PER {why}"),
    Kind(3, 1100, 2300, "ACCREDITO STIPENDIO/PENSIONE {work} TRN #############"),
    Kind(3, -20, -400, "PRELIEVO DI CONTANTE DA ATM {used} UFF. FERRARA CENTRO CARTA ****4471", step="10"),
    Kind(3, -12, -200, "BOLLETTINO ONLINE C/C ######## NUM.{used} 00#"),
    Kind(1, 50, 900, "VERSAMENTO DI CONTANTE UFF. FERRARA 5", step="10"),
    Kind(1, -1, -1, "COMMISSIONE BONIFICO", "fee"),
    Kind(0.8, -8.55, -8.55, "IMPOSTA DI BOLLO", most=1),
    Kind(0.8, -4, -6, "CANONE MENSILE CONTO", step="0.5", most=1),
]


def dmy(day: date) -> str:
    return f"{day:%d/%m/%y}"


def money(amount: Decimal) -> str:
    return w(amount, ".", ",", minus="")


def _front(page: Page, number: str, account_iban: str) -> None:
    page.lines(320, 120, ("ZERBINATI MARCO", "FOLEGATTI ELENA", "VIA RIPAGRANDE 41", "44121 FERRARA FE"), 9, 12)
    facts = (
        ("Conto numero", number),
        ("Intestato a", "ZERBINATI MARCO / FOLEGATTI ELENA"),
        ("IBAN", account_iban),
        ("BIC", "ESTEITRRXXX"),
        ("Ufficio", "FERRARA CENTRO (26017)"),
    )
    for n, (what, value) in enumerate(facts):
        page.put(40, 190 + 12 * n, what, 8, bold=True)
        page.put(110, 190 + 12 * n, value, 8)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, rng.choice([30, 90]))
    opening = some_amount(rng, 800, 12000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=400)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    number = fill(rng, "0010########", start, {})
    account_iban = iban(rng, "IT", f"K0760113000{number}")
    truth = Truth("checking", "it_IT", "EUR", account_iban, start, end, opening, closing)
    extract = rng.randint(1, 12)

    def put(page: Page, y: float, amount: Decimal, text: str, bold: bool = True) -> None:
        page.put(232 if amount < 0 else 314, y, money(amount), 8.5, right=True, bold=bold)
        page.put(328, y, text, 8.5, bold=bold)

    def head(page: Page, count: int) -> float:
        page.box(40, 40, 515, 26, YELLOW)
        page.put(48, 58, "ContoEstense", 15, bold=True, color=BLUE)
        page.put(547, 57, "Estratto conto", 11, bold=True, right=True, color=BLUE)
        title = f"ESTRATTO CONTO N. {extract:02}/{end.year} DAL {start:%d/%m/%Y} AL {end:%d/%m/%Y}"
        page.put(40, 84, title, 8.5, bold=True)
        if count == 1:
            _front(page, number, account_iban)
        y = 262 if count == 1 else 98
        page.box(40, y, 515, 24, YELLOW)
        for x, upper, lower in ((44, "DATA", "CONTABILE"), (100, "DATA", "VALUTA")):
            page.lines(x, y + 10, (upper, lower), 7.5, 9, bold=True)
        page.put(232, y + 15, "ADDEBITI", 7.5, bold=True, right=True)
        page.put(314, y + 15, "ACCREDITI", 7.5, bold=True, right=True)
        page.put(328, y + 15, "DESCRIZIONE OPERAZIONI", 7.5, bold=True)
        y += 38
        if count == 1:
            page.put(44, y, dmy(start - timedelta(1)), 8.5)
            put(page, y, opening, "SALDO INIZIALE")
            y += 16
        return y

    def foot(page: Page, y: float) -> None:
        page.rule(40, y - 4, 555, 0.5, BLUE)
        page.put(555, y + 8, "segue", 7, right=True)

    flow = Flow(756, Page, head, foot)
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 222))
        flow.need(10.5 * len(lines) + 6)
        page, y = flow.page, flow.y
        value = entry.day - timedelta(rng.choice([0, 0, 0, 1, 2]))
        page.put(44, y, dmy(entry.day), 8.5)
        page.put(100, y, dmy(value), 8.5)
        page.put(232 if entry.amount < 0 else 314, y, money(entry.amount), 8.5, right=True)
        flow.y = page.lines(328, y, lines, 8.5, 10.5) + 4
        page.rule(40, flow.y - 10.5, 555, 0.2, YELLOW)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
    flow.need(60)
    page, y = flow.page, flow.y + 4
    for n, sign in enumerate((-1, 1)):
        total = sum((entry.amount for entry in entries if entry.amount * sign > 0), Decimal("0.00"))
        page.put(232 if n == 0 else 314, y + 13 * n, money(total), 8.5, bold=True, right=True)
        page.put(328, y + 13 * n, ("TOTALE USCITE", "TOTALE ENTRATE")[n], 8.5, bold=True)
    page.put(44, y + 26, dmy(end), 8.5)
    put(page, y + 26, closing, "SALDO FINALE")
    page.rule(40, y + 32, 555, 0.8, BLUE)
    flow.y = y + 52
    _scalare(flow, truth)
    for count, page in enumerate(flow.pages, 1):
        page.put(
            40, 815, "Banca Estense S.p.A. con socio unico - Partita IVA 00100000017 - Ferrara, Viale Cavour 17", 6.5
        )
        page.put(555, 815, f"Pagina {count} di {len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return truth


def _scalare(flow: Flow, truth: Truth) -> None:
    """Balances by day of value with the days each one lasted, as interest is reckoned."""
    assert truth.opening_balance is not None and truth.period_start and truth.period_end
    ends = {truth.period_start: truth.opening_balance}
    balance = truth.opening_balance
    for row in sorted(truth.transactions, key=lambda row: row.value_date or row.date):
        balance += row.amount
        ends[max(row.value_date or row.date, truth.period_start)] = balance
    days = list(ends)[:24]
    if flow.y + 70 + 11 * len(days) > flow.bottom:
        flow.turn(last=True)
        keep = flow.page
        keep.texts = [text for text in keep.texts if text.y < 90]
        keep.boxes = keep.boxes[:1]
        flow.y = 112
    page, y = flow.page, flow.y
    page.put(40, y, "RIASSUNTO SCALARE", 9, bold=True, color=BLUE)
    for x, title in ((90, "VALUTA"), (190, "SALDO PER VALUTA"), (250, "GIORNI"), (330, "NUMERI")):
        page.put(x, y + 15, title, 7.5, bold=True, right=True)
    for n, day in enumerate(days):
        place = y + 28 + 11 * n
        until = days[n + 1] if n + 1 < len(days) else truth.period_end
        page.put(90, place, dmy(day), 8, right=True)
        page.put(190, place, money(ends[day]), 8, right=True)
        page.put(250, place, str((until - day).days), 8, right=True)
        page.put(330, place, w(ends[day] * (until - day).days / 1000, ".", ",", 0), 8, right=True)
    text = (
        "Tasso creditore annuo 0,00%. Trascorsi sessanta giorni dal ricevimento senza reclami scritti l'estratto conto "
        "si intende approvato. I depositi sono tutelati nei limiti di legge."
    )
    para(page, 40, y + 46 + 11 * len(days), text, 7, 515)
