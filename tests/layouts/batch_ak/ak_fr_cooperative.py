"""France: a cooperative bank's statement; two days without a year, a tick-box glyph behind each amount.

Old and new balance are rows of the table in the column of their side; only the closing day is printed in full.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits
from ._bits import ZERO, entries, number_pages

GREEN = (0.0, 0.45, 0.4)
DATE, VALUE, TEXT, DEBIT, CREDIT, MARK = 36.0, 76.0, 118.0, 466.0, 544.0, 552.0
MONTHS = "Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre"
POOLS = {
    "shop": (
        "Super U Pacé",
        "Boulangerie Kerdo Rennes",
        "Leclerc Cleunay Rennes",
        "Sncf Internet Paris",
        "Picard ### Cesson Sevi",
        "Totalenergies Rennes",
        "Pharmacie Du Thabor Rennes",
        "Amazon Payments Payli##s",
        "Decathlon Betton",
    ),
    "dd": lambda rng, day: rng.choice(
        (
            f"Orange SA|Votre Abonnement Mobile 06xxxx{rng.randint(1000, 9999)}",
            f"EDF Clients Particuliers|Numero De Client : {rng.randint(10**9, 10**10 - 1)}|Mm97806{day:%d%m}",
            "Direction Generale Des Finances Pub|Impot Rev 35 " + str(rng.randint(10**6, 10**7)),
            "Maif Assurances|Cotisation " + str(rng.randint(1000, 9999)) + "A",
            "Netflix International B.V.",
        )
    ),
    "dm": lambda rng, day: (day - timedelta(rng.randint(1, 3))).strftime("%d/%m"),
    "who": ("M. Yann Le Goff", "Mme Claire Briand", "Sarl Armor Toiture"),
    "why": ("Loyer", "Anniversaire", "Remboursement Week-End", "Facture ###"),
}
KINDS = [
    Kind(9, -2, -140, "Carte X4821 {shop} {dm}", "free"),
    Kind(3, -9, -220, "Prlv {dd}", "free"),
    Kind(1, -20, -200, "Retrait Au Distributeur|X4821 Rennes Republique {dm} 1#h4#", "free", "10"),
    Kind(1, -20, -700, "Virement Emis|Web {who} {why}", "paid", "5"),
    Kind(1, -15, -400, "Chèque Emis #######", "paid"),
    Kind(0.5, -6.2, -6.2, "Cotisation|Compte A Composer", "free", most=1),
    Kind(1, 1500, 2700, "Virement En Votre Faveur|Sas Breizh Conseil|Salaire", "free"),
    Kind(1, 10, 300, "Virement En Votre Faveur|{who}|{why}", "free"),
    Kind(0.4, 10, 60, "Avoir Carte X4821 {shop} {dm}", "free"),
    Kind(0.4, 20, 300, "Remise De Chèque ####### (1 Chq)", "free"),
]


def euros(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def long_day(day: date) -> str:
    return f"{day.day:02} {MONTHS.split()[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    before = start - timedelta(1)
    opening = some_amount(rng, 150, 4000)
    account = fill(rng, "#######3###", start, {})
    code = iban(rng, "FR", f"1360600###{account}##")
    items = entries(rng, KINDS, POOLS, (start, end), opening, floor=-100)
    closing = opening + sum((item.amount for item in items), ZERO)

    def head(page: Page, place: int) -> float:
        page.box(36, 28, 30, 30, GREEN)
        page.put(51, 48, "CO", 13, center=True, bold=True, color=(1, 1, 1))
        page.put(74, 46, "CRÉDIT DE L'OUEST", 12, bold=True, color=GREEN)
        page.put(74, 57, "Caisse Coopérative d'Armorique", 8)
        page.put(559, 40, "Relevé de comptes", 14, bold=True, right=True)
        page.put(559, 54, f"Date d'arrêté : {long_day(end)}", 9, right=True)
        top = 92.0
        if place == 1:
            contacts(page)
            top = 262.0
            page.box(36, top - 46, 523, 28, (0.9, 0.95, 0.94))
            page.put(42, top - 34, f"Compte de Dépôt n° {account}", 10, bold=True)
            page.put(42, top - 23, "MME OU M. GUIVARCH", 8.5)
            page.put(553, top - 34, f"IBAN : {code}", 8.5, right=True)
            page.put(553, top - 23, "BIC : CODOFRPP836", 8.5, right=True)
        page.box(36, top - 10, 523, 24, GREEN)
        for x, words in ((DATE + 3, ("Date", "opé.")), (VALUE, ("Date", "valeur"))):
            page.lines(x, top, words, 8, 9, bold=True, color=(1, 1, 1))
        page.put(TEXT, top + 4, "Libellé des opérations", 8.5, bold=True, color=(1, 1, 1))
        page.put(DEBIT, top + 4, "Débit", 8.5, bold=True, color=(1, 1, 1), right=True)
        page.put(CREDIT, top + 4, "Crédit", 8.5, bold=True, color=(1, 1, 1), right=True)
        return top + 28

    flow = Flow(756, Page, head)
    balance_line(flow, "Ancien solde", opening, before)
    rows = [entry(flow, item, rng) for item in items]
    flow.need(60)
    out = sum((item.amount for item in items if item.amount < 0), ZERO)
    page = flow.page
    page.rule(36, flow.y - 9, 559, 0.6, GREEN)
    page.put(TEXT, flow.y + 2, "Total des opérations", 8.5, bold=True)
    page.put(DEBIT, flow.y + 2, euros(out), 8.5, bold=True, right=True)
    page.put(CREDIT, flow.y + 2, euros(closing - opening - out), 8.5, bold=True, right=True)
    flow.y += 17
    balance_line(flow, "Nouveau solde", closing, end)
    ending(flow, items, code, end)
    for page in flow.pages:
        foot(page)
    number_pages(flow.pages, 559, 818, "Page {n} / {of}", 7.5, right=True)
    by_hand(flow.pages, path, Hand("Tj", scaled=True))
    return Truth("bank", "fr-FR", "EUR", account, None, end, opening, closing, rows)


def contacts(page: Page) -> None:
    page.put(36, 84, "VOS CONTACTS", 8.5, bold=True, color=GREEN)
    lines = (
        "Votre agence : RENNES SAINTE-ANNE",
        "8 rue de Saint-Malo 35000 RENNES",
        "Tél. : 02 99 00 46 10 (prix d'un appel local)",
        "Votre conseiller : M. TANGUY ROLLAND",
        "Internet : www.creditouest.example.fr",
        "SOS CARTE : 09 69 00 39 91 (24h/24 7j/7)",
    )
    page.lines(36, 97, lines, 8, 10.5)
    address = ("MME OU M. GUIVARCH", "RESIDENCE LES TILLEULS", "23 BD DE LA LIBERTE", "35000 RENNES")
    page.lines(330, 118, address, 10, 13)
    page.put(
        36, 188, "Nouveau : payez avec votre mobile. Découvrez Paylib en agence ou sur l'application Ma Banque.", 8
    )
    page.put(330, 178, "00412 1 3/4 7821 0036 F", 6)


def balance_line(flow: Flow, words: str, balance: Decimal, day: date) -> None:
    side = "débiteur" if balance < 0 else "créditeur"
    flow.page.put(TEXT, flow.y, f"{words} {side} au {day:%d.%m.%Y}", 8.5, bold=True)
    flow.page.put(DEBIT if balance < 0 else CREDIT, flow.y, euros(balance), 8.5, bold=True, right=True)
    flow.y += 15


def entry(flow: Flow, item: Entry, rng: Random) -> Row:
    lines = [part for line in item.lines for part in wrap(line, fits("Helvetica", 8.5, 270))]
    flow.need(10.5 * len(lines))
    page, y = flow.page, flow.y
    late = item.tag == "paid" or "Retrait" in item.lines[0]
    value = earlier(rng, item.day, 1) if late else item.day
    page.put(DATE + 3, y, item.day.strftime("%d.%m"), 8.5)
    page.put(VALUE, y, value.strftime("%d.%m"), 8.5)
    page.put(TEXT, y, lines[0], 8.5)
    page.put(DEBIT if item.amount < 0 else CREDIT, y, euros(item.amount), 8.5, right=True)
    page.put(MARK, y, "þ" if item.tag == "paid" else "¨", 8.5)
    flow.y = page.lines(TEXT + 8, y + 10.5, lines[1:], 8, 10.5) + 2.5
    return Row(item.day, " ".join(lines), item.amount, None, value, flow.number)


def ending(flow: Flow, items: Sequence[Entry], code: str, end: date) -> None:
    flow.need(150)
    page = flow.page
    fees = -sum((item.amount for item in items if item.lines[0] == "Cotisation"), ZERO)
    page.put(36, flow.y, "þ : opérations soumises à commission de mouvement    ¨ : opérations exonérées", 7)
    flow.y += 22
    page.box(36, flow.y - 11, 523, 32, stroke=GREEN)
    month = MONTHS.split()[end.month - 1].lower()
    page.put(42, flow.y, "Récapitulatif de vos frais bancaires", 8.5, bold=True)
    page.put(42, flow.y + 13, f"Total mensuel des frais et cotisations perçus en {month} {end.year}", 8)
    page.put(553, flow.y + 13, f"{euros(fees)} €", 8, right=True)
    flow.y += 42
    page.put(36, flow.y, "RELEVÉ D'IDENTITÉ BANCAIRE", 8.5, bold=True, color=GREEN)
    plain = code.replace(" ", "")
    cells = (
        ("Code établissement", plain[4:9]),
        ("Code guichet", plain[9:14]),
        ("Numéro de compte", plain[14:25]),
        ("Clé RIB", plain[25:27]),
        ("Domiciliation", "RENNES STE ANNE"),
    )
    for n, (label, value) in enumerate(cells):
        page.put(36 + 106 * n, flow.y + 13, label, 7.5)
        page.put(36 + 106 * n, flow.y + 24, value, 8.5)
    flow.y += 44
    text = (
        "Sauf erreur ou omission. Toute réclamation doit être formulée dans un délai d'un mois. Vos avoirs sont "
        "garantis par le FGDR dans la limite de 100 000 € par client. Autorisation de découvert : 800,00 € au taux "
        "annuel effectif global de 16,84 %. En cas de litige vous pouvez saisir le Médiateur."
    )
    flow.y = page.lines(36, flow.y, wrap(text, fits("Helvetica", 7, 523)), 7, 9)


def foot(page: Page) -> None:
    page.rule(36, 784, 559, 0.5, GREEN)
    text = (
        "Caisse Coopérative de Crédit de l'Ouest d'Armorique. Société coopérative à capital variable, agréée en tant "
        "qu'établissement de crédit, 777 900 412 RCS RENNES. Siège social : 4 rue Louis Braille 35136 Saint-Jacques. "
        "Société de courtage d'assurance immatriculée à l'ORIAS sous le n° 07 022 477."
    )
    page.lines(36, 793, wrap(text, fits("Helvetica", 6, 470)), 6, 7.5)
