"""Spain: a rural savings cooperative; typewriter face, trailing minus, balance on each row, SUMA Y SIGUE, totals."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._common import Period, fold, how_many, joined, numbered, tell, total

KINDS = [
    Kind(8, -3, -130, "COMPRA TARJ. {tarj}|{shop}", "TARJETAS"),
    Kind(3, -20, -300, "REINTEGRO CAJERO {tarj}|{caj}", "CAJEROS", step="10.00"),
    Kind(4, -9, -180, "RECIBO {firm}|N/REC {ref} {mes}", "RECIBOS"),
    Kind(2, -20, -900, "TRANSF. A FAVOR DE {who}|{con}", "TRANSFERENCIAS"),
    Kind(2, -5, -80, "BIZUM ENVIADO A {who}|{con}", "BIZUM"),
    Kind(1.5, 5, 80, "BIZUM DE {who}|{con}", "BIZUM"),
    Kind(2, 1100, 2300, "NOMINA {emp}", "NOMINAS", most=2),
    Kind(1, 20, 900, "TRANSF. DE {who}|{con}", "TRANSFERENCIAS"),
    Kind(0.6, -2, -15, "COMISION MANTENIMIENTO|PERIODO {mes}", "COMISIONES", most=1),
    Kind(
        0.5,
        -60,
        -350,
        "ADEUDO PRESTAMO 3058.####.##.########|CUOTA ##/120 CAPITAL PDTE. 18.###,##",
        "PRESTAMOS",
        most=1,
    ),
    Kind(0.5, 50, 700, "INGRESO EN EFECTIVO|OFICINA 0###", "INGRESOS", step="5.00"),
]
POOLS: Pools = {
    "tarj": ["5402XXXXXXXX####"],
    "shop": [
        "MERCADONA ALMAZORA",
        "REPSOL E.S. LA VALL",
        "CONSUM COOP 214 NULES",
        "FARMACIA LDO. GIL",
        "ZARA CASTELLON 0311",
    ],
    "caj": ["CAJERO 3058-0214 ONDA", "EURO 6000 CASTELLON"],
    "firm": ["IBERDROLA CLIENTES SAU", "AGUAS DE ONDA", "ORANGE ESPAGNE SA", "C.P. EDIF. AZAHAR", "MUTUA LEVANTE"],
    "ref": ["############", "0000########-E"],
    "mes": lambda _rng, day: f"{day:%m/%Y}",
    "who": ["JOSE LUIS MONFORT", "AMPARO RIBES GIL", "TALLERES BELTRAN SL", "LUCIA M."],
    "con": ["ALQUILER", "CENA DEL 02/01", "FRA. 23/#### 145,20 EUR", "REGALO PROFE", "SENYAL PISO"],
    "emp": ["AZULEJOS MIJARES SA", "GENERALITAT VALENCIANA"],
}
DATE, TEXT, VALUE, AMOUNT, BALANCE = 36, 96, 330, 460, 560
FACE, SIZE = "Courier", 8.5


def signed(amount: Decimal) -> str:
    """The amount with the sign behind it, as the bank's host has printed it for decades."""
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


