"""Mexico, business account of a large bank: days as "ENE. 05", reference before the text, charges before deposits.

The opening balance is a row of the table, transfers go on over several lines with bank, tracking key and name, fees and
VAT are rows of their own, and the fiscal stamp with its long chains of signs ends the statement.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ._rows import Period, account, folded, joined, money_in, money_out, numbered

BLUE: pens.Color = (0.05, 0.15, 0.4)
PALE: pens.Color = (0.87, 0.9, 0.95)
LEFT, REFERENCE, TEXT, CHARGE, DEPOSIT, RIGHT = 34.0, 80.0, 150.0, 424.0, 500.0, 578.0
MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]

POOLS: Pools = {
    "bank": ["BBVA MEXICO", "BANORTE", "SANTANDER", "HSBC", "BANAMEX", "STP"],
    "who": ["ABARROTES LA CEIBA SA DE CV", "JORGE LUIS MEDINA RUIZ", "TRANSPORTES GARIBAY SC", "MARIA E CANTU SOLIS"],
    "shop": ["GASOLINERA 6##2 NAUCALPAN", "OFFICE DEPOT ECHEGARAY", "SAMS CLUB LOMAS VERDES", "TELMEX DOMICILIADO"],
}
KINDS = [
    Kind(8, 600, 48000, "DEPOSITO SPEI|{bank}|CLAVE DE RASTREO ############## ######|{who}|PAGO FACTURA A ####"),
    Kind(
        7,
        -500,
        -39000,
        "TRASPASO SPEI|{bank} CTA/CLABE 0##180##########0#|{who}|CLAVE DE RASTREO 0###########|SERVICIOS",
    ),
    Kind(6, -5, -5, "COMISION POR TRANSFERENCIA SPEI"),
    Kind(5, -0.8, -0.8, "IVA COMISIONES"),
    Kind(5, -60, -2600, "COMPRA TARJETA DE DEBITO {shop}"),
    Kind(2, 1500, 30000, "DEPOSITO EN EFECTIVO SUC. 0##", step="50"),
    Kind(2, -900, -22000, "CHEQUE PAGADO NO. 0000###"),
    Kind(1, -600, -18000, "PAGO DE IMPUESTOS SAT|LINEA DE CAPTURA 02## #### #### #### ####"),
    Kind(1, -1200, -9000, "RETIRO EN CAJERO RED", step="100"),
    Kind(1, 4, 160, "INTERESES GANADOS", most=1),
    Kind(1, -1, -30, "ISR RETENIDO", most=1),
]


def spoken(day: date) -> str:
    return f"{day:%d} {MONTHS[day.month - 1].capitalize()}. {day.year}"


def short(day: date) -> str:
    return f"{MONTHS[day.month - 1]}. {day:%d}"


def resume(page: pens.Page, opening: Decimal, entries: list[Entry], period: Period) -> None:
    days = (period[1] - period[0]).days + 1
    closing = opening + money_in(entries) - money_out(entries)
    left = [
        ("SALDO ANTERIOR", written(opening)),
        ("ABONOS", written(money_in(entries))),
        ("CARGOS", written(money_out(entries))),
        ("SALDO ACTUAL", written(closing)),
        ("SALDO PROMEDIO", written((opening + closing) / 2)),
    ]
    right = [
        ("DIAS TRANSCURRIDOS", str(days)),
        ("TASA DE INTERES ANUAL", "0.50 %"),
        ("CHEQUES GIRADOS", str(sum("CHEQUE" in entry.text for entry in entries))),
        ("TOTAL COMISIONES COBRADAS", written(money_out(e for e in entries if "COMISION" in e.text))),
        ("GAT NOMINAL / GAT REAL", "0.50 % / -4.10 %"),
    ]
    for x, to, title, lines in [(LEFT, 296, "RESUMEN DE SALDOS", left), (312, RIGHT, "RESUMEN GRAFICO DEL MES", right)]:
        page.box(x, 168, to - x, 15, BLUE)
        page.put(x + 5, 179, title, 8.5, bold=True, color=pens.WHITE)
        page.box(x, 183, to - x, 78, None, stroke=BLUE)
        for n, (label, value) in enumerate(lines):
            page.put(x + 5, 197 + 14 * n, label, 8)
            page.put(to - 5, 197 + 14 * n, value, 8, right=True)


def fiscal(flow: pens.Flow, rng: Random, day: date) -> None:
    flow.need(190)
    page, y = flow.page, flow.y + 14
    page.box(LEFT, y - 10, RIGHT - LEFT, 14, PALE)
    page.put(LEFT + 4, y, "INFORMACION FISCAL - COMPROBANTE FISCAL DIGITAL POR INTERNET", 8, bold=True)
    page.put(LEFT, y + 16, "RFC EMISOR BCH931116NL4   RFC RECEPTOR FMO040512TR8   USO CFDI G03", 7)
    page.put(LEFT, y + 27, f"FECHA DE CERTIFICACION {day:%Y-%m-%d}T06:12:48   NO. CERTIFICADO 00001000000506914283", 7)
    y += 43
    signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for label in ("SELLO DIGITAL DEL EMISOR", "SELLO DIGITAL DEL SAT"):
        page.put(LEFT, y, label, 7, bold=True)
        chain = "".join(rng.choices(signs, k=250)) + "=="
        y = page.lines(LEFT, y + 10, folded([chain], "Helvetica", 6.5, 480, cut=True), 6.5, 8) + 4
    note = (
        "Sus ahorros están protegidos por el IPAB hasta por 400 mil UDIS. Aclaraciones dentro de los 90 días naturales."
    )
    page.put(LEFT, y + 6, note, 7)


def head_of(page: pens.Page, sheet: int, client: str, period: Period, opening: Decimal, entries: list[Entry]) -> float:
    page.put(LEFT, 46, "Banco Chapultepec", 16, bold=True, color=BLUE)
    page.put(RIGHT, 42, "ESTADO DE CUENTA", 11, right=True, bold=True)
    page.put(RIGHT, 54, f"CLIENTE {client}", 8, right=True)
    y = 96.0
    if sheet == 1:
        address = ["FERRETERIA Y MADERAS DEL ORIENTE SA DE CV", "AV. DE LOS MAESTROS 214 COL. ALCE BLANCO"]
        page.lines(LEFT, 80, [*address, "NAUCALPAN DE JUAREZ, EDO. MEX. C.P. 53370", "R.F.C. FMO040512TR8"], 8.5, 11)
        labels = ["PERIODO", f"Del {spoken(period[0])} al {spoken(period[1])}", "FECHA DE CORTE", spoken(period[1])]
        for n, text in enumerate(labels):
            page.put(RIGHT if n % 2 else 400, 84 + 13 * (n // 2), text, 8, right=bool(n % 2), bold=n % 2 == 0)
        page.put(LEFT, 150, "CUENTA EMPRESARIAL CT   MONEDA NACIONAL", 9.5, bold=True, color=BLUE)
        resume(page, opening, entries, period)
        y = 288.0
    page.put((LEFT + RIGHT) / 2, y - 8, "DETALLE DE MOVIMIENTOS", 9, bold=True, center=True)
    page.box(LEFT, y, RIGHT - LEFT, 14, BLUE)
    for x, text, right in [
        (LEFT + 3, "FECHA", False),
        (REFERENCE, "REFERENCIA", False),
        (TEXT, "CONCEPTO", False),
        (CHARGE, "CARGOS", True),
        (DEPOSIT, "ABONOS", True),
        (RIGHT - 3, "SALDO", True),
    ]:
        page.put(x, y + 10, text, 8, bold=True, color=pens.WHITE, right=right)
    return y + 28


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 4000, 190000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 75), balance=opening, floor=2000)
    balances = running(opening, (entry.amount for entry in entries))
    client = fill(rng, "1#######", period[0], {})
    number = fill(rng, "500########", period[0], {})
    flow = pens.Flow(735, lambda: pens.Page(pens.LETTER), lambda p, n: head_of(p, n, client, period, opening, entries))
    flow.pages[0].put(RIGHT, 150, f"CUENTA {number}   CLABE 036180{number}6", 8, right=True)
    flow.page.put(LEFT + 3, flow.y, short(period[0]), 8)
    flow.page.put(TEXT, flow.y, "BALANCE INICIAL", 8)
    flow.page.put(RIGHT - 3, flow.y, written(opening), 8, right=True)
    flow.y += 13
    rows: list[Row] = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = folded(entry.lines, "Helvetica", 8, 210)
        flow.need(9.5 * len(lines) + 3)
        page, y = flow.page, flow.y
        page.put(LEFT + 3, y, short(entry.day), 8)
        page.put(REFERENCE, y, fill(rng, "##########", entry.day, {}), 8)
        page.put(CHARGE if entry.amount < 0 else DEPOSIT, y, written(abs(entry.amount)), 8, right=True)
        page.put(RIGHT - 3, y, written(balance), 8, right=True)
        flow.y = page.lines(TEXT, y, lines, 8, 9.5) + 3
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
    flow.page.rule(LEFT, flow.y - 6, RIGHT, 0.6, BLUE)
    fiscal(flow, rng, period[1])

    def foot(page: pens.Page, n: int, of: int) -> None:
        page.put(RIGHT, 65, f"Página: {n} de {of}", 8, right=True)
        small = "Banco Chapultepec, S.A., Institución de Banca Múltiple. Paseo de las Palmas 736, Ciudad de México."
        page.put((LEFT + RIGHT) / 2, 768, small, 6.5, center=True, color=pens.GREY)

    numbered(flow.pages, foot)
    pens.by_hand(flow.pages, path, pens.Hand("Tj", form=True))
    return account("es_MX", "MXN", number, period, (opening, balances[-1]), rows)
