"""Switzerland, a euro account of a bank that reckons in francs: rate and countervalue beside each booking.

The balance is printed on a day's last booking only; apostrophes divide thousands; the total of turnovers is a line.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._kit import ACCOUNT, Col, broken, cells, how_many, money, share, titles

POOLS = {
    "firm": [
        "Tischlerei Moosbrugger GmbH",
        "Alpenglas Handels AG",
        "Fratelli Zanetti Srl",
        "Atelier Bühlmann",
        "Etiketten Krüger KG",
    ],
    "town": ["DE-79098 Freiburg", "AT-6850 Dornbirn", "IT-20121 Milano", "FR-68300 Saint-Louis"],
}
KINDS = [
    Kind(6, 180, 9000, "Gutschrift|{firm}|{town}|Rechnung 202#-0###"),
    Kind(6, -90, -5200, "Vergütung SEPA|{firm}|DE## #### #### #### #### ##|RG ###### vom 1#.01."),
    Kind(2, -500, -15000, "Devisenverkauf EUR/CHF|Auftrag ########, zugunsten Konto CHF"),
    Kind(2, 500, 12000, "Devisenkauf EUR/CHF|Auftrag ########, zulasten Konto CHF"),
    Kind(2, -9, -240, "Einkauf Debitkarte ####|{town}"),
    Kind(1, -0.5, -12, "Spesen Auslandzahlung"),
    Kind(0.6, -4, -25, "Kontoführungsgebühr", most=1),
]
COLS = [
    Col(48, "Datum"),
    Col(90, "Text", room=160),
    Col(258, "Valuta"),
    Col(354, "Belastung|EUR", right=True),
    Col(412, "Gutschrift|EUR", right=True),
    Col(470, "Saldo|EUR", right=True),
    Col(506, "Kurs", right=True),
    Col(562, "Gegenwert|CHF", right=True),
]


def swiss(amount: Decimal) -> str:
    return written(amount, "'", ".")


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, calendar=True)
    opening = money(rng, 1000, 48000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), reversal="Storno {}", balance=opening)
    balances = running(opening, (entry.amount for entry in entries))
    account = iban(rng, "CH", "0077#############")
    year_rate = rng.uniform(0.94, 1.09)

    def head(page: Page, number: int) -> float:
        page.put(48, 44, "Säntis Kantonalbank", 14, bold=True)
        page.put(562, 44, f"IBAN {account}", 8, right=True)
        y = front(page, period) if number == 1 else 76
        page.rule(48, y - 10, 562)
        titles(page, y, COLS, 7.5)
        page.rule(48, y + 14, 562)
        return y + 27

    def carry(page: Page, y: float) -> None:
        page.put(90, y + 2, "Übertrag auf nächste Seite", 7.5, color=GREY)

    flow = Flow(764, Page, head, carry)
    cells(flow.page, flow.y, COLS, ["", "Saldovortrag", *[""] * 3, swiss(opening), "", ""], 8, bold=True)
    flow.y += 15
    shown = [a.day != b.day for a, b in pairwise(entries)] + [True]
    rows = []
    for entry, balance, last in zip(entries, balances, shown, strict=True):
        rate = f"{year_rate * rng.uniform(0.99, 1.01):.4f}"
        rows.append(put(rng, flow, entry, balance if last else None, rate))
    tail(flow, entries, balances[-1], f"{year_rate:.4f}", end)
    for n, page in enumerate(flow.pages, 1):
        page.put(48, 812, "Ohne Ihren Gegenbericht innert 30 Tagen gilt der Auszug als genehmigt.", 6.5, color=GREY)
        page.put(562, 812, f"Seite {n}/{len(flow.pages)}", 7, right=True)
    with_fpdf(flow.pages, path, rng.choice(["rows", "shuffled"]))
    return Truth(ACCOUNT, "de_CH", "EUR", account.replace(" ", ""), start, end, opening, balances[-1], rows)


def front(page: Page, period: tuple[date, date]) -> float:
    start, end = period
    page.lines(330, 84, ["Rheintal Fenster AG", "Buchhaltung", "Industriestrasse 22", "9450 Altstätten SG"], 9)
    page.put(48, 150, "Kontoauszug Fremdwährungskonto EUR", 12, bold=True)
    page.put(48, 165, f"{start:%d.%m.%Y} - {end:%d.%m.%Y}, Gegenwert zum Devisen-Mittelkurs des Buchungstags", 8)
    return 192


def put(rng: Random, flow: Flow, entry: Entry, balance: Decimal | None, rate: str) -> Row:
    lines = broken("Helvetica", 8, COLS[1].room, entry.lines)
    flow.need(10 * len(lines) + 4)
    text, out = written(entry.amount, "'", ".", minus=""), entry.amount < 0
    value = earlier(rng, entry.day, 1)
    figures = [text if out else "", "" if out else text, swiss(balance) if balance is not None else ""]
    worth = swiss(share(entry.amount, rate))
    first = [f"{entry.day:%d.%m.%y}", lines[0], f"{value:%d.%m.%y}"]
    cells(flow.page, flow.y, COLS, [*first, *figures, rate, worth], 8)
    flow.page.lines(90, flow.y + 10, lines[1:], 8, 10)
    flow.y += 10 * len(lines) + 4
    return Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number)


def tail(flow: Flow, entries: list[Entry], closing: Decimal, rate: str, end: date) -> None:
    flow.need(56)
    outs = -sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    ins = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    flow.page.rule(48, flow.y - 9, 562)
    cells(flow.page, flow.y + 2, COLS, ["", "Umsatztotal", "", swiss(outs), swiss(ins), "", "", ""], 8)
    last = ["", "Saldo zu Ihren Gunsten" if closing >= 0 else "Saldo zu unseren Gunsten", "", "", ""]
    cells(flow.page, flow.y + 16, COLS, [*last, swiss(closing), rate, swiss(share(closing, rate))], 8, bold=True)
    flow.page.put(48, flow.y + 36, f"Devisenkurs EUR/CHF per {end:%d.%m.%Y}: {rate}", 7.5, color=GREY)
