"""Argentina, resumen of a caja de ahorro en pesos: `05/01/24`, `1.234.567,89`, débitos, créditos and saldo.

Look 1: origin code and voucher number columns, saldo only on the last row of a day, `TRANSPORTE` at page ends.
Look 2: créditos before débitos, débitos with a minus, `$` on balances, saldo on every row, three-line concepts with
CUIT and CBU. A dollar account without movements, taxes withheld, and debits to come stand around the table.
Embedded condensed face, text column by column, by reportlab.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
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
from ..pens import GREY, Flow, Page, fits, with_reportlab

GREEN = (0.0, 0.4, 0.3)
KINDS = [
    Kind(9, -1500, -160000, "COMPRA TARJETA DE DEBITO|{shop}|TARJETA 4517########{two}", "D 500"),
    Kind(4, -2000, -250000, "TRANSFERENCIA INMEDIATA A TERCEROS|{person}|CUIT {cuit}|{concept}", "K 182"),
    Kind(3, 5000, 350000, "TRANSFERENCIA RECIBIDA|{person}|CBU ######################|{concept}", "K 190"),
    Kind(2, 450000, 1900000, "ACREDITAMIENTO DE HABERES|{firm}|CUIT 30-########-#", "M 007", most=2),
    Kind(3, -4000, -120000, "DEBITO AUTOMATICO DE SERVICIO|{biller}|ID ########## VTO {used}", "D 311"),
    Kind(2, -10000, -200000, "EXTRACCION CAJERO AUTOMATICO|LINQ {branch} {used} 1#:3#", "C 033", "1000"),
    Kind(2, -2500, -190000, "PAGO DE SERVICIOS|{biller}|PERIODO {month} COMPROB. ####.###,##", "H 240"),
    Kind(2, 500, 24000, "REINTEGRO PROMOCION 30%|{shop} COMPRA $ 18.###,50 DEL {used}", "D 508"),
    Kind(1, -6000, -90000, "COMPRA EN EL EXTERIOR|{abroad}|U$S 2#,99 TC 1.0##,50 DEL {used}", "D 530"),
    Kind(0.8, -1800, -40000, "PERCEPCION RG 5617/24 30%|S/CONSUMO U$S {used}", "T 096"),
    Kind(0.8, -900, -7500, "COMISION MANTENIMIENTO PAQUETE|IVA 21% INCLUIDO", "T 010", most=1),
    Kind(0.8, 3, 400, "INTERESES GANADOS|TNA 0,25 % DESDE {used}", "I 001", most=1),
    Kind(1, -5000, -200000, "PAGO TARJETA DE CREDITO|RESUMEN VTO {used} - PAGO MINIMO $ 4#.###,##", "H 118", most=1),
]
POOLS: Pools = {
    "two": ["03", "71"],
    "shop": ["SUPERM. LA ESQUINA 0431", "MERPAGO*KIOSCO25", "FARMACIA DEL PUEBLO", "ESTACION YPX RUTA 9",
             "PANADERIA ÑANDÚ SRL"],
    "person": ["GONZALEZ PATRICIA MABEL", "IÑIGUEZ, JUAN CRUZ", "ROMERO DANTE", "DI PIETRO SOSA MARIA DE LOS ANGELES"],
    "cuit": ["20-########-#", "27-########-#", "23########9"],
    "concept": ["VAR VARIOS", "ALQ ALQUILER {month}", "FAC FACTURA B 0003-########", "CUO CUOTA 3/12 DE $ 15.500,00"],
    "firm": ["MUNIC. DE TRES ARBOLES", "TEXTIL DEL LITORAL S.A."],
    "biller": ["AGUAS DEL PARANA", "METROLUZ SUR", "TELEPAMPA MOVIL", "SEGUROS LA CALANDRIA", "ARCAS MONOTRIBUTO"],
    "branch": ["SUC 0123", "AV. CORRIENTES 1450", "PEAJE KM 42"],
    "abroad": ["STREAMFLIX.COM 866-5797172", "APPSHOP 4029357733"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%y"),
    "month": lambda _, day: day.strftime("%m/%Y"),
}  # fmt: skip
LEFT, EDGE = 30, 566


def _ar(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _table(look: int) -> tuple[list[tuple[float, str, bool]], float, float, float]:
    """Columns with whether they are right aligned; then where débitos, créditos and the concept stand."""
    if look == 1:
        names = [(LEFT, "FECHA", False), (76, "ORIGEN", False), (112, "CONCEPTO", False), (352, "COMPROB.", True)]
        return [*names, (424, "DEBITOS", True), (494, "CREDITOS", True), (EDGE, "SALDO", True)], 424, 494, 112
    names = [(LEFT, "Fecha", False), (80, "Movimiento", False)]
    return [*names, (392, "Créditos", True), (474, "Débitos", True), (EDGE, "Saldo", True)], 474, 392, 80


def draw(rng: Random, path: Path) -> Truth:
    look = rng.choice([1, 2])
    period = start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = some_amount(rng, 350000, 2500000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=450000, reversal="ANULACION {}")
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "4-0##-###########-#" if look == 1 else "####### # ###-#", end, {})
    truth = Truth("savings", "es_AR", "ARS", account, start, end, opening, closing)
    columns, debit, credit, concept = _table(look)
    carried = opening

    def head(page: Page, number: int) -> float:
        y = _head(page, number, truth, look)
        page.rule(LEFT, y - 11, EDGE, 1.2, GREEN)
        for x, name, right in columns:
            page.put(x, y, name, 7.5, right=right, bold=True)
        page.rule(LEFT, y + 4, EDGE, 0.5, GREEN)
        if number == 1:
            page.put(
                concept, y + 17, "SALDO ANTERIOR" if look == 1 else f"Saldo al {start - timedelta(1):%d/%m/%y}", 7.5
            )
            page.put(EDGE, y + 17, _ar(opening) if look == 1 else f"$ {_ar(opening)}", 7.5, right=True)
        elif look == 1:
            page.put(concept, y + 17, "TRANSPORTE DE PAGINA ANTERIOR", 7.5)
            page.put(EDGE, y + 17, _ar(carried), 7.5, right=True)
        else:
            return y + 18
        return y + 31

    def foot(page: Page, y: float) -> None:
        if look == 1:
            page.put(concept, y + 4, "TRANSPORTE", 7.5, bold=True)
            page.put(EDGE, y + 4, _ar(carried), 7.5, right=True, bold=True)

    flow = Flow(750, lambda: Page(face="narrow", bold="narrow-bold"), head, foot)
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        given = [" ".join(entry.lines[:2]), *entry.lines[2:]] if look == 1 else entry.lines
        lines = [part for line in given for part in wrap(line, fits("narrow", 7.5, 190 if look == 1 else 230))]
        flow.need(9.5 * len(lines) + 3)
        page, y = flow.page, flow.y
        page.put(LEFT, y, f"{entry.day:%d/%m/%y}", 7.5)
        if look == 1:
            page.put(76, y, entry.tag, 7.5)
            page.put(352, y, str(rng.randint(1, 99999999)), 7.5, right=True)
        place = debit if entry.amount < 0 else credit
        page.put(place, y, _ar(entry.amount if look == 2 else abs(entry.amount)), 7.5, right=True)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        shown = balance if look == 2 or last else None
        if shown is not None:
            page.put(EDGE, y, ("$ " if look == 2 else "") + _ar(shown), 7.5, right=True)
        flow.y = page.lines(concept, y, lines, 7.5, 9.5) + 3
        if look == 2:
            page.rule(LEFT, flow.y - 10, EDGE, 0.25, GREY)
        carried = balance
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, shown, page=flow.number))
    _close(rng, flow, truth, look, (concept, debit, credit))
    for number, page in enumerate(flow.pages, 1):
        page.put(EDGE, 824, f"Página {number} de {len(flow.pages)}", 7, right=True)
        page.put(
            LEFT, 824, "Banco Pampeano S.A. - CUIT 30-50001008-4 - Av. Roca 1250, Santa Rosa - IVA Resp. Inscripto", 6.5
        )
    with_reportlab(flow.pages, path, "columns")
    return truth


def _head(page: Page, number: int, truth: Truth, look: int) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    page.put(LEFT, 44, "banco pampeano", 18, bold=True, color=GREEN)
    page.put(EDGE, 40, "RESUMEN DE CUENTA" if look == 1 else "Resumen de Caja de Ahorro en Pesos", 10, right=True)
    page.put(EDGE, 54, f"Período {start:%d/%m/%Y} al {end:%d/%m/%Y}", 8, right=True)
    if number > 1:
        page.put(LEFT, 66, f"Caja de ahorro $ {truth.account_number} (continuación)", 8)
        return 88
    page.lines(LEFT, 74, ["SOSA FERREYRA LUCIANA", "BELGRANO 1420 PISO 3 DTO B", "6300 SANTA ROSA - LA PAMPA"], 8.5, 11)
    names = ["Caja de ahorro $", "CBU", "CUIL", "Saldo inicial", "Saldo final"]
    cbu = "0930301720100012345678"
    values = [truth.account_number or "", cbu, "27-28456123-4"]
    values += ["$ " + _ar(amount or Decimal(0)) for amount in (truth.opening_balance, truth.closing_balance)]
    page.lines(350, 74, names, 8, 11)
    page.lines(EDGE, 74, values, 8, 11, right=True)
    page.put(LEFT, 140, "MOVIMIENTOS EN PESOS" if look == 1 else "Movimientos", 9.5, bold=True, color=GREEN)
    return 160


def _close(rng: Random, flow: Flow, truth: Truth, look: int, places: tuple[float, float, float]) -> None:
    """Totals, the dollar account, taxes, debits to come and legal text."""
    end = truth.period_end or date.min
    concept, debit, credit = places
    amounts = [row.amount for row in truth.transactions]
    out, into = (sum((abs(a) for a in amounts if (a < 0) == less), Decimal("0.00")) for less in (True, False))
    flow.need(30)
    flow.page.put(concept, flow.y + 8, f"SALDO AL {end:%d/%m/%Y}" if look == 1 else "Total", 8, bold=True)
    for x, amount in ((debit, out), (credit, into), (EDGE, truth.closing_balance or Decimal(0))):
        flow.page.put(x, flow.y + 8, ("$ " if look == 2 else "") + _ar(amount), 8, right=True, bold=True)
    flow.y += 32
    blocks = [["CAJA DE AHORRO EN DOLARES 4-0##-######-#  SALDO U$S 1##,35", "SIN MOVIMIENTOS EN EL PERIODO"]]
    coming = f"{end + timedelta(8):%d/%m/%y}"
    if rng.random() < 0.5:
        blocks.append(["DEBITOS AUTOMATICOS A REALIZAR", f"{coming}  {{biller}}  ID ########  $ 2#.###,90"])
    if rng.random() < 0.6:
        sums = f"$ {_ar(out)}"
        blocks.append(["CONSOLIDADO DE IMPUESTOS", f"IVA 21% AL {end:%d/%m/%y} $ 1.###,47 - BASE DEBITOS {sums}"])
    for title, *lines in blocks:
        flow.need(34)
        flow.page.put(LEFT, flow.y, fill(rng, title, end, POOLS), 8, bold=True)
        flow.y = flow.page.lines(LEFT, flow.y + 11, [fill(rng, line, end, POOLS) for line in lines], 7.5, 10) + 8
    text = (
        "Los depósitos en pesos y en moneda extranjera cuentan con la garantía de hasta $ 25.000.000,00. Se presumirá"
        " conformidad con el movimiento registrado si dentro de los 60 días corridos no se encuentra en poder del banco"
        " la formulación de un reclamo. Usted puede consultar el Régimen de Transparencia (Com. A 5460)."
    )
    flow.need(36)
    flow.page.lines(LEFT, flow.y, wrap(text, fits("narrow", 6.5, EDGE - LEFT)), 6.5, 9, color=GREY)
