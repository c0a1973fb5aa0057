"""Germany, credit card: sign after the amount, two dates without century, carry-over lines between the pages.

The fee for use abroad is a row of its own below the purchase; balance of the last bill and new balance are lines of the
table; texts are kerned arrays written by hand.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._rows import debt, of_entries, single, sorted_in

KINDS = (
    Kind(6, -4, -75, "{essen}"),
    Kind(5, -9, -240, "{laden}"),
    Kind(2, -35, -95, "{tanken}"),
    Kind(1.5, -49, -380, "{reise}"),
    Kind(2, -8, -180, "{ausland}", "USD"),
    Kind(0.5, 15, 120, "{laden}"),
)
POOLS = {
    "essen": ("LIEFERANDO.DE BERLIN", "BACKWERK HBF LEIPZIG", "VAPIANO DRESDEN", "NORDSEE GMBH FIL. ### ERFURT"),
    "laden": (
        "AMAZON.DE*??#?##??# AMAZON.DE",
        "AMZN MKTP DE*??#?##??# WWW.AMAZON.DE",
        "DM-DROGERIE MARKT LEIPZIG",
        "THOMANN GMBH BURGEBRACH",
        "REWE MARKT GMBH-ZW LEIPZIG",
        "PAYPAL *ZALANDO SE 35314369001",
    ),
    "tanken": ("ARAL STATION ######### HALLE", "SHELL #### NAUMBURG"),
    "reise": ("DB VERTRIEB GMBH FRANKFURT", "BOOKING.COM AMSTERDAM", "EUROWINGS ??##?? KOELN"),
    "ausland": ("UDEMY COM SAN FRANCISCO", "GOOGLE *CLOUD MOUNTAIN VIEW", "NYC TAXI #?## LONG ISLAND C"),
}
SLIP, BOOKED, TEXT, UNIT, MONEY, RATE, AMOUNT = 56.0, 104.0, 152.0, 352.0, 424.0, 466.0, 540.0


def _signed(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + (" -" if amount < 0 else " +")


def _table(page: Page, y: float) -> float:
    page.rule(56, y - 12, 546, 0.8)
    for x, first, second in (
        (SLIP, "Datum", "Beleg"),
        (BOOKED, "Datum", "Buchung"),
        (TEXT, "Angabe des Unternehmens /", "Verwendungszweck"),
        (UNIT, "Währung", ""),
    ):
        page.lines(x, y, (first, second), 7.5, 9, bold=True)
    page.put(MONEY, y, "Betrag", 7.5, bold=True, right=True)
    page.put(RATE, y, "Kurs", 7.5, bold=True, right=True)
    page.put(AMOUNT, y, "Betrag in", 7.5, bold=True, right=True)
    page.put(AMOUNT, y + 9, "EUR", 7.5, bold=True, right=True)
    page.rule(56, y + 14, 546, 0.8)
    return y + 28


def _rows(rng: Random, entries: list[Entry]) -> list[Entry]:
    """Purchases in foreign money get the fee after them."""
    out = []
    for entry in entries:
        if entry.tag != "USD":
            out.append(entry)
            continue
        rate = Decimal(rng.randint(10300, 11400)) / 10000
        out.append(Entry(entry.day, entry.lines, entry.amount, f"{-entry.amount * rate:.2f} {rate}", ""))
        fee = max(Decimal("0.01"), (-entry.amount * Decimal("0.0175")).quantize(Decimal("0.01")))
        out.append(single(entry.day, "1,75% für Auslandseinsatz", -fee))
    return out


def _front(page: Page, period: str, day: str, card: str) -> None:
    page.put(56, 78, "Kundenservice Kreditkarte - 10919 Berlin", 7, color=GREY)
    page.lines(56, 130, ("Herrn", "Benedikt Ostermann", "Könneritzstr. 48", "04229 Leipzig"), 9.5, 12)
    facts = (
        ("Abrechnungsdatum", day),
        ("Kartennummer", card),
        ("Karteninhaber", "Benedikt Ostermann"),
        ("Verfügungsrahmen", "EUR 4.000,00"),
        ("Seite", "1"),
    )
    for n, (label, value) in enumerate(facts):
        page.put(340, 130 + 13 * n, label, 8)
        page.put(546, 130 + 13 * n, value, 8, right=True)
    page.put(56, 236, "Ihre Visa-Kreditkartenabrechnung", 12, bold=True)
    page.put(56, 252, f"Abrechnungszeitraum {period}", 9)


def _end(flow: Flow, closing: Decimal, due: str) -> None:
    page, y = flow.page, flow.y + 6
    page.rule(56, y - 12, 546, 0.8)
    page.put(TEXT, y, "Neuer Saldo", 9, bold=True)
    page.put(AMOUNT + 6, y, _signed(closing), 9, bold=True, right=True)
    page.rule(56, y + 5, 546, 0.8)
    text = (
        f"Den Rechnungsbetrag von EUR {written(-closing, '.', ',')} ziehen wir zum {due} von Ihrem Konto "
        "DE** **** **** **** **18 41 ein. Bitte sorgen Sie für Deckung. Einwendungen gegen diese Abrechnung richten "
        "Sie bitte binnen sechs Wochen in Textform an uns."
    )
    page.lines(56, y + 30, wrap(text, fits("Helvetica", 8.5, 486)), 8.5, 11)
    board = "Havelländische Direktbank AG · Vorstand: Dr. Ute Marlow, Jens Prahl · HRB 20171 B"
    for page in flow.pages:
        page.put(56, 806, board, 6.5, color=GREY)
        page.put(56, 815, "Sitz der Gesellschaft: Berlin · USt-IdNr. DE 137 204 411", 6.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    bought = some_entries(rng, KINDS, POOLS, (start, end - timedelta(1)), count=rng.randint(18, 62))
    opening = debt(rng, 150, 2600)
    settled = single(start + timedelta(rng.randint(1, 4)), "Lastschrift", -opening)
    entries = _rows(rng, sorted_in(bought, settled))
    closing = opening + of_entries(entries)
    card = f"4930 XXXX XXXX {fill(rng, '####', start, {})}"
    balance = opening

    def head(page: Page, number: int) -> float:
        page.put(56, 60, "Havelländische Direktbank AG", 13, bold=True)
        if number > 1:
            page.put(546, 60, f"Seite {number}", 8, right=True)
            page.put(56, 82, f"Kreditkartenabrechnung vom {end:%d.%m.%Y}   {card}", 8)
            y = _table(page, 108)
            page.put(TEXT, y, f"Übertrag von Seite {number - 1}", 8.5)
            page.put(AMOUNT + 6, y, _signed(balance), 8.5, right=True)
            return y + 18
        _front(page, f"{start:%d.%m.%Y} bis {end:%d.%m.%Y}", f"{end:%d.%m.%Y}", card)
        y = _table(page, 284)
        page.put(TEXT, y, "Saldo letzte Abrechnung", 8.5, bold=True)
        page.put(AMOUNT + 6, y, _signed(opening), 8.5, right=True, bold=True)
        return y + 18

    def foot(page: Page, y: float) -> None:
        page.put(TEXT, y + 2, f"Zwischensumme Seite {flow.number}", 8.5)
        page.put(AMOUNT + 6, y + 2, _signed(balance), 8.5, right=True)

    flow = Flow(740, Page, head, foot)
    rows = []
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 190))
        flow.need(11 * len(lines) + 3)
        page, y = flow.page, flow.y
        fee = entry.lines[0].startswith("1,75%")
        page.put(SLIP, y, "" if fee else f"{earlier(rng, entry.day, 3):%d.%m.%y}", 8.5)
        page.put(BOOKED, y, f"{entry.day:%d.%m.%y}", 8.5)
        page.lines(TEXT, y, lines, 8.5, 10)
        if entry.tag and entry.tag != "USD":
            money, rate = entry.tag.split()
            page.put(UNIT, y, "USD", 8.5)
            page.put(MONEY, y, written(Decimal(money), ".", ","), 8.5, right=True)
            page.put(RATE, y, f"{Decimal(rate):.4f}".replace(".", ","), 8.5, right=True)
        page.put(AMOUNT + 6, y, _signed(entry.amount), 8.5, right=True)
        balance += entry.amount
        rows.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
        flow.y += 10 * len(lines) + 4
    flow.need(100)
    _end(flow, closing, f"{end + timedelta(6):%d.%m.%Y}")
    by_hand(flow.pages, path, Hand(show="TJ", split=True))
    return Truth("credit_card", "de_DE", "EUR", card, start, end, opening, closing, rows)
