"""Belgium, bilingual rekeninguittreksel/extrait de compte: numbered rows, day-month booking date, value date to the
right of a wrapping text, one amount column with the sign after the number, titles in Dutch and French, old and new
balance as lines of the table; core Helvetica."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period
from ..pens import GREY, Flow, Page, with_reportlab
from ._rows import KIND, dots, joined, minus, plus, wrapped

TEAL = (0.0, 0.35, 0.45)
POOLS: Pools = {
    "shop": ("COLRUYT 3045 HALLE", "DELHAIZE IXELLES", "CARREFOUR EXPRESS BRUXELLES", "ALDI 072 VILVOORDE",
             "PANOS BRUSSEL CENTR", "KRUIDVAT 2514 ANDERLECHT", "TOTAL 8812 RUISBROEK", "LE PAIN QUOTIDIEN 1000 BRU",
             "ACTION 1077 SCHAARBEEK", "BRICO UKKEL", "FNAC CITY 2"),
    "due": ("LUMINUS NV", "PROXIMUS NV", "VIVAQUA", "TELENET BV", "MUTUALITE SOLIDAIRE 319", "ETHIAS SA", "SIBELGA"),
    "person": ("VERSTRAETEN KOEN", "LAMBERT-DUPUIS SOPHIE", "DE SMEDT JAN", "EL AMRANI YASMINE", "PEETERS LIEVE"),
    "what": ("restaurant samedi", "MERCI POUR LES BILLETS", "huur garage", "scouts inschrijving", "cadeau mamie"),
    "iban": lambda rng, _: iban(rng, "BE", "############"),
    "d": lambda rng, day: f"{earlier(rng, day, 2):%d/%m/%Y}",
    "ref": lambda rng, day: f"{day:%y%m%d}" + "".join(rng.choice("0123456789") for _ in range(10)),
    "ogm": lambda rng, _: _structured(rng),
    "month": lambda _, day: f"{day:%m/%Y}",
}  # fmt: skip
REF = "|BANKREFERENTIE : {ref}"
KINDS = [
    Kind(9, -3, -120, "BETALING MET DEBETKAART NUMMER 4871 04XX XXXX 2718 {shop} {d}|BANCONTACT" + REF),
    Kind(3, -2.5, -45, "CONTACTLOZE BETALING MET DEBETKAART NUMMER 4871 04XX XXXX 2718 {shop} {d}|VISA DEBIT" + REF),
    Kind(1, -20, -200, "GELDOPNEMING AAN AUTOMAAT {d}|KAART 4871 04XX XXXX 2718" + REF, step="10"),
    Kind(3.5, -14, -210, "EUROPESE DOMICILIERING VAN {due}|MANDAAT NUMMER : ########### REFERTE : {ogm}" + REF),
    Kind(3, -10, -350, "OVERSCHRIJVING IN EURO NAAR REKENING {iban} {person}|MEDEDELING : {what}" + REF),
    Kind(1.5, -25, -400, "INSTANTOVERSCHRIJVING NAAR REKENING {iban} {person} VIA MOBILE BANKING|"
                         "MEDEDELING : {ogm}" + REF),
    Kind(2.5, 8, 300, "OVERSCHRIJVING IN EURO VAN REKENING {iban} BIC BNHBBEBB {person}|MEDEDELING : {what}" + REF),
    Kind(1, 1900, 3100, "OVERSCHRIJVING IN EURO VAN REKENING {iban} BIC BNHBBEBB SECRETARIAT SOCIAL UNIQ ASBL|"
                        "MEDEDELING : /A/ WEDDE - TRAITEMENT {month}" + REF, most=1),
    Kind(0.8, -700, -980, "UW DOORLOPENDE OPDRACHT TEN GUNSTE VAN REKENING {iban} REGIE FONCIERE|"
                          "MEDEDELING : LOYER - HUUR {month}" + REF, most=1),
    Kind(0.6, -2.5, -6.2, "MAANDELIJKSE BIJDRAGE COMFORT PACK|PERIODE {month}", most=1),
]  # fmt: skip
LEFT, DATE, TEXT, VALUE, AMOUNT = 45.0, 76.0, 112.0, 420.0, 550.0


def _structured(rng: Random) -> str:
    number = rng.randint(10**9, 10**10 - 1)
    digits = f"{number}{number % 97 or 97:02}"
    return f"+++{digits[:3]}/{digits[3:7]}/{digits[7:]}+++"


def _signed(amount: Decimal) -> str:
    return f"{dots(amount, '')} {'-' if amount < 0 else '+'}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 90, 4200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 48), balance=opening)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    account = iban(rng, "BE", "############")
    issue = f"{start.month:03}"
    pages: list[Page] = []

    def new() -> Page:
        pages.append(Page())
        return pages[-1]

    def head(page: Page, number: int) -> float:
        page.put(LEFT, 52, "Noordbelg", 20, bold=True, color=TEAL)
        page.put(LEFT + 106, 52, "Banque · Bank", 9, color=TEAL)
        page.put(AMOUNT, 44, "REKENINGUITTREKSEL", 11, bold=True, right=True)
        page.put(AMOUNT, 57, "EXTRAIT DE COMPTE", 11, bold=True, right=True)
        y = 74.0
        if number == 1:
            page.lines(
                330,
                100,
                ["MEVR. DE COSTER ANN", "M. LEROY BENOIT", "CHAUSSEE DE WAVRE 218 BTE 4", "1050 ELSENE - IXELLES"],
                9.5,
                12,
            )
            page.lines(
                LEFT,
                100,
                ["Kantoor / Agence", "Elsene Flagey - 02 555 01 40", "Uw contact / Votre contact", "M. Philippe Staes"],
                8,
                11,
                color=GREY,
            )
            page.box(LEFT, 152, AMOUNT - LEFT, 30, stroke=TEAL)
            page.put(LEFT + 8, 164, "Uw uittreksels voortaan digitaal? Activeer ze in de app, bij Mijn documenten.", 8)
            page.put(
                LEFT + 8, 175, "Vos extraits en version numérique ? Activez-les dans l'app, sous Mes documents.", 8
            )
            y = 196.0
        page.box(LEFT, y, AMOUNT - LEFT, 34, (0.9, 0.95, 0.96))
        for x, labels, value in (
            (LEFT + 6, "Rekening - Compte (IBAN)", account),
            (190, "BIC", "NBLGBEB1"),
            (258, "Uittreksel - Extrait nr/n°", f"{end:%Y}/{issue}"),
            (370, "Datum - Date", f"{end:%d-%m-%Y}"),
            (442, "Blad - Feuille", f"{number}"),
            (505, "Munt - Devise", "EUR"),
        ):
            page.put(x, y + 12, labels, 6.8, color=TEAL)
            page.put(x, y + 26, value, 9, bold=True)
        y += 52
        for x, dutch, french, right in (
            (LEFT, "Nr", "N°", False),
            (DATE, "Datum", "Date", False),
            (TEXT, "Omschrijving van de verrichting", "Description de l'opération", False),
            (VALUE, "Valuta", "Valeur", False),
            (AMOUNT, "Bedrag", "Montant", True),
        ):
            page.put(x, y, dutch, 8, bold=True, right=right)
            page.put(x, y + 10, french, 8, right=right)
        page.rule(LEFT, y + 15, AMOUNT, 1, TEAL)
        page.put(
            LEFT,
            802,
            "Noordbelg Bank NV/SA - Anspachlaan 1, 1000 Brussel / Bd Anspach 1, 1000 Bruxelles"
            " - BTW/TVA BE 0403.999.117 - RPR/RPM Brussel",
            6.5,
            color=GREY,
        )
        return y + 30

    def foot(page: Page, y: float) -> None:
        page.put(AMOUNT, y + 8, "Vervolg op volgend blad / Suite à la feuille suivante", 7.5, right=True, color=GREY)

    flow = Flow(765, new, head, foot)
    flow.page.put(TEXT, flow.y, f"Vorig saldo / Solde précédent op/au {start:%d-%m-%Y}", 9, bold=True)
    flow.page.put(AMOUNT, flow.y, _signed(opening), 9, bold=True, right=True)
    flow.y += 18
    rows = []
    for number, entry in enumerate(entries, 1):
        lines = wrapped(entry.lines, "Helvetica", 8.5, VALUE - TEXT - 8)
        flow.need(len(lines) * 10.5 + 6)
        page, value = flow.page, earlier(rng, entry.day, 1)
        page.put(LEFT, flow.y, f"{number:04}", 8.5)
        page.put(DATE, flow.y, f"{entry.day:%d-%m}", 8.5)
        page.put(VALUE, flow.y, f"{value:%d-%m-%Y}", 8.5)
        page.put(AMOUNT, flow.y, _signed(entry.amount), 8.5, right=True)
        flow.y = page.lines(TEXT, flow.y, lines, 8.5, 10.5) + 6
        rows.append(Row(entry.day, joined(lines), entry.amount, None, value, flow.number))
    flow.need(96)
    page, y = flow.page, flow.y + 4
    page.rule(LEFT, y - 10, AMOUNT, 0.5, TEAL)
    for label, amount in ((f"Nieuw saldo / Nouveau solde op/au {end:%d-%m-%Y}", closing),):
        page.put(TEXT, y + 2, label, 9, bold=True)
        page.put(AMOUNT, y + 2, _signed(amount), 9, bold=True, right=True)
    page.put(TEXT, y + 20, "Totaal debet / Total débit", 8)
    page.put(VALUE - 40, y + 20, dots(minus(amounts)), 8, right=True)
    page.put(TEXT, y + 32, "Totaal credit / Total crédit", 8)
    page.put(VALUE - 40, y + 32, dots(plus(amounts)), 8, right=True)
    page.lines(
        LEFT,
        y + 52,
        [
            "Deposito's op deze rekening kunnen beschermd zijn door het Garantiefonds tot 100.000 EUR.",
            "Les dépôts de ce compte sont protégés par le Fonds de garantie jusqu'à 100.000 EUR.",
            "Card Stop : 078 170 170",
        ],
        7,
        9,
        color=GREY,
    )
    with_reportlab(pages, path)
    return Truth(KIND, "nl_BE", "EUR", account.replace(" ", ""), start, end, opening, closing, rows)
