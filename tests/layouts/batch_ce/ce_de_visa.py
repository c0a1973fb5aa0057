"""Germany, Visa of a direct bank: dates of voucher and booking, foreign amount, rate, and the sign behind the euro.

The debit of last month's bill is a row; fees for foreign use are rows of their own. Pages end with "Übertrag" and the
next one begins with it; a second card has a heading within the table.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_fpdf
from ._rows import cents, numbered, one, plain

BLUE: Color = (0.05, 0.3, 0.55)
KINDS = [
    Kind(5, -4, -95, "{shop} {city}"),
    Kind(2, -9, -160, "AMZN Mktp DE*{code} Luxembourg"),
    Kind(1, -5, -60, "PAYPAL *{pp} 35314369001"),
    Kind(1, -17, -140, "DB Vertrieb GmbH {city}"),
    Kind(1, -30, -90, "{fuel} {city}"),
    Kind(0.5, -9, -18, "Spotify P##?##?### Stockholm", most=1),
    Kind(0.6, -50, -400, "Bargeldauszahlung {atm}", most=2, step="10"),
    Kind(1.6, -6, -210, "{abroad}", "abroad"),
    Kind(0.6, 9, 120, "{refund}"),
]
POOLS = {
    "shop": ["REWE SAGT DANKE 4######", "EDEKA CENTER BECKER", "ROSSMANN ####", "DM-DROGERIE MARKT",
        "LIDL DIENSTLEISTUNG",
             "Backhaus Nahrstedt", "THALIA BUCHHANDLUNG", "SumUp *Cafe Morgenrot", "IKEA Deutschland GmbH", "BAUHAUS"],
    "city": ["Leipzig", "Weimar", "Erfurt", "Frankfurt a.M", "Jena", "Halle (Saale)", "Berlin"],
    "code": ["?#?##?#?#", "??#?#?##?"],
    "pp": ["EBAY O.##-#####", "FLIXBUS", "STEAM GAMES", "OTTO"],
    "fuel": ["ARAL Station 2########", "SHELL ####", "JET-Tankstelle", "star Tankstelle"],
    "atm": ["Sparkasse Jena", "VR Bank Weimar eG", "BANCOMAT BOLZANO", "CREDIT AGRICOLE LYON"],
    "abroad": ["USD UBER TRIP HELP.UBER.COM", "CHF SBB EASYRIDE Bern", "GBP TFL TRAVEL CH TFL.GOV.UK/CP",
        "CZK ALBERT VAM DEKUJE Praha 5",
               "PLN ZABKA Z#### WROCLAW", "USD GITHUB, INC. GITHUB.COM",
               "CHF MIGROS MMM SHOPPY-LAND Schoenbuehl-Urtenen"],
    "refund": ["ZALANDO SE Gutschrift Berlin", "AMZN Mktp DE Gutschrift Luxembourg",
        "BOOKING.COM Gutschrift Amsterdam"],
}  # fmt: skip
RATES = {"USD": "1.0874", "CHF": "0.9712", "GBP": "0.8611", "CZK": "24.3120", "PLN": "4.3391"}


def euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + (" -" if amount < 0 else " +")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 60))
    opening = some_amount(rng, -180, -2600)
    paid = one(
        start + timedelta(rng.randint(1, 4)), f"Lastschrift / Ausgleich Abrechnung vom {start:%d.%m.%y}", -opening
    )
    groups = [[paid, *entries]]
    if rng.random() < 0.5:
        groups = [[paid, *(e for n, e in enumerate(entries) if n % 4)], entries[::4]]
    number = f"4930 XXXX XXXX {rng.randint(0, 9999):04}"
    other = f"4930 XXXX XXXX {rng.randint(0, 9999):04}"
    account = iban(rng, "DE", "##################")

    def head(page: Page, n: int) -> float:
        page.put(540, 50, "Saaletal Direktbank", 15, right=True, bold=True, color=BLUE)
        if n > 1:
            page.put(57, 76, f"Abrechnung vom {end:%d.%m.%Y} zur Visa Kreditkarte {number}", 8)
            return table(page, 100)
        page.put(57, 120, "Saaletal Direktbank AG · Postfach 10 04 55 · 07704 Jena", 6, color=GREY)
        page.lines(57, 138, ["Herrn", "Jonas Petermann", "Zwätzengasse 41", "07743 Jena"], 9.5, 12.5)
        y = 120
        for label, value in [
            ("Abrechnungsdatum", f"{end:%d.%m.%Y}"),
            ("Kartennummer", number),
            ("Karteninhaber", "Jonas Petermann"),
            ("Verfügungsrahmen", f"{rng.choice([2000, 3000, 5000])},00 EUR".replace("000,", ".000,")),
            ("Kundenservice", "+49 3641 555 0210"),
        ]:
            page.put(340, y, label, 8, color=GREY)
            page.put(540, y, value, 8, right=True)
            y += 13
        page.put(57, 240, "Ihre Kreditkartenabrechnung", 13, bold=True, color=BLUE)
        page.put(57, 256, f"Abrechnungszeitraum: {start:%d.%m.%Y} bis {end:%d.%m.%Y}", 9)
        return table(page, 284)

    def table(page: Page, y: float) -> float:
        page.rule(57, y - 12, 540, 0.8, BLUE)
        for x, one_, two, right in [
            (57, "Datum", "Beleg", False),
            (103, "Datum", "Buchung", False),
            (150, "Angabe des Unternehmens /", "Verwendungszweck", False),
            (338, "Wäh-", "rung", False),
            (412, "Betrag", "", True),
            (462, "Kurs", "", True),
            (540, "Betrag in", "EUR", True),
        ]:
            page.put(x, y, one_, 7.5, right=right, bold=True)
            page.put(x, y + 9, two, 7.5, right=right, bold=True)
        page.rule(57, y + 14, 540, 0.8, BLUE)
        return y + 28

    balance = opening
    flow = Flow(730, lambda: Page(face="arial", bold="arial-bold"), head)
    rows: list[Row] = []

    def carried(height: float) -> None:
        if flow.y + height <= flow.bottom:
            return
        page = flow.page
        page.rule(57, flow.y - 9, 540, 0.4)
        page.put(150, flow.y + 3, f"Übertrag auf Seite {flow.number + 1}", 8, bold=True)
        page.put(540, flow.y + 3, euro(balance), 8, right=True, bold=True)
        flow.turn()
        flow.page.put(150, flow.y, f"Übertrag von Seite {flow.number - 1}", 8, bold=True)
        flow.page.put(540, flow.y, euro(balance), 8, right=True, bold=True)
        flow.y += 16

    def row(entry: Entry) -> None:
        nonlocal balance
        currency, text = "", plain(entry.lines)
        if entry.tag == "abroad":
            currency, text = text.split(" ", 1)
        lines = wrap(text, fits("arial", 8, 182))
        carried(10 * len(lines) + 3)
        page = flow.page
        page.put(57, flow.y, f"{earlier(rng, entry.day):%d.%m.%y}", 8)
        page.put(103, flow.y, f"{entry.day:%d.%m.%y}", 8)
        page.put(540, flow.y, euro(entry.amount), 8, right=True)
        if currency:
            rate = Decimal(RATES[currency])
            page.put(338, flow.y, currency, 8)
            page.put(412, flow.y, written(cents(-entry.amount * rate), ".", ","), 8, right=True)
            page.put(462, flow.y, f"{rate:.4f}".replace(".", ","), 8, right=True)
        page.lines(150, flow.y, lines, 8, 10)
        rows.append(Row(entry.day, text, entry.amount, page=flow.number))
        balance += entry.amount
        flow.y += 10 * len(lines) + 3
        if currency:
            fee = min(cents(entry.amount * Decimal("0.0175")), Decimal("-0.01"))
            row(one(entry.day, "1,75% für Auslandseinsatz", fee))

    flow.page.put(150, flow.y, "Saldo letzte Abrechnung", 8, bold=True)
    flow.page.put(540, flow.y, euro(opening), 8, right=True, bold=True)
    flow.y += 16
    for group, card, holder in zip(groups, [number, other], ["Jonas Petermann", "Sabine Petermann"], strict=False):
        if len(groups) > 1:
            carried(28)
            flow.page.put(150, flow.y, f"Umsätze der Karte {card}", 8, bold=True)
            flow.page.put(150, flow.y + 10, holder, 8, bold=True)
            flow.y += 24
        for entry in group:
            row(entry)
    carried(34)
    page = flow.page
    page.rule(57, flow.y - 9, 540, 0.8, BLUE)
    page.put(150, flow.y + 4, "Neuer Saldo", 9, bold=True)
    page.put(540, flow.y + 4, euro(balance), 9, right=True, bold=True)
    page.rule(57, flow.y + 10, 540, 0.8, BLUE)
    flow.y += 34
    flow.need(60)
    debit = end + timedelta(4)
    flow.page.lines(
        57,
        flow.y,
        [
            f"Den Rechnungsbetrag in Höhe von {written(abs(balance), '.', ',')} EUR buchen wir am "
            f"{debit:%d.%m.%Y} von Ihrem Konto",
            f"{account[:9]} XXXX XXXX XXXX {account[-2:]} ab. Bitte sorgen Sie für ausreichende Deckung.",
            "",
            "Bitte prüfen Sie Ihre Abrechnung. Einwendungen richten Sie bitte innerhalb von sechs Wochen "
            "nach Zugang an uns.",
        ]
        if balance < 0
        else ["Ihr Guthaben verbleibt auf dem Kartenkonto."],
        8,
        11,
    )
    for page in flow.pages:
        page.rule(57, 772, 540, 0.3, GREY)
        page.put(
            57,
            782,
            "Saaletal Direktbank AG · Sitz: Jena · Amtsgericht Jena HRB 500000 · USt-ID DE300000000",
            6,
            color=GREY,
        )
        page.put(
            57,
            791,
            "Vorstand: Dr. Ulrike Sander (Vors.), Henning Roth · Aufsichtsratsvorsitz: Peter Lindau",
            6,
            color=GREY,
        )
    numbered(flow.pages, 540, 791, "Seite {} von {}", 7, right=True)
    with_fpdf(flow.pages, path)
    return Truth("credit_card", "de_DE", "EUR", number, start, end, opening, balance, rows)
