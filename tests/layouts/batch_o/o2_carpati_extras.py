"""Romania, an account in the manner of Banca Transilvania's EXTRAS CONT: the day only at the first row of each day,
long details over many lines that hold other dates and amounts, no balance at the rows but RULAJ ZI (both columns)
and SOLD FINAL ZI after each day, SOLD ANTERIOR before, RULAJ TOTAL CONT, SOLD FINAL CONT and blocked sums at last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from fpdf import FPDF

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Color, Flow, Page, fits, font_file

TEAL: Color = (0.0, 0.42, 0.45)
POOLS: Pools = {
    "name": ["POPESCU ANDREI-MIHAI", "IONESCU ELENA", "MUREȘAN IOAN", "DUMITRU CRISTINA", "RUSU GHEORGHE VASILE"],
    "shop": [
        "MEGA IMAGE 0412 BUCURESTI",
        "KAUFLAND CLUJ 2 CLUJ-NAPOCA",
        "OMV 1032 FLORESTI",
        "LIDL 322 SIBIU",
        "EMAG.RO BUCURESTI",
        "GLOVO RO BUCURESTI",
        "FARMACIA CATENA BRASOV",
    ],
    "firm": [
        "SC CONSTRUCT NORD SRL",
        "ENEL ENERGIE SA",
        "DIGI ROMANIA SA",
        "ASOCIATIA DE PROPRIETARI 24",
        "E.ON ENERGIE",
    ],
    "note": ["plata factura", "chirie", "rest datorie", "salariu", "alimente", "intretinere", "cadou", "contravaloare"],
    "bank": ["BRDEROBUXXX", "RNCBROBUXXX", "INGBROBUXXX", "RZBRROBUXXX"],
    "iban": lambda rng, _: iban(rng, "RO", "????################").replace(" ", ""),
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%Y}",
    "hms": lambda rng, _: f"{rng.randint(6, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}",
    "ref": lambda rng, day: f"{rng.randint(100, 999)}ECIT{day:%y}{rng.randint(10**8, 10**9 - 1)}",
}
CARD = (
    "{what}; EPOS {used} ######TID:######## {shop} RO  ##### valoare tranzactie: @ RON RRN:############ "
    "comision tranzactie 0.00 RON;|REF: {ref}"
)
KINDS = [
    Kind(14, -8, -480, CARD.replace("{what}", "Plata la POS non-BT cu card VISA")),
    Kind(6, -5, -300, CARD.replace("{what}", "Plata la POS")),
    Kind(6, 30, 4200, "Incasare Instant;{note};;C.I.F.:;{name};{iban};{bank}|REF: {ref}", step="0.01"),
    Kind(4, -40, -3500, "Plata Instant - canal electronic;{note};{name};{iban};{bank}|REF: {ref}", step="0.01"),
    Kind(3, -45, -900, "Plata OP intra - canal electronic;factura ###### din {used};{firm};{iban}|REF: {ref}"),
    Kind(3, -20, -600, "Transfer intern - canal electronic;P2P BTPay {name};{note}|REF: {ref}", step="1"),
    Kind(
        3,
        -50,
        -2000,
        "Retragere de numerar de la ATM BTR;{used} {hms} TID:ATM#####;card nr. ####|REF: {ref}",
        step="10",
    ),
    Kind(2, 100, 5000, "Depunere numerar ATM;{used} suma @ RON|REF: {ref}", step="10"),
    Kind(2, 2500, 9800, "Incasare OP;Salariu luna precedenta;SC CONSTRUCT NORD SRL;{iban};{bank}|REF: {ref}", most=2),
    Kind(2, -0.51, -6, "Comision plata OP|REF: {ref}", step="0.01"),
    Kind(1, -8, -15, "Abonament BT 24|REF: {ref}", step="1", most=1),
    Kind(1, 1, 90, "Returnare POS;EPOS {used} ######TID:######## {shop}|REF: {ref}"),
]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=rng.random() < 0.7)
    opening = some_amount(rng, 40, 22000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=3500)
    number = iban(rng, "RO", "BCARRONCRT0#########").replace(" ", "")
    number = number if rng.random() < 0.5 else " ".join(number[n : n + 4] for n in range(0, len(number), 4))
    flow = Flow(730, _page, _head(rng, number, period), None)
    _line(flow, "SOLD ANTERIOR", (None, opening))
    balance, rows = opening, list[Row]()
    days = sorted({entry.day for entry in entries})
    for day in days:
        of_day = [entry for entry in entries if entry.day == day]
        rows += [_row(flow, entry, n == 0) for n, entry in enumerate(of_day)]
        balance += sum(entry.amount for entry in of_day)
        _line(flow, "RULAJ ZI", _sums(of_day))
        _line(flow, "SOLD FINAL ZI", (-balance, None) if balance < 0 else (None, balance))
    _end(rng, flow, entries, balance)
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 815, f"{n} / {len(flow.pages)}", 7, right=True)
    _write(flow.pages, path)
    return Truth("checking", "ro_RO", "RON", number, *period, opening, balance, rows)


def _page() -> Page:
    return Page(face="sans", bold="sans-bold")


def _head(rng: Random, number: str, period: tuple[date, date]) -> Callable[[Page, int], float]:
    issued = period[1] + timedelta(rng.randint(1, 20))
    holder = fill(rng, "{name}", period[0], POOLS)
    serial = rng.randint(1, 60)
    client = fill(rng, "########", period[0], {})

    def head(page: Page, page_number: int) -> float:
        page.put(40, 40, "BANCA CARPAȚI", 15, bold=True, color=TEAL)
        page.put(555, 34, "Info clienti: *8028 - apelabil in orice retea din Romania", 6, right=True, color=GREY)
        page.put(555, 43, "www.bancacarpati.example", 6, right=True, color=GREY)
        y = 62.0
        if page_number == 1:
            page.put(
                297,
                74,
                f"EXTRAS CONT Numarul: {serial} din {period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}",
                9,
                center=True,
            )
            page.put(297, 86, f"Data tiparirii {issued:%d/%m/%Y}", 7, center=True)
            page.lines(
                40, 106, [f"Client: {holder}", f"Nr. client: {client}", "STR. MEMORANDUMULUI NR. 8 AP. 14"], 7, 10
            )
            page.put(40, 136, "CLUJ-NAPOCA JUD. CLUJ", 7)
            page.lines(
                320, 106, [f"Cod IBAN: {number}", "Tip cont: CURENT", "Moneda: RON", "Cod SWIFT: BCARRO22"], 7, 10
            )
            y = 152.0
        page.box(38, y, 519, 15, stroke=TEAL)
        for x, title, right in (
            (44, "Data", False),
            (104, "Descriere", False),
            (470, "Debit", True),
            (552, "Credit", True),
        ):
            page.put(x, y + 10.5, title, 7.5, bold=True, right=right)
        page.upright(400, y, y + 15, color=TEAL)
        page.upright(476, y, y + 15, color=TEAL)
        return y + 27

    return head


def _line(flow: Flow, label: str, amounts: tuple[Decimal | None, Decimal | None]) -> None:
    flow.need(12)
    flow.page.put(104, flow.y, label, 7, bold=True)
    for x, amount in zip((470, 552), amounts, strict=True):
        flow.page.put(x, flow.y, "" if amount is None else written(amount), 7, right=True, bold=True)
    flow.y += 6
    flow.page.rule(38, flow.y - 2, 557, 0.3, GREY)
    flow.y += 8


def _row(flow: Flow, entry: Entry, dated: bool) -> Row:
    text = [line.replace("@", written(abs(entry.amount), "")) for line in entry.lines]
    lines = [part for line in text for part in wrap(line, fits("sans", 6.8, 285))]
    flow.need(8.5 * len(lines))
    page, y = flow.page, flow.y
    page.put(44, y, f"{entry.day:%d/%m/%Y}" if dated else "", 6.8)
    page.lines(104, y, lines, 6.8, 8.5)
    page.put(470 if entry.amount < 0 else 552, y, written(abs(entry.amount)), 6.8, right=True)
    flow.y += 8.5 * len(lines) + 3
    return Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, page=flow.number)


def _sums(entries: list[Entry]) -> tuple[Decimal, Decimal]:
    outs = sum((-entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    return outs, sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))


def _end(rng: Random, flow: Flow, entries: list[Entry], balance: Decimal) -> None:
    flow.need(130)
    flow.y += 6
    _line(flow, "RULAJ TOTAL CONT", _sums(entries))
    _line(flow, "SOLD FINAL CONT", (-balance, None) if balance < 0 else (None, balance))
    blocked = some_amount(rng, 5, 300) if rng.random() < 0.4 else Decimal(0)
    limit = Decimal(rng.choice([0, 0, 2000, 5000]))
    funds = [("Fonduri proprii", balance), ("Credit neutilizat", limit), ("SUME BLOCATE", blocked)]
    for label, amount in [*funds, ("TOTAL DISPONIBIL", balance + limit - blocked)]:
        flow.page.put(300, flow.y, label, 7)
        flow.page.put(552, flow.y, written(amount), 7, right=True)
        flow.y += 10
    legal = (
        "Acest extras de cont este valabil fara semnatura si stampila, conform Legii 148/2012. Fondurile disponibile "
        "in cont sunt garantate in limitele si cu exceptiile prevazute de lege de catre Fondul de Garantare a "
        "Depozitelor Bancare. Va rugam sa verificati operatiunile si sa ne sesizati in 13 luni de la debitare."
    )
    flow.page.lines(40, flow.y + 10, wrap(legal, fits("sans", 6, 510)), 6, 8, color=GREY)


def _write(pages: list[Page], path: Path) -> None:
    """fpdf2 cells instead of placed texts; a cell's box starts above the base line."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    pen.c_margin = 0
    for face in ("sans", "sans-bold"):
        pen.add_font(face, "", font_file(face))
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or (0, 0, 0)))
            pen.set_line_width(box.line)
            pen.rect(box.x, box.y, box.w, box.h)
        for text in page.texts:
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            wide = pen.get_string_width(text.text)
            pen.set_xy(text.anchor - wide if text.x < text.anchor - wide * 0.75 else text.x, text.y - text.size * 0.8)
            pen.cell(wide, text.size, text.text, align="R" if text.x != text.anchor else "L")
    pen.output(str(path))
