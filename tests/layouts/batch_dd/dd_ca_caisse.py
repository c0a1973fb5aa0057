"""Canada (French): a caisse's statement in capitals with codes of operations that a legend at the end explains; days
without a year, a column of fees beside withdrawals and deposits, overdrawn balances with a minus behind, dot leaders
in the summary and a member's share account that is no part of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Truth, fill, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._kit import Book, cells, keep, row, say

POOLS = {
    "marchand": ("IGA EXTRA", "METRO PLUS", "SAQ 23118", "JEAN COUTU", "CANADIAN TIRE", "COUCHE-TARD", "RONA"),
    "ville": ("LAVAL", "RIMOUSKI", "SHERBROOKE", "LÉVIS", "GATINEAU"),
    "facture": ("HYDRO-QUÉBEC", "VIDÉOTRON", "BELL CANADA", "VILLE DE {ville}", "SAAQ"),
    "patron": ("COMM. SCOLAIRE", "CISSS", "SCIERIE BOUCHARD", "GOUV. QUÉBEC"),
    "ami": ("TREMBLAY L", "GAGNON M-È", "BOUCHARD R"),
}
KINDS = (
    Kind(8, -3, -170, "ACHAT {marchand}|{ville}", "IGA"),
    Kind(3, -20, -300, "RETRAIT AU GUICHET|{ville} ####", "RGA", "20"),
    Kind(3, -25, -280, "PAIEMENT FACTURE {facture}", "PFA"),
    Kind(2, -30, -900, "CHÈQUE NO ###", "CHQ"),
    Kind(2, -10, -400, "VIREMENT INTERAC À|{ami} / C?#?###", "VIR"),
    Kind(2.5, 500, 1900, "PAIE {patron}", "DD"),
    Kind(1, 20, 700, "DÉPÔT AU COMPTOIR", "DC"),
    Kind(1, 10, 400, "VIREMENT INTERAC DE|{ami} / C?#?###", "VIR"),
    Kind(0.4, 0.01, 2, "INTÉRÊT SUR ÉPARGNE", "INT", "0.01", 1),
    Kind(0.8, -2.95, -14.95, "FRAIS D'UTILISATION", "FU", "1", 2),
)
LEGEND = {
    "CHQ": "chèque",
    "DC": "dépôt au comptoir",
    "DD": "dépôt direct",
    "FU": "frais d'utilisation",
    "IGA": "achat par carte",
    "INT": "intérêt",
    "PFA": "paiement facture",
    "RGA": "retrait guichet",
    "VIR": "virement",
}
MONTHS = ["JAN", "FÉV", "MAR", "AVR", "MAI", "JUN", "JUL", "AOÛ", "SEP", "OCT", "NOV", "DÉC"]
LEFT, SIZE, LEAD = 36.0, 9.4, 11.6
HEADS = (
    (0, "DATE"),
    (8, "CODE"),
    (13, "DESCRIPTION"),
    (-50, "FRAIS"),
    (-63, "RETRAIT"),
    (-77, "DÉPÔT"),
    (-93, "SOLDE "),
)


def money(amount: Decimal) -> str:
    return written(amount, " ", ",", minus="") + ("-" if amount < 0 else " ")


def long_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    book = keep(rng, KINDS, POOLS, (30, 3900), calendar=rng.random() < 0.6, floor=-400, reversal="CORRECTION|{0}")
    account = fill(rng, "815-#####-###.###-#", book.start, {})
    truth = book.truth("fr_CA", "CAD", account)
    flow = Flow(
        738,
        lambda: Page(LETTER, "Courier", "Courier-Bold"),
        lambda page, n: head(page, n, book, account),
        lambda page, _: page.put(576, 764, "SUITE À LA PAGE SUIVANTE", 8, right=True),
    )
    say(flow, LEFT, cells((13, "SOLDE REPORTÉ"), (-93, money(book.opening))), LEAD, SIZE)
    for post in book.posts:
        if flow.need(LEAD * len(post.lines)):
            say(flow, LEFT, cells((13, "SOLDE REPORTÉ"), (-93, money(post.balance - post.amount))), LEAD, SIZE)
        fee = post.entry.tag == "FU"
        column = -50 if fee else -63 if post.amount < 0 else -77
        first = cells(
            (0, f"{post.day.day:02} {MONTHS[post.day.month - 1]}"),
            (8, post.entry.tag),
            (13, post.lines[0]),
            (column, money(abs(post.amount)).strip()),
            (-93, money(post.balance)),
        )
        truth.transactions.append(row(post, post.lines, flow.number))
        say(flow, LEFT, first, LEAD, SIZE)
        for line in post.lines[1:]:
            say(flow, LEFT, cells((13, line)), LEAD, SIZE)
    ending(flow, book, rng)
    by_hand(flow.pages, path, Hand(show=rng.choice(("Tj", "Tw")), tw=0, order=rng.choice(("rows", "shuffled"))))
    return truth


def head(page: Page, number: int, book: Book, account: str) -> float:
    page.put(LEFT, 44, "CAISSE POPULAIRE DU BAS-RICHELIEU", 10, bold=True)
    page.put(576, 44, f"PAGE {number}", SIZE, right=True)
    page.put(LEFT, 57, f"FOLIO {account}", SIZE)
    page.put(576, 57, f"RELEVÉ DU {long_date(book.start)} AU {long_date(book.end)}", SIZE, right=True)
    top = 84.0
    if number == 1:
        page.lines(LEFT, 90, ("MME CLAIRE DESROSIERS", "45 RANG SAINTE-ANNE", "SOREL-TRACY QC  J3P 5N9"), SIZE, LEAD)
        page.put(LEFT, 140, "EOP - ÉPARGNE AVEC OPÉRATIONS", SIZE, bold=True)
        top = 160
    page.put(LEFT, top, cells(*HEADS), SIZE)
    page.rule(LEFT, top + 4, 576, 0.6)
    return top + 18


def ending(flow: Flow, book: Book, rng: Random) -> None:
    flow.need(13 * LEAD)
    flow.y += LEAD
    fees = sum((post.amount for post in book.posts if post.entry.tag == "FU"), Decimal(0))
    totals = {
        "SOLDE REPORTÉ": book.opening,
        "TOTAL DES DÉPÔTS": book.total(1),
        "TOTAL DES RETRAITS": fees - book.total(-1),
        "TOTAL DES FRAIS": -fees,
        "SOLDE FINAL": book.closing,
    }
    for label, amount in totals.items():
        text = money(amount)
        say(flow, LEFT, f"{label} {'.' * (48 - len(label) - len(text))} {text}", LEAD, SIZE)
    flow.y += LEAD
    if rng.random() < 0.6:
        say(flow, LEFT, "PS - PARTS DE QUALIFICATION (COMPTE SANS OPÉRATIONS)    SOLDE  5,00", 1.6 * LEAD, SIZE)
    say(flow, LEFT, "CODES DES OPÉRATIONS", LEAD, SIZE, bold=True)
    codes = [f"{code:4}{name}" for code, name in LEGEND.items()]
    for n in range(0, len(codes), 3):
        say(flow, LEFT, "".join(code.ljust(30) for code in codes[n : n + 3]).rstrip(), LEAD, SIZE)
