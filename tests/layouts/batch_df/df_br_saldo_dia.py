"""Brazil, a digital bank's app export, the newest day first: each day a heading with its long date and the day's
closing balance ("Saldo do dia"), rows without dates below it with the amount and the balance after the transaction;
card purchases and Pix with names in quotes; glyph by glyph. Reserves ("cofrinhos") are listed as balances at the
end.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, running, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._kit import Move, by_day, count_pages, day_before, folded, journal, money_in, money_out

MONTHS = ["Janeiro", "Fevereiro", "Março", "Abril", "Maio", "Junho"]
MONTHS += ["Julho", "Agosto", "Setembro", "Outubro", "Novembro", "Dezembro"]
ORANGE = (0.95, 0.4, 0.05)
POOLS: Pools = {
    "due": day_before,
    "who": [
        "Marcos Antonio Pires",
        "Luiza Helena Prado",
        "Padaria Pão Dourado Ltda",
        "Cleber S Nogueira",
        "Iara Teles",
    ],
    "shop": ["MERCADINHO SAO JUDAS SP", "POSTO BEIRA RIO CURITIBA", "APP*CORRIDAS 0800", "DROGARIA VIDA 24H"],
}
KINDS = [
    Kind(6, -900, -4, 'Pix enviado: "Cp :########-{who}"'),
    Kind(4, 20, 3800, 'Pix recebido: "Cp :########-{who}"'),
    Kind(6, -420, -6, 'Compra no debito: "No estabelecimento {shop} BRA"'),
    Kind(1.5, -780, -45, 'Pagamento efetuado: "Boleto de cobrança - {who} venc. {due}"'),
    Kind(0.8, -300, -50, 'Aplicação: "Cofrinho {goal}"', step="10"),
    Kind(0.6, 40, 300, 'Resgate: "Cofrinho {goal}"', step="10"),
    Kind(0.7, -60, -15, 'Recarga de celular: "Tel (4#) 9####-####"', step="5"),
    Kind(0.6, 6, 250, 'Estorno: "No estabelecimento {shop} BRA"'),
    Kind(0.4, 0.02, 9, "Cashback: crédito de R$ por compras no app"),
]


def _real(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "R$ " + written(abs(amount), ".", ",")


def _long(day: date) -> str:
    return f"{day.day} de {MONTHS[day.month - 1]} de {day.year}"


def _day_head(flow: Flow, day: date, balance: Decimal, again: bool = False) -> None:
    flow.page.box(40, flow.y - 13, 515, 20, (0.96, 0.96, 0.96))
    flow.page.put(46, flow.y, _long(day) + (" (continuação)" if again else ""), 9, bold=True)
    if not again:
        flow.page.put(230, flow.y, "Saldo do dia: " + _real(balance), 9)
    flow.page.put(462, flow.y, "Valor", 7.5, right=True, color=GREY)
    flow.page.put(549, flow.y, "Saldo por transação", 7.5, right=True, color=GREY)
    flow.y += 20


def _reserves(flow: Flow, rng: Random, goals: list[str]) -> None:
    flow.need(30 + 14 * len(goals))
    flow.y += 10
    flow.page.put(40, flow.y, "Cofrinhos (posição na data de emissão)", 9, bold=True, color=ORANGE)
    for goal in goals:
        flow.y += 14
        flow.page.put(46, flow.y, f"{goal} - rende {rng.choice([100, 102, 110])}% do CDI", 8)
        flow.page.put(549, flow.y, _real(Decimal(rng.randint(9000, 900_000)) / 100), 8, right=True)


def _first(page: Page, span: str, number: str, opening: Decimal, moves: list[Move]) -> float:
    page.put(40, 96, "Extrato Conta Corrente", 14, bold=True)
    page.put(40, 114, "Solicitado pelo aplicativo", 8, color=GREY)
    page.put(40, 136, "BRUNA CAROLINE FONTES", 9, bold=True)
    page.put(40, 149, f"CPF: ***.417.208-**   Agência: 0001-9   Conta: {number}", 8)
    page.put(40, 162, "Período: " + span, 8)
    sums = [("Saldo anterior", opening), ("Entradas", money_in(moves)), ("Saídas", money_out(moves))]
    sums += [("Saldo total", opening + sum(m.amount for m in moves))]
    for n, (name, value) in enumerate(sums):
        page.put(40 + n * 132, 190, name, 8, color=GREY)
        page.put(40 + n * 132, 204, _real(value), 11, bold=True)
    return 238


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([14, 29, 44]))
    goals = rng.sample(["Viagem Chile", "Reserva", "Troca do carro", "Natal"], rng.randint(1, 2))
    start = Decimal(rng.randint(1000, 600_000)) / 100
    opening, moves = journal(rng, KINDS, {**POOLS, "goal": goals}, period, start)
    number = f"{rng.randint(1_000_000, 39_999_999)}-{rng.randint(0, 9)}"
    span = f"{period[0]:%d/%m/%Y} a {period[1]:%d/%m/%Y}"

    def head(page: Page, n: int) -> float:
        page.put(40, 50, "laranjal", 20, bold=True, color=ORANGE)
        page.put(555, 50, "Banco Laranjal S.A. - CNPJ 00.416.968/0001-01", 7, right=True, color=GREY)
        return _first(page, span, number, opening, moves) if n == 1 else 84

    flow = Flow(785, Page, head)
    balances = running(opening, [m.amount for m in moves])
    backwards = list(zip(moves, balances, strict=True))[::-1]
    after = dict(backwards[::-1])
    rows: list[Row] = []
    for day, group in by_day([m for m, _ in backwards]):
        flow.need(52)
        _day_head(flow, day, after[group[0]])
        for move in group:
            lines = folded(move.lines, "Helvetica", 8.5, 320)
            if flow.need(12 * len(lines) + 8):
                _day_head(flow, day, after[move], again=True)
            flow.page.lines(46, flow.y, lines, 8.5, 11)
            flow.page.put(462, flow.y, _real(move.amount), 8.5, right=True)
            flow.page.put(549, flow.y, _real(after[move]), 8.5, right=True)
            rows.append(Row(day, move.text, move.amount, after[move], page=flow.number))
            flow.y += 11 * len(lines) + 6
        flow.y += 8
    _reserves(flow, rng, goals)
    for page in flow.pages:
        page.put(40, 822, "Fale com a gente: 3003 4070 - SAC 0800 940 9999 - Ouvidoria 0800 940 7772", 7, color=GREY)
    count_pages(flow.pages, "{n}/{all}", 555, 822)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    closing = opening + sum(m.amount for m in moves)
    return Truth("checking", "pt_BR", "BRL", number, *period, opening, closing, rows, newest_first=True)
