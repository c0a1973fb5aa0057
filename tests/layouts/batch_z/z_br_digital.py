"""Brazil: extrato of a digital bank, grouped by day and, within a day, by money in and money out.

The day stands once, beside the day's total of entradas or saídas; the amounts below carry no sign and only the group
tells the direction. No balance but the initial and final ones of the summary.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf
from ._common import many, money

KINDS = [
    Kind(8, -5, -600, "Transferência enviada pelo Pix|{person} - {cpf} - {bank} Agência: {branch} Conta: ######-#"),
    Kind(
        5,
        -4,
        -300,
        "Transferência enviada pelo Pix|{shop} - {cnpj} - {bank} Agência: {branch} Conta: #####-#",
    ),
    Kind(6, -5, -180, "Compra no débito|{shop}"),
    Kind(2, -40, -700, "Pagamento de boleto efetuado|{payee}"),
    Kind(2, -200, -2500, "Pagamento de fatura|", most=1),
    Kind(2, -50, -900, "Aplicação RDB|", step="5"),
    Kind(2, 30, 900, "Resgate RDB|"),
    Kind(4, 10, 1500, "Transferência recebida pelo Pix|{person} - {cpf} - {bank} Agência: {branch} Conta: ######-#"),
    Kind(
        2,
        2100,
        6500,
        "Transferência Recebida|{firm} - {cnpj} - {bank} Agência: {branch} Conta: #####-#",
        most=1,
    ),
    Kind(1, 10, 120, "Estorno - Compra no débito|{shop}"),
]
POOLS = {
    "cnpj": ["11.402.733/0001-58", "36.118.204/0001-09", "07.551.960/0001-41"],
    "cpf": lambda rng, _: f"•••.{rng.randrange(1000):03}.{rng.randrange(1000):03}-••",
    "branch": ["1", "2911", "0001", "3704", "58"],
    "person": [
        "Thiago Alves de Souza",
        "MARIA APARECIDA DA CONCEICAO FERREIRA",
        "Luana Ribeiro",
        "JOAO PEDRO NOGUEIRA LIMA",
        "Camila Gonçalves Araújo",
    ],
    "shop": ["Padaria Pão Dourado", "IFOOD.COM AGENCIA", "Posto Ipiranga", "MERCADO SAO JORGE LTDA", "Uber do Brasil"],
    "bank": ["ITAÚ UNIBANCO S.A. (0341)", "BCO DO BRASIL S.A. (0001)", "CAIXA ECONOMICA FEDERAL (0104)"],
    "payee": ["ENEL DISTRIBUICAO SAO PAULO", "CLARO S.A.", "CONDOMINIO EDIFICIO JACARANDA", "SABESP"],
    "firm": ["AGRO VALE COMERCIO LTDA", "INSTITUTO EDUCACIONAL HORIZONTE"],
}
MONTHS = ["JAN", "FEV", "MAR", "ABR", "MAI", "JUN", "JUL", "AGO", "SET", "OUT", "NOV", "DEZ"]
LONG = ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro"]
LONG += ["novembro", "dezembro"]
PURPLE = (0.36, 0.12, 0.5)
LEFT, KIND, MORE, AMOUNT = 44, 118, 262, 551


def spelled(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def real(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def summary(page: Page, opening: Decimal, closing: Decimal, gains: Decimal) -> None:
    page.put(LEFT, 140, "Saldo final do período", 10)
    page.put(LEFT, 162, f"R$ {real(closing)}", 17, bold=True, color=PURPLE)
    lines = [
        ("Saldo inicial", real(opening)),
        ("Rendimento líquido", "+0,00"),
        ("Total de entradas", "+" + real(gains)),
        ("Total de saídas", "-" + real(gains + opening - closing)),
        ("Saldo final do período", real(closing)),
    ]
    for number, (label, figure) in enumerate(lines):
        page.put(300, 132 + 15 * number, label, 8.5, bold=number == 4)
        page.put(AMOUNT, 132 + 15 * number, figure, 8.5, right=True, bold=number == 4)


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=True)
    opening = money(rng, 300, 4000)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, floor=500)
    closing = opening + sum(entry.amount for entry in entries)
    gains = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    name, account = fill(rng, "{person}", start, POOLS), fill(rng, "4#######-#", start, {})
    made = end + timedelta(rng.randint(1, 9))

    def head(page: Page, pages: int) -> float:
        page.put(LEFT, 52, "roxo", 20, bold=True, color=PURPLE)
        page.put(AMOUNT, 44, name, 9, right=True, bold=True)
        page.put(AMOUNT, 57, f"CPF •••.{account[1:4]}.{account[4:7]}-••", 8, right=True, color=GREY)
        page.put(AMOUNT, 69, f"Agência 0001   Conta {account}", 8, right=True, color=GREY)
        page.rule(LEFT, 84, AMOUNT, 0.4, GREY)
        if pages > 1:
            return 112
        between = " a ".join(f"{day.day:02} DE {LONG[day.month - 1].upper()} DE {day.year}" for day in period)
        page.put(LEFT, 104, between + "   VALORES EM R$", 8)
        summary(page, opening, closing, gains)
        page.put(LEFT, 232, "Movimentações", 13, bold=True)
        return 258

    flow = Flow(745, lambda: Page(face="narrow", bold="narrow-bold"), head)
    rows = []
    for day, group in groupby(entries, lambda entry: entry.day):
        today = list(group)
        shown = False
        for label, sign, color in (("entradas", 1, (0.05, 0.45, 0.2)), ("saídas", -1, (0.0, 0.0, 0.0))):
            some = [entry for entry in today if entry.amount * sign > 0]
            if not some:
                continue
            flow.need(58)
            page = flow.page
            page.put(LEFT, flow.y, "" if shown else spelled(day), 8.5, bold=True)
            page.put(KIND, flow.y, f"Total de {label}", 8.5, bold=True)
            total = sum((entry.amount for entry in some), Decimal(0))
            page.put(AMOUNT, flow.y, "+-"[sign < 0] + " " + real(total), 8.5, right=True, bold=True, color=color)
            page.rule(KIND, flow.y + 6, AMOUNT, 0.3, GREY)
            shown = True
            flow.y += 20
            for entry in some:
                kind, more = entry.lines
                left = wrap(kind, fits("narrow", 8, MORE - KIND - 10))
                right = wrap(more, fits("narrow", 8, 215)) if more else []
                high = 10.5 * max(len(left), len(right)) + 7
                flow.need(high)
                page = flow.page
                page.lines(KIND, flow.y, left, 8, 10.5)
                page.lines(MORE, flow.y, right, 8, 10.5, color=GREY)
                page.put(AMOUNT, flow.y, real(entry.amount), 8, right=True)
                rows.append(Row(day, " ".join([*left, *right]), entry.amount, None, None, flow.number))
                flow.y += high
            flow.y += 4
        flow.page.rule(LEFT, flow.y - 6, AMOUNT, 0.8, (0.8, 0.8, 0.8))
        flow.y += 10
    close(flow, made)
    with_pymupdf(flow.pages, path)
    return Truth("account", "pt_BR", "BRL", account, start, end, opening, closing, rows)


def close(flow: Flow, made: date) -> None:
    """The foot of every page."""
    for number, page in enumerate(flow.pages, 1):
        page.lines(
            LEFT,
            775,
            [
                "Tem alguma dúvida? Mande uma mensagem para nosso time de atendimento pelo chat do app ou ligue",
                "4020 0185 (capitais e regiões metropolitanas) ou 0800 591 2117 (demais localidades). 24h.",
                "Ouvidoria: 0800 887 0463, dias úteis, das 09h00 às 18h00.  Roxo Pagamentos CNPJ 44.170.118/0001-27",
                f"Extrato gerado dia {made.day:02} de {LONG[made.month - 1]} de {made.year} às {made.day + 3:02}h17",
            ],
            6.5,
            9,
            color=GREY,
        )
        page.put(AMOUNT, 802, f"{number} de {len(flow.pages)}", 6.5, right=True, color=GREY)
