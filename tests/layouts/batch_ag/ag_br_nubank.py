"""Brazil: digital bank's extrato; a heading for each day, below it the money in under its total and the money out under
its own; amounts carry no sign, kind and counterparty stand side by side, no balance but that of the period's ends."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf
from ._tools import some_rows, whole_month

PURPLE = (0.51, 0.04, 0.82)
DAY, TEXT, WHO, END = 40, 104, 236, 555
SHORT = ["JAN", "FEV", "MAR", "ABR", "MAI", "JUN", "JUL", "AGO", "SET", "OUT", "NOV", "DEZ"]
LONG = ["JANEIRO", "FEVEREIRO", "MARÇO", "ABRIL", "MAIO", "JUNHO", "JULHO", "AGOSTO", "SETEMBRO", "OUTUBRO"]
LONG += ["NOVEMBRO", "DEZEMBRO"]
KINDS = [
    Kind(8, -3, -400, "Compra no débito|{shop}"),
    Kind(
        6,
        -5,
        -900,
        "Transferência enviada pelo Pix|{person} - •••.###.###-•• - {bank} Agência: {agency} Conta: {conta}",
    ),
    Kind(
        3,
        10,
        1200,
        "Transferência recebida pelo Pix|{person} - •••.###.###-•• - {bank} Agência: {agency} Conta: {conta}",
    ),
    Kind(
        1,
        1800,
        6500,
        "Transferência Recebida|{firm} - ##.###.###/0001-## - {bank} Agência: {agency} Conta: {conta}",
        most=1,
    ),
    Kind(2, -40, -500, "Pagamento de boleto efetuado|{biller}"),
    Kind(1, -300, -2500, "Pagamento de fatura|", most=1),
    Kind(1, -50, -1000, "Aplicação RDB|", step="10"),
    Kind(1, 50, 1000, "Resgate RDB|", step="10"),
    Kind(0.6, 5, 150, "Estorno - Compra no débito|{shop}"),
]
POOLS = {
    "shop": [
        "SUPERMERCADO ZONA NORTE",
        "PADARIA PAO DE MEL",
        "POSTO IPIRANGA BR",
        "DROGARIA SAO PAULO",
        "UBER *TRIP HELP.UBER",
        "IFOOD *IFOOD",
        "MERCADOLIVRE*4PRODUTO",
        "LOJAS AMERICANAS 512",
    ],
    "person": [
        "Maria Aparecida dos Santos",
        "João Vítor Gonçalves Conceição",
        "Antônio Carlos Pereira",
        "Letícia Araújo Lima",
    ],
    "bank": [
        "ITAÚ UNIBANCO S.A. (0341)",
        "BCO DO BRASIL S.A. (0001)",
        "CAIXA ECONOMICA FEDERAL (0104)",
        "PICPAY (0380)",
        "MERCADO PAGO IP LTDA. (0323)",
    ],
    "agency": ["1", "####", "3###"],
    "conta": ["#####-#", "########-#", "##########-#"],
    "firm": ["CONSTRUTORA HORIZONTE LTDA", "SECRETARIA DE ESTADO DA EDUCACAO", "AGIL LOGISTICA S.A."],
    "biller": [
        "ENEL DISTRIBUICAO SAO PAULO",
        "CLARO S.A.",
        "CONDOMINIO EDIFICIO IPE",
        "SABESP",
        "UNIMED COOP TRAB MEDICO",
    ],
}


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = whole_month(rng)
    opening = some_amount(rng, 2600, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=some_rows(rng, 90), balance=opening, floor=2500)
    income = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    closing = opening + income + out
    account = f"{rng.randint(10**6, 10**8)}-{rng.randint(0, 9)}"
    span = " a ".join(f"{day.day:02} DE {LONG[day.month - 1]} DE {day.year}" for day in (start, end))

    def head(page: Page, count: int) -> float:
        page.put(DAY, 54, "lilás", 20, bold=True, color=PURPLE)
        page.put(END, 44, "Rafaela Nascimento Teixeira", 8, bold=True, right=True)
        page.put(END, 55, f"CPF •••.418.207-••   Agência 0001   Conta {account}", 7, right=True, color=GREY)
        page.put(DAY, 90, span, 7.5, bold=True)
        page.put(END, 90, "VALORES EM R$", 7.5, right=True)
        page.rule(DAY, 97, END, 0.5, GREY)
        return first(page) if count == 1 else 122

    def first(page: Page) -> float:
        page.put(DAY, 122, "Saldo final do período", 8, color=GREY)
        page.put(DAY, 142, f"R$ {written(closing, '.', ',')}", 16, bold=True)
        for n, (label, value) in enumerate(
            (
                ("Saldo inicial", written(opening, ".", ",")),
                ("Rendimento líquido", "+0,00"),
                ("Total de entradas", f"+{money(income)}"),
                ("Total de saídas", f"-{money(out)}"),
                ("Saldo final do período", written(closing, ".", ",")),
            )
        ):
            page.put(330, 120 + 13 * n, label, 8, bold=n == 4)
            page.put(END, 120 + 13 * n, value, 8, right=True, bold=n == 4)
        page.put(DAY, 212, "Movimentações", 12, bold=True)
        return 238

    flow = Flow(752, lambda: Page(face="narrow", bold="narrow-bold"), head)
    rows = []
    for day, group in groupby(entries, key=lambda entry: entry.day):
        parts = list(group)
        dated = False
        for label, sign, part in (
            ("Total de entradas", "+", [entry for entry in parts if entry.amount > 0]),
            ("Total de saídas", "-", [entry for entry in parts if entry.amount < 0]),
        ):
            if not part:
                continue
            flow.need(48)
            page = flow.page
            if not dated:
                page.rule(DAY, flow.y - 11, END, 0.3, GREY)
                page.put(DAY, flow.y, f"{day.day:02} {SHORT[day.month - 1]} {day.year}", 8, bold=True)
                dated = True
            page.put(TEXT, flow.y, label, 8, bold=True)
            page.put(
                END,
                flow.y,
                f"{sign} {money(sum((entry.amount for entry in part), Decimal(0)))}",
                8,
                bold=True,
                right=True,
            )
            flow.y += 16
            for entry in part:
                kind = wrap(entry.lines[0], fits("narrow", 8, WHO - TEXT - 6))
                who = wrap(entry.lines[1], fits("narrow", 8, 240)) if entry.lines[1] else []
                high = max(len(kind), len(who)) * 10 + 6
                flow.need(high)
                flow.page.lines(TEXT, flow.y, kind, 8, 10)
                flow.page.lines(WHO, flow.y, who, 8, 10, color=GREY)
                flow.page.put(END, flow.y, money(entry.amount), 8, right=True)
                said = " ".join([*kind, *who])
                rows.append(Row(day, said, entry.amount, None, None, flow.number))
                flow.y += high
        flow.y += 8
    flow.need(70)
    text = (
        "O saldo líquido corresponde à soma do saldo inicial com o resultado de suas movimentações nesta conta no "
        "período consultado, sem considerar os rendimentos não resgatados. Não nos responsabilizamos pela veracidade "
        "dos dados informados por terceiros. Ouvidoria: 0800 887 0463, dias úteis das 09h às 18h."
    )
    flow.page.lines(DAY, flow.y + 14, wrap(text, fits("narrow", 7, END - DAY)), 7, 9.5, color=GREY)
    made = end + timedelta(3)
    for n, page in enumerate(flow.pages, 1):
        page.rule(DAY, 780, END, 0.3, GREY)
        page.put(
            DAY,
            791,
            "Tem alguma dúvida? Mande uma mensagem para nosso time de atendimento pelo chat do app ou ligue 4020 0185 "
            "(capitais).",
            6,
            color=GREY,
        )
        page.put(
            DAY,
            803,
            f"Extrato gerado dia {made.day:02} de {LONG[made.month - 1].lower()} de {made.year} às 10:2{n % 10}",
            6,
            color=GREY,
        )
        page.put(END, 803, f"{n} de {len(flow.pages)}", 6, right=True, color=GREY)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "pt_BR", "BRL", account, start, end, opening, closing, rows)
