"""Mexico: estado de cuenta with OPER and LIQ days, both balances only on the last row of a day, detail lines below.

Two columns of amounts and two of balances: the liquidation balance leaves out what is not settled yet. Before the rows
stand boxes of figures, after them totals, a fiscal receipt with its seals and a glossary.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Color, Flow, Page, fits
from ._writing import how_many, number_pages, write_core

BLUE: Color = (0.0, 0.27, 0.5)
MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")


def _clock(rng: Random, _: date) -> str:
    return f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}"


POOLS: Pools = {
    "person": ("JUAN CARLOS HERNANDEZ LOPEZ", "MARIA FERNANDA RUIZ", "LUIS ANGEL TORRES VEGA", "ANA SOFIA MENDEZ"),
    "firm": ("COMERCIALIZADORA DEL BAJIO SA DE CV", "SERVICIOS GRANATE SC", "GRUPO ALTAMAR SA DE CV"),
    "bank": ("BANORTE", "SANTANDER", "BANAMEX", "HSBC", "AZTECA", "STP", "INBURSA"),
    "shop": (
        "OXXO INSURGENTES",
        "WALMART UNIVERSIDAD",
        "SORIANA 214 DEL VALLE",
        "FARM GUADALAJARA 388",
        "REST LA PARROQUIA",
    ),
    "web": ("MERPAGO*AGREGADOR", "PAYPAL*STEAM", "UBER *TRIP", "AMAZON MX MARKETPLACE", "NETFLIX COM"),
    "note": ("renta", "pago", "comida", "Transferencia", "factura ####", "abono prestamo", "mandado"),
    "service": ("CFE", "TELMEX", "IZZI", "NATURGY", "TOTALPLAY"),
    "clock": _clock,
}
KINDS = (
    Kind(3, 6000, 24000, "N02 PAGO DE NOMINA|############ {firm}", most=2),
    Kind(
        6,
        150,
        15000,
        "T20 SPEI RECIBIDO{bank}|####### ### #######{note}|00###############|BNET01####################|{person}",
    ),
    Kind(2, 100, 9000, "N06 PAGO CUENTA DE TERCERO|BNET ########## {note}"),
    Kind(1, 900, 20000, "C07 DEP.CHEQUES DE OTRO BANCO|CHEQUE ####### {bank}", tag="cheque"),
    Kind(2, 500, 8000, "C02 DEPOSITO EN EFECTIVO|PRACTIC ****#### FOLIO:####", step="50"),
    Kind(
        7,
        -6500,
        -100,
        "T17 SPEI ENVIADO {bank}|####### ### #######{note}|00###############|MBAN01####################|{person}",
    ),
    Kind(3, -4000, -80, "N06 PAGO CUENTA DE TERCERO|BNET ########## {note}"),
    Kind(14, -2300, -25, "A15 {shop}|RFC: ???######??# {clock} AUT: ######"),
    Kind(7, -1600, -49, "A16 {web}|RFC: ???######??# {clock} AUT: ######"),
    Kind(4, -5000, -200, "E57 RETIRO CAJERO AUTOMATICO|{clock} CAJERO ####  FOLIO:####", step="100"),
    Kind(2, -3500, -180, "P14 {service}|GUIA:####### REF:#################### CIE:#######"),
    Kind(1, -600, -300, "S39 SERV BANCA INTERNET|OPS SERV BCA INTERNET  SERV BCA INTERNET", most=1),
    Kind(1, -96, -48, "S40 IVA COM SERV BCA INTERNET|IVA COM SERV BCA INTERNET", most=1),
    Kind(1, 0.01, 4, "I01 INTERESES GANADOS", most=1),
)
OPER, LIQ, WHAT, REF, CARGOS, ABONOS, SALDO, LIQUID = 30.0, 66.0, 100.0, 268.0, 398.0, 456.0, 522.0, 584.0
EXTRA = (
    "La GAT Real es el rendimiento que obtendría después de descontar la inflación estimada.",
    "Le informamos que puede consultar el detalle de las comisiones y los cambios a su contrato en cualquiera de "
    "nuestras sucursales o en www.bancolito.example. Para dudas o aclaraciones llame a Línea Bancolito 55 0000 0000.",
    "Unidad Especializada de Atención a Usuarios (UNE): Av. de los Fresnos 510, Col. Centro, Ciudad de México. "
    "En caso de no obtener una respuesta satisfactoria, acuda a la CONDUSEF: www.condusef.gob.mx, 55 5340 0999.",
    "Únicamente están garantizados por el IPAB los depósitos bancarios de dinero a la vista, retirables en días "
    "preestablecidos, de ahorro, a plazo o con previo aviso, hasta por 400 mil UDI por cliente e institución.",
)


def _day(day: date) -> str:
    return f"{day.day:02}/{MONTHS[day.month - 1]}"


def _next_working(day: date) -> date:
    day += timedelta(1)
    return day if day.weekday() < 5 else _next_working(day)


class _Sheet:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30, calendar=rng.random() < 0.3)
        self.account = fill(rng, "01########", date.min, {})
        self.client = fill(rng, "?#######", date.min, {})
        self.opening = some_amount(rng, 900, 60000)
        count = how_many(rng)
        last = (self.period[0], self.period[1] - timedelta(5))
        self.entries = some_entries(rng, KINDS, POOLS, last, count=count, balance=self.opening, floor=0)
        self.settled = [_next_working(e.day) if e.tag == "cheque" else e.day for e in self.entries]
        self.flow = Flow(720, lambda: Page(LETTER), self.head)

    def sums(self) -> tuple[list[Decimal], list[Decimal]]:
        amounts = [entry.amount for entry in self.entries]
        return [a for a in amounts if a < 0], [a for a in amounts if a > 0]

    def head(self, page: Page, number: int) -> float:
        page.box(30, 24, 554, 26, BLUE)
        page.put(38, 42, "Bancolito", 16, bold=True, color=WHITE)
        page.put(576, 41, "Estado de Cuenta", 12, right=True, color=WHITE)
        page.put(
            30, 64, "CUENTA LIBRE NÓMINA DIGITAL" if number == 1 else "CUENTA LIBRE NÓMINA DIGITAL  (continuación)", 8
        )
        if number == 1:
            return self.columns(self.summary(page))
        page.put(430, 64, "No. de Cuenta", 8)
        page.put(584, 64, self.account, 8, right=True)
        page.put(430, 75, "No. de Cliente", 8)
        page.put(584, 75, self.client, 8, right=True)
        return self.columns_on(page, 106) if self.listing else 100

    listing = True

    def columns(self, y: float) -> float:
        self.start = y
        return y

    def columns_on(self, page: Page, y: float) -> float:
        page.box(30, y - 9, 554, 24, (0.9, 0.93, 0.97))
        page.put(47, y, "FECHA", 7, bold=True)
        page.put(OPER, y + 10, "OPER", 7, bold=True)
        page.put(LIQ, y + 10, "LIQ", 7, bold=True)
        page.put(WHAT, y + 10, "COD. DESCRIPCIÓN", 7, bold=True)
        page.put(REF, y + 10, "REFERENCIA", 7, bold=True)
        page.put(CARGOS, y + 10, "CARGOS", 7, right=True, bold=True)
        page.put(ABONOS, y + 10, "ABONOS", 7, right=True, bold=True)
        page.put(530, y, "SALDO", 7, center=True, bold=True)
        page.put(SALDO, y + 10, "OPERACIÓN", 7, right=True, bold=True)
        page.put(LIQUID, y + 10, "LIQUIDACIÓN", 7, right=True, bold=True)
        return y + 28

    def summary(self, page: Page) -> float:
        start, end = self.period
        page.lines(
            30,
            92,
            ["MARÍA DEL CARMEN ORTEGA SALAS", "CALLE NOGAL 48 INT 3", "JARDINES DEL SUR", "QUERÉTARO QT", "CP 76090"],
            8.5,
            11,
        )
        facts = (
            ("Periodo", f"DEL {start:%d/%m/%Y} AL {end:%d/%m/%Y}"),
            ("Fecha de Corte", f"{end:%d/%m/%Y}"),
            ("No. de Cuenta", self.account),
            ("No. de Cliente", self.client),
            ("R.F.C", "OESC810412" + self.client[:1] + "K3"),
            ("No. Cuenta CLABE", f"036 680 0{self.account} 4"),
        )
        for n, (name, value) in enumerate(facts):
            page.put(340, 86 + 12 * n, name, 8)
            page.put(584, 86 + 12 * n, value, 8, right=True)
            page.rule(340, 89 + 12 * n, 584, 0.3, GREY)
        page.put(30, 160, "SUCURSAL: 0452 QUERÉTARO CENTRO", 7.5)
        page.put(
            30,
            170,
            "DIRECCIÓN: 5 DE MAYO 22, COL. CENTRO, QUERÉTARO, QT    PLAZA: QUERÉTARO    TELÉFONO: 442 000 0000",
            7.5,
        )
        self.band(page, 30, 182, 554, "Información Financiera", "MONEDA NACIONAL")
        self.yields(page)
        self.behaviour(page)
        self.band(page, 30, 330, 554, "Otros productos incluidos en el estado de cuenta (inversiones)", "")
        heads = ("Contrato", "Producto", "Tasa de Interés anual", "GAT Nominal", "GAT Real", "Total de comisiones")
        for n, name in enumerate(heads):
            page.put(34 + 93 * n, 356, name, 7, bold=True)
        page.put(34, 367, "N/A", 7)
        for n, name in enumerate(("N/A", "N/A", "N/A", "N/A", "0.00")):
            page.put(127 + 93 * n, 367, name, 7)
        self.band(page, 30, 384, 554, "Detalle de Movimientos Realizados", "")
        return self.columns_on(page, 416)

    def band(self, page: Page, x: float, y: float, w: float, left: str, right: str) -> None:
        page.box(x, y, w, 14, BLUE)
        page.put(x + 4, y + 10, left, 8.5, bold=True, color=WHITE)
        page.put(x + w - 4, y + 10, right, 8.5, right=True, color=WHITE)

    def pairs(self, page: Page, x: float, y: float, to: float, pairs: tuple[tuple[str, str, str], ...]) -> None:
        for name, middle, value in pairs:
            page.put(x, y, name, 7.5)
            page.put(to - 70, y, middle, 7.5, right=True)
            page.put(to, y, value, 7.5, right=True)
            y += 11

    def yields(self, page: Page) -> None:
        mean = written(self.opening * Decimal("0.83"))
        page.put(34, 208, "Rendimiento", 8, bold=True)
        self.pairs(
            page,
            34,
            220,
            290,
            (
                ("Saldo Promedio", "", mean),
                ("Días del Periodo", "", str((self.period[1] - self.period[0]).days + 1)),
                ("Tasa Bruta Anual", "%", "0.000"),
                ("Saldo Promedio Gravable", "", "0.00"),
                ("Intereses a Favor (+)", "", "0.00"),
                ("ISR Retenido (-)", "", "0.00"),
            ),
        )
        page.put(34, 292, "Comisiones de la cuenta", 8, bold=True)
        self.pairs(page, 34, 304, 290, (("Cheques pagados", "0", "0.00"), ("Total Comisiones", "", "0.00")))

    def behaviour(self, page: Page) -> None:
        out, into = self.sums()
        page.put(320, 208, "Comportamiento", 8, bold=True)
        self.pairs(
            page,
            320,
            220,
            580,
            (
                ("Saldo de Liquidación Inicial", "", written(self.opening)),
                ("Saldo de Operación Inicial", "", written(self.opening)),
                ("Depósitos / Abonos (+)", str(len(into)), written(sum(into, Decimal(0)))),
                ("Retiros / Cargos (-)", str(len(out)), written(-sum(out, Decimal(0)))),
                ("Saldo Final (+)", "", written(self.closing())),
                ("Saldo Promedio Mínimo Mensual Hasta el día " + _day(self.period[1]), "", "0.00"),
            ),
        )

    def closing(self) -> Decimal:
        return self.opening + sum(entry.amount for entry in self.entries)

    def liquid(self, day: date) -> Decimal:
        """The balance of what is settled on a day."""
        pairs = zip(self.entries, self.settled, strict=True)
        return self.opening + sum(entry.amount for entry, settled in pairs if settled <= day)

    def row(self, n: int, balance: Decimal) -> Row:
        entry, size = self.entries[n], 7.5
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", size, REF - WHAT - 4))]
        self.flow.need(9 * len(lines) + 2)
        page, y = self.flow.page, self.flow.y
        page.put(OPER, y, _day(entry.day), size)
        page.put(LIQ, y, _day(self.settled[n]), size)
        page.lines(WHAT, y, lines, size, 9)
        if entry.text[:3] in ("A15", "A16", "E57"):
            page.put(REF, y, fill(self.rng, "******####", entry.day, {}), size)
        elif entry.text[:3] in ("T20", "T17", "N06", "C07"):
            page.put(REF, y, fill(self.rng, "Ref. ##########", entry.day, {}), size)
        page.put(CARGOS if entry.amount < 0 else ABONOS, y, written(abs(entry.amount)), size, right=True)
        last = n + 1 == len(self.entries) or self.entries[n + 1].day != entry.day
        if last:
            page.put(SALDO, y, written(balance), size, right=True)
            page.put(LIQUID, y, written(self.liquid(entry.day)), size, right=True)
        self.flow.y += 9 * len(lines) + 3
        text = " ".join(" ".join(entry.lines).split())
        return Row(entry.day, text, entry.amount, balance if last else None, self.settled[n], self.flow.number)

    def totals(self) -> None:
        out, into = self.sums()
        self.flow.need(46)
        page, y = self.flow.page, self.flow.y + 8
        self.band(page, 30, y, 554, "Total de Movimientos", "")
        page.put(34, y + 26, "TOTAL IMPORTE CARGOS", 7.5)
        page.put(190, y + 26, written(-sum(out, Decimal(0))), 7.5, right=True)
        page.put(320, y + 26, "TOTAL MOVIMIENTOS CARGOS", 7.5)
        page.put(580, y + 26, str(len(out)), 7.5, right=True)
        page.put(34, y + 37, "TOTAL IMPORTE ABONOS", 7.5)
        page.put(190, y + 37, written(sum(into, Decimal(0))), 7.5, right=True)
        page.put(320, y + 37, "TOTAL MOVIMIENTOS ABONOS", 7.5)
        page.put(580, y + 37, str(len(into)), 7.5, right=True)
        self.flow.y = y + 54

    def chart(self) -> None:
        out, into = self.sums()
        self.listing = False
        self.flow.need(120)
        page, y = self.flow.page, self.flow.y
        self.band(page, 30, y, 554, "Cuadro resumen y gráfico de movimientos del período", "")
        whole = max(self.opening, sum(into, Decimal(0)), -sum(out, Decimal(0)), self.closing())
        for n, (name, value) in enumerate(
            (
                ("Saldo Inicial", self.opening),
                ("Depósitos / Abonos (+)", sum(into, Decimal(0))),
                ("Retiros / Cargos (-)", -sum(out, Decimal(0))),
                ("Saldo Final", self.closing()),
            )
        ):
            page.put(34, y + 38 + 13 * n, name, 7.5)
            page.put(230, y + 38 + 13 * n, written(value), 7.5, right=True)
            page.put(280, y + 38 + 13 * n, f"{value / whole * 100:.2f}%", 7.5, right=True)
            page.box(320, y + 31 + 13 * n, float(max(value, Decimal(0)) / whole) * 240 + 1, 8, (0.3, 0.6, 0.85))
        for x, name in ((34, "Concepto"), (190, "Cantidad"), (250, "Porcentaje")):
            page.put(x, y + 26, name, 7.5, bold=True)
        self.flow.y = y + 110

    def fiscal(self) -> None:
        self.flow.need(200)
        page, y = self.flow.page, self.flow.y
        self.band(page, 30, y, 554, "Comprobante Fiscal Digital por Internet (CFDI)", "")
        signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        seal = ["".join(self.rng.choice(signs) for _ in range(118)) for _ in range(3)]
        day = self.period[1] + timedelta(1)
        lines = [
            "Folio Fiscal: " + fill(self.rng, "########-?#?#-4#?#-A###-?#?#########", day, {}),
            f"Certificado: 00001000000{self.client[1:]}02    Fecha y hora de certificación: {day:%Y-%m-%d}T03:14:52",
            "Régimen Fiscal: 601 - General de Ley Personas Morales    Uso CFDI: S01    Forma de Pago: 99    Total 0.00",
            "Sello Digital:",
            *(line[:110] for line in seal[:2]),
            "Sello del SAT:",
            seal[2][:110],
        ]
        page.lines(34, y + 26, lines, 6.5, 9)
        notes = [part for text in EXTRA for part in wrap(text, fits("Helvetica", 6.5, 500))]
        self.flow.y = page.lines(34, y + 108, notes, 6.5, 8.5)


def draw(rng: Random, path: Path) -> Truth:
    sheet = _Sheet(rng)
    balances = running(sheet.opening, [entry.amount for entry in sheet.entries])
    rows = [sheet.row(n, balance) for n, balance in enumerate(balances)]
    sheet.totals()
    sheet.chart()
    sheet.fiscal()

    def foot(page: Page, number: int, of: int) -> None:
        page.put(584, 75 if number == 1 else 86, f"PAGINA {number} / {of}", 7.5, right=True)
        page.put(30, 752, "BANCOLITO, S.A., INSTITUCIÓN DE BANCA MÚLTIPLE", 6.5, color=GREY)
        page.put(
            30,
            761,
            "Av. de los Fresnos 510, Col. Centro, Cuauhtémoc, C.P. 06010, Ciudad de México. R.F.C. BLI830831LJ2",
            6.5,
            color=GREY,
        )

    number_pages(sheet.flow.pages, foot)
    write_core(rng, sheet.flow.pages, path)
    return Truth("checking", "es_MX", "MXN", sheet.account, *sheet.period, sheet.opening, sheet.closing(), rows)
