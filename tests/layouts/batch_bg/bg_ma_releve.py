"""Morocco, relevé de compte bancaire in French with Arabic titles: a code, the day and month in figures parted by
spaces, the value date with its year, capital letters, amounts with spaces for thousands; SOLDE DEPART and SOLDE FINAL
marked CREDITEUR or DEBITEUR; no running balance; sideways small print at the edge."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._rows import LEFT, MIDDLE, RIGHT, arabic, by_words, columns, faces, joined, place, sums

KINDS = (
    Kind(7, -40, -1400, "PAIEMENT PAR CARTE ####XX {shop}"),
    Kind(4, -100, -2000, "RETRAIT GAB {town} CARTE ####", step="100"),
    Kind(3, -150, -6500, "VIREMENT EMIS EN FAVEUR DE|{person}"),
    Kind(2.5, 200, 9000, "VIREMENT RECU DE|{person}"),
    Kind(1, 5200, 18500, "VIREMENT RECU DE|{firm} SALAIRE {month}", most=1),
    Kind(1.5, -100, -1300, "PRELEVEMENT {bill} REF ########"),
    Kind(1.5, -700, -9800, "CHEQUE ####### COMPENSE"),
    Kind(1, 300, 15000, "REMISE CHEQUE ####### S/{other}"),
    Kind(1, 200, 12000, "VERSEMENT ESPECES {town}", step="50"),
    Kind(1, -2450, -3900, "ECHEANCE PRET LOGEMENT N ##########", most=1),
    Kind(0.9, -16.5, -16.5, "COMMISSION TENUE DE COMPTE", most=1),
    Kind(0.6, -1.1, -33, "COMMISSION SUR VIREMENT TVA 10% INCLUSE"),
    Kind(0.6, -25, -240, "AGIOS DU {quarter} TRIMESTRE", most=1),
)
POOLS: Pools = {
    "shop": (
        "MARJANA HAY RIAD", "STE LABEL VIT RABAT", "AFRIQA STATION AGDAL", "PHARMACIE ATLAS",
        "BIMO MARKET SALE", "CAFE DES OUDAYAS",
        "GLOVO CASABLANCA",
    ),
    "town": ("RABAT AGDAL", "SALE TABRIQUET", "CASA MAARIF", "KENITRA CENTRE"),
    "person": ("EL AMRANI YOUSSEF", "BENNANI SALMA", "MME TAZI KHADIJA", "ALAOUI MOHAMMED", "STE ATLAS CONSEIL SARL"),
    "firm": ("TRESORERIE GENERALE", "STE OFFSHORE RABAT SA", "CLINIQUE LES ORANGERS"),
    "bill": ("MAROC TELCOM", "REDAL EAU ELECTRICITE", "ASSURANCE WAFAQ", "INWY DATA"),
    "other": ("CIH", "BMCE", "BP RABAT"),
    "month": lambda _, day: f"{day.month:02}/{day.year}",
    "quarter": ("1ER", "2EME", "3EME", "4EME"),
}  # fmt: skip
COLS = columns(46, (50, LEFT), (44, MIDDLE), (216, LEFT), (62, MIDDLE), (70, RIGHT), (72, RIGHT))
TITLES = (
    ("CODE", "الرمز"), ("DATE", "التاريخ"), ("LIBELLE", "بيان العملية"), ("VALEUR", "تاريخ القيمة"), ("DEBIT", "مدين"),
    ("CREDIT", "دائن"),
)  # fmt: skip
AMBER = (0.93, 0.55, 0.05)


def dirham(amount: Decimal) -> str:
    return written(amount, " ", ",", minus="")


def parted(day: date) -> str:
    return day.strftime("%d %m %Y")


def side(amount: Decimal) -> str:
    return "CREDITEUR" if amount >= 0 else "DEBITEUR"


def header(period: tuple[date, date], rib: str) -> Callable[[Page, int], float]:
    """What starts a page."""

    def head(page: Page, number: int) -> float:
        page.box(46, 30, 16, 30, AMBER)
        page.put(68, 46, "BANQUE BOUREGREG", 13, bold=True)
        page.put(68, 58, arabic("بنك أبي رقراق"), 11, face="tahoma")
        page.put(560, 42, "RELEVE DE COMPTE BANCAIRE", 11, bold=True, right=True)
        page.put(560, 57, arabic("كشف الحساب البنكي"), 11, face="tahoma", right=True)
        y = 84.0
        if number == 1:
            page.lines(46, 90, ["AGENCE : RABAT AGDAL", "TEL : 05 37 00 41 18"], 8, 11)
            page.lines(330, 100, ["MME CHRAIBI NADIA", "12 RUE OUED ZIZ APPT 5", "AGDAL", "10090 RABAT"], 9.5, 12)
            page.put(46, 128, f"PERIODE DU {parted(period[0])} AU {parted(period[1])}", 8.5)
            page.put(46, 142, f"RIB : {rib}", 8.5, bold=True)
            page.put(46, 156, "DEVISE : DIRHAM MAROCAIN (MAD)", 8.5)
            y = 172
        page.box(46, y, 514, 28, (0.99, 0.94, 0.84), stroke=AMBER)
        place(page, COLS, y + 11, [title for title, _ in TITLES], 8, 10, "Helvetica-Bold")
        place(page, COLS, y + 23, [arabic(title) for _, title in TITLES], 8, 10, "tahoma")
        for col in COLS[1:]:
            page.upright(col.x, y, 760, 0.3, AMBER)
        page.box(46, y + 28, 514, 760 - y - 28, None, stroke=AMBER)
        return y + 42

    return head


def draw(rng: Random, path: Path) -> Truth:
    faces()
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 400, 28000) * rng.choice([1, 1, 1, -1])
    entries = some_entries(
        rng, KINDS, POOLS, period, count=rng.randint(14, 75), reversal="ANNULATION {}", balance=opening, floor=-4000
    )
    closing = opening + sum(entry.amount for entry in entries)
    rib = f"026 810 0007714000{rng.randint(100000, 999999)} {rng.randint(10, 97)}"
    account = "".join(rib.split())

    flow = Flow(750, Page, header(period, rib))

    def strong(label: str, debit: str, credit: str, after: str = "") -> None:
        flow.need(15)
        place(flow.page, COLS, flow.y, ("", "", label, after, debit, credit), 8, 10, "Helvetica-Bold")
        flow.y += 15

    def stood(label: str, day: date, amount: Decimal) -> None:
        figures = (dirham(amount), "") if amount < 0 else ("", dirham(amount))
        strong(f"{label} AU {parted(day)}", *figures, side(amount))

    stood("SOLDE DEPART", period[0] - timedelta(1), opening)
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in COLS[2].wrapped(line, "Helvetica", 8)]
        high = 10 * len(lines) + 2.5
        flow.need(high)
        shift = rng.choice([0, 1, 1, 2])
        valued = entry.day - timedelta(shift) if entry.amount < 0 else entry.day + timedelta(shift)
        debit, credit = (dirham(entry.amount), "") if entry.amount < 0 else ("", dirham(entry.amount))
        code = f"{rng.randint(1, 99):04}{rng.choice(['HO', 'GA', 'CB', 'VI', 'CH'])}"
        place(flow.page, COLS, flow.y, (code, f"{entry.day:%d %m}", lines, parted(valued), debit, credit), 8, 10)
        rows.append(Row(entry.day, joined(lines), entry.amount, None, valued, flow.number))
        flow.y += high
    flow.need(36)
    flow.y += 5
    debits, credits = sums(rows)
    strong("TOTAL MOUVEMENTS", dirham(debits), dirham(credits))
    stood("SOLDE FINAL", period[1], closing)
    edge = "Banque Bouregreg - Societe anonyme au capital de 1 204 000 000,00 DH - 4 avenue Al Alaouiyine, Rabat"
    for number, page in enumerate(flow.pages, 1):
        page.put(32, 620, edge, 6, color=GREY, angle=90)
        page.put(46, 776, "Sauf erreur ou omission. Merci de signaler toute anomalie a votre agence sous 30 jours.", 7)
        page.put(
            46, 786, "Votre banque vous rappelle que vos codes sont personnels : ne les communiquez a personne.", 7
        )
        page.put(560, 786, f"PAGE {number}/{flow.number}", 7.5, right=True)
    with_reportlab(by_words(flow.pages), path)
    return Truth("checking", "fr_MA", "MAD", account, *period, opening, closing, rows)
