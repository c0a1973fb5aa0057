"""France: relevé de compte of a bank with leaders of dots. DATE dd.mm and VALEUR dd.mm.yy on either side of the
text, débit and crédit, an exoneration mark in a column of its own, sub-rows with references, SOUS TOTAL at page
ends, ANCIEN SOLDE and SOLDE EN EUROS with totals, overdraft interest notice, a yearly table of fees, a code
printed upright in the margin; word spacing stretched, content in several streams."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits, width
from ._tools import ZERO, cents, money_in, money_out, number_pages, paragraph, row_count

POOLS = {
    "shop": [
        "U EXPRESS",
        "PICARD 0###",
        "SNCF INTERNET",
        "BOULANGERIE LOUISE",
        "LECLERC VANNES",
        "PHIE DU PORT",
        "ESSO ARRADON",
    ],
    "firm": [
        "ORANGE SA",
        "EDF CLIENTS PARTICULIERS",
        "MAAF ASSURANCES SA",
        "DIRECTION GENERALE DES FINANCES PUB",
        "FREE MOBILE",
    ],
    "who": ["M. LE GOFF YANN", "MME RIOU SOIZIC", "SYNDIC CABINET ARVOR", "SCI LES EMBRUNS"],
    "pays": ["CPAM DU MORBIHAN", "SARL CHANTIERS DU GOLFE", "CAF DU MORBIHAN"],
    "day": lambda rng, day: f"{day - timedelta(rng.randint(0, 3)):%d/%m/%y}",
}
KINDS = [
    Kind(26, -3, -150, "CB  {shop}      {day}"),
    Kind(9, -12, -240, "PRLV SEPA {firm}|LIBELLE:FACTURE ########|REF.CLIENT:##########|REF.MANDAT:++?#########"),
    Kind(5, -20, -780, "VIR PERMANENT {who}|LIBELLE:LOYER"),
    Kind(4, -20, -200, "RETRAIT DU {day} VANNES REPUBLIQUE|CARTE ####", "", "10"),
    Kind(4, -15, -900, "CHEQUE N°  ####### "),
    Kind(3, 20, 600, "REMISE CHEQUE    N°    #######"),
    Kind(4, 300, 2600, "VIREMENT SEPA {pays}|REF.CLIENT:PAIE-######|MOTIF :SALAIRE"),
    Kind(3, 10, 250, "VIR INST {who}|LIBELLE:MERCI POUR SAMEDI"),
    Kind(1, -2, -12, "COTISATION CARTE ET SERVICES", "*", "0.10", 1),
    Kind(1, -8, -8, "COMMISSION D'INTERVENTION", "*", "1", 3),
]
OUT, INTO = 480.0, 556.0
TEXT = 84.0


def money(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


class Sheet:
    def __init__(self, rng: Random, opening: Decimal) -> None:
        self.period = some_period(rng, 30)
        self.opening = opening
        self.account = f"{rng.randint(100, 999):04}{rng.randint(100000, 999999)}?"[:10] + rng.choice("ABCDEFGH")
        self.iban = iban(rng, "FR", f"3041700123{self.account}45")
        self.sums = [ZERO, ZERO]
        self.number = rng.randint(11, 190)
        self.flow = Flow(716, lambda: Page(A4), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(44, 52, "BANQUE DU MORBRAZ", 15, bold=True)
        page.put(44, 64, "Agence de VANNES PORT  -  12 place Gambetta  56000 VANNES", 7)
        page.put(556, 52, "RELEVÉ DE COMPTE", 12, bold=True, right=True)
        page.put(556, 64, f"du {start:%d.%m.%Y} au {end:%d.%m.%Y}  -  N° {self.number}", 8.5, right=True)
        page.put(
            24, 640, f"PT0{self.number}  3041700123  {end:%Y%m%d} 00{number} /BDM/R1-00417", 6, angle=90, color=GREY
        )
        page.put(556, 822, f"Page {number} / @@", 7.5, right=True)
        y = 96.0
        if number == 1:
            y = self.front(page)
        page.box(44, y - 11, 512, 17, (0.85, 0.85, 0.85))
        page.put(48, y, "DATE", 8, bold=True)
        page.put(TEXT, y, "LIBELLE", 8, bold=True)
        page.put(358, y, "VALEUR", 8, bold=True)
        page.put(OUT, y, "DEBIT", 8, bold=True, right=True)
        page.put(INTO, y, "CREDIT", 8, bold=True, right=True)
        return y + 20

    def front(self, page: Page) -> float:
        page.lines(330, 100, ["M OU MME KERMORGANT ERWAN", "7 RUE DES VÉNÈTES", "56610 ARRADON"], 9.5, 12)
        facts = [
            ("Indicatif : 1823   Compte : " + self.account, ""),
            ("IBAN : " + self.iban, ""),
            ("BIC : BMBZFR2VXXX", ""),
            ("Nom du titulaire : M OU MME KERMORGANT", ""),
        ]
        page.lines(44, 100, [name for name, _ in facts], 8, 11)
        notice = (
            "Pour toute question : votre conseillère Mme Anne LE BIHAN au 02 97 55 01 42 (non surtaxé). Service "
            "client du lundi "
            "au samedi de 8h à 20h. Opposition carte 09 69 32 01 42. Plafond de découvert autorisé : 800,00 EUR, "
            "taux débiteur "
            "14,20 %, TAEG 15,17 %. Médiateur : lemediateur@morbraz.example"
        )
        paragraph(page, 44, 160, notice, 512, 7)
        page.put(44, 204, "COMPTE DE DÉPÔTS EN EUROS", 10, bold=True)
        return 224

    def foot(self, page: Page, y: float) -> None:
        page.put(TEXT, y + 2, "SOUS TOTAL", 8, bold=True)
        page.put(OUT, y + 2, money(self.sums[0]), 8, bold=True, right=True)
        page.put(INTO, y + 2, money(self.sums[1]), 8, bold=True, right=True)
        close(page)

    def balance(self, text: str, amount: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(TEXT, y, text, 8.5, bold=True)
        x = INTO if amount >= 0 else OUT
        dots = "." * int((x - 66 - TEXT - width(text, "Helvetica-Bold", 8.5)) / width(".", "Helvetica", 7) - 4)
        page.put(TEXT + width(text, "Helvetica-Bold", 8.5) + 5, y, dots, 7, color=GREY)
        page.put(x, y, money(amount), 8.5, bold=True, right=True)
        self.flow.y += 16


def close(page: Page) -> None:
    text = (
        "* Frais exonérés de TVA - Sauf erreur ou omission. Banque du Morbraz, S.A. au capital de 61 512 400 EUR "
        "- RCS Vannes 954 "
        "509 741 - intermédiaire en assurances ORIAS 07 001 878. Vos dépôts sont garantis jusqu'à 100 000 EUR "
        "par le FGDR."
    )
    paragraph(page, 44, 800, text, 460, 6, color=GREY)


def tail(sheet: Sheet, rng: Random, closing: Decimal) -> None:
    flow, end = sheet.flow, sheet.period[1]
    flow.need(44)
    flow.y += 2
    page = flow.page
    page.put(TEXT, flow.y, "TOTAUX", 8.5, bold=True)
    page.put(OUT, flow.y, money(sheet.sums[0]), 8.5, bold=True, right=True)
    page.put(INTO, flow.y, money(sheet.sums[1]), 8.5, bold=True, right=True)
    flow.y += 15
    sheet.balance(f"SOLDE EN EUROS AU {end:%d.%m.%y}", closing)
    if flow.y > 590:
        close(page)
        flow.turn(last=True)
        flow.page.boxes.clear()
        flow.page.texts = [text for text in flow.page.texts if text.y < 80 or text.angle or text.y > 800]
        flow.y = 100
    page, y = flow.page, flow.y + 12
    page.put(44, y, "RÉCAPITULATIF DES FRAIS PERÇUS", 9, bold=True)
    before = cents(rng, 0, 60)
    lines = [
        ("Nature des frais", "Période", f"Cumul {end.year}"),
        ("Frais d'incidents et irrégularités", "0,00", money(before)),
        ("Cotisations", money(cents(rng, 2, 12)), money(before + 24)),
        ("Intérêts débiteurs (TAEG 15,17 %)", "0,00", "3,18"),
    ]
    for n, row in enumerate(lines):
        for x, cell in zip((44, 330, 440), row, strict=True):
            page.put(x, y + 14 + n * 11, cell, 8, bold=n == 0, right=x > 44)
    y += 74
    text = (
        f"CARTE VISA PREMIER N° 4970 XXXX XXXX {rng.randint(1000, 9999)} : montant des achats à débit différé à "
        f"prélever le "
        f"{end + timedelta(5):%d.%m.%Y} : 0,00 EUR. Vous avez droit à 1 retrait gratuit par mois hors réseau. Les "
        "tarifs au 1er janvier sont disponibles en agence. Dans le cadre de la mobilité bancaire (article "
        "L312-1-7), la liste des "
        "opérations des 13 derniers mois est fournie sur demande. Conservez ce relevé 5 ans."
    )
    paragraph(page, 44, y, text, 512, 7.5)
    close(page)


def draw(rng: Random, path: Path) -> Truth:
    opening = cents(rng, -250, 2900)
    sheet = Sheet(rng, opening)
    start = sheet.period[0]
    entries = some_entries(rng, KINDS, POOLS, sheet.period, count=row_count(rng), balance=opening, floor=-600)
    flow, rows = sheet.flow, []
    sheet.balance(f"ANCIEN SOLDE AU {start - timedelta(1):%d.%m.%y}", opening)
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 240))]
        flow.need(len(lines) * 10 + 18)
        page, value = flow.page, valued(rng, entry.day, entry.amount)
        page.put(48, flow.y, f"{entry.day:%d.%m}", 8)
        page.put(358, flow.y, f"{value:%d.%m.%y}", 8)
        page.put(412, flow.y, entry.tag, 8)
        page.put(OUT if entry.amount < 0 else INTO, flow.y, money(entry.amount), 8, right=True)
        sheet.sums[entry.amount > 0] += abs(entry.amount)
        words = " ".join(" ".join([lines[0], entry.tag, *lines[1:]]).split())
        rows.append(Row(entry.day, words, entry.amount, None, value, flow.number))
        page.put(TEXT, flow.y, lines[0], 8)
        flow.y = page.lines(TEXT + 10, flow.y + 10, lines[1:], 7.5, 10) + 3
    amounts = [row.amount for row in rows]
    sheet.sums = [money_out(amounts), money_in(amounts)]
    closing = opening + sum(amounts, ZERO)
    tail(sheet, rng, closing)
    number_pages(flow.pages)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.6, split=True))
    return Truth("checking", "fr_FR", "EUR", sheet.iban, *sheet.period, opening, closing, rows)


def valued(rng: Random, day: date, amount: Decimal) -> date:
    return day + timedelta(rng.choice([0, 0, 1]) if amount > 0 else 0)
