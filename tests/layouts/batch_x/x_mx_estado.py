"""Mexico: 'estado de cuenta' of a regional bank. Day of operation and of settlement as DD/MMM, no year, deposits
before withdrawals, balances by operation and by settlement only on a day's last row, a fiscal stamp at the end."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Hand, Page, by_hand, fits
from ._kit import across, digits, how_many, pairs

GREEN = (0.0, 0.35, 0.2)
MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
KINDS = [
    Kind(5, -180, -14500, "SPEI ENVIADO {bank}|{name}|CLABE 0################# RASTREO BMX#######{note}"),
    Kind(4, 400, 28000, "SPEI RECIBIDO {bank}|{name}|RASTREO ####????######## {note}"),
    Kind(6, -35, -2900, "COMPRA TDD {shop}|RFC {rfc} AUT. ######"),
    Kind(2, -500, -6000, "RETIRO CAJERO AUTOMATICO|CAJERO ????#### {town}", step="100"),
    Kind(1.5, 900, 19000, "DEPOSITO CHEQUE SBC|CHEQUE 000#### {bank}", "late"),
    Kind(1.5, 500, 15000, "DEPOSITO EN EFECTIVO|SUC. #### {town}", step="50"),
    Kind(1.5, -250, -4200, "PAGO DE SERVICIO {bill}|REF. ####################"),
    Kind(1, 7800, 21000, "ABONO NOMINA|{boss}", "", most=2),
    Kind(0.7, -40, -190, "COMISION MEMBRESIA CUENTA", most=1),
    Kind(0.7, -6, -31, "IVA COMISION MEMBRESIA", most=1),
    Kind(0.7, -3600, -9200, "CHEQUE PAGADO NO. 00000##|EN EFECTIVO"),
]
POOLS = {
    "bank": ["BANORTE", "STP", "HSBC", "AZTECA", "NU MEXICO", "INBURSA"],
    "name": ["FERRETERIA EL YUNQUE SA DE CV", "MA. GUADALUPE RAZO TORRES", "JOSE LUIS ORNELAS", "CURTIDOS LEON SPR"],
    "note": [" PAGO RENTA", " FACT 1###", " PRESTAMO", " ANTICIPO PEDIDO"],
    "shop": ["OXXO AV JUAREZ", "SORIANA LEON", "PEMEX 4###", "LIVERPOOL", "FARM GUADALAJARA", "AMAZON MX MARKETPLACE"],
    "rfc": ["???9######??#", "???8######???"],
    "town": ["LEON GTO", "SILAO", "IRAPUATO", "GUANAJUATO"],
    "bill": ["CFE", "TELMEX", "SAPAL", "GAS NATURAL", "MEGACABLE"],
    "boss": ["CALZADO INDUSTRIAL BAJIO", "MUNICIPIO DE LEON"],
}


def day(when: date) -> str:
    return f"{when:%d}/{MONTHS[when.month - 1]}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 16000, 68000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=15000)
    settled = [entry.day + timedelta(rng.choice([1, 2]) if entry.tag == "late" else 0) for entry in entries]
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    closing = opening + into + out
    account, clabe, rows = digits(rng, 10), f"0302250{digits(rng, 11)}", list[Row]()
    mean = ((opening + closing) / 2).quantize(Decimal("0.01"))

    listing = True  # until the movements are all there

    def titles(page: Page, y: float) -> float:
        page.box(30, y - 10, 552, 25, GREEN)
        above = [(46, "FECHA"), (-398, "DEPÓSITOS /"), (-462, "RETIROS /"), (508, "SALDO")]
        across(page, y, above, 7, bold=True, color=WHITE)
        below = [(34, "OPER"), (66, "LIQ"), (98, "DESCRIPCIÓN"), (-398, "ABONOS"), (-462, "CARGOS")]
        across(page, y + 10, [*below, (-519, "OPERACIÓN"), (-579, "LIQUIDACIÓN")], 7, bold=True, color=WHITE)
        return y + 30

    def head(page: Page, number: int) -> float:
        page.put(30, 42, "BANCO CERRO DEL CUBILETE", 13, bold=True, color=GREEN)
        page.put(582, 36, "ESTADO DE CUENTA", 11, right=True, bold=True)
        page.put(582, 48, "CUENTA CONECTA NÓMINA", 8, right=True)
        if number > 1:
            across(
                page, 62, [(30, f"No. de Cuenta {account}"), (-582, f"Periodo DEL {start:%d/%m/%Y} AL {end:%d/%m/%Y}")]
            )
            return titles(page, 84) if listing else 84
        address = [
            "ALEJANDRA RAZO MUÑOZ",
            "BLVD. ADOLFO LÓPEZ MATEOS 1410 OTE",
            "COL. OBRERA",
            "LEÓN, GTO.  C.P. 37340",
        ]
        page.lines(36, 84, address, 9, 11)
        facts = [
            ("Periodo", f"DEL {start:%d/%m/%Y} AL {end:%d/%m/%Y}"),
            ("Fecha de Corte", f"{end:%d/%m/%Y}"),
            ("No. de Cuenta", account),
            ("No. de Cliente", "B0184420"),
            ("R.F.C.", "RAMA860412QK3"),
            ("No. Cuenta CLABE", clabe),
        ]
        pairs(page, 340, 582, 80, facts, 8, 11)
        page.box(30, 152, 265, 92, stroke=GREEN)
        page.put(36, 163, "Comportamiento", 8.5, bold=True)
        abonos = sum(entry.amount > 0 for entry in entries)
        moves = [
            ("Saldo Anterior", written(opening)),
            (f"Depósitos / Abonos (+)   {abonos}", written(into)),
            (f"Retiros / Cargos (-)   {len(entries) - abonos}", written(-out)),
            ("Saldo Final", written(closing)),
            ("Saldo Promedio Mínimo Mensual", "0.00"),
        ]
        pairs(page, 36, 289, 177, moves, 8, 12.5)
        page.box(305, 152, 277, 92, stroke=GREEN)
        page.put(311, 163, "Rendimiento", 8.5, bold=True)
        yields = [
            ("Saldo Promedio", written(mean)),
            ("Días del Periodo", str((end - start).days + 1)),
            ("Tasa Bruta Anual %", "0.000"),
            ("Intereses a Favor (+)", "0.00"),
            ("ISR Retenido (-)", "0.00"),
        ]
        pairs(page, 311, 576, 177, yields, 8, 12.5)
        page.put(30, 264, "Detalle de Movimientos Realizados", 10, bold=True, color=GREEN)
        return titles(page, 282)

    flow = Flow(722, lambda: Page((612.0, 792.0)), head)
    balance = opening
    for n, entry in enumerate(entries):
        lines = [line for part in entry.lines for line in wrap(part, fits("Helvetica", 7.5, 200))]
        flow.need(9.5 * len(lines))
        balance += entry.amount
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        cleared = opening + sum(e.amount for e, when in zip(entries, settled, strict=True) if when <= entry.day)
        page, y = flow.page, flow.y
        across(page, y, [(34, day(entry.day)), (66, day(settled[n]))], 7.5)
        page.lines(98, y, lines, 7.5, 9.5)
        page.put(398 if entry.amount > 0 else 462, y, written(abs(entry.amount)), 7.5, right=True)
        if last:
            across(page, y, [(-519, written(balance)), (-579, written(cleared))], 7.5)
        rows.append(
            Row(
                entry.day,
                " ".join(" ".join(lines).split()),
                entry.amount,
                balance if last else None,
                settled[n],
                flow.number,
            )
        )
        flow.y += 9.5 * len(lines) + 2.5
    flow.need(70)
    flow.page.rule(30, flow.y - 6, 582, 0.6, GREEN)
    flow.page.put(30, flow.y + 6, "Total de Movimientos", 8.5, bold=True, color=GREEN)
    totals = [
        (30, "TOTAL IMPORTE ABONOS"),
        (-240, written(into)),
        (330, "TOTAL IMPORTE CARGOS"),
        (-540, written(-out)),
    ]
    across(flow.page, flow.y + 20, totals, 8)
    flow.y += 44
    listing = False
    flow.need(170)
    _stamp(rng, flow, end)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            30,
            758,
            "Banco Cerro del Cubilete, S.A., Institución de Banca Múltiple. Av. Manuel J. Clouthier 402, León",
            6.5,
            color=GREY,
        )
        page.put(
            30,
            767,
            "Unidad Especializada UNE 477 710 4600 - www.condusef.gob.mx. IPAB protege hasta 400,000 UDIS",
            6.5,
            color=GREY,
        )
        page.put(582, 767, f"PAGINA {n} / {len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.4, form=True))
    return Truth("checking", "es_MX", "MXN", account, start, end, opening, closing, rows)


def _stamp(rng: Random, flow: Flow, end: date) -> None:
    """The tax receipt's digital seals."""
    signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    page = flow.page
    page.put(30, flow.y, "Comprobante Fiscal Digital por Internet (CFDI)", 8.5, bold=True, color=GREEN)
    folio = "-".join("".join(rng.choice("0123456789ABCDEF") for _ in range(size)) for size in (8, 4, 4, 4, 12))
    facts = [
        ("Folio Fiscal", folio),
        ("Certificado del SAT", f"000010000005{digits(rng, 8)}"),
        ("Fecha y Hora de Certificación", f"{end + timedelta(2):%Y-%m-%d}T04:17:52"),
    ]
    flow.y = pairs(page, 30, 400, flow.y + 13, facts, 7, 10) + 4
    for label in ("Sello Digital", "Sello del SAT"):
        page.put(30, flow.y, label, 7, bold=True)
        seal = ["".join(rng.choice(signs) for _ in range(118)) for _ in range(3)]
        flow.y = page.lines(30, flow.y + 9, [*seal[:2], f"{seal[2][:80]}=="], 6, 8) + 4
