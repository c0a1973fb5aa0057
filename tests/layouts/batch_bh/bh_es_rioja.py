"""ES, list of movements of a current account printed from the bank's web page, newest first: operation day, value day,
long concept in sentences over several lines, amount and balance both with EUR behind; the browser's day, title, address
and page number around it; no opening balance is printed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_pymupdf
from ._rows import Column, broken, number_pages, set_cells

KINDS = (
    Kind(10, -120, -2, "Compra {shop}, Tarjeta 5489013######### , Comision 0,00"),
    Kind(3, -140, -10, "Recibo {firm} Nº Recibo 0049 3172 ### ??????? Bbffg{n} Ref. Mandato {mandate}, De {firm}"),
    Kind(3, -60, -3, "Bizum A Favor De {who} Concepto: {note}", step="0.5"),
    Kind(3, 3, 80, "Bizum De {who} Concepto {note}", step="0.5"),
    Kind(2, -700, -50, "Transferencia Inmediata A Favor De {who} Concepto: {note}", step="10"),
    Kind(1, 1100, 2600, "Transferencia De {job}, Concepto Nomina {month}.", most=2),
    Kind(1, -200, -20, "Disposicion En Cajero Con La Tarjeta 5489013######### , El {day}, En Of.####", step="10"),
    Kind(1, 30, 700, "Traspaso: Desde Cuenta Ahorro 0049 #### ## 29########", step="10"),
    Kind(1, -12, -3, "Liquidacion Del Contrato 0049 #### ### ####### Comision De Mantenimiento", most=1),
    Kind(1, 5, 60, "Devolucion Compra {shop}, Tarjeta 5489013######### , Comision 0,00"),
)
POOLS: Pools = {
    "shop": [
        "Mercadona Av De La Paz, Logrono",
        "Carrefour Express 09##, Logrono",
        "Repsol E.S. Varea 3###, Logrono",
        "Amazon* ?#?##?##?, Amazon.es",
        "Bar Soriano, Logrono",
        "Farmacia Lda. M. Ochoa, Haro",
        "Glovo {day} ?#??##?#, Barcelona",
    ],
    "firm": [
        "Iberdrola Clientes, S.a.u",
        "Telefonica De Espana, S.a.u.",
        "Comunidad Prop. Vara De Rey 4#",
        "Mapfre Espana",
    ],
    "n": ["####"],
    "mandate": ["############", "ES##000?########"],
    "who": ["Marta Saenz Ruiz", "Inigo Elizalde", "Carmen Rodriguez De La Fuente", "Pablo G."],
    "note": ["Cena", "Regalo Ana", "Alquiler Piso", "Sin Concepto", "Padel", "Gasolina Y Peajes Del Viaje A Santander"],
    "job": ["Gobierno De La Rioja", "Bodegas Ebro Alto S.l."],
    "month": lambda _rng, day: f"{day:%m}/{day.year}",
    "day": lambda rng, day: f"{earlier(rng, day):%d-%m}",
}
MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
COLUMNS = (Column(40, 56), Column(104, 56), Column(168, 210), Column(466, 80, True), Column(553, 80, True))
RED = (0.93, 0.0, 0.0)
DARK = (0.25, 0.25, 0.25)
LINE = (0.8, 0.86, 0.89)
SKY = (0.92, 0.96, 0.97)


def _eur(amount: Decimal) -> str:
    return written(amount, ".", ",") + " EUR"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 60]))
    opening = some_amount(rng, 120, 7000)
    count = rng.choice([rng.randint(10, 30), rng.randint(30, 80)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=50)
    closing = opening + sum(entry.amount for entry in entries)
    account = iban(rng, "ES", "00493172##29########")
    hour = f"{rng.randint(8, 22)}:{rng.randint(0, 59):02}"

    def head(page: Page, number: int) -> float:
        if number > 1:
            return 52
        page.put(40, 62, "Banco Ebro Norte", 17, bold=True, color=RED)
        page.put(553, 56, f"{end.day} de {MONTHS[end.month - 1]} de {end.year}", 8.5, right=True, color=DARK)
        page.put(40, 96, "Movimientos de cuenta", 14, bold=True, color=DARK)
        page.box(40, 108, 513, 62, SKY)
        facts = [
            ("Cuenta", "CUENTA ONLINE EBRO", 50, 126),
            ("Número de cuenta", account, 50, 154),
            ("Titular", "ELIZALDE SAENZ, LUCIA", 300, 126),
            ("Saldo", _eur(closing), 300, 154),
        ]
        for name, value, x, at in facts:
            page.put(x, at - 3, name, 7, color=DARK)
            page.put(x, at + 8, value, 9, bold=True)
        page.put(40, 190, f"Movimientos desde {_day(start)} hasta {_day(end)}", 9, color=DARK)
        y = 214.0
        page.rule(40, y - 13, 553, 1, RED)
        names = [["Fecha", "operación"], ["Fecha", "valor"], ["Concepto"], ["Importe"], ["Saldo"]]
        y = set_cells(page, y, COLUMNS, names, 8, 9.5, face="Helvetica-Bold", color=DARK)
        page.rule(40, y - 3, 553, 1, RED)
        return y + 12

    flow = Flow(790, lambda: Page(A4), head)
    rows = []
    balance = closing
    for entry in reversed(entries):
        card = entry.lines[0].startswith(("Compra", "Disposicion"))
        value = earlier(rng, entry.day) if card else entry.day
        cells = [
            [_day(entry.day)],
            [_day(value)],
            broken(entry.lines, "Helvetica", 8, COLUMNS[2].room),
            [_eur(entry.amount)],
            [_eur(balance)],
        ]
        flow.need(10.5 * len(cells[2]))
        text = " ".join(" ".join(cells[2]).split())
        rows.append(Row(entry.day, text, entry.amount, balance, value, flow.number))
        flow.y = set_cells(flow.page, flow.y, COLUMNS, cells, 8, 10.5)
        flow.page.rule(40, flow.y - 4, 553, 0.6, LINE)
        flow.y += 9
        balance -= entry.amount
    flow.need(40)
    note = "La información de este listado no tiene validez contable. Los movimientos del día pueden cambiar."
    flow.page.put(40, flow.y + 12, note, 7, color=DARK)

    def around(page: Page, number: int, of: int) -> None:
        page.put(24, 20, f"{end.day}/{end.month}/{end:%y}, {hour}", 7)
        page.put(297, 20, "Banco Ebro Norte - Banca Online", 7, center=True)
        page.put(24, 828, "https://particulares.ebronorte.example/oper/movimientos/cuenta", 7)
        page.put(571, 828, f"{number}/{of}", 7, right=True)

    number_pages(flow.pages, around)
    with_pymupdf(flow.pages, path)
    plain = account.replace(" ", "")
    return Truth("checking", "es_ES", "EUR", plain, start, end, opening, closing, rows, newest_first=True)


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
