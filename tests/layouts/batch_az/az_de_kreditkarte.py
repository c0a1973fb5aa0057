"""Germany, credit card: days of receipt and posting, foreign amounts with rate, sign apart behind the euro amount."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Pools, Row, Truth, earlier, fill, some_amount, some_days, some_period, wrap
from ..pens import Flow, Page, fits, with_reportlab
from ._rows import comma, full, liberation, short

BLUE = (0.08, 0.48, 0.75)
SHOPS = (
    "REWE SAGT DANKE {town}",
    "AMZN Mktp DE*?#?##?##? 800-279-6620",
    "DB Vertrieb GmbH Frankfurt",
    "ARAL Station {town}",
    "PAYPAL *{web} 35314369001",
    "LIDL DIENSTLEISTUNG {town}",
    "APPLE.COM/BILL ITUNES.COM",
    "Hotel Am Stadtpark {town}",
    "Lufthansa 220########## Koeln",
    "MEDIA MARKT {town}",
    "SPOTIFY P#?###### STOCKHOLM",
    "Ristorante Da Enzo {town}",
)
ABROAD = (
    ("COOP PRONTO ZUERICH", "CHF", "0,9"),
    ("TFL TRAVEL CH LONDON", "GBP", "0,8"),
    ("DIGITALOCEAN.COM NEW YORK", "USD", "1,0"),
    ("ZABKA Z#### K.1 WARSZAWA", "PLN", "4,5"),
)
POOLS: Pools = {
    "town": ("Berlin", "Hamburg", "Koeln", "Leipzig", "Muenchen", "Stuttgart"),
    "web": ("EBAY", "ZALANDO SE", "FLIXBUS", "LIEFERANDO", "STEAM GAMES"),
}


def _sign(amount: Decimal) -> str:
    return "-" if amount < 0 else "+"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    liberation()
    start, end = some_period(rng)
    opening = -some_amount(rng, 80, 3000)
    card = fill(rng, "4998 XXXX XXXX ####", start, {})
    holder = rng.choice(("Herrn Tobias Brandt", "Frau Dr. Heike Vogel"))

    def head(page: Page, count: int) -> float:
        page.put(60, 55, "Deutsche Spreebank AG", 15, bold=True, color=BLUE)
        if count == 1:
            page.put(60, 118, "Deutsche Spreebank AG · 10919 Berlin", 6.5)
            page.lines(60, 136, [holder, "Lindenweg 45 a", "04109 Leipzig"], 10, 13)
            y = 118.0
            for label, fact in (
                ("Abrechnungsdatum", full(end)),
                ("Kartennummer", card),
                ("Kreditkarte", "VISA Classic"),
                ("Verfügungsrahmen", "5.000,00 EUR"),
                ("Seite", "1"),
            ):
                page.put(360, y, label, 8)
                page.put(540, y, fact, 8, right=True)
                y += 12
            page.put(60, 216, "Ihre Kreditkartenabrechnung", 13, bold=True)
            page.put(60, 232, f"Abrechnungszeitraum vom {full(start)} bis {full(end)}", 9)
            y = 260.0
        else:
            page.put(60, 76, f"Abrechnung vom {full(end)}   Karte {card}", 8)
            page.put(540, 76, f"Seite {count}", 8, right=True)
            y = 104.0
        for x, top, low, right in (
            (60, "Datum", "Beleg", False),
            (104, "Datum", "Buchung", False),
            (150, "Angabe des Unternehmens /", "Verwendungszweck", False),
            (350, "Währung", "", False),
            (432, "Betrag", "", True),
            (478, "Kurs", "", True),
            (534, "Betrag", "in EUR", True),
        ):
            page.put(x, y, top, 7.5, right=right, bold=True)
            page.put(x, y + 9, low, 7.5, right=right, bold=True)
        page.rule(60, y + 14, 545, 0.8, BLUE)
        return y + 28

    subtotal = opening
    rows: list[Row] = []

    def money(page: Page, y: float, amount: Decimal, bold: bool = False) -> None:
        page.put(534, y, comma(amount), 8.5, right=True, bold=bold)
        page.put(538, y, _sign(amount), 8.5, bold=bold)

    def foot(page: Page, y: float) -> None:
        page.put(150, y + 4, "Zwischensumme", 8.5, bold=True)
        money(page, y + 4, subtotal, True)

    flow = Flow(745, lambda: Page((595, 842), "arial", "arial-bold"), head, foot)
    flow.page.put(150, flow.y, "Saldo Ihrer letzten Abrechnung", 8.5, bold=True)
    money(flow.page, flow.y, opening, True)
    flow.y += 15

    def need(height: float) -> None:
        if flow.need(height):
            flow.page.put(150, flow.y, f"Übertrag von Seite {flow.number - 1}", 8.5, bold=True)
            money(flow.page, flow.y, subtotal, True)
            flow.y += 15

    days = some_days(rng, rng.randint(10, 70), start, end)
    paid = False
    for day in days:
        items: list[tuple[str, Decimal, tuple[str, str, str] | None]] = []
        if not paid:
            items.append(("Einzug Rechnungsbetrag", -opening, None))
            paid = True
        if rng.random() < 0.12:
            name, unit, rate = rng.choice(ABROAD)
            rate += fill(rng, "###", day, {})
            amount = some_amount(rng, 4, 150)
            euro = (amount / Decimal(rate.replace(",", "."))).quantize(Decimal("0.01"))
            items.append((fill(rng, name, day, POOLS), -euro, (unit, comma(amount), rate)))
            fee = (euro * Decimal("0.0175")).quantize(Decimal("0.01"))
            if fee:
                items.append(("1,75% Währungsumrechnung", -fee, None))
        else:
            name = fill(rng, rng.choice(SHOPS), day, POOLS)
            amount = -some_amount(rng, 3, 420)
            items.append((name, amount, None))
            if rng.random() < 0.04:
                items.append((f"Gutschrift {name}", -amount, None))
        used = max(start, earlier(rng, day, 4))
        for text, amount, abroad in items:
            lines = wrap(text, fits("arial", 8.5, 195))
            need(11 * len(lines) + 3)
            page, y = flow.page, flow.y
            page.put(60, y, short(used), 8.5)
            page.put(104, y, short(day), 8.5)
            page.lines(150, y, lines, 8.5, 11)
            if abroad:
                page.put(350, y, abroad[0], 8.5)
                page.put(432, y, abroad[1], 8.5, right=True)
                page.put(478, y, abroad[2], 8.5, right=True)
            money(page, y, amount)
            flow.y += 11 * len(lines) + 3
            subtotal += amount
            rows.append(Row(day, " ".join(" ".join(lines).split()), amount, page=flow.number))
    need(80)
    page, y = flow.page, flow.y
    page.rule(60, y - 7, 545, 0.5)
    page.put(150, y + 4, "Neuer Saldo", 9, bold=True)
    money(page, y + 4, subtotal, True)
    small = [
        "Den Rechnungsbetrag buchen wir in den nächsten Tagen von Ihrem Konto DE** **** **** **** **47 11 ab.",
        "Bitte prüfen Sie die Abrechnung. Einwendungen richten Sie bitte innerhalb von sechs Wochen an uns.",
        "Sperr-Notruf 116 116, rund um die Uhr, aus dem Ausland +49 116 116.",
    ]
    page.lines(60, y + 28, small, 7.5, 10)
    for sheet in flow.pages:
        sheet.rule(60, 775, 545, 0.4, BLUE)
        sheet.put(
            60, 786, "Deutsche Spreebank AG, Berlin · Vorstand: Dr. Anke Sommer (Vors.), Jens Adler · HRB 98765", 6.5
        )
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "de-DE", "EUR", card, start, end, opening, subtotal, rows)
