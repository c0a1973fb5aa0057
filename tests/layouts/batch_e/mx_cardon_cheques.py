"""Mexico, cuenta de cheques: `03/ENE` for operation and settlement, two balances, printed on the last row of a day.

After BBVA: OPER, LIQ, COD., DESCRIPCION with the details of SPEI transfers below (bank and account numbers of 18 to 25
digits, folio, name), REFERENCIA, CARGOS, ABONOS, SALDO OPERACION and LIQUIDACION. First page with a box of balances,
average and commissions; the totals after the table; then the table of the period's movements, glossary and the fiscal
stamp with long strings. Word spacing by hand in a Form XObject, or reportlab column by column in Courier.
"""

from __future__ import annotations

import base64
import re
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits, with_reportlab

KINDS = [
    Kind(8, -20, -2400, "{shop}|RFC: {rfc} {time} AUT: ######", "A15"),
    Kind(
        4,
        -100,
        -16000,
        "SPEI ENVIADO {bank}|{day} 0###### ### {why}|000##################|MBAN010024##########|{person}",
        "T17",
    ),
    Kind(3, 200, 24000, "SPEI RECIBIDO {bank}|{day} 0###### ### {why}|000##################|{folio}|{person}", "T20"),
    Kind(2, 6000, 26000, "PAGO DE NOMINA|{firm} QNA {qna} $1,250.00 VALES", "N06", most=2),
    Kind(2, -200, -5000, "RETIRO CAJERO AUTOMATICO|{day} {time} 0### FOLIO:#### SUC ####", "C07", "50"),
    Kind(1.5, -500, -20000, "CHEQUE PAGADO NO. 000####|CHQ PAG RFC {rfc}", "C02", "1"),
    Kind(1.5, -80, -2500, "PAGO CUENTA DE TERCERO|0##########|BNET ########## {why}", "N02"),
    Kind(1, 500, 30000, "DEPOSITO CHEQUE OTRO BANCO|SALVO BUEN COBRO {bank}", "D05", "1"),
    Kind(0.7, -5, -45, "COM CHEQUES LIBRADOS|{day} 03 CHEQUES A $ 15.00", "S39", "0.5"),
    Kind(0.7, -0.8, -7.2, "IVA COM CHEQUES LIBRADOS", "S40"),
    Kind(0.5, 0.1, 9, "INTERESES GANADOS|TASA BRUTA 0.05% ANUAL", "I01", most=1),
    Kind(0.5, -0.1, -3, "ISR RETENIDO", "I02", most=1),
    Kind(0.6, 20, 900, "DEVOLUCION DE COMPRA {shop}", "A16"),
]
POOLS = {
    "shop": ["OXXITO REFORMA", "SORIANITA SUC 0###", "GASOL EL NOPAL", "FARM DEL AHORRITO", "REST LA CASA DE TOÑITA",
             "CINEPOLITA PLAZA 1", "TEL DEL NORTE SA CV"],
    "bank": ["BANORTEÑO", "SANTAMARIA", "AZTLAN", "BAJIO SUR", "STEPE"],
    "why": ["RENTA ENERO", "Transferencia a Luis", "PAGO FACT A-1250", "PRESTAMO 2,500.00", "COLEGIATURA"],
    "person": ["JOSE LUIS HERNANDEZ PEÑA", "MARIA FERNANDA ORTIZ", "COMERCIALIZADORA DEL VALLE DE TOLUCA SA DE CV"],
    "firm": ["MANUFACTURAS DEL BAJIO", "GOB EDO HGO"],
    "rfc": ["CCO8605231N4", "OPE######??#", "CSI020226MV4"],
    "folio": ["HSMX######", "##############################", "BNET0100##########"],
    "qna": ["01", "02", "23"],
    "time": ["1#:4#", "0#:1#"],
    "day": lambda rng, day: earlier(rng, day).strftime("%d%m%y"),
}  # fmt: skip
MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
BLUE = (0.0, 0.2, 0.45)
X = {"oper": 28, "liq": 62, "code": 96, "text": 122, "ref": 318, "out": 418, "in": 468, "oper_sum": 522, "liq_sum": 574}


