"""Canada (Quebec), chequing account of a caisse in French: codes of three letters, fees in a column of their own,
dates as day and month without a year, a balance carried over at each page, now and then a savings account below.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab
from ._rows import ZERO, joined, liberation, money_in, money_out, number_pages

GREEN = (0.0, 0.52, 0.38)
FEE, OUT, IN, BALANCE = 352, 424, 496, 572
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

POOLS = {
    "shop": [
        "IGA DES SOURCES",
        "METRO PLUS ####",
        "PHARMAPRIX #0##",
        "SAQ #33##",
        "CANADIAN TIRE #0##",
        "COUCHE-TARD ###",
    ],
    "place": ["QUÉBEC QC", "LÉVIS QC", "SAINTE-FOY QC", "BEAUPORT QC"],
    "biller": ["Hydro-Québec", "Vidéotron Ltée", "Énergir", "Ville de Québec - Taxes", "Bell Mobilité"],
    "insurer": ["Assurance auto /La Chaudière", "Assurance vie /Beneva-Nord", "REER /Fonds Laurier"],
    "person": ["MARIE-ÈVE GAGNON", "JEAN-FRANÇOIS ROY", "S. TREMBLAY", "KARIM BENALI"],
    "employer": ["COMMISSION SCOLAIRE DU FLEUVE", "CISSS DE LA RIVE", "ATELIERS MONTMORENCY INC"],
}
KINDS = [
    Kind(30, -4, -160, "ACH Achat /{shop} {place}"),
    Kind(9, -30, -320, "PWW Paiement facture - AccèsR Internet /{biller}"),
    Kind(7, -20, -180, "RPA {insurer}"),
    Kind(6, -20, -200, "RGA Retrait au guichet /Caisse ###### {place}", step="20"),
    Kind(8, -15, -500, "VWW Virement Interac à /{person} /"),
    Kind(4, 20, 600, "VWW Virement Interac de /{person} /"),
    Kind(2, -1.25, -1.5, "FUF Frais d'utilisation - Interac", tag="fee", most=3),
    Kind(3, -20, -300, "VFF Virement - AccèsR Internet /à ES1"),
    Kind(5, 620, 1400, "DSL Paie /{employer}", most=2),
    Kind(2, 60, 280, "DI Dépôt direct /GOUV. QUÉBEC Alloc. famille", most=1),
    Kind(2, -60, -700, "CHQ Chèque no ###", most=3),
]
SAVINGS = [
    Kind(6, 20, 300, "VFF Virement - AccèsR Internet /de EOP"),
    Kind(2, -50, -400, "VFF Virement - AccèsR Internet /à EOP"),
]


@dataclass
class Account:
    title: str
    opening: Decimal
    entries: list[Entry]

    @property
    def amounts(self) -> list[Decimal]:
        return [entry.amount for entry in self.entries]

    @property
    def closing(self) -> Decimal:
        return self.opening + sum(self.amounts, ZERO)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    accounts = [_chequing(rng, period)]
    if rng.random() < 0.4:
        saved = some_entries(rng, SAVINGS, {}, period, count=rng.randint(2, 6))
        interest = Entry(period[1], ("INT Intérêt sur épargne",), some_amount(rng, 0.3, 9), "", "")
        accounts.append(Account("ES1 Épargne stable", some_amount(rng, 1500, 9000), [*saved, interest]))
    folio = fill(rng, "###### EOP", period[0], {})
    narrow, bold = liberation("SansNarrow-Regular"), liberation("SansNarrow-Bold")
    rows: list[Row] = []

    def head(page: Page, number: int) -> float:
        return _head(page, number, folio, period, accounts)

    flow = Flow(722, lambda: Page(LETTER, narrow, bold), head)
    for account in accounts:
        rows += _account(flow, account)
    _end(flow)
    number_pages(flow.pages, lambda page, n, of: page.put(576, 52, f"Page {n} de {of}", 9, right=True))
    with_reportlab(flow.pages, path, order="columns")
    only = accounts[0] if len(accounts) == 1 else None
    opening, closing = (only.opening, only.closing) if only else (None, None)
    return Truth("checking", "fr_CA", "CAD", folio, *period, opening, closing, rows)


def _chequing(rng: Random, period: tuple[date, date]) -> Account:
    opening = some_amount(rng, 200, 2600)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(18, 85), balance=opening, floor=100)
    fee = Entry(period[1], ("FFF Frais fixes d'utilisation /Forfait Équilibre",), Decimal("-8.95"), "fee", "")
    return Account("EOP Épargne avec opérations", opening, [*entries, fee])


def _money(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",")


def _head(page: Page, number: int, folio: str, period: tuple[date, date], accounts: list[Account]) -> float:
    start, end = period
    page.box(40, 38, 20, 20, GREEN)
    page.put(66, 53, "Caisse Rive-Boréale", 15, bold=True, color=GREEN)
    page.put(340, 52, "RELEVÉ DE COMPTE", 13, bold=True)
    if number > 1:
        page.put(40, 78, f"Folio {folio}", 9)
        page.put(576, 78, f"Période du {_long(start)} au {_long(end)}", 9, right=True)
        return 104
    page.lines(
        40, 96, ["Caisse populaire de la Rive-Boréale", "1200, boul. des Érables", "Québec (Québec)  G1V 0Z0"], 8.5
    )
    page.put(40, 128, "Téléphone : 418 555-0142    Transit : 20147-815", 8.5)
    page.lines(40, 162, ["MME GENEVIÈVE LAVALLÉE", "855 RUE DU COTEAU APP 4", "QUÉBEC QC  G1S 0Z0"], 9.5, 12)
    page.box(330, 84, 246, 50, (0.9, 0.96, 0.93))
    page.put(338, 98, "Folio", 8.5, color=GREY)
    page.put(570, 98, folio, 9.5, right=True)
    page.put(338, 112, "Période du relevé", 8.5, color=GREY)
    page.put(570, 112, f"Du {_long(start)} au {_long(end)}", 9.5, right=True)
    page.put(338, 126, "Format de date : jour mois (J M)", 8, color=GREY)
    page.put(330, 152, "Sommaire", 10, bold=True, color=GREEN)
    for n, account in enumerate(accounts):
        page.put(338, 166 + 12 * n, account.title, 9)
        page.put(570, 166 + 12 * n, _money(account.closing), 9, right=True)
    return 224


def _long(day: date) -> str:
    return f"{day.day}{'er' if day.day == 1 else ''} {LONG[day.month - 1]} {day.year}"


def _table_head(flow: Flow, title: str) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, title, 10.5, bold=True, color=GREEN)
    page.box(40, y + 6, 536, 26, GREEN)
    white = (1.0, 1.0, 1.0)
    page.put(46, y + 17, "Date", 9, bold=True, color=white)
    page.put(46, y + 27, "J    M", 8, color=white)
    page.put(84, y + 22, "Code", 9, bold=True, color=white)
    page.put(116, y + 22, "Description", 9, bold=True, color=white)
    for x, label in ((FEE, "Frais"), (OUT, "Retrait"), (IN, "Dépôt"), (BALANCE, "Solde")):
        page.put(x, y + 22, label, 9, bold=True, color=white, right=True)
    flow.y += 45


def _account(flow: Flow, account: Account) -> list[Row]:
    flow.need(120)
    _table_head(flow, account.title)
    _carried(flow, "Solde reporté", account.opening)
    rows, balance = [], account.opening
    for entry in account.entries:
        code, text = entry.lines[0].split(" ", 1)
        lines = wrap(text, fits(flow.page.face, 9.5, 196))
        if flow.need(12 * len(lines) + 14):
            _table_head(flow, f"{account.title} (suite)")
            _carried(flow, "Solde reporté", balance)
        balance += entry.amount
        page = flow.page
        page.put(56, flow.y, str(entry.day.day), 9.5, right=True)
        page.put(60, flow.y, MONTHS[entry.day.month - 1], 9.5)
        page.put(84, flow.y, code, 9.5)
        place = IN if entry.amount > 0 else FEE if entry.tag == "fee" else OUT
        page.put(place, flow.y, _money(abs(entry.amount)), 9.5, right=True)
        page.put(BALANCE, flow.y, _money(balance), 9.5, right=True)
        rows.append(Row(entry.day, joined([code, *lines]), entry.amount, balance, page=flow.number))
        flow.y = page.lines(116, flow.y, lines, 9.5, 11) + 2
        page.rule(40, flow.y - 9.5, 576, 0.2, (0.8, 0.8, 0.8))
    flow.page.put(116, flow.y + 3, "Total", 9.5, bold=True)
    fees = -sum((entry.amount for entry in account.entries if entry.tag == "fee"), ZERO)
    sums = ((FEE, fees), (OUT, money_out(account.amounts) - fees), (IN, money_in(account.amounts)))
    for x, total in sums:
        flow.page.put(x, flow.y + 3, _money(total), 9.5, bold=True, right=True)
    flow.y += 34
    return rows


def _carried(flow: Flow, label: str, balance: Decimal) -> None:
    flow.page.put(116, flow.y, label, 9.5)
    flow.page.put(BALANCE, flow.y, _money(balance), 9.5, right=True)
    flow.y += 13


def _end(flow: Flow) -> None:
    flow.need(66)
    flow.page.lines(
        40,
        flow.y,
        [
            "Vous devez vérifier ce relevé dès sa réception. Sans avis écrit dans les 45 jours de la date du",
            "relevé, les inscriptions seront tenues pour exactes. Les dépôts sont assurés dans les limites de la loi.",
            "AccèsR est offert en tout temps : par Internet, au téléphone et aux guichets automatiques de la caisse.",
        ],
        8,
        10,
        color=GREY,
    )
