"""Germany, current account of a cooperative bank: sheets with "Übertrag auf Blatt" and "Übertrag von Blatt", days
without years, S or H after each amount in columns of their own, several lines of purpose under the kind of booking and
a closing of the quarter as an annex.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, wrap, written
from ..pens import A4, GREY, Flow, Page, fits
from ._rows import load, month_before, whole_month, with_cells

BANK = "Heidetal Bank eG"
BLUE = (0.0, 0.25, 0.55)
POOLS: Pools = {
    "who": ["Katrin Oltmanns", "Jens-Peter Brandhorst", "Sportverein Heidetal 1921 e.V.", "Dr. med. Anja Wilkens"],
    "shop": [
        "REWE SAGT DANKE. 4#######",
        "EDEKA LUEHRS//WINSEN/DE",
        "ARAL STATION 1########",
        "DM-DROGERIE MARKT//WINSEN",
        "BAECKEREI HARMS GMBH",
        "HAGEBAUMARKT WINSEN",
    ],
    "firm": [
        "Stadtwerke Heidetal GmbH",
        "Telefonica Germany GmbH + Co. OHG",
        "HUK-COBURG Allg. Vers.",
        "Rundfunk ARD, ZDF, DRadio",
    ],
    "iban": lambda rng, _day: iban(rng, "DE", "2406############").replace(" ", ""),
    "cred": ["DE##ZZZ00000######"],
}
KINDS = [
    Kind(
        5,
        -12,
        -280,
        "Basislastschrift|PN:931|{firm}|Vertrag ########## Abschlag"
        "|EREF: {cred}#### MREF: M-####### CRED: {cred} IBAN: {iban} BIC: GENODEF1XYZ",
    ),
    Kind(
        9,
        -4,
        -160,
        "Kartenzahlung girocard|PN:931|{shop}|{used} girocard EREF: ########## IBAN: {iban} BIC: HTBKDEFFXXX",
    ),
    Kind(3, -15, -900, "Überweisungsauftrag|PN:801|{who}|Rechnung Nr. ##-#### vielen Dank|IBAN: {iban}"),
    Kind(1, -250, -950, "Dauerauftragsbelast|PN:931|{who}|Miete Wohnung 3. OG|IBAN: {iban} BIC: GENODEF1XYZ", most=1),
    Kind(1, 1500, 4200, "Lohn, Gehalt, Rente|PN:931|Landkreis Heidetal|BEZUEGE PERS.NR. ######## {month}", most=1),
    Kind(3, 10, 700, "Überweisungsgutschr.|PN:931|{who}|Danke und Gruss|EREF: NOTPROVIDED"),
    Kind(2, -50, -400, "Auszahlung girocard|PN:931|{used} GA NR00002### BLZ240######", step="10"),
    Kind(1, -10, -300, "Echtzeit-Überweisung|PN:801|{who}|Ausgleich Ausflug"),
    Kind(1, -20, -140, "Rücklastschrift|PN:931|{firm}|Rückgabegrund: Widerspruch", most=1),
]


def _used(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.randint(0, 2)):%d.%m.}/{rng.randint(8, 20):02}.{rng.randint(0, 59):02}UHR"


def _side(amount: Decimal) -> str:
    return f"{written(abs(amount), '.', ',')} {'S' if amount < 0 else 'H'}"


def draw(rng: Random, path: Path) -> Truth:
    load("Arial", "Arial-Bold", "ArialNarrow", "ArialNarrow-Bold")
    start, end = whole_month(rng)
    old, opening = month_before(start), some_amount(rng, 150, 7000)
    pools: Pools = {**POOLS, "used": _used, "month": lambda _rng, day: f"{day:%m/%y}"}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(10, 80), balance=opening, floor=-1500)
    if end.month % 3 == 0:
        fee = -some_amount(rng, 8, 40)
        entries.append(Entry(end, ("Abschluss", "PN:905", "lt. Anlage 1"), fee, "", ""))
    balances = running(opening, (entry.amount for entry in entries))
    account = iban(rng, "DE", "24061392##########")
    state = [opening]

    def head(page: Page, number: int) -> float:
        page.put(555, 48, BANK, 15, right=True, bold=True, color=BLUE)
        page.lines(60, 96, ["Herrn und Frau", "Thorben und Silke Meinecke", "Lindenallee 17", "21423 Winsen"], 9, 12)
        where = ["Am Markt 4, 21423 Winsen", "Telefon 04171 555-0", "USt-IdNr. DE116######".replace("#", "0")]
        page.lines(400, 66, where, 7, 9, color=GREY)
        page.put(40, 172, "Kontoauszug", 12, bold=True)
        page.put(160, 172, "VR-PrivatKonto", 9)
        page.put(555, 172, f"Nr. {end.month}/{end.year}   Blatt {number}", 9, right=True)
        page.put(40, 186, f"IBAN {account}   BIC GENODEF1HTB", 8)
        page.put(555, 186, f"erstellt am {end + timedelta(1):%d.%m.%Y}", 8, right=True)
        y = _titles(page)
        label = f"alter Kontostand vom {old:%d.%m.%Y}" if number == 1 else f"Übertrag von Blatt {number - 1}"
        _balance(page, y, label, state[0])
        return y + 17

    def foot(page: Page, y: float) -> None:
        _balance(page, y + 3, f"Übertrag auf Blatt {flow.number + 1}", state[0])

    flow = Flow(745, lambda: Page(A4, "ArialNarrow", "ArialNarrow-Bold"), head, foot)
    rows = _rows(rng, flow, entries, balances, state)
    flow.need(20)
    _balance(flow.page, flow.y + 6, f"neuer Kontostand vom {end:%d.%m.%Y}", state[0])
    flow.y += 34
    _close(flow, end, entries)
    for page in flow.pages:
        page.put(
            40,
            800,
            "Bitte prüfen Sie die Buchungen. Einwendungen gegen Lastschriften richten Sie bitte an Ihre Bank.",
            7,
        )
        page.put(40, 809, "Das Guthaben ist als Einlage nach dem Einlagensicherungsgesetz entschädigungsfähig.", 7)
    with_cells(flow.pages, path)
    return Truth("checking", "de_DE", "EUR", account, old, end, opening, state[0], rows)


def _titles(page: Page) -> float:
    page.rule(40, 194, 555, 0.8)
    for x, text in ((40, "Bu-Tag"), (76, "Wert"), (112, "Vorgang")):
        page.put(x, 205, text, 8)
    page.put(555, 205, "Kontowährung EUR", 8, right=True)
    page.rule(40, 210, 555, 0.8)
    return 226


def _balance(page: Page, y: float, label: str, amount: Decimal) -> None:
    page.put(400, y, label, 8.5, right=True, bold=True)
    page.put(470 if amount < 0 else 555, y, _side(amount), 8.5, right=True, bold=True)


def _rows(rng: Random, flow: Flow, entries: list[Entry], balances: list[Decimal], state: list[Decimal]) -> list[Row]:
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        kind, number, *rest = entry.lines
        lines = [part for line in rest for part in wrap(line, fits("ArialNarrow", 8, 250))]
        flow.need(10 * (1 + len(lines)) + 18)
        page, y = flow.page, flow.y
        value = entry.day - timedelta(rng.choice([0, 0, 0, 1]) if entry.day.day > 1 else 0)
        page.put(40, y, f"{entry.day:%d.%m.}", 8)
        page.put(76, y, f"{value:%d.%m.}", 8)
        page.put(112, y, kind, 8)
        page.put(340, y, number, 8)
        page.put(470 if entry.amount < 0 else 555, y, _side(entry.amount), 8, right=True)
        page.lines(112, y + 10, lines, 8, 10)
        rows.append(Row(entry.day, " ".join([kind, number, *lines]), entry.amount, None, value, flow.number))
        state[0] = balance
        flow.y += 10 * (1 + len(lines)) + 4
    return rows


def _close(flow: Flow, end: date, entries: list[Entry]) -> None:
    flow.need(100)
    page, y = flow.page, flow.y
    page.put(112, y, "Eingeräumte Kontoüberziehung", 8)
    page.put(400, y, "3.000,00 EUR", 8, right=True)
    page.put(112, y + 10, "Sollzinssatz für eingeräumte Überziehung 10,48 % p.a., geduldete 14,98 % p.a.", 8)
    if not entries or entries[-1].lines[0] != "Abschluss":
        return
    page.put(40, y + 34, "Anlage 1", 9, bold=True)
    page.put(112, y + 34, f"Abschluss vom {end:%d.%m.%Y}", 9, bold=True)
    fee = -entries[-1].amount
    interest = (fee / 4).quantize(Decimal("0.01"))
    for n, (label, amount) in enumerate(
        (("Kontoführungsentgelt", fee - interest), ("Zinsen für Überziehung", interest), ("Abschlussbetrag", fee))
    ):
        page.put(112, y + 47 + 11 * n, label, 8, bold=n == 2)
        page.put(470, y + 47 + 11 * n, _side(-amount), 8, right=True, bold=n == 2)
    flow.y += 100
