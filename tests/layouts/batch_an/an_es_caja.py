"""Spain, account of a savings bank.

A sideways list in a typewriter face: operation and value date, concept of one or two lines, one amount column and the
balance, both with the minus behind; sums carried over from page to page; a settlement of interest below the rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, written
from ..pens import Flow, Hand, Page, by_hand
from ._rows import many, numbered

WIDE = (842.0, 595.0)
MONTHS = "ENERO FEBRERO MARZO ABRIL MAYO JUNIO JULIO AGOSTO SEPTIEMBRE OCTUBRE NOVIEMBRE DICIEMBRE".split()  # noqa: SIM905
POOLS = {
    "shop": (
        "MERCADONA PZA ESPAÑA",
        "SUPERM. EROSKI CENTER",
        "REPSOL E.S. MONZON",
        "FARMACIA LDA. SAINZ",
        "EL CORTE INGLES",
        "PANADERIA ASCASO",
    ),
    "firm": (
        "ENDESA ENERGIA XXI S.L.U.",
        "TELEFONICA DE ESPAÑA SAU",
        "MAPFRE ESPAÑA CIA SEGUROS",
        "AYTO. DE HUESCA",
        "AGUAS DEL ISUELA S.A.",
    ),
    "who": ("PILAR LACASA BUIL", "JAVIER OTAL", "CDAD. PROP. C/ COSO 41"),
    "d": lambda rng, day: f"{earlier(rng, day):%d-%m}",
}
KINDS = (
    Kind(10, -3, -130, "TARJ. 4176-31  {shop}"),
    Kind(5, -12, -240, "RECIBO {firm}|REF. 0049#########"),
    Kind(3, -10, -380, "TRANSF. A {who}|CONCEPTO: CUOTA"),
    Kind(3, 12, 460, "TRANSF. DE {who}"),
    Kind(2, -20, -300, "REINTEGRO CAJERO 2085-0#1# {d}", step="10"),
    Kind(1, 1100, 2300, "ABONO NOMINA|TALLERES ARAGUAS S.COOP.", most=1),
    Kind(1, 640, 1350, "PENSION INSS|TESORERIA GRAL SEG. SOCIAL", most=1),
    Kind(1, 8, 90, "BIZUM DE {who}"),
)


def euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else " ")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year, month = rng.randint(2019, 2024), rng.randint(1, 12)
    start = date(year, month, 1)
    end = (start + timedelta(32)).replace(day=1) - timedelta(1)
    opening = some_amount(rng, 80, 6100)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=many(rng), balance=opening, floor=-200)
    entries += some_entries(rng, [Kind(1, -3, -15, "COMISION MANTENIMIENTO|PERIODO MENSUAL")], {}, (end, end), count=1)
    balances = running(opening, [e.amount for e in entries])
    number = iban(rng, "ES", f"20790{rng.randint(100, 999)}##03########")
    ccc = number.replace(" ", "")
    rows: list[Row] = []

    def head(page: Page, at: int) -> float:
        page.put(40, 44, "CAJA DE AHORROS DEL ISUELA", 13, bold=True)
        page.put(40, 56, "Fundada en 1876", 7)
        page.put(560, 44, "EXTRACTO DE CUENTA", 11, bold=True)
        page.put(802, 56, f"HOJA {at:>2} DE ##", 8, right=True)
        page.box(40, 66, 762, 34, stroke=(0, 0, 0))
        for x, name, value in (
            (46, "OFICINA", f"{ccc[8:12]} HUESCA-COSO ALTO"),
            (210, "C.C.C. / IBAN", number),
            (410, "DIVISA", "EUR"),
            (470, "PERIODO", f"{start:%d-%m-%Y} A {end:%d-%m-%Y}"),
            (650, "TITULAR", "LACASA BUIL PILAR"),
        ):
            page.put(x, 77, name, 6.5)
            page.put(x, 93, value, 8.5)
        y = 114.0
        if at == 1:
            page.lines(560, 120, ["DÑA. PILAR LACASA BUIL", "C/ DEL PARQUE 12 3 B", "22002 HUESCA"], 9, 11)
            page.lines(
                46,
                120,
                [
                    "BIC: CAIXESISXXX      OTROS TITULARES: 1",
                    "MODALIDAD: CUENTA FAMILIA",
                    f"LE INFORMAMOS DE LOS MOVIMIENTOS DEL MES DE {MONTHS[month - 1]}",
                ],
                8,
                11,
            )
            y = 166.0
        page.box(40, y - 6, 762, 16, (0.9, 0.9, 0.9), stroke=(0, 0, 0))
        for x, name, right in (
            (46, "F.OPERAC.", False),
            (116, "F.VALOR", False),
            (186, "CONCEPTO", False),
            (520, "OFIC.", False),
            (676, "IMPORTE", True),
            (796, "SALDO", True),
        ):
            page.put(x, y + 5, name, 8, bold=True, right=right)
        page.put(186, y + 24, "SALDO ANTERIOR" if at == 1 else "SUMA ANTERIOR", 8.5)
        page.put(796, y + 24, euro(opening if at == 1 else rows[-1].balance or Decimal(0)), 8.5, right=True)
        return y + 37

    def foot(page: Page, y: float) -> None:
        page.put(186, y + 2, "SUMA Y SIGUE", 8.5)
        page.put(796, y + 2, euro(rows[-1].balance or Decimal(0)), 8.5, right=True)
        ending(page)

    def ending(page: Page) -> None:
        page.put(
            40, 572, "Caja de Ahorros del Isuela - R.M. Huesca T.612 F.14 H.HU-2047 CIF G-22555016   MOD. 3.041/7", 6
        )
        page.put(
            24,
            420,
            "ROGAMOS COMPRUEBE LAS ANOTACIONES. SI EN 30 DIAS NO RECIBIMOS REPAROS SE ENTENDERAN CONFORMES",
            5,
            angle=90,
        )

    flow = Flow(536, lambda: Page(WIDE, "Courier", "Courier-Bold"), head, foot)
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(10.5 * len(entry.lines) + 2)
        page, value = flow.page, earlier(rng, entry.day, 1)
        page.put(46, flow.y, f"{entry.day:%d-%m-%y}", 8.5)
        page.put(116, flow.y, f"{value:%d-%m-%y}", 8.5)
        page.lines(186, flow.y, entry.lines, 8.5, 10.5)
        page.put(520, flow.y, rng.choice(["0047", ccc[8:12], "0900"]), 8.5)
        page.put(676, flow.y, euro(entry.amount), 8.5, right=True)
        page.put(796, flow.y, euro(balance), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount, balance, value, flow.number))
        flow.y += 10.5 * len(entry.lines) + 2
    flow.need(96)
    page, y = flow.page, flow.y + 4
    page.put(186, y, f"SALDO A {'SU' if balances[-1] >= 0 else 'NUESTRO'} FAVOR AL {end:%d-%m-%Y}", 9, bold=True)
    page.put(796, y, euro(balances[-1]), 9, bold=True, right=True)
    mean = ((opening + balances[-1]) / 2).quantize(Decimal("0.01"), ROUND_HALF_UP)
    page.box(40, y + 10, 762, 58, stroke=(0, 0, 0))
    page.put(46, y + 22, "INFORMACION SOBRE LA LIQUIDACION DE SU CUENTA (PROXIMA LIQUIDACION TRIMESTRAL)", 8, bold=True)
    page.put(
        46,
        y + 36,
        f"SALDO MEDIO ACREEDOR  {euro(max(mean, Decimal(0)))}   TIPO NOMINAL 0,000%  T.A.E. 0,00%   INTERESES  0,00  "
        " RET. IRPF 19%  0,00",
        8,
    )
    page.put(
        46, y + 48, "EXCEDIDOS: TIPO NOMINAL 14,500%  T.A.E. 15,31%   COMISION S/MAYOR EXCEDIDO 4,50% (MINIMO 15,00)", 8
    )
    page.put(
        46,
        y + 60,
        f"TOTAL CARGOS {euro(sum((e.amount for e in entries if e.amount < 0), Decimal(0)))}   TOTAL ABONOS "
        f"{euro(sum((e.amount for e in entries if e.amount > 0), Decimal(0)))}   APUNTES {len(entries)}",
        8,
    )
    ending(page)
    numbered(flow.pages)
    by_hand(flow.pages, path, Hand(turned=True, scaled=True))
    return Truth("bank", "es-ES", "EUR", ccc, start, end, opening, balances[-1], rows)
