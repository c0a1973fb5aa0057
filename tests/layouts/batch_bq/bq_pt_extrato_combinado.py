"""Portugal, combined statement: a summary of all products, then the current account's movements with days written as
month.day (3.02), blanks in thousands with a decimal point, TRANSPORTE at page breaks, then loan and savings blocks.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_amount, some_entries, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand
from ._rows import covered, some_month

ROSE: Color = (0.72, 0.05, 0.33)
POOLS: Pools = {
    "shop": (
        "MERCADO DO BAIRRO",
        "PASTELARIA LUA",
        "POSTO A8 LEIRIA",
        "FARMACIA CENTRAL",
        "TALHO IRMAOS",
        "LIVRARIA CAIS",
    ),
    "town": ("LISBOA", "AMADORA", "OEIRAS", "LEIRIA", "LOURES"),
    "person": ("MARIA JOAO PINTO", "ANTONIO REIS", "CARLA SOFIA NEVES", "RUI FARIA"),
    "firm": ("LUZ COMERCIAL SA", "AGUAS DO VALE", "FIBRANET COMUNIC", "SEGUROS ATLANTIDA"),
}
KINDS = (
    Kind(26, -3, -95, "COMPRA 4361 {shop} {town} CONTACTLESS", "card"),
    Kind(7, -8, -130, "COMPRA 4361 {shop} {town}", "card"),
    Kind(5, -10, -200, "LEV ATM 4361 {town} ####", "card", "10"),
    Kind(8, -9, -140, "DD {firm} ###########", ""),
    Kind(5, -10, -400, "PAG SERV #####/#########", ""),
    Kind(6, -20, -600, "TRF P/ {person}", ""),
    Kind(4, 20, 500, "TRF DE {person}", ""),
    Kind(4, -5, -60, "TRF MBWAY P/ 91*****##", ""),
    Kind(3, 5, 60, "TRF MBWAY DE 96*****##", ""),
    Kind(3, 1050, 2200, "TRF DE OFICINAS DO TEJO LDA VENCIMENTO", "", most=1),
    Kind(3, -380, -640, "PRESTACAO EMPRESTIMO ###########", "", most=1),
    Kind(2, -4.9, -6.2, "COM MANUT CONTA PACOTE BASE", "", most=1),
    Kind(2, -0.2, -0.25, "IMP SELO S/ COMISSAO", "", most=1),
    Kind(1, -20, -20, "REFORCO POUPANCA PROGRAMADA", "", "10", most=1),
)
DEBIT, CREDIT, BALANCE = 396.0, 470.0, 549.0


def _money(amount: Decimal) -> str:
    return written(amount, " ")


def draw(rng: Random, path: Path) -> Truth:
    period = some_month(rng)
    opening = some_amount(rng, 300, 6000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(20, 90), balance=opening, floor=0)
    opening = covered(opening, [entry.amount for entry in entries])
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    account = f"45{rng.randint(10**8, 10**9 - 1)}"
    number = iban(rng, "PT", f"00990000{account}05")
    savings, loan = some_amount(rng, 1000, 12000), some_amount(rng, 30000, 120000)
    state = {"balance": opening}

    def head(page: Page, count: int) -> float:
        page.put(46, 46, "BANCO ATLÂNTICO SUL", 13, bold=True, color=ROSE)
        page.put(549, 40, "EXTRATO COMBINADO", 10, right=True, bold=True)
        page.put(549, 52, f"NÚMERO {period[0]:%Y}/{period[0].month:03}     DATA {period[1]:%Y/%m/%d}", 8, right=True)
        page.put(549, 62, f"FOLHA {count:03}", 8, right=True)
        if count == 1:
            return _summary(page, period, (account, number), (opening, closing, savings, loan))
        _columns(page, 92)
        page.put(128, 120, "TRANSPORTE", 8)
        page.put(BALANCE, 120, _money(state["balance"]), 8, right=True)
        return 132.0

    def foot(page: Page, y: float) -> None:
        page.put(128, y + 2, "A TRANSPORTAR", 8)
        page.put(BALANCE, y + 2, _money(state["balance"]), 8, right=True)

    flow = Flow(776, Page, head, foot)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(12)
        page, y = flow.page, flow.y
        value = max(earlier(rng, entry.day, 3), period[0]) if entry.tag == "card" else entry.day
        page.put(72, y, f"{entry.day.month}.{entry.day:%d}", 8, right=True)
        page.put(110, y, f"{value.month}.{value:%d}", 8, right=True)
        page.put(128, y, entry.lines[0], 7.5)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, written(entry.amount, " ", minus=""), 8, right=True)
        page.put(BALANCE, y, _money(balance), 8, right=True)
        flow.y += 12
        state["balance"] = balance
        rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, value, flow.number))
    flow.need(190)
    _final(flow, closing)
    _products(flow.page, flow.y + 48, savings, loan)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(
            46, 812, "Banco Atlântico Sul, S.A. - Sede: Praça do Mar 9, Porto - Capital Social 90.000.000 Euros", 6
        )
        sheet.put(549, 812, f"{n}/{len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("checking", "pt_PT", "EUR", account, *period, opening, closing, rows)


def _summary(
    page: Page,
    period: tuple[date, date],
    numbers: tuple[str, str],
    sums: tuple[Decimal, Decimal, Decimal, Decimal],
) -> float:
    """All products, and where the current account begins."""
    (account, number), (opening, closing, savings, loan) = numbers, sums
    page.lines(320, 96, ("SR. HENRIQUE M. TAVARES", "RUA DAS ACACIAS 44 2 ESQ", "2700-118 AMADORA"), 9, 12)
    page.lines(46, 96, ("SUCURSAL AMADORA", "TEL. 21 555 30 40", "NIF 199 200 301"), 7.5, 10, color=GREY)
    page.box(46, 152, 503, 15, ROSE)
    page.put(50, 163, "SITUAÇÃO GLOBAL", 9, bold=True, color=(1, 1, 1))
    page.put(545, 163, "VALORES EM EUR", 8, right=True, color=(1, 1, 1))
    rows = (
        ("CONTAS À ORDEM", f"CONTA {account}", closing),
        ("POUPANÇAS", "1 CONTA", savings),
        ("TOTAL DE RECURSOS", "", closing + savings),
        ("CRÉDITO À HABITAÇÃO", "1 CONTRATO", -loan),
    )
    for n, (name, what, amount) in enumerate(rows):
        page.put(50, 181 + 13 * n, name, 8, bold=not what)
        page.put(230, 181 + 13 * n, what, 8)
        page.put(545, 181 + 13 * n, _money(amount), 8, right=True, bold=not what)
    page.rule(46, 228, 549, 0.4, ROSE)
    page.put(46, 252, f"CONTA SIMPLES Nº {account}", 9, bold=True)
    page.put(46, 264, f"IBAN {number}     SWIFT/BIC BASLPTPL     MOEDA EUR", 8)
    page.put(549, 252, f"DE {period[0]:%Y/%m/%d} A {period[1]:%Y/%m/%d}", 8, right=True)
    _columns(page, 282)
    page.put(128, 310, "SALDO INICIAL", 8, bold=True)
    page.put(BALANCE, 310, _money(opening), 8, right=True, bold=True)
    return 322.0


def _columns(page: Page, y: float) -> None:
    page.box(46, y - 8, 503, 24, (0.94, 0.94, 0.94))
    page.lines(50, y + 1, ("DATA", "LANC."), 7, 9)
    page.lines(88, y + 1, ("DATA", "VALOR"), 7, 9)
    page.put(128, y + 6, "DESCRITIVO", 7)
    for x, name in ((DEBIT, "DÉBITO"), (CREDIT, "CRÉDITO"), (BALANCE, "SALDO")):
        page.put(x - 2, y + 6, name, 7, right=True)


def _final(flow: Flow, closing: Decimal) -> None:
    page, y = flow.page, flow.y + 2
    page.put(128, y, "SALDO FINAL", 8, bold=True)
    page.put(BALANCE, y, _money(closing), 8, right=True, bold=True)
    page.rule(46, y + 6, 549, 0.4)
    page.put(50, y + 18, "SALDO DISPONÍVEL", 8)
    page.put(BALANCE, y + 18, _money(closing), 8, right=True)


def _products(page: Page, y: float, savings: Decimal, loan: Decimal) -> None:
    page.box(46, y - 10, 503, 14, ROSE)
    page.put(50, y, "POUPANÇAS", 8, bold=True, color=(1, 1, 1))
    page.put(50, y + 16, "CONTA POUPANÇA PROGRAMADA   TAXA ANUAL BRUTA 0.2500%", 8)
    page.put(BALANCE, y + 16, _money(savings), 8, right=True)
    page.box(46, y + 32, 503, 14, ROSE)
    page.put(50, y + 42, "CRÉDITO À HABITAÇÃO", 8, bold=True, color=(1, 1, 1))
    page.put(50, y + 58, "CAPITAL EM DÍVIDA", 8)
    page.put(BALANCE, y + 58, _money(loan), 8, right=True)
    page.put(50, y + 70, "TAXA ANUAL NOMINAL 1.3110%   PRAZO REMANESCENTE 214 MESES", 8)
    notes = (
        "Confira os movimentos. As reclamações devem chegar ao Banco nos 15 dias seguintes à receção do extrato.",
        "Depósitos garantidos pelo Fundo de Garantia de Depósitos até 100 000 EUR por titular.",
    )
    page.lines(46, y + 92, notes, 6.5, 9, color=GREY)
