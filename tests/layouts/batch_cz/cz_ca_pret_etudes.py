"""Quebec, a student loan's yearly statement in French, newest first: the lender's signs, what is owed printed positive.

Payments are printed with a minus, interest without; a grey line below a payment splits it into interest and capital.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Row, Truth, fill, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand
from ._kit import LOAN, Col, broken, cells, money, share, titles

COLS = [
    Col(54, "Date"),
    Col(126, "Date de|valeur"),
    Col(190, "Opération", room=205),
    Col(478, "Montant", right=True),
    Col(558, "Solde dû", right=True),
]
EXTRA = [
    "Paiement additionnel par Internet no ########",
    "Paiement reçu par la poste - chèque ####",
    "Virement Interac reçu réf. CA??##?##",
]
GLOSS = [
    "Les intérêts sont calculés quotidiennement au taux préférentiel majoré de 0,50 %.",
    "Un montant négatif réduit votre solde. Conservez ce relevé pour votre déclaration de revenus.",
]


class Move(NamedTuple):
    day: date
    value: date
    text: str
    amount: Decimal  # as the borrower sees it
    interest: Decimal


def moves(rng: Random, start: date, end: date, owed: Decimal) -> list[Move]:
    found: list[Move] = []
    pay = Decimal(rng.randint(9000, 42000)) / 100
    rate, day = rng.uniform(0.0345, 0.0795), date(start.year, start.month, rng.randint(1, 27))
    number = fill(rng, "###-#####", day, {})
    while day <= end:
        value = day - timedelta(rng.choice([0, 0, 1, 3]))
        interest = share(owed, f"{rate / 12:.8f}")
        found.append(Move(day, max(value, start), "Intérêts capitalisés", -interest, Decimal(0)))
        text = f"Prélèvement automatique mensuel compte {number}-2"
        found.append(Move(day, max(value, start), text, pay, min(pay, interest)))
        owed += interest - pay
        if rng.random() < 0.05 and day + timedelta(4) <= end:
            back = day + timedelta(4)
            found.append(Move(back, back, "Prélèvement retourné - provision insuffisante", -pay, Decimal(0)))
            found.append(Move(back, back, "Frais pour effet retourné", Decimal(-25), Decimal(0)))
        if rng.random() < 0.4 and day + timedelta(6) <= end:
            extra = day + timedelta(rng.randint(1, 6))
            size = share(pay, rng.choice(["0.5", "1.25", "0.2", "2"]))
            found.append(Move(extra, extra, fill(rng, rng.choice(EXTRA), day, {}), size, Decimal(0)))
        following = (day.replace(day=1) + timedelta(32)).replace(day=1)
        day = following.replace(day=found[0].day.day)
    return sorted(found, key=lambda move: move.day)


def dollars(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",") + "\u00a0$"


def draw(rng: Random, path: Path) -> Truth:
    year = rng.randint(2019, 2024)
    start, end = rng.choice([(date(year, 1, 1), date(year, 12, 31)), (date(year, 4, 1), date(year + 1, 3, 31))])
    if rng.random() < 0.15:
        start, end = date(year, 10, 1), date(year, 12, 31)
    opening = -money(rng, 9000, 38000)
    listed = moves(rng, start, end, -opening)
    account = fill(rng, "PE-###-####-##", start, {})
    closing = opening + sum((move.amount for move in listed), Decimal(0))

    def head(page: Page, number: int) -> float:
        page.put(54, 50, "Caisse Boréale", 16, bold=True, color=(0, 0.4, 0.3))
        page.put(558, 46, "Prêt pour études - Relevé de compte", 10, right=True, bold=True)
        page.put(558, 59, f"N° de prêt : {account}", 8, right=True)
        y = front(page, start, end, opening, closing) if number == 1 else 90
        titles(page, y, COLS, 8.5)
        page.rule(54, y + 14, 558)
        return y + 28

    flow = Flow(716, lambda: Page(LETTER), head)
    rows = ledger(flow, listed, opening)
    tail(flow, listed, end)
    for n, page in enumerate(flow.pages, 1):
        page.lines(54, 746, GLOSS, 7, 9, color=GREY)
        page.put(558, 764, f"Page {n} de {len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand(show=rng.choice(["glyphs", "Tj"]), scaled=True))
    return Truth(LOAN, "fr_CA", "CAD", account, start, end, opening, closing, rows, newest_first=True)


def front(page: Page, start: date, end: date, opening: Decimal, closing: Decimal) -> float:
    page.lines(54, 92, ["Mme Élodie Charbonneau", "4410, rue Saint-Hubert, app. 3", "Montréal (Québec) H2J 2X1"], 9)
    facts = [
        ("Période", f"du {start} au {end}"),
        ("Solde dû au début de la période", dollars(-opening)),
        ("Solde dû à la fin de la période", dollars(-closing)),
    ]
    for n, (name, text) in enumerate(facts):
        page.put(290, 92 + 13 * n, name, 9)
        page.put(558, 92 + 13 * n, text, 9, right=True, bold=n > 0)
    return 150


def ledger(flow: Flow, listed: list[Move], opening: Decimal) -> list[Row]:
    balances, balance = [], opening
    for move in listed:
        balance += move.amount
        balances.append(balance)
    rows = []
    for move, after in zip(listed[::-1], balances[::-1], strict=True):
        lines = broken("Helvetica", 8.5, COLS[2].room, [move.text])
        flow.need(11 * len(lines) + 16)
        figures = [dollars(-move.amount), dollars(-after)]
        cells(flow.page, flow.y, COLS, [str(move.day), str(move.value), lines[0], *figures], 8.5)
        y = flow.page.lines(190, flow.y + 11, lines[1:], 8.5, 11)
        if move.interest:
            split = f"dont intérêts {dollars(move.interest)}, capital {dollars(move.amount - move.interest)}"
            flow.page.put(190, y, split, 7, color=GREY)
            lines.append(split)
            y += 10
        flow.y = y + 5
        value = move.value
        rows.append(Row(move.day, " ".join(" ".join(lines).split()), move.amount, after, value, flow.number))
    flow.need(16)
    flow.page.put(190, flow.y, "Solde reporté", 8.5, bold=True)
    flow.page.put(558, flow.y, dollars(-opening), 8.5, right=True, bold=True)
    flow.y += 24
    return rows


def tail(flow: Flow, listed: list[Move], end: date) -> None:
    flow.need(60)
    page, y = flow.page, flow.y
    paid = sum((move.interest for move in listed), Decimal(0))
    page.box(54, y - 12, 504, 46, stroke=(0.6, 0.6, 0.6))
    page.put(62, y + 2, "Sommaire aux fins de l'impôt", 8.5, bold=True)
    page.put(62, y + 14, f"Intérêts payés du 1er janvier au 31 décembre {end.year} (ligne 385)", 8)
    page.put(550, y + 14, dollars(paid), 8, right=True)
    page.put(62, y + 26, "Prochain prélèvement prévu : même montant, le mois suivant", 8)
