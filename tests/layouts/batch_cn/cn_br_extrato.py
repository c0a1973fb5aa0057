"""Brazil, a conta-corrente.

The date stands once a day; each row has two lines of text with document number and amount halfway between them,
credits before debits, debits with a minus, a balance on each row. A striped table with "SALDO ANTERIOR" and a
total; after it the balance of an automatic investment, limits, and entries of the days to come.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._common import folded, many, prose, signed_sum, start_balance

RED = (0.8, 0.05, 0.2)
STRIPE = (0.94, 0.94, 0.95)
POOLS: Pools = {
    "shop": ("PADARIA BOA VISTA", "POSTO BR 101 KM 88", "MERCADO DO ZÉ 2", "DROGARIA SÃO LUCAS", "LOJAS MARANHÃO SA"),
    "person": ("MARCOS VINICIUS TEIXEIRA", "ANA B. DE ALMEIDA", "CONDOMINIO ED. IPÊ", "J C REFORMAS ME"),
    "org": ("CIA AGUAS DO SUL", "ENERGIA CAPIXABA", "TELEFONICA NORTE"),
    "day": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "time": lambda rng, _day: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
}
KINDS = (
    Kind(9, -900, -5, "TRANSFERENCIA PIX|DES: {person} {day}"),
    Kind(5, 10, 1500, "TRANSFERENCIA PIX|REM: {person} {day}"),
    Kind(6, -300, -4, "CARTAO VISA ELECTRON|{shop} {day} {time}"),
    Kind(3, -480, -30, "CONTA DE LUZ/AGUA|{org} REF ##/##"),
    Kind(2, -600, -20, "SAQUE DINHEIRO BDN|AG 0#### MAQ 01#### {time}", "", "10"),
    Kind(2, 1800, 7200, "TED-TRANSF ELET DISPON|REMET.METALURGICA JEQUITINHONHA"),
    Kind(1, -1500, -60, "PAGTO ELETRON COBRANCA|{shop} PARC 03/12"),
    Kind(1, -60, -10, "TARIFA BANCARIA|CESTA EXPRESSA {day}", "", "0.05", 1),
    Kind(0.7, -9, -0.05, "ENCARGOS LIMITE DE CRED|IOF 0,38% S/1.200,00"),
    Kind(0.7, 0.02, 9, "RENTAB.INVEST FACIL*"),
    Kind(0.6, -2300, -100, "CHEQUE COMPENSADO"),
)
HEADS = (
    (40, "Data", 0),
    (98, "Histórico", 0),
    (330, "Docto.", 1),
    (408, "Crédito (R$)", 1),
    (482, "Débito (R$)", 1),
    (556, "Saldo (R$)", 1),
)
NOTES = (
    "Os dados acima têm como base a data e hora da consulta e estão sujeitos a alteração. Limite do cheque especial: "
    "R$ 1.500,00, taxa de 7,99% a.m. / 151,53% a.a. Ouvidoria 0800 555 0133. Este extrato não vale como recibo."
)


def reais(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 29)
    opening = start_balance(rng)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, reversal="ESTORNO {0}")
    account = fill(rng, "00#####-#", period[0], {})
    flow = Flow(740, Page, lambda page, n: _head(page, n, period, account))
    rows = _table(flow, rng, period, opening, entries)
    closing = opening + sum((entry.amount for entry in entries), Decimal(0))
    _total(flow, entries, closing)
    _after(flow, rng, period[1])
    for n, page in enumerate(flow.pages, 1):
        page.put(556, 815, f"{n}/{len(flow.pages)}", 8, right=True)
    by_hand(flow.pages, path, Hand(order="columns", scaled=True, form=True))
    return Truth("checking", "pt_BR", "BRL", account, *period, opening, closing, rows)


def _head(page: Page, n: int, period: tuple[date, date], account: str) -> float:
    page.put(40, 50, "bandeirantes", 19, bold=True, color=RED)
    page.put(556, 44, "Internet Banking", 9, right=True)
    if n > 1:
        return _titles(page, 84)
    page.put(556, 56, f"Data: {period[1] + timedelta(1):%d/%m/%Y} - 09h{period[1].day:02}", 8, right=True)
    page.put(40, 82, "Nome: CLARICE MOURA DOS ANJOS", 9, bold=True)
    page.put(40, 96, f"Extrato de: Ag: 01482 | CC: {account} | Entre {period[0]:%d/%m/%Y} e {period[1]:%d/%m/%Y}", 9)
    page.put(40, 122, "Extrato Mensal / Por Período", 11, bold=True, color=RED)
    return _titles(page, 142)


def _titles(page: Page, y: float) -> float:
    page.box(36, y - 11, 524, 16, GREY)
    for x, text, right in HEADS:
        page.put(x, y, text, 8, right=bool(right), bold=True, color=(1, 1, 1))
    return y + 20


def _table(flow: Flow, rng: Random, period: tuple[date, date], opening: Decimal, entries: Sequence[Entry]) -> list[Row]:
    flow.page.put(40, flow.y, f"{period[0] - timedelta(1):%d/%m/%Y}", 8)
    flow.page.put(98, flow.y, "SALDO ANTERIOR", 8)
    flow.page.put(556, flow.y, reais(opening), 8, right=True)
    flow.y += 16
    rows: list[Row] = []
    shown: date | None = None
    balances = running(opening, (entry.amount for entry in entries))
    for number, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        high = 12 + 10 * (len(entry.lines) - 1) + 3
        if flow.need(high):
            shown = None
        page, middle = flow.page, flow.y + 5 * (len(entry.lines) - 1)
        if number % 2 == 0:
            page.box(36, flow.y - 10, 524, high, STRIPE)
        rows.append(Row(entry.day, folded(entry.lines), entry.amount, balance, page=flow.number))
        page.put(40, middle, f"{entry.day:%d/%m/%Y}" if entry.day != shown else "", 8)
        page.lines(98, flow.y, entry.lines, 8, 10)
        page.put(330, middle, fill(rng, "#######", entry.day, {}), 8, right=True)
        page.put(408 if entry.amount > 0 else 482, middle, reais(entry.amount), 8, right=True)
        page.put(556, middle, reais(balance), 8, right=True)
        flow.y += high
        shown = entry.day
    return rows


def _total(flow: Flow, entries: Sequence[Entry], closing: Decimal) -> None:
    flow.need(30)
    flow.page.rule(36, flow.y - 8, 560)
    flow.page.put(98, flow.y + 4, "Total", 8, bold=True)
    figures = (signed_sum(entries, 1), -signed_sum(entries, -1), closing)
    for x, figure in zip((408, 482, 556), figures, strict=True):
        flow.page.put(x, flow.y + 4, reais(figure), 8, bold=True, right=True)
    flow.y += 30


def _after(flow: Flow, rng: Random, end: date) -> None:
    flow.need(190)
    page = flow.page
    if rng.random() < 0.7:
        page.put(40, flow.y, "Saldos Invest Fácil", 10, bold=True, color=RED)
        page.put(40, flow.y + 15, f"{end:%d/%m/%Y}", 8)
        page.put(98, flow.y + 15, "SALDO INVEST FÁCIL - disponível para resgate automático", 8)
        page.put(556, flow.y + 15, reais(some_amount(rng, 10, 9000)), 8, right=True)
        flow.y += 40
    if rng.random() < 0.6:
        page.put(40, flow.y, "Lançamentos Futuros", 10, bold=True, color=RED)
        for n in range(rng.randint(1, 4)):
            y, day = flow.y + 15 + 12 * n, end + timedelta(2 + 3 * n)
            page.put(40, y, f"{day:%d/%m/%Y}", 8)
            page.put(98, y, fill(rng, "CONTA DE LUZ/AGUA {org} AGENDADO", day, POOLS), 8)
            page.put(482, y, reais(some_amount(rng, -400, -20)), 8, right=True)
        flow.y += 76
    flow.y = prose(page, 40, flow.y, NOTES, 516)
