"""Mexico, debit account: deposits before withdrawals, day "02-ENE-24", long SPEI texts with keys, hours and VAT.

A summary of the period with its own figures precedes the rows; the balance is on every row.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Color, Flow, Page, fits, with_reportlab
from ._rows import joined, load_faces

RED: Color = (0.85, 0.0, 0.1)
DUSK: Color = (0.33, 0.36, 0.4)
MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
LONG = (
    *("Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto"),
    *("Septiembre", "Octubre", "Noviembre", "Diciembre"),
)
KINDS = [
    Kind(8, -45, -1900, "{shop}   {rfc}"),
    Kind(
        *(4, -200, -9000),
        "COMPRA ORDEN DE PAGO SPEI 00######## =REFERENCIA CTA/CLABE: 0########00########, BEM SPEI BCO:{bank} "
        "BENEF:{person} (DATO NO VERIF POR ESTA INST), {why} CVE RASTREO: 8846APR########## RFC: {rfc} "
        "IVA: 000000000000.00 {firm} HORA LIQ: 1#:0#:1#",
    ),
    Kind(
        *(3, 300, 14000),
        "SPEI RECIBIDO, BCO:0{bank} HR LIQ: 1#:1#:4# DEL CLIENTE {person} DE LA CLABE 0########00######## "
        "CON RFC {rfc} CONCEPTO: {why}, REFERENCIA: 0000### CVE RAST: ########AB######",
    ),
    Kind(2, -200, -5000, "RETIRO CAJERO AUTOMATICO SUC. {place} TARJ. ****{card}", step="100"),
    Kind(1, 4000, 17000, "DEPOSITO DE NOMINA {employer} 00######", most=2),
    Kind(1, 500, 6000, "DEPOSITO EN EFECTIVO {place}", step="50"),
    Kind(1, -199, -1500, "PAGO DE SERVICIO {service} REF 0##########"),
    Kind(1, -5, -18, "COMISION POR CONSULTA DE SALDO EN CAJERO", most=1),
]
POOLS = {
    "shop": [
        "SUPER LA ESTRELLA 0312",
        "OXIGO PLAZA SUR",
        "FARMACIAS DEL VALLE",
        "GASOL LOS PINOS",
        "REST EL FOGON",
        "MERPAG*TIENDITA",
    ],
    "rfc": ["SLE910412H#4", "GAP050618K#2", "ND", "RUMA850923T##"],
    "bank": ["012", "014", "072", "646"],
    "person": ["MARIA FERNANDA RUIZ", "COMERCIALIZADORA DEL BAJIO SA DE CV", "LUIS ANGEL MORA", "TRANSPORTES KUKUL SA"],
    "why": ["pago renta", "TRANSFERENCIA A TERCEROS", "factura A ###", "comida"],
    "firm": ["STP", "BANCA NORTENA", "BAJIO"],
    "place": ["CENTRO MTY", "CUMBRES", "VALLE ORIENTE"],
    "employer": ["ACEROS DEL NORTE SA", "GRUPO CERRITO"],
    "service": ["CFELUZ", "AGUA Y DRENAJE", "TELNET"],
}


def day(when: date) -> str:
    return f"{when:%d}-{MONTHS[when.month - 1]}-{when:%y}"


def long(when: date) -> str:
    return f"{when:%d}/{LONG[when.month - 1]}/{when.year}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    load_faces()
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 900, 28000)
    pools = POOLS | {"card": [f"{rng.randint(0, 9999):04}"]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(12, 60), balance=opening, floor=400)
    balances = running(opening, [entry.amount for entry in entries])
    came = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    went = opening + came - balances[-1]
    account = fill(rng, "0########", start, {})
    mean = (sum(balances, Decimal(0)) / len(balances)).quantize(Decimal("0.01"))

    def head(page: Page, number: int) -> float:
        page.box(36, 30, 540, 26, RED)
        page.put(46, 47, "BANORIENTE", 14, bold=True, color=WHITE)
        page.put(566, 47, "ESTADO DE CUENTA / ENLACE GLOBAL PERSONAL", 9, right=True, color=WHITE)
        page.put(36, 70, "LAURA ELENA CANTU GARZA", 8, bold=True)
        page.put(576, 70, f"No. de Cuenta {account}", 8, right=True)
        return titles(page, 88) if number > 1 else 84

    def titles(page: Page, y: float) -> float:
        page.put(36, y, "DETALLE DE MOVIMIENTOS (PESOS)", 9, bold=True, color=RED)
        page.box(36, y + 6, 540, 24, DUSK)
        page.put(46, y + 21, "FECHA", 7.5, bold=True, color=WHITE)
        page.put(100, y + 21, "DESCRIPCIÓN / ESTABLECIMIENTO", 7.5, bold=True, color=WHITE)
        for x, first, second in ((420, "MONTO DEL", "DEPOSITO"), (495, "MONTO DEL", "RETIRO"), (570, "", "SALDO")):
            page.put(x, y + 16, first, 7.5, bold=True, right=True, color=WHITE)
            page.put(x, y + 25, second, 7.5, bold=True, right=True, color=WHITE)
        return y + 42

    flow = Flow(735, lambda: Page(LETTER, "slim", "slim-bold"), head)
    page = flow.page
    page.lines(
        36,
        84,
        ["CERRO DE LA SILLA 405", "COL. LAS PUENTES", "SAN NICOLAS, N.L.  C.P. 66460", "RFC: CAGL790214QX3"],
        8,
        10,
    )
    page.put(330, 84, "INFORMACIÓN DEL PERIODO", 9, bold=True, color=RED)
    facts = (("Periodo", f"Del {long(start)} al {long(end)}"), ("Fecha de corte", long(end)), ("Moneda", "PESOS"))
    for n, (label, text) in enumerate(facts):
        page.put(330, 98 + 11 * n, label, 8)
        page.put(576, 98 + 11 * n, text, 8, right=True)
    page.put(36, 148, "RESUMEN INTEGRAL", 9, bold=True, color=RED)
    page.box(36, 153, 540, 14, DUSK)
    for x, title, right in (
        *((42, "PRODUCTO", False), (200, "NÚMERO DE CUENTA", False), (310, "CLABE", False)),
        *((480, "SALDO ANTERIOR", True), (570, "SALDO AL CORTE", True)),
    ):
        page.put(x, 163, title, 7.5, right=right, bold=True, color=WHITE)
    page.put(42, 179, "ENLACE GLOBAL PERSONAL", 8)
    page.put(200, 179, account, 8)
    page.put(310, 179, fill(rng, "072 580 00{a} #", start, {"a": [account]}), 8)
    page.put(480, 179, "$" + written(opening), 8, right=True)
    page.put(570, 179, "$" + written(balances[-1]), 8, right=True)
    page.put(36, 204, "RESUMEN DEL PERIODO", 9, bold=True, color=RED)
    figures = [
        ("Saldo inicial del periodo", written(opening)),
        ("+ Total de depósitos", written(came)),
        ("- Total de retiros", written(went)),
        ("Saldo actual", written(balances[-1])),
    ]
    others = [
        ("Saldo promedio", written(mean)),
        ("Días que comprende el periodo", str((end - start).days + 1)),
        ("Saldo promedio mínimo requerido", "0.00"),
        ("Total de comisiones cobradas / pagadas", "0.00"),
    ]
    for n, (left, right_) in enumerate(zip(figures, others, strict=True)):
        y = 219.0 + 12 * n
        page.put(42, y, left[0], 8, bold=n == 3)
        page.put(170, y, "$", 8)
        page.put(270, y, left[1], 8, right=True, bold=n == 3)
        page.put(310, y, right_[0], 8)
        page.put(570, y, right_[1], 8, right=True)
    flow.y = titles(page, 286)
    flow.page.put(46, flow.y, day(start), 8)
    flow.page.put(100, flow.y, "SALDO ANTERIOR", 8)
    flow.page.put(570, flow.y, written(opening), 8, right=True)
    flow.y += 13
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(entry.lines[0], fits("slim", 8, 250))
        flow.need(9.5 * len(lines) + 4)
        page, y = flow.page, flow.y
        page.rule(36, y - 9.5, 576, 0.25, (0.8, 0.8, 0.8))
        page.put(46, y, day(entry.day), 8)
        page.put(100, y, lines[0], 8)
        page.put(420 if entry.amount > 0 else 495, y, written(abs(entry.amount)), 8, right=True)
        page.put(570, y, written(balance), 8, right=True)
        page.lines(100, y + 9.5, lines[1:], 8, 9.5)
        flow.y += 9.5 * len(lines) + 4
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
    flow.need(76)
    page, y = flow.page, flow.y + 12
    page.put(36, y, "ADVERTENCIAS", 9, bold=True, color=RED)
    small = (
        "Si su saldo promedio mensual es menor al requerido se cobra la comisión por manejo de cuenta. Los depósitos "
        "a la vista están garantizados hasta por 400 mil UDIS por persona. Usted cuenta con 90 días naturales a partir "
        "de la fecha de corte para presentar una aclaración. Unidad Especializada de Atención a Usuarios: 81 8156 0000."
    )
    page.lines(36, y + 12, wrap(small, fits("slim", 7.5, 540)), 7.5, 9, color=GREY)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(576, 768, f"{n} / {len(flow.pages)}", 8, right=True)
        sheet.put(36, 768, "Banoriente, S.A., Institución de Banca Múltiple. Línea directa 81 8156 9600", 7, color=GREY)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("checking", "es_MX", "MXN", account, start, end, opening, balances[-1], rows)
