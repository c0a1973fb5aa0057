"""Netherlands, rekeningafschrift of a privérekening: booking and interest date (day and month only, the second in
brackets below the first), two columns of description pieces side by side, "Bedrag af"/"Bedrag bij", sums in a table of
boxes with +/CREDIT and -/DEBET; written one word at a time."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period
from ..pens import GREY, Flow, Page, fits
from ._rows import KIND, dots, joined, minus, plus, text_writer, wrapped

GREEN = (0.0, 0.42, 0.37)
POOLS: Pools = {
    "shop": (
        "Albert Heijn 1423", "Jumbo Zwolle Aa", "HEMA EV061", "Kruidvat 7120", "Etos 6211", "Action 1187",
        "Lidl 214 Deventer", "Gall & Gall 3022", "Bakkerij De Molen", "NS GROEP IZ NS REI", "Shell Apeldoorn",
        "CCV*Cafe De Waag", "BCK*Ekoplaza",
    ),
    "town": ("ZWOLLE", "DEVENTER", "APELDOORN", "UTRECHT", "AMERSFOORT", "KAMPEN"),
    "person": ("M J VAN DIJK", "S. de Boer", "P.H. Hoekstra eo", "L Smit-Bakker", "Fam. Vos", "A.C.M. Jansen"),
    "shopweb": ("bol.com", "Coolblue B.V.", "Thuisbezorgd.nl", "Zalando Payments", "NS International", "Wehkamp"),
    "payer": ("Mollie Payments", "Adyen NV", "Buckaroo", "Pay.nl"),
    "due": ("Vitens NV", "Essent Retail Energie", "Zilveren Kruis", "Ziggo Services BV", "Odido Netherlands",
            "Univé Schade", "GBLT", "Stichting Natuurbehoud"),
    "what": ("bedankt voor het eten", "verjaardag oma", "boodschappen week", "terugbetaling kaartjes", "sportclub"),
    "time": lambda rng, _: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
    "d": lambda rng, day: f"{earlier(rng, day, 2):%d.%m.%y}",
    "dl": lambda _, day: f"{day:%d-%m-%Y}",
    "m": lambda _, day: f"{day:%m-%Y}",
    "iban": lambda rng, _: iban(rng, "NL", rng.choice(["QXLA", "VNDB", "HZBN"]) + "0#########").replace(" ", ""),
}  # fmt: skip
# "~" begins the right one of two pieces on a line
KINDS = [
    Kind(11, -1.8, -95, "BEA, Betaalpas~{shop},PAS012|NR:???#?#, {d}/{time}~{town}"),
    Kind(3, -2, -40, "BEA, Apple Pay~{shop},PAS012|NR:?#?#??, {d}/{time}~{town}"),
    Kind(1.2, -20, -250, "GEA, Betaalpas~Geldmaat Markt 1#,PAS012|NR:0#####, {d}/{time}~{town}", step="10"),
    Kind(3, -8, -280, "SEPA iDEAL~IBAN: {iban}|BIC: QXLANL2A~Naam: {payer}|Omschrijving: #######{m} "
                      "####################|{shopweb}|Kenmerk: {dl} {time} 0030########"),
    Kind(3.5, -9, -190, "SEPA Incasso algemeen doorlopend~Incassant: NL##ZZZ############|Naam: {due}~Machtiging: "
                        "M0########|Omschrijving: Factuur ########## klant ########"
                         "~IBAN: {iban}|Kenmerk: #############"),
    Kind(2, -10, -400, "SEPA Overboeking~IBAN: {iban}|BIC: VNDBNL2U~Naam: {person}|Omschrijving: {what}"),
    Kind(2, 5, 220, "SEPA Overboeking~IBAN: {iban}|BIC: VNDBNL2U~Naam: {person}|Omschrijving: {what}"),
    Kind(1, -850, -1250, "SEPA Periodieke overb.~IBAN: {iban}|BIC: HZBNNL2A~Naam: Woonstichting De Kade|"
                         "Omschrijving: huur {m} contract ######", most=1),
    Kind(1.3, 2100, 3400, "SEPA Overboeking~IBAN: {iban}|BIC: HZBNNL2A~Naam: Gem. Hanzestad Salarisadm|"
                          "Omschrijving: Salaris {m}~Kenmerk: NOTPROVIDED", most=1),
    Kind(0.6, -1.95, -3.6, "PAKKETVERZ. POLISNR. ###/######~MAANDPREMIE {m}", most=1),
    Kind(0.6, -2.4, -3.25, "Vecht Bank kosten~Betaalgemak  {m}", most=1),
]  # fmt: skip
AF, BIJ, LEFT, TEXT, SECOND = 470.0, 556.0, 40.0, 104.0, 250.0


def _sign(amount: object) -> str:
    return "-/DEBET" if str(amount).startswith("-") else "+/CREDIT"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 150, 5200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 62), balance=opening)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    account = iban(rng, "NL", "VIJB0#########")

    def head(page: Page, number: int) -> float:
        page.box(LEFT, 36, 14, 14, GREEN)
        page.put(60, 48, "Vecht & IJssel Bank", 14, bold=True, color=GREEN)
        page.put(556, 48, "Rekeningafschrift", 14, right=True)
        if number == 1:
            page.lines(
                LEFT,
                96,
                ["Dhr. H.W. Timmerman", "en/of Mw. J. Timmerman-Kuiper", "Melkmarkt 14 b", "8011 MC  ZWOLLE"],
                10,
                12.5,
            )
            page.lines(
                360,
                96,
                ["Klantenservice", "088 - 0 24 07 00 (lokaal tarief)", "vechtenijssel.example/contact"],
                8,
                10,
                color=GREY,
            )
        y = 168.0 if number == 1 else 70.0
        page.put(LEFT, y, "Privérekening", 11, bold=True)
        cells = [
            ("Rekeningnummer (IBAN)", account, 170),
            ("BIC", "VIJBNL2Z", 66),
            ("Datum vanaf", f"{start:%d-%m-%Y}", 70),
            ("Datum t/m", f"{end:%d-%m-%Y}", 70),
            ("Valuta", "EUR", 40),
            ("Bladnummer", f"{number}", 100),
        ]
        y += 8
        _boxes(page, y, cells)
        y += 28
        if number == 1:
            cells = [
                ("Saldo vorig afschrift", f"{dots(opening, '')} {_sign(opening)}", 129),
                ("Totaal bedrag af (debet)", f"{dots(minus(amounts), '')} -/DEBET", 129),
                ("Totaal bedrag bij (credit)", f"{dots(plus(amounts), '')} +/CREDIT", 129),
                ("Nieuw saldo", f"{dots(closing, '')} {_sign(closing)}", 129),
            ]
            _boxes(page, y, cells)
            y += 28
        y += 16
        page.put(LEFT, y, "Boekdatum", 8, bold=True)
        page.put(LEFT, y + 10, "(Rentedatum)", 8, bold=True)
        page.put(TEXT, y, "Omschrijving", 8, bold=True)
        for x, title in ((AF, "Bedrag af"), (BIJ, "Bedrag bij")):
            page.put(x, y, title, 8, bold=True, right=True)
            page.put(x, y + 10, "(debet)" if x == AF else "(credit)", 8, bold=True, right=True)
        page.rule(LEFT, y + 14, 556, 0.8, GREEN)
        page.put(
            LEFT,
            808,
            "Vecht & IJssel Bank N.V., gevestigd te Zwolle. KvK 05012399. BTW NL004512399B01.",
            6.5,
            color=GREY,
        )
        page.put(556, 808, f"RA-{end:%Y%m}-0{number}", 6.5, right=True, color=GREY)
        return y + 28

    flow = Flow(785, Page, head)
    rows = []
    for entry in entries:
        pieces: list[tuple[str, str]] = []
        for line in entry.lines:
            left, _, right = line.partition("~")
            if not right or not fits("Helvetica", 8.2, SECOND - TEXT - 4)(left):
                pieces += [(part, "") for part in wrapped([left], "Helvetica", 8.2, 285)]
                left = ""
            pieces += [(left, right)] if right else []
        flow.need(max(2, len(pieces)) * 10.4 + 6)
        value: date = earlier(rng, entry.day, 1) if rng.random() < 0.12 else entry.day
        page, y = flow.page, flow.y
        page.put(LEFT, y, f"{entry.day:%d-%m}", 8.2)
        page.put(LEFT, y + 10.4, f"({value:%d-%m})", 8.2)
        page.put(AF if entry.amount < 0 else BIJ, y, dots(entry.amount, ""), 8.2, right=True)
        for left, right in pieces:
            page.put(TEXT, y, left, 8.2)
            page.put(SECOND, y, right, 8.2)
            y += 10.4
        flow.y += max(2, len(pieces)) * 10.4 + 6
        text = joined([part for piece in pieces for part in piece])
        rows.append(Row(entry.day, text, entry.amount, None, value, flow.number))
    flow.need(46)
    flow.page.rule(LEFT, flow.y - 6, 556, 0.8, GREEN)
    flow.page.lines(
        LEFT,
        flow.y + 8,
        [
            "Uw tegoed valt onder het depositogarantiestelsel. Meer hierover staat in het jaarlijkse informatieblad.",
            "Klopt een boeking volgens u niet? Laat het ons binnen dertien maanden weten.",
        ],
        7,
        9,
        color=GREY,
    )
    text_writer(flow.pages, path, words=True)
    return Truth(KIND, "nl_NL", "EUR", account.replace(" ", ""), start, end, opening, closing, rows)


def _boxes(page: Page, y: float, cells: list[tuple[str, str, int]]) -> None:
    x = LEFT
    for label, value, wide in cells:
        page.box(x, y, wide, 26, stroke=GREY)
        page.put(x + 4, y + 9, label, 6.5, color=GREY)
        page.put(x + 4, y + 21, value, 8.5)
        x += wide