def _short(day: date) -> str:
    return f"{day.day:02}/{MONTHS[day.month - 1]}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = some_amount(rng, 1500, 90000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=12000)
    closing = opening + sum(e.amount for e in entries)
    number = f"{rng.randint(10**9, 10**10 - 1):010}"
    truth = Truth("checking", "es_MX", "MXN", number, start, end, opening, closing)
    courier = rng.random() < 0.4
    size = 6.0 if courier else 7.0
    face, bold = ("Courier", "Courier-Bold") if courier else ("Helvetica", "Helvetica-Bold")
    settled = [
        min(e.day + timedelta(rng.choice([0, 0, 0, 1, 3]) if e.tag in ("D05", "A15") else 0), end) for e in entries
    ]

    flow = Flow(756, lambda: Page(face=face, bold=bold), lambda page, _: _head(page, truth))
    _summary(flow, truth, entries)
    _table_head(flow)
    last = [a.day != b.day for a, b in pairwise(entries)] + [True]
    balance = opening
    for entry, liq, ends in zip(entries, settled, last, strict=False):
        balance += entry.amount
        lines = [part for line in entry.lines for part in wrap(line, fits(face, size, X["ref"] - X["text"] - 12))]
        if flow.y + 9 * len(lines) > flow.bottom:
            flow.turn()
            _table_head(flow)
        page, y = flow.page, flow.y
        page.put(X["oper"], y, _short(entry.day), size)
        page.put(X["liq"], y, _short(liq), size)
        page.put(X["code"], y, entry.tag, size)
        page.put(X["text"], y, lines[0], size)
        ref = (
            "******" + fill(rng, "####", entry.day, POOLS)
            if entry.tag == "A15"
            else fill(rng, "##########", entry.day, POOLS)
        )
        page.put(X["ref"], y, ref if entry.tag[0] in "ATN" else "", size)
        page.put(X["out" if entry.amount < 0 else "in"], y, written(abs(entry.amount)), size, right=True)
        if ends:
            done = opening + sum(e.amount for e, day in zip(entries, settled, strict=True) if day <= entry.day)
            page.put(X["oper_sum"], y, written(balance), size, right=True)
            page.put(X["liq_sum"], y, written(done), size, right=True)
        text, shown = " ".join(" ".join(lines).split()), balance if ends else None
        truth.transactions.append(Row(entry.day, text, entry.amount, shown, liq, flow.number))
        flow.y = page.lines(X["text"], y + 8.5, lines[1:], size, 8.5) + 3
    _after(rng, flow, truth)
    for n, page in enumerate(flow.pages, 1):
        page.put(574, 40, f"PAGINA {n} / {len(flow.pages)}", 7, right=True)
        foot = "CARDÓN MÉXICO, S.A., BANCA MÚLTIPLE  Av. Paseo de los Órganos 510, CDMX, R.F.C. CME830831LJ2"
        page.put(301, 780, foot, 6, center=True, color=GREY)
    if courier:
        with_reportlab(flow.pages, path, "columns")
    else:
        by_hand(flow.pages, path, Hand(show="Tw", form=True, tw=0.6))
    return truth


def _head(page: Page, truth: Truth) -> float:
    page.size = (612.0, 792.0)
    page.put(28, 44, "Cardón", 20, bold=True, color=BLUE, face="Helvetica-Bold")
    page.put(574, 30, "Estado de Cuenta", 9, right=True, bold=True)
    page.lines(574, 52, [f"No. de Cuenta {truth.account_number}", "No. de Cliente B4471209"], 7, 9, right=True)
    return 84.0


def _summary(flow: Flow, truth: Truth, entries: list[Entry]) -> None:
    page, start, end = flow.page, truth.period_start, truth.period_end
    page.put(28, 76, "MAESTRA PYME CARDÓN", 10, bold=True)
    who = [
        "HÉCTOR ZÚÑIGA MALDONADO",
        "CALLE MORELOS 118 INT 3",
        "COL CENTRO, PACHUCA, HGO",
        "CP 42000  R.F.C. ZUMH790312QX8",
    ]
    page.lines(28, 96, who, 8, 11)
    facts = [
        ("Periodo", f"DEL {start:%d/%m/%Y} AL {end:%d/%m/%Y}"),
        ("Fecha de Corte", f"{end:%d/%m/%Y}"),
        ("No. Cuenta CLABE", f"012 290 0{truth.account_number} 4"),
        ("Moneda", "NACIONAL"),
    ]
    for n, (name, value) in enumerate(facts):
        page.put(320, 96 + 12 * n, name, 8)
        page.put(574, 96 + 12 * n, value, 8, right=True)
    into = [e.amount for e in entries if e.amount > 0]
    out = [-e.amount for e in entries if e.amount < 0]
    page.box(28, 150, 546, 14, BLUE)
    page.put(34, 160, "Comportamiento", 8, bold=True, color=(1, 1, 1))
    page.put(320, 160, "Información Financiera", 8, bold=True, color=(1, 1, 1))
    left = [
        ("Saldo Anterior", "", truth.opening_balance),
        ("Depósitos / Abonos (+)", str(len(into)), sum(into, Decimal(0))),
        ("Retiros / Cargos (-)", str(len(out)), sum(out, Decimal(0))),
        ("Saldo Final", "", truth.closing_balance),
        ("Saldo Promedio Mínimo Mensual", "", Decimal("5000.00")),
    ]
    right = [
        ("Saldo Promedio", written((truth.opening_balance + truth.closing_balance) / 2)),
        ("Días del Periodo", "31"),
        ("Tasa Bruta Anual %", "0.050"),
        ("Comisiones de la cuenta", "0.00"),
        ("Cheques pagados   2", "1,980.00"),
    ]
    for n, ((name, count, amount), (other, value)) in enumerate(zip(left, right, strict=True)):
        page.put(34, 178 + 12 * n, name, 8)
        page.put(200, 178 + 12 * n, count, 8, right=True)
        page.put(290, 178 + 12 * n, written(amount), 8, right=True)
        page.put(320, 178 + 12 * n, other, 8)
        page.put(570, 178 + 12 * n, value, 8, right=True)
    page.put(28, 252, "Detalle de Movimientos Realizados", 9, bold=True, color=BLUE)
    flow.y = 270


