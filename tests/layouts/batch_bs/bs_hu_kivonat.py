"""Hungary, számlakivonat of a forint account.

Whole forints with dots, two-digit years first in dates (23.05.02), one column of signed amounts and no running
balance; a box of totals stands above the rows and the opening and closing balance are printed as lines among them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_entries, some_period, written
from ..pens import A4, Flow, Page
from ._rows import fold, maker, person, use, with_cells

GREEN = (0.1, 0.45, 0.2)
POOLS: Pools = {
    "shop": [
        "SPAR MAGYARORSZAG ####", "TESCO EXPRESSZ 4####", "LIDL 0###.SZ.ARUHAZ", "MOL TOLTOALL. 1####", "PENNY MARKET",
        "ROSSMANN 1##", "DM KFT. 2##", "KFC ALLEE", "OMV 2###", "MAV-START JEGY", "BKK AUTOMATA", "EMAG.HU",
    ],
    "town": ["BUDAPEST", "GYOR", "SZEGED", "DEBRECEN", "ERD"],
    "when": lambda rng, day: f"{earlier(rng, day, 3):%Y.%m.%d}",
    "bill": ["MVM NEXT ENERGIA ZRT.", "DIGI KFT.", "FŐVÁROSI VÍZMŰVEK", "TELEKOM MAGYARO.", "GENERALI BIZTOSÍTÓ"],
    "name": ["Szabó Lívia", "Tóth Gergő", "Kiss-Nagy Ágnes", "Őri Zoltán"],
    "why": ["közös költség", "albérlet", "köszi", "szülinap", "számla ####"],
    "firm": ["PANNON GÉPGYÁR ZRT.", "MÁK-BÉR", "TISZA SOFT KFT."],
}  # fmt: skip
KINDS = [
    Kind(1.2, 290000, 640000, "MUNKABÉR JÓVÁÍRÁS|{firm}|HUF utalás ########-########", "", "1", 1),
    Kind(1, 5000, 90000, "AZONNALI ÁTUTALÁS JÓVÁÍRÁSA|{name}|117#####-########-00000000|{why}", "", "1"),
    Kind(12, -900, -32000, "VÁSÁRLÁS KÁRTYÁVAL|{when} ####### {shop}|{town}", "", "5"),
    Kind(2, -10000, -150000, "ATM KÉSZPÉNZFELVÉT|{when} ####### {town}", "", "5000"),
    Kind(2, -3000, -38000, "CSOPORTOS BESZEDÉS|{bill}|Azonosító: ############", "", "1"),
    Kind(2, -4000, -190000, "ÁTUTALÁS (OTTHONI BANK)|{name}|120#####-########-00100004|{why}", "", "1"),
    Kind(2, -30, -1600, "TRANZAKCIÓS DÍJ", "", "1"),
    Kind(0.7, -450, -990, "SZÁMLAVEZETÉSI DÍJ", "", "1", 1),
    Kind(0.5, -590, -690, "SMS SZOLGÁLTATÁS DÍJA {when}-IG", "", "1", 1),
]


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",", 0)


class _Kivonat:
    def __init__(self, rng: Random, start: Decimal, entries: Sequence[Entry]) -> None:
        self.start, self.end = start, start + sum(entry.amount for entry in entries)
        self.entries = entries
        self.holder = person(rng, ["KOVÁCS", "SZŰCS", "VARGA"], ["ÁGOSTON", "RÉKA", "TÜNDE"])
        self.rows: list[Row] = []
        self.number = rng.randint(1, 12)

    def compose(self, rng: Random, account: str, span: str, days: tuple[str, str]) -> list[Page]:
        def head(page: Page, number: int) -> float:
            page.put(45, 50, "DUNAPART BANK", 15, bold=True, color=GREEN)
            page.put(550, 50, "SZÁMLAKIVONAT", 13, bold=True, right=True)
            page.put(550, 64, f"{self.number:03}. számú kivonat", 8, right=True)
            page.put(45, 82, f"SZÁMLASZÁM: {account}", 8.5)
            page.put(550, 82, f"IDŐSZAK: {span}", 8.5, right=True)
            y = 104.0 if number > 1 else self._first(page)
            page.rule(45, y - 11, 550, 1, GREEN)
            for x, label, right in (
                (48, "KÖNYVELÉS", False), (110, "ÉRTÉKNAP", False), (170, "MEGNEVEZÉS", False),
                (547, "ÖSSZEG (HUF)", True),
            ):  # fmt: skip
                page.put(x, y, label, 8, right=right, bold=True)
            page.rule(45, y + 5, 550, 0.5, GREEN)
            return y + 19

        flow = Flow(735, maker("bs-sans", A4), head)
        self._total(flow, days[0], "NYITÓ EGYENLEG", self.start)
        for entry in self.entries:
            lines = [line for part in entry.lines for line in fold(part, "bs-sans", 8.5, 290)]
            flow.need(10.5 * len(lines) + 4)
            page, y = flow.page, flow.y
            card = entry.lines[0].startswith("VÁSÁRLÁS")
            value = entry.day - timedelta(rng.choice([0, 1])) if card else entry.day
            page.put(48, y, f"{entry.day:%y.%m.%d}", 8.5)
            page.put(110, y, f"{value:%y.%m.%d}", 8.5)
            page.put(547, y, _money(entry.amount), 8.5, right=True)
            flow.y = page.lines(170, y, lines, 8.5, 10.5) + 4
            self.rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, None, value, flow.number))
        flow.need(60)
        self._total(flow, days[1], "ZÁRÓ EGYENLEG", self.end)
        flow.page.put(48, flow.y + 14, "Tárgyévi kamatjóváírás: 0 HUF. Hitelkeret: 0 HUF. EBKM: 0,01%", 8)
        return flow.pages

    def _total(self, flow: Flow, day: str, label: str, amount: Decimal) -> None:
        flow.page.put(48, flow.y, day, 8.5, bold=True)
        flow.page.put(170, flow.y, label, 8.5, bold=True)
        flow.page.put(547, flow.y, _money(amount), 8.5, right=True, bold=True)
        flow.y += 15

    def _first(self, page: Page) -> float:
        page.lines(60, 120, [self.holder, "BUDAPEST", "BÉCSI ÚT 118. 2/5.", "1034"], 9, 12)
        page.box(330, 104, 220, 70, None, stroke=GREEN)
        ins = [entry.amount for entry in self.entries if entry.amount > 0]
        outs = [entry.amount for entry in self.entries if entry.amount < 0]
        for n, (label, amount) in enumerate((
            ("NYITÓ EGYENLEG", self.start), (f"JÓVÁÍRÁSOK ÖSSZESEN ({len(ins)} db)", sum(ins, Decimal(0))),
            (f"TERHELÉSEK ÖSSZESEN ({len(outs)} db)", sum(outs, Decimal(0))), ("ZÁRÓ EGYENLEG", self.end),
        )):  # fmt: skip
            page.put(336, 119 + 15 * n, label, 8)
            page.put(544, 119 + 15 * n, _money(amount), 8, right=True)
        return 202


def draw(rng: Random, path: Path) -> Truth:
    use("bs-sans", "bs-sans-bold")
    period = some_period(rng, calendar=True)
    start = Decimal(rng.randint(20000, 900000))
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(14, 80), balance=start, floor=195000)
    kivonat = _Kivonat(rng, start, entries)
    account = fill(rng, "11773###-########-00000000", period[0], {})
    span = f"{period[0]:%Y.%m.%d} - {period[1]:%Y.%m.%d}"
    pages = kivonat.compose(rng, account, span, (f"{period[0]:%y.%m.%d}", f"{period[1]:%y.%m.%d}"))
    for number, page in enumerate(pages, 1):
        page.rule(45, 780, 550, 0.3)
        page.put(45, 791, "A betéteket az OBA 100 000 euróig biztosítja. A kivonat aláírás nélkül érvényes.", 7)
        page.put(550, 791, f"{number}/{len(pages)} oldal", 7, right=True)
    with_cells(pages, path)
    return Truth("checking", "hu_HU", "HUF", account, *period, start, kivonat.end, kivonat.rows)
