"""Romania, business account: rows grouped by day, each day with its turnover and end balance.

The day is printed once; long card texts with semicolons wrap; turnover and final balance of the account at the end.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._rows import ZERO, ends_day, folded, said, starts_day, total, use


def _used(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.randint(0, 3)):%d/%m/%Y}"


def _their(rng: Random, _: date) -> str:
    return iban(rng, "RO", rng.choice(["BRDE", "RNCB", "INGB", "RZBR", "TREZ"]) + "################").replace(" ", "")


POOLS: Pools = {
    "used": _used,
    "their": _their,
    "shop": [
        "OMV 7721 CLUJ",
        "LIDL 0233 CLUJ-NAPOCA",
        "KAUFLAND ROMANIA CLUJ",
        "DEDEMAN CLUJ 2",
        "EMAG.RO VOLUNTARI",
        "ROMPETROL 218 TURDA",
        "PROFI ROM FOOD DEJ",
        "ALTEX ROMANIA CLUJ",
        "SELGROS CLUJ",
    ],
    "firm": [
        "TRANSCOM LOGISTIC SRL",
        "ELECTRO IMPEX SRL",
        "AGRO MURES SA",
        "CONSTRUCT NORD SRL",
        "MEDIA PRINT SRL",
        "FAN COURIER EXPRESS SRL",
        "E.ON ENERGIE ROMANIA SA",
        "ORANGE ROMANIA SA",
    ],
    "person": ["POP IOAN ALEXANDRU", "MURESAN ELENA", "RUS DAN MIHAI", "SZABO KATALIN"],
}
KINDS = [
    Kind(22, -9, -640, "Plata la POS|Plata la POS non-CP cu card VISA;EPOS {used} TID:######## {shop} RO ########;"
         "valoare tranzactie: @ RON RRN:############ comision tranzactie 0.00 RON;|REF. ###ECIT##########"),
    Kind(5, -9, -300, "Plata la POS|Plata la POS CP cu card VISA;POS {used} TID:######## {shop} RO "
         "RRN:############;|REF. ###ECIT##########"),
    Kind(16, -60, -5200, "Plata OP inter - canal electronic|FACT. ####;{firm};{their};|REF. ###EINT##########"),
    Kind(8, -50, -2400, "Plata OP intra - canal electronic|C.V. FACT ####;{firm};RO##CPTN############;|"
         "REF. ###EINT##########"),
    Kind(18, 90, 9100, "Incasare OP|/ROC/F ####/{used};{firm};{their};|REF. ###RRCR##########"),
    Kind(4, 100, 4000, "Depunere numerar|Depunere numerar ATM;{person};|REF. ###DEPN#######", step="10"),
    Kind(3, -100, -2000, "Retragere de numerar de la ATM CP|Retragere numerar cu card VISA;{used} TID:A####### CLUJ;"
         "|REF. ###ECIT##########", step="50"),
    Kind(5, -1200, -4300, "Plata OP inter - canal electronic|SALARIU;{person};{their};|REF. ###EINT##########"),
    Kind(3, -90, -3800, "Plata catre Trezorerie|CONTRIBUTII SALARII;BUGETUL DE STAT;RO##TREZ216############;|"
         "REF. ###EINT##########", step="1"),
    Kind(14, -1, -7, "Comision plata OP|REF. ###CECM##########", step="0.50"),
    Kind(1, -20, -60, "Abonament pachet IMM|REF. ###ABON#######", step="5", most=1),
]  # fmt: skip


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    use("arial", "arial-bold")
    start, end = some_period(rng, calendar=True)
    opening = Decimal(rng.randint(20000, 3000000)) / 100
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 75), balance=opening, floor=100)
    account = iban(rng, "RO", "CPTNRONCRT0########0#").replace(" ", "")[:24]
    account = iban(rng, "RO", "CPTN" + account[8:]).replace(" ", "")
    client = f"{rng.randint(1000000, 9999999)}"

    def head(page: Page, number: int) -> float:
        page.put(36, 40, "BANCA CARPATINA", 14, bold=True, color=(0.75, 0.55, 0))
        page.put(559, 34, "Sucursala CLUJ", 7.5, right=True)
        page.put(559, 44, "Cod BIC CPTNRO22", 7.5, right=True)
        y = 62.0
        if number == 1:
            page.put(36, y, "ATELIER SOMES SRL", 9.5, bold=True)
            page.lines(36, y + 12, [f"Client: {client}", "CUI: RO38811204", "ADRESA: STR. HOREA NR. 41 AP. 6"], 8, 10)
            page.put(36, y + 42, "LOCALITATEA: CLUJ-NAPOCA, JUD. CLUJ", 8)
            page.put(330, y, "EXTRAS CONT", 14, bold=True)
            page.put(330, y + 16, f"Numarul: {end.month:02} din {start:%d/%m/%Y} - {end:%d/%m/%Y}", 8.5)
            page.put(330, y + 30, f"Cod IBAN: {account}", 8.5, bold=True)
            page.put(330, y + 42, "Valuta: RON    Tip cont: CURENT", 8.5)
            y += 62
        else:
            page.put(36, y, f"EXTRAS CONT {account} RON {start:%d/%m/%Y} - {end:%d/%m/%Y}", 8)
            y += 14
        page.box(32, y - 9, 531, 14, (0.98, 0.93, 0.75))
        page.put(36, y, "Data", 8.5, bold=True)
        page.put(100, y, "Descriere", 8.5, bold=True)
        page.put(470, y, "Debit", 8.5, bold=True, right=True)
        page.put(558, y, "Credit", 8.5, bold=True, right=True)
        small = "BANCA CARPATINA S.A. Capital social 88.200.000 lei; C.U.I. RO 9022841; R.B. - P.J.R. - 12 - 041/1994"
        page.put(297, 812, small, 6, center=True, color=GREY)
        page.put(297, 820, "Info clienti: 0264 308 177 (apelabil din orice retea). Solicitare extras: "
                 "www.carpatina.example", 6, center=True, color=GREY)  # fmt: skip
        return y + 18

    flow = Flow(792, lambda: Page(A4, "arial", "arial-bold"), head)

    def summed(label: str, debit: Decimal | None, credit: Decimal | None, bold: bool = True) -> None:
        flow.need(12)
        flow.page.put(100, flow.y, label, 8, bold=bold)
        if debit is not None:
            flow.page.put(470, flow.y, written(debit), 8, bold=bold, right=True)
        if credit is not None:
            flow.page.put(558, flow.y, written(credit), 8, bold=bold, right=True)
        flow.y += 12

    summed("SOLD ANTERIOR", None, opening)
    rows: list[Row] = []
    balance, debit, credit = opening, ZERO, ZERO
    for n, entry in enumerate(entries):
        lines = folded([line.replace("@", written(-entry.amount)) for line in entry.lines], "arial", 8, 280)
        turned = flow.need(9.5 * len(lines) + 2)
        if starts_day(entries, n) or turned:
            flow.page.put(36, flow.y, f"{entry.day:%d/%m/%Y}", 8)
        flow.page.put(558 if entry.amount > 0 else 470, flow.y, written(entry.amount, minus=""), 8, right=True)
        rows.append(Row(entry.day, said(lines), entry.amount, None, page=flow.number))
        flow.y = flow.page.lines(100, flow.y, lines, 8, 9.5) + 2.5
        balance += entry.amount
        debit, credit = debit - min(entry.amount, ZERO), credit + max(entry.amount, ZERO)
        if ends_day(entries, n):
            flow.need(26)
            flow.page.rule(95, flow.y - 8, 563, 0.3, GREY)
            summed("RULAJ ZI", debit, credit)
            summed("SOLD FINAL ZI", None, balance)
            flow.page.rule(32, flow.y - 8, 563, 0.5, (0.75, 0.55, 0))
            flow.y += 3
            debit, credit = ZERO, ZERO
    flow.need(90)
    flow.y += 4
    summed("RULAJ TOTAL CONT", total(entries, -1), total(entries, 1))
    summed("SOLD FINAL CONT", None, balance)
    summed("din care:", None, None, False)
    summed("Fonduri proprii", None, balance, False)
    summed("Credit neutilizat", None, ZERO, False)
    flow.y += 8
    flow.page.put(
        36, flow.y, "Acest extras de cont este emis electronic si este valabil fara semnatura si stampila.", 7
    )
    flow.page.put(36, flow.y + 9, "Contestatiile se depun in termen de 5 zile lucratoare de la primire.", 7)
    for number, page in enumerate(flow.pages, 1):
        page.put(559, 828, f"{number} / {len(flow.pages)}", 7, right=True)
        page.put(36, 828, f"Tiparit: {end + timedelta(2):%d/%m/%Y}", 7)
    with_reportlab(flow.pages, path)
    return Truth("business", "ro_RO", "RON", account, start, end, opening, balance, rows)
