"""Mexico, current account: days of operation and settlement without year, codes, charges and credits, two balances.

Both balances stand only on a day's last row; summaries of behaviour before, totals and a summary chart table after.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import GREY, LETTER, WHITE, Flow, Hand, Page, by_hand
from ._rows import ZERO, clock, count, ends_day, folded, said, total

MESES = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
BLUE = (0.02, 0.2, 0.45)
POOLS: Pools = {
    "clock": clock,
    "shop": [
        "OXXO VALLE ORIENTE",
        "SORIANA SUPER 118",
        "WALMART CUMBRES",
        "FARM GUADALAJARA 2",
        "7 ELEVEN 1192",
        "GASOL LA SILLA",
        "HEB MEXICO CHIPINQ",
        "STARBUCKS GALERIAS",
        "CINEPOLIS VALLE",
        "LIVERPOOL MTY",
        "COSTCO MTY",
    ],
    "rfc": ["CCO 8605231N4", "TSO 991022PB6", "NWM 9709244W4", "FGU 830930PD3", "SEM 980701STA", "MER 9911169P2"],
    "web": ["AMAZON MX", "MERCADO PAGO", "UBER TRIP", "NETFLIX COM", "SPOTIFY P2", "RAPPI MX", "PAYPAL *DIDI"],
    "bank": ["SANTANDER", "BANORTE", "BANAMEX", "HSBC", "SCOTIABANK", "AZTECA", "NU MEXICO", "STP"],
    "what": ["renta", "pago", "transferencia", "comida", "prestamo", "abono tanda", "despensa", "colegiatura"],
    "who": ["MARIA GUADALUPE TREVINO SADA", "JORGE LUIS CANTU", "ANA SOFIA ELIZONDO", "RAUL GARZA DE LEON"],
}
KINDS = [
    Kind(26, -20, -1900, "A15|{shop}|RFC: {rfc} {clock} AUT: ######"),
    Kind(12, -49, -900, "A16|{web}|RFC: {rfc} {clock} AUT: ######"),
    Kind(14, -100, -9000, "T17|SPEI ENVIADO {bank}|0######### 0## ######{what}|000###########0000####|"
         "BNET010024######0#########|{who}"),
    Kind(12, 100, 8500, "T20|SPEI RECIBIDO{bank}|0######### 0## ######{what}|000###########0000####|{who}"),
    Kind(7, -50, -3000, "N06|PAGO CUENTA DE TERCERO|BNET ########## {what}"),
    Kind(6, 50, 4000, "N06|PAGO CUENTA DE TERCERO|BNET ########## {what}"),
    Kind(6, -200, -4000, "R01|RETIRO CAJERO AUTOMATICO|{clock} AUT: ###### FOLIO:####", step="50"),
    Kind(3, 7000, 19000, "T11|PAGO DE NOMINA|QNA SERVICIOS INDUSTRIALES", most=2),
    Kind(3, 200, 5000, "C02|DEPOSITO EFECTIVO PRACTIC|{clock} FOLIO:####", step="50"),
    Kind(3, -150, -1400, "G30|RECIBO NO.|CFE SUMINISTRO REF 0########## "),
    Kind(1, -40, -40, "S39|SERV BANCA INTERNET|OPS SERV BANCA INTERNET", most=1),
    Kind(1, -6.4, -6.4, "S40|IVA COM SERV BCA INTERNET", most=1),
]  # fmt: skip


def _short(day: date) -> str:
    return f"{day.day:02}/{MESES[day.month - 1]}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0912, PLR0915
    start, end = some_period(rng, calendar=True)
    opening = Decimal(rng.randint(80000, 4000000)) / 100
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 80), balance=opening, floor=500)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    account = fill(rng, "1#########", start, {})
    clabe = fill(rng, f"077580{account}##", start, {})
    customer = fill(rng, "C#######", start, {})
    in_table = [False]

    def band(page: Page, x: float, y: float, wide: float, text: str) -> None:
        page.box(x, y - 9, wide, 13, BLUE)
        page.put(x + 4, y, text, 8, bold=True, color=WHITE)

    def titles(page: Page, y: float) -> float:
        page.put(66, y, "FECHA", 7, bold=True, center=True)
        page.put(532, y, "SALDO", 7, bold=True, center=True)
        y += 9
        page.put(30, y, "OPER", 7, bold=True)
        page.put(70, y, "LIQ", 7, bold=True)
        page.put(112, y, "COD. DESCRIPCIÓN", 7, bold=True)
        page.put(330, y, "REFERENCIA", 7, bold=True, center=True)
        for x, title in ((422, "CARGOS"), (486, "ABONOS"), (536, "OPERACIÓN"), (590, "LIQUIDACIÓN")):
            page.put(x, y, title, 7, bold=True, right=True)
        page.rule(26, y + 3, 590, 0.6, BLUE)
        return y + 13

    def head(page: Page, number: int) -> float:
        page.put(26, 40, "Banco del Valle", 18, bold=True, color=BLUE)
        page.put(590, 32, "Estado de Cuenta", 10, right=True, bold=True)
        page.put(590, 44, "LIBRE VALLE CUENTA DIGITAL", 9, right=True)
        if number > 1:
            page.put(500, 68, "No. de Cuenta", 8, right=True)
            page.put(590, 68, account, 8, right=True)
            page.put(500, 79, "No. de Cliente", 8, right=True)
            page.put(590, 79, customer, 8, right=True)
        page.put(306, 752, "BANCO DEL VALLE, S.A., INSTITUCION DE BANCA MULTIPLE, GRUPO FINANCIERO DEL VALLE", 6.5,
                 center=True, color=GREY)  # fmt: skip
        page.put(306, 761, "Av. Vasconcelos 890 Ote., Col. Valle de Santa Engracia, C.P. 66268, San Pedro Garza "
                 "García, N.L., México   R.F.C. BDV910212TX7", 6, center=True, color=GREY)  # fmt: skip
        return titles(page, 102) if in_table[0] else 105.0

    flow = Flow(735, lambda: Page(LETTER), head)
    page = flow.page
    page.lines(40, 90, ["HECTOR MANUEL RAMOS IBARRA", "CERRO DE LA MITRA 214", "COL OBISPADO",
                        "MONTERREY      NUEVO LEON    MEXICO      CP 64060"], 8.5, 11)  # fmt: skip
    facts = [("Periodo", f"DEL {start:%d/%m/%Y} AL {end:%d/%m/%Y}"), ("Fecha de Corte", f"{end:%d/%m/%Y}")]
    facts += [("No. de Cuenta", account), ("No. de Cliente", customer), ("R.F.C", "RAIH810614K35")]
    facts += [("No. Cuenta CLABE", clabe)]
    for n, (label, value) in enumerate(facts):
        page.box(350, 74 + 13 * n, 240, 13, stroke=GREY)
        page.put(354, 83 + 13 * n, label, 8)
        page.put(586, 83 + 13 * n, value, 8, right=True)
    page.put(40, 152, "SUCURSAL : 5127   PLAZA SAN PEDRO", 8)
    page.put(40, 163, "DIRECCION: CALZ. DEL VALLE 400 OTE.   TELEFONO: 81 5550 0142", 7)
    page.put(306, 182, "MONEDA NACIONAL", 8, bold=True, center=True)
    band(page, 26, 198, 564, "Información Financiera")
    band(page, 26, 216, 270, "Rendimiento")
    average = sum(balances, opening) / (len(balances) + 1)
    left = [("Saldo Promedio", written(average)), ("Días del Periodo", str((end - start).days + 1))]
    left += [("Tasa Bruta Anual         %", "0.000"), ("Saldo Promedio Gravable", "0.00")]
    left += [("Intereses a Favor (+)", "0.00"), ("ISR Retenido (-)", "0.00")]
    for n, (label, value) in enumerate(left):
        page.put(30, 230 + 11 * n, label, 8)
        page.put(292, 230 + 11 * n, value, 8, right=True)
    band(page, 310, 216, 280, "Comportamiento")
    right = [("Saldo Anterior", "", written(opening)),
             ("Depósitos / Abonos (+)", str(count(entries, 1)), written(total(entries, 1))),
             ("Retiros / Cargos (-)", str(count(entries, -1)), written(total(entries, -1))),
             ("Saldo Final (+)", "", written(closing)),
             ("Saldo Promedio Mínimo Mensual Hasta:", "", "0.00")]  # fmt: skip
    for n, (label, times, value) in enumerate(right):
        page.put(314, 230 + 11 * n, label, 8)
        page.put(490, 230 + 11 * n, times, 8, right=True)
        page.put(586, 230 + 11 * n, value, 8, right=True)
    band(page, 26, 305, 270, "Comisiones de la cuenta")
    for n, (label, value) in enumerate([("Cheques pagados", "0   0.00"), ("Manejo de Cuenta", "0.00"),
                                        ("Total de Comisiones", "0.00")]):  # fmt: skip
        page.put(30, 319 + 11 * n, label, 8)
        page.put(292, 319 + 11 * n, value, 8, right=True)
    page.put(314, 319, "Otros productos incluidos en el estado de cuenta (inversiones)", 7.5)
    page.put(
        314, 330, "Contrato   Producto   Tasa de interés anual   GAT Nominal   GAT Real   Total de comisiones", 5.8
    )
    band(page, 26, 365, 564, "Detalle de Movimientos Realizados")
    flow.y = titles(page, 382)
    in_table[0] = True
    rows: list[Row] = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        code, text, *more = entry.lines
        lines = [f"{code} {text}", *folded(more, "Helvetica", 7.5, 215)]
        flow.need(9.5 * len(lines))
        page, y = flow.page, flow.y
        settled = entry.day if code not in ("A15", "A16") else entry.day + timedelta(rng.choice([0, 0, 1]))
        page.put(30, y, _short(entry.day), 7.5)
        page.put(70, y, _short(settled), 7.5)
        page.lines(112, y, lines[:1], 7.5)
        reference = ""
        if code in ("A15", "A16", "R01"):
            reference = fill(rng, "******####", start, {})
        elif code in ("T17", "T20"):
            reference = fill(rng, "#######", start, {})
        if reference and code in ("A15", "A16"):
            page.put(330, y + 9.5, reference, 7.5, center=True)
        elif reference:
            page.put(330, y, reference, 7.5, center=True)
        page.put(486 if entry.amount > 0 else 422, y, written(entry.amount, minus=""), 7.5, right=True)
        shown = balance if ends_day(entries, n) else None
        if shown is not None:
            page.put(536, y, written(shown), 7.5, right=True)
            page.put(590, y, written(shown), 7.5, right=True)
        flow.y = page.lines(124, y + 9.5, lines[1:], 7.5, 9.5) + 2
        rows.append(Row(entry.day, said(lines), entry.amount, shown, settled, flow.number))
    in_table[0] = False
    flow.need(40)
    flow.y += 6
    band(flow.page, 26, flow.y, 564, "Total de Movimientos")
    for n, sign in enumerate((-1, 1)):
        name = "CARGOS" if sign < 0 else "ABONOS"
        flow.page.put(30, flow.y + 14 + 11 * n, f"TOTAL IMPORTE {name}", 8)
        flow.page.put(250, flow.y + 14 + 11 * n, written(total(entries, sign)), 8, right=True)
        flow.page.put(330, flow.y + 14 + 11 * n, f"TOTAL MOVIMIENTOS {name}", 8)
        flow.page.put(520, flow.y + 14 + 11 * n, str(count(entries, sign)), 8, right=True)
    flow.y += 50
    flow.need(120)
    band(flow.page, 26, flow.y, 564, "Cuadro resumen y gráfico de movimientos del período")
    whole = opening + total(entries, 1) or Decimal(1)
    chart = [("Saldo Inicial", opening, "A"), ("Depósitos / Abonos (+)", total(entries, 1), "B"),
             ("Comisiones (-)", ZERO, "C"), ("Otros Cargos (-)", -total(entries, -1), "D"),
             ("Saldo Final", closing, "E")]  # fmt: skip
    for x, title in ((30, "Concepto"), (280, "Cantidad"), (340, "Porcentaje"), (400, "Columna")):
        flow.page.put(x, flow.y + 14, title, 8, bold=True, right=x in (280,))
    for n, (label, part, column) in enumerate(chart):
        y = flow.y + 26 + 11 * n
        flow.page.put(30, y, label, 8)
        flow.page.put(280, y, written(part), 8, right=True)
        flow.page.put(375, y, f"{100 * part / whole:.2f}%", 8, right=True)
        flow.page.put(412, y, column, 8)
        high = float(50 * abs(part) / whole)
        if high > 1:
            flow.page.box(450 + 25 * n, flow.y + 78 - high, 18, high, BLUE)
    flow.page.put(30, flow.y + 98, "Incumplir tus obligaciones te puede generar comisiones e intereses moratorios.", 7)
    for number, page in enumerate(flow.pages, 1):
        page.put(590, 55, f"PAGINA {number} / {len(flow.pages)}", 8, right=True)
    by_hand(flow.pages, path, Hand(show="Tj", scaled=True, split=True))
    return Truth("current", "es_MX", "MXN", account, start, end, opening, closing, rows)
