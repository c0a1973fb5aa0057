"""Austria, monthly bill of a card company: days without year, blocks by card with sums, credits with a minus before.

The first lines are the carried balance and the collection of last month; cash fees and the charge for foreign currency
follow their row; the bill ends with the sum that will be collected, a SEPA notice and the year's turnover.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Page, fits, with_reportlab
from ._rows import ZERO, by_words, cents, one, plain, total

RED: Color = (0.72, 0.07, 0.12)
KINDS = [
    Kind(6, -5, -130, "{shop}, {city}"),
    Kind(1.5, -8, -90, "AMAZON.DE MARKTPLATZ, LUXEMBOURG"),
    Kind(1, -12, -130, "OEBB PERSONENVERKEHR AG, WIEN"),
    Kind(1, -40, -95, "{fuel}, {city}"),
    Kind(0.6, -8, -14, "{sub}", most=2),
    Kind(1.4, -10, -260, "{abroad}", "abroad"),
    Kind(0.5, -50, -400, "BARGELDBEHEBUNG {atm}", "cash", "10", 2),
    Kind(0.5, 8, 140, "GUTSCHRIFT {shop}, {city}"),
]
POOLS = {
    "shop": ["BILLA DANKT 000####", "SPAR DANKT ####", "HOFER KG ####", "BIPA ####", "MERKUR MARKT", "THALIA AT ##",
        "MUELLER HANDELS GMBH",
             "TABAK TRAFIK STEINER", "INTERSPAR ####", "GASTHAUS ZUR POST", "OBI MARKT ###", "APOTHEKE ZUM ENGEL"],
    "city": ["GRAZ", "LEOBEN", "BRUCK/MUR", "WIEN", "LINZ", "KLAGENFURT"],
    "fuel": ["OMV ####", "ENI ####", "JET TANKSTELLE", "AVANTI ####"],
    "sub": ["SPOTIFY AB, STOCKHOLM", "NETFLIX.COM, AMSTERDAM", "DISNEY PLUS, HOOFDDORP"],
    "atm": ["RAIFFEISENBANK, SCHLADMING", "ERSTE BANK, GRAZ", "INTESA SANPAOLO, TARVISIO"],
    "abroad": ["CHF 0.9633 COOP-#### ZUERICH HB, ZUERICH", "USD 1.0742 DROPBOX*##?##?, SAN FRANCISCO",
        "HUF 386.1200 MOL TOELTOALLOMAS, SOPRON",
               "CZK 24.5110 ORLEN CS #### MIKULOV, MIKULOV", "GBP 0.8655 NATIONAL RAIL, LONDON",
               "PLN 4.4120 ORLEN STACJA ####, CIESZYN"],
}  # fmt: skip


def num(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    entries: list[Entry] = []
    for entry in some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 70)):
        entries.append(entry)
        if entry.tag == "abroad":
            fee = min(cents(entry.amount * Decimal("0.02")), Decimal("-0.01"))
            entries.append(one(entry.day, "MANIPULATIONSENTGELT FREMDWÄHRUNG 2,00%", fee, "fee"))
        if entry.tag == "cash":
            fee = min(cents(entry.amount * Decimal("0.033")), Decimal("-3.63"))
            entries.append(one(entry.day, "BARGELDBEHEBUNGSENTGELT", fee, "fee"))
    opening = some_amount(rng, -110, -2900)
    paid = one(start + timedelta(rng.randint(3, 9)), "EINZUG DURCH LASTSCHRIFT - DANKEND ERHALTEN", -opening, "pay")
    closing = opening + paid.amount + total(entries)
    half = rng.random() < 0.5
    groups = [entries] if not half else [entries[: len(entries) // 2], entries[len(entries) // 2 :]]
    cards = [f"5400 12XX XXXX {rng.randint(0, 9999):04}" for _ in groups]
    account = f"{rng.randint(10**7, 10**8 - 1)}"
    debit = iban(rng, "AT", "################")

    def head(page: Page, n: int) -> float:
        page.box(45, 30, 26, 26, RED)
        page.put(78, 48, "STYRIA CARD", 16, bold=True, color=RED)
        page.put(550, 42, "Monatsrechnung", 13, bold=True, right=True)
        page.put(550, 56, f"Rechnungsdatum: {end:%d.%m.%Y}", 8, right=True)
        if n > 1:
            page.put(45, 78, f"Kartenkonto {account} - Mag. Theresa Hollenstein", 8)
            return table(page, 98)
        page.put(60, 106, "Styria Card Service GmbH, Annenstraße 60, 8020 Graz", 6, color=GREY)
        page.lines(60, 124, ["Frau", "Mag. Theresa Hollenstein", "Sporgasse 14/3", "8010 Graz"], 9.5, 12)
        for k, (label, value) in enumerate(
            [
                ("Kartenkonto-Nr.", account),
                ("Rechnungs-Nr.", f"{end:%Y%m}-{rng.randint(1, 99999):05}"),
                ("Abrechnungszeitraum", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"),
                ("Einkaufsrahmen EUR", "4.400,00"),
                ("Serviceline", "0316 555 00"),
            ]
        ):
            page.put(340, 112 + 12 * k, label, 8)
            page.put(550, 112 + 12 * k, value, 8, right=True)
        page.put(45, 204, "Sehr geehrte Frau Mag. Hollenstein,", 9)
        page.put(45, 217, "für die Verwendung Ihrer Karte(n) stellen wir Ihnen folgende Beträge in Rechnung:", 9)
        return table(page, 238)

    def table(page: Page, y: float) -> float:
        page.box(45, y - 10, 505, 26, RED)
        for x, a, b, right in [
            (49, "Kauf-", "datum", False),
            (87, "Buchungs-", "datum", False),
            (135, "Vertragspartner, Ort", "", False),
            (345, "Wäh-", "rung", False),
            (425, "Fremdwährungs-", "betrag", True),
            (480, "Kurs", "", True),
            (546, "Betrag", "EUR", True),
        ]:
            page.put(x, y, a, 7.5, right=right, color=WHITE)
            page.put(x, y + 10, b, 7.5, right=right, color=WHITE)
        return y + 32

    flow = Flow(748, Page, head)
    rows: list[Row] = []

    def row(entry: Entry) -> None:
        text, foreign = plain(entry.lines), ("", "", Decimal(1))
        if entry.tag == "abroad":
            currency, rate, text = text.split(" ", 2)
            foreign = (currency, rate.replace(".", ","), Decimal(rate))
        lines = wrap(text, fits("Helvetica", 8, 205))
        flow.need(10 * len(lines) + 3)
        page, y = flow.page, flow.y
        used = entry.day if entry.tag in ("pay", "fee") else earlier(rng, entry.day)
        page.put(49, y, f"{used:%d.%m.}", 8)
        page.put(87, y, f"{entry.day:%d.%m.}", 8)
        page.lines(135, y, lines, 8, 10)
        if foreign[0]:
            page.put(345, y, foreign[0], 8)
            page.put(425, y, num(cents(-entry.amount * foreign[2])), 8, right=True)
            page.put(480, y, foreign[1], 8, right=True)
        page.put(546, y, num(-entry.amount), 8, right=True)
        rows.append(Row(entry.day, text, entry.amount, page=flow.number))
        flow.y += 10 * len(lines) + 3

    def sum_line(label: str, amount: Decimal, space: float = 20) -> None:
        flow.need(24)
        flow.page.rule(45, flow.y - 9, 550, 0.4, GREY)
        flow.page.put(135, flow.y + 2, label, 8, bold=True)
        flow.page.put(546, flow.y + 2, num(-amount), 8, bold=True, right=True)
        flow.y += space

    flow.page.put(135, flow.y, "Saldovortrag aus letzter Rechnung", 8)
    flow.page.put(546, flow.y, num(-opening), 8, right=True)
    flow.y += 13
    row(paid)
    flow.y += 8
    for group, card, who in zip(groups, cards, ["THERESA HOLLENSTEIN", "LUKAS HOLLENSTEIN"], strict=False):
        flow.need(44)
        flow.page.put(49, flow.y, f"Karte {card}   {who}", 8.5, bold=True)
        flow.y += 14
        for entry in group:
            row(entry)
        sum_line(f"Summe Karte {card}", total(group))
    flow.need(100)
    page, y = flow.page, flow.y
    page.box(45, y, 505, 20, (0.93, 0.93, 0.93))
    page.put(
        49, y + 14, f"Rechnungsbetrag per {end:%d.%m.%Y} in EUR" if closing <= 0 else "Guthaben in EUR", 10, bold=True
    )
    page.put(546, y + 14, num(-closing), 10, bold=True, right=True)
    page.lines(
        45,
        y + 38,
        [
            f"Der Betrag wird am {end + timedelta(12):%d.%m.%Y} mittels SEPA-Lastschrift von Ihrem Konto "
            f"{debit} eingezogen.",
            "Creditor-ID: AT00ZZZ00000000000   Mandatsreferenz: " + account,
            f"Ihr Jahresumsatz {end:%Y} bisher: EUR {num(cents(-total(entries) * end.month))}",
            "",
            "Unstimmigkeiten melden Sie uns bitte unverzüglich, längstens binnen 13 Monaten. Bei Verlust "
            "der Karte: 0316 555 01 (24 h).",
        ],
        8,
        11,
    )
    for k, sheet in enumerate(flow.pages, 1):
        sheet.rule(45, 790, 550, 0.3, GREY)
        sheet.put(
            45,
            800,
            "Styria Card Service GmbH | FN 000000x, LG für ZRS Graz | UID ATU00000000 | DVR 0000000",
            6,
            color=GREY,
        )
        sheet.put(550, 800, f"Seite {k}/{len(flow.pages)}", 7, right=True)
    assert closing == opening + sum((r.amount for r in rows), ZERO)
    with_reportlab(by_words(flow.pages), path, "rows")
    return Truth("credit_card", "de_AT", "EUR", account, start, end, opening, closing, rows)
