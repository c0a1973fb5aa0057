"""Brazil, consolidated statement of a large bank: debits with a minus behind them, balance only at the end of a day.

The first page sums up the account and its limits; the day is printed once, texts go on below in the same column, and a
table of index figures and the service package ends the statement. Words are placed one by one.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
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
    written,
)
from ._rows import (
    Period,
    account,
    first_of_day,
    folded,
    joined,
    last_of_day,
    money_in,
    money_out,
    numbered,
    word_by_word,
)

RED: pens.Color = (0.8, 0, 0)
SHADE: pens.Color = (0.93, 0.93, 0.93)
LEFT, TEXT, DOCUMENT, CREDIT, DEBIT, BALANCE = 40.0, 78.0, 318.0, 408.0, 480.0, 555.0
MONTHS = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
]

POOLS: Pools = {
    "who": [
        "Joao Batista Ferreira",
        "Luciana M S Prado",
        "Condominio Ed Ipe",
        "Mercearia Dois Irmaos Lt",
        "Rafael Couto",
    ],
    "shop": ["Padaria Sao Jorge", "Posto Via Norte", "Drogaria Sp", "Pao de Acucar 0##2", "Uber *Trip"],
    "bill": ["Enel Distribuicao Sp", "Sabesp", "Vivo Fixo", "Claro Movel", "Comgas"],
    "dd": lambda rng, day: f"{earlier(rng, day):%d/%m}",
}
KINDS = [
    Kind(9, -9, -480, "PIX ENVIADO|{who}", "-"),
    Kind(6, 15, 900, "PIX RECEBIDO|{who}", "-"),
    Kind(7, -6, -220, "COMPRA CARTAO DEB MC {dd} {shop}", "0#####"),
    Kind(4, -40, -380, "DEBITO AUT. FAT.{bill}", "0#####"),
    Kind(3, -70, -1900, "PAGAMENTO DE BOLETO OUTROS BANCOS|{who}", "-"),
    Kind(2, -50, -600, "SAQUE DINHEIRO CARTAO|CX ELETRONICO ####", "0#####", "10"),
    Kind(2, 1800, 5600, "LIQUIDO DE VENCIMENTO|CNPJ 0#########0001##", "0#####", most=2),
    Kind(1, -300, -2500, "TED ENVIADA|{who}", "9####0"),
    Kind(1, -20, -90, "TARIFA MENSALIDADE PACOTE SERVICOS|PACOTE MAX", "-", most=1),
    Kind(1, -0.1, -9, "IOF IMPOSTO OPERACOES FINANCEIRAS|PERIODO", "-", most=1),
    Kind(1, -2, -60, "JUROS SALDO UTILIZ ATE LIMITE", "0#####", most=1),
    Kind(1, 0.02, 4, "REMUNERACAO APLICACAO AUTOMATICA", "-", most=2),
    Kind(1.5, -100, -900, "APLICACAO CONTAMAX", "-"),
    Kind(1.5, 100, 900, "RESGATE CONTAMAX AUTOMATICO", "-"),
]


def reais(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


def summary(page: pens.Page, opening: Decimal, entries: list[Entry], period: Period, days: str) -> float:
    page.put(LEFT, 190, f"Resumo - {days}", 11, bold=True, color=RED)
    page.put(LEFT, 206, "Conta Corrente", 9, bold=True)
    pix = sum((e.amount for e in entries if e.amount > 0 and "PIX" in e.text), Decimal(0))
    drawn = sum((e.amount for e in entries if e.amount < 0 and "PIX" in e.text), Decimal(0))
    lines = [
        (f"Saldo de Conta Corrente em {period[0]:%d/%m}", opening, False),
        ("Total de Créditos", money_in(entries), True),
        ("     PIX Recebidos", pix, False),
        ("     Outros Créditos", money_in(entries) - pix, False),
        ("Total de Débitos", -money_out(entries), True),
        ("     PIX Enviados", drawn, False),
        ("     Outros Débitos", -money_out(entries) - drawn, False),
        (f"Saldo de Conta Corrente em {period[1]:%d/%m}", opening + money_in(entries) - money_out(entries), True),
        ("Saldo Bloqueado", Decimal(0), False),
        ("Limite da Conta", Decimal(2500), False),
    ]
    y = 206.0
    for label, amount, bold in lines:
        y += 13
        page.put(LEFT + 4, y, label, 8.5, bold=bold)
        page.put(290, y, reais(amount), 8.5, bold=bold, right=True)
    page.box(320, 196, 235, 142, SHADE)
    page.put(332, 212, "Fale conosco", 9, bold=True, color=RED)
    help_lines = [
        "Central de Atendimento: 4000 0000 (capitais)",
        "0800 000 0000 (demais localidades)",
        "SAC: 0800 000 0001 - todos os dias, 24 horas",
        "Ouvidoria: 0800 000 0002 - dias úteis",
    ]
    page.lines(332, 228, help_lines, 8, 12)
    offer = "Antecipe o seu 13º com parcela única. Consulte as condições no aplicativo."
    page.lines(332, 290, folded([offer], "Helvetica-Bold", 9, 210), 9, 12, bold=True)
    return y + 34


def ending(flow: pens.Flow, rng: Random) -> None:
    flow.need(130)
    page, y = flow.page, flow.y + 12
    page.put(LEFT, y, "Pacote de Serviços", 10, bold=True, color=RED)
    for x, text, right in [(LEFT, "Serviço", False), (330, "Qtde. incluída", True), (430, "Qtde. utilizada", True)]:
        page.put(x, y + 15, text, 8, bold=True, right=right)
    for service, free in [("Saque Terminal", 8), ("Extrato Mensal Terminal", 4), ("TED Internet", 3)]:
        y += 12
        page.put(LEFT, y + 15, service, 8)
        page.put(330, y + 15, str(free), 8, right=True)
        page.put(430, y + 15, str(rng.randint(0, 9)), 8, right=True)
    page.put(LEFT, y + 42, "Índices Econômicos", 10, bold=True, color=RED)
    for n, (name, value) in enumerate([("CDI", "0,83%"), ("IPCA", "0,26%"), ("Poupança", "0,58%"), ("Dólar", "4,97")]):
        page.put(LEFT + 120 * n, y + 57, f"{name}  {value}", 8)


def titles(page: pens.Page, y: float) -> None:
    page.box(LEFT - 3, y - 20, BALANCE - LEFT + 6, 26, SHADE)
    page.put((CREDIT + DEBIT) / 2 - 10, y - 10, "Movimentos (R$)", 8, bold=True, center=True)
    for x, text, right in [
        (LEFT, "Data", False),
        (TEXT, "Descrição", False),
        (DOCUMENT - 20, "Nº Documento", False),
        (CREDIT, "Créditos", True),
        (DEBIT, "Débitos", True),
        (BALANCE, "Saldo (R$)", True),
    ]:
        page.put(x, y + 1, text, 8, bold=True, right=right)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=30, calendar=True)
    before = period[0] - timedelta(1)
    opening = some_amount(rng, 60, 3900) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(14, 110), balance=opening, floor=-1500)
    balances = running(opening, (entry.amount for entry in entries))
    branch, number = fill(rng, "0###", before, {}), fill(rng, "01.0#####.#", before, {})
    days = f"{MONTHS[period[1].month - 1]}/{period[1]:%Y}"

    def head(page: pens.Page, sheet: int) -> float:
        page.put(LEFT, 46, "BANCO CORCOVADO", 15, bold=True, color=RED)
        page.put(BALANCE, 40, "EXTRATO CONSOLIDADO INTELIGENTE", 10, right=True, bold=True)
        page.put(BALANCE, 52, days, 9, right=True)
        holder = [(LEFT, "Nome", "TEREZA CRISTINA AMARAL"), (330, "Agência", branch), (400, "Conta Corrente", number)]
        for x, label, value in holder:
            page.put(x, 72, label, 7, color=pens.GREY)
            page.put(x, 83, value, 9)
        page.rule(LEFT, 90, BALANCE, 0.8, RED)
        y = 116.0
        if sheet == 1:
            page.lines(LEFT, 112, ["TEREZA CRISTINA AMARAL", "R HARMONIA 812 AP 51", "05435-001 SAO PAULO SP"], 8.5)
            y = summary(page, opening, entries, (before, period[1]), days)
        page.put(LEFT, y, "Conta Corrente" if sheet == 1 else "Conta Corrente (continuação)", 11, bold=True, color=RED)
        page.put(LEFT, y + 15, "Movimentação", 9, bold=True)
        y += 34
        titles(page, y)
        return y + 19

    flow = pens.Flow(772, pens.Page, head)
    flow.page.put(TEXT, flow.y, f"SALDO EM {before:%d/%m}", 8.5)
    flow.page.put(BALANCE, flow.y, reais(opening), 8.5, right=True)
    flow.y += 14
    rows: list[Row] = []
    for entry, balance, first, last in zip(entries, balances, first_of_day(entries), last_of_day(entries), strict=True):
        lines = folded(entry.lines, "Helvetica", 8.5, DOCUMENT - TEXT - 24)
        flow.need(10.5 * len(lines))
        page, y = flow.page, flow.y
        page.put(LEFT, y, f"{entry.day:%d/%m}" if first else "", 8.5)
        page.put(TEXT, y, lines[0], 8.5)
        page.put(DOCUMENT, y, fill(rng, entry.tag, entry.day, {}), 8.5, center=True)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, reais(entry.amount), 8.5, right=True)
        page.put(BALANCE, y, reais(balance) if last else "", 8.5, right=True)
        flow.y = page.lines(TEXT, y + 10.5, lines[1:], 8.5, 10.5) + 1.5
        rows.append(Row(entry.day, joined(lines), entry.amount, balance if last else None, page=flow.number))
    flow.need(20)
    flow.page.put(TEXT, flow.y + 3, f"SALDO EM {period[1]:%d/%m}", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y + 3, reais(balances[-1]), 8.5, right=True, bold=True)
    flow.y += 20
    ending(flow, rng)

    def foot(page: pens.Page, n: int, of: int) -> None:
        page.put(LEFT, 812, f"Extrato_PF_A4_Inteligente - {period[1]:%m.%Y}", 6.5, color=pens.GREY)
        page.put(BALANCE, 812, f"Página: {n}/{of}", 7, right=True)

    numbered(flow.pages, foot)
    word_by_word(flow.pages)
    pens.with_reportlab(flow.pages, path)
    return account("pt_BR", "BRL", number, period, (opening, balances[-1]), rows)
