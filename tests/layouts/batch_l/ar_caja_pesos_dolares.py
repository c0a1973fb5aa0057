"""Argentina: resumen of two cajas de ahorro, pesos and dólares, of which only one moves in the period.

Debits carry a minus before the peso sign, the date is printed once a day, and purchases abroad bring tax rows with
them; a table of taxes already booked and guarantees in pesos follow the movements.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits
from ._write import write

BANK = "Banco Riachuelo"
GREEN = (0.0, 0.42, 0.3)
CENT = Decimal("0.01")
POOLS = {
    "person": ["Gómez, María Inés", "Fernández Lucas", "ACOSTA NAHUEL", "Ibáñez Peña, Rocío", "Muñoz Sergio"],
    "shop": ["Supermercados El Ombú", "Farmacity Sur", "YPF Est Serv Alem", "Panadería La Piedad", "Kiosco 24hs"],
    "service": ["Edenor Cta ########", "Metrogas", "Aysa", "Telecom Pers Cel ##########", "Abl Caba Part ######"],
    "why": ["Varios - var", "Alquileres - alq", "Cuota - cuo", "Factura - fac", "Honorarios - hon"],
    "cuit": ["20########3", "27########4", "30########7"],
    "web": ["Streamflix.Com", "Music Club Uy", "Cloud Storage Us"],
}
PESOS = [
    Kind(8, -1200, -90000, "Compra con tarjeta de debito|{shop} - tarj nro. #417"),
    Kind(4, -2000, -300000, "Transferencia inmediata|A {person} / {why} / {cuit}"),
    Kind(2, -3000, -60000, "Pago de servicios|{service}"),
    Kind(2, -5000, -100000, "Extraccion en efectivo por cajero|Red - cajero S1#####", step="1000"),
    Kind(1, -1500, -15000, "Compra con tarjeta de debito|{web} - tarj nro. #417", "abroad"),
    Kind(0.7, -900, -6000, "Retencion iibb sircreb", "tax"),
    Kind(0.7, -100, -1900, "Impuesto ley 25.413 debito 0,6%", "tax"),
    Kind(1, -5000, -80000, "Debito automatico|Seguro Del Plata S.A. id ##########"),
    Kind(2, 180000, 900000, "Pago de haberes|Acreditacion de haberes / 30########7", most=2),
    Kind(3, 2000, 250000, "Transferencia recibida|De {person} / {why} / {cuit}"),
    Kind(0.6, 500, 15000, "Devolucion compra|Promo jueves reintegro 30% tope"),
    Kind(0.4, 10, 900, "Intereses ganados", most=1),
]
DOLLARS = [
    Kind(2, -20, -800, "Transferencia inmediata|A {person} / {why} / {cuit}"),
    Kind(2, -100, -900, "Extraccion por caja|Sucursal ###", step="100"),
    Kind(3, 50, 1500, "Transferencia recibida|De {person} / {why} / {cuit}"),
    Kind(1, 100, 200, "Compra de dolares|Operacion por banca online ######", step="100", most=1),
]
TAXES = [("Percepcion rg 4815 sobre base 30%", "0.30"), ("Impuesto pais ley 27.541 8%", "0.08")]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    dollars = rng.random() < 0.25
    opening = Decimal(rng.randint(100, 300000) if dollars else rng.randint(500000, 90000000)) / 100
    if dollars:
        entries = some_entries(rng, DOLLARS, POOLS, (start, end), count=rng.randint(1, 9), balance=opening, floor=100)
    else:
        count = rng.choice([rng.randint(4, 10), rng.randint(18, 40), rng.randint(45, 85)])
        entries = some_entries(rng, PESOS, POOLS, (start, end), count=count, balance=opening, floor=60000)
        entries = [part for entry in entries for part in _taxed(entry)]
    sheet = _Sheet(rng, start, end, opening, entries, dollars)
    rows = sheet.compose(rng)
    write(rng, sheet.flow.pages, path)
    number = sheet.numbers[dollars]
    currency = "USD" if dollars else "ARS"
    return Truth("savings", "es_AR", currency, number, start, end, opening, sheet.closing, rows)


def _taxed(entry: Entry) -> list[Entry]:
    """A purchase abroad with the perceptions booked beside it."""
    if entry.tag != "abroad":
        return [entry]
    taxes = [
        Entry(entry.day, (text,), (entry.amount * Decimal(rate)).quantize(CENT, ROUND_HALF_UP), "tax", text)
        for text, rate in TAXES
    ]
    return [entry, *taxes]


class _Sheet:
    """The statement on its pages."""

    DATE, SLIP, TEXT, DEBIT, CREDIT, BALANCE = 34.0, 80.0, 144.0, 390.0, 470.0, 561.0

    def __init__(
        self, rng: Random, start: date, end: date, opening: Decimal, entries: list[Entry], dollars: bool
    ) -> None:
        self.start, self.end, self.opening, self.entries, self.dollars = start, end, opening, entries, dollars
        self.closing = opening + sum(entry.amount for entry in entries)
        self.still = Decimal(rng.choice([0, 0, rng.randint(1, 90000)])) / 100
        self.numbers = [fill(rng, "###-######/#", start, {}), fill(rng, "###-######/#", start, {})]
        self.cbu = fill(rng, "0########## ###########", start, {}).replace(" ", "")
        self.holder = rng.choice(["PEREYRA CARLA DANIELA", "OLIVERA MARTÍN", "NÚÑEZ GABRIEL ALEJANDRO"])
        self.marked = rng.random() < 0.7  # the currency before every amount
        self.once = rng.random() < 0.5
        self.seen: date | None = None
        self.table = False
        self.flow = Flow(775, Page, self._head, self._foot)

    def money(self, amount: Decimal, dollars: bool | None = None) -> str:
        mark = "U$S " if (self.dollars if dollars is None else dollars) else "$ "
        return ("-" if amount < 0 else "") + (mark if self.marked else "") + written(amount, ".", ",", minus="")

    def compose(self, rng: Random) -> list[Row]:
        rows: list[Row] = []
        for dollars in (False, True):
            self._title(dollars)
            if dollars == self.dollars:
                rows = self._movements(rng)
            else:
                self._nothing(dollars)
        self._taxes()
        self._notes()
        for number, page in enumerate(self.flow.pages, 1):
            page.put(561, 40, f"{number} - {len(self.flow.pages)}", 8, right=True)
        return rows

    def _title(self, dollars: bool) -> None:
        flow = self.flow
        flow.need(90)
        name = "Caja de Ahorro en Dólares" if dollars else "Caja de Ahorro en Pesos"
        flow.page.put(34, flow.y, name, 12, bold=True, color=GREEN)
        flow.page.put(34, flow.y + 13, f"Nº {self.numbers[dollars]}   CBU: {self._cbu(dollars)}", 8)
        flow.y += 32

    def _cbu(self, dollars: bool) -> str:
        return self.cbu[:-1] + ("7" if dollars else "2")

    def _nothing(self, dollars: bool) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(self.DATE, y, self.start.strftime("%d/%m/%y"), 8)
        page.put(self.TEXT, y, "Saldo Inicial", 8)
        page.put(self.BALANCE, y, self.money(self.still, dollars), 8, right=True)
        page.put(self.TEXT, y + 14, "No tenés movimientos en este período.", 8, color=GREY)
        page.put(self.TEXT, y + 28, "Saldo total", 9, bold=True)
        page.put(self.BALANCE, y + 28, self.money(self.still, dollars), 9, right=True, bold=True)
        self.flow.y += 56

    def _movements(self, rng: Random) -> list[Row]:
        rows, flow = [], self.flow
        self._titles(flow.page, flow.y)
        self.table = True
        flow.page.put(self.DATE, flow.y + 22, self.start.strftime("%d/%m/%y"), 8)
        flow.page.put(self.TEXT, flow.y + 22, "Saldo Inicial", 8)
        flow.page.put(self.BALANCE, flow.y + 22, self.money(self.opening), 8, right=True)
        flow.y += 38
        balances = running(self.opening, [entry.amount for entry in self.entries])
        for entry, balance in zip(self.entries, balances, strict=True):
            lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 182))]
            flow.need(10 * len(lines) + 6)
            page, y = flow.page, flow.y
            if not self.once or entry.day != self.seen:
                page.put(self.DATE, y, entry.day.strftime("%d/%m/%y"), 8)
            self.seen = entry.day
            page.put(self.SLIP, y, str(rng.randint(1000, 99999999)) if entry.tag != "tax" else "", 8)
            page.lines(self.TEXT, y, lines, 8, 10)
            page.put(self.DEBIT if entry.amount < 0 else self.CREDIT, y, self.money(entry.amount), 8, right=True)
            page.put(self.BALANCE, y, self.money(balance), 8, right=True)
            flow.y = y + 10 * len(lines) + 6
            page.rule(self.DATE, flow.y - 10.5, self.BALANCE, 0.3, (0.8, 0.8, 0.8))
            rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.need(40)
        self.table = False
        flow.page.put(self.TEXT, flow.y + 4, "Saldo total", 9, bold=True)
        flow.page.put(self.BALANCE, flow.y + 4, self.money(self.closing), 9, right=True, bold=True)
        note = "* Salvo error u omisión. Los movimientos de fin de semana se registran el día hábil siguiente."
        flow.page.put(self.TEXT, flow.y + 16, note, 6.5, color=GREY)
        flow.y += 44
        return rows

    def _titles(self, page: Page, y: float) -> None:
        page.box(30, y - 4, 535, 15, (0.88, 0.94, 0.92))
        for x, title in ((self.DATE, "Fecha"), (self.SLIP, "Comprobante"), (self.TEXT, "Movimiento")):
            page.put(x, y + 6, title, 8, bold=True)
        for x, title in ((self.DEBIT, "Débito"), (self.CREDIT, "Crédito"), (self.BALANCE, "Saldo en cuenta")):
            page.put(x, y + 6, title, 8, bold=True, right=True)

    def _head(self, page: Page, number: int) -> float:
        page.put(34, 44, BANK, 15, bold=True, color=GREEN)
        page.put(300, 40, "Resumen de cuenta", 10, center=True)
        self.seen = None
        if number > 1:
            if not self.table:
                return 84
            self._titles(page, 72)
            return 96
        page.lines(34, 76, [self.holder, "AV. SAN JUAN 3120 PISO 4 DTO B", "C1233ABN CAPITAL FEDERAL"], 9, 12)
        page.lines(34, 118, ["CUIL: 27-30412887-5   Consumidor final", "Cantidad de titulares: 1"], 8, 11)
        page.put(340, 76, "Período", 8, color=GREY)
        page.put(561, 76, f"{self.start:%d/%m/%y} al {self.end:%d/%m/%y}", 9, right=True, bold=True)
        page.box(336, 84, 229, 46, stroke=GREEN)
        page.put(342, 97, f"Tus saldos al {self.end:%d/%m/%y}", 8, bold=True)
        own = (self.still, self.closing) if self.dollars else (self.closing, self.still)
        for n, (label, amount) in enumerate(zip(("Total en Pesos", "Total en Dólares"), own, strict=True)):
            page.put(342, 110 + 12 * n, label, 8)
            page.put(559, 110 + 12 * n, self.money(amount, bool(n)), 8, right=True)
        page.rule(30, 142, 565, 1, GREEN)
        return 164

    def _foot(self, page: Page, _y: float) -> None:
        page.rule(30, 790, 565, 0.5, GREEN)
        page.put(34, 801, f"{BANK} S.A. CUIT 30-50000872-1. Av. Pedro de Mendoza 1855, Buenos Aires.", 6.5, color=GREY)
        page.put(34, 810, "Whatsapp 11-5555-0199 - Línea 0810-555-7742, todos los días de 8 a 20 hs.", 6.5, color=GREY)

    def _taxes(self) -> None:
        flow = self.flow
        taxes: dict[str, Decimal] = {}
        for entry in self.entries:
            if entry.tag == "tax":
                taxes[entry.text] = taxes.get(entry.text, Decimal(0)) - entry.amount
        flow.need(40 + 12 * len(taxes))
        flow.page.put(34, flow.y, "Detalle impositivo", 11, bold=True, color=GREEN)
        flow.y += 15
        if not taxes:
            flow.page.put(34, flow.y, "No se registran impuestos ni retenciones en el período.", 8)
        for text, amount in taxes.items():
            flow.page.put(34, flow.y, f"Total {text}", 8)
            flow.page.put(390, flow.y, self.money(amount, False), 8, right=True)
            flow.y += 12
        flow.y += 20

    def _notes(self) -> None:
        after = self.end + timedelta(30)
        text = (
            "Los depósitos en pesos y en moneda extranjera cuentan con la garantía de hasta $ 25.000.000. En las "
            "operaciones a nombre de dos o más personas, la garantía se prorrateará entre sus titulares. Ley 24.485, "
            "Decreto 540/95 y modificatorios. Usted puede consultar el Régimen de Transparencia elaborado por el Banco "
            f"Central. A partir del {after:%d/%m/%Y} la comisión por reposición de tarjeta será de $ 4.235,00 más IVA. "
            "Usted puede solicitar la Caja de Ahorro en pesos con las prestaciones previstas en la reglamentación, que "
            "son gratuitas. Ante la falta de reclamo dentro de los 60 días corridos se dará por conformada la cuenta."
        )
        lines = wrap(text, fits("Helvetica", 7, 525))
        flow = self.flow
        flow.need(9 * len(lines) + 10)
        flow.y = flow.page.lines(34, flow.y, lines, 7, 9, color=GREY)
        self._foot(flow.page, flow.y)
