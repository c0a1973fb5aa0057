"""Romania, current account, export of internet banking: days with the month's name, a block of details under each row.

Amounts only in debit and credit columns; other days stand inside the details; blocks run over page breaks.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, some_amount, some_period, written
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._rows import CENT, entries_of, fold, joined, totals

ORANGE = (1.0, 0.38, 0.0)
KINDS = (
    Kind(9, -480, -7, "Cumparare POS|Nr. card: **** ****|Terminal: {shop}  RO  {city}|Data: {card} Autorizare: ######"),
    Kind(
        2,
        -350,
        -20,
        "Cumparare POS|Nr. card: **** ****|Terminal: {web}|Data: {card} Autorizare: ######|Suma: ~ EUR|Curs: 5,0432",
    ),
    Kind(
        4,
        -2500,
        -40,
        "Transfer Home'Bank|Beneficiar: {name}|In contul: RO##????################|Banca: {bank}|"
        "Detalii: {why}|Referinta: #########",
    ),
    Kind(3, -420, -35, "Plata facturi Home'Bank|Furnizor: {bill}|Numar factura: #########|Referinta: #########"),
    Kind(
        3,
        -1000,
        -50,
        "Retragere numerar|Nr. card: **** ****|Terminal: {atm}  RO  {city}|Data: {card} Autorizare: ######",
        step="10",
    ),
    Kind(1, -12, -2, "Comision pe operatiune"),
    Kind(1, -9, -3, "Taxe si comisioane|Administrare cont"),
    Kind(2, -1900, -300, "Rata Credit|Contract: CC#######|Referinta: #########", most=1),
    Kind(
        4,
        30,
        1500,
        "Incasare|Ordonator: {name}|Din contul: RO##????################|Detalii: {why}|Referinta: #########",
    ),
    Kind(
        1,
        3200,
        9800,
        "Incasare|Ordonator: {firm}|Din contul: RO##????################|Detalii: SALARIU {month}|Referinta: #########",
        most=2,
    ),
    Kind(1, 500, 3000, "Depunere numerar|Terminal: {atm}  RO  {city}|Data: {card} Autorizare: ######", step="50"),
    Kind(1, 20, 300, "Retur tranzactie POS|Nr. card: **** ****|Terminal: {web}|Data: {card}", most=1),
)
POOLS: Pools = {
    "shop": ("LIDL 0### MILITARI", "MEGA IMAGE 0###", "KAUFLAND ####", "OMV PETROM 1###", "CATENA FARMACIE", "5 TO GO"),
    "web": ("GLOVOAPP SPAIN  ES  BARCELONA", "EMAG.RO  RO  VOLUNTARI", "BOOKING.COM  NL  AMSTERDAM"),
    "atm": ("ATM LUJERULUI 2", "ATM PIATA SUDULUI", "SELF BANK TITAN"),
    "city": ("BUCURESTI", "CLUJ-NAPOCA", "IASI", "TIMISOARA"),
    "name": ("Popa Ioana Alexandra", "STAN MIHAI", "Dumitru Radu-Stefan", "ASOCIATIA DE PROPRIETARI BL 14"),
    "bank": ("BANCA TRANSILVANIA SA", "BANCA COMERCIALA ROMANA", "RAIFFEISEN BANK SA"),
    "why": ("chirie", "intretinere luna trecuta", "cadou", "imprumut", "Plata factura seria AX nr ####"),
    "bill": ("ENEL ENERGIE MUNTENIA", "ENGIE ROMANIA", "DIGI ROMANIA", "APA NOVA BUCURESTI"),
    "firm": ("SOFTEX CONSULTING SRL", "DEPOZITUL CENTRAL SA"),
    "card": lambda _rng, day: f"{day:%d-%m-%Y}",
    "month": lambda _rng, day: f"{day:%m/%Y}",
}
MONTHS = [
    "ianuarie",
    "februarie",
    "martie",
    "aprilie",
    "mai",
    "iunie",
    "iulie",
    "august",
    "septembrie",
    "octombrie",
    "noiembrie",
    "decembrie",
]


def _lei(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _head(
    page: Page, leaf: int, period: tuple[date, date], holder: str, number: str, opening: Decimal, closing: Decimal
) -> float:
    page.put(40, 44, "LEU BANK", 17, bold=True, color=ORANGE)
    page.put(555, 44, "Extras de cont", 14, right=True, bold=True)
    y = 66.0
    if leaf == 1:
        page.put(40, y, "Titular cont:", 8, bold=True)
        page.put(110, y, holder, 8)
        page.put(40, y + 12, "Adresa:", 8, bold=True)
        page.put(110, y + 12, "Str. Valea Oltului nr. 24, bl. A7, ap. 18, Bucuresti, sector 6", 8)
        page.put(40, y + 24, "Numar cont:", 8, bold=True)
        page.put(110, y + 24, number, 8)
        page.put(40, y + 36, "Tip cont:", 8, bold=True)
        page.put(110, y + 36, "Curent", 8)
        page.put(40, y + 48, "Moneda:", 8, bold=True)
        page.put(110, y + 48, "RON", 8)
        page.put(360, y + 24, "Pentru perioada:", 8, bold=True)
        page.put(555, y + 24, f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}", 8, right=True)
        page.put(360, y + 36, "Sold initial:", 8, bold=True)
        page.put(555, y + 36, _lei(opening), 8, right=True)
        page.put(360, y + 48, "Sold final:", 8, bold=True)
        page.put(555, y + 48, _lei(closing), 8, right=True)
        y += 74
    page.rule(40, y - 10, 555, 1, ORANGE)
    page.put(40, y, "Data", 8.5, bold=True)
    page.put(150, y, "Detalii tranzactie", 8.5, bold=True)
    page.put(480, y, "Debit", 8.5, right=True, bold=True)
    page.put(555, y, "Credit", 8.5, right=True, bold=True)
    page.rule(40, y + 5, 555, 0.5, ORANGE)
    return y + 18


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 300, 9000)
    entries = entries_of(rng, KINDS, POOLS, period, (10, 50), opening, 50)
    out, into = totals([entry.amount for entry in entries])
    closing = opening + into - out
    number = iban(rng, "RO", "LEUB0000999#########").replace(" ", "")
    holder = rng.choice(("Dl. Ionescu Vlad-Andrei", "Dna. Marin Elena Cristina", "Dl. Pavel Dragos"))

    flow = Flow(764, lambda: Page(A4), lambda page, leaf: _head(page, leaf, period, holder, number, opening, closing))
    booked = []
    for entry in entries:
        euros = _lei((abs(entry.amount) / Decimal("5.0432")).quantize(CENT))
        lines = fold([line.replace("~", euros) for line in entry.lines], "Helvetica", 8, 260)
        flow.need(22)
        flow.page.put(40, flow.y, f"{entry.day.day:02} {MONTHS[entry.day.month - 1]} {entry.day.year}", 8)
        x = 480 if entry.amount < 0 else 555
        flow.page.put(x, flow.y, _lei(abs(entry.amount)), 8, right=True)
        booked.append(Row(entry.day, joined(lines), entry.amount, page=flow.number))
        for line in lines:
            flow.need(10)
            flow.page.put(150, flow.y, line, 8)
            flow.y += 10
        flow.y += 4
    flow.need(76)
    page, y = flow.page, flow.y
    page.rule(40, y - 8, 555, 0.5, ORANGE)
    page.put(150, y + 4, "Total rulaj", 8, bold=True)
    page.put(480, y + 4, _lei(out), 8, right=True, bold=True)
    page.put(555, y + 4, _lei(into), 8, right=True, bold=True)
    page.put(40, y + 30, "Irina Vasilescu", 8)
    page.put(40, y + 40, "Sef Serviciu Relatii Clienti", 8)
    page.put(330, y + 30, "Alexandru Enache", 8)
    page.put(330, y + 40, "Sef Serviciu Operatiuni", 8)
    for leaf, page in enumerate(flow.pages, 1):
        page.rule(40, 786, 555, 0.3, GREY)
        page.put(
            40,
            796,
            "Leu Bank SA, Bd. Iancu de Hunedoara 00, Bucuresti, RB-PJR-40-099/1999, CUI 9999999",
            6.5,
            color=GREY,
        )
        page.put(
            40, 805, "Depozitele sunt garantate prin fondul national, in limita plafonului legal.", 6.5, color=GREY
        )
        page.put(555, 805, f"{leaf}/{len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, "rows", rng.choice([0, 0, 0.1]))
    return Truth("bank", "ro-RO", "RON", number, *period, opening, closing, booked)
