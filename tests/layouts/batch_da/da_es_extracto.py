"""ES: cuenta with the value day between the concept and the amount, trailing minus, balance on each row.

Days are "04/02" without year; second lines with card or reference in a smaller type; carried sums at the pages' ends.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, wrap, written
from ..pens import A4, Flow, Page, fits, with_pymupdf
from ._kit import Book, book, cycle, joined

POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m}",
    "shop": [
        "CONSUM SABADELL",
        "BONPREU TERRASSA",
        "REPSOL E.S. 33##",
        "FARMACIA LLUCH",
        "RENFE VIRTUAL",
        "AMAZON EU SARL",
    ],
    "firm": ["ENDESA ENERGIA XXI SLU", "AIGUES DE BARCELONA", "ORANGE ESPAGNE SAU", "MUTUA GENERAL DE SEGUROS"],
    "who": ["MARTA FERRER PUIG", "COM. PROP. RAMBLA 112", "JORDI CASALS"],
    "boss": ["TEXTIL VALLES SA", "AJUNTAMENT DE RUBI", "INSS PENSIONES"],
}
KINDS = [
    Kind(2, 900, 2600, "NOMINA {boss}|REF. ############", most=3),
    Kind(2, 10, 500, "TRANSFERENCIA DE {who}|BIZUM / CONCEPTO: CENA DEL {used}"),
    Kind(0.7, 4, 90, "ABONO COMPRA TARJ. 5402XXXXXXXX####|{shop}"),
    Kind(10, -150, -2, "COMPRA TARJ. 5402XXXXXXXX#### {shop}|{used} 1#:3# BARCELONA"),
    Kind(5, -190, -8, "ADEUDO RECIBO {firm}|MANDATO ###########, FRA. ?-######"),
    Kind(2, -700, -20, "TRANSFERENCIA A {who}|ALQUILER / GASTOS COMUNES"),
    Kind(2, -300, -20, "REINTEGRO CAJERO ####-0##|TARJ. 5402XXXXXXXX####", step="10"),
    Kind(0.6, -30, -8, "COMISION MANTENIMIENTO", most=1),
    Kind(0.5, -2, -1, "RETENCION IRPF 19,00%", most=1),
]


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


def _columns(flow: Flow) -> None:
    flow.page.box(40, flow.y - 11, 515, 16, fill=(0, 0.45, 0.75))
    heads = ((44, "FECHA", False), (84, "CONCEPTO", False), (352, "F. VALOR", False), (470, "IMPORTE", True))
    for x, text, right in (*heads, (550, "SALDO", True)):
        flow.page.put(x, flow.y, text, 8, right=right, bold=True, color=(1, 1, 1))
    flow.y += 18


def _carried(flow: Flow, label: str, amount: Decimal) -> None:
    flow.page.put(84, flow.y, label, 8.5, bold=True)
    flow.page.put(550, flow.y, _money(amount), 8.5, right=True, bold=True)
    flow.y += 14


def _table(rng: Random, flow: Flow, told: Book) -> None:
    _columns(flow)
    _carried(flow, "SALDO ANTERIOR", told.opening)
    before = told.opening
    for entry, balance in zip(told.entries, told.balances, strict=True):
        first = wrap(entry.lines[0], fits("Helvetica", 8.5, 258))
        rest = [line for part in entry.lines[1:] for line in wrap(part, fits("Helvetica", 7, 258))]
        if flow.y + 10 * len(first) + 9 * len(rest) + 18 > flow.bottom:
            _carried(flow, "SUMA Y SIGUE", before)
            flow.turn()
            _columns(flow)
            _carried(flow, "SUMA ANTERIOR", before)
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1, -1]))
        flow.page.put(44, flow.y, f"{entry.day:%d/%m}", 8.5)
        flow.page.put(352, flow.y, f"{value:%d/%m}", 8.5)
        flow.page.put(470, flow.y, _money(entry.amount), 8.5, right=True)
        flow.page.put(550, flow.y, _money(balance), 8.5, right=True)
        told.rows.append(Row(entry.day, joined(first + rest), entry.amount, balance, value, flow.number))
        flow.y = flow.page.lines(84, flow.y, first, 8.5, 10)
        flow.y = flow.page.lines(84, flow.y - 1, rest, 7, 9) + 4
        before = balance


def draw(rng: Random, path: Path) -> Truth:
    told = book(rng, KINDS, POOLS, cycle(rng))
    account, (start, end) = iban(rng, "ES", "00810###5#00010#####"), told.period
    office = fill(rng, "0### OF. SANT CUGAT-CENTRE", start, {})

    def head(page: Page, n: int) -> float:
        page.put(40, 48, "BancVallès", 18, bold=True, color=(0, 0.45, 0.75))
        page.put(555, 44, "EXTRACTO DE CUENTA", 11, right=True, bold=True)
        page.put(555, 58, f"Hoja {n}", 8, right=True)
        page.put(40, 72, f"IBAN {account}    Moneda EUR", 8.5)
        page.put(555, 72, f"Período del {start:%d/%m/%Y} al {end:%d/%m/%Y}", 8.5, right=True)
        if n > 1:
            return 100
        page.lines(310, 104, ["NURIA SOLDEVILA ROCA", "C/ MAJOR 45, 2º 1ª", "08172 SANT CUGAT DEL VALLES"], 9.5, 12)
        page.lines(40, 104, [f"Oficina {office}", "CUENTA EXPANSION", "Titular: NURIA SOLDEVILA ROCA"], 8.5, 11)
        return 164

    flow = Flow(760, lambda: Page(A4), head)
    _table(rng, flow, told)
    flow.need(90)
    word = "A SU FAVOR" if told.closing >= 0 else "A NUESTRO FAVOR"
    _carried(flow, f"SALDO {word} AL {end:%d/%m/%Y}", told.closing)
    sums = f"total abonos {_money(told.money_in())}   total cargos {_money(told.money_out())}"
    notes = [
        f"Resumen: {sums}   apuntes {len(told.entries)}",
        "Tipo de interés acreedor 0,000%. Descubierto: 29,20% nominal anual, comisión 15,00 EUR.",
        "Dispone de 13 meses para comunicar operaciones no autorizadas (RDL 19/2018 de 23/11).",
    ]
    flow.page.lines(40, flow.y + 12, notes, 7.5, 10)
    with_pymupdf(flow.pages, path)
    return told.truth("checking", "es_ES", "EUR", account)
