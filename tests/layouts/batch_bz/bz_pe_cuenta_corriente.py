"""Peru, checking account of a business: processing day as 02ENE without a year, charges with the minus behind, balance
only at the last row of a day, many codes (means, place, branch, number, hour, origin, type), tax on transactions.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from layouts.pens import A4, Flow, Hand, Page, by_hand

from ._rows import SPANISH, cents

BLUE = (0.0, 0.15, 0.5)
POOLS = {
    "firm": ("INVERSIONES EL SOL", "FERRETERIA ANDINA", "DIST NORTE SAC", "COM LUREN EIRL", "TEXTIL GAMARRA"),
    "who": ("ROJAS MAMANI L", "QUISPE HUAMAN J", "TORRES VEGA M"),
}
# text | means | place | branch | origin | type
KINDS = (
    Kind(6, 300, 24000, "TRAN.CTAS.TERC.BM|BPI|BANCA MOVIL|111-008|TNP0##|2401"),
    Kind(4, 500, 42000, "ABON {firm}|TLC|TELECREDITO|191-000|TLC1##|2014"),
    Kind(3, 200, 9000, "DEP.EFEC.AG.{firm}|AGT|AGENTE|191-039|AGT0##|1001", step="10"),
    Kind(3, 1000, 15000, "ENTREGA EN EFECTIVO|VEN|OF.GAMARRA|193-001|VTA0##|1001", step="100"),
    Kind(4, -500, -18000, "CHEQUE ########|VEN|OF.LA VICTORIA|191-012|VTA0##|3001"),
    Kind(5, -200, -16000, "PAGO PROV {firm}|TLC|TELECREDITO|191-000|TLC0##|4401"),
    Kind(4, -40, -2500, "A {who}|INT|PORTAL WEB|111-000|TNP0##|4406"),
    Kind(1, -100, -3000, "SUNAT DETRACCION|TLC|TELECREDITO|191-000|TLC0##|4611", step="1"),
    Kind(2, -60, -900, "PAGO LUZ DEL VALLE|INT|PORTAL WEB|111-000|INT0##|4703"),
    Kind(1, -3, -35, "COM.TRANSF.OTRA PLAZA|TLC|TELECREDITO|191-000|TLC0##|4710"),
    Kind(1, -1500, -9000, "PLANILLA HABERES|TLC|TELECREDITO|191-000|TLC0##|4402", step="10", most=2),
)
COLUMNS = ((36, "PROC."), (68, "VALOR"), (100, "DESCRIPCION"), (208, "AT*"), (230, "LUGAR"), (298, "AGE"))
CODES = ((338, "OP"), (372, "HORA"), (398, "ORIGEN"), (434, "TIPO"))


def _day(entry: Entry, back: int = 0) -> str:
    day = entry.day - timedelta(back)
    return f"{day.day:02}{SPANISH[day.month - 1]}"


def _soles(amount: Decimal) -> str:
    return written(abs(amount)) + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 1500, 60000)
    entries: list[Entry] = []
    for entry in some_entries(rng, KINDS, POOLS, period, count=rng.randint(20, 70), balance=opening, floor=0):
        entries.append(entry)
        tax = (abs(entry.amount) * Decimal("0.00005")).quantize(Decimal("0.01"))
        if tax >= Decimal("0.05"):
            entries.append(
                Entry(
                    entry.day,
                    ("IMPUESTO ITF", "", "", "", entry.lines[4], "7001"),
                    -(tax - tax % Decimal("0.05")),
                    "",
                    "",
                )
            )
    entries.append(Entry(end, ("MANTENIMIENTO CTA", "", "", "191-000", "BATCH", "4901"), Decimal("-18.00"), "", "fee"))
    balances = running(opening, [entry.amount for entry in entries])
    lasts = [a.day != b.day for a, b in pairwise(entries)] + [True]
    account = fill(rng, "191-#######-0-##", start, {})
    debits = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    credits_ = sum((e.amount for e in entries if e.amount > 0), Decimal(0))

    def head(page: Page, count: int) -> float:
        page.put(36, 44, "BANCO DEL RIMAC", 14, bold=True, color=BLUE)
        page.put(559, 38, "ESTADO DE CUENTA CORRIENTE", 10, bold=True, right=True)
        page.put(559, 50, f"PAGINA {count}", 7, right=True)
        page.lines(36, 76, ("IMPORTACIONES CHASQUI S.A.C.", "JR. HUALLAGA 455 INT. 203", "LIMA - LIMA - LIMA"), 8, 10)
        page.box(330, 62, 229, 46, stroke=BLUE)
        first = f"{start.day:02}/{start.month:02}/{start.year % 100:02}"
        last = f"{end.day:02}/{end.month:02}/{end.year % 100:02}"
        facts = (("CODIGO DE CUENTA", account), ("MONEDA", "SOLES"), ("PERIODO", f"DEL {first} AL {last}"))
        y = 74.0
        for label, value in facts:
            page.put(336, y, label, 7)
            page.put(553, y, value, 8, right=True, bold=True)
            y += 13
        y = 122.0
        if count == 1:
            cells = (
                ("SALDO CONTABLE ANTERIOR", opening),
                ("DEPOSITOS Y ABONOS", credits_),
                ("CHEQUES Y CARGOS", debits),
                ("SALDO CONTABLE AL " + last, balances[-1]),
            )
            for n, (label, figure) in enumerate(cells):
                page.box(36 + 130.75 * n, y, 130.75, 28, stroke=BLUE)
                page.put(36 + 130.75 * n + 65, y + 10, label, 6.5, center=True)
                page.put(36 + 130.75 * n + 65, y + 22, _soles(figure), 8.5, center=True, bold=True)
            y += 42
        page.put(36, y, "ACTIVIDADES", 8, bold=True, color=BLUE)
        y += 6
        page.box(36, y, 523, 21, (0.88, 0.91, 0.97))
        uppers = ((36, "FECHA"), (68, "FECHA"), (208, "MED"), (298, "SUC-"), (338, "NUM"))
        for x, title in uppers:
            page.put(x + 2, y + 9, title, 6.5, bold=True)
        for x, title in COLUMNS + CODES:
            page.put(x + 2, y + 17, title, 6.5, bold=True)
        page.put(506, y + 9, "CARGO/", 6.5, bold=True, right=True)
        page.put(506, y + 17, "ABONO", 6.5, bold=True, right=True)
        page.put(557, y + 9, "SALDO", 6.5, bold=True, right=True)
        page.put(557, y + 17, "CONTABLE", 6.5, bold=True, right=True)
        return y + 32

    flow = Flow(752, lambda: Page(A4), head)
    truth = Truth("account", "es_PE", "PEN", account, start, end, cents(opening), cents(balances[-1]))
    for entry, balance, last in zip(entries, balances, lasts, strict=True):
        flow.need(10)
        page, y = flow.page, flow.y
        text, means, place, branch, origin, kind = entry.lines
        text = text[:20].strip()
        back = 1 if means == "AGT" and rng.random() < 0.3 else 0
        hour = f"{rng.randint(8, 20):02}:{rng.randint(0, 59):02}" if means else ""
        number = fill(rng, "######", start, {}) if means else ""
        values = (
            _day(entry),
            _day(entry, back) if back else "",
            text,
            means,
            place,
            branch,
            number,
            hour,
            origin,
            kind,
        )
        for (x, _), value in zip(COLUMNS + CODES, values, strict=True):
            page.put(x + 2, y, value, 6.8)
        page.put(506 if entry.amount > 0 else 508.3, y, _soles(entry.amount), 6.8, right=True)
        if last:
            page.put(557, y, _soles(balance), 6.8, right=True)
        flow.y += 10
        truth.transactions.append(
            Row(entry.day, text, cents(entry.amount), cents(balance) if last else None, page=flow.number)
        )
    flow.need(30)
    page, y = flow.page, flow.y + 8
    page.rule(36, y - 9, 559, color=BLUE)
    page.put(102, y, "TOTAL CARGOS", 7, bold=True)
    page.put(508, y, _soles(debits), 7, bold=True, right=True)
    page.put(102, y + 11, "TOTAL ABONOS", 7, bold=True)
    page.put(506, y + 11, _soles(credits_), 7, bold=True, right=True)
    small = (
        "* MED AT: VEN=Ventanilla, INT=Internet, TLC=Telecredito, BPI=Banca movil, AGT=Agente, CAJ=Cajero automatico.",
        "Si dentro de 30 dias no se formulan observaciones al presente estado, se dara por conforme la cuenta y",
        "aprobado el saldo. Los depositos estan cubiertos por el fondo de seguro hasta el monto vigente.",
    )
    for page in flow.pages:
        page.lines(36, 778, small, 6.5, 8)
    by_hand(
        flow.pages,
        path,
        Hand(order=rng.choice(["rows", "columns"]), show=rng.choice(["Tj", "TJ"]), form=rng.random() < 0.3),
    )
    return truth
