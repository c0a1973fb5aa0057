"""Hungary, company account: forints without decimals and dots between the thousands, years of two digits first, debit
and credit, the balance after the last row of each day only, carried forward at the foot and the head of pages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, running, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._desk import ZERO, how_many, number_pages, taken, total

POOLS = {
    "client": ("Zöldmező Kertészet Kft.", "Tisza-Menti Építő Zrt.", "Bodnár és Fia Bt.", "Győri Öntöde Kft."),
    "supplier": (
        "MVM Next Energia Zrt.",
        "Telenor Magyarország",
        "Office Depot Kft.",
        "Vértes Trans Kft.",
        "Kis Anikó EV",
    ),
    "note": ("sz.: K-00###/4", "előleg 30%", "VS-11####/2", "köszönjük!", "12.500 Ft + ÁFA 3 db"),
    "city": ("BUDAPEST", "SZEGED", "PÉCS", "MISKOLC"),
}
KINDS = (
    Kind(6, -1500, -980000, "ÁTUTALÁS (IG2)|{supplier}|117#####-2#######-00000000 {note}", "", "1"),
    Kind(4, 12000, 2600000, "JÓVÁÍRÁS (AFR)|{client}|Közlemény: {note}", "", "1"),
    Kind(4, -450, -65000, "VÁSÁRLÁS KÁRTYÁVAL|OMV {city} 4###, -###3 kártya", "", "5"),
    Kind(1, -40000, -700000, "ÁTUTALÁS|NAV Áfa bevételi számla|10032000-01076868", "", "1000"),
    Kind(3, -60, -9000, "TRANZAKCIÓS DÍJ", "", "1"),
    Kind(1, -20000, -400000, "KÉSZPÉNZFELVÉT ATM {city}", "", "1000"),
    Kind(0.5, -1990, -6990, "SZÁMLAVEZETÉSI DÍJ", "", "10", 1),
)
LEFT, TEXT, OUT, IN, EDGE = 40, 138, 372, 460, 555


def huf(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


def ymd(day: date) -> str:
    return f"{day:%y.%m.%d}"


class Sheet:
    """The statement with the balance as it grows, for the lines that carry it over pages."""

    def __init__(self, facts: list[str], opening: Decimal) -> None:
        self.facts, self.balance = facts, opening
        self.flow = Flow(752, lambda: Page(face="narrow", bold="narrow-bold"), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(LEFT, 46, "Dunakanyar Bank Zrt.", 12, bold=True, color=(0, 0.35, 0.2))
        page.put(EDGE, 46, "BANKSZÁMLAKIVONAT", 12, bold=True, right=True)
        y = 72.0
        if number == 1:
            page.lines(LEFT, 72, ["Kővári Gépműhely Kft.", "2600 Vác, Szélső sor 14.", "Adószám: 24718305-2-13"], 9, 12)
            y = page.lines(330, 72, self.facts, 9, 12) + 14
        page.rule(LEFT, y - 11, EDGE, 0.8)
        for x, lines in ((LEFT, ("Könyvelés", "dátuma")), (95, ("Értéknap",)), (TEXT, ("Megnevezés",))):
            page.lines(x, y, lines, 8, 9, bold=True)
        for x, text in ((OUT, "Terhelések"), (IN, "Jóváírások"), (EDGE, "Egyenleg")):
            page.put(x, y, text, 8, bold=True, right=True)
        page.rule(LEFT, y + 13, EDGE, 0.8)
        if number == 1:
            return y + 28
        page.put(TEXT, y + 28, "ÁTHOZAT", 8.5)
        page.put(EDGE, y + 28, huf(self.balance), 8.5, right=True)
        return y + 44

    def foot(self, page: Page, y: float) -> None:
        page.put(TEXT, y + 2, "ÁTVITEL", 8.5)
        page.put(EDGE, y + 2, huf(self.balance), 8.5, right=True)

    def mark(self, text: str, amount: Decimal) -> None:
        self.flow.page.put(TEXT, self.flow.y, text, 8.5, bold=True)
        self.flow.page.put(EDGE, self.flow.y, huf(amount), 8.5, right=True, bold=True)
        self.flow.y += 18

    def row(self, entry: Entry, value: date, balance: Decimal, last: bool) -> Row:
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8.5, 168))]
        self.flow.need(10.5 * len(lines) + 3)
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, ymd(entry.day), 8.5)
        page.put(95, y, ymd(value), 8.5)
        page.put(IN if entry.amount > 0 else OUT, y, huf(abs(entry.amount)), 8.5, right=True)
        if last:
            page.put(EDGE, y, huf(balance), 8.5, right=True)
        self.flow.y = page.lines(TEXT, y, lines, 8.5, 10.5) + 3
        self.balance = balance
        return taken(entry, lines, self.flow.number, balance if last else None, value)

    def tail(self, entries: list[Entry]) -> None:
        self.flow.need(66)
        self.mark("ZÁRÓ EGYENLEG", self.balance)
        self.flow.page.put(TEXT, self.flow.y, "Összes forgalom", 8.5)
        self.flow.page.put(OUT, self.flow.y, huf(-total(entries, -1)), 8.5, right=True)
        self.flow.page.put(IN, self.flow.y, huf(total(entries, 1)), 8.5, right=True)
        self.flow.page.put(
            LEFT, self.flow.y + 24, "A betétek OBA védelem alatt állnak 100.000 euró összeghatárig.", 7.5, color=GREY
        )


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = Decimal(rng.randint(90_000, 9_000_000))
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=50_000)
    closing = opening + total(entries)
    number = f"10402{rng.randint(100, 999)}-{rng.randint(10**7, 10**8 - 1)}-00000000"
    facts = [f"Számlaszám: {number}", "Devizanem: HUF", f"Időszak: {period[0]:%Y.%m.%d} - {period[1]:%Y.%m.%d}"]
    facts += [f"Kivonat sorszáma: {period[1]:%Y}/{period[1].month:03}"]
    sheet = Sheet(facts, opening)
    sheet.mark("NYITÓ EGYENLEG", opening)
    days = [entry.day for entry in entries]
    last = [a != b for a, b in pairwise(days)] + [True]
    balances = running(opening, (entry.amount for entry in entries))
    moves = zip(entries, balances, last[: len(entries)], strict=True)
    rows = [sheet.row(entry, earlier(rng, entry.day, 1), balance, end) for entry, balance, end in moves]
    sheet.balance = closing if rows else opening + ZERO
    sheet.tail(entries)
    number_pages(sheet.flow.pages, EDGE, 815, "{}/{}. oldal", right=True)
    with_fpdf(sheet.flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("checking", "hu_HU", "HUF", number, *period, opening, closing, rows)
