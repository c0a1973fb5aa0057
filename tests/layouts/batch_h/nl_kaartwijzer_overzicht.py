"""The Netherlands, credit card "Rekeningoverzicht": `Datum transactie`, `Datum boeking`, `Omschrijving` (name, place
and country each at its own stop), `Bedrag in vreemde valuta`, `Bedrag in euro's` with "Af" or "Bij" behind.

Dates as `02 jan` without a year, which only the statement's date gives. The collected last balance and card fees
come first, then a heading for each card ("Uw Card met als laatste vier cijfers 4402"). Foreign rows have their sum in
its own column and "Wisselkoers USD 1,08432" below. The period is not printed. fpdf2, DejaVu Condensed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, Text, fits, with_fpdf

KINDS = [
    Kind(10, -3, -160, "{shop}|{town}|NLD"),
    Kind(5, -4, -90, "{web}|{seat}"),
    Kind(4, -5, -420, "{abroad}|{city}", "foreign"),
    Kind(1, -20, -250, "GELDOPNAME {atm}|{town}|NLD", step="10"),
    Kind(0.7, -4.5, -10, "KOSTEN GELDOPNAME"),
    Kind(0.8, 6, 180, "{web}|{seat}"),
    Kind(0.6, -150, -1400, "VAKANTIEPARK DE 1#.##0 DUINEN BOEKING ##.###,##|TEXEL|NLD"),
]
POOLS: Pools = {
    "shop": ["Brasserie Het Anker", "KRUIDENIER 2217", "TANKSTATION A2 OOST", "Hotel De Gouden Leeuw B.V.",
             "Q-Garage 3,40"],
    "town": ["UTRECHT", "'S-GRAVENHAGE", "AMSTERDAM", "BREDA"],
    "web": ["WEBWINKEL*NL-202###", "STREAMFLIX.COM", "BOOK.IT HOTEL 41######", "PAYFUCHS *ETSIE"],
    "seat": ["LUXEMBOURG|LUX", "0800-0201|NLD", "DUBLIN|IRL"],
    "abroad": ["PARKING 1ST AVE", "THE BLUE DOOR DINER 05", "AIRWAYS 1252######", "MUSEUM SHOP"],
    "city": ["NEW YORK|USA|Wisselkoers USD 1,08###", "LONDON|GBR|Wisselkoers GBP 0,85###",
             "ZURICH|CHE|Wisselkoers CHF 0,94###"],
    "atm": ["GM00####", "AUT 1##.##"],
}  # fmt: skip
USED, BOOKED, NAME, PLACE, LAND, FOREIGN, AMOUNT, SIDE = 44, 92, 144, 300, 384, 466, 530, 536
MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
LONG = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober"]
LONG += ["november", "december"]
TEAL = (0.0, 0.38, 0.45)


def _day(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}"


def _nl(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _side(amount: Decimal) -> str:
    return "Af" if amount < 0 else "Bij"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, -20, -2200)
    cards = [fill(rng, "####", start, {}) for _ in range(rng.choice([1, 1, 2]))]
    paid = some_entries(rng, [], POOLS, (start, end), count=0)
    if rng.random() < 0.85:
        paid.append(Entry(start + timedelta(rng.randint(2, 9)), ("GEINCASSEERD VORIG SALDO",), -opening, "", ""))
    if rng.random() < 0.3:
        paid.append(Entry(start + timedelta(10), ("JAARBIJDRAGE CARD " + cards[0],), Decimal("-22.50"), "", ""))
    used = [
        some_entries(rng, KINDS, POOLS, (start, end), count=None if n == 0 else rng.randint(1, 9))
        for n in range(len(cards))
    ]
    amounts = [e.amount for group in [paid, *used] for e in group]
    truth = Truth("credit_card", "nl_NL", "EUR", fill(rng, "5######0###", start, {}), None, None, opening, None)
    truth.closing_balance = opening + sum(amounts)
    stated = end + timedelta(1)

    def head(page: Page, at: int) -> float:
        page.put(USED, 52, "Kaartwijzer Card Services", 14, bold=True, color=TEAL)
        y = 88.0
        for x, name, value in [
            (USED, "Datum", f"{stated.day} {LONG[stated.month - 1]} {stated.year}"),
            (180, "KCS-klantnummer", truth.account_number or ""),
            (320, "Volgnummer", f"{stated.month:02}"),
            (440, "Bladnummer", f"{at} van %d"),
        ]:
            page.put(x, y, name, 7.5, color=GREY)
            page.put(x, y + 12, value, 9)
        y = _balances(page, truth, amounts) if at == 1 else 128.0
        page.lines(USED, y, ["Datum", "transactie"], 7.5, 9, bold=True)
        page.lines(BOOKED, y, ["Datum", "boeking"], 7.5, 9, bold=True)
        page.put(NAME, y, "Omschrijving", 7.5, bold=True)
        page.lines(FOREIGN, y, ["Bedrag in", "vreemde valuta"], 7.5, 9, bold=True, right=True)
        page.lines(552, y, ["Bedrag", "in euro's"], 7.5, 9, bold=True, right=True)
        page.rule(USED, y + 14, 552, 1, TEAL)
        return y + 30

    flow = Flow(744, lambda: Page(face="narrow", bold="narrow-bold"), head)
    for entry in paid:
        _row(flow, truth, entry, entry.day, "")
    for card, entries in zip(cards, used, strict=True):
        flow.need(50)
        flow.y = flow.page.lines(NAME, flow.y + 6, [f"Uw Card met als laatste vier cijfers {card}"], 8, 11, bold=True)
        flow.y = flow.page.lines(NAME, flow.y, ["S. VAN DER MEULEN"], 8, 16)
        for entry in entries:
            foreign = _foreign(entry) if entry.tag == "foreign" else ""
            _row(flow, truth, entry, earlier(rng, entry.day), foreign)
    flow.need(70)
    taken = stated + timedelta(5)
    owed = max(-truth.closing_balance, Decimal("0.00"))
    text = (
        f"Het totale saldo van € {_nl(owed)} wordt rond {_day(taken)} {taken.year} van"
        " NL00 BANK 0123 4567 89 afgeschreven. Let op: geld lenen kost geld. Debetrente 12,00% op jaarbasis. Bij"
        " verlies of diefstal belt u 020 000 00 00. Uw limiet is € 2.500,00; in euro omgerekende bedragen zijn"
        " inclusief 2,00% koersopslag."
    )
    flow.page.rule(USED, flow.y, 552, 0.5, TEAL)
    flow.page.lines(USED, flow.y + 14, wrap(text, fits("narrow", 7.5, 500)), 7.5, 10)
    for page in flow.pages:
        page.put(
            USED,
            812,
            "Kaartwijzer Card Services B.V., Postbus 1000, 1100 DA Amsterdam, KvK 33 000 000",
            6.5,
            color=GREY,
        )
        page.texts[:] = [_counted(text, len(flow.pages)) for text in page.texts]
    with_fpdf(flow.pages, path)
    return truth


def _counted(text: Text, pages: int) -> Text:
    """The text with the number of pages filled in."""
    return replace(text, text=text.text.replace("%d", str(pages)))


def _foreign(entry: Entry) -> str:
    """The sum in the other currency, by the rate on the row's last line."""
    code, rate = entry.lines[-1].split()[1:]
    return f"{_nl(round(entry.amount * Decimal(rate.replace(',', '.')), 2))} {code}"


