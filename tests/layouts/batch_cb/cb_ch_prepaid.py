"""Switzerland, prepaid card: loadings and purchases with purchase and booking date, foreign amount, rate and handling
fee in lines below, columns for debit and credit, running sums only as Saldo at the start and end, apostrophes.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_fpdf
from ._rows import ZERO, before, cents, joined, share, total

RED: Color = (0.78, 0.05, 0.15)
LIGHT: Color = (0.94, 0.94, 0.94)
MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
POOLS = {
    "shop": (
        "Coop-2841 Winterthur, Winterthur, CHE",
        "Migros M Seefeld, Zürich, CHE",
        "SBB Mobile, Bern, CHE",
        "Digitec Galaxus (Online), Zürich, CHE",
        "Kiosk HB Luzern, Luzern, CHE",
        "Avec Olten, Olten, CHE",
        "Apotheke zum Löwen AG, Basel, CHE",
        "TWINT *Sent to M.K., Zürich, CHE",
    ),
    "far": (
        "STEAM GAMES, Hamburg, DEU",
        "NINTENDO *ESHOP, Frankfurt, DEU",
        "PAYPAL *ETSY, 35314369001, LUX",
        "AIRBNB * HMQX4, Luxembourg, LUX",
        "APPLE.COM/BILL, Cork, IRL",
    ),
}
KINDS = [
    Kind(12, -3, -140, "{shop}", "buy", "0.05"),
    Kind(4, -5, -180, "{far}", "fx"),
    Kind(2.5, 50, 1000, "Ladung Prepaid, Einzahlung", "load", "50"),
    Kind(0.6, 5, 60, "{shop}", "back", "0.05", 1),
    Kind(0.7, -50, -200, "Bargeldbezug Bancomat, 8001 Zürich", "cash", "10", 1),
]


def _money(amount: Decimal) -> str:
    return written(amount, "'", ".", minus="")


def _rows(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Entry]:
    """Purchases the card can pay for: it is loaded before it would be empty."""
    have, kept = opening, []
    for one in some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 58)):
        if have + one.amount < 15:
            load = some_amount(rng, 200, 600, "50")
            kept.append(Entry(one.day, ("Ladung Prepaid, Einzahlung",), load, "load", ""))
            have += load
        kept.append(one)
        have += one.amount
        if one.tag == "cash":
            fee = max(Decimal("5.00"), -share(one.amount, "3.75"))
            kept.append(Entry(one.day, ("Kommission Bargeldbezug",), -fee, "fee", ""))
            have -= fee
    return kept


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 20, 600)
    entries = _rows(rng, (start, end), opening)
    closing = opening + total(entries)
    if closing < 0:
        entries.append(Entry(end, ("Ladung Prepaid, Einzahlung",), Decimal("300.00"), "load", ""))
        closing += 300
    account = fill(rng, "2130 #### #### 0###", end, {})
    card = fill(rng, "5447 95XX XXXX ####", end, {})
    flow = Flow(752, lambda: Page(A4), lambda page, n: _head(page, n, account, end))
    _summary(flow, entries, (opening, closing), (start, end), card)
    rows = _list(rng, flow, entries, start, f"Prepaid Mastercard {card}  NOEMI BRUNNER")
    _close(flow, entries, closing, end)
    for at, page in enumerate(flow.pages, 1):
        page.put(545, 812, f"Seite {at} / {len(flow.pages)}", 7.5, right=True)
        page.put(
            50, 812, "Alpkarte AG, Hagenholzstrasse 90, Postfach, CH-8050 Zürich  Tel. +41 58 555 80 10", 7, color=GREY
        )
    with_fpdf(flow.pages, path)
    return Truth("prepaid_card", "de-CH", "CHF", card, start, end, opening, closing, rows)


def _head(page: Page, number: int, account: str, end: date) -> float:
    page.put(545, 52, "alpkarte", 18, bold=True, color=RED, right=True)
    page.put(50, 52, "Kontoauszug Prepaid", 14, bold=True)
    page.put(50, 66, f"{MONTHS[end.month - 1]} {end.year}", 9)
    if number > 1:
        page.put(50, 78, f"Kartenkonto {account}", 8)
        return _columns(page, 102)
    page.lines(330, 110, ("Frau", "Noemi Brunner", "Rebbergstrasse 17", "8400 Winterthur"), 9.5, 12)
    pairs = (("Kartenkonto", account), ("Auszugsdatum", f"{end:%d.%m.%Y}"), ("Kontowährung", "CHF"))
    for at, (label, value) in enumerate(pairs):
        page.put(50, 110 + 12 * at, label, 8.5)
        page.put(130, 110 + 12 * at, value, 8.5)
    return 186


def _summary(
    flow: Flow, entries: list[Entry], sums: tuple[Decimal, Decimal], period: tuple[date, date], card: str
) -> None:
    page, y = flow.page, flow.y
    page.box(50, y - 12, 495, 74, LIGHT)
    loads = total([one for one in entries if one.tag == "load"])
    out = total(entries) - loads
    lines = (
        (f"Guthaben per {period[0] - timedelta(1):%d.%m.%Y}", sums[0]),
        ("Total Ladungen", loads),
        ("Total Transaktionen und Gebühren", out),
        (f"Ihr verfügbares Guthaben per {period[1]:%d.%m.%Y}", sums[1]),
    )
    for label, value in lines:
        bold = label.startswith("Ihr")
        page.put(58, y + 2, label, 9, bold=bold)
        page.put(470, y + 2, "CHF", 9, bold=bold)
        page.put(538, y + 2, written(value, "'"), 9, right=True, bold=bold)
        y += 15
    page.put(50, y + 24, f"Kartennummer {card}, gültig bis 09/27. Maximales Guthaben CHF 10'000.00", 8, color=GREY)
    flow.y = _columns(page, y + 48)
    page.put(158, flow.y, "Saldovortrag", 8.5)
    page.put(545, flow.y, _money(sums[0]), 8.5, right=True)
    flow.y += 16


def _columns(page: Page, y: float) -> float:
    page.rule(50, y - 11, 545, 0.8, RED)
    heads = ((50, "Einkauf", False), (102, "Buchung", False), (158, "Beschreibung", False))
    for x, text, right in (
        *heads,
        (408, "Fremdwährung", True),
        (478, "Belastung CHF", True),
        (545, "Gutschrift CHF", True),
    ):
        page.put(x, y, text, 8, bold=True, right=right)
    page.rule(50, y + 4, 545, 0.4, RED)
    return y + 17


def _row(rng: Random, flow: Flow, one: Entry, start: date) -> Row:
    lines = wrap(one.lines[0], fits("Helvetica", 8.5, 178))
    foreign = ""
    if one.tag == "fx":
        sign, rate = rng.choice([("EUR", "0.9641"), ("EUR", "0.9588"), ("USD", "0.8973")])
        abroad = cents(-one.amount / Decimal("1.0175") / Decimal(rate))
        base = cents(abroad * Decimal(rate))
        foreign = f"{sign} {_money(abroad)}"
        lines.append(f"Umrechnungskurs {rate} CHF {_money(base)}")
        lines.append(f"Bearbeitungsgebühr 1.75% CHF {_money(-one.amount - base)}")
    flow.need(10 * len(lines) + 4)
    page, y = flow.page, flow.y
    page.put(50, y, f"{before(rng, start, one.day):%d.%m.%y}", 8.5)
    page.put(102, y, f"{one.day:%d.%m.%y}", 8.5)
    page.put(408, y, foreign, 8.5, right=True)
    page.put(478 if one.amount < 0 else 545, y, _money(one.amount), 8.5, right=True)
    number = flow.number
    flow.y = page.lines(158, y, lines, 8.5, 10) + 3
    page.rule(50, flow.y - 9, 545, 0.2, GREY)
    flow.y += 1
    return Row(one.day, joined(*lines), one.amount, page=number)


def _list(rng: Random, flow: Flow, entries: list[Entry], start: date, title: str) -> list[Row]:
    flow.page.put(50, flow.y, title, 8.5, bold=True)
    flow.y += 15
    return [_row(rng, flow, one, start) for one in entries]


def _close(flow: Flow, entries: list[Entry], closing: Decimal, end: date) -> None:
    flow.need(100)
    page, y = flow.page, flow.y + 4
    page.put(158, y, "Total der Bewegungen", 8.5, bold=True)
    page.put(478, y, _money(total(entries, False)), 8.5, bold=True, right=True)
    page.put(545, y, _money(total(entries, True)), 8.5, bold=True, right=True)
    page.put(158, y + 14, f"Saldo zu Ihren Gunsten per {end:%d.%m.%Y}", 8.5, bold=True)
    page.put(545, y + 14, _money(max(closing, ZERO)), 8.5, bold=True, right=True)
    page.rule(50, y + 19, 545, 0.8, RED)
    text = (
        "Laden Sie Ihre Karte einfach per QR-Rechnung oder in der App auf. Beanstandungen sind innert 30 Tagen nach "
        "Auszugsdatum schriftlich anzubringen. Jahresgebühr, Ladegebühr und Kommissionen gemäss Preisverzeichnis."
    )
    flow.y = page.lines(50, y + 38, wrap(text, fits("Helvetica", 7.5, 490)), 7.5, 9.5, color=GREY)
