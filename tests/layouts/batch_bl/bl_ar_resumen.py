"""Argentina, one account in two currencies: movements in pesos, then in dollars, each with its own balances.

Debit, credit and balance carry the currency's sign before the figure; texts go over up to four lines; a tax table and
legal notes end the statement. Texts are drawn column by column in an embedded face.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_fpdf
from ._rows import month, number_pages

RED: Color = (0.8, 0.05, 0.1)
LEFT, NUMBER, TEXT, DEBIT, CREDIT, BALANCE = 38.0, 92.0, 152.0, 388.0, 470.0, 558.0

POOLS: Pools = {
    "who": ["Gomez Laura Beatriz", "Fernandez Pablo", "Sosa Micaela", "Dominguez Raul Oscar", "Aguirre Belen"],
    "cuit": ["20-########-#", "27-########-#", "23-########-#"],
    "shop": [
        "Merpago*kiosco24",
        "Coto suc ###",
        "Dia tienda ####",
        "Ypf san isidro",
        "Farmacity ####",
        "Carrefour express",
        "Rapipago",
        "Havanna unicenter",
        "Pedidosya*restaurante",
        "Sube carga",
        "Jumbo nordelta",
    ],
    "what": ["var", "fac", "alq", "exp", "var"],
}
PESOS = [
    Kind(1, 280000, 900000, "Pago haberes|{cuit} - {what}", most=2),
    Kind(1.6, 5000, 220000, "Transferencia recibida|De {who} / {cuit} / {what} /|###########"),
    Kind(0.5, 300, 9000, "Devolucion promocion|Reintegro compra debito"),
    Kind(6, -900, -68000, "Compra con tarjeta de debito|{shop} - tarj nro. ####"),
    Kind(2.4, -4000, -180000, "Transferencia realizada|A {who} / {cuit} / {what} / ########"),
    Kind(1.2, -3000, -52000, "Pago de servicios|Edenor ###########", most=2),
    Kind(0.9, -2000, -45000, "Debito automatico|Personal flow id.#############", most=1),
    Kind(0.9, -10000, -100000, "Extraccion cajero automatico|Tarj nro. #### banelco", step="1000"),
    Kind(0.9, -40000, -350000, "Pago tarjeta de credito visa|Cuenta ##########", most=1),
    Kind(0.5, -3500, -9800, "Comision por servicio de cuenta", most=1),
    Kind(0.5, -735, -2058, "Iva 21% reg de transfisc ley27743", most=1),
    Kind(1.2, -12, -900, "Impuesto ley 25.413 debito 0,6%"),
    Kind(0.4, 10, 900, "Acreditacion de intereses", most=1),
]
DOLLARS = [
    Kind(2, 50, 600, "Compra de dolares|Operacion de cambio ########"),
    Kind(1, 20, 300, "Transferencia recibida|De {who} / {cuit} / {what} /|###########"),
    Kind(1, -20, -400, "Transferencia realizada|A {who} / {cuit} / {what} / ########"),
    Kind(1, -100, -200, "Extraccion en caja", step="100"),
    Kind(0.6, -10, -90, "Debito compra exterior tarjeta visa"),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    number = fill(rng, "0##-3#####/#", start, {})
    pesos, dollars = some_amount(rng, 20000, 400000), some_amount(rng, 60, 3000)
    movements = [
        (
            "pesos",
            "$",
            pesos,
            some_entries(rng, PESOS, POOLS, (start, end), count=rng.randint(16, 70), balance=pesos, floor=20000),
        ),
        (
            "dólares",
            "U$S",
            dollars,
            some_entries(rng, DOLLARS, POOLS, (start, end), count=rng.randint(0, 7), balance=dollars, floor=150),
        ),
    ]
    statement = _Statement(start, end, number, fill(rng, "00720###300000########-#".replace("-", ""), start, {}))
    rows = statement.compose(movements, rng)
    with_fpdf(statement.flow.pages, path, "columns")
    return Truth("checking", "es_AR", "ARS", number, start, end, None, None, rows)


class _Statement:
    def __init__(self, start: date, end: date, number: str, cbu: str) -> None:
        self.start, self.end, self.number, self.cbu = start, end, number, cbu
        self.title = ""

    def compose(self, movements: list[tuple[str, str, Decimal, list[Entry]]], rng: Random) -> list[Row]:
        self.flow = Flow(770, lambda: Page((595, 842), "narrow", "narrow-bold"), self._head)
        self._overview(movements)
        rows: list[Row] = []
        for name, sign, opening, entries in movements:
            self.flow.need(90)
            self.title = f"Movimientos en {name}"
            self._columns()
            rows += self._movements(sign, opening, entries, rng)
            self.title = ""
            self.flow.y += 34
        self._taxes(movements[0][3])
        number_pages(self.flow.pages, self._foot)
        return rows

    def _head(self, page: Page, _: int) -> float:
        page.put(LEFT, 44, "Banco del Estuario", 15, bold=True, color=RED)
        page.put(BALANCE, 38, "Resumen de cuenta", 11, right=True)
        page.put(BALANCE, 51, f"Desde: {self.start:%d/%m/%y}   Hasta: {self.end:%d/%m/%y}", 8, right=True)
        page.rule(LEFT, 58, BALANCE, 1.2, RED)
        if self.title:
            self.flow.page, self.flow.y = page, 82
            self._columns()
            return self.flow.y
        return 82

    def _foot(self, page: Page, number: int, count: int) -> None:
        page.put(
            LEFT,
            808,
            "Banco del Estuario S.A. CUIT 30-99941203-7 - Av. del Puerto 151, C1001 Ciudad de Buenos Aires",
            6.5,
            color=GREY,
        )
        page.put(BALANCE, 808, f"{number} - {count}", 7.5, right=True)

    def _overview(self, movements: list[tuple[str, str, Decimal, list[Entry]]]) -> None:
        page = self.flow.page
        page.lines(LEFT, 84, ["ROMINA SOLEDAD PAZ", "AV. MAIPU 2260 3 B", "B1636 OLIVOS"], 9, 12)
        page.put(LEFT, 136, "Cuenta Única", 12, bold=True)
        page.put(LEFT, 150, f"Nº {self.number}", 9)
        page.put(LEFT + 130, 150, f"CBU: {self.cbu}", 9)
        page.put(LEFT + 330, 150, "IVA: Consumidor Final", 9)
        page.box(LEFT, 162, BALANCE - LEFT, 54, (0.95, 0.95, 0.95))
        page.put(LEFT + 8, 176, "Saldos", 9, bold=True)
        for x, title in (
            (340.0, f"Saldo al {self.start - timedelta(1):%d/%m/%y}"),
            (540.0, f"Saldo al {self.end:%d/%m/%y}"),
        ):
            page.put(x, 176, title, 8, right=True, bold=True)
        for n, (name, sign, opening, entries) in enumerate(movements):
            y = 191 + 14 * n
            page.put(LEFT + 8, y, f"Total en {name}", 8.5)
            page.put(340, y, self._money(opening, sign), 8.5, right=True)
            page.put(540, y, self._money(opening + sum(entry.amount for entry in entries), sign), 8.5, right=True)
        self.flow.y = 246

    def _columns(self) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, self.title, 11, bold=True, color=RED)
        y += 18
        for x, title, right in (
            (LEFT, "Fecha", False),
            (NUMBER, "Comprobante", False),
            (TEXT, "Movimiento", False),
            (DEBIT, "Débito", True),
            (CREDIT, "Crédito", True),
            (BALANCE, "Saldo en cuenta", True),
        ):
            page.put(x, y, title, 8, bold=True, right=right)
        page.rule(LEFT, y + 5, BALANCE, 0.6)
        self.flow.y = y + 18

    def _movements(self, sign: str, opening: Decimal, entries: list[Entry], rng: Random) -> list[Row]:
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, f"{self.start - timedelta(1):%d/%m/%y}", 8)
        page.put(TEXT, y, "Saldo Inicial", 8)
        page.put(BALANCE, y, self._money(opening, sign), 8, right=True)
        page.rule(LEFT, y + 5, BALANCE, 0.25, GREY)
        self.flow.y = y + 16
        rows, total = [], opening
        for entry in entries:
            total += entry.amount
            lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8, 172))]
            self.flow.need(10 * len(lines) + 6)
            page, y = self.flow.page, self.flow.y
            page.put(LEFT, y, f"{entry.day:%d/%m/%y}", 8)
            page.put(NUMBER, y, str(rng.randint(1000, 99999999)), 8)
            page.put(DEBIT if entry.amount < 0 else CREDIT, y, self._money(abs(entry.amount), sign), 8, right=True)
            page.put(BALANCE, y, self._money(total, sign), 8, right=True)
            self.flow.y = page.lines(TEXT, y, lines, 8, 10) + 6
            page.rule(LEFT, self.flow.y - 11, BALANCE, 0.25, GREY)
            rows.append(Row(entry.day, " ".join(lines), entry.amount, total, page=self.flow.number))
        self.flow.need(20)
        self.flow.page.put(TEXT, self.flow.y + 2, "Saldo total", 8.5, bold=True)
        self.flow.page.put(BALANCE, self.flow.y + 2, self._money(total, sign), 8.5, bold=True, right=True)
        return rows

    def _taxes(self, entries: list[Entry]) -> None:
        self.flow.need(150)
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, "Detalle impositivo", 11, bold=True, color=RED)
        taxed = -sum((entry.amount for entry in entries if "25.413" in entry.lines[0]), Decimal(0))
        vat = -sum((entry.amount for entry in entries if entry.lines[0].startswith("Iva")), Decimal(0))
        lines = [
            (f"Período de {self.start:%d/%m/%Y} a {self.end:%d/%m/%Y}", "Alícuota", "Importe"),
            ("Total Impuesto Ley 25.413 sobre débitos", "0,60 %", self._money(taxed, "$")),
            ("Total Impuesto Ley 25.413 sobre créditos", "0,60 %", "$ 0,00"),
            (
                "Importe susceptible de ser computado como pago a cuenta",
                "33,00 %",
                self._money((taxed * Decimal("0.33")).quantize(Decimal("0.01")), "$"),
            ),
            ("Total IVA", "21,00 %", self._money(vat, "$")),
        ]
        for n, (name, rate, figure) in enumerate(lines):
            page.put(LEFT, y + 17 + 13 * n, name, 8, bold=n == 0)
            page.put(430, y + 17 + 13 * n, rate, 8, bold=n == 0, right=True)
            page.put(BALANCE, y + 17 + 13 * n, figure, 8, bold=n == 0, right=True)
        text = (
            "Legales. Los depósitos en pesos y en moneda extranjera cuentan con la garantía de hasta $ 6.000.000 por "
            "titular "
            "según la Ley 24.485 y sus normas. Si dentro de los 60 días no recibimos una observación, damos por "
            "conforme el "
            "resumen. Podés pedir la caja de ahorro gratuita y comparar comisiones en el sitio del Banco Central."
        )
        page.lines(LEFT, y + 100, wrap(text, fits("narrow", 7, BALANCE - LEFT)), 7, 9, color=GREY)

    def _money(self, amount: Decimal, sign: str) -> str:
        return ("-" if amount < 0 else "") + f"{sign} {written(abs(amount), '.', ',')}"
