"""Switzerland, private account in German: debit and credit columns before the value day, the balance on the last row
of a day, collective orders that list their parts in the text, apostrophes in figures, a carry-over at each page.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._rows import ZERO, by_day, joined, liberation, money_in, money_out, number_pages

BLUE = (0.0, 0.3, 0.62)
DEBIT, CREDIT, VALUE, BALANCE = 372, 436, 444, 550
ROOM = 210

PAYEES = [
    "Sunrise GmbH, 8050 Zürich",
    "CSS Kranken-Versicherung, 6005 Luzern",
    "ewz, 8050 Zürich",
    "Serafe AG, 8008 Zürich",
]
POOLS = {
    "shop": [
        "Coop-#### Zürich",
        "Migros MM Oerlikon",
        "SBB CFF FFS Mobile",
        "Denner ### Zürich",
        "Volg Rümlang",
        "Apotheke Bahnhof",
    ],
    "person": [
        "Kälin Beat, 8600 Dübendorf",
        "Verena Zürcher-Moser",
        "Immo Limmat AG, 8005 Zürich",
        "Turnverein Seebach",
    ],
    "twint": ["Nadja K.", "Selecta AG", "Marco B., Zürich", "Badi Letten"],
    "firm": ["Stadt Zürich, Finanzverwaltung", "Hürlimann Bau AG, 8112 Otelfingen", "Universitätsspital Zürich"],
}
KINDS = [
    Kind(30, -3, -130, "Einkauf Debit Card Nr. xxxx {card}|{shop}", step="0.05"),
    Kind(12, -4, -90, "TWINT Belastung: {twint}", step="0.05"),
    Kind(6, 5, 80, "TWINT Gutschrift: {twint}", step="0.05"),
    Kind(6, -20, -400, "Bezug Bancomat, Debit Card Nr. xxxx {card}|Limmatbank, Zürich Oerlikon", step="10"),
    Kind(10, -20, -900, "Belastung eBanking:|{person}|Referenz-Nr. ## ##### ##### ##### #####", step="0.05"),
    Kind(6, -200, -1800, "Belastungen eBanking", tag="collective", step="0.05"),
    Kind(4, -1200, -2300, "Dauerauftrag: Immo Limmat AG, 8005 Zürich|Miete", most=1, step="5"),
    Kind(5, -30, -250, "LSV-Belastung|{person}|Ref. LSV-######", step="0.05"),
    Kind(3, 3900, 6800, "Gutschrift Auftraggeber: {firm}|Lohnzahlung", most=1, step="0.05"),
    Kind(4, 30, 700, "Gutschrift Auftraggeber: {person}", step="0.05"),
    Kind(1, -2, -5, "Kontoführungsgebühr", most=1, step="0.50"),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 900, 9000, "0.05")
    pools = POOLS | {"card": [f"{rng.randint(0, 9999):04}"]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(12, 70), balance=opening, floor=200)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    number = iban(rng, "CH", "00799############")
    face, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    rows: list[Row] = []

    def head(page: Page, sheet: int) -> float:
        return _head(page, sheet, number, (start, end), fill(rng, "1###-####.###", start, {}))

    flow = Flow(744, lambda: Page(face=face, bold=bold), head)
    balance = opening
    _plain(flow, start, "Saldovortrag", balance)
    for day, group in by_day(entries):
        for place, entry in enumerate(group):
            lines = _lines(rng, entry, face)
            if flow.y + 10 * len(lines) > 728:
                _plain(flow, None, "Übertrag", balance)
                flow.turn()
                _plain(flow, None, "Übertrag", balance)
            balance += entry.amount
            printed = balance if place == len(group) - 1 else None
            value = day + timedelta(rng.choice([0, 0, 0, -1, -2]))
            rows.append(Row(day, joined(lines), entry.amount, printed, value, flow.number))
            _row(flow, entry, lines, value, printed)
    _end(flow, end, [entry.amount for entry in entries], balance)
    number_pages(flow.pages, _foot)
    with_reportlab(flow.pages, path)
    return Truth("checking", "de_CH", "CHF", number, start, end, opening, closing, rows)


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _money(amount: Decimal) -> str:
    return written(amount, "'")


def _lines(rng: Random, entry: Entry, face: str) -> list[str]:
    """The text in lines that fit; a collective order lists its parts, which sum up to the amount."""
    lines = entry.lines
    if entry.tag == "collective":
        parts = rng.randint(2, 4)
        cuts = sorted(rng.sample(range(5, int(-entry.amount * 20), 7), parts - 1))
        steps = [0, *cuts, int(-entry.amount * 20)]
        sums = [Decimal(b - a) / 20 for a, b in pairwise(steps)]
        listed = zip(rng.sample(PAYEES, parts), sums, strict=True)
        lines = (f"{lines[0]} ({parts})", *(f"{name}  CHF {_money(part)}" for name, part in listed))
    return [piece for line in lines for piece in wrap(line, fits(face, 8, ROOM))]


def _head(page: Page, sheet: int, number: str, period: tuple[date, date], account: str) -> float:
    start, end = period
    page.put(50, 58, "Limmatbank", 19, bold=True, color=BLUE)
    if sheet == 1:
        page.lines(50, 84, ["Limmatbank AG", "Bahnhofquai 4, 8001 Zürich", "Telefon 0800 000 417"], 7.5, 9.5)
        page.lines(340, 112, ["Herr", "Reto Ammann-Frei", "Schaffhauserstrasse 331", "8050 Zürich"], 9.5, 12)
        page.put(50, 190, f"Kontoauszug {_day(start)} - {_day(end)}", 13, bold=True)
        facts = (("Privatkonto", account), ("IBAN", number), ("Währung", "CHF"), ("Lautend auf", "Reto Ammann-Frei"))
        for n, (label, text) in enumerate(facts):
            page.put(50, 208 + 11.5 * n, label, 8.5, color=GREY)
            page.put(120, 208 + 11.5 * n, text, 8.5)
        page.put(550, 190, f"Zürich, {_day(end + timedelta(1))}", 8.5, right=True)
        top = 272.0
    else:
        page.put(550, 58, f"Kontoauszug {_day(start)} - {_day(end)}", 9, right=True)
        page.put(550, 70, f"IBAN {number}", 8.5, right=True)
        top = 98.0
    page.rule(50, top - 12, 550, 0.8, BLUE)
    page.put(50, top, "Datum", 8.5, bold=True)
    page.put(110, top, "Buchungstext", 8.5, bold=True)
    for x, label in ((DEBIT, "Belastung"), (CREDIT, "Gutschrift"), (BALANCE, "Saldo")):
        page.put(x, top, label, 8.5, bold=True, right=True)
        page.put(x, top + 10, "CHF", 7.5, right=True)
    page.put(VALUE, top, "Valuta", 8.5, bold=True)
    page.rule(50, top + 14, 550, 0.8, BLUE)
    return top + 28


def _plain(flow: Flow, day: date | None, label: str, balance: Decimal) -> None:
    if day:
        flow.page.put(50, flow.y, _day(day), 8)
    flow.page.put(110, flow.y, label, 8, bold=True)
    flow.page.put(BALANCE, flow.y, _money(balance), 8, right=True, bold=True)
    flow.y += 13


def _row(flow: Flow, entry: Entry, lines: list[str], value: date, balance: Decimal | None) -> None:
    page = flow.page
    page.put(50, flow.y, _day(entry.day), 8)
    page.put(110, flow.y, lines[0], 8)
    page.put(CREDIT if entry.amount > 0 else DEBIT, flow.y, _money(abs(entry.amount)), 8, right=True)
    page.put(VALUE, flow.y, _day(value), 8)
    if balance is not None:
        page.put(BALANCE, flow.y, _money(balance), 8, right=True)
    flow.y = page.lines(110, flow.y + 9.8, lines[1:], 8, 9.8) + 3


def _end(flow: Flow, end: date, amounts: list[Decimal], balance: Decimal) -> None:
    flow.need(84)
    page = flow.page
    page.rule(50, flow.y - 8, 550, 0.4, BLUE)
    page.put(110, flow.y + 2, "Umsatztotal", 8, bold=True)
    page.put(DEBIT, flow.y + 2, _money(money_out(amounts)), 8, right=True)
    page.put(CREDIT, flow.y + 2, _money(money_in(amounts)), 8, right=True)
    page.put(50, flow.y + 15, _day(end), 8)
    side = "unseren" if balance < 0 else "Ihren"
    page.put(110, flow.y + 15, f"Saldo zu {side} Gunsten", 8, bold=True)
    page.put(BALANCE, flow.y + 15, _money(abs(balance)), 8, right=True, bold=True)
    page.rule(50, flow.y + 19, 550, 0.8, BLUE)
    page.lines(
        50,
        flow.y + 38,
        [
            "Bitte prüfen Sie diesen Auszug. Ohne Bericht innert 30 Tagen gilt er als genehmigt. Irrtum vorbehalten.",
            "Ihr Guthaben ist durch die Einlagensicherung bis CHF 100'000 pro Kunde und Bank geschützt.",
        ],
        7,
        9,
        color=GREY,
    )


def _foot(page: Page, number: int, pages: int) -> None:
    page.put(50, 796, "Formular ohne Unterschrift", 7, color=GREY)
    page.put(550, 796, f"Seite {number}/{pages}", 7, right=True, color=GREY)
