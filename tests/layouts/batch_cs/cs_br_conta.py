"""Brazil: an app bank's account: the date written out as a heading with the balance of the day, one glyph at a time,

`-R$ 1.234,56` and `R$` before every sum, a running balance per transaction, blocked and available balances on top.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._kit import folded, how_many, number_pages, said

MONTHS = ["Janeiro", "Fevereiro", "Março", "Abril", "Maio", "Junho"]
MONTHS += ["Julho", "Agosto", "Setembro", "Outubro", "Novembro", "Dezembro"]
POOLS = {
    "man": [
        "Joana Figueiredo",
        "Padaria Pão Quente Ltda",
        "Marcos V Tavares",
        "Condominio Ed Ipe",
        "Posto Ipiranga 12",
    ],
    "shop": ["IFOOD *IFD", "UBER *TRIP", "DROGARIA ARAUJO 0#1", "SUPERM VERDEMAR", "MERCADOLIVRE*3VEND"],
    "town": ["BELO HORIZON BRA", "CONTAGEM BRA", "SAO PAULO BRA"],
    "bill": ["CEMIG DISTRIBUICAO SA", "COPASA MG", "CLARO NET 2# MESES", "DARF 0190"],
}
KINDS = [
    Kind(11, -4, -600, 'Pix enviado: "Cp :########-{man}"'),
    Kind(9, -5, -350, 'Compra no debito: "No estabelecimento {shop} {town}"'),
    Kind(4, -40, -480, 'Pagamento efetuado: "{bill}"'),
    Kind(2, -50, -1500, 'Aplicacao: "CDB LIQ DIARIA 102% CDI"', "", "50"),
    Kind(2, -20, -300, 'Saque: "Banco 24h Caixa 0####"', "", "10"),
    Kind(7, 10, 900, 'Pix recebido: "Cp :########-{man}"'),
    Kind(3, 1800, 6500, 'Credito em conta: "Salario Ref 1#/20##"', "", "0.01", 2),
    Kind(2, 0.05, 12, 'Cashback: "Credito Cashback Compra R$ ##,90"'),
    Kind(1, 20, 200, 'Estorno: "Compra {shop} {town}"'),
]
FOOT = [
    "Fale com a gente: SAC 0800 940 0007 - Ouvidoria 0800 940 7772 (dias úteis, das 9h às 18h)",
    "Banco Laranjeira S.A. - CNPJ 00.416.968/0001-01 - Agência 0001-9",
]


def _money(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + f"R$ {written(abs(amount), '.', ',')}"


def _long(day: date) -> str:
    return f"{day.day} de {MONTHS[day.month - 1]} de {day.year}"


def _first(page: Page, account: str, period: tuple[date, date], closing: Decimal, blocked: Decimal) -> float:
    page.put(48, 56, "laranjeira", 20, bold=True, color=(0.95, 0.45, 0.05))
    page.put(547, 50, "Extrato conta corrente", 11, right=True, bold=True)
    page.put(547, 63, f"Solicitado em: {period[1] + timedelta(3):%d/%m/%Y} às 10h42", 7.5, right=True, color=GREY)
    page.lines(48, 86, ["Beatriz Camargo Prates", f"CPF: ***.418.206-**   Conta: {account}"], 9, 12)
    page.put(48, 112, f"Período: {period[0]:%d/%m/%Y} a {period[1]:%d/%m/%Y}", 9)
    for n, (name, sum_) in enumerate(
        [("Saldo total", closing), ("Saldo disponível", closing - blocked), ("Saldo bloqueado", blocked)]
    ):
        page.put(48 + 170 * n, 140, name, 8, color=GREY)
        page.put(48 + 170 * n, 154, _money(sum_), 11, bold=True)
    return 186


def _day(flow: Flow, day: date, balance: Decimal) -> None:
    flow.need(44)
    flow.page.box(44, flow.y - 11, 507, 16, (0.96, 0.94, 0.91))
    flow.page.put(48, flow.y, _long(day), 8.5, bold=True)
    flow.page.put(250, flow.y, f"Saldo do dia: {_money(balance)}", 8.5, bold=True)
    flow.page.put(440, flow.y, "Valor", 7.5, right=True, color=GREY)
    flow.page.put(547, flow.y, "Saldo por transação", 7.5, right=True, color=GREY)
    flow.y += 18


def _rows(flow: Flow, entries: Sequence[Entry], opening: Decimal) -> list[Row]:
    rows: list[Row] = []
    balances = running(opening, [e.amount for e in entries])
    ends = {entry.day: balance for entry, balance in zip(entries, balances, strict=True)}
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        if n == 0 or entries[n - 1].day != entry.day:
            flow.y += 6 if n else 0
            _day(flow, entry.day, ends[entry.day])
        lines = folded(entry.lines, "Helvetica", 8, 300)
        flow.need(10 * len(lines) + 4)
        flow.page.put(48, flow.y, lines[0], 8)
        flow.page.put(440, flow.y, _money(entry.amount), 8, right=True)
        flow.page.put(547, flow.y, _money(balance), 8, right=True)
        flow.y = flow.page.lines(48, flow.y + 10, lines[1:], 8, 10) + 3.5
        rows.append(Row(entry.day, said(entry), entry.amount, balance, page=flow.number))
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    account = fill(rng, "1#######-#", start, {})
    opening = some_amount(rng, 30, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=80)
    closing = opening + sum(e.amount for e in entries)
    blocked = Decimal(0) if rng.random() < 0.6 else min(Decimal(50), abs(closing))

    def head(page: Page, number: int) -> float:
        if number == 1:
            return _first(page, account, (start, end), closing, blocked)
        page.put(48, 44, "laranjeira", 12, bold=True, color=(0.95, 0.45, 0.05))
        return 72

    flow = Flow(770, Page, head)
    flow.page.put(48, flow.y, f"Saldo anterior em {start - timedelta(1):%d/%m/%Y}", 8.5)
    flow.page.put(547, flow.y, _money(opening), 8.5, right=True)
    flow.y += 22
    rows = _rows(flow, entries, opening)
    for page in flow.pages:
        page.lines(48, 802, FOOT, 6.5, 9, color=GREY)
    number_pages(flow.pages, 547, 811, "{n}/{of}", right=True)
    by_hand(flow.pages, path, Hand("glyphs"))
    return Truth("checking", "pt_BR", "BRL", account, start, end, opening, closing, rows)
