"""Portugal, online bank of a bigger one: combined statement with the current account, term deposit and card summary.

Dates as month.day without leading zero and without a year, blanks for thousands with a decimal point, no signs but
columns for debit and credit, a balance on every row, lines carried over at page ends, capitals without accents.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._rows import joined

POOLS: Pools = {
    "shop": [
        "PINGO DOCE GAIA",
        "CONTINENTE MATOSI",
        "GALP POSTO A28",
        "LIDL PORTO",
        "UBER EATS",
        "FNAC NORTESHOPPING",
        "CP PORTO CAMPANHA",
    ],
    "town": ["GAIA", "PORTO", "MAIA", "CONTACTLESS"],
    "who": ["MARIA J S COUTINHO", "RUI PEDRO LEITE", "CONDOMINIO R BOAVISTA", "CLINICA DENT AVENIDA"],
    "firm": ["EDP COMERCIAL", "NOS COMUNICACOES", "AGUAS DO PORTO", "MEO SA", "FIDELIDADE SEGUROS"],
}
KINDS = (
    Kind(9, -2, -90, "COMPRA #### {shop} {town}"),
    Kind(3, -10, -200, "LEV ATM #### {town}", step="10"),
    Kind(3, -15, -120, "DD {firm} ###########"),
    Kind(2, -10, -600, "TRF MB WAY P/ *****###"),
    Kind(2, -30, -750, "TRF P/ {who}"),
    Kind(2, 10, 300, "TRF MB WAY DE *****###"),
    Kind(2, 30, 700, "TRF DE {who}"),
    Kind(1, 1100, 2300, "VENCIMENTO TEXTEIS VALE DO AVE SA", most=1),
    Kind(2, -8, -300, "PAG SERV ##### #########"),
    Kind(1, -280, -560, "PREST EMPRESTIMO #########", most=1),
    Kind(1, -0.2, -4, "IMPOSTO DE SELO"),
)


def _sum(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _day(day: date) -> str:
    return f"{day.month}.{day.day:02}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 250, 7000)
    number = "".join(rng.choice("0123456789") for _ in range(11))
    code = iban(rng, "PT", f"00990000{number}##").replace(" ", "")
    code = f"{code[:4]} {code[4:8]} {code[8:12]} {code[12:23]} {code[23:]}"
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(18, 85), reversal="ESTORNO {}", balance=opening)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    rows: list[Row] = []
    listing = [False]

    def head(page: Page, n: int) -> float:
        page.put(48, 50, "Banco", 11, color=GREY)
        page.put(84, 50, "Ribeira Ativa", 14, bold=True, color=(0.1, 0.3, 0.55))
        page.put(545, 46, "EXTRATO COMBINADO", 11, right=True, bold=True)
        page.put(545, 58, f"EXTRATO N. {period[1].year}/{period[1].month:03}   PAG. {n}", 7.5, right=True)
        page.put(545, 68, f"DATA DE EMISSAO {period[1]:%Y/%m/%d}", 7.5, right=True)
        if n == 1:
            page.lines(
                300, 110, ["ANA SOFIA MOREIRA DA CUNHA", "R DO CAMPO ALEGRE 1204 3 ESQ", "4150-173 PORTO"], 9, 11.5
            )
            return 175
        return table(page, 96) if listing[0] else 100

    def table(page: Page, y: float) -> float:
        carried = len(rows) > 0
        page.put(
            48, y, f"CONTA SIMPLES N. {number}   MOEDA: EUR" + ("   (CONTINUACAO)" if carried else ""), 8.5, bold=True
        )
        y += 16
        page.box(48, y - 9, 497, 22, (0.9, 0.92, 0.95))
        for x, upper, lower in ((66, "DATA", "LANC."), (104, "DATA", "VALOR")):
            page.put(x, y, upper, 7, center=True)
            page.put(x, y + 9, lower, 7, center=True)
        page.put(135, y + 5, "DESCRITIVO", 7)
        for x, label in ((405, "DEBITO"), (472, "CREDITO"), (545, "SALDO")):
            page.put(x, y + 5, label, 7, right=True)
        y += 25
        page.put(135, y, "TRANSPORTE" if carried else "SALDO INICIAL", 8)
        page.put(545, y, _sum(balances[len(rows) - 1] if carried else opening), 8, right=True)
        return y + 12

    def foot(page: Page, y: float) -> None:
        if listing[0]:
            page.put(135, y + 2, "A TRANSPORTAR", 8)
            page.put(545, y + 2, _sum(balances[len(rows) - 1]), 8, right=True)

    flow = Flow(755, Page, head, foot)
    deposit = some_amount(rng, 1000, 20000, "500")
    _position(flow, closing, deposit, period[1])
    listing[0] = True
    flow.page.put(48, flow.y, f"IBAN {code}     BIC/SWIFT BRATPTPL", 8)
    flow.page.put(545, flow.y, f"DE {period[0]:%Y/%m/%d} A {period[1]:%Y/%m/%d}", 8, right=True)
    flow.y = table(flow.page, flow.y + 16)
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(12)
        value = earlier(rng, entry.day, 2) if entry.text.startswith("COMPRA") else entry.day
        text = wrap(" ".join(entry.lines), fits("Helvetica", 8, 205), cut=True)[0]
        page, y = flow.page, flow.y
        page.put(78, y, _day(entry.day), 8, right=True)
        page.put(116, y, _day(value), 8, right=True)
        page.put(135, y, text, 8)
        page.put(405 if entry.amount < 0 else 472, y, _sum(abs(entry.amount)), 8, right=True)
        page.put(545, y, _sum(balance), 8, right=True)
        rows.append(Row(entry.day, joined([text]), entry.amount, balance, value, flow.number))
        flow.y += 12
    flow.need(40)
    flow.page.put(135, flow.y + 4, "SALDO FINAL", 8, bold=True)
    flow.page.put(545, flow.y + 4, _sum(closing), 8, right=True, bold=True)
    flow.page.put(135, flow.y + 16, "SALDO DISPONIVEL", 8)
    flow.page.put(545, flow.y + 16, _sum(closing), 8, right=True)
    flow.y += 42
    listing[0] = False
    _deposit(flow, deposit, period)
    by_hand(flow.pages, path, Hand(rng.choice(["Tj", "TJ", "glyphs"]), scaled=rng.random() < 0.5))
    return Truth("checking", "pt_PT", "EUR", code, *period, opening, closing, rows)


def _position(flow: Flow, closing: Decimal, deposit: Decimal, day: date) -> None:
    page, y = flow.page, flow.y
    page.put(48, y, f"RESUMO DA SUA POSICAO FINANCEIRA EM {day:%Y/%m/%d}", 9, bold=True)
    lines: Sequence[tuple[str, Decimal]] = (("DEPOSITOS A ORDEM", closing), ("DEPOSITOS A PRAZO", deposit))
    page.put(430, y + 15, "N. CONTAS", 7, right=True, color=GREY)
    page.put(545, y + 15, "SALDO EM EUR", 7, right=True, color=GREY)
    for label, amount in lines:
        y += 12
        page.put(60, y + 14, label, 8)
        page.put(430, y + 14, "1", 8, right=True)
        page.put(545, y + 14, _sum(amount), 8, right=True)
    page.rule(48, y + 18, 545, 0.4)
    page.put(60, y + 29, "TOTAL DE ATIVOS", 8, bold=True)
    page.put(545, y + 29, _sum(closing + deposit), 8, right=True, bold=True)
    flow.y = y + 55


def _deposit(flow: Flow, deposit: Decimal, period: tuple[date, date]) -> None:
    flow.need(150)
    page, y = flow.page, flow.y
    page.put(48, y, "DEPOSITO A PRAZO N. 00045120334   MOEDA: EUR", 8.5, bold=True)
    for x, label, text in (
        (135, "DATA CONSTITUICAO", f"{period[0] - timedelta(77):%Y/%m/%d}"),
        (240, "DATA VENCIMENTO", f"{period[1] + timedelta(288):%Y/%m/%d}"),
        (340, "TANB", "0.150%"),
        (545, "MONTANTE", _sum(deposit)),
    ):
        page.put(x, y + 14, label, 7, right=x > 500, color=GREY)
        page.put(x, y + 25, text, 8, right=x > 500)
    page.put(48, y + 52, "CARTOES DE DEBITO: 1 CARTAO ATIVO, ANUIDADE ISENTA", 8)
    small = (
        "ESTE EXTRATO NAO SERVE DE FATURA. CONFIRA OS MOVIMENTOS E CONTACTE-NOS EM CASO DE DUVIDA. OS DEPOSITOS "
        "SAO COBERTOS PELO FUNDO DE GARANTIA DE DEPOSITOS ATE 100 000 EUR POR DEPOSITANTE. IMPOSTO DE SELO PAGO "
        "POR MEIO DE GUIA."
    )
    page.lines(48, y + 72, wrap(small, fits("Helvetica", 6.5, 497)), 6.5, 8.5, color=GREY)
    flow.y = y + 100
