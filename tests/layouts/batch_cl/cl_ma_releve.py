"""Morocco, checking, in French: typewriter lines of the whole width, days and months apart by spaces and without a year
(only the value date has one), a code before the date, fees followed by their tax, totals carried over each page."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap
from ..frame import written as plain
from ..pens import GREY, Flow, Page, with_reportlab
from ._rows import Account, cents, how_many, numbered, used

OCHRE = (0.75, 0.4, 0.05)
POOLS: Pools = {
    "town": ["RABAT", "CASABLANCA", "FES", "MARRAKECH", "TANGER", "AGADIR"],
    "shop": ["MARJANE", "CARREFOUR MARKET", "BIM", "AFRIQUIA", "LABEL VIE", "ASWAK ASSALAM", "PHARMACIE AL AMAL"],
    "person": ["EL AMRANI YOUSSEF", "BENNANI FATIMA ZAHRA", "ALAOUI MOHAMMED", "CHRAIBI SALMA"],
    "used": used("%d/%m/%y", 4),
}
KINDS = (
    Kind(18, -40, -1900, "PAIEMENT PAR CARTE {shop} {town} LE {used}", "0#1CB"),
    Kind(9, -100, -3000, "RETRAIT GAB {town} AGENCE LE {used} CARTE ####", "0#4GB", "100"),
    Kind(4, -500, -12000, "CHEQUE PAYE N° #######", "0#2CH"),
    Kind(5, -200, -6000, "VIREMENT EMIS VERS {person}|MOTIF LOYER ET CHARGES", "0#9VE"),
    Kind(4, -60, -900, "PRELEVEMENT {town} EAU ET ELECTRICITE|REF CONTRAT ########", "0#7PR"),
    Kind(4, -99, -500, "PRELEVEMENT TELECOM FACTURE ##########", "0#7PR"),
    Kind(3, -8, -70, "COMMISSION SUR VIREMENT", "0#5FR"),
    Kind(1, -20, -60, "FRAIS TENUE DE COMPTE", "0#5FR", most=1),
    Kind(3, 6000, 19000, "VIREMENT RECU DE STE ATLAS TEXTILE SARL|SALAIRE", "0#9VR", most=2),
    Kind(4, 200, 5000, "VIREMENT RECU DE {person}", "0#9VR"),
    Kind(2, 1000, 9000, "VERSEMENT ESPECES {town}", "0#3VS", "100"),
)
WIDE = 44


def figure(amount: Decimal) -> str:
    return plain(amount, " ", ",", minus="")


def line(code: str, day: str, text: str, value: str, amounts: tuple[str, str]) -> str:
    return f"{code:<7}{day:<7}{text:<{WIDE + 2}}{value:<12}{amounts[0]:>15}{amounts[1]:>16}".rstrip()


def sides(amount: Decimal) -> tuple[str, str]:
    return (figure(amount), "") if amount < 0 else ("", figure(amount))


def taxed(entries: list[Entry]) -> list[Entry]:
    """Each fee followed by the tax on it."""
    rows = []
    for entry in entries:
        rows.append(entry)
        if entry.tag == "0#5FR":
            rows.append(Entry(entry.day, ("TAXE SUR VALEUR AJOUTEE 10%",), cents(entry.amount / 10), "0#5TV", ""))
    return rows


def foot(a: Account, page: Page, y: float) -> None:
    page.put(50, y + 6, line("", "", "A REPORTER", "", (figure(a.carried[0]), figure(a.carried[1]))), 8)


def head(a: Account, page: Page, count: int) -> float:
    page.put(50, 50, "BANQUE ATLAS MAGHREB", 13, bold=True, color=OCHRE, face="Helvetica-Bold")
    page.put(545, 50, "RELEVE DE COMPTE BANCAIRE", 11, right=True, face="Helvetica-Bold")
    page.put(545, 64, f"DU {a.start:%d %m %Y} AU {a.end:%d %m %Y}", 9, right=True, face="Helvetica")
    y = 84.0
    if count == 1:
        page.box(50, 76, 240, 62, None, stroke=GREY)
        page.put(56, 88, "RELEVE D'IDENTITE BANCAIRE", 7.5, face="Helvetica-Bold")
        page.put(56, 101, "CODE BANQUE  CODE VILLE  N° DE COMPTE     CLE", 7)
        page.put(56, 111, f"    221          810     {a.card}   47", 7)
        page.put(56, 124, "DEVISE : DIRHAM        AGENCE : RABAT AGDAL", 7)
        page.lines(330, 100, ["M. TAZI KARIM", "12 RUE OUED ZIZ APPT 5", "AGDAL RABAT"], 9, 12)
        y = 156.0
    page.box(50, y - 4, 495, 26, None, stroke=GREY)
    page.put(488, y + 6, "CAPITAUX", 8, center=True)
    page.put(50, y + 17, line("CODE", "DATE", "LIBELLE", "VALEUR", ("DEBIT", "CREDIT")), 8)
    y += 36
    if count == 1:
        name = f"SOLDE DEPART AU {a.before:%d %m %Y}"
        page.put(50, y, line("", "", name, "", sides(a.opening)), 8, bold=True)
        page.put(548, y, "DEBITEUR" if a.opening < 0 else "CREDITEUR", 5.5)
    else:
        page.put(50, y, line("", "", "REPORT", "", (figure(a.carried[0]), figure(a.carried[1]))), 8)
    return y + 16


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 400, 24000) * rng.choice([1, 1, 1, 1, -1])
    found = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening)
    entries = taxed(found)
    closing = running(opening, [entry.amount for entry in entries])[-1]
    account = fill(rng, "0######300####", start, {})
    a = Account(rng, f"221810{account}47", start, end, opening, closing, entries, card=account)
    a.carried = totals = [Decimal(0), Decimal(0)]
    flow = Flow(760, lambda: Page(face="Courier", bold="Courier-Bold"), partial(head, a), partial(foot, a))
    truth = Truth("checking", "fr_MA", "MAD", a.number, start, end, opening, closing)
    for entry in entries:
        lines = [part for text in entry.lines for part in wrap(text, lambda part: len(part) <= WIDE)]
        flow.need(11)
        value = earlier(rng, entry.day, 2) if entry.amount < 0 else entry.day
        value = max(value, start)
        number = flow.number
        code = fill(rng, entry.tag, entry.day, {})
        for n, text in enumerate(lines):
            flow.need(11)
            if n:
                flow.page.put(50, flow.y, line("", "", text, "", ("", "")), 8)
            else:
                dates = (f"{entry.day:%d %m}", f"{value:%d %m %Y}")
                totals[entry.amount > 0] += abs(entry.amount)
                flow.page.put(50, flow.y, line(code, dates[0], text, dates[1], sides(entry.amount)), 8)
            flow.y += 11
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, value_date=value, page=number))
    flow.need(70)
    page, y = flow.page, flow.y + 10
    page.rule(50, y - 9, 545, 0.5)
    page.put(50, y, line("", "", "TOTAL MOUVEMENTS", "", (figure(totals[0]), figure(totals[1]))), 8, bold=True)
    page.put(50, y + 16, line("", "", f"SOLDE FINAL AU {end:%d %m %Y}", "", sides(closing)), 8, bold=True)
    page.put(548, y + 16, "DEBITEUR" if closing < 0 else "CREDITEUR", 5.5)
    note = "Sauf réclamation de votre part sous trente jours, ce relevé est réputé approuvé. Taux de TVA : 10,00 %"
    page.put(50, y + 40, note, 7, face="Helvetica", color=GREY)

    def bottom(page: Page, n: int, of: int) -> None:
        page.put(297, 818, f"PAGE {n} / {of}", 7.5, center=True, face="Helvetica")
        text = "Banque Atlas Maghreb, S.A. au capital de 1 850 000 000,00 DH - 2, bd Moulay Youssef, Casablanca"
        page.put(297, 806, text, 6.5, center=True, face="Helvetica", color=GREY)

    numbered(flow.pages, bottom)
    with_reportlab(flow.pages, path)
    return truth
