"""Romania, current account: the date only on a day's first row, debit and credit, no balance on any row; each day ends
with its turnover and its balance in rows of their own; long descriptions with dates, amounts and references inside."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Color, Flow, Page, fits, with_fpdf, with_reportlab
from ._rows import face, last_of_day, money_in, money_out, number_pages

NAVY: Color = (0.05, 0.15, 0.35)


def used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d/%m/%Y}"


POOLS: Pools = {
    "shop": ["MEGAMARKET 114 CLUJ-NAPOCA RO", "PROFI LOCO 77 TURDA RO", "PETROM 12 SIBIU RO", "FARMACIA VERDE RO"],
    "who": ["POPESCU ION", "MURESAN ANA-MARIA", "SC ELECTRICA FURNIZARE SA", "ASOCIATIA DE PROPRIETARI BL 12"],
    "d": used,
}
POS = "Plata la POS;EPOS {d} ######## TID:######## {shop} valoare tranzactie: @ RON RRN:############ comision 0.00 RON;"
KINDS = [
    Kind(10, -8, -420, POS + "REF: 000NINC######??"),
    Kind(
        3,
        -50,
        -2500,
        "Plata OP intra - canal electronic;{who};RO##BSOM############;factura seria ? nr ######;REF: ###IBRT#",
    ),
    Kind(2, -2, -6, "Comision plata OP;REF: ###COPM######", step="0.5"),
    Kind(
        3,
        -100,
        -1500,
        "Retragere de numerar de la ATM BS;{d} ATM #### CLUJ valoare tranzactie: @ RON;REF: 00ATM##",
        step="50",
    ),
    Kind(2, 3500, 9000, "Incasare OP;SC SOMES SOFT SRL;salariu luna curenta;RO##RNCB############;REF: ###ECIT####"),
    Kind(2, 40, 900, "Incasare Instant;{who};fara detalii;REF: ###IINS######"),
    Kind(1, -0.5, -6, "Taxa Serviciu SMS ALERT;Luna precedenta;REF: ###SMS######", most=1),
]


def lei(amount: Decimal) -> str:
    return written(amount)


def draw(rng: Random, path: Path) -> Truth:
    sans, bold = face("libsans", "liberation/LiberationSans-Regular.ttf", "fonts-liberation"), "Helvetica-Bold"
    drawn = rng.random() < 0.5
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 100, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 70), balance=opening, floor=150)
    number = iban(rng, "RO", "BSOM################").replace(" ", "")

    def head(page: Page, count: int) -> float:
        page.put(40, 40, "BANCA SOMESULUI", 13, bold=True, color=NAVY)
        page.put(555, 36, "Capitalul social: 6.200.000.000 lei; C.U.I. RO 50229900", 6, right=True)
        page.put(555, 44, "R.B. - P.J.R. - 12 - 019; Tel: 0264 308 028", 6, right=True)
        y = 68.0
        if count == 1:
            page.put(40, y, "ILIESCU RADU-MIHAI", 9, bold=True)
            page.put(40, y + 12, "STR. DOROBANTILOR NR. 14 AP. 9, CLUJ-NAPOCA", 8)
            page.put(330, y, "EXTRAS CONT", 11, bold=True)
            page.put(420, y, f"Numarul: {end.month}", 8)
            page.put(330, y + 14, f"din {start:%d/%m/%Y} - {end:%d/%m/%Y}", 9)
            page.put(40, y + 36, "Cont:", 8)
            page.put(75, y + 36, f"RON  {number}", 8, bold=True)
            page.put(330, y + 36, "Cod client: 1840022", 8)
            y += 58
        page.box(38, y - 11, 519, 16, NAVY)
        for x, text, right in (
            (42, "Data", False),
            (105, "Descriere", False),
            (465, "Debit", True),
            (551, "Credit", True),
        ):
            page.put(x, y, text, 8.5, right=right, bold=True, color=(1, 1, 1))
        return y + 18

    flow = Flow(770, lambda: Page(face=sans if not drawn else "Helvetica", bold=bold), head)
    font = flow.page.face
    flow.page.put(105, flow.y, "SOLD ANTERIOR", 8, bold=True)
    flow.page.put(551, flow.y, lei(opening), 8, right=True, bold=True)
    flow.y += 14
    rows: list[Row] = []
    day_amounts: list[Decimal] = []
    balance = opening
    for entry, ends in zip(entries, last_of_day(entries), strict=True):
        text = wrap(entry.lines[0].replace("@", lei(abs(entry.amount))), fits(font, 8, 270))
        flow.need(10 * len(text) + 4)
        page = flow.page
        page.put(42, flow.y, "" if day_amounts else f"{entry.day:%d/%m/%Y}", 8)
        page.put(465 if entry.amount < 0 else 551, flow.y, lei(abs(entry.amount)), 8, right=True)
        flow.y = page.lines(105, flow.y, text, 8, 10) + 4
        rows.append(Row(entry.day, " ".join(text), entry.amount, page=flow.number))
        day_amounts.append(entry.amount)
        balance += entry.amount
        if ends:
            day_end(flow, day_amounts, balance)
            day_amounts = []
    account_end(flow, entries, balance, (start, end))
    number_pages(flow.pages, 555, 815, "{0} / {1}", 7)
    if drawn:
        with_fpdf(flow.pages, path, rng.choice(["rows", "columns"]))
    else:
        with_reportlab(flow.pages, path)
    return Truth("checking", "ro-RO", "RON", number, start, end, opening, balance, rows)


def day_end(flow: Flow, amounts: list[Decimal], balance: Decimal) -> None:
    flow.need(26)
    page = flow.page
    page.rule(40, flow.y - 9, 555, 0.4)
    page.put(105, flow.y, "RULAJ ZI", 8, bold=True)
    page.put(465, flow.y, lei(money_out(amounts)), 8, right=True, bold=True)
    page.put(551, flow.y, lei(money_in(amounts)), 8, right=True, bold=True)
    page.put(105, flow.y + 11, "SOLD FINAL ZI", 8, bold=True)
    page.put(551, flow.y + 11, lei(balance), 8, right=True, bold=True)
    page.rule(40, flow.y + 15, 555, 0.4)
    flow.y += 28


def account_end(flow: Flow, entries: list[Entry], balance: Decimal, period: tuple[date, date]) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 4
    amounts = [entry.amount for entry in entries]
    page.put(105, y, "RULAJ TOTAL CONT", 8, bold=True)
    page.put(465, y, lei(money_out(amounts)), 8, right=True, bold=True)
    page.put(551, y, lei(money_in(amounts)), 8, right=True, bold=True)
    blocked = Decimal("54.20")
    pairs = [("SOLD FINAL CONT", balance), ("SUME BLOCATE", blocked), ("TOTAL DISPONIBIL", balance - blocked)]
    for n, (text, amount) in enumerate(
        [*pairs, ("Fonduri proprii", balance - blocked), ("Credit neutilizat", Decimal(0))], 1
    ):
        page.put(105, y + 12 * n, text, 8, bold=n < 4)
        page.put(551, y + 12 * n, lei(amount), 8, right=True, bold=n < 4)
    page.put(40, y + 84, f"Tiparit {period[1]:%d/%m/%Y}. Extras valabil fara semnatura si stampila.", 7)
    flow.y = y + 90
