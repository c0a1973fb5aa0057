"""Brazil: a neobank's account; per day the totals of entries and exits, rows unsigned under them, no balance on rows.

The kind of row in a column of its own left of the counterparty, whose bank and account wrap over several lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab
from ._bits import ZERO, entries

PURPLE = (0.51, 0.04, 0.82)
GREY = (0.4, 0.4, 0.42)
DAY, KIND, TEXT, AMOUNT = 40.0, 118.0, 268.0, 556.0
MONTHS = "JAN FEV MAR ABR MAI JUN JUL AGO SET OUT NOV DEZ"
LONG = "JANEIRO FEVEREIRO MARÇO ABRIL MAIO JUNHO JULHO AGOSTO SETEMBRO OUTUBRO NOVEMBRO DEZEMBRO"
POOLS = {
    "who": (
        "Mariana Alves de Souza - •••.4##.918-•• - ITAÚ UNIBANCO S.A. (0341) Agência: 7##2 Conta: 2####-7",
        "JOSE CARLOS PEREIRA - •••.1##.338-•• - CAIXA ECONOMICA FEDERAL (0104) Agência: 31## Conta: 8########-4",
        "Padaria Bela Vista Ltda - 12.###.417/0001-## - PAGSEGURO INTERNET IP S.A. (0290) Agência: 1 Conta: 2######-0",
        "IFOOD.COM AGENCIA DE RESTAURANTES ONLINE S.A. - 14.380.200/0001-21 - ADYEN (0000) Agência: 1 Conta: 1######-5",
        "Beatriz Lima - •••.7##.048-•• - ROXO PAGAMENTOS - IP (0260) Agência: 1 Conta: 6#######-3",
        "BCO DO BRASIL S.A. Condomínio Ed. Aurora - 03.###.110/0001-4# - "
        "BCO DO BRASIL S.A. (0001) Agência: 3###-1 Conta: 4####-8",
    ),
    "shop": ("MERCADO EXTRA 1###", "POSTO IPIRANGA JD", "UBER *TRIP HELP.U", "DROGASIL 2###", "RAPPI*RAPPI BRASIL"),
    "bill": ("ENEL DISTRIBUICAO SAO PAULO", "SABESP", "CLARO S.A.", "BANCO BRADESCARD S.A.", "VIVO MOVEL"),
}
KINDS = [
    Kind(7, -5, -300, "Transferência enviada pelo Pix|{who}", "out"),
    Kind(4, -4, -180, "Compra no débito|{shop}", "out"),
    Kind(2, -40, -420, "Pagamento de boleto efetuado|{bill}", "out"),
    Kind(1, -60, -900, "Pagamento de fatura|Cartão Roxo", "out", most=1),
    Kind(1, -20, -300, "Aplicação RDB|Caixinha Viagem", "out", "10"),
    Kind(0.5, -15, -30, "Recarga de celular|TIM (11) 9####-####", "out", "5"),
    Kind(4, 10, 900, "Transferência recebida pelo Pix|{who}", "in"),
    Kind(
        1,
        1500,
        3600,
        "Transferência Recebida|STUDIO PRISMA LTDA - 27.###.900/0001-## - "
        "BCO SANTANDER (0033) Agência: 2### Conta: 13######-1",
        "in",
    ),
    Kind(0.7, 20, 400, "Resgate RDB|Caixinha Viagem", "in", "10"),
    Kind(0.3, 4, 90, "Estorno - Compra no débito|{shop}", "in"),
]


def reais(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def long_day(day: date) -> str:
    return f"{day.day:02} DE {LONG.split()[day.month - 1]} DE {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 20, 3000)
    account = fill(rng, "8#######-#", start, {})
    items = entries(rng, KINDS, POOLS, (start, end), opening, floor=0)
    into = sum((item.amount for item in items if item.amount > 0), ZERO)
    out = sum((item.amount for item in items if item.amount < 0), ZERO)
    closing = opening + into + out

    def head(page: Page, place: int) -> float:
        page.put(DAY, 52, "roxo", 22, bold=True, color=PURPLE)
        page.put(AMOUNT, 40, "Tatiane Moreira Campos", 10, bold=True, right=True)
        cells = (("CPF", "•••.512.748-••"), ("Agência", "0001"), ("Conta", account))
        for n, (label, value) in enumerate(cells):
            page.put(358 + 72 * n + (8 if n else 0), 56, label, 7.5, color=GREY)
            page.put(358 + 72 * n + (8 if n else 0), 67, value, 8.5)
        if place > 1:
            return 104.0
        page.put(DAY, 104, f"{long_day(start)} a {long_day(end)}", 9, bold=True)
        page.put(AMOUNT, 104, "VALORES EM R$", 8, right=True, color=GREY)
        return summary(page, (opening, into, out, closing))

    flow = Flow(742, Page, head)
    rows: list[Row] = []
    for day, group in groupby(items, key=lambda item: item.day):
        both = list(group)
        parts = [[i for i in both if i.amount > 0], [i for i in both if i.amount < 0]]
        first = True
        for part in parts:
            if part:
                flow.need(52)
                if first:
                    flow.page.put(
                        DAY, flow.y, f"{day.day:02} {MONTHS.split()[day.month - 1]} {day.year}", 8.5, bold=True
                    )
                block(flow, part, rows)
                first = False
        flow.page.rule(DAY, flow.y - 8, AMOUNT, 0.4, (0.8, 0.8, 0.8))
        flow.y += 8
    closing_words(flow)
    made = end + timedelta(rng.randint(1, 9))
    for n, page in enumerate(flow.pages, 1):
        foot(page, f"Extrato gerado dia {long_day(made).lower()} às 10:4{n % 10}", n, flow.number)
    with_reportlab(flow.pages, path, "rows", 0.1)
    return Truth("bank", "pt-BR", "BRL", account, start, end, opening, closing, rows)


def summary(page: Page, sums: tuple[Decimal, ...]) -> float:
    opening, into, out, closing = sums
    page.box(DAY, 120, AMOUNT - DAY, 96, (0.96, 0.95, 0.98))
    page.put(DAY + 12, 142, "Saldo final do período", 9, color=GREY)
    page.put(DAY + 12, 164, f"R$ {reais(closing)}", 16, bold=True, color=PURPLE)
    y = 140.0
    for label, figure in (
        ("Saldo inicial", reais(opening)),
        ("Rendimento líquido", "+0,00"),
        ("Total de entradas", "+" + reais(into)),
        ("Total de saídas", "-" + reais(out)),
        ("Saldo final do período", reais(closing)),
    ):
        page.put(316, y, label, 8.5, bold=label.startswith("Saldo final"))
        page.put(AMOUNT - 12, y, figure, 8.5, right=True, bold=label.startswith("Saldo final"))
        y += 16
    page.put(DAY, 244, "Movimentações", 12, bold=True)
    return 268.0


def block(flow: Flow, items: Sequence[Entry], rows: list[Row]) -> None:
    total = sum((item.amount for item in items), ZERO)
    words, sign = ("Total de entradas", "+ ") if total > 0 else ("Total de saídas", "- ")
    flow.page.put(KIND, flow.y, words, 8.5, bold=True)
    flow.page.put(AMOUNT, flow.y, sign + reais(total), 8.5, bold=True, right=True)
    flow.y += 17
    for item in items:
        kind = wrap(item.lines[0], fits("Helvetica", 8.5, 142))
        text = wrap(item.lines[1], fits("Helvetica", 8, 216))
        high = max(len(kind), len(text))
        flow.need(11 * high)
        page, y = flow.page, flow.y
        page.lines(KIND, y, kind, 8.5, 11)
        page.lines(TEXT, y, text, 8, 11, color=GREY)
        page.put(AMOUNT, y, reais(item.amount), 8.5, right=True)
        rows.append(Row(item.day, " ".join([*kind, *text]), item.amount, page=flow.number))
        flow.y += 11 * high + 5
    flow.y += 4


def closing_words(flow: Flow) -> None:
    text = (
        "O saldo líquido é a soma do saldo inicial, entradas (depósitos, transferências recebidas e estornos) "
        "e rendimento líquido (após dedução de IR e IOF), subtraindo as saídas (transferências enviadas, pagamentos e "
        "compras). Não nos responsabilizamos pela indevida reprodução do conteúdo do documento. Asseguramos a "
        "autenticidade destas informações aqui contidas."
    )
    lines = wrap(text, fits("Helvetica", 7.5, AMOUNT - DAY))
    flow.need(10 * len(lines) + 50)
    flow.y = flow.page.lines(DAY, flow.y + 10, lines, 7.5, 10, color=GREY) + 6
    flow.page.lines(
        DAY,
        flow.y,
        (
            "Roxo Financeira S.A. - Sociedade de Crédito, Financiamento e Investimento   CNPJ 30.680.829/0001-43",
            "Roxo Pagamentos S.A. - Instituição de Pagamento   CNPJ 18.236.120/0001-58",
        ),
        7.5,
        10,
    )


def foot(page: Page, made: str, number: int, of: int) -> None:
    text = (
        "Tem alguma dúvida? Mande uma mensagem para nosso time de atendimento pelo chat do app ou ligue 4020 0185 "
        "(capitais e regiões metropolitanas) ou 0800 591 2117 (demais localidades). Atendimento 24h. Caso a solução "
        "fornecida nos canais de atendimento não tenha sido satisfatória, fale com a Ouvidoria em 0800 887 0463 ou "
        "pelos meios disponíveis em roxo.example.com.br/contatos#ouvidoria. Atendimento das 8h às 18h em dias úteis."
    )
    y = page.lines(DAY, 772, wrap(text, fits("Helvetica", 7, AMOUNT - DAY)), 7, 9, color=GREY)
    page.put(DAY, y + 5, made, 7, color=GREY)
    page.put(AMOUNT, y + 5, f"{number} de {of}", 7, right=True, color=GREY)
