"""DE: giro account of a postal bank: both days in one column ("02.01./03.01."), signs apart before the amounts.

The old balance stands in a strip of boxes at the top, sums and the new one in a strip at the end.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, wrap, written
from ..pens import A4, Flow, Hand, Page, by_hand, fits
from ._kit import Book, book, cycle, joined

POOLS: Pools = {
    "shop": ["REWE SAGT DANKE 4####", "EDEKA NORD HH", "DM FIL.2### H:#####", "SHELL ####", "LIDL DIENSTLEISTUNG"],
    "town": ["Hamburg/DE", "Bonn//DE", "KIEL/DE", "LUEBECK//DE"],
    "firm": [
        "Stadtwerke Bonn GmbH",
        "HUK-COBURG",
        "Telekom Deutschland GmbH",
        "ADAC e.V.",
        "Rundfunk ARD, ZDF, DRadio",
    ],
    "who": ["Jana Oelkers", "Familie Brodersen", "Hausverwaltung Timm KG", "Dr. med. Cem Aydin"],
    "boss": ["Elbkontor Spedition GmbH", "Freie Hansestadt Bremen", "Bundesagentur fuer Arbeit-Service-Haus"],
    "used": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}T{rng.randint(8, 21):02}:{rng.randint(10, 59)}",
    "iban": ["DE## 2005 0550 #### #### ##", "DE## 3701 0050 #### #### ##"],
}
KINDS = [
    Kind(2, 900, 3200, "Gehalt/Rente|{boss}|Referenz ########-00##|Lohn/Gehalt ##/20##"),
    Kind(1.5, 8, 400, "Gutschr. SEPA|{who}|Verwendungszweck Auslagen ##.##.|IBAN {iban}"),
    Kind(1, 219, 250, "Gutschr. SEPA|Familienkasse|Referenz KG######FK######|Kindergeld", step="1", most=1),
    Kind(9, -130, -3, "Kartenzahlung|{shop}//{town}|{used} Kfn.1|VISA Debitkarte ####"),
    Kind(5, -280, -9, "SDD Lastschr|{firm}|Mandatsref. M########-01|Gläubiger-ID DE##ZZZ0000######"),
    Kind(2, -900, -20, "SEPA Überw. Einzel|{who}|Rechnung 20## / ##,## EUR Skonto"),
    Kind(1.5, -840, -25, "Dauerauftrag|{who}|Miete Whg. 3.OG|IBAN {iban}", most=3),
    Kind(2, -400, -20, "Auszahlung|GA NR########|{used}", step="10"),
    Kind(0.7, -6, -1, "Zinsen/Entg.|Kontoführungsentgelt", most=1),
]
YELLOW = (1, 0.8, 0)


def _signed(amount: Decimal) -> str:
    text = written(amount, ".", ",")
    return f"- {text[1:]}" if text.startswith("-") else f"+ {text}"


def _strip(page: Page, y: float, cells: list[tuple[float, str, str]], to: float = 559) -> None:
    page.box(48, y, to - 48, 28, fill=(0.95, 0.95, 0.95))
    for n, (x, label, text) in enumerate(cells):
        last = n == len(cells) - 1
        edge = to - 6 if last else x
        page.put(edge, y + 10, label, 6.5, right=last)
        page.put(edge, y + 22, text, 9, right=last, bold=last)


def _columns(flow: Flow) -> None:
    page = flow.page
    for x, text, right in ((48, "Buchung/Wert", False), (124, "Vorgang/Buchungsinformation", False)):
        page.put(x, flow.y, text, 8, right=right, bold=True)
    page.put(464, flow.y, "Soll", 8, right=True, bold=True)
    page.put(553, flow.y, "Haben", 8, right=True, bold=True)
    page.rule(48, flow.y + 4, 559, 0.8)
    flow.y += 17


def _valued(rng: Random, entry: Entry) -> date:
    return entry.day + timedelta(rng.choice([0, 0, 0, 1, -1]))


def _table(rng: Random, flow: Flow, told: Book) -> None:
    _columns(flow)
    for entry in told.entries:
        lines = [line for part in entry.lines for line in wrap(part, fits("Helvetica", 8.5, 262))]
        if flow.need(10.5 * len(lines)):
            _columns(flow)
        value = _valued(rng, entry)
        flow.page.put(48, flow.y, f"{entry.day:%d.%m.}/{value:%d.%m.}", 8.5)
        flow.page.put(464 if entry.amount < 0 else 553, flow.y, _signed(entry.amount), 8.5, right=True)
        told.rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
        flow.y = flow.page.lines(124, flow.y, lines, 8.5, 10.5) + 5


def _end(flow: Flow, told: Book, account: str) -> None:
    flow.need(120)
    number = account.replace(" ", "")[-10:]
    cells = [
        (54.0, "Kontonummer", number),
        (130.0, "Summe Zahlungseingänge", f"EUR + {written(told.money_in(), '.', ',')}"),
        (232.0, "Summe Zahlungsausgänge", f"EUR - {written(told.money_out(), '.', ',')}"),
        (336.0, "Dispositionskredit / Zinssatz", "EUR 2.500,00 / 10,55 %"),
        (0.0, "Neuer Kontostand", f"EUR {_signed(told.closing)}"),
    ]
    _strip(flow.page, flow.y + 6, cells)
    notes = [
        "Bitte prüfen Sie die Buchungen, Berechnungen und den Rechnungsabschluss. Einwendungen müssen spätestens",
        "vor Ablauf von sechs Wochen erhoben werden. Guthaben sind als Einlage bis 100.000,00 EUR geschützt.",
        "Ab 01.07. gelten geänderte Entgelte: Überweisung per Beleg 2,50 EUR statt 1,90 EUR.",
    ]
    flow.y = flow.page.lines(48, flow.y + 52, notes, 7.5, 10)


def draw(rng: Random, path: Path) -> Truth:
    told = book(rng, KINDS, POOLS, cycle(rng), most=42)
    account, (start, end) = iban(rng, "DE", "37010050##########"), told.period
    issue = f"{rng.randint(1, 12):03}"

    def head(page: Page, n: int) -> float:
        page.box(0, 18, 595, 26, fill=YELLOW)
        page.put(559, 36, "Hornbank", 15, right=True, bold=True)
        page.put(48, 66, f"Kontoauszug: Giro plus vom {start:%d.%m.%Y} bis {end:%d.%m.%Y}", 11, bold=True)
        cells = [
            (54.0, "Auszug", issue),
            (95.0, "Seite", str(n)),
            (130.0, "Jahr", str(end.year)),
            (170.0, "IBAN", account),
        ]
        if n > 1:
            _strip(page, 76, [*cells, (0.0, "", "")], 380)
            return 128
        page.lines(48, 92, ["Herrn", "Henning Vogelsang", "Am Deich 7", "24159 Kiel"], 9.5, 12)
        _strip(page, 152, [*cells, (0.0, "Alter Kontostand", f"EUR {_signed(told.opening)}")])
        return 206

    flow = Flow(790, lambda: Page(A4), head)
    _table(rng, flow, told)
    _end(flow, told, account)
    by_hand(flow.pages, path, Hand(show="Tj", form=True))
    return told.truth("checking", "de_DE", "EUR", account)
