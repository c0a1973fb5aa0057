"""Switzerland, in French: extract of a small firm's account at a cantonal bank. Apostrophes in thousands, collective
orders whose single payments stand as amounts in the text, balance on the last row of a day, carried-forward lines on
each page, value date between the amounts and the balance, closing of the account with fees and rates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, iban, some_amount, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._kit import Book, keep_book, number_pages, truth_of, wrapped

KINDS = [
    Kind(6, -300, -14000, "Ordre e-banking collectif", "collective", "0.05"),
    Kind(8, -40, -5200, "Ordre e-banking|{firm}|{iban}|{note}", step="0.05"),
    Kind(6, -6, -480, "Achat Debit Mastercard {used}|{shop}|Carte n° XXXX XXXX XXXX ####", "card", "0.05"),
    Kind(2, -12, -690, "Achat à l'étranger {used}|{abroad}|Carte n° XXXX XXXX XXXX ####", "card"),
    Kind(4, -50, -2000, "Prélèvement Bancomat {used}|{town}", "card", "10"),
    Kind(2, -30, -900, "Recouvrement direct (LSV+)|{insurer}|Police 1#.###.###", step="0.05"),
    Kind(1, -3, -25, "Frais pour paiement avec papier", step="0.5", most=1),
    Kind(1, -2800, -9400, "Ordre permanent|Régie du Jorat SA|Loyer atelier {month}", "", "1", 1),
    Kind(9, 80, 9600, "Bonification QR|{client}|Réf. ## ##### ##### ##### ##### #####", step="0.05"),
    Kind(4, 150, 4200, "Virement|{client}|{note}", step="0.05"),
    Kind(3, 40, 3900, "Crédit cartes Worldpay|Remise {used} brut CHF 1'0##.50 ./. commission"),
    Kind(2, 500, 8000, "Versement au Bancomat|{town}", step="10"),
]
POOLS: Pools = {
    "firm": [
        "Ferronnerie Blanc & Fils",
        "Swisstel Romandie SA",
        "Pneus Léman Sàrl",
        "Services industriels",
        "AVS Caisse 22.9",
    ],
    "iban": ["CH## 0024 3243 #### #### C", "CH## 3080 8001 #### #### #"],
    "note": [
        "Facture 2023-{n}",
        "Acompte 2'500.00 sur devis",
        "N/réf. {n} du 12.12.23",
        "solde révision Renault VD ######",
        "merci",
    ],
    "n": ["118", "0442", "1'207"],
    "shop": ["Coopé-2281 Échallens", "Boulangerie Au Petit Four, Moudon", "Migrolo Payerne", "CFF Lausanne"],
    "abroad": ["OVHO ROUBAIX EUR 118.80 cours 0.9532", "Autoteile DE EUR 640.00 cours 0.9611"],
    "town": ["Yverdon-les-Bains, Rue du Lac 3", "Orbe", "Payerne-Gare"],
    "insurer": ["Vaudoise Mutuelle Assurances", "Caisse-maladie Assuria"],
    "month": ["janvier", "décembre", "1er trimestre"],
    "client": [
        "Rochat Jean-Daniel",
        "Commune de Corcelles",
        "Transports Pittet SA",
        "Mme Inês da Costa",
        "Dubrit Agricole",
    ],
    "used": lambda rng, day: f"{day:%d.%m.%y} {rng.randint(8, 19)}:{rng.randint(10, 59)}",
}
EDGES = (44, 100, 352, 420, 470, 552)


def chf(amount: Decimal) -> str:
    return written(amount, "'")


def _collective(rng: Random, lines: tuple[str, ...], total: Decimal) -> tuple[str, ...]:
    """The single payments of a collective order, whose sum is the amount."""
    parts: list[Decimal] = []
    for _ in range(rng.randint(1, 4)):
        rest = -total - sum(parts, Decimal(0))
        parts.append(some_amount(rng, 5, float(rest) / 2 + 5.1, "0.05"))
    parts.append(-total - sum(parts, Decimal(0)))
    if parts[-1] <= 0:
        parts = [-total]
    names = [fill(rng, rng.choice(["{firm}", "{client}", "{insurer}"]), date.min, POOLS) for _ in parts]
    head = f"{lines[0]} ({len(parts)} paiements)" if len(parts) > 1 else lines[0]
    return head, *(f"{name} CHF {chf(part)}" for name, part in zip(names, parts, strict=True))


class _Extract:
    def __init__(self, rng: Random, book: Book, number: str) -> None:
        self.rng, self.book, self.number, self.balance = rng, book, number, book.opening
        self.flow = Flow(742, Page, self._head, self._foot)

    def _line(self, page: Page, y: float, label: str, balance: Decimal) -> None:
        page.put(EDGES[1], y, label, 8.5, bold=True)
        page.put(EDGES[5], y, chf(balance), 8.5, right=True, bold=True)

    def _foot(self, page: Page, y: float) -> None:
        page.rule(44, y - 8, 552, 0.4)
        self._line(page, y + 4, "Solde à reporter", self.balance)

    def _head(self, page: Page, number: int) -> float:
        page.put(44, 50, "Banque Cantonale du Jorat", 13, bold=True)
        y = self._facts(page) if number == 1 else 92
        page.rule(44, y - 12, 552, 0.8)
        for n, name in enumerate(("Date", "Libellé", "Débit", "Crédit", "Valeur", "Solde")):
            page.put(EDGES[n] if n != 4 else 430, y, name, 8.5, right=n in (2, 3, 5), bold=True)
        page.rule(44, y + 5, 552, 0.8)
        self._line(page, y + 20, "Solde reporté" if number == 1 else "Report", self.balance)
        return y + 36

    def _facts(self, page: Page) -> float:
        book = self.book
        page.lines(330, 96, ("Garage des Tilleuls Sàrl", "Route d'Oron 41", "1083 Mézières VD"), 9.5, 12)
        page.put(44, 168, f"Extrait de compte   {book.start:%d.%m.%Y} - {book.end:%d.%m.%Y}", 11, bold=True)
        page.put(44, 184, f"Compte courant entreprise CHF   IBAN {self.number}", 8.5)
        page.put(44, 196, f"Établi le {book.end:%d.%m.%Y}   Votre conseillère: Mme S. Chappuis, 021 555 12 40", 8.5)
        return 226

    def row(self, n: int) -> Row:
        entry = self.book.entries[n]
        own = _collective(self.rng, entry.lines, entry.amount) if entry.tag == "collective" else entry.lines
        lines = wrapped(own, "Helvetica", 8, 186)
        self.flow.need(10 * len(lines) + 4)
        page, y, self.balance = self.flow.page, self.flow.y, self.book.balances[n]
        page.put(EDGES[0], y, f"{entry.day:%d.%m.%y}", 8)
        page.lines(EDGES[1], y, lines, 8, 10)
        page.put(EDGES[2 if entry.amount < 0 else 3], y, chf(abs(entry.amount)), 8, right=True)
        page.put(430, y, f"{entry.day:%d.%m.%y}", 8)
        balance = self.balance if self.book.ends_day(n) else None
        if balance is not None:
            page.put(EDGES[5], y, chf(balance), 8, right=True)
        self.flow.y += 10 * len(lines) + 4
        return Row(entry.day, " ".join(own), entry.amount, balance, entry.day, self.flow.number)

    def tail(self) -> None:
        self.flow.need(40)
        page, y, book = self.flow.page, self.flow.y + 4, self.book
        page.rule(44, y - 11, 552, 0.8)
        page.put(EDGES[1], y, "Totaux des mouvements", 8.5)
        page.put(EDGES[2], y, chf(book.paid_out), 8, right=True)
        page.put(EDGES[3], y, chf(book.paid_in), 8, right=True)
        self._line(page, y + 14, f"Solde au {book.end:%d.%m.%Y} en notre faveur" * (book.closing < 0), book.closing)
        if book.closing >= 0:
            page.put(EDGES[1], y + 14, f"Solde en votre faveur au {book.end:%d.%m.%Y}", 8.5, bold=True)
        self.flow.y = y + 40

    def closing(self) -> None:
        """How interest and fees will be counted; nothing of it is booked yet."""
        if self.flow.y + 80 > 770:
            return
        page, y = self.flow.page, self.flow.y
        page.put(44, y, "Conditions et décompte indicatif du trimestre en cours", 9, bold=True)
        facts = (
            ("Intérêts créditeurs 0.000%", "0.00"),
            ("Intérêts débiteurs 7.750%", f"{self.rng.randint(0, 40)}.{self.rng.randint(0, 19) * 5:02}"),
            ("Tenue de compte (à comptabiliser au 31.03.)", "18.00"),
            ("Écritures 46 x 0.30", "13.80"),
        )
        for n, (name, value) in enumerate(facts):
            page.put(44, y + 14 + 11 * n, name, 8, color=GREY)
            page.put(EDGES[2], y + 14 + 11 * n, value, 8, right=True, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    book = keep_book(
        rng, KINDS, POOLS, some_period(rng, calendar=True), (2500, 60000), floor=2000, reversal="Extourne {0}"
    )
    number = iban(rng, "CH", "00799000#########")[:26]
    drawn = _Extract(rng, book, number)
    rows = [drawn.row(n) for n in range(len(book.entries))]
    drawn.tail()
    if rng.random() < 0.6:
        drawn.closing()
    for page in drawn.flow.pages:
        page.put(
            44,
            812,
            "Sans avis contraire de votre part dans les 30 jours, cet extrait est réputé approuvé. Sans signature.",
            7,
        )
    number_pages(drawn.flow.pages, 552, 812, "Page {page}/{pages}")
    by_hand(
        drawn.flow.pages, path, rng.choice([Hand(show="TJ", scaled=True), Hand(show="TJ", order="columns"), Hand("Tw")])
    )
    return truth_of(book, "fr_CH", "CHF", number, rows)
