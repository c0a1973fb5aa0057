"""Germany: a savings bank's giro account; Soll and Haben with a minus, the kind of booking over three to five lines.

`Wert:` only where it differs, sheets counted as "Blatt", an account of fees attached that repeats a row's amount.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, some_amount, some_period, wrap, written
from ..pens import WHITE, Flow, Page, fits, with_reportlab
from ._bits import ZERO, entries

RED = (0.93, 0.0, 0.0)
FACE = "narrow"
LEFT, TEXT, DEBIT, CREDIT = 62.0, 122.0, 452.0, 548.0
POOLS = {
    "iso": lambda rng, day: (day - timedelta(rng.randint(1, 3))).isoformat(),
    "shop": (
        "REWE SAGT DANKE. 4412####//Muenster/DE",
        "ALDI NORD SAGT DANKE//MUENSTER/DE",
        "dm-drogerie markt//Muenster/DE",
        "SHELL 1###//Muenster/DE",
        "EDEKA HUESING//MUENSTER/DE",
        "BACKWERK HBF//Muenster/DE",
    ),
    "dd": (
        "Stadtwerke Muenster GmbH|VK 20######## Abschlag Strom/Gas"
        "|EREF: 99#######2 MREF: SWMS00######01 CRED: DE62SWM00000######",
        "Telefonica Germany GmbH + Co. OHG|Kd-Nr.: 60########, Rg-Nr.: 2########/4"
        "|EREF: ########## MREF: 0####### CRED: DE55ZZZ00000######",
        "PayPal Europe S.a.r.l. et Cie S.C.A|10#########30 . Ihr Einkauf bei Zalando"
        "|EREF: 10########## PP.####.PP MREF: 5???2?? CRED: LU96ZZZ0000000000000000058",
        "ARD ZDF DRadio Beitragsservice|Rundfunk {*q}|EREF: #########2024 MREF: 5########01 CRED: DE5ZZZ00000#####0",
        "HUK24 AG|KFZ-Versicherung MS-KL ####",
    ),
    "q": ("01-03", "04-06", "07-09"),
    "who": ("Annika Terhorst", "Jonas Brinkmann", "Hausverwaltung Kemper GmbH"),
    "why": ("Miete", "Geschenk Oma", "RE 2024-####", "Danke!"),
}
KINDS = [
    Kind(7, -3, -140, "Kartenzahlung|{shop}|{iso}T1#:4#:2# Debitk.1 2027-12"),
    Kind(4, -8, -230, "Lastschrift|{dd}", "wert"),
    Kind(2, -20, -900, "Überweisung online|{who}|{why}|DATUM {iso}, 18.2# UHR", step="5"),
    Kind(1, -30, -300, "Bargeldauszahlung|GA NR0000#### BLZ40050150 0|{iso}T1#:1#:5# Debitk.1 2027-12", step="10"),
    Kind(1, -400, -900, "Dauerauftrag|{who}|Miete Whg 14", "wert", step="10", most=1),
    Kind(
        1,
        1600,
        3100,
        "Lohn, Gehalt, Rente|Universitaetsklinikum Muenster|LOHN/GEHALT PERS.NR. 00######",
        "wert",
        most=2,
    ),
    Kind(1, 10, 400, "Gutschrift Überweisung|{who}|{why}", "wert"),
    Kind(0.3, 10, 80, "Gutschrift Kartenzahlung|{shop}|{iso}T1#:0#:1# Debitk.1 2027-12"),
]


def euros(amount: Decimal) -> str:
    return written(amount, ".", ",")


def fit(size: float, room: float, text: str) -> list[str]:
    return wrap(text, fits(FACE, size, room))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    before = start - timedelta(1)
    number = end.month
    opening = some_amount(rng, 200, 5000)
    account = fill(rng, "1#########"[:10], start, {})
    code = iban(rng, "DE", f"40050199{account}")
    items = entries(rng, KINDS, POOLS, (start, end), opening, floor=-400)
    fee = -Decimal("4.90") - Decimal("0.05") * rng.randint(0, 12)
    items.append(Entry(end, ("Entgeltabrechnung", "siehe Anlage Nr. 1"), fee, "", ""))
    closing = opening + sum((item.amount for item in items), ZERO)

    def head(page: Page, place: int) -> float:
        page.box(LEFT, 30, 22, 22, RED)
        page.put(LEFT + 11, 46, "S", 14, center=True, color=WHITE, bold=True)
        page.put(LEFT + 30, 47, "Stadtsparkasse Münsterland Mitte", 11, bold=True)
        top = 104.0
        if place == 1:
            page.put(LEFT, 116, "Stadtsparkasse Münsterland Mitte · Postfach 48 01 · 48135 Münster", 6)
            page.lines(LEFT, 134, ("Frau", "Dr. Imke Vennemann", "Wolbecker Str. 88", "48155 Münster"), 9.5, 12.5)
            lines = (
                "Ihre Beraterin",
                "Frau Sandra Potthoff",
                "Telefon 0251 598-2 11 47",
                "Kunden-Servicecenter 0251 598-0",
            )
            page.lines(388, 116, lines, 8, 11)
            top = 232.0
        page.put(LEFT, top - 22, f"Kontoauszug {number}/{end.year}", 13, bold=True)
        page.put(LEFT, top - 8, f"Privatgirokonto {account}, {code}", 8.5)
        page.put(LEFT, top + 14, "Datum", 8, bold=True)
        page.put(TEXT, top + 14, "Erläuterung", 8, bold=True)
        page.put(DEBIT, top + 14, "Betrag Soll EUR", 8, bold=True, right=True)
        page.put(CREDIT, top + 14, "Betrag Haben EUR", 8, bold=True, right=True)
        page.rule(LEFT, top + 19, CREDIT, 0.7)
        return top + 34

    flow = Flow(752, lambda: Page(face=FACE, bold="narrow-bold"), head)
    balance_line(flow, f"Kontostand am {before:%d.%m.%Y}, Auszug Nr. {(number - 2) % 12 + 1}", opening)
    rows = [entry(flow, item, before, rng) for item in items]
    flow.need(60)
    flow.page.rule(LEFT, flow.y - 7, CREDIT, 0.7)
    flow.y += 5
    balance_line(flow, f"Kontostand am {end:%d.%m.%Y} um 20:0{rng.randint(1, 9)} Uhr", closing)
    flow.page.put(LEFT, flow.y + 6, "Ihr Dispositionskredit 2.500,00 EUR", 8.5)
    flow.y += 24
    flow.page.put(LEFT, flow.y, "Anzahl Anlagen 1", 8.5)
    attachment(flow, account, (start, end), fee, items)
    for n, page in enumerate(flow.pages, 1):
        page.put(CREDIT, 60, f"Blatt {n} von {flow.number}", 8.5, right=True)
        foot(page)
    with_reportlab(flow.pages, path)
    return Truth("bank", "de-DE", "EUR", code.replace(" ", ""), None, end, opening, closing, rows)


def balance_line(flow: Flow, words: str, balance: Decimal) -> None:
    flow.page.put(LEFT, flow.y, words, 8.5, bold=True)
    flow.page.put(CREDIT, flow.y, euros(balance), 8.5, bold=True, right=True)
    flow.y += 17


def entry(flow: Flow, item: Entry, before: date, rng: Random) -> Row:
    value = item.day
    if item.tag and rng.random() < 0.25:
        value = max(item.day + timedelta(rng.choice([-2, -1, 1])), before)
    first = item.lines[0] + (f" Wert: {value:%d.%m.%Y}" if value != item.day else "")
    lines = [first, *(part for line in item.lines[1:] for part in fit(8.5, 240, line))]
    flow.need(10.5 * len(lines) + 2)
    page, y = flow.page, flow.y
    page.put(LEFT, y, item.day.strftime("%d.%m.%Y"), 8.5)
    page.put(TEXT, y, first, 8.5)
    page.put(DEBIT if item.amount < 0 else CREDIT, y, euros(item.amount), 8.5, right=True)
    flow.y = page.lines(TEXT, y + 10.5, lines[1:], 8.5, 10.5) + 4
    second = value if value != item.day else None
    return Row(item.day, " ".join(lines), item.amount, None, second, flow.number)


def attachment(flow: Flow, account: str, period: tuple[date, date], fee: Decimal, items: Sequence[Entry]) -> None:
    flow.turn()
    page = flow.page
    page.texts = [text for text in page.texts if text.y < 70]
    page.boxes = page.boxes[:1]
    y = 100.0
    page.put(LEFT, y, "Anlage 1", 12, bold=True)
    page.put(LEFT, y + 18, f"Entgeltabrechnung zum Konto {account}", 9.5, bold=True)
    page.put(LEFT, y + 32, f"Abrechnungszeitraum vom {period[0]:%d.%m.%Y} bis {period[1]:%d.%m.%Y}", 8.5)
    y += 54
    for x, label in ((LEFT, "Leistung"), (330, "Anzahl"), (DEBIT, "Preis EUR"), (CREDIT, "Betrag EUR")):
        page.put(x, y, label, 8, bold=True, right=x > 400)
    page.rule(LEFT, y + 5, CREDIT, 0.5)
    extra = fee + Decimal("4.90")
    for label, count, price, amount in (
        ("Kontoführung Giro Komfort", "1", "4,90", "4,90"),
        ("Buchungsposten online", str(len(items) - 1), "0,00", "0,00"),
        ("Buchungsposten beleghaft", str(int(-extra / Decimal("0.05"))), "0,05", euros(-extra)),
    ):
        y += 16
        for x, cell in ((LEFT, label), (340, count), (DEBIT, price), (CREDIT, amount)):
            page.put(x, y, cell, 8.5, right=x > 400)
    y += 18
    page.put(LEFT, y, f"Abrechnung {period[1]:%d.%m.%Y}", 8.5, bold=True)
    page.put(CREDIT, y, euros(fee), 8.5, bold=True, right=True)
    y += 30
    page.put(LEFT, y, "Zinssätze", 9, bold=True)
    for label, rate in (
        ("Sollzinssatz für eingeräumte Kontoüberziehungen (Dispositionskredit)", "11,2400 v.H."),
        ("Sollzinssatz für geduldete Kontoüberziehungen", "11,2400 v.H."),
        ("Habenzinssatz für Sichteinlagen", "0,0000 v.H."),
    ):
        y += 13
        page.put(LEFT, y, label, 8.5)
        page.put(CREDIT, y, rate, 8.5, right=True)
    y += 28
    page.put(LEFT, y, "Hinweise zum Kontoauszug", 9, bold=True)
    for text in (
        "Bitte beachten Sie, dass Sie Einwendungen gegen unrichtige oder unvollständige Rechnungsabschlüsse innerhalb "
        "von sechs Wochen nach Zugang in Textform erheben müssen. Der angegebene Kontostand berücksichtigt nicht die "
        "Wertstellung der einzelnen Buchungen. Das Guthaben kann fehlerhafte Gutschriften enthalten.",
        "Guthaben sind als Einlagen nach Maßgabe des Einlagensicherungsgesetzes entschädigungsfähig. Nähere "
        "Informationen können dem Informationsbogen für den Einleger entnommen werden.",
    ):
        y = page.lines(LEFT, y + 14, fit(8, CREDIT - LEFT, text), 8, 10)


def foot(page: Page) -> None:
    page.rule(LEFT, 782, CREDIT, 0.4, RED)
    columns = (
        ("Anstalt des öffentlichen Rechts", "Weseler Str. 230", "48151 Münster"),
        ("Vorstand:", "Dr. Klaus Richter (Vors.)", "Jutta Göricke"),
        ("Amtsgericht Münster HRA 4711", "Steuer-Nr. 337/5914/0216", "USt-ID DE 126 042 091"),
        ("BLZ 400 501 99", "BIC WELADED1MST", "www.sparkasse-mm.example.de"),
    )
    for n, lines in enumerate(columns):
        page.lines(LEFT + 126 * n, 792, lines, 6, 8)
