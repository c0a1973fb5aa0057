"""Italy: a cooperative bank's quarter; money columns before the text, no running balance, a table of day counts."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_pymupdf
from ._common import Period, fold, how_many, joined, numbered, tell, total

KINDS = [
    Kind(8, -4, -150, "PAGAMENTO POS|CARTA N. *****### DEL {g} ORE {h} {shop}"),
    Kind(3, -20, -250, "PRELIEVO BANCOMAT|CARTA N. *****### DEL {g} ORE {h} {atm}", step="10.00"),
    Kind(4, -15, -260, "ADDEBITO DIRETTO SDD|{firm} MANDATO {man} {rif}"),
    Kind(3, -30, -1200, "BONIFICO A VOSTRO DEBITO|BENEF. {who} {cau} TRN 0899################IT"),
    Kind(1, -50, -1800, "PAGAMENTO F24|DELEGA UNICA PROT. ########"),
    Kind(1, -1, -2, "COMMISSIONI BONIFICO|COMM. SU BONIFICO DEL {g}"),
    Kind(1, -100, -900, "ASSEGNO BANCARIO N. ##########"),
    Kind(0.7, -8, -34, "IMPOSTA DI BOLLO|DPR 642/72 DM 24/5/2012 PERIODO {tri}", most=1),
    Kind(0.7, -10, -40, "COMPETENZE DI CHIUSURA|SPESE TENUTA CONTO E INTERESSI", most=1),
    Kind(3, 1200, 2600, "EMOLUMENTI|{emp} STIPENDIO MESE DI {mese}", most=3),
    Kind(2, 20, 1500, "BONIFICO A VOSTRO FAVORE|ORD. {who} {cau}"),
    Kind(0.5, 50, 900, "VERSAMENTO CONTANTI|SPORTELLO AUTOMATICO FIL. 012", step="10.00"),
]
POOLS: Pools = {
    "g": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}",
    "h": lambda rng, _day: f"{rng.randint(7, 21):02}:{rng.randint(0, 59):02}",
    "shop": [
        "COOP ALLEANZA 3.0 FAENZA",
        "ENI STATION 51203",
        "FARMACIA ZAULI",
        "TRENITALIA ROMA",
        "IPERCOOP LE MAIOLICHE",
    ],
    "atm": ["BCR LUGO AG.2", "INTESA SANPAOLO RAVENNA"],
    "firm": ["HERA COMM SPA", "TIM SPA", "ENEL ENERGIA", "UNIPOLSAI ASS.", "PAYPAL EUROPE"],
    "man": ["??########", "0000#########"],
    "rif": ["FATT. 4########", "RIF. CLIENTE 100#######", "POLIZZA 1/####/###"],
    "who": ["ZANOTTI MAURO", "IMM. SENIO SRL", "CASADEI GIULIA E FABBRI LUCA", "CONDOMINIO MANZONI 8"],
    "cau": ["CAUS. AFFITTO", "CAUS. SALDO FT 112 DEL 03/01 EURO 350,00", "CAUS. REGALO", "CAUS. RATA CONDOMINIALE"],
    "tri": ["1 TRIM", "TRIMESTRALE"],
    "emp": ["CERAMICHE LAMONE SPA", "AUSL ROMAGNA"],
    "mese": lambda _rng, day: f"{day:%m/%Y}",
}
DATE, VALUE, DARE, AVERE, TEXT = 40, 92, 222, 302, 316


def money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def letterhead(page: Page, period: Period) -> None:
    page.put(40, 50, "BANCA COOPERATIVA ROMAGNOLA", 13, bold=True, color=(0.1, 0.35, 0.2))
    page.put(40, 61, "Credito Cooperativo - Soc. Coop. - Filiale 012 Faenza, Corso Mazzini 40", 7)
    page.put(555, 50, "ESTRATTO CONTO", 12, bold=True, right=True)
    page.put(555, 62, f"AL {period[1]:%d/%m/%Y}", 9, right=True)


def head(page: Page, number: int, account: str, period: Period) -> float:
    letterhead(page, period)
    y = 95.0
    if number == 1:
        page.lines(330, 100, ["Gent.mo/a", "ZANOTTI MAURO", "VIA SEVERI 21", "48018 FAENZA RA"], 9)
        page.lines(
            40, 100, ["CONTO CORRENTE N. 012/0" + account[-6:], "IBAN", account, "Intestato a: ZANOTTI MAURO"], 8.5, 12
        )
        y = 175.0
    page.box(40, y - 11, 515, 26, stroke=(0, 0, 0))
    for x, first, second, right in (
        (DATE + 3, "DATA", "CONT.", False),
        (VALUE, "DATA", "VALUTA", False),
        (DARE, "MOVIMENTI", "DARE", True),
        (AVERE, "MOVIMENTI", "AVERE", True),
        (TEXT, "DESCRIZIONE OPERAZIONI", "", False),
    ):
        page.put(x, y, first, 7.5, bold=True, right=right)
        page.put(x, y + 10, second, 7.5, bold=True, right=right)
    return y + 30


def saldo(flow: Flow, day: date, word: str, amount: Decimal) -> None:
    flow.need(18)
    flow.page.put(DATE, flow.y, f"{day:%d/%m/%y}", 8.5, bold=True)
    flow.page.put(AVERE if amount >= 0 else DARE, flow.y, money(amount), 8.5, right=True, bold=True)
    side = "CREDITO" if amount >= 0 else "DEBITO"
    flow.page.put(TEXT, flow.y, f"SALDO {word} A VOSTRO {side}", 8.5, bold=True)
    flow.y += 17


def row(flow: Flow, entry: Entry, value: date) -> Row:
    lines = fold(entry.lines, "Helvetica", 8, 236)
    flow.need(10 * len(lines) + 3)
    flow.page.put(DATE, flow.y, f"{entry.day:%d/%m/%y}", 8.5)
    flow.page.put(VALUE, flow.y, f"{value:%d/%m/%y}", 8.5)
    flow.page.put(DARE if entry.amount < 0 else AVERE, flow.y, money(entry.amount), 8.5, right=True)
    flow.y = flow.page.lines(TEXT, flow.y, lines, 8, 9.5) + 3
    return Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number)


def totals(flow: Flow, entries: list[Entry]) -> None:
    flow.need(22)
    flow.page.rule(150, flow.y - 8, 305)
    flow.page.put(DARE, flow.y + 2, money(total(entries, -1)), 8.5, right=True)
    flow.page.put(AVERE, flow.y + 2, money(total(entries, 1)), 8.5, right=True)
    flow.page.put(TEXT, flow.y + 2, "TOTALE MOVIMENTI", 8.5)
    flow.y += 20


def scalar_head(page: Page, period: Period) -> float:
    letterhead(page, period)
    page.put(40, 95, "RIASSUNTO SCALARE", 9, bold=True)
    for x, text in ((160, "SALDO PER VALUTA"), (215, "GIORNI"), (290, "NUMERI CREDITORI"), (380, "NUMERI DEBITORI")):
        page.put(x, 109, text, 6.5, bold=True, right=True)
    return 123


def scalar(opening: Decimal, rows: list[Row], period: Period) -> list[Page]:
    """The balances by value date with days and numbers, from which interest is worked out."""
    steps: dict[date, Decimal] = {period[0]: Decimal(0)}
    for item in rows:
        day = max(period[0], item.value_date or item.date)
        steps[day] = steps.get(day, Decimal(0)) + item.amount
    days = sorted(steps)
    flow = Flow(775, Page, lambda page, _: scalar_head(page, period))
    for day, following in zip(days, [*days[1:], period[1]], strict=True):
        opening += steps[day]
        gap = (following - day).days
        flow.need(11)
        flow.page.put(40, flow.y, f"{day:%d/%m/%y}", 8)
        flow.page.put(160, flow.y, money(opening) + ("-" if opening < 0 else ""), 8, right=True)
        flow.page.put(215, flow.y, str(gap), 8, right=True)
        numbers = written(abs(opening) * gap / 1000, ".", ",", 0)
        flow.page.put(290 if opening >= 0 else 380, flow.y, numbers, 8, right=True)
        flow.y += 10.5
    return flow.pages


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 90)
    account = iban(rng, "IT", "?0854223700012000######")
    opening = some_amount(rng, 300, 9000) * rng.choice([1, 1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng, 90), balance=opening)
    flow = Flow(775, Page, lambda page, n: head(page, n, account, period))
    saldo(flow, period[0] - timedelta(1), "INIZIALE", opening)
    rows = [row(flow, entry, entry.day - timedelta(rng.choice([0, 0, 1, 2, -1]))) for entry in entries]
    totals(flow, entries)
    saldo(flow, period[1], "FINALE", opening + total(entries))
    pages = flow.pages + (scalar(opening, rows, period) if rng.random() < 0.5 else [])
    for page in pages:
        page.put(
            40,
            810,
            "Trascorsi 60 giorni dal ricevimento senza reclamo scritto l'estratto conto si intende approvato.",
            7,
        )
    numbered(pages, 555, 810, lambda n, of: f"Pag. {n}/{of}")
    with_pymupdf(pages, path, order="columns")
    return tell("it_IT", "EUR", account, opening, rows, period)
