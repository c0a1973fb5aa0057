"""Germany, Kontoauszug of a savings bank: `Datum`, `Erläuterung`, `Betrag Soll EUR`, `Betrag Haben EUR`; the debit
column prints a minus (`-45,67`), no running balance.

"Kontostand am 29.12.2023, Auszug Nr. 12" opens, "Kontostand am 31.01.2024 um 20:03 Uhr" closes, "Übertrag auf Blatt 2"
between the sheets. The kind of posting is on the first line (at times with "Wert: 02.01.2024"), two to six lines of
purpose below, with card stamps (`2024-01-02T18:32 Debitk.1 2025-12`), mandate and creditor numbers. At a quarter's
end a Rechnungsabschluss with its own sums on an annex sheet. By hand, one glyph at a time.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits

SEPA = "EREF: {ref} MREF: {mref} CRED: DE##ZZZ0000#######"
KINDS = [
    Kind(2, -2, -120, "Kartenzahlung|{abroad}|{stamp} Debitk.1 20{year}-12|Umsatz {foreign}"),
    Kind(13, -3, -140, "Kartenzahlung{wert}|{shop}|{stamp} Debitk.1 20{year}-12"),
    Kind(6, -8, -320, "Lastschrift|{biller}|{purpose}|" + SEPA),
    Kind(3, -15, -900, "Überweisung online{wert}|{person}|{note}|DATUM {used}, 1#.4# UHR"),
    Kind(1.5, -300, -1200, "Dauerauftrag|{landlord}|Miete Whg. 12 Kaltmiete 620,00 + NK 145,00", "", "5"),
    Kind(2, 10, 700, "Gutschrift Überweisung{wert}|{person}|{note}"),
    Kind(2, 1500, 3400, "Lohn, Gehalt, Rente{wert}|{firm}|LOHN / GEHALT {month}|Pers.-Nr. 00######/####", most=2),
    Kind(2, -20, -400, "Bargeldauszahlung|GA NR000##### BLZ26#5#### #|{used}/1#.3#UHR {town}", "", "10"),
    Kind(1, -5, -90, "Lastschrift|PayFuchs Europe S.a.r.l.|10########## PP.####.PP . {web}, Ihr Einkauf bei {web}"),
    Kind(0.5, 8, 150, "Rückruf/Retoure Lastschrift|{biller}|Rückgabe vom {used} SVWZ: sonst. Gründe|" + SEPA),
    Kind(0.5, 20, 300, "Bareinzahlung SB|GA NR000##### {town}", "", "10"),
]
POOLS: Pools = {
    "shop": ["Frischhof Kröger//Lüneburg/DE", "BACKHAUS TIMM SAGT DANKE. 4711//Uelzen/DE", "TANKHOF 0815//Soltau/DE",
             "Drogerie Maiglöck 2204//Lüneburg/DE"],
    "abroad": ["Hotel Edelweiß//Zermatt/CH", "BAGERI NORDLYS//Tønder/DK"],
    "foreign": ["DKK ¤ Kurs 7,46##", "CHF ¤ Kurs 0,94##"],
    "biller": ["Heidestrom GmbH & Co. KG", "KRANKENVERSICHERUNG NORDLICHT VVaG", "Funkwelle Mobil",
               "Stadtwerke Elbtal"],
    "purpose": ["RG 20########/#### vom {used}", "Abschlag {month} Kd-Nr. 4.711,50 Strom", "Beitrag 1.1.-31.3."],
    "person": ["Jörn Albers", "Erika u. Hans Wübbena", "GÜL YILDIRIM"],
    "landlord": ["Hausverwaltung Brömse"],
    "note": ["Danke", "Rechnung Nr. 1234,56", "Geschenk Oma", "Anteil Urlaub 14.07.-28.07."],
    "firm": ["Landkreis Heidetal", "WINDKRAFT SÜD AG"],
    "web": ["Bücherkiste24", "Schuhgigant"],
    "town": ["LUENEBURG", "UELZEN"],
    "ref": ["NOTPROVIDED", "ZAA############", "##-####,##-??"],
    "mref": ["M-######", "DE00###########"],
    "year": ["25", "26"],
    "month": lambda _, day: day.strftime("%m.%Y"),
    "used": lambda rng, day: earlier(rng, day).strftime("%d.%m.%Y"),
    "stamp": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}T1{rng.randrange(10)}:{rng.randrange(10, 60)}",
    "wert": lambda rng, day: rng.choice(["", f"  Wert: {day - timedelta(1):%d.%m.%Y}"]),
}  # fmt: skip
DATE, TEXT, DEBIT, CREDIT = 62, 128, 452, 540
BLANK = Decimal("0.00")


def _eur(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = rng.choice([some_amount(rng, 10, 7000)] * 4 + [some_amount(rng, -10, -900)])
    number = iban(rng, "DE", "24050110##########")
    truth = Truth("checking", "de_DE", "EUR", number, start, end, opening, None)
    closed = rng.random() < 0.4
    entries = [
        (e.day, tuple(_priced(line, e.amount) for line in e.lines), e.amount)
        for e in some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-900)
    ]
    fees = [some_amount(rng, -0.05, -14), Decimal("-8.85")]
    if closed:
        entries.append((end, (f"Rechnungsabschluss {end:%d.%m.%Y}", "siehe Anlage Nr. 1"), sum(fees, BLANK)))
    issue = rng.randint(1, 12)

    def now() -> Decimal:
        return opening + sum((row.amount for row in truth.transactions), BLANK)

    def head(page: Page, at: int) -> float:
        page.put(DATE, 52, "Stadtkasse Heidetal", 15, bold=True, color=(0.85, 0, 0))
        page.put(CREDIT, 52, f"Kontoauszug {issue}/{end:%Y}   Seite {at}", 10, right=True)
        if at == 1:
            page.lines(DATE, 96, ["Herrn und Frau", "Detlef Rieckmann", "Am Sande 7", "21335 Lüneburg"], 10, 12)
            page.lines(360, 96, ["Giroprivat Komfort", number, "BIC NOLADE21XXX"], 9, 12)
            page.put(360, 140, f"vom {start:%d.%m.%Y} bis {end:%d.%m.%Y}", 9)
        y = 186.0 if at == 1 else 92.0
        page.box(DATE - 6, y - 11, CREDIT - DATE + 12, 16, (0.9, 0.9, 0.9))
        page.put(DATE, y, "Datum", 9, bold=True)
        page.put(TEXT, y, "Erläuterung", 9, bold=True)
        page.put(DEBIT, y, "Betrag Soll EUR", 9, bold=True, right=True)
        page.put(CREDIT, y, "Betrag Haben EUR", 9, bold=True, right=True)
        if at == 1:
            before = start - timedelta(1)
            _state(page, y + 22, f"Kontostand am {before:%d.%m.%Y}, Auszug Nr. {(issue - 2) % 12 + 1}", opening)
        else:
            _state(page, y + 22, f"Übertrag von Blatt {at - 1}", now())
        return y + 44

    def foot(page: Page, y: float) -> None:
        _state(page, max(y, 762) + 4, f"Übertrag auf Blatt {flow.number + 1}", now())

    flow = Flow(762, Page, head, foot)
    for day, texts, amount in entries:
        lines = [part for line in texts for part in wrap(" ".join(line.split()), fits("Helvetica", 9, 236))]
        flow.need(11 * len(lines) + 6)
        flow.page.put(DATE, flow.y, f"{day:%d.%m.%Y}")
        flow.page.put(DEBIT if amount < 0 else CREDIT, flow.y, _eur(amount), right=True)
        flow.page.put(TEXT, flow.y, lines[0], bold=True)
        truth.transactions.append(Row(day, " ".join(lines), amount, page=flow.number))
        flow.y = flow.page.lines(TEXT + 8, flow.y + 11, lines[1:], 9, 11) + 5
    flow.need(70)
    truth.closing_balance = now()
    flow.page.rule(DATE, flow.y - 8, CREDIT)
    _state(flow.page, flow.y + 6, f"Kontostand am {end:%d.%m.%Y} um 20:0{rng.randrange(10)} Uhr", now())
    flow.page.put(TEXT, flow.y + 30, f"Anzahl Anlagen {int(closed)}", 9)
    flow.page.put(TEXT, flow.y + 42, "Ihr Dispositionskredit beträgt 2.500,00 EUR, Sollzins 11,42 v.H.", 9)
    if closed:
        flow.pages.append(_annex(truth, start, end, fees))
    for page in flow.pages:
        page.put(DATE, 815, "Einwendungen gegen Rechnungsabschlüsse binnen sechs Wochen. Es gelten unsere AGB.", 6.5)
    by_hand(flow.pages, path, Hand("glyphs"))
    return truth


def _priced(line: str, amount: Decimal) -> str:
    """The line with the sum in the other currency, by the rate at its end, for `¤`."""
    if "¤" not in line:
        return line
    rate = Decimal(line.rsplit(maxsplit=1)[-1].replace(",", "."))
    return line.replace("¤", _eur(abs(amount) * rate))


def _state(page: Page, y: float, text: str, amount: Decimal) -> None:
    page.put(TEXT, y, text, 9, bold=True)
    page.put(DEBIT if amount < 0 else CREDIT, y, _eur(amount), 9, right=True, bold=True)


def _annex(truth: Truth, start: date, end: date, fees: list[Decimal]) -> Page:
    page = Page()
    page.put(DATE, 52, "Stadtkasse Heidetal", 15, bold=True, color=(0.85, 0, 0))
    page.put(DATE, 92, f"Anlage 1 zum Kontoauszug, Konto {truth.account_number}", 10, bold=True)
    page.put(
        DATE, 112, f"Rechnungsabschluss zum {end:%d.%m.%Y}, Abrechnungszeitraum {start:%d.%m.%Y} bis {end:%d.%m.%Y}"
    )
    rows = [("Zinsen für eingeräumte Kontoüberziehung 11,4200 v.H.", fees[0]), ("Entgelt Kontoführung", fees[1])]
    rows += [
        ("Abrechnung " + f"{end:%d.%m.%Y}", sum(fees, BLANK)),
        ("Kontostand nach Abschluss", truth.closing_balance or BLANK),
    ]
    for n, (name, amount) in enumerate(rows):
        page.put(DATE, 140 + 14 * n, name, bold=n > 1)
        page.put(CREDIT, 140 + 14 * n, f"{_eur(abs(amount))} {'-' if amount < 0 else '+'}", right=True, bold=n > 1)
    page.put(DATE, 210, f"Rechnungsnummer: {end:%Y%m%d}-NI024-00041234567. Umsatzsteuerfrei nach §4 Nr. 8 UStG.", 8)
    return page
