"""Germany, giro account of a savings bank, old printer form: small landscape sheets of typewriter lines.

Days without year, whole lines padded with blanks, capitals and no umlauts, the sign behind the
amount, posting number (PN) between the days and the text, the balance carried from sheet to sheet.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import (
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
    written,
)
from ._rows import account, joined

RED: pens.Color = (0.85, 0.05, 0.1)
WIDE = 90
TEXT, ROOM = 20, 36
SIZE, LEAD = 9.0, 11.0
LINES = 23

POOLS: Pools = {
    "shop": ["REWE SAGT DANKE 4431####", "LIDL DIENSTLEISTUNG", "DM-DROGERIE MARKT", "ARAL TANKSTELLE", "EDEKA KREUTZ"],
    "firm": ["STADTWERKE HEIDETAL", "TELEKOM DEUTSCHLAND GMBH", "HUK-COBURG", "RUNDFUNK ARD,ZDF,DRADIO", "VODAFONE"],
    "who": ["GERDA MOELLER", "THOMAS UND INES BRANDT", "KFZ-WERKSTATT PETERS", "TSV HEIDETAL 1908 E.V."],
    "use": ["MIETE", "BEITRAG", "RECHNUNG 20###", "TASCHENGELD", "ANTEIL STROM"],
    "stamp": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y} {rng.randint(8, 20):02}:{rng.randint(0, 59):02}",
    "short": lambda rng, day: f"{earlier(rng, day):%d.%m}",
    "day": lambda _, day: f"{day:%d.%m.%Y}",
}
KINDS = [
    Kind(9, -8, -140, "KARTENZAHLUNG|{shop}|HEIDETAL//DE {stamp}|KARTE 2 GUELTIG BIS 1220", "9310"),
    Kind(6, -12, -230, "SEPA-ELV-LASTSCHRIFT|{shop}|ELV########  {short}|MREF OFFLINE", "9249"),
    Kind(6, -15, -320, "FOLGELASTSCHRIFT|{firm}|EREF+RG ####### KD-NR ######|MREF+M########", "9248"),
    Kind(3, -50, -400, "GELDAUTOMAT|GA NR00######  BLZ25050### #|{short} 1#.2#UHR HEIDETAL", "9301", "10"),
    Kind(2, -40, -700, "DAUERAUFTRAG|{who}|{use}", "9330"),
    Kind(2, -25, -900, "ONLINE-UEBERWEISUNG|{who}|SVWZ+{use}|DATUM {day}, 1#.3# UHR", "9331"),
    Kind(2, 1400, 2900, "LOHN  GEHALT|MASCHINENBAU NORDHEIDE GMBH|LOHN/GEHALT PERS-NR 00####", "9352", most=2),
    Kind(2, 20, 700, "GUTSCHRIFT|{who}|{use}", "9350"),
    Kind(0.7, 190, 480, "KINDERGELD|BUNDESAGENTUR FUER ARBEIT|KG######FK##", "9353", most=1),
    Kind(0.5, -3, -9, "ENTGELTABSCHLUSS|SIEHE ANLAGE NR. 1", "7000", most=1),
    Kind(0.6, 50, 900, "BARGELDEINZAHLUNG|EINZAHLUNGSAUTOMAT", "9360", "5"),
]


def signed(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "+")


def line(left: str, amount: Decimal) -> str:
    figure = signed(amount)
    return left + figure.rjust(WIDE - len(left))


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([13, 20, 30]))
    opening = some_amount(rng, 300, 4800)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(10, 48), balance=opening, floor=-400)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1]
    code, number = fill(rng, "251 5## ##", period[0], {}), fill(rng, "## ### ###", period[0], {})
    extract, before = rng.randint(2, 24), period[0] - timedelta(1)
    international = iban(rng, "DE", code.replace(" ", "") + number.replace(" ", "").zfill(10))
    pages: list[pens.Page] = []

    def new() -> pens.Page:
        page = pens.Page((595.0, 380.0), "Courier", "Courier-Bold")
        pages.append(page)
        page.put(50, 36, "Sparkasse Heidetal", 15, face="Helvetica-Bold", color=RED)
        page.put(300, 36, "Kontoauszug", 13, face="Helvetica-Bold")
        page.put(545, 36, "Girokonto privat", 9, face="Helvetica", right=True)
        for x, label, value in [
            (50, "Kontonummer", number),
            (160, "Bankleitzahl", code),
            (260, "Datum", f"{period[1]:%d.%m.%Y}"),
            (350, "Auszug", str(extract)),
            (420, "Blatt", str(len(pages))),
        ]:
            page.put(x, 54, label, 6.5, face="Helvetica")
            page.put(x, 65, value, SIZE)
        page.rule(46, 71, 549)
        page.put(50, 82, f"Bu-Tag Wert   PN    {'Buchungstext / Verwendungszweck':60}Umsatz EUR", SIZE, bold=True)
        page.rule(46, 87, 549)
        return page

    page = new()
    y = 100.0
    page.put(50, y, line(f"{'':{TEXT}}ALTER KONTOSTAND VOM {before:%d.%m.%Y}", opening), SIZE)
    y += LEAD * 1.5
    rows: list[Row] = []
    held = opening
    for entry, balance in zip(entries, balances, strict=True):
        text = [part[:ROOM].strip() for part in entry.lines]
        if y + LEAD * (len(text) + 1) > 100 + LINES * LEAD - 10:
            page.put(50, y + 4, line(f"{'':{TEXT}}UEBERTRAG AUF BLATT {len(pages) + 1}", held), SIZE)
            page = new()
            y = 100.0
            page.put(50, y, line(f"{'':{TEXT}}UEBERTRAG VON BLATT {len(pages) - 1}", held), SIZE)
            y += LEAD * 1.5
        value: date = earlier(rng, entry.day) if entry.amount < 0 else entry.day
        start = f"{entry.day:%d.%m.} {value:%d.%m.} {entry.tag}  "
        page.put(50, y, line(f"{start:{TEXT}}{text[0]}", entry.amount), SIZE)
        for part in text[1:]:
            y += LEAD
            page.put(50, y, f"{'':{TEXT}}{part}", SIZE)
        y += LEAD
        held = balance
        words = joined(text)
        rows.append(Row(entry.day, words, entry.amount, value_date=value, page=len(pages)))
    page.put(50, y + 5, line(f"{'':{TEXT}}NEUER KONTOSTAND VOM {period[1]:%d.%m.%Y}", closing), SIZE, bold=True)
    for sheet in pages:
        sheet.rule(46, 350, 549)
        sheet.put(
            50, 360, f"IBAN {international}   BIC NOLADE21HDT   Dispositionskredit EUR 2.500,00", 7, face="Helvetica"
        )
        sheet.put(50, 369, "Bitte beachten Sie die Hinweise auf der Rückseite.", 6.5, face="Helvetica")
    pens.by_hand(pages, path, pens.Hand())
    return account("de_DE", "EUR", number.replace(" ", ""), (None, period[1]), (opening, closing), rows)
