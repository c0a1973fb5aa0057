"""France: a mutual bank's relevé; Date, Date valeur, Débit, Crédit, SOLDE CREDITEUR AU, Total des mouvements."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, wrap
from ..frame import written as plain
from ..pens import GREY, Color, Flow, Hand, Page, by_hand, fits, with_fpdf, with_reportlab
from ._blind import prose, rows_between

BLUE: Color = (0.0, 0.2, 0.42)
SKY: Color = (0.86, 0.91, 0.96)
EDGES = (36.0, 90.0, 146.0, 424.0, 492.0, 560.0)
SIZE, LEAD = 8.2, 9.8


def _card_day(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.choice([1, 1, 2, 3])):%d%m}"


POOLS: Pools = {
    "used": _card_day,
    "month": lambda _, day: f"{day:%m/%y}",
    "due": lambda _, day: f"{day:%d/%m/%y}",
    "town": ["LYON", "VILLEURBANNE", "PARIS 11", "ST ETIENNE", "CALUIRE ET C", "LYON 3EME"],
    "shop": [
        "MONOPRIX 4127",
        "CARREFOUR CITY",
        "BOULANGERIE PAUL",
        "SNCF INTERNET",
        "LECLERC DRIVE",
        "PHARM BELLECOUR",
        "FNAC PART DIEU",
        "TCL DISTRIBUTEUR",
        "SC-LA P'TITE CAVE",
    ],
    "biller": [
        "EDF CLIENTS PARTICULIERS|FACTURE ELECTRICITE ########### MMK######",
        "ORANGE SA-ORANGE|VOTRE ABONNEMENT MOBILE: 06XXXXX##",
        "FREE TELECOM|FREE HAUTDEBIT #########",
        "DIRECTION GENERALE DES FINANCES PUB|IMPOT REVENUS ECH ##/## MENM#########",
        "MAIF|COTISATION ####### HABITATION",
        "NAVIGO ANNUEL|##/##",
    ],
    "person": ["M. LUCAS PERRIN", "MME FATIMA BENALI", "MLLE CHLOE MOREAU", "M OU MME GARNIER"],
    "reason": ["LOYER", "REMBOURSEMENT RESTO", "CADEAU NOEL", "EPARGNE", "PARTICIPATION WEEK-END"],
    "firm": ["METROPOLE DE LYON", "SA BOUCHARD INGENIERIE", "HOSPICES CIVILS DE LYON"],
}
KINDS = [
    Kind(30, -3, -140, "PAIEMENT CB {used} {town}|{shop} CARTE 4974####", "card"),
    Kind(10, -2, -40, "PAIEMENT PSC {used} {town}|{shop} CARTE 4974####", "card"),
    Kind(4, -20, -200, "RETRAIT DAB {used} {town}|CCM BELLECOUR CARTE 4974####", "card", step="10"),
    Kind(14, -10, -220, "PRLV SEPA {biller}"),
    Kind(5, -20, -850, "VIR {person}|{reason}"),
    Kind(5, 10, 500, "VIR SEPA {person}|{reason}"),
    Kind(2, 1500, 3100, "VIR {firm}|SALAIRE {month} NOTPROVIDED", most=1),
    Kind(2, 40, 400, "VIR CPAM RHONE|############# ###### PRESTATIONS"),
    Kind(1, -400, -1100, "ECH PRET CAP+IN|10278 07321 000201545## DU {due}", most=1),
    Kind(2, -15, -400, "CHEQUE #######"),
    Kind(1, 30, 600, "REM CHQ REF07321A07 #######"),
    Kind(1, -7.9, -8.1, "F COTIS EUROCOMPTE|TARIF SERENITE", "fee", most=1, step="0.05"),
    Kind(2, -3, -90, "ABROAD", "card"),
]


def _abroad(rng: Random, entry: Entry) -> Entry:
    """A card payment in pounds, whose details hold amounts of their own."""
    pounds = plain((-entry.amount / Decimal("1.1742")).quantize(Decimal("0.01")), "", ",")
    used = _card_day(rng, entry.day)
    lines = (f"PAIEMENT CB {used} LONDON", f"TFL TRAVEL CH {pounds} GBP TX 1,1742", "COM 0,00 CARTE 49741186")
    return Entry(entry.day, lines, entry.amount, entry.tag, entry.text)


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, rng.choice([28, 30]))
        self.opening = some_amount(rng, 50, 4800) if rng.random() < 0.8 else some_amount(rng, -15, -380)
        count = rows_between(rng, (5, 15), (25, 60), (60, 110))
        found = some_entries(rng, KINDS, POOLS, self.period, count=count, balance=self.opening, floor=-250)
        self.entries = [_abroad(rng, entry) if entry.text == "ABROAD" else entry for entry in found]
        self.closing = running(self.opening, [entry.amount for entry in self.entries])[-1]
        number = fill(rng, "000204#####", self.period[0], POOLS)
        self.iban = iban(rng, "FR", f"1027807321{number}##")
        self.number = f"{number[:8]} {number[8:]}"
        self.savings = some_amount(rng, 300, 22000)
        self.thousands = rng.choice([".", " "])
        self.year = self.period[1].year

    def money(self, amount: Decimal) -> str:
        return plain(abs(amount), self.thousands, ",")

    def head(self, page: Page, n: int) -> float:
        page.put(36, 48, "Crédit Solidaire", 17, bold=True, color=BLUE)
        page.put(36, 59, "Caisse de Lyon Bellecour", 8, color=BLUE)
        page.put(560, 44, "RELEVE DE COMPTES", 12, right=True, bold=True)
        page.put(560, 57, f"Période du {self.period[0]:%d/%m/%Y} au {self.period[1]:%d/%m/%Y}", 8, right=True)
        y = 92.0
        if n == 1:
            y = self._first(page)
        page.put(36, y, f"C/C EUROCOMPTE SERENITE N° {self.number}  en euros", 9.5, bold=True, color=BLUE)
        page.put(560, y, "M OU MME ANTOINE ROUSSEL", 7.5, right=True)
        y += 8
        page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 17, SKY)
        for left, right, title in zip(
            EDGES, EDGES[1:], ("Date", "Date valeur", "Opération", "Débit EUROS", "Crédit EUROS"), strict=False
        ):
            page.put((left + right) / 2, y + 11, title, 8, bold=True, center=True)
        self.top = y
        y += 29
        if n == 1:
            before = self.period[0] - timedelta(1)
            self.total(page, y, f"SOLDE {_side(self.opening)} AU {before:%d/%m/%Y}", self.opening)
            y += 14
        return y

    def _first(self, page: Page) -> float:
        left = [
            "11 place Bellecour - BP 2041",
            "69226 LYON CEDEX 02",
            "Tél. : 04 72 00 00 00 (appel non surtaxé)",
            "07321@creditsolidaire.fr",
        ]
        page.lines(36, 74, left, 7, 9)
        page.lines(330, 132, ["M OU MME ANTOINE ROUSSEL", "8 RUE DES TABLES CLAUDIENNES", "69001 LYON"], 9.5, 12)
        page.box(36, 122, 262, 66, stroke=BLUE)
        page.put(42, 134, f"SITUATION DE VOS COMPTES au {self.period[1]:%d/%m/%Y}", 8, bold=True)
        for y, label, amount in (
            (148.0, "C/C EUROCOMPTE SERENITE", self.closing),
            (160.0, "LIVRET BLEU", self.savings),
            (172.0, "PARTS SOCIALES", Decimal("15.00")),
        ):
            page.put(42, y, label, 8)
            page.put(290, y, ("- " if amount < 0 else "") + self.money(amount), 8, right=True)
        page.put(36, 204, "Votre conseiller : Mme Julie CHARPENTIER     Votre numéro client : 07321 4402187", 7.5)
        page.put(36, 216, f"IBAN : {self.iban}     BIC : CRSOFR2AXXX", 8)
        return 244

    def total(self, page: Page, y: float, label: str, amount: Decimal) -> None:
        page.put(EDGES[2] + 4, y, label, SIZE, bold=True)
        page.put(EDGES[4 if amount < 0 else 5] - 4, y, self.money(amount), SIZE, bold=True, right=True)

    def foot(self, page: Page, y: float) -> None:
        self.frame(page, y)
        page.put(560, y + 9, "<<Suite au verso>>", 7, right=True)

    def frame(self, page: Page, y: float) -> None:
        for edge in EDGES:
            page.upright(edge, self.top, y, color=BLUE)
        page.rule(EDGES[0], y, EDGES[-1], color=BLUE)


def _side(amount: Decimal) -> str:
    return "CREDITEUR" if amount >= 0 else "DEBITEUR"


def _value(rng: Random, entry: Entry) -> date:
    if entry.text.startswith("REM CHQ"):
        return entry.day + timedelta(1)
    if entry.text.startswith("CHEQUE"):
        return entry.day - timedelta(rng.choice([0, 1]))
    return entry.day


def _compose(statement: _Statement) -> tuple[list[Page], list[Row]]:
    flow = Flow(742, Page, statement.head, statement.foot)
    room = fits("Helvetica", SIZE, EDGES[3] - EDGES[2] - 8)
    rows = []
    for entry in statement.entries:
        lines = [part for line in entry.lines for part in wrap(line, room)]
        flow.need(LEAD * len(lines))
        page, y, value = flow.page, flow.y, _value(statement.rng, entry)
        page.put((EDGES[0] + EDGES[1]) / 2, y, f"{entry.day:%d/%m/%Y}", SIZE, center=True)
        page.put((EDGES[1] + EDGES[2]) / 2, y, f"{value:%d/%m/%Y}", SIZE, center=True)
        flow.y = page.lines(EDGES[2] + 4, y, lines, SIZE, LEAD) + 1.5
        page.put(EDGES[4 if entry.amount < 0 else 5] - 4, y, statement.money(entry.amount), SIZE, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
    flow.need(30)
    _end(flow, statement)
    return flow.pages, rows


def _end(flow: Flow, statement: _Statement) -> None:
    page, y = flow.page, flow.y + 4
    debits = sum((e.amount for e in statement.entries if e.amount < 0), Decimal(0))
    credits = sum((e.amount for e in statement.entries if e.amount > 0), Decimal(0))
    page.put(EDGES[2] + 4, y, "Total des mouvements", SIZE)
    page.put(EDGES[4] - 4, y, statement.money(debits), SIZE, right=True)
    page.put(EDGES[5] - 4, y, statement.money(credits), SIZE, right=True)
    y += 13
    statement.total(page, y, f"SOLDE {_side(statement.closing)} AU {statement.period[1]:%d/%m/%Y}", statement.closing)
    statement.frame(page, y + 6)
    fees = sum((-e.amount for e in statement.entries if e.tag == "fee"), Decimal(0))
    text = (
        f"Total des frais bancaires perçus sur la période : {statement.money(fees)} EUR, dont frais "
        "d'incident : 0,00 EUR. Montant de votre autorisation de découvert : 800,00 EUR, "
        "taux débiteur 8,00 % l'an, TAEG 8,30 %. Sous réserve des opérations en cours et du contrôle des écritures."
    )
    if y + 44 < 770:
        prose(page, 36, y + 22, text, 524, 7)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(560, 70, f"Page {n}/{len(flow.pages)}", 8, right=True)
        legal = (
            "Information sur la protection des comptes : vos dépôts sont couverts par la garantie du FGDR dans la "
            "limite de 100 000 euros. Pour toute réclamation, adressez-vous à votre caisse, puis au médiateur, "
            "63 chemin Antoine Pardon, 69160 Tassin. Crédit Solidaire, société coopérative à capital variable, "
            "RCS Lyon 779 390 042."
        )
        prose(sheet, 36, 796, legal, 524, 6.2)
        sheet.put(14, 640, f"07321 - {statement.year} - RC3 0{n}", 5.5, angle=90, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    pages, rows = _compose(statement)
    pens = [
        lambda: by_hand(pages, path, Hand(show="TJ", split=True)),
        lambda: with_reportlab(pages, path, "columns"),
        lambda: with_fpdf(pages, path),
        lambda: by_hand(pages, path, Hand(show="Tw", scaled=True, tw=0.4)),
    ]
    rng.choice(pens)()
    return Truth(
        "checking",
        "fr_FR",
        "EUR",
        statement.iban,
        *statement.period,
        statement.opening,
        statement.closing,
        rows,
    )
