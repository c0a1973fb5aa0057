"""France: relevé of cards with débit différé, two cards on one account, no balances.

Purchases of the month with the day of purchase only (JJ/MM), shop, town and department or country in columns of their
own, unsigned euros, refunds with a + before them; currency, rate and commission on a line below. A subtotal per card
and the sum that will be taken from the account on the last day; limits and insurance notices beside.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, WHITE, Color, Flow, Hand, Page, by_hand, fits

BLUE: Color = (0.1, 0.25, 0.5)
KINDS = (
    Kind(9, -3, -140, "{shop}|{town}"),
    Kind(3, -10, -160, "{net}|{nettown}"),
    Kind(2, -30, -420, "{trip}|{town}"),
    Kind(2, -6, -180, "{abroad}", "abroad"),
    Kind(1, -20, -200, "RETRAIT DAB {dab}|{town}", "", "10"),
    Kind(1, 8, 160, "{net}|{nettown}"),
)
POOLS = {
    "shop": (
        "CARREFOUR CITY",
        "BIOCOOP LE FENOUIL",
        "PHIE DU MARCHE",
        "BOUL. GUEGUEN",
        "E.LECLERC 4417",
        "TOTAL ACCESS",
    ),
    "town": ("QUIMPER|29", "VANNES|56", "RENNES CEDEX|35", "PARIS 12|75", "LORIENT|56", "ST BRIEUC|22"),
    "net": ("AMAZON PAYMENTS", "FNAC DARTY", "DEEZER", "VINTED", "LA REDOUTE"),
    "nettown": ("INTERNET|", "PAYLI2090441/|"),
    "trip": ("SNCF-VOYAGEURS", "HOTEL KYRIAD", "AUTOROUTES COFIR", "BRITTANY FERRIES"),
    "abroad": (
        "TRADER JOE S #5##|NEW YORK|USA|USD|1.0843",
        "BOOTS 1###|LONDON|GBR|GBP|0.8571",
        "SBB AUTOMAT|BERN|CHE|CHF|0.9412",
    ),
    "dab": ("CMB AGENCE", "LA POSTE", "BNP"),
}


def _fr(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    due = (end.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
    account = fill(rng, "0############", start, {})
    count = rng.choice((rng.randint(5, 9), rng.randint(22, 38), rng.randint(58, 80)))
    second = max(1, count // rng.randint(3, 6))
    cards = (
        ("CARTE VISA PREMIER", fill(rng, "4974 XXXX XXXX ####", start, {}), "M. YANN LE GOFFIC", count - second),
        ("CARTE VISA CLASSIC", fill(rng, "4974 XXXX XXXX ####", start, {}), "MME SOIZIC LE GOFFIC", second),
    )
    parts = [some_entries(rng, KINDS, POOLS, (start, end), count=card[3]) for card in cards]
    total = -sum((entry.amount for part in parts for entry in part), Decimal(0))

    def head(page: Page, sheet: int) -> float:
        page.box(0, 0, 595, 24, BLUE)
        page.put(40, 16, "CRÉDIT COOPÉRATIF D'ARVOR", 11, bold=True, color=WHITE)
        page.put(555, 16, f"page {sheet}", 8, right=True, color=WHITE)
        page.put(40, 48, "RELEVÉ DES OPÉRATIONS PAR CARTE À DÉBIT DIFFÉRÉ", 11, bold=True, color=BLUE)
        page.put(40, 61, f"Opérations du {start:%d/%m/%Y} au {end:%d/%m/%Y} - Compte n° {account}", 8.5)
        if sheet > 1:
            return 88
        page.lines(330, 92, ("M. OU MME LE GOFFIC", "7 VENELLE DU MOULIN VERT", "29000 QUIMPER"), 9, 12)
        page.box(40, 84, 250, 64, stroke=BLUE)
        page.put(48, 99, f"Montant débité de votre compte le {due:%d/%m/%Y}", 8.5)
        page.put(282, 117, ("" if total >= 0 else "+ ") + _fr(total) + " EUR", 13, right=True, bold=True)
        late = f"Pour rappel, relevé précédent : {_fr(some_amount(rng, 300, 2500))} EUR"
        page.put(48, 138, late, 7.5, color=GREY)
        page.put(
            40,
            166,
            "Vos plafonds sur 30 jours : paiements 6 000 EUR, retraits 1 500 EUR. Opposition 24h/24 : 02 98 00 01 55",
            7.5,
        )
        return 192

    flow = Flow(770, lambda: Page(A4), head)
    rows: list[Row] = []
    for card, part in zip(cards, parts, strict=True):
        flow.need(80)
        _titles(flow, card[0], f"{card[1]}  {card[2]}")
        for entry in part:
            rows.append(_row(flow, entry, card))
        _total(flow, f"TOTAL {card[0]} {card[1][-4:]}", -sum((entry.amount for entry in part), Decimal(0)))
        flow.y += 26
    flow.need(90)
    _total(flow, f"TOTAL DES CARTES, PRÉLÈVEMENT LE {due:%d/%m/%Y}", total)
    legal = (
        "Les paiements hors zone euro supportent une commission de 2,00 % et 0,50 EUR, comprise dans le montant.",
        "Contestation : 13 mois à compter du débit. Médiateur : BP 30113, 29802 Brest. TAEG du découvert : 16,41 %.",
        "Crédit Coopératif d'Arvor, société à capital variable, 29200 Brest, RCS 775 577 ###, ORIAS 07 025 ###",
    )
    y = flow.page.lines(40, flow.y + 30, [fill(rng, line, start, {}) for line in legal], 6.5, 9, color=GREY)
    flow.y = y
    by_hand(flow.pages, path, Hand(show=rng.choice(("TJ", "Tw", "glyphs")), form=rng.random() < 0.5))
    return Truth("card", "fr_FR", "EUR", account, start, end, None, None, rows)


def _titles(flow: Flow, name: str, words: str) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, name, 9.5, bold=True, color=BLUE)
    page.put(180, y, words, 9)
    page.box(40, y + 7, 515, 15, BLUE)
    for x, title in ((46, "Date"), (86, "Commerçant"), (280, "Ville"), (384, "Dépt/Pays")):
        page.put(x, y + 18, title, 8, bold=True, color=WHITE)
    page.put(549, y + 18, "Montant EUR", 8, right=True, bold=True, color=WHITE)
    flow.y += 36


def _row(flow: Flow, entry: Entry, card: tuple[str, str, str, int]) -> Row:
    shop, town, land, *money = (*entry.lines, "")
    lines = wrap(shop, fits("Helvetica", 8.5, 185))
    if entry.tag == "abroad":
        code, rate = money[0], Decimal(money[1])
        spent = (-entry.amount * rate).quantize(Decimal("0.01"))
        fee = (-entry.amount * Decimal("0.02")).quantize(Decimal("0.01")) + Decimal("0.50")
        lines.append(f"{_fr(spent)} {code} cours {str(rate).replace('.', ',')} commission {_fr(fee)}")
    if flow.need(11 * len(lines) + 4):
        _titles(flow, card[0], f"{card[1]}  (suite)")
    page, y = flow.page, flow.y
    page.put(46, y, f"{entry.day:%d/%m}", 8.5)
    page.put(280, y, town, 8.5)
    page.put(384, y, land, 8.5)
    page.put(549, y, ("+ " if entry.amount > 0 else "") + _fr(entry.amount), 8.5, right=True)
    page.put(86, y, lines[0], 8.5)
    page.lines(86, y + 10, lines[1:], 7.5, 10, color=GREY)
    page.rule(40, y + 10 * len(lines) - 6.5, 555, 0.2, GREY)
    flow.y += 10 * len(lines) + 3
    words = " ".join(" ".join((lines[0], town, land, *lines[1:])).split())
    return Row(entry.day, words, entry.amount, page=flow.number)


def _total(flow: Flow, title: str, amount: Decimal) -> None:
    flow.need(20)
    flow.page.put(375, flow.y + 3, title, 8.5, right=True, bold=True)
    figure = ("" if amount >= 0 else "+ ") + _fr(amount)
    flow.page.put(549, flow.y + 3, figure, 8.5, right=True, bold=True)
