"""Germany: cooperative bank's Kontoauszug. Columns Bu-Tag, Wert, Vorgang; amounts with S (debit) or H (credit) after.

"alter Kontostand" and "neuer Kontostand", "Übertrag auf Blatt" at each page's end; texts in a typewriter face.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap
from ..pens import A4, Flow, Hand, Page, by_hand, fits
from ._tools import before, comma, size

POOLS: dict[str, Any] = {
    "shop": ["EDEKA BRAEUNLINGEN", "REWE SAGT DANKE. 4####", "ALDI SUED", "DM DROGERIEMARKT", "ARAL STATION HUEFINGEN"],
    "firm": ["STADTWERKE BADEN-BADEN", "TELEKOM DEUTSCHLAND GMBH", "R+V ALLGEMEINE VERS. AG", "ARD ZDF DRADIO BEITRAG"],
    "person": ["MUELLER, KATHARINA", "JUERGEN WEISSHAAR", "HAUSVERWALTUNG KERN", "SCHUETZENVEREIN 1902 E.V."],
    "work": ["LANDRATSAMT SCHWARZWALD", "AESCULAP AG", "STRAUB-VERPACKUNGEN GMBH"],
    "iso": lambda rng, day: f"{earlier(rng, day)}T{rng.randint(8, 20):02}:{rng.randint(0, 59):02}",
    "ib": lambda rng, _day: iban(rng, "DE", "################").replace(" ", ""),
    "month": ["JANUAR", "MAERZ", "JULI", "OKTOBER"],
}
KINDS = [
    Kind(
        9, -3, -160, "Kartenzahlung girocard PN:4###|{shop}|{iso} Debitk.0 20##-12|EREF: 6######## ####### ELV########"
    ),
    Kind(
        3,
        -15,
        -280,
        "Basislastschrift PN:4###|{firm}|Kd-Nr. ########, Rg.-Nr. #####/####|EREF: ??######## MREF: M-#######|"
        "CRED: DE##ZZZ00000######",
    ),
    Kind(2, -20, -600, "Überweisung PN:801|{person}|Danke|IBAN: {ib}"),
    Kind(3, 15, 700, "Überweisungsgutschrift PN:801|{person}|Anteil Ausflug {month}"),
    Kind(1, 1500, 3400, "Lohn, Gehalt, Rente PN:931|{work}|LOHN/GEHALT {month} PERS.NR. #####", most=1),
    Kind(1, -380, -980, "Dauerauftrag PN:930|{person}|MIETE WOHNUNG 7", most=1),
    Kind(2, -20, -400, "Auszahlung girocard PN:4###|GA NR0000####  BLZ6949#### 0", "", "10"),
    Kind(1, -4, -9, "Abschluss lt. Anlage 1 PN:905", most=1),
]
FACE = "Courier"


def _marked(amount: Decimal) -> str:
    return f"{comma(abs(amount))} {'S' if amount < 0 else 'H'}"


def _head(facts: list[tuple[str, str]], number: str) -> Any:
    def head(page: Page, sheet: int) -> float:
        page.put(62, 48, "Volksbank Oberes Bregtal eG", 14, bold=True, face="Helvetica-Bold", color=(0, 0.3, 0.6))
        page.put(62, 60, "Marktplatz 3, 78147 Vöhrenbach, Tel. 07727 5000-0", 7.5, face="Helvetica")
        for n, (name, value) in enumerate(facts):
            page.put(352, 88 + 12 * n, name, 8, face="Helvetica")
            page.put(420, 88 + 12 * n, value, 8, face="Helvetica")
        page.put(352, 88 + 12 * len(facts), "Blatt", 8, face="Helvetica")
        page.put(420, 88 + 12 * len(facts), f"{sheet} von @@", 8, face="Helvetica")
        page.lines(62, 104, ["Herrn", "Karl-Heinz Fehrenbach", "Bregstr. 41", "78147 Vöhrenbach"], 10, 12)
        page.put(62, 198, "Kontoauszug", 13, bold=True, face="Helvetica-Bold")
        page.put(170, 198, f"VR-PrivatKonto {number}", 10, face="Helvetica")
        page.rule(62, 208, 548, 0.8)
        for x, name in [(62, "Bu-Tag"), (106, "Wert"), (150, "Vorgang")]:
            page.put(x, 219, name, 8, face="Helvetica")
        page.put(548, 219, "EUR", 8, face="Helvetica", right=True)
        page.rule(62, 224, 548, 0.4)
        page.put(30, 520, "GAD-1207 4.03 FKA01 00412", 5, face="Helvetica", angle=90)
        page.put(62, 806, "Bitte beachten Sie die Hinweise auf der Rückseite.", 7, face="Helvetica")
        page.put(62, 815, "Genossenschaftsregister Freiburg 610021, USt-IdNr. DE142989111", 7, face="Helvetica")
        return 240.0

    return head


def _sum(page: Page, y: float, text: str, amount: Decimal) -> None:
    page.put(150, y, text, 9, bold=True)
    page.put(548, y, _marked(amount), 9, bold=True, right=True)


def _end(flow: Flow, limit: str) -> None:
    flow.need(70)
    lines = [
        f"Ihr Dispositionskredit: {limit} EUR. Sollzinssatz 11,78 % p.a., geduldete Überziehung 14,50 % p.a.",
        "Guthaben sind als Einlagen nach dem Einlagensicherungsgesetz entschädigungsfähig.",
        "Einwendungen gegen den Rechnungsabschluss müssen innerhalb von sechs Wochen nach Zugang erhoben werden.",
        "Generalversammlung am 17. Juni, 19.00 Uhr, Festhalle Vöhrenbach - Dividende 3,50 % vorgeschlagen.",
    ]
    flow.page.lines(62, flow.y + 26, lines, 7.5, 10, face="Helvetica")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 100, 4200) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=size(rng), balance=opening, floor=-900)
    number = fill(rng, "#######", end, {})
    issue = f"{end.month}/{end.year}"
    facts = [("Kontonummer", number), ("Auszug Nr.", issue), ("erstellt am", f"{end + timedelta(1):%d.%m.%Y}")]
    facts += [("IBAN", iban(rng, "DE", "69490000000" + number[:7])), ("BIC", "GENODE61VOE")]
    facts += [("Kontowährung", "EUR")]
    balance = opening

    def foot(page: Page, y: float) -> None:
        _sum(page, min(y + 4, 784), f"Übertrag auf Blatt {flow.number + 1}", balance)

    flow = Flow(772, lambda: Page(A4, FACE, "Courier-Bold"), _head(facts, number), foot)
    _sum(flow.page, flow.y, f"alter Kontostand vom {before(start):%d.%m.%Y}", opening)
    flow.y += 18
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(" ".join(line.split()), fits(FACE, 8.5, 290))]
        if flow.need(10.5 * len(lines)):
            _sum(flow.page, flow.y, f"Übertrag von Blatt {flow.number - 1}", balance)
            flow.y += 18
        page, y = flow.page, flow.y
        value = _value(rng, entry.day)
        page.put(62, y, f"{entry.day:%d.%m.}", 8.5)
        page.put(106, y, f"{value:%d.%m.}", 8.5)
        page.lines(150, y, lines, 8.5, 10.5)
        page.put(548, y, _marked(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        balance += entry.amount
        flow.y += 10.5 * len(lines) + 4
    flow.need(24)
    flow.y += 4
    _sum(flow.page, flow.y, f"neuer Kontostand vom {end:%d.%m.%Y}", balance)
    _end(flow, "3.000,00")
    for page in flow.pages:
        page.texts = [_numbered(text, flow.number) for text in page.texts]
    by_hand(flow.pages, path, Hand(show="Tj", scaled=True, form=True))
    return Truth("checking", "de_DE", "EUR", number, start, end, opening, balance, rows)


def _value(rng: Random, day: date) -> date:
    return day + timedelta(rng.choice([0, 0, 0, 1]))


def _numbered(text: Any, pages: int) -> Any:
    return type(text)(**{**vars(text), "text": text.text.replace("@@", str(pages))})
