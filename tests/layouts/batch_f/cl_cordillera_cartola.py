"""Chile, cartola in pesos without decimals (`1.234.567`), dates `05/01` without a year, RUT and document numbers that
are written like amounts (`76.123.456-7`).

Look 1: cuenta corriente in Courier - detail, branch, document number, cargos, abonos, saldo on the last row of a day,
`SALDO INICIAL` row and a summary box with credit line at the end. Look 2: cuenta vista in Helvetica - operation number
first, abonos before cargos, `$` before amounts, saldo in every row, `dd-mm-yyyy`. fpdf2, core fonts.
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
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_fpdf

Rows = list[tuple[Entry, Decimal, bool]]  # with the balance and whether it is the day's last
RED = (0.7, 0.1, 0.15)
KINDS = [
    Kind(9, -990, -95000, "COMPRA NACIONAL {shop}", "CENTRAL", "1"),
    Kind(4, -5000, -450000, "TRASPASO A:{person} {rut}", "INTERNET", "1000"),
    Kind(4, 3000, 500000, "TRASPASO DE:{person}", "INTERNET", "1000"),
    Kind(2, -12000, -680000, "CHEQUE COBRADO POR CAJA", "{branch}", "1"),
    Kind(2, -4000, -120000, "PAGO AUTOMATICO {biller} CLIENTE {rut}", "CENTRAL", "1"),
    Kind(2, -10000, -200000, "GIRO CAJERO AUTOMATICO {used} 1#:2# HRS", "{branch}", "5000"),
    Kind(1.5, 480000, 2100000, "REMUNERACION {firm} RUT {rut}", "CENTRAL", "1"),
    Kind(1.5, -8000, -350000, "PAGO EN SERVIPAGO {biller} BOLETA N 1.###.###", "CENTRAL", "10"),
    Kind(1, 20000, 900000, "DEPOSITO EN DOCUMENTOS CON RETENCION 1 DIA", "{branch}", "1"),
    Kind(1, -3000, -60000, "COMPRA INTERNACIONAL {abroad} USD 3#,99 TC 9##,40", "CENTRAL", "1"),
    Kind(0.7, -2890, -14500, "COMISION MANTENCION PLAN UF 0,35 VALOR UF 36.###,74", "CENTRAL", "1", 1),
    Kind(0.7, -150, -9000, "INTERESES LINEA DE CREDITO HASTA {used}", "CENTRAL", "1", 1),
    Kind(0.7, -25000, -190000, "CARGO POR CUOTA 07 DE 24 CREDITO CONSUMO", "CENTRAL", "1", 1),
]
POOLS: Pools = {
    "shop": ["SUPERM. LAS ENCINAS", "PANIFICADORA NUÑOA", "COPET RUTA 68 KM 21", "FARMACIAS DEL CERRO 118",
             "MPAGO*ALMACEN"],
    "person": ["Muñoz Tapia Camila", "SOC. INM. LOS ROBLES LTDA", "Rodrigo Sepulveda", "Aguilera Paz"],
    "rut": ["76.###.###-#", "1#.###.###-K", "0##.###.###-#"],
    "branch": ["AGUSTINAS", "TALCA", "OF. TEMUCO", "PROVIDENC."],
    "biller": ["AGUAS DEL MAPO", "ELECTRA SUR", "ENTELAR MOVIL", "ISAPRE VIDA SUR"],
    "firm": ["MINERA CERRO ALTO SPA", "I MUN DE QUILPUE"],
    "abroad": ["STREAMFLIX.COM", "APP*STORE CUPERTINO"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%y"),
}  # fmt: skip


def _clp(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.6)
    current = rng.random() < 0.5
    opening = rng.choice([some_amount(rng, 15000, 3200000, "1")] * 5 + [some_amount(rng, -900, -150000, "1")])
    if not current:
        opening = abs(opening)
    entries = some_entries(
        rng, KINDS, POOLS, period, balance=opening, floor=0 if current else 700000, reversal="REVERSA {}"
    )
    balances = running(opening, [e.amount for e in entries])
    account = fill(rng, "00-###-#####-0#" if current else "###########", end, {})
    truth = Truth("checking", "es_CL", "CLP", account, start, end, opening, balances[-1] if balances else opening)
    days = [e.day for e in entries]
    last = [n + 1 == len(days) or days[n + 1] != day for n, day in enumerate(days)]
    (_current if current else _vista)(rng, path, truth, list(zip(entries, balances, last, strict=True)))
    return truth


def _cheques(rows: Rows) -> tuple[Decimal, Decimal, Decimal]:
    """Sums of cheques, other charges and deposits."""
    sums = [Decimal(0)] * 3
    for entry, _, _ in rows:
        sums[2 if entry.amount > 0 else 0 if "CHEQUE" in entry.text else 1] += abs(entry.amount)
    return sums[0], sums[1], sums[2]


def _current(rng: Random, path: Path, truth: Truth, rows: Rows) -> None:
    """The cartola of a cuenta corriente."""
    start, end = truth.period_start or date.min, truth.period_end or date.min
    sheet = rng.randint(1, 240)

    def head(page: Page, number: int) -> float:
        page.put(30, 40, "BANCO CORDILLERA", 14, face="Helvetica-Bold", color=RED)
        page.put(565, 40, "ESTADO DE CUENTA CORRIENTE", 10, bold=True, right=True)
        names = ["CARTOLA N°", "DESDE", "HASTA", "CUENTA N°", "MONEDA"]
        values = [str(sheet), f"{start:%d/%m/%Y}", f"{end:%d/%m/%Y}", truth.account_number or "", "PESOS"]
        page.lines(380, 58, names, 8, 10)
        page.lines(565, 58, values, 8, 10, right=True)
        page.lines(30, 66, ["SR(A). VALDES HENRIQUEZ TOMAS", "LOS AROMOS 4455 DEPTO 1203", "ÑUÑOA SANTIAGO"], 8, 10)
        above = ("FECHA", "", "", "N°", "MONTO CHEQUES", "MONTO DEPOSITOS", "")
        below = ("DIA/MES", "DETALLE DE TRANSACCION", "SUCURSAL", "DOCTO", "O CARGOS", "O ABONOS", "SALDO")
        for y, row in ((120, above), (129, below)):
            for x, name in zip((30, 72, 272, 372, 438, 512, 566), row, strict=True):
                page.put(x, y, name, 7, bold=True, right=x > 300)
        page.rule(30, 110, 566, 0.8)
        page.rule(30, 133, 566, 0.8)
        if number == 1:
            page.put(30, 146, f"{start - timedelta(1):%d/%m}", 7.5)
            page.put(72, 146, "SALDO INICIAL", 7.5)
            page.put(566, 146, _clp(truth.opening_balance or Decimal(0)), 7.5, right=True)
            return 157
        return 146

    flow = Flow(690, lambda: Page(face="Courier", bold="Courier-Bold"), head)
    for entry, balance, last in rows:
        lines = wrap(entry.lines[0], fits("Courier", 7.5, 196))
        flow.need(9 * len(lines))
        page, y = flow.page, flow.y
        page.put(30, y, f"{entry.day:%d/%m}", 7.5)
        page.put(272, y, fill(rng, entry.tag, entry.day, POOLS), 7.5)
        slip = str(rng.randint(1000, 9999999)) if "CHEQUE" in entry.text or rng.random() < 0.5 else ""
        page.put(372, y, slip, 7.5, right=True)
        page.put(438 if entry.amount < 0 else 512, y, _clp(abs(entry.amount)), 7.5, right=True)
        page.put(566, y, _clp(balance) if last else "", 7.5, right=True)
        flow.y = page.lines(72, y, lines, 7.5, 9) + 1.5
        shown = balance if last else None
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, shown, page=flow.number))
    closing = _clp(truth.closing_balance or Decimal(0))
    page = flow.page
    page.put(72, flow.y + 6, "SALDO FINAL", 7.5, bold=True)
    page.put(566, flow.y + 6, closing, 7.5, bold=True, right=True)
    cheques, others, into = _cheques(rows)
    page.box(30, 712, 536, 28, stroke=GREY)
    names = ["SALDO INICIAL", "DEPOSITOS Y ABONOS", "CHEQUES", "OTROS CARGOS", "RETENCIONES", "SALDO FINAL"]
    sums = [_clp(truth.opening_balance or Decimal(0)), _clp(into), _clp(cheques), _clp(others), "0", closing]
    for n, (name, amount) in enumerate(zip(names, sums, strict=True)):
        page.put(112 + 90 * n, 722, name, 6.5, right=True)
        page.put(112 + 90 * n, 734, amount, 7.5, right=True)
    page.put(30, 754, "LINEA DE CREDITO  CUPO 1.500.000  UTILIZADO 0  DISPONIBLE 1.500.000  VENCIMIENTO 30/11/2026", 7)
    for number, page in enumerate(flow.pages, 1):
        page.put(
            30, 776, "INFORMESE SOBRE LA GARANTIA ESTATAL DE LOS DEPOSITOS EN SU BANCO O EN WWW.CMF-GARANTIA.CL", 6.5
        )
        page.put(566, 790, f"HOJA {number} DE {len(flow.pages)}", 7, right=True)
    with_fpdf(flow.pages, path)


def _vista(rng: Random, path: Path, truth: Truth, rows: Rows) -> None:
    """The cartola of a cuenta vista."""
    start, end = truth.period_start or date.min, truth.period_end or date.min
    cheques, others, into = _cheques(rows)

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 52, RED)
        page.put(40, 34, "Banco Cordillera", 17, bold=True, color=(1, 1, 1))
        page.put(555, 34, "Cartola Cuenta Vista", 12, right=True, color=(1, 1, 1))
        y = 74.0
        if number == 1:
            page.put(40, 76, "Paulina Andrea Cifuentes Oyarzún", 11, bold=True)
            page.put(40, 90, f"RUT 15.482.771-2   Cuenta N° {truth.account_number}", 9)
            page.put(40, 103, f"Movimientos del {start:%d-%m-%Y} al {end:%d-%m-%Y}", 9)
            names = ["Saldo inicial", "Total abonos", "Total cargos", "Saldo disponible"]
            sums = [truth.opening_balance, into, cheques + others, truth.closing_balance]
            for n, (name, amount) in enumerate(zip(names, sums, strict=True)):
                page.box(40 + 130 * n, 114, 122, 34, (0.96, 0.93, 0.93))
                page.put(46 + 130 * n, 127, name, 8, color=GREY)
                page.put(46 + 130 * n, 141, f"$ {_clp(amount or Decimal(0))}", 10, bold=True)
            y = 172
        titles = ("Fecha", "N° Operación", "Descripción", "Abonos", "Cargos", "Saldo")
        for x, name in zip((40, 98, 160, 408, 478, 555), titles, strict=True):
            page.put(x, y, name, 8, bold=True, right=x > 400)
        page.rule(40, y + 5, 555, 1, RED)
        return y + 19

    flow = Flow(770, Page, head)
    for entry, balance, _ in rows:
        lines = wrap(entry.lines[0].capitalize(), fits("Helvetica", 8, 178))
        flow.need(10 * len(lines) + 4)
        page, y = flow.page, flow.y
        page.put(40, y, f"{entry.day:%d-%m-%Y}", 8)
        page.put(98, y, f"{rng.randint(0, 99999999):08}", 8)
        page.put(408 if entry.amount > 0 else 478, y, f"$ {_clp(abs(entry.amount))}", 8, right=True)
        page.put(555, y, f"$ {_clp(balance)}", 8, right=True)
        flow.y = page.lines(160, y, lines, 8, 10) + 5
        page.rule(40, flow.y - 11.5, 555, 0.25, GREY)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    if not rows:
        flow.page.put(298, flow.y + 6, "No registra movimientos en el período consultado", 9, center=True)
    for number, page in enumerate(flow.pages, 1):
        text = "Giros sin costo hasta $ 200.000 diarios. Infórmese sobre la garantía estatal de los depósitos."
        page.put(40, 806, f"Emitida el {end + timedelta(3):%d-%m-%Y}. {text}", 6.5)
        page.put(555, 820, f"{number}/{len(flow.pages)}", 7, right=True)
    with_fpdf(flow.pages, path)
