"""Spain, credit card of a rural savings bank: host print in Courier, whole lines with spaces, revolving debt.

Dates dd-mm-yyyy, payments with a minus behind, places cut to their field, "SUMA Y SIGUE" at the end of a page and "SUMA
ANTERIOR" at the start of the next.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._rows import debt, of_entries, single, sorted_in

KINDS = (
    Kind(6, -3, -60, "{bar}"),
    Kind(5, -8, -190, "{tienda}"),
    Kind(2, -30, -85, "{coche}"),
    Kind(1, -20, -120, "{caja}", most=2),
    Kind(1, -40, -350, "{viaje}"),
    Kind(0.4, 10, 90, "DEV. {tienda}"),
)
POOLS = {
    "bar": ("CAFETERIA EL PUENTE~UBEDA", "TELEPIZZA UBEDA~UBEDA", "BAR LOS CERROS~BAEZA", "GLOVO ##???#~BARCELONA"),
    "tienda": (
        "MERCADONA AVDA CRISTO REY~UBEDA",
        "AMAZON EU SARL~AMAZON.ES",
        "EL CORTE INGLES JAEN~JAEN",
        "ZARA ESPAÑA 0###~LINARES",
        "FARMACIA LDA. MARTOS~UBEDA",
        "ALIEXPRESS.COM~LONDON",
    ),
    "coche": ("E.S. CEPSA LA LOMA~TORREPEROGIL", "REPSOL CRUCE BEGIJAR~BEGIJAR"),
    "caja": ("DISPOSICION EFECTIVO CAJERO ####~UBEDA",),
    "viaje": ("RENFE VIRTUAL INTERNET~MADRID", "VUELING ??##??~BARCELONA", "BOOKING.COM~AMSTERDAM"),
}
SIZE = 9.0


def _money(amount: Decimal, wide: int = 12) -> str:
    return f"{written(amount, '.', ',', minus=''):>{wide}}" + ("-" if amount < 0 else " ")


def _line(day: str, name: str, place: str, amount: Decimal) -> str:
    return f"{day:<12}{name:<40.40}{place:<14.14}{_money(amount)}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = debt(rng, 250, 1800)
    monthly = min(-opening, Decimal(rng.choice((60, 90, 120, 150))) + Decimal("0.00"))
    rate = Decimal("0.0150")
    interest = (-(opening + monthly) * rate).quantize(Decimal("0.01"))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 58))
    pay = single(start + timedelta(rng.randint(3, 6)), "RECIBO MENSUAL CARGADO EN CUENTA~", monthly)
    rows_in = sorted_in(entries, pay)
    if interest:
        rows_in.append(single(end, "INTERESES DEL PERIODO~", -interest))
    closing = opening + of_entries(rows_in)
    card = f"5402 05** **** {fill(rng, '####', start, {})}"
    so_far = -opening

    def head(page: Page, number: int) -> float:
        page.put(50, 50, "CAJA RURAL DE LA LOMA", 11, bold=True)
        page.put(50, 64, "Sociedad Cooperativa de Crédito        NIF F-23014771", 8)
        page.put(545, 50, f"Hoja {number:>3}", SIZE, right=True)
        y = 92.0
        if number == 1:
            address = ("D. MANUEL GODINO TIRADO", "CL OBISPO COBOS 21 2 B", "23400 UBEDA (JAEN)")
            page.lines(320, 100, address, SIZE, 11)
            heads = (
                "EXTRACTO DE TARJETA DE CREDITO",
                "",
                f"TARJETA      : VISA CLASICA  {card}",
                f"PERIODO      : DEL {start:%d-%m-%Y} AL {end:%d-%m-%Y}",
                "CTA. CARGO   : 3067 0019 ** ******7712",
                "FORMA DE PAGO: APLAZADO, CUOTA FIJA",
                "LIMITE       :     3.000,00 EUR     T.I.N. 18,00 %   T.A.E. 19,56 %",
            )
            y = page.lines(50, 150, heads, SIZE, 12) + 14
        page.put(50, y, f"{'FECHA':<12}{'CONCEPTO / ESTABLECIMIENTO':<40}{'LOCALIDAD':<14}{'IMPORTE EUR':>12}", SIZE)
        page.put(50, y + 8, "-" * 79, SIZE)
        label = "SALDO PENDIENTE ANTERIOR" if number == 1 else "SUMA ANTERIOR"
        page.put(50, y + 22, _line("", label, "", so_far), SIZE)
        return y + 36

    def foot(page: Page, y: float) -> None:
        page.put(50, y + 6, _line("", "SUMA Y SIGUE", "", so_far), SIZE)

    flow = Flow(740, lambda: Page(face="Courier", bold="Courier-Bold"), head, foot)
    rows = []
    for entry in rows_in:
        flow.need(13)
        name, _, place = entry.lines[0].partition("~")
        flow.page.put(50, flow.y, _line(f"{entry.day:%d-%m-%Y}", name, place, -entry.amount), SIZE)
        so_far -= entry.amount
        text = " ".join(f"{name[:40]} {place[:14]}".split())
        rows.append(Row(entry.day, text, entry.amount, page=flow.number))
        flow.y += 12
    flow.need(130)
    page, y = flow.page, flow.y
    page.put(50, y - 2, "-" * 79, SIZE)
    page.put(50, y + 12, _line(f"{end:%d-%m-%Y}", "SALDO PENDIENTE ACTUAL", "", -closing), SIZE, bold=True)
    due = min(-closing, Decimal("120.00"))
    spent = -sum((row.amount for row in rows if row.amount < 0), Decimal("0.00"))
    last = (
        f"TOTAL CARGOS DEL PERIODO     {_money(spent)}",
        f"TOTAL ABONOS DEL PERIODO     {_money(closing - opening + spent)}",
        f"PROXIMA CUOTA A CARGAR       {_money(due)}   FECHA DE CARGO {end + timedelta(5):%d-%m-%Y}",
        "",
        "Revise los apuntes: si no está conforme con alguno, avise a su oficina antes de 30 días.",
    )
    page.lines(50, y + 36, last, 8.5, 12)
    by_hand(flow.pages, path, Hand())
    return Truth("credit_card", "es_ES", "EUR", card, start, end, opening, closing, rows)
