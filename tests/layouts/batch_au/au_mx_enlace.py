"""Mexico, business account: integral summary, then deposits before withdrawals, day-month-year with a month in letters,
long texts of transfers wrapped in the middle column; negative balances have their minus behind. Half of them hold an
investment account whose rows follow under a heading of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, wrap
from ..pens import LETTER, WHITE, Color, Flow, Page, fits, with_pymupdf
from ._rows import SPANISH, SPANISH_LONG, after_table, joined, month, total, trailing

RED: Color = (0.86, 0.0, 0.16)
GREY: Color = (0.35, 0.38, 0.41)
BAND: Color = (0.9, 0.9, 0.9)
DEPOSIT, OUT, BALANCE = 406.0, 490.0, 572.0
ROOM = 236.0
POOLS: Pools = {
    "bank": ("BANCO DEL VALLE", "CAPITAL MX", "BANCO PENINSULAR", "FINANCIERA NORTE", "BANCO SOL AZUL"),
    "who": (
        *("COMERCIALIZADORA LUNA SA DE CV", "JORGE LUIS HERRERA MORA", "SERVICIOS INTEGRALES DELTA SC"),
        *("MARIA FERNANDA OCHOA RUIZ", "TRANSPORTES DEL GOLFO SA DE CV", "CONSTRUCTORA ALTAMIRA SA DE CV"),
    ),
    "shop": ("GASOLINERA EL PASO", "PAPELERIA MODERNA", "RESTAURANTE LA FONDA", "FERRETERIA TORRES", "AUTOBUSES NTE"),
    "why": ("PAGO FACTURA ###", "NOMINA QNA", "ANTICIPO", "RENTA LOCAL", "FLETE ####", "TRASPASO"),
    "time": lambda rng, _: f"{rng.randint(7, 20):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}",
    "iso": lambda _, day: f"{day:%Y%m%d}",
}
KINDS = (
    Kind(
        14,
        900,
        48000,
        "SPEI RECIBIDO, BCO:0### {bank} HR LIQ: {time} DEL CLIENTE {who} DE LA CLABE ################## CON RFC "
        "???######??# CONCEPTO: {why} REFERENCIA: ####### CVE RAST: ####?############",
    ),
    Kind(
        16,
        -500,
        -32000,
        "COMPRA ORDEN DE PAGO SPEI ######## =REFERENCIA CTA/CLABE: ##################, BEM SPEI BCO:0## BENEF:{who} "
        "(DATO NO VERIF POR ESTA INST), {why} CVE RASTREO: ####APR2{iso}########## RFC: ND IVA: 000000000000.00 "
        "{bank} HORA LIQ: {time}",
        "spei",
    ),
    Kind(8, -90, -2400, "{shop} ########## RFC: ??? ######??# AUT: ######"),
    Kind(4, -500, -9000, "DISPOSICION DE EFECTIVO CAJERO AUTOMATICO SUC #### TARJETA ################", "", "100"),
    Kind(4, 1000, 26000, "DEPOSITO EN EFECTIVO/######## SUCURSAL ####", "", "50"),
    Kind(4, -2000, -45000, "CHEQUE PAGADO ####### EN CAMARA RFC ND"),
    Kind(3, -300, -8000, "PAGO REFERENCIADO SAT LINEA DE CAPTURA ####################"),
    Kind(3, 500, 20000, "TRASPASO DE CTA. ########## REF ##########"),
    Kind(1, -300, -420, "COMISION MANEJO DE CUENTA", "fee", "1", 1),
)
INVESTED = (
    Kind(5, 2000, 30000, "DEPOSITO POR TRASPASO DE CTA. ##########", "", "100"),
    Kind(4, -1000, -12000, "RETIRO POR TRASPASO A CTA. ##########", "", "100"),
    Kind(3, 1, 260, "INTERESES DEL DIA", "", "0.01", 4),
    Kind(2, -1, -40, "I.S.R. RETENIDO", "", "0.01", 2),
)


@dataclass(frozen=True)
class Account:
    title: str
    number: str
    clabe: str
    opening: Decimal
    entries: list[Entry]

    @property
    def closing(self) -> Decimal:
        return self.opening + sum(entry.amount for entry in self.entries)


def with_fees(rng: Random, entries: list[Entry]) -> list[Entry]:
    """Outgoing transfers bring their fee and the tax on it."""
    rows: list[Entry] = []
    for entry in entries:
        rows.append(entry)
        if entry.tag == "spei" and rng.random() < 0.6:
            number = "".join(c for c in entry.lines[0] if c.isdigit())[:8]
            for text, amount in (("COMISION ORDEN DE PAGO SPEI", "-5.00"), ("I.V.A. ORDEN DE PAGO SPEI", "-0.80")):
                rows.append(Entry(entry.day, (f"{text} {number}",), Decimal(amount), "", text))
    return rows


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = month(rng)
    opening = some_amount(rng, 4000, 90000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 55), balance=opening, floor=-2000)
    numbers = [fill(rng, "0#########", start, {}) for _ in range(2)]
    clabe = fill(rng, f"072 580 0{numbers[0]} #", start, {})
    accounts = [Account("ENLACE NEGOCIOS BASICA", numbers[0], clabe, opening, with_fees(rng, entries))]
    if rng.random() < 0.5:
        saved = some_amount(rng, 20000, 200000)
        more = some_entries(rng, INVESTED, POOLS, (start, end), count=rng.randint(3, 12), balance=saved, floor=1000)
        accounts.append(Account("INVERSION ENLACE NEGOCIOS", numbers[1], "", saved, more))
    holder = rng.choice(
        ["GRUPO TEXTIL MONTERREY SA DE CV", "DISTRIBUIDORA LA SIERRA SA DE CV", "CLINICA DENTAL OAXACA SC"]
    )
    client = fill(rng, "########", start, {})
    spans = [f"{day.day:02}/{SPANISH_LONG[day.month - 1]}/{day.year}" for day in (start, end)]

    def titles(page: Page, y: float, title: str) -> float:
        page.put(36, y, title, 10, bold=True, color=RED)
        page.box(36, y + 6, 540, 22, GREY)
        page.put(40, y + 20, "FECHA", 7, bold=True, color=WHITE)
        page.put(86, y + 20, "DESCRIPCIÓN / ESTABLECIMIENTO", 7, bold=True, color=WHITE)
        for x, first, second in ((DEPOSIT, "MONTO DEL", "DEPOSITO"), (OUT, "MONTO DEL", "RETIRO")):
            page.put(x, y + 15, first, 7, bold=True, right=True, color=WHITE)
            page.put(x, y + 24, second, 7, bold=True, right=True, color=WHITE)
        page.put(BALANCE, y + 20, "SALDO", 7, bold=True, right=True, color=WHITE)
        return y + 40

    current = "DETALLE DE MOVIMIENTOS (PESOS)"

    def head(page: Page, number: int) -> float:
        page.put(36, 46, "BANSIERRA", 18, bold=True, color=RED)
        page.put(BALANCE, 38, "ESTADO DE CUENTA / " + accounts[0].title, 9, bold=True, right=True)
        page.put(BALANCE, 49, f"Periodo: Del {spans[0]} al {spans[1]}", 7.5, right=True)
        page.put(BALANCE, 58, f"No. de Cliente: {client}", 7.5, right=True)
        page.rule(36, 64, 576, 1.2, RED)
        return 80 if number == 1 else titles(page, 82, current)

    flow = Flow(716, lambda: Page(LETTER), head)
    pages = flow.pages
    _front(flow, rng, holder, accounts, (start, end), spans)
    rows: list[Row] = []
    for account in accounts:
        flow.need(90)
        flow.y = titles(flow.page, flow.y + 4, current)
        if len(accounts) > 1:
            flow.page.put(BALANCE, flow.y - 40, f"{account.title}  {account.number}", 8, right=True, bold=True)
        before = start - timedelta(1)
        flow.page.put(40, flow.y, f"{before.day:02}-{SPANISH[before.month - 1]}-{before:%y}", 7)
        flow.page.put(86, flow.y, "SALDO ANTERIOR", 7)
        flow.page.put(BALANCE, flow.y, trailing(account.opening), 7, right=True)
        flow.y += 12
        balance = account.opening
        for entry in account.entries:
            lines = wrap(joined(entry.lines), fits("Helvetica", 7, ROOM))
            flow.need(8.5 * len(lines) + 5)
            page = flow.page
            balance += entry.amount
            page.put(40, flow.y, f"{entry.day.day:02}-{SPANISH[entry.day.month - 1]}-{entry.day:%y}", 7)
            page.put(86, flow.y, lines[0], 7)
            figure = trailing(abs(entry.amount))
            page.put(DEPOSIT if entry.amount > 0 else OUT, flow.y, figure, 7, right=True)
            page.put(BALANCE, flow.y, trailing(balance), 7, right=True)
            page.lines(86, flow.y + 8.5, lines[1:], 7, 8.5)
            rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
            flow.y += 8.5 * len(lines) + 5
            page.rule(36, flow.y - 9.5, 576, 0.2, (0.7, 0.7, 0.7))
        flow.y += 16
    _back(flow, rng)
    for n, page in enumerate(pages, 1):
        page.rule(36, 738, 576, 0.5, RED)
        page.put(36, 748, "Línea Directa para su empresa: Monterrey (81) 8150 0181, resto del país 800 700 0181", 6.5)
        page.put(36, 757, "Banco Mercantil de la Sierra, S.A., Institución de Banca Múltiple", 6.5)
        page.put(BALANCE, 748, f"Página {n} de {len(pages)}", 6.5, right=True)
    with_pymupdf(pages, path)
    truth = Truth("account", "es_MX", "MXN", None, start, end, None, None, rows)
    if len(accounts) == 1:
        truth.account_number = accounts[0].number
        truth.opening_balance, truth.closing_balance = opening, accounts[0].closing
    return truth


def _front(
    flow: Flow, rng: Random, holder: str, accounts: list[Account], period: tuple[date, date], spans: list[str]
) -> None:
    page, y = flow.page, flow.y + 6
    page.put(36, y, holder, 9, bold=True)
    page.lines(
        36,
        y + 12,
        [
            f"AV. CONSTITUCION {rng.randint(100, 2999)} PTE",
            f"COL. CENTRO, C.P. {rng.randint(64000, 66999)}",
            "MONTERREY, NUEVO LEON",
            fill(rng, "RFC: ???######??#", period[0], {}),
        ],
        8,
        10,
    )
    for n, (label, value) in enumerate(
        (("Fecha de corte", spans[1]), ("Moneda", "PESOS"), ("Sucursal", "0581 MONTERREY CENTRO"), ("Plaza", "9201"))
    ):
        page.put(360, y + 11 * n, label, 8, bold=True)
        page.put(BALANCE, y + 11 * n, value, 8, right=True)
    y += 74
    page.put(36, y, "RESUMEN INTEGRAL", 10, bold=True, color=RED)
    page.box(36, y + 6, 540, 14, BAND)
    for x, label, right in (
        (40.0, "Producto", False),
        (200.0, "Número de Cuenta", False),
        (290.0, "CLABE", False),
        (492.0, "Saldo anterior", True),
        (572.0, "Saldo al corte", True),
    ):
        page.put(x, y + 16, label, 7.5, bold=True, right=right)
    y += 30
    for account in accounts:
        page.put(40, y, account.title, 7.5)
        page.put(200, y, account.number, 7.5)
        page.put(290, y, account.clabe, 7.5)
        page.put(492, y, "$" + trailing(account.opening), 7.5, right=True)
        page.put(572, y, "$" + trailing(account.closing), 7.5, right=True)
        y += 12
    page.rule(36, y - 6, 576, 0.5)
    page.put(40, y + 4, "Total", 7.5, bold=True)
    page.put(492, y + 4, "$" + trailing(sum((a.opening for a in accounts), Decimal(0))), 7.5, right=True, bold=True)
    page.put(572, y + 4, "$" + trailing(sum((a.closing for a in accounts), Decimal(0))), 7.5, right=True, bold=True)
    y += 26
    account = accounts[0]
    page.put(36, y, f"RESUMEN DEL PERIODO  {account.title}", 10, bold=True, color=RED)
    days = (period[1] - period[0]).days + 1
    average = (abs(account.opening + account.closing) / 2).quantize(Decimal("0.01"))
    left = (
        ("Saldo inicial del periodo", "$ " + trailing(account.opening)),
        ("+ Total de depósitos", "$ " + trailing(total(account.entries, 1))),
        ("- Total de retiros", "$ " + trailing(abs(total(account.entries, -1)))),
        ("Saldo actual", "$ " + trailing(account.closing)),
    )
    right_ = (
        ("Días que comprende el periodo", str(days)),
        ("Saldo promedio", "$ " + trailing(average)),
        ("Saldo promedio mínimo", "$ 10,000.00"),
        ("Tasa bruta anual", "0.00 %"),
    )
    for x, to, lines in ((40.0, 290.0, left), (320.0, 572.0, right_)):
        for n, (label, value) in enumerate(lines):
            page.put(x, y + 16 + 12 * n, label, 8)
            page.put(to, y + 16 + 12 * n, value, 8, right=True, bold=n == 3)
    flow.y = y + 84


def _back(flow: Flow, rng: Random) -> None:
    after_table(flow, 130, 66)
    page, y = flow.page, flow.y
    page.put(36, y, "OTROS", 10, bold=True, color=RED)
    page.put(40, y + 14, "Cargos objetados en el periodo: 0", 7.5)
    page.put(40, y + 25, "Cheques girados: 0    Cheques exentos por periodo: 10", 7.5)
    page.put(36, y + 46, "ADVERTENCIAS", 10, bold=True, color=RED)
    page.lines(
        40,
        y + 60,
        [
            "Si no está de acuerdo con algún movimiento, dispone de 90 días desde el corte para aclararlo.",
            "Los depósitos están garantizados por el IPAB hasta por 400 mil UDI por persona.",
            "Unidad Especializada de Atención a Usuarios: une@bansierra.example",
        ],
        7,
        9,
    )
    page.put(36, y + 100, "Folio fiscal", 7, bold=True)
    page.put(90, y + 100, fill(rng, "####????-##??-####-??##-############", date.min, {}), 7)
    page.put(36, y + 110, "Sello digital", 7, bold=True)
    page.put(90, y + 110, fill(rng, "?#??#?##????#?##?#??##??#?##???#?#??##?#?#??#==", date.min, {}), 6)
    flow.y = y + 120
