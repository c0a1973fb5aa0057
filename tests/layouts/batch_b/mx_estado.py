"""Mexico, peso, current account (BBVA-like estado de cuenta): `02/ENE` twice without a year, code before the text,
charges and credits, two balance columns printed only at the end of a day, SPEI rows with tracking key, name and
reference on lines below, totals with counts, fiscal and legal pages. One Tj per glyph."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import LETTER, Flow, Hand, Page, by_hand

OPER, LIQ, CODE, TEXT, OUT, IN, HAD, SALDO = 24, 64, 102, 124, 398, 458, 526, 592
MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
POOLS = {
    "bank": ("SANTANDREA", "BANORTEÑO", "NUVA MEXICO", "STP", "AZTLAN"),
    "person": (
        "MARIA GUADALUPE HERNANDEZ R",
        "JOSE LUIS MARTINEZ",
        "COMERCIALIZADORA DEL BAJIO SA DE CV",
        "ANA KAREN LOPEZ",
    ),
    "shop": (
        "OXXITO REFORMA",
        "SORIA SUPER 0##",
        "GASOL SERV TLALPAN",
        "LA COMERCIANTE",
        "RAPPIDO MX",
        "FARM GUADALUPANA",
    ),
    "what": ("RENTA", "PAGO FACTURA A###", "COMIDA", "PRESTAMO", "TRANSFERENCIA A {person}"),
}
RFC = "RFC: ??? ######?#1 22:#4 AUT: ######"
KINDS = [  # the tag is the code
    Kind(8, -25, -2400, f"{{shop}}|{RFC}", "W02"),
    Kind(3, -100, -15000, "SPEI ENVIADO {bank}|0#01######{what}|00012180015######### BNET0100########|{person}", "T17"),
    Kind(3, 100, 22000, "SPEI RECIBIDO{bank}|0#01######{what}|00646180110#########|MBAN01002#########|{person}", "T20"),
    Kind(1.2, 5500, 19000, "PAGO DE NOMINA|EMPRESA INDUSTRIAL DEL NORTE SA", "N06", most=3),
    Kind(1.5, -100, -5000, "RETIRO CAJERO AUTOMATICO|14:#2 BCO:4### FOLIO:#7## ******#821", "C07", "50.00"),
    Kind(1, -200, -2500, "PAGO CUENTA DE TERCERO|BNET 15########|{what}", "N06"),
    Kind(0.6, -8, -300, "COM CHEQUE LIBRADO PAGADO|REFERENCIA 00000#", "G30"),
    Kind(0.5, -1.12, -48, "IVA COM SERVICIOS BANCA INTERNET", "S40", most=1),
    Kind(0.5, 500, 30000, "DEPOSITO EFECTIVO PRACTIC|******#821 FOLIO:####", "C02", "100.00"),
    Kind(0.3, 0.02, 3, "INTERESES GANADOS", "S39", most=1),
]
LEGAL = (
    "Estimado Cliente, su estado de cuenta ha sido modificado y ahora tiene más detalle de información.",
    "También le informamos que su Contrato ha sido modificado, el cual puede consultarlo en cualquier sucursal.",
    "Usted tiene un plazo de 90 días para aclaraciones. Producto garantizado por el IPAB hasta 400,000 UDIS.",
)


def _day(day: date) -> str:
    return f"{day.day:02}/{MONTHS[day.month - 1]}"


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng)
        self.number = fill(rng, "15########", date.min, {})
        self.opening = self.saldo = some_amount(rng, 100, 30000)
        self.entries = some_entries(
            rng, KINDS, POOLS, self.period, balance=self.opening, floor=500, reversal="DEVOLUCION {0}"
        )
        self.amounts = [entry.amount for entry in self.entries]
        self.flow = Flow(720, lambda: Page(LETTER), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(24, 40, "BANCO SIERRA", 18, bold=True, color=(0, 0.25, 0.5))
        page.put(SALDO, 34, "Estado de Cuenta", 10, right=True, bold=True)
        page.put(SALDO, 46, f"PAGINA {number}", 7, right=True)
        page.put(SALDO, 56, f"No. de Cuenta {self.number}   No. de Cliente C3112044", 7, right=True)
        y = 88.0 if number > 1 else self.cover(page)
        page.put(24, y, "Detalle de Movimientos Realizados", 9, bold=True)
        page.box(20, y + 6, 576, 24, (0.85, 0.9, 0.95))
        page.put(42, y + 15, "FECHA", 6.5)
        page.put(OPER, y + 26, "OPER", 6.5)
        page.put(LIQ, y + 26, "LIQ", 6.5)
        page.put(CODE, y + 26, "COD. DESCRIPCIÓN", 6.5)
        page.put(262, y + 26, "REFERENCIA", 6.5)
        page.put(OUT, y + 26, "CARGOS", 6.5, right=True)
        page.put(IN, y + 26, "ABONOS", 6.5, right=True)
        page.put(560, y + 15, "SALDO", 6.5, center=True)
        page.put(HAD, y + 26, "OPERACIÓN", 6.5, right=True)
        page.put(SALDO, y + 26, "LIQUIDACIÓN", 6.5, right=True)
        return y + 46

    def cover(self, page: Page) -> float:
        start, end = self.period
        page.lines(
            24, 84, ["CARLOS EDUARDO RAMIREZ SOTO", "AV DE LAS TORRES 115 INT 4", "COL CENTRO", "64000 MONTERREY NL"], 8
        )
        about = [
            f"Periodo DEL {start:%d/%m/%Y} AL {end:%d/%m/%Y}",
            f"Fecha de Corte {end:%d/%m/%Y}",
            "R.F.C. RASC850214H41",
        ]
        page.lines(360, 84, [*about, f"No. Cuenta CLABE 099580{self.number}17"], 8)
        page.put(24, 150, "Comportamiento", 9, bold=True)
        page.put(360, 150, "Información Financiera", 9, bold=True)
        for n, (label, count, amount) in enumerate(self.behaviour()):
            page.put(24, 165 + 11 * n, label, 8)
            page.put(196, 165 + 11 * n, count, 8, right=True)
            page.put(270, 165 + 11 * n, written(amount), 8, right=True)
        page.lines(360, 165, ["Saldo Promedio", "Tasa Bruta Anual", "Comisiones de la cuenta"], 8)
        page.lines(540, 165, [written(some_amount(self.rng, 1000, 20000)), "0.000 %", "0.00"], 8, right=True)
        return 226

    def behaviour(self) -> list[tuple[str, str, Decimal]]:
        out, into = [a for a in self.amounts if a < 0], [a for a in self.amounts if a > 0]
        closing = self.opening + sum(self.amounts)
        return [
            ("Saldo Anterior", "", self.opening),
            ("Depósitos / Abonos (+)", str(len(into)), sum(into, Decimal("0.00"))),
            ("Retiros / Cargos (-)", str(len(out)), -sum(out, Decimal("0.00"))),
            ("Saldo Final", "", closing),
        ]

    def foot(self, page: Page, y: float) -> None:  # noqa: ARG002
        page.put(
            24, 752, "BANCO SIERRA, S.A., INSTITUCION DE BANCA MULTIPLE. Paseo de la Reforma 510, Ciudad de México", 6
        )
        page.put(
            24,
            760,
            "R.F.C. BSI830831LJ2   La GAT Real es el rendimiento que obtendría después de descontar la inflación.",
            6,
        )

    def row(self, entry: Entry, closes: bool) -> Row:
        text, *below = entry.lines
        self.flow.need(10 * (1 + len(below)) + 2)
        self.saldo += entry.amount
        page, y, settled = self.flow.page, self.flow.y, earlier(self.rng, entry.day, 1)
        page.put(OPER, y, _day(entry.day), 7.5)
        page.put(LIQ, y, _day(settled), 7.5)
        page.put(CODE, y, entry.tag, 7.5)
        page.put(TEXT, y, text, 7.5)
        page.put(OUT if entry.amount < 0 else IN, y, written(abs(entry.amount)), 7.5, right=True)
        for x in (HAD, SALDO):
            page.put(x, y, written(self.saldo) if closes else "", 7.5, right=True)
        if entry.tag in ("T17", "T20", "W02"):
            page.put(262, y + (0 if len(text) < 24 else 10), f"Ref. {self.rng.randrange(10**9):010}", 7.5)
        page.lines(TEXT, y + 10, below, 7.5, 10)
        self.flow.y += 10 * (1 + len(below)) + 2
        balance = self.saldo if closes else None
        return Row(entry.day, " ".join(entry.lines), entry.amount, balance, settled, self.flow.number)

    def end(self) -> None:
        self.flow.need(110)
        page, y = self.flow.page, self.flow.y + 6
        _, into, out, _ = self.behaviour()
        page.put(24, y, "Total de Movimientos", 9, bold=True)
        page.lines(24, y + 13, ["TOTAL IMPORTE CARGOS", "TOTAL IMPORTE ABONOS"], 7.5)
        page.lines(250, y + 13, [written(out[2]), written(into[2])], 7.5, right=True)
        page.lines(320, y + 13, ["TOTAL MOVIMIENTOS CARGOS", "TOTAL MOVIMIENTOS ABONOS"], 7.5)
        page.lines(500, y + 13, [out[1], into[1]], 7.5, right=True)
        page.lines(24, y + 48, LEGAL, 7)
        self.foot(page, y)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    following = [*[entry.day for entry in paper.entries[1:]], None]
    rows = [paper.row(entry, entry.day != day) for entry, day in zip(paper.entries, following, strict=False)]
    paper.end()
    by_hand(paper.flow.pages, path, Hand(show="glyphs"))
    return Truth("checking", "es_MX", "MXN", paper.number, *paper.period, paper.opening, paper.saldo, rows)
