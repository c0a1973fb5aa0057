"""Belgium: extrait de compte or dagafschrift, numbered movements of many lines, +++OGM+++ communications, signs behind.

In French or Dutch by seed. Days are dd-mm without a year (it stands in the heads), amounts end in their sign, balances
stand before and after; only at the end of a page but the last is a balance carried. Details give value day and
reference of the bank.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Color, Flow, Page
from ._writing import how_many, number_pages, write_core

GREEN: Color = (0.0, 0.45, 0.3)


def _ogm(rng: Random, _: date) -> str:
    """A structured communication; its last two digits are the rest by 97."""
    number = rng.randint(10**9, 10**10 - 1)
    digits = f"{number}{number % 97 or 97:02}"
    return f"+++{digits[:3]}/{digits[3:7]}/{digits[7:]}+++"


def _iban(rng: Random, _: date) -> str:
    bank = rng.randint(1, 973)
    body = f"{bank:03}{rng.randint(0, 9999999):07}"
    return iban(rng, "BE", body + f"{int(body) % 97 or 97:02}")


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d-%m}"


POOLS: Pools = {
    "person": ("DUBOIS-LAMBERT SOPHIE", "VAN DEN BERGHE KOEN", "PEETERS ANN", "EL AMRANI YASSIN", "JANSSENS-MAES LUC"),
    "utility": ("ENGIE ELECTRABEL SA", "LUMINUS NV", "PROXIMUS SA", "TELENET BV", "VIVAQUA", "ETHIAS SA"),
    "shop": (
        "COLRUYT HALLE",
        "DELHAIZE IXELLES",
        "CARREFOUR EXPRESS GENT",
        "AD NAMUR",
        "BRICO MECHELEN",
        "TOTAL UCCLE",
    ),
    "firm": ("SPRL ATELIERS MOSAN", "BV DE SMET LOGISTICS", "VILLE DE NAMUR"),
    "bic": ("GEBABEBB", "KREDBEBB", "BBRUBEBB", "GKCCBEBB", "ARSPBE22"),
    "ogm": _ogm,
    "iban": _iban,
    "used": _used,
}
WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "title": "EXTRAIT DE COMPTE",
        "number": "Extrait n°",
        "account": "Compte à vue",
        "page": "Page",
        "before": "Solde précédent au",
        "after": "Solde actuel au",
        "carry": "Solde à reporter",
        "brought": "Report de la page précédente",
        "what": "Nature de l'opération",
        "date": "Date",
        "value": "Date valeur",
        "amount": "Montant EUR",
        "nr": "N°",
        "in": "Total des opérations au crédit",
        "out": "Total des opérations au débit",
        "period": "du {} au {}",
        "guard": "Les dépôts sont garantis à concurrence de 100.000 EUR par client auprès du Fonds de garantie.",
        "ask": "Questions? Appelez le 02 000 00 00 ou consultez www.senne.example. Card Stop: 078 170 170.",
        "add": "PENSEZ A L'EPARGNE-PENSION! Jusqu'à 30 % d'avantage fiscal: demandez conseil dans votre agence.",
        "tail": "DATE VALEUR : {day}|REFERENCE BANQUE : {ref}",
    },
    "nl": {
        "title": "REKENINGUITTREKSEL",
        "number": "Dagafschrift nr.",
        "account": "Zichtrekening",
        "page": "Blad",
        "before": "Vorig saldo op",
        "after": "Nieuw saldo op",
        "carry": "Over te dragen saldo",
        "brought": "Overgedragen saldo",
        "what": "Omschrijving van de verrichting",
        "date": "Datum",
        "value": "Valuta",
        "amount": "Bedrag EUR",
        "nr": "Nr",
        "in": "Totaal verrichtingen in uw voordeel",
        "out": "Totaal verrichtingen in ons voordeel",
        "period": "van {} tot {}",
        "guard": "Deposito's zijn beschermd tot 100.000 EUR per klant door het Garantiefonds.",
        "ask": "Vragen? Bel 02 000 00 00 of kijk op www.senne.example. Card Stop: 078 170 170.",
        "add": "DENK AAN PENSIOENSPAREN! Tot 30 % belastingvoordeel: vraag raad in uw kantoor.",
        "tail": "VALUTADATUM : {day}|BANKREFERENTIE : {ref}",
    },
}
KINDS: Mapping[str, tuple[Kind, ...]] = {
    "fr": (
        Kind(4, 1500, 4200, "VIREMENT EN EUROS|DU COMPTE {iban}|BIC {bic}|{firm}|COMMUNICATION : SALAIRE", most=1),
        Kind(6, 15, 900, "VIREMENT INSTANTANE EN EUROS|DU COMPTE {iban}|{person}|COMMUNICATION : REMBOURSEMENT"),
        Kind(9, -420, -18, "VIREMENT EN EUROS|AU COMPTE {iban}|BIC {bic}|{utility}|COMMUNICATION : {ogm}"),
        Kind(16, -180, -3, "PAIEMENT AVEC CARTE DE DEBIT|NUMERO 4871 04XX XXXX ####|{shop} {used}|BANCONTACT"),
        Kind(5, -160, -9, "DOMICILIATION EUROPEENNE|{utility}|CREANCIER : BE##ZZZ##########|MANDAT : ????######"),
        Kind(3, -300, -20, "RETRAIT D'ARGENT A NOS DISTRIBUTEURS|NUMERO 4871 04XX XXXX ####|{shop} {used}", step="10"),
        Kind(4, -90, -2, "PAIEMENT MOBILE COUPLE A LA CARTE|{person} {used}"),
        Kind(1, -4.5, -1.5, "REDEVANCE MENSUELLE COMPTE CONFORT|DETAILS VOIR ANNEXE", most=1),
    ),
    "nl": (
        Kind(4, 1500, 4200, "OVERSCHRIJVING IN EURO|VAN REKENING {iban}|BIC {bic}|{firm}|MEDEDELING : LOON", most=1),
        Kind(6, 15, 900, "INSTANTOVERSCHRIJVING IN EURO|VAN REKENING {iban}|{person}|MEDEDELING : TERUGBETALING"),
        Kind(9, -420, -18, "OVERSCHRIJVING IN EURO|OP REKENING {iban}|BIC {bic}|{utility}|MEDEDELING : {ogm}"),
        Kind(16, -180, -3, "BETALING MET DEBETKAART|NUMMER 4871 04XX XXXX ####|{shop} {used}|BANCONTACT"),
        Kind(5, -160, -9, "EUROPESE DOMICILIERING|{utility}|SCHULDEISER : BE##ZZZ##########|MANDAAT : ????######"),
        Kind(3, -300, -20, "GELDOPNEMING AAN ONZE AUTOMATEN|NUMMER 4871 04XX XXXX ####|{shop} {used}", step="10"),
        Kind(4, -90, -2, "MOBIELE BETALING GEKOPPELD AAN KAART|{person} {used}"),
        Kind(1, -4.5, -1.5, "MAANDELIJKSE BIJDRAGE COMFORTREKENING|DETAILS ZIE BIJLAGE", most=1),
    ),
}
NR, DAY, WHAT, VALUE, AMOUNT = 42.0, 76.0, 120.0, 396.0, 553.0


def _signed(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + (" +" if amount >= 0 else " -")


class _Sheet:
    def __init__(self, rng: Random) -> None:
        self.rng, self.language = rng, rng.choice(["fr", "nl"])
        self.words = WORDS[self.language]
        self.period = some_period(rng, rng.choice([14, 30]), calendar=rng.random() < 0.3)
        self.account = _iban(rng, date.min)
        self.opening = some_amount(rng, 40, 20000) * rng.choice([1, 1, 1, 1, -1])
        self.balance = self.opening
        self.nr = rng.choice([0, 0, rng.randint(20, 400)])
        self.extract = rng.randint(1, 24)
        self.mono = rng.random() < 0.35
        face, bold = ("Courier", "Courier-Bold") if self.mono else ("Helvetica", "Helvetica-Bold")
        self.flow = Flow(734, lambda: Page(A4, face, bold), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        words, (start, end) = self.words, self.period
        page.put(42, 48, "Banque de la Senne" if self.language == "fr" else "Zennebank", 15, bold=True, color=GREEN)
        page.put(553, 46, words["title"], 11, bold=True, right=True)
        page.put(553, 58, f"{words['number']} {self.extract}", 8, right=True)
        y = 86.0
        if number == 1:
            page.lines(330, 96, ["MADAME CLAES-VERHEYEN E", "RUE DU MOULIN 18 BTE 3", "1400 NIVELLES"], 9, 12)
            page.lines(42, 96, [words["account"], self.account, "BIC SENNBEBB"], 8.5, 12)
            y = 160.0
        page.put(42, y, f"{words['account']} {self.account}", 8.5, bold=True)
        page.put(553, y, words["period"].format(f"{start:%d-%m-%Y}", f"{end:%d-%m-%Y}"), 8.5, right=True)
        page.rule(42, y + 6, 553, 1, GREEN)
        page.put(NR, y + 17, words["nr"], 8)
        page.put(DAY, y + 17, words["date"], 8)
        page.put(WHAT, y + 17, words["what"], 8)
        page.put(VALUE, y + 17, words["value"], 8)
        page.put(AMOUNT, y + 17, words["amount"], 8, right=True)
        page.rule(42, y + 22, 553, 0.5, GREEN)
        if number > 1:
            page.put(WHAT, y + 36, words["brought"], 8.5)
            page.put(AMOUNT, y + 36, _signed(self.balance), 8.5, right=True)
            return y + 52
        return y + 36

    def foot(self, page: Page, y: float) -> None:
        page.put(WHAT, y + 4, self.words["carry"], 8.5)
        page.put(AMOUNT, y + 4, _signed(self.balance), 8.5, right=True)

    def line(self, name: str, day: date, amount: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(WHAT, y, f"{self.words[name]} {day:%d-%m-%Y}", 8.5, bold=True)
        page.put(AMOUNT, y, _signed(amount), 8.5, right=True, bold=True)
        self.flow.y += 17

    def row(self, n: int, entry: Entry) -> Row:
        valued = entry.day + timedelta(self.rng.choice([0, 0, 0, 1]) if entry.amount > 0 else 0)
        reference = f"{entry.day:%y%m%d}{self.rng.randint(0, 9999999):07}"
        tail = self.words["tail"].format(day=f"{valued:%d/%m/%Y}", ref=reference)
        lines = [*entry.lines, *tail.split("|")]
        self.flow.need(10 * len(lines))
        page, y = self.flow.page, self.flow.y
        page.put(NR, y, f"{self.nr + n:04}", 8)
        page.put(DAY, y, f"{entry.day:%d-%m}", 8)
        page.put(VALUE, y, f"{valued:%d-%m}", 8)
        page.put(AMOUNT, y, _signed(entry.amount), 8.5, right=True)
        page.put(WHAT, y, lines[0], 8, bold=True)
        page.lines(WHAT, y + 10, lines[1:], 7.5, 10)
        self.flow.y += 10 * len(lines) + 4
        self.balance += entry.amount
        text = " ".join(" ".join(lines).split())
        return Row(entry.day, text, entry.amount, None, valued, self.flow.number)

    def end(self, entries: list[Entry]) -> None:
        self.flow.need(96)
        self.line("after", self.period[1], self.balance)
        page, y = self.flow.page, self.flow.y + 4
        page.rule(42, y - 12, 553, 0.5, GREEN)
        for n, name in enumerate(("in", "out")):
            total = sum((e.amount for e in entries if (e.amount > 0) == (name == "in")), Decimal(0))
            page.put(WHAT, y + 4 + 12 * n, self.words[name], 8)
            page.put(AMOUNT, y + 4 + 12 * n, _signed(total) if total else "0,00", 8, right=True)
        page.put(42, y + 48, self.words["add"], 8 if not self.mono else 7, bold=True, color=GREEN)


def draw(rng: Random, path: Path) -> Truth:
    sheet = _Sheet(rng)
    kinds = KINDS[sheet.language]
    entries = some_entries(rng, kinds, POOLS, sheet.period, count=how_many(rng), balance=sheet.opening, floor=-1200)
    sheet.line("before", sheet.period[0] - timedelta(1), sheet.opening)
    rows = [sheet.row(n, entry) for n, entry in enumerate(entries, 1)]
    sheet.end(entries)

    def foot(page: Page, number: int, of: int) -> None:
        page.put(553, 70, f"{sheet.words['page']} {number}/{of}", 8, right=True)
        page.rule(42, 770, 553, 0.4, GREY)
        size = 5.8 if sheet.mono else 7
        page.put(42, 780, sheet.words["guard"], size, color=GREY)
        page.put(42, 789, sheet.words["ask"], size, color=GREY)
        legal = "SA Banque de la Senne / Zennebank NV, Rue Royale 90, 1000 Bruxelles/Brussel - TVA/BTW BE 0403.000.000"
        page.put(42, 798, legal, size, color=GREY)

    number_pages(sheet.flow.pages, foot)
    write_core(rng, sheet.flow.pages, path)
    return Truth(
        "checking", f"{sheet.language}_BE", "EUR", sheet.account, *sheet.period, sheet.opening, sheet.balance, rows
    )
