"""German savings bank Kontoauszug: debit and credit columns, signed debits, balances as rows."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, iban, some_period, wrap
from ..pens import A4, GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import booked, clock, dotted, liberation, number_pages, some_opening

RED: Color = (0.93, 0.0, 0.0)


def at(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.randint(0, 2))}T{rng.randint(8, 19):02}:{rng.randint(0, 59):02}"


KINDS = [
    Kind(10, -4, -140, "Kartenzahlung|{shop}|{at} Debitk.# 2027-12"),
    Kind(5, -9, -220, "Lastschrift|{biller}"),
    Kind(
        2,
        -8,
        -90,
        "Lastschrift|PayPal Europe S.a.r.l. et Cie S.C.A|{ref} PP.####.PP . {online}, Ihr Einkauf bei {online}",
    ),
    Kind(2, -40, -950, "Dauerauftrag|{person}|{why}", step="5"),
    Kind(2, -20, -700, "Überweisung online|{person}|{why} DATUM {day}, {clock} UHR"),
    Kind(1.5, 1400, 3400, "Lohn, Gehalt, Rente|{employer}", most=2),
    Kind(2, 10, 400, "Gutschr. Überweisung|{person}|{why}"),
    Kind(1.5, -20, -400, "Bargeldauszahlung|{atm}|{at} Debitk.# 2027-12", step="10"),
    Kind(0.6, -3, -9, "Entgeltabschluss / Wert: {value}|Entgelte siehe Anlage", most=1),
]
POOLS: Pools = {
    "at": at,
    "clock": clock,
    "day": lambda _, day: f"{day:%d.%m.%Y}",
    "quarter": ["01.2024 - 03.2024", "10.2023 - 12.2023", "07.2022 - 09.2022"],
    "value": lambda _, day: f"{day - timedelta(2):%d.%m.%Y}",
    "shop": [
        "EDEKA SCHMIDT//Kassel/DE",
        "ALDI SE U. CO. KG//Fulda/DE",
        "DM-DROGERIE MARKT//Kassel/DE",
        "ARAL AG//BAUNATAL/DE",
    ],
    "online": ["Spotify AB", "eBay S.a.r.l.", "DB Vertrieb GmbH", "Zalando"],
    "ref": ["10##########9", "10##########4"],
    "biller": [
        "Städtische Werke AG|Abschlag 0#/24 Vertragskonto 2########|MREF V########|CRED DE##ZZZ00000######",
        "Telefonica Germany GmbH + Co. OHG|Kd-Nr. 6##########, Rg-Nr. 1#########/#, Ihre Tel.Rg.",
        "ALLIANZ VERSICHERUNGS-AG|KFZ-VERSICHERUNG KS-?? ### AS-########## BEITRAG",
        "Rundfunk ARD, ZDF, DRadio|Rundfunk {quarter} Beitragsnr. ######### Aenderungen bequem www.rundfunkbeitrag.de",
    ],
    "person": ["Sabine Wollenhaupt", "Hausverwaltung Böttcher GbR", "Mehmet Aydin", "Kita Regenbogen e.V."],
    "why": ["Miete Whg. 12", "Danke", "Beitrag Monat", "Taschengeld", "Rechnung 2024-###"],
    "employer": [
        "Wintershall Technik GmbH|LOHN / GEHALT 1#/24",
        "Bundesagentur für Arbeit-Familienkasse|KG######FK######",
    ],
    "atm": ["KASSELER SPARKASSE//KASSEL/DE", "VR BANK//Fulda/DE"],
}


def letter(page: Page, number: str, bank: str, period: tuple[date, date], sheet: int) -> None:
    page.box(40, 34, 18, 18, RED)
    page.put(64, 49, "Sparkasse Fuldatal", 17, bold=True, color=RED)
    page.put(40, 96, "Sparkasse Fuldatal · Wolfsschlucht 9 · 34117 Kassel", 6.5, color=GREY)
    page.lines(40, 114, ["Frau", "Heike Riemenschneider", "Am Werr 4", "34233 Fuldatal"], 9.5, 12.5)
    page.lines(
        390, 60, ["Ihr Berater", "Tobias Klapp", "Telefon 0561 555-0184", "www.sparkasse-fuldatal.example"], 8, 10.5
    )
    page.put(40, 208, f"Kontoauszug {sheet}/{period[1].year}", 14, bold=True)
    page.put(40, 226, f"Privatgirokonto {number}, {bank}, SWIFT-BIC HELAFT1KASX", 9)
    page.put(40, 239, f"Kontoinhaberin: Heike Riemenschneider    {period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}", 9)


def draw(rng: Random, path: Path) -> Truth:
    face, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    period = some_period(rng)
    opening = some_opening(rng, 100, 5200) * rng.choice([1, 1, 1, -1])
    rows = booked(rng, KINDS, POOLS, period, opening, rng.randint(16, 70), floor=-1500)
    number = fill(rng, "10########", period[0], {})
    bank = iban(rng, "DE", "52050353" + number)
    sheet = rng.randint(2, 11)

    def begin(page: Page, n: int) -> float:
        y = 72.0
        if n == 1:
            letter(page, number, bank, period, sheet)
            y = 268
        else:
            page.put(40, 46, f"Kontoauszug {sheet}/{period[1].year}, Privatgirokonto {number}", 9, bold=True)
        page.put(40, y, "Datum", 8.5, bold=True)
        page.put(100, y, "Erläuterung", 8.5, bold=True)
        page.put(465, y, "Betrag Soll EUR", 8.5, bold=True, right=True)
        page.put(555, y, "Betrag Haben EUR", 8.5, bold=True, right=True)
        page.rule(40, y + 4, 555, 0.8)
        return y + 17

    flow = Flow(762, lambda: Page(A4, face, bold), begin)

    def balance(text: str, amount: str) -> None:
        flow.need(14)
        flow.page.put(40, flow.y, text, 9, bold=True)
        flow.page.put(555, flow.y, amount, 9, bold=True, right=True)
        flow.y += 15

    start = period[0] - timedelta(1)
    balance(f"Kontostand am {start:%d.%m.%Y}, Auszug Nr. {sheet - 1}", dotted(opening))
    printed = []
    for row in rows:
        first, *rest = row.entry.lines
        lines = [line for part in rest for line in wrap(part, fits(face, 9, 275))]
        flow.need(11 * (len(lines) + 1) + 2)
        flow.page.put(40, flow.y, f"{row.day:%d.%m.%Y}", 9)
        flow.page.put(555 if row.amount > 0 else 465, flow.y, dotted(row.amount), 9, right=True)
        printed.append(Row(row.day, row.text, row.amount, page=flow.number))
        flow.y = flow.page.lines(100, flow.y, [first, *lines], 9, 11) + 3
    flow.page.rule(40, flow.y - 10, 555, 0.8)
    flow.y += 4
    closing = rows[-1].balance
    balance(f"Kontostand am {period[1]:%d.%m.%Y} um 20:0{rng.randint(0, 9)} Uhr", dotted(closing))
    flow.need(50)
    flow.page.put(40, flow.y + 8, "Ihr Dispositionskredit 3.000,00 EUR", 8.5)
    flow.page.put(
        40, flow.y + 20, "Zinssatz für Dispositionskredit 11,07 %, für geduldete Überziehung 11,07 % p.a.", 8.5
    )
    flow.page.put(40, flow.y + 32, "Anzahl Anlagen 0", 8.5)
    for page in flow.pages:
        page.put(
            40,
            800,
            "Sparkasse Fuldatal, Anstalt des öffentlichen Rechts, HRA 11873 Amtsgericht Kassel",
            6.5,
            color=GREY,
        )
        page.put(
            40,
            809,
            "Bitte prüfen Sie die Buchungen; Einwendungen gegen einen Rechnungsabschluss bitte binnen sechs Wochen.",
            6.5,
        )
    number_pages(flow.pages, "Seite {n} von {of}", 555, 30)
    with_reportlab(flow.pages, path)
    return Truth("checking", "de_DE", "EUR", bank, *period, opening, closing, printed)