def _row(flow: Flow, truth: Truth, entry: Entry, used: date, foreign: str) -> None:
    first, *rest = entry.lines
    name = wrap(first, fits("narrow", 8, PLACE - NAME - 6))
    below = name[1:] + rest[2:]
    flow.need(11 * (1 + len(below)) + 2)
    page, y = flow.page, flow.y
    page.put(USED, y, _day(used), 8)
    page.put(BOOKED, y, _day(entry.day), 8)
    page.put(NAME, y, name[0], 8)
    for x, text in zip((PLACE, LAND), rest, strict=False):
        page.put(x, y, text, 8)
    page.put(FOREIGN, y, foreign, 8, right=True)
    page.put(AMOUNT, y, _nl(entry.amount), 8, right=True)
    page.put(SIDE, y, _side(entry.amount), 8)
    page.lines(NAME, y + 11, below, 8, 11)
    truth.transactions.append(
        Row(entry.day, " ".join([name[0], *rest[:2], *below]), entry.amount, value_date=used, page=flow.number)
    )
    flow.y += 11 * (1 + len(below)) + 2


def _balances(page: Page, truth: Truth, amounts: list[Decimal]) -> float:
    page.lines(USED, 126, ["Mw. S. van der Meulen", "Prinsenkade 31", "4811 VB BREDA"], 9, 12)
    page.put(USED, 184, "Rekeningoverzicht", 12, bold=True, color=TEAL)
    page.box(USED, 194, 508, 34, (0.9, 0.96, 0.96))
    opening, closing = truth.opening_balance or Decimal(0), truth.closing_balance or Decimal(0)
    into, out = (sum((a for a in amounts if (a > 0) == more), Decimal("0.00")) for more in (True, False))
    names = [
        "Vorig openstaand saldo",
        "Totaal ontvangen betalingen",
        "Totaal nieuwe uitgaven",
        "Nieuw openstaand saldo",
    ]
    for n, (name, amount) in enumerate(zip(names, [opening, into, out, closing], strict=True)):
        side = "Af" if n == 2 else _side(amount)
        page.put(USED + 8 + 127 * n, 208, name, 7)
        page.put(USED + 8 + 127 * n, 221, f"€ {_nl(amount)} {side}", 9, bold=True)
    page.put(USED, 244, "Bestedingslimiet € 2.500,00   Minimaal te betalen bedrag € 50,00", 7.5)
    return 270
