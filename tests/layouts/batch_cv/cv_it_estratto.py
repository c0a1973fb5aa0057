"""Italy: a quarter's statement, value date before or after the operation's, debits and credits without any balance.

After the list come the summary by value date (dates, balances, days and numbers that are no postings), interest
figures and conditions. Amounts have dots and a comma; a cause code stands in its own column. Drawn out of order.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Truth, earlier, fill, iban, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits
from ._ledger import Found, Ledger, how_many, keep, months, truth, year

DONE, VALUE, DEBIT, CREDIT, CODE, TEXT = 40, 92, 212, 284, 296, 320
SIZE = 8
Heads = Callable[[Page, float], float]


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d/%m/%y} ORE {rng.randint(8, 21):02}.{rng.randint(0, 59):02}"


POOLS: Pools = {
    "year": year,
    "used": _used,
    "shop": (
        "ESSELUNGA PARMA", "CONAD CITY MODENA", "FARMACIA S. ROCCO", "ENI STATION 5521", "TRENITALIA ROMA", "OVS CARPI",
        "BAR TABACCHI DA GINO", "DECATHLON REGGIO EM.", "LIBRERIA COOP ZANICHELLI", "AUTOGRILL SECCHIA OVEST",
    ),
    "person": ("FERRARI LUISA", "CONDOMINIO VIA EMILIA 44", "BIANCHI GIOVANNI E ROSSI ADA", "STUDIO RAG. MONTANARI"),
    "firm": ("ENEL ENERGIA SPA", "TIM SPA", "IREN MERCATO SPA", "UNIPOLSAI ASSICURAZIONI", "FASTWEB SPA"),
    "client": ("SALUMIFICIO VAL D'ENZA SRL", "COMUNE DI SCANDIANO", "CERAMICHE SASSUOLO SNC"),
}  # fmt: skip
KINDS = (
    Kind(22, -4, -260, "PAGAMENTO POS CARTA *####|{shop} {used}", tag="43"),
    Kind(7, -25, -240, "ADDEBITO SDD {firm}|MANDATO ########## FATT. N. ######", tag="50"),
    Kind(5, -50, -2400, "BONIFICO A VOSTRO CARICO|BENEF. {person}|CRO ###########", tag="26"),
    Kind(4, -20, -250, "PRELIEVO BANCOMAT CARTA *####|SPORT. 0### {used}", tag="42", step="10"),
    Kind(3, 1300, 2300, "EMOLUMENTI|ORD. OFFICINE MECCANICHE RONDINE SPA", tag="27", most=3),
    Kind(5, 120, 4800, "BONIFICO A VOSTRO FAVORE|ORD. {client}|SALDO FATT. ###/{year}", tag="48"),
    Kind(2, -80, -900, "VS. ASSEGNO BANCARIO N. 0########", tag="13"),
    Kind(3, -140, -1900, "DELEGHE F24|PROT. TELEM. ##########", tag="19"),
    Kind(2, -1, -2, "COMMISSIONI SU BONIFICO", tag="66", step="0.25"),
    Kind(1, -25.65, -25.66, "IMPOSTA DI BOLLO E/C DPR 642/72", tag="198", most=1),
    Kind(1, 0.02, 1.4, "VERSAMENTO CONTANTI MONETA", tag="78", most=1),
    Kind(2, 60, 1500, "VERSAMENTO CONTANTI SPORT. 0###", tag="78", step="10"),
)


def _eur(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _heads(page: Page, y: float) -> float:
    page.box(38, y - 16, 519, 22, None, stroke=GREY)
    page.lines(DONE, y - 8, ("DATA", "OPERAZ."), 6.5, 8)
    page.lines(VALUE, y - 8, ("DATA", "VALUTA"), 6.5, 8)
    for x, first, second in ((DEBIT, "MOVIMENTI", "DARE"), (CREDIT, "MOVIMENTI", "AVERE")):
        page.put(x, y - 8, first, 6.5, right=True)
        page.put(x, y, second, 6.5, right=True)
    page.put(CODE, y - 4, "CAUS", 6.5)
    page.put(TEXT + 6, y - 4, "DESCRIZIONE DELLE OPERAZIONI", 6.5)
    return y + 18


def _by_value_heads(page: Page, y: float) -> float:
    page.put(40, y - 8, "RIASSUNTO SCALARE", 9, bold=True)
    columns = ((100, "VALUTA"), (220, "SALDO"), (290, "GIORNI"), (400, "NUMERI DEBITORI"), (520, "NUMERI CREDITORI"))
    for x, text in columns:
        page.put(x, y + 6, text, 6.5, right=True)
    return y + 20


def _top(ledger: Ledger, account: str, heads: list[Heads], page: Page, sheet: int) -> float:
    page.put(40, 46, "CREDITO ENZANO", 13, bold=True)
    page.put(555, 46, f"FOGLIO {sheet}", 7.5, right=True)
    page.put(240, 46, f"ESTRATTO CONTO AL {ledger.end:%d.%m.%Y}", 10, bold=True)
    if sheet > 1:
        return heads[-1](page, 84)
    page.lines(320, 84, ("Gent.mo Sig.", "GUIDETTI MASSIMO", "VIA DEI MILLE 7", "42027 MONTECCHIO EMILIA RE"), 9, 11)
    page.put(40, 84, "Conto corrente di corrispondenza", 8)
    page.put(40, 96, f"C/C n. {account}", 8)
    page.put(40, 108, "IBAN " + iban(Random(account), "IT", f"X0703066560000000{account}"), 8)
    page.put(40, 120, "Filiale di Montecchio - tel. 0522 864300", 8)
    page.put(40, 132, f"Periodo dal {ledger.start:%d.%m.%Y} al {ledger.end:%d.%m.%Y}", 8)
    return heads[-1](page, 168)


def _post(flow: Flow, found: Found, entry: Entry, value: date) -> None:
    lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", SIZE, 225))]
    flow.need(10 * len(lines) + 2)
    page, y = flow.page, flow.y
    page.put(DONE, y, f"{entry.day:%d.%m.%y}", SIZE)
    page.put(VALUE, y, f"{value:%d.%m.%y}", SIZE)
    page.put(DEBIT if entry.amount < 0 else CREDIT, y, _eur(abs(entry.amount)), SIZE, right=True)
    page.put(CODE, y, entry.tag, SIZE)
    page.lines(TEXT + 6, y, lines, SIZE, 10)
    found.note(entry, lines, flow.number, value=value)
    flow.y += 10 * len(lines) + 2


def _balance(flow: Flow, day: date, label: str, amount: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(DONE, y, f"{day:%d.%m.%y}", SIZE, bold=True)
    page.put(CREDIT if amount >= 0 else DEBIT, y, _eur(abs(amount)), SIZE, right=True, bold=True)
    page.put(TEXT + 6, y, label, SIZE, bold=True)
    flow.y += 15


def _by_value(flow: Flow, ledger: Ledger, heads: list[Heads]) -> None:
    """The `scalare`: the balance at each value date with its days and numbers."""
    moved: dict[date, Decimal] = {}
    for entry, value in zip(ledger.entries, ledger.values, strict=True):
        moved[value] = moved.get(value, Decimal(0)) + entry.amount
    days = sorted(moved)
    flow.need(70)
    heads.append(_by_value_heads)
    flow.y = _by_value_heads(flow.page, flow.y + 18)
    balance = ledger.opening
    for day, after in zip(days, [*days[1:], ledger.end], strict=True):
        flow.need(10)
        balance += moved[day]
        span = max((after - day).days, 0)
        page, y = flow.page, flow.y
        page.put(100, y, f"{day:%d.%m.%y}", 7.5, right=True)
        page.put(220, y, _eur(balance), 7.5, right=True)
        page.put(290, y, f"{span}", 7.5, right=True)
        numbers = (abs(balance) * span / 100).quantize(Decimal(1))
        page.put(400 if balance < 0 else 520, y, written(numbers, ".", ",", 0), 7.5, right=True)
        flow.y += 10


def _conditions(rng: Random, flow: Flow) -> None:
    flow.need(80)
    rate = written(Decimal(rng.randint(1, 40)) / 100, ".", ",", 4)
    flow.page.lines(
        40,
        flow.y + 14,
        (
            "COMPETENZE E CONDIZIONI",
            f"TASSO CREDITORE ANNUO {rate}   TASSO DEBITORE ANNUO 11,7500   C.I.V. 20,00 EUR",
            "SPESE PER OPERAZIONI N. 0   SPESE TENUTA CONTO 0,00",
            "Trascorsi 60 giorni dal ricevimento senza reclamo l'estratto conto si intende approvato (art. 119 TUB).",
        ),
        7.5,
        10,
    )


def draw(rng: Random, path: Path) -> Truth:
    ledger = keep(
        rng,
        KINDS,
        POOLS,
        months(rng, 3),
        opening=(200, 9000),
        count=how_many(rng, 40, 75),
        shift=(0, 0, 0, -1, -2, 1, 3),
    )
    account, found = fill(rng, "010######", ledger.start, {}), Found()
    heads: list[Heads] = [_heads]
    flow = Flow(785, partial(Page, A4), partial(_top, ledger, account, heads))
    _balance(flow, ledger.start - timedelta(1), "SALDO INIZIALE", ledger.opening)
    for entry, value in zip(ledger.entries, ledger.values, strict=True):
        _post(flow, found, entry, value)
    flow.need(44)
    flow.y += 3
    flow.page.put(DEBIT, flow.y, _eur(ledger.paid_out), SIZE, right=True)
    flow.page.put(CREDIT, flow.y, _eur(ledger.paid_in), SIZE, right=True)
    flow.page.put(TEXT + 6, flow.y, "TOTALE MOVIMENTI", SIZE)
    flow.y += 14
    _balance(flow, ledger.end, "SALDO FINALE", ledger.closing)
    if rng.random() < 0.75:
        _by_value(flow, ledger, heads)
    _conditions(rng, flow)
    for page in flow.pages:
        page.put(
            40,
            822,
            "Credito Enzano S.p.A. - Cap. soc. Euro 41.200.000,00 i.v. - P.IVA 01806740153 - ABI 07030",
            6.5,
            color=GREY,
        )
    by_hand(flow.pages, path, Hand("Tj", order="shuffled", split=True))
    return truth(ledger, found, "it_IT", "EUR", account)
