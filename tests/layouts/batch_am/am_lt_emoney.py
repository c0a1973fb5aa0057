"""European Union (Lithuania), in English: euro statement of the best known e-money app: balance summary, pending items,
account transactions with grey lines "To:", "Card:", "Reference:", rates and the foreign amount under the euro amount,
then reverted items.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf

FACE, BOLD = "sans", "sans-bold"
KINDS = [
    Kind(9, -2, -90, "{shop}|To: {shop}, {town}|Card: {card}"),
    Kind(2, -4, -60, "{web}|To: {web}, {far}|Card: {card}"),
    Kind(1.5, -5, -120, "{london}|{rate}|To: {london}, London|Card: {card}", "gbp"),
    Kind(1.5, -5, -300, "To {person}|Reference: {why}|To: {person}", "", "5"),
    Kind(1, -20, -700, "Transfer to {firm}|Reference: {why}|To: {firm}, {iban}", "", "0.01"),
    Kind(1, -20, -200, "Cash withdrawal at {atm}|Fee: €1.00|To: {atm}, {town}|Card: {card}", "", "10", 2),
    Kind(1, 10, 150, "Transfer from {person}|Reference: From {person}|From: {person}", "", "5"),
    Kind(1, 30, 500, "Apple Pay deposit by *{four}|From: *{four}", "", "10"),
    Kind(1, 600, 2400, "Payment from {payer}|Reference: {pay}|From: {payer}, {iban}", "", "0.01", 1),
    Kind(0.5, -20, -200, "Exchanged to USD", "", "10", 1),
    Kind(0.4, 5, 60, "Refund from {web}|From: {web}, {far}|Card: {card}"),
]


def _pools(rng: Random) -> dict[str, object]:
    return {
        "shop": ["Maxima LT, X-###", "Lidl", "Rimi", "Iki ###", "Circle K", "Caffeine Roasters", "Bolt", "Vynoteka"],
        "town": ["Vilnius", "Kaunas", "Klaipėda"],
        "web": ["Netflix.com", "Spotify", "Amazon", "Vinted", "Barbora.lt"],
        "far": ["Amsterdam", "Stockholm", "Luxembourg", "Vilnius"],
        "london": ["TfL Travel Charge", "Pret A Manger", "Boots"],
        "rate": ["Rate €1.00 = £0.86 (ECB rate* €1.00 = £0.86)"],
        "card": [f"535456******{rng.randint(1000, 9999)}"],
        "person": ["Jonas Petraitis", "Greta Šimkutė", "Milda K.", "Tomas Urbonas"],
        "firm": ["UAB Ignitis", "Vilniaus vandenys", "Būsto nuoma MB"],
        "why": ["Rent", "thanks!", "Invoice ######", "Birthday gift", "Pica"],
        "pay": ["Darbo užmokestis", "Salary"],
        "payer": ["UAB Baltic Freight", "Hostinga UAB"],
        "atm": ["SEB bankas", "Luminor ATM"],
        "four": [f"{rng.randint(1000, 9999)}"],
        "iban": [iban(rng, "LT", "################").replace(" ", "") for _ in range(3)],
    }


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _euro(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + f"€{written(abs(amount))}"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=rng.random() < 0.7)
    pools = _pools(rng)
    opening = some_amount(rng, 300, 2500)
    count = rng.choice([rng.randint(5, 10), rng.randint(14, 30), rng.randint(45, 75)])
    entries = some_entries(rng, KINDS, pools, period, count=count, balance=opening, floor=300)  # type: ignore[arg-type]
    number = iban(rng, "LT", "32500#########")
    name = rng.choice(["Rasa Kazlauskaitė", "Darius Vaitkus", "Eglė Norvaišaitė"])
    closing = opening + sum(entry.amount for entry in entries)
    made = period[1] + timedelta(rng.randint(1, 20))

    def head(page: Page, sheet: int) -> float:
        page.put(40, 56, "Rivolta", 20, bold=True)
        page.put(555, 50, "EUR Statement", 15, right=True, bold=True)
        page.put(555, 63, f"Generated on the {_day(made)}", 8, right=True, color=GREY)
        page.put(555, 74, "Rivolta Payments UAB", 8, right=True, color=GREY)
        return 108.0 if sheet == 1 else 112.0

    flow = Flow(720, lambda: Page(A4, FACE, BOLD), head)
    page = flow.page
    page.put(40, 112, name.upper(), 10, bold=True)
    page.lines(40, 126, ["Savanorių pr. 14-22", "03116", "Vilnius", "Vilniaus apskr.", "LT"], 8.5, 11)
    page.put(330, 112, "IBAN", 8, color=GREY)
    page.put(380, 112, number.replace(" ", ""), 9)
    page.put(330, 126, "BIC", 8, color=GREY)
    page.put(380, 126, "RIVOLT21", 9)
    flow.y = 206.0
    _summary(flow, opening, closing, entries)
    span = f"from {_day(period[0])} to {_day(period[1])}"
    if rng.random() < 0.5:
        later = [
            Entry(period[1], lines, some_amount(rng, -3, -60), "", "")
            for lines in rng.sample(
                [("Bolt", "To: Bolt, Vilnius"), ("Wolt", "To: Wolt, Vilnius"), ("Iki 204", "To: Iki 204")], 2
            )
        ]
        _table(flow, f"Pending {span}", "Start date", later, None, str(pools["card"][0]))  # type: ignore[index]
    rows = _table(flow, f"Account transactions {span}", "Date", entries, opening, "")
    if rng.random() < 0.6:
        size = some_amount(rng, -5, -120)
        day = period[0] + timedelta(rng.randint(3, 20))
        _table(
            flow,
            f"Reverted {span}",
            "Start date",
            [Entry(day, ("Booking.com", "To: Booking.com, Amsterdam"), size, "", "")],
            None,
            "",
        )
    _end(flow)
    for sheet, each in enumerate(flow.pages, 1):
        _foot(each, sheet, len(flow.pages), made)
    with_pymupdf(flow.pages, path)
    return Truth("bank", "en_IE", "EUR", number.replace(" ", ""), *period, opening, closing, rows)


def _summary(flow: Flow, opening: Decimal, closing: Decimal, entries: list[Entry]) -> None:
    page = flow.page
    out = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    page.put(40, flow.y, "Balance summary", 12, bold=True)
    y = flow.y + 20
    stops = (285, 370, 455, 555)
    page.put(40, y, "Product", 8, bold=True)
    for stop, name in zip(stops, ("Opening balance", "Money out", "Money in", "Closing balance"), strict=True):
        page.put(stop, y, name, 8, bold=True, right=True)
    page.rule(40, y + 6, 555, 0.8)
    for name, bold in (("Account (e-Money)", False), ("Total", True)):
        y += 19
        page.put(40, y, name, 8, bold=bold)
        for stop, figure in zip(stops, (opening, out, into, closing), strict=True):
            page.put(stop, y, _euro(figure), 8, bold=bold, right=True)
        page.rule(40, y + 6, 555, 0.3, GREY)
    text = (
        "The balance on your statement might differ from the balance shown in your app. The balance on your statement "
        "only reflects completed transactions, while the app shows the balance available for use, which accounts for "
        "pending transactions."
    )
    flow.y = page.lines(40, y + 20, wrap(text, fits(FACE, 7, 515)), 7, 9, color=GREY) + 22


def _titles(flow: Flow, title: str, first: str, balance: bool) -> None:
    page = flow.page
    page.put(40, flow.y, title, 12, bold=True)
    flow.y += 20
    page.put(40, flow.y, first, 8, bold=True)
    page.put(120, flow.y, "Description", 8, bold=True)
    page.put(395, flow.y, "Money out", 8, bold=True, right=True)
    page.put(470, flow.y, "Money in", 8, bold=True, right=True)
    if balance:
        page.put(555, flow.y, "Balance", 8, bold=True, right=True)
    page.rule(40, flow.y + 6, 555, 0.8)
    flow.y += 18


def _table(flow: Flow, title: str, first: str, entries: list[Entry], opening: Decimal | None, card: str) -> list[Row]:
    flow.need(90)
    _titles(flow, title, first, opening is not None)
    rows: list[Row] = []
    balance = opening
    for entry in entries:
        main = wrap(entry.lines[0], fits(FACE, 8, 215))
        more = [*entry.lines[1:], *([f"Card: {card}"] if card else [])]
        small = [part for line in more for part in wrap(line, fits(FACE, 6.5, 240))]
        high = 11 * len(main) + 9 * len(small) + 8
        if flow.need(high):
            _titles(flow, title, first, opening is not None)
        page = flow.page
        page.put(40, flow.y, _day(entry.day), 8)
        page.put(395 if entry.amount < 0 else 470, flow.y, _euro(abs(entry.amount)), 8, right=True)
        if entry.tag == "gbp":
            foreign = (-entry.amount * Decimal("0.86")).quantize(Decimal("0.01"))
            page.put(395, flow.y + 10, f"£{written(foreign)}", 6.5, right=True, color=GREY)
        if balance is not None:
            balance += entry.amount
            page.put(555, flow.y, _euro(balance), 8, right=True)
        y = page.lines(120, flow.y, main, 8, 11)
        page.lines(120, y - 1, small, 6.5, 9, color=GREY)
        flow.y += high
        page.rule(40, flow.y - 9, 555, 0.3, (0.8, 0.8, 0.8))
        flow.y += 3
        rows.append(Row(entry.day, " ".join([*main, *small]), entry.amount, balance, page=flow.number))
    flow.y += 22
    return rows


def _end(flow: Flow) -> None:
    text = "*The ECB rate is the reference rate of the European Central Bank, shown for comparison as EU law requires."
    flow.need(20)
    flow.page.put(40, flow.y, text, 7, color=GREY)


def _foot(page: Page, sheet: int, sheets: int, made: date) -> None:
    page.rule(40, 752, 555, 0.3, GREY)
    page.put(40, 766, "Report lost or stolen card", 7, bold=True)
    page.put(40, 776, "+370 5 555 0143", 7, color=GREY)
    page.put(200, 766, "Get help directly In app", 7, bold=True)
    page.put(200, 776, "Scan the QR code", 7, color=GREY)
    text = (
        "Rivolta Payments UAB is an electronic money institution licensed in the Republic of Lithuania with company "
        "number 30458088X and authorisation code LB00199X, and whose registered office is at Konstitucijos ave. 21B, "
        "08130 Vilnius. Your funds are safeguarded and are not covered by deposit insurance."
    )
    page.lines(40, 790, wrap(text, fits(FACE, 6, 515)), 6, 7.5, color=GREY)
    page.put(40, 826, f"© {made.year} Rivolta Payments UAB", 6.5, color=GREY)
    page.put(555, 826, f"Page {sheet} of {sheets}", 6.5, right=True, color=GREY)