class Extract:
    def __init__(self, opening: Decimal, account: str, period: Period) -> None:
        self.balance, self.account, self.period = opening, account, period
        self.flow = Flow(750, lambda: Page(face=FACE, bold="Courier-Bold"), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(36, 48, "CAIXA RURAL DEL MIJARES", 13, face="Helvetica-Bold", color=(0, 0.4, 0.25))
        page.put(36, 60, "S. COOP. DE CREDITO   OFICINA 0214 ONDA   C/ CERVANTES 9", 7, face="Helvetica")
        page.put(560, 48, "EXTRACTO DE CUENTA", 11, bold=True, right=True)
        page.lines(36, 84, ["TITULAR:  AMPARO RIBES GIL", f"IBAN:     {self.account}", "DIVISA:   EUR"], 9)
        start, end = self.period
        page.put(560, 84, f"PERIODO {start:%d-%m-%Y} A {end:%d-%m-%Y}", 9, right=True)
        if number == 1:
            page.lines(330, 104, ["AMPARO RIBES GIL", "AV. MONTENDRE 31 3 B", "12200 ONDA (CASTELLON)"], 9)
        page.rule(36, 140, 560, 1)
        for x, text, right in (
            (DATE, "FECHA", False),
            (TEXT, "CONCEPTO", False),
            (VALUE, "F.VALOR", False),
            (AMOUNT, "IMPORTE", True),
            (BALANCE, "SALDO", True),
        ):
            page.put(x, 152, text, SIZE, bold=True, right=right)
        page.rule(36, 157, 560, 1)
        page.put(TEXT, 172, "SALDO ANTERIOR" if number == 1 else "SUMA ANTERIOR", SIZE)
        page.put(BALANCE, 172, signed(self.balance), SIZE, right=True)
        return 188

    def foot(self, page: Page, y: float) -> None:
        page.put(TEXT, y + 6, "SUMA Y SIGUE", SIZE)
        page.put(BALANCE, y + 6, signed(self.balance), SIZE, right=True)

    def row(self, entry: Entry, value: date) -> Row:
        lines = fold(entry.lines, FACE, SIZE, 228)
        flow = self.flow
        flow.need(10 * len(lines) + 4)
        self.balance += entry.amount
        flow.page.put(DATE, flow.y, f"{entry.day:%d-%m-%y}", SIZE)
        flow.page.put(VALUE, flow.y, f"{value:%d-%m-%y}", SIZE)
        flow.page.put(AMOUNT, flow.y, signed(entry.amount), SIZE, right=True)
        flow.page.put(BALANCE, flow.y, signed(self.balance), SIZE, right=True)
        flow.y = flow.page.lines(TEXT, flow.y, lines, SIZE, 10) + 3
        return Row(entry.day, joined(lines), entry.amount, self.balance, value, flow.number)


def ending(extract: Extract, entries: list[Entry]) -> None:
    flow, end = extract.flow, extract.period[1]
    flow.need(60)
    flow.page.rule(36, flow.y - 6, 560, 1)
    flow.page.put(
        TEXT, flow.y + 6, f"SALDO A SU FAVOR AL {end:%d-%m-%Y}" if extract.balance >= 0 else "SALDO DEUDOR", SIZE
    )
    flow.page.put(BALANCE, flow.y + 6, signed(extract.balance), SIZE, right=True)
    for n, (title, sign) in enumerate((("TOTAL CARGOS", -1), ("TOTAL ABONOS", 1))):
        count = sum((entry.amount > 0) == (sign > 0) for entry in entries)
        flow.page.put(TEXT, flow.y + 20 + 11 * n, f"{title} ({count} APUNTES)", SIZE)
        flow.page.put(AMOUNT, flow.y + 20 + 11 * n, signed(total(entries, sign)), SIZE, right=True)
    flow.y += 62


def concepts(extract: Extract, entries: list[Entry]) -> None:
    """Where the money went, by kind: sums that are no operations."""
    tags = sorted({entry.tag for entry in entries})
    flow = extract.flow
    flow.need(30 + 11 * len(tags))
    flow.page.put(36, flow.y, "RESUMEN POR CONCEPTOS", SIZE, bold=True)
    for n, tag in enumerate(tags, 1):
        flow.page.put(TEXT, flow.y + 11 * n, tag.ljust(22, "."), SIZE)
        flow.page.put(330, flow.y + 11 * n, signed(total(e for e in entries if e.tag == tag)), SIZE, right=True)
    flow.y += 30 + 11 * len(tags)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    account = iban(rng, "ES", "30580214############")
    opening = some_amount(rng, 100, 6000) * rng.choice([1, 1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, reversal="ANUL. {}")
    extract = Extract(opening, account, period)
    rows = [extract.row(entry, earlier(rng, entry.day, 2)) for entry in entries]
    ending(extract, entries)
    if entries and rng.random() < 0.5:
        concepts(extract, entries)
    for page in extract.flow.pages:
        page.put(
            36,
            800,
            "Entidad adherida al Fondo de Garantia de Depositos (100.000 euros por titular).",
            7,
            face="Helvetica",
        )
    numbered(extract.flow.pages, 560, 62, lambda n, of: f"HOJA {n} DE {of}")
    by_hand(extract.flow.pages, path, Hand(scaled=True, form=rng.random() < 0.5))
    return tell("es_ES", "EUR", account, opening, rows, period)
