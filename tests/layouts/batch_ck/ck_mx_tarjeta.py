"""Mexico, credit card in the uniform format of the regulator: instalment plans in a table of their own, whose due parts
come again as charges of the closing day; then regular charges and payments with two dates and a sign in its own column.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import LETTER, WHITE, Color, Flow, Page, fits, with_reportlab
from ._rows import faces, summed

NAVY: Color = (0.0, 0.18, 0.38)
PALE: Color = (0.9, 0.93, 0.97)
MONTHS = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]

POOLS = {
    "city": ["CIUDAD DE MEX", "GUADALAJARA", "MONTERREY", "PUEBLA", "QUERETARO", "ZAPOPAN", "MERIDA"],
    "rest": ["REST LA CALLE DOCE", "TACOS DON MEMO", "CAFE TRES RIOS", "SUSHI NIKO", "FONDA LUPITA"],
    "shop": ["SUPER DEL VALLE SUC 114", "ABARROTES LA NORIA", "FARM SAN ISIDRO 1207", "BODEGA AHORRO 33"],
    "net": ["STREAMVISTA", "MUSICAFLOW MX", "NUBE PERSONAL", "VIAJA YA MEXICO"],
}
KINDS = [
    Kind(20, -60, -2400, "{shop} {city} MX"),
    Kind(14, -90, -1500, "{rest} {city} MX"),
    Kind(8, -99, -399, "{net} ##############"),
    Kind(6, -300, -1400, "GASOL SERV ####  {city} MX"),
    Kind(4, -200, -6500, "AEROVUELOS 137######### {city} MX"),
    Kind(3, -80, -3200, "PAYWAY*{shop} ??C######??#"),
    Kind(2, -150, -2600, "STORE ONLINE USA  SEATTLE WA", "usd"),
    Kind(3, 1500, 14000, "SU ABONO...GRACIAS SPEI ###########", step="0.01", most=2),
    Kind(2, 60, 1200, "DEVOLUCION {shop}", most=1),
    Kind(1, -250, -650, "COMISION POR PAGO TARDIO", "fee", most=1),
    Kind(1, -40, -104, "IVA POR INTERESES Y COMISIONES 16%", "fee", most=1),
]
STORES = ["LIVERTEX POLANCO", "COPPELIA ONLINE", "ELECTRO MUNDO", "AEROVUELOS", "MUEBLES DICOSA", "DENTAL SONRIE SC"]


def _day(day: date) -> str:
    return f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year}"


def draw(rng: Random, path: Path) -> Truth:
    faces("lib-sans", "lib-sans-bold")
    start, end = some_period(rng, 30)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 62))
    plans = [_plan(rng, start) for _ in range(rng.randint(2, 6))]
    due = [
        Entry(end, (f"{plan[1]} {plan[5]}",), -plan[4], "plan", "plan")
        for plan in plans
        if rng.random() < 0.9  # the part due enters as a charge on the closing day
    ]
    entries += due
    opening = -some_amount(rng, 2500, 42000)
    closing = opening + summed(entry.amount for entry in entries)
    card = fill(rng, "5268 #### #### ####", start, {})

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 612, 46, NAVY)
        page.put(34, 30, "Banco Sierra Madre", 17, bold=True, color=WHITE)
        page.put(578, 22, "Tarjeta de Crédito SIERRA ORO", 9, right=True, color=WHITE)
        page.put(578, 35, f"ESTADO DE CUENTA   Página {number}", 7.5, right=True, color=WHITE)
        if number > 1:
            page.put(34, 62, f"Número de tarjeta: {card}", 8)
        return 82.0

    flow = Flow(742, lambda: Page(LETTER, "lib-sans", "lib-sans-bold"), head, _foot)
    page = flow.page
    page.lines(
        34, 66, ["JOSE LUIS ARREDONDO PEÑA", "CALLE OLMOS 214 INT 3", "COL. DEL BOSQUE", "CP 44670 JALISCO"], 8.5
    )
    box = [
        ("TU PAGO REQUERIDO ESTE PERIODO", ""),
        ("Periodo:", f"{_day(start)} al {_day(end)}"),
        ("Fecha de corte:", _day(end)),
        ("Número de días en el periodo:", str((end - start).days + 1)),
        ("Fecha límite de pago:", _day(end + timedelta(20))),
        ("Pago para no generar intereses:", "$" + written(max(-closing, Decimal(0)))),
        ("Pago mínimo:", "$" + written((abs(closing) / 20).quantize(Decimal("0.01")))),
    ]
    page.box(310, 54, 268, 96, PALE)
    for n, (name, value) in enumerate(box):
        page.put(318, 67 + 13 * n, name, 8.5, bold=not n)
        page.put(570, 67 + 13 * n, value, 8.5, right=True)
    flow.y = 172
    _bar(flow, "RESUMEN DE CARGOS Y ABONOS DEL PERIODO")
    charges = summed(-e.amount for e in entries if e.amount < 0 and e.tag not in ("plan", "fee"))
    fees = summed(-e.amount for e in entries if e.tag == "fee")
    parts = summed(-e.amount for e in due)
    paid = summed(e.amount for e in entries if e.amount > 0)
    for name, sign, sum_ in [
        ("Adeudo del periodo anterior", "=", -opening),
        ("Cargos regulares (no a meses)", "+", charges),
        ("Cargos y compras a meses (capital)", "+", parts),
        ("Monto de intereses", "+", Decimal(0)),
        ("Monto de comisiones", "+", fees),
        ("Pagos y abonos", "-", paid),
        ("Saldo deudor total", "=", -closing),
    ]:
        flow.page.put(44, flow.y, name, 8.5)
        flow.page.put(380, flow.y, sign, 8.5)
        flow.page.put(480, flow.y, "$" + written(sum_), 8.5, right=True)
        flow.y += 12.5
    flow.y += 12
    _bar(flow, "DESGLOSE DE MOVIMIENTOS")
    _plans(flow, plans)
    rows = _regular(flow, rng, entries, card, charges + parts + fees, paid)
    flow.need(60)
    _bar(flow, "ATENCIÓN DE QUEJAS")
    flow.page.lines(
        34,
        flow.y,
        [
            "Unidad Especializada: Av. Reforma 1500, piso 3, CDMX. Tel. 55 5555 0147. Para objetar cargos: 90 días",
            "naturales a partir de la fecha de corte. CAT promedio ponderado 72.4% sin IVA. Calculado al 30/09/2023.",
        ],
        7,
        9,
    )
    _foot(flow.page, flow.y)
    with_reportlab(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("card", "es_MX", "MXN", card, start, end, opening, closing, rows)


Plan = tuple[date, str, Decimal, Decimal, Decimal, str, str]


def _plan(rng: Random, start: date) -> Plan:
    months = rng.choice([3, 6, 9, 12, 18])
    done = rng.randint(1, months)
    part = some_amount(rng, 120, 1900)
    bought = start - timedelta(30 * done - rng.randint(3, 20))
    return (bought, rng.choice(STORES), part * months, part * (months - done), part, f"{done} de {months}", "0.00%")


def _bar(flow: Flow, title: str) -> None:
    flow.page.box(34, flow.y - 10, 544, 14, NAVY)
    flow.page.put(40, flow.y, title, 8.5, bold=True, color=WHITE)
    flow.y += 18


def _plans(flow: Flow, plans: list[Plan]) -> None:
    flow.page.put(34, flow.y, "COMPRAS Y CARGOS DIFERIDOS A MESES SIN INTERESES", 8, bold=True)
    flow.y += 12
    heads = [
        "Fecha de la|operación",
        "Descripción",
        "Monto|original",
        "Saldo|pendiente",
        "Pago|requerido",
        "Núm. de|pago",
    ]
    heads.append("Tasa de interés|aplicable")
    for x, title, right in zip((36, 104, 330, 395, 455, 510, 576), heads, (0, 0, 1, 1, 1, 1, 1), strict=True):
        for n, line in enumerate(title.split("|")):
            flow.page.put(x, flow.y + 8 * n, line, 6.5, right=bool(right), bold=True)
    flow.y += 20
    for day, store, whole, left, part, number, rate in plans:
        flow.page.put(36, flow.y, _day(day), 7.5)
        flow.page.put(104, flow.y, store, 7.5)
        values = ["$" + written(whole), "$" + written(left), "$" + written(part), number, rate]
        for x, value in zip((330, 395, 455, 510, 576), values, strict=True):
            flow.page.put(x, flow.y, value, 7.5, right=True)
        flow.page.rule(34, flow.y + 3, 578, 0.3)
        flow.y += 12
    flow.y += 14


def _titles(flow: Flow) -> None:
    page = flow.page
    page.box(34, flow.y - 9, 544, 22, PALE)
    page.lines(36, flow.y, ["Fecha", "de la operación"], 7, 9)
    page.lines(104, flow.y, ["Fecha", "de cargo"], 7, 9)
    page.put(172, flow.y + 4, "Descripción del movimiento", 7)
    page.put(574, flow.y + 4, "Monto", 7, right=True)
    flow.y += 24


def _regular(flow: Flow, rng: Random, entries: list[Entry], card: str, charges: Decimal, paid: Decimal) -> list[Row]:
    flow.need(70)
    flow.page.put(34, flow.y, "CARGOS, ABONOS Y COMPRAS REGULARES (NO A MESES)", 8, bold=True)
    flow.page.put(578, flow.y, f"Tarjeta titular: {card}", 7.5, right=True)
    flow.y += 15
    _titles(flow)
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("lib-sans", 7.8, 285))]
        if entry.tag == "usd":
            rate = Decimal(rng.randint(164000, 206000)) / 10000
            lines.append(f"USD {written((-entry.amount / rate).quantize(Decimal('0.01')))} TC {rate:.4f}")
        if flow.need(11 * len(lines) + 2):
            _titles(flow)
        page, y = flow.page, flow.y
        page.put(36, y, _day(earlier(rng, entry.day)), 7.8)
        page.put(104, y, _day(entry.day), 7.8)
        page.lines(172, y, lines, 7.8, 10)
        page.put(482, y, "+" if entry.amount < 0 else "-", 7.8)
        page.put(574, y, "$" + written(abs(entry.amount)), 7.8, right=True)
        flow.y += 10 * len(lines)
        page.rule(34, flow.y - 6.5, 578, 0.3)
        flow.y += 3
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, page=flow.number))
    flow.need(34)
    for name, value in (("Total cargos", "+ $" + written(charges)), ("Total abonos", "- $" + written(paid))):
        flow.page.put(400, flow.y + 4, name, 8, bold=True)
        flow.page.put(574, flow.y + 4, value, 8, right=True, bold=True)
        flow.y += 13
    flow.y += 16
    return rows


def _foot(page: Page, _y: float) -> None:
    page.rule(34, 756, 578)
    page.put(
        34,
        766,
        "Banco Sierra Madre, S.A., Institución de Banca Múltiple. RFC BSM850314QX7. www.sierramadre.example",
        6.5,
    )
