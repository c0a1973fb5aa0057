"""Iceland, current account of a savings bank: crowns without decimals, booking and interest day, bank and slip numbers,
amount with a minus before it, a line carried from the statement before, yearly interest and its tax, totals at the end.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from layouts.pens import A4, GREY, Flow, Hand, Page, by_hand, fits

from ._rows import dmy, joined

BLUE = (0.05, 0.25, 0.45)
POOLS = {
    "who": (
        "Guðrún Þórsdóttir",
        "Jón Ægir Pálsson",
        "Sigríður Björk Árnadóttir",
        "Ólafur Örn Hauksson",
        "Þorgerður Una",
    ),
    "shop": (
        "Bónusbúðin Akureyri",
        "Krónubúðin Granda",
        "N2 Ártúnshöfða",
        "Vínbúðin Heiðrún",
        "Bakarí Sandholts",
        "Apótekarinn Mjódd",
        "Orkustöðin Hveragerði",
        "Íspinnar Laugavegi",
    ),
    "claim": ("Orkuveitan ohf", "Síminn hf", "Húsfélagið Álfheimum 12", "TM tryggingar hf", "Reykjavíkurborg"),
}
KINDS = (
    Kind(14, -290, -18500, "Debetkort|{shop}|####|", "0101", "1"),
    Kind(5, -2500, -48000, "Innheimtukrafa|{claim}|######|0######", "0550", "1"),
    Kind(5, -1000, -60000, "Millifært|{who}|######-####|", "0115", "500"),
    Kind(4, 1000, 45000, "Millifært|{who}|######-####|", "0301", "500"),
    Kind(2, 280000, 640000, "Laun|Fiskvinnslan Norðri ehf|4#####-####|", "0546", "1", 1),
    Kind(1, 30000, 90000, "Barnabætur|Fjársýsla ríkisins|540269-####|", "0001", "1", 1),
    Kind(2, -5000, -40000, "Hraðbanki|Úttekt úr hraðbanka|####|", "0133", "1000"),
    Kind(1, -60, -495, "Færslugjald|Debetkortafærslur|##|", "1125", "1", 1),
    Kind(1, -120000, -185000, "Greiðsla láns|Afborgun láns 0###-74-####|######|0######", "1125", "1", 1),
)


def _crowns(amount: Decimal) -> str:
    return written(amount, ".", ",", places=0)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = start, end = some_period(rng, rng.choice([30, 60]))
    opening = some_amount(rng, 15000, 600000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(20, 75), balance=opening, floor=-90000)
    year_end = date(start.year, 12, 31)
    if start <= year_end <= end:
        interest = some_amount(rng, 90, 4000, "1")
        tax = -(interest * 22 // 100)
        extra = [
            Entry(year_end, ("Vextir", "Innvextir ársins", "", ""), interest, "1125", "interest"),
            Entry(year_end, ("Fjármagnstekjuskattur", "Skattur af vöxtum", "", ""), tax, "1125", "tax"),
        ]
        entries = [e for e in entries if e.day <= year_end] + extra + [e for e in entries if e.day > year_end]
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    account = fill(rng, "1125-26-00####", start, {})
    number = fill(rng, "##", start, {})

    def head(page: Page, count: int) -> float:
        page.put(40, 50, "Sparisjóður Austfirðinga", 14, bold=True, color=BLUE)
        page.put(555, 50, "REIKNINGSYFIRLIT", 13, bold=True, right=True)
        if count == 1:
            page.lines(60, 100, ("Guðrún Þórsdóttir", "Hafnarbraut 14", "740 Neskaupstaður"), 10, 13)
        y = 90.0
        facts = (
            ("Reikningur", account),
            ("Kennitala", "140386-2219"),
            ("Tegund", "Almennur tékkareikningur"),
            ("Tímabil", f"{dmy(start)} - {dmy(end)}"),
            ("Yfirlit nr.", number),
            ("Blaðsíða", str(count)),
        )
        for label, value in facts:
            page.put(345, y, label, 8.5, color=GREY)
            page.put(555, y, value, 8.5, right=True)
            y += 12
        y += 14
        page.rule(40, y - 11, 555, 1, BLUE)
        heads = ((40, "Dags."), (92, "Vaxtadags."), (146, "Banki"), (178, "Skýring"), (258, "Texti"), (382, "Seðilnr."))
        for x, title in heads:
            page.put(x, y, title, 8, bold=True)
        page.put(490, y, "Upphæð", 8, bold=True, right=True)
        page.put(555, y, "Staða", 8, bold=True, right=True)
        page.rule(40, y + 4, 555, 0.5, BLUE)
        if count > 1:
            page.put(178, y + 17, "Flutt af fyrri síðu", 8)
            page.put(555, y + 17, _crowns(carried[-1]), 8, right=True)
            return y + 29
        return y + 17

    def foot(page: Page, y: float) -> None:
        page.put(178, y, "Flyst á næstu síðu", 8)
        page.put(555, y, _crowns(carried[-1]), 8, right=True)

    carried = [opening]
    flow = Flow(745, lambda: Page(A4), head, foot)
    flow.page.put(178, flow.y, "Staða frá síðasta yfirliti", 8, bold=True)
    flow.page.put(555, flow.y, _crowns(opening), 8, bold=True, right=True)
    flow.y += 12
    truth = Truth("account", "is_IS", "ISK", account, start, end, opening, closing)
    for entry, balance in zip(entries, balances, strict=True):
        what, text, reference, slip = entry.lines
        lines = wrap(text, fits("Helvetica", 8, 118))
        flow.need(10 * len(lines) + 2)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(1 if entry.tag == "0546" else 0)
        page.put(40, y, dmy(entry.day), 8)
        page.put(92, y, dmy(value), 8)
        page.put(146, y, entry.tag, 8)
        page.put(178, y, what, 8)
        page.lines(258, y, lines, 8, 10)
        page.put(382, y, slip or reference, 8)
        page.put(490, y, _crowns(entry.amount), 8, right=True)
        page.put(555, y, _crowns(balance), 8, right=True)
        flow.y += 10 * len(lines) + 2
        carried.append(balance)
        description = joined([what, *lines])
        truth.transactions.append(Row(entry.day, description, entry.amount, balance, value, flow.number))
    flow.need(70)
    page, y = flow.page, flow.y
    page.rule(40, y - 7, 555, 0.5, BLUE)
    came = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    went = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    limit = Decimal(150000)
    tail = (("Innborganir samtals", came), ("Úttektir samtals", went), (f"Staða {dmy(end)}", closing))
    for label, figure in (*tail, ("Heimild", limit), ("Til ráðstöfunar", closing + limit)):
        page.put(345, y + 6, label, 8.5, bold=label.startswith("Staða"))
        page.put(555, y + 6, _crowns(figure), 8.5, right=True, bold=label.startswith("Staða"))
        y += 13
    for page in flow.pages:
        page.put(40, 815, "Athugasemdir við yfirlitið óskast gerðar innan 20 daga. Þjónustuver 470 1100", 7, color=GREY)
    by_hand(flow.pages, path, Hand(show=rng.choice(["Tj", "TJ", "glyphs"]), scaled=rng.random() < 0.5))
    return truth
