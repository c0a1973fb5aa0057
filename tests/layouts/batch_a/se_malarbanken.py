"""Sweden, kontoutdrag like SEB: newest row first, bokförings- and valutadatum in ISO form, verifikationsnummer, text,
belopp and saldo; thousands apart by a no-break space, `-1 234,56` or (other look) a real minus U+2212.

"Text / mottagare" with card date "/24-01-03", "BG 5050-1055", "Swish", "AVI", "LÖN", "UTTAG BANKOMAT",
foreign purchases
with a rate line; reserved amounts ("Reserverade belopp") stand in a table above the booked rows and do not count;
summary box. PyMuPDF with an embedded font, the texts shuffled in the stream.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(11, -15, -900, "{shop} /{used}"),
    Kind(4, -50, -3200, "BG {giro} {biller}"),
    Kind(3, -20, -1500, "SWISH {person}"),
    Kind(2, 20, 2500, "SWISH {person}"),
    Kind(2, 18000, 43000, "LÖN {firm}", most=2),
    Kind(1.5, -100, -3000, "UTTAG BANKOMAT {town} /{used}", step="100"),
    Kind(2, -99, -699, "AUTOGIRO {biller} {ref}"),
    Kind(1, -3000, -11500, "LÅN 5########## RÄNTA OCH AMORTERING", most=2),
    Kind(1, 500, 15000, "ÖVERFÖRING 5### ## #####", step="100"),
    Kind(1, -500, -12000, "ÖVERFÖRING 5### ## #####", step="100"),
    Kind(1, -40, -1900, "{abroad} /{used}|EUR ##,## KURS 11,####"),
    Kind(0.7, 30, 700, "ÅTERKÖP {shop} /{used}"),
    Kind(0.6, 1250, 2650, "BARNBIDRAG FK", most=1, step="1"),
    Kind(0.4, -39, -40, "ÅRSAVGIFT KORT", most=1, step="1"),
    Kind(0.4, -1, -120, "SKULDRÄNTA", most=1),
]
POOLS = {
    "shop": ["ICE KVANTUM LI", "SYSTEMBUTIKEN", "PRESSBYGGET 418", "Hemköpet Vasas", "CAFÉ PASCALE", "SL ACCESS"],
    "town": ["SÖDERMALM", "LINKÖPING"],
    "giro": ["5050-1055", "####-####", "###-####"],
    "biller": ["MÄLARENERGI", "TELIO SVERIGE", "Bostadsrättsf. Eken", "FACKFÖRB. UNO"],
    "person": ["ERIKSSON, MAJA", "Åke Söderlund", "NILSSON,OSCAR", "+4670#######"],
    "firm": ["REGION ÖSTERGÖT", "NORDMASKIN AB"],
    "abroad": ["PARCELTOWN DE", "BODEGA LA PAZ", "HOTEL SPREEBLI"],
    "ref": ["##########", "###-###"],
    "used": lambda rng, day: earlier(rng, day, 4).strftime("%y-%m-%d"),
}  # fmt: skip
DATE, VALUE, NUMBER, TEXT, AMOUNT, BALANCE = 42, 104, 168, 236, 460, 552
GREEN = (0.25, 0.6, 0.1)


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = rng.choice([some_amount(rng, 200, 90000)] * 6 + [some_amount(rng, -50, -4000)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-4000)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    minus = rng.choice(["-", "\u2212"])
    account = fill(rng, "5### ## ### ##", start, {})
    truth = Truth("checking", "sv_SE", "SEK", account, start, end, opening, closing, newest_first=True)
    flow = Flow(
        770, lambda: Page(face="sans", bold="sans-bold"), lambda page, number: _head(page, number, truth, minus)
    )
    if rng.random() < 0.6:
        _reserved(flow, rng, truth, minus)
    _titles(flow)
    for entry, balance in zip(entries[::-1], balances[::-1], strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("sans", 7.5, 150))]
        if flow.need(10 * len(lines) + 4):
            _titles(flow)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice([0, 0, 0, 0, 1, -1]))
        page.put(DATE, y, entry.day.isoformat(), 7.5)
        page.put(VALUE, y, value.isoformat(), 7.5)
        page.put(NUMBER, y, fill(rng, "5######0##", start, {}), 7.5)
        page.put(AMOUNT, y, written(entry.amount, "\u00a0", ",", minus=minus), 7.5, right=True)
        page.put(BALANCE, y, written(balance, "\u00a0", ",", minus=minus), 7.5, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        flow.y = page.lines(TEXT, y, lines, 7.5, 10) + 4
        page.rule(DATE, flow.y - 10, BALANCE, 0.2, GREY)
    flow.need(40)
    text = (
        "Saldo visar bokförda belopp. Räntesats kredit 11,45 %. Insättningsgarantin gäller upp till 1 050 000 kr."
        " Kontakta oss inom"
        " 13 månader om något inte stämmer. Från 2025-02-01 kostar ett uttag i annan valuta 40,00 kr."
    )
    flow.page.lines(DATE, flow.y + 14, wrap(text, fits("sans", 6.5, 500)), 6.5, 9)
    for number, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 812, f"Sida {number} av {len(flow.pages)}", 7, right=True)
        page.put(DATE, 812, "Mälarbanken AB (publ), 106 40 Stockholm, org.nr 502032-0000", 6)
    with_pymupdf(flow.pages, path, "shuffled")
    return truth


def _head(page: Page, number: int, truth: Truth, minus: str) -> float:
    page.put(DATE, 50, "Mälarbanken", 15, bold=True, color=GREEN)
    page.put(BALANCE, 50, "Kontoutdrag", 12, right=True, bold=True)
    page.put(BALANCE, 64, f"{truth.period_start} - {truth.period_end}", 8, right=True)
    if number > 1:
        return 96
    page.lines(DATE, 84, ["Maja Eriksson", "Storgatan 21 lgh 1102", "582 23 Linköping"], 8.5, 12)
    page.put(DATE, 140, f"Privatkonto  {truth.account_number}", 9, bold=True)
    names = ["Ingående saldo", "Utgående saldo", "Kredit", "Disponibelt belopp"]
    amounts = [truth.opening_balance, truth.closing_balance, Decimal("5000.00"), truth.closing_balance + 5000]
    for n, (name, amount) in enumerate(zip(names, amounts, strict=True)):
        page.put(330, 84 + 13 * n, name, 8)
        page.put(BALANCE, 84 + 13 * n, written(amount, "\u00a0", ",", minus=minus) + " SEK", 8, right=True)
    return 172


def _reserved(flow: Flow, rng: Random, truth: Truth, minus: str) -> None:
    page, y = flow.page, flow.y
    page.put(DATE, y, "Reserverade belopp", 9, bold=True)
    for n in range(rng.randint(1, 3)):
        y += 12
        page.put(DATE, y, (truth.period_end - timedelta(n)).isoformat(), 7.5)
        page.put(TEXT, y, fill(rng, "{shop}", truth.period_end, POOLS), 7.5)
        page.put(AMOUNT, y, written(some_amount(rng, -20, -900), "\u00a0", ",", minus=minus), 7.5, right=True)
    flow.y = y + 26


def _titles(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(DATE - 4, y - 10, BALANCE - DATE + 8, 26, (0.93, 0.97, 0.91))
    for x, first, second in (
        (DATE, "Bokförings-", "datum"),
        (VALUE, "Valuta-", "datum"),
        (NUMBER, "Verifikations-", "nummer"),
    ):
        page.put(x, y, first, 7, bold=True)
        page.put(x, y + 10, second, 7, bold=True)
    page.put(TEXT, y + 10, "Text / mottagare", 7, bold=True)
    page.put(AMOUNT, y + 10, "Belopp", 7, right=True, bold=True)
    page.put(BALANCE, y + 10, "Saldo", 7, right=True, bold=True)
    flow.y = y + 32
