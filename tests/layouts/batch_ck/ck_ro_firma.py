"""Romania, company account: the date once for all rows of a day, long texts cut within words, and after each day its
turnover and final balance; no balance on any row, reference numbers and account numbers in the text.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_fpdf, with_reportlab
from ._rows import by_words, summed

BLUE: Color = (0.05, 0.3, 0.55)
SOFT: Color = (0.93, 0.93, 0.93)

POOLS: Pools = {
    "firm": ["ALFA DISTRIBUTIE SRL", "MOBEXPO CONSTRUCT SA", "PANIFCOM SRL", "TRANS CARGO IMPEX SRL", "DENTAROM SRL"],
    "iban": lambda rng, _day: iban(
        rng, "RO", rng.choice(["BRDE", "RNCB", "INGB", "BACX"]) + "################"
    ).replace(" ", ""),
    "day": lambda rng, day: f"{earlier(rng, day):%d/%m/%Y}",
    "signed": lambda rng, day: f"{earlier(rng, day, 90):%d.%m.%Y}",
    "bic": ["BRDEROBU", "RNCBROBU", "INGBROBU", "BACXROBU"],
    "bill": ["FACT. NR. ####", "CVAL FACT SERIA ?? ######", "AVANS CONTRACT ##/{signed}", "PLATA FACTURI ####,####"],
}
POS = (
    "EPOS {day} #########  TID:0######1 OMV ###  CLUJ NAPOCA RO ######## valoare tranzactie: "
    "VALOARE RON;RRN:############;comision tranzactie 0.00 RON"
)
REF = "|REF: ###?C?S##########"
KINDS = [
    Kind(12, 200, 26000, "Incasare OP|{bill};{firm};{iban};{bic};C.I.F.:########" + REF),
    Kind(12, -90, -19000, "Plata OP inter - canal electronic|{bill};C.I.F.:########;{firm};{iban};{bic}" + REF),
    Kind(5, -40, -6000, "Plata OP intra - canal electronic|{bill};{firm};RO##BTRL############01XX" + REF),
    Kind(7, -0.51, -15, "Comision plata OP" + REF, "fee"),
    Kind(8, -15, -900, "Plata la POS|" + POS + REF),
    Kind(
        2, -500, -4000, "Retragere de numerar de la ATM|TID: 0######2 CALEA TURZII 71 CLUJ NAPOCA RO" + REF, step="100"
    ),
    Kind(2, -100, -7000, "Plata OP trezorerie|TVA LUNA ##;BUGETUL DE STAT;RO##TREZ###20A1101##;TREZROBU" + REF),
    Kind(1, -10, -40, "Taxa serviciu e-banking|Abonament lunar pentru 1 utilizator" + REF, most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29, calendar=True)
    opening = some_amount(rng, 300, 80000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 70), balance=opening, floor=0)
    closing = opening + summed(e.amount for e in entries)
    account = iban(rng, "RO", "BTCX###############0")

    def head(page: Page, number: int) -> float:
        page.put(40, 38, "BANCA CARPATICA NOUA", 13, bold=True, color=BLUE)
        page.put(555, 38, f"EXTRAS CONT Numarul: {end.month}", 10, right=True, bold=True)
        page.put(555, 50, f"Pagina {number}", 7.5, right=True)
        y = 62.0
        if number == 1:
            page.put(40, 66, "Client: MEDIA GRAFIC PRINT SRL", 8.5, bold=True)
            page.put(40, 78, "STR. OBSERVATORULUI NR. 34, CLUJ-NAPOCA, JUD. CLUJ", 8)
            page.put(40, 90, "CUI: RO24471907   J12/2208/2008", 8)
            page.put(555, 66, f"Din {start:%d/%m/%Y} - {end:%d/%m/%Y}", 8.5, right=True)
            page.put(555, 78, f"Cont: {account}", 8.5, right=True)
            page.put(555, 90, "Valuta: RON   Tip cont: CONT CURENT PJ", 8.5, right=True)
            y = 108.0
        page.box(40, y, 515, 16, SOFT)
        page.put(44, y + 11, "Data", 8.5, bold=True)
        page.put(104, y + 11, "Descriere", 8.5, bold=True)
        page.put(470, y + 11, "Debit", 8.5, right=True, bold=True)
        page.put(552, y + 11, "Credit", 8.5, right=True, bold=True)
        return y + 30

    def foot(page: Page, _y: float) -> None:
        page.rule(40, 796, 555, 0.4, GREY)
        page.put(
            40,
            806,
            "Banca Carpatica Noua S.A., societate administrata in sistem dualist. Capital social: 412.550.000 RON.",
            6.5,
        )
        page.put(
            40,
            815,
            "Sumele sunt garantate in limita a 100.000 EUR. Acest extras nu necesita semnatura si stampila.",
            6.5,
        )

    flow = Flow(788, lambda: Page(A4), head, foot)
    _summary(flow, "SOLD ANTERIOR", None, opening)
    rows: list[Row] = []
    balance = opening
    for _, same in groupby(entries, lambda e: e.day):
        part = list(same)
        for n, entry in enumerate(part):
            rows.append(_row(flow, entry, first=not n))
        balance += summed(e.amount for e in part)
        _summary(flow, "RULAJ ZI", part, None)
        _summary(flow, "SOLD FINAL ZI", None, balance)
    flow.need(70)
    flow.y += 6
    _summary(flow, "RULAJ TOTAL CONT", entries, None)
    _summary(flow, "SOLD FINAL CONT", None, closing)
    _summary(flow, "din care SUME BLOCATE", None, Decimal(rng.choice([0, 0, 150])))
    flow.page.put(
        40, flow.y + 8, f"Total disponibil: {written(closing)}   Curs BNR EUR 4.9746  USD 4.5744", 7.5, color=GREY
    )
    foot(flow.page, flow.y)
    if rng.random() < 0.4:
        by_words(flow.pages)
    (with_fpdf if rng.random() < 0.6 else with_reportlab)(flow.pages, path)
    return Truth("bank", "ro_RO", "RON", account, start, end, opening, closing, rows)


def _row(flow: Flow, entry: Entry, first: bool) -> Row:
    lines = [entry.lines[0]]
    for text in entry.lines[1:]:
        line = text.replace("VALOARE", written(abs(entry.amount), ""))
        lines += wrap(line, fits("Helvetica", 7.8, 285), cut=True)
    flow.need(min(9.6 * len(lines), 20))
    page, y = flow.page, flow.y
    page.rule(104, y - 9, 555, 0.2, GREY)
    if first:
        page.put(44, y, f"{entry.day:%d/%m/%Y}", 8)
    page.put(470 if entry.amount < 0 else 552, y, written(abs(entry.amount)), 8, right=True)
    number = flow.number
    for n, line in enumerate(lines):
        if n:
            flow.need(9.6)
        flow.page.put(104, flow.y, line, 7.8, bold=not n)
        flow.y += 9.6
    flow.y += 4
    return Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, page=number)


def _summary(flow: Flow, title: str, part: list[Entry] | None, balance: Decimal | None) -> None:
    flow.need(14)
    flow.page.box(104, flow.y - 9, 451, 12, SOFT)
    flow.page.put(108, flow.y, title, 8, bold=True)
    if part is not None:
        flow.page.put(470, flow.y, written(summed(-e.amount for e in part if e.amount < 0)), 8, right=True, bold=True)
        flow.page.put(552, flow.y, written(summed(e.amount for e in part if e.amount > 0)), 8, right=True, bold=True)
    if balance is not None:
        flow.page.put(552 if balance >= 0 else 470, flow.y, written(abs(balance)), 8, right=True, bold=True)
    flow.y += 14
