"""Spain: a revolving card with deferred payments. Purchases are positive and payments negative, the day of operation
comes before the day of charge, both '12 mar 24'; the instalments of deferred purchases repeat in a table of plans."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits, with_reportlab
from ._kit import across, digits, how_many, liberation, pairs

VIOLET = (0.36, 0.12, 0.5)
MONTHS = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
KINDS = [
    Kind(9, -4, -190, "{shop} {town}"),
    Kind(2, -9, -240, "{web}"),
    Kind(1, -30, -300, "DISPOSICION EFECTIVO CAJERO {bank} {town}", step="10"),
    Kind(1, -15, -330, "HOTEL {far}"),
    Kind(0.7, 8, 120, "DEVOLUCION {shop} {town}"),
]
OTHER = [
    Kind(4, 60, 900, "PAGO RECIBIDO. GRACIAS"),
    Kind(2, -4, -14, "SEGURO PROTECCION DE PAGOS", most=1),
    Kind(2, -3.9, -12, "COMISION DISPOSICION EFECTIVO", most=1),
    Kind(1, -35, -35, "COMISION POR RECLAMACION DE IMPAGADO", most=1),
    Kind(4, -6, -48, "INTERESES DEL PERIODO PAGO APLAZADO", most=1),
]
POOLS = {
    "shop": ["MERCADONA", "DIA %", "REPSOL E.S. 3###", "FARMACIA LDA. ORTIZ", "ZARA", "LEROY MERLIN", "BAR LA TAPILLA"],
    "town": ["ZARAGOZA", "HUESCA", "LOGROÑO", "TERUEL", "A CORUÑA", "GETAFE"],
    "web": ["AMAZON ES MARKETPLACE", "RENFE VIAJEROS INTERNET", "WWW.PCCOMPONENTES.COM", "UBER *EATS AMSTERDAM"],
    "bank": ["IBERCAJA", "KUTXABANK", "UNICAJA"],
    "far": ["MERCURE LISBOA", "IBIS LONDON", "ATLAS RABAT", "CRISTAL GENEVE"],
}


def eur(amount: Decimal) -> str:
    """As owed."""
    return written(-amount, ".", ",") + " €"


def day(when: date) -> str:
    return f"{when:%d} {MONTHS[when.month - 1]} {when:%y}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    liberation()
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 250, 2900)
    count = how_many(rng)
    parts: list[tuple[str, Sequence[Entry]]] = [
        ("Pagos, intereses y comisiones", some_entries(rng, OTHER, POOLS, (start, end), count=rng.randint(2, 4))),
        ("Compras y disposiciones del periodo", some_entries(rng, KINDS, POOLS, (start, end), count=count)),
    ]
    plans = _plans(rng, start)
    shares = [
        Entry(end - timedelta(1), (f"CUOTA {n}/{of} {shop}",), -part, "plan", "")
        for shop, _, _, n, of, part, _ in plans
    ]
    if shares:
        parts.append(("Cuotas de compras aplazadas", shares))
    closing = opening + sum(entry.amount for _, part in parts for entry in part)
    contract, card, rows = f"00{digits(rng, 10)}", digits(rng, 4), list[Row]()
    sums = [(label, eur(sum((e.amount for e in part), Decimal(0)))) for label, part in parts]

    def new() -> Page:
        return Page(face="lib", bold="lib-bold")

    def head(page: Page, number: int) -> float:
        page.put(40, 46, "mirlo", 24, bold=True, color=VIOLET)
        page.put(108, 46, "tarjetas", 12, color=GREY)
        page.put(555, 40, "Extracto de tu tarjeta Mirlo Oro", 10, right=True, bold=True)
        page.put(555, 52, f"Del {day(start)} al {day(end)}", 8, right=True)
        if number > 1:
            page.put(40, 70, f"Nº de contrato {contract}", 8, color=GREY)
            return 92
        page.lines(330, 92, ["D.ª NURIA GRACIA LASHERAS", "C/ COSO ALTO 27, 3.º B", "22003 HUESCA"], 9, 12)
        facts = [
            ("Nº de contrato", contract),
            ("Tarjeta", f"4910 **** **** {card}"),
            ("Límite de crédito", "9.000,00 €"),
        ]
        pairs(page, 40, 250, 92, facts, color=GREY)
        page.box(40, 140, 515, 98, (0.95, 0.92, 0.97))
        page.put(50, 156, "Resumen de tu cuenta", 10, bold=True, color=VIOLET)
        y = pairs(page, 50, 310, 172, [("Saldo anterior", eur(opening)), *sums], 8.5)
        across(page, y + 2, [(50, "Saldo dispuesto a la fecha del extracto"), (-310, eur(closing))], 8.5, bold=True)
        due = max(Decimal(30), (-closing / 20).quantize(Decimal("0.01")))
        page.box(330, 150, 215, 78, WHITE, stroke=VIOLET)
        page.put(340, 166, "Tu próximo recibo", 9, bold=True)
        pay = [
            ("Modalidad", "Pago aplazado 5%"),
            ("Fecha de cargo", day(end + timedelta(9))),
            ("Importe del recibo", eur(-due)),
        ]
        pairs(page, 340, 535, 181, pay, 8.5, 13)
        page.put(340, 222, "TIN 19,92 %   TAE 21,84 %", 7.5, color=GREY)
        return 266

    flow = Flow(770, new, head)

    def titles(label: str) -> None:
        page, y = flow.page, flow.y
        page.put(40, y, label, 10, bold=True, color=VIOLET)
        page.box(40, y + 6, 515, 22, VIOLET)
        across(page, y + 15, [(46, "Fecha"), (106, "Fecha de"), (-548, "Importe")], 7.5, color=WHITE)
        across(page, y + 24, [(46, "operación"), (106, "cargo"), (166, "Concepto")], 7.5, color=WHITE)
        flow.y = y + 42

    for label, part in parts:
        flow.need(80)
        titles(label)
        for entry in part:
            lines = wrap(entry.lines[0], fits("lib", 8.5, 270))
            if flow.need(14 + 10 * len(lines)):
                titles(f"{label} (continuación)")
            page, y = flow.page, flow.y
            used = entry.day if entry.tag == "plan" or label.startswith("Pagos") else earlier(rng, entry.day)
            across(page, y, [(46, day(used)), (106, day(entry.day)), (-548, eur(entry.amount))], 8.5)
            page.lines(166, y, lines, 8.5, 10)
            page.rule(40, y + 10 * len(lines) - 6, 555, 0.3, GREY)
            rows.append(Row(entry.day, " ".join(lines), entry.amount, None, used, flow.number))
            flow.y += 4 + 10 * len(lines)
        total = eur(sum((e.amount for e in part), Decimal(0)))
        across(flow.page, flow.y + 3, [(400, "Total"), (-548, total)], 8.5, bold=True)
        flow.y += 32
    if plans:
        flow.need(60 + 12 * len(plans))
        page = flow.page
        page.put(40, flow.y, "Detalle de tus compras aplazadas (informativo)", 9, bold=True)
        flow.y += 14
        heads = ["Comercio", "Fecha compra", "Importe", "Cuota", "Capital e int.", "Pendiente"]
        places = [40, 200, -330, -385, -470, -548]
        across(page, flow.y, list(zip(places, heads, strict=True)), 7.5, bold=True)
        for shop, when, whole, n, of, each, left in plans:
            flow.y += 12
            cells = [shop, day(when), eur(-whole), f"{n} de {of}", eur(-each), eur(-left)]
            across(page, flow.y, list(zip(places, cells, strict=True)), 7.5)
        flow.y += 24
    flow.need(60)
    legal = (
        "Si solo pagas la cuota mínima mensual de este extracto, tardarás aproximadamente 2 años y 7 meses en pagar "
        "la deuda. Puedes cambiar la forma de pago en cualquier momento llamando al 910 000 417. Mirlo Consumo E.F.C., "
        "S.A.U., inscrita con el nº 8843 en el Banco de España. C.I.F. A-84120377."
    )
    flow.page.lines(40, flow.y, wrap(legal, fits("lib", 7, 510)), 7, 9, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(297, 818, f"Página {n} de {len(flow.pages)}", 7, center=True, color=GREY)
        page.put(22, 640, f"MRL-EXT-{end:%y%m}-{contract}-{n:02}", 6, angle=90, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "es_ES", "EUR", contract, start, end, opening, closing, rows)


def _plans(rng: Random, start: date) -> list[tuple[str, date, Decimal, int, int, Decimal, Decimal]]:
    """Shop, day of purchase, whole sum, which instalment of how many, the instalment, what is left after it."""
    plans = []
    for shop in rng.sample(
        ["FNAC ZARAGOZA", "MEDIA MARKT HUESCA", "VIAJES EL CORTE INGLES", "IKEA"], rng.randint(0, 3)
    ):
        of, each = rng.choice([3, 6, 10, 12]), some_amount(rng, 18, 95)
        n = rng.randint(1, of)
        plans.append((shop, start - timedelta(30 * n - rng.randint(2, 20)), each * of, n, of, each, each * (of - n)))
    return plans