def _table_head(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(28, y - 9, 546, 24, (0.87, 0.91, 0.96))
    page.put(58, y, "FECHA", 6.5, center=True, bold=True)
    page.put(536, y, "SALDO", 6.5, center=True, bold=True)
    for name, at in (
        ("OPER", "oper"),
        ("LIQ", "liq"),
        ("COD.", "code"),
        ("DESCRIPCIÓN", "text"),
        ("REFERENCIA", "ref"),
    ):
        page.put(X[at], y + 11, name, 6.5, bold=True)
    for name, at in (("CARGOS", "out"), ("ABONOS", "in"), ("OPERACIÓN", "oper_sum"), ("LIQUIDACIÓN", "liq_sum")):
        page.put(X[at], y + 11, name, 6.5, right=True, bold=True)
    flow.y = y + 27


def _after(rng: Random, flow: Flow, truth: Truth) -> None:
    into = [row.amount for row in truth.transactions if row.amount > 0]
    out = [-row.amount for row in truth.transactions if row.amount < 0]
    flow.need(130)
    page, y = flow.page, flow.y + 10
    page.put(28, y, "Total de Movimientos", 8, bold=True)
    page.rule(28, y + 4, 574, 0.6, BLUE)
    sums = [
        ("TOTAL IMPORTE CARGOS", sum(out, Decimal(0)), len(out)),
        ("TOTAL IMPORTE ABONOS", sum(into, Decimal(0)), len(into)),
    ]
    for n, (name, amount, count) in enumerate(sums):
        page.put(28, y + 18 + 12 * n, name, 7)
        page.put(250, y + 18 + 12 * n, written(amount), 7, right=True)
        page.put(300, y + 18 + 12 * n, name.replace("IMPORTE", "MOVIMIENTOS"), 7)
        page.put(574, y + 18 + 12 * n, str(count), 7, right=True)
    page.put(28, y + 54, "Cuadro resumen y gráfico de movimientos del período", 8, bold=True)
    table = [
        ("Saldo Inicial", truth.opening_balance),
        ("Depósitos / Abonos (+)", sum(into, Decimal(0))),
        ("Retiros / Cargos (-)", -sum(out, Decimal(0))),
        ("Saldo Final", truth.closing_balance),
    ]
    for n, (name, amount) in enumerate(table):
        page.put(28, y + 68 + 11 * n, name, 7)
        page.put(250, y + 68 + 11 * n, f"${written(amount)}", 7, right=True)
        page.put(
            300,
            y + 68 + 11 * n,
            f"{re.sub('-', '', written(amount / max(truth.opening_balance, 1) * 100))}%",
            7,
            right=True,
        )
    flow.y = y + 120
    flow.need(170)
    page, end = flow.page, truth.period_end
    seal = base64.b64encode(rng.randbytes(190)).decode()
    fiscal = f"Folio Fiscal: {rng.randbytes(4).hex().upper()}-4C1B-48F2-9A51-{rng.randbytes(6).hex().upper()}"
    page.put(28, flow.y + 10, "Este documento es una representación impresa de un CFDI.", 7, bold=True)
    facts = [
        fiscal,
        f"Fecha y Hora de certificación: {end + timedelta(2):%Y-%m-%d}T04:12:33  Lugar de expedición 42000",
        "Sello Digital del Emisor:",
        *wrap(seal, fits("Courier", 6, 540)),
        "Glosario: COM comisión, IVA impuesto al valor agregado, ISR impuesto sobre la renta, SBC salvo buen cobro.",
        "Únicamente están garantizados por el IPAB los depósitos hasta por 400,000 UDI por persona y banco.",
        f"A partir del 01/{MONTHS[end.month % 12]} la comisión por cheque librado será de $ 17.50 más IVA.",
    ]
    page.lines(28, flow.y + 22, facts, 6, 9)
