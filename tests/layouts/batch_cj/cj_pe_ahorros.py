"""Peru, savings account: a line printer's whole lines in one fixed pitch, dates as 02ENE in two columns, charges and
credits without running balance, channel codes and places between text and money, totals and a summary."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ._rows import a_time, day_before, total

KINDS = [
    Kind(14, -4, -320, "CONSUMO {shop}", "POS"),
    Kind(12, -2, -180, "YAPE A 9########", "BPI"),
    Kind(9, 2, 260, "YAPE DE 9########", "BPI"),
    Kind(6, -20, -700, "RETIRO CAJERO #####", "CAJ", step="10"),
    Kind(6, -20, -1900, "TRAN.CTAS.TERC.BM", "BPI"),
    Kind(4, 50, 2400, "TRAN.CEL.BM {person}", "BPI"),
    Kind(5, -18, -400, "PAGO {biller}", "INT"),
    Kind(5, -0.05, -0.3, "IMPUESTO ITF", "INT", step="0.05"),
    Kind(2, 1500, 5600, "REMUNERACION {firm}", "INT", most=2),
    Kind(2, 100, 1500, "DEP EFECTIVO AGENTE", "AGT", step="10"),
    Kind(1, -3.5, -9.9, "COM OTRA PLAZA", "VEN", step="0.1"),
    Kind(1, 0.01, 4, "INTERES GANADO", "INT", most=1),
    Kind(1, -7, -14, "COM.MANTENIM CTA", "INT", step="0.5", most=1),
]
MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SET", "OCT", "NOV", "DIC")


def _day(day: date) -> str:
    return f"{day.day:02}{MONTHS[day.month - 1]}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    pools: Pools = {
        "shop": ["PLAZA VEA MIRA", "TAMBO 311", "WONG BENAVID", "REPSOL JAVIER P", "INKAFARMA",
                 "RAPPI PERU", "METRO LIMA",
                 "CINEPLANET"],
        "person": ["QUISPE", "ROJAS M", "FLORES A", "HUAMAN"],
        "biller": ["LUZ DEL SUR", "SEDAPAL", "CLARO PERU", "CALIDDA", "MOVISTAR"],
        "firm": ["MINERA SUR", "UNI NAC", "TEXTIL"],
    }  # fmt: skip
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 30, 7400)
    entries = some_entries(
        rng, KINDS, pools, (start, end), count=rng.choice([None, rng.randint(40, 120)]), balance=opening, floor=20
    )
    amounts = [entry.amount for entry in entries]
    lowest, balance = opening, opening
    for amount in amounts:
        balance += amount
        lowest = min(lowest, balance)
    if lowest < 0:
        opening += -lowest + Decimal("37.40")
    closing = opening + sum(amounts)
    account = fill(rng, "191-########-0-##", start, {})
    cci = fill(rng, "002-191-############-5#", start, {})
    out, came = total(amounts, -1), total(amounts, 1)
    cash = total([entry.amount for entry in entries if entry.text.startswith("RETIRO")], -1)
    paid_in = total([entry.amount for entry in entries if entry.text.startswith("DEP EFE")], 1)
    size, lead = 7.6, 9.6

    def head(page: pens.Page, n: int) -> float:
        page.put(36, 44, "BANCO DEL SOL", 14, face="Helvetica-Bold", color=(0, 0.16, 0.5))
        page.put(340, 44, "ESTADO DE CUENTA DE AHORROS", 10, face="Helvetica-Bold")
        y = page.lines(36, 74, [
            f"{'HUAMANI CCOPA ROSA ELENA':<62}PAGINA     {n:>3} DE @@@",
            f"{'JR LOS CEDROS 455 DPTO 302':<62}MONEDA     SOLES",
            f"{'LIMA - LIMA - SAN BORJA':<62}DEL {start:%d/%m/%y} AL {end:%d/%m/%y}",
            "",
            f"CODIGO DE CUENTA  {account:<44}OFICINA    191 SAN BORJA",
            f"CODIGO DE CUENTA INTERBANCARIO (CCI)  {cci}",
        ], size, lead)  # fmt: skip
        if n == 1:
            page.box(32, y - 3, 517, 4.2 * lead, None, stroke=pens.BLACK)
            money = [written(figure) for figure in (opening, paid_in, came - paid_in, cash, out - cash, closing)]
            y = page.lines(36, y + lead - 2, [
                f"{'SALDO AL':>16}{'-------- ABONOS --------':>29}{'-------- CARGOS --------':>31}{'SALDO AL':>16}",
                f"{day_before(start):%d/%m/%y}".rjust(16) + f"{'EFECTIVO':>15}{'OTROS':>15}" * 2
                + f"{end:%d/%m/%y}".rjust(16),
                f"{money[0]:>16}{money[1]:>15}{money[2]:>15}{money[3]:>15}{money[4]:>15}{money[5]:>16}",
            ], size, lead)  # fmt: skip
        y = page.lines(36, y + 14, [
            f"{'FECHA':<7}{'FECHA':<7}{'DESCRIPCION':<29}{'MED':<5}{'LUGAR':<14}{'NUM':<8}{'HORA':<7}"
            f"{'CARGOS':>16}{'ABONOS':>16}",
            f"{'PROC.':<7}{'VALOR':<7}{'':<29}{'AT*':<5}{'':<14}{'OPER':<8}{'':<7}{'DEBE':>16}{'HABER':>16}",
        ], size, lead)  # fmt: skip
        page.rule(36, y - 6, 545, 0.5)
        return y + 5

    flow = pens.Flow(728, lambda: pens.Page(face="Courier", bold="Courier-Bold"), head)
    rows = []
    for entry in entries:
        flow.need(lead)
        value = entry.day if rng.random() < 0.85 else earlier(rng, entry.day, 2)
        text = entry.lines[0][:26].strip()
        place = {"POS": "LIMA", "CAJ": "AG.SAN BORJA", "AGT": "AGENTE", "VEN": "AG.CENTRAL"}.get(entry.tag, "")
        number = fill(rng, "######", entry.day, {}) if entry.tag != "INT" else ""
        hour = a_time(rng, "%H:%M") if number else ""
        money = written(abs(entry.amount))
        charge, credit = (money, "") if entry.amount < 0 else ("", money)
        line = f"{_day(entry.day):<7}{_day(value):<7}{text:<29}{entry.tag:<5}{place:<14}{number:<8}{hour:<7}"
        line += f"{charge:>16}{credit:>16}"
        flow.page.put(36, flow.y, line.rstrip(), size)
        rows.append(Row(entry.day, " ".join(text.split()), entry.amount, None, value, flow.number))
        flow.y += lead
    flow.need(8 * lead)
    flow.page.rule(36, flow.y - 5, 545, 0.5)
    flow.y = flow.page.lines(36, flow.y + 5, [
        f"{'':<14}{'TOTAL MOVIMIENTO':<63}{written(out):>16}{written(came):>16}",
        "",
        f"{'':<14}SALDO PROMEDIO DEL PERIODO  S/ {written((opening + closing) / 2):>14}     TREA 0.12%",
        "",
        "* POS: COMERCIO  BPI: BANCA MOVIL  CAJ: CAJERO  AGT: AGENTE  VEN: VENTANILLA  INT: OPERACION INTERNA",
    ], size, lead)  # fmt: skip
    flow.page.box(36, flow.y + 4, 509, 28, (0.92, 0.92, 0.92))
    flow.page.put(
        42,
        flow.y + 16,
        "MENSAJE: DESDE EL 15/03 EL RETIRO EN CAJEROS DE OTROS BANCOS CUESTA S/ 12.50 POR OPERACION.",
        7.4,
    )
    for page in flow.pages:
        page.texts = [replace(one, text=one.text.replace("@@@", f"{len(flow.pages):>3}")) for one in page.texts]
        page.put(
            36,
            770,
            "SI DENTRO DE 30 DIAS NO SE FORMULAN OBSERVACIONES DAREMOS POR CONFORME LA CUENTA Y APROBADO EL SALDO.",
            6.5,
        )
        page.put(36, 779, "FONDO DE SEGURO DE DEPOSITOS: COBERTURA HASTA S/ 123,810.00 (DIC - FEB).", 6.5)
    pens.by_hand(flow.pages, path, pens.Hand(show="Tj", form=rng.random() < 0.4))
    return Truth("savings", "es_PE", "PEN", account, start, end, opening, closing, rows)
