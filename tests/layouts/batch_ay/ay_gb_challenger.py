"""United Kingdom, an app bank's PDF statement.

Special: newest row first, one signed amount and a balance on every row, weekends too, a merchant's line followed by
references or the foreign amount with its rate, columns named with the currency, total out and in at the top, a pot's
own page at the end.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Color, Flow, Page, with_reportlab
from ._rows import any_day, joined, liberation, prose, wrapped

INK: Color = (0.05, 0.14, 0.2)
PALE: Color = (0.93, 0.95, 0.95)
POOLS: Pools = {
    "shop": ["TESCO STORES ####", "SAINSBURYS S/MKTS", "CO-OP GROUP 0#####", "LIDL GB", "WAITROSE ###"],
    "eat": ["PRET A MANGER", "SumUp *Corner Coffee", "DISHOOM", "Uber *Eats", "GREGGS PLC", "Zettle_*The Bread Bar"],
    "town": ["London", "LEEDS", "Manchester", "BRISTOL", "Hackney"],
    "ride": ["TFL TRAVEL CH", "LNER", "TRAINLINE", "LIM*RIDE COST", "UBER   *TRIP"],
    "web": ["AMZNMktplace", "SPOTIFY UK", "APPLE.COM/BILL", "Netflix.com", "Vinted"],
    "friend": ["Priya Shah", "Tom Ashdown", "Ellie Marsh", "Owusu K", "J & S Whitlock"],
    "why": ["Rent", "dinner", "Bills", "Football", "Thank you x", "Holiday £££", "tickets"],
    "abroad": ["CARREFOUR CITY PARIS FRA", "LIDL PORTUGAL Lisboa PRT", "EASYPARK BERLIN DEU"],
}
KINDS = [
    Kind(9, -2, -80, "{shop} {town} GBR", "card"),
    Kind(9, -2, -45, "{eat} {town} GBR", "card"),
    Kind(6, -1, -60, "{ride} {town} GBR", "card"),
    Kind(4, -3, -70, "{web} {town} GBR", "card"),
    Kind(2, -3, -90, "{abroad}|EUR", "card"),
    Kind(4, -5, -700, "{friend} (Faster Payments)|Reference: {why}"),
    Kind(4, 3, 180, "{friend} (P2P Payment)|{why}"),
    Kind(2, -8, -140, "OCTOPUS ENERGY (Direct Debit)|Reference: ?????########"),
    Kind(1, -20, -55, "VODAFONE LTD (Direct Debit)|Reference: 7#########-1001"),
    Kind(2, -10, -400, "Transfer to Pot"),
    Kind(1, 10, 250, "Transfer from Pot"),
    Kind(1, 1600, 3100, "HALDANE DESIGN LTD (Faster Payments)|Reference: SALARY", most=1),
    Kind(0.6, 4, 60, "{shop} {town} GBR", "card"),
]


def _abroad(rng: Random, entry: Entry) -> Entry:
    if entry.lines[-1] != "EUR":
        return entry
    rate = Decimal(rng.randint(113000, 119000)) / 100000
    text = f"Amount: EUR {entry.amount * rate:.2f}. Conversion rate: {rate}."
    return replace(entry, lines=(*entry.lines[:-1], text))


def _signed(amount: Decimal) -> str:
    return written(amount)


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 120, 1900)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(25, 110), balance=opening, floor=0)
    entries = [_abroad(rng, entry) for entry in any_day(rng, entries, end, ["card"])]
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    sort, number = f"04-00-{rng.randint(3, 9):02}", f"{rng.randint(10**7, 10**8 - 1)}"
    pot = some_amount(rng, 50, 2500)

    def head(page: Page, sheet: int) -> float:
        y = 60.0
        if sheet == 1:
            _first(page, (start, end), entries, (closing, pot), (sort, number))
            y = 300.0
        page.put(40, y, "Date", 9, bold=True)
        page.put(110, y, "Description", 9, bold=True)
        page.put(470, y - 5, "(GBP)", 9, right=True, bold=True)
        page.put(470, y + 6, "Amount", 9, right=True, bold=True)
        page.put(555, y - 5, "(GBP)", 9, right=True, bold=True)
        page.put(555, y + 6, "Balance", 9, right=True, bold=True)
        page.rule(40, y + 12, 555, 0.8, INK)
        return y + 28

    flow = Flow(752, lambda: Page(A4, "LibSans", "LibSans-Bold"), head)
    rows = []
    for entry, balance in zip(entries[::-1], balances[::-1], strict=True):
        lines = wrapped(entry.lines, "LibSans", 9, 290)
        flow.need(12 * len(lines) + 4)
        flow.page.put(40, flow.y, f"{entry.day:%d/%m/%Y}", 9)
        after = flow.page.lines(110, flow.y, lines, 9, 12)
        flow.page.put(470, flow.y, _signed(entry.amount), 9, right=True)
        flow.page.put(555, flow.y, _signed(balance), 9, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        flow.page.rule(40, after - 6, 555, 0.3, (0.8, 0.8, 0.8))
        flow.y = after + 6
    pages = flow.pages
    pages.append(_pot(rng, (start, end), pot))
    pages.append(_protection())
    for n, page in enumerate(pages, 1):
        text = (
            "Larkfield Bank Limited (https://larkfield.example) is a company registered in England No. 09990042. "
            "Registered Office: 2 Tanner Row, London, EC2A 1AY. Larkfield Bank Ltd is authorised by the Prudential "
            "Regulation Authority and regulated by the Financial Conduct Authority and the Prudential Regulation "
            "Authority. Our Financial Services Register number is 999042."
        )
        prose(page, 40, 785, text, 440, 6.5)
        page.put(555, 785, f"Page {n} of {len(pages)}", 7, right=True, color=GREY)
    with_reportlab(pages, path)
    return Truth("checking", "en_GB", "GBP", number, start, end, opening, closing, rows, newest_first=True)


def _first(
    page: Page,
    period: tuple[date, date],
    entries: list[Entry],
    totals: tuple[Decimal, Decimal],
    account: tuple[str, str],
) -> None:
    closing, pot = totals
    page.put(40, 62, "larkfield", 22, bold=True, color=(0.95, 0.35, 0.3))
    page.put(40, 108, "Personal Account statement", 16, bold=True, color=INK)
    page.put(40, 126, f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}", 10)
    page.lines(40, 154, ["Imogen Farrow", "Flat 12, 41 Mare Street", "London", "E8 3RH"], 9, 12)
    details = [
        ("Sort code:", account[0]),
        ("Account number:", account[1]),
        ("BIC:", "LRKFGB21"),
        ("IBAN:", f"GB44 LRKF {account[0].replace('-', '')[:4]} {account[0][-2:]}{account[1][:2]} {account[1][2:6]}"),
    ]
    for n, (name, value) in enumerate(details):
        page.put(40, 212 + 12 * n, name, 9, bold=True)
        page.put(120, 212 + 12 * n, value + (f" {account[1][6:]}" if name == "IBAN:" else ""), 9)
    page.put(555, 70, f"{'-' if closing < 0 else ''}£{abs(closing):,.2f}", 16, bold=True, right=True)
    page.put(555, 84, "Personal Account balance", 8, right=True, color=GREY)
    page.put(555, 93, "(Excluding all Pots)", 7, right=True, color=GREY)
    page.put(555, 116, f"£{pot:,.2f}", 12, bold=True, right=True)
    page.put(555, 128, "Balance in Pots", 8, right=True, color=GREY)
    page.put(555, 137, "(This includes both Regular Pots with Larkfield and Savings Pots)", 7, right=True, color=GREY)
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    page.put(555, 166, f"-£{abs(out):,.2f}", 12, bold=True, right=True)
    page.put(555, 178, "Total outgoings", 8, right=True, color=GREY)
    page.put(555, 202, f"+£{into:,.2f}", 12, bold=True, right=True)
    page.put(555, 214, "Total deposits", 8, right=True, color=GREY)


def _pot(rng: Random, period: tuple[date, date], balance: Decimal) -> Page:
    page = Page(A4, "LibSans", "LibSans-Bold")
    name = rng.choice(["Rainy day", "Holiday", "House", "Christmas"])
    page.put(40, 66, "Pot statement", 16, bold=True, color=INK)
    page.put(40, 84, f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}", 10)
    page.put(40, 112, "Pot name:", 9, bold=True)
    page.put(120, 112, name, 9)
    page.put(40, 124, "Pot type:", 9, bold=True)
    page.put(120, 124, "Regular Pot", 9)
    page.put(555, 72, f"£{balance:,.2f}", 16, bold=True, right=True)
    page.put(555, 86, "Pot balance", 8, right=True, color=GREY)
    page.box(40, 150, 515, 34, PALE)
    page.put(52, 170, "Payments in and out of this Pot are shown above, as transfers in your Personal Account.", 9)
    return page


def _protection() -> Page:
    page = Page(A4, "LibSans", "LibSans-Bold")
    page.put(40, 66, "Important information about compensation arrangements", 12, bold=True, color=INK)
    y = 90.0
    for text in [
        "The money you keep with us is covered by the Financial Services Compensation Scheme, the UK's deposit "
        "guarantee scheme. The scheme pays out if a bank cannot meet its obligations, and most people and most small "
        "businesses are covered by it, up to £85,000 for each person.",
        "Money in a Savings Pot may lie with a partner bank. If so, your cover counts together with whatever else you "
        "hold with that bank. You will find the partner's name in the details of the Pot.",
        "You can read more on the scheme's website, or ask us in the app at any hour.",
    ]:
        y = prose(page, 40, y, text, 515, 9, 12.5) + 8
    return page
