"""Brazil, business account from internet banking: two-line entries in shaded cells, the day only at its first row,
debits with a minus in their own column, a total row, and the balances of an investment sweep after it.
"""

from __future__ import annotations

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
    wrap,
    written,
)
from ..pens import Color, Flow, Page, fits, with_fpdf
from ._rows import first_of_day, incoming, outgoing

RED: Color = (0.75, 0.05, 0.12)
SHADE: Color = (0.95, 0.95, 0.95)


def _short(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d/%m}"


POOLS: Pools = {
    "short": _short,
    "person": [
        "Marcos Vinicius Teles",
        "Ana Paula R Sampaio",
        "Joao Batista Neves",
        "Luciana Prado Costa",
        "Rafael Dias Moura",
    ],
    "firm": [
        "Distrib Sol Nascente Ltda",
        "Auto Pecas Ipiranga",
        "Padaria Tres Irmaos Me",
        "Transp Vale Verde Sa",
        "Grafica Ponto Cor",
    ],
    "utility": ["Eletropaulo/sp", "Sabesp/sao Paulo", "Vivo Fixo/sp", "Comgas"],
}
KINDS = [
    Kind(8, -20, -4500, "TRANSFERENCIA PIX|DES: {firm} {short}"),
    Kind(4, -50, -2500, "TRANSFERENCIA PIX|DES: {person} {short}"),
    Kind(9, 40, 6000, "TRANSFERENCIA PIX|REM: {person} {short}"),
    Kind(4, 60, 4000, "PIX QR CODE DINAMICO|REM: {firm} {short}"),
    Kind(4, 100, 9000, "RECEBIMENTO FORNECEDOR|{firm}"),
    Kind(3, -100, -5000, "PAGTO ELETRON COBRANCA|{firm}"),
    Kind(2, -60, -900, "CONTA DE LUZ/AGUA/TELEF|{utility}"),
    Kind(2, -80, -3000, "TRIBUTOS|Internet --pgto Simples Nacional"),
    Kind(2, 50, 3500, "CIELO VENDAS DEBITO|Cielo S.A. - Instituicao de Pagamento"),
    Kind(1, -89.9, -129.9, "TARIFA BANCARIA|Cesta Net Empresa 2", most=1),
    Kind(2, -0.85, -12, "TARIFA BANCARIA|Transf Pgto Pix"),
    Kind(2, 100, 4000, "RESGATE INVEST FACIL"),
    Kind(2, -100, -4000, "APLICACAO INVEST FACIL"),
    Kind(0.6, -0.01, -9, "IOF S/ UTILIZACAO LIMITE"),
]
ENDS = (368.0, 462.0, 556.0)


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _titles(page: Page, y: float) -> float:
    page.box(40, y, 516, 15, (0.85, 0.85, 0.85))
    for x, text in ((46.0, "Data"), (104.0, "Lançamento"), (250, "Dcto.")):
        page.put(x, y + 10, text, 7.5, bold=True)
    for x, text in zip(ENDS, ("Crédito (R$)", "Débito (R$)", "Saldo (R$)"), strict=True):
        page.put(x - 4, y + 10, text, 7.5, bold=True, right=True)
    return y + 15


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([14, 30, 59]))
    opening = some_amount(rng, 900, 30000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 90), balance=opening, floor=-1500)
    balances = running(opening, (entry.amount for entry in entries))
    branch, account = fill(rng, "0####", end, {}), fill(rng, "00#####-#", end, {})
    asked = end + timedelta(rng.randint(1, 9))
    stamp = f"{asked:%d/%m/%Y} - {rng.randint(8, 19)}h{rng.randint(0, 59):02}"

    def head(page: Page, number: int) -> float:
        page.put(40, 44, "Banco Araucária", 15, bold=True, color=RED)
        page.put(40, 56, "net empresa", 8, color=RED)
        page.put(556, 44, f"Data: {stamp}", 7, right=True)
        page.put(556, 54, f"Folha: {number}", 7, right=True)
        if number > 1:
            return _titles(page, 76)
        page.put(40, 82, "Extrato Mensal / Por Período", 12, bold=True)
        page.put(40, 100, f"MERCADO DOIS RIOS LTDA | CNPJ: {cnpj}", 8)
        page.put(40, 112, "Nome do usuário: CLAUDIA MENDES ROCHA", 8)
        page.box(40, 122, 516, 15, SHADE)
        for x, text in ((46, "Agência | Conta"), (330, "Total Disponível (R$)"), (470, "Total (R$)")):
            page.put(x, 132, text, 7.5, bold=True)
        page.put(46, 148, f"{branch} | {account}", 7.5)
        page.put(330, 148, _money(balances[-1]), 7.5)
        page.put(470, 148, _money(balances[-1]), 7.5)
        span = f"Entre {start:%d/%m/%Y} e {end:%d/%m/%Y}"
        page.put(40, 172, f"Extrato de: Ag: {branch} | CC: {account} | {span}", 8, bold=True)
        return _titles(page, 182)

    cnpj = fill(rng, "0##.###.###/0001-##", end, {})
    flow = Flow(790, lambda: Page(face="narrow", bold="narrow-bold"), head)
    line = flow.page
    line.put(46, flow.y + 10, f"{start - timedelta(1):%d/%m/%Y}", 7.5)
    line.put(104, flow.y + 10, "SALDO ANTERIOR", 7.5)
    line.put(ENDS[2] - 4, flow.y + 10, _money(opening), 7.5, right=True)
    flow.y += 15
    rows = []
    for n, entry in enumerate(entries):
        lines = [part for text in entry.lines for part in wrap(text, fits("narrow", 7.5, 142))]
        high = 5 + 9.5 * len(lines)
        turned = flow.need(high)
        page, middle = flow.page, flow.y + high / 2 + 2.5
        if n % 2 == 0:
            page.box(40, flow.y, 516, high, SHADE)
        if turned or first_of_day(entries, n):
            page.put(46, middle, f"{entry.day:%d/%m/%Y}", 7.5)
        page.lines(104, flow.y + 10, lines, 7.5, 9.5)
        page.put(250, middle, fill(rng, rng.choice(["#######", "######", "0###"]), end, {}), 7.5)
        place, ink = (ENDS[1], RED) if entry.amount < 0 else (ENDS[0], (0.0, 0.0, 0.0))
        page.put(place - 4, middle, _money(entry.amount), 7.5, right=True, color=ink)
        page.put(ENDS[2] - 4, middle, _money(balances[n]), 7.5, right=True)
        flow.y += high
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balances[n], page=flow.number))
    flow.need(110)
    _end(rng, flow, entries, balances[-1], (stamp, f"{end:%d/%m/%Y}"))
    with_fpdf(flow.pages, path)
    number = f"{branch} {account}"
    return Truth("bank_account", "pt_BR", "BRL", number, start, end, opening, balances[-1], rows)


def _end(rng: Random, flow: Flow, entries: list[Entry], closing: Decimal, dates: tuple[str, str]) -> None:
    page, y = flow.page, flow.y
    page.box(40, y, 516, 15, (0.85, 0.85, 0.85))
    page.put(46, y + 10, "Total", 7.5, bold=True)
    for x, amount in zip(ENDS, (incoming(entries), -outgoing(entries), closing), strict=True):
        page.put(x - 4, y + 10, _money(amount), 7.5, bold=True, right=True)
    page.put(40, y + 30, f"Os dados acima têm como base {dates[0]} e estão sujeitos a alterações.", 7)
    page.put(40, y + 52, "Saldos Invest Fácil", 9, bold=True)
    for x, text in ((46, "Data"), (104, "Histórico"), (320, "Valor (R$)")):
        page.put(x, y + 66, text, 7.5, bold=True)
    page.put(46, y + 78, dates[1], 7.5)
    page.put(104, y + 78, "SALDO INVEST FÁCIL", 7.5)
    page.put(ENDS[0] - 4, y + 78, _money(some_amount(rng, 500, 40000)), 7.5, right=True)
