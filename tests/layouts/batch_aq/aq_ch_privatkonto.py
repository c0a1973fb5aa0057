"""Swiss account in German: credit before debit, spaces between thousands, the day once for all its rows and the balance
on the last of them, opening and closing as rows of the table, totals of both columns, value days two digits each.
"""

from __future__ import annotations

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
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab
from ._rows import para, total

L, TEXT, IN, OUT, VALUE, R = 56, 104, 352, 424, 476, 550
YELLOW = (1.0, 0.8, 0.0)
KINDS = (
    Kind(9, -3, -160, "KAUF/DIENSTLEISTUNG VOM {day}|KARTEN NR. XXXX{card}|{shop}", step="0.05"),
    Kind(3, -5, -90, "TWINT KAUF/DIENSTLEISTUNG VOM {day}|{twint}", step="0.05"),
    Kind(2, -10, -120, "TWINT GELD SENDEN VOM {day}|AN TELEFON-NR. +4179XXXXX##|{who}", step="0.05"),
    Kind(2, 10, 150, "TWINT GELD EMPFANGEN VOM {day}|VON TELEFON-NR. +4178XXXXX##|{who}", step="0.05"),
    Kind(
        3,
        -40,
        -1900,
        "E-FINANCE AUFTRAG CH-DD/QR-RECHNUNG|{bill}|REFERENZEN: ######################## ###",
        step="0.05",
    ),
    Kind(2, -30, -480, "LASTSCHRIFT|CH-DD BASISLASTSCHRIFT|{debit}", step="0.05"),
    Kind(1, -50, -400, "BARGELDBEZUG VOM {day}|KARTEN NR. XXXX{card}|POSTOMAT {town}", step="10"),
    Kind(
        1, 4200, 7400, "GUTSCHRIFT VON FREMDBANK|AUFTRAGGEBER: {firm}|MITTEILUNGEN: LOHN {month}", most=1, step="0.05"
    ),
    Kind(1, 50, 800, "GUTSCHRIFT|ABSENDER: {who}|MITTEILUNGEN: {why}", step="0.05"),
    Kind(1, -5, -5, "PREIS FÜR BANKPAKET SMART", most=1, step="1"),
)
POOLS: Pools = {
    "day": lambda _, day: f"{day:%d.%m.%Y}",
    "month": lambda _, day: f"{day:%m.%Y}",
    "card": ("4817",),
    "shop": (
        "COOP-#### {town}|{town}",
        "MIGROS {town}|{town} (CH)",
        "DENNER #### {town}|{town}",
        "SBB CFF FFS MOBILE TICKET|BERN",
        "VOLG LADEN|UETENDORF",
        "DIGITEC GALAXUS (ONLINE)|ZUERICH",
    ),
    "town": ("THUN", "BERN", "STEFFISBURG", "SPIEZ", "MUENSINGEN"),
    "twint": ("SELECTA AG", "PARKINGPAY", "HOFLADEN RUEGSEGGER", "BRACK.CH AG"),
    "who": ("NYDEGGER, FABIENNE|STEFFISBURG", "ZUMSTEIN, RETO|THUN", "KOLLER-WYSS, URSULA|BERN"),
    "bill": (
        "ENERGIE THUN AG|INDUSTRIESTRASSE 6|3607 THUN",
        "STEUERVERWALTUNG KT. BERN|3001 BERN",
        "VISANA SERVICES AG|WELTPOSTSTRASSE 19|3000 BERN 16",
        "IMMO OBERLAND TREUHAND|3600 THUN",
    ),
    "debit": ("SWISSCOM (SCHWEIZ) AG|3050 BERN", "SERAFE AG|8010 ZUERICH", "HELSANA AG|8081 ZUERICH"),
    "firm": ("INSELMECHANIK AG|3600 THUN", "GEMEINDEVERBAND AARETAL|3110 MUENSINGEN"),
    "why": ("ANTEIL FERIENHAUS", "VELO", "NACHTESSEN", "RUECKERSTATTUNG RG ####"),
}


