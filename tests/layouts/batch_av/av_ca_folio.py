"""Canada, folio of a savings and credit union in French: a block for each account with codes of transactions and a
column of fees of its own, days as "3 OCT", spaces between thousands; an account without transactions, a car loan told
in three lines and a line of text about the folio's rights.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits
from ._rows import load, whole_month, with_cells

BANK = "Caisse populaire des Trois-Érables"
GREEN = (0.0, 0.45, 0.25)
PALE = (0.9, 0.95, 0.91)
MONTHS = ["JAN", "FÉV", "MAR", "AVR", "MAI", "JUN", "JUL", "AOÛ", "SEP", "OCT", "NOV", "DÉC"]
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
    "who": ["Mathieu Gagnon", "Émilie Bouchard", "Josée Lavoie", "Félix-Antoine Roy", "Garderie Les Petits Pas"],
    "shop": [
        "MÉTRO LAURIER #####",
        "IGA EXTRA 0####",
        "PHARMAPRIX #0###",
        "TIM HORTONS #####",
        "COUCHE-TARD #0####",
        "SAQ #####",
        "CANADIAN TIRE #####",
        "RONA L'ENTREPÔT",
        "ST-HUBERT EXPRESS",
    ],
    "bill": ["Hydro-Québec", "Vidéotron", "Énergir", "Ville de Sherbrooke - taxes", "Bell Mobilité"],
}
CHECKING = [
    Kind(11, -4, -260, "Achat par carte de débit /{shop}", "DI"),
    Kind(3, -20, -700, "Virement Interac envoyé à /{who}", "VWI"),
    Kind(3, 20, 600, "Virement Interac reçu de /{who}", "VWI"),
    Kind(4, -35, -420, "Paiement facture - Internet /{bill}", "PWW"),
    Kind(1, -20, -300, "Retrait au guichet automatique /GA Caisse ### Sherbrooke", "RGA", step="20"),
    Kind(2, 900, 2400, "Paie /TRANSPORTS BELLERIVE INC", "DI", most=3),
    Kind(1, 60, 700, "Allocation familiale /GOUV. DU CANADA", "DI", most=1),
    Kind(1, -45, -150, "Assurance /LA CAPITALE GROUPE ASSURANCES GÉNÉRALES", "RA"),
    Kind(1, -50, -400, "Chèque n° ####", "CHQ"),
    Kind(1, -100, -500, "Virement - Internet /à ES 1", "VIR", step="25"),
    Kind(0.6, -250, -420, "Remboursement de prêt /PR 1", "RA", most=1),
    Kind(0.7, -1.25, -3, "Frais - guichet hors réseau", "FGA", most=2),
    Kind(0.7, -7.95, -7.95, "Frais fixes d'utilisation /Forfait courant", "FIX", most=1),
]
SAVINGS = [
    Kind(3, 25, 500, "Virement - Internet /de EOP", "VIR", step="25"),
    Kind(1, -50, -600, "Virement - Internet /à EOP", "VIR", step="50"),
    Kind(1, 0.4, 12, "Intérêt sur épargne", "INT", most=1),
]
RIGHTS = [
    "Veuillez vérifier ce relevé dès sa réception. À défaut de signaler une erreur ou une omission par écrit dans les",
    "quarante-cinq jours, vous serez réputé en avoir accepté le contenu.",
]
FEES = ("FIX", "FGA")


@dataclass
class Account:
    """One account of the folio."""

    code: str
    name: str
    opening: Decimal
    entries: list[Entry]
    balances: list[Decimal]

    @property
    def closing(self) -> Decimal:
        return self.balances[-1] if self.balances else self.opening


def _money(amount: Decimal) -> str:
    return written(amount, " ", ",")


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _account(
    rng: Random, code: str, name: str, opening: Decimal, kinds: list[Kind], count: int, period: tuple[date, date]
) -> Account:
    entries = some_entries(rng, kinds, POOLS, period, count=count, balance=opening, floor=40)
    return Account(code, name, opening, entries, running(opening, (entry.amount for entry in entries)))


def draw(rng: Random, path: Path) -> Truth:
    load("Arial", "Arial-Bold")
    period = whole_month(rng)
    start, end = period
    accounts = [
        _account(
            rng, "EOP", "Épargne avec opérations", some_amount(rng, 300, 5000), CHECKING, rng.randint(8, 75), period
        ),
        _account(
            rng, "ES 1", "Épargne à intérêt élevé", some_amount(rng, 500, 15000), SAVINGS, rng.randint(1, 6), period
        ),
        Account("CS", "Part de qualification", Decimal(5), [], []),
    ]
    folio = f"{rng.randint(0, 999999):06}"

    def head(page: Page, number: int) -> float:
        page.put(36, 46, BANK, 14, bold=True, color=GREEN)
        page.put(576, 42, "RELEVÉ DE COMPTE", 13, right=True, bold=True)
        page.lines(36, 60, ["2205, rue King Ouest, Sherbrooke (Québec) J1J 2G4", "Téléphone : 819 555-0142"], 7, 9)
        page.box(396, 52, 180, 50, PALE)
        span = f"Du {start.day} {LONG[start.month - 1]} au {end.day} {LONG[end.month - 1]} {end.year}"
        page.lines(402, 64, ["Transit : 81540-815", f"Folio : {folio}", span], 8, 12)
        if number > 1:
            return 124
        page.lines(60, 128, ["MME CLAUDINE FORTIER", "M. YVES DESROCHERS", "418 CH DU LAC", "MAGOG QC  J1X 5R9"], 9, 11)
        return 190

    flow = Flow(730, lambda: Page(LETTER, "Arial", "Arial-Bold"), head)
    rows = [row for account in accounts for row in _block(flow, account, start)]
    _loan(flow, rng, end)
    _end(flow, accounts, end)
    for number, page in enumerate(flow.pages, 1):
        page.put(36, 768, f"{folio}-{end:%Y%m%d}", 6, color=GREY)
        page.put(576, 768, f"Page {number} de {flow.number}", 8, right=True)
    with_cells(flow.pages, path)
    return Truth("checking", "fr_CA", "CAD", folio, start, end, None, None, rows)


def _titles(page: Page, y: float, account: Account, more: bool) -> float:
    page.box(36, y - 11, 540, 15, GREEN)
    title = f"{account.code}   {account.name}" + (" (suite)" if more else "")
    page.put(40, y, title, 9, bold=True, color=(1, 1, 1))
    for x, text in ((40, "Date"), (84, "Code"), (114, "Description")):
        page.put(x, y + 16, text, 8, bold=True)
    for x, text in ((372, "Frais"), (440, "Retrait"), (508, "Dépôt"), (572, "Solde")):
        page.put(x, y + 16, text, 8, right=True, bold=True)
    page.rule(36, y + 20, 576)
    return y + 32


def _block(flow: Flow, account: Account, start: date) -> list[Row]:
    flow.need(70)
    flow.y = _titles(flow.page, flow.y, account, False)
    flow.page.put(114, flow.y, "Solde reporté", 8)
    flow.page.put(572, flow.y, _money(account.opening), 8, right=True)
    flow.y += 12
    rows = []
    for entry, balance in zip(account.entries, account.balances, strict=True):
        text = entry.lines[0]
        lines = wrap(text, fits("Arial", 8, 215))
        if flow.need(10 * len(lines)):
            flow.y = _titles(flow.page, flow.y, account, True)
        page, y = flow.page, flow.y
        page.put(40, y, _day(entry.day), 8)
        page.put(84, y, entry.tag, 8)
        page.lines(114, y, lines, 8, 10)
        x = 372 if entry.tag in FEES else 440 if entry.amount < 0 else 508
        page.put(x, y, _money(abs(entry.amount)), 8, right=True)
        page.put(572, y, _money(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y += 10 * len(lines) + 2
    if not account.entries:
        flow.page.put(114, flow.y, f"Aucune opération depuis le {_day(start)}", 8)
        flow.y += 12
    flow.y += 16
    return rows


def _loan(flow: Flow, rng: Random, end: date) -> None:
    flow.need(64)
    page, y = flow.page, flow.y
    page.box(36, y - 11, 540, 15, GREEN)
    page.put(40, y, "PR 1   Prêt automobile", 9, bold=True, color=(1, 1, 1))
    left = some_amount(rng, 4000, 24000)
    for n, (label, text) in enumerate(
        (("Solde du prêt", _money(left)), ("Taux d'intérêt annuel", "6,490 %"), ("Échéance", f"{end.year + 3}-06-15"))
    ):
        page.put(114, y + 16 + 11 * n, label, 8)
        page.put(440, y + 16 + 11 * n, text, 8, right=True)
    flow.y += 64


def _end(flow: Flow, accounts: list[Account], end: date) -> None:
    flow.need(110)
    page, y = flow.page, flow.y
    page.put(36, y, f"Sommaire au {end.day} {LONG[end.month - 1]} {end.year}", 10, bold=True, color=GREEN)
    page.rule(36, y + 4, 576, color=GREEN)
    for n, account in enumerate(accounts):
        page.put(40, y + 17 + 11 * n, f"{account.code}  {account.name}", 8)
        page.put(440, y + 17 + 11 * n, _money(account.closing), 8, right=True)
    page.put(40, y + 52, "Total de l'épargne", 8, bold=True)
    page.put(440, y + 52, _money(sum((account.closing for account in accounts), Decimal(0))), 8, right=True, bold=True)
    page.lines(36, y + 76, RIGHTS, 7, 9)
    flow.y += 110
