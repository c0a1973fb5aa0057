"""Chile, current account: a cartola in whole pesos, days without a year, the balance only on the last row of a day.

A strip of sums stands over the rows and the limits of the credit line under it.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, written
from ..pens import LETTER, Flow, Page, fits, with_reportlab
from ._rows import entries_of, month, totals

RED = (0.85, 0, 0)
PALE = (0.96, 0.9, 0.9)
KINDS = (
    Kind(8, -95000, -3500, "Compra Nacional {shop}", "Of. Gerencia", "1"),
    Kind(4, -400000, -10000, "Transf a {name}", "Of. Gerencia", "1"),
    Kind(4, -90000, -9000, "PAGO EN LINEA {utility}", "Of. Gerencia", "1"),
    Kind(3, -200000, -20000, "Giro en Cajero Automatico", "{branch}", "1000"),
    Kind(2, -650000, -80000, "Cheque Cobrado por Canje", "{branch}", "1"),
    Kind(1, -900000, -150000, "PAGO AUTOMATICO TARJETA DE CREDITO", "Of. Gerencia", "1", 1),
    Kind(1, -26000, -9000, "COMISION MENSUAL POR MANTENCION PLAN", "Of. Gerencia", "1", 1),
    Kind(1, -9000, -300, "Intereses Linea de Credito", "Of. Gerencia", "1", 1),
    Kind(1, -3000, -40, "Impuesto Linea de Credito", "Of. Gerencia", "1", 1),
    Kind(5, 20000, 700000, "0######### Transf. {name}", "Of. Gerencia", "1"),
    Kind(1, 900000, 2600000, "0######### Transf. REMUNERACIONES {firm}", "Of. Gerencia", "1"),
    Kind(1, 100000, 600000, "Deposito en Efectivo", "{branch}", "1000"),
    Kind(1, 50000, 400000, "Deposito con Doctos. Otros Bancos", "{branch}", "1"),
)
POOLS: Pools = {
    "shop": ("LIDER MAIPU", "JUMBO COSTANERA", "COPEC ALAMEDA", "SODIMAC HC ÑUÑOA", "CRUZ VERDE 512", "UBER EATS"),
    "name": ("Camila Rojas Vera", "Jose Munoz Pino", "PATRICIO SOTO LAGOS", "Inmob. Los Alerces", "Maria Jose Diaz"),
    "utility": ("AGUAS ANDINAS", "ENEL DISTRIBUCION", "METROGAS", "MOVISTAR MOVIL", "VTR"),
    "branch": ("Agustinas", "Ñuñoa", "Providencia", "Los Leones"),
    "firm": ("MINERA EL LITRE SPA", "COMERCIAL ANDES LTDA"),
}
STOPS = (62.0, 128.0, 348.0, 424.0, 496.0, 570.0)


def _pesos(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


def _fees(page: Page, y: float, fees: Decimal) -> None:
    page.rule(36, y - 10, 576, 0.7, RED)
    page.put(36, y + 4, "Resumen de Comisiones", 8, bold=True, color=RED)
    page.put(36, y + 18, "Comisión mantención plan", 7.5)
    page.put(300, y + 18, _pesos(fees), 7.5, right=True)
    page.put(36, y + 29, "Total comisiones cobradas en el período", 7.5)
    page.put(300, y + 29, _pesos(fees), 7.5, right=True)


def _head(
    page: Page, number: int, period: tuple[date, date], account: str, folio: int, holder: str, sums: tuple[Decimal, ...]
) -> float:
    page.box(36, 26, 10, 10, RED)
    page.put(50, 36, "Banco Cordillera", 15, bold=True, color=RED)
    page.put(576, 36, "ESTADO DE CUENTA CORRIENTE", 11, right=True, bold=True)
    page.put(300, 58, "CUENTA N°", 7)
    page.put(400, 58, account, 8, bold=True)
    page.put(300, 69, "MONEDA", 7)
    page.put(400, 69, "PESOS DE CHILE", 8)
    page.put(300, 80, "CARTOLA N°", 7)
    page.put(400, 80, str(folio), 8)
    page.put(300, 91, "DESDE / HASTA", 7)
    page.put(400, 91, f"{period[0]:%d/%m/%Y}  {period[1]:%d/%m/%Y}", 8)
    page.put(36, 62, holder, 9)
    page.put(36, 73, "PASAJE EL QUILLAY 1440 DEPTO 302", 8)
    page.put(36, 84, "LA FLORIDA - SANTIAGO", 8)
    y = 112.0
    if number == 1:
        page.put(36, y, "RESUMEN", 8, bold=True, color=RED)
        names = (
            "SALDO INICIAL",
            "DEPOSITOS",
            "OTROS ABONOS",
            "CHEQUES",
            "OTROS CARGOS",
            "IMPUESTOS",
            "SALDO FINAL",
        )
        page.box(36, y + 4, 540, 13, PALE)
        page.box(36, y + 4, 540, 27, stroke=(0.6, 0.6, 0.6))
        for n, (name, value) in enumerate(zip(names, sums, strict=True)):
            x = 36 + 540 / 7 * (n + 1) - 5
            page.put(x, y + 13, name, 6.5, right=True)
            page.put(x, y + 27, _pesos(value), 8, right=True)
        y += 48
        page.put(36, y, "LINEA DE CREDITO", 8, bold=True, color=RED)
        limit, used = Decimal(1500000), Decimal(0)
        names4 = ("CUPO APROBADO", "MONTO UTILIZADO", "SALDO DISPONIBLE", "FECHA VENCIMIENTO")
        texts = (_pesos(limit), _pesos(used), _pesos(limit - used), f"{period[1]:%d/%m}/{period[1].year + 1}")
        page.box(36, y + 4, 540, 13, PALE)
        for n, (name, text) in enumerate(zip(names4, texts, strict=True)):
            page.put(36 + 135 * (n + 1) - 20, y + 13, name, 6.5, right=True)
            page.put(36 + 135 * (n + 1) - 20, y + 27, text, 8, right=True)
        y += 50
    page.put(36, y, "DETALLE DE MOVIMIENTOS", 8, bold=True, color=RED)
    page.box(36, y + 5, 540, 22, PALE)
    page.put(38, y + 19, "FECHA", 6.5, bold=True)
    page.put(STOPS[0] + 4, y + 19, "SUCURSAL", 6.5, bold=True)
    page.put(STOPS[1] + 4, y + 19, "DESCRIPCION", 6.5, bold=True)
    page.put(STOPS[2], y + 19, "N° DCTO.", 6.5, bold=True, right=True)
    heads = (("CHEQUES Y", "OTROS CARGOS"), ("DEPOSITOS Y", "ABONOS"), ("SALDO", "DIARIO"))
    for x, pair in zip(STOPS[3:], heads, strict=True):
        page.put(x, y + 14, pair[0], 6.5, bold=True, right=True)
        page.put(x, y + 23, pair[1], 6.5, bold=True, right=True)
    return y + 38


def draw(rng: Random, path: Path) -> Truth:
    first, last = month(rng)
    period = (first - timedelta(1), last)
    opening = some_amount(rng, 150000, 1500000, "1")
    entries = entries_of(rng, KINDS, POOLS, (first, last), (18, 75), opening, 20000)
    after = running(opening, [entry.amount for entry in entries])
    closing = after[-1]
    account = fill(rng, "0-000-##-#####-#", first, {})
    fees = -sum((e.amount for e in entries if "COMISION" in e.text), Decimal(0))
    taxes = -sum((e.amount for e in entries if "Impuesto" in e.text), Decimal(0))
    cheques = -sum((e.amount for e in entries if "Cheque" in e.text), Decimal(0))
    cash = sum((e.amount for e in entries if "Deposito" in e.text), Decimal(0))
    out, into = totals([entry.amount for entry in entries])
    holder = rng.choice(("VALENTINA PAZ ORTIZ REYES", "RODRIGO ANDRES FUENTES MORA", "CAROLINA ISABEL TAPIA VIDAL"))
    folio = rng.randint(1, 220)
    sums = (opening, cash, into - cash, cheques, out - cheques - taxes, taxes, closing)

    flow = Flow(712, lambda: Page(LETTER), lambda page, leaf: _head(page, leaf, period, account, folio, holder, sums))
    flow.page.put(STOPS[1] + 4, flow.y, "SALDO INICIAL", 7.5)
    flow.page.put(STOPS[5], flow.y, _pesos(opening), 7.5, right=True)
    flow.y += 11
    booked = []
    ends = [a.day != b.day for a, b in pairwise(entries)] + [True]
    for entry, balance, end in zip(entries, after, ends, strict=True):
        flow.need(11)
        page, y = flow.page, flow.y
        text = entry.lines[0]
        while not fits("Helvetica", 7.5, 170)(text):
            text = text[:-1].rstrip()
        page.put(38, y, f"{entry.day:%d/%m}", 7.5)
        page.put(STOPS[0] + 4, y, fill(rng, entry.tag, entry.day, POOLS), 7.5)
        page.put(STOPS[1] + 4, y, text, 7.5)
        if rng.random() < 0.6 or "Cheque" in text:
            page.put(STOPS[2], y, str(rng.randint(1000, 99999999)), 7.5, right=True)
        page.put(STOPS[3 if entry.amount < 0 else 4], y, _pesos(abs(entry.amount)), 7.5, right=True)
        if end:
            page.put(STOPS[5], y, _pesos(balance), 7.5, right=True)
        booked.append(Row(entry.day, text, entry.amount, balance if end else None, page=flow.number))
        flow.y += 11
    flow.need(90)
    _fees(flow.page, flow.y + 6, fees)
    for number, page in enumerate(flow.pages, 1):
        page.put(576, 102, f"PAGINA {number} de {len(flow.pages)}", 7, right=True)
        page.rule(36, 738, 576, 0.4, (0.6, 0.6, 0.6))
        page.put(
            36,
            748,
            "Conozca qué depósitos suyos garantiza el Estado en nuestras oficinas o en www.cordillera.example",
            6.5,
        )
        page.put(36, 757, "Revise esta cartola: lo que no se observe en 30 días se tendrá por aceptado.", 6.5)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("bank", "es-CL", "CLP", account, *period, opening, closing, booked)
