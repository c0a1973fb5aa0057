"""Argentina, wallet account of a fintech: date, description, operation number, value and balance.

Money is written "$ -1.234,56"; long descriptions wrap in a narrow column and the short cells stand at the height of
their middle; each page ends with a notice of the issuer.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_entries, some_period, wrap, written
from ..pens import A4, Color, Flow, Page, fits, with_reportlab
from ._rows import covered, ins, outs, start_balance

BLUE: Color = (0.0, 0.32, 0.75)
PALE: Color = (0.93, 0.95, 0.98)
SOFT: Color = (0.4, 0.4, 0.4)
MONTHS = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]
POOLS = {
    "name": (
        "Mariana Belén Acosta",
        "Julián Ezequiel Ferreyra",
        "Camila Rocío Benítez",
        "Nicolás Andrés Sosa",
        "Graciela Noemí Villalba",
        "Facundo Ledesma",
    ),
    "shop": (
        "Almacén Don Tito",
        "Verdulería La Esquina",
        "Kiosco 24 Hs Plaza",
        "Farmacia Nueva Pompeya",
        "Librería y Papelería El Estudiante",
        "Panadería y Confitería La Espiga de Oro",
        "Estación de Servicio Ruta 8",
    ),
    "service": ("Luz del Litoral", "Aguas del Valle", "Gas Pampeano", "Internet Veloz", "Telefonía Clara"),
}
KINDS = [
    Kind(9, -800, -45000, "Pago con QR {shop}"),
    Kind(7, -900, -38000, "Pago {shop}"),
    Kind(6, -2000, -150000, "Transferencia enviada {name}"),
    Kind(5, 3000, 320000, "Transferencia recibida {name}"),
    Kind(6, 5, 900, "Rendimientos"),
    Kind(2, -3000, -42000, "Pago de servicio {service}"),
    Kind(1.5, -500, -5000, "Recarga de celular {service}", step="500"),
    Kind(1, -1090, -1250, "Carga de SUBE Tarjeta terminada en ####"),
    Kind(1, 300, 6000, "Devolución de dinero {shop}"),
    Kind(1.5, 8000, 180000, "Liquidación de dinero"),
    Kind(1, -5000, -90000, "Dinero reservado Vacaciones", step="1000"),
    Kind(0.6, 5000, 60000, "Dinero retirado Vacaciones", step="1000"),
]


def _money(amount: Decimal) -> str:
    return "$ " + written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = start_balance(rng, 20000, 250000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(20, 110), balance=opening, floor=5000)
    entries = covered(entries, opening)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    closing = opening + sum(amounts)
    holder = fill(rng, "{name}", start, POOLS)
    cvu = fill(rng, "00000031000#############", start, {})[:22]
    span = f"Del {start.day} al {end.day} de {MONTHS[end.month - 1]} de {end.year}"
    if start.month != end.month:
        span = f"Del {start.day} de {MONTHS[start.month - 1]} al {end.day} de {MONTHS[end.month - 1]} de {end.year}"

    def head(page: Page, number: int) -> float:
        y = 60.0
        if number == 1:
            page.put(45, 48, "billetera sur", 15, bold=True, color=BLUE)
            page.put(550, 48, "RESUMEN DE CUENTA EN PESOS", 12, right=True, bold=True)
            page.put(45, 84, holder, 11, bold=True)
            page.put(45, 100, f"CVU: {cvu}", 8.5, color=SOFT)
            page.put(45, 113, fill(rng, "CUIT/CUIL: 2#########3", start, {}), 8.5, color=SOFT)
            page.put(45, 126, f"Periodo: {span}", 8.5, color=SOFT)
            page.box(320, 72, 230, 68, PALE)
            figures = [
                ("Saldo inicial:", opening),
                ("Entradas:", ins(amounts)),
                ("Salidas:", outs(amounts)),
                ("Saldo final:", closing),
            ]
            y = 88.0
            for label, figure in figures:
                page.put(332, y, label, 9, bold=label.startswith("Saldo"))
                page.put(538, y, _money(figure), 9, right=True, bold=label.startswith("Saldo"))
                y += 15
            page.put(45, 172, "DETALLE DE MOVIMIENTOS", 11, bold=True)
            y = 192.0
        page.box(45, y - 12, 505, 18, PALE)
        page.put(52, y, "Fecha", 8.5, bold=True)
        page.put(118, y, "Descripción", 8.5, bold=True)
        page.put(290, y, "ID de la operación", 8.5, bold=True)
        page.put(455, y, "Valor", 8.5, right=True, bold=True)
        page.put(543, y, "Saldo", 8.5, right=True, bold=True)
        return y + 22

    flow = Flow(760, lambda: Page(A4), head)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 155))
        flow.need(len(lines) * 10.5 + 9)
        middle = flow.y + (len(lines) - 1) * 10.5 / 2
        flow.page.put(52, middle, f"{entry.day:%d-%m-%Y}", 8.5)
        flow.page.lines(118, flow.y, lines, 8.5, 10.5)
        flow.page.put(290, middle, fill(rng, "9##########", start, {}), 8.5)
        flow.page.put(455, middle, _money(entry.amount), 8.5, right=True)
        flow.page.put(543, middle, _money(balance), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y += (len(lines) - 1) * 10.5 + 6
        flow.page.rule(45, flow.y, 550, 0.3, (0.85, 0.85, 0.85))
        flow.y += 12.5
    made = f"Fecha de generación: 0{rng.randint(2, 9)}-{end.month % 12 + 1:02}-{end.year + end.month // 12}"
    for n, page in enumerate(flow.pages, 1):
        page.put(45, 792, made, 7)
        page.put(550, 792, f"{n}/{len(flow.pages)}", 7, right=True)
        note = (
            "Los fondos de la cuenta no son depósitos en una entidad financiera ni cuentan con sus garantías. "
            "Billetera Sur S.R.L. figura en el registro de proveedores de servicios de pago."
        )
        page.lines(45, 804, wrap(note, fits("Helvetica", 6.5, 505)), 6.5, 8, color=SOFT)
    with_reportlab(flow.pages, path)
    return Truth("bank_account", "es_AR", "ARS", cvu, start, end, opening, closing, rows)
