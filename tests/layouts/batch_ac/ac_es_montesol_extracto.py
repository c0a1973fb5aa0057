"""Spain: a savings bank's extracto on paper: operation day, concept, value day, amount with trailing minus, balance.

Days without year, printed as 03.01; recibos carry lines with issuer and mandate below; SUMA Y SIGUE and SUMA ANTERIOR
carry the balance over pages; a side box has the average balance and the commissions of the period.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, WHITE, Flow, Page, with_fpdf
from ._rows import how_many

POOLS = {
    "shop": ["MERCADONA", "CARREFOUR EXPRESS", "BAR LA PARADA", "FARMACIA CENTRAL", "REPSOL E.S. ####", "ZARA LOGROÑO"],
    "firm": [
        "IBERDROLA CLIENTES SAU",
        "TELEFONICA DE ESPAÑA",
        "AGUAS DE LOGROÑO",
        "MAPFRE SEGUROS GRALES",
        "CDAD PROP GRAN VIA ##",
    ],
    "name": ["LUCIA SAENZ RUIZ", "JAVIER OCHOA MTNEZ", "Mª PILAR ARNEDO"],
    "why": ["CENA", "REGALO CUMPLE", "ALQUILER GARAJE", "CUOTA AMPA"],
}
KINDS = [
    Kind(8, -3, -120, "COMPRA TARJ. 5402XXXXXXXX#### {shop}|LOGROÑO"),
    Kind(3, -15, -180, "RECIBO {firm}|Ref. mandato: ES##ZZZ########-###", "recibo"),
    Kind(2, -10, -300, "BIZUM ENVIADO A {name}|{why}"),
    Kind(1, 10, 200, "BIZUM RECIBIDO DE {name}|{why}"),
    Kind(2, -20, -300, "REINTEGRO CAJERO 2048-0### LOGROÑO OF. PPAL", step="10"),
    Kind(1, -200, -900, "TRANSFERENCIA A FAVOR DE {name}|CONCEPTO: {why}"),
    Kind(1, 1050, 2400, "ABONO NOMINA BODEGAS EL CIERZO S.A.", most=1),
    Kind(1, 600, 1400, "PENSION INSTITUTO NAC. SEGURIDAD SOCIAL", most=1),
    Kind(1, -400, -800, "CUOTA PRESTAMO 2048.0111.##.#########|CAPITAL E INTERESES", most=1),
    Kind(1, -6, -30, "COMISION MANTENIMIENTO CUENTA", most=1),
]
BLUE = (0.0, 0.35, 0.55)
MONTHS = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"]
MONTHS += ["septiembre", "octubre", "noviembre", "diciembre"]


def euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


def _long(day: date) -> str:
    return f"{day.day} de {MONTHS[day.month - 1]} de {day.year}"


def _columns(page: Page, y: float) -> float:
    page.box(90, y - 12, 465, 24, BLUE)
    for x, top, low, right in [
        (96, "FECHA", "OPER.", False),
        (138, "CONCEPTO", "", False),
        (376, "FECHA", "VALOR", False),
        (476, "IMPORTE", "EUR", True),
        (549, "SALDO", "EUR", True),
    ]:
        page.put(x, y - 2, top, 7.5, right=right, bold=True, color=WHITE)
        page.put(x, y + 7, low, 7.5, right=right, bold=True, color=WHITE)
    return y + 28


def _carry(flow: Flow, words: str, balance: Decimal) -> None:
    flow.page.put(138, flow.y, words, 8.5, bold=True)
    flow.page.put(549, flow.y, euro(balance), 8.5, right=True, bold=True)
    flow.y += 15


def _resume(flow: Flow, opening: Decimal, amounts: list[Decimal], closing: Decimal, rng: Random) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 16
    cells = [
        ("SALDO ANTERIOR", euro(opening)),
        ("TOTAL CARGOS", euro(sum((a for a in amounts if a < 0), Decimal(0)))),
        ("TOTAL ABONOS", euro(sum((a for a in amounts if a > 0), Decimal(0)))),
        ("SALDO ACTUAL", euro(closing)),
    ]
    for n, (what, figure) in enumerate(cells):
        page.box(90 + 117 * n, y, 112, 34, (0.93, 0.96, 0.98))
        page.put(146 + 117 * n, y + 12, what, 7, center=True)
        page.put(146 + 117 * n, y + 27, figure, 9.5, center=True, bold=True)
    page.lines(
        90,
        y + 54,
        [
            f"Saldo medio: {euro(some_amount(rng, 300, 4000))} EUR.  T.A.E. 0,00 %.  Retenciones I.R.P.F.: 0,00 EUR.",
            "Tipo nominal descubierto 7,25 %. Comisión por reclamación de posiciones deudoras: 35,00 EUR.",
            "Este extracto se considerará conforme si en el plazo de 30 días no se recibe reparo al mismo.",
            "Caja Montesol está adherida al Fondo de Garantía de Depósitos, con un límite de 100.000 EUR por titular.",
        ],
        7,
        10,
        color=GREY,
    )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 30, 61]))
    opening = some_amount(rng, 150, 5200)
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=how_many(rng, 75), reversal="ANUL. {0}", balance=opening
    )
    closing = opening + sum(e.amount for e in entries)
    account = iban(rng, "ES", "20480111##########60"[:20])
    truth = Truth("bank", "es-ES", "EUR", account, start, end, opening, closing)
    sheet = rng.randint(1, 40)

    def head(page: Page, n: int) -> float:
        page.put(90, 56, "CAJA MONTESOL", 17, bold=True, color=BLUE)
        page.put(90, 68, "Caja de Ahorros y Monte de Piedad del Iregua", 8, color=GREY)
        page.put(555, 52, "EXTRACTO DE CUENTA", 11, right=True, bold=True)
        page.put(
            555,
            65,
            f"del {_long(start)} al {_long(end)}",
            8,
            right=True,
        )
        page.put(
            36,
            620,
            "Inscrita en el Reg. Mercantil de La Rioja, tomo 612, folio 44, hoja LO-1187. C.I.F. G-26003038",
            5.5,
            angle=90,
            color=GREY,
        )
        y = 104.0
        if n == 1:
            page.lines(
                330, 112, ["D. IGNACIO VERGARA TOBIA", "CL DOCE LIGERO 18 4 B", "26004 LOGROÑO", "LA RIOJA"], 9, 12
            )
            page.lines(
                90,
                112,
                [
                    "Oficina: 0111 LOGROÑO-PRINCIPAL",
                    "Teléfono: 941 55 01 23",
                    "Producto: LIBRETA-CUENTA FAMILIA",
                    "Moneda: EURO",
                ],
                8,
                12,
            )
            y = 186
        page.put(90, y, "IBAN", 7.5, color=GREY)
        page.put(115, y, account, 9, bold=True)
        page.put(400, y, "BIC MSOLES2LXXX", 8)
        page.put(555, y, f"Hoja {sheet + n - 1}", 8, right=True)
        return _columns(page, y + 26)

    flow = Flow(764, lambda: Page(A4), head)
    _carry(flow, "SALDO ANTERIOR", opening)
    balance = opening
    for entry in entries:
        if flow.y + 10 * len(entry.lines) + 18 > flow.bottom:
            _carry(flow, "SUMA Y SIGUE", balance)
            flow.turn()
            _carry(flow, "SUMA ANTERIOR", balance)
        balance += entry.amount
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1, -1]))
        flow.page.put(96, flow.y, f"{entry.day:%d.%m}", 8.5)
        flow.page.put(138, flow.y, entry.lines[0], 8)
        flow.page.put(376, flow.y, f"{value:%d.%m}", 8.5)
        flow.page.put(476, flow.y, euro(entry.amount), 8.5, right=True)
        flow.page.put(549, flow.y, euro(balance), 8.5, right=True)
        truth.transactions.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, value, flow.number))
        flow.y = flow.page.lines(146, flow.y + 10, entry.lines[1:], 7.5, 10, color=GREY) + 4
    _carry(flow, f"SALDO AL {end:%d.%m.%Y}", closing)
    _resume(flow, opening, [e.amount for e in entries], closing, rng)
    with_fpdf(flow.pages, path, order="columns")
    return truth
