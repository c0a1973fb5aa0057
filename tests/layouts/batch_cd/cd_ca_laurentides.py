"""Canada, French statement of a credit union: several accounts of one folio, a code before each text, a column of fees.

Days as "3 JAN", blanks group thousands, "Solde reporté" starts each account and each further page; the fee column only
tells what a movement cost, which a row at the month's end then takes; the codes are explained at the end.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ._rows import Period, account, folded, joined, numbered

GREEN: pens.Color = (0, 0.42, 0.25)
TINT: pens.Color = (0.9, 0.95, 0.91)
LEFT, CODE, TEXT, FEE, OUT, IN, RIGHT = 44.0, 84.0, 118.0, 376.0, 436.0, 502.0, 570.0
MONTHS = ["JAN", "FÉV", "MAR", "AVR", "MAI", "JUN", "JUL", "AOÛ", "SEP", "OCT", "NOV", "DÉC"]
LONG = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre"]
LONG += ["décembre"]
CODES = {
    "ACH": "Achat direct",
    "DAB": "Dépôt au guichet automatique",
    "DDI": "Dépôt direct",
    "INT": "Intérêt",
    "PWW": "Paiement AccèsWeb",
    "RA": "Retrait au guichet automatique",
    "RPA": "Retrait préautorisé",
    "VWW": "Virement AccèsWeb",
    "VIR": "Virement Interac",
    "FU": "Frais d'utilisation",
}

POOLS: Pools = {
    "shop": ["IGA EXTRA ####", "COUCHE-TARD # 0###", "SAQ 23###", "PHARMACIE JEAN COUTU #1", "CANADIAN TIRE #0##"],
    "firm": ["HYDRO-QUEBEC", "VIDEOTRON LTEE", "BELL MOBILITE", "INTACT ASSURANCE", "VILLE DE ST-JEROME"],
    "who": ["Chantal Bédard", "Marc-André Roy", "Garage P. Lauzon"],
}
KINDS = [
    Kind(14, -3, -160, "Achat / {shop}", "ACH"),
    Kind(4, -25, -320, "Paiement facture - AccèsWeb /|{firm}", "PWW"),
    Kind(4, -18, -190, "Assurance / {firm}", "RPA"),
    Kind(3, -20, -300, "Retrait au GA # 0#### / Folio 81501", "RA", "20"),
    Kind(2, -20, -600, "Virement Interac à /|{who} /", "VIR"),
    Kind(2, -25, -500, "Virement - AccèsWeb /|à 08#### ES1", "VWW", "5"),
    Kind(2, 15, 500, "Virement Interac de /|{who} /", "VIR"),
    Kind(2, 800, 2100, "Paie / CISSS DES LAURENTIDES", "DDI", most=3),
    Kind(1, 25, 700, "Dépôt au GA # 0####", "DAB", "5"),
]
SAVINGS = [
    Kind(2, 25, 500, "Virement - AccèsWeb /|de EOP", "VWW", "5"),
    Kind(1, -50, -400, "Virement - AccèsWeb /|à EOP", "VWW", "10"),
]


def spoken(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {LONG[day.month - 1]} {day.year}"


def dollars(amount: Decimal) -> str:
    return written(abs(amount), " ", ",") + ("-" if amount < 0 else "")


class Folio:
    """The pages of the statement, filled account by account."""

    def __init__(self, number: str, period: Period) -> None:
        self.number, self.period = number, period
        self.rows: list[Row] = []
        self.flow = pens.Flow(715, lambda: pens.Page(pens.LETTER), self.head)

    def head(self, page: pens.Page, sheet: int) -> float:
        page.put(LEFT, 46, "Caisse des Laurentides", 14, bold=True, color=GREEN)
        page.put(RIGHT, 44, "RELEVÉ DE COMPTE", 12, bold=True, right=True)
        page.put(RIGHT, 58, f"Folio {self.number}   Transit 30412   Institution 899", 8, right=True)
        page.put(RIGHT, 69, f"Pour la période du {spoken(self.period[0])} au {spoken(self.period[1])}", 8, right=True)
        if sheet > 1:
            return 116
        page.lines(LEFT, 62, ["220, rue Labelle", "Saint-Jérôme QC  J7Z 5L1", "450 555-0133"], 8, 10)
        page.lines(LEFT + 20, 122, ["MME SYLVIE DESROSIERS", "1480 CH DU LAC ÉCHO", "PRÉVOST QC  J0R 1T0"], 9.5, 12)
        return 190

    def titles(self, name: str) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, name, 9.5, bold=True, color=GREEN)
        page.box(LEFT - 4, y + 6, RIGHT - LEFT + 8, 15, TINT)
        for x, text, right in [
            (LEFT, "Date", False),
            (CODE, "Code", False),
            (TEXT, "Description", False),
            (FEE, "Frais", True),
            (OUT, "Retrait", True),
            (IN, "Dépôt", True),
            (RIGHT, "Solde", True),
        ]:
            page.put(x, y + 17, text, 8.5, bold=True, right=right)
        self.flow.y += 35

    def carried(self, balance: Decimal) -> None:
        self.flow.page.put(TEXT, self.flow.y, "Solde reporté", 8.5)
        self.flow.page.put(RIGHT, self.flow.y, dollars(balance), 8.5, right=True)
        self.flow.y += 13

    def account(self, name: str, opening: Decimal, entries: list[Entry], fees: list[Decimal]) -> None:
        flow, held = self.flow, opening
        flow.need(95)
        self.titles(name)
        self.carried(opening)
        balances = running(opening, (entry.amount for entry in entries))
        for entry, balance, fee in zip(entries, balances, fees, strict=True):
            lines = folded(entry.lines, "Helvetica", 8.5, FEE - TEXT - 40)
            if flow.need(10.5 * len(lines) + 2):
                self.titles(f"{name} (suite)")
                self.carried(held)
            page, y = flow.page, flow.y
            page.put(LEFT + 10, y, str(entry.day.day), 8.5, right=True)
            page.put(LEFT + 14, y, MONTHS[entry.day.month - 1], 8.5)
            page.put(CODE, y, entry.tag, 8.5)
            page.put(FEE, y, dollars(fee) if fee else "", 8.5, right=True)
            page.put(OUT if entry.amount < 0 else IN, y, dollars(abs(entry.amount)), 8.5, right=True)
            page.put(RIGHT, y, dollars(balance), 8.5, right=True)
            flow.y = page.lines(TEXT, y, lines, 8.5, 10.5) + 2
            self.rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
            held = balance
        flow.page.rule(LEFT - 4, flow.y - 6, RIGHT + 4, 0.4, GREEN)
        flow.y += 20

    def codes(self) -> None:
        self.flow.need(100)
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, "VOICI LA SIGNIFICATION DES CODES APPARAISSANT AU RELEVÉ", 8, bold=True)
        for n, (code, meaning) in enumerate(sorted(CODES.items())):
            x, line = LEFT + 180 * (n % 3), y + 13 + 11 * (n // 3)
            page.put(x, line, code, 7.5, bold=True)
            page.put(x + 30, line, meaning, 7.5)
        note = "Veuillez vérifier ce relevé et signaler toute erreur à votre caisse dans les trente jours."
        page.put(LEFT, y + 68, note, 7.5)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=30, calendar=True)
    opening, saved = some_amount(rng, 90, 5200), some_amount(rng, 400, 14000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 70), balance=opening, floor=-300)
    charged = {"ACH": "0.75", "PWW": "0.75", "RA": "1.50", "VIR": "0.00"}
    fees = [Decimal(charged.get(e.tag, "0")) if e.amount < 0 and rng.random() < 0.4 else Decimal(0) for e in entries]
    if sum(fees):
        entries.append(Entry(period[1], ("Frais d'utilisation",), -sum(fees, Decimal(0)), "FU", "FU"))
        fees.append(Decimal(0))
    moved = some_entries(rng, SAVINGS, POOLS, period, count=rng.randint(0, 5))
    moved.append(Entry(period[1], ("Intérêt sur ES1",), some_amount(rng, 0.05, 9), "INT", "INT"))
    number = fill(rng, "08####", period[0], {})
    folio = Folio(number, period)
    folio.account("EOP  ÉPARGNE AVEC OPÉRATIONS", opening, entries, fees)
    folio.account("ES1  ÉPARGNE STABLE", saved, moved, [Decimal(0)] * len(moved))
    flow = folio.flow
    flow.need(60)
    flow.page.put(LEFT, flow.y, "PS  PARTS DE QUALIFICATION", 9.5, bold=True, color=GREEN)
    flow.page.put(TEXT, flow.y + 14, f"Solde au {spoken(period[1])}", 8.5)
    flow.page.put(RIGHT, flow.y + 14, "5,00", 8.5, right=True)
    flow.y += 42
    folio.codes()

    def foot(page: pens.Page, n: int, of: int) -> None:
        page.put(RIGHT, 80, f"Page {n} de {of}", 8, right=True)
        page.put(LEFT, 762, "Dépôts protégés selon la loi par l'Autorité des marchés financiers.", 7, color=pens.GREY)

    numbered(flow.pages, foot)
    pens.with_fpdf(flow.pages, path)
    return account("fr_CA", "CAD", number, period, None, folio.rows)
