"""Switzerland, private account in CHF: Belastung, Gutschrift, Valuta and then Saldo, which only the last row of a day
prints; apostrophes in thousands; `Saldovortrag`, `Übertrag` at page breaks and `Umsatztotal` at the end.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_amount, some_entries, written
from ..pens import GREY, Color, Flow, Page, width
from ._rows import face, into, out_of, some_month, word_by_word

RED: Color = (0.75, 0.08, 0.12)
POOLS: Pools = {
    "shop": ("Dorfladen Egg", "Metzgerei Hug AG", "Bergbahn Shop", "Papeterie Moos", "Kiosk Bahnhof", "Hofladen Gen."),
    "town": ("Uster", "Wetzikon ZH", "Zürich", "Rapperswil SG", "Winterthur", "Chur"),
    "person": ("Ammann, Beatrice", "Keller-Wyss Urs", "Frei Reto", "Morandi Chiara", "Brunner, Noah"),
    "firm": (
        "Stadtwerke Uster",
        "Krankenkasse Alpina AG",
        "Telnetz (Schweiz) AG",
        "Steueramt Uster",
        "Verwaltung Hof AG",
    ),
    "street": ("Seestrasse 12", "Bahnhofplatz 3", "Im Grund 41", "Postfach"),
    "zip": ("8610 Uster", "8620 Wetzikon ZH", "8001 Zürich", "7000 Chur"),
    "stamp": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
    "time": lambda rng, _day: f"{rng.randint(7, 21):02}:{rng.randint(0, 59):02}",
}
KINDS = (
    Kind(24, -4, -160, "Einkauf Debitkarte|{shop}, {town}|{stamp} {time} Karte XXXX 5941", "card", "0.05"),
    Kind(10, -5, -90, "Zahlung TWINT|{person}|+4179#######", "", "0.05"),
    Kind(6, 5, 120, "Gutschrift TWINT|{person}|+4178#######|Mitteilung: Znacht", "", "0.05"),
    Kind(8, -40, -800, "Zahlung eBill|{firm}|{street}, {zip}|Referenz: ## ##### ##### ##### ##### #####", "", "0.05"),
    Kind(6, -30, -1200, "E-Banking-Auftrag QR-Rechnung|{firm}|{street}|{zip}", "", "0.05"),
    Kind(4, -20, -400, "Bargeldbezug Bancomat|{town}, {stamp} {time}|Karte XXXX 5941", "card", "20"),
    Kind(3, 4200, 7600, "Gutschrift|Feinmechanik Tobler AG|{street}, {zip}|Lohnzahlung", "", "0.05", most=1),
    Kind(3, -1400, -2300, "Dauerauftrag|Verwaltung Hof AG|{street}|{zip}|Miete 3.5-Zi-Whg", "", "0.05", most=1),
    Kind(4, -15, -300, "Lastschrift LSV+|{firm}|Referenz ####.####.####", "", "0.05"),
    Kind(4, 20, 900, "Gutschrift|{person}|{street}, {zip}|Mitteilung: Rückerstattung", "", "0.05"),
    Kind(2, -3, -6, "Kontoführungsgebühr", "", "0.5", most=1),
)
TEXT, DEBIT, CREDIT, VALUE, BALANCE = 100.0, 352.0, 425.0, 440.0, 553.0


def _money(amount: Decimal) -> str:
    return written(amount, "'")


def draw(rng: Random, path: Path) -> Truth:
    plain, bold = face("lib"), face("lib-bold")
    period = some_month(rng)
    opening = some_amount(rng, 500, 15000, "0.05")
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(18, 75), balance=opening)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    closing = opening + sum(amounts)
    number = iban(rng, "CH", "80808001########3")
    title = f"Kontoauszug {period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}"
    state = {"balance": opening}

    def head(page: Page, count: int) -> float:
        page.box(42, 30, 14, 14, RED)
        page.put(62, 42, "Seeland Genossenschaftsbank", 12, bold=True)
        y = 78.0
        if count == 1:
            _first(page, title, number, period[1])
            y = 264
        else:
            page.put(553, 42, title, 8.5, right=True)
            page.put(553, 54, f"Privatkonto CHF  {number}", 8.5, right=True)
        _columns(page, y)
        page.put(TEXT, y + 18, "Übertrag" if count > 1 else "Saldovortrag", 8.5)
        page.put(BALANCE, y + 18, _money(state["balance"]), 8.5, right=True)
        return y + 34

    def foot(page: Page, y: float) -> None:
        page.put(TEXT, y + 4, "Übertrag", 8.5)
        page.put(BALANCE, y + 4, _money(state["balance"]), 8.5, right=True)

    flow = Flow(772, lambda: Page(face=plain, bold=bold), head, foot)
    rows = []
    following = [*(b.day for _a, b in pairwise(entries)), None]
    for entry, balance, after in zip(entries, balances, following, strict=True):
        flow.need(10 * len(entry.lines) + 4)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 2) if entry.tag == "card" else entry.day
        last = after != entry.day
        page.put(42, y, f"{entry.day:%d.%m.%y}", 8.5)
        page.put(TEXT, y, entry.lines[0], 8.5)
        page.lines(TEXT, y + 10, entry.lines[1:], 7.5, 10, color=GREY)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, written(entry.amount, "'", minus=""), 8.5, right=True)
        page.put(VALUE, y, f"{value:%d.%m.%y}", 8.5)
        if last:
            page.put(BALANCE, y, _money(balance), 8.5, right=True)
        flow.y += 10 * len(entry.lines) + 4
        state["balance"] = balance
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance if last else None, value, flow.number))
    flow.need(84)
    _end(flow, amounts, closing, period[1])
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(553, 815, f"Seite {n}/{len(flow.pages)}", 7.5, right=True, color=GREY)
        sheet.put(42, 815, "KA0412 / 8610-2", 6, color=GREY)
    word_by_word(flow.pages, path)
    return Truth("checking", "de_CH", "CHF", number, *period, opening, closing, rows)


def _first(page: Page, title: str, number: str, last: date) -> None:
    page.lines(42, 70, ("Bahnhofstrasse 20, 8610 Uster", "Tel. 044 555 71 71"), 7.5, 9.5, color=GREY)
    page.lines(340, 96, ("Frau", "Sandra Zollinger", "Weiherweg 7", "8610 Uster"), 9.5, 12)
    page.put(42, 176, title, 13, bold=True)
    facts = (
        ("Kontoinhaber", "Sandra Zollinger, Uster"),
        ("Kontoart", "Privatkonto CHF"),
        ("IBAN", number),
        ("Erstellt am", f"{last:%d.%m.%Y}"),
    )
    for n, (name, value) in enumerate(facts):
        page.put(42, 196 + 12 * n, name, 8.5, color=GREY)
        page.put(130, 196 + 12 * n, value, 8.5)


def _columns(page: Page, y: float) -> None:
    page.put(42, y, "Datum", 8, bold=True)
    page.put(TEXT, y, "Buchungstext", 8, bold=True)
    page.put(DEBIT, y, "Belastung CHF", 8, right=True, bold=True)
    page.put(CREDIT, y, "Gutschrift CHF", 8, right=True, bold=True)
    page.put(VALUE, y, "Valuta", 8, bold=True)
    page.put(BALANCE, y, "Saldo CHF", 8, right=True, bold=True)
    page.rule(42, y + 5, 553, 0.8, RED)


def _end(flow: Flow, amounts: list[Decimal], closing: Decimal, last: date) -> None:
    page, y = flow.page, flow.y
    page.rule(42, y - 6, 553, 0.4)
    page.put(TEXT, y + 6, "Umsatztotal", 8.5)
    page.put(DEBIT, y + 6, _money(out_of(amounts)), 8.5, right=True)
    page.put(CREDIT, y + 6, _money(into(amounts)), 8.5, right=True)
    whose = "zu Ihren Gunsten" if closing >= 0 else "zu unseren Gunsten"
    page.put(TEXT, y + 22, f"Saldo {whose} per {last:%d.%m.%Y}", 8.5, bold=True)
    page.put(BALANCE, y + 22, _money(closing), 8.5, right=True, bold=True)
    page.rule(BALANCE - width(_money(closing), page.bold, 8.5), y + 25, BALANCE, 0.8)
    notes = (
        "Ohne Ihren schriftlichen Gegenbericht innert 30 Tagen gilt dieser Auszug als genehmigt.",
        "Irrtum und Auslassung vorbehalten. Anzeige ohne Unterschrift.",
    )
    page.lines(42, y + 50, notes, 7, 9, color=GREY)
