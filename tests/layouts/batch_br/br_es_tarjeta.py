"""Spain, credit card with two ways to pay: purchases paid in full at the month's end and purchases paid off later.

Two lists under one account, each with its total; charges have no sign and what is paid has a minus after it; dates
with hyphens and a year of two digits. fpdf2, drawn column by column.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_amount, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_fpdf
from ._rows import Move, day_after, debt, how_many, joined, limit, numbered, some_moves, total

RED: Color = (0.72, 0.05, 0.12)
ROSE: Color = (0.98, 0.93, 0.92)
POOLS = {
    "city": ["MADRID", "BARCELONA", "VALENCIA", "SEVILLA", "ALCOBENDAS", "GETAFE", "ZARAGOZA", "LAS ROZAS DE MADRID"],
    "shop": ["MERCADONA", "CARREFOUR EXPRESS", "SUPERMERCADOS DIA", "ALCAMPO", "CONSUM COOP V", "AHORRAMAS"],
    "food": ["CAFETERIA LA PLAZA", "REST. CASA PACO", "100 MONTADITOS", "BURGER KING ####", "BAR LOS ARCOS"],
    "fuel": ["E.S. REPSOL #####", "CEPSA EE.SS. ####", "GALP SERVIEXPRESS", "PLENOIL"],
    "store": ["EL CORTE INGLES", "ZARA ####", "LEROY MERLIN", "FNAC", "DECATHLON", "FARMACIA LDA. RUIZ"],
}
KINDS = [
    Kind(7, -6, -140, "{shop}|{city}"),
    Kind(4, -3, -70, "{food}|{city}"),
    Kind(3, -20, -85, "{fuel}|{city}"),
    Kind(4, -10, -220, "{store}|{city}"),
    Kind(2, -8, -90, "AMZN MKTP ES*?#?##?###|WWW.AMAZON.ES"),
    Kind(1, -9, -18, "SPOTIFY ?######?|STOCKHOLM"),
    Kind(1, -15, -60, "RENFE VIRTUAL INTERNET|MADRID"),
    Kind(1, -20, -120, "BOOKING.COM HOTEL RESERVATION ########|AMSTERDAM"),
]
LATER = [
    Kind(3, -120, -900, "EL CORTE INGLES GRANDES ALMACENES|{city}"),
    Kind(2, -150, -1200, "MEDIA MARKT {city} VIDEO-TV-HIFI|{city}"),
    Kind(2, -80, -600, "TALLERES HERMANOS GOMEZ S.L.|{city}"),
    Kind(2, -90, -700, "CLINICA DENTAL SONRISA|{city}"),
]
COLUMNS: tuple[tuple[int, str, bool], ...] = (
    (45, "FECHA OPER.", False),
    (105, "FECHA CARGO", False),
    (168, "ESTABLECIMIENTO / CONCEPTO", False),
)
COLUMNS += ((390, "LOCALIDAD", False), (550, "IMPORTE EUR", True))


def euro(amount: Decimal) -> str:
    text = written(-amount, ".", ",", minus="")
    return text + "-" if amount > 0 else text


def hyphens(day: date) -> str:
    return f"{day:%d-%m-%y}"


def head(title: str, page: Page, number: int) -> float:
    page.put(45, 50, "Banco Alborada", 18, bold=True, color=RED)
    page.put(550, 44, "EXTRACTO DE TARJETA DE CRÉDITO", 10, right=True, bold=True)
    page.put(550, 57, title, 8.5, right=True)
    page.rule(45, 66, 550, 1.2, RED)
    return 84.0 if number == 1 else columns(page, 84)


def columns(page: Page, y: float) -> float:
    page.box(45, y - 9, 505, 13, RED)
    for x, label, right in COLUMNS:
        page.put(x + (-3 if right else 3), y, label, 7, right=right, bold=True, color=(1, 1, 1))
    return y + 16


def table(page: Page, x: float, y: float, wide: float, lines: list[tuple[str, str]]) -> float:
    for n, (label, value) in enumerate(lines):
        if n % 2 == 0:
            page.box(x, y - 9, wide, 13, ROSE)
        page.put(x + 4, y, label, 8)
        page.put(x + wide - 4, y, value, 8, right=True)
        y += 13
    return y


def print_move(flow: Flow, move: Move) -> Row:
    name, *place = move.lines
    text = wrap(name, fits("Helvetica", 8, 215))
    flow.need(12 * len(text))
    page, y = flow.page, flow.y
    page.put(48, y, hyphens(move.used), 8)
    page.put(108, y, hyphens(move.booked), 8)
    flow.y = page.lines(171, y, text, 8, 10) + 2
    for town in place:
        page.put(393, y, town, 8)
    page.put(547, y, euro(move.amount), 8, right=True)
    printed = joined(text[0], *place, *text[1:])
    return Row(move.booked, printed, move.amount, page=flow.number)


def print_group(flow: Flow, title: str, moves: list[Move], closing: str) -> list[Row]:
    flow.need(44)
    flow.page.put(45, flow.y + 2, title, 8.5, bold=True, color=RED)
    flow.y += 16
    rows = [print_move(flow, move) for move in moves]
    flow.need(22)
    flow.page.rule(390, flow.y - 7, 550, 0.4, GREY)
    flow.page.put(393, flow.y + 3, closing, 8, right=False, bold=True)
    flow.page.put(547, flow.y + 3, euro(total(moves)), 8, right=True, bold=True)
    flow.y += 24
    return rows


def small_print(flow: Flow) -> None:
    text = (
        "Si en el plazo de un mes desde la recepción de este extracto no nos comunica lo contrario, entenderemos que "
        "está conforme con su contenido. Los intereses del pago aplazado se calculan sobre el saldo medio dispuesto. "
        "TAE del pago aplazado calculada para una disposición de 1.500 EUR devuelta en doce mensualidades. En caso de "
        "robo o pérdida llame al 900 000 000 las 24 horas del día. Entidad adherida a un sistema extrajudicial de "
        "resolución de reclamaciones."
    )
    lines = wrap(text, fits("Helvetica", 6.5, 500))
    flow.need(8 * len(lines))
    flow.page.lines(45, flow.y, lines, 6.5, 8, color=GREY)


def cover(page: Page, rng: Random, facts: list[tuple[str, str]], sums: list[tuple[str, str]]) -> float:
    name = rng.choice(["D. JAVIER MORENO SANZ", "DÑA. CARMEN ORTEGA VIDAL", "D. PABLO IGLESIAS MARTIN"])
    page.lines(330, 96, [name, "CALLE DEL OLMO 17, 3º B", "28012 MADRID"], 9, 12)
    page.put(45, 96, "DATOS DE LA TARJETA", 8.5, bold=True, color=RED)
    low = table(page, 45, 110, 260, facts)
    page.put(45, low + 12, "RESUMEN DEL PERIODO (EUR)", 8.5, bold=True, color=RED)
    low = table(page, 45, low + 26, 505, sums)
    return columns(page, low + 16)


def end_table(flow: Flow, owed: Decimal, used: Decimal, rng: Random) -> None:
    flow.need(80)
    page, y = flow.page, flow.y
    page.put(45, y, "INFORMACIÓN DEL PAGO APLAZADO", 8.5, bold=True, color=RED)
    rate = some_amount(rng, 17.5, 21.9)
    lines = [
        ("Límite de crédito", written(limit(-used, 3500), ".", ",")),
        ("Saldo aplazado pendiente", written(owed, ".", ",")),
    ]
    lines += [("Cuota mensual elegida", "100,00"), ("Tipo nominal anual", written(rate, ".", ",") + " %")]
    flow.y = table(page, 45, y + 14, 260, lines) + 8


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = debt(rng, 200, 1800)
    now = some_moves(rng, KINDS, POOLS, (start, end), how_many(rng), reversal="DEVOLUCION {0}")
    later = some_moves(rng, LATER, POOLS, (start, end), rng.randint(1, 4))
    paid_on = min(day_after(start, 5), end)
    paid = (-opening * Decimal(rng.choice(["1", "0.6", "0.45"]))).quantize(Decimal("0.01"))
    credits = [Move(paid_on, paid_on, ("ADEUDO EN CUENTA RECIBO DEL MES ANTERIOR",), paid)]
    interest = [Move(end, end, ("INTERESES PAGO APLAZADO",), some_amount(rng, -2, -28))]
    if rng.random() < 0.3:
        interest.append(Move(end, end, ("CUOTA ANUAL TARJETA TITULAR",), Decimal("-43.00")))
    everything = [*credits, *now, *later, *interest]
    closing = opening + total(everything)
    title = f"Periodo de liquidación: del {hyphens(start)} al {hyphens(end)}"
    flow = Flow(790, Page, lambda page, number: head(title, page, number))
    number = fill(rng, "4940 19** **** ####", end, {})
    account = iban(rng, "ES", "0000 0418 45 02000#####".replace(" ", ""))
    facts = [("Número de tarjeta", number), ("Cuenta de cargo", account), ("Forma de pago", "MIXTA: TOTAL / APLAZADO")]
    facts.append(("Fecha de cargo en cuenta", hyphens(day_after(end, 5))))
    sums = [("Saldo anterior", euro(opening)), ("Pagos y abonos", euro(total(credits)))]
    sums += [("Operaciones a pago total", euro(total(now))), ("Operaciones a pago aplazado", euro(total(later)))]
    sums += [("Intereses y comisiones", euro(total(interest))), ("Saldo actual", euro(closing))]
    flow.y = cover(flow.page, rng, facts, sums)
    rows = print_group(flow, "PAGOS RECIBIDOS", credits, "TOTAL PAGOS")
    rows += print_group(flow, f"OPERACIONES A PAGO TOTAL - TARJETA {number}", now, "TOTAL PAGO TOTAL")
    rows += print_group(flow, f"OPERACIONES A PAGO APLAZADO - TARJETA {number}", later, "TOTAL PAGO APLAZADO")
    rows += print_group(flow, "INTERESES Y COMISIONES", interest, "TOTAL INTERESES Y COM.")
    end_table(flow, -total(later), -closing, rng)
    small_print(flow)
    numbered(flow.pages, lambda page, n, of: page.put(550, 820, f"Hoja {n} de {of}", 7, right=True))
    with_fpdf(flow.pages, path, "columns")
    return Truth("credit_card", "es_ES", "EUR", number, start, end, opening, closing, rows)
