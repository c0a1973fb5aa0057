"""Mexico, a peso account in the manner of BBVA's PDF: OPER and LIQ days as 03/MAR without a year under one heading
FECHA, a code before the name, four or five lines of SPEI details below, CARGOS, ABONOS and two balances printed only
at each day's last row; boxes of yields, commissions and behaviour before, totals, pots, a resume and a fiscal stamp
after the table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..frame import wrap as wrapped
from ..pens import LETTER, WHITE, Color, Flow, Page, fits, with_reportlab

MONTHS = ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
NAVY: Color = (0.03, 0.13, 0.37)
PALE: Color = (0.89, 0.92, 0.96)
POOLS: Pools = {
    "name": [
        "JUAN CARLOS HERNANDEZ LOPEZ",
        "MARIA FERNANDA GARCIA RUIZ",
        "LUIS ANGEL TORRES PEÑA",
        "SOFIA RAMIREZ NUÑEZ",
        "JOSE GUADALUPE CRUZ MTZ",
    ],
    "shop": [
        "OXXO LA VILLA",
        "WALMART EXPRESS ROMA",
        "FARM GUADALAJARA 1180",
        "STR UBER EATS",
        "AMAZON MX MARKETPLACE",
        "GASOL SERV INSURGENTES",
        "CHEDRAUI SELECTO",
    ],
    "from": ["SANTANDER", "BANORTE", "AZTECA", "NU MEXICO", "STP", "HSBC", "BANREGIO", "MERCADO PAGO"],
    "note": ["Renta marzo", "TRANSFERENCIA", "pago tanda", "comida", "Prestamo", "NOMINA QNA", "gas y luz", "regalo"],
    "rfc": ["CCO 8605231N4", "NWM 9709244W4", "ANE 140618P37", "FGU 830930PD3"],
    "ymd": lambda _, day: f"{day:%Y%m%d}",
    "hm": lambda rng, _: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
}
SPEI = "{from}|########## ### #######{note}|000###############|{ymd}#####BMOV000##########|{name}"
KINDS = [
    Kind(7, 150, 15000, "T20~SPEI RECIBIDO" + SPEI, step="0.01"),
    Kind(7, -100, -9000, "T17~SPEI ENVIADO " + SPEI, step="1"),
    Kind(12, -25, -2200, "A15~{shop}|RFC: {rfc} {hm} AUT: ######>******####"),
    Kind(4, -200, -6000, "N06~PAGO CUENTA DE TERCERO|BNET ########## {note}>##########", step="1"),
    Kind(3, 100, 8000, "W02~DEPOSITO DE TERCERO|REFBNTC00###### {note} BMRCASH>########", step="0.01"),
    Kind(4, -200, -8000, "C07~RETIRO CAJERO AUTOMATICO|{hm} BNVA #### FOLIO:####>******####", step="50"),
    Kind(2, 500, 9000, "C02~DEPOSITO EN EFECTIVO|PRACTICAJA FOLIO:####>******####", step="50"),
    Kind(2, 5000, 26000, "N02~PAGO DE NOMINA|EMPRESA CONSTRUCTORA DEL VALLE>#######", most=2),
    Kind(2, -300, -2500, "G30~CFE SUMINISTRADOR|GUIA:####### REF:000##########>CIE:1######"),
    Kind(1, -800, -9000, "P14~PAGO TARJETA DE CREDITO|CUENTA: BMOV TDC >##########", step="1"),
]
X = {"oper": 36, "liq": 74, "code": 112, "text": 136, "ref": 300, "cargo": 424, "abono": 478, "so": 530, "sl": 582}


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=30, calendar=rng.random() < 0.6)
    opening = some_amount(rng, 300, 60000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=9000)
    entries += _fee(rng, period[1]) if entries and rng.random() < 0.5 else []
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "##########", period[0], {})
    flow = Flow(700, lambda: Page(LETTER), _head(rng, number), None)
    _cover(rng, flow, number, period, opening, entries)
    _titles(flow)
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        rows.append(_row(rng, flow, entry, balance if last else None, period[0]))
    closing = balances[-1] if balances else opening
    _totals(rng, flow, entries, opening, closing)
    for n, page in enumerate(flow.pages, 1):
        page.put(580, 48, f"PAGINA {n} / {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("checking", "es_MX", "MXN", number, *period, opening, closing, rows)


def _fee(rng: Random, day: date) -> list[Entry]:
    fee = Decimal(rng.choice([75, 120, 189]))
    tax = (fee * Decimal("0.16")).quantize(Decimal("0.01"))
    return [
        Entry(day, ("S39~SERV BANCA INTERNET", "OPS SERV BCA INTERNET"), -fee, "", "s"),
        Entry(day, ("S40~IVA COM SERV BCA INTERNET", "IVA COM SERV BCA INTERNET"), -tax, "", "v"),
    ]


def _head(rng: Random, number: str) -> Callable[[Page, int], float]:
    client = fill(rng, "?#######", date.min, {})

    def head(page: Page, page_number: int) -> float:
        page.put(36, 44, "BNVA", 24, bold=True, color=NAVY)
        page.put(580, 30, "Estado de Cuenta", 11, right=True, bold=True)
        page.put(580, 39, "LIBRETON BASICO CUENTA DIGITAL", 7, right=True)
        foot = "BNVA MEXICO, S.A., INSTITUCION DE BANCA MULTIPLE, GRUPO FINANCIERO BNVA MEXICO"
        page.put(306, 762, foot, 6, center=True)
        page.put(306, 770, "Av. Paseo del Anáhuac 510, Col. Juárez, C.P. 06600, Ciudad de México", 6, center=True)
        if page_number == 1:
            return 66
        page.put(400, 60, "No. de Cuenta", 7)
        page.put(580, 60, number, 7, right=True)
        page.put(400, 69, "No. de Cliente", 7)
        page.put(580, 69, client, 7, right=True)
        return 88

    return head


def _bar(page: Page, x: float, y: float, to: float, title: str) -> None:
    page.box(x, y - 9, to - x, 12, NAVY)
    page.put(x + 4, y, title, 7.5, bold=True, color=WHITE)


def _pairs(page: Page, x: float, y: float, to: float, pairs: list[tuple[str, str]]) -> float:
    for n, (label, value) in enumerate(pairs):
        if n % 2:
            page.box(x, y - 7, to - x, 9.5, PALE)
        page.put(x + 4, y, label, 7)
        page.put(to - 4, y, value, 7, right=True)
        y += 9.5
    return y


def _cover(
    rng: Random, flow: Flow, number: str, period: tuple[date, date], opening: Decimal, entries: list[Entry]
) -> None:
    page = flow.page
    holder = fill(rng, "{name}", period[0], POOLS)
    page.lines(
        36, 76, [holder, "CALLE LAGO ZURICH 245 INT 12", "AMPLIACION GRANADA", "MIGUEL HIDALGO", "CDMX CP 11529"], 8
    )
    ins, outs = _sums(entries)
    _pairs(
        page,
        340,
        76,
        580,
        [
            ("Periodo", f"DEL {period[0]:%d/%m/%Y} AL {period[1]:%d/%m/%Y}"),
            ("Fecha de Corte", f"{period[1]:%d/%m/%Y}"),
            ("No. de Cuenta", number),
            ("No. de Cliente", fill(rng, "?#######", period[0], {})),
            ("R.F.C", fill(rng, "????######???", period[0], {})),
            ("No. Cuenta CLABE", f"012 180 0{number} 4"),
        ],
    )
    page.put(36, 150, "SUCURSAL: 7692 POLANCO MASARIK   DIRECCION: AV PRES MASARIK 111", 6.5)
    page.put(306, 166, "Información Financiera", 10, bold=True, center=True)
    page.put(580, 166, "MONEDA NACIONAL", 7, right=True)
    _bar(page, 36, 182, 300, "Rendimiento")
    average = written(max(Decimal(0), opening) + some_amount(rng, 10, 3000))
    yields = [("Saldo Promedio", average), ("Días del Periodo", str((period[1] - period[0]).days + 1))]
    yields += [("Tasa Bruta Anual  %", "0.000"), ("Saldo Promedio Gravable", "0.00")]
    y = _pairs(page, 36, 194, 300, [*yields, ("Intereses a Favor (+)", "0.00"), ("ISR Retenido (-)", "0.00")])
    page.put(40, y + 2, "Comisiones de la cuenta", 7, bold=True)
    paid = sum((-entry.amount for entry in entries if entry.tag == "" and entry.text in ("s", "v")), Decimal(0))
    fees = [("Cheques pagados   0", "0.00"), ("Manejo de Cuenta", "0.00"), ("Total Comisiones", written(paid))]
    y = _pairs(page, 36, y + 12, 300, [*fees, ("Cargos Objetados   0", "0.00"), ("Abonos Objetados   0", "0.00")])
    _bar(page, 312, 182, 580, "Comportamiento")
    closing = opening + ins[0] - outs[0]
    moves = [
        ("Saldo Anterior", written(opening)),
        (f"Depósitos / Abonos (+)   {ins[1]}", written(ins[0])),
        (f"Retiros / Cargos (-)   {outs[1]}", written(outs[0])),
        ("Saldo Final (+)", written(closing)),
        ("Saldo Promedio Mínimo Mensual", "0.00"),
    ]
    _pairs(page, 312, 194, 580, moves)
    if rng.random() < 0.6:
        _bar(page, 312, 256, 580, "Otros productos incluidos en el estado de cuenta (Inversiones)")
        titles = ["Contrato", "Producto", "Tasa de interés anual", "GAT Nominal", "GAT Real", "Total de comisiones"]
        for n, title in enumerate(titles):
            page.put(314 + n * 44, 268, title[:11], 6)
            page.put(314 + n * 44, 277, "N/A" if n > 3 else "", 6)
    flow.y = y + 22


def _sums(entries: list[Entry]) -> tuple[tuple[Decimal, int], tuple[Decimal, int]]:
    ins = [entry.amount for entry in entries if entry.amount > 0]
    outs = [-entry.amount for entry in entries if entry.amount < 0]
    return (sum(ins, Decimal(0)), len(ins)), (sum(outs, Decimal(0)), len(outs))


def _titles(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.put(36, y, "Detalle de Movimientos Realizados", 9, bold=True)
    page.box(34, y + 6, 550, 24, NAVY)
    how = {"size": 6.5, "bold": True, "color": WHITE}
    page.put(64, y + 15, "FECHA", center=True, **how)  # type: ignore[arg-type]
    page.put(560, y + 15, "SALDO", right=True, **how)  # type: ignore[arg-type]
    for name, title in (
        ("oper", "OPER"),
        ("liq", "LIQ"),
        ("code", "COD."),
        ("text", "DESCRIPCIÓN"),
        ("ref", "REFERENCIA"),
    ):
        page.put(X[name], y + 26, title, **how)  # type: ignore[arg-type]
    for name, title in (("cargo", "CARGOS"), ("abono", "ABONOS"), ("so", "OPERACIÓN"), ("sl", "LIQUIDACIÓN")):
        page.put(X[name], y + 26, title, right=True, **how)  # type: ignore[arg-type]
    flow.y += 42


def _short(day: date) -> str:
    return f"{day:%d}/{MONTHS[day.month - 1]}"


def _row(rng: Random, flow: Flow, entry: Entry, balance: Decimal | None, start: date) -> Row:
    code, text = entry.lines[0].split("~")
    lines, reference = [text], ""
    for line in entry.lines[1:]:
        detail, _, found = line.partition(">")
        reference = reference or found
        lines += wrapped(detail, fits("Helvetica", 7, 160))
    if flow.y + 9 * len(lines) > flow.bottom:
        flow.turn()
        _titles(flow)
    page, y = flow.page, flow.y
    settled = entry.day + timedelta(rng.choice([0, 0, 0, 1])) if entry.amount > 0 else earlier(rng, entry.day, 1)
    settled = max(settled, start)
    page.put(X["oper"], y, _short(entry.day), 7)
    page.put(X["liq"], y, _short(settled), 7)
    page.put(X["code"], y, code, 7)
    page.lines(X["text"], y, lines, 7, 9)
    page.put(X["ref"], y + 9, reference, 7)
    page.put(X["cargo" if entry.amount < 0 else "abono"], y, written(abs(entry.amount)), 7, right=True)
    if balance is not None:
        page.put(X["so"], y, written(balance), 7, right=True)
        page.put(X["sl"], y, written(balance), 7, right=True)
    flow.y += 9 * len(lines) + 3
    words = [*lines[:2], *([reference] if reference else []), *lines[2:]]
    description = " ".join(" ".join(words).split())
    return Row(entry.day, description, entry.amount, balance, settled, flow.number)


def _totals(rng: Random, flow: Flow, entries: list[Entry], opening: Decimal, closing: Decimal) -> None:
    flow.need(50)
    page = flow.page
    _bar(page, 36, flow.y + 6, 580, "Total de Movimientos")
    ins, outs = _sums(entries)
    for n, (name, (total, count)) in enumerate((("CARGOS", outs), ("ABONOS", ins))):
        y = flow.y + 18 + n * 10
        page.put(40, y, f"TOTAL IMPORTE {name}", 7, bold=True)
        page.put(230, y, written(total), 7, right=True)
        page.put(320, y, f"TOTAL MOVIMIENTOS {name}", 7, bold=True)
        page.put(500, y, str(count), 7, right=True)
    flow.y += 50
    if rng.random() < 0.4:
        flow.need(50)
        _bar(flow.page, 36, flow.y, 580, "Estado de cuenta de Apartados Vigentes")
        for x, title in ((40, "Folio"), (150, "Nombre Apartado"), (330, "Importe Apartado"), (480, "Importe Total")):
            flow.page.put(x, flow.y + 12, title, 7)
        flow.page.put(150, flow.y + 22, "Total de Apartados", 7)
        flow.page.put(520, flow.y + 22, "$ 0.00", 7, right=True)
        flow.y += 42
    _resume(rng, flow, ins[0], outs[0], opening, closing)
    _stamp(rng, flow)


def _resume(rng: Random, flow: Flow, ins: Decimal, outs: Decimal, opening: Decimal, closing: Decimal) -> None:
    if rng.random() < 0.3:
        return
    flow.need(90)
    page = flow.page
    _bar(page, 36, flow.y, 580, "Cuadro resumen y gráfica de movimientos del período")
    whole = max(opening + ins, Decimal(1))
    lines = [
        ("Saldo Inicial", opening, "A"),
        ("Depósitos / Abonos (+)", ins, "B"),
        ("Retiros / Cargos (-)", -outs, "C"),
    ]
    for n, (label, amount, letter) in enumerate([*lines, ("Saldo Final", closing, "D")]):
        y = flow.y + 22 + n * 10
        page.put(40, y, label, 7)
        page.put(230, y, written(amount), 7, right=True)
        page.put(290, y, written(abs(amount) * 100 / whole) + "%", 7, right=True)
        page.put(320, y, letter, 7)
        page.box(390 + n * 40, flow.y + 62, 22, -max(1.0, min(40.0, float(abs(amount) / whole) * 40)), NAVY)
    for x, title in ((40, "Concepto"), (200, "Cantidad"), (258, "Porcentaje"), (310, "Columna")):
        page.put(x, flow.y + 12, title, 6.5, bold=True)
    flow.y += 80


def _stamp(rng: Random, flow: Flow) -> None:
    flow.need(100)
    page = flow.page
    legal = (
        "Estimado cliente: su estado de cuenta ha sido modificado y ahora tiene más detalle de información. Este "
        "documento es una representación impresa de un CFDI. Todas las tasas de interés están expresadas en terminos "
        "anuales. Tiene 90 días naturales contados a partir de la fecha de corte para presentar su aclaración en la "
        "sucursal donde radica su cuenta. UNE 55 1998 8039. CONDUSEF: www.condusef.gob.mx. Los depósitos están "
        "protegidos por el IPAB hasta por 400,000 UDIS."
    )
    y = page.lines(36, flow.y, wrapped(legal, fits("Helvetica", 6, 540)), 6, 7.5) + 6
    seal = "".join(rng.choice("ABCDEFGHabcdefghijk0123456789+/") for _ in range(172))
    page.put(36, y, "Folio Fiscal: " + fill(rng, "####?#?#-##?#-4###-A#?#-####?#??####", date.min, {}), 6)
    page.put(330, y, "Certificado: 00001000000" + fill(rng, "#########", date.min, {}), 6)
    page.put(36, y + 9, "Sello Digital", 6, bold=True)
    page.lines(36, y + 17, wrapped(seal, fits("Helvetica", 5, 500), cut=True), 5, 6)
