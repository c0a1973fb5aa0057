"""Romania: account statement by days; the date stands once in bold, each day ends with its turnover and its balance.

Long semicolon texts with sums, terminals and dates wrap beside and below the amount in two columns; the day's totals
(RULAJ ZI, SOLD FINAL ZI) and the account's totals are no rows; blocked sums and the guarantee notice follow.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, iban, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_fpdf
from ._kit import across, folded, money, numbered, split, statement

POOLS: Pools = {
    "shop": ["KAUFLANDER 2310 CLUJ", "MEGA IMAGO 0412 BUCUREȘTI", "PENNYS BRAȘOV", "DEDEMANN SIBIU", "OMV 1402 TURDA"],
    "who": [
        "Popescu Ștefan",
        "S.C. Lemn Țara S.R.L.",
        "Ionescu Mădălina",
        "Asociația de Proprietari 41",
        "Bălan Răzvan",
    ],
    "bank": ["BTCR", "INGN", "RNCN", "BRDN", "RZBN"],
    "util": ["ELECTRICANA FURNIZARE", "DIGIMAX SA", "E.ONIS ENERGIE", "APANORD BUCURESTI"],
    "why": ["rata 4 din 12", "chirie luna curenta", "fact. 1204/15.03", "imprumut", "avans 500,00 lei"],
    "dmy": lambda rng, day: f"{(day - timedelta(rng.randint(0, 3))):%d/%m/%Y}",
    "euro": lambda rng, _: f"{rng.randint(3, 80)}.{rng.randint(0, 99):02} EUR",
}
POS = (
    "Plată la POS|EPOS {dmy} ######## TID:######## {shop} RO ######## valoare tranzacție: {euro} RRN:############ "
    "comision tranzacție 0.00 RON;"
)
KINDS = [
    Kind(5, -15, -400, POS),
    Kind(7, -6, -330, "Plată la POS non-BT cu card|EPOS {dmy} TID:######## {shop} RRN:############;"),
    Kind(3, -50, -1500, "Retragere de numerar de la ATM|{dmy} TID:######## card ####XXXXXXXX####;", step="10"),
    Kind(4, -20, -2400, "Plata OP intra - canal electronic|{who}; {why}; C.I.F.: ########; REF. ###ZEXA#########"),
    Kind(4, 30, 3900, "Încasare OP|/ROC/{why} {who}; RO##{bank}################; {bank}RO22; REF. ###EINC#########"),
    Kind(2, -25, -420, "Plată instrument de debit direct|{util} cod client ##########; factura ???######;"),
    Kind(2, 2200, 6100, "Încasare salariu|{who} plata salarii luna anterioara; REF. ###SALB#########", most=2),
    Kind(2, -1.5, -12, "Comision plată OP|REF. ###ZEXA#########"),
    Kind(1, -6, -10, "Abonament BT 24|REF. ###DCIA#########", most=1),
    Kind(1, 0.01, 0.4, "Dobândă|CAPITALIZARE", most=1),
    Kind(1, -0.01, -0.09, "Impozit pe dobândă 10%", most=1),
]


def head(page: Page, number: int, facts: Sequence[str]) -> float:
    page.put(40, 44, "BANCA CARPAȚI S.A.", 12, bold=True)
    page.put(555, 44, "EXTRAS CONT", 11, right=True, bold=True)
    page.put(555, 56, facts[1], 8, right=True)
    y = 74.0
    if number == 1:
        page.lines(40, y, ["Client: MARINESCU ALEXANDRA", "CNP: 2************", "Str. Zorilor 14, Cluj-Napoca"], 8, 10)
        page.lines(320, y, [f"Cod IBAN: {facts[0]}", "Valuta: RON", "Tip cont: CONT CURENT"], 8, 10)
        y += 44
    page.rule(36, y - 9, 559, 0.8)
    across(page, y + 2, [(40, "Data"), (100, "Descriere"), (-470, "Debit"), (-550, "Credit")], 8, bold=True)
    page.rule(36, y + 7, 559, 0.8)
    return y + 21


class Printer:
    """The rows, day by day."""

    def __init__(self, flow: Flow, balance: Decimal) -> None:
        self.flow, self.balance, self.rows = flow, balance, list[Row]()

    def label(self, text: str, cells: list[tuple[float, str]], bold: bool = True) -> None:
        self.flow.need(13)
        across(self.flow.page, self.flow.y, [(100, text), *cells], 7.5, bold=bold)
        self.flow.y += 12

    def held(self, text: str) -> None:
        place = -470.0 if self.balance < 0 else -550.0
        self.label(text, [(place, written(abs(self.balance)))])

    def day(self, day: date, entries: list[Entry]) -> None:
        for n, entry in enumerate(entries):
            lines = folded(entry.lines, self.flow.page.face, 7.5, 268)
            self.flow.need(9.2 * len(lines) + 4)
            if n == 0:
                self.flow.page.put(40, self.flow.y, f"{day:%d/%m/%Y}", 7.5, bold=True)
            place = -470.0 if entry.amount < 0 else -550.0
            across(self.flow.page, self.flow.y, [(100, lines[0]), (place, written(abs(entry.amount)))], 7.5)
            self.flow.page.lines(100, self.flow.y + 9.2, lines[1:], 7.5, 9.2)
            self.rows.append(Row(day, " ".join(lines), entry.amount, page=self.flow.number))
            self.flow.y += 9.2 * len(lines) + 3
        out, into = split(entry.amount for entry in entries)
        self.balance += into - out
        self.flow.page.rule(100, self.flow.y - 8, 559, 0.3, GREY)
        self.flow.y += 2
        self.label("RULAJ ZI", [(-470.0, written(out)), (-550.0, written(into))])
        self.held("SOLD FINAL ZI")
        self.flow.page.rule(36, self.flow.y - 8, 559, 0.3, GREY)
        self.flow.y += 3


def blocked(rng: Random, flow: Flow, end: date) -> None:
    flow.need(110)
    flow.y += 10
    if rng.random() < 0.6:
        flow.page.put(40, flow.y, "Sume blocate (tranzacții în curs de decontare)", 8, bold=True)
        for n in range(rng.randint(1, 3)):
            text = f"{end - timedelta(n):%d/%m/%Y} Autorizare card {fill(rng, '{shop}', end, POOLS)}"
            across(flow.page, flow.y + 12 + 11 * n, [(40, text), (-470, str(money(rng, 5, 300)))], 7.5)
        flow.y += 56
    note = (
        "Informații privind schema de garantare a depozitelor: depozitele sunt garantate în limita a 100.000 EUR per "
        "deponent. Acest extras este valabil fără semnătură și ștampilă. Reclamații în termen de 30 de zile."
    )
    flow.page.lines(40, flow.y, folded([note], flow.page.face, 6.5, 510), 6.5, 8.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = money(rng, -200, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="Storno - {0}")
    account = iban(rng, "RO", "CRPT####CRT0########")
    facts = account, f"din {period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}"
    flow = Flow(780, lambda: Page(A4, "narrow", "narrow-bold"), lambda page, n: head(page, n, facts))
    printer = Printer(flow, opening)
    printer.held("SOLD ANTERIOR")
    for day, group in groupby(entries, lambda entry: entry.day):
        printer.day(day, list(group))
    out, into = split(entry.amount for entry in entries)
    flow.y += 6
    printer.label("RULAJ TOTAL CONT", [(-470.0, written(out)), (-550.0, written(into))])
    printer.held("SOLD FINAL CONT")
    blocked(rng, flow, period[1])
    numbered(flow, 555, 815, "Pagina {0} / {1}")
    with_fpdf(flow.pages, path)
    return statement(("checking", "ro_RO", "RON"), account, period, opening, printer.rows)
