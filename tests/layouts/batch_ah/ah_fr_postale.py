"""France: the post's bank. "03/10" dates, a column of francs for information, a savings book without movement after."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_amount, some_entries, written
from ..pens import Color, Flow, Page, with_reportlab
from ._tools import count, folded, month, sums, told

BLUE: Color = (0.0, 0.2, 0.55)
PALE: Color = (0.9, 0.93, 0.98)
X_DATE, X_TEXT, R_DEBIT, R_CREDIT, R_FRANCS = 44, 86, 388, 462, 548
POOLS = {
    "shop": (
        "CARREFOUR MARKET",
        "LIDL 4##",
        "BOULANGERIE PAUL",
        "SNCF INTERNET",
        "E.LECLERC DRIVE",
        "PHARMACIE CENTRALE",
    ),
    "town": ("LILLE", "ROUBAIX", "LENS", "PARIS 15"),
    "biller": ("EDF CLIENTS PARTICULIERS", "FREE MOBILE", "MAIF", "DGFIP IMPOT", "SFR FIXE"),
    "person": ("M LEFEBVRE PAUL", "MME DUBOIS ANNIE", "MLE CARON JULIE"),
    "firm": ("CAF DU NORD", "CPAM LILLE", "AUCHAN HYPER SAS", "FRANCE TRAVAIL"),
}
KINDS = (
    Kind(9, -3, -110, "ACHAT CB {shop} {used}|{town} CARTE NUMERO ###"),
    Kind(3, -8, -140, "PRELEVEMENT DE {biller}|REF : ??########|MANDAT : FR##ZZZ######"),
    Kind(1.5, -20, -400, "VIREMENT INSTANTANE A {person}|REFERENCE : LOYER"),
    Kind(2, 100, 2200, "VIREMENT DE {firm}|REF : ##########|SALAIRE ET PRESTATIONS"),
    Kind(1.2, -20, -200, "RETRAIT DAB {used}|{town} ### CARTE NUMERO ###", "", "10"),
    Kind(0.8, -30, -500, "CHEQUE N° #######"),
    Kind(0.6, 40, 700, "REMISE DE CHEQUE N° #######"),
    Kind(0.5, -0.5, -8, "COTISATION FORMULE DE COMPTE", "", "0.05", 1),
)


def _fr(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def _front(page: Page, who: str, last: date, closing: Decimal, book: str) -> float:
    page.lines(330, 122, [who, "RES LES TILLEULS BAT C", "18 RUE SOLFERINO", "59000 LILLE"], 9, 11)
    page.lines(44, 122, ["Votre conseiller en ligne : 3639", "(Service 0,15 €/min + prix appel)"], 7.5, 10)
    page.put(44, 206, f"Situation de vos comptes au {last:%d/%m/%Y}", 11, bold=True, color=BLUE)
    page.box(44, 214, 504, 50, None, stroke=BLUE)
    page.put(52, 228, "Vos comptes et avoirs", 7.5, bold=True)
    page.put(540, 228, "Solde en euros", 7.5, bold=True, right=True)
    page.put(52, 242, "Compte Courant Postal", 8.5)
    page.put(540, 242, ("+ " if closing >= 0 else "- ") + _fr(closing), 8.5, right=True)
    page.put(52, 255, f"Livret A n° {book}", 8.5)
    page.put(540, 255, "+ 4 210,55", 8.5, right=True)
    return 292


def _titles(page: Page, y: float) -> float:
    page.box(44, y - 11, 504, 16, BLUE)
    white: Color = (1, 1, 1)
    for x, title, right in (
        (X_DATE + 3, "Date", False),
        (X_TEXT, "Opérations", False),
        (R_DEBIT, "Débit (€)", True),
        (R_CREDIT, "Crédit (€)", True),
        (R_FRANCS - 4, "Soit en francs", True),
    ):
        page.put(x, y, title, 8, bold=True, right=right, color=white)
    return y + 19


class _Table:
    def __init__(self, flow: Flow) -> None:
        self.flow = flow

    def line(self, cells: tuple[str, list[str]], debit: Decimal | None, credit: Decimal | None, bold: bool) -> None:
        day, lines = cells
        page, y = self.flow.page, self.flow.y
        page.put(X_DATE + 3, y, day, 8)
        page.lines(X_TEXT, y, lines, 8, 9.5, bold=bold)
        for x, value in ((R_DEBIT, debit), (R_CREDIT, credit)):
            if value is not None:
                page.put(x, y, _fr(value), 8, right=True, bold=bold)
        either = debit if debit is not None else credit
        if either is not None and not (debit is not None and credit is not None):
            francs = ("-" if debit is not None else "") + _fr(either * Decimal("6.55957"))
            page.put(R_FRANCS - 4, y, francs, 7, right=True, color=(0.45, 0.45, 0.45))
        self.flow.y = y + 9.5 * len(lines) + 4

    def balance(self, words: str, amount: Decimal) -> None:
        self.line(("", [words]), -amount if amount < 0 else None, amount if amount >= 0 else None, True)


def _end(table: _Table, figures: tuple[Decimal, Decimal, Decimal], last: date, book: str) -> None:
    flow, (added, taken, closing) = table.flow, figures
    flow.need(205)
    flow.page.rule(44, flow.y - 9, 548, 0.5, BLUE)
    table.line(("", ["Total des opérations"]), taken, added, True)
    table.balance(f"Nouveau solde au {last:%d/%m/%Y}", closing)
    page, y = flow.page, flow.y + 8
    page.put(
        44, y, "Frais et découvert : montant total des frais du mois 0,00 €. Autorisation de découvert : 300,00 €.", 7.5
    )
    page.put(44, y + 34, f"Livret A n° {book}", 11, bold=True, color=BLUE)
    page.put(44, y + 47, "Taux nominal annuel : 3,00 %", 7.5)
    flow.y = _titles(page, y + 66)
    table.balance(f"Ancien solde au {last - timedelta(31):%d/%m/%Y}", Decimal("4210.55"))
    table.line(("", ["Aucune opération"]), None, None, False)
    table.balance(f"Nouveau solde au {last:%d/%m/%Y}", Decimal("4210.55"))
    notes = (
        "La garantie des dépôts : vos avoirs sont couverts par le FGDR jusqu'à 100 000 € par client.",
        "Conversion en francs au taux officiel : 1 € = 6,55957 F, donnée à titre indicatif.",
    )
    page.lines(44, flow.y + 12, notes, 7, 9)


def draw(rng: Random, path: Path) -> Truth:
    first, last = month(rng)
    opening = some_amount(rng, 80, 2600)
    pools = POOLS | {"used": lambda r, day: f"{day - timedelta(r.choice((0, 1, 2))):%d.%m.%y}"}
    entries = some_entries(rng, KINDS, pools, (first, last), count=count(rng), balance=opening, floor=-200)
    added, taken = sums(entries)
    closing = opening + added - taken
    number = fill(rng, "## ### ##N 026", first, {})
    code = iban(rng, "FR", "2004101005#######N02668")
    book, who = fill(rng, "##########N", first, {}), rng.choice(("MME MARIE VANDENBROUCKE", "M JEAN-LUC DELATTRE"))

    def head(page: Page, sheet: int) -> float:
        page.put(44, 50, "LA BANQUE DU FACTEUR", 14, bold=True, color=BLUE)
        page.put(44, 64, "Centre financier de Lille, 59900 LILLE CEDEX 9", 7)
        page.put(548, 50, f"Relevé de vos comptes - n° {last.month}", 9, right=True)
        page.put(548, 62, f"du {first:%d/%m/%Y} au {last:%d/%m/%Y}", 8, right=True)
        y = _front(page, who, last, closing, book) if sheet == 1 else 96.0
        page.put(
            44, y, f"Compte Courant Postal n° {number}" + (" (suite)" if sheet > 1 else ""), 11, bold=True, color=BLUE
        )
        page.put(44, y + 13, f"IBAN : {code}   BIC : FCTRFRPPLIL", 7.5)
        return _titles(page, y + 32)

    flow = Flow(770, Page, head)
    table = _Table(flow)
    table.balance(f"Ancien solde au {first - timedelta(1):%d/%m/%Y}", opening)
    rows = []
    for entry in entries:
        lines = folded(entry.lines, "Helvetica", 8, 235)
        flow.need(9.5 * len(lines) + 6)
        out = entry.amount < 0
        day = f"{entry.day:%d/%m}"
        table.line((day, lines), -entry.amount if out else None, None if out else entry.amount, False)
        rows.append(Row(entry.day, told(lines), entry.amount, None, None, flow.number))
    _end(table, (added, taken, closing), last, book)
    for sheet, page in enumerate(flow.pages, 1):
        page.put(548, 815, f"Page {sheet}/{len(flow.pages)}", 7.5, right=True)
        page.put(44, 815, "Société Anonyme à Directoire - 115 rue de Sèvres 75275 Paris Cedex 06 - RCS 421 100 645", 6)
        page.put(24, 640, f"{number.replace(' ', '')} 00{sheet} 3120 4471", 5, angle=90)
    with_reportlab(flow.pages, path, order="rows")
    return Truth("bank", "fr_FR", "EUR", number, first, last, opening, closing, rows)
