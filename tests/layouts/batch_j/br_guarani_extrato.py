"""Brazil, checking account like Bradesco: "Data / Histórico / Docto. / Crédito (R$) / Débito (R$) / Saldo (R$)".

The date only on the first row of a day, debits with a minus in their own column, balance on every row, "SALDO
ANTERIOR" as the first row and a "Total" row; then "Saldos" and "Lançamentos futuros" in tables of their own. fpdf2.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf

KINDS = [
    Kind(6, -5, -600, "TRANSFERENCIA PIX|DES: {person} {used}"),
    Kind(4, 5, 900, "TRANSFERENCIA PIX|REM: {person} {used}"),
    Kind(6, -4, -300, "CARTAO VISA ELECTRON|{shop}"),
    Kind(3, -8, -400, "PAGTO ELETRON COBRANCA|{biller}"),
    Kind(2, -10, -250, "CONTA DE LUZ|{light}"),
    Kind(2, -20, -800, "SAQUE C/C BDN|AG. 0#### MAQ. 0##### SEQ. 0####", step="10"),
    Kind(1, 1800, 7800, "TED-TRANSF ELET DISPON|REMET.{firm}", most=2),
    Kind(1, -29.9, -59.9, "TARIFA BANCARIA|CESTA B.EXPRESSO4", most=1),
    Kind(0.6, 0.01, 4, "RENTAB.INVEST FACILCRED*"),
    Kind(0.6, -0.4, -20, "IOF UTIL LIMITE", most=1),
    Kind(0.6, -200, -1500, "GASTOS CARTAO DE CREDITO", most=1),
    Kind(0.6, 50, 800, "DEPOSITO EM DINHEIRO BDN|AG. 0####", step="10"),
]
POOLS = {
    "person": ["Josefa Aparecida da S", "Wesley R Nogueira", "Mercadinho Bom Jesus", "Padaria 3 Irmaos LTDA"],
    "shop": ["SUPERM IPE AMARELO", "POSTO 7 ESTRELAS", "DROGARIA NOVA VIDA", "LANCHONETE 24HS"],
    "biller": ["CONDOMINIO ED SOL", "TELECOM SERTAO SA", "COLEGIO SANTA RITA 02/12"],
    "light": ["CIA LUZ PAULISTANA", "ENERGISUL"],
    "firm": ["METALURGICA ABC SA", "PREF MUN CAMPINAS"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m"),
}
DATE, TEXT, DOC, CREDIT, DEBIT, BALANCE = 40, 98, 318, 410, 482, 556
RED = (0.75, 0.05, 0.2)
ZERO = Decimal("0.00")


def _br(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.6)
    opening = some_amount(rng, 20, 6000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="ESTORNO {}")
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    account = f"{rng.randint(10000, 999999)}-{rng.randint(0, 9)}"
    truth = Truth("checking", "pt_BR", "BRL", account, start, end, opening, closing)
    flow = Flow(775, Page, lambda page, number: _head(page, number, truth))
    before: date | None = None
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        turned = flow.need(11 * len(entry.lines) + 5)
        page, y = flow.page, flow.y
        if n % 2:
            page.box(DATE - 4, y - 10, BALANCE - DATE + 8, 10 * len(entry.lines) + 4, (0.95, 0.95, 0.95))
        if turned or entry.day != before:
            page.put(DATE, y, f"{entry.day:%d/%m/%Y}", 8)
        page.put(DOC, y, f"{rng.randint(1, 9999999):07}", 8)
        page.put(CREDIT if entry.amount > 0 else DEBIT, y, _br(entry.amount), 8, right=True)
        page.put(BALANCE, y, _br(balance), 8, right=True)
        flow.y = page.lines(TEXT, y, entry.lines, 8, 10) + 4
        truth.transactions.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, page=flow.number))
        before = entry.day
    flow.need(24)
    sums = [sum((e.amount for e in entries if (e.amount > 0) == plus), ZERO) for plus in (True, False)]
    page, y = flow.page, flow.y + 2
    page.rule(DATE, y - 9, BALANCE, 0.6)
    page.put(TEXT, y + 2, "Total", 8, bold=True)
    for x, amount in zip((CREDIT, DEBIT, BALANCE), (*sums, closing), strict=True):
        page.put(x, y + 2, _br(amount), 8, right=True, bold=True)
    flow.y = y + 26
    _after(rng, flow, truth)
    for number, page in enumerate(flow.pages, 1):
        page.put(
            DATE, 815, "Fone Fácil Guarani: 4004 0160. SAC 0800 704 8300. Ouvidoria 0800 727 9900.", 6.5, color=GREY
        )
        page.put(BALANCE, 815, f"Folha {number}/{len(flow.pages)}", 7, right=True)
    with_fpdf(flow.pages, path)
    return truth


def _head(page: Page, number: int, truth: Truth) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(DATE, 46, "guarani", 20, bold=True, color=RED)
    page.put(150, 40, "Guarani Internet Banking", 8, color=GREY)
    page.put(BALANCE, 46, f"Data: {end + timedelta(1):%d/%m/%Y} - 09h41", 8, right=True)
    y = 78.0
    if number == 1:
        page.put(DATE, 74, "Extrato Mensal / Por Período", 12, bold=True)
        page.put(DATE, 92, "Nome: GENIVALDO TEIXEIRA DOS SANTOS", 9)
        page.put(DATE, 105, f"Agência: 2147-8   |   Conta: {truth.account_number}", 9)
        page.put(DATE, 122, f"Extrato de: Entre {start:%d/%m/%Y} e {end:%d/%m/%Y}", 9, bold=True)
        y = 146
    page.put(DATE, y, "Data", 8, bold=True)
    page.put(TEXT, y, "Histórico", 8, bold=True)
    page.put(DOC, y, "Docto.", 8, bold=True)
    for x, name in [(CREDIT, "Crédito (R$)"), (DEBIT, "Débito (R$)"), (BALANCE, "Saldo (R$)")]:
        page.put(x, y, name, 8, right=True, bold=True)
    page.rule(DATE - 4, y + 4, BALANCE + 4, 1, RED)
    if number == 1:
        page.put(DATE, y + 17, f"{start - timedelta(1):%d/%m/%Y}", 8)
        page.put(TEXT, y + 17, "SALDO ANTERIOR", 8)
        page.put(BALANCE, y + 17, _br(truth.opening_balance), 8, right=True)
        return y + 31
    return y + 17


def _after(rng: Random, flow: Flow, truth: Truth) -> None:
    flow.need(130)
    page, y, end = flow.page, flow.y, truth.period_end
    if rng.random() < 0.5:
        page.put(DATE, y, "Lançamentos Futuros", 9, bold=True)
        for n in range(1, 3):
            page.put(DATE, y + 14 * n, f"{end + timedelta(3 * n):%d/%m/%Y}", 8)
            page.put(TEXT, y + 14 * n, ["CONTA DE TELEFONE TELECOM SERTAO", "GASTOS CARTAO DE CREDITO"][n - 1], 8)
            page.put(DEBIT, y + 14 * n, _br(some_amount(rng, -50, -900)), 8, right=True)
        y += 54
    page.put(DATE, y, "Saldos", 9, bold=True)
    for name, amount in [("Saldo Disponível", truth.closing_balance), ("Limite Cheque Especial", Decimal(1500)),
                         ("Saldo Total com Limite", truth.closing_balance + 1500)]:  # fmt: skip
        y += 13
        page.put(DATE, y, name, 8)
        page.put(DOC, y, _br(amount), 8, right=True)
    page.put(
        DATE, y + 18, "Os dados acima têm como base a data e o horário da consulta. Juros do limite: 8,00% a.m.", 7
    )
