"""Hungary: account statement in whole forints; dates as 24.01.02 twice, one signed column with thousands in dots.

The text above the amount: a row's voucher and kind come first, its booking dates and amount stand on the last line;
transaction duty and fees are rows; opening and closing in boxes, items in all and a yearly fee table after them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_entries, some_period, written
from ..pens import A4, GREY, WHITE, Flow, Page, with_reportlab
from ._kit import across, folded, money, numbered, split, statement

GREEN = (0.1, 0.45, 0.2)
POOLS: Pools = {
    "shop": [
        "SPARR MAGYARORSZÁG 214",
        "LIDLI ÁRUHÁZ 0187",
        "MOLL TÖLTŐÁLLOMÁS 40231",
        "GYÓGYSZERTÁR ŐRSÉG",
        "KÖNYVESBOLT KFT",
    ],
    "who": ["SZŰCS GERGŐ", "NÉMETHNÉ TÓTH ÁGNES", "KOVÁCS ÉS TÁRSA BT", "PÓLUS INGATLAN ZRT", "FARKAS ÖDÖN"],
    "util": ["MVM NEXUS ENERGIA", "DIGITELE KFT", "FŐVÁROSI VÍZ ZRT", "TELEKOMM NYRT"],
    "why": ["bérleti díj", "KÖZÖS KÖLTSÉG 3. EM", "számla 2024/00117", "ajándék", "részlet 3/10"],
    "day": lambda rng, day: f"{earlier(rng, day, 3):%Y.%m.%d}",
}
KINDS = [
    Kind(9, -900, -42000, "VÁSÁRLÁS KÁRTYÁVAL {day} ########|{shop} -SZ: ####XXXXXXXX####", step="1"),
    Kind(
        3, -10000, -150000, "KÉSZPÉNZFELVÉT ATM {day}|BUDAPEST XI. FEHÉRVÁRI ÚT KÁRTYA: ####XXXXXXXX####", step="1000"
    ),
    Kind(4, -2000, -240000, "AZONNALI ÁTUTALÁS {who}|#######8-########-00000000 {why}", step="1"),
    Kind(3, 3000, 180000, "ÉRKEZŐ AZONNALI UTALÁS {who}|#######2-######## {why}", step="1"),
    Kind(2, 290000, 610000, "MUNKABÉR, EGYÉB JÖVEDELEM {who}|HAVI BÉR AZONOSÍTÓ ?######", step="1", most=2),
    Kind(3, -3000, -39000, "CSOPORTOS BESZEDÉS {util}|FOGYASZTÓ: ########## SZÁMLA: 20########", step="1"),
    Kind(4, -6, -720, "TRANZAKCIÓS ILLETÉK", step="1"),
    Kind(2, -80, -900, "ÁTUTALÁSI DÍJ", step="1"),
    Kind(1, -499, -1290, "HAVI SZÁMLAVEZETÉSI DÍJ", step="1", most=1),
    Kind(1, 1, 12, "KAMATJÓVÁÍRÁS", step="1", most=1),
]


def hu(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


def head(page: Page, number: int, facts: Sequence[tuple[str, str]]) -> float:
    page.box(36, 28, 523, 22, GREEN)
    page.put(44, 43, "Tisza Takarék Bank Nyrt.", 11, bold=True, color=WHITE)
    page.put(551, 43, "LAKOSSÁGI BANKSZÁMLAKIVONAT", 9, right=True, color=WHITE)
    y = 74.0
    if number == 1:
        page.lines(40, y, ["LUKÁCS VIKTÓRIA", "SZEGED", "Kárász köz 5.", "6720"], 8.5, 11)
        for n, (label, value) in enumerate(facts):
            across(page, y + 12 * n, [(300, label), (-551, value)], 8)
            page.rule(300, y + 12 * n + 3, 551, 0.3, GREY)
        y += 12 * len(facts) + 12
    titles = [
        (40.0, "KÖNYVELÉS"),
        (96.0, "ÉRTÉKNAP"),
        (152.0, "BIZONYLAT ÉS MEGNEVEZÉS"),
        (-550.0, "TERHELÉS / JÓVÁÍRÁS"),
    ]
    across(page, y, titles, 7, bold=True)
    page.rule(36, y + 5, 559, 0.8, GREEN)
    return y + 20


def movements(rng: Random, flow: Flow, entries: list[Entry]) -> list[Row]:
    rows = []
    for entry in entries:
        lines = folded(entry.lines, flow.page.face, 7.5, 290)
        flow.need(9.5 * len(lines) + 5)
        page = flow.number
        flow.y = flow.page.lines(152, flow.y, lines[:-1], 7.5, 9.5)
        value = earlier(rng, entry.day, 2)
        cells = [(40.0, f"{entry.day:%y.%m.%d}"), (96.0, f"{value:%y.%m.%d}"), (152.0, lines[-1])]
        across(flow.page, flow.y, [*cells, (-550.0, hu(entry.amount))], 7.5)
        flow.page.rule(36, flow.y + 3.2, 559, 0.2, GREY)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=value, page=page))
        flow.y += 13.5
    return rows


def yearly(rng: Random, flow: Flow, end: date) -> None:
    flow.need(110)
    flow.y += 22
    flow.page.put(40, flow.y, f"TÁJÉKOZTATÓ {end.year}. ÉVBEN FELSZÁMÍTOTT DÍJAKRÓL", 8, bold=True)
    for label in ["Számlavezetési díj", "Átutalások díja", "Készpénzfelvétel díja", "Bankkártya éves díja"]:
        flow.y += 11.5
        across(flow.page, flow.y, [(40, label), (-300, f"{hu(money(rng, 0, 19000, 0))} HUF")], 7.5)
    note = (
        "A betétek biztosítottak, a kártalanítás legmagasabb összege 100.000 euró. Kérjük, hogy észrevételét 30 napon "
        "belül jelezze. A következő kivonat várható napja a következő hónap első munkanapja."
    )
    flow.page.lines(40, flow.y + 20, folded([note], flow.page.face, 6.5, 510), 6.5, 8.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = money(rng, -40_000, 1_900_000, 0)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-60_000, reversal="STORNÓ {0}")
    account = fill(rng, "117#####-########-00000000", period[0], {})
    out, into = split(entry.amount for entry in entries)
    facts = [
        ("SZÁMLASZÁM:", account),
        ("SZÁMLA DEVIZANEME:", "HUF"),
        ("IDŐSZAK:", f"{period[0]:%Y.%m.%d} - {period[1]:%Y.%m.%d}"),
        ("NYITÓ EGYENLEG:", hu(opening)),
        ("ZÁRÓ EGYENLEG:", hu(opening + into - out)),
        ("HITELKERET:", "150.000"),
    ]
    flow = Flow(780, lambda: Page(A4, "narrow", "narrow-bold"), lambda page, n: head(page, n, facts))
    rows = movements(rng, flow, entries)
    flow.need(50)
    debits = sum(row.amount < 0 for row in rows)
    totals = [("TERHELÉSEK ÖSSZESEN", debits, -out), ("JÓVÁÍRÁSOK ÖSSZESEN", len(rows) - debits, into)]
    for label, count, total in totals:
        across(flow.page, flow.y + 4, [(152, f"{label} ({count} tétel)"), (-550, hu(total))], 8, bold=True)
        flow.y += 12
    across(flow.page, flow.y + 4, [(152, "ZÁRÓ EGYENLEG"), (-550, hu(opening + into - out))], 8, bold=True)
    yearly(rng, flow, period[1])
    numbered(flow, 555, 815, "{0}/{1}. oldal")
    with_reportlab(flow.pages, path)
    return statement(("checking", "hu_HU", "HUF"), account, period, opening, rows)
