"""Romania: a bank's extras de cont where each day ends with its turnover and its closing balance in rows of their own.

The day is printed once, descriptions are long and in semicolon parts, debit and credit columns have no sign; the
account's turnover and final balance end the list, followed by a table of blocked and available sums.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_fpdf
from ._rows import how_many


def _used(_: Random, day: date) -> str:
    return f"{day:%d/%m/%Y}"


POOLS = {
    "used": _used,
    "epos": ["Plata la POS non-BCN cu card MASTERCARD;EPOS {used} TID:"],
    "shop": [
        "KAUFLAND 4### CLUJ",
        "LIDL 0### CLUJ-NAPOCA",
        "MEGA IMAGE 0#### FLORESTI",
        "OMV PETROM ####",
        "DM DROGERIE MARKT",
        "FARMACIA TEI",
    ],
    "firm": ["ELECTRICA FURNIZARE SA", "DIGI ROMANIA SA", "E.ON ENERGIE ROMANIA", "COMPANIA DE APA SOMES"],
    "name": ["POPESCU ANDREI", "MURESAN IOANA MARIA", "SZABO ZSOLT"],
    "why": ["chirie", "avans lucrare", "cadou", "intretinere bloc"],
}
KINDS = [
    Kind(
        9,
        -8,
        -420,
        "{epos}1####### {shop} RO ######## RRN:############;REF: ###?ECOM########",
    ),
    Kind(4, -5, -160, "Plata la POS;{used} TID:T#### {shop};REF: ###?POSA########"),
    Kind(2, -30, -450, "Plata factura;{firm};C.I.F.:RO########;Cod client: ########;REF: ###?UTIL########"),
    Kind(2, -50, -1800, "Transfer intern - canal electronic;{name};{why};REF: ###?INTR########"),
    Kind(1, -100, -1500, "Retragere de numerar de la ATM;{used} TID:A####;REF: ###?ATMW########", step="50"),
    Kind(1, -1, -12, "Comision plata OP;OP/{why};REF: ###?CMOP########"),
    Kind(1, 3200, 8200, "Incasare OP - canal electronic;SC TRANSILVAN SOFT SRL;salariu;REF: ###?INCO########", most=1),
    Kind(2, 40, 1400, "Incasare OP;{name};{why};REF: ###?INCO########"),
    Kind(1, -300, -2200, "Rata credit;contract ###########;principal si dobanda;REF: ###?LOAN########", most=1),
]
DEBIT, CREDIT = 460.0, 548.0


def _columns(page: Page, y: float) -> float:
    page.rule(48, y - 13, 550, 1)
    page.put(50, y, "Data", 10, bold=True)
    page.put(118, y, "Descriere", 10, bold=True)
    page.put(DEBIT, y, "Debit", 10, right=True, bold=True)
    page.put(CREDIT, y, "Credit", 10, right=True, bold=True)
    page.rule(48, y + 5, 550, 1)
    return y + 19


def _special(flow: Flow, words: str, debit: str, credit: str, height: float = 14) -> None:
    flow.need(height)
    flow.page.put(118, flow.y, words, 9.5, bold=True)
    flow.page.put(DEBIT, flow.y, debit, 9.5, right=True, bold=True)
    flow.page.put(CREDIT, flow.y, credit, 9.5, right=True, bold=True)
    flow.y += 13


def _sums(amounts: list[Decimal]) -> tuple[str, str]:
    return (
        written(-sum((a for a in amounts if a < 0), Decimal(0))),
        written(sum((a for a in amounts if a > 0), Decimal(0))),
    )


def _balance(flow: Flow, words: str, balance: Decimal) -> None:
    _special(flow, words, written(-balance) if balance < 0 else "", written(balance) if balance >= 0 else "")


def _ending(flow: Flow, closing: Decimal, blocked: Decimal) -> None:
    flow.need(100)
    page, y = flow.page, flow.y + 16
    page.box(118, y, 340, 50, None, stroke=GREY)
    for n, (what, figure) in enumerate(
        [
            ("SUME BLOCATE (autorizari in curs)", written(blocked)),
            ("FONDURI PROPRII", written(closing)),
            ("TOTAL DISPONIBIL", written(closing - blocked)),
        ]
    ):
        page.put(126, y + 14 + 14 * n, what, 9)
        page.put(450, y + 14 + 14 * n, figure, 9, right=True)
    page.lines(
        50,
        y + 72,
        [
            "Acest extras de cont este valabil fara semnatura si stampila. Va rugam sa semnalati orice neconcordanta",
            "in termen de 30 de zile. Depozitele sunt garantate de FGDB in limita a 100.000 EUR, echivalent in lei.",
        ],
        7.5,
        10,
        color=GREY,
    )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 300, 15000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng, 80), balance=opening, floor=200)
    closing = opening + sum(e.amount for e in entries)
    account = iban(rng, "RO", "CRPT RONCRT0#########?01".replace(" ", "")[:20])
    truth = Truth("bank", "ro-RO", "RON", account, start, end, opening, closing)
    serial = f"{end.month}/{rng.randint(1, 9)}"

    def head(page: Page, n: int) -> float:
        page.put(50, 58, "BANCA CARPATICA DE NORD", 14, bold=True)
        page.put(
            50,
            70,
            "Sediul social: Calea Dorobantilor nr. 8, Cluj-Napoca. R.C. J12/4155/1993, C.U.I. RO 5022670",
            7,
            color=GREY,
        )
        if n > 1:
            page.put(550, 92, f"Cont {account.replace(' ', '')}", 8.5, right=True)
            return _columns(page, 116)
        page.put(300, 104, f"EXTRAS CONT Numarul: {serial}", 13, bold=True, center=True)
        page.put(300, 119, f"din {start:%d/%m/%Y} - {end:%d/%m/%Y}", 10, center=True)
        page.lines(
            50,
            146,
            [
                "Client: MOLDOVAN RADU CRISTIAN",
                "Str. Observatorului nr. 34 ap. 9",
                "Cluj-Napoca, jud. CLUJ",
                f"CIF/CNP: 1{rng.randint(700101, 991231)}######".replace("######", "120045"),
            ],
            9.5,
            13,
        )
        page.lines(
            330,
            146,
            [
                f"Cod IBAN: {account.replace(' ', '')}",
                "Valuta: RON",
                "Tip cont: CONT CURENT",
                "Curs BNR: EUR 4.9771  USD 4.5942",
            ],
            9.5,
            13,
        )
        return _columns(page, 222)

    flow = Flow(775, lambda: Page(A4, "Times-Roman", "Times-Bold"), head)
    _balance(flow, "SOLD ANTERIOR", opening)
    balance = opening
    for day, group in groupby(entries, key=lambda e: e.day):
        fresh, amounts = True, []
        for entry in group:
            parts = wrap(entry.lines[0], fits("Times-Roman", 9, 250))
            if flow.need(11 * len(parts) + 4):
                fresh = True
            if fresh:
                flow.page.put(50, flow.y, f"{day:%d/%m/%Y}", 9)
            fresh = False
            flow.page.put(DEBIT if entry.amount < 0 else CREDIT, flow.y, written(abs(entry.amount)), 9, right=True)
            text = " ".join(" ".join(parts).split())
            truth.transactions.append(Row(day, text, entry.amount, page=flow.number))
            amounts.append(entry.amount)
            flow.y = flow.page.lines(118, flow.y, parts, 9, 11) + 3
        balance += sum(amounts)
        _special(flow, "RULAJ ZI", *_sums(amounts), height=28)
        _balance(flow, "SOLD FINAL ZI", balance)
        flow.page.rule(118, flow.y - 9, 550, 0.4, GREY)
        flow.y += 5
    _special(flow, "RULAJ TOTAL CONT", *_sums([e.amount for e in entries]), height=40)
    _balance(flow, "SOLD FINAL CONT", closing)
    _ending(flow, closing, some_amount(rng, 5, 90))
    for n, page in enumerate(flow.pages, 1):
        page.put(300, 815, f"{n} / {len(flow.pages)}", 8, center=True)
    with_fpdf(flow.pages, path)
    return truth
