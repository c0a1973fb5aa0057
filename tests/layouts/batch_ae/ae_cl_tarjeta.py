"""Chile: a credit card's official national statement, pesos without decimals, instalments, sections with totals.

After the form all Chilean issuers share: the place first, then day, code and text, the operation's whole amount, the
amount with interest, the instalment's number and last the month's charge, which alone counts; payments are negative.
"""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

POOLS = {
    "shop": [
        "JUMBO COSTANERA",
        "LIDER EXPRESS",
        "COPEC AV MATTA",
        "CRUZ VERDE ###",
        "UNIMARC",
        "RAPPI CHILE",
        "CABIFY",
    ],
    "big": ["FALABELLA PLAZA EGANA", "SODIMAC HC", "PARIS.CL", "LATAM AIRLINES", "PC FACTORY"],
}
BUYS = [
    Kind(10, -1500, -90000, "{shop}", step="10"),
    Kind(3, -8000, -60000, "{big}", "parts", "1"),
    Kind(0.6, 5000, 40000, "NOTA DE CREDITO {big}", step="10"),
]
PAYS = [Kind(1, 30000, 400000, "PAGO PESOS TEF PAGO NORMAL", "pay", "1")]
SERVICES = [
    Kind(1, -2000, -9000, "SEGURO DESGRAVAMEN", "own", "1"),
    Kind(1, -1500, -6000, "SEGURO FRAUDE PLUS", "own", "1"),
]
CHARGES = [
    Kind(1, -900, -4900, "COMISION MENSUAL POR MANTENCION", "own", "1", 1),
    Kind(1, -300, -7000, "INTERESES ROTATIVOS", "own", "1", 1),
    Kind(1, -60, -900, "IMPUESTO DECRETO LEY 3475", "own", "1", 1),
]
PLACES = ["SANTIAGO", "PROVIDENCIA", "LAS CONDES", "VINA DEL MAR", "NUNOA", "TEMUCO"]
EDGES = (
    34,
    96,
    144,
    206,
    402,
    462,
    490,
    578,
)  # place, day, code, text; right ends: operation, total, instalment, charge


def _clp(amount: Decimal) -> str:
    return "$ " + written(amount, ".", ",", 0)


def _groups(rng: Random, period: tuple[date, date]) -> list[tuple[str, list[Entry]]]:
    few = rng.randint(0, 2)
    return [
        ("2. PAGOS A LA CUENTA", some_entries(rng, PAYS, POOLS, period, count=rng.randint(1, 2))),
        ("3. COMPRAS Y AVANCES", some_entries(rng, BUYS, POOLS, period)),
        ("4. PRODUCTOS O SERVICIOS VOLUNTARIAMENTE CONTRATADOS", some_entries(rng, SERVICES, POOLS, period, count=few)),
        (
            "5. CARGOS, COMISIONES, IMPUESTOS Y ABONOS",
            some_entries(rng, CHARGES, POOLS, period, count=rng.randint(1, 3)),
        ),
    ]


