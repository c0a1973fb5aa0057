"""Germany, current account of a large private bank: bookings in groups under a line with the booking date, each with
the partner in bold and the purpose below, the value date as day and month, money out with a minus behind in a
column of its own, old and new balance as lines above and below, conditions in small print on the last page.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Color, Flow, Hand, Page, by_hand, fits

YELLOW: Color = (1, 0.82, 0.1)
KINDS = [
    Kind(8, -4, -120, "{shop}//{town}/DE|{used}T{clock} KFN 1 VJ 2612|Kartenzahlung"),
    Kind(
        3,
        -9,
        -210,
        "{firm}|{purpose}|End-to-End-Ref.: {ref}|CORE / Mandatsref.: MD{ref}|Gläubiger-ID: DE##ZZZ0000####"
        "####|SEPA-BASISLASTSCHRIFT|wiederholend",
    ),
    Kind(
        1.2,
        -8,
        -160,
        "PayPal Europe S.a.r.l. et Cie S.C.A|10########### / . {web}, Ihr Einkauf bei {web}|End-to-End-"
        "Ref.: 10###########|CORE / Mandatsref.: 5???2224?????|Gläubiger-ID: LU96ZZZ0000000000000000058|"
        "SEPA-BASISLASTSCHRIFT|wiederholend",
    ),
    Kind(
        1, -640, -1280, "{landlord}|Miete {month} Wohnung 3. OG links|End-to-End-Ref.: NOTPROVIDED|Dauerauftrag", most=1
    ),
    Kind(2, -15, -600, "{person}|{note}|End-to-End-Ref.: NOTPROVIDED|Kundenreferenz: NSCT{ref}"),
    Kind(1.3, -20, -400, "{gaa}|{used}T{clock} KFN 1 VJ 2612|Auszahlung", step="10"),
    Kind(0.9, 1750, 3400, "{employer}|Lohn/Gehalt {month} PNR ####|End-to-End-Ref.: {ref}|Gutschrift", most=1),
    Kind(1.2, 10, 420, "{person}|{note}|End-to-End-Ref.: NOTPROVIDED"),
    Kind(
        0.4,
        250,
        500,
        "Bundesagentur für Arbeit - Familienkasse|KG###?FK######  KG {month}|End-to-End-Ref.: {ref}",
        most=1,
    ),
    Kind(0.5, -4.9, -13, "Kontoabschluss Kontoführungsentgelte|Abschlussbuchung per {until}", most=1),
]


def _used(rng: Random, day: date) -> str:
    return earlier(rng, day).isoformat()


POOLS: Pools = {
    "shop": [
        "REWE SAGT DANKE. 41###",
        "ALDI SE U. CO. KG",
        "DM-DROGERIE MARKT",
        "EDEKA NIEMERSZEIN",
        "Shell ####",
        "Budni 0##",
    ],
    "town": ["Hamburg", "Hamburg-Altona", "Norderstedt", "Pinneberg"],
    "used": _used,
    "clock": lambda rng, _day: f"{rng.randint(8, 20):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}",
    "firm": ["Vattenfall Europe Sales GmbH", "Telefonica Germany GmbH + Co. OHG", "HUK-COBURG-Allgemeine", "HVV Abo"],
    "purpose": [
        "Abschlag Strom VK 4##### ######",
        "Kd-Nr.: 60######, Rg-Nr.: 1#######/4",
        "Beitrag ## / VSNR ###/######-?",
    ],
    "ref": ["########", "00####-####", "?#######"],
    "web": ["Thalia", "DB Vertrieb", "ZALANDO"],
    "landlord": ["Hansa Wohnbau Verwaltungs GmbH"],
    "month": lambda _rng, day: f"{day:%m/%Y}",
    "person": ["Inken Petersen", "Dr. Ralf Böttcher", "Mehmet und Ayse Yildiz", "Katharina Groß"],
    "note": ["Danke fürs Mitbringen", "Rechnung Nr. 23-##", "Anteil Geschenk Jürgen", "Umzugshelfer / Kaution"],
    "gaa": ["GA NR00###### BLZ20099900 0", "Hamburger Sparkasse//Hamburg/DE", "Deutsche Bank//HAMBURG/DE"],
    "employer": ["Elbtech Maschinenbau AG", "Universitätsklinikum Nordheide KdöR"],
    "until": lambda _rng, day: f"{day:%d.%m.%Y}",
}
VALUE, OUT, IN = 372.0, 466.0, 552.0


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


def _value_date(rng: Random, entry: Entry) -> date:
    return entry.day + timedelta(rng.choice([0, 0, 0, 0, 1])) if entry.amount > 0 else entry.day


def _head(page: Page, count: int, title: str, issue: int, number: str) -> float:
    page.box(0, 0, 595, 14, YELLOW)
    page.put(552, 46, "HANSEATIC KREDITBANK", 15, right=True, bold=True)
    if count == 1:
        page.put(62, 118, "Hanseatic Kreditbank AG, 20095 Hamburg", 6.5)
        page.lines(62, 138, ["Herrn", "Jonas Wittenbrink", "Bahrenfelder Str. 118", "22765 Hamburg"], 9.5, 12)
        page.lines(
            388, 96, ["Filiale Hamburg-Ottensen", "Telefon 040 / 5 55 01 20", "Kundennummer 2041187503"], 7.5, 10
        )
        page.put(62, 238, title, 12, bold=True)
        page.put(62, 254, f"Auszug-Nr. {issue}", 8.5)
        page.put(62, 272, "Girokonto", 9, bold=True)
        page.put(150, 272, f"IBAN: {number}", 9)
        page.put(372, 272, "BIC: HKBADEFF200", 9)
        top = 300.0
    else:
        page.put(62, 76, f"{title}   Auszug-Nr. {issue}", 8.5)
        page.put(62, 88, f"IBAN: {number}", 8.5)
        top = 112.0
    page.put(552, 76, f"Seite {count}", 8.5, right=True)
    page.rule(62, top - 11, 552, 0.8)
    page.put(62, top, "Angaben zu den Umsätzen", 8, bold=True)
    page.put(VALUE, top, "Valuta", 8, bold=True)
    page.put(OUT, top, "zu Ihren Lasten", 8, right=True, bold=True)
    page.put(IN, top, "zu Ihren Gunsten", 8, right=True, bold=True)
    page.rule(62, top + 5, 552, 0.8)
    return top + 20


def _foot(page: Page, _y: float) -> None:
    page.put(552, 770, "Folgeseite beachten", 8, right=True)
    _imprint(page)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = some_amount(rng, 120, 5200) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 62), balance=opening, floor=-900)
    closing = opening + sum(entry.amount for entry in entries)
    number = iban(rng, "DE", "20099900052#####00")
    truth = Truth("checking", "de_DE", "EUR", number, start, end, opening, closing)
    issue = rng.randint(1, 12)

    title = f"Kontoauszug vom {end:%d.%m.%Y}"
    flow = Flow(752, Page, lambda page, count: _head(page, count, title, issue, number), _foot)

    def balance(label: str, amount: Decimal) -> None:
        flow.page.put(62, flow.y, label, 9, bold=True)
        flow.page.put(OUT if amount < 0 else IN, flow.y, _money(amount), 9, right=True, bold=True)
        flow.y += 18

    balance(f"Alter Kontostand vom {start - timedelta(1):%d.%m.%Y}", opening)
    group: date | None = None
    for entry in entries:
        lines = [part for line in entry.lines[1:] for part in wrap(line, fits("Helvetica", 8.5, 290))]
        if flow.need(11 * (len(lines) + 1) + 16) or entry.day != group:
            flow.page.put(62, flow.y, f"Buchungsdatum: {entry.day:%d.%m.%Y}", 8.5)
            flow.y += 14
            group = entry.day
        flow.page.put(62, flow.y, entry.lines[0], 8.5, bold=True)
        valued = _value_date(rng, entry)
        flow.page.put(VALUE, flow.y, f"{valued:%d.%m}", 8.5)
        flow.page.put(OUT if entry.amount < 0 else IN, flow.y, _money(entry.amount), 8.5, right=True)
        flow.y = flow.page.lines(62, flow.y + 11, lines, 8.5, 11) + 4
        text = " ".join(" ".join([entry.lines[0], *lines]).split())
        truth.transactions.append(Row(entry.day, text, entry.amount, None, valued, flow.number))
    flow.need(36)
    flow.page.rule(62, flow.y - 8, 552)
    flow.y += 6
    balance(f"Neuer Kontostand vom {end:%d.%m.%Y}", closing)
    _conditions(flow, rng)
    _imprint(flow.page)
    hand = Hand(show="TJ", split=True)
    by_hand(flow.pages, path, hand)
    return truth


def _imprint(page: Page) -> None:
    page.rule(62, 786, 552, 0.3)
    page.lines(
        62,
        795,
        [
            "Hanseatic Kreditbank Aktiengesellschaft, Hamburg   Handelsregister: Amtsgericht Hamburg, HRB 90417",
            "Vorsitzender des Aufsichtsrats: Dr. Hinnerk Claasen   USt-IdNr.: DE 118 570 093",
        ],
        6,
        8,
    )


def _conditions(flow: Flow, rng: Random) -> None:
    flow.need(110)
    granted = rng.choice([1500, 3000, 5000])
    text = [
        "Konditionen und Hinweise",
        f"Eingeräumte Kontoüberziehung: {written(Decimal(granted), '.', ',')} EUR    Sollzinssatz: 11,40 % p.a.",
        "Geduldete Kontoüberziehung: Sollzinssatz 13,90 % p.a.",
        "Beim genannten Kontostand sind die einzelnen Wertstellungstage nicht berücksichtigt, so dass bei Verfügungen",
        "Zinsen anfallen können. Bitte prüfen Sie die Buchungen; Einwendungen richten Sie bitte innerhalb von sechs",
        "Wochen nach Zugang an uns. Guthaben sind nach Maßgabe des Einlagensicherungsgesetzes geschützt.",
    ]
    flow.page.put(62, flow.y + 12, text[0], 7.5, bold=True)
    flow.y = flow.page.lines(62, flow.y + 23, text[1:], 7, 9.5)
