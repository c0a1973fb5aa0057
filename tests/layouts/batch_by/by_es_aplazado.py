"""Spain: a revolving credit card with deferred payment, interest and payment insurance among the rows.

Day of the operation and day of posting, a reference of eleven digits before the text, payments with a minus, foreign
amount in the text's second line, a summary that adds up to the total debt, a table of what the interest is made of.
"""

# ruff: noqa: PLR0915 (a form is a long list of what stands where)

from __future__ import annotations

from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_period
from ..pens import GREY, WHITE, Flow, Page
from ._rows import ZERO, Spent, block, by_words, joined, numbered, owed, plain, sheet, some_spending, total, with_writer

ORANGE = (0.95, 0.45, 0.05)
INK = (0.17, 0.17, 0.25)
KINDS = [
    Kind(8, -130, -5, "{shop}|{town}"),
    Kind(4, -60, -6, "{food}|{town}"),
    Kind(3, -80, -20, "{fuel}|{town}"),
    Kind(3, -95, -5, "{web}"),
    Kind(1.2, -150, -7, "{abroad}", "fx"),
    Kind(0.4, -300, -60, "DISPOSICION CAJERO {town}|MADRID", "cash", "10"),
    Kind(0.5, 8, 90, "DEVOLUCION {shop}|{town}", "abono"),
]
POOLS = {
    "town": ["MADRID", "ALCORCON", "GETAFE", "LEGANES", "MOSTOLES", "POZUELO DE AL"],
    "shop": [
        "MERCADONA ALMENARA",
        "CARREFOUR EXPRESS",
        "EL CORTE INGLES",
        "ZARA ESPAÑA",
        "LEROY MERLIN",
        "FARMACIA LDO. PEÑA",
        "PRIMOR",
    ],
    "food": ["CERVECERIA 100 MONTADITOS", "TELEPIZZA", "BAR LA PARADA", "VIPS", "GRUPO VIPS STARBUCKS"],
    "fuel": ["E.S. REPSOL LAS ROZAS", "CEPSA E.S. 1#4#", "BALLENOIL", "E.S. GALP A-5"],
    "web": [
        "AMAZON EU SARL|LUXEMBOURG",
        "RENFE VIRTUAL INTERNET|MADRID",
        "NETFLIX.COM|AMSTERDAM",
        "WALLAPOP|BARCELONA",
    ],
    "abroad": ["TESCO STORES 2#4#|LONDON", "PAYPAL *ALIEXPRESS|3531#3#1", "MTA*METROCARD|NEW YORK"],
}


