"""Brazil: a credit cooperative's company account; day and month only, values with D or C glued on, details below,
a day's balance line, a box of balances, and scheduled entries that were not posted."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_period, written
from ..pens import Flow, Page, with_reportlab
from ._desk import Booked, book, end, start

POOLS = {
    "nome": [
        "MARCENARIA DOIS IRMAOS LTDA",
        "JOSE CARLOS PRADO",
        "AGRO SERRA VERDE EIRELI",
        "PADARIA LUZ ME",
        "ANA P RIBEIRO",
    ],
    "forn": ["COPEL DISTRIBUICAO", "VIVO EMPRESAS", "ATACADO BOM DIA SA", "SEFAZ PR", "RECEITA FEDERAL DARF"],
    "doc": ["Pix", "########", "####", "##########"],
}
KINDS = [
    Kind(7, 40, 7000, "PIX RECEB.OUTRA IF|Recebimento Pix|{nome}|***.###.###-**"),
    Kind(3, 500, 18000, "CRÉD.LIQ.COBRANÇA|DOC.: ##/#### TÍTULOS: ##"),
    Kind(3, 200, 9000, "CR COMPRAS DEBITO|VISA ELECTRON DOMICILIO #####"),
    Kind(6, -30, -5000, "PIX EMIT.OUTRA IF|Pagamento Pix|##.###.###/####-##|{nome}|NF #### PARC 02/06"),
    Kind(4, -60, -6000, "DÉB.PGTO.BOLETO|{forn}|VENC. 10/04"),
    Kind(2, -80, -900, "DÉB.CONV.DEMAIS EMPRESAS|{forn}"),
    Kind(2, -700, -9000, "CHEQUE COMPENSADO|DOC.: ######"),
    Kind(2, -20, -120, "DÉB.PACOTE SERVIÇOS", most=1),
    Kind(1, -1000, -12000, "DÉB.TRANSF.FOLHA PAGTO|LOTE ##### QTD 014"),
    Kind(1, 500, 20000, "RESGATE APLIC.AUTOM. RDC"),
]


def brl(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("D" if amount < 0 else "C")


def labels(page: Page, y: float) -> float:
    page.box(40, y - 10, 515, 14, (0.88, 0.94, 0.93))
    for x, text in ((44, "DATA"), (90, "DOCUMENTO"), (180, "HISTÓRICO")):
        page.put(x, y, text, 8, bold=True)
    page.put(550, y, "VALOR", 8, bold=True, right=True)
    return y + 16


def still(flow: Flow, day: date | None, text: str, amount: Decimal, bold: bool = True) -> None:
    flow.need(14)
    flow.page.put(44, flow.y, f"{day:%d/%m}" if day else "", 8.5, bold=bold)
    flow.page.put(180, flow.y, text, 8.5, bold=bold)
    flow.page.put(550, flow.y, brl(amount), 8.5, right=True, bold=bold)
    flow.y += 14


def entry(flow: Flow, rng: Random, row: Booked) -> Row:
    flow.need(11 * len(row.lines))
    flow.page.put(44, flow.y, f"{row.day:%d/%m}", 8.5)
    flow.page.put(90, flow.y, fill(rng, "{doc}", row.day, POOLS), 8.5)
    flow.page.put(550, flow.y, brl(row.amount), 8.5, right=True)
    flow.y = flow.page.lines(180, flow.y, row.lines, 8.5, 10.5) + 3
    return row.row(flow.number, row.lines)


def summary(flow: Flow, rng: Random, balance: Decimal) -> None:
    flow.need(110)
    flow.y += 8
    flow.page.put(40, flow.y, "RESUMO", 9, bold=True)
    flow.page.rule(40, flow.y + 3, 555)
    limit = some_amount(rng, 5000, 80000, "1000")
    facts = [
        ("SALDO EM C.CORRENTE(+)", balance),
        ("LIMITE CHEQUE ESPECIAL(+)", limit),
        ("SALDO DISPONÍVEL(=)", balance + limit),
    ]
    flow.y += 16
    for text, amount in facts:
        flow.page.put(44, flow.y, text, 8.5)
        flow.page.put(330, flow.y, brl(amount), 8.5, right=True)
        flow.y += 12
    flow.page.put(44, flow.y, "TAXA CHEQUE ESPECIAL(a.m.): 7,90%   CUSTO EFETIVO TOTAL(a.a.): 152,34%", 7.5)
    flow.y += 22


def future(flow: Flow, rng: Random, last: date) -> None:
    flow.need(70)
    flow.page.put(40, flow.y, "LANÇAMENTOS FUTUROS (não efetivados)", 9, bold=True)
    flow.page.rule(40, flow.y + 3, 555)
    flow.y += 16
    for n in range(rng.randint(1, 3)):
        still(
            flow,
            last + timedelta(2 + 3 * n),
            fill(rng, "DÉB.AGEND. {forn}", last, POOLS),
            some_amount(rng, -60, -3000),
            False,
        )


def draw(rng: Random, path: Path) -> Truth:
    period, opening = some_period(rng, calendar=True), start(rng, 1500, 60000)
    rows = book(rng, KINDS, POOLS, period, opening, floor=-2000)
    account = f"{rng.randint(10, 99)}.{rng.randint(100, 999)}-{rng.randint(0, 9)}"
    found = list[Row]()

    def head(page: Page, number: int) -> float:
        page.put(40, 44, "COOPVALE - Sistema de Cooperativas de Crédito", 11, bold=True)
        page.put(555, 44, f"PÁG. {number}", 8, right=True)
        page.put(40, 57, "EXTRATO CONTA CORRENTE - PESSOA JURÍDICA", 9)
        page.put(40, 75, f"COOP.: 4379-{number % 9} / COOPVALE CENTRO-SUL", 8.5)
        page.put(40, 87, f"CONTA: {account} / SERRALHERIA HORIZONTE LTDA", 8.5)
        page.put(40, 99, f"PERÍODO: {period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}", 8.5)
        return labels(page, 122)

    flow = Flow(790, Page, head)
    still(flow, period[0] - timedelta(1), "SALDO ANTERIOR", opening)
    still(flow, None, "SALDO BLOQ.ANTERIOR", Decimal(0), False)
    for row in rows:
        found.append(entry(flow, rng, row))
        if row.closes:
            still(flow, row.day, "SALDO DO DIA ===== >", row.balance)
    summary(flow, rng, end(opening, rows))
    if rng.random() < 0.6:
        future(flow, rng, period[1])
    flow.need(20)
    flow.page.put(40, flow.y + 6, "SAC: 0800 724 0000   OUVIDORIA: 0800 725 0099   EMITIDO PELO INTERNET BANKING", 7)
    with_reportlab(flow.pages, path, "columns")
    return Truth("bank", "pt_BR", "BRL", account, *period, opening, end(opening, rows), found)
