"""Switzerland: a cantonal bank's account in French francs of the Romandie, with QR-bill payments.

A ruled, striped table: date, text, débit, crédit, valeur, solde (only on a day's last row), 1'234.56. QR references of
27 digits in groups of five, collective e-banking orders whose parts with amounts stand in the text while their sum is
booked, fees and the bouclement; Report lines at page breaks, totals of both columns at the end, a QR notice below.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_fpdf, with_reportlab

RED: Color = (0.75, 0.08, 0.12)
STRIPE: Color = (0.95, 0.95, 0.95)
KINDS = (
    Kind(6, -4, -190, "Achat carte de débit {when}|{shop}|Carte no XXXX ####", "card", "0.05"),
    Kind(4, -25, -900, "Paiement QR-facture|{biller}|Réf. ## ##### ##### ##### ##### #####", "", "0.05"),
    Kind(3, -20, -460, "Paiement eBill|{biller}|{memo}", "", "0.05"),
    Kind(3, 20, 1800, "Crédit QR-IBAN|{person}|Réf. ## ##### ##### ##### ##### #####|{memo}", "", "0.05"),
    Kind(2, -60, -1500, "Ordre e-banking no ######", "group", "0.05"),
    Kind(2, -5, -120, "Paiement TWINT|{person}", "", "0.5"),
    Kind(1, 4200, 7600, "Bonification de salaire|Horlogerie du Doubs SA|2300 La Chaux-de-Fonds", "", "0.05", 1),
    Kind(1, -50, -600, "Retrait Bancomat {when}|{place}", "card", "10"),
    Kind(1, -15, -300, "Ordre permanent|{person}|{memo}", "", "5"),
)
POOLS = {
    "shop": ("Migros MM Le Locle", "Coop-2417 Neuchâtel", "Denner Satellit", "CFF Distributeur", "Boulangerie Knecht"),
    "biller": (
        "Viteos SA, 2000 Neuchâtel",
        "Swisscom (Suisse) SA, 3050 Berne",
        "Groupe Mutuel, 1920 Martigny",
        "Serafe AG",
    ),
    "person": (
        "M. et Mme Jeanneret Yves, 2400 Le Locle",
        "Aline Perrenoud",
        "Garage des Brenets Sàrl",
        "Huguenin Cédric",
    ),
    "memo": ("Facture 20##-####", "Loyer et charges", "Cotisation annuelle", "Acompte ICC tranche #"),
    "place": ("BCN Le Locle", "Gare de Neuchâtel"),
    "when": lambda rng, day: f"{day - timedelta(rng.randint(0, 2)):%d.%m.%y}",
}
X = {"date": 40, "text": 92, "debit": 352, "credit": 420, "value": 428, "balance": 555}


def _ch(amount: Decimal) -> str:
    return written(amount, "'", ".")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    number = iban(rng, "CH", "00766000#########")
    opening = some_amount(rng, 400, 15000, "0.05")
    count = rng.choice((rng.randint(5, 8), rng.randint(20, 34), rng.randint(55, 80)))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=300)
    fee = Entry(end, ("Bouclement au " + f"{end:%d.%m.%Y}", "Frais de gestion de compte"), Decimal("-4.50"), "", "")
    entries = [_grouped(rng, entry) for entry in entries] + [fee]
    closing = opening + sum(entry.amount for entry in entries)
    held = [opening]

    def head(page: Page, sheet: int) -> float:
        page.box(40, 30, 16, 16, RED)
        page.put(62, 43, "Banque Cantonale des Brenets", 13, bold=True)
        page.put(555, 36, f"Page {sheet}", 8, right=True, color=GREY)
        top = 76.0
        if sheet == 1:
            page.lines(
                340, 80, ("Madame", "Solange Robert-Nicoud", "Rue du Crêt-Vaillant 12", "2400 Le Locle"), 9.5, 12
            )
            page.lines(
                40, 84, ("Agence du Locle", "Votre conseiller: P. Matthey", "Tél. 032 555 01 60"), 8, 11, color=GREY
            )
            page.put(40, 160, f"Extrait de compte du {start:%d.%m.%Y} au {end:%d.%m.%Y}", 12, bold=True)
            page.put(40, 175, f"Compte privé {number}   Monnaie CHF", 9)
            top = 198
        page.box(40, top - 11, 515, 17, (0.85, 0.85, 0.85))
        page.put(X["date"] + 3, top, "Date", 8, bold=True)
        page.put(X["text"], top, "Informations comptables", 8, bold=True)
        page.put(X["debit"], top, "Débit", 8, right=True, bold=True)
        page.put(X["credit"], top, "Crédit", 8, right=True, bold=True)
        page.put(X["value"] + 6, top, "Valeur", 8, bold=True)
        page.put(X["balance"] - 3, top, "Solde", 8, right=True, bold=True)
        words = "Solde reporté" if sheet == 1 else "Report"
        page.put(X["text"], top + 18, words, 8.5, bold=True)
        page.put(X["balance"] - 3, top + 18, _ch(held[0]), 8.5, right=True, bold=True)
        return top + 34

    def foot(page: Page, y: float) -> None:
        page.put(X["text"], y + 2, "A reporter", 8.5, bold=True)
        page.put(X["balance"] - 3, y + 2, _ch(held[0]), 8.5, right=True, bold=True)

    flow = Flow(770, lambda: Page(A4), head, foot)
    rows: list[Row] = []
    follows = [a.day == b.day for a, b in pairwise(entries)] + [False]
    for entry, more in zip(entries, follows, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 205))]
        flow.need(10 * len(lines) + 8)
        held[0] += entry.amount
        value = entry.day - timedelta(1) if entry.tag == "card" and entry.day > start else entry.day
        row = Row(entry.day, " ".join(lines), entry.amount, None if more else held[0], value, flow.number)
        _put(flow, row, lines, striped=len(rows) % 2 == 0)
        rows.append(row)
    _end(flow, end, closing, rows)
    pen = rng.choice((with_fpdf, with_reportlab))
    pen(flow.pages, path, rng.choice(("rows", "columns")))
    return Truth("account", "fr_CH", "CHF", number.replace(" ", ""), start, end, opening, closing, rows)


def _grouped(rng: Random, entry: Entry) -> Entry:
    if entry.tag != "group":
        return entry
    count = rng.randint(2, 4)
    parts = [(-entry.amount / count / Decimal("0.05")).quantize(Decimal(1)) * Decimal("0.05") for _ in range(count - 1)]
    parts = [part - Decimal("0.05") * n for n, part in enumerate(parts)]
    parts.append(-entry.amount - sum(parts))
    texts = [f"CHF {_ch(part)} {fill(rng, '{biller}', entry.day, POOLS)}" for part in parts]
    return Entry(entry.day, (f"{entry.lines[0]}, {count} paiements", *texts), entry.amount, entry.tag, entry.text)


def _put(flow: Flow, row: Row, lines: list[str], striped: bool) -> None:
    page, y = flow.page, flow.y
    high = 10 * len(lines) + 6
    if striped:
        page.box(40, y - 10, 515, high, STRIPE)
    page.put(X["date"] + 3, y, f"{row.date:%d.%m.%y}", 8)
    page.put(X["debit" if row.amount < 0 else "credit"], y, _ch(abs(row.amount)), 8, right=True)
    page.put(X["value"] + 6, y, f"{row.value_date:%d.%m.%y}", 8)
    if row.balance is not None:
        page.put(X["balance"] - 3, y, _ch(row.balance), 8, right=True)
    page.put(X["text"], y, lines[0], 8, bold=True)
    page.lines(X["text"], y + 10, lines[1:], 8, 10)
    for x in (88, 300, 358, 426, 480):
        page.upright(x, y - 10, y - 10 + high, 0.3, GREY)
    flow.y += high


def _end(flow: Flow, end: date, closing: Decimal, rows: list[Row]) -> None:
    flow.need(130)
    page, y = flow.page, flow.y
    page.rule(40, y - 8, 555, 0.8)
    page.put(X["text"], y + 4, "Totaux des mouvements", 8.5, bold=True)
    for x, some in (
        ("debit", [-r.amount for r in rows if r.amount < 0]),
        ("credit", [r.amount for r in rows if r.amount > 0]),
    ):
        page.put(X[x], y + 4, _ch(sum(some, Decimal(0))), 8.5, right=True, bold=True)
    side = "votre" if closing >= 0 else "notre"
    page.put(X["text"], y + 20, f"Solde en {side} faveur au {end:%d.%m.%Y}", 9, bold=True)
    page.put(X["balance"] - 3, y + 20, "CHF " + _ch(closing), 9, right=True, bold=True)
    notes = (
        "Conditions: intérêt créancier 0.10% jusqu'à CHF 50'000.00, intérêt débiteur 9.50%. Impôt anticipé 35%.",
        "Les bulletins de versement rouges et orange ne sont plus acceptés: demandez vos QR-factures.",
        "Sans avis contraire de votre part dans les 30 jours, cet extrait est considéré comme approuvé.",
    )
    page.lines(40, y + 46, notes, 7, 10, color=GREY)
