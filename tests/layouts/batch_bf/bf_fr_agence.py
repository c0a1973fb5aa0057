"""French branch bank: operation and value date, debit and credit, long SEPA texts on lines of their own.

Previous balance, totals of the movements and new balance close and open the table, a balance at the month's end stands
between the rows in asterisks, some debits have an asterisk, pages say that they go on; small print in two columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._rows import column, digits, joined, numbered, paragraph, total

RED = (0.9, 0.0, 0.16)
GREY = (0.5, 0.5, 0.5)
SIZE, LEAD = 8.0, 9.5
DEBIT, CREDIT = 462.0, 548.0

KINDS = [
    Kind(3, 1300, 3200, "VIR RECU    ##########S|DE: {firm}|MOTIF: VIREMENT SALAIRE {month}|REF: {mandate}", most=2),
    Kind(2, 15, 500, "VIR INST RE   ############|DE: {who}|DATE: {dmyh}|MOTIF: {why}"),
    Kind(2, 8, 200, "VIR RECU    ##########S|DE: C.P.A.M. DU RHONE|MOTIF: ### ######### ######|REF: ############"),
    Kind(1, 30, 700, "REMISE CHEQUE ####### DE # CHQ", step="0.01"),
    Kind(16, -3, -130, "CARTE X#### {dm} {shop}", "card"),
    Kind(3, -4, -90, "CARTE X#### {dm} {web}|{eur} USD|COMMERCE ELECTRONIQUE", "card"),
    Kind(3, -20, -200, "CARTE X#### RETRAIT DAB {hour}|{dm} {atm} 00######", step="10"),
    Kind(
        7,
        -9,
        -190,
        "PRELEVEMENT EUROPEEN ##########|DE: {dd}|ID: FR##ZZZ######|MOTIF: {ref}|REF: {mandate}|MANDAT {*mandate}",
    ),
    Kind(
        3,
        -20,
        -600,
        "VIR EUROPEEN EMIS   LOGITEL|POUR: {who}|{dm} ## ???? REF: #############|MOTIF: {why}|CHEZ: ????FRPP",
    ),
    Kind(2, -15, -600, "CHEQUE #######"),
    Kind(1, -8.9, -8.9, "COTISATION JAZZIS", "fee", "8.90", most=1),
]
POOLS: Pools = {
    "firm": ("SARL ATELIERS DU SAONE", "VILLE DE VILLEURBANNE", "CLINIQUE DES LILAS SAS"),
    "month": lambda _, day: f"{day:%m%Y}",
    "mandate": ("????########", "++##########", "########-####"),
    "who": ("M. LUCAS FABRE", "MME CAMILLE ROUSSEL", "SCI LES GLYCINES", "ASSOC SPORTIVE ECULLY"),
    "why": ("LOYER", "REMBOURSEMENT", "ANNIVERSAIRE", "FACTURE ####", "COURS DE PIANO"),
    "dmyh": lambda rng, day: f"{earlier(rng, day, 1):%d/%m/%Y} {rng.randint(8, 22)}:{rng.randint(10, 59)}",
    "dm": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "hour": ("12H41", "18H05", "09H17"),
    "shop": (
        "MONOPRIX LYON",
        "CARREFOUR CITY",
        "BOULANGERIE PAUL",
        "SNCF INTERNET",
        "PICARD SURGELES",
        "PHARMACIE BELLECOUR",
        "LIDL ####",
        "TOTAL ACCESS ####",
        "FNAC PART DIEU",
        "SUPER U ECULLY",
    ),
    "web": ("STEAMGAMES.COM", "OPENAI", "PATREON", "ETSY.COM"),
    "eur": lambda rng, _: written(some_amount(rng, 4, 90), ".", ","),
    "atm": ("LYON TERREAUX", "LYON PERRACHE"),
    "dd": ("EDF CLIENTS PARTICULIERS", "ORANGE SA", "MAIF", "FREE MOBILE", "DIRECTION GENERALE DES FINANCES PUBLIQUES"),
    "ref": ("FACTURE DU MOIS ##########", "IMPOT REVENUS ## ########", "ECHEANCE ##########"),
}
LEGAL = (
    "Les opérations non accompagnées d'une date de valeur particulière sont enregistrées à la date de l'opération.",
    "Vous disposez d'un délai de treize mois pour contester une opération de paiement que vous n'avez pas autorisée.",
    "En cas de découvert, des intérêts sont calculés au taux indiqué dans vos conditions particulières.",
    "Vos dépôts sont garantis dans les limites prévues par la loi ; le détail figure sur le site de la banque.",
)


def _eur(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 200, 4500)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 60), balance=opening)
    closing = opening + total(entries)
    account = digits(rng, "30077 0#### 000#######1 ##")

    def head(page: Page, number: int) -> float:
        page.box(40, 34, 22, 11, RED)
        page.box(40, 45, 22, 11, (0, 0, 0))
        page.put(70, 50, "BANQUE GÉNÉRALE D'ARMOR", 12, bold=True)
        if number == 1:
            return _front(page, account, (start, end))
        page.put(555, 46, "RELEVÉ DE COMPTE", 11, bold=True, right=True)
        page.put(40, 84, f"COMPTE DE PARTICULIER  n° {account}", 8)
        page.put(40, 95, f"du {start:%d/%m/%Y} au {end:%d/%m/%Y}", 8)
        return 124.0

    def foot(page: Page, _: float) -> None:
        page.put(CREDIT, 772, "suite >>>", 8, bold=True, right=True)

    flow = Flow(756, lambda: Page(A4), head, foot)
    _titles(flow)
    _balance(flow, f"SOLDE PRÉCÉDENT AU {start - timedelta(1):%d/%m/%Y}", opening)
    rows = _rows(flow, rng, entries, opening)
    if flow.need(60):
        _titles(flow)
    page = flow.page
    page.rule(40, flow.y - 6, 555, 0.8)
    page.put(158, flow.y + 6, "TOTAUX DES MOUVEMENTS", SIZE, bold=True)
    page.put(DEBIT, flow.y + 6, _eur(total(e for e in entries if e.amount < 0)), SIZE, bold=True, right=True)
    page.put(CREDIT, flow.y + 6, _eur(total(e for e in entries if e.amount > 0)), SIZE, bold=True, right=True)
    flow.y += 22
    _balance(flow, f"NOUVEAU SOLDE AU {end:%d/%m/%Y}", closing)
    page.put(40, flow.y, "* Opération exonérée de commission de mouvement", 7)
    flow.y += 26
    _end(flow, account)
    numbered(flow.pages, lambda page, n, of: page.put(555, 60 if n > 1 else 176, f"Page {n}/{of}", 8, right=True))
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.6))
    return Truth("checking", "fr_FR", "EUR", account, start, end, opening, closing, rows)


def _front(page: Page, account: str, span: tuple[date, date]) -> float:
    page.put(555, 46, "RELEVÉ DE COMPTE", 14, bold=True, right=True)
    page.put(40, 84, "VOS CONTACTS", 8, bold=True, color=RED)
    contact = (
        "Votre agence : LYON BROTTEAUX",
        "Votre conseillère : Mme DELMAS",
        "Tél. : 04 55 50 12 34",
        "armor.example",
    )
    page.lines(40, 96, contact, 8, 10.5)
    page.lines(330, 100, ("MME ÉLODIE GARNIER", "BÂT B", "36 RUE DES CHARMETTES", "69100 VILLEURBANNE"), 9, 11)
    page.put(40, 164, "COMPTE DE PARTICULIER - en euros", 9.5, bold=True)
    page.put(40, 176, f"n° {account}", 9)
    page.put(300, 176, f"du {span[0]:%d/%m/%Y} au {span[1]:%d/%m/%Y}", 9)
    page.put(460, 176, f"envoi n°{span[1].month}", 9)
    page.box(40, 188, 515, 38, None, stroke=GREY)
    text = "Besoin d'un coup de pouce pour vos travaux ? Parlez-en à votre conseillère ou simulez votre prêt en ligne."
    paragraph(page, 50, 204, text, 480, 8.5, 11)
    return 250.0


def _titles(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.rule(40, y - 10, 555, 0.8)
    for x, text in ((44, "Date"), (100, "Valeur"), (158, "Nature de l'opération")):
        page.put(x, y, text, 8, bold=True)
    page.put(DEBIT, y, "Débit", 8, bold=True, right=True)
    page.put(CREDIT, y, "Crédit", 8, bold=True, right=True)
    page.rule(40, y + 5, 555, 0.8)
    flow.y = y + 18


def _balance(flow: Flow, text: str, amount: Decimal) -> None:
    flow.page.put(158, flow.y, text, SIZE, bold=True)
    sign = "-" if amount < 0 else "+"
    flow.page.put(DEBIT if amount < 0 else CREDIT, flow.y, f"{sign} {_eur(amount)}", SIZE, bold=True, right=True)
    flow.y += 16


def _rows(flow: Flow, rng: Random, entries: Sequence[Entry], opening: Decimal) -> list[Row]:
    rows: list[Row] = []
    balance, before = opening, entries[0].day
    for entry in entries:
        if entry.day.month != before.month:
            if flow.need(30):
                _titles(flow)
            last = entry.day.replace(day=1) - timedelta(1)
            sign = "-" if balance < 0 else "+"
            flow.page.put(158, flow.y, f"*** SOLDE AU {last:%d/%m/%Y}", SIZE)
            flow.page.put(CREDIT, flow.y, f"{sign} {_eur(balance)} ***", SIZE, right=True)
            flow.y += 14
        lines = column(entry.lines, "Helvetica", SIZE, 240)
        if flow.need(LEAD * min(3, len(lines))):
            _titles(flow)
        value = entry.day if entry.tag == "card" or entry.amount > 0 else entry.day + timedelta(rng.choice((0, 0, 1)))
        page, y = flow.page, flow.y
        page.put(44, y, f"{entry.day:%d/%m/%Y}", SIZE)
        page.put(100, y, f"{value:%d/%m/%Y}", SIZE)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, _eur(entry.amount), SIZE, right=True)
        if entry.amount < 0 and entry.tag in ("card", "fee"):
            page.put(DEBIT + 3, y, "*", SIZE)
        rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
        for line in lines:
            if flow.need(LEAD):
                _titles(flow)
            flow.page.put(158, flow.y, line, SIZE)
            flow.y += LEAD
        flow.y += 3.5
        balance += entry.amount
        before = entry.day
    return rows


def _end(flow: Flow, account: str) -> None:
    flow.need(120)
    page, y = flow.page, flow.y
    page.put(40, y, "RELEVÉ D'IDENTITÉ BANCAIRE", 8, bold=True)
    bank, branch, number, key = account.split()
    labels = ("Code banque", "Code guichet", "Numéro de compte", "Clé RIB")
    for n, (label, text) in enumerate(zip(labels, (bank, branch, number, key), strict=True)):
        page.put(40 + 100 * n, y + 12, label, 7)
        page.put(40 + 100 * n, y + 22, text, 8)
    for n, x in enumerate((40, 305)):
        down = y + 42
        for text in LEGAL[2 * n : 2 * n + 2]:
            down = paragraph(page, x, down, text, 248, 7, 8.5, color=GREY) + 4
