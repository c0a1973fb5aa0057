"""Netherlands, Rekeningafschrift: Rentedatum, a two-letter code, Naam / Omschrijving, Bedrag af, Bedrag bij.

Days are 02-12; the balances stand above the table with CR or D behind them; the other account and the mandate's
particulars follow the name; a legend of the codes closes the statement.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Hand, Page, by_hand, fits
from ._rows import MONTHS_NL, NL, dotted, folded, how_many, long_day, sheet, totals

KINDS = [
    Kind(20, -2, -120, "{shop} {city}|Betaalautomaat {clock} pasnr. 0{card}", "ba"),
    Kind(12, -2, -45, "{shop} {city}|Betaalautomaat {clock} pasnr. 0{card} contactloos", "bc"),
    Kind(4, -20, -150, "Geldmaat {city}|Geldautomaat {clock} pasnr. 0{card}", "ga", step="10"),
    Kind(
        9,
        -9,
        -220,
        "{biller}|{account}|Factuur ######## Klantnummer #######|Kenmerk machtiging: ?##########"
        "|Incassant-ID: NL##ZZZ############",
        "ei",
    ),
    Kind(7, -6, -180, "{web}|{account}|Bestelnummer ######## ################ {used10} {clock}", "id"),
    Kind(6, -5, -900, "{person}|{account}|{why}", "tb"),
    Kind(2, -10, -250, "Eigen spaarrekening|{account}|sparen", "tb", step="5"),
    Kind(1, -1.5, -6, "Kosten DirectPakket|Kosten gebruik betaalpakket {month}", "db", most=1),
    Kind(1, -0.4, -9, "Rente roodstand|Debetrente {month}", "db", most=1),
    Kind(4, 1200, 3200, "{payer}|{account}|SALARIS {month} personeelsnr ####", "sb", most=1),
    Kind(6, 5, 300, "{person}|{account}|{why}", "cb"),
    Kind(2, 60, 400, "Belastingdienst|{account}|VOORSCHOT ZORGTOESLAG {month} ##########", "cb", most=1),
]
CODES = (
    "ba = betaalautomaat   bc = betaalautomaat contactloos   cb = overschrijving   db = diverse boekingen",
    "ei = euro-incasso   ga = geldautomaat   id = iDEAL   sb = salarisbetaling   tb = eigen overboeking",
)
BLUE = (0.0, 0.0, 0.45)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = some_amount(rng, 100, 4500) * rng.choice([1, 1, 1, 1, -1])
    number = iban(rng, "NL", "WATR0#########")
    pools = dict(NL) | {
        "card": [f"{rng.randint(10, 99)}"],
        "month": lambda _, day: MONTHS_NL[day.month - 1].upper(),
        "account": lambda rng, _: fill(rng, "NL## {bank} 0### #### ##", start, NL),
    }
    entries = some_entries(rng, KINDS, pools, (start, end), count=how_many(rng), balance=opening)
    out, into = totals([entry.amount for entry in entries])
    closing = opening + into - out
    serial = rng.randint(1, 12)

    def state(amount: Decimal) -> str:
        return f"{dotted(amount, '')} {'D' if amount < 0 else 'CR'}"

    def head(page: Page, n: int) -> float:
        page.put(45, 50, "Waterlandbank", 15, bold=True, color=(1.0, 0.4, 0.0))
        page.put(300, 50, "Rekeningafschrift", 14, bold=True, color=BLUE)
        facts = [
            ("Rekening", "Water DirectRekening"),
            ("IBAN", number),
            ("BIC", "WATRNL2U"),
            ("Valuta", "EUR"),
            ("Datum", f"{long_day(end, MONTHS_NL)}"),
            ("Volgnummer", f"{serial}"),
        ]
        facts = facts if n == 1 else [*facts[1:2], *facts[4:]]
        for row, (name, fact) in enumerate(facts):
            page.put(300, 68 + 11 * row, name, 8)
            page.put(370, 68 + 11 * row, fact, 8)
        if n > 1:
            return titles(page, 118)
        page.lines(45, 96, ["Mw. A.C. Dekker", "Molenkade 41", "1141 CB MONNICKENDAM"], 9, 11.5)
        for x, name, amount in (
            (45, "Beginsaldo", state(opening)),
            (175, "Totaal bedrag af", dotted(out)),
            (305, "Totaal bedrag bij", dotted(into)),
            (435, "Eindsaldo", state(closing)),
        ):
            page.put(x, 160, name, 8, bold=True)
            page.put(x, 172, f"€ {amount}", 9)
        page.rule(45, 148, 550, 0.5, BLUE)
        page.rule(45, 179, 550, 0.5, BLUE)
        return titles(page, 196)

    def titles(page: Page, y: float) -> float:
        page.lines(45, y, ["Rente-", "datum"], 7.5, 8.5, bold=True)
        page.put(84, y + 8.5, "Code", 7.5, bold=True)
        page.put(114, y + 8.5, "Naam / Tegenrekening / Omschrijving", 7.5, bold=True)
        page.lines(468, y, ["Bedrag af", "(debet)"], 7.5, 8.5, right=True, bold=True)
        page.lines(550, y, ["Bedrag bij", "(credit)"], 7.5, 8.5, right=True, bold=True)
        page.rule(45, y + 13, 550, 0.8, BLUE)
        return y + 25

    def foot(page: Page, _: float) -> None:
        page.put(550, 790, "Zie volgende pagina", 7, right=True)

    flow = Flow(774, Page, head, foot)
    rows: list[Row] = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 270))]
        flow.need(9.6 * len(lines) + 5)
        flow.page.put(45, flow.y, f"{entry.day:%d-%m}", 8)
        flow.page.put(84, flow.y, entry.tag, 8)
        flow.page.lines(114, flow.y, lines, 8, 9.6)
        flow.page.put(468 if entry.amount < 0 else 550, flow.y, dotted(entry.amount, ""), 8, right=True)
        rows.append(Row(entry.day, sheet([entry.tag, *lines]), entry.amount, None, None, flow.number))
        flow.y += 9.6 * len(lines) + 5
    flow.need(80)
    flow.page.rule(45, flow.y - 8, 550, 0.8, BLUE)
    flow.page.put(45, flow.y + 6, "CR = tegoed   D = tekort", 7)
    flow.page.lines(45, flow.y + 16, CODES, 7, 9)
    folded(
        flow.page,
        45,
        flow.y + 42,
        "Controleer dit afschrift en meld onjuistheden binnen dertien maanden. Uw tegoed is"
        " beschermd onder het Nederlandse depositogarantiestelsel; het informatieblad staat op onze site.",
        505,
        6.5,
        8,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(550, 50, f"Blad {n} van {len(flow.pages)}", 8, right=True)
        page.put(45, 818, "Coöperatieve Waterlandbank U.A., Postbus 99117, 3500 HG Utrecht, K.v.K. 30099116", 6)
    by_hand(flow.pages, path, Hand(show="TJ", scaled=True, form=True))
    return Truth("account", "nl_NL", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)
