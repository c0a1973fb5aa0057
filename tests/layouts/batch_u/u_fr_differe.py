"""French account: card purchases with deferred debit listed after the account, where they were taken as one sum.

Debit and credit columns with spaces (U+00A0) between the thousands, day and month only, the value date in the middle,
the balance only at both ends; the card's list repeats what one row already took, another list is not yet debited.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(4, -12, -240, "PRLV SEPA {payee}|{ref} {purpose}|ID EMETTEUR : FR##ZZZ######"),
    Kind(3, -15, -900, "VIR INSTANTANE EMIS|POUR: {person}|MOTIF: {purpose}"),
    Kind(1.5, -20, -450, "CHEQUE N° 7######"),
    Kind(1.5, -20, -200, "RETRAIT DAB {seen} {town}|CARTE X0912", step="10"),
    Kind(1.5, 1400, 3100, "VIR SEPA RECU|DE: SARL ATELIERS DU LIMON|MOTIF: SALAIRE ##/#### REF: {ref}"),
    Kind(1.5, 10, 700, "VIR RECU {ref}|DE: {person}|MOTIF: {purpose}"),
    Kind(1, -8, -8.01, "COMMISSION D'INTERVENTION|DONT TVA 0,00 EUR", step="8.00", most=2),
]
POOLS = {
    "payee": ["ENERGIES DE L'OUEST", "MUTUELLE DES ALIZES", "REGIE EAU ANGERS", "TELECOM AZUR"],
    "person": ["MME ODILE TANGUY", "M. P LEBRETON", "SCI DES TILLEULS"],
    "purpose": ["LOYER", "FACTURE 2023-####", "REMBOURSEMENT", "ECHEANCE DU 05"],
    "ref": ["##?######", "FAC####"],
    "town": ["ANGERS RALLIEMENT", "CHOLET"],
    "shop": ["HALLES DU PRE", "BOULANGERIE HUET", "STATION A87 TRELAZE", "LIBRAIRIE CONTACT", "PHARM. DU MAIL"],
    "seen": lambda rng, day: earlier(rng, day).strftime("%d/%m"),
}


def euro(amount: Decimal) -> str:
    return written(abs(amount), "\u00a0", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 150, 4000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 34), balance=opening)
    card = fill(rng, "####", start, {})
    bought = _purchases(rng, start - timedelta(25), start, rng.randint(8, 16))
    coming = _purchases(rng, start + timedelta(2), end, rng.randint(3, 7))
    lines = (f"FACTURE CARTE A DEBIT DIFFERE N° X{card}", f"SELON RELEVE DETAILLE AU {start:%d/%m/%y}")
    taken = Entry(start + timedelta(3), lines, sum((amount for _, _, amount in bought), Decimal(0)), "", "")
    entries = sorted([*entries, taken], key=lambda entry: entry.day)
    number = iban(rng, "FR", "1799900044##############0")
    closing = opening + sum(entry.amount for entry in entries)

    def head(page: Page, sheet: int) -> float:
        page.put(45, 50, "Crédit Ligérien", 17, face="Times-Bold")
        page.put(550, 50, f"RELEVÉ DE COMPTE - page {sheet}", 9, right=True)
        page.put(45, 76, f"Compte de dépôt en euros    IBAN {number}", 9)
        page.put(45, 88, f"Période du {start:%d/%m/%Y} au {end:%d/%m/%Y}", 9)
        return 112.0

    flow = Flow(780, Page, head)
    rows = _account(rng, flow, entries, (start, end), opening)
    title = f"DÉTAIL DES ACHATS CARTE X{card} DÉBITÉS LE {taken.day:%d/%m/%Y} (pour information)"
    _card(flow, title, bought, "TOTAL DÉBITÉ")
    _card(flow, f"ENCOURS CARTE X{card} NON ENCORE DÉBITÉ (pour information)", coming, "TOTAL DES ENCOURS")
    with_reportlab(flow.pages, path)
    return Truth("account", "fr_FR", "EUR", number, start, end, opening, closing, rows)


def _purchases(rng: Random, start: date, end: date, count: int) -> list[tuple[date, str, Decimal]]:
    kinds = [Kind(1, -3, -130, "{shop}")]
    entries = some_entries(rng, kinds, POOLS, (start, end), count=count)
    return [(entry.day, entry.lines[0], entry.amount) for entry in entries]


def _heads(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(45, y - 11, 505, 16, (0.9, 0.93, 0.9))
    page.put(48, y, "Date", 8, bold=True)
    page.put(92, y, "Nature des opérations", 8, bold=True)
    page.put(350, y, "Valeur", 8, bold=True)
    page.put(462, y, "Débit", 8, bold=True, right=True)
    page.put(547, y, "Crédit", 8, bold=True, right=True)
    flow.y += 20


def _account(rng: Random, flow: Flow, entries: list[Entry], period: tuple[date, date], opening: Decimal) -> list[Row]:
    def sums(y: float, label: str, debit: Decimal, credit: Decimal) -> None:
        flow.page.put(92, y, label, 9, bold=True)
        flow.page.put(462, y, euro(debit) if debit else "", 9, bold=True, right=True)
        flow.page.put(547, y, euro(credit) if credit else "", 9, bold=True, right=True)

    def state(y: float, day: date, balance: Decimal) -> None:
        name = "CRÉDITEUR" if balance >= 0 else "DÉBITEUR"
        sums(y, f"SOLDE {name} AU {day:%d/%m/%Y}", min(balance, Decimal(0)), max(balance, Decimal(0)))

    start, end = period
    _heads(flow)
    state(flow.y, start, opening)
    flow.y += 18
    rows: list[Row] = []
    for entry in entries:
        text = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 9, 245))]
        if flow.need(11 * len(text) + 3):
            _heads(flow)
        value = max(start, earlier(rng, entry.day, 1))
        flow.page.put(48, flow.y, f"{entry.day:%d/%m}")
        flow.page.put(350, flow.y, f"{value:%d/%m}")
        flow.page.put(462 if entry.amount < 0 else 547, flow.y, euro(entry.amount), right=True)
        rows.append(Row(entry.day, " ".join(text), entry.amount, None, value, flow.number))
        flow.y = flow.page.lines(92, flow.y, text) + 3
    if flow.need(40):
        _heads(flow)
    flow.page.rule(45, flow.y - 8, 550, color=GREY)
    debit = sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    credit = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    sums(flow.y + 4, "TOTAL DES OPÉRATIONS", debit, credit)
    state(flow.y + 19, end, opening + debit + credit)
    flow.y += 52
    return rows


def _card(flow: Flow, title: str, bought: list[tuple[date, str, Decimal]], total: str) -> None:
    flow.need(50 + 12 * len(bought))
    flow.page.put(45, flow.y, title, 8.5, bold=True)
    flow.page.rule(45, flow.y + 4, 550, color=GREY)
    flow.y += 17
    for day, shop, amount in bought:
        flow.page.put(48, flow.y, f"{day:%d/%m}", 8.5)
        flow.page.put(92, flow.y, f"{shop}", 8.5)
        flow.page.put(400, flow.y, euro(amount), 8.5, right=True)
        flow.y += 12
    flow.page.put(92, flow.y + 3, total, 8.5, bold=True)
    flow.page.put(
        400, flow.y + 3, euro(sum((amount for _, _, amount in bought), Decimal(0))), 8.5, right=True, bold=True
    )
    flow.y += 36
