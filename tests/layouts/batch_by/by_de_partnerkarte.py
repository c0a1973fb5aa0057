"""Germany: a Mastercard of a savings bank with a partner's card on the same account.

Dates of purchase and of booking, amounts with a sign behind them ("23,45 -"), currency, foreign amount and rate in
columns, the fee for use abroad as a row of its own, sums carried from page to page.
"""

# ruff: noqa: PLR0915 (a form is a long list of what stands where)

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_period
from ..pens import GREY, WHITE, Flow, Page
from ._rows import Spent, block, joined, numbered, owed, plain, sheet, some_spending, total, with_fpdf

RED = (0.86, 0.05, 0.05)
KINDS = [
    Kind(7, -130, -4, "{shop}, {town}"),
    Kind(4, -95, -25, "{fuel}, {town}"),
    Kind(4, -120, -6, "{web}"),
    Kind(3, -88, -11, "{food}, {town}"),
    Kind(1, -230, -19, "DB Vertrieb GmbH, Frankfurt am"),
    Kind(1.6, -260, -8, "{abroad}", "fx"),
    Kind(0.3, -300, -50, "Bargeldauszahlung {town}", "cash", "10"),
    Kind(0.5, 9, 140, "Gutschrift {web}"),
]
POOLS = {
    "town": ["Münster", "Osnabrück", "Köln", "Dortmund", "Bielefeld", "Hamm"],
    "shop": [
        "REWE Markt GmbH-Zw",
        "EDEKA Hövener",
        "dm-drogerie markt",
        "MediaMarkt",
        "OBI Bau- und Heimwerk",
        "Thalia",
    ],
    "fuel": ["ARAL Station 2#4#0#", "Shell 1#4#", "Westfalen Tankstelle", "STAR Tankstelle"],
    "web": [
        "AMZN Mktp DE*?#4?#8??#, 800-279-6620",
        "PAYPAL *ZALANDO, 353146#4#10",
        "Netflix.com, Los Gatos",
        "Booking.com, Amsterdam",
    ],
    "food": ["Vapiano", "L'Osteria", "Gasthaus Zur Linde", "NORDSEE 0#4", "Block House"],
    "abroad": [
        "COOP-1#4# ZUERICH, Zuerich",
        "SBB CFF FFS Mobile, Bern",
        "TESCO STORES 2#4#, London",
        "HOTEL ATLAS, New York",
    ],
}
MONEY = {"Zuerich": ("CHF", "0,9"), "Bern": ("CHF", "0,9"), "London": ("GBP", "0,8"), "New York": ("USD", "1,0")}


