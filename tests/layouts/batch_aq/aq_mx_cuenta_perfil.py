"""Mexican account: withdrawals, deposits and balance; a row's amount stands on the last line of its text, day and month
only on its first, the balance once a day; a general summary first, the fiscal stamp at the end.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab
from ._rows import SPANISH, by_words, pairs, para, total

L, TEXT, OUT, IN, R = 40, 88, 388, 474, 572
KINDS = (
    Kind(7, -35, -2200, "COMPRA {shop}|{shop2}|SUC. 0### AUT. ######"),
    Kind(
        4,
        -150,
        -8000,
        "PAGO INTERBANCARIO A {bank}|AL BENEF. {who} (DATO|NO VERIFICADO POR ESTA INSTITUCION)|"
        "CTA. BENEFICIARIO 0########|CVE. RASTREO 0850##################|REF. NUM. #######|{why}",
    ),
    Kind(2, -200, -4000, "RETIRO EN CAJERO|SUC. 0### CAJERO ## AUT. ######", step="100"),
    Kind(2, -90, -1600, "DOMI {service}|REFERENCIA ############"),
    Kind(
        4,
        300,
        14000,
        "PAGO RECIBIDO DE {bank} POR|ORDEN DE {who}|CTA. ORDENANTE 0########|"
        "CVE. RASTREO MBAN0100##############|REF. NUM. #######|{why}",
    ),
    Kind(1, 7000, 19000, "DEPOSITO POR NOMINA|{firm}|AUT. ########", most=2),
    Kind(1, -60, -80, "COMISION POR ADMINISTRACION", tag="fee", most=1),
)
POOLS: Pools = {
    "shop": ("EN COMERCIO", "POR INTERNET", "CON TARJETA DE DEBITO"),
    "shop2": ("OXXO LOMAS ######", "SORIANA HIPER ####", "FARMACIAS DEL AHORRO", "PEMEX ES ####", "MERCADOLIBRE*####"),
    "bank": ("BANCO AZTECA", "BBVA MEXICO", "SANTANDER", "BANORTE", "NU MEXICO"),
    "who": ("KARLA IVONNE RUEDA SOTO", "JOSE LUIS MONTAÑO DIAZ", "ABARROTES EL TREBOL SA DE CV", "MARTHA ELENA OCHOA"),
    "why": ("RENTA", "TRANSFERENCIA", "PAGO FACTURA ?###", "TANDA", "COLEGIATURA {month}"),
    "month": lambda _, day: SPANISH[day.month - 1],
    "service": ("TELMEX", "CFE SUMINISTRADOR", "IZZI TELECOM", "SEGUROS DEL VALLE"),
    "firm": ("TEXTILES DE LA LAGUNA", "SERVICIOS ADMVOS TORREON"),
}
MONTHS = (
    "ENERO",
    "FEBRERO",
    "MARZO",
    "ABRIL",
    "MAYO",
    "JUNIO",
    "JULIO",
    "AGOSTO",
    "SEPTIEMBRE",
    "OCTUBRE",
    "NOVIEMBRE",
    "DICIEMBRE",
)


def _long(day: date) -> str:
    return f"{day.day:02} DE {MONTHS[day.month - 1]} DE {day.year}"


def _short(day: date) -> str:
    return f"{day.day:02} {SPANISH[day.month - 1]}"


def _titles(page: Page, y: float) -> float:
    page.rule(L, y - 11, R, 0.8)
    page.put(L, y, "FECHA", 8, bold=True)
    page.put(TEXT, y, "CONCEPTO", 8, bold=True)
    page.put(OUT, y, "RETIROS", 8, bold=True, right=True)
    page.put(IN, y, "DEPOSITOS", 8, bold=True, right=True)
    page.put(R, y, "SALDO", 8, bold=True, right=True)
    page.rule(L, y + 4, R, 0.8)
    return y + 17


def _front(page: Page, opening: Decimal, entries: list[Entry], period: tuple[date, date], account: str) -> None:
    into = [entry for entry in entries if entry.amount > 0]
    out = [entry for entry in entries if entry.amount < 0]
    closing = opening + total(entries)
    page.lines(
        L,
        116,
        ["LIC. DANIEL OCAMPO BERLANGA", "BLVD INDEPENDENCIA 1480 OTE", "COL. NAVARRO", "27010 TORREON, COAH."],
        9,
    )
    page.put(330, 116, "RESUMEN GENERAL", 9, bold=True)
    page.rule(330, 120, R, 0.5)
    lines = [("PRODUCTO", "SALDO"), ("Cuenta Perfil Plus", f"${written(closing)}"), ("Inversión Perfil", "$0.00")]
    pairs(page, 330, R, 132, lines, 8)
    page.put(L, 196, "CUENTA PERFIL PLUS", 11, bold=True)
    page.put(L, 209, f"CLABE Interbancaria {account}", 8)
    page.put(R, 196, f"CONTRATO {account[6:17]}", 8, right=True)
    page.put(L, 232, "RESUMEN DEL PERIODO", 9, bold=True)
    days = (period[1] - period[0]).days + 1
    mean = sum(running(opening, [entry.amount for entry in entries]), Decimal(0)) / max(1, len(entries))
    pairs(
        page,
        L,
        280,
        246,
        [
            ("Saldo Anterior", f"${written(opening)}"),
            (f"( + )  {len(into)} Depósitos", f"${written(total(into))}"),
            (f"( - )  {len(out)} Retiros", f"${written(-total(out))}"),
            (f"SALDO AL {_long(period[1])}", f"${written(closing)}"),
        ],
        8,
        12,
    )
    fees = -total(entry for entry in entries if entry.tag == "fee")
    pairs(
        page,
        330,
        R,
        246,
        [
            ("Días Transcurridos", str(days)),
            ("Saldo Promedio", f"${written(mean)}"),
            ("Comisiones Cobradas", f"${written(fees)}"),
            ("Intereses / ISR Retenido", "$0.00"),
        ],
        8,
        12,
    )
    page.put(L, 314, "DETALLE DE OPERACIONES", 9, bold=True)


def _with_tax(entries: list[Entry]) -> list[Entry]:
    full: list[Entry] = []
    for entry in entries:
        full.append(entry)
        if entry.tag == "fee":
            tax = (entry.amount * Decimal("0.16")).quantize(Decimal("0.01"))
            full.append(Entry(entry.day, ("IVA POR COMISION TASA 16.00 %",), tax, "fee", ""))
    return full


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    account = f"002060{rng.randint(10**11, 10**12 - 1)}"
    client = rng.randint(10**7, 10**8 - 1)
    opening = some_amount(rng, 900, 36000)
    drawn = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 60), balance=opening, floor=1500)
    entries = _with_tax(drawn)
    balances = running(opening, [entry.amount for entry in entries])

    def head(page: Page, number: int) -> float:
        page.put(L, 46, "Banco Cantera", 16, bold=True, color=(0.0, 0.25, 0.55))
        page.put(R, 40, f"ESTADO DE CUENTA AL {_long(period[1])}", 9, bold=True, right=True)
        page.put(R, 52, f"CLIENTE: {client}", 8, right=True)
        page.put(R, 74, "R.F.C. OABD810214KX3", 7, right=True)
        if number == 1:
            return _titles(page, 332)
        page.put(L, 90, "DETALLE DE OPERACIONES", 9, bold=True)
        return _titles(page, 108)

    flow = Flow(738, lambda: Page(LETTER), head)
    _front(flow.page, opening, entries, period, account)
    flow.page.put(L, flow.y, _short(period[0]), 8)
    flow.page.put(TEXT, flow.y, "SALDO ANTERIOR", 8)
    flow.page.put(R, flow.y, written(opening), 8, right=True)
    flow.y += 12
    found = []
    for n, entry in enumerate(entries):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 220))]
        flow.need(9.6 * len(lines))
        page, y = flow.page, flow.y
        page.put(L, y, _short(entry.day), 8)
        flow.y = page.lines(TEXT, y, lines, 8, 9.6) + 2.4
        base = flow.y - 12
        page.put(OUT if entry.amount < 0 else IN, base, written(entry.amount, minus=""), 8, right=True)
        ends = n == len(entries) - 1 or entries[n + 1].day != entry.day
        page.put(R, base, written(balances[n]) if ends else "", 8, right=True)
        text = " ".join(" ".join(lines).split())
        found.append(Row(entry.day, text, entry.amount, balances[n] if ends else None, page=flow.number))
    _close(rng, flow, opening, entries, period)
    for n, page in enumerate(flow.pages):
        page.put(R, 63, f"Página: {n + 1} de {flow.number}", 8, right=True)
        page.put(L, 768, f"000180.B07CHDA0{client}.OD.0131.01", 6, color=GREY)
    by_words(flow.pages)
    with_reportlab(flow.pages, path)
    return Truth("bank", "es_MX", "MXN", account, *period, opening, opening + total(entries), found)


def _close(rng: Random, flow: Flow, opening: Decimal, entries: list[Entry], period: tuple[date, date]) -> None:
    flow.need(170)
    page, y = flow.page, flow.y + 4
    page.rule(L, y - 10, R, 0.5)
    page.put(TEXT, y, f"SALDO AL {_long(period[1])}", 8, bold=True)
    page.put(R, y, written(opening + total(entries)), 8, bold=True, right=True)
    y += 22
    text = (
        "Para aclaraciones llame al 55 1226 0148 dentro de los noventa días siguientes a la fecha de corte. Los "
        "recursos depositados están garantizados por el IPAB hasta por 400 mil UDIS por cliente. Incumplir sus "
        "obligaciones le puede generar comisiones."
    )
    y = para(page, L, y, text, R - L, 7) + 8
    page.put(L, y, "COMPROBANTE FISCAL DIGITAL POR INTERNET", 7.5, bold=True)
    code = "".join(rng.choice("0123456789ABCDEF") for _ in range(32))
    page.put(L, y + 10, f"Folio Fiscal: {code[:8]}-{code[8:12]}-{code[12:16]}-{code[16:20]}-{code[20:]}", 6.5)
    page.put(L, y + 19, f"Fecha y hora de certificación: {period[1]:%Y-%m-%d}T23:14:48", 6.5)
    page.put(L, y + 28, "Sello digital del emisor:", 6.5)
    seal = "".join(rng.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") for _ in range(340))
    page.lines(L, y + 37, wrap(seal, fits("Helvetica", 6, R - L), cut=True), 6, 7.5)
