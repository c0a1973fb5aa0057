"""France, relevé de compte: dd.mm dates without a year, Valeur between the label and Débit/Crédit, capital labels that
run over several lines (PRLV SEPA, VIR SEPA RECU /DE /MOTIF), no running balance, SOLDE CREDITEUR/DEBITEUR AU as first
and last row, TOTAL DES OPERATIONS, RIB box, text up the margin, overdraft notice and a fee summary with amounts.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

TEAL = (0.0, 0.42, 0.4)
SHADE = (0.9, 0.95, 0.94)
DATE, LABEL, VALUE, DEBIT, CREDIT = 44.0, 82.0, 352.0, 468.0, 551.0
SIZE, LEAD = 8, 9.6
MONTHS = "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre"

POOLS: Pools = {
    "shop": ("SUPERMARCHE LE VERGER", "BOULANGERIE AUBIN", "PHIE DES REMPARTS", "BRICO VALLON", "PRESSE GAMBIER"),
    "resto": ("LE PETIT ZINC", "CHEZ MARGOT", "CREPERIE DU QUAI", "SUSHI KOHANA"),
    "town": ("LYON 3EME", "NANTES", "ANGERS", "PARIS 11", "VILLEURBANNE", "RENNES CEDEX"),
    "biller": (
        "ENERGIS DU PONANT",
        "TELECOM HALIA",
        "MUTUELLE ARGANE",
        "ASSURANCES VERMEIL",
        "DIRECTION GENERALE DES FI",
    ),
    "person": ("M OU MME LEGOFF", "MLLE CAMILLE DARTOIS", "M BERTRAND AUZOU", "SCI LES TILLEULS"),
    "why": ("LOYER", "REMBOURSEMENT", "VACANCES", "PARTICIPATION CADEAU", "COURSES"),
    "firm": ("SOCIETE MERIDIANE", "CPAM DU RHONE SUD", "CAF LOIRE OCEAN", "ETS RIVOIRE ET FILS"),
    "abroad": ("ROYAUME-UNI LONDON", "ROYAUME-UNI YORK", "GIBRALTAR"),
}


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day, 4):%d%m%y}"


def _due(_: Random, day: date) -> str:
    return f"{day:%d%m%y}"


def _clock(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d/%m/%y} {rng.randint(7, 22)}H{rng.randint(0, 59):02}"


KINDS = (
    Kind(34, -2, -160, "FACTURE CARTE DU {used} {shop} {town} CARTE 4978XXXXXXXX####"),
    Kind(14, -8, -70, "FACTURE CARTE DU {used} {resto} {town} CARTE 4978XXXXXXXX####"),
    Kind(
        4, -5, -150, "FACTURE CARTE DU {used} {shop} {abroad} CARTE 4978XXXXXXXX####|1 EUR = 0,8# GBP COMMISSION : 0,##"
    ),
    Kind(
        14, -12, -190, "PRLV SEPA {biller} ECH/{due} ID EMETTEUR/FR##ZZZ###### MDT/???####### REF/########## LIB/{lib}"
    ),
    Kind(7, -20, -800, "VIREMENT SEPA EMIS /MOTIF {why} /BEN {person} /REFDO /REFBEN"),
    Kind(2, -30, -600, "VIR SEPA INST EMIS /MOTIF {why} /BEN {person} /REFDO ########## /REFBEN"),
    Kind(7, -20, -200, "RETRAIT DAB {clock} ######## {town} CARTE 4978XXXXXXXX####", step="10"),
    Kind(3, -15, -400, "CHEQUE #######"),
    Kind(2, -2, -14, "*COMMISSIONS COTISATION ESPRIT SEREIN", "fee", most=1),
    Kind(1, -8, -8.01, "*COMMISSION D'INTERVENTION", "fee"),
    Kind(5, 1100, 3100, "VIR SEPA RECU /DE {firm} /MOTIF SALAIRE ## /REF ???########", "in", most=1),
    Kind(8, 12, 650, "VIR SEPA RECU /DE {person} /MOTIF {why} /REF", "in"),
    Kind(2, 20, 400, "REMISE CHEQUES BORDEREAU #######", "in"),
)


def _money(amount: Decimal, thousands: str = " ") -> str:
    return written(abs(amount), thousands, ",")


def _long(day: date) -> str:
    return f"{day.day} {MONTHS.split(',')[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    thousands = rng.choice([" ", "."])
    opening = some_amount(rng, 40, 7000) if rng.random() < 0.85 else -some_amount(rng, 10, 400)
    pools: Pools = {
        **POOLS,
        "used": _used,
        "due": _due,
        "clock": _clock,
        "lib": ("FACTURE ######", "ECHEANCE ##/##", "CONTRAT ####"),
    }
    entries = some_entries(rng, KINDS, pools, period, balance=opening, reversal="EXTOURNE {0}")
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    digits, key = f"{rng.randint(10**7, 10**8 - 1)}", rng.randint(10, 99)
    account = f"{digits} {key}"
    number = iban(rng, "FR", f"3098400{rng.randint(100, 999)}000{digits}{key}")
    holder = rng.choice(["M JULIEN ESCOFFIER", "MME SOLENE KERVADEC", "M OU MME T ABELARD"])
    narrow = rng.random() < 0.4

    def new() -> Page:
        return Page(face="narrow", bold="narrow-bold") if narrow else Page()

    def head(page: Page, n: int) -> float:
        page.put(44, 46, "BANQUE DU PONANT", 15, bold=True, color=TEAL)
        page.put(44, 57, "La banque qui prend le large", 7, color=GREY)
        page.put(22, 640, f"BP0421 {rng.randint(10**6, 10**7)} {end:%Y%m%d} / 0{n}", 5.5, angle=90, color=GREY)
        page.put(551, 46, "RELEVE DE COMPTE", 15, bold=True, right=True)
        page.put(551, 58, f"du {_long(start)} au {_long(end)}", 8.5, right=True)
        y = 84.0
        if n == 1:
            y = _first(page, rng, holder, number)
        return _titles(page, y, account)

    tops: dict[int, float] = {}

    def foot(page: Page, y: float) -> None:
        top = tops.get(id(page), 100.0)
        for x in (40, 78, 346, 388, 472, 555):
            page.upright(x, top, y, 0.4, TEAL)
        page.rule(40, y, 555, 0.4, TEAL)
        page.put(
            297,
            812,
            "Banque du Ponant - SA au capital de 214 600 000 euros - 12 quai de la Fosse 44000 NANTES",
            6,
            center=True,
            color=GREY,
        )
        page.put(
            297,
            820,
            "RCS Nantes 857 203 114 - ORIAS n° 07 031 998 - www.banqueduponant.example",
            6,
            center=True,
            color=GREY,
        )

    flow = Flow(780, new, head, foot)
    tops[id(flow.page)] = flow.y - 30
    _sum_row(flow, "SOLDE {} AU " + f"{start - timedelta(1):%d.%m.%Y}", opening, thousands)
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits(flow.page.face, SIZE, VALUE - LABEL - 12))]
        flow.need(LEAD * len(lines) + 3)
        tops.setdefault(id(flow.page), flow.y - 30)
        value = _value(rng, entry)
        flow.page.put(DATE, flow.y, f"{entry.day:%d.%m}", SIZE)
        flow.page.put(VALUE, flow.y, f"{value:%d.%m}", SIZE)
        flow.page.put(DEBIT if entry.amount < 0 else CREDIT, flow.y, _money(entry.amount, thousands), SIZE, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y = flow.page.lines(LABEL, flow.y, lines, SIZE, LEAD) + 2.4
    flow.need(50)
    tops.setdefault(id(flow.page), flow.y - 30)
    _totals(flow, amounts, thousands)
    _sum_row(flow, "SOLDE {} AU " + f"{end:%d.%m.%Y}", closing, thousands)
    foot(flow.page, flow.y)
    _after(flow, rng, entries, end, tops)
    for n, page in enumerate(flow.pages, 1):
        page.put(551, 828, f"P. {n}/{len(flow.pages)}", 7.5, right=True)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("checking", "fr_FR", "EUR", account, start, end, opening, closing, rows)


def _titles(page: Page, y: float, account: str) -> float:
    page.put(44, y, f"COMPTE DE CHEQUES N° {account}", 9, bold=True)
    page.put(551, y, "Monnaie du compte : EURO", 8, right=True)
    page.box(40, y + 8, 515, 16, SHADE)
    for x, title in ((DATE, "Date"), (LABEL, "Nature des opérations"), (VALUE, "Valeur")):
        page.put(x, y + 19, title, 8.5, bold=True)
    page.put(DEBIT, y + 19, "Débit", 8.5, bold=True, right=True)
    page.put(CREDIT, y + 19, "Crédit", 8.5, bold=True, right=True)
    return y + 38


def _totals(flow: Flow, amounts: list[Decimal], thousands: str) -> None:
    out = sum((amount for amount in amounts if amount < 0), Decimal(0))
    flow.y += 4
    flow.page.put(LABEL, flow.y, "TOTAL DES OPERATIONS", SIZE, bold=True)
    flow.page.put(DEBIT, flow.y, _money(out, thousands), SIZE, bold=True, right=True)
    flow.page.put(CREDIT, flow.y, _money(sum(amounts) - out, thousands), SIZE, bold=True, right=True)
    flow.y += 14


def _value(rng: Random, entry: Entry) -> date:
    if entry.text.startswith(("CHEQUE", "REMISE")):
        return entry.day + timedelta(1 if entry.amount > 0 else -1)
    return earlier(rng, entry.day, 2) if "CARTE" in entry.text else entry.day


def _sum_row(flow: Flow, text: str, balance: Decimal, thousands: str) -> None:
    flow.page.box(41, flow.y - 9, 513, 13, SHADE)
    flow.page.put(LABEL, flow.y, text.format("DEBITEUR" if balance < 0 else "CREDITEUR"), 8.5, bold=True)
    flow.page.put(DEBIT if balance < 0 else CREDIT, flow.y, _money(balance, thousands), 8.5, bold=True, right=True)
    flow.y += 16


def _first(page: Page, rng: Random, holder: str, number: str) -> float:
    page.put(44, 84, "Vos contacts", 8.5, bold=True, color=TEAL)
    page.lines(
        44,
        96,
        (
            "Votre agence : NANTES GRASLIN",
            "Votre conseiller : 02 51 88 41 06 (appel non surtaxé)",
            "Par internet : mabanque.ponant.example",
            "Perte ou vol de carte : 09 69 39 02 71 (24h/24)",
        ),
        7.5,
        10,
    )
    page.lines(320, 130, (holder, "23 RUE DU CALVAIRE", rng.choice(["BATIMENT C", "APPT 14"]), "44000 NANTES"), 9.5, 12)
    page.box(40, 186, 515, 36, stroke=TEAL)
    page.put(46, 197, "Relevé d'identité bancaire", 7.5, bold=True, color=TEAL)
    page.put(46, 208, f"IBAN : {number}", 8)
    page.put(300, 208, "BIC : BPNTFRPPNTS", 8)
    plain = number.replace(" ", "")
    page.put(46, 218, f"RIB : {plain[4:9]} {plain[9:14]} {plain[14:25]} {plain[25:]}", 8)
    page.put(300, 218, f"Titulaire : {holder}", 8)
    if rng.random() < 0.5:
        page.lines(
            40,
            240,
            ("Jusqu'au 31.12, parrainez un proche : 80 EUR pour vous, 80 EUR pour lui. Conditions en agence.",),
            8,
            10,
            face="Times-Roman",
            color=TEAL,
        )
    return 262


def _after(flow: Flow, rng: Random, entries: list[Entry], end: date, tops: dict[int, float]) -> None:
    """The overdraft, the fees and the guarantee."""
    if flow.y + 120 > flow.bottom + 15:
        flow.turn(last=True)
        page = flow.page
        page.texts = [text for text in page.texts if text.y < 70 or text.angle]
        page.boxes = []
        flow.y = 90
        tops[id(page)] = 90
    page, y = flow.page, flow.y + 16
    fees = -sum((e.amount for e in entries if e.tag == "fee"), Decimal(0))
    page.put(44, y, "INFORMATIONS", 8.5, bold=True, color=TEAL)
    page.put(44, y + 13, f"Total des frais bancaires et cotisations du mois : {_money(fees)} EUR", 8)
    page.put(44, y + 24, f"Total cumulé depuis le 01.01.{end.year} : {_money(fees + some_amount(rng, 4, 60))} EUR", 8)
    page.put(
        44,
        y + 35,
        f"Facilité de caisse autorisée : {rng.choice([300, 500, 800])},00 EUR - Taux nominal 15,90 % - TAEG "
        "16,97 % (exemple : 500,00 EUR sur 15 jours, coût 3,27 EUR)",
        8,
    )
    page.lines(
        44,
        y + 54,
        (
            "* Opération assujettie à la commission de la banque. Les sommes portées au crédit ne sont disponibles "
            "qu'après encaissement.",
            "Vos dépôts sont garantis par le FGDR dans la limite de 100 000 EUR par client. Toute réclamation se fait",
            "dans les soixante jours. En cas de désaccord, écrivez au Médiateur, TSA 41044, 44000 NANTES.",
        ),
        6.5,
        8.5,
        color=GREY,
    )
