"""France, current account: `Date opé.` and `Date valeur` as dd.mm, a column of tick boxes, debit and credit.

The tick boxes print as the letters of a symbol font; old and new balance and the sums of both columns are in the table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_reportlab

POOLS = {
    "shop": (
        "Carrefour City Tours",
        "Leclerc Drive St Avertin",
        "Boulangerie Paul",
        "Sncf Internet",
        "Total Access 37",
    ),
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "bill": ("EDF Clients Particuliers", "Free Telecom", "MAIF", "Veolia Eau Centre", "Navigo Annuel"),
    "mm": lambda _, day: f"{day:%m%Y}",
}
KINDS = (
    Kind(10, -3, -140, "Carte X#### {shop} {used}"),
    Kind(2, -20, -300, "Retrait au Distributeur|Carte X#### Tours Heurteloup {used} 1#H##", step="10"),
    Kind(4, -10, -190, "Prlv {bill}|{bill}|Réf mandat ++#########|ICS FR##ZZZ######"),
    Kind(1.5, -20, -600, "Virement Web|Mme Lucie Garnier|Loyer et charges"),
    Kind(1.2, -30, -500, "Chèque émis #######"),
    Kind(0.8, -120, -650, "Ech pret ########### 0##/180", most=1),
    Kind(0.6, -2, -15, "Cotisation Offre Compte à Composer|Dont TVA 0,87 EUR", most=1),
    Kind(0.6, -8, -9, "Frais Commission d'Intervention", step="8", most=2),
    Kind(2, 900, 2800, "Virement de Centre Hosp Tours|SALAIRE {mm}|Réf #############"),
    Kind(1, 20, 400, "Virement de Caf d'Indre et Loire|XPXREFERENCE {mm} ########"),
    Kind(1, 20, 300, "Remise de Chèques No #######"),
)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 100, 4000) * rng.choice([1, 1, 1, -1])
    opening = max(opening, Decimal(-400))
    entries = some_entries(rng, KINDS, POOLS, (start + timedelta(1), end), balance=opening)
    closing = opening + sum((entry.amount for entry in entries), Decimal(0))
    number = f"{rng.randint(10**10, 10**11 - 1)}"

    def head(page: Page, count: int) -> float:
        page.put(40, 44, "CRÉDIT DU VERGER", 14, bold=True, color=(0, 0.42, 0.3))
        page.put(40, 56, "Touraine Poitou", 9, color=(0, 0.42, 0.3))
        page.put(555, 44, "RELEVÉ DE COMPTES", 11, bold=True, right=True)
        y = 92.0
        if count == 1:
            y = _cover(page, rng, end, number, closing)
        page.put(40, y, f"Compte de Dépôt n° {number}", 9.5, bold=True)
        if count > 1:
            page.put(555, y, "(suite)", 8, right=True)
        y += 8
        page.box(40, y, 515, 24, (0.88, 0.94, 0.9))
        page.lines(44, y + 10, ["Date", "opé."], 7.5, 9, bold=True)
        page.lines(82, y + 10, ["Date", "valeur"], 7.5, 9, bold=True)
        page.put(122, y + 15, "Libellé des opérations", 7.5, bold=True)
        page.put(458, y + 15, "Débit", 7.5, bold=True, right=True)
        page.put(540, y + 15, "Crédit", 7.5, bold=True, right=True)
        return y + 38

    flow = Flow(752, lambda: Page(A4), head)
    _balance(flow, "Ancien solde", start, opening)
    rows: list[Row] = []
    for entry in entries:
        flow.need(10 * len(entry.lines) + 2)
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1])) if entry.amount > 0 else entry.day
        page = flow.page
        page.put(44, flow.y, f"{entry.day:%d.%m}", 8.5)
        page.put(82, flow.y, f"{value:%d.%m}", 8.5)
        page.lines(122, flow.y, entry.lines, 8.5, 10)
        page.put(458 if entry.amount < 0 else 540, flow.y, written(abs(entry.amount), " ", ","), 8.5, right=True)
        page.put(546, flow.y, "þ" if "Frais" in entry.text or "Cotisation" in entry.text else "¨", 8.5)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, None, value, flow.number))
        flow.y += 10 * len(entry.lines) + 2
    flow.need(60)
    flow.y += 6
    flow.page.put(300, flow.y, "Total des opérations", 8.5, bold=True, right=True)
    plus = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    minus = sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    flow.page.put(458, flow.y, written(-minus, " ", ","), 8.5, bold=True, right=True)
    flow.page.put(540, flow.y, written(plus, " ", ","), 8.5, bold=True, right=True)
    flow.y += 14
    _balance(flow, "Nouveau solde", end, closing)
    _after(flow, end, rows)
    for count, page in enumerate(flow.pages, 1):
        page.put(555, 800, f"Page {count} / {len(flow.pages)}", 7.5, right=True)
        page.put(40, 800, FOOT, 5.5, color=GREY)
        page.put(40, 808, f"{rng.randint(10**8, 10**9)} 0000{count} 2ADRF 00{end:%j}", 5.5, color=GREY)
    with_reportlab(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("bank", "fr_FR", "EUR", number, start, end, opening, closing, rows)


FOOT = "Crédit du Verger Touraine Poitou, société coopérative, 18 rue Salvador 86000 Poitiers, RCS 399 780 097"


def _balance(flow: Flow, title: str, day: date, amount: Decimal) -> None:
    side = "créditeur" if amount >= 0 else "débiteur"
    flow.page.put(122, flow.y, f"{title} {side} au {day:%d.%m.%Y}", 9, bold=True)
    flow.page.put(540 if amount >= 0 else 458, flow.y, written(abs(amount), " ", ","), 9, bold=True, right=True)
    flow.y += 16


def _cover(page: Page, rng: Random, end: date, number: str, closing: Decimal) -> float:
    page.lines(
        40,
        84,
        ["Votre agence : TOURS HALLES", "Tél. 02 47 55 01 01 (appel non surtaxé)", "Votre conseiller : M. Arnoult"],
        7.5,
        10,
    )
    page.lines(330, 110, ["M. OU MME GARNIER OLIVIER", "12 RUE DU COMMERCE", "37000 TOURS"], 9.5, 12)
    page.put(40, 170, f"Date d'arrêté : {_french(end)}", 9, bold=True)
    page.box(40, 182, 515, 62, None, stroke=GREY)
    page.put(46, 194, "Synthèse de vos comptes", 9, bold=True)
    page.put(420, 194, "Solde en opération (en euros)", 7.5, right=True)
    sign = "+" if closing >= 0 else "-"
    lines = (
        (f"Compte de Dépôt n° {number}", f"{sign} {written(abs(closing), ' ', ',')}"),
        ("Livret A n° 64021773001", f"+ {rng.randint(1, 21)} {rng.randint(100, 999)},{rng.randint(10, 99)}"),
    )
    for n, (title, value) in enumerate(lines):
        page.put(46, 210 + n * 12, title, 8.5)
        page.put(420, 210 + n * 12, value, 8.5, right=True)
    page.put(46, 236, "Autorisation de découvert : 400,00 € - TAEG 19,52 %", 7.5)
    code = iban(rng, "FR", f"1940600041{number}82")
    page.put(40, 262, f"IBAN : {code}    BIC : CVRGFRPP894", 8)
    return 288


MONTHS = (
    *("Janvier", "Février", "Mars", "Avril", "Mai", "Juin"),
    *("Juillet", "Août", "Septembre", "Octobre", "Novembre", "Décembre"),
)


def _french(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _after(flow: Flow, end: date, rows: list[Row]) -> None:
    flow.need(120)
    fees = -sum((row.amount for row in rows if row.description.startswith(("Frais", "Cotisation"))), Decimal(0))
    words = (
        "þ = opération soumise à commission      ¨ = opération exonérée de commission",
        f"Total des frais bancaires du mois : {written(fees, ' ', ',')} EUR, dont frais d'incidents : 0,00 EUR.",
        "",
        "Bon à savoir : vos paiements par carte à débit différé du mois prochain seront prélevés en fin de mois.",
        f"Au {end + timedelta(31):%d.%m.%Y}, le taux du Livret A passe à 2,40 %. Vous avez 13 mois pour contester une",
        "opération de paiement. Médiateur : 12 place de la République, 86000 Poitiers. Garantie : 100 000 €.",
    )
    flow.page.lines(40, flow.y + 8, words, 7.5, 10)
