"""Spain: list of movements downloaded from online banking, landscape, newest first.

The value date stands before the booking date, the currency is repeated after the amount and after the balance, and a
last column of remarks is wrapped under itself, longer than the concept. No opening balance is printed.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, wrap, written
from ..pens import Flow, Page, fits, with_reportlab
from ._some import how_many, span

NAVY, PALE, TEAL = (0.03, 0.15, 0.35), (0.94, 0.96, 0.98), (0.1, 0.5, 0.55)
POOLS = {
    "shop": [
        "Mercadona Av Del Cid",
        "Repsol E.S. Las Rozas",
        "El Corte Ingles Castellana",
        "Dia 4471",
        "Renfe Virtual Internet",
    ],
    "bar": ["Cafeteria Los Arcos", "Bar La Plaza", "100 Montaditos Gran Via", "Telepizza Moncloa"],
    "who": [
        "Maria Jose Ortega Ruiz",
        "Antonio Vidal Perez",
        "Lucia Fernandez Cano",
        "Comunidad Propietarios Serrano 41",
    ],
    "bill": [
        "Iberdrola Clientes Sau",
        "Telefonica De España Sau",
        "Canal De Isabel Ii Sa",
        "Mapfre España Cia Seguros",
    ],
}
KINDS = [
    Kind(8, -3, -140, "Pago con tarjeta|4940##XXXXXX#### {shop}"),
    Kind(4, -2, -45, "Pago con tarjeta en restaurante|4940##XXXXXX#### {bar}"),
    Kind(2, -10, -120, "Cargo por Bizum|Enviado: Bizum a {who}", "", "1"),
    Kind(1.5, 10, 90, "Abono por Bizum|Recibido: Bizum de {who} cena del viernes", "", "1"),
    Kind(3, -20, -190, "Recibo domiciliado|N ############# {bill} Ref. mandato ES######ZZ########"),
    Kind(2, -60, -900, "Transferencia realizada|{who} alquiler piso y gastos"),
    Kind(1.5, 900, 2600, "Abono de nómina|Tecnologias Del Duero Slu nómina mes en curso"),
    Kind(1.5, -20, -300, "Reintegro en cajero|4940##XXXXXX#### oficina #### Madrid", "", "10"),
    Kind(0.6, 5, 90, "Devolución de compra|4940##XXXXXX#### {shop}"),
    Kind(0.5, -3, -20, "Comisión de mantenimiento|Periodo de liquidación trimestral", "", "0.5", 1),
]
COLUMNS = (
    (34, "F. Valor"),
    (92, "Fecha"),
    (150, "Concepto"),
    (466, "Movimiento"),
    (472, "Divisa"),
    (566, "Disponible"),
    (572, "Divisa"),
    (614, "Observaciones"),
)


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _begin(page: Page, number: int, lead: list[tuple[str, str]]) -> float:
    page.box(0, 0, 842, 46, NAVY)
    page.put(34, 29, "BANCO MERIDIONAL", 15, bold=True, color=(1, 1, 1))
    page.put(808, 29, "Últimos movimientos", 11, right=True, color=(1, 1, 1))
    y = 66.0
    if number == 1:
        for n, (label, value) in enumerate(lead):
            x, down = (34, 0) if n % 2 == 0 else (440, 0)
            page.put(x, y + down, label, 8, color=TEAL, bold=True)
            page.put(x + 120, y + down, value, 8.5)
            y += 15 if n % 2 else 0
        y += 8
    page.box(28, y - 4, 786, 18, TEAL)
    for x, title in COLUMNS:
        page.put(x, y + 8, title, 8, bold=True, right=title in ("Movimiento", "Disponible"), color=(1, 1, 1))
    return y + 28


def draw(rng: Random, path: Path) -> Truth:
    start, end = span(rng, rng.randint(1, 28), rng.choice([29, 45, 60]))
    opening = some_amount(rng, 300, 6000)
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, reversal="Anulación {}"
    )
    balances = running(opening, [entry.amount for entry in entries])
    account = iban(rng, "ES", "2117####################"[:20])
    holder = rng.choice(["CARMEN NAVARRO GIL", "JAVIER IGLESIAS SOTO", "INES ROMERO LLORENTE"])
    asked = end + timedelta(1)
    lead = [
        ("Titular:", holder),
        ("Fecha de consulta:", f"{asked:%d/%m/%Y} {rng.randint(8, 21):02}:{rng.randint(0, 59):02}"),
        ("Cuenta:", account),
        ("Saldo disponible:", f"{_money(balances[-1])} EUR"),
        ("Producto:", "Cuenta Online sin comisiones"),
        ("Periodo:", f"Desde {start:%d/%m/%Y} hasta {end:%d/%m/%Y}"),
    ]
    flow = Flow(548, lambda: Page((842, 595)), lambda page, number: _begin(page, number, lead))
    rows = []
    for n, (entry, balance) in enumerate(reversed(list(zip(entries, balances, strict=True)))):
        concept = wrap(entry.lines[0], fits("Helvetica", 8, 235))
        remarks = [part for line in entry.lines[1:] for part in wrap(line, fits("Helvetica", 7, 192))]
        high = 9.5 * max(len(concept), len(remarks)) + 7
        flow.need(high)
        page, y = flow.page, flow.y
        if n % 2:
            page.box(28, y - 10, 786, high, PALE)
        value = earlier(rng, entry.day, 2)
        page.put(34, y, value.strftime("%d/%m/%Y"), 8)
        page.put(92, y, entry.day.strftime("%d/%m/%Y"), 8)
        page.lines(150, y, concept, 8, 9.5)
        page.put(466, y, _money(entry.amount), 8, right=True)
        page.put(472, y, "EUR", 8)
        page.put(566, y, _money(balance), 8, right=True)
        page.put(572, y, "EUR", 8)
        page.lines(614, y, remarks, 7, 9.5)
        rows.append(Row(entry.day, " ".join(concept + remarks), entry.amount, balance, value, flow.number))
        flow.y += high
    for number, page in enumerate(flow.pages, 1):
        page.rule(28, 560, 814, 0.4, TEAL)
        page.put(
            34,
            571,
            "Banco Meridional, S.A. Domicilio social: Plaza de la Encina 4, 37002 "
            "Salamanca. R.M. de Salamanca, tomo 2083, folio 1, hoja SA-17. CIF A37000152",
            6,
        )
        page.put(
            34,
            580,
            "Documento informativo sin validez como justificante de "
            "pago. Los movimientos pendientes de liquidar no se incluyen.",
            6,
        )
        page.put(808, 571, f"Página {number} de {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("bank", "es_ES", "EUR", account, start, end, None, balances[-1], rows, newest_first=True)
