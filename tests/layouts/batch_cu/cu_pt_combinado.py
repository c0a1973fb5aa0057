"""Portugal, combined statement of a business: positions of deposits, loans and cards around one account with rows.

ISO dates, thousands by space, carried forward at each page's end; split content streams in a form.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._inbox import ACCOUNT, broken, cells, paragraph, said

POOLS = {
    "firm": [
        "PADARIA LISBONENSE LDA",
        "METALURGICA DO AVE SA",
        "JOAO P MARTINS",
        "CLINICA DO ROSSIO",
        "ALFA CONDOMINIOS",
        "TRANSP IRMAOS COSTA",
    ],
    "shop": [
        "CONTINENTE BOM DIA",
        "GALP A1 AVEIRAS",
        "VIA VERDE",
        "LEROY M ALFRAGIDE",
        "PINGO DOCE ####",
        "CTT LOJA ####",
    ],
    "service": ["EDP COMERCIAL", "EPAL", "NOS COMUNICACOES", "AUTORIDADE TRIBUTARIA", "SEG SOCIAL TSU"],
}
KINDS = [
    Kind(7, -4, -290, "COMPRA {shop} CARTAO ****####"),
    Kind(5, 150, 8800, "TRF CR SEPA+ DE {firm}"),
    Kind(4, -60, -4200, "TRF DB SEPA+ P/ {firm}"),
    Kind(4, -15, -900, "PAG SERV ##### {service} REF ### ### ###"),
    Kind(3, 40, 1200, "TPA ####### FECHO N.### LIQUIDO"),
    Kind(2, -20, -200, "LEV ATM #### CAIXA LISBOA", step="10"),
    Kind(2, -30, -700, "DD {service} ADC ###########"),
    Kind(1, -4.99, -7.99, "COM MANUT CONTA NEGOCIO", most=1),
    Kind(1, -0.2, -0.32, "IMPOSTO SELO 4%", most=1),
    Kind(1, -380, -1650, "PREST EMPRESTIMO 0###-#####-##", most=1),
]
VALUE, TEXT, OUT, IN, BALANCE = 95, 146, 396, 468, 552


def _money(amount: Decimal) -> str:
    return written(amount, " ", ",")


def _title(page: Page, y: float, text: str) -> float:
    page.box(42, y - 11, 510, 15, (0.0, 0.38, 0.3))
    page.put(47, y, text, 9, bold=True, color=(1, 1, 1))
    return y + 19


def _global(page: Page, y: float, closing: Decimal, wealth: dict[str, Decimal]) -> float:
    y = _title(page, y, "POSIÇÃO GLOBAL EM EUR")
    for name, value in {"Depósitos à ordem": closing, **wealth}.items():
        cells(page, y, 8.5, (47, name), (-552, _money(value)))
        y += 12
    page.rule(42, y - 8, 552)
    return y + 16


def _heads(page: Page, y: float, account: str) -> float:
    y = _title(page, y, f"CONTA À ORDEM NEGÓCIO   {account}   EUR")
    cells(page, y, 7.5, (42, "DATA"), (VALUE, "DATA"), (-OUT, "MOVIMENTOS"), (-IN, "MOVIMENTOS"), (-BALANCE, "SALDO"))
    y += 9
    heads = ((42, "MOV."), (VALUE, "VALOR"), (TEXT, "DESCRIÇÃO"), (-OUT, "A DÉBITO"), (-IN, "A CRÉDITO"))
    cells(page, y, 7.5, *heads, (-BALANCE, "CONTABILÍSTICO"))
    page.rule(42, y + 4, 552)
    return y + 16


def _first(page: Page, period: tuple[date, date], sheet: str) -> float:
    page.put(42, 54, "BANCO DAS DESCOBERTAS", 14, bold=True, color=(0, 0.38, 0.3))
    page.put(552, 54, f"EXTRATO COMBINADO N.º {sheet}", 11, right=True, bold=True)
    page.put(552, 68, f"Período: {period[0]:%Y-%m-%d} a {period[1]:%Y-%m-%d}", 8.5, right=True)
    lines = ["OFICINA GRAFICA DO TEJO LDA", "R DA PRATA 203 2 ESQ", "1100-418 LISBOA"]
    page.lines(320, 104, lines, 9, 12)
    page.lines(
        42, 104, ["Cliente 0473829104", "NIF 508 224 917", "Gestor: Rui Falcão", "Linha Negócio 21 555 01 77"], 8, 11
    )
    return 172


def _rows(flow: Flow, entries: list[Entry], opening: Decimal, rng: Random) -> list[Row]:
    rows = []
    last = opening
    cells(flow.page, flow.y, 8.5, (TEXT, "SALDO INICIAL"), (-BALANCE, _money(opening)), bold=True)
    flow.y += 13
    for entry, balance in zip(entries, running(opening, (e.amount for e in entries)), strict=True):
        lines = broken(entry.lines, "Helvetica", 8.5, 190)
        if flow.y + 11 * len(lines) > flow.bottom:
            cells(flow.page, flow.y, 8.5, (TEXT, "A TRANSPORTAR"), (-BALANCE, _money(last)))
            flow.turn()
            cells(flow.page, flow.y, 8.5, (TEXT, "TRANSPORTE"), (-BALANCE, _money(last)))
            flow.y += 13
        value = earlier(rng, entry.day, 2)
        place = -IN if entry.amount > 0 else -OUT
        cells(flow.page, flow.y, 8.5, (42, f"{entry.day}"), (VALUE, f"{value}"), (place, _money(abs(entry.amount))))
        flow.page.put(BALANCE, flow.y, _money(balance), 8.5, right=True)
        flow.y = flow.page.lines(TEXT, flow.y, lines, 8.5, 10) + 2
        rows.append(Row(entry.day, said(entry.lines), entry.amount, balance, value, flow.number))
        last = balance
    cells(flow.page, flow.y, 8.5, (TEXT, "SALDO FINAL"), (-BALANCE, _money(last)), bold=True)
    flow.y += 30
    return rows


def _positions(page: Page, y: float, wealth: dict[str, Decimal], end: date, rng: Random) -> float:
    saved = wealth.get("Depósitos a prazo")
    if saved is not None:
        y = _title(page, y, "DEPÓSITOS A PRAZO")
        cells(page, y, 7.5, (42, "N.º"), (150, "INÍCIO"), (230, "VENCIMENTO"), (-380, "TANB"), (-552, "MONTANTE"))
        begun, due = end - timedelta(rng.randint(40, 300)), end + timedelta(rng.randint(20, 300))
        number = f"0473829104{rng.randint(100, 999)}"
        cells(
            page, y + 12, 8.5, (42, number), (150, f"{begun}"), (230, f"{due}"), (-380, "1,750%"), (-552, _money(saved))
        )
        y += 40
    owed = wealth.get("Financiamentos (em dívida)")
    if owed is not None:
        y = _title(page, y, "FINANCIAMENTOS")
        heads = (
            (42, "CONTRATO"),
            (150, "PRÓX. PRESTAÇÃO"),
            (-320, "VALOR"),
            (-400, "TAXA"),
            (-552, "CAPITAL EM DÍVIDA"),
        )
        cells(page, y, 7.5, *heads)
        due, rate = end + timedelta(rng.randint(5, 25)), _money(some_amount(rng, 380, 1650))
        item = ((42, "0912-44817-03"), (150, f"{due}"), (-320, rate), (-400, "5,412%"), (-552, _money(-owed)))
        cells(page, y + 12, 8.5, *item)
        y += 40
    return y


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 2500, 48000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    closing = opening + sum(entry.amount for entry in entries)
    account = f"0473.{rng.randint(100000, 999999)}.930"
    wealth: dict[str, Decimal] = {}
    if rng.random() < 0.7:
        wealth["Depósitos a prazo"] = some_amount(rng, 5000, 60000, "500")
    if rng.random() < 0.7:
        wealth["Financiamentos (em dívida)"] = -some_amount(rng, 8000, 90000)
    sheet = f"{period[1].month}/{period[1].year}"
    state = {"table": True}

    def head(page: Page, number: int) -> float:
        page.put(42, 822, "Banco das Descobertas, S.A. Capital social EUR 250 000 000,00", 6.5)
        page.put(552, 822, f"Pág. {number}", 7, right=True)
        if number == 1:
            return _heads(page, _global(page, _first(page, period, sheet), closing, wealth), account)
        page.put(552, 44, f"EXTRATO COMBINADO N.º {sheet}", 8.5, right=True)
        return _heads(page, 66, account) if state["table"] else 70

    flow = Flow(786, Page, head)
    rows = _rows(flow, entries, opening, rng)
    state["table"] = False
    flow.need(160)
    y = _positions(flow.page, flow.y, wealth, period[1], rng)
    text = "Os depósitos são garantidos pelo Fundo de Garantia de Depósitos até 100 000,00 EUR por depositante."
    paragraph(flow.page, 42, y, text, 500)
    by_hand(flow.pages, path, Hand(form=True, split=True))
    return Truth(ACCOUNT, "pt-PT", "EUR", account, *period, opening, closing, rows)
