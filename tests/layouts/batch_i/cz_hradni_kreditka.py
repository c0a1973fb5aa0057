"""Czech Republic, výpis z kreditní karty: transaction date first and posting date second (`02.01.2024`), "Částka v
původní měně" beside "Částka v CZK", a part for each card with a total, then repayments, fees and interest.

What is owed is negative, as Czech banks print it. The rate stands on the description's last line ("Kurz 25,123
CZK/EUR"). Minimum payment, due date and limit in a box; payment data with symbols at the end. Embedded narrow DejaVu.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(10, -29, -2600, "Platba kartou|{shop}, {town}, CZ", "card"),
    Kind(3, -90, -2900, "Platba kartou - internet|{web}", "card"),
    Kind(3, -60, -5200, "Platba kartou v zahraničí|{abroad}", "EUR"),
    Kind(1, -500, -5000, "Výběr z bankomatu|ATM {town} Náměstí 12/4", "card", "100"),
    Kind(0.8, 90, 1900, "Vrácení platby kartou|{shop}, {town}", "card"),
    Kind(1.5, 500, 16000, "Splátka úvěru|VS ########## z účtu 19-#########/0100", "pay", "100", 3),
    Kind(1, 20, 220, "Odměna za platby 1 %|Bonus program za {month}", "pay", most=1),
    Kind(1, -49, -49, "Vedení účtu kreditní karty", "fee", "1", 1),
    Kind(1, -40, -900, "Úrok z úvěru|sazba 23,99 % p.a. do {day}", "fee", most=1),
    Kind(0.7, -89, -89, "Výběr z bankomatu - poplatek", "fee", "1", 2),
    Kind(0.5, -79, -79, "Pojištění schopnosti splácet", "fee", "1", 1),
]
POOLS = {
    "shop": ["ALBERTA HYPERMARKET 0671", "Lékárna U Anděla", "ORLENA CS 114", "ROHLÍČEK.CZ", "BILLIA 339"],
    "town": ["PRAHA 5", "BRNO-STŘED", "Ústí nad Labem"],
    "web": ["ALZÁK.CZ OBJ 4########", "ZÁSILKOVÁ 2024/0118", "IDOS JÍZDENKY 1 249,00 KČ"],
    "abroad": ["HOTEL ADLERHOF, WIEN, AT", "RYANJET 22400##########, DUBLIN", "SPAR 1880, LIENZ, AT"],
    "day": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
    "month": lambda _, day: f"{day:%m/%Y}",
}  # fmt: skip
USED, POSTED, TEXT, ORIGINAL, AMOUNT = 40, 98, 162, 458, 556
RED = (0.72, 0.05, 0.12)
PARTS = [("pay", "Splátky a odměny"), ("fee", "Poplatky a úroky")]


def _page() -> Page:
    return Page(face="narrow", bold="narrow-bold")


def _cz(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, -200, -30000)
    entries = some_entries(rng, KINDS, POOLS, (start, end))
    closing = opening + sum(e.amount for e in entries)
    account = fill(rng, "5168 28XX XXXX ####", start, {})
    truth = Truth("credit_card", "cs_CZ", "CZK", account, start, end, opening, closing)
    bought = [e for e in entries if e.tag in ("card", "EUR")]
    second = [e for e in bought if rng.random() < 0.3] if rng.random() < 0.4 else []
    flow = Flow(770, _page, lambda page, number: _head(page, number, truth))
    first = [e for e in bought if not any(e is other for other in second)]
    owner = f"Karta č. {account} - Ing. Petr Hanzlík"
    _part(flow, owner, first, truth, rng)
    if second:
        _part(
            flow, fill(rng, "Dodatková karta č. 5168 28XX XXXX #### - Hanzlíková Jana", start, {}), second, truth, rng
        )
    for tag, title in PARTS:
        _part(flow, title, [e for e in entries if e.tag == tag], truth, rng)
    if not entries:
        flow.page.put(TEXT, flow.y, "V tomto období nebyly zaúčtovány žádné transakce.", 8)
        flow.y += 18
    flow.need(90)
    page, y = flow.page, flow.y + 10
    page.box(USED, y - 12, AMOUNT - USED, 44, (0.96, 0.94, 0.94))
    page.put(USED + 8, y, "Údaje pro splátku", 8, bold=True)
    page.put(USED + 8, y + 13, "Číslo účtu: 35-4471920277/0800    Variabilní symbol: 4471920277    KS: 0558", 8)
    text = (
        "Využijte bezúročné období až 55 dnů. Při nezaplacení celé dlužné částky do dne splatnosti se účtuje úrok"
        " 23,99 % p.a. a upomínka 300,00 Kč. Od 01.04.2025 platí nový ceník. Reklamaci uplatněte do 13 měsíců."
    )
    page.lines(USED, y + 50, wrap(text, fits("narrow", 7, 510)), 7, 9, color=GREY)
    for number, sheet in enumerate(flow.pages, 1):
        sheet.put(AMOUNT, 815, f"Strana {number}/{len(flow.pages)}", 7, right=True)
        sheet.put(USED, 815, "Hradní spořitelna, a.s., Olbrachtova 62, Praha 4, IČ 45244782", 7, color=GREY)
    with_reportlab(flow.pages, path)
    return truth


def _part(flow: Flow, title: str, entries: list[Entry], truth: Truth, rng: Random) -> None:
    if not entries:
        return
    flow.need(60)
    flow.page.put(USED, flow.y, title, 8.5, bold=True, color=RED)
    flow.y += 16
    for entry in entries:
        texts, original = list(entry.lines), ""
        if entry.tag == "EUR":
            rate = Decimal(rng.randint(24200, 25900)) / 1000
            original = f"{_cz((entry.amount / rate).quantize(Decimal('0.01')))} EUR"
            texts.append(f"Kurz {written(rate, '', ',', 3)} CZK/EUR")
        lines = [part for line in texts for part in wrap(line, fits("narrow", 8, 225))]
        flow.need(10 * len(lines) + 6)
        page, y = flow.page, flow.y
        used = earlier(rng, entry.day)
        page.put(USED, y, f"{used:%d.%m.%Y}", 8)
        page.put(POSTED, y, f"{entry.day:%d.%m.%Y}", 8)
        page.put(ORIGINAL, y, original, 8, right=True)
        page.put(AMOUNT, y, _cz(entry.amount), 8, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, used, flow.number))
        flow.y = page.lines(TEXT, y, lines, 8, 10) + 5
        page.rule(USED, flow.y - 11, AMOUNT, 0.2, GREY)
    flow.need(20)
    flow.page.put(ORIGINAL, flow.y + 2, "Celkem", 8, right=True, bold=True)
    flow.page.put(AMOUNT, flow.y + 2, _cz(sum((e.amount for e in entries), Decimal(0))), 8, right=True, bold=True)
    flow.y += 24


def _head(page: Page, number: int, truth: Truth) -> float:
    page.put(USED, 48, "HRADNÍ SPOŘITELNA", 13, bold=True, color=RED)
    page.put(AMOUNT, 48, "Výpis z účtu kreditní karty", 11, right=True, bold=True)
    y = 82.0
    if number == 1:
        page.lines(USED, 78, ["Ing. Petr Hanzlík", "Na Poříčí 1047/26", "110 00 Praha 1"], 9, 12)
        span = f"{truth.period_start:%d.%m.%Y} - {truth.period_end:%d.%m.%Y}"
        due = truth.period_end + timedelta(24)
        owed = max(-truth.closing_balance, Decimal(0))
        least = min(owed, max(Decimal(300), (owed / 20).quantize(Decimal("0.01"))))
        limit = Decimal(60000)
        left = {"Období": span, "Číslo karty": truth.account_number or "", "Úvěrový limit": f"{_cz(limit)} CZK"}
        left["Zbývá k čerpání"] = f"{_cz(max(limit + truth.closing_balance, Decimal(0)))} CZK"
        right = {"Počáteční zůstatek": _cz(truth.opening_balance), "Konečný zůstatek": _cz(truth.closing_balance)}
        right |= {"Povinná minimální splátka": _cz(least), "Datum splatnosti": f"{due:%d.%m.%Y}"}
        page.box(USED, 124, AMOUNT - USED, 62, stroke=RED)
        for x, end, facts in ((USED + 8, 290, left), (320, AMOUNT - 8, right)):
            page.lines(x, 139, list(facts), 8, 13, color=GREY)
            page.lines(end, 139, list(facts.values()), 8, 13, right=True)
        y = 210
    page.lines(USED, y, ["Datum", "transakce"], 7.5, 9, bold=True)
    page.lines(POSTED, y, ["Datum", "zaúčtování"], 7.5, 9, bold=True)
    page.put(TEXT, y, "Popis transakce", 7.5, bold=True)
    page.lines(ORIGINAL, y, ["Částka v", "původní měně"], 7.5, 9, bold=True, right=True)
    page.put(AMOUNT, y, "Částka v CZK", 7.5, bold=True, right=True)
    page.rule(USED, y + 14, AMOUNT, 0.8, RED)
    return y + 30
