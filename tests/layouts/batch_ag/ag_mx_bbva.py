"""Mexico: estado de cuenta; days of operation and of settlement as 04/SEP, a code column, charges and credits apart,
two balances on the last row of a day only, references on the second line, summary tables and CFDI seals."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits
from ._tools import some_rows, whole_month

NAVY = (0.03, 0.11, 0.31)
OPER, LIQ, CODE, TEXT, REF, OUT, IN, BAL, BAL2 = 30, 66, 102, 128, 300, 424, 478, 534, 586
SHORT = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
WHITE = (1, 1, 1)
# The last line of a kind with ^ goes to the reference column.
KINDS = [
    Kind(8, -35, -1900, "{shop}|RFC: {rfc} {time} AUT: ######^Referencia ******4471", tag="A15"),
    Kind(
        3,
        -150,
        -9000,
        "SPEI ENVIADO {bank}|00#####{why} Ref. 00######## ###^|000##18000###########|BNET0100{stamp}00########|"
        "{person}",
        tag="T17",
    ),
    Kind(
        2,
        100,
        6000,
        "SPEI RECIBIDO{bank}|0######{why} Ref. 00######## ###^|000##18000###########|0##{stamp}########|{person}",
        tag="T20",
    ),
    Kind(2, 5000, 14000, "PAGO DE NOMINA|{firm}^Referencia ########", tag="N06", most=2),
    Kind(1.5, -200, -4000, "RETIRO CAJERO AUTOMATICO|{time} AUT: ######^Referencia ******4471", tag="C02", step="100"),
    Kind(1.5, -180, -1500, "{biller}|GUIA:####### REF:########## CIE:######^Referencia ########", tag="S39"),
    Kind(1, -50, -800, "PAGO CUENTA DE TERCERO|BNET 15######## {why}^Referencia 00########", tag="N03"),
    Kind(0.5, -150, -3000, "CHEQUE PAGADO NO.|CH-000####^RFC: XAXX010101000", tag="C07"),
]
POOLS = {
    "shop": [
        "OXXO CENTRO QRO",
        "WALMART SUC 3412",
        "FARM GUADALAJARA",
        "PEMEX 5512 LA NORIA",
        "CINEPOLIS",
        "AMAZON MX MARKETPLACE",
        "SORIANA HIPER",
        "REST EL BAJIO",
    ],
    "rfc": ["CCO 8605231N4", "NWM 9709244W4", "FGU 830930PD3", "ANE 140618P37"],
    "bank": ["BANORTE", "SANTANDER", "STP", "AZTECA", "HSBC"],
    "why": ["renta", "pago tanda", "Transferencia", "abono", "despensa", "colegiatura"],
    "person": ["MARIA FERNANDA NUÑEZ RIOS", "JOSE LUIS HERNANDEZ", "GABRIELA OROZCO PEÑA", "COLEGIO LA PAZ AC"],
    "firm": ["EMPACADORA DEL BAJIO SA DE CV", "SERV EDUC DEL EDO", "TEXTILES QUERETARO SA"],
    "biller": ["CFE SUMINISTRADOR DE SERVICIOS", "TELMEX", "TOTALPLAY", "COMISION ESTATAL DE AGUAS"],
    "time": lambda rng, _: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
    "stamp": lambda _, day: f"{day:%y%m%d}",
}


def money(amount: Decimal) -> str:
    return written(amount, minus="")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = whole_month(rng)
    opening = some_amount(rng, 500, 40000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=some_rows(rng, 70), balance=opening, floor=500)
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    income = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    closing = opening + out + income
    account = fill(rng, "15########", start, {})
    period = f"DEL {start:%d/%m/%Y} AL {end:%d/%m/%Y}"
    counts = [sum(entry.amount > 0 for entry in entries), sum(entry.amount < 0 for entry in entries)]
    facts = [
        ("Periodo", period),
        ("Fecha de Corte", f"{end:%d/%m/%Y}"),
        ("No. de Cuenta", account),
        ("No. de Cliente", fill(rng, "D#######", start, {})),
        ("R.F.C", "LOMA800412QX3"),
        ("No. Cuenta CLABE", fill(rng, f"012680{account[:9]}###", start, {})),
    ]

    def head(page: Page, count: int) -> float:
        page.box(30, 28, 556, 30, NAVY)
        page.put(38, 48, "Banco Bajío-Pacífico", 14, bold=True, color=WHITE)
        page.put(578, 41, "Estado de Cuenta", 10, bold=True, right=True, color=WHITE)
        page.put(578, 52, "LIBRETON BASICO CUENTA DIGITAL", 7, right=True, color=WHITE)
        if count == 1:
            return columns(page, summary(page))
        page.put(586, 72, f"No. de Cuenta {account}    No. de Cliente {facts[3][1]}", 7, right=True)
        return columns(page, 90)

    def summary(page: Page) -> float:
        page.lines(
            30,
            92,
            [
                "MARTHA ALICIA LOPEZ MENDIETA",
                "CALZ DE LOS ARCOS 214 INT 3",
                "COL BOSQUES DEL ACUEDUCTO",
                "QUERETARO QE MEXICO CP 76020",
            ],
            8,
            10,
        )
        for n, (label, value) in enumerate(facts):
            page.put(380, 76 + 12 * n, label, 7.5, bold=True)
            page.put(586, 76 + 12 * n, value, 7.5, right=True)
        page.put(30, 156, "SUCURSAL: 0847 QUERETARO ARCOS   PLAZA: QUERETARO   TELEFONO: 4422180000", 6.5, color=GREY)
        page.box(30, 166, 556, 13, NAVY)
        page.put(36, 175.5, "Información Financiera          MONEDA NACIONAL", 8, bold=True, color=WHITE)
        average = (opening + closing) / 2
        left = [
            ("Saldo Promedio", money(average)),
            ("Días del Periodo", str((end - start).days + 1)),
            ("Tasa Bruta Anual    %", "0.000"),
            ("Intereses a Favor     (+)", "0.00"),
            ("ISR Retenido           (-)", "0.00"),
            ("Cheques pagados   0", "0.00"),
            ("Manejo de Cuenta", "0.00"),
        ]
        right = [
            ("Saldo de Liquidación Inicial", "", money(opening)),
            ("Saldo de Operación Inicial", "", money(opening)),
            ("Depósitos / Abonos (+)", str(counts[0]), money(income)),
            ("Retiros / Cargos (-)", str(counts[1]), money(out)),
            ("Saldo Final (+)", "", money(closing)),
            ("Saldo Promedio Mínimo Mensual:", "", "0.00"),
        ]
        page.put(30, 192, "Rendimiento y Comisiones", 7.5, bold=True)
        page.put(320, 192, "Comportamiento", 7.5, bold=True)
        for n, (label, value) in enumerate(left):
            page.put(30, 204 + 11 * n, label, 7.5)
            page.put(250, 204 + 11 * n, value, 7.5, right=True)
        for n, (label, times, value) in enumerate(right):
            page.put(320, 204 + 11 * n, label, 7.5)
            page.put(480, 204 + 11 * n, times, 7.5, right=True)
            page.put(586, 204 + 11 * n, value, 7.5, right=True)
        page.put(30, 300, "Detalle de Movimientos Realizados", 9, bold=True)
        return 318

    def columns(page: Page, top: float) -> float:
        page.rule(30, top - 9, 586, 0.8, NAVY)
        page.put((OPER + LIQ + 26) / 2, top, "FECHA", 6.5, bold=True, center=True)
        page.put((BAL + BAL2 - 44) / 2, top, "SALDO", 6.5, bold=True, center=True)
        for x, label, right in (
            (OPER, "OPER", 0),
            (LIQ, "LIQ", 0),
            (CODE, "COD.", 0),
            (TEXT, "DESCRIPCIÓN", 0),
            (REF, "REFERENCIA", 0),
            (OUT, "CARGOS", 1),
            (IN, "ABONOS", 1),
            (BAL, "OPERACIÓN", 1),
            (BAL2, "LIQUIDACIÓN", 1),
        ):
            page.put(x, top + 9, label, 6.5, bold=True, right=bool(right))
        page.rule(30, top + 13, 586, 0.8, NAVY)
        return top + 26

    flow = Flow(716, lambda: Page(size=LETTER), head)
    rows = []
    balance = opening
    for n, entry in enumerate(entries):
        first, *others = entry.lines
        flow.need(9 * (1 + len(others)) + 4)
        page = flow.page
        made = earlier(rng, entry.day, 2) if entry.tag == "A15" else entry.day
        balance += entry.amount
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        for x, day in ((OPER, entry.day), (LIQ, made)):
            page.put(x, flow.y, f"{day.day:02}/{SHORT[day.month - 1]}", 7)
        page.put(CODE, flow.y, entry.tag, 7)
        page.put(TEXT, flow.y, first, 7)
        page.put(OUT if entry.amount < 0 else IN, flow.y, money(entry.amount), 7, right=True)
        if last:
            page.put(BAL, flow.y, written(balance), 7, right=True)
            page.put(BAL2, flow.y, written(balance), 7, right=True)
        said = [first]
        for line in others:
            flow.y += 9
            text, _, reference = line.partition("^")
            page.put(TEXT, flow.y, text, 7)
            page.put(REF, flow.y, reference, 7)
            said.append(text)
        flow.y += 13
        words = " ".join(" ".join(said).split())
        rows.append(Row(entry.day, words, entry.amount, balance if last else None, made, flow.number))
    flow.need(64)
    page, y = flow.page, flow.y + 6
    page.put(30, y, "Total de Movimientos", 9, bold=True)
    for n, (label, total, times) in enumerate((("CARGOS", out, counts[1]), ("ABONOS", income, counts[0]))):
        page.put(30, y + 14 + 11 * n, f"TOTAL IMPORTE {label}", 7.5)
        page.put(250, y + 14 + 11 * n, money(total), 7.5, right=True)
        page.put(320, y + 14 + 11 * n, f"TOTAL MOVIMIENTOS {label}", 7.5)
        page.put(480, y + 14 + 11 * n, str(times), 7.5, right=True)
    closing_page(flow, rng, (opening, income, out, closing))
    for n, page in enumerate(flow.pages, 1):
        page.put(586, 776, f"PAGINA {n} / {len(flow.pages)}", 7, right=True)
        page.put(
            30,
            756,
            "Banco Bajío-Pacífico, S.A., Institución de Banca Múltiple. Av. Paseo de la Reforma 510, Col. Juárez, C.P. "
            "06600, Ciudad de México. R.F.C. BBP830831LJ2",
            6,
            color=GREY,
        )
    by_hand(flow.pages, path, Hand(form=True))
    return Truth("checking", "es_MX", "MXN", account, start, end, opening, closing, rows)


def closing_page(flow: Flow, rng: Random, sums: tuple[Decimal, Decimal, Decimal, Decimal]) -> None:
    """The summary with percentages and the fiscal seals, which stand on a page of their own."""
    page = Page(size=LETTER)
    flow.pages.append(page)
    opening, income, out, closing = sums
    page.box(30, 28, 556, 30, NAVY)
    page.put(38, 48, "Banco Bajío-Pacífico", 14, bold=True, color=WHITE)
    page.put(30, 84, "Cuadro resumen y gráfico de movimientos del período", 9, bold=True)
    for x, label in ((30, "Concepto"), (250, "Cantidad"), (330, "Porcentaje"), (400, "Columna")):
        page.put(x, 100, label, 7.5, bold=True, right=x > 30)
    whole = opening + income
    table = [
        ("Saldo Inicial", opening, "A"),
        ("Depósitos / Abonos (+)", income, "B"),
        ("Comisiones", Decimal(0), "C"),
        ("Retiros / Cargos (-)", out, "D"),
        ("Saldo Final", closing, "E"),
    ]
    for n, (label, value, column) in enumerate(table):
        y = 113 + 12 * n
        page.put(30, y, label, 7.5)
        page.put(250, y, written(value), 7.5, right=True)
        page.put(330, y, f"{value / whole * 100:.2f}%", 7.5, right=True)
        page.put(400, y, column, 7.5, right=True)
        page.box(
            430 + 26 * n, 172 - 70 * min(1, float(abs(value) / whole)), 18, 70 * min(1, float(abs(value) / whole)), NAVY
        )
        page.put(436 + 26 * n, 181, column, 7)
    text = (
        "Si usted desea recibir pagos a través de transferencias bancarias electrónicas, deberá proporcionar su "
        "CLABE de 18 dígitos. Todas las tasas de interés están expresadas en términos anuales. Únicamente están "
        "garantizados por el IPAB los depósitos bancarios hasta por 400,000 UDI's por cliente. Unidad Especializada "
        "(UNE): Lago Alberto 320, tel. 55 1998 8039. CONDUSEF 55 5340 0999. Incumplir tus obligaciones te puede "
        "generar comisiones e intereses moratorios."
    )
    y = page.lines(30, 210, wrap(text, fits("Helvetica", 7, 556)), 7, 9) + 8
    seal = "".join(rng.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") for _ in range(344))
    page.put(30, y, "Folio Fiscal: " + fill(rng, "########-####-4###-9###-############", date.min, {}), 7)
    page.put(30, y + 10, "Certificado: 00001000000509478830    Sello Digital", 7)
    page.lines(30, y + 20, wrap(seal + "==", fits("Helvetica", 6, 540), cut=True), 6, 8)
    page.put(30, y + 52, "ESTE DOCUMENTO ES UNA REPRESENTACIÓN IMPRESA DE UN CFDI", 7, bold=True)
