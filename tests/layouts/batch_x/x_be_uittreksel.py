"""Belgium, Dutch and French: half-sheet statements (A5 across) in typewriter letters from a savings bank. Numbered
movements, the sum with its sign behind on the first line, the value date beside the text; carried over per sheet."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._kit import how_many

SHEET = (595.0, 421.0)
KINDS = [
    Kind(
        7, -4, -165, "AANKOOP BANCONTACT / ACHAT BANCONTACT|{shop} {town}|KAART/CARTE 6703 04XX XXXX X### {used} {time}"
    ),
    Kind(3, -25, -480, "UW OVERSCHRIJVING / VOTRE VIREMENT|NAAR/VERS {be}|{firm}|+++###/####/#####+++"),
    Kind(
        2,
        -12,
        -190,
        "EUROPESE DOMICILIERING / DOMICILIATION EUROPEENNE|{firm}|MANDAAT/MANDAT ????#######|REF. ##########",
    ),
    Kind(2, 15, 420, "OVERSCHRIJVING VAN / VIREMENT DE|{person}|{be}|{note}"),
    Kind(1, 1750, 2890, "LOON / SALAIRE|{boss}|{be}|REF ####/########", most=1),
    Kind(1, -20, -300, "GELDOPNEMING / RETRAIT D'ARGENT|{town} {used} {time}", step="10"),
    Kind(0.7, -3, -4, "BEHEERSKOSTEN / FRAIS DE GESTION", most=1),
    Kind(1, -5, -250, "INSTANTOVERSCHRIJVING / VIREMENT INSTANTANE|NAAR/VERS {be}|{person}|{note}"),
]
POOLS = {
    "shop": ["DELHAIZE", "COLRUYT 3###", "AD PANOS", "BRICO", "PHARMACIE DU PARC", "KRUIDVAT 7###", "TEXACO", "ZEEMAN"],
    "town": ["1090 JETTE", "1780 WEMMEL", "1070 ANDERLECHT", "1500 HALLE", "1020 LAKEN"],
    "firm": ["VIVAQUA", "TOTALENERGIES BELGIUM", "PROXIMUS NV", "DE LIJN", "FOD FINANCIEN", "MUTUALITE PARTENA"],
    "person": ["JANSSENS-DUPONT MARC", "DE SMET LIEVE", "NGUYEN HOANG", "PEETERS KOEN"],
    "boss": ["STIB-MIVB", "UZ BRUSSEL VZW", "BRASSERIE LA CHOUETTE SRL"],
    "note": ["huur maart", "verjaardag mama", "remboursement resto", "loyer garage", "schoolfoto s"],
    "be": ["BE## #### #### ####"],
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "time": lambda rng, _: f"{rng.randint(7, 21):02}:{rng.randint(0, 59):02}",
}


def eur(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + (" -" if amount < 0 else " +")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 200, 5200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-100)
    account = iban(rng, "BE", "973#########")
    number = rng.randint(2, 12)
    rows: list[Row] = []
    balance = opening

    def new() -> Page:
        return Page(SHEET, "Courier", "Courier-Bold")

    def head(page: Page, count: int) -> float:
        page.put(34, 34, "SPAARBANK DE ZENNE", 12, face="Helvetica-Bold")
        page.put(34, 45, "BANQUE D'EPARGNE DE LA SENNE", 7.5, face="Helvetica")
        page.put(561, 34, "REKENINGUITTREKSEL / EXTRAIT DE COMPTE", 9, right=True, bold=True)
        page.put(561, 46, f"Nr/No {number:03}/{end.year}   Blad/Feuillet {count:02}", 8, right=True)
        page.put(34, 64, f"IBAN {account}   BIC ZENBBEB1   EUR", 8.5)
        page.put(561, 64, "WOUTERS-LAMBERT S.", 8.5, right=True)
        page.rule(34, 70, 561, 0.8)
        page.put(34, 80, "Nr", 7.5)
        page.put(60, 80, "Datum/Date", 7.5)
        page.put(125, 80, "Omschrijving/Libellé", 7.5)
        page.put(445, 80, "Valuta/Valeur", 7.5, right=True)
        page.put(561, 80, "Bedrag/Montant", 7.5, right=True)
        page.rule(34, 84, 561, 0.4)
        if count == 1:
            before = start - timedelta(rng.randint(1, 3))
            page.put(125, 98, f"VORIG SALDO / SOLDE PRECEDENT {before:%d-%m-%Y}", 8.5)
            page.put(561, 98, eur(opening), 8.5, right=True)
        else:
            page.put(125, 98, "OVERDRACHT / REPORT", 8.5)
            page.put(561, 98, eur(balance), 8.5, right=True)
        return 114

    def foot(page: Page, _: float) -> None:
        page.put(125, 376, "OVER TE DRAGEN / A REPORTER", 8.5)
        page.put(561, 376, eur(balance), 8.5, right=True)

    flow = Flow(366, new, head, foot)
    for n, entry in enumerate(entries, 1):
        lines = [line for part in entry.lines for line in wrap(part, lambda text: len(text) <= 50)]
        flow.need(10 * len(lines))
        value = entry.day - timedelta(rng.choice([0, 0, 0, 1])) if entry.amount < 0 else entry.day
        page, y = flow.page, flow.y
        page.put(34, y, f"{n:04}", 8.5)
        page.put(60, y, f"{entry.day:%d-%m-%Y}", 8.5)
        page.lines(125, y, lines, 8.5, 10)
        page.put(445, y, f"{value:%d-%m-%y}", 8.5, right=True)
        page.put(561, y, eur(entry.amount), 8.5, right=True)
        balance += entry.amount
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y += 10 * len(lines) + 3
    flow.need(40)
    flow.page.rule(445, flow.y - 7, 561, 0.4)
    flow.page.put(125, flow.y + 4, f"NIEUW SALDO / NOUVEAU SOLDE {end:%d-%m-%Y}", 8.5, bold=True)
    flow.page.put(561, flow.y + 4, eur(balance), 8.5, right=True, bold=True)
    if flow.y < 310:
        notice = [
            "Deposito's gewaarborgd tot 100.000 EUR per persoon. / Dépôts garantis jusqu'à 100.000 EUR par personne.",
            "Kaart verloren? Card Stop 078 170 170. / Carte perdue? Card Stop 078 170 170.",
        ]
        flow.page.box(34, flow.y + 18, 527, 28, stroke=GREY)
        flow.page.lines(40, flow.y + 30, notice, 6.8, 10, face="Helvetica", color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            34, 400, "Spaarbank De Zenne NV/SA - Ninoofsesteenweg 88, 1080 Brussel/Bruxelles", 6.5, face="Helvetica"
        )
        page.put(34, 409, "RPR Brussel/RPM Bruxelles 0403.199.702 - FSMA 019422A", 6.5, face="Helvetica")
        page.put(561, 409, f"{n}/{len(flow.pages)}", 6.5, right=True, face="Helvetica")
    with_fpdf(flow.pages, path)
    return Truth("checking", "nl_BE", "EUR", account, start, end, opening, balance, rows)
