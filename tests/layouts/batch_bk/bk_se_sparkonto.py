"""Sweden, savings account over half a year or a year: ISO dates, withdrawals and deposits in two columns, the year's
interest with the tax withheld, balances before and after as rows, few rows under much small print.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._rows import ZERO, joined, money_in, money_out, number_pages

ORANGE = (0.93, 0.45, 0.1)
OUT, IN, BALANCE = 392, 470, 548

POOLS = {
    "person": ["Anna Lindqvist", "Erik Söderberg", "Åsa Nyström", "Johan Öberg"],
    "goal": ["Resa", "Buffert", "Bil", "Kök"],
    "firm": ["Skatteverket", "Försäkringskassan", "Folksam Nord"],
}
KINDS = [
    Kind(20, 200, 4000, "Månadssparande {goal}", step="100"),
    Kind(14, 300, 9000, "Överföring från 8327-9,{own}", step="50"),
    Kind(16, -400, -12000, "Överföring till 8327-9,{own}", step="50"),
    Kind(6, 40, 900, "Swish från {person}", step="1"),
    Kind(5, -90, -2500, "Swish till {person}", step="1"),
    Kind(4, 500, 7000, "{firm}"),
    Kind(3, -200, -3400, "Bg ####-####|OCR ##########"),
    Kind(2, -100, -2000, "Kontantuttag Bankomat Östermalm", step="100"),
]


def draw(rng: Random, path: Path) -> Truth:
    year, whole = rng.randint(2019, 2024), rng.random() < 0.6
    start, end = date(year, 1, 1), date(year, 12, 31) if whole else date(year, 6, 30)
    opening = some_amount(rng, 4000, 90000)
    pools = POOLS | {"own": [fill(rng, "### ### ###-#", start, {})]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(10, 46), balance=opening, floor=3000)
    if whole:
        entries += _interest(rng, end)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    account = fill(rng, "8327-9,9## ### ###-#", start, {})
    rows: list[Row] = []

    def head(page: Page, sheet: int) -> float:
        return _head(page, sheet, account, (start, end))

    flow = Flow(724, Page, head)
    _plain(flow, start, "Ingående saldo", opening)
    balance = opening
    for entry in entries:
        if flow.need(11 * len(entry.lines)):
            _plain(flow, None, "Transport", balance)
        balance += entry.amount
        rows.append(Row(entry.day, joined(entry.lines), entry.amount, balance, page=flow.number))
        _row(flow, entry, balance)
    _plain(flow, end, "Utgående saldo", balance)
    _end(flow, [entry.amount for entry in entries])
    number_pages(flow.pages, _foot)
    with_fpdf(flow.pages, path, order="columns")
    return Truth("savings", "sv_SE", "SEK", account, start, end, opening, closing, rows)


def _interest(rng: Random, end: date) -> list[Entry]:
    interest = some_amount(rng, 12, 1400)
    tax = -Decimal(int(interest * 30 / 100))
    earned = Entry(end, ("Ränta",), interest, "", "")
    return [earned, Entry(end, ("Preliminär skatt",), tax.quantize(ZERO), "", "")] if tax else [earned]


def _money(amount: Decimal) -> str:
    return written(amount, " ", ",")


def _head(page: Page, sheet: int, account: str, period: tuple[date, date]) -> float:
    start, end = period
    page.put(48, 56, "Mälarbanken", 18, bold=True, color=ORANGE)
    page.put(330, 56, "Kontoutdrag", 15, bold=True)
    page.put(330, 76, "Datum", 7, color=GREY)
    page.put(330, 86, f"{end:%Y-%m-%d}", 9)
    page.put(420, 76, "Period", 7, color=GREY)
    page.put(420, 86, f"{start:%Y-%m-%d} - {end:%Y-%m-%d}", 9)
    page.put(330, 102, "Kontonummer", 7, color=GREY)
    page.put(330, 112, account, 9)
    page.put(450, 102, "Kontoform", 7, color=GREY)
    page.put(450, 112, "e-sparkonto", 9)
    top = 150.0
    if sheet == 1:
        page.lines(330, 150, ["Birgitta Åkerström", "Kornhamnsgatan 12 lgh 1204", "117 33 STOCKHOLM"], 10, 13)
        page.lines(
            48, 120, ["Kontoret Hornstull", "Kundtjänst 0771-00 41 17", "malarbanken.example"], 8, 10, color=GREY
        )
        top = 226.0
    page.box(46, top - 12, 504, 18, (0.98, 0.91, 0.83))
    page.put(50, top, "Bokf.dag", 8.5, bold=True)
    page.put(116, top, "Specifikation", 8.5, bold=True)
    for x, label in ((OUT, "Uttag"), (IN, "Insättning"), (BALANCE, "Saldo")):
        page.put(x, top, label, 8.5, bold=True, right=True)
    return top + 22


def _plain(flow: Flow, day: date | None, label: str, balance: Decimal) -> None:
    if day:
        flow.page.put(50, flow.y, f"{day:%Y-%m-%d}", 9)
    flow.page.put(116, flow.y, label, 9, bold=True)
    flow.page.put(BALANCE, flow.y, _money(balance), 9, right=True, bold=True)
    flow.y += 14


def _row(flow: Flow, entry: Entry, balance: Decimal) -> None:
    page = flow.page
    page.put(50, flow.y, f"{entry.day:%Y-%m-%d}", 9)
    page.put(IN if entry.amount > 0 else OUT, flow.y, _money(abs(entry.amount)), 9, right=True)
    page.put(BALANCE, flow.y, _money(balance), 9, right=True)
    flow.y = page.lines(116, flow.y, entry.lines, 9, 11) + 2


def _end(flow: Flow, amounts: list[Decimal]) -> None:
    flow.need(96)
    page, y = flow.page, flow.y
    page.rule(46, y - 9, 550, 0.6, ORANGE)
    page.put(116, y + 2, "Summa uttag och insättningar", 9)
    page.put(OUT, y + 2, _money(money_out(amounts)), 9, right=True)
    page.put(IN, y + 2, _money(money_in(amounts)), 9, right=True)
    page.put(50, y + 26, "Räntesats", 8.5, bold=True)
    page.put(116, y + 26, "Årsränta från 0 kr", 8.5)
    page.put(IN, y + 26, "1,15 %", 8.5, right=True)
    page.lines(
        50,
        y + 46,
        [
            "Kontot omfattas av den statliga insättningsgarantin. Ersättningen är högst 1 050 000 kr.",
            "Kontrollera utdraget. Har du frågor eller upptäcker du något fel, hör av dig till oss så snart du kan.",
            "På uttag utöver fyra per år kan en avgift tas ut enligt den prislista som gäller.",
        ],
        7.5,
        10,
        color=GREY,
    )


def _foot(page: Page, number: int, pages: int) -> None:
    page.rule(46, 780, 550, 0.4, GREY)
    page.put(48, 792, "Mälarbanken AB (publ), Säte Stockholm, Org.nr 556000-4117", 7, color=GREY)
    page.put(548, 792, f"Sida {number} ({pages})", 7, right=True, color=GREY)
