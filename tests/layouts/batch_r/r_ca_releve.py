"""Canada: bilingual chequing statement on letter paper: the date stands after the two amount columns as APR03, balances
once per day with OD for overdrawn, balance forward lines on each page, and counts of items in a box at the end."""

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

GREEN = (0.05, 0.4, 0.15)
plain = partial(written, minus="")
Facts = tuple[date, date, str]
POOLS: Pools = {
    "shop": [
        "MAPLE GROCERY",
        "DEPANNEUR ST-JEAN",
        "NORTHWOOD HARDWARE",
        "CAFE DU QUAI",
        "PRAIRIE GAS BAR",
        "PHARMACIE CARTIER",
    ],
    "firm": ["HYDRO LAURENT", "ROUGE MOBILE", "TUNDRA INSURANCE", "VILLE DE LAVAL TAXE"],
}
KINDS = [
    Kind(9, -3, -160, "{shop} #####"),
    Kind(2, -20, -260, "{firm}  BPY"),
    Kind(2, -20, -900, "SEND E-TFR ***??#"),
    Kind(2, 20, 900, "E-TRANSFER ***??#"),
    Kind(1.4, -20, -300, "TR CAN ATM W/D ######", step="20"),
    Kind(1.2, -60, -1400, "CHQ#00###-##########"),
    Kind(1.2, 900, 2200, "FORGES BOREAL  PAY", most=2),
    Kind(0.6, -16.95, -16.95, "MONTHLY ACCOUNT FEE", most=1),
    Kind(0.5, -5, -5, "OVERDRAFT PROTECTN FEE", most=1),
    Kind(0.5, -1.5, -12, "OVERDRAFT INTEREST", most=1),
    Kind(0.6, 30, 450, "GC ####-GST/TPS CREDIT|CANADA FED DEPOT DIRECT", most=2),
]


def _od(amount: Decimal) -> str:
    return plain(amount) + ("OD" if amount < 0 else "")


def _head(page: Page, count: int, facts: Facts) -> float:
    start, end, number = facts
    page.put(40, 48, "BOREAL TRUST  FIDUCIE BORÉALE", 14, face="Helvetica-Bold", color=GREEN)
    page.put(572, 44, "Statement of Account", 9, face="Helvetica-Bold", right=True)
    page.put(572, 56, "Relevé de compte", 9, face="Helvetica", right=True)
    y = 84.0
    if count == 1:
        page.lines(60, 104, ["MR GORDON TREMBLAY", "APT 4", "118 RUE DES ÉRABLES", "LAVAL QC  H7A 0A0"], 9, 11.5)
        page.lines(
            360,
            92,
            [
                "Branch No. / Nº de succursale   0417",
                f"Account No. / Nº de compte   {number}",
                "EVERYDAY CHEQUING / COMPTE-CHÈQUES",
            ],
            7.5,
            12,
            face="Helvetica",
        )
        y = 176
    page.put(40, y, "Statement From - To / Période du relevé", 7, face="Helvetica", color=GREY)
    page.put(240, y, f"{start:%b %d/%y} - {end:%b %d/%y}".upper(), 9, bold=True)
    page.put(572, y, f"Page {count}", 8, face="Helvetica", right=True)
    page.box(40, y + 8, 532, 28, None, stroke=GREEN)
    for x, first, second, right in [
        (46, "Description", "Description", False),
        (330, "Withdrawals", "Retraits", True),
        (430, "Deposits", "Dépôts", True),
        (450, "Date", "Date", False),
        (566, "Balance", "Solde", True),
    ]:
        page.put(x, y + 19, first, 7.5, face="Helvetica-Bold", right=right)
        page.put(x, y + 30, second, 7.5, face="Helvetica", right=right)
    return y + 52


def _balance(flow: Flow, day: date, balance: Decimal) -> None:
    flow.page.put(46, flow.y, "BALANCE FORWARD", 9)
    flow.page.put(450, flow.y, f"{day:%b%d}".upper(), 9)
    flow.page.put(566, flow.y, _od(balance), 9, right=True)
    flow.y += 14


def _row(flow: Flow, entry: Entry, balance: Decimal | None) -> Row:
    lines = [part for text in entry.lines for part in wrap(text, fits("Courier", 9, 195))]
    page, y = flow.page, flow.y
    page.lines(46, y, lines, 9, 11)
    page.put(330 if entry.amount < 0 else 430, y, plain(entry.amount), 9, right=True)
    page.put(450, y, f"{entry.day:%b%d}".upper(), 9)
    if balance is not None:
        page.put(566, y, _od(balance), 9, right=True)
    flow.y += 11 * len(lines) + 3
    text = " ".join(" ".join(lines).split())
    return Row(entry.day, text, entry.amount, balance, None, flow.number)


def _end(flow: Flow, entries: list[Entry]) -> None:
    flow.need(110)
    page, y = flow.page, flow.y + 16
    page.box(40, y, 532, 40, None, stroke=GREEN)
    out = [entry.amount for entry in entries if entry.amount < 0]
    into = [entry.amount for entry in entries if entry.amount > 0]
    for n, (name, some) in enumerate(
        [("Total Withdrawals / Total des retraits", out), ("Total Deposits / Total des dépôts", into)]
    ):
        page.put(48, y + 15 + 15 * n, name, 8, face="Helvetica")
        page.put(300, y + 15 + 15 * n, str(len(some)), 8, right=True)
        page.put(430, y + 15 + 15 * n, plain(sum(some, Decimal())), 9, right=True)
    for n, text in enumerate(
        [
            "Please ensure you review this statement and report errors within 30 days of its date.",
            "Veuillez vérifier ce relevé et signaler toute erreur dans les 30 jours suivant sa date.",
            "Member of a deposit insurance corporation / Membre d'une société d'assurance-dépôts.",
        ]
    ):
        page.put(40, y + 60 + 10 * n, text, 7, face="Helvetica", color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    number = f"04{rng.randint(10, 99)}-{rng.randint(10**6, 10**7 - 1)}"
    opening = some_amount(rng, 100, 2500)
    begin = start + timedelta(1)
    entries = some_entries(rng, KINDS, POOLS, (begin, end), count=rng.randint(9, 55), balance=opening, floor=-500)
    balances = running(opening, [entry.amount for entry in entries])
    flow = Flow(735, lambda: Page(LETTER, "Courier", "Courier-Bold"), partial(_head, facts=(start, end, number)))
    _balance(flow, start, opening)
    ends = [a.day != b.day for a, b in pairwise(entries)] + [True]
    rows: list[Row] = []
    for n, entry in enumerate(entries):
        if flow.need(26):
            _balance(flow, entries[n - 1].day, balances[n - 1])
        rows.append(_row(flow, entry, balances[n] if ends[n] else None))
    _end(flow, entries)
    by_hand(flow.pages, path, Hand(show="Tj", order="shuffled", split=True))
    return Truth("bank", "en_CA", "CAD", number, start, end, opening, balances[-1], rows)
