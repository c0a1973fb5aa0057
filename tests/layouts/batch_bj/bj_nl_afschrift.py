"""Netherlands, checking: a rekeningafschrift with a box of balances above the list.

Bij- and afschrijvingen in two columns without signs, booking day over the interest day in brackets, no year; texts in
a fixed pitch with lines cut at 32 characters; the new balance stands only in the box at the top.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Color, Flow, Page, with_pymupdf
from ._rows import clock, how_many, one


def _iban(rng: Random, _day: date) -> str:
    bank = rng.choice(["INGB", "RABO", "ABNA", "SNSB", "KNAB"])
    return iban(rng, "NL", bank + "0#########").replace(" ", "")


POOLS: Pools = {
    "iban": _iban,
    "time": clock,
    "shop": [
        "Albert Heijn 1###|Amersfoort",
        "Jumbo Amersfoort|AMERSFOORT",
        "Kruidvat 7###|LEUSDEN",
        "NS Reizigers 0###|UTRECHT",
        "Bakker Van Vugt|Soest",
        "HEMA EV0##|AMERSFOORT",
        "Shell Station Hoevelaken|HOEVELAKEN",
    ],
    "name": ["J VAN DER MEER", "P.A. JANSEN EO", "VVE DE KOPPEL", "S BAKKER", "STG SPEELTUIN RANDENBROEK"],
    "biller": ["VATTENFALL KLANTENSERVICE N.V.", "ZIGGO SERVICES BV", "VITENS NV", "ZILVEREN KRUIS", "T-MOBILE"],
    "firm": ["MEANDER MEDISCH CENTRUM", "GEMEENTE AMERSFOORT", "VAN DOORN LOGISTIEK BV"],
    "used": lambda rng, day: earlier(rng, day, 1).strftime("%d.%m.%y"),
    "month": lambda _rng, day: day.strftime("%m-%Y"),
}
KINDS = [
    Kind(34, -2, -140, "BEA, Betaalpas                  |{shop},PAS417|NR:?#?###, {used}/{time}"),
    Kind(10, -4, -90, "BEA, Google Pay                 |{shop},PAS418|NR:?#?###, {used}/{time}"),
    Kind(
        4,
        -20,
        -250,
        "GEA, Betaalpas                  |Geldmaat Leusderweg 9#,PAS417|NR:0#####, {used}/{time}",
        "",
        "10",
    ),
    Kind(
        8,
        -12,
        -260,
        "SEPA Incasso algemeen doorlopend|Incassant: NL##ZZZ############|Naam: {biller}|Machtiging: 1###########|"
        "Omschrijving: Factuur 8######### termijn {month}|IBAN: {iban}",
    ),
    Kind(
        6,
        -10,
        -900,
        "SEPA Overboeking                |IBAN: {iban}|BIC: INGBNL2A|Naam: {name}|Omschrijving: bijdrage {month}",
    ),
    Kind(
        5,
        -8,
        -160,
        "SEPA iDEAL                      |IBAN: {iban}|Naam: bol.com|Omschrijving: "
        "A000#########|Kenmerk: {used} {time} 00200########",
    ),
    Kind(4, 1300, 3100, "SEPA Overboeking                |IBAN: {iban}|Naam: {firm}|Omschrijving: SALARIS {month}"),
    Kind(4, 5, 250, "SEPA Overboeking                |IBAN: {iban}|Naam: {name}|Omschrijving: Tikkie ID 00###########"),
    Kind(1, -3, -5, "Kosten                          |BETAALGEMAK    {month}", "", "0.05", 1),
]
TEAL: Color = (0.0, 0.35, 0.35)
X_TEXT, X_OFF, X_ON = 128, 458, 555


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    number = _own(rng)
    opening = some_amount(rng, 100, 5000) * rng.choice([1, 1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-600)
    gone = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    come = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    figures = opening, opening + gone + come, gone, come
    counts = sum(e.amount < 0 for e in entries), sum(e.amount > 0 for e in entries)
    sheet = f"{rng.randint(1, 12)}"
    flow = Flow(765, Page, lambda page, at: _head(page, at, number, (start, end), figures, counts, sheet))
    rows = []
    for entry in entries:
        lines = [
            part for text in entry.lines for part in wrap(" ".join(text.split()), lambda t: len(t) <= 32, cut=True)
        ]
        flow.need(9.6 * len(lines))
        flow.page.put(40, flow.y, f"{entry.day:%d-%m}", 8.5)
        flow.page.put(72, flow.y, f"({entry.day:%d-%m})", 8.5)
        flow.page.put(X_ON if entry.amount > 0 else X_OFF, flow.y, _euro(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, one(lines), entry.amount, None, entry.day, flow.number))
        flow.y = flow.page.lines(X_TEXT, flow.y, lines, 8.2, 9.6, face="Courier") + 5
    _close(flow)
    for at, page in enumerate(flow.pages, 1):
        page.put(555, 64, f"Blad {at} van {len(flow.pages)}", 8, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "nl_NL", "EUR", number, start, end, figures[0], figures[1], rows)


def _own(rng: Random) -> str:
    return iban(rng, "NL", "EEMV0" + "#" * 9)


def _head(
    page: Page,
    at: int,
    number: str,
    period: tuple[date, date],
    figures: tuple[Decimal, Decimal, Decimal, Decimal],
    counts: tuple[int, int],
    sheet: str,
) -> float:
    opening, closing, gone, come = figures
    page.put(40, 52, "Eemvallei Bank", 16, bold=True, color=TEAL)
    page.put(555, 50, "Rekeningafschrift", 13, bold=True, right=True)
    y = 84.0
    if at == 1:
        page.lines(
            40, 88, ["Dhr. M.J. de Wit en/of", "Mw. L. de Wit-Smeets", "Kapelweg 117", "3818 BK AMERSFOORT"], 9.5, 12
        )
        page.put(330, 100, "BIC EEMVNL2A", 8)
        page.put(330, 111, "Vragen? Bel 033 041 70 00 of kijk op eemvallei.example", 7.5)
        y = 156
    rows = [
        [("Rekening", number), ("Soort rekening", "Privérekening"), ("Valuta", "EUR"), ("Volgnr.", sheet)],
        [
            ("Datum / periode", f"{period[0]:%d-%m-%Y} t/m {period[1]:%d-%m-%Y}"),
            ("Totaal af", f"{_euro(gone)} ({counts[0]})"),
            ("Totaal bij", f"{_euro(come)} ({counts[1]})"),
        ],
        [("Vorig saldo", _side(opening)), ("Nieuw saldo", _side(closing))],
    ]
    spots = [[46, 250, 400, 490], [46, 250, 400], [46, 250]]
    for n, pairs in enumerate(rows if at == 1 else rows[:1]):
        page.box(40, y + 27 * n, 515, 27, stroke=TEAL)
        for x, (name, text) in zip(spots[n], pairs, strict=True):
            page.put(x, y + 27 * n + 9, name, 6.8, color=TEAL)
            page.put(x, y + 27 * n + 21, text, 9, bold=n == 2)
    y += 27 * (3 if at == 1 else 1) + 18
    page.lines(40, y, ["Boekdatum", "(rentedatum)"], 8, 9.5, bold=True)
    page.put(X_TEXT, y, "Omschrijving", 8, bold=True)
    page.lines(X_OFF, y, ["Bedrag af", "(debet)"], 8, 9.5, bold=True, right=True)
    page.lines(X_ON, y, ["Bedrag bij", "(credit)"], 8, 9.5, bold=True, right=True)
    page.rule(40, y + 14, 555, 0.8, TEAL)
    return y + 28


def _side(amount: Decimal) -> str:
    return f"{_euro(amount)} {'- DEBET' if amount < 0 else '+ CREDIT'}"


def _close(flow: Flow) -> None:
    flow.need(70)
    page, y = flow.page, flow.y + 8
    page.rule(40, y - 6, 555, 0.8, TEAL)
    told = [
        "Het depositogarantiestelsel is van toepassing; zie het informatieblad in uw online omgeving.",
        "Debetrente 9,9% per jaar over rood staan tot de afgesproken limiet. Controleer dit "
        "afschrift en meld fouten binnen 13 maanden.",
        "Let op: wij vragen nooit om uw pincode of beveiligingscodes.",
    ]
    page.lines(40, y + 8, told, 7, 10)
