"""Argentina, current account of a business: line printer lines of blanks; taxes on debits and credits after each row.

The balance of the last statement is a row before the first day; no carrying over at page breaks; fiscal totals follow.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._rows import entries_of, month, part, totals

KINDS = (
    Kind(6, 25000, 1900000, "TRANSF. MO CCDO DIST TITULAR", "taxed"),
    Kind(5, 18000, 950000, "CR TRANSF DATANET - {client}", "taxed"),
    Kind(3, 40000, 1200000, "LIQ COMERCIO PRISMA ########", "taxed"),
    Kind(3, 90000, 2400000, "DEP. CHEQUE 48 HS.", "taxed"),
    Kind(6, -900000, -20000, "N/D TRANSF ONLINE BTOB DIST TIT", "taxed"),
    Kind(5, -1500000, -45000, "PAGO CHEQUE CLEARING RECIBIDO", "taxed"),
    Kind(4, -280000, -9000, "DEB AUT SERVICIO {service}", "taxed"),
    Kind(2, -600000, -30000, "AFIP VEP ##########", "taxed"),
    Kind(1, -2800000, -800000, "PAGO DE SUELDOS ACRED. EN CTA", "taxed", most=1),
    Kind(2, -38000, -9000, "COMISION CHEQUES PAG. CLEARING", "fee"),
    Kind(1, -54000, -28000, "COM. MANTENIMIENTO PAQUETE", "fee", most=1),
    Kind(2, -75000, -1500, "RETENCION I.B. SIRCREB SOBRE CR", ""),
    Kind(1, -45000, -4000, "INTERES POR SALDO DEUDOR", "fee", most=1),
)
POOLS: Pools = {
    "client": ("DIST. DEL SUR S", "ACEROS LOMAS SA", "M. FERREYRA", "GRUPO OESTE SRL"),
    "service": ("EDENOR", "METROGAS", "AYSA", "TELECOM FIJO", "LA SEGUNDA ART"),
}
COMPANIES = ("METALURGICA ROCA S.R.L.", "AGROINSUMOS TANDIL S.A.", "TRANSPORTES QUILMES S.R.L.", "TEXTIL BOEDO S.A.")


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _line(day: str, text: str, reference: str, out: str, into: str, balance: str) -> str:
    return f"{day:<9}{text:<40}{reference:>12}{out:>18}{into:>18}{balance:>19}"


def _head(
    page: Page,
    number: int,
    period: tuple[date, date],
    company: str,
    client: int,
    head_of: str,
    account: str,
    cbu: str,
    balance: Decimal,
) -> float:
    page.put(36, 40, "BANCO DEL LITORAL", 15, face="Helvetica-Bold", color=(0, 0.2, 0.55))
    page.put(36, 52, "CUIT 30-50009999-1   I.V.A. Responsable Inscripto", 6.5, face="Helvetica")
    page.put(330, 40, "RESUMEN GENERAL", 11, face="Helvetica-Bold")
    page.put(330, 54, f"Período del Extracto: {period[0]:%d/%m/%Y} al {period[1]:%d/%m/%Y}", 7.5)
    y = 78.0
    if number == 1:
        y = page.lines(
            36,
            y,
            [
                f"{company:<62}CLIENTE NRO: {client}",
                f"{'AV. SAN MARTIN 1450 PISO 2':<62}{head_of}",
                f"{'(1832) LOMAS DE ZAMORA - BUENOS AIRES':<62}RESPONSABLE INSCRIPTO",
            ],
            7.5,
            10,
        )
        y += 8
        page.box(36, y - 8, 523, 11, (0.87, 0.9, 0.95))
        page.put(36, y, f"{'SALDOS CONSOLIDADOS':<40}{'SUCURSAL':<12}{'CLAVE BANCARIA UNIFORME':<28}{'SALDO':>30}", 7.5)
        y += 12
        label = f"CTA CTE ESPECIAL $ {account}"
        page.put(36, y, f"{label:<40}{'301 LOMAS':<12}{cbu:<28}{_money(balance):>30}", 7.5)
        y += 22
    page.put(36, y, "DETALLE DE MOVIMIENTO", 8.5, face="Helvetica-Bold")
    page.put(36, y + 14, f"CUENTA CORRIENTE BANCARIA NRO.: {account}", 7.5, bold=True)
    page.box(36, y + 20, 523, 12, (0.87, 0.9, 0.95))
    page.put(36, y + 29, _line("FECHA", "DESCRIPCION", "REFERENCIA", "DEBITOS", "CREDITOS", "SALDO"), 7.5)
    return y + 44


def draw(rng: Random, path: Path) -> Truth:
    period = month(rng)
    opening = some_amount(rng, 60000, 1500000)
    rows: list[tuple[Row, str]] = []
    balance = opening
    taxes = {-1: Decimal(0), 1: Decimal(0)}
    vat = Decimal(0)

    def add(row: Row, reference: str) -> None:
        nonlocal balance
        balance += row.amount
        row.balance = balance
        rows.append((row, reference))

    for entry in entries_of(rng, KINDS, POOLS, period, (12, 42), opening, 40000, -500000):
        reference = fill(rng, rng.choice(["0", "#######", "########", "#####"]), entry.day, {})
        add(Row(entry.day, entry.lines[0], entry.amount), str(int(reference)))
        if entry.tag == "fee":
            tax = part(entry.amount, "21")
            vat += tax
            add(Row(entry.day, "DEBITO FISCAL IVA BASICO", -tax), "0")
        if entry.tag == "taxed":
            tax = part(entry.amount, "0.6")
            sign = 1 if entry.amount > 0 else -1
            taxes[sign] += tax
            text = f"DBCR 25413 S/{'CR' if sign > 0 else 'DB'} TASA GRAL"
            add(Row(entry.day, text, -tax), "0")
    account = fill(rng, "3-###-##########-#", period[0], {})
    cbu = fill(rng, "2850###########0######", period[0], {})
    head_of = fill(rng, "CUIT  30-########-#", period[0], {})
    company = rng.choice(COMPANIES)
    client = rng.randint(1000000, 9999999)

    flow = Flow(
        776,
        lambda: Page(A4, "Courier", "Courier-Bold"),
        lambda page, leaf: _head(page, leaf, period, company, client, head_of, account, cbu, balance),
    )
    before = period[0] - timedelta(1)
    flow.page.put(
        36, flow.y, _line("", f"SALDO ULTIMO EXTRACTO AL {before:%d/%m/%Y}", "", "", "", _money(opening)), 7.5
    )
    flow.y += 10
    for row, reference in rows:
        flow.need(10)
        row.page = flow.number
        left, right = (_money(-row.amount), "") if row.amount < 0 else ("", _money(row.amount))
        line = _line(f"{row.date:%d/%m/%y}", row.description, reference, left, right, _money(row.balance or Decimal(0)))
        flow.page.put(36, flow.y, line, 7.5)
        flow.y += 10
    flow.need(24)
    flow.page.put(36, flow.y, _line("", f"SALDO FINAL AL DIA {period[1]:%d/%m/%Y}", "", "", "", _money(balance)), 7.5)
    flow.y += 24
    out, into = totals([row.amount for row, _ in rows])
    notes = [
        f"TOTAL COBRADO DEL IMP. LEY 25413:   S/CREDITOS $ {_money(taxes[1])}   S/DEBITOS $ {_money(taxes[-1])}",
        f"TOTAL I.V.A. DEBITO FISCAL DEL PERIODO: $ {_money(vat)}",
        f"TOTAL DEBITOS $ {_money(out)}   TOTAL CREDITOS $ {_money(into)}",
        "",
        "ACUERDO EN CUENTA CORRIENTE: IMPORTE $ 500.000,00  VTO. 30/12/2026  T.N.A. 78,00 %  C.F.T. 141,20 %",
        "Si en 60 dias no recibimos su reclamo, daremos por conforme este resumen y el saldo de la cuenta.",
        "Los depositos en pesos tienen la garantia que fija el Banco Central para cada titular.",
    ]
    flow.need(11 * len(notes))
    flow.page.lines(36, flow.y, notes, 7, 11)
    for number, page in enumerate(flow.pages, 1):
        page.put(559, 70, f"Hoja {number} de {len(flow.pages)}", 7.5, right=True)
        page.put(36, 812, "0810-555-0000 - www.bancodellitoral.example", 6.5, face="Helvetica")
    by_hand(flow.pages, path, Hand(rng.choice(["Tj", "TJ"])))
    booked = [row for row, _ in rows]
    return Truth("bank", "es-AR", "ARS", account, *period, opening, balance, booked)
