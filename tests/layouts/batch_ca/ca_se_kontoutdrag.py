"""Sweden, bank of regional insurers: list of a private or savings account, newest booking first.

ISO dates, booking and transaction day, the kind of transaction and a message in two columns, blanks for thousands,
minus signs, a balance on every row; opening and closing balance stand only in the block above the list.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, with_pymupdf, with_reportlab
from ._rows import incoming, joined, money, outgoing

POOLS: Pools = {
    "shop": [
        "ICA KVANTUM ESKILS",
        "COOP TUNA",
        "SYSTEMBOLAGET 0422",
        "OKQ8 MÄLARVÄGEN",
        "SJ AB",
        "APOTEKET HJÄRTAT",
        "CLAS OHLSON",
    ],
    "name": ["LINDGREN,EVA", "ÅKESSON,PER", "BJÖRK,MALIN", "NILSSON,OSKAR"],
    "firm": [
        "Eskilstuna Energi & Miljö",
        "Telia Sverige AB",
        "HSB Östra",
        "Folksam Ömsesidig",
        "CSN",
        "Fackförbundet ST",
    ],
}
PRIVATE = (
    Kind(9, -19, -1400, "Kortköp;{shop}"),
    Kind(4, -25, -900, "Swish betalning;{name}"),
    Kind(2, 40, 1200, "Swish mottagen;{name}"),
    Kind(4, -99, -3900, "Autogiro;{firm}"),
    Kind(3, -150, -6900, "Betalning bg ####-####;{firm}"),
    Kind(2, -500, -5000, "Överföring;90## ## #####", step="100"),
    Kind(3, 500, 6000, "Överföring;Från sparkonto", step="100"),
    Kind(1, 24000, 38000, "Lön;Sörmlands Verkstad AB", step="1", most=1),
    Kind(1, 1250, 1251, "Barnbidrag;Försäkringskassan", step="1250", most=1),
    Kind(1, -1500, -9000, "Låneinbetalning;9025 ### ### #", step="1", most=1),
    Kind(1, -200, -800, "Uttag Bankomat;ESKILSTUNA", step="100"),
)
SAVING = (
    Kind(4, 200, 6000, "Överföring;Spar {name}", step="100"),
    Kind(3, 500, 2500, "Stående överföring;Månadsspar", step="500"),
    Kind(3, -300, -12000, "Överföring;90## ## #####", step="100"),
    Kind(1, -1000, -9000, "Överföring annan bank;{name}", step="100"),
)
BLUE = (0.0, 0.33, 0.6)


def _sum(amount: Decimal) -> str:
    return written(amount, " ", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    savings = rng.random() < 0.4
    period = some_period(rng, 180 if savings else 30, calendar=not savings)
    opening = some_amount(rng, 20000 if savings else 2500, 180000 if savings else 40000)
    count = rng.randint(6, 22) if savings else rng.randint(20, 95)
    entries = some_entries(rng, SAVING if savings else PRIVATE, POOLS, period, count=count, balance=opening, floor=1000)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    kind = "Sparkonto" if savings else "Privatkonto"
    number = f"9029 {rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(0, 9)}"
    code = iban(rng, "SE", "9020000009029#######")

    def head(page: Page, n: int) -> float:
        page.put(50, 52, "Mälarbygdens Försäkringsbank", 13, bold=True, color=BLUE)
        page.put(545, 52, "Kontoutdrag", 15, right=True)
        page.put(545, 65, f"Utskriftsdatum {period[1] + timedelta(1)}", 7.5, right=True, color=GREY)
        if n > 1:
            page.put(50, 84, f"{kind} {number}", 8.5, bold=True)
            return table(page, 114)
        page.lines(50, 96, ["Eva Lindgren", "Kyrkogatan 14 lgh 1102", "632 20 Eskilstuna"], 9, 11.5)
        amounts = [entry.amount for entry in entries]
        left = (
            ("Konto", f"{kind} {number}"),
            ("IBAN", code),
            ("BIC", "MALFSESS"),
            ("Period", f"{period[0]} - {period[1]}"),
        )
        sums = (
            ("Ingående saldo", opening),
            ("Insättningar", incoming(amounts)),
            ("Uttag", outgoing(amounts)),
            ("Utgående saldo", closing),
        )
        for k, ((label, text), (name, amount)) in enumerate(zip(left, sums, strict=True)):
            y = 156 + 13 * k
            page.put(50, y, label, 8, color=GREY)
            page.put(95, y, text, 8.5)
            page.put(380, y, name, 8, color=GREY)
            page.put(545, y, f"{_sum(amount)} SEK", 8.5, right=True, bold=k in (0, 3))
        return table(page, 228)

    def table(page: Page, y: float) -> float:
        page.rule(50, y - 20, 545, 0.8, BLUE)
        for x, upper, lower in ((50, "Bokförings-", "dag"), (112, "Transaktions-", "dag")):
            page.put(x, y - 9, upper, 7.5, bold=True)
            page.put(x, y, lower, 7.5, bold=True)
        for x, label in ((176, "Transaktion"), (290, "Meddelande")):
            page.put(x, y, label, 7.5, bold=True)
        for x, label in ((475, "Belopp"), (545, "Saldo")):
            page.put(x, y, label, 7.5, right=True, bold=True)
        page.rule(50, y + 4, 545, 0.4)
        return y + 17

    flow = Flow(770, Page, head)
    rows: list[Row] = []
    for entry, balance in reversed(list(zip(entries, balances, strict=True))):
        kind_of, message = entry.lines[0].split(";")
        flow.need(14)
        used: date = earlier(rng, entry.day, 3) if kind_of == "Kortköp" else entry.day
        page, y = flow.page, flow.y
        if len(rows) % 2:
            page.box(50, y - 10, 495, 14, (0.96, 0.97, 0.98))
        page.put(50, y, f"{entry.day}", 8)
        page.put(112, y, f"{used}", 8)
        page.put(176, y, kind_of, 8)
        page.put(290, y, message, 8)
        page.put(475, y, _sum(entry.amount), 8, right=True)
        page.put(545, y, _sum(balance), 8, right=True)
        rows.append(Row(entry.day, joined([kind_of, message]), entry.amount, balance, page=flow.number))
        flow.y += 14
    assert sum(money(rows)) == closing - opening
    _end(flow)
    for n, page in enumerate(flow.pages, 1):
        page.put(545, 812, f"Sida {n} av {len(flow.pages)}", 7, right=True, color=GREY)
        page.put(50, 812, "Mälarbygdens Försäkringsbank AB (publ)  Org nr 516401-9999  Säte Eskilstuna", 7, color=GREY)
    if rng.random() < 0.5:
        with_reportlab(flow.pages, path, "columns")
    else:
        with_pymupdf(flow.pages, path)
    truth = Truth("savings" if savings else "checking", "sv_SE", "SEK", number, *period, opening, closing, rows)
    truth.newest_first = True
    return truth


def _end(flow: Flow) -> None:
    flow.need(50)
    small = (
        "Kontot omfattas av den statliga insättningsgarantin enligt beslut av Riksgälden. Ersättning betalas med "
        "högst 1 050 000 kronor per kund. Kortköp som ännu inte bokförts visas inte i utdraget. Frågor besvaras på "
        "016-00 00 00."
    )
    flow.page.lines(50, flow.y + 18, wrap(small, fits("Helvetica", 7, 490)), 7, 9, color=GREY)
    flow.y += 45
