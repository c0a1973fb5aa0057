"""France, current account of a mutual bank: two days, text, debit and credit, and a small mark at the end of rows.

Days are day.month without year; no balance but the old one, the new one and the totals; card purchases carry the day
of use. Some statements hold a savings account after the current one, each with its own table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, wrap, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand, fits
from ._rows import by_word, entries, some_month, some_opening, total

GREEN: Color = (0.0, 0.45, 0.38)
PALE: Color = (0.88, 0.95, 0.94)
DAY, VALUE, TEXT, DEBIT, CREDIT, MARK = 40.0, 82.0, 124.0, 464.0, 540.0, 548.0

KINDS = (
    Kind(10, -3, -130, "Carte X#### {shop} {used}"),
    Kind(4, -12, -190, "Prlv {company}|{detail}"),
    Kind(2, -20, -600, "Virement Web {person}|{memo}"),
    Kind(1, -400, -950, "Virement Perm {landlord}|Loyer", most=1),
    Kind(2, -20, -200, "Retrait DAB {town} {used}|Carte X####", step="10"),
    Kind(1, -30, -400, "Chèque 0####### "),
    Kind(1, -2, -9, "Cotis. Offre Essentiel|Compte à composer", most=1),
    Kind(0.5, -8, -60, "Carte X#### {abroad} {used}|Achat ##,## USD, taux de change 1,0####"),
    Kind(1, 1300, 2700, "Virement {employer}|Salaire réf ########", most=2),
    Kind(2, 10, 300, "Virement {person}|{memo}"),
    Kind(0.6, 40, 600, "Remise de chèques 0####### "),
    Kind(0.6, 15, 90, "Virement C.P.A.M. de la Sarthe|###########ANONYME XXPMT"),
)
POOLS: Pools = {
    "shop": [
        "Carrefour Mkt Le Mans",
        "E.Leclerc Allonnes",
        "Boulangerie Petit Le Mans",
        "SNCF Internet Paris",
        "Total 4###### Arnage",
        "Amazon Payments Paris",
        "Pharmacie du Pont Le Mans",
        "Decathlon 0### Le Mans",
        "Picard ### Le Mans",
        "Relais H ### Angers",
    ],
    "company": ["EDF clients particuliers", "Orange SA", "Free Mobile", "Macif", "Veolia Eau", "DGFIP impôt", "Setram"],
    "detail": [
        "Z0########## FR##ZZZ######",
        "Mandat ++?#########",
        "Facture ##########",
        "Échéance ######## contrat ##########",
    ],
    "person": ["M. Dugué Bastien", "Mme Levasseur", "Garnier Yohan", "Assoc. Les Petits Pas"],
    "memo": ["Remboursement", "Cadeau maman", "Courses", "Cotisation annuelle", "Vacances"],
    "landlord": ["SCI des Tanneries"],
    "employer": ["Atelier Maine Décors", "Clinique du Tertre"],
    "town": ["Le Mans République", "Arnage", "Allonnes"],
    "abroad": ["Steam Games 4259522985", "Airbnb * HM?#?#?#?"],
    "used": lambda rng, day: f"{earlier(rng, day, 3):%d/%m}",
}
MONTHS = (
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
)


def _sum(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def _in_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_month(rng)
    opening = some_opening(rng, 100, 4000)
    made = entries(rng, KINDS, POOLS, (start, end), rng.choice([12, 25, 38, 60, 84]), opening, -350)
    closing = opening + total(entry.amount for entry in made)
    key = iban(rng, "FR", "1790600###0########00##")
    account = key.replace(" ", "")[14:25]
    savings = rng.random() < 0.4
    book = _savings(rng, start, end) if savings else []
    saved = some_opening(rng, 500, 9000)
    rows: list[Row] = []

    def head(page: Page, number: int) -> float:
        page.put(40, 46, "CRÉDIT MUTUALISTE DU MAINE", 13, bold=True, color=GREEN)
        if number > 1:
            page.put(556, 46, f"Page {number}", 8, right=True)
            page.put(40, 66, "RELEVÉ DE COMPTES", 9, bold=True)
            page.put(556, 66, f"Date d'arrêté : {_in_words(end)}", 8, right=True)
            return 96
        page.lines(
            40,
            62,
            ["40, rue des Tanneurs - 72000 LE MANS", "Votre agence : Le Mans Pontlieue", "Tél : 02 55 50 01 20"],
            7.5,
            9,
        )
        page.lines(330, 116, ["MME LEVASSEUR CAMILLE", "8 RUE DU PUITS DE LA CHAÎNE", "72100 LE MANS"], 10, 12)
        page.put(40, 120, "RELEVÉ DE COMPTES", 14, bold=True, color=GREEN)
        page.put(40, 136, f"Date d'arrêté : {_in_words(end)}", 9)
        page.put(40, 150, f"N° de relevé : {end.month:03}", 8)
        page.box(40, 176, 516, 42 + 14 * savings, PALE)
        page.put(48, 190, "SYNTHÈSE DE VOS COMPTES", 8.5, bold=True, color=GREEN)
        page.put(548, 190, "Solde en €", 8, right=True)
        page.put(48, 206, f"Compte de Dépôt n° {account}", 8.5)
        page.put(548, 206, f"{'-' if closing < 0 else '+'} {_sum(closing)}", 8.5, right=True)
        if savings:
            page.put(48, 220, f"Livret A n° {account[:-3]}874", 8.5)
            page.put(548, 220, f"+ {_sum(saved + total(entry.amount for entry in book))}", 8.5, right=True)
        return 256 + 14 * savings

    def foot(page: Page, y: float) -> None:
        page.put(548, min(y + 4, 770), "Suite page suivante", 7, right=True)

    flow = Flow(752, Page, head, foot)
    _account(flow, f"Compte de Dépôt n° {account}", "en euros", key, (start, end), opening, made, rows)
    if savings:
        flow.y += 26
        _account(flow, f"Livret A n° {account[:-3]}874", "en euros", "", (start, end), saved, book, rows)
    flow.need(100)
    flow.page.box(40, flow.y + 8, 516, 58, None, stroke=GREEN)
    flow.page.put(48, flow.y + 22, "Information sur vos frais", 8.5, bold=True)
    flow.page.lines(
        48,
        flow.y + 34,
        [
            "¨ Opération exonérée de commission de mouvement.",
            "Montant de votre autorisation de découvert : 400,00 €. Total mensuel des frais liés "
            "aux incidents : 0,00 €.",
            "TAEG en vigueur : 16,14 %. Vos dépôts sont couverts par le fonds de garantie dans la limite de 100 000 €.",
        ],
        7.5,
        10,
    )
    for page in flow.pages:
        page.put(
            298,
            806,
            "Caisse régionale de crédit mutualiste du Maine - société coopérative à capital "
            "variable - 775 000 000 RCS LE MANS",
            6,
            center=True,
            color=GREY,
        )
    by_hand(by_word(flow.pages), path, Hand("Tj"))
    alone = not savings
    return Truth(
        "checking",
        "fr_FR",
        "EUR",
        account if alone else None,
        start,
        end,
        opening if alone else None,
        closing if alone else None,
        rows,
    )


def _savings(rng: Random, start: date, end: date) -> list[Entry]:
    made = []
    for _ in range(rng.randint(1, 3)):
        day = start + timedelta(rng.randint(0, (end - start).days))
        amount = some_amount(rng, 20, 300, "10")
        if rng.random() < 0.4:
            made.append(Entry(day, ("Virement Web", "Vers compte de dépôt"), -amount, "", ""))
        else:
            made.append(Entry(day, ("Virement Perm", "Épargne mensuelle"), amount, "", ""))
    return sorted(made, key=lambda entry: entry.day)


def _columns(flow: Flow) -> None:
    flow.page.box(40, flow.y - 10, 516, 15, GREEN)
    for x, label, right in (
        (DAY + 2, "Date opé.", False),
        (VALUE, "Date valeur", False),
        (TEXT + 46, "Libellé des opérations", False),
        (DEBIT, "Débit", True),
        (CREDIT, "Crédit", True),
    ):
        flow.page.put(x, flow.y, label, 8, bold=True, right=right, color=(1, 1, 1))
    flow.y += 18


def _account(
    flow: Flow,
    title: str,
    unit: str,
    key: str,
    period: tuple[date, date],
    opening: Decimal,
    made: list[Entry],
    rows: list[Row],
) -> None:
    flow.need(110)
    flow.page.put(40, flow.y, title, 10, bold=True, color=GREEN)
    flow.page.put(556, flow.y, unit, 8, right=True)
    flow.y += 13
    if key:
        flow.page.put(40, flow.y, f"IBAN : {key}   BIC : CMMAFRPP879", 7.5)
        flow.y += 13
    flow.y += 6
    _columns(flow)
    before = period[0] - timedelta(1)
    flow.page.put(TEXT, flow.y, f"Ancien solde créditeur au {before:%d.%m.%Y}", 8.5, bold=True)
    flow.page.put(CREDIT, flow.y, _sum(opening), 8.5, bold=True, right=True)
    flow.y += 14
    for entry in made:
        lines = [part for line in entry.lines for part in wrap(line.strip(), fits("Helvetica", 8.5, 270))]
        if flow.need(10.5 * len(lines) + 4):
            _columns(flow)
        value = (
            entry.day - timedelta(1) if entry.lines[0].startswith("Retrait") and entry.day > period[0] else entry.day
        )
        flow.page.put(DAY + 2, flow.y, f"{entry.day:%d.%m}", 8.5)
        flow.page.put(VALUE, flow.y, f"{value:%d.%m}", 8.5)
        flow.page.lines(TEXT, flow.y, lines, 8.5, 10.5)
        flow.page.put(CREDIT if entry.amount > 0 else DEBIT, flow.y, _sum(entry.amount), 8.5, right=True)
        if not entry.lines[0].startswith(("Cotis", "Chèque")):
            flow.page.put(MARK, flow.y, "¨", 8.5)
        text = " ".join(" ".join(lines).split())
        rows.append(Row(entry.day, text, entry.amount, value_date=value, page=flow.number))
        flow.y += 10.5 * len(lines) + 2.5
    if flow.need(44):
        _columns(flow)
    flow.page.rule(40, flow.y - 5, 556, 0.5, GREEN)
    flow.page.put(TEXT, flow.y + 7, "Total des opérations", 8.5)
    flow.page.put(DEBIT, flow.y + 7, _sum(total(e.amount for e in made if e.amount < 0)), 8.5, right=True)
    flow.page.put(CREDIT, flow.y + 7, _sum(total(e.amount for e in made if e.amount > 0)), 8.5, right=True)
    closing = opening + total(entry.amount for entry in made)
    side = "débiteur" if closing < 0 else "créditeur"
    flow.page.put(TEXT, flow.y + 22, f"Nouveau solde {side} au {period[1]:%d.%m.%Y}", 8.5, bold=True)
    flow.page.put(DEBIT if closing < 0 else CREDIT, flow.y + 22, _sum(closing), 8.5, bold=True, right=True)
    flow.y += 34
