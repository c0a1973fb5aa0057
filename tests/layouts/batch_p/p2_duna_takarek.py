"""Hungary: monthly forint account statement in fixed pitch, as a mainframe printed it.

Special: dates are two-digit year.month.day ("23.03.06"), whole forints with dots for thousands, one signed amount
column and no running balance, each printed line is one text with runs of spaces, a row's lines may go on overleaf, and
a table of the fees charged in the period repeats amounts after the closing balance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Color, Flow, Page, with_fpdf

GREEN: Color = (0.0, 0.4, 0.22)
SIZE, LEAD, LEFT = 8, 10.5, 50
WIDE, TEXT_AT, TEXT_WIDE = 100, 23, 50
FEE = "fee"


def _used(rng: Random, day: date) -> str:
    return earlier(rng, day).strftime("%Y.%m.%d")


POOLS: Pools = {
    "used": _used,
    "shop": [
        "LIDL ARUHAZ ### BUDAPEST",
        "SPAR MAGYARORSZAG KFT SZEGED",
        "ROSSMANN ### GYOR",
        "MOL TOLTOALLOMAS #####",
        "BKK ZRT BUDAPEST",
        "TESCO-GLOBAL ARUHAZAK",
        "FOODPANDA.HU",
        "DM KFT. ###",
        "PAPA PEKSEG VAC",
        "NETFLIX.COM AMSTERDAM",
        "SIMPLEP*VOLANBUSZ",
    ],
    "person": ["KOVÁCSNÉ TÓTH ÁGNES", "SZŰCS GERGŐ", "NAGY BALÁZS", "FÜLÖP ZSÓFIA", "ŐRI DÁNIEL"],
    "firm": ["DUNAMENTI GÉPGYÁR ZRT.", "MAGYAR ÁLLAMKINCSTÁR", "KÉK HORIZONT KFT.", "NEMZETI ADÓ- ÉS VÁMHIVATAL"],
    "utility": ["MVM NEXT ENERGIAKERESKEDELMI ZRT.", "FŐVÁROSI VÍZMŰVEK ZRT.", "MAGYAR TELEKOM NYRT.", "YETTEL ZRT."],
    "note": ["LAKBÉR", "KÖSZI", "közös költség # hó", "AJÁNDÉK", "BELÉPŐK", "Számla: ??-####/##"],
}
KINDS = [
    Kind(24, -390, -42000, "VÁSÁRLÁS KÁRTYÁVAL|{used} ########## {shop}|-ÉRINTŐ", step="1"),
    Kind(8, -990, -60000, "VÁSÁRLÁS KÁRTYÁVAL|{used} ########## {shop}", step="1"),
    Kind(6, -2000, -150000, "AZONNALI ÁTUTALÁS|{person} ########-########|{note}", step="100"),
    Kind(4, 1000, 90000, "AZONNALI ÁTUTALÁS JÓVÁÍRÁS|{person} ########-########-########|{note}", step="100"),
    Kind(3, 180000, 720000, "ÁTUTALÁS JÓVÁÍRÁSA|{firm} ########-########-########|MUNKABÉR", most=2, step="1"),
    Kind(5, -1800, -48000, "CSOPORTOS BESZEDÉS|{utility}|FOGY.AZON.: ##########", step="1"),
    Kind(3, -10000, -150000, "KÉSZPÉNZFELVÉT ATM-BŐL|{used} ########## DUNA TAKARÉK ATM ####", step="1000"),
    Kind(2, 10000, 200000, "KÉSZPÉNZBEFIZETÉS ATM-EN|{used} ##########", step="1000"),
    Kind(4, -40, -900, "TRANZAKCIÓS DÍJ", FEE, step="1"),
    Kind(2, -90, -1200, "KÉSZPÉNZFELVÉT DÍJA", FEE, step="1"),
    Kind(1, -350, -1600, "SZÁMLAVEZETÉSI DÍJ", FEE, step="1", most=1),
    Kind(1, -130, -600, "SMS SZOLGÁLTATÁS HAVI DÍJA", FEE, step="1", most=1),
    Kind(1, -2990, -9900, "BANKKÁRTYA ÉVES DÍJA", FEE, step="1", most=1),
    Kind(0.7, 1, 40, "KAMATJÓVÁÍRÁS", step="1", most=1),
]


@dataclass
class _Style:
    name: str
    account: str
    iban: str
    period: tuple[date, date]
    serial: int
    opening: Decimal
    closing: Decimal
    entries: list[Entry]


def _huf(amount: Decimal) -> str:
    return written(amount, ".", ",", places=0)


def _line(*parts: tuple[int, str], right: str = "") -> str:
    """A printed line: texts at their columns and one that ends at the right margin."""
    line = ""
    for column, text in parts:
        line = line.ljust(column) + text
    return line + right.rjust(WIDE - len(line)) if right else line


def _dotted(day: date) -> str:
    return day.strftime("%Y.%m.%d")


def _summary(style: _Style) -> list[str]:
    got = sum((e.amount for e in style.entries if e.amount > 0), Decimal(0))
    spent = sum((e.amount for e in style.entries if e.amount < 0), Decimal(0))
    pieces = len(style.entries)
    return [
        _line((0, style.name), (58, f"SZÁMLASZÁM: {style.account}")),
        _line((0, "1132 BUDAPEST"), (58, f"IBAN: {style.iban}")),
        _line((0, "KÁRPÁT UTCA 18. 3/12."), (58, "SWIFT(BIC): DUTKHUHB")),
        _line((58, "DEVIZANEM: HUF")),
        "",
        _line((0, f"KIVONAT SORSZÁMA: {style.serial:03}/{style.period[1].year}"), (58, "GYAKORISÁG: HAVI")),
        _line((0, f"IDŐSZAK: {_dotted(style.period[0])} - {_dotted(style.period[1])}")),
        "",
        _line((0, "ÖSSZEFOGLALÓ"), right="HUF"),
        _line((0, "NYITÓ EGYENLEG"), right=_huf(style.opening)),
        _line((0, "JÓVÁÍRÁSOK ÖSSZESEN"), right=_huf(got)),
        _line((0, f"TERHELÉSEK ÖSSZESEN (TÉTELEK SZÁMA: {pieces})"), right=_huf(spent)),
        _line((0, "ZÁRÓ EGYENLEG"), right=_huf(style.closing)),
        "",
    ]


def _type(page: Page, y: float, lines: Sequence[str]) -> float:
    return page.lines(LEFT, y, [line.rstrip() for line in lines], SIZE, LEAD, face="mono")


def _head(style: _Style, page: Page, number: int) -> float:
    page.face = "mono"
    page.put(LEFT, 50, "DUNA TAKARÉKPÉNZTÁR", 13, face="sans-bold", color=GREEN)
    page.put(LEFT + 482, 50, "SZÁMLAKIVONAT", 11, face="sans-bold", right=True)
    _type(page, 66, [_line((0, "1051 BUDAPEST, SÓ UTCA 4."), right=f"{number}. OLDAL")])
    y = 94.0
    y = _type(page, y, _summary(style) if number == 1 else [_line((0, f"SZÁMLASZÁM: {style.account}")), ""])
    page.rule(LEFT, y - 8, LEFT + 482)
    head = [
        _line((0, "KÖNYVELÉS"), (11, "ÉRTÉKNAP"), (TEXT_AT, "MEGNEVEZÉS"), right="TERHELÉS(-) /"),
        _line((TEXT_AT, "KÖZLEMÉNY"), right="JÓVÁÍRÁS"),
    ]
    y = _type(page, y + 4, head)
    page.rule(LEFT, y - 7, LEFT + 482)
    return y + 6


def _fees(style: _Style) -> list[str]:
    totals: dict[str, list[Decimal]] = defaultdict(list)
    for entry in style.entries:
        if entry.tag == FEE and entry.amount < 0:
            totals[entry.text].append(-entry.amount)
    if not totals:
        return []
    lines = ["", "AZ IDŐSZAKBAN FELSZÁMÍTOTT DÍJAK", _line((0, "DÍJ MEGNEVEZÉSE"), (60, "DARAB"), right="ÖSSZEG (HUF)")]
    for text, fees in totals.items():
        lines.append(_line((0, text), (62, f"{len(fees):3}"), right=_huf(sum(fees, Decimal(0)))))
    return [*lines, _line((0, "DÍJAK ÖSSZESEN"), right=_huf(sum((sum(f) for f in totals.values()), Decimal(0))))]


LEGAL = [
    "",
    "A betétek az Országos Betétbiztosítási Alap (OBA) által 100.000 euró összeghatárig biztosítottak.",
    "Kérjük, hogy a kivonatot ellenőrizze, észrevételét 30 napon belül jelezze. Telefon: +36 1 999 0 999",
    "A kivonat aláírás nélkül is érvényes. Köszönjük, hogy Bankunkat választotta!",
]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 8000, 2500000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, reversal="SZTORNÓ {}", balance=opening, floor=-20000)
    closing = opening + sum((entry.amount for entry in entries), Decimal(0))
    bban = "99900018########00000000"
    number = iban(rng, "HU", bban)
    plain = number.replace(" ", "")[4:]
    account = "-".join(plain[n : n + 8] for n in (0, 8, 16))
    name = rng.choice(["SZABÓ ERZSÉBET", "DR. GULYÁS-KIS PÉTER", "VÉGH ISTVÁNNÉ"])
    style = _Style(name, account, number, period, rng.randint(1, 12), opening, closing, entries)

    def foot(page: Page, y: float) -> None:
        _type(page, max(y, 800), [_line(right="FOLYTATÁS A KÖVETKEZŐ OLDALON")])

    flow = Flow(795, Page, lambda page, number: _head(style, page, number), foot)
    flow.y = _type(flow.page, flow.y, [_line((TEXT_AT, "NYITÓ EGYENLEG"), right=_huf(opening))])
    rows = []
    for entry in entries:
        value = datetime.strptime(entry.lines[1][:10], "%Y.%m.%d").date() if "{used}" in entry.text else entry.day
        lines = [part for line in entry.lines for part in wrap(line, lambda text: len(text) <= TEXT_WIDE)]
        flow.need(LEAD)
        booked = entry.day.strftime("%y.%m.%d")
        first = _line((0, booked), (11, value.strftime("%y.%m.%d")), (TEXT_AT, lines[0]), right=_huf(entry.amount))
        flow.y = _type(flow.page, flow.y, [first])
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        for line in lines[1:]:
            flow.need(LEAD)
            flow.y = _type(flow.page, flow.y, [_line((TEXT_AT, line))])
    flow.need(3 * LEAD)
    flow.page.rule(LEFT, flow.y - 6, LEFT + 482)
    flow.y = _type(flow.page, flow.y + 4, [_line((TEXT_AT, "ZÁRÓ EGYENLEG"), right=_huf(closing))])
    tail = (_fees(style) if rng.random() < 0.6 else []) + LEGAL
    flow.need(len(tail) * LEAD)
    _type(flow.page, flow.y, tail)
    with_fpdf(flow.pages, path)
    return Truth("checking", "hu_HU", "HUF", account, *period, opening, closing, rows)
