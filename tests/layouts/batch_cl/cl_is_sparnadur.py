"""Iceland, savings: no decimals and dots between thousands, carried forward at the foot and again on the next page,
interest and tax at the quarter's end, a table of past rates with dates; glyph by glyph, the size in the matrix."""

from __future__ import annotations

from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._rows import Account, how_many, numbered

RED = (0.62, 0.1, 0.12)
POOLS: Pools = {
    "person": ["Guðrún Jónsdóttir", "Sigurður Þórðarson", "Ásta Björk Einarsdóttir", "Ólafur Ægir Helgason"],
    "why": ["sumarfrí", "leiga", "lán", "afmæli", "bíll", ""],
}
KINDS = (
    Kind(14, 5000, 90000, "Reglubundinn sparnaður", step="1000"),
    Kind(10, 2000, 260000, "Millifært af eigin reikningi", step="500"),
    Kind(8, -5000, -180000, "Millifært á eigin reikning", step="500"),
    Kind(6, 1500, 70000, "{person} {why}", step="1"),
    Kind(5, -2500, -95000, "{person} {why}", step="1"),
    Kind(5, 100, 2900, "Afgangur af kortafærslu", step="1"),
    Kind(2, -10000, -60000, "Úttekt í hraðbanka", step="5000"),
    Kind(1, 20000, 400000, "Innlegg í útibúi", step="1000"),
    Kind(1, -120, -350, "Úttektargjald", step="1"),
)


def figure(amount: Decimal) -> str:
    return written(amount, ".", places=0)


def foot(a: Account, page: Page, y: float) -> None:
    page.put(240, y, "Flyst á næstu síðu", 8.5)
    page.put(545, y, figure(a.carried[-1]), 8.5, right=True)


def head(a: Account, page: Page, count: int) -> float:
    page.put(50, 50, "Vesturbanki", 15, bold=True, color=RED)
    page.put(545, 50, "Reikningsyfirlit", 13, bold=True, right=True)
    if count == 1:
        page.lines(50, 90, [a.owner, "Hringbraut 77", "107 Reykjavík"], 9.5, 12)
        for n, (name, value) in enumerate(
            (
                ("Reikningur", a.number),
                ("Tegund", "Vaxtareikningur 30"),
                ("Kennitala", "120384-2659"),
                ("Tímabil", f"{a.start:%d.%m.%Y} - {a.end:%d.%m.%Y}"),
                ("Gjaldmiðill", "ISK"),
            )
        ):
            page.put(340, 84 + 12 * n, name, 8.5, color=GREY)
            page.put(545, 84 + 12 * n, value, 8.5, right=True)
    y = 168.0 if count == 1 else 82.0
    for x, text in ((50, "Dags."), (100, "Vaxtad."), (150, "Nr."), (200, "Tilv."), (240, "Texti")):
        page.put(x, y, text, 8.5, bold=True)
    page.put(465, y, "Upphæð", 8.5, bold=True, right=True)
    page.put(545, y, "Staða", 8.5, bold=True, right=True)
    page.rule(50, y + 4, 545, 1, RED)
    page.put(240, y + 18, "Staða frá fyrra yfirliti" if count == 1 else "Flutt frá fyrri síðu", 8.5)
    page.put(545, y + 18, figure(a.carried[-1]), 8.5, right=True)
    return y + 32


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([89, 91, 180]))
    opening = some_amount(rng, 90000, 3800000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=20000)
    interest = (opening * Decimal("0.0125")).quantize(Decimal(1), ROUND_HALF_UP)
    tax = (interest * Decimal("0.22")).quantize(Decimal(1), ROUND_HALF_UP)
    entries += [Entry(end, ("Innvextir",), interest, "", ""), Entry(end, ("Fjármagnstekjuskattur",), -tax, "", "")]
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "0#37-05-4#####", start, {})
    owner = rng.choice(["Hildur Þóra Magnúsdóttir", "Kristján Örn Pálsson"])
    a = Account(rng, number, start, end, opening, balances[-1], entries, owner, carried=[opening])
    flow = Flow(770, Page, partial(head, a), partial(foot, a))
    truth = Truth("savings", "is_IS", "ISK", number, start, end, opening, balances[-1])
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(13)
        page, y = flow.page, flow.y
        text = " ".join(entry.lines[0].split())
        shift = entry.amount > 0 and entry.day < end and rng.random() < 0.6
        value = entry.day + timedelta(1) if shift else entry.day
        page.put(50, y, f"{entry.day:%d.%m.%y}", 8.5)
        page.put(100, y, f"{value:%d.%m.%y}", 8.5)
        page.put(150, y, fill(rng, "######", entry.day, {}), 8.5)
        page.put(200, y, fill(rng, rng.choice(["IB", "MP", "0#", "FG"]), entry.day, {}), 8.5)
        page.put(240, y, text, 8.5)
        page.put(465, y, figure(entry.amount), 8.5, right=True)
        page.put(545, y, figure(balance), 8.5, right=True)
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, value, flow.number))
        a.carried.append(balance)
        flow.y += 13
    if flow.y + 100 > 770:
        flow.turn()
    page, y = flow.page, flow.y
    page.rule(50, y - 7, 545, 0.5)
    page.put(240, y + 5, f"Staða {end:%d.%m.%Y}", 8.5, bold=True)
    page.put(545, y + 5, figure(balances[-1]), 8.5, bold=True, right=True)
    page.put(50, y + 32, "Vextir á tímabilinu", 9, bold=True)
    page.put(50, y + 45, "Gildir frá", 8)
    page.put(130, y + 45, "Innlánsvextir", 8)
    page.put(220, y + 45, "Útdráttarvextir", 8)
    for n, day in enumerate((start - timedelta(61), start + timedelta(20))):
        page.put(50, y + 57 + 11 * n, f"{day:%d.%m.%Y}", 8)
        page.put(130, y + 57 + 11 * n, f"{5 + n},{rng.randint(10, 95)}%", 8)
        page.put(220, y + 57 + 11 * n, f"0,{rng.randint(10, 95)}%", 8)
    page.put(340, y + 45, "Áfallnir vextir til greiðslu", 8)
    page.put(545, y + 45, figure(Decimal(rng.randint(200, 8000))), 8, right=True)
    page.put(340, y + 57, "Laust til útborgunar", 8)
    page.put(545, y + 57, figure(balances[-1]), 8, right=True)

    def bottom(page: Page, n: int, of: int) -> None:
        page.put(
            50, 815, "Vesturbanki hf.  kt. 500101-2880  Austurstræti 30, 101 Reykjavík  Sími 415 4000", 7, color=GREY
        )
        page.put(545, 815, f"Síða {n} af {of}", 7.5, right=True)

    numbered(flow.pages, bottom)
    by_hand(flow.pages, path, Hand(show="glyphs", scaled=True))
    return truth
