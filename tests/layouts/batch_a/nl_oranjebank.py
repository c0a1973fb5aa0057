"""The Netherlands, afschrift like ING: all amounts are unsigned, the column "Af Bij" says the direction; a code column
(BA, IC, OV, GT, ST, GM), the other side's account in a column of its own, `02-01-2024`.

Details below the name: "Pasvolgnr: 001 02-01-2024 14:21 Transactie: ... Term: ...", "IBAN: ... Kenmerk: ... Machtiging
ID: ... Incassant ID: ... Valutadatum: 02-01-2024" (in the text, so no second date). Opening and closing balance with
"Vorig saldo" and "Nieuw saldo" in a box with "Af"/"Bij" totals. fpdf2, core fonts, text column by column.
"""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

OTHER = "NL## ???? #### #### ##"
KINDS = [
    Kind(
        11,
        -1,
        -95,
        "{shop} {town} NLD|Pasvolgnr: 00# {used} 1#:2# Transactie: ??#??# Term: ?######|Valutadatum: {value}",
        "BA",
    ),
    Kind(
        4,
        -6,
        -210,
        "{biller}|Naam: {biller}|Omschrijving: {note}|IBAN: {other} Kenmerk: {ref}|Machtiging ID: ?########"
        " Incassant ID: NL##ZZZ############"
        " Doorlopende incasso|Valutadatum: {value}",
        "IC",
    ),
    Kind(
        3,
        -5,
        -600,
        "Hr {person}|Naam: {person}|Omschrijving: {note}|IBAN: {other}|Datum/Tijd: {used} 1#:4#:0#|Valutadatum:"
        " {value}",
        "GT",
    ),
    Kind(
        2,
        5,
        700,
        "{person}|Naam: {person}|Omschrijving: {note}|IBAN: {other}|Kenmerk: {ref}|Valutadatum: {value}",
        "OV",
    ),
    Kind(
        1.5,
        1500,
        3500,
        "{firm}|Naam: {firm}|Omschrijving: SALARIS {used}|IBAN: {other}|Valutadatum: {value}",
        "OV",
        most=2,
    ),
    Kind(
        1.5,
        -20,
        -250,
        "Geldmaat {town} NLD|Pasvolgnr: 00# {used} 1#:5# Transactie: ??#??# Term: GM######|Valutadatum: {value}",
        "GM",
        step="10",
    ),
    Kind(
        2,
        -4,
        -140,
        "{web} via Payolie|Naam: {web} via Payolie|Omschrijving: {ref} 003000########## {web}|IBAN:"
        " {other}|Kenmerk: {used} 1#:3# 003000##########"
        "|Valutadatum: {value}",
        "ID",
    ),
    Kind(1, -10, -300, "Oranje Spaarrekening|Naar Oranje Spaarrekening ?########|Valutadatum: {value}", "GT", "5"),
    Kind(0.6, 5, 120, "{shop} {town} NLD|Pasvolgnr: 00# {used} 1#:0# Retour Transactie|Valutadatum: {value}", "BA"),
    Kind(0.6, -3.4, -3.4, "Kosten OranjePakket|{used} t/m {value} OranjePakket|Valutadatum: {value}", "DV", most=1),
    Kind(
        0.5,
        8,
        180,
        "{biller}|Storno incasso Reden: terugboeking op verzoek klant|Kenmerk: {ref}|Valutadatum: {value}",
        "ST",
    ),
]
POOLS = {
    "shop": ["Grutterij 1471", "Bakker van Zijl", "Tinqy Pompstation", "BCK*Snackbar 't Hoekje", "Kruidvlier 7013",
             "CCV*De Vergulde Tap"],
    "town": ["UTRECHT", "'S-HERTOGENBOSCH", "AMERSFOORT", "Den Haag"],
    "biller": ["Stroomwijzer NV", "ZILVEREN LEEUW ZORGVERZ.", "Waterbedrijf Midden", "Hypotheek Fonds BV"],
    "person": ["J.P. de Groot", "Mw S Ouali", "VAN DEN BERGHE M", "Fam. Hendriksen"],
    "firm": ["Gemeente Utrecht", "STICHTING ZORGRAND"],
    "web": ["Boekenbol.com", "Thuisbezorgje.nl", "NS GROEPSREIS"],
    "note": ["Factuur 20##/####", "huur", "Tikkie ID 00######### etentje", "Termijn 1 van 12 EUR 1.200,00",
             "contributie"],
    "ref": ["##########", "NOTPROVIDED", "####-####-####-####"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d-%m-%Y"),
    "value": lambda rng, day: (day + timedelta(rng.choice([0, 0, 0, -1]))).strftime("%d-%m-%Y"),
    "other": [OTHER],
}  # fmt: skip
DATE, TEXT, ACCOUNT, CODE, SIDE, AMOUNT = 40, 98, 322, 440, 474, 556
ORANGE = (1.0, 0.4, 0.0)


def _other(entry: Entry) -> str:
    """The other side's account, printed again in its own column."""
    found = re.search(r"IBAN: (NL.{20})", " ".join(entry.lines))
    return found[1] if found else ""


def _nl(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.6)
    opening = rng.choice([some_amount(rng, 20, 9000)] * 6 + [some_amount(rng, -20, -500)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    closing = opening + sum(e.amount for e in entries)
    code = iban(rng, "NL", "ORJB0#########")
    truth = Truth("checking", "nl_NL", "EUR", code, start, end, opening, closing)
    flow = Flow(760, Page, lambda page, number: _head(page, number, truth, [e.amount for e in entries]))
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 214))]
        flow.need(10 * len(lines) + 4)
        page, y = flow.page, flow.y
        page.rule(DATE, y - 10, AMOUNT, 0.3, GREY)
        page.put(DATE, y, f"{entry.day:%d-%m-%Y}", 8)
        page.put(ACCOUNT, y, _other(entry), 8)
        page.put(CODE, y, entry.tag, 8)
        page.put(SIDE, y, "Af" if entry.amount < 0 else "Bij", 8)
        page.put(AMOUNT, y, _nl(abs(entry.amount)), 8, right=True)
        page.put(TEXT, y, lines[0], 8, bold=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = page.lines(TEXT, y + 10, lines[1:], 8, 10) + 5
    _legend(flow)
    for number, page in enumerate(flow.pages, 1):
        page.put(AMOUNT, 812, f"{number} / {len(flow.pages)}", 8, right=True)
        page.put(DATE, 812, "Oranjebank N.V. Bijlmerdreef 109, 1102 BW Amsterdam. Handelsregister nr. 33031431", 6)
    with_fpdf(flow.pages, path, "columns")
    return truth


def _head(page: Page, number: int, truth: Truth, amounts: list[Decimal]) -> float:
    page.put(AMOUNT, 46, "Oranjebank", 16, right=True, bold=True, color=ORANGE)
    page.put(DATE, 46, "Afschrift Betaalrekening", 13, bold=True)
    y = 90.0
    if number == 1:
        start, end = truth.period_start, truth.period_end
        page.lines(DATE, 70, ["Mw. F.A. Kuipers", "Oudegracht 88 B", "3511 AV UTRECHT"], 9, 12)
        names = ["Rekeningnummer", "Periode", "Datum afschrift", "Afschriftnummer"]
        days = f"{start:%d-%m-%Y} t/m {end:%d-%m-%Y}"
        values = [truth.account_number, days, f"{end + timedelta(2):%d-%m-%Y}", str(end.month)]
        page.lines(330, 70, names, 8, 12)
        page.lines(AMOUNT, 70, values, 8, 12, right=True)
        page.box(DATE, 126, AMOUNT - DATE, 36, (1.0, 0.95, 0.9))
        out, into = (sum((a for a in amounts if (a < 0) == less), Decimal("0.00")) for less in (True, False))
        names = ["Vorig saldo", "Totaal af", "Totaal bij", "Nieuw saldo"]
        for n, (name, amount) in enumerate(
            zip(names, [truth.opening_balance, out, into, truth.closing_balance], strict=True)
        ):
            page.put(DATE + 10 + 130 * n, 140, name, 8)
            page.put(DATE + 10 + 130 * n, 154, f"EUR {_nl(abs(amount))} {'Af' if amount < 0 else 'Bij'}", 9, bold=True)
        y = 190
    page.put(DATE, y, "Datum", 8, bold=True)
    page.put(TEXT, y, "Naam / Omschrijving", 8, bold=True)
    page.put(ACCOUNT, y, "Tegenrekening", 8, bold=True)
    page.put(CODE, y, "Code", 8, bold=True)
    page.put(SIDE, y, "Af Bij", 8, bold=True)
    page.put(AMOUNT, y, "Bedrag (EUR)", 8, right=True, bold=True)
    page.rule(DATE, y + 5, AMOUNT, 1, ORANGE)
    return y + 20


def _legend(flow: Flow) -> None:
    flow.need(80)
    page, y = flow.page, flow.y + 14
    page.put(
        DATE,
        y,
        "Codes: BA Betaalautomaat - DV Diversen - GM Geldautomaat - GT Internetbankieren - IC Incasso - ID iDEAL -"
        " OV Overschrijving - ST Storting",
        7,
    )
    text = (
        "Dit product valt onder het Nederlandse Depositogarantiestelsel tot EUR 100.000,00. Per 01-01-2025 wijzigt"
        " de prijs van"
        " het OranjePakket in EUR 3,60 per maand. Debetrente 9,90%. Saldo Af betekent dat u rood staat."
    )
    page.lines(DATE, y + 14, wrap(text, fits("Helvetica", 7.5, 510)), 7.5, 10)
