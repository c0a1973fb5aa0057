"""Sweden: company account with batch totals from the giro; each batch is one row, the payments in it stand below with
amounts in a column of their own and are no rows; two dates, spaces in thousands, balance on each row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._desk import Booked, book, end, moneys, start

POOLS = {
    "kund": ["Åkerlunds Bygg AB", "Region Gävleborg", "Brf Sjöstjärnan 4", "Hötorgets Café HB", "Västkustens El AB"],
    "lev": ["Beijer Byggmaterial", "Telia Sverige AB", "Vattenfall Kundservice", "Derome Trä AB", "Fora AB"],
}
KINDS = [
    Kind(5, 3000, 160000, "Bankgiroinsättning BG 5312-77##", "in"),
    Kind(4, -4000, -120000, "LB-uttag leverantörsbet. avtal 0####", "out"),
    Kind(3, 500, 40000, "Swish Företag 123 ### ## ##"),
    Kind(4, -150, -9000, "Autogiro {lev}"),
    Kind(4, -80, -4500, "Kortköp ######|CIRCLE K GÄVLE 24-03-0# kort ****##"),
    Kind(2, -9000, -90000, "Skatteverket inb. 1655####-####"),
    Kind(1, -30000, -140000, "Löner fil ####### antal ##"),
    Kind(2, -2, -250, "Pris bankgirotransaktioner|antal ### à 2,10"),
]
RIGHT = (370, 460, 555)


def sek(amount: Decimal) -> str:
    return written(amount, " ", ",")


def labels(page: Page, y: float) -> float:
    for x, text in ((40, "Bokf.dag"), (98, "Valutadag"), (158, "Text")):
        page.put(x, y, text, 8, bold=True)
    for x, text in zip(RIGHT, ("Varav", "Belopp", "Saldo"), strict=True):
        page.put(x, y, text, 8, bold=True, right=True)
    page.rule(40, y + 4, 555, 0.8)
    return y + 18


def parts(rng: Random, amount: Decimal) -> list[Decimal]:
    """The payments of a batch, which add up to it."""
    shares = [rng.randint(1, 9) for _ in range(rng.randint(2, 5))]
    found = [(amount * share / sum(shares)).quantize(Decimal("0.01"), ROUND_HALF_UP) for share in shares[:-1]]
    return [*found, amount - sum(found, Decimal(0))]


def post(flow: Flow, rng: Random, row: Booked, detailed: bool) -> Row:
    batch = parts(rng, row.amount) if row.tag and detailed else []
    flow.need(10.5 * (len(row.lines) + len(batch)) + 4)
    page, y = flow.page, flow.y
    page.put(40, y, row.day.isoformat(), 8)
    page.put(98, y, row.value.isoformat(), 8)
    page.put(RIGHT[1], y, sek(row.amount), 8, right=True)
    page.put(RIGHT[2], y, sek(row.balance), 8, right=True)
    flow.y = page.lines(158, y, row.lines, 8, 10.5)
    for amount in batch:
        text = fill(rng, "{kund} OCR ########" if row.tag == "in" else "{lev} fakt ####", row.day, POOLS)
        page.put(166, flow.y, text, 7, color=GREY)
        page.put(RIGHT[0], flow.y, sek(amount), 7, right=True, color=GREY)
        flow.y += 10.5
    flow.y += 3
    return row.row(flow.number, row.lines, balance=True, value=True)


def totals(flow: Flow, opening: Decimal, rows: Sequence[Booked], period: tuple[date, date]) -> None:
    flow.need(80)
    out, came = moneys(rows)
    flow.page.rule(40, flow.y - 8, 555, 0.8)
    facts = (
        (f"Utgående saldo {period[1].isoformat()}", end(opening, rows)),
        (f"Summa insättningar ({sum(r.amount > 0 for r in rows)} st)", came),
        (f"Summa uttag ({sum(r.amount < 0 for r in rows)} st)", -out),
        ("Beviljad kredit", Decimal(250000)),
    )
    for n, (name, amount) in enumerate(facts):
        flow.page.put(158, flow.y + 6 + 12 * n, name, 8, bold=n == 0)
        flow.page.put(RIGHT[2], flow.y + 6 + 12 * n, sek(amount), 8, right=True, bold=n == 0)
    flow.y += 60


def draw(rng: Random, path: Path) -> Truth:
    period, opening = some_period(rng, calendar=True), start(rng, 20000, 400000)
    rows = book(rng, KINDS, POOLS, period, opening, lag=1)
    account = f"{rng.randint(5000, 5999)} {rng.randint(10, 99)} {rng.randint(100, 999)} {rng.randint(10, 99)}"
    whole = iban(rng, "SE", "500000000" + account.replace(" ", ""))
    detailed = rng.random() < 0.85

    def head(page: Page, number: int) -> float:
        page.put(40, 46, "Mälarbanken", 15, bold=True, color=(0.1, 0.4, 0.2))
        page.put(555, 42, "KONTOUTDRAG FÖRETAG", 10, bold=True, right=True)
        page.put(555, 55, f"Period {period[0].isoformat()} - {period[1].isoformat()}", 8.5, right=True)
        page.put(555, 67, f"Sida {number}", 8.5, right=True)
        y = 88.0
        if number == 1:
            page.lines(
                40, y, ["Gävle Inredningssnickeri AB", "Org.nr 556677-8899", "Södra Kungsgatan 14, 802 52 Gävle"], 8.5
            )
            page.put(555, y, f"Konto {account}   Valuta SEK", 8.5, right=True)
            page.put(555, y + 11, f"IBAN {whole}", 8.5, right=True)
            y += 52
        y = labels(page, y)
        if number == 1:
            page.put(158, y, f"Ingående saldo {(period[0] - timedelta(1)).isoformat()}", 8, bold=True)
            page.put(RIGHT[2], y, sek(opening), 8, bold=True, right=True)
            y += 14
        return y

    flow = Flow(785, Page, head)
    found = [post(flow, rng, row, detailed) for row in rows]
    totals(flow, opening, rows, period)
    flow.page.put(
        40, flow.y, "Insättningsgarantin gäller upp till 1 150 000 kronor. Frågor: 0771-22 11 22 vardagar 8-17.", 7
    )
    with_pymupdf(flow.pages, path, "shuffled")
    return Truth("bank", "sv_SE", "SEK", account, *period, opening, end(opening, rows), found)
