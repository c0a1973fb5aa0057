"""France, the statement of cards with deferred debit, printed as whole lines of a fixed width.

Special: one or two cards with a subtotal each, no balances but the sum to be taken from the account on a day to come,
the purchase's date only, foreign amounts with currency and rate between text and euro amount, refunds in a credit
column.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_reportlab
from ._rows import any_day, joined, prose

POOLS: Pools = {
    "shop": ["MONOPRIX", "FNAC", "PICARD SA", "RELAY", "DECATHLON", "FRANPRIX", "SEPHORA", "NATURE ET DECOUV"],
    "resto": ["LE PETIT ZINC", "SUSHI SHOP", "PAUL", "BRASSERIE DU PARC", "BISTROT RENE"],
    "ville": ["PARIS 15", "LYON 03", "NANTES", "BORDEAUX", "LILLE", "MEUDON"],
}
KINDS = [
    Kind(10, -5, -180, "{shop}|{ville}", "fr"),
    Kind(8, -6, -95, "{resto}|{ville}", "fr"),
    Kind(3, -12, -240, "SNCF INTERNET|PARIS 10", "fr"),
    Kind(3, -25, -95, "TOTAL ####|{ville}", "fr"),
    Kind(2, -8, -70, "AMAZON PAYMENTS|PAYLI2090401", "fr"),
    Kind(1.5, -15, -260, "HILTON GARDEN INN|NEW YORK", "USD"),
    Kind(1, -6, -90, "TESCO STORES ####|LONDON", "GBP"),
    Kind(1, 10, 120, "AVOIR {shop}|{ville}", "fr"),
]


def _line(day: str, text: str, place: str, foreign: str, out: str, into: str) -> str:
    return f"{day:<7}{text[:22]:<23}{place[:13]:<14}{foreign:<20}{out:>10}{into:>12}".rstrip()


def _euro(amount: Decimal) -> str:
    return written(amount, " ", ",", minus="")


class _Releve:
    def __init__(self, period: tuple[date, date], account: str, debit: date) -> None:
        self.period, self.account, self.debit = period, account, debit
        self.flow = Flow(730, lambda: Page(A4, "Courier", "Courier-Bold"), self.head)

    def say(self, text: str, bold: bool = False) -> None:
        self.flow.page.put(40, self.flow.y, text, 9.5, bold=bold)
        self.flow.y += 11.5

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(40, 50, "BANQUE DES DEUX RIVES", 13, face="Helvetica-Bold", color=(0.1, 0.2, 0.5))
        page.put(40, 64, "RELEVE DES OPERATIONS PAR CARTE - DEBIT DIFFERE", 10, bold=True)
        page.put(555, 50, f"PAGE {number}", 9.5, right=True)
        y = 84.0
        if number == 1:
            page.lines(40, y, ["AGENCE MEUDON BELLEVUE (00842)", "TEL. 01 00 55 17 42"], 9)
            page.lines(330, y + 22, ["MME HELENE CASTAING", "22 RUE DE LA REPUBLIQUE", "92190 MEUDON"], 10)
            y += 82
            page.put(40, y, f"COMPTE DEBITE : {self.account}", 9.5)
            page.put(40, y + 12, f"OPERATIONS DU {start:%d/%m/%Y} AU {end:%d/%m/%Y}", 9.5)
            page.put(40, y + 24, f"DATE DE DEBIT SUR VOTRE COMPTE : {self.debit:%d/%m/%Y}", 9.5, bold=True)
            y += 50
        page.rule(40, y - 11, 555)
        page.put(
            40, y, _line("DATE", "NATURE DE L'OPERATION", "LIEU", "MONTANT EN DEVISE", "DEBIT EUR", "CREDIT EUR"), 9.5
        )
        page.rule(40, y + 5, 555)
        return y + 20


def _operations(releve: _Releve, entries: list[Entry], rng: Random) -> list[Row]:
    rows = []
    for entry in entries:
        text, place = entry.lines
        foreign = ""
        if entry.tag != "fr":
            rate = Decimal(rng.randint(10500, 11300) if entry.tag == "USD" else rng.randint(8400, 8900)) / 10000
            foreign = f"{written(abs(entry.amount) * rate, ' ', ',')} {entry.tag}"
        releve.flow.need(23 if foreign else 11.5)
        out, into = (_euro(entry.amount), "") if entry.amount < 0 else ("", _euro(entry.amount))
        releve.say(_line(f"{entry.day:%d.%m}", text, place, foreign, out, into))
        rows.append(Row(entry.day, joined([text[:22], place[:13]]), entry.amount, page=releve.flow.number))
        if foreign:
            releve.say(" " * 44 + f"COURS 1 EUR = {written(rate, ' ', ',', 4)} {entry.tag}")
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    account = f"00842 {rng.randint(10**9, 10**10 - 1)}{rng.choice('ACKTZ')} {rng.randint(10, 97)}"
    releve = _Releve((start, end), account, end + timedelta(rng.randint(3, 6)))
    cards = [("MME HELENE CASTAING", rng.randint(20, 62))]
    if rng.random() < 0.5:
        cards.append(("M. BRUNO CASTAING", rng.randint(6, 28)))
    rows: list[Row] = []
    total = Decimal(0)
    first = ""
    for holder, count in cards:
        number = f"4970 XXXX XXXX {rng.randint(1000, 9999)}"
        first = first or number
        entries = any_day(rng, some_entries(rng, KINDS, POOLS, (start, end), count=count), end, ["fr", "USD", "GBP"])
        releve.flow.need(60)
        releve.say(f"CARTE VISA PREMIER N° {number}  -  {holder}", bold=True)
        releve.flow.y += 3
        rows += _operations(releve, entries, rng)
        out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
        into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
        total += out + into
        releve.flow.need(30)
        releve.flow.y += 3
        releve.flow.page.rule(40, releve.flow.y - 8, 555, 0.3)
        releve.flow.y += 3
        releve.say(_line("", "TOTAL DE LA CARTE", "", "", _euro(out), _euro(into) if into else ""), bold=True)
        releve.flow.y += 12
    _end(releve, total, rng)
    with_reportlab(releve.flow.pages, path)
    return Truth("credit_card", "fr_FR", "EUR", first, start, end, None, None, rows)


def _end(releve: _Releve, total: Decimal, rng: Random) -> None:
    flow = releve.flow
    flow.need(120)
    flow.page.box(40, flow.y - 11, 515, 20, (0.93, 0.93, 0.93))
    name = "MONTANT TOTAL DEBITE LE" if total < 0 else "MONTANT TOTAL CREDITE LE"
    text = f"{name} {releve.debit:%d/%m/%Y}"
    flow.page.put(44, flow.y + 2, text, 9.5, bold=True)
    flow.page.put(551, flow.y + 2, f"{_euro(total)} EUR", 9.5, bold=True, right=True)
    flow.y += 30
    ceiling = rng.choice(["3 000", "5 000", "8 000"])
    releve.say(f"PLAFOND DE PAIEMENT : {ceiling} EUR SUR 30 JOURS GLISSANTS")
    releve.say("PLAFOND DE RETRAIT  : 1 000 EUR SUR 7 JOURS GLISSANTS")
    flow.y += 8
    page = flow.page
    page.face = "Helvetica"
    y = flow.y
    for text in [
        "Les retraits d'espèces sont débités au jour le jour et figurent sur le relevé de votre compte. Les paiements "
        "hors de la zone euro donnent lieu à une commission de 2,90 % comprise dans le montant en euros.",
        "Une opération ne vous dit rien ? Faites opposition sans attendre au 01 00 55 00 09, jour et nuit, et "
        "confirmez-le à votre agence. Gardez vos tickets jusqu'à la réception du relevé.",
    ]:
        y = prose(page, 40, y, text, 515, 7.5) + 5
    for sheet in flow.pages:
        sheet.face = "Helvetica"
        legal = (
            "Banque des Deux Rives, société anonyme au capital de 98 000 000 € - 3 quai des Célestins 69002 LYON - "
            "RCS Lyon 399 888 777 - www.deuxrives.example"
        )
        prose(sheet, 40, 806, legal, 515, 6.5)
