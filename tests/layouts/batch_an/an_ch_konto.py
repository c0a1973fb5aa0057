"""Switzerland, private account of a big bank, in German.

Date, information of several lines, debits, credits, value date, balance on the day's last row; apostrophes between
thousands; opening and closing balance as first and last line of the table, a line with the totals of both columns.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._rows import many, numbered, prose

RED = (0.85, 0.0, 0.1)
POOLS = {
    "shop": (
        "Coop-2315 Zürich HB",
        "Migros M Oerlikon",
        "Denner Limmatplatz",
        "SBB CFF FFS Mobile",
        "Volg Wallisellen",
        "Manor AG Zürich",
    ),
    "plz": ("8001 Zürich", "8050 Zürich", "8304 Wallisellen", "8400 Winterthur"),
    "firm": (
        "Helvetia Krankenkasse AG",
        "Swisscom (Schweiz) AG",
        "ewz Elektrizitätswerk",
        "Steueramt Stadt Zürich",
        "Serafe AG",
    ),
    "who": ("Meier, Ursula", "Brunner-Keller, Beat", "Da Silva Costa, Rui"),
    "d": lambda rng, day: f"{earlier(rng, day, 4):%d.%m.%Y}",
    "n": lambda rng, _day: f"{rng.randint(100, 999)}",
}
KINDS = (
    Kind(
        9,
        -3,
        -160,
        "{shop}|{plz}|Zahlung Debitkarte|Kartennummer: XXXX XXXX XXXX 4607|Transaktions-Nr. 9930{n}TI#######",
        step="0.05",
    ),
    Kind(
        5,
        -25,
        -900,
        "{firm}|{plz}|e-banking-Auftrag|Referenz-Nr. QRR: 00 0000{n} 04710 ##### 0#### #####|Transaktions-Nr. "
        "9900{n}GK#######",
        step="0.05",
    ),
    Kind(3, 20, 700, "{who}|{plz}|Gutschrift|Mitteilung: Ausflug {d}|Transaktions-Nr. 9902{n}ZC#######", step="0.05"),
    Kind(
        2,
        -20,
        -500,
        "Bancomat Bahnhofstrasse|Bargeldbezug an Bancomat|{d} 1#:0#|Transaktions-Nr. 9930{n}BN#######",
        step="10",
    ),
    Kind(2, -10, -250, "{who}|Zahlung UBX TWINT|+4179#######|Transaktions-Nr. 9999{n}TO#######", step="0.05"),
    Kind(1, 4800, 7900, "Lindenhof Treuhand AG|Salärzahlung|Transaktions-Nr. 9902{n}LK#######", step="0.05", most=1),
    Kind(
        1,
        -900,
        -2100,
        "Immo Glatt Verwaltung AG|Dauerauftrag|Miete 3.5 Zi.-Wohnung|Transaktions-Nr. 9901{n}DA#######",
        step="5",
        most=1,
    ),
)


def franken(amount: Decimal) -> str:
    return written(amount, "'")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year, month = rng.randint(2020, 2024), rng.randint(1, 12)
    start = date(year, month, 1)
    end = (start + timedelta(32)).replace(day=1) - timedelta(1)
    opening = some_amount(rng, 900, 14000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=many(rng, 70), balance=opening, floor=200)
    entries += some_entries(rng, [Kind(1, -3, -8, "Saldo Dienstleistungspreisabschluss")], {}, (end, end), count=1)
    balances = running(opening, [e.amount for e in entries])
    account = f"{rng.randint(1000, 9999)}{rng.randint(0, 99999):05}"
    number = iban(rng, "CH", f"00206206{account[:4]}{account[4:]}M1Z"[:17])
    face = {"face": "narrow", "bold": "narrow-bold"}

    def head(page: Page, at: int) -> float:
        page.put(50, 46, "Glatt Bank", 17, bold=True, color=RED)
        page.put(545, 40, f"Erstellt am {end + timedelta(2):%d.%m.%Y}", 7, right=True)
        page.put(545, 50, f"Seite {at} / ##", 7, right=True)
        if at > 1:
            page.put(50, 74, f"Kontoauszug {start:%d.%m.%Y} - {end:%d.%m.%Y}", 8, bold=True)
            page.put(50, 86, f"CHF Privatkonto  IBAN {number}", 7.5)
            return columns(page, 108)
        page.lines(
            50,
            72,
            ["Glatt Switzerland AG", "Postfach", "8098 Zürich", "Tel. +41-44-555 01 10", "www.glattbank.example"],
            7,
            9,
        )
        page.lines(330, 92, ["Frau", "Ursula Meier", "Hohlstrasse 117", "8004 Zürich"], 9, 11.5)
        page.put(50, 166, "Kontoauszug", 15, bold=True)
        page.put(50, 182, f"{start:%d.%m.%Y} - {end:%d.%m.%Y}", 9)
        y = 206.0
        for name, value in (
            ("Kontoinhaber", "Ursula Meier"),
            ("Kontoart", "CHF Privatkonto"),
            ("Konto-Nr.", f"0206 {account[:6]}.M1Z"),
            ("IBAN", number),
            ("BIC", "GLATCHZH80A"),
            (f"Saldo per {end:%d.%m.%Y}", f"CHF {franken(balances[-1])}"),
        ):
            page.put(50, y, name, 8)
            page.put(190, y, value, 8, bold=name.startswith("Saldo"))
            y += 11.5
        return columns(page, y + 16)

    def columns(page: Page, y: float) -> float:
        for x, name, right in (
            (50, "Datum", False),
            (96, "Informationen", False),
            (370, "Belastungen", True),
            (438, "Gutschriften", True),
            (446, "Valuta", False),
            (545, "Saldo", True),
        ):
            page.put(x, y, name, 7.5, bold=True, right=right)
        page.rule(50, y + 4, 545, 0.8)
        return y + 17

    def foot(page: Page, _y: float) -> None:
        page.put(50, 812, "Formular ohne Unterschrift", 6.5, color=GREY)
        page.put(545, 812, f"0206-{account}-K{end:%y%m}", 6.5, right=True, color=GREY)

    flow = Flow(792, lambda: Page(**face), head, foot)  # type: ignore[arg-type]
    flow.page.put(50, flow.y, f"{start:%d.%m.%y}", 7.5)
    flow.page.put(96, flow.y, "Anfangssaldo", 7.5, bold=True)
    flow.page.put(545, flow.y, franken(opening), 7.5, bold=True, right=True)
    flow.y += 15
    rows: list[Row] = []
    lasts = {at for at, (a, b) in enumerate(pairwise(entries)) if a.day != b.day} | {len(entries) - 1}
    for at, entry in enumerate(entries):
        flow.need(9.5 * len(entry.lines) + 4)
        page, value = flow.page, max(start, earlier(rng, entry.day, 1))
        page.put(50, flow.y, f"{entry.day:%d.%m.%y}", 7.5)
        page.put(96, flow.y, entry.lines[0], 7.5, bold=True)
        page.lines(96, flow.y + 9.5, entry.lines[1:], 7.5, 9.5)
        page.put(438 if entry.amount > 0 else 370, flow.y, franken(abs(entry.amount)), 7.5, right=True)
        page.put(446, flow.y, f"{value:%d.%m.%y}", 7.5)
        if at in lasts:
            page.put(545, flow.y, franken(balances[at]), 7.5, right=True)
        rows.append(
            Row(
                entry.day,
                " ".join(" ".join(entry.lines).split()),
                entry.amount,
                balances[at] if at in lasts else None,
                value,
                flow.number,
            )
        )
        flow.y += 9.5 * len(entry.lines) + 2
        page.rule(50, flow.y - 7, 545, 0.2, GREY)
        flow.y += 2
    flow.need(110)
    page, y = flow.page, flow.y + 4
    page.put(96, y, "Umsatztotal", 7.5, bold=True)
    page.put(370, y, franken(-sum((e.amount for e in entries if e.amount < 0), Decimal(0))), 7.5, bold=True, right=True)
    page.put(438, y, franken(sum((e.amount for e in entries if e.amount > 0), Decimal(0))), 7.5, bold=True, right=True)
    page.put(50, y + 14, f"{end:%d.%m.%y}", 7.5)
    page.put(96, y + 14, "Schlusssaldo", 7.5, bold=True)
    page.put(545, y + 14, franken(balances[-1]), 7.5, bold=True, right=True)
    page.rule(50, y + 19, 545, 0.8)
    prose(
        page,
        50,
        y + 36,
        "Zinssätze: Habenzins 0.00% bis CHF 250'000, Sollzins 12.00%. Bitte prüfen Sie diesen Auszug und melden Sie "
        "uns "
        "Unstimmigkeiten innert 30 Tagen. Ohne Ihren Gegenbericht gilt er als genehmigt. Einlagen sind bis CHF "
        "100'000 pro Kunde durch "
        "esisuisse gesichert. Neu: Säule 3a mit dem Maximalbetrag von CHF 7'056 in der App eröffnen.",
        6.8,
        495,
    )
    foot(page, 0)
    numbered(flow.pages)
    with_fpdf(flow.pages, path)
    return Truth("bank", "de-CH", "CHF", number.replace(" ", ""), start, end, opening, balances[-1], rows)
