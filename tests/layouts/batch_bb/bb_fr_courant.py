"""France, compte courant of a large retail bank: full dates in both date columns, points between thousands, debit and
credit columns that also hold the old and new balance, SEPA details below each row, and totals of both columns."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_period, written
from layouts.pens import A4, Flow, Hand, Page, by_hand

from ._rows import book, broken, para

RED = (0.8, 0.05, 0.15)
DEBIT, CREDIT = 470.0, 556.0
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "shop": [
        "CARREFOUR CITY",
        "MONOPRIX 4###",
        "BOULANGERIE PAUL",
        "SNCF INTERNET",
        "AMAZON PAYMENTS",
        "LECLERC DRIVE",
        "PHARMACIE DU PONT",
    ],
    "town": ["PARIS 15", "LYON 03", "NANTES", "MONTREUIL", "RENNES"],
    "biller": [
        "EDF CLIENTS PARTICULIERS",
        "FREE TELECOM",
        "MAIF ASSURANCES",
        "DIRECTION GENERALE DES FINANCES PUBLIQUES",
        "NAVIGO ANNUEL",
        "VEOLIA EAU",
    ],
    "who": ["M. ET MME GARNIER", "MLLE CAMILLE ROUX", "SCI LES TILLEULS", "M. KARIM BENALI"],
    "hour": lambda rng, _day: f"{rng.randint(8, 21):02}H{rng.randint(10, 59)}",
}
KINDS = [
    Kind(9, -4, -150, "CARTE X4471 {used} {shop}|{town}"),
    Kind(
        5,
        -9,
        -230,
        "PRELEVEMENT EUROPEEN ##########|DE: {biller}|ID: FR##ZZZ######|MOTIF: FACTURE ########|REF: "
        "##########|MANDAT ?#####?####",
    ),
    Kind(2, -20, -180, "RETRAIT DAB BL {used} {hour}|{town} 0#####", step="10"),
    Kind(2, -40, -900, "VIR EUROPEEN EMIS LOGITEL|POUR: {who}|BANQUE: ???????PXXX|REF: #############|MOTIF: LOYER"),
    Kind(1, -30, -500, "CHEQUE #######"),
    Kind(2, 1300, 2900, "VIR RECU ##########S|DE: SOGETRA INGENIERIE|MOTIF: SALAIRE|REF: ####-######"),
    Kind(1.5, 20, 350, "VIR INST RE ############|DE: {who}|DATE: {used} {hour}|MOTIF: REMBOURSEMENT"),
    Kind(0.6, 30, 600, "REMISE DE CHEQUES|NO BORDEREAU #######"),
    Kind(0.7, 8, 90, "VIR RECU ##########|DE: C.P.A.M. DE PARIS|MOTIF: ############ 75 0"),
]


def money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


class _Sheets:
    def __init__(self, info: dict[str, str]) -> None:
        self.info, self.rows = info, list[Row]()
        self.flow = Flow(742, lambda: Page(A4), self._start, self._end)

    def _start(self, page: Page, number: int) -> float:
        page.box(40, 34, 24, 12, RED)
        page.box(40, 46, 24, 12)
        page.put(70, 52, "BANQUE GÉNÉRALE DU LITTORAL", 12, bold=True)
        page.put(CREDIT, 46, "RELEVÉ DE COMPTE", 13, bold=True, right=True)
        page.put(CREDIT, 60, f"COMPTE DE PARTICULIER en euros  n° {self.info['account']}", 8.5, right=True)
        page.put(CREDIT, 72, f"du {self.info['start']} au {self.info['end']}", 8.5, right=True)
        y = 110.0
        if number == 1:
            page.put(40, 110, "Votre Banque à Distance", 8.5, bold=True)
            page.lines(
                40,
                122,
                [
                    "Internet : banque-littoral.example",
                    "Téléphone : 3933 (service gratuit + prix appel)",
                    "Votre agence : NANTES GRASLIN",
                ],
                8,
                10,
            )
            page.lines(330, 140, ["M. OU MME LEFORT ETIENNE", "8 RUE DES CARMES", "44000 NANTES"], 10, 13)
            page.put(40, 196, f"IBAN : {self.info['iban']}   BIC : LITTFRPPXXX", 8)
            y = 216.0
        page.box(40, y - 11, CREDIT - 36, 17, (0.9, 0.9, 0.9))
        page.put(44, y, "Date", 8.5, bold=True)
        page.put(98, y, "Valeur", 8.5, bold=True)
        page.put(152, y, "Nature de l'opération", 8.5, bold=True)
        page.put(DEBIT, y, "Débit", 8.5, bold=True, right=True)
        page.put(CREDIT, y, "Crédit", 8.5, bold=True, right=True)
        return y + 20

    def _end(self, page: Page, _y: float) -> None:
        page.put(CREDIT, 756, "suite >>>", 8, right=True)

    def line(self, label: str, amount: Decimal, *, sign: bool = False) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(152, y, label, 8.5, bold=True)
        text = ("- " if amount < 0 else "+ ") + money(amount) if sign else money(amount)
        page.put(DEBIT if amount < 0 else CREDIT, y, text, 8.5, bold=True, right=True)
        self.flow.y = y + 16

    def row(self, entry: Entry, value: date) -> None:
        lines = broken(entry.lines, "Helvetica", 8, 255)
        self.flow.need(9.6 * len(lines) + 3)
        page, y = self.flow.page, self.flow.y
        page.put(44, y, f"{entry.day:%d/%m/%Y}", 8)
        page.put(98, y, f"{value:%d/%m/%Y}", 8)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, money(entry.amount), 8, right=True)
        end = page.lines(152, y, lines, 8, 9.6)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, self.flow.number))
        self.flow.y = end + 3


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    fee_day = min(start + timedelta(rng.randint(0, 10)), end)
    fees = [Entry(fee_day, ("COTISATION MENSUELLE SOBREVA",), Decimal("-7.90"), "fee", "")]
    if rng.random() < 0.4:
        fees.append(
            Entry(end - timedelta(2), ("FRAIS SUR OPERATION CARTE HORS ZONE EURO",), Decimal("-1.47"), "fee", "")
        )
    it = book(rng, KINDS, POOLS, (start, end), rng.randint(14, 70), (200, 4500), floor=-300, last=fees)
    account = f"0{rng.randint(1000, 9999)} {rng.randint(10**10, 10**11 - 1)} {rng.randint(10, 99)}"
    info = {
        "account": account,
        "start": f"{start:%d/%m/%Y}",
        "end": f"{end:%d/%m/%Y}",
        "iban": iban(rng, "FR", "30003" + account.replace(" ", "")),
    }
    sheets = _Sheets(info)
    sheets.line(f"SOLDE PRÉCÉDENT AU {start - timedelta(1):%d/%m/%Y}", it.opening)
    for entry in it.entries:
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1])) if entry.amount > 0 else earlier(rng, entry.day, 1)
        sheets.row(entry, value)
    sheets.flow.need(150)
    page, y = sheets.flow.page, sheets.flow.y + 4
    page.rule(40, y - 6, CREDIT + 4)
    page.put(152, y + 6, "TOTAUX DES MOUVEMENTS", 8.5, bold=True)
    page.put(DEBIT, y + 6, money(it.paid_out), 8.5, bold=True, right=True)
    page.put(CREDIT, y + 6, money(it.paid_in), 8.5, bold=True, right=True)
    sheets.flow.y = y + 24
    sheets.line(f"NOUVEAU SOLDE AU {end:%d/%m/%Y}", it.closing, sign=True)
    y = sheets.flow.y + 6
    page.box(40, y, CREDIT - 36, 54, stroke=(0.5, 0.5, 0.5))
    page.put(48, y + 13, "Vos frais bancaires", 8.5, bold=True)
    spent = sum((entry.amount for entry in fees), Decimal(0))
    page.put(48, y + 26, "Total mensuel des frais et cotisations prélevés sur ce compte", 8)
    page.put(CREDIT - 8, y + 26, f"{money(spent)} EUR", 8, right=True)
    page.put(48, y + 38, "Montant de votre autorisation de découvert", 8)
    page.put(CREDIT - 8, y + 38, "500,00 EUR", 8, right=True)
    para(
        page,
        40,
        y + 70,
        "En cas de désaccord sur une opération, écrivez à votre agence. Le médiateur peut être saisi "
        "gratuitement. Vos dépôts sont couverts par le fonds de garantie dans les limites prévues par la loi.",
        CREDIT - 40,
        7,
    )
    for number, one in enumerate(sheets.flow.pages, 1):
        one.put(CREDIT, 84, f"envoi n°1   Page {number}/{len(sheets.flow.pages)}", 8, right=True)
        one.rule(40, 790, CREDIT + 4, 0.4)
        one.put(
            40, 800, "Banque Générale du Littoral, S.A. au capital de 412.000.000 EUR - 000 000 000 RCS Nantes", 6.5
        )
        one.put(
            40,
            809,
            "Siège social : 2 quai des Antilles 44200 Nantes - Société inscrite au registre des intermédiaires",
            6.5,
        )
    by_hand(sheets.flow.pages, path, Hand("TJ", scaled=True))
    return Truth("bank", "fr_FR", "EUR", account, start, end, it.opening, it.closing, sheets.rows)
