"""French deferred debit card: shop and town in columns of their own, foreign money and rate below the shop, one or two
cards of an account with a sub-total each, the day of the single debit; no balance is brought forward.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_period, written
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._rows import by_words, cents, exchanged, pairs, para, rows, total

L, SHOP, TOWN, DEBIT, CREDIT = 45, 108, 292, 470, 550
NAVY = (0.05, 0.2, 0.42)
KINDS = (
    Kind(9, -3, -120, "{shop}"),
    Kind(5, -6, -190, "{web}"),
    Kind(3, -15, -95, "{road}"),
    Kind(2, -7, -220, "{abroad}", tag="fx"),
    Kind(1, 6, 110, "{web}", tag="credit", most=2),
)
POOLS = {
    "shop": (
        "CARREFOUR MARKET|ANNECY",
        "MONOPRIX ####|LYON 2",
        "BOULANGERIE FAVRE|SEYNOD",
        "PHARMACIE DU LAC|ANNECY LE VIE",
        "PICARD SURGELES|EPAGNY",
        "LECLERC DRIVE|EPAGNY METZ",
        "LE BISTROT DES HALLES|GRENOBLE",
    ),
    "web": (
        "AMAZON EU SARL|PAYLI#######",
        "SNCF INTERNET|PARIS 10",
        "DECATHLON.COM|VILLENEUVE D'",
        "PAYPAL *VINTED|##########",
        "FNAC DIRECT|IVRY SUR SEIN",
    ),
    "road": (
        "AREA EXIT ##|BRON",
        "STATION TOTAL|CRAN GEVRIER",
        "APRR AUTOROUTE|SAINT APOLLIN",
        "PARKING BONLIEU|ANNECY",
    ),
    "abroad": ("COOP CITY|GENEVE", "SBB CFF FFS|BERN ##", "MIGROLINO|LAUSANNE"),
}


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def _titles(page: Page, y: float) -> float:
    page.box(L, y - 11, CREDIT - L + 4, 16, NAVY)
    white = (1.0, 1.0, 1.0)
    for x, text in ((L + 4, "Date"), (SHOP, "Commerce"), (TOWN, "Ville")):
        page.put(x, y, text, 8, bold=True, color=white)
    page.put(DEBIT, y, "Débit EUROS", 8, bold=True, color=white, right=True)
    page.put(CREDIT, y, "Crédit EUROS", 8, bold=True, color=white, right=True)
    return y + 20


def _entries(rng: Random, period: tuple[date, date], count: int) -> list[Entry]:
    entries: list[Entry] = []
    for entry in rows(rng, KINDS, POOLS, period, count):
        bought = replace(entry, day=max(period[0], earlier(rng, entry.day)))
        if entry.tag != "fx":
            entries.append(bought)
            continue
        rate, home = exchanged(rng, entry.amount, 0.96, 1.06)
        shown = f"{_money(entry.amount)} CHF COURS {rate:.4f}".replace(".", ",")
        entries.append(replace(bought, amount=home, lines=(*entry.lines, shown)))
        fee = min(cents(home * Decimal("0.028")), Decimal("-0.01"))
        entries.append(replace(bought, amount=fee, lines=("COMMISSION HORS ZONE EURO", "")))
    return sorted(entries, key=lambda entry: entry.day)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    debit = period[1] + timedelta(5)
    account = iban(rng, "FR", "1180700031000########" + "##")
    cards = [("MME CLAIRE FONTANEL", f"5132 XXXX XXXX {rng.randint(0, 9999):04}")]
    if rng.random() < 0.4:
        cards.append(("M ANTOINE FONTANEL", f"5132 XXXX XXXX {rng.randint(0, 9999):04}"))
    blocks = [_entries(rng, period, rng.randint(8, 60 // len(cards))) for _ in cards]

    def head(page: Page, number: int) -> float:
        page.put(L, 50, "BANQUE DU LÉMAN ALPIN", 14, bold=True, color=NAVY)
        page.put(CREDIT, 50, "RELEVÉ DE CARTE À DÉBIT DIFFÉRÉ", 10, bold=True, right=True)
        page.put(CREDIT, 63, f"Opérations du {period[0]:%d/%m/%Y} au {period[1]:%d/%m/%Y}", 8.5, right=True)
        return 100 if number > 1 else 104

    flow = Flow(752, lambda: Page(A4, "narrow", "narrow-bold"), head)
    page = flow.page
    page.lines(L, 80, ["12 avenue d'Albigny", "74000 ANNECY", "Tél. : 09 69 39 01 48 (appel non surtaxé)"], 7.5, 10)
    page.lines(330, 130, ["MME CLAIRE FONTANEL", "8 CHEMIN DES VIGNES", "74320 SEVRIER"], 9.5, 12)
    page.put(L, 200, "Compte support de la carte : C/C EUROCOMPTE CONFORT", 9)
    page.put(L, 213, f"IBAN : {account}", 9)
    net = -sum(map(total, blocks), Decimal(0))
    page.box(L, 226, CREDIT - L + 4, 40, (0.93, 0.95, 0.98))
    page.put(L + 8, 242, f"Montant débité de votre compte le {debit:%d/%m/%Y}", 10, bold=True)
    page.put(CREDIT - 4, 242, f"{_money(net)} EUR", 11, bold=True, right=True)
    page.put(L + 8, 257, f"Nombre d'opérations du mois : {sum(map(len, blocks))}", 8)
    flow.y = 292
    found: list[Row] = []
    for (holder, card), block in zip(cards, blocks, strict=True):
        found += _card(flow, holder, card, block)
    _close(flow, net)
    for n, sheet in enumerate(flow.pages):
        sheet.put(CREDIT, 806, f"Page {n + 1} / {flow.number}", 7.5, right=True)
        sheet.put(L, 800, "Banque du Léman Alpin, société anonyme au capital de 14 800 000 euros", 6.5, color=GREY)
        sheet.put(L, 809, "RCS Annecy 325 148 001 - N° TVA FR 41 325 148 001 - ORIAS 07 001 480", 6.5, color=GREY)
    by_words(flow.pages)
    with_reportlab(flow.pages, path)
    number = cards[0][1] if len(cards) == 1 else None
    return Truth("card", "fr_FR", "EUR", number, *period, None, None, found)


def _card(flow: Flow, holder: str, card: str, entries: list[Entry]) -> list[Row]:
    flow.need(80)
    flow.page.put(L, flow.y, f"CARTE GOLD MASTERCARD N° {card}", 9, bold=True, color=NAVY)
    flow.page.put(CREDIT, flow.y, holder, 9, right=True)
    flow.y = _titles(flow.page, flow.y + 18)
    found = []
    for entry in entries:
        shop, town, *rest = entry.lines
        if flow.need(11 * (1 + len(rest))):
            flow.page.put(L, flow.y, f"Suite de la carte N° {card}", 8)
            flow.y = _titles(flow.page, flow.y + 18)
        page, y = flow.page, flow.y
        page.put(L + 4, y, f"{entry.day:%d/%m/%Y}", 8)
        page.put(SHOP, y, shop, 8)
        page.put(TOWN, y, town, 8)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, _money(entry.amount), 8, right=True)
        flow.y = page.lines(SHOP, y + 10, rest, 7.5, 10) + 2
        text = " ".join(" ".join((shop, town, *rest)).split())
        found.append(Row(entry.day, text, entry.amount, page=flow.number))
    flow.need(30)
    page, y = flow.page, flow.y
    page.rule(L, y - 8, CREDIT + 4, 0.5, NAVY)
    page.put(SHOP, y + 3, f"SOUS-TOTAL CARTE N° {card}", 8.5, bold=True)
    spent = total(entry for entry in entries if entry.amount < 0)
    back = total(entry for entry in entries if entry.amount > 0)
    page.put(DEBIT, y + 3, _money(spent), 8.5, bold=True, right=True)
    page.put(CREDIT, y + 3, _money(back) if back else "", 8.5, bold=True, right=True)
    flow.y += 28
    return found


def _close(flow: Flow, net: Decimal) -> None:
    flow.need(110)
    page, y = flow.page, flow.y
    y = pairs(page, SHOP, CREDIT, y, [("TOTAL NET À VOTRE DÉBIT", f"{_money(net)}")], 9.5, 24)
    page.box(L, y - 10, CREDIT - L + 4, 62, None, stroke=GREY)
    text = (
        "Conservez vos facturettes : elles vous permettent de vérifier ce relevé. Toute contestation doit nous "
        "parvenir au plus tard treize mois après le débit. Carte perdue ou volée : faites opposition sans "
        "attendre au 09 69 39 92 48 ou dans l'application. Les opérations en devises sont converties au cours du "
        "jour de leur traitement ; la commission figure sur une ligne distincte."
    )
    para(page, L + 8, y + 3, text, CREDIT - L - 14, 7.5, 10)
