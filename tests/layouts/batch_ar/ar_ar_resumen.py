"""Argentina, resumen de cuenta: movements in pesos and in dollars as two tables with the currency before each amount.

Each table opens with its balance at the start and ends with a total; the movement has a bold name and a line below
with the other party and a number. A minus stands before the currency sign; the taxes are summed at the end.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_fpdf
from ._rows import ZERO, apart, each_page

FIRE: Color = (0.85, 0.1, 0.1)
SMOKE: Color = (0.95, 0.95, 0.95)
POOLS: Pools = {
    "shop": [
        "Coto sucursal ###",
        "Carrefour express ####",
        "Merpago*kioscolavalle",
        "Ypf serviclub acoyte",
        "Farmacity ###",
        "Pedidosya*burgercaba",
        "Dia tienda ####",
        "Sube carga electronica",
        "Havanna rivadavia",
    ],
    "card": ["tarj nro. 4470", "tarj nro. 8812"],
    "person": ["Ferreyra lucia belen", "Gomez dario", "Consorcio av rivadavia 5", "Sosa martin ezequiel"],
    "service": ["Edesur sa", "Metrogas", "Telecom argentina", "Aysa", "Swiss medical", "Galeno argentina"],
    "cuit": ["20########4", "27########1", "30########9"],
}
PESOS = [
    Kind(2, 650000, 2400000, "Acreditacion de haberes|Acreditacion haberes laboratorio andes sa", most=2),
    Kind(3, 2000, 300000, "Transferencia recibida|De {person} / - var / {cuit}"),
    Kind(0.6, 500, 24000, "Devolucion promocion|Ahorro con tarjeta de debito"),
    Kind(14, -900, -98000, "Compra con tarjeta de debito|{shop} - {card}"),
    Kind(3, -4000, -90000, "Pago de servicios|{service} id ##########"),
    Kind(2, -3000, -120000, "Debito automatico|{service} - nro ########## / sub nro ####"),
    Kind(4, -2000, -380000, "Transferencia realizada|A {person} / - var / {cuit}", step="100"),
    Kind(1.5, -5000, -100000, "Extraccion por cajero automatico|Suc primera junta - {card}", step="1000"),
    Kind(1.5, -30, -4500, "Impuesto ley 25.413 debito 0,6%", "tax"),
    Kind(0.8, -10, -900, "Regimen de recaudacion sircreb r|Responsable:{cuit} / 0,01% sobre $ 1.000,00", "tax"),
    Kind(0.4, -7900, -7900, "Comision por servicio de cuenta", most=1),
    Kind(0.4, -1659, -1659, "Iva 21%", "tax", most=1),
]
DOLLARS = [
    Kind(2, 20, 900, "Compra venta de dolares|Operacion por canal electronico"),
    Kind(1, 10, 300, "Transferencia recibida|De {person} / - var / {cuit}"),
    Kind(1.6, -5, -250, "Compra con tarjeta de debito|Paypal *steam games - {card}"),
    Kind(1, -50, -400, "Extraccion en caja|Sucursal caballito", step="50"),
]
HOLDER = ["Benítez Rocha, Florencia", "Yerbal 1480 Piso 6 B", "C1406 - CABA"]


def _money(amount: Decimal, sign: str) -> str:
    return f"{'-' if amount < 0 else ''}{sign} {written(amount, '.', ',', minus='')}"


class _Resumen:
    def __init__(self, rng: Random, start: date, end: date) -> None:
        self.start, self.end = start, end
        self.account = f"0{rng.randint(10, 99)}-{rng.randint(100000, 999999)}/{rng.randint(0, 9)}"
        self.cbu = fill(rng, "0790############" + "######", start, {})
        self.rows: list[Row] = []
        self.table = False
        self.flow = Flow(752, lambda: Page(A4), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 52, "Banco Ceibo", 18, bold=True, color=FIRE)
        page.put(555, 46, "Resumen de cuenta", 10, bold=True, right=True)
        page.put(555, 58, f"Desde {self.start:%d/%m/%y} hasta {self.end:%d/%m/%y}", 8, right=True)
        page.rule(40, 68, 555, 1, FIRE)
        if number == 1:
            return 92
        return self.titles(page, 90) if self.table else 92

    def titles(self, page: Page, y: float) -> float:
        page.box(40, y - 12, 515, 18, SMOKE)
        for x, text, right in ((44, "Fecha", 0), (88, "Comprobante", 0), (150, "Movimiento", 0), (392, "Débito", 1)):
            page.put(x, y, text, 8, bold=True, right=bool(right))
        page.put(468, y, "Crédito", 8, bold=True, right=True)
        page.put(551, y, "Saldo en cuenta", 8, bold=True, right=True)
        return y + 20

    def first(self, openings: tuple[Decimal, Decimal], closings: tuple[Decimal, Decimal]) -> None:
        page = self.flow.page
        page.lines(40, 92, HOLDER, 9, 12)
        page.put(330, 92, "CUIL 27-00000000-4   IVA Consumidor Final", 8)
        page.put(330, 104, f"Caja de ahorro en $ y U$S Nº {self.account}", 8)
        page.put(330, 116, f"CBU {self.cbu}", 8)
        page.put(40, 156, "Así está tu cuenta", 13, bold=True, color=FIRE)
        for place, (title, sign, opening, closing) in enumerate(
            [("Pesos", "$", openings[0], closings[0]), ("Dólares", "U$S", openings[1], closings[1])]
        ):
            left = 40 + 262 * place
            page.box(left, 168, 252, 62, SMOKE)
            page.put(left + 10, 184, title, 10, bold=True)
            page.put(left + 10, 201, f"Saldo al {self.start:%d/%m/%y}", 8.5)
            page.put(left + 242, 201, _money(opening, sign), 8.5, right=True)
            page.put(left + 10, 217, f"Saldo al {self.end:%d/%m/%y}", 8.5, bold=True)
            page.put(left + 242, 217, _money(closing, sign), 8.5, bold=True, right=True)
        self.flow.y = 264

    def section(self, title: str, sign: str, opening: Decimal, entries: list[Entry], rng: Random) -> None:
        self.table = False
        self.flow.need(90)
        self.flow.page.put(40, self.flow.y, title, 12, bold=True, color=FIRE)
        self.flow.page.put(40, self.flow.y + 13, f"Caja de ahorro Nº {self.account}", 8, color=GREY)
        self.flow.y = self.titles(self.flow.page, self.flow.y + 34)
        self.table = True
        self.flow.page.put(44, self.flow.y, f"{self.start:%d/%m/%y}", 8)
        self.flow.page.put(150, self.flow.y, "Saldo Inicial", 8, bold=True)
        self.flow.page.put(551, self.flow.y, _money(opening, sign), 8, right=True)
        self.flow.page.rule(40, self.flow.y + 5, 555, 0.3, GREY)
        self.flow.y += 17
        balances = running(opening, [entry.amount for entry in entries])
        for entry, balance in zip(entries, balances, strict=True):
            self.row(entry, balance, sign, fill(rng, "########", entry.day, {}))
        self.flow.need(20)
        closing = balances[-1] if balances else opening
        self.flow.page.put(150, self.flow.y + 2, "Saldo total", 8.5, bold=True)
        self.flow.page.put(551, self.flow.y + 2, _money(closing, sign), 8.5, bold=True, right=True)
        self.flow.y += 38

    def row(self, entry: Entry, balance: Decimal, sign: str, voucher: str) -> None:
        below = [part for line in entry.lines[1:] for part in wrap(line, fits("Helvetica", 7.5, 165))]
        self.flow.need(10 + 9 * len(below))
        page, y = self.flow.page, self.flow.y
        page.put(44, y, f"{entry.day:%d/%m/%y}", 8)
        page.put(88, y, voucher, 8)
        page.put(150, y, entry.lines[0], 8, bold=True)
        page.put(468 if entry.amount > 0 else 392, y, _money(entry.amount, sign), 8, right=True)
        page.put(551, y, _money(balance, sign), 8, right=True)
        page.lines(150, y + 9.5, below, 7.5, 9)
        self.flow.y += 15 + 9 * len(below)
        page.rule(40, self.flow.y - 10, 555, 0.3, GREY)
        said = " ".join([entry.lines[0], *below])
        self.rows.append(Row(entry.day, said, entry.amount, balance, page=self.flow.number))

    def ending(self, taxes: Decimal) -> None:
        self.table = False
        self.flow.need(110)
        page, y = self.flow.page, self.flow.y
        page.put(40, y, "Detalle impositivo", 12, bold=True, color=FIRE)
        page.put(40, y + 16, "Total de impuestos y percepciones debitados en el período", 8)
        page.put(468, y + 16, _money(taxes, "$"), 8, right=True)
        page.put(40, y + 28, "Impuesto a los débitos y créditos: computable como pago a cuenta de ganancias", 8)
        page.put(468, y + 28, _money((taxes * Decimal("0.33")).quantize(Decimal("0.01")), "$"), 8, right=True)
        notes = [
            "Los depósitos en pesos y en moneda extranjera tienen la garantía de la ley 24.485 hasta la suma de",
            "$ 25.000.000; no la tienen los captados a tasas superiores. El resumen se da por aceptado si",
            "no recibimos observaciones dentro de los 60 días corridos de su emisión.",
        ]
        page.lines(40, y + 50, notes, 7, 9)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    openings = (some_amount(rng, 20000, 900000), some_amount(rng, 200, 3000))
    many = rng.choice([rng.randint(12, 40), rng.randint(41, 90)])
    pesos = some_entries(rng, PESOS, POOLS, (start, end), count=many, balance=openings[0], floor=150000)
    dollars = some_entries(rng, DOLLARS, POOLS, (start, end), count=rng.randint(1, 9), balance=openings[1], floor=150)
    closings = (openings[0] + sum(e.amount for e in pesos), openings[1] + sum(e.amount for e in dollars))
    sheet = _Resumen(rng, start, end)
    sheet.first(openings, closings)
    sheet.section("Movimientos en pesos", "$", openings[0], pesos, rng)
    sheet.section("Movimientos en dólares", "U$S", openings[1], dollars, rng)
    sheet.ending(-sum((entry.amount for entry in pesos if entry.tag == "tax"), ZERO))
    each_page(sheet.flow.pages, _foot)
    with_fpdf(apart(sheet.flow.pages), path)
    return Truth("savings", "es_AR", "ARS", sheet.account, start, end, None, None, sheet.rows)


def _foot(page: Page, number: int, count: int) -> None:
    page.put(
        40,
        792,
        "Banco Ceibo S.A. - Sociedad anónima según la ley argentina. CUIT 30-00000000-7. Av. Belgrano 900, CABA.",
        6.5,
    )
    page.put(40, 801, "Superlínea 0800-555-0142. Usuarios financieros: www.usuariosfinancieros.gob.ar", 6.5)
    page.put(555, 801, f"{number} - {count}", 8, right=True)
