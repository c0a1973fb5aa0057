"""Peru, Visa of the largest kind of bank: soles and dollars in two columns of one table, each with its own balance.

Days as 05Ene, process and consumption; instalments "02/12" and the type of operation have columns; payments carry the
minus behind. The bill for both currencies, a payment plan and the TEA rates stand in boxes.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import WHITE, Color, Flow, Page, with_fpdf
from ._rows import ZERO, cents, one, plain, total

BLUE: Color = (0.0, 0.2, 0.55)
PALE: Color = (0.92, 0.94, 0.98)
MONTHS = ["Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Set", "Oct", "Nov", "Dic"]
KINDS = [
    Kind(7, -8, -260, "{shop}", "CONSUMO"),
    Kind(2, -12, -60, "{ride}", "CONSUMO"),
    Kind(1, -60, -160, "{fuel}", "CONSUMO"),
    Kind(1, -80, -900, "{big}", "CUOTA", most=4),
    Kind(1.6, -4, -190, "{usd}", "USD"),
    Kind(0.4, -100, -600, "DISP EFECTIVO {atm}", "DISPOSICION", "20", 1),
    Kind(0.4, 15, 190, "DEVOLUCION {shop}", "ABONO"),
]
POOLS = {
    "shop": ["WONG BENAVIDES LIMA", "PLAZA VEA MIRAFLORES", "TOTTUS ANGAMOS", "INKAFARMA ###", "SODIMAC SAN MIGUEL",
        "TAMBO+ ###", "BEMBOS LARCO",
             "IZI*LA LUCHA SANGUCHERIA", "NIUBIZ*CEVICHERIA EL MUELLE", "OECHSLE SALAVERRY", "METRO SAN ISIDRO",
             "LIBRERIA CRISOL"],
    "ride": ["CABIFY PERU LIMA", "RAPPI PERU LIMA", "PEDIDOSYA LIMA", "DLC*DIDI RIDES"],
    "fuel": ["REPSOL PRIMAVERA", "PRIMAX JAVIER PRADO", "PECSA SURCO"],
    "big": ["SAGA FALABELLA J PLAZA", "RIPLEY SAN MIGUEL", "HIRAOKA MIRAFLORES", "LATAM AIRLINES PERU"],
    "usd": ["NETFLIX.COM LOS GATOS CA", "SPOTIFY P##?#? STOCKHOLM", "AMAZON.COM*?##?# SEATTLE WA",
        "GOOGLE *ONE G.CO/HELPPAY", "BOOKING.COM AMSTERDAM",
            "APPLE.COM/BILL CUPERTINO"],
    "atm": ["AG LARCOMAR", "CAJERO SAN BORJA"],
}  # fmt: skip


def num(amount: Decimal) -> str:
    return written(abs(amount)) + ("-" if amount > 0 else "")


def short(day: date) -> str:
    return f"{day:%d}{MONTHS[day.month - 1]}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 70))
    soles, dollars = some_amount(rng, -400, -5200), some_amount(rng, -20, -380)
    pays = [one(start + timedelta(rng.randint(14, 25)), "PAGO BANCA MOVIL - GRACIAS", -soles, "PAGO")]
    if rng.random() < 0.7:
        pays.append(one(pays[0].day, "PAGO BANCA MOVIL - GRACIAS", -dollars, "PAGO USD"))
    tail = [one(end, "SEGURO DE DESGRAVAMEN", cents(soles * Decimal("0.0029")), "CARGO")]
    tail.append(one(end, "ENVIO EST CTA FISICO", Decimal("-10.00"), "CARGO"))
    if any(entry.tag == "DISPOSICION" for entry in entries):
        tail.append(one(end, "COMISION DISP EFECTIVO", Decimal("-22.00"), "CARGO"))
        tail.append(one(end, "INTERES COMPENSATORIO", -some_amount(rng, 3, 60), "CARGO"))
    everything = sorted(pays + entries, key=lambda entry: entry.day) + tail
    in_usd = [e for e in everything if "USD" in e.tag]
    in_pen = [e for e in everything if "USD" not in e.tag]
    owe = (soles + total(in_pen), dollars + total(in_usd))
    number = f"4557-88**-****-{rng.randint(0, 9999):04}"
    due = end + timedelta(25)

    def head(page: Page, n: int) -> float:
        page.box(30, 26, 535, 30, BLUE)
        page.put(40, 46, "BANCO DEL RIMAC", 15, bold=True, color=WHITE)
        page.put(555, 46, "ESTADO DE CUENTA VISA ORO", 11, bold=True, color=WHITE, right=True)
        page.put(555, 70, f"N° DE TARJETA {number}", 8, right=True)
        if n > 1:
            return table(page, 92)
        page.lines(40, 84, ["QUISPE FLORES ROSA ELENA", "AV PETIT THOUARS 4590 DPTO 302", "MIRAFLORES - LIMA"], 8.5, 11)
        page.put(555, 84, f"Periodo de facturación: {start:%d/%m/%Y} al {end:%d/%m/%Y}", 8, right=True)
        page.put(555, 96, f"Último día de pago: {due:%d/%m/%Y}", 9, bold=True, right=True)
        y = 134.0
        page.box(30, y - 12, 262, 16, BLUE)
        page.put(36, y, "RESUMEN DE TU CUENTA", 8, bold=True, color=WHITE)
        page.put(224, y, "S/", 8, bold=True, color=WHITE, right=True)
        page.put(286, y, "US$", 8, bold=True, color=WHITE, right=True)
        for k, (label, pen, usd) in enumerate(
            [
                ("Saldo anterior", soles, dollars),
                ("Pagos y abonos", plus(in_pen), plus(in_usd)),
                ("Consumos y cargos", minus(in_pen), minus(in_usd)),
                ("Pago total del mes", owe[0], owe[1]),
                ("Pago mínimo del mes", cents(min(owe[0], ZERO) / 12), cents(min(owe[1], ZERO) / 12)),
            ]
        ):
            strong = k > 2
            page.put(36, y + 17 + 13 * k, label, 8, bold=strong)
            page.put(224, y + 17 + 13 * k, num(pen), 8, bold=strong, right=True)
            page.put(286, y + 17 + 13 * k, num(usd), 8, bold=strong, right=True)
        page.box(30, y + 4, 262, 70, None, stroke=BLUE)
        page.box(304, y - 12, 261, 16, BLUE)
        page.put(310, y, "LÍNEA DE CRÉDITO (S/)", 8, bold=True, color=WHITE)
        page.box(304, y + 4, 261, 70, None, stroke=BLUE)
        for k, (label, text) in enumerate(
            [
                ("Línea de crédito", "15,000.00"),
                ("Crédito utilizado", written(max(-owe[0], ZERO))),
                ("Crédito disponible", written(Decimal(15000) - max(-owe[0], ZERO))),
                ("TEA compras S/ / US$", "59.90% / 49.90%"),
                ("TCEA máxima", "118.45%"),
            ]
        ):
            page.put(310, y + 17 + 13 * k, label, 8)
            page.put(559, y + 17 + 13 * k, text, 8, right=True)
        return table(page, y + 98)

    def table(page: Page, y: float) -> float:
        page.put(30, y, "DETALLE DE MOVIMIENTOS", 9, bold=True, color=BLUE)
        y += 8
        page.box(30, y, 535, 24, PALE)
        for x, a, b in [
            (34, "FECHA DE", "PROCESO"),
            (84, "FECHA DE", "CONSUMO"),
            (134, "", "DESCRIPCIÓN"),
            (310, "N° DE", "CUOTA"),
            (352, "TIPO DE", "OPERACIÓN"),
        ]:
            page.put(x, y + 10, a, 7, bold=True)
            page.put(x, y + 19, b, 7, bold=True)
        page.put(488, y + 19, "SOLES", 7, bold=True, right=True)
        page.put(559, y + 19, "DÓLARES", 7, bold=True, right=True)
        return y + 38

    flow = Flow(770, Page, head)
    rows: list[Row] = []

    def balances(label: str, pen: Decimal, usd: Decimal) -> None:
        flow.need(20)
        flow.page.put(134, flow.y, label, 8, bold=True)
        flow.page.put(488, flow.y, num(pen), 8, bold=True, right=True)
        flow.page.put(559, flow.y, num(usd), 8, bold=True, right=True)
        flow.y += 14

    balances("SALDO ANTERIOR", soles, dollars)
    for entry in everything:
        flow.need(13)
        page, y = flow.page, flow.y
        used = earlier(rng, entry.day, 2) if entry in entries else entry.day
        page.put(34, y, short(entry.day), 8)
        page.put(84, y, short(used), 8)
        page.put(134, y, entry.lines[0], 8)
        if entry.tag == "CUOTA":
            count = rng.choice([3, 6, 12, 24])
            page.put(328, y, f"{rng.randint(1, count):02}/{count:02}", 8, right=True)
        kind = {"USD": "CONSUMO", "PAGO USD": "PAGO", "CUOTA": "CONSUMO"}.get(entry.tag, entry.tag)
        page.put(352, y, kind, 8)
        page.put(559 if "USD" in entry.tag else 488, y, num(entry.amount), 8, right=True)
        rows.append(Row(entry.day, plain(entry.lines), entry.amount, page=flow.number))
        flow.y += 12
    flow.page.rule(30, flow.y - 7, 565, 0.6, BLUE)
    flow.y += 5
    balances("SALDO ACTUAL", *owe)
    flow.need(130)
    page, y = flow.page, flow.y + 12
    page.put(30, y, "PLAN DE PAGOS DE TUS COMPRAS EN CUOTAS (S/)", 9, bold=True, color=BLUE)
    page.box(30, y + 8, 535, 14, PALE)
    rest = some_amount(rng, 60, 700)
    for k in range(5):
        month = (due.month + k) % 12
        page.put(
            110 + 110 * k,
            y + 18,
            f"{MONTHS[month]}-{(due.year + (due.month + k) // 12) % 100:02}",
            7.5,
            bold=True,
            right=True,
        )
        page.put(110 + 110 * k, y + 33, written(rest * (5 - k) / 5), 8, right=True)
    page.lines(
        30,
        y + 54,
        [
            "Si solo realizas el pago mínimo te tomará más tiempo cancelar tu deuda y pagarás más intereses.",
            "Tipo de cambio referencial para pago cruzado: venta S/ 3.812. Los consumos en otras monedas "
            "se convierten a dólares.",
            "Consultas y reclamos: Banca por teléfono (01) 555-9898, agencias o "
            "www.bancodelrimac.example. Si el reclamo no es",
            "atendido puedes acudir al supervisor o al defensor del cliente.",
        ],
        7.5,
        10,
    )
    for k, sheet in enumerate(flow.pages, 1):
        sheet.put(565, 820, f"Página {k} de {len(flow.pages)}", 7, right=True)
        sheet.put(30, 820, "Banco del Rímac S.A. RUC 20000000000. Jr. Camaná 500, Lima", 6.5)
    with_fpdf(flow.pages, path, rng.choice(["rows", "rows", "columns"]))
    return Truth("credit_card", "es_PE", "PEN", number, start, end, None, None, rows)


def plus(entries: list[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries if entry.amount > 0), ZERO)


def minus(entries: list[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries if entry.amount < 0), ZERO)
