"""Romania: account with the date once per day, turnover and balance lines after each day, debit and credit."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(
        9,
        -9,
        -420,
        "Plata la POS;EPOS {ref} TID:8#######;{shop} {town} RO;valoare tranzactie cu card "
        "53####XXXXXX####;RRN:########",
    ),
    Kind(3, -50, -1500, "Plata OP intra;{note};{person};RO##XPLT###########;REF: {ref}"),
    Kind(3, -40, -700, "Plata factura;{utility};cod client #########;REF: {ref}"),
    Kind(2, -100, -1200, "Retragere de numerar de la ATM;ATM #### {town};card 53####XXXXXX####", step="10"),
    Kind(1.5, 2800, 7800, "Incasare OP - canal electronic;Salariu luna {month};{firm};REF: {ref}", most=2),
    Kind(2, 20, 900, "Incasare Instant;{note};{person};REF: {ref}"),
    Kind(1, -0.5, -15, "Comision plata OP;REF: {ref}"),
    Kind(0.5, -3, -9, "Taxa lunara pachet;Pachet Gold", most=1),
]
POOLS = {
    "ref": ["??##########", "00##?????###"],
    "shop": [
        "LA COLT MARKET 12",
        "MEGA CASA SRL",
        "BENZINARIA DACIA 7",
        "FARMACIA SF. ANA",
        "CAFENEA VECHE",
        "ETAXI *CURSA",
    ],
    "town": ["BUCURESTI", "CLUJ-NAPOCA", "IASI", "SIBIU", "BRASOV"],
    "note": ["chirie", "transfer propriu", "Plată întreținere", "rest datorie", "cadou Ștefan"],
    "person": ["Popescu-Exemplu Ion", "Ionescu Model Ana", "Țăranu Proba Mihai"],
    "utility": ["Lumina Electrica SA", "Apa Rece SA", "Net si Telefon SRL"],
    "month": ["ianuarie", "februarie", "martie", "octombrie"],
    "firm": ["SOFT EXEMPLU SRL", "UZINA MODEL SA"],
}
YELLOW = (0.99, 0.83, 0.1)


def _lei(amount: Decimal) -> str:
    return written(abs(amount))


def _foot(page: Page, _y: float) -> None:
    text = "BANCA CARPAȚI S.A. Calea Exemplului nr. 8, 400000. Capital social 1.000.000 lei."
    page.put(297, 818, text, 6.5, center=True, color=GREY)


def _end(flow: Flow, closing: Decimal) -> None:
    flow.need(60)
    flow.page.put(105, flow.y + 6, "SOLD FINAL CONT", 8, bold=True)
    flow.page.put(555, flow.y + 6, written(closing), 8, bold=True, right=True)
    flow.page.put(36, flow.y + 40, "Prezentul extras este valabil fără semnătură și ștampilă.", 7, color=GREY)
    _foot(flow.page, flow.y)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 300, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 40), balance=opening, floor=0)
    closing = opening + sum(entry.amount for entry in entries)
    number = iban(rng, "RO", "XPLT################")

    def new() -> Page:
        return Page(face="sans", bold="sans-bold")

    def head(page: Page, count: int) -> float:
        page.box(36, 28, 120, 26, YELLOW)
        page.put(44, 46, "BANCA CARPAȚI", 11, bold=True)
        page.put(559, 40, "EXTRAS CONT", 14, bold=True, right=True)
        page.put(559, 53, f"din {start:%d/%m/%Y} - {end:%d/%m/%Y}", 8, right=True)
        if count > 1:
            return columns(page, 84)
        page.lines(
            36, 82, ["Client: EXEMPLU ANDREEA-ȘTEFANIA", "Str. Morii nr. 5, ap. 12", "CLUJ-NAPOCA, jud. CLUJ"], 8
        )
        page.lines(330, 82, ["Cod client (CIF): 0######".replace("#", "4"), f"Cont: {number}", "Valuta: RON"], 8)
        page.box(36, 124, 523, 32, (0.95, 0.95, 0.95))
        labels = ["SOLD ANTERIOR", "RULAJ DEBIT", "RULAJ CREDIT", "SOLD FINAL CONT"]
        debit = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
        credit = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
        for n, (label, amount) in enumerate(zip(labels, (opening, debit, credit, closing), strict=True)):
            page.put(100 + 131 * n, 137, label, 7, center=True, color=GREY)
            page.put(100 + 131 * n, 150, _lei(amount), 9, center=True, bold=True)
        return columns(page, 180)

    def columns(page: Page, y: float) -> float:
        page.box(36, y - 11, 523, 16, (0.25, 0.25, 0.25))
        page.put(40, y, "Data", 8, color=WHITE)
        page.put(105, y, "Descriere", 8, color=WHITE)
        page.put(465, y, "Debit", 8, color=WHITE, right=True)
        page.put(555, y, "Credit", 8, color=WHITE, right=True)
        return y + 19

    flow = Flow(790, new, head, _foot)
    days: dict[object, list[Entry]] = defaultdict(list)
    for entry in entries:
        days[entry.day].append(entry)
    rows: list[Row] = []
    balance = opening
    for group in days.values():
        for n, entry in enumerate(group):
            lines = wrap(" ".join(entry.lines), fits("sans", 7.5, 265))
            turned = flow.need(10 * len(lines) + 5)
            if n == 0 or turned:
                flow.page.put(40, flow.y, f"{entry.day:%d/%m/%Y}", 7.5)
            flow.page.lines(105, flow.y, lines, 7.5, 10)
            flow.page.put(465 if entry.amount < 0 else 555, flow.y, _lei(entry.amount), 7.5, right=True)
            balance += entry.amount
            rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
            flow.y += 10 * len(lines) + 5
        flow.need(34)
        flow.page.rule(105, flow.y - 8, 559, 0.4, GREY)
        flow.page.put(105, flow.y + 2, "RULAJ ZI", 7.5, bold=True)
        for x, side in ((465, -1), (555, 1)):
            total = sum((entry.amount for entry in group if entry.amount * side > 0), Decimal(0))
            flow.page.put(x, flow.y + 2, _lei(total), 7.5, bold=True, right=True)
        flow.page.put(105, flow.y + 13, "SOLD FINAL ZI", 7.5, bold=True)
        flow.page.put(555, flow.y + 13, written(balance), 7.5, bold=True, right=True)
        flow.y += 30
    _end(flow, closing)
    with_pymupdf(flow.pages, path)
    return Truth("account", "ro_RO", "RON", number, start, end, opening, closing, rows)
