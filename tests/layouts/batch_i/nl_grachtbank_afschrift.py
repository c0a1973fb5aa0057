"""The Netherlands, afschrift like ABN AMRO: `02-01` without a year and below it the interest date in brackets, "Bedrag
af" and "Bedrag bij", the balance only on the last row of a day and with its sign behind (`1.204,11 +`).

Descriptions start with the kind of booking (SEPA iDEAL, BEA Betaalpas, SEPA Incasso algemeen doorlopend) and have up to
six lines. "Transporteren" and "Transport" at page turns. Kerning arrays by hand.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(11, -1.2, -110, "BEA, Betaalpas|{shop},PAS0##|NR:{terminal}, {stamp}|{town}"),
    Kind(2, -15, -120, "BEA, Apple Pay|{shop},PAS0##|NR:{terminal} {stamp}|{town}"),
    Kind(
        4,
        -8,
        -260,
        "SEPA Incasso algemeen doorlopend|Incassant: NL##ZZZ############|Naam: {biller}|Machtiging: ?#########"
        "|Omschrijving: {note}|IBAN: {other}",
    ),
    Kind(4, -5, -190, "SEPA iDEAL IBAN: {other}|BIC: RBGENL2U Naam: {web}|Omschrijving: {ref}|Kenmerk: {moment}|{ref}"),
    Kind(3, -5, -700, "SEPA Overboeking IBAN: {other}|BIC: INGENL2A Naam: {person}|Omschrijving: {note}"),
    Kind(2.5, 5, 500, "SEPA Overboeking IBAN: {other}|BIC: SNSGNL2A Naam: {person}|Omschrijving: {note}"),
    Kind(1.5, 1700, 3900, "SEPA Overboeking IBAN: {other}|Naam: {firm}|Omschrijving: SALARIS {month}", most=2),
    Kind(1.2, -20, -300, "GEA, Betaalpas|Geldmaat {town} 12,PAS0##|NR:######, {stamp}|{town}", step="10"),
    Kind(0.8, -30, -500, "SEPA Periodieke overb. IBAN: {other}|Naam: {person}|Omschrijving: sparen", step="5"),
    Kind(0.7, -2.95, -2.95, "GRACHTBANK N.V. Basispakket|Rekening 2,95", most=1),
    Kind(0.4, -3, -40, "DEBETRENTE TOT {day}|Zie het renteoverzicht", most=1),
]
POOLS = {
    "shop": ["Alfons Hoeben 1338", "Etos Drogist 7090", "Lidel 224 Almere", "CCV*Visboer Dirk", "Action 2216",
             "BCK*Parkeren Centrum"],
    "town": ["AMSTERDAM", "Zwolle", "'s-Gravenhage", "EINDHOVEN"],
    "terminal": ["?#?#?#", "0#####", "??####"],
    "biller": ["Vitaal Zorgverzekeringen", "ODIDO FACTUUR BV", "Waternetwerk", "Belastingsamenwerking"],
    "person": ["MW E VISSER", "D.R. Pinas e/o K Pinas", "Kinderopvang 't Kwetternest"],
    "firm": ["Stichting Waalkliniek", "HOOGVLIET TRANSPORT BV"],
    "web": ["Bolle.com via Pay.nl", "Coolstuff BV", "Stichting Mollie Klant"],
    "note": ["Factuurnr 2024.0###.##", "huur {month} 1.050,00", "Klantnr 00###### periode {day} t/m 31-12",
             "bedankt", "Termijnbedrag EUR 149,00 contract ########"],
    "ref": ["################", "####### ########", "0050############"],
    "moment": lambda rng, day: f"{earlier(rng, day):%d-%m-%Y} {rng.randint(8, 23)}:{rng.randint(10, 59)}",
    "stamp": lambda rng, day: f"{earlier(rng, day):%d.%m.%y}/{rng.randint(8, 23):02}:{rng.randint(10, 59)}",
    "day": lambda _, day: f"{day:%d-%m-%Y}",
    "month": lambda _, day: f"{day:%m-%Y}",
    "other": ["NL##???? 0#########", "NL##????##########"],
}  # fmt: skip
DATE, TEXT, OUT, INTO, BALANCE = 48, 112, 380, 456, 548
GREEN = (0.0, 0.42, 0.37)


def _nl(amount: Decimal, behind: bool = False) -> str:
    return written(abs(amount), ".", ",") + ((" -" if amount < 0 else " +") if behind else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = rng.choice([some_amount(rng, 50, 7000)] * 5 + [some_amount(rng, -10, -400)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, reversal="STORNO {0}")
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    truth = Truth("checking", "nl_NL", "EUR", iban(rng, "NL", "GRBK0#########"), start, end, opening, closing)
    issue = rng.randint(1, 12)
    flow = Flow(
        748,
        Page,
        lambda page, number: _head(page, number, truth, entries, issue),
        lambda page, _: page.put(TEXT, 772, "Transporteren", 8),
    )
    for n, entry in enumerate(entries):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 200))]
        flow.need(10 * max(2, len(lines)) + 5)
        page, y = flow.page, flow.y
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        value = entry.day + timedelta(rng.choice([0, 0, 0, 0, -1]))
        page.put(DATE, y, f"{entry.day:%d-%m}", 8)
        page.put(DATE, y + 10, f"({value:%d-%m})", 8, color=GREY)
        page.put(OUT if entry.amount < 0 else INTO, y, _nl(entry.amount), 8, right=True)
        balance = balances[n] if last else None
        if balance is not None:
            page.put(BALANCE, y, _nl(balance, True), 8, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        flow.y = max(page.lines(TEXT, y, lines, 8, 10), y + 20) + 5
    flow.need(70)
    text = (
        "Uw tegoeden vallen onder het Nederlandse depositogarantiestelsel tot EUR 100.000,00. Controleer dit afschrift"
        " en meld een onjuistheid binnen 13 maanden. Per 01-07 stijgt het Basispakket van EUR 2,95 naar EUR 3,10."
    )
    flow.page.rule(DATE, flow.y, BALANCE, 0.5, GREEN)
    flow.page.lines(DATE, flow.y + 14, wrap(text, fits("Helvetica", 7, 490)), 7, 9, color=GREY)
    for number, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 815, f"Blad {number} van {len(flow.pages)}", 7, right=True)
        page.put(DATE, 815, "Grachtbank N.V., Gustav Mahlerkade 10, Amsterdam. K.v.K. 34334259", 7)
    by_hand(flow.pages, path, Hand("TJ"))
    return truth


def _head(page: Page, number: int, truth: Truth, entries: list[Entry], issue: int) -> float:
    page.box(DATE, 32, 18, 18, GREEN)
    page.put(DATE + 26, 46, "Grachtbank", 15, bold=True, color=GREEN)
    page.put(BALANCE, 46, "Rekeningafschrift", 11, right=True, bold=True)
    y = 82.0
    if number == 1:
        page.lines(DATE, 84, ["DE HEER B M OOSTERHUIS", "TUINSTRAAT 114-III", "1015 PG AMSTERDAM"], 9, 12)
        out, into = (sum((e.amount for e in entries if (e.amount < 0) == less), Decimal("0.00")) for less in (1, 0))
        names = ["Rekeningnummer", "Datum afschrift", "Afschriftnummer", "Periode"]
        span = f"{truth.period_start:%d-%m-%Y} t/m {truth.period_end:%d-%m-%Y}"
        values = [truth.account_number, f"{truth.period_end:%d-%m-%Y}", str(issue), span]
        page.lines(330, 84, names, 8, 11, color=GREY)
        page.lines(410, 84, values, 8, 11)
        heads = ["Vorig saldo", "Totaal bedrag af", "Totaal bedrag bij", "Nieuw saldo"]
        figures = [_nl(truth.opening_balance, True), _nl(out), _nl(into), _nl(truth.closing_balance, True)]
        for n, (head, figure) in enumerate(zip(heads, figures, strict=True)):
            page.put(DATE + 130 * n, 152, head, 8, color=GREY)
            page.put(DATE + 130 * n, 164, figure, 9, bold=True)
        y = 194
    page.rule(DATE, y - 11, BALANCE, 0.8, GREEN)
    page.lines(DATE, y, ["Datum", "(rentedatum)"], 8, 9, bold=True)
    page.put(TEXT, y, "Omschrijving", 8, bold=True)
    for x, name in ((OUT, "Bedrag af"), (INTO, "Bedrag bij"), (BALANCE, "Saldo")):
        page.put(x, y, name, 8, bold=True, right=True)
    page.rule(DATE, y + 14, BALANCE, 0.8, GREEN)
    if number > 1:
        page.put(TEXT, y + 27, "Transport", 8)
        return y + 42
    return y + 28