def _money(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _day(day: date) -> str:
    return f"{day:%d.%m.%y}"


def _titles(page: Page, y: float) -> float:
    page.rule(L, y - 12, R, 1.0)
    page.put(L, y, "Datum", 8, bold=True)
    page.put(TEXT, y, "Text", 8, bold=True)
    page.put(IN, y, "Gutschrift", 8, bold=True, right=True)
    page.put(OUT, y, "Lastschrift", 8, bold=True, right=True)
    page.put(VALUE, y, "Valuta", 8, bold=True, right=True)
    page.put(R, y, "Saldo", 8, bold=True, right=True)
    page.rule(L, y + 4, R, 0.4)
    return y + 17


def _kept(flow: Flow, day: str, text: str, amount: Decimal) -> None:
    flow.page.put(L, flow.y, day, 8)
    flow.page.put(TEXT, flow.y, text, 8, bold=True)
    flow.page.put(R, flow.y, _money(amount), 8, bold=True, right=True)
    flow.y += 14


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    number = iban(rng, "CH", "09000000#########")
    opening = some_amount(rng, 700, 14000, "0.05")
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(10, 85), balance=opening, floor=300)
    balances = running(opening, [entry.amount for entry in entries])
    printed = period[1] + timedelta(1)

    def head(page: Page, at: int) -> float:
        page.box(L, 34, 92, 20, YELLOW)
        page.put(L + 6, 49, "AarePost Bank", 11, bold=True)
        page.lines(360, 44, ["AarePost Bank AG", "Kundendienst 0848 888 148", "www.aarepost.example"], 7.5, 9.5)
        if at == 1:
            page.lines(L, 126, ["Herr", "Beat Nydegger", "Hohmadstrasse 14", "3600 Thun"], 9.5, 12)
        y = 206.0 if at == 1 else 92.0
        page.put(L, y, f"Kontoauszug {period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}", 13, bold=True)
        page.put(L, y + 17, "Privatkonto CHF", 9)
        page.put(L + 96, y + 17, f"IBAN {number}", 9)
        page.put(L, y + 29, "BIC AAPOCHBEXXX", 8)
        page.put(R, y + 17, f"Datum: {printed:%d.%m.%Y}", 8, right=True)
        return _titles(page, y + 56)

    flow = Flow(764, lambda: Page(A4), head)
    _kept(flow, _day(period[0]), "Kontostand", opening)
    found, shown = [], None
    for n, entry in enumerate(entries):
        # A purchase is dated in the text by the day on which it was made, from which its interest counts.
        value = earlier(rng, entry.day, 2) if entry.amount < 0 else entry.day
        dated = [line.replace(f"VOM {entry.day:%d.%m.%Y}", f"VOM {value:%d.%m.%Y}") for line in entry.lines]
        lines = [part for line in dated for part in wrap(line, fits("Helvetica", 7.6, IN - TEXT - 50))]
        if flow.need(9.2 * len(lines)):
            shown = None
        ends = n == len(entries) - 1 or entries[n + 1].day != entry.day
        balance = balances[n] if ends else None
        _row(flow, entry, lines, _day(entry.day) if shown != entry.day else "", value, balance)
        shown = entry.day
        found.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
    _close(flow, entries, balances[-1], period[1])
    for n, page in enumerate(flow.pages):
        page.put(R, (206 if n == 0 else 92) + 29, f"Seite: {n + 1} / {flow.number}", 8, right=True)
        page.put(L, 812, f"0148.20 {number.replace(' ', '')[-9:]} PF {printed:%y%j}", 6, color=GREY)
    with_reportlab(flow.pages, path, "columns")
    return Truth("bank", "de_CH", "CHF", number.replace(" ", ""), *period, opening, balances[-1], found)


def _row(flow: Flow, entry: Entry, lines: list[str], day: str, value: date, balance: Decimal | None) -> None:
    page, y = flow.page, flow.y
    page.put(L, y, day, 7.6)
    flow.y = page.lines(TEXT, y, lines, 7.6, 9.2) + 3
    page.put(IN if entry.amount > 0 else OUT, y, _money(abs(entry.amount)), 7.6, right=True)
    page.put(VALUE, y, _day(value), 7.6, right=True)
    page.put(R, y, "" if balance is None else _money(balance), 7.6, right=True)


def _close(flow: Flow, entries: list[Entry], closing: Decimal, end: date) -> None:
    flow.need(90)
    page, y = flow.page, flow.y
    page.rule(L, y - 8, R, 0.4)
    page.put(TEXT, y + 3, "Total", 8, bold=True)
    page.put(IN, y + 3, _money(total(e for e in entries if e.amount > 0)), 8, bold=True, right=True)
    page.put(OUT, y + 3, _money(-total(e for e in entries if e.amount < 0)), 8, bold=True, right=True)
    flow.y += 17
    _kept(flow, _day(end), "Kontostand", closing)
    page.rule(L, flow.y - 9, R, 1.0)
    text = (
        "Bitte prüfen Sie diesen Auszug. Ohne Ihren Bericht innert 30 Tagen gilt er als genehmigt. Guthaben sind "
        "bis zum gesetzlichen Höchstbetrag privilegiert."
    )
    para(page, L, flow.y + 14, text, R - L, 7.5, color=GREY)
