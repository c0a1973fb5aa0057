"""Slovakia, výpis z účtu: booking date with the value date below it in the same column, descriptions of two to six
lines (VS/KS/SS symbols, protiúčet, správa pre príjemcu), signed sums with spaces: `-1 234,56`.

No running balance; "Počiatočný zostatok" and "Konečný zostatok" rows, a summary with counts, blocked card sums after
the table. PyMuPDF, DejaVu Sans Condensed, rows in order.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(11, -2, -120, "Platba kartou|4405 77** **** ####|{shop}, {town}|{used} {clock}, Suma: @ EUR"),
    Kind(
        1.5,
        -4,
        -260,
        "Platba kartou v zahraničí|4405 77** **** ####|{abroad}|{used}, Suma: {fx}|Kurz: ##,#### Poplatok: 0,00 EUR",
    ),
    Kind(
        3,
        -10,
        -900,
        "SEPA prevod|Protiúčet: SK## #### 0000 00## #### ####|{person}|VS: {vs} KS: 0308 SS: ##########|Správa pre"
        " príjemcu: {note}",
    ),
    Kind(3, -5, -150, "SEPA inkaso|{biller}|CID: SK##ZZZ700000####|Mandát: ########|VS: {vs}|/VS{vs}/SS/KS0558"),
    Kind(2, -20, -500, "Trvalý príkaz č. ##|SK## 0900 0000 00## #### ####|{person}|VS: {vs}", step="5"),
    Kind(
        2.5, 5, 800, "Prijatá platba|SK## 1100 0000 00## #### ####|{person}|Referencia platiteľa: /VS{vs}/SS/KS|{note}"
    ),
    Kind(1.2, 900, 2600, "Prijatá platba - mzda|{firm}|VS: {vs} KS: 0138|MZDA {month}", most=2),
    Kind(1.5, -20, -300, "Výber z bankomatu|4405 77** **** ####|BANKOMAT {town} {used} {clock}", step="10"),
    Kind(0.7, -5.9, -7.9, "Poplatok za balík služieb|Účet Komfort {month}", most=1),
    Kind(0.4, -0.2, -2, "Poplatok za SMS notifikácie|Počet: 1# x 0,10 EUR"),
    Kind(0.4, 0.01, 1.5, "Kreditný úrok|Úroková sadzba 0,010 % p.a.", most=1),
    Kind(0.4, -0.01, -0.3, "Zrážková daň z úrokov 19 %|Základ dane 0,## EUR", most=1),
]
POOLS = {
    "shop": ["POTRAVINY JASOV 118", "LEKAREN POD LIPOU", "SLOVOIL CS 042", "PEKÁREŇ ŽITO s.r.o.", "KNIHY MARTINUSKO"],
    "town": ["Bratislava", "Košice - Staré Mesto", "Žilina", "Banská Štiavnica"],
    "abroad": ["HOTEL MORAVA BRNO CZ", "PATIKA SOPRON HU", "SKI BAR ZAKOPANE PL"],
    "fx": ["1 ###,00 CZK", "## ##0,00 HUF", "###,50 PLN"],
    "clock": lambda rng, _: f"{rng.randint(6, 22):02}:{rng.randint(0, 59):02}",
    "person": ["Ing. Ľubomír Hrčka", "Zuzana Kováčová", "Správa bytov Dúbrava, družstvo", "MUDr. Ďurica Štefan"],
    "biller": ["Energia Východ, a.s.", "TeleNova Slovensko", "POISŤOVŇA TATRY"],
    "firm": ["STROJÁRNE POVAŽAN, a. s.", "Mesto Trenčín"],
    "note": ["nájom 450,00", "faktúra 2024001##", "za obedy 05.03.", "vrátenie pôžičky - ďakujem, posledná splátka"],
    "vs": ["##########", "2024####", "###"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d.%m.%Y"),
    "month": lambda _, day: day.strftime("%m/%Y"),
}
DATE, TEXT, AMOUNT = 48, 128, 547
NAVY = (0.0, 0.2, 0.45)
FACE = "narrow"


def _sk(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, 30, calendar=rng.random() < 0.7)
    opening = rng.choice([some_amount(rng, 30, 8000)] * 5 + [some_amount(rng, -20, -400)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="Storno: {}")
    account = iban(rng, "SK", "8899000000##########")
    closing = opening + sum(e.amount for e in entries)
    truth = Truth("checking", "sk_SK", "EUR", account, start, end, opening, closing)
    flow = Flow(752, _page, lambda page, number: _head(page, number, truth, [e.amount for e in entries]))
    _edge(flow, f"Počiatočný zostatok k {start:%d.%m.%Y}", opening)
    for entry in entries:
        paid = written(abs(entry.amount), " ", ",")
        lines = [part for line in entry.lines for part in wrap(line.replace("@", paid), fits(FACE, 7.8, 310))]
        flow.need(9.6 * max(2, len(lines)) + 6)
        page, y = flow.page, flow.y
        value = earlier(rng, entry.day, 2)
        page.put(DATE, y, f"{entry.day:%d.%m.%Y}", 7.8)
        page.put(TEXT, y, lines[0], 7.8, bold=True)
        page.put(AMOUNT, y, _sk(entry.amount), 8.2, right=True, bold=True)
        page.put(DATE, y + 9.6, f"{value:%d.%m.%Y}", 7.8, color=GREY)
        page.lines(TEXT, y + 9.6, lines[1:], 7.8, 9.6)
        flow.y = y + 9.6 * max(2, len(lines)) + 6
        page.rule(DATE, flow.y - 11.5, AMOUNT, 0.2, GREY)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
    flow.need(20)
    _edge(flow, f"Konečný zostatok k {end:%d.%m.%Y}", closing)
    if rng.random() < 0.5:
        _blocked(flow, rng, end)
    flow.need(50)
    text = (
        "Vklad je chránený Fondom ochrany vkladov do výšky 100 000 EUR. Debetný úrok pri povolenom prečerpaní 13,90 %"
        " p.a. Od 01.07.2025 sa mení cena balíka Komfort z 5,90 EUR na 6,90 EUR. Nezrovnalosti oznámte do 30 dní."
    )
    flow.page.lines(DATE, flow.y + 8, wrap(text, fits(FACE, 7, 495)), 7, 9, color=GREY)
    for number, page in enumerate(flow.pages, 1):
        page.put(298, 818, f"Strana {number} z {len(flow.pages)}", 7, center=True)
        page.put(
            298,
            806,
            "Dunajka banka, a.s., Mlynské nivy 99, 811 02 Bratislava, IČO: 00 686 999, zápis: OR MS BA III",
            6,
            center=True,
        )
    with_pymupdf(flow.pages, path)
    return truth


def _page() -> Page:
    return Page(face=FACE, bold="narrow-bold")


def _edge(flow: Flow, text: str, amount: Decimal) -> None:
    flow.page.box(DATE - 3, flow.y - 10, AMOUNT - DATE + 6, 14, (0.9, 0.93, 0.97))
    flow.page.put(TEXT, flow.y, text, 8, bold=True)
    flow.page.put(AMOUNT, flow.y, _sk(amount), 8.2, right=True, bold=True)
    flow.y += 17


def _head(page: Page, number: int, truth: Truth, amounts: list[Decimal]) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(DATE, 48, "Dunajka banka", 15, bold=True, color=NAVY)
    page.put(AMOUNT, 42, f"Výpis z účtu č. {end.month}/{end.year}", 11, right=True, bold=True)
    page.put(AMOUNT, 54, f"{truth.account_number}   za obdobie {start:%d.%m.%Y} - {end:%d.%m.%Y}", 7.5, right=True)
    y = 84.0
    if number == 1:
        page.lines(DATE, 84, ["Mgr. Katarína Šimončičová", "Námestie SNP 27", "974 01 Banská Bystrica"], 8.5, 11)
        less, more = [a for a in amounts if a < 0], [a for a in amounts if a > 0]
        zero = Decimal("0.00")
        names = ["Mena účtu", "Počiatočný zostatok", f"Kredity celkom ({len(more)})", f"Debety celkom ({len(less)})"]
        values = ["EUR", _sk(truth.opening_balance), _sk(sum(more, zero)), _sk(sum(less, zero))]
        page.lines(330, 84, [*names, "Konečný zostatok"], 8, 11)
        page.lines(AMOUNT, 84, [*values, _sk(truth.closing_balance)], 8, 11, right=True)
        y = 158
    page.put(DATE, y, "Dátum zaúčt.", 7.5, bold=True, color=NAVY)
    page.put(DATE, y + 9, "Dátum valuty", 7.5, color=NAVY)
    page.put(TEXT, y, "Popis transakcie", 7.5, bold=True, color=NAVY)
    page.put(AMOUNT, y, "Suma v EUR", 7.5, right=True, bold=True, color=NAVY)
    page.rule(DATE, y + 13, AMOUNT, 1, NAVY)
    return y + 27


def _blocked(flow: Flow, rng: Random, end: date) -> None:
    flow.need(70)
    flow.page.put(
        DATE, flow.y + 8, "Rezervované prostriedky (zatiaľ nezaúčtované platby kartou)", 8.5, bold=True, color=NAVY
    )
    flow.y += 22
    for back in sorted(range(rng.randint(1, 3)), reverse=True):
        day = end - timedelta(back)
        flow.page.put(DATE, flow.y, f"{day:%d.%m.%Y}", 7.8)
        flow.page.put(TEXT, flow.y, fill(rng, "{shop}, {town}", day, POOLS), 7.8)
        flow.page.put(AMOUNT, flow.y, _sk(some_amount(rng, -3, -90)), 7.8, right=True)
        flow.y += 12
