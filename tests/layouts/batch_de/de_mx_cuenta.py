"""Mexico: descriptions of two to six lines whose figures stand on the last line, balance only at the end of a day.

Day and Spanish month without a year; the balance before is a line of the table; then charges, averages, yields, the
deposit insurance's text and the tax stamp with long strings of letters and digits.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, running, some_entries, written
from ..pens import LETTER, Flow, Page, with_pymupdf
from ._common import cells, count_of, cycle, last_of_day, opening, paid_in, paid_out, row_of

DATE, TEXT, OUT, IN, BALANCE = 40.0, 84.0, 402.0, 484.0, 570.0
SHORT = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
LONG = ["ENERO", "FEBRERO", "MARZO", "ABRIL", "MAYO", "JUNIO", "JULIO", "AGOSTO", "SEPTIEMBRE", "OCTUBRE"]
LONG += ["NOVIEMBRE", "DICIEMBRE"]
KINDS = [
    Kind(7, -30, -1900, "COMPRA {shop}|TARJETA 5256 78XX XXXX {card}|AUT. ###### RFC {rfc}"),
    Kind(
        4,
        -100,
        -7000,
        "PAGO INTERBANCARIO A {bank}|AL BENEF. {person} (DATO NO|VERIF POR ESTA INST) CTA. {clabe}|RASTREO: {track}"
        "|REF. #######",
    ),
    Kind(
        2,
        -200,
        -4000,
        "RETIRO CAJERO {place}|SUC ####  CAJA 00## AUT. 00######|TARJ 5256 78XX XXXX {card} {used} HORA 1#:4#",
        step="100.00",
    ),
    Kind(2, -80, -1800, "COBRANZA DOMICILIADA {firm}|REF ##########  IVA: $0.00|NUM. SERVICIO {track}"),
    Kind(1, -12, -60, "COMISION TRANSFERENCIA|AUT. ######", most=1),
    Kind(
        3,
        4000,
        19000,
        "PAGO RECIBIDO DE {bank} POR ORDEN DE {work}|CTA. ORDENANTE {clabe}|REF. {used} RASTREO: {track}"
        "|NOMINA QUINCENA 2",
    ),
    Kind(3, 100, 5000, "PAGO RECIBIDO DE {bank} POR ORDEN DE {person}|REF. ####### RASTREO: {track}|{why}"),
    Kind(1, 200, 3000, "DEPOSITO EN EFECTIVO|SUC ####  CAJA 00## AUT. 00######"),
]
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}",
    "card": ["4471"],
    "shop": ["OXXO INSURGENTES MX", "SORIANA 0412 MTY", "LIVERPOOL POLANCO", "GAS SERV 1189 QRO", "CINEPOLIS VIP 2D"],
    "rfc": ["???8#####?#2", "?SO9########"],
    "bank": ["BBVMEX", "STP", "SANTANDAR", "BANORTO"],
    "person": ["GUADALUPE RIOS M", "JOSE LUIS PEÑA", "TALLER HNOS. CANO"],
    "clabe": ["0121800#########42", "64618011########07"],
    "track": ["MBAN0100240#########", "BNET0100240########", "0852######"],
    "place": ["PLAZA ANTARA", "CENTRO 2 PUE"],
    "firm": ["TELMEKS", "GNP SEGUROS", "CFE SUMINISTRO"],
    "work": ["ACEROS DEL BAJIO SA DE CV", "SRIA DE EDUCACION"],
    "why": ["RENTA ABRIL", "CONCEPTO: PAGO 2 DE 6", "VENTA BICI 1,500.00"],
}
LEGAL = [
    "Únicamente están garantizados por el Instituto para la Protección al Ahorro Bancario (IPAB), los depósitos",
    "bancarios de dinero a la vista, hasta por cuatrocientas mil UDI por persona. www.ipab.example",
    "Todas las tasas están expresadas en términos anuales. GAT Nominal 0.00% GAT Real -4.21% antes de impuestos,",
    "calculada al 15 de enero de 2024. La GAT real es el rendimiento que obtendría después de descontar la inflación.",
    "En caso de aclaraciones: 55 1226 2639. Plazo de 90 días naturales a partir de la fecha de corte. CONDUSEF",
    "55 5340 0999. Comisión por reposición de tarjeta $250.00 más IVA.",
]


def plain(amount: Decimal) -> str:
    return written(amount)


def short(day: date) -> str:
    return f"{day:%d} {SHORT[day.month - 1]}"


def full(day: date) -> str:
    return f"{day:%d} DE {LONG[day.month - 1]} DE {day.year}"


def heads(page: Page, y: float) -> float:
    page.put(40, y, "DETALLE DE OPERACIONES", 10, bold=True)
    page.box(38, y + 6, 534, 14, (0.1, 0.25, 0.5))
    named = [(DATE, "FECHA", False), (TEXT, "CONCEPTO", False), (OUT, "RETIROS", True), (IN, "DEPOSITOS", True)]
    for x, text, right in [*named, (BALANCE, "SALDO", True)]:
        page.put(x, y + 16, text, 8, bold=True, right=right, color=(1, 1, 1))
    return y + 32


def head(page: Page, number: int, client: str, last: date) -> float:
    page.put(40, 42, "Banco Anáhuac", 17, bold=True, color=(0.1, 0.25, 0.5))
    page.put(570, 38, f"ESTADO DE CUENTA AL {full(last)}", 9, bold=True, right=True)
    page.put(570, 50, f"CLIENTE: {client}", 8, right=True)
    if number > 1:
        return heads(page, 84)
    page.lines(
        40, 92, ["ITZEL MORALES CANO", "AV. DE LAS TORRES 221-4", "COL. DEL VALLE", "64000 MONTERREY, N.L."], 8.5, 11
    )
    return 160


def summary(flow: Flow, facts: list[tuple[str, str]], numbers: tuple[str, str]) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, "RESUMEN GENERAL", 10, bold=True)
    page.put(40, y + 14, f"MiCuenta Anáhuac   CONTRATO {numbers[0]}   CLABE Interbancaria {numbers[1]}", 8.5)
    page.box(38, y + 20, 300, 62, None, stroke=(0.5, 0.5, 0.5))
    for n, (name, value) in enumerate(facts):
        page.put(44, y + 33 + 14 * n, name, 8.5)
        page.put(332, y + 33 + 14 * n, value, 8.5, right=True)
    page.box(352, y + 20, 220, 62, (0.92, 0.95, 1))
    page.lines(
        360,
        y + 36,
        [
            "¡Meses sin intereses hasta el 31 DIC!",
            "Con compras desde $3,000.00 reciba 10%",
            "de bonificación. Llame al 55 1226 8867.",
        ],
        8.5,
        13,
    )
    flow.y = y + 112


def table(flow: Flow, entries: list[Entry], balances: list[Decimal]) -> list[Row]:
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        flow.need(9.5 * len(entry.lines) + 6)
        ends = last_of_day(entries, n)
        flow.page.put(DATE, flow.y, short(entry.day), 8)
        flow.y = flow.page.lines(TEXT, flow.y, entry.lines, 8, 9.5) - 9.5
        at = OUT if entry.amount < 0 else IN
        flow.page.put(at, flow.y, plain(abs(entry.amount)), 8, right=True)
        flow.page.put(BALANCE, flow.y, plain(balance) if ends else "", 8, right=True)
        rows.append(row_of(entry, flow.number, balance if ends else None))
        flow.y += 14
    return rows


def closing(rng: Random, flow: Flow, fee: Decimal, mean: Decimal) -> None:
    flow.need(60)
    flow.y += 14
    flow.page.put(40, flow.y, "INFORMACION ADICIONAL", 10, bold=True)
    for n, (name, value) in enumerate(
        (("Comisiones cobradas", fee), ("Saldo promedio", mean), ("Cargos objetados", Decimal(0)))
    ):
        cells(flow.page, flow.y + 14 + 11 * n, [(44, name, False), (250, f"${plain(value)}", True)])
    flow.y += 62
    flow.need(140)
    flow.y = flow.page.lines(40, flow.y, LEGAL, 7, 9) + 8
    if rng.random() < 0.6:
        seal = "".join(rng.choices("ABCDEFabcdefGHxyz0123456789+/", k=180))
        flow.page.put(40, flow.y, "TIMBRE FISCAL   Serie del certificado 00001000000504465028   UUID 5F2C-11EE-8C99", 7)
        flow.page.lines(40, flow.y + 10, [f"SELLO DIGITAL {seal[:90]}", seal[90:]], 6.5, 8)


def draw(rng: Random, path: Path) -> Truth:
    period, first = cycle(rng), opening(rng, 300, 24000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=first, floor=7000)
    balances = running(first, [entry.amount for entry in entries])
    last = balances[-1] if balances else first
    client, contract = fill(rng, "########", period[0], {}), fill(rng, "7##########", period[0], {})
    flow = Flow(730, lambda: Page(LETTER), lambda page, n: head(page, n, client, period[1]))
    before = period[0] - timedelta(1)
    flow.page.put(570, 62, f"PERIODO DEL {full(period[0])} AL {full(period[1])}", 8, right=True)
    facts = [(f"SALDO ANTERIOR AL {short(before)}", f"${plain(first)}")]
    facts += [(f"( + ) {count_of(entries, 1)} DEPOSITOS", f"${plain(paid_in(entries))}")]
    facts += [(f"( - ) {count_of(entries, -1)} RETIROS", f"${plain(paid_out(entries))}")]
    facts += [(f"SALDO AL {full(period[1])}", f"${plain(last)}")]
    summary(flow, facts, (contract, fill(rng, "0021800#########05", period[0], {})))
    flow.y = heads(flow.page, flow.y)
    cells(
        flow.page,
        flow.y,
        [(DATE, short(before), False), (TEXT, "SALDO ANTERIOR", False), (BALANCE, plain(first), True)],
    )
    flow.y += 14
    rows = table(flow, entries, balances)
    fee = -sum((entry.amount for entry in entries if "COMISION" in entry.lines[0]), Decimal(0))
    mean = (sum(balances, first) / (len(balances) + 1)).quantize(Decimal("0.01"))
    closing(rng, flow, fee, mean)
    for n, page in enumerate(flow.pages, 1):
        page.put(570, 26, f"Página: {n} de {len(flow.pages)}", 8, right=True)
        page.put(40, 778, "000180.B07CHDA011.OD.0131.01", 6)
    with_pymupdf(flow.pages, path)
    return Truth("bank", "es_MX", "MXN", contract, *period, first, last, rows)
