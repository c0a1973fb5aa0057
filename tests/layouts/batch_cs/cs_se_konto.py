"""Sweden: private account, newest first: ISO dates, U+2212 minus, thin-space thousands, a balance on every row;

reserved amounts above the table that are no rows, and `kr` sums of money in and out.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import GREY, Flow, Page, with_reportlab
from ._kit import cells, converted, folded, how_many, number_pages, said

POOLS: Pools = {
    "shop": [
        "ICA SUPERMARKET ÄNGEN",
        "Systembolaget 0#18",
        "COOP FORUM",
        "HEMKÖP TRIANGELN",
        "Apoteket Kronan",
        "SJ AB",
    ],
    "town": ["MALMÖ", "LUND", "HELSINGBORG", "KØBENHAVN K"],
    "firm": ["Telia Sverige AB", "E.ON Energidistribution", "BRF Solgläntan 3", "CSN", "Folksam"],
    "man": ["Åsa Nordlund", "Göran Blixt", "Maja-Li Öhman"],
    "used": lambda rng, day: f"{earlier(rng, day):%y-%m-%d}",
}
KINDS = [
    Kind(12, -15, -1400, "Kortköp {used} {shop},{town}"),
    Kind(2, -60, -900, "Kortköp {used} {shop},{town}|DKK ¤ Kurs 1,5342"),
    Kind(6, -99, -4800, "Betalning BG ###-#### {firm}", "", "1"),
    Kind(5, -20, -900, "Swish till {man} 07#-### ## ##", "", "1"),
    Kind(4, 20, 800, "Swish från {man}|Fika o bio 12/11", "", "1"),
    Kind(2, -200, -3000, "Överföring ####-## ### ##", "", "100"),
    Kind(4, 18000, 34000, "Lön Region Skåne", "", "0.01", 2),
    Kind(1, -39, -39, "Månadsavgift kort", "", "39", 1),
]
COLUMNS = [(44, "l"), (112, "l"), (182, "l"), (462, "r"), (551, "r")]
HEADER = ["Bokf.dag", "Valutadag", "Text", "Belopp", "Saldo"]


def _figure(amount: Decimal) -> str:
    return written(amount, "\u2009", ",", minus="\u2212")


def _facts(page: Page, facts: Sequence[tuple[str, str]]) -> float:
    page.put(44, 96, "Kontoutdrag", 20)
    for n, (name, value) in enumerate(facts):
        page.put(44 + 260 * (n % 2), 124 + 24 * (n // 2), name, 7.5, color=GREY)
        page.put(44 + 260 * (n % 2), 135 + 24 * (n // 2), value, 9)
    return 152 + 24 * ((len(facts) + 1) // 2)


def _reserved(rng: Random, page: Page, y: float, end: date) -> float:
    """Card payments not yet booked."""
    page.box(40, y - 12, 515, 52, (0.96, 0.96, 0.93))
    page.put(44, y, "Reserverade belopp (ännu inte bokförda)", 8.5, bold=True)
    for n in range(2):
        text = fill(rng, "Kortköp {shop}", end, POOLS)
        amount = _figure(some_amount(rng, -30, -600))
        cells(page, y + 14 + 13 * n, COLUMNS, [f"{end - timedelta(n):%Y-%m-%d}", "", text, amount, ""])
    return y + 62


def _table(page: Page, y: float) -> float:
    cells(page, y, COLUMNS, HEADER, 8, bold=True)
    page.rule(40, y + 5, 555, 0.8)
    return y + 19


def _later(page: Page, account: str) -> float:
    page.put(44, 44, "Skånebanken", 12, bold=True, color=(0, 0.35, 0.3))
    page.put(551, 44, f"Privatkonto {account}", 8, right=True)
    return _table(page, 70)


def _row(flow: Flow, entry: Entry, balance: Decimal, value: date) -> Row:
    lines = folded(entry.lines, "sans", 7.5, 210)
    if not flow.need(10 * len(lines) + 6):
        flow.page.rule(40, flow.y - 10.5, 555, 0.25, GREY)
    texts = [f"{entry.day:%Y-%m-%d}", f"{value:%Y-%m-%d}", lines[0], _figure(entry.amount), _figure(balance)]
    cells(flow.page, flow.y, COLUMNS, texts, 7.5)
    flow.page.lines(182, flow.y + 10, lines[1:], 7.5, 10)
    flow.y += 10 * len(lines) + 5
    return Row(entry.day, said(entry), entry.amount, balance, value, flow.number)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 45]))
    account = fill(rng, "9023-## ### ##", start, {})
    opening = some_amount(rng, 900, 60000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=200)
    entries = converted(entries, "0.6518", _figure)
    balances = running(opening, [e.amount for e in entries])
    closing = opening + sum(e.amount for e in entries)
    plus = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    facts = [("Kontonummer", account), ("Kontohavare", "Ingrid Sjöwall Lindqvist")]
    facts += [("Period", f"{start} – {end}"), ("Clearingnummer", account[:4])]
    facts += [("Ingående saldo", f"{_figure(opening)} kr"), ("Utgående saldo", f"{_figure(closing)} kr")]
    facts += [("Insättningar", f"{_figure(plus)} kr"), ("Uttag", f"{_figure(closing - opening - plus)} kr")]
    hold = rng.random() < 0.5

    def head(page: Page, number: int) -> float:
        if number > 1:
            return _later(page, account)
        page.put(44, 50, "Skånebanken", 16, bold=True, color=(0, 0.35, 0.3))
        y = _facts(page, facts)
        return _table(page, _reserved(rng, page, y + 8, end) if hold else y + 8)

    flow = Flow(784, lambda: Page(face="sans", bold="sans-bold"), head)
    rows = []
    for entry, balance in zip(entries[::-1], balances[::-1], strict=True):
        value = entry.day if rng.random() < 0.8 else entry.day + timedelta(1)
        rows.append(_row(flow, entry, balance, value))
    number_pages(flow.pages, 551, 820, "Sida {n} av {of}", right=True)
    for page in flow.pages:
        page.put(
            44, 820, f"Utskriven {end + timedelta(2)} kl. 08.14 – Skånebanken AB (publ), 516401-9878", 7, color=GREY
        )
    with_reportlab(flow.pages, path, spacing=rng.choice([0, 0, 0.15]))
    return Truth("checking", "sv_SE", "SEK", account, start, end, opening, closing, rows, newest_first=True)
