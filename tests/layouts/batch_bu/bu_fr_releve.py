"""France, compte de dépôt of a couple: days of operation and value without a year, two columns, no balance.

Thousands are parted by spaces; the old and the new balance stand in the column of their side, with the day in the
text; what is free of commission is marked in a narrow column; labels have up to four lines.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Kind, Pools, Row, Truth, fill, iban, some_amount, some_entries, some_period
from layouts.frame import written as w
from layouts.pens import GREY, Flow, Page, with_reportlab

from ._rows import how_many, numbered, para, used_on, word_by_word

GREEN = (0.0, 0.5, 0.45)
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
    "shop": (
        "SUPER U",
        "BOULANGERIE MARTIN",
        "E.LECLERC",
        "PHARMACIE DU PORT",
        "TOTALENERGIES",
        "DECATHLON",
        "SNCF INTERNET",
    ),
    "town": ("VANNES", "AURAY", "LORIENT", "PARIS 15", "SENE"),
    "used": used_on("%d/%m"),
    "firm": ("EDF clients particuliers", "Orange SA", "MAIF", "Free Mobile", "SAUR Morbihan"),
    "who": ("M. LE GOFF YANN", "MME RIVIERE CLAIRE", "SCI DES GLYCINES", "ASSO VOILE VANNES"),
    "why": ("Loyer", "Cotisation", "Remboursement", "Cadeau", "Acompte travaux"),
    "work": ("CHU BRETAGNE SUD", "ATELIERS DU GOLFE SAS"),
}
KINDS = [
    Kind(22, -4, -160, "Paiement Par Carte|X4471 {shop} {town} {used}"),
    Kind(7, -15, -190, "Prélèvement|{firm}|FR##ZZZ######|++#########-?#?#"),
    Kind(4, -20, -900, "Virement Emis Web|{who}|{why}"),
    Kind(4, 10, 500, "Virement En Votre Faveur|{who}|{why}"),
    Kind(2, 1400, 3200, "Virement En Votre Faveur|{work}|VIREMENT SALAIRE|########"),
    Kind(3, -20, -200, "Retrait Au Distributeur|X4471 VANNES CENTRE {used}", step="10"),
    Kind(2, -20, -700, "Chèque Emis ######0"),
    Kind(1, 20, 600, "Remise De Chèques N°####### 00#"),
    Kind(1, -7.5, -7.5, "Cotisation Offre Groupée|Compte A Composer", "free", most=1),
    Kind(0.5, -4, -20, "Intérêts Débiteurs", "free", most=1),
]


def dm(day: date) -> str:
    return f"{day:%d.%m}"


def euros(amount: Decimal) -> str:
    return w(amount, " ", ",", minus="")


def _front(page: Page, end: date, number: str, account_iban: str) -> None:
    page.put(330, 76, "RELEVÉ DE COMPTES", 14, bold=True)
    page.put(330, 94, f"Date d'arrêté : {end.day} {MONTHS[end.month - 1]} {end.year}", 9)
    page.lines(330, 140, ("M OU MME TANGUY LE BIHAN", "7 RUE DES VENETES", "56000 VANNES"), 9.5, 12)
    contact = (
        "Votre agence",
        "VANNES REPUBLIQUE",
        "12 place de la République 56000 VANNES",
        "Tél : 02 97 55 01 40",
        "Internet : www.armorique-mutuelle.example",
        "SOS carte : 09 69 55 01 01",
    )
    page.lines(40, 96, contact, 8, 11)
    page.put(40, 214, f"Compte de Dépôt n° {number}", 11, bold=True, color=GREEN)
    page.put(40, 228, "M OU MME LE BIHAN TANGUY    -    Titulaires du compte", 8)
    page.put(40, 240, f"IBAN : {account_iban}    BIC : AGARFRPP861", 8)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 100, 6000) * rng.choice([1, 1, 1, -1])
    if opening < -800:
        opening = -opening
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-700)
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal("0.00"))
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal("0.00"))
    closing = opening + out + into
    number = fill(rng, "5#########1", start, {})
    account_iban = iban(rng, "FR", f"1860600021{number}44")
    truth = Truth("checking", "fr_FR", "EUR", number, start, end, opening, closing)

    def side(page: Page, y: float, text: str, amount: Decimal, bold: bool = True) -> None:
        page.put(124, y, text, 9, bold=bold)
        page.put(446 if amount < 0 else 526, y, euros(amount), 9, right=True, bold=bold)

    def head(page: Page, count: int) -> float:
        page.box(40, 36, 20, 20, GREEN)
        page.put(68, 52, "Armorique Mutuelle", 15, bold=True, color=GREEN)
        if count == 1:
            _front(page, end, number, account_iban)
        else:
            page.put(40, 78, f"Compte de Dépôt n° {number} (suite)", 9, bold=True, color=GREEN)
        y = 256 if count == 1 else 88
        page.box(40, y, 515, 26, (0.86, 0.94, 0.93))
        page.lines(44, y + 11, ("Date", "opé."), 8, 10, bold=True)
        page.lines(82, y + 11, ("Date", "valeur"), 8, 10, bold=True)
        page.put(124, y + 16, "Libellé des opérations", 8, bold=True)
        page.put(446, y + 16, "Débit", 8, bold=True, right=True)
        page.put(526, y + 16, "Crédit", 8, bold=True, right=True)
        page.put(541, y + 16, "þ", 8, bold=True)
        y += 42
        if count == 1:
            word = "débiteur" if opening < 0 else "créditeur"
            side(page, y, f"Ancien solde {word} au {start - timedelta(1):%d.%m.%Y}", opening)
            y += 16
        return y

    def foot(page: Page, y: float) -> None:
        top = 256 if page is flow.pages[0] else 88
        for x in (40, 78, 120, 370, 450, 530, 555):
            page.upright(x, top, y, 0.3, GREY)
        page.rule(40, y, 555, 0.3, GREY)

    flow = Flow(748, Page, head, foot)
    for entry in entries:
        flow.need(10.5 * len(entry.lines) + 3)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1])) if entry.amount > 0 else entry.day
        page.put(44, y, dm(entry.day), 9)
        page.put(82, y, dm(value), 9)
        page.put(446 if entry.amount < 0 else 526, y, euros(entry.amount), 9, right=True)
        page.put(541, y, "" if entry.tag == "free" else "þ", 8)
        page.put(124, y, entry.lines[0], 9)
        flow.y = page.lines(132, y + 10.5, entry.lines[1:], 8, 10.5) + 3
        truth.transactions.append(Row(entry.day, " ".join(entry.lines), entry.amount, None, value, flow.number))
    flow.need(70)
    page, y = flow.page, flow.y
    page.put(124, y + 6, "Total des opérations", 9, bold=True)
    page.put(446, y + 6, euros(out), 9, bold=True, right=True)
    page.put(526, y + 6, euros(into), 9, bold=True, right=True)
    word = "débiteur" if closing < 0 else "créditeur"
    side(page, y + 24, f"Nouveau solde {word} au {end:%d.%m.%Y}", closing)
    foot(page, y + 32)
    flow.y = y + 50
    if flow.y > 690:
        flow.turn(last=True)
        flow.page.boxes = flow.page.boxes[:1]
        flow.page.texts = [text for text in flow.page.texts if text.y < 80]
        flow.y = 110
    text = (
        "þ : opération sans commission. Vous disposez de treize mois pour contester une opération non autorisée et de "
        "soixante jours pour toute autre réclamation. Vos dépôts sont garantis par le Fonds de Garantie des Dépôts et "
        "de Résolution dans la limite de 100 000 euros par personne. Un médiateur peut être saisi gratuitement."
    )
    para(flow.page, 40, flow.y, text, 7, 515, color=GREY)
    for page in flow.pages:
        page.put(
            40,
            815,
            "Caisse Mutuelle d'Armorique - société coopérative à capital variable - 777 903 817 RCS Vannes",
            6.5,
        )
    numbered(flow.pages, 555, 815, "Page {} / {}", 7)
    with_reportlab(word_by_word(flow.pages), path)
    return truth
