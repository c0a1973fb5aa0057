"""Switzerland (German): cantonal bank's account statement, balances only on the last row of a day.

Special: collective orders print each payment's amount inside the text column, foreign purchases their currency and
rate; "Saldovortrag" and "Übertrag" on every page, a line with the totals of both columns, amounts with apostrophes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Color, Flow, Page, fits, with_reportlab

BLUE: Color = (0.0, 0.24, 0.55)
PALE: Color = (0.91, 0.94, 0.98)
TEXT, SUB, DEBIT, CREDIT, VALUE, BALANCE = 104, 298, 362, 424, 432, 548
ROOM = SUB - TEXT

POOLS: Pools = {
    "shop": [
        "Coop-#### Hochdorf",
        "Migros MM Altwil",
        "Denner Satellit Seon",
        "SBB CFF FFS Mobile Ticket Bern",
        "Landi Seetal",
        "Volg Oberried",
        "Apotheke zum Löwen",
        "Confiserie Bächtold",
        "Interdiscount Emmen",
        "Tankstelle Avia Sursee",
        "Restaurant Rössli, Müswangen",
        "K Kiosk K####",
    ],
    "abroad": ["AMZN Mktp DE, Luxembourg", "BOOKING.COM, Amsterdam", "EDEKA Singen", "Ristorante Al Lago, Como"],
    "payee": [
        "Sunrise GmbH, 8050 Zürich",
        "Swisscom (Schweiz) AG, 3050 Bern",
        "Helsana Versicherungen AG, 8081 Zürich",
        "Centralschweizerische Kraftwerke AG, 6002 Luzern",
        "Steuerverwaltung des Kantons, 6002 Luzern",
        "Serafe AG, 8010 Zürich",
        "Schweizerische Mobiliar, 3001 Bern",
        "Viseca Payment Services SA, 8021 Zürich",
        "Gemeinde Oberried, 6289 Oberried",
    ],
    "person": ["Bucher, Rita", "Felder, Jonas", "Zgraggen, Silvan", "Wyss-Meier, Claudia", "Ündeborn, Lea"],
    "firm": ["Fensterbau Odermatt AG", "Kanton Luzern Personalamt", "Stiftung Brändi", "Treuhand Seetal GmbH"],
    "place": ["Hochdorf", "Sursee Bahnhof", "Emmen Center", "Oberried"],
}
KINDS = [
    Kind(22, -4, -180, "Einkauf Visa Debit Karte Nr. xxxx ####, {shop}", step="0.05"),
    Kind(9, -3, -90, "Belastung TWINT: {person}|HTKB-Referenz: T############", step="0.05"),
    Kind(4, 5, 120, "Gutschrift TWINT: {person}|HTKB-Referenz: T############", step="0.05"),
    Kind(4, -12, -240, "Einkauf Ausland Visa Debit Karte Nr. xxxx ####, {abroad}", "abroad"),
    Kind(6, -20, -600, "Belastung eBill: {payee}|HTKB-Referenz: L############", step="0.05"),
    Kind(4, -150, -4200, "Belastungen E-Banking", "sum", step="0.05"),
    Kind(3, -50, -1800, "Belastung Dauerauftrag: {person}|Zahlungszweck: Miete Wohnung ##, {place}", step="5"),
    Kind(4, -20, -300, "Bargeldbezug Bancomat {place}|Karte Nr. xxxx ####", step="10"),
    Kind(2, -20, -200, "Belastung LSV: {payee}|Ref. ## ##### ##### ##### ##### #####", step="0.05"),
    Kind(4, 800, 7200, "Gutschrift Auftraggeber: {firm}|Zahlungszweck: Lohn / Gehalt", most=2, step="0.05"),
    Kind(3, 30, 900, "Gutschrift Auftraggeber: {person}|HTKB-Referenz: Z############", step="0.05"),
    Kind(1, 100, 1500, "Einzahlung am Schalter, Filiale {place}", step="10"),
    Kind(1, -3, -12, "Kontoführungsgebühr inkl. Drittbankbezüge", most=1, step="0.5"),
    Kind(0.6, 0.05, 4, "Habenzins 0.250 %", most=1, step="0.05"),
]


@dataclass
class _Style:
    name: str
    number: str
    period: tuple[date, date]
    opening: Decimal
    marketing: bool


def _chf(amount: Decimal) -> str:
    return written(amount, "'", ".")


def _day(day: date) -> str:
    return day.strftime("%d.%m.%Y")


def _details(rng: Random, entry: Entry) -> list[tuple[str, str]]:
    """The lines of a row and what stands at the right of the text column beside each."""
    lines = [(line, "") for whole in entry.lines for line in wrap(whole, fits("Helvetica", 8, ROOM))]
    if entry.tag == "abroad":
        rate = Decimal(rng.randint(9350, 9990)) / 10000
        euro = (abs(entry.amount) / rate).quantize(Decimal("0.01"))
        lines.append((f"EUR {_chf(euro)} zum Kurs {rate}", ""))
    if entry.tag == "sum":
        count = rng.randint(2, 5)
        parts, rest = [], abs(entry.amount)
        for _ in range(count - 1):
            part = (rest * rng.randint(10, 60) / 100 * 20).quantize(Decimal(1)) / 20
            parts.append(max(part, Decimal("0.05")))
            rest -= parts[-1]
        parts.append(rest)
        lines = [(f"{entry.lines[0]} ({count})", "")]
        for part in parts:
            payee = wrap(fill(rng, "{payee}", entry.day, POOLS), fits("Helvetica", 8, ROOM - 44))
            lines += [(payee[0], _chf(part)), *((line, "") for line in payee[1:])]
    return lines


def _head(style: _Style, page: Page, number: int, before: Decimal) -> float:
    page.box(48, 40, 16, 16, BLUE)
    page.put(70, 53, "Hochtaler Kantonalbank", 13, bold=True, color=BLUE)
    if number > 1:
        page.put(BALANCE, 53, f"Kontoauszug {_day(style.period[0])} - {_day(style.period[1])}", 8, right=True)
        page.put(48, 76, f"Privatkonto CHF, {style.number}", 8, color=GREY)
        page.put(BALANCE, 76, f"Seite {number}", 8, right=True, color=GREY)
        y = 100.0
    else:
        small = ["Postfach, 6280 Hochdorf", "Kundenzentrum 0844 800 414", "BC-Nr. 7781   BIC HTKBCH2233A"]
        page.lines(430, 66, small, 7, 9, color=GREY)
        page.lines(48, 132, [style.name, "Dorfstrasse 14", "6289 Oberried"], 10, 13)
        page.put(430, 132, f"Hochdorf, {_day(style.period[1] + timedelta(1))}", 9)
        page.put(48, 210, f"Kontoauszug {_day(style.period[0])} - {_day(style.period[1])}", 15, bold=True)
        page.put(48, 230, "Privatkonto", 10, bold=True)
        page.put(48, 243, f"IBAN {style.number}", 9)
        page.put(48, 255, f"Lautend auf: {style.name}", 9)
        page.put(BALANCE, 255, "Seite 1", 8, right=True, color=GREY)
        y = 280.0
    page.box(46, y - 10, BALANCE - 44, 24, PALE)
    page.put(48, y, "Datum", 8, bold=True)
    page.put(TEXT, y, "Buchungstext", 8, bold=True)
    page.put(VALUE, y, "Valuta", 8, bold=True)
    for x, title in ((DEBIT, "Belastung"), (CREDIT, "Gutschrift"), (BALANCE, "Saldo")):
        page.put(x, y, title, 8, right=True, bold=True)
        page.put(x, y + 10, "CHF", 8, right=True, bold=True)
    page.put(TEXT, y + 28, "Saldovortrag" if number == 1 else "Übertrag", 8, bold=True)
    page.put(BALANCE, y + 28, _chf(before), 8, right=True, bold=True)
    page.rule(46, y + 33, BALANCE + 2, 0.3, GREY)
    return y + 44


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 200, 24000, "0.05")
    if rng.random() < 0.12:
        opening = -some_amount(rng, 20, 900, "0.05")
    name = rng.choice(["Frau Monika Estermann", "Herr Urs Bühlmann", "Herr und Frau A. und D. Käppeli-Räber"])
    style = _Style(name, iban(rng, "CH", "07781#########?##"), period, opening, rng.random() < 0.5)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="Storno: {}", balance=opening)
    balances = running(opening, (entry.amount for entry in entries))
    state = {"balance": opening}

    def foot(page: Page, y: float) -> None:
        page.put(TEXT, y, "Übertrag auf Folgeseite", 8, bold=True)
        page.put(BALANCE, y, _chf(state["balance"]), 8, right=True, bold=True)
        page.put(48, 815, "Formular ohne Unterschrift", 7, color=GREY)

    flow = Flow(780, Page, lambda page, number: _head(style, page, number, state["balance"]), foot)
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = _details(rng, entry)
        flow.need(len(lines) * 10 + 4)
        page, y = flow.page, flow.y
        back = entry.amount > 0 or entry.text.startswith("Einkauf")
        value = entry.day if not back or rng.random() < 0.6 else entry.day - timedelta(rng.randint(1, 3))
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        page.put(48, y, _day(entry.day), 8)
        for k, (line, aside) in enumerate(lines):
            page.put(TEXT, y + 10 * k, line, 8)
            page.put(SUB, y + 10 * k, aside, 8, right=True)
        page.put(CREDIT if entry.amount > 0 else DEBIT, y, _chf(abs(entry.amount)), 8, right=True)
        page.put(VALUE, y, _day(value), 8)
        if last:
            page.put(BALANCE, y, _chf(balance), 8, right=True)
        words = " ".join(f"{line} {aside}" for line, aside in lines)
        shown = balance if last else None
        rows.append(Row(entry.day, " ".join(words.split()), entry.amount, shown, value, flow.number))
        state["balance"] = balance
        flow.y = y + len(lines) * 10 + 4
    _end(style, flow, entries, state["balance"])
    with_reportlab(flow.pages, path)
    account = style.number
    return Truth("checking", "de_CH", "CHF", account, *period, opening, state["balance"], rows)


def _end(style: _Style, flow: Flow, entries: list[Entry], closing: Decimal) -> None:
    flow.need(90)
    page, y = flow.page, flow.y
    page.rule(46, y - 8, BALANCE + 2, 0.5)
    page.put(TEXT, y + 2, "Umsatztotal", 8, bold=True)
    spent = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal("0.00"))
    got = sum((entry.amount for entry in entries if entry.amount > 0), Decimal("0.00"))
    page.put(DEBIT, y + 2, _chf(spent), 8, right=True, bold=True)
    page.put(CREDIT, y + 2, _chf(got), 8, right=True, bold=True)
    page.box(46, y + 8, BALANCE - 44, 14, PALE)
    side = "Gunsten" if closing >= 0 else "Lasten"
    page.put(TEXT, y + 18, f"Saldo zu Ihren {side} per {_day(style.period[1])}", 8, bold=True)
    page.put(BALANCE, y + 18, _chf(closing), 8, right=True, bold=True)
    legal = [
        "Wir bitten Sie, diesen Auszug zu prüfen. Ohne Ihren Gegenbericht innert 30 Tagen gilt er als genehmigt.",
        "Guthaben sind bis CHF 100'000.00 je Kunde durch esisuisse gesichert. Irrtum und Auslassung vorbehalten.",
    ]
    page.lines(48, y + 40, legal, 7, 9, color=GREY)
    if style.marketing:
        page.put(48, y + 64, "Neu: Sparen 3 – mit bis zu 1.25 % Zins. Bis CHF 7'056.00 pro Jahr.", 8, color=BLUE)
    page.put(48, 815, "Formular ohne Unterschrift", 7, color=GREY)
