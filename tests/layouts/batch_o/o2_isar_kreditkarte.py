"""Germany, a credit card's ABRECHNUNG in the manner of the card service behind DKB and the savings banks: day of the
receipt and day of booking (DD.MM.YY), foreign currency, amount and rate in columns, the foreign usage fee a row of its
own, sign behind the amount, Übertrag lines at page ends, now and then a partner card with its own part and subtotal,
the balance as debt (123,45 -)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    some_amount,
    some_count,
    some_entries,
    wrap,
    written,
)
from ..pens import GREY, Color, Flow, Page, fits, save

BLUE: Color = (0.05, 0.25, 0.55)
LIGHT: Color = (0.9, 0.94, 0.98)
RATES = {"USD": "1.0842", "GBP": "0.8611", "CHF": "0.9704", "SEK": "11.3055", "PLN": "4.3120", "TRY": "31.5512"}
POOLS: Pools = {
    "shop": [
        "REWE MARKT 4711 MUENCHEN",
        "DB VERTRIEB GMBH FRANKFURT",
        "AMZN MKTP DE*RT4 AMAZON.DE",
        "ARAL STATION 2210 ULM",
        "PAYPAL *EBAY 35314369001",
        "ROSSMANN 1834 AUGSBURG",
        "SPOTIFY P1A2B STOCKHOLM",
        "HOTEL ZUR POST GARMISCH-PARTENKIRCHEN",
        "EDEKA HUBER FREISING",
    ],
    "USD": ["OPENAI *CHATGPT SUBSCR SAN FRANCISCO", "UBER *TRIP HELP.UBER.COM", "B&H PHOTO NEW YORK NY"],
    "GBP": ["TFL TRAVEL CH LONDON", "PRET A MANGER LONDON W1"],
    "CHF": ["SBB EASYRIDE BERN", "COOP-1183 ZUERICH HB"],
    "SEK": ["ICA NARA STOCKHOLM", "SL BILJETT STOCKHOLM"],
    "PLN": ["ZABKA Z1234 WARSZAWA", "ORLEN STACJA 412 POZNAN"],
    "TRY": ["MIGROS TIC AS ANTALYA", "HAVAIST ISTANBUL"],
}
KINDS = [
    Kind(22, -4, -260, "{shop}"),
    *(Kind(1.3, -6, -320, f"{{{name}}}", name) for name in RATES),
    Kind(1, -100, -400, "BARGELDAUSZAHLUNG SPK MUENCHEN", step="50"),
    Kind(1.5, 8, 140, "GUTSCHRIFT {shop}"),
]
X = {"receipt": 46, "booked": 92, "text": 138, "currency": 348, "foreign": 432, "rate": 478, "euro": 550}


def draw(rng: Random, path: Path) -> Truth:
    billed = date(rng.randint(2019, 2025), rng.randint(1, 12), rng.randint(18, 25))
    before = date(billed.year - (billed.month == 1), (billed.month - 2) % 12 + 1, billed.day)
    period = (before + timedelta(1), billed)
    sign = Signs(rng.choice([" ", ""]), rng.random() < 0.5)
    opening = -some_amount(rng, 20, 2600)
    card = fill(rng, "4998 XXXX XXXX ####", billed, {})
    sheet = Sheet(rng, sign, Flow(735, Page, _head(rng, card, period)), opening)
    sheet.line("Saldo letzte Abrechnung", opening, bold=True)
    sheet.titled("")
    paid = period[0] + timedelta(rng.randint(3, 14))
    first = some_entries(rng, KINDS, POOLS, period, count=some_count(rng))
    payment = Entry(paid, ("LASTSCHRIFT - DANKEND ERHALTEN",), -opening, "", "paid")
    rest = [*first, payment] if rng.random() < 0.85 else first
    for entry in sorted(rest, key=lambda entry: entry.day):
        sheet.entry(entry, period[0])
    if rng.random() < 0.2:
        interest = Entry(billed, ("SOLLZINSEN 14,90 % P.A.",), -some_amount(rng, 0.8, 25), "", "interest")
        sheet.entry(interest, period[0])
    if rng.random() < 0.4:
        sheet.partner(fill(rng, "4998 XXXX XXXX ####", billed, {}), period)
    sheet.end(billed)
    for n, page in enumerate(sheet.flow.pages, 1):
        page.put(550, 100, f"{n} von {len(sheet.flow.pages)}", 8, right=True)
    _write(sheet.flow.pages, path)
    return Truth("credit_card", "de_DE", "EUR", card, *period, opening, sheet.balance, sheet.rows)


class Signs:
    """How this statement prints amounts: a sign behind, with or without a gap, and whether plus is printed."""

    def __init__(self, gap: str, plus: bool) -> None:
        self.gap, self.plus = gap, plus

    def __call__(self, amount: Decimal) -> str:
        text = written(amount, ".", ",", minus="")
        return text + self.gap + ("-" if amount < 0 else "+" if amount > 0 else "")


class Sheet:
    """The table: it knows the balance so far, for the lines that carry it over the page's end."""

    def __init__(self, rng: Random, sign: Signs, flow: Flow, opening: Decimal) -> None:
        self.rng, self.sign, self.flow, self.balance = rng, sign, flow, opening
        self.rows: list[Row] = []
        self.margin = rng.random() < 0.6

    def line(self, text: str, amount: Decimal, bold: bool = False) -> None:
        self.flow.page.put(X["text"], self.flow.y, text, 8, bold=bold)
        self.flow.page.put(X["euro"], self.flow.y, self.sign(amount), 8, bold=bold, right=True)
        self.flow.y += 13

    def room(self, height: float) -> None:
        if self.flow.y + height > self.flow.bottom:
            number = self.flow.number
            self.flow.page.rule(42, self.flow.y - 9, 553, 0.4, GREY)
            self.line(f"Übertrag auf Seite {number + 1}", self.balance)
            self.flow.turn()
            self.line(f"Übertrag von Seite {number}", self.balance)

    def titled(self, text: str) -> None:
        if text:
            self.room(40)
            self.flow.y += 4
            self.flow.page.put(X["text"], self.flow.y, text, 8, bold=True)
            self.flow.y += 13

    def entry(self, entry: Entry, start: date) -> None:
        text = entry.lines[0]
        receipt = max(earlier(self.rng, entry.day), start - timedelta(3))
        receipt = entry.day if entry.text in ("paid", "interest") else receipt
        lines = wrap(text, fits("Helvetica", 8, 200))
        if entry.tag and self.margin:
            margin = written(Decimal(self.rng.randint(-40, 290)) / 100, ".", ",")
            lines.append(f"Auf-/Abschlag zum EZB-Referenzkurs: {margin} %")
        self._put(entry.day, receipt, lines, entry.amount, entry.tag)
        if entry.tag and entry.amount < 0:
            fee = min(-Decimal("0.01"), (entry.amount * Decimal("0.0175")).quantize(Decimal("0.01")))
            self._put(entry.day, receipt, ["1,75 % FÜR AUSLANDSEINSATZ"], fee, "")

    def _put(self, day: date, receipt: date, lines: list[str], amount: Decimal, currency: str) -> None:
        self.room(10 * len(lines) + 14)
        page, y = self.flow.page, self.flow.y
        page.put(X["receipt"], y, f"{receipt:%d.%m.%y}", 8)
        page.put(X["booked"], y, f"{day:%d.%m.%y}", 8)
        page.lines(X["text"], y, lines[:1], 8, 10)
        page.lines(X["text"], y + 10, lines[1:], 7.2, 10)
        if currency:
            rate = (Decimal(RATES[currency]) * Decimal(self.rng.randint(960, 1040)) / 1000).quantize(Decimal("0.0001"))
            page.put(X["currency"], y, currency, 8)
            page.put(X["foreign"], y, written(-amount * rate, ".", ","), 8, right=True)
            page.put(X["rate"], y, written(rate, ".", ",", 4), 8, right=True)
        page.put(X["euro"], y, self.sign(amount), 8, right=True)
        self.flow.y += 10 * len(lines) + 3
        self.balance += amount
        self.rows.append(Row(day, " ".join(lines), amount, page=self.flow.number))

    def partner(self, card: str, period: tuple[date, date]) -> None:
        entries = some_entries(self.rng, KINDS, POOLS, period, count=self.rng.randint(1, 14))
        self.titled(f"Umsätze Partnerkarte {card}, ERIKA BRANDL")
        before = self.balance
        for entry in entries:
            self.entry(entry, period[0])
        self.room(20)
        self.line("Summe der Umsätze Partnerkarte", self.balance - before)

    def end(self, billed: date) -> None:
        self.room(150)
        page = self.flow.page
        self.flow.y += 4
        page.box(42, self.flow.y - 10, 511, 15, LIGHT)
        self.line(f"Neuer Saldo {billed:%d.%m.%Y}", self.balance, bold=True)
        account = iban(self.rng, "DE", "70150000##########")
        due = billed + timedelta(self.rng.randint(4, 8))
        words = f"Der Saldo wird zum {due:%d.%m.%Y} von Ihrem Konto {account[:9]} XXXX XXXX {account[20:]} eingezogen."
        y = page.lines(46, self.flow.y + 8, [words if self.balance < 0 else "Es erfolgt kein Einzug."], 8) + 6
        if self.rng.random() < 0.5:
            page.put(46, y, "Verfügungsrahmen und Zinssätze", 8, bold=True)
            limit = Decimal(self.rng.choice([2000, 5000, 7500]))
            pairs = [("Verfügungsrahmen in EUR", written(limit, ".", ",")), ("Sollzins p. a., veränderlich", "14,90 %")]
            pairs.append(("Davon noch verfügbar in EUR", written(limit + self.balance, ".", ",")))
            for n, (label, value) in enumerate(pairs):
                page.put(46, y + 12 + n * 10, label, 7.5)
                page.put(300, y + 12 + n * 10, value, 7.5, right=True)
            y += 52
        legal = (
            "Bitte prüfen Sie die Umsätze. Einwendungen müssen innerhalb von sechs Wochen nach Zugang der Abrechnung "
            "in Textform erhoben werden. Umsätze in Fremdwährung werden zu dem am Abrechnungstag geltenden Kurs von "
            "Visa umgerechnet. Hinweis nach § 312 BGB: Diese Abrechnung gilt als Rechnungsabschluss."
        )
        page.lines(46, y, wrap(legal, fits("Helvetica", 6.5, 505)), 6.5, 8, color=GREY)


