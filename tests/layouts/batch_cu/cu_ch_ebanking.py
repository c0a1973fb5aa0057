"""Switzerland (French), list of bookings printed from the browser: newest first, menu words, address line, page n/m.

A box of payments not yet booked stands above; the opening balance is printed only at times. Written glyph by glyph.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._inbox import ACCOUNT, MINUTES, broken, cells, said

POOLS = {
    "minute": MINUTES,
    "firm": [
        "Menuiserie Rochat Sàrl",
        "Atelier Pittet & Fils SA",
        "Commune de Morges",
        "Services industriels Lausanne",
        "Fiduciaire Blanc SA",
        "Mme Chloé Bovet",
        "Garage du Léman SA",
    ],
    "town": ["1110 Morges", "1004 Lausanne", "1260 Nyon", "1800 Vevey", "1400 Yverdon-les-Bains"],
    "shop": [
        "COOP-2### PRILLY",
        "MIGROS M MORGES",
        "SBB CFF FFS DISTRIBUTEUR",
        "JUMBO VILLARS-STE-CROIX",
        "TAMOIL ROLLE",
    ],
}
KINDS = [
    Kind(6, -40, -5200, "Ordre e-banking|{firm}|{town}|Facture n° ##-0###"),
    Kind(6, 90, 12000, "Crédit QR|{firm}, {town}|Référence 21 0000# ##### ##### ##### #####"),
    Kind(6, -5, -320, "Achat carte de débit n° ########|{shop}"),
    Kind(2, -20, -600, "Retrait bancomat {town}|Carte n° ########, 1#:{minute}", step="10"),
    Kind(2, -30, -900, "TWINT, paiement à {firm}"),
    Kind(2, 20, 450, "TWINT, montant reçu +41 79 ### ## ##"),
    Kind(1, -900, -4200, "Ordre permanent|{firm}|Loyer atelier et place de parc 12"),
    Kind(1, -4, -28, "Frais de gestion de compte", most=1, step="0.05"),
    Kind(2, -60, -800, "Débit SEPA EUR ##4.50 au cours de 0.9###|{firm}"),
]
OUT, IN, VALUE, BALANCE = 362, 424, 440, 558
MENU = "Aperçu     Comptes     Paiements     E-factures     Placements     Crédits     Messages (2)     Se déconnecter"


def _money(amount: Decimal) -> str:
    return written(amount, "'", ".")


def _pending(page: Page, y: float, end: date, rng: Random) -> float:
    count = rng.randint(1, 3)
    page.box(36, y - 12, 522, 18 + 12 * count, (0.96, 0.96, 0.9))
    page.put(42, y, "Paiements en suspens (non comptabilisés)", 8.5, bold=True)
    for n in range(count):
        day = end + timedelta(rng.randint(1, 9))
        due = _money(some_amount(rng, 40, 2500))
        cells(
            page,
            y + 13 + 12 * n,
            8,
            (42, f"Exécution le {day:%d.%m.%Y}"),
            (170, rng.choice(POOLS["firm"])),
            (-550, due),
        )
    return y + 34 + 12 * count


def _first(page: Page, rng: Random, period: tuple[date, date], number: str, closing: Decimal) -> float:
    page.put(36, 62, "Banque du Vieux-Port", 16, bold=True, color=(0.6, 0.1, 0.15))
    page.put(36, 82, MENU, 7.5, color=GREY)
    page.rule(36, 88, 558, 0.4, GREY)
    page.put(36, 112, "Mouvements du compte", 14)
    page.put(36, 130, "Compte courant entreprise, CHF", 9.5, bold=True)
    page.put(36, 143, number, 9.5)
    page.put(558, 130, f"Solde au {period[1]:%d.%m.%Y}", 8.5, right=True)
    page.put(558, 144, f"CHF {_money(closing)}", 12, right=True, bold=True)
    filters = (
        f"Période : du {period[0]:%d.%m.%Y} au {period[1]:%d.%m.%Y}     Type d'écriture : toutes     Montant : de - à -"
    )
    page.put(36, 164, filters, 8, color=GREY)
    y = 192.0
    return _pending(page, y, period[1], rng) if rng.random() < 0.5 else y


def _heads(page: Page, y: float) -> float:
    heads = (
        (36, "Date"),
        (92, "Texte comptable"),
        (-OUT, "Débit"),
        (-IN, "Crédit"),
        (VALUE, "Valeur"),
        (-BALANCE, "Solde"),
    )
    cells(page, y, 8, *heads, bold=True)
    page.rule(36, y + 5, 558, 0.8)
    return y + 18


def _rows(flow: Flow, entries: list[Entry], opening: Decimal) -> list[Row]:
    rows = []
    balances = running(opening, (entry.amount for entry in entries))
    for entry, balance in reversed(list(zip(entries, balances, strict=True))):
        lines = broken(entry.lines, "Helvetica", 8, 205)
        flow.need(10 * len(lines) + 6)
        value = entry.day + timedelta(1) if entry.text.startswith("Crédit") and entry.day.day % 3 == 0 else entry.day
        place = -IN if entry.amount > 0 else -OUT
        amount = (place, _money(abs(entry.amount)))
        cells(flow.page, flow.y, 8, (36, f"{entry.day:%d.%m.%Y}"), amount)
        cells(flow.page, flow.y, 8, (VALUE, f"{value:%d.%m.%Y}"), (-BALANCE, _money(balance)))
        page = flow.number
        flow.y = flow.page.lines(92, flow.y, lines, 8, 9.5)
        flow.page.rule(36, flow.y - 4, 558, 0.3, GREY)
        flow.y += 8
        rows.append(Row(entry.day, said(entry.lines), entry.amount, balance, value, page))
    return rows


def _furniture(pages: list[Page], printed: date, clock: str) -> None:
    for number, page in enumerate(pages, 1):
        cells(page, 24, 7, (24, f"{printed:%d.%m.%Y} {clock}"), (240, "E-banking - Mouvements du compte"))
        cells(page, 828, 7, (24, "https://ebanking.vieux-port.example/comptes/mouvements?id=3&vue=liste#top"))
        page.put(571, 828, f"{number}/{len(pages)}", 7, right=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([13, 30, 58]))
    opening = some_amount(rng, 3000, 60000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    closing = opening + sum(entry.amount for entry in entries)
    number = iban(rng, "CH", "0076700#?#######1")

    def head(page: Page, count: int) -> float:
        return _heads(page, _first(page, rng, period, number, closing) if count == 1 else 52)

    flow = Flow(800, Page, head)
    rows = _rows(flow, entries, opening)
    told = rng.random() < 0.6 or not rows
    if told:
        flow.need(20)
        text = f"Solde initial au {period[0]:%d.%m.%Y}"
        cells(flow.page, flow.y + 4, 8, (92, text), (-BALANCE, _money(opening)), bold=True)
    _furniture(flow.pages, period[1] + timedelta(rng.randint(0, 6)), f"{rng.randint(8, 18)}:{rng.randint(10, 59)}")
    by_hand(flow.pages, path, Hand("glyphs"))
    start = opening if told else None
    return Truth(ACCOUNT, "fr-CH", "CHF", number, *period, start, closing, rows, newest_first=True)
