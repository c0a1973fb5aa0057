"""Mexico, current account: narrow pages with ruled columns, withdrawals before deposits, the text of a movement in
short lines and its figures on the last of them, the balance on the last movement of a day only; a code of the printer
stands at the foot of each page, and the table ends with the conditions of the account."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, wrap, written
from ..pens import WHITE, Color, Flow, Hand, Page, by_hand, fits
from ._rows import SPANISH, SPANISH_LONG, after_table, joined, kept, total

SIZE = (531.0, 792.0)
NAVY: Color = (0.0, 0.18, 0.45)
SKY: Color = (0.86, 0.92, 0.97)
LINE: Color = (0.6, 0.68, 0.78)
EDGES = (57.0, 258.0, 328.0, 404.0)
WITHDRAWN, DEPOSIT, BALANCE = 324.0, 400.0, 478.0
POOLS: Pools = {
    "bank": ("BANCO DEL VALLE", "CAPITAL MX", "BANCO PENINSULAR", "NEOBANCO MX"),
    "who": ("LAURA IVETTE SOTO PENA", "OSCAR DANIEL RIOS", "GRUPO HOTELERO MAYA", "ALMA ROSA CANTU DIAZ"),
    "shop": ("SUPER LA COLONIA", "FARMACIAS DEL CENTRO", "GASOLINERA 8841", "TIENDA 7 HORAS", "CINES ESTRELLA"),
    "svc": ("TELEFONOS MX", "LUZ FEDERAL", "AGUA Y DRENAJE", "GAS METROPOLI"),
    "time": lambda rng, _: f"{rng.randint(6, 23):02}:{rng.randint(0, 59):02}",
}
KINDS = (
    Kind(
        9,
        400,
        16000,
        "PAGO RECIBIDO DE {bank} POR ORDEN DE {who} CTA.ORDENANTE ################## REF.####### RASTREO: "
        "##??####?########## CAJA #### AUT ######## HORA {time} SUC ####",
    ),
    Kind(
        10,
        -200,
        -9000,
        "PAGO INTERBANCARIO A {bank} A LA CUENTA ################## AL BENEFICIARIO {who} REF.####### RASTREO "
        "###################### CAJA #### AUT ######## HORA {time} SUC ####",
    ),
    Kind(14, -60, -2300, "COMPRA {shop} AUT. ###### HORA {time} SUC ####"),
    Kind(7, -200, -6000, "RETIRO CAJERO BANCA VOLCAN AUT. ######## HORA {time} SUC ####", "", "100"),
    Kind(4, -150, -1800, "DOMICILIACION {svc} REF. ############"),
    Kind(4, 3000, 17000, "PAGO DE NOMINA REF. ########## AUT ######## HORA {time}", "", "0.01", 2),
    Kind(3, 500, 8000, "DEPOSITO EN EFECTIVO SUC #### CAJA #### AUT ########", "", "50"),
    Kind(3, -500, -7000, "TRASPASO A CTA ########## AUT ######## HORA {time} SUC ####"),
    Kind(1, -15, -180, "COMISION POR RETIRO EN CAJERO DE OTRO BANCO", "fee"),
    Kind(1, -5, -30, "IVA COMISION", "fee", "0.01", 1),
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    end = date(rng.randint(2020, 2025), rng.randint(1, 12), rng.randint(14, 27))
    start = (end.replace(day=1) - timedelta(1)).replace(day=end.day) + timedelta(1)
    opening = some_amount(rng, 900, 38000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 48), balance=opening, floor=0)
    entries = kept(entries, opening)
    closing = opening + sum(entry.amount for entry in entries)
    client, contract = fill(rng, "########", start, {}), fill(rng, "70########", start, {})
    holder = rng.choice(
        ["ROSALIA MENDEZ CORTES", "HUGO ALBERTO PINEDA LARA", "SILVIA GUADALUPE ARCE", "ERNESTO VALDES GIL"]
    )
    spelled = f"{end.day} DE {SPANISH_LONG[end.month - 1].upper()} DE {end.year}"
    code = fill(rng, "000###.?##????###.OD.0", start, {})

    def frame_from(page: Page, y: float) -> float:
        page.box(12, y - 11, 470, 16, NAVY)
        for x, label, right in (
            (16.0, "FECHA", False),
            (EDGES[0] + 4, "CONCEPTO", False),
            (WITHDRAWN, "RETIROS", True),
            (DEPOSIT, "DEPOSITOS", True),
            (BALANCE, "SALDO", True),
        ):
            page.put(x, y, label, 8, bold=True, right=right, color=WHITE)
        return y + 18

    tops: list[float] = []

    def head(page: Page, number: int) -> float:
        page.put(16, 40, "Banca Volcán", 16, bold=True, color=NAVY)
        page.put(BALANCE, 34, f"ESTADO DE CUENTA AL {spelled}", 8, bold=True, right=True)
        page.put(BALANCE, 45, f"CLIENTE: {client}", 8, right=True)
        page.rule(12, 64, 482, 1, NAVY)
        if number == 1:
            tops.append(0)
            return 84
        page.put(16, 80, holder, 8)
        page.put(16, 96, "Detalle de Operaciones", 10, bold=True, color=NAVY)
        tops.append(112)
        return frame_from(page, 112)

    def foot(page: Page, y: float) -> None:
        top = tops[-1]
        for x in (12.0, *EDGES, 482.0):
            page.upright(x, top + 5, y + 2, 0.5, LINE)
        page.rule(12, y + 2, 482, 0.5, LINE)

    flow = Flow(730, lambda: Page(SIZE), head, foot)
    page = flow.page
    page.put(16, flow.y, holder, 9, bold=True)
    page.lines(16, flow.y + 12, [f"CALLE HIDALGO {rng.randint(3, 880)}", "COL. DEL CARMEN", "COYOACAN, CDMX"], 8, 10)
    page.put(16, flow.y + 44, f"C.P. {rng.randint(1000, 16999):05}", 8)
    page.put(270, flow.y, "CUENTA DE CHEQUES MONEDA NACIONAL", 9, bold=True, color=NAVY)
    page.put(270, flow.y + 12, f"CONTRATO {contract}", 8)
    page.put(270, flow.y + 23, fill(rng, f"CLABE INTERBANCARIA 9021{contract}####", start, {}), 8)
    page.put(270, flow.y + 34, f"RFC {fill(rng, '????######??#', start, {})}", 8)
    flow.y += 68
    _summary(flow, entries, opening, closing, (start, end), spelled)
    flow.y += 20
    page.put(16, flow.y, "Detalle de Operaciones", 10, bold=True, color=NAVY)
    tops[-1] = flow.y + 16
    flow.y = frame_from(page, flow.y + 16)
    page.put(16, flow.y, f"{start.day:02} {SPANISH[start.month - 1]}", 8)
    page.put(EDGES[0] + 4, flow.y, "SALDO ANTERIOR", 8)
    page.put(BALANCE, flow.y, written(opening), 8, right=True)
    flow.y += 13
    rows: list[Row] = []
    balance = opening
    for n, entry in enumerate(entries):
        lines = wrap(joined(entry.lines), fits("Helvetica", 8, 158))
        flow.need(9.5 * len(lines) + 4)
        page = flow.page
        balance += entry.amount
        shown = n + 1 == len(entries) or entries[n + 1].day != entry.day
        page.put(16, flow.y, f"{entry.day.day:02} {SPANISH[entry.day.month - 1]}", 8)
        page.lines(EDGES[0] + 4, flow.y, lines, 8, 9.5)
        flow.y += 9.5 * (len(lines) - 1)
        page.put(WITHDRAWN if entry.amount < 0 else DEPOSIT, flow.y, written(abs(entry.amount)), 8, right=True)
        if shown:
            page.put(BALANCE, flow.y, written(balance), 8, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance if shown else None, page=flow.number))
        flow.y += 13.5
    foot(flow.page, flow.y - 6)
    _conditions(flow, closing)
    for n, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 56, f"Página: {n} de {len(flow.pages)}", 8, right=True)
        page.put(BALANCE, 770, f"{code}{end:%m%d}.{n:02}", 6, right=True)
        page.put(16, 758, "Centro de Atención Telefónica: (55) 1226 0181. Banca Volcán, S.A., Banca Múltiple.", 6.5)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("account", "es_MX", "MXN", contract, start, end, opening, closing, rows)


def _summary(
    flow: Flow, entries: list[Entry], opening: Decimal, closing: Decimal, period: tuple[date, date], spelled: str
) -> None:
    page, y = flow.page, flow.y
    spans = [f"{day.day:02}/{SPANISH[day.month - 1]}/{day.year}" for day in period]
    page.box(12, y - 12, 240, 78, SKY)
    page.put(16, y, f"Resumen del: {spans[0]} al {spans[1]}", 8, bold=True, color=NAVY)
    ins = sum(1 for entry in entries if entry.amount > 0)
    for n, (label, value) in enumerate(
        (
            ("Saldo Anterior", opening),
            (f"(+) {ins} Depósitos", total(entries, 1)),
            (f"(-) {len(entries) - ins} Retiros", abs(total(entries, -1))),
            (f"SALDO AL {spelled}", closing),
        )
    ):
        page.put(16, y + 15 + 13 * n, label, 7.5, bold=n == 3)
        page.put(248, y + 15 + 13 * n, ("$" if n == 3 else "") + written(value), 7.5, right=True, bold=n == 3)
    page.box(262, y - 12, 220, 78, SKY)
    for n, (label, text) in enumerate(
        (
            ("Días Transcurridos", str((period[1] - period[0]).days + 1)),
            ("Saldo Promedio", written(((opening + closing) / 2).quantize(Decimal("0.01")))),
            ("Tasa Bruta Anual", "0.00 %"),
            ("Comisiones Efectivamente Cobradas", written(-sum((e.amount for e in entries if e.tag), Decimal(0)))),
            ("Cheques Girados", "0"),
        )
    ):
        page.put(266, y + 2 + 13 * n, label, 7.5)
        page.put(BALANCE, y + 2 + 13 * n, text, 7.5, right=True)
    flow.y = y + 70


def _conditions(flow: Flow, closing: Decimal) -> None:
    after_table(flow, 130, 85)
    page, y = flow.page, flow.y + 8
    for n, (label, value) in enumerate(
        (("SALDO MINIMO REQUERIDO", "2,500.00"), ("NUMERO DE CHEQUES EXENTOS", "3"), ("SALDO FINAL", written(closing)))
    ):
        page.put(EDGES[0] + 4, y + 11 * n, label, 8)
        page.put(BALANCE, y + 11 * n, value, 8, right=True)
    page.lines(
        16,
        y + 46,
        [
            "Si usted no recibe pronta respuesta a su aclaración puede acudir a la CONDUSEF, tel. 55 5340 0999.",
            "Únicamente están garantizados por el IPAB los depósitos hasta por cuatrocientas mil UDI por persona.",
            "Este documento no es un comprobante fiscal; el suyo está en la banca en línea.",
        ],
        7,
        9,
    )
