"""Romania, current account: posting and transaction date, debit and credit columns, turnovers in a table above.

Long texts wrap below each other in a narrow column, the amounts stand at the first line. All texts of a colour are
one text object.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits
from ._rows import faces, total, with_writer

POOLS = {
    "shop": (
        "LIDL 0### BUCURESTI",
        "KAUFLAND #### CLUJ NAPOCA",
        "MEGA IMAGE 0### BUCURESTI",
        "OMV #### PLOIESTI",
        "GLOVO*COMANDA BUCURESTI",
        "EMAG.RO VOLUNTARI",
    ),
    "firm": ("ENEL ENERGIE MUNTENIA SA", "ORANGE ROMANIA SA", "ENGIE ROMANIA SA", "DIGI ROMANIA SA"),
    "person": ("POPESCU ANDREI", "IONESCU MARIA", "DUMITRU ELENA CRISTINA", "STAN MIHAI"),
    "bank": ("BTRLRO22", "RNCBROBU", "INGBROBU", "BRDEROBU"),
}
KINDS = (
    Kind(
        13,
        -8,
        -420,
        "Plata la comerciant|{shop} Card nr. XXXX XXXX XXXX ####|Suma: @ RON Cod autorizare ######",
        "card",
    ),
    Kind(2, -50, -1200, "Retragere numerar ATM|ATM PIATA UNIRII Card nr. XXXX XXXX XXXX ####", "card", step="50"),
    Kind(3, -40, -380, "Plata factura|Beneficiar: {firm} Ref: ##########"),
    Kind(
        3, -50, -2500, "Transfer credit plati instant|Catre: {person} RO##{bank}############ Detalii: chirie", step="10"
    ),
    Kind(3, 30, 1500, "Incasare plata instant|De la: {person} Banca: {bank} Referinta: ################", step="5"),
    Kind(1, 3200, 8700, "Incasare OP|De la: CARPATI SOFT SRL Detalii: SALARIU LUNA ##", most=2),
    Kind(2, -1, -12, "Comision plata interbancara|Ref: ##########"),
    Kind(1, -5, -15, "Comision administrare cont", most=1, step="0.50"),
)
FACES = ("arial", "arial-bold")
YELLOW = (0.99, 0.87, 0.2)
COLUMNS = ((40, "Data", "înregistrării"), (98, "Data", "tranzacției"), (156, "Descrierea", "tranzacției"))


def lei(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    faces(*FACES)
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 200, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(10, 58), balance=opening, floor=200)
    closing = opening + total([e.amount for e in entries])
    account = iban(rng, "RO", "CRPT" + fill(rng, "0000060#########", period[0], {}))
    truth = Truth("checking", "ro_RO", "RON", account, *period, opening, closing)
    flow = Flow(756, lambda: Page(face=FACES[0], bold=FACES[1]), lambda page, n: _head(page, n, account, period))
    _summary(flow, entries, opening, closing)
    _columns(flow)
    for entry in entries:
        _row(flow, entry, rng, truth)
    flow.need(70)
    flow.y += 8
    for n, (label, amount) in enumerate(_sums(entries, opening, closing)):
        flow.page.put(300, flow.y + 12 * n, label, 8.5, bold=True)
        flow.page.put(555, flow.y + 12 * n, lei(amount) + " RON", 8.5, bold=True, right=True)
    for number, page in enumerate(flow.pages, 1):
        page.put(555, 812, f"Pagina {number} / {len(flow.pages)}", 7.5, right=True)
        page.put(40, 792, "Acest document este emis electronic și este valabil fără semnătură și ștampilă.", 7)
        page.put(
            40, 802, "Depozitele sunt garantate de Fondul de Garantare a Depozitelor Bancare până la 100.000 EUR.", 7
        )
        page.put(40, 812, "CARPATIA BANK S.A. Capital social 1.200.000.000,00 RON  J40/4417/1994  CUI RO 5550018", 7)
    with_writer(flow.pages, path)
    return truth


def _sums(entries: Sequence[Entry], opening: Decimal, closing: Decimal) -> list[tuple[str, Decimal]]:
    return [
        ("Sold inițial", opening),
        ("Rulaj debitor", -total([e.amount for e in entries if e.amount < 0])),
        ("Rulaj creditor", total([e.amount for e in entries if e.amount > 0])),
        ("Sold final", closing),
    ]


def _head(page: Page, number: int, account: str, period: tuple[date, date]) -> float:
    page.box(40, 28, 515, 30, YELLOW)
    page.put(50, 48, "CARPATIA BANK", 14, bold=True)
    page.put(546, 48, "Extras de cont", 13, bold=True, right=True)
    start, end = (f"{day:%d/%m/%Y}" for day in period)
    page.put(40, 76, f"Cont curent: {account}", 9)
    page.put(555, 76, f"Perioada: {start} - {end}", 9, right=True)
    if number > 1:
        return 100
    page.put(40, 96, "Titular:", 8.5)
    page.lines(
        110, 96, ("MUNTEANU IOANA ALEXANDRA", "STR. LALELELOR NR. 12 BL. 4 AP. 31", "BRAȘOV, JUD. BRAȘOV"), 8.5, 11
    )
    details = (
        f"Extras nr.: {period[1].month}",
        f"Data emiterii: {end}",
        "Valuta: RON",
        "Unitatea: AGENȚIA BRAȘOV CENTRU",
    )
    page.lines(370, 96, details, 8.5, 11)
    return 158


def _summary(flow: Flow, entries: Sequence[Entry], opening: Decimal, closing: Decimal) -> None:
    page, y = flow.page, flow.y
    page.box(40, y - 12, 515, 34, stroke=(0, 0, 0))
    page.rule(40, y + 4, 555, 0.4)
    for n, (label, amount) in enumerate(_sums(entries, opening, closing)):
        middle = 40 + 515 / 4 * (n + 0.5)
        page.put(middle, y, label, 8.5, center=True, bold=True)
        page.put(middle, y + 16, lei(amount), 8.5, center=True)
        if n:
            page.upright(40 + 515 / 4 * n, y - 12, y + 22, 0.4)
    flow.y = y + 50


def _columns(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(40, y - 12, 515, 26, (0.92, 0.92, 0.92))
    for x, above, below in COLUMNS:
        page.put(x + 2, y - 2, above, 8, bold=True)
        page.put(x + 2, y + 8, below, 8, bold=True)
    page.put(480, y + 3, "Sumă debit", 8, bold=True, right=True)
    page.put(552, y + 3, "Sumă credit", 8, bold=True, right=True)
    flow.y = y + 28


def _row(flow: Flow, entry: Entry, rng: Random, truth: Truth) -> None:
    room = fits(FACES[0], 8, 232)
    said = [line.replace("@", lei(-entry.amount)) for line in entry.lines]
    lines = [part for line in said for part in wrap(line, room)]
    if flow.need(10 * len(lines) + 4):
        _columns(flow)
    page, y = flow.page, flow.y
    used = earlier(rng, entry.day, 2) if entry.tag else entry.day
    page.put(42, y, f"{entry.day:%d/%m/%Y}", 8)
    page.put(100, y, f"{used:%d/%m/%Y}", 8)
    page.lines(158, y, lines, 8, 10)
    page.put(480 if entry.amount < 0 else 552, y, lei(abs(entry.amount)), 8, right=True)
    truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
    flow.y += 10 * len(lines) + 4
    page.rule(40, flow.y - 9.5, 555, 0.3, (0.6, 0.6, 0.6))
