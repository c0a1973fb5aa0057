"""French Switzerland: a bill by holder, apostrophes, minus behind credits, rate and fee as parts of the sum below."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, earlier, some_entries, some_period, wrap, written
from ..pens import A4, Flow, Page, fits, with_pymupdf
from ._db import Book, Period, digits, numbered, owed, shared, total

KINDS = (
    Kind(8, -3.5, -180, "{shop}, {town} CH", "buy", "0.05"),
    Kind(4, -6, -390, "{web}", "buy", "0.05"),
    Kind(3, -9, -1900, "{abroad}", "far"),
    Kind(0.8, -50, -400, "Retrait d'espèces {bank}, {town} CH", "cash", "10"),
)
POOLS = {
    "shop": [
        "Migros M ####",
        "Coop-#### Pronto",
        "CFF Distributeur",
        "Manor AG",
        "Boulangerie Pouly",
        "Pharmacie Amavita",
        "Denner",
    ],
    "town": ["Lausanne", "Genève", "Fribourg", "Neuchâtel", "La Chaux-de-Fonds", "Sion"],
    "web": ["Digitec Galaxus (Online), Zürich CH", "TWINT *Parking Meter, Bern CH", "Swisscom (Suisse) SA, Bern CH"],
    "bank": ["BCV", "Postomat", "Raiffeisen"],
    "abroad": [
        "SNCF-VOYAGEURS, PARIS FR",
        "AMZN Mktp DE*########, LUXEMBOURG LU",
        "Hotel Arts 93#######, BARCELONA ES",
    ],
}
COINS = (("EUR", "0.9612"), ("USD", "0.8934"), ("GBP", "1.1290"))
NOTES = (
    "En cas de paiement partiel, un intérêt annuel de 13% est perçu dès la date de comptabilisation de chaque achat.",
    "Réclamations: par écrit dans les 30 jours. Frais de rappel CHF 20.00. Copie de facture CHF 10.00.",
    "Vos points: solde 18'450, dont 1'200 expirent le 31.12. Convertissez-les dès 2'000 points.",
)
COLUMNS = ((40.0, "Date", False), (92.0, "Compt.", False), (144.0, "Détails", False), (418.0, "Monnaie", False))


def _franc(amount: Decimal) -> str:
    return written(amount, "'", ".", minus="")


class _Bill:
    def __init__(self, rng: Random, period: Period, opening: Decimal, entries: list[Entry]) -> None:
        self.rng, self.period, self.opening, self.closing = rng, period, opening, opening + total(entries)
        self.account, self.book = digits(rng, "5407 ## ####"), Book()
        self.flow = Flow(780, lambda: Page(A4, "Times-Roman", "Times-Bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        end = self.period[1]
        page.put(40, 46, "Léman Card Services SA", 12, bold=True)
        page.put(555, 46, f"Facture du {end:%d.%m.%Y}", 10, right=True)
        if number > 1:
            page.put(40, 60, f"Compte-carte {self.account}", 9)
            return self.columns(page, 90)
        page.lines(340, 92, ["Madame", "Sophie Rochat", "Rue du Lac 8", "1007 Lausanne"], 10, 12)
        facts = (
            ("Compte-carte", self.account),
            ("Période", f"{self.period[0]:%d.%m.%Y} au {end:%d.%m.%Y}"),
            ("Limite globale", "CHF 8'000.00"),
            ("Montant minimal", "CHF " + _franc((max(Decimal(0), -self.closing) / 20).quantize(Decimal(1)))),
            ("À payer jusqu'au", f"{end + timedelta(20):%d.%m.%Y}"),
        )
        for n, (name, text) in enumerate(facts):
            page.put(40, 92 + 13 * n, name, 9)
            page.put(290, 92 + 13 * n, text, 9, right=True)
        return self.columns(page, 196)

    def columns(self, page: Page, y: float) -> float:
        for x, text, right in (*COLUMNS, (500.0, "Montant", True), (548.0, "CHF", True)):
            page.put(x, y, text, 8.5, bold=True, right=right)
        page.rule(40, y + 5, 555, 0.6, (0.6, 0, 0))
        return y + 20

    def money(self, y: float, amount: Decimal, bold: bool = False) -> None:
        self.flow.page.put(548, y, _franc(amount), 9, right=True, bold=bold)
        self.flow.page.put(550, y, "-" if amount > 0 else "", 9, bold=bold)

    def line(self, text: str, amount: Decimal | None = None) -> None:
        self.flow.need(36)
        self.flow.page.put(144, self.flow.y, text, 9, bold=True)
        if amount is not None:
            self.money(self.flow.y, amount, True)
        self.flow.y += 15

    def row(self, entry: Entry) -> None:
        lines = wrap(entry.lines[0], fits("Times-Roman", 9, 262))
        used = entry.day if entry.tag in ("pay", "fee") else earlier(self.rng, entry.day)
        coin, rate = self.rng.choice(COINS)
        gross = abs(entry.amount)
        net = (gross / Decimal("1.0175")).quantize(Decimal("0.01"))
        if entry.tag == "far":
            lines.append(f"Cours de change {rate} du {entry.day:%d.%m.%Y} CHF {_franc(net)}")
            lines.append(f"Frais de traitement 1.75% CHF {_franc(gross - net)}")
        self.flow.need(11 * len(lines) + 3)
        page, y = self.flow.page, self.flow.y
        page.put(40, y, f"{used:%d.%m.%y}", 9)
        page.put(92, y, f"{entry.day:%d.%m.%y}", 9)
        page.lines(144, y, lines, 9, 11)
        if entry.tag == "far":
            page.put(418, y, coin, 9)
            page.put(500, y, _franc(net / Decimal(rate)), 9, right=True)
        self.money(y, entry.amount)
        self.flow.y += 11 * len(lines) + 3
        self.book.add(self.flow.number, entry.day, lines, entry.amount, used)


def _general(rng: Random, period: Period, opening: Decimal) -> list[Entry]:
    """Payments, interest and fees, which belong to no card."""
    day = period[0] + timedelta(rng.randint(6, 22))
    paid = rng.choice([-opening, -opening, Decimal(200), Decimal(1500)])
    text = rng.choice(["Votre paiement - Merci", "LSV Ordre de paiement exécuté", "Votre versement QR-facture"])
    found = [Entry(day, (text,), paid, "pay", "")]
    costs = (("Intérêts 13% sur solde précédent", 1435), ("Frais d'envoi de la facture papier", 195))
    return found + [Entry(period[1], (text,), -Decimal(c) / 100, "fee", "") for text, c in costs if rng.random() < 0.5]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = owed(rng, 150, 5200, "0.05")
    entries = some_entries(rng, KINDS, POOLS, period, reversal="Note de crédit {}")
    general = _general(rng, period, opening)
    bill = _Bill(rng, period, opening, [*general, *entries])
    bill.line("Solde de la dernière facture", opening)
    for entry in general:
        bill.row(entry)
    hands = shared(rng, entries, rng.choice([1, 2]))
    for name, hand in zip(("Sophie Rochat", "Marc Rochat-Favre"), hands, strict=False):
        bill.line(f"Carte {digits(rng, '5407 XXXX XXXX ####')} {name}")
        for entry in hand:
            bill.row(entry)
        bill.line(f"Total carte {name}", total(hand))
    bill.line("Solde en notre faveur" if bill.closing <= 0 else "Solde en votre faveur", bill.closing)
    flow = bill.flow
    flow.need(50)
    flow.page.lines(40, flow.y + 14, NOTES, 8, 10)
    numbered(flow.pages, 555, 815, lambda n, of: f"Page {n}/{of}", 8)
    with_pymupdf(flow.pages, path, rng.choice(["rows", "shuffled"]))
    return bill.book.truth(("fr_CH", "CHF"), bill.account, period, opening, bill.closing)
