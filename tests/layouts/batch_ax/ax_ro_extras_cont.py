"""Romania, current account: date only at the first row of a day, after each day the day's turnover and balance,
Debit and Credit columns with English figures, card texts of four lines with amounts in them, totals of the account
and available funds at the end."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._rows import clock, joined, month, ready, used

BLUE = (0.05, 0.2, 0.5)
GOLD = (0.95, 0.78, 0.2)
POS = "Plata la POS|Plata la POS non-CB cu card VISA; EPOS {used} TID:{tid} {shop} 440512******{card} "
KINDS = (
    Kind(9, -6, -400, POS + "valoare tranzactie: {} RON RRN:{rrn} comision tranzactie 0.00 RON|REF: {ref}", "pos"),
    Kind(3, -10, -300, "Plata online|EPOS {used} TID:{tid} {web} 440512******{card} RRN:{rrn}|REF: {ref}"),
    Kind(
        2, -100, -1500, "Retragere de numerar de la ATM CB|ATM {used} TID:{tid} {city} RRN:{rrn}|REF: {ref}", step="10"
    ),
    Kind(3, -50, -3000, "Plata OP intra - canal electronic|{note};C.I.F.:;{person};RO##CRPT###{ron}|REF: {ref}"),
    Kind(2, -20, -900, "Plata OP inter - canal electronic|{utility};/ROC/#########;C.I.F.:########|REF: {ref}"),
    Kind(1, 3000, 9800, "Incasare OP|{firm};plata salariu luna {luna};RO##TREZ###{ron}|REF: {ref}", most=2),
    Kind(2, 50, 1800, "Incasare OP - canal electronic|{note};{person};RO##RNCB####{ron}|REF: {ref}"),
    Kind(1, -1, -6, "Comision plata OP|REF: {ref}"),
    Kind(1, -5, -14, "Abonament pachet servicii|{luna}|REF: {ref}", most=1),
    Kind(1, -150, -900, "Rata credit|Rambursare credit nr. ########/####|REF: {ref}", most=1),
)
LUNI = (
    *("ianuarie", "februarie", "martie", "aprilie", "mai", "iunie"),
    *("iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"),
)
POOLS: Pools = {
    "used": used("%d/%m/%Y"),
    "luna": lambda _, day: f"{LUNI[day.month - 1]} {day.year}",
    "tid": ("0#######", "CRP#####"),
    "rrn": ("############",),
    "ref": ("###ECIT#########", "###MPCR#########", "###POSV#########"),
    "card": ("8820",),
    "ron": ("###############",),
    "shop": (
        "MEGA IMAGE 0412 BUCURESTI RO",
        "KAUFLAND 3350 CLUJ RO",
        "OMV 1127 SIBIU RO",
        "FARMACIA TEI IASI RO",
        "PROFI ROM FOOD SRL TIMISOARA RO",
        "SC COVRIGARIA LUCA SRL BRASOV RO",
        "DEDEMAN 31 BACAU RO",
    ),
    "web": ("EMAG.RO VOLUNTARI RO", "GLOVO*COMANDA BUCURESTI RO", "SPOTIFY P1A2B3 STOCKHOLM SE"),
    "city": ("BUCURESTI RO", "CLUJ-NAPOCA RO", "ORADEA RO"),
    "note": ("chirie", "restituire imprumut", "cadou", "contravaloare factura ####", "transfer"),
    "person": ("POPESCU ANDREEA-MARIA", "IONESCU DAN", "SZABO ATTILA", "DUMITRU GEORGE-CATALIN"),
    "utility": ("factura energie ### ENERGIE FURNIZARE SA", "DIGI ROM SA abonament", "ASOC PROPRIETARI BL B#"),
    "firm": ("SOFT CARPATI SRL", "INSPECTORATUL SCOLAR", "AUTO PIESE TRADING SRL"),
}
DATE, TEXT, DEBIT, CREDIT = 40, 108, 470, 560


def money(amount: Decimal) -> str:
    return written(amount)


def draw(rng: Random, path: Path) -> Truth:
    ready("l-sans", "l-sans-b")
    start, end = month(rng)
    opening = Decimal(rng.randint(30_000, 900_000)) / 100
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=rng.randint(12, 60), reversal="Storno {}", balance=opening, floor=0
    )
    account = iban(rng, "RO", "CRPTRONCRT0#########")
    owner = rng.choice(("MOLDOVAN IOANA-CRISTINA", "STAN ALEXANDRU", "NEAGU FLORIN-VASILE"))

    def head(page: Page, sheet: int) -> float:
        page.box(0, 0, 595, 8, GOLD)
        page.put(40, 40, "CARPATICA COMERCIALĂ", 15, bold=True, color=BLUE)
        if sheet > 1:
            page.put(560, 40, f"Extras cont {account.replace(' ', '')}", 7, right=True, color=GREY)
            return titles(page, 62)
        page.put(560, 40, "EXTRAS CONT", 14, bold=True, right=True)
        page.put(560, 54, f"Numarul: {start.month} din {start:%d/%m/%Y} - {end:%d/%m/%Y}", 8.5, right=True)
        page.put(40, 84, f"Client: {owner}", 9, bold=True)
        page.put(40, 97, "Adresa: Str. Memorandumului nr. 28, ap. 6, CLUJ-NAPOCA, jud. CLUJ", 8)
        page.put(40, 109, f"CNP: {'*' * 9}{rng.randint(1000, 9999)}   Nr. client: {rng.randint(1, 9)}0332817", 8)
        page.rule(40, 118, 560, 0.8, BLUE)
        page.put(40, 132, "CONT CURENT", 8.5, bold=True)
        page.put(130, 132, "RON", 8.5, bold=True)
        page.put(175, 132, "Cod IBAN:", 8.5)
        page.put(222, 132, account.replace(" ", ""), 8.5, bold=True)
        page.put(560, 132, "SWIFT: CRPTRO22", 8, right=True)
        return titles(page, 154)

    def titles(page: Page, y: float) -> float:
        page.box(40, y - 11, 520, 16, BLUE)
        white = (1, 1, 1)
        page.put(DATE + 4, y, "Data", 8.5, bold=True, color=white)
        page.put(TEXT, y, "Descriere", 8.5, bold=True, color=white)
        page.put(DEBIT, y, "Debit", 8.5, bold=True, right=True, color=white)
        page.put(CREDIT - 4, y, "Credit", 8.5, bold=True, right=True, color=white)
        return y + 18

    flow = Flow(770, lambda: Page(face="l-sans", bold="l-sans-b"), head)
    flow.page.put(TEXT, flow.y, "SOLD ANTERIOR", 8, bold=True)
    flow.page.put(CREDIT - 4, flow.y, money(opening), 8, bold=True, right=True)
    flow.y += 15
    rows: list[Row] = []
    balance = opening
    for day, group in groupby(entries, key=lambda entry: entry.day):
        balance = _day(flow, day, list(group), balance, rows)
    _end(flow, entries, balance)
    printed = f"Tiparit: {end:%d.%m.%Y} {clock(rng)}"
    for n, page in enumerate(flow.pages, 1):
        page.rule(40, 788, 560, 0.4, GREY)
        page.put(40, 798, "CARPATICA COMERCIALĂ S.A. | Societate administrată în sistem dualist", 6.5, color=GREY)
        page.put(40, 806, "Sediul central: Str. Horea 91, 400275 Cluj-Napoca | C.I.F. RO 0000000", 6.5, color=GREY)
        page.put(40, 814, "Capital social: 412.330.115,00 RON | Nr. înmatriculare J12/0000/1994", 6.5, color=GREY)
        page.put(560, 798, printed, 6.5, right=True, color=GREY)
        page.put(560, 810, f"{n} / {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path)
    return Truth("checking", "ro_RO", "RON", account.replace(" ", ""), start, end, opening, balance, rows)


def _day(flow: Flow, day: date, entries: list[Entry], balance: Decimal, rows: list[Row]) -> Decimal:
    sums = [Decimal(), Decimal()]
    for n, entry in enumerate(entries):
        texts = [line.replace("{}", money(abs(entry.amount))) for line in entry.lines]
        lines = [part for line in texts for part in wrap(line, fits("l-sans", 8, 290))]
        flow.need(9.5 * len(lines) + 4)
        if n == 0:
            flow.page.put(DATE + 4, flow.y, f"{day:%d/%m/%Y}", 8)
        flow.page.put(TEXT, flow.y, lines[0], 8, bold=True)
        flow.page.lines(TEXT, flow.y + 9.5, lines[1:], 8, 9.5)
        right = DEBIT if entry.amount < 0 else CREDIT - 4
        flow.page.put(right, flow.y, money(abs(entry.amount)), 8, right=True)
        rows.append(Row(day, joined(lines), entry.amount, None, None, flow.number))
        sums[entry.amount > 0] += abs(entry.amount)
        flow.y += 9.5 * len(lines) + 4
    flow.need(30)
    balance += sums[1] - sums[0]
    flow.page.rule(TEXT, flow.y - 8, 560, 0.4, GREY)
    flow.page.put(TEXT, flow.y + 2, "RULAJ ZI", 8, bold=True)
    flow.page.put(DEBIT, flow.y + 2, money(sums[0]), 8, bold=True, right=True)
    flow.page.put(CREDIT - 4, flow.y + 2, money(sums[1]), 8, bold=True, right=True)
    flow.page.put(TEXT, flow.y + 13, "SOLD FINAL ZI", 8, bold=True)
    flow.page.put(CREDIT - 4, flow.y + 13, money(balance), 8, bold=True, right=True)
    flow.page.rule(40, flow.y + 17, 560, 0.6, BLUE)
    flow.y += 29
    return balance


def _end(flow: Flow, entries: list[Entry], balance: Decimal) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 4
    paid = sum((-entry.amount for entry in entries if entry.amount < 0), Decimal())
    came = sum((entry.amount for entry in entries if entry.amount > 0), Decimal())
    page.put(TEXT, y, "RULAJ TOTAL CONT", 8.5, bold=True)
    page.put(DEBIT, y, money(paid), 8.5, bold=True, right=True)
    page.put(CREDIT - 4, y, money(came), 8.5, bold=True, right=True)
    page.put(TEXT, y + 13, "SOLD FINAL CONT", 8.5, bold=True)
    page.put(CREDIT - 4, y + 13, money(balance), 8.5, bold=True, right=True)
    funds = (("Fonduri proprii", balance), ("Credit neutilizat", Decimal(0)), ("Sume blocate", Decimal(0)))
    y += 34
    for label, amount in (*funds, ("TOTAL DISPONIBIL", balance)):
        page.put(TEXT, y, label, 8, bold=label.isupper())
        page.put(CREDIT - 4, y, money(amount), 8, right=True)
        y += 11
    note = "Va rugam sa verificati operatiunile inscrise in extras. Acest document nu necesita semnatura si stampila."
    page.put(40, y + 10, note, 7, color=GREY)
