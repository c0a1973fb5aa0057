"""Mexico, a large bank's estado de cuenta of a payroll account.

Special: dates as 05/MAR without a year, operation and settlement day, charges and credits in two columns, two balance
columns printed only on a day's last row, SPEI transfers of five lines with long references, a financial summary in
two blocks, totals of movements, glossary, tax stamp and legal pages.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Color, Flow, Page, with_fpdf
from ._rows import joined, prose, wrapped

BLUE: Color = (0.0, 0.27, 0.5)
PALE: Color = (0.9, 0.94, 0.98)
MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
POOLS: Pools = {
    "shop": [
        "OXXO COL ROMA",
        "WALMART PATRIOTISMO",
        "SORIANA SUPER",
        "FARM GUADALAJARA",
        "GAS SERV DEL VALLE",
        "CINEPOLIS",
    ],
    "name": ["LAURA ELENA RIOS PACHECO", "JORGE MEDINA SOTO", "INMOBILIARIA TRES RIOS", "ANA PAULA GIL"],
    "bank": ["SANTANDER", "BANORTE", "BANAMEX", "STP", "SCOTIABANK", "AZTECA"],
    "what": ["renta", "pago", "comida", "prestamo", "mantenimiento", "regalo"],
    "hour": lambda rng, _day: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(12, -18, -2200, "A15 {shop}|RFC: ???######??# {hour} AUT: ######|Referencia ******####", "card"),
    Kind(5, -49, -900, "A15 PAYPAL*UBER EATS|RFC: PPM 040824RC4 {hour} AUT: ######|Referencia ******####", "card"),
    Kind(
        5,
        -100,
        -9000,
        "T17 SPEI ENVIADO {bank}|0###### 0## 0######{what}|000########## #######|BNET010024############|{name}|"
        "Referencia 00######## 0##",
    ),
    Kind(
        4,
        100,
        8000,
        "T20 SPEI RECIBIDO{bank}|0###### 0## 0######{what}|000##############|MBAN010024############|{name}|"
        "Referencia 01######## 0##",
    ),
    Kind(3, -50, -3500, "N06 PAGO CUENTA DE TERCERO|BNET ########## {what}|Referencia 00########"),
    Kind(1.5, 7000, 16000, "W41 PAGO DE NOMINA|AUTOPARTES DEL BAJIO SA DE CV|Referencia ##########", most=2),
    Kind(2, -100, -3000, "C02 RETIRO CAJERO AUTOMATICO|{hour} AUT: ######|Referencia ******####", "card", "100"),
    Kind(1, -150, -900, "G30 RECIBO NO.|CFE SUMINISTRADOR BASICO|Referencia ############"),
    Kind(1, 50, 900, "Y45 COMPENSACION POR ATRASO|Referencia ########", most=1),
    Kind(1, -6, -30, "S39 SERV BANCA INTERNET|OPS SERV BCA INTERNET", most=1),
]
CHARGE, CREDIT, OPERATION, SETTLED = 396, 456, 518, 580


def _day(day: date) -> str:
    return f"{day.day:02}/{MONTHS[day.month - 1]}"


class _Estado:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.account = f"{rng.randint(10**9, 10**10 - 1)}"
        self.client = f"{rng.choice('BCDE')}{rng.randint(10**6, 10**7 - 1)}"
        self.clabe = f"01418000{self.account}"
        self.table = False
        self.flow = Flow(712, lambda: Page(LETTER), self.head)

    def head(self, page: Page, _number: int) -> float:
        page.put(32, 44, "Banco Anáhuac", 18, bold=True, color=BLUE)
        page.put(580, 40, "Estado de Cuenta", 13, bold=True, right=True, color=BLUE)
        page.put(580, 54, "NÓMINA LIBRETÓN", 9, right=True)
        y = 78.0
        page.put(470, y, "No. de Cuenta", 8)
        page.put(580, y, self.account, 8, right=True)
        page.put(470, y + 10, "No. de Cliente", 8)
        page.put(580, y + 10, self.client, 8, right=True)
        if not self.table:
            return 118
        return self.columns(page, 108)

    def columns(self, page: Page, y: float) -> float:
        page.box(32, y - 10, 548, 26, BLUE)
        white: Color = (1, 1, 1)
        page.put(50, y, "FECHA", 7.5, bold=True, color=white)
        page.put(34, y + 11, "OPER", 7.5, bold=True, color=white)
        page.put(72, y + 11, "LIQ", 7.5, bold=True, color=white)
        page.put(108, y + 11, "COD. DESCRIPCIÓN", 7.5, bold=True, color=white)
        page.put(268, y + 11, "REFERENCIA", 7.5, bold=True, color=white)
        page.put(CHARGE, y + 11, "CARGOS", 7.5, bold=True, right=True, color=white)
        page.put(CREDIT, y + 11, "ABONOS", 7.5, bold=True, right=True, color=white)
        page.put(548, y, "SALDO", 7.5, bold=True, right=True, color=white)
        page.put(OPERATION, y + 11, "OPERACIÓN", 7.5, bold=True, right=True, color=white)
        page.put(SETTLED - 1, y + 11, "LIQUIDACIÓN", 7.5, bold=True, right=True, color=white)
        return y + 28


def _front(estado: _Estado, opening: Decimal, entries: list[Entry], balances: list[Decimal]) -> None:
    flow, page = estado.flow, estado.flow.page
    start, end = estado.period
    page.lines(
        32,
        96,
        ["ROBERTO CANO VILLEGAS", "AV COYOACAN 1412 INT 302", "DEL VALLE CENTRO", "BENITO JUAREZ, CDMX 03100"],
        9,
    )
    page.put(32, 152, "RFC: CAVR800114QX2", 8)
    rows = [
        ("Periodo", f"DEL {start:%d/%m/%Y} AL {end:%d/%m/%Y}"),
        ("Fecha de Corte", f"{end:%d/%m/%Y}"),
        ("R.F.C", "CAVR800114QX2"),
        ("No. Cuenta CLABE", estado.clabe),
        ("SUCURSAL", "7734 DEL VALLE"),
    ]
    for n, (name, value) in enumerate(rows):
        page.put(330, 110 + 11 * n, name, 8)
        page.put(580, 110 + 11 * n, value, 8, right=True)
    y = 186.0
    page.box(32, y - 10, 548, 13, BLUE)
    page.put(36, y, "Información Financiera", 9, bold=True, color=(1, 1, 1))
    page.put(580, y, "MONEDA NACIONAL", 8, bold=True, right=True, color=(1, 1, 1))
    average = (sum(balances, Decimal(0)) / len(balances)).quantize(Decimal("0.01"))
    left = [
        ("Rendimiento", ""),
        ("Saldo Promedio", written(average)),
        ("Días del Periodo", str((end - start).days + 1)),
        ("Tasa Bruta Anual          %", "0.000"),
        ("Saldo Promedio Gravable", "0.00"),
        ("Intereses a Favor (+)", "0.00"),
        ("ISR Retenido (-)", "0.00"),
        ("Comisiones de la cuenta", "0.00"),
        ("Manejo de Cuenta", "0.00"),
    ]
    into = [entry.amount for entry in entries if entry.amount > 0]
    out = [-entry.amount for entry in entries if entry.amount < 0]
    right = [
        ("Comportamiento", "", ""),
        ("Saldo Anterior", "", written(opening)),
        ("Depósitos / Abonos (+)", str(len(into)), written(sum(into, Decimal(0)))),
        ("Retiros / Cargos (-)", str(len(out)), written(sum(out, Decimal(0)))),
        ("Saldo Final", "", written(balances[-1])),
        ("Saldo Promedio Mínimo Mensual", "", "0.00"),
        ("Saldo Global", "", ""),
    ]
    y += 18
    for n, (name, value) in enumerate(left):
        page.put(36, y + 12 * n, name, 8, bold=n == 0)
        page.put(290, y + 12 * n, value, 8, right=True)
    for n, (name, count, value) in enumerate(right):
        page.put(316, y + 12 * n, name, 8, bold=not value)
        page.put(480, y + 12 * n, count, 8, right=True)
        page.put(580, y + 12 * n, value, 8, right=True)
    y += 118
    page.box(32, y - 8, 548, 42, PALE)
    text = (
        "Estimado Cliente: su estado de cuenta llega ahora también a la aplicación. Le recordamos que su contrato fue "
        "modificado; puede consultarlo en cualquier sucursal o en www.bancoanahuac.example. Con el Banco, adelante."
    )
    prose(page, 40, y + 4, text, 530, 8)
    flow.y = y + 56
    page.put(32, flow.y, "Detalle de Movimientos Realizados", 11, bold=True, color=BLUE)
    flow.y = estado.columns(page, flow.y + 18)
    estado.table = True


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 400, 38000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(16, 85), balance=opening, floor=300)
    balances = running(opening, [entry.amount for entry in entries])
    estado = _Estado(rng, (start, end))
    _front(estado, opening, entries, balances)
    flow = estado.flow
    lasts = [a.day != b.day for a, b in pairwise(entries)] + [True]
    rows = []
    for entry, balance, last in zip(entries, balances, lasts, strict=True):
        said = [line for line in entry.lines if not line.startswith("Referencia")]
        lines = wrapped(said, "Helvetica", 7.5, 152)
        height = 9 * max(len(lines), 2) + 3
        flow.need(height)
        page, y = flow.page, flow.y
        used = earlier(rng, entry.day, 1) if entry.tag == "card" else entry.day
        used = max(used, start)
        page.put(34, y, _day(entry.day), 7.5)
        page.put(72, y, _day(used), 7.5)
        page.put(CHARGE if entry.amount < 0 else CREDIT, y, written(entry.amount, minus=""), 7.5, right=True)
        if last:
            page.put(OPERATION, y, written(balance), 7.5, right=True)
            page.put(SETTLED, y, written(balance), 7.5, right=True)
        page.lines(108, y, lines, 7.5, 9)
        page.put(268, y + 9, "".join(line for line in entry.lines if line not in said), 7.5)
        flow.y += height
        shown = balance if last else None
        rows.append(Row(entry.day, joined(lines), entry.amount, shown, used, flow.number))
    _totals(estado, entries)
    _last(estado, rng)
    count = len(flow.pages)
    for n, page in enumerate(flow.pages, 1):
        page.put(580, 66, f"PÁGINA {n} / {count}", 8, right=True, bold=True)
        text = (
            "BANCO ANÁHUAC, S.A., INSTITUCIÓN DE BANCA MÚLTIPLE, Av. Insurgentes Sur 1999, Col. Guadalupe Inn, "
            "Alcaldía Álvaro Obregón, C.P. 01020, Ciudad de México, México R.F.C. BAN830831XX9"
        )
        prose(page, 32, 752, text, 548, 6.5)
    with_fpdf(flow.pages, path)
    return Truth("checking", "es_MX", "MXN", estado.account, start, end, opening, balances[-1], rows)


def _totals(estado: _Estado, entries: list[Entry]) -> None:
    flow = estado.flow
    flow.need(80)
    flow.y += 8
    page, y = flow.page, flow.y
    into = [entry.amount for entry in entries if entry.amount > 0]
    out = [-entry.amount for entry in entries if entry.amount < 0]
    page.put(32, y, "Total de Movimientos", 10, bold=True, color=BLUE)
    page.rule(32, y + 4, 580, 0.8, BLUE)
    page.put(32, y + 18, "TOTAL IMPORTE CARGOS", 8)
    page.put(220, y + 18, written(sum(out, Decimal(0))), 8, right=True)
    page.put(316, y + 18, "TOTAL MOVIMIENTOS CARGOS", 8)
    page.put(500, y + 18, str(len(out)), 8, right=True)
    page.put(32, y + 30, "TOTAL IMPORTE ABONOS", 8)
    page.put(220, y + 30, written(sum(into, Decimal(0))), 8, right=True)
    page.put(316, y + 30, "TOTAL MOVIMIENTOS ABONOS", 8)
    page.put(500, y + 30, str(len(into)), 8, right=True)
    flow.y = y + 56


def _last(estado: _Estado, rng: Random) -> None:
    flow = estado.flow
    estado.table = False
    flow.turn()
    page, y = flow.page, flow.y + 6
    page.put(32, y, "Glosario de Abreviaturas", 10, bold=True, color=BLUE)
    terms = [
        ("AUT", "Autorización"),
        ("CFE", "Comisión Federal de Electricidad"),
        ("COD", "Código"),
        ("LIQ", "Liquidación"),
        ("OPER", "Operación"),
        ("SPEI", "Sistema de Pagos Electrónicos Interbancarios"),
        ("STP", "Sistema de Transferencias"),
    ]
    for n, (short, long) in enumerate(terms):
        page.put(32, y + 15 + 10 * n, short, 7.5, bold=True)
        page.put(80, y + 15 + 10 * n, long, 7.5)
    y += 100
    for text in [
        "Todas las tasas de interés son anuales. Dispone de 90 días naturales a partir de la fecha de corte para "
        "objetar un cargo en la Unidad Especializada de Atención a Usuarios, teléfono 55 5555 0108.",
        "Únicamente están garantizados por el Instituto para la Protección al Ahorro Bancario los depósitos a la "
        "vista, a plazo y de ahorro, hasta por 400 mil UDIS por persona y por institución.",
    ]:
        y = prose(page, 32, y, text, 548, 7.5) + 6
    page.put(32, y + 10, "Comprobante Fiscal Digital por Internet", 9, bold=True, color=BLUE)
    page.put(32, y + 24, "Folio Fiscal", 7.5, bold=True)
    hexes = "".join(rng.choice("0123456789ABCDEF") for _ in range(32))
    fiscal = "-".join([hexes[:8], hexes[8:12], hexes[12:16], hexes[16:20], hexes[20:]])
    page.put(120, y + 24, fiscal, 7.5)
    page.put(32, y + 36, "Sello Digital", 7.5, bold=True)
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for n in range(3):
        page.put(120, y + 36 + 9 * n, "".join(rng.choice(letters) for _ in range(84)), 6.5, color=GREY)
    page.put(120, y + 66, "Este documento es una representación impresa de un CFDI.", 7.5)
