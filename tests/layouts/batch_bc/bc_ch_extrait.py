"""Switzerland in French, extrait de compte in CHF: Date, Texte, Débits, Crédits, Valeur, Solde with apostrophes; the
balance stands only on the last row of a day, the turnover totals below the columns; kerning arrays in core fonts."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._rows import KIND, joined, minus, plus, wrapped

RED = (0.78, 0.05, 0.1)
POOLS: Pools = {
    "shop": ("Coop-2217 Lausanne", "Migros M Renens", "Denner 1066 Epalinges", "Manor AG Lausanne", "Kiosk CFF Morges",
             "Boulangerie Fleury Pully", "Station Agip Crissier", "Pharmacie du Lac Vevey", "Décathlon Aubonne",
             "Restaurant Le Chalet Cully", "IKEA AG Aubonne"),
    "card": ("Carte n° xxxx 4817",),
    "person": ("Favre Jean-Luc, 1110 Morges", "Rochat Céline, 1004 Lausanne", "Da Silva Maria, 1020 Renens",
               "Mme et M. Jaccoud, 1095 Lutry"),
    "due": ("Romande Energie SA", "Swisscom (Suisse) SA", "Assura SA", "Helsana Assurances", "Serafe SA",
            "Administration cantonale des impôts", "Vaudoise Générale Assurances"),
    "twint": ("Lidl Suisse", "PubliBike SA", "Parking Riponne", "Céline R.", "Luca P.", "Galaxus"),
    "d": lambda rng, day: f"{earlier(rng, day, 2):%d.%m.%Y}",
    "time": lambda rng, _: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
}  # fmt: skip
KINDS = [
    Kind(9, -4, -160, "Achat {shop} {d}, {time}, {card}", step="0.05"),
    Kind(4, -3, -80, "Paiement TWINT à {twint}|{d} réf. ############"),
    Kind(1, -20, -400, "Prélèvement bancomat {d}, {time}|Banque Lausanne-Ouchy, {card}", step="20"),
    Kind(3.5, -28, -480, "Ordre E-banking (eBill)|{due}", step="0.05"),
    Kind(1.2, -60, -900, "Ordre permanent|{person}", step="5"),
    Kind(2, 10, 400, "Crédit|{person}|Remboursement", step="0.05"),
    Kind(0.9, 10, 120, "Crédit TWINT de {twint}"),
    Kind(1, 4300, 6900, "Crédit salaire|Logivaud Services SA, 1024 Ecublens", step="0.05", most=1),
    Kind(0.8, -1350, -2100, "Ordre permanent|Régie Duboux SA, loyer appartement", step="5", most=1),
    Kind(0.5, -2, -8, "Frais de tenue du compte", step="0.05", most=1),
    Kind(0.6, -30, -600, "LSV+ Débit direct|{due}|N° de référence ## ##### ##### ##### ##### #####", step="0.05"),
]  # fmt: skip
DATE, TEXT, DEBIT, CREDIT, VALUE, BALANCE = 50.0, 102.0, 372.0, 438.0, 450.0, 556.0


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 400, 15500)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 70), balance=opening)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    closing = balances[-1]
    account = iban(rng, "CH", "80808##########1#")

    def head(page: Page, number: int) -> float:
        page.box(DATE, 34, 12, 22, RED)
        page.put(70, 44, "Banque Mutuelle", 12, bold=True)
        page.put(70, 56, "du Léman", 12, bold=True)
        page.put(BALANCE, 40, "Agence Lausanne-Ouchy, av. d'Ouchy 42, 1006 Lausanne", 7, right=True, color=GREY)
        page.put(BALANCE, 50, "Téléphone 021 555 30 30", 7, right=True, color=GREY)
        y = 92.0
        if number == 1:
            page.put(330, 96, "PP   CH-1006 Lausanne", 6.5, color=GREY)
            page.lines(330, 112, ["Monsieur", "Olivier Chappuis", "Chemin des Vignes 7", "1009 Pully"], 10, 12.5)
            y = 186.0
        page.put(DATE, y, f"Extrait de compte {start:%d.%m.%Y} - {end:%d.%m.%Y}", 13, bold=True)
        page.put(BALANCE, y, f"Page {number}", 8, right=True)
        y += 16
        for label, value in (("Compte privé", "Olivier Chappuis"), ("IBAN", account), ("Monnaie", "CHF")):
            page.put(DATE, y, label, 8.5)
            page.put(TEXT + 30, y, value, 8.5)
            y += 11
        y += 8
        page.box(DATE - 4, y, BALANCE - DATE + 8, 15, (0.88, 0.88, 0.88))
        for x, title in ((DATE, "Date"), (TEXT, "Texte"), (VALUE, "Valeur")):
            page.put(x, y + 10.5, title, 8, bold=True)
        for x, title in ((DEBIT, "Débits"), (CREDIT, "Crédits"), (BALANCE, "Solde")):
            page.put(x, y + 10.5, title, 8, bold=True, right=True)
        page.put(
            DATE,
            815,
            "Veuillez vérifier cet extrait. Sans avis contraire de votre part dans les 30 jours, il est considéré"
            " comme exact.",
            6.5,
            color=GREY,
        )
        return y + 28

    flow = Flow(775, Page, head)

    def total(label: str, amount: str, y: float) -> None:
        flow.page.put(TEXT, y, label, 8.5, bold=True)
        flow.page.put(BALANCE, y, amount, 8.5, bold=True, right=True)

    total("Solde reporté", written(opening, "'"), flow.y)
    flow.page.put(DATE, flow.y, f"{start - timedelta(1):%d.%m.%y}", 8.5)
    flow.y += 14
    rows: list[Row] = []
    for number, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = wrapped(entry.lines, "Helvetica", 8.5, 212)
        if flow.need(len(lines) * 10.5 + 3):
            total("Report", written(balance - entry.amount, "'"), flow.y)
            flow.y += 14
        last = number + 1 == len(entries) or entries[number + 1].day != entry.day
        value = earlier(rng, entry.day, 2) if entry.lines[0].startswith("Achat") else entry.day
        page = flow.page
        page.put(DATE, flow.y, f"{entry.day:%d.%m.%y}", 8.5)
        page.put(DEBIT if entry.amount < 0 else CREDIT, flow.y, written(entry.amount, "'", minus=""), 8.5, right=True)
        page.put(VALUE, flow.y, f"{value:%d.%m.%y}", 8.5)
        page.put(BALANCE, flow.y, written(balance, "'") if last else "", 8.5, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance if last else None, value, flow.number))
        flow.y = page.lines(TEXT, flow.y, lines, 8.5, 10.5) + 3
    flow.need(60)
    page, y = flow.page, flow.y + 4
    page.rule(DATE - 4, y - 10, BALANCE + 4, 0.5)
    page.put(TEXT, y + 2, "Total des mouvements", 8.5)
    page.put(DEBIT, y + 2, written(minus(amounts), "'"), 8.5, right=True)
    page.put(CREDIT, y + 2, written(plus(amounts), "'"), 8.5, right=True)
    page.put(DATE, y + 16, f"{end:%d.%m.%y}", 8.5, bold=True)
    side = "en votre faveur" if closing >= 0 else "en notre faveur"
    total(f"Solde {side}", written(closing, "'"), y + 16)
    page.rule(DATE - 4, y + 21, BALANCE + 4, 0.5)
    page.put(DATE, y + 40, "Ce document est établi sans signature.", 7.5, color=GREY)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth(KIND, "fr_CH", "CHF", account.replace(" ", ""), start, end, opening, closing, rows)
