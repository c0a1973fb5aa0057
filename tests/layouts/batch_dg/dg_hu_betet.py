"""Hungary: a deposit account over a quarter with few rows, no decimals, spaces as thousands, a minus behind money out,
the text first and the dates without year after it, a table of running deposits that repeats sums."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._kit import Spots, cells, month_ago, total

SPOTS: Spots = {"text": (45, "l"), "booked": (345, "c"), "value": (420, "c"), "amount": (550, "r")}
POOLS = {"who": ("Szűcs Gergő", "Őry Katalin", "Hegedűs és Társa Bt.")}
KINDS = [
    Kind(4, -100000, -3000000, "Betét lekötés|Betétszám: LB-######/##", "fix", "50000"),
    Kind(3, 100000, 3000000, "Lekötött betét visszavezetése|Betétszám: LB-######/##", "", "50000"),
    Kind(3, 20000, 900000, "Átutalás jóváírása|{who} ########-########", "", "1"),
    Kind(2, -15000, -600000, "Átvezetés fizetési számlára|########-########", "", "1000"),
    Kind(1, -150, -900, "Számlakezelési díj", "", "1", most=1),
]


def money(amount: Decimal) -> str:
    """The minus stands behind the figures."""
    return written(amount, " ", ",", 0, minus="") + ("-" if amount < 0 else "")


def short(day: date) -> str:
    return f"{day.month:02}.{day.day:02}."


def long(day: date) -> str:
    return f"{day.year}.{short(day)}"


def interest(rng: Random, end: date) -> list[Entry]:
    gross = some_amount(rng, 900, 90000, "1")
    rates = (("Kamatadó (SZJA) 15%", "0.15"), ("Szociális hozzájárulási adó 13%", "0.13"))
    taxes = [(text, -(gross * Decimal(rate)).quantize(Decimal(1))) for text, rate in rates]
    return [Entry(end, (text,), amount, "", "") for text, amount in [("Kamatjóváírás 4,25%", gross), *taxes]]


def front(page: Page, number: int, facts: list[tuple[str, str]]) -> float:
    page.put(45, 56, "Pannon Sas Takarék", 17, bold=True, color=(0.45, 0.1, 0.1))
    page.put(550, 52, "BETÉTSZÁMLA-KIVONAT", 12, right=True)
    page.put(550, 66, f"{number}. oldal", 8, right=True)
    y = 100.0
    if number == 1:
        page.lines(45, y, ["Özv. Fűzesi Ildikó", "6722 Szeged", "Kölcsey utca 9. II/4."], 9.5, 12)
        for n, (label, value) in enumerate(facts):
            page.put(300, y + 13 * n, label, 8, color=GREY)
            page.put(550, y + 13 * n, value, 8.5, right=True)
        y += 13 * len(facts) + 30
    names = {"text": "Megnevezés", "booked": "Könyvelés", "value": "Értéknap", "amount": "Összeg (HUF)"}
    cells(page, y, SPOTS, names, 8, bold=True)
    page.rule(45, y + 5, 550, 1)
    return y + 20


def put_row(flow: Flow, rng: Random, entry: Entry) -> Row:
    flow.need(11 * len(entry.lines) + 6)
    value = earlier(rng, entry.day, 1)
    texts = {"booked": short(entry.day), "value": short(value), "amount": money(entry.amount)}
    cells(flow.page, flow.y, SPOTS, texts, 9)
    row = Row(entry.day, " ".join(entry.lines), entry.amount, value_date=value, page=flow.number)
    flow.y = flow.page.lines(45, flow.y, entry.lines, 9, 11) + 5
    return row


def deposits(flow: Flow, rng: Random, entries: list[Entry], end: date) -> None:
    """The running deposits, most of them also among the rows."""
    running = [(entry.lines[1][12:], entry.day, -entry.amount) for entry in entries if entry.tag == "fix"]
    running.append((fill(rng, "LB-######/##", end, {}), month_ago(end, 5), some_amount(rng, 200000, 2000000, "50000")))
    flow.need(60 + 12 * len(running))
    flow.page.put(45, flow.y, f"Élő lekötések {long(end)} napján", 9, bold=True)
    for n, (number, day, amount) in enumerate(running, 1):
        y = flow.y + 4 + 12 * n
        flow.page.put(45, y, number, 8)
        flow.page.put(180, y, f"{long(day)} – {long(month_ago(day, -12))}", 8)
        flow.page.put(360, y, "5,10%", 8, right=True)
        flow.page.put(550, y, f"{money(amount)} HUF", 8, right=True)
    note = "Az OBA kártalanítás felső határa 100 000 euró. EBKM 4,25%–5,10%. Ez a kivonat aláírás nélkül érvényes."
    flow.page.put(45, flow.y + 28 + 12 * len(running), note, 7, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    first = rng.choice([1, 4, 7, 10])
    start = date(rng.randint(2019, 2024), first, 1)
    end = month_ago(start, -3) - timedelta(1)
    opening = some_amount(rng, 40000, 6000000, "1")
    inner = (start + timedelta(1), end - timedelta(1))
    entries = some_entries(rng, KINDS, POOLS, inner, count=rng.randint(1, 10), balance=opening, floor=100000)
    entries += interest(rng, end)
    closing = opening + total(entries)
    account = fill(rng, "1177####-########-00000000", start, {})
    facts = [
        ("Számlaszám", account),
        ("Időszak", f"{long(start)} – {long(end)}"),
        ("Kivonat sorszáma", f"{(first + 2) // 3}/{start.year}"),
        ("Devizanem", "HUF"),
    ]
    flow = Flow(775, lambda: Page(face="sans", bold="sans-bold"), lambda page, number: front(page, number, facts))
    cells(flow.page, flow.y, SPOTS, {"text": "NYITÓ EGYENLEG", "amount": money(opening)}, 9, bold=True)
    flow.y += 18
    rows = [put_row(flow, rng, entry) for entry in entries]
    flow.need(40)
    cells(flow.page, flow.y + 4, SPOTS, {"text": "ZÁRÓ EGYENLEG", "amount": money(closing)}, 9, bold=True)
    flow.page.rule(45, flow.y + 9, 550, 1)
    flow.y += 44
    deposits(flow, rng, entries, end)
    with_pymupdf(flow.pages, path, order="columns")
    return Truth("account", "hu_HU", "HUF", account, start, end, opening, closing, rows)
