"""Brazil, extrato of a digital bank like Inter: a heading for each day ("2 de Janeiro de 2024  Saldo do dia: R$ ..."),
under it rows `Pix enviado: "Cp :18236120-Maria"` with "Valor" (`-R$ 50,00`) and "Saldo por transação".

Rows have no date of their own; a day goes on over the page without a new heading. No opening balance is printed. Some
statements list the newest day first. Embedded DejaVu, fpdf2.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(9, -3, -600, 'Pix enviado: "Cp :########-{person}"'),
    Kind(6, 5, 900, 'Pix recebido: "Cp :########-{person}"'),
    Kind(7, -4, -280, 'Compra no debito: "No estabelecimento {shop} {town} BRA"'),
    Kind(2, -40, -900, 'Pagamento efetuado: "{biller}"'),
    Kind(1, -25, -25, 'Pagamento efetuado: "Recarga celular (41) 9####-#### R$ 25,00"'),
    Kind(1.3, 2400, 6800, 'Pix recebido: "Cp :########-{firm}"', most=2),
    Kind(1, -50, -2000, 'Aplicacao: "Aplicacao em CDB Liquidez 100,00% CDI venc {due}"', step="10"),
    Kind(1, 50, 1500, 'Resgate: "Resgate CDB Porquinho Obj Viagem"'),
    Kind(1, 0.12, 9, 'Cashback: "Cashback {shop} pedido 20######-#"'),
    Kind(0.6, -0.01, -2.4, 'Debito IOF: "IOF Adicional Conta 0,38%"', most=1),
    Kind(0.6, 10, 250, 'Estorno: "Estorno compra no debito {shop}"'),
    Kind(1, -100, -1900, 'TED enviada: "Bco 237 Ag 0###-# Cc ####.#-# {person}"'),
]
POOLS = {
    "person": ["Luciana Prado de Azevedo", "JOAO V S MACHADO", "Condominio Edificio Solar das Palmeiras",
               "Mercadinho do Ze 12.345.678 0001-90", "Rafa Tatuagens"],
    "shop": ["PANIF TRIGO BOM", "POSTO IPIRA 3", "DROGA RAIO 0482", "SUPERM CONDOR FLOR", "UBR* VIAGEM"],
    "town": ["CURITIBA", "SAO JOSE DOS PI", "BELO HORIZONT"],
    "biller": ["Fatura cartao Laranja venc {due}", "COPELA DISTRIBUICAO S.A.", "Boleto 23793.38128 60007.######",
               "DARF - Receita Federal 0190 ref 03/2024"],
    "firm": ["TEKNOSUL SISTEMAS LTDA", "Governo do Estado - Folha"],
    "due": lambda rng, day: f"{day + timedelta(rng.randint(3, 700)):%d/%m/%Y}",
}  # fmt: skip
MONTHS = [
    "Janeiro", "Fevereiro", "Março", "Abril", "Maio", "Junho", "Julho",
    "Agosto", "Setembro", "Outubro", "Novembro", "Dezembro",
]  # fmt: skip
LEFT, AMOUNT, BALANCE = 42, 446, 553
ORANGE = (1.0, 0.48, 0.0)


def _page() -> Page:
    return Page(face="sans", bold="sans-bold")


def _br(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "R$ " + written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = some_amount(rng, 1, 4000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=0)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "########-#", start, {})
    newest = rng.random() < 0.35
    truth = Truth("checking", "pt_BR", "BRL", account, start, end, None, closing, newest_first=newest)
    flow = Flow(770, _page, lambda page, number: _head(page, number, truth))
    rows = list(zip(entries, balances, strict=True))
    days = [list(group) for _, group in groupby(rows, lambda row: row[0].day)]
    for day in days[::-1] if newest else days:
        flow.need(64)
        flow.y += 6
        when, left = day[0][0].day, day[-1][1]
        flow.page.box(LEFT, flow.y - 11, BALANCE - LEFT, 17, (0.96, 0.96, 0.96))
        title = f"{when.day} de {MONTHS[when.month - 1]} de {when.year}"
        flow.page.put(LEFT + 6, flow.y + 1, title, 8, bold=True)
        flow.page.put(LEFT + 160, flow.y + 1, f"Saldo do dia: {_br(left)}", 8, color=GREY)
        flow.y += 22
        for entry, balance in day[::-1] if newest else day:
            lines = wrap(entry.lines[0], fits("sans", 7.5, 285))
            flow.need(11 * len(lines) + 6)
            page, y = flow.page, flow.y
            page.put(AMOUNT, y, _br(entry.amount), 7.5, right=True, bold=True)
            page.put(BALANCE, y, _br(balance), 7.5, right=True)
            truth.transactions.append(Row(when, " ".join(lines), entry.amount, balance, page=flow.number))
            flow.y = page.lines(LEFT + 6, y, lines, 7.5, 10) + 6
    if not entries:
        flow.page.put(LEFT + 6, flow.y, "Não há movimentações no período selecionado.", 8)
        flow.y += 20
    flow.need(50)
    text = (
        "Fale com a gente: SAC 0800 940 0007, Deficiência de fala e audição: 0800 979 7099, Ouvidoria: 0800 940 7772."
        " Saldo garantido pelo FGC até R$ 250.000,00 por CPF. Tarifa Pix: R$ 0,00."
    )
    flow.page.lines(LEFT, flow.y + 12, wrap(text, fits("sans", 6.5, 500)), 6.5, 9, color=GREY)
    for number, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 818, f"{number}/{len(flow.pages)}", 6.5, right=True, color=GREY)
    with_fpdf(flow.pages, path)
    return truth


def _head(page: Page, number: int, truth: Truth) -> float:
    page.put(LEFT, 48, "laranja", 18, bold=True, color=ORANGE)
    if number > 1:
        return 80
    page.put(BALANCE, 44, f"Solicitado em: {truth.period_end + timedelta(1):%d/%m/%Y}", 7, right=True, color=GREY)
    page.put(LEFT, 82, "Marcos Aurélio Bittencourt", 10, bold=True)
    who = f"CPF/CNPJ: ***.482.119-**    Instituição: Banco Laranja    Agência: 0001-9    Conta: {truth.account_number}"
    page.put(LEFT, 96, who, 7.5)
    page.put(LEFT, 110, f"Período: {truth.period_start:%d/%m/%Y} a {truth.period_end:%d/%m/%Y}", 7.5)
    names = ["Saldo total", "Saldo disponível", "Saldo bloqueado"]
    values = [truth.closing_balance, truth.closing_balance, Decimal(0)]
    for n, (name, value) in enumerate(zip(names, values, strict=True)):
        page.box(LEFT + 175 * n, 124, 160, 38, stroke=ORANGE)
        page.put(LEFT + 10 + 175 * n, 138, name, 7.5, color=GREY)
        page.put(LEFT + 10 + 175 * n, 153, _br(value), 10, bold=True)
    page.put(AMOUNT, 186, "Valor", 7.5, right=True, color=GREY)
    page.put(BALANCE, 186, "Saldo por transação", 7.5, right=True, color=GREY)
    return 206
