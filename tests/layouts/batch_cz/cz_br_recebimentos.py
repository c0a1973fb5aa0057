"""Brazil, a payment provider's account: gross, fee and net of each sale side by side, the running balance at the end.

The date and the figures stand at the middle line of a description of up to four lines; the net is what is booked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._kit import ACCOUNT, Col, broken, cells, how_many, money, share, titles

INK = (0.0, 0.45, 0.75)
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
POOLS = {
    "item": [
        "Kit 3 Camisetas Algodão Infantil",
        "Caneca Térmica Inox 500ml",
        "Luminária de Mesa Articulada Preta",
        "Jogo de Lençol Queen 180 fios",
        "Suporte Celular Veicular 2 em 1",
        "Tapete Higiênico Pet 30 unid.",
    ],
    "buyer": ["Marcela Tavares", "João Pedro Assunção", "Lívia C. Brandão", "Otávio Figueira", "Rosângela Prates"],
    "firm": ["Embalagens Vale Verde Ltda", "Contábil Serrana S/S", "Gráfica Dois Irmãos", "Tecidos Aurora ME"],
    "bank": ["Banco Ipê S.A.", "Coop Cerrado", "Banco Litorâneo"],
}
KINDS = [
    Kind(9, 24, 480, "Venda - {item} - Pedido 20000#########", "sale"),
    Kind(4, 80, 1900, "Venda parcelada em 3x - {item} - Comprador {buyer} - Pedido 20000#########", "split"),
    Kind(3, 9, 160, "Pagamento com QR Code - {buyer}", "qr"),
    Kind(2, 30, 900, "Pix recebido - {buyer}"),
    Kind(2, -40, -2200, "Pix enviado - {firm} - CNPJ ##.###.###/0001-##"),
    Kind(1.5, -24, -300, "Devolução de dinheiro - {item} - {buyer}"),
    Kind(1, -200, -4000, "Retirada de dinheiro para conta bancária - {bank} - Ag. 0### C/C #####-#"),
    Kind(1, -8, -60, "Tarifa de envio - Etiqueta BR#########"),
    Kind(1, 0.05, 4, "Rendimentos"),
    Kind(0.7, -30, -400, "Reclamação em mediação - valor retido até a resolução - Pedido 20000#########"),
]
RATES = {"sale": "0.1199", "split": "0.1649", "qr": "0.0099"}
COLS = [
    Col(36, "Data"),
    Col(84, "Descrição", room=128),
    Col(220, "ID da operação"),
    Col(352, "Valor bruto", right=True),
    Col(412, "Tarifa", right=True),
    Col(488, "Valor líquido", right=True),
    Col(562, "Saldo", right=True),
]


@dataclass
class Booked:
    entry: Entry
    fee: Decimal
    balance: Decimal

    @property
    def net(self) -> Decimal:
        return self.entry.amount + self.fee


def reais(amount: Decimal) -> str:
    return "R$ " + written(amount, ".", ",")


def booked(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Booked]:
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=100)
    fees = [-share(entry.amount, RATES[entry.tag]) if entry.tag else Decimal(0) for entry in entries]
    balances = running(opening, (entry.amount + fee for entry, fee in zip(entries, fees, strict=True)))
    return [Booked(*one) for one in zip(entries, fees, balances, strict=True)]


def summary(page: Page, period: tuple[date, date], rows: list[Booked], opening: Decimal) -> float:
    start, end = period
    page.put(36, 62, "EXTRATO DE CONTA", 15, bold=True)
    page.put(36, 82, "Ateliê Quintal Comércio de Utilidades Ltda", 9, bold=True)
    page.put(36, 94, "CNPJ: 31.447.902/0001-65", 8)
    said = f"{start.day} de {MONTHS[start.month - 1]} a {end.day} de {MONTHS[end.month - 1]} de {end.year}"
    page.put(36, 118, f"Período: De {said}", 9)
    ins = sum((row.net for row in rows if row.net > 0), Decimal(0))
    outs = sum((row.net for row in rows if row.net < 0), Decimal(0))
    page.box(330, 48, 232, 78, (0.95, 0.97, 1))
    facts = [("Saldo inicial:", opening), ("Entradas:", ins), ("Saídas:", outs), ("Saldo final:", opening + ins + outs)]
    for n, (name, amount) in enumerate(facts):
        page.put(342, 66 + 17 * n, name, 9, bold=n == 3)
        page.put(552, 66 + 17 * n, reais(amount), 9, right=True, bold=n == 3)
    page.put(36, 150, "DETALHE DOS MOVIMENTOS", 10, bold=True, color=INK)
    return 170


def foot(flow: Flow, made: date) -> None:
    legal = [
        "Você tem alguma dúvida? Ligue 0800 637 0000 (24 horas) ou acesse pagonauta.example. Ouvidoria 0800 688 0001.",
        "Pagonauta Instituição de Pagamento Ltda. CNPJ 10.000.521/0001-91. Av. das Nações, 3003, Osasco - SP.",
    ]
    for n, page in enumerate(flow.pages, 1):
        page.lines(36, 806, legal, 6, 8, color=GREY)
        page.put(36, 824, f"Data de geração: {made:%d-%m-%Y}", 6, color=GREY)
        page.put(562, 824, f"{n}/{len(flow.pages)}", 7, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, calendar=True)
    opening = money(rng, 50, 6000)
    rows = booked(rng, period, opening)
    account = fill(rng, "########-#", start, {})

    def head(page: Page, number: int) -> float:
        page.put(36, 36, "pagonauta", 16, bold=True, color=INK)
        page.put(562, 36, f"Agência: 0001   Conta: {account}", 8, right=True)
        y = summary(page, period, rows, opening) if number == 1 else 62
        titles(page, y, COLS, 8, color=INK)
        page.rule(36, y + 5, 562, color=INK)
        return y + 20

    flow = Flow(792, Page, head)
    truth = [put(rng, flow, row) for row in rows]
    foot(flow, end)
    with_reportlab(flow.pages, path)
    closing = rows[-1].balance
    return Truth(ACCOUNT, "pt_BR", "BRL", account, start, end, opening, closing, truth)


def put(rng: Random, flow: Flow, row: Booked) -> Row:
    entry = row.entry
    lines = broken("Helvetica", 8, COLS[1].room, entry.lines)
    flow.need(10 * len(lines) + 8)
    page, y = flow.page, flow.y
    middle = y + 10 * (len(lines) - 1) / 2
    page.lines(COLS[1].at, y, lines, 8, 10)
    number = "".join(rng.choices("0123456789", k=11))
    figures = [reais(amount) for amount in (entry.amount, row.fee, row.net, row.balance)]
    cells(page, middle, COLS, [f"{entry.day:%d-%m-%Y}", "", number, *figures], 8)
    flow.y = y + 10 * len(lines) + 8
    page.rule(36, flow.y - 13, 562, 0.3, (0.8, 0.8, 0.8))
    return Row(entry.day, " ".join(lines), row.net, row.balance, page=flow.number)
