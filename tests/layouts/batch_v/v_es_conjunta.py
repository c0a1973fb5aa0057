"""Spain, joint account: typewriter extract with debit and credit columns, day and month apart, holders listed.

Written in Courier one glyph at a time; the balance is printed with the day's last movement only, 'SUMA Y SIGUE' and
'SUMA ANTERIOR' carry the balance over the pages, the year is only in the heading.
"""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand

KINDS = [
    Kind(6, -4, -220, "COMPRA TARJ. ############|{shop}", "card"),
    Kind(3, -18, -340, "ADEUDO RECIBO {utility}|REF.MANDATO ##########", "debit"),
    Kind(2, -20, -400, "REINTEGRO CAJERO OF. ####", "cash", step="10"),
    Kind(2, -30, -1400, "TRANSF. A FAVOR DE {person}|CONCEPTO: {why}", "out"),
    Kind(2, 25, 1900, "TRANSF. DE {person}|CONCEPTO: {why}", "in"),
    Kind(1, 1250, 2950, "ABONO NÓMINA {employer}", "in", most=2),
    Kind(1, -380, -960, "CUOTA PRÉSTAMO HIPOTECARIO|PTMO. ####.######-#", "loan", most=1),
    Kind(1, -5, -900, "BIZUM A {person}", "out", step="0.50"),
    Kind(0.6, -3, -18, "COMISIÓN MANTENIMIENTO", "fee", step="0.25", most=1),
    Kind(0.5, 8, 120, "DEVOLUCIÓN COMPRA|{shop}", "in"),
]
POOLS = {
    "shop": ["EROSKI CENTER DEUSTO", "BM SUPERMERCADOS", "REPSOL E.S. ARETA", "FARMACIA ETXEBARRIA", "DECATHLON"],
    "utility": ["IBERDROLA CLIENTES", "EUSKALTEL SA", "CONSORCIO DE AGUAS", "SEGUROS LAGUN ARO", "COM. PROP. URIBARRI"],
    "person": ["IÑAKI GOIKOETXEA", "Mª ÁNGELES PEÑA", "JON URRUTIA LASA", "BEGOÑA RUIZ"],
    "why": ["ALQUILER GARAJE", "CUMPLEAÑOS", "VIAJE", "GASTOS COMUNES", "COMEDOR"],
    "employer": ["TALLERES NERVIÓN SL", "OSAKIDETZA", "AYTO. DE BASAURI"],
}
FACE, SIZE = "Courier", 8.4
DEBIT, CREDIT, SALDO = 388.0, 468.0, 556.0


