"""Mexico: account statement with operation and settlement dates as 03/ABR, separate charge and deposit columns, SPEI
details over four lines below the row, and both balances printed only on the last row of each day."""

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Flow, Hand, Page, by_hand, fits

BLUE = (0.0, 0.22, 0.48)
MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
plain = partial(written, minus="")
signed = partial(written)
Facts = tuple[date, date, str, Decimal, Decimal, Decimal, Decimal]
POOLS: Pools = {
    "shop": ["FONDA LA ABUELITA", "ABARROTES EL SOL", "FARMACIA GUADALUPE", "GASOLINERA DEL BAJIO", "TORTAS DON CHUY"],
    "town": ["CDMX", "GUADALAJARA", "PUEBLA", "QUERETARO", "MERIDA"],
    "person": ["ROSA ELENA CANTU", "HECTOR BAEZ LUNA", "NORMA SOTO RIOS", "IVAN PENA CRUZ"],
    "bank": ["BANCO DEL VALLE", "FINANCIERA AZTLAN", "BANCA MAYAB"],
    "why": ["RENTA", "PAGO PRESTAMO", "COLEGIATURA", "TANDA", "COMIDA"],
}
KINDS = [
    Kind(9, -40, -1800, "{shop} {town}|RFC: ???######??# AUT: ######|******####", "A15"),
    Kind(
        3,
        -200,
        -9000,
        "SPEI ENVIADO {bank}|0####### 012 ####### {why}|00##################|MBAN0100##########|{person}",
        "T17",
    ),
    Kind(3, 200, 9000, "SPEI RECIBIDO {bank}|0####### 058 ####### {why}|00##################|{person}", "T20"),
    Kind(2, -200, -5000, "RETIRO CAJERO AUTOMATICO|{town} RET #### FOLIO:####", "C02", "100"),
    Kind(2, -150, -1500, "PAGO DE SERVICIO LUZ DEL ALTIPLANO|GUIA: ####### REF: ##########", "P14"),
    Kind(0.8, 9000, 24000, "PAGO DE NOMINA|REF. ########## TEXTILES ANAHUAC SA DE CV", "N06", "0.01", 2),
    Kind(0.5, -30, -300, "COM. USO DE CAJERO|EN OTRO BANCO", "S39", "0.01", 2),
    Kind(0.5, -5, -48, "IVA COM. USO DE CAJERO", "S40", "0.01", 2),
]


def _day(day: date) -> str:
    return f"{day:%d}/{MONTHS[day.month - 1]}"


def _cover(page: Page, facts: Facts) -> None:
    start, end, number, opening, given, taken, closing = facts
    page.lines(
        36,
        86,
        ["TERESA ARROYO MEDINA", "AV. DE LAS JACARANDAS 210 INT 4", "COL. DEL CARMEN", "C.P. 04100  CIUDAD DE MEXICO"],
        9,
        11.5,
    )
    cells = [
        ("Periodo", f"DEL {start:%d/%m/%Y} AL {end:%d/%m/%Y}"),
        ("Fecha de Corte", f"{end:%d/%m/%Y}"),
        ("No. de Cuenta", number),
        ("No. de Cliente", "B4417201"),
        ("R.F.C.", "AOMT800101XX0"),
        ("No. Cuenta CLABE", "012 180 0" + number + " 7"),
    ]
    for n, (name, value) in enumerate(cells):
        page.box(330, 76 + 15 * n, 246, 15, None, stroke=GREY)
        page.put(335, 86 + 15 * n, name, 8, color=GREY)
        page.put(571, 86 + 15 * n, value, 8, right=True)
    page.box(36, 184, 260, 15, BLUE)
    page.put(41, 195, "Información Financiera   MONEDA NACIONAL", 8.5, bold=True, color=WHITE)
    page.box(316, 184, 260, 15, BLUE)
    page.put(321, 195, "Comportamiento", 8.5, bold=True, color=WHITE)
    left = [
        ("Saldo Promedio", signed(opening)),
        ("Días del Periodo", str((end - start).days + 1)),
        ("Tasa Bruta Anual %", "0.000"),
        ("Comisiones Cobradas", "0.00"),
    ]
    right = [
        ("Saldo de Liquidación Inicial", signed(opening)),
        ("Depósitos / Abonos (+)", plain(given)),
        ("Retiros / Cargos (-)", plain(taken)),
        ("Saldo Final (+)", signed(closing)),
    ]
    for x, lines in [(41, left), (321, right)]:
        for n, (name, value) in enumerate(lines):
            page.put(x, 213 + 13 * n, name, 8.5)
            page.put(x + 250, 213 + 13 * n, value, 8.5, right=True)


