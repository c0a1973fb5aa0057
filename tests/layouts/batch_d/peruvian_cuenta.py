"""Peru, current account in typewriter face: dates like 02ENE twice a row, charges with a minus behind the amount.

Seven small columns (medium, place, branch, operation, hour, origin, type) between description and amount, the book
balance only on the last row of a day, tiny ITF tax rows, a table of totals with counts. Font size in the text matrix.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Hand, Page, by_hand

MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SET", "OCT", "NOV", "DIC"]
KINDS = [
    Kind(8, -5, -380, "{shop}", "POS  |4011"),
    Kind(5, -10, -900, "TRAN.CTAS.TERC.BM", "BPI|4401", "1"),
    Kind(4, -5, -200, "PLINEA-{*name}", "BMO|4725", "0.5"),
    Kind(4, 5, 900, "YAPEA-{*name}", "BMO|2725", "0.5"),
    Kind(2, -20, -1500, "RET.EFE.CAJERO", "CAJ|1301", "10"),
    Kind(2, 100, 3500, "DEPOSITO EFECTIVO", "VEN|1001", "10"),
    Kind(2, -30, -350, "PAGO {*bill}", "BPI|4708"),
    Kind(2, 1200, 8500, "HABER-{*firm}", "INT|2102", "0.01", 2),
    Kind(4, -0.05, -0.9, "IMPUESTO ITF", "INT|0909", "0.05"),
    Kind(1, -3.5, -17, "COM.MANTENIM", "INT|0913", "0.5", 1),
    Kind(0.5, 0.01, 3, "INTERESES GANADOS", "INT|0201", "0.01", 1),
]
POOLS = {
    "shop": ["PLAZA BEA SURCO", "WONGO BENAVIDES", "TAMBITO 0## LIMA", "INKAFARME 3##", "REPSAL GRIFO"],
    "name": ["ROSA QUISPE", "J.HUAMAN", "LUZ C.ROJAS"],
    "bill": ["LUZ DEL SOL", "SEDAPALA", "MOVISTEL"],
    "firm": ["MINERA ALTA", "TEXTIL CUSCO"],
}
PROC, VALUE, WHAT, AT, PLACE, BRANCH, TRADE, HOUR, ORIGIN, SORT, MONEY, BALANCE = (
    26,
    62,
    98,
    198,
    226,
    262,
    302,
    338,
    368,
    406,
    492,
    568,
)
FACE, SIZE = "Courier", 7


def soles(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


def stamp(day: date) -> str:
    return f"{day.day:02}{MONTHS[day.month - 1]}"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 5, 14000)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="EXT.{}", balance=opening, floor=-100)
    closing = opening + sum(entry.amount for entry in entries)
    balance, account = opening, fill(rng, "193-#######-0-##", period[0], {})

    def head(page: Page, number: int) -> float:
        page.put(PROC, 40, "BANCO DEL SUR Y CREDITO", 11, bold=True)
        page.put(BALANCE, 40, f"PAGINA {number}", 8, right=True)
        page.put(PROC, 56, "ESTADO DE CUENTA CORRIENTE", 9, bold=True)
        page.put(PROC, 70, f"CODIGO DE CUENTA {account}   MONEDA: SOLES", 8)
        page.put(PROC, 82, f"DEL {period[0]:%d/%m/%y} AL {period[1]:%d/%m/%y}", 8)
        y = 106.0
        if number == 1:
            page.lines(PROC, 100, ["FLORES MAMANI CARLOS ALBERTO", "AV. LOS PROCERES 345 SURCO LIMA"], 8, 10)
            y = 134
        page.rule(PROC, y - 10, BALANCE)
        for x, lines, right in [
            (PROC, ("FECHA", "PROC."), False),
            (VALUE, ("FECHA", "VALOR"), False),
            (WHAT, ("DESCRIPCION",), False),
            (AT, ("MED", "AT*"), False),
            (PLACE, ("LUGAR",), False),
            (BRANCH, ("SUC-", "AGE"), False),
            (TRADE, ("NUM", "OP"), False),
            (HOUR, ("HORA",), False),
            (ORIGIN, ("ORIGEN",), False),
            (SORT, ("TIPO",), False),
            (MONEY, ("CARGO/", "ABONO"), True),
            (BALANCE, ("SALDO", "CONTABLE"), True),
        ]:
            page.lines(x, y, lines, 6.5, 8, right=right)
        page.rule(PROC, y + 12, BALANCE)
        if number == 1:
            page.put(WHAT, y + 24, "SALDO ANTERIOR", SIZE)
            page.put(BALANCE, y + 24, soles(opening), SIZE, right=True)
        return y + (36 if number == 1 else 24)

    flow, rows = Flow(790, lambda: Page(A4, FACE, "Courier-Bold"), head), []
    for day, group in groupby(entries, lambda entry: entry.day):
        todays = list(group)
        for n, entry in enumerate(todays):
            flow.need(10)
            page, what = flow.page, " ".join(entry.lines)[:22].strip()
            value = earlier(rng, day, 2) if entry.tag.startswith("POS") else day
            medium, sort = entry.tag.split("|")
            balance += entry.amount
            shown = balance if n == len(todays) - 1 else None
            clock = (
                fill(rng, "{h}:##", day, {"h": ["08", "13", "19"]})
                .replace(":9", ":0")
                .replace(":8", ":1")
                .replace(":7", ":2")
                .replace(":6", ":3")
            )
            own = [
                (PROC, stamp(day)),
                (VALUE, stamp(value)),
                (WHAT, what),
                (AT, medium.strip()),
                (PLACE, "LIMA"),
                (BRANCH, fill(rng, "111-0##", day, {})),
                (TRADE, fill(rng, "######", day, {})),
                (HOUR, clock if medium != "INT" else ""),
                (ORIGIN, fill(rng, "???###", day, {})),
                (SORT, sort),
            ]
            for x, text in own:
                page.put(x, flow.y, text, SIZE)
            page.put(MONEY + (4.2 if entry.amount < 0 else 0), flow.y, soles(entry.amount), SIZE, right=True)
            page.put(
                BALANCE + (4.2 if balance < 0 else 0),
                flow.y,
                soles(balance) if shown is not None else "",
                SIZE,
                right=True,
            )
            rows.append(Row(day, what, entry.amount, shown, value, flow.number))
            flow.y += 10
    flow.need(110)
    page = flow.page
    page.rule(PROC, flow.y - 4, BALANCE)
    gone = [entry.amount for entry in entries if entry.amount < 0]
    come = [entry.amount for entry in entries if entry.amount > 0]
    page.put(PROC, flow.y + 10, "SALDO CONTABLE AL " + f"{period[1]:%d/%m/%y}", SIZE, bold=True)
    page.put(BALANCE, flow.y + 10, soles(closing), SIZE, right=True, bold=True)
    page.put(PROC, flow.y + 28, "TOTALES", SIZE, bold=True)
    for n, (label, part) in enumerate((("CARGOS", gone), ("ABONOS", come))):
        page.put(PROC, flow.y + 40 + 10 * n, label, SIZE)
        page.put(VALUE + 60, flow.y + 40 + 10 * n, str(len(part)), SIZE, right=True)
        page.put(VALUE + 160, flow.y + 40 + 10 * n, soles(abs(sum(part, Decimal(0)))), SIZE, right=True)
    notes = [
        "* MED AT: VEN=VENTANILLA CAJ=CAJERO BPI=INTERNET BMO=BANCA MOVIL POS=PUNTO DE VENTA INT=INTERNO",
        "SI DENTRO DE 30 DIAS NO SE FORMULAN OBSERVACIONES, DAREMOS POR CONFORME LA CUENTA.",
    ]
    page.lines(PROC, flow.y + 72, notes, 6.5, 9)
    by_hand(flow.pages, path, Hand(scaled=True))
    return Truth("checking", "es_PE", "PEN", account, *period, opening, closing, rows)