def _overview(page: Page, rng: Random, sums: tuple[Decimal, Decimal], period: tuple[date, date]) -> float:
    owed, now = sums
    due = period[1] + timedelta(12)
    page.box(34, 88, 544, 14, (0.2, 0.2, 0.2))
    page.put(38, 98, "I. INFORMACIÓN GENERAL", 8, bold=True, color=(1, 1, 1))
    for n, (name, what) in enumerate(
        [
            ("CUPO TOTAL", "$ 1.800.000"),
            ("CUPO UTILIZADO", _clp(abs(now) + 41250)),
            ("CUPO DISPONIBLE", _clp(Decimal(1758750) - abs(now))),
        ]
    ):
        page.put(38, 116 + 12 * n, name, 7.5)
        page.put(230, 116 + 12 * n, what, 7.5, right=True)
    for n, (name, what) in enumerate(
        [
            ("TASA INTERÉS ROTATIVO", "2,94%"),
            ("CAE COMPRAS EN CUOTAS", "38,12%"),
            ("PERÍODO FACTURADO", f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}"),
        ]
    ):
        page.put(300, 116 + 12 * n, name, 7.5)
        page.put(570, 116 + 12 * n, what, 7.5, right=True)
    page.box(34, 150, 544, 34, stroke=GREY)
    page.put(38, 163, f"MONTO TOTAL FACTURADO A PAGAR  {_clp(now)}", 9, bold=True)
    page.put(
        38, 177, f"MONTO MÍNIMO A PAGAR  {_clp((max(now, Decimal(0)) / 20).quantize(Decimal(1), ROUND_HALF_UP))}", 8
    )
    page.put(570, 163, f"PAGAR HASTA {due:%d/%m/%Y}", 9, bold=True, right=True)
    page.box(34, 194, 544, 14, (0.2, 0.2, 0.2))
    page.put(38, 204, "II. DETALLE    1. PERÍODO ANTERIOR", 8, bold=True, color=(1, 1, 1))
    page.put(38, 221, "MONTO FACTURADO O A PAGAR (PERÍODO ANTERIOR)", 8)
    page.put(570, 221, _clp(owed), 8, right=True)
    page.put(
        38,
        233,
        f"FECHA DE FACTURACIÓN ANTERIOR {period[0] - timedelta(1):%d/%m/%Y}   N° OPERACIONES {rng.randint(9, 60)}",
        7,
        color=GREY,
    )
    return 258.0


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    owed = some_amount(rng, 40000, 700000, "1")
    groups = _groups(rng, period)
    now = owed - sum((e.amount for _, entries in groups for e in entries), Decimal(0))
    card = fill(rng, "XXXX XXXX XXXX ####", period[0], {})

    def head(page: Page, at: int) -> float:
        page.put(34, 44, "Banco Cordillera", 14, bold=True, color=(0.7, 0.15, 0.1))
        page.put(578, 40, "ESTADO DE CUENTA NACIONAL DE TARJETA DE CRÉDITO", 9, bold=True, right=True)
        page.put(578, 54, f"N° de Tarjeta {card}    Página {at}", 7.5, right=True)
        y = 80.0
        if at == 1:
            page.put(34, 70, "SR(A) PATRICIO ANDRÉS OYARZÚN VERA", 9)
            page.put(34, 81, f"FECHA ESTADO DE CUENTA {period[1]:%d/%m/%Y}", 7.5)
            y = _overview(page, rng, (owed, now), period)
        titles = (
            ["LUGAR DE", "OPERACIÓN"],
            ["FECHA", "OPERACIÓN"],
            ["CÓDIGO", "REFERENCIA"],
            ["DESCRIPCIÓN OPERACIÓN O COBRO"],
            ["MONTO OPERACIÓN", "O COBRO"],
            ["MONTO TOTAL", "A PAGAR"],
            ["N°", "CUOTA"],
            ["VALOR CUOTA", "MENSUAL"],
        )
        for n, (x, lines) in enumerate(zip(EDGES, titles, strict=True)):
            page.lines(x, y, lines, 5.8, 7, right=n > 3, bold=True)
        page.put(578, y - 9, "CARGO DEL MES", 5.8, right=True, bold=True)
        page.rule(34, y + 10, 578)
        page.put(
            34,
            778,
            "Infórmese sobre la garantía estatal de los depósitos en su banco o en www.cmfchile.cl",
            6,
            color=GREY,
        )
        return y + 22

    flow = Flow(752, lambda: Page(LETTER), head)
    rows: list[Row] = []
    for title, entries in groups:
        flow.need(36)
        flow.page.put(34, flow.y, title, 7.5, bold=True)
        total = -sum((e.amount for e in entries), Decimal(0))
        flow.page.put(EDGES[7], flow.y, _clp(total), 7.5, bold=True, right=True)
        flow.page.put(EDGES[4], flow.y, "TOTAL", 7, right=True)
        flow.y += 13
        for entry in entries:
            lines = wrap(entry.lines[0], fits("Helvetica", 7.5, 130))
            flow.need(len(lines) * 9 + 3)
            page, y = flow.page, flow.y
            if entry.tag not in ("own", "pay"):
                page.put(EDGES[0], y, rng.choice(PLACES), 6.5)
            page.put(EDGES[1], y, f"{entry.day:%d/%m/%y}", 7.5)
            page.put(EDGES[2], y, fill(rng, "############", entry.day, {}), 7)
            page.lines(EDGES[3], y, lines, 7.5, 9)
            charge = -entry.amount
            count = rng.choice([3, 6, 12]) if entry.tag == "parts" else 1
            whole = charge * count
            page.put(EDGES[4], y, _clp(whole if count == 1 else whole - whole // 15), 7.5, right=True)
            page.put(EDGES[5], y, _clp(whole), 7.5, right=True)
            if entry.tag != "pay":
                page.put(EDGES[6], y, f"{rng.randint(1, count):02}/{count:02}", 7.5, right=True)
            page.put(EDGES[7], y, _clp(charge), 7.5, right=True)
            rows.append(Row(entry.day, " ".join(lines), entry.amount, None, None, flow.number))
            flow.y += len(lines) * 9 + 3
        flow.y += 5
    _after(flow, rng, now, period)
    by_hand(flow.pages, path, Hand("TJ", order="columns"))
    return Truth("card", "es-CL", "CLP", card, *period, -owed, -now, rows)


def _after(flow: Flow, rng: Random, now: Decimal, period: tuple[date, date]) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 8
    page.box(34, y - 10, 544, 14, (0.2, 0.2, 0.2))
    page.put(38, y, "III. INFORMACIÓN DE PAGO", 8, bold=True, color=(1, 1, 1))
    page.put(38, y + 17, "VENCIMIENTO PRÓXIMOS 4 MESES", 7.5)
    for n in range(4):
        month = (period[1].month + n) % 12 + 1
        page.put(200 + 95 * n, y + 17, f"MES {month:02}  {_clp(some_amount(rng, 9000, 90000, '1'))}", 7.5)
    page.put(
        38,
        y + 31,
        f"PRÓXIMO PERÍODO A FACTURAR {period[1] + timedelta(1):%d/%m/%Y} - {period[1] + timedelta(30):%d/%m/%Y}",
        7.5,
    )
    page.put(38, y + 45, "COSTO MONETARIO PREPAGO " + _clp(abs(now) + 512), 7.5)
    page.rule(0, y + 62, 612, 0.4, GREY)
    page.put(38, y + 78, "COMPROBANTE DE PAGO", 8, bold=True)
    page.put(
        38,
        y + 92,
        f"MONTO TOTAL FACTURADO {_clp(now)}      EFECTIVO [ ]   CHEQUE [ ]   MONTO PAGADO $ ____________",
        7.5,
    )
    page.put(38, y + 108, fill(rng, "##########################  ########", period[1], {}), 9, face="Courier")