def _head(page: Page, count: int, facts: Facts) -> float:
    page.put(36, 44, "Banco Anáhuac", 17, bold=True, color=BLUE)
    page.put(576, 36, "Estado de Cuenta", 11, bold=True, right=True)
    page.put(576, 49, f"Libretón Nómina   No. de Cuenta {facts[2]}", 8, right=True)
    y = 66.0
    if count == 1:
        _cover(page, facts)
        y = 280
    page.put(36, y + 4, "Detalle de Movimientos Realizados", 10, bold=True, color=BLUE)
    page.box(36, y + 10, 540, 24, BLUE)
    for x, text, right in [(62, "FECHA", False), (340, "REFERENCIA", False), (520, "SALDO", True)]:
        page.put(x, y + 20, text, 7, bold=True, right=right, color=WHITE)
    for x, text, right in [
        (40, "OPER", False),
        (78, "LIQ", False),
        (112, "COD. DESCRIPCIÓN", False),
        (412, "CARGOS", True),
        (466, "ABONOS", True),
        (521, "OPERACIÓN", True),
        (574, "LIQUIDACIÓN", True),
    ]:
        page.put(x, y + 30, text, 7, bold=True, right=right, color=WHITE)
    return y + 47


def _row(flow: Flow, entry: Entry, balance: Decimal | None, rng: Random) -> Row:
    head = f"{entry.tag} {entry.lines[0]}"
    details = [part for text in entry.lines[1:] for part in wrap(text, fits("Helvetica", 7, 220))]
    flow.need(12 + 8.5 * len(details))
    page, y = flow.page, flow.y
    settled = entry.day + timedelta(rng.choice([0, 0, 0, 1]))
    page.put(40, y, _day(entry.day), 7.5)
    page.put(78, y, _day(settled), 7.5)
    page.put(112, y, head, 7.5)
    page.lines(129, y + 8.5, details, 7, 8.5)
    page.put(412 if entry.amount < 0 else 466, y, plain(entry.amount), 7.5, right=True)
    if balance is not None:
        page.put(521, y, signed(balance), 7.5, right=True)
        page.put(574, y, signed(balance), 7.5, right=True)
    flow.y += 12 + 8.5 * len(details)
    return Row(entry.day, " ".join([head, *details]), entry.amount, balance, settled, flow.number)


def _end(flow: Flow, entries: list[Entry]) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 12
    page.put(36, y, "Total de Movimientos", 10, bold=True, color=BLUE)
    for n, (name, sign) in enumerate([("CARGOS", -1), ("ABONOS", 1)]):
        some = [entry.amount for entry in entries if entry.amount * sign > 0]
        page.put(36, y + 16 + 12 * n, f"TOTAL IMPORTE {name}", 8)
        page.put(250, y + 16 + 12 * n, plain(sum(some, Decimal())), 8, right=True)
        page.put(330, y + 16 + 12 * n, f"TOTAL MOVIMIENTOS {name}", 8)
        page.put(490, y + 16 + 12 * n, str(len(some)), 8, right=True)
    text = (
        "Únicamente están "
        "garantizados por el IPAB los depósitos bancarios a la vista y de "
        "ahorro, hasta por cuatrocientas mil UDIs por persona. Tasas en términos anuales."
    )
    page.lines(36, y + 52, wrap(text, fits("Helvetica", 7, 540)), 7, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    number = "".join(rng.choice("0123456789") for _ in range(10))
    opening = some_amount(rng, 1500, 30000)
    last = end - timedelta(1)
    entries = some_entries(rng, KINDS, POOLS, (start, last), count=rng.randint(8, 48), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    given = sum((entry.amount for entry in entries if entry.amount > 0), Decimal())
    taken = sum((-entry.amount for entry in entries if entry.amount < 0), Decimal())
    facts = (start, end, number, opening, given, taken, balances[-1])
    flow = Flow(725, lambda: Page(LETTER), partial(_head, facts=facts))
    ends = [a.day != b.day for a, b in pairwise(entries)] + [True]
    shown = [balance if last_of_day else None for balance, last_of_day in zip(balances, ends, strict=True)]
    rows = [_row(flow, entry, balance, rng) for entry, balance in zip(entries, shown, strict=True)]
    _end(flow, entries)
    for n, page in enumerate(flow.pages, 1):
        page.put(576, 762, f"PAGINA {n} / {flow.number}", 7.5, right=True)
        page.put(
            36,
            762,
            "Banco Anáhuac, S.A., Institución de Banca Múltiple. Av. Reforma 0000, Ciudad de México",
            6.5,
            color=GREY,
        )
    by_hand(flow.pages, path, Hand(show="glyphs", form=True))
    return Truth("bank", "es_MX", "MXN", number, start, end, opening, balances[-1], rows)
