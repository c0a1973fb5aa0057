"""Germany, credit card billed monthly: dates of voucher and booking, then currency, foreign amount and rate before the
amount in euro, the sign stands behind the figure; the fee abroad is a row of its own, carried-over sums end and start
the pages, and the invoice is debited to a giro account.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._rows import ZERO, summed

BLUE = (0.0, 0.3, 0.55)
KINDS = [
    Kind(9, -3, -160, "{shop}"),
    Kind(6, -4, -240, "{web}"),
    Kind(3, -6, -320, "{abroad}", "fx"),
    Kind(1, -50, -300, "{atm}", "", "10"),
    Kind(0.7, 8, 180, "{web}", "credit"),
    Kind(0.4, 50, 800, "Überweisung - Einzahlung", "credit", "50", most=1),
]
POOLS = {
    "shop": (
        "REWE Markt GmbH {ort}",
        "ARAL Station ######### {ort}",
        "DB Vertrieb GmbH Frankfurt",
        "Edeka Nowak {ort}",
        "HOTEL AM DOM {ort}",
        "Ristorante Da Enzo {ort}",
        "IKEA DEUTSCHLAND {ort}",
        "dm-drogerie markt {ort}",
        "SumUp *Backhaus Lindner {ort}",
        "MediaMarkt {ort}",
    ),
    "ort": ("Köln", "Düsseldorf", "Hamburg", "Nürnberg", "Leipzig", "Fürth"),
    "web": (
        "AMZN Mktp DE*?#?#?##?# 800-279-6620",
        "PAYPAL *SPOTIFY 35314369001",
        "NETFLIX.COM Amsterdam",
        "Lufthansa AG 220########## Köln",
        "Booking.com Hotel 1########## Amsterdam",
        "AUDIBLE GMBH adbl.co/bill",
        "APPLE.COM/BILL ITUNES.COM",
        "Zalando SE Berlin",
    ),
    "abroad": (
        "GITHUB, INC. GITHUB.COM",
        "TFL TRAVEL CH TFL.GOV.UK",
        "COOP-2233 BASEL",
        "SL STOCKHOLM",
        "HOTEL ALTSTADT ZÜRICH",
    ),
    "atm": ("Bargeldauszahlung {ort}",),
}
ABROAD = {"GITHUB": "USD", "TFL": "GBP", "COOP": "CHF", "SL": "SEK", "HOTEL": "CHF"}
RATES = {"USD": "1,0843", "GBP": "0,8561", "CHF": "0,9487", "SEK": "11,4210"}


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 90, 2600)
    entries = [Entry(start + timedelta(rng.randint(0, 2)), ("Lastschrift",), -opening, "pay", "")]
    foreign: dict[int, tuple[str, str, str]] = {}
    for entry in some_entries(rng, KINDS, POOLS, (start + timedelta(2), end), count=rng.randint(11, 78)):
        entries.append(entry)
        if entry.tag != "fx":
            continue
        code = next(code for shop, code in ABROAD.items() if entry.lines[0].startswith(shop))
        rate = RATES[code]
        foreign[len(entries) - 1] = (code, written(-entry.amount * Decimal(rate.replace(",", ".")), ".", ","), rate)
        fee = (entry.amount * Decimal("0.0175")).quantize(Decimal("0.01"))
        entries.append(
            Entry(entry.day, ("1,75% für Einsatz im Ausland / Fremdwährung",), min(fee, Decimal("-0.01")), "fee", "")
        )
    closing = opening + summed(entries)
    card = f"4930 {rng.randint(10, 99)}XX XXXX {rng.randint(1000, 9999)}"
    account = f"{rng.randint(10**9, 10**10 - 1)}"
    carried = [opening]

    def head(page: Page, n: int) -> float:
        page.put(50, 50, "Nordhafen Direktbank", 16, bold=True, color=BLUE)
        page.put(50, 62, "Postfach 80 04 17 · 20354 Hamburg", 7, color=GREY)
        y = 100.0
        if n == 1:
            _address(page, card, account, (start, end), f"{rng.randint(2, 12)}.000,00 EUR")
            y = 270
        else:
            page.put(50, 90, f"Abrechnung vom {end:%d.%m.%Y}   Kartennummer {card}", 8.5)
            page.put(545, 90, f"Seite {n}", 8.5, right=True)
        _heads(page, y)
        text = (
            f"Saldo Ihrer letzten Abrechnung vom {start - timedelta(1):%d.%m.%y}"
            if n == 1
            else f"Übertrag von Seite {n - 1}"
        )
        page.put(146, y + 40, text, 8.5, bold=True)
        page.put(541, y + 40, money(carried[0]), 8.5, right=True, bold=True)
        return y + 55

    def foot(page: Page, y: float) -> None:
        page.rule(146, y - 8, 545, 0.4)
        page.put(146, y + 4, "Zwischensumme", 8.5, bold=True)
        page.put(541, y + 4, money(carried[0]), 8.5, right=True, bold=True)

    flow = Flow(742, Page, head, foot)
    rows = []
    for n, entry in enumerate(entries):
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 198))
        flow.need(11 * len(lines))
        page, y = flow.page, flow.y
        used = entry.day if entry.tag in ("fee", "pay", "credit") else earlier(rng, entry.day, 3)
        page.put(54, y, f"{used:%d.%m.%y}", 8.5)
        _line(page, y, entry, lines, foreign.get(n))
        carried[0] += entry.amount
        rows.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
        flow.y += 10.5 * len(lines) + 2.5
    _end(flow, rng, closing, entries, f"{end + timedelta(10):%d.%m.%Y}")
    _foot(flow.pages)
    by_hand(flow.pages, path, Hand(show="TJ", order="columns", scaled=True))
    return Truth("card", "de_DE", "EUR", card, start, end, opening, closing, rows)


def _foot(pages: list[Page]) -> None:
    for page in pages:
        page.rule(50, 786, 545, 0.4, GREY)
        page.put(
            50,
            796,
            "Nordhafen Direktbank AG · Sitz Hamburg · Amtsgericht Hamburg HRB 91577 · USt-IdNr. DE 118 555 013",
            6.5,
            color=GREY,
        )
        page.put(
            50,
            805,
            "Bitte prüfen Sie die Abrechnung und melden Sie Einwände innerhalb von sechs Wochen.",
            6.5,
            color=GREY,
        )


def _line(page: Page, y: float, entry: Entry, lines: list[str], foreign: tuple[str, str, str] | None) -> None:
    page.put(100, y, f"{entry.day:%d.%m.%y}", 8.5)
    page.lines(146, y, lines, 8.5, 10.5)
    if foreign:
        code, amount, rate = foreign
        page.put(354, y, code, 8.5)
        page.put(430, y, amount, 8.5, right=True)
        page.put(474, y, rate, 8.5, right=True)
    page.put(541, y, money(entry.amount), 8.5, right=True)


def _address(page: Page, card: str, account: str, days: tuple[date, date], limit: str) -> None:
    start, end = days
    page.lines(50, 120, ["Frau", "Dr. Katrin Oelschläger", "Weidenallee 53 a", "20357 Hamburg"], 10, 13)
    page.box(350, 78, 195, 112, (0.93, 0.95, 0.98))
    for k, (name, text) in enumerate(
        (
            ("Abrechnungsdatum", f"{end:%d.%m.%Y}"),
            ("Kreditkartenkonto", account),
            ("Kartennummer", card),
            ("Verfügungsrahmen", limit),
            ("Kundenservice", "040 555 0130"),
            ("Seite", "1"),
        )
    ):
        page.put(358, 94 + 17 * k, name, 8, color=GREY)
        page.put(538, 94 + 17 * k, text, 8.5, right=True)
    page.put(50, 232, f"Ihre Abrechnung vom {start:%d.%m.%Y} bis {end:%d.%m.%Y}", 13, bold=True)
    page.put(50, 248, "Visa Card - Karteninhaberin Dr. Katrin Oelschläger", 9)


def _heads(page: Page, y: float) -> None:
    page.box(50, y, 495, 26, (0.86, 0.91, 0.96))
    for x, upper, lower in ((54, "Datum", "Beleg"), (100, "Datum", "Buchung")):
        page.put(x, y + 11, upper, 7.5, bold=True)
        page.put(x, y + 21, lower, 7.5, bold=True)
    page.put(146, y + 11, "Angabe des Unternehmens /", 7.5, bold=True)
    page.put(146, y + 21, "Verwendungszweck", 7.5, bold=True)
    page.put(350, y + 21, "Währung", 7.5, bold=True)
    page.put(430, y + 21, "Betrag", 7.5, bold=True, right=True)
    page.put(474, y + 21, "Kurs", 7.5, bold=True, right=True)
    page.put(541, y + 11, "Betrag", 7.5, bold=True, right=True)
    page.put(541, y + 21, "in EUR", 7.5, bold=True, right=True)


def _end(flow: Flow, rng: Random, closing: Decimal, entries: list[Entry], due: str) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 4
    page.rule(146, y - 9, 545, 0.8)
    page.put(146, y + 4, "Neuer Saldo", 10, bold=True)
    page.put(541, y + 4, money(closing), 10, right=True, bold=True)
    page.rule(146, y + 9, 545, 0.8)
    if closing < 0:
        text = (
            f"Den Betrag von {written(-closing, '.', ',')} EUR buchen wir am {due} von Ihrem Konto "
            f"DE{rng.randint(10, 99)} 2003 0700 XXXX XXXX {rng.randint(10, 99)} ab. Bitte sorgen Sie für Deckung."
        )
    else:
        text = "Das Guthaben bleibt auf Ihrem Kreditkartenkonto stehen und wird mit künftigen Umsätzen verrechnet."
    y = page.lines(50, y + 32, wrap(text, fits("Helvetica", 8.5, 495)), 8.5, 11)
    spent = -sum((e.amount for e in entries if e.amount < 0), ZERO)
    page.box(50, y + 2, 495, 36, None, stroke=BLUE)
    page.put(56, y + 15, f"Ihr Umsatz in diesem Zeitraum: {written(spent, '.', ',')} EUR", 8.5)
    page.put(
        56, y + 28, "Sollzins für Teilzahlung 14,90 % p. a., effektiver Jahreszins 15,96 % - Habenzins 0,00 % p. a.", 8
    )
    flow.y = y + 44
