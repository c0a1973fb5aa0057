"""Mexico, checking: an estado de cuenta with cargos and abonos.

Operation and settlement days as 02/ENE without a year, two balance columns filled only on the last row of a day,
reference lines below each movement, totals of cargos and abonos with their counts, boxes of figures on page one.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Page, with_reportlab
from ._rows import by_words, clock, how_many, liberation, one

NAVY: Color = (0.0, 0.16, 0.4)
MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
POOLS: Pools = {
    "time": clock,
    "shop": [
        "OXXO SAN PEDRO",
        "SORIANA HIPER CUMBRES",
        "FARM GUADALAJARA",
        "GASOL LAS PALMAS",
        "HEB CONTRY",
        "WALMART MTY",
    ],
    "bank": ["BANAMEX", "SANTANDER", "BANORTE", "HSBC", "AZTECA", "STP"],
    "name": ["JOSE LUIS GARZA TREVINO", "MARIA FERNANDA CANTU", "ROBERTO SALINAS LEAL", "DIANA LAURA PENA RIOS"],
    "rfc": ["RFC:NWM 9709244W4", "RFC:CCO 8605231N4", "RFC:TSO 991022PB6"],
}
KINDS = [
    Kind(30, -20, -1800, "{shop}|{rfc} {time} AUT: ######|******4170", "A15"),
    Kind(
        12,
        -100,
        -6000,
        "SPEI ENVIADO {bank}|{name}|0##### transferencia|00###################|MBAN010022########00##",
        "T17",
    ),
    Kind(8, 100, 7000, "SPEI RECIBIDO{bank}|0##### pago|00###################|MBAN0100230#########|{name}", "T20"),
    Kind(6, -200, -4000, "RETIRO CAJERO AUTOMATICO|{time} FOLIO:####|******4170", "C02", "100"),
    Kind(5, -150, -1400, "PAGO CFE SUMINISTRADOR DE S|GUIA:0#######  REF:############", "N06"),
    Kind(4, -100, -3000, "PAGO CUENTA DE TERCERO|BNET 01######## {name}", "N06", "1"),
    Kind(4, 6500, 19000, "PAGO DE NOMINA|VITRO VIDRIO SA DE CV  QUINCENA", "N02"),
    Kind(2, 200, 4000, "DEPOSITO EFECTIVO PRACTIC|FOLIO:####  ******4170", "C02", "10"),
    Kind(1, -58, -58, "COMISION SERVICIO BANCA|IVA COM INCLUIDO", "G30", "0.01", 1),
]
X_SETTLED, X_CODE, X_TEXT, X_DEBIT, X_CREDIT, X_BOOKED, X_DONE = 74, 108, 134, 380, 444, 510, 576


def _day(day: date) -> str:
    return f"{day.day:02}/{MONTHS[day.month - 1]}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    faces = liberation("Sans-Regular"), liberation("Sans-Bold")
    number = fill(rng, "15########", start, {})
    opening = some_amount(rng, 500, 40000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=200)
    closing = opening + sum(entry.amount for entry in entries)

    def head(page: Page, at: int) -> float:
        y = _head(page, number, (start, end))
        if at == 1:
            y = _boxes(page, entries, opening, closing, (start, end))
        return _titles(page, y)

    flow = Flow(728, lambda: Page((612, 792), *faces), head)
    balance, rows = opening, list[Row]()
    for n, entry in enumerate(entries):
        flow.need(10 * len(entry.lines) + 2)
        balance += entry.amount
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        used = earlier(rng, entry.day, 2) if entry.tag == "A15" else entry.day
        flow.page.put(36, flow.y, _day(entry.day), 7.5)
        flow.page.put(X_SETTLED, flow.y, _day(used), 7.5)
        flow.page.put(X_CODE, flow.y, entry.tag, 7.5)
        flow.page.put(
            X_CREDIT if entry.amount > 0 else X_DEBIT, flow.y, written(entry.amount, minus=""), 7.5, right=True
        )
        if last:
            flow.page.put(X_BOOKED, flow.y, written(balance), 7.5, right=True)
            flow.page.put(X_DONE, flow.y, written(balance), 7.5, right=True)
        text = one(entry.lines)
        rows.append(Row(entry.day, text, entry.amount, balance if last else None, used, flow.number))
        flow.y = flow.page.lines(X_TEXT, flow.y, entry.lines, 7.5, 9.5) + 3
    _totals(flow, entries)
    _small(flow, rng)
    for at, page in enumerate(flow.pages, 1):
        page.put(576, 58, f"PAGINA {at} / {len(flow.pages)}", 8, right=True)
    with_reportlab(by_words(flow.pages), path, rng.choice(["rows", "rows", "columns"]))
    return Truth("checking", "es_MX", "MXN", number, start, end, opening, closing, rows)


def _head(page: Page, number: str, period: tuple[date, date]) -> float:
    page.put(36, 46, "Banco Cerro Azul", 16, bold=True, color=NAVY)
    page.put(576, 44, "Estado de Cuenta", 11, bold=True, right=True)
    page.put(400, 74, "No. de Cuenta", 8)
    page.put(576, 74, number, 8, right=True)
    page.put(400, 85, "No. de Cliente", 8)
    page.put(576, 85, "B4170033", 8, right=True)
    page.put(
        36,
        765,
        "BANCO CERRO AZUL, S.A., INSTITUCION DE BANCA MULTIPLE. Av. Constitución 417, Monterrey, "
        "N.L. R.F.C. BCA830831LJ2",
        6,
    )
    page.put(36, 64, "LIBRETON CLASICO", 8.5, bold=True)
    page.put(36, 76, f"Periodo   DEL {period[0]:%d/%m/%Y} AL {period[1]:%d/%m/%Y}", 8)
    page.put(36, 87, f"Fecha de Corte   {period[1]:%d/%m/%Y}", 8)
    return 112


def _boxes(page: Page, entries: list[Entry], opening: Decimal, closing: Decimal, period: tuple[date, date]) -> float:
    page.lines(
        36,
        112,
        [
            "ALEJANDRA VILLARREAL MONTEMAYOR",
            "RIO TAMESIS 417",
            "COL. DEL VALLE",
            "SAN PEDRO GARZA GARCIA NL  C.P. 66220",
        ],
        8.5,
        11,
    )
    page.put(400, 112, "R.F.C.", 8)
    page.put(576, 112, "VIMA810417QX3", 8, right=True)
    page.put(400, 123, "No. Cuenta CLABE", 8)
    page.put(576, 123, "012 580 01541700339 7", 8, right=True)
    page.put(400, 134, "SUCURSAL: 0417 VALLE ORIENTE", 8)
    gone = [entry.amount for entry in entries if entry.amount < 0]
    come = [entry.amount for entry in entries if entry.amount > 0]
    mean = ((opening + closing) / 2).quantize(Decimal("0.01"))
    left = [
        ("Saldo Promedio", written(mean)),
        ("Días del Periodo", str((period[1] - period[0]).days + 1)),
        ("Tasa Bruta Anual  %", "0.000"),
        ("Saldo Promedio Gravable", "0.00"),
        ("Intereses a Favor (+)", "0.00"),
        ("ISR Retenido (-)", "0.00"),
    ]
    right = [
        ("Saldo Anterior", "", written(opening)),
        ("Depósitos / Abonos (+)", str(len(come)), written(sum(come, Decimal(0)))),
        ("Retiros / Cargos (-)", str(len(gone)), written(-sum(gone, Decimal(0)))),
        ("Saldo Final", "", written(closing)),
        ("Saldo Promedio Mínimo Mensual", "", "0.00"),
    ]
    for x, wide, title in ((36, 240, "Rendimiento"), (290, 286, "Comportamiento")):
        page.box(x, 172, wide, 13, NAVY)
        page.put(x + 5, 182, title, 8.5, bold=True, color=(1, 1, 1))
        page.box(x, 185, wide, 74, stroke=NAVY)
    page.put(
        36,
        166,
        "Información Financiera                                                             MONEDA NACIONAL",
        8.5,
        bold=True,
    )
    for n, (name, figure) in enumerate(left):
        page.put(41, 196 + 11.5 * n, name, 8)
        page.put(271, 196 + 11.5 * n, figure, 8, right=True)
    for n, (name, count, figure) in enumerate(right):
        page.put(295, 196 + 11.5 * n, name, 8, bold=n == 3)
        page.put(470, 196 + 11.5 * n, count, 8, right=True)
        page.put(571, 196 + 11.5 * n, figure, 8, right=True, bold=n == 3)
    return 282


def _titles(page: Page, y: float) -> float:
    page.put(36, y, "Detalle de Movimientos Realizados", 9.5, bold=True, color=NAVY)
    page.box(36, y + 6, 540, 26, (0.87, 0.9, 0.95))
    page.put(64, y + 16, "FECHA", 7, bold=True, center=True)
    page.put(36, y + 27, "OPER", 7, bold=True)
    page.put(X_SETTLED, y + 27, "LIQ", 7, bold=True)
    page.put(X_CODE, y + 27, "COD.", 7, bold=True)
    page.put(X_TEXT, y + 27, "DESCRIPCIÓN / REFERENCIA", 7, bold=True)
    page.put(543, y + 16, "SALDO", 7, bold=True, right=True)
    for x, title in ((X_DEBIT, "CARGOS"), (X_CREDIT, "ABONOS"), (X_BOOKED, "OPERACIÓN"), (X_DONE, "LIQUIDACIÓN")):
        page.put(x, y + 27, title, 7, bold=True, right=True)
    return y + 44


def _totals(flow: Flow, entries: list[Entry]) -> None:
    flow.need(52)
    page, y = flow.page, flow.y + 10
    page.put(36, y, "Total de Movimientos", 9, bold=True, color=NAVY)
    page.rule(36, y + 4, 576, 0.6, NAVY)
    for n, (name, out) in enumerate((("CARGOS", True), ("ABONOS", False))):
        amounts = [entry.amount for entry in entries if (entry.amount < 0) == out]
        page.put(36, y + 16 + 12 * n, f"TOTAL IMPORTE {name}", 8)
        page.put(260, y + 16 + 12 * n, written(abs(sum(amounts, Decimal(0)))), 8, right=True)
        page.put(300, y + 16 + 12 * n, f"TOTAL MOVIMIENTOS {name}", 8)
        page.put(500, y + 16 + 12 * n, str(len(amounts)), 8, right=True)
    flow.y += 56


def _small(flow: Flow, rng: Random) -> None:
    if flow.y + 110 > flow.bottom:
        flow.turn(last=True)
    page, y = flow.page, flow.y + 8
    told = [
        "Tiene 90 días naturales contados a partir de la fecha de corte para presentar su aclaración "
        "en la sucursal o por teléfono.",
        "Incumplir sus obligaciones le puede generar comisiones e intereses moratorios. Únicamente "
        "están garantizados por el IPAB",
        "los depósitos bancarios de dinero a la vista, hasta por cuatrocientas mil UDI por persona.",
        "Unidad especializada de atención: 81 8000 4170, une@cerroazul.example",
    ]
    page.lines(36, y, told, 7, 9.5)
    signs = "".join(rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789+/") for _ in range(320))
    page.put(36, y + 46, "Sello Digital del Emisor", 7, bold=True)
    page.lines(36, y + 56, [signs[n : n + 112] for n in range(0, 320, 112)], 6, 7.5)
    page.put(36, y + 84, "Este documento es una representación impresa de un CFDI.", 6.5)
