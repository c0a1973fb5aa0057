"""United Kingdom: a challenger bank's statement made by the app, newest first, with a signed amount and a balance.

Foreign amounts and references stand in small grey lines under the row; a list of the pots
with balances that are not the account's closes the statement, which names no opening balance.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf
from ._rows import how_many

POOLS = {
    "name": ["Amara Okafor", "Ben Whitfield", "Zosia Nowak", "Callum Reid"],
    "why": ["Dinner", "Taxi home", "Festival tickets", "Gas and leccy"],
    "shop": [
        "Pret A Manger London GBR",
        "TfL Travel Charge TFL.gov.uk/CP GBR",
        "Sainsbury's London GBR",
        "Deliveroo London GBR",
        "Lime*2 Rides London GBR",
        "Vinted Vilnius LTU",
        "Trainline +443332022222 GBR",
    ],
    "city": ["Mercadona Valencia ESP", "Metro Lisboa Lisboa PRT", "Bar Rufolo Palermo ITA"],
}
KINDS = [
    Kind(12, -2, -60, "{shop}"),
    Kind(2, -2, -70, "{city}|EUR"),
    Kind(2, -5, -90, "{name} (P2P Payment)|Reference: {why}"),
    Kind(2, -12, -160, "{name} (Faster Payments)|Reference: {why}"),
    Kind(1, -30, -60, "PURE GYM LTD (Direct Debit)|Reference: PG#######", most=1),
    Kind(2, -5, -200, "Transfer to Pot|Rainy Day", "pot", "5"),
    Kind(1, 5, 120, "Transfer from Pot|Rainy Day", "pot", "5"),
    Kind(2, 5, 110, "{name} (P2P Payment)|Reference: {why}"),
    Kind(1, 1100, 2600, "BRIGHTSIDE MEDIA LT (Faster Payments)|Reference: SALARY", most=1),
]
INK = (0.05, 0.1, 0.25)


def _abroad(rng: Random, entry: Entry) -> Entry:
    if entry.lines[-1] != "EUR":
        return entry
    rate = Decimal(f"1.{rng.randint(13, 19)}{rng.randint(10, 99)}")
    there = (entry.amount * rate).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return replace(entry, lines=(entry.lines[0], f"Amount: EUR {written(there)}. Conversion rate: {rate}."))


def _columns(flow: Flow) -> None:
    for x, text, right in [
        (40, "Date", False),
        (120, "Description", False),
        (470, "(GBP) Amount", True),
        (555, "(GBP) Balance", True),
    ]:
        flow.page.put(x, flow.y, text, 8.5, right=right, bold=True, color=INK)
    flow.page.rule(40, flow.y + 6, 555, 1, INK)
    flow.y += 22


def _cover(
    flow: Flow, dates: str, final: Decimal, pot: Decimal, entries: list[Entry], ids: tuple[str, str, str]
) -> None:
    page = flow.page
    page.put(40, 110, "Personal Account statement", 17, bold=True, color=INK)
    page.put(40, 128, dates, 11, color=INK)
    page.lines(40, 156, ["Iwan Prosser", "Flat 12, 80 Rye Lane", "London", "SE15 5BY", "United Kingdom"], 9, 12)
    for n, (what, value) in enumerate(
        zip(("Sort code:", "Account number:", "IBAN:", "BIC:"), (*ids, "TGRNGB2L"), strict=True)
    ):
        page.put(330, 156 + 13 * n, what, 9, color=GREY)
        page.put(420, 156 + 13 * n, value, 9)
    page.box(40, 228, 515, 76, (0.94, 0.95, 0.98))
    page.put(54, 250, ("-" if final < 0 else "") + "£" + written(abs(final)), 14, bold=True)
    page.put(54, 264, "Personal Account balance", 8)
    page.put(54, 275, "(Excluding all Pots)", 8, color=GREY)
    page.put(180, 250, "£" + written(pot), 14, bold=True)
    page.put(180, 264, "Balance in Pots", 8)
    plus = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    minus = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    page.put(300, 250, "-£" + written(-minus), 14, bold=True)
    page.put(300, 264, "Total outgoings", 8)
    page.put(430, 250, "+£" + written(plus), 14, bold=True)
    page.put(430, 264, "Total deposits", 8)
    flow.y = 334


def _pots(flow: Flow, pot: Decimal) -> None:
    flow.need(120)
    flow.y += 20
    flow.page.put(40, flow.y, "Your Pots", 13, bold=True, color=INK)
    flow.page.put(40, flow.y + 14, "Money in your Pots is not part of your Personal Account balance.", 8, color=GREY)
    flow.y += 36
    for x, text, right in [(40, "Pot", False), (200, "Type", False), (555, "Balance at end of period", True)]:
        flow.page.put(x, flow.y, text, 8.5, right=right, bold=True, color=INK)
    flow.page.rule(40, flow.y + 6, 555, 1, INK)
    for name, kind, figure in [("Rainy Day", "Regular Pot", pot), ("Japan 2026", "Regular Pot", Decimal("0.00"))]:
        flow.y += 20
        flow.page.put(40, flow.y, name, 9)
        flow.page.put(200, flow.y, kind, 9)
        flow.page.put(555, flow.y, "£" + written(figure), 9, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 20, 1800)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=0)
    entries = (
        [_abroad(rng, e) for e in entries if e.tag != "pot"]
        if rng.random() < 0.25
        else [_abroad(rng, e) for e in entries]
    )
    balances = running(opening, (e.amount for e in entries))
    moved = [e.amount for e in entries if e.tag == "pot"]
    pot = some_amount(rng, 1, 400) + sum(abs(amount) for amount in moved)
    final = balances[-1]
    sort, number = f"04-{rng.randint(10, 99)}-{rng.randint(10, 99)}", f"{rng.randint(10**7, 10**8 - 1)}"
    iban = (
        f"GB{rng.randint(10, 99)} TGRN {sort.replace('-', '')[:4]} {sort[-2:]}{number[:2]} {number[2:6]} {number[6:]}"
    )
    dates = f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"

    def head(page: Page, _: int) -> float:
        page.put(40, 62, "tangerino", 22, face="sans-bold", color=(0.95, 0.35, 0.2))
        return 100

    truth = Truth("bank", "en-GB", "GBP", number, start, end, None, final, newest_first=True)
    flow = Flow(760, lambda: Page(A4, "narrow", "narrow-bold"), head)
    _cover(flow, dates, final, pot, entries, (sort, number, iban))
    _columns(flow)
    for entry, balance in zip(reversed(entries), reversed(balances), strict=True):
        lines = wrap(entry.lines[0], fits("narrow", 9, 250))
        if flow.need(12 * len(lines) + 22):
            _columns(flow)
        flow.page.put(40, flow.y, f"{entry.day:%d/%m/%Y}", 9)
        flow.page.put(470, flow.y, written(entry.amount), 9, right=True)
        flow.page.put(555, flow.y, written(balance), 9, right=True)
        truth.transactions.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, page=flow.number))
        flow.y = flow.page.lines(120, flow.y, lines, 9, 12)
        if len(entry.lines) > 1:
            flow.y = flow.page.lines(120, flow.y - 1, entry.lines[1:], 7.5, 11, color=GREY)
        flow.page.rule(40, flow.y - 3, 555, 0.4, (0.85, 0.85, 0.88))
        flow.y += 11
    if moved:
        _pots(flow, pot)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            40,
            800,
            "Tangerino Bank Limited is a company registered in England No. 0955####. Authorised by the".replace(
                "####", "5512"
            ),
            6.5,
            color=GREY,
        )
        page.put(
            40,
            809,
            "Prudential Regulation Authority. Our Financial Services Register number is 730555.",
            6.5,
            color=GREY,
        )
        page.put(555, 804, f"Page {n} of {len(flow.pages)}", 7, right=True, color=GREY)
    with_pymupdf(flow.pages, path)
    return truth
