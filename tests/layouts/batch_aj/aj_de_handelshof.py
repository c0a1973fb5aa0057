"""Germany, current account: a `Buchungsdatum:` heading above the day's rows, day and month of value, minus behind.

Debits and credits in two columns; the payee, the purpose and SEPA references run on below; old and new balance are
rows of the table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand

POOLS = {
    "shop": ("EDEKA Kuhlmann", "REWE SAGT DANKE. 4####", "ALDI SUED", "DM-DROGERIE MARKT", "ARAL STATION ########"),
    "town": ("HANAU//DE", "OFFENBACH//DE", "FRANKFURT AM M//DE", "MAINTAL//DE"),
    "time": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}T{rng.randint(8, 20):02}:{rng.randint(0, 59):02}:##",
    "month": lambda _, day: f"{day:%m/%Y}",
    "shift": ("Nachtdienst", "Rechnung", "Umlage"),
    "core": ("Mandatsref: M-#########|Gläubiger-ID: DE##ZZZ0000#######|CORE / Basis-Lastschrift",),
}
KINDS = (
    Kind(
        9,
        -4,
        -140,
        "{shop}//{town}|{time} KFN 0 VJ 2#12|Kartenzahlung|End-to-End-Ref.:|################+########|{core}",
    ),
    Kind(3, -15, -160, "Mainova Energie AG|KD-NR ########## ABSCHLAG {month}|End-to-End-Ref.:|##########-#####|{core}"),
    Kind(2, -40, -900, "Brigitte Seidel|Miete {month} Whg 3 OG links|End-to-End-Ref.: NOTPROVIDED|Dauerauftrag"),
    Kind(1.4, -20, -400, "Auszahlung Sparkasse Hanau//HANAU/DE|{time}|Auszahlung Girocard", step="10"),
    Kind(0.5, -3, -13, "Entgelte|Kontoführung {month}|Rechnungsabschluss siehe Anlage", "end", most=1),
    Kind(
        2,
        900,
        2900,
        "Klinikum Rodgau gGmbH|LOHN/GEHALT {month} PERS.NR 00####|Kundenreferenz: ##########|End-to-End-Ref.:|L#######",
    ),
    Kind(1, 10, 300, "Jonas und Mia Ebeling|{shift} {month} danke|End-to-End-Ref.: NOTPROVIDED"),
    Kind(
        0.7,
        8,
        90,
        "{shop}//{town}|Gutschrift aus Kartenzahlung vom 0#.0#.|Kundenreferenz: ######|Rückruf unter 069/####",
    ),
)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 200, 5000)
    entries = some_entries(rng, KINDS, POOLS, (start + timedelta(1), end), balance=opening)
    closing = running(opening, [entry.amount for entry in entries])[-1] if entries else opening
    number = rng.randint(1_000_000, 9_999_999)
    account = iban(rng, "DE", f"506400150{number}00")
    sheet = rng.randint(1, 12)

    def head(page: Page, count: int) -> float:
        page.put(56, 50, "HANDELSHOF BANK", 16, bold=True)
        page.put(539, 40, f"Kontoauszug Nr. {sheet} vom {end:%d.%m.%Y}", 9, right=True)
        page.put(539, 52, f"{account}", 9, right=True)
        y = 90.0
        if count == 1:
            y = _cover(page, (start, end), account, rng)
        page.rule(56, y - 12, 539)
        page.put(56, y, "Angaben zu den Umsätzen", 8.5, bold=True)
        page.put(322, y, "Valuta", 8.5, bold=True)
        page.put(440, y, "zu Ihren Lasten", 8.5, bold=True, right=True)
        page.put(535, y, "zu Ihren Gunsten", 8.5, bold=True, right=True)
        page.rule(56, y + 4, 539)
        if count == 1:
            page.put(56, y + 18, f"Alter Kontostand vom {start:%d.%m.%Y}", 9, bold=True)
            page.put(535 if opening >= 0 else 440, y + 18, _euro(opening), 9, right=True, bold=True)
            return y + 38
        return y + 20

    def foot(page: Page, _y: float) -> None:
        page.put(539, 780, "Fortsetzung siehe nächste Seite", 8, right=True)

    flow = Flow(762, lambda: Page(A4), head, foot)
    rows: list[Row] = []
    day: date | None = None
    for entry in entries:
        if entry.day != day:
            flow.need(30 + 10 * len(entry.lines))
            flow.page.put(56, flow.y, f"Buchungsdatum: {entry.day:%d.%m.%Y}", 9, bold=True)
            flow.y += 13
            day = entry.day
        rows.append(_row(flow, rng, entry))
    flow.need(40)
    flow.page.rule(56, flow.y - 6, 539)
    flow.page.put(56, flow.y + 6, f"Neuer Kontostand vom {end:%d.%m.%Y}", 9, bold=True)
    flow.page.put(535 if closing >= 0 else 440, flow.y + 6, _euro(closing), 9, right=True, bold=True)
    flow.page.rule(56, flow.y + 11, 539, 1.2)
    flow.y += 34
    _notes(flow, end)
    for count, page in enumerate(flow.pages, 1):
        page.put(539, 64, f"Seite {count} von {len(flow.pages)}", 8, right=True)
        page.lines(56, 800, FOOT, 6, 7.5, color=GREY)
        page.put(24, 500, f"HH-KA-{number}-{sheet:03}-{count:02}-{end:%y%j}", 5.5, angle=90, color=GREY)
    by_hand(flow.pages, path, Hand(show="TJ", scaled=True))
    return Truth("bank", "de_DE", "EUR", account, start, end, opening, closing, rows)


FOOT = (
    "Handelshof Bank AG, Zeil 112, 60313 Frankfurt am Main, Tel. 069 555 0100, BIC HHOFDEFF506",
    "Vorsitzender des Aufsichtsrats: Dr. Heiner Volz, Vorstand: Claudia Brand (Vors.), Amtsgericht Frankfurt HRB 32999",
)


def _euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "")


def _row(flow: Flow, rng: Random, entry: Entry) -> Row:
    """A row whose lines may run over the page's end after the second one."""
    if flow.y + 22 > flow.bottom:
        flow.turn()
    start = flow.number
    value = earlier(rng, entry.day, 1)
    for n, line in enumerate(entry.lines):
        if n and flow.y + 10 > flow.bottom:
            flow.turn()
        flow.page.put(56, flow.y, line, 8.5)
        if n == 0:
            flow.page.put(322, flow.y, f"{value:%d.%m}", 8.5)
            flow.page.put(440 if entry.amount < 0 else 535, flow.y, _euro(entry.amount), 8.5, right=True)
        flow.y += 10
    flow.y += 5
    return Row(entry.day, " ".join(entry.lines), entry.amount, None, value, start)


