"""Germany: giro account of a direct bank in its newest style, with a bold type line over two to five lines of text.

Special: debits and credits in two columns with signs, no balance on the rows, opening and closing as lines of the
table ("Kontostand am ..., Auszug Nr. 3"), creditor and mandate references as part of the text, quarterly settlement
with its calculation on an annex page full of figures, legal notes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, Flow, Page, fits, with_fpdf, with_pymupdf

BLUE = (0.0, 0.42, 0.71)
PALE = (0.91, 0.95, 0.98)
SOFT = (0.35, 0.35, 0.35)
LEFT, TEXT, SOLL, HABEN = 56.0, 122.0, 452.0, 545.0
POOLS: Pools = {
    "shop": [
        "KAUFGUT SAGT DANKE 4#####/BERLIN/DE",
        "BAECKEREI LINDEMANN//Leipzig/DE",
        "DROGERIE HELLWEG FIL.0###/POTSDAM/DE",
        "Tankhof Nord 2####/Bernau bei Berl/DE",
        "Trattoria Al Ponte/Berlin/DE",
        "FAHRRAD-ECK GmbH/BERLIN/DE",
        "BIOLADEN GRUENE MITTE/Berlin/DE",
        "PAKETSHOP*MARKTPLATZ/Luxembourg/LU",
    ],
    "used": lambda rng, day: f"{earlier(rng, day)}T{rng.randint(8, 21):02}:{rng.randint(0, 59):02}",
    "card": ["1 2026-12", "2 2027-04"],
    "month": lambda _, day: f"{day.month:02}/{day.year}",
    "creditor": [
        "Stadtwerke Havelland GmbH|Abschlag Strom Vertragskonto 4########|DE84ZZZ00000######|SWH-##########",
        "Telnova Deutschland GmbH|Kundennr. 6######### Rechnung 9####### Mobilfunk|DE93ZZZ00000######|TN0000########",
        "Allvita Versicherungs-AG|Hausrat VNR ##.###.######-# Beitrag {month}|DE37ZZZ00000######|AV-#######",
        "Rundfunkservice Beitragsstelle|Rundfunk {month} Beitragsnr. 4## ### ###|DE18BTR0000002####|4########0100",
        "PAYFIX Europe S.a.r.l. et Cie S.C.A.|##########/. Uhrenladen24, Ihr Einkauf bei Uhrenladen24|"
        "LU96ZZZ000000000000000####|4K?J2????K???",
        "Fitnesswerk Pankow|Mitgliedsbeitrag {month} M-Nr. 1####|DE55ZZZ00001######|FW#####",
    ],
    "person": ["Annegret Wolff", "Jonas Petersen", "Dr. Selma Özdemir", "Karl-Heinz Vogt", "Mira Schäfer", "T. Nguyen"],
    "aim": [
        "Miete {month} Whg 2. OG links",
        "Geschenk Oma",
        "Rechnung 20##-0###",
        "Danke fürs Auslegen!",
        "Urlaub Anteil",
    ],
    "firm": ["Brückner & Söhne Maschinenbau GmbH", "Landeshauptstadt Potsdam", "Medienwerft Berlin GmbH"],
}
KINDS = [
    Kind(14, -3, -180, "Kartenzahlung|{shop}|{used} Debitk.{card}"),
    Kind(7, -9, -240, "Basislastschrift|{creditor}", "sdd"),
    Kind(3, -15, -900, "Überweisung|{person}|{aim}"),
    Kind(1.5, -5, -120, "Echtzeitüberweisung|{person}|{aim}"),
    Kind(1, -450, -1350, "Dauerauftrag|{person}|{aim}", "", "5", 2),
    Kind(1, -20, -400, "Bargeldauszahlung|GA NR####### BLZ10050### 0|{used} Debitk.{card}", "", "10"),
    Kind(0.6, -80, -1900, "Kreditkartenabrechnung|4930 XXXX XXXX ####|Abrechnung vom {closing}", "", "0.01", 1),
    Kind(1.5, 1650, 4200, "Lohn, Gehalt, Rente|{firm}|LOHN / GEHALT {month}|Pers.-Nr. 00######", "", "0.01", 2),
    Kind(3, 8, 600, "Zahlungseingang|{person}|{aim}"),
    Kind(0.7, 219, 500, "Zahlungseingang|Familienkasse Brandenburg|KG115FK11#### {month} 1###########", "", "1", 1),
    Kind(0.5, 10, 130, "Lastschriftrückgabe|{creditor}", "back"),
]
NOTES = [
    "Bitte erheben Sie Einwendungen gegen den Kontoauszug unverzüglich. Der angegebene Kontostand berücksichtigt nicht "
    "die Wertstellung der einzelnen Buchungen. Dies bedeutet, dass der genannte Betrag nicht dem für die Zinsrechnung "
    "maßgeblichen Kontostand entsprechen muss und bei Verfügungen möglicherweise Zinsen für die Inanspruchnahme einer "
    "eingeräumten oder geduldeten Kontoüberziehung anfallen können.",
    "Guthaben sind als Einlagen nach Maßgabe des Einlagensicherungsgesetzes entschädigungsfähig. Nähere Informationen "
    "können Sie dem Informationsbogen für den Einleger entnehmen, den Sie jährlich in Ihrem Postfach finden.",
    "Ein Rechnungsabschluss gilt als genehmigt, sofern Sie innerhalb von sechs Wochen nach Zugang keine Einwendungen "
    "erheben. Die Einwendungen können Sie in Textform an die Nordhavel Direktbank AG, 10961 Berlin, richten.",
]

IMPRINT = [
    "Nordhavel Direktbank AG, 10961 Berlin · Vorstand: Ute Kammer (Vorsitzende), Arndt Loewe, Paul Reimann",
    "Aufsichtsratsvorsitz: Dr. H. Stein · Sitz: Berlin, AG Charlottenburg HRB 255577 · USt-IdNr. DE 137 178 755",
]


@dataclass
class Head:
    start: date
    end: date
    number: str
    iban: str
    line: int  # overdraft in euros, 0 where there is none


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _top(page: Page, number: int, head: Head) -> float:
    page.box(LEFT, 34, 24, 24, BLUE)
    page.put(LEFT + 31, 53, "nordhavel", 19, bold=True, color=BLUE)
    if number > 1:
        page.put(HABEN, 46, f"Kontoauszug {head.number}", 8, right=True, bold=True)
        page.put(HABEN, 57, head.iban, 8, right=True)
        return _columns(page, 96)
    page.put(LEFT, 112, "Nordhavel Direktbank AG · 10961 Berlin", 6, color=SOFT)
    page.rule(LEFT, 115, 250, 0.3, SOFT)
    page.lines(LEFT, 130, ["Herrn", "Matthias Burgstaller", "Kastanienweg 17", "14473 Potsdam"], 9, 12)
    facts = [
        ("Kundenservice", "030 555 0120"),
        ("Internet", "www.nordhavel.example"),
        ("BIC", "NHDBDEB1XXX"),
        ("Kontoinhaber", "Matthias Burgstaller"),
        ("Datum", _day(head.end + timedelta(1))),
    ]
    for n, (name, fact) in enumerate(facts):
        page.put(380, 118 + 12 * n, name, 7.5, color=SOFT)
        page.put(HABEN, 118 + 12 * n, fact, 7.5, right=True)
    page.put(LEFT, 216, f"Kontoauszug {head.number}", 16, bold=True)
    page.put(LEFT, 233, f"Girokonto, {head.iban}", 9)
    page.put(LEFT, 246, f"Zeitraum {_day(head.start)} bis {_day(head.end)}", 9)
    return _columns(page, 276)


def _columns(page: Page, y: float) -> float:
    page.box(LEFT - 4, y - 11, HABEN - LEFT + 8, 17, BLUE)
    white = (1.0, 1.0, 1.0)
    page.put(LEFT, y, "Datum", 8, bold=True, color=white)
    page.put(TEXT, y, "Erläuterung", 8, bold=True, color=white)
    page.put(SOLL, y, "Betrag Soll EUR", 7.5, right=True, bold=True, color=white)
    page.put(HABEN, y, "Betrag Haben EUR", 7.5, right=True, bold=True, color=white)
    return y + 21


def _state(flow: Flow, text: str, amount: Decimal) -> None:
    flow.need(26)
    flow.page.box(LEFT - 4, flow.y - 11, HABEN - LEFT + 8, 17, PALE)
    flow.page.put(LEFT, flow.y, text, 8.5, bold=True)
    flow.page.put(SOLL if amount < 0 else HABEN, flow.y, _euro(amount), 8.5, right=True, bold=True)
    flow.y += 23


def _entry(flow: Flow, entry: Entry) -> Row:
    lines = [*entry.lines]
    if entry.tag in ("sdd", "back"):
        lines[3:] = [f"Gläubiger-ID: {lines[3]}", f"Mandatsreferenz: {lines[4]}"]
    lines = [line for part in lines for line in wrap(part, fits("narrow", 8, 262))]
    flow.need(10.5 * len(lines) + 8)
    page, y = flow.page, flow.y
    page.put(LEFT, y, _day(entry.day), 8)
    page.put(TEXT, y, lines[0], 8, bold=True)
    page.put(SOLL if entry.amount < 0 else HABEN, y, _euro(entry.amount), 8, right=True)
    flow.y = page.lines(TEXT, y + 10.5, lines[1:], 8, 10.5)
    page.rule(LEFT - 4, flow.y - 5, HABEN + 4, 0.3, (0.75, 0.8, 0.85))
    flow.y += 7
    return Row(entry.day, " ".join(lines), entry.amount, page=flow.number)


def _annex(page: Page, head: Head, interest: Decimal) -> None:
    """How the settlement was calculated; none of it are rows."""
    page.put(LEFT, 110, f"Anlage Nr. 1 zu Kontoauszug {head.number}", 12, bold=True)
    page.put(LEFT, 126, "Rechnungsabschluss", 9, bold=True)
    since = date(head.end.year, head.end.month - 2, 1) if head.end.month > 2 else date(head.end.year - 1, 11, 1)
    credit = _euro(Decimal(head.line))
    lines = [
        (f"Abrechnungszeitraum vom {_day(since)} bis {_day(head.end)}", ""),
        ("", ""),
        ("Zinsen für eingeräumte Kontoüberziehung", f"{_euro(abs(interest))}-"),
        ("Zinsen für geduldete Kontoüberziehung", "0,00+"),
        ("Zinsen für Guthaben", "0,00+"),
        ("Kontoführungsentgelt", "0,00+"),
        (f"Abrechnung {_day(head.end)}", f"{_euro(abs(interest))}-"),
        ("", ""),
        (f"Sollzinssätze am {_day(head.end)}", ""),
        (f"10,7900 % für eingeräumte Kontoüberziehung (aktuell eingeräumte Kontoüberziehung EUR {credit})", ""),
        ("10,7900 % für geduldete Kontoüberziehung (über die eingeräumte Kontoüberziehung hinaus)", ""),
        (f"Kontostand/Rechnungsabschluss am {_day(head.end)} um 20:04 Uhr", ""),
    ]
    y = 150.0
    for name, fact in lines:
        page.put(LEFT, y, name, 8, bold=name.startswith("Abrechnung "))
        page.put(HABEN, y, fact, 8, right=True)
        y += 13


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 60, 7800) if rng.random() < 0.85 else some_amount(rng, -20, -900)
    pools: Pools = {**POOLS, "closing": [_day(end - timedelta(9))]}
    entries = some_entries(rng, KINDS, pools, (start, end), balance=opening, floor=-800)
    interest = some_amount(rng, -0.4, -38)
    settled = end.month % 3 == 0 and rng.random() < 0.9
    if settled:
        entries.append(Entry(end, ("Rechnungsabschluss", "siehe Anlage Nr. 1"), interest, "", ""))
    account = iban(rng, "DE", "10097300##########")
    line = rng.choice([0, 1000, 2500, 6000])
    head = Head(start, end, f"{end.month}/{end.year}", account, line)
    face, bold = rng.choice([("narrow", "narrow-bold"), ("sans", "sans-bold"), ("narrow", "narrow-bold")])
    annex = False

    def top(page: Page, number: int) -> float:
        return 90 if annex else _top(page, number, head)

    flow = Flow(752, lambda: Page(A4, face, bold), top)
    before = (end.month + 10) % 12 + 1
    _state(flow, f"Kontostand am {_day(start - timedelta(1))}, Auszug Nr. {before}", opening)
    rows = [_entry(flow, entry) for entry in entries]
    if not rows:
        flow.page.put(TEXT, flow.y, "Im Auszugszeitraum wurden keine Umsätze gebucht.", 8)
        flow.y += 24
    closing = opening + sum(row.amount for row in rows)
    _state(flow, f"Kontostand am {_day(end)} um {rng.randint(18, 20)}:0{rng.randint(0, 9)} Uhr", closing)
    if line and rng.random() < 0.7:
        flow.need(40)
        flow.page.put(LEFT, flow.y, "Eingeräumte Kontoüberziehung (Dispositionskredit)", 8)
        flow.page.put(HABEN, flow.y, f"{_euro(Decimal(line))} EUR", 8, right=True)
        flow.y += 20
    notes = [part for note in NOTES for part in (*wrap(note, fits(face, 7, 484)), "")]
    flow.need(9 * len(notes) + 30)
    flow.page.put(LEFT, flow.y + 4, "Hinweise zum Kontoauszug", 8, bold=True)
    flow.page.lines(LEFT, flow.y + 16, notes, 7, 9, color=SOFT)
    if settled:
        annex = True
        flow.turn()
        _annex(flow.page, head, interest)
    for n, page in enumerate(flow.pages, 1):
        page.lines(LEFT, 800, IMPRINT, 6, 8, color=SOFT)
        page.put(HABEN, 804, f"Seite {n} von {len(flow.pages)}", 7, right=True)
    if rng.random() < 0.6:
        with_pymupdf(flow.pages, path)
    else:
        with_fpdf(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("checking", "de_DE", "EUR", account, start, end, opening, closing, rows)