def _eur(value: Decimal) -> str:
    return ("-" if value > 0 else "") + plain(value, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    contract = fill(rng, "00#########", start, {})
    number = f"4547 **** **** {rng.randint(1000, 9999)}"
    holder = rng.choice(["MARIA DEL CARMEN PEÑA RUIZ", "JOSE LUIS NAVARRO GIL", "LAURA IGLESIAS SANZ"])
    previous = owed(rng, 300, 3900)
    rate = Decimal(rng.choice(["18.00", "19.50", "21.24"]))
    spent = some_spending(rng, KINDS, POOLS, (start, end), rng.randint(10, 60))
    day = start + timedelta(rng.randint(14, 22))
    quota = max(Decimal(30), (previous * Decimal("0.05")).quantize(Decimal("0.01"), ROUND_HALF_UP))
    spent.append(Spent(day, day, ("RECIBO DOMICILIADO - GRACIAS POR SU PAGO",), quota, "pago"))
    spent.sort(key=lambda row: row.posted)
    interest = -((previous - quota) * rate / 1200).quantize(Decimal("0.01"), ROUND_HALF_UP)
    cover = -(previous * Decimal("0.0081")).quantize(Decimal("0.01"), ROUND_HALF_UP)
    charges = [Spent(end, end, ("INTERESES COMPRAS PAGO APLAZADO",), interest, "interest")]
    if rng.random() < 0.6:
        charges.append(Spent(end, end, ("SEGURO PROTECCION DE PAGOS",), cover, "cover"))
    cash = [row for row in spent if row.tag == "cash"]
    if cash:
        charges.append(Spent(end, end, ("COMISION DISPOSICION EFECTIVO",), Decimal("-5.00") * len(cash), "fee"))
    everything = spent + charges
    closing = previous - total(everything)
    rows: list[Row] = []

    def head(page: Page, of: int) -> float:
        page.box(0, 0, 595, 58, ORANGE)
        page.put(40, 37, "lumio", 24, color=WHITE, bold=True)
        page.put(555, 28, "Extracto de tu tarjeta", 12, color=WHITE, bold=True, right=True)
        page.put(555, 43, f"Periodo del {start:%d/%m/%Y} al {end:%d/%m/%Y}", 8.5, color=WHITE, right=True)
        page.put(555, 822, f"{of} / ##", 7.5, right=True, color=GREY)
        page.put(
            40,
            822,
            "Lumio Bank, S.A. · C/ Alcalá 900, 28000 Madrid · Inscrita en el Registro Mercantil de Madrid",
            6.5,
            color=GREY,
        )
        return 92

    flow = Flow(780, sheet, head)
    page = flow.page
    page.lines(
        40,
        88,
        [
            holder,
            f"C/ REAL {rng.randint(1, 120)}, {rng.randint(1, 8)}º {rng.choice('ABCD')}",
            "28922 ALCORCON (MADRID)",
        ],
        9.5,
        12,
    )
    for n, (title, text) in enumerate(
        (("Nº de contrato", contract), ("Nº de tarjeta", number), ("Fecha de extracto", f"{end:%d/%m/%Y}"))
    ):
        page.put(340, 88 + 13 * n, title, 8.5, color=GREY)
        page.put(555, 88 + 13 * n, text, 8.5, right=True)
    page.put(40, 158, "Resumen de tu cuenta", 12, bold=True, color=ORANGE)
    bought = [row for row in spent if row.tag in {"", "fx"}]
    y = 178.0
    for title, text, strong in (
        ("Saldo anterior", plain(previous, ".", ","), False),
        ("Pagos recibidos", "- " + plain(quota, ".", ","), False),
        ("Abonos y devoluciones", "- " + plain(total([row for row in spent if row.tag == "abono"]), ".", ","), False),
        ("Compras", "+ " + plain(total(bought), ".", ","), False),
        ("Disposiciones de efectivo", "+ " + plain(total(cash), ".", ","), False),
        ("Intereses", "+ " + plain(interest, ".", ","), False),
        ("Comisiones y seguros", "+ " + plain(total(charges[1:]), ".", ","), False),
        ("Total deuda", plain(closing, ".", ","), True),
    ):
        page.put(46, y, title, 9, bold=strong)
        page.put(280, y, text + " €", 9, right=True, bold=strong)
        page.rule(40, y + 5, 286, 0.3, (0.8, 0.8, 0.8))
        y += 16
    pay = end + timedelta(20)
    page.box(320, 150, 235, 118, (0.98, 0.93, 0.88))
    page.put(332, 168, "Tu próximo recibo", 10, bold=True, color=INK)
    page.put(332, 194, plain(max(Decimal(30), closing * Decimal("0.05")), ".", ",") + " €", 20, bold=True, color=ORANGE)
    page.put(332, 212, f"Se cargará en tu cuenta el {pay:%d/%m/%Y}", 8.5)
    page.put(332, 225, "Forma de pago: aplazado, 5 % de la deuda (mínimo 30 €)", 8)
    page.put(332, 246, "Límite de crédito", 8.5)
    limit = Decimal((int(closing) // 1000 + 2) * 1000)
    page.put(545, 246, plain(limit, ".", ",") + " €", 8.5, right=True)
    page.put(332, 259, "Crédito disponible", 8.5)
    page.put(545, 259, plain(limit - closing, ".", ",") + " €", 8.5, right=True)
    flow.y = 330

    def heads() -> None:
        flow.page.put(40, flow.y, "Detalle de movimientos", 12, bold=True, color=ORANGE)
        flow.page.box(40, flow.y + 8, 515, 26, (0.93, 0.93, 0.94))
        for x, lines, right in (
            (46, ["Fecha", "operación"], False),
            (104, ["Fecha", "contable"], False),
            (162, ["Nº de", "referencia"], False),
            (236, ["Concepto"], False),
            (549, ["Importe", "(euros)"], True),
        ):
            flow.page.lines(x, flow.y + 18, lines, 8, 10, bold=True, right=right)
        flow.y += 50

    heads()
    flow.page.put(236, flow.y, "SALDO ANTERIOR", 8.5)
    flow.page.put(549, flow.y, plain(previous, ".", ","), 8.5, right=True)
    flow.y += 15
    for row in everything:
        if flow.need(26):
            heads()
        page, y = flow.page, flow.y
        page.put(46, y, f"{row.used:%d/%m/%Y}", 8.5)
        page.put(104, y, f"{row.posted:%d/%m/%Y}", 8.5)
        if row.tag not in {"interest", "cover", "fee", "pago"}:
            page.put(162, y, fill(rng, "74#########", row.used, {}), 8.5)
        page.put(236, y, row.lines[0], 8.5)
        text = row.lines[0]
        if len(row.lines) > 1:
            page.put(400, y, row.lines[1], 8.5)
            text = joined(*row.lines)
        page.put(549, y, _eur(row.amount), 8.5, right=True)
        if row.tag == "fx":
            code = "GBP" if "LONDON" in text else "USD"
            course = Decimal(rng.randint(8300, 8900) if code == "GBP" else rng.randint(10300, 11200)) / 10000
            foreign = (abs(row.amount) * course).quantize(Decimal("0.01"), ROUND_HALF_UP)
            note = f"{plain(foreign, '.', ',')} {code} Cambio {str(course).replace('.', ',')}"
            page.put(236, y + 10, note, 7.5, color=GREY)
            text = joined(text, note)
            flow.y += 10
        rows.append(Row(row.posted, text, row.amount, page=flow.number))
        page.rule(40, flow.y + 4, 555, 0.25, (0.85, 0.85, 0.85))
        flow.y += 14
    flow.need(14)
    flow.page.put(236, flow.y + 4, "TOTAL DEUDA", 9, bold=True)
    flow.page.put(549, flow.y + 4, plain(closing, ".", ","), 9, right=True, bold=True)
    flow.need(135)
    page, y = flow.page, flow.y
    page.put(40, y + 36, "Liquidación de intereses", 12, bold=True, color=ORANGE)
    for n, cells in enumerate(
        (
            ("Tipo de operación", "Saldo medio", "Días", "TIN anual", "TAE", "Intereses"),
            (
                "Compras",
                plain(previous - quota, ".", ","),
                "30",
                _pct(rate),
                _pct(rate + Decimal("1.57")),
                plain(interest, ".", ","),
            ),
            ("Efectivo", "0,00", "30", _pct(rate), _pct(rate + Decimal("1.57")), plain(ZERO, ".", ",")),
        )
    ):
        for x, cell in zip((46, 250, 310, 385, 455, 549), cells, strict=True):
            page.put(x, y + 54 + 13 * n, cell, 8, right=x > 46, bold=n == 0)
    block(
        page,
        40,
        y + 104,
        "Con la modalidad de pago actual y sin nuevas compras, terminarías de pagar tu deuda en "
        f"{rng.randint(3, 6)} años y {rng.randint(1, 11)} meses. Cambia la forma de pago cuando quieras en la app. "
        "Si no reconoces un movimiento, avísanos lo antes posible en el 91 000 00 00.",
        515,
        7.5,
    )
    with_writer(by_words(numbered(flow.pages)), path)
    return Truth("credit_card", "es_ES", "EUR", number, start, end, -previous, -closing, rows)


def _pct(rate: Decimal) -> str:
    return f"{rate:.2f} %".replace(".", ",")
