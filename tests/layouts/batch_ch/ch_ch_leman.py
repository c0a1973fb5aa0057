"""Switzerland in French, card invoice with "Crédit CHF" and "Débit CHF" columns and a payment part at its end.

Purchase date and posting date, apostrophes in thousands, foreign purchases with amount, rate and handling fee on
lines of their own below, "Report" and "A reporter" at page breaks, a total per card, main and partner card.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import debt, part, shared, tail, total

GREEN: Color = (0.0, 0.42, 0.36)
POOLS = {
    "town": ("Lausanne", "Genève", "Fribourg", "Neuchâtel", "Sion", "Vevey", "Nyon"),
    "cur": ("EUR", "EUR", "USD", "GBP"),
}
KINDS = (
    Kind(5, -8, -210, "Coop-#### {town} CHE"),
    Kind(5, -6, -190, "Migros MM {town} CHE"),
    Kind(4, -2.4, -88, "SBB CFF FFS Mobile Ticket Bern CHE", step="0.10"),
    Kind(3, -14, -120, "Café-Restaurant du Lac {town} CHE", step="0.05"),
    Kind(2, -35, -110, "Station Agip {town} CHE"),
    Kind(2, -25, -320, "Digitec Galaxus (Online) Zürich CHE"),
    Kind(1, -12, -19, "Swisscom facture mobile Bern CHE", most=1),
    Kind(3, -6, -480, "Booking Hotel 00##########  Amsterdam NLD", tag="EUR"),
    Kind(2, -4, -60, "Apple.com/Bill, itunes.com IRL", tag="EUR"),
    Kind(1, -15, -300, "PAYPAL *VINYLSHOP ###-###-#### USA", tag="USD"),
    Kind(1, 10, 140, "Remboursement Zalando SE Berlin DEU"),
)


def dotted(day: date) -> str:
    return day.strftime("%d.%m.%Y")


def money(amount: Decimal) -> str:
    return written(amount, "'")


class Statement:
    """The invoice and its pages."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30)
        self.opening = debt(rng, 120, 5200)
        self.client = fill(rng, "### ### ###", self.period[0], {})
        self.name = rng.choice(["Madame Chloé Rochat", "Monsieur Yves Berset", "Madame Inès Favre"])
        self.cards = [(f"{rng.choice(['Mastercard', 'Visa'])} XXXX XXXX XXXX {tail(rng)}", self.name)]
        if rng.random() < 0.6:
            self.cards.append((f"Mastercard XXXX XXXX XXXX {tail(rng)}", "Monsieur Paul Rochat (carte partenaire)"))
        self.rows: list[Row] = []
        self.flow = Flow(760, lambda: Page(A4), self.head, self.carry)

    def head(self, page: Page, number: int) -> float:
        page.put(56, 50, "Banque du Léman", 17, bold=True, color=GREEN)
        page.put(56, 64, "Services de cartes", 9, color=GREY)
        if number == 1:
            return self.first(page)
        page.put(539, 50, f"Facture du {dotted(self.period[1])}   Page {number}", 8, right=True)
        y = self.columns(page, 96)
        owed = -self.opening - total(self.rows)
        page.put(182, y, "Report", 8.5, bold=True)
        page.put(539 if owed > 0 else 462, y, money(abs(owed)), 8.5, bold=True, right=True)
        return y + 16

    def carry(self, page: Page, y: float) -> None:
        owed = -self.opening - total(self.rows)
        page.rule(56, y - 9, 539, 0.3)
        page.put(182, y + 3, "A reporter", 8.5, bold=True)
        page.put(539 if owed > 0 else 462, y + 3, money(abs(owed)), 8.5, bold=True, right=True)

    def first(self, page: Page) -> float:
        end = self.period[1]
        page.lines(330, 110, [self.name, "Chemin des Vignes 14", "1095 Lutry"], 10, 13)
        page.put(56, 190, "Facture", 16, bold=True)
        left = [
            ("Date de facturation", dotted(end)),
            ("Numéro de client", self.client),
            ("Limite globale en CHF", "8'000.00"),
            ("A payer jusqu'au", dotted(end + timedelta(20))),
        ]
        for n, (label, value) in enumerate(left):
            page.put(56, 210 + 13 * n, label, 9)
            page.put(250, 210 + 13 * n, value, 9, right=True)
        return self.columns(page, 300)

    def columns(self, page: Page, y: float) -> float:
        for x, lines in ((56, ("Date", "d'achat")), (116, ("Date de", "comptab.")), (182, ("", "Description"))):
            page.lines(x, y, lines, 8, 10, bold=True)
        for x, lines in ((462, ("Crédit", "CHF")), (539, ("Débit", "CHF"))):
            page.lines(x, y, lines, 8, 10, bold=True, right=True)
        page.rule(56, y + 15, 539, 0.8, GREEN)
        return y + 29

    def row(self, bought: date, posted: date, lines: list[str], amount: Decimal) -> None:
        self.flow.need(10.5 * len(lines) + 22)
        page, y = self.flow.page, self.flow.y
        page.put(56, y, dotted(bought), 8.5)
        page.put(116, y, dotted(posted), 8.5)
        page.put(462 if amount > 0 else 539, y, money(abs(amount)), 8.5, right=True)
        self.flow.y = page.lines(182, y, lines, 8.5, 10.5) + 3
        self.rows.append(Row(posted, " ".join(" ".join(lines).split()), amount, page=self.flow.number))

    def sum_line(self, text: str, amount: Decimal) -> None:
        self.flow.need(34)
        page, y = self.flow.page, self.flow.y
        page.rule(182, y - 9, 539, 0.3)
        page.put(182, y + 2, text, 8.5, bold=True)
        page.put(462 if amount > 0 else 539, y + 2, money(abs(amount)), 8.5, bold=True, right=True)
        self.flow.y = y + 20

    def used(self, entry: Entry) -> None:
        lines = wrap(" ".join(entry.lines[0].split()), fits("Helvetica", 8.5, 215))
        if entry.tag:
            rate = Decimal(self.rng.randint(88000, 112000)) / 100000
            fee = part(-entry.amount, "1.72")
            foreign = part((-entry.amount - fee) / rate * 100, "1")
            day = dotted(entry.day)
            lines.append(f"Montant {entry.tag} {money(foreign)}")
            lines.append(f"Cours {rate} du {day}   CHF {money(-entry.amount - fee)}")
            lines.append(f"Frais de traitement 1.75%   CHF {money(fee)}")
        self.row(earlier(self.rng, entry.day), entry.day, lines, entry.amount)

    def body(self) -> None:
        rng, (start, end) = self.rng, self.period
        page = self.flow.page
        page.put(182, self.flow.y, "Solde de la dernière facture", 8.5, bold=True)
        page.put(539, self.flow.y, money(-self.opening), 8.5, bold=True, right=True)
        self.flow.y += 15
        day = start + timedelta(rng.randint(8, 20))
        paid = rng.choice([-self.opening, -self.opening, Decimal(100)])
        self.row(day, day, ["VOTRE PAIEMENT - MERCI"], paid)
        entries = some_entries(rng, KINDS, POOLS, (start + timedelta(1), end), count=rng.randint(12, 64))
        for (card, who), hand in zip(self.cards, shared(rng, entries, len(self.cards)), strict=True):
            self.flow.need(70)
            self.flow.y += 6
            self.flow.page.put(56, self.flow.y, card, 9, bold=True, color=GREEN)
            self.flow.page.put(56, self.flow.y + 11, who, 8.5)
            self.flow.y += 27
            before = len(self.rows)
            for entry in hand:
                self.used(entry)
            self.sum_line(f"Total {card}", total(self.rows[before:]))
        if self.opening + paid < 0:
            self.row(end, end, ["Intérêts (taux annuel 13.95%)"], -part(-self.opening, "1.16"))
        if rng.random() < 0.5:
            self.row(end, end, ["Frais facture papier"], Decimal("-2.50"))
        if rng.random() < 0.2:
            self.row(end, end, ["Cotisation annuelle"], Decimal("-100.00"))
        closing = self.opening + total(self.rows)
        label = "Solde en notre faveur CHF" if closing <= 0 else "Solde en votre faveur CHF"
        self.sum_line(label, closing or Decimal(0))
        self.points()
        self.slip(closing)

    def points(self) -> None:
        self.flow.need(95)
        page, y = self.flow.page, self.flow.y + 8
        page.box(56, y - 10, 483, 62, (0.93, 0.97, 0.95))
        page.put(64, y + 4, "Vos points fidélité", 10, bold=True, color=GREEN)
        spent = -sum((row.amount for row in self.rows if row.amount < 0), Decimal(0))
        old, new = self.rng.randint(100, 4000), int(spent / 3)
        cells = [("Ancien solde", old), ("Points collectés", new), ("Points échangés", 0), ("Nouveau solde", old + new)]
        for n, (label, value) in enumerate(cells):
            page.put(64 + 118 * n, y + 22, label, 8)
            page.put(64 + 118 * n, y + 36, written(Decimal(value), "'", places=0), 9, bold=True)
        self.flow.y = y + 70

    def slip(self, closing: Decimal) -> None:
        self.flow.bottom = 800
        if self.flow.y > 500:
            self.flow.page.put(56, 800, "Le bulletin de versement se trouve à la page suivante.", 8, color=GREY)
            page = Page(A4)
            self.flow.pages.append(page)
        else:
            page = self.flow.page
        account = iban(self.rng, "CH", "#################")
        reference = fill(self.rng, "## ##### ##### ##### ##### #####", self.period[0], {})
        page.rule(0, 540, 595, 0.5)
        page.upright(176, 540, 842)
        owed = money(max(-closing, Decimal(0)))
        for x, title in ((14, "Récépissé"), (190, "Section paiement")):
            page.put(x, 560, title, 11, bold=True)
        for x, y0 in ((14, 580), (336, 560)):
            y: float = y0
            for label, lines in (
                ("Compte / Payable à", [account, "Banque du Léman SA", "1002 Lausanne"]),
                ("Référence", [reference]),
                ("Payable par", [self.name, "Chemin des Vignes 14", "1095 Lutry"]),
            ):
                page.put(x, y, label, 6.5, bold=True)
                y = page.lines(x, y + 10, lines, 8 if x > 100 else 7, 10) + 6
        page.box(190, 580, 118, 118, None, stroke=(0, 0, 0))
        for n in range(60):
            page.box(194 + 11 * (n * 7 % 10), 584 + 11 * (n * 3 % 10), 8, 8, (0, 0, 0))
        for x in (14, 190):
            page.put(x, 760, "Monnaie", 6.5, bold=True)
            page.put(x + 46, 760, "Montant", 6.5, bold=True)
            page.put(x, 772, "CHF", 8.5)
            page.put(x + 46, 772, owed.replace("'", " "), 8.5)
        page.put(110, 790, "Point de dépôt", 6.5, bold=True)


def draw(rng: Random, path: Path) -> Truth:
    it = Statement(rng)
    it.body()
    with_reportlab(it.flow.pages, path, rng.choice(["rows", "columns"]))
    closing = it.opening + total(it.rows)
    return Truth("credit_card", "fr_CH", "CHF", it.client, *it.period, it.opening, closing, it.rows)
