"""Netherlands, app bank: ISO dates and a separate interest date, name, account and text below each other, € and sign.

Amounts as `€ -12,34` and `€ 50,00`; totals in a box on the first page, no balance on any row.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab

POOLS = {
    "shop": (
        "Albert Heijn 1###",
        "Jumbo Amsterdam Zuid",
        "HEMA EV### Utrecht",
        "Etos 7###",
        "NS GROEP IZ NS REIZIGERS",
    ),
    "town": ("AMSTERDAM, NL", "UTRECHT, NL", "AMSTELVEEN, NL"),
    "bban": ("INGB0######### ", "RABO0#########", "ABNA0#########"),
    "who": ("S. van der Velde", "Fam. Bakker-de Wit", "Jasper Mulder"),
    "what": ("boodschappen", "Tikkie etentje", "huur kamer"),
}
KINDS = (
    Kind(10, -1, -120, "{shop}|{shop} {town}"),
    Kind(
        3,
        -10,
        -180,
        "VATTENFALL KLANTENSERVICE N.V.|NL##INGB0#########|Klantnr. ########, termijn {mm} "
        "Machtiging 4000####-1 Incassant NL##ZZZ############",
    ),
    Kind(3, -5, -300, "{who}|NL##RABO0#########|{what}"),
    Kind(1, -8, -10, "regenboog|NL##RBOG20########|Regenboog Core {mm}", step="8.99", most=1),
    Kind(1.5, -20, -200, "Geldmaat Damstraat 2|Geldmaat Damstraat 2 {town}", step="10"),
    Kind(2, 900, 2700, "Stichting Zorggroep Amstelring|NL##ABNA0#########|Salaris {mm} pers.nr. ####"),
    Kind(2, 4, 120, "{who}|NL##INGB0#########|{what} via betaalverzoek"),
    Kind(0.6, 0.02, 6, "regenboog|NL##RBOG20########|Uitbetaling rente {mm}", most=1),
)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 80, 4000)
    pools = POOLS | {"mm": lambda _, day: f"{day:%m-%Y}"}
    entries = some_entries(rng, KINDS, pools, (start, end), balance=opening, floor=0)
    closing = opening + sum((entry.amount for entry in entries), Decimal(0))
    account = iban(rng, "NL", "RBOG20########")

    def head(page: Page, count: int) -> float:
        for n in range(8):
            page.box(40 + 9 * n, 36, 9, 4, (abs(1 - n / 3.5), 0.3 + n / 14, n / 8))
        page.put(40, 58, "regenboog", 14, bold=True)
        page.put(555, 50, "Rekeningafschrift", 11, right=True, bold=True)
        y = 92.0
        if count == 1:
            y = _cover(page, rng, (start, end), account, (opening, closing), [e.amount for e in entries])
        for x, lines in ((40, ("Datum",)), (104, ("Rentedatum",)), (172, ("Omschrijving",))):
            page.lines(x, y, lines, 8, color=GREY)
        page.put(555, y, "Bedrag", 8, right=True, color=GREY)
        page.rule(40, y + 5, 555, 0.4, GREY)
        return y + 20

    flow = Flow(768, lambda: Page(A4, face="sans", bold="sans-bold"), head)
    rows: list[Row] = []
    for entry in entries:
        lines = [part for line in entry.lines[1:] for part in wrap(line, fits("sans", 7.5, 280))]
        flow.need(14 + 10 * len(lines))
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1]))
        page, y = flow.page, flow.y
        page.put(40, y, entry.day.isoformat(), 8)
        page.put(104, y, value.isoformat(), 8)
        page.put(172, y, entry.lines[0], 8, bold=True)
        page.lines(172, y + 11, lines, 7.5, 10, color=GREY)
        page.put(555, y, _euro(entry.amount), 8, right=True)
        rows.append(Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount, None, value, flow.number))
        flow.y += 11 + 10 * len(lines) + 7
        page.rule(172, flow.y - 12, 555, 0.2, (0.8, 0.8, 0.8))
    flow.need(40)
    words = (
        "Op dit product is het depositogarantiestelsel van toepassing tot € 100.000,00 per persoon. Zie dnb.example.",
        f"Dit overzicht is gemaakt op {end + timedelta(2):%d-%m-%Y} om 07:41. Vragen? Stuur ons een bericht.",
    )
    flow.page.lines(40, flow.y + 8, words, 6.5, 9, color=GREY)
    for count, page in enumerate(flow.pages, 1):
        page.put(555, 812, f"{count} / {len(flow.pages)}", 7, right=True, color=GREY)
        page.put(
            40,
            812,
            "Regenboog B.V. · Naritaweg 131, Amsterdam · RBOGNL2A",
            6.5,
            color=GREY,
        )
    with_reportlab(flow.pages, path)
    return Truth("bank", "nl_NL", "EUR", account, start, end, opening, closing, rows)


def _euro(amount: Decimal) -> str:
    return "€ " + written(amount, ".", ",")


def _cover(
    page: Page,
    rng: Random,
    period: tuple[date, date],
    account: str,
    ends: tuple[Decimal, Decimal],
    amounts: list[Decimal],
) -> float:
    start, end = period
    page.lines(
        40, 92, ["L. de Ruiter", f"Ceintuurbaan {rng.randint(2, 400)}-II", "1073 EM Amsterdam", "Nederland"], 8.5, 12
    )
    facts = (
        ("IBAN", account),
        ("Rekeningnaam", "Dagelijks"),
        ("Periode", f"{start.isoformat()} t/m {end.isoformat()}"),
        ("Valuta", "EUR"),
    )
    for n, (title, value) in enumerate(facts):
        page.put(330, 92 + 12 * n, title, 7.5, color=GREY)
        page.put(555, 92 + 12 * n, value, 7.5, right=True)
    page.box(40, 152, 515, 44, (0.95, 0.96, 0.97))
    plus, minus = sum((a for a in amounts if a > 0), Decimal(0)), sum((a for a in amounts if a < 0), Decimal(0))
    cells = (("Beginsaldo", ends[0]), ("Totaal bij", plus), ("Totaal af", minus), ("Eindsaldo", ends[1]))
    for n, (title, value) in enumerate(cells):
        page.put(52 + n * 128, 169, title, 7.5, color=GREY)
        page.put(52 + n * 128, 185, _euro(value), 9.5, bold=True)
    return 222
