"""Mexico, current account: `02 ENE`, concepts of many lines with the amount on the last one, balance per day.

Withdrawals before deposits; a summary with averages and days, a chart's legend and the deposit insurance note around.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, with_pymupdf

MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
POOLS = {
    "shop": (
        "OXXO LAS TORRES MTY",
        "SORIANA 0##4 SUR",
        "PEMEX ES 0##8 APODACA",
        "FARM GUADALAJARA ##",
        "CINEPOLIS CUMBRES",
    ),
    "who": ("LAURA ELENA TREVINO GZZ", "RAUL ORTIZ MEDINA", "COLEGIO DEL VALLE AC"),
    "bank": ("BANCO DEL BAJIO", "HSBC", "BBVA MEXICO"),
    "time": lambda rng, _: f"{rng.randint(8, 21):02}:{rng.randint(0, 59):02}",
    "ddmm": lambda _, day: f"{day:%d%m%y}",
}
KINDS = (
    Kind(9, -30, -1800, "COMPRA CON TARJETA|{shop}|AUT. ###### HORA {time} CAJA 00## SUC 0###"),
    Kind(
        3,
        -200,
        -9000,
        "PAGO INTERBANCARIO A {bank}|AL BENEF. {who} CTA. ############|(DATO NO VERIF POR ESTA INST)"
        "|CLAVE DE RASTREO 085900######30|PAGO ##### REF {ddmm}",
    ),
    Kind(2, -200, -4000, "RETIRO CAJERO|CAJA 00## AUT 00###### HORA {time}|SUC 0###", step="100"),
    Kind(1, -150, -1200, "COBRO DOMICILIADO|TELMEX 81########|REF 000000########"),
    Kind(0.6, -300, -301, "COMISION MEMBRESIA CUENTA|PERIODO ANTERIOR", most=1, step="300"),
    Kind(0.6, -48, -49, "IVA COMISION|MEMBRESIA CUENTA", most=1, step="48"),
    Kind(
        2,
        5000,
        16000,
        "PAGO RECIBIDO DE {bank} POR ORDEN DE|ACEROS DEL NORTE SA DE CV|REF. #######|NOMINA RASTREO ####{ddmm}",
    ),
    Kind(1.5, 300, 6000, "DEPOSITO EN EFECTIVO|SUC 0### CAJA 00## HORA {time}", step="50"),
    Kind(0.5, 0.2, 5, "INTERESES GANADOS", most=1),
)
BLUE = (0.02, 0.3, 0.6)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 2000, 30000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    client = str(rng.randint(10_000_000, 99_999_999))
    account = f"{rng.randint(100, 999)}{rng.randint(10**7, 10**8 - 1)}"
    table = [True]

    def head(page: Page, count: int) -> float:
        page.put(36, 44, "Banco Anáhuac", 17, bold=True, color=BLUE)
        page.put(576, 36, "ESTADO DE CUENTA AL " + _spanish(end), 9, right=True)
        page.put(576, 48, f"CLIENTE: {client}", 8, right=True)
        y = 86.0
        if count == 1:
            y = _cover(page, rng, (start, end), account, (opening, closing), [entry.amount for entry in entries])
        if not table:
            return y
        page.put(36, y, "DETALLE DE OPERACIONES", 10, bold=True, color=BLUE)
        page.box(36, y + 6, 540, 15, BLUE)
        for x, title, right in (
            (40, "FECHA", 0),
            (92, "CONCEPTO", 0),
            (400, "RETIROS", 1),
            (484, "DEPOSITOS", 1),
            (572, "SALDO", 1),
        ):
            page.put(x, y + 16, title, 8, bold=True, right=bool(right), color=WHITE)
        return y + 34

    flow = Flow(716, lambda: Page(LETTER), head)
    flow.page.put(40, flow.y, _short(start), 8)
    flow.page.put(92, flow.y, "SALDO ANTERIOR", 8)
    flow.page.put(572, flow.y, written(opening), 8, right=True)
    flow.y += 15
    rows: list[Row] = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        flow.need(9 * len(entry.lines))
        page = flow.page
        page.put(40, flow.y, _short(entry.day), 8)
        y = page.lines(92, flow.y, entry.lines, 7.5, 9) - 9
        page.put(400 if entry.amount < 0 else 484, y, written(abs(entry.amount)), 8, right=True)
        shown = n == len(entries) - 1 or entries[n + 1].day != entry.day
        if shown:
            page.put(572, y, written(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance if shown else None, page=flow.number))
        flow.y = y + 14
    table.clear()
    _after(flow, end)
    for count, page in enumerate(flow.pages, 1):
        page.put(576, 60, f"Página: {count} de {len(flow.pages)}", 8, right=True)
        page.put(36, 760, f"000180.B41EJDA0{rng.randint(10, 99)}.OD.{end:%m%d}.01", 6, color=GREY)
        page.put(
            36, 770, "BANCO ANÁHUAC, S.A., INSTITUCIÓN DE BANCA MÚLTIPLE. R.F.C. BAN9301014B2. CDMX.", 6, color=GREY
        )
    with_pymupdf(flow.pages, path)
    return Truth("bank", "es_MX", "MXN", account, start, end, opening, closing, rows)


def _short(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}"


def _spanish(day: date) -> str:
    full = "ENERO FEBRERO MARZO ABRIL MAYO JUNIO JULIO AGOSTO SEPTIEMBRE OCTUBRE NOVIEMBRE DICIEMBRE"
    return f"{day.day} DE {full.split()[day.month - 1]} DE {day.year}"


def _cover(
    page: Page,
    rng: Random,
    period: tuple[date, date],
    account: str,
    ends: tuple[Decimal, Decimal],
    amounts: list[Decimal],
) -> float:
    opening, closing = ends
    start, end = period
    days = (end - start).days + 1
    page.lines(
        36,
        84,
        [
            "HECTOR IVAN GARZA SALINAS",
            "RIO NAZAS 410 OTE",
            "COL. DEL VALLE",
            "SAN PEDRO GARZA GARCIA, N.L.",
            "C.P. 66220",
        ],
        8.5,
        11,
    )
    page.put(36, 146, "R.F.C. GASH850312QX4", 7.5)
    page.box(320, 72, 256, 15, BLUE)
    page.put(326, 82, "CUENTA DE CHEQUES PREMIER MONEDA NACIONAL", 8, bold=True, color=WHITE)
    facts = (
        ("Número de cuenta de cheques", account),
        ("CLABE Interbancaria", f"0{rng.randint(10, 99)}580{account}{rng.randint(0, 9)}"),
        (
            "Período",
            f"{start:%d}/{MONTHS[start.month - 1]}/{start.year} AL {end:%d}/{MONTHS[end.month - 1]}/{end.year}",
        ),
        ("Días transcurridos", str(days)),
        ("Saldo promedio mínimo requerido", "$2,000.00"),
        ("Comisión por no mantener saldo mínimo", "$300.00 + IVA"),
    )
    for n, (title, value) in enumerate(facts):
        page.put(326, 99 + 11 * n, title, 7.5)
        page.put(572, 99 + 11 * n, value, 7.5, right=True)
    plus = [a for a in amounts if a > 0]
    minus = [a for a in amounts if a < 0]
    page.put(36, 186, "RESUMEN DE MOVIMIENTOS", 10, bold=True, color=BLUE)
    lines = (
        ("Saldo anterior", "", f"${written(opening)}"),
        (f"(+) {len(plus)} Depósitos", "", f"${written(sum(plus, Decimal(0)))}"),
        (f"(-) {len(minus)} Retiros", "", f"${written(-sum(minus, Decimal(0)))}"),
        (f"SALDO AL {_spanish(end)}", "", f"${written(closing)}"),
        ("Saldo promedio", "", f"${written((opening + closing) / 2)}"),
        ("Rendimientos: tasa bruta anual 0.15%   ISR retenido", "", "$0.00"),
        ("Cheques girados", "", "0"),
    )
    for n, (title, _, value) in enumerate(lines):
        page.put(40, 202 + 12 * n, title, 8, bold=n == 3)
        page.put(330, 202 + 12 * n, value, 8, right=True, bold=n == 3)
    page.box(360, 192, 216, 86, (0.93, 0.95, 0.98))
    ad = (
        "¡Cambia tu nómina con nosotros!",
        "Llévate un bono de hasta $1,500.00 y paga",
        "sin comisiones. Vigencia al 31 DIC. Llama al",
        "55 1226 0000, opción 3.",
        "CAT PROMEDIO 0.0% sin IVA. Informativo.",
    )
    page.lines(370, 210, ad, 7.5, 13)
    return 306


def _after(flow: Flow, end: date) -> None:
    flow.need(130)
    page, y = flow.page, flow.y + 4
    page.rule(36, y - 8, 576)
    page.put(92, y + 4, "SALDO MINIMO REQUERIDO 2,000.00", 7.5)
    page.put(36, y + 26, "GRÁFICO DE SU CUENTA", 9, bold=True, color=BLUE)
    for n, (title, value) in enumerate(
        (("Retiros en cajeros", "22%"), ("Pagos y compras", "71%"), ("Comisiones", "7%"))
    ):
        page.box(40, y + 34 + 11 * n, 8, 7, (0.2 + n * 0.25, 0.5, 0.8))
        page.put(54, y + 41 + 11 * n, title, 7.5)
        page.put(170, y + 41 + 11 * n, value, 7.5, right=True)
    words = (
        "Incumplir tus obligaciones te puede generar comisiones e intereses moratorios.",
        "Sus depósitos están protegidos por el IPAB hasta por 400 mil UDI por persona. www.ipab.org.mx",
        "Unidad Especializada de Atención a Usuarios (UNE): 55 1226 4583. CONDUSEF: 55 5340 0999.",
        f"Este estado se considera aceptado si no se objeta en 90 días a partir del {end + timedelta(5):%d/%m/%Y}.",
    )
    page.lines(36, y + 80, words, 6.5, 8.5, color=GREY)
