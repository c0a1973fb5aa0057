"""Italy: quarterly estratto conto; amounts (Dare, Avere) before the description, old and new balance as table lines,
totals, then the riassunto scalare: a table of balances per value date with days and numbers, and the interest sums."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._tools import some_rows

GREEN = (0.0, 0.36, 0.27)
DAY, VALUE, OUT, IN, TEXT, END = 40, 90, 208, 280, 296, 558
ROOM = fits("narrow", 7.5, END - TEXT)
KINDS = [
    Kind(8, -4, -180, "PAGAMENTO TRAMITE POS {cardday} {time} CARTA *3318 {shop} {city}"),
    Kind(3, -15, -220, "ADDEBITO DIRETTO SDD {utility} MANDATO ??############ RIF. FATT. ########## DEL {fatt}"),
    Kind(2, -50, -1200, "BONIFICO SEPA DISPOSTO A FAVORE DI {person} PER {why} COD. DISP. 01########## CASH ?????###"),
    Kind(2, 30, 900, "BONIFICO A VOSTRO FAVORE ORDINANTE {person} PER {why} TRN 0306########"),
    Kind(2, 1200, 2600, "ACCREDITO EMOLUMENTI {firm} STIPENDIO MESE DI {month}", most=3),
    Kind(2, -50, -500, "PRELIEVO SPORTELLO AUTOMATICO {cardday} {time} CARTA *3318 SPORT. #### {city}", step="10"),
    Kind(1, -80, -900, "DELEGA F24 TELEMATICA N. ########## ERARIO/REGIONI/ENTI LOCALI"),
    Kind(1, -300, -780, "RIMBORSO RATA MUTUO N. ######## SCAD. {scad}", most=3),
    Kind(1, -5, -6.5, "CANONE MENSILE CONTO", step="0.5", most=3),
    Kind(0.6, 40, 400, "VERSAMENTO CONTANTE SPORTELLO", step="10"),
]
MESI = ["GENNAIO", "FEBBRAIO", "MARZO", "APRILE", "MAGGIO", "GIUGNO", "LUGLIO", "AGOSTO", "SETTEMBRE", "OTTOBRE"]
MESI += ["NOVEMBRE", "DICEMBRE"]
POOLS = {
    "shop": [
        "ESSELUNGA",
        "COOP LIGURIA",
        "FARMACIA S. ANNA",
        "TRENITALIA",
        "ENI STATION 5521",
        "LIBRACCIO",
        "CONAD CITY",
    ],
    "city": ["MILANO", "GENOVA", "TORINO", "BOLOGNA", "MODENA"],
    "utility": ["ENEL ENERGIA SPA", "TIM S.P.A.", "IREN MERCATO S.P.A.", "UNIPOLSAI ASSICURAZIONI", "A2A ENERGIA"],
    "person": ["BIANCHI GIULIA", "CONDOMINIO VIA CAFFARO 9", "ESPOSITO CARMELA", "STUDIO DENTISTICO FERRI"],
    "why": ["AFFITTO", "SPESE CONDOMINIALI 2^ RATA", "SALDO FATTURA N. ##", "RIMBORSO VACANZA", "REGALO NOZZE"],
    "firm": ["OFFICINE MECCANICHE RIVA SRL", "COMUNE DI GENOVA", "ASL 3"],
    "cardday": lambda rng, day: f"{earlier(rng, day):%d/%m/%Y}",
    "fatt": lambda rng, day: f"{day - timedelta(rng.randint(10, 30)):%d.%m.%y}",
    "scad": lambda _, day: f"{day:%d/%m/%Y}",
    "month": lambda _, day: f"{MESI[day.month - 1]} {day.year}",
    "time": lambda rng, _: f"{rng.randint(8, 21):02}:{rng.randint(0, 59):02}",
}


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def quarter(rng: Random) -> tuple[date, date]:
    year, month = rng.randint(2019, 2024), rng.choice([1, 4, 7, 10])
    following = date(year + (month == 10), (month + 2) % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(1)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = quarter(rng)
    before = start - timedelta(1)
    opening = some_amount(rng, 500, 12000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=some_rows(rng, 95), balance=opening, floor=100)
    duty = "IMPOSTA DI BOLLO SU ESTRATTO CONTO DPR 642/72 DM 24/5/2012"
    entries.append(Entry(end, (duty,), Decimal("-8.55"), "", duty))
    closing = opening + sum(entry.amount for entry in entries)
    account = iban(rng, "IT", "Z0317501400000000######")
    heading = "ESTRATTO CONTO CORRENTE"

    def head(page: Page, count: int) -> float:
        page.box(40, 36, 518, 24, GREEN)
        page.put(48, 53, "Banca Ligure di Risparmio", 13, bold=True, color=(1, 1, 1))
        page.put(550, 52, "Filiale 1400 - GENOVA SEDE", 8, right=True, color=(1, 1, 1))
        top = 110.0
        if count == 1:
            page.lines(330, 110, ["ROSSELLI PAOLO E PARODI ANNA", "VIA CAFFARO 9 INT 12", "16124 GENOVA GE"], 9.5, 13)
            page.lines(40, 98, [f"{heading} N. {end.month // 3:03}", f"AL {end:%d.%m.%Y}"], 10, 13, bold=True)
            page.lines(40, 128, ["Conto n. 1400/000123.80  Euro", f"IBAN {account}", "BIC CRLGIT2GXXX"], 8, 11)
            top = 182
        else:
            page.put(40, 78, f"{heading} N. {end.month // 3:03} AL {end:%d.%m.%Y}", 8)
            page.put(558, 78, f"IBAN {account}", 8, right=True)
            top = 98
        return top

    def columns(page: Page, top: float) -> float:
        page.box(40, top - 10, 518, 27, (0.9, 0.95, 0.92))
        page.put((VALUE + IN) / 2 + 30, top - 1, "MOVIMENTI", 7, bold=True, center=True)
        for x, label in ((DAY, "DATA"), (VALUE, "VALUTA"), (TEXT, "DESCRIZIONE DELLE OPERAZIONI")):
            page.put(x + 2, top + 12, label, 7, bold=True)
        page.put(OUT, top + 12, "DARE", 7, bold=True, right=True)
        page.put(IN, top + 12, "AVERE", 7, bold=True, right=True)
        return top + 30

    def both(page: Page, count: int) -> float:
        return columns(page, head(page, count))

    flow = Flow(760, lambda: Page(face="narrow", bold="narrow-bold"), both)
    flow.page.put(TEXT, flow.y, f"SALDO INIZIALE A VOSTRO CREDITO AL {before:%d.%m.%Y}", 7.5, bold=True)
    flow.page.put(IN, flow.y, money(opening), 7.5, bold=True, right=True)
    flow.y += 14
    rows = []
    valued: dict[date, Decimal] = {}
    total = {True: Decimal(0), False: Decimal(0)}
    for entry in entries:
        lines = wrap(entry.lines[0], ROOM)
        flow.need(9.5 * len(lines) + 4)
        value = entry.day if entry.amount < 0 else entry.day + timedelta(rng.choice([0, 0, 1]))
        page = flow.page
        page.put(DAY, flow.y, f"{entry.day:%d.%m.%y}", 7.5)
        page.put(VALUE, flow.y, f"{value:%d.%m.%y}", 7.5)
        page.put(OUT if entry.amount < 0 else IN, flow.y, money(entry.amount), 7.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y = page.lines(TEXT, flow.y, lines, 7.5, 9.5) + 4
        total[entry.amount < 0] += entry.amount
        valued[value] = valued.get(value, Decimal(0)) + entry.amount
    flow.need(44)
    page = flow.page
    page.rule(40, flow.y - 7, 558, 0.6, GREEN)
    page.put(TEXT, flow.y + 4, "TOTALE MOVIMENTI", 7.5, bold=True)
    page.put(OUT, flow.y + 4, money(total[True]), 7.5, bold=True, right=True)
    page.put(IN, flow.y + 4, money(total[False]), 7.5, bold=True, right=True)
    side = "CREDITO" if closing >= 0 else "DEBITO"
    page.put(TEXT, flow.y + 18, f"SALDO FINALE A VOSTRO {side} AL {end:%d.%m.%Y}", 7.5, bold=True)
    page.put(IN if closing >= 0 else OUT, flow.y + 18, money(closing), 7.5, bold=True, right=True)
    ladder = Flow(740, lambda: Page(face="narrow", bold="narrow-bold"), lambda page, _: scale_head(page, head(page, 2)))
    scale(ladder, before, end, opening, valued)
    pages = [*flow.pages, *ladder.pages]
    for n, page in enumerate(pages, 1):
        page.put(558, 800, f"Pag. {n}/{len(pages)}", 7, right=True)
        foot = "Banca Ligure di Risparmio S.p.A. - Capitale sociale Euro 1.845.163.696,00 i.v. - Aderente al Fondo"
        page.put(40, 800, foot + " Interbancario di Tutela dei Depositi - ABI 03175", 6, color=GREY)
    with_fpdf(pages, path, order="columns")
    return Truth("checking", "it_IT", "EUR", account, start, end, opening, closing, rows)


def scale_head(page: Page, top: float) -> float:
    page.put(40, top, "RIASSUNTO SCALARE", 9, bold=True)
    for x, label in ((100, "VALUTA"), (230, "SALDI DARE"), (330, "SALDI AVERE"), (390, "GIORNI"), (480, "NUMERI")):
        page.put(x, top + 18, label, 7, bold=True, right=True)
    page.rule(40, top + 22, 558, 0.6, GREEN)
    return top + 36


def scale(flow: Flow, before: date, end: date, opening: Decimal, valued: dict[date, Decimal]) -> None:
    """The balance per value date, and what interest comes of it."""
    balance, numbers = opening, 0
    days = [before, *sorted(day for day in valued if day < end)]
    for day, following in zip(days, [*days[1:], end], strict=True):
        balance += valued.get(day, Decimal(0))
        flow.need(12)
        span = (following - day).days
        number = int(balance * span / 1000)
        numbers += max(number, 0)
        flow.page.put(100, flow.y, f"{day:%d.%m.%y}", 7.5, right=True)
        flow.page.put(230 if balance < 0 else 330, flow.y, money(balance), 7.5, right=True)
        flow.page.put(390, flow.y, str(span), 7.5, right=True)
        flow.page.put(480, flow.y, f"{abs(number):,}".replace(",", "."), 7.5, right=True)
        flow.y += 11.5
    flow.need(90)
    page, y = flow.page, flow.y + 12
    page.put(40, y, "ELEMENTI PER IL CONTEGGIO DELLE COMPETENZE", 8, bold=True)
    interest = (Decimal(numbers) * 10 / 36500).quantize(Decimal("0.01"))
    lines = [
        ("Tasso creditore annuo 0,0100%  numeri creditori", f"{numbers:,}".replace(",", ".")),
        ("Interessi creditori lordi", money(interest)),
        ("Ritenuta fiscale 26,00%", money((interest * 26 / 100).quantize(Decimal("0.01")))),
        ("Giacenza media del trimestre", money((balance + opening) / 2)),
    ]
    for n, (label, value) in enumerate(lines, 1):
        page.put(40, y + 12 * n, label, 7.5)
        page.put(330, y + 12 * n, value, 7.5, right=True)
