"""German direct bank: booking and value date one above the other, the kind of booking before the payee, signed amounts.

The old and new balance stand in a block at the top right and the new one under the rows; mandate and reference lines
follow the purpose; a code runs up the left margin; every word is placed on its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_reportlab
from ._rows import column, digits, joined, numbered, paragraph, total, words

ORANGE = (1.0, 0.38, 0.0)
LINE = (0.8, 0.8, 0.8)
SIZE, LEAD = 9.0, 11.0
MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]

KINDS = [
    Kind(3, 1400, 3600, "Gehalt/Rente {firm}|LOHN / GEHALT {month}", most=2),
    Kind(2, 10, 500, "Gutschrift {who}|{why}"),
    Kind(1, 5, 90, "Gutschrift {web}|Erstattung ###-#######-#######"),
    Kind(16, -3, -140, "Lastschrift VISA {shop}|NR XXXX #### {town} KAUFUMSATZ {dm} ######|ARN{arn}"),
    Kind(7, -8, -260, "Lastschrift {dd}|{ref}|Mandat: {mandate}|Referenz: {*mandate}##########"),
    Kind(
        4,
        -5,
        -120,
        "Lastschrift PayPal Europe S.a.r.l. et Cie S.C.A|############# PP.####.PP . {web}, Ihr Einkauf bei "
        "{web}|Mandat: ????############|Referenz: ############# PP.####.PP PAYPAL",
    ),
    Kind(4, -10, -700, "Überweisung {who}|{why}"),
    Kind(2, -350, -1100, "Dauerauftrag/Terminueberw. {landlord}|Miete {month} Wohnung 12"),
    Kind(2, -20, -300, "Lastschrift VISA {atm}|NR XXXX #### {town} BARGELDAUSZAHLUNG {dm} ######|ARN{arn}", step="10"),
    Kind(1, -0.99, -4.9, "Entgelt|Kontoführungsentgelt", most=1),
]
POOLS: Pools = {
    "firm": ("Weberei Lindner GmbH", "Landeshauptstadt Kiel", "Autohaus Petersen KG"),
    "month": lambda _, day: f"{day:%m/%Y}",
    "who": ("Hannelore Brandt", "Yusuf Demir", "Maximilian Vogt", "Dr. Ines Kowalczyk"),
    "why": ("Danke", "Geschenk Oma", "Rechnung ####-###", "Urlaub Anteil", "RG-NR. ###### KD-NR. #####"),
    "web": ("AMAZON PAYMENTS EUROPE", "Zalando SE", "eBay S.a.r.l.", "Spotify AB", "DB Vertrieb GmbH"),
    "shop": (
        "REWE SAGT DANKE. ####",
        "EDEKA VOSS",
        "LIDL DIENSTLEISTUNG",
        "DM-DROGERIE MARKT",
        "SHELL ####",
        "ROSSMANN ####",
        "BACKWERK",
        "IKEA DEUTSCHLAND",
        "ALDI NORD",
        "OBI BAU- UND HEIMWERKER",
    ),
    "town": ("KIEL", "BERLIN", "HAMBURG", "LUEBECK"),
    "dm": lambda rng, day: f"{earlier(rng, day):%d.%m}",
    "arn": ("#######################",),
    "dd": (
        "Stadtwerke Kiel AG",
        "Telefonica Germany GmbH + Co. OHG",
        "HUK-COBURG",
        "Rundfunk ARD, ZDF, DRadio",
        "Urban Sports GmbH",
    ),
    "ref": ("Kd.Nr.: ########## Rg.Nr.: ##########/#", "Vertragskonto ########## Abschlag", "Beitragsnr. ### ### ###"),
    "mandate": ("????##########", "MREF00######", "K##########-01"),
    "landlord": ("Hausverwaltung Nordblick", "Gisela Matthiesen"),
    "atm": ("FOERDE SPARKASSE", "VR BANK KIEL"),
}


def _eur(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 200, 5500)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 65), balance=opening)
    closing = opening + total(entries)
    account = digits(rng, "54########")
    number = iban(rng, "DE", f"50010517{account}")
    title = f"Kontoauszug {MONTHS[end.month - 1]} {end.year}"

    def head(page: Page, page_number: int) -> float:
        page.put(555, 48, "NordLicht Direkt", 17, bold=True, color=ORANGE, right=True)
        page.put(22, 620, f"34GKKA{account}_T", 6, angle=90)
        if page_number == 1:
            return 0.0
        words(page, 56, 84, f"Girokonto Nummer {account}", 9, bold=True)
        words(page, 56, 97, title, 9)
        return _titles(page, 126)

    flow = Flow(752, lambda: Page(A4), head)
    _front(flow.page, account, title, _facts(end, opening, closing, number))
    flow.y = _titles(flow.page, 330)
    rows = []
    for entry in entries:
        lines = column(entry.lines, "Helvetica", SIZE, 340)
        flow.need(LEAD * max(2, len(lines)) + 4)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 2)
        words(page, 56, y, f"{entry.day:%d.%m.%Y}", SIZE)
        words(page, 56, y + LEAD, f"{value:%d.%m.%Y}", SIZE)
        for n, line in enumerate(lines):
            words(page, 124, y + LEAD * n, line, SIZE)
        page.put(540, y, _eur(entry.amount), SIZE, right=True)
        flow.y += LEAD * max(2, len(lines)) + 6
        page.rule(56, flow.y - 13, 540, 0.3, LINE)
        rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
    flow.need(140)
    page = flow.page
    page.rule(56, flow.y - 10, 540, 1, ORANGE)
    words(page, 124, flow.y + 3, "Neuer Saldo", SIZE, bold=True)
    page.put(540, flow.y + 3, _eur(closing), SIZE, bold=True, right=True)
    _information(page, flow.y + 36)

    def place(page: Page, n: int, of: int) -> None:
        words(page, 460, 84 if n > 1 else 194, f"Seite {n} von {of}", 9)
        small = "NordLicht Direkt AG, Theodor-Storm-Allee 2, 24103 Kiel, Vorstand: B. Hansen, M. Ahlers, HRB 7727 KI"
        words(page, 56, 800, small, 6.5)

    numbered(flow.pages, place)
    with_reportlab(flow.pages, path)
    return Truth("checking", "de_DE", "EUR", number, start, end, opening, closing, rows)


def _facts(end: date, opening: Decimal, closing: Decimal, number: str) -> Sequence[tuple[str, str]]:
    return (
        ("Datum", f"{end:%d.%m.%Y}"),
        ("Auszugsnummer", str(end.month)),
        ("Eingeräumte Kontoüberziehung", "2.500,00 Euro"),
        ("Alter Saldo", f"{_eur(opening)} Euro"),
        ("Neuer Saldo", f"{_eur(closing)} Euro"),
        ("IBAN", number),
        ("BIC", "NOLIDEF1KIE"),
    )


def _front(page: Page, account: str, title: str, facts: Sequence[tuple[str, str]]) -> None:
    words(page, 56, 110, "NordLicht Direkt AG · 24093 Kiel", 6.5)
    page.lines(56, 128, ("Herrn", "Jannis Oltmanns", "Holtenauer Str. 218", "24105 Kiel"), 10, 13)
    words(page, 56, 230, f"Girokonto Nummer {account}", 12, bold=True)
    words(page, 56, 246, title, 12, bold=True)
    for n, (label, text) in enumerate(facts):
        words(page, 300, 212 + 13 * n, label, 8.5)
        page.put(540, 212 + 13 * n, text, 8.5, right=True, bold="Saldo" in label)


def _titles(page: Page, y: float) -> float:
    words(page, 56, y, "Buchung", 8.5, bold=True)
    words(page, 56, y + 11, "Valuta", 8.5, bold=True)
    words(page, 124, y, "Buchung / Verwendungszweck", 8.5, bold=True)
    page.put(540, y, "Betrag (EUR)", 8.5, bold=True, right=True)
    page.rule(56, y + 16, 540, 1, ORANGE)
    return y + 30


def _information(page: Page, y: float) -> None:
    words(page, 56, y, "Kunden-Information", 10, bold=True)
    for text in (
        "Bitte prüfen Sie diesen Auszug und sagen Sie uns innerhalb von sechs Wochen, wenn etwas nicht stimmt. Danach "
        "gilt er als genehmigt.",
        "Guthaben sind als Einlagen nach dem Einlagensicherungsgesetz geschützt; Näheres steht im Informationsbogen "
        "für den Einleger, den Sie im Internetbanking finden.",
    ):
        y = paragraph(page, 56, y + 14, text, 484, 8, 10) - 6
