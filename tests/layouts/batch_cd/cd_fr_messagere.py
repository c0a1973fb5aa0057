"""France, postal current account and passbook savings on one statement, paper form of the years after the euro.

A last column repeats each amount in francs with its sign; blanks group thousands, days have no year, each account
ends in a total of its columns and the new balance.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Entry, Kind, Pools, Row, Truth, fill, iban, some_amount, some_entries, some_period, written
from ._rows import Period, account, folded, joined, money_in, money_out, numbered

BLUE: pens.Color = (0.05, 0.2, 0.55)
GOLD: pens.Color = (1, 0.83, 0.1)
LEFT, TEXT, DEBIT, CREDIT, FRANCS = 42.0, 84.0, 412.0, 484.0, 553.0
MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]

POOLS: Pools = {
    "shop": ["MONOPRIX ANNECY", "SNCF INTERNET", "CARREFOUR MARKET", "PHARMACIE DU LAC", "TOTAL ACCESS", "FNAC ANNECY"],
    "firm": ["EDF CLIENTS PARTICULIERS", "FREE TELECOM", "MAIF", "TRESOR PUBLIC 74", "ORANGE", "MGEN"],
    "who": ["M BERTHOD ALAIN", "MLLE CHAPPAZ", "CPAM HAUTE SAVOIE", "CAF DE HAUTE SAVOIE"],
    "dd": lambda rng, day: f"{day - timedelta(rng.randint(0, 3)):%d.%m.%y}",
}
KINDS = [
    Kind(10, -6, -170, "ACHAT CB {shop} {dd}|CARTE NUMERO 4##"),
    Kind(5, -12, -280, "PRELEVEMENT DE {firm}|REF : ##########"),
    Kind(3, -20, -500, "CHEQUE N° ####0##"),
    Kind(3, -20, -200, "RETRAIT DAB {dd}|CARTE NUMERO 4##|ANNECY COURIER", "", "10"),
    Kind(2, -30, -900, "VIREMENT POUR {who}|REFERENCE : LOYER ##"),
    Kind(2, 15, 500, "VIREMENT DE {who}|XPXREFERENCE : ###########"),
    Kind(2, 1100, 2600, "VIREMENT DE TRESORERIE GENERALE|TRAITEMENT 74 #####", most=2),
    Kind(1, 20, 600, "REMISE DE CHEQUE N° ######"),
    Kind(0.6, -5, -9, "COTISATION TRIMESTRIELLE FORMULE DE COMPTE", most=1),
]
SAVINGS = [
    Kind(3, 50, 900, "VIREMENT PERMANENT DE|M OU MME GAILLARD", step="10"),
    Kind(1, 100, 1500, "VERSEMENT D'ESPECES", step="10"),
    Kind(1, -50, -900, "RETRAIT", step="10"),
    Kind(0.7, 12, 230, "INTERETS ACQUIS", most=1),
]


def spoken(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def euros(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def francs(amount: Decimal) -> str:
    value = (amount * Decimal("6.55957")).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return ("- " if value < 0 else "+ ") + written(abs(value), " ", ",")


class Sheets:
    """The pages of the statement, filled account by account."""

    def __init__(self, rng: Random, period: Period) -> None:
        self.rows: list[Row] = []
        self.period, self.number = period, rng.randint(1, 12)
        self.flow = pens.Flow(765, pens.Page, self.head)

    def head(self, page: pens.Page, sheet: int) -> float:
        page.box(LEFT, 30, 24, 24, GOLD)
        page.put(LEFT + 30, 48, "LA BANQUE MESSAGÈRE", 14, bold=True, color=BLUE)
        page.put(FRANCS, 44, f"Relevé de vos comptes - n° {self.number}", 11, right=True, bold=True)
        page.put(FRANCS, 57, f"Le {spoken(self.period[1])}", 9, right=True)
        if sheet > 1:
            return 110
        page.lines(330, 112, ["M OU MME GAILLARD LUC", "8 CHEMIN DES VERNES", "74940 ANNECY LE VIEUX"], 9.5, 12)
        where = ["Centre financier", "38900 GRENOBLE CEDEX 9", "", "Votre conseiller : 36 00"]
        page.lines(LEFT, 112, [*where, "0,15 €/min + prix d'appel"], 8, 10)
        return 195

    def titles(self) -> None:
        page, y = self.flow.page, self.flow.y
        page.box(LEFT - 3, y - 11, FRANCS - LEFT + 6, 16, (0.85, 0.89, 0.96))
        page.put(LEFT, y, "Date", 8.5, bold=True)
        page.put(TEXT, y, "Opérations", 8.5, bold=True)
        for x, text in [(DEBIT, "Débit (€)"), (CREDIT, "Crédit (€)"), (FRANCS, "Soit en francs")]:
            page.put(x, y, text, 8.5, bold=True, right=True)
        self.flow.y += 17

    def balance(self, text: str, amount: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(TEXT, y, text, 8.5, bold=True)
        page.put(DEBIT if amount < 0 else CREDIT, y, euros(amount), 8.5, bold=True, right=True)
        page.put(FRANCS, y, francs(amount), 8, right=True)
        self.flow.y += 15

    def account(self, title: str, numbers: str, opening: Decimal, entries: list[Entry]) -> None:
        flow = self.flow
        flow.need(130)
        flow.page.put(LEFT, flow.y, title, 10.5, bold=True, color=BLUE)
        flow.page.put(LEFT, flow.y + 12, numbers, 8)
        flow.y += 32
        self.titles()
        self.balance(f"Ancien solde au {spoken(self.period[0] - timedelta(1))}", opening)
        for entry in entries:
            lines = folded(entry.lines, "Helvetica", 8.5, 250)
            if flow.need(11 * len(lines)):
                flow.page.put(LEFT, flow.y - 18, f"{title} (suite)", 9, bold=True, color=BLUE)
                self.titles()
            page, y = flow.page, flow.y
            page.put(LEFT, y, f"{entry.day:%d/%m}", 8.5)
            page.put(TEXT, y, lines[0], 8.5)
            page.put(DEBIT if entry.amount < 0 else CREDIT, y, euros(entry.amount), 8.5, right=True)
            page.put(FRANCS, y, francs(entry.amount), 8, right=True)
            flow.y = page.lines(TEXT, y + 10.5, lines[1:], 8.5, 10.5) + 2
            self.rows.append(Row(entry.day, joined(lines), entry.amount, page=flow.number))
        flow.page.rule(LEFT - 3, flow.y - 8, FRANCS + 3)
        flow.y += 4
        flow.page.put(TEXT, flow.y, "Total des opérations", 8.5)
        flow.page.put(DEBIT, flow.y, euros(money_out(entries)), 8.5, right=True)
        flow.page.put(CREDIT, flow.y, euros(money_in(entries)), 8.5, right=True)
        flow.y += 15
        closing = opening + money_in(entries) - money_out(entries)
        self.balance(f"Nouveau solde au {spoken(self.period[1])}", closing)
        flow.y += 14


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=30)
    shift = rng.randint(10, 14)
    period = (start.replace(year=start.year - shift), end.replace(year=end.year - shift))
    opening, saved = some_amount(rng, 250, 4200), some_amount(rng, 900, 15000, "0.01")
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 70), balance=opening, floor=-350)
    moved = some_entries(rng, SAVINGS, POOLS, period, count=rng.randint(1, 4))
    number, book = fill(rng, "#7 ### ##? 028", start, {}), fill(rng, "0 ### ### ### ?", start, {})
    sheets = Sheets(rng, period)
    flow = sheets.flow
    page = flow.page
    page.box(LEFT - 3, flow.y - 14, FRANCS - LEFT + 6, 66, None, stroke=BLUE)
    page.put(LEFT + 4, flow.y, f"Situation de vos comptes au {spoken(period[1])}", 9.5, bold=True, color=BLUE)
    for text, amount in [
        (f"Compte Courant n° {number}", opening + sum(entry.amount for entry in entries)),
        (f"Livret A n° {book}", saved + sum(entry.amount for entry in moved)),
    ]:
        flow.y += 18
        page.put(LEFT + 4, flow.y, text, 9)
        page.put(FRANCS - 4, flow.y, f"{'-' if amount < 0 else '+'} {euros(amount)} €", 9, right=True)
    flow.y += 46
    international = iban(rng, "FR", "20041010##" + number.replace(" ", "").zfill(11)[-11:] + "##")
    sheets.account(
        f"Compte Courant Postal n° {number}", f"IBAN : {international} | BIC : MSSGFRPPGRE", opening, entries
    )
    sheets.account(f"Livret A n° {book}", "Taux nominal annuel en vigueur : 1,75 %", saved, moved)
    flow.need(40)
    note = "Vos opérations effectuées en ligne sont visibles chaque jour sur votre espace client."
    flow.page.box(LEFT - 3, flow.y - 12, FRANCS - LEFT + 6, 20, (1, 0.96, 0.75))
    flow.page.put(LEFT + 3, flow.y + 1, note, 8)

    def foot(sheet: pens.Page, n: int, of: int) -> None:
        sheet.put(FRANCS, 70, f"page {n}/{of}", 8, right=True)
        small = "La Banque Messagère - S.A. à Directoire et Conseil de Surveillance - 115 rue des Postes 75275 PARIS"
        sheet.put(LEFT, 806, f"{small} - RCS Paris 421 000 000", 6.5, color=pens.GREY)

    numbered(flow.pages, foot)
    pens.by_hand(flow.pages, path, pens.Hand("TJ", split=True))
    return account("fr_FR", "EUR", number, period, None, sheets.rows)
