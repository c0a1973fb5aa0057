"""Hungary, forint statement (számlakivonat): YY.MM.DD booking and value dates, one signed column, no decimals.

The kind of turnover is the first line, card date and partner follow below it, where full dates and amounts stand in
the text; bank tax rows (tranzakciós illeték), totals and yearly fees after the rows.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(9, -600, -38000, "VÁSÁRLÁS KÁRTYÁVAL|{iso} ########## {shop}"),
    Kind(3, -900, -45000, "VÁSÁRLÁS KÁRTYÁVAL|{iso} ########## {*net} -@ EUR"),
    Kind(3, -5000, -150000, "AZONNALI ÁTUTALÁS|{name} 117730##-########-00000000 Közlemény: {*note}"),
    Kind(3, 3000, 200000, "NAPKÖZBENI ÁTUTALÁS JÓVÁÍRÁS|{*name} 104010##-########|KÖZLEMÉNY: {*note}"),
    Kind(2, -10000, -150000, "KÉSZPÉNZFELVÉT ATM-BŐL|{iso} {*spot}", "", "1000"),
    Kind(2, -2500, -32000, "CSOPORTOS BESZEDÉS|{*bill} Fogy.az.: ##########"),
    Kind(2, -6, -6000, "TRANZAKCIÓS ILLETÉK"),
    Kind(1, 220000, 690000, "MUNKABÉR|{*firm} BÉR", "", "1", 1),
    Kind(0.8, -400, -1800, "ZÁRLATI DÍJ", "", "1", 1),
    Kind(0.6, 1, 60, "KAMATJÓVÁÍRÁS", "", "1", 1),
]
POOLS = {
    "iso": lambda rng, day: f"{earlier(rng, day):%Y.%m.%d}",
    "shop": [
        "SPÁROLÓ MAGYARORSZÁG BUDAPEST",
        "LIDLI ÁRUHÁZ 0### GYŐR",
        "OMW TÖLTŐÁLLOMÁS 12",
        "ŐRSÉGI PÉKSÉG KFT",
        "MÁVI-START JEGY",
    ],
    "net": ["NETFLEX.COM AMSTERDAM", "SPOTIPLAY STOCKHOLM", "BOOKINGO PRAHA"],
    "name": ["KOVÁCS ISTVÁNNÉ", "SZABÓ GERGŐ", "TŐZSÉR ÉS TÁRSA BT", "NAGY KATALIN"],
    "note": ["ALBÉRLET", "KÖSZI!", "2024/113 SZÁMLA", "közös költség"],
    "spot": ["BUDAPEST NYUGATI TÉR", "PÉCS FŐ U. 3"],
    "bill": ["MVMM NEXT ZRT", "DIGITEL KFT", "FŐVÁROSI VÍZMŰ"],
    "firm": ["DUNAI GÉPGYÁR ZRT", "BALATON-SZOFT KFT"],
}
LEFT, VALUE, WHAT, MONEY = 42, 92, 142, 545
SIZE = 8


def forint(amount: Decimal) -> str:
    return written(amount, ".", ",", places=0)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 5000, 1900000, "1") * rng.choice([1, 1, 1, -1])
    kinds = [kind._replace(step="1") if kind.step == "0.01" else kind for kind in KINDS]
    entries = some_entries(rng, kinds, POOLS, period, reversal="STORNÓ {}", balance=opening, floor=-200000)
    closing = opening + sum(entry.amount for entry in entries)
    account = fill(rng, "1177####-########-00000000", period[0], {})

    def head(page: Page, number: int) -> float:
        page.put(LEFT, 40, "TISZA TAKARÉK", 15, bold=True, color=(0, 0.4, 0.2))
        page.put(MONEY, 40, f"{number}. oldal", 8, right=True)
        page.put(LEFT, 58, "SZÁMLAKIVONAT", 11, bold=True)
        page.put(LEFT, 72, f"SZÁMLASZÁM: {account}    DEVIZANEM: HUF", 8)
        page.put(LEFT, 84, f"IDŐSZAK: {period[0]:%Y.%m.%d} - {period[1]:%Y.%m.%d}", 8)
        y = 108.0
        if number == 1:
            page.lines(330, 72, ["VARGA-TÓTH ZSÓFIA", "6720 SZEGED", "TISZA LAJOS KRT. 14. 2/5"], 9, 12)
            y = 130
        page.rule(LEFT, y - 11, MONEY, 0.8)
        page.lines(LEFT, y, ["KÖNYV.", "DÁTUM"], 7, 8)
        page.lines(VALUE, y, ["ÉRTÉK-", "NAP"], 7, 8)
        page.put(WHAT, y, "FORGALOM MEGNEVEZÉSE", 7)
        page.lines(MONEY, y, ["TERHELÉS (-)", "JÓVÁÍRÁS"], 7, 8, right=True)
        page.rule(LEFT, y + 12, MONEY, 0.8)
        y += 26
        if number == 1:
            page.put(WHAT, y, "NYITÓ EGYENLEG", SIZE, bold=True)
            page.put(MONEY, y, forint(opening), SIZE, right=True, bold=True)
            y += 16
        return y

    flow, rows = Flow(785, lambda: Page(A4, "sans", "sans-bold"), head), []
    for entry in entries:
        first, *rest = (line.replace("@", written(abs(entry.amount) / 395, ".", ",")) for line in entry.lines)
        text = [first, *(part for line in rest for part in wrap(line, fits("sans", SIZE, 260)))]
        flow.need(10 * len(text) + 4)
        page, value = flow.page, earlier(rng, entry.day, 2)
        page.put(LEFT, flow.y, f"{entry.day:%y.%m.%d}", SIZE)
        page.put(VALUE, flow.y, f"{value:%y.%m.%d}", SIZE)
        page.lines(WHAT, flow.y, text, SIZE, 10)
        page.put(MONEY, flow.y, forint(entry.amount), SIZE, right=True)
        rows.append(Row(entry.day, " ".join(text), entry.amount, None, value, flow.number))
        flow.y += 10 * len(text) + 4
    flow.need(130)
    flow.page.rule(LEFT, flow.y - 5, MONEY, 0.8)
    gone = [entry.amount for entry in entries if entry.amount < 0]
    come = [entry.amount for entry in entries if entry.amount > 0]
    for label, value in [
        (f"TERHELÉSEK ÖSSZESEN ({len(gone)} TÉTEL)", sum(gone, Decimal(0))),
        (f"JÓVÁÍRÁSOK ÖSSZESEN ({len(come)} TÉTEL)", sum(come, Decimal(0))),
        ("ZÁRÓ EGYENLEG", closing),
    ]:
        flow.page.put(WHAT, flow.y + 8, label, SIZE, bold=True)
        flow.page.put(MONEY, flow.y + 8, forint(value), SIZE, right=True, bold=True)
        flow.y += 14
    fees = ["A TÁRGYÉVBEN FELSZÁMÍTOTT DÍJAK ÖSSZESEN:  14.230 HUF", "HITELKERET: 200.000 HUF   KAMAT: 38,90 %"]
    flow.page.lines(
        LEFT, flow.y + 20, [*fees, "BETÉTE AZ OBA ÁLTAL 100.000 EUR ÉRTÉKIG BIZTOSÍTOTT."], 7, 10, color=GREY
    )
    with_fpdf(flow.pages, path)
    return Truth("checking", "hu_HU", "HUF", account, *period, opening, closing, rows)
