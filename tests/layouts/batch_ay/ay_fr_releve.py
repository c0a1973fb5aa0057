"""France, a cooperative regional bank's relevé de comptes.

Special: two date columns as 05.03 without a year, debit and credit columns without signs, old and new balance named
créditeur or débiteur in the column of their side, marks behind some amounts, a total of operations, a savings book
named only in the summary, fees and overdraft notes below.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Color, Flow, Hand, Page, by_hand
from ._rows import joined, prose, wrapped

GREEN: Color = (0.0, 0.45, 0.42)
PALE: Color = (0.9, 0.95, 0.94)
MONTHS = [
    "Janvier",
    "Février",
    "Mars",
    "Avril",
    "Mai",
    "Juin",
    "Juillet",
    "Août",
    "Septembre",
    "Octobre",
    "Novembre",
    "Décembre",
]
POOLS: Pools = {
    "shop": ["Carrefour Market", "Intermarche", "Super U", "Boulangerie Morel", "Pharmacie Du Pont", "Leroy Merlin"],
    "ville": ["Vienne", "Annonay", "Roussillon", "Valence", "St Vallier"],
    "quand": lambda rng, day: f"{day - timedelta(rng.randint(1, 3)):%d/%m}",
    "heure": lambda rng, _day: f"{rng.randint(7, 22):02}h{rng.randint(0, 59):02}",
    "qui": ["Mme Besson Claire", "M. Roche Didier", "Chevalier Lea", "Garage Perrin"],
    "objet": ["Loyer", "Remboursement", "Anniversaire", "Facture ####"],
}
KINDS = [
    Kind(12, -4, -160, "Carte X#### {shop} {ville} {quand}", "carte"),
    Kind(4, -18, -190, "Prlv Edf Clients Particuliers|Numero De Client : 600#######|Mm978########## Fr47EDF001007"),
    Kind(3, -10, -60, "Prlv Free Telecom|Free Hautdebit #########|Fbx-########## Fr91ZZZ459654"),
    Kind(2, -15, -110, "Prlv Mutuelle Du Dauphine|Cotisation #######|Rum ####-######"),
    Kind(2, -20, -120, "Retrait Au Distributeur X#### {ville} {quand} {heure}", "carte", "10"),
    Kind(3, -20, -900, "Virement Web {qui}|{objet}"),
    Kind(3, 15, 600, "Virement En Votre Faveur|{qui}|{objet}"),
    Kind(1, 1400, 2900, "Virement En Votre Faveur|Sarl Techni Rhone|Salaire", most=2),
    Kind(2, -15, -420, "Cheque Emis #######"),
    Kind(1, 20, 350, "Remise Cheque {ville}"),
    Kind(1, 8, 120, "Virement En Votre Faveur|C.P.A.M. De L Isere|Prest ########"),
    Kind(1, -4, -9, "Cotisation Offre Essentielle", "frais", most=1),
    Kind(0.5, -8, -16, "Frais Irreg. Incident Prlv", "frais", "8", 1),
]


def _euro(amount: Decimal) -> str:
    return written(amount, " ", ",", minus="")


class _Releve:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.number = f"{rng.randint(10**9, 10**11 - 1):011}"
        self.iban = iban(rng, "FR", f"1390600{rng.randint(100, 999)}{self.number}42")
        self.flow = Flow(736, lambda: Page(A4), self.head)

    def head(self, page: Page, number: int) -> float:
        end = self.period[1]
        page.put(40, 46, "CAISSE RURALE", 12, bold=True, color=GREEN)
        page.put(40, 59, "VAL DE RHÔNE", 12, bold=True, color=GREEN)
        page.put(555, 46, "RELEVE DE COMPTES", 13, bold=True, right=True)
        page.put(555, 60, f"Date d'arrêté : {end.day} {MONTHS[end.month - 1]} {end.year}", 8.5, right=True)
        if number > 1:
            page.put(40, 82, f"Compte Chèque n° {self.number}   (suite)", 9, bold=True, color=GREEN)
            return self.columns(page, 100)
        page.lines(
            40, 84, ["Votre agence : VIENNE CENTRE", "12 cours Brillier 38200 VIENNE", "Tél. 04 00 55 01 38"], 7.5
        )
        page.lines(40, 122, ["Votre conseiller : Mme Julie ARNAUD", "www.caisserurale-vdr.example"], 7.5)
        page.lines(330, 104, ["M. MARTINEAU BENOIT", "4 IMPASSE DES CERISIERS", "38200 VIENNE"], 10)
        page.put(40, 162, f"IBAN : {self.iban}", 8)
        page.put(330, 162, "BIC : CRVRFRPP139", 8)
        return 184

    def columns(self, page: Page, y: float) -> float:
        page.box(40, y - 10, 515, 24, PALE)
        page.put(44, y, "Date", 8, bold=True)
        page.put(44, y + 9, "opé.", 8, bold=True)
        page.put(80, y, "Date", 8, bold=True)
        page.put(80, y + 9, "valeur", 8, bold=True)
        page.put(118, y + 5, "Libellé des opérations", 8, bold=True)
        page.put(458, y + 5, "Débit", 8, bold=True, right=True)
        page.put(540, y + 5, "Crédit", 8, bold=True, right=True)
        return y + 28

    def balance(self, which: str, amount: Decimal, day: date) -> None:
        page, side = self.flow.page, "débiteur" if amount < 0 else "créditeur"
        page.put(118, self.flow.y, f"{which} solde {side} au {day:%d.%m.%Y}", 8.5, bold=True)
        page.put(458 if amount < 0 else 540, self.flow.y, _euro(amount), 8.5, bold=True, right=True)
        self.flow.y += 14


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 90, 4200) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(16, 80), balance=opening, floor=-600)
    releve = _Releve(rng, (start, end))
    flow = releve.flow
    closing = opening + sum(entry.amount for entry in entries)
    book = some_amount(rng, 500, 15000)
    page, y = flow.page, flow.y
    page.put(40, y, "Synthèse de vos comptes", 10, bold=True, color=GREEN)
    page.rule(40, y + 4, 555, 0.6, GREEN)
    for n, (name, value) in enumerate(
        [
            (f"Compte Chèque n° {releve.number}", ("- " if closing < 0 else "+ ") + _euro(closing)),
            (f"Livret A n° {rng.randint(10**10, 10**11 - 1)}", "+ " + _euro(book)),
        ]
    ):
        page.put(44, y + 17 + 12 * n, name, 8.5)
        page.put(540, y + 17 + 12 * n, value + " €", 8.5, right=True)
    y += 56
    page.put(40, y, f"Compte Chèque n° {releve.number}", 10, bold=True, color=GREEN)
    page.put(540, y, "en euros", 8, right=True)
    flow.y = releve.columns(page, y + 18)
    releve.balance("Ancien", opening, start - timedelta(1))
    rows = [_operation(releve, entry, rng) for entry in entries]
    flow.need(150)
    flow.page.rule(118, flow.y - 7, 555, 0.5)
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    flow.y += 4
    flow.page.put(118, flow.y, "Total des opérations", 8.5)
    flow.page.put(458, flow.y, _euro(out), 8.5, right=True)
    flow.page.put(540, flow.y, _euro(into), 8.5, right=True)
    flow.y += 14
    releve.balance("Nouveau", closing, end)
    _notes(releve, rng)
    count = len(flow.pages)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(555, 72, f"Page {n}/{count}", 8, right=True)
        text = (
            "Caisse Rurale Val de Rhône - société coopérative à capital variable, agréée en tant qu'établissement de "
            "crédit - Siège social : 15 rue des Halles 38000 GRENOBLE - 399 999 999 RCS Grenoble - Société de courtage "
            "d'assurance immatriculée au Registre des Intermédiaires en Assurance sous le n° 07 099 999."
        )
        prose(sheet, 40, 800, text, 515, 6)
    by_hand(flow.pages, path, Hand("TJ", scaled=True))
    return Truth("checking", "fr_FR", "EUR", releve.number, start, end, opening, closing, rows)


def _operation(releve: _Releve, entry: Entry, rng: Random) -> Row:
    flow = releve.flow
    lines = wrapped([line for line in entry.lines if line], "Helvetica", 8.5, 268)
    flow.need(10 * len(lines) + 2)
    value = entry.day if entry.amount < 0 else max(releve.period[0], earlier(rng, entry.day, 1))
    page, y = flow.page, flow.y
    page.put(44, y, f"{entry.day:%d.%m}", 8.5)
    page.put(80, y, f"{value:%d.%m}", 8.5)
    page.put(458 if entry.amount < 0 else 540, y, _euro(entry.amount), 8.5, right=True)
    if entry.tag != "carte":
        page.put(544, y, "þ" if entry.amount > 0 else "¨", 8.5)
    flow.y = page.lines(118, y, lines, 8.5, 10) + 2.5
    return Row(entry.day, joined(lines), entry.amount, None, value, flow.number)


def _notes(releve: _Releve, rng: Random) -> None:
    flow = releve.flow
    flow.y += 10
    page, y = flow.page, flow.y
    page.put(40, y, f"Vous disposez d'une autorisation de découvert de {rng.choice(['500', '800', '1 000'])},00 €.", 8)
    page.put(40, y + 11, "þ : opérations exonérées de commission de mouvement", 7, color=GREY)
    page.put(300, y + 11, "¨ : opérations soumises à commission", 7, color=GREY)
    page.box(40, y + 20, 515, 46, PALE)
    page.put(50, y + 34, "Parrainez un proche, vous y gagnez tous les deux", 9, bold=True, color=GREEN)
    text = (
        "Pour chaque proche qui devient client, votre Caisse verse 40 € sur son compte et sur le vôtre. Offre valable "
        "jusqu'à la fin du trimestre, conditions en agence et sur le site."
    )
    prose(page, 50, y + 46, text, 495, 7.5)
    y += 84
    for text in [
        "Vérifiez ce relevé dès sa réception. Sans réclamation de votre part dans le délai prévu à la convention, les "
        "opérations sont réputées approuvées. Les sommes déposées sont couvertes par le Fonds de Garantie des Dépôts "
        "et de Résolution dans la limite de 100 000 € par déposant.",
        "En cas de désaccord, adressez-vous d'abord à votre agence, puis au service clients. Le médiateur peut être "
        "saisi gratuitement par courrier ou en ligne.",
    ]:
        y = prose(page, 40, y, text, 515, 7) + 4
