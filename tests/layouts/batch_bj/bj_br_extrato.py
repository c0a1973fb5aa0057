"""Brazil, checking: a digital bank's monthly extrato.

Movements are grouped by day and, within it, under "Total de entradas" and "Total de saídas" with the day's sums; the
amounts of the rows carry no sign, the date stands once a day, texts of the other party wrap over several lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits
from ._rows import how_many, liberation, one, with_cells

GREEN: Color = (0.0, 0.45, 0.3)
MONTHS = ["JANEIRO", "FEVEREIRO", "MARÇO", "ABRIL", "MAIO", "JUNHO"]
MONTHS += ["JULHO", "AGOSTO", "SETEMBRO", "OUTUBRO", "NOVEMBRO", "DEZEMBRO"]
POOLS: Pools = {
    "name": [
        "Rafael Moreira dos Santos",
        "JULIANA APARECIDA DE SOUZA LIMA",
        "Antonio Carlos Pereira",
        "Mariana Teixeira Alves",
        "PEDRO HENRIQUE CARVALHO",
    ],
    "shop": [
        "SUPERMERCADO BOM PRECO LTDA",
        "Padaria e Confeitaria Estrela do Sul",
        "IFOOD.COM AGENCIA DE RESTAURANTES ONLINE S.A.",
        "POSTO IPIRANGA AV BRASIL",
        "DROGARIA SAO JORGE",
        "UBER DO BRASIL TECNOLOGIA LTDA.",
    ],
    "bank": [
        "BCO DO BRASIL S.A. (0001) Agência: 3### Conta: #####-#",
        "CAIXA ECONOMICA FEDERAL (0104) Agência: 1### Conta: 1288000000########-#",
        "ITAÚ UNIBANCO S.A. (0341) Agência: 7### Conta: #####-#",
        "MERCADO PAGO IP LTDA. (0323) Agência: 1 Conta: ##########-#",
    ],
    "cpf": ["•••.4##.###-••"],
    "cnpj": ["1#.###.###/0001-##"],
    "firm": ["METALURGICA VALE VERDE LTDA", "PREFEITURA MUNICIPAL DE LONDRINA", "CLINICA SANTA RITA S/S"],
}
KINDS = [
    Kind(22, -5, -180, "Compra no débito|{shop}"),
    Kind(16, -5, -400, "Transferência enviada pelo Pix|{name} - {cpf} - {bank}"),
    Kind(10, -8, -150, "Transferência enviada pelo Pix|{shop} - {cnpj} - {bank}"),
    Kind(4, -30, -320, "Pagamento de boleto efetuado|COPEL DISTRIBUICAO S.A."),
    Kind(3, -150, -1200, "Pagamento de fatura|Cartão de crédito"),
    Kind(2, -20, -60, "Débito em conta|Recarga de celular (43) 9####-####", "", "5"),
    Kind(10, 10, 600, "Transferência recebida pelo Pix|{name} - {cpf} - {bank}"),
    Kind(4, 900, 3200, "Transferência Recebida|{firm} - {cnpj} - {bank}"),
    Kind(2, 5, 90, "Estorno - Compra no débito|{shop}"),
]
X_DAY, X_TYPE, X_TEXT, X_AMOUNT = 48, 122, 258, 547


def _real(amount: Decimal, sign: bool = False) -> str:
    return ("+ " if sign and amount >= 0 else "- " if sign else "") + written(amount, ".", ",", minus="")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    faces = liberation("Sans-Regular"), liberation("Sans-Bold")
    opening = some_amount(rng, 20, 3500)
    number = fill(rng, "########-#", start, {})
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=30)
    # within a day all money in comes first
    entries = sorted(entries, key=lambda entry: (entry.day, entry.amount < 0))

    def head(page: Page, at: int) -> float:
        return _head(page, at, number, start, end)

    flow = Flow(755, lambda: Page(face=faces[0], bold=faces[1]), head)
    _summary(flow, entries, opening)
    rows: list[Row] = []
    flow.page.put(X_DAY, flow.y, "Movimentações", 12, bold=True)
    flow.y += 26
    for day, of_day in groupby(entries, key=lambda entry: entry.day):
        shown = False
        for out, group in groupby(of_day, key=lambda entry: entry.amount < 0):
            rows += _group(flow, list(group), None if shown else day, out)
            shown = True
        flow.y += 6
    _close(flow)
    for at, page in enumerate(flow.pages, 1):
        page.put(547, 815, f"{at} de {len(flow.pages)}", 7, right=True, color=GREY)
    with_cells(flow.pages, path)
    closing = opening + sum(entry.amount for entry in entries)
    return Truth("checking", "pt_BR", "BRL", number, start, end, opening, closing, rows)


def _head(page: Page, at: int, number: str, start: date, end: date) -> float:
    page.put(48, 50, "lume", 18, bold=True, color=GREEN)
    page.put(190, 44, "Beatriz Nogueira Campos", 9.5, bold=True)
    page.lines(190, 57, ["CPF", "•••.417.339-••"], 7.5, 10, color=GREY)
    page.lines(270, 57, ["Agência", "0001"], 7.5, 10, color=GREY)
    page.lines(330, 57, ["Conta", number], 7.5, 10, color=GREY)
    words = [f"{day.day:02} DE {MONTHS[day.month - 1]} DE {day.year}" for day in (start, end)]
    page.put(48, 96, f"{words[0]} a {words[1]}", 8.5, bold=True)
    page.put(547, 96, "VALORES EM R$", 7.5, right=True)
    page.rule(48, 104, 547, 0.6, GREY)
    told = (
        "Tem alguma dúvida? Fale com o atendimento no 4020 0417 (capitais) ou 0800 000 4170. Ouvidoria: 0800 000 4171."
    )
    page.put(48, 800, told, 6.8, color=GREY)
    page.put(
        48,
        815,
        f"Extrato gerado no dia {end.day:02} de {MONTHS[end.month - 1].lower()} de {end.year} às 22:14",
        6.8,
        color=GREY,
    )
    return 132 if at == 1 else 126


def _summary(flow: Flow, entries: Sequence[Entry], opening: Decimal) -> None:
    page, y = flow.page, flow.y
    gains = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    losses = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    page.put(48, y, "Saldo final do período", 9)
    page.put(48, y + 20, "R$ " + _real(opening + gains + losses), 16, bold=True)
    pairs = [
        ("Saldo inicial", _real(opening)),
        ("Rendimento líquido", "+ 0,00"),
        ("Total de entradas", _real(gains, True)),
        ("Total de saídas", _real(losses, True) if losses else "- 0,00"),
        ("Saldo final do período", _real(opening + gains + losses)),
    ]
    for n, (name, figure) in enumerate(pairs):
        page.put(300, y + 15 * n, name, 8.5, bold=n == 4)
        page.put(547, y + 15 * n, figure, 8.5, bold=n == 4, right=True)
    flow.y = y + 100


def _group(flow: Flow, entries: list[Entry], day: date | None, out: bool) -> list[Row]:
    flow.need(50)
    total = sum((entry.amount for entry in entries), Decimal(0))
    if day:
        flow.page.rule(48, flow.y - 12, 547, 0.3, (0.8, 0.8, 0.8))
        flow.page.put(X_DAY, flow.y, f"{day.day:02} {MONTHS[day.month - 1][:3]} {day.year}", 8.5, bold=True)
    flow.page.put(X_TYPE, flow.y, "Total de saídas" if out else "Total de entradas", 8.5, bold=True)
    flow.page.put(X_AMOUNT, flow.y, _real(total, True), 8.5, bold=True, right=True, color=(0, 0, 0) if out else GREEN)
    flow.y += 16
    rows = []
    for entry in entries:
        kind = wrap(entry.lines[0], fits(flow.page.face, 8.2, 124))
        text = wrap(entry.lines[1], fits(flow.page.face, 8.2, 208))
        flow.need(10.5 * max(len(kind), len(text)))
        flow.page.lines(X_TYPE, flow.y, kind, 8.2, 10.5)
        flow.page.lines(X_TEXT, flow.y, text, 8.2, 10.5)
        flow.page.put(X_AMOUNT, flow.y, _real(entry.amount), 8.2, right=True)
        rows.append(Row(entry.day, one([*kind, *text]), entry.amount, None, None, flow.number))
        flow.y += 10.5 * max(len(kind), len(text)) + 5
    flow.y += 4
    return rows


def _close(flow: Flow) -> None:
    flow.need(60)
    told = [
        "O saldo líquido corresponde à soma do saldo inicial, das movimentações e do rendimento, "
        "descontados os impostos.",
        "Não nos responsabilizamos por alterações feitas neste documento depois de emitido.",
        "Lume Pagamentos S.A. - Instituição de Pagamento - CNPJ 41.700.339/0001-17",
    ]
    flow.page.lines(48, flow.y + 10, told, 7, 10, color=GREY)
