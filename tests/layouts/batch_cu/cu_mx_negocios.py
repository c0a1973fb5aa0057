"""Mexico, business account: dates 02/MAR for operation and settlement, balances only on the last row of a day.

An investment part without movements and a summary with shares in percent stand around the rows. Drawn by columns.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import LETTER, Flow, Page, with_reportlab
from ._inbox import ACCOUNT, MINUTES, broken, cells, minus, paragraph, plus, said

MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
POOLS = {
    "minute": MINUTES,
    "firm": [
        "ABARROTES LA ESQUINA SA DE CV",
        "TRANSPORTES DEL BAJIO",
        "GRUPO FERRETERO NORTE",
        "MARIA DEL CARMEN ORTEGA",
        "COMERCIALIZADORA RIO BLANCO",
        "JOSE LUIS PENA IBARRA",
    ],
    "bank": ["SANTANDER", "BANORTE", "HSBC", "AZTECA", "STP", "SCOTIABANK"],
    "why": ["PAGO FACTURA A####", "anticipo obra", "FACT ## Y ##", "renta local 4", "PAGO PROVEEDOR", "Traspaso"],
    "shop": [
        "GASOL SERV LAS TORRES",
        "OFICINA DEPOT SUC 1##",
        "REST EL FOGON",
        "CASETA PALMILLAS",
        "FARM SAN JUAN 0##",
    ],
}
KINDS = [
    Kind(7, 900, 68000, "SPEI RECIBIDO {bank}|0####### {why}|0004#############9|MBAN01##########|{firm}"),
    Kind(7, -500, -42000, "SPEI ENVIADO {bank}|0####### {why}|0000#############7|{firm}"),
    Kind(6, -60, -3200, "{shop}|RFC: ??? ######?## 1#:{minute} AUT: ######"),
    Kind(3, 400, 24000, "DEPOSITO EN EFECTIVO|FOLIO:#### SUC 0###", step="10"),
    Kind(3, 300, 18000, "VENTAS TARJETAS|TERMINALES PUNTO DE VENTA AFIL ########"),
    Kind(2, -5, -280, "COMISION VENTAS TARJETAS"),
    Kind(2, -1, -45, "IVA COM VENTAS TARJETAS"),
    Kind(2, -400, -9000, "PAGO CUENTA DE TERCERO|00####### BNET ########## {why}"),
    Kind(1, -2500, -31000, "SAT GUIA:##################|REF:00000000000#########"),
    Kind(1, -290, -290, "SERV BANCA INTERNET OPS SERV", most=1),
]
OUT, IN, BOOKED, SETTLED = 372, 440, 510, 580
LEGAL = (
    "Estimado Cliente, su Estado de Cuenta ha sido modificado. Usted puede consultarlo en nuestra página. Si desea "
    "recibir pagos a través de transferencias electrónicas, deberá informar su número CLABE de 18 dígitos. Este "
    "producto está protegido por el IPAB hasta por 400,000 UDI ($3,192,844.00 M.N. al 02/01/2024)."
)


def _short(day: date) -> str:
    return f"{day.day:02}/{MONTHS[day.month - 1]}"


def _facts(page: Page, y: float, opening: Decimal, amounts: list[Decimal], rng: Random) -> float:
    page.box(34, y - 11, 546, 15, (0.02, 0.25, 0.5))
    page.put(40, y, "Información Financiera", 9.5, bold=True, color=(1, 1, 1))
    came, went = plus(amounts), minus(amounts)
    left = (
        ("Saldo Promedio", written(some_amount(rng, 9000, 90000))),
        ("Días del Periodo", "30"),
        ("Tasa Bruta Anual %", "0.000"),
        ("Saldo Promedio Gravable", "0.00"),
        ("ISR Retenido (-)", "0.00"),
    )
    right = (
        ("Saldo Anterior", "", written(opening)),
        ("Depósitos / Abonos (+)", str(sum(a > 0 for a in amounts)), written(came)),
        ("Retiros / Cargos (-)", str(sum(a < 0 for a in amounts)), written(went)),
        ("Saldo Final", "", written(opening + came - went)),
        ("Saldo Mínimo Requerido", "", "10,000.00"),
    )
    cells(page, y + 17, 8, (40, "Rendimiento"), (310, "Comportamiento"), bold=True)
    for n, ((name, value), (label, count, sum_)) in enumerate(zip(left, right, strict=True)):
        line = y + 30 + 12 * n
        cells(page, line, 8, (40, name), (-280, value), (310, label), (-470, count), (-580, sum_))
    return y + 106


def _first(page: Page, facts: dict[str, str]) -> float:
    page.put(34, 50, "Banco Cerro Verde", 17, bold=True, color=(0.02, 0.25, 0.5))
    page.put(580, 44, "Estado de Cuenta", 13, right=True, bold=True)
    page.put(580, 57, "CUENTA NEGOCIO PLUS PYME M.N.", 9, right=True)
    address = [
        "EMPAQUES Y CARTONES DEL CENTRO SA DE CV",
        "AV 5 DE FEBRERO 1402 B",
        "COL SAN PABLO",
        "76125 QUERETARO QRO",
    ]
    page.lines(34, 92, address, 8.5, 11)
    for n, (name, value) in enumerate(facts.items()):
        cells(page, 88 + 13 * n, 8, (370, name), (-580, value))
        page.rule(370, 91 + 13 * n, 580, 0.3)
    return 190


def _heads(page: Page, y: float) -> float:
    page.put(34, y, "Detalle de Movimientos Realizados", 10, bold=True)
    cells(page, y + 15, 7, (44, "FECHA"), (-580, "SALDO"), bold=True)
    heads = ((34, "OPER"), (66, "LIQ"), (104, "DESCRIPCIÓN / REFERENCIA"), (-OUT, "CARGOS"), (-IN, "ABONOS"))
    cells(page, y + 24, 7, *heads, (-BOOKED, "OPERACIÓN"), (-SETTLED, "LIQUIDACIÓN"), bold=True)
    page.rule(34, y + 28, 580, 0.8)
    return y + 40


def _rows(flow: Flow, entries: list[Entry], opening: Decimal, rng: Random) -> list[Row]:
    rows = []
    balances = running(opening, (entry.amount for entry in entries))
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        lines = broken(entry.lines, "Helvetica", 7.5, 205)
        flow.need(10 * len(lines))
        settled = entry.day - timedelta(rng.choice([0, 0, 0, 0, 1])) if entry.amount < 0 else entry.day
        place = -IN if entry.amount > 0 else -OUT
        dates = ((34.0, _short(entry.day)), (66.0, _short(settled)))
        cells(flow.page, flow.y, 7.5, *dates, (place, written(entry.amount, minus="")))
        if last:
            cells(flow.page, flow.y, 7.5, (-BOOKED, written(balance)), (-SETTLED, written(balance)))
        page = flow.number
        flow.y = flow.page.lines(104, flow.y, lines, 7.5, 9) + 3
        shown = balance if last else None
        rows.append(Row(entry.day, said(entry.lines), entry.amount, shown, settled, page))
    return rows


def _after(flow: Flow, amounts: list[Decimal], rng: Random) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 10
    page.put(34, y, "Total de Movimientos", 9.5, bold=True)
    went, came = written(minus(amounts)), written(plus(amounts))
    count_out, count_in = str(sum(a < 0 for a in amounts)), str(sum(a > 0 for a in amounts))
    cells(
        page,
        y + 14,
        7.5,
        (34, "TOTAL IMPORTE CARGOS"),
        (-220, went),
        (300, "TOTAL MOVIMIENTOS CARGOS"),
        (-480, count_out),
    )
    cells(
        page,
        y + 25,
        7.5,
        (34, "TOTAL IMPORTE ABONOS"),
        (-220, came),
        (300, "TOTAL MOVIMIENTOS ABONOS"),
        (-480, count_in),
    )
    y += 48
    if rng.random() < 0.6:
        page.put(34, y, f"Inversión a la Vista  Contrato 27{rng.randint(10**7, 10**8 - 1)}", 9.5, bold=True)
        kept = written(some_amount(rng, 20000, 400000))
        cells(page, y + 13, 7.5, (34, "Saldo Anterior"), (-220, kept), (300, "Saldo Final"), (-480, kept))
        page.put(34, y + 24, "SIN MOVIMIENTOS EN EL PERIODO", 7.5)
        y += 46
    paragraph(page, 34, y, LEGAL, 540)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 30000, 350000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=2000)
    amounts = [entry.amount for entry in entries]
    account = f"01{rng.randint(10**7, 10**8 - 1)}"
    facts = {
        "Periodo": f"DEL {period[0]:%d/%m/%Y} AL {period[1]:%d/%m/%Y}",
        "Fecha de Corte": f"{period[1]:%d/%m/%Y}",
        "No. de Cuenta": account,
        "No. de Cliente": f"D{rng.randint(10**6, 10**7 - 1)}",
        "R.F.C.": "ECC0904178K2",
        "No. Cuenta CLABE": f"0126 80{account[:2]} {account[2:]} 4",
    }

    def head(page: Page, number: int) -> float:
        page.put(580, 770, f"PAGINA {number}", 7, right=True)
        page.put(34, 770, "BANCO CERRO VERDE, S.A., INSTITUCION DE BANCA MULTIPLE   R.F.C. BCV830831LJ2", 6.5)
        if number == 1:
            return _heads(page, _facts(page, _first(page, facts), opening, amounts, rng))
        cells(page, 40, 8, (34, "Estado de Cuenta"), (-580, f"No. de Cuenta {account}"))
        return _heads(page, 62)

    flow = Flow(752, lambda: Page(LETTER), head)
    rows = _rows(flow, entries, opening, rng)
    _after(flow, amounts, rng)
    with_reportlab(flow.pages, path, order="columns")
    closing = opening + sum(amounts)
    return Truth(ACCOUNT, "es-MX", "MXN", account, *period, opening, closing, rows)
