"""Germany, direct bank, Girokonto: kind of booking and name on the first line, the date of value below the date.

One signed column of amounts, no running balance; old and new balance stand in the block beside the title, the new
one again below the last row. Purposes run over several lines.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, iban, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Page, fits, with_pymupdf
from ._rows import row_count, sufficient, wrapped

ORANGE: Color = (0.93, 0.42, 0.05)
NAME = "Linden-Direktbank"
MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]

POOLS: Pools = {
    "shop": [
        "REWE Markt GmbH",
        "EDEKA Center Kassel",
        "LIDL SAGT DANKE",
        "DM DROGERIEMARKT",
        "ALDI SUED",
        "ROSSMANN 3812",
        "ARAL AG",
        "Baeckerei Nolte",
        "MEDIAMARKT KASSEL",
        "DB VERTRIEB GMBH",
    ],
    "biller": [
        "Stadtwerke Kassel AG",
        "Telefonica Germany GmbH + Co. OHG",
        "HUK-COBURG Allgemeine Vers. AG",
        "ARD ZDF DRadio Beitragsservice",
        "Amazon Payments Europe S.C.A.",
        "PayPal Europe S.a.r.l. et Cie S.C.A",
        "Techniker Krankenkasse",
        "fitX Deutschland GmbH",
    ],
    "why": [
        "Kd-Nr. ######## Rechnung ########",
        "Beitrag {month} Vertrag ??-######",
        "###-#######-####### Amazon.de ???#########",
        "Abschlag Strom Vertragskonto 2##########",
        ". , Ihr Einkauf bei . PP.####.PP",
    ],
    "person": ["Sabine Trautmann", "Jonas Willeke", "Dr. Katrin Oberhof", "Wohnbau Fulda eG", "Erik Petersen"],
    "reason": [
        "Miete {month}",
        "Danke fuer den schoenen Abend",
        "Nebenkostenabrechnung",
        "Geschenk Oma",
        "Auslagen Urlaub Teil #",
    ],
    "month": lambda _, day: f"{day:%m/%Y}",
    "stamp": lambda _, day: f"{day:%Y-%m-%d}",
}
KINDS = [
    Kind(
        18,
        -3,
        -160,
        "Lastschrift VISA {shop}|NR XXXX {card} KASSEL KAUFUMSATZ {stamp}|ARN########################",
        "1",
    ),
    Kind(8, -4, -120, "Lastschrift {shop}|{shop}//Kassel/DE {stamp}T1#:2#:3# Kfn 1 Vfd 12#", "1"),
    Kind(10, -9, -320, "Lastschrift {biller}|{why}|Mandat: ?#?##########|Referenz: ####?###########", "1"),
    Kind(5, -10, -950, "Überweisung {person}|{reason}", "0"),
    Kind(2, -20, -300, "Bargeldausz. VISA Card (Geldautomat)|GA NR 00####### KASSEL BARGELD {stamp}", "1", "10"),
    Kind(2, -50, -500, "Dauerauftrag/Terminueberw. {person}|{reason}", "0", "10", most=3),
    Kind(2, 1600, 4200, "Gehalt/Rente Hessische Messtechnik GmbH|LOHN / GEHALT {month} Pers.-Nr. 00#####", "0", most=2),
    Kind(3, 10, 800, "Gutschrift {person}|{reason}", "0"),
    Kind(2, 5, 90, "Gutschrift {biller}|Erstattung {why}", "0"),
]
INFO = [
    "Bitte erheben Sie Einwendungen gegen einzelne Buchungen unverzüglich. Schecks, Wechsel und sonstige",
    "Lastschriften schreiben wir unter Vorbehalt des Eingangs gut. Der genannte Kontostand berücksichtigt nicht die",
    "Wertstellung der einzelnen Buchungen, einige der genannten Beträge sind also vielleicht noch nicht verfügbar.",
    "Guthaben sind als Einlagen nach Maßgabe des Einlagensicherungsgesetzes entschädigungsfähig.",
]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    entries = some_entries(
        rng, KINDS, {**POOLS, "card": [str(rng.randint(1000, 9999))]}, period, count=row_count(rng, 100)
    )
    opening = sufficient(rng, entries, 100, 5000, rng.choice([0, -1500]))
    if rng.random() < 0.4 and period[1].weekday() < 5:
        entries.append(Entry(period[1], ("Entgelt", "Entgelt Girocard (Debitkarte)"), Decimal("-1.49"), "0", ""))
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "54########", period[0], {})
    account = iban(rng, "DE", "52010540" + number)
    truth = Truth("checking", "de_DE", "EUR", account, *period, opening, closing)
    sheet = int(f"{period[1]:%m}")

    def head(page: Page, at: int) -> float:
        return _head(page, at, period, number)

    flow = Flow(760, Page, head, _foot)
    _facts(flow, period, account, (opening, closing), sheet)
    _titles(flow)
    for entry in entries:
        _row(flow, rng, entry, truth)
    _end(flow, closing)
    for at, page in enumerate(flow.pages, 1):
        if at == 1:
            page.put(548, 175, f"{at} von {len(flow.pages)}", 9, right=True)
        else:
            page.put(548, 62, f"Seite {at} von {len(flow.pages)}", 8, right=True)
    with_pymupdf(flow.pages, path)
    return truth


def _head(page: Page, at: int, period: tuple[date, date], number: str) -> float:
    page.put(548, 46, NAME, 17, bold=True, right=True, color=ORANGE)
    page.put(22, 640, f"34GKKA{number}_T", 6, angle=90, color=GREY)
    if at > 1:
        month = f"{MONTHS[period[1].month - 1]} {period[1].year}"
        page.put(62, 62, f"Girokonto Nummer {number}   Kontoauszug {month}", 8)
        return 92
    page.put(62, 118, f"{NAME} AG · 60628 Frankfurt am Main", 6.5, color=GREY)
    page.lines(62, 136, ["Herrn", "Matthias Obermüller", "Am Auedamm 17 a", "34121 Kassel"], 9.5, 12.5)
    page.put(62, 258, f"Girokonto Nummer {number}", 13, bold=True)
    page.put(62, 276, f"Kontoauszug {MONTHS[period[1].month - 1]} {period[1].year}", 11)
    return 306


def _facts(flow: Flow, period: tuple[date, date], account: str, balances: tuple[Decimal, Decimal], sheet: int) -> None:
    facts = [
        ("Datum", f"{period[1]:%d.%m.%Y}"),
        ("Auszugsnummer", str(sheet)),
        ("Eingeräumte Kontoüberziehung", "2.000,00 Euro"),
        ("Alter Saldo", money(balances[0]) + " Euro"),
        ("Neuer Saldo", money(balances[1]) + " Euro"),
        ("IBAN", account),
        ("BIC", "LNDKDEFFXXX"),
    ]
    flow.page.put(330, 175, "Seite", 9)
    y = 136.0
    for n, (label, text) in enumerate(facts):
        y += 13 if n != 2 else 26  # the number of the page stands between
        flow.page.put(330, y, label, 9, bold=label == "Neuer Saldo")
        flow.page.put(548, y, text, 9, right=True, bold=label == "Neuer Saldo")


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _titles(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.put(62, y, "Buchung", 9, bold=True)
    page.put(128, y, "Buchung / Verwendungszweck", 9, bold=True)
    page.put(548, y, "Betrag (EUR)", 9, right=True, bold=True)
    page.put(62, y + 11, "Valuta", 9)
    page.rule(62, y + 16, 548, 0.8, ORANGE)
    flow.y = y + 31


def _row(flow: Flow, rng: Random, entry: Entry, truth: Truth) -> None:
    lines = wrapped(entry.lines, fits(flow.page.face, 9, 312))
    if flow.need(len(lines) * 11.5 + 6):
        _titles(flow)
    page = flow.page
    value = entry.day
    if entry.tag == "1" and rng.random() < 0.3:
        value = entry.day.fromordinal(entry.day.toordinal() - rng.randint(1, 3))
    page.put(62, flow.y, f"{entry.day:%d.%m.%Y}", 9)
    page.put(128, flow.y, lines[0], 9)
    page.put(548, flow.y, money(entry.amount), 9, right=True)
    page.put(62, flow.y + 11.5, f"{value:%d.%m.%Y}", 9)
    page.lines(128, flow.y + 11.5, lines[1:], 9, 11.5)
    truth.transactions.append(
        Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, value_date=value, page=flow.number)
    )
    flow.y += len(lines) * 11.5 + 6
    page.rule(62, flow.y - 13, 548, 0.25, GREY)


def _end(flow: Flow, closing: Decimal) -> None:
    flow.need(110)
    flow.page.put(128, flow.y + 4, "Neuer Saldo", 9, bold=True)
    flow.page.put(548, flow.y + 4, money(closing), 9, right=True, bold=True)
    flow.y += 34
    flow.page.put(62, flow.y, "Kunden-Information", 9, bold=True)
    flow.page.lines(62, flow.y + 14, INFO, 7.5, 9.5)


def _foot(page: Page, _: float) -> None:
    page.put(
        62,
        800,
        f"{NAME} AG · Theodor-Heuss-Allee 191 · 60628 Frankfurt · Vorstand: Ute Harms, Nils Gericke",
        6.5,
        color=GREY,
    )
