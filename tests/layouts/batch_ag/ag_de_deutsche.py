"""Germany: branch bank; dates over two lines with the year below, two such columns, debit `- 45,00` and credit
`+ 45,00` in columns of their own, the old balance in a box of the head, labelled detail lines below the bookings."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._tools import some_rows

BLUE = (0.0, 0.09, 0.66)
BOOKED, VALUE, TEXT, DEBIT, CREDIT = 56, 100, 146, 452, 548
WIDE = fits("Helvetica", 8, 232)
KINDS = [
    Kind(
        7,
        -3,
        -160,
        "Kartenzahlung|{shop}|Verwendungszweck/ Kundenreferenz|2#######################|"
        "{day}T{time} Kartennr. 448912100765 Folge 2",
    ),
    Kind(
        5,
        -9,
        -260,
        "SEPA Lastschrifteinzug von|{creditor}|Verwendungszweck/ Kundenreferenz|{ref}|"
        "Gläubiger-ID DE##ZZZ0000#######|Mand-ID {mandate}|RCUR Wiederholungslastschrift",
    ),
    Kind(3, -20, -900, "SEPA Überweisung an|{person}|Verwendungszweck/ Kundenreferenz|{why}"),
    Kind(
        1,
        -700,
        -1500,
        "SEPA Dauerauftrag an|{person}|Verwendungszweck/ Kundenreferenz|Miete inkl. NK|RINP Dauerauftrag",
        most=1,
    ),
    Kind(
        1,
        2000,
        5200,
        "SEPA Gehalts-/Rentengutschrift von|{firm}|Verwendungszweck/ Kundenreferenz|LOHN/GEHALT|"
        "ABRECHNUNG {my}|SALA Gehalt",
        most=1,
    ),
    Kind(1.5, 15, 700, "SEPA Überweisung von|{person}|Verwendungszweck/ Kundenreferenz|{why}"),
    Kind(
        1,
        -20,
        -400,
        "Auszahlung Geldautomat|GA NR########## BLZ#########|{day}T{time} Kartennr. 448912100765",
        step="10",
    ),
    Kind(0.6, -4, -13, "Verwendungszweck/ Kundenreferenz|Saldo der Abschlussposten|Grundpreis AktivKonto"),
    Kind(
        0.6,
        -40,
        -900,
        "SEPA Überweisung an|Landeshauptkasse|Verwendungszweck/ Kundenreferenz|STEUERNR ##/###/##### EINK.ST 4.VJ",
    ),
]
POOLS = {
    "shop": [
        "EDEKA NORD SAGT DANKE//HAMBURG/DE",
        "Shell 1147//Bremen/DE",
        "MUELLER DROGERIE//Ulm/DE",
        "LIDL SAGT DANKE//Mannheim/DE",
        "Backhaus Hennig//Halle/DE",
        "C+A MODE GMBH + CO. KG//Essen/DE",
    ],
    "creditor": [
        "Allgemeine Ortskrankenkasse Nordost",
        "Telekom Deutschland GmbH",
        "E.ON Energie Deutschland GmbH",
        "Stadtwerke Duesseldorf AG",
        "AMAZON PAYMENTS EUROPE S.C.A.",
        "Fitnesswerk Betriebsgesellschaft mbH",
    ],
    "ref": [
        "Festnetz Vertragskonto ########## RG ##########/#####",
        "Beitrag Monat Mitglied ######",
        "###-#######-####### AMZN Mktp DE 3?#?#??#?#",
        "Abschlag Strom Vertragskonto 2########",
    ],
    "mandate": ["MT########", "DE000201000200000000000000######", "?#?????##???####"],
    "person": [
        "Dr. Anneliese Freitag",
        "Hausverwaltung Krämer GbR",
        "Sören Claußen",
        "Ayse Demir",
        "Ulrich von der Heide",
    ],
    "why": [
        "RG 2#-##### vom Vormonat",
        "Rückzahlung Darlehen Rate ##",
        "Taschengeld",
        "Danke fuers Auslegen",
        "Nachhilfe Mathe",
    ],
    "firm": ["Bergische Armaturenwerke GmbH", "Land Niedersachsen NLBV", "Universitaetsmedizin Mainz"],
    "day": lambda rng, day: f"{day - timedelta(rng.randint(0, 2)):%d-%m-%Y}",
    "my": lambda _, day: f"{day:%m.%Y}",
    "time": lambda rng, _: f"{rng.randint(8, 20):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}",
}


def signed(amount: Decimal) -> str:
    return ("- " if amount < 0 else "+ ") + written(amount, ".", ",", minus="")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 200, 7000) * rng.choice([1, 1, 1, 1, -1])
    if opening < -900:
        opening = -opening
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=some_rows(rng, 70), balance=opening, floor=-900)
    closing = opening + sum(entry.amount for entry in entries)
    branch, short = rng.randint(101, 899), f"{rng.randint(10**6, 10**7 - 1)}"
    account = iban(rng, "DE", f"20070024{branch:03}{short}")[:27]

    def head(page: Page, count: int) -> float:
        page.box(520, 30, 28, 28, stroke=BLUE)
        page.put(534, 49, "/", 20, bold=True, center=True, color=BLUE)
        page.put(BOOKED, 50, "Rheinische Privat- und Handelsbank", 11, bold=True, color=BLUE)
        top = 92.0
        if count == 1:
            page.put(BOOKED, 92, "Rheinische Privat- und Handelsbank AG · Königsallee 45", 6)
            page.lines(BOOKED, 112, ["Frau", "Gisela Obermann", "Am Wehrhahn 112", "40211 Düsseldorf"], 10, 13)
            page.lines(
                372,
                112,
                [
                    "24h-Kundenservice (0211) 91 05 00 00",
                    "Fax (0211) 91 05 00 10",
                    "Es betreut Sie: Herr Jansen",
                    f"Filialnummer {branch}  Kontonummer {short} 00",
                ],
                8,
                11,
            )
            page.put(BOOKED, 212, f"Kontoauszug vom {start:%d.%m.%Y} bis {end:%d.%m.%Y}", 12, bold=True)
            page.put(BOOKED, 227, "Kontoinhaber: Gisela Obermann", 8)
            top = 248
        page.box(BOOKED, top - 10, 492, 28, (0.93, 0.94, 0.97))
        for x, label in ((60, "Auszug"), (104, "Seite"), (140, "von"), (180, "IBAN")):
            page.put(x, top, label, 7, color=GREY)
        page.put(60, top + 12, str(start.month), 8)
        page.put(104, top + 12, str(count), 8)
        page.put(180, top + 12, account, 8)
        if count == 1:
            page.put(544, top, f"Alter Saldo per {start - timedelta(1):%d.%m.%Y}", 7, right=True, color=GREY)
            page.put(430, top + 12, "EUR", 8)
            page.put(544, top + 12, signed(opening), 8, bold=True, right=True)
        top += 36
        for x, label, right in (
            (BOOKED, "Buchung", False),
            (VALUE, "Valuta", False),
            (TEXT, "Vorgang", False),
            (DEBIT, "Soll", True),
            (CREDIT, "Haben", True),
        ):
            page.put(x, top, label, 8, bold=True, right=right)
        page.rule(BOOKED, top + 4, CREDIT, 0.6, BLUE)
        return top + 18

    flow = Flow(748, Page, head)
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, WIDE)]
        flow.need(10 * len(lines) + 6)
        value = entry.day if entry.amount > 0 else entry.day - timedelta(rng.choice([0, 0, 0, 1]))
        for x, day in ((BOOKED, entry.day), (VALUE, value)):
            flow.page.lines(x, flow.y, [f"{day:%d.%m.}", f"{day:%Y}"], 8, 10)
        end_x = DEBIT if entry.amount < 0 else CREDIT
        flow.page.put(end_x, flow.y, signed(entry.amount), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y = flow.page.lines(TEXT, flow.y, lines, 8, 10) + 6
    close(flow, branch, short, f"Neuer Saldo per {end:%d.%m.%Y}", signed(closing))
    for n, page in enumerate(flow.pages, 1):
        page.put(140, 260 if n == 1 else 104, str(len(flow.pages)), 8)
        page.put(
            BOOKED,
            800,
            "Rheinische Privat- und Handelsbank AG, Sitz Düsseldorf, HRB 30 000, Amtsgericht "
            "Düsseldorf, BIC RPHBDEDDXXX, USt-ID DE 114103379",
            6,
            color=GREY,
        )
    with_fpdf(flow.pages, path)
    return Truth("checking", "de_DE", "EUR", account, start, end, opening, closing, rows)


def close(flow: Flow, branch: int, short: str, label: str, balance: str) -> None:
    """The new balance in its box, the interest rates and the notices."""
    flow.need(150)
    page, y = flow.page, flow.y + 4
    page.box(BOOKED, y - 10, 492, 28, (0.93, 0.94, 0.97))
    page.put(60, y, "Filialnummer", 7, color=GREY)
    page.put(60, y + 12, str(branch), 8)
    page.put(140, y, "Kontonummer", 7, color=GREY)
    page.put(140, y + 12, f"{short} 00", 8)
    page.put(544, y, label, 7, right=True, color=GREY)
    page.put(430, y + 12, "EUR", 8)
    page.put(544, y + 12, balance, 8, bold=True, right=True)
    y += 38
    page.put(BOOKED, y, "Ihre Konditionen", 8, bold=True)
    for what, rate in (
        ("Eingeräumte Kontoüberziehung bis EUR 4.000,00", "11,40 % p. a."),
        ("Geduldete Kontoüberziehung", "14,90 % p. a."),
    ):
        y += 11
        page.put(BOOKED, y, what, 7.5)
        page.put(330, y, rate, 7.5, right=True)
    y += 20
    page.put(BOOKED, y, "Wichtige Hinweise", 8, bold=True)
    text = (
        "Bitte erheben Sie Einwendungen gegen einzelne Buchungen unverzüglich. Schecks, Wechsel und sonstige "
        "Lastschriften schreiben wir unter dem Vorbehalt des Eingangs gut. Der angegebene Kontostand berücksichtigt "
        "nicht "
        "die Wertstellung der Buchungen. Guthaben sind als Einlagen nach Maßgabe des Einlagensicherungsgesetzes "
        "entschädigungsfähig; nähere Angaben enthält der Informationsbogen für den Einleger."
    )
    flow.y = page.lines(BOOKED, y + 11, wrap(text, fits("Helvetica", 7, 490)), 7, 9)