def _head(rng: Random, card: str, period: tuple[date, date]) -> Callable[[Page, int], float]:
    customer = fill(rng, "##########", period[0], {})
    holder = rng.choice(["HERRN MAXIMILIAN BRANDL", "FRAU DR. KATHARINA VOGL", "HERRN JÖRG STRÖBELE"])

    def head(page: Page, page_number: int) -> float:
        page.box(0, 0, 595, 6, BLUE)
        page.put(550, 44, "Isar Kreditbank", 17, bold=True, right=True, color=BLUE)
        page.put(46, 62, "Isar Kreditbank AG · Kartenservice · 80227 München", 6, color=GREY)
        if page_number == 1:
            page.lines(46, 78, [holder, "Lindwurmstraße 117", "80337 München"], 9)
        values = (("Kartennummer", card), ("Kundennummer", customer), ("Seite", ""))
        for n, (label, value) in enumerate(values):
            page.put(360, 78 + n * 11, label, 8)
            page.put(550, 78 + n * 11, value, 8, right=True)
        page.put(46, 142, f"Ihre VISA-Abrechnung vom {period[1]:%d.%m.%Y}", 12, bold=True)
        page.put(46, 155, f"Abrechnungszeitraum {period[0]:%d.%m.%Y} bis {period[1]:%d.%m.%Y}", 8)
        page.box(42, 164, 511, 25, LIGHT)
        for name, lines in {"receipt": ("Datum", "Beleg"), "booked": ("Datum", "Buchung")}.items():
            page.lines(X[name], 174, lines, 7, 9, bold=True)
        page.put(X["text"], 174, "Verwendungszweck", 7, bold=True)
        page.put(X["currency"], 174, "Währung", 7, bold=True)
        for name, title in (("foreign", "Betrag"), ("rate", "Kurs"), ("euro", "Betrag in EUR")):
            page.put(X[name], 174, title, 7, bold=True, right=True)
        foot = "Isar Kreditbank AG · Sitz München · HRB 100432 · USt-IdNr. DE 129 273 380 · Sperr-Notruf 116 116"
        page.put(297, 815, foot, 6, center=True, color=GREY)
        return 206

    return head


def _write(pages: list[Page], path: Path) -> None:
    """PyMuPDF text writers, one for each colour of a page, with embedded subsets."""
    document = pymupdf.open()
    fonts = {"Helvetica": pymupdf.Font("helv"), "Helvetica-Bold": pymupdf.Font("hebo")}
    for page in pages:
        sheet = document.new_page(width=page.size[0], height=page.size[1])
        for box in page.boxes:
            area = pymupdf.Rect(box.x, box.y, box.x + box.w, box.y + box.h)
            if box.h:
                sheet.draw_rect(area, color=None, fill=box.fill)
            else:
                sheet.draw_line(area.tl, area.tr, color=box.stroke, width=box.line)
        for color in dict.fromkeys(text.color for text in page.texts):
            pen = pymupdf.TextWriter(sheet.rect, color=color)
            for text in page.texts:
                if text.color == color:
                    pen.append((text.x, text.y), text.text, font=fonts[text.face], fontsize=text.size)
            pen.write_text(sheet)
    document.subset_fonts()
    save(document, path)
