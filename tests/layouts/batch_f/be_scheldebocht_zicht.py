"""Belgium, rekeninguittreksel of a current account: operation number, posting date and value date without a year
(`02-01`), two to five detail lines below a bold title, the sign behind the amount (`1.234,56 -` / `+`).

Look 1 is Dutch with the sign in a place of its own, look 2 bilingual for Brussels (`Verrichting / Opération`,
`125,00-` glued, value date behind the text). Saldo carried from page to page, structured messages
`+++123/4567/89012+++`, foreign-currency lines, pending card payments in a box. Hand-written kerning arrays.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

BLUE = (0.05, 0.2, 0.45)
PALE = (0.9, 0.94, 0.98)
CARD = "Kaart nr. 6703 05## #### ##{two}-#"
KINDS = [
    Kind(10, -1.2, -140, "Betaling met debetkaart|{shop} {town}|" + CARD + " op {used} om 1#:4# uur"),
    Kind(3, -2, -60, "Contactloze betaling|{shop} {town}|" + CARD + "|Bancontakt {used}"),
    Kind(4, -20, -900, "Overschrijving in euro naar|{other} BIC {bic}|{person}|{street}|Mededeling: {note}"),
    Kind(4, -9, -310, "Europese domiciliëring van {biller}|Mandaat {ref}|Schuldeiser BE##ZZZ##########|{note}"),
    Kind(3, 5, 800, "Overschrijving in euro van|{other}|{person}|Mededeling: {note}"),
    Kind(1.5, 1700, 3600, "Overschrijving in euro van|{other}|{firm}|LOON {month}|Ref. opdrachtgever: {ref}", most=2),
    Kind(1.5, -20, -300, "Geldopneming aan onze automaten|{town}|" + CARD + " op {used} om 0#:1# uur", step="10"),
    Kind(1.5, -4, -190, "Betaling met debetkaart buiten eurozone|{abroad}|Kosten 1,60 % inbegrepen|{used}"),
    Kind(2, -3, -45, "Instantoverschrijving via mobiel|{person}|{other}|Uitgevoerd op {used} om 1#:0# uur"),
    Kind(0.5, -12.75, -12.75, "Bijdrage ComfortPakket|Kwartaal {month} - tarief 4,25 per maand", most=1),
    Kind(0.5, -0.4, -30, "Afsluiting rekening|Debetinteresten 9,50 % tot {used}", most=1),
]
POOLS: Pools = {
    "two": ["01", "12", "40"],
    "shop": ["DELAISE 1204", "BAKKERIJ VAN HOOREBEKE", "COLRIJT 5519",
             "Q9 TANKSTATION", "APOTHEEK DE LINDE BV", "FRITUUR 'T PLEKJE"],
    "town": ["9000 GENT", "2018 ANTWERPEN", "1000 BRUSSEL", "8400 OOSTENDE", "3000 LEUVEN", "9300 AALST"],
    "person": ["DE SMEDT - PEETERS", "Mevr. Fatiha El Khatib", "VANDEWALLE JORIS",
               "Dhr Wim Cools", "CLAES-MAES E. EN T."],
    "street": ["Kerkstraat 12 bus 3, 9050 GENTBRUGGE", "Rue du Midi 88, 1000 BRUXELLES", "Dorp 4, 2288 BOUWEL"],
    "biller": ["WATERGROEP SCHELDE", "LUMINA ENERGIE NV", "TELENOOT BV",
               "MUTUALITEIT HET ANKER", "KREFO VERZEKERINGEN"],
    "firm": ["STAD MECHELEN", "VERHAEGHE TRANSPORT NV", "AZ SINT-GODELIEVE VZW"],
    "abroad": ["HARBOUR STORES LONDON GB|3#,5# GBP aan koers 0,86## GBP/EUR",
               "SKI HUETTE ZERMATT CH|4#,00 CHF - koers 0,95##", "TAXI PRAHA CZ|1.25#,00 CZK koers 25,3###"],
    "note": ["+++###/####/#####+++", "+++###/####/#####+++", "huur {month}",
             "Factuur 20##/#### van {used} 1.250,00 EUR", "cadeau oma",
             "klantnr ##.###.###", "Afrekening 12##.##"],
    "ref": ["D#########-0#", "NOTPROVIDED", "######-20##.##"],
    "bic": ["SCHBBEBB", "KDNTBEBBXXX"],
    "other": lambda rng, _: iban(rng, "BE", "############"),
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%Y"),
    "month": lambda _, day: day.strftime("%m/%Y"),
}  # fmt: skip
LEFT, EDGE = 36, 560
WORDS = {
    False: ("Nr.", "Datum", "Valuta", "Omschrijving van de verrichting", "Bedrag in EUR", "Vorig saldo op",
            "Nieuw saldo op",            "Over te dragen saldo", "Overgedragen saldo", "Uittreksel nr.", "Blad"),
    True: ("Nr/N°", "Datum/Date", "Valuta/Valeur", "Verrichting / Opération", "Bedrag/Montant EUR",
           "Vorig saldo / Solde précédent", "Nieuw saldo / Nouveau solde", "Over te dragen / À reporter",
           "Overdracht / Report", "Uittreksel / Extrait", "Blad/Page"),
}  # fmt: skip


@dataclass
class Look:
    both: bool  # languages
    sheet: str
    balance: Decimal

    def money(self, page: Page, y: float, amount: Decimal, bold: bool = False) -> None:
        """The amount with its sign behind."""
        plain, sign = written(abs(amount), ".", ","), "-" if amount < 0 else "+"
        if self.both:
            page.put(EDGE, y, plain + sign, 8.5, right=True, bold=bold)
        else:
            page.put(EDGE - 10, y, plain, 8.5, right=True, bold=bold)
            page.put(EDGE - 5, y, sign, 8.5, bold=bold)

    def saldo(self, page: Page, y: float, words: str, amount: Decimal) -> None:
        page.box(LEFT, y - 10, EDGE - LEFT + 4, 14, PALE)
        page.put(124 if not self.both else 112, y, words, 8.5, bold=True)
        self.money(page, y, amount, bold=True)


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, rng.choice([14, 30, 61]))
    opening = rng.choice([some_amount(rng, 20, 9000)] * 5 + [some_amount(rng, -20, -700)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="Terugboeking: {}")
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = iban(rng, "BE", "############")
    truth = Truth("checking", "nl_BE", "EUR", account, start, end, opening, closing)
    look = Look(rng.random() < 0.5, f"{end:%Y}/{rng.randint(1, 52):03}", opening)
    words = WORDS[look.both]
    places = (LEFT, 64, 470, 112) if look.both else (LEFT, 58, 90, 124)
    room = 340 if look.both else 330
    face, bold = ("Times-Roman", "Times-Bold") if look.both else ("Helvetica", "Helvetica-Bold")

    def head(page: Page, number: int) -> float:
        y = _head(page, number, truth, look, words)
        page.box(LEFT, y - 11, EDGE - LEFT + 4, 15, BLUE)
        white = (1.0, 1.0, 1.0)
        for x, name in zip(places, words, strict=False):
            page.put(x + 2, y, name, 7.5, bold=True, color=white, right=look.both and x == 470)
        page.put(EDGE, y, words[4], 7.5, bold=True, right=True, color=white)
        if number == 1:
            day = start - timedelta(1)
            look.saldo(page, y + 18, f"{words[5]} {day:%d-%m-%Y}", opening)
        else:
            look.saldo(page, y + 18, words[8], look.balance)
        return y + 36

    def foot(page: Page, _: float) -> None:
        look.saldo(page, 776, words[7], look.balance)

    flow = Flow(760, lambda: Page(face=face, bold=bold), head, foot)
    for number, (entry, balance) in enumerate(zip(entries, balances, strict=True), 1):
        lines = [part for line in entry.lines for part in wrap(line, fits(face, 8.5, room))]
        flow.need(10.5 * len(lines) + 2)
        page, y = flow.page, flow.y
        value = entry.day - timedelta(rng.choice([0, 0, 0, 1, 2])) if entry.amount < 0 else entry.day
        page.put(places[0] + 2, y, f"{number:04}", 8)
        page.put(places[1] + 2, y, f"{entry.day:%d-%m}", 8.5)
        page.put(places[2] + 2, y, f"{value:%d-%m}", 8.5, right=look.both)
        page.put(places[3] + 2, y, lines[0], 8.5, face=bold)
        look.money(page, y, entry.amount)
        flow.y = page.lines(places[3] + 2, y + 10.5, lines[1:], 8.5, 10.5) + 4
        look.balance = balance
        truth.transactions.append(
            Row(entry.day, " ".join(lines), entry.amount, value_date=value, page=flow.number),
        )
    flow.need(26)
    look.saldo(flow.page, flow.y + 6, f"{words[6]} {end:%d-%m-%Y}", closing)
    flow.y += 30
    _close(rng, flow, end, look, face)
    for number, page in enumerate(flow.pages, 1):
        page.put(EDGE, 40, f"{words[10]} {number} / {len(flow.pages)}", 8, right=True)
        legal = "Scheldebocht Bank NV - Kouter 177, 9000 Gent - RPR Gent BTW BE 0403.199.702 - FSMA nr. 026256 A"
        page.put(298, 818, legal, 6.5, center=True, color=GREY)
    by_hand(flow.pages, path, Hand("TJ", scaled=look.both))
    return truth


def _head(page: Page, number: int, truth: Truth, look: Look, words: tuple[str, ...]) -> float:
    page.put(LEFT, 42, "SCHELDEBOCHT", 17, bold=True, color=BLUE)
    page.put(EDGE, 54, f"{words[9]} {look.sheet}", 8, right=True)
    page.put(LEFT, 58, "Zichtrekening / Compte à vue" if look.both else "Rekeninguittreksel Zichtrekening", 9)
    page.put(300, 58, f"IBAN {truth.account_number}", 9, bold=True, center=True)
    if number > 1:
        return 86
    page.lines(340, 92, ["DHR EN MEVR VAN DEN BOSSCHE-DIALLO", "Leopold II-laan 231 bus 14", "1080 BRUSSEL"], 9.5, 12)
    start, end = truth.period_start or date.min, truth.period_end or date.min
    lines = [f"Periode: {start:%d-%m-%Y} - {end:%d-%m-%Y}", "BIC: SCHBBEBB", "Kredietlijn: 1.250,00 EUR"]
    page.lines(LEFT, 92, lines, 8.5, 12)
    return 156


def _close(rng: Random, flow: Flow, end: date, look: Look, face: str) -> None:
    """What stands below the new balance: totals, card payments not yet posted, legal text."""
    if rng.random() < 0.4:
        count = rng.randint(1, 3)
        flow.need(34 + 11 * count)
        page, y = flow.page, flow.y
        page.box(LEFT, y - 10, EDGE - LEFT + 4, 24 + 11 * count, stroke=GREY)
        title = "Nog te boeken kaartverrichtingen" + (" / Opérations en attente" if look.both else "")
        page.put(LEFT + 6, y + 2, title, 8, bold=True)
        for n in range(count):
            text = fill(rng, "{shop} {town}", end, POOLS)
            page.put(LEFT + 6, y + 14 + 11 * n, f"{end:%d/%m/%Y}", 7.5)
            page.put(112, y + 14 + 11 * n, text, 7.5)
            page.put(EDGE - 90, y + 14 + 11 * n, written(some_amount(rng, 3, 80), ".", ",") + " EUR", 7.5, right=True)
        flow.y = y + 34 + 11 * count
    text = (
        "Deposito's zijn beschermd tot 100.000,00 EUR per persoon door het Garantiefonds. Vanaf 01-03 wijzigt de"
        f" debetrente naar 9,75 %. Gelieve fouten te melden binnen 2 maanden na {end:%d-%m-%Y}. Card Stop: 078 170 170."
    )
    lines = wrap(text, fits(face, 7.5, EDGE - LEFT))
    flow.need(10 * len(lines))
    flow.y = flow.page.lines(LEFT, flow.y + 4, lines, 7.5, 10)
