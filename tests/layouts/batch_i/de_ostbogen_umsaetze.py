"""Germany, online bank like DKB: Buchungsdatum, Wertstellungsdatum, Status / Umsatztyp, Betrag, on a landscape page.

`02.01.24`, newest row first, signed amounts with the euro sign (`-1.234,56 €`), no balance on the rows. Above the
booked rows may stand "Vorgemerkte Umsätze". Name in bold, then purpose, IBAN and mandate; Status and Umsatztyp one
below the other in a column of their own. PyMuPDF with embedded condensed sans.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(10, -2, -140, "{shop}|VISA Debitkartenumsatz vom {used}", "Kartenzahlung"),
    Kind(
        2,
        -5,
        -180,
        "{web}|VISA Debitkartenumsatz vom {used} Originalbetrag ##,## USD 1 Euro=1,0####### USD",
        "Kartenzahlung",
    ),
    Kind(4, -8, -260, "{biller}|{note}|Gläubiger-ID DE##ZZZ0000####### Mandat {mandate}", "Lastschrift"),
    Kind(2, -10, -1200, "{person}|{free}|DE## #### #### #### #### ##", "Überweisung"),
    Kind(
        1,
        -650,
        -1150,
        "Hausverwaltung Spreebogen|Miete {month} WE 0##.## Kaltmiete 712,50 NK 180,00|DE## #### #### #### #### ##",
        "Dauerauftrag",
        most=1,
    ),
    Kind(1.5, 5, 400, "{person}|{free}", "Gutschrift"),
    Kind(
        1, 1600, 4200, "{firm}|LOHN / GEHALT {month} PERSNR 00#####|DE## #### #### #### #### ##", "Gutschrift", most=2
    ),
    Kind(1.5, -20, -300, "{atm}|Bargeldauszahlung {used}", "Bargeld", step="10"),
    Kind(0.6, 5, 150, "{shop}|Gutschrift Kartenumsatz vom {used}", "Kartenzahlung"),
    Kind(0.5, 15, 120, "{biller}|Rückgabe Lastschrift {note}", "Rücklastschrift"),
]
POOLS = {
    "shop": [
        "EDEKO HAHN",
        "ALDO SÜD",
        "Bäckerei Mühlenkamp",
        "JETT TANKSTELLE",
        "SumUp *Café Zuckerl",
        "DM-DROGERIE 0712",
    ],
    "web": ["PIXELCLOUD.COM", "AIRBED * HM4K2"],
    "biller": ["Stadtwerke Lindenau GmbH", "Telefonika Deutschland", "Fitwerk Studios", "PayPfad (Europe) S.a.r.l."],
    "person": ["Jonas Brückner", "Dr. Annelie von der Heyde", "Mia Öztürk"],
    "firm": ["Nordwerk Maschinenbau AG", "Landesamt für Besoldung"],
    "atm": ["OSTBOGEN GA 0000####", "Spaarkasse Leipzig GA NR00######"],
    "note": [
        "Kd.-Nr. 40####### Abschlag {month}",
        "Rechnung 20##-#### vom {used}",
        "10########## Ihr Einkauf bei Buchfink",
    ],
    "free": ["Danke für Samstag", "Geburtstag Oma 50,00 von uns", "Rückzahlung Urlaub", "Rg 2023/118"],
    "mandate": ["M-######", "######-0001"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d.%m.%Y"),
    "month": lambda _, day: day.strftime("%m/%Y"),
}
BOOKED, VALUE, STATUS, TEXT, AMOUNT = 44, 128, 226, 326, 798
BLUE = (0.02, 0.2, 0.5)


def _eur(amount: Decimal) -> str:
    return written(amount, ".", ",") + " €"


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, calendar=rng.random() < 0.7)
    opening = rng.choice([some_amount(rng, 30, 9000)] * 6 + [some_amount(rng, -20, -800)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)[::-1]
    closing = opening + sum(e.amount for e in entries)
    code = iban(rng, "DE", "12030900##########")
    truth = Truth("checking", "de_DE", "EUR", code, start, end, opening, closing, newest_first=True)
    flow = Flow(540, lambda: Page((842, 595), "narrow", "narrow-bold"), lambda page, n: _head(page, n, truth))
    if rng.random() < 0.4:
        _pending(flow, rng, truth)
    for entry in entries:
        name, *rest = entry.lines
        lines = [name, *(part for line in rest for part in wrap(line, fits("narrow", 8, 330)))]
        flow.need(11 * max(2, len(lines)) + 4)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1, -1]))
        page.put(BOOKED, y, f"{entry.day:%d.%m.%y}", 8)
        page.put(VALUE, y, f"{value:%d.%m.%y}", 8)
        page.put(STATUS, y, "Gebucht", 8)
        page.put(STATUS, y + 11, entry.tag, 7, color=GREY)
        page.put(TEXT, y, name, 8, bold=True)
        page.lines(TEXT, y + 11, lines[1:], 8)
        page.put(AMOUNT, y, _eur(entry.amount), 8.5, right=True, bold=entry.amount > 0)
        page.rule(BOOKED, y + 11 * max(2, len(lines)) - 6, AMOUNT, 0.3, GREY)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y += 11 * max(2, len(lines)) + 6
    if not entries:
        flow.page.put(TEXT, flow.y, "Keine Umsätze im gewählten Zeitraum", 8, color=GREY)
        flow.y += 18
    flow.need(46)
    flow.page.put(BOOKED, flow.y + 8, f"Kontostand am {start - timedelta(1):%d.%m.%Y}: {_eur(opening)}", 8.5, bold=True)
    flow.page.put(
        BOOKED,
        flow.y + 24,
        "Bitte prüfen Sie die Umsätze. Einwendungen innerhalb von sechs Wochen. Sollzins 9,90 % p. a., Dispokredit"
        " 2.500,00 €. Einlagensicherung bis 100.000,00 €.",
        6.5,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(BOOKED, 570, "Ostbogen Direktbank AG · 10117 Berlin · BIC OSTBDEB1XXX · HRB 134567", 6.5, color=GREY)
        page.put(AMOUNT, 570, f"Seite {n} von {len(flow.pages)}", 6.5, right=True, color=GREY)
    with_pymupdf(flow.pages, path)
    return truth


def _pending(flow: Flow, rng: Random, truth: Truth) -> None:
    flow.page.put(BOOKED, flow.y, "Vorgemerkte Umsätze", 8.5, bold=True, color=BLUE)
    for _ in range(rng.randint(1, 3)):
        flow.y += 14
        flow.page.put(BOOKED, flow.y, f"{truth.period_end:%d.%m.%y}", 8, color=GREY)
        flow.page.put(STATUS, flow.y, "Vorgemerkt", 8, color=GREY)
        flow.page.put(TEXT, flow.y, rng.choice(POOLS["shop"]), 8, color=GREY)
        flow.page.put(AMOUNT, flow.y, _eur(some_amount(rng, -3, -90)), 8.5, right=True, color=GREY)
    flow.y += 20
    flow.page.put(BOOKED, flow.y, "Gebuchte Umsätze", 8.5, bold=True, color=BLUE)
    flow.y += 16


def _head(page: Page, number: int, truth: Truth) -> float:
    page.put(BOOKED, 40, "Ostbogen", 16, bold=True, color=BLUE)
    page.put(AMOUNT, 40, f"Girokonto {truth.account_number}", 9, right=True)
    y = 70.0
    if number == 1:
        days = f"{truth.period_start:%d.%m.%Y} – {truth.period_end:%d.%m.%Y}"
        page.put(BOOKED, 66, f"Kontoauszug {truth.period_end.month}/{truth.period_end.year}", 13, bold=True)
        page.put(BOOKED, 82, f"Kontoinhaber*in: Henrike Saalfeld · Zeitraum: {days}", 8.5)
        page.put(AMOUNT, 66, f"Kontostand am {truth.period_end:%d.%m.%Y}", 8.5, right=True)
        page.put(AMOUNT, 82, _eur(truth.closing_balance), 13, right=True, bold=True)
        y = 108
    page.box(BOOKED - 4, y - 10, AMOUNT - BOOKED + 8, 25, (0.91, 0.94, 0.98))
    page.put(BOOKED, y, "Buchungsdatum", 8, bold=True)
    page.put(VALUE, y, "Wertstellungsdatum", 8, bold=True)
    page.lines(STATUS, y, ["Status", "Umsatztyp"], 8, 10, bold=True)
    page.lines(TEXT, y, ["Auftraggeber*in / Empfänger*in", "Verwendungszweck"], 8, 10, bold=True)
    page.put(AMOUNT, y, "Betrag", 8, right=True, bold=True)
    return y + 30
