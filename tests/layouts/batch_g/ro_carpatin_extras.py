"""Romania, extras de cont with dates in words (`03 martie 2023`) on each row, Debit and Credit columns, `1.234,56`.

Details below the kind of transaction, indented, without diacritics: card number, terminal, "Data: 02-03-2023
Autorizare: 123456", beneficiary, reference, exchange rate; two to six lines. Balances only in the box at the top and
the closing lines with turnovers. Streams by hand, glyph by glyph, cut into two streams.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

MONTHS = ["ianuarie", "februarie", "martie", "aprilie", "mai", "iunie"]
MONTHS += ["iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"]
KINDS = [
    Kind(
        12,
        -5,
        -450,
        "Cumparare POS|Nr. card: xxxx xxxx xxxx ####|Terminal: {shop} RO {town}|Data: {used} Autorizare: ######",
    ),
    Kind(
        2,
        -15,
        -700,
        "Cumparare POS|Nr. card: xxxx xxxx xxxx ####|Terminal: {abroad}|Suma: {fx} Rata de schimb: 4,9###|Data: {used}"
        " Autorizare: ######",
    ),
    Kind(
        3,
        -20,
        -2500,
        "Transfer Home'Bank|Beneficiar: {person}|In contul: RO##{bank}############|Banca: {bank}|Detalii: {note}|"
        "Referinta: #########",
    ),
    Kind(
        2,
        20,
        3000,
        "Incasare|Ordonator: {person}|Din contul: RO##{bank}############|Detalii: {note}|Referinta: #########",
    ),
    Kind(1.3, 3500, 9800, "Incasare|Ordonator: {firm}|Detalii: SALARIU {used}|Referinta: #########", most=2),
    Kind(2, -30, -600, "Plata debit direct|Catre: {biller}|Explicatii: factura {bill}|Referinta: #########"),
    Kind(
        1.5,
        -50,
        -1500,
        "Retragere numerar|Nr. card: xxxx xxxx xxxx ####|Terminal: ATM {town} ####|Data: {used} Autorizare: ######",
        step="50",
    ),
    Kind(0.7, -0.5, -12, "Comision pe operatiune|Referinta: #########"),
    Kind(0.4, -300, -1900, "Rata Credit|Rambursare principal si dobanda contract ######/##.0#.2019", most=1),
    Kind(
        0.5,
        10,
        300,
        "Cumparare POS corectie|Nr. card: xxxx xxxx xxxx ####|Terminal: {shop} RO {town}|Data: {used}",
    ),
]
POOLS = {
    "shop": ["MEGA PRAVALIE 0477", "FARMACIA IRIS 12", "ROMPETROLIN S.R.L. 03", "LIBRARIA CARTEA", "PAYO*GLOVEX 1.250"],
    "town": ["BUCURESTI", "CLUJ-NAPOCA", "TG. MURES", "IASI"],
    "abroad": ["RYANWINGS DUBLIN IE", "HOTEL ALBENA BG VARNA", "STREAMIO.COM NL AMSTERDAM"],
    "fx": ["##,99 EUR", "1.0##,00 EUR", "##,40 EUR"],
    "bank": ["CRPT", "DNBX", "TRZR"],
    "person": ["IONESCU MARIA-CRISTINA", "ASOC. PROPRIETARI BL. 14 SC. B", "SC ZIDAR CONSTRUCT SRL", "Popa Andrei"],
    "note": [
        "intretinere luna 02.2023 lei 412,50",
        "F. nr. 10## din 15.03",
        "cadou",
        "avans chirie aprilie + garantie conform contract",
    ],
    "firm": ["SC UZINA DACICA SA", "PRIMARIA MUNICIPIULUI"],
    "biller": ["ELECTRICA NORD", "DIGITEL SRL", "GAZ CARPATI"],
    "bill": ["##########", "FDB2#-########"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d-%m-%Y"),
}
DATE, TEXT, DEBIT, CREDIT = 44, 142, 450, 548
PLUM = (0.35, 0.1, 0.4)


def _ro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _day(day: date) -> str:
    return f"{day:%d} {MONTHS[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, 30, calendar=rng.random() < 0.7)
    opening = rng.choice([some_amount(rng, 50, 20000)] * 6 + [Decimal("0.00")])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    account = iban(rng, "RO", "CRPT0000999########Z")
    closing = opening + sum(e.amount for e in entries)
    truth = Truth("checking", "ro_RO", "RON", account, start, end, opening, closing)
    flow = Flow(762, Page, lambda page, number: _head(page, number, truth))
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 222))]
        flow.need(11 * len(lines) + 5)
        page, y = flow.page, flow.y
        page.put(DATE, y, _day(entry.day), 8.5)
        page.put(TEXT, y, lines[0], 8.5)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, _ro(abs(entry.amount)), 8.5, right=True)
        flow.y = page.lines(TEXT + 6, y + 11, lines[1:], 8.5, 11, color=GREY) + 5
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
    _end(flow, truth)
    for number, page in enumerate(flow.pages, 1):
        page.put(CREDIT, 800, f"{number}/{len(flow.pages)}", 8, right=True)
        foot = "Carpatin Bank N.V. Amsterdam - Sucursala Bucuresti, B-dul Unirii 48, J40/16100/2008, CUI RO24799999"
        page.put(DATE, 800, foot, 6.5, color=GREY)
        page.put(DATE, 810, "Document valabil fara semnatura si stampila. www.carpatin.example", 6.5, color=GREY)
    by_hand(flow.pages, path, Hand("glyphs", split=True))
    return truth


def _head(page: Page, number: int, truth: Truth) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(CREDIT, 44, "CARPATIN", 15, right=True, bold=True, color=PLUM)
    if number > 1:
        page.put(DATE, 44, f"Extras de cont {truth.account_number}", 8)
        return _heads(page, 70)
    page.put(DATE, 48, "Extras de cont", 16, bold=True)
    page.put(DATE, 64, f"Pentru perioada: {start:%d/%m/%Y} - {end:%d/%m/%Y}", 9)
    page.lines(
        DATE,
        90,
        [
            "Titular cont: Dl. Vlad Mihai Ungureanu",
            "CNP: 1790521******",
            "Str. Fagului nr. 5, ap. 17",
            "Sibiu, jud. Sibiu",
        ],
        9,
        12,
    )
    names = ["Numar cont:", "Tip cont:", "Moneda:", "Sold initial:", "Sold final:"]
    values = [
        truth.account_number,
        "Cont Curent Personal",
        "RON",
        _ro(truth.opening_balance),
        _ro(truth.closing_balance),
    ]
    page.box(306, 78, CREDIT - 302, 68, stroke=PLUM)
    page.lines(312, 90, names, 8.5, 12)
    page.lines(CREDIT - 2, 90, values, 8.5, 12, right=True, bold=True)
    return _heads(page, 172)


def _heads(page: Page, y: float) -> float:
    page.put(DATE, y, "Data", 9, bold=True, color=PLUM)
    page.put(TEXT, y, "Detalii tranzactie", 9, bold=True, color=PLUM)
    page.put(DEBIT, y, "Debit", 9, right=True, bold=True, color=PLUM)
    page.put(CREDIT, y, "Credit", 9, right=True, bold=True, color=PLUM)
    page.rule(DATE, y + 5, CREDIT, 0.8, PLUM)
    return y + 20


def _end(flow: Flow, truth: Truth) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 4
    page.rule(DATE, y - 10, CREDIT, 0.8, PLUM)
    zero = Decimal("0.00")
    page.put(TEXT, y + 4, "Rulaj total perioada", 8.5, bold=True)
    for x, less in ((DEBIT, True), (CREDIT, False)):
        total = sum((abs(row.amount) for row in truth.transactions if (row.amount < 0) == less), zero)
        page.put(x, y + 4, _ro(total), 8.5, right=True, bold=True)
    page.put(TEXT, y + 18, f"Sold final la {_day(truth.period_end)}", 8.5, bold=True)
    page.put(CREDIT, y + 18, _ro(truth.closing_balance), 8.5, right=True, bold=True)
    text = (
        "Depozitele sunt garantate in limita a 100.000 EUR, echivalent in lei. Dobanda la vedere 0,00% pe an. Incepand"
        " cu 01 iulie 2025 comisionul de administrare a cardului va fi 6,00 lei/luna. Va rugam sa verificati"
        " operatiunile si sa semnalati eventualele neconcordante in termen de 30 de zile. Curs BNR EUR: 4,9765."
    )
    page.lines(DATE, y + 44, wrap(text, fits("Helvetica", 7.5, 500)), 7.5, 10)
