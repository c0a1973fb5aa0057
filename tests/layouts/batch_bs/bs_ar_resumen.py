"""Argentina, resumen de cuenta in pesos and in dollars.

Two accounts in one statement: pesos, with taxes on debits and credits, and dollars (U$S), often without movements.
Two-digit years; debits carry a minus in their own column; the day stands on a day's first row only, the balance on the
last; opening and closing balances are rows; a box of totals comes first and tax details come last.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_fpdf
from ._rows import fold, maker, person, total

RED = (0.8, 0.1, 0.1)
POOLS: Pools = {
    "shop": [
        "Coto suc ##", "Jumbo palermo", "Dia tienda ###", "Ypf estacion ####", "Farmacity ###", "Pedidosya restaurante",
        "Mercadopago*kiosco", "Carrefour express", "Easy sucursal #", "Panaderia la nueva", "Subte sube carga",
    ],
    "bill": ["Edenor", "Metrogas", "Aysa", "Personal flow", "Arca monotributo", "Expensas claras", "Swiss medical"],
    "name": ["Gomez, nestor alberto", "Fernandez, lucia", "Consorcio thames 1840", "Diaz, maria eugenia"],
    "cuit": ["20########3", "27########5", "30########7"],
    "firm": ["Acme argentina sa", "Gob ciudad bs as", "Logistica austral srl"],
}  # fmt: skip
KINDS = [
    Kind(1.3, 480000, 1450000, "########|Pago haberes|{firm} / {cuit}", "", most=2),
    Kind(1.5, 5000, 260000, "########|Transferencia recibida|De {name} / varios - {cuit}", ""),
    Kind(10, -900, -68000, "########|Compra con tarjeta de debito|{shop} - tarj nro. ####", ""),
    Kind(2, -5000, -120000, "########|Extraccion en cajero automatico|Tarj nro. #### - palermo bs as", "", "5000"),
    Kind(3, -4000, -90000, "########|Pago de servicios|{bill} id ##########", ""),
    Kind(2, -5000, -240000, "########|Transferencia realizada|A {name} / varios - {cuit}", ""),
    Kind(1, -30, -2400, "|Impuesto ley 25.413 debito 0,6%", ""),
    Kind(0.7, -30, -2000, "|Impuesto ley 25.413 credito 0,6%", ""),
    Kind(0.6, -900, -6200, "|Regimen de recaudacion sircreb|Responsable: {cuit} / 1.00% /", "", most=2),
    Kind(0.5, 15, 900, "|Intereses ganados", "", most=1),
]
DOLLARS = [
    Kind(2, 20, 600, "########|Compra de dolares por home banking", "", "10"),
    Kind(1, -20, -300, "########|Transferencia realizada|A {name} - {cuit}", "", "10"),
]


def _money(amount: Decimal, sign: str) -> str:
    return ("-" if amount < 0 else "") + f"{sign} {written(abs(amount), '.', ',')}"


class _Resumen:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 30)
        self.holder = person(rng, ["Ramiro", "Valeria", "Julian"], ["Echeverria", "Sosa Paz", "Quiroga"])
        self.account = fill(rng, "152-######/#", self.period[0], {})
        self.rows: list[Row] = []
        self.flow = Flow(752, maker("Helvetica", A4), self._head)

    def _head(self, page: Page, number: int) -> float:
        page.put(38, 44, "Banco Río Pampa", 15, bold=True, color=RED)
        page.put(557, 40, "Resumen de cuenta", 11, right=True)
        page.put(557, 53, f"Desde: {self.period[0]:%d/%m/%y}   Hasta: {self.period[1]:%d/%m/%y}", 8, right=True)
        return 84 if number > 1 else 104

    def front(self, sums: Sequence[tuple[str, Decimal, Decimal, str]]) -> None:
        page = self.flow.page
        page.put(38, 88, self.holder, 10, bold=True)
        page.lines(
            38, 102, ["Thames 1840 3 B", "1414 Palermo, CABA", "CUIL: 27-31884025-5   IVA: Consumidor final"], 8, 11
        )
        page.put(38, 152, f"Cuenta única Nº {self.account}", 9, bold=True)
        page.put(38, 164, "CBU: 0910152501000012345678   Alias: MATE.RIO.SOL", 8)
        page.box(330, 78, 227, 92, (0.96, 0.96, 0.96))
        page.put(340, 92, "Resumen del período", 9, bold=True)
        page.put(460, 106, "Saldo anterior", 7.5, right=True)
        page.put(549, 106, "Saldo actual", 7.5, right=True)
        for n, (label, start, end, sign) in enumerate(sums):
            page.put(340, 124 + 20 * n, label, 8)
            page.put(460, 124 + 20 * n, _money(start, sign), 8, right=True)
            page.put(549, 124 + 20 * n, _money(end, sign), 8, right=True, bold=True)
        self.flow.y = 200

    def _titles(self, title: str) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(38, y, title, 11, bold=True, color=RED)
        for x, label, right in (
            (38, "Fecha", False), (82, "Comprobante", False), (146, "Movimiento", False), (402, "Débito", True),
            (476, "Crédito", True), (557, "Saldo en cuenta", True),
        ):  # fmt: skip
            page.put(x, y + 18, label, 8, right=right, bold=True)
        page.rule(38, y + 23, 557, 1, RED)
        self.flow.y += 36

    def account_of(self, title: str, start: Decimal, entries: Sequence[Entry], sign: str) -> None:
        flow = self.flow
        flow.need(100)
        self._titles(title)
        flow.page.put(38, flow.y, f"{self.period[0]:%d/%m/%y}", 8)
        flow.page.put(146, flow.y, "Saldo Inicial", 8)
        flow.page.put(557, flow.y, _money(start, sign), 8, right=True)
        flow.y += 15
        balances, shown = running(start, [entry.amount for entry in entries]), date.min
        for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
            lines = [line for part in entry.lines[1:] for line in fold(part, "Helvetica", 8, 185)]
            if flow.need(10 * len(lines) + 5):
                self._titles(f"{title} (continuación)")
                shown = date.min
            page, y = flow.page, flow.y
            if entry.day != shown:
                page.put(38, y, f"{entry.day:%d/%m/%y}", 8)
                shown = entry.day
            page.put(82, y, entry.lines[0], 8)
            page.put(402 if entry.amount < 0 else 476, y, _money(entry.amount, sign), 8, right=True)
            last = n + 1 == len(entries) or entries[n + 1].day != entry.day
            if last:
                page.put(557, y, _money(balance, sign), 8, right=True)
            flow.y = page.lines(146, y, lines, 8, 10) + 5
            page.rule(38, flow.y - 10, 557, 0.2, (0.8, 0.8, 0.8))
            text = " ".join(entry.lines[1:])
            self.rows.append(Row(entry.day, text, entry.amount, balance if last else None, page=flow.number))
        if not entries:
            flow.page.put(146, flow.y, "Sin movimientos en el período", 8)
            flow.y += 15
        flow.page.put(38, flow.y, "Saldo total", 8, bold=True)
        flow.page.put(557, flow.y, _money(start + total([e.amount for e in entries]), sign), 8, right=True, bold=True)
        flow.y += 32

    def taxes(self, entries: Sequence[Entry]) -> None:
        self.flow.need(80)
        page, y = self.flow.page, self.flow.y
        page.put(38, y, "Detalle impositivo", 11, bold=True, color=RED)
        for n, word in enumerate(("debito", "credito")):
            paid = abs(total([e.amount for e in entries if f"25.413 {word}" in e.lines[1]]))
            page.put(38, y + 18 + 12 * n, f"Total Impuesto Ley 25.413 {word} del período", 8)
            page.put(330, y + 18 + 12 * n, _money(paid, "$"), 8, right=True)
        page.put(38, y + 44, "Alícuota general. El importe computable a cuenta de Ganancias surge de la normativa.", 7)


def draw(rng: Random, path: Path) -> Truth:
    resumen = _Resumen(rng)
    start, saved = Decimal(rng.randint(2000000, 90000000)) / 100, Decimal(rng.randint(0, 400000)) / 100
    entries = some_entries(rng, KINDS, POOLS, resumen.period, count=rng.randint(15, 70), balance=start, floor=250000)
    later = (resumen.period[0] + timedelta(2), resumen.period[1])
    dollars = some_entries(rng, DOLLARS, POOLS, later, count=rng.choice([0, 1, 2, 5]), balance=saved, floor=320)
    ends = [start + total([e.amount for e in entries]), saved + total([e.amount for e in dollars])]
    resumen.front([("Pesos", start, ends[0], "$"), ("Dólares", saved, ends[1], "U$S")])
    resumen.account_of("Movimientos en pesos", start, entries, "$")
    resumen.account_of("Movimientos en dólares", saved, dollars, "U$S")
    resumen.taxes(entries)
    for number, page in enumerate(resumen.flow.pages, 1):
        page.put(
            38, 800, "Los depósitos en pesos y en moneda extranjera cuentan con garantía limitada (Ley 24.485).", 6.5
        )
        page.put(557, 800, f"{number} - {len(resumen.flow.pages)}", 7.5, right=True)
    with_fpdf(resumen.flow.pages, path)
    return Truth("checking", "es_AR", "ARS", resumen.account, *resumen.period, None, None, resumen.rows)
