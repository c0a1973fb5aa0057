"""Spain, a large bank's extracto mensual.

Special: operation and value date as 05/03 without a year, one signed amount and a balance on every row, concept in
capitals with a second line of detail, SALDO ANTERIOR and SUMA Y SIGUE at the page's ends, account code in its parts.
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
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import A4, GREY, Color, Flow, Page, with_reportlab
from ._rows import joined, liberation, prose, wrapped

NAVY: Color = (0.0, 0.15, 0.4)
PALE: Color = (0.9, 0.93, 0.97)
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
POOLS: Pools = {
    "shop": [
        "MERCADONA AVDA CID",
        "CONSUM COOP V",
        "EL CORTE INGLES",
        "BAR CASA PEPE",
        "REPSOL E.S. ####",
        "LIDL RUZAFA",
    ],
    "bar": ["BAR CASA PEPE", "HORCHATERIA SANTA", "CAFE SANT JAUME", "FOSTER HOLLYWOOD"],
    "town": ["VALENCIA", "TORRENT", "GANDIA", "ALZIRA"],
    "who": ["MARIA DOLORES FERRER", "JUAN ANTONIO ROS", "COMUNIDAD PROP. CUENCA 14", "LUCIA IBORRA"],
    "day": lambda rng, day: f"{day - timedelta(rng.randint(0, 2)):%d/%m}",
}
KINDS = [
    Kind(12, -3, -130, "PAGO CON TARJETA EN SUPERMERCADOS|4940############ {shop} {town} ES", "card"),
    Kind(7, -2, -60, "PAGO CON TARJETA DE RESTAURANTES Y CAFETERIAS|4940############ {bar} {town} ES", "card"),
    Kind(3, -25, -180, "ADEUDO DE IBERDROLA CLIENTES, S.A.U|N 20########## LUZ REF. ########"),
    Kind(2, -20, -90, "ADEUDO DE TELEFONICA DE ESPANA, S.A.U.|N 28-?###-###### FACTURA MOVISTAR"),
    Kind(1, -30, -200, "ADEUDO MAPFRE ESPANA|N ############# SEGURO HOGAR"),
    Kind(2, -20, -300, "RETIRADA DE EFECTIVO EN CAJERO AUTOMATICO|4940############ OFICINA #### {town}", "card", "10"),
    Kind(3, -15, -500, "CARGO POR BIZUM A {who}|CENA"),
    Kind(3, 10, 250, "ABONO POR BIZUM DE {who}|REGALO"),
    Kind(2, -50, -750, "TRANSFERENCIA A FAVOR DE {who}|CONCEPTO: ALQUILER"),
    Kind(1, 1200, 2600, "ABONO DE NOMINA POR TRANSFERENCIA|CERAMICAS DEL TURIA SL", most=2),
    Kind(1, -1, -9, "LIQUIDACION DE INTERESES-COMISIONES-GASTOS|COMISION MANTENIMIENTO", most=1),
    Kind(1, 5, 60, "DEVOLUCION COMPRA CON TARJETA|4940############ {shop}", "card"),
]


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


class _Extracto:
    def __init__(self, rng: Random, period: tuple[date, date], opening: Decimal) -> None:
        self.period, self.balance = period, opening
        self.iban = iban(rng, "ES", "0199" + "2084" + "##" + "0201######")
        self.flow = Flow(722, lambda: Page(A4, "LibSans", "LibSans-Bold"), self.head, self.foot)

    def foot(self, page: Page, y: float) -> None:
        page.put(126, y + 4, "SUMA Y SIGUE", 8, bold=True)
        page.put(550, y + 4, _euro(self.balance), 8, right=True, bold=True)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(45, 52, "BANCO DE LEVANTE", 16, bold=True, color=NAVY)
        page.put(555, 46, f"EXTRACTO DE {MONTHS[end.month - 1]} DE {end.year}", 10, right=True, bold=True)
        y = 82.0
        if number == 1:
            page.lines(45, 84, ["OFICINA 2084 - RUZAFA", "C/ CUBA, 31", "46006 VALENCIA", "TEL. 960 55 01 20"], 7.5, 9)
            page.lines(320, 100, ["D. VICENTE SORIA LLOPIS", "C/ DENIA 52 PTA 9", "46006 VALENCIA"], 10)
            y = 160
        code = self.iban.replace(" ", "")
        page.box(45, y - 10, 510, 46, PALE)
        names = [(51, "ENTIDAD", code[4:8]), (106, "OFICINA", code[8:12]), (161, "D.C.", code[12:14])]
        for x, name, value in [
            *names,
            (196, "N. CUENTA", code[14:]),
            (284, "IBAN", self.iban),
            (430, "BIC", "BLEVESVVXXX"),
        ]:
            page.put(x, y, name, 6.5, color=NAVY)
            page.put(x, y + 10, value, 8)
        page.put(51, y + 24, "TITULAR: SORIA LLOPIS VICENTE", 8)
        page.put(284, y + 24, f"PERIODO: DEL {start:%d-%m-%Y} AL {end:%d-%m-%Y}", 8)
        page.put(549, y + 24, "DIVISA: EUR", 8, right=True)
        y += 54
        page.rule(45, y - 11, 555, 0.8, NAVY)
        for x, name, right in [(45, "F. OPER.", False), (82, "F. VALOR", False), (126, "CONCEPTO", False)]:
            page.put(x, y, name, 7, bold=True, right=right)
        page.put(470, y, "IMPORTE", 7.5, bold=True, right=True)
        page.put(550, y, "SALDO", 7.5, bold=True, right=True)
        page.rule(45, y + 4, 555, 0.8, NAVY)
        page.put(126, y + 18, "SALDO ANTERIOR" if number == 1 else "SUMA ANTERIOR", 8, bold=True)
        page.put(550, y + 18, _euro(self.balance), 8, right=True, bold=True)
        return y + 34


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 200, 7800)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 90), balance=opening, floor=0)
    extracto = _Extracto(rng, (start, end), opening)
    rows = []
    for entry, balance in zip(entries, running(opening, [entry.amount for entry in entries]), strict=True):
        rows.append(_movement(extracto, entry, balance, rng))
    flow = extracto.flow
    flow.page.rule(45, flow.y - 7, 555, 0.5, NAVY)
    favour = "SALDO A SU FAVOR" if extracto.balance >= 0 else "SALDO A NUESTRO FAVOR"
    flow.page.put(126, flow.y + 6, f"{favour} AL {end:%d-%m-%Y}", 8.5, bold=True)
    flow.page.put(550, flow.y + 6, _euro(extracto.balance), 8.5, right=True, bold=True)
    flow.y += 24
    _last(extracto, entries)
    count = len(flow.pages)
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 60, f"HOJA {n} DE {count}", 7.5, right=True)
        legal = "Banco de Levante, S.A. R.M. Valencia, T. 9999, F. 99, H. V-99999, Inscripción 1ª. C.I.F.: A-46999999"
        page.put(22, 640, legal, 5.5, angle=90, color=GREY)
        page.put(45, 812, "Infórmese en el 960 55 00 00, en su oficina o en www.bancodelevante.example", 7, color=GREY)
    with_reportlab(flow.pages, path, order="columns")
    number = extracto.iban.replace(" ", "")
    return Truth("checking", "es_ES", "EUR", number, start, end, opening, extracto.balance, rows)


def _movement(extracto: _Extracto, entry: Entry, balance: Decimal, rng: Random) -> Row:
    flow = extracto.flow
    lines = wrapped(entry.lines, "LibSans", 8, 280)
    flow.need(9.6 * len(lines) + 16)
    page, y = flow.page, flow.y
    value = earlier(rng, entry.day, 2) if entry.tag == "card" else entry.day
    page.put(45, y, f"{entry.day:%d/%m}", 8)
    page.put(82, y, f"{value:%d/%m}", 8)
    page.put(470, y, _euro(entry.amount), 8, right=True)
    page.put(550, y, _euro(balance), 8, right=True)
    extracto.balance = balance
    flow.y = page.lines(126, y, lines, 8, 9.6) + 3
    return Row(entry.day, joined(lines), entry.amount, balance, value, flow.number)


def _last(extracto: _Extracto, entries: list[Entry]) -> None:
    flow = extracto.flow
    page, y = flow.page, flow.y
    if y + 150 > 790:
        page = Page(A4, "LibSans", "LibSans-Bold")
        page.put(45, 52, "BANCO DE LEVANTE", 16, bold=True, color=NAVY)
        flow.pages.append(page)
        y = 96
    page.put(45, y + 8, "RESUMEN DEL PERIODO", 9, bold=True, color=NAVY)
    into = [entry.amount for entry in entries if entry.amount > 0]
    out = [entry.amount for entry in entries if entry.amount < 0]
    for n, (name, group) in enumerate([("TOTAL ABONOS", into), ("TOTAL CARGOS", out)]):
        page.put(45, y + 22 + 11 * n, name, 8)
        page.put(190, y + 22 + 11 * n, str(len(group)), 8, right=True)
        page.put(280, y + 22 + 11 * n, _euro(sum(group, Decimal(0))), 8, right=True)
    page.box(45, y + 44, 510, 40, PALE)
    page.put(53, y + 58, "Su hipoteca, con la nómina, desde el 2,40 % TIN", 9.5, bold=True, color=NAVY)
    page.put(53, y + 72, "Pida cita en su oficina o calcule la cuota en la aplicación. Sujeto a estudio previo.", 8)
    text = (
        "Le rogamos compruebe los movimientos y nos comunique cualquier diferencia. Para las operaciones de pago no "
        "autorizadas dispone de trece meses desde la fecha del cargo. El dinero en cuenta está cubierto por el Fondo "
        "de Garantía de Depósitos de Entidades de Crédito hasta 100.000 euros por depositante."
    )
    prose(page, 45, y + 100, text, 510, 7)
