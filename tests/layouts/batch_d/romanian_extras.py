"""Romania, current account (extras de cont): the date once a day, after each day its turnover and its balance.

Debit and credit columns without running balance; RULAJ ZI and SOLD FINAL ZI rows between the days, long card texts
with references in the description, blocked sums after the end. Kerning arrays instead of spaces, no diacritics.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(
        10,
        -5,
        -480,
        "Plata la POS|{epos};TID:######## {shop} RO {card} valoare tranzactie: @ RON "
        "RRN:############ comision tranzactie 0.00 RON;|REF: {ref}",
    ),
    Kind(4, -20, -1500, "Plata Instant|{*note};{*name};RO##BTRL####CRT0##########|REF: {ref}"),
    Kind(4, 20, 2500, "Incasare Instant|{*note};{*name};RO##RNCB############;INGBROBU|REF: {ref}", "", "1"),
    Kind(2, -50, -1500, "Retragere de numerar de la ATM BT|{epos} {*spot};TID:B####### {card}|REF: {ref}", "", "10"),
    Kind(
        2,
        -40,
        -420,
        "Plata OP inter - canal electronic|Factura ######## din {day};{*bill};RO##INGB000#############|REF: {ref}",
    ),
    Kind(2, -0.51, -6, "Comision plata OP|REF: {ref}"),
    Kind(1, 2800, 9500, "Incasare OP|Salariu luna curenta;{*firm};RO##TREZ############|REF: {ref}", "", "1", 2),
    Kind(0.6, -3, -8, "Abonament BT 24|Comision administrare card {card}|REF: {ref}", "", "0.5", 1),
]
POOLS = {
    "epos": lambda rng, day: f"EPOS {earlier(rng, day):%d/%m/%Y}",
    "day": lambda rng, day: f"{earlier(rng, day, 20):%d.%m.%Y}",
    "card": ["4140XXXXXXXX3319"],
    "ref": ["###ECIT23####???", "0##ZINT2#####???", "#####HDPOS######"],
    "shop": [
        "MEGA IMAGINE 0### BUCURESTI",
        "LIDER PROD SRL CLUJ-NAPOCA",
        "KAUFMARKT 2#### TURDA",
        "GLOVOS PRIME Bucuresti",
        "OMW 3### FLORESTI",
    ],
    "name": ["POPESCU IOAN ADRIAN", "MURESAN ANA-MARIA", "SC TAMPLARIE BRAD SRL", "RUS VLAD"],
    "note": ["chirie", "pizza", "rest bani", "avans lucrare c-val fact 118", "Transfer"],
    "spot": ["AG. MANASTUR CLUJ", "IULIUS PLAZA", "SUC. BRASOV"],
    "bill": ["E-GAZ ENERGIE ROMANIA SA", "DIGINET SA", "ORANJ ROMANIA"],
    "firm": ["SOFTVISIO SRL", "PRIMARIA MUN. CLUJ"],
}
LEFT, WHAT, DEBIT, CREDIT = 40, 102, 460, 550
SIZE = 8


def lei(amount: Decimal) -> str:
    return written(amount)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 20, 12000)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="Anulare {}", balance=opening, floor=1500)
    balance = opening
    account = iban(rng, "RO", "BTVA####CRT0##########")

    def head(page: Page, number: int) -> float:
        page.put(LEFT, 40, "BANCA CARPATINA", 14, bold=True)
        page.put(CREDIT, 40, f"Pagina {number}", 8, right=True)
        page.put(LEFT, 54, "Capital social: 716.659.455 RON  CUI: RO 0000000  SWIFT: BTVARO22", 6.5, color=GREY)
        y = 84.0
        if number == 1:
            page.put(
                297,
                78,
                "EXTRAS CONT  Numarul: 1 din " + f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}",
                10,
                center=True,
                bold=True,
            )
            page.lines(
                LEFT,
                96,
                ["Client: CIOBANU ELENA RAMONA", "Cod client: 10293847", f"Cod IBAN: {account}", "Valuta: RON"],
                SIZE,
                11,
            )
            y = 156
        page.box(LEFT - 4, y - 11, CREDIT - LEFT + 8, 15, (0.92, 0.92, 0.92), stroke=GREY)
        page.put(LEFT, y, "Data", SIZE, bold=True)
        page.put(WHAT, y, "Descriere", SIZE, bold=True)
        page.put(DEBIT, y, "Debit", SIZE, bold=True, right=True)
        page.put(CREDIT, y, "Credit", SIZE, bold=True, right=True)
        if number == 1:
            page.put(WHAT, y + 16, "SOLD ANTERIOR", SIZE, bold=True)
            page.put(CREDIT, y + 16, lei(opening), SIZE, bold=True, right=True)
            y += 14
        return y + 18

    def foot(page: Page, _y: float) -> None:
        page.put(LEFT, 822, "Info clienti: 0264 000 000. Extras valabil fara semnatura si stampila.", 6.5, color=GREY)

    flow, rows = Flow(800, Page, head, foot), []

    def sums(label: str, amounts: list[Decimal], final: str) -> None:
        flow.need(30)
        page = flow.page
        page.put(WHAT, flow.y, label, SIZE, bold=True)
        page.put(DEBIT, flow.y, lei(-sum((a for a in amounts if a < 0), Decimal(0))), SIZE, right=True, bold=True)
        page.put(CREDIT, flow.y, lei(sum((a for a in amounts if a > 0), Decimal(0))), SIZE, right=True, bold=True)
        page.put(WHAT, flow.y + 11, final, SIZE, bold=True)
        page.put(CREDIT, flow.y + 11, lei(balance), SIZE, right=True, bold=True)
        page.rule(LEFT - 4, flow.y + 15, CREDIT + 4, 0.4)
        flow.y += 26

    for day, group in groupby(entries, lambda entry: entry.day):
        amounts = []
        for entry in group:
            lines = [line.replace("@", lei(abs(entry.amount))) for line in entry.lines]
            text = [part for line in lines for part in wrap(line, fits("Helvetica", SIZE, 280))]
            turned = flow.need(10 * len(text) + 4)
            if not amounts or turned:
                flow.page.put(LEFT, flow.y, f"{day:%d/%m/%Y}", SIZE)
            flow.page.lines(WHAT, flow.y, text, SIZE, 10)
            flow.page.put(DEBIT if entry.amount < 0 else CREDIT, flow.y, lei(abs(entry.amount)), SIZE, right=True)
            rows.append(Row(day, " ".join(text), entry.amount, page=flow.number))
            amounts.append(entry.amount)
            balance += entry.amount
            flow.y += 10 * len(text) + 4
        sums("RULAJ ZI", amounts, "SOLD FINAL ZI")
    sums("RULAJ TOTAL CONT", [entry.amount for entry in entries], "SOLD FINAL CONT")
    flow.need(60)
    blocked = [
        f"{period[1]:%d/%m/%Y}  Tranzactie in asteptare SPOTIPLAY  24.99 RON",
        "FONDURI PROPRII  " + lei(balance),
    ]
    flow.page.lines(LEFT, flow.y + 6, ["SUME BLOCATE", *blocked, "Credit neutilizat  0.00"], 7, 10, color=GREY)
    foot(flow.page, flow.y)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("checking", "ro_RO", "RON", account, *period, opening, balance, rows)
