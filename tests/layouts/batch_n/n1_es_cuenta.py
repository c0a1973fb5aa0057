"""Spain: monthly extract of a current account in capitals, with operation and value date of day and month only.

Special: every row has its balance and a second, smaller line (card number with merchant, reference of a direct
debit), SUMA Y SIGUE and SUMA ANTERIOR at page turns, the register entry runs up the left margin, debts as "SALDO A
NUESTRO FAVOR", a box with sums by kind and one with other products.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import A4, Flow, Hand, Page, by_hand, fits

NAVY = (0.03, 0.15, 0.35)
AQUA = (0.88, 0.95, 0.96)
SOFT = (0.4, 0.4, 0.4)
LEFT, VALUE, TEXT, AMOUNT, BALANCE = 52.0, 98.0, 144.0, 462.0, 556.0
MONTHS = [
    "ENERO",
    "FEBRERO",
    "MARZO",
    "ABRIL",
    "MAYO",
    "JUNIO",
    "JULIO",
    "AGOSTO",
    "SEPTIEMBRE",
    "OCTUBRE",
    "NOVIEMBRE",
    "DICIEMBRE",
]
PANS = ["4940197#########", "5402053#########"]
POOLS: Pools = {
    "where": [
        "SUPERMERCADOS|{pan} SUPER LA HUERTA SORIA",
        "SUPERMERCADOS|{pan} ALIMENTACION OLIVAR VALLADOLI",
        "HOSTELERIA|{pan} BAR EL MIRADOR VALLADOLID",
        "HOSTELERIA|{pan} CAFETERIA GALERNA MADRID",
        "GASOLINERAS|{pan} E.S. PUENTE ALTO SIMANCAS",
        "FARMACIAS|{pan} FCIA. LDA. RUIZ VALLADOLID",
        "MODA|{pan} MODAS ALBERO 0### VALLADOLID",
        "OCIO Y ESPECTACULOS|{pan} CINES BROADMAR VALLADOLID",
        "TRANSPORTES|{pan} AUVASA VALLADOLID",
    ],
    "bill": [
        "ENERGIA MESETA, S.A.|N 20########## FACTURA ELECTRICA",
        "AGUAS DEL PISUERGA|N 20########## SUMINISTRO AGUA",
        "TELEMAR MOVILES, SAU|N 20########## FACT. ##-?###-######",
        "SEGUROS CASTELLANA S.A.|N 20########## POLIZA 0#########",
        "COM. PROP. PASEO ZORRILLA 41|N 20########## CUOTA COMUNIDAD",
        "GIMNASIO ATLAS|N 20########## CUOTA MENSUAL",
    ],
    "person": ["LUCIA ARRANZ PEÑA", "JAVIER OTERO GIL", "MARIA DEL MAR CID", "ANDRES IBAÑEZ S.", "NOELIA PRADO"],
    "aim": ["ALQUILER PISO", "CENA CUMPLEAÑOS", "REGALO", "GASTOS VIAJE", "FRA. ##/###"],
    "firm": ["TALLERES MONTESA S.L.", "JUNTA DE CASTILLA", "LOGISTICA DUERO SAU"],
}
KINDS = [
    Kind(14, -1, -140, "PAGO CON TARJETA EN {where}", "TARJETAS"),
    Kind(5, -11, -210, "ADEUDO DE {bill}", "RECIBOS"),
    Kind(2, -25, -850, "TRANSFERENCIA REALIZADA|A {person} {aim}", "TRANSFERENCIAS"),
    Kind(3, -4, -60, "CARGO POR BIZUM|{person} {aim}", "TRANSFERENCIAS", "0.50"),
    Kind(2, 4, 90, "ABONO POR BIZUM|{person} {aim}", "TRANSFERENCIAS", "0.50"),
    Kind(1.5, -20, -300, "RETIRADA DE EFECTIVO CON TARJ. EN CAJERO AUT.|{pan} OF.#### VALLADOLID", "EFECTIVO", "10"),
    Kind(1.2, 1100, 2900, "ABONO DE NOMINA POR TRANSFERENCIA|{firm}", "NOMINA", "0.01", 2),
    Kind(1.5, 30, 1200, "TRANSFERENCIA RECIBIDA|{person} {aim}", "TRANSFERENCIAS"),
    Kind(0.7, -280, -720, "CARGO POR AMORTIZACION DE PRESTAMO/CREDITO|96########", "PRESTAMOS", "0.01", 1),
    Kind(0.4, -3, -45, "COMISION DE MANTENIMIENTO DE CUENTA", "COMISIONES", "0.01", 1),
    Kind(0.4, -15, -400, "PAGO DE IMPUESTOS Y TASAS|AYTO. VALLADOLID IBI {ref}", "TRIBUTOS", "0.01", 1),
    Kind(0.5, 5, 80, "DEVOLUCION COMPRA TARJETA|{pan} MODAS ALBERO 0### VALLADOLID", "TARJETAS"),
]  # fmt: skip
REGISTER = (
    "BANCO VEGAMAR, S.A. - R.M. Valladolid, Tomo 1083, Folio 1, Hoja VA-17, Inscripción 1ª. - Plaza de España, 4 - "
    "47001 Valladolid - C.I.F. A-47000017"
)


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _span(start: date, end: date) -> str:
    if start.month == end.month:
        return f"EXTRACTO DE {MONTHS[end.month - 1]} {end.year}"
    return f"EXTRACTO DEL {start:%d/%m/%Y} AL {end:%d/%m/%Y}"


def _head(page: Page, number: int, title: str, account: str, issued: date, owner: str) -> float:
    page.put(LEFT, 52, "vegamar", 22, bold=True, color=NAVY)
    page.put(30, 640, REGISTER, 5.5, color=SOFT, angle=90)
    page.put(BALANCE, 46, title, 10.5, right=True, bold=True, color=NAVY)
    page.put(BALANCE, 60, "CUENTA CORRIENTE", 8, right=True)
    if number > 1:
        page.put(BALANCE, 72, f"IBAN {account}", 8, right=True)
        return _columns(page, 104)
    page.box(LEFT, 84, 226, 66, None, stroke=SOFT)
    facts = [
        ("FECHA", f"{issued:%d-%m-%Y}"),
        ("OFICINA", "0482 VALLADOLID-ZORRILLA"),
        ("TELÉFONO", "983 555 014"),
        ("BIC", "VGMRESMMXXX"),
        ("DIVISA", "EURO"),
    ]
    for n, (name, fact) in enumerate(facts):
        page.put(LEFT + 6, 97 + 11.5 * n, name, 6.5, color=SOFT)
        page.put(LEFT + 76, 97 + 11.5 * n, fact, 7.5)
    page.lines(330, 112, [owner, "PASEO DE ZORRILLA 41, 3º B", "47007 VALLADOLID", "VALLADOLID"], 9, 12)
    page.put(LEFT, 174, "IBAN", 7, color=SOFT)
    page.put(LEFT + 24, 174, account, 9, bold=True)
    page.put(330, 174, "TITULAR", 7, color=SOFT)
    page.put(368, 174, owner, 9)
    return _columns(page, 202)


def _columns(page: Page, y: float) -> float:
    page.rule(LEFT, y - 11, BALANCE, 1.2, NAVY)
    page.put(LEFT, y, "F. OPER.", 7, bold=True, color=NAVY)
    page.put(VALUE, y, "F. VALOR", 7, bold=True, color=NAVY)
    page.put(TEXT, y, "CONCEPTO", 7, bold=True, color=NAVY)
    page.put(AMOUNT, y, "IMPORTE", 7, right=True, bold=True, color=NAVY)
    page.put(BALANCE, y, "SALDO", 7, right=True, bold=True, color=NAVY)
    page.rule(LEFT, y + 4, BALANCE, 0.5, NAVY)
    return y + 18


def _line(page: Page, y: float, text: str, amount: Decimal, strong: bool = True) -> None:
    page.put(TEXT, y, text, 8, bold=strong)
    page.put(BALANCE, y, _euro(amount), 8, right=True, bold=strong)


def _summary(flow: Flow, entries: list[Entry], boxed: bool, savings: Decimal | None, account: str) -> None:
    kinds = sorted({entry.tag for entry in entries})
    if boxed and kinds:
        flow.need(12 * len(kinds) + 44)
        page, y = flow.page, flow.y + 8
        page.box(LEFT, y - 11, 300, 12 * len(kinds) + 32, None, stroke=NAVY)
        page.put(LEFT + 6, y, "RESUMEN DE MOVIMIENTOS", 7.5, bold=True, color=NAVY)
        page.put(260, y, "CARGOS", 7, right=True)
        page.put(344, y, "ABONOS", 7, right=True)
        for kind in [*kinds, "TOTAL"]:
            y += 12
            of = [entry.amount for entry in entries if kind in (entry.tag, "TOTAL")]
            page.put(LEFT + 6, y, kind, 7, bold=kind == "TOTAL")
            page.put(260, y, _euro(Decimal(sum(a for a in of if a < 0))), 7, right=True)
            page.put(344, y, _euro(Decimal(sum(a for a in of if a > 0))), 7, right=True)
        flow.y = y + 30
    if savings is not None:
        flow.need(50)
        page, y = flow.page, flow.y + 6
        page.put(LEFT, y, "OTROS PRODUCTOS EN VEGAMAR", 7.5, bold=True, color=NAVY)
        page.rule(LEFT, y + 3, BALANCE, 0.4, NAVY)
        page.put(LEFT, y + 14, "CUENTA AHORRO", 7.5)
        page.put(TEXT + 40, y + 14, f"{account[:20]}70 00 0417 2286", 7.5)
        page.put(BALANCE, y + 14, _euro(savings), 7.5, right=True)
        flow.y = y + 34


def _notes(flow: Flow) -> None:
    flow.need(36)
    flow.page.lines(LEFT, flow.y + 4, [
        "Salvo error u omisión. Si en el plazo de 15 días no recibimos su disconformidad, entenderemos aceptado este "
        "extracto.",
        "Este banco está adherido al Fondo de Garantía de Depósitos de Entidades de Crédito. Importe máximo "
        "garantizado: 100.000 euros.",
    ], 6.5, 8.5, color=SOFT)  # fmt: skip


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29, calendar=True)
    opening = some_amount(rng, 150, 9400) if rng.random() < 0.9 else some_amount(rng, -10, -350)
    pans = [fill(rng, pan, start, {}) for pan in PANS]
    pools: Pools = {**POOLS, "pan": pans, "ref": ["47/#######", f"EJ.{start.year}"]}
    entries = some_entries(rng, KINDS, pools, (start, end), reversal="ANULACION {0}", balance=opening)
    account = iban(rng, "ES", "07490482##0#########")
    title = _span(start, end)
    owner = rng.choice(["ELENA SANZ MARTIN", "RODRIGO VEGA NUÑEZ"])
    stamp = fill(rng, "EXT-0482-########", start, {})
    shaded = rng.random() < 0.6

    def top(page: Page, number: int) -> float:
        return _head(page, number, title, account, end + timedelta(1), owner)

    flow = Flow(770, lambda: Page(A4), top)
    _line(flow.page, flow.y, "SALDO ANTERIOR" if opening >= 0 else "SALDO ANTERIOR A NUESTRO FAVOR", opening)
    flow.y += 17
    rows: list[Row] = []
    balance = opening
    for entry, after in zip(entries, running(opening, [entry.amount for entry in entries]), strict=True):
        first = wrap(entry.lines[0], fits("Helvetica", 8, 250))
        rest = [line for part in entry.lines[1:] for line in wrap(part, fits("Helvetica", 6.8, 250))]
        high = 9.5 * len(first) + 8.5 * len(rest) + 4
        if flow.y + high + 14 > flow.bottom:
            _line(flow.page, flow.y + 2, "SUMA Y SIGUE", balance)
            flow.turn()
            _line(flow.page, flow.y, "SUMA ANTERIOR", balance)
            flow.y += 17
        page, y = flow.page, flow.y
        if shaded and len(rows) % 2:
            page.box(LEFT - 3, y - 9, BALANCE - LEFT + 6, high, AQUA)
        value = entry.day + timedelta(1) if entry.amount > 0 and rng.random() < 0.1 else earlier(rng, entry.day, 2)
        page.put(LEFT, y, f"{entry.day:%d/%m}", 8)
        page.put(VALUE, y, f"{value:%d/%m}", 8)
        page.put(AMOUNT, y, _euro(entry.amount), 8, right=True)
        page.put(BALANCE, y, _euro(after), 8, right=True)
        below = page.lines(TEXT, y, first, 8, 9.5)
        page.lines(TEXT, below - 1, rest, 6.8, 8.5, color=SOFT)
        flow.y += high
        rows.append(Row(entry.day, " ".join([*first, *rest]), entry.amount, after, value, flow.number))
        balance = after
    if not rows:
        flow.page.put(TEXT, flow.y, "SIN MOVIMIENTOS EN EL PERIODO", 8)
        flow.y += 14
    flow.need(40)
    flow.page.rule(LEFT, flow.y - 4, BALANCE, 0.8, NAVY)
    _line(flow.page, flow.y + 9, "SALDO A SU FAVOR" if balance >= 0 else "SALDO A NUESTRO FAVOR", balance)
    flow.y += 30
    savings = some_amount(rng, 500, 20000) if rng.random() < 0.35 else None
    _summary(flow, entries, rng.random() < 0.5, savings, account)
    _notes(flow)
    for n, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 815, f"Hoja {n} de {len(flow.pages)}", 7, right=True)
        page.put(LEFT, 815, stamp, 6, color=SOFT)
    by_hand(flow.pages, path, Hand(show=rng.choice(["Tj", "TJ"]), order=rng.choice(["rows", "columns"]), scaled=True))
    return Truth("checking", "es_ES", "EUR", account, start, end, opening, balance, rows)
