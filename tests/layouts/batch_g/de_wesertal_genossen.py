"""Germany, cooperative bank's Kontoauszug: Bu-Tag and Wert as `02.01.` without a year, "Vorgang" with its PN number,
unsigned amounts with S or H behind them, S further left than H (look 2: one column).

Purposes run on to a fixed width and are cut in mid-word; EREF, MREF, CRED, IBAN and BIC follow in the text. "alter
Kontostand", "Übertrag auf Blatt 2" and "Übertrag von Blatt 1", "neuer Kontostand". Quarterly "Abschluss" with the
account fees explained in "Anlage 1" (sums that are no rows). Hand-written kerning arrays, form code up the margin.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

SEPA = "EREF: {ref} MREF: {mandate} CRED: DE##ZZZ0000####### IBAN: {other} BIC: {bic}"
KINDS = [
    Kind(6, -8, -240, "Basislastschrift PN:931|{biller}|{why} " + SEPA),
    Kind(8, -3, -130, "Kartenzahlung girocard PN:#3##|{shop}|{used}T1#:2#:5# Debitk.# 2027-12 1#,## EUR " + SEPA),
    Kind(
        2,
        -20,
        -400,
        "Auszahlung girocard PN:5###|{bank}|Datum {day} um 1#:3#:0# Uhr GA NR0000#### BLZ######## #",
        step="10",
    ),
    Kind(3, -15, -900, "Überweisungsauftr. PN:801|{person}|{why} IBAN: {other} BIC: {bic}"),
    Kind(2, -150, -1100, "Dauerauftragsbelast PN:905|{person}|{rent} IBAN: {other} BIC: {bic}", step="5"),
    Kind(2, 10, 800, "Überweisungsgutschr. PN:931|{person}|{why} EREF: {ref} IBAN: {other} BIC: {bic}"),
    Kind(1, 1400, 4100, "Lohn/Gehalt/Rente PN:931|{firm}|LOHN/GEHALT {month} Pers.-Nr. 00##.## EREF: {ref}", most=2),
    Kind(0.7, -20, -300, "Echtzeitüberweisung PN:801|{person}|{why}"),
    Kind(0.5, 300, 3000, "Einzahlung SB PN:41|Geldautomat 000#"),
    Kind(0.4, -1.5, -12, "Entgelt PN:980|Ersatzkarte"),
]
POOLS = {
    "biller": ["STADTWERKE OBERWESER GMBH", "Nordlicht Versicherung a.G.", "Kabelweit Telekom GmbH", "Turnverein 1891"],
    "shop": ["FRISCHMARKT KROGER//Hameln/DE", "Tankhof Süd 4711//Rinteln/DE", "Drogerie Blümel SAGT DANKE"],
    "bank": ["VB Wesertal//Bodenwerder/DE", "SPARKASSE LEINEBERG"],
    "person": ["Heinz-Georg Brünjes", "Aylin Kaplan", "Eheleute Pohlmeier", "Dr. med. dent. K. Overbeck"],
    "firm": ["MASCHINENBAU TÖNNIES KG", "Landkreis Schaumburg-Süd"],
    "why": ["Rechnung 20##-###.##", "RG 7####/1.2##,00 EUR VOM {day}", "Abschlag Vertragskonto 40##########",
            "Beitrag 1. Halbjahr", "Kundennr. 77#### Rate 3 von 12 a 45,00 EUR, Restschuld 405,00 EUR"],
    "rent": ["Miete Lindenstr. 4, 2. OG", "Sparplan 30#######"],
    "ref": ["NOTPROVIDED", "##############-00000##", "RG##.##.20##/####"],
    "mandate": ["M-00######", "VK####-01"],
    "bic": ["GENODEF1???", "NOLADE21???", "DEUTDEDB???"],
    "used": lambda rng, day: earlier(rng, day).isoformat(),
    "day": lambda rng, day: earlier(rng, day).strftime("%d.%m.%Y"),
    "month": lambda _, day: f"{day:%m/%Y}",
    "other": lambda rng, _: iban(rng, "DE", "##################").replace(" ", ""),
}  # fmt: skip
BOOKED, VALUE, TEXT, DEBIT, CREDIT = 62, 98, 136, 484, 552
BLUE = (0.0, 0.25, 0.55)


def _marked(amount: Decimal) -> str:
    return f"{written(abs(amount), '.', ',')} {'S' if amount < 0 else 'H'}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, days=rng.choice([30, 30, 89]), calendar=rng.random() < 0.5)
    opening = rng.choice([some_amount(rng, 50, 7000)] * 4 + [some_amount(rng, -30, -900)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="Retourenbuchung PN:931|{0}")
    fees = some_amount(rng, -4, -35) if rng.random() < 0.6 else Decimal(0)
    closing = opening + sum(entry.amount for entry in entries) + fees
    code = iban(rng, "DE", "25469999##########")
    truth = Truth("checking", "de_DE", "EUR", code, start, end, opening, closing)
    debit, balance = rng.choice([DEBIT, CREDIT]), [opening]

    def money(page: Page, y: float, amount: Decimal, bold: bool = False) -> None:
        page.put(debit if amount < 0 else CREDIT, y, _marked(amount), 8.5, right=True, bold=bold)

    def head(page: Page, number: int) -> float:
        y = _head(page, number, truth)
        old = f"alter Kontostand vom {start - timedelta(1):%d.%m.%Y}"
        page.put(TEXT, y, old if number == 1 else f"Übertrag von Blatt {number - 1}", 8.5, bold=number == 1)
        money(page, y, balance[0], number == 1)
        return y + 18

    def foot(page: Page, y: float) -> None:
        page.put(TEXT, y + 4, f"Übertrag auf Blatt {flow.number + 1}", 8.5)
        money(page, y + 4, balance[0])

    flow = Flow(735, Page, head, foot)
    rows = [(entry.day, entry.lines, entry.amount) for entry in entries]
    if fees:
        rows.append((end, ("Abschluss PN:905", "Abschluss lt. Anlage 1"), fees))
    for day, texts, amount in rows:
        cut = fits("Helvetica", 8.5, 262)
        lines = [*texts[:2], *wrap(" ".join(texts[2:]), cut, cut=True)] if len(texts) > 2 else list(texts)
        flow.need(10.5 * len(lines) + 14)
        page, y = flow.page, flow.y
        value = day + timedelta(rng.choice([0, 0, 0, 1])) if amount < 0 and day < end else day
        page.put(BOOKED, y, f"{day:%d.%m.}", 8.5)
        page.put(VALUE, y, f"{value:%d.%m.}", 8.5)
        kind, _, code = lines[0].rpartition(" ")
        page.put(TEXT, y, kind, 8.5)
        page.put(TEXT + 190, y, code, 8.5)
        money(page, y, amount)
        flow.y = page.lines(TEXT, y + 10.5, lines[1:], 8.5, 10.5) + 3
        balance[0] += amount
        truth.transactions.append(Row(day, " ".join(lines), amount, value_date=value, page=flow.number))
    flow.need(46 if not fees else 130)
    flow.page.rule(TEXT, flow.y - 2, CREDIT, 0.7)
    flow.page.put(TEXT, flow.y + 12, f"neuer Kontostand vom {end:%d.%m.%Y}", 8.5, bold=True)
    money(flow.page, flow.y + 12, closing, True)
    if fees:
        _annex(flow.page, flow.y + 40, truth, fees)
    for number, page in enumerate(flow.pages, 1):
        page.put(CREDIT, 98, f"Blatt {number} von {len(flow.pages)}", 9, right=True)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return truth


def _head(page: Page, number: int, truth: Truth) -> float:
    end = truth.period_end
    page.box(BOOKED, 34, 22, 22, BLUE)
    page.put(BOOKED + 30, 51, "Volksbank Wesertal-Süntel eG", 13, bold=True, color=BLUE)
    page.put(CREDIT, 70, "Kontokorrent", 9, right=True)
    page.put(CREDIT, 84, f"Kontoauszug Nr. {end.month}/{end.year}", 11, right=True, bold=True)
    page.put(CREDIT, 110, f"erstellt am {end + timedelta(1):%d.%m.%Y}", 8, right=True)
    page.put(28, 560, "421 073 KA 09.21 DGV 1.250,00", 5.5, angle=90, color=GREY)
    legal = [
        "Volksbank Wesertal-Süntel eG, Bäckerstr. 31, 31785 Hameln, GnR 100 042, USt-IdNr. DE115999999",
        "Bitte beachten Sie die Hinweise auf der Rückseite. Einwendungen sind binnen sechs Wochen zu erheben.",
    ]
    page.lines(BOOKED, 776, legal, 6.5, 9)
    y = 148.0
    if number == 1:
        page.lines(BOOKED, 110, ["Eheleute", "Jens und Maren Tegtmeier", "Am Sintelberg 12", "31855 Aerzen"], 9.5, 12)
        page.put(BOOKED, 178, f"EUR-Konto   IBAN {truth.account_number}   BIC GENODEF1WSX", 9, bold=True)
        page.put(BOOKED, 192, "Eingeräumte Kontoüberziehung 2.000,00 EUR zu 10,55 % p.a.", 8)
        y = 216
    for x, name in ((BOOKED, "Bu-Tag"), (VALUE, "Wert"), (TEXT, "Vorgang")):
        page.put(x, y, name, 8.5, bold=True)
    page.rule(BOOKED, y + 4, CREDIT, 0.7)
    return y + 18


def _annex(page: Page, y: float, truth: Truth, fees: Decimal) -> None:
    """How the fees of the last row came about."""
    base = min(-fees, Decimal("3.90"))
    page.box(TEXT, y - 12, CREDIT - TEXT + 4, 68, stroke=GREY)
    page.put(TEXT + 6, y, f"Anlage 1 - Rechnungsabschluss per {truth.period_end:%d.%m.%Y}", 8.5, bold=True)
    names = ["Kontoführung pauschal", "Entgelte für Buchungsposten und Sollzinsen 10,55 %", "Abrechnung"]
    for n, (name, amount) in enumerate(zip(names, (-base, fees + base, fees), strict=True)):
        page.put(TEXT + 6, y + 15 + 12 * n, name, 8)
        page.put(CREDIT - 8, y + 15 + 12 * n, _marked(amount), 8, right=True)
