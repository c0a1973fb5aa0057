"""Switzerland, in German: Kontoauszug with Belastung, Gutschrift, Valuta and a balance once a day.

Apostrophes in thousands, texts of up to seven lines with IBANs, QR and creditor references, collective orders that
list the amounts of their parts inside the text, Übertrag at page turns and Umsatztotal at the end.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_pymupdf, with_reportlab

KINDS = [
    Kind(6, -4, -240, "Einkauf Debit Mastercard|{shop}|{used} / Kartennr. XXXX XXXX XXXX {card}", step="0.05"),
    Kind(4, -5, -150, "TWINT Belastung|{person} +4179*****##|Referenz ##################", step="0.05"),
    Kind(5, -40, -1900, "E-Banking Auftrag|{biller}|{iban}|QRR: {qr}", step="0.05"),
    Kind(2, -90, -700, "LSV+ Belastung|{insurer}|Ref. ###############", step="0.05"),
    Kind(2, -20, -600, "Bancomatbezug|{place}|{used} / Kartennr. XXXX XXXX XXXX {card}", step="10"),
    Kind(2, -1250, -2400, "Dauerauftrag|{person}|{iban}|Zahlungsgrund: Miete inkl. NK {month}", step="5", most=1),
    Kind(1, -5, -12, "Kontoführungsgebühr|{month}", step="0.50", most=1),
    Kind(2, 4200, 8900, "Salärzahlung|{firm}|{iban}|Zahlungsgrund: Lohn {month}", step="0.05", most=1),
    Kind(3, 20, 1800, "Gutschrift Zahlungseingang|{person}, {street}|{iban}|Mitteilung: {note}"),
    Kind(2, 8, 220, "TWINT Gutschrift|{person} +4178*****##|{note}"),
    Kind(1, 15, 900, "Gutschrift SCOR Zahlung|{firm}|RF## #### #### #### ####"),
]
POOLS: Pools = {
    "shop": ["Coop-#### Winterthur", "Migros M Oerlikon, Zürich", "SBB CFF FFS Billettautomat", "Denner Satellit, Chur",
             "Bäckerei Gnädinger AG St. Gallen", "Galaxus (Digitec) Online", "Landi Köniz"],
    "person": ["Rüegg Annemarie", "Schläpfer Beat", "Da Silva João", "Bächtold & Söhne", "Nüesch Corinne"],
    "street": ["Dorfstrasse 4, 8802 Kilchberg", "Rue du Lac 18, 1400 Yverdon", "Bahnhofplatz 1, 9000 St. Gallen"],
    "biller": ["Swisscom (Schweiz) AG, 3050 Bern", "EKZ, 8022 Zürich", "Steueramt der Stadt Winterthur",
               "Zahnärzte am Bellevue GmbH, 8001 Zürich", "Serafe AG, 8010 Zürich"],
    "insurer": ["Helvetische Krankenkasse AG", "Mobiliar Versicherung", "Concordia"],
    "place": ["Postfinance Bern PostParc", "Raiffeisen Wil SG", "Hauptbahnhof Zürich"],
    "firm": ["Kantonsspital Frauenfeld", "Gebr. Tobler Holzbau AG", "Aaretal Informatik GmbH"],
    "note": ["Ferienhaus Anteil", "Rechnung 2###-0##", "Geschenk Götti", "danke für das Znüni"],
    "iban": lambda rng, _: iban(rng, "CH", rng.choice(["0################", "30###############"])),
    "qr": ["## ##### ##### ##### ##### #####"],
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y} {rng.randint(7, 21):02}:{rng.randint(10, 59)}",
    "month": lambda _, day: f"{day:%m.%Y}",
}  # fmt: skip
LEFT, RIGHT, BOTTOM = 56, 548, 752
TEXT, DEBIT, CREDIT, VALUE, BALANCE = 106, 352, 420, 430, 546
FACE = "Helvetica"


class _Drawing:
    def __init__(self, rng: Random, period: tuple[date, date], opening: Decimal) -> None:
        self.period, self.balance = period, opening
        self.account = iban(rng, "CH", "06300#######0####")
        self.mark, self.format = rng.choice(["'", "’"]), rng.choice(["%d.%m.%y", "%d.%m.%Y"])
        self.red = rng.random() < 0.5
        self.table = True
        self.flow = Flow(BOTTOM, Page, self._head, self._foot)

    def money(self, amount: Decimal) -> str:
        return written(amount, self.mark)

    def _head(self, page: Page, number: int) -> float:
        page.put(LEFT, 52, "Säntis Kantonalbank", 15, bold=True, color=(0.75, 0, 0.1) if self.red else (0, 0.3, 0.2))
        page.put(RIGHT, 46, f"Seite {number}", 8, right=True)
        y = 84.0
        if number == 1:
            page.lines(
                LEFT,
                78,
                ["Säntis Kantonalbank", "Postfach, 9001 St. Gallen", "Telefon 0844 555 014"],
                7.5,
                9.5,
                color=GREY,
            )
            page.lines(340, 112, ["Frau", "Ladina Bühlmann", "Rosenbergstrasse 27", "9000 St. Gallen"], 10, 13)
            page.put(LEFT, 190, f"Kontoauszug {self.period[0]:%d.%m.%Y} - {self.period[1]:%d.%m.%Y}", 13, bold=True)
            facts = ["Privatkonto CHF", f"IBAN {self.account}", "BIC SAKBCH22XXX", "Lautend auf Ladina Bühlmann"]
            page.lines(LEFT, 208, facts, 9, 12)
            page.put(RIGHT, 208, f"Erstellt am {self.period[1] + timedelta(1):%d.%m.%Y}", 8, right=True)
            y = 274
        else:
            page.put(LEFT, 68, f"Kontoauszug Privatkonto CHF   IBAN {self.account}", 8)
        return self._columns(page, y, number) if self.table else y + 10

    def _columns(self, page: Page, y: float, number: int) -> float:
        page.rule(LEFT, y - 11, RIGHT, 0.8)
        page.put(LEFT, y, "Datum", 8, bold=True)
        page.put(TEXT, y, "Text", 8, bold=True)
        page.put(DEBIT, y, "Belastung", 8, bold=True, right=True)
        page.put(CREDIT, y, "Gutschrift", 8, bold=True, right=True)
        page.put(VALUE, y, "Valuta", 8, bold=True)
        page.put(BALANCE, y, "Saldo", 8, bold=True, right=True)
        page.rule(LEFT, y + 5, RIGHT, 0.8)
        if number == 1:
            page.put(LEFT, y + 18, self.period[0].strftime(self.format), 8.5)
        page.put(TEXT, y + 18, "Saldovortrag" if number == 1 else "Übertrag", 8.5, bold=True)
        page.put(BALANCE, y + 18, self.money(self.balance), 8.5, right=True)
        return y + 34

    def _foot(self, page: Page, y: float) -> None:
        if self.table:
            page.put(TEXT, y + 3, "Übertrag", 8.5, bold=True)
            page.put(BALANCE, y + 3, self.money(self.balance), 8.5, right=True)

    def entry(self, entry: Entry, balance: Decimal, value: date, last_of_day: bool) -> Row:
        lines = [part for line in entry.lines for part in wrap(line, fits(FACE, 8.5, 196))]
        self.flow.need(10.5 * len(lines) + 5)
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, entry.day.strftime(self.format), 8.5)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, self.money(abs(entry.amount)), 8.5, right=True)
        page.put(VALUE, y, value.strftime(self.format), 8.5)
        if last_of_day:
            page.put(BALANCE, y, self.money(balance), 8.5, right=True)
        self.flow.y = page.lines(TEXT, y, lines, 8.5, 10.5) + 5
        self.balance = balance
        shown = balance if last_of_day else None
        return Row(entry.day, " ".join(lines), entry.amount, shown, value, self.flow.number)

    def end(self, rows: list[Row]) -> None:
        self.flow.need(48)
        self.table = False
        page, y = self.flow.page, self.flow.y
        page.rule(LEFT, y - 7, RIGHT, 0.8)
        down = sum((row.amount for row in rows if row.amount < 0), Decimal(0))
        up = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
        page.put(TEXT, y + 5, "Umsatztotal", 8.5, bold=True)
        page.put(DEBIT, y + 5, self.money(abs(down)), 8.5, right=True)
        page.put(CREDIT, y + 5, self.money(up), 8.5, right=True)
        page.put(LEFT, y + 19, self.period[1].strftime(self.format), 8.5)
        page.put(
            TEXT,
            y + 19,
            "Schlusssaldo zu Ihren Gunsten" if self.balance >= 0 else "Schlusssaldo zu unseren Gunsten",
            8.5,
            bold=True,
        )
        page.put(BALANCE, y + 19, self.money(self.balance), 8.5, bold=True, right=True)
        page.rule(BALANCE - 60, y + 23, RIGHT, 0.8)
        page.rule(BALANCE - 60, y + 25, RIGHT, 0.8)
        self.flow.y += 52


def _used(entry: Entry) -> date:
    """The day on which the card was used, which is the value date, or the booking date."""
    text = entry.lines[-1]
    return datetime.strptime(text[:10], "%d.%m.%Y").date() if "Kartennr" in text else entry.day


def _collective(rng: Random, day: date, pools: Pools) -> Entry:
    """An order of several payments, booked in one sum, with its parts in the text."""
    parts = [some_amount(rng, 25, 900, "0.05") for _ in range(rng.randint(2, 4))]
    lines = [f"Sammelauftrag E-Banking ({len(parts)})"]
    lines += [f"CHF {written(part, chr(39))} {fill(rng, '{biller}', day, pools)}" for part in parts]
    return Entry(day, tuple(lines), -sum(parts, Decimal(0)), "", "collective")


NOTES = [
    "Wir bitten Sie, diesen Auszug zu prüfen. Ohne Ihren Gegenbericht innert 30 Tagen gilt er als genehmigt.",
    "Sollzinssatz bei Kontoüberzug 9.500 %. Habenzinssatz 0.050 %. Einlagen sind im Rahmen von esisuisse bis "
    "CHF 100'000 je Kundin und Kunde gesichert.",
    "Neu: Säntis Invest - ab CHF 50.00 im Monat anlegen. Mehr unter www.saentiskb.example.ch/invest",
    "Anzeige ohne Unterschrift",
]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 30, 90]), calendar=rng.random() < 0.6)
    opening = some_amount(rng, 900, 60000, "0.05")
    count = rng.choice([rng.randint(5, 14), rng.randint(20, 50), rng.randint(60, 110)])
    pools: Pools = {**POOLS, "card": [f"{rng.randint(1000, 9999)}"]}
    entries = some_entries(rng, KINDS, pools, period, count=count, balance=opening, floor=300, reversal="Storno {0}")
    for entry in rng.sample(entries, min(len(entries), rng.randint(1, 4))):
        if entry.text.startswith("LSV") or entry.text.startswith("E-Banking"):
            entries[entries.index(entry)] = _collective(rng, entry.day, pools)
    balances = running(opening, [entry.amount for entry in entries])
    drawing = _Drawing(rng, period, opening)
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        value = _used(entry)
        rows.append(drawing.entry(entry, balance, value, last))
    drawing.end(rows)
    for line in (part for note in NOTES for part in wrap(note, fits(FACE, 7.5, RIGHT - LEFT))):
        drawing.flow.need(10)
        drawing.flow.page.put(LEFT, drawing.flow.y, line, 7.5, color=GREY)
        drawing.flow.y += 10
    for page in drawing.flow.pages:
        page.put(LEFT, 815, "Bitte beachten Sie die Hinweise auf der letzten Seite.", 6.5, color=GREY)
        page.put(36, 520, "SAKB 3107 d 01.21 00417", 5, color=GREY, angle=90)
    # PyMuPDF writes core fonts in Latin 1, which has no curled apostrophe.
    pen = with_reportlab if drawing.mark == "’" else rng.choice([with_reportlab, with_pymupdf])
    pen(drawing.flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("checking", "de_CH", "CHF", drawing.account, *period, opening, balances[-1], rows)
