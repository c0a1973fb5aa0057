"""Germany: Kreditkartenabrechnung of a public-law bank, one Tj per glyph.

Two dates a row (Belegdatum and Buchungsdatum), foreign currency, foreign amount and rate in columns between the text
and the euro amount, the sign behind in both directions ("45,90-", "500,00+"), a fee row after foreign purchases,
Übertrag and Zwischensumme lines, per-card sums, the direct debit announced for a later day.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

POOLS: Pools = {
    "shop": ["REWEG MARKT SAGT DANKE", "AMAZINE EU S.A R.L.", "SHELLA STATION 1243", "LIEFERGERN.DE", "DB BAHNCARD.DE"],
    "town": ["BERLIN", "FRANKFURT AM MAIN", "MUENCHEN", "LUXEMBOURG", "KOELN"],
    "abroad": ["HOTEL EDELWEISS ZUERICH", "MIGROLA BASEL"],
    "usa": ["PARKING GARAGE SAN FRANCISCO CA", "APPSTORE.COM/BILL CUPERTINO"],
}
KINDS = [
    Kind(10, -4, -260, "{shop}|{town}"),
    Kind(2, -20, -700, "{shop}|{town} RATENPLAN ##", most=2),
    Kind(3, -6, -300, "{abroad}|CHE", "CHF 0.9###"),
    Kind(3, -4, -400, "{usa}|USA", "USD 1.08##"),
    Kind(1, -50, -400, "BARGELDAUSZAHLUNG {town}", step="10.00", most=2),
    Kind(1, -5, -5, "ENTGELT BARGELDAUSZAHLUNG", step="5.00", most=1),
    Kind(1, 8, 150, "GUTSCHRIFT {shop}|{town}", most=2),
]


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


def _head(page: Page, number: int, facts: list[str]) -> float:
    page.put(50, 50, "FALKENBANK GIROZENTRALE", 12, bold=True)
    page.put(50, 62, "Karten-Service  Postfach 10 11 12  60041 Frankfurt am Main", 7)
    if number == 1:
        page.lines(50, 96, ["Herrn", "Dr. Matthias Oelkers", "Am Rosengarten 3", "61348 Bad Homburg"], 9, 11)
        page.put(50, 160, "Kreditkartenabrechnung VISA Gold", 12, bold=True)
    page.lines(360, 96, [*facts, f"Seite {number}"], 8, 11)
    y = 188.0 if number == 1 else 166.0
    page.rule(48, y - 12, 550)
    for x, lines in (
        (50, ["Beleg-", "datum"]),
        (98, ["Buchungs-", "datum"]),
        (148, ["Verwendungszweck"]),
        (330, ["Währung"]),
    ):
        page.lines(x, y, lines, 7.5, 8)
    for x, lines in ((420, ["Betrag in", "Fremdwährung"]), (475, ["Kurs"]), (545, ["Betrag in", "EUR"])):
        page.lines(x, y, lines, 7.5, 8, right=True)
    page.rule(48, y + 13, 550)
    return y + 28


def _sum(flow: Flow, text: str, amount: Decimal, gap: float = 14) -> None:
    flow.page.put(148, flow.y, text, 8, bold=True)
    flow.page.put(549, flow.y, _euro(amount), 8, bold=True, right=True)
    flow.y += gap


def _with_fees(entries: list[Entry]) -> list[Entry]:
    out = []
    for entry in entries:
        out.append(entry)
        fee = (abs(entry.amount) * Decimal("0.0175")).quantize(Decimal("0.01"))
        if entry.tag and entry.amount < 0 and fee:
            out.append(Entry(entry.day, ("1,75% AUSLANDSEINSATZENTGELT",), -fee, "", "fee"))
    return out


def _row(flow: Flow, entry: Entry, used: date, lines: list[str]) -> None:
    page, y = flow.page, flow.y
    page.put(50, y, f"{used:%d.%m.%y}", 8)
    page.put(98, y, f"{entry.day:%d.%m.%y}", 8)
    page.put(549, y, _euro(entry.amount), 8, right=True)
    if entry.tag:
        code, rate = entry.tag.split()
        page.put(330, y, code, 8)
        abroad = (abs(entry.amount) * Decimal(rate)).quantize(Decimal("0.01"))
        page.put(420, y, written(abroad, ".", ","), 8, right=True)
        page.put(475, y, rate.replace(".", ",") + "00", 8, right=True)
    flow.y = page.lines(148, y, lines, 8, 10) + 3


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = -some_amount(rng, 30, 3500)
    entries = some_entries(rng, KINDS, POOLS, (start, end), reversal="STORNO {}")
    entries = _with_fees([Entry(e.day, e.lines, e.amount, fill(rng, e.tag, e.day, {}), e.text) for e in entries])
    paid = Entry(start + timedelta(rng.randint(1, 4)), ("LASTSCHRIFTEINZUG ABRECHNUNGSBETRAG",), -opening, "", "")
    entries = sorted([paid, *entries], key=lambda entry: entry.day)
    closing = opening + sum((entry.amount for entry in entries), Decimal("0.00"))
    card = f"4{fill(rng, '###', start, {})} XXXX XXXX {fill(rng, '####', start, {})}"
    facts = [f"Abrechnungsdatum {end:%d.%m.%Y}", f"Zeitraum {start:%d.%m.%Y} - {end:%d.%m.%Y}"]
    facts += [f"Kartennummer {card}", "Verfügungsrahmen EUR 5.000,00"]
    flow = Flow(760, Page, lambda page, number: _head(page, number, facts))
    _sum(flow, f"SALDO LETZTE ABRECHNUNG VOM {start - timedelta(1):%d.%m.%Y}", opening)
    rows, balance, used, room = [], opening, start, fits("Helvetica", 8, 172)
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, room)]
        used = used if entry.text == "fee" else entry.day if entry is paid else earlier(rng, entry.day)
        if flow.y + 10 * len(lines) > 735:
            _sum(flow, "ÜBERTRAG AUF SEITE " + str(flow.number + 1), balance)
            flow.turn()
            _sum(flow, "ÜBERTRAG VON SEITE " + str(flow.number - 1), balance)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, used, flow.number))
        _row(flow, entry, used, lines)
        balance += entry.amount
    flow.need(120)
    flow.page.rule(48, flow.y - 6, 550)
    flow.y += 6
    spent = sum((entry.amount for entry in entries if entry.amount < 0), Decimal("0.00"))
    _sum(flow, f"ZWISCHENSUMME UMSÄTZE KARTE {card[-4:]}", spent)
    _sum(flow, "NEUER SALDO", closing, 24)
    page, y = flow.page, flow.y
    owed = written(closing, ".", ",", minus="")
    page.put(50, y, f"Den Betrag von EUR {owed} buchen wir am {end + timedelta(9):%d.%m.%Y} von Ihrem Konto ab.", 8)
    page.put(50, y + 12, "IBAN DE** **** **** **** **12 34, Gläubiger-ID DE68ZZZ00000012345.", 8)
    page.put(
        50,
        y + 30,
        "Umsätze in Fremdwährung werden mit dem Kurs des Buchungstages umgerechnet. Sollzins 14,90 % p.a.",
        7,
    )
    page.put(
        50, y + 40, f"Umsatz im Kalenderjahr: EUR {written(some_amount(rng, 2000, 30000), '.', ',')}", 7, color=GREY
    )
    by_hand(flow.pages, path, Hand("glyphs"))
    return Truth("credit_card", "de_DE", "EUR", card, start, end, opening, closing, rows)
