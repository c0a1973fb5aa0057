"""France, cooperative bank, compte de dépôt: dates of operation and of value without a year, debit and credit columns.

Balances are "Ancien solde créditeur" and "Nouveau solde créditeur" in the columns of the rows, totals come between;
a diaeresis at the right edge marks what is free of commission, as the symbol comes out of the real document.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand, fits
from ._rows import paid_in, paid_out, row_count, sufficient, wrapped

GREEN: Color = (0.0, 0.42, 0.36)
PALE: Color = (0.88, 0.94, 0.92)
NAME = "CAISSE MUTUELLE DES TROIS VALLEES"
MONTHS = [
    "Janvier",
    "Février",
    "Mars",
    "Avril",
    "Mai",
    "Juin",
    "Juillet",
    "Août",
    "Septembre",
    "Octobre",
    "Novembre",
    "Décembre",
]

POOLS: Pools = {
    "shop": [
        "Super U Chambery",
        "Carrefour Market",
        "Leclerc Drumettaz",
        "Boulangerie Blanc",
        "Sncf Internet",
        "Total Access",
        "Amazon Payments",
        "Pharmacie Curial",
        "Decathlon 0###",
        "Picard Sa ###",
        "Dac Intermarche",
        "La Poste 73####",
    ],
    "biller": [
        "Edf Clients Particuliers",
        "Free Mobile",
        "Orange Sa-orange",
        "Direction Generale Des Finan",
        "Mgen",
        "Macif",
        "Engie",
        "Basic Fit France",
    ],
    "person": ["M Perrin Luc", "Mme Garnier Odile", "Sci Les Tilleuls", "Mlle Favre Chloe"],
    "why": ["Loyer {month}", "Remboursement", "Cadeau anniversaire", "Part courses"],
    "month": lambda _, day: MONTHS[day.month - 1],
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
}
KINDS = [
    Kind(30, -2, -140, "Carte|X{card} {shop} {used}", "free"),
    Kind(11, -8, -260, "Prlv|{biller}|FR##ZZZ######|{biller} ##########", "free"),
    Kind(4, -20, -200, "Ret Dab|{used} 1#h3# Trois Vallees Chambery Carte X{card}", "free", "10"),
    Kind(4, -15, -800, "Vir Sepa|{person}|{why}", "free"),
    Kind(4, -20, -650, "Cheque|#######", ""),
    Kind(2, -40, -500, "Virement|Web Livret A {why}", "free", "10"),
    Kind(2, 1300, 3100, "Vir Sepa|Ets Duchene Et Fils Salaire {month}|Sal{month}##########", "free", most=2),
    Kind(3, 10, 400, "Virement|Vir Inst de {person}|{why}", "free"),
    Kind(2, 12, 150, "Virement|C.p.a.m. Savoie ##############", "free"),
    Kind(2, 30, 900, "Rem Chq|Remise N° ####### de 1 chèque", ""),
    Kind(1, -2, -9, "Cotis|Offre Compte A Composer", "", most=1),
    Kind(1, -4, -25, "Frais|Commission d'intervention {used}", "", "0.10", most=2),
]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    pools: Pools = {**POOLS, "card": [str(rng.randint(1000, 9999))]}
    entries = some_entries(rng, KINDS, pools, period, count=row_count(rng), reversal="Annul|{0}")
    opening = sufficient(rng, entries, 60, 4000, rng.choice([0, 0, -600]))
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "7##########", period[0], {})
    account = iban(rng, "FR", "1810600034" + number + "##")
    truth = Truth("checking", "fr_FR", "EUR", number, *period, opening, closing)
    flow = Flow(770, Page, lambda page, at: _head(page, at, period, number), _foot)
    _balance(flow, "Ancien", opening, date.fromordinal(period[0].toordinal() - 1))
    for entry in entries:
        _row(flow, rng, entry, truth)
    _end(flow, entries, closing, period[1], account)
    for at, page in enumerate(flow.pages, 1):
        page.put(560, 820, f"Page {at} / {len(flow.pages)}", 7.5, right=True)
    by_hand(flow.pages, path, Hand(show="TJ", order="rows", scaled=True))
    return truth


def money(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def _head(page: Page, at: int, period: tuple[date, date], number: str) -> float:
    page.put(36, 44, NAME, 13, bold=True, color=GREEN)
    page.put(560, 44, "RELEVÉ DE COMPTES", 13, right=True, bold=True)
    page.put(560, 57, f"Date d'arrêté : {period[1].day} {MONTHS[period[1].month - 1]} {period[1].year}", 9, right=True)
    top = 84.0
    if at == 1:
        page.lines(
            36,
            60,
            [
                "Société coopérative à capital variable",
                "4 avenue des Ducs - 73000 CHAMBERY",
                "Votre agence : CHAMBERY COVET   04 79 00 00 42",
            ],
            7.5,
            10,
            color=GREY,
        )
        page.lines(320, 112, ["M OU MME GARNIER PAUL", "27 RUE DES CARMES", "73000 CHAMBERY"], 10, 13)
        page.lines(
            36,
            118,
            [
                "Vos contacts",
                "Internet : www.trois-vallees.example",
                "SOS Carte : 09 69 00 00 17",
                "N° ORIAS 07 022 000",
            ],
            8,
            11,
        )
        top = 196
    page.put(36, top, f"Compte de Dépôt n° {number}" + (" (suite)" if at > 1 else ""), 10.5, bold=True)
    if at == 1:
        page.put(36, top + 12, "M OU MME GARNIER PAUL", 8.5)
        top += 12
    page.box(36, top + 7, 524, 24, PALE, stroke=GREEN)
    for x, above, below in ((51, "Date", "opé."), (85, "Date", "valeur")):
        page.put(x, top + 17, above, 8, bold=True, center=True)
        page.put(x, top + 27, below, 8, bold=True, center=True)
    page.put(108, top + 22, "Libellé des opérations", 8, bold=True)
    page.put(445, top + 22, "Débit", 8, bold=True, right=True)
    page.put(540, top + 22, "Crédit", 8, bold=True, right=True)
    page.put(555, top + 22, "¨", 8, right=True)
    return top + 45


def _balance(flow: Flow, which: str, amount: Decimal, day: date) -> None:
    flow.need(26)
    side = "créditeur" if amount >= 0 else "débiteur"
    flow.page.put(108, flow.y, f"{which} solde {side} au {day:%d.%m.%Y}", 9, bold=True)
    flow.page.put(540 if amount >= 0 else 445, flow.y, money(amount), 9, bold=True, right=True)
    flow.y += 20


def _row(flow: Flow, rng: Random, entry: Entry, truth: Truth) -> None:
    first = [f"{entry.lines[0]}  {entry.lines[1]}", *entry.lines[2:]]
    lines = wrapped(first, fits("Helvetica", 8.5, 262))
    flow.need(len(lines) * 10.5 + 2)
    page = flow.page
    value = earlier(rng, entry.day, 2) if entry.amount < 0 else date.fromordinal(entry.day.toordinal() + 0)
    page.put(51, flow.y, f"{entry.day:%d.%m}", 8.5, center=True)
    page.put(85, flow.y, f"{value:%d.%m}", 8.5, center=True)
    page.put(108, flow.y, entry.lines[0], 8.5)
    page.put(156, flow.y, lines[0].removeprefix(entry.lines[0]).strip(), 8.5)
    page.lines(156, flow.y + 10.5, lines[1:], 8.5, 10.5)
    page.put(445 if entry.amount < 0 else 540, flow.y, money(entry.amount), 8.5, right=True)
    page.put(555, flow.y, "¨" if entry.tag == "free" else "", 8.5, right=True)
    text = " ".join(" ".join(lines).split())
    truth.transactions.append(Row(entry.day, text, entry.amount, value_date=value, page=flow.number))
    flow.y += len(lines) * 10.5 + 2


def _end(flow: Flow, entries: list[Entry], closing: Decimal, day: date, account: str) -> None:
    flow.need(150)
    amounts = [entry.amount for entry in entries]
    flow.y += 6
    flow.page.rule(108, flow.y - 11, 560, 0.5, GREEN)
    flow.page.put(108, flow.y, "Total des opérations", 9, bold=True)
    flow.page.put(445, flow.y, money(paid_out(amounts)), 9, bold=True, right=True)
    flow.page.put(540, flow.y, money(paid_in(amounts)), 9, bold=True, right=True)
    flow.y += 16
    _balance(flow, "Nouveau", closing, day)
    page = flow.page
    page.put(36, flow.y, "¨ Opération exonérée de commission de mouvement", 7.5)
    page.box(36, flow.y + 14, 524, 50, stroke=GREEN)
    page.put(44, flow.y + 27, "Relevé d'identité bancaire", 8, bold=True)
    page.put(44, flow.y + 40, f"IBAN : {account}", 8)
    page.put(330, flow.y + 40, "BIC : CMTVFRP1XXX", 8)
    page.put(44, flow.y + 53, "Domiciliation : CHAMBERY COVET", 8)
    text = [
        "Sauf erreur ou omission. Conservez ce relevé : tout duplicata est facturé. Les dépôts sont couverts",
        "par le Fonds de Garantie des Dépôts et de Résolution dans la limite de 100 000 € par déposant.",
    ]
    page.lines(36, flow.y + 80, text, 7, 9, color=GREY)


def _foot(page: Page, _: float) -> None:
    page.put(560, 795, "(suite page suivante)", 7.5, right=True, color=GREY)