def money(amount: Decimal) -> str:
    """Overdrawn balances have the minus behind the figure."""
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng)
        self.opening = some_amount(rng, 150, 9000)
        count = rng.choice([rng.randint(5, 8), rng.randint(20, 44), rng.randint(50, 95)])
        self.entries = some_entries(
            rng, KINDS, POOLS, self.period, count=count, balance=self.opening, reversal="ANULACIÓN {}", floor=-100
        )
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.account = iban(rng, "ES", "2197####9#0#########")[:29]
        bare = self.account.replace(" ", "")
        self.old = f"{bare[4:8]} {bare[8:12]} {bare[12:14]} {bare[14:]}"
        self.rows: list[Row] = []
        self.balance = self.opening

    def new(self) -> Page:
        return Page(face=FACE, bold="Courier-Bold")

    def head(self, page: Page, sheet: int) -> float:
        page.put(40, 48, "CAJA DEL NERVIÓN", 13, bold=True)
        page.put(40, 60, "Caja de Ahorros y Monte de Piedad", 7)
        page.put(556, 48, "EXTRACTO DE CUENTA CONJUNTA", 9, right=True, bold=True)
        page.put(556, 60, f"HOJA {sheet:02}", SIZE, right=True)
        page.put(40, 82, f"C.C.C. {self.old}", SIZE)
        page.put(40, 93, f"IBAN   {self.account}   BIC CNERES2B", SIZE)
        page.put(40, 104, f"PERIODO DEL {self.period[0]:%d-%m-%Y} AL {self.period[1]:%d-%m-%Y}   DIVISA EUR", SIZE)
        y = 126.0
        if sheet == 1:
            page.put(40, 126, "TITULARES (DISPOSICIÓN INDISTINTA):", SIZE)
            page.put(52, 137, "1. GOIKOETXEA PEÑA, AMAIA        N.I.F. 30641218-K", SIZE)
            page.put(52, 148, "2. ZUBIRI LASA, MIKEL            N.I.F. 14970552-T", SIZE)
            address = ["AMAIA GOIKOETXEA PEÑA", "CL. URIBITARTE 8, 3º IZDA.", "48001 BILBAO", "BIZKAIA"]
            page.lines(330, 170, address, SIZE)
            y = 236
        page.put(40, y, "FECHA", SIZE)
        page.put(40, y + 10, "DD MM", SIZE)
        page.put(84, y + 10, "CONCEPTO", SIZE)
        page.put(266, y, "FECHA", SIZE)
        page.put(266, y + 10, "VALOR", SIZE)
        page.put(DEBIT, y + 10, "DEBE", SIZE, right=True)
        page.put(CREDIT, y + 10, "HABER", SIZE, right=True)
        page.put(SALDO, y + 10, "SALDO", SIZE, right=True)
        page.put(40, y + 18, "-" * 102, SIZE)
        y += 31
        page.put(84, y, "SALDO ANTERIOR" if sheet == 1 else "SUMA ANTERIOR", SIZE)
        page.put(SALDO, y, money(self.balance), SIZE, right=True)
        return y + 15

    def foot(self, page: Page, y: float) -> None:
        page.put(84, y + 4, "SUMA Y SIGUE ...", SIZE)
        page.put(SALDO, y + 4, money(self.balance), SIZE, right=True)

    def row(self, rng: Random, flow: Flow, entry: Entry, last: bool) -> None:
        lines = [part for line in entry.lines for part in wrap(line, lambda text: len(text) <= 35)]
        flow.need(11 * len(lines))
        page, y = flow.page, flow.y
        self.balance += entry.amount
        value = entry.day + timedelta(rng.choice([-1, 0, 0, 0, 1]))
        page.put(40, y, f"{entry.day:%d}", SIZE)
        page.put(55.12, y, f"{entry.day:%m}", SIZE)
        page.lines(84, y, lines, SIZE, 10)
        page.put(266, y, f"{value:%d-%m}", SIZE)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, money(abs(entry.amount)), SIZE, right=True)
        if last:
            page.put(SALDO, y, money(self.balance), SIZE, right=True)
        shown = " ".join(" ".join(lines).split())
        self.rows.append(Row(entry.day, shown, entry.amount, self.balance if last else None, value, flow.number))
        flow.y += 10 * len(lines) + 2

    def close(self, flow: Flow) -> None:
        flow.need(110)
        page, y = flow.page, flow.y
        debits = Decimal(sum(-e.amount for e in self.entries if e.amount < 0))
        credits = Decimal(sum(e.amount for e in self.entries if e.amount > 0))
        page.put(40, y, "-" * 102, SIZE)
        page.put(84, y + 12, "TOTAL MOVIMIENTOS", SIZE)
        page.put(DEBIT, y + 12, money(debits), SIZE, right=True)
        page.put(CREDIT, y + 12, money(credits), SIZE, right=True)
        page.put(84, y + 26, "SALDO A SU FAVOR" if self.closing >= 0 else "SALDO A NUESTRO FAVOR", SIZE, bold=True)
        page.put(SALDO, y + 26, money(self.closing), SIZE, right=True, bold=True)
        mean = money((self.opening + self.closing) / 2)
        page.put(40, y + 50, f"SALDO MEDIO DEL PERIODO {mean}   T.I.N. 0,00 %   T.A.E. 0,00 %", 7)
        text = [
            "SALVO ERROR U OMISIÓN. SI EN EL PLAZO DE 15 DÍAS NO RECIBIMOS SU DISCONFORMIDAD, SE ENTENDERÁ",
            "CONFORME CON EL SALDO. ENTIDAD ADHERIDA AL FONDO DE GARANTÍA DE DEPÓSITOS (LÍMITE 100.000 EUR).",
            "AT. AL CLIENTE 944 18 20 73   REG. MERC. BIZKAIA T. 5226 F. 1 H. BI-58729",
        ]
        page.lines(40, y + 64, text, 7, 9)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(766, sheet.new, sheet.head, sheet.foot)
    for n, entry in enumerate(sheet.entries):
        sheet.row(rng, flow, entry, n + 1 == len(sheet.entries) or sheet.entries[n + 1].day != entry.day)
    sheet.close(flow)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("checking", "es_ES", "EUR", sheet.account, *sheet.period, sheet.opening, sheet.closing, sheet.rows)
