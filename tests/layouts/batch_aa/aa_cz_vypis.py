"""Czechia: monthly výpis z účtu, booking over execution date, variable, constant and specific symbol over each other.

Each row is a block of up to four lines: kind of transaction, counterparty, its account with bank code, message; abroad
the foreign amount and rate. One signed amount column without balances; turnovers with counts and balances stand in a
box at the head. Drawn column by column.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._some import how_many, month, some

FACE, BOLD, SIZE = "sans", "sans-bold", 7
BLUE, SKY = (0.1, 0.3, 0.6), (0.92, 0.95, 0.99)
POOLS = {
    "shop": [
        "ALBERT HM 0417 BRNO",
        "Lidl dekuje za nakup, Olomouc",
        "TESCO EXPRES PRAHA 4",
        "DM DROGERIE MARKT ZLÍN",
        "BENZINA CS 417 VYŠKOV",
        "Kavárna Švanda, Brno",
    ],
    "far": ["ZALANDO SE BERLIN", "BOOKING.COM AMSTERDAM", "OMV 4417 WIEN"],
    "who": ["Novák Jiří", "Dvořáková Eliška", "Společenství vlastníků Údolní 17", "ING. PETR ŘEHÁK"],
    "bill": [
        "ČEZ Prodej, a.s.",
        "innogy Energie, s.r.o.",
        "T-Mobile Czech Republic a.s.",
        "Brněnské vodárny a kanalizace",
    ],
    "bank": ["0100", "0300", "0800", "2010", "3030"],
}
KINDS = [
    Kind(8, -45, -2600, "Platba kartou|{shop}|4417 80XX XXXX ####", "card"),
    Kind(1.5, -200, -4000, "Platba kartou v zahraničí|{far}|4417 80XX XXXX ####", "far"),
    Kind(2, -300, -4200, "SIPO / inkaso|{bill}|19-########/{bank}", "vs"),
    Kind(2.5, -200, -16000, "Odchozí úhrada|{who}|##########/{bank}|zálohy a služby", "vs", "1"),
    Kind(1.5, -500, -8000, "Výběr z bankomatu|MORAVIA BANKOMAT, BRNO, JOŠTOVA", "card", "100"),
    Kind(1.5, 19000, 48000, "Příchozí úhrada|Strojírny Haná a.s.|########/{bank}|MZDA", "vs", "1", 2),
    Kind(2, 100, 6000, "Příchozí úhrada|{who}|##########/{bank}", "vs", "1"),
    Kind(0.5, -49, -99, "Cena za vedení účtu", "", "10", 1),
    Kind(0.4, 0.1, 4, "Připsaný úrok", "", most=1),
]


def _money(amount: Decimal) -> str:
    return written(amount, " ", ",")


def _day(day: date) -> str:
    return day.strftime("%d.%m.%Y")


def _begin(page: Page, number: int, facts: list[tuple[str, str]], box: list[tuple[str, str, str]]) -> float:
    page.box(0, 0, 595, 22, BLUE)
    page.put(40, 46, "Moravia banka", 16, bold=True, color=BLUE)
    page.put(555, 46, "VÝPIS Z ÚČTU", 12, bold=True, right=True)
    y = 62.0
    if number == 1:
        page.lines(40, 84, ["Vážený pan", "Tomáš Kučera", "Údolní 417/17", "602 00 Brno"], 8.5)
        for label, value in facts:
            page.put(310, y, label, 7.5, color=GREY)
            page.put(555, y, value, 8, right=True)
            y += 12
        y += 10
        page.box(40, y - 11, 515, 44, SKY)
        for n, (label, count, value) in enumerate(box):
            page.put(50 + 128 * n, y, label, 7, color=GREY)
            page.put(50 + 128 * n, y + 12, value, 9, bold=True)
            page.put(50 + 128 * n, y + 24, count, 6.5, color=GREY)
        y += 52
    else:
        page.put(40, 62, f"Účet {facts[0][1]}, výpis č. {facts[2][1]}", 7.5)
        y += 22
    heads = (
        (40, ("Zaúčtováno", "Provedeno"), False),
        (106, ("Typ transakce", "Název protiúčtu / místo", "Číslo protiúčtu, zpráva"), False),
        (400, ("VS", "KS", "SS"), False),
        (555, ("Částka v CZK",), True),
    )
    for x, lines, right in heads:
        page.lines(x, y, lines, 6.8, 8.5, bold=True, color=BLUE, right=right)
    page.rule(40, y + 22, 555, 0.8, BLUE)
    return y + 34


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    opening = some_amount(rng, 3000, 90000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng, 70), balance=opening, floor=-500)
    outs = [entry.amount for entry in entries if entry.amount < 0]
    ins = [entry.amount for entry in entries if entry.amount > 0]
    closing = opening + sum(outs) + sum(ins)
    base = some(rng, "10#######7")
    facts = [
        ("Číslo účtu", f"{base}/4170"),
        ("IBAN", iban(rng, "CZ", "4170000000" + base)),
        ("Výpis č.", f"{start.month:03}/{start.year}"),
        ("Období", f"{_day(start)} - {_day(end)}"),
        ("Frekvence", "měsíční"),
        ("Měna účtu", "CZK"),
        ("Typ účtu", "Konto Haná Plus"),
    ]
    box = [
        ("Počáteční zůstatek", _day(start - timedelta(1)), _money(opening)),
        ("Připsáno", f"počet položek {len(ins)}", _money(sum(ins, Decimal(0)))),
        ("Odepsáno", f"počet položek {len(outs)}", _money(sum(outs, Decimal(0)))),
        ("Konečný zůstatek", _day(end), _money(closing)),
    ]
    flow = Flow(752, lambda: Page(face=FACE, bold=BOLD), lambda page, number: _begin(page, number, facts, box))
    rows = [_row(rng, flow, entry) for entry in entries]
    _after(rng, flow, closing, end)
    for n, page in enumerate(flow.pages, 1):
        page.rule(40, 776, 555, 0.4, BLUE)
        page.put(
            40,
            786,
            "Moravia banka, a. s., Joštova 17, 602 00 Brno, IČO 41704417, zapsaná u KS v Brně, oddíl B, vložka 417",
            6,
        )
        page.put(
            40,
            795,
            "Infolinka 800 417 417. Vklad je pojištěn u Garančního systému finančního trhu do výše 100 000 EUR.",
            6,
        )
        page.put(555, 795, f"strana {n}/{len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, "columns")
    return Truth("bank", "cs_CZ", "CZK", facts[0][1], start, end, opening, closing, rows)


def _row(rng: Random, flow: Flow, entry: Entry) -> Row:
    lines = [part for line in entry.lines for part in wrap(line, fits(FACE, SIZE, 280))]
    if entry.tag == "far":
        rate = Decimal(rng.randint(23500, 25900)) / 1000
        abroad = (-entry.amount / rate).quantize(Decimal("0.01"), ROUND_HALF_UP)
        lines.append(f"Částka: {_money(abroad)} EUR, kurz: {rate}".replace(".", ","))
    symbols = {
        "vs": (some(rng, "7#########"), rng.choice(["0308", "0558", ""])),
        "card": (some(rng, "44178####"), "1178"),
    }
    symbols["far"] = symbols["card"]
    high = 9.2 * max(2, len(lines)) + 6
    flow.need(high)
    page, y = flow.page, flow.y
    used = earlier(rng, entry.day, 3) if entry.tag in ("card", "far") else entry.day
    page.lines(40, y, [_day(entry.day), _day(used)], SIZE, 9.2)
    page.put(106, y, lines[0], SIZE, bold=True)
    page.lines(106, y + 9.2, lines[1:], SIZE, 9.2)
    page.lines(400, y, symbols.get(entry.tag, ()), SIZE, 9.2)
    page.put(555, y, _money(entry.amount), 7.6, right=True, bold=entry.amount > 0)
    page.rule(40, y + high - 9, 555, 0.2, GREY)
    flow.y += high
    return Row(entry.day, " ".join(lines), entry.amount, None, used, flow.number)


def _after(rng: Random, flow: Flow, closing: Decimal, end: date) -> None:
    flow.need(90)
    page, y = flow.page, flow.y + 8
    page.put(106, y, f"Konečný zůstatek k {_day(end)}", 8, bold=True)
    page.put(555, y, _money(closing), 8, bold=True, right=True)
    y += 22
    page.put(40, y, "Sazby a limity platné ke dni výpisu", 8, bold=True, color=BLUE)
    facts = (
        ("Úroková sazba kreditní", "0,01 % p. a."),
        ("Povolený debet", "20 000,00 CZK"),
        ("Úroková sazba debetní", "18,90 % p. a."),
        ("Denní limit karty pro výběry", "15 000,00 CZK"),
    )
    for n, (label, value) in enumerate(facts):
        page.put(40 + 265 * (n % 2), y + 13 + 11 * (n // 2), label, 7)
        page.put(290 + 265 * (n % 2), y + 13 + 11 * (n // 2), value, 7, right=True)
    page.put(
        40,
        y + 44,
        f"Od {_day(end + timedelta(1))} měníme Sazebník. Cena výběru z cizího "
        f"bankomatu: {rng.choice(['25', '39'])},00 Kč. Více na moraviabanka.example.",
        7,
    )
