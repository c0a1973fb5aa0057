"""Chile: landscape current account in pesos without decimals, day/month dates, balance once per day, movement box."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab

KINDS = [
    Kind(8, -1500, -95000, "COMPRA NACIONAL {shop}", "cargo", step="10"),
    Kind(4, -10000, -450000, "TRANSF. A {person}", "cargo", step="1000"),
    Kind(3, -20000, -200000, "GIRO EN CAJERO AUTOMATICO", "cargo", step="5000"),
    Kind(3, -8000, -140000, "PAGO EN LINEA {utility}", "cargo", step="1"),
    Kind(2, -30000, -900000, "CHEQUE PAGADO POR CANJE", "cheque", step="1"),
    Kind(3, 5000, 600000, "TRANSF. DE {person}", "abono", step="1000"),
    Kind(1, 700000, 2600000, "ABONO REMUNERACIONES {firm}", "deposito", step="1", most=1),
    Kind(1, 20000, 400000, "DEPOSITO EN EFECTIVO", "deposito", step="1000"),
    Kind(1, -5000, -12000, "COM. MANTENCION PLAN CTA. CTE.", "cargo", step="1", most=1),
    Kind(0.7, -100, -4500, "INTERESES LINEA DE CREDITO", "cargo", step="1", most=1),
    Kind(0.7, -50, -2000, "IMPUESTO DL 3475", "impuesto", step="1", most=1),
]
POOLS = {
    "shop": ["SUPERMERCADO LIDERA", "FARMACIAS DEL SUR", "COPEQ ÑUÑOA", "PANADERIA SAN CAMILO", "METRO SANTIAGO"],
    "person": ["JUAN EJEMPLO SOTO", "MARIA PRUEBA NUÑEZ", "INMOB. MODELO LTDA"],
    "utility": ["AGUAS ANDES", "ENERGIA CHIL", "TELEFONIA MOVIL"],
    "firm": ["MINERA EJEMPLO S.A.", "SERV. PRUEBA SPA"],
}
BRANCHES = ["OF. CENTRAL", "PROVIDENCIA", "INTERNET", "ÑUÑOA", "LAS CONDES"]
SIZE = (792.0, 612.0)
BOX = [
    ("SALDO INICIAL", ""),
    ("DEPOSITOS", "deposito"),
    ("OTROS ABONOS", "abono"),
    ("CHEQUES", "cheque"),
    ("OTROS CARGOS", "cargo"),
    ("IMPUESTOS", "impuesto"),
    ("SALDO FINAL", ""),
]
EDGES = [36, 80, 160, 400, 475, 565, 655, 756]


def _peso(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


def _columns(page: Page, y: float) -> float:
    page.box(36, y - 18, 720, 28, (0.9, 0.9, 0.9), stroke=GREY)
    upper = ["FECHA", "SUCURSAL", "DESCRIPCION", "N° DE", "CHEQUES Y", "DEPOSITOS Y", "SALDO"]
    lower = ["DIA/MES", "", "", "DOCUMENTO", "OTROS CARGOS", "ABONOS", ""]
    for n, (one, two) in enumerate(zip(upper, lower, strict=True)):
        middle = (EDGES[n] + EDGES[n + 1]) / 2
        page.put(middle, y - 7 if two else y - 2, one, 7, center=True, bold=True)
        page.put(middle, y + 4, two, 7, center=True, bold=True)
    return y + 22


def _foot(page: Page, _y: float) -> None:
    page.put(36, 590, "Infórmese sobre la garantía estatal de los depósitos en su banco o en www.garantia.example", 6.5)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 50000, 3000000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 55), balance=opening, floor=-200000)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "0-000-##-#####-#", start, {})
    sums = {tag: sum((abs(e.amount) for e in entries if e.tag == tag), Decimal(0)) for _, tag in BOX}
    folio = rng.randint(1, 120)

    def head(page: Page, count: int) -> float:
        page.put(36, 40, "BANCO CORDILLERA AUSTRAL", 12, face="Times-Bold")
        page.put(756, 40, "ESTADO DE CUENTA CORRIENTE (CARTOLA)", 11, right=True, bold=True)
        page.put(36, 56, "SR(A). CAMILA EJEMPLO ROJAS", 8)
        page.put(280, 56, f"CUENTA N° {number}", 8)
        page.put(430, 56, "MONEDA: PESOS", 8)
        page.put(520, 56, f"CARTOLA N° {folio}", 8)
        page.put(756, 56, f"HOJA {count}", 8, right=True)
        page.put(
            36, 68, f"DESDE {start:%d/%m/%Y}  HASTA {end:%d/%m/%Y}   EJECUTIVO: SUC. PROVIDENCIA FONO 600 000 0000", 8
        )
        return _columns(page, 100) if count > 1 else _columns(page, 140)

    flow = Flow(550, lambda: Page(SIZE), head, _foot)
    for n, (label, tag) in enumerate(BOX):
        flow.page.box(36 + 102.8 * n, 78, 102.8, 32, stroke=GREY)
        flow.page.put(87 + 102.8 * n, 89, label, 6.5, center=True)
        amount = sums[tag] if tag else (opening if n == 0 else balances[-1])
        flow.page.put(134 + 102.8 * n, 103, _peso(amount), 8, right=True)
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        flow.need(12)
        y = flow.y
        flow.page.put(58, y, f"{entry.day:%d/%m}", 8, center=True)
        flow.page.put(84, y, rng.choice(BRANCHES), 7.5)
        flow.page.put(164, y, entry.lines[0], 8)
        flow.page.put(
            471, y, str(rng.randint(1000, 99999999)) if entry.tag in ("cheque", "abono") else "", 7.5, right=True
        )
        flow.page.put(561 if entry.amount < 0 else 651, y, _peso(abs(entry.amount)), 8, right=True)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if last:
            flow.page.put(752, y, _peso(balance), 8, right=True)
        rows.append(Row(entry.day, entry.lines[0], entry.amount, balance if last else None, page=flow.number))
        flow.y += 12
    for n, page in enumerate(flow.pages):
        end_of_table = flow.y - 6 if page is flow.page else 548
        for edge in EDGES:
            page.upright(edge, 82 if n else 122, end_of_table, 0.3, GREY)
        page.rule(36, end_of_table, 756, 0.5, GREY)
    flow.page.put(36, 590, "Los cheques y depósitos de otros bancos quedan sujetos a liberación.", 6.5, color=GREY)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("account", "es_CL", "CLP", number, start, end, opening, balances[-1], rows)
