"""Mexico, account statement: two days such as 05/ENE (operation and settlement), a code before the text, details of
transfers in lines below it, charges and credits in columns, two balances (operation and settlement) only on a day's
last row; summary with yield and fees before the rows, totals and a chart's legend after them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_reportlab
from ._rows import by_glyphs, last_of_day, solvent, sums

NAVY = (0.0, 0.14, 0.36)
PALE = (0.9, 0.94, 0.98)
MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
KINDS = (
    Kind(9, -35, -900, "W02 {shop}|RFC: {rfc} {hour} AUT: ######|******{card}"),
    Kind(6, -100, -6000, "T17 SPEI ENVIADO {bank}|00#####{note}|00###0{clabe}|BNET01002{clabe}|{who}|0####### 0##"),
    Kind(3, -200, -3000, "C07 RETIRO CAJERO AUTOMATICO|{month} {hour} SUC-{four}|******{card}", step="50"),
    Kind(3, -100, -2500, "N06 PAGO CUENTA DE TERCERO|BNET 15######## {note}|00########"),
    Kind(2, -180, -1500, "P14 {utility}|GUIA:0###### REF:00000000########|CIE:#######"),
    Kind(1, -58, -400, "G30 RECIBO NO.|{who}|0########"),
    Kind(1, -12, -12, "S39 SERV BANCA INTERNET|OPS SERV BCA INTERNET|", step="1", most=1),
    Kind(1, -1.92, -1.92, "S40 IVA COM SERV BCA INTERNET|IVA 16%|", most=1),
    Kind(2, 5200, 17000, "N06 PAGO DE NOMINA|{firm}|00########", most=2),
    Kind(
        5,
        150,
        9000,
        "T20 SPEI RECIBIDO{bank}|00#####{note}|00###0{clabe}|MBAN01002{clabe}|{who}|0####### 0##",
        step="0.5",
    ),
    Kind(1, 200, 4000, "C02 DEPOSITO EN EFECTIVO|PRACTIC {four} FOLIO:{four}|******{card}", step="50"),
)
POOLS: Pools = {
    "card": ("4417",),
    "four": ("####",),
    "month": ("CAJERO",),
    "hour": lambda rng, day: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",  # noqa: ARG005
    "rfc": ("CCO 8605231N4", "OXE 910101JI8", "SMA 0404126Z3"),
    "shop": (
        "OKSO SANTA FE",
        "SORINA HIPER PORTALES",
        "FARMACIA GUADALUPANA",
        "MERPAGO*TACOSPEPE",
        "UVER TRIP",
        "GASOL INSURGENTES",
    ),
    "bank": ("BANAMEKS", "SANTADER", "AZTEKA", "BANORTHE"),
    "note": ("PAGO", "RENTA", "TRANSFERENCIA", "COMIDA", "TANDA"),
    "clabe": ("01218000###########",),
    "who": ("MARIA FERNANDA LOPEZ", "JOSE LUIS HERNANDEZ RUIZ", "COMERCIALIZADORA DEL VALLE SA DE CV"),
    "utility": ("CFE SUMINISTRADOR", "TELMEKS RECIBO", "AGUA CDMX"),
    "firm": ("INDUSTRIAS MONTEALBAN SA",),
}


def _day(day: date) -> str:
    return f"{day.day:02}/{MONTHS[day.month - 1]}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30, calendar=rng.random() < 0.5)
    account = fill(rng, "15########", start, POOLS)
    opening = some_amount(rng, 600, 24000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 75), balance=opening, floor=100)
    entries = solvent(entries, opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    out, outs, into, ins = sums(entries)

    def head(page: Page, number: int) -> float:
        page.box(30, 28, 92, 26, NAVY)
        page.put(76, 46, "AZTLÁN", 14, bold=True, center=True, color=(1, 1, 1))
        page.put(582, 40, "Estado de Cuenta", 13, bold=True, right=True, color=NAVY)
        page.put(582, 53, "CUENTA MAESTRA PARTICULAR", 9, right=True)
        if number > 1:
            page.put(30, 72, f"No. de Cuenta  {account}", 8)
            page.put(582, 72, "No. de Cliente  D4471820", 8, right=True)
            return titles(page, 86)
        page.lines(
            36,
            88,
            (
                "GUADALUPE RAMIREZ ORTEGA",
                "CALLE MORELOS 118 INT 4",
                "COL DEL CARMEN COYOACAN",
                "CIUDAD DE MEXICO CP 04100",
            ),
            9,
            11,
        )
        facts = (
            ("Periodo", f"DEL {start:%d/%m/%Y} AL {end:%d/%m/%Y}"),
            ("Fecha de Corte", f"{end:%d/%m/%Y}"),
            ("No. de Cuenta", account),
            ("No. de Cliente", "D4471820"),
            ("R.F.C", "RAOG850412QX1"),
            ("No. Cuenta CLABE", f"012 180 0{account} 4"),
        )
        for n, (label, value) in enumerate(facts):
            y = 84.0 + 14 * n
            page.box(330, y - 10, 252, 14, PALE if n % 2 == 0 else None)
            page.put(335, y, label, 8)
            page.put(578, y, value, 8, right=True)
        y = 186.0
        page.put(30, y, "Información Financiera", 10, bold=True, color=NAVY)
        page.put(582, y, "MONEDA NACIONAL", 8, right=True)
        page.box(30, y + 5, 270, 13, NAVY)
        page.box(312, y + 5, 270, 13, NAVY)
        page.put(34, y + 14.5, "Rendimiento", 8.5, bold=True, color=(1, 1, 1))
        page.put(316, y + 14.5, "Comportamiento", 8.5, bold=True, color=(1, 1, 1))
        mean = ((opening + closing) / 2).quantize(Decimal("0.01"))
        left = (
            ("Saldo Promedio", written(mean)),
            ("Días del Periodo", str((end - start).days + 1)),
            ("Tasa Bruta Anual  %", "0.000"),
            ("Intereses a Favor (+)", "0.00"),
            ("I.S.R. Retenido (-)", "0.00"),
        )
        right = (
            ("Saldo de Liquidación Inicial", "", written(opening)),
            ("Saldo de Operación Inicial", "", written(opening)),
            ("Depósitos / Abonos (+)", str(ins), written(into)),
            ("Retiros / Cargos (-)", str(outs), written(out)),
            ("Saldo Final (+)", "", written(closing)),
        )
        for n, (label, value) in enumerate(left):
            page.put(34, y + 30 + 12 * n, label, 8)
            page.put(296, y + 30 + 12 * n, value, 8, right=True)
        for n, (label, count, value) in enumerate(right):
            page.put(316, y + 30 + 12 * n, label, 8)
            page.put(490, y + 30 + 12 * n, count, 8, right=True)
            page.put(578, y + 30 + 12 * n, value, 8, right=True)
        page.put(30, y + 104, "Detalle de Movimientos Realizados", 10, bold=True, color=NAVY)
        return titles(page, y + 112)

    def titles(page: Page, y: float) -> float:
        page.box(30, y, 552, 26, NAVY)
        for x, top, title in (
            (62, 10, "FECHA"),
            (46, 21, "OPER"),
            (82, 21, "LIQ"),
            (160, 21, "COD. DESCRIPCIÓN"),
            (320, 21, "REFERENCIA"),
            (394, 21, "CARGOS"),
            (450, 21, "ABONOS"),
            (524, 10, "SALDO"),
            (498, 21, "OPERACIÓN"),
            (554, 21, "LIQUIDACIÓN"),
        ):
            page.put(x, y + top, title, 7.5, bold=True, center=True, color=(1, 1, 1))
        return y + 38

    flow = Flow(716, lambda: Page(size=LETTER), head)
    rows: list[Row] = []
    for entry, balance, last in zip(entries, balances, last_of_day(entries), strict=True):
        *lines, reference = [line for line in entry.lines if line] if not entry.lines[-1] else entry.lines
        if not entry.lines[-1]:
            lines, reference = [line for line in entry.lines if line], ""
        flow.need(9.5 * len(lines))
        page, y = flow.page, flow.y
        settled = entry.day - timedelta(rng.choice([0, 0, 0, 1, 2]) if entry.tag == "" and lines[0][:3] == "W02" else 0)
        settled = max(settled, start)
        page.put(30, y, _day(entry.day), 7.5)
        page.put(66, y, _day(settled), 7.5)
        page.lines(104, y, lines, 7.5, 9.5)
        if reference:
            page.put(292, y + 9.5, reference, 7)
        page.put(418 if entry.amount < 0 else 472, y, written(entry.amount, minus=""), 7.5, right=True)
        if last:
            page.put(527, y, written(balance), 7.5, right=True)
            page.put(582, y, written(balance), 7.5, right=True)
        description = " ".join(" ".join(lines).split())
        rows.append(Row(entry.day, description, entry.amount, balance if last else None, settled, page=flow.number))
        flow.y += 9.5 * len(lines) + 3
    flow.need(120)
    page, y = flow.page, flow.y + 8
    page.put(30, y, "Total de Movimientos", 9, bold=True, color=NAVY)
    page.rule(30, y + 4, 582, 0.8, NAVY)
    for n, (label, value, other, count) in enumerate(
        (
            ("TOTAL IMPORTE CARGOS", written(out), "TOTAL MOVIMIENTOS CARGOS", str(outs)),
            ("TOTAL IMPORTE ABONOS", written(into), "TOTAL MOVIMIENTOS ABONOS", str(ins)),
        )
    ):
        page.put(34, y + 16 + 12 * n, label, 8)
        page.put(240, y + 16 + 12 * n, value, 8, right=True)
        page.put(330, y + 16 + 12 * n, other, 8)
        page.put(560, y + 16 + 12 * n, count, 8, right=True)
    page.put(30, y + 48, "Cuadro resumen y gráfico de movimientos del período", 9, bold=True, color=NAVY)
    for n, (label, share) in enumerate(
        (("Saldo Inicial", opening), ("Depósitos / Abonos (+)", into), ("Saldo Final", closing))
    ):
        page.put(34, y + 62 + 11 * n, label, 8)
        page.put(240, y + 62 + 11 * n, written(share), 8, right=True)
        page.put(300, y + 62 + 11 * n, f"{'ABC'[n]}", 8)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            30,
            744,
            "Tiene 90 días naturales a partir de la fecha de corte para objetar los cargos de este estado.",
            7,
            color=GREY,
        )
        page.put(
            30,
            754,
            "Banco Aztlán, S.A., Institución de Banca Múltiple. Av. Reforma 000, C.P. 06600, Ciudad de México",
            7,
            color=GREY,
        )
        page.put(582, 754, f"PAGINA  {n} / {len(flow.pages)}", 7.5, right=True)
    with_reportlab(by_glyphs(flow.pages) if rng.random() < 0.3 else flow.pages, path)
    return Truth("account", "es-MX", "MXN", account, start, end, opening, closing, rows)
