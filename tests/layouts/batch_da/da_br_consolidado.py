"""BR: consolidated statement: day on the first row of each day only, saldo on the last one only, debits end in a minus.

Around the movements stand a summary, balances by period, proofs of payment that repeat rows, fees and economic indices.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, wrap, written
from ..pens import A4, Flow, Page, fits, with_pymupdf
from ._kit import Book, book, joined, month

POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "shop": ["PADARIA BELA VISTA", "POSTO IPIRANGA", "DROGASIL 1###", "IFOOD *IFOOD", "PAG*FEIRAORG", "CARREFOUR VIA"],
    "who": ["Joana Prado Lemos", "Marcio T Sakamoto", "CONDOMINIO ED AURORA", "Rafaela Bittencourt"],
    "boss": ["METALURGICA ABC LTDA", "PREFEITURA DE SANTOS"],
}
KINDS = [
    Kind(2, 1500, 6500, "LIQUIDO DE VENCIMENTO CNPJ ############## {boss}", "-", most=3),
    Kind(4, 10, 900, "PIX RECEBIDO {who}", "-"),
    Kind(2, 20, 800, "RESGATE CONTAMAX AUTOMATICO", "doc"),
    Kind(6, -400, -5, "PIX ENVIADO {who}", "-"),
    Kind(9, -200, -4, "COMPRA CARTAO DEB MC {used} {shop}", "doc"),
    Kind(3, -700, -40, "PAGAMENTO DE BOLETO OUTROS BANCOS {who}", "bill"),
    Kind(2, -320, -50, "DEBITO AUT. CONTA DE LUZ ENEL SP", "bill", most=2),
    Kind(2, -800, -20, "APLICACAO CONTAMAX", "doc"),
    Kind(1, -400, -20, "SAQUE DINHEIRO ATM {used} 1#:3#", "doc", step="10"),
    Kind(0.8, -60, -25, "TARIFA MENSALIDADE PACOTE SERVICOS", "-", most=1),
]
MONTHS = (
    *("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho"),
    *("agosto", "setembro", "outubro", "novembro", "dezembro"),
)
RED = (0.85, 0, 0)


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


def _title(flow: Flow, text: str) -> None:
    flow.page.put(40, flow.y, text, 10.5, bold=True, color=RED)
    flow.page.rule(40, flow.y + 4, 555, 0.7, RED)
    flow.y += 18


def _columns(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.put(42, y, "Data", 8, bold=True)
    page.put(80, y, "Descrição", 8, bold=True)
    page.put(352, y, "Nº Documento", 8, right=True, bold=True)
    page.put(440, y - 9, "Movimento (R$)", 8, center=True, bold=True)
    page.put(424, y, "Créditos", 8, right=True, bold=True)
    page.put(484, y, "Débitos", 8, right=True, bold=True)
    page.put(553, y, "Saldo (R$)", 8, right=True, bold=True)
    flow.y += 16


def _summary(flow: Flow, told: Book, name: str) -> None:
    _title(flow, f"Resumo - {name}")
    before, end = told.period[0] - timedelta(1), told.period[1]
    parts = (
        (f"Saldo de Conta Corrente em {before:%d/%m}", told.opening),
        ("Total de Créditos", told.money_in()),
        ("Total de Débitos", -told.money_out()),
        (f"Saldo de Conta Corrente em {end:%d/%m}", told.closing),
        ("Limite da conta (cheque especial)", Decimal(1500)),
    )
    for label, amount in parts:
        flow.page.put(42, flow.y, label, 8.5)
        flow.page.put(300, flow.y, _money(amount), 8.5, right=True)
        flow.y += 12
    flow.y += 12


def _table(rng: Random, flow: Flow, told: Book) -> None:
    flow.y += 8
    _columns(flow)
    flow.page.put(80, flow.y, f"SALDO EM {told.period[0] - timedelta(1):%d/%m}", 8.5)
    flow.page.put(553, flow.y, _money(told.opening), 8.5, right=True)
    flow.y += 12
    shown: date | None = None
    for n, (entry, balance) in enumerate(zip(told.entries, told.balances, strict=True)):
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 208))
        if flow.need(10 * len(lines) + 2):
            flow.y += 8
            _columns(flow)
            shown = None
        last = n + 1 == len(told.entries) or told.entries[n + 1].day != entry.day
        flow.page.put(42, flow.y, f"{entry.day:%d/%m}" if entry.day != shown else "", 8.5)
        document = fill(rng, "######", entry.day, {}) if entry.tag != "-" else "-"
        flow.page.put(352, flow.y, document, 8.5, right=True)
        flow.page.put(424 if entry.amount > 0 else 484, flow.y, _money(entry.amount), 8.5, right=True)
        flow.page.put(553, flow.y, _money(balance) if last else "", 8.5, right=True)
        printed = balance if last else None
        told.rows.append(Row(entry.day, joined(lines), entry.amount, printed, page=flow.number))
        flow.y = flow.page.lines(80, flow.y, lines, 8.5, 10) + 2
        shown = entry.day
    flow.y += 16


def _periods(flow: Flow, told: Book) -> None:
    flow.need(60)
    _title(flow, "Saldos por Período")
    flow.page.put(42, flow.y, "Data", 8, bold=True)
    flow.page.put(220, flow.y, "Saldo de Conta Corrente", 8, right=True, bold=True)
    flow.page.put(330, flow.y, "Saldo Bloqueado", 8, right=True, bold=True)
    flow.page.put(450, flow.y, "Saldo Disponível", 8, right=True, bold=True)
    flow.y += 12
    flow.page.put(42, flow.y, f"{told.period[1]:%d/%m}", 8.5)
    for x, amount in ((220, told.closing), (330, Decimal(0)), (450, told.closing)):
        flow.page.put(x, flow.y, _money(amount), 8.5, right=True)
    flow.y += 26


def _proofs(rng: Random, flow: Flow, bills: list[Entry]) -> None:
    if not bills:
        return
    flow.need(50 + 11 * len(bills))
    _title(flow, "Comprovantes de Pagamento de Contas")
    for entry in bills:
        flow.page.put(42, flow.y, f"{entry.day:%d/%m}", 8)
        flow.page.put(80, flow.y, f"AUTENTICAÇÃO {fill(rng, '########????####', entry.day, {})}", 8)
        flow.page.put(424, flow.y, _money(-entry.amount), 8, right=True)
        flow.y += 11
    flow.y += 14


def _indices(flow: Flow) -> None:
    flow.need(60)
    _title(flow, "Índices Econômicos")
    lines = [
        "CDI 0,89%   IGP-M 0,74%   INPC 0,42%   TR 0,0805%   Dólar comercial (venda) 5,1247",
        "Central de Atendimento 4004 0135 (capitais) - SAC 0800 555 0177 - Ouvidoria 0800 555 0322",
    ]
    flow.y = flow.page.lines(42, flow.y, lines, 8, 11)


def draw(rng: Random, path: Path) -> Truth:
    told = book(rng, KINDS, POOLS, month(rng), most=60)
    start = told.period[0]
    account, name = fill(rng, "01.0#####-#", start, {}), f"{MONTHS[start.month - 1]}/{start.year}"

    def head(page: Page, n: int) -> float:
        page.put(40, 44, "Banco Flama", 16, bold=True, color=RED)
        page.put(555, 40, "EXTRATO CONSOLIDADO INTELIGENTE", 10, right=True, bold=True)
        page.put(555, 53, f"{name}    Página: {n}", 8.5, right=True)
        page.put(40, 70, f"Agência 3417   Conta Corrente {account}   ADRIANA FREITAS NOBREGA", 8.5)
        return 100

    flow = Flow(790, lambda: Page(A4), head)
    _summary(flow, told, name)
    _title(flow, "Conta Corrente - Movimentação")
    _table(rng, flow, told)
    _periods(flow, told)
    _proofs(rng, flow, told.tagged("bill"))
    _indices(flow)
    with_pymupdf(flow.pages, path, order="shuffled")
    return told.truth("checking", "pt_BR", "BRL", account)
