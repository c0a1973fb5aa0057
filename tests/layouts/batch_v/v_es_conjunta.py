"""Spain, joint account: typewriter extract with debit and credit columns, day and month apart, holders listed.

Written in Courier one glyph at a time; the balance is printed with the day's last movement only, 'SUMA Y SIGUE' and
'SUMA ANTERIOR' carry the balance over the pages, the year is only in the heading.
"""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, wrap, written
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
    "shop": ["EROSKI CENTER DEUSTO", "BM SUPERMERCADOS", "REPSOL E.S. ARETA", "FARMACIA ETXEBARRIA", "DECATHLON BARAKALDO"],
    "utility": ["IBERDROLA CLIENTES", "EUSKALTEL SA", "CONSORCIO DE AGUAS", "SEGUROS LAGUN ARO", "COM. PROP. URIBITARTE"],
    "person": ["IÑAKI GOIKOETXEA", "Mª ÁNGELES PEÑA", "JON URRUTIA LASA", "BEGOÑA RUIZ"],
    "why": ["ALQUILER GARAJE", "CUMPLEAÑOS", "VIAJE", "GASTOS COMUNES", "COMEDOR"],
    "employer": ["TALLERES NERVIÓN SL", "OSAKIDETZA", "AYTO. DE BASAURI"],
}
FACE, SIZE = "Courier", 8.4
DEBIT, CREDIT, SALDO = 388.0, 468.0, 556.0


def money(amount: Decimal) -> str:
    """Overdrawn balances have the minus behind the figure."""
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = some_amount(rng, 150, 9000)
    count = rng.choice([rng.randint(5, 8), rng.randint(20, 44), rng.randint(50, 95)])
    entries = some_entries(rng, KINDS, POOLS, period, count=count, balance=opening, reversal="ANULACIÓN {}", floor=-100)
    closing = opening + sum(entry.amount for entry in entries)
    account = iban(rng, "ES", "2197####9#0#########")[:29]
    bare = account.replace(" ", "")
    old = f"{bare[4:8]} {bare[8:12]} {bare[12:14]} {bare[14:]}"
    rows: list[Row] = []
    balance = opening

    def new() -> Page:
        return Page(face=FACE, bold="Courier-Bold")

    def head(page: Page, sheet: int) -> float:
        page.put(40, 48, "CAJA DEL NERVIÓN", 13, bold=True)
        page.put(40, 60, "Caja de Ahorros y Monte de Piedad", 7)
        page.put(556, 48, "EXTRACTO DE CUENTA CONJUNTA", 9, right=True, bold=True)
        page.put(556, 60, f"HOJA {sheet:02}", SIZE, right=True)
        page.put(40, 82, f"C.C.C. {old}", SIZE)
        page.put(40, 93, f"IBAN   {account}   BIC CNERES2B", SIZE)
        page.put(40, 104, f"PERIODO DEL {period[0]:%d-%m-%Y} AL {period[1]:%d-%m-%Y}   DIVISA EUR", SIZE)
        y = 126.0
        if sheet == 1:
            page.put(40, 126, "TITULARES (DISPOSICIÓN INDISTINTA):", SIZE)
            page.put(52, 137, "1. GOIKOETXEA PEÑA, AMAIA        N.I.F. 30641218-K", SIZE)
            page.put(52, 148, "2. ZUBIRI LASA, MIKEL            N.I.F. 14970552-T", SIZE)
            page.lines(330, 170, ["AMAIA GOIKOETXEA PEÑA", "CL. URIBITARTE 8, 3º IZDA.", "48001 BILBAO", "BIZKAIA"], SIZE)
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
        page.put(SALDO, y, money(balance), SIZE, right=True)
        return y + 15

    def foot(page: Page, y: float) -> None:
        page.put(84, y + 4, "SUMA Y SIGUE ...", SIZE)
        page.put(SALDO, y + 4, money(balance), SIZE, right=True)

    flow = Flow(766, new, head, foot)
    for n, entry in enumerate(entries):
        lines = [part for line in entry.lines for part in wrap(line, lambda text: len(text) <= 35)]
        flow.need(11 * len(lines))
        page, y = flow.page, flow.y
        balance += entry.amount
        value = entry.day + timedelta(rng.choice([-1, 0, 0, 0, 1]))
        page.put(40, y, f"{entry.day:%d}", SIZE)
        page.put(55.12, y, f"{entry.day:%m}", SIZE)
        page.lines(84, y, lines, SIZE, 10)
        page.put(266, y, f"{value:%d-%m}", SIZE)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, money(abs(entry.amount)), SIZE, right=True)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if last:
            page.put(SALDO, y, money(balance), SIZE, right=True)
        shown = " ".join(" ".join(lines).split())
        rows.append(Row(entry.day, shown, entry.amount, balance if last else None, value, flow.number))
        flow.y += 10 * len(lines) + 2
    flow.need(110)
    page, y = flow.page, flow.y
    debits = Decimal(sum(-e.amount for e in entries if e.amount < 0))
    credits = Decimal(sum(e.amount for e in entries if e.amount > 0))
    page.put(40, y, "-" * 102, SIZE)
    page.put(84, y + 12, "TOTAL MOVIMIENTOS", SIZE)
    page.put(DEBIT, y + 12, money(debits), SIZE, right=True)
    page.put(CREDIT, y + 12, money(credits), SIZE, right=True)
    page.put(84, y + 26, "SALDO A SU FAVOR" if closing >= 0 else "SALDO A NUESTRO FAVOR", SIZE, bold=True)
    page.put(SALDO, y + 26, money(closing), SIZE, right=True, bold=True)
    page.put(40, y + 50, f"SALDO MEDIO DEL PERIODO {money(abs(opening + closing) / 2)}   T.I.N. 0,00 %   T.A.E. 0,00 %", 7)
    text = [
        "SALVO ERROR U OMISIÓN. SI EN EL PLAZO DE 15 DÍAS NO RECIBIMOS SU DISCONFORMIDAD, SE ENTENDERÁ",
        "CONFORME CON EL SALDO. ENTIDAD ADHERIDA AL FONDO DE GARANTÍA DE DEPÓSITOS (LÍMITE 100.000 EUR).",
        fill(rng, "AT. AL CLIENTE 944 ## ## ##   REG. MERC. BIZKAIA T. 5226 F. 1 H. BI-58729", period[0], {}),
    ]
    page.lines(40, y + 64, text, 7, 9)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("checking", "es_ES", "EUR", account, *period, opening, closing, rows)
