"""Romania, current account of a firm: the day stands once, after each day come its turnover and balance.

Columns date, description, debit and credit; SOLD ANTERIOR before the first row, RULAJ ZI and SOLD FINAL ZI after
each day, RULAJ TOTAL CONT and SOLD FINAL CONT at the end; descriptions of semicolon-separated parts.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, some_entries, some_period, wrap, written
from ..pens import A4, Color, Flow, Page, fits, with_reportlab
from ._rows import covered, ins, outs, start_balance

GREY: Color = (0.9, 0.9, 0.9)
POOLS: Pools = {
    "firm": (
        "CODRUL VERDE SRL",
        "MORARU ȘI FIII SRL",
        "TRANS BUCEGI SRL",
        "PANIFICAȚIE ARDEAL SA",
        "ATELIERUL DE LÂNĂ PFA",
        "DISTRIBUȚIE ENERGIE VEST SA",
    ),
    "name": ("Ionescu Maria Ștefania", "Popa Țurcanu Andrei", "Dumitrescu Ilinca"),
    "shop": ("BENZINARIE DN1", "MAGAZIN UNIVERS", "PAPETARIE CREION", "CURIER RAPID EXPRES"),
    "iban": lambda rng, _: iban(rng, "RO", "????################").replace(" ", ""),
}
KINDS = [
    Kind(
        6,
        120,
        14000,
        "Incasare OP - canal electronic|Factura ?? ####;|;{firm};{iban};CARP RO22;REF: ###ECIT###########",
    ),
    Kind(3, 50, 3000, "Incasare Instant|plata comanda ####;{name};{iban};REF: ###IINT###########"),
    Kind(6, -80, -9000, "Plata OP inter - canal electronic|Plata factura ####;|;{firm};{iban};REF: ###EPIT###########"),
    Kind(
        6,
        -12,
        -700,
        "Plata la POS|EPOS ##/##/20## ######## TID:######## {shop} RO ######## valoare tranzactie RON RRN:############",
    ),
    Kind(2, -2, -12, "Comision plata OP|REF: ###EPIT###########"),
    Kind(1, -100, -2000, "Retragere de numerar de la ATM|ATM ######## CLUJ NAPOCA RO", step="50"),
    Kind(1, -20, -60, "Abonament pachet firma|luna precedenta", most=1),
    Kind(
        1, -300, -5200, "Plata OP trezorerie|TVA de plata;BUGETUL DE STAT;RO##TREZ2165A############", step="1", most=2
    ),
]


def _money(amount: Decimal) -> str:
    return written(abs(amount), ",", ".")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = start_balance(rng, 900, 40000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 80), balance=opening, floor=200)
    entries = covered(entries, opening)
    amounts = [entry.amount.quantize(Decimal("0.01")) for entry in entries]
    closing = opening + sum(amounts)
    number = iban(rng, "RO", "BTRC" + "RONCRT0" + "#########").replace(" ", "")

    def head(page: Page, page_number: int) -> float:
        page.put(36, 40, "BANCA MESTEACĂN", 14, bold=True)
        page.put(559, 36, "Mesteacăn S.A.  Str. Exemplului 1, Cluj-Napoca", 7, right=True)
        page.put(559, 45, "C.U.I. RO 0000000  SWIFT: MSTCRO00", 7, right=True)
        y = 70.0
        if page_number == 1:
            page.put(36, 74, "EXTRAS CONT", 12, bold=True)
            page.put(132, 74, f"Numarul: {end.month}  din {start:%d/%m/%Y} - {end:%d/%m/%Y}", 9)
            page.lines(
                36, 96, ["ATELIER GRAFIC FULG SRL", "STR. MĂRULUI NR. 8, CLUJ-NAPOCA", "C.U.I.: RO 00000000"], 9, 12
            )
            page.put(330, 96, "CONT ", 9)
            page.put(559, 96, number, 9, right=True, bold=True)
            page.put(330, 108, "VALUTA", 9)
            page.put(559, 108, "RON", 9, right=True)
            y = 150.0
        page.box(36, y - 11, 523, 16, GREY, stroke=(0, 0, 0))
        page.put(40, y, "Data", 8.5, bold=True)
        page.put(100, y, "Descriere", 8.5, bold=True)
        page.put(470, y, "Debit", 8.5, right=True, bold=True)
        page.put(555, y, "Credit", 8.5, right=True, bold=True)
        if page_number == 1:
            page.put(100, y + 18, "SOLD ANTERIOR", 8.5, bold=True)
            page.put(555, y + 18, written(opening), 8.5, right=True, bold=True)
            return y + 36
        return y + 20

    flow = Flow(765, lambda: Page(A4, "arial", "arial-bold"), head)

    def total(label: str, debit: Decimal, credit: Decimal) -> None:
        flow.need(14)
        flow.page.put(100, flow.y, label, 8.5, bold=True)
        flow.page.put(470, flow.y, _money(debit), 8.5, right=True, bold=True)
        flow.page.put(555, flow.y, _money(credit), 8.5, right=True, bold=True)
        flow.y += 13

    def balance(label: str, amount: Decimal) -> None:
        flow.need(14)
        flow.page.put(100, flow.y, label, 8.5, bold=True)
        flow.page.put(555, flow.y, written(amount), 8.5, right=True, bold=True)
        flow.y += 6
        flow.page.rule(36, flow.y, 559, 0.4)
        flow.y += 13

    rows = []
    sum_so_far = opening
    for n, (entry, amount) in enumerate(zip(entries, amounts, strict=True)):
        lines = [part for line in entry.lines for part in wrap(line, fits("arial", 8, 285))]
        flow.need(len(lines) * 10 + 4)
        if n == 0 or entries[n - 1].day != entry.day:
            flow.page.put(40, flow.y, f"{entry.day:%d/%m/%Y}", 8)
        flow.page.lines(100, flow.y, lines, 8, 10)
        flow.page.put(470 if amount < 0 else 555, flow.y, _money(amount), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), amount, page=flow.number))
        flow.y += len(lines) * 10 + 4
        sum_so_far += amount
        if n == len(entries) - 1 or entries[n + 1].day != entry.day:
            day = [a for e, a in zip(entries, amounts, strict=True) if e.day == entry.day]
            total("RULAJ ZI", outs(day), ins(day))
            balance("SOLD FINAL ZI", sum_so_far)
    total("RULAJ TOTAL CONT", outs(amounts), ins(amounts))
    balance("SOLD FINAL CONT", closing)
    note = (
        "Sumele blocate si dobanda datorata nu sunt cuprinse in soldul contului. Fondurile sunt garantate in limita "
        "legii, prin schema nationala de garantare a depozitelor."
    )
    flow.need(30)
    flow.page.lines(36, flow.y + 6, wrap(note, fits("arial", 7, 520)), 7, 9)
    for n, page in enumerate(flow.pages, 1):
        page.put(36, 806, "Document tiparit din aplicatia bancii; nu necesita semnatura si stampila.", 7)
        page.put(559, 806, f"{n} / {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, order="columns")
    return Truth("bank_account", "ro_RO", "RON", number, start, end, opening, closing, rows)
