"""Chile, current account: pesos without decimals, charges and deposits apart, a balance at the end of each day only."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._rows import day_month, full

BLUE = (0.0, 0.13, 0.39)
PALE = (0.87, 0.9, 0.96)
KINDS = (
    Kind(7, -2500, -90000, "COMPRA NACIONAL {shop}", "INTERNET", "1"),
    Kind(5, -5000, -400000, "TRASPASO A:{person}", "INTERNET", "1"),
    Kind(4, 8000, 600000, "TRASPASO DE:{person}", "INTERNET", "1"),
    Kind(2, -10000, -200000, "GIRO CAJERO AUTOMATICO", "{branch}", "1000"),
    Kind(2, -9000, -80000, "PAC {biller}", "CENTRAL", "1"),
    Kind(1, -60000, -700000, "CHEQUE COBRADO POR OTRO BANCO", "CENTRAL", "1"),
    Kind(1, -60000, -500000, "CARGO POR PAGO TC", "INTERNET", "1", 1),
    Kind(1, 850000, 2600000, "PAGO:SUELDOS 0#########", "OF. MATRIZ", "1", 1),
    Kind(1, 50000, 900000, "DEP.CHEQ.OTROS BANCOS", "{branch}", "1"),
    Kind(1, -3000, -12000, "COMISION MENSUAL PLAN", "CENTRAL", "1", 1),
    Kind(0.5, -200, -900, "INTERESES LINEA DE CREDITO", "CENTRAL", "1", 1),
)
POOLS: Pools = {
    "shop": ("LIDER EXPRESS", "JUMBO MAIPU", "COPEC", "SALCOBRAND", "SODIMAC HC", "UBER TRIP", "RAPPI CHILE"),
    "person": ("Carolina Fuentes", "Juan Pablo Rojas", "76#####-# Soc Comer", "Marcela Tapia M", "INMOB LOS ALERCES"),
    "biller": ("ENEL DISTRIB", "AGUAS ANDINAS", "VTR BANDA ANC", "METROGAS SA", "ISAPRE SALUD"),
    "branch": ("PROVIDENCIA", "HUERFANOS", "VINA DEL MAR", "LAS CONDES"),
}


def _peso(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 80000, 3000000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 75), balance=opening, floor=-300000)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    account = fill(rng, "00-###-#####-##", start, {})
    number = rng.randint(20, 180)
    holder = rng.choice(("SR. IGNACIO VALDES MUÑOZ", "SRA. DANIELA CONTRERAS SOTO"))

    def head(page: Page, count: int) -> float:
        page.put(36, 46, "BANCO DEL PACIFICO AUSTRAL", 13, bold=True, color=BLUE)
        page.put(576, 40, "ESTADO DE CUENTA", 12, right=True, bold=True)
        page.put(576, 53, "CUENTA CORRIENTE MONEDA NACIONAL", 8, right=True)
        page.lines(36, 76, [holder, "AV. IRARRAZAVAL 2845 DEPTO 1203", "ÑUÑOA - SANTIAGO"], 8.5, 11)
        y = 72.0
        for left, fact in (
            ("N° DE CUENTA", account),
            ("EJECUTIVO", "PATRICIA LAGOS R."),
            ("SUCURSAL", "PLAZA EGAÑA"),
            ("CARTOLA N°", str(number)),
            ("DESDE", f"{full(start, '/')}   HASTA  {full(end, '/')}"),
            ("PAGINA", f"{count}"),
        ):
            page.put(340, y, left, 7, bold=True)
            page.put(420, y, fact, 8)
            y += 11
        page.box(36, 146, 540, 24, PALE, stroke=BLUE)
        for x, top, low, right in (
            (40, "FECHA", "DIA/MES", False),
            (84, "DETALLE DE TRANSACCION", "", False),
            (268, "SUCURSAL", "", False),
            (372, "N° DOCTO", "", True),
            (444, "MONTO CHEQUES", "O CARGOS", True),
            (512, "MONTO DEPOSITOS", "O ABONOS", True),
            (572, "SALDO", "", True),
        ):
            page.put(x, 156, top, 6.5, right=right, bold=True)
            page.put(x, 165, low, 6.5, right=right, bold=True)
        return 184

    def sides(page: Page, y: float) -> None:
        for x in (36, 80, 264, 326, 376, 448, 516, 576):
            page.upright(x, 170, y, 0.4, BLUE)
        page.rule(36, y, 576, 0.4, BLUE)

    flow = Flow(690, lambda: Page((612, 792)), head, sides)

    def line(day: str, text: str, where: str, doc: str, amount: Decimal | None, balance: Decimal | None) -> None:
        page, y = flow.page, flow.y
        page.put(44, y, day, 8)
        page.put(84, y, text, 8)
        page.put(268, y, where, 7)
        page.put(372, y, doc, 8, right=True)
        if amount is not None:
            page.put(444 if amount < 0 else 512, y, _peso(abs(amount)), 8, right=True)
        if balance is not None:
            page.put(572, y, _peso(balance), 8, right=True)
        flow.y += 11.5

    line(day_month(start, "/"), "SALDO INICIAL", "", "", None, opening)
    rows = []
    for n, entry in enumerate(entries):
        flow.need(11.5)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        where = fill(rng, entry.tag, entry.day, POOLS)
        doc = fill(rng, "#######", entry.day, {}).lstrip("0") if "CHEQUE" in entry.text else ""
        line(day_month(entry.day, "/"), entry.lines[0], where, doc, entry.amount, balances[n] if last else None)
        rows.append(Row(entry.day, entry.lines[0], entry.amount, balances[n] if last else None, page=flow.number))
    flow.need(11.5)
    line(day_month(end, "/"), "SALDO FINAL", "", "", None, closing)
    sides(flow.page, flow.y - 6)
    if flow.y > 560:
        flow.turn(last=True)
    flow.y += 8
    page, y = flow.page, flow.y
    charges = sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    deposits = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    labels = ("SALDO INICIAL", "DEPOSITOS", "OTROS ABONOS", "CHEQUES", "OTROS CARGOS", "RETENCIONES", "SALDO FINAL")
    checks = sum((row.amount for row in rows if "CHEQUE" in row.description and row.amount < 0), Decimal(0))
    cash = sum((row.amount for row in rows if row.description.startswith("DEP.")), Decimal(0))
    amounts = (opening, cash, deposits - cash, -checks, checks - charges, Decimal(0), closing)
    page.box(36, y, 540, 14, PALE, stroke=BLUE)
    page.box(36, y + 14, 540, 16, stroke=BLUE)
    for n, (label, figure) in enumerate(zip(labels, amounts, strict=True)):
        page.put(36 + 77 * (n + 0.5), y + 10, label, 6.5, center=True, bold=True)
        page.put(36 + 77 * (n + 0.5), y + 25, _peso(figure), 8, center=True)
    y += 46
    page.put(36, y, "LINEA DE CREDITO", 8, bold=True)
    page.put(36, y + 12, "CUPO AUTORIZADO  1.500.000     MONTO UTILIZADO  0     SALDO DISPONIBLE  1.500.000", 7.5)
    page.put(36, y + 23, f"FECHA DE VENCIMIENTO  {full(end.replace(year=end.year + 1, day=15), '/')}", 7.5)
    page.rule(36, y + 34, 576, 0.3)
    text = [
        "Infórmese sobre la garantía estatal de los depósitos en su banco o en www.cmfchile.cl.",
        "Si no hay observaciones dentro de 30 días, se entenderá aprobado este estado de cuenta.",
    ]
    page.lines(36, y + 46, text, 7, 9)
    by_hand(flow.pages, path, Hand(show="TJ", scaled=True))
    return Truth("checking", "es-CL", "CLP", account, start, end, opening, closing, rows)
