"""Canada, French card statement: day and month of the transaction and of the entry in four narrow columns without a
year, a sequence number, a bonus rate, CR behind credits, foreign sums with the rate on a line below, one section for
the cards' rows and one for the account's, and a table of equal payments that is no row."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import LETTER, Color, Flow, Hand, Page, by_hand, with_fpdf, with_pymupdf
from ._rows import money_in, money_out, number_pages

GREEN: Color = (0, 0.42, 0.24)
LONG = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
POOLS: Pools = {
    "city": ["QUEBEC QC", "MONTREAL QC", "LEVIS QC", "SHERBROOKE QC", "GATINEAU QC"],
    "n": ["1147", "208", "STE-FOY", "LIMOILOU", "#2210"],
}
KINDS = [
    Kind(8, -6, -260, "EPICERIE DU COIN {n} {city}", "0,50"),
    Kind(5, -3, -45, "CAFE LES BRULERIES {city}", "1,00"),
    Kind(4, -25, -110, "PETRO-NORD {n} {city}", "0,50"),
    Kind(4, -12, -180, "PHARMACIE TREMBLAY {n} {city}", "0,50"),
    Kind(3, -20, -1400, "QUINCAILLERIE BEAULIEU {city}", "0,50"),
    Kind(2, -9, -90, "STREAMBOX.COM LOS GATOS CA|@", "1,00"),
    Kind(1, 15, 240, "QUINCAILLERIE BEAULIEU {city}", "0,50"),
]
HEADS = [(44, "J"), (60, "M"), (96, "J"), (112, "M")]


def said(day: date) -> str:
    return f"{day.day} {LONG[day.month - 1]} {day.year}"


def dollars(owed: Decimal) -> str:
    """As the bill prints it: what is owed without a mark, credits with CR."""
    return written(owed, " ", ",", minus="") + ("CR" if owed < 0 else "")


def head_of(page: Page, y: float) -> float:
    page.box(36, y - 10, 540, 30, (0.9, 0.95, 0.92))
    page.put(40, y, "Date de", 6.5)
    page.put(40, y + 7, "transaction", 6.5)
    page.put(92, y, "Date", 6.5)
    page.put(92, y + 7, "d'inscription", 6.5)
    for x, text in HEADS:
        page.put(x, y + 16, text, 6.5, bold=True)
    page.put(140, y + 7, "Numéro", 6.5)
    page.put(140, y + 14, "séquentiel", 6.5)
    page.put(190, y + 14, "Description", 7, bold=True)
    page.put(472, y + 7, "REMISE", 6.5, right=True)
    page.put(472, y + 14, "(%)", 6.5, right=True)
    page.put(570, y + 14, "Montant ($)", 7, bold=True, right=True)
    return y + 34


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    purchases = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 70))
    before = some_amount(rng, 150, 4500)
    part = before if rng.random() < 0.7 else (before / 3).quantize(Decimal("0.01"))
    on_account = [Entry(start + timedelta(rng.randint(12, 20)), ("PAIEMENT CAISSE",), part, "", "")]
    if part < before:
        interest = (before * Decimal("-0.0165")).quantize(Decimal("0.01"))
        on_account.append(Entry(end, ("INTÉRÊTS SUR ACHATS",), interest, "", ""))
    on_account.append(Entry(end, ("ASSURANCE PAIEMENT",), some_amount(rng, -2, -14), "", ""))
    amounts = [entry.amount for entry in [*purchases, *on_account]]
    after = before - sum(amounts, Decimal(0))
    card = f"XXXX XXXX XXXX {rng.randint(1000, 9999)}"

    def head(page: Page, count: int) -> float:
        page.put(36, 42, "Caisse du Fleuve", 15, bold=True, color=GREEN)
        page.put(576, 36, "RELEVÉ DE COMPTE", 9, right=True, bold=True)
        page.put(576, 48, f"VISA Boréal   {card}", 8, right=True)
        page.put(576, 60, f"Date du relevé   {end:%d %m %Y}", 8, right=True)
        if count > 1:
            page.put(36, 84, "Description des transactions courantes (suite)", 9, bold=True, color=GREEN)
            return head_of(page, 104)
        return first(page, (start, end), (before, after), amounts)

    flow = Flow(736, lambda: Page(LETTER), head)
    flow.page.put(36, flow.y, "Description des transactions courantes", 10, bold=True, color=GREEN)
    flow.y = head_of(flow.page, flow.y + 20)
    rows: list[Row] = []

    def section(title: str, entries: list[Entry], total: str) -> None:
        flow.need(44)
        flow.page.put(40, flow.y, title, 8, bold=True)
        flow.y += 13
        for entry in entries:
            rows.append(line(flow, rng, entry, len(rows) + 1, (start, end)))
        flow.need(14)
        flow.page.put(190, flow.y, total, 8, bold=True)
        owed = -sum((entry.amount for entry in entries), Decimal(0))
        flow.page.put(570, flow.y, dollars(owed), 8, right=True, bold=True)
        flow.y += 20

    section(f"Transactions effectuées avec la carte {card} - CAROLINE GAGNON", purchases, "Total")
    section("Opérations au compte", on_account, "Total des opérations au compte")
    last(flow, rng, start)
    number_pages(flow.pages, 576, 776, "Page {0} de {1}", 7)
    pick = rng.random()
    if pick < 0.4:
        by_hand(flow.pages, path, Hand("Tw", scaled=True, form=rng.random() < 0.5))
    elif pick < 0.7:
        with_fpdf(flow.pages, path, "columns")
    else:
        with_pymupdf(flow.pages, path)
    return Truth("credit_card", "fr-CA", "CAD", card, start, end, -before, -after, rows)


def line(flow: Flow, rng: Random, entry: Entry, number: int, period: tuple[date, date]) -> Row:
    used = max(earlier(rng, entry.day), period[0])
    lines = list(entry.lines)
    if lines[-1] == "@":
        rate = Decimal(rng.randint(12800, 13900)) / 10000
        foreign = (-entry.amount / rate).quantize(Decimal("0.01"))
        lines[-1] = f"{written(foreign, ' ', ',')} USD à {written(rate, '', ',', 6)}"
    flow.need(11 * len(lines))
    page, y = flow.page, flow.y
    for (x, _), text in zip(HEADS, (f"{used:%d}", f"{used:%m}", f"{entry.day:%d}", f"{entry.day:%m}"), strict=True):
        page.put(x - 2, y, text, 8)
    page.put(146, y, f"{number:03}", 8)
    page.put(472, y, f"{entry.tag} %" if entry.tag else "", 7.5, right=True)
    page.put(570, y, dollars(-entry.amount), 8, right=True)
    flow.y = page.lines(190, y, lines, 8, 10) + 2
    return Row(entry.day, " ".join(lines), entry.amount, page=flow.number)


def first(page: Page, period: tuple[date, date], balances: tuple[Decimal, Decimal], amounts: list[Decimal]) -> float:
    before, after = balances
    page.lines(36, 90, ["MME CAROLINE GAGNON", "1240 RUE DES ERABLES APP 3", "QUEBEC QC  G1R 2L9"], 8.5, 11)
    page.put(330, 90, f"Période du {said(period[0])} au {said(period[1])}", 8)
    page.put(330, 106, "Sommaire du compte", 9, bold=True, color=GREEN)
    pairs = [
        ("Solde précédent", before),
        ("Paiements et crédits", -money_in(amounts)),
        ("Achats, avances et frais", money_out(amounts)),
        ("Nouveau solde", after),
    ]
    for n, (text, amount) in enumerate(pairs):
        page.put(330, 120 + 12 * n, text, 8, bold=n == 3)
        page.put(576, 120 + 12 * n, dollars(amount), 8, right=True, bold=n == 3)
    page.box(36, 172, 540, 40, None, stroke=GREEN)
    cells = [
        ("Limite de crédit", "10 000 $"),
        ("Paiement minimum dû", f"{dollars((abs(after) / 20).quantize(Decimal('0.01')))} $"),
        ("Date d'échéance", said(period[1] + timedelta(21))),
        ("Taux d'intérêt annuel", "20,90 %"),
    ]
    for n, (text, value) in enumerate(cells):
        page.put(44 + 136 * n, 186, text, 7.5)
        page.put(44 + 136 * n, 202, value, 9, bold=True)
    return 236


def last(flow: Flow, rng: Random, start: date) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 4
    page.put(36, y, "Financement à versements égaux", 9, bold=True, color=GREEN)
    heads = ["Date", "Marchand", "Montant initial", "Versement", "Solde à payer", "Fin"]
    whole = Decimal(rng.randint(600, 2400))
    cells = [
        f"{start - timedelta(140):%d %m}",
        "MEUBLES LAURIER",
        dollars(whole),
        dollars(whole / 12),
        dollars(whole / 2),
        f"{start + timedelta(200):%m %Y}",
    ]
    for n, (head, cell) in enumerate(zip(heads, cells, strict=True)):
        page.put(40 + 92 * n, y + 14, head, 7)
        page.put(40 + 92 * n, y + 26, cell, 8)
    page.put(36, y + 50, "Programme de récompenses BONUS", 9, bold=True, color=GREEN)
    page.put(40, y + 64, f"Solde précédent {rng.randint(5, 90)},25 $   Accumulés {rng.randint(1, 19)},40 $", 8)
    page.put(36, y + 86, "Au paiement minimum, il faudrait environ 9 ans et 4 mois pour rembourser ce solde.", 7.5)
    flow.y = y + 100
