"""Senegal, a mobile money wallet, newest first: weekday headings over rows without a date, time, number and "dont
frais" (a fee that the amount holds already) below, amounts as "-5.050F" with points for thousands and the currency
glued; no balance on rows; balances at both ends in a line of text; chests ("coffres") as a second section of
balances.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_period, written
from ..pens import A4, GREY, WHITE, Flow, Hand, Page, by_hand
from ._kit import Move, by_day, count_pages, folded, journal, money_in, money_out

MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin"]
MONTHS += ["juillet", "août", "septembre", "octobre", "novembre", "décembre"]
DAYS = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"]
BLUE = (0.1, 0.55, 0.85)
POOLS = {
    "who": ["Awa Diop", "Cheikh Tidiane Fall", "Fatoumata B. Sarr", "Boutique Serigne Touba", "Ibrahima Sow"],
    "tel": ["77 ### ## ##", "78 ### ## ##", "70 ### ## ##"],
    "biller": ["Électricité Woyofal cpt 1402#######", "Eau du Sahel réf. 33######", "TV Baobab formule 5.000"],
    "place": ["Agence Médina 3", "Kiosque Rond-point 6", "Multiservices Pikine"],
}
KINDS = [
    Kind(6, -150_000, -500, "À {who} {tel}", "fee", "25"),
    Kind(5, 500, 250_000, "De {who} {tel}", step="5"),
    Kind(3, 2_000, 300_000, "Dépôt {place}|Code agent ######", step="500"),
    Kind(2, -200_000, -1_000, "Retrait {place}|Code agent ######", step="500"),
    Kind(2, -45_000, -1_000, "Paiement {biller}", step="1"),
    Kind(2, -5_000, -100, "Crédit téléphonique {tel}", step="50"),
    Kind(1, -60_000, -1_000, "Vers coffre {chest}", step="500"),
    Kind(0.6, 1_000, 60_000, "Depuis coffre {chest}", step="500"),
    Kind(0.5, 500, 20_000, "Transfert annulé - {who} {tel}", step="5"),
]


def _franc(amount: Decimal) -> str:
    return written(amount, ".", ",", 0) + "F"


def _long(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def _second(move: Move) -> str:
    """Time and details; transfers cost one per cent, which the amount holds already."""
    parts = [move.time[:5], *move.lines[1:]]
    if move.tag == "fee":
        parts.append(f"dont frais {_franc(Decimal(max(5, int(-move.amount) // 505 * 5)))}")
    return " · ".join(parts)


def _first(page: Page, period: tuple[date, date], phone: str, opening: Decimal, moves: list[Move]) -> float:
    page.put(48, 100, "Relevé de compte", 16, bold=True)
    page.put(48, 118, f"Mame Diarra Ndoye  ·  {phone}", 9.5)
    page.put(48, 132, f"Du {_long(period[0])} au {_long(period[1])}  ·  montants en francs CFA (XOF)", 8.5, color=GREY)
    page.put(48, 158, f"Solde de départ : {_franc(opening)}", 10)
    page.put(300, 158, f"Solde de fin : {_franc(opening + sum(m.amount for m in moves))}", 10, bold=True)
    page.put(48, 174, f"Total reçu : {_franc(money_in(moves))}", 10)
    page.put(300, 174, f"Total envoyé : {_franc(-money_out(moves))}", 10)
    return 208


def _chests(flow: Flow, rng: Random, chests: list[str]) -> None:
    flow.need(44 + 26 * len(chests))
    flow.y += 12
    flow.page.put(48, flow.y, "Mes coffres", 11, bold=True, color=BLUE)
    for chest in chests:
        flow.y += 18
        goal = Decimal(rng.randint(4, 40) * 25_000)
        flow.page.put(60, flow.y, f"{chest} (objectif {_franc(goal)})", 9)
        flow.page.put(547, flow.y, _franc(Decimal(rng.randint(0, int(goal)))), 9, right=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([14, 30, 30, 60]))
    chests = rng.sample(["Tabaski", "Loyer", "Rentrée scolaire", "Moto"], rng.randint(1, 2))
    start = Decimal(rng.randint(100, 60_000) * 5)
    opening, moves = journal(rng, KINDS, POOLS | {"chest": chests}, period, start, "5")
    phone = f"+221 77 {rng.randint(100, 999)} {rng.randint(10, 99)} {rng.randint(10, 99)}"

    def head(page: Page, n: int) -> float:
        page.box(0, 0, A4[0], 58, BLUE)
        page.put(48, 37, "pirogue", 22, bold=True, color=WHITE)
        page.put(547, 37, "Pirogue Mobile Money S.A. - Dakar", 8, right=True, color=WHITE)
        return _first(page, period, phone, opening, moves) if n == 1 else 90

    flow = Flow(785, Page, head)
    rows: list[Row] = []
    for day, group in by_day(moves[::-1]):
        flow.need(58)
        flow.page.put(48, flow.y, f"{DAYS[day.weekday()]} {_long(day)}", 9.5, bold=True, color=BLUE)
        flow.y += 17
        for move in group:
            lines = folded([move.lines[0]], "Helvetica", 9.5, 380)
            flow.need(30)
            flow.page.lines(60, flow.y, lines, 9.5, 12)
            flow.page.put(547, flow.y, _franc(move.amount), 10, right=True, bold=True)
            flow.y += 12 * len(lines)
            flow.page.put(60, flow.y, _second(move), 8, color=GREY)
            flow.page.rule(60, flow.y + 6, 547, 0.3, (0.85, 0.85, 0.85))
            text = " ".join([*lines, *_second(move).split(" · ")[1:]])
            rows.append(Row(day, text, move.amount, page=flow.number))
            flow.y += 19
        flow.y += 5
    _chests(flow, rng, chests)
    count_pages(flow.pages, "Page {n} sur {all}", 547, 820)
    for page in flow.pages:
        page.put(
            48,
            820,
            "Service client gratuit : 200600. Les frais d'envoi sont de 1 %, plafonnés à 5.000F.",
            7.5,
            color=GREY,
        )
    by_hand(flow.pages, path, Hand(show="Tw", scaled=True, form=True, tw=0.6))
    closing = opening + sum(m.amount for m in moves)
    return Truth("checking", "fr_SN", "XOF", phone, *period, opening, closing, rows, newest_first=True)
