"""Brazil, current account: posting and movement day, origin, batch, coded history, document, amounts ending in C or D.

The balance is printed at the end of each day only, also with C or D; the day of movement only where it differs. The
balance before is the first row, the spaced word for balance the last; limits and interest follow.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, running, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import ends_day, entries, some_month, some_opening

BLUE: Color = (0.0, 0.22, 0.6)
PALE: Color = (0.95, 0.95, 0.95)
DAY, MOVED, ORIGIN, BATCH, TEXT, PAPER, VALUE, BALANCE = 36.0, 88.0, 140.0, 178.0, 212.0, 440.0, 500.0, 562.0

KINDS = (
    Kind(8, -8, -420, "144 Pix - Enviado|{stamp} {person}", "0000 13105"),
    Kind(4, 10, 600, "821 Pix - Recebido|{stamp} ########### {person}", "0000 14397"),
    Kind(7, -6, -260, "234 Compra com Cartão|{stamp} {shop}", "0000 99015"),
    Kind(2, -40, -380, "109 Pagamento de Boleto|{company}", "0000 13105"),
    Kind(2, -60, -290, "362 Pagto conta luz|{utility}", "0000 13105", most=2),
    Kind(1, -70, -900, "375 Pagto cartão crédito|OUROVERDE VISA INFINITO", "0000 13013", most=1),
    Kind(1, -20, -400, "345 Saque no TAA|{stamp} {place}", "#### 09903", step="10"),
    Kind(1, -18, -42, "435 Tarifa Pacote de Serviços|Cobrança referente {month}", "0000 13113", most=1),
    Kind(1, 1900, 7200, "983 Recebimento de Proventos|00.000.###/0001-## {employer}", "0000 00000", most=2),
    Kind(1, 100, 2500, "976 TED-Crédito em Conta|104 #### ############## {person}", "0000 14175"),
    Kind(1, -100, -3000, "345 Aplicação Rende Fácil|Rende Facil", "0000 00000"),
    Kind(1, 50, 2500, "855 Resgate Rende Fácil|Rende Facil", "0000 00000"),
)
POOLS: Pools = {
    "person": [
        "MARIA APARECIDA LIMA",
        "JOAO V S BATISTA",
        "PADARIA CENTRAL LTDA",
        "ANA C R TEIXEIRA",
        "MERCADO PAGO INSTITUI",
    ],
    "shop": [
        "SUPERMERCADO BH",
        "POSTO IPIRANGA",
        "DROGARIA ARAUJO",
        "IFOOD *RESTAURANTE",
        "UBER *TRIP",
        "PAG*FEIRA LIVRE",
    ],
    "company": ["CONDOMINIO ED SERRA AZUL", "UNIMED BH COOPERATIVA", "COLEGIO SANTA RITA", "NU PAGAMENTOS SA"],
    "utility": ["CEMIG DISTRIBUICAO SA"],
    "place": ["AG SAVASSI", "SHOPPING DIAMOND"],
    "month": lambda _, day: f"{day - timedelta(day.day):%d/%m/%Y}",
    "employer": ["PREFEITURA MUNICIP", "SERRALHERIA HORIZ"],
    "stamp": lambda rng, day: f"{earlier(rng, day, 2):%d/%m} {rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
}


def _side(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + (" D" if amount < 0 else " C")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_month(rng)
    opening = some_opening(rng, 100, 6000)
    made = entries(rng, KINDS, POOLS, (start, end), rng.choice([12, 28, 46, 75]), opening, -800)
    balances = running(opening, [entry.amount for entry in made])
    closing = balances[-1]
    agency, account = (
        f"{rng.randint(1000, 4999)}-{rng.randint(0, 9)}",
        f"{rng.randint(10000, 99999)}-{rng.choice('0123456789X')}",
    )
    rows: list[Row] = []

    def head(page: Page, count: int) -> float:
        page.put(36, 44, "BANCO DO HORIZONTE", 13, bold=True, color=BLUE)
        page.put(562, 44, "Extrato de Conta Corrente", 12, right=True, bold=True)
        page.rule(36, 52, 562, 1.5, (0.98, 0.86, 0.1))
        if count > 1:
            return 76
        page.put(36, 70, "Cliente - Conta atual", 9, bold=True)
        for n, (label, value) in enumerate(
            (
                ("Agência", agency),
                ("Conta corrente", f"{account}   LUIZA F BATISTA"),
                ("Período do extrato", f"{start:%d/%m/%Y} a {end:%d/%m/%Y}"),
            )
        ):
            page.put(36, 86 + 13 * n, label, 8.5)
            page.put(140, 86 + 13 * n, value, 8.5)
        page.put(36, 140, "Lançamentos", 10, bold=True, color=BLUE)
        return 160

    flow = Flow(776, Page, head)
    _columns(flow)
    before = start - timedelta(1)
    while before.weekday() > 4:
        before -= timedelta(1)
    _fixed(flow, before, "000 Saldo Anterior", opening)
    for n, (entry, balance, last) in enumerate(zip(made, balances, ends_day(made), strict=True)):
        _row(flow, entry, balance if last else None, rows, shaded=n % 2 == 1)
    if flow.need(14):
        _columns(flow)
    _fixed(flow, end, "999 S A L D O", closing)
    _after(flow, end, closing)
    for count, page in enumerate(flow.pages, 1):
        page.put(
            36,
            812,
            f"Transação efetuada com sucesso por: J{rng.randint(1000000, 9999999)} LUIZA F BATISTA.",
            6.5,
            color=GREY,
        )
        page.put(562, 812, f"{count}/{len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, "columns")
    return Truth("checking", "pt_BR", "BRL", account, start, end, opening, closing, rows)


def _columns(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(36, y - 10, 526, 24, (0.85, 0.89, 0.96))
    page.lines(DAY + 2, y, ["Dt.", "balancete"], 7.5, 9, bold=True)
    page.lines(MOVED, y, ["Dt.", "movimento"], 7.5, 9, bold=True)
    page.lines(ORIGIN, y, ["Ag.", "origem"], 7.5, 9, bold=True)
    page.put(BATCH, y + 5, "Lote", 7.5, bold=True)
    page.put(TEXT, y + 5, "Histórico", 7.5, bold=True)
    page.put(PAPER, y + 5, "Documento", 7.5, bold=True, right=True)
    page.put(VALUE, y + 5, "Valor R$", 7.5, bold=True, right=True)
    page.put(BALANCE - 2, y + 5, "Saldo", 7.5, bold=True, right=True)
    flow.y = y + 27


def _fixed(flow: Flow, day: date, label: str, amount: Decimal) -> None:
    flow.page.put(DAY + 2, flow.y, f"{day:%d/%m/%Y}", 8)
    flow.page.put(ORIGIN, flow.y, "0000", 8)
    flow.page.put(BATCH, flow.y, "00000", 8)
    flow.page.put(TEXT, flow.y, label, 8, bold=True)
    flow.page.put(BALANCE - 2, flow.y, _side(amount), 8, right=True, bold=True)
    flow.y += 14


def _row(flow: Flow, entry: Entry, balance: Decimal | None, rows: list[Row], *, shaded: bool) -> None:
    lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 168))]
    high = 10 * len(lines) + 4
    if flow.need(high):
        _columns(flow)
    page, y = flow.page, flow.y
    if shaded:
        page.box(36, y - 9, 526, high, PALE)
    page.put(DAY + 2, y, f"{entry.day:%d/%m/%Y}", 8)
    used = entry.lines[-1][:5] if ":" in entry.lines[-1][:12] else ""
    if used and used != f"{entry.day:%d/%m}":
        year = entry.day.year - (entry.day.month == 1 and used.endswith("/12"))
        page.put(MOVED, y, f"{used}/{year}", 8)
    origin, batch = entry.tag.replace("#", str(entry.day.day % 10)).split()
    page.put(ORIGIN, y, origin, 8)
    page.put(BATCH, y, batch, 8)
    page.lines(TEXT, y, lines, 8, 10)
    serial = int(abs(entry.amount) * 7919) % 10**9 + entry.day.day
    page.put(PAPER, y, f"{serial:,}".replace(",", "."), 8, right=True)
    page.put(VALUE, y, _side(entry.amount), 8, right=True)
    if balance is not None:
        page.put(BALANCE - 2, y, _side(balance), 8, right=True)
    text = " ".join(" ".join(lines).split())
    rows.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
    flow.y += high


def _after(flow: Flow, end: date, closing: Decimal) -> None:
    flow.need(150)
    flow.y += 14
    flow.page.rule(36, flow.y - 12, 562, 0.5, GREY)
    lines = (
        ("Saldo", _side(closing)),
        ("Limite Contratado Cheque Especial", "1.500,00 C"),
        ("Juros *", "0,00"),
        ("Data de Débito de Juros", f"{end:%d/%m/%Y}"),
        ("IOF *", "0,00"),
        ("Data de Débito de IOF", f"{end:%d/%m/%Y}"),
    )
    for label, value in lines:
        flow.page.put(36, flow.y, label, 8)
        flow.page.put(260, flow.y, value, 8, right=True)
        flow.y += 12
    flow.page.put(36, flow.y + 10, "OBSERVAÇÕES:", 8, bold=True)
    flow.page.lines(
        36,
        flow.y + 22,
        [
            "* Valores apurados até a data da consulta, sujeitos a alteração até o débito.",
            "Central de atendimento 4004 0555   SAC 0800 555 0722   Ouvidoria 0800 555 5678",
        ],
        7.5,
        10,
    )