def _eur(value: Decimal) -> str:
    return plain(value, ".", ",") + (" +" if value > 0 else " -")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    names = rng.choice([("THOMAS BRINKMANN", "SABINE BRINKMANN"), ("JÜRGEN ÖZER", "ELIF ÖZER")])
    cards = [f"5232 {rng.randint(10, 99)}XX XXXX {rng.randint(1000, 9999)}" for _ in range(2)]
    account = f"{rng.randint(10**9, 10**10 - 1)}"
    previous = owed(rng, 120, 2600)
    paid = start + timedelta(rng.randint(4, 8))
    lists = [[Spent(paid, paid, ("LASTSCHRIFTEINZUG ABRECHNUNG",), previous)], []]
    for n, count in enumerate((rng.randint(9, 70), rng.randint(0, 18))):
        for row in some_spending(rng, KINDS, POOLS, (start, end), count):
            lists[n].append(row)
            if row.tag == "fx":
                fee = (row.amount * Decimal("0.0175")).quantize(Decimal("0.01"), ROUND_HALF_UP)
                lists[n].append(Spent(row.used, row.posted, ("1,75% AUSLANDSEINSATZENTGELT",), fee or Decimal("-0.01")))
            if row.tag == "cash":
                lists[n].append(
                    Spent(
                        row.used,
                        row.posted,
                        ("BARGELDAUSZAHLUNGSENTGELT 2,0%",),
                        min(row.amount / 50, Decimal(-5)).quantize(Decimal("0.01")),
                    )
                )
    if rng.random() < 0.3:
        lists[0].append(Spent(end, end, ("JAHRESPREIS HAUPTKARTE",), Decimal("-75.00")))
    closing = -previous + total(lists[0]) + total(lists[1])
    rows: list[Row] = []
    carried = [-previous]

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 8, RED)
        page.put(555, 44, "Kreissparkasse Altenfeld", 15, bold=True, color=RED, right=True)
        page.put(50, 44, "Kreditkartenabrechnung", 15, bold=True)
        page.put(50, 60, f"Mastercard Gold   Abrechnung vom {end:%d.%m.%Y}", 9)
        page.put(555, 60, f"Seite {number} von ##", 8, right=True)
        page.put(
            50,
            818,
            "Kreissparkasse Altenfeld · Anstalt des öffentlichen Rechts · Markt 4 · 48999 Altenfeld · BIC KSALDE3MXXX",
            6.5,
            color=GREY,
        )
        return 90 if number > 1 else 300

    def heads() -> None:
        page, y = flow.page, flow.y
        page.box(50, y - 10, 505, 26, RED)
        for x, lines, right in (
            (54, ("Datum", "Kauf"), False),
            (96, ("Datum", "Buchung"), False),
            (142, ("Umsatzbeschreibung / Ort",), False),
            (358, ("Wäh-", "rung"), False),
            (438, ("Betrag in", "Fremdwährung"), True),
            (486, ("Kurs",), True),
            (549, ("Betrag in", "EUR"), True),
        ):
            page.lines(x, y, lines, 7.5, 9, right=right, bold=True, color=WHITE)
        flow.y += 30

    def foot(page: Page, y: float) -> None:
        page.rule(50, y - 8, 555, 0.4)
        page.put(142, y + 4, "Zwischensumme", 8.5, bold=True)
        page.put(549, y + 4, _eur(carried[0]), 8.5, right=True, bold=True)

    flow = Flow(745, sheet, head, foot)
    _first(flow.page, rng, end, (names, cards[0], account, previous, lists, closing))
    heads()
    flow.page.put(142, flow.y, "SALDO DER LETZTEN ABRECHNUNG", 8.5)
    flow.page.put(549, flow.y, _eur(-previous), 8.5, right=True)
    flow.y += 18

    def table(title: str, entries: Sequence[Spent]) -> None:
        flow.page.put(54, flow.y, title, 8.5, bold=True)
        flow.y += 15
        for row in entries:
            if flow.need(14):
                heads()
                flow.page.put(142, flow.y, f"Übertrag von Seite {flow.number - 1}", 8.5)
                flow.page.put(549, flow.y, _eur(carried[0]), 8.5, right=True)
                flow.y += 16
            page, y = flow.page, flow.y
            page.put(54, y, f"{row.used:%d.%m.%y}", 8.5)
            page.put(96, y, f"{row.posted:%d.%m.%y}", 8.5)
            page.put(142, y, row.lines[0], 8.5)
            if row.tag == "fx":
                code, base = MONEY[row.lines[0].split(", ")[1]]
                rate = f"{base}{rng.randint(2000, 6999)}"
                foreign = (abs(row.amount) * Decimal(rate.replace(",", "."))).quantize(Decimal("0.01"), ROUND_HALF_UP)
                page.put(358, y, code, 8.5)
                page.put(438, y, plain(foreign, ".", ","), 8.5, right=True)
                page.put(486, y, rate, 8.5, right=True)
            page.put(549, y, _eur(row.amount), 8.5, right=True)
            carried[0] += row.amount
            rows.append(Row(row.posted, joined(row.lines[0]), row.amount, page=flow.number))
            flow.y += 13
        flow.y += 5

    table(f"Umsätze der Karte {cards[0]}  {names[0]}", lists[0])
    if lists[1]:
        flow.need(40)
        table(f"Umsätze der Karte {cards[1]}  {names[1]}", lists[1])
    if flow.need(30):
        heads()
    flow.page.rule(50, flow.y - 6, 555, 1)
    flow.page.put(142, flow.y + 7, f"NEUER SALDO PER {end:%d.%m.%Y}", 9, bold=True)
    flow.page.put(549, flow.y + 7, _eur(closing) if closing else "0,00", 9, right=True, bold=True)
    flow.y += 34
    if flow.y + 90 > 800:
        flow.turn(last=True)
    block(
        flow.page,
        50,
        flow.y,
        "Umrechnungskurse sind Kurse der Kartenorganisation am Buchungstag; hinzu kommt das Entgelt für den Einsatz im "
        "Ausland nach dem Preisverzeichnis. Einwendungen gegen diese Abrechnung richten Sie bitte binnen sechs Wochen "
        "schriftlich an uns. Sperr-Notruf: 116 116.",
        505,
        7.5,
    )
    with_fpdf(numbered(flow.pages), path)
    return Truth("credit_card", "de_DE", "EUR", account, start, end, -previous, closing, rows)


def _first(
    page: Page,
    rng: Random,
    end: date,
    facts: tuple[tuple[str, str], str, str, Decimal, list[list[Spent]], Decimal],
) -> None:
    names, card, account, previous, lists, closing = facts
    page.put(50, 100, "Kreissparkasse Altenfeld, Postfach 12 40, 48999 Altenfeld", 6.5, color=GREY)
    page.lines(50, 122, ["Herrn", names[0].title(), f"Am Kirchplatz {rng.randint(2, 80)}", "48143 Münster"], 10, 13)
    for n, (title, text) in enumerate(
        (
            ("Kartenkonto-Nr.", account),
            ("Karten-Nr.", card),
            ("Karteninhaber", names[0]),
            ("Verfügungsrahmen", f"EUR {rng.randint(2, 9)}.000,00"),
            ("Abrechnungsdatum", f"{end:%d.%m.%Y}"),
        )
    ):
        page.put(330, 112 + 13 * n, title, 8.5, color=GREY)
        page.put(555, 112 + 13 * n, text, 8.5, right=True)
    everything = lists[0][1:] + lists[1]
    page.box(50, 196, 505, 44, (0.95, 0.95, 0.95))
    for n, (title, value) in enumerate(
        (
            ("Alter Saldo", -previous),
            ("Zahlungen", previous),
            ("Belastungen", total([row for row in everything if row.amount < 0])),
            ("Gutschriften", total([row for row in everything if row.amount > 0])),
            ("Neuer Saldo", closing),
        )
    ):
        page.put(58 + 101 * n, 211, title, 8, bold=True)
        page.put(58 + 101 * n, 229, (_eur(value) if value else "0,00") + " EUR", 8.5)
    debit = end + timedelta(6)
    konto = iban(rng, "DE", "40050150##########")
    page.put(
        50,
        260,
        f"Den Rechnungsbetrag von EUR {plain(closing, '.', ',')} buchen wir am {debit:%d.%m.%Y} von Ihrem Konto",
        9,
    )
    page.put(50, 273, f"IBAN {konto[:-7]}XX XX ab.", 9)
