"""France: business account of a large bank: date and value date in full, nature with MOTIF, REF, ID and MANDAT lines,
debit and credit with dots and stars for what is free of the turnover commission, totals, new balance with its sign
and a fee schedule afterwards.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_fpdf

RED = (0.85, 0.05, 0.15)
KINDS = [
    Kind(6, 120, 6800, "VIR RECU    ##########S|DE: {client}|MOTIF: FACTURE F{year}-0###|REF: {ref}"),
    Kind(3, 40, 900, "REMISE CB 0###### DU {used}|MONTANT BRUT ET COMMISSIONS SUR BORDEREAU", "*"),
    Kind(1, 80, 2400, "REMISE CHEQUE 0######|DE {few} CHQ", "*"),
    Kind(
        4,
        -20,
        -900,
        "PRELEVEMENT EUROPEEN ##########|DE: {biller}|ID: {ics}|MOTIF: {why}|REF: ##########-{few}|MANDAT ?#####?###",
    ),
    Kind(
        3,
        -60,
        -4200,
        "VIR EUROPEEN EMIS LOGITEL|POUR: {vendor}|{month} BQ: ########|REF: ############|MOTIF: {bill}|CHEZ: {bic}",
    ),
    Kind(4, -6, -280, "CARTE X{card} {used} {shop}"),
    Kind(1, -8, -140, "CARTE X{card} {used} {web}|COMMERCE ELECTRONIQUE"),
    Kind(1, -70, -1800, "CHEQUE 000####"),
    Kind(
        1,
        -300,
        -2600,
        "PRELEVEMENT EUROPEEN ##########|DE: URSSAF RHONE-ALPES|ID: FR46ZZZ11930C|MOTIF: COTISATIONS "
        "SOCIALES|REF: ####################|MANDAT 2017###########",
        "*",
        "1",
        1,
    ),
    Kind(
        0.7,
        -200,
        -3900,
        "PRELEVEMENT EUROPEEN ##########|DE: DGFIP IMPOT|ID: FR46ZZZ005002|MOTIF: TVA-{month}-3310CA3|REF: "
        "############-#",
        "*",
        "1",
        1,
    ),
]


def _used(rng: Random, day: date) -> str:
    return (day - timedelta(rng.choice([1, 1, 2]))).strftime("%d/%m")


def _pools(rng: Random) -> dict[str, object]:
    return {
        "used": _used,
        "year": lambda _, day: str(day.year),
        "month": lambda _, day: day.strftime("%m%Y"),
        "client": [
            "SAS ATELIERS DU RHONE",
            "MAIRIE DE VILLEURBANNE",
            "SARL DUBOIS ET FILS",
            "SCI LES TILLEULS",
            "M. OU MME FERRAND",
        ],
        "ref": ["NOTPROVIDED", "FACT ####", "VIRT-########", "ROC##########"],
        "biller": [
            "EDF ENTREPRISES",
            "ORANGE SA",
            "AXA FRANCE IARD",
            "TOTALENERGIES",
            "LEASEPLAN FRANCE",
            "SWISSLIFE PREVOYANCE",
        ],
        "ics": ["FR15EDF001234", "FR14DUA002305", "FR87AXA473521", "FR09ZZZ418729"],
        "why": ["ECHEANCE {month}", "FACTURE ##########", "PRIME CONTRAT ########"],
        "few": "123456",
        "vendor": ["REXEL FRANCE", "POINT P LYON", "M. KARIM BENALI", "CABINET COMPTABLE VIAL", "TRANSPORTS GIRAUD"],
        "bill": ["SALAIRE {month}", "FACT ######", "ACOMPTE DEVIS ###"],
        "bic": ["BNPAFRPP", "CRLYFRPP", "AGRIFRPP878", "CMCIFR2A"],
        "card": [f"{rng.randint(1000, 9999)}"],
        "shop": [
            "TOTAL ACCESS LYON",
            "LEROY MERLIN",
            "CASTORAMA BRON",
            "APRR AUTOROUTE",
            "SNCF-VOYAGEURS",
            "LA POSTE 69###",
            "METRO FRANCE",
        ],
        "web": ["AMAZON EU SARL", "OVH SAS", "GOOGLE*WORKSPACE"],
    }


def _number(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _fees(rng: Random, period: tuple[date, date]) -> list[Entry]:
    day = period[0] + timedelta(rng.randint(3, 9))
    fees = [
        Entry(day, ("COTISATION MENSUELLE JAZZ PRO",), Decimal("-43.50"), "*", ""),
        Entry(day, ("FRAIS DE TENUE DE COMPTE",), Decimal("-9.80"), "*", ""),
        Entry(
            day,
            ("COMMISSION DE MOUVEMENT", "0,1500% SUR MOUVEMENTS DEBITEURS DU MOIS"),
            -some_amount(rng, 8, 40),
            "*",
            "",
        ),
    ]
    return fees[: rng.randint(1, 3)]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    start = period[0] - timedelta(1)
    pools = _pools(rng)
    opening = some_amount(rng, 2500, 26000)
    count = rng.choice([rng.randint(4, 9), rng.randint(16, 34), rng.randint(48, 75)])
    entries = some_entries(rng, KINDS, pools, period, count=count, balance=opening, floor=500)  # type: ignore[arg-type]
    entries = sorted([*entries, *_fees(rng, period)], key=lambda entry: entry.day)
    account = fill(rng, "30013 01### 000#######1 ##", period[0], {})
    closing = opening + sum(entry.amount for entry in entries)
    issue = f"{period[1].month}"

    def head(page: Page, sheet: int) -> float:
        page.box(40, 30, 16, 8, RED)
        page.box(40, 38, 16, 8, (0, 0, 0))
        page.put(62, 44, "CRÉDIT GÉNÉRAL DU RHÔNE", 13, bold=True)
        top = 212 if sheet == 1 else 76
        page.put(40, top, "RELEVÉ DE COMPTE PROFESSIONNEL - EUROS", 11, bold=True)
        page.put(40, top + 13, f"n° {account}", 9)
        page.put(40, top + 25, f"du {start:%d/%m/%Y} au {period[1]:%d/%m/%Y}", 9)
        page.put(430, top + 25, f"envoi n° {issue}", 9)
        if sheet == 1:
            page.lines(
                40,
                76,
                ["Votre agence", "LYON GRATTE-CIEL PRO", "Tél. 04 72 55 01 90", "", "Votre Banque à Distance"],
                8,
                10,
            )
            page.lines(
                40, 126, ["Internet : pro.cgr.example", "Téléphone : 39 55 (Service gratuit + prix appel)"], 8, 10
            )
            page.lines(330, 120, ["SARL ELECTRICITE MARCHETTI", "27 RUE LEON BLUM", "69100 VILLEURBANNE"], 10, 13)
        return top + 52.0

    flow = Flow(735, lambda: Page(A4), head, _turned)
    _titles(flow)
    flow.page.put(162, flow.y, f"SOLDE PRÉCÉDENT AU {start:%d/%m/%Y}", 8.5, bold=True)
    flow.page.put(540, flow.y, _number(opening), 8.5, right=True, bold=True)
    flow.y += 14
    rows: list[Row] = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 222))]
        if flow.need(10 * len(lines)):
            _titles(flow)
        value = entry.day + timedelta(rng.choice([0, 0, 1]) if entry.amount > 0 else 0)
        page = flow.page
        page.put(42, flow.y, f"{entry.day:%d/%m/%Y}", 8)
        page.put(102, flow.y, f"{value:%d/%m/%Y}", 8)
        stop = 455 if entry.amount < 0 else 540
        page.put(stop, flow.y, _number(entry.amount), 8, right=True)
        if entry.tag:
            page.put(stop + 3, flow.y, "*", 8)
        words = " ".join(" ".join(lines).split())
        rows.append(Row(entry.day, words, entry.amount, value_date=value, page=flow.number))
        flow.y = page.lines(162, flow.y, lines, 8, 10) + 2
    _end(flow, entries, closing, period)
    for sheet, page in enumerate(flow.pages, 1):
        page.put(545, 58, f"Page {sheet}/{len(flow.pages)}", 8, right=True)
        legal = "Crédit Général du Rhône, S.A. au capital de 1 009 380 011,25 EUR - 29 cours Lafayette 69006 Lyon"
        page.put(297, 800, legal, 6.5, center=True, color=GREY)
        page.put(
            297,
            809,
            "552 120 22X R.C.S. Lyon - N° ORIAS 07 022 49X - Médiateur : BP 10055, 69433 Lyon",
            6.5,
            center=True,
            color=GREY,
        )
        page.put(14, 600, f"N1-0{fill(rng, '######', period[0], {})}-CGR-{sheet:04}", 5.5, angle=90, color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("bank", "fr_FR", "EUR", account, start, period[1], opening, closing, rows)


def _turned(page: Page, y: float) -> None:
    page.put(540, y + 6, "suite >>>", 8, right=True)


def _titles(flow: Flow) -> None:
    page = flow.page
    page.box(40, flow.y - 11, 505, 15, (0.9, 0.9, 0.9))
    page.put(42, flow.y, "Date", 8.5, bold=True)
    page.put(102, flow.y, "Valeur", 8.5, bold=True)
    page.put(162, flow.y, "Nature de l'opération", 8.5, bold=True)
    page.put(455, flow.y, "Débit", 8.5, bold=True, right=True)
    page.put(540, flow.y, "Crédit", 8.5, bold=True, right=True)
    flow.y += 18


def _end(flow: Flow, entries: list[Entry], closing: Decimal, period: tuple[date, date]) -> None:
    if flow.y + 40 > flow.bottom:
        flow.turn()
        _titles(flow)
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    page = flow.page
    page.rule(40, flow.y - 7, 545, 0.6)
    page.put(162, flow.y + 4, "TOTAUX DES MOUVEMENTS", 8.5, bold=True)
    page.put(455, flow.y + 4, _number(out), 8.5, right=True, bold=True)
    page.put(540, flow.y + 4, _number(into), 8.5, right=True, bold=True)
    page.put(162, flow.y + 18, f"NOUVEAU SOLDE AU {period[1]:%d/%m/%Y}", 8.5, bold=True)
    sign = "-" if closing < 0 else "+"
    page.put(455 if closing < 0 else 540, flow.y + 18, f"{sign} {_number(closing)}", 8.5, right=True, bold=True)
    flow.y += 40
    if flow.y + 130 > flow.bottom:
        flow.turn(last=True)
    page = flow.page
    page.put(40, flow.y, "* : opération exonérée de commission de mouvement", 7.5)
    page.box(40, flow.y + 12, 505, 58, stroke=GREY)
    page.put(46, flow.y + 24, "RAPPEL DE VOS CONDITIONS", 8.5, bold=True)
    for n, (name, value) in enumerate(
        (
            ("Facilité de caisse autorisée", "5.000,00 EUR"),
            ("Taux débiteur annuel (TEG indicatif)", "11,45 % (12,10 %)"),
            ("Commission de mouvement - minimum par mois", "4,20 EUR"),
        )
    ):
        page.put(46, flow.y + 37 + 12 * n, name, 8)
        page.put(300, flow.y + 37 + 12 * n, value, 8)
    text = (
        "Vous disposez d'un délai d'un mois pour contester les opérations figurant sur ce relevé, et de treize "
        "mois pour "
        "les opérations de paiement non autorisées. Dépôts garantis par le FGDR à hauteur de 100 000 EUR par déposant."
    )
    page.lines(40, flow.y + 88, wrap(text, fits("Helvetica", 7, 500)), 7, 9)
