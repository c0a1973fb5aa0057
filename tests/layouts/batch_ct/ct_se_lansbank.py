"""Sweden: a county insurer's bank; newest first, ISO dates, signed amounts with a space for thousands, Saldo."""

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
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import Flow, Hand, Page, by_hand
from ._common import Period, fold, how_many, joined, numbered, tell, total

KINDS = [
    Kind(10, -15, -1400, "Kortköp {k} {shop}"),
    Kind(4, -20, -900, "Swish till {who}|{msg}"),
    Kind(3, 20, 900, "Swish från {who}|{msg}"),
    Kind(4, -89, -3200, "Autogiro {firm}"),
    Kind(2, -150, -9000, "Betalning bg {bg} {firm}|OCR ##########"),
    Kind(1, -100, -1500, "Uttag Bankomat {town}", step="100.00"),
    Kind(1, -500, -6000, "Överföring {acc}|{msg}", step="100.00"),
    Kind(2, 18000, 34000, "Lön {emp}", step="1.00", most=1),
    Kind(1, 400, 4000, "Insättning {acc}|{msg}", step="50.00"),
    Kind(0.6, 1250, 2500, "Barnbidrag Försäkringskassan", step="1250.00", most=1),
    Kind(1, -60, -700, "Kortköp {k} {abroad}|{fx}"),
]
SHOPS = ["ICA KVANTUM LIDKÖPING", "WILLYS SKARA", "Systembolaget 1402", "OKQ8 GÖTENE", "SJ AB", "Apoteket Hjärtat"]
POOLS: Pools = {
    "k": lambda rng, day: f"{earlier(rng, day):%y%m%d}",
    "shop": SHOPS,
    "who": ["Åsa Lindström", "070-### ## ##", "Göran Berg", "IFK Lidköping 123 ### ## ##"],
    "msg": ["middag 250 kr", "Tack för hjälpen", "present till Elsa", "hyra", "Sparande"],
    "firm": ["Vattenfall Kundservice", "Telia Sverige AB", "Länsförsäkringar", "CSN", "Skaraborgs Elnät"],
    "bg": ["###-####", "5###-####"],
    "town": ["Skara", "Lidköping C"],
    "acc": ["9020-## ### ##", "8214-9,###### #"],
    "emp": ["Västra Götalandsregionen", "Dafgårds AB"],
    "abroad": ["SAS OSLO", "NETFLIX.COM AMSTERDAM", "Zalando Berlin"],
    "fx": ["NOK 312,00 Kurs 1,0142", "EUR 15,99 Kurs 11,2875", "EUR 64,90 Kurs 11,3410"],
}
BOOKED, VALUED, TEXT, AMOUNT, BALANCE = 45, 115, 185, 468, 550
BLUE = (0, 0.3, 0.55)


def kronor(amount: Decimal) -> str:
    return written(amount, " ", ",")


def head(page: Page, number: int, account: str, period: Period) -> float:
    page.put(45, 50, "Kinnekulle Länsbank", 15, bold=True, color=BLUE)
    page.put(550, 48, "Kontoutdrag", 13, bold=True, right=True)
    page.put(550, 62, f"{period[0]} - {period[1]}", 9, right=True)
    y = 90.0
    if number == 1:
        page.lines(330, 95, ["Göran Berg", "Skaragatan 18 B", "531 32 Lidköping"], 10, 12)
        page.lines(45, 95, ["Kontotyp: Privatkonto", f"Kontonummer: {account}", "Valuta: SEK"], 9, 12)
        y = 212.0
    for x, text, right in (
        (BOOKED, "Bokföringsdag", False),
        (VALUED, "Valutadag", False),
        (TEXT, "Text", False),
        (AMOUNT, "Belopp", True),
        (BALANCE, "Saldo", True),
    ):
        page.put(x, y, text, 8.5, bold=True, right=right, color=BLUE)
    page.rule(45, y + 4, 550, 1, BLUE)
    return y + 19


def figures(page: Page, opening: Decimal, entries: list[Entry], period: Period) -> None:
    lines = [
        (f"Utgående saldo {period[1]}", opening + total(entries)),
        (f"Ingående saldo {period[0]}", opening),
        ("Summa insättningar", total(entries, 1)),
        ("Summa uttag", total(entries, -1)),
    ]
    for n, (title, amount) in enumerate(lines):
        page.put(45, 148 + 12 * n, title, 9, bold=not n)
        page.put(300, 148 + 12 * n, kronor(amount), 9, right=True, bold=not n)


def row(flow: Flow, entry: Entry, value: date, balance: Decimal, stripe: bool) -> Row:
    lines = fold(entry.lines, "Helvetica", 9, 215)
    high = 11 * len(lines) + 4
    flow.need(high)
    page, y = flow.page, flow.y
    if stripe:
        page.box(43, y - 10, 510, high, (0.93, 0.96, 0.98))
    page.put(BOOKED, y, entry.day.isoformat(), 9)
    page.put(VALUED, y, value.isoformat(), 9)
    page.put(AMOUNT, y, kronor(entry.amount), 9, right=True)
    page.put(BALANCE, y, kronor(balance), 9, right=True)
    page.lines(TEXT, y, lines, 9, 11)
    flow.y += high
    return Row(entry.day, joined(lines), entry.amount, balance, value, flow.number)


def reserved(flow: Flow, rng: Random, end: date) -> None:
    """Amounts held for card purchases that are not yet booked."""
    flow.need(60)
    flow.y += 18
    flow.page.put(BOOKED, flow.y, "Reserverade belopp (ej bokförda)", 9, bold=True)
    for n in range(1, rng.randint(2, 3)):
        flow.page.put(BOOKED, flow.y + 13 * n, (end - timedelta(n)).isoformat(), 9)
        flow.page.put(TEXT, flow.y + 13 * n, rng.choice(SHOPS), 9)
        flow.page.put(AMOUNT, flow.y + 13 * n, kronor(some_amount(rng, -40, -900)), 9, right=True)
    flow.y += 40


def draw(rng: Random, path: Path) -> Truth:
    period, account = some_period(rng, 30, calendar=rng.random() < 0.5), fill(rng, "9028-## ### ##", date.min, {})
    opening = some_amount(rng, 300, 42000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng, 80), balance=opening, floor=0)
    flow = Flow(775, Page, lambda page, n: head(page, n, account, period))
    figures(flow.page, opening, entries, period)
    balances = running(opening, (entry.amount for entry in entries))
    rows = []
    for n, (entry, balance) in enumerate(reversed(list(zip(entries, balances, strict=True)))):
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1, -1]))
        rows.append(row(flow, entry, value, balance, n % 2 == 0))
    if rng.random() < 0.4:
        reserved(flow, rng, period[1])
    text = "Kontot omfattas av den statliga insättningsgarantin, högst 1 050 000 kr. Kundservice 0510-55 50 00."
    for page in flow.pages:
        page.put(45, 808, text, 7.5)
    numbered(flow.pages, 550, 808, lambda n, of: f"Sida {n} av {of}")
    by_hand(flow.pages, path, Hand("TJ", order="columns", scaled=True))
    return tell("sv_SE", "SEK", account, opening, rows, period, newest_first=True)
