"""Germany, direct bank: "Buchung" with "Valuta" below it (look 1) or in two columns (look 2), signed amounts
`+1.234,56` / `-12,34` (look 2 puts the sign behind), "Alter Saldo" and "Neuer Saldo" in a box and round the table.

The first line has the kind of booking and the other party, then up to four lines of purpose: SEPA creditor and mandate
references, dates, sums and long digit runs in it, broken in mid-word. No running balances. The account's
closing ("Abschluss") with overdraft interest stands below the table; a form code runs up the left margin. PyMuPDF,
embedded font.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(
        10,
        -2,
        -120,
        "Lastschrift {shop}|NR XXXX 4417 {town} KAUFUMSATZ {used} {clock} ######## ARN74############## Apple Pay",
    ),
    Kind(
        4,
        -6,
        -240,
        "Lastschrift {biller}|{note}|Mandat: {mandate}|Referenz: {ref}",
    ),
    Kind(2, -15, -900, "Überweisung {person}|{note}"),
    Kind(2, 10, 700, "Gutschrift {person}|{note}|Referenz: NOTPROVIDED"),
    Kind(1.5, 1700, 3800, "Gehalt/Rente {firm}|LOHN / GEHALT {month} PERS.NR. 00####|Referenz: {ref}", most=2),
    Kind(1, -400, -1100, "Dauerauftrag/Terminueberweisung {landlord}|MIETE {month} WHG 3 INKL. NK 185,00", most=1),
    Kind(1.5, -20, -400, "Bargeldauszahlung VISA Card|NR XXXX 4417 {atm} BARGELD {used} ########", step="10"),
    Kind(
        0.9,
        -4,
        -210,
        "Lastschrift VISA {abroad}|NR XXXX 4417 {city} KAUFUMSATZ {used} {fx} ARN74##############|"
        "Auslandseinsatzentgelt 1,99% enthalten",
    ),
    Kind(0.6, 5, 160, "Gutschrift {shop}|NR XXXX 4417 GUTSCHRIFT {used} ########"),
    Kind(0.6, -50, -1500, "Überweisung Extra-Konto 55########|Sparen {month}", step="50"),
    Kind(0.4, 10, 190, "Retoure {biller}|Retoure SEPA Lastschrift vom {used}, Rueckgabegrund: MD06|{note}"),
]
POOLS = {
    "shop": ["REWIA Markt GmbH-Zweigndl", "DROGIMARKT SAGT DANKE 412", "Tankhof Süd", "VISA BACKWERKSTATT 0071",
             "PAYFREUND (EUROPE) S.A.R.L."],
    "town": ["FRANKFURT", "BAD HOMBURG V", "Kronberg im T"],
    "atm": ["SPK TAUNUSECK//OBERURSEL/DE", "VR BANK KINZIG EG"],
    "biller": ["Stadtwerke Oberursel GmbH", "Hessisch-Fränkische Versicherungs-AG", "TELEFUNK DEUTSCHLAND GMBH",
               "RUNDFUNKBEITRAG SERVICE"],
    "person": ["Dr. Annegret Voß", "FAMILIE ÖZTÜRK", "Jonas u. Mia Peukert"],
    "firm": ["MAINTECHNIK AG", "LAND HESSEN BEZUEGESTELLE"],
    "landlord": ["WOHNBAU HOCHTAUNUS EG"],
    "abroad": ["SWISSRAIL TICKETSHOP", "HOTEL ALPENBLICK AG"],
    "year": lambda _, day: str(day.year),
    "city": ["BERN CH", "ST. MORITZ CH"],
    "clock": lambda rng, _: f"{rng.randint(8, 22):02}.{rng.randint(0, 59):02}",
    "fx": ["CHF 48,60 KURS 0,9412", "CHF 1.120,00 KURS 0,9388"],
    "note": ["RG-NR 20##-##### VOM {used} KD 71######", "Vertragskonto 4000######## Abschlag {month} 96,00",
             "01.{year} - 03.{year} Beitrag EUR 55,08 Teilnehmernr. 123 456 7##", "Danke fürs Auslegen! 2 x 17,50",
             "Versicherungsschein KR-S 12.345.6##-## Beitrag 01.01.-31.12. inkl. 19,00% Versicherungsteuer"],
    "mandate": ["M0000########", "{ref}-0001"],
    "ref": ["###########PP", "DE########-20##-????", "2###.####.####.####"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d.%m.%Y"),
    "month": lambda _, day: day.strftime("%m/%y"),
}  # fmt: skip
LEFT, RIGHT = 62, 548
ORANGE = (0.95, 0.45, 0.1)
FACE = "narrow"


def _de(amount: Decimal, look: int) -> str:
    sign, plain = ("-" if amount < 0 else "+"), written(abs(amount), ".", ",")
    return sign + plain if look == 1 else f"{plain} {sign}"


def draw(rng: Random, path: Path) -> Truth:
    look = rng.choice([1, 2])
    period = start, end = some_period(rng, rng.choice([30, 30, 91]), calendar=rng.random() < 0.5)
    opening = rng.choice([some_amount(rng, 50, 7000)] * 6 + [some_amount(rng, -20, -900)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-800)
    interest = some_amount(rng, -0.4, -28) if rng.random() < 0.35 else None
    if interest is not None:
        entries.append(Entry(end, (f"Zinsen/Entgelt Abschluss per {end:%d.%m.%Y}",), interest, "", ""))
    closing = opening + sum(entry.amount for entry in entries)
    number = iban(rng, "DE", "50012899########0#")
    truth = Truth("checking", "de_DE", "EUR", number, start, end, opening, closing)
    flow = Flow(752, lambda: Page(face=FACE, bold="narrow-bold"), lambda page, n: _head(page, n, truth, look))
    _saldo(flow, "Alter Saldo", start - timedelta(1), opening, look)
    for entry in entries:
        _row(flow, truth, entry, look, rng)
    flow.need(30)
    _saldo(flow, "Neuer Saldo", end, closing, look)
    _closing(flow, truth, interest, look)
    for n, page in enumerate(flow.pages, 1):
        page.put(RIGHT, 48, f"Seite {n} von {len(flow.pages)}", 8, right=True)
        page.put(30, 700, f"34GKKT{number[-12:-3].replace(' ', '')}_T  {end:%d%m%y}", 6, angle=90, color=GREY)
        page.rule(LEFT, 790, RIGHT, 0.4, GREY)
        bank = "Kronberg Direktbank AG · Am Schanzenfeld 8 · 61476 Kronberg im Taunus · Vorstand: H. Ziegler (Vors.)"
        page.put(LEFT, 800, bank, 6.5, color=GREY)
        page.put(LEFT, 809, "AG Königstein HRB 7727 · USt-IdNr. DE 114 103 475 · BLZ 500 128 99", 6.5)
    with_pymupdf(flow.pages, path)
    return truth


def _head(page: Page, number: int, truth: Truth, look: int) -> float:
    page.put(LEFT, 48, "Kronberg Direkt", 17, bold=True, color=ORANGE)
    start, end = truth.period_start, truth.period_end
    y = 84.0
    if number == 1:
        page.lines(LEFT, 108, ["Frau", "Henrike Sandmann", "Feldbergstraße 31 a", "61440 Oberursel (Taunus)"], 9, 12)
        page.box(330, 78, RIGHT - 330, 92, (0.97, 0.97, 0.97))
        rows = [
            ("Datum", f"{end + timedelta(1):%d.%m.%Y}"),
            ("Auszugsnummer", f"{end.month}"),
            ("IBAN", truth.account_number),
        ]
        rows += [("BIC", "KRDIDEFFXXX"), ("Eingeräumte Kontoüberziehung", "2.500,00 Euro")]
        rows += [("Alter Saldo", _de(truth.opening_balance, look) + " Euro")]
        rows += [("Neuer Saldo", _de(truth.closing_balance, look) + " Euro")]
        for n, (name, value) in enumerate(rows):
            page.put(336, 91 + 12 * n, name, 8, bold=n > 4)
            page.put(RIGHT - 6, 91 + 12 * n, value or "", 8, right=True, bold=n > 4)
        page.put(LEFT, 196, "Kontoauszug", 14, bold=True)
        page.put(LEFT, 209, f"Girokonto Nr. 5512 vom {start:%d.%m.%Y} bis {end:%d.%m.%Y}", 8.5)
        y = 234
    else:
        page.put(LEFT, 64, f"Kontoauszug Girokonto {truth.account_number}", 8)
    page.box(LEFT, y - 10, RIGHT - LEFT, 26 if look == 1 else 15, (0.99, 0.91, 0.83))
    page.put(LEFT + 3, y, "Buchung", 8, bold=True)
    page.put(LEFT + 3 if look == 1 else 118, y + (11 if look == 1 else 0), "Valuta", 8, bold=True)
    page.put(_text(look), y, "Buchung / Verwendungszweck" if look == 1 else "Verwendungszweck", 8, bold=True)
    page.put(RIGHT - 3, y, "Betrag (EUR)", 8, right=True, bold=True)
    return y + (28 if look == 1 else 20)


def _text(look: int) -> float:
    return 134 if look == 1 else 172


def _saldo(flow: Flow, name: str, day: date, amount: Decimal, look: int) -> None:
    flow.page.put(_text(look), flow.y, f"{name} vom {day:%d.%m.%Y}" if look == 2 else name, 8.5, bold=True)
    flow.page.put(RIGHT - 3, flow.y, _de(amount, look), 8.5, right=True, bold=True)
    flow.y += 16


def _row(flow: Flow, truth: Truth, entry: Entry, look: int, rng: Random) -> None:
    x = _text(look)
    lines = [part for line in entry.lines for part in wrap(line, fits(FACE, 8, 430 - x), cut=look == 2)]
    flow.need(11 * max(2, len(lines)) + 2)
    page, y = flow.page, flow.y
    valued = entry.day + timedelta(rng.choice([0, 0, 0, 0, -1, -2, 1]))
    style = "%d.%m.%Y" if look == 1 else "%d.%m.%y"
    page.put(LEFT + 3, y, f"{entry.day:{style}}", 8)
    page.put(RIGHT - 3, y, _de(entry.amount, look), 8, right=True)
    page.put(x, y, lines[0], 8)
    below = y + 10.5 if look == 1 else y
    page.put(LEFT + 3 if look == 1 else 118, below, f"{valued:{style}}", 8)
    flow.y = page.lines(x, y + 10.5, lines[1:], 8, 10.5) + (10.5 if look == 1 and len(lines) == 1 else 0) + 4
    page.rule(LEFT, flow.y - 10.5, RIGHT, 0.25, GREY)
    truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, valued, flow.number))


def _closing(flow: Flow, truth: Truth, interest: Decimal | None, look: int) -> None:
    flow.need(130)
    page, y, end = flow.page, flow.y + 12, truth.period_end
    if interest is not None:
        page.put(LEFT, y, f"Abschluss für Konto {(truth.account_number or '')[-13:]}", 8.5, bold=True)
        page.put(LEFT, y + 13, f"01.{end.month:02}.{end.year} bis {end:%d.%m.%Y}", 8)
        page.put(LEFT, y + 24, "Zinsen für Dispositionskredit 11,24 % p.a.", 8)
        page.put(400, y + 24, _de(interest, look), 8, right=True)
        page.put(LEFT, y + 35, f"Abrechnung {end:%d.%m.%Y}", 8, bold=True)
        page.put(400, y + 35, _de(interest, look), 8, right=True, bold=True)
        y += 58
    text = (
        "Kunden-Information: Bitte beachten Sie, dass wir zum 01.03. unser Preis- und Leistungsverzeichnis ändern; die"
        " girocard kostet dann 1,49 Euro im Monat. Einwendungen gegen Rechnungsabschlüsse sind innerhalb von sechs"
        " Wochen zu erheben. Der angegebene Kontostand berücksichtigt nicht die Wertstellung der einzelnen Buchungen."
        " Guthaben sind als Einlagen nach dem Einlagensicherungsgesetz bis 100.000,00 Euro entschädigungsfähig. Ihr"
        " Freistellungsauftrag: 1.000,00 Euro, davon verbraucht 12,48 Euro."
    )
    page.lines(LEFT, y, wrap(text, fits(FACE, 7.5, RIGHT - LEFT)), 7.5, 9.5)
