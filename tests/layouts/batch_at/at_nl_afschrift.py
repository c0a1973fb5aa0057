"""Netherlands, statement of a payment account: Boekdatum, Naam / Omschrijving / Mededeling, Type, Bedrag (EUR).

One amount column with the sign apart from the figure (- 12,30); the particulars stand in labelled lines under the name,
among them a Valutadatum; the old and the new balance are only in the box at the top.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Page, fits, with_pymupdf
from ._rows import NL, dotted, folded, how_many, sheet, totals

KINDS = [
    Kind(
        28,
        -2,
        -120,
        "{shop} {city} NLD|Pasvolgnr: {card} {used10} {clock}|Transactie: ?#???# Term: ???###",
        "Betaalautomaat",
    ),
    Kind(
        4,
        -4,
        -60,
        "{shop} {city} NLD|Pasvolgnr: {card} {used10} {clock}|Transactie: ?#???# Term: ???###|Apple Pay",
        "Betaalautomaat",
    ),
    Kind(
        4,
        -20,
        -150,
        "Geldmaat {city} NLD|Pasvolgnr: {card} {used10} {clock}|Transactie: ?#???# Term: GM####",
        "Geldautomaat",
        step="10",
    ),
    Kind(
        8,
        -9,
        -220,
        "{biller}|Naam: {biller}|Omschrijving: Factuur ######## termijn {month}|IBAN: {account}"
        "|Kenmerk: ############|Machtiging ID: M########|Incassant ID: NL##ZZZ############|Doorlopende incasso",
        "Incasso",
    ),
    Kind(
        7,
        -6,
        -180,
        "{web}|Naam: {web}|Omschrijving: ############ ############### Bestelling ########|IBAN: {account}"
        "|Kenmerk: {used10} {clock} ################",
        "iDEAL",
    ),
    Kind(6, -5, -900, "{person}|Naam: {person}|Omschrijving: {why}|IBAN: {account}", "Online bankieren"),
    Kind(
        2, -10, -200, "Oranje spaarrekening|Naar Oranje spaarrekening ?########|Afronding", "Online bankieren", step="5"
    ),
    Kind(1, -2, -12, "Kosten betaalpakket|Periode {month}|OranjePakket", "Diversen", most=1),
    Kind(
        4,
        1200,
        3200,
        "{payer}|Naam: {payer}|Omschrijving: Salaris {month}|IBAN: {account}|Kenmerk: #######",
        "Overschrijving",
        most=1,
    ),
    Kind(5, 5, 300, "{person}|Naam: {person}|Omschrijving: {why}|IBAN: {account}", "Overschrijving"),
    Kind(
        2,
        60,
        400,
        "SVB Amstelveen|Naam: SVB Amstelveen|Omschrijving: Kinderbijslag kwartaal #|IBAN: {account}",
        "Overschrijving",
        most=1,
    ),
]
ORANGE = (1.0, 0.38, 0.0)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 100, 4500) * rng.choice([1, 1, 1, 1, 1, -1])
    number = iban(rng, "NL", "ORBK000#######")
    pools = dict(NL) | {
        "card": [f"{rng.randint(1, 9):03}"],
        "month": lambda _, day: f"{day:%m-%Y}",
        "account": lambda rng, _: fill(rng, "NL##{bank}0#########", start, NL),
    }
    entries = some_entries(rng, KINDS, pools, (start, end), count=how_many(rng), balance=opening)
    out, into = totals([entry.amount for entry in entries])
    closing = opening + into - out

    def sheet_of() -> Page:
        return Page(face="sans", bold="sans-bold")

    def money(amount_text: str, negative: bool) -> str:
        return f"{'-' if negative else '+'} {amount_text}"

    def head(page: Page, n: int) -> float:
        page.put(555, 46, "ORANJEBANK", 13, right=True, bold=True, color=ORANGE)
        page.put(40, 46, "Afschrift Betaalrekening", 13, bold=True, color=ORANGE)
        if n > 1:
            page.put(40, 62, f"{number}   {start:%d-%m-%Y} t/m {end:%d-%m-%Y}", 7.5)
            return titles(page, 80)
        facts = [
            ("Rekeninghouder", "Hr R Mulder en Mw L Mulder-Kok"),
            ("Rekening", number),
            ("BIC", "ORBKNL2A"),
            ("Periode", f"{start:%d-%m-%Y} t/m {end:%d-%m-%Y}"),
            ("Datum afschrift", f"{end + timedelta(1):%d-%m-%Y}"),
        ]
        for row, (name, fact) in enumerate(facts):
            page.put(40, 76 + 12 * row, name, 8, bold=True)
            page.put(140, 76 + 12 * row, fact, 8)
        page.box(40, 146, 515, 38, (1, 0.95, 0.9))
        boxes = [
            (f"Vorig saldo {start - timedelta(1):%d-%m-%Y}", money(dotted(opening, ""), opening < 0)),
            ("Totaal bij", money(dotted(into), False)),
            ("Totaal af", money(dotted(out), True)),
            (f"Nieuw saldo {end:%d-%m-%Y}", money(dotted(closing, ""), closing < 0)),
        ]
        for column, (name, amount) in enumerate(boxes):
            page.put(48 + 128 * column, 160, name, 7.5)
            page.put(48 + 128 * column, 175, f"{amount} EUR", 9, bold=True)
        return titles(page, 204)

    def titles(page: Page, y: float) -> float:
        page.put(40, y, "Boekdatum", 7.5, bold=True)
        page.put(112, y, "Naam / Omschrijving / Mededeling", 7.5, bold=True)
        page.put(400, y, "Type", 7.5, bold=True)
        page.put(555, y, "Bedrag (EUR)", 7.5, right=True, bold=True)
        page.rule(40, y + 5, 555, 1, ORANGE)
        return y + 18

    flow = Flow(778, sheet_of, head)
    rows: list[Row] = []
    for entry in entries:
        value = entry.day
        details = [part for line in entry.lines[1:] for part in wrap(line, fits("sans", 6.8, 270))]
        details.append(f"Valutadatum: {value:%d-%m-%Y}")
        first = wrap(entry.lines[0], fits("sans", 7.6, 270))
        flow.need(10 * len(first) + 8.6 * len(details) + 5)
        flow.page.put(40, flow.y, f"{entry.day:%d-%m-%Y}", 7.6)
        flow.page.put(400, flow.y, entry.tag, 7.6)
        flow.page.put(555, flow.y, money(dotted(entry.amount, ""), entry.amount < 0), 7.6, right=True)
        at = flow.page.lines(112, flow.y, first, 7.6, 10)
        at = flow.page.lines(112, at - 0.5, details, 6.8, 8.6, color=(0.3, 0.3, 0.3))
        description = sheet([*first, entry.tag, *details])
        rows.append(Row(entry.day, description, entry.amount, None, value, flow.number))
        flow.page.rule(40, at - 4.5, 555, 0.3, (0.8, 0.8, 0.8))
        flow.y = at + 5
    flow.need(70)
    flow.y = folded(
        flow.page,
        40,
        flow.y + 8,
        "Dit product valt onder het depositogarantiestelsel, tot 100.000 euro per persoon per"
        " bank. Kijk voor de voorwaarden in uw online bankomgeving. Ziet u een afschrijving die niet klopt?"
        " Incasso's kunt u tot acht weken na boeking laten terugboeken.",
        515,
        6.5,
        8.5,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 62, f"Pagina {n} van {len(flow.pages)}", 7.5, right=True)
        page.put(
            40, 818, "Oranjebank N.V., statutair gevestigd te Amsterdam, Handelsregister Amsterdam nr. 33099161", 6
        )
    with_pymupdf(flow.pages, path)
    return Truth("account", "nl_NL", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)
