"""Germany, Kreditkartenabrechnung of a savings bank: Belegdatum, Buchungsdatum, text, currency, rate, amount with sign.

The sign stands behind the amount, dates have two-digit years; the fee for foreign use is a row of its own, a page ends
with Zwischensumme and begins with Übertrag, the sum is collected from the giro account.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand
from ._rows import cell, joined, numbered, total

RED = (0.85, 0.0, 0.05)

POOLS: Pools = {
    "shop": [
        "AMAZONAS.DE*?#?#?#?# LUXEMBOURG",
        "DB VERTRIEB GMBH FRANKFURT",
        "REWEE MARKT GMBH-ZW STUTTGART",
        "ARALL STATION 21###### ULM",
        "BOOKINGS.COM HOTEL AMSTERDAM",
        "LUFTHANZA 220########## KOELN",
        "ZALANDRO SE BERLIN",
        "SPOTIFEI P?#?#?#?#? STOCKHOLM",
        "DM DROGERIE SAGT DANKE REUTLINGEN",
        "PAYPALL *STEAMI 35314369001",
    ],
    "abroad": [
        "USD|APPLEE.COM/BILL CUPERTINO",
        "CHF|COOPER PRONTO ZUERICH",
        "GBP|TFL TRAVEL LONDON",
        "SEK|ICAH KVANTUM MALMOE",
    ],
}
KINDS = [
    Kind(12, -3, -240, "{shop}", "EUR"),
    Kind(2.5, -4, -180, "{abroad}", "abroad"),
    Kind(0.8, 8, 120, "{shop}", "EUR"),
    Kind(0.6, -50, -300, "SPARBANK GELDAUTOMAT ESSLINGEN", "EUR", step="10"),
]
RATES = {"USD": "1.0832", "CHF": "0.9561", "GBP": "0.8574", "SEK": "11.4120"}


def _signed(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, days=29)
    opening = -some_amount(rng, 150, 1900)
    paid = Entry(start + timedelta(3), ("LASTSCHRIFT EINZUG VOM GIROKONTO",), -opening, "EUR", "")
    entries: list[Entry] = [paid]
    for entry in some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 60)):
        entries.append(entry)
        if entry.tag == "abroad":
            fee = max(Decimal("0.01"), (-entry.amount * Decimal("0.02")).quantize(Decimal("0.01")))
            entries.append(Entry(entry.day, ("AUSLANDSEINSATZENTGELT 2,00 %",), -fee, "EUR", "fee"))
        if "GELDAUTOMAT" in entry.lines[0]:
            entries.append(Entry(entry.day, ("BARGELDAUSZAHLUNGSENTGELT",), Decimal("-5.00"), "EUR", "fee"))
    entries.sort(key=lambda e: e.day)
    closing = opening + total(e.amount for e in entries)
    number = fill(rng, "5232 12XX XXXX ####", start, {})
    account = iban(rng, "DE", "64250040000#######")
    rows: list[Row] = []
    seen = {"sum": opening}

    def titles(page: Page, y: float) -> float:
        page.rule(56, y - 12, 555, 0.8)
        for x, above, below in ((56, "Beleg-", "datum"), (108, "Buchungs-", "datum")):
            page.put(x, y, above, 7.5, bold=True)
            page.put(x, y + 9, below, 7.5, bold=True)
        page.put(162, y, "Angaben zum Umsatz /", 7.5, bold=True)
        page.put(162, y + 9, "Verwendungszweck", 7.5, bold=True)
        page.put(380, y, "Währung", 7.5, bold=True)
        page.put(450, y, "Betrag", 7.5, bold=True, right=True)
        page.put(492, y, "Kurs", 7.5, bold=True, right=True)
        page.put(552, y, "Betrag", 7.5, bold=True, right=True)
        page.put(552, y + 9, "in EUR", 7.5, bold=True, right=True)
        page.rule(56, y + 13, 555, 0.8)
        return y + 28

    def head(page: Page, n: int) -> float:
        page.box(527, 28, 28, 28, RED)
        page.put(515, 46, "Kreissparkasse Neckartal-Alb", 12, bold=True, right=True)
        if n > 1:
            page.put(56, 76, f"Kreditkartenabrechnung vom {end:%d.%m.%Y}", 10, bold=True)
            page.put(56, 90, f"Mastercard Gold   {number}", 8.5)
            y = titles(page, 118)
            page.put(162, y, "Übertrag von Seite " + str(n - 1), 8, bold=True)
            page.put(555, y, _signed(seen["sum"]), 8, right=True, bold=True)
            return y + 14
        page.put(56, 104, "Kreissparkasse Neckartal-Alb, Postfach 1140, 72701 Reutlingen", 6.5, color=GREY)
        page.lines(56, 122, ["Frau", "Dr. Annegret Vollmer", "Achalmstraße 27", "72762 Reutlingen"], 9.5, 12)
        info = [
            ("Abrechnungsdatum", f"{end:%d.%m.%Y}"),
            ("Kartennummer", number),
            ("Karteninhaber", "Dr. Annegret Vollmer"),
            ("Verfügungsrahmen", "5.000,00 EUR"),
            ("Kundenservice", "07121 555 0170"),
        ]
        for k, (label, value) in enumerate(info):
            page.put(340, 112 + 12 * k, label, 8, color=GREY)
            page.put(555, 112 + 12 * k, value, 8.5, right=True)
        page.put(56, 214, "Kreditkartenabrechnung", 14, bold=True)
        page.put(56, 230, f"Mastercard Gold (Kreditkarte)   Umsätze vom {start:%d.%m.%Y} bis {end:%d.%m.%Y}", 9)
        y = titles(page, 258)
        page.put(162, y, "Saldo der letzten Abrechnung", 8, bold=True)
        page.put(555, y, _signed(opening), 8, right=True, bold=True)
        return y + 14

    def foot(page: Page, y: float) -> None:
        page.put(162, y + 4, "Zwischensumme", 8, bold=True)
        page.put(555, y + 4, _signed(seen["sum"]), 8, right=True, bold=True)

    def new() -> Page:
        return Page(A4)

    flow = Flow(752, new, head, foot)
    for entry in entries:
        code, *text = entry.lines if entry.tag == "abroad" else ("EUR", *entry.lines)
        lines = cell(text, "Helvetica", 8, 212)
        flow.need(10 * len(lines) + 2)
        page, y = flow.page, flow.y
        used = entry.day if entry.text in ("", "fee") else earlier(rng, entry.day)
        page.put(56, y, f"{used:%d.%m.%y}", 8)
        page.put(108, y, f"{entry.day:%d.%m.%y}", 8)
        page.lines(162, y, lines, 8, 10)
        if code != "EUR":
            rate = Decimal(RATES[code])
            page.put(380, y, code, 8)
            foreign = (abs(entry.amount) * rate).quantize(Decimal("0.01"))
            page.put(450, y, written(foreign, ".", ","), 8, right=True)
            page.put(492, y, written(rate, ".", ",", 4), 8, right=True)
        page.put(555, y, _signed(entry.amount), 8, right=True)
        seen["sum"] += entry.amount
        rows.append(Row(entry.day, joined(lines), entry.amount, page=flow.number))
        flow.y = y + 10 * len(lines) + 3
    flow.need(100)
    page, y = flow.page, flow.y + 2
    page.rule(56, y - 9, 555, 0.8)
    page.put(162, y + 3, "Neuer Saldo / Abrechnungsbetrag", 9, bold=True)
    page.put(555, y + 3, _signed(closing), 9, right=True, bold=True)
    page.rule(56, y + 9, 555, 0.8)
    due = end + timedelta(5)
    if closing < 0:
        due_sum = written(-closing, ".", ",")
        words_of = f"Den Betrag von {due_sum} EUR buchen wir am {due:%d.%m.%Y} von Ihrem Konto {account} ab."
    else:
        words_of = "Das Guthaben wird mit den Umsätzen der nächsten Abrechnung verrechnet."
    note = "Bitte prüfen Sie die Umsätze. Einwände melden Sie uns bitte innerhalb von sechs Wochen in Textform."
    page.lines(56, y + 28, cell([words_of, note], "Helvetica", 8, 495), 8, 11)
    for page in flow.pages:
        page.rule(56, 792, 555, 0.4, GREY)
        page.put(
            56, 803, "Kreissparkasse Neckartal-Alb   Anstalt des öffentlichen Rechts   BIC NECKDE6T", 6.5, color=GREY
        )
    numbered(flow.pages, 555, 803, "Seite {n} von {of}", 7.5)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("credit_card", "de_DE", "EUR", number, start, end, opening, closing, rows)
