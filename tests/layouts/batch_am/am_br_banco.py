"""Brazil: extract of a traditional bank from its internet banking: date only on the first row of a day, two-line
history, document number, credit and debit (with minus) and balance on each row, total row, then tables of future
entries and of the automatic investment.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits

RED, PALE = (0.8, 0.04, 0.18), (0.95, 0.95, 0.95)
KINDS = [
    Kind(6, -5, -600, "TRANSFERENCIA PIX|DES: {person} {day}"),
    Kind(3, 10, 1500, "TRANSFERENCIA PIX|REM: {person} {day}"),
    Kind(3, -8, -180, "PIX QR CODE DINAMICO|DES: {firm} {day}"),
    Kind(3, -9, -240, "PIX QR CODE ESTATICO|DES: {firm} {day}"),
    Kind(4, -6, -280, "VISA ELECTRON|{shop}"),
    Kind(2, -60, -900, "PAGTO ELETRON  COBRANCA|{biller}"),
    Kind(1, -40, -320, "CONTA DE LUZ|ENEL DISTRIBUICAO SAO PAULO", "", "0.01", 1),
    Kind(1, -60, -180, "CONTA DE TELEFONE|VIVO FIXO/FIBRA-SP", "", "0.01", 1),
    Kind(1, -50, -500, "SAQUE BANCO 24H|TERM ####", "", "50"),
    Kind(1, 1800, 6200, "TED-TRANSF ELET DISPON|REMET.{payer}", "", "0.01", 2),
    Kind(0.8, -25, -60, "TARIFA BANCARIA|CESTA EXPRESSO 5", "", "0.05", 1),
    Kind(0.8, -200, -2500, "GASTOS CARTAO DE CREDITO", "", "0.01", 1),
    Kind(0.6, 100, 1500, "RESGATE INVEST FACIL", "", "10"),
    Kind(0.6, -0.1, -9, "IOF UTIL LIMITE", "", "0.01", 1),
    Kind(0.5, -4, -90, "ENCARGOS LIMITE DE CRED", "", "0.01", 1),
]
POOLS = {
    "day": lambda _, day: day.strftime("%d/%m"),
    "person": [
        "Ana Paula de Souza",
        "Joao Carlos Ferreira",
        "Marcia Regina Lopes",
        "Rafael Nunes",
        "Condominio Ed Aroeira",
    ],
    "firm": ["IFOOD.COM AGENCIA", "MERCADO PAGO", "UBER DO BRASIL", "SHPP BRASIL", "RECARGAPAY"],
    "shop": [
        "PAO DE ACUCAR-###",
        "DROGASIL ####",
        "POSTO IPIRANGA",
        "PADARIA BELLA VISTA",
        "LOJAS AMERICANAS",
        "SUP MAMBO",
    ],
    "biller": ["CONDOMINIO ED AROEIRA", "COLEGIO SANTO IVO", "UNIMED PAULISTANA", "BANCO ITAUCARD"],
    "payer": ["TRANSPORTADORA BELEM LTDA", "PREF MUN SAO PAULO", "CLINICA VIDA S/S"],
}
STOPS = (372, 455, 552)


def _real(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=rng.random() < 0.8)
    opening = some_amount(rng, 300, 5200)
    count = rng.choice([rng.randint(4, 9), rng.randint(16, 36), rng.randint(55, 90)])
    entries = some_entries(rng, KINDS, POOLS, period, count=count, balance=opening, floor=-800)
    agency, number = fill(rng, "####", period[0], {}), fill(rng, "0#####-#", period[0], {})
    name = rng.choice(["CARLOS EDUARDO MENDONCA", "PATRICIA ALVES MOREIRA", "LUIZ ANTONIO PRADO"])
    made = period[1] + timedelta(rng.randint(1, 15))
    stamp = f"{made:%d/%m/%Y} - {rng.randint(8, 20):02}h{rng.randint(0, 59):02}"

    total = opening + sum(entry.amount for entry in entries)

    def head(page: Page, sheet: int) -> float:
        return _head(page, sheet, (agency, number, name, stamp), period, total)

    flow = Flow(770, lambda: Page(A4), head)
    _titles(flow)
    page = flow.page
    page.put(44, flow.y, f"{period[0] - timedelta(1):%d/%m/%Y}", 8)
    page.put(104, flow.y, "SALDO ANTERIOR", 8)
    page.put(552, flow.y, _real(opening), 8, right=True)
    flow.y += 15
    rows: list[Row] = []
    balance, before = opening, None
    for n, entry in enumerate(entries):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 145))]
        if flow.need(10 * len(lines) + 4):
            _titles(flow)
            before = None
        balance += entry.amount
        page = flow.page
        if n % 2 == 0:
            page.box(40, flow.y - 9, 515, 10 * len(lines) + 4, PALE)
        if entry.day != before:
            page.put(44, flow.y, f"{entry.day:%d/%m/%Y}", 8)
        before = entry.day
        page.put(262, flow.y, fill(rng, "#######", entry.day, {}), 8)
        page.put(STOPS[0] if entry.amount > 0 else STOPS[1], flow.y, _real(entry.amount), 8, right=True)
        page.put(STOPS[2], flow.y, _real(balance), 8, right=True)
        words = " ".join(" ".join(lines).split())
        rows.append(Row(entry.day, words, entry.amount, balance, page=flow.number))
        flow.y = page.lines(104, flow.y, lines, 8, 10) + 4
    _total(flow, entries, balance, stamp)
    _others(flow, rng, period, made)
    by_hand(flow.pages, path, Hand(show="TJ", scaled=True))
    return Truth("bank", "pt_BR", "BRL", number, *period, opening, balance, rows)


def _head(page: Page, sheet: int, who: tuple[str, ...], period: tuple[date, date], total: Decimal) -> float:
    agency, number, name, stamp = who
    page.put(40, 48, "banco brasilis", 16, bold=True, color=RED)
    page.put(40, 60, "Celular / Internet Banking", 8, color=GREY)
    page.put(555, 48, f"Data: {stamp}", 8, right=True)
    if sheet > 1:
        return 92.0
    page.box(40, 76, 515, 50, PALE)
    page.put(48, 92, f"Nome: {name}", 8.5)
    page.put(
        48,
        105,
        f"Extrato de: Ag: {agency} | CC: {number} | Entre {period[0]:%d/%m/%Y} e {period[1]:%d/%m/%Y}",
        8.5,
        bold=True,
    )
    page.put(48, 118, "Folha: 1", 8.5)
    for x, title in ((48, "Agência | Conta"), (180, "Total Disponível (R$)"), (330, "Total (R$)")):
        page.put(x, 142, title, 8, bold=True)
    page.put(48, 155, f"{agency} | {number}", 8)
    page.put(180, 155, _real(total + 1500), 8)
    page.put(330, 155, _real(total), 8)
    return 186.0


def _titles(flow: Flow) -> None:
    page = flow.page
    page.box(40, flow.y - 11, 515, 16, RED)
    white = (1.0, 1.0, 1.0)
    page.put(44, flow.y, "Data", 8, bold=True, color=white)
    page.put(104, flow.y, "Lançamento", 8, bold=True, color=white)
    page.put(262, flow.y, "Dcto.", 8, bold=True, color=white)
    for stop, title in zip(STOPS, ("Crédito (R$)", "Débito (R$)", "Saldo (R$)"), strict=True):
        page.put(stop, flow.y, title, 8, bold=True, color=white, right=True)
    flow.y += 19


def _total(flow: Flow, entries: list[Entry], balance: Decimal, stamp: str) -> None:
    if flow.need(40):
        _titles(flow)
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    flow.page.rule(40, flow.y - 8, 555, 0.6)
    flow.page.put(104, flow.y + 3, "Total", 8, bold=True)
    for stop, figure in zip(STOPS, (into, out, balance), strict=True):
        flow.page.put(stop, flow.y + 3, _real(figure), 8, bold=True, right=True)
    flow.y += 20
    moment = stamp.replace(" - ", " às ")
    flow.page.put(40, flow.y, f"Os dados acima têm como base {moment} e estão sujeitos a alterações.", 7.5)
    flow.y += 24


def _others(flow: Flow, rng: Random, period: tuple[date, date], made: date) -> None:
    flow.need(60)
    page = flow.page
    page.put(40, flow.y, "Últimos Lançamentos", 9.5, bold=True, color=RED)
    page.put(40, flow.y + 14, "Não há lançamentos para a data de hoje.", 8)
    flow.y += 38
    flow.need(80)
    page = flow.page
    page.put(40, flow.y, "Lançamentos Futuros", 9.5, bold=True, color=RED)
    page.put(44, flow.y + 15, "Data", 8, bold=True)
    page.put(104, flow.y + 15, "Lançamento", 8, bold=True)
    page.put(455, flow.y + 15, "Valor (R$)", 8, bold=True, right=True)
    flow.y += 28
    for n, text in enumerate(
        rng.sample(["GASTOS CARTAO DE CREDITO", "CONTA DE AGUA SABESP", "SEGURO AUTO PARC 04/10"], 2)
    ):
        page.put(44, flow.y, f"{made + timedelta(3 + 4 * n):%d/%m/%Y}", 8)
        page.put(104, flow.y, text, 8)
        page.put(455, flow.y, _real(some_amount(rng, -40, -900)), 8, right=True)
        flow.y += 12
    flow.y += 16
    flow.need(80)
    page = flow.page
    page.put(40, flow.y, "Saldos Invest Fácil / Plus", 9.5, bold=True, color=RED)
    page.put(44, flow.y + 15, "Data", 8, bold=True)
    page.put(104, flow.y + 15, "Histórico", 8, bold=True)
    page.put(455, flow.y + 15, "Valor (R$)", 8, bold=True, right=True)
    page.put(44, flow.y + 28, f"{period[1]:%d/%m/%Y}", 8)
    page.put(104, flow.y + 28, "SALDO INVEST FACIL", 8)
    page.put(455, flow.y + 28, _real(some_amount(rng, 50, 8000)), 8, right=True)
    flow.y += 52
    lines = ["SAC - Serviço de Apoio ao Cliente: 0800 555 8383 | Deficiência Auditiva ou de Fala: 0800 555 0099"]
    page.lines(
        40,
        flow.y,
        [*lines, "Ouvidoria: 0800 555 9933, de segunda a sexta-feira, das 8h às 18h, exceto feriados."],
        7,
        9,
        color=GREY,
    )
