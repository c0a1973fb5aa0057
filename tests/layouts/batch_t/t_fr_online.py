"""France, online bank: one account, then the detail of its deferred debit card, which is taken from it in one sum.

The card's purchases add up to the one row of the account and are no rows of it. Figures with a space for thousands,
debit and credit columns, the value date between text and figures, totals before the new balance.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

PINK = (0.8, 0.0, 0.45)
POOLS = {
    "who": ["M MATHIEU QUENTEL", "MME LOUANE PERROTIN", "SCI LES GLYCINES"],
    "firm": ["EDF CLIENTS PARTICULIERS", "FREE MOBILE", "MAIF", "NAVIGO ANNUEL", "DGFIP IMPOT"],
    "shop": ["CARREFOUR CITY", "MONOPRIX", "BOULANGERIE ANGE", "SNCF CONNECT", "FNAC", "PHARMACIE DU PORT", "LECLERC"],
    "town": ["RENNES", "BREST", "NANTES", "PARIS 11", "VANNES"],
}
KINDS = [
    Kind(4, -12, -190, "PRLV SEPA {firm}|REF ?????########## MANDAT ++####"),
    Kind(3, -20, -700, "VIR SEPA {who}|Réf. LOYER ET CHARGES"),
    Kind(2, 15, 380, "VIR INST {who}|remboursement week-end"),
    Kind(1, 1800, 2900, "VIR SEPA ATELIERS KERGOAT SAS|SALAIRE", most=1),
    Kind(1.5, -20, -150, "RETRAIT DAB {day} {town}", step="10"),
    Kind(1, -30, -400, "CHEQUE N° #######", most=6),
    Kind(0.5, 20, 120, "AVOIR {shop} {town}"),
    Kind(0.4, -2, -9, "*COMMISSION PAIEMENT HORS ZONE EURO", most=1),
]
CARD = [Kind(8, -3, -110, "{shop} {town}"), Kind(1, -12, -160, "AMAZON PAYMENTS LUXEMBOURG", "USD")]


def _euros(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


@dataclass
class _Sheet:
    start: date
    end: date
    iban: str
    account: str
    card: bool = False  # the detail of the card has begun

    def band(self, page: Page, y: float) -> float:
        page.box(40, y - 12, 515, 18, PINK)
        white = (1.0, 1.0, 1.0)
        columns = ((44, "Date opération"), (125, "Libellé"), (385, "Valeur"), (470, "Débit"), (551, "Crédit"))
        for x, label in columns:
            page.put(x, y, label, 8.5, color=white, face="narrow-bold", right=x > 400)
        return y + 22

    def head(self, page: Page, number: int) -> float:
        page.put(40, 55, "BANQUE GOÉLAND", 16, bold=True, color=PINK)
        page.put(40, 68, "la banque en ligne", 8, color=GREY)
        page.put(555, 55, "Relevé de compte", 12, bold=True, right=True)
        page.put(555, 69, f"du {self.start:%d/%m/%Y} au {self.end:%d/%m/%Y}", 9, right=True)
        if number > 1:
            return _card_band(page, 105) if self.card else self.band(page, 105)
        page.lines(320, 125, ["M. THÉOPHILE KERVELLA", "8 RUE DES EMBRUNS", "29200 BREST"], 9, 12)
        page.put(40, 125, "Compte bancaire n° " + self.account, 9, bold=True)
        page.put(40, 139, f"IBAN : {self.iban}", 8)
        page.put(40, 151, "BIC : GOELFRP1XXX", 8)
        page.put(40, 163, "Découvert autorisé : 1 000,00 €", 8)
        page.box(40, 185, 515, 34, (0.97, 0.93, 0.95))
        page.put(50, 200, "Un conseiller ? 01 00 00 00 17 (appel non surtaxé), du lundi au samedi de 8h à 20h.", 8)
        page.put(
            50, 212, "Parrainez vos proches : 80 € offerts pour vous et pour votre filleul, jusqu'au 30 du mois.", 8
        )
        return self.band(page, 245)


def _card_band(page: Page, y: float) -> float:
    page.rule(40, y - 11, 555, 0.5)
    page.put(44, y, "Date d'achat", 8, face="narrow-bold")
    page.put(125, y, "Commerçant", 8, face="narrow-bold")
    page.put(551, y, "Montant en EUR", 8, face="narrow-bold", right=True)
    return y + 16


def _card(flow: Flow, uses: list[Entry], card: str, due: date) -> None:
    """The detail of the deferred card: date of purchase, shop and sum, not rows of the account."""
    flow.need(120)
    page, y = flow.page, flow.y + 20
    page.put(40, y, "Détail de vos opérations par carte à débit différé", 11, bold=True, color=PINK)
    page.put(40, y + 14, f"Carte Visa Premier n° {card} - M. THÉOPHILE KERVELLA", 8.5)
    flow.y = _card_band(page, y + 31)
    for use in uses:
        flow.need(13)
        page, y = flow.page, flow.y
        page.put(44, y, f"{use.day:%d/%m/%Y}", 8.5)
        page.put(125, y, use.lines[0], 8.5)
        if use.tag:
            page.put(470, y, f"{_euros(use.amount * Decimal('1.0791'))} USD", 8.5, right=True)
        page.put(551, y, _euros(use.amount), 8.5, right=True)
        flow.y += 13
    flow.need(20)
    total = sum((use.amount for use in uses), Decimal(0))
    page.put(125, flow.y + 4, f"Total débité sur votre compte le {due:%d/%m/%Y}", 9, bold=True)
    page.put(551, flow.y + 4, _euros(total), 9, bold=True, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 500, 3200)
    account = fill(rng, "000########", start, {})
    sheet = _Sheet(start, end, iban(rng, "FR", "4499900001" + account + "##"), account)
    pools = {**POOLS, "day": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}"}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(8, 34), balance=opening, floor=200)
    before = start - timedelta(25)
    uses = some_entries(rng, CARD, pools, (before, start + timedelta(3)), count=rng.randint(6, 26))
    digits = fill(rng, "####", start, {})
    due = end - timedelta(rng.randint(0, 2))
    taken = Entry(
        due, (f"RELEVE CARTE VISA DEBIT DIFFERE CB*{digits}",), sum((u.amount for u in uses), Decimal(0)), "", ""
    )
    entries = sorted([*entries, taken], key=lambda entry: entry.day)
    flow = Flow(765, lambda: Page(face="narrow", bold="sans-bold"), sheet.head)
    flow.page.put(125, flow.y, f"SOLDE AU {start - timedelta(1):%d/%m/%Y}", 9, bold=True)
    flow.page.put(551, flow.y, _euros(opening), 9, bold=True, right=True)
    flow.y += 16
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8.5, 240))]
        flow.need(11 * len(lines) + 4)
        value = min(end, entry.day + timedelta(rng.choice((0, 0, 0, 1))))
        page, y = flow.page, flow.y
        page.put(44, y, f"{entry.day:%d/%m/%Y}", 8.5)
        page.put(385, y, f"{value:%d/%m/%Y}", 8.5)
        page.put(470 if entry.amount < 0 else 551, y, _euros(entry.amount), 8.5, right=True)
        flow.y = page.lines(125, y, lines, 8.5, 11) + 4
        page.rule(40, flow.y - 10, 555, 0.2, GREY)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=value, page=flow.number))
    closing = opening + sum(row.amount for row in rows)
    flow.need(45)
    out, into = (sum((r.amount for r in rows if (r.amount < 0) == negative), Decimal(0)) for negative in (True, False))
    flow.page.put(125, flow.y + 4, "TOTAL DES OPÉRATIONS", 8.5, bold=True)
    flow.page.put(470, flow.y + 4, _euros(out), 8.5, bold=True, right=True)
    flow.page.put(551, flow.y + 4, _euros(into), 8.5, bold=True, right=True)
    flow.page.put(125, flow.y + 20, f"NOUVEAU SOLDE AU {end:%d/%m/%Y} (EN EUR)", 9, bold=True)
    flow.page.put(551 if closing >= 0 else 470, flow.y + 20, _euros(closing), 9, bold=True, right=True)
    flow.y += 30
    sheet.card = True
    _card(flow, uses, f"4974 XXXX XXXX {digits}", due)
    for number, page in enumerate(flow.pages, 1):
        page.put(
            40, 800, "Banque Goéland - SA au capital de 40 000 000 € - 29200 Brest. Médiateur : mediation.example", 6.5
        )
        page.put(555, 812, f"Page {number} / {len(flow.pages)}", 7, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("account", "fr-FR", "EUR", sheet.iban, start, end, opening, closing, rows)