def _cover(page: Page, period: tuple[date, date], account: str, rng: Random) -> float:
    page.put(56, 96, "Handelshof Bank AG · 60261 Frankfurt am Main", 6, color=GREY)
    page.lines(56, 112, ["Frau", "Katharina Ebeling", "Französische Allee 14", "63450 Hanau"], 9.5, 12)
    facts = (
        ("Kontoinhaber", "Katharina Ebeling"),
        ("Kontonummer", account.replace(" ", "")[-10:]),
        ("Bankleitzahl", "506 400 15"),
        ("Kontowährung", "Euro"),
        ("Eingeräumte Kontoüberziehung", "3.000,00 EUR"),
        ("Zinssatz p.a.", "9,95 %"),
        ("Ihr Berater", "Herr Thiel"),
        ("Telefon", f"06181 {rng.randint(100, 999)} 4{rng.randint(10, 99)}"),
    )
    for n, (title, value) in enumerate(facts):
        page.put(340, 100 + 11 * n, title, 7.5, color=GREY)
        page.put(539, 100 + 11 * n, value, 7.5, right=True)
    page.put(56, 210, f"Kontoauszug vom {period[1]:%d.%m.%Y}", 13, bold=True)
    page.put(56, 226, f"BasisKonto · Auszugszeitraum {period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}", 8.5)
    return 256


def _notes(flow: Flow, end: date) -> None:
    words = (
        "Wichtige Hinweise",
        "Bitte prüfen Sie die Buchungen, Berechnungen und den Kontostand. Einwendungen gegen Abschlüsse müssen",
        "innerhalb von 6 Wochen nach Zugang abgesendet werden. Guthaben sind als Einlagen nach Maßgabe des",
        "Einlagensicherungsgesetzes bis 100.000,00 EUR entschädigungsfähig. Schecks unter Vorbehalt.",
        f"Ab dem {end + timedelta(62):%d.%m.%Y} gilt unser neues Preisverzeichnis: Barauszahlung 2,50 EUR.",
    )
    flow.need(60)
    flow.page.put(56, flow.y, words[0], 8, bold=True)
    flow.page.lines(56, flow.y + 12, words[1:], 7, 9)
