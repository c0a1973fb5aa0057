"""Italy: a quarter's estratto conto: dare and avere before the text, `02.01.24`, text wrapped below its amounts,

carried-forward lines at the page's end, a scalar table of daily balances and a box of interest and stamp duty.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, written
from ..pens import Flow, Hand, Page, by_hand
from ._kit import cells, folded, how_many, number_pages, said

POOLS: Pools = {
    "shop": ["ESSELUNGA", "CONAD SUPERSTORE", "AUTOGRILL 4#1", "TRENITALIA", "FARMACIA S.ANNA", "OVS 0##"],
    "town": ["MODENA", "BOLOGNA", "REGGIO EMILIA", "CARPI"],
    "man": ["FERRARI GIULIA", "STUDIO LEGALE BASSI", "COND. VIA EMILIA 12", "HERA COMM SPA", "TIM SPA"],
    "mon": ["01", "03", "06", "09", "11"],
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}",
}
KINDS = [
    Kind(12, -3, -160, "PAGAMENTO POS|CARTA N. ****##12 DEL {used} ORE 1#:2# {shop} {town}"),
    Kind(3, -50, -250, "PRELIEVO BANCOMAT|DEL {used} ORE 1#.3# SPORT. 0##1 {town}", "", "10"),
    Kind(5, -20, -260, "ADDEBITO DIRETTO SDD|{man} MANDATO ?####### FATT. ####/24 SCAD. 1#.{mon}"),
    Kind(4, -40, -1200, "DISPOSIZIONE DI BONIFICO|A FAVORE DI {man} CAUSALE: SALDO FATT. ### DEL 1#.{mon}"),
    Kind(2, -1.5, -1.5, "COMMISSIONI SU BONIFICO", "", "1.5", 3),
    Kind(1, -8.55, -8.55, "IMPOSTA DI BOLLO", "", "8.55", 1),
    Kind(5, 900, 2500, "ACCREDITO STIPENDIO|ORD. CERAMICHE VALDORO S.R.L. CRO ###########", "", "0.01", 4),
    Kind(3, 30, 900, "BONIFICO A VOSTRO FAVORE|ORD. {man} RIMB. SPESE 1.250,00 ACC."),
]
COLUMNS = [(36, "l"), (88, "l"), (220, "r"), (300, "r"), (316, "l")]
HEADER = ["Data", "Valuta", "Dare", "Avere", "Descrizione"]
RATES = ["Tasso creditore annuo 0,0100 %   Tasso debitore entro fido 9,8500 %   Fido accordato euro 3.000,00"]


def _figure(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _sides(amount: Decimal) -> tuple[str, str]:
    return (_figure(amount), "") if amount < 0 else ("", _figure(amount))


def _head(page: Page, number: int, facts: tuple[str, date, date]) -> float:
    account, start, end = facts
    page.put(36, 46, "Banca del Secchia", 15, face="Times-Bold")
    page.put(560, 42, "ESTRATTO CONTO CORRENTE", 10, right=True, bold=True)
    page.put(560, 54, f"dal {start:%d.%m.%Y} al {end:%d.%m.%Y}", 8.5, right=True)
    y = 72.0
    if number == 1:
        page.lines(340, 84, ["Gent. Sig.", "LORENZETTI PAOLO", "VIA GIARDINI 188", "41124 MODENA MO"], 9)
        page.lines(36, 84, ["Filiale di Modena 3", "Rapporto 0351/0021/4409", "CIN T  ABI 05899  CAB 12903"], 8)
        y = 146
    page.put(36, y, f"IBAN {account}", 8.5)
    page.rule(34, y + 6, 562, 0.8)
    page.put(190, y + 17, "MOVIMENTI", 7.5)
    cells(page, y + 28, COLUMNS, HEADER, 8, bold=True)
    page.rule(34, y + 33, 562, 0.8)
    return y + 48


def _fixed(page: Page, y: float, text: str, amount: Decimal) -> None:
    cells(page, y, COLUMNS, ["", "", *_sides(amount), text], 8, bold=True)


class _Table:
    """The rows, with what is carried from page to page."""

    def __init__(self, facts: tuple[str, date, date], opening: Decimal) -> None:
        self.balance = opening
        self.flow = Flow(770, Page, lambda page, n: self._top(page, n, facts), self._bottom)
        self.rows: list[Row] = []

    def _top(self, page: Page, number: int, facts: tuple[str, date, date]) -> float:
        y = _head(page, number, facts)
        if number > 1:
            _fixed(page, y, "RIPORTO", self.balance)
            return y + 14
        return y

    def _bottom(self, page: Page, _y: float) -> None:
        page.rule(34, 776, 562, 0.4)
        _fixed(page, 788, "A RIPORTARE", self.balance)

    def add(self, entry: Entry, value: date) -> None:
        lines = folded(entry.lines, "Helvetica", 8, 232)
        self.flow.need(10 * len(lines))
        texts = [f"{entry.day:%d.%m.%y}", f"{value:%d.%m.%y}", *_sides(entry.amount), lines[0]]
        cells(self.flow.page, self.flow.y, COLUMNS, texts)
        self.flow.y = self.flow.page.lines(316, self.flow.y + 10, lines[1:], 8, 10) + 2
        self.rows.append(Row(entry.day, said(entry), entry.amount, None, value, self.flow.number))
        self.balance += entry.amount


def _scalar(page: Page, opening: Decimal, rows: Sequence[Row], start: date) -> float:
    """Balances by value date with their days and numbers; none of them is a movement."""
    page.put(36, 120, "RIASSUNTO SCALARE", 10, bold=True)
    places = [(36, "l"), (180, "r"), (240, "r"), (330, "r"), (420, "r")]
    cells(page, 136, places, ["Valuta", "Saldo", "Giorni", "Numeri debitori", "Numeri creditori"], 7.5, bold=True)
    y, balance, last = 148.0, opening, start - timedelta(1)
    for day in sorted({row.value_date or row.date for row in rows})[:58]:
        days = max(1, (day - last).days)
        score = written(abs(balance) * days / 1000, ".", ",")
        sums = [written(balance, ".", ","), str(days), score if balance < 0 else "", score if balance >= 0 else ""]
        cells(page, y, places, [f"{last:%d.%m.%y}", *sums], 7.5)
        balance += sum(row.amount for row in rows if (row.value_date or row.date) == day)
        y, last = y + 10.5, day
    cells(page, y, places, [f"{last:%d.%m.%y}", written(balance, ".", ","), "1", "", ""], 7.5)
    return y + 24


def _end(rng: Random, table: _Table, opening: Decimal, facts: tuple[str, date, date]) -> list[Page]:
    flow = table.flow
    flow.need(40)
    flow.page.rule(34, flow.y - 4, 562, 0.4)
    _fixed(flow.page, flow.y + 8, f"SALDO FINALE AL {facts[2]:%d.%m.%Y}", table.balance)
    if rng.random() < 0.3:
        return flow.pages
    extra = Page()
    extra.put(36, 46, "Banca del Secchia", 15, face="Times-Bold")
    extra.put(36, 80, f"Conto {facts[0]}: elementi per il conteggio delle competenze", 9)
    y = _scalar(extra, opening, table.rows, facts[1])
    extra.lines(36, y, RATES, 7.5)
    return [*flow.pages, extra]


def _period(rng: Random) -> tuple[date, date]:
    year, month = rng.randint(2019, 2024), rng.choice([1, 4, 7, 10])
    after = date(year + month // 10, (month + 3) % 12, 1)
    return date(year, month, 1), after - timedelta(1)


def draw(rng: Random, path: Path) -> Truth:
    start, end = _period(rng)
    account = iban(rng, "IT", "T0589912903############")
    opening = some_amount(rng, 300, 12000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=0)
    facts = (account, start, end)
    table = _Table(facts, opening)
    _fixed(table.flow.page, table.flow.y, f"SALDO INIZIALE AL {start - timedelta(1):%d.%m.%Y}", opening)
    table.flow.y += 14
    for entry in entries:
        table.add(
            entry,
            max(start, earlier(rng, entry.day)) if entry.amount < 0 else entry.day + timedelta(rng.choice([0, 1])),
        )
    pages = _end(rng, table, opening, facts)
    code = fill(rng, "EC/##/####", start, {})
    number_pages(pages, 560, 820, f"{code}   Pag. {{n}} di {{of}}", right=True)
    by_hand(pages, path, Hand("Tw", rng.choice(["rows", "columns"])))
    return Truth("checking", "it_IT", "EUR", account, start, end, opening, table.balance, table.rows)
