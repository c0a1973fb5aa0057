"""France, credit_card: relevé of a card with deferred debit. Purchases by day of use in one column of amounts without
sign, foreign currency and rate below, credits with a plus; the sum is debited from the current account later on."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_entries, some_period, written
from ..pens import Color, Flow, Hand, Page, by_hand
from ._rows import ZERO, some_number, total

GREEN: Color = (0.0, 0.45, 0.35)
MINT: Color = (0.88, 0.95, 0.92)
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
POOLS = {
    "ville": ["PARIS 11", "LYON", "NANTES", "ST ETIENNE", "BORDEAUX", "RENNES", "MONTREUIL", "AIX EN PROV"],
    "magasin": [
        "MARCHE PLUS 4###",
        "PHARM DES ARTS",
        "LIBR LE POINT",
        "BRICO AVENUE",
        "PRIMEUR DU COIN",
        "SUPER ALBIN",
    ],
    "table": ["LE PETIT ZINC", "BOUL. MOREAU", "BRASS DU PARC", "CREP AR MOR", "SUSHI KODO"],
    "net": ["CLICMARKET", "RAILVOYAGES INTERNET", "MUSIKA STREAM", "ASSUR AUTO WEB"],
}
KINDS = [
    Kind(8, -3, -140, "{magasin}|{ville}", "achat"),
    Kind(7, -4, -75, "{table}|{ville}", "achat"),
    Kind(4, -8, -160, "{net}|INTERNET", "achat"),
    Kind(2, -8, -45, "AUTOROUTES SUD PEAGE|VEDENE", "achat"),
    Kind(2, -30, -95, "STATION ESSOR DAC|{ville}", "achat"),
    Kind(2, -6, -180, "CAFE LOWENZAHN|BERN", "CHF"),
    Kind(1, -6, -180, "THE LAMB INN|OXFORD", "GBP"),
    Kind(1, 9, 110, "AVOIR {magasin}|{ville}", "avoir"),
]
RATES = {"CHF": Decimal("0.9521"), "GBP": Decimal("0.8573")}


def money(amount: Decimal) -> str:
    return ("+ " if amount > 0 else "") + written(abs(amount), " ", ",")


def in_words(day: date) -> str:
    return f"{day.day}{'er' if day.day == 1 else ''} {MONTHS[day.month - 1]} {day.year}"


def _letter(page: Page, end: date, debit: date, entries: list[Entry], account: str) -> float:
    page.put(330, 112, "M. ET MME FOUCHER JEAN-LUC", 9.5)
    page.lines(330, 124, ["8 RUE DES TANNEURS", "44000 NANTES"], 9.5, 12)
    page.put(45, 176, "RELEVÉ DE CARTE BANCAIRE À DÉBIT DIFFÉRÉ", 13, bold=True, color=GREEN)
    page.put(45, 192, f"Relevé n° {end.month} arrêté au {in_words(end)}", 9)
    page.box(45, 204, 505, 58, MINT)
    page.put(55, 220, "Carte Visa Premier", 9, bold=True)
    page.put(55, 234, f"n° {account}", 9)
    page.put(55, 248, "Titulaire : M. FOUCHER JEAN-LUC", 9)
    page.put(540, 220, f"Montant débité le {debit:%d/%m/%Y} :", 9, right=True)
    page.put(540, 236, f"{written(-total(entries), ' ', ',')} \u20ac", 12, bold=True, right=True)
    page.put(540, 250, "sur votre compte n° 0######4512".replace("######", "063218"), 8, right=True)
    return 292


def _legal(flow: Flow) -> None:
    flow.need(60)
    flow.page.lines(
        45, flow.y + 6,
        [
            "Les opérations réalisées hors zone euro sont converties au cours du jour de leur traitement et peuvent",
            "donner lieu à une commission prélevée à part. Pour toute contestation, voyez votre agence.",
            "En cas de perte ou de vol, faites opposition au 09 00 00 00 00 (appel non surtaxé, 24 h/24).",
        ], 7, 9,
    )  # fmt: skip


def draw(rng: Random, path: Path) -> Truth:
    """One or more pages; each ends with the note that it goes on."""
    period = some_period(rng, rng.choice([28, 29, 30]))
    entries = some_entries(rng, KINDS, POOLS, period, count=some_number(rng))
    debit = period[1] + timedelta(rng.choice([3, 5, 8]))
    account = f"4974 XXXX XXXX X{rng.randint(100, 999)}"
    rows: list[Row] = []

    def head(page: Page, number: int) -> float:
        page.box(45, 34, 30, 30, GREEN)
        page.put(84, 54, "Crédit Ligérien", 16, bold=True, color=GREEN)
        page.put(550, 44, f"Page {number}", 8, right=True)
        if number == 1:
            y = _letter(page, period[1], debit, entries, account)
        else:
            page.put(45, 86, f"Relevé de carte n° {account} - suite", 9, bold=True)
            y = 112.0
        page.box(45, y - 11, 505, 16, GREEN)
        for x, text in ((50, "Date d'achat"), (120, "Commerçant"), (290, "Ville"), (450, "Devise")):
            page.put(x, y, text, 8, bold=True, color=(1, 1, 1), right=x == 450)
        page.put(545, y, "Montant (\u20ac)", 8, bold=True, color=(1, 1, 1), right=True)
        page.put(
            45, 812, "Crédit Ligérien, société coopérative à capital variable, 2 quai de la Loire, 44000 Nantes", 6.5
        )
        return y + 20

    def foot(page: Page, y: float) -> None:
        page.put(545, y + 8, "Suite page suivante ...", 7.5, right=True)

    flow = Flow(780, Page, head, foot)
    for entry in entries:
        foreign = entry.tag in RATES
        flow.need(26 if foreign else 14)
        page, y = flow.page, flow.y
        shop, town = entry.lines
        page.put(50, y, f"{entry.day:%d/%m}", 8.5)
        page.put(120, y, shop, 8.5)
        page.put(290, y, town, 8.5)
        page.put(545, y, money(entry.amount), 8.5, right=True)
        text = f"{shop} {town}"
        if foreign:
            rate = RATES[entry.tag]
            spent = written(abs(entry.amount * rate).quantize(ZERO), " ", ",")
            page.put(450, y, f"{spent} {entry.tag}", 8.5, right=True)
            below = f"COURS 1 EUR = {str(rate).replace('.', ',')} {entry.tag}"
            page.put(120, y + 11, below, 7.5)
            text += f" {below}"
            flow.y += 11
        rows.append(Row(entry.day, text, entry.amount, page=flow.number))
        flow.y += 13.5
    flow.need(60)
    flow.page.rule(45, flow.y - 8, 550, 0.8, GREEN)
    flow.page.put(120, flow.y + 4, f"TOTAL DES OPÉRATIONS DÉBITÉES LE {debit:%d/%m/%Y}", 8.5, bold=True)
    flow.page.put(545, flow.y + 4, written(-total(entries), " ", ",", minus="- "), 8.5, bold=True, right=True)
    flow.y += 28
    _legal(flow)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("credit_card", "fr_FR", "EUR", account, None, period[1], None, total(entries), rows)
