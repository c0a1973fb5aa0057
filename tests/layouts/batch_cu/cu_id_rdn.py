"""Indonesia, cash ledger at a broker, landscape: trade and due date, price and volume columns, debts in brackets.

A portfolio with prices and values follows; the pages are written sideways and turned.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, running, some_amount, some_count, some_days, some_period, written
from ..pens import A4, Flow, Page, with_pymupdf
from ._inbox import ACCOUNT, cells, minus, paragraph, plus, said, workday

MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")
STOCKS = {
    "BBRI": 5150,
    "TLKM": 3870,
    "ASII": 5025,
    "ANTM": 1645,
    "UNVR": 3290,
    "ICBP": 10850,
    "PGAS": 1185,
    "SIDO": 640,
}
OTHER = [
    Kind(4, 5000000, 90000000, "Setoran dana RDN BCA 4957{n}", step="100000"),
    Kind(3, -2000000, -60000000, "Penarikan dana ke rekening nasabah {n}", step="100000"),
    Kind(2, 60000, 4500000, "Dividen tunai {code} {lot} lembar @ {paid}", step="1"),
    Kind(1, 900, 48000, "Bunga RDN bersih setelah PPh 20%", step="1"),
    Kind(1, -10000, -10000, "Bea meterai e-statement", step="1"),
    Kind(1, -15000, -98000, "Denda keterlambatan", step="1"),
]
PLACES = (110.0, 180.0, 262.0)
PRICE, VOLUME, OUT, IN, BALANCE = 470, 532, 626, 714, 806


def _day(day: date) -> str:
    return f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year % 100:02}"


def _money(amount: Decimal) -> str:
    return f"({written(-amount)})" if amount < 0 else written(amount)


class Deal(Entry):
    """A row of the ledger; its lines are description, price and volume."""


def _trade(rng: Random, day: date, buy: bool) -> Deal:
    code, price = rng.choice(list(STOCKS.items()))
    price += 5 * rng.randint(-20, 20)
    count = 100 * rng.randint(1, 120)
    rate = Decimal("1.0015") if buy else Decimal("0.9975")
    net = (price * count * rate).quantize(Decimal(1))
    lines = (f"{'Beli' if buy else 'Jual'} {code} {rng.choice(['RG', 'RG', 'TN'])}", f"{price:,}", f"{count:,}")
    return Deal(day, lines, Decimal(-net if buy else net).quantize(Decimal("0.01")), "trade", "")


def _cash(rng: Random, day: date, income: bool) -> Deal:
    kinds = [kind for kind in OTHER if kind.low > 0] if income else OTHER
    kind = rng.choices(kinds, [kind.weight for kind in kinds])[0]
    facts = {"n": rng.randint(100000, 999999), "code": rng.choice(list(STOCKS)), "lot": f"{rng.randint(5, 90) * 100:,}"}
    text = kind.text.format(**facts, paid=rng.randint(11, 240))
    amount = some_amount(rng, kind.low, kind.high, kind.step).quantize(Decimal("0.01"))
    return Deal(day, (text, "", ""), amount, "cash", "")


def _deals(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Deal]:
    deals: list[Deal] = []
    balance = opening
    for day in some_days(rng, some_count(rng), *period):
        low = balance < 5000000
        trade = rng.random() < 0.62
        deal = _trade(rng, day, not low and rng.random() < 0.55) if trade else _cash(rng, day, low)
        deals.append(deal)
        balance += deal.amount
    return deals


def _first(page: Page, facts: dict[str, str]) -> float:
    page.put(36, 46, "PT SAMUDRA ARTHA SEKURITAS", 13, bold=True)
    page.put(36, 59, "Anggota Bursa Efek Indonesia - Jl. Jend. Sudirman Kav. 52, Jakarta 12190", 7.5)
    page.put(806, 46, "BUKU BESAR NASABAH", 12, right=True, bold=True)
    page.put(806, 59, "Client Cash Ledger (IDR)", 8, right=True)
    for n, (name, value) in enumerate(facts.items()):
        column, line = divmod(n, 3)
        cells(page, 82 + 12 * line, 8, (36 + 390 * column, name), (130 + 390 * column, f": {value}"))
    return 130


def _heads(page: Page, y: float) -> float:
    page.rule(36, y - 11, 806, 0.8)
    heads = ((36, "Tgl Transaksi"), (PLACES[0], "Jatuh Tempo"), (PLACES[1], "No. Bukti"), (PLACES[2], "Keterangan"))
    cells(page, y, 8, *heads, bold=True)
    sums = ((-PRICE, "Harga"), (-VOLUME, "Volume"), (-OUT, "Debet"), (-IN, "Kredit"), (-BALANCE, "Saldo"))
    cells(page, y, 8, *sums, bold=True)
    page.rule(36, y + 5, 806, 0.8)
    return y + 18


def _rows(flow: Flow, deals: list[Deal], opening: Decimal, start: date) -> list[Row]:
    cells(flow.page, flow.y, 8, (36, _day(start)), (PLACES[2], "Saldo Awal"), (-BALANCE, _money(opening)))
    flow.y += 13
    rows = []
    for n, (deal, balance) in enumerate(zip(deals, running(opening, (d.amount for d in deals)), strict=True)):
        flow.need(13)
        due = workday(deal.day, 2 if deal.tag == "trade" else 0)
        text, price, volume = deal.lines
        number = f"{'TRX' if deal.tag == 'trade' else 'KAS'}{deal.day:%y%m}{n + 1:04}"
        words = ((36, _day(deal.day)), (PLACES[0], _day(due)), (PLACES[1], number), (PLACES[2], text))
        cells(flow.page, flow.y, 8, *words)
        place = -IN if deal.amount > 0 else -OUT
        sums = (
            (-PRICE, price),
            (-VOLUME, volume),
            (place, written(deal.amount, minus="")),
            (-BALANCE, _money(balance)),
        )
        cells(flow.page, flow.y, 8, *sums)
        flow.y += 13
        rows.append(Row(deal.day, said([text]), deal.amount, balance, due, flow.number))
    return rows


def _total(flow: Flow, amounts: list[Decimal], closing: Decimal) -> None:
    flow.need(36)
    flow.page.rule(36, flow.y - 9, 806, 0.5)
    totals = ((PLACES[2], "Total Mutasi / Saldo Akhir"), (-OUT, written(minus(amounts))), (-IN, written(plus(amounts))))
    cells(flow.page, flow.y, 8, *totals, (-BALANCE, _money(closing)), bold=True)
    flow.y += 24


def _after(flow: Flow, rng: Random) -> None:
    held = rng.sample(list(STOCKS.items()), rng.randint(0, 5))
    flow.need(14 * len(held) + 70)
    page, y = flow.page, flow.y
    if held:
        page.put(36, y, "Portofolio Efek", 9, bold=True)
        heads = (
            (36, "Efek"),
            (-180, "Lembar"),
            (-270, "Harga Rata-rata"),
            (-360, "Harga Penutupan"),
            (-480, "Nilai Pasar"),
        )
        cells(page, y + 13, 7.5, *heads, bold=True)
        y += 26
    for code, price in held:
        count = 100 * rng.randint(5, 400)
        shown = ((36.0, code), (-180.0, f"{count:,}"), (-270.0, f"{price - 35:,}.00"), (-360.0, f"{price:,}.00"))
        cells(page, y, 7.5, *shown, (-480, written(Decimal(price * count))))
        y += 12
    text = "Saldo dalam kurung ( ) adalah kewajiban nasabah kepada perusahaan. Mohon periksa dalam 3 hari kerja."
    paragraph(page, 36, y + 14, text, 700, 7)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 8000000, 240000000, "1").quantize(Decimal("0.01"))
    deals = _deals(rng, period, opening)
    closing = opening + sum(deal.amount for deal in deals)
    account = f"SA{rng.randint(1000, 9999)}R"
    facts = {
        "Kode Nasabah": account,
        "Nama": "CV MITRA TANI SEJAHTERA",
        "No. SID": f"CPD{rng.randint(1000, 9999)}7F{rng.randint(100, 999)}16",
        "Periode": f"{_day(period[0])} s/d {_day(period[1])}",
        "RDN": f"BCA 495-7{rng.randint(10, 99)}-{rng.randint(1000, 9999)}",
        "Sales": "Dewi K. (012)",
    }

    state = {"table": True}

    def head(page: Page, count: int) -> float:
        cells(page, 578, 7, (36, "Dicetak oleh sistem, tanpa tanda tangan"), (-806, f"Hal. {count}"))
        return _heads(page, _first(page, facts) if count == 1 else 50) if state["table"] else 50

    flow = Flow(560, lambda: Page((A4[1], A4[0])), head)
    rows = _rows(flow, deals, opening, period[0])
    _total(flow, [deal.amount for deal in deals], closing)
    state["table"] = False
    _after(flow, rng)
    with_pymupdf(flow.pages, path, turned=rng.random() < 0.7)
    return Truth(ACCOUNT, "id-ID", "IDR", account, *period, opening, closing, rows)
