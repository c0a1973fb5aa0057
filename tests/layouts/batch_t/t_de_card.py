"""Germany, credit card bill of a savings bank: receipt and booking date, currency, rate, and euro figures with a
trailing sign.

The previous balance and its collection open the table, the fee for foreign use follows its purchase, each page
hands over an interim balance, and the collection from the giro account is announced at the end.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab

RED = (0.85, 0.05, 0.05)
POOLS = {
    "town": ["Kassel", "Fulda", "Göttingen", "Bad Hersfeld", "Köln", "Nürnberg"],
    "shop": ["REWE Markt", "EDEKA Höfer", "dm-drogerie markt", "Bäckerei Süß", "ARAL Station", "Saturn"],
    "hotel": ["HOTEL ZUR POST", "MOTEL ONE", "Gasthof Grüner Baum"],
}
KINDS = [
    Kind(6, -5, -160, "{shop} {town}"),
    Kind(2, -60, -420, "{hotel} {town}"),
    Kind(3, -8, -110, "AMAZON.DE*?##??#?## AMAZON.DE"),
    Kind(1, -20, -190, "DB Vertrieb GmbH Frankfurt"),
    Kind(2, -12, -240, "THE RIVERSIDE HOTEL BOSTON", "USD"),
    Kind(1, -9, -120, "COOP PRONTO CHUR", "CHF"),
    Kind(0.5, 12, 120, "Gutschrift ZALANDO SE Berlin"),
    Kind(0.3, -29, -29, "Kartenpreis", most=1),
]
RATES = {"USD": Decimal("1.0873"), "CHF": Decimal("0.9641")}


def _signed(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "+")


@dataclass
class _Sheet:
    end: date
    card: str
    account: str
    balance: Decimal

    def head(self, page: Page, number: int) -> float:
        page.put(50, 58, "Sparbank Werratal", 17, bold=True, color=RED)
        page.put(545, 52, "Kreditkartenabrechnung", 13, bold=True, right=True)
        page.put(545, 66, f"Seite {number}", 8, right=True)
        y = 110.0
        if number == 1:
            page.put(50, 108, "Sparbank Werratal · Marktplatz 3 · 37269 Eschwege", 6.5)
            page.lines(50, 124, ["Frau", "Henrike Lohfeldt", "Am Brühl 14", "37269 Eschwege"], 9.5, 12)
            facts = [
                ("Abrechnungsdatum", f"{self.end:%d.%m.%Y}"),
                ("Kartennummer", self.card),
                ("Kartenart", "Mastercard Gold"),
                ("Abrechnungskonto", self.account),
                ("Verfügungsrahmen", "5.000,00 EUR"),
            ]
            for label, value in facts:
                page.put(322, y, label, 8)
                page.put(545, y, value, 8, right=True)
                y += 13
            page.put(50, 212, f"Ihre Abrechnung vom {self.end:%d.%m.%Y}", 12, bold=True)
            page.put(50, 228, "Guten Tag Frau Lohfeldt, Ihre Umsätze im Überblick:", 9)
            y = 250.0
        page.box(50, y - 10, 495, 24, (0.93, 0.93, 0.93))
        for x, lines, right in (
            (54, ["Beleg-", "datum"], False),
            (92, ["Buchungs-", "datum"], False),
            (142, ["Verwendungszweck"], False),
            (388, ["Währung", "Betrag"], True),
            (440, ["Kurs"], True),
            (541, ["Betrag in EUR"], True),
        ):
            page.lines(x, y, lines, 8, 9, bold=True, right=right)
        if number > 1:
            page.put(142, y + 30, "Zwischensaldo von Seite " + str(number - 1), 8.5)
            page.put(541, y + 30, _signed(self.balance), 8.5, right=True)
            return y + 46
        return y + 30

    def foot(self, page: Page, y: float) -> None:
        page.put(142, y + 8, "Zwischensaldo", 8.5)
        page.put(541, y + 8, _signed(self.balance), 8.5, right=True)


def _with_fees(rng: Random, entries: list[Entry], start: date) -> list[tuple[Entry, date]]:
    """Entries with the day of the receipt; a fee follows each foreign purchase."""
    rows = []
    for entry in entries:
        used = max(start, earlier(rng, entry.day))
        rows.append((entry, used))
        if entry.tag:
            fee = min(Decimal("-0.01"), (entry.amount * Decimal("0.0175")).quantize(Decimal("0.01")))
            text = "1,75% Auslandseinsatzentgelt"
            rows.append((Entry(entry.day, (text,), fee, "", text), used))
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 150, 1900)
    card = fill(rng, "5232 XXXX XXXX ####", start, {})
    account = iban(rng, "DE", "52250030" + "00########")
    sheet = _Sheet(end, card, account, opening)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 42))
    day = start + timedelta(4)
    paid = Entry(day, (f"Lastschrift Saldo vom {start - timedelta(1):%d.%m.%Y}",), -opening, "", "")
    both = sorted([(paid, day), *_with_fees(rng, entries, start)], key=lambda pair: pair[0].day)
    flow = Flow(745, lambda: Page(face="narrow", bold="narrow-bold"), sheet.head, sheet.foot)
    flow.page.put(142, flow.y, "Saldo der letzten Abrechnung", 8.5)
    flow.page.put(541, flow.y, _signed(opening), 8.5, right=True)
    flow.y += 15
    rows = []
    for entry, used in both:
        lines = wrap(entry.lines[0], fits("narrow", 8.5, 185))
        flow.need(11 * len(lines) + 3)
        page, y = flow.page, flow.y
        page.put(54, y, f"{used:%d.%m.%y}", 8.5)
        page.put(92, y, f"{entry.day:%d.%m.%y}", 8.5)
        if entry.tag:
            rate = RATES[entry.tag]
            page.put(388, y, f"{entry.tag} {written(-entry.amount * rate, '.', ',')}", 8.5, right=True)
            page.put(440, y, written(rate, "", ",", 4), 8.5, right=True)
        page.put(541, y, _signed(entry.amount), 8.5, right=True)
        flow.y = page.lines(142, y, lines, 8.5, 11) + 3
        sheet.balance += entry.amount
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=used, page=flow.number))
    flow.need(90)
    page, y = flow.page, flow.y
    page.rule(50, y - 8, 545, 0.8, RED)
    page.put(142, y + 6, f"Neuer Saldo zum {end:%d.%m.%Y}", 9, bold=True)
    page.put(541, y + 6, _signed(sheet.balance), 9, bold=True, right=True)
    due = end + timedelta(5)
    told = [
        f"Den Rechnungsbetrag von {_signed(sheet.balance)[:-1]} EUR buchen wir am {due:%d.%m.%Y} von Ihrem Konto",
        f"{account} ab. Bitte sorgen Sie für ausreichende Deckung.",
        "Einwendungen gegen diese Abrechnung richten Sie bitte innerhalb von sechs Wochen schriftlich an uns.",
    ]
    page.lines(50, y + 32, told, 8.5, 12)
    for page in flow.pages:
        page.rule(50, 785, 545, 0.3)
        page.lines(
            50,
            795,
            ["Sparbank Werratal, Anstalt des öffentlichen Rechts · Amtsgericht Eschwege HRA 0000 · BIC WERRDE00XXX"],
            6.5,
            9,
        )
    with_reportlab(flow.pages, path, "columns")
    return Truth("card", "de-DE", "EUR", card, None, end, opening, sheet.balance, rows)
