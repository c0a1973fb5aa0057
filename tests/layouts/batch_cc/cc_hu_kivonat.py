"""Hungary, monthly paper statement of a retail account in typewriter face: lines set with blanks, dates as 24.03.05,
posting and value date, up to four lines of text, forints without decimals, no running balance, totals at the end.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_reportlab
from ._rows import incoming, outgoing


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%y.%m.%d}"


POOLS: Pools = {
    "used": _used,
    "shop": [
        "LIDL ARUHAZ 0### BUDAPEST",
        "SPAR MAGYARORSZAG KFT. GYOR",
        "MOL TOLTOALL. 22### VAC",
        "BKK AUTOMATA BUDAPEST",
        "ROSSMANN ### BUDAPEST",
        "WOLT BUDAPEST",
        "DM KFT. SZEGED",
        "MAVPLUSZ BUDAPEST",
    ],
    "person": ["KOVÁCS ESZTER", "TÓTH BALÁZS", "HORVÁTH ÉS TÁRSA BT.", "SZŰCS GERGŐ", "NAGY-PÁL JÚLIA"],
    "why": ["közös költség", "köszönöm", "lakbér", "számla ####", "kölcsön vissza"],
    "biller": ["MVM NEXT ENERGIAKERESKEDELMI ZRT.", "FŐVÁROSI VÍZMŰVEK ZRT.", "MAGYAR TELEKOM NYRT.", "DIGI KFT."],
}
KINDS = [
    Kind(14, -600, -38000, "VÁSÁRLÁS KÁRTYÁVAL, ##########,|Tranzakció: {used}|{shop}|-ÉRINTŐ", step="1"),
    Kind(4, -2500, -180000, "AZONNALI ÁTUTALÁS BANKON KÍVÜL|########-########-########|{person}|{why}", step="10"),
    Kind(3, 2000, 160000, "AZONNALI ÁTUTALÁS JÓVÁÍRÁSA|########-########|{person}|{why}", step="10"),
    Kind(2, -3000, -42000, "CSOPORTOS BESZEDÉS|{biller}|Azonosító: ############", step="1"),
    Kind(1, 280000, 690000, "MUNKABÉR ÁTUTALÁS|DUNAMENTI GÉPGYÁR ZRT.|bér", step="1", most=1),
    Kind(2, -10000, -100000, "KÉSZPÉNZFELVÉT ATM-BŐL, ##########,|Tranzakció: {used} ATM ####", step="5000"),
    Kind(2, -90, -1900, "ÁTUTALÁSI DÍJ", step="1"),
    Kind(1, -450, -1600, "SZÁMLAVEZETÉSI DÍJ", step="1", most=1),
    Kind(0.7, 1, 40, "KAMATJÓVÁÍRÁS", step="1", most=1),
]
WIDE, SIZE, LEAD = 92, 8.5, 10.5


def _huf(amount: Decimal) -> str:
    return written(amount, ".", places=0)


def _line(left: str, right: str) -> str:
    return left + right.rjust(WIDE - len(left))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 20000, 700000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 75), balance=opening, floor=40000)
    balances = running(opening, (entry.amount for entry in entries))
    account = fill(rng, "117#####-########-00000000", end, {})
    rule = "-" * WIDE

    def head(page: Page, number: int) -> float:
        lines = [
            _line("FOLYAMI TAKARÉK NYRT.", "B A N K S Z Á M L A K I V O N A T"),
            _line("1051 Budapest, Rév utca 3.", f"{number}. oldal"),
            "",
            _line(f"SZÁMLASZÁM: {account}", f"IDŐSZAK: {start:%Y.%m.%d}-{end:%Y.%m.%d}"),
            _line("SZÁMLATULAJDONOS: BÍRÓ ANDREA", f"KIVONAT SZÁMA: {end.month:02}/{end.year}  DEVIZANEM: HUF"),
        ]
        if number == 1:
            lines += [
                "", "          BÍRÓ ANDREA", "          PÉCS", "          MANDULA UTCA 14. 2/5.", "          7625", "",
                "Tisztelt Ügyfelünk!",
                "Tájékoztatjuk, hogy a bankkártyás vásárlások napi limitje az alkalmazásban",
                "díjmentesen módosítható.",
                "",
            ]  # fmt: skip
        lines += [rule, _line("KÖNYVELÉS  ÉRTÉK-    FORGALOM", "TERHELÉS(-)/")]
        lines += [_line("NAPJA      NAP       MEGNEVEZÉSE", "JÓVÁÍRÁS"), rule]
        return page.lines(50, 50, lines, SIZE, LEAD)

    def foot(page: Page, _: float) -> None:
        page.put(50, 800, "FOLYTATÁS A KÖVETKEZŐ OLDALON".rjust(WIDE), SIZE)

    flow = Flow(785, lambda: Page(face="mono", bold="mono"), head, foot)
    flow.y = flow.page.lines(50, flow.y, [_line(f"{'':21}NYITÓ EGYENLEG", _huf(opening)), ""], SIZE, LEAD)
    rows = []
    for entry in entries:
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1]) if entry.amount > 0 else 0)
        first = _line(f"{entry.day:%y.%m.%d}   {value:%y.%m.%d}  {entry.lines[0]}", _huf(entry.amount))
        lines = [first, *(f"{'':21}{text}" for text in entry.lines[1:])]
        flow.need(LEAD * len(lines))
        flow.y = flow.page.lines(50, flow.y, lines, SIZE, LEAD)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, None, value, flow.number))
    tail = [
        "",
        _line(f"{'':21}ZÁRÓ EGYENLEG", _huf(balances[-1])),
        rule,
        _line(f"JÓVÁÍRÁSOK ÖSSZESEN: {sum(e.amount > 0 for e in entries):3} tétel", _huf(incoming(entries))),
        _line(f"TERHELÉSEK ÖSSZESEN: {sum(e.amount < 0 for e in entries):3} tétel", _huf(-outgoing(entries))),
        rule,
        f"FEL NEM HASZNÁLT HITELKERET: {_huf(Decimal(150000))} HUF   HITELKAMAT: 39,90 % THM: 39,9 %",
        "A betétre az OBA biztosítása terjed ki, legfeljebb 100 000 euró összegig.",
        "Kérjük, észrevételét a kivonat kézhezvételétől számított 15 napon belül jelezze.",
    ]
    flow.need(LEAD * len(tail))
    flow.page.lines(50, flow.y, tail, SIZE, LEAD)
    with_reportlab(flow.pages, path)
    return Truth("bank_account", "hu_HU", "HUF", account, start, end, opening, balances[-1], rows)
